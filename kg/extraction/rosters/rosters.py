"""List pages: rosters of honoured people and collectives, line by line.

`roster_lines` finds the rows and their headings, `roster_entries` reads a row, `roster_units` takes a
unit apart; here their findings become mentions and facts.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from kg import vocabulary
from kg.extraction.lexical.context import Context
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan
from kg.extraction.people.titles import LEADING, plain_edition
from kg.extraction.relations.award_conferred import received_before
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.rules import fact
from kg.extraction.rosters.roster_headings import Heading, Title
from kg.extraction.rosters.roster_lines import Line, Roster, read
from kg.extraction.rosters.roster_model import Employer, Entry, Span
from kg.extraction.rosters.roster_presence import present
from kg.extraction.rosters.roster_ranks import ranks_too_low
from kg.extraction.rosters.roster_signers import gives, named_above, signature
from kg.extraction.rosters.roster_units import CONTINUED, parents, part_type
from kg.model import BODIES, EntityType, Fact, Mention, Part, Value
from kg.vocabulary import Division, short_name

T = EntityType
_MADE_KNOWN = pattern("rosters", "made_known")
_ONLY_PROPOSED = pattern("rosters", "only_proposed")
_STATION = pattern("rosters", "station")
_UNION_WORD = pattern("rosters", "union_word")
_CONFIDENCE = 0.97


# -- mentions ---------------------------------------------------------------------------------


def recognise(scan: Scan, context: Context) -> Iterator[Mention]:
    """The names of all list lines and the honours of their headings."""
    roster = read(scan, context)
    known = {(h.start, h.end) for h in scan.hits_of("body")}
    heads = {e.start for line in roster.lines if line.head for e in line.entries}
    for named in dict.fromkeys(line.office_body for line in roster.lines if line.office_body):
        if _UNION_WORD.search(named.name):
            yield _mention(scan, named, T.UNION, "listed.union", confidence=0.6)
        else:
            yield _mention(scan, named, T.INSTITUTION, "roster.body", {"kind": "other"}, confidence=0.6)
    for entry in (e for line in roster.lines for e in line.entries):
        if entry.person:
            padded = entry.person.end - entry.person.start > len(entry.person.name)
            opens = entry.start in heads
            yield _mention(
                scan, entry.person, T.PERSON, "roster.section" if opens else "roster.person", label=not padded
            )
        for other in (f.body for f in entry.further if f.body):
            if (other.span.start, other.span.end) not in known:
                yield from _bodies(scan, context, other, alone=False)
        for head in entry.heads:
            yield _mention(scan, head.span, T.PERSON, "roster.person")
        if entry.body:
            yield from _districts(scan, context, entry.body)
        if entry.body and (entry.body.span.start, entry.body.span.end) not in known:
            yield from _bodies(scan, context, entry.body, alone=entry.person is None)
        if entry.team:
            type_, kind = _part(entry)
            if entry.person is None and _STATION.search(entry.team.name):
                type_, kind = T.FACILITY, ""
            yield _mention(scan, entry.team, type_, "roster.team", {"kind": kind} if kind else {})
    for title in (t for heading in roster.headings for t in heading.titles):
        detail = {"for_kind": title.for_kind}
        if title.level:
            detail["level"] = title.level
        if title.conferrer:
            detail["conferrer"] = title.conferrer
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
        outside = i < 0 or m.start >= lines[i].end
        if outside or m.rule.startswith(("roster.", "listed.")) or _belongs(scan, m, lines[i]):
            kept.append(m)
    return kept


def _belongs(scan: Scan, m: Mention, line: Line) -> bool:
    """Areas and unions do, bodies only as part of a unit that the line names, and no further person."""
    if m.type in (T.PERSON, T.EVENT, T.PROGRAMME):
        return False
    if m.type is T.PLACE:
        return not scan.text.startswith("卫生服务", m.end)  # 方庄社区|卫生服务中心 is no community
    if m.type not in (T.ENTERPRISE, T.INSTITUTION, T.FACILITY):
        return True
    units = [(e.body.span.start, (e.team or e.body.span).end) for e in line.entries if e.body]
    units += [(f.span.start, f.span.end) for e in line.entries for f in e.further]
    inside = next((u for u in units if u[0] <= m.start and m.end <= u[1]), None)
    goes_on = inside is not None and inside[0] == m.start and CONTINUED.match(scan.text, m.end, inside[1])
    return inside is not None and not goes_on


def _mention(
    scan: Scan,
    span: Span,
    type_: EntityType,
    rule: str,
    detail: dict[str, str] | None = None,
    *,
    confidence: float = _CONFIDENCE,
    label: bool = True,
) -> Mention:
    text = scan.text[span.start : span.end]
    return Mention(span.start, span.end, text, type_, span.name, rule, confidence, label, detail or {})


def _bodies(scan: Scan, context: Context, employer: Employer, *, alone: bool) -> Iterator[Mention]:
    """The body of a line and those that its name opens with; a union only where `unions` finds none."""
    span = employer.span
    parts = [(span, employer.type, employer.kind)]
    for end, type_, kind in parents(span.name):
        parts.append((Span(span.start, span.start + end, span.name[:end]), type_, kind))
    for part, type_, kind in parts:
        detail = {"kind": kind} if type_ is T.INSTITUTION and kind else {}
        if alone and part is span and _STATION.search(part.name):
            yield _mention(scan, part, T.FACILITY, "roster.body")
        elif type_ is T.UNION:
            yield _mention(scan, part, type_, "listed.union", detail, confidence=0.6)
        elif type_ not in (T.PLACE, T.SUBDISTRICT):
            yield _mention(scan, replace(part, name=_full(context, part)), type_, "roster.body", detail)


def _full(context: Context, span: Span) -> str:
    """区环卫中心, 市第一医院: the district or the city that the page takes for granted goes before.

    Of a body that the gazetteer has under several names the full one: 邮储银行.
    """
    level, rest = span.name[:1], span.name[1:]
    if (row := vocabulary.by_form("gazetteer/bodies.tsv").get(span.name)) is not None:
        return row["name"]
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
    at = _owners(frame)
    signed = signature(frame, roster)
    end = len(frame.text) if signed is None else frame.mentions[signed].start
    for line in roster.lines:
        yield from _offices(frame, line, at)
        announced = _announced(frame, line) if line.inline else None
        for entry in line.entries:
            span = (line.start, line.end) if len(line.entries) == 1 else (entry.start, entry.end)
            who = at.get((entry.person.start, entry.person.end, T.PERSON)) if entry.person else None
            body = at.get((entry.body.span.start, entry.body.span.end, None)) if entry.body else None
            team = at.get((entry.team.start, entry.team.end, None)) if entry.team else None
            if who is not None and body is not None:
                yield from _work(frame, who, body, entry.title, span)
            for post in entry.further if who is not None else ():
                other = at.get((post.span.start, post.span.end, None))
                if who is not None and other is not None:
                    yield from _work(frame, who, other, post.title, span)
            if body is not None and entry.person is None:
                yield from _run(frame, at, entry, body, span)
            recipient = who if entry.person else team if entry.team else body
            yield from _led(frame, at, entry, span)
            if line.own and line.own.proposed:
                continue
            if recipient is not None and line.own and line.own.honours:
                yield from _own_awards(frame, line, recipient)
            elif recipient is not None and line.heading is not None and line.start < end:
                if not ranks_too_low(frame, line, line.heading):
                    yield from _award(at, line, line.heading, entry, recipient, span)
            elif who is not None and announced is not None:
                yield fact("roster.announced", who, announced, *span)
    yield from present(frame, roster)
    yield from _branches(frame)
    yield from _conferred(frame, roster, at)
    yield from _given_above(frame, roster, at)
    if signed is not None:
        yield from _signed(frame, roster, at, signed)


def _run(frame: Frame, at: Owners, entry: Entry, room: int, span: tuple[int, int]) -> Iterator[Fact]:
    """王某创新工作室（甲公司）: who stands in the bracket behind a workshop runs it."""
    for other in entry.further:
        body = at.get((other.span.start, other.span.end, None))
        named = body is not None and frame.entities[body].type in BODIES
        if body is not None and named and frame.entities[room].type is T.FACILITY:
            yield fact("roster.run", body, room, *span)


def _led(frame: Frame, at: Owners, entry: Entry, span: tuple[int, int]) -> Iterator[Fact]:
    """某厂注塑班（班长：丁楠）: the post of who leads the collective; a union's chair has none at a team."""
    led = entry.team or (entry.body.span if entry.body else None)
    collective = at.get((led.start, led.end, None)) if led else None
    for head in entry.heads if collective is not None else ():
        who = at.get((head.span.start, head.span.end, T.PERSON))
        of_union = collective is not None and frame.entities[collective].type is T.UNION
        title = head.title.removeprefix("工会") if of_union else head.title
        if who is not None and collective is not None and title and (of_union or not title.endswith("主席")):
            yield fact("roster.head", who, collective, *span, attributes={"title": title})


