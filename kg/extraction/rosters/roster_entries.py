"""The entries of a list line: a person with unit and post, or an honoured collective."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import pairwise

from kg.extraction.lexical.patterns import pattern
from kg.extraction.people.titles import LEADING, post_before
from kg.extraction.recognisers.names import is_area
from kg.extraction.rosters.roster_cells import Cell, Kind, cells, plain_name
from kg.extraction.rosters.roster_units import OCCUPATION, has_organ, is_department, split
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


@dataclass(frozen=True, slots=True)
class Further:
    """A post that one holds at another body than the entry's own: 市政协|委员."""

    span: Span
    body: Employer | None  # None where the recognisers alone tell what the organ is
    title: str


@dataclass(frozen=True, slots=True)
class Head:
    """Who leads a collective, by the name in brackets or in a column beside it: （班长：丁楠）."""

    span: Span
    title: str  # empty where the line does not tell


@dataclass(frozen=True, slots=True)
class Entry:
    """What a line says of one person, or of one collective (then `person` is None)."""

    start: int
    end: int
    person: Span | None
    body: Employer | None
    title: str = ""
    team: Span | None = None  # the honoured part of `body`
    further: tuple[Further, ...] = ()
    heads: tuple[Head, ...] = ()  # who leads the collective


_OF_ORGAN = pattern("rosters", "of_organ")
ROLE = pattern("rosters", "role_label")
_NOT_YET = ("候选人", "人选")  # 副主席（兼）候选人
_STUDIO = ("工作室", "工作站")
_NEUTRAL = ("系统", "行业", "口", "类", "领域", "机关", "部门", "职工", "方面", "同志")
_DELEGATIONS = ("代表队", "代表团", "参赛队")
_LONGEST_TITLE = 16
_SPACE = " "
_UNITS = (Kind.BODY, Kind.OTHER, Kind.MAYBE)


def entries_of(text: str, start: int, end: int, expected: Expected) -> list[Entry]:
    """The entries of [start, end), which holds no number and no heading."""
    found = _unlabelled(cells(text, start, end))
    if expected is Expected.COLLECTIVE and _tells_of_person(found):
        expected = Expected.ANY  # a mixed table: people and collectives
    studio = [cell for cell in found if cell.text.endswith(_STUDIO)]
    if expected is Expected.COLLECTIVE and len(studio) == 1 and len(found) > 1:
        others = [cell for cell in found if cell is not studio[0]]
        people = list(_people(_settled(others, Expected.PERSON)))
        return [*_collectives(text, studio, expected), *people]  # 某某工作室　某某（领衔人）　甲公司
    settled = _settled(found, expected)
    row = [c for c in settled if c.kind not in (Kind.NOTE, Kind.AREA)]
    if expected is not Expected.COLLECTIVE and any(c.kind is Kind.PERSON for c in row):
        return list(_people(row))
    return [] if expected is Expected.PERSON else list(_collectives(text, row, expected))


def _unlabelled(row: Sequence[Cell]) -> list[Cell]:
    """团长：丁楠 某市总工会主席: the word before the colon tells what one is here, no unit and no name."""
    out = list(row)
    for i, (cell, following) in enumerate(pairwise(row)):
        named = following.kind is Kind.PERSON or (following.kind is Kind.MAYBE and ROLE.fullmatch(cell.text))
        if following.mark != "：" or not named or cell.kind not in (Kind.OTHER, Kind.MAYBE, Kind.PERSON):
            continue
        if ROLE.fullmatch(cell.text) or (cell.kind is Kind.OTHER and not is_department(cell.text)):
            out[i] = replace(cell, kind=Kind.NOTE)
    return out


def _people(row: Sequence[Cell]) -> Iterator[Entry]:
    """The people of a row, by whether units or names stand first."""
    row = [c for c in row if c.kind not in (Kind.NOTE, Kind.AREA)]
    people = [i for i, c in enumerate(row) if c.kind is Kind.PERSON]
    units = [i for i, c in enumerate(row) if c.kind in _UNITS]
    if people and units and units[0] < people[0]:
        yield from _unit_first(row)
    elif people:
        yield from _person_first(row[people[0] :])


