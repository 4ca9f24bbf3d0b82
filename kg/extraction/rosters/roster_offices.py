"""Lists of a committee's members: 主　席：某某; names in a line below 某某总工会第九届委员会委员（21名）."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extraction.lexical.patterns import pattern
from kg.extraction.rosters.roster_cells import Cell, Kind, cells
from kg.extraction.rosters.roster_headings import strip_number
from kg.extraction.rosters.roster_model import Entry, Span
from kg.extraction.rosters.roster_people import employer

_OFFICE = pattern("rosters", "office")
_SECTION = pattern("rosters", "section")
_COMMITTEE = pattern("rosters", "committee")
_TERM = pattern("rosters", "term")
_MANNER = pattern("rosters", "manner")
_BARE = pattern("rosters", "bare_office")
_REMARK = pattern("rosters", "elected_remark")
_ASIDE = re.compile(r"[（(][^（）()\n]{1,30}[)）]")
_NAMES = (Kind.PERSON, Kind.MAYBE)
_FEWEST = 2  # names that make a line below a heading a list


@dataclass(frozen=True, slots=True)
class Office:
    """Who holds an office, by a line of the list; a heading line has no holders."""

    start: int
    end: int
    holders: tuple[tuple[Entry, str], ...] = ()  # with the title of each
    former: bool = False  # of a term that is over


def offices(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[Office]:
    """The office lines among the lines of a list, each after the heading that it stands below."""
    title, organ, former = "", "", False
    for k, (start, end) in enumerate(spans):
        if title and _ASIDE.fullmatch(text, start, end):
            continue  # （共6名）, （按姓氏笔画为序）
        remark = _REMARK.match(text, start, end)  # （2021年4月…选举产生）一、某区总工会第九届委员会委员
        at = strip_number(text, remark.end() if remark else start, end)
        if "届" in text[at:end]:
            former = _TERM.fullmatch(text, at, end) is not None
        section = _SECTION.fullmatch(text, at, end)
        leads = k + 1 < len(spans) and _OFFICE.match(text, *spans[k + 1]) is not None
        committee = _COMMITTEE.fullmatch(text, at, end) if leads else None
        named = _OFFICE.match(text, at, end)
        if section:
            organ = section["organ"] or ""
            title = (organ + section["post"]) if organ else section["post"]
            yield Office(start, end)
        elif committee:
            title, organ = "", committee["organ"] or ""
            yield Office(start, end)
        elif named:
            bare = "".join(named["office"].split())
            title = organ + bare if organ and _BARE.fullmatch(bare) else bare
            holders = tuple(_holders(text, named.end(), end, title, fewest=1))
            if holders:
                yield Office(start, end, holders, former)
        elif title:
            holders = tuple(_holders(text, start, end, title, fewest=_FEWEST))
            if holders:
                yield Office(start, end, holders, former)
            else:
                title = ""  # the names of an office fill a line or several


def _holders(text: str, start: int, end: int, title: str, *, fewest: int) -> list[tuple[Entry, str]]:
    """Each name of a line that holds nothing but names and remarks in brackets."""
    groups: list[list[Cell]] = []
    for cell in cells(text, start, end):
        if cell.mark in ("（", "，") and groups:
            groups[-1].append(cell)
        elif cell.kind in _NAMES:
            groups.append([cell])
        else:
            return []
    return [_holder(group, title) for group in groups] if len(groups) >= fewest else []


def _holder(group: Sequence[Cell], title: str) -> tuple[Entry, str]:
    person, remarks = group[0], group[1:]
    manner = next((c.text for c in remarks if _MANNER.fullmatch(c.text)), "")
    unit = next((c for c in remarks if c.kind is Kind.BODY), None)
    body, post = employer(unit) if unit else (None, "")
    name = Span(person.start, person.end, person.text)
    return Entry(person.start, group[-1].end, name, body, post), manner + title if manner else title
