"""Where a subject takes over: the bodies that act from an offset on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kg.extraction.figures.figure_clauses import clause_start
from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.spans import Spans
from kg.model import AREAS, BODIES, EMPLOYERS, HAPPENINGS, EntityType, Part
from kg.prefilter import Ending, finditer

T = EntityType
_FILE = "relations_subjects"
_TIME_BEFORE = Ending(pattern(_FILE, "time_before"))
_SUBJECT_BEFORE = Ending(pattern(_FILE, "subject_before"))
NO_SUBJECT_BEFORE = Ending(pattern(_FILE, "no_subject_before"))
TITLED = pattern(_FILE, "titled")
_JOINT = pattern(_FILE, "joint")
_LISTED_BEFORE = pattern(_FILE, "listed_before")
_ANNOUNCED_BEFORE = pattern(_FILE, "announced_before")
_UNNAMED_BEFORE = pattern(_FILE, "unnamed_before")
_OWN_TEAM = pattern(_FILE, "own_team")
_OWN_DEPARTMENT = pattern(_FILE, "own_department")
_TEAM = 4  # characters: 代表队 and one more that tells what it is
_UNNAMED_BY = pattern(_FILE, "unnamed_by")
_LEARNT_AFTER = pattern(_FILE, "learnt_after")
_MEDIUM = pattern(_FILE, "medium")
_UNNAMED_OPENING = pattern(_FILE, "unnamed_opening")
_TIMED_OPENING = pattern(_FILE, "timed_opening")
_HOLDER_BETWEEN = pattern(_FILE, "holder_between")
_HOLDER = 16  # characters: the longest post between a body and its holder
_OWES = ("拖欠", "克扣", "欠")  # 被某公司拖欠工资: the figure is the firm's
REPORTERS = ("记者", "通讯员", "报道")  # behind a paper: it reports, and is not told of
ALLIED = ("联合", "会同", "携手", "联手", "协同")
_REACH = 60  # characters of a list that opens a clause
_UNNAMED = 20  # characters: the longest name that is passed over in a list
_BETWEEN = 12  # 、 or 和, and what kind of body follows
_ANNOUNCEMENT = 30  # characters: the longest announcement of a short name
_PARTNER_BEFORE = Ending(pattern(_FILE, "partner_before"))
_ALLY_BEFORE = Ending(pattern(_FILE, "ally_before"))
_JOINT_ACT_AFTER = pattern(_FILE, "joint_act_after")
ATTENDS = pattern(_FILE, "attends")
_OFFICER_GOES = pattern(_FILE, "officer_goes")
_SENDS = pattern(_FILE, "sends")
_DISTRICT_ACTS = pattern(_FILE, "district_acts")
_OWNS_WHO_ACTS = pattern(_FILE, "owns_who_acts")
_UNKNOWN_WORKS = pattern(_FILE, "unknown_works")
_FIRM_ITSELF = pattern(_FILE, "firm_itself")
_UNRESOLVED = pattern(_FILE, "unresolved")
_UNIONS_ACT = pattern(_FILE, "unions_act")
_COUNTY_ACTS = pattern(_FILE, "county_acts")
_ORGAN_ACTS = pattern(_FILE, "organ_acts")
_PEOPLE_ACT = pattern(_FILE, "people_act")
_VISITED_BEFORE = pattern(_FILE, "visited_before")
_LINKS = ("和", "与", "及")
_DESCRIBED_BEFORE = pattern(_FILE, "described_before")
_DRIVES = pattern(_FILE, "drives")
_SPEAKS = pattern(_FILE, "speaks")
_MAKE_UP = pattern(_FILE, "make_up")
_AGENT_TOO = pattern(_FILE, "agent_too")
_STEP = pattern(_FILE, "step")
_MEETING_SAYS = pattern(_FILE, "meeting_says")
_GUIDED = pattern(_FILE, "guided")
_DESCRIPTION = 36  # characters of a relative clause that opens a sentence before its subject


class Takeover(NamedTuple):
    """From `at` on, the entities `who` act, the lead first; nobody where a person of a body acts.

    An agent (该学院由|甲|牵头) acts, but what is told further is told of what it made.
    """

    at: int
    who: tuple[int, ...]
    agent: bool = False


def takeovers(spans: Spans, lead: int | None = None) -> tuple[Takeover, ...]:
    """All takeovers of an article, in text order; `lead` is the union that the article is about."""
    taken: list[Takeover] = []
    made = 0  # where the sentence ends whose subject was made or run by others
    alone: Takeover | None = None  # where a semicolon parts the lead from its partner again
    for group in _groups(spans):
        first = spans.mentions[group[0]]
        if alone is not None and alone.at <= first.start:
            taken.append(alone)
            alone = None
        if first.type not in BODIES and first.type is not T.DISTRICT:
            continue
        before = spans.text[max(0, first.start - 16) : first.start]
        too = first.start < made and bool(_AGENT_TOO.match(spans.text, spans.mentions[group[-1]].end))
        if agent := too or _is_agent(spans, group, before):
            made = spans.sentence(first.start).end
        if taken and _is_partner(spans, first.start, before):
            joined = _joined(spans, _before_partner(spans, taken[-1], first.start, lead), group, before)
            if joined is not None:
                alone = alone or _alone_again(spans, taken[-1], first.start)
                taken.append(joined)
        elif _takes_over(spans, group, before):
            aside = _stands_aside(spans, group[-1])
            aside = aside or (not agent and bool(_MAKE_UP.match(spans.text, spans.mentions[group[-1]].end)))
            who = () if aside else spans.owners(group)
            taken.append(Takeover(first.start, who, agent))
            alone = None
    taken += [alone] if alone is not None else []
    unknown = [Takeover(at, ()) for at in _unknown_works(spans)]
    unknown += _firms_told_of(spans)
    return tuple(sorted((*taken, *unknown), key=lambda t: t.at)) if unknown else tuple(taken)


def _unknown_works(spans: Spans) -> Iterator[int]:
    """|禄丰县老石场开展竞赛, 。|该公司推出, 。|沈阳市工人举行: where those act whom nothing recognises."""
    for form in (_UNKNOWN_WORKS, _UNRESOLVED, _ORGAN_ACTS, _PEOPLE_ACT, _UNIONS_ACT):
        for m in finditer(form, spans.text):
            named = spans.between(m.start("name"), m.end("name"))
            if not any(spans.mentions[k].type in BODIES for k in named):
                yield m.start("name")
    for m in finditer(_COUNTY_ACTS, spans.text):
        if not spans.between(m.start("name"), m.end("name")):
            yield m.start("name")


def _firms_told_of(spans: Spans) -> Iterator[Takeover]:
    """甲集团工会主席某某表示，|集团|将成立…: the firm acts of which its own union's officer tells."""
    for m in finditer(_FIRM_ITSELF, spans.text):
        told = spans.between(spans.sentence(m.start()).start, m.start())
        unions = [k for k in told if spans.mentions[k].type is T.UNION]
        firm = spans.mentions[unions[-1]].name.removesuffix("工会") if unions else ""
        for index, entity in enumerate(spans.entities):
            if entity.type in EMPLOYERS and entity.name == firm and firm.endswith(m["kind"]):
                yield Takeover(m.start("kind"), (index,))


