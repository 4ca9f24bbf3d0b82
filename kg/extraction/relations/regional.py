"""One firm's branches by the areas in their names: 国网|南平|供电公司 is of 国网|福建省|电力公司."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg import vocabulary
from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.frame import Frame
from kg.model import EMPLOYERS
from kg.vocabulary import Division, short_name

_WIDE = pattern("relations_names", "wide_branch")
_LOCAL = pattern("relations_names", "local_branch")
_LEAST_AREA, _LONGEST_AREA = 2, 9  # characters: 南平, 恩施土家族苗族自治州


@dataclass(frozen=True, slots=True)
class Branch:
    """The branch of the wider area, by its position in the article, and the firm that both are of."""

    whole: int
    brand: str


def regional(frame: Frame) -> Mapping[int, Branch]:
    """Each branch of an area, by its position, that lies in the area of one other of the firm."""
    wide = [
        (i, branch["brand"], areas)
        for i, entity in enumerate(frame.entities)
        if entity.type in EMPLOYERS
        for name in (entity.name, *entity.aliases)
        if (branch := _WIDE.fullmatch(name)) and (areas := _areas().get(branch["area"]))
    ]
    found = {}
    for index, entity in enumerate(frame.entities):
        local = _LOCAL.fullmatch(entity.name) if wide and entity.type in EMPLOYERS else None
        if local is None:
            continue
        holders = {
            i
            for i, brand, areas in wide
            if i != index and brand == local["brand"] and _lies_within(local["rest"], areas)
        }
        if len(holders) == 1:
            found[index] = Branch(holders.pop(), local["brand"])
    return found


@cache
def _areas() -> Mapping[str, tuple[Division, ...]]:
    """Provinces and cities by their names in full and in short."""
    found: dict[str, tuple[Division, ...]] = {}
    for row in vocabulary.divisions():
        if row.wide:
            for form in (row.name, short_name(row.name)):
                found[form] = (*found.get(form, ()), row)
    return found


def _lies_within(rest: str, wholes: tuple[Division, ...]) -> bool:
    """南平|供电公司, 福建|电科院, 北京朝阳|供电公司: does what opens a name lie in the area, or is it it?"""
    for end in range(min(len(rest), _LONGEST_AREA), _LEAST_AREA - 1, -1):
        opening = rest[:end]
        rows = (
            *vocabulary.divisions_by_name().get(opening, ()),
            *vocabulary.divisions_by_short_name().get(opening, ()),
        )
        if rows:
            return any(_is_in(row, whole) for row in rows for whole in wholes)
    return False


def _is_in(row: Division, whole: Division) -> bool:
    above = {row.name, row.city} if whole.level == "city" else {row.name, row.city, row.province}
    return whole.name in above and (row.level == whole.level or whole.province == row.province)
