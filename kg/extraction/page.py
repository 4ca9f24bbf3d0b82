"""The per-page stages in one pure function: page in, readings out. Runs in workers and out of the cache."""

from __future__ import annotations

from kg.corpus import segment
from kg.extraction.context import home_of
from kg.extraction.reading_text import with_full_marks
from kg.extraction.recognise import recognise
from kg.extraction.relate import relate
from kg.extraction.scan import Scan
from kg.model import Page, PageReading, Reading


def read_page(page: Page) -> PageReading:
    """Segment, recognise and relate one page. Depends on the page and the vocabulary only."""
    articles = segment(page)
    scans = [Scan(with_full_marks(article)) for article in articles]
    home = home_of(scans)
    readings = []
    for article, scan in zip(articles, scans, strict=True):
        entities, mentions, context = recognise(scan, home)
        facts = relate(scan, context, mentions, entities)
        readings.append(Reading(article, tuple(mentions), tuple(entities), tuple(facts)))
    return PageReading(page, tuple(readings))
