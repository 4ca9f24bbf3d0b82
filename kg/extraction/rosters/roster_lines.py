"""The list lines of an article: which lines are rows, which head them, and what each row holds."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from kg.extraction.lexical.context import Context
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan
from kg.extraction.people.person_names import is_word
from kg.extraction.rosters import roster_headings as headings
from kg.extraction.rosters import roster_sections as sections
from kg.extraction.rosters.roster_cells import plain_name
from kg.extraction.rosters.roster_columns import Columns, Own, columns_of, merged, own_of, row_of
from kg.extraction.rosters.roster_entries import author_of, entries_of
from kg.extraction.rosters.roster_gallery import sections as sections_of
from kg.extraction.rosters.roster_glued import glued_entries, glued_names
from kg.extraction.rosters.roster_headings import Heading
from kg.extraction.rosters.roster_items import in_one_paragraph, item_rows
from kg.extraction.rosters.roster_labels import heading_end, is_labelled, section_end
from kg.extraction.rosters.roster_leads import announces, is_block, lead_of, names_in, section_over, year_over
from kg.extraction.rosters.roster_model import Entry, Expected
from kg.extraction.rosters.roster_model import Span as NameSpan
from kg.extraction.rosters.roster_numbers import numbered_rows
from kg.extraction.rosters.roster_offices import Holder, offices
from kg.extraction.rosters.roster_pairs import below_units, with_units
from kg.extraction.rosters.roster_tables import entries_of_row
from kg.extraction.rosters.roster_terms import terms

# Roster lines in a row, or 姓名（单位） items in a line, that make a list outside list articles.
MIN_RUN = 3
_LONGEST_ROW = 120
_ITEM = r"[\u4e00-\u9fff·]{2,12}[（(][^（）()。；]{4,48}[)）]"
_INLINE = re.compile(rf"{_ITEM}(?:[、，；和\s]{{0,2}}{_ITEM}){{{MIN_RUN - 1},}}")
_PROSE = re.compile(r"[。！？]")
_LIST_TITLE = re.compile(r"(?m)名单|光荣榜|名录|花名册|一览|获得者$|获得者简介|揭晓$")
_AUTHOR = pattern("rosters", "author")
_LIFE = pattern("rosters", "life")
_TOLD = pattern("rosters", "told")
_CONTACT = pattern("rosters", "contact")
_NAMES_FOLLOW = pattern("rosters", "names_follow")
_SLOGANS = pattern("rosters", "slogans")
_LEAD = re.compile(r"(?:近日|日前|近期|最近|昨[天日]|今[天日]|连日来|(?:\d{4}年)?\d{1,2}月\d{1,2}日)[，,]")
_TOLD_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年(?!(?:\d{1,2}月(?:\d{1,2}日)?)?出?生)")  # none of birth
_LONGEST_NAME = 4  # characters of a name that is a word or has no Han surname: 荆江, 乌兰图雅
_LONGEST_FOREIGN = 6  # 阿拉坦其木格
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the list with the heading in force."""

    start: int
    end: int
    heading: Heading | None
    entries: tuple[Entry, ...]
    head: bool = False  # a name that opens a section of a gallery, with unit and post
    inline: bool = False  # a run of 姓名（单位） within a sentence
    offices: tuple[Holder, ...] = ()  # of a committee's list: what each entry's person is there
    office_body: NameSpan | None = None  # whose officers they are, where a heading with its years tells
    own: Own | None = None  # what a row of a table says of its own honour
    placed: bool = False  # a row of a contest's results


@dataclass(frozen=True, slots=True)
class Roster:
    """What the list part of an article says."""

    lines: tuple[Line, ...]
    headings: tuple[Heading, ...]


