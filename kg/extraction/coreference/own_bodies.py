"""校团委, 、教师工作部、, 岳麓山校区, 学校后勤集团: bodies of an article's one school, by their kind.

The word 校 (院 of a hospital, 段 of a railway depot) shows that the text is about one; what follows it in the
same list is of it too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extraction.coreference.context_nouns import is_college, only_body
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan
from kg.extraction.recognisers.names import city_names, short_counties
from kg.model import BODIES, EntityType, Mention
from kg.prefilter import finditer

T = EntityType
_OFFICE = pattern("coreference", "own_office")
_LISTED = pattern("coreference", "own_listed")
_OTHERS = pattern("coreference", "own_listed_others")
_DISCIPLINE = pattern("coreference", "discipline_college")
_SHOP = pattern("coreference", "own_shop")
_CAMPUS = pattern("coreference", "own_campus")
_FIRM = pattern("coreference", "own_firm")
_BRANCH = pattern("coreference", "own_branch")
_BARE_BRANCH = pattern("coreference", "own_bare_branch")
_HOUSES = ("学院", "学部", "图书馆", "研究院", "医院", "中学", "小学", "幼儿园")  # bodies with a branch
_PARTY = ("党委", "团委", "纪委")


def own_bodies(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    """The mentions, those that are of the only school under its name."""
    found = [*_offices(scan, mentions), *_campuses(scan, mentions), *_shops(scan, mentions)]
    found += [*_firms(scan, mentions), *_branches(scan, mentions), *_bare_branches(scan, mentions)]
    taken = [(m.start, m.end) for m in found]
    found += (m for m in _colleges(scan, mentions) if not _is_inside(m, taken))
    if not found:
        return mentions
    spans = [(m.start, m.end) for m in found]
    rest = (m for m in mentions if m.type not in BODIES or not _is_inside(m, spans))
    return [*rest, *found]


def _is_inside(m: Mention, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= m.start and m.end <= end for start, end in spans)


def _offices(scan: Scan, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """校团委, 由校宣传部|、教务处|主办."""
    unions = {m.end: m for m in mentions if m.type is T.UNION and m.rule == "context.bare"}
    for m in finditer(_OFFICE, scan.text):
        own = only_body(scan, mentions, m["noun"])
        union = unions.get(m.end())
        if own is None or (union is None and m["part"] == "工会"):
            continue
        if union is None:
            yield _of(scan, own, m.start("noun"), m.start("part"), m.end())
        yield from _listed(scan, mentions, own, m.end())


def _listed(scan: Scan, mentions: Sequence[Mention], own: str, end: int) -> Iterator[Mention]:
    """、体育教研部、教师工作部|等单位: of the same school, unless another body is in the list."""
    while part := _LISTED.match(scan.text, end):
        start, end = part.span("part")
        crossed = (m for m in mentions if m.type in BODIES and m.start < end and start < m.end)
        longer = any(m.start < start or m.end > end for m in crossed)
        if longer or _OTHERS.search(part["part"]):
            return
        yield _of(scan, own, start, start, end)


def _campuses(scan: Scan, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """在|岳麓山校区|举行."""
    named = [m for m in mentions if m.type is T.INSTITUTION and _CAMPUS.fullmatch(m.name)]
    own = only_body(scan, mentions, "校") if named else None
    for m in named:
        if own is not None:
            yield _of(scan, own, m.start, m.start, m.end)


def _colleges(scan: Scan, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """某某大学召开会议。|外国语学院|教师王某: a college called by what it teaches, of the one university."""
    bodies = [m for m in mentions if m.type is T.INSTITUTION and m.name == m.text]
    named = [m for m in bodies if _DISCIPLINE.fullmatch(m.name) and is_college(m.name)]
    own = only_body(scan, mentions, "校") if named else None
    if own is None or not own.endswith("大学") or not any(m.name == own for m in mentions):
        return
    others = {m.name for m in mentions if m.type is T.INSTITUTION and m.detail.get("kind") == "school"}
    if any(not (name.startswith(own) or is_college(name)) for name in others):
        return
    yield from (_of(scan, own, m.start, m.start, m.end) for m in named)
    for m in mentions:  # 外国语学院工会 bears the university's name as the college does
        cores = {m.name.removesuffix("工会"), m.name.removesuffix("分工会")} - {m.name}
        if m.type is T.UNION and m.name == m.text and not cores.isdisjoint(n.name for n in named):
            yield replace(m, name=own + m.name)


def _shops(scan: Scan, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """、武威南运用车间: a shop called after where it stands, of the one depot that the article names."""
    for m in finditer(_SHOP, scan.text):
        own = only_body(scan, mentions, "段")
        if own is not None and (m["place"] in city_names() or m["place"] in short_counties()):
            made = _of(scan, own, m.start("name"), m.start("name"), m.end())
            yield replace(made, type=T.ENTERPRISE, rule="enterprise.own", detail={})


def _firms(scan: Scan, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """学校|后勤集团: what a school keeps its houses and its canteens by."""
    for m in finditer(_FIRM, scan.text):
        if own := only_body(scan, mentions, "校"):
            made = _of(scan, own, m.start(), m.start("part"), m.end())
            yield replace(made, type=T.ENTERPRISE, rule="enterprise.own", detail={})
            yield _school(scan, own, m)


def _branches(scan: Scan, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """校|机关分工会: a branch of the school's union."""
    for m in finditer(_BRANCH, scan.text):
        if own := only_body(scan, mentions, "校"):
            made = _of(scan, own, m.start(), m.start("part"), m.end())
            yield replace(made, type=T.UNION, rule="union.own", detail={})
            yield _school(scan, own, m)


def _bare_branches(scan: Scan, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """机关一分工会, 外国语学院分工会: branches without 校, of the one university of the article."""
    found = list(finditer(_BARE_BRANCH, scan.text))
    colleges = {m["part"] for m in found}  # 土木与建筑学院, which nobody could tell from a school of its own
    hosts = [m for m in mentions if m.name not in colleges]
    own = only_body(scan, hosts, "校") if found else None
    if own is None or not own.endswith("大学") or not any(m.name == own for m in mentions):
        return
    others = {m.name for m in mentions if m.type is T.INSTITUTION and m.detail.get("kind") == "school"}
    others = {n for n in others if n not in colleges and not _CAMPUS.fullmatch(n)}
    if any(not (name.startswith(own) or is_college(name)) for name in others):
        return
    for m in found:
        made = _of(scan, own, m.start("part"), m.start("part"), m.end())
        yield replace(made, type=T.UNION, rule="union.own", detail={})
        if m["part"].endswith(_HOUSES):  # 外国语学院|分工会
            yield _of(scan, own, m.start("part"), m.start("part"), m.end("part"))


def _school(scan: Scan, own: str, m: re.Match[str]) -> Mention:
    """The school itself, which the word before its part names."""
    made = _of(scan, own, m.start(), m.start("part"), m.start("part"))
    return replace(made, label=False, detail={"kind": "school"})


def _of(scan: Scan, own: str, start: int, part: int, end: int) -> Mention:
    """The body of the school whose kind stands from `part` on."""
    surface = scan.text[start:end]
    kind = "party" if surface.endswith(_PARTY) else "school" if surface.endswith(("院", "校区")) else "other"
    name = own + scan.text[part:end]
    return Mention(start, end, surface, T.INSTITUTION, name, "institution.own", 0.75, True, {"kind": kind})
