"""Who holds a happening: a body before its verb, 由甲主办, the body that opens the happening's name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extraction.figures.figure_clauses import clause_start
from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.founders import founded_by_person
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.modality import demands_go_on, is_demanded, is_planned, of_plan, plan_goes_on
from kg.extraction.relations.rules import fact
from kg.extraction.relations.subjects import bodies_before
from kg.model import BODIES, HAPPENINGS, EntityType, Fact, Mention, Part
from kg.prefilter import finditer

T = EntityType
_FILE = "relations_happenings"
_ORGANIZE = pattern(_FILE, "organize")
_GUESTS_START = re.compile("启动|开启")
_FOUNDING = re.compile("(?:发起|创办|创立|成立|组建|创建|牵头)[了的]?")
_NEGATED = pattern(_FILE, "negated")
_ALL_UNIONS = pattern(_FILE, "all_unions")
_PLANNED_ONLY = pattern(_FILE, "planned_only")
_OTHERS_ACT = pattern(_FILE, "others_act")
_ATTENDED = pattern(_FILE, "attended")
_DEPARTMENT = pattern(_FILE, "department_acts")
_BY_AT = re.compile(r"由[^，。；：、在于]{2,24}[在于]$")  # 由甲会在|乙厂
_OTHERS = 16  # characters: the longest organ without a name
_SERVES = pattern(_FILE, "serves")
_OCCASION_BEFORE = pattern(_FILE, "occasion_before")
_OCCASION_AFTER = pattern(_FILE, "occasion_after")
_HOSTED = pattern(_FILE, "hosted")
_HAPPENING_WORD = pattern(_FILE, "happening_word")
_QUOTED = pattern(_FILE, "quoted")
_OTHER_OBJECT = pattern(_FILE, "other_object")
_LIST_OF_HAPPENINGS = pattern(_FILE, "list_of_happenings")
_HOSTED_TOO = pattern(_FILE, "hosted_too")
_ONE_OF_THEM = pattern(_FILE, "one_of_them")
_ONE_OF_ITS = pattern(_FILE, "one_of_its")
_ITS_OWN = pattern(_FILE, "its_own")
_TAKEN_TO = pattern(_FILE, "taken_to")
_TOGETHER = re.compile(r"(?:共同|联合|合作|联手)$")
_DASH = re.compile(r"”?(?:——|—|――)(?=[^—―])")
_MADE_BY = re.compile(r"的(?:(?!职工|企业|员工|参加|参与|走进|前往)[^，。；、\d])*")
_SOON = re.compile(r"(?<![从在])(?:随后|随即|同日|当天|日前|近日)$")  # 随后|召开的: by whoever acted before
_LATELY = pattern(_FILE, "lately")
_BEHEST = pattern(_FILE, "behest")
_HOST_IS = pattern(_FILE, "host_is")
_HOSTS_ARE = pattern(_FILE, "hosts_are")
_UNDER_WAY = pattern(_FILE, "under_way")
_HELD_ONCE = pattern("relations_subjects", "held_once")
_ALL_DO = pattern(_FILE, "all_do")
_JOINT = pattern("relations_subjects", "joint")
_YEARLY = pattern(_FILE, "yearly")
_OWN_BIRTH = pattern(_FILE, "own_birth")
_AIM = pattern(_FILE, "aim")
_CLAUSE_END = re.compile(r"[，。；]")
_SPOKEN_AT = re.compile("”?上的?(?:重要)?讲话|”?(?:会议)?精神")
_ACTING_AREAS = (T.DISTRICT, T.SUBDISTRICT)
# 成立联合工会，通过|“北斗”平台|传达精神: a means to another end
_MEANS = re.compile("(?:通过|依托|借助|利用)“?$")
# These stand between subject and object too: as verbs of hosting they need 由 before the bodies.
_REFORMS = ("改革", "改革试点")
_KINDS = frozenset("赛展班节")  # words of a kind that no other is called by
_NEEDS_BY = frozenset(
    (
        *("举办", "举行", "倡议", "发起", "启动", "开展", "实施", "组建", "召开"),
        *("创办", "兴办", "开设", "牵头", "推出", "打造", "组织"),
    )
)
_TAKES_PLACE = pattern("happenings", "happens")
_HELD_THERE = frozenset(("举办", "举行", "开办", "开展", "启动", "召开", "开设", "创办", "推出"))
_WINDOW = 60  # a verb further left has another object
_OBJECT = 8  # characters of a plain object behind a verb of hosting: 联合开办|夜校
_HOSTS = 60  # between a verb of hosting and the happening: a list of its other hosts
_GAP = 34  # so much may stand between the verb and the happening, quotations left out


def organizes(frame: Frame) -> Iterator[Fact]:
    """The acting body of the verb before a happening; the body that its name holds."""
    for k in frame.outer:
        m = frame.mentions[k]
        if m.type not in HAPPENINGS or frame.sentence(m.start).part is Part.KICKER:
            continue
        if m.name.endswith(_REFORMS):
            continue  # 推动|“放管服”改革: who carries a reform out does not hold it
        yield from _by_name(frame, k, m)
        yield from _by_occasion(frame, k, m)
        yield from _one_of_its(frame, k, m)
        yield from _by_verb(frame, k, m)
        yield from _under_way(frame, k, m)
        yield from _themed(frame, k, m)


def _by_name(frame: Frame, k: int, m: Mention) -> Iterator[Fact]:
    """甲厂职工运动会; 甲厂的“…”活动; 甲厂“…”活动."""
    text, happening = frame.text, frame.owner[k]
    opened = text[m.start - 1 : m.start]
    quoted = text[m.start : m.start + 1] == "“" or opened == "“"
    mark = m.start - 1 if opened == "“" else m.start
    opener = frame.opener(m, BODIES)
    if opener is not None and not quoted:
        behind = _end_of(frame, opener, m)
        if _OWN_BIRTH.match(text, behind) or _AIM.match(text, behind):
            return  # 甲学院|揭牌仪式, 某油田|上产4000万吨竞赛: what happens to it, not what it holds
        yield fact("organize.name", opener, happening, m.start, m.end)
        return
    yearly = _YEARLY.search(text, max(0, mark - 8), mark)
    if yearly and quoted and (owner := _body_at(frame, yearly.start())) is not None:
        yield fact("organize.owner", frame.owner[owner], happening, frame.mentions[owner].start, m.end)
    own = _ITS_OWN.search(text, max(0, m.start - 8), m.start)
    for subject in frame.subjects_at(m.start) if own and m.start else ():
        if frame.entities[subject].type in BODIES:  # …后，该会“两节”送温暖工作画上句号
            yield fact("organize.owner", subject, happening, own.start() if own else m.start, m.end)
    at = m.start if m.start in frame.ending_at or opened != "“" else m.start - 1
    body = _body_at(frame, at)
    if body is not None:
        yield fact("organize.name", frame.owner[body], happening, frame.mentions[body].start, m.end)


def _end_of(frame: Frame, opener: int, m: Mention) -> int:
    """Where the body ends that opens a happening's name."""
    return max(n.end for j, n in frame.inside(m) if frame.owner[j] == opener and n.start == m.start)


