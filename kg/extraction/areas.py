"""Districts, subdistricts and other places by gazetteer and form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg import vocabulary
from kg.extraction.context import Context, subdistrict_pattern
from kg.extraction.names import left_edge, stops
from kg.extraction.scan import Scan
from kg.model import EntityType, Mention
from kg.vocabulary import Division, short_name

_SUBDISTRICT = re.compile(r"(?<=[\u4e00-\u9fff])(?:街道|地区|镇|乡)(?!间|企业|政府间|居民|镇|乡|村|干部)")
# 地区 and 街道 that name no area: 京津冀地区, 各街道, 偏远地区
_NOT_SUBDISTRICT = re.compile(
    r"^(?:首个|街道乡|各|全|本|该|两|多|每|城|村|小|古|特色|京津冀|长三角|珠三角|华北|东北|西北|西部|东部|中部|边远|偏远|贫困|山|民族|亚太|"
    r"国家|欠发达|革命老|少数民族|高寒|高原|灾|疫|周边|首都|北京|部分|重点|所属|辖区|属地|试点|\d+个|[一二三四五六七八九十百]+个?|等|区|市|县|家|故|回|返|下|城|集|水|千年|旅游|历史|文化|风情|"
    r"其他|其它|相关|有关|基层|所在|这个|那个|某|一些|商业|沿海|内陆|海淀|港澳台?|国外|海外|中心)(?:街道|地区|镇|乡)$"
)
_ACRONYM = re.compile(r"(?<![A-Za-z])CBD(?![A-Za-z])")


def recognise(scan: Scan, context: Context) -> Iterator[Mention]:
    """All areas: counties (also inside other names), subdistricts, cities and provinces, CBD."""
    by_name = vocabulary.divisions_by_name()
    taken: list[tuple[int, int]] = []
    for hit in scan.hits_of("area"):
        rows = by_name.get(hit.text, ())
        if any(d.level == "county" for d in rows):
            if _not_an_area(scan.text, hit.start, hit.end):
                continue
            division, name = context.division(hit.text), hit.text
            if name in context.twins and (city := context.city_of_twin(name, hit.start)):
                division = next(d for d in rows if d.city == city)
                name = city + name
            taken.append((hit.start, hit.end))
            yield _mention(scan, hit.start, hit.end, EntityType.DISTRICT, name, "district.gazetteer", 0.97, division)
        elif _stands_alone(scan.text, hit.start, hit.end):
            name = hit.text if rows else _full(hit.text)
            taken.append((hit.start, hit.end))
            yield _mention(scan, hit.start, hit.end, EntityType.PLACE, name, "place.gazetteer", 0.9, None)
    yield from _short_districts(scan, context)
    yield from _subdistricts(scan, context)
    if context.home.province in ("北京市", None):
        for m in _ALIAS.finditer(scan.text):
            division = next(d for d in vocabulary.divisions() if d.name == "北京经济技术开发区")
            yield _mention(scan, m.start(), m.end(), EntityType.DISTRICT, division.name, "district.alias", 0.9, division)
    yield from _shared_tail(scan, context)
    for m in _ACRONYM.finditer(scan.text):
        yield _mention(scan, m.start(), m.end(), EntityType.PLACE, "CBD", "place.acronym", 0.9, None)


# The field's own short form of Beijing's development area
_ALIAS = re.compile(r"(?:北京)?(?<![\u4e00-\u9fff])经开区|(?<=[与和在为“、，])经开区|经开区(?=总工会|职工|企业)")
_TAIL_SHARED = re.compile(r"((?:[\u4e00-\u9fff]{2,4}、)+[\u4e00-\u9fff]{2,4}(?:和[\u4e00-\u9fff]{2,4})?)(?:等\d*个?)?(街道|地区|镇|乡)(?!总工会)")


def _shared_tail(scan: Scan, context: Context) -> Iterator[Mention]:
    """大栅栏、牛街、德胜等街道: names that share their tail, where the gazetteer has them."""
    by_name = vocabulary.divisions_by_name()
    for m in _TAIL_SHARED.finditer(scan.text):
        at = m.start()
        for part in re.split(r"([、和])", m.group(1)):
            for k in range(len(part) - 1):
                division = next((d for d in by_name.get(part[k:] + m.group(2), ()) if d.level == "subdistrict"), None)
                if division and at + len(part) != m.start(2):
                    yield _mention(scan, at + k, at + len(part), EntityType.SUBDISTRICT, division.name, "subdistrict.shared", 0.88, division)
                    break
            at += len(part)


def _mention(
    scan: Scan, start: int, end: int, type_: EntityType, name: str, rule: str, confidence: float,
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
    for d in vocabulary.divisions():
        if d.level in ("province", "city") and short_name(d.name) == short:
            return d.name
    return short


def _not_an_area(text: str, start: int, end: int) -> bool:
    # 示范区, 园区 … are never county names of the gazetteer; but 新区 and 市区 may be cut out of a longer word
    return text[end : end + 1] in ("别",) or (text[start:end] in ("新城区", "城关区", "市中区", "新市区") and text[start - 1 : start] == "老")


_PLACE_AFTER = re.compile(r"地处|位于|拥有|现有|[，。；、：！？”’\s的等各范全内外]|举行|召开|举办|启动|开幕|落幕|市民|职工|人民|站|考察|交流|参观|出差|学习|打工|务工|籍|人[，、。]|$")
_PLACE_BEFORE = re.compile(r"(?:在|于|从|到|赴|往|来自|抵达|前往|[，。；、：“\s（]|和|与|及|由|对|走进|离开|全|^)$")


def _stands_alone(text: str, start: int, end: int) -> bool:
    """A city or province as a place of its own, not the opening of a longer name."""
    return bool(_PLACE_AFTER.match(text, end)) and bool(_PLACE_BEFORE.search(text[max(0, start - 3) : start]))


def _short_districts(scan: Scan, context: Context) -> Iterator[Mention]:
    """房山, 延庆 for the home city's districts, where the short form stands as a word of its own."""
    shorts: dict[str, Division] = {}
    by_name = vocabulary.divisions_by_name()
    city = context.home.city
    named = {n for _, n in context.counties}
    for d in vocabulary.divisions():
        if d.level != "county" or len(short_name(d.name)) != len(d.name) - 1 or len(d.name) < 3:
            continue
        if (d.city == city and city == "北京市") or d.name in named:
            shorts.setdefault(short_name(d.name), d)  # 延庆区 before the former 延庆县
    if not shorts:
        return
    pattern = re.compile("|".join(sorted(map(re.escape, shorts))))
    for m in pattern.finditer(scan.text):
        division = shorts[m.group()]
        if context.division(division.name) not in (division, None) or len(by_name.get(division.name, ())) == 0:
            continue
        after = scan.text[m.end() : m.end() + 6]
        if division.name == scan.text[m.start() : m.start() + len(division.name)] or not _SHORT_AFTER.match(after):
            continue
        before = scan.text[max(0, m.start() - 2) : m.start()]
        if before.endswith(("“", "·")) and not after.startswith(("区", "职工")):
            continue
        yield _mention(
            scan, m.start(), m.end(), EntityType.DISTRICT, division.name, "district.short", 0.85, division
        )


