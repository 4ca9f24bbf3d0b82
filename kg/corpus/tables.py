"""Tables of statistics, as yearbooks have them: rows of figures below their years."""

from __future__ import annotations

import re

_FIGURE = re.compile(r"(?<![\d.,])-?\d[\d,]*(?:\.\d+)?%?(?![\d.,])")
_ROW = 2  # figures, and half of the row's cells: 张三 男 1965 1985 某厂工人 tells of a person
_ROWS = 3
_BARE = 6  # figures on lines of their own, as cells of web pages come out
_SHARE = 0.4  # of the lines; heads and notes are lines too
_PROSE = re.compile(r"(?m)^[\s　]*(?!注|说明|附注|备注|资料)[^\n|]{40,}。[\s　]*$")
_CELLS = re.compile(r"[|，;；\s]+")


def is_table(text: str) -> bool:
    """Are the lines of a page rows of figures, without a paragraph beside?"""
    if _PROSE.search(text):
        return False
    filled = (line for line in text.splitlines() if line.strip(" |-:"))
    lines = [[cell for cell in _CELLS.split(line) if cell] for line in filled]
    figures = [sum(_FIGURE.fullmatch(cell) is not None for cell in cells) for cells in lines]
    rows = sum(n >= max(_ROW, len(cells) / 2) for n, cells in zip(figures, lines, strict=True))
    bare = sum(n == len(cells) == 1 for n, cells in zip(figures, lines, strict=True))
    return (rows >= _ROWS or bare >= _BARE) and rows + bare >= _SHARE * len(lines)
