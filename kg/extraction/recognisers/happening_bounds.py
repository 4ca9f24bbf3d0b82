"""Which words a happening's name goes back over, word by word, from its head."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from kg import vocabulary
from kg.extraction.lexical.dictionary import word_tags
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Word
from kg.extraction.recognisers.happening_names import head_at_end, is_coupled
from kg.extraction.recognisers.names import stops

_EDITION = pattern("happenings", "edition")
_GIVING = pattern("happenings", "giving")
_STRONG_VERB = pattern("happenings", "strong_verb")
_COUPLED = pattern("happenings", "coupled")
_GOAL = pattern("happenings", "goal")
_DIGIT = re.compile(r"\d")
_ATTENDING = frozenset(("参观", "观看", "观摩", "收看", "聆听", "参加", "参与"))
_ATTENDS = ("参加", "出席")  # 带队参加, 应邀出席
_IN_NAMES = ("暨", "共建", "对接")  # 普法|共建|签约仪式
_CARES = ("关爱", "慰问")
_OPENED_BY = frozenset(("由", "的", "在", "于"))
_VERB_REACH = 6  # characters before a name in which its verb ends
_ANDS = frozenset(("与", "和", "及"))
_LEARNS = re.compile("(?:培训班|研修班|研讨班|培训会|培训|讲座|研讨会|知识竞赛)$")
_NEAR = 4  # words on either side of a stop inside a name
_MOST_WORDS = 40  # of a name: text without marks holds no end of one
# 市工会|与|市人社局培训班
_WHO = re.compile("(?:工会|联合会|[局委院校会处站部]|公司|集团|学院|大学|单位|企业)$")


@cache
def openers() -> frozenset[str]:
    """Words of time and report before an event that opens its clause."""
    return frozenset(vocabulary.lines("lexicon/happening_openers.txt"))


@cache
def verbs_in_names() -> frozenset[str]:
    """Verbs that end a body's name, and stand inside a meeting's: 产改|推进|会议."""
    return frozenset(vocabulary.lines("lexicon/happening_verbs.txt"))


@cache
def topics() -> frozenset[str]:
    """Words that say enough for a contest's name: 消防|技能比武."""
    return frozenset(vocabulary.lines("lexicon/happening_topics.txt"))


def first_of_subject(words: Sequence[Word], last: int) -> int:
    """The first word of what opens its clause: 某市|推进|产改|工作会议, with verbs only up to there."""
    first, floor = last, max(0, last - _MOST_WORDS)
    while first > floor and (not _stops_subject(words[first - 1].text) or _is_inside(words, first - 1)):
        first -= 1
    wide = first
    while wide > floor and (_goes_on(words[wide - 1].text) or _couples(words, wide - 1, last)):
        wide -= 1
    return wide if wide == 0 or words[wide - 1].text in _OPENED_BY | openers() else first


def first_of_object(text: str, words: Sequence[Word], last: int) -> int:
    """The first word of what a verb has for its object: 举办|能力|提升|培训班; verbs only up to there."""
    first, floor = last, max(0, last - _MOST_WORDS)
    while first > floor and (
        not _stops_object(words[first - 1].text) or _joins(text, words[first - 1].start)
    ):
        first -= 1
    wide = first
    while wide > floor and (
        not _stops_object(words[wide - 1].text)
        or words[wide - 1].text in verbs_in_names()
        or _joins(text, words[wide - 1].start)
        or _couples(words, wide - 1, last)
    ):
        wide -= 1
    if words[wide].text in _CARES:
        return first  # 开展|关爱女职工活动: what is done, no name
    opened = words[wide].start
    return wide if _STRONG_VERB.search(text[max(words[0].start, opened - _VERB_REACH) : opened]) else first


def _ends_names(word: str) -> bool:
    """As for bodies' names, but that nouns such as 工作, 现场, 民主 do stand in names of happenings."""
    noun = len(word) > 1 and word_tags().get(word, "") in ("n", "vn", "s", "b")
    return word in stops() and not noun and word not in _IN_NAMES


def _stops_subject(word: str) -> bool:
    return _ends_names(word) or word in openers() or word.isdecimal() or word.endswith(_ATTENDS)


def _is_inside(words: Sequence[Word], k: int) -> bool:
    """推动|与|交流大会, 上产|4000|万吨劳动竞赛: does a stop stand in a joined word or in what is aimed at?"""
    near = words[max(0, k - _NEAR) : k + _NEAR]
    text, at = "".join(w.text for w in near), words[k].start - near[0].start
    return any(m.start() <= at < m.end() for form in (_COUPLED, _GOAL) for m in form.finditer(text))


def _goes_on(word: str) -> bool:
    return word in verbs_in_names() or not _stops_subject(word)


def _joins(text: str, at: int) -> bool:
    """劳模|和|工匠, 夏日|送|清凉: a small word inside a name."""
    return is_coupled(text, at) or bool(_GIVING.match(text, at))


def _couples(words: Sequence[Word], k: int, last: int) -> bool:
    """权益保障|与|法律工作培训班: what a course is about may be two things; two hosts are no part of it."""
    if words[k].text not in _ANDS or k == 0 or not _LEARNS.search(words[last].text):
        return False
    before = words[k - 1].text
    return len(before) > 1 and head_at_end(before) is None and not _WHO.search(before)


def _stops_object(word: str) -> bool:
    attends = word in _ATTENDING or word.endswith(_ATTENDS)
    return attends or _ends_names(word) or bool(_EDITION.search(word) or _DIGIT.search(word))
