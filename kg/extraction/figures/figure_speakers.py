"""Figures that a meeting reports or plans, that a union is brought to, and kinds of unions counted."""

from __future__ import annotations

from kg.extraction.figures.figure_clauses import clause_start, sentence_start
from kg.extraction.figures.figure_happenings import MEETING, turns
from kg.extraction.figures.figure_scene import Scene, speaks_for_many
from kg.extraction.figures.quantities import Quantity
from kg.extraction.lexical.patterns import pattern
from kg.model import BODIES, HAPPENINGS, EntityType

_MEETING_SAYS = pattern("figure_subjects", "meeting_says")
_DRIVEN = pattern("figure_subjects", "driven")
_UNION_KIND = pattern("figure_subjects", "union_kind")
_DELEGATES = pattern("figure_subjects", "delegates")
_ATTENDING = pattern("figure_subjects", "attending")
_CONGRESS = pattern("figure_subjects", "congress")
_VERB = 4  # characters before a name in which its verb stands


def meeting_says(scene: Scene, quantity: Quantity) -> int | None:
    """会议明确，2024年将…竞赛12项: the union that holds the article's meeting, if nobody else is named."""
    text, low = scene.article.text, sentence_start(scene.article.text, quantity.begins)
    said = _MEETING_SAYS.match(text, low, quantity.begins)
    if said is None or scene.happening is None or not MEETING.search(scene.entities[scene.happening].name):
        return None
    named = (m for m, _ in scene.marks if said.end() <= m.start < quantity.begins)
    if any(m.type not in HAPPENINGS and clause_start(text, m.start) == m.start for m in named):
        return None
    return _holder(scene, scene.happening)


def _holder(scene: Scene, meeting: int) -> int | None:
    """The union that the meeting is named after, or the first one of the sentence that tells of it."""
    name = scene.entities[meeting].name
    unions = [(m, e) for m, e in scene.marks if m.type is EntityType.UNION]
    own = [e for _, e in unions if name.startswith((scene.entities[e].name, *scene.entities[e].aliases))]
    first = next((m for m, e in scene.marks if e == meeting and m.start >= _body(scene)), None)
    if own or first is None:
        return own[0] if own else None
    low = sentence_start(scene.article.text, first.start)
    return next((e for m, e in unions if low <= m.start < first.start), None)


def _body(scene: Scene) -> int:
    """Where the body of the article begins."""
    return next((s.start for s in scene.article.sentences if s.paragraph), 0)


def driven(scene: Scene, quantity: Quantity) -> int | None:
    """他推动|某区总工会|增设驿站26家: the union that a person brings to act."""
    text, start = scene.article.text, clause_start(scene.article.text, quantity.begins)
    bodies = [(m, e) for m, e in scene.marks if start <= m.start < quantity.begins and m.type in BODIES]
    if not bodies or bodies[0][0].type is not EntityType.UNION:
        return None
    mention, entity = bodies[0]
    return entity if _DRIVEN.search(text, max(start, mention.start - _VERB), mention.start) else None


def is_kind(scene: Scene, topic: int | None, quantity: Quantity) -> bool:
    """网约车司机工会|组建2个，会员60人: is the topic but a kind of union, of which so many were founded?"""
    if topic is None or scene.entities[topic].type is not EntityType.UNION or speaks_for_many(scene, topic):
        return False
    low = sentence_start(scene.article.text, quantity.begins)
    named = (m for m, e in scene.marks if e == topic and low <= m.start < quantity.begins)
    return any(_UNION_KIND.match(scene.article.text, m.end) for m in named)


def electing(scene: Scene, quantity: Quantity, phrase: str) -> int | None:
    """大会选举产生第九届委员会委员43名，常委9名: the article's congress, which elected so many."""
    if scene.happening is None or not phrase.endswith(("委员", "常委")):
        return None
    text, begins = scene.article.text, quantity.begins
    chosen = "选举" in text[sentence_start(text, begins) : begins]
    return scene.happening if chosen and MEETING.search(scene.entities[scene.happening].name) else None


def of_congress(scene: Scene, quantity: Quantity) -> int | None:
    """某大会将举行，|1980名代表将…; 出席会议的代表团35个: of the congress told of right before."""
    text, low = scene.article.text, sentence_start(scene.article.text, quantity.begins)
    if not _DELEGATES.match(text, quantity.end) or text[quantity.begins - 1] != "，":
        if not _ATTENDING.match(text, clause_start(text, quantity.begins), quantity.begins):
            return None
        low = sentence_start(text, low - 1)
    marks = (p for p in scene.marks if low <= p[0].start and p[0].end < quantity.begins)
    named = [(m, e) for m, e in marks if m.type in HAPPENINGS and _CONGRESS.search(scene.entities[e].name)]
    return named[-1][1] if named and not turns(scene, named[-1][0].end, quantity.begins) else None
