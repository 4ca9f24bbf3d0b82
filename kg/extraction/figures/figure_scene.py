"""What the choice of a figure's subject looks at: the article, its happening, what a figure can be about."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from kg.extraction.figures.figure_clauses import clause, sentence_start
from kg.model import BODIES, HAPPENINGS, Article, EntityType, LocalEntity, Mention, Part
from kg.prefilter import quick

ABOUT = BODIES | HAPPENINGS | {EntityType.DISTRICT}
"""What a figure can be about; a person's or a building's figures are left alone."""
_SITES = (EntityType.SUBDISTRICT, EntityType.FACILITY)
_PARKS = ("园", "园区", "大厦", "商圈", "大市场")
_STANDING_EVENT = quick(
    r"^“?(?:党的|中国共产党|全国人民代表大会|全国两会|十[一-五]五)|二十大$|改革”?$|精神$"
)
_HOLDS = re.compile(
    "举办|举行|开展|召开|主办|承办|开幕|启动|组织|进行|揭晓|参加|拉开帷幕|落幕"
    "|开(?:走|跑|赛|打|演|唱|锣|战|拍)|上演|起跑"
)
_EVE = re.compile("(?:(?:召|举|开|揭)[开办幕行]|到来|来临)?(?:的)?前夕")
_OPENING = 4
"""Sentences: how long an article tells of its happening before it turns to accounts (seen in the genre)."""
_GROUP = re.compile("集团(?:股份|控股)?(?:有限)?(?:责任)?(?:公司)?$")
_OF_MANY = ("总工会", "联合会", "联合工会")
Marks = tuple[tuple[Mention, int], ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """What the choice of a subject looks at."""

    article: Article
    entities: Sequence[LocalEntity]
    marks: Marks  # mentions that a figure can be about, with their entity, in order
    happening: int | None  # the article's main happening
    subject_at: Callable[[int], int | None]
    opening: int  # where the opening of the body ends
    sites: Marks = ()  # towns and facilities, which have figures of their own, but for those in other names
    people_end: frozenset[int] = frozenset()  # where the names of people end


def scene_of(
    article: Article,
    mentions: Sequence[Mention],
    entities: Sequence[LocalEntity],
    subject_at: Callable[[int], int | None],
    elsewhere: Collection[int] = (),
) -> Scene:
    """The scene of an article, without the happenings that take place elsewhere."""
    about = ((i, e) for i, e in enumerate(entities) if e.type in ABOUT and i not in elsewhere)
    pairs = ((mentions[m], i) for i, e in about for m in e.mentions)
    marks = tuple(sorted(pairs, key=lambda p: (p[0].start, -p[0].end, p[1])))
    body = [s for s in article.sentences if s.part is Part.BODY]
    opening = body[min(_OPENING, len(body)) - 1].end if body else 0
    lead = body[min(2, len(body)) - 1].end if body else 0
    happening = _main_happening(article.text, entities, marks, lead)
    people = (m for e in entities if e.type is EntityType.PERSON for m in e.mentions)
    return Scene(
        article, entities, marks, happening, subject_at, opening, _sites(mentions, entities, marks),
        frozenset(mentions[m].end for m in people),
    )  # fmt: skip


def _sites(mentions: Sequence[Mention], entities: Sequence[LocalEntity], marks: Marks) -> Marks:
    """The towns and facilities that are named by themselves, in order."""
    sites = ((i, e) for i, e in enumerate(entities) if e.type in _SITES or _is_park(e))
    pairs = ((mentions[m], i) for i, e in sites for m in e.mentions)
    longer = [(k.start, k.end) for k, _ in marks]
    alone = (
        (m, e) for m, e in pairs
        if not any(a <= m.start and m.end <= b and b - a > m.end - m.start for a, b in longer)
    )  # fmt: skip
    return tuple(sorted(alone, key=lambda p: (p[0].start, -p[0].end, p[1])))


def _is_park(entity: LocalEntity) -> bool:
    """恒远工业园, among the places that are no towns."""
    return entity.type is EntityType.PLACE and entity.name.endswith(_PARKS)


def distance(scene: Scene, entity: int, offset: int) -> str:
    """How far before a figure its subject stands: "" in its sentence, before in the last one, earlier."""
    text, low = scene.article.text, sentence_start(scene.article.text, offset)
    named = [m.start for m, e in scene.marks if e == entity and m.start < offset]
    if not named:
        return "earlier"
    if named[-1] >= low:
        return ""
    return "before" if low and named[-1] >= sentence_start(text, low - 1) else "earlier"


def ends_with(entity: LocalEntity, noun: str) -> bool:
    """Does one of its names end with the noun, a closing mark aside?"""
    return any(name.rstrip("”’》").endswith(noun) for name in (entity.name, *entity.aliases))


def is_group(entity: LocalEntity) -> bool:
    """甲集团有限公司, beside 甲集团."""
    return entity.type is EntityType.ENTERPRISE and _GROUP.search(entity.name) is not None


def speaks_for_many(scene: Scene, entity: int) -> bool:
    """Is it a union of many bodies, not of one: 某区总工会, 某街道工会联合会?"""
    return scene.entities[entity].name.endswith(_OF_MANY)


def area_of(scene: Scene, name: str) -> int | None:
    """The district of the article that a name opens with."""
    districts = (e for m, e in scene.marks if m.type is EntityType.DISTRICT)
    return next((e for e in districts if name.startswith(scene.entities[e].name)), None)


def _main_happening(text: str, entities: Sequence[LocalEntity], marks: Marks, limit: int) -> int | None:
    """The event (or else the programme) that the article opens with, or None."""
    best: tuple[int, int, int] | None = None
    for mention, entity in marks:
        kind = entities[entity].type
        if kind not in HAPPENINGS or mention.start >= limit or is_standing(entities[entity]):
            continue
        if "其中" in text[sentence_start(text, mention.start) : mention.start]:
            continue  # 举办竞赛196场，其中甲承办的|乙大赛|…: one of several
        if _EVE.match(text, mention.end):
            continue  # 在某大会|前夕，某总工会公布…: what it is not yet
        start, end = clause(text, mention.start, mention.end)
        held = bool(_HOLDS.search(text, start, mention.start) or _HOLDS.search(text, mention.end, end))
        if held or kind is EntityType.EVENT:
            rank = (-2 * held - (kind is EntityType.EVENT), mention.start, entity)
            best = min(best, rank) if best else rank
    return best[2] if best else None


def is_standing(entity: LocalEntity) -> bool:
    """A congress of the Party or a plan that every article names, no happening of this one."""
    return _STANDING_EVENT.search(entity.name) is not None
