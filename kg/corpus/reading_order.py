"""The runs of a PDF page in reading order: a recursive cut along white space (XY cut).

Rows of articles come first, then columns, then what lies across columns: a headline, a slogan, a caption.
A framed article within another is read by itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, pairwise, product
from math import inf
from operator import attrgetter

from kg.corpus.fragments import Fragment, Frame

_MAX_DEPTH = 40  # of cuts within cuts
_GUTTER = 0.7  # a white column as wide as this (in body characters) parts two columns
_ROW = 1.3  # a white row as high as this (in body characters, above the usual line gap) parts two blocks
_BAND = 0.02  # the same where something lies across columns: the white between two lines will do
_ABOVE = 1.6  # a caption stands so far below the text above, with a picture between
_CAPTION_LINES = 3
ALIKE = 0.07  # of its size: heads differ less where they are lines of one
TIGHT = 1.0  # of its size: the white between the lines of one head at most
_MOST_COLUMNS = 16  # no newspaper has more; the ways to set heads over them are tried one by one
_FRAMED = 40  # characters at least of a framed article
_SMALL = 0.97  # times the body size: what the line at a page's foot is set in
_DATED = re.compile(r"(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|星期[一二三四五六日]")
_NUMBERED = re.compile(r"第?\s*[A-Z]?\d{1,2}\s*版?")

Block = list[Fragment]
Spans = list[tuple[float, float]]


def blocks(found: Block, frames: Sequence[Frame], body: float) -> Iterator[Block]:
    """The blocks in reading order, each with its runs line by line."""
    head, text, foot = _without_edges(found, body)
    framed, text = _framed(text, frames, body)
    for part in (head, text, *(part for frame in framed for part in _headed(frame, body)), foot):
        if part:
            yield from _blocks(part, body, 0)


def _without_edges(found: Block, body: float) -> tuple[Block, Block, Block]:
    """The page's line with day and number, the text, and the line in small type at the foot."""
    bands = _bands(found, _BAND * body)
    head = bands[0] if len(bands) > 1 and _is_page_head(bands[0], body) else []
    bands = bands[1:] if head else bands
    width = max(f.x1 for f in found) - min(f.x0 for f in found)
    foot = bands[-1] if len(bands) > 1 else []
    if not (all(f.size < _SMALL * body for f in foot) and sum(f.x1 - f.x0 for f in foot) > width / 3):
        foot = []
    return head, [f for band in bands[: len(bands) - bool(foot)] for f in band], foot


def _is_page_head(band: Block, body: float) -> bool:
    told = any(_DATED.search(f.text) or _NUMBERED.fullmatch(f.text) for f in band)
    return told and (len(band) > 1 or abs(band[0].size - body) > 0.05 * body)


def _framed(found: Block, frames: Sequence[Frame], body: float) -> tuple[list[Block], Block]:
    """The framed articles, which open with a head, and the rest."""
    total = sum(len(f.text) for f in found)
    parts: list[Block] = []
    room = _FRAMED * (_SMALL * body) ** 2  # a drawing has thousands of smaller boxes
    for frame in sorted((f for f in frames if f.area >= room), key=attrgetter("area")):
        inner = [f for f in found if frame.holds(f)]
        told = sum(len(f.text) for f in inner)
        if _FRAMED <= told <= total / 2 and min(inner, key=attrgetter("top")).rank(body):
            parts.append(inner)
            found = [f for f in found if not frame.holds(f)]
    return parts[::-1], found


def _headed(frame: Block, body: float) -> tuple[Block, Block]:
    """The head of a framed article, wherever over its columns it stands, and the rest."""
    head = _head(frame, body)
    if not head or len(head) == len(frame) or _is_parted(_spans(head), body):
        return [], frame  # heads side by side: of several articles
    return head, [f for f in frame if f not in head]


def _blocks(found: Block, body: float, depth: int) -> Iterator[Block]:
    if depth < _MAX_DEPTH and len(found) > 1:
        parts = _parts(found, body)
        if len(parts) > 1:
            for part in parts:
                yield from _blocks(part, body, depth + 1)
            return
    if all(f.is_downwards() for f in found):
        yield sorted(found, key=attrgetter("x0"))
    else:
        yield sorted(found, key=lambda f: (round(f.bottom / body), f.x0))


