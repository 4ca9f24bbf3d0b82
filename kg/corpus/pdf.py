"""PDF with a text layer -> page text: columns in reading order, headlines by their size.

A recursive cut along white space (XY cut) orders the blocks of a page; within a block, lines that fill
the column go on in one paragraph.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from kg.corpus.prints import Sheet, joined, without_running_lines
from kg.corpus.radicals import as_characters
from kg.errors import InputError

if TYPE_CHECKING:
    from pdfminer.layout import LTContainer, LTPage

MAX_PAGES = 5000
_MAX_DEPTH = 40  # of cuts within cuts
_MAX_CHARS = 200_000  # on one page; a newspaper page has 12,000
_HEADLINE = 1.5  # times the body size; smaller heads (kicker, subtitle) stand between
_SUBHEAD = 1.15
_GUTTER = 0.9  # a white column as wide as this (in body characters) parts two columns
_ROW = 1.3  # a white row as high as this (in body characters, above the usual line gap) parts two blocks
_INDENT = 1.2  # a paragraph opens so far right of its column


@dataclass(frozen=True, slots=True)
class Fragment:
    """A character, or a run of them on one line, of one size; `top` counts from above."""

    x0: float
    x1: float
    top: float
    bottom: float
    text: str
    size: float


def pages(source: Path | BytesIO, label: str) -> Iterator[Sheet | InputError]:
    """The pages, one at a time, a browser's print of a web page as one; an error for a page without text."""
    return joined(_pages(source, label))


def _pages(source: Path | BytesIO, label: str) -> Iterator[Sheet | InputError]:
    from pdfminer.high_level import extract_pages
    from pdfminer.pdfdocument import PDFPasswordIncorrect

    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    try:
        total = _count(source)
        for number, layout in enumerate(extract_pages(source, laparams=None, maxpages=MAX_PAGES), 1):
            yield _page(layout, number, max(total, number), label)
        if total > MAX_PAGES:
            yield InputError(f"{label}: over {MAX_PAGES} pages, the rest is not read: split the file")
        elif not total:
            yield InputError(f"{label}: a PDF without pages: make it anew")
    except PDFPasswordIncorrect:
        yield InputError(f"{label}: the PDF is encrypted: remove its password")
    except (MemoryError, OSError):
        raise
    except Exception:  # pdfminer lets out errors of every kind on broken files
        yield InputError(f"{label}: no PDF that can be read: it is broken or of another kind: make it anew")


def _count(source: Path | BytesIO) -> int:
    from pdfminer.pdfdocument import PDFDocument
    from pdfminer.pdfparser import PDFParser
    from pdfminer.pdftypes import resolve1

    with source.open("rb") if isinstance(source, Path) else BytesIO(source.getbuffer()) as file:
        tree = resolve1(PDFDocument(PDFParser(file)).catalog.get("Pages"))
        count = resolve1(tree.get("Count")) if isinstance(tree, dict) else 0
    return count if isinstance(count, int) else 0


def _page(layout: LTPage, number: int, total: int, label: str) -> Sheet | InputError:
    chars = list(_chars(layout, layout.height))
    if all(c.text.isspace() for c in chars):
        return InputError(f"{label}: page {number} has no text layer: recognise its text (OCR) first")
    if len(chars) > _MAX_CHARS:
        return InputError(f"{label}: page {number} has over {_MAX_CHARS} characters: split the page")
    found = _fragments(chars)
    kept, place = without_running_lines(found, _body_size(found))
    return Sheet(number, total, "\n".join(_rows(kept)), place)


def _chars(item: LTContainer[Any], height: float) -> Iterator[Fragment]:
    """The characters of the page; `top` counts from above."""
    from pdfminer.layout import LTChar, LTContainer

    for part in item:
        if isinstance(part, LTChar):
            text = as_characters(part.get_text())
            if text and part.upright and not text.startswith("(cid:"):
                yield Fragment(part.x0, part.x1, height - part.y1, height - part.y0, text, part.size)
        elif isinstance(part, LTContainer):
            yield from _chars(part, height)


def _fragments(chars: Sequence[Fragment]) -> list[Fragment]:
    rows: list[list[Fragment]] = []
    for char in sorted(chars, key=lambda c: (c.bottom, c.x0)):
        first = rows[-1][0] if rows else None
        if first and abs(first.bottom - char.bottom) <= 0.3 * min(first.size, char.size):
            rows[-1].append(char)
        else:
            rows.append([char])
    return [f for row in rows for f in _split(sorted(row, key=lambda c: c.x0))]


