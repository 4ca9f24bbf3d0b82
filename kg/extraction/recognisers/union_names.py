"""What a union is called in full: by level, by area, by the body, by its industry."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from kg import vocabulary
from kg.extraction.lexical.context import PREFECTURES, Context
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan
from kg.extraction.lexical.towns import county_of_town, town_told_of
from kg.extraction.people.person_names import is_word
from kg.extraction.recognisers.city_zones import city_zone, opening_zone
from kg.extraction.recognisers.head_words import head_of
from kg.extraction.recognisers.left_edge import left_edge
from kg.extraction.recognisers.names import TOWNSHIPS, is_area
from kg.extraction.recognisers.own_zones import own_zone_at, own_zones
from kg.model import EntityType, Mention
from kg.vocabulary import Division, short_name

AREA_TAIL = pattern("unions", "area_tail")
LEVEL_INDUSTRY = pattern("unions", "level_industry")
_TRADE = pattern("unions", "trade")
_SHORT_CITY = 2  # characters: 北京, 武汉
_OTHER_COUNTY = re.compile(r"[\u4e00-\u9fff]{2,7}[旗县][\u4e00-\u9fff]{2,}")  # 某某旗|巴彦镇, of no gazetteer
_KINDS = "市区县旗"  # what a county's short name lacks
_LEVEL = 2  # characters: 街道, 地区; a name has more
_HALF = re.compile("[东西南北中]街道")
CENTRE = "中华全国总工会"
_OFFICE = "工会办事处"  # of the 1950s, beside or before the area's federation
_NO_AREA = pattern("areas", "not_subdistrict")
_ORGANS_BEHIND = "党?工委|党委|办事处|人民政府|政府|人大|第|辖区|职工|[一二三四五六七八九十]届"


@dataclass(frozen=True, slots=True)
class UnionName:
    """A union's full name in an article; is the surface a name of it, how sure, which area."""

    name: str
    label: bool
    confidence: float
    detail: dict[str, str] = field(default_factory=dict)


def union_mention(
    scan: Scan,
    start: int,
    end: int,
    name: str,
    rule: str,
    confidence: float,
    *,
    label: bool = True,
    detail: dict[str, str] | None = None,
) -> Mention:
    """What a recogniser of unions found."""
    return Mention(
        start, end, scan.text[start:end], EntityType.UNION, name, rule, confidence, label, detail or {}
    )


@cache
def federation_aliases() -> Mapping[str, str]:
    """Every form of the fixed background's unions, with the full name."""
    return {alias: f.name for f in vocabulary.federations().values() for alias in (f.name, *f.aliases)}


@cache
def _subdistrict_names() -> frozenset[str]:
    return frozenset(d.name for d in vocabulary.divisions() if d.level == "subdistrict")


def of_level(context: Context, level: str, offset: int) -> str | None:
    """The federation that 全总, 市总, 区总工会, 街道总工会 … mean at an offset."""
    if level == "全":
        return CENTRE
    if level == "市" and (own := context.county_city(offset)):
        return f"{own}总工会"
    if level == "市" and (city := context.city_at(offset)):
        return f"{city}总工会"
    if level in ("省", "自治区"):
        return context.province_union(level, offset)
    if level in PREFECTURES and (prefecture := context.prefecture(level, offset)):
        return f"{prefecture}总工会"
    if level == "区" and (zone := own_zone_at(context, offset)):
        return f"{zone}总工会"
    if level in ("市", "区", "县", "旗"):
        district = context.district_at(offset, level)
        city = context.city_of_twin(district, offset) if district in context.twins else None
        if district and (division := context.division(district)) and vocabulary.written_out(division):
            district = division.name  # 阜蒙县, as where it is named
        return f"{city or ''}{district}总工会" if district else None
    return _last_of_level(context, level, offset)


def _last_of_level(context: Context, level: str, offset: int) -> str | None:
    """街道总工会, 镇总工会: the town's that is told of since, or the last such union named before."""
    told = town_told_of(context.scan, level, offset)
    # 某某街道工委、办事处和|街道总工会: where no union of the level is named, the street or town may be
    for behind in ("总工会", _ORGANS_BEHIND):
        named = re.compile(rf"[\u4e00-\u9fff]{{2,5}}?{re.escape(level)}(?={behind})")
        for found in reversed(list(named.finditer(context.scan.text, told[1] if told else 0, offset))):
            area = _area_before(context, found.start(), found.end())
            # 让|街道总工会 points back itself
            if area not in (level, "该" + level, "本" + level, "的" + level) and not _NO_AREA.search(area):
                return full_name(context, area, "总工会", found.start()).name
    if told:
        return full_name(context, context.scan.text[slice(*told)], "总工会", told[0]).name
    return _of_only_street(context, level, offset)


