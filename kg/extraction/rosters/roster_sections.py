"""Sections of a list: what ends the honour in force, and which lines are no rows at all."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from kg.extraction.lexical.patterns import pattern
from kg.extraction.recognisers.names import word_list
from kg.extraction.rosters.roster_cells import Kind, cells
from kg.extraction.rosters.roster_units import has_organ

_AFFAIRS = pattern("rosters", "open_affairs")
_OWN_TITLE = pattern("rosters", "own_title")
_GROUP = pattern("rosters", "group_of_entries")
_SIGNER = pattern("rosters", "signer")
_ELECTED = pattern("rosters", "elected_line")
_APPOINTS = pattern("rosters", "appoints")
_FIRST_RANK = pattern("rosters", "first_rank")
_TEAM_HEAD = pattern("rosters", "team_head")
_LEVELS = (("一、", "第一"), ("（一",))  # kinds of numbers that headings have, outer ones first
_NUMERALS = re.compile(r"[一二三四五六七八九十]+")
_MOST_SIGNERS = 4
# 甲市总工会 gives 甲市五一劳动奖状
_OWN_HONOURS = ("五一劳动", "工人先锋号", "劳动模范", "先进", "工匠", "模范职工", "职工", "优秀")
_LONGEST_GROUP = 12
_REMARK = re.compile(r"[\s　]*[（(][^（）()\n]*(?:[（(][^（）()\n]*[)）][^（）()\n]*)*[)）][\s　]*")
_FEWEST_COLUMNS = 2  # words for columns that make a line the head of a table
Span = tuple[int, int]


def level(number: str) -> int:
    """How deep a heading stands by its number: 二、 0, （二） 1; -1 where it has none in Chinese numerals."""
    shape = _NUMERALS.sub("一", number.strip().replace("(", "（"), count=1)
    return next((k for k, shapes in enumerate(_LEVELS) if shape.startswith(shapes)), -1)


def is_own_title(core: str) -> bool:
    """徐州市劳动竞赛优胜单位, “港城师傅”: an honour by its form, though no word in it says so."""
    if _OWN_TITLE.fullmatch(core) is None or is_group(core):
        return False
    return not has_organ(_AFFAIRS.sub("", core))


def is_group(core: str) -> bool:
    """企业职工, 市直机关, 云龙区: those below have the honour above, a part of them."""
    return _GROUP.fullmatch(core) is not None


def signers(text: str, spans: Sequence[Span], heads: Callable[[Span], bool]) -> Iterator[int]:
    """Where the lines begin that sign a document: bodies alone, with the day or above the annexed list.

    Of these the text above has told: 市总工会决定…。, then 某市总工会办公室, then 某市先锋号名单.
    """
    chain: list[Span] = []
    over: Span | None = None
    for span in spans:
        signed = _SIGNER.fullmatch(text, *span)
        if signed is not None and signed["day"]:
            yield span[0]
        elif signed is not None:
            chain.append(span)
        else:
            closed = over is not None and text[over[1] - 1] in "。；"
            if closed and over is not None and 0 < len(chain) <= _MOST_SIGNERS and heads(span):
                told = any(_is_told(text[: over[1]], text[a:b]) for a, b in chain)
                yield from (a for a, _ in chain if told)
            chain, over = [], span


def _is_told(above: str, body: str) -> bool:
    """Does the text above name the body, by its whole name or as 市总工会, or an honour of its area?"""
    named = body.strip().removesuffix("办公室")
    if named in above or not named.endswith("总工会"):
        return named in above
    area = named.removesuffix("总工会")
    return named[-4:] in above or any(area + honour in above for honour in _OWN_HONOURS)


def appoints(text: str, start: int, end: int) -> bool:
    """罗某同志任某某中心主任；: a line of a notice of who is appointed or dismissed, no row."""
    return _APPOINTS.search(text[start:end]) is not None


def is_remark(text: str, start: int, end: int) -> bool:
    """（某区工会第五次代表大会选举产生）: a line wholly in brackets says how the list came about.

    >>> is_remark("（某区工会第五次代表大会选举产生）", 0, 17), is_remark("（一）某某公司（女）", 0, 10)
    (True, False)
    """
    return any(form.fullmatch(text[start:end]) for form in (_REMARK, _ELECTED))


def heads_group(text: str, line: Span, below: Span | None) -> bool:
    """翻打传票组 above 一等奖：…: the part of a contest whose prizes follow."""
    start, end = line
    if below is None or end - start > _LONGEST_GROUP or not _FIRST_RANK.match(text, *below):
        return False
    return all(c.kind not in (Kind.PERSON, Kind.NOTE) for c in cells(text, start, end)) and not has_organ(
        text[start:end]
    )


def head_column(text: str, start: int, end: int) -> str | None:
    """序号 单位 工会主席: which post the people of a table's column have; None for any other line."""
    words = text[start:end].replace("|", " ").split()
    if sum(word in word_list("roster_columns") for word in words) < _FEWEST_COLUMNS:
        return None
    return next((word for word in words if _TEAM_HEAD.fullmatch(word)), "")
