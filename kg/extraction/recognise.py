"""The explicit, ordered list of recognisers, and the step from an article to its mentions and entities."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kg.extraction import (
    areas,
    bodies,
    brands,
    facilities,
    happenings,
    honours,
    people,
    rosters,
    taggers,
    unions,
    venues,
    works,
)
from kg.extraction.clusters import entities
from kg.extraction.context import Context, Home
from kg.extraction.coreference import complete
from kg.extraction.pruning import prune
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
    ("venues", venues.recognise),
    ("honours", honours.recognise),
    ("happenings", happenings.recognise),
    ("people", people.recognise),
    ("taggers", taggers.recognise),  # nothing unless the user has chosen one
)


def recognise(scan: Scan, home: Home) -> tuple[list[LocalEntity], list[Mention], Context]:
    """All mentions of an article, clustered into the entities that they mean."""
    context = Context(scan, home)
    found = [mention for _, recogniser in RECOGNISERS for mention in recogniser(scan, context)]
    mentions = prune(rosters.settle(scan, context, found))
    mentions = prune(complete(scan, mentions))
    local, ordered = entities(scan, mentions)
    return local, ordered, context
