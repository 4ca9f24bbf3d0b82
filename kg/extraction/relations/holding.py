"""Where happenings are held."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.figures.figure_clauses import clause_start
from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.rules import fact
from kg.extraction.relations.visiting import CLAUSE_END, goals_behind
from kg.model import AREAS, BODIES, HAPPENINGS, EntityType, Fact, Mention, Part
from kg.prefilter import finditer

T = EntityType
_FILE = "relations_acts"
_HELD = pattern(_FILE, "held")
_LED_BY = ("的领导下", "领导下", "的统一领导下", "的指导下", "指导下", "的支持下", "的组织下", "的主持下")
_STARTS_FROM = pattern(_FILE, "starts_from")
_AREA_BETWEEN = pattern(_FILE, "area_between")
_TEAM = pattern("happenings", "team")
_HALL = pattern(_FILE, "hall")
_UNNAMED_HAPPENING = pattern(_FILE, "unnamed_happening")
_HALL_HOLDS = pattern(_FILE, "hall_holds")
_HALL_WHERE = pattern(_FILE, "hall_where")
_GOES_ON = pattern(_FILE, "goes_on")
_ANOTHER = pattern(_FILE, "another_happening")
_GOES_TO = pattern(_FILE, "goes_to")
_GATHERED = pattern(_FILE, "gathered")
_JOINING = pattern(_FILE, "joining")
_HERE = pattern(_FILE, "here")
_BETWEEN_AND_PLACE = pattern(_FILE, "between_and_place")
_DOES_THERE = pattern(_FILE, "does_there")
_ACTS_THERE = pattern(_FILE, "acts_there")
_AREA_GOES_ON = pattern(_FILE, "area_goes_on")
_SEAT = pattern(_FILE, "seat")
_TAKEN_THERE = pattern(_FILE, "taken_there")
_FOR_IT = pattern(_FILE, "for_it")
_VENUE_TOLD = pattern(_FILE, "venue_told")
_VENUES = (BODIES | AREAS | {T.FACILITY}) - {T.UNION}
_BUILT = _VENUES - AREAS
_JOINED = re.compile(r"(?:共同|一同|一起)?(?:参加|参与|观看|体验)了?“?")  # 职工在甲馆|参加了|“…”技能大赛
_ENTERING = ("走进", "来到", "步入")
_COMMA = re.compile("(?:现场)?，")
_FOR = 8  # between where a host goes and what for


def held_at(frame: Frame) -> Iterator[Fact]:
    """…在城奥大厦开幕; 在劲松职高常营校区组织开展…竞赛."""
    text = frame.text
    for k in frame.outer:
        m = frame.mentions[k]
        if m.type not in _VENUES:
            continue
        sentence = frame.sentence(m.start)
        if sentence.part is not Part.BODY or not _stands_behind(frame, k, "在于从"):
            continue
        if m.type in AREAS and (frame.between(m.end, m.end + 1) or text.startswith("站", m.end)):
            continue  # 在岐山县|蔡家坡镇召开, 在北京朝阳|站举行: the narrower place
        if m.type in AREAS and _AREA_GOES_ON.match(text, m.end):
            continue  # 在河东区|环卫处举行: a place that no recogniser knows
        places = _listed_venues(frame, k, sentence.end)
        end_of_list = frame.mentions[places[-1]].end
        sets_out = not _stands_behind(frame, k, "在于")
        if m.type in BODIES and text.startswith(_LED_BY, end_of_list):
            continue  # 在中共某地委|的领导下召开
        verb = (_STARTS_FROM if sets_out else _HELD).match(text[end_of_list : end_of_list + 24])
        if sets_out and not (verb and m.type is T.FACILITY):
            continue
        before = [j for j in frame.between(sentence.start, m.start) if _is_held(frame, j)]
        behind = [j for j in frame.between(m.end, sentence.end) if _is_held(frame, j)]
        if before and _parted(frame, before[-1], m.start) and _same_stretch(frame, m.end, behind):
            before = []  # 甲举办技能大赛；在丙社区|开展“…”活动
        if not verb and before and m.type not in AREAS:
            gap = _BETWEEN_AND_PLACE.fullmatch(text, frame.mentions[before[-1]].end, m.start)
            verb = _DOES_THERE.match(text[end_of_list : end_of_list + 12]) if gap else None
        if not verb and behind and m.type not in AREAS and not before:
            # 10月25日，在乙公园，|甲区总工会举办了健步走活动
            verb = _ACTS_THERE.match(text[end_of_list : frame.mentions[behind[0]].start])
            verb = verb if _opens_clause(text, m.start, sentence.start) else None
        if not verb:
            if _SEAT.search(text, sentence.start, m.start):
                yield from _seated(frame, before, places)
            continue
        if not (before or behind):
            if (meant := _meant(frame, sentence.start, m.start)) is not None:
                for j in places:
                    yield fact("held.at", meant, frame.owner[j], m.start, end_of_list + verb.end())
            continue
        happening = before[-1] if before else behind[0]
        if before and _is_another(frame, happening, m.start):
            continue
        span = frame.mentions[happening]
        start, end = min(m.start, span.start), max(end_of_list + verb.end(), span.end)
        for j in places:
            yield fact("held.at", frame.owner[happening], frame.owner[j], start, end)
        if m.type is T.FACILITY and (host := _whose_hall(frame, m)) is not None:
            yield fact("held.at", frame.owner[happening], host, start, end)


def _parted(frame: Frame, happening: int, at: int) -> bool:
    """Does a semicolon stand between a happening and a place?"""
    return frame.text.find("；", frame.mentions[happening].end, at) >= 0


def _same_stretch(frame: Frame, at: int, behind: list[int]) -> bool:
    """Does a happening follow before the next semicolon?"""
    return bool(behind) and frame.text.find("；", at, frame.mentions[behind[0]].start) < 0


def _is_another(frame: Frame, happening: int, at: int) -> bool:
    """书画展举办，|表彰会|在乙剧场举行: does a happening of another kind, without a name, open the clause?"""
    named = frame.mentions[happening]
    start = clause_start(frame.text, at)
    said = _ANOTHER.fullmatch(frame.text, start, at) if named.end <= start else None
    return said is not None and not named.name.rstrip("”").endswith(said["kind"])


def _opens_clause(text: str, at: int, floor: int) -> bool:
    """Does the clause of a place begin with 在: 10月25日，|在乙公园?"""
    return text.startswith("在", max(floor, clause_start(text, at)))


def _seated(frame: Frame, before: list[int], places: list[int]) -> Iterator[Fact]:
    """赛场|设在甲校: the sentence's happening, else the article's."""
    happening = frame.owner[before[-1]] if before else frame.main_event
    if happening is None:
        return
    for j in places:
        m = frame.mentions[j]
        yield fact("held.at", happening, frame.owner[j], m.start, m.end)


def held_by_host(frame: Frame) -> Iterator[Fact]:
    """甲区总工会走进|乙厂|开展“…”活动: where the host goes to hold it."""
    for k in frame.outer:
        m = frame.mentions[k]
        if m.type not in _BUILT:
            continue
        sentence = frame.sentence(m.start)
        if sentence.part is not Part.BODY:
            continue
        verb = _FOR_IT.match(frame.text, m.end, m.end + _FOR)
        if not verb or not _TAKEN_THERE.search(frame.text, max(sentence.start, m.start - 14), m.start):
            continue
        behind = frame.between(verb.end(), sentence.end)
        held = next((j for j in behind if _is_held(frame, j)), None)
        if held is not None and not CLAUSE_END.search(frame.text, verb.end(), frame.mentions[held].start):
            yield fact("held.host", frame.owner[held], frame.owner[k], m.start, frame.mentions[held].end)


def held_as_announced(frame: Frame) -> Iterator[Fact]:
    """活动地点：|甲馆: what an announcement says of its event on a line of its own."""
    event = frame.main_event
    for told in finditer(_VENUE_TOLD, frame.text) if event is not None else ():
        sentence = frame.sentence(told.start())
        here = (j for j in frame.between(told.end(), sentence.end) if frame.mentions[j].type in _VENUES)
        venues = [j for j in here if _leads_to(frame, told.end(), frame.mentions[j].start)]
        if venues and event is not None and sentence.part is Part.BODY:
            last = frame.mentions[venues[-1]]
            yield fact("held.at", event, frame.owner[venues[-1]], told.start(), last.end)


def _leads_to(frame: Frame, start: int, venue: int) -> bool:
    """Is there nothing between the colon and the place but the areas that it lies in?"""
    while start < venue:
        area = next((j for j in frame.between(start, venue) if frame.mentions[j].start == start), None)
        if area is None or frame.mentions[area].type not in AREAS:
            return False
        start = frame.mentions[area].end
    return True


def _listed_venues(frame: Frame, k: int, end: int) -> list[int]:
    """在|甲厂、乙院和丙校|举行: the places of one list."""
    group = [k]
    for j in frame.between(frame.mentions[k].end, end):
        gap = frame.text[frame.mentions[group[-1]].end : frame.mentions[j].start]
        if frame.mentions[j].type not in _VENUES or gap not in ("、", "和", "与", "及"):
            break
        group.append(j)
    return group


def _meant(frame: Frame, floor: int, at: int) -> int | None:
    """活动|在…举行: the article's happening without its name, if it is called like that."""
    said, event = _UNNAMED_HAPPENING.search(frame.text, floor, at), frame.main_event
    if said is None or event is None or not frame.named_before(event, at):
        return None
    names = (frame.entities[event].name, *frame.entities[event].aliases)
    kind = said["word"].removesuffix("事")[-1]  # 赛事 is any 赛
    same = said["word"] == "活动" or any(n.rstrip("”").endswith(kind) for n in names)
    return event if same else None


