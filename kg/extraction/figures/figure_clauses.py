"""The clause and the sentence around a figure, by their marks."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

BREAK = "，。；：！？\n"
STOP = "。！？\n"


@lru_cache(maxsize=8)
def _marks(text: str, marks: str) -> tuple[int, ...]:
    """Where the marks stand in a text; kept, as every figure of an article asks."""
    return tuple(m.start() for m in re.finditer(f"[{marks}]", text))


def clause(text: str, start: int, end: int) -> tuple[int, int]:
    """The clause around a span: between commas and stops."""
    marks = _marks(text, BREAK)
    following = bisect_left(marks, end)
    return clause_start(text, start), marks[following] if following < len(marks) else len(text)


def clause_start(text: str, offset: int) -> int:
    """Where the clause of an offset begins."""
    return behind_mark(text, BREAK, offset)


def sentence_start(text: str, offset: int) -> int:
    """Where the sentence of an offset begins."""
    return behind_mark(text, STOP, offset)


def behind_mark(text: str, kinds: str, offset: int) -> int:
    """Behind the last mark of some kinds before an offset, or at the text's beginning."""
    marks = _marks(text, kinds)
    before = bisect_left(marks, offset)
    return marks[before - 1] + 1 if before else 0
