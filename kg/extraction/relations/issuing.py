"""Who issues a work, who runs a facility."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg import vocabulary
from kg.extraction.figures.figure_clauses import clause_start
from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.cooperation import signers
from kg.extraction.relations.founders import founded_by_person
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.modality import is_demanded, is_denied, is_planned, of_plan
from kg.extraction.relations.rules import fact
from kg.extraction.relations.subjects import bodies_before
from kg.model import BODIES, HAPPENINGS, EntityType, Fact, Mention, Part
from kg.prefilter import finditer

T = EntityType
_FILE = "relations_acts"
_ISSUE = pattern(_FILE, "issue")
_DECIDED = pattern(_FILE, "decided")
_ISSUED_OF = pattern(_FILE, "issued_of")
_PAPER = pattern(_FILE, "paper")
_PAPER_OWNER_BEFORE = pattern(_FILE, "paper_owner_before")
_OWN_ACCOUNT = re.compile(r"“(?P<name>[^”]{2,10}工会)”")
_PIVOT = pattern(_FILE, "pivot")
_MADE_AND = pattern(_FILE, "made_and")
_IS_MADE = pattern(_FILE, "is_made")
_MADE = pattern(_FILE, "made")
_FACILITY_AT_ALL = pattern(_FILE, "facility_at_all")
_FACILITY_OPENS = pattern(_FILE, "facility_opens")
_BELONGS_TO = pattern(_FILE, "belongs_to")
_OWNED_BY = pattern(_FILE, "owned_by")
_PUT_IN = pattern(_FILE, "put_in")
_ISSUED = pattern(_FILE, "issued")
_RUN = pattern(_FILE, "run")
_RUN_BY = pattern(_FILE, "run_by")
_LIES_IN = pattern(_FILE, "lies_in")
_LIES_REACH = 16  # characters: the verb, the town and the street
_HE_ACTS = pattern("relations_subjects", "he_acts")
_LIFE_ENTRY = pattern("relations_subjects", "life_entry")
_FREE_GAP = pattern(_FILE, "free_gap")
_GIVES_TO_BUILD = pattern(_FILE, "gives_to_build")
_PLACED = "设在"
_COUNTED = re.compile(r"(?:\d|[两三四五六七八九十百])余?多?[个家处座间所]“?[^”，。]{0,8}“?$")
_COUNTED_AFTER = re.compile(r"\d+余?多?[个家处座间所]")
_NEW_THERE = pattern(_FILE, "new_there")
_SITE_AFTER = re.compile(r"(?:工地|现场|项目|施工)")
_FACILITY_WORD = pattern(_FILE, "facility_word")
_OWN_ROOM = pattern(_FILE, "own_room")
_WRITER_BEFORE = pattern(_FILE, "writer_before")
_WRITES = ("撰写", "编写", "创作", "编著", "主编", "绘制", "编绘", "研发", "开发", "研制", "起草", "拍摄")
_DEPARTMENT_WRITER = re.compile(
    "(?:部|室|处|科|车间|公司|队|站|班组)(?P<surname>[\u4e00-\u9fff])[\u4e00-\u9fff]{2}$"
)
_PASSED_ONLY = pattern(_FILE, "passed_only")
_OF_UNION = pattern(_FILE, "of_union")
_LAW = pattern(_FILE, "law")
_PLEDGE = pattern(_FILE, "pledge")
_OF_OTHERS = pattern(_FILE, "of_others_work")
_UNDONE = pattern(_FILE, "undone")
_TOGETHER = re.compile(r"(?:共同|联合|合作)$")
_CLAUSE_END = re.compile(r"[，；。]")
_OPENS_SENTENCE = re.compile(r"\s*(?:[\u4e00-\u9fff\d]{2,8}，)?“?")
_WHEN = re.compile(r"，?[于在]?\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?$")  # 工作室|2014年|由甲工会牵头成立
# Widths seen on pages: 联合印发 and a date before a title; a list of stations before the last one's name.
_ISSUE_WINDOW, _ISSUE_GAP = 24, 12
_RUN_WINDOW, _RUN_GAP = 40, 4
_LONGEST_NAME = 32  # characters of a body's name


def issues(frame: Frame) -> Iterator[Fact]:
    """甲、乙联合印发《…》, and the works that follow in one list."""
    text = frame.text
    done: dict[int, tuple[tuple[int, ...], bool, bool]] = {}  # work -> who issued it; planned? passed?
    for k in frame.outer:
        m = frame.mentions[k]
        if m.type is not T.WORK or frame.sentence(m.start).part is not Part.BODY:
            continue
        linked = m.start - (text[m.start - 1 : m.start] in ("、", "和", "与"))  # 《…》《…》和《…》
        previous = frame.ending_at.get(linked, ())[:1]
        if previous and previous[0] in done:
            done[k] = done[previous[0]]
            start, (issuers, planned, passed) = frame.mentions[previous[0]].start, done[k]
            attributes, case = of_plan(planned), "planned" if planned else ""
            for issuer in issuers if not passed else _passing(frame, issuers, m):
                yield fact(
                    "issue.chain", issuer, frame.owner[k], start, m.end, attributes=attributes, case=case
                )
            continue
        if _LAW.match(m.text):
            continue
        floor = frame.sentence(m.start).start
        at = _verb(frame, _ISSUE, max(floor, m.start - _ISSUE_WINDOW), m.start)
        if at is not None and "签" in text[at[0] : at[1]] and _PLEDGE.search(m.text):
            continue
        if at is None or m.start - at[1] > _ISSUE_GAP or is_denied(text, floor, at[0]):
            continue
        if is_demanded(text, floor, at[0]) or _OF_OTHERS.search(text[clause_start(text, at[0]) : m.start]):
            continue  # 督促企业签订《…》; 将省政府会议通过的《…》印制3000份: who prints it has not passed it
        if "被" in text[floor : at[0]] or _person_acts(text, floor, at[0]):
            continue  # 被甲厂命名为…，并编成《…》; 她把故事编成《…》: no body that the text names as subject
        if _UNDONE.search(text, max(floor, at[0] - _ISSUE_WINDOW), at[0]):
            continue  # 判决由公司撤销对李某|作出的《…》
        if text.startswith(_WRITES, at[0]) and _is_written_by_person(frame, at[0], floor):
            continue
        if text[at[1] : at[1] + 1] == "的" and bodies_before(frame, at[0], floor):
            continue  # 甲号召学习乙印发的《…》: who issued it stands right before the verb
        signing = [frame.owner[j] for j in signers(frame, at[0], floor)]
        helped = signing or _helped(frame, at[0], floor)
        issuers = tuple(s for s in helped or frame.subjects_at(at[0]) if frame.entities[s].type in BODIES)
        passed = text.endswith(("通过", "通过了"), at[0], at[1])
        issuers = _whose_rules(frame, m.text) or issuers if passed else issuers
        planned = is_planned(text, floor, at[0])
        done[k] = issuers, planned, passed
        attributes, case = of_plan(planned), "planned" if planned else ""
        for issuer in _passing(frame, issuers, m) if passed else issuers:
            start = frame.evidence_start(issuer, floor, at[0])
            yield fact("issue.verb", issuer, frame.owner[k], start, m.end, attributes=attributes, case=case)


def _person_acts(text: str, floor: int, at: int) -> bool:
    """她把故事编成《…》; 1922年任主任，起草《…》: the person of a life acts, no body."""
    return bool(_HE_ACTS.search(text, floor, at) or _LIFE_ENTRY.match(text, floor, at))


def _is_written_by_person(frame: Frame, at: int, floor: int) -> bool:
    """甲工会举办征文。技术员王某、李某合作|撰写《…》: theirs, whoever acted before."""
    department = _DEPARTMENT_WRITER.search(frame.text, floor, at)
    if department and department["surname"] in vocabulary.surnames():
        return True  # 党委工作部|刘某某|撰写《…》: no recogniser is sure of him
    named = frame.between(floor, at)
    last = frame.mentions[named[-1]] if named else None
    if last is None or last.type is not T.PERSON:
        return False
    return last.end == at or _WRITER_BEFORE.fullmatch(frame.text, last.end, at) is not None


def _passing(frame: Frame, issuers: Sequence[int], work: Mention) -> list[int]:
    """大会通过了《…》《…》: of those who act, whose paper each is; no office or society told of before."""
    here = {frame.owner[j] for j in frame.between(frame.sentence(work.start).start, work.start)}
    own = (i for i in issuers if i in here or frame.entities[i].type is not T.INSTITUTION)
    return [i for i in own if _is_passed_by(frame, i, work.text)]


def _is_passed_by(frame: Frame, body: int, title: str) -> bool:
    """Has the body the paper that a meeting passes? A firm has none of its union, nobody a draft's."""
    if _PASSED_ONLY.search(title):
        return False
    return frame.entities[body].type is T.UNION or not _OF_UNION.search(title)


