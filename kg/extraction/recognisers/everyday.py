"""Everyday words before a head, which make no name: 丰富|公司, 上述|集团, 明代|学校, 广泛|街道, 内部|工会.

All recognisers of names with heads ask here. A word of the dictionary that says which, how, when or where, or
what is done, is no name alone; the words that bodies are called by all the same stand in a list.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from kg.extraction.lexical.dictionary import word_frequencies, word_tags
from kg.extraction.lexical.scan import Word
from kg.extraction.recognisers.names import (
    COMPANY,
    TOWNSHIPS,
    is_area,
    is_known,
    short_counties,
    street_words,
    word_list,
)

_EVERYDAY = 150  # the dictionary's count of an everyday word: 丰富 5,906, 亮丽 157; rarer ones may be names
_SHORTEST = 2  # characters: a single one is the business of the walk to the left
# The dictionary's tags of adjectives, words of place and time, numerals; verbs besides
_TELLING = ("a", "ad", "an", "b", "f", "m", "mq", "t")
_WITHIN = ("内", "外", "里", "边", "口", "旁")
_LIKE_STREETS = (*TOWNSHIPS, "村", "社区")  # what is called by slogans too: 民主|街道, 建国|村
_WHOLES = (*COMPANY, *TOWNSHIPS, "医院", "大学", "学院")


@lru_cache(maxsize=65536)
def is_everyday(word: str) -> bool:
    """Does the word alone make no name before a head? 友好|医院 and 三元|公司 are names, 大同 is a place."""
    if len(word) < _SHORTEST or word_frequencies().get(word, 0) < _EVERYDAY:
        return False
    if word in word_list("words_as_names") or word in short_counties() or is_area(word):
        return False
    tag = word_tags().get(word, "")
    if tag == "s":
        return word.endswith(_WITHIN)  # 院内|报告厅, 门口|超市; not 城北|医院
    return tag in _TELLING or tag.startswith("v")


def tells_only(words: Sequence[Word], first: int, suffix: str) -> bool:
    """Is `words[first]`, the whole stem before a head, a word of the sentence and no name?

    Not behind the place or the body that the thing is of: 某县|中等|学校, 某集团|安装|公司.
    """
    stem = words[first].text
    if not is_everyday(stem) or (suffix in _LIKE_STREETS and stem in street_words()):
        return False
    before = words[first - 1] if first else None
    if before is None or before.end != words[first].start:
        return True
    return not (is_known(before.text) or before.text.endswith(_WHOLES))
