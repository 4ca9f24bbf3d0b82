"""Where a page is at home: the province, city and county that it takes for granted.

Inferred from the divisions that its articles name (a unique county votes for its city) and from the
paper's name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from kg import vocabulary
from kg.extraction.lexical.dictionary import word_frequencies, word_tags
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan
from kg.model import EntityType, LocalEntity
from kg.prefilter import Ending
from kg.vocabulary import Division, short_name

CAPITAL = "北京市"
FEDERATION = "总工会"
_CAPITAL = pattern("areas", "capital")
_CAPITAL_PAPER = pattern("areas", "capital_paper")
_OF_PROVINCE = pattern("areas", "of_province")
_OF_OWN_PROVINCE = pattern("areas", "of_own_province")
_GUEST = pattern("areas", "guest")
_TO_CAPITAL = pattern("areas", "to_capital")
_BESIDE = Ending(pattern("areas", "beside"))
_GUESTS = pattern("areas", "guests")
_MASTHEAD = pattern("areas", "masthead")
_STREET = pattern("areas", "street")
_OF_BUREAU = pattern("areas", "of_bureau")
_BUREAU_BEFORE = Ending(pattern("areas", "bureau_before"))
_LEARNS = ("业学", "贸学", "“学", "开展学")
_NEVER = re.compile(r"(?!)")
_LOCAL_NAMES = {
    EntityType.SUBDISTRICT: pattern("areas", "local_area"),
    EntityType.PLACE: pattern("areas", "local_area"),
    EntityType.FACILITY: pattern("areas", "local_facility"),
    EntityType.INSTITUTION: pattern("areas", "local_body"),
    EntityType.ENTERPRISE: pattern("areas", "local_body"),
}
_COUNTY_KINDS = ("区", "县", "旗")
_STREETS = 2  # one may have the name of another city's: 城关街道, 新华街道
_GATHERED = 3  # articles that name a city: fewer may be at home anywhere
_BEFORE = 4  # characters before a name
_BEGINNING = 80  # characters: the headline and the first words of the text
_PAPER = 3  # votes of a paper's name for its place: as many as an article that names it often


@dataclass(frozen=True, slots=True)
class Home:
    """The province and city that a page takes for granted (names, or None where nothing tells)."""

    province: str | None
    city: str | None
    mixed: bool = False  # of a national page, or of articles gathered from several cities
    paper: bool = False  # is it the place that the paper or the site is called after
    told: bool = True  # is the city itself named, and not only what lies in it
    county: str | None = None  # a county's own paper or site: what 市 and 县 mean where nothing else tells


@cache
def _votes() -> dict[str, tuple[str, str | None]]:
    """Division forms -> (province, city), for those forms that are unique in China."""
    found: dict[str, set[tuple[str, str | None]]] = {}
    for d in vocabulary.divisions():
        city = d.name if d.level == "city" else d.city
        if d.level == "province":
            city = d.name if d.name.endswith("市") else None
        for form in {d.name, short_name(d.name), *vocabulary.plain_forms(d.name)} if d.wide else {d.name}:
            found.setdefault(form, set()).add((d.province, city))
    return {form: next(iter(places)) for form, places in found.items() if len(places) == 1}


@cache
def _counties_by_short_name() -> dict[str, Division]:
    """枣阳, 修武: counties whose names without their kind no division elsewhere has; by the names of now."""
    return {
        short: rows[0]
        for short, rows in vocabulary.divisions_by_short_name().items()
        if rows[0].level == "county" and len({(d.province, d.city) for d in rows}) == 1 and len(short) > 1
    }


def _is_place_word(short: str) -> bool:
    """长兴, 浏阳: does the dictionary know it as a place, or not at all?"""
    return not word_frequencies().get(short) or word_tags().get(short, "").startswith("ns")


def home_of(scans: Sequence[Scan], page: str = "") -> Home:
    """Infer a page's home from all its articles and from the paper's name in the text of the page.

    Beijing where a name fits it and nothing speaks against.
    """
    provinces: Counter[str] = Counter()
    cities: Counter[tuple[str, str]] = Counter()
    federations: Counter[str] = Counter()  # by area: of equals the one whose own federation is named
    votes = _votes()
    told: set[str | None] = set()  # cities that are named themselves
    led: Counter[str] = Counter()  # by city: in how many articles it is named most
    county = None
    of_paper = CAPITAL if _CAPITAL_PAPER.search(page) else None
    for m in _MASTHEAD.finditer(page):
        own = _counties_by_short_name().get(m["place"])
        if own and not (m["kind"] or m["today"] or _is_place_word(m["place"])):
            continue  # 光明日报, 前进报: words before they are counties
        place = votes.get(m["place"]) or (own and (own.province, own.city))
        if place:
            province, city = place
            county = own.name if own else None
            of_paper = province
            provinces[province] += _PAPER
            told.add(city)
            if city:
                cities[province, city] += _PAPER
            break
    for scan in scans:
        named = _named(scan)
        provinces += named.provinces
        cities += named.cities
        federations += named.federations
        told |= named.told
        if named.cities:
            led[max(sorted(named.cities), key=lambda place: named.cities[place])[1]] += 1
    if not provinces:
        return Home(CAPITAL, CAPITAL) if _told_in_capital(scans, page) else Home(None, None)
    county = county or _only_county(scans)
    best = max(sorted(provinces), key=lambda p: (provinces[p], federations[p]))
    local = {c: n for (p, c), n in cities.items() if p == best}
    city = max(sorted(local), key=lambda c: (local[c], federations[c])) if local else None
    # a province's paper names many cities: only a clear majority makes one of them home, or that of an
    # article alone the union of no other is named
    alone = len(scans) == 1 and [c for c in local if federations[c]] == [city]
    if city and city != best and local[city] * 2 < provinces[best] and not alone:
        city = None
    gathered = city is not None and led.total() >= _GATHERED and 2 * led[city] < led.total()
    # one report in a paper's name is the paper's, whoever else sends a greeting: 北京、上海等地总工会
    own_paper = of_paper is not None and len(scans) == 1
    mixed = gathered or (provinces[best] * 2 < provinces.total() and not own_paper)
    return Home(best, city, mixed=mixed, paper=best == of_paper, told=city in told, county=county)


@dataclass(frozen=True, slots=True)
class _Named:
    """How often an article names what lies in a province or city; `federations`: by an area's own one."""

    provinces: Counter[str] = field(default_factory=Counter)
    cities: Counter[tuple[str, str]] = field(default_factory=Counter)
    federations: Counter[str] = field(default_factory=Counter)
    told: set[str | None] = field(default_factory=set)  # cities that are named themselves