def _one_of_its(frame: Frame, k: int, m: Mention) -> Iterator[Fact]:
    """“…”公益活动是甲区总工会…活动之一: the body right behind 是."""
    said = _ONE_OF_ITS.match(frame.text, m.end)
    if said is None or frame.sentence(m.start).part is not Part.BODY:
        return
    for j in bodies_behind(frame, said.end()):
        yield fact("organize.among", frame.owner[j], frame.owner[k], m.start, frame.mentions[j].end)


def _under_way(frame: Frame, k: int, m: Mention) -> Iterator[Fact]:
    """甲镇总工会备下2000份温暖包，“两节”送温暖活动|日前启动: the union that acts in the clause before."""
    sentence = frame.sentence(m.start)
    opens = frame.text[: m.start].rstrip("“").endswith("，")
    if sentence.part is not Part.BODY or not opens or not _UNDER_WAY.match(frame.text, m.end):
        return
    named = frame.subject_changes(sentence.start, m.start)
    for subject in named[-1].who if named else ():
        if frame.entities[subject].type is T.UNION:
            start = frame.evidence_start(subject, sentence.start, m.start)
            yield fact("organize.begun", subject, frame.owner[k], start, m.end)


def _themed(frame: Frame, k: int, m: Mention) -> Iterator[Fact]:
    """甲厂以|“…”为主题，在乙馆开展职工运动会|: the verb stands inside the name."""
    if m.rule != "happening.themed" or frame.text[m.start - 1 : m.start] != "以":
        return
    if _ALL_DO.match(frame.text, clause_start(frame.text, m.start)):
        return  # 各基层工会|还以“…”为主题，组织健步走活动: no one of them is named
    if _TAKES_PLACE.match(frame.text, m.end):
        return  # 一场以“…”为主题的读书会|在乙馆举行: nobody is said to hold it
    for subject in frame.subjects_at(m.start):
        if frame.entities[subject].type in BODIES:
            start = frame.evidence_start(subject, frame.sentence(m.start).start, m.start)
            yield fact("organize.verb", subject, frame.owner[k], start, m.end)


