"""Figures whose own words name the bearer, though the text tells of a meeting, a campaign or a union.

其中，某公司共有6个集体荣获…, told of a ceremony: the firm's. 以某公司为例，去年提出建议86条: the firm's too.
双方达成一致：工资增长6%: the firm's that the talks are held in. 施工的是某项目，有近百名工人: no one's.
"""

from __future__ import annotations

from kg.extraction.figures.figure_clauses import clause, clause_start, sentence_start
from kg.extraction.figures.figure_scene import ABOUT, Scene
from kg.extraction.figures.figure_severally import all_named
from kg.extraction.figures.quantities import Quantity
from kg.extraction.lexical.patterns import pattern
from kg.model import BODIES, HAPPENINGS, EntityType

_FILE = "figure_bearers"
_HAS_HONOURED = pattern(_FILE, "has_honoured")
_HONOURED_CLAUSE = pattern(_FILE, "honoured_clause")
_AREA_OF_HONOURED = pattern(_FILE, "area_of_honoured")
_EXAMPLE = pattern(_FILE, "example")
_EXAMPLE_BODY = pattern(_FILE, "example_body")
_WHOLE_TOLD = pattern(_FILE, "whole_told")
_ON_SITE = pattern(_FILE, "on_site")
_GATHERS_FIRMS = pattern(_FILE, "gathers_firms")
_THERE_IS = pattern(_FILE, "there_is")
_AGREED = pattern(_FILE, "agreed")
_PAY = pattern(_FILE, "pay")
_HONOURS = pattern("figure_subjects", "honours")
_HONOURED = pattern("figure_subjects", "honoured")
_CONTEST_ALONE = pattern(_FILE, "contest_alone")
_BEARERS = BODIES | {EntityType.DISTRICT}


def bearer(scene: Scene, quantity: Quantity, phrase: str) -> tuple[int | None] | None:
    """The bearer that the figure's own words name; (None,) if it has no name here, None if they name none."""
    if (honoured := _with_honoured(scene, quantity)) is not None:
        return honoured
    if (example := _exemplified(scene, quantity)) is not None:
        return example
    if (there := _that_is_there(scene, quantity)) is not None:
        return there
    if _PAY.search(phrase) and _agreed(scene, quantity):
        return _only_firm(scene, quantity.begins)
    if all_named(scene, quantity):
        return (None,)
    return (None,) if _of_site_told(scene, quantity) or _of_town(scene, quantity) else None


def _with_honoured(scene: Scene, quantity: Quantity) -> tuple[int | None] | None:
    """其中，|恒远公司|共有6个集体荣获…，获评…的有|13人|: the body that has so many honoured."""
    if quantity.kind not in ("person", "body", "thing"):
        return None
    text, low = scene.article.text, sentence_start(scene.article.text, quantity.begins)
    start, end = clause(text, quantity.begins, quantity.end)
    if (here := _opening_body(scene, start, quantity.begins)) is not None:
        return (here,) if _HONOURS.search(text, quantity.end, end) else None
    if not _HONOURED_CLAUSE.fullmatch(text, start, quantity.begins):
        return None
    while start > low:  # the clauses before, each with its number of honoured
        start = clause_start(text, start - 1)
        numbers = (at for at in range(start, end) if text[at].isdecimal())
        first = next(numbers, None)
        if first is not None and (found := _opening_body(scene, start, first)) is not None:
            return (found,)
        if _AREA_OF_HONOURED.match(text, start, end):
            return (None,)  # 其中湖南省获得奖状的集体有7家，获得奖章的个人有|34位
    return None


def _opening_body(scene: Scene, start: int, begins: int) -> int | None:
    """The body at a clause's start that is said to have the number: |恒远公司|共有6个."""
    start += 2 * scene.article.text.startswith("其中", start)
    named = ((m, e) for m, e in scene.marks if m.start == start and m.type in _BEARERS)
    fitting = (e for m, e in named if _HAS_HONOURED.fullmatch(scene.article.text, m.end, begins))
    return next(fitting, None)


