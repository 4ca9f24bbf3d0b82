"""An answer as columns and rows, and its written forms: table, CSV, TSV, JSON.

What a page says is data: a cell that a spreadsheet would run as a formula is given a leading
apostrophe in CSV and TSV, and control characters never reach a terminal.
"""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

import pyoxigraph as ox

Cell = ox.NamedNode | ox.BlankNode | ox.Literal | None

FORMATS = ("table", "csv", "tsv", "json")
_FORMULA = re.compile(r"^[\s]*[=+\-@\t\r]")
_XSD = "http://www.w3.org/2001/XMLSchema#"
_NUMERIC = frozenset(_XSD + name for name in ("integer", "decimal", "double", "float", "int", "long"))
_MAX_WIDTH = 60  # columns of a terminal that one cell may take in a table


@dataclass(frozen=True, slots=True)
class Table:
    """The columns and rows of an answer. `truncated`: more rows were left out by a limit."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    truncated: bool = False
    prefixes: Mapping[str, str] = field(default_factory=dict, hash=False, repr=False)

    def values(self) -> tuple[tuple[str | int | float | bool | None, ...], ...]:
        """The rows as plain Python values; IRIs in full."""
        return tuple(tuple(map(value, row)) for row in self.rows)

    def format(self, form: str = "table") -> str:
        """The written form, one of `FORMATS`, with a line break at its end."""
        writers = {"table": _text, "csv": _csv, "tsv": _tsv, "json": _json}
        if form not in writers:
            raise ValueError(f"no such format: {form} (one of {', '.join(FORMATS)})")
        return writers[form](self)


def value(cell: Cell) -> str | int | float | bool | None:
    """A cell as a plain Python value."""
    if cell is None:
        return None
    if isinstance(cell, ox.Literal) and cell.language is None:
        kind = cell.datatype.value
        if kind == _XSD + "boolean":
            return cell.value in ("true", "1")
        if kind in _NUMERIC:
            number = float(cell.value)
            return int(number) if kind == _XSD + "integer" else number
    return cell.value


def guarded(text: str) -> str:
    """`text` so that no spreadsheet takes it for a formula."""
    return "'" + text if _FORMULA.match(text) else text


def _plain(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, ox.Literal) and cell.language is None and cell.datatype.value in _NUMERIC:
        return cell.value
    return guarded(cell.value)


def _csv(table: Table) -> str:
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows([_plain(cell) for cell in row] for row in table.rows)
    return buffer.getvalue()


def _tsv(table: Table) -> str:
    rows = [table.columns, *([" ".join(_plain(cell).split()) for cell in row] for row in table.rows)]
    return "".join("\t".join(row) + "\n" for row in rows)


def _json(table: Table) -> str:
    """SPARQL 1.1 Query Results JSON."""
    bindings = [
        {column: _binding(cell) for column, cell in zip(table.columns, row, strict=True) if cell is not None}
        for row in table.rows
    ]
    answer = {"head": {"vars": list(table.columns)}, "results": {"bindings": bindings}}
    return json.dumps(answer, ensure_ascii=False, indent=1) + "\n"


def _binding(cell: ox.NamedNode | ox.BlankNode | ox.Literal) -> dict[str, str]:
    if isinstance(cell, ox.NamedNode):
        return {"type": "uri", "value": cell.value}
    if isinstance(cell, ox.BlankNode):
        return {"type": "bnode", "value": cell.value}
    bound = {"type": "literal", "value": cell.value}
    if cell.language:
        bound["xml:lang"] = cell.language
    elif cell.datatype.value != _XSD + "string":
        bound["datatype"] = cell.datatype.value
    return bound


def _text(table: Table) -> str:
    """Columns aligned by display width (a Chinese character takes two)."""
    rows = [list(table.columns), *([_shown(cell, table.prefixes) for cell in row] for row in table.rows)]
    measured = [[display_width(text) for text in row] for row in rows]
    widths = [max(column) for column in zip(*measured, strict=True)]
    lines = [
        "  ".join(text + " " * (width - own) for text, own, width in zip(row, owns, widths, strict=True))
        for row, owns in zip(rows, measured, strict=True)
    ]
    lines.insert(1, "  ".join("-" * width for width in widths))
    plural = "" if len(table.rows) == 1 else "s"
    count = f"({len(table.rows)} row{plural}{', more left out' * table.truncated})"
    return "\n".join(line.rstrip() for line in [*lines, count]) + "\n"


def _shown(cell: Cell, prefixes: Mapping[str, str]) -> str:
    if cell is None:
        return ""
    text = cell.value
    if isinstance(cell, ox.NamedNode):
        for prefix, namespace in sorted(prefixes.items(), key=lambda item: -len(item[1])):
            if text.startswith(namespace):
                text = f"{prefix}:{text[len(namespace) :]}"
                break
    if not text.isprintable():
        text = "".join(" " if unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp") else c for c in text)
    return text if display_width(text) <= _MAX_WIDTH else _cut(text)


def _cut(text: str) -> str:
    """The beginning of a text that is too wide, and an ellipsis."""
    room = _MAX_WIDTH - 1
    for end, character in enumerate(text):
        room -= _width(character)
        if room < 0:
            return text[:end].rstrip("…") + "…"
    return text


def display_width(text: str) -> int:
    """The columns that a text takes on a terminal."""
    return len(text) if text.isascii() else sum(map(_width, text))


@cache
def _width(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
