"""What stands behind nodes and edges, as plain lists for the page: sentences with marked names, claims.

Every sentence is held once with the names in it; which of them belong to an edge is found in the
browser. Offsets are UTF-16 units of the sentence, as JavaScript counts.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from kg.model import Article, Corpus, Occurrence, Segment


def collect(corpus: Corpus, index: Mapping[str, int]) -> dict[str, Any]:
    """Articles and claims that concern the nodes of `index` (entity id → position)."""
    standing: dict[str, list[Occurrence]] = defaultdict(list)
    for occurrence in corpus.occurrences:
        if occurrence.entity in index:
            standing[occurrence.article].append(occurrence)
    claims = [c for c in corpus.claims if c.subject in index and (c.object is None or c.object in index)]
    claimed: dict[str, set[int]] = defaultdict(set)
    for claim in claims:
        claimed[claim.article].add(claim.sentence)
    pages = {page.id: page for page in corpus.pages}
    articles: list[Any] = []
    place: dict[tuple[str, int], tuple[int, int]] = {}
    for article in corpus.articles:
        marks = _marks(article, standing[article.id], index)
        shown = sorted(marks.keys() | claimed[article.id])
        if not shown:
            continue
        place.update({(article.id, n): (len(articles), i) for i, n in enumerate(shown)})
        page = pages.get(article.page)
        articles.append(
            [
                article.id,
                article.headline or article.id,
                article.date or "",
                (page.number or "") if page else "",
                page.source if page else article.page,
                [[_line(article, n), n, marks.get(n, [])] for n in shown],
            ]
        )
    return {
        "articles": articles,
        "claims": [
            [
                claim.predicate,
                index[claim.subject],
                -1 if claim.object is None else index[claim.object],
                *place[claim.article, claim.sentence],
                dict(sorted(claim.attributes.items())),
                claim.confidence,
                claim.rule,
            ]
            for claim in claims
            if (claim.article, claim.sentence) in place
        ],
    }


def _line(article: Article, number: int) -> str:
    sentence = article.sentences[number]
    return article.text[sentence.start : sentence.end].replace("\n", " ")


def _marks(article: Article, found: list[Occurrence], index: Mapping[str, int]) -> dict[int, list[int]]:
    """Per sentence a flat list: node, start, end, node, start, end … (0, 0 where the place is lost)."""
    back = _TextOffsets(article)
    marks: dict[int, list[int]] = defaultdict(list)
    for occurrence in found:
        sentence = article.sentences[occurrence.sentence]
        start, end = back.of(occurrence.start), back.of(occurrence.end - 1)
        spot = [0, 0]
        if start is not None and end is not None and sentence.start <= start <= end < sentence.end:
            spot = [
                _utf16(article.text, sentence.start, start),
                _utf16(article.text, sentence.start, end + 1),
            ]
        marks[occurrence.sentence] += [index[occurrence.entity], *spot]
    return marks


class _TextOffsets:
    """The way back from page offsets to the offsets of one article's text."""

    def __init__(self, article: Article) -> None:
        self._segments: list[Segment] = sorted(article.segments, key=lambda s: s.page_start)
        self._starts = [s.page_start for s in self._segments]

    def of(self, page_offset: int) -> int | None:
        """The text offset, None where the character is not part of the text."""
        i = bisect_right(self._starts, page_offset) - 1
        if i < 0:
            return None
        inside = page_offset - self._segments[i].page_start
        return self._segments[i].text_start + inside if inside < self._segments[i].length else None


def _utf16(text: str, start: int, end: int) -> int:
    """Length of text[start:end] as JavaScript counts: rare characters beyond U+FFFF count twice."""
    return end - start + sum(c > "\uffff" for c in text[start:end])
