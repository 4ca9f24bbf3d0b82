"""Areas by their short names, which are words of other kinds too: 河北|唐山, 房山 in a paper of Beijing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from kg import vocabulary
from kg.extraction.lexical.context import Context
from kg.extraction.lexical.dictionary import word_tags
from kg.extraction.lexical.home import CAPITAL
from kg.extraction.lexical.literals import Literals
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan
from kg.extraction.recognisers.area_mentions import area_mention
from kg.model import EntityType, Mention
from kg.prefilter import finditer
from kg.vocabulary import Division, short_name

_PLACE_AFTER = pattern("areas", "place_after")
_SHORT_AFTER = pattern("areas", "short_after")
_LIST = pattern("areas", "counties_listed")
_NO_COUNTIES = pattern("areas", "no_counties_listed")
_ITEM = re.compile(r"[\u4e00-\u9fff]{2,3}(?=[、和与及等]|$)|(?<=[、和与及])[\u4e00-\u9fff]{2,3}")
_SURE_LIST = 3  # counties of the home city in one list
_OPENERS = frozenset("在为从到向赴对含由与驻")  # before a list's first name: 为|龙海、长泰
_AT = ("在", "于", "到", "赴")
# jieba's tags of names and of what its dictionary does not hold; 和平, 前进, 小店 are words first
_TAGS_OF_PLACES = frozenset(("", "ns", "nr", "nrt", "nrfg"))


def recognise(scan: Scan, context: Context) -> Iterator[Mention]:
    """Cities and counties behind their province's short name, then those of the home city alone."""
    yield from _behind_provinces(scan)
    yield from _districts(scan, context)
    yield from _listed(scan, context)


def _behind_provinces(scan: Scan) -> Iterator[Mention]:
    """河北|唐山, 江苏|吴江: a city or a county by its short name, right behind its province's."""
    text = scan.text
    for start, end in _short_provinces().spans(text):
        of_province = _by_short_province()[text[start:end]]
        short = next((text[end : end + n] for n in (4, 3, 2) if text[end : end + n] in of_province), None)
        if short is None or not _PLACE_AFTER.match(text, end + len(short)):
            continue
        if text.startswith("站", end + len(short)):
            continue  # 北京朝阳|站
        division = of_province[short]
        if division.level == "county" and text[start - 1 : start] not in _AT:
            continue  # 他来自安徽|阜南: where someone is from is no district of what is told
        type_ = EntityType.PLACE if division.level == "city" else EntityType.DISTRICT
        rule = f"{type_.value}.short"
        yield area_mention(scan, end, end + len(short), type_, division.name, rule, 0.85, division)


@cache
def _by_short_province() -> Mapping[str, Mapping[str, Division]]:
    """Cities and counties by the short names of their province and their own; one that two share is none."""
    found: dict[str, dict[str, Division]] = {}
    shared = set()
    for d in vocabulary.divisions():
        if d.former or d.level not in ("city", "county"):
            continue
        if len(short_name(d.name)) < 2 or short_name(d.name) == d.name:
            continue
        of_province = found.setdefault(short_name(d.province), {})
        known = of_province.setdefault(short_name(d.name), d)
        if known.code != d.code and known.level == d.level:  # a county's older name has its code
            shared.add((short_name(d.province), short_name(d.name)))
    for province, short in shared:
        del found[province][short]
    return found


@cache
def _short_provinces() -> Literals:
    return Literals(sorted(_by_short_province(), key=lambda p: (-len(p), p)))


