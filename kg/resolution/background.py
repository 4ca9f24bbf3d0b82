"""What follows from the fixed background: parents of unions, districts of subdistricts, conferring bodies.

Each such statement is a claim with a rule "background.…", the mention that led to it as its place,
and a lower confidence. Sources: the hierarchy of the federations and the conferring bodies as the
guidelines' background section states them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from kg import vocabulary
from kg.extraction.lexical.patterns import pattern
from kg.extraction.recognisers.city_zones import city_zone
from kg.extraction.relations.rules import rule
from kg.model import NO_ATTRIBUTES, Claim, Entity, EntityType, LocalEntity, PackedReading
from kg.packing import Details
from kg.vocabulary import Division

T = EntityType
_FILE = "relations_names"
_CITY_INDUSTRY = pattern(_FILE, "city_industry")
_NATIONAL_INDUSTRY = pattern(_FILE, "national_industry")
_RAIL_UNION = pattern(_FILE, "rail_union")
_CAPITAL_SCHOOL = pattern(_FILE, "capital_school")
_RAILWAYS, _CAPITAL_EDUCATION = "中华全国铁路总工会", "北京市教育工会"
# 大连港工会 and 大连港|集团工会: one firm's union with and without its form, no part and its whole
_OWN_FORM = re.compile(r"(?:集团|总|有限|责任)*(?:公司)?工会(?:委员会)?")
_GRASSROOTS = pattern(_FILE, "grassroots")
_COMMUNITY = pattern(_FILE, "community")
_COMMUNITY_OR_TRADE = pattern(_FILE, "community_or_trade")
_SUBDISTRICT_WORD = pattern(_FILE, "subdistrict_word")
_ORGAN = pattern(_FILE, "union_organ")
_CORPS_DIVISION = pattern(_FILE, "corps_division")
_CORPS = "新疆生产建设兵团总工会"
_TRADE_UNION = pattern(_FILE, "trade_union")
_SPACE = re.compile(r"\s")
_CONFERRERS = {
    "全国五一劳动奖章": "中华全国总工会",
    "全国五一劳动奖状": "中华全国总工会",
    "全国工人先锋号": "中华全国总工会",
    "首都劳动奖章": "北京市总工会",
    "首都劳动奖状": "北京市总工会",
    "北京大工匠": "北京市总工会",
}
_DEPTH = 4  # 社区 < 街道 < 区 < 市 < 全总
_LONGEST_AREA = 12  # characters of a county's name
_MADE = 0.8  # of an entity that no text names


@dataclass(frozen=True, slots=True)
class Parent:
    """The parent of a union, and how it is known."""

    name: str
    rule: str
    case: str = ""


def background(reading: PackedReading, bulk: Details, ids: Sequence[str], known: Known) -> Iterator[Claim]:
    """The claims about an article's entities (`ids`, by their positions) that the background supports."""
    return _Article(reading, bulk, ids, known).claims()


@dataclass(frozen=True, slots=True)
class Known:
    """The entities of the corpus, and those made here because only the background names them."""

    entities: Mapping[str, Entity]
    made: dict[str, Entity] = field(default_factory=dict)

    def union(self, name: str) -> str:
        """The identifier of a union, which is made where no text names it."""
        identifier = f"union/{name}"
        if identifier not in self.entities and identifier not in self.made:
            federation = vocabulary.federations().get(name)
            aliases = federation.aliases if federation else ()
            self.made[identifier] = Entity(identifier, T.UNION, name, aliases, (), _MADE, {})
        return identifier

    def district(self, name: str) -> str:
        """The identifier of a district; of several of one name Beijing's."""
        identifier = f"district/{name}"
        if identifier not in self.entities and identifier not in self.made:
            rows = [d for d in vocabulary.divisions_by_name().get(name, ()) if d.level == "county"]
            row = next((d for d in rows if d.province == "北京市"), rows[0] if len(rows) == 1 else None)
            detail = {"code": row.code} if row else {}
            self.made[identifier] = Entity(identifier, T.DISTRICT, name, (), (), _MADE, detail)
        return identifier