def _of_only_street(context: Context, level: str, offset: int) -> str | None:
    """甲区某某街道乙园区: the only street before that the gazetteer or its district shows to be one."""
    text, found = context.scan.text, {}
    known = {b: a for a, b in context.scan.subdistricts}
    counties = {at + len(name) for at, name in context.counties}
    for m in re.finditer(level, text[:offset]):
        behind = (m.start() - k for k in (2, 3, 4) if m.start() - k in counties)
        start = known.get(m.end(), next(behind, None))
        if start is not None and not _NO_AREA.search(text[start : m.end()]):
            found[text[start : m.end()]] = start
    name = next(iter(found), None)
    return full_name(context, name, "总工会", found[name]).name if name and len(found) == 1 else None


def _area_before(context: Context, start: int, end: int) -> str:
    """The area that ends at `end`, whose name begins at `start`, before it or behind words there."""
    words = context.scan.words(*context.scan.clause_at(start))
    index = next((k for k, w in enumerate(words) if w.end >= end), None)
    if index is None:
        return context.scan.text[start:end]
    first = left_edge(words, index)
    return context.scan.text[words[first].start if first <= index else start : end]


def full_name(context: Context, core: str, head: str, offset: int) -> UnionName:
    """The full name of the union `core` + `head` at an offset of the article."""
    if core in PREFECTURES and (prefecture := context.prefecture(core, offset)):
        return UnionName(f"{prefecture}总工会", False, 0.85)
    if head == "总工会" and (province := of_province(core)) is not None:
        return UnionName(province, True, 0.92)
    if (zone := city_zone(core)) is not None and core not in vocabulary.divisions_by_name():
        return UnionName(f"{zone.name}总工会", True, 0.92, {"covers": zone.name})
    if head == "总工会" and (full := own_zones(context).get(core)):
        return UnionName(f"{full}总工会", True, 0.92, {"covers": full})  # （以下简称昆山开发区）总工会
    found = _of_county(context, core, head, offset) or _of_city_and_district(context, core)
    found = found or _of_level_part(context, core, head, offset)
    if found:
        return found
    if head == "总工会" or AREA_TAIL.search(core):
        return _of_subdistrict(context, core, head, offset)
    return _of_body(context, core, head, offset)


@cache
def of_province(core: str) -> str | None:
    """河北|总工会, 广西区|总工会: a province by its short name, unless a city has the same (吉林)."""
    if region := federation_aliases().get(f"{core}总工会"):
        return region if core not in vocabulary.divisions_by_name() else None
    rows = [d for d in vocabulary.divisions_by_short_name().get(core, ()) if d.wide]
    provinces = [d.name for d in rows if d.level == "province"]
    twin = any(d.name.endswith("市") and d.name not in provinces for d in rows)
    return f"{provinces[0]}总工会" if provinces and not twin else None


def _of_county(context: Context, core: str, head: str, offset: int) -> UnionName | None:
    """朝阳区工会 = 朝阳区总工会."""
    core = _prefecture(core)
    if head == "总工会" and core not in vocabulary.divisions_by_name():
        core = _cities().get(core, core)  # 沧州|总工会, as headlines have it; not 吴县|总工会
    core = _first_and_kind(context, core)
    rows = vocabulary.divisions_by_name().get(core, ())
    if all(d.level == "subdistrict" for d in rows):
        return None
    if (division := context.division(core)) and vocabulary.written_out(division):
        core = division.name  # 石柱县, 科右中旗
    detail = {"covers": core}
    if head == _OFFICE:
        add_place(context, core, detail)
        return UnionName(core + head, True, 0.9, detail)
    if core in context.twins and (city := context.city_of_twin(core, offset)):
        division = next(d for d in rows if d.city == city)
        detail.update(code=division.code, city=city)
        return UnionName(f"{city}{core}总工会", True, 0.95, detail)
    add_place(context, core, detail)
    return UnionName(f"{core}总工会", True, 0.97 if head == "总工会" else 0.85, detail)


def _first_and_kind(context: Context, core: str) -> str:
    """沙区, 新区, where the article names 沙依巴克区, 滨海新区 and no other such; 翁旗; else the core."""
    if len(core) != _LEVEL or core[1] not in _KINDS:
        return core
    longer = (name for _, name in context.counties if len(name) > len(core))
    meant = {name for name in longer if core in (name[0] + name[-1], name[-2:])}
    meant = meant or set(vocabulary.short_banners().get(core, ()))
    return meant.pop() if len(meant) == 1 else core


def _of_level_part(context: Context, core: str, head: str, offset: int) -> UnionName | None:
    """市交通|工会, 县工业园区|工会联合会: an industry or a part of the area that the level means here."""
    part = LEVEL_INDUSTRY.fullmatch(core)
    level, rest = (part.group(1), part.group(2)) if part else (core[0], core[1:])
    if part is None and (head not in ("联合工会", "工会联合会", "工联会") or is_word(core[:2])):
        return None
    owner = _owner(context, level, offset)
    return UnionName(owner + rest + head, True, 0.85) if rest and owner else None


