"""Who takes part in a happening: by a verb, by a prize, by what they do there, by whom they come from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.chronicles import is_chronicle
from kg.extraction.relations.demands import demands_elsewhere
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.meetings import begun, called_so, held_in_entry, only_meeting, scene
from kg.extraction.relations.modality import is_denied
from kg.extraction.relations.other_days import another_held, held_in, is_another_day, is_over
from kg.extraction.relations.passed_on import passed_on
from kg.extraction.relations.rules import fact
from kg.extraction.relations.subjects import bodies_before
from kg.model import BODIES, HAPPENINGS, EntityType, Fact, Mention, Part, Sentence
from kg.prefilter import finditer

T = EntityType
_FILE = "relations_happenings"
_JOIN = pattern(_FILE, "join")
_JOIN_SURELY = pattern(_FILE, "join_surely")
_CEREMONY = pattern(_FILE, "ceremony")
_LATER = pattern(_FILE, "later_happening")
_MEETING = pattern(_FILE, "meeting")
_CONTEST = pattern(_FILE, "contest")
_OTHER_CONTEST = pattern(_FILE, "other_contest")
_WON = pattern(_FILE, "won")
_ACTED = pattern(_FILE, "acted")
_LED = pattern(_FILE, "led")
_HABIT = pattern(_FILE, "habit")
_OTHERS_THERE = pattern(_FILE, "others_there")
_VISITING = pattern(_FILE, "visiting")
_OTHER_JOIN = pattern(_FILE, "other_join")
_WORK = pattern(_FILE, "joined_work")
_OWN_CEREMONY = pattern(_FILE, "own_ceremony")
_CEREMONY_OF = pattern(_FILE, "ceremony_of")
_TEAM = pattern(_FILE, "team")
_SPEECH = pattern(_FILE, "speech")
_FROM = pattern(_FILE, "from_units")
_FROM_ACT = pattern(_FILE, "from_units_act")
_UNITS_ACT = pattern(_FILE, "units_act")
_OF_ONE = pattern(_FILE, "of_one_unit")
_ACCOMPANIED = pattern(_FILE, "accompanied")
_ACCOMPANIES = pattern(_FILE, "accompanies")
_JOINS_NAMED = pattern(_FILE, "joins_named")
_CALLED = pattern(_FILE, "called")
_LECTURES = pattern(_FILE, "lectures")
_GIVEN_TO = pattern(_FILE, "given_to")
_TEAM_NAME = pattern("happenings", "team")
_JOINS_FOR_OTHER = pattern(_FILE, "joins_for_other")
_URGED = pattern(_FILE, "urged")
_MEMBERS_FROM = pattern(_FILE, "members_from")
_TELLS = pattern(_FILE, "tells")
_EXCHANGE = pattern(_FILE, "exchange")
_MOURNING = pattern(_FILE, "mourning")
_KIN = pattern(_FILE, "kin_there")
_CLAUSE_MARK = re.compile(r"[，。；：]")
_GIVES = pattern(_FILE, "gives")
_TO_WHOM = re.compile("(?:(?<![作成认])为|[向给])[^，。；]*$")
_SEES = pattern(_FILE, "sees")
_OF_THEM = pattern(_FILE, "of_them")
_OTHER_ACT = pattern(_FILE, "other_act")
_SAME_HAPPENING = pattern(_FILE, "same_happening")
# Words that any meeting may be called by.
_AT_MEETING = re.compile("会上|会议")
_ANY_MEETING = frozenset(("会", "会议", "大会", "仪式", "本次会议", "此次大会"))
_RALLIES = frozenset(("大会", "此次大会"))  # as a contest's opening may be called, but no campaign
_CONFERENCES = frozenset(("会议", "本次会议")) | _RALLIES
_OF_OTHERS = ("参加", "参与", "主持")  # verbs that may have any object, or another verb behind them
_TEACHES = ("宣讲", "分享", "讲授", "授课", "主讲", "作报告", "作专题")
_WINS = ("夺", "摘", "获得", "分列", "分获")
_CLAUSE_ENDS = "；。\n"
_OF_CONTEST = pattern(_FILE, "meeting_of_contest")
_REMARK = re.compile(r"^（[\u4e00-\u9fff]{1,6}）")
_LIST_MARKS = ("、", "，", "和", "与", "以及", "及")
_VERB_GAP = 26  # between the last name and its verb: more is another clause
_SO_MANY = re.compile(r"等(?:\d+|[两二三四五六七八九十]+)[余多]?[家个支]")
_LIST_GAP = 60  # between two names of a list: a body and posts


def participates(frame: Frame) -> Iterator[Fact]:
    """甲、乙出席会议: people who took part in the happening at hand."""
    for sentence in body_sentences(frame):
        for verb in _JOIN.finditer(frame.text, sentence.start, sentence.end):
            people = _people_before(frame, sentence, verb.start())
            target = happening_meant(frame, verb, sentence.start, sentence.end) if people else None
            if target is None:
                continue
            group = listed(frame, people)
            start = frame.mentions[group[0]].start
            case = "" if _JOIN_SURELY.match(verb.group()) else "weak_verb"
            for j in group:
                yield fact("join.verb", frame.owner[j], target, start, verb.end(), case=case)


def leads(frame: Frame) -> Iterator[Fact]:
    """甲、乙一行先后走进…: who makes the visits that the happening consists in."""
    for sentence in body_sentences(frame):
        for verb in _LED.finditer(frame.text, sentence.start, sentence.end):
            people = _people_before(frame, sentence, verb.start())
            owners = frame.owners(frame.between(sentence.start, sentence.end))
            here = [owner for owner in owners if _is_visiting(frame, owner)]
            event = here[0] if here else frame.main_event
            if not people or event is None or not _is_visiting(frame, event):
                continue
            if not here and not told_here(frame, event, sentence):
                continue
            group = listed(frame, people)
            for j in group:
                yield fact("join.led", frame.owner[j], event, frame.mentions[group[0]].start, verb.end())


def tells(frame: Frame) -> Iterator[Fact]:
    """劳模甲分享了…, 乙谈了…: who speaks where the article's meeting is one of exchange."""
    event = frame.main_event
    if event is None or not _EXCHANGE.search(frame.entities[event].name):
        return
    for sentence in body_sentences(frame):
        for verb in _TELLS.finditer(frame.text, sentence.start, sentence.end):
            people = _people_before(frame, sentence, verb.start())
            last = frame.mentions[people[-1]] if people else None
            if last is None or last.end != verb.start() or not told_here(frame, event, sentence):
                continue
            group = listed(frame, people)
            for j in group:
                yield fact("join.told", frame.owner[j], event, frame.mentions[group[0]].start, verb.end())



