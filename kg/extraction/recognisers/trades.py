"""Trades and descriptions, which alone name no firm and no school: 柿饼厂, 电视广播公司, 美容学校."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from kg import vocabulary
from kg.extraction.lexical.dictionary import word_tags
from kg.extraction.lexical.scan import Word
from kg.extraction.recognisers.head_words import by_suffix
from kg.extraction.recognisers.known_bodies import OF_CHINA
from kg.extraction.recognisers.names import generic
from kg.vocabulary import Head

_WHOLES = (*vocabulary.LEVELS, "镇", "乡", "街道", "集团", "公司", "集团公司", "总公司", "总厂")
_CLUB = 2  # words: 足球|协会
_TRADED = ("school", "hospital", "association")  # kinds of institutions that a trade alone does not name
_PRODUCT_AND_HEAD = 2  # words
# Openings that make a name even of descriptions: 首都师范大学, 中国国际货运航空.
OF_RANK = (*OF_CHINA, "中央", "首都")


@cache
def trades() -> frozenset[str]:
    """Words for trades, of `lexicon/trades.txt`."""
    return frozenset(vocabulary.lines("lexicon/trades.txt"))


def makes(words: Sequence[str]) -> bool:
    """柿饼|厂, 乐器|厂: what a factory makes names none."""
    if len(words) != _PRODUCT_AND_HEAD or words[1] != "厂":
        return False
    return len(words[0]) > 1 and word_tags().get(words[0], "") in ("n", "v", "vn")


def only_trade(words: Sequence[Word], head: Head) -> bool:
    """电视|广播|公司, 美容|学校: a firm or a school of which only the trade is told."""
    if head.suffix == "学院" or (head.type != "enterprise" and head.kind not in _TRADED):
        return False  # a university's 机械工程学院
    if head.kind == "association" and len(words) > _CLUB:
        return False  # 家政|服务|行业协会
    if words[0].text.startswith(OF_RANK) or (len(words) > 1 and words[0].text in _WHOLES):
        return False  # 首都|师范|大学, 市|水泥厂
    inner = words[-1].text.removesuffix(head.suffix)
    return all(is_plain(w.text) for w in words[:-1]) and (not inner or is_plain(inner))


def is_plain(word: str) -> bool:
    """Is it a trade or a description, or two of them in one word (金融证券)?"""
    head = by_suffix().get(word)
    if word in trades() or word in generic() or (head is not None and head.strength == "strong"):
        return True
    if len(word) > 2 and word.endswith(("性", "制", "级")):
        return True  # 全国性, 合作制
    return len(word) == 4 and is_plain(word[:2]) and is_plain(word[2:])