def _body_at(frame: Frame, end: int) -> int | None:
    """The mention of a body that ends at an offset."""
    ending = frame.ending_at.get(end)
    return ending[0] if ending and frame.mentions[ending[0]].type in BODIES else None


def _by_occasion(frame: Frame, k: int, m: Mention) -> Iterator[Fact]:
    """甲厂以“…”为契机."""
    floor = frame.sentence(m.start).start
    if not _OCCASION_AFTER.match(frame.text[m.end : m.end + 6]):
        return
    if not _OCCASION_BEFORE.search(frame.text[max(floor, m.start - _WINDOW) : m.start]):
        return
    for subject in frame.subjects_at(m.start):
        if frame.entities[subject].type in BODIES:
            start = frame.evidence_start(subject, floor, m.start)
            yield fact("organize.occasion", subject, frame.owner[k], start, m.end)


def _by_verb(frame: Frame, k: int, m: Mention) -> Iterator[Fact]:
    """甲厂举办“…”活动."""
    text, floor = frame.text, frame.sentence(m.start).start
    opened = max(floor, m.start - _WINDOW)
    if _SPOKEN_AT.match(text, m.end):
        return  # 传达学习某大会|上的重要讲话: the meeting of those who spoke there
    if _PLANNED_ONLY.match(text, m.end):
        return  # 制定实施“甲”竞赛|规划
    if text.endswith(("把", "将", "把“", "将“"), 0, m.start) and _TAKEN_TO.match(text, m.end):
        yield from _taken_to(frame, k, m)
        return
    verbs = [v for v in _ORGANIZE.finditer(text[opened : m.start]) if not _in_name(frame, opened + v.start())]
    if not verbs or not _reaches(_between(frame, opened + verbs[-1].end(), m.start)):
        return
    at = opened + verbs[-1].start()
    if m.name.rstrip("”").endswith("平台") and _MEANS.search(text, opened + verbs[-1].end(), m.start):
        return
    if _NEGATED.search(text[max(0, at - 3) : at]) or is_demanded(text, floor, at):
        return
    if text[at - 1] == "为" and _SERVES.match(text, m.end):
        return
    if not frame.subject_changes(floor, at) and demands_go_on(text, floor, at):
        return
    if _OTHERS_ACT.search(text, max(0, floor - 1, at - _OTHERS), at) and at not in frame.ending_at:
        return
    if _GUESTS_START.fullmatch(verbs[-1].group()) and _by_guests(frame, floor, at):
        return
    if _HELD_ONCE.fullmatch(text, floor, at):
        return  # 1922年5月1日至6日，在广州|召开…: an entry of a chronicle says when and where, not who
    if _ALL_DO.match(text, clause_start(text, at)) or _all_act(frame, floor, at):
        return  # 各街道工会|均启动“送清凉”活动: no one of them is named
    own = _FOUNDING.fullmatch(verbs[-1].group()) or m.name.rstrip("”").endswith("工作室")
    if own and founded_by_person(frame, at, floor):
        return  # 李某牵头成立“李某创新工作室”: it is his, not of whoever acted before
    subjects = () if _district_acts(frame, floor, at) else frame.subjects_at(at)
    taken = frame.subject_changes(floor, at)
    if text[opened + verbs[-1].end()] == "的":
        adverb = _TOGETHER.search(text, max(floor, at - 4), at)
        makers = _makers(frame, adverb.start() if adverb else at, floor)
        if makers and _is_behind_by(frame, makers, floor):
            makers = _hosts_there(frame, makers, floor)
            if not makers:
                return  # 由该会在甲院|举办的“…”: whoever it was, not the venue
        if makers:
            subjects = frame.owners(makers)  # 这是甲、乙联合|推出的“…”: the bodies right before the verb
        elif not taken and not _SOON.search(text, max(floor, at - 4), at):
            return  # 在丰都县举行的龙舟赛上，甲厂夺冠: whoever the article is about did not hold it
        elif _ATTENDED.search(text, taken[-1].at if taken else floor, at):
            return  # 甲、乙参加了区里|举办的“…”: those who attend did not hold it
    planned = is_planned(text, floor, at)
    if not planned and text[opened + verbs[-1].end()] != "了" and not verbs[-1].group().endswith("了"):
        planned = plan_goes_on(text, taken[-1].at if taken else floor, at)
    of_all, of_member = ("planned", "planned") if planned else ("", "member")
    attributes = of_plan(planned)
    for subject in subjects:
        if frame.entities[subject].type not in BODIES:
            continue
        start = frame.evidence_start(subject, floor, at)
        held = frame.owner[_behind_dash(frame, k)]
        yield fact("organize.verb", subject, held, start, m.end, attributes=attributes, case=of_all)
        for j, inner in frame.inside(m):  # “春送岗位、夏送清凉 …”服务品牌 holds its members
            if inner.rule == "programme.season":
                member = frame.owner[j]
                yield fact(
                    "organize.verb", subject, member, start, m.end, attributes=attributes, case=of_member
                )


