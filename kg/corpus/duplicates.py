"""The same article in two files (print and web) is one: found by its text, kept once.

Every article is cut into overlapping shingles; those whose hash falls into a fixed sixteenth are its
sketch. The same sixteenth is taken of every article, so sketches compare as the texts do (also where one is
a part of the other, a page cut at its end), and shared hashes lead to the pairs without comparing all.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias
from zlib import crc32

from kg.model import Article, PackedPage, PackedReading, Part

_SHINGLE = 8  # characters: about four words
_SAMPLE = 16
_MIN_TEXT = 60  # shorter texts (captions made of set phrases) are alike without being the same
_ALIKE = 0.8  # share of the shorter text's shingles that stand in the longer one
_MIN_LENGTHS = 0.3  # a much shorter text is a summary or a quotation, not a copy
_COMMON = 50  # a shingle in more articles than this is a set phrase and leads nowhere
_NOISE = re.compile(r"[\s\W_]+")

_Shingles: TypeAlias = "array[int]"
"""The distinct hashes of one text; an array takes a tenth of the room of a set."""


def fold_duplicates(readings: Sequence[PackedPage]) -> tuple[tuple[PackedPage, ...], int]:
    """The readings with every near-duplicate article left in once, and how many were dropped.

    The longest text is kept (the first among equals); `also_in` and `sources` name the others.
    """
    items = [(i, r) for i, page in enumerate(readings) for r in page.readings]
    shingles: list[_Shingles] = []
    lengths: list[int] = []
    for _, reading in items:
        found = array("I", reading.shingles)
        lengths.append(found.pop())
        shingles.append(found)
    order = sorted(range(len(items)), key=lambda n: (-lengths[n], n))
    kept_for: dict[int, int] = {}
    index: dict[int, list[int]] = defaultdict(list)
    for number in order:
        sketch = _sketch(shingles[number])
        same = _same(number, sketch, shingles, index)
        if same is None:
            for value in sketch:
                index[value].append(number)
        else:
            kept_for[number] = same
    if not kept_for:
        return tuple(readings), 0
    dropped: dict[int, list[int]] = defaultdict(list)
    for number, same in sorted(kept_for.items()):
        dropped[same].append(number)
    pages = [p.page.source for p in readings]
    result: list[list[PackedReading]] = [[] for _ in readings]
    for number, (page, reading) in enumerate(items):
        if number in kept_for:
            continue
        others = dropped.get(number, [])
        if others:
            sources = sorted({pages[page], *(pages[items[o][0]] for o in others)})
            also = tuple(items[o][1].article.id for o in others)
            reading = replace(reading, article=replace(reading.article, also_in=also, sources=tuple(sources)))
        result[page].append(reading)
    folded = tuple(replace(p, readings=tuple(rs)) for p, rs in zip(readings, result, strict=True))
    return folded, len(kept_for)


def _same(
    number: int, sketch: Sequence[int], shingles: Sequence[_Shingles], index: Mapping[int, Sequence[int]]
) -> int | None:
    """The longer article that holds this one's text."""
    own = set(shingles[number])
    if not own:
        return None
    shared: Counter[int] = Counter()
    for value in sketch:
        found = index.get(value, ())
        if len(found) <= _COMMON:
            shared.update(found)
    for other, _ in sorted(shared.items(), key=lambda s: (-s[1], s[0]))[:5]:
        longer = shingles[other]
        if len(own) >= _MIN_LENGTHS * len(longer) and len(own.intersection(longer)) >= _ALIKE * len(own):
            return other
    return None


def shingles(article: Article) -> bytes:
    """What `fold_duplicates` compares an article by: its shingles' hashes, and last the length of its text.

    Signs and white space do not count, as print and web differ in them.
    """
    body = (article.text[s.start : s.end] for s in article.sentences if s.part is Part.BODY)
    text = _NOISE.sub("", "".join(body))
    return array("I", [*_shingles(text), len(text)]).tobytes()


def _shingles(text: str) -> set[int]:
    if len(text) < _MIN_TEXT:
        return set()
    data = text.encode("utf-32-le")
    return {crc32(data[4 * i : 4 * (i + _SHINGLE)]) for i in range(len(text) - _SHINGLE + 1)}


def _sketch(shingles: _Shingles) -> list[int]:
    return sorted([s for s in shingles if s % _SAMPLE == 0])