def _whose_rules(frame: Frame, title: str) -> tuple[int, ...]:
    """通过了|《某某工会联合会章程》: the union whose congress passes its own rules, whoever spoke before."""
    unions = [(len(e.name), i) for i, e in enumerate(frame.entities) if e.type is T.UNION]
    own = [(n, i) for n, i in unions if title.startswith(frame.entities[i].name, 1)]
    return (max(own)[1],) if own else ()


def issues_named(frame: Frame) -> Iterator[Fact]:
    """《甲区总工会关于表彰…的决定》: the body that opens the title."""
    for k in frame.outer:
        m = frame.mentions[k]
        if m.type is not T.WORK or frame.sentence(m.start).part is not Part.BODY:
            continue
        decided = _DECIDED.search(m.text)
        who = m.text[1 : decided.start()] if decided else ""
        for index, body in enumerate(frame.entities if who else ()):
            if body.type in BODIES and who in (body.name, *body.aliases):
                yield fact("issue.title", index, frame.owner[k], m.start, m.end)


def issues_of(frame: Frame) -> Iterator[Fact]:
    """落实甲、乙《…意见》, 甲、乙联合印发的《…》: bodies before a title; “某区工会”公众号: its own."""
    text = frame.text
    for k in _works(frame):
        m = frame.mentions[k]
        floor = frame.sentence(m.start).start
        issued = _ISSUED_OF.search(text, max(floor, m.start - _ISSUE_WINDOW), m.start)
        if issued is None and not _PAPER.search(m.text) and m.rule != "work.app":
            continue
        at = issued.start() if issued else m.start - (text[m.start - 1] == "的")
        group = bodies_before(frame, at, floor)
        if group and not _PAPER_OWNER_BEFORE.search(text, floor, frame.mentions[group[0]].start):
            for j in (*group, *_made_before(frame, frame.mentions[group[0]].start, floor)):
                yield fact("issue.of", frame.owner[j], frame.owner[k], frame.mentions[group[0]].start, m.end)
        own = _own_account(frame, m.text) if m.rule == "work.app" else None
        if own is not None:
            yield fact("issue.of", own, frame.owner[k], m.start, m.end, case="named")


