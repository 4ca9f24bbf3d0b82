"""Ranks that an honour is given for: 第一名由县总工会授予“甲县工匠”, and a table with 第一名, 第二名."""

from __future__ import annotations

import re

from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.frame import Frame
from kg.extraction.rosters.roster_headings import Heading
from kg.extraction.rosters.roster_lines import Line

_GIVEN_FOR = pattern("rosters", "given_for_rank")
_RANK = pattern("rosters", "row_rank")
_FIRST = {"冠军": 1, "亚军": 2, "季军": 3, "状元": 1, "榜眼": 2, "探花": 3}
_DIGITS = "零一二三四五六七八九十"


def ranks_too_low(frame: Frame, line: Line, heading: Heading) -> bool:
    """各工种第一名由县总工会授予…: a row of the second place has nothing of it."""
    row = (line.start, line.end)
    return any(below(frame.text, frame.sentence(t.start).start, t.start, row) for t in heading.titles)


def below(text: str, sentence: int, title: int, row: tuple[int, int]) -> bool:
    """Does a row hold a rank below those for which the sentence gives the title?

    >>> told = "各工种第一名由县总工会授予某县五一劳动奖章：\\n焊工 第二名 王某 甲厂"
    >>> below(told, 0, 14, (23, 36)), below(told, 6, 14, (23, 36))
    (True, False)
    """
    given = _GIVEN_FOR.search(text, sentence, title)
    held = _RANK.search(text, *row)
    if given is None or held is None:
        return False
    if bool(given["prize"]) != bool(held["prize"]):
        return False
    return _number(held) > _number(given)


def _number(rank: re.Match[str]) -> int:
    told = rank["prize"] or rank["place"] or rank["word"]
    if told in _FIRST:
        return _FIRST[told]
    return int(told) if told.isdigit() else _DIGITS.find(told)
