"""List pages: rosters of honoured people and collectives, line by line."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import pairwise

from kg import vocabulary
from kg.extraction import roster_headings as headings
from kg.extraction.context import Context
from kg.extraction.frame import Frame
from kg.extraction.people_facts import _LEADING
from kg.extraction.roster_entries import Employer, Entry, Expected, Span, entries_of
from kg.extraction.roster_headings import Heading, Title
from kg.extraction.roster_cells import plain_name
from kg.extraction.roster_units import CONTINUED, parents, part_type
from kg.extraction.scan import Scan
from kg.model import EntityType, Fact, Mention, Part, Value
from kg.vocabulary import short_name

T = EntityType
MIN_RUN = 3  # roster lines in a row, or 姓名（单位） items in a line, that make a list outside list articles
_ITEM = r"[\u4e00-\u9fff·]{2,12}[（(][^（）()。；]{4,48}[)）]"
_INLINE = re.compile(rf"{_ITEM}(?:[、，；和\s]{{0,2}}{_ITEM}){{{MIN_RUN - 1},}}")
_PROSE = re.compile(r"[。！？；]")
_PROPOSAL = re.compile(r"拟(?:推荐|授予|表彰|命名|评选)|候选|公示如下|予以公示|进行公示|公示期|现.{0,24}公示")
_CONFIDENCE = 0.97


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the list with the heading in force."""

    start: int
    end: int
    heading: Heading | None
    entries: tuple[Entry, ...]
    inline: bool = False  # a run of 姓名（单位） within a sentence


@dataclass(frozen=True, slots=True)
class Roster:
    """What the list part of an article says."""

    lines: tuple[Line, ...]
    headings: tuple[Heading, ...]


@lru_cache(maxsize=1)
def read(scan: Scan, context: Context) -> Roster:
    """The article's list lines; read once for the mentions and once for the facts of the same article."""
    body = _body_start(scan)
    headline = headings.read(scan, context, 0, body, None) if body else None
    titled = headline is not None and (scan.article.kind == "list" or bool(_LIST_TITLE.search(scan.article.headline)))
    if headline is not None and titled:
        headline = _with_preamble(scan, headline, body)
    lines: list[Line] = []
    found: list[Heading] = []
    for run, lead in _runs(scan, body):
        force = headline if titled else None
        if lead is not None:
            force = _lead(scan, context, *lead, headline) or force
            found += [force] if force is not None and force is not headline else []
        for start, end in run:
            at = headings.strip_number(scan.text, start, end)
            stop = _heading_end(scan.text, at, end)
            if stop:
                new = headings.read(scan, context, at, stop, headline)
                force = new if new.titles or force is None else force
                found.append(new)
                at = stop + 1
                if at >= end:
                    continue
            entries = tuple(entries_of(scan.text, at, end, _expected(force)))
            if entries:
                lines.append(Line(start, end, force, entries))
    lines += list(_inline(scan, body, {line.start for line in lines}))
    return Roster(tuple(lines), (*found, headline) if headline and any(line.heading is headline for line in lines) else tuple(found))


def _body_start(scan: Scan) -> int:
    return next((s.start for s in scan.article.sentences if s.part is Part.BODY), 0)


def _paragraphs(scan: Scan, start: int) -> Iterator[tuple[int, int]]:
    """The lines of the text; rows that were taken for one cut paragraph come apart at the page's line breaks."""
    for m in re.finditer(r"[^\n]+", scan.text[start:]):
        a, b = start + m.start(), start + m.end()
        pieces = _pieces(scan, a, b)
        rows = sum(_is_row(scan.text, x, y) for x, y in pieces) if len(pieces) >= MIN_RUN else 0
        yield from pieces if rows >= MIN_RUN and rows * 3 >= len(pieces) * 2 else [(a, b)]