Owners = dict[tuple[int, int, EntityType | None], int]


def _owners(frame: Frame) -> Owners:
    """Entity by a mention's span and type; bodies of any type stand under None."""
    found: Owners = {}
    bodies = BODIES | {T.PLACE, T.SUBDISTRICT, T.FACILITY}
    for k, m in enumerate(frame.mentions):
        found[m.start, m.end, None if m.type in bodies else m.type] = frame.owner[k]
    return found


def contradicts(frame: Frame, fact: Fact) -> bool:
    """Does a rule for running text read a list line, where punctuation and order mean other things?"""
    held = fact.rule == "roster.held"  # 拟授予称号 may stand above it
    if (fact.rule.startswith("roster.") and not held) or fact.rule == "honour.verb":
        return False
    if fact.predicate not in _STATED:
        return False
    lines = read(frame.scan, frame.context).lines
    i = bisect_left(lines, fact.end, key=lambda line: line.start) - 1
    if i < 0 or lines[i].end <= fact.start:
        return False
    if held:
        own = lines[i].own
        return own is not None and own.proposed
    return not lines[i].inline or (lines[i].start <= fact.start and fact.end <= lines[i].end)


# What a list line states through `facts` only; what names themselves say (district, part of) stays.
_STATED = frozenset(("holdsPost", "employedBy", "awarded", "observation", "organizes", "participatesIn"))


