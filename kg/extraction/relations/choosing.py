"""Whom a body elects or appoints: 选举孟祥瑞为主席; and which union fills a post where none is named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kg.extraction.lexical.patterns import pattern
from kg.extraction.people.titles import post_before
from kg.extraction.relations.chains import chain_before
from kg.extraction.relations.employers import employer
from kg.extraction.relations.foundings import founded_before, founded_last
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.modality import is_planned
from kg.extraction.relations.post_facts import CHOSEN, Holding, state
from kg.extraction.relations.respective import EACH, bodies_of
from kg.model import BODIES, EMPLOYERS, EntityType, Fact
from kg.prefilter import Ending, finditer

T = EntityType
_FILE = "relations_posts"
# 聘请李某为志愿|律师, 为备赛聘请李某担任指导|教师: no post of the body
_UNPAID = ("志愿", "义务", "公益", "特邀", "爱心", "指导")
_LEAGUE = re.compile("(?:工会)?联合会|联合工会")
_ONLY_PROPOSED = ("人选", "候选", "提名", "拟任")  # 选举王某为副主席|候选人
_CHOOSE = pattern(_FILE, "choose")
_CHOSEN_AS = pattern(_FILE, "chosen_as")
_HONORARY = pattern(_FILE, "honorary")
_OFFICER = pattern(_FILE, "officer")
_ELECTING_EVENT = pattern(_FILE, "electing_event")
_UNION_MEETING = pattern(_FILE, "union_meeting")
_UNION_OFFICE = pattern(_FILE, "union_office")
_CRAFT_BEFORE = Ending(pattern(_FILE, "craft_of_chosen"))
_APPOINTS = ("聘", "任命")
_ADVERB = re.compile("(?:正式|现场|特意|还|也|特)$")
# 女职工委员会主任, 女工主任
_COMMITTEE_POST = re.compile(r"(?:[\u4e00-\u9fff]{2,6}委员会|女职?工)副?主任(?=[，。；、]|$)")
_FIRM_OFFICE = re.compile("[副总]*(?:经理(?:助理)?|工程师)|董事长|厂长|店长|车间副?主任|(?:副?班组?|工段)长")
_QUOTED_TITLE = re.compile(r"[^，。；]{0,6}“")
_DEPARTMENT = pattern(_FILE, "department_filled")
_CRAFT = pattern(_FILE, "occupation")
_WHAT_ONE_IS = pattern(_FILE, "what_one_is")
_MEETS_TO_ELECT = pattern(_FILE, "meets_to_elect")
_OF_UNION = re.compile("会员|工会")
_BODY_OPENS = ("总工", "委员", "理事", "监事")  # before 会: a body
_ASSOCIATION = re.compile("(?:协会|学会|商会|促进会|联谊会|联合会|研究会|基金会|联盟)$")
ASSOCIATION_OFFICE = re.compile("(?:名誉|常务|执行|轮值)*副?(?:会长|理事长|监事长|秘书长|理事|监事)")
_SEVERAL = 2
_LIST_REACH = 120  # characters of a list of chosen people
_HIM = re.compile(r"[其他她](?=为|任|担任)")
_REMARK = re.compile(r"[（(][^（）()\n]{1,10}[)）]")


class _Post(NamedTuple):
    start: int
    end: int
    title: str


def chosen(frame: Frame) -> Iterator[Fact]:
    """Who was elected to which post by a verb before the names."""
    sentence, target = -1, None
    for m in finditer(_CHOOSE, frame.text):
        begin = frame.sentence(m.start()).start
        if m.group().startswith("聘") and is_planned(frame.text, begin, m.start()):
            continue  # 学校将|聘请|王某担任德育导师
        facts = list(_chosen(frame, m, target if begin == sentence else None))
        held = [f.object for f in facts if f.predicate == "holdsPost"]
        # the first is the post that one is chosen for; what one did before, at the firm, follows
        sentence, target = begin, held[0] if held else None
        yield from facts


def _chosen(frame: Frame, m: re.Match[str], target: int | None) -> Iterator[Fact]:
    """选举孟祥瑞为主席，王某、李某（兼）为副主席: people behind the verb, then their post, and so on.

    `target` is the body for which the same sentence has elected before.
    """
    yield from chosen_from(frame, m.end(), m.start(), target)


def chosen_from(frame: Frame, p: int, at: int, target: int | None) -> Iterator[Fact]:
    """The people from an offset on, each with the post behind him; the verb stands `at`."""
    title = ""
    at_own_union: int | None = None
    while True:
        group, p = names_from(frame, p)
        if not group and not title and _HIM.match(frame.text, p):
            group, p = _only_person(frame, at), p + 1
        tail = _CHOSEN_AS.match(frame.text[p : p + 40])
        if not group or not tail:
            return
        start, end = p + tail.start(1), p + tail.end(1)
        if _QUOTED_TITLE.match(frame.text, start):  # 聘任轧钢工王某为“首席师傅”: a title
            for k in group:
                yield from crafts(frame, k, employer(frame))
            return
        held = _posts_in(frame.text, start, end)
        if not held or frame.text.endswith(_UNPAID, start, held[0].start):
            return
        if frame.text.startswith(_ONLY_PROPOSED, held[-1].end):
            return
        bodies = [k for k in frame.between(start, held[-1].end) if frame.mentions[k].type in BODIES]
        opens = frame.mentions[bodies[-1]].end if bodies else start
        if bodies and held[0].start < frame.mentions[bodies[0]].end:
            opens = frame.mentions[bodies[0]].end
            held = _posts_in(frame.text, opens, end) or held  # 甲市职工服务中心|主任
        held = _with_department(frame.text, opens, held)
        each = None if bodies or len(group) < _SEVERAL else _each_own(frame, at, group)
        if each is not None:
            for k, body in zip(group, each, strict=False):
                named = "、".join(post.title for post in held)
                holding = Holding(frame.owner[k], body, named, False, at, held[-1].end)
                yield from (stated.fact for stated in state(frame, holding, CHOSEN))
            return
        if bodies:
            target = frame.owner[bodies[0]]
        elif held[0].title.endswith(("董事", "监事")):  # of the firm's board, by the workers' congress
            target = employer(frame)
        elif target is None:
            target = _appointing(frame, at)
            if target is None and all(_HONORARY.search(post.title) for post in held):
                return  # 学校|聘请|王某为产业导师: of a body without its name, not of who meets
            if target is None and all(ASSOCIATION_OFFICE.fullmatch(post.title) for post in held):
                target = association_meeting(frame, at)
            target = electing(frame, at) if target is None else target
            if target is None and all(_UNION_OFFICE.search(post.title) for post in held):
                target = at_own_union = own_meeting(frame, at)
        if target is not None and all(_FIRM_OFFICE.fullmatch(post.title) for post in held):
            target = own_firm(frame, target)  # 任命销售科长王某为|副总经理: of the firm, not of its union
        if target is None:
            return
        if at_own_union is not None:
            held = [post._replace(title="工会" + post.title.removeprefix("工会")) for post in held]
        title = _of_same_committee(title, "、".join(post.title for post in held))
        for k in group:
            holding = Holding(frame.owner[k], target, title, False, at, held[-1].end)
            yield from (stated.fact for stated in state(frame, holding, CHOSEN))
            yield from crafts(frame, k, own_firm(frame, target))
        p = (held[-1].end if frame.text.startswith("、", held[-1].end) else end) + 1


def _appointing(frame: Frame, at: int) -> int | None:
    """甲大学|聘请|王某为德育导师: the firm or institution right before the verb of appointing."""
    if not frame.text.startswith(_APPOINTS, at):
        return None
    adverb = _ADVERB.search(frame.text, max(0, at - 4), at)
    ending = frame.ending_at.get(adverb.start() if adverb else at, ())
    found = (k for k in ending if frame.mentions[k].type in EMPLOYERS)
    return next((frame.owner[k] for k in found), None)


def _only_person(frame: Frame, at: int) -> list[int]:
    """王某作述职报告，会议选举|其|为主席: the one person whom the sentence has named before the verb."""
    people = frame.of_type(T.PERSON, frame.sentence(at).start, at)
    return people[-1:] if len(frame.owners(people)) == 1 else []


def _each_own(frame: Frame, at: int, group: list[int]) -> list[int] | None:
    """甲工会、乙工会成立，分别|选举王某、李某为主席: the body of each; None where they may share one."""
    return bodies_of(frame, at, group) if frame.text.endswith(EACH, 0, at) else None


def _of_same_committee(before: str, title: str) -> str:
    """甲为女职工委员会主任，乙为|副主任: of the committee that the post before is of."""
    of_committee = title in ("主任", "副主任") and _COMMITTEE_POST.fullmatch(before)
    return before[: before.rindex("会") + 1] + title if of_committee else title


def names_from(frame: Frame, p: int) -> tuple[list[int], int]:
    """The list of people that begins at an offset, with what each one is, and where it ends."""
    p = next((i for i in range(p, len(frame.text)) if not frame.text[i].isspace()), p)  # ；\n|乙为…
    people = [k for k in frame.between(p, p + _LIST_REACH) if frame.mentions[k].type is T.PERSON]
    group: list[int] = []
    for k in people:
        m = frame.mentions[k]
        named = _behind_honours(frame, p)
        if m.start != named and not _WHAT_ONE_IS.fullmatch(frame.text, named, m.start):
            break
        group.append(k)
        p = m.end
        remark = _REMARK.match(frame.text, p)
        p = remark.end() if remark else p
        if frame.text[p : p + 1] not in ("、", "和"):
            break
        p += 1
    return group, p


def _behind_honours(frame: Frame, p: int) -> int:
    """聘请|全国劳动模范|王某为…: where the honours end that stand before a name."""
    for k in frame.of_type(T.HONOUR, p, p + _LIST_REACH):
        m = frame.mentions[k]
        if m.start == p:
            p = m.end + frame.text.startswith("、", m.end)
    return p


def own_firm(frame: Frame, union: int) -> int | None:
    """The firm whose union it is; none of a federation, whose officers come from many bodies."""
    entity = frame.entities[union]
    if entity.type in EMPLOYERS:
        return union
    firm = employer(frame)
    if firm is None or entity.type is not T.UNION:
        return None
    names = {frame.entities[firm].name, *frame.entities[firm].aliases}
    return firm if any(name + "工会" in (entity.name, *entity.aliases) for name in names) else None


def crafts(frame: Frame, person: int, firm: int | None) -> Iterator[Fact]:
    """选举|挤奶工|李某为副主席: what one does at the firm whose own people are chosen, no body named."""
    m = frame.mentions[person]
    found = _CRAFT_BEFORE.search(frame.text[max(0, m.start - 14) : m.start])
    if firm is None or found is None:
        return
    if any(link.kind != "post" or link.former for link in chain_before(frame, m.start).links):
        return
    craft = found["craft"]
    if post_before(craft, len(craft)) is None and not _CRAFT.fullmatch(craft):
        return
    holding = Holding(frame.owner[person], firm, craft, False, m.start - len(craft), m.end)
    yield from (stated.fact for stated in state(frame, holding, CHOSEN))


def _posts_in(text: str, start: int, end: int) -> list[_Post]:
    """The first run of posts in a span: 主席, 主席、副书记."""
    if whole := _COMMITTEE_POST.match(text, start, end):
        return [_Post(start, whole.end(), whole.group())]
    found: list[_Post] = []
    for e in range(start + 1, end + 1):
        title = post_before(text, e)
        if title is not None and title.endswith(_BODY_OPENS) and text[e : e + 1] == "会":
            continue  # 第三届委员|会主席
        floor = found[-2].end if len(found) > 1 else start
        if not title or e - len(title) < floor:
            continue
        if found and e - len(title) < found[-1].end:
            found.pop()  # 主任 goes on as 主任医师
        found.append(_Post(e - len(title), e, title))
    run = found[:1]
    for post in found[1:]:
        if text[run[-1].end : post.start] not in ("、", ""):
            continue
        run.append(post)
    return run


def _with_department(text: str, opens: int, run: list[_Post]) -> list[_Post]:
    """任命王某为|办公室|主任: the first post with the department that nothing but a body stands before."""
    department = text[opens : run[0].start]
    if not _DEPARTMENT.fullmatch(department):
        return run
    return [_Post(opens, run[0].end, department + run[0].title), *run[1:]]


def own_meeting(frame: Frame, at: int) -> int | None:
    """某厂召开工会会员大会，选举王某为|主席: the firm whose own union meets, in this sentence or the last."""
    meets = _convening(frame, at)
    if meets is not None and frame.entities[meets].type in EMPLOYERS:
        return meets
    begin = frame.sentence(at).start
    begin = frame.sentence(begin - 1).start if begin and frame.text[begin - 1] in "。！？" else begin
    met = _UNION_MEETING.search(frame.text, begin, at)
    if met is None:
        return None
    firms = [k for k in frame.between(begin, met.start()) if frame.mentions[k].type in EMPLOYERS]
    return frame.owner[firms[-1]] if firms else employer(frame)


def _convening(frame: Frame, at: int) -> int | None:
    """甲街道总工会召开代表大会，王某当选|主席: the union or the firm that meets to elect.

    甲公司工会成立大会举行，…: the union that opens the meeting's name.
    """
    begin = frame.sentence(at).start
    here = _met(frame, begin, at)
    if here is not None or not begin or founded_last(frame, at) is not None:
        return here
    return _met(frame, frame.sentence(begin - 1).start, begin)


def _met(frame: Frame, begin: int, end: int) -> int | None:
    for m in reversed([*finditer(_MEETS_TO_ELECT, frame.text, begin, end)]):
        own = _OF_UNION.search(m.group())  # a firm's, not 甲公司召开|职工代表大会
        for k in frame.ending_at.get(m.start(), ()):
            if frame.mentions[k].type is T.UNION or (own and frame.mentions[k].type in EMPLOYERS):
                return frame.owner[k]
    for k in reversed(frame.between(begin, end)):
        if frame.mentions[k].type is T.EVENT and _ELECTING_EVENT.search(frame.mentions[k].name):
            return frame.opener(frame.mentions[k], frozenset((T.UNION,)))
    return None


def association_meeting(frame: Frame, at: int) -> int | None:
    """甲市劳模协会召开会员代表大会，王某当选|会长: the association that meets in the sentence."""
    for m in reversed([*finditer(_MEETS_TO_ELECT, frame.text, frame.sentence(at).start, at)]):
        for k in frame.ending_at.get(m.start(), ()):
            met = frame.mentions[k]
            if met.type is T.INSTITUTION and _ASSOCIATION.search(frame.entities[frame.owner[k]].name):
                return frame.owner[k]
    return None


def electing(frame: Frame, at: int, organ: str = "") -> int | None:
    """The union whose post is filled where none is named: the one of the congress, else the acting one.

    当选|联合会|主席, 当选联合工会首任主席: the only union of the article whose name ends so.
    """
    if league := _LEAGUE.search(organ):
        kind = league.group()
        named = [i for i, e in enumerate(frame.entities) if e.type is T.UNION and e.name.endswith(kind)]
        if len(named) <= 1:
            return named[0] if named else None
    if (meets := _convening(frame, at)) is not None:
        return meets if frame.entities[meets].type is T.UNION else None
    if (founded := founded_last(frame, at)) is not None:
        return founded
    for k in frame.outer:  # the congress names its union: 旌阳区工会|第九次代表大会
        m = frame.mentions[k]
        if m.type is T.EVENT and _ELECTING_EVENT.search(m.name):
            union = frame.opener(m, frozenset((T.UNION,)))
            if union is not None:
                return union
    sentence = frame.sentence(at)
    if (founded := founded_before(frame, at)) is not None:
        return founded
    if frame.lead is not None and frame.entities[frame.lead].type is T.UNION:
        return frame.lead
    unions = [
        k
        for k in frame.between(sentence.start, at)
        if frame.mentions[k].type is T.UNION and not _OFFICER.match(frame.text, frame.mentions[k].end)
    ]
    if unions:
        return frame.owner[unions[-1]]
    found = frame.subject_at(at)
    return found if found is not None and frame.entities[found].type is T.UNION else None