def _split(row: Sequence[Fragment]) -> Iterator[Fragment]:
    start = 0
    for i in range(1, len(row) + 1):
        if i < len(row):
            size, last = row[i].size, row[i - 1]
            if row[i].x0 - last.x1 <= 0.8 * size and abs(size - last.size) <= 0.15 * size:
                continue
        part = _trimmed(row[start:i])
        start = i
        if part:
            top, bottom = min(c.top for c in part), max(c.bottom for c in part)
            text = "".join(_spaced(part))
            yield Fragment(part[0].x0, part[-1].x1, top, bottom, text, median(c.size for c in part))


def _trimmed(part: Sequence[Fragment]) -> Sequence[Fragment]:
    first, last = 0, len(part)
    while first < last and part[first].text.isspace():
        first += 1
    while last > first and part[last - 1].text.isspace():
        last -= 1
    return part[first:last]


def _spaced(part: Sequence[Fragment]) -> Iterator[str]:
    last: Fragment | None = None
    for char in part:
        if last is not None and char.x0 - last.x1 > 0.5 * char.size and not last.text.isspace():
            yield " "
        yield char.text
        last = char


def _rows(found: list[Fragment]) -> Iterator[str]:
    body = _body_size(found) if found else 0.0
    first = True
    for block in _blocks(found, body, 0) if found else ():
        if not first:
            yield ""
        first = False
        yield from _paragraphs(block, body)


def _body_size(found: Sequence[Fragment]) -> float:
    weight: dict[float, int] = {}
    for fragment in found:
        size = round(fragment.size, 1)
        weight[size] = weight.get(size, 0) + len(fragment.text)
    return max(weight, key=lambda size: (weight[size], -size)) or 1.0


def _blocks(found: list[Fragment], body: float, depth: int) -> Iterator[list[Fragment]]:
    """The fragments in reading order: columns where a gutter runs through, else rows, and so on within."""
    if depth < _MAX_DEPTH and len(found) > 1:
        parts = _columns(found, body)
        if len(parts) == 1:
            parts = _stripes(found, body)
        if len(parts) > 1:
            for part in parts:
                yield from _blocks(part, body, depth + 1)
            return
    yield sorted(found, key=lambda f: (round(f.bottom / body), f.x0))


def _columns(found: Sequence[Fragment], body: float) -> list[list[Fragment]]:
    """Parts between white columns that no fragment crosses."""
    return _cut([(f.x0, f.x1, f) for f in found], _GUTTER * body)


def _stripes(found: Sequence[Fragment], body: float) -> list[list[Fragment]]:
    """Parts between white rows; neighbours with one gutter through both stay together."""
    groups: list[list[Fragment]] = []
    for stripe in _cut([(f.top, f.bottom, f) for f in found], _ROW * body):
        if groups and len(_columns(groups[-1] + stripe, body)) > 1:
            groups[-1] += stripe
        else:
            groups.append(stripe)
    return groups


def _cut(spans: list[tuple[float, float, Fragment]], wanted: float) -> list[list[Fragment]]:
    spans.sort(key=lambda s: s[0])
    parts: list[list[Fragment]] = []
    edge = 0.0
    for lower, upper, fragment in spans:
        if not parts or lower - edge >= wanted:
            parts.append([])
            edge = upper
        parts[-1].append(fragment)
        edge = max(edge, upper)
    return parts


def _paragraphs(block: list[Fragment], body: float) -> Iterator[str]:
    """The block's lines; those of a paragraph joined, heads apart."""
    left, right = min(f.x0 for f in block), max(f.x1 for f in block)
    current, last = "", None
    for fragment in block:
        rank = _rank(fragment, body)
        same_line = last is not None and abs(last.bottom - fragment.bottom) < 0.5 * body
        fills = last is not None and right - last.x1 < 1.5 * fragment.size
        goes_on = last is not None and rank == _rank(last, body) and (
            same_line or (rank == 0 and fills and fragment.x0 - left < _INDENT * fragment.size)
            or (rank == 2 and fragment.top - last.bottom < fragment.size)
        )
        if goes_on:
            current += ("　" if same_line else "") + fragment.text
        else:
            if current:
                yield current
                yield ""
            current = ("## " if rank == 2 else "") + fragment.text
        last = fragment
    if current:
        yield current


def _rank(fragment: Fragment, body: float) -> int:
    """2 for a headline, 1 for a smaller head, 0 for body text."""
    if fragment.size >= _HEADLINE * body:
        return 2
    return 1 if fragment.size >= _SUBHEAD * body else 0