def _that_is_there(scene: Scene, quantity: Quantity) -> tuple[int | None] | None:
    """在|恒远公司|，职工之家有12个，惠及3200人: of the body, as long as no other opens a clause."""
    text, low = scene.article.text, sentence_start(scene.article.text, quantity.begins)
    if not text.startswith("在", low):
        return None
    here = ((m, e) for m, e in scene.marks if m.start == low + 1 and m.type in _BEARERS)
    for mention, entity in here:
        told = _THERE_IS.match(text, mention.end)
        if told and text[told.end()].isdecimal() and told.end() <= quantity.begins:
            behind = (m for m, _ in scene.marks if told.end() <= m.start and m.end <= quantity.begins)
            return None if any(clause_start(text, m.start) == m.start for m in behind) else (entity,)
    return None


def _exemplified(scene: Scene, quantity: Quantity) -> tuple[int | None] | None:
    """以|恒远公司|为例，去年职工提出建议86条: the example, until the paragraph turns to another."""
    text, begins = scene.article.text, quantity.begins
    paragraph = text.rfind("\n", 0, begins) + 1
    told = list(_EXAMPLE.finditer(text, max(paragraph - 1, 0), begins))
    if not told or _WHOLE_TOLD.search(text, told[-1].end(), begins):
        return None
    start, end = told[-1].span("n")
    behind = (m for m, _ in scene.marks if told[-1].end() <= m.start and m.end <= begins)
    if any(m.type not in HAPPENINGS and clause_start(text, m.start) == m.start for m in behind):
        return None
    named = [e for m, e in scene.marks if m.start == start and m.end == end and m.type in ABOUT]
    if named:
        return (named[0],)
    return (None,) if _EXAMPLE_BODY.search(told[-1]["n"]) else None


def is_listed_honoured(scene: Scene, quantity: Quantity) -> bool:
    """司机王某等|6人|被授予…, told beside a contest: named, not counted."""
    text, held = scene.article.text, scene.happening
    if held is None or not _CONTEST_ALONE.search(scene.entities[held].name):
        return False
    if quantity.kind != "person" or text[quantity.begins - 1] != "等":
        return False
    return _HONOURED.match(text, quantity.end) is not None


def _agreed(scene: Scene, quantity: Quantity) -> bool:
    """双方最终达成一致：|工资增长6.5%: do the two sides of a bargaining agree in the sentence?"""
    text, low = scene.article.text, sentence_start(scene.article.text, quantity.begins)
    told = _AGREED.search(text, max(low - 1, 0), quantity.begins)
    return told is not None and not any(told.end() <= m.start < quantity.begins for m, _ in scene.marks)


def _only_firm(scene: Scene, begins: int) -> tuple[int | None]:
    """The only firm named so far, or no one."""
    firms = {e for m, e in scene.marks if m.end <= begins and m.type is EntityType.ENTERPRISE}
    return (firms.pop(),) if len(firms) == 1 else (None,)


def _of_site_told(scene: Scene, quantity: Quantity) -> bool:
    """施工的是某项目，有|近百名|工人: of the site, if no body takes over."""
    text, low = scene.article.text, sentence_start(scene.article.text, quantity.begins)
    told = list(_ON_SITE.finditer(text, max(low - 1, 0), quantity.begins))
    if not told:
        return False
    behind = (m for m, _ in scene.marks if told[-1].end() <= m.start and m.end <= quantity.begins)
    return not any(clause_start(text, m.start) == m.start for m in behind)


def _of_town(scene: Scene, quantity: Quantity) -> bool:
    """马驹桥镇|聚集着甲、乙等|86家|企业: what a town has, which no graph node has figures of."""
    start = clause_start(scene.article.text, quantity.begins)
    towns = (m for m, _ in scene.sites if m.start == start and m.type is EntityType.SUBDISTRICT)
    return any(_GATHERS_FIRMS.match(scene.article.text, m.end) for m in towns)