def _named(scan: Scan) -> _Named:
    """The places of an article, but for those of its guests; each form of a name counts up to three times."""
    named, votes = _Named(), _votes()
    areas = [h for h in scan.hits_of("area") if _tells_home(scan.text, h.start, h.end)]
    guests = {h.text for h in areas if _GUEST.match(scan.text, h.end)}
    seen = Counter(h.text for h in areas if h.text not in guests)
    of_province = bool(_OF_PROVINCE.search(scan.text))
    own_province = of_province and bool(_OF_OWN_PROVINCE.search(scan.text))
    for text, count in seen.items():
        weight = min(count, 3)
        if text in votes:
            province, city = votes[text]
            if (of_province and province.endswith("市")) or (own_province and province.endswith("自治区")):
                continue  # 省总工会 is not at home in Beijing or 新疆, whatever happened there
            named.provinces[province] += weight
            named.federations[province] += text + FEDERATION in scan.text
            if city:
                if short_name(text) == short_name(city):
                    named.told.add(city)
                named.cities[province, city] += weight
                named.federations[city] += text == city and text + FEDERATION in scan.text
        elif any(d.province == CAPITAL for d in vocabulary.divisions_by_name().get(text, ())):
            named.provinces[CAPITAL] += weight
            named.cities[CAPITAL, CAPITAL] += weight
    if _CAPITAL.search(scan.text):
        named.provinces[CAPITAL] += 2
        named.cities[CAPITAL, CAPITAL] += 2
    return named


