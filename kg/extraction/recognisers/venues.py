"""Venues that the context shows: 在丽泽SOHO举行, 走进马昌营110千伏变电站.

Buildings with a plain head (大厦, 文化宫) are found by it wherever they stand: bodies.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg import vocabulary
from kg.extraction.lexical.context import Context
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan, Word
from kg.extraction.recognisers import organs, venue_lists
from kg.extraction.recognisers.names import city_names, generic, is_area, is_verbal, short_counties, stops
from kg.extraction.recognisers.venue_lists import venue_heads
from kg.model import EntityType, Mention
from kg.prefilter import finditer

_ENTRY = pattern("facilities", "venue_entry")
_AFTER = pattern("facilities", "venue_after")
_DESCRIBED = pattern("facilities", "venue_described")
_SURELY = pattern("facilities", "venue_surely")
_NO_END = pattern("facilities", "venue_no_end")
_SCENIC = pattern("facilities", "venue_scenic")
_STREET = pattern("facilities", "venue_street")
_ADDRESS = pattern("facilities", "venue_address")
_SEEN = pattern("facilities", "seen")
_METRO_STOP = pattern("facilities", "metro_stop")
_FORMS = ("park", "service_area", "house_in_park", "dam", "station_site")
_NAMED = tuple(pattern("facilities", name) for name in _FORMS)
_RAIL_STATION = pattern("facilities", "rail_station")
_TOUR = pattern("facilities", "tour")
_ROOM = pattern("facilities", "venue_room")
_HOUSE = re.compile(r"(?:中心|馆|宫|院|校|大厦|大楼|俱乐部|公司|集团|工会|学|局)$")
_FLOOR = re.compile(r"[一二三四五六七八九十\d]{1,3}[楼层]$")
_DATED = re.compile(r"(?:\d{1,2}月)?\d{1,2}日(?:上午|下午|晚上?)?")
_MARK = re.compile(r"[，。；：！？\n]")
_LINK = re.compile(r"[、和及]")
_CITY = 2  # characters of a city's short name
_TWO_AREAS = 4  # characters: 吉林长春
_LONGEST = 20  # characters; longer runs hold a clause, not a name


def recognise(scan: Scan, context: Context) -> Iterator[Mention]:
    """What stands between 在 (or a verb of going) and a verb of holding.

    Where the verb leaves a doubt, it has to end as venues do.
    """
    yield from _listed(scan)
    yield from venue_lists.recognise(scan)
    yield from _stops_of_lines(scan)
    yield from _by_form(scan)
    yield from _rail_stations(scan)
    text = scan.text
    for entry in _ENTRY.finditer(text):
        floor = entry.end()
        if dated := _DATED.match(text, floor):
            floor = dated.end()  # 在|28日|交通运输部举行的发布会
        for after in _AFTER.finditer(text, floor + 3, floor + _LONGEST + 12):
            stop = after.start()
            upstairs = _FLOOR.search(text, floor + 3, stop)
            stop = upstairs.start() if upstairs else stop  # 职工活动中心|二楼
            name = text[floor:stop]
            if _DESCRIBED.search(name):
                break
            surely = entry.group().startswith("在") and _SURELY.match(text, after.start())
            if not venue_heads().search(name) and (not surely or _NO_END.search(name)):
                continue
            scenic = surely and _SCENIC.fullmatch(name) and name not in vocabulary.divisions_by_short_name()
            start = floor if scenic else _behind_areas(scan, floor, stop)
            room = _ROOM.search(name)
            if room and room.start() > 1 and _HOUSE.search(text, floor, floor + room.start()):
                break  # 区图书馆|一层大厅: bodies.py has the house
            if start is not None:
                surface = text[start:stop]
                yield Mention(
                    start, stop, surface, EntityType.FACILITY, surface, "facility.venue", 0.72
                )
            break


def _listed(scan: Scan) -> Iterator[Mention]:
    """参观了妈咪小屋、校史陈列室和某某展览馆: the members of the list that end as venues do."""
    text = scan.text
    for seen in finditer(_SEEN, text):
        stop = _MARK.search(text, seen.end())
        at = seen.end()
        for item in _LINK.split(text[at : stop.start() if stop else len(text)]):
            start, at = at, at + len(item) + 1
            named = not item[:1].isdecimal() and venue_heads().search(item) and not _DESCRIBED.search(item)
            opened = _behind_areas(scan, start, start + len(item)) if named else None
            if opened is not None:
                end = start + len(item)
                name = text[opened:end]
                yield Mention(opened, end, name, EntityType.FACILITY, name, "facility.venue", 0.7)


def _stops_of_lines(scan: Scan) -> Iterator[Mention]:
    """地铁1号线|某某公园站."""
    for m in finditer(_METRO_STOP, scan.text):
        name = m["name"]
        yield Mention(*m.span("name"), name, EntityType.FACILITY, name, "facility.stop", 0.8)


def _by_form(scan: Scan) -> Iterator[Mention]:
    """世界公园, 京台高速齐河服务区, 天坛祈年殿: what its form or its place in the sentence shows alone."""
    for form in _NAMED:
        for m in finditer(form, scan.text):
            name = m["name"]
            yield Mention(*m.span("name"), name, EntityType.FACILITY, name, "facility.form", 0.75)


def _rail_stations(scan: Scan) -> Iterator[Mention]:
    """从|北京朝阳站|出发: a city's station, or its county's; behind one in a list, a county's alone."""
    reached = -1
    for m in finditer(_RAIL_STATION, scan.text):
        listed = reached == m.start("name") - 1 and m["place"] in short_counties()
        if not (listed or _of_city(m["place"])) or _TOUR.search(scan.text, max(0, m.start() - 24), m.start()):
            continue
        name, reached = m["name"], m.end("name")
        manned = organs.manned(scan.text, *m.span("name"))
        type_ = EntityType.ENTERPRISE if manned else EntityType.FACILITY
        yield Mention(*m.span("name"), name, type_, name, f"{type_.value}.station", 0.75)


def _of_city(place: str) -> bool:
    """Is it a city, or a city and a county: 北京, 北京|朝阳?"""
    city, rest = place[:_CITY], place[_CITY:].rstrip("东西南北")
    return city in city_names() and (not rest or rest in short_counties())


def _behind_areas(scan: Scan, start: int, end: int) -> int | None:
    """Where the name begins behind district and street; None where it is a description."""
    words = [w for w in scan.words(*scan.clause_at(start)) if w.start >= start and w.end <= end]
    if not words or words[0].start != start or words[-1].end != end:
        return None
    while len(words) > 2 and is_area(words[0].text) and words[0].text[-1] in "省市区县":
        if venue_heads().fullmatch(words[1].text):
            break  # 延庆区|会展中心乒乓球馆: without the district it is any
        words = words[1:]
    street = _STREET.match(scan.text, words[0].start, end) or _ADDRESS.match(scan.text, words[0].start, end)
    if street:
        words = [w for w in words if w.start >= street.end()]
    return words[0].start if _names(words, end) else None


def _names(words: list[Word], end: int) -> bool:
    """Is it a name: long enough, no verb in it, more than general words before the head?"""
    if not words or not 4 <= end - words[0].start <= _LONGEST:
        return False
    core = words[:-1] or words
    if any(w.text in stops() or (is_verbal(w.text) and w is words[0]) for w in words):
        return False
    return any(w.text not in generic() and not _is_areas(w.text) for w in core)


def _is_areas(word: str) -> bool:
    """上海, 吉林长春: an area, or two that the dictionary has as one word."""
    return is_area(word) or (len(word) == _TWO_AREAS and is_area(word[:2]) and is_area(word[2:]))
