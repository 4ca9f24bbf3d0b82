"""A page's readings as bytes: as the cache keeps them and processes send them.

Mentions and facts are the bulk. They stay packed until occurrences and claims are made of them,
one article after another, so that memory never holds all of them as objects. Whatever of an
article takes time to find out and depends on it alone is found out here, once.
"""

from __future__ import annotations

import io
import pickle
import zlib
from bisect import bisect_right
from collections.abc import Container, Iterable
from dataclasses import dataclass
from functools import cache, partial
from typing import Any, TypeAlias

from kg import model
from kg.corpus.duplicates import shingles
from kg.model import Article, Fact, Mention, PackedPage, PackedReading, PageReading, Reading
from kg.passages import needed

_AFFILIATION = ("holdsPost", "employedBy")
_AWARD = ("awarded",)

Place: TypeAlias = tuple[int, int, int]
"""Page offsets of a span, and the index of the sentence that holds its start (or the nearest before)."""
FactPlace: TypeAlias = tuple[int, int, int, tuple[int, ...]]
"""Page offsets of a fact's span, the sentence that tells it, and those that one needs beside it."""


@dataclass(frozen=True, slots=True)
class Details:
    """The bulk of a reading; each place belongs to the mention or fact of its position."""

    mentions: tuple[Mention, ...]
    facts: tuple[Fact, ...]
    mention_places: tuple[Place, ...]
    fact_places: tuple[FactPlace, ...]


def dumps(readings: Iterable[Reading]) -> bytes:
    """Readings as kept and as sent between processes."""
    return _squeezed(tuple(map(_packed, readings)))


def loads(blob: bytes) -> tuple[PackedReading, ...] | None:
    """The readings of a blob; None where it is damaged."""
    try:
        found = _loaded(blob)
    except (zlib.error, pickle.UnpicklingError, EOFError, AttributeError, TypeError, ValueError, IndexError):
        return None
    return found if isinstance(found, tuple) else None


def packed_page(page: PageReading) -> PackedPage:
    """The readings of a page, packed."""
    return PackedPage(page.page, tuple(map(_packed, page.readings)))


def unpacked_page(page: PackedPage) -> PageReading:
    """The readings of a page as they were before they were packed."""
    return PageReading(page.page, tuple(map(_unpacked, page.readings)))


def _packed(reading: Reading) -> PackedReading:
    article = reading.article
    place = cache(partial(_place, article))  # one object for all that stands in one place
    told = needed(reading)
    details = (
        reading.mentions,
        reading.facts,
        tuple(place(m.start, m.end) for m in reading.mentions),
        tuple((*place(f.start, f.end)[:2], *told(f)) for f in reading.facts),
    )
    employers, honours = _objects(reading.facts, _AFFILIATION), _objects(reading.facts, _AWARD)
    return PackedReading(article, reading.entities, employers, honours, shingles(article), _squeezed(details))


def _objects(facts: Iterable[Fact], predicates: Container[str]) -> tuple[tuple[int, int], ...]:
    """Subjects and objects of the facts of some predicates."""
    return tuple((f.subject, f.object) for f in facts if f.predicate in predicates and f.object is not None)


def _unpacked(reading: PackedReading) -> Reading:
    bulk = details(reading)
    return Reading(reading.article, bulk.mentions, reading.entities, bulk.facts)


def details(reading: PackedReading) -> Details:
    """The bulk of a packed reading."""
    return Details(*_loaded(reading.details))


def _place(article: Article, start: int, end: int) -> Place:
    sentence = max(bisect_right(article.sentences, start, key=lambda s: s.start) - 1, 0)
    return (*article.to_page(start, end), sentence)


def _squeezed(found: object) -> bytes:
    return zlib.compress(pickle.dumps(found, protocol=5), 1)


def _loaded(blob: bytes) -> Any:
    return _Unpickler(io.BytesIO(zlib.decompress(blob))).load()


class _Unpickler(pickle.Unpickler):
    """Makes objects of our model only: a cache file from elsewhere can run no code."""

    def find_class(self, module: str, name: str) -> Any:
        found = None if name.startswith("_") else getattr(model, name, None)
        if module == model.__name__ and isinstance(found, type):
            return found
        raise pickle.UnpicklingError(f"{module}.{name} is no part of a reading")
