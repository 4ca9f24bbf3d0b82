"""Who is at a happening without a verb of taking part: teams, roles, winners named last, pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.helpers_there import sentences_there
from kg.extraction.relations.meetings import called_so, only_meeting, scene
from kg.extraction.relations.organising import bodies_behind
from kg.extraction.relations.other_days import is_another_day
from kg.extraction.relations.participation import body_sentences, listed
from kg.extraction.relations.rules import fact
from kg.model import BODIES, HAPPENINGS, EntityType, Fact, Part
from kg.prefilter import finditer

T = EntityType
_FILE = "relations_happenings"
_CONTEST = pattern(_FILE, "contest")
_CONTESTANT = pattern(_FILE, "contestant")
_WON_BY = pattern(_FILE, "won_by")
_ROLE = pattern(_FILE, "role")
_KIN = pattern(_FILE, "kin_there")
_ROLE_GAP = pattern(_FILE, "role_gap")
_ENTRY = pattern(_FILE, "entry")
_CAPTION = pattern(_FILE, "caption")
_OPENED_AT = pattern(_FILE, "opened_at")
_ENTERED = pattern(_FILE, "entered")
_INVERSE = pattern(_FILE, "inverse")
_AT_EVENT = pattern(_FILE, "at_event")
_LECTURES = pattern(_FILE, "lectures")
_NO_ACT = pattern(_FILE, "no_act")
_TOLD_ABOUT = pattern(_FILE, "told_about")
_STARTS = pattern(_FILE, "starts")
_ACTS_AT = pattern(_FILE, "acts_at")
_THERE = pattern(_FILE, "there")
_IN_MEETING = pattern(_FILE, "in_meeting")
_LEARNERS = pattern(_FILE, "learners")
_COURSE = pattern(_FILE, "course")
_PLACED_IN = pattern(_FILE, "placed_in")
_HOLDS_PLACE = pattern(_FILE, "holds_place")
_PLACE_GAP = pattern(_FILE, "place_gap")
_TOOK_PLACE = pattern(_FILE, "took_place")
_HOLDS = pattern(_FILE, "holds")
_TEAM_NAME = pattern("happenings", "team")
_NO_ACTOR_AFTER = pattern(_FILE, "no_actor_after")
_NO_ACTOR_BEFORE = pattern(_FILE, "no_actor_before")
_EXCHANGE = pattern(_FILE, "exchange")
_SAYS_THERE = pattern(_FILE, "says_there")
_PLACED = re.compile(r"[（(](?:[前后中]排)?[左右中](?:[一二三四五六七八\d]|起?第[一二三四五六\d])?[）)]")
_TELLS_ON = re.compile("[他她了]")  # behind the list: 甲和乙，|他们讲述了…
_AFTER = 9  # characters behind a body that tell that its team is meant
_STOPS = 3  # characters right behind a name that tell that its person does nothing there
_CLAUSE = 40  # the longest rest of a clause
_POSTS = 48  # between a role and its holder


def present(frame: Frame) -> Iterator[Fact]:
    """活动中，甲围绕…讲课; 担任裁判长的是丙: people who act where the happening is said to go on."""
    text, main = frame.text, frame.main_event
    if main is None:
        return
    for sentence in body_sentences(frame):
        met = scene(frame, sentence.start)
        event = main if met is None else met
        inverse = _INVERSE.search(text, sentence.start, sentence.end)
        after = frame.between(inverse.end() if inverse else sentence.start, sentence.end)
        people = [j for j in after if frame.mentions[j].type is T.PERSON]
        if inverse:
            for j in _list_behind(frame, people):
                yield fact("join.inverse", frame.owner[j], event, inverse.start(), frame.mentions[j].end)
        elif _AT_EVENT.match(text[sentence.start : sentence.end]):
            for j in people:
                m = frame.mentions[j]
                clause = text[sentence.start : m.start].rsplit("，", 1)[-1]
                if not frame.named_before(event, m.start):
                    continue  # 会上，甲介绍了“…”热线: told of at another meeting
                stops = _NO_ACTOR_AFTER.match(text[m.end : m.end + _STOPS])
                if not stops and not _NO_ACTOR_BEFORE.search(clause):
                    yield fact("join.present", frame.owner[j], event, sentence.start, m.end)


def exchanged(frame: Frame) -> Iterator[Fact]:
    """在交流环节，甲…。新任乙工会主席的|丙|表示: who speaks in a paragraph set at a meeting of exchange."""
    event = frame.main_event
    if event is None or not _EXCHANGE.search(frame.entities[event].name):
        return
    for sentence in sentences_there(frame, event):
        for j in frame.of_type(T.PERSON, sentence.start, sentence.end):
            m = frame.mentions[j]
            says = _SAYS_THERE.match(frame.text, m.end, sentence.end)
            if says and frame.named_before(event, m.start) and _acts(frame, j, sentence.start):
                yield fact("join.told", frame.owner[j], event, m.start, says.end())


def _list_behind(frame: Frame, people: Sequence[int]) -> Sequence[int]:
    """登台的是|甲、乙和丙|，他们讲述了丁的故事: the first person and those listed behind."""
    for n in range(1, len(people)):
        gap = frame.text[frame.mentions[people[n - 1]].end : frame.mentions[people[n]].start]
        if len(listed(frame, people[n - 1 : n + 1])) == 1 or _TELLS_ON.search(gap):
            return people[:n]
    return people


def competitors(frame: Frame) -> Iterator[Fact]:
    """甲公司代表队, 乙医院选手, 甲工会的《某某》获一等奖 and 冠军由丙队获得, where a contest is told."""
    text = frame.text
    for k in frame.outer:
        m = frame.mentions[k]
        if m.type not in BODIES:
            continue
        shown = _CONTESTANT.match(text, m.end, m.end + _AFTER)
        target = _contest(frame, m.start) if shown else None
        if shown and target is not None:
            yield fact("join.team", frame.owner[k], target, m.start, shown.end())
        entry = None if shown else _ENTRY.match(text, m.end)
        entered_in = _contest(frame, m.start) if entry else None
        if entry and entered_in is not None:
            yield fact("join.won", frame.owner[k], entered_in, m.start, entry.end())
    for won in finditer(_WON_BY, text):
        target = _contest(frame, won.start())
        for part in ("who", "each", "named") if target is not None else ():
            for k in _winners(frame, *won.span(part)):
                yield fact("join.won", frame.owner[k], target, won.start(), won.end())


def _winners(frame: Frame, start: int, end: int) -> list[int]:
    """Who is named between two offsets: the people, else the bodies."""
    found = [k for k in frame.between(start, end) if _is_someone(frame, k)]
    return [k for k in found if frame.mentions[k].type is T.PERSON] or found


def entered(frame: Frame) -> Iterator[Fact]:
    """参赛的有|甲公司、乙厂等7家单位: the bodies that follow."""
    event = frame.main_event
    if event is None:
        return
    for said in finditer(_ENTERED, frame.text):
        sentence = frame.sentence(said.start())
        before = frame.between(sentence.start, said.start())
        near = [j for j in before if frame.mentions[j].type in HAPPENINGS]
        target = frame.owner[near[-1]] if near else event
        for j in bodies_behind(frame, said.end()) if sentence.part is Part.BODY else ():
            yield fact("join.units", frame.owner[j], target, said.start(), frame.mentions[j].end)


def roles(frame: Frame) -> Iterator[Fact]:
    """评委、甲大学教授乙: the first person behind a role at the article's happening."""
    event = frame.main_event
    if event is None:
        return
    for role in finditer(_ROLE, frame.text):
        if frame.sentence(role.start()).part is not Part.BODY or not frame.named_before(event, role.start()):
            continue
        if any(_TEAM_NAME.search(frame.mentions[k].name) for k in frame.ending_at.get(role.start(), ())):
            continue  # 某某志愿服务队|领队: of the team, wherever it is
        near = frame.between(role.end(), role.end() + _POSTS)
        holder = next((k for k in near if frame.mentions[k].type is T.PERSON), None)
        if holder is None:
            continue
        m = frame.mentions[holder]
        if _ROLE_GAP.match(frame.text[role.end() : m.start]) and not _KIN.match(frame.text, m.end):
            yield fact("join.role", frame.owner[holder], event, role.start(), m.end)


