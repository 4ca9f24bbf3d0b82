"""Which local entities are one: a key for each, and the keys that mean the same thing.

Identity is decided by scope. What an article calls one thing is one thing. Over articles, bodies
and places agree by their full names; a short form joins a longer name only where exactly one of
the corpus carries it as an alias; people of one name are told apart in `people`;
happenings without a name of their own (座谈会, 慰问活动) belong to their article alone, and so do parts of a
body without its name (外国语学院, 第一车间); rooms by their use alone (职工书屋) to the union told of.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from kg import vocabulary
from kg.extraction.coreference.clusters import followed, short_key
from kg.extraction.lexical.patterns import pattern
from kg.extraction.recognisers.names import is_area
from kg.model import EntityType, LocalEntity, PackedReading, ReviewItem
from kg.resolution.people import Key, split_people
from kg.resolution.places import apart, places_of

T = EntityType

_CLASS = {T.EVENT: "happening", T.PROGRAMME: "happening", T.ENTERPRISE: "body", T.INSTITUTION: "body"}
_NAMED_HAPPENING = pattern("relations_names", "named_happening")
_SLOGAN_ALONE = pattern("relations_names", "slogan_alone")
_BARE_HONOUR = pattern("relations_names", "bare_honour")
_PART_ALONE = pattern("relations_names", "part_alone")
_ROOM_ALONE = pattern("relations_names", "room_alone")
_OF_PART = pattern("relations_names", "organ_of_part")
_CENTRE = "中华全国总工会"
_MARKS = pattern("relations_names", "marks")
_NEVER_SHORT = ("person", "honour", "district", "work")  # classes whose short forms join nothing


@dataclass(frozen=True, slots=True)
class Local:
    """A local entity with where it stands."""

    reading: int
    index: int
    entity: LocalEntity


def squeeze(name: str) -> str:
    """A name without marks and spaces: the key that surface forms are compared by."""
    return _MARKS.sub("", name)


def identities(
    readings: Sequence[PackedReading], locals_: Sequence[Local]
) -> tuple[list[Key], list[ReviewItem]]:
    """The key of each local entity, and the doubtful pairs."""
    keys = [_key(local, readings[local.reading]) for local in locals_]
    keys, review = split_people(readings, _split_by_city(locals_, keys), _squeezed)
    return _join_short(readings, locals_, keys), review


def _key(local: Local, reading: PackedReading) -> Key:
    entity = local.entity
    class_ = _CLASS.get(entity.type, entity.type.value)
    key = (class_, _squeezed(entity))
    if entity.type is T.DISTRICT:
        return (class_, _without_city(entity), entity.detail.get("code", ""))
    if entity.type is T.UNION and _several(_without_city(entity).removesuffix("总工会")):
        return (class_, _without_city(entity), _place_of(entity, reading))
    if entity.type is T.HONOUR and _BARE_HONOUR.fullmatch(entity.name):
        return (*key, reading.article.id)  # “先进单位”: of whom, its article tells
    if class_ in ("body", "union") and is_part_alone(entity.name):
        return (*key, reading.article.id)  # 外国语学院, 第一车间: of whom, its article tells
    if class_ == "facility" and _ROOM_ALONE.fullmatch(entity.name):
        return (*key, _union_told_of(reading))  # 职工书屋, 多功能厅: in every house
    if class_ == "happening":
        if not _NAMED_HAPPENING.search(entity.name):
            return (*key, reading.article.id)
        if _SLOGAN_ALONE.search(entity.name):
            return (*key, _union_told_of(reading))
    return key


@lru_cache(maxsize=65536)
def is_part_alone(name: str) -> bool:
    """外国语学院, 第一车间工会, 平谷分公司: a part without its whole's name, of which there are many.

    >>> is_part_alone("外国语学院工会"), is_part_alone("临江大学外国语学院"), is_part_alone("临江市分公司")
    (True, False, True)
    """
    core = _OF_PART.sub("", name)
    branch = core.removesuffix("分公司")
    if branch != core and (branch in vocabulary.divisions_by_short_name() or is_area(branch)):
        return True
    return _PART_ALONE.fullmatch(core) is not None


def _union_told_of(reading: PackedReading) -> str:
    """The union that an article names most: whose 第三届职工运动会, whose “劳动美”演讲比赛 it is."""
    unions = [e for e in reading.entities if e.type is T.UNION and e.name != _CENTRE]
    return max(unions, key=lambda e: len(e.mentions)).name if unions else reading.article.id


def _squeezed(entity: LocalEntity) -> str:
    """The squeezed name; of an authority in short words: 区人力资源和社会保障局 is 区人社局 elsewhere."""
    authority = entity.type is T.INSTITUTION and entity.detail.get("kind") == "government"
    return squeeze(short_key(entity.name) if authority else entity.name)


def _without_city(entity: LocalEntity) -> str:
    """南京市鼓楼区总工会 is what other articles call 鼓楼区总工会: city and code tell it from others."""
    name = squeeze(entity.name)
    plain = name.removeprefix(entity.detail.get("city", ""))
    return plain if plain.removesuffix("总工会") in vocabulary.divisions_by_name() else name


def _several(area: str) -> bool:
    """Has China several county-level areas of the name?"""
    return sum(d.level == "county" for d in vocabulary.divisions_by_name().get(area, ())) > 1


def _place_of(entity: LocalEntity, reading: PackedReading) -> str:
    """The division code that tells 鼓楼区总工会 in 南京 from the one in 福州; empty where one name is one."""
    covered = _without_city(entity).removesuffix("总工会")
    if "code" in entity.detail:
        return entity.detail["code"]
    rows = vocabulary.divisions_by_name().get(covered, ())
    of_city = [d.code for d in rows if d.level == "county" and d.city == entity.detail.get("city")]
    if len(of_city) == 1:
        return of_city[0]
    for other in reading.entities:
        if other.type is T.DISTRICT and other.name == covered:
            return other.detail.get("code", "")
    return ""


# -- things of one name in several cities -------------------------------------------------------------


def _split_by_city(locals_: Sequence[Local], keys: Sequence[Key]) -> list[Key]:
    """Names that every city has (中心医院) mean another thing in each city whose pages tell of them."""
    cities: dict[Key, set[str]] = defaultdict(set)
    for key, local in zip(keys, locals_, strict=True):
        if city := local.entity.detail.get("home"):
            cities[key].add(city)
    split = {key for key, found in cities.items() if len(found) > 1}
    if not split:
        return list(keys)
    return [
        (*key, local.entity.detail.get("home", "")) if key in split else key
        for key, local in zip(keys, locals_, strict=True)
    ]


# -- short forms -------------------------------------------------------------------------------------


def _join_short(
    readings: Sequence[PackedReading], locals_: Sequence[Local], keys: Sequence[Key]
) -> list[Key]:
    """A name that is the alias of exactly one other entity of its class joins it."""
    carriers = _carriers(locals_, keys)
    places = _places(readings, locals_, keys)
    plain: set[Key] = {key for key in keys if len(key) == 2}
    target: dict[Key, Key] = {}
    for key in sorted(plain):
        if key[0] == "happening" and any(name in key[1] for name in _standing()):
            continue  # one union's “送清凉”慰问活动 is not what another calls so for short
        owners = {o for o in carriers.get(key, ()) if o != key}
        if len(owners) == 1:
            owner = next(iter(owners))
            if len(owner[1]) > len(key[1]) and not apart(places[key], places[owner]):
                target[key] = owner
        elif key[0] == "body" and not owners and (full := _with_city(key, plain)):
            target[key] = full
    return [followed(target, key) for key in keys]


def _places(
    readings: Sequence[PackedReading], locals_: Sequence[Local], keys: Sequence[Key]
) -> Mapping[Key, set[str]]:
    """Where the articles tell of that name a happening: “三个十”劳动竞赛 is held in many cities."""
    of_reading = cache(lambda number: places_of(readings[number].entities))
    found: dict[Key, set[str]] = defaultdict(set)
    for key, local in zip(keys, locals_, strict=True):
        if key[0] == "happening":
            found[key] |= of_reading(local.reading)
    return found


@cache
def _standing() -> tuple[str, ...]:
    """The programmes that unions hold under one name everywhere."""
    return tuple(row["name"] for row in vocabulary.table("gazetteer/programmes.tsv"))


def _carriers(locals_: Sequence[Local], keys: Sequence[Key]) -> Mapping[Key, set[Key]]:
    """(class, alias) -> the entities that have the alias."""
    found: dict[Key, set[Key]] = defaultdict(set)
    for key, local in zip(keys, locals_, strict=True):
        if key[0] in _NEVER_SHORT or len(key) > 2:
            continue
        for alias in local.entity.aliases:
            squeezed = squeeze(alias)
            if len(squeezed) >= 3 and squeezed != key[1]:
                found[key[0], squeezed].add(key)
    return found


def _with_city(key: Key, known: set[Key]) -> Key | None:
    """公交集团 with 北京公交集团 in the corpus (and no other city's) is the same body."""
    class_, name = key
    if len(name) < 4:
        return None
    found = [(class_, city + name) for city in _cities() if (class_, city + name) in known]
    return found[0] if len(found) == 1 else None


@cache
def _cities() -> tuple[str, ...]:
    return vocabulary.lines("lexicon/body_cities.txt")
