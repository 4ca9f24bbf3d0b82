"""What names themselves say: the body of a union, the district. The whole of a part: `parts`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from kg import vocabulary
from kg.extraction.lexical.lazy import lazy
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import is_wide
from kg.extraction.recognisers.names import city_names, is_area, provinces
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.own_firms import is_called_after
from kg.extraction.relations.rules import fact, rule
from kg.extraction.rosters.roster_lines import read
from kg.model import BODIES, EMPLOYERS, EntityType, Fact, LocalEntity, Mention

T = EntityType
_FILE = "relations_names"
_UNION_HEAD = pattern(_FILE, "union_head")
_ORGAN_OF = pattern(_FILE, "organ_of")
_COMMITTEE_OF_NATIONAL = pattern(_FILE, "committee_of_national")
_BRANCH = pattern(_FILE, "branch")
_SUBDISTRICT_BETWEEN = pattern(_FILE, "subdistrict_between")
_LIES_IN = pattern(_FILE, "lies_in")
_LIES_INSIDE = pattern(_FILE, "lies_inside")
_LISTED_BEFORE = re.compile(r"(?:、|以及|和|及|与)$")
_INSIDE_BEFORE = 10  # characters before a body that may say so
_LIVES_IN = pattern(_FILE, "lives_in")
_FIRM_OF = pattern(_FILE, "firm_of_district")
_LIES_BEHIND = pattern(_FILE, "lies_behind")
_ONE_OF_ITS = pattern(_FILE, "one_of_its")
_PREFIXED_AREA = pattern(_FILE, "prefixed_area")
_BEIJING = pattern(_FILE, "beijing")
_WIDE = ("新区", "经济圈", "经济带", "城市群", "都市圈", "大湾区")
_ZONE_INSIDE = re.compile("高新|经开|开发区|园区|工业园|产业园|新区|街道|[镇乡]")  # 沿滩|高新区
_LOCAL_UNION = pattern(_FILE, "local_union")
_CALLED_AFTER = pattern(_FILE, "called_after_district")
_ZONE_UNION = pattern(_FILE, "zone_union")
_IN_COMMUNITY = pattern(_FILE, "in_community")
_TOWN_SITE = pattern(_FILE, "town_site")
_TOWN_ORGAN = pattern(_FILE, "town_organ")
_LOCATED = BODIES | {T.FACILITY, T.SUBDISTRICT, T.PLACE}
_SITES = (T.INSTITUTION, T.PLACE, T.FACILITY)
_BY_WHAT_STANDS_NEAR = ("district.context", "district.subdistrict", "district.only")
_PARK = re.compile("(?:园区?|基地|新城|新港)$")


def union_of(frame: Frame) -> Iterator[Fact]:
    """203所工会 -> 203所: the body that a union's name holds."""
    for index, entity in enumerate(frame.entities):
        if entity.type is not T.UNION:
            continue
        for m in entity.mentions:
            union = frame.mentions[m]
            body = core_body(frame, union)
            if body is not None and body != index:
                # no surer than that the name is a union's at all
                confidence = min(rule("unionOf.name").confidence, union.confidence)
                yield Fact("unionOf", index, body, union.start, union.end, "unionOf.name", confidence)
                break


def core_body(frame: Frame, union: Mention) -> int | None:
    """The body whose name the union's name holds."""
    head = _UNION_HEAD.search(union.text)
    if head is None:
        return _committee_of(frame, union)
    core_end = union.end - len(head.group())
    if _ORGAN_OF.search(union.text[: core_end - union.start]):
        core_end -= len("机关")  # 某某局机关工会, 某某大学教育工会
    for k, m in frame.inside(union):
        if m.end != core_end or m.type not in EMPLOYERS:
            continue
        if m.start == union.start or is_area(frame.text[union.start : m.start]):  # 深圳市|货拉拉公司|工会
            return frame.owner[k]
    full, short = union.name.removesuffix(head.group()), union.text.removesuffix(head.group())
    for index, entity in enumerate(frame.entities):
        if entity.type in EMPLOYERS and (entity.name == full or not {full, short}.isdisjoint(entity.aliases)):
            return index  # of 东风厂, which is 北京东风厂: |公司|工会 over a name without its city
    return None


