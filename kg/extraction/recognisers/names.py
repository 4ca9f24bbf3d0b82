"""Words in names: which is an area, a verb or a description, and which words name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise

from kg import vocabulary
from kg.extraction.lexical.dictionary import word_frequencies, word_tags
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Word
from kg.prefilter import Ending

NUMERAL = pattern("names", "numeral")
_CODE = Ending(pattern("names", "code"))
_CODE_IN_FIGURES = Ending(pattern("names", "code_in_figures"))
_HOLIDAY_NAME = pattern("names", "holiday_name")
NAME_CHARACTER = re.compile(r"[\u4e00-\u9fffA-Za-z0-9]")
HAN = re.compile(r"[\u4e00-\u9fff]")
COMPANY = ("公司", "集团", "厂")
LEGAL_FORMS = ("有限公司", "有限责任公司", "股份公司")
LEVELS = ("区", "市", "县", "省")
TOWNSHIPS = ("街道", "地区", "镇", "乡", "苏木")
_PAIR = 2  # characters
_PLAIN_COUNTY = 600  # the dictionary's count of a county's short name: 兴化 73, 应城 550; 前进 2,957
_ACT = 4  # characters: 不断完善
# Tags of jieba's dictionary whose words make no name: verbs, adverbs, prepositions, particles …
_VERBAL = ("v", "d", "p", "c", "r", "u", "y", "ad", "i", "e", "o", "z", "vd", "vi", "zg")


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of `lexicon/<name>.txt`."""
    return frozenset(vocabulary.lines(f"lexicon/{name}.txt"))


@cache
def stops() -> frozenset[str]:
    """Words that cannot stand inside a name."""
    return word_list("boundaries")


@cache
def name_verbs() -> frozenset[str]:
    """Verbs that do stand in names of bodies: 出租公司, 设计院, 强制隔离戒毒所."""
    return word_list("name_verbs")


@cache
def street_words() -> frozenset[str]:
    """Verbs and slogans that streets, townships, villages and communities are called by: 民主街道, 前进乡."""
    return word_list("street_words")


@cache
def generic() -> frozenset[str]:
    """Words that alone make no name."""
    return word_list("generic")


@cache
def countries() -> frozenset[str]:
    """States other than China."""
    return word_list("countries")


@cache
def posts() -> frozenset[str]:
    """Post words."""
    return word_list("posts")


def own_heads() -> frozenset[str]:
    """Heads that say the trade of a city's own company: 北京公交集团, 南京地铁公司 are names."""
    return word_list("own_heads")


def is_known(word: str) -> bool:
    """Is it an area or a body of the gazetteer?"""
    return is_area(word) or word in vocabulary.by_form("gazetteer/bodies.tsv")


@cache
def area_names() -> frozenset[str]:
    """Full and short names of provinces and cities, full names of counties, Beijing's subdistricts."""
    names = set()
    for d in vocabulary.divisions():
        names.add(d.name)
        if d.wide:
            names.add(vocabulary.short_name(d.name))
    return frozenset(names)


@cache
def provinces() -> tuple[str, ...]:
    """Provinces with their kind and without: 湖北省, 湖北."""
    names = {d.name for d in vocabulary.divisions() if d.level == "province"}
    return tuple(sorted(names | {vocabulary.short_name(name) for name in names}))


@cache
def city_names() -> frozenset[str]:
    """The short names of provinces and cities: 北京, 江苏."""
    rows = vocabulary.divisions_by_short_name()
    return frozenset(short for short in rows if len(short) > 1 and any(d.wide for d in rows[short]))


@lru_cache(maxsize=65536)
def is_area(word: str) -> bool:
    """Is the word a division's name, or does it look like one (X街道, X镇)?"""
    return word in area_names() or (len(word) >= 3 and word.endswith(TOWNSHIPS))