@lru_cache(maxsize=256)  # articles: those that are read at once
def read(scan: Scan, context: Context) -> Roster:
    """The article's list lines; read once for the mentions and once for the facts of the same article."""
    body = scan.body_start
    headline = headings.read(scan, context, 0, body, None) if body else None
    section = section_over(scan, context, body, headline) if headline is not None else None
    titled = section is not None or _is_titled(scan)
    if headline is not None and titled:
        headline = _with_preamble(scan, section or headline, body)
    lines = list(_offices(scan, body))
    taken = {line.start for line in lines} | set(_signers(scan, body))
    found: list[Heading] = []
    post = ""  # what the people are who have a column beside the collectives
    columns: Columns | None = None
    own: Own | None = None
    for run, lead in _runs(scan, body):
        force = headline if titled else None
        if lead is not None:
            force = lead_of(scan, context, *lead, headline) or force
            found += [force] if force is not None and force is not headline else []
        pairs = with_units(scan.text, run)
        grouped = {} if pairs else below_units(scan.text, run)
        glued = {} if pairs or grouped else glued_names(scan.text, run)
        for k, (start, end) in enumerate(run):
            if start in taken:
                continue
            if start in grouped:
                lines += [Line(start, end, force, grouped[start])] if grouped[start] else []
                continue
            if start in pairs:
                taken.add(run[k + 1][0])
                lines.append(Line(start, run[k + 1][1], force, (pairs[start],)))
                continue
            if (told := columns_of(scan.text, start, end)) is not None:
                columns, post, own = told, "", None
                continue
            at = headings.strip_number(scan.text, start, end)
            author = _AUTHOR.search(scan.text, at, end)
            row = row_of(scan.text, start, end, columns) if columns else None
            stop = 0 if author or row else heading_end(scan.text, at, end)
            stop = stop or (0 if row else section_end(scan.text, (start, at, end), force))
            below = run[k + 1] if k + 1 < len(run) else None
            if stop or sections.heads_group(scan.text, (at, end), below):
                stop = stop or end
                new = headings.read(scan, context, at, stop, headline)
                columns = None if columns is None or columns.own else columns
                force = headings.follows(new, force)
                found.append(new)
                at = stop + 1
            end = _columns_end(scan.text, at, end)
            above = own
            own = own_of(scan.text, start, end, columns) if columns and columns.own else None
            own = merged(scan.text, own, above, columns) if columns and own else None
            close = own.end if own else end - (scan.text[end - 1] in "。；;，,、")
            column = sections.head_column(scan.text, start, end)
            if column is not None:
                post = column
                continue
            if sections.is_remark(scan.text, start, end) or _LEAD.match(scan.text, start, end):
                continue
            if columns and row:
                entries = tuple(entries_of_row(scan.text, row, columns, _expected(force)))
            elif start in glued:
                entries = tuple(glued_entries(scan.text, glued[start], close, _expected(force)))
            elif author:
                entries = tuple(author_of(scan.text, *author.span("who")))
            else:
                entries = tuple(entries_of(scan.text, at, close, _expected(force))) if at < close else ()
            if entries:
                posted = tuple(_posted(e, post) for e in entries)
                one, placed = len(entries) == 1, bool(columns and row and columns.contest)
                lines.append(Line(start, end, force, posted, own=own if one else None, placed=placed))
    begun = {line.start for line in lines}
    heads = sections_of(scan.text, _paragraphs(scan, 0))
    lines += [Line(*s, None, (e,), inline=True, head=True) for s, e in heads if s[0] not in begun]
    lines += list(_run_in(scan, context, body, headline))
    lines += list(_inline(scan, body, {line.start for line in lines}, headline if titled else None))
    if headline is not None and any(line.heading is headline and not _tells_own(line) for line in lines):
        found.append(headline)
    lines.sort(key=lambda line: line.start)
    return Roster(tuple(_dated(scan, lines)), tuple(found))


def _tells_own(line: Line) -> bool:
    """Does a column say which honour the row has, so that the headline's words (五一劳动奖名单) name none?"""
    return line.own is not None and (line.own.honours is not None or line.own.proposed)


def _posted(entry: Entry, post: str) -> Entry:
    """The entry with the post that its column's head tells of who leads the collective."""
    if not post or not entry.heads:
        return entry
    return replace(entry, heads=tuple(replace(h, title=h.title or post) for h in entry.heads))


def _signers(scan: Scan, body: int) -> Iterator[int]:
    """The lines that sign the document to which the list is annexed."""
    text = scan.text

    def heads(span: Span) -> bool:
        return heading_end(text, headings.strip_number(text, *span), span[1]) == span[1]

    return sections.signers(text, _paragraphs(scan, body), heads)


