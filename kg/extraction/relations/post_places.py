"""Where the post is to which one is elected, by the clause before the verb: 某委员会由王某|任主任."""

from __future__ import annotations

import re

from kg.extraction.figures.figure_clauses import clause_start
from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.frame import Frame
from kg.model import BODIES

_JOINS_BODY = re.compile("(?:随后|后来)?加入了?(?:刚刚?|新)?(?:(?:成立|组建)的)?")
_AND_THEN = ("，", "，并", "，后", "，随后", "，不久")
_UNKNOWN_RUN = pattern("relations_posts", "unknown_run")
_GOES = re.compile(r"(?:[到在赴至入回]|(?<!协)调)$")
_HAN = re.compile(r"[\u4e00-\u9fff]")


def named_place(frame: Frame, k: int, at: int) -> int | None:
    """The body that the clause names as where the post is."""
    for place in (_place(frame, at), _run_by(frame, k), _joined(frame, k, at)):
        if place is not None:
            return place
    return None


def is_of_unknown(frame: Frame, k: int) -> bool:
    """，武汉分部由|林某|任主任: does a body that nobody knows stand before the link?"""
    at = frame.mentions[k].start - 1
    if frame.text[at : at + 1] != "由" or not _HAN.match(frame.text, at - 1) or _run_by(frame, k) is not None:
        return False
    return _UNKNOWN_RUN.search(frame.text, clause_start(frame.text, at), at) is not None


def _place(frame: Frame, at: int) -> int | None:
    """王某到甲县总工会|任副主席: the body where one goes to hold the post."""
    for k in frame.ending_at.get(at, ()):
        m = frame.mentions[k]
        if m.type in BODIES and _GOES.search(frame.text, max(0, m.start - 2), m.start):
            return frame.owner[k]
    return None


def _run_by(frame: Frame, k: int) -> int | None:
    """甲委员会由|王某|任主任: the body whose post it is stands right before the link."""
    at = frame.mentions[k].start - 1
    if frame.text[at : at + 1] != "由":
        return None
    bodies = (j for j in frame.ending_at.get(at, ()) if frame.mentions[j].type in BODIES)
    return next((frame.owner[j] for j in bodies), None)


def _joined(frame: Frame, k: int, at: int) -> int | None:
    """王某加入了刚成立的甲联合会，并|当选副主席: the body that one has joined in the clause before."""
    person = frame.mentions[k]
    for j in frame.between(person.end, at):
        m = frame.mentions[j]
        led = m.type in BODIES and _JOINS_BODY.fullmatch(frame.text, person.end, m.start)
        if led and frame.text[m.end : at] in _AND_THEN:
            return frame.owner[j]
    return None