def held_by_going(frame: Frame) -> Iterator[Fact]:
    """“…”活动走进甲厂; 职工齐聚乙馆，参加…运动会; 甲基地焊花飞溅，…比武在此举行."""
    for k in frame.outer:
        m = frame.mentions[k]
        if not _is_held(frame, k):
            continue
        sentence = frame.sentence(m.start)
        if sentence.part is not Part.BODY:
            continue
        if m.rule == "happening.themed":
            for j, inner in frame.inside(m):  # 以“…”为主题，在|甲馆|开展职工运动会
                placed = inner.type in _BUILT and frame.text[inner.start - 1] == "在"
                if placed and _FOR_IT.match(frame.text, inner.end, m.end):
                    yield fact("held.host", frame.owner[k], frame.owner[j], m.start, m.end)
        if goes := _GOES_TO.match(frame.text, m.end):
            for j in goals_behind(frame, goes.end(), sentence.end, _VENUES):
                yield fact("held.gone", frame.owner[k], frame.owner[j], m.start, frame.mentions[j].end)
        before = [j for j in frame.between(sentence.start, m.start) if frame.mentions[j].type in _VENUES]
        if not before:
            continue
        venue = frame.mentions[before[-1]]
        gathered = _GATHERED.search(frame.text, max(sentence.start, venue.start - 6), venue.start)
        at_place = gathered or frame.text.endswith("在", 0, venue.start)
        joined = at_place and _JOINED.fullmatch(frame.text, venue.end, m.start)
        joined = joined or (gathered and _JOINING.match(frame.text, venue.end))
        if joined or _HERE.match(frame.text, m.end) or _in_hall(frame, venue, m):
            yield fact("held.here", frame.owner[k], frame.owner[before[-1]], venue.start, m.end)