def _is_titled(scan: Scan) -> bool:
    if scan.article.kind == "list" or _LIST_TITLE.search(scan.text, 0, scan.body_start):
        return True
    return headings.heads_section(scan.text, *headings.last_line(scan.text, scan.body_start))


def _dated(scan: Scan, lines: Sequence[Line]) -> Iterator[Line]:
    """2024年庆祝“五一”…表彰大会举行: the one year of the prose over a list, where its headings have none."""
    undated = [line for line in lines if line.heading and line.heading.titles and not line.heading.year]
    titles = {title.name for line in undated if line.heading for title in line.heading.titles}
    year = year_over(scan.text[: undated[0].start], titles) if undated else None
    for line in lines:
        if year and line.heading and line.heading.titles and not line.heading.year:
            line = replace(line, heading=replace(line.heading, year=year))
        yield line


def _offices(scan: Scan, body: int) -> Iterator[Line]:
    """The lines of a committee's list; outside list articles only where they name several people."""
    spans = _paragraphs(scan, 0)  # the first section may be in the heads
    held = terms(scan.text, spans)
    taken = {office.start for office in held}
    found = [office for office in offices(scan.text, spans) if office.start not in taken]
    if scan.article.kind != "list" and sum(len(office.holders) for office in (*held, *found)) < MIN_RUN:
        found = []
    for office in (o for o in (*held, *found) if o.start >= body):
        entries = tuple(holder.entry for holder in office.holders)
        yield Line(
            office.start, office.end, None, entries, offices=office.holders, office_body=office.body
        )


def _paragraphs(scan: Scan, start: int) -> list[Span]:
    """The lines of the text from a line's start on."""
    return [span for span in _all_paragraphs(scan) if span[0] >= start]


@lru_cache(maxsize=256)  # articles: each is asked for them by several rules
def _all_paragraphs(scan: Scan) -> tuple[Span, ...]:
    """The lines of the text; rows that were taken for one paragraph come apart at the page's line breaks."""
    lines = (m.span() for m in re.finditer(r"[^\n]+", scan.text))
    return tuple(span for line in lines for span in _rows_of(scan, *line))


def _rows_of(scan: Scan, start: int, end: int) -> Sequence[Span]:
    """The rows of a line of the text; the line itself where it is none of several."""
    text, pieces = scan.text, _pieces(scan, start, end)
    numbered = [numbered_rows(text, *piece) for piece in pieces]
    if any(numbered):
        return [row for piece, rows in zip(pieces, numbered, strict=True) for row in rows or [piece]]
    rows = sum(_is_row(text, x, y) for x, y in pieces) if len(pieces) >= MIN_RUN else 0
    apart = rows >= MIN_RUN and rows * 3 >= len(pieces) * 2 and not is_block(text, start, end)
    apart = apart or (1 < len(pieces) < MIN_RUN and _is_titled(scan) and _are_lives(text, pieces))
    apart = apart or (len(pieces) > 1 and all(is_labelled(text, x, y) for x, y in pieces))
    return pieces if apart else item_rows(text, start, end) or [(start, end)]


def _pieces(scan: Scan, start: int, end: int) -> list[Span]:
    """The parts of a paragraph that are lines of the page."""
    if _PROSE.search(scan.text, start, end - 1):
        return []
    segments = scan.article.segments
    first = bisect_left(segments, start, key=lambda s: s.text_start)
    last = bisect_left(segments, end, key=lambda s: s.text_start)
    cuts = [start, *(s.text_start for s in segments[first:last] if s.text_start > start), end]
    return [(a, b) for a, b in pairwise(cuts) if a < b]


def _with_preamble(scan: Scan, headline: Heading, body: int) -> Heading:
    """The year and the state of a proposal may stand in the prose over a list."""
    told = ((a, b) for a, b in _paragraphs(scan, body) if not _is_life(scan.text, a, b))
    prose = " ".join(scan.text[a:b] for a, b in told if _PROSE.search(scan.text, a, b))
    year = _TOLD_YEAR.search(prose)
    return replace(
        headline,
        year=headline.year or (year.group(1) if year else None),
        proposed=headline.proposed or headings.only_proposed(scan.text[:body], prose),
    )