def _pieces(scan: Scan, start: int, end: int) -> list[tuple[int, int]]:
    if _PROSE.search(scan.text, start, end):
        return []
    segments = scan.article.segments
    first = bisect_left(segments, start, key=lambda s: s.text_start)
    last = bisect_left(segments, end, key=lambda s: s.text_start)
    cuts = [start] + [s.text_start for s in segments[first:last] if s.text_start > start] + [end]
    return [(a, b) for a, b in pairwise(cuts) if a < b]


def _with_preamble(scan: Scan, headline: Heading, body: int) -> Heading:
    """The year and the state of a proposal may stand in the prose over a list."""
    prose = " ".join(scan.text[a:b] for a, b in _paragraphs(scan, body) if _PROSE.search(scan.text, a, b))
    year = headline.year or next((m.group(1) for m in re.finditer(r"(?<!\d)((?:19|20)\d\d)年", prose)), None)
    proposed = headline.proposed or bool(_PROPOSAL.search(prose)) and "决定授予" not in prose
    return replace(headline, year=year, proposed=proposed)


def _runs(scan: Scan, body: int) -> Iterator[tuple[list[tuple[int, int]], tuple[int, int] | None]]:
    """Runs of list lines with the prose that leads to them."""
    lead: tuple[int, int] | None = None
    run: list[tuple[int, int]] = []
    listed = scan.article.kind == "list"
    for a, b in _paragraphs(scan, body):
        row = not _PROSE.search(scan.text, a, b) and not scan.text[a:b].endswith(("：", ":", "，")) if listed else _is_row(scan.text, a, b)
        if row or _heading_end(scan.text, headings.strip_number(scan.text, a, b), b) == b:
            run.append((a, b))
            continue
        if run and (listed or _is_run(scan.text, run, lead)):
            yield run, lead
        run, lead = [], (a, b)
    if run and (listed or _is_run(scan.text, run, lead)):
        yield run, lead


def _is_row(text: str, start: int, end: int) -> bool:
    """Does a line of running text look like a row of a list?"""
    if end - start > 120 or _PROSE.search(text, start, end) or text[end - 1] in "，：:、":
        return False
    at = headings.strip_number(text, start, end)
    return bool(entries_of(text, at, end, Expected.ANY))


def _is_run(text: str, run: Sequence[tuple[int, int]], lead: tuple[int, int] | None) -> bool:
    """Three rows with a person beside a unit; of bodies alone only behind a colon or a heading."""
    if len(run) < MIN_RUN:
        return False
    entries = [e for a, b in run for e in entries_of(text, headings.strip_number(text, a, b), b, Expected.ANY)]
    people = sum(e.person is not None and (e.body is not None or bool(e.title)) for e in entries)
    announced = lead is not None and text[lead[1] - 1] in "：:" or any(_heading_end(text, headings.strip_number(text, a, b), b) for a, b in run)
    return people >= MIN_RUN or bool(announced) and len(entries) >= MIN_RUN


def _lead(scan: Scan, context: Context, start: int, end: int, headline: Heading | None) -> Heading | None:
    """授予下列同志“…”称号：the last conferring clause of the prose before a run; else its one honour, or the headline's."""
    text = scan.text
    if text[end - 1] not in "：:。":
        return None
    sentence = max(text.rfind(c, start, end - 1) for c in "。；！？") + 1 or start
    confers = [m.start() for m in _CONFERS.finditer(text, sentence, end)]
    if confers:
        heading = headings.read(scan, context, confers[-1], end, headline)
        if heading.titles:
            return heading
    heading = headings.read(scan, context, start, end, headline)
    if len({t.name for t in heading.titles}) == 1:
        return heading
    return headline if headline is not None and _ANNOUNCES.search(text, sentence, end) else None


_CONFERS = re.compile(r"授予|命名|表彰|评为")
_ANNOUNCES = re.compile(r"名单|如下|以下|下列")
_LIST_TITLE = re.compile(r"名单|光荣榜|名录|花名册|一览|获得者$|揭晓$")