def _committee_of(frame: Frame, union: Mention) -> int | None:
    """中国教育工会|甲大学|委员会: the body whose committee of a national union it is."""
    committee = _COMMITTEE_OF_NATIONAL.match(union.text)
    if committee is None:
        return None
    begin, end = committee.span("body")
    for k, m in frame.inside(union):
        if m.type in EMPLOYERS and (m.start - union.start, m.end - union.start) == (begin, end):
            return frame.owner[k]
    return None


def in_district(frame: Frame) -> Iterator[Fact]:
    """朝阳区总工会 -> 朝阳区; a subdistrict by the gazetteer or the district that stands before it."""
    districts = _Districts(frame)
    if not districts.by_name:
        return
    for index, entity in enumerate(frame.entities):
        found = districts.of(index) if entity.type in _LOCATED else None
        if found is not None:
            district, name = found
            mention = frame.mentions[entity.mentions[0]]
            yield fact(name, index, district, mention.start, mention.end)


_Found = tuple[int, str] | None
"""A district and the rule that found it."""


class _Districts:
    """The districts of an article, by their forms, and who lies in which."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.by_name = {e.name: i for i, e in enumerate(frame.entities) if e.type is T.DISTRICT}

    @lazy
    def forms(self) -> Mapping[str, int]:
        """Every form that is long enough to be told from an everyday word; 南京市鼓楼区 before 鼓楼区."""
        found = [
            (form, i)
            for i, e in enumerate(self.frame.entities)
            if e.type is T.DISTRICT
            for form in (e.name, *e.aliases)
            if len(form) >= 3
        ]
        return dict(sorted(found, key=lambda pair: -len(pair[0])))

    @lazy
    def outer(self) -> frozenset[int]:
        """The mentions that stand in no longer one."""
        return frozenset(self.frame.outer)

    @lazy
    def brief(self) -> Mapping[str, int]:
        """滑县, 南县: names so short that only the opening of a body's name is sure to mean them."""
        return {name: i for name, i in self.by_name.items() if len(name) == 2}

    @lazy
    def shorts(self) -> Mapping[str, int]:
        """平谷 of 平谷区; one character is too little, and 绍兴 is the city rather than 绍兴县."""
        named = ((vocabulary.short_name(name), name, i) for name, i in self.by_name.items())
        kinds = ((short, name[-1], i) for short, name, i in named if len(short) > 1)
        own = ((s, kind, i) for s, kind, i in kinds if not _opens_prefecture(s))
        return {s: i for s, kind, i in own if kind in "区市" or (kind == "县" and s not in city_names())}

    def of(self, index: int) -> _Found:
        """The first rule that finds a district, the surest first; none of another row of a list."""
        entity = self.frame.entities[index]
        found = (
            self._by_name(entity)
            or self._by_context(entity)
            or self._by_short_name(entity)
            or self._by_subdistrict(entity)
            or self._by_place(entity)
            or self._inside(entity)
            or self._only(entity)
        )
        guessed = found is not None and found[1] in _BY_WHAT_STANDS_NEAR
        return None if guessed and found and self._of_other_row(entity, found[0]) else found

    def _of_other_row(self, entity: LocalEntity, district: int) -> bool:
        """李某（桃园镇来龙村）|周某（密云区信访局）: does only another row of a list name the district?"""
        lines = read(self.frame.scan, self.frame.context).lines
        rows = [(line.start, line.end) for line in lines if not line.inline]
        if not rows:
            return False
        county = self.frame.entities[district]
        known = vocabulary.divisions_by_name().get(entity.name, ())
        if any(row.county == county.name for row in known):
            return False
        own, others = (self._rows_of(e, rows) for e in (entity, county))
        return -1 not in own and -1 not in others and own.isdisjoint(others)

    def _rows_of(self, entity: LocalEntity, rows: Sequence[tuple[int, int]]) -> set[int]:
        """Which rows name an entity; -1 stands for the text around them."""
        starts = (self.frame.mentions[m].start for m in entity.mentions)
        return {next((i for i, (a, b) in enumerate(rows) if a <= at < b), -1) for at in starts}

    def _by_name(self, entity: LocalEntity) -> _Found:
        """朝阳区总工会, 北京市朝阳区教委; a body with the district's name inside its own."""
        for form, district in self.forms.items():
            for name in (entity.name, *entity.aliases):
                at = name.find(form)
                if at == 0 or (at > 0 and (is_area(name[:at]) or _PREFIXED_AREA.search(name[:at]))):
                    return district, "district.name"
        for form, district in self.brief.items():
            if entity.type in BODIES and entity.name.startswith(form):
                return district, "district.name"
        for form, district in self.forms.items():
            # 某高新区（甲区）总工会
            whole = not entity.name.endswith("总工会") or f"（{form}）" in entity.name
            if entity.type in BODIES and form in entity.name and whole:
                return district, "district.inside"
        inner = self._brief_inside(entity) if entity.type in BODIES else None
        return None if inner is None else (inner, "district.inside")

    def _brief_inside(self, entity: LocalEntity) -> int | None:
        """大唐华银攸县能源有限公司: a short name further in, where the recogniser has found it there."""
        for form, district in self.brief.items():
            if form in entity.name and not entity.name.endswith("总工会"):
                found = (i for m in entity.mentions for i, _ in self.frame.inside(self.frame.mentions[m]))
                if any(self.frame.owner[i] == district for i in found):
                    return district
        return None

    def _by_context(self, entity: LocalEntity) -> _Found:
        """What the recogniser knows: a subdistrict by the gazetteer, 该区医院 by the text."""
        named = entity.detail.get("district", "")
        district = self.by_name.get(named, self.forms.get(named))
        if district is None and named[-1:] in tuple("区县市"):
            district = self.shorts.get(vocabulary.short_name(named))  # 密云区, in the days of 密云县
        return None if district is None else (district, "district.context")

    def _by_short_name(self, entity: LocalEntity) -> _Found:
        """平谷医院; 国网北京平谷供电公司."""
        branch = bool(_BRANCH.search(entity.name))
        if entity.type is T.UNION and (zone := _ZONE_UNION.search(entity.name)):
            district = self.shorts.get(entity.name[: zone.start()])  # 平江|高新区工会联合会
            return None if district is None else (district, "district.short")
        if entity.type in BODIES:
            for short, district in self.shorts.items():
                if f"（{short}）" in entity.name:  # 福如（天门）服装有限公司
                    return district, "district.short"
        if entity.type is T.ENTERPRISE:
            districts = self.frame.entities
            for district in self.shorts.values():
                if is_called_after(entity.name, districts[district].name):
                    return district, "district.short"
        if entity.type not in _SITES and not branch:
            return None
        if entity.name in vocabulary.divisions_by_name():
            return None  # 楚雄彝族自治州 lies in no 楚雄市
        for short, district in self.shorts.items():
            at = entity.name.find(short)
            if at < 0 or len(entity.name) < len(short) + 2:
                continue
            if at and is_wide(entity.name[at - 1 : at + 1]):
                continue  # 国网上|海城|区供电公司
            if _CALLED_AFTER.match(entity.name, at + len(short)):
                continue  # 北京地铁昌平|线西二旗站, 北京大兴|国际机场海关: of what is only called after it
            if branch or _BEIJING.search(entity.name[:at]):
                return district, "district.short"
        return None

    def _by_subdistrict(self, entity: LocalEntity) -> _Found:
        """朝外街道“链空间”: a place whose name opens with a subdistrict lies in its district."""
        if entity.type not in (*_SITES, T.ENTERPRISE):
            return None
        for other in self.frame.entities:
            district = self.by_name.get(other.detail.get("district", ""))
            names = (other.name, *other.aliases)
            if other.type is T.SUBDISTRICT and district is not None and entity.name.startswith(names):
                return district, "district.subdistrict"
        if entity.type in _SITES and _TOWN_ORGAN.match(entity.name):  # 云岭镇政府: in the district in force
            at = self.frame.mentions[entity.mentions[0]].start
            district = self.by_name.get(self.frame.context.district_at(at) or "")
            return None if district is None else (district, "district.subdistrict")
        return None

    def _by_place(self, entity: LocalEntity) -> _Found:
        """海淀区中关村…设计园: right behind its district; 位于丰台区的…: a body that is said to lie there."""
        if entity.type is T.SUBDISTRICT:
            return None
        text = self.frame.text
        for m in entity.mentions:
            start, end = self.frame.mentions[m].start, self.frame.mentions[m].end
            if entity.type in EMPLOYERS and m not in self.outer:
                continue  # 位于晋安区的某集团|车辆基地: the base lies there
            before = text[max(0, start - 22) : start]
            seated = entity.type is T.ENTERPRISE and entity.name.startswith(provinces())
            lies = entity.type in (T.PLACE, T.FACILITY) or seated  # 谷城县石花镇|湖北某某公司
            if lies and (district := self._of_town(before)) is not None:
                return district, "district.subdistrict"
            brand = self.frame.mentions[m].rule == "body.gazetteer"  # 朝阳区的京东小哥
            for form, district in self.forms.items():
                at = _just_before(before, form)
                if at is None or _LIVES_IN.search(before[:at]):
                    continue
                said = (before.endswith("的") and not brand) or _LIES_IN.search(before[max(0, at - 6) : at])
                if lies or said:
                    return district, "district.before"
            of_firms = _of_its_firms(before, self.forms) if entity.type in EMPLOYERS else None
            if of_firms is not None:
                return of_firms, "district.before"
            behind = _LIES_BEHIND.match(text, end)
            if behind is not None and entity.type is not T.UNION:
                for form, district in self.forms.items():
                    # 坐落在常熟市: its own name may be read as the city's before it
                    if text.startswith(form, behind.end()) or behind.group().endswith(form):
                        return district, "district.before"
            if (one := _ONE_OF_ITS.match(text, end)) and entity.type is not T.UNION:
                for form, district in self.forms.items():
                    if one["area"].endswith(form):
                        return district, "district.before"
        return None

    def _of_town(self, before: str) -> int | None:
        """路桥区金清镇的|“老林调解室”: the district of the town right before."""
        place = before.removesuffix("“").removesuffix("的")
        for other in self.frame.entities:
            if other.type is T.SUBDISTRICT and place.endswith((other.name, *other.aliases)):
                return self.by_name.get(other.detail.get("district", ""))
        return None

    def _inside(self, entity: LocalEntity) -> _Found:
        """走访了辖区内的甲公司、|乙公司: in the only district that the article names."""
        if len(self.by_name) != 1 or entity.type not in EMPLOYERS:
            return None
        if not any(m in self.outer and self._is_listed_inside(m) for m in entity.mentions):
            return None
        return next(iter(self.by_name.values())), "district.before"

    def _is_listed_inside(self, k: int) -> bool:
        """Does a list that opens with 辖区内的 reach the mention?"""
        text, at = self.frame.text, self.frame.mentions[k].start
        while not _LIES_INSIDE.search(text, max(0, at - _INSIDE_BEFORE), at):
            joint = _LISTED_BEFORE.search(text, max(0, at - 2), at)
            ending = self.frame.ending_at.get(joint.start(), ()) if joint else ()
            before = [self.frame.mentions[j] for j in ending if self.frame.mentions[j].type in EMPLOYERS]
            if not before:
                return False
            at = min(m.start for m in before)
        return True

    def _only(self, entity: LocalEntity) -> _Found:
        """A place below the county, a site with a name of its own, or a union of one of them: they lie in
        the only district that the article names."""
        if len(self.by_name) != 1:
            return None
        if entity.type is T.FACILITY:
            # “空港驿站”; not “小哥加油站”118个, nor a workshop, which goes with its master
            named = [self.frame.mentions[m] for m in entity.mentions]
            quoted = any(m.rule == "facility.quoted" for m in named)
            counted = any(self.frame.text[m.end : m.end + 1].isdigit() for m in named)
            local = quoted and not counted and not entity.name.endswith("创新工作室")
            local = local or bool(_IN_COMMUNITY.match(entity.name)) or self._of_its_towns(entity.name)
        elif entity.type is T.SUBDISTRICT:
            local = not entity.detail.get("district") and not entity.detail.get("city")
        elif entity.type is T.PLACE:
            local = entity.name not in vocabulary.divisions_by_name() and not _is_wide(entity.name)
            local = local and not entity.name.endswith("开发区")  # 温州经济技术开发区: a district of its own
            local = local and not _opens_wide(entity.name)  # 广州市芳村: in whichever of the city's
            local = local and not self._of_other_city(entity.name)
        else:
            local = entity.type is T.UNION and not entity.detail.get("district")
            local = local and bool(_LOCAL_UNION.search(entity.name) or self._is_own_zone(entity.name))
            local = local and not _opens_wide(entity.name)
        if not local or _opens_neighbour(entity.name, next(iter(self.by_name))):
            return None
        return next(iter(self.by_name.values())), "district.only"

    def _of_other_city(self, name: str) -> bool:
        """福州软件园, where 晋江市 alone is named: a park that is called after another city."""
        county = self.frame.entities[next(iter(self.by_name.values()))]
        city = vocabulary.short_name(county.detail.get("city") or county.name)
        named = vocabulary.divisions_by_short_name().get(name[:2], ())
        other = any(d.level == "city" for d in named) and not city.startswith(name[:2])
        return other and _PARK.search(name) is not None

    def _is_own_zone(self, union: str) -> bool:
        """高新区工会: a zone without a name of its own, where no city or district has its union told of?"""
        if not _ZONE_UNION.match(union):
            return False
        county = next(iter(self.by_name))
        named = (e.name for e in self.frame.entities if e.type is T.UNION)
        others = any(n.endswith(("市总工会", "区总工会")) and county not in n and n != union for n in named)
        return not county.endswith("区") and not others

    def _of_its_towns(self, name: str) -> bool:
        """流亭街道|空港驿站: does a site open with a street or town that no other county is known to have?"""
        town = _TOWN_SITE.match(name)
        rows = vocabulary.divisions_by_name().get(town.group(), ()) if town else ()
        return town is not None and (not rows or any(row.county in self.by_name for row in rows))


