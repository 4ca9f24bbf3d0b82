"""Lists of all who have held an office: 第一届（1950—1953）主席　王某; tables of 姓名 职务 任职时间."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from kg.extraction.lexical.patterns import pattern
from kg.extraction.recognisers.names import word_list
from kg.extraction.rosters.roster_cells import Kind, cells
from kg.extraction.rosters.roster_columns import Columns, Role, row_cells, row_of
from kg.extraction.rosters.roster_model import Entry, Span
from kg.extraction.rosters.roster_offices import (
    HOLDERS_HEADING,
    Holder,
    Office,
    in_years,
    read_holders,
    several,
)

_ALL = pattern("rosters", "all_holders")
_LINE = pattern("rosters", "holder_line")
_OFFICE_WORD = pattern("rosters", "office_word")
_TERM_COLUMN = pattern("rosters", "term_column")
_ORDINAL_COLUMN = pattern("rosters", "ordinal_column")
_POST_COLUMN = pattern("rosters", "post_column")
_TERM_LEAD = pattern("rosters", "term_lead")
_TOLD = re.compile(r"历任|历届|任职|任期|第.{1,3}[届任]|首[届任]|届[次别数]|(?:19|20)\d\d")
_NAMES = ("姓名", "名字")
_LISTED = re.compile(r"[、兼/]")
_MARKS = re.compile(r"[\t|｜]")
_LONGEST = 80  # characters of a line
_SINCE = re.compile(r"(?:19|20)\d\d(?:年|[.．])(?:\d{1,2}月?)?")  # when one came to the office
_FEWEST = 2  # lines that make a list


class _Column(NamedTuple):
    """What a column of a table of holders is."""

    kind: str  # name, post, term, until, ordinal, office, aside
    office: str = ""  # the column's head, where it is an office


@dataclass(frozen=True, slots=True)
class _Table:
    """The columns of a table of holders, and how its rows are cut."""

    columns: tuple[_Column, ...]
    cut: Columns

    def at(self, kind: str) -> int:
        """The first column of a kind; -1 for none."""
        return next((i for i, column in enumerate(self.columns) if column.kind == kind), -1)


def terms(text: str, spans: Sequence[tuple[int, int]]) -> list[Office]:
    """The lines of such lists; none where fewer than two are found.

    >>> line = "第一届（1950—1953）主席 王建国"
    >>> [o.holders[0].title for o in terms(f"{line}\\n{line}", [(0, 20), (21, 41)])]
    ['主席', '主席']
    """
    found = list(_terms(text, spans))
    return found if sum(len(office.holders) for office in found) >= _FEWEST else []


def _terms(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[Office]:
    post, above, table = "", "", None
    for start, end in spans:
        if end - start > _LONGEST:
            post, above, table = "", "", None
            continue
        if (heading := HOLDERS_HEADING.fullmatch(text, start, end)) is not None:
            post, table = _plain(heading["post"] or ""), None
            continue
        if table is not None and (holders := _of_row(text, start, end, table, post)):
            yield Office(start, end, holders)
        elif not _TOLD.search(text, start, end):
            continue
        elif (head := _table(text, start, end, post)) is not None:
            table = head
            yield Office(start, end)
        elif every := _ALL.match(text, start, end):
            yield Office(start, end, _of_all(text, every.end(), end, _plain(every["post"])))
        elif holders := _of_line(text, start, end, post or above) or _of_term(text, start, end):
            above = holders[-1].title  # 副主任　王某　1967.7—1969.5, below it who followed him
            yield Office(start, end, holders)
            continue
        above = ""


def _plain(office: str) -> str:
    """主　席 as 主席."""
    return "".join(office.split())


def _of_all(text: str, start: int, end: int, title: str) -> tuple[Holder, ...]:
    """历任主席：王某、李某、张某: all but the last hold it no more."""
    found = read_holders(text, start, end - (text[end - 1] in "。；"), title, fewest=1)
    return tuple(replace(h, former=h.former or (not h.time and h is not found[-1])) for h in found)


def _of_line(text: str, start: int, end: int, post: str) -> tuple[Holder, ...]:
    """第一届（1950—1953）主席　王某; below 历任主席 王某（1950—1953）, without the office."""
    m = _LINE.fullmatch(text, start, end)
    if m is None or not (m["before"] or m["behind"] or (m["ordinal"] and m["office"])):
        return ()
    title = _plain(m["office"] or m["middle"] or m["late"] or post)
    name = _name(text, *m.span("name"))
    if not title or name is None:
        return ()
    holder = in_years(Holder(Entry(start, end, name, None), title), m["before"] or m["behind"] or "")
    if not holder.time and m["behind"] and _SINCE.fullmatch(m["behind"]):
        holder = replace(holder, time=m["behind"])
    return (holder,) if holder.time or m["ordinal"] else ()


def _of_term(text: str, start: int, end: int) -> tuple[Holder, ...]:
    """第一届（1953年4月）　主席：王某　副主席：李某、张某: a term and all of its officers."""
    lead = _TERM_LEAD.match(text, start, end)
    if lead is None:
        return ()
    told = lead["told"] or ""
    return tuple(_dated(holder, told) for holder in several(text, lead.end(), end))


def _dated(holder: Holder, told: str) -> Holder:
    """With the years of a column or a bracket, be they a span or the day when one came to the office."""
    holder = in_years(holder, told)
    return replace(holder, time=told) if not holder.time and _SINCE.fullmatch(told) else holder


def _name(text: str, start: int, end: int) -> Span | None:
    """The one person of a cell."""
    found = cells(text, start, end)
    one = found[0] if len(found) == 1 and found[0].kind is Kind.PERSON else None
    return Span(one.start, one.end, one.text) if one is not None else None


def _table(text: str, start: int, end: int, post: str) -> _Table | None:
    """The table whose head a line is: 姓名 职务 任职时间, 届次 主席 副主席 任期."""
    hard = _MARKS.search(text, start, end) is not None
    heads = [_plain(text[a:b]) for a, b in row_cells(text, start, end, hard=hard)]
    columns = [_column(head) for head in heads]
    known = tuple(column for column in columns if column is not None)
    if len(known) < len(columns):
        return None
    kinds = {column.kind for column in known}
    named = {"name", "term"} <= kinds and ("post" in kinds or bool(post))
    if not named and not ("office" in kinds and kinds & {"term", "ordinal"}):
        return None
    return _Table(known, Columns((Role.OPEN,) * len(known), tuple(heads), hard))


def _column(head: str) -> _Column | None:
    if head in _NAMES:
        return _Column("name")
    if (term := _TERM_COLUMN.fullmatch(head)) is not None:
        return _Column("until" if term["until"] else "term")
    if _ORDINAL_COLUMN.fullmatch(head):
        return _Column("ordinal")
    if _OFFICE_WORD.fullmatch(head):
        return _Column("office", head)
    if _POST_COLUMN.fullmatch(head):
        return _Column("post")
    return _Column("aside") if head in word_list("roster_columns") else None


def _of_row(text: str, start: int, end: int, table: _Table, post: str) -> tuple[Holder, ...]:
    """The holders of a row: one with the office of its column, or all of the offices that are columns."""
    row = _cut(text, start, end, table)
    if row is None:
        return ()
    told = _years(text, row, table)
    if (at := table.at("name")) < 0:
        offices = ((c.office, span) for c, span in zip(table.columns, row, strict=True) if c.office)
        found = (h for office, span in offices for h in read_holders(text, *span, office, fewest=1))
        return tuple(_dated(holder, told) for holder in found)
    named = table.at("post")
    title = _plain(text[slice(*row[named])]) if named >= 0 else post
    name = _name(text, *row[at])
    if name is None or not all(map(_OFFICE_WORD.fullmatch, _LISTED.split(title))):
        return ()
    return (_dated(Holder(Entry(start, end, name, None), title), told),)


def _cut(text: str, start: int, end: int, table: _Table) -> list[tuple[int, int]] | None:
    """The cells of a row; the last ones may be empty, and where gaps part them remarks may be lacking."""
    row = row_of(text, start, end, table.cut)
    count = len(table.columns)
    while row is None and count > 1 and (table.cut.hard or table.columns[count - 1].kind == "aside"):
        count -= 1
        row = row_of(text, start, end, replace(table.cut, roles=table.cut.roles[:count]))
    return None if row is None else row + [(end, end)] * (len(table.columns) - count)


def _years(text: str, row: Sequence[tuple[int, int]], table: _Table) -> str:
    """The years of a row, from one column or from two."""
    term, until = table.at("term"), table.at("until")
    first = text[slice(*row[term])].strip() if term >= 0 else ""
    last = text[slice(*row[until])].strip() if until >= 0 else ""
    return f"{first}—{last}" if last else first
