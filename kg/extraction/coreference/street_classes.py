"""海淀|街道工会 in a headline: the unions of the streets of 海淀区, no street of that name."""

from __future__ import annotations

from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan
from kg.model import EntityType, Mention, Part
from kg.prefilter import finditer

_STREETS = pattern("areas", "streets_of_headline")
_COUNTIES = "区县市"
_SEVERAL = 2  # streets or towns of which the body tells
_ABOUT_ONE = frozenset((EntityType.UNION, EntityType.SUBDISTRICT, EntityType.INSTITUTION))


def street_classes(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    """The mentions but those of a headline that say 街道 of a district as a class of bodies.

    The body below it then never says the street's name, but speaks of the district's streets, or of several.
    """
    found = finditer(_STREETS, scan.text)
    classes = [m.span() for m in found if _is_class(scan, mentions, m[1], m[2], m.start())]
    if not classes:
        return mentions
    return [m for m in mentions if m.type not in _ABOUT_ONE or not _holds_one(m, classes)]


def _holds_one(m: Mention, classes: list[tuple[int, int]]) -> bool:
    return any(m.start < end and start < m.end for start, end in classes)


def _is_class(scan: Scan, mentions: list[Mention], area: str, kind: str, at: int) -> bool:
    if scan.article.sentence_at(at).part is Part.BODY:
        return False
    begin = next((s.start for s in scan.article.sentences if s.part is Part.BODY), 0)
    body = scan.text[begin:]
    if area + kind in body or not any(area + county in body for county in _COUNTIES):
        return False
    told = any(f"{each}{kind}" in body for each in ("各", "各个", "多个", "数个", "全区", "辖区", "所有"))
    others = {m.name for m in mentions if m.type is EntityType.SUBDISTRICT and m.name.endswith(kind)}
    return told or len({name for name in others if not name.endswith(area + kind)}) >= _SEVERAL
