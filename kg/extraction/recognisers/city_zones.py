"""Development areas of cities, by form: 合肥经开区, 成都高新区 are districts with a union of their own.

One form of name for all: the city without 市 and the kind, 经开区 in full (合肥经济技术开发区). New areas
with a name of their own (大鹏新区) stand in the vocabulary; a county's zone (昆山高新区) is a place in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from kg import vocabulary
from kg.extraction.lexical.patterns import pattern
from kg.prefilter import finditer
from kg.vocabulary import short_name

_KIND = pattern("areas", "zone_kind")
_SHORT_KINDS = {"经开区": "经济技术开发区"}
_OWNERS = (4, 3, 2)  # characters of a city's name


@dataclass(frozen=True, slots=True)
class CityZone:
    """A development area: its name, the division that it is of, where it begins in the text asked about."""

    name: str
    owner: str
    start: int = 0


def city_zones(text: str) -> Iterator[tuple[CityZone, int]]:
    """All development areas of a text, with their ends."""
    for m in finditer(_KIND, text):
        if (zone := _at(text, m.start(), m.group())) is not None:
            yield zone, m.end()


def city_zone(text: str) -> CityZone | None:
    """The development area that ends a text."""
    for m in _KIND.finditer(text):
        if m.end() == len(text):
            return _at(text, m.start(), m.group())
    return None


def opening_zone(text: str) -> CityZone | None:
    """The development area that a text goes on behind: 成都高新区|云岭街道."""
    return next((zone for zone, end in city_zones(text) if zone.start == 0 and end < len(text)), None)


def _at(text: str, at: int, kind: str) -> CityZone | None:
    named = next((n for n in _named() if text.endswith(n, 0, at + len(kind))), None)
    if named is not None:
        return CityZone(named, _named()[named], at + len(kind) - len(named))
    for length in _OWNERS:
        said = text[at - length : at] if length <= at else ""
        owner = _owners().get(said)
        if owner is not None:
            full = f"{short_name(said) if said.endswith('市') else said}{_SHORT_KINDS.get(kind, kind)}"
            return CityZone(full, owner, at - length)
    return None


@cache
def _named() -> Mapping[str, str]:
    return {row["name"]: row["of"] for row in vocabulary.table("lexicon/zones.tsv")}


@cache
def _owners() -> Mapping[str, str]:
    """Cities in full and by their short names; not those of a county's rank, which a zone lies in."""
    full = {d.name for d in vocabulary.divisions() if d.wide and d.name.endswith("市")}
    return {form: name for name in sorted(full) for form in (name, short_name(name)) if len(form) > 1}
