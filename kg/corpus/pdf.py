"""PDF with a text layer -> page text: columns in reading order, headlines by their size.

Within a block, lines that fill the column go on in one paragraph, and lines of one size in one headline.
"""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from kg.corpus.fragments import Fragment, Frame, body_size, fragments
from kg.corpus.prints import without_running_lines
from kg.corpus.radicals import as_characters
from kg.corpus.reading_order import ALIKE, TIGHT, blocks
from kg.corpus.ruled import with_rows
from kg.corpus.sheets import Sheet, flow, joined, without_folio
from kg.errors import InputError

if TYPE_CHECKING:
    from pdfminer.layout import LTContainer, LTPage

_PROSE = re.compile("[，。；！？]")
_BRACKET = re.compile("[（(][^（）()]*[)）]")  # （女，彝族）
_COLUMNS = re.compile(r"\S[ 　\t]+\S")
_NAME = re.compile(r"[\u4e00-\u9fff·]{1,5}(?:[（(][^（()）]{1,12}[)）])?")
_NAMES = 3  # of a line: fewer words may be a name, a body and a post
# what a body's name ends with
_BODY_ENDS = re.compile("[^ 　]{4}(?:公司|集团|中心|[院校会局所厂矿处科室部队班组站段店行馆社委])$")
MAX_PAGES = 5000
_MAX_CHARS = 200_000  # on one page; a newspaper page has 12,000
_INDENT = 1.2  # a paragraph opens so far right of its column
_FLUSH = 2.6  # more than any paragraph: a credit in two lines is set at the right edge


def pages(source: Path | BytesIO, label: str) -> Iterator[Sheet | InputError]:
    """The pages, one at a time, a print of a web page or a document as one; an error for one without text."""
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
    frames = _frames(layout, layout.height)
    found = fragments(chars, frames)
    kept, place = without_running_lines(found, body_size(found))
    body = body_size(kept)
    kept, folio = without_folio(with_rows(kept, frames, body), body)
    text = "\n".join(_rows(kept, frames, body))
    return Sheet(number, total, text, place, flow(kept, body, (layout.width, layout.height), folio))


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


def _frames(layout: LTPage, height: float) -> list[Frame]:
    """The boxes and rules drawn on the page."""
    from pdfminer.layout import LTCurve

    return [Frame(c.x0, c.x1, height - c.y1, height - c.y0) for c in layout if isinstance(c, LTCurve)]


def _rows(found: list[Fragment], frames: Sequence[Frame], body: float) -> Iterator[str]:
    parts = list(blocks(found, frames, body)) if found else []
    columns = [_Column.of(block, body) for block in parts if any(_is_prose(f.text) for f in block)]
    for number, block in enumerate(parts):
        if number:
            yield ""
        yield from _marked(list(_paragraphs(block, body, columns)))


@dataclass(frozen=True, slots=True)
class _Column:
    """Where running text begins, and where how many of its lines end, in points."""

    left: float
    ends: Counter[int]

    @classmethod
    def of(cls, block: Sequence[Fragment], body: float) -> Self:
        return cls(min(f.x0 for f in block), Counter(round(f.x1) for f in block if f.rank(body) == 0))


@dataclass(frozen=True, slots=True)
class _Paragraph:
    text: str
    rank: int
    size: float


def _marked(paragraphs: Sequence[_Paragraph]) -> Iterator[str]:
    """The paragraphs with white between; of heads that follow each other the largest is marked as one."""
    for number, paragraph in enumerate(paragraphs):
        if number:
            yield ""
        largest = paragraph.rank == 2 and not any(
            other.size * (1 - ALIKE) > paragraph.size for other in _heads_around(paragraphs, number)
        )
        yield ("## " if largest else "") + paragraph.text


def _heads_around(paragraphs: Sequence[_Paragraph], number: int) -> Iterator[_Paragraph]:
    for side in (reversed(paragraphs[:number]), paragraphs[number + 1 :]):
        yield from takewhile(lambda p: p.rank > 0, side)


def _paragraphs(block: Sequence[Fragment], body: float, columns: Sequence[_Column]) -> Iterator[_Paragraph]:
    """The block's lines; those of a paragraph joined, heads apart."""
    left, right = min(f.x0 for f in block), max(f.x1 for f in block)
    rowed = not any(f.rank(body) or _is_prose(f.text) or f.x0 - left > _INDENT * f.size for f in block)
    column = _column_end(left, body, columns) if rowed and len(block) > 1 else None
    right = max(right, column or 0)
    current: list[str] = []
    last: Fragment | None = None
    for fragment in block:
        parted = rowed and last is not None and _are_rows(last, fragment, right, sure=column is not None)
        if last is not None and (parted or not _goes_on(last, fragment, left, right, body)):
            yield _Paragraph("".join(current), last.rank(body), last.size)
            current = []
        elif last is not None and (
            _is_beside(last, fragment, body) or _parts_names(last.text, fragment.text)
        ):
            current.append("　")
        current.append(fragment.text)
        last = fragment
    if last is not None:
        yield _Paragraph("".join(current), last.rank(body), last.size)


def _parts_names(last: str, following: str) -> bool:
    """Does a line of names end with a whole one, and the next begin with one: 丁楠 于占江|马骁 石磊?"""
    above, below = last.split(), following.split()
    if min(len(above), len(below)) < _NAMES or not all(map(_NAME.fullmatch, (*above, *below))):
        return False
    return all(len(_BRACKET.sub("", name)) > 1 for name in (above[-1], below[0]))


def _is_prose(text: str) -> bool:
    """Has it the marks of running text, but for those in brackets: 王某（女，彝族） has none?"""
    return _PROSE.search(_BRACKET.sub("", text)) is not None


def _column_end(left: float, body: float, columns: Sequence[_Column]) -> float | None:
    """Where most lines of running text end that stand in the same column as a list; None if none do."""
    ends: Counter[int] = Counter()
    for column in columns:
        if abs(column.left - left) < _FLUSH * body:
            ends.update(column.ends)
    return max(ends, key=lambda end: (ends[end], end)) if ends else None


def _are_rows(last: Fragment, fragment: Fragment, right: float, *, sure: bool) -> bool:
    """Are two lines of a list two rows of it, though the upper one is as long as any: 甲医院, 乙区总工会?

    A row that goes on fills its line, and what goes on has no columns of its own. Where nothing but the
    list itself tells how wide its column is (not `sure`), two names of bodies are two rows.
    """
    if abs(last.bottom - fragment.bottom) < 0.5 * fragment.size:
        return False
    if right - last.x1 >= last.size or _COLUMNS.search(fragment.text):
        return True
    if sure or _COLUMNS.search(last.text):
        return False
    return all(_BODY_ENDS.search(f.text) for f in (last, fragment))


def _goes_on(last: Fragment, fragment: Fragment, left: float, right: float, body: float) -> bool:
    rank = fragment.rank(body)
    if rank != last.rank(body) or "\t" in last.text or "\t" in fragment.text:  # rows of a table
        return False
    if _is_beside(last, fragment, body):
        return True
    if rank:
        return abs(last.size - fragment.size) <= ALIKE * last.size and (
            fragment.top - last.bottom < TIGHT * fragment.size
        )
    indent = fragment.x0 - left
    in_line = indent < _INDENT * fragment.size or (
        indent > _FLUSH * fragment.size and right - fragment.x1 < 0.5 * fragment.size
    )
    return right - last.x1 < 1.5 * fragment.size and in_line


def _is_beside(last: Fragment, fragment: Fragment, body: float) -> bool:
    return abs(last.bottom - fragment.bottom) < 0.5 * body
