"""Where an article tells of, as division codes: by which things of one name are told apart.

A code is without zeros at its end: 11 is Beijing, 3301 Hangzhou, 330106 its 西湖区.
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from functools import cache, lru_cache

from kg import vocabulary
from kg.model import EntityType, LocalEntity

T = EntityType
_MUNICIPALITIES = frozenset({"11", "12", "31", "50"})  # their counties lie in no city
_PROVINCE, _CITY, _WHOLE = 2, 4, 6  # digits
_SEVERAL = 2  # cities or provinces of an article that still tells where what it names belongs
_PLACED = frozenset({T.DISTRICT, T.UNION, T.ENTERPRISE, T.INSTITUTION})


def places_of(entities: Iterable[LocalEntity]) -> frozenset[str]:
    """Where an article's bodies lie, as exactly as they agree; nowhere for a survey of the country."""
    codes = frozenset(code for entity in entities if (code := _code(entity)))
    provinces = frozenset(code[:_PROVINCE] for code in codes)
    if len(provinces) > _SEVERAL:
        return frozenset()
    cities = {city_of(code) for code in codes} - provinces
    return codes if len(cities) <= _SEVERAL else provinces


def _code(entity: LocalEntity) -> str:
    """The division that an area is, a federation covers, or a body's name begins with; else nothing."""
    if entity.type not in _PLACED:
        return ""
    code = entity.detail.get("code") or _opening_code(entity.detail.get("covers") or entity.name)
    return code.removesuffix("00").removesuffix("00")


@lru_cache(maxsize=65536)
def _opening_code(name: str) -> str:
    codes = _codes()
    return next((codes[name[:k]] for k in range(len(name), 1, -1) if name[:k] in codes), "")


@cache
def _codes() -> dict[str, str]:
    """Names that only one division of China has -> codes; provinces by their short names too: 北京, 四川."""
    by_name = vocabulary.divisions_by_name()
    found = {name: rows[0].code for name, rows in by_name.items() if len({d.code for d in rows}) == 1}
    for division in vocabulary.divisions():
        short = vocabulary.short_name(division.name)
        if division.level == "province" and len(vocabulary.divisions_by_short_name().get(short, ())) <= 1:
            found.setdefault(short, division.code)
    return found


def city_of(code: str) -> str:
    """The code of a county's city, or of its municipality."""
    return code[: _PROVINCE if code[:_PROVINCE] in _MUNICIPALITIES else _CITY]


def overlap(some: Set[str], others: Set[str]) -> bool:
    """Does a place lie in one of the others, or hold it?"""
    return not (some.isdisjoint(_around(others)) and others.isdisjoint(_around(some)))


def apart(some: Set[str], others: Set[str]) -> bool:
    """Are both known, and no place in common?"""
    return bool(some and others) and not overlap(some, others)


def _around(codes: Set[str]) -> set[str]:
    return set(codes) | {code[:digits] for code in codes for digits in (_PROVINCE, _CITY)}


def name_of(code: str) -> str:
    """The name of a division."""
    return _names_of_codes().get(code.ljust(_WHOLE, "0"), code)


@cache
def _names_of_codes() -> dict[str, str]:
    names: dict[str, str] = {}
    for division in vocabulary.divisions():
        names.setdefault(division.code, division.name)  # the name of now comes first
    return names
