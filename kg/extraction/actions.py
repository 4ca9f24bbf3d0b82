"""Who holds, joins, visits, issues, runs what; who acts together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.frame import Frame
from kg.model import BODIES, HAPPENINGS, EntityType, Fact, Mention, Part

T = EntityType
_ORGANIZE = re.compile(
    r"举办|举行|召开|开展|组织|启动|主办|承办|实施|推出|发起|打造|创新|做实|做优做强|开设|组建|成立|推进|深化|联办|策划|设立|建立|创建|持续|落实|上线|开启|开办|培育|选树|评选|搭建"
)
_JOIN = re.compile(r"夺得|夺冠|摘得|获得[一二三]等奖|分列|分获|先后登台|受邀|到会祝贺|参加|出席|参与|列席|应邀|到会|陪同|观看|观摩|致辞|主持|担任评委|作报告|作专题|授课|主讲|宣读|讲话|颁奖|揭牌|启动|同台|登台|宣讲|分享")
_HELD_VERB = re.compile(r"(?:隆重|正式|成功|圆满|顺利|盛大|联合)?(?:举行|举办|召开|开幕|闭幕|启动|开赛|开班|开展|落幕|收官|开讲|上演|拉开帷幕|揭幕)")
_VISIT = re.compile(r"(?<=先后)到(?!达)|(?<=一行)到(?!达)|(?<=分别)到(?!达)|到(?=[\u4e00-\u9fff]{4,24}(?:开展|进行)?(?:学习|交流|调研|考察|走访|慰问|参观|取经|座谈))|走访慰问|走访|慰问|看望|来到|走进|前往|赴|深入|参观|调研|考察|抵达|视察|督导|到访|学习交流")
_ISSUE = re.compile(r"(?:审议|表决)?通过了?|签署了?|签订了?|印发|出台|发布|制定|下发|发出|编写|编印|编制|推出|出版|颁布|起草|转发|联合印发|汇编|修订|发行|刊发|签发|编撰|研发|开发|上线|创作|拍摄")
_RUN = re.compile(r"建成|设立|建立|打造|开设|成立|建有|建起|创建|运营|管理|建设|启用|揭牌|开放|升级|涌现出")
_TOGETHER = re.compile(r"联合|共同|合作|携手|协同|联手|签署|签订|签约|共建|结对|会同|共办|联办")
_NEGATED = re.compile(r"不|未|没有|拒绝|取消|推迟|停办")
_CLAUSE_BREAK = re.compile(r"[。；！？\n]")
_OWNERS = BODIES


def _clean(text: str, start: int, end: int) -> bool:
    return not _CLAUSE_BREAK.search(text, start, end)


def organizes(frame: Frame) -> Iterator[Fact]:
    """The acting body of the verb before a happening; 由甲主办; the body that opens the happening's name."""
    text = frame.text
    for k in frame.outer:
        m = frame.mentions[k]
        if m.type not in HAPPENINGS:
            continue
        sentence = frame.sentence(m.start)
        if sentence.part is Part.KICKER:
            continue
        yield from _by_name(frame, k, m)
        window = text[max(sentence.start, m.start - 60) : m.start]
        verbs = list(_ORGANIZE.finditer(window))
        occasion = re.search(r"以“?$", window) and re.match(r"”?为(?:契机|抓手|载体|平台|依托|牵引|主线)", text[m.end : m.end + 6])
        if occasion:
            for subject in frame.subjects_at(m.start):
                if frame.entities[subject].type in _OWNERS:
                    yield Fact("organizes", subject, frame.owner[k], _start(frame, subject, sentence.start, m.start), m.end, "organize.occasion", 0.72)
        if verbs and _verb_reaches(window[verbs[-1].end() :]):
            verb_at = max(sentence.start, m.start - 60) + verbs[-1].start()
            if _NEGATED.search(text[max(0, verb_at - 3) : verb_at]):
                continue
            for subject in frame.subjects_at(verb_at):
                if frame.entities[subject].type in _OWNERS:
                    start = _start(frame, subject, sentence.start, verb_at)
                    yield Fact("organizes", subject, frame.owner[k], start, m.end, "organize.verb", 0.85)
                    for j, inner in frame.inside(m):  # “春送岗位、夏送清凉 …”服务品牌 holds its members
                        if inner.rule == "programme.season":
                            yield Fact("organizes", subject, frame.owner[j], start, m.end, "organize.verb", 0.82)