def _heading_end(text: str, at: int, end: int) -> int:
    """Where a heading at the head of a line ends: the line's end, or the colon before its entries; 0 if none."""
    if headings.is_heading(text[at:end], text[max(0, at - 4) : at]):
        return end
    for m in re.compile(r"[：:]").finditer(text, at, min(end, at + 32)):
        if m.end() < end and headings.is_heading(text[at : m.start()], ""):
            return m.start()
    return 0


def _inline(scan: Scan, body: int, taken: set[int]) -> Iterator[Line]:
    """张三（甲公司）、李四（乙厂）、王五（丙医院） in running text: who works where; the honour is the sentence's matter."""
    for a, b in _paragraphs(scan, body):
        if a in taken:
            continue
        for m in _INLINE.finditer(scan.text, a, b):
            start = _first_name(scan.text, m.start(), m.end())
            entries = [e for e in entries_of(scan.text, start, m.end(), Expected.ANY) if e.person and e.body and e.person.start <= e.body.span.start]
            if len(entries) >= MIN_RUN:
                yield Line(start, m.end(), None, tuple(entries), inline=True)


def _first_name(text: str, start: int, end: int) -> int:
    """授予|周志强（…）: where the first name of an inline run begins."""
    bracket = next(i for i in range(start, end) if text[i] in "（(")
    lengths = [bracket - start, 3, 2, 4]
    return next((bracket - k for k in lengths if k <= bracket - start and plain_name(text[bracket - k : bracket])), bracket + 1)


def _expected(heading: Heading | None) -> Expected:
    kinds = {t.for_kind for t in heading.titles} if heading else set()
    return Expected(next(iter(kinds))) if len(kinds) == 1 and kinds <= {"person", "collective"} else Expected.ANY


# -- mentions ---------------------------------------------------------------------------------


def recognise(scan: Scan, context: Context) -> Iterator[Mention]:
    """The names of all list lines and the honours of their headings."""
    roster = read(scan, context)
    known = {(h.start, h.end) for h in scan.hits_of("body")}
    for line in roster.lines:
        for entry in line.entries:
            if entry.person:
                yield _mention(scan, entry.person, T.PERSON, "roster.person", label=entry.person.end - entry.person.start == len(entry.person.name))
            if entry.body:
                yield from _districts(scan, context, entry.body)
            if entry.body and (entry.body.span.start, entry.body.span.end) not in known:
                yield from _bodies(scan, context, entry.body)
            if entry.team and entry.body:
                type_, kind = _part(entry)
                yield _mention(scan, entry.team, type_, "roster.team", {"kind": kind} if kind else {})
    for heading in roster.headings:
        for title in heading.titles:
            detail = {"level": title.level, "for_kind": title.for_kind, **({"conferrer": title.conferrer} if title.conferrer else {})}
            yield _mention(scan, Span(title.start, title.end, title.name), T.HONOUR, "roster.honour", detail)


def _part(entry: Entry) -> tuple[EntityType, str]:
    assert entry.team is not None and entry.body is not None
    return part_type(entry.body.type, entry.team.name[len(entry.body.span.name) :])


def settle(scan: Scan, context: Context, found: Sequence[Mention]) -> list[Mention]:
    """Without what other recognisers saw in list lines that the lines themselves do not name."""
    lines = [line for line in read(scan, context).lines if not line.inline]
    if not lines:
        return list(found)
    starts = [line.start for line in lines]
    kept = []
    for m in found:
        i = bisect_right(starts, m.start) - 1
        if i < 0 or m.start >= lines[i].end or m.rule.startswith(("roster.", "listed.")) or _belongs(scan, m, lines[i]):
            kept.append(m)
    return kept


def _belongs(scan: Scan, m: Mention, line: Line) -> bool:
    if m.type in (T.PERSON, T.EVENT, T.PROGRAMME):
        return False
    if m.type is T.PLACE:
        return not re.match(r"卫生服务", scan.text[m.end : m.end + 4])
    if m.type not in (T.ENTERPRISE, T.INSTITUTION, T.FACILITY):
        return True
    units = [(e.body.span.start, max(e.body.span.end, e.team.end if e.team else 0)) for e in line.entries if e.body]
    inside = next((u for u in units if u[0] <= m.start and m.end <= u[1]), None)
    goes_on = inside is not None and inside[0] == m.start and CONTINUED.match(scan.text, m.end, inside[1])
    return inside is not None and not goes_on