@dataclass(frozen=True, slots=True)
class _Article:
    """One article's reading, with the identifiers of its entities."""

    reading: PackedReading
    bulk: Details
    ids: Sequence[str]
    known: Known

    def claims(self) -> Iterator[Claim]:
        """What the background says about the entities of the article."""
        facts, entities = self.bulk.facts, self.reading.entities
        with_parent = {f.subject for f in facts if f.predicate == "parentUnion"}
        placed = {f.subject for f in facts if f.predicate == "inDistrict"}
        unions = [e.name for e in entities if e.type is T.UNION]
        for k, local in enumerate(entities):
            if local.type is T.UNION and k not in with_parent:
                parent = parent_of(local.name, local.detail, unions)
                if parent and parent.name != local.name:
                    city = self._city_of(parent.name.removesuffix("总工会"), local.name)
                    yield from self._parents(k, parent, city)
            elif local.type is T.HONOUR and local.name in _CONFERRERS:
                giver = self.known.union(_CONFERRERS[local.name])
                yield self._claim(k, self.ids[k], giver, "background.conferrer")
            elif local.type is T.SUBDISTRICT and k not in placed and local.detail.get("district"):
                yield self._claim(k, self.ids[k], self._district(local), "background.division")

    def _parents(self, k: int, parent: Parent | None, city: str) -> Iterator[Claim]:
        """The parent, in the city that tells it from others, and that one's parents up to a named one."""
        child = self.ids[k]
        for _ in range(_DEPTH):
            if parent is None or (identifier := self.known.union(city + parent.name)) == child:
                return
            yield self._claim(k, child, identifier, parent.rule, parent.case)
            if identifier not in self.known.made:
                return
            child, parent = identifier, parent_of(parent.name, {"city": city} if city else {}, [])
            city = ""

    def _district(self, local: LocalEntity) -> str:
        name = local.detail["district"]
        for n, other in enumerate(self.reading.entities):
            if other.type is T.DISTRICT and other.name == name:
                return self.ids[n]
        return self.known.district(_outside_capital(name, local.detail.get("city")) + name)

    def _city_of(self, area: str, child: str) -> str:
        """长春市 where the article tells of that city's 朝阳区; empty where no other is so called.

        The city that the child's own name opens with comes before: 福州市|鼓楼区东街街道总工会.
        """
        cities = (d.city for d in vocabulary.divisions_by_name().get(area, ()) if d.city)
        own = next((city for city in cities if child.startswith(city + area)), None)
        if own is not None:
            return _outside_capital(area, own)
        for local in self.reading.entities:
            if area in (local.detail.get("covers"), local.name) and local.type in (T.UNION, T.DISTRICT):
                named = local.detail.get("city") or _city_of_code(area, local.detail.get("code"))
                if city := _outside_capital(area, named):
                    return city
        return ""

    def _claim(self, k: int, subject: str, object_: str, name: str, case: str = "") -> Claim:
        article = self.reading.article
        first = self.reading.entities[k].mentions[0]
        mention, (start, end, sentence) = self.bulk.mentions[first], self.bulk.mention_places[first]
        stated = rule(name)
        return Claim(
            predicate=stated.fact,
            subject=subject,
            object=object_,
            article=article.id,
            start=start,
            end=end,
            quote=_SPACE.sub("", article.text[mention.start : mention.end]),
            sentence=sentence,
            rule=name,
            confidence=stated.trust(case),
            attributes=NO_ATTRIBUTES,
        )


def _outside_capital(area: str, city: str | None) -> str:
    """The city that goes before an area's name to tell it from others so called; Beijing's stay plain."""
    rows = [d for d in vocabulary.divisions_by_name().get(area, ()) if d.level == "county"]
    return city if len(rows) > 1 and city in {d.city for d in rows} - {"北京市"} and city else ""