def pictured(frame: Frame) -> Iterator[Fact]:
    """图为甲公司选手乙在比赛中: a picture shows the article's happening."""
    event = frame.main_event
    if event is None:
        return
    for shown in finditer(_CAPTION, frame.text):
        sentence = frame.sentence(shown.start())
        if sentence.part is not Part.BODY:
            continue
        for k in frame.between(shown.end(), sentence.end):
            if frame.mentions[k].type is T.PERSON and (_is_placed(frame, k) or _acts(frame, k, shown.end())):
                yield fact("join.pictured", frame.owner[k], event, shown.start(), frame.mentions[k].end)


def _is_placed(frame: Frame, k: int) -> bool:
    """图为劳模|王某|（左二）展示样件: does a bracket tell where in the picture he stands?"""
    return _PLACED.match(frame.text, frame.mentions[k].end) is not None


def opened(frame: Frame) -> Iterator[Fact]:
    """在某某协商会上，甲厂职工乙第一个发问: who acts in the rest of the sentence."""
    for k in frame.outer:
        m = frame.mentions[k]
        if m.type not in HAPPENINGS:
            continue
        at = _OPENED_AT.match(frame.text, m.end, m.end + _AFTER)
        sentence = frame.sentence(m.start)
        if not at or sentence.part is not Part.BODY:
            continue
        for j in frame.between(at.end(), sentence.end):
            if frame.mentions[j].type is T.PERSON and _acts(frame, j, at.end()):
                yield fact("join.present", frame.owner[j], frame.owner[k], m.start, frame.mentions[j].end)


