"""The explicit, ordered list of recognisers, and the step from an article to its mentions and entities."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from kg.extraction.coreference.clusters import entities
from kg.extraction.coreference.coreference import complete
from kg.extraction.coreference.pruning import prune
from kg.extraction.lexical.context import Context
from kg.extraction.lexical.scan import Scan
from kg.extraction.people import people
from kg.extraction.recognisers import (
    areas,
    bodies,
    brands,
    facilities,
    happenings,
    honours,
    quoted_firms,
    taggers,
    unions,
    venues,
    works,
)
from kg.extraction.relations.frame import Frame
from kg.extraction.rosters import rosters
from kg.model import BODIES, HAPPENINGS, Mention

Recogniser = Callable[[Scan, Context], Iterator[Mention]]

RECOGNISERS: tuple[tuple[str, Recogniser], ...] = (
    ("rosters", rosters.recognise),
    ("areas", areas.recognise),
    ("works", works.recognise),
    ("unions", unions.recognise),
    ("bodies", bodies.recognise),
    ("quoted_firms", quoted_firms.recognise),
    ("brands", brands.recognise),
    ("facilities", facilities.recognise),
    ("venues", venues.recognise),
    ("honours", honours.recognise),
    ("happenings", happenings.recognise),
    ("people", people.recognise),
    ("taggers", taggers.recognise),  # nothing unless the user has chosen one
)


def recognise(contexts: Sequence[Context]) -> list[Frame]:
    """All mentions of some articles, clustered article by article into the entities that they mean.

    Each step reads all articles before the next one does: see `read_pages`.
    """
    scans = [context.scan for context in contexts]
    found: list[list[Mention]] = [[] for _ in contexts]
    for _, recogniser in RECOGNISERS:
        for context, mentions in zip(contexts, found, strict=True):
            mentions += recogniser(context.scan, context)
    settled = [rosters.settle(c.scan, c, mentions) for c, mentions in zip(contexts, found, strict=True)]
    completed = complete(scans, [_owned(prune(mentions)) for mentions in settled])
    frames = []
    for context, mentions in zip(contexts, completed, strict=True):
        local, ordered = entities(context.scan, prune(mentions))
        frames.append(Frame(context.scan, context, ordered, local))
    return frames


def _owned(mentions: list[Mention]) -> list[Mention]:
    """市总工会|2011年“金秋助学”发放仪式: a happening is named after the full name of its body."""
    bodies_ = (m for m in mentions if m.type in BODIES and m.name != m.text)
    owners = {m.start: m for m in bodies_ if m.name.endswith(m.text)}
    if not owners:
        return mentions
    named = []
    for m in mentions:
        owner = owners.get(m.start) if m.type in HAPPENINGS and m.name == m.text else None
        whole = owner is not None and owner.end < m.end
        named.append(replace(m, name=owner.name + m.text[len(owner.text) :]) if owner and whole else m)
    return named
