"""The same article in two files (print and web) is one: found by its text, kept once.

Every article is cut into overlapping shingles; those whose hash falls into a fixed sixteenth are its
sketch. The same sixteenth is taken of every article, so sketches compare as the texts do (also where one is
a part of the other, a page cut at its end), and shared hashes lead to the pairs without comparing all.

Last year's report and this year's share their wording, not their text: copies have the same numbers, days and
names too, apart from a few slips.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple, TypeAlias
from zlib import crc32

from kg.model import Article, EntityType, PackedPage, PackedReading, Part

_SHINGLE = 8  # characters: about four words
_SAMPLE = 16
_MIN_TEXT = 60  # shorter texts (captions made of set phrases) are alike without being the same
_ALIKE = 0.8  # share of the shorter text's shingles that stand in the longer one
_MIN_LENGTHS = 0.3  # a much shorter text is a summary or a quotation, not a copy
_COMMON = 50  # a shingle in more articles than this is a set phrase and leads nowhere
_SHARED = 0.4  # share of the sketch without which two texts are not compared
# hashes: of a sketch as large a copy shares less in one of thirty thousand cases (binomial, at `_ALIKE`)
_TELLING_SKETCH = 20
_NOISE = re.compile(r"[\s\W_]+")
_SPACE = re.compile(r"\s+|(?<=\d),(?=\d{3})")
_NUMBER = re.compile(
    r"\d{1,2}月\d{1,2}日|\d+(?:\.\d+)?[%‰万亿年]?"
    r"|[〇零一二三四五六七八九十百千两]+(?=[万亿名个家项次届批期年月日件场位人套份支台座所户])"
)
_YEAR = re.compile(r"(?:19|20)\d{2}年")
# whose union or government: 青溪县总工会
_PLACE = re.compile(r"[\u4e00-\u9fff]{2}[省市区县旗](?=总?工会|委|政府)")
_SLIPS = 0.15  # share of the numbers that a copy may have otherwise
_FEW = 4  # numbers; of fewer in a text without a day each counts
_OTHER_NAMES = 0.2
_ACTORS = frozenset((EntityType.UNION, EntityType.ENTERPRISE, EntityType.INSTITUTION, EntityType.EVENT))
_LONG_AFTER = 60  # days after which a text is a new one, unless it is the old one to the letter
_TELLING = 3  # numbers that make it so

_Shingles: TypeAlias = "array[int]"
"""The distinct hashes of one text; an array takes a tenth of the room of a set."""


class Copy(NamedTuple):
    """An article that was folded into another one."""

    headline: str
    source: str
    kept: str  # the source of the other


@dataclass(frozen=True, slots=True)
class _Content:
    """What a copy of an article has in common with it besides the wording."""

    text: str
    numbers: Counter[str]
    people: frozenset[str]
    actors: frozenset[str]  # bodies and happenings
    places: frozenset[str]
    day: date | None


def fold_duplicates(readings: Sequence[PackedPage]) -> tuple[tuple[PackedPage, ...], tuple[Copy, ...]]:
    """The readings with every near-duplicate article left in once, and which were dropped.

    The longest text is kept (the first among equals); `also_in` and `sources` name the others.
    """
    items = [(i, r) for i, page in enumerate(readings) for r in page.readings]
    kept_for = _copies([r for _, r in items])
    if not kept_for:
        return tuple(readings), ()
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
    copies = (
        Copy(items[n][1].article.headline, pages[items[n][0]], pages[items[same][0]])
        for n, same in sorted(kept_for.items())
    )
    return folded, tuple(copies)


def _copies(items: Sequence[PackedReading]) -> dict[int, int]:
    """The numbers of the articles that are copies, each with that of the one to keep."""
    shingles: list[_Shingles] = []
    lengths: list[int] = []
    for reading in items:
        found = array("I", reading.shingles)
        lengths.append(found.pop())
        shingles.append(found)
    kept_for: dict[int, int] = {}
    index: dict[int, list[int]] = defaultdict(list)
    contents: dict[int, _Content] = {}

    def content(number: int) -> _Content:
        if number not in contents:
            contents[number] = _content(items[number])
        return contents[number]

    for number in sorted(range(len(items)), key=lambda n: (-lengths[n], n)):
        sketch = _sketch(shingles[number])
        alike = _alike(number, sketch, shingles, index)
        same = next((n for n in alike if _is_copy(content(number), content(n))), None)
        if same is None:
            for value in sketch:
                index[value].append(number)
        else:
            kept_for[number] = same
    return kept_for


def _alike(
    number: int, sketch: Sequence[int], shingles: Sequence[_Shingles], index: Mapping[int, Sequence[int]]
) -> list[int]:
    """The longer articles that hold this one's wording, the most similar first."""
    own = set(shingles[number])
    shared: Counter[int] = Counter()
    asked = 0
    for value in sketch:
        found = index.get(value, ())
        if len(found) <= _COMMON:
            shared.update(found)
            asked += 1
    least = _SHARED * asked if asked >= _TELLING_SKETCH else 0
    result = []
    for other, count in sorted(shared.items(), key=lambda s: (-s[1], s[0]))[:5]:
        if count < least:
            break
        longer = shingles[other]
        if len(own) >= _MIN_LENGTHS * len(longer) and len(own.intersection(longer)) >= _ALIKE * len(own):
            result.append(other)
    return result


