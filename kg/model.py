"""The objects that pass between the stages: frozen, typed, serialisable.

This module imports nothing of ours. Three kinds of offset occur, all in code points:

* *page offsets* count in `Page.text` as the reader decoded it (line breaks counted);
* *text offsets* count in `Article.text`, the rejoined reading text of one article;
* `Article.to_page` maps the second kind to the first.

Invariant: what a `Mention` or a `Fact` quotes is what the page holds at the mapped place,
white space aside.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from sys import intern
from typing import Any


class _Row:
    """Pickles as its class and its values: the way of frozen dataclasses takes twice as long."""

    __slots__: tuple[str, ...] = ()

    def __reduce__(self) -> tuple[type, tuple[object, ...]]:
        return type(self), tuple([getattr(self, name) for name in self.__slots__])


class _Word(StrEnum):
    """Pickles as its class and its value in every Python: 3.11.2 would do it by way of getattr."""

    def __reduce_ex__(self, protocol: object) -> tuple[type, tuple[str]]:
        return type(self), (self.value,)


class EntityType(_Word):
    """The twelve classes of things that a page can name (the values are the gold's names)."""

    UNION = "union"
    DISTRICT = "district"
    SUBDISTRICT = "subdistrict"
    PLACE = "place"
    ENTERPRISE = "enterprise"
    INSTITUTION = "institution"
    PERSON = "person"
    HONOUR = "honour"
    EVENT = "event"
    PROGRAMME = "programme"
    FACILITY = "facility"
    WORK = "work"


EMPLOYERS = frozenset({EntityType.ENTERPRISE, EntityType.INSTITUTION})
BODIES = EMPLOYERS | {EntityType.UNION}
HAPPENINGS = frozenset({EntityType.EVENT, EntityType.PROGRAMME})
AREAS = frozenset({EntityType.DISTRICT, EntityType.SUBDISTRICT, EntityType.PLACE})


@dataclass(frozen=True, slots=True)
class Page(_Row):
    """One page as read. `text` is never altered after decoding; all page offsets count in it."""

    id: str  # the input file's name without its ending, made unique within a build
    source: str  # where it came from, as a relative POSIX path, "archive.zip!member" or "-"
    text: str
    encoding: str = "utf-8"
    date: str | None = None  # YYYY-MM-DD, only where page, address or file name state it
    number: str | None = None  # the newspaper's page number as printed: "04"
    sha256: str = ""  # of the bytes read
    site: str = ""  # the site or paper as the page's metadata name it, outside of its text


@dataclass(frozen=True, slots=True)
class Byline(_Row):
    """A person who reported; never a person of the story. Offsets are page offsets."""

    role: str  # 记者, 通讯员, 实习记者, 摄影
    name: str
    start: int
    end: int


class Part(_Word):
    """Which part of an article a sentence belongs to."""

    KICKER = "kicker"
    HEADLINE = "headline"
    SUBTITLE = "subtitle"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Sentence(_Row):
    """A sentence as a span of `Article.text`."""

    start: int
    end: int
    paragraph: int  # 0-based over the article's lines; headline, kicker, subtitle are lines too
    part: Part = Part.BODY


@dataclass(frozen=True, slots=True)
class Segment(_Row):
    """A run of characters that stands unbroken in the page and in the article text."""

    text_start: int
    page_start: int
    length: int


@dataclass(frozen=True, slots=True)
class Article(_Row):
    """One article. `text` is kicker, headline, subtitle and paragraphs, one a line ("\\n" between).

    Bylines, credits, banner and chrome are not in `text`. Columns are rejoined in it.
    """

    page: str  # Page.id
    index: int  # 1-based order on the page
    headline: str
    kicker: str | None
    subtitle: str | None
    kind: str  # news, photo, profile, list
    bylines: tuple[Byline, ...]
    date: str | None
    text: str
    segments: tuple[Segment, ...]  # sorted by text_start; every non-"\n" character lies in one
    sentences: tuple[Sentence, ...]  # in order, without overlap
    column_head: str | None = None  # a head that stands over several articles
    publisher: str = ""  # whose news it is, as its line of source and day says: 来源：临江市第一中学工会
    also_in: tuple[str, ...] = ()  # "page-index" of near-duplicates folded into this one
    sources: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        return intern(f"{self.page}-{self.index}")  # one object for all that stands in the article

    def to_page(self, start: int, end: int) -> tuple[int, int]:
        """Page offsets of the text span [start, end); raises ValueError on an empty span."""
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"span {start}:{end} outside article {self.id}")
        return self._page_offset(start), self._page_offset(end - 1) + 1

    def _page_offset(self, offset: int) -> int:
        i = bisect_right(self.segments, offset, key=lambda s: s.text_start) - 1
        segment = self.segments[max(i, 0)]
        inside = min(max(offset - segment.text_start, 0), segment.length - 1)
        return segment.page_start + inside

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds the text offset (or the nearest one before it)."""
        i = bisect_right(self.sentences, offset, key=lambda s: s.start) - 1
        return self.sentences[max(i, 0)]


@dataclass(frozen=True, slots=True)
class Mention(_Row):
    """A name (or a form that stands for one) in an article. Offsets are text offsets."""

    start: int
    end: int
    text: str  # == Article.text[start:end]
    type: EntityType
    name: str  # the fullest name that the article supports: 区总工会 -> 东城区总工会
    rule: str  # "union.form", "honour.gazetteer" …
    confidence: float = 1.0  # 0..1
    label: bool = True  # may `text` serve as a label (alias)? False for 该区, 区总工会, 该公司
    detail: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class LocalEntity(_Row):
    """The mentions of one article that mean the same thing."""

    type: EntityType
    name: str
    aliases: tuple[str, ...]  # other surface forms that may serve as a label, sorted
    mentions: tuple[int, ...]  # indices into Reading.mentions
    confidence: float
    # open attributes: "kind" (institution kind), "level", "for_kind", "code" (division code),
    # "district" (name), "city" (name)
    detail: Mapping[str, str] = field(default_factory=dict, hash=False)


Value = str | float | bool
NO_ATTRIBUTES: Mapping[str, Value] = {}
NO_DETAIL: Mapping[str, str] = {}
"""Of most claims and entities: one object, not one for each."""


@dataclass(frozen=True, slots=True)
class Fact(_Row):
    """One statement between two local entities, or one figure about one. Offsets are text offsets.

    `attributes` holds title, former (holdsPost); edition, year, conferred_by (awarded); measure,
    value, unit, from_value, time, modality, approximation (observation); date (organizes, heldAt).
    """

    predicate: str  # a local name of the ontology: "holdsPost"; "observation" for a figure
    subject: int  # index into Reading.entities
    object: int | None  # likewise; None for an observation
    start: int
    end: int
    rule: str  # "honour.apposition"
    confidence: float
    attributes: Mapping[str, Value] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Reading(_Row):
    """What one article yielded: the pure, cacheable result of the per-page stages."""

    article: Article
    mentions: tuple[Mention, ...]
    entities: tuple[LocalEntity, ...]
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class PageReading(_Row):
    """All readings of one page."""

    page: Page
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class PackedReading(_Row):
    """A reading as the shared stages hold it: at hand what they compare, the bulk as bytes (`kg.packing`)."""

    article: Article
    entities: tuple[LocalEntity, ...]
    employers: tuple[tuple[int, int], ...]  # indices of local entities: a person, and where it works
    honours: tuple[tuple[int, int], ...]  # a person, and what it was awarded
    shingles: bytes  # by which `kg.corpus.duplicates` compares articles
    details: bytes  # mentions and facts with their places on the page


@dataclass(frozen=True, slots=True)
class PackedPage:
    """All readings of one page, packed."""

    page: Page
    readings: tuple[PackedReading, ...]


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing of the corpus, resolved over all pages."""

    id: str  # readable local part of its IRI: "union/朝阳区总工会"
    type: EntityType
    name: str  # skos:prefLabel
    aliases: tuple[str, ...]  # skos:altLabel, sorted, without `name`
    articles: tuple[str, ...]  # Article.id of all that mention it, in corpus order
    confidence: float
    detail: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place where an entity stands. Offsets are page offsets of article `article`."""

    entity: str  # Entity.id
    article: str
    sentence: int  # index into Article.sentences
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement about resolved entities in one place: the evidence of the graph.

    Offsets are page offsets; `quote` is the page's text there without white space.
    """

    predicate: str
    subject: str  # Entity.id
    object: str | None  # Entity.id; None for an observation
    article: str
    start: int
    end: int
    quote: str
    sentence: int  # index into Article.sentences: the one that says it
    rule: str
    confidence: float
    attributes: Mapping[str, Value] = field(default_factory=dict, hash=False)
    beside: tuple[int, ...] = ()  # sentences that one needs too: they name whom or what it only refers to

    @property
    def sentences(self) -> tuple[int, ...]:
        """All that a reader needs to check the statement, in order."""
        return tuple(sorted((self.sentence, *self.beside))) if self.beside else (self.sentence,)

    @property
    def statement(self) -> tuple[Any, ...]:
        """What is said, wherever it is said: claims that are equal in it are one fact, in every count.

        Who is related how to whom; a figure is its subject with all that is told of the number.
        """
        return self.predicate, self.subject, self.object or frozenset(self.attributes.items())


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """Something that a person should look at: a doubtful pair, a contradiction."""

    kind: str
    subject: str
    other: str
    reason: str
    article: str


@dataclass(frozen=True, slots=True)
class Corpus:
    """The resolved whole: what assemble and connect read. Everything is in a stable order."""

    pages: tuple[Page, ...]
    articles: tuple[Article, ...]
    entities: tuple[Entity, ...]  # sorted by id
    occurrences: tuple[Occurrence, ...]  # in corpus order
    claims: tuple[Claim, ...]  # in corpus order
    review: tuple[ReviewItem, ...] = ()
