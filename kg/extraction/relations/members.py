"""Parts that nothing but the article or the areas in their names gives to their whole.

A railway's depots are of the bureau that is told of; a firm's branch in a city is of its branch in the
province (国网南平供电公司, 国网福建省电力公司); of a list that opens with a part in full, those that are
called by their trade alone are of it too (青山油田采油一厂、|井下作业公司).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.parts import part_of
from kg.extraction.relations.regional import regional
from kg.extraction.relations.rules import fact
from kg.model import EntityType, Fact, Mention

T = EntityType
_FILE = "relations_names"
_DEPOT = pattern(_FILE, "rail_depot")
_BUREAU = pattern(_FILE, "rail_bureau")
_PLAIN_PART = pattern(_FILE, "plain_part")
_JOINT = re.compile("、|和|及|以及")
_ITEM = "；"


def members(frame: Frame) -> Iterator[Fact]:
    """The parts, but for those whose own names tell their whole."""
    wholes = {f.subject: f.object for f in part_of(frame) if f.object is not None}
    yield from _depots(frame, wholes)
    yield from _local_branches(frame, wholes)
    yield from _plain_parts(frame, wholes)


def _depots(frame: Frame, wholes: dict[int, int]) -> Iterator[Fact]:
    """甲铁路局集团公司工会在|乙机务段|…: the bureau of the item, else the only one of the article."""
    bureaus = [
        k for k, m in enumerate(frame.mentions) if m.type is T.ENTERPRISE and _BUREAU.fullmatch(m.name)
    ]
    named = {frame.owner[k] for k in bureaus}
    for index, entity in enumerate(frame.entities):
        if not named or index in wholes or entity.type is not T.ENTERPRISE:
            continue
        if _DEPOT.search(entity.name) is None and not _beside_depot(frame, index):
            continue
        at = frame.mentions[entity.mentions[0]].start
        start = max(frame.sentence(at).start, frame.text.rfind(_ITEM, 0, at))
        near = [frame.owner[k] for k in bureaus if start <= frame.mentions[k].start < at]
        whole = near[-1] if near else next(iter(named)) if len(named) == 1 else None
        if whole is not None:
            first = frame.mentions[entity.mentions[0]]
            yield fact("part.member", index, whole, first.start, first.end)


def _beside_depot(frame: Frame, index: int) -> bool:
    """乙客运段、|乙东站|: a station in a list of depots."""
    return any(
        frame.mentions[j].type is T.ENTERPRISE and _DEPOT.search(frame.mentions[j].name)
        for m in frame.entities[index].mentions
        if frame.mentions[m].name.endswith("站") and frame.text[frame.mentions[m].start - 1] == "、"
        for j in frame.ending_at.get(frame.mentions[m].start - 1, ())
    )


def _local_branches(frame: Frame, wholes: dict[int, int]) -> Iterator[Fact]:
    """国网|南平|供电公司 -> 国网|福建省|电力公司: but for one that its name gives to a nearer whole."""
    for index, branch in regional(frame).items():
        if index not in wholes:
            first = frame.mentions[frame.entities[index].mentions[0]]
            yield fact("part.region", index, branch.whole, first.start, first.end)


def _plain_parts(frame: Frame, wholes: dict[int, int]) -> Iterator[Fact]:
    """青山油田采油一厂、|采气二厂、井下作业公司: as the first of the list is, so are the others."""
    for k in frame.outer:
        whole = wholes.get(frame.owner[k])
        if whole is None:
            continue
        start, last = frame.mentions[k].start, frame.mentions[k]
        while (part := _next_plain(frame, last)) is not None and frame.owner[part] not in wholes:
            last = frame.mentions[part]
            yield fact("part.listed", frame.owner[part], whole, start, last.end)


def _next_plain(frame: Frame, before: Mention) -> int | None:
    """The next member of a list, if its name tells only what it does."""
    joint = _JOINT.match(frame.text, before.end)
    following = frame.between(joint.end(), joint.end() + 1) if joint else []
    fitting = (k for k in following if frame.mentions[k].type is T.ENTERPRISE)
    return next((k for k in fitting if _PLAIN_PART.fullmatch(frame.mentions[k].text)), None)