def _all_act(frame: Frame, floor: int, at: int) -> bool:
    """王某指出，全市各级工会和职工践行理念，|开展“…”竞赛: all of them do, and none who is named before."""
    if "各级工会" not in frame.text[floor:at]:
        return False
    all_of = list(_ALL_UNIONS.finditer(frame.text, floor, at))
    if not all_of:
        return False
    return all(frame.mentions[k].type not in BODIES for k in frame.between(all_of[-1].end(), at))


def _is_behind_by(frame: Frame, group: Sequence[int], floor: int) -> bool:
    """由甲会在|乙厂|举办的: are the bodies right before the verb where it is held, by whoever 由 names?"""
    return _BY_AT.search(frame.text, floor, frame.mentions[group[0]].start) is not None


def _hosts_there(frame: Frame, group: Sequence[int], floor: int) -> list[int]:
    """由|甲会|在乙厂举办的: the bodies before 在."""
    return bodies_before(frame, frame.mentions[group[0]].start - 1, floor)


def _makers(frame: Frame, at: int, floor: int) -> list[int]:
    """甲、乙|举办的; 市总工会|女工部|举办的: the bodies right before a verb, or before their department."""
    lately = _LATELY.search(frame.text, max(floor, at - _OTHERS), at)
    at = lately.start() if lately else at
    part = _DEPARTMENT.search(frame.text, max(floor, at - _OTHERS), at)
    return bodies_before(frame, at, floor) or (bodies_before(frame, part.start(), floor) if part else [])


def _behind_dash(frame: Frame, k: int) -> int:
    """甲市职工技能大赛——|第三届护理比赛: what is held is the one behind the dash, else itself."""
    dash = _DASH.match(frame.text, frame.mentions[k].end)
    if dash is None:
        return k
    behind = frame.between(dash.end(), dash.end() + 1)
    return next((j for j in behind if _opens_at(frame, j, dash.end()) and j != k), k)


def _opens_at(frame: Frame, j: int, at: int) -> bool:
    """Does a happening begin at an offset, within its quotation mark too?"""
    m = frame.mentions[j]
    return m.type in HAPPENINGS and m.start in (at, at + 1) and frame.text[at : m.start] in ("", "“")


def _by_guests(frame: Frame, floor: int, at: int) -> bool:
    """甲、乙和丙共同|启动“…”活动: several people right before the verb do so for the show, not as hosts."""
    adverb = _TOGETHER.search(frame.text, max(floor, at - 4), at)
    last = frame.ending_at.get(adverb.start() if adverb else at, ())
    named = frame.between(clause_start(frame.text, at), at)
    people = [k for k in named if frame.mentions[k].type is T.PERSON]
    return len(people) > 1 and people[-1] in last