def _districts(scan: Scan, context: Context) -> Iterator[Mention]:
    """房山, 延庆 for the home city's districts, where the short form stands as a word of its own."""
    named = {name for _, name in context.counties}
    ranks = {rank for name in named for rank in _ranks_by_name().get(name, ())}
    ranks |= _ranks_in(context.home.city or "")
    shorts: dict[str, Division] = {}
    for rank in sorted(ranks):
        d = _with_short_names()[rank]
        short = d.name[:-1]
        if short in scan.text:
            shorts.setdefault(short, d)  # 延庆区 before the former 延庆县
    if not shorts:
        return
    text = scan.text
    for start, end in Literals(sorted(shorts)).spans(text):
        division = shorts[text[start:end]]
        if context.division(division.name) not in (division, None):
            continue
        after = text[end : end + 6]
        if text.startswith(division.name, start) or not _SHORT_AFTER.match(after):
            continue
        before = text[max(0, start - 2) : start]
        if before.endswith(("“", "·")) and not after.startswith(("区", "职工")):
            continue
        name, rule = division.name, "district.short"
        yield area_mention(scan, start, end, EntityType.DISTRICT, name, rule, 0.85, division)


def _listed(scan: Scan, context: Context) -> Iterator[Mention]:
    """龙海、长泰、漳浦等11个县（市、区）: short names in a list, of counties of one city.

    Where it is not the home city, or a short name is a word first, the kind behind the list has to tell it.
    """
    for m in finditer(_LIST, scan.text):
        start = m.start("items") + (m["items"][0] in _OPENERS and not _of_short_name(m["items"][:2]))
        items = [(i.start(), i.group()) for i in _ITEM.finditer(scan.text, start, m.end("items"))]
        of_each = [_of_short_name(short) for _, short in items]
        cities = set.intersection(*({d.city for d in found if d.city} for found in of_each))
        city = context.home.city if context.home.city in cities else next(iter(cities), None)
        if city is None or (len(cities) > 1 and city != context.home.city):
            continue
        if not m["kind"] and _NO_COUNTIES.match(scan.text, m.end()):
            continue  # 和平、大东、铁西|等商场
        plain = any(word_tags().get(short, "") not in _TAGS_OF_PLACES for _, short in items)
        if not m["kind"] and (city != context.home.city or (plain and len(items) < _SURE_LIST)):
            continue
        for (start, short), found in zip(items, of_each, strict=True):
            division = next(d for d in found if d.city == city)
            end, rule = start + len(short), "district.listed"
            if context.division(division.name) in (division, None):
                yield area_mention(
                    scan, start, end, EntityType.DISTRICT, division.name, rule, 0.8, division
                )


@cache
def _by_short_county() -> Mapping[str, tuple[Division, ...]]:
    found: dict[str, tuple[Division, ...]] = {}
    for d in sorted(_with_short_names(), key=lambda d: d.former):
        found[d.name[:-1]] = (*found.get(d.name[:-1], ()), d)
    return found


def _of_short_name(short: str) -> tuple[Division, ...]:
    """The counties of a short name, those of today first; not where it is a city's too."""
    return _by_short_county().get(short, ())


@cache
def _with_short_names() -> tuple[Division, ...]:
    """The counties that lose one character, their kind, when shortened: 房山区 -> 房山."""
    return tuple(
        d
        for d in vocabulary.divisions()
        if d.level == "county" and not d.former
        and len(d.name) >= 3 and len(short_name(d.name)) == len(d.name) - 1
    )


@cache
def _ranks_by_name() -> Mapping[str, tuple[int, ...]]:
    """Where the counties of a name stand in `_with_short_names`."""
    found: dict[str, tuple[int, ...]] = {}
    for rank, d in enumerate(_with_short_names()):
        found[d.name] = (*found.get(d.name, ()), rank)
    return found


@cache
def _ranks_in(city: str) -> frozenset[int]:
    """Where the city's counties stand in `_with_short_names`, outside Beijing but those that are words."""
    tags = word_tags()
    return frozenset(
        rank
        for rank, d in enumerate(_with_short_names())
        if d.city == city
        and (city == CAPITAL or tags.get(d.name[:-1], "") in _TAGS_OF_PLACES)
        and d.name[:-1] != short_name(city)  # 邵阳 is the city, not 邵阳县
    )
