"""Facilities known by a quotation: “清凉驿站”, 朝外街道“链空间”等62个…职工之家."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.lexical.context import Context
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Quote, Scan
from kg.extraction.people.person_names import candidates, given_words, is_word
from kg.extraction.recognisers import branch_houses, coordinated_venues
from kg.model import EntityType, Mention
from kg.prefilter import finditer

_INNER = pattern("facilities", "inner")
_GENERIC_INNER = pattern("facilities", "generic_inner")
_BEFORE = pattern("facilities", "before")
_CHAIN_AFTER = pattern("facilities", "chain_after")
_TAIL = pattern("facilities", "tail")
_AREA = pattern("facilities", "area")
_STUDIO = pattern("facilities", "studio")
_BEFORE_NAME = pattern("facilities", "before_name")
_OWNER_OF_STUDIO = pattern("facilities", "owner_of_studio")
_OPENED = pattern("facilities", "opened")
_SET_UP_BEFORE = pattern("facilities", "set_up_before")
_FOUNDED_AT = pattern("facilities", "founded_at")
_RUN_BEFORE = pattern("facilities", "run_before")
_BUILT_BEFORE = pattern("facilities", "built_before")
_MEASURED = pattern("facilities", "measured")
_PLAN_BEHIND = pattern("facilities", "plan_behind")
_FIGURE_OF_SPEECH = pattern("facilities", "figure_of_speech")
_PLAIN = pattern("facilities", "plain_inner")
_PLACED = pattern("facilities", "placed")
_LEAD = pattern("facilities", "placed_lead")
_MANY = pattern("facilities", "placed_many")
_REACH = 20  # characters: an area and a place before a quotation
_CLAUSE = 70  # characters: who founds or runs it where, before a quotation
_SHORTEST = 3  # characters: “串站” is a verb
_MARK = re.compile(r"[，。！？；]")
_CRAFT = re.compile(r"（[\u4e00-\u9fff]{2,8}）$")  # 李某某|（京绣）|技能大师工作室
_LONGEST_CRAFT = 10  # characters, brackets included
_LED_BY = frozenset("在由以从来对为把将被让给到")  # some are rare surnames too


def recognise(scan: Scan, context: Context) -> Iterator[Mention]:
    """Quoted facilities, with the area before the quotation as part of the name in a chain."""
    yield from _studios(scan)
    yield from coordinated_venues.recognise(scan)
    yield from branch_houses.recognise(scan)
    for quote in scan.quotes:
        if quote.mark == "“" and 2 <= len(quote.inner) <= 14 and not _MARK.search(quote.inner):
            mention = _quoted(scan.text, quote)
            if mention:
                yield mention


def _studios(scan: Scan) -> Iterator[Mention]:
    """聂海涛创新工作室: a workshop named after a person; not one by its rank, 市级职工创新工作室."""
    text = scan.text
    bodies_end = {hit.end for hit in scan.hits_of("body")}
    for m in finditer(_STUDIO, text):
        at = m.start() - 1 if text[m.start() - 1 : m.start()] == "”" else m.start()
        craft = _CRAFT.search(text, max(0, at - _LONGEST_CRAFT), at)
        at = craft.start() if craft else at
        for length in (3, 2, 4):
            start = at - length
            if start < 0 or text[start - 1 : start].isdigit():
                continue  # 2023|年以来|职工创新工作室
            if not any(n == length for n, _ in candidates(text, start)):
                continue
            led = text[start - 1 : start] in _LED_BY
            name = text[start:at]
            if length == 3 and _is_behind_preposition(name):
                continue
            of_body = bool(_OWNER_OF_STUDIO.search(text, max(0, start - 6), start)) or start in bodies_end
            once = length == 2 and text.count(name) < 2 and not (of_body or led)
            if is_word(name) or "级" in name or once:
                continue
            if of_body or led or _BEFORE_NAME.match(text[start - 1 : start] or "，"):
                yield _mention(text, start, m.end(), "facility.studio", 0.85)
                break


def _is_behind_preposition(name: str) -> bool:
    """在|石磊, 在|焊接: is the first character of what looks like a name no surname here?"""
    if name[0] not in _LED_BY:
        return False
    return (2, "common") in candidates(name, 1) or (is_word(name[1:]) and name[1:] not in given_words())


def _mention(text: str, start: int, end: int, rule: str, confidence: float) -> Mention:
    return Mention(start, end, text[start:end], EntityType.FACILITY, text[start:end], rule, confidence)


def _quoted(text: str, quote: Quote) -> Mention | None:
    """What stands before and after a quotation tells whether it names a facility."""
    before = text[max(0, quote.start - 14) : quote.start].rpartition("\n")[2]
    if _CHAIN_AFTER.match(text, quote.end):
        area = _AREA.search(before)
        start = _behind_verb(text, quote.start - len(area.group()), quote.start) if area else quote.start
        return _mention(text, start, quote.end, "facility.chain", 0.8)
    generic = _GENERIC_INNER.match(quote.inner)
    if (generic or _PLAIN.fullmatch(quote.inner)) and (placed := _placed(text, quote)):
        return placed
    tail = _TAIL.match(text, quote.end)
    if tail and not text.startswith("称号", tail.end()) and not generic:
        return _mention(text, quote.start, tail.end(), "facility.quoted", 0.8)
    opened = _OPENED.match(text, quote.end)
    known = (_BEFORE.search(before) or opened) and len(quote.inner) >= _SHORTEST
    if _PLAN_BEHIND.match(text, quote.end):
        return None  # 实施“运河工匠”培育计划、|“暖心副中心”|服务计划
    if opened and (_SET_UP_BEFORE.search(before) or _MEASURED.match(text, quote.end)):
        generic = None  # 甲、乙共建的“司机之家”启用, “司机之家”占地60平方米: this one
    if generic and _is_single(text, quote):
        generic, known = None, True
    if known and not generic and _INNER.search(quote.inner) and not _FIGURE_OF_SPEECH.search(quote.inner):
        surface = text[quote.start : quote.end]
        return Mention(
            quote.start, quote.end, surface, EntityType.FACILITY, quote.inner, "facility.quoted", 0.75
        )
    return None


def _is_single(text: str, quote: Quote) -> bool:
    """在甲广场开设“骑手驿站”, 由甲、乙负责管理的“司机之家”: the one there or theirs; no kind, no count."""
    floor = max(0, quote.start - _CLAUSE)
    told = _FOUNDED_AT.search(text, floor, quote.start) or _RUN_BEFORE.search(text, floor, quote.start)
    return told is not None and not _MANY.match(text, quote.end)


def _placed(text: str, quote: Quote) -> Mention | None:
    """石景山区首钢园“司机之家”: of the many that bear the name, the one at the place before it."""
    before = text[max(0, quote.start - _REACH) : quote.start].rpartition("\n")[2]
    place = _PLACED.search(before)
    if not place or _MANY.match(text, quote.end):
        return None
    begin = max((lead.end() for lead in _LEAD.finditer(place.group())), default=0)
    start = quote.start - len(place.group()) + begin
    if quote.start - start < _SHORTEST:
        return None
    return _mention(text, start, quote.end, "facility.placed", 0.8)


def _behind_verb(text: str, start: int, end: int) -> int:
    """Cut verbs off the area before a quotation: 建成|朝外街道“链空间”."""
    m = _BUILT_BEFORE.search(text, start, end)
    return m.end() if m else start