def _in_name(frame: Frame, at: int) -> bool:
    """甲公司“王某|创新|工作室”、“丙联盟”: does a verb stand inside the name of a body or a room?"""
    near = (frame.mentions[j] for j in frame.between(at - _WINDOW, at))
    return any(m.end > at for m in near if m.type in BODIES or m.type is T.FACILITY)


def _taken_to(frame: Frame, k: int, m: Mention) -> Iterator[Fact]:
    """甲区总工会把送清凉活动|办到工地."""
    for subject in frame.subjects_at(m.start):
        if frame.entities[subject].type in BODIES:
            start = frame.evidence_start(subject, frame.sentence(m.start).start, m.start)
            yield fact("organize.verb", subject, frame.owner[k], start, m.end)


def _district_acts(frame: Frame, floor: int, at: int) -> bool:
    """某县|举行…仪式, 某乡|成立…: the clause has an area as its subject, whoever acted before.

    Not so a town's own union: 临江镇总工会举办运动会。近日，临江镇|开展…
    """
    area = next((j for j in frame.ending_at.get(at, ()) if frame.mentions[j].type in _ACTING_AREAS), None)
    if area is None:
        return False
    town = frame.mentions[area]
    if town.type is T.SUBDISTRICT and any(town.text in frame.entities[s].name for s in frame.subjects_at(at)):
        return False
    return town.start == floor or frame.text[town.start - 1] in "，。；：\n"


def _between(frame: Frame, start: int, end: int) -> str:
    """举办|全市职工篮球赛、|女职工健身操大赛: the text without the happenings that the list has before."""
    listed = [frame.mentions[j] for j in frame.between(start, end) if frame.mentions[j].type in HAPPENINGS]
    kept, at = "", start
    for m in listed:
        kept, at = kept + frame.text[at : m.start], max(at, m.end)
    return kept + frame.text[at:end]


def _reaches(gap: str) -> bool:
    """Between the verb and the happening: 了, a theme, other happenings of the list; no other object."""
    gap = _QUOTED.sub("", gap)
    if len(gap) > _GAP:
        return False
    if _MADE_BY.fullmatch(gap):
        return True  # 甲区总工会组织|的建设者首届“…”评选
    return not _OTHER_OBJECT.search(gap) or bool(_LIST_OF_HAPPENINGS.search(gap))


def organizes_by(frame: Frame) -> Iterator[Fact]:
    """由甲、乙联合主办，丙承办: the bodies before the verb, for the sentence's happening or the main one."""
    text = frame.text
    for verb in finditer(_HOSTED, text):
        sentence = frame.sentence(verb.start())
        if sentence.part is not Part.BODY or _NEGATED.search(text[max(0, verb.start() - 2) : verb.start()]):
            continue
        group = bodies_before(frame, verb.start(), sentence.start)
        if group and _is_behind_by(frame, group, sentence.start):
            group = _hosts_there(frame, group, sentence.start)
        if not group:
            continue
        start = frame.mentions[group[0]].start
        cleft = text[start - 1 : start] == "是" and text.startswith("的", verb.end())  # 大赛是|甲会举办的
        if verb.group(1) in _NEEDS_BY and text[max(0, start - 1) : start] != "由" and not cleft:
            continue
        if text[start - 1 : start] == "在" and _is_place(frame, group, verb.group()):
            continue
        target = _hosted(frame, verb, start, sentence.start, sentence.end)
        if target is None:
            continue
        opened = start - 1 if text[start - 1 : start] == "由" else start  # 将|由甲主办
        planned = is_planned(text, sentence.start, opened)
        attributes, case = of_plan(planned), "planned" if planned else ""
        for j in group:
            yield fact(
                "organize.by", frame.owner[j], target, start, verb.end(), attributes=attributes, case=case
            )


def _is_place(frame: Frame, group: Sequence[int], verb: str) -> bool:
    """在甲校、乙院|开办托管班: schools and such between 在 and the verb are where it is held."""
    return verb in _HELD_THERE and all(frame.mentions[j].type is not T.UNION for j in group)


