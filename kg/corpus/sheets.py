"""Which pages of a PDF are one: those of a browser's print, and those of a document whose text goes on.

A newspaper's pages stay apart: they are set in columns and open with heads.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from kg.corpus.fragments import Fragment
from kg.errors import InputError

_MOST = 100  # pages of one document
_WHOLE = 0.7  # of the text's width: in a document a quarter of the lines are as long
_ALIKE = 0.05  # how far two pages of a document differ in size
_INDENT = (1.5, 2.6)  # a paragraph's, in characters
_HEAD = 40  # characters of a line that stands on every page, at most
_FOLIO = re.compile(r"[-—–－·]{1,2}\s*(\d{1,3})\s*[-—–－·]{1,2}|第\s*(\d{1,3})\s*页")
_NUMBER = re.compile(r"(\d{1,3})")
_ENDED = re.compile(r"[。！？!?…][”’』」）)]*$")


@dataclass(frozen=True, slots=True)
class Flow:
    """A document's page: its size and that of its text, its number, and how it opens and ends."""

    size: tuple[float, float, float]
    folio: int | None
    opens_low: bool  # in the size of the text
    opens_as_text: bool  # with a full line, the indent of a paragraph or a sentence
    ends_open: bool  # in mid-sentence


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of a PDF as text; `place`: which page of how many of a browser's print it is."""

    number: int
    total: int
    text: str
    place: tuple[int, int] | None = None
    flow: Flow | None = None


def without_folio(found: list[Fragment], body: float) -> tuple[list[Fragment], int | None]:
    """The page without the number alone at its foot: - 3 -, and a bare 3 below text in one column."""
    last = max(found, key=attrgetter("bottom"), default=None)
    if last is None or any(f is not last and f.bottom > last.top for f in found):
        return found, None
    match = _FOLIO.fullmatch(last.text)
    if match is None and _is_one_column(found, body):
        match = _NUMBER.fullmatch(last.text)
    if match is None:
        return found, None
    return [f for f in found if f is not last], int(match[match.lastindex or 1])


def flow(found: Sequence[Fragment], body: float, size: tuple[float, float], folio: int | None) -> Flow | None:
    """How the page of a document goes on; None for a page in columns."""
    if not found or not (folio or _is_one_column(found, body)):
        return None
    first, last = min(found, key=attrgetter("top")), max(found, key=attrgetter("bottom"))
    left, right = min(f.x0 for f in found), max(f.x1 for f in found)
    indented = _INDENT[0] * body < first.x0 - left < _INDENT[1] * body
    return Flow(
        size=(*size, body),
        folio=folio,
        opens_low=not first.rank(body),
        opens_as_text=indented or right - first.x1 < 2 * body or _ENDED.search(first.text) is not None,
        ends_open=_ENDED.search(last.text) is None,
    )


def _is_one_column(found: Sequence[Fragment], body: float) -> bool:
    text = [f for f in found if not f.rank(body)]
    if not text:
        return False
    widths = sorted(f.x1 - f.x0 for f in text)
    return widths[len(widths) * 3 // 4] >= _WHOLE * (max(f.x1 for f in text) - min(f.x0 for f in text))


def joined(sheets: Iterable[Sheet | InputError]) -> Iterator[Sheet | InputError]:
    """The sheets, those of one print or document as one."""
    held: list[Sheet] = []
    for sheet in sheets:
        if held and not (isinstance(sheet, Sheet) and len(held) < _MOST and _follows(held[-1], sheet)):
            yield _one(held)
            held = []
        if isinstance(sheet, Sheet) and (sheet.place or sheet.flow):
            held.append(sheet)
        else:
            yield sheet
    if held:
        yield _one(held)


def _follows(last: Sheet, sheet: Sheet) -> bool:
    if last.place or sheet.place:
        return last.place is not None and sheet.place == (last.place[0] + 1, last.place[1])
    a, b = last.flow, sheet.flow
    if not (a and b and all(abs(x - y) <= _ALIKE * x for x, y in zip(a.size, b.size, strict=True))):
        return False
    if a.folio and b.folio:
        return b.folio == a.folio + 1
    return b.opens_low and (b.opens_as_text or a.ends_open)


def _one(sheets: Sequence[Sheet]) -> Sheet:
    first = sheets[0]
    texts = [first.text, *(_without_repeated(sheet.text, first.text) for sheet in sheets[1:])]
    total = 1 if len(sheets) == first.total else first.total
    return Sheet(first.number, total, "\n\n".join(texts))


def _without_repeated(text: str, first: str) -> str:
    """A later page without the line that stands at the top of the first one too."""
    head = first.partition("\n")[0]
    repeated = len(head) <= _HEAD and text.startswith(head + "\n")
    return text.removeprefix(head).lstrip("\n") if repeated else text