def happens(frame: Frame, k: int) -> bool:
    """Is a mention, by its number, a happening?"""
    return frame.mentions[k].type in HAPPENINGS


def _is_visiting(frame: Frame, entity: int) -> bool:
    return frame.entities[entity].type in HAPPENINGS and bool(_VISITING.search(frame.entities[entity].name))


def acts(frame: Frame) -> Iterator[Fact]:
    """Winners and those who act in the main happening: 分获一等奖, 为职工授课, 宣读决定, 代表…发言."""
    main = frame.main_event
    if main is None and not is_chronicle(frame.scan):
        return
    for verbs, rule in ((_WON, "join.won"), (_ACTED, "join.acted")):
        for verb in finditer(verbs, frame.text):
            sentence = frame.sentence(verb.start())
            if sentence.part is not Part.BODY:
                continue
            people = _people_before(frame, sentence, verb.start())
            teams = [] if people or rule != "join.won" else _teams_before(frame, sentence, verb.start())
            if not people and not teams:
                continue
            near = [j for j in frame.between(sentence.start, sentence.end) if _is_session(frame, j)]
            ended = [j for j in near if is_over(frame, frame.mentions[j])]
            near = [j for j in near if j not in ended]
            if not near and (ended or another_held(frame, sentence.start, verb.start())):
                continue  # 某大会闭幕后，某区召开座谈会，王某|发言
            if not near and (main is None or not told_here(frame, main, sentence)):
                continue  # a contest that is told of only later
            before = [j for j in near if frame.mentions[j].start < verb.end()]
            here = before[-1:] or (_of_clause(frame, verb.end(), near) if rule == "join.acted" else [])
            target = frame.owner[here[0]] if here else _of_paragraph(frame, sentence, main)
            if not here and rule == "join.acted" and target == main:
                held = held_in(frame, sentence, verb.start())
                elsewhere = main is not None and is_another_day(frame, main, sentence)
                target = main if held is None and not elsewhere else held
                met = scene(frame, verb.start())
                target = target if met is None else met
            if target is None:
                continue
            won = frame.entities[target]
            if rule == "join.won" and won.type is not T.EVENT and not _CONTEST.search(won.name):
                continue
            if demands_elsewhere(frame, target, sentence.start, verb):
                continue
            other = None if here else _OTHER_CONTEST.search(verb.group())
            if other is not None and other.group() not in won.name:
                continue  # 甲公司荣获|某省工会工作竞赛|一等奖
            group = teams or listed(frame, people)
            for j in group:
                yield fact(rule, frame.owner[j], target, frame.mentions[group[0]].start, verb.end())


