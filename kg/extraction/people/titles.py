"""Words of posts and editions: what ends in a post, which posts lead, which words are none."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from kg import vocabulary
from kg.corpus.when import year_digits
from kg.extraction.lexical.patterns import pattern
from kg.model import Value

LEADING = pattern("relations_posts", "leading")
GROUP_WORD = pattern("relations_posts", "group_word")
EDITION = pattern("relations_posts", "edition")


@cache
def _post_ends() -> Mapping[str, tuple[str, ...]]:
    """Post words by their last character, longest first."""
    found: dict[str, list[str]] = {}
    for word in vocabulary.lines("lexicon/posts.txt"):
        found.setdefault(word[-1], []).append(word)
    return {c: tuple(sorted(ws, key=len, reverse=True)) for c, ws in found.items()}


def posts_before(text: str, end: int) -> list[str]:
    """All post words that end at an offset, longest first."""
    ends = _post_ends().get(text[end - 1 : end], ())
    return [word for word in ends if text.startswith(word, end - len(word))]


def post_before(text: str, end: int) -> str | None:
    """The longest post word that ends at an offset."""
    for word in _post_ends().get(text[end - 1 : end], ()):
        if text.startswith(word, end - len(word)):
            return word
    return None


def occasion(edition: str) -> dict[str, Value]:
    """第二届 as the edition of an award, 2023年度 as its year."""
    if (year := year_digits(edition)) is not None:
        return {"year": year}
    return {"edition": edition} if edition else {}