@cache
def short_counties() -> frozenset[str]:
    """于都, 正定: the counties' names without their kind."""
    rows = vocabulary.divisions_by_short_name()
    return frozenset(s for s in rows if len(s) == 2 and any(d.level == "county" for d in rows[s]))


def tag_of(word: str) -> str:
    """The part of speech that jieba's dictionary gives a word; "" if it has none."""
    return word_tags().get(word, "")


@cache
def _heads() -> frozenset[str]:
    return frozenset(head.suffix for head in vocabulary.heads())


@lru_cache(maxsize=65536)
def is_verbal(word: str) -> bool:
    """Is it a verb or another word of the dictionary that stands in no name?"""
    if len(word) < 2 or word in name_verbs() or word in _heads():
        return False  # 超市|事业部: the dictionary has some heads for verbs
    if word in short_counties() and word_frequencies().get(word, 0) < _PLAIN_COUNTY:
        return False  # 兴化, 奉节, 正定: so it has counties whose name ends as a verb does; but 前进, 比如
    tag = word_tags().get(word, "")
    if tag == "i" and len(word) < 4:
        return False
    return tag in _VERBAL or _is_act(word)


def _is_act(word: str) -> bool:
    """不断完善: an adverb and a verb, as one word; 检查指导: two that no name has."""
    if len(word) != _ACT:
        return False
    one, other = word[:_PAIR], word[_PAIR:]
    return (tag_of(one) == "d" and tag_of(other).startswith("v")) or (one in stops() and other in stops())


def is_rare(word: str) -> bool:
    """Is it a name or no word of the dictionary?"""
    return tag_of(word)[:2] in ("", "nr", "nz", "ns") and word not in generic() and bool(HAN.match(word))


def is_date_name(word: str, head: str) -> bool:
    """五一|公园, 八一|小学: the date is a name."""
    return _HOLIDAY_NAME.match(word + head) is not None


def ends_in_code(text: str, *, figures: bool = False) -> bool:
    """国营四三三|厂, 八五三|农场, with `figures` 853|农场: does a code name what follows?"""
    return _CODE.search(text) is not None or (figures and _CODE_IN_FIGURES.search(text) is not None)


def opens_clause(words: Sequence[Word], i: int) -> bool:
    """Does `words[i]` begin its clause, or stand behind a mark?"""
    return i == 0 or not HAN.match(words[i - 1].text[-1])


def is_proper(words: Sequence[Word], *, area_counts: bool = True) -> bool:
    """Does the run hold a word that names, not only describes?"""
    if any(_is_rare_pair(a.text, b.text) for a, b in pairwise(words)):
        return True
    for word in words:
        text = word.text
        if is_area(text):
            if area_counts:
                return True
            continue
        if not area_counts and text in countries():
            continue  # 意大利|公司
        if text in generic() or NUMERAL.match(text) or is_verbal(text):
            continue
        if len(text) == 1 and word_tags().get(text, "").startswith(("v", "a", "d", "p")):
            continue
        return True
    return False


def has_rare(core: Sequence[Word]) -> bool:
    """Is a word of the core no everyday word (顺达, 未蓝, 恒远)?"""
    tags = word_tags()
    for word in core:
        if is_area(word.text) or not NAME_CHARACTER.match(word.text):
            continue
        tag = tags.get(word.text)
        if len(word.text) == 1 or not tag or tag.startswith(("nr", "nz", "ns")):
            return True
    return False


def _is_rare_pair(one: str, other: str) -> bool:
    """双|良|集团, 新|会|师范学校: are two characters that make no word a name's?"""
    if len(one) != 1 or len(other) != 1 or not (HAN.match(one) and HAN.match(other)):
        return False
    if one + other in short_counties():
        return True
    if one in stops() or other in stops() or (one in generic() and other in generic()):
        return False
    if tag_of(one) == tag_of(other) == "a":
        return False  # 老|旧|小区
    return not tag_of(one).startswith(("v", "d", "p")) and not tag_of(other).startswith(("v", "d", "p"))
