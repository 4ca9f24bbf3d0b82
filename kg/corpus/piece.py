"""Text that knows where it stood on the page: what the segmenter cuts, strips and rejoins."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.model import Segment


@dataclass(frozen=True, slots=True)
class Piece:
    """A string and the runs of the page that it was made of."""

    text: str
    runs: tuple[Segment, ...]

    def cut(self, start: int, end: int | None = None) -> Piece:
        """The part [start, end), outer white space removed."""
        end = len(self.text) if end is None else end
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        if start == 0 and end == len(self.text):
            return self
        return Piece(self.text[start:end], tuple(_clip(self.runs, start, end)))

    def page_span(self, start: int, end: int) -> tuple[int, int]:
        """The page offsets of the non-empty span [start, end)."""
        return self._page(start), self._page(end - 1) + 1

    def _page(self, offset: int) -> int:
        run = self.runs[max(bisect_right(self.runs, offset, key=lambda r: r.text_start) - 1, 0)]
        return run.page_start + min(offset - run.text_start, run.length - 1)

    def __bool__(self) -> bool:
        return bool(self.text)


EMPTY = Piece("", ())


def _clip(runs: Iterable[Segment], start: int, end: int) -> Iterator[Segment]:
    for run in runs:
        left, right = max(run.text_start, start), min(run.text_start + run.length, end)
        if left < right:
            yield Segment(left - start, run.page_start + left - run.text_start, right - left)


def from_page(text: str, spans: Iterable[tuple[int, int]]) -> Piece:
    """The piece made of the given spans of the page text."""
    parts: list[str] = []
    runs: list[Segment] = []
    length = 0
    for start, end in spans:
        if start < end:
            parts.append(text[start:end])
            runs.append(Segment(length, start, end - start))
            length += end - start
    return Piece("".join(parts), tuple(runs))


def join(pieces: Iterable[Piece], separator: str = "") -> Piece:
    """The pieces one after another; a separator lies in no run."""
    parts: list[str] = []
    runs: list[Segment] = []
    length = 0
    for piece in pieces:
        if parts and separator:
            parts.append(separator)
            length += len(separator)
        parts.append(piece.text)
        runs.extend(Segment(length + r.text_start, r.page_start, r.length) for r in piece.runs)
        length += len(piece.text)
    return Piece("".join(parts), tuple(runs))
