"""Numbers that are no one's figures, by the words right beside them.

How many a house holds, what one person gets or pays, what is named one by one behind its number, a price,
what a book tells of, who only goes with somebody, how many bodies were just named, winners of whom some are
named, how many work in a trade, a place in a table, what a visitor sees somebody do or stand there.
"""

from __future__ import annotations

import re

from kg.extraction.figures.figure_clauses import clause_start, sentence_start
from kg.extraction.figures.quantities import Quantity
from kg.extraction.lexical.patterns import pattern

_FILE = "figure_asides"
_CAPACITY = pattern(_FILE, "capacity")
_OF_ONE = pattern(_FILE, "of_one")
_EACH_OF_KINDS = pattern(_FILE, "each_of_kinds")
_RANKED = pattern(_FILE, "ranked")
_PARTS_FOLLOW = pattern(_FILE, "parts_follow")
_PRICE = pattern(_FILE, "price")
_PLACED = pattern(_FILE, "placed")
_OF_PLACED = pattern(_FILE, "of_placed")
_TRADE_TOLD = pattern(_FILE, "trade_told")
_HELD_IN_WORK = pattern(_FILE, "held_in_work")
_COMPANIONS = pattern(_FILE, "companions")
_COMPANIONS_BEFORE = pattern(_FILE, "companions_before")
_ACCOMPANY = pattern(_FILE, "accompany")
_LISTED_BODIES = pattern(_FILE, "listed_bodies")
_DONE_BY_ONE = pattern(_FILE, "done_by_one")
_ONE_WHO_DID = pattern(_FILE, "one_who_did")
_STANDS_THERE = pattern(_FILE, "stands_there")
_WORKED_ON = pattern(_FILE, "worked_on")
_BUSY = pattern(_FILE, "busy")
_WON_SEVERALLY = pattern(_FILE, "won_severally")
_PROPOSED = pattern(_FILE, "proposed")
_CONTAINS = pattern(_FILE, "contains")
_KIT = pattern(_FILE, "kit")
_INCOME = pattern(_FILE, "income")
_OF_EARNERS = pattern(_FILE, "of_earners")
_EARNERS = 20  # characters behind a sum, in which those stand who earn it
_JOINS = re.compile("[、和与]")
_ONE_BY_ONE = re.compile("(?:[\u4e00-\u9fff·]{2,5}[、和与])+[\u4e00-\u9fff·]{2,5}")
_COUNTED_OUT = frozenset("两三四五六七八九十")
_OF_WORK = ("书", "这部", "这本", "片")
_RANKS = ("位", "名")
_LARGEST_OWN = 50000  # yuan: more than that is not what one person gets


def is_no_figure(text: str, quantity: Quantity) -> bool:
    """Do the words beside a number say that it is nobody's figure?"""
    low = clause_start(text, quantity.begins)
    before = text[low : quantity.begins]
    if quantity.kind in ("money", "ratio") and _PROPOSED.match(text, quantity.end):
        return True
    if quantity.kind == "money":
        own = quantity.value <= _LARGEST_OWN and _OF_ONE.search(before) is not None
        own = own or _EACH_OF_KINDS.search(before) is not None
        behind = text[quantity.end : quantity.end + _EARNERS]
        own = own or bool(_INCOME.search(before) and _OF_EARNERS.match(behind))
        return own or _PRICE.match(text, quantity.end) is not None
    if quantity.unit in _RANKS and _RANKED.search(before):
        return True
    if text[quantity.start] in _COUNTED_OUT:
        if _PARTS_FOLLOW.match(text, quantity.end):
            return True
        if quantity.kind == "body" and _LISTED_BODIES.search(before):
            return True
    if quantity.kind == "person":
        if _ONE_BY_ONE.fullmatch(before) and len(_JOINS.findall(before)) + 1 == quantity.value:
            return True  # 王某、李某、赵某|三位|获得三等奖
        if any(p.match(text, quantity.end) for p in (_ACCOMPANY, _BUSY)) or _CAPACITY.search(before):
            return True
        if _PLACED.search(before) or _is_of_trade(text, low, quantity.begins):
            return True
        if _COMPANIONS_BEFORE.search(before) and _COMPANIONS.match(text, quantity.end):
            return True
    of_things = quantity.kind not in ("person", "body")
    if of_things and (_OF_PLACED.match(text, quantity.end) or _is_seen(text, low, quantity)):
        return True
    told = text[sentence_start(text, low) : quantity.begins]
    of_work = "》" in told or any(mark in before for mark in _OF_WORK)
    return of_work and _HELD_IN_WORK.search(before) is not None


def _is_of_trade(text: str, low: int, at: int) -> bool:
    """白酒产业是本市的支柱产业，白酒企业从业人员达|10万人: told of the trade, not of whoever acts."""
    return "从业" in text[low:at] and _TRADE_TOLD.search(text, sentence_start(text, low), at) is not None


def _is_seen(text: str, low: int, quantity: Quantity) -> bool:
    """刚刚跑完10单的骑手小王, 一旁的14块展板, 选手们对80株月季进行修剪: of a scene, no account of anybody."""
    before = text[low : quantity.begins]
    if quantity.kind == "thing" and _WON_SEVERALLY.search(before):
        return True
    if _CONTAINS.search(before) and _KIT.match(text, quantity.end):
        return True
    if _STANDS_THERE.search(before):
        return True
    if _DONE_BY_ONE.search(before) and _ONE_WHO_DID.match(text, quantity.end):
        return True
    return "对" in before and _WORKED_ON.search(text[sentence_start(text, low) : quantity.begins]) is not None
