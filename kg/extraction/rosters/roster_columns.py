"""Tables of the honoured whose columns say what each row has and since when: 荣誉称号, 授予时间."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from kg.extraction.lexical.patterns import pattern
from kg.extraction.recognisers.names import word_list

Span = tuple[int, int]
_HONOUR = pattern("rosters", "honour_column")
_YEAR = pattern("rosters", "year_column")
_NAME = pattern("rosters", "name_column")
_A_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_MARKS = "\t|｜"
_SOFT = re.compile(r"\S+")
_LONGEST = 8  # characters of a column's head
_CLOSING = 2  # columns of honour and year at a row's end
_FEWEST = 3  # columns of a table


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns of a table hold the honour and its year; -1 for none."""

    count: int
    honour: int
    year: int
    hard: bool  # tabs or bars part the columns, so that an empty one counts


@dataclass(frozen=True, slots=True)
class Own:
    """What a row says itself: the part that names its honours, where a column does, and the year."""

    honours: Span | None
    year: str | None
    dated: bool  # has the table a column of years? Else the heading's year counts.
    end: int  # where what is told of the person ends: before honour and year at the row's end


def columns_of(text: str, start: int, end: int) -> Columns | None:
    """The columns that a table's first row names: 姓名 单位 荣誉称号 授予时间.

    >>> columns_of("姓名\\t单位\\t荣誉称号\\t时间", 0, 13)
    Columns(count=4, honour=2, year=3, hard=True)
    """
    hard = any(mark in text[start:end] for mark in _MARKS)
    heads = _whole(["".join(text[a:b].split()) for a, b in _cells(text, start, end, hard=hard)])
    if len(heads) < _FEWEST or not _NAME.match(next((h for h in heads if h not in ("序号", "编号")), "")):
        return None
    honour = next((i for i, head in enumerate(heads) if _HONOUR.match(head)), -1)
    year = next((i for i, head in enumerate(heads) if _YEAR.match(head)), -1)
    known = sum(i in (honour, year) or head in word_list("roster_columns") for i, head in enumerate(heads))
    if max(honour, year) < 0 or known * 2 < len(heads) or max(map(len, heads)) > _LONGEST:
        return None
    return Columns(len(heads), honour, year, hard)


def _whole(heads: list[str]) -> list[str]:
    """姓 名 单 位: heads whose two characters are set apart."""
    whole: list[str] = []
    for head in heads:
        if whole and len(head) == len(whole[-1]) == 1:
            whole[-1] += head
        else:
            whole.append(head)
    return whole


def own_of(text: str, start: int, end: int, columns: Columns) -> Own:
    """What a row of a table holds in the columns of honour and year.

    A row that is not cut as the head is has its honours anywhere, and no year.
    """
    row = list(_cells(text, start, end, hard=columns.hard))
    fits = columns.hard or len(row) == columns.count
    honours: Span | None = None
    stop = end
    if columns.honour >= 0:
        found = row[columns.honour] if columns.honour < len(row) else (end, end)
        honours = found if fits else (start, end)
        stop = found[0] if fits and columns.honour >= columns.count - _CLOSING else end
    year = None
    if fits and 0 <= columns.year < len(row):
        year = _A_YEAR.search(text, *row[columns.year])
    return Own(honours, year.group(1) if year else None, columns.year >= 0, stop)


def _cells(text: str, start: int, end: int, *, hard: bool) -> list[Span]:
    if not hard:
        return [m.span() for m in _SOFT.finditer(text, start, end)]
    marks = [i for i in range(start, end) if text[i] in _MARKS]
    return [(a + 1, b) for a, b in pairwise((start - 1, *marks, end))]
