"""A street or town right behind its county, in whose name the walk to the left was stopped: 一|马路|街道."""

from __future__ import annotations

from collections.abc import Sequence

from kg import vocabulary
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Word
from kg.extraction.recognisers.names import TOWNSHIPS, is_verbal, stops

_NO_STREET = pattern("names", "no_street_of_county")
_COUNTY = ("区", "县", "市", "旗")
_NAMING = ("大家", "门口")  # function words that streets are named after
_LONGEST = 6  # words between the county and the tail


def county_of_street(words: Sequence[Word], first: int, head: int) -> int | None:
    """Index of the county that the name begins with; None if the walk was stopped for good reason.

    二七区|一|马路|街道|总工会, 成华区|猛|追|湾|街道, where it came to `first`; not 成华区|走访|街道.
    """
    tail = next((k for k in range(min(first, head), head + 1) if words[k].text.endswith(TOWNSHIPS)), None)
    if tail is None and 0 < head < first and words[head - 1].text.endswith(TOWNSHIPS):
        tail = head - 1
    if tail is None:
        return None
    before = range(tail - 1, max(-1, tail - _LONGEST - 1), -1)
    county = next((k for k in before if _is_county(words[k].text)), None)
    if county is None or county >= first - 1:
        return None
    return county if _is_name(words[county + 1 : tail + 1]) else None


def _is_county(word: str) -> bool:
    return word.endswith(_COUNTY) and word in vocabulary.divisions_by_name()


def _is_name(words: Sequence[Word]) -> bool:
    """富强|路|街道: a verb opens it only where single characters follow, a function word hardly ever."""
    if _NO_STREET.search("".join(w.text for w in words)):
        return False
    inner = [w.text for w in words[:-1]]
    acts = [k for k, word in enumerate(inner) if len(word) > 1 and (word in stops() or is_verbal(word))]
    if not acts:
        return True
    if acts != [0] or len(inner) == 1 or any(len(word) > 1 for word in inner[1:]):
        return False
    return inner[0] not in stops() or inner[0] in _NAMING or inner[1:] in (["路"], ["街"], ["岛"])