def author_of(text: str, start: int, end: int) -> list[Entry]:
    """The entry of who wrote a work: 甲公司 丁楠, or without a gap 甲公司乘务员丁楠."""
    found = entries_of(text, start, end, Expected.PERSON)
    if found:
        return found
    for length in (3, 2):
        name = end - length
        if plain_name(text[name:end]) and has_organ(text[start:name]):
            person = Cell(name, end, _SPACE, text[name:end], Kind.PERSON)
            return list(_unit_first([*cells(text, start, name), person]))
    return []


def _tells_of_person(row: Sequence[Cell]) -> bool:
    """A name in a column of its own, then a unit with a post."""
    told = [c for c in row if c.kind is not Kind.NOTE]
    if len(told) != 2 or told[0].kind is not Kind.PERSON or told[1].kind is not Kind.BODY:
        return False
    return post_before(told[1].text, len(told[1].text)) is not None


# -- which cells are names --------------------------------------------------------------------


def _settled(row: Sequence[Cell], expected: Expected) -> list[Cell]:
    """Decide the cells that may be names by what stands around them."""
    if expected is Expected.COLLECTIVE:
        return [_of_collective(row, i) for i in range(len(row))]
    sure = sum(c.kind is Kind.PERSON for c in row)
    out: list[Cell] = []
    for i, cell in enumerate(row):
        kind = cell.kind
        if kind is Kind.MAYBE and _is_name(row, i, sure, expected):
            kind = Kind.PERSON
        elif kind is Kind.PERSON and sure > 1 and _is_occupation(row, i):
            kind = Kind.POST
        elif kind is Kind.PERSON and cell.mark == "（" and out and out[-1].kind is Kind.PERSON:
            kind = Kind.NOTE  # 王某（市二医）
        out.append(cell if kind is cell.kind else replace(cell, kind=kind))
    return out


def _of_collective(row: Sequence[Cell], i: int) -> Cell:
    """A cell of a row about a collective: what looks like a name is one only beside a body."""
    cell = row[i]
    if cell.kind not in (Kind.PERSON, Kind.MAYBE) or _is_head(row, i):
        return cell
    opens = cell.kind is Kind.PERSON and i + 1 < len(row) and row[i + 1].kind is Kind.BODY
    beside = opens and row[i + 1].mark == _SPACE and all(c.kind is Kind.NOTE for c in row[:i])
    return replace(cell, kind=Kind.NOTE if beside else Kind.OTHER)


def _is_head(row: Sequence[Cell], i: int) -> bool:
    """某厂注塑班（班长：丁楠）, 某校工会　丁楠: the name behind a collective, of who leads it."""
    if row[i].kind is not Kind.PERSON:
        return False
    if row[i].mark == "、":  # （成员：甲、乙）
        return i > 0 and row[i - 1].kind is Kind.PERSON and _is_head(row, i - 1)
    before = next((c for c in reversed(row[:i]) if c.kind not in (Kind.NOTE, Kind.POST, Kind.PERSON)), None)
    return before is not None and (before.kind is Kind.BODY or is_department(before.text))


def _is_occupation(row: Sequence[Cell], i: int) -> bool:
    """刘二柱 管网工: what looks like a name with the surname 管 is what the person before does."""
    following = row[i + 1] if i + 1 < len(row) else None
    behind = row[i - 1].kind in (Kind.PERSON, Kind.NOTE, Kind.BODY) if i else False
    opens = following is not None and following.kind in (Kind.BODY, Kind.NOTE)
    return len(row[i].text) == 3 and OCCUPATION.fullmatch(row[i].text) is not None and behind and not opens


def _is_name(row: Sequence[Cell], i: int, sure: int, expected: Expected) -> bool:
    """Is a cell of two to four characters (乌兰, 高峰) the name that the line needs?"""
    cell = row[i]
    following = row[i + 1] if i + 1 < len(row) else None
    if _is_group(cell.text):
        return False
    plain = (Kind.PERSON, Kind.MAYBE, Kind.NOTE, Kind.AREA)
    if sure >= 2 and all(c.kind in plain for c in row):
        return True  # a row of names
    if following is None:
        # 单位 姓名: the last cell, where no other is a name
        before = [c.kind for c in row[:i]]
        wanted = sure == 0 and expected is Expected.PERSON
        return wanted and Kind.BODY in before[:1] and Kind.MAYBE not in before
    if following.kind is Kind.NOTE and not following.text[0].isdigit():
        return True  # 乌兰（女，蒙古族）
    listed = cell.mark in ("、", "；", "：") or (sure > 0 and not i)
    if listed and following.mark == "（" and following.kind is Kind.BODY:
        return True
    labelled = all(c.kind is Kind.AREA for c in row[:i])  # 上海：江源 甲中学教师
    if not labelled or following.kind not in (Kind.BODY, Kind.POST, Kind.OTHER):
        return False
    if following.kind is Kind.OTHER and expected is not Expected.PERSON:
        return False  # 海棠花溪：繁花似锦: neither cell has a form
    if sure == 0 or _two_columns(row):
        return True
    return expected is Expected.PERSON and following.kind is not Kind.OTHER


