"""Parts that nothing but the article or the areas in their names gives to their whole.

A railway's depots are of the bureau that is told of; a firm's branch in a city is of its branch in the
province (国网南平供电公司, 国网福建省电力公司); of a list that opens with a part named in full, those that are
called by their trade alone are of the same whole (青山油田采油一厂、|井下作业公司).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg import vocabulary
from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.parts import part_of
from kg.extraction.relations.rules import fact
from kg.model import EMPLOYERS, EntityType, Fact, Mention
from kg.vocabulary import Division, short_name

T = EntityType
_FILE = "relations_names"
_DEPOT = pattern(_FILE, "rail_depot")
_BUREAU = pattern(_FILE, "rail_bureau")
_PLAIN_PART = pattern(_FILE, "plain_part")
_WIDE_BRANCH = pattern(_FILE, "wide_branch")
_LOCAL_BRANCH = pattern(_FILE, "local_branch")
_JOINT = re.compile("、|和|及|以及")
_ITEM = "；"
_LEAST_AREA, _LONGEST_AREA = 2, 9  # characters: 南平, 恩施土家族苗族自治州


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
    """国网|南平|供电公司 -> 国网|福建省|电力公司: one firm, the first area in the second."""
    wide = [
        (i, branch["brand"], rows)
        for i, entity in enumerate(frame.entities)
        if entity.type in EMPLOYERS
        for name in (entity.name, *entity.aliases)
        if (branch := _WIDE_BRANCH.fullmatch(name)) and (rows := _areas().get(branch["area"]))
    ]
    for index, entity in enumerate(frame.entities):
        found = _LOCAL_BRANCH.fullmatch(entity.name) if wide and entity.type in EMPLOYERS else None
        if found is None or index in wholes:
            continue
        holders = {
            i
            for i, brand, rows in wide
            if i != index
            and brand == found["brand"]
            and _lies_within(found["rest"], rows)
        }
        if len(holders) == 1:
            first = frame.mentions[entity.mentions[0]]
            yield fact("part.region", index, holders.pop(), first.start, first.end)


@cache
def _areas() -> dict[str, tuple[Division, ...]]:
    """Provinces and cities by their names in full and in short."""
    found: dict[str, tuple[Division, ...]] = {}
    for row in vocabulary.divisions():
        if row.wide:
            for form in (row.name, short_name(row.name)):
                found[form] = (*found.get(form, ()), row)
    return found


def _lies_within(rest: str, wholes: tuple[Division, ...]) -> bool:
    """南平|供电公司, 福建|电科院, 北京朝阳|供电公司: does what opens a name lie in the area, or is it it?"""
    for end in range(min(len(rest), _LONGEST_AREA), _LEAST_AREA - 1, -1):
        opening = rest[:end]
        rows = (
            *vocabulary.divisions_by_name().get(opening, ()),
            *vocabulary.divisions_by_short_name().get(opening, ()),
        )
        if rows:
            return any(_is_in(row, whole) for row in rows for whole in wholes)
    return False


def _is_in(row: Division, whole: Division) -> bool:
    above = {row.name, row.city} if whole.level == "city" else {row.name, row.city, row.province}
    return whole.name in above and (row.level == whole.level or whole.province == row.province)


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
