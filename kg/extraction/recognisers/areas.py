"""Districts, subdistricts and other places by gazetteer and form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from kg import vocabulary
from kg.extraction.lexical.context import Context
from kg.extraction.lexical.dictionary import word_tags
from kg.extraction.lexical.literals import Literals
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan, Word
from kg.extraction.recognisers.city_zones import city_zones
from kg.extraction.recognisers.left_edge import left_edge
from kg.extraction.recognisers.names import TOWNSHIPS, city_names, stops
from kg.extraction.recognisers.union_names import is_known_area, is_prefecture
from kg.model import EntityType, Mention
from kg.prefilter import finditer
from kg.vocabulary import Division, short_name

_SUBDISTRICT = pattern("areas", "subdistrict")
_NOT_SUBDISTRICT = pattern("areas", "not_subdistrict")
_NO_TAIL = pattern("areas", "no_subdistrict_tail")
_REGION_AFTER = pattern("areas", "region_after")
_ACRONYM = pattern("areas", "acronym")
_DEVELOPMENT_AREA = pattern("areas", "development_area")
_SHARED_TAIL = pattern("areas", "shared_tail")
_PLACE_AFTER = pattern("areas", "place_after")
_PLACE_BEFORE = pattern("areas", "place_before")
_SHORT_AFTER = pattern("areas", "short_after")
_VILLAGE = pattern("areas", "village")
_IN_VILLAGE = pattern("areas", "in_village")
_COUNTRY_GOES_ON = pattern("areas", "country_goes_on")
_NO_VILLAGE = tuple("和与及等的各辖下里内有在为是市")
# Counties whose names are said of an old town everywhere: 老城关区
_OF_THE_VILLAGE = tuple("厨亲音愁土情邻间贤")  # 乡厨, 乡亲: words, no townships
_LISTED_TOWNS = ("乡、", "镇、")
_LIST_MARKS = tuple("、，。；")
_VILLAGE_BEHIND = re.compile(r"[\u4e00-\u9fff]{2,3}村")
_ZONES = ("高新区", "经开区", "开发区", "新区", "园区", "示范区")  # a street lies in one: 成都高新区|西园街道
_LEAST_COUNTY = 3  # characters: 东区, 郊县 are words of other names
_SHORT = 2  # characters: 闵行, 杨浦
_LEAST_TOWN, _LONGEST_TOWN = 3, 5  # characters of a township's name behind its county
_AT = ("在", "于", "到", "赴")
_CAPITAL = "北京市"
# jieba's tags of names and of what its dictionary does not hold; 和平, 前进, 小店 are words first
_TAGS_OF_PLACES = frozenset(("", "ns", "nr", "nrt", "nrfg"))
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
            if division and division.name.endswith("自治县"):
                name = division.name  # 石柱县
            if name in context.twins and (city := context.city_of_twin(name, hit.start)):
                division = next(d for d in rows if d.city == city)
                name = city + name
            yield _mention(
                scan, hit.start, hit.end, EntityType.DISTRICT, name, "district.gazetteer", 0.97, division
            )
        elif _stands_alone(scan.text, hit.start, hit.end, named=bool(rows)):
            name = rows[0].name if rows else _full(hit.text)
            yield _mention(scan, hit.start, hit.end, EntityType.PLACE, name, "place.gazetteer", 0.9, None)
    yield from _zones(scan)
    yield from _behind_short_provinces(scan)
    yield from _short_districts(scan, context)
    yield from _subdistricts(scan, context)
    if context.in_capital:
        for m in finditer(_DEVELOPMENT_AREA, scan.text):
            division = next(d for d in vocabulary.divisions() if d.name == "北京经济技术开发区")
            yield _mention(
                scan, m.start(), m.end(), EntityType.DISTRICT, division.name, "district.alias", 0.9, division
            )
    yield from _shared_tail(scan, context)
    yield from _villages(scan)
    yield from _countries(scan)
    for m in finditer(_ACRONYM, scan.text):
        yield _mention(scan, m.start(), m.end(), EntityType.PLACE, "CBD", "place.acronym", 0.9, None)


def _zones(scan: Scan) -> Iterator[Mention]:
    """合肥经开区, 成都高新区: a development area of a city, where the gazetteer has none of the name."""
    by_name = vocabulary.divisions_by_name()
    for zone, end in city_zones(scan.text):
        if scan.text[zone.start : end] not in by_name:
            division = next(iter(by_name.get(zone.name, ())), None)
            yield _mention(
                scan, zone.start, end, EntityType.DISTRICT, zone.name, "district.zone", 0.9, division
            )


def _shared_tail(scan: Scan, context: Context) -> Iterator[Mention]:
    """大栅栏、牛街、德胜等街道: names that share their tail, where the gazetteer has them."""
    by_name = vocabulary.divisions_by_name()
    for m in finditer(_SHARED_TAIL, scan.text):
        at = m.start()
        for part in re.split(r"([、和])", m.group(1)):
            for k in range(len(part) - 1):
                division = next(
                    (d for d in by_name.get(part[k:] + m["tail"], ()) if d.level == "subdistrict"), None
                )
                counted = m["count"] and k == 0 and len(part) > 1 and part[-1] not in "区县市省"
                if division is None and counted:
                    yield _counted(scan, at, part, m["tail"])
                    break
                if division and at + len(part) != m.start("tail"):
                    yield _mention(
                        scan,
                        at + k,
                        at + len(part),
                        EntityType.SUBDISTRICT,
                        division.name,
                        "subdistrict.shared",
                        0.88,
                        division,
                    )
                    break
            at += len(part)


def _counted(scan: Scan, at: int, part: str, tail: str) -> Mention:
    """马桥、果里、唐山、索镇四个镇: the count says that each is one, whether the gazetteer has it or not."""
    name = part if part.endswith(tail) else part + tail
    end = at + len(part)
    return _mention(scan, at, end, EntityType.SUBDISTRICT, name, "subdistrict.counted", 0.75, None)


def _mention(
    scan: Scan,
    start: int,
    end: int,
    type_: EntityType,
    name: str,
    rule: str,
    confidence: float,
    division: Division | None,
) -> Mention:
    detail = {}
    if division:
        detail["code"] = division.code
        if division.city:
            detail["city"] = division.city
        if division.county:
            detail["district"] = division.county
    return Mention(start, end, scan.text[start:end], type_, name, rule, confidence, True, detail)


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


def _behind_short_provinces(scan: Scan) -> Iterator[Mention]:
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
        yield _mention(scan, end, end + len(short), type_, division.name, rule, 0.85, division)


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
        and (city == _CAPITAL or tags.get(d.name[:-1], "") in _TAGS_OF_PLACES)
        and d.name[:-1] != short_name(city)  # 邵阳 is the city, not 邵阳县
    )


def _short_districts(scan: Scan, context: Context) -> Iterator[Mention]:
    """房山, 延庆 for the home city's districts, where the short form stands as a word of its own."""
    by_name = vocabulary.divisions_by_name()
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
        if (
            context.division(division.name) not in (division, None)
            or len(by_name.get(division.name, ())) == 0
        ):
            continue
        after = text[end : end + 6]
        if text.startswith(division.name, start) or not _SHORT_AFTER.match(after):
            continue
        before = text[max(0, start - 2) : start]
        if before.endswith(("“", "·")) and not after.startswith(("区", "职工")):
            continue
        yield _mention(
            scan, start, end, EntityType.DISTRICT, division.name, "district.short", 0.85, division
        )