def _runs(scan: Scan, body: int) -> Iterator[tuple[list[Span], Span | None]]:
    """Runs of list lines with the prose that leads to them."""
    lead: Span | None = None
    run: list[Span] = []
    listed = scan.article.kind == "list"
    for a, b in _paragraphs(scan, body):
        if not listed and is_labelled(scan.text, a, b):
            if run and _may_stand(scan, run, lead):
                yield run, lead
            run, lead = [(a, b)], None
            continue
        row = _is_listed(scan.text, a, b) if listed else _is_row(scan.text, a, b)
        if row or heading_end(scan.text, headings.strip_number(scan.text, a, b), b) == b:
            run.append((a, b))
            continue
        if run and (listed or _may_stand(scan, run, lead)):
            yield run, lead
        run, lead = [], (a, b)
    if run and (listed or _may_stand(scan, run, lead)):
        yield run, lead


def _may_stand(scan: Scan, run: Sequence[Span], lead: Span | None) -> bool:
    """Is it a list by its lines, or because it opens with an honour and a colon?

    Below a list's title two rows of name and sex are one, 段思梅，女，某糖厂厂长, and so is one alone.
    """
    if is_labelled(scan.text, *run[0]) or _is_run(scan.text, run, lead, titled=_is_titled(scan)):
        return True
    if lead is not None and announces(scan.text, lead):
        named = [names_in(scan.text, *row) for row in run]
        if all(named) and sum(named) >= MIN_RUN:
            return True
    return _is_titled(scan) and _are_lives(scan.text, run)


def _are_lives(text: str, run: Sequence[Span]) -> bool:
    return all(_is_life(text, a, b) and _is_row(text, a, b) for a, b in run)


def _is_life(text: str, start: int, end: int) -> bool:
    """3、段思梅，女，…: the opening of a short life, behind its number."""
    return _LIFE.match(text, headings.strip_number(text, start, end), end) is not None


def _entries(text: str, start: int, end: int) -> list[Entry]:
    if columns_of(text, start, end) is not None or _LEAD.match(text, start, end):
        return []  # the head of a table; 近日，…获表彰，一起来认识他们, which no stop ends
    return entries_of(text, headings.strip_number(text, start, end), end, Expected.ANY)


def _columns_end(text: str, start: int, end: int) -> int:
    """Where the columns of a row end: 刘某 男 52岁 某厂主任| 他带领职工…; the line's end for any other."""
    if not _LIFE.match(text, start, end):
        return end
    told = _TOLD.search(text, start, end)
    stop = text.find("。", start, end - 1)
    return min(told.start() if told else end, stop if stop >= 0 else end)


def _is_listed(text: str, start: int, end: int) -> bool:
    """Is a line of a list article a row or a heading, and not prose?"""
    end = _columns_end(text, start, end)
    if text[end - 1] in "：:，" or _CONTACT.match(text, start, end) or sections.appoints(text, start, end):
        return False
    if _SLOGANS.match(text, start, end):
        return False
    if not _PROSE.search(text, start, end):
        return True
    # 张三、李四、王五。: a full stop may end a row of names, and 段思梅，女，某糖厂厂长。
    if _PROSE.search(text, start, end - 1):
        return False
    named = sum(e.person is not None for e in _entries(text, start, end - 1))
    return named > 1 or (named == 1 and _is_life(text, start, end))


def _is_row(text: str, start: int, end: int) -> bool:
    """Does a line of running text look like a row of a list?"""
    end = _columns_end(text, start, end)
    if text[end - 1] in "，：:、" or _PROSE.search(text, start, end - 1) or _SLOGANS.match(text, start, end):
        return False
    if end - start > _LONGEST_ROW:
        return names_in(text, start, end) >= MIN_RUN
    if text[end - 1] not in "。！？":
        return columns_of(text, start, end) is not None or bool(_entries(text, start, end))
    return _ends_with_stop(text, start, end)