def _helped(frame: Frame, at: int, floor: int) -> list[int]:
    """甲支持|乙|建起…: who does it with the help of another."""
    group = bodies_before(frame, at, floor)
    start = frame.mentions[group[0]].start if group else floor
    return [frame.owner[j] for j in group] if _PIVOT.search(frame.text, max(floor, start - 4), start) else []


def _works(frame: Frame) -> Iterator[int]:
    """The works of the body text, and those that a happening is named after: 《…》|首发式."""
    for k in frame.outer:
        m = frame.mentions[k]
        if frame.sentence(m.start).part is not Part.BODY:
            continue
        if m.type is T.WORK:
            yield k
        elif m.type in HAPPENINGS:
            yield from (j for j, inner in frame.inside(m) if inner.type is T.WORK and inner.start == m.start)


def _made_before(frame: Frame, at: int, floor: int) -> list[int]:
    """由|甲编写、|乙出版的《…》: who made it before."""
    made = _MADE_AND.search(frame.text, max(floor, at - 8), at)
    return bodies_before(frame, made.start(), floor) if made else []


def _own_account(frame: Frame, title: str) -> int | None:
    """“平谷工会”公众号: the union of the article whose name says the same with its level."""
    found = _OWN_ACCOUNT.match(title)
    if found is None:
        return None
    core = found["name"].removesuffix("工会")
    names = {f"{core}工会", *(f"{core}{level}总工会" for level in ("", *"省市区县镇乡"))}
    for index, entity in enumerate(frame.entities):
        if entity.type is T.UNION and (entity.name in names or not names.isdisjoint(entity.aliases)):
            return index
    return None