def _mention(
    scan: Scan, span: Span, type_: EntityType, rule: str, detail: dict[str, str] | None = None, *, confidence: float = _CONFIDENCE, label: bool = True
) -> Mention:
    return Mention(span.start, span.end, scan.text[span.start : span.end], type_, span.name, rule, confidence, label, detail or {})


def _bodies(scan: Scan, context: Context, employer: Employer) -> Iterator[Mention]:
    """The body of a line and those that its name opens with. Unions leave to the unions' own recogniser what it finds."""
    span = employer.span
    nested = [(Span(span.start, span.start + end, span.name[:end]), type_, kind) for end, type_, kind in parents(span.name, len(span.name))]
    for part, type_, kind in [(span, employer.type, employer.kind), *nested]:
        detail = {"kind": kind} if type_ is T.INSTITUTION and kind else {}
        if type_ is T.UNION:
            yield _mention(scan, part, type_, "listed.union", detail, confidence=0.6)
        elif type_ not in (T.PLACE, T.SUBDISTRICT):
            name = _full(context, part)
            yield _mention(scan, replace(part, name=name), type_, "roster.body", detail)


def _full(context: Context, span: Span) -> str:
    """区环卫中心, 市第一医院: the district or the city that the page takes for granted goes before."""
    level, rest = span.name[:1], span.name[1:]
    if level in "区县" and len(rest) >= 3 and (district := context.district_at(span.start, level)):
        return district + rest
    if level == "市" and not rest.startswith(("政", "场", "民", "区", "容", "属")) and context.home.city:
        return context.home.city + rest
    return span.name


# -- facts ------------------------------------------------------------------------------------


def facts(frame: Frame) -> Iterator[Fact]:
    """Who works where as what, which team belongs to which body, who received the honour of the heading."""
    roster = read(frame.scan, frame.context)
    if not roster.lines:
        return
    at = {(m.start, m.end, m.type): frame.owner[k] for k, m in enumerate(frame.mentions)}
    for line in roster.lines:
        for entry in line.entries:
            span = (line.start, line.end) if len(line.entries) == 1 else (entry.start, entry.end)
            who = at.get((entry.person.start, entry.person.end, T.PERSON)) if entry.person else None
            body = at.get((entry.body.span.start, entry.body.span.end, entry.body.type)) if entry.body else None
            team = at.get((entry.team.start, entry.team.end, _part(entry)[0])) if entry.team else None
            if who is not None and body is not None:
                yield from _work(frame, who, body, entry.title, span)
            recipient = who if entry.person else team if entry.team else body
            if recipient is not None and line.heading is not None:
                yield from _award(at, line.heading, entry, recipient, span)
    yield from _branches(frame)
    yield from _conferred(frame, roster, at)


_STATED = frozenset("holdsPost employedBy awarded observation organizes participatesIn heldAt visits issues cooperatesWith runs".split())


def contradicts(frame: Frame, fact: Fact) -> bool:
    """Does a rule for running text read a list line, where punctuation and order mean other things?"""
    if fact.rule.startswith("roster.") or fact.predicate not in _STATED:
        return False
    return any(
        (line.start <= fact.start and fact.end <= line.end) if line.inline else (line.start < fact.end and fact.start < line.end)
        for line in read(frame.scan, frame.context).lines
    )


def _work(frame: Frame, who: int, body: int, title: str, span: tuple[int, int]) -> Iterator[Fact]:
    type_ = frame.entities[body].type
    if title:
        yield Fact("holdsPost", who, body, *span, "roster.post", 0.95, {"title": title})
    if type_ in (T.ENTERPRISE, T.INSTITUTION) and not (title and _LEADING.search(title)):
        yield Fact("employedBy", who, body, *span, "roster.unit", 0.95)


