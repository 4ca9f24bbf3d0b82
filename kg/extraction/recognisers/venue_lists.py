"""Venues that stand in lists: 走进中国馆、永宁阁和植物馆, 在数码大厦和富海国际港各设一个发放点.

A list is of things of one kind, so where some members end as venues do and one of them is surely a name,
the others are venues too, though each alone may be an everyday word (植物馆, 世界馆).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kg import vocabulary
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan
from kg.extraction.recognisers.names import generic, has_rare, is_area, is_verbal, stops
from kg.model import EntityType, Mention
from kg.prefilter import finditer

_GONE_TO = pattern("facilities", "gone_to")
_AT_EACH = pattern("facilities", "at_each")
_BUILDING_UNIONS = pattern("facilities", "building_unions")
_DESCRIBED = pattern("facilities", "venue_described")
_NO_END = pattern("facilities", "venue_no_end")
_NO_SIGHT = pattern("facilities", "no_sight")
_ROOMS = pattern("facilities", "rooms_listed")
_ROOM = pattern("facilities", "room_kind")
_ROOM_TOLD = pattern("facilities", "room_told")
_LEAST_ROOM = 6  # characters: 云岭镇|驿站 says which
_LINK = re.compile("[、和与及]")
_HAN = re.compile(r"[\u4e00-\u9fff]{3,10}")
_NAME = re.compile(r"[\u4e00-\u9fffA-Za-z\d]{4,14}")
_LEAST_LIST = 3  # members of which everyday words make a list of names
_LEAST_PAIR = 2

Item = tuple[int, int]
"""Where a member of a list stands."""


@cache
def venue_heads() -> re.Pattern[str]:
    """What venues end in."""
    words = sorted(vocabulary.lines("lexicon/venue_heads.txt"), key=lambda w: (-len(w), w))
    return re.compile(rf"(?:{'|'.join(map(re.escape, words))})$")


@cache
def _sight_heads() -> tuple[str, ...]:
    return tuple(vocabulary.lines("lexicon/sight_heads.txt"))


@cache
def _plain() -> frozenset[str]:
    """Kinds of houses, which every town has: 文化馆, 图书馆."""
    heads = {h.suffix for h in vocabulary.heads()}
    return frozenset(heads | set(vocabulary.lines("lexicon/venue_heads.txt")))


def recognise(scan: Scan) -> Iterator[Mention]:
    """The sights that one goes to, and the venues at each of which something is set up."""
    for m in finditer(_GONE_TO, scan.text):
        items = list(_items(scan.text, *m.span("list")))
        yield from (_mention(scan.text, item, 0.7) for item in _sights(scan, items))
    for m in finditer(_BUILDING_UNIONS, scan.text):
        items = list(_items(scan.text, *m.span("list")))
        yield from (_mention(scan.text, item, 0.92) for item in items if _is_building(scan, *item))
    for m in finditer(_ROOMS, scan.text):
        items = list(_items(scan.text, *m.span("list")))
        yield from (_mention(scan.text, item, 0.92) for item in _rooms(scan.text, items))
    for m in finditer(_AT_EACH, scan.text):
        items = list(_items(scan.text, *m.span("list")))
        yield from (_mention(scan.text, item, 0.7) for item in _venues(scan, items))


def _items(text: str, start: int, end: int) -> Iterator[Item]:
    at = start
    for link in _LINK.finditer(text, start, end):
        yield at, link.start()
        at = link.end()
    yield at, end


def _sights(scan: Scan, items: Sequence[Item]) -> list[Item]:
    """The members that end as sights do, if there are several and one is surely a name."""
    text = scan.text
    found = [(a, b) for a, b in items if _is_sight(scan, text[a:b], a, b)]
    sure = any(_is_named(scan, a, b) for a, b in found)
    return found if len(found) >= _LEAST_LIST and sure else []


def _is_sight(scan: Scan, name: str, start: int, end: int) -> bool:
    if not _HAN.fullmatch(name) or not name.endswith(_sight_heads()) or _DESCRIBED.search(name):
        return False
    if name in _plain() or _NO_SIGHT.search(name):
        return False
    return _is_one_name(scan, start, end)


def _is_one_name(scan: Scan, start: int, end: int) -> bool:
    """Do whole words make it up, none of them a verb or a function word?"""
    words = scan.words(start, end)
    return bool(words) and not any(w.text in stops() or is_verbal(w.text) for w in words)


def _is_named(scan: Scan, start: int, end: int) -> bool:
    """Is a word of it an area's or a rare one: 永宁|阁, 北京|园?"""
    words = scan.words(start, end)
    core = words[:-1] or words
    return has_rare(core) or any(is_area(w.text) or w.text[:2] == "中国" for w in core)


def _venues(scan: Scan, items: Sequence[Item]) -> list[Item]:
    """The members that are no body or area, if another one ends as venues do."""
    text = scan.text
    if len(items) < _LEAST_PAIR or not any(venue_heads().search(text[a:b]) for a, b in items):
        return []
    return [item for item in items if _is_venue(scan, *item)]


def _is_venue(scan: Scan, start: int, end: int) -> bool:
    name = scan.text[start:end]
    if not _NAME.fullmatch(name) or _DESCRIBED.search(name) or _NO_END.search(name) or name in _plain():
        return False
    words = scan.words(start, end)
    core = words[:-1] or words
    said = venue_heads().search(name) and not all(w.text in generic() or is_area(w.text) for w in core)
    return bool(has_rare(core) or said) and _is_one_name(scan, start, end)


def _is_building(scan: Scan, start: int, end: int) -> bool:
    """Is it no body, no area and more than a general word? Its list tells that it is a building."""
    name = scan.text[start:end]
    if not _NAME.fullmatch(name) or _DESCRIBED.search(name) or _NO_END.search(name) or name in _plain():
        return False
    return not all(w.text in generic() for w in scan.words(start, end))


def _rooms(text: str, items: Sequence[Item]) -> list[Item]:
    """Stations and rooms of one kind, each called by more than it."""
    kinds = [_ROOM.search(text[a:b]) for a, b in items]
    first = kinds[0]
    if first is None or any(kind is None or kind.group() != first.group() for kind in kinds):
        return []
    named = all(b - a >= _LEAST_ROOM and not _ROOM_TOLD.search(text[a:b]) for a, b in items)
    return list(items) if named and len({text[a:b] for a, b in items}) == len(items) else []


def _mention(text: str, item: Item, confidence: float) -> Mention:
    start, end = item
    name = text[start:end]
    return Mention(start, end, name, EntityType.FACILITY, name, "facility.listed", confidence)