_HOSTED = re.compile(r"(?:等(?:\d+[家个])?(?:单位|部门|机构|企业)?)?(?:的?共同|联合|牵头)?(主办|承办|合办|开办|联办|举办|发起|组织实施|联合推出)")


def organizes_by(frame: Frame) -> Iterator[Fact]:
    """由甲、乙联合主办，丙承办: the bodies right before the verb, for the happening of the sentence or the main one."""
    text = frame.text
    for verb in _HOSTED.finditer(text):
        sentence = frame.sentence(verb.start())
        if sentence.part is not Part.BODY or _NEGATED.search(text[max(0, verb.start() - 2) : verb.start()]):
            continue
        group = _run_of_bodies(frame, verb.start(), sentence.start)
        if not group or (verb.group(1) in ("举办", "发起") and "由" not in text[max(0, frame.mentions[group[0]].start - 1) : frame.mentions[group[0]].start]):
            continue
        behind = [j for j in frame.between(verb.end(), min(sentence.end, verb.end() + 40)) if frame.mentions[j].type in HAPPENINGS]
        before = [j for j in frame.between(sentence.start, verb.start()) if frame.mentions[j].type in HAPPENINGS]
        if behind and re.match(r"的|了?", text[verb.end() : frame.mentions[behind[0]].start]) and not re.search(r"[，。；]", text[verb.end() : frame.mentions[behind[0]].start]):
            target: int | None = frame.owner[behind[0]]
        elif before:
            target = frame.owner[before[0]]
        else:
            named = re.search(r"活动|竞赛|大赛|比赛|会|展|赛|讲座|培训|班|仪式|行动|评选|夜校|课", text[sentence.start : verb.start()])
            target = frame.main_event if named else None
        if target is None:
            continue
        for j in group:
            yield Fact("organizes", frame.owner[j], target, frame.mentions[group[0]].start, verb.end(), "organize.by", 0.86)


def _run_of_bodies(frame: Frame, end: int, floor: int) -> list[int]:
    """The list of bodies that ends at an offset: 甲、乙和丙|主办."""
    group: list[int] = []
    p = end
    while True:
        found = [k for k in frame.ending_at.get(p, []) if frame.mentions[k].type in _OWNERS]
        if not found or frame.mentions[found[0]].start < floor:
            return group
        group.insert(0, found[0])
        p = frame.mentions[found[0]].start
        joint = re.search(r"(?:、|和|与|及|联合|会同)(?:该|本)?$", frame.text[max(floor, p - 3) : p])
        if not joint:
            return group
        p -= len(joint.group())


def _verb_reaches(gap: str) -> bool:
    """Between the verb and the happening: 了, a theme, other happenings of the list; no other object."""
    gap = re.sub(r"“[^”]*”|《[^》]*》", "", gap)
    if len(gap) > 34:
        return False
    return not re.search(r"[，](?!以|并|持续|通过|围绕)|职工|企业|员工(?!$)|参加|参与|走进|前往|的(?=[\u4e00-\u9fff]{6,})", gap) or bool(re.fullmatch(r"[、\u4e00-\u9fff]{0,20}", gap) and gap.startswith("、"))


def _start(frame: Frame, subject: int, floor: int, at: int) -> int:
    """Where the evidence begins: the subject's last mention in the sentence before the verb, else the verb."""
    for j in reversed(frame.between(floor, at)):
        if frame.owner[j] == subject:
            return frame.mentions[j].start
    return at


