"""Employments that were drawn from a post: where a correction takes the post away, they follow it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kg.model import Claim
from kg.resolution.state import State

_DRAWN = "employed.post"
"""The rule by which who holds a post at a firm works there."""
Place = tuple[str, str | None, str, int]


def following(
    state: State,
    change: Callable[[], str | None],
    moved: Callable[[Claim], Claim | None] = lambda drawn: None,
) -> str | None:
    """Makes the change; the employments that rested on the posts it took away become what `moved` tells.

    That somebody works there was only concluded from the post in that sentence; what other words say stays.
    """
    state.settle()
    before = _held(state.claims)
    wrong = change()
    gone = before - _held(state.claims)
    if gone:
        found = (moved(c) if c.rule == _DRAWN and _place(c) in gone else c for c in state.claims)
        state.claims = [claim for claim in found if claim is not None]
    return wrong


def _held(claims: Iterable[Claim]) -> set[Place]:
    """Where posts are stated that are held now."""
    return {_place(c) for c in claims if c.predicate == "holdsPost" and not c.attributes.get("former")}


def _place(claim: Claim) -> Place:
    return claim.subject, claim.object, claim.article, claim.sentence
