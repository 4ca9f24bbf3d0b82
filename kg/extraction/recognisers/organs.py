"""Organs of a division: 朝阳区人社局 as named, 区人社局 by the article's district, organs of subdistricts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from kg import vocabulary
from kg.extraction.lexical.context import PREFECTURES, Context
from kg.extraction.lexical.literals import Literals, occurrences
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan
from kg.extraction.recognisers.city_zones import city_zone
from kg.extraction.recognisers.left_edge import left_edge
from kg.extraction.recognisers.names import TOWNSHIPS, generic, is_verbal, stops
from kg.extraction.recognisers.own_zones import own_zone_at, own_zones
from kg.extraction.recognisers.zones import CAPITAL_ZONE, zone_before
from kg.model import EntityType, Mention
from kg.prefilter import finditer

_STREET_ORGAN = pattern("bodies", "street_organ")
_ORGAN_TOO = pattern("bodies", "organ_too")
_COMMITTEE_PART = pattern("bodies", "committee_part")
_FACILITY = pattern("bodies", "organ_facility")
_MUSEUM_STAFF = pattern("bodies", "museum_staff")
_STATION_STAFF = pattern("bodies", "station_staff")
_DEPOT_BEFORE = pattern("bodies", "depot_before")
_DEPOT_BEHIND = pattern("bodies", "depot_behind")
_ACTS = pattern("bodies", "organ_acts")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_BUREAU = pattern("bodies", "bureau")
_FEDERATION_TOO = pattern("bodies", "federation_too")
_JOINT_ASSOCIATION = pattern("bodies", "joint_association")
_OFFICER_OF_AREA = pattern("bodies", "officer_of_area")
_OFFICES = ("政府办", "人大办", "政协办")
_OFFICE_ENDS = pattern("bodies", "office_ends")
_GOES_ON = pattern("bodies", "organ_goes_on")
# Committees whose first character is the level itself: 区委
_COMMITTEES = ("区委", "市委", "县委", "省委", "州委", "盟委", "旗委", "区党委")
_REGION = "自治区"  # whose committee is named 自治区党委
_YOUTH_LEAGUE = "共青团"  # its committees are named like the Party's: 共青团吉林省委
_OTHER_LEAGUES = tuple("集社兵财")  # 集团|区委
# Characters before 区委 … that make the 区 no district: 地区委, 社区委
_NOT_LEVEL_BEFORE = "地社园小城郊辖校"
# What may stand before a bare 州 or 盟: none of its own name, as in 杭州; 团|州委
_OPENS = re.compile(r"(?:[^\u4e00-\u9fff]|[由从与和及对向在将被让请据经到赴为是我全团]|联合|会同|获悉)$")
_JOINED = ("、", "和", "与", "及", "联合", "会同")  # between bodies of one division
# Of a level: no one organ
_MANY = ("各", "各级", "有关", "相关", "直属", "所属", "属", "直", "级", "内", "其他")
_JOINTS = ("和", "与")
_MARKS = ("，", "、")
_OF_ANY_BODY = ("纪委", "团委", "妇联", "科协", "关工委")  # 某医院院长甲、|纪委|书记乙: its own
_STOPS = "。；\n"
_CLAUSE_MARKS = "，。；：“”！？\n"
_SHORT_LISTED = ("法院", "妇联", "残联", "科协", "文联", "侨联", "教委", "建委", "民委", "编办")
_LEAST_LISTED = 3  # characters of an organ that needs no division before it in a list: 体育局, not 人大


@cache
def _organ_words() -> Literals:
    return Literals(sorted(vocabulary.lines("lexicon/government.txt"), key=lambda o: (-len(o), o)))


@cache
def _not_level() -> frozenset[str]:
    return frozenset(vocabulary.lines("lexicon/not_level.txt"))


@cache
def _full_areas() -> frozenset[str]:
    """Divisions alone and behind the division that holds them."""
    names: set[str] = set()
    for d in vocabulary.divisions():
        names.update((d.name, *vocabulary.plain_forms(d.name)))
        if d.level == "county" and d.city:
            names.add(d.city + d.name)
        if d.level == "subdistrict" and d.county:
            names.add(d.county + d.name)
    return frozenset(names)


def recognise(scan: Scan, context: Context) -> Iterator[Mention]:
    """All organs of divisions and of subdistricts."""
    text = scan.text
    last = 0, ""  # where the organ before ends, and its division: 某区园林绿化局、|体育局
    told = last  # the same of the last organ, however far back
    for at, end in _organ_words().spans(text):
        organ = text[at:end]
        if text[end : end + 1] == "杯":
            continue  # 某市职工技协|杯: the contest's name
        if organ in _OFFICES and not _OFFICE_ENDS.match(text, end):
            organ, end = organ[:-1], end - 1  # 市政府|办实事
        if _GOES_ON.match(text, end):
            continue  # 区委|员, 县重点办|好
        joined = next((w for w in _JOINED if text.endswith(w, 0, at)), None)
        listed = (0, _area_of_union(context, text, at - len(joined))) if joined else None
        for union in _federation_too(text, last):
            yield union
            last = union.end, last[1]
        listed, last = (last if joined and at - len(joined) == last[0] else listed), (0, "")
        # 吉林省委: the committee's 省 is the area's own
        shared = organ in _COMMITTEES
        part = _COMMITTEE_PART.match(text, end) if shared else None
        if part:  # 省委|网信办
            organ, end = organ + part.group(), part.end()
        area = _area_before(context, at + 1 if shared else at)
        if shared and area is None and text[at - 1 : at + 1] == organ[0] * 2:
            area = _area_before(context, at)  # 温县|县委, 宁波市|市委
            shared = area is None
        if organ.startswith("区党委"):
            if not text.endswith(_REGION, 0, at + 1):
                continue
            if area is None and context.home.province and context.home.province.endswith(_REGION):
                name = context.home.province + organ[1:]
                yield _organ(text, at - 2, end, name, 0.85, _kind(organ), label=False)
            if area is None:
                continue
        if area is not None:
            start = at - len(area) + shared
            name = area + (organ[1:] if shared else organ)  # 深圳市|市场监管局
            if shared and text.endswith(_YOUTH_LEAGUE, 0, start):
                start, name = start - len(_YOUTH_LEAGUE), _YOUTH_LEAGUE + name
            start = _behind_province(text, start, area)
            yield _organ(text, start, end, name, 0.95, _kind(organ), label=True)
            last = told = end, area
            continue
        found = _level_before(text, at, organ)
        if found is None:
            area = listed[1] if listed and (len(organ) >= _LEAST_LISTED or organ in _SHORT_LISTED) else ""
            area = area or _of_officers(context, text, at, end, told)
            if not area and len(organ) >= _LEAST_LISTED and (short := _short_area(scan, context, at)):
                start, full = short
                yield _organ(text, start, end, full + organ, 0.8, _kind(organ), label=True)
                last = told = end, full
            elif area:
                yield _organ(text, at, end, area + organ, 0.8, _kind(organ), label=False)
                last = told = end, area
            continue
        level, rest, start = found
        body = owner(context, level, start)
        if (zone := zone_before(context, at)) is not None and zone[1] == CAPITAL_ZONE:
            start, body = zone  # 由|经开区社会事业局主办
        if body is not None:
            name = body + rest if body.endswith(level) else body + level + rest
            last = told = end, name.removesuffix(rest)
            league = shared and text[start - 1 : start] == "团"
            if league and text[start - 2 : start - 1] not in _OTHER_LEAGUES:
                start, name = start - 1, _YOUTH_LEAGUE + name  # 团区委
            yield _organ(text, start, end, name, 0.85, _kind(organ), label=False)
    yield from _federation_too(text, last)
    yield from _bureaus(scan, context)
    yield from _joint_associations(scan, context)
    yield from _street_organs(scan)


def _federation_too(text: str, last: tuple[int, str]) -> Iterator[Mention]:
    """某市人社局、|总工会|、妇联: the federation behind an organ of its division in a list."""
    too = _FEDERATION_TOO.match(text, last[0]) if last[0] else None
    if too is not None:
        name = last[1] + "总工会"
        yield Mention(*too.span("union"), too["union"], EntityType.UNION, name, "union.listed", 0.8, False)


def _short_area(scan: Scan, context: Context, at: int) -> tuple[int, str] | None:
    """仙居|消防救援大队, 上海|纺织工业局: where a city's or a county's short name begins, and the full."""
    words = [w for w in scan.words(*scan.clause_at(at - 1)) if w.end == at]
    if not words:
        return None
    short = words[0].text
    if short in large_areas():
        return words[0].start, large_areas()[short]
    named = {name for _, name in context.counties if name[:-1] == short}
    if context.home.county and context.home.county[:-1] == short:
        named.add(context.home.county)
    return (words[0].start, named.pop()) if len(named) == 1 else None


@cache
def large_areas() -> Mapping[str, str]:
    """Provinces and cities by their short names, which one alone has."""
    found = {
        short: {d.name for d in rows if d.wide and d.name.endswith(("省", "市"))}
        for short, rows in vocabulary.divisions_by_short_name().items()
    }
    return {short: names.pop() for short, names in found.items() if len(names) == 1 and len(short) > 1}


def _of_officers(context: Context, text: str, at: int, end: int, told: tuple[int, str]) -> str:
    """某市总工会副主席甲，|教体局局长乙; 由某县总工会主办，|文化馆承办: the division named before."""
    mark = text[max(0, at - 1) : at]
    start = max(text.rfind(m, 0, at) for m in _CLAUSE_MARKS) + 1
    own = _OFFICER_OF_AREA.fullmatch(text, start, at) if text[at:end] in _OF_ANY_BODY else None
    if own is not None and _ACTS.match(text, end):
        return own["area"]  # 甲开发区|群团工作部部长、总工会主席、|妇联|主席
    if mark not in _MARKS or not _ACTS.match(text, end) or (mark == "、" and text[at:end] in _OF_ANY_BODY):
        return ""
    start = max(text.rfind(mark, 0, at) for mark in _STOPS)
    union = text.rfind("总工会", start + 1, at)
    if union > told[0]:
        return _area_of_union(context, text, union + len("总工会"))
    return told[1] if told[0] > start else ""


def _area_of_union(context: Context, text: str, end: int) -> str:
    """某区总工会、|人社局, 经开区总工会、|社会事业局: the division of a federation that ends at an offset."""
    if not text.endswith("总工会", 0, end):
        return ""
    at = end - len("总工会")
    level = text[at - 1 : at]
    if level in vocabulary.LEVELS and not _HAN.match(text, max(0, at - 2)):  # ，区总工会与|人社局
        return owner(context, level, at - 1) or ""
    if (zone := zone_before(context, at)) is not None and zone[1] == CAPITAL_ZONE:
        return CAPITAL_ZONE
    area = _area_before(context, at) or ""
    by_name = vocabulary.divisions_by_name()
    return next((area[k:] for k in range(len(area)) if area[k:] in by_name), area)  # 银川市|西夏区


def _bureaus(scan: Scan, context: Context) -> Iterator[Mention]:
    """兰考县|文化广电旅游局, 市|文化广电旅游局: a bureau that no list has, behind its division or a level."""
    text = scan.text
    for m in finditer(_BUREAU, text):
        at = m.start()
        area = _area_before(context, at)
        start = at - len(area) if area is not None else at - 1
        if not _is_plain_run(scan, start, at, m.end()):
            continue
        if area is not None:
            yield _organ(text, start, m.end(), area + m.group(), 0.85, "government", label=True)
        elif holder := owner(context, text[start], start):
            yield _organ(text, start, m.end(), holder + m.group(), 0.8, "government", label=False)


def _is_plain_run(scan: Scan, start: int, at: int, end: int) -> bool:
    """Do a division and words that name make up the run, no verb between: no 某区|中心派人到区公安分局?"""
    words = [w for w in scan.words(*scan.clause_at(start)) if w.end > start and w.start < end]
    if not words or (at - start == 1 and words[0] != (start, at, scan.text[start])):
        return False
    inner = [w.text for w in words if w.start >= at]
    return not any(t in _MANY or (t in stops() and t not in _JOINTS) or is_verbal(t) for t in inner)


def _joint_associations(scan: Scan, context: Context) -> Iterator[Mention]:
    """漯河市|餐饮与饭店行业协会, 市|餐饮与饭店行业协会: 与 belongs to the name."""
    text = scan.text
    for m in finditer(_JOINT_ASSOCIATION, text):
        at = m.start()
        area = _area_before(context, at)
        name = area or owner(context, text[at - 1], at - 1)
        if name is not None and (area or text[at - 2 : at] not in _not_level()):
            start = at - len(area) if area else at - 1
            yield _organ(text, start, m.end(), name + m.group(), 0.82, "association", label=bool(area))


def _area_before(context: Context, at: int) -> str | None:
    """The longest division that ends right before the offset."""
    before = context.scan.text[max(0, at - 12) : at]
    areas = _full_areas()
    area = next((before[-k:] for k in range(len(before), 1, -1) if before[-k:] in areas), None)
    if area is None:
        if zone := city_zone(before):
            return before[zone.start :]  # 合肥经开区|人社局
        return next((form for form in own_zones(context) if before.endswith(form)), None)
    return None if context.scan.is_no_area(area, at - len(area)) else area


def _behind_province(text: str, start: int, area: str) -> int:
    """|河南省|温县县委: where the province begins that stands before its county; the name goes without it."""
    rows = vocabulary.divisions_by_name().get(area, ())
    wider = (d.province for d in rows if d.level == "county" and d.province)
    return next((start - len(p) for p in wider if text.endswith(p, 0, start)), start)


def _level_before(text: str, at: int, organ: str) -> tuple[str, str, int] | None:
    """(level, organ without it, offset) of an organ whose area the context tells: 区|人社局."""
    if organ.startswith(_COMMITTEES):
        if organ[0] in PREFECTURES and at and not _OPENS.search(text, max(0, at - 2), at):
            return None  # 杭州|委派
        return None if at and text[at - 1] in _NOT_LEVEL_BEFORE else (organ[0], organ[1:], at)
    if text.endswith("自治区", 0, at):
        return "自治区", organ, at - 3
    prefecture = at > 1 and text[at - 1] in PREFECTURES
    if prefecture and not _OPENS.search(text, max(0, at - 3), at - 1):
        return None  # 杭州|人大, 同盟
    if text[max(0, at - 1) : at] not in vocabulary.LEVELS or text[max(0, at - 2) : at] in _not_level():
        return None
    return text[at - 1], organ, at - 1


def owner(context: Context, level: str, offset: int) -> str | None:
    """The division that a bare 区, 市, 省 means at an offset."""
    if level == "区" and (zone := own_zone_at(context, offset)):
        return zone
    if level in ("区", "县", "旗"):
        return context.district_at(offset, level)
    if level in PREFECTURES:
        return context.prefecture(level, offset)
    if level == "市":
        own = context.county_city(offset) or context.home_at(offset).city
        return own or context.district_at(offset, "市") or context.city_at(offset)
    province = context.home_at(offset).province
    return province if province is not None and province.endswith(level) else None


@cache
def _institution_kinds() -> Mapping[str, str]:
    return {h.suffix: h.kind if h.type == "institution" else "" for h in vocabulary.heads()}


def staffed(text: str, name: str) -> bool:
    """Does the text name people of a museum or the like, which so is an institution and no building alone?"""
    return any(_MUSEUM_STAFF.match(text, end) for _, end in occurrences(name, text))


def manned(text: str, start: int, end: int) -> bool:
    """Does the text name the heads or the union of a station, which so is a firm's and no building alone?

    So it is too where it stands in a list of depots: 乙客运段、|乙东站|、丙机务段.
    """
    if _DEPOT_BEFORE.search(text, max(0, start - 8), start) or _DEPOT_BEHIND.match(text, end):
        return True
    return any(_STATION_STAFF.match(text, at) for _, at in occurrences(text[start:end], text))


def _kind(organ: str) -> str:
    kinds = _institution_kinds()
    kind = next((kinds[organ[k:]] for k in range(len(organ)) if organ[k:] in kinds), "")
    if kind not in ("other", ""):
        return kind
    if (organ.endswith("委") and len(organ) <= 2) or organ.startswith("委") or "党" in organ[:2]:
        return "party"
    return "government"


def _organ(
    text: str, start: int, end: int, name: str, confidence: float, kind: str, *, label: bool
) -> Mention:
    surface = text[start:end]
    if _FACILITY.search(name) and not staffed(text, surface):
        return Mention(
            start, end, surface, EntityType.FACILITY, name, "facility.organ", confidence, label, {}
        )
    if name.endswith("供电公司"):
        return Mention(
            start, end, surface, EntityType.ENTERPRISE, name, "enterprise.organ", confidence, label, {}
        )
    detail = {"kind": kind}
    return Mention(
        start, end, surface, EntityType.INSTITUTION, name, "institution.organ", confidence, True, detail
    )


def _street_organs(scan: Scan) -> Iterator[Mention]:
    """建外街道办事处, 高碑店地区工委."""
    for m in finditer(_STREET_ORGAN, scan.text):
        a, _ = scan.clause_at(m.start())
        words = scan.words(a, m.end(1))
        if not words:
            continue
        first = left_edge(words, len(words) - 1)
        if first >= len(words) or all(w.text in generic() or w.text in TOWNSHIPS for w in words[first:]):
            continue  # 乡镇党委, 街道办事处
        start = words[first].start
        name = scan.text[start : m.end()]
        party = "工委" in m.group() or "党委" in m.group()
        detail = {"kind": "party" if party else "government"}
        yield Mention(
            start, m.end(), name, EntityType.INSTITUTION, name, "institution.street", 0.88, True, detail
        )
        if party and (too := _ORGAN_TOO.match(scan.text, m.end())):
            full = scan.text[start : m.end(1)] + too["organ"]  # 东花街道工委、|办事处
            yield _organ(scan.text, *too.span("organ"), full, 0.8, "government", label=False)