def _by_name(frame: Frame, k: int, m: Mention) -> Iterator[Fact]:
    quoted = frame.text[m.start : m.start + 1] == "“" or frame.text[m.start - 1 : m.start] == "“"
    for j, inner in frame.inside(m):
        if inner.start == m.start and inner.type in _OWNERS and not quoted:
            yield Fact("organizes", frame.owner[j], frame.owner[k], m.start, m.end, "organize.name", 0.8)
            return
    if frame.text[m.start - 1 : m.start] == "的" and (owned := frame.ending_at.get(m.start - 1)) and frame.mentions[owned[0]].type in _OWNERS and quoted:
        yield Fact("organizes", frame.owner[owned[0]], frame.owner[k], frame.mentions[owned[0]].start, m.end, "organize.owner", 0.7)
    previous = frame.ending_at.get(m.start) or (frame.ending_at.get(m.start - 1) if frame.text[m.start - 1 : m.start] == "“" else None)
    if previous and frame.mentions[previous[0]].type in _OWNERS:
        body = frame.mentions[previous[0]]
        yield Fact("organizes", frame.owner[previous[0]], frame.owner[k], body.start, m.end, "organize.name", 0.8)


def participates(frame: Frame) -> Iterator[Fact]:
    """甲、乙出席会议: people (and bodies by name) who took part in the happening at hand."""
    text = frame.text
    for sentence in frame.scan.article.sentences:
        if sentence.part is not Part.BODY:
            continue
        for verb in _JOIN.finditer(text, sentence.start, sentence.end):
            clause_start = max(text.rfind(c, sentence.start, verb.start()) for c in "；。\n")
            clause_start = max(clause_start + 1, sentence.start)
            people = [j for j in frame.between(clause_start, verb.start()) if frame.mentions[j].type is T.PERSON]
            if not people or not _people_reach(text[frame.mentions[people[-1]].end : verb.start()]):
                continue
            target = _happening(frame, verb.start(), sentence.start, sentence.end)
            if target is None:
                continue
            strong = bool(re.match(r"夺|摘|获得|分列|分获|先后登台|受邀|出席|参加|应邀|到会|主持|致辞|陪同|列席|担任|颁奖|宣读|登台|授课|主讲|分享|参与|讲话|作报告", verb.group()))
            group = [people[-1]]
            for j in reversed(people[:-1]):
                gap = text[frame.mentions[j].end : frame.mentions[group[0]].start]
                if re.match(r"[、，和与]", gap) and len(gap) <= 60 and not re.search(r"表示|介绍|说|指出", gap):
                    group.insert(0, j)
                else:
                    break
            for j in group:
                yield Fact("participatesIn", frame.owner[j], target, frame.mentions[group[0]].start, verb.end(), "join.verb", 0.82 if strong else 0.7)


_WON = re.compile(
    r"(?:分别)?(?:获得|夺得|荣获|分获|摘得|斩获|分列|勇夺|捧得|获|拿下|凭[^，。；]{2,20}获得)[^，。；]{0,24}?(?:第[一二三四五六七八九十]+[名位]?|[一二三特]等奖|冠军|亚军|季军|[金银铜]奖|[金银铜]牌|桂冠|头名|全能|优秀奖)"
)
_ACTED = re.compile(
    r"以[^，。；]{2,30}为题|为[^，。；]{2,24}?(?:讲授|授课|上了?第?一?课|讲解|颁发|颁奖|揭牌|授牌|授旗|讲述|作了?报告|示范)|代表[^，。；]{2,12}(?:发言|签字|签约|宣誓)|宣布[^，。；]{0,10}(?:开始|开幕|启动)|宣读|"
    r"作(?:了)?(?:[^，。；]{0,10})(?:发言|交流|说明|致辞|动员|辅导|点评)|担任(?:竞赛|大赛|比赛)?(?:裁判|评委|主持|主讲|总裁判)|走进课堂|现场(?:见证|点评|传授|演示)|到场(?:见证|祝贺)|共同为|发言"
)


def acts(frame: Frame) -> Iterator[Fact]:
    """Winners and those who act in the main happening: 分获一等奖, 为职工授课, 宣读决定, 代表…发言."""
    text = frame.text
    if frame.main_event is None:
        return
    for pattern, rule, confidence in ((_WON, "join.won", 0.8), (_ACTED, "join.acted", 0.76)):
        for verb in pattern.finditer(text):
            sentence = frame.sentence(verb.start())
            if sentence.part is not Part.BODY:
                continue
            clause_start = max([sentence.start, *(text.rfind(c, sentence.start, verb.start()) + 1 for c in "；。")])
            people = [j for j in frame.between(clause_start, verb.start()) if frame.mentions[j].type is T.PERSON]
            if not people or not _people_reach(text[frame.mentions[people[-1]].end : verb.start()]):
                continue
            near = [j for j in frame.between(sentence.start, sentence.end) if frame.mentions[j].type is T.EVENT]
            target = frame.owner[near[0]] if near else frame.main_event
            if rule == "join.won" and frame.entities[target].type is not T.EVENT and not re.search(r"赛|比武|竞赛", frame.entities[target].name):
                continue
            group = _listed_people(frame, people)
            for j in group:
                yield Fact("participatesIn", frame.owner[j], target, frame.mentions[group[0]].start, verb.end(), rule, confidence)


