"""The explicit, ordered list of recognisers, and the step from an article to its mentions and entities."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kg.extraction import areas, bodies, brands, coreference, facilities, happenings, honours, people, rosters, unions, works
from kg.extraction.context import Context, Home
from kg.extraction.scan import Scan
from kg.model import LocalEntity, Mention

Recogniser = Callable[[Scan, Context], Iterator[Mention]]

RECOGNISERS: tuple[tuple[str, Recogniser], ...] = (
    ("rosters", rosters.recognise),
    ("areas", areas.recognise),
    ("works", works.recognise),
    ("unions", unions.recognise),
    ("bodies", bodies.recognise),
    ("brands", brands.recognise),
    ("facilities", facilities.recognise),
    ("honours", honours.recognise),
    ("happenings", happenings.recognise),
    ("people", people.recognise),
)


def recognise(scan: Scan, home: Home) -> tuple[list[LocalEntity], list[Mention], Context]:
    """All mentions of an article, clustered into the entities that they mean."""
    context = Context(scan, home)
    found = [mention for _, recogniser in RECOGNISERS for mention in recogniser(scan, context)]
    mentions = coreference.prune(rosters.settle(scan, context, found))
    mentions = coreference.prune(coreference.complete(scan, mentions))
    local, ordered = coreference.entities(scan, mentions)
    return local, ordered, context
