"""Who gave what somebody received: the body that the same statement, or the decision over a list, names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.model import Fact

_GIVEN_BY = "conferred_by"
_OF_LISTS = ("roster.", "honour.list")  # what stands over or under a list is said of all its rows


def filled(facts: Iterable[Fact]) -> Iterator[Fact]:
    """市总工会|授予王某“…”: awards with the giver, where the article states one for the honour just there.

    A list has it from its decision or from who signs it. Of two bodies that give it together the first is
    taken, of two that do it apart none.
    """
    told = list(facts)
    given: dict[int, list[Fact]] = {}
    for fact in told:
        if fact.predicate == "conferredBy":
            given.setdefault(fact.subject, []).append(fact)
    for fact in told:
        giver = _giver(fact, given) if given else None
        if giver is not None:
            fact = replace(fact, attributes={**fact.attributes, _GIVEN_BY: float(giver)})
        yield fact


def _giver(fact: Fact, given: dict[int, list[Fact]]) -> int | None:
    """The one body that gives the honour of an award, said of it in the same place."""
    if fact.predicate != "awarded" or _GIVEN_BY in fact.attributes or fact.object not in given:
        return None
    listed = fact.rule.startswith(_OF_LISTS)
    told = [
        g
        for g in given[fact.object]
        if g.object != fact.subject and (listed or (g.start < fact.end and fact.start < g.end))
    ]
    together = len({g.object for g in told}) == 1 or len({(g.start, g.end) for g in told}) == 1
    return told[0].object if told and together else None
