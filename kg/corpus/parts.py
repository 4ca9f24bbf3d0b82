"""The parts of an article that a web account numbers, each number on a line of its own."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from kg.corpus.classify import HEADS, Classified, Kind
from kg.corpus.layout import Layout

_TEXT = frozenset({Kind.BODY, Kind.OPENER})
_NAMED = re.compile(r"姓[ 　]*名")
_FEWEST = 2  # a number alone may be a page's


def numbered(found: Sequence[Classified], layout: Layout) -> list[Classified]:
    """The lines without the numbers of parts (01, PART.02, ❸); what stands below one is a part's head.

    >>> from kg.corpus.classify import classify
    >>> from kg.corpus.layout import load
    >>> from kg.corpus.lines import lines
    >>> page = "工会慰问职工\\n连日来，工会送清凉。\\n01\\n走进车间\\n送去茶。\\n02\\n走进工地\\n送去水。"
    >>> found = classify(lines(page), load())
    >>> [item.text for item in numbered(found, load()) if item.part]
    ['走进车间', '走进工地']
    """
    numbers = _counted(found, layout)
    result: list[Classified] = []
    gap = 0
    for number, item in enumerate(found):
        if number in numbers:
            gap = item.line.gap
            continue
        if number - 1 in numbers:
            line = replace(item.line, gap=max(gap, item.line.gap))
            item = replace(item, line=line, part=item.kind in HEADS)
        result.append(item)
    return result


def carded(found: Sequence[Classified], layout: Layout) -> list[Classified]:
    """The lines of one person's card, or of a notice about one event, as text of their article."""
    cards = [c.kind in (Kind.HEAD, Kind.META) and layout.is_("card", c.text) for c in found]
    if sum(card and bool(_NAMED.match(c.text)) for card, c in zip(cards, found, strict=True)) > 1:
        return list(found)  # rows of a list
    result = list(found)
    for number, item in enumerate(found):
        beside = cards[max(0, number - 1) : number] + cards[number + 1 : number + 2]
        if number and cards[number] and any(beside):
            result[number] = replace(item, kind=Kind.BODY, credit=None, alone=True)
    return result


def noticed(found: Sequence[Classified], layout: Layout) -> list[Classified]:
    """The lines of an announcement that tell by whom, when and where its event is held, as its text.

    主办单位：… stands in a page's footer too; lines with a venue among them are an announcement's.
    """
    result = list(found)
    first = 0
    for told, run in groupby(found, lambda item: layout.is_("announced", item.text)):
        rows = list(run)
        venue = any(layout.is_("venue", item.text) for item in rows)
        if told and first and venue and len(rows) >= _FEWEST:
            result[first : first + len(rows)] = [
                replace(item, kind=Kind.BODY, credit=None, alone=True) for item in rows
            ]
        first += len(rows)
    return result


def _counted(found: Sequence[Classified], layout: Layout) -> frozenset[int]:
    """Where the numbers stand that count from 1 on, each above a head or a paragraph."""
    places: list[int] = []
    told = False  # does the article's lead stand above
    for number, (item, below) in enumerate(pairwise(found)):
        value = _value(item.text) if layout.is_("numeral", item.text) else 0
        if value and told and below.kind in HEADS | _TEXT and not layout.is_("numeral", below.text):
            if value == len(places) + 1:
                places.append(number)
            elif value == 1 and len(places) < _FEWEST:
                places = [number]
        told = told or item.kind in _TEXT
    return frozenset(places) if len(places) >= _FEWEST else frozenset()


def _value(text: str) -> int:
    """The number that stands in a line: 1 for PART.01, ❶ and 一."""
    digits = "".join(str(unicodedata.decimal(sign)) for sign in text if sign.isdecimal())
    signs = (int(unicodedata.numeric(sign)) for sign in text if sign.isnumeric())
    return int(digits) if digits else next(signs, 0)
