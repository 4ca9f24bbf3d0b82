"""What stands beside a name that several entities of a class bear: the city, the body above, the article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from kg.model import Corpus, Entity

# where a thing belongs, the most telling first
_BELONGING = (
    "employedBy", "holdsPost", "unionOf", "parentUnion", "subOrganizationOf", "inDistrict", "heldAt",
)  # fmt: skip


def distinctions(corpus: Corpus) -> dict[str, str]:
    """Of the entities that share class and name, by id, what tells each from the others."""
    namesakes: dict[tuple[str, str], list[Entity]] = defaultdict(list)
    for entity in corpus.entities:
        namesakes[entity.type, entity.name].append(entity)
    shared = [group for group in namesakes.values() if len(group) > 1]
    names = {entity.id: entity.name for entity in corpus.entities}
    stated: dict[str, dict[str, str]] = {entity.id: {} for group in shared for entity in group}
    for claim in corpus.claims:
        if claim.object is not None and claim.subject in stated:
            stated[claim.subject].setdefault(claim.predicate, names[claim.object])
    headlines = {article.id: article.headline for article in corpus.articles}
    found: dict[str, str] = {}
    for group in shared:
        marks = {e.id: list(filter(None, _marks(e, stated[e.id], headlines))) for e in group}
        bearers = Counter(mark for own in marks.values() for mark in set(own))
        found |= {name: next((m for m in own if bearers[m] == 1), name) for name, own in marks.items()}
    return found


def _marks(entity: Entity, stated: Mapping[str, str], headlines: Mapping[str, str]) -> Iterator[str]:
    yield entity.detail.get("city", "")
    yield from (stated.get(predicate, "") for predicate in _BELONGING)
    yield from (headlines.get(article, "") for article in entity.articles)
