"""Tables as CSV files or as one workbook. Dates are dates, and no text of a page is run as a formula."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from kg.errors import OutputError
from kg.graph.export.headings import heading
from kg.graph.export.tables import Cell, Sheet, sheets
from kg.graph.files import replacing, write_atomically
from kg.graph.table import display_width, guarded

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_MAX_ROWS = 1_048_575  # of a worksheet, below its head
_MAX_TEXT = 32_767  # characters of a cell
_MIN_WIDTH, _MAX_WIDTH = 8, 60
_ARROW = 2  # what the filter's button takes of a head
_MEASURED = 200  # rows that a column's width is made for
_FIRST_DAY = date(1900, 3, 1)  # that every spreadsheet counts alike
_NOT_PLAIN = ("=", "#")  # what begins a formula or an error
_STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
_EPOCH = (1980, 1, 1, 0, 0, 0)


def write_csv(store: ox.Store, folder: Path, bom: bool = True) -> list[Path]:
    """One CSV file a table."""
    paths = []
    for sheet in sheets(store):
        path = folder / f"{sheet.name}.csv"
        write_atomically(path, csv_text(sheet), "utf-8-sig" if bom else "utf-8")
        paths.append(path)
    return paths


def csv_text(sheet: Sheet) -> str:
    """A table as CSV."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(sheet.columns)
    writer.writerows(
        [guarded(cell) if isinstance(cell, str) else _word(cell) for cell in row] for row in sheet.rows
    )
    return buffer.getvalue()


def _word(cell: Cell) -> Cell:
    return str(cell).lower() if isinstance(cell, bool) else cell


def write_xlsx(store: ox.Store, path: Path, bom: bool = False) -> list[Path]:
    """One workbook, a sheet a table, heads fixed and filtered."""
    import openpyxl  # type: ignore[import-untyped]
    from openpyxl.cell import WriteOnlyCell  # type: ignore[import-untyped]
    from openpyxl.utils import get_column_letter  # type: ignore[import-untyped]

    book = openpyxl.Workbook(write_only=True)
    for sheet in sheets(store):
        if len(sheet.rows) > _MAX_ROWS:
            raise OutputError(
                f"{path}: {len(sheet.rows)} rows of {sheet.name} do not fit a worksheet; use --to csv"
            )
        page = book.create_sheet(f"{sheet.title} {sheet.name}")
        page.freeze_panes = "A2"
        page.auto_filter.ref = f"A1:{get_column_letter(len(sheet.columns))}{len(sheet.rows) + 1}"
        for index, width in enumerate(_widths(sheet), 1):
            page.column_dimensions[get_column_letter(index)].width = width
        head = [WriteOnlyCell(page, heading(column)) for column in sheet.columns]
        for cell in head:
            cell.font = openpyxl.styles.Font(bold=True)
        page.append(head)
        new = partial(WriteOnlyCell, page)
        for row in sheet.rows:
            page.append([_content(content, new) for content in row])
    buffer = io.BytesIO()
    book.save(buffer)
    with replacing(path) as temporary:
        _without_clock(buffer, temporary)
    return [path]


def _widths(sheet: Sheet) -> Iterator[int]:
    for index, column in enumerate(sheet.columns):
        shown = (display_width(str(row[index] or "")) for row in sheet.rows[:_MEASURED])
        yield min(max(display_width(heading(column)) + _ARROW, *shown, _MIN_WIDTH - 2) + 2, _MAX_WIDTH)


def _content(content: Cell, new: Callable[[], Any]) -> object:
    """What a cell takes; a date as one, a text as text even where it begins with "="."""
    if content in (None, ""):
        return None
    if isinstance(content, date):
        return content if content >= _FIRST_DAY else content.isoformat()
    if not isinstance(content, str):
        return content
    shown = _NOT_IN_XML.sub("", content)[:_MAX_TEXT]
    if not shown.startswith(_NOT_PLAIN):
        return shown
    cell = new()
    cell.value, cell.data_type = shown, "s"
    return cell


def _without_clock(written: io.BytesIO, path: Path) -> None:
    """The same workbook without the hour of its making, so that equal graphs give equal bytes."""
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "docProps/core.xml":
                content = _STAMP.sub(rb"\g<1>1980-01-01T00:00:00Z", content)
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(info, content)
