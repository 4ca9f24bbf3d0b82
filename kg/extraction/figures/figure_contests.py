"""Figures of a contest that the last sentences tell of: …竞赛设6个项目。|288名选手晋级决赛.

Whoever the article's topic is: a clause that speaks of rounds, of those who compete, of what they train for
belongs to the contest, as long as no body takes over.
"""

from __future__ import annotations

from kg.extraction.figures.figure_clauses import clause, sentence_start
from kg.extraction.figures.figure_happenings import pointed_at, turns
from kg.extraction.figures.figure_scene import Scene, is_standing, speaks_for_many
from kg.extraction.figures.quantities import Quantity
from kg.extraction.lexical.patterns import pattern
from kg.model import HAPPENINGS, EntityType

_CONTEST = pattern("figure_happenings", "contest")
_COMPETES = pattern("figure_happenings", "competes")
_LESSON = pattern("figure_happenings", "lesson")
_OPENS = pattern("figure_happenings", "opens_school")
_COMES = pattern("figure_happenings", "comes")
_BACK = 2  # sentences of the paragraph before the figure's that may name the contest


def contest_goes_on(scene: Scene, quantity: Quantity) -> int | None:
    """目前，线上练兵吸引9.3万人次: of the contest of the sentences before, if no body takes over."""
    text, low = scene.article.text, sentence_start(scene.article.text, quantity.begins)
    if quantity.kind not in ("person", "thing", "body", "act") or quantity.from_value is not None:
        return None
    start, end = clause(text, quantity.begins, quantity.end)
    if not _COMPETES.search(text, start, end):
        return None
    topic = scene.subject_at(quantity.begins)
    of_area = topic is not None and scene.entities[topic].type is EntityType.DISTRICT
    beside = topic is None or of_area or speaks_for_many(scene, topic)
    if not beside or any(low <= m.start < quantity.begins for m, _ in scene.marks):
        return None  # 甲厂|…: its own people in a contest
    told = _told_before(scene, low, quantity.begins)
    return told if told is not None and _CONTEST.search(scene.entities[told].name) else None


def _told_before(scene: Scene, low: int, end: int) -> int | None:
    """What the last sentences of the paragraph point at or open with, if no body takes over behind it."""
    text = scene.article.text
    for _ in range(_BACK):
        if low == 0 or text[low - 1] == "\n":
            return None
        before = low
        low = sentence_start(text, low - 1)
        if (pointed := pointed_at(scene, low, before - 1)) is not None:
            return None if turns(scene, before, end) else pointed
        named = [(m, e) for m, e in scene.marks if low <= m.start < before]
        if named:
            mention, entity = named[0]
            opens = mention.type in HAPPENINGS and not is_standing(scene.entities[entity])
            return entity if opens and not turns(scene, mention.end, end) else None
    return None


def lesson_given(scene: Scene, quantity: Quantity) -> int | None:
    """甲街道总工会推出“小哥课堂”，邀请民警讲解，|120名骑手参加: the lesson that the sentence opens."""
    if quantity.kind != "person":
        return None
    text, low = scene.article.text, sentence_start(scene.article.text, quantity.begins)
    start, end = clause(text, quantity.begins, quantity.end)
    if quantity.begins != start or not _COMES.match(text, quantity.end, end):
        return None
    told = [(m, e) for m, e in scene.marks if low <= m.start < quantity.begins and m.type in HAPPENINGS]
    if not told or not _LESSON.search(scene.entities[told[-1][1]].name):
        return None
    mention, entity = told[-1]
    opened = clause(text, mention.start, mention.end)[0]
    given = _OPENS.search(text, opened, mention.start) is not None
    return entity if given and not turns(scene, mention.end, quantity.begins) else None