def told(frame: Frame) -> Iterator[Fact]:
    """“…”启动仪式在甲厂举行，乙、丙为职工授旗: who acts in the sentence behind what takes place."""
    for k in frame.outer:
        m = frame.mentions[k]
        if m.type not in HAPPENINGS:
            continue
        sentence = frame.sentence(m.start)
        if sentence.part is not Part.BODY:
            continue
        place = _TOOK_PLACE.match(frame.text, m.end, m.end + _CLAUSE)
        if m.type is T.PROGRAMME and not _STARTS.match(frame.text, m.end):
            continue
        if not place or (place.end() <= m.end + 2 and not _is_being_held(frame, sentence.start, m.start)):
            continue
        behind = frame.between(place.end(), sentence.end)
        if any(frame.mentions[j].type in HAPPENINGS for j in behind):
            continue  # what is done may be done there
        people = [j for j in behind if frame.mentions[j].type is T.PERSON]
        for n, j in enumerate(people):
            last = frame.mentions[j]
            if _TOLD_ABOUT.search(frame.text, place.end(), last.start) or _NO_ACT.match(frame.text, last.end):
                continue
            if _acts(frame, j, place.end()):
                for i in listed(frame, people[: n + 1]):
                    yield fact("join.behind", frame.owner[i], frame.owner[k], m.start, last.end)


def acts_there(frame: Frame) -> Iterator[Fact]:
    """甲厂厂长乙与工会主席丙|在|甲厂第九届职代会|上签订合同: whatever is done there."""
    for k in frame.outer:
        m = frame.mentions[k]
        spoken = m.type is T.EVENT or (m.type is T.PROGRAMME and _LECTURES.search(m.name))
        if not spoken or not _THERE.match(frame.text, m.end):
            continue
        sentence = frame.sentence(m.start)
        if sentence.part is not Part.BODY:
            continue
        people = [
            j for j in frame.between(sentence.start, m.start) if frame.mentions[j].type is T.PERSON
        ]
        if people and _ACTS_AT.fullmatch(frame.text, frame.mentions[people[-1]].end, m.start):
            for j in listed(frame, people):
                yield fact("join.there", frame.owner[j], frame.owner[k], frame.mentions[j].start, m.end)