_INVERSE = re.compile(r"担任(?:竞赛|大赛|比赛)?(?:总?裁判长?|评委|主持人?|主讲)的(?:是|有)?")
_AT_EVENT = re.compile(r"^(?:活动|会议?|大会|仪式|座谈会|启动仪式|开班仪式|开班式|开幕式|闭幕式|颁奖仪式|比赛|竞赛|宣讲|讲座|培训|现场|课堂|分享会|报告会)(?:活动)?(?:中|上|现场|当天)?，")


def present(frame: Frame) -> Iterator[Fact]:
    """活动中，甲围绕…讲课，乙带领大家朗读; 担任裁判长的是丙: people who act where the text says that the happening goes on."""
    text = frame.text
    if frame.main_event is None:
        return
    for sentence in frame.scan.article.sentences:
        if sentence.part is not Part.BODY:
            continue
        inverse = _INVERSE.search(text, sentence.start, sentence.end)
        people = [j for j in frame.between(inverse.end() if inverse else sentence.start, sentence.end) if frame.mentions[j].type is T.PERSON]
        if inverse:
            for j in people:
                yield Fact("participatesIn", frame.owner[j], frame.main_event, inverse.start(), frame.mentions[j].end, "join.inverse", 0.8)
        elif _AT_EVENT.match(text[sentence.start : sentence.end]):
            for j in people:
                end = frame.mentions[j].end
                if re.match(r"[，、的”（]|等", text[end : end + 1]) or re.search(r"(?:向|给|对|为|慰问|看望|授予|把|让|请)[^，。]{0,30}$", text[sentence.start : frame.mentions[j].start].rsplit("，", 1)[-1]):
                    continue
                yield Fact("participatesIn", frame.owner[j], frame.main_event, sentence.start, end, "join.present", 0.72)


def _listed_people(frame: Frame, people: list[int]) -> list[int]:
    """The last person and those listed before: 甲厂工人A、乙院护士B，丙公司C."""
    group = [people[-1]]
    for j in reversed(people[:-1]):
        gap = frame.text[frame.mentions[j].end : frame.mentions[group[0]].start]
        if re.match(r"[、，和与]", gap) and len(gap) <= 60 and not re.search(r"表示|介绍|说|指出", gap):
            group.insert(0, j)
        else:
            break
    return group


_FROM = re.compile(r"来自([^。；\n]{3,120}?)的?(?:\d+余?[名位个支]|代表|选手|职工|队员|骨干|护理|师生|青年|劳模)")
_OF_UNITS = re.compile(r"(?:作了?(?:经验|典型)?(?:交流|发言|介绍)|作[^，。；]{0,6}(?:交流|发言))|等?(?:\d+余?[家支个])?(?:[\u4e00-\u9fff]{0,4})(?:单位|企业|工会|学校|医院|公司|代表队)?的?(?:\d+余?[名位支]|负责人|代表|职工|选手)[^，。；]{0,14}(?:参加|参赛|出席|参与|观摩|到场)")


