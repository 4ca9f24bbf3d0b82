"""The entries of a list line: a person with unit and post, or an honoured collective."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from kg.extraction.names import is_area
from kg.extraction.people_facts import post_before
from kg.extraction.roster_cells import Cell, Kind, cells
from kg.extraction.roster_units import Unit, has_organ, is_department, split
from kg.model import EntityType


class Expected(StrEnum):
    """What the heading in force lets one expect."""

    PERSON = "person"
    COLLECTIVE = "collective"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Span:
    """A name in the article text; `name` is without padding."""

    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class Employer:
    """A body of a line, by its span, with its type and kind."""

    span: Span
    type: EntityType
    kind: str
    unit: Unit


@dataclass(frozen=True, slots=True)
class Entry:
    """What a line says of one person, or of one collective (then `person` is None)."""

    start: int
    end: int
    person: Span | None
    body: Employer | None
    title: str = ""
    team: Span | None = None  # the honoured part of `body`


_NEUTRAL = ("系统", "行业", "口", "类", "领域", "机关", "部门", "职工", "方面", "同志")


def _is_group(text: str) -> bool:
    """教育系统, 农口: a heading of a part of the list."""
    return len(text) <= 6 and text.endswith(_NEUTRAL)


def entries_of(text: str, start: int, end: int, expected: Expected) -> list[Entry]:
    """The entries of [start, end), which holds no number and no heading."""
    row = cells(text, start, end)
    row = [c for c in _settled(row, expected) if c.kind not in (Kind.NOTE, Kind.AREA)]
    people = [i for i, c in enumerate(row) if c.kind is Kind.PERSON]
    if people and expected is not Expected.COLLECTIVE:
        units = [i for i, c in enumerate(row) if c.kind in (Kind.BODY, Kind.OTHER, Kind.MAYBE)]
        if units and units[0] < people[0]:
            return list(_unit_first(row))
        return list(_person_first(row[people[0] :]))
    if expected is Expected.PERSON:
        return []
    return list(_collectives(row, expected))


def _settled(row: Sequence[Cell], expected: Expected) -> Iterator[Cell]:
    """Decide the cells that may be names by what stands around them."""
    sure = sum(c.kind is Kind.PERSON for c in row)
    names_only = sure >= 2 and all(c.kind in (Kind.PERSON, Kind.MAYBE, Kind.NOTE, Kind.AREA) for c in row)
    # a given name may be an everyday word (高峰) where no other cell of the line can be the name
    for i, cell in enumerate(row):
        kind = cell.kind
        if (expected is Expected.COLLECTIVE and kind in (Kind.PERSON, Kind.MAYBE)) or (kind is Kind.MAYBE and _is_group(cell.text)):
            kind = Kind.OTHER
        elif kind is Kind.MAYBE:
            following = row[i + 1] if i + 1 < len(row) else None
            before = row[i - 1] if i else None
            remark = following is not None and following.kind is Kind.NOTE and not following.text[0].isdigit()
            opens = i == 0 and following is not None and following.kind in (Kind.BODY, Kind.POST, Kind.OTHER) and (
                sure == 0 or _columns_of_people(row) or (expected is Expected.PERSON and following.kind is not Kind.OTHER)
            )
            listed = cell.mark in ("、", "；") and following is not None and following.mark == "（" and following.kind is Kind.BODY
            closes = before is not None and before.kind in (Kind.BODY, Kind.POST) and sure == 0 and following is None and i > 0 and expected is Expected.PERSON and not is_department(cell.text)
            if remark or opens or listed or names_only or (closes and row[0].kind is Kind.BODY and not any(c.kind is Kind.MAYBE for c in row[:i])):
                kind = Kind.PERSON
        yield replace(cell, kind=kind)


def _columns_of_people(row: Sequence[Cell]) -> bool:
    """Two persons a line: 乌兰 甲公司 王磊 乙公司."""
    return any(a.kind is Kind.BODY and b.kind is Kind.PERSON and c.kind is Kind.BODY for a, b, c in zip(row[1:], row[2:], row[3:], strict=False))


@dataclass
class _Open:
    """An entry while its cells are read."""

    person: Cell
    last: Cell
    body: Employer | None = None
    titles: list[str] | None = None

    def close(self) -> Entry:
        start = min(self.person.start, self.body.span.start if self.body else self.person.start)
        end = max(self.person.end, self.last.end)
        return Entry(start, end, Span(self.person.start, self.person.end, self.person.text), self.body, title(self.titles or []))


def title(parts: Sequence[str]) -> str:
    """总装车间 + 技师 -> 总装车间技师; 党委书记 + 董事长 -> 党委书记、董事长; a department alone is no title."""
    out = ""
    for part in parts:
        if not out:
            out = part
        elif post_before(out, len(out)) is None and is_department(out):
            out += part
        else:
            out += "、" + part
    return "" if out and post_before(out, len(out)) is None and is_department(out) else out


def employer(cell: Cell) -> tuple[Employer, str]:
    """The body of a unit cell, and the title (or department) that follows it there."""
    unit = split(cell.text)
    span = Span(cell.start, cell.start + unit.body, cell.text[: unit.body])
    rest = cell.text[unit.body :]
    return Employer(span, unit.type, unit.kind, unit), rest


def _person_first(row: Sequence[Cell]) -> Iterator[Entry]:
    current: _Open | None = None
    for cell in row:
        if cell.kind is Kind.PERSON:
            if current:
                yield current.close()
            current = _Open(cell, cell)
            continue
        if current is None:
            continue
        if cell.kind is Kind.POST or current.body is not None:
            if current.body is not None and current.titles and cell.kind is Kind.BODY and post_before(cell.text, len(cell.text)) is None and has_organ(cell.text):
                continue  # a column of its own: who proposed the person
            current.titles = [*(current.titles or []), cell.text]
        elif cell.kind in (Kind.BODY, Kind.OTHER, Kind.MAYBE):
            current.body, rest = employer(cell)
            if rest:
                current.titles = [rest, *(current.titles or [])]
        current.last = cell
    if current:
        yield current.close()


def _unit_first(row: Sequence[Cell]) -> Iterator[Entry]:
    body: Employer | None = None
    pending: list[str] = []
    current: _Open | None = None
    for cell in row:
        if cell.kind is Kind.PERSON:
            if current:
                yield current.close()
            current = _Open(cell, cell, body, list(pending))
        elif cell.kind is Kind.POST or (current is None and body is not None and not has_organ(cell.text)) :
            if current is None:
                pending.append(cell.text)
            elif not pending:
                current.titles, current.last = [*(current.titles or []), cell.text], cell
        elif current is not None and cell.mark == "，" and cell.kind is not Kind.BODY:
            current.titles, current.last = [*(current.titles or []), cell.text], cell
        else:
            if current:
                yield current.close()
                current = None
            body, rest = employer(cell)
            pending = [rest] if rest else []
    if current:
        yield current.close()


def _collectives(row: Sequence[Cell], expected: Expected) -> Iterator[Entry]:
    """Each body of the line; a narrow gap before a department or a subsidiary goes on with the name."""
    cell: Cell | None = None
    for following in row:
        if following.kind in (Kind.POST,) or following.mark == "（" or len(following.text) < 2 or _is_group(following.text):
            continue
        if following.kind not in (Kind.BODY, Kind.OTHER, Kind.MAYBE) or (expected is Expected.ANY and following.kind is not Kind.BODY):
            if not (cell and following.kind is Kind.OTHER):
                continue
        if cell is not None and following.mark == " " and _goes_on(cell, following):
            cell = replace(cell, end=following.end, text=cell.text + following.text)
            continue
        if cell is not None:
            yield _collective(cell)
        cell = following
    if cell is not None:
        yield _collective(cell)


def _goes_on(cell: Cell, following: Cell) -> bool:
    text = following.text
    if not has_organ(text) and (is_department(text) or following.start - cell.end == 1) and has_organ(cell.text):
        return True
    return following.start - cell.end == 1 and has_organ(cell.text) and not any(is_area(text[:k]) for k in (2, 3, 4))


def _collective(cell: Cell) -> Entry:
    unit = split(cell.text)
    whole = Span(cell.start, cell.end, cell.text)
    if unit.body >= len(cell.text):
        return Entry(cell.start, cell.end, None, Employer(whole, unit.type, unit.kind, unit))
    gaps = (cell.end - cell.start) - len(cell.text)
    if gaps:  # joined cells: the body ends before the gap, unless it goes over it
        body_end = cell.start + unit.body if unit.body <= len(cell.text) - gaps else cell.end
        body_end = min(body_end, cell.end)
    else:
        body_end = cell.start + unit.body
    body = Employer(Span(cell.start, body_end, cell.text[: unit.body]), unit.type, unit.kind, unit)
    return Entry(cell.start, cell.end, None, body, "", whole)