def _is_session(frame: Frame, k: int) -> bool:
    """Is a mention an event, or a programme that consists in lectures: “小哥课堂”?"""
    m = frame.mentions[k]
    return m.type is T.EVENT or (m.type is T.PROGRAMME and _LECTURES.search(m.name) is not None)


def _of_clause(frame: Frame, at: int, near: Sequence[int]) -> Sequence[int]:
    """宣布|技能大赛|开幕: the happening of the clause; not 宣读倡议书，号召职工在|技能大赛|中立功."""
    apart = near and _CLAUSE_MARK.search(frame.text, at, frame.mentions[near[0]].start)
    return [] if apart else near[:1]


def delegations(frame: Frame) -> Iterator[Fact]:
    """来自甲、乙等23家企业的156名代表参加: bodies whose people took part."""
    text = frame.text
    if frame.main_event is None:
        return
    for m in finditer(_FROM, text):
        sentence = frame.sentence(m.start())
        if sentence.part is not Part.BODY or not _FROM_ACT.search(text[m.end() : sentence.end]):
            continue
        target = _local_event(frame, sentence.start, m.start(), _met_here(frame, sentence, frame.main_event))
        for j in frame.between(m.start(1), m.end(1)):
            if frame.mentions[j].type in BODIES:
                yield fact("join.from", frame.owner[j], target, m.start(), m.end())
    for m in finditer(_MEMBERS_FROM, text):
        if frame.sentence(m.start()).part is Part.BODY:
            for j in frame.between(*m.span(1)):
                if frame.mentions[j].type in BODIES:
                    yield fact("join.from", frame.owner[j], frame.main_event, m.start(), m.end())
    for m in finditer(_UNITS_ACT, text):
        sentence = frame.sentence(m.start())
        group = bodies_before(frame, m.start(), sentence.start)
        # 甲公司|的负责人参加 may be said of another's; 甲公司|等6家单位的选手参加 is said of a list
        least = 1 if _SO_MANY.match(text, m.start()) or _OF_ONE.match(text, m.start()) else 2
        if sentence.part is not Part.BODY or len(group) < least:
            continue
        target = _local_event(frame, sentence.start, m.start(), _met_here(frame, sentence, frame.main_event))
        if _AT_MEETING.search(frame.text, sentence.start, m.end()):
            met = only_meeting(frame, m.start())
            if met is None and frame.entities[target].type is not T.EVENT:
                continue  # 在会上作交流发言, and the article names a programme only
            target = target if met is None else met
        if "参赛" in m.group() and _OF_CONTEST.search(frame.entities[target].name):
            continue  # 技能竞赛推进会召开。甲、乙等17家单位职工|参赛: in the contest, which has no mention
        start = frame.mentions[group[0]].start
        if _URGED.search(frame.text, max(sentence.start, start - 12), start):
            continue  # 希望甲公司、乙公司等会员单位积极参与
        for j in group:
            yield fact("join.units", frame.owner[j], target, start, m.end())
    yield from _joining(frame)


