"""甲公司|铸造车间熔炼工部、乙公司|综合岗位等5个集体荣获“某省工人先锋号”: whole names of honoured collectives.

What a title for collectives honours is a collective: in a list of those who have it, what stands between
a firm's name and the next mark is the rest of the name, if it ends as collectives do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extraction.coreference.departments import part
from kg.extraction.coreference.pruning import Free, longest_at_ends
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.reading_text import list_behind
from kg.extraction.lexical.scan import Scan
from kg.extraction.people.titles import post_before
from kg.extraction.rosters.roster_units import part_type
from kg.model import EMPLOYERS, EntityType, Mention

T = EntityType
_RECEIVE = pattern("relations_awards", "receive")
_CONFER = pattern("relations_awards", "confer")
_HOLDERS_FOLLOW = pattern("relations_awards", "holders_follow")
_TITLE_OUT = pattern("relations_awards", "title_out")
_MADE_IT = pattern("relations_awards", "made_it")
_SAME_TITLE = pattern("relations_awards", "same_title")
_TAIL = pattern("coreference", "honoured_tail")
_NO_TAIL = pattern("coreference", "no_honoured_tail")
_HEAD = pattern("coreference", "collective_head")
_SO_MANY = pattern("coreference", "counted_collectives")
_ROOM = re.compile("“[^“”]{2,16}工作室”")
_ENDS = "。！？；\n"
_BESIDE = ("、", "和", "与", "及")
_OPENS = (*_BESIDE, "，", "：", "“", "中")
Region = tuple[int, int]


def honoured_parts(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    """The mentions and the collectives of such lists, without the people that their names seemed to hold."""
    titles = [m for m in mentions if m.type is T.HONOUR]
    lists = [r for m in titles if m.detail.get("for_kind") == "collective" for r in _lists(scan, m, titles)]
    if not lists:
        return mentions
    found = [made for region in lists for made in _of_list(scan, mentions, region)]
    inside = [(m.start, m.end) for m in found]
    kept = (m for m in mentions if m.type is not T.PERSON or not _within(m, inside))
    return [*kept, *found]


def _within(m: Mention, spans: Sequence[Region]) -> bool:
    return any(start <= m.start and m.end <= end for start, end in spans)


def _lists(scan: Scan, title: Mention, titles: Sequence[Mention]) -> Iterator[Region]:
    """Where those who hold a title stand: before the verb of receiving, behind 授予, behind the title."""
    text = scan.text
    floor = max(text.rfind(c, 0, title.start) for c in _ENDS) + 1
    floor = max((m.end for m in titles if floor <= m.start and m.end <= title.start), default=floor)
    received = [m.start() for m in _RECEIVE.finditer(text, floor, title.start + 1)]  # 获|北京市
    conferred = [m.end() for m in _CONFER.finditer(text, floor, title.start)]
    if received:
        yield floor, received[-1]
    elif conferred:
        yield conferred[-1], title.start
    follow = _HOLDERS_FOLLOW.match(text, title.end) or _TITLE_OUT.match(text, title.end)
    if follow:
        begin, stop = list_behind(text, follow.end(), _ENDS)
        stop = min((m.start for m in titles if begin <= m.start < stop), default=stop)
        made = _MADE_IT.search(text, begin, stop + 1) or _SAME_TITLE.search(text, begin, stop)
        yield begin, made.start() if made else stop


def _of_list(scan: Scan, mentions: Sequence[Mention], region: Region) -> Iterator[Mention]:
    """The firm's part of each item; an item stands beside another one, or is one of so many collectives."""
    text, (begin, end) = scan.text, region
    near = [m for m in mentions if begin <= m.start and m.end <= end]
    free = Free([m for m in near if m.type is not T.PERSON])
    for at, body in longest_at_ends(near, EMPLOYERS):
        tail = _TAIL.match(text, at, end)
        if tail is None or _NO_TAIL.search(tail.group()) or not _HEAD.search(tail.group()):
            continue
        if tail.group().count("“") != tail.group().count("”") or _ROOM.fullmatch(tail.group()):
            continue  # 甲公司|“王某创新工作室”: a room of its own name
        behind = text[tail.end() : tail.end() + 1] in _BESIDE or _SO_MANY.match(text, tail.end())
        listed = behind or text[body.start - 1 : body.start] in _BESIDE
        opens = body.start == begin or text[body.start - 1] in _OPENS
        people = [m for m in near if m.type is T.PERSON and at <= m.start and m.end <= tail.end()]
        held = any(m.start == at or post_before(text, m.start) is not None for m in people)
        if listed and opens and not held and free(body.start, tail.end()):
            type_, kind = part_type(body.type, tail.group())
            made = part(scan, body, tail.end())
            yield replace(made, type=type_, detail={"kind": kind} if kind else {})
