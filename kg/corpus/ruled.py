"""Tables drawn with rules on a PDF page: a row is one line, its cells parted by tabs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise
from statistics import median

from kg.corpus.fragments import Fragment, Frame

_THIN = 3.0  # points: a rule is no thicker
_NEAR = 3.0  # points: rules so near are one
_LINES = 3  # rules at least of either kind: two rows of two cells
_HIGH = 10  # lines of text: no row of a table is higher
_CELL = 60  # characters of a cell, most often: the frames of a newspaper hold more
_CROSSING = 0.1  # of the runs: headings that span cells
_FILLED = 0.5  # of the cells


def with_rows(found: list[Fragment], frames: Sequence[Frame], body: float) -> list[Fragment]:
    """The runs, those in a table joined to one for each row."""
    for left, right, top, bottom, across, down in _grids(frames, body):
        inner = [f for f in found if left <= f.x0 and f.x1 <= right and top <= _middle(f) <= bottom]
        rows = _rows(inner, across, down)
        crossing = sum(f.x0 < x - _NEAR and x + _NEAR < f.x1 for f in inner for x in down)
        if rows and crossing <= _CROSSING * len(inner) and _is_table(rows, across, down):
            parts = {id(f) for f in inner}
            found = [f for f in found if id(f) not in parts] + [_line(row, left, right) for row in rows]
    return found


Grid = tuple[float, float, float, float, list[float], list[float]]  # edges, places of rows and of columns


def _grids(frames: Sequence[Frame], body: float) -> Iterable[Grid]:
    """Where rules across and downwards stand together."""
    rules = sorted((f for f in frames if _is_rule(f, body)), key=lambda f: f.top)
    groups: list[list[Frame]] = []
    edge = 0.0
    for rule in rules:
        if not groups or rule.top > edge + _NEAR:
            groups.append([])
            edge = rule.bottom
        groups[-1].append(rule)
        edge = max(edge, rule.bottom)
    for group in groups:
        across = _places(y for f in group if _is_flat(f) or not _is_upright(f) for y in (f.top, f.bottom))
        down = _places(x for f in group if _is_upright(f) or not _is_flat(f) for x in (f.x0, f.x1))
        low = all(b - a <= _HIGH * body for a, b in pairwise(across))
        if low and len(across) >= _LINES and len(down) >= _LINES:
            yield down[0] - _NEAR, down[-1] + _NEAR, across[0] - _NEAR, across[-1] + _NEAR, across, down


def _is_rule(f: Frame, body: float) -> bool:
    """A rule, or the box of a cell."""
    return _is_flat(f) or _is_upright(f) or f.bottom - f.top <= _HIGH * body


def _is_flat(f: Frame) -> bool:
    return f.bottom - f.top < _THIN


def _is_upright(f: Frame) -> bool:
    return f.x1 - f.x0 < _THIN


def _places(values: Iterable[float]) -> list[float]:
    """The values, those that nearly coincide once."""
    places: list[float] = []
    for value in sorted(values):
        if not places or value - places[-1] > _NEAR:
            places.append(value)
    return places


def _middle(f: Fragment) -> float:
    return (f.top + f.bottom) / 2


def _rows(inner: Sequence[Fragment], across: Sequence[float], down: Sequence[float]) -> list[list[Fragment]]:
    """The cells with text of each row, the lines of a cell joined."""
    placed = sorted(
        ((bisect_right(across, _middle(f)), bisect_right(down, (f.x0 + f.x1) / 2), f) for f in inner),
        key=lambda p: (p[0], p[1], round(p[2].bottom), p[2].x0),
    )
    rows: list[list[Fragment]] = []
    for _, row in groupby(placed, key=lambda p: p[0]):
        rows.append([_cell([f for _, _, f in cell]) for _, cell in groupby(row, key=lambda p: p[1])])
    return rows


def _cell(parts: Sequence[Fragment]) -> Fragment:
    text = parts[0].text
    for last, part in pairwise(parts):
        text += (" " if abs(last.bottom - part.bottom) < 0.5 * part.size else "") + part.text
    return _around(parts, text)


def _line(row: Sequence[Fragment], left: float, right: float) -> Fragment:
    line = _around(row, "\t".join(cell.text for cell in row))
    return Fragment(left, right, line.top, line.bottom, line.text, line.size)


def _around(parts: Sequence[Fragment], text: str) -> Fragment:
    return Fragment(
        min(f.x0 for f in parts), max(f.x1 for f in parts), min(f.top for f in parts),
        max(f.bottom for f in parts), text, median(f.size for f in parts),
    )


def _is_table(rows: Sequence[Sequence[Fragment]], across: Sequence[float], down: Sequence[float]) -> bool:
    cells = [cell for row in rows for cell in row]
    room = (len(across) - 1) * (len(down) - 1)
    return len(cells) >= _FILLED * room and median(len(cell.text) for cell in cells) <= _CELL
