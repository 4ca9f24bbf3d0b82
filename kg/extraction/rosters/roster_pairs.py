"""Lists that set a name on one line, and unit and post on the next, or a unit above its people's names."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.extraction.recognisers.head_words import head_of
from kg.extraction.rosters import roster_headings as headings
from kg.extraction.rosters.roster_cells import is_note, plain_name
from kg.extraction.rosters.roster_entries import entries_of
from kg.extraction.rosters.roster_model import Employer, Entry, Expected
from kg.extraction.rosters.roster_sections import is_group
from kg.model import EntityType

_PAIRS = 2  # names above their units, or units above their names, which make a layout of it
_AFTER_UNIT = re.compile(r"[\s　]*(?:[（(]\d{1,3}[人名个][)）])?$")
_REMARK = re.compile(r"[ 　]?[（(](?P<notes>[\u4e00-\u9fff，、]{1,8})[)）]$")
_FIRMS = (EntityType.ENTERPRISE, EntityType.INSTITUTION)


def with_units(text: str, run: Sequence[tuple[int, int]]) -> Mapping[int, Entry]:
    """丁楠 above 甲公司钳工: names, each with unit and post on the line below; by where they stand.

    Where a unit stands above the first name too, nothing tells whose which is.

    >>> rows = "丁一楠\\n滨江机械厂钳工\\n吴晓燕\\n潮白医院护士长"
    >>> found = with_units(rows, [(0, 3), (4, 11), (12, 15), (16, 23)])
    >>> [(entry.person.name, entry.title) for entry in found.values()]
    [('丁一楠', '钳工'), ('吴晓燕', '护士长')]
    """
    found: dict[int, Entry] = {}
    for over, (start, end), (_, below) in zip([(0, 0), *run], run, run[1:], strict=False):
        at = headings.strip_number(text, start, end)
        if not at < end or not plain_name(_bare(text[at:end])):
            continue
        told = _posted_one(text, at, below)
        if told is not None and not found and _is_unit_above(text, over, end):
            return {}
        if told is not None:
            found[start] = told
    return found if len(found) >= _PAIRS else {}


def _bare(name: str) -> str:
    """丁楠（女，汉族） without the remark; 丁楠（甲厂） is more than a name."""
    remark = _REMARK.search(name)
    noted = remark is not None and all(map(is_note, re.split("[，、]", remark["notes"])))
    return name[: remark.start()] if remark and noted else name


def _is_unit_above(text: str, over: tuple[int, int], end: int) -> bool:
    """Does the line over a name tell a unit, not what those below have: 一、某市劳动奖章（12名）?"""
    start, stop = over
    at = headings.strip_number(text, start, stop)
    if not stop or headings.is_heading(text[at:stop], text[start:at]):
        return False
    return _posted_one(text, start, end) is not None


def _posted_one(text: str, start: int, end: int) -> Entry | None:
    """The entry of a stretch that tells one person with unit and post."""
    entries = entries_of(text, start, end, Expected.PERSON)
    one = entries[0] if len(entries) == 1 else None
    return one if one is not None and one.person and one.body and one.title else None


def below_units(text: str, run: Sequence[tuple[int, int]]) -> Mapping[int, tuple[Entry, ...]]:
    """甲公司 above 丁楠　吴晓燕: lines of names alone, each with the unit above it; by where they stand.

    Every unit has its names: units above units are honoured themselves. For a unit's own line the entries
    are none.

    >>> rows = "滨江机械厂\\n丁一楠　吴晓燕\\n潮白医院\\n钱丽君"
    >>> found = below_units(rows, [(0, 5), (6, 13), (14, 18), (19, 22)])
    >>> [(entry.person.name, entry.body.span.name) for entries in found.values() for entry in entries]
    [('丁一楠', '滨江机械厂'), ('吴晓燕', '滨江机械厂'), ('钱丽君', '潮白医院')]
    """
    found: dict[int, tuple[Entry, ...]] = {}
    units = 0
    part: dict[int, tuple[Entry, ...]] = {}  # of one unit
    unit: Employer | None = None
    for start, end in run:
        above = _unit(text, start, end)
        entries = entries_of(text, start, end, Expected.PERSON) if above is None and unit is not None else []
        if entries and all(e.person and not (e.body or e.title or e.further) for e in entries):
            part[start] = tuple(replace(e, body=unit) for e in entries)
            continue
        if unit is not None and len(part) == 1:
            return {}
        found, units = found | part, units + bool(part)
        unit, part = above, {start: ()} if above is not None else {}
    found, units = found | part, units + bool(part)
    return found if units >= _PAIRS and len(part) != 1 else {}


def _unit(text: str, start: int, end: int) -> Employer | None:
    """The firm or institution whose name is all that a line holds."""
    at = headings.strip_number(text, start, end)
    after = _AFTER_UNIT.search(text, at, end)
    stop = after.start() if after else end
    if at >= stop or is_group(text[at:stop]) or head_of(text[at:stop], "") is None:
        return None
    entries = entries_of(text, at, stop, Expected.COLLECTIVE)
    one = entries[0] if len(entries) == 1 else None
    if one is None or one.person or one.team or one.heads or one.body is None or one.body.type not in _FIRMS:
        return None
    return one.body if (one.body.span.start, one.body.span.end) == (at, stop) else None