def _city_of_code(area: str, code: str | None) -> str | None:
    rows = vocabulary.divisions_by_name().get(area, ())
    return next((d.city for d in rows if d.code == code), None)


def parent_of(name: str, detail: Mapping[str, str], unions: Sequence[str]) -> Parent | None:
    """The parent of a union by its name; `unions` are those that the article names."""
    federations = vocabulary.federations()
    organ = _ORGAN.search(name)
    if organ:
        return Parent(name[: organ.start()], "background.organ")
    if name in federations:
        parent = federations[name].parent
        return Parent(parent, "background.federation") if parent else None
    core = name.removesuffix("总工会")
    for area in (core, core.removeprefix(detail.get("city", ""))):  # 福州市鼓楼区
        if core != name and area in vocabulary.divisions_by_name():
            return _federation_parent(area, detail)
    if core != name and _CORPS_DIVISION.match(core):
        return Parent(_CORPS, "background.federation", "of_city")
    if core != name and (zone := city_zone(core)) is not None:
        return Parent(f"{zone.owner}总工会", "background.federation", "of_county")
    district = detail.get("district")
    return _in_full(_below_district(name, district, unions) if district else _elsewhere(name, unions))


def _in_full(parent: Parent | None) -> Parent | None:
    """五峰县总工会 -> 五峰土家族自治县总工会, as unions are called that an article names."""
    core = parent.name.removesuffix("总工会") if parent else ""
    rows = vocabulary.divisions_by_name().get(core, ())
    if parent is None or core == parent.name or len(rows) != 1 or not vocabulary.written_out(rows[0]):
        return parent
    return replace(parent, name=f"{rows[0].name}总工会")


def _below_district(name: str, district: str, unions: Sequence[str]) -> Parent:
    """A union of a subdistrict, community or body whose district is known."""
    if _GRASSROOTS.search(name):
        return Parent(f"{district}总工会", "background.subdistrict")
    street = _street_of(name, unions)
    if street:
        return Parent(street, "background.community", "district_known")
    streets = [u for u in unions if _GRASSROOTS.search(u) and _county_of(u) in (district, None)]
    if len(streets) == 1 and _COMMUNITY.search(name) and not _SUBDISTRICT_WORD.search(name):
        return Parent(streets[0], "background.community")
    return Parent(f"{district}总工会", "background.local")


def _elsewhere(name: str, unions: Sequence[str]) -> Parent | None:
    """A union whose district is not known: below a street, a group or the city's federation."""
    street = _street_of(name, unions)
    if street:
        return Parent(street, "background.community")
    own = _county_of(name)
    near = [u for u in unions if own is None or _county_of(u) in (own, None)]
    streets = [u for u in near if _GRASSROOTS.search(u)]
    whole = own is not None and _TRADE_UNION.match(name.removeprefix(own))  # 某区|外卖行业工会: its own
    if len(streets) == 1 and streets[0] != name and not whole and _COMMUNITY_OR_TRADE.search(name):
        return Parent(streets[0], "background.community")
    groups = [
        u for u in unions if u != name and _is_group_union(u) and name.startswith(u.removesuffix("工会"))
    ]
    groups = [u for u in groups if not _OWN_FORM.fullmatch(name, len(u) - len("工会"))]
    if groups:
        return Parent(max(groups, key=len), "background.group")
    by_name = vocabulary.divisions_by_name()
    for k in range(len(name) - 4, 1, -1):
        if name[k - 1] in "区县" and any(d.level == "county" for d in by_name.get(name[:k], ())):
            return Parent(f"{name[:k]}总工会", "background.local")
    area, rest = _opening_area(name)
    if area in _cities_without_districts() and _GRASSROOTS.search(rest):
        return Parent(f"{area}总工会", "background.local")  # 东莞市大岭山镇总工会
    if area and _TRADE_UNION.match(rest):
        local = any(d.level == "county" for d in by_name[area])
        if area != "北京市":
            return Parent(f"{area}总工会", "background.local" if local else "background.trade")
    industry = name.removesuffix("工会").removeprefix("北京市")
    if _RAIL_UNION.fullmatch(name):
        return Parent(_RAILWAYS, "background.industry")
    if _CAPITAL_EDUCATION in unions and _CAPITAL_SCHOOL.fullmatch(name):
        return Parent(_CAPITAL_EDUCATION, "background.industry")
    if _NATIONAL_INDUSTRY.fullmatch(name):
        return Parent("中华全国总工会", "background.industry")
    if name.startswith("北京") and "北京市" + name.removeprefix("北京") in vocabulary.federations():
        return Parent("北京市总工会", "background.industry")  # 北京金融工会
    if _CITY_INDUSTRY.search(name) and industry not in vocabulary.divisions_by_name():
        return Parent("北京市总工会", "background.industry")
    return None


