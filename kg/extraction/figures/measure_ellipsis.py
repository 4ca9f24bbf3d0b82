"""What a measure leaves out: 达到8.4万人 goes on with the clause before, 市级21家 with the figure."""

from __future__ import annotations

import re

from kg.extraction.figures.figure_clauses import sentence_start
from kg.extraction.figures.figure_verbs import verbs, verbs_end
from kg.extraction.figures.measure_before import is_nominal, noun_before
from kg.extraction.figures.quantities import Quantity
from kg.extraction.lexical.dictionary import word_tags
from kg.extraction.lexical.patterns import pattern

_LEVEL = pattern("measures", "level")
_LEVELS = pattern("measures", "levels")
_EMPTY = pattern("measures", "empty")
_NOTHING = pattern("measures", "says_nothing")
_CHANGED = pattern("measures", "changed_before")
_PREPOSED = pattern("measures", "preposed")
_HANDLED = pattern("measures", "handled")
_SUM = pattern("measures", "sum_alone")
_MONEY = pattern("measures", "money_before")
_GIVES = pattern("measures", "gives")
_PER_HEAD = pattern("measures", "per_head")
_CARRIED_OUT = pattern("measures", "carried_out")
_TO_DIGIT = re.compile(r"(?:从|由|最初|起初|当初|之初)?(?P<n>[^，。；\d]{2,})")
_MORE = ("新增", "净增")  # no part of the number before, but what has come to it
_REACH = 64  # characters: the clauses before that a number goes on with


def says_nothing(phrase: str) -> bool:
    """Is it no measure but a verb of reaching, an adverb, a time: 达到, 实际, 今年增加到?"""
    return not phrase or _NOTHING.match(phrase) is not None


def gone_on(text: str, quantity: Quantity) -> str:
    """What the clauses before say is counted, where the number's own has but a verb of reaching, or nothing.

    |会员|较五年前翻了两番，达到8.4万人; |劳模工匠|，全区还有132名; 讨回|工资|，合计360万元.
    """
    begins = quantity.begins
    low = max(sentence_start(text, begins), begins - _REACH)
    if quantity.kind == "money" and _SUM.search(text, low, begins):
        sums = list(_MONEY.finditer(text, low, begins))
        given = list(_GIVES.finditer(text, low, begins))
        return _whole(noun_before(sums[-1]["n"])) if sums else given[-1].group() if given else ""
    if changed := _CHANGED.search(text, low, begins):
        return _whole(noun_before(changed["n"]))
    if quantity.from_value is not None:  # 最初只有|职工|80人，如今已发展到1300人
        origin = _TO_DIGIT.match(text, begins, quantity.start)
        return _whole(noun_before(origin["n"])) if origin else ""
    preposed = _PREPOSED.search(text, low, begins) or _HANDLED.search(text, low, begins)
    return preposed["n"] if preposed and is_nominal(preposed["n"]) else ""


def _whole(phrase: str) -> str:
    """A phrase with the mark that opens its quotation: 送温暖”资金."""
    return f"“{phrase}" if phrase.find("”") > 0 and "“" not in phrase else phrase


def per_head(text: str, quantity: Quantity, left: str) -> str | None:
    """人均福利 of 福利，|人均|582元; "" where nothing says of what; None where it is no sum for each."""
    each = _PER_HEAD.search(left)
    if each is None:
        return None
    noun = noun_before(left[: each.start()])
    if says_nothing(noun):
        low = max(sentence_start(text, quantity.begins), quantity.begins - _REACH)
        sums = list(_MONEY.finditer(text, low, quantity.begins - len(each.group())))
        noun = noun_before(sums[-1]["n"]) if sums else ""
    return f"{each['each']}{noun}" if noun else ""


def completed(phrase: str, earlier: str) -> str:
    """A measure that leaves out what is counted, with the noun of the figure before: 采纳|建议."""
    done = _CARRIED_OUT.match(earlier) if _CARRIED_OUT.fullmatch(phrase) else None
    earlier = earlier[done.end() :] if done else earlier  # 立案|提案, |办结
    noun = _LEVELS.sub("", earlier[verbs_end(earlier) :]).rpartition("的")[2]
    if not noun or (phrase and noun.endswith(phrase)):
        return phrase or earlier  # 完成补贴性职业技能培训4万人次，职业院校|培训|10万人次
    if phrase and len(noun) == 1:
        return phrase  # 已建300家，其中|国家级|11家: a verb is no noun
    if _LEVEL.fullmatch(phrase):
        return phrase + noun
    if _CARRIED_OUT.fullmatch(phrase):
        return phrase + noun  # 提出建议210件，|实施|80件
    if phrase.endswith(_MORE) and not word_tags().get(noun, "n").startswith("v"):
        return phrase[-len(_MORE[0]) :] + noun.removeprefix("新增")  # 会员32万人，较去年|净增|2.8万人
    if phrase and word_tags().get(noun, "n").startswith("v"):
        return phrase  # 完成改造26处，|新增|36处
    role = verbs().role.get(phrase, "link" if not phrase or _EMPTY.match(phrase) else "noun")
    return phrase if role in ("noun", "join") else noun if role in ("make", "link") else phrase + noun