@cache
def _opens_prefecture(short: str) -> bool:
    """喀什 of 喀什地区, 大理 of 大理白族自治州: 国网喀什供电公司 is the prefecture's rather than 喀什市's."""
    names = (name for name in _prefectures() if name.startswith(short))
    return any(name.endswith("自治州") or name[len(short) :] in ("地区", "盟") for name in names)


@cache
def _prefectures() -> tuple[str, ...]:
    """Of the provinces and cities those that are no cities by their name: some sixty."""
    kinds = ("自治州", "地区", "盟")
    return tuple(d.name for d in vocabulary.divisions() if d.wide and d.name.endswith(kinds))


def _opens_wide(name: str) -> bool:
    """太原市物流行业…, 太原市桃园: is a name that of a city or a province, not of one of its counties?"""
    by_name = vocabulary.divisions_by_name()
    return any(d.level in ("province", "city") for k in range(3, 9) for d in by_name.get(name[:k], ()))


def _opens_neighbour(name: str, district: str) -> bool:
    """沿滩高新园区 beside 贡井区: does a name open with the short one of another county of the same city?"""
    if not _ZONE_INSIDE.search(name):
        return False  # 崇文门外大街
    cities = {d.city for d in vocabulary.divisions_by_name().get(district, ()) if d.city}
    by_short = vocabulary.divisions_by_short_name()
    near = (d for k in (2, 3) for d in by_short.get(name[:k], ()) if d.level == "county" and d.city in cities)
    return any(d.name != district for d in near)


def _is_wide(name: str) -> bool:
    """A country or an area of several districts: 雄安新区, 成渝地区双城经济圈."""
    return name.endswith(_WIDE) or name in vocabulary.lines("lexicon/countries.txt")


def _of_its_firms(before: str, forms: Mapping[str, int]) -> int | None:
    """平谷区企业|甲公司: the district whose firm a text calls the next one."""
    for form, district in forms.items():
        at = before.rfind(form)
        if at >= 0 and _FIRM_OF.match(before[at + len(form) :]):
            return district
    return None


def _just_before(text: str, form: str) -> int | None:
    """Where a district's form stands at the end of a text, but for a subdistrict and 的."""
    at = text.find(form)
    while at >= 0:
        if _SUBDISTRICT_BETWEEN.search(text[at + len(form) :]):
            return at
        at = text.find(form, at + 1)
    return None