@cache
def _cities_without_districts() -> frozenset[str]:
    """东莞市, 中山市, 嘉峪关市, 儋州市: right above their towns."""
    divisions = vocabulary.divisions()
    divided = {d.city for d in divisions if d.level == "county"}
    return frozenset(d.name for d in divisions if d.level == "city" and d.name not in divided)


def _opening_area(name: str) -> tuple[str, str]:
    """The narrowest division that a name opens with, behind those that hold it, and the rest."""
    by_name, area = vocabulary.divisions_by_name(), ""
    while True:
        found = next((name[:k] for k in range(min(len(name) - 2, 12), 1, -1) if name[:k] in by_name), None)
        if found is None or found[-1] not in "省市区县旗州":
            return area, name
        area, name = found, name[len(found) :]


def _street_of(name: str, unions: Sequence[str]) -> str | None:
    """The subdistrict federation of the article whose area the union's name holds."""
    streets = [u for u in unions if _GRASSROOTS.search(u) and u != name and _area(u) and _area(u) in name]
    return max(streets, key=len, default=None)


def _county_of(union: str) -> str | None:
    """锦江区 of 锦江区某街道总工会, and of 成都市锦江区某街道总工会."""
    by_name = vocabulary.divisions_by_name()
    for k in range(2, min(len(union), _LONGEST_AREA)):
        rows = by_name.get(union[:k], ())
        if any(d.level == "county" for d in rows):
            return union[:k]
        if rows and union[k - 1] in "省市":
            return _county_of(union[k:])
    return None


def _is_group_union(union: str) -> bool:
    return union.endswith("工会") and not union.endswith("总工会") and len(union) > 4


def _area(union: str) -> str:
    """常营地区 of 朝阳区常营地区总工会."""
    core = union.removesuffix("总工会")
    by_name = vocabulary.divisions_by_name()
    for k in range(len(core) - 2, 1, -1):
        if core[:k] in by_name and not core[:k].endswith(("街道", "地区", "镇", "乡")):
            return core[k:]
    return core


def _federation_parent(core: str, detail: Mapping[str, str]) -> Parent | None:
    """The federation above a province's, city's or county's one."""
    rows = vocabulary.divisions_by_name()[core]
    levels = {d.level for d in rows}
    if "province" in levels:
        return Parent("中华全国总工会", "background.federation")
    if "city" in levels:
        return Parent(f"{rows[0].province}总工会", "background.federation", "of_city")
    row = _county(rows, detail)
    return Parent(f"{row.city}总工会", "background.federation", "of_county") if row and row.city else None


def _county(rows: Sequence[Division], detail: Mapping[str, str]) -> Division | None:
    """The county that is meant: by its code, by its city, as the only one, else Beijing's."""
    known = [d for d in rows if d.code == detail.get("code")]
    if not known and detail.get("city"):
        known = [d for d in rows if d.city == detail["city"]]
    if known:
        return known[0]
    return rows[0] if len(rows) == 1 else next((d for d in rows if d.province == "北京市"), None)
