"""Word lists looked for in a text, all words in one pass.

A regular expression of some hundred alternatives tries them one after the other at every character;
an Aho-Corasick automaton reads the text once, however many there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

Span = tuple[int, int]


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