def _content(reading: PackedReading) -> _Content:
    article = reading.article
    text = _SPACE.sub("", unicodedata.normalize("NFKC", _body(article)))
    people = (e.name for e in reading.entities if e.type is EntityType.PERSON)
    actors = (e.name for e in reading.entities if e.type in _ACTORS)
    return _Content(
        text,
        Counter(_NUMBER.findall(text)),
        frozenset(people),
        frozenset(actors),
        frozenset(_PLACE.findall(text)),
        date.fromisoformat(article.date) if article.date else None,
    )


def _is_copy(one: _Content, other: _Content) -> bool:
    """Are two texts of the same wording one article, or two of a series?"""
    if _missing(one.places, other) and _missing(other.places, one):
        return False
    if _other_actors(one, other):
        return False
    numbers = _changed(one.numbers, other.numbers)
    few = min(one.numbers.total(), other.numbers.total())
    people = min(_missing(one.people, other), _missing(other.people, one))
    if one.day and other.day:
        slips = max(1.0, few * _SLIPS)
        if abs((one.day - other.day).days) > _LONG_AFTER:
            return few >= _TELLING and numbers == people == 0
    else:
        slips = max(float(few >= _FEW), few * _SLIPS)
    if numbers > slips or _changed(_years(one), _years(other)):
        return False
    most = min(len(one.people), len(other.people))
    return not people or (people < most and people <= max(1.0, most * _OTHER_NAMES))


def _changed(one: Counter[str], other: Counter[str]) -> int:
    """How many are another in the other text; what only one of the two says is no contradiction."""
    return min((one - other).total(), (other - one).total())


def _other_actors(one: _Content, other: _Content) -> bool:
    """Do they tell, in one wording, of other bodies or another contest?"""
    most = min(len(one.actors), len(other.actors)) * _OTHER_NAMES
    return min(
        _missing(one.actors - other.actors, other), _missing(other.actors - one.actors, one)
    ) > most


def _years(content: _Content) -> Counter[str]:
    return Counter({number for number in content.numbers if _YEAR.fullmatch(number)})


def _missing(names: frozenset[str], other: _Content) -> int:
    return sum(name not in other.text for name in names)


def shingles(article: Article) -> bytes:
    """What `fold_duplicates` compares an article by: its shingles' hashes, and last the length of its text.

    Signs and white space do not count, as print and web differ in them.
    """
    text = _NOISE.sub("", _body(article))
    return array("I", [*_shingles(text), len(text)]).tobytes()


def _body(article: Article) -> str:
    return "".join(article.text[s.start : s.end] for s in article.sentences if s.part is Part.BODY)


def _shingles(text: str) -> set[int]:
    if len(text) < _MIN_TEXT:
        return set()
    data = text.encode("utf-32-le")
    return {crc32(data[4 * i : 4 * (i + _SHINGLE)]) for i in range(len(text) - _SHINGLE + 1)}


def _sketch(shingles: _Shingles) -> list[int]:
    return sorted([s for s in shingles if s % _SAMPLE == 0])
