"""Tables of a web page that hold data: a row is a line, though its cells hold blocks or span rows."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

CELLS = frozenset({"td", "th"})
_SPACE = re.compile(r"\s+")
_LONGEST = 80  # characters of a cell that is one value; a longer one is a text with paragraphs
_FEWEST = 2  # rows of two cells or more; the tables that only lay a page out have others, or tables in them
_MOST = 200  # rows that a cell may span


@dataclass(slots=True)
class Cells:
    """What is known of the cells of data tables, by the ids of their nodes."""

    values: set[int] = field(default_factory=set)  # cells whose blocks are no lines
    before: dict[int, str] = field(default_factory=dict)  # what cells of rows above put before a cell
    behind: dict[int, str] = field(default_factory=dict)  # and behind the last cell of a row

    def add(self, table: LexborNode) -> None:
        """A table of data: <td rowspan="2">甲校</td> stands in both rows."""
        if sum(node.tag == "table" for node in table.css("table")) > 1:
            return
        rows = [(row.mem_id, _cells(row)) for row in table.css("tr")]
        if sum(len(cells) >= _FEWEST for _, cells in rows) < _FEWEST:
            return
        spanning: dict[int, tuple[int, str]] = {}  # by column: rows to come, value
        for row, cells in rows:
            column = 0
            for cell in cells:
                text = _SPACE.sub(" ", cell.text(separator=" ")).strip()
                taken, column = _spanned(spanning, column)
                self.before[cell.mem_id] = taken
                if len(text) <= _LONGEST:
                    self.values.add(cell.mem_id)
                    down = min(_number(cell, "rowspan"), _MOST)
                    if down > 1 and text:
                        spanning[column] = (down - 1, text)
                column += max(1, _number(cell, "colspan"))
            self.behind[row], _ = _spanned(spanning, column)


def _spanned(spanning: dict[int, tuple[int, str]], column: int) -> tuple[str, int]:
    """The values from above that stand from a column on, and the first column behind them."""
    taken = ""
    while column in spanning:
        left, text = spanning.pop(column)
        if left > 1:
            spanning[column] = (left - 1, text)
        taken += text + "\t"
        column += 1
    return taken, column


def _cells(row: LexborNode) -> list[LexborNode]:
    cells: list[LexborNode] = []
    node = row.child
    while node is not None:
        if node.tag in CELLS:
            cells.append(node)
        node = node.next
    return cells


def _number(cell: LexborNode, name: str) -> int:
    value = (cell.attributes.get(name) or "").strip()
    return int(value) if value.isascii() and value.isdigit() and len(value) < 4 else 1
