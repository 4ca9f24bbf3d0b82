"""Who was elected, by the names behind the office: 选举产生第九届委员会常务委员：甲、乙、丙."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.choosing import electing
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.rules import fact
from kg.model import BODIES, EntityType, Fact
from kg.prefilter import finditer

_FILE = "relations_posts"
_ELECTED_LIST = pattern(_FILE, "elected_list")
_NOT_NOW = pattern(_FILE, "not_now")
_GAP = re.compile(r"[、，和及\s]{0,3}")
_REMARK = re.compile(r"[（(][^（）()]{1,12}[)）]")
_FEWEST = 2  # names: one alone is what `elections` reads
_REACH = 4


def elected(frame: Frame) -> Iterator[Fact]:
    """Each person of a list of names that an office elected to, and a colon, stand before."""
    starts = {frame.mentions[k].start: k for k in frame.outer if frame.mentions[k].type is EntityType.PERSON}
    for m in finditer(_ELECTED_LIST, frame.text):
        if _NOT_NOW.search(frame.text[max(0, m.start() - _REACH) : m.start()]):
            continue
        named = [k for k in frame.between(m.start(), m.end()) if frame.mentions[k].type in BODIES]
        body = frame.owner[named[-1]] if named else electing(frame, m.start())
        people = _names(frame, starts, m.end())
        if body is None or len(people) < _FEWEST:
            continue
        case = "" if named else "carried"
        attributes = {"title": m["post"]}
        for k in people:
            end = frame.mentions[k].end
            yield fact("post.list", frame.owner[k], body, m.start(), end, attributes=attributes, case=case)


def _names(frame: Frame, starts: Mapping[int, int], at: int) -> list[int]:
    """The people named one behind the other from an offset on; remarks in brackets may stand between."""
    people: list[int] = []
    while True:
        gap = _GAP.match(frame.text, at)
        k = starts.get(gap.end()) if gap else None
        if k is None:
            return people
        people.append(k)
        remark = _REMARK.match(frame.text, frame.mentions[k].end)
        at = remark.end() if remark else frame.mentions[k].end
