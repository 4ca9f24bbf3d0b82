"""A name, or words that begin with a surname: 厂长|曾荣获, 师傅|高兴得, 教练|车队出发, 安东诺夫.

Both readings are weighed as a whole: a surname, the characters of a given name and the words behind
them, against the words that begin with the surname.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kg.extraction.lexical.dictionary import word_tags
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import likelihoods
from kg.extraction.people.given import likelihood, weight_alone
from kg.extraction.people.person_names import given_words
from kg.extraction.people.person_spot import Spot

_FUNCTION_SURNAME = pattern("people", "function_surname")
_COUNTED = re.compile(r"等(?:\d+|[两三四五六七八九十]{1,3})[余多]?[名位人]")
_COUNTED_THINGS = re.compile(r"等(?:\d+|[两三四五六七八九十]{1,3})[余多]?[条座栋幢]")  # 苏公堤|等24条道路
_RUN = re.compile(r"[\u4e00-\u9fff]+")
_REACH = 7  # characters that are read behind the name
_SURNAME = {"common": -5.0, "rare": -8.0, "compound": -9.0}  # logarithm of the share of those who have it
_SHORT = -1.2  # the same of how many names have two characters
_NO_NAME = -2.5  # below it stood 3 of 1,289 names of the read sets, once whole words are left aside
_NO_NAME_OF_LINK = -0.5  # where the surname is an adverb or a preposition more often


def reads_as_words(spot: Spot) -> bool:
    """Do words that begin with the surname read better than a name, and words behind it?

    A name that is a word itself (关键, 贺兰山) is judged by the rules, and so is one whose surname is
    nothing else (薛|小妹).
    """
    run = _RUN.match(spot.text, spot.start, spot.end + _REACH)
    if run is None or run.end() < spot.end:
        return False
    if _COUNTED_THINGS.match(spot.text, spot.end):
        return True
    given = spot.name[1:]
    if spot.marked or spot.speaks or given in given_words() or _COUNTED.match(spot.text, spot.end):
        return False  # 和|建军, 向道平|等16位
    if len(given) > 1 and word_tags().get(given) == "nr":
        return False  # 曾|庆红
    link = _FUNCTION_SURNAME.match(spot.name) is not None
    first, odds = _odds(run.group(), spot.length, spot.tier)
    if first == spot.length or (first == 1 and not link):
        return False
    return odds < (_NO_NAME_OF_LINK if link else _NO_NAME)


@lru_cache(maxsize=4096)
def _odds(run: str, length: int, tier: str) -> tuple[int, float]:
    """Where the first word of a run ends, and the logarithm of how much likelier a name opens it."""
    scores, ends = likelihoods(run)
    given = run[2 if tier == "compound" else 1 : length]
    name = _SURNAME[tier] + likelihood(given)
    name += _SHORT + weight_alone(given) if len(given) == 1 else 0.0
    return ends[0], name + scores[length] - scores[0]