# What follows a short district name that means the district; not 朝阳工匠 (an honour), 大兴学习之风 (a verb)
_SHORT_AFTER = re.compile(
    r"(?:[\u4e00-\u9fff]{1,3}(?:街道|地区|镇|乡)|职工|工会|公路|公交|重点|分局|分公司|支行|供电|文化|两地|区域|经济|园|环卫|消防|税务|"
    r"交通|公安|医院|教育|产业|市民|全区|各|[、，。和与]|总工会|卫生|人社|融媒|新城|冬奥|建设|城管|市政|水务|自来水|燃气|热力|烟草|邮政|法院|检察院|百姓|农民|基地|项目|站|山区)"
)


def _subdistricts(scan: Scan, context: Context) -> Iterator[Mention]:
    done: set[tuple[int, int]] = set()
    for m in subdistrict_pattern().finditer(scan.text):
        division = context.division(m.group())
        if m.group().endswith(("镇", "乡")) and scan.text[m.end() : m.end() + 1] in ("级", "村"):
            continue
        done.add(m.span())
        yield _mention(scan, m.start(), m.end(), EntityType.SUBDISTRICT, m.group(), "subdistrict.gazetteer", 0.97, division)
    for m in _SUBDISTRICT.finditer(scan.text):
        if any(a <= m.start() < b for a, b in done):
            continue
        a, b = scan.clause_at(m.start())
        words = scan.words(a, b)
        head = next((k for k, w in enumerate(words) if w.end == m.end()), None)
        if head is None:
            continue
        start_word = left_edge(words, head)
        if start_word > head:
            continue
        # the area begins after the district that opens the name
        while start_word < head and words[start_word].text in vocabulary.divisions_by_name():
            start_word += 1
        start = words[start_word].start
        name = scan.text[start : m.end()]
        if not 3 <= len(name) <= 7 or _NOT_SUBDISTRICT.search(name) or words[start_word].text in stops():
            continue
        if name.endswith("地区") and not re.match(r"总?工会|党|办事处|工委|[\u4e00-\u9fff]{2,4}(?:村|社区)", scan.text[m.end() :]):
            continue
        district = context.district_at(start + 1)
        division_ = context.division(district) if district else None
        detail = {"district": district} if district else {}
        if division_ and division_.city:
            detail["city"] = division_.city
        yield Mention(start, m.end(), name, EntityType.SUBDISTRICT, name, "subdistrict.form", 0.85, True, detail)