def _villages(scan: Scan) -> Iterator[Mention]:
    """云岭镇|西营村, 香水街道|新兴社区: what stands between a street or town and 村 or 社区 is its name."""
    for m in finditer(_VILLAGE, scan.text):
        start, end = m.span("village")
        if not m["village"].startswith(_NO_VILLAGE) and not _IN_VILLAGE.search(m["village"]):
            yield _mention(scan, start, end, EntityType.PLACE, m["village"], "place.village", 0.85, None)


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
                yield _mention(scan, start, end, EntityType.PLACE, name, "place.country", 0.85, None)


def _is_above(word: str) -> bool:
    """What may stand before a township: a division, or a city's short name as in 北京|花乡."""
    return word in vocabulary.divisions_by_name() or word in city_names() or word.endswith(_ZONES)


def _city_above(word: Word, at: int, county: Division | None) -> str | None:
    """The city or province that ends right before an offset, if the county is not known to belong to it."""
    above = [n for n in (county.city, county.province) if n] if county else []
    if word.end != at or word.text in {name for n in above for name in (n, short_name(n))}:
        return None
    names = (word.text, word.text + "市", word.text + "省")
    rows = (d for n in names for d in vocabulary.divisions_by_name().get(n, ()))
    return next((d.name for d in rows if d.level in ("city", "province")), None)


def _behind_county(words: Sequence[Word], first: int, head: int) -> int:
    """海西州|德令哈市|河西街道: the word behind the last county, whatever stands before that."""
    by_name = vocabulary.divisions_by_name()
    for k in range(head - 1, first, -1):
        if len(words[k].text) >= _LEAST_COUNTY and any(
            d.level == "county" for d in by_name.get(words[k].text, ())
        ):
            return k + 1
    return first