def _prefecture(area: str) -> str:
    """德宏州, 锡盟: the prefecture that newspapers shorten so; other areas as they are."""
    if len(area) == _LEVEL and area[1] in "州盟":
        return next(iter(vocabulary.short_banners().get(area, ())), area)
    if len(area) < 3 or not area.endswith("州"):
        return area
    full = [name for name in _prefectures() if name.startswith(area[:-1])]
    return full[0] if len(full) == 1 else area


def is_known_area(name: str) -> bool:
    """Is it a division's name, or a city's without its kind word?"""
    return name in vocabulary.divisions_by_name() or name in _cities()


def is_prefecture(name: str) -> bool:
    """安康地区: what a city was before it was one."""
    return name.endswith("地区") and is_known_area(name.removesuffix("地区"))


@cache
def _cities() -> Mapping[str, str]:
    """Provinces and cities by their short names, where one area alone is called so."""
    return {
        short: rows[0].name
        for short, rows in vocabulary.divisions_by_short_name().items()
        if len({d.code for d in rows}) == 1 and rows[0].name.endswith(("市", "省")) and len(short) > 1
    }


@cache
def _prefectures() -> tuple[str, ...]:
    return tuple(d.name for d in vocabulary.divisions() if d.name.endswith("自治州"))


def _of_city_and_district(context: Context, core: str) -> UnionName | None:
    """北京市朝阳区总工会, 辽宁省大连市沙河口区总工会, 江西于都县总工会, 浙江临海总工会."""
    by_name = vocabulary.divisions_by_name()
    for k in range(2, len(core) - 1):
        wide, short = core[:k], core[k:]
        for district in (short, *(short + kind for kind in _KINDS if len(short) > 1)):
            row = next((d for d in by_name.get(district, ()) if wide in _holders(d)), None)
            if row is not None:
                own = row.name if vocabulary.written_out(row) else district  # 木垒县
                name = f"{row.city or wide}{district}" if district in context.twins else own
                return UnionName(f"{name}总工会", True, 0.97, {"covers": district, "city": row.city or wide})
    return None


def _holders(row: Division) -> frozenset[str]:
    """What may stand before a county's name: its city, its province, both."""
    if row.level == "subdistrict":
        return frozenset()
    cities = (row.city, short_name(row.city)) if row.city else ("",)
    provinces = (row.province, short_name(row.province))
    return frozenset((*cities, *provinces, *(p + c for p in provinces for c in cities))) - {"", row.name}


def _of_subdistrict(context: Context, core: str, head: str, offset: int) -> UnionName:
    """建外街道总工会, 高碑店地区工会: the district in force goes before."""
    inside = _opening_county(core)
    if inside:
        detail = {"district": inside}
        at = core.index(inside)
        rest = core[at + len(inside) :]
        if rest.endswith(TOWNSHIPS):
            detail["covers"] = rest
        if inside not in context.twins:
            core = core[at:]  # 青岛市|崂山区北宅街道: as the district's own name, without its city
        return UnionName(core + head, True, 0.95, detail)
    if is_prefecture(core):
        return UnionName(core + head, True, 0.85)
    if zone := opening_zone(core):  # 成都高新区|云岭街道
        return UnionName(core + head, True, 0.92, {"district": zone.name})
    focus = context.district_at(offset + 1)
    core = _behind_city(core, focus)
    if focus and core.startswith(short_name(focus)):
        rest = core.removeprefix(short_name(focus))  # 大兴|瀛海镇总工会; 天河南街道 is named whole
        streets = (d for d in vocabulary.divisions_by_name().get(rest, ()) if d.level == "subdistrict")
        own = len(rest) > _LEVEL and rest.endswith(TOWNSHIPS) and not _HALF.fullmatch(rest)
        core = rest if any(streets) or own else core
    rows = [d for d in vocabulary.divisions_by_name().get(core, ()) if d.level == "subdistrict"]
    county = _county_of(rows, focus) if context.in_capital else context.own_county(core)
    if county:
        return UnionName(f"{county}{core}{head}", True, 0.95, {"district": county, "covers": core})
    placed = not (_opens_with_region(core) or _OTHER_COUNTY.match(core))
    placed = placed and not context.may_lie_elsewhere(core, offset)
    county = county_of_town(context, core, offset) if core.endswith(TOWNSHIPS) and placed else None
    if county:
        return UnionName(f"{county}{core}{head}", True, 0.85, {"district": county, "covers": core})
    return UnionName(core + head, True, 0.9)