def _is_agent(spans: Spans, group: Sequence[int], before: str) -> bool:
    """该学院由|某集团工会|牵头，…，设5个实训区: what was made by others stays the subject."""
    if not before.endswith("由"):
        return False
    made = spans.ending_at.get(spans.mentions[group[0]].start - 1, ())
    return any(spans.mentions[k].type in EMPLOYERS for k in made)


def _groups(spans: Spans) -> Iterator[list[int]]:
    """Outer mentions, 甲、乙和丙 and 甲与乙 of bodies as one group."""
    group: list[int] = []
    for k in spans.outer:
        if group and _is_joint(spans, group[0], group[-1], k):
            group.append(k)
            continue
        if group:
            yield group
        group = [k]
    if group:
        yield group


def _is_joint(spans: Spans, first: int, last: int, following: int) -> bool:
    if spans.mentions[first].type not in BODIES or spans.mentions[following].type not in BODIES:
        return False
    gap = spans.text[spans.mentions[last].end : spans.mentions[following].start]
    return bool(_JOINT.fullmatch(gap))


def _is_partner(spans: Spans, start: int, before: str) -> bool:
    """连续4年与|区人社局: no part of a list (which would be 甲与乙)."""
    if not _PARTNER_BEFORE.search(before):
        return False
    also = spans.text[start - 2 : start - 1] in ("还", "也", "又", "将")  # 甲还与|乙: no list 甲、与乙
    before_mark = [spans.mentions[k].type for k in spans.ending_at.get(start - 2, ())]
    # 举行签约仪式，与|乙签约; 赴甲县，与|甲县总工会结对: no list
    passed = HAPPENINGS | AREAS if spans.text[start - 2] == "，" else HAPPENINGS
    listed = any(type_ not in passed for type_ in before_mark)
    return start - 1 not in spans.ending_at and (also or not listed)