def in_meetings(frame: Frame) -> Iterator[Fact]:
    """劳模甲|在会上|发了言, 甲与乙|在签约仪式上|签字: who does anything at what the article calls so."""
    for said in finditer(_IN_MEETING, frame.text):
        sentence, at = frame.sentence(said.start()), said.start()
        people = [j for j in frame.between(sentence.start, at) if frame.mentions[j].type is T.PERSON]
        if sentence.part is not Part.BODY or not people or frame.mentions[people[-1]].end != at:
            continue
        event = called_so(frame, said["head"], at) if said["any"] is None else only_meeting(frame, at)
        if event is None or is_another_day(frame, event, sentence):
            continue
        if not _acts(frame, people[-1], sentence.start):
            continue
        for j in listed(frame, people):
            yield fact("join.meeting", frame.owner[j], event, frame.mentions[j].start, said.end())


def champions(frame: Frame) -> Iterator[Fact]:
    """第三届技能大赛焊工组冠军|王某, 王某是第三届技能大赛|亚军: who has a place in a named contest."""
    text = frame.text
    for k in frame.outer:
        m = frame.mentions[k]
        place = _PLACED_IN.match(text, m.end) if m.type is T.EVENT and _CONTEST.search(m.name) else None
        sentence = frame.sentence(m.start)
        if place is None or sentence.part is not Part.BODY:
            continue
        before = [j for j in frame.between(sentence.start, m.start) if frame.mentions[j].type is T.PERSON]
        after = [j for j in frame.between(place.end(), sentence.end) if frame.mentions[j].type is T.PERSON]
        held = before and _HOLDS_PLACE.fullmatch(text, frame.mentions[before[-1]].end, m.start)
        if held:
            yield fact("join.placed", frame.owner[before[-1]], frame.owner[k], m.start, place.end())
        elif after and _is_held(text, m.start, place.end(), frame.mentions[after[0]].start):
            end = frame.mentions[after[0]].end
            yield fact("join.placed", frame.owner[after[0]], frame.owner[k], m.start, end)


def _is_held(text: str, event: int, place: int, name: int) -> bool:
    """冠军|、全国技术能手|王某; 作为第三届技能大赛冠军|，|王某: is it the place of who is named behind?"""
    as_one = text.endswith(("作为", "身为"), 0, event) and text[place:name] == "，"
    return as_one or _PLACE_GAP.fullmatch(text, place, name) is not None


def learners(frame: Frame) -> Iterator[Fact]:
    """学员、甲公司会计|乙|说: who learns where the article's course goes on."""
    event = frame.main_event
    if event is None or not _COURSE.search(frame.entities[event].name):
        return
    for role in finditer(_LEARNERS, frame.text):
        sentence = frame.sentence(role.start())
        if sentence.part is not Part.BODY or not frame.named_before(event, role.start()):
            continue
        near = frame.between(role.end(), min(sentence.end, role.end() + _POSTS))
        who = next((k for k in near if frame.mentions[k].type is T.PERSON), None)
        if who is not None and _ROLE_GAP.match(frame.text[role.end() : frame.mentions[who].start]):
            yield fact("join.role", frame.owner[who], event, role.start(), frame.mentions[who].end)


def _is_being_held(frame: Frame, floor: int, at: int) -> bool:
    """甲区总工会|举行|“…”座谈会."""
    return bool(_HOLDS.search(frame.text, max(floor, at - _CLAUSE), at))


def _acts(frame: Frame, k: int, floor: int) -> bool:
    """Is the person neither listed, addressed nor the owner of something?"""
    m = frame.mentions[k]
    clause = frame.text[floor : m.start].rsplit("，", 1)[-1]
    stops = _NO_ACTOR_AFTER.match(frame.text[m.end : m.end + _STOPS])
    return not stops and not _NO_ACTOR_BEFORE.search(clause)


def _is_someone(frame: Frame, k: int) -> bool:
    return frame.mentions[k].type in BODIES or frame.mentions[k].type is T.PERSON


def _contest(frame: Frame, at: int) -> int | None:
    """The contest of the sentence, else the article's, if that is one."""
    sentence = frame.sentence(at)
    if sentence.part is not Part.BODY:
        return None
    near = [j for j in frame.between(sentence.start, sentence.end) if frame.mentions[j].type in HAPPENINGS]
    found = frame.owner[near[-1]] if near else frame.main_event
    if found is None or not _CONTEST.search(frame.entities[found].name):
        return None
    return found
