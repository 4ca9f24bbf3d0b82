"""Word lists looked for in a text, all words in one pass.

A regular expression of some hundred alternatives tries them one after the other at every character;
an Aho-Corasick automaton reads the text once, however many there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

Span = tuple[int, int]


def occurrences(word: str, text: str) -> Iterator[Span]:
    """Where a word stands in a text, without overlap."""
    end = 0
    while (start := text.find(word, end)) >= 0:
        end = start + len(word)
        yield start, end


class Literals:
    """Finds what the pattern `a|b|c` finds: at each place the first word of the list that fits."""

    def __init__(self, words: Iterable[str]) -> None:
        import ahocorasick_rs

        kind = ahocorasick_rs.MatchKind.LeftmostFirst
        self._automaton = ahocorasick_rs.AhoCorasick(tuple(words), matchkind=kind)

    def spans(self, text: str) -> list[Span]:
        """Where the words stand, in order and without overlap."""
        return [(start, end) for _, start, end in self._automaton.find_matches_as_indexes(text)]

    def holders(self, text: str, parts: Sequence[Span]) -> frozenset[Span]:
        """Those of some parts of the text, in order and apart, that hold a word whole."""
        found = set()
        at = iter(parts)
        part = next(at, None)
        for start, end in self.spans(text):
            while part is not None and part[1] < end:
                part = next(at, None)
            if part is None:
                break
            if part[0] <= start:
                found.add(part)
        return frozenset(found)


class Endings:
    """Finds the longest word of a list that ends a text."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)
        lengths: dict[str, set[int]] = {}
        for word in self._words:
            lengths.setdefault(word[-1], set()).add(len(word))
        self._lengths = {last: sorted(found, reverse=True) for last, found in lengths.items()}

    @property
    def lasts(self) -> Iterable[str]:
        """The characters that the words end in."""
        return self._lengths.keys()

    def start(self, text: str, end: int) -> int:
        """Where the word begins that ends at an offset of the text; -1 if there is none."""
        if end > 0 and (lengths := self._lengths.get(text[end - 1])):
            for length in lengths:
                if length <= end and text[end - length : end] in self._words:
                    return end - length
        return -1