def _before_partner(spans: Spans, previous: Takeover, at: int, lead: int | None) -> Takeover:
    """会议明确，今年将联合|区人社局举办…: the union that meets, not who acted in the sentence before."""
    start = spans.sentence(at).start
    meets = lead is not None and previous.at < start and _MEETING_SAYS.match(spans.text, start)
    return Takeover(start, (lead,)) if meets and lead is not None else previous


def _joined(spans: Spans, previous: Takeover, group: Sequence[int], before: str) -> Takeover | None:
    """连续4年与区人社局、区民政局联合举办: partners of the subject that acts already."""
    start, end = spans.mentions[group[0]].start, spans.mentions[group[-1]].end
    if not _ALLY_BEFORE.search(before) and not _JOINT_ACT_AFTER.match(spans.text[end : end + 20]):
        return None
    # who acts in the headline acts for its own line only
    if spans.sentence(previous.at).part is not Part.BODY and previous.at < spans.sentence(start).start:
        return None
    return (
        Takeover(start, tuple(dict.fromkeys((*previous.who, *spans.owners(group))))) if previous.who else None
    )


def _alone_again(spans: Spans, lead: Takeover, at: int) -> Takeover | None:
    """甲与乙开展“…”活动；|组织游园: the partner is one for what is done up to the semicolon."""
    parted = spans.text.find("；", at, spans.sentence(at).end)
    return Takeover(parted + 1, lead.who) if parted >= 0 and lead.who else None


def _stands_aside(spans: Spans, last: int) -> bool:
    """Does one of its people act, or a part of it that no recogniser knows: 某总工会所属|疗养院接待…?

    So does what it only guides or supports: 由某局和某总工会|指导的活动举行发布会.
    """
    end = spans.mentions[last].end
    others = _OWNS_WHO_ACTS.match(spans.text, end) or _GUIDED.match(spans.text, end)
    return holder_acts(spans, last) or others is not None


def holder_acts(spans: Spans, last: int) -> bool:
    """某中学教师兰某收到…: the person acts; but a union speaks through its officers."""
    body = spans.mentions[last]
    if body.type not in (T.ENTERPRISE, T.INSTITUTION):
        return False
    for k in spans.between(body.end, body.end + _HOLDER):
        if spans.mentions[k].type is T.PERSON:
            return bool(_HOLDER_BETWEEN.fullmatch(spans.text[body.end : spans.mentions[k].start]))
    return False


def _takes_over(spans: Spans, group: Sequence[int], before: str) -> bool:
    text, first = spans.text, spans.mentions[group[0]]
    end = spans.mentions[group[-1]].end
    after = text[end : end + 8]
    if after.startswith(REPORTERS):
        return False
    if before.endswith("被") and after.startswith(_OWES):
        return True
    if is_medium(text, first.start, end):
        return False
    if is_source(text, first.start, end):
        return True
    if before.endswith("在") and _DRIVES.match(text, end):
        return first.type is not T.DISTRICT and clause_start(text, first.start) == first.start - 1
    if _STEP.match(text, end):
        return False  # 经群众推荐、|某委员会|审定等环节，产生了: one of the steps
    if after.startswith("《"):
        return False  # 某电视台《…》报道了: what it publishes
    opened = bool(_SUBJECT_BEFORE.search(before) or _TIME_BEFORE.search(before))
    if not (opened or _is_described(spans, first.start)) or NO_SUBJECT_BEFORE.search(before):
        return False
    clause = clause_start(text, first.start)
    if before.endswith(_LINKS) and _VISITED_BEFORE.fullmatch(text, clause, first.start):
        return False  # 走访甲村护林队和|乙公司，送去…
    if after.startswith("的"):
        return first.type in BODIES and bool(_SENDS.match(text, end))
    # 快递协会秘书长桑梅陪同: the person acts, not the body
    if TITLED.match(after) and (
        first.type is not T.UNION
        or (
            before.endswith(("，", "、"))
            and not _opens_behind_time(spans, first.start)
            and not _officer_speaks(spans, group[-1])
        )
        or _only_attends(spans, first.end)
    ):
        return False
    if before.endswith("、") and not (_heads_list(spans, first.start) or _officer_speaks(spans, group[-1])):
        return False  # a list goes on whose first member is no body, or an object
    return first.type is not T.DISTRICT or bool(_DISTRICT_ACTS.match(after))