def _joining(frame: Frame) -> Iterator[Fact]:
    """甲公司|组织职工参加|第二届…竞赛: one body or a list, and the happening by its name."""
    for k in frame.outer:
        m = frame.mentions[k]
        if m.type not in HAPPENINGS:
            continue
        sentence = frame.sentence(m.start)
        before = [j for j in frame.between(sentence.start, m.start) if frame.mentions[j].type in BODIES]
        if sentence.part is not Part.BODY or not before:
            continue
        for j in reversed(before):
            end = frame.mentions[j].end
            if not _JOINS_NAMED.fullmatch(frame.text, end, m.start):
                continue
            group = bodies_before(frame, end, sentence.start)
            start = frame.mentions[group[0]].start if group else end
            urged = _URGED.search(frame.text, max(sentence.start, start - 12), start)
            if not urged and not _JOINS_FOR_OTHER.search(frame.text, max(sentence.start, start - 4), start):
                for i in group:
                    yield fact("join.units", frame.owner[i], frame.owner[k], start, m.end)
            break


def body_sentences(frame: Frame) -> Iterator[Sentence]:
    """The sentences below the heads."""
    return (sentence for sentence in frame.scan.article.sentences if sentence.part is Part.BODY)


def _people_before(frame: Frame, sentence: Sentence, at: int) -> list[int]:
    """The people of a clause before its verb; none where speech or another clause stands between."""
    text = frame.text
    clause_start = max(sentence.start, *(text.rfind(c, sentence.start, at) + 1 for c in _CLAUSE_ENDS))
    people = [j for j in frame.between(clause_start, at) if frame.mentions[j].type is T.PERSON]
    people = [j for j in people if not _is_mourned(frame, j)]
    while people and _KIN.match(text, frame.mentions[people[-1]].end):
        at = frame.mentions[people.pop()].start
    if not people:
        return []
    gap = text[frame.mentions[people[-1]].end : at]
    if _SEES.search(gap) and _OF_THEM.match(text, at):
        return []  # 主席某某看望|参加集训的选手: they take part
    apart = (
        _is_given(text, frame.mentions[people[-1]], at)
        or is_denied(text, frame.mentions[people[-1]].end, at)  # 方兴未|出席: no word of the name
        or (len(gap) > _VERB_GAP and not _OTHERS_THERE.fullmatch(gap))
        or "；" in gap
        or "。" in gap
        or _SPEECH.search(gap)
        or _HABIT.search(gap)
    )
    return [] if apart else people


def _is_given(text: str, person: Mention, at: int) -> bool:
    """为劳模|王某|发放慰问金，|为…发放: who was given something before does not act."""
    if "，" not in text[person.end : at] or not _GIVES.match(text, person.end):
        return False
    clause = max(text.rfind(c, 0, person.start) for c in "，。；")
    return _TO_WHOM.search(text, clause, person.start) is not None


def _is_mourned(frame: Frame, k: int) -> bool:
    """李某, where 李某同志遗体告别仪式 is held: others take part in it."""
    name = frame.mentions[k].name
    return any(e.type in HAPPENINGS and name in e.name and _MOURNING.search(e.name) for e in frame.entities)


