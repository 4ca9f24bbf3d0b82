"""The entries of a list line: a person with unit and post, or an honoured collective."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice, pairwise

from kg.extraction.lexical.patterns import pattern
from kg.extraction.people.titles import post_before
from kg.extraction.rosters.roster_cells import Cell, Kind, cells, plain_name
from kg.extraction.rosters.roster_collectives import collectives
from kg.extraction.rosters.roster_model import Entry, Expected, Further
from kg.extraction.rosters.roster_names import settled
from kg.extraction.rosters.roster_people import people_of_row, unit_first
from kg.extraction.rosters.roster_units import has_organ, is_department

_ROLE = pattern("rosters", "role_label")
_STUDIO = ("工作室", "工作站")


def entries_of(text: str, start: int, end: int, expected: Expected) -> list[Entry]:
    """The entries of [start, end), which holds no number and no heading."""
    return entries_of_cells(text, cells(text, start, end), expected)


def entries_of_cells(text: str, row: Sequence[Cell], expected: Expected) -> list[Entry]:
    """The entries of a row that is cut into cells."""
    found = _unlabelled(row)
    if expected is Expected.COLLECTIVE and _tells_of_person(found):
        expected = Expected.ANY  # a mixed table: people and collectives
    studio = [cell for cell in found if cell.text.endswith(_STUDIO)]
    if expected is Expected.COLLECTIVE and len(studio) == 1 and len(found) > 1:
        others = [cell for cell in found if cell is not studio[0]]
        people = list(people_of_row(settled(others, Expected.PERSON)))
        room = studio if people else found  # 某某工作室（甲公司）
        rooms = [_run_by(entry, people) for entry in islice(collectives(text, room, expected), 1)]
        return [*rooms, *people]  # 某某工作室　某某（领衔人）　甲公司
    told = settled(found, expected)
    if expected is not Expected.COLLECTIVE and any(c.kind is Kind.PERSON for c in told):
        return list(people_of_row(told))
    return [] if expected is Expected.PERSON else list(collectives(text, told, expected))


def _run_by(room: Entry, people: Sequence[Entry]) -> Entry:
    """王某创新工作室　王某　甲公司: where the one who leads it works, there it is."""
    bodies = {entry.body for entry in people}
    body = bodies.pop() if len(bodies) == 1 else None
    if body is None or room.further:
        return room
    return replace(room, further=(Further(body.span, body, ""),))


def author_of(text: str, start: int, end: int) -> list[Entry]:
    """The entry of who wrote a work: 甲公司 丁楠, or without a gap 甲公司乘务员丁楠."""
    found = entries_of(text, start, end, Expected.PERSON)
    if found:
        return found
    for length in (3, 2):
        name = end - length
        if plain_name(text[name:end]) and has_organ(text[start:name]):
            person = Cell(name, end, " ", text[name:end], Kind.PERSON)
            return list(unit_first([*cells(text, start, name), person]))
    return []


def _unlabelled(row: Sequence[Cell]) -> list[Cell]:
    """团长：丁楠 某市总工会主席: the word before the colon tells what one is here, no unit and no name."""
    out = list(row)
    for i, (cell, following) in enumerate(pairwise(row)):
        named = following.kind is Kind.PERSON or (following.kind is Kind.MAYBE and _ROLE.fullmatch(cell.text))
        if following.mark != "：" or not named or cell.kind not in (Kind.OTHER, Kind.MAYBE, Kind.PERSON):
            continue
        if _ROLE.fullmatch(cell.text) or (cell.kind is Kind.OTHER and not is_department(cell.text)):
            out[i] = replace(cell, kind=Kind.NOTE)
    return out


def _tells_of_person(row: Sequence[Cell]) -> bool:
    """A name and a unit with a post, in whichever order: 丁楠 甲厂车工, 甲厂车工丁楠."""
    told = [c for c in row if c.kind is not Kind.NOTE]
    units = [c.text for c in told if c.kind is Kind.BODY]
    if len(told) != 2 or len(units) != 1 or not any(c.kind is Kind.PERSON for c in told):
        return False
    return post_before(units[0], len(units[0])) is not None
