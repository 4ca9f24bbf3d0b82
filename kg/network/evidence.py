"""What stands behind nodes and edges, as plain lists for the page: sentences with marked names, claims.

Every sentence is held once with the names in it; which of them belong to an edge is found in the
browser. Offsets are UTF-16 units of the sentence, as JavaScript counts.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from kg.model import Article, Claim, Corpus, Occurrence, Segment


def collect(corpus: Corpus, index: Mapping[str, int]) -> dict[str, Any]:
    """Articles and claims that concern the nodes of `index` (entity id → position)."""
    standing: dict[str, list[Occurrence]] = defaultdict(list)
    for occurrence in corpus.occurrences:
        if occurrence.entity in index:
            standing[occurrence.article].append(occurrence)
    claims = [c for c in corpus.claims if c.subject in index and (c.object is None or c.object in index)]
    claimed: dict[str, set[int]] = defaultdict(set)
    for claim in claims:
        claimed[claim.article].update(claim.sentences)
    pages = {page.id: page for page in corpus.pages}
    articles: list[Any] = []
    place: dict[tuple[str, int], tuple[int, int]] = {}
    places: dict[str, _Places] = {}
    for article in corpus.articles:
        places[article.id] = _Places(article)
        marks = _marks(places[article.id], standing[article.id], index)
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
                # of several mentions of a name the one that lies nearest to this is meant
                *places[claim.article].of(claim),
                *(place[claim.article, beside][1] for beside in claim.beside),
            ]
            for claim in claims
            if (claim.article, claim.sentence) in place
        ],
    }


def _line(article: Article, number: int) -> str:
    sentence = article.sentences[number]
    return article.text[sentence.start : sentence.end].replace("\n", " ")


def _marks(places: _Places, found: list[Occurrence], index: Mapping[str, int]) -> dict[int, list[int]]:
    """Per sentence a flat list: node, start, end, node, start, end … (0, 0 where the place is lost)."""
    marks: dict[int, list[int]] = defaultdict(list)
    for occurrence in found:
        marks[occurrence.sentence] += [index[occurrence.entity], *places.of(occurrence)]
    return marks


class _Places:
    """The way back from page offsets to the offsets of one article's sentences."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._segments: list[Segment] = sorted(article.segments, key=lambda s: s.page_start)
        self._starts = [s.page_start for s in self._segments]

    def of(self, found: Occurrence | Claim) -> tuple[int, int]:
        """Where it stands in its sentence; 0, 0 where the place is lost."""
        article, sentence = self._article, self._article.sentences[found.sentence]
        start, end = self._offset(found.start), self._offset(found.end - 1)
        if start is None or end is None or not sentence.start <= start <= end < sentence.end:
            return 0, 0
        return _utf16(article.text, sentence.start, start), _utf16(article.text, sentence.start, end + 1)

    def _offset(self, page_offset: int) -> int | None:
        """The text offset, None where the character is not part of the text."""
        i = bisect_right(self._starts, page_offset) - 1
        if i < 0:
            return None
        inside = page_offset - self._segments[i].page_start
        return self._segments[i].text_start + inside if inside < self._segments[i].length else None


def _utf16(text: str, start: int, end: int) -> int:
    """Length of text[start:end] as JavaScript counts: rare characters beyond U+FFFF count twice."""
    return end - start + sum(c > "\uffff" for c in text[start:end])
