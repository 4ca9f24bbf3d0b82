"""Mentions of all pages to entities: one thing under its several names, two things under one name.

Which local entities are one is decided in `identity`; here they become entities with readable
identifiers, their mentions occurrences, their facts claims.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from sys import intern
from typing import TypeVar

from kg import vocabulary
from kg.model import (
    NO_ATTRIBUTES,
    NO_DETAIL,
    Article,
    Claim,
    Corpus,
    Entity,
    EntityType,
    Fact,
    Occurrence,
    PackedPage,
    PackedReading,
    Page,
    ReviewItem,
    Value,
)
from kg.packing import Details, FactPlace, details
from kg.resolution.background import Known, background
from kg.resolution.identity import Local, identities, squeeze
from kg.resolution.people import Key

T = EntityType
Item = TypeVar("Item")
_SPACE = re.compile(r"\s")


def resolve(pages: Iterable[PackedPage]) -> Corpus:
    """All readings to one corpus of entities, occurrences and claims. Linear in the mentions."""
    kept: list[Page] = []
    readings: list[PackedReading] = []
    for page in pages:
        kept.append(page.page)
        readings += page.readings
    entities, ids, review = _resolved(readings)
    known = Known({entity.id: entity for entity in entities})
    articles = tuple(reading.article for reading in readings)
    occurrences: list[Occurrence] = []
    claims: list[Claim] = []
    supported: list[Claim] = []
    for reading, names in zip(drained(readings), ids, strict=True):
        bulk = details(reading)
        occurrences += _occurrences(reading, bulk, names)
        claims += _claims(reading.article, bulk, names)
        supported += background(reading, bulk, names, known)
    everything = {**known.entities, **known.made}
    return Corpus(
        pages=tuple(kept),
        articles=articles,
        entities=tuple(everything[i] for i in sorted(everything)),
        occurrences=tuple(occurrences),
        claims=(*claims, *supported),
        review=tuple(review),
    )


def drained(items: list[Item]) -> Iterator[Item]:
    """The items of a list, each given up as it is taken: what is made of them needs their room."""
    items.reverse()
    while items:
        yield items.pop()


def _resolved(readings: Sequence[PackedReading]) -> tuple[list[Entity], list[list[str]], list[ReviewItem]]:
    """The entities, which of them each local one is (by reading and position), and the doubtful pairs."""
    locals_ = [Local(i, k, e) for i, r in enumerate(readings) for k, e in enumerate(r.entities)]
    keys, review = identities(readings, locals_)
    groups: dict[Key, list[Local]] = defaultdict(list)
    for key, local in zip(keys, locals_, strict=True):
        groups[key].append(local)
    entities: list[Entity] = []
    ids = [[""] * len(reading.entities) for reading in readings]
    used: dict[str, Key] = {}
    for key in sorted(groups):
        members = groups[key]
        entity = _entity(readings, key, members, used)
        used[entity.id] = key
        entities.append(entity)
        for member in members:
            ids[member.reading][member.index] = entity.id
    return _told_apart(entities), ids, review


def _told_apart(entities: Sequence[Entity]) -> list[Entity]:
    """Areas and unions whose identifier has the city too are called so: China has several of their name.

    长春市朝阳区总工会, whether another is in the corpus or not; people keep their name, their identifier
    tells them apart.
    """
    found = []
    for entity in entities:
        full = entity.id.partition("/")[2]
        if full.endswith(entity.name) and full != entity.name:
            aliases = tuple(sorted({*entity.aliases, entity.name} - {full}))
            entity = replace(entity, name=full, aliases=aliases)
        found.append(entity)
    return found


def _entity(
    readings: Sequence[PackedReading], key: Key, members: Sequence[Local], used: Mapping[str, Key]
) -> Entity:
    name, type_ = _best_name(members), _best_type(members)
    detail = _detail(members)
    identifier = f"{type_.value}/{_readable(name, type_, key)}"
    while used.get(identifier, key) != key:
        suffix = f"（{key[-1]}）"
        identifier += "+" if identifier.endswith(suffix) else suffix
    aliases = {a for m in members for a in (m.entity.name, *m.entity.aliases)}
    city = _city(name, type_, detail)
    if city and not name.startswith(city):
        aliases.add(city + name)
    return Entity(
        id=identifier,
        type=type_,
        name=name,
        aliases=tuple(sorted(aliases - {name})),
        articles=tuple(dict.fromkeys(readings[m.reading].article.id for m in members)),
        confidence=_one(max(m.entity.confidence for m in members)),
        detail=detail,
    )


def _detail(members: Sequence[Local]) -> Mapping[str, str]:
    detail: dict[str, str] = {}
    for member in sorted(members, key=lambda m: m.entity.confidence):  # the surest has the last word
        detail.update(member.entity.detail)
    return detail or NO_DETAIL


def _city(name: str, type_: EntityType, detail: Mapping[str, str]) -> str | None:
    """The city by which a district or its federation is called too: 南京市鼓楼区总工会."""
    if type_ is T.DISTRICT:
        return detail.get("city")
    covered = detail.get("covers")
    if type_ is not T.UNION or not covered or name != covered + "总工会":
        return None
    rows = [d for d in vocabulary.divisions_by_name().get(covered, ()) if d.level == "county"]
    return detail.get("city") or (rows[0].city if len(rows) == 1 else None)


def _readable(name: str, type_: EntityType, key: Key) -> str:
    """The name itself; with its city in front where China has several of the name (Beijing's stay plain)."""
    if type_ not in (T.DISTRICT, T.UNION) or len(key) < 3:
        return name
    plain = key[1]  # without its city, whatever the texts call it
    rows = [
        d for d in vocabulary.divisions_by_name().get(plain.removesuffix("总工会"), ()) if d.level == "county"
    ]
    own = next((d for d in rows if d.code == key[2]), None)
    if own is None:
        return name
    return own.city + plain if len(rows) > 1 and own.city and own.city != "北京市" else plain


def _best_name(members: Sequence[Local]) -> str:
    """The fullest name; of equals the one that stands more often."""
    if len(members) == 1:  # as most have
        return members[0].entity.name
    counts: dict[str, int] = defaultdict(int)
    for member in members:
        counts[member.entity.name] += len(member.entity.mentions)
    return max(sorted(counts), key=lambda n: (len(squeeze(n)), counts[n]))


def _best_type(members: Sequence[Local]) -> EntityType:
    if len(members) == 1:
        return members[0].entity.type
    votes: dict[EntityType, float] = defaultdict(float)
    for member in members:
        votes[member.entity.type] += member.entity.confidence
    return max(sorted(votes, key=lambda t: t.value), key=lambda t: votes[t])


def _occurrences(reading: PackedReading, bulk: Details, ids: Sequence[str]) -> Iterator[Occurrence]:
    name = reading.article.id
    for entity, id_ in zip(reading.entities, ids, strict=True):
        for m in entity.mentions:
            start, end, sentence = bulk.mention_places[m]
            yield Occurrence(id_, name, sentence, start, end)


def _claims(article: Article, bulk: Details, ids: Sequence[str]) -> Iterator[Claim]:
    """The facts as claims about entities; what became a statement of a thing about itself is left out."""
    name = article.id
    for fact, place in zip(bulk.facts, bulk.fact_places, strict=True):
        if fact.object is None or ids[fact.subject] != ids[fact.object]:
            yield _claim(article, name, fact, place, ids)


def _claim(article: Article, name: str, fact: Fact, place: FactPlace, ids: Sequence[str]) -> Claim:
    start, end, sentence, beside = place
    return Claim(
        predicate=intern(fact.predicate),
        subject=ids[fact.subject],
        object=None if fact.object is None else ids[fact.object],
        article=name,
        start=start,
        end=end,
        quote=intern(_SPACE.sub("", article.text[fact.start : fact.end])),
        sentence=sentence,
        rule=intern(fact.rule),
        confidence=_one(fact.confidence),
        attributes=_attributes(fact, ids),
        beside=beside,
    )


@cache
def _one(number: float) -> float:
    """One object for all equal numbers, as `intern` has it for words: confidences are few."""
    return number


def _attributes(fact: Fact, ids: Sequence[str]) -> Mapping[str, Value]:
    """The attributes, equal words as one object: millions of claims share a few hundred."""
    if not fact.attributes:
        return NO_ATTRIBUTES
    found = {intern(k): intern(v) if isinstance(v, str) else v for k, v in fact.attributes.items()}
    giver = found.pop("conferred_by", None)
    if isinstance(giver, float):  # an index of a local entity
        found["conferred_by"] = ids[int(giver)]
    return found
