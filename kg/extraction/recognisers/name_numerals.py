"""Numerals that count nothing, as they open a name or are a plant's code: 万|融|大厦, 五七〇三|厂."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Word
from kg.extraction.recognisers.names import (
    COMPANY,
    HAN,
    LEGAL_FORMS,
    LEVELS,
    ends_in_code,
    is_area,
    is_known,
    is_rare,
    opens_clause,
    stops,
)

_NUMERAL = pattern("names", "name_numeral")
_DIGITS = pattern("names", "code_digits")
_REGIMENT = re.compile("[一二三四五六七八九〇○零]团")
_MEASURE = pattern("names", "measure_word")
COUNTERS = frozenset("个家名位条项场次年月日人余多支批座处")
OF_DATES = ("年", "月", "日")
_NEAR = 6  # words in which a firm's name ends
_FEASTS = frozenset(("五一", "七一", "八一", "六一", "五四", "三八"))


def is_name_numeral(words: Sequence[Word], i: int) -> bool:
    """Is a numeral before `words[i]` the first character of a name: 万|融|大厦, 某县|三|沙|镇, 三|分厂?"""
    word, following = words[i - 1].text, words[i].text
    if not _NUMERAL.fullmatch(word):
        return False
    before = words[i - 2].text if i >= 2 else ""
    if following == "分厂":
        return True
    if before.endswith("集团") and len(following) == 1 and not _MEASURE.match(following):
        return True  # 环卫集团|一|清|分公司
    if is_area(before) and following.endswith(COMPANY) and len(following) > 1:
        return True  # 北京|二七|机车厂
    if _is_of_firm(words, i):
        return True  # 齐齐哈尔|二|机床|有限责任公司
    counted = len(following) > 1 or _MEASURE.fullmatch(following)
    if not counted and i + 1 < len(words) and words[i + 1].text in COMPANY:
        return True  # 某工业|九|桥|公司
    rare = len(before) == 1 and bool(HAN.match(before)) and before not in stops()
    if rare and i == 2 and following.endswith(COMPANY):
        return True  # 巨|一|集团 at the clause's start
    if rare and i >= 3 and is_area(words[i - 3].text):
        return True  # 北京|北|一|机床
    if len(word) == 1 and len(following) == 2 and i < len(words) - 1 and _is_no_word(following):
        return opens_clause(words, i - 1) or is_area(before)  # 一|平浪|煤矿
    if len(following) > 1 or _MEASURE.fullmatch(following) or not HAN.match(following):
        return False
    if len(before) > 1 and is_rare(before) and following not in LEVELS:
        return True  # 百顺|万|利|酒店
    return opens_clause(words, i - 1) or is_area(before) or before in ("在", "了", "到")


def _is_of_firm(words: Sequence[Word], i: int) -> bool:
    """Does a number, or a code of several, stand between a firm's area and what it makes?

    A code may open the clause: 八三|石墨|厂. Only before a legal form is 一 no article: 北京一建筑公司.
    """
    word, following = words[i - 1].text, words[i].text
    head = next((w.text for w in words[i : i + _NEAR] if w.text.endswith(COMPANY)), None)
    if head is None or len(following) < 2 or _MEASURE.match(following):
        return False
    behind = i >= 2 and is_area(words[i - 2].text)
    if _DIGITS.fullmatch(word) and len(word) > 1:
        return (behind or opens_clause(words, i - 1)) and word not in _FEASTS
    return behind and len(word) == 1 and (word != "一" or head.endswith(LEGAL_FORMS))


def _is_no_word(word: str) -> bool:
    """平浪: a proper name of the dictionary or no word of it, no area and no measure."""
    return is_rare(word) and not is_known(word) and not _MEASURE.match(word)


def is_in_code(words: Sequence[Word], i: int) -> bool:
    """Is a numeral before `words[i]` of a code that names what follows: 五七|〇|三|厂, 八五|三|农场?"""
    if not _DIGITS.fullmatch(words[i - 1].text):
        return False
    first, end = i - 1, i
    while first > 0 and _DIGITS.fullmatch(words[first - 1].text):
        first -= 1
    while end < len(words) and _DIGITS.fullmatch(words[end].text):
        end += 1
    if end < len(words) and _REGIMENT.fullmatch(words[end].text):  # 一八|三团|总工会
        return ends_in_code("".join(w.text for w in words[first:end]) + words[end].text[0])
    if end == len(words) or words[end].text[0] in OF_DATES or words[end].text in COUNTERS:
        return False
    return ends_in_code("".join(w.text for w in words[max(0, first - 1) : end]))
