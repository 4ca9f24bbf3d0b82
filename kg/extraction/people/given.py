"""How likely characters are in given names: against in words, and alone against as the first of two."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from kg import vocabulary

_NO_GIVEN = -99.0
_USUAL = -6.3  # natural logarithm of the share that a usual character has among those of given names
_UNSEEN_LAST = -11.3  # half a name of the 40,261 that were counted
_UNUSUAL = -5.0  # weight of a character that no given name in jieba's dictionary has


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


def likelihood(given: str) -> float:
    """The logarithm of how likely these are the characters of a given name, to compare with words."""
    return sum(_USUAL + min(0.0, weight_of(character, _UNUSUAL)) for character in given)


def weight_alone(character: str) -> float:
    """How much more likely it is a whole given name (磊) than the first of two (建国): a logarithm too."""
    return _weights("given_alone").get(character, 0.0)


def likelihood_last(character: str) -> float:
    """The logarithm of how likely the last of two given characters is this one: 强 -5.0, 兵 -5.5, 向 -9.5."""
    return _weights("given_last").get(character, _UNSEEN_LAST)
