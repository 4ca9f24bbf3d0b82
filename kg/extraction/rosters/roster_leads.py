"""The prose that leads to a list: which honour it gives, and which lines below hold names alone."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import replace
from functools import lru_cache

from kg.extraction.lexical.context import Context
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan
from kg.extraction.recognisers import honours
from kg.extraction.rosters import roster_headings as headings
from kg.extraction.rosters.roster_cells import Kind, cells
from kg.extraction.rosters.roster_headings import Heading
from kg.model import Mention

_LONGEST_NAMES = 1000  # characters of a line of names alone
_PROSE = re.compile(r"[。！？]")
_CONFERS = re.compile(r"授予|命名|表彰|评为")
_ANNOUNCES = re.compile(r"名单|如下|以下|下列")
_INTENDED = "拟"  # |授予
_OTHERS = pattern("rosters", "announces_others")
_AWARD_YEAR = pattern("rosters", "award_year")
_ENTERED = pattern("rosters", "entered")
_NOT_YET = pattern("rosters", "only_proposed")
Span = tuple[int, int]


def lead_of(scan: Scan, context: Context, start: int, end: int, headline: Heading | None) -> Heading | None:
    """授予下列同志“…”称号：the last conferring clause before a run, its one honour, or the headline's."""
    text = scan.text
    if text[end - 1] not in "：:。":
        return None
    sentence = max(text.rfind(c, start, end - 1) for c in "。；！？") + 1 or start
    if _OTHERS.search(text, max(text.rfind("，", sentence, end) + 1, sentence), end):
        return None  # 出席人员名单如下
    confers = [m.start() for m in _CONFERS.finditer(text, sentence, end)]
    if confers:
        at = confers[-1] - text.startswith(_INTENDED, confers[-1] - 1)
        heading = _told(scan, context, headings.read(scan, context, at, end, headline))
        if heading.titles:
            return heading
    for m in reversed(list(_CONFERS.finditer(text, start, sentence))):
        # 命名10名职工为“…”。……名单如下：the clause that confers says it, not the story of how they were found
        clause = max(text.rfind(c, start, m.start()) for c in "，。；！？") + 1 or start
        stop = next((i for i in range(m.end(), sentence) if text[i] in "。；！？"), sentence)
        heading = _told(scan, context, headings.read(scan, context, clause, stop, headline))
        if len({t.name for t in heading.titles}) == 1:
            return replace(heading, confers=m.start())
    heading = headings.read(scan, context, start, end, headline)
    if len({t.name for t in heading.titles}) == 1:
        return heading
    if not heading.titles and _ENTERED.search(text, sentence, end):
        before = text.rfind("\n", 0, max(0, start - 1)) + 1
        heading = _told(scan, context, headings.read(scan, context, before, start, None))
        if heading.titles and not _NOT_YET.search(text, before, sentence):
            return heading  # 944人被授予“…”称号。|其中，我市有4人上榜，分别是：
    if not _ANNOUNCES.search(text, sentence, end):
        return None
    heading = _told(scan, context, heading)  # 发布某区五一劳动奖章名单，4人获此荣誉。名单如下：
    return heading if len(heading.titles) == 1 else headline


def _told(scan: Scan, context: Context, heading: Heading) -> Heading:
    """授予杜某等17名同志某区劳动模范称号: the one honour that a conferring clause names by its form."""
    if heading.titles:
        return heading
    within = (m for m in _honours(scan, context) if heading.start <= m.start and m.end <= heading.end)
    titles = {(m.start, m.end): m for m in within}.values()
    if len({m.name for m in titles}) != 1:
        return heading
    return replace(heading, titles=tuple(headings.title_of(m) for m in titles))


@lru_cache(maxsize=16)
def _honours(scan: Scan, context: Context) -> tuple[Mention, ...]:
    """The honours of an article whose list needs them before its mentions are read."""
    return tuple(honours.recognise(scan, context))


def section_over(scan: Scan, context: Context, body: int, headline: Heading | None) -> Heading | None:
    """The heading of a first section that stands among the heads: 一、某市劳动奖章（12名）."""
    start, end = headings.last_line(scan.text, body)
    if not headings.heads_section(scan.text, start, end):
        return None
    heading = headings.read(scan, context, start, end, headline)
    return heading if heading.titles else None


def announces(text: str, lead: Span) -> bool:
    """授予17名职工某区劳动模范称号，名单如下：."""
    clause = max(text.rfind(c, *lead) for c in "。；！？") + 1 or lead[0]
    return text[lead[1] - 1] in "：:" and _ANNOUNCES.search(text, clause, lead[1]) is not None


def year_over(prose: str, titles: Set[str]) -> str | None:
    """2024年庆祝“五一”…表彰大会举行, 2023年“某市工匠”揭晓: the one year that the prose tells."""
    told = ((m["year"], m["what"]) for m in _AWARD_YEAR.finditer(prose))
    years = {year for year, what in told if "表彰" in what or any(what in title for title in titles)}
    if not years and len(titles) == 1:
        years = set(re.findall(rf"(?<!\d)((?:19|20)\d\d)年?度?“?{re.escape(min(titles))}", prose))
    return years.pop() if len(years) == 1 else None


def names_in(text: str, start: int, end: int) -> int:
    """How many names a line holds that holds nothing else but remarks on them; 0 for any other."""
    end -= text[end - 1] == "。"
    if end - start > _LONGEST_NAMES or _PROSE.search(text, start, end):
        return 0
    row = cells(text, headings.strip_number(text, start, end), end)
    sure = sum(cell.kind is Kind.PERSON for cell in row)
    named = sum(cell.kind in (Kind.PERSON, Kind.MAYBE) for cell in row)
    plain = all(cell.kind in (Kind.PERSON, Kind.MAYBE, Kind.NOTE) for cell in row)
    return named if plain and sure * 2 >= named else 0


def is_block(text: str, start: int, end: int) -> bool:
    """丁楠、吴燕、赵|铁军: names that print parted in the middle, not rows of names one below the other."""
    whole = end - start <= _LONGEST_NAMES and "、" in text[start:end]
    return whole and all(c.kind in (Kind.PERSON, Kind.NOTE) for c in cells(text, start, end))
