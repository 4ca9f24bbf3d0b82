"""Subdistricts, towns and townships: by the gazetteer in Beijing's papers, by their form everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from kg import vocabulary
from kg.extraction.lexical.context import Context
from kg.extraction.lexical.dictionary import word_tags
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan, Word
from kg.extraction.lexical.towns import county_of_town
from kg.extraction.recognisers.area_mentions import area_mention
from kg.extraction.recognisers.city_zones import city_zone
from kg.extraction.recognisers.everyday import is_everyday
from kg.extraction.recognisers.left_edge import left_edge
from kg.extraction.recognisers.names import TOWNSHIPS, city_names, is_area, stops, street_words
from kg.extraction.recognisers.union_names import is_known_area, is_prefecture
from kg.model import EntityType, Mention
from kg.prefilter import finditer
from kg.vocabulary import Division, short_name

T = EntityType
_SUBDISTRICT = pattern("areas", "subdistrict")
_NOT_SUBDISTRICT = pattern("areas", "not_subdistrict")
_NO_TAIL = pattern("areas", "no_subdistrict_tail")
_ASKED_TOWN = pattern("areas", "asked_town")
_REGION_AFTER = pattern("areas", "region_after")
_SAYS = "vpucdrm"  # first letters of the tags of words that no town's name begins with
_COUNTIES = "区县市省州旗"
_SHARED_TAIL = pattern("areas", "shared_tail")
_NUMBERED_ROAD = pattern("areas", "numbered_road")
_TOWN_NAME = pattern("areas", "town_name")
_OF_THE_VILLAGE = tuple("厨亲音愁土情邻间贤")  # 乡厨, 乡亲: words, no townships
_LISTED_TOWNS = ("乡、", "镇、")
_LIST_MARKS = tuple("、，。；")
_VILLAGE_BEHIND = pattern("areas", "village_behind")
_ZONES = ("高新区", "经开区", "开发区", "新区", "园区", "示范区")  # a street lies in one: 成都高新区|西园街道
_LEAST_COUNTY = 3  # characters: 东区, 郊县 are words of other names
# 皋兰|路街道, 北京|西路街道: a street called after a road, whose first word is no county or city above it
# and 天河|南街道: its half of the district
_OF_ROAD = re.compile("(?:(?:[东西南北中][一二三四五]?)?[路街道桥门]|[东西南北中])街道")
_SHORT = 2  # characters: 闵行, 杨浦
_LEAST_TOWN, _LONGEST_TOWN = 3, 5  # characters of a township's name behind its county
_LONGEST_NAME = 7  # of one that the segmentation shows
_OF_PEOPLES = ("族乡", "族镇", "族自治乡")  # 阿西尔达斡尔民族乡
_AREA_KINDS = "省市区县旗州盟"
_LONGEST_PEOPLE = 4  # characters more: 喇嘛甸子|蒙古族乡, 猫场|布依族|苗族乡


def recognise(scan: Scan, context: Context) -> Iterator[Mention]:
    """All of an article."""
    known = list(_of_capital(scan, context)) if context.in_capital else []
    yield from known
    for m in finditer(_SUBDISTRICT, scan.text):
        if not any(k.start <= m.start() < k.end for k in known):
            found = _by_form(scan, context, m.start(), m.end())
            if found is not None:
                yield found
    yield from _shared_tail(scan)


def _of_capital(scan: Scan, context: Context) -> Iterator[Mention]:
    """Beijing's by the gazetteer; another province's town of the name is one by its form alone."""
    for start, end in scan.subdistricts:
        name = scan.text[start:end]
        division = context.division(name)
        if name.endswith(("镇", "乡")) and scan.text[end : end + 1] in ("级", "村"):
            continue
        county = next((n for at, n in context.counties if at + len(n) == start), None)
        if county and division and county != division.county and context.division(county):
            continue  # 苍溪县|永宁镇: Beijing has one of the name too
        yield area_mention(scan, start, end, T.SUBDISTRICT, name, "subdistrict.gazetteer", 0.97, division)


def _by_form(scan: Scan, context: Context, tail: int, end: int) -> Mention | None:
    """龙湾街道, 云岭镇: what ends with the kind of one, which begins at `tail`."""
    words = scan.words(*scan.clause_at(tail))
    head = next((k for k, w in enumerate(words) if w.end == end), None)
    if head is None:
        return _behind_its_county(scan, context, end)
    first = left_edge(words, head)
    if first > head:
        return None
    # the area begins after the district that opens the name
    last = head - (words[head].text in TOWNSHIPS)  # 中山|街道: a city's name is the town's own
    while first < last and _is_above(words[first].text):
        first += 1
    placed = first > 0 and is_area(words[first - 1].text) and words[first - 1].text[-1] not in _AREA_KINDS
    if placed and _OF_ROAD.fullmatch(scan.text, words[first].start, end):
        first -= 1  # 云南|路街道, 北京|西路街道: a street called after a place
    first = _behind_county(words, first, head)
    start = words[first].start
    short = _short_county(context, scan.text[start : start + _SHORT])
    of_road = _OF_ROAD.fullmatch(scan.text, start + _SHORT, end)
    # 卧龙岗|街道: one word, which opens with the short name of 卧龙区
    whole = len(words[first].text) > _SHORT and not words[first].text.endswith(TOWNSHIPS)
    if short and end - start >= _SHORT + _LEAST_TOWN and not of_road and not whole:
        start += _SHORT  # 闵行|梅陇镇
    elif words[first].text in stops() and words[first].text not in street_words():
        return None
    else:
        short = None
    start -= bool(_NUMBERED_ROAD.match(scan.text, max(0, start - 1)))  # 七|马路街道
    name = scan.text[start:end]
    if len(name) < _LEAST_TOWN and (cut := _behind_its_county(scan, context, end)):
        return cut  # 大理市|下|关镇|福星社区
    behind = first > 0 and words[first - 1].text in vocabulary.divisions_by_name()
    if not behind and _is_told_only(name[: tail - end]):
        return None
    # 丰台区|花乡、 and 卢沟桥乡、|花乡: the county before, or a list of such names
    known = (behind and scan.text[end : end + 1] in _LIST_MARKS) or scan.text.startswith(
        _LISTED_TOWNS, max(0, start - 2)
    )
    longest = _LONGEST_NAME + _LONGEST_PEOPLE * name.endswith(_OF_PEOPLES)
    if not _LEAST_TOWN - known <= len(name) <= longest or _is_other(scan.text, name, end):
        return None
    if not behind and _ASKED_TOWN.match(scan.text, start):
        return None
    detail = _place(scan, context, start, end, short, words[first - 1] if first else None)
    return Mention(start, end, name, T.SUBDISTRICT, name, "subdistrict.form", 0.85, True, detail)


def _is_told_only(stem: str) -> bool:
    """广泛|街道, 周围|镇: a word of the sentence before the kind; not 团结|镇."""
    return is_everyday(stem) and stem not in street_words()


def _is_other(text: str, name: str, end: int) -> bool:
    """景德镇, 安康地区, 京津冀地区, 返乡, 茅坪|乡亲: a city, or no area at all."""
    rows = vocabulary.divisions_by_name().get(name, ())
    if is_prefecture(name) or (is_known_area(name) and all(d.level != "subdistrict" for d in rows)):
        return True
    if name.endswith(_OF_PEOPLES) and name[:-1] in vocabulary.lines("lexicon/peoples.txt"):
        return True  # 三都|水族乡: the segmentation has cut the name before its people
    if name.endswith("乡") and text[end : end + 1] in _OF_THE_VILLAGE:
        return True
    if name.endswith("地区") and not _REGION_AFTER.match(text, end):
        return True
    return bool(_NOT_SUBDISTRICT.search(name) or _NO_TAIL.search(name))


def _place(
    scan: Scan, context: Context, start: int, end: int, short: str | None, before: Word | None
) -> dict[str, str]:
    """The district and city of one that begins at an offset: named right before it, else those in force."""
    vague = scan.text.endswith(vocabulary.lines("lexicon/vague_areas.txt"), 0, start)
    if before is not None and before.end == start and (zone := city_zone(scan.text[:start])) is not None:
        return {"district": zone.name, "city": zone.owner}  # 成都高新区|云岭街道
    # 某市城区|某某街道: in a district of whose name nobody can tell which one it is
    town = scan.text[start:end]
    known = context.own_county(town)
    district = short or (None if vague else known or county_of_town(context, town, start))
    own = before is not None and before.end == start and before.text in vocabulary.divisions_by_name()
    told = short or own or known
    if not district or (not told and context.may_lie_elsewhere(town, start)):
        return {}
    division = context.division(district)
    if before and (city := _city_above(before, start, division)):
        return {"city": city}  # 上海市|静安寺街道, in an article of 肥乡县
    city = division.city if division else None
    return {"district": district, "city": city} if city else {"district": district}


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
    for at, county in context.counties:
        start = at + len(county)
        if _LEAST_TOWN <= end - start <= _LONGEST_TOWN:
            name, detail = scan.text[start:end], {"district": county}
            if not _TOWN_NAME.fullmatch(name) or _is_other(scan.text, name, end):
                return None  # 鼓楼区|13个街道|总工会
            return Mention(start, end, name, T.SUBDISTRICT, name, "subdistrict.form", 0.8, True, detail)
    return None


def _shared_tail(scan: Scan) -> Iterator[Mention]:
    """大栅栏、牛街、德胜等街道: names that share their tail, where the gazetteer has them."""
    by_name = vocabulary.divisions_by_name()
    for m in finditer(_SHARED_TAIL, scan.text):
        at = m.start()
        for part in re.split(r"([、和])", m.group(1)):
            told = _gazetted(by_name, part, m["tail"])
            if told is not None:
                k, division = told
                if at + len(part) != m.start("tail"):
                    span, rule = (at + k, at + len(part)), "subdistrict.shared"
                    yield area_mention(scan, *span, T.SUBDISTRICT, division.name, rule, 0.88, division)
            elif m["count"] and len(part) > 1 and part[-1] not in _COUNTIES:
                yield from _counted(scan, at, part, m["tail"], first=at == m.start())
            at += len(part)


def _gazetted(
    by_name: Mapping[str, Sequence[Division]], part: str, tail: str
) -> tuple[int, Division] | None:
    """Where in a part of a list the name of a subdistrict begins, and which it is: 在|金融街、月坛等街道."""
    for k in range(len(part) - 1):
        for division in by_name.get(part[k:] + tail, ()):
            if division.level == "subdistrict":
                return k, division
    return None


def _counted(scan: Scan, at: int, part: str, tail: str, *, first: bool) -> Iterator[Mention]:
    """马桥、果里、唐山、索镇四个镇: the count says that each is one, whether the gazetteer has it or not.

    Before the first one stands what its sentence says: 跑遍了|马桥、果里.
    """
    end = at + len(part)
    if first:
        at += max(part.rfind(kind) for kind in _COUNTIES) + 1  # 全县|马桥
        words = (w for w in scan.words(*scan.clause_at(at)) if at <= w.start < end)
        at = next((w.start for w in words if word_tags().get(w.text, "x")[0] not in _SAYS), end)
    name = scan.text[at:end]
    if len(name) > 1:
        full = name if name.endswith(tail) else name + tail
        yield area_mention(scan, at, end, T.SUBDISTRICT, full, "subdistrict.counted", 0.75)
