"""甲市技能大赛、乙县技能大赛、丙县技能竞赛|轮番登场: contests of several areas, each by its name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan
from kg.extraction.recognisers.happening_names import mention
from kg.extraction.recognisers.union_names import opening_division
from kg.model import EntityType, Mention
from kg.prefilter import finditer

_LIST = pattern("happenings", "contests_in_turn")
_ITEM = re.compile("[^、和及]+")
_LEAST = 8  # characters of a name with its area: 甲县焊工技能比武


def recognise(scan: Scan) -> Iterator[Mention]:
    """Each contest of such a list, if all open with an area of their own."""
    for m in finditer(_LIST, scan.text):
        begin = m.start("list")
        items = [(begin + i.start(), begin + i.end()) for i in _ITEM.finditer(m["list"])]
        areas = [opening_division(scan.text[start:end]) for start, end in items]
        long = all(end - start >= _LEAST for start, end in items)
        if long and all(areas) and len(set(areas)) == len(items):
            for start, end in items:
                yield mention(scan, start, end, EntityType.EVENT, "event.listed", 0.75)
