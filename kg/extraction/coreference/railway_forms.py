"""济铁, 太铁: what railwaymen call their bureau, where the article names it in full.

中国铁路济南局集团有限公司 is 济铁, its union 济铁工会; other firms may open so (济铁物流), so only the union,
the group and the staff behind the short form show that the bureau itself is meant.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan
from kg.model import BODIES, EntityType, Mention
from kg.prefilter import finditer

T = EntityType
_BUREAU = pattern("coreference", "railway_bureau")
_SHORT = pattern("coreference", "railway_short")
_CAPITALS = {"北京": "京", "上海": "沪"}  # cities whose bureaus are not called by their first character


def railway_forms(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    """The mentions and the short forms of the article's bureaus and their unions."""
    bureaus: dict[str, Mention] = {}
    for m in mentions:
        if m.type is T.ENTERPRISE and (named := _BUREAU.fullmatch(m.name)):
            bureaus.setdefault(_CAPITALS.get(named["city"], named["city"][0]), m)
    if not bureaus:
        return mentions
    found = list(_found(scan, bureaus))
    gone = {(m.start, m.end) for m in found}
    return [*(m for m in mentions if m.type not in BODIES or (m.start, m.end) not in gone), *found]


def _found(scan: Scan, bureaus: dict[str, Mention]) -> Iterator[Mention]:
    for m in finditer(_SHORT, scan.text):
        bureau = bureaus.get(m["city"])
        if bureau is None:
            continue
        end = m.end("group") if m["group"] else m.end("short")
        start, short = m.start(), scan.text[m.start() : end]
        own = replace(bureau, start=start, end=end, text=short, rule="enterprise.railway")
        yield replace(own, confidence=0.8, label=True)
        if m["union"]:
            name, text = bureau.name + "工会", scan.text[start : m.end("union")]
            yield Mention(start, m.end("union"), text, T.UNION, name, "union.railway", 0.8, True)