def _parts(found: Block, body: float) -> list[Block]:
    bands = _bands(found, _BAND * body)
    if len(bands) == 1 and len({round(f.bottom / body) for f in found}) == 1:
        return [found]
    ways: tuple[Callable[[], list[Block]], ...] = (
        lambda: _article_rows(bands, body),
        lambda: _under_heads(_columns(found, body), body),
        lambda: _beside_gutters(_whole_heads(bands, body), body),
        lambda: _bands(found, _ROW * body),
    )
    return next((parts for way in ways if len(parts := way()) > 1), [found])


def _article_rows(bands: Sequence[Block], body: float) -> list[Block]:
    """Rows of articles: below the white articles open; without much white heads stand below text alone."""
    tops = [_top(band) for band in bands]
    ends = list(accumulate((max(f.bottom for f in band) for band in bands), max))
    wide = [n for n in range(1, len(bands)) if tops[n] - ends[n - 1] >= _ROW * body]
    rows: list[list[Block]] = []
    for number, band in enumerate(bands):
        is_wide = number in wide
        if rows and (is_wide or all(f.rank(body) for f in band)):
            end = next((n for n in wide if n > number), len(bands))
            first = _openings([f for b in bands[number:end] for f in b], body, all_headed=not is_wide)
            opens = bool(first) and not any(_is_below_head(rows[-1], f, body) for f in first)
        else:
            opens = not rows
        if opens:
            rows.append([band])
        else:
            rows[-1].append(band)
    return [[f for band in row for f in band] for row in rows]


def _is_below_head(above: Sequence[Block], first: Fragment, body: float) -> bool:
    """Is the nearest above it a head, so that it goes on with it?"""
    for band in reversed(above):
        over = [f for f in band if f.x0 < first.x1 and first.x0 < f.x1]
        if over:
            nearest = max(over, key=attrgetter("bottom"))
            return bool(nearest.rank(body)) and not nearest.is_downwards()
    return False


def _openings(stripe: Block, body: float, *, all_headed: bool = False) -> Block:
    """What the columns open with, if all have a head there, or stand below one, or go on to the right."""
    columns = _columns(stripe, body)
    heads = [_head(column, body) for column in columns]
    first = next((n for n, head in enumerate(heads) if head), None)
    if first is None or (all_headed and not all(heads)):
        return []
    foot = max(f.bottom for f in heads[first])
    opens = all(_top(column) >= foot for column in columns[:first])
    return [min(column, key=attrgetter("top")) for column in columns] if opens else []


def _under_heads(columns: list[Block], body: float) -> list[Block]:
    """The columns; a head that is centred over several and stands in one of them is read before them."""
    heads = [_head(column, body) for column in columns]
    headed = [n for n, head in enumerate(heads) if head]
    if not headed or len(headed) == len(columns) or len(columns) > _MOST_COLUMNS:
        return columns
    gaps = pairwise([-1, *headed])
    choices = product(*(range(a + 1, b + 1) for a, b in gaps))
    starts = min(choices, key=lambda starts: _misfit(columns, heads, headed, starts))
    parts = columns[: starts[0]]
    for number, start, end in zip(headed, starts, (*starts[1:], len(columns)), strict=True):
        edge = min((_top(columns[n]) for n in range(start, end) if n != number), default=0.0)
        above = [f for f in columns[number] if f.bottom <= edge] if number > start else []
        parts.append(above)
        parts += [[f for f in column if f not in above] for column in columns[start:end]]
    return [part for part in parts if part]


def _misfit(columns: list[Block], heads: list[Block], headed: list[int], starts: Sequence[int]) -> float:
    """How far the heads are from the middle, or the left edge, of the columns below that open no article."""
    total = 0.0
    for number, start, end in zip(headed, starts, (*starts[1:], len(columns)), strict=True):
        foot = max(f.bottom for f in heads[number])
        if any(_top(columns[n]) < foot for n in range(start, number)):
            return inf
        beside = next((n for n in range(number + 1, end) if _top(columns[n]) < foot), end)
        text = [f for n in range(start, beside) for f in columns[n] if f not in heads[n]]
        left, right = _edges(text or heads[number])
        x0, x1 = _edges(heads[number])
        total += min(abs(x0 + x1 - left - right) / 2, abs(x0 - left))
    return total


def _head(column: Block, body: float) -> Block:
    """The head that the column opens with."""
    text = min((f.top for f in column if not f.rank(body)), default=inf)
    return [f for f in column if f.rank(body) and f.bottom <= text]


def _top(found: Block) -> float:
    return min(f.top for f in found)


def _edges(found: Block) -> tuple[float, float]:
    return min(f.x0 for f in found), max(f.x1 for f in found)


