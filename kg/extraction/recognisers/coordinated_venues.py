"""Venues that share their kind, told by a count: 济南、青岛、兖州3个铁路文化宫, 甲、乙两个工人文化宫.

Each area has one of the kind, so what stands before the count are areas, all of them, and what stands
behind it is a house of which a town has one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg import vocabulary
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan
from kg.model import EntityType, Mention
from kg.prefilter import finditer
from kg.vocabulary import short_name

_COUNTED = pattern("facilities", "counted_venues")
_MEMBER = re.compile("[^、和与]+")
_NUMBERS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_LEAST_AREA = 2  # characters


def recognise(scan: Scan) -> Iterator[Mention]:
    """The venues of all the areas that a count goes with, each under its own name."""
    for m in finditer(_COUNTED, scan.text):
        count = _number(m["count"])
        members = [p.span() for p in _MEMBER.finditer(scan.text, *m.span("areas"))][-count:]
        first = _area_at_end(scan.text[slice(*members[0])])  # 组织|济南
        areas = [first, *(scan.text[a:b] for a, b in members[1:])]
        if len(areas) != count or not all(a in _areas() for a in areas):
            continue
        starts = [members[0][1] - len(first), *(a for a, _ in members[1:])]
        ends = [*(b for _, b in members[:-1]), m.end()]
        for area, start, end in zip(areas, starts, ends, strict=True):
            name, text = area + m["kind"], scan.text[start:end]
            yield Mention(start, end, text, EntityType.FACILITY, name, "facility.coordinated", 0.8, False)


def _number(count: str) -> int:
    return int(count) if count.isdigit() else _NUMBERS.get(count, 0)


def _area_at_end(text: str) -> str:
    """The longest area that ends a text, or nothing."""
    return next((text[k:] for k in range(len(text) - _LEAST_AREA + 1) if text[k:] in _areas()), "")


@cache
def _areas() -> frozenset[str]:
    """Cities and counties, in full and in short."""
    rows = [d for d in vocabulary.divisions() if d.level in ("province", "city", "county")]
    names = {d.name for d in rows} | {short_name(d.name) for d in rows}
    return frozenset(name for name in names if len(name) >= _LEAST_AREA)
