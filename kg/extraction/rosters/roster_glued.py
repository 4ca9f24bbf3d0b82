"""Rows whose columns lost the gap between them: 丁一楠滨江市第一医院护士长, a name and at once the unit."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.extraction.people.titles import post_before
from kg.extraction.recognisers.names import is_area
from kg.extraction.rosters import roster_headings as headings
from kg.extraction.rosters.roster_cells import LIVELIHOODS, Cell, Kind, cells, plain_name
from kg.extraction.rosters.roster_entries import entries_of_cells
from kg.extraction.rosters.roster_model import Entry, Expected
from kg.extraction.rosters.roster_units import has_organ

_NAME = re.compile(r"[\u4e00-\u9fff][ 　]?[\u4e00-\u9fff]{1,2}")
_LEAST = 2  # rows with a post, which make a layout of it
_LONGEST_AREA = 6  # characters
_AREA_FORM = re.compile(r"[\u4e00-\u9fff]{2,3}[省市区县](?=[\u4e00-\u9fff]{4})")  # one that is no more
_OWN_AREA = "省市区县"  # 丁一楠|市公安局民警
Span = tuple[int, int]


def glued_names(text: str, run: Sequence[Span]) -> Mapping[int, Span]:
    """The names that rows open with, by where the rows stand: at least two with a post, and most of the rows.

    >>> rows = "丁一楠河北省第一医院护士长\\n吴晓燕市公安局柳荫派出所民警\\n赵军天津市实验小学校长"
    >>> found = glued_names(rows, [(0, 13), (14, 28), (29, 40)])
    >>> [rows[a:b] for a, b in found.values()]
    ['丁一楠', '吴晓燕', '赵军']
    """
    rows = [(start, headings.strip_number(text, start, end), end) for start, end in run]
    rows = [(start, at, end) for start, at, end in rows if not headings.is_heading(text[at:end], "")]
    sure = [(stop, end) for _, at, end in rows if (stop := _name_end(text, at, end)) is not None]
    posted = sum(_tells_post(text[stop:end].rstrip("。；;")) for stop, end in sure)
    if posted < _LEAST or 2 * len(sure) <= len(rows):
        return {}
    told = ((start, at, _name_end(text, at, end, known=False)) for start, at, end in rows)
    return {start: (at, stop) for start, at, stop in told if stop is not None}


def glued_entries(text: str, name: Span, end: int, expected: Expected) -> list[Entry]:
    """The entry of such a row: the name's cell, then those of the rest."""
    opens = Cell(*name, "", "".join(text[slice(*name)].split()), Kind.PERSON)
    first, *rest = cells(text, name[1], end) or [opens]
    return entries_of_cells(text, [opens, replace(first, mark=" "), *rest], expected)


def _name_end(text: str, at: int, end: int, *, known: bool = True) -> int | None:
    """Where a name ends behind which an area opens the unit's name; None in a row that opens with an area."""
    if any(is_area(text[at : at + k]) for k in range(2, _LONGEST_AREA)):
        return None
    whole = _NAME.match(text, at, end)
    ends = (whole.end(), whole.end() - 1) if whole else ()
    stops = [stop for stop in ends if plain_name("".join(text[at:stop].split()))]
    surely = next((stop for stop in stops if _opens_area(text[stop:end])), None)
    if surely is not None or known:
        return surely
    return next((stop for stop in stops if _AREA_FORM.match(text, stop, end)), None)


def _opens_area(rest: str) -> bool:
    """滨海市第一医院…, 市公安局…."""
    return any(is_area(rest[:k]) for k in range(2, _LONGEST_AREA)) or (
        rest[:1] in tuple(_OWN_AREA) and has_organ(rest)
    )


def _tells_post(rest: str) -> bool:
    return post_before(rest, len(rest)) is not None or rest.endswith((*LIVELIHOODS, "职工"))
