"""全国劳动模范、为乳业挥洒青春的“牛倌”王某: holders whom a description parts from their titles."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.rules import fact
from kg.model import EntityType, Fact, Part

T = EntityType
_FILE = "relations_awards"
_DESCRIBED = pattern(_FILE, "described")
_HELD_ALSO = pattern(_FILE, "held_also")
_MANY_HOLDERS = pattern(_FILE, "many_holders")
_LONGEST = 44  # characters between the last title and the name
_NUMBER = 14  # characters before a title in which so many holders are told of


def described(frame: Frame) -> Iterator[Fact]:
    """The one person behind honours and a description with 的, which names nobody else."""
    text = frame.text
    for j in frame.outer:
        person = frame.mentions[j]
        if person.type is not T.PERSON or frame.sentence(person.start).part is not Part.BODY:
            continue
        floor = max(frame.sentence(person.start).start, person.start - _LONGEST)
        near = [k for k in frame.between(floor, person.start) if frame.mentions[k].end <= person.start]
        if not near or frame.mentions[near[-1]].type is not T.HONOUR:
            continue  # another is named between
        last = frame.mentions[near[-1]]
        if not _DESCRIBED.fullmatch(text, last.end, person.start):
            continue
        for k in _titles_before(frame, near):
            honour = frame.mentions[k]
            if _MANY_HOLDERS.search(text, max(0, honour.start - _NUMBER), honour.start):
                break
            yield fact("honour.described", frame.owner[j], frame.owner[k], honour.start, person.end)


def _titles_before(frame: Frame, near: list[int]) -> Iterator[int]:
    """全国劳动模范、|首都劳动奖章获得者: the last title and those that stand before it in one list."""
    at = near[-1]
    yield at
    for k in reversed(near[:-1]):
        honour = frame.mentions[k]
        between = (honour.end, frame.mentions[at].start)
        if honour.type is not T.HONOUR or not _HELD_ALSO.fullmatch(frame.text, *between):
            return
        yield k
        at = k
