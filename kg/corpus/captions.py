"""What a picture shows, on a line of its own: 活动现场, 图为….

Such a line is neither a headline nor the text of an article: it stands between a headline and its text, or
between two articles.
"""

from __future__ import annotations

import re

from kg.corpus.classify import HEADS, Classified, Kind
from kg.corpus.evidence import is_caption
from kg.corpus.layout import Layout

_SAID = frozenset({Kind.BODY, Kind.OPENER})
# 图为颁奖仪式现场, without a stop
_SHOWS = re.compile(r"[▲△↑←→↓]?[\s　]*图(?:[①-⑳一二三四\d]{1,2})?为(?!了|民|什么|何)")
_STACK = 2  # lines: one may be a subtitle
_BETWEEN = frozenset({Kind.META, Kind.CREDIT, Kind.CHROME})


def without_captions(found: list[Classified], layout: Layout) -> list[Classified]:
    """The lines, with those of pictures as chrome."""
    for number, item in enumerate(found):
        if item.kind is Kind.HEAD and _SHOWS.match(item.text) and not item.line.level:
            told = next((c.kind for c in found[number + 1 :] if c.kind not in _BETWEEN), None) in _SAID
            found[number] = Classified(item.line, Kind.CHROME if told else Kind.BODY)
            continue
        scene = item.kind is Kind.HEAD and not item.line.level and layout.is_("scene", item.text)
        if scene and _heads_nothing(found, number):
            found[number] = Classified(item.line, Kind.CHROME)
            _beside(found, number, layout)
            _with(found, number, layout)
    _stacked(found, layout)
    return found


def _stacked(found: list[Classified], layout: Layout) -> None:
    """Two lines or more below a headline, of people and what they do: 工会干部走进车间."""
    end = 0
    for start in range(1, len(found)):
        if start < end or found[start - 1].kind is not Kind.HEAD:
            continue
        end = start
        while end < len(found) and is_caption(found[end], layout):
            end += 1
        if end - start >= _STACK:
            found[start:end] = [Classified(c.line, Kind.CHROME) for c in found[start:end]]


def _with(found: list[Classified], number: int, layout: Layout) -> None:
    """The lines right beside it that tell of other pictures: 工会干部走进车间."""
    for step in (-1, 1):
        at = number + step
        while 0 < at < len(found) and found[at].kind is Kind.HEAD and layout.is_("pictured", found[at].text):
            if found[at].line.level or (step < 0 and found[at - 1].kind not in HEADS):
                break  # the headline
            found[at] = Classified(found[at].line, Kind.CHROME)
            at += step


def _heads_nothing(found: list[Classified], number: int) -> bool:
    """Does another headline or a credit stand beside the line? Alone it may head a part of a text."""
    above = found[number - 1] if number else None
    below = found[number + 1] if number + 1 < len(found) else None
    if above is not None and (above.kind in HEADS or above.kind in _BETWEEN):
        return True
    return below is not None and below.kind in HEADS


def _beside(found: list[Classified], number: int, layout: Layout) -> None:
    """The line below, of the next picture, and one above that names an occasion as a caption does.

    培训会 / 协调会现场 / 工会干部开展普法宣讲: a headline stands above all of them.
    """
    first = number
    while first and found[first - 1].kind is Kind.HEAD:
        first -= 1
    above = first
    while above and found[above - 1].kind in _BETWEEN:
        above -= 1
    if first == number and not (above and found[above - 1].kind is Kind.HEAD):
        return
    if number - first > 1 and layout.is_("scene", found[number - 1].text + "现场"):
        found[number - 1] = Classified(found[number - 1].line, Kind.CHROME)
    below = found[number + 1 : number + 3]
    if len(below) == 2 and below[0].kind is Kind.HEAD and below[1].kind in _SAID:
        line = below[0].line
        if not (line.level or line.gap):
            found[number + 1] = Classified(line, Kind.CHROME)
