"""Does the core before 工会 name one union, no description (基层工会, 企业工会) and no part of a sentence?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from kg import vocabulary
from kg.extraction.lexical.dictionary import word_tags
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan, Word, cut
from kg.extraction.recognisers.everyday import tells_only
from kg.extraction.recognisers.head_words import by_suffix, head_of
from kg.extraction.recognisers.names import TOWNSHIPS, city_names, generic, is_area, own_heads, tag_of
from kg.extraction.recognisers.union_names import AREA_TAIL, LEVEL_INDUSTRY, federation_aliases, of_province

_HEAD = pattern("unions", "head")
_NO_AREA = pattern("areas", "not_subdistrict")
_PROJECT_CORE = pattern("unions", "project_core")
_LOCAL_GROUP = pattern("unions", "local_group")
_BODY_TAIL = pattern("unions", "body_tail")
_NEW_FORMS = pattern("unions", "new_forms")
_INDUSTRY_LEVEL = pattern("unions", "industry_level")
_INDUSTRY = pattern("unions", "industry")
_NOT_NAMED = pattern("unions", "not_named")
_TRADE_TAIL = pattern("unions", "trade_tail")
TRADE_CORE = pattern("unions", "trade_core")
TWO_HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
FEDERATED = ("联合工会", "工会联合会", "工联会")
_CITY_FIRM = pattern("unions", "city_firm")
_BARE_LEVELS = ("自治区", "省", "市", "区", "县", "旗", "州", "盟")
_NO_LEVEL_BEFORE = (*_BARE_LEVELS, "各", "全", "两", "多", "跨", "、")
_OF_LEVEL = "属级直内域"  # 市属, 县级: no one trade
_PLAIN_TAGS = frozenset(("n", "v", "vn", "vd", "t", "d", "ad", "c", "p", "r", "f", "m", "l", "i", "j"))
_TWO_WORDS = 4  # characters
_LEAST_TRADE = 2  # characters of a level and a trade: 区渔业


@cache
def _generic() -> frozenset[str]:
    return frozenset(vocabulary.lines("lexicon/union_generic.txt"))


@cache
def _openers() -> frozenset[str]:
    return frozenset(vocabulary.lines("lexicon/union_openers.txt"))


def names_union(scan: Scan, words: tuple[Word, ...], first: int, index: int, core: str, head: str) -> bool:
    """Is it one union's name, not a description (基层工会, 企业工会) or part of a sentence?"""
    if _LOCAL_GROUP.match(core) and (head in FEDERATED or TRADE_CORE.search(core)):
        return True
    if _of_bare_level(words, first, core, head):
        return _NOT_NAMED.search(core) is None
    if _is_generic(core, words[first : index + 1], head.endswith(("总工会", "总会"))):
        return False
    if _tells_only(words, first, core):
        return False
    return head != "工会" or _plausible(scan, words, first, index, core)


def _tells_only(words: Sequence[Word], first: int, core: str) -> bool:
    """丰富|公司|工会, 广泛|街道|总工会, 内部|工会: a word of the sentence and at most a head."""
    stem, _, suffix = core.partition(words[first].text)
    if stem or _INDUSTRY.fullmatch(core) or not (not suffix or suffix in by_suffix() or suffix in TOWNSHIPS):
        return False
    return tells_only(words, first, suffix)


def _of_bare_level(words: Sequence[Word], first: int, core: str, head: str) -> bool:
    """县|教育|工会, 区|渔业|工会联合会: does a bare level open it, and what it unites follow?"""
    if words[first].text not in _BARE_LEVELS or (first and words[first - 1].text in _NO_LEVEL_BEFORE):
        return False
    trade = head in FEDERATED and len(core) > _LEAST_TRADE and core[1] not in _OF_LEVEL
    return trade or LEVEL_INDUSTRY.fullmatch(core) is not None


def _plausible(scan: Scan, words: tuple[Word, ...], first: int, index: int, core: str) -> bool:
    """Does the core of X工会 name a body?

    By its head, by an area, as a known name, or as a rare word at a clean start.
    """
    if head_of(core[-8:], "") is not None or AREA_TAIL.search(core) or _BODY_TAIL.search(core):
        return not _NEW_FORMS.search(core)
    if core + "工会" in federation_aliases() or _INDUSTRY_LEVEL.match(core) or _INDUSTRY.fullmatch(core):
        return True
    if core in vocabulary.by_form("gazetteer/bodies.tsv") or _PROJECT_CORE.search(core):
        return True
    city = _CITY_FIRM.fullmatch(core)
    if city and city.group(1) in city_names():
        return True
    opening = words[first].text
    if is_area(opening) and opening in vocabulary.divisions_by_name():
        return True
    if len(core) > 8 or not (first == 0 or words[first - 1].text in _openers()):
        return False
    inside = [w for w in words[first : index + 1] if w.end <= words[first].start + len(core)]
    return any(map(_is_rare, inside)) or scan.text.count(core) > scan.text.count(core + "工会")


def _is_rare(word: Word) -> bool:
    """Is it a single name character, a word the dictionary lacks, or a proper name of it?"""
    tag = word_tags().get(word.text, "")
    if len(word.text) == 1 and not tag.startswith(("v", "a", "d", "p", "f")):
        return True
    return not tag or tag.startswith(("nr", "nz"))


def _is_generic(core: str, words: Sequence[Word], federation: bool) -> bool:
    """Does the core describe unions (基层, 企业, 各级) rather than name one?"""
    if federation and (core in vocabulary.divisions_by_name() or of_province(core)):
        return False  # 五家渠市, 天全县, 广西
    if core in _generic() or core in generic():
        return True
    if core in vocabulary.area_bynames():
        return True  # 春风暖，|齐鲁|工会情: no body is called by a province's byname alone
    if _NOT_NAMED.search(core):
        return True
    if not federation and core.endswith("机关") and _ends_area(words):
        return False  # 甲区某某镇|机关|工会
    if core + "工会" in federation_aliases() or _INDUSTRY.fullmatch(core):
        return False
    if len(core) == 1:
        return True
    if not federation and is_area(words[0].text) and len(core) > len(words[0].text) + 2:
        head = head_of(core[-6:], "")
        if head is not None and (head.type == "institution" or head.suffix in own_heads()):
            return False
        if _TRADE_TAIL.search(core[-4:]):
            return False
    if not _has_name(words, federation):
        return True
    return federation and not TWO_HAN.search(core)


def _ends_area(words: Sequence[Word]) -> bool:
    """甲区|某某镇|机关|工会: does an area stand two words before the head, and no 各街道?"""
    area = words[-3].text if len(words) > 2 else ""
    return is_area(area) and not _NO_AREA.search(area)


def _has_name(words: Sequence[Word], federation: bool) -> bool:
    """Is there a word that names, more than an area before descriptions?"""
    cores = [w for w in words if not _HEAD.match(w.text)]  # 工会, 工会|工作
    named = [w for w in cores if w.text not in _generic() and w.text not in generic()]
    if not named:
        return False
    return federation or len(named) == len(cores) or not all(is_area(w.text) for w in named)


def is_of_words(said: str) -> bool:
    """会上|市总工会, 改组|县总工会: is what stands before a level words of running text, no area's name?"""
    tags = [tag_of(word) for word in cut(said)]
    return _PLAIN_TAGS.issuperset(tags) and (len(said) >= _TWO_WORDS or tags[-1] != "n")