def issues_by(frame: Frame) -> Iterator[Fact]:
    """《…》，由甲、乙联合印发; 他画的《…》被甲印发到各站."""
    before = 0  # where the last one that told of such an act ends
    for verb in finditer(_ISSUED, frame.text):
        floor, group = _doers(frame, verb.start(), ("由", "被", "，", "、"))
        if not group:
            continue
        mark = frame.mentions[group[0]].start - 1
        if frame.text[mark] in "，、" and mark != before:
            continue  # 由甲编写，|乙出版: only what goes on with the list of makers
        before = verb.end()
        start = frame.mentions[group[0]].start
        works = [k for k in frame.between(floor, start) if frame.mentions[k].type is T.WORK]
        for j in group if works and not is_planned(frame.text, floor, start - 1) else ():
            yield fact("issue.by", frame.owner[j], frame.owner[works[-1]], start, verb.end())


def _doers(frame: Frame, at: int, marks: Sequence[str]) -> tuple[int, list[int]]:
    """由|甲、乙|联合印发: where the verb's sentence begins, and the bodies behind the mark, if it is so."""
    sentence = frame.sentence(at)
    group = bodies_before(frame, at, sentence.start) if sentence.part is Part.BODY else []
    start = frame.mentions[group[0]].start if group else 0
    if frame.text[start - 1 : start] not in marks or is_denied(frame.text, sentence.start, start):
        group = []
    return sentence.start, group


def runs(frame: Frame) -> Iterator[Fact]:
    """甲建成“…”驿站: the facility that a body set up."""
    for k in frame.outer:
        m = frame.mentions[k]
        if m.type is not T.FACILITY or frame.sentence(m.start).part is not Part.BODY:
            continue
        floor = frame.sentence(m.start).start
        at = _verb(frame, _RUN, max(floor, m.start - _RUN_WINDOW), m.start)
        if at is None or is_denied(frame.text, floor, at[0]):
            continue
        gap = frame.text[at[1] : m.start]
        placed = frame.text[at[0] : at[1]] == _PLACED or bool(_FREE_GAP.fullmatch(gap))
        if len(gap) > _RUN_GAP and "、" not in gap and "”" not in gap and not placed:
            continue  # only a list, or which one it is, may stand between verb and facility
        if _SITE_AFTER.match(frame.text, at[1]):
            continue  # 办案中心建设工地、…: a site, no verb
        if gap in ("", "的") and _NEW_THERE.search(frame.text, floor, m.start):
            continue  # 在|新建|某某文化宫召开会议: which one, not what is done
        if _house_has(frame, floor, at[0]):
            continue
        counted = "”" not in m.text and _COUNTED_AFTER.match(frame.text, m.end)
        if counted or _COUNTED.search(gap):
            continue  # 建起21个“…”驿站, 创新工作室86个: so many of a kind, no single one
        planned = is_planned(frame.text, floor, at[0])
        attributes, case = of_plan(planned), "planned" if planned else ""
        owners = _makers(frame, at[0], floor) if frame.text[at[1]] == "的" else _helped(frame, at[0], floor)
        here = "的" not in frame.text[at[1] - 1 : at[1] + 1] or any(
            frame.mentions[j].type in BODIES for j in frame.between(floor, at[0])
        )
        # 根据协议，网点内设立的|“…”驿站: which one, of whoever was told of before
        if not owners and founded_by_person(frame, at[0], floor):
            continue  # 甲区总工会…。李某牵头|成立“李某创新工作室”
        for owner in owners or (frame.subjects_at(at[0]) if here else ()):
            if frame.entities[owner].type in BODIES and not _is_given(frame, owner, k, floor, at[0]):
                start = frame.evidence_start(owner, floor, at[0])
                yield fact("run.verb", owner, frame.owner[k], start, m.end, attributes=attributes, case=case)


def _house_has(frame: Frame, floor: int, at: int) -> bool:
    """目前，|某创新工作室|占地500平方米，建有展厅: a house that opens the sentence has it, no body before."""
    first = next((frame.mentions[j] for j in frame.between(floor, at)), None)
    if first is None or first.type is not T.FACILITY:
        return False
    if not _OPENS_SENTENCE.fullmatch(frame.text, floor, first.start):
        return False
    return not any(frame.mentions[j].type in BODIES for j in frame.between(first.end, at))


