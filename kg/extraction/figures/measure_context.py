"""What a measure takes from the figure before it: 采纳|建议, 新|会员, a sum of what was told per head."""

from __future__ import annotations

import re
from collections.abc import Collection

from kg.extraction.figures.figure_verbs import verbs
from kg.extraction.figures.measure_ellipsis import completed
from kg.extraction.figures.quantities import Quantity
from kg.extraction.lexical.patterns import pattern

_ELECTED_BODY = pattern("measures", "elected_body")
_ELECTED = re.compile(r"(?:选举|选出|推选)[^。；\n]{0,80}$")
_ELECTED_REACH = 90  # characters from the verb to the number
_SUM = re.compile(r"[共合总]?计")
_PER_HEAD = re.compile(r"^每[人名户位家]")
# How what is given ends: of 助学金 the sum is counted, not of those who get it.
_GIVEN = ("金", "款", "费", "券", "贴", "补助", "资助", "奖励")
_GIVES = re.compile("慰问|救助|帮扶|资助|补助|补贴|救济|助学|助困|赔付|理赔|抚恤|奖励|奖补|[金款]$")
_GIVEN_TO = frozenset(("人", "名", "户", "人次", "户次", "例", "家"))
_SESSIONS = frozenset(("期", "批", "场", "次", "班", "轮", "场次", "批次", "班次", "个班"))
_BESIDE = re.compile(r"[、，]?(?:[共合总]?计|共|金额|资金|累计)?")
_SENTENCE_ENDS = frozenset("。！？\n")
_NEW = re.compile(r"新(?:发展|增加?|建|吸纳|组建)")
_TIMES = "人次"
_REALISED = "实现"
_NAMED_ITEM = re.compile(r"(?P<item>[^、与和]+)(?:[、与和]|$)")
_AS_WHAT = re.compile("^为(?=[^，]{0,12}(?:委员|主席|代表|理事|常委)$)")  # 选举8人|为|县总工会委员


def sum_beside(text: str, earlier: tuple[Quantity, str], quantity: Quantity) -> str:
    """慰问困难职工 of 慰问困难职工23人|12.6万元: what was given, or who came, right behind the number."""
    before, told = earlier
    given = quantity.kind == "money" and before.unit in _GIVEN_TO and _GIVES.search(told)
    came = quantity.kind == "person" and before.unit in _SESSIONS  # 培训班12期|600人
    beside = (given or came) and _BESIDE.fullmatch(text, before.end, quantity.begins)
    return told if beside else ""


def elected_as(text: str, quantity: Quantity) -> str:
    """工会委员会委员 of 选举产生由甲等|13名|同志组成的新一届工会委员会: members of what was elected."""
    if quantity.kind != "person":
        return ""
    body = _ELECTED_BODY.match(text, quantity.end)
    chosen = body and _ELECTED.search(text, max(0, quantity.begins - _ELECTED_REACH), quantity.begins)
    return f"{body['n']}委员" if body and chosen else ""


def whole_of(whole: str, earlier: str, gap: str) -> str:
    """驿站 of 建成驿站215个，其中全天驿站38个，今年新建40个: what 其中 names a part of, in its sentence."""
    if not _SENTENCE_ENDS.isdisjoint(gap):
        return ""
    return earlier if "其中" in gap else whole


def in_context(text: str, phrase: str, earlier: tuple[Quantity, str], whole: str, quantity: Quantity) -> str:
    """The measure with what it leaves out because the figure before said it."""
    gap = text[earlier[0].end : quantity.begins]
    if _SENTENCE_ENDS.isdisjoint(gap) and (not phrase or quantity.kind != "money"):
        # of money each sum says what it is: 创造效益6800万元；文体支出156万元
        told = whole if whole and "其中" not in gap and "，" in gap else earlier[1]
        if not phrase and gap.endswith(_REALISED):
            phrase = _REALISED  # 提出建议210件，|实现|105件
        phrase = completed(phrase, told) if _counted_alike(earlier[0], quantity) else phrase
    return _summed(_newly(phrase, earlier[1], gap), earlier, quantity)


def _counted_alike(before: Quantity, quantity: Quantity) -> bool:
    """收到建议1370条，采纳306条: in the same unit; 412人 and 380名 are both people."""
    if before.kind == quantity.kind == "person" and _TIMES not in (before.unit, quantity.unit):
        return True
    return before.unit == quantity.unit


def _newly(phrase: str, earlier: str, gap: str) -> str:
    """新发展基层工会1972家、会员16.6万人: new ones too, not all members."""
    new = _NEW.match(earlier)
    own_verb = verbs().pattern.match(phrase)  # 新建工会56家、|发展会员780人
    return new.group() + phrase if new and not own_verb and gap == f"、{phrase}" else phrase


def _summed(phrase: str, earlier: tuple[Quantity, str], quantity: Quantity) -> str:
    """每名助学金5000元，计12.7万元: 助学金, of which so much is given in all."""
    before, told = earlier
    same = quantity.kind == before.kind == "money" and before.rate
    given = _PER_HEAD.sub("", told) if same and _SUM.fullmatch(phrase) else ""
    return given if given.endswith(_GIVEN) else phrase  # 每名学生2000元: who gets it is no sum


def without_people(phrase: str, people: Collection[str]) -> str:
    """Not 王某、李某|6人|组成, nor 王某与|劳模|500人: who is named is no measure of how many they are."""
    phrase = _AS_WHAT.sub("", phrase)
    if "、" not in phrase and "与" not in phrase and phrase not in people:
        return phrase
    items = list(_NAMED_ITEM.finditer(phrase))
    named = [item.end() for item in items if item["item"] in people]
    return phrase[named[-1] :] if named else phrase