def _behind_city(core: str, district: str | None) -> str:
    """宁波|大榭街道 where the district in force is of the city: the street alone."""
    for row in vocabulary.divisions_by_name().get(district or "", ()):
        for city in (row.city, short_name(row.city)) if row.city else ():
            rest = core.removeprefix(city)
            if rest != core and rest.endswith(TOWNSHIPS) and len(rest) > _LEVEL:
                return rest
    return core


def _county_of(rows: list[Division], focus: str | None) -> str | None:
    """The district of a subdistrict: the one in force if it has the name, else the only one."""
    for d in rows:
        if d.county == focus or (d.county and focus and short_name(d.county) == short_name(focus)):
            return focus
    return rows[0].county if len(rows) == 1 else None


def opening_division(core: str) -> str | None:
    """The longest division that a core opens with."""
    by_name = vocabulary.divisions_by_name()
    return next((core[:k] for k in range(len(core) - 1, 1, -1) if core[:k] in by_name), None)


def _opens_with_region(core: str) -> bool:
    """四川省|都江堰虹口乡: a name that opens with its province or city needs no district of the article's."""
    opening = opening_division(core)
    rows = vocabulary.divisions_by_name()[opening] if opening else ()
    return any(d.level in ("province", "city") for d in rows)


def _has_county(name: str) -> bool:
    return any(d.level == "county" for d in vocabulary.divisions_by_name()[name])


def _of_body(context: Context, core: str, head: str, offset: int) -> UnionName:
    """The union of a body, a trade or an industry."""
    detail: dict[str, str] = {}
    local = context.in_capital
    openings = (core[:k] for k in range(1, len(core) + 1))
    street = next((n for n in openings if n in _subdistrict_names()), None)
    if street and local:
        rows = vocabulary.divisions_by_name()[street]
        focus = context.district_at(offset + 1)
        county = focus if any(d.county == focus for d in rows) else rows[0].county if len(rows) == 1 else None
        if county:
            detail["district"] = county
    if _TRADE.search(core) and (inside := _opening_county(core)):
        detail["district"] = inside
    if local and (federation := federation_aliases().get(core + head)):
        return UnionName(federation, True, 0.93, detail)
    if core[1:] in _organs() and (holder := _owner(context, core[0], offset)):
        detail["district"] = holder  # 区住建委|工会
        return UnionName(holder + core[1:] + head, False, 0.85, detail)
    if len(core) > _LEVEL and core in _organs() and (holder := _county_before(context, offset)):
        detail["district"] = holder  # 某县总工会副主席甲，|教育局|工会
        return UnionName(holder + core + head, False, 0.75, detail)
    strong = head_of(core[-6:], "") is not None or is_area(core)
    relative = strong and core[0] in vocabulary.LEVELS and not is_word(core[:2])
    if relative and (holder := _owner(context, core[0], offset)):
        return UnionName(holder + core[1:] + head, False, 0.8, detail)  # 市公交集团|工会
    return UnionName(core + head, True, 0.92 if strong else 0.8, detail)


def _county_before(context: Context, offset: int) -> str | None:
    """The county that the sentence has named before an offset."""
    start = context.scan.text.rfind("。", 0, offset)
    named = [name for at, name in context.counties if start < at < offset]
    return named[-1] if named else None


@cache
def _organs() -> frozenset[str]:
    return frozenset(vocabulary.lines("lexicon/government.txt"))


def _opening_county(core: str) -> str | None:
    """The county that a core opens with, behind its province and city: 江苏省|苏州市|吴江区."""
    while division := opening_division(core):
        if _has_county(division):
            return division
        core = core[len(division) :]
    wide = next((r for r in _regions() if core.startswith(r)), core[:_SHORT_CITY])
    rest = core[len(wide) :]  # 北京|通州区|潞城镇, 内蒙古|鄂尔多斯市|准格尔旗|薛家湾镇
    known = wide in _cities() or wide in _regions()
    return _opening_county(rest) if known and rest[_SHORT_CITY:] else None


@cache
def _regions() -> frozenset[str]:
    """The autonomous regions by their short names: 内蒙古, 广西."""
    return frozenset(short_name(d.name) for d in vocabulary.divisions() if d.name.endswith("自治区"))


def _owner(context: Context, level: str, offset: int) -> str | None:
    if level == "市":
        return context.county_city(offset) or context.home_at(offset).city
    if level in PREFECTURES:
        return context.prefecture(level, offset)
    if level in ("省", "自治区"):
        province = context.home_at(offset).province or ""
        return province if province.endswith(level) else None
    if level not in ("区", "县", "旗"):
        return None
    return context.district_at(offset, level)


def add_place(context: Context, area: str, detail: dict[str, str]) -> None:
    """City and code of the county that a federation covers, where the context tells."""
    division = context.division(area)
    if division and division.level == "county":
        detail["code"] = division.code
        if division.city:
            detail["city"] = division.city
