"""The topic of a figure's clause: who acts there, but for recipients and for examples within a list.

向甲、乙等17家企业和丙|平台发放3万个: who gives them. 其中乙承办的大赛成为品牌。|建议980条: who told of it.
"""

from __future__ import annotations

from kg.extraction.figures.figure_clauses import clause_start, sentence_start
from kg.extraction.figures.figure_scene import Scene
from kg.extraction.figures.quantities import Quantity
from kg.extraction.lexical.patterns import pattern
from kg.model import BODIES, Mention

_RECIPIENTS = pattern("figure_bearers", "recipients")
_OWN_OF_EXAMPLE = pattern("figure_bearers", "own_of_example")
_ATTENDEES = pattern("figure_bearers", "attendees")
_FROM_NAMED = pattern("figure_bearers", "from_named")
_OF_PEOPLE = pattern("figure_bearers", "of_people")
_PEOPLE = 16  # characters behind the bodies that people are from


def topic_of(scene: Scene, quantity: Quantity) -> int | None:
    """Who acts where the figure stands."""
    topic = scene.subject_at(quantity.begins)
    last = None if topic is None else _last_named(scene, topic, quantity.begins)
    if last is None or last.type not in BODIES:
        return topic
    text, start = scene.article.text, clause_start(scene.article.text, last.start)
    low = sentence_start(text, last.start)
    if low == sentence_start(text, quantity.begins):
        told = _RECIPIENTS.search(text[start : last.start])
        return topic if told is None else scene.subject_at(start + told.start())
    example = text.find("其中", low, last.start)
    if example >= 0 and _OWN_OF_EXAMPLE.match(text, last.end):
        return scene.subject_at(example)
    return topic


def _last_named(scene: Scene, topic: int, begins: int) -> Mention | None:
    named = [m for m, e in scene.marks if e == topic and m.end <= begins]
    return named[-1] if named else None


def is_where_from(scene: Scene, quantity: Quantity, topic: int | None) -> bool:
    """来自甲厂、乙公司等|11家企业的下岗职工开业: where some people are from, no figure of whoever acts."""
    text = scene.article.text
    before = text[clause_start(text, quantity.begins) : quantity.begins]
    if topic is None or quantity.kind != "body" or not _FROM_NAMED.search(before):
        return False
    return _OF_PEOPLE.match(text[quantity.end : quantity.end + _PEOPLE]) is not None


def is_attendees(scene: Scene, quantity: Quantity, topic: int | None) -> bool:
    """甲局、乙公司等相关负责人等共120余人|参加会议: all who came, no figure of one of those listed."""
    text, low = scene.article.text, sentence_start(scene.article.text, quantity.begins)
    if topic is None or quantity.kind != "person" or not _ATTENDEES.search(text, low, quantity.begins):
        return False
    return any(e == topic and low <= m.start and m.end <= quantity.begins for m, e in scene.marks)
