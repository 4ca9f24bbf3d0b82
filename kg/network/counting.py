"""Who stands with whom, counted in arrays: occurrences → windows → pairs of entities.

A window is an article, a paragraph or a sentence. The pairs of all windows are made and counted
with numpy in chunks of bounded size, so time grows with the number of pairs and memory with the
number of distinct ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from kg.model import Corpus

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]

Window = Literal["article", "paragraph", "sentence"]
WINDOWS: tuple[Window, ...] = ("article", "paragraph", "sentence")

_SPAN = 1 << 20  # more sentences than any article has: parts of one article share a prefix
_CHUNK = 1 << 22  # pairs counted at once: 32 MB of keys
_LATE = 99_999_999  # later than any date as yyyymmdd


@dataclass(frozen=True, slots=True)
class Incidence:
    """Which entity stands in which window: two parallel arrays, sorted by window, without repeats."""

    window: Ints
    entity: Ints
    date: Ints  # per row: yyyymmdd of the article, 0 where unknown
    size: int  # number of entities that the indices refer to
    windows: int  # number of windows that hold at least one entity


@dataclass(frozen=True, slots=True)
class Pairs:
    """Distinct pairs with low < high, sorted, and how often and when they stand together."""

    key: Ints  # low * size + high
    count: Ints
    first: Ints  # yyyymmdd, 0 where no window is dated
    last: Ints


def incidence(corpus: Corpus, window: Window, index: Mapping[str, int]) -> Incidence:
    """The windows of `corpus` and the entities (by `index`) that occur in each."""
    import numpy as np

    if window not in WINDOWS:
        raise ValueError(f"window must be one of {', '.join(WINDOWS)}, not {window!r}")
    order = {article.id: i for i, article in enumerate(corpus.articles)}
    dates = [_number(article.date) for article in corpus.articles]
    sentences = [article.sentences for article in corpus.articles]
    rows: list[int] = []
    entities: list[int] = []
    for occurrence in corpus.occurrences:
        article = order[occurrence.article]
        part = 0
        if window == "sentence":
            part = occurrence.sentence
        elif window == "paragraph":
            part = sentences[article][occurrence.sentence].paragraph
        rows.append(article * _SPAN + part)
        entities.append(index[occurrence.entity])
    raw = np.array(rows, dtype=np.int64)
    who = np.array(entities, dtype=np.int64)
    places, dense = np.unique(raw, return_inverse=True)
    size = max(len(index), 1)
    key = np.unique(dense.astype(np.int64) * size + who)
    inside = key // size
    date = np.array(dates, dtype=np.int64)[places[inside] // _SPAN] if len(key) else key
    return Incidence(inside, key % size, date, size, len(places))


def frequencies(rows: Incidence) -> Ints:
    """In how many windows each entity stands."""
    import numpy as np

    return np.bincount(rows.entity, minlength=rows.size).astype(np.int64)


def pairs(rows: Incidence) -> Pairs:
    """All pairs of entities that share a window."""
    import numpy as np

    empty = np.zeros(0, dtype=np.int64)
    total = Pairs(empty, empty, empty, empty)
    for key, date in _chunks(rows):
        total = _merged(total, _reduced(key, np.ones_like(key), np.where(date == 0, _LATE, date), date))
    return Pairs(total.key, total.count, np.where(total.first == _LATE, 0, total.first), total.last)


def pairs_by_year(rows: Incidence) -> dict[int, Pairs]:
    """The same, for each year on its own; year 0 holds the windows without a date."""
    import numpy as np

    year = rows.date // 10_000
    return {
        int(y): pairs(
            Incidence(
                rows.window[year == y], rows.entity[year == y], rows.date[year == y], rows.size, rows.windows
            )
        )
        for y in np.unique(year)
    }


def lookup(table: Pairs, key: Ints) -> Ints:
    """The counts of `table` for the pairs `key`; 0 for a pair that it does not hold."""
    import numpy as np

    if not len(table.key):
        return np.zeros(len(key), dtype=np.int64)
    at = np.minimum(np.searchsorted(table.key, key), len(table.key) - 1)
    return np.where(table.key[at] == key, table.count[at], 0)


def iso(number: int) -> str:
    """20180716 → 2018-07-16; 0 → the empty string."""
    return f"{number // 10_000:04d}-{number // 100 % 100:02d}-{number % 100:02d}" if number else ""


def _number(date: str | None) -> int:
    return int(date.replace("-", "")) if date else 0


def _chunks(rows: Incidence) -> Iterator[tuple[Ints, Ints]]:
    """Pair keys and their dates, windows of equal size together, at most about _CHUNK at a time."""
    import numpy as np

    if not len(rows.window):
        return
    starts = np.flatnonzero(np.r_[True, rows.window[1:] != rows.window[:-1]])
    lengths = np.diff(np.r_[starts, len(rows.window)])
    for length in np.unique(lengths):
        k = int(length)
        if k < 2:
            continue
        low, high = np.triu_indices(k, 1)
        begins = starts[lengths == length]
        step = max(1, _CHUNK // len(low))
        for i in range(0, len(begins), step):
            some = begins[i : i + step]
            members = rows.entity[some[:, None] + np.arange(k)]
            key = (members[:, low] * rows.size + members[:, high]).ravel()
            yield key, np.repeat(rows.date[some], len(low))


def _reduced(key: Ints, count: Ints, first: Ints, last: Ints) -> Pairs:
    import numpy as np

    if not len(key):
        return Pairs(key, count, first, last)
    order = np.argsort(key, kind="stable")
    key = key[order]
    starts = np.flatnonzero(np.r_[True, key[1:] != key[:-1]])
    return Pairs(
        key[starts],
        np.add.reduceat(count[order], starts),
        np.minimum.reduceat(first[order], starts),
        np.maximum.reduceat(last[order], starts),
    )


def _merged(one: Pairs, two: Pairs) -> Pairs:
    import numpy as np

    return _reduced(
        np.concatenate([one.key, two.key]),
        np.concatenate([one.count, two.count]),
        np.concatenate([one.first, two.first]),
        np.concatenate([one.last, two.last]),
    )
