"""How likely characters are in given names: against in words, and alone against as the first of two."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from kg import vocabulary

_NO_GIVEN = -99.0


@cache
def _weights(table: str) -> Mapping[str, float]:
    rows = vocabulary.table(f"lexicon/{table}.tsv")
    return {character: float(row["weight"]) for row in rows for character in row["characters"]}


def weight_of(character: str, unknown: float = _NO_GIVEN) -> float:
    """The weight of one character; `unknown` for one that no given name has."""
    return _weights("given_characters").get(character, unknown)


def weight(given: str) -> float:
    """How much more likely characters are a given name than part of a text: the logarithm of the ratio."""
    return sum(map(weight_of, given))


def weight_alone(character: str) -> float:
    """How much more likely it is a whole given name (磊) than the first of two (建国): a logarithm too."""
    return _weights("given_alone").get(character, 0.0)
