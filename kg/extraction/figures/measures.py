"""The measure of a figure: the short noun phrase beside the number that says what is counted.

非公高科技企业 of 50余家非公高科技企业的…, 暖心驿站 of 建成暖心驿站5432家, 惠及职工 of 惠及职工334万人次.
`measure_sides` cuts out the text beside the number, `measure_behind` and `measure_before` read it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extraction.figures.figure_verbs import intransitive, verbs
from kg.extraction.figures.measure_before import noun_before
from kg.extraction.figures.measure_behind import (
    HEADS,
    activity,
    alone,
    before_happening,
    before_honour,
    brought_about,
    honour_given,
    noun_behind,
)
from kg.extraction.figures.measure_edges import names_one, whole_words, without_edges
from kg.extraction.figures.measure_ellipsis import gone_on, per_head, says_nothing
from kg.extraction.figures.measure_sides import clause_before, text_before, text_behind
from kg.extraction.figures.quantities import Quantity
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import cut

LONGEST = 18
_SPENT = pattern("measures", "spent")
_PEOPLE = pattern("measures", "people")
_OBJECT = pattern("measures", "object")
_EXAMPLES = pattern("measures", "examples")
_RECEIVED = pattern("measures", "received")
_OF_SUM = pattern("measures", "of_sum")
_KINDS_OF_PEOPLE = pattern("measures", "kinds_of_people")
_MADE_BEFORE = pattern("measures", "made_before")
_VOTES = ("赞成", "反对", "弃权", "同意")
_WON = pattern("measures", "won")
_TOTAL = pattern("measures", "total")
_ADVERB_LAST = re.compile("(?<=[\u4e00-\u9fff]{2})(?:纷纷|陆续|相继|先后|普遍)$")  # 18个行业|纷纷
_ADVERBS_FIRST = pattern("measures", "adverbs_first")
_GOES_THERE = pattern("measures", "goes_there")
_CAUSES = pattern("measures", "causes")
_GENERIC = 3  # characters: 单位, 集体, 个人 say little beside an honour
_SAID = 12  # characters of what stands beside a number without a noun
_REACH = 26  # characters: the verb and its object in the clause before a sum
_PART = re.compile(r"[、的”]")
_JOINED = re.compile(r"^(?:以及|及其?|和|与)(?=[\u4e00-\u9fff]{3})")  # 全体先进人物|及先进集体代表
_EDITION = re.compile("(?:首|第[一二三四五六七八九十百0-9]+)[届批期]")  # 10名|首届|“甲工匠”
_TAKE_PART = ("参加", "参与")


def measure(
    text: str,
    quantity: Quantity,
    previous_end: int,
    next_begin: int,
    honours: Sequence[tuple[int, int]] = (),
    happenings: Sequence[int] = (),
) -> str:
    """The measure of a figure, given where the figures beside it end and begin, and what is named behind."""
    found = _measure(text, quantity, previous_end, next_begin, honours, happenings)
    return without_edges(text, quantity, found)


def _measure(
    text: str,
    quantity: Quantity,
    previous_end: int,
    next_begin: int,
    honours: Sequence[tuple[int, int]],
    happenings: Sequence[int],
) -> str:
    begins = quantity.begins
    left = text_before(text, begins, previous_end)
    right = text_behind(text, quantity.end, next_begin)
    if quantity.kind == "money" and (spent := _SPENT.search(left)):
        return spent.group().rstrip("约近超共达")  # 投资300万元建设的…
    if quantity.kind == "money" and _RECEIVED.search(left) and (sum_of := _OF_SUM.match(right)):
        return sum_of["n"]
    if left.endswith("一行"):
        return "一行人数"
    if quantity.unit == "票" and _WON.search(left) and not right.startswith(_VOTES):
        return "得票"
    stop = min(before_honour(right, quantity.end, honours), before_happening(right, quantity, happenings))
    noun, tail = noun_behind(right, quantity, stop)
    if quantity.kind in HEADS and _CAUSES.search(clause_before(text, begins)):
        noun = alone(noun, quantity)
    honour = ""
    if (quantity.kind in HEADS or quantity.unit == "个") and right.startswith(noun):
        honour = honour_given(text, quantity.end + len(noun), next_begin, honours)
        tail = "" if _OBJECT.search(clause_before(text, begins)) else tail
    else:
        tail = ""
    if noun:
        return _of_noun(noun, honour, brought_about(tail))
    if quantity.kind == "person" and (kinds := _KINDS_OF_PEOPLE.search(left)):
        return _short(kinds["n"])  # 向困难群众、农民工等|20人|发放…
    if _TOTAL.fullmatch(left) and (made := _MADE_BEFORE.search(text, max(0, begins - _REACH), begins)):
        return made["n"]  # 产生会员代表，|共计|359位
    # 毛某某等13人: examples, no measure
    examples = quantity.kind == "person" and _EXAMPLES.search(left) is not None
    before = "" if examples else _short(noun_before(left))
    before = "" if says_nothing(before) else before
    if quantity.kind == "money" and (each := per_head(text, quantity, left)) is not None:
        return each
    if honour and not _PEOPLE.search(before):
        return _short(honour)
    if quantity.kind == "person" and (act := activity(right)):
        if not before or before in verbs().role:
            return f"{act}人数" if act in intransitive() else act
        if act not in intransitive() and _PEOPLE.search(before):
            return before
        return _short(act + before if act in _TAKE_PART else before + act)  # 三类竞赛324人次|参加
    left = _ADVERBS_FIRST.sub("", left.removesuffix("中"))  # 实际|建成62个
    told = before or gone_on(text, quantity) or _said(right)
    return told or ("" if examples and names_one(left) else _said(left[-LONGEST:]))


def _said(beside: str) -> str:
    """What stands beside a number without a noun, if it says anything: not 达到, not 至|基层."""
    phrase = whole_words(beside.strip("、的“”（）"), _SAID)
    return "" if says_nothing(phrase) or _GOES_THERE.match(phrase) or phrase[0].isdigit() else phrase


def _of_noun(noun: str, honour: str, done: str) -> str:
    """The noun with the honour it was given or what it did, where that is short enough."""
    noun = _ADVERB_LAST.sub("", noun)
    if honour.endswith(noun) or _EDITION.fullmatch(noun):
        return honour
    if honour and noun.startswith("同志"):
        return honour  # 某市五一劳动奖章|同志: a form of address says nothing
    if honour and len(noun) <= _GENERIC and len(honour + noun) > LONGEST:
        return honour
    if honour and len(honour + noun) <= LONGEST:
        return honour + noun  # 首都劳动奖状|集体
    return f"{done}的{noun}" if done and len(done + noun) < LONGEST else _short(noun)


def _short(phrase: str) -> str:
    """A phrase without half a pair of marks, cut at its parts if it is long."""
    phrase = phrase.rpartition("）")[2] if "（" not in phrase else phrase
    phrase = phrase.partition("（")[0] if "）" not in phrase else phrase
    if phrase.count("“") != phrase.count("”"):
        close = phrase.find("”")
        phrase = phrase[close + 1 :] if 0 <= close < len(phrase) - 1 else re.sub("[“”]", "", phrase)
    _, title, kind = phrase.rpartition("》")
    if title and kind and (len(phrase) > LONGEST or "《" not in phrase):
        phrase = kind  # 《某某特别规定》|宣传单
    while len(phrase) > LONGEST and (part := _PART.search(phrase)):
        phrase = phrase[part.end() :]
    words, kept = cut(phrase) if len(phrase) > LONGEST else (), ""
    for word in reversed(words):
        if len(word + kept) > LONGEST:
            break
        kept = word + kept
    return _JOINED.sub("", (kept or phrase[-LONGEST:]).strip("、的"))
