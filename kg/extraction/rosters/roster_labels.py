"""Where the heading ends that a line is or opens with: an honour, a rank, a number in Chinese numerals."""

from __future__ import annotations

import re

from kg.extraction.rosters import roster_headings as headings
from kg.extraction.rosters import roster_sections as sections
from kg.extraction.rosters.roster_headings import Heading

_PROSE = re.compile(r"[。！？]")
_RANK_FIRST = re.compile(r"(?:[特一二三]等奖|[金银铜]奖)(?=[ 　\t|]+[\u4e00-\u9fff])")  # a column of its own
_COLON = re.compile(r"[：:]")
_GAP = re.compile(r"[\s　]+")  # 全国五一劳动奖章 张三 李四
_LABEL = 32  # characters before a colon that may be a heading: 首都劳动奖章：张三、李四
_COUNTED = re.compile(r"[（(][^（）()]{1,8}[)）]$")


def is_labelled(text: str, start: int, end: int) -> bool:
    """全国五一劳动奖章：张三（甲公司）、李四（乙医院）；: an honour and who has it."""
    return _label_end(text, start, end) > 0


def _label_end(text: str, start: int, end: int) -> int:
    """Where the honour ends that opens a line, before a colon or a gap; 0 where none does."""
    mark = _COLON.search(text, start, min(end, start + _LABEL))
    at = headings.strip_number(text, start, end)
    mark = mark or _GAP.search(text, at, min(end, at + _LABEL))
    if mark is None or mark.end() == end or _PROSE.search(text, start, end - 1):
        return 0
    label = _COUNTED.sub("", text[at : mark.start()])
    whole = mark.group()[0] not in "：:" and headings.is_heading(text[at:end], "")
    return mark.start() if headings.is_honour(label) and not whole else 0


def heading_end(text: str, at: int, end: int) -> int:
    """Where a heading at the head of a line ends: the line's end, or a colon before entries; 0 if none."""
    labelled = _label_end(text, at, end)
    if not labelled and headings.is_heading(text[at:end], text[max(0, at - 4) : at]):
        return end
    if labelled:
        return labelled
    rank = _RANK_FIRST.match(text, at, end)
    if rank is not None:
        return rank.end()
    for m in _COLON.finditer(text, at, min(end, at + _LABEL)):
        if m.end() < end and headings.is_heading(text[at : m.start()], ""):
            return m.start()
    return 0


def section_end(text: str, line: tuple[int, int, int], force: Heading | None) -> int:
    """Where a heading ends that only its number tells: 二、某某 below 一、某市五一劳动奖章; 0 for a row."""
    start, at, end = line
    if force is None or not 0 <= sections.level(text[start:at]) <= force.level:
        return 0
    colon = _COLON.search(text, at, min(end, at + _LABEL))
    return colon.start() if colon and colon.end() < end else end