def _is_given(frame: Frame, owner: int, k: int, floor: int, at: int) -> bool:
    """甲区总工会援助60万元，建设乙县职工活动中心: is it built with what another county's body gives?"""
    if _GIVES_TO_BUILD.search(frame.text, floor, at + len(_PLACED)):
        return True
    own, other = (_county_of(frame.entities[i].name) for i in (owner, frame.owner[k]))
    return own is not None and other is not None and own != other


def _county_of(name: str) -> str | None:
    """The county that opens a name: 通州区|总工会."""
    counties = vocabulary.divisions_by_name()
    return next(
        (name[:n] for n in range(2, 8) if any(d.level == "county" for d in counties.get(name[:n], ()))), None
    )


def _makers(frame: Frame, at: int, floor: int) -> list[int]:
    """走进甲、乙共同|打造的“…”: the bodies right before the verb, but for where it stands (在丙设立的)."""
    adverb = _TOGETHER.search(frame.text, max(floor, at - 4), at)
    group = bodies_before(frame, adverb.start() if adverb else at, floor)
    if not group:
        return []
    mark = frame.text[frame.mentions[group[0]].start - 1]
    if mark in "于为" or (mark == "在" and frame.subject_changes(floor, at)):
        return []
    return [frame.owner[j] for j in group]


def runs_named(frame: Frame) -> Iterator[Fact]:
    """甲公司刘某某创新工作室, 乙镇总工会职工书屋: whose it is stands right before it or opens its name."""
    for k in frame.outer:
        m = frame.mentions[k]
        if m.type is T.FACILITY and frame.sentence(m.start).part is Part.BODY:
            yield from _runs_of(frame, k)
        if m.type is not T.FACILITY or not _OWN_ROOM.search(m.name):
            continue
        before = [j for j in frame.ending_at.get(m.start, ()) if frame.mentions[j].type in BODIES]
        opening = [(-j.end, i) for i, j in frame.inside(m) if j.start == m.start and j.type in BODIES]
        owner = min(opening)[1] if opening else before[0] if before else None
        if owner is not None:
            start = min(m.start, frame.mentions[owner].start)
            yield fact("run.name", frame.owner[owner], frame.owner[k], start, m.end)
        elif (named := _named_in(frame, m.name)) is not None:
            yield fact("run.name", named, frame.owner[k], m.start, m.end)


def _runs_of(frame: Frame, k: int) -> Iterator[Fact]:
    """甲总工会的|“…”驿站, 甲集团所属的|某某展览馆: whose it is."""
    m = frame.mentions[k]
    floor = frame.sentence(m.start).start
    first = _first_listed(frame, m.start)
    said = _OWNED_BY.search(frame.text, max(floor, first - 8), first)
    if said is not None and first < m.start and not said["sure"]:
        return
    if said is None:
        return
    own_room = said.group() == "的" and _OWN_ROOM.search(m.name)  # 甲公司|的|王某创新工作室
    if not (said["sure"] or own_room or frame.text.startswith("“", m.start)):
        return
    for j in bodies_before(frame, said.start(), floor)[-1:]:
        yield fact("run.of", frame.owner[j], frame.owner[k], frame.mentions[j].start, m.end)


def _first_listed(frame: Frame, start: int) -> int:
    """所属|甲中心、乙文化宫: where the list of what is owned begins that a facility is in."""
    kinds = (T.FACILITY, T.INSTITUTION)
    while frame.text[start - 1 : start] == "、":
        before = (frame.mentions[j] for j in frame.ending_at.get(start - 1, ()))
        listed = next((m for m in before if m.type in kinds), None)
        if listed is None:
            break
        start = listed.start
    return start


def _named_in(frame: Frame, name: str) -> int | None:
    """The body of the article whose name opens another's: 中国铁路某局|劳模创新工作室."""
    bodies = [(len(e.name), -k) for k, e in enumerate(frame.entities) if e.type in BODIES]
    opening = [(n, k) for n, k in bodies if n > 2 and name.startswith(frame.entities[-k].name)]
    return -max(opening)[1] if opening else None


def runs_put(frame: Frame) -> Iterator[Fact]:
    """甲把|“…”驿站|开在工业园."""
    for k in frame.outer:
        m = frame.mentions[k]
        if m.type is not T.FACILITY or frame.text[m.start - 1] not in "把将":
            continue
        sentence = frame.sentence(m.start)
        put = _PUT_IN.match(frame.text, m.end)
        if put and sentence.part is Part.BODY and not is_planned(frame.text, sentence.start, m.start - 1):
            for owner in frame.subjects_at(m.start - 1):
                if frame.entities[owner].type in BODIES:
                    start = frame.evidence_start(owner, sentence.start, m.start)
                    yield fact("run.verb", owner, frame.owner[k], start, put.end())


