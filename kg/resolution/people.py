"""People of one name: one person, or several?

Employers decide where they are told; a shared honour or company in one place outweighs other employers.
Who is told of without an employer is known by the company, by what few articles name, and by the place.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from kg import vocabulary
from kg.model import EntityType, LocalEntity, PackedReading, ReviewItem
from kg.resolution.places import apart, city_of, name_of, overlap, places_of

T = EntityType
Key = tuple[str, ...]
"""Class and squeezed name of an entity, then what tells it from others of the name."""

_SHORT_NAME = 2  # characters: 张伟 is many people even in one city
_COMPANY = 2  # people named beside one, in both articles
_CROWD = 100  # people of an article: two longer lists share names by chance
_FEW = 5  # articles that name a body which tells who is meant …
_SHARE = 100  # … or one in so many
_SAME_OPENING = 4  # characters of two employers, their place aside: 中国航发
_TELLING = frozenset({T.ENTERPRISE, T.INSTITUTION, T.UNION, T.FACILITY, T.EVENT, T.WORK})


@dataclass(frozen=True, slots=True)
class _Setting:
    """What an article tells about where its people belong."""

    places: frozenset[str]  # division codes, without zeros at their end
    company: frozenset[Key]
    ties: frozenset[Key]  # bodies and happenings that few articles name
    employers: Mapping[int, set[str]]  # by the index of a local person
    honours: Mapping[int, set[Key]]


@dataclass(frozen=True, slots=True)
class _Namesake:
    """One person of several of one name; grows while articles are read."""

    members: list[int] = field(default_factory=list)
    employers: set[str] = field(default_factory=set)
    honours: set[Key] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    company: set[Key] = field(default_factory=set)
    ties: set[Key] = field(default_factory=set)

    def add(self, other: _Namesake) -> None:
        """Takes over what is told of the other."""
        self.members.extend(other.members)
        self.employers.update(other.employers)
        self.honours.update(other.honours)
        self.places.update(other.places)
        self.company.update(other.company)
        self.ties.update(other.ties)


def split_people(
    readings: Sequence[PackedReading], keys: Sequence[Key], called: Callable[[LocalEntity], str]
) -> tuple[list[Key], list[ReviewItem]]:
    """The keys of all local entities, those of namesakes told apart, and the pairs for a reader to check.

    `keys` are in the order of the readings' entities, `called` gives the name that bodies are compared by.
    """
    settings = _Settings(readings, keys, called)
    people: dict[Key, list[tuple[int, int]]] = defaultdict(list)  # reading, position among all
    for number, reading in enumerate(readings):
        for index, entity in enumerate(reading.entities):
            if entity.type is T.PERSON:
                position = settings.first[number] + index
                people[keys[position]].append((number, position))
    out, review = list(keys), []
    for key in sorted(key for key, places in people.items() if len(places) > 1):
        number_of = {position: number for number, position in people[key]}
        namesakes = _namesakes(settings.told(number, position) for number, position in people[key])
        marks = {""}
        for k, namesake in enumerate(namesakes[1:], 1):
            mark, reason = _mark(namesake)
            mark = str(k) if mark in marks else mark
            marks.add(mark)
            for position in namesake.members:
                out[position] = (*key, mark)
            number = number_of[namesake.members[0]]
            first = readings[number]
            name = first.entities[namesake.members[0] - settings.first[number]].name
            review.append(ReviewItem("same name", name, mark, reason, first.article.id))
    return out, review


class _Settings:
    """The settings of the articles, each worked out when a namesake is told of there."""

    def __init__(
        self,
        readings: Sequence[PackedReading],
        keys: Sequence[Key],
        called: Callable[[LocalEntity], str],
    ) -> None:
        self.first: list[int] = []  # of each reading: the position of its first entity among all
        at = 0
        for reading in readings:
            self.first.append(at)
            at += len(reading.entities)
        self._readings, self._keys, self._called = readings, keys, called
        self._named = Counter(keys)
        self._few = max(_FEW, len(readings) // _SHARE)
        self._found: dict[int, _Setting] = {}

    def of(self, number: int) -> _Setting:
        """The setting of a reading."""
        if number not in self._found:
            self._found[number] = self._setting(number)
        return self._found[number]

    def _setting(self, number: int) -> _Setting:
        reading, first = self._readings[number], self.first[number]
        entities = reading.entities
        keys = self._keys[first : first + len(entities)]
        people = frozenset(k for k, e in zip(keys, entities, strict=True) if e.type is T.PERSON)
        telling = (k for k, e in zip(keys, entities, strict=True) if e.type in _TELLING)
        employers: dict[int, set[str]] = defaultdict(set)
        for person, body in reading.employers:
            employers[person].add(self._called(entities[body]))
        honours: dict[int, set[Key]] = defaultdict(set)
        for person, honour in reading.honours:
            honours[person].add(keys[honour])
        return _Setting(
            places_of(entities),
            people if len(people) <= _CROWD else frozenset(),
            frozenset(key for key in telling if self._named[key] <= self._few),
            employers,
            honours,
        )

    def told(self, number: int, position: int) -> _Namesake:
        """What a reading tells of the person at a position among all entities."""
        setting, index = self.of(number), position - self.first[number]
        key = self._keys[position]
        return _Namesake(
            [position],
            set(setting.employers.get(index, ())),
            set(setting.honours.get(index, ())),
            {_as_wide(code, key[1]) for code in setting.places},
            set(setting.company - {key}),
            set(setting.ties),
        )


def _namesakes(told: Iterable[_Namesake]) -> list[_Namesake]:
    """The people of one name, in the order of the articles: first those whose employer is told."""
    found: list[_Namesake] = []
    for one in sorted(told, key=lambda one: not one.employers):
        same = _same_employed(one, found) if one.employers else _same_unemployed(one, found)
        if same is None:
            found.append(one)
        else:
            same.add(one)
    for namesake in found:
        namesake.members.sort()
    return sorted(found, key=lambda namesake: namesake.members[0])


def _same_employed(one: _Namesake, found: Sequence[_Namesake]) -> _Namesake | None:
    """The one with the same employer; else one of the same honour and place, or of the same company."""
    related = (other for other in found if _related(one.employers, other.employers))
    alike = (
        other
        for other in found
        if overlap(one.places, other.places)
        and (not one.honours.isdisjoint(other.honours) or len(one.company & other.company) >= _COMPANY)
    )
    return next(related, None) or next(alike, None)


def _same_unemployed(one: _Namesake, found: Sequence[_Namesake]) -> _Namesake | None:
    """The one with whom most is shared; else one of the same place, or whose place nothing tells."""
    shared = [len(one.company & other.company) + len(one.ties & other.ties) for other in found]
    if any(shared):
        return found[shared.index(max(shared))]
    near = (other for other in found if overlap(one.places, other.places))
    unknown = (other for other in found if not apart(one.places, other.places))
    return next(near, None) or next(unknown, None)


# -- employers ---------------------------------------------------------------------------------------


def _related(a: set[str], b: set[str]) -> bool:
    """Do two sets of employers share one, by name or as part and whole?"""
    if not (a.isdisjoint(b) and _openings(a).isdisjoint(_openings(b))):
        return True
    return any(x.startswith(y) or y.startswith(x) or x.endswith(y) or y.endswith(x) for x in a for y in b)


def _openings(names: set[str]) -> set[str]:
    return {opening for name in names if len(opening := _placeless(name)[:_SAME_OPENING]) == _SAME_OPENING}


@lru_cache(maxsize=65536)
def _placeless(name: str) -> str:
    """A body's name without the divisions before it, which it has in common with a thousand others."""
    divisions = vocabulary.divisions_by_name()
    at = 0
    while end := next((k for k in range(len(name), at + 1, -1) if name[at:k] in divisions), 0):
        at = end
    return name[at:]


def _mark(namesake: _Namesake) -> tuple[str, str]:
    """What tells a namesake from the first one, and why the two were told apart."""
    if namesake.employers:
        employer = min(namesake.employers)
        return employer, "two people of one name: the employers differ"
    return min(map(name_of, namesake.places), default=""), "two people of one name: the places differ"


def _as_wide(code: str, name: str) -> str:
    """A county's code for a name of two characters, else its city's: one of three is seldom twice there."""
    return code if len(name) <= _SHORT_NAME else city_of(code)