def _only_attends(spans: Spans, officer: int) -> bool:
    """某区总工会主席某某出席并颁奖; but who goes acts, whoever is with him: 到甲公司调研，|某某陪同."""
    end = spans.sentence(officer).end
    goes = _OFFICER_GOES.search(spans.text, officer, end)
    return ATTENDS.search(spans.text, officer, goes.end() if goes else end) is not None


def _is_described(spans: Spans, at: int) -> bool:
    """位于昌平区的|甲公司，拥有员工320名: does a relative clause open the sentence's clause before it?"""
    start = clause_start(spans.text, at)
    return at - start <= _DESCRIPTION and bool(_DESCRIBED_BEFORE.fullmatch(spans.text, start, at))


def _officer_speaks(spans: Spans, last: int) -> bool:
    """某区人大常委会副主任、|区总工会|主席某某介绍: the union tells, whatever else its officer is."""
    end = spans.mentions[last].end
    people = (spans.mentions[k] for k in spans.between(end, end + _HOLDER))
    named = next((m for m in people if m.type is T.PERSON), None)
    return named is not None and bool(_SPEAKS.match(spans.text, named.end))


def is_source(text: str, start: int, end: int) -> bool:
    """记者从|某市总工会|获悉: what follows is what it says of itself."""
    return text[start - 1 : start] == "从" and bool(_LEARNT_AFTER.match(text, end))


def is_medium(text: str, start: int, end: int) -> bool:
    """据|某市总工会|微信公众号消息: the paper has the news from its channel, whoever did what is told."""
    return text[start - 1 : start] == "据" and bool(_MEDIUM.match(text, end))


def _heads_list(spans: Spans, at: int) -> bool:
    """Are the members of the list before it names without a recogniser that open the clause: 某局、|甲?"""
    if at - 1 in spans.ending_at:
        return False
    start = clause_start(spans.text, at)
    return bool(_UNNAMED_OPENING.fullmatch(spans.text[max(start, at - _REACH) : at]))


def _opens_behind_time(spans: Spans, at: int) -> bool:
    """日前，某区总工会主席某某一行: nothing but a time stands before it in its sentence."""
    return bool(_TIMED_OPENING.fullmatch(spans.text, spans.sentence(at).start, at))


def bodies_before(spans: Spans, end: int, floor: int) -> list[int]:
    """The mentions of a list of bodies that ends at an offset: 甲、乙和丙|主办.

    A member of the list whose name is not known is passed over, as is a member's other name in brackets.
    """
    group: list[int] = []
    p = _before_bracket(spans, end, floor)
    while True:
        found = next((k for k in spans.ending_at.get(p, ()) if spans.mentions[k].type in BODIES), None)
        if found is not None and spans.mentions[found].start >= floor:
            group.insert(0, found)
            start = spans.mentions[found].start
        elif (area := _area_of_team(spans, p)) is not None and area >= floor:
            start = area  # 甲公司、|忻城县代表队: an area's team is no body
        else:
            unnamed = _unnamed_before(spans, p, floor)
            if unnamed is None:
                return group
            start = unnamed.start("name")
        joint = _LISTED_BEFORE.search(spans.text, max(floor, start - _BETWEEN), start)
        if not joint:
            return group
        p = _before_bracket(spans, joint.start(), floor)
        team = _OWN_TEAM.search(spans.text, max(floor, p - _TEAM), p)
        p = team.start() if team else p


def _area_of_team(spans: Spans, p: int) -> int | None:
    """Where the area begins whose team stands at an offset: |忻城县|代表队."""
    if not spans.text.startswith(("代表队", "代表团", "参赛队"), p):
        return None
    areas = (spans.mentions[k] for k in spans.ending_at.get(p, ()))
    return next((m.start for m in areas if m.type in AREAS), None)


def _before_bracket(spans: Spans, p: int, floor: int) -> int:
    """Where a body ends whose short or other name stands in brackets before an offset."""
    if spans.text[p - 1 : p] != "）":
        return p
    announced = _ANNOUNCED_BEFORE.search(spans.text[max(floor, p - _ANNOUNCEMENT) : p])
    return p - len(announced.group()) if announced else p


def _unnamed_before(spans: Spans, p: int, floor: int) -> re.Match[str] | None:
    """The member of a list that ends at an offset and has no recogniser: known by its ending, or by 由."""
    opened = max(floor, p - _UNNAMED)
    for known in (_UNNAMED_BEFORE, _OWN_DEPARTMENT):
        if (found := known.search(spans.text, opened, p)) is not None:
            return found
    by = spans.text.rfind("由", max(floor, clause_start(spans.text, p)), p)
    return _UNNAMED_BY.search(spans.text, max(by, opened), p) if by >= 0 else None
