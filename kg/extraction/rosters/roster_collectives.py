"""The honoured collectives of a row, with who leads them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extraction.recognisers.names import is_area
from kg.extraction.rosters.roster_cells import Cell, Kind
from kg.extraction.rosters.roster_model import Employer, Entry, Expected, Further, Head, Span
from kg.extraction.rosters.roster_names import is_group
from kg.extraction.rosters.roster_units import has_organ, is_department, split

_ROOM = "工作室"


def collectives(text: str, row: Sequence[Cell], expected: Expected) -> Iterator[Entry]:
    """Each body of the line; a narrow gap before a department or a subsidiary goes on with the name."""
    cell: Cell | None = None
    heads: list[Head] = []
    post = ""
    run_by: tuple[Further, ...] = ()  # 王某创新工作室（甲公司）
    for following in row:
        if following.kind is Kind.POST:
            post = following.text
        if following.kind is Kind.PERSON and cell is not None:
            heads.append(Head(Span(following.start, following.end, following.text), post))
            post = ""
            continue
        if cell is not None and following.mark in ("（", " ") and cell.text.endswith(_ROOM):
            run_by = _runs(following) or run_by  # 王某创新工作室（甲公司）, 王某创新工作室　甲公司
            if run_by:
                continue
        if following.kind is Kind.POST or following.mark == "（" or is_group(following.text):
            continue
        narrow = following.mark == " " and not (cell and text.startswith("\t", cell.end))
        if cell is not None and narrow and _goes_on(cell, following):
            cell = replace(cell, end=following.end, text=cell.text + following.text)
            continue
        if expected is Expected.ANY and following.kind is not Kind.BODY:
            continue
        if cell is not None:
            yield replace(_collective(cell), heads=tuple(heads), further=run_by)
        cell, heads, post, run_by = following, [], "", ()
    if cell is not None:
        yield replace(_collective(cell), heads=tuple(heads), further=run_by)


def _runs(cell: Cell) -> tuple[Further, ...]:
    """王某创新工作室（|甲公司|）: the whole of the bracket, where it is a body."""
    unit = split(cell.text)
    whole = unit.body >= len(cell.text) and cell.end - cell.start == len(cell.text)
    if cell.kind is not Kind.BODY or not whole:
        return ()
    span = Span(cell.start, cell.end, cell.text)
    return (Further(span, Employer(span, unit.type, unit.kind), ""),)


def _goes_on(cell: Cell, following: Cell) -> bool:
    """北京地铁运营有限公司 乘务中心: is the second cell a part of the first one's body?"""
    text, narrow = following.text, following.start - cell.end == 1
    if cell.text.endswith("工会") and text.endswith("工会"):
        return False  # 甲县总工会 市机械工会
    if not has_organ(cell.text) or any(is_area(text[:k]) for k in (2, 3, 4)):
        return False
    return narrow or (is_department(text) and not has_organ(text))


def _collective(cell: Cell) -> Entry:
    unit = split(cell.text)
    whole = Span(cell.start, cell.end, cell.text)
    if unit.body >= len(cell.text):
        return Entry(cell.start, cell.end, None, Employer(whole, unit.type, unit.kind))
    gap = (cell.end - cell.start) - len(cell.text)
    # the one gap of a joined cell lies behind the body, or else within its name
    end = cell.start + unit.body
    span = Span(cell.start, min(end, cell.end - gap), cell.text[: unit.body])
    return Entry(cell.start, cell.end, None, Employer(span, unit.type, unit.kind), "", whole)
