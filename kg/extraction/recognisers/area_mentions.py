"""The mention of an area, with what the gazetteer tells of its division: code, city, district."""

from __future__ import annotations

from kg.extraction.lexical.scan import Scan
from kg.model import EntityType, Mention
from kg.vocabulary import Division


def area_mention(
    scan: Scan,
    start: int,
    end: int,
    type_: EntityType,
    name: str,
    rule: str,
    confidence: float,
    division: Division | None = None,
) -> Mention:
    """What a recogniser of areas found."""
    detail = {}
    if division:
        detail["code"] = division.code
        if division.city:
            detail["city"] = division.city
        if division.county:
            detail["district"] = division.county
    return Mention(start, end, scan.text[start:end], type_, name, rule, confidence, True, detail)