def _teams_before(frame: Frame, sentence: Sentence, at: int) -> list[int]:
    """甲公司代表队、乙医院一队|夺得冠军: the bodies whose teams win."""
    team = _TEAM.search(frame.text[sentence.start : at])
    return bodies_before(frame, sentence.start + team.start(), sentence.start) if team else []


def listed(frame: Frame, people: Sequence[int]) -> list[int]:
    """The last person and those listed before: 甲厂工人A、乙院护士B，丙公司C."""
    group = [people[-1]]
    for j in reversed(people[:-1]):
        gap = _REMARK.sub("", frame.text[frame.mentions[j].end : frame.mentions[group[0]].start])
        gap = _CALLED.sub("", gap)
        if not gap.startswith(_LIST_MARKS) or len(gap) > _LIST_GAP or _SPEECH.search(gap):
            break
        group.insert(0, j)
    return group


def told_here(frame: Frame, event: int, sentence: Sentence) -> bool:
    """Is the happening named up to the end of the sentence's paragraph?"""
    starts = (frame.mentions[k].start for k in frame.entities[event].mentions)
    return any(
        start < sentence.end or frame.sentence(start).paragraph == sentence.paragraph for start in starts
    )


def _of_paragraph(frame: Frame, sentence: Sentence, main: int | None) -> int | None:
    """The event that the paragraph told of last, where it says nothing of the main one; else the main one."""
    events = [
        k
        for k in reversed(frame.outer)
        if frame.mentions[k].end <= sentence.start
        and frame.mentions[k].type is T.EVENT
        and frame.sentence(frame.mentions[k].start).paragraph == sentence.paragraph
        and frame.sentence(frame.mentions[k].start).part is Part.BODY
    ]
    owners = frame.owners(events)
    return owners[0] if owners and main not in owners else main


def _met_here(frame: Frame, sentence: Sentence, main: int) -> int:
    """某某竞赛|启动仪式|举行。甲局参加: the ceremony that the paragraph tells of, else the main happening."""
    here = scene(frame, sentence.start)
    if here is not None:
        return here
    told = _of_paragraph(frame, sentence, main)
    ceremony = told is not None and _CEREMONY_OF.search(frame.entities[told].name)
    return told if told is not None and ceremony else main


def _local_event(frame: Frame, start: int, at: int, main: int) -> int:
    """The last happening of the sentence before an offset, else the main one."""
    near = [j for j in frame.between(start, at) if frame.mentions[j].type in HAPPENINGS]
    return frame.owner[near[-1]] if near else main