def _award(
    at: dict[tuple[int, int, EntityType], int], heading: Heading, entry: Entry, recipient: int, span: tuple[int, int]
) -> Iterator[Fact]:
    title = _title_for(heading, entry)
    honour = at.get((title.start, title.end, T.HONOUR)) if title else None
    if honour is None or heading.proposed:
        return
    attributes: dict[str, Value] = {}
    if heading.year:
        attributes["year"] = heading.year
    if heading.edition:
        attributes["edition"] = heading.edition
    yield Fact("awarded", recipient, honour, *span, "roster.heading", 0.95, attributes)


def _title_for(heading: Heading, entry: Entry) -> Title | None:
    """The heading's one honour that the recipient can hold."""
    kind = "person" if entry.person else "collective"
    fitting = [t for t in heading.titles if t.for_kind in (kind, "both")]
    return fitting[0] if len({t.name for t in fitting}) == 1 else None


_BRANCH = r"[区县]?(?:分公司|支公司|分局|支行|分行|分院|分店|药店|供电公司|支队|营业部|税务局)"


@cache
def _counties() -> re.Pattern[str]:
    """Counties' short names where they name a branch: 国信电缆集团|顺义|分公司."""
    names = sorted({short_name(d.name) for d in vocabulary.divisions() if d.level == "county" and len(d.name) > 2})
    return re.compile(f"(?<=[\u4e00-\u9fff]{{3}})({'|'.join(map(re.escape, names))})(?={_BRANCH})")


def _districts(scan: Scan, context: Context, employer: Employer) -> Iterator[Mention]:
    """The district that a branch has its name from, if it is one of the page's city or the only one so called."""
    for m in _counties().finditer(employer.span.name):
        found = [d for s in "区县市旗" for d in vocabulary.divisions_by_name().get(m.group(1) + s, ()) if d.level == "county"]
        near = [d for d in found if context.home.city and d.city == context.home.city] or [
            d for d in found if context.home.province and d.province == context.home.province
        ]
        if len(near) == 1 and employer.span.end - employer.span.start == len(employer.span.name):
            at = employer.span.start + m.start()
            detail = {"code": near[0].code, **({"city": near[0].city} if near[0].city else {})}
            name = Span(at, at + len(m.group(1)), near[0].name)
            yield _mention(scan, name, T.DISTRICT, "listed.district", detail, confidence=0.8)


def _branches(frame: Frame) -> Iterator[Fact]:
    """国信电缆集团顺义分公司: a branch with a district's name lies there."""
    districts = {e.name: i for i, e in enumerate(frame.entities) if e.type is T.DISTRICT}
    patterns = [(name, re.compile(rf".{{3}}{re.escape(short_name(name))}{_BRANCH}"), i) for name, i in districts.items()]
    for k, m in enumerate(frame.mentions):
        if m.rule == "roster.body":
            for name, pattern, district in patterns:
                if name in m.name[2:] or pattern.search(m.name):
                    yield Fact("inDistrict", frame.owner[k], district, m.start, m.end, "roster.branch", 0.9)


def _conferred(frame: Frame, roster: Roster, at: dict[tuple[int, int, EntityType], int]) -> Iterator[Fact]:
    """顺义区总工会……授予下列同志“…”称号：the giver is the sentence's subject."""
    for heading in roster.headings:
        if heading.confers is None or heading.proposed or frame.sentence(heading.start).part is not Part.BODY:
            continue
        for title in heading.titles:
            honour = at.get((title.start, title.end, T.HONOUR))
            sentence = frame.sentence(heading.start)
            stated = {frame.owner[k] for k in frame.between(sentence.start, heading.confers)}
            for giver in frame.subjects_at(heading.confers):
                if honour is not None and giver in stated and frame.entities[giver].type in (T.UNION, T.INSTITUTION):
                    yield Fact("conferredBy", honour, giver, heading.start, heading.end, "roster.conferred", 0.85)
