"""Head words, which end the names of bodies, facilities and places: which one ends a word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg import vocabulary
from kg.extraction.lexical.literals import Endings, Literals
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Word
from kg.vocabulary import Head

_SINGLE_HEAD_GOES_ON = pattern("bodies", "single_head_goes_on")


@dataclass(frozen=True, slots=True)
class HeadHit:
    """A head word in a clause: the index of the word that it ends."""

    index: int
    head: Head


@cache
def by_suffix() -> Mapping[str, Head]:
    """The head words by themselves."""
    return {h.suffix: h for h in vocabulary.heads()}


@cache
def head_words() -> Literals:
    """Any head word, so that clauses without one need no segmentation."""
    return Literals(by_suffix())


def head_of(word: str, following: str) -> Head | None:
    """The longest head word that ends `word`."""
    start = _head_ends().start(word, len(word))
    head = by_suffix()[word[start:]] if start >= 0 else None
    if head is None or len(head.suffix) > 1 or head.strength == "strong":
        return head
    if len(word) == 1 and not following:
        return None
    return None if _SINGLE_HEAD_GOES_ON.match(following) else head


@cache
def _head_ends() -> Endings:
    return Endings(by_suffix())


def head_hits(words: tuple[Word, ...], text: str) -> list[HeadHit]:
    """All head words of a clause, in order."""
    found, heads = [], _head_ends()
    for index, word in enumerate(words):
        if heads.start(word.text, len(word.text)) < 0:
            continue
        head = head_of(word.text, text[word.end : word.end + 2])
        if head is not None:
            found.append(HeadHit(index, head))
    return found
