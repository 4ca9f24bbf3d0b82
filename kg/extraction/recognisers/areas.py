"""Districts, cities, provinces, villages, countries: by the gazetteer, and by what stands beside them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kg import vocabulary
from kg.extraction.lexical.context import Context
from kg.extraction.lexical.literals import Literals, occurrences
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan
from kg.extraction.recognisers import short_areas, subdistricts
from kg.extraction.recognisers.area_mentions import area_mention
from kg.extraction.recognisers.city_zones import city_zones
from kg.extraction.recognisers.names import stops, street_words
from kg.extraction.recognisers.own_zones import own_zones
from kg.extraction.recognisers.zones import CAPITAL_ZONE
from kg.model import EntityType, Mention
from kg.prefilter import finditer
from kg.vocabulary import short_name

T = EntityType
_ACRONYM = pattern("areas", "acronym")
_DEVELOPMENT_AREA = pattern("areas", "development_area")
_PLACE_AFTER = pattern("areas", "place_after")
_PLACE_BEFORE = pattern("areas", "place_before")
_VILLAGE = pattern("areas", "village")
_CUED = (pattern("areas", "village_cued"), pattern("areas", "village_organ_cued"))
_IN_VILLAGE = pattern("areas", "in_village")
_COUNTRY_GOES_ON = pattern("areas", "country_goes_on")
_NO_VILLAGE = tuple("和与及等的各辖下里内有在为是市")
# Counties whose names are said of an old town everywhere: 老城关区
_OLD_TOWNS = ("新城区", "城关区", "市中区", "新市区")


def recognise(scan: Scan, context: Context) -> Iterator[Mention]:
    """All areas: counties (also inside other names), subdistricts, cities and provinces, CBD."""
    by_name = vocabulary.divisions_by_name()
    for hit in scan.hits_of("area"):
        rows = by_name.get(hit.text, ())
        if any(d.level == "county" for d in rows):
            if _not_an_area(scan.text, hit.start, hit.end):
                continue
            division, name = context.division(hit.text), hit.text
            if division and vocabulary.written_out(division):
                name = division.name  # 石柱县, 科右中旗
            if name in context.twins and (city := context.city_of_twin(name, hit.start)):
                division = next(d for d in rows if d.city == city)
                name = city + name
            rule = "district.gazetteer"
            yield area_mention(scan, hit.start, hit.end, T.DISTRICT, name, rule, 0.97, division)
        elif _is_own_park(context, hit.text):
            continue
        elif _stands_alone(scan.text, hit.start, hit.end, named=bool(rows)):
            name = rows[0].name if rows else _full(hit.text)
            yield area_mention(scan, hit.start, hit.end, T.PLACE, name, "place.gazetteer", 0.9)
    yield from _zones(scan)
    for form, full in own_zones(context).items():
        for start, end in occurrences(form, scan.text):
            yield area_mention(scan, start, end, T.DISTRICT, full, "district.zone", 0.9)
    yield from short_areas.recognise(scan, context)
    if context.in_capital:
        division = by_name[CAPITAL_ZONE][0]
        for m in finditer(_DEVELOPMENT_AREA, scan.text):
            yield area_mention(scan, *m.span(), T.DISTRICT, CAPITAL_ZONE, "district.alias", 0.9, division)
    yield from subdistricts.recognise(scan, context)
    yield from _villages(scan)
    yield from _countries(scan)
    for m in finditer(_ACRONYM, scan.text):
        yield area_mention(scan, *m.span(), T.PLACE, "CBD", "place.acronym", 0.9)


def _zones(scan: Scan) -> Iterator[Mention]:
    """合肥经开区, 成都高新区: a development area of a city, where the gazetteer has none of the name."""
    by_name = vocabulary.divisions_by_name()
    for zone, end in city_zones(scan.text):
        if scan.text[zone.start : end] not in by_name:
            division = next(iter(by_name.get(zone.name, ())), None)
            rule = "district.zone"
            yield area_mention(scan, zone.start, end, T.DISTRICT, zone.name, rule, 0.9, division)


def _is_own_park(context: Context, name: str) -> bool:
    """在|北海|举行, told in Beijing: the park, where nothing names the city's province."""
    if not context.in_capital or name not in vocabulary.lines("lexicon/cities_also_parks.txt"):
        return False
    rows = vocabulary.divisions_by_short_name().get(name, ())
    return not any(short_name(d.province) in context.scan.text for d in rows)


def _full(short: str) -> str:
    """北京 -> 北京市, 江苏 -> 江苏省."""
    rows = vocabulary.divisions_by_short_name().get(short, ())
    return next((d.name for d in rows if d.wide), short)


def _not_an_area(text: str, start: int, end: int) -> bool:
    # 示范区, 园区 … are never county names of the gazetteer; 新区 and 市区 may be cut out of a longer word
    old = text[start - 1 : start] == "老" and text[start:end] in _OLD_TOWNS
    market = text[end - 1 : end + 1] == "市场"  # 朝天门市场
    metropolis = text[end - 2 : end + 1] == "都市圈"  # 长|江都市|圈
    return text[end : end + 1] in ("别", "域") or old or market or metropolis  # 振兴县|域


def _stands_alone(text: str, start: int, end: int, *, named: bool) -> bool:
    """A city or province as a place of its own, not the opening of a longer name."""
    if named and _behind_province(text, start):
        return True
    return bool(_PLACE_AFTER.match(text, end)) and bool(_PLACE_BEFORE.search(text[max(0, start - 3) : start]))


def _behind_province(text: str, start: int) -> bool:
    """河北省|廊坊市: a city named in full with its province, whatever follows."""
    return text[start - 1 : start] == "省" or text[max(0, start - 3) : start] == "自治区"


def _villages(scan: Scan) -> Iterator[Mention]:
    """云岭镇|西营村, 香水街道|新兴社区: what stands between a street or town and 村 or 社区 is its name."""
    for m in finditer(_VILLAGE, scan.text):
        start, end = m.span("village")
        if not m["village"].startswith(_NO_VILLAGE) and not _IN_VILLAGE.search(m["village"]):
            yield area_mention(scan, start, end, T.PLACE, m["village"], "place.village", 0.85)
    for form in _CUED:  # 走进|跃进村|看望, ，|大塘村|党支部书记
        for m in finditer(form, scan.text):
            start, end = m.span("village")
            if not _IN_VILLAGE.search(m["village"]) and _are_words(scan, start, end):
                yield area_mention(scan, start, end, T.PLACE, m["village"], "place.village", 0.75)


def _are_words(scan: Scan, start: int, end: int) -> bool:
    """Is the span of whole words, and none of them one that no name holds?"""
    words = [w for w in scan.words(*scan.clause_at(start)) if w.start < end and w.end > start]
    whole = bool(words) and words[0].start == start and words[-1].end == end
    return whole and not any(w.text in stops() and w.text not in street_words() for w in words)


@cache
def _country_names() -> Literals:
    return Literals(vocabulary.lines("lexicon/countries.txt"))


def _countries(scan: Scan) -> Iterator[Mention]:
    """来自英国的, 在越南; not 英语, 最美|国门."""
    for start, end in _country_names().spans(scan.text):
        if not _COUNTRY_GOES_ON.match(scan.text, end):
            words = scan.words(*scan.clause_at(start))
            if any(w.start == start for w in words) and any(w.end == end for w in words):
                name = scan.text[start:end]
                yield area_mention(scan, start, end, T.PLACE, name, "place.country", 0.85)
