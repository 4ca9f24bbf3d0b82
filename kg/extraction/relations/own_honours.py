"""恒远集团工会授予甲矿工会“先进基层工会”称号: whom a group's union honours for its own work is of the group.

So is the plant right behind the verb, whose worker it names: 授予乙矿王某等30人“优秀工会工作者”称号.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.rules import fact
from kg.extraction.relations.structure import core_body
from kg.model import EMPLOYERS, EntityType, Fact, Part
from kg.prefilter import finditer

T = EntityType
_CONFERS = pattern("relations_awards", "confers_own")
_OWN_HONOUR = pattern("relations_awards", "own_honour")
_GROUP = re.compile(r"(?:集团|集团有限(?:责任)?公司|控股|总公司|集团公司)$")
_TEAM = re.compile(r"(?:[班组队室科]|车间|工区|工段|项目部|中心|所|站)$")  # of a plant, not of the group
_GIVEN = frozenset({T.UNION}) | EMPLOYERS
_GOES_ON = re.compile(r"、|和|及|以及")


def parts_honoured(frame: Frame) -> Iterator[Fact]:
    """The unions and plants of a list behind 授予, where one union of a group acts."""
    for verb in finditer(_CONFERS, frame.text):
        sentence = frame.sentence(verb.start())
        acting = frame.subjects_at(verb.start())
        if sentence.part is not Part.BODY or len(acting) != 1:
            continue
        group = _group_of(frame, acting[0])
        title = next((k for k in frame.of_type(T.HONOUR, verb.end(), sentence.end)), None)
        if group is None or title is None or not _OWN_HONOUR.search(frame.mentions[title].name):
            continue
        for k in _given(frame, verb.end(), frame.mentions[title].start):
            m = frame.mentions[k]
            end = frame.mentions[title].end
            whole = core_body(frame, m) if m.type is T.UNION else frame.owner[k]
            if m.type is T.UNION and frame.owner[k] != acting[0]:
                yield fact("parent.honours", frame.owner[k], acting[0], verb.start(), end)
            if whole is not None and whole != group and not _TEAM.search(frame.entities[whole].name):
                yield fact("part.honours", whole, group, verb.start(), end)


def _group_of(frame: Frame, union: int) -> int | None:
    """The group whose union acts."""
    entity = frame.entities[union]
    if entity.type is not T.UNION:
        return None
    bodies = (core_body(frame, frame.mentions[m]) for m in entity.mentions)
    body = next((b for b in bodies if b is not None), None)
    return body if body is not None and _GROUP.search(frame.entities[body].name) else None


def _given(frame: Frame, at: int, end: int) -> Iterator[int]:
    """The bodies of the list that begins right behind the verb; no group of its own among them."""
    while at < end:
        k = next((k for k in frame.between(at, at + 1) if frame.mentions[k].start == at), None)
        m = None if k is None else frame.mentions[k]
        if k is None or m is None or m.type not in _GIVEN or _GROUP.search(m.name.removesuffix("工会")):
            return
        yield k
        joint = _GOES_ON.match(frame.text, m.end)
        if joint is None:
            return
        at = joint.end()
