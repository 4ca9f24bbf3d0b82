"""The text on either side of a figure that may hold its measure: to the clause's end or the next figure."""

from __future__ import annotations

from kg.extraction.figures.figure_clauses import BREAK, behind_mark
from kg.extraction.figures.figure_verbs import verbs
from kg.extraction.lexical.patterns import pattern

_BREAK = BREAK + "（—…"
_INNER_BRACKET = pattern("measures", "inner_bracket")
_BESIDE_LIST = pattern("measures", "beside_list")
_BODIES_WHOSE = pattern("measures", "bodies_whose")
_PEOPLE = pattern("measures", "people")
_CONTAINED = pattern("measures", "contained")
_BRACKET = 20  # characters: a bracket between a noun and its number


def text_before(text: str, begin: int, previous_end: int) -> str:
    """What stands before a number and is not said of the figure before it."""
    opened = text.rfind("（", max(previous_end, begin - _BRACKET), begin) if text[begin - 1] == "）" else -1
    if opened > 0:  # 就读高等院校（含本科、专科）|27名
        begin = opened
    start = begin - len(clause_before(text, begin))
    left = text[max(start, previous_end) : begin]
    # 2个集体获得首都劳动奖状、6人…: what stands between belongs to the figure before
    if previous_end <= start:
        return left
    # 135人次参加、|三类竞赛共324人次参加; 26家单位的|680人: so does what the figure before did, or is
    own = left.rpartition("、")[2] if verbs().role.get(left.partition("、")[0]) == "join" else left
    if (whose := _BODIES_WHOSE.match(own)) and not _PEOPLE.search(own):
        own = own[whose.end("n") + 1 :]  # 28个|村的|困难职工办实事46件
    if _CONTAINED.search(text, start, previous_end) and "的" in own:
        own = own.partition("的")[2]
    return "" if own.endswith(("、", "和", "及", "的")) or not own else own


def text_behind(text: str, end: int, next_begin: int) -> str:
    """What stands behind a number and is not said of the next figure."""
    stop = next_begin
    for mark in _BREAK:
        at = text.find(mark, end, stop)
        while at >= 0 and _INNER_BRACKET.match(text, at):
            at = text.find(mark, at + 1, stop)
        stop = at if at >= 0 else stop
    right = text[end:stop]
    closed = right.find("）")
    if closed >= 0 and "（" not in right[:closed]:
        return right[:closed]  # （其中女职工1200人|）参加: in its bracket
    if stop == next_begin and (beside := _BESIDE_LIST.search(right)):
        return right[: beside.start()]  # 5个|先进集体|和李强、杨小军等12名先进个人
    # 33个区县、四川省|13个市: what stands behind the last mark is said of the next figure
    own, mark, next_one = right.rpartition("、")
    if "）" in next_one and "（" not in next_one:
        return right  # 县（市、区）工会
    return own if stop == next_begin and mark and next_one and "的" not in next_one else right


def clause_before(text: str, begin: int) -> str:
    """The clause up to an offset."""
    start = behind_mark(text, _BREAK, begin)
    while start and _INNER_BRACKET.match(text, start - 1):
        start = behind_mark(text, _BREAK, start - 1)
    return text[start:begin]
