"""Lists of a committee's members: 主　席：某某; names in a line below 某某总工会第九届委员会委员（21名）."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

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
HOLDERS_HEADING = pattern("rosters", "holders_heading")
_TENURE = pattern("rosters", "tenure")
_DATED_BODY = pattern("rosters", "dated_body")
_ASIDE = re.compile(r"[（(][^（）()\n]{1,30}[)）]")
_NAMES = (Kind.PERSON, Kind.MAYBE)
_APART = " \t　，,；;。"  # what parts the offices of a line
_A_YEAR = re.compile(r"(?:19|20)\d\d")
_LONGEST_TENURE = 25  # years in which one holds an office; more is a life
_FEWEST = 2  # names that make a line below a heading a list


@dataclass(frozen=True, slots=True)
class Holder:
    """One who holds an office or held it."""

    entry: Entry
    title: str
    time: str = ""  # as the list has it: 1950年3月—1953年5月
    former: bool = False


@dataclass(frozen=True, slots=True)
class Office:
    """Who holds an office, by a line of the list; a heading line has no holders."""

    start: int
    end: int
    holders: tuple[Holder, ...] = ()
    body: Span | None = None  # whose officers they are, where a heading with its years tells


def offices(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[Office]:
    """The office lines among the lines of a list, each after the heading that it stands below."""
    title, organ, former = "", "", False
    body: Span | None = None
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
        dated = _DATED_BODY.fullmatch(text, at, end) if _TERM.search(text, at, end) is None else None
        if HOLDERS_HEADING.fullmatch(text, at, end):
            title, organ, body = "", "", None  # 甲区总工会历届委员会 is no body
            yield Office(start, end)
        elif dated is not None:
            title, organ, body = "", "", Span(*dated.span("body"), dated["body"])
            former = len(_A_YEAR.findall(dated.group())) > 1
            yield Office(start, end, body=body)
        elif section:
            organ = section["organ"] or ""
            title = (organ + section["post"]) if organ else section["post"]
            yield Office(start, end)
        elif committee:
            title, organ = "", committee["organ"] or ""
            yield Office(start, end)
        elif named:
            bare = "".join(named["office"].split())
            title = organ + bare if organ and _BARE.fullmatch(bare) else bare
            holders = tuple(read_holders(text, named.end(), end, title, fewest=1) or several(text, at, end))
            if holders:
                yield Office(start, end, _of_term(holders, former=former), body)
        elif title:
            holders = tuple(read_holders(text, start, end, title, fewest=_FEWEST))
            if holders:
                yield Office(start, end, _of_term(holders, former=former), body)
            else:
                title = ""  # the names of an office fill a line or several


def _of_term(holders: tuple[Holder, ...], *, former: bool) -> tuple[Holder, ...]:
    """The members of a committee whose term is over hold their offices no more."""
    return tuple(replace(holder, former=True) for holder in holders) if former else holders


def read_holders(text: str, start: int, end: int, title: str, *, fewest: int) -> list[Holder]:
    """Each name of a line that holds nothing but names and remarks in brackets."""
    groups: list[list[Cell]] = []
    for cell in cells(text, start, end):
        if cell.mark in ("（", "，") and groups:
            groups[-1].append(cell)
        elif cell.kind in _NAMES:
            groups.append([cell])
        else:
            return []
    return [_holder(text, group, title) for group in groups] if len(groups) >= fewest else []


def several(text: str, start: int, end: int) -> list[Holder]:
    """The holders of all offices of a line: 主席：王某　副主席：李某、张某.

    >>> line = "主席：王建国　副主席：李敏慧、赵磊"
    >>> [h.title for h in several(line, 0, len(line))]
    ['主席', '副主席', '副主席']
    """
    named = _OFFICE.finditer(text, start, end)
    heads = [m for m in named if m.start() == start or text[m.start() - 1] in _APART]
    if not heads or heads[0].start() > start:
        return []
    stops = [*(m.start() for m in heads[1:]), end]
    found = [
        read_holders(text, m.end(), stop, "".join(m["office"].split()), fewest=1)
        for m, stop in zip(heads, stops, strict=True)
    ]
    return [holder for group in found for holder in group] if all(found) else []


def _holder(text: str, group: Sequence[Cell], title: str) -> Holder:
    person, remarks = group[0], group[1:]
    manner = next((c.text for c in remarks if _MANNER.fullmatch(c.text)), "")
    unit = next((c for c in remarks if c.kind is Kind.BODY), None)
    body, post = employer(unit) if unit else (None, "")
    name = Span(person.start, person.end, person.text)
    entry = Entry(person.start, group[-1].end, name, body, post)
    return in_years(Holder(entry, manner + title), text[person.end : group[-1].end])


def in_years(holder: Holder, told: str) -> Holder:
    """With the years that the list tells, where they are those of an office and not of a life.

    （1950年3月—1953年5月）; one whose years are over holds it no more.
    """
    years = _TENURE.search(told)
    if years is None:
        return holder
    first, *rest = (int(year) for year in _A_YEAR.findall(years.group()))
    if rest and not 0 <= rest[-1] - first <= _LONGEST_TENURE:
        return holder
    return replace(holder, time=years.group().strip(), former=bool(rest))
