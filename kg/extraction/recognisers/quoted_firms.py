"""Firms whose trade name stands in quotation marks: 上海“老凤祥”有限公司, “海底捞”餐饮公司; their unions.

Schools and hospitals that are called so, too: “小天使”幼儿园.

No walk to the left goes over a mark, so they have a recogniser of their own. An inner quotation belongs to
the name; the name without the marks is its other form.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg import vocabulary
from kg.extraction.lexical.context import Context
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan
from kg.extraction.recognisers.names import is_area, is_verbal, posts, stops
from kg.extraction.recognisers.trades import trades
from kg.extraction.recognisers.union_names import union_mention
from kg.model import EntityType, Mention
from kg.prefilter import finditer

RULES = ("enterprise.quoted", "institution.quoted", "union.quoted")
_HOUSE = pattern("bodies", "quoted_house")
_NO_HOUSE = pattern("bodies", "quoted_no_house")
_HOUSE_STAFF = pattern("bodies", "quoted_house_staff")
_FIRM = pattern("bodies", "quoted_firm")
_LEGAL = pattern("bodies", "quoted_legal")
_NO_NAME = pattern("bodies", "quoted_no_name")
_CALLED_SO = pattern("bodies", "quoted_called_so")
_STAFF = pattern("bodies", "quoted_staff")
_UNION = pattern("unions", "head")
_NOT_AFTER = pattern("unions", "not_after")
_MOST_AREAS = 3  # before the name: 上海市|浦东新区
_HOUSES = ("商场", "超市")  # which a campaign may be called after
_MARKS = str.maketrans("", "", "“”‘’")


def recognise(scan: Scan, context: Context) -> Iterator[Mention]:
    """Each firm of the form, and its union where that follows."""
    for m in finditer(_FIRM, scan.text):
        name, behind, end = m["name"], m["behind"], m.end()
        if _NO_NAME.search(name) or name in vocabulary.honours() or not _is_trade(scan, *m.span("trade")):
            continue
        start = _with_areas(scan, m.start())
        if _CALLED_SO.search(scan.text, max(0, start - 6), start):
            continue  # 被评为“金牌”食品公司
        staffed = not behind.endswith(_HOUSES) and _STAFF.match(scan.text, end)
        if not (start < m.start() or _LEGAL.search(behind) or staffed):
            continue  # “夜市”商场: what nothing shows to be a firm's name
        yield _mention(scan, start, end, EntityType.ENTERPRISE)
        yield from _union_of(scan, start, end)
    yield from _houses(scan)


def _houses(scan: Scan) -> Iterator[Mention]:
    """Schools and hospitals, where an area before the name or their people behind it show them."""
    for m in finditer(_HOUSE, scan.text):
        name, end = m["name"], m.end()
        if _NO_NAME.search(name) or _NO_HOUSE.search(name) or name in vocabulary.honours():
            continue
        start = _with_areas(scan, m.start())
        if _CALLED_SO.search(scan.text, max(0, start - 6), start):
            continue  # 被评为“蓝天”小学
        if start < m.start() or _HOUSE_STAFF.match(scan.text, end):
            kind = "hospital" if m["hospital"] else "school"
            yield _mention(scan, start, end, EntityType.INSTITUTION, kind)
            yield from _union_of(scan, start, end)


def _union_of(scan: Scan, start: int, end: int) -> Iterator[Mention]:
    """The body's union, where it follows."""
    union = _UNION.match(scan.text, end)
    if union is not None and not _NOT_AFTER.match(scan.text, union.end()):
        text = scan.text[start : union.end()]
        detail = {"alias": _bare(text)}
        yield union_mention(scan, start, union.end(), text, "union.quoted", 0.91, detail=detail)


def _mention(scan: Scan, start: int, end: int, type_: EntityType, kind: str | None = None) -> Mention:
    name = scan.text[start:end]
    detail = {"alias": _bare(name), **({"kind": kind} if kind else {})}
    return Mention(start, end, name, type_, name, f"{type_.value}.quoted", 0.9, True, detail)


def _bare(name: str) -> str:
    return name.translate(_MARKS)


def _with_areas(scan: Scan, start: int) -> int:
    """上海市|浦东新区|“老凤祥”有限公司: where the areas right before the mark begin."""
    areas = {hit.end: hit.start for hit in scan.hits_of("area")}
    for _ in range(_MOST_AREAS):
        begin, end = scan.clause_at(start - 1) if start else (0, 0)
        words = scan.words(begin, end)
        word = next((w for w in words if w.end == start and is_area(w.text)), None)
        start = areas.get(start, start if word is None else word.start)
    return start


def _is_trade(scan: Scan, start: int, end: int) -> bool:
    """”食品|有限公司, not ”走进|恒远食品公司 or ”北京|食品公司, of other names."""
    words = [w.text for w in scan.words(start, end)] if start < end else []
    others = (w for w in words if w not in trades())
    return not any(w in stops() or w in posts() or is_verbal(w) or is_area(w) for w in others)
