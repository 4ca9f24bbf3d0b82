"""Development zones that have a federation of their own, by the text alone: 云港保税区|总工会.

Or that the text counts beside the counties: 8个县市和|云岭新区. A city calls its own by the kind alone.

Such a zone is a district, as cities' zones are (`city_zones`); one whose federation is not told of stays a
place in its county, and so does one that is called after a county of the article (云溪县, 云溪经济开发区).
Beijing has none but the zone of the gazetteer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from kg import vocabulary
from kg.extraction.lexical.context import Context
from kg.extraction.lexical.literals import occurrences
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan
from kg.extraction.recognisers.city_zones import city_zone
from kg.extraction.recognisers.left_edge import left_edge
from kg.extraction.recognisers.names import HAN, generic, provinces
from kg.prefilter import finditer

_FEDERATION = pattern("areas", "own_zone")
_BESIDE_COUNTIES = pattern("areas", "own_zone_beside")
_SHORT_KINDS = {"经开区": "经济技术开发区"}
_STATE_ZONE = pattern("areas", "state_zone")
_STATE_KINDS = {"经济技术开发区": "经开区", "高新技术产业开发区": "高新区"}
_BARE_FEDERATION = pattern("areas", "bare_zone")
_BARE_BEFORE = tuple("、和与及由向在为对从到")
_LEAST_CORE = 2  # characters before the kind: 云港|保税区


@lru_cache(maxsize=256)  # articles: every body and every bare 区 of one asks for them
def own_zones(context: Context) -> Mapping[str, str]:
    """Each form of such a zone in the article, and the name that it stands for; in full before in short."""
    if context.in_capital:
        return {}
    found = dict((*_own_zones(context, context.scan), *_named_zones(context.scan.text)))
    return {**dict(_of_home(context)), **found}


def _of_home(context: Context) -> Iterator[tuple[str, str]]:
    """香洲区总工会、|高新区|总工会: a city's own zone in its own news, beside a county of the city.

    Not where a county is home, which has zones too, nor where the text tells of another city's zone.
    """
    city, text = context.home.city, context.scan.text
    if city is None or not city.endswith("市") or context.home.county or "市总工会" not in text:
        return
    by_name = vocabulary.divisions_by_name()
    if not any(d.city == city and name.endswith("区") for _, name in context.counties for d in by_name[name]):
        return
    own = city.removesuffix("市")
    for kind in {m["kind"] for m in finditer(_BARE_FEDERATION, text)}:
        before = (text[max(0, at - len(city)) : at] for at, _ in occurrences(kind, text))
        ends = (*_BARE_BEFORE, city, own)
        if all(b == "" or b.endswith(ends) or not HAN.match(b[-1]) for b in before):
            yield kind, own + _SHORT_KINDS.get(kind, kind)


def _own_zones(context: Context, scan: Scan) -> Iterator[tuple[str, str]]:
    for m in (*finditer(_FEDERATION, scan.text), *finditer(_BESIDE_COUNTIES, scan.text)):
        words = scan.words(*scan.clause_at(m.start()))
        index = next((k for k, w in enumerate(words) if w.end == m.end("kind")), None)
        if index is None:
            continue
        start = words[min(left_edge(words, index), index)].start
        core = _behind_province(scan.text[start : m.start("kind")])
        name = core + m["kind"]
        if _is_own(core, name) and not _is_of_county(context, core):
            full = core + _SHORT_KINDS.get(m["kind"], m["kind"])
            yield from ((form, full) for form in (name, m["short"]) if form)


def _named_zones(text: str) -> Iterator[tuple[str, str]]:
    """云溪|望江|高新技术产业开发区: a city's zone of the state's rank with a name of its own, and its forms.

    望江高新区 is short for it. Where the name is that of a county of the city, the zone is a place in it.
    """
    for m in finditer(_STATE_ZONE, text):
        owned = (text[m.start("core") - n : m.start("core")] for n in (4, 3, 2))
        city = next((c for c in owned if c in _cities()), None)
        if city is None or m["core"] in generic() or m["core"] in _counties_of(city.removesuffix("市")):
            continue
        full = city.removesuffix("市") + m["core"] + m["kind"]
        yield from ((form, full) for form in (city + m["core"] + m["kind"], m["core"] + m["kind"]))
        yield m["core"] + _STATE_KINDS[m["kind"]], full


@cache
def _cities() -> frozenset[str]:
    """Cities in full and by their short names; not those of a county's rank."""
    full = {d.name for d in vocabulary.divisions() if d.level == "city" and d.name.endswith("市")}
    return frozenset(full | {name.removesuffix("市") for name in full if len(name) > _LEAST_CORE})


@cache
def _counties_of(city: str) -> frozenset[str]:
    """The counties of a city, without their kind."""
    counties = (d for d in vocabulary.divisions() if d.level == "county")
    return frozenset(d.name[:-1] for d in counties if d.city == f"{city}市")


def _is_of_county(context: Context, core: str) -> bool:
    """云溪县…|云溪|经济开发区: does the article name the county that the zone is called after?

    A county that is a city (昆山市) has zones of the state's rank, which are run like districts.
    """
    return any(name[:-1] == core and name[-1] != "市" for _, name in context.counties)


def _behind_province(core: str) -> str:
    """江苏|云港 -> 云港."""
    cut = (core.removeprefix(p) for p in sorted(provinces(), key=len, reverse=True) if core.startswith(p))
    return next((rest for rest in cut if len(rest) >= _LEAST_CORE), core)


def _is_own(core: str, name: str) -> bool:
    """Does a name of its own stand before the kind, not that of a city, nor of the district around it?

    A zone of the state's rank may be called after the district: 西青经济技术开发区|总工会.
    """
    areas = vocabulary.divisions_by_name()
    named = len(core) >= _LEAST_CORE and core not in generic()
    around = () if name.endswith(tuple(_STATE_KINDS)) else (f"{core}区",)
    return named and not {name, *around} & areas.keys() and city_zone(name) is None


def own_zone_at(context: Context, offset: int) -> str | None:
    """What a bare 区 means at an offset before which no district of another kind is named."""
    if any(at < offset and name.endswith("区") for at, name in context.counties):
        return None
    named = [full for form, full in own_zones(context).items() if 0 <= context.scan.text.find(form) < offset]
    return named[0] if len(set(named)) == 1 else None
