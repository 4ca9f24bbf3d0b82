"""The rows of a table whose head names the columns: each cell is what its column's head says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extraction.people.titles import post_before
from kg.extraction.rosters.roster_cells import HAN, Cell, Kind, cells
from kg.extraction.rosters.roster_collectives import collectives
from kg.extraction.rosters.roster_columns import Columns, Role, Span
from kg.extraction.rosters.roster_entries import entries_of_cells
from kg.extraction.rosters.roster_model import Entry, Expected
from kg.extraction.rosters.roster_names import settled
from kg.extraction.rosters.roster_people import people_of_row
from kg.extraction.rosters.roster_units import OCCUPATION, is_department, split

_DROPPED = frozenset((Role.SPONSOR, Role.HONOUR, Role.YEAR, Role.RANK, Role.FIGURE, Role.ASIDE))
_NAME = re.compile(rf"[{HAN}·]{{2,6}}")
_ORDER = (Role.PERSON, Role.UNIT, Role.WORK, Role.POST)  # in which a person's cells are read


def entries_of_row(text: str, row: Sequence[Span], columns: Columns, expected: Expected) -> Iterator[Entry]:
    """Who or what a row is about; who proposed them, figures and the like are nobody's."""
    if columns.counts:
        return
    period = columns.period  # 姓名 单位 姓名 单位: several to a row
    for k in range(0, len(row), period):
        part = Columns(columns.roles[k : k + period], columns.heads[k : k + period], columns.hard)
        yield from _entries(text, row[k : k + period], part, expected)


def _entries(text: str, row: Sequence[Span], columns: Columns, expected: Expected) -> Iterator[Entry]:
    """The entries of a row whose heads all differ."""
    led = Role.LEADER in columns.roles and not {Role.PERSON, Role.EITHER, Role.OPEN} & set(columns.roles)
    named = led and expected is Expected.PERSON  # 优秀工会主席名单 with 单位 and 工会主席
    told: list[tuple[Role, Cell]] = []
    for role, (start, end) in zip(columns.roles, row, strict=True):
        if role not in _DROPPED:
            role = Role.PERSON if named and role is Role.LEADER else role
            told += [(role, _as(role, cell)) for cell in cells(text, start, end)]
    people = any(role is Role.PERSON and cell.kind is Kind.PERSON for role, cell in told)
    post = columns.heads[columns.at(Role.LEADER)] if led else ""
    if people:
        if all(role in _ORDER for role, _ in told) and columns.roles.count(Role.PERSON) == 1:
            told.sort(key=lambda part: _ORDER.index(part[0]))
        for entry in people_of_row(settled(_parted(told), Expected.PERSON)):
            yield replace(entry, title=entry.title or post)
    elif led or Role.COLLECTIVE in columns.roles:
        for entry in collectives(text, settled(_parted(_of_collective(told)), expected), expected):
            yield replace(entry, heads=tuple(replace(h, title=h.title or post) for h in entry.heads))
    else:
        yield from entries_of_cells(text, _parted(told), expected)


def _as(role: Role, cell: Cell) -> Cell:
    """The cell with the kind that its column gives it, where its own form may mislead."""
    kind = cell.kind
    if role in (Role.PERSON, Role.LEADER):
        kind = Kind.PERSON if kind is not Kind.BODY and _NAME.fullmatch(cell.text) else kind
    elif role in (Role.UNIT, Role.WORK, Role.COLLECTIVE) and kind in (Kind.PERSON, Kind.MAYBE):
        works = role is Role.WORK and OCCUPATION.fullmatch(cell.text) is not None
        kind = Kind.POST if works else Kind.BODY
    elif role is Role.WORK and kind is not Kind.POST and _is_uncut(cell.text):
        kind = Kind.NOTE
    elif role in (Role.UNIT, Role.WORK) and kind is Kind.POST:
        kind = Kind.BODY if _holds_unit(cell.text) else kind
    elif role is Role.POST and kind in (Kind.PERSON, Kind.MAYBE, Kind.OTHER):
        kind = Kind.POST
    return cell if kind is cell.kind else replace(cell, kind=kind)


def _holds_unit(text: str) -> bool:
    """成都锦绣蜀绣坊|刺绣工: is there a body before the post, and no department alone?"""
    post = post_before(text, len(text))
    unit = text[: -len(post)] if post else text
    return len(unit) > 3 and not is_department(unit)


def _is_uncut(text: str) -> bool:
    """云岭蜀绣坊刺绣工: unit and craft in one, and no word tells where the unit ends."""
    return OCCUPATION.fullmatch(text) is not None and split(text).body == len(text)


def _of_collective(told: Sequence[tuple[Role, Cell]]) -> list[tuple[Role, Cell]]:
    """单位 and 集体名称: the honoured part alone, with its body's name before it where it has none."""
    parts = [k for k, (role, _) in enumerate(told) if role is Role.COLLECTIVE]
    if not parts:
        return list(told)
    part = told[parts[0]][1]
    units = [cell for role, cell in told if role in (Role.UNIT, Role.WORK) and cell.end < part.start]
    if units and not part.text.startswith(units[-1].text) and is_department(part.text):
        whole = replace(units[-1], end=part.end, text=units[-1].text + part.text, kind=Kind.BODY)
        if part.start - units[-1].end == 1:
            part = whole
    rest = [pair for pair in told if pair[0] not in (Role.UNIT, Role.WORK, Role.COLLECTIVE)]
    return [(Role.COLLECTIVE, part), *rest]


def _parted(told: Sequence[tuple[Role, Cell]]) -> list[Cell]:
    """The cells of several columns as one row."""
    return [cell if cell.mark or not k else replace(cell, mark=" ") for k, (_, cell) in enumerate(told)]
