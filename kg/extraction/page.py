"""The per-page stages in one pure function: page in, readings out. Runs in workers and out of the cache."""

from __future__ import annotations

from collections.abc import Sequence

from kg.corpus import segment
from kg.extraction.lexical.context import Context
from kg.extraction.lexical.home import Home, home_of, located, own_home
from kg.extraction.lexical.reading_text import with_full_marks
from kg.extraction.lexical.scan import Scan
from kg.extraction.recognise import recognise
from kg.extraction.recognisers.honour_levels import settled
from kg.extraction.relate import relate
from kg.extraction.relations.frame import Frame
from kg.model import Article, Fact, Page, PageReading, Reading

_HEAD = 400  # characters at a page's top where the paper's name stands


def read_page(page: Page) -> PageReading:
    """Segment, recognise and relate one page. Depends on the page and the vocabulary only."""
    return read_pages([page])[0]


def read_pages(pages: Sequence[Page]) -> list[PageReading]:
    """The same for some pages at once: each reading is that of `read_page`, but they are made faster.

    Each step reads all articles before the next step does, so that its code and its tables stay in
    the processor's caches.
    """
    articles = [segment(page) for page in pages]
    contexts: list[Context] = []
    for page, found in zip(pages, articles, strict=True):
        scans = [Scan(with_full_marks(a), tuple(filter(None, (a.publisher, page.site)))) for a in found]
        home = home_of(scans, f"{page.site}\n{page.text[:_HEAD]}")
        contexts += [Context(scan, own_home(scan, home)) for scan in scans]
    frames = recognise(contexts)
    read = zip(frames, relate(frames), (context.home for context in contexts), strict=True)
    return [
        PageReading(page, tuple(_reading(article, *next(read)) for article in found))
        for page, found in zip(pages, articles, strict=True)
    ]


def _reading(article: Article, frame: Frame, facts: Sequence[Fact], home: Home) -> Reading:
    entities = located(settled(frame.entities, facts, home), home)
    return Reading(article, tuple(frame.mentions), entities, tuple(facts))
