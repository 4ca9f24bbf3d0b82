"""The clause and the sentence around a figure, by their marks."""

from __future__ import annotations

BREAK = "，。；：！？\n"
STOP = "。！？\n"


def clause(text: str, start: int, end: int) -> tuple[int, int]:
    """The clause around a span: between commas and stops."""
    ends = [at for mark in BREAK if (at := text.find(mark, end)) >= 0]
    return clause_start(text, start), min(ends, default=len(text))


def clause_start(text: str, offset: int) -> int:
    """Where the clause of an offset begins."""
    return max(text.rfind(mark, 0, offset) for mark in BREAK) + 1


def sentence_start(text: str, offset: int) -> int:
    """Where the sentence of an offset begins."""
    return max(text.rfind(mark, 0, offset) for mark in STOP) + 1
