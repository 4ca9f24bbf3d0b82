"""From mentions to facts: the explicit, ordered list of relation rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from kg.extraction.context import Context
from kg.extraction.scan import Scan
from kg.model import Fact, LocalEntity, Mention


@dataclass(frozen=True)
class Frame:
    """What a relation rule reads: the article's scan, its mentions and entities."""

    scan: Scan
    context: Context
    mentions: Sequence[Mention]
    entities: Sequence[LocalEntity]

    @cached_property
    def owner(self) -> tuple[int, ...]:
        """Index of the entity of each mention."""
        owner = [0] * len(self.mentions)
        for index, entity in enumerate(self.entities):
            for mention in entity.mentions:
                owner[mention] = index
        return tuple(owner)


Rule = Callable[[Frame], Iterator[Fact]]

RULES: tuple[tuple[str, Rule], ...] = ()


def relate(scan: Scan, context: Context, mentions: Sequence[Mention], entities: Sequence[LocalEntity]) -> list[Fact]:
    """All facts of an article, in the order of the rules; the same statement at the same place once."""
    frame = Frame(scan, context, mentions, entities)
    facts: dict[tuple[object, ...], Fact] = {}
    for _, rule in RULES:
        for fact in rule(frame):
            key = (fact.predicate, fact.subject, fact.object, fact.start, fact.end, tuple(sorted(fact.attributes.items())))
            if key not in facts or facts[key].confidence < fact.confidence:
                facts[key] = fact
    return sorted(facts.values(), key=lambda f: (f.start, f.end, f.predicate, f.subject, -1 if f.object is None else f.object))