def hosts(frame: Frame) -> Iterator[Fact]:
    """甲、乙是主办单位，承办的是丙和丁: who is called a host of a happening."""
    for said in finditer(_HOST_IS, frame.text):
        floor = frame.sentence(said.start()).start
        yield from _called_hosts(frame, bodies_before(frame, said.start(), floor), said)
    for said in finditer(_BEHEST, frame.text):
        sentence = frame.sentence(said.start())
        group = bodies_before(frame, said.start(), sentence.start)
        opened = frame.mentions[group[0]].start if group else said.start()
        named = [j for j in frame.between(said.end(), sentence.end) if frame.mentions[j].type in HAPPENINGS]
        if frame.text[opened - 1 : opened] == "在" and named and sentence.part is Part.BODY:
            for j in group:
                end = frame.mentions[named[0]].end
                yield fact("organize.host", frame.owner[j], frame.owner[named[0]], opened, end)
    for said in finditer(_HOSTS_ARE, frame.text):
        yield from _called_hosts(frame, bodies_behind(frame, said.end()), said)


def _called_hosts(frame: Frame, group: list[int], said: re.Match[str]) -> Iterator[Fact]:
    sentence = frame.sentence(said.start())
    if not group or sentence.part is not Part.BODY:
        return
    here = [j for j in frame.between(sentence.start, said.start()) if frame.mentions[j].type in HAPPENINGS]
    target = frame.owner[here[0]] if here else frame.main_event
    start = min(said.start(), frame.mentions[group[0]].start)
    end = max(said.end(), frame.mentions[group[-1]].end)
    for j in group if target is not None else ():
        yield fact("organize.host", frame.owner[j], target, start, end)


def bodies_behind(frame: Frame, start: int) -> list[int]:
    """The mentions of a list of bodies that begins at an offset."""
    group: list[int] = []
    for j in frame.between(start, frame.sentence(start).end):
        gap = frame.text[start : frame.mentions[j].start]
        if frame.mentions[j].type not in BODIES or not (_JOINT.fullmatch(gap) if group else not gap):
            break
        group.append(j)
        start = frame.mentions[j].end
    return group


def _hosted(frame: Frame, verb: re.Match[str], hosts: int, start: int, end: int) -> int | None:
    """What a verb of hosting means: the happening behind it in the clause, the one before, the main one."""
    text = frame.text
    after = frame.between(verb.end(), min(end, verb.end() + _HOSTS))
    behind = [j for j in after if frame.mentions[j].type in HAPPENINGS]
    if behind:
        gap = text[verb.end() : frame.mentions[behind[0]].start].rstrip("“")
        if not _CLAUSE_END.search(gap) or ("。" not in gap and _HOSTED_TOO.search(gap)):
            return frame.owner[_behind_dash(frame, behind[0])]
    before = [j for j in frame.between(start, verb.start()) if frame.mentions[j].type in HAPPENINGS]
    # 作为|甲系列活动|之一的乙读书会由…举办: the part, not the whole
    before = [j for j in before if not _ONE_OF_THEM.match(text, frame.mentions[j].end)] or before
    if before:
        return frame.owner[before[0]]
    told = _HAPPENING_WORD.search(text, start, hosts)
    told = told or _HAPPENING_WORD.search(text, verb.end(), verb.end() + _OBJECT)
    return _of_kind(frame, told.group(), verb.start()) if told else None


def _of_kind(frame: Frame, word: str, at: int) -> int | None:
    """竞赛|由甲主办, where a forum is told of too: the only one that is called so, else the main one."""
    kind, main = word.removesuffix("事")[-1], frame.main_event
    if main is None or kind not in _KINDS or _is_called(frame, main, kind):
        return main
    told = (i for i, e in enumerate(frame.entities) if e.type in HAPPENINGS and frame.named_before(i, at))
    fitting = [i for i in told if _is_called(frame, i, kind)]
    return fitting[0] if len(fitting) == 1 else main


def _is_called(frame: Frame, entity: int, kind: str) -> bool:
    names = (frame.entities[entity].name, *frame.entities[entity].aliases)
    return any(name.rstrip("”").endswith(kind) for name in names)
