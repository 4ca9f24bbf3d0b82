"""The characters of a PDF page -> runs of them on one line, of one size, and lines set downwards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

_HEADLINE = 1.5  # times the body size; smaller heads (kicker, subtitle) stand between
_SUBHEAD = 1.15
_APART = 0.7  # of its size: a gap as wide parts two runs
_SPACE = 0.35  # of its size: a gap so much wider than the others of its run is a space
_OVERPRINT = 0.5  # of its width: a character set again so near is the same one, set twice to look bold
_THIN = 3.0  # points: a rule is no wider
_TALL = 8.0  # points: a line of text is no lower
_DOWNWARDS = 4  # characters at least of a line set downwards
_PITCH = 1.7  # times their size: how far they stand from each other at most
_BESIDE = 0.25  # of their size: how far from the axis


@dataclass(frozen=True, slots=True)
class Frame:
    """A box or a rule drawn on the page; `top` counts from above."""

    x0: float
    x1: float
    top: float
    bottom: float

    @property
    def area(self) -> float:
        return (self.x1 - self.x0) * (self.bottom - self.top)

    def holds(self, f: Fragment) -> bool:
        return self.x0 <= f.x0 and f.x1 <= self.x1 and self.top <= f.top + f.size / 2 <= self.bottom

    def is_upright_rule(self) -> bool:
        return self.x1 - self.x0 < _THIN and self.bottom - self.top > _TALL

    def parts(self, last: Fragment, char: Fragment) -> bool:
        """Does the rule stand between these two of a line?"""
        middle = (self.x0 + self.x1) / 2
        return last.x1 <= middle <= char.x0 and self.top < char.bottom and char.top < self.bottom


@dataclass(frozen=True, slots=True)
class Fragment:
    """A character, or a run of them on one line, of one size; `top` counts from above."""

    x0: float
    x1: float
    top: float
    bottom: float
    text: str
    size: float

    def rank(self, body: float) -> int:
        """2 for a headline, 1 for a smaller head, 0 for body text."""
        if self.size >= _HEADLINE * body:
            return 2
        return 1 if self.size >= _SUBHEAD * body else 0

    def is_downwards(self) -> bool:
        return self.bottom - self.top > 2 * self.size


def fragments(chars: Sequence[Fragment], frames: Sequence[Frame] = ()) -> list[Fragment]:
    """The runs, those of a row from left to right, parted by rules; a headline set downwards as one."""
    rules = [frame for frame in frames if frame.is_upright_rule()]
    rows: list[list[Fragment]] = []
    for char in sorted(chars, key=lambda c: (c.bottom, c.x0)):
        first = rows[-1][0] if rows else None
        if first and abs(first.bottom - char.bottom) <= 0.3 * min(first.size, char.size):
            rows[-1].append(char)
        else:
            rows.append([char])
    found = [f for row in rows for f in _split(_once(sorted(row, key=lambda c: c.x0)), rules)]
    return _downwards(found, body_size(found)) if found else found


def body_size(found: Sequence[Fragment]) -> float:
    """The size that most characters have."""
    weight: dict[float, int] = {}
    for fragment in found:
        size = round(fragment.size, 1)
        weight[size] = weight.get(size, 0) + len(fragment.text)
    return max(weight, key=lambda size: (weight[size], -size), default=0.0) or 1.0


def _once(row: Sequence[Fragment]) -> list[Fragment]:
    """The row without characters that are set again a hair's breadth beside: 大大会会 for a bold 大会."""
    kept: list[Fragment] = []
    for char in row:
        last = kept[-1] if kept else None
        if last and last.text == char.text and char.x0 - last.x0 < _OVERPRINT * (last.x1 - last.x0):
            continue
        kept.append(char)
    return kept


def _split(row: Sequence[Fragment], rules: Sequence[Frame]) -> Iterator[Fragment]:
    start = 0
    for i in range(1, len(row) + 1):
        if i < len(row):
            size, last = row[i].size, row[i - 1]
            gap = row[i].x0 - last.x1
            parted = gap > _SPACE * size and any(rule.parts(last, row[i]) for rule in rules)
            if gap <= _APART * size and abs(size - last.size) <= 0.15 * size and not parted:
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
    """The characters, with a space where the gap is wider than justified print sets all."""
    usual = median(max(0.0, b.x0 - a.x1) for a, b in pairwise(part)) if len(part) > 1 else 0.0
    last: Fragment | None = None
    for char in part:
        if last is not None and char.x0 - last.x1 - usual > _SPACE * char.size and not last.text.isspace():
            yield " "
        yield char.text
        last = char


def _downwards(found: list[Fragment], body: float) -> list[Fragment]:
    """The fragments, heads of single characters below each other joined to one."""
    lines: list[list[Fragment]] = []
    for fragment in found:
        if not (_is_upright(fragment) and fragment.rank(body)):
            continue
        line = next((line for line in lines if _goes_below(line[-1], fragment)), None)
        if line:
            line.append(fragment)
        else:
            lines.append([fragment])
    long = [line for line in lines if len(line) >= _DOWNWARDS]
    parts = {id(part) for line in long for part in line}
    return [f for f in found if id(f) not in parts] + [
        Fragment(
            min(f.x0 for f in line), max(f.x1 for f in line), line[0].top, line[-1].bottom,
            "".join(f.text for f in line), line[0].size,
        )
        for line in long
    ]


def _is_upright(fragment: Fragment) -> bool:
    """One character, or a number, which stands across in a line set downwards."""
    return len(fragment.text) == 1 or (len(fragment.text) <= 4 and fragment.text.isdecimal())


def _goes_below(last: Fragment, fragment: Fragment) -> bool:
    size = last.size
    return (
        abs(fragment.size - size) <= 0.15 * size
        and abs(fragment.x0 + fragment.x1 - last.x0 - last.x1) <= 2 * _BESIDE * size
        and 0 < fragment.bottom - last.bottom <= _PITCH * size
    )