def _work(frame: Frame, who: int, body: int, title: str, span: tuple[int, int]) -> Iterator[Fact]:
    type_ = frame.entities[body].type
    if type_ not in BODIES:
        return
    if title:
        attributes: dict[str, Value] = {"title": title.removeprefix("原")}
        if title.startswith("原"):
            attributes["former"] = True
        yield fact("roster.post", who, body, *span, attributes=attributes)
    if type_ is not T.UNION and not (title and LEADING.search(title)):
        yield fact("roster.unit", who, body, *span)


def _announced(frame: Frame, line: Line) -> int | None:
    """第三届“石景山工匠”选树活动揭晓，张三（甲公司）、李四（乙厂）…: the sentence's one honour of people."""
    start = frame.sentence(line.start).start
    found = [
        k for k, m in enumerate(frame.mentions)
        if m.type is T.HONOUR and start <= m.start and m.end <= line.start
    ]  # fmt: skip
    if not found or len(frame.owners(found)) > 1:
        return None
    between = frame.text[frame.mentions[found[-1]].end : line.start]
    personal = frame.entities[frame.owner[found[-1]]].detail.get("for_kind") != "collective"
    made_known = _MADE_KNOWN.search(between) and not _ONLY_PROPOSED.search(between)
    return frame.owner[found[-1]] if made_known and personal else None


def _offices(frame: Frame, line: Line, at: Owners) -> Iterator[Fact]:
    """A member of the committee of the union that the list named last, or of the heading's own body."""
    named = line.office_body
    union = at.get((named.start, named.end, None)) if named else _union_before(frame, line.start)
    if union is None:
        return
    for holder in line.offices:
        entry = holder.entry
        who = at.get((entry.person.start, entry.person.end, T.PERSON)) if entry.person else None
        if who is not None:
            attributes: dict[str, Value] = {"title": holder.title}
            attributes |= {"time": holder.time} if holder.time else {}
            attributes |= {"former": True} if holder.former else {}
            yield fact("roster.office", who, union, entry.start, entry.end, attributes=attributes)


def _union_before(frame: Frame, at: int) -> int | None:
    """The union that a list named last, perhaps in the name of the meeting that elects."""
    for k in reversed(frame.between(0, at)):
        m = frame.mentions[k]
        if m.type is T.UNION:
            return frame.owner[k]
        if m.type is T.EVENT and (union := frame.opener(m, frozenset((T.UNION,)))) is not None:
            return union
    return None


def _own_awards(frame: Frame, line: Line, recipient: int) -> Iterator[Fact]:
    """The honours that a table's row names in their column, with the year that stands in another."""
    assert line.own is not None and line.own.honours is not None
    if line.heading is not None and line.heading.proposed:
        return
    attributes: dict[str, Value] = {"year": year} if (year := _year_of(line)) else {}
    for k in frame.between(*line.own.honours):
        if frame.mentions[k].type is T.HONOUR:
            honour = frame.owner[k]
            yield fact("roster.row", recipient, honour, line.start, line.end, attributes=attributes)


def _year_of(line: Line) -> str | None:
    """When a line's honour was given: what its table's column of years says, else its heading."""
    if line.own and line.own.dated:
        return line.own.year
    return line.heading.year if line.heading else None


def _award(
    at: Owners, line: Line, heading: Heading, entry: Entry, recipient: int, span: tuple[int, int]
) -> Iterator[Fact]:
    title = _title_for(heading, entry)
    honour = at.get((title.start, title.end, T.HONOUR)) if title else None
    if honour is None or heading.proposed:
        return
    attributes: dict[str, Value] = {}
    if year := _year_of(line):
        attributes["year"] = year
    if heading.edition:
        attributes["edition"] = plain_edition(heading.edition)
    yield fact("roster.heading", recipient, honour, *span, attributes=attributes)


