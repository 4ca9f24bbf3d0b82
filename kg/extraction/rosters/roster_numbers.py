"""Rows that stand in one line with their numbers: 1.丁楠 甲公司车工 2.吴燕 乙公司主任 3.赵军 丙医院医生."""

from __future__ import annotations

import re
from itertools import pairwise

from kg.prefilter import finditer, quick

_NUMBER = quick(r"(?:^|(?<=[\s　；;。）)：:]))(\d{1,3})(?:[.．、](?!\d)|[）)](?=[\u4e00-\u9fff]))")
_PROSE = re.compile(r"[。！？]")
_LEAST = 3
Span = tuple[int, int]


def numbered_rows(text: str, start: int, end: int) -> list[Span]:
    """The rows of a line and what heads them, where their numbers follow each other; else nothing.

    >>> text = "先进个人 1.丁楠 2.吴燕 3.赵军"
    >>> [text[a:b] for a, b in numbered_rows(text, 0, len(text))]
    ['先进个人', '1.丁楠', '2.吴燕', '3.赵军']
    """
    if _PROSE.search(text, start, end - 1):
        return []
    line = text[start:end]
    marks = [(start + m.start(), int(m.group(1))) for m in finditer(_NUMBER, line)]
    following = all(y == x + 1 for (_, x), (_, y) in pairwise(marks))
    if not following or len(marks) < _LEAST - (bool(marks) and marks[0][1] == 1):
        return []
    cuts = [at for at, _ in marks]
    cuts = [*([] if cuts[0] == start else [start]), *cuts, end]
    return [(a, a + len(row)) for a, b in pairwise(cuts) if (row := text[a:b].rstrip(" \t　；;"))]