def _in_hall(frame: Frame, venue: Mention, held: Mention) -> bool:
    """甲馆迎来了“…”技能大赛; 甲馆内，“…”技能大赛正在进行."""
    if venue.type is not T.FACILITY:
        return False
    if _HALL_HOLDS.fullmatch(frame.text, venue.end, held.start):
        return True
    where = _HALL_WHERE.fullmatch(frame.text, venue.end, held.start)
    if where is None and frame.text.endswith(_ENTERING, 0, venue.start):
        where = _COMMA.fullmatch(frame.text, venue.end, held.start)  # 走进甲馆，|“…”技能大赛正在进行
    return where is not None and bool(_GOES_ON.match(frame.text, held.end))


def _whose_hall(frame: Frame, m: Mention) -> int | None:
    """某某图书馆|报告厅: the body whose hall it is."""
    for j, inner in frame.inside(m):
        opens = inner.type in _VENUES & BODIES and inner.start == m.start
        if opens and _HALL.fullmatch(frame.text, inner.end, m.end):
            return frame.owner[j]
    return None


def _is_held(frame: Frame, k: int) -> bool:
    """Is it a happening, and no team that holds one?"""
    m = frame.mentions[k]
    return m.type in HAPPENINGS and not _TEAM.search(m.name.rstrip("”"))


def _stands_behind(frame: Frame, k: int, marks: str) -> bool:
    """Does a mark stand before a place, but for the areas that it lies in: 在|平谷区|黄松峪乡|某公园?"""
    start = frame.mentions[k].start
    while True:
        wider = next((j for j in frame.ending_at.get(start, ()) if frame.mentions[j].type in AREAS), None)
        if wider is None:
            start -= start > 0 and frame.text[start - 1] == "新"  # 在新|工人文化宫
            before = frame.text[max(0, start - 1) : start]
            return before in tuple(marks) or bool(_AREA_BETWEEN.search(frame.text, max(0, start - 12), start))
        start = frame.mentions[wider].start