def _title_for(heading: Heading, entry: Entry) -> Title | None:
    """The heading's one honour that the recipient can hold."""
    kind = "person" if entry.person else "collective"
    fitting = [t for t in heading.titles if t.for_kind in (kind, "both")]
    return fitting[0] if len({t.name for t in fitting}) == 1 else None


# Kinds of branches that are named after the county where they are.
_BRANCH = r"[区县]?(?:分公司|支公司|分局|支行|分行|分院|分店|药店|供电公司|支队|营业部|税务局)"


@cache
def _counties() -> tuple[re.Pattern[str], dict[str, tuple[Division, ...]]]:
    """Counties by short names, and where these name a branch: 国信电缆集团|顺义|分公司."""
    by_short = vocabulary.divisions_by_short_name().items()
    counties = {s: tuple(d for d in rows if d.level == "county" and len(d.name) > 2) for s, rows in by_short}
    found = {short: rows for short, rows in counties.items() if rows}
    pattern = f"(?<=[\u4e00-\u9fff]{{3}})({'|'.join(map(re.escape, sorted(found)))})(?={_BRANCH})"
    return re.compile(pattern), found


def _districts(scan: Scan, context: Context, employer: Employer) -> Iterator[Mention]:
    """The district that a branch has its name from, if the page's city or province has just one so called."""
    pattern, counties = _counties()
    span, home = employer.span, context.home
    if span.end - span.start > len(span.name):
        return
    for m in pattern.finditer(span.name):
        rows = counties[m.group(1)]
        near = [d for d in rows if home.city and d.city == home.city]
        near = near or [d for d in rows if home.province and d.province == home.province]
        if len(near) == 1:
            detail = {"code": near[0].code, **({"city": near[0].city} if near[0].city else {})}
            place = Span(span.start + m.start(), span.start + m.end(1), near[0].name)
            yield _mention(scan, place, T.DISTRICT, "listed.district", detail, confidence=0.8)


def _branches(frame: Frame) -> Iterator[Fact]:
    """国信电缆集团顺义分公司: a branch with a district's name lies there, and so does its union."""
    districts = {e.name: i for i, e in enumerate(frame.entities) if e.type is T.DISTRICT}
    branches = {name: re.compile(rf".{{3}}{re.escape(short_name(name))}{_BRANCH}") for name in districts}
    for k, m in enumerate(frame.mentions):
        if m.rule != "roster.body" and m.type is not T.UNION:
            continue
        for name, district in districts.items():
            pattern = branches[name]
            if name in m.name[2:] or pattern.search(m.name):
                yield fact("roster.branch", frame.owner[k], district, m.start, m.end)


def _conferred(frame: Frame, roster: Roster, at: Owners) -> Iterator[Fact]:
    """顺义区总工会……授予下列同志“…”称号：the giver is the sentence's subject."""
    for heading in roster.headings:
        sentence = frame.sentence(heading.start)
        if heading.confers is None or heading.proposed or sentence.part is not Part.BODY:
            continue
        stated = {frame.owner[k] for k in frame.between(sentence.start, heading.confers)}
        givers = [g for g in frame.subjects_at(heading.confers) if g in stated]
        givers = [g for g in givers if frame.entities[g].type in (T.UNION, T.INSTITUTION)]
        givers = [g for g in givers if not received_before(frame, g, heading.confers)]
        for title in heading.titles:
            honour = at.get((title.start, title.end, T.HONOUR))
            if honour is None:
                continue
            for giver in givers:
                yield fact("roster.conferred", honour, giver, heading.start, heading.end)


def _given_above(frame: Frame, roster: Roster, at: Owners) -> Iterator[Fact]:
    """（甲总工会、乙局2025年4月25日授予）: who stands in a bracket above a list gives all its honours."""
    givers, start, end = named_above(frame, roster)
    titles = (t for h in roster.headings if not h.proposed for t in h.titles)
    honours = {at.get((t.start, t.end, T.HONOUR)) for t in titles} if givers else set()
    for honour in sorted(h for h in honours if h is not None):
        for giver in givers:
            yield fact("roster.signed", honour, giver, start, end)


def _signed(frame: Frame, roster: Roster, at: Owners, signed: int) -> Iterator[Fact]:
    """成都市总工会 on the last line: who signs a list of the honoured gives the honours."""
    body, m = frame.owner[signed], frame.mentions[signed]
    titles = (t for h in roster.headings if not h.proposed for t in h.titles)
    honours = {
        at.get((t.start, t.end, T.HONOUR)) for t in titles if gives(frame.entities[body].name, t)
    }
    for honour in sorted(h for h in honours if h is not None):
        yield fact("roster.signed", honour, body, m.start, m.end)
