"""另一名徒弟、司机李某在大赛上夺得第二名，|被某总工会授予…: the winner of the clause before receives."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extraction.figures.figure_clauses import clause_start
from kg.extraction.lexical.patterns import pattern
from kg.extraction.people.titles import post_before
from kg.extraction.relations.frame import Frame

_WINS = pattern("relations_awards", "wins_place")
_AT_ONCE = re.compile(r"(?:并|还|也|随后|当场|同时|因此|后来|之后|同年|当年|一举|先后)*")


def winner_before(frame: Frame, people: Sequence[int], at: int) -> list[int]:
    """The last person of a sentence of several, if the clause right before the verb tells of a place won."""
    text, begin = frame.text, clause_start(frame.text, at)
    if not people or text[begin - 1 : begin] != "，" or not _AT_ONCE.fullmatch(text, begin, at):
        return []
    winner = frame.mentions[people[-1]]
    before = clause_start(text, begin - 1)
    alone = winner.start >= before and all(frame.mentions[k].start < before for k in people[:-1])
    known = winner.start == before or post_before(text, winner.start) is not None
    return [people[-1]] if alone and known and _WINS.search(text, winner.end, begin) else []
