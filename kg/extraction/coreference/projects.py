"""Construction projects: 中铁二局|北京地铁12-8标项目, 北京X80R1保障房安置项目, 北辛安棚户区改造项目.

A site that a firm builds at is a facility, a quarter's renewal a programme; a project's department (项目部)
is the firm's and stands in bodies.py, a project's union makes it a firm's part too (union_parts.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan
from kg.extraction.recognisers.left_edge import left_edge
from kg.extraction.recognisers.names import has_rare, is_area, stops
from kg.model import EntityType, Mention
from kg.prefilter import finditer

T = EntityType
_PROJECT = pattern("facilities", "project")
_BUILT = pattern("facilities", "built")
_OF_FIRM = pattern("facilities", "project_of_firm")
_RENEWED = pattern("facilities", "renewed")
_BEING_BUILT = pattern("facilities", "being_built")
_CODE = pattern("facilities", "project_code")
_LONGEST = 24  # characters of a project behind its firm
_BUILDERS = ("公司", "集团", "局")
_CROSSED = frozenset((T.ENTERPRISE, T.FACILITY, T.PLACE))


def projects(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    """The mentions and the projects; not what else is cut out of a project's name."""
    mentions = _without_built(scan, mentions)
    rooms = [m for m in mentions if m.rule == "facility.listed"]
    told = (p for m in finditer(_PROJECT, scan.text) if (p := _project(scan, mentions, m.end())))
    # 某局某某馆项目|暖蜂驿站, of a list: the station is told of, not the site
    found = [p for p in told if not any(r.start <= p.start and p.end < r.end for r in rooms)]
    return [*(m for m in mentions if not _is_cut_out(m, found)), *found] if found else mentions


def _project(scan: Scan, mentions: Sequence[Mention], end: int) -> Mention | None:
    text = scan.text
    for firm in _firms_before(mentions, end):
        if _OF_FIRM.fullmatch(text, firm.end, end) and _is_name(scan, firm.end, end):
            surface = text[firm.start : end]
            if whole := _of_union(mentions, firm, text[firm.end : end]):
                return replace(whole, start=firm.start, end=end, text=surface, rule="enterprise.project")
            return Mention(firm.start, end, surface, T.FACILITY, surface, "facility.project", 0.75)
    start = _own_start(scan, end)
    if start is None:
        return None
    name = text[start:end]
    renewed = _RENEWED.search(name) is not None
    type_ = T.PROGRAMME if renewed else T.FACILITY
    return Mention(start, end, name, type_, name, f"{type_.value}.project", 0.7)


def _without_built(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    """中建二局大兴医院 in 中建二局大兴医院|扩建工程项目部: the firm builds it, it has none of the name."""
    firms = {m.start for m in mentions if m.type is T.ENTERPRISE and m.text.endswith(_BUILDERS)}
    built = (m for m in mentions if m.type is T.INSTITUTION and m.start in firms)
    gone = {(m.start, m.end) for m in built if _BEING_BUILT.match(scan.text, m.end)}
    return [m for m in mentions if m.type is not T.INSTITUTION or (m.start, m.end) not in gone]


def _of_union(mentions: Sequence[Mention], firm: Mention, project: str) -> Mention | None:
    """The firm's project that has a union in the article and so is a part of the firm."""
    parts = (m for m in mentions if m.type is T.ENTERPRISE and m.name.endswith(project))
    return next((m for m in parts if m.name.startswith(firm.name)), None)


def _is_name(scan: Scan, start: int, end: int) -> bool:
    """Not 某公司|工会邀请理发师走进某某站|项目."""
    return not any(w.text in stops() or w.text.endswith("工会") for w in scan.words(start, end))


def _firms_before(mentions: Sequence[Mention], end: int) -> list[Mention]:
    """The firms that may open the name, the first and shortest first: 中铁二局, not 北京地铁 behind it."""
    near = (m for m in mentions if m.type is T.ENTERPRISE and end - _LONGEST <= m.end < end)
    return sorted(near, key=lambda m: (m.start, m.end))


def _own_start(scan: Scan, end: int) -> int | None:
    """Where a project begins that is named after its place or its code, behind no firm."""
    built = _BUILT.search(scan.text, *_before(scan, end))
    if built is None:
        return None
    words = scan.words(*scan.clause_at(end - 1))
    head = next((k for k, w in enumerate(words) if w.start <= built.start() < w.end), None)
    if head is None:
        return None
    first = left_edge(words, head)
    if first >= head or any(w.text in stops() for w in words[first:head]):
        return None
    core = words[first:head]
    named = has_rare(core) or _CODE.search("".join(w.text for w in core)) is not None
    areas_only = all(is_area(w.text) for w in core)
    return core[0].start if named and not areas_only else None


def _before(scan: Scan, end: int) -> tuple[int, int]:
    return max(scan.clause_at(end - 1)[0], end - _LONGEST), end


def _is_cut_out(m: Mention, found: Sequence[Mention]) -> bool:
    """北京地铁 in 中铁二局北京地铁12-8标项目: a firm or a house behind what opens the project's name."""
    return any(
        m.type in _CROSSED and m.start < p.end and p.start < m.end
        and (m.end > p.end or (m.start > p.start and m.type is not T.PLACE) or _reaches_into(m, p))
        for p in found
    )  # fmt: skip


def _reaches_into(m: Mention, p: Mention) -> bool:
    """中建八局雄安高铁站 at the beginning of 中建八局雄安高铁站项目."""
    return m.start == p.start and m.type is not T.ENTERPRISE