def _two_columns(row: Sequence[Cell]) -> bool:
    """Two persons a line: 乌兰 甲公司 王磊 乙公司."""
    kinds = [c.kind for c in row]
    wanted = [Kind.BODY, Kind.PERSON, Kind.BODY]
    return any(kinds[k : k + 3] == wanted for k in range(1, len(kinds)))


def _is_group(text: str) -> bool:
    """教育系统, 农口: a heading of a part of the list."""
    return len(text) <= 6 and text.endswith(_NEUTRAL)


# -- persons ----------------------------------------------------------------------------------


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
        elif cell.kind is Kind.POST or current.body is not None:
            if current.takes(cell):
                current.titles.append(cell.text)
                current.end = cell.end
        elif cell.kind in _UNITS:
            current.body, rest = employer(cell)
            current.titles = [rest, *current.titles] if rest else current.titles
            current.end = cell.end
    yield from _closed(group)


def _closed(group: Sequence[_Open]) -> Iterator[Entry]:
    """The entries of people who share what is said of the last one."""
    for one in group:
        last = group[-1]
        yield replace(
            one, body=last.body, titles=last.titles, end=last.end, further=last.further
        ).close()


def _is_title(cell: Cell) -> bool:
    return cell.kind is Kind.POST or (cell.kind is not Kind.BODY and cell.mark in ("，", " "))


def _unit_first(row: Sequence[Cell]) -> Iterator[Entry]:
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


# -- collectives ------------------------------------------------------------------------------


def _collectives(text: str, row: Sequence[Cell], expected: Expected) -> Iterator[Entry]:
    """Each body of the line; a narrow gap before a department or a subsidiary goes on with the name."""
    cell: Cell | None = None
    heads: list[Head] = []
    post = ""
    for following in row:
        if following.kind is Kind.POST:
            post = following.text
        if following.kind is Kind.PERSON and cell is not None:
            heads.append(Head(Span(following.start, following.end, following.text), post))
            post = ""
            continue
        if following.kind is Kind.POST or following.mark == "（" or _is_group(following.text):
            continue
        narrow = following.mark == " " and not (cell and text.startswith("\t", cell.end))
        if cell is not None and narrow and _goes_on(cell, following):
            cell = replace(cell, end=following.end, text=cell.text + following.text)
            continue
        if expected is Expected.ANY and following.kind is not Kind.BODY:
            continue
        if cell is not None:
            yield replace(_collective(cell), heads=tuple(heads))
        cell, heads, post = following, [], ""
    if cell is not None:
        yield replace(_collective(cell), heads=tuple(heads))


def _goes_on(cell: Cell, following: Cell) -> bool:
    """北京地铁运营有限公司 乘务中心: is the second cell a part of the first one's body?"""
    text, narrow = following.text, following.start - cell.end == 1
    if cell.text.endswith("工会") and text.endswith("工会"):
        return False  # 甲县总工会 市机械工会
    if not has_organ(cell.text) or any(is_area(text[:k]) for k in (2, 3, 4)):
        return False
    return narrow or (is_department(text) and not has_organ(text))


def _collective(cell: Cell) -> Entry:
    if cell.text.endswith(_DELEGATIONS):  # 密云区医院|代表队: the body is what wins
        cell = replace(cell, end=cell.end - 3, text=cell.text[:-3])
    unit = split(cell.text)
    whole = Span(cell.start, cell.end, cell.text)
    if unit.body >= len(cell.text):
        return Entry(cell.start, cell.end, None, Employer(whole, unit.type, unit.kind))
    gap = (cell.end - cell.start) - len(cell.text)
    # the one gap of a joined cell lies behind the body, or else within its name
    end = cell.start + unit.body
    span = Span(cell.start, min(end, cell.end - gap), cell.text[: unit.body])
    return Entry(cell.start, cell.end, None, Employer(span, unit.type, unit.kind), "", whole)
