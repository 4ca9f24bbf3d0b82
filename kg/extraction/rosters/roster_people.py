"""The people of a row, each with unit, posts and further posts: names first or units first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from kg.extraction.lexical.patterns import pattern
from kg.extraction.people.titles import LEADING, post_before
from kg.extraction.rosters.roster_cells import Cell, Kind
from kg.extraction.rosters.roster_model import Employer, Entry, Further, Span
from kg.extraction.rosters.roster_units import OCCUPATION, has_organ, is_department, split

_OF_ORGAN = pattern("rosters", "of_organ")
_NOT_YET = ("候选人", "人选")  # 副主席（兼）候选人
_LONGEST_TITLE = 16
_UNITS = (Kind.BODY, Kind.OTHER, Kind.MAYBE)


def people_of_row(row: Sequence[Cell]) -> Iterator[Entry]:
    """The people of a row, by whether units or names stand first."""
    people = [i for i, c in enumerate(row) if c.kind is Kind.PERSON]
    units = [i for i, c in enumerate(row) if c.kind in _UNITS]
    if people and units and units[0] < people[0]:
        yield from unit_first(row)
    elif people:
        yield from _person_first(row[people[0] :])


def _person_first(row: Sequence[Cell]) -> Iterator[Entry]:
    """丁楠 甲公司 主任: everything up to the next name is about the person, or about all that 、 joins."""
    group: list[_Open] = []
    for i, cell in enumerate(row):
        if cell.kind is Kind.PERSON:
            joined = cell.mark == "、" and group and not (group[-1].body or group[-1].titles)
            if not joined:
                yield from _closed(group)
                group = []
            group.append(_Open(cell))
            continue
        if not group:
            continue
        if cell.mark == "（" and len(group) > 1:  # 甲、乙（丙公司）: of the last one alone
            yield from _closed(group[:-1])
            group = group[-1:]
        current = group[-1]
        behind = row[i + 1].text if i + 1 < len(row) else ""
        own = current.body.span.name if current.body else ""
        if (other := _further(cell, own)) is not None:
            if not behind.startswith(_NOT_YET):
                current.further.append(other)
                current.end = cell.end
            continue
        again = cell.text.removeprefix(own) if own and cell.kind is Kind.BODY else cell.text
        if again != cell.text and post_before(again, len(again)) is not None and not has_organ(again):
            current.titles.append(again)  # 甲厂党委书记、甲厂|厂长
            current.end = cell.end
        elif cell.kind is Kind.POST or current.body is not None or _is_trade(cell):
            if current.takes(cell):
                current.titles.append(cell.text)
                current.end = cell.end
        elif cell.kind in _UNITS and not _is_phrase(cell):
            current.body, rest = employer(cell)
            current.titles = [rest, *current.titles] if rest else current.titles
            current.end = cell.end
    yield from _closed(group)


def _is_trade(cell: Cell) -> bool:
    """王某（|工业涂装工|）: what one does, and no unit before it."""
    if not OCCUPATION.fullmatch(cell.text) or has_organ(cell.text):
        return False
    return split(cell.text).body == len(cell.text)


def _is_phrase(cell: Cell) -> bool:
    """李建国：|焊花里的青春: what a profile is headed with, no unit."""
    return cell.mark == "：" and not has_organ(cell.text)


def _closed(group: Sequence[_Open]) -> Iterator[Entry]:
    """The entries of people who share what is said of the last one."""
    for one in group:
        last = group[-1]
        said = replace(one, body=last.body, titles=last.titles, end=last.end, further=last.further)
        yield said.close()


def unit_first(row: Sequence[Cell]) -> Iterator[Entry]:
    """甲公司 主任 丁楠: a unit holds for the names behind it, up to the next unit."""
    body: Employer | None = None
    pending: list[str] = []  # titles between unit and name
    further: list[Further] = []
    current: _Open | None = None
    for cell in row:
        other = _further(cell, body.span.name if body else "") if current is None else None
        if cell.kind is Kind.PERSON:
            if current:
                yield current.close()
            current = _Open(cell, body, list(pending), further=list(further))
        elif other is not None:
            further.append(other)
        elif current is None and body is not None and (cell.kind is Kind.POST or not has_organ(cell.text)):
            pending.append(cell.text)
        elif current is not None and _is_title(cell):
            if not pending and current.takes(cell):
                current.titles.append(cell.text)
                current.end = cell.end
        elif cell.kind in _UNITS:
            if current:
                yield current.close()
                current = None
                further = []
            body, rest = employer(cell)
            pending = [rest] if rest else []
    if current:
        yield current.close()


def _is_title(cell: Cell) -> bool:
    return cell.kind is Kind.POST or (cell.kind is not Kind.BODY and cell.mark in ("，", " "))


@dataclass
class _Open:
    """An entry while its cells are read."""

    person: Cell
    body: Employer | None = None
    titles: list[str] = field(default_factory=list)
    end: int = 0
    further: list[Further] = field(default_factory=list)

    def close(self) -> Entry:
        name = Span(self.person.start, self.person.end, self.person.text)
        starts = [name.start, *(f.span.start for f in self.further)]
        start = min(*starts, self.body.span.start) if self.body else min(starts)
        end, further = max(name.end, self.end), tuple(self.further)
        return Entry(start, end, name, self.body, title(self.titles), None, further)

    def takes(self, cell: Cell) -> bool:
        """Does a further cell go on with the title? Not a column of who proposed, not a life's story."""
        if cell.kind is Kind.POST:
            return True
        if self.titles and post_before(self.titles[-1], len(self.titles[-1])):
            return False
        titled = post_before(cell.text, len(cell.text)) is not None or OCCUPATION.fullmatch(cell.text)
        return len(cell.text) <= _LONGEST_TITLE and (bool(titled) or not has_organ(cell.text))


def title(parts: Sequence[str]) -> str:
    """总装车间 + 技师 -> 总装车间技师; 书记 + 董事长 -> 书记、董事长; a department alone is no title."""
    out = ""
    for part in parts:
        out = part if not out else out + ("" if _bare_department(out) else "、") + part
    return "" if _bare_department(out) else out


def _bare_department(text: str) -> bool:
    return bool(text) and post_before(text, len(text)) is None and is_department(text)


def employer(cell: Cell) -> tuple[Employer, str]:
    """The body of a unit cell, and the title (or department) that follows it there."""
    unit = split(cell.text)
    span = Span(cell.start, cell.start + unit.body, cell.text[: unit.body])
    return Employer(span, unit.type, unit.kind), cell.text[unit.body :]


def _further(cell: Cell, own: str) -> Further | None:
    """市政协|委员: a post whose organ the cell names; 、乙协会|会长 behind the entry's `own` body."""
    organ = _OF_ORGAN.fullmatch(cell.text) if cell.kind is Kind.POST else None
    if organ is not None:
        name = Span(cell.start, cell.start + organ.end("body"), organ["body"])
        return Further(name, None, organ["post"])
    if not own or cell.kind is not Kind.BODY or cell.mark not in ("、", "，") or cell.text.startswith(own):
        return None
    body, post = employer(cell)
    leads = LEADING.search(post) is not None and post_before(post, len(post)) is not None
    return Further(body.span, body, post) if leads else None