def delegations(frame: Frame) -> Iterator[Fact]:
    """来自甲、乙等23家企业的156名代表参加: bodies whose people took part."""
    text = frame.text
    if frame.main_event is None:
        return
    for m in _FROM.finditer(text):
        sentence = frame.sentence(m.start())
        if sentence.part is not Part.BODY or not re.search(r"参|比拼|角逐|同台|登台|走进|展开|献唱|比|出席|到场|观摩|学习|切磋|较量|亮相", text[m.end() : sentence.end]):
            continue
        for j in frame.between(m.start(1), m.end(1)):
            if frame.mentions[j].type in BODIES:
                yield Fact("participatesIn", frame.owner[j], _local_event(frame, sentence.start, m.start()), m.start(), m.end(), "join.from", 0.8)
    for m in _OF_UNITS.finditer(text):
        sentence = frame.sentence(m.start())
        group = _run_of_bodies(frame, m.start(), sentence.start)
        if sentence.part is Part.BODY and len(group) >= 2:
            for j in group:
                yield Fact("participatesIn", frame.owner[j], _local_event(frame, sentence.start, m.start()), frame.mentions[group[0]].start, m.end(), "join.units", 0.78)


def _local_event(frame: Frame, start: int, at: int) -> int:
    near = [j for j in frame.between(start, at) if frame.mentions[j].type in HAPPENINGS]
    main = frame.main_event
    return frame.owner[near[-1]] if near else main if main is not None else 0


def _people_reach(gap: str) -> bool:
    return len(gap) <= 26 and not re.search(r"[；。]|表示|说|介绍|指出", gap)


def _happening(frame: Frame, at: int, start: int, end: int) -> int | None:
    """The happening a verb of taking part means: the one behind it in the sentence, the one before, the main one."""
    behind = [k for k in frame.between(at, min(end, at + 30)) if frame.mentions[k].type in HAPPENINGS]
    if behind:
        return frame.owner[behind[0]]
    before = [k for k in frame.between(start, at) if frame.mentions[k].type in HAPPENINGS]
    if before:
        return frame.owner[before[-1]]
    if re.match(r"出席|讲话|致辞|颁奖|主持|到会", frame.text[at : at + 2]):
        paragraph = frame.sentence(start).paragraph
        near = [
            k for k in frame.outer
            if frame.mentions[k].end <= at and frame.mentions[k].type is T.EVENT and frame.sentence(frame.mentions[k].start).paragraph == paragraph
            and re.search(r"会|仪式|典礼|论坛|赛|活动", frame.mentions[k].name)
        ]
        if near:
            return frame.owner[near[-1]]
    return _main_happening(frame, at)


def _main_happening(frame: Frame, at: int) -> int | None:
    if frame.main_event is not None:
        return frame.main_event
    counts: dict[int, int] = {}
    events = [(o, e) for o, e in frame.happenings if frame.entities[e].type is T.EVENT or "活动" in frame.entities[e].name or "仪式" in frame.entities[e].name]
    for offset, e in events:
        if offset <= at:
            counts[e] = counts.get(e, 0) + 1
    if not counts:
        return None
    order = [e for _, e in events]
    return max(counts, key=lambda e: (counts[e], -order.index(e)))


def held_at(frame: Frame) -> Iterator[Fact]:
    """…在城奥大厦开幕; 在劲松职高常营校区组织开展…竞赛."""
    text = frame.text
    places = BODIES | {T.FACILITY, T.DISTRICT, T.SUBDISTRICT, T.PLACE}
    for k in frame.outer:
        m = frame.mentions[k]
        if m.type not in places or m.type is T.UNION:
            continue
        sentence = frame.sentence(m.start)
        if sentence.part is not Part.BODY or not re.search(r"(?:在|走进|来到|于)[^，。；、]{0,6}$", text[max(sentence.start, m.start - 8) : m.start]):
            continue
        if not re.search(r"(?:在|于)$", text[max(0, m.start - 1) : m.start]):
            continue
        after = text[m.end : m.end + 24]
        verb = re.match(rf"[^，。；]{{0,8}}?(?:{_HELD_VERB.pattern}|组织开展|组织|联合举办)", after)
        if not verb:
            continue
        before = [j for j in frame.between(sentence.start, m.start) if frame.mentions[j].type in HAPPENINGS]
        behind = [j for j in frame.between(m.end, sentence.end) if frame.mentions[j].type in HAPPENINGS]
        target = frame.owner[before[-1]] if before else frame.owner[behind[0]] if behind else None
        if target is None:
            continue
        span = (before or behind)[-1 if before else 0]
        start = min(m.start, frame.mentions[span].start)
        yield Fact("heldAt", target, frame.owner[k], start, max(m.end + verb.end(), frame.mentions[span].end), "held.at", 0.85)