def happening_meant(frame: Frame, verb: re.Match[str], start: int, end: int) -> int | None:
    """What a verb of taking part means: the next happening, the one before, the paragraph's, the main one."""
    at = verb.start()
    behind = [k for k in frame.between(at, min(end, at + 30)) if frame.mentions[k].type in HAPPENINGS]
    gap = (verb.end(), frame.mentions[behind[0]].start) if behind else (at, at)
    if _SPEECH.search(frame.text, *gap) or _CLAUSE_MARK.search(frame.text, *gap):
        behind = []  # 致辞时表示，要打造“…”; 宣读倡议书，号召职工在“…”中: what is spoken of is another
    if behind:
        return frame.owner[behind[0]]
    before = [k for k in frame.between(start, at) if frame.mentions[k].type in HAPPENINGS]
    before = [k for k in before if not _is_given_to(frame, frame.mentions[k])]
    ended = [k for k in before if is_over(frame, frame.mentions[k])]
    before = [k for k in before if k not in ended]
    if before:
        return frame.owner[before[-1]]
    if ended or another_held(frame, start, at):
        return None
    said = _SAME_HAPPENING.match(frame.text, verb.end())
    if _CEREMONY.match(frame.text[at : at + 2]):
        paragraph = frame.sentence(start).paragraph
        for k in reversed(frame.outer):
            m = frame.mentions[k]
            told = frame.sentence(m.start)
            if m.end > at or m.type is not T.EVENT or told.paragraph != paragraph:
                continue
            if said is not None and said["head"] in _CONFERENCES - _RALLIES and "会" not in m.name:
                continue  # “一县一特”竞赛: 出席会议
            if passed_on(frame, m):
                continue  # 甲召开全委会，传达乙全会|精神。丙出席会议: not the one whose word is passed on
            if _MEETING.search(m.name) and not _LATER.search(frame.text, told.start, m.start):
                return frame.owner[k]
    if said is not None and (called := called_so(frame, said["head"], at)) is not None:
        return called
    if said is not None or _CEREMONY.match(verb.group()):
        of_entry = held_in_entry(frame, said["head"] if said else "", at)
        if of_entry is not None:
            return of_entry
    if said is not None and (ceremony := begun(frame, said["head"], at)) is not None:
        return ceremony
    if (met_there := scene(frame, at)) is not None:
        return met_there
    event = frame.main_event
    if event is not None and verb.group().startswith(_WINS):
        event = _of_paragraph(frame, frame.sentence(start), event)
    elif event is not None and said is None and "赛" not in verb.group():
        event = _met_here(frame, frame.sentence(start), event)
    if event is not None and frame.named_before(event, at) and _is_meant(frame, verb, start):
        return event
    met = said is not None and said["head"] in _ANY_MEETING
    return only_meeting(frame, at) if met else None


def _is_given_to(frame: Frame, m: Mention) -> bool:
    """为“…”宣讲团|代表颁发聘书: a team that is given something, which the giver is no member of."""
    team = _TEAM_NAME.search(m.name.rstrip("”"))
    return team is not None and _GIVEN_TO.search(frame.text, max(0, m.start - 3), m.start) is not None


def _is_meant(frame: Frame, verb: re.Match[str], start: int) -> bool:
    """Is the article's happening what the verb's object, a happening without a name, points at?"""
    event = frame.entities[frame.main_event or 0]
    if verb.group() == "陪同" and not _VISITING.search(event.name):
        goes = _ACCOMPANIED.search(frame.text, start, verb.start())
        if goes or _ACCOMPANIES.match(frame.text, verb.end()):
            return False  # 到甲公司调研，副主席某某|陪同: what he is at is the visit
    if verb.group() in _TEACHES and _CONTEST.search(event.name):
        return False  # 走进10所学校|宣讲: no part in a contest told of before
    if _CEREMONY.match(verb.group()) and event.type is T.PROGRAMME and not _MEETING.search(event.name):
        return False  # 出席, 讲话: at a meeting, not at a standing programme
    act = _OTHER_ACT.match(frame.text, verb.end()) if event.type is T.PROGRAMME else None
    if act is not None and not any(act["head"] in name for name in (event.name, *event.aliases)):
        return False  # “安康杯”: 参加了座谈
    said = _SAME_HAPPENING.match(frame.text, verb.end())
    if said is None and verb.group() in _OF_OTHERS and _OTHER_JOIN.match(frame.text, verb.end()):
        return False  # 被推选为代表参加测算; 由她主持管理的工程
    work = _WORK.match(frame.text, verb.end())
    if work is not None and not any(work["head"] in name for name in (event.name, *event.aliases)):
        return False  # 送清凉: 参与了该项目
    if said is not None and said["head"] in _CONFERENCES and "会" not in event.name:
        return said["head"] in _RALLIES and event.type is T.EVENT  # “一县一特”竞赛: 出席会议
    if said is None or said["head"] in _ANY_MEETING:
        return True
    if event.type is T.EVENT and _OWN_CEREMONY.match(said["head"]):
        return True  # 出席闭幕式: the contest's
    return any(name.rstrip("”").endswith(said["head"][-2:]) for name in (event.name, *event.aliases))