def _ends_with_stop(text: str, start: int, end: int) -> bool:
    """A row that a full stop ends: several people, or 李敏，女，…副总经理。"""
    if text[end - 1] != "。":
        return False
    people = [e for e in _entries(text, start, end - 1) if e.person is not None]
    first = people[0].person if people else None
    sex = first is not None and _SEX.match(text, first.end)
    return sum(e.body is not None for e in people) > 1 or bool(sex) or names_in(text, start, end) >= MIN_RUN


_SEX = re.compile(r"[，,（(][男女]")


def _is_run(text: str, run: Sequence[Span], lead: Span | None, *, titled: bool) -> bool:
    """Three rows with a person beside a unit; of bodies alone only behind a colon or a heading.

    Below a list's title their numbers tell as much.
    """
    if len(run) < MIN_RUN:
        return False
    entries = [e for a, b in run for e in _entries(text, a, b)]
    people = sum(e.person is not None and (e.body is not None or bool(e.title)) for e in entries)
    if people >= MIN_RUN or len(glued_names(text, run)) >= MIN_RUN:
        return True
    announced = lead is not None and text[lead[1] - 1] in "：:"
    headed = any(heading_end(text, headings.strip_number(text, a, b), b) for a, b in run)
    if in_one_paragraph(text, run):
        announced = lead is not None and announces(text, lead)
        headed = headed or titled
    headed = headed or (titled and all(text[a].isdigit() for a, _ in run))
    return (announced or headed) and len(entries) >= MIN_RUN


def _inline(scan: Scan, body: int, taken: set[int], headline: Heading | None) -> Iterator[Line]:
    """张三（甲公司）、李四（乙厂）、王五（丙医院） in a sentence: who works where, not who received what."""
    for a, b in _paragraphs(scan, body):
        if a in taken:
            continue
        for m in _INLINE.finditer(scan.text, a, b):
            start = _first_name(scan.text, m.start(), m.end())
            found = entries_of(scan.text, start, m.end(), Expected.ANY)
            entries = [e for e in found if e.person and e.body and e.person.start < e.body.span.start]
            if len(entries) >= MIN_RUN:
                whole = start == a and b - m.end() <= 1  # nothing but the run: a row of the list
                yield Line(start, m.end(), headline if whole else None, tuple(entries), inline=not whole)


def _run_in(scan: Scan, context: Context, body: int, headline: Heading | None) -> Iterator[Line]:
    """授予3名职工某区劳动模范称号，名单如下：张三、李四。: the list in the sentence that announces it."""
    for m in _NAMES_FOLLOW.finditer(scan.text, body):
        if names_in(scan.text, *m.span("names")) < MIN_RUN:
            continue
        begins = max(scan.text.rfind(c, 0, m.start()) for c in "。；！？\n") + 1
        heading = lead_of(scan, context, begins, m.start("names"), headline)
        if heading is not None and heading.confers is not None and heading is not headline:
            entries = entries_of(scan.text, *m.span("names"), Expected.PERSON)
            yield Line(*m.span("names"), heading, tuple(entries), inline=True)


def _first_name(text: str, start: int, end: int) -> int:
    """授予|周志强（…）: where the first name of an inline run begins."""
    bracket = next(i for i in range(start, end) if text[i] in "（(")
    led = is_word(text[start : start + 2]) and plain_name(text[start + 2 : bracket])  # 教师|李明（…）
    if start and text[start - 1] in "：:、" and bracket - start <= _LONGEST_FOREIGN and not led:
        return start  # 先进个人：娜仁花（…）: all that stands between the marks
    for k in (bracket - start, 3, 2, 4):
        if k <= bracket - start and plain_name(text[bracket - k : bracket]):
            return bracket - k
    opens = start == 0 or text[start - 1] in "、：；，。\n　 "
    return start if opens and bracket - start <= _LONGEST_NAME else bracket + 1


def _expected(heading: Heading | None) -> Expected:
    kinds = {t.for_kind for t in heading.titles} if heading else set()
    if len(kinds) != 1 or "both" in kinds:
        return Expected.ANY
    return Expected(kinds.pop())