def _columns(found: Block, body: float) -> list[Block]:
    """Parts between white columns that no fragment crosses."""
    return _cut([(f.x0, f.x1, f) for f in found], _GUTTER * body)


def _bands(found: Block, wanted: float) -> list[Block]:
    """Parts between white rows."""
    return _cut([(f.top, f.bottom, f) for f in found], wanted)


def _whole_heads(bands: Sequence[Block], body: float) -> list[Block]:
    """The bands; the lines of one head as one, though the last be as short as the column below it."""
    whole: list[Block] = []
    for band in bands:
        if whole and _is_rest_of_head(whole[-1][-1], band, body):
            whole[-1] = [*whole[-1], *band]
        else:
            whole.append(band)
    return whole


def _is_rest_of_head(last: Fragment, band: Block, body: float) -> bool:
    """Is the band a line alone, as large as the head right above it?"""
    first = band[0]
    alike = abs(last.size - first.size) <= ALIKE * last.size and last.rank(body) == first.rank(body) > 0
    below = len(band) == 1 and first.x0 < last.x1 and last.x0 < first.x1
    return alike and below and first.top - last.bottom < TIGHT * first.size


def _beside_gutters(bands: Sequence[Block], body: float) -> list[Block]:
    """Neighbours with one gutter through all stay together, and those without any: a slogan, a headline.

    From below, since text shows its gutters plainly, and a wide space in a headline may look like one.
    """
    groups: list[tuple[list[Block], Spans]] = []
    for band in reversed(bands):
        spans = _spans(band)
        together = _union(groups[-1][1], spans) if groups else []
        if _is_parted(together, body):
            groups[-1] = ([band, *groups[-1][0]], together)
        else:
            groups.append(([band], spans))
    return _joined_groups(
        [
            ([f for band in group for f in band], spans, _are_columns(group, spans, body))
            for group, spans in reversed(groups)
        ],
        body,
    )


def _are_columns(bands: Sequence[Block], spans: Spans, body: float) -> bool:
    """Is there text on both sides of a gutter? A wide space in a single line is none."""
    both = any(_is_parted(_spans(band), body) for band in bands)
    return both and len(bands) > 1 and _is_parted(spans, body)


def _joined_groups(groups: Sequence[tuple[Block, Spans, bool]], body: float) -> list[Block]:
    """The groups (runs, what they cover, whether in columns) joined where no gutter parts them.

    A caption between columns that go on is read after them.
    """
    result: list[tuple[Block, Spans, bool]] = []
    captions: list[Block] = []
    for number, (found, spans, parted) in enumerate(groups):
        last, covered, whole = result[-1] if result else ([], [], False)
        together = _union(covered, spans)
        goes_on = _is_parted(together, body) if whole else not parted
        below = groups[number + 1][1] if number + 1 < len(groups) else []
        across = whole and not goes_on and _is_parted(_union(covered, below), body)
        if across and _is_caption(found, last, body):
            captions.append(found)
        elif result and goes_on:
            result[-1] = (last + found, together, whole)
        else:
            result.append((found, spans, parted))
    return [*(found for found, _, _ in result), *captions]


def _is_caption(found: Block, above: Block, body: float) -> bool:
    """A line or two of text, with white above as high as a picture."""
    return (
        len(found) <= _CAPTION_LINES
        and not any(f.rank(body) for f in found)
        and _top(found) - max(f.bottom for f in above) >= _ABOVE * body
    )


def _is_parted(spans: Spans, body: float) -> bool:
    return any(b - a >= _GUTTER * body for (_, a), (b, _) in pairwise(spans))


def _spans(found: Sequence[Fragment]) -> Spans:
    """What the fragments cover from left to right."""
    return _union([(f.x0, f.x1) for f in found], [])


def _union(one: Spans, other: Spans) -> Spans:
    result: Spans = []
    for x0, x1 in sorted(one + other):
        if result and x0 <= result[-1][1]:
            result[-1] = (result[-1][0], max(result[-1][1], x1))
        else:
            result.append((x0, x1))
    return result


def _cut(spans: list[tuple[float, float, Fragment]], wanted: float) -> list[Block]:
    spans.sort(key=lambda s: s[0])
    parts: list[Block] = []
    edge = 0.0
    for lower, upper, fragment in spans:
        if not parts or lower - edge >= wanted:
            parts.append([])
            edge = upper
        parts[-1].append(fragment)
        edge = max(edge, upper)
    return parts
