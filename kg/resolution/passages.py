"""Where in its article an offset lies."""

from __future__ import annotations

from bisect import bisect_right

from kg.model import Article


def sentence_index(article: Article, offset: int) -> int:
    """The index of the sentence that holds a text offset (or of the nearest one before it)."""
    return max(bisect_right(article.sentences, offset, key=lambda s: s.start) - 1, 0)