def _only_county(scans: Sequence[Scan]) -> str | None:
    """The county whose union one of several articles names, where the page names no other county."""
    by_name = vocabulary.divisions_by_name()
    named = {
        h.text
        for scan in scans
        for h in scan.hits_of("area")
        if any(d.level == "county" for d in by_name.get(h.text, ()))
    }
    name = named.pop() if len(named) == 1 and len(scans) > 1 else ""
    own = name.endswith(_COUNTY_KINDS) and any(name + FEDERATION in scan.text for scan in scans)
    return name if own else None


def _tells_home(text: str, start: int, end: int) -> bool:
    """Not 上海|路, nor where only a bureau is called after it: 沈阳|铁路局, 中铁|上海|工程局; 工业学|大庆."""
    if text.endswith(_LEARNS, 0, start) or _STREET.match(text, end) or _OF_BUREAU.match(text, end):
        return False
    return not _BUREAU_BEFORE.search(text[max(0, start - 4) : start])


def _told_in_capital(scans: Sequence[Scan], page: str) -> bool:
    """Is a page that names no division Beijing's: by its paper, or by two of the capital's own streets?"""
    streets = {scan.text[start:end] for scan in scans for start, end in scan.subdistricts}
    return len(streets) >= _STREETS or bool(_CAPITAL_PAPER.search(page))


def own_home(scan: Scan, page: Home) -> Home:
    """An article's home: on a national page its own, where it names a place; on a province's its own city."""
    own = home_of([scan])
    if page.mixed:
        return replace(own if own.province or not page.paper else page, mixed=True)
    if _is_elsewhere(scan, own, page):
        return own
    if page.city is not None or own.province != page.province:
        return page
    if _names_county_city(scan) and not _leads(scan, own.city if own.told else None):
        return page
    return replace(page, city=own.city)


def _leads(scan: Scan, city: str | None) -> bool:
    """Does an article name a prefecture's city before any county's: 永州…。市委某某…，祁阳市?"""
    if city is None:
        return False
    own = (city, short_name(city))
    named = (h.text for h in scan.hits_of("area") if h.text in own or _is_county_city(h.text))
    return next(named, None) in own


def _is_elsewhere(scan: Scan, own: Home, page: Home) -> bool:
    """Does an article tell what another place does, and never name the page's: news from there?

    A page that is at home in a province alone is compared by provinces; one of a city by cities, and the
    article must name the other city first, for the people of a city often go to another one.
    """
    of_city = page.city is not None
    theirs, ours = (own.city, page.city) if of_city else (own.province, page.province)
    if theirs in (None, ours) or ours is None:
        return False
    named = _named(scan)
    if ours in ({city for _, city in named.cities} if of_city else named.provinces):
        return False
    if ours == CAPITAL and _TO_CAPITAL.search(scan.text):
        return False
    votes = _votes()
    first = next((h for h in scan.hits_of("area") if theirs in votes.get(h.text, ())), None)
    if first is None or (of_city and first.start > _BEGINNING):
        return False
    before = scan.text[max(0, first.start - _BEFORE) : first.start]
    return not (_BESIDE.search(before) or _GUESTS.match(scan.text, first.end))


def _names_county_city(scan: Scan) -> bool:
    """Does an article name a city that is no prefecture's, which its 市 may mean?"""
    return any(_is_county_city(h.text) for h in scan.hits_of("area"))


def _is_county_city(name: str) -> bool:
    rows = vocabulary.divisions_by_name().get(name, ()) if name.endswith("市") else ()
    return any(d.level == "county" for d in rows)


def located(entities: Sequence[LocalEntity], home: Home) -> tuple[LocalEntity, ...]:
    """The entities, those whose name every city has (中心医院, 和平街道) with the article's home.

    Over articles such a name tells what is meant only together with the city.
    """
    if home.city is None:
        return tuple(entities)
    return tuple(
        replace(entity, detail={**entity.detail, "home": home.city}) if _is_everywhere(entity) else entity
        for entity in entities
    )


def _is_everywhere(entity: LocalEntity) -> bool:
    if "code" in entity.detail or "district" in entity.detail:
        return False
    return _LOCAL_NAMES.get(entity.type, _NEVER).fullmatch(entity.name) is not None
