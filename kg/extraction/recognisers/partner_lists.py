"""Malls and shops that act with a union: 联合沿街的永安百货、置地广场等8家商户.

Elsewhere a mall is a building; in a list of partners that a count calls firms, its firm is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan
from kg.extraction.recognisers.head_words import head_of
from kg.extraction.recognisers.names import is_area, is_verbal, stops
from kg.extraction.recognisers.trades import is_plain
from kg.model import EntityType, Mention
from kg.prefilter import finditer

_PARTNERS = pattern("brands", "partners")
_MALL = pattern("brands", "mall")
_FIRST_OF_TOWN = re.compile("第[一二三四五六七八九十]")
_PARTICLES = "的了是在被把和与及"  # 置|地|广场 holds another
_LEAST = 2  # members that are malls, shops or firms


def recognise(scan: Scan) -> Iterator[Mention]:
    """The members of such lists, if several are malls or shops and the count or one of them says firms."""
    for m in finditer(_PARTNERS, scan.text):
        at, found, firms = m.start("list"), list[tuple[int, int]](), m["kind"] != "单位"
        for item in m["list"].split("、"):
            head = head_of(item, "")
            firm = head is not None and head.type == "enterprise"
            if (firm or _MALL.search(item)) and _is_name(scan, at, at + len(item)):
                found.append((at, at + len(item)))
                firms |= firm
            at += len(item) + 1
        for start, end in found if firms and len(found) >= _LEAST else ():
            name = scan.text[start:end]
            yield Mention(start, end, name, EntityType.ENTERPRISE, name, "enterprise.partner", 0.92)


def _is_name(scan: Scan, start: int, end: int) -> bool:
    """新世界|城, 第一|食品|商店; not 大型|商场."""
    words = [w.text for w in scan.words(start, end)]
    if any(w in stops() and (len(w) > 1 or w in _PARTICLES) for w in words) or is_verbal(words[0]):
        return False
    named = _FIRST_OF_TOWN.match(scan.text, start) and len(words) > _LEAST
    core = words[:-1] if len(words) > 1 else words
    return bool(named) or not all(is_plain(w) or is_area(w) for w in core)
