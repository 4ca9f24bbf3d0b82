"""The per-page stages in one pure function: page in, readings out. Runs in workers and out of the cache."""

from __future__ import annotations

from kg.corpus import segment
from kg.extraction.context import home_of
from kg.extraction.recognise import recognise
from kg.extraction.relate import relate
from kg.extraction.scan import Scan
from kg.model import Page, PageReading, Reading


def read_page(page: Page) -> PageReading:
    """Segment, recognise and relate one page. Depends on the page and the vocabulary only."""
    scans = [Scan(article) for article in segment(page)]
    home = home_of(scans)
    readings = []
    for scan in scans:
        entities, mentions, context = recognise(scan, home)
        facts = relate(scan, context, mentions, entities)
        readings.append(Reading(scan.article, tuple(mentions), tuple(entities), tuple(facts)))
    return PageReading(page, tuple(readings))
