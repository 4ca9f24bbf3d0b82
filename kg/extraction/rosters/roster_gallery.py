"""Galleries of the honoured: a name on a line of its own, unit and post below it, then what is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extraction.lexical.patterns import pattern
from kg.extraction.rosters.roster_cells import Cell, Kind, cells
from kg.extraction.rosters.roster_headings import strip_number
from kg.extraction.rosters.roster_model import Entry, Expected
from kg.extraction.rosters.roster_names import settled
from kg.extraction.rosters.roster_people import people_of_row

_SENTENCE = pattern("rosters", "sentence_line")
_FEWEST = 2  # sections
_LONGEST = 48  # characters of a name with unit and post
Span = tuple[int, int]


def sections(text: str, spans: Sequence[Span]) -> list[tuple[Span, Entry]]:
    """The heads of a gallery's sections, each with the lines it fills.

    >>> text = "丁楠\\n滨江机械厂焊工\\n获评技术能手。\\n李敏\\n潮白医院护士\\n获评优秀护士。"
    >>> spans = [(0, 2), (3, 10), (11, 18), (19, 21), (22, 28), (29, 36)]
    >>> [entry.person.name for _, entry in sections(text, spans)]
    ['丁楠', '李敏']
    """
    found = list(_heads(text, spans))
    return found if len(found) >= _FEWEST else []


def _heads(text: str, spans: Sequence[Span]) -> Iterator[tuple[Span, Entry]]:
    for i, (start, end) in enumerate(spans[:-1]):
        row = _row(text, start, end)
        below = _row(text, *spans[i + 1]) if len(row) == 1 else []
        if below and row[0].kind is Kind.MAYBE:
            row = [replace(row[0], kind=Kind.PERSON)]  # 古丽娜尔
        if not row or row[0].kind is not Kind.PERSON:
            continue
        last = i
        if below and i + 2 < len(spans):
            row, last = row + below, i + 1
        people = [cell for cell in row if cell.kind is Kind.PERSON]
        if len(people) > 1 or not _told(text, spans[last + 1]):
            continue
        entries = list(people_of_row(settled(row, Expected.PERSON)))
        if len(entries) == 1 and (len(row) == 1 or entries[0].body is not None):
            yield (start, spans[last][1]), entries[0]


def _row(text: str, start: int, end: int) -> list[Cell]:
    """The cells of a line that may be part of a section's head; none of any other."""
    if end - start > _LONGEST or _SENTENCE.search(text, start, end):
        return []
    return cells(text, strip_number(text, start, end), end)


def _told(text: str, span: Span) -> bool:
    """Is a line a sentence?"""
    return _SENTENCE.search(text, *span) is not None