def _short_county(context: Context, word: str) -> str | None:
    """闵行, 杨浦: the district of the home city or province that a word is short for."""
    home = (context.home.city, context.home.province)
    for kind in "区县市旗":
        for d in vocabulary.divisions_by_name().get(word + kind, ()):
            if d.level == "county" and (d.city in home or (home[0] is None and d.province == home[1])):
                return d.name
    return None


def _behind_its_county(scan: Scan, context: Context, end: int) -> Mention | None:
    """鄱阳县|油墩街镇|长山村: the segmentation has 镇长 for a word, county and village tell better."""
    if not _VILLAGE_BEHIND.match(scan.text, end):
        return None
    ends = (at + len(name) for at, name in context.counties)
    start = next((at for at in ends if _LEAST_TOWN <= end - at <= _LONGEST_TOWN), None)
    county = next((name for at, name in context.counties if at + len(name) == start), None)
    if start is None or county is None:
        return None
    name = scan.text[start:end]
    return Mention(
        start, end, name, EntityType.SUBDISTRICT, name, "subdistrict.form", 0.8, True, {"district": county}
    )


def _subdistricts(scan: Scan, context: Context) -> Iterator[Mention]:
    done: set[tuple[int, int]] = set()
    for start, end in scan.subdistricts:
        name = scan.text[start:end]
        division = context.division(name)
        if not context.in_capital:
            continue  # another province's town of the name: by its form
        if name.endswith(("镇", "乡")) and scan.text[end : end + 1] in ("级", "村"):
            continue
        county = next((n for at, n in context.counties if at + len(n) == start), None)
        if county and division and county != division.county and context.division(county):
            continue  # 苍溪县|永宁镇: Beijing has one of the name too
        done.add((start, end))
        yield _mention(
            scan, start, end, EntityType.SUBDISTRICT, name, "subdistrict.gazetteer", 0.97, division
        )
    for m in finditer(_SUBDISTRICT, scan.text):
        if any(a <= m.start() < b for a, b in done):
            continue
        a, b = scan.clause_at(m.start())
        words = scan.words(a, b)
        head = next((k for k, w in enumerate(words) if w.end == m.end()), None)
        if head is None:
            town = _behind_its_county(scan, context, m.end())
            if town is not None:
                yield town
            continue
        start_word = left_edge(words, head)
        if start_word > head:
            continue
        # the area begins after the district that opens the name
        last = head - (words[head].text in TOWNSHIPS)  # 中山|街道: a city's name is the town's own
        while start_word < last and _is_above(words[start_word].text):
            start_word += 1
        start_word = _behind_county(words, start_word, head)
        start = words[start_word].start
        short = _short_county(context, scan.text[start : start + _SHORT])
        if short and m.end() - start >= _SHORT + _LEAST_TOWN:
            start += _SHORT  # 闵行|梅陇镇
        else:
            short = None
        name = scan.text[start : m.end()]
        if is_known_area(name) and not any(
            d.level == "subdistrict" for d in vocabulary.divisions_by_name().get(name, ())
        ):
            continue  # 塔城地区, 景德镇: cities
        if is_prefecture(name):
            continue  # 安康地区
        behind = start_word > 0 and words[start_word - 1].text in vocabulary.divisions_by_name()
        # 丰台区|花乡、 and 卢沟桥乡、|花乡: the county before, or a list of such names
        known = (behind and scan.text[m.end() : m.end() + 1] in _LIST_MARKS) or scan.text.startswith(
            _LISTED_TOWNS, max(0, start - 2)
        )
        if not 3 - known <= len(name) <= 7 or _NOT_SUBDISTRICT.search(name):
            continue
        if short is None and words[start_word].text in stops():
            continue
        if _NO_TAIL.search(name):
            continue
        if name.endswith("乡") and scan.text[m.end() : m.end() + 1] in _OF_THE_VILLAGE:
            continue
        if name.endswith("地区") and not _REGION_AFTER.match(scan.text, m.end()):
            continue
        vague = scan.text.endswith(tuple(vocabulary.lines("lexicon/vague_areas.txt")), 0, start)
        # 某市城区|某某街道: in a district of whose name nobody can tell which one it is
        district = short or (None if vague else context.district_at(start + 1))
        division_ = context.division(district) if district else None
        above = _city_above(words[start_word - 1], start, division_) if district and start_word else None
        if above:  # 上海市|静安寺街道, in an article of 肥乡县
            district = division_ = None
        detail = {"district": district} if district else {"city": above} if above else {}
        if division_ and division_.city:
            detail["city"] = division_.city
        yield Mention(
            start, m.end(), name, EntityType.SUBDISTRICT, name, "subdistrict.form", 0.85, True, detail
        )
