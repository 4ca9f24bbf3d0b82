"""What hangs on a union's name: the body that it unites, where no form shows it, and its centre."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kg import vocabulary
from kg.extraction.coreference.happening_forms import all_in
from kg.extraction.coreference.pruning import Free, is_full_name, longest_at_ends
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan, cut
from kg.extraction.recognisers.head_words import head_of
from kg.extraction.recognisers.names import generic, is_area, is_verbal, stops, tag_of
from kg.model import BODIES, EMPLOYERS, EntityType, Mention

T = EntityType
_CENTRE = pattern("coreference", "union_centre")
_BEHIND_BRACKET = pattern("coreference", "union_behind_bracket")
_UNION_TAIL = pattern("coreference", "union_tail")
_GOES_ON = pattern("coreference", "behind_body_goes_on")
_NO_CORE = pattern("coreference", "no_body_core")
_INDUSTRY = pattern("unions", "industry")
_ONLY_INDUSTRIES = pattern("unions", "only_industries")
_OF_PART = re.compile(r"(?<=[院校司厂局所心队科系处部团])(?:部门|二级)$")  # 某某学院|部门|工会
_NUMBERED_PART = re.compile("(?:部|机关)第[一二三四五六七八九十]$")
_SHORT = "short.of_union"  # 瑞和冷链|工会 of 北京瑞和冷链物流有限公司
_JOINTS = frozenset("和与及")
_SHORTEST = 2  # characters of a firm's short name
_LONGEST_PART = 12  # characters of a part behind its whole


def union_parts(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    """The mentions, the bodies of unions that no recogniser has found, and the unions' centres."""
    mentions = [*mentions, *_unions(scan, mentions)]
    found = list(_bodies(scan, mentions))
    full = {m.start: m.name + "工会" for m in found if m.rule == _SHORT}
    return [*(_renamed(m, full) for m in mentions), *found, *_centres(scan, mentions)]


def _renamed(m: Mention, full: Mapping[int, str]) -> Mention:
    """A union of a short name under the full one."""
    return replace(m, name=full[m.start]) if m.rule == "union.form" and m.start in full else m


def _unions(scan: Scan, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """平煤股份八矿|工会: the union right behind a body's name, where its own form has not shown it.

    So behind the body's other name in brackets: 某某医院（某某大学附属医院）|工会.
    """
    reached = {m.end for m in mentions if m.type is T.UNION}
    for at, body in longest_at_ends(mentions, EMPLOYERS):
        if (behind := _BEHIND_BRACKET.match(scan.text, at)) and behind.end() not in reached:
            text, name = scan.text[body.start : behind.end()], body.name + "工会"
            yield Mention(body.start, behind.end(), text, T.UNION, name, "union.behind_body", 0.8, False)
            continue
        end = at + len("工会")
        if end in reached or not scan.text.startswith("工会", at) or _GOES_ON.match(scan.text, end):
            continue
        text, name = scan.text[body.start : end], body.name + "工会"
        yield Mention(body.start, end, text, T.UNION, name, "union.behind_body", 0.8, body.label)


def _bodies(scan: Scan, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """云南铜业|工会, 中铁三局集团华东项目|工会: what the union's name holds before its head."""
    employers = [m for m in mentions if m.type in EMPLOYERS]
    ends = {(m.start, m.end) for m in employers}
    for union in mentions:
        if union.type is not T.UNION or union.rule != "union.form" or union.name in vocabulary.federations():
            continue
        if union.text.endswith(("总工会", "联合工会")):
            continue  # of an area, of several firms
        core = _OF_PART.sub("", _UNION_TAIL.sub("", union.text))
        end = union.start + len(core)
        if core == union.text or (union.start, end) in ends or not union.name.startswith(core):
            continue
        if _NUMBERED_PART.search(core):
            continue  # 校部第二|工会: the second of the unions there
        if not (_names_body(core) or _is_short_firm(scan, core)):
            continue
        if full := _full(core, employers):
            yield replace(full, start=union.start, end=end, text=core, rule=_SHORT, confidence=0.7)
            continue
        wholes = [m for m in employers if m.start == union.start and m.end < end]
        type_ = _part_of(core, max(wholes, key=lambda m: m.end)) if wholes else _by_core(core)
        if not wholes and union.text.endswith("小组"):
            continue  # 管理系|工会小组: a department, whose the text does not tell
        if type_ is not None:
            yield Mention(union.start, end, core, type_, core, f"{type_.value}.of_union", 0.7, union.label)


def _full(core: str, employers: Sequence[Mention]) -> Mention | None:
    """The only body of the article whose name holds the core's characters in their order."""
    named = {
        m.name: m
        for m in employers
        if all_in(core, m.name) and (is_full_name(core, m.name) or not m.name.startswith(core))
    }
    return next(iter(named.values())) if len(named) == 1 else None


def _part_of(core: str, whole: Mention) -> EntityType | None:
    """The type of a part behind its whole's name, if plain words make it."""
    rest = core[len(whole.text) :]
    if len(rest) > _LONGEST_PART or _ONLY_INDUSTRIES.fullmatch(rest):
        return None  # 某某大学|教育|工会
    return None if any(is_verbal(w) or (w in stops() and len(w) > 1) for w in cut(rest)) else whole.type


def _names_body(core: str) -> bool:
    """Is the core no area, trade, site or description?"""
    trade = _ONLY_INDUSTRIES.fullmatch(core) or _INDUSTRY.fullmatch(core)
    if len(core) < 3 or trade or _NO_CORE.search(core) or is_area(core):
        return False
    words = cut(core)
    return not all(w in generic() or is_area(w) for w in words) and not _JOINTS.intersection(words)


def _is_short_firm(scan: Scan, core: str) -> bool:
    """洛轴|工会 … 洛轴|职工: two characters that make no word, which the text names alone too."""
    if len(core) != _SHORTEST or tag_of(core) or core in generic() or core in stops():
        return False
    areas = vocabulary.divisions_by_short_name()
    if core in areas or head_of(core, "") is not None or _NO_CORE.search(core):
        return False
    return scan.text.count(core) > scan.text.count(core + "工会")


def _by_core(core: str) -> EntityType | None:
    """A firm; not where the core has a head that the recogniser of bodies has turned down."""
    return T.ENTERPRISE if head_of(core, "") is None else None


def _centres(scan: Scan, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """市总工会|职工服务中心: a body that the federation runs under its own name."""
    free = Free([m for m in mentions if m.type in BODIES])
    for union in mentions:
        found = _CENTRE.match(scan.text, union.end) if union.type is T.UNION else None
        if found and free(union.start, found.end()):
            text, name = scan.text[union.start : found.end()], union.name + found.group()
            yield Mention(
                union.start, found.end(), text, T.INSTITUTION, name, "institution.centre", 0.85, union.label,
                {"kind": "centre", **_place(union)},
            )  # fmt: skip


def _place(union: Mention) -> dict[str, str]:
    """The district of a union's centre is the union's own."""
    district = union.detail.get("district") or union.detail.get("covers")
    return {"district": district} if district else {}
