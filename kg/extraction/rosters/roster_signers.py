"""Who signs a list: the body alone on its last line, before the day."""

from __future__ import annotations

from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.frame import Frame
from kg.extraction.rosters.roster_headings import Title, owner_of
from kg.extraction.rosters.roster_lines import Roster
from kg.model import EntityType, Mention
from kg.vocabulary import short_name

_SIGNED = pattern("rosters", "signed")
_GIVES = pattern("rosters", "gives")
_GIVEN_ABOVE = pattern("rosters", "given_above")
_SIGNING = frozenset((EntityType.UNION, EntityType.INSTITUTION))
_TAIL = 80  # characters of a last line with its day


def signature(frame: Frame, roster: Roster) -> int | None:
    """The mention of the body that signs; None where the last line is a row like those above it.

    It signs where the day stands behind it, where the honours are its own area's, or where the text over the
    list says that it gives them.
    """
    signed = _SIGNED.search(frame.text, max(0, len(frame.text) - _TAIL))
    if signed is None or not roster.headings:
        return None
    found = (k for k in frame.ending_at.get(signed.end("body"), ()) if frame.mentions[k].type in _SIGNING)
    k = next((k for k in found if frame.mentions[k].start == signed.start("body")), None)
    if k is None:
        return None
    titles = [title for heading in roster.headings for title in heading.titles]
    own = any(_of_area(frame.entities[frame.owner[k]].name, title) for title in titles)
    return k if signed["day"] or own or _announces(frame, roster, frame.mentions[k], frame.owner[k]) else None


def named_above(frame: Frame, roster: Roster) -> tuple[list[int], int, int]:
    """（|甲总工会、乙局|2025年4月25日授予）: the givers in a bracket above a list, and where they stand."""
    first = min((line.start for line in roster.lines), default=0)
    told = _GIVEN_ABOVE.search(frame.text, 0, first)
    if told is None:
        return [], 0, 0
    named = [k for k in frame.between(*told.span("who")) if frame.mentions[k].type in _SIGNING]
    return list(frame.owners(named)), told.start("who"), told.end("gives")


def gives(body: str, title: Title) -> bool:
    """Does who signs give the honour? It is its own, or a bare one that is no other's."""
    if title.conferrer is not None or title.level == "national":
        return title.conferrer == body
    own = _of_area(body, title) or title.name.startswith(body.removesuffix("工会"))
    return own or not owner_of(title.name)


def _of_area(body: str, title: Title) -> bool:
    """成都市总工会, 成都市工人先锋号: a federation gives its area's honours and receives none of them."""
    area = body.removesuffix("总工会")
    return area != body and title.name.startswith(short_name(area))


def _announces(frame: Frame, roster: Roster, signer: Mention, who: int) -> bool:
    """Does the text over the list say of the body that it honours: 市总工会|决定授予…?"""
    first = min((line.start for line in roster.lines), default=signer.start)
    named = (frame.mentions[k] for k in frame.between(0, first) if frame.owner[k] == who)
    return any(_GIVES.match(frame.text, m.end) for m in named)
