"""Who stands with whom, counted in arrays: occurrences → windows → pairs of entities.

A window is an article, a paragraph or a sentence. One that names too much (a chapter, a list of
honours) says nothing about who belongs together, and has more pairs than anybody can look at: it is
taken part by part. The pairs of all windows are made and counted with numpy in chunks of bounded
size, so time grows with the number of pairs and memory with the number of distinct ones.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from kg.model import Article, Corpus, Occurrence

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]

Window = Literal["article", "paragraph", "sentence"]
WINDOWS: tuple[Window, ...] = ("article", "paragraph", "sentence")

# names: of some 600 newspaper articles the fullest has 83, the median 14; with more it is no one story
CROWD = 100
RUN = 20  # names of a list in one sentence that count as near: about as many as an article has

_CHUNK = 1 << 22  # pairs counted at once: 32 MB of keys
_LATE = 99_999_999  # later than any date as yyyymmdd


@dataclass(frozen=True, slots=True)
class Incidence:
    """Which entity stands in which window: two parallel arrays, sorted by window, without repeats."""

    window: Ints
    entity: Ints
    article: Ints  # per row: which one, by its place in the corpus
    date: Ints  # per row: yyyymmdd of the article, 0 where unknown
    size: int  # number of entities that the indices refer to
    windows: int  # number of windows that hold at least one entity
    parted: int  # number of articles of which a window was taken part by part


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
    standing: dict[str, list[Occurrence]] = defaultdict(list)
    for occurrence in corpus.occurrences:
        standing[occurrence.article].append(occurrence)
    rows: list[int] = []
    entities: list[int] = []
    articles: list[int] = []
    windows = parted = 0
    for number, article in enumerate(corpus.articles):
        whole = _divided(standing[article.id], article, window)
        parts = [part for one in whole for part in _uncrowded(one, article, window)]
        parted += len(parts) > len(whole)
        for names in parts:
            found = sorted({index[occurrence.entity] for occurrence in names})
            rows += [windows] * len(found)
            articles += [number] * len(found)
            entities += found
            windows += 1
    dates = np.array([_number(article.date) for article in corpus.articles], dtype=np.int64)
    inside, who, where = (np.array(column, dtype=np.int64) for column in (rows, entities, articles))
    date = dates[where] if rows else where
    return Incidence(inside, who, where, date, max(len(index), 1), windows, parted)


def _divided(places: Sequence[Occurrence], article: Article, window: Window) -> list[list[Occurrence]]:
    """The places of an article by its windows."""
    parts: dict[int, list[Occurrence]] = defaultdict(list)
    for place in places:
        sentence = place.sentence
        part = {"article": 0, "paragraph": article.sentences[sentence].paragraph, "sentence": sentence}
        parts[part[window]].append(place)
    return [parts[part] for part in sorted(parts)]


def _uncrowded(
    places: Sequence[Occurrence], article: Article, window: Window
) -> Iterator[Sequence[Occurrence]]:
    """A window, or if it holds more than `CROWD` names its parts: paragraphs, sentences, runs of names."""
    if len({place.entity for place in places}) <= CROWD:
        yield places
    elif window == WINDOWS[-1]:
        yield from _runs(places)
    else:
        smaller = WINDOWS[WINDOWS.index(window) + 1]
        for part in _divided(places, article, smaller):
            yield from _uncrowded(part, article, smaller)


def _runs(places: Sequence[Occurrence]) -> Iterator[Sequence[Occurrence]]:
    """A list in one sentence: neighbours, `RUN` names together."""
    run: list[Occurrence] = []
    names: set[str] = set()
    for place in sorted(places, key=lambda one: (one.start, one.end, one.entity)):
        if len(names | {place.entity}) > RUN:
            yield run
            run, names = [], set()
        run.append(place)
        names.add(place.entity)
    yield run


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


def pairs_by_article(rows: Incidence) -> Pairs:
    """The same, but each pair counts once an article, in however many parts of it they share."""
    import numpy as np

    if not rows.parted:
        return pairs(rows)
    begins = np.flatnonzero(np.r_[True, rows.window[1:] != rows.window[:-1]])
    several = np.flatnonzero(np.bincount(rows.article[begins]) > 1)
    counted = [pairs(_some(rows, ~np.isin(rows.article, several)))]
    for number in several:
        inside = pairs(_some(rows, rows.article == number))
        counted.append(Pairs(inside.key, np.ones_like(inside.key), inside.first, inside.last))
    return _reduced(
        *(
            np.concatenate([getattr(one, name) for one in counted])
            for name in ("key", "count", "first", "last")
        )
    )


def pairs_by_year(rows: Incidence) -> dict[int, Pairs]:
    """The same, for each year on its own; year 0 holds the windows without a date."""
    import numpy as np

    year = rows.date // 10_000
    return {
        int(y): pairs(_some(rows, year == y))
        for y in np.unique(year)
    }


def _some(rows: Incidence, chosen: NDArray[np.bool_]) -> Incidence:
    """The chosen rows, whole windows."""
    window, entity, article, date = (
        column[chosen] for column in (rows.window, rows.entity, rows.article, rows.date)
    )
    return replace(rows, window=window, entity=entity, article=article, date=date)


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
