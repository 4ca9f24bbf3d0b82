"""Two characters or three: 王磊|像往常一样, 王磊|研发了, but 刘志强|说.

Both readings are weighed as a whole: the character as one of the given name, and the words that go on
behind it, against the words that begin with it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kg.extraction.lexical.dictionary import word_tags
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import likelihoods
from kg.extraction.people.given import likelihood_last, weight_alone

VERB_THIRD = pattern("people", "verb_third")
_REACH = 7  # characters that are read behind the shorter name
_RUN = re.compile(r"[\u4e00-\u9fff]*")
_ASPECT = re.compile("着(?![力手重眼装])|了(?![解])|过(?![年节去来程])")
_LONGER = 1.2  # natural logarithm of how many times more names have three characters than two
_LAST = 1.5  # the same of how many times less often a word of one character stands before a mark: 秦立新，
_LINK = -2.0
_LINKS = "同与向给由在从"
_SURE = 0.0  # below it stood 361 of 395 names of two characters and 5 of 2,495 of three (fifteen read sets)
_SURE_OF_ACT = 2.5  # 史军|骑着 0.9, 闫丽|端起 1.5; 王建|到了 4.0
_SURE_OF_ASPECT = 5.0  # no name goes before one: 史军|骑着 3.2; but 周国立|过 7.1
_LIKELIER = 0.2  # 曾庆|来 1.3, 王学|勤 7.8; 李红|来 -0.2, 王磊|来 -2.7
_DOUBLED = 9.0
_SURE_LONG = 4.5  # above it one-character verbs and adverbs read worse: 赵国强|到县里, not 张双|成为


def is_short(text: str, at: int, *, acts: bool) -> bool:
    """Does a name of two characters read better there, by its given name and what follows?

    `acts`: a verb of one character stands there with how its act goes or ends (骑|着, 端|起).
    """
    run = _RUN.match(text, at, at + _REACH)
    most = _SURE if not acts else _SURE_OF_ASPECT if _ASPECT.match(text, at + 1) else _SURE_OF_ACT
    return run is not None and bool(run.group()) and _odds(text[at - 1], run.group()) < most


def is_long(text: str, at: int) -> bool:
    """Does the character read far better as the last of three: 赵国|强|到礼泉县, 王建|发|出席会议?"""
    run = _RUN.match(text, at, at + _REACH)
    return run is not None and bool(run.group()) and _odds(text[at - 1], run.group()) > _SURE_LONG


def is_longer(text: str, at: int) -> bool:
    """Does the character read better as the last of three, though words begin with it: 曾庆|来|选择了?"""
    run = _RUN.match(text, at, at + _REACH)
    return run is not None and bool(run.group()) and _odds(text[at - 1], run.group()) > _LIKELIER


def tells_manner(text: str, at: int) -> bool:
    """谦虚地说: does an adverb of two characters with 地 stand there?"""
    return text[at + 2 : at + 3] == "地" and text[at : at + 2] in word_tags()


def holds_on(text: str, at: int) -> bool:
    """李志成|握着记者的手: before a verb with 着 stands no other verb, so that its character is a name's."""
    if not text.startswith("着", at + 1) or not word_tags().get(text[at : at + 1], "").startswith("v"):
        return False
    return bool(VERB_THIRD.match(text, at - 1)) and text[at - 1 : at + 1] not in word_tags()


@lru_cache(maxsize=4096)
def _odds(given: str, run: str) -> float:
    """The logarithm of how many times likelier a run's first character is part of the name than of a word."""
    scores, _ = likelihoods(run)
    alone = len(run) == 1
    last = 0.0 if not alone else _LINK if run in _LINKS else _LAST  # 陈波|同“…”一起来到
    if run[0] == given:
        return _DOUBLED  # 钱多多, 米亮亮
    return likelihood_last(run[0]) + _LONGER + last + scores[1] - scores[0] - weight_alone(given)