def visits(frame: Frame) -> Iterator[Fact]:
    """平谷区总工会…一行先后来到甲、乙、丙等: each that is named."""
    text = frame.text
    targets = BODIES | {T.FACILITY}
    for sentence in frame.scan.article.sentences:
        if sentence.part is not Part.BODY:
            continue
        for verb in _VISIT.finditer(text, sentence.start, sentence.end):
            if verb.group() == "深入" and re.match(r"贯彻|学习|开展|推进|落实|实施|推动|实践|了解|挖掘|细致", text[verb.end() :]):
                continue
            if re.match(r"进行|活动|工作|组|品|金|信|了?一线|精神", text[verb.end() : verb.end() + 4]) and verb.group() not in ("来到", "走进"):
                continue
            subjects = [s for s in frame.subjects_at(verb.start()) if frame.entities[s].type in (T.UNION, T.INSTITUTION)]
            if not subjects:
                subjects = _delegation(frame, sentence.start, verb.start())
            if not subjects:
                continue
            p = verb.end()
            group: list[int] = []
            for j in frame.between(p, sentence.end):
                m = frame.mentions[j]
                if m.type not in targets:
                    if m.type in (T.DISTRICT, T.SUBDISTRICT, T.PLACE):
                        continue
                    break
                gap = text[p : m.start]
                if group and not re.fullmatch(r"、|和|与|及|以及|[，、](?:并|还|又)?(?:先后)?(?:来到|走访|前往|走进|赴)?|、[^，。；、]{0,8}", gap):
                    break
                if not group and not re.fullmatch(r"了?(?:位于)?[^，。；、]{0,10}", gap):
                    break
                group.append(j)
                p = m.end
            for subject in subjects:
                for j in group:
                    if frame.owner[j] != subject:
                        yield Fact("visits", subject, frame.owner[j], _start(frame, subject, sentence.start, verb.start()), frame.mentions[j].end, "visit.verb", 0.83)


def _delegation(frame: Frame, start: int, at: int) -> list[int]:
    """平谷区总工会党组书记张艳革一行: the body of the post stands for the delegation."""
    unions = [j for j in frame.between(start, at) if frame.mentions[j].type is T.UNION]
    return [frame.owner[unions[-1]]] if unions and re.search(r"一行|带队|率队|率|带领", frame.text[start:at]) else []


def issues(frame: Frame) -> Iterator[Fact]:
    """甲、乙联合印发《…》."""
    text = frame.text
    done: dict[int, tuple[int, ...]] = {}
    for k in frame.outer:
        m = frame.mentions[k]
        if m.type is not T.WORK:
            continue
        sentence = frame.sentence(m.start)
        if sentence.part is not Part.BODY:
            continue
        window_start = max(sentence.start, m.start - 24)
        verbs = list(_ISSUE.finditer(text, window_start, m.start))
        chained = frame.ending_at.get(m.start - 1, []) if text[m.start - 1 : m.start] in "、和与" else []
        if chained and frame.mentions[chained[0]].type is T.WORK and chained[0] in done:
            done[k] = done[chained[0]]
            for subject in done[k]:
                yield Fact("issues", subject, frame.owner[k], frame.mentions[chained[0]].start, m.end, "issue.chain", 0.82)
            continue
        if not verbs or len(text[verbs[-1].end() : m.start]) > 12 or re.search(r"[，；]", text[verbs[-1].end() : m.start]):
            continue
        done[k] = tuple(s for s in frame.subjects_at(verbs[-1].start()) if frame.entities[s].type in _OWNERS)
        for subject in done[k]:
            if frame.entities[subject].type in _OWNERS:
                yield Fact("issues", subject, frame.owner[k], _start(frame, subject, sentence.start, verbs[-1].start()), m.end, "issue.verb", 0.87)