def is_made(frame: Frame) -> Iterator[Fact]:
    """《…》是|甲、乙|编印的; “…”驿站是|甲|设立的歇脚点."""
    for k in frame.outer:
        m = frame.mentions[k]
        if m.type not in (T.WORK, T.FACILITY):
            continue
        sentence = frame.sentence(m.start)
        if sentence.part is not Part.BODY:
            continue
        named = [j for j in frame.between(m.end, sentence.end) if frame.mentions[j].type in BODIES][:3]
        if named and _BELONGS_TO.fullmatch(frame.text, m.end, frame.mentions[named[0]].start):
            if m.type is T.FACILITY:
                owner = frame.mentions[named[0]]
                yield fact("run.of", frame.owner[named[0]], frame.owner[k], m.start, owner.end)
            continue
        if not named or not _IS_MADE.fullmatch(frame.text, m.end, frame.mentions[named[0]].start):
            continue
        for j in reversed(named):
            group = bodies_before(frame, frame.mentions[j].end, sentence.start)
            made = _MADE.match(frame.text, frame.mentions[j].end, sentence.end)
            if named[0] not in group or made is None or not made["issued" if m.type is T.WORK else "run"]:
                continue
            rule = "issue.is" if m.type is T.WORK else "run.is"
            for i in group:
                yield fact(rule, frame.owner[i], frame.owner[k], m.start, made.end("what"))
            break


def runs_by(frame: Frame) -> Iterator[Fact]:
    """“…”驿站由甲、乙共同运营; 该馆由甲于2021年建成."""
    for verb in finditer(_RUN_BY, frame.text):
        floor, group = _doers(frame, verb.start(), ("由",))
        if not group:
            continue
        start = frame.mentions[group[0]].start
        facility = facility_before(frame, floor, start - 1)
        for j in group if facility is not None else ():
            yield fact("run.by", frame.owner[j], facility, start, verb.end())


def facility_before(frame: Frame, start: int, at: int) -> int | None:
    """The facility that opens the sentence: by its name, or by the word that ends the last one's name."""
    inside = (j for j in frame.between(start, at) if frame.mentions[j].type is T.FACILITY)
    named = [j for j in inside if not _lies_there(frame, start, frame.mentions[j].start)]
    if named:
        return frame.owner[named[0]]
    said = _WHEN.sub("", frame.text[start:at].rstrip("，"))
    earlier = [j for j in frame.between(0, start) if frame.mentions[j].type is T.FACILITY]
    if earlier and _FACILITY_AT_ALL.fullmatch(said):
        return frame.owner[earlier[-1]]
    word = _FACILITY_WORD.search(said) or _FACILITY_OPENS.search(said)
    if word is None:
        return None
    fitting = [frame.owner[j] for j in earlier if _ends_with(frame, frame.owner[j], word["word"])]
    return fitting[-1] if fitting else None


def _lies_there(frame: Frame, start: int, at: int) -> bool:
    """驿站位于云岭镇|恒远大厦|1楼，由…建成: a house in which the other is."""
    return _LIES_IN.search(frame.text, max(start, at - _LIES_REACH), at) is not None


def _ends_with(frame: Frame, index: int, word: str) -> bool:
    entity = frame.entities[index]
    return any(name.rstrip("”").endswith(word) for name in (entity.name, *entity.aliases))


def _verb(frame: Frame, verbs: re.Pattern[str], start: int, end: int) -> tuple[int, int] | None:
    """The span of the last verb in [start, end), if its clause reaches to the end."""
    found = [m for m in verbs.finditer(frame.text, start, end) if not _in_name(frame, m.start())]
    if not found or _CLAUSE_END.search(frame.text, found[-1].end(), end):
        return None
    return found[-1].span()


def _in_name(frame: Frame, at: int) -> bool:
    """中国海员|建设|工会: does a word stand inside the name of a body?"""
    near = (frame.mentions[k] for k in frame.between(at - _LONGEST_NAME, at))
    return any(m.type in BODIES and at < m.end for m in near)
