"""Mentions of all pages to entities: one thing under its several names, two things under one name.

Identity is decided by scope. What an article calls one thing is one thing. Over articles, bodies
and places agree by their full names; a short form joins a longer name only where exactly one of
the corpus carries it as an alias; people of one name are one unless their employers contradict;
happenings without a name of their own (座谈会, 慰问活动) belong to their article alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg import vocabulary
from kg.model import (
    Article,
    Claim,
    Corpus,
    Entity,
    EntityType,
    LocalEntity,
    Occurrence,
    PageReading,
    Reading,
    ReviewItem,
)
from kg.resolution.background import background

T = EntityType
_CLASS = {T.EVENT: "happening", T.PROGRAMME: "happening", T.ENTERPRISE: "body", T.INSTITUTION: "body"}
_NAMED_HAPPENING = re.compile(r"“|第[一二三四五六七八九十百\d]+[届次]|首届|20\d\d年|[春夏秋冬]送|《|总?工会|集团|公司|大学|医院|[市区县省]")
_LETTERS = re.compile(r"[“”\"'‘’《》〈〉（）()\s·•,，。、—\-－]")
_AFFILIATION = ("holdsPost", "employedBy")


@dataclass(frozen=True, slots=True)
class _Local:
    """A local entity with where it stands."""

    reading: int
    index: int
    entity: LocalEntity


def squeeze(name: str) -> str:
    """A name without marks and spaces: the key that surface forms are compared by."""
    return _LETTERS.sub("", name)


def _class(type_: EntityType) -> str:
    return _CLASS.get(type_, type_.value)


def resolve(pages: Sequence[PageReading]) -> Corpus:
    """All readings to one corpus of entities, occurrences and claims. Linear in the mentions."""
    readings = [r for p in pages for r in p.readings]
    locals_ = [_Local(i, k, e) for i, r in enumerate(readings) for k, e in enumerate(r.entities)]
    keys = _keys(readings, locals_)
    keys, review = _split_people(readings, locals_, keys)
    keys = _join_short(locals_, keys)
    groups: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for n, key in enumerate(keys):
        groups[key].append(n)
    entities, of_local = _entities(readings, locals_, groups)
    occurrences = _occurrences(readings, of_local)
    claims = _claims(readings, of_local)
    extra_entities, extra_claims = background(readings, of_local, {e.id: e for e in entities})
    everything = {e.id: e for e in entities} | {e.id: e for e in extra_entities}
    return Corpus(
        pages=tuple(p.page for p in pages),
        articles=tuple(r.article for r in readings),
        entities=tuple(everything[i] for i in sorted(everything)),
        occurrences=tuple(occurrences),
        claims=tuple((*claims, *extra_claims)),
        review=tuple(review),
    )


def _keys(readings: Sequence[Reading], locals_: Sequence[_Local]) -> list[tuple[str, ...]]:
    keys: list[tuple[str, ...]] = []
    for local in locals_:
        entity, article = local.entity, readings[local.reading].article
        key: tuple[str, ...] = (_class(entity.type), squeeze(entity.name))
        if entity.type is T.DISTRICT:
            key += (entity.detail.get("code", ""),)
        elif entity.type is T.UNION and _several(entity.name.removesuffix("总工会")):
            key += (_place_of(entity, readings[local.reading]),)
        elif _class(entity.type) == "happening" and not _NAMED_HAPPENING.search(entity.name):
            key += (article.id,)
        keys.append(key)
    return keys


def _several(area: str) -> bool:
    """Has China several county-level areas of the name?"""
    return sum(d.level == "county" for d in vocabulary.divisions_by_name().get(area, ())) > 1


def _place_of(entity: LocalEntity, reading: Reading) -> str:
    """The division code that tells 鼓楼区总工会 in 南京 from the one in 福州; empty where one name is one."""
    covered = entity.name.removesuffix("总工会")
    if "code" in entity.detail:
        return entity.detail["code"]
    for other in reading.entities:
        if other.type is T.DISTRICT and other.name == covered:
            return other.detail.get("code", "")
    return ""


def _split_people(
    readings: Sequence[Reading], locals_: Sequence[_Local], keys: Sequence[tuple[str, ...]]
) -> tuple[list[tuple[str, ...]], list[ReviewItem]]:
    """Keep people of one name apart where their employers contradict; list the pair for review."""
    affiliations: dict[int, set[str]] = {}
    lookup = {(local.reading, local.index): n for n, local in enumerate(locals_)}
    for i, reading in enumerate(readings):
        for fact in reading.facts:
            if fact.predicate in _AFFILIATION and fact.object is not None:
                n = lookup[i, fact.subject]
                affiliations.setdefault(n, set()).add(squeeze(reading.entities[fact.object].name))
    people: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for n, local in enumerate(locals_):
        if local.entity.type is T.PERSON:
            people[keys[n]].append(n)
    out, review = list(keys), []
    for key in sorted(people):
        clusters: list[tuple[set[str], list[int]]] = []
        for n in people[key]:
            known = affiliations.get(n, set())
            home = next((c for c in clusters if not known or not c[0] or _related(known, c[0])), None)
            if home is None:
                clusters.append((set(known), [n]))
            else:
                home[0].update(known)
                home[1].append(n)
        for k, (known, members) in enumerate(clusters):
            if k == 0:
                continue
            for n in members:
                out[n] = (*key, min(known) if known else str(k))
            first = locals_[clusters[0][1][0]].entity.name
            review.append(
                ReviewItem("same name", first, min(known) if known else "", "two people of one name: the employers differ",
                           readings[locals_[members[0]].reading].article.id)
            )
    return out, review


def _related(a: set[str], b: set[str]) -> bool:
    """Do two sets of employers share one, by name or as part and whole?"""
    return any(x == y or x.startswith(y) or y.startswith(x) or x.endswith(y) or y.endswith(x) or x[:6] == y[:6] for x in a for y in b)


def _join_short(locals_: Sequence[_Local], keys: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """A name that is the alias of exactly one other entity of its class joins it."""
    carriers: dict[tuple[str, str], set[tuple[str, ...]]] = defaultdict(set)
    for n, local in enumerate(locals_):
        if keys[n][0] in ("person", "honour", "district", "work") or len(keys[n]) > 2:
            continue
        for alias in local.entity.aliases:
            squeezed = squeeze(alias)
            if len(squeezed) >= 3 and squeezed != keys[n][1]:
                carriers[keys[n][0], squeezed].add(keys[n])
    by_key = {key for key in keys if len(key) == 2}
    target: dict[tuple[str, ...], tuple[str, ...]] = {}
    for key in sorted(by_key):
        owners = {o for o in carriers.get((key[0], key[1]), set()) if o != key}
        if len(owners) == 1:
            owner = next(iter(owners))
            if len(owner[1]) > len(key[1]):
                target[key] = owner
        elif key[0] == "body" and not owners:
            full = _with_city(key, by_key)
            if full:
                target[key] = full
    return [_follow(target, key) for key in keys]


def _with_city(key: tuple[str, ...], known: set[tuple[str, ...]]) -> tuple[str, ...] | None:
    """公交集团 with 北京公交集团 in the corpus (and no other city's) is the same body."""
    name = key[1]
    if len(name) < 4:
        return None
    found = [(key[0], city + name) for city in _cities() if (key[0], city + name) in known]
    return found[0] if len(found) == 1 else None


def _cities() -> tuple[str, ...]:
    return ("北京", "北京市", "南京", "南京市", "上海", "天津", "重庆", "广州", "广州市", "深圳", "成都", "武汉", "西安", "杭州", "江苏", "江苏省")


def _follow(target: Mapping[tuple[str, ...], tuple[str, ...]], key: tuple[str, ...]) -> tuple[str, ...]:
    seen = {key}
    while key in target and target[key] not in seen:
        key = target[key]
        seen.add(key)
    return key


def _entities(
    readings: Sequence[Reading], locals_: Sequence[_Local], groups: Mapping[tuple[str, ...], list[int]]
) -> tuple[list[Entity], dict[tuple[int, int], str]]:
    """Entities with readable, stable identifiers; and which entity each local one is."""
    entities: list[Entity] = []
    of_local: dict[tuple[int, int], str] = {}
    used: dict[str, tuple[str, ...]] = {}
    for key in sorted(groups):
        members = [locals_[n] for n in groups[key]]
        name = _best_name(members)
        type_ = _best_type(members)
        detail: dict[str, str] = {}
        for member in sorted(members, key=lambda m: m.entity.confidence):
            detail.update(member.entity.detail)
        identifier = f"{type_.value}/{_identifier(name, type_, key, detail)}"
        while used.get(identifier, key) != key:
            identifier += f"（{key[-1]}）" if not identifier.endswith(f"（{key[-1]}）") else "+"
        used[identifier] = key
        aliases = {a for m in members for a in (m.entity.name, *m.entity.aliases)} - {name}
        if type_ is T.DISTRICT and detail.get("city"):
            aliases.add(detail["city"] + name)
        if type_ is T.UNION and detail.get("covers") and name == detail["covers"] + "总工会" and (city := detail.get("city") or _beijing(detail)):
            aliases.add(city + name)
        articles = tuple(dict.fromkeys(readings[m.reading].article.id for m in members))
        entities.append(
            Entity(identifier, type_, name, tuple(sorted(aliases)), articles, max(m.entity.confidence for m in members), detail)
        )
        for member in members:
            of_local[member.reading, member.index] = identifier
    return entities, of_local


def _beijing(detail: Mapping[str, str]) -> str | None:
    rows = [d for d in vocabulary.divisions_by_name().get(detail["covers"], ()) if d.level == "county"]
    return rows[0].city if len(rows) == 1 else None


def _identifier(name: str, type_: EntityType, key: tuple[str, ...], detail: Mapping[str, str]) -> str:
    """The name itself; with its city in front where China has several of the name (Beijing's stay plain)."""
    if type_ in (T.DISTRICT, T.UNION) and len(key) > 2:
        covered = name if type_ is T.DISTRICT else name.removesuffix("总工会")
        rows = [d for d in vocabulary.divisions_by_name().get(covered, ()) if d.level == "county"]
        own = next((d for d in rows if d.code == key[2]), None)
        if len(rows) > 1 and own and own.city and own.city != "北京市":
            return own.city + name
        if len(rows) > 1 and own is None and key[2]:
            return name
    return name


def _best_name(members: Sequence[_Local]) -> str:
    counts: dict[str, int] = defaultdict(int)
    for member in members:
        counts[member.entity.name] += len(member.entity.mentions)
    return max(sorted(counts), key=lambda n: (len(squeeze(n)), counts[n]))


def _best_type(members: Sequence[_Local]) -> EntityType:
    votes: dict[EntityType, float] = defaultdict(float)
    for member in members:
        votes[member.entity.type] += member.entity.confidence
    return max(sorted(votes, key=lambda t: t.value), key=lambda t: votes[t])


def _occurrences(readings: Sequence[Reading], of_local: Mapping[tuple[int, int], str]) -> list[Occurrence]:
    found = []
    for i, reading in enumerate(readings):
        for k, entity in enumerate(reading.entities):
            for m in entity.mentions:
                mention = reading.mentions[m]
                start, end = reading.article.to_page(mention.start, mention.end)
                found.append(Occurrence(of_local[i, k], reading.article.id, _sentence(reading.article, mention.start), start, end))
    return found


def _sentence(article: Article, offset: int) -> int:
    sentence = article.sentence_at(offset)
    return article.sentences.index(sentence)


def _claims(readings: Sequence[Reading], of_local: Mapping[tuple[int, int], str]) -> list[Claim]:
    found = []
    for i, reading in enumerate(readings):
        article = reading.article
        for fact in reading.facts:
            start, end = article.to_page(fact.start, fact.end)
            quote = re.sub(r"\s", "", article.text[fact.start : fact.end])
            attributes = dict(fact.attributes)
            conferrer = attributes.pop("conferred_by", None)
            if isinstance(conferrer, float):
                attributes["conferred_by"] = of_local[i, int(conferrer)]
            subject = of_local[i, fact.subject]
            object_ = None if fact.object is None else of_local[i, fact.object]
            if subject == object_:
                continue
            found.append(
                Claim(fact.predicate, subject, object_, article.id, start, end, quote, _sentence(article, fact.start), fact.rule, fact.confidence, attributes)
            )
    return found
