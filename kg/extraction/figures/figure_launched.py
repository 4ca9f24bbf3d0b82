"""What is launched or founded, and whom it reaches: 推出“…”计划，将覆盖5000名; 成立…联合会，吸纳会员300人."""

from __future__ import annotations

from kg.extraction.figures.figure_clauses import clause, clause_start, sentence_start
from kg.extraction.figures.figure_scene import Scene, ends_with
from kg.extraction.figures.quantities import Quantity
from kg.extraction.lexical.patterns import pattern
from kg.model import BODIES, HAPPENINGS, EntityType, Mention

_LAUNCH = pattern("figure_happenings", "launch")
_PAYS = pattern("figure_happenings", "pays")
_LAUNCHED = HAPPENINGS | {EntityType.UNION}
_LESSON = pattern("figure_happenings", "lesson")
_TAUGHT = pattern("figure_happenings", "taught")
_OPENS = pattern("figure_happenings", "opens_school")
_FOUNDED = pattern("figure_happenings", "founded")
_FOUNDS_UNKNOWN = pattern("figure_happenings", "founds_unknown")
_MEMBERS = pattern("figure_happenings", "members")
_ORGAN = pattern("figure_happenings", "founding_organ")
_REACHES = pattern("figure_happenings", "reaches")
_REACHED = pattern("figure_happenings", "reached")
_FOUNDED_IT = pattern("figure_happenings", "founded_it")
_CONTEST = pattern("figure_happenings", "contest")
_SERVES = pattern("figure_happenings", "serves")
_OWNED = ("的", "的“")


def launched(scene: Scene, quantity: Quantity) -> int | None:
    """What the clause before launches or founds: 推出…计划，将覆盖5000名; 成立甲区…工会，发展会员300人."""
    text = scene.article.text
    start, end = clause(text, quantity.begins, quantity.end)
    if text[start - 1 : start] != "，" or not _REACHES.search(text, start, end):
        return None
    if served_by_union(scene, quantity):
        return None  # 甲工会推出计划，|为3000名已入会的骑手缴费
    before = clause_start(text, start - 1)
    if (goes_on := _founded_before(scene, start)) is not None:
        return goes_on
    if _PAYS.search(text, before, start):
        return None  # 甲工会投入520万元开展“乙”活动，|惠及职工8万人: so many for what it spent
    found = None
    for mention, entity in scene.marks:
        if start <= mention.start < quantity.begins:
            return None
        closes = before <= mention.start and mention.end < start
        union = mention.type is EntityType.UNION
        closes = closes and (
            _ORGAN.fullmatch(text, mention.end, start) is not None
            if union else not text[mention.end : start - 1].strip("”活动")
        )  # fmt: skip
        verb = _FOUNDED if union else _LAUNCH
        if closes and mention.type in _LAUNCHED and verb.search(text, before, mention.start):
            found = entity
    told = "" if found is None else scene.entities[found].name
    if _CONTEST.search(told) and "会员" in text[start:end]:
        return None  # 开展“…”竞赛，年内计划发展会员3000人: no one becomes a member by a contest
    return found


def founded_last(scene: Scene, quantity: Quantity) -> int | None:
    """成立甲县教育工会筹委会，与县工会合署办公，发展|会员340名|: of the union that the sentence founds last.

    Where the sentence names nobody who acts behind it.
    """
    text, low = scene.article.text, sentence_start(scene.article.text, quantity.begins)
    start, end = clause(text, quantity.begins, quantity.end)
    if not _MEMBERS.search(text, start, end):
        return None
    here = [(m, e) for m, e in scene.marks if low <= m.start and m.end <= quantity.begins]
    for mention, entity in reversed(here):
        opens = clause_start(text, mention.start)
        if mention.start == opens and mention.type in BODIES:
            return None
        founds = mention.type is EntityType.UNION and _FOUNDED.search(text, opens, mention.start)
        if founds and _ORGAN.match(text, mention.end):
            return entity
    return None


def founds_unknown(scene: Scene, quantity: Quantity) -> bool:
    """成立工人抗敌协会（称工抗），有会员|250人|: members of what the clause founds, which nobody knows?"""
    text, low = scene.article.text, sentence_start(scene.article.text, quantity.begins)
    founded = _FOUNDS_UNKNOWN.search(text, low, quantity.begins)
    if founded is None:
        return False
    begin, end = founded.span("what")
    return not any(begin <= m.start and m.end <= end and m.type in BODIES for m, _ in scene.marks)


def _founded_before(scene: Scene, start: int) -> int | None:
    """成立了该联合会，首批覆盖企业31家，|吸收会员2264人: the union, if every clause tells its reach."""
    text, low = scene.article.text, sentence_start(scene.article.text, start)
    while start > low and text[start - 1] == "，":
        before = clause_start(text, start - 1)
        here = [(m, e) for m, e in scene.marks if before <= m.start < start]
        if founded := _FOUNDED_IT.search(text, before, start - 1):
            earlier = (e for m, e in scene.marks if m.end <= founded.start() and m.type is EntityType.UNION)
            fitting = [e for e in earlier if ends_with(scene.entities[e], founded["noun"])]
            return fitting[-1] if fitting else None
        unions = [(m, e) for m, e in here if m.type is EntityType.UNION]
        made = [(m, e) for m, e in unions if _ORGAN.fullmatch(text, m.end, start)]
        if made and _FOUNDED.search(text, before, made[0][0].start):
            return made[0][1]
        if here or not _REACHED.match(text, before, start - 1):
            return None
        start = before
    return None


def taught(scene: Scene, quantity: Quantity) -> int | None:
    """开办“…夜校”，推出12门课程，首批学员达|380人|: of the lesson, if every clause behind tells of it."""
    text, low = scene.article.text, sentence_start(scene.article.text, quantity.begins)
    start, end = clause(text, quantity.begins, quantity.end)
    while start > low and _TAUGHT.search(text, start, end):
        before = clause_start(text, start - 1)
        for mention, entity in scene.marks:
            closes = before <= mention.start and not text[mention.end : start - 1].strip("”")
            if closes and mention.end < start and _LESSON.search(scene.entities[entity].name):
                return entity if _OPENS.search(text, before, mention.start) else None
        start, end = before, start - 1
    return None


def served_by_union(scene: Scene, quantity: Quantity) -> bool:
    """甲工会走访企业，为300名职工体检: people served by the union that the sentence opens with."""
    text, start = scene.article.text, clause_start(scene.article.text, quantity.begins)
    if quantity.kind != "person" or not _SERVES.search(text, start, quantity.begins):
        return False
    low = sentence_start(text, start)
    acts: Mention | None = None
    for mention, _ in scene.marks:
        if not low <= mention.start < start:
            continue
        if mention.type in HAPPENINGS and text.endswith(_OWNED, low, mention.start):
            return False  # 甲工会组建的“…”小分队来到矿区，为68名矿工…
        if clause_start(text, mention.start) == mention.start and (not acts or acts.start < mention.start):
            acts = mention
    return acts is not None and acts.type is EntityType.UNION