def cooperates(frame: Frame) -> Iterator[Fact]:
    """A subject of several bodies with 联合, 共同 …: the lead with each partner."""
    text = frame.text
    for sentence in frame.scan.article.sentences:
        if sentence.part is not Part.BODY:
            continue
        for at, subjects in frame.subject_changes(sentence.start, sentence.end):
            first = next((k for k in frame.between(at, sentence.end) if frame.mentions[k].start == at), None)
            if first is not None and len(subjects) > 1 and frame.owner[first] != subjects[0]:
                # partners added to a subject that acts already
                end = max((frame.mentions[k].end for k in frame.between(at, sentence.end) if frame.owner[k] in subjects), default=at + 1)
                for partner in subjects[1:]:
                    yield Fact("cooperatesWith", subjects[0], partner, _start(frame, subjects[0], sentence.start, at), end, "together.partner", 0.83)
        bodies = [k for k in frame.between(sentence.start, sentence.end) if frame.mentions[k].type in BODIES]
        shared = re.search(r"的(?:共同|通力|密切)?(?:协作|努力|合作|配合|支持)下", text[sentence.start : sentence.end])
        if shared and "共同" in shared.group() or shared and "协作" in shared.group():
            group = [k for k in bodies if frame.mentions[k].end <= sentence.start + shared.start()]
            for k in group[1:]:
                yield Fact("cooperatesWith", frame.owner[group[0]], frame.owner[k], frame.mentions[group[0]].start, sentence.start + shared.end(), "together.under", 0.8)
        for n, k in enumerate(bodies):
            group = _partners(frame, bodies, n, sentence.end)
            if not group:
                continue
            lead = frame.owner[k]
            for j in group:
                if frame.owner[j] != lead:
                    yield Fact("cooperatesWith", lead, frame.owner[j], frame.mentions[k].start, frame.mentions[group[-1]].end, "together.subject", 0.82)
            break
    _ = text


def _partners(frame: Frame, bodies: list[int], n: int, end: int) -> list[int]:
    """The bodies that act with bodies[n]: 甲联合乙、丙, 甲与乙共同, 甲、乙联合."""
    text = frame.text
    lead = frame.mentions[bodies[n]]
    if re.search(r"(?:与|和|同|、|联合|会同)(?:该|本)?$", text[max(0, lead.start - 3) : lead.start]):
        return []
    group: list[int] = []
    p = lead.end
    linked = False
    for j in bodies[n + 1 :]:
        m = frame.mentions[j]
        gap = text[p : m.start]
        if re.fullmatch(r"(?:[^，。；]{0,14}?)(?:联合|会同|携手|联手|协同)了?(?:该[区市])?", gap) and not group:
            linked = True
        elif re.fullmatch(r"、|和|与|及|以及|同", gap) or (not group and re.fullmatch(r"(?:[^，。；]{0,10}?)(?:与|同)(?:该区|该市)?", gap)):
            pass
        else:
            break
        group.append(j)
        p = m.end
    if not group:
        return []
    after = text[p : min(end, p + 24)]
    joint = re.match(r"(?:等(?:\d+[家个])?(?:单位|部门|企业|机构)?)?(?:近日|日前|今日|正式|将|在[^，。；]{0,10})?(?:联合|共同|合作|携手|签署|签订|签约|共建|协同|联手|联办|开展合作|合办|结对|达成)", after)
    if joint and re.match(r"等\d", joint.group()) and "签" in joint.group():
        return []  # 甲、乙等83家企业签订集体合同: each with its own union
    return group if linked or joint else []


def runs(frame: Frame) -> Iterator[Fact]:
    """甲建成“…”驿站: the facility that a body set up."""
    text = frame.text
    for k in frame.outer:
        m = frame.mentions[k]
        if m.type is not T.FACILITY:
            continue
        sentence = frame.sentence(m.start)
        if sentence.part is not Part.BODY:
            continue
        window_start = max(sentence.start, m.start - 40)
        verbs = list(_RUN.finditer(text, window_start, m.start))
        if not verbs:
            continue
        gap = text[verbs[-1].end() : m.start]
        if re.search(r"[，；。]", gap) or (len(gap) > 4 and "、" not in gap and "”" not in gap):
            continue
        for subject in frame.subjects_at(verbs[-1].start()):
            if frame.entities[subject].type in _OWNERS:
                yield Fact("runs", subject, frame.owner[k], _start(frame, subject, sentence.start, verbs[-1].start()), m.end, "run.verb", 0.8)
