"""Coordinated names: several unions that share a tail, told by the last: 东城、西城两区总工会."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg import vocabulary
from kg.extraction.lexical.context import Context
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan, Word
from kg.extraction.recognisers.left_edge import left_edge
from kg.extraction.recognisers.union_names import (
    AREA_TAIL,
    add_place,
    full_name,
    is_known_area,
    union_mention,
)
from kg.model import Mention
from kg.prefilter import finditer

_COUNTED = pattern("unions", "counted")
_COUNTED_HEAD = re.compile("总?工会")
_LISTED = pattern("unions", "listed")
_VILLAGES = ("村", "社区")  # 靠山村、黑水村|工会, where 甲市、乙县工会 is one union more often
JOINTS = ("和", "与", "及", "、")


def counted_areas(scan: Scan, context: Context) -> Iterator[Mention]:
    """东城、西城两区总工会: areas that share their level and head."""
    by_name = vocabulary.divisions_by_name()
    for m in finditer(_COUNTED, scan.text):
        at = m.start()
        for part in re.split(r"([、和与])", m.group(1)):
            k = next((k for k in range(len(part) - 1) if part[k:] + m.group(2) in by_name), None)
            if k is not None:
                area = part[k:] + m.group(2)
                detail = {"covers": area}
                add_place(context, area, detail)
                yield union_mention(
                    scan, at + k, at + len(part), f"{area}总工会", "union.coordinated", 0.85,
                    label=False, detail=detail,
                )  # fmt: skip
            at += len(part)


def listed_areas(scan: Scan, context: Context) -> Iterator[Mention]:
    """锦江区、新都区、简阳市总工会; 黄村、西红门、亦庄三个镇总工会: the last one's head is that of all."""
    for m in _LISTED.finditer(scan.text):
        parts = re.split(r"([、和])", m["areas"])
        tail = m["tail"] or ""
        if not tail and not all(is_known_area(p) for p in parts[::2]):
            continue
        at, counted = m.start(), m.end() > m.end("areas")
        for k, part in enumerate(parts, 1):
            if part not in "、和":
                found = full_name(context, part + tail, "总工会", at)
                head = _COUNTED_HEAD.match(scan.text, m.end()) if counted and k == len(parts) else None
                end = head.end() if head else at + len(part)  # 甲市、|乙区两级总工会|
                yield union_mention(
                    scan, at, end, found.name, "union.coordinated", min(found.confidence, 0.85),
                    label=False, detail=found.detail,
                )  # fmt: skip
            at += len(part)


def sharing_tail(
    scan: Scan, context: Context, words: tuple[Word, ...], first: int, m: re.Match[str]
) -> Iterator[Mention]:
    """建外街道和团结湖街道快递（外卖）行业联合工会, 东关社区、西关社区工会联合会: the tail is that of all."""
    own = next((w for w in words[first:] if w.end <= m.start() and AREA_TAIL.search(w.text)), None)
    level = AREA_TAIL.search(own.text) if own else None
    tail = scan.text[own.end : m.start()] if own else ""
    if level is None or (m.group() == "工会" and not tail and level.group() not in _VILLAGES):
        return
    while (left := _item_before(scan, words, first)) is not None:
        words, last = left
        first = left_edge(words, last)
        name = scan.text[words[first].start : words[last].end] if first <= last else ""
        if not name.endswith(level.group()) or len(name) <= len(level.group()) + 1:
            return
        found = full_name(context, name + tail, m.group(), words[first].start)
        yield union_mention(
            scan, words[first].start, words[last].end, found.name, "union.coordinated",
            min(found.confidence, 0.85), label=False, detail=found.detail,
        )  # fmt: skip


def _item_before(scan: Scan, words: tuple[Word, ...], first: int) -> tuple[tuple[Word, ...], int] | None:
    """The clause and the last word of the item that a list has before the one at `words[first]`."""
    if first >= 2 and words[first - 1].text in JOINTS:
        return words, first - 2
    start = words[first].start
    if first or scan.text[start - 1 : start] != "、":
        return None
    before = scan.words(*scan.clause_at(start - 2))
    return (before, len(before) - 1) if before else None
