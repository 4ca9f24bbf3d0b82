"""From mentions to facts: the explicit, ordered list of relation rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from kg.extraction import actions, awards, observations, people_facts, rosters, structure
from kg.extraction.context import Context
from kg.extraction.frame import Frame
from kg.extraction.scan import Scan
from kg.model import Fact, LocalEntity, Mention

Rule = Callable[[Frame], Iterator[Fact]]


def _figures(frame: Frame) -> Iterator[Fact]:
    yield from observations.relate(frame.scan.article, frame.mentions, frame.entities, frame.subject_at)


RULES: tuple[tuple[str, Rule], ...] = (
    ("union of", structure.union_of),
    ("part of", structure.part_of),
    ("district", structure.in_district),
    ("posts", people_facts.posts),
    ("elections", people_facts.elections),
    ("awards", awards.verbal),
    ("rosters", rosters.facts),
    ("organizes", actions.organizes),
    ("organizes by", actions.organizes_by),
    ("takes part", actions.participates),
    ("held at", actions.held_at),
    ("visits", actions.visits),
    ("issues", actions.issues),
    ("cooperates", actions.cooperates),
    ("runs", actions.runs),
    ("figures", _figures),
)


def relate(scan: Scan, context: Context, mentions: Sequence[Mention], entities: Sequence[LocalEntity]) -> list[Fact]:
    """All facts of an article, in the order of the text; the same statement at the same place once."""
    frame = Frame(scan, context, mentions, entities)
    facts: dict[tuple[object, ...], Fact] = {}
    for _, rule in RULES:
        for fact in rule(frame):
            if fact.subject == fact.object or fact.start >= fact.end or rosters.contradicts(frame, fact):
                continue
            key = (fact.predicate, fact.subject, fact.object, fact.start, fact.end, tuple(sorted(fact.attributes.items())))
            if key not in facts or facts[key].confidence < fact.confidence:
                facts[key] = fact
    return sorted(
        facts.values(),
        key=lambda f: (f.start, f.end, f.predicate, f.subject, -1 if f.object is None else f.object, str(sorted(f.attributes.items()))),
    )
