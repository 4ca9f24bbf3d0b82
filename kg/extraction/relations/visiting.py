"""Where a happening is held; who visits whom."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from kg.extraction.figures.figure_clauses import clause_start
from kg.extraction.lexical.patterns import pattern
from kg.extraction.people.titles import post_before
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.modality import is_denied, is_planned
from kg.extraction.relations.rules import fact
from kg.extraction.relations.speech import tells_of_one
from kg.extraction.relations.subjects import NO_SUBJECT_BEFORE
from kg.model import AREAS, BODIES, HAPPENINGS, EntityType, Fact, Mention, Part, Sentence

T = EntityType
_FILE = "relations_acts"
_VISIT = pattern(_FILE, "visit")
_ARENA = pattern(_FILE, "arena")
_HOSTS_GUEST = pattern(_FILE, "hosts_guest")
_GUEST = pattern(_FILE, "guest")
_DEEP_STUDY = pattern(_FILE, "deep_study")
_NO_GOAL = pattern(_FILE, "no_goal")
_BETWEEN_GOALS = pattern(_FILE, "between_goals")
_BEFORE_GOAL = pattern(_FILE, "before_goal")
_DELEGATION = pattern(_FILE, "delegation")
_GROUP = pattern(_FILE, "group")
_GUESTS = pattern(_FILE, "guests")
_THEIR_TEAM = pattern(_FILE, "their_team")
LED = pattern(_FILE, "led")
_ACCOMPANIES = pattern(_FILE, "accompanies")
_GOES_NEXT = pattern(_FILE, "goes_next")
_AWAY = pattern(_FILE, "away")
_OTHERS_GO = pattern(_FILE, "others_go")
_PARTICIPANTS = pattern(_FILE, "participants")
_COURSE_GOES = pattern(_FILE, "course_goes")
_TO_WORK = pattern(_FILE, "to_work")
_OUTING = pattern(_FILE, "outing")
_TAKEN_ALONG = pattern(_FILE, "taken_along")
_SENT = pattern(_FILE, "sent")
_OTHER_POST = pattern("relations_subjects", "other_post")
_UNION_POST = pattern("relations_subjects", "union_post")
_TITLED = pattern("relations_subjects", "titled")
CLAUSE_END = re.compile(r"[，。；]")
_GOALS = BODIES | {T.FACILITY}
_VISITORS = (T.UNION, T.INSTITUTION)
_PASSED = AREAS | {T.HONOUR, T.PERSON}
_HOLDER = 8  # characters between a body and the person of it who is meant
_POST = 20  # characters behind a body that tell that its officer acts
# Verbs that have a goal whatever word it opens with.
_SURE_MOTION = ("来到", "走进")
_HOSTED = re.compile(r"由[^。；]{2,60}(?:主办|承办|协办|举办|组织|发起)的[^，。；]{0,12}$")


def visits(frame: Frame) -> Iterator[Fact]:
    """平谷区总工会…一行先后来到甲、乙、丙等: each that is named."""
    for sentence in frame.scan.article.sentences:
        if sentence.part is not Part.BODY:
            continue
        for verb in _VISIT.finditer(frame.text, sentence.start, sentence.end):
            visitors = _visitors(frame, sentence, verb)
            goals = goals_behind(frame, verb.end(), sentence.end) if visitors else []
            if goals and _TO_WORK.match(frame.text, frame.mentions[goals[-1]].end):
                continue  # 毕业后来到甲厂|工作: someone who came to stay
            for visitor in visitors:
                start = frame.evidence_start(visitor, sentence.start, verb.start())
                for j in goals:
                    arena = _ARENA.match(frame.text, frame.mentions[j].end)
                    own = frame.entities[visitor].name == f"{frame.entities[frame.owner[j]].name}工会"
                    if frame.owner[j] != visitor and not own and not arena:
                        yield fact("visit.verb", visitor, frame.owner[j], start, frame.mentions[j].end)


def visits_host(frame: Frame) -> Iterator[Fact]:
    """甲工会接待了|前来考察的|乙工会一行: the guest visits who receives it."""
    for k in frame.outer:
        m = frame.mentions[k]
        if m.type not in _VISITORS:
            continue
        sentence = frame.sentence(m.start)
        if sentence.part is not Part.BODY:
            continue
        host = _HOSTS_GUEST.search(frame.text, max(sentence.start, m.start - 16), m.start)
        if host is None or not _GUEST.match(frame.text, m.end, sentence.end):
            continue
        for visited in frame.subjects_at(host.start()):
            if visited != frame.owner[k] and frame.entities[visited].type in _GOALS:
                start = frame.evidence_start(visited, sentence.start, host.start())
                yield fact("visit.host", frame.owner[k], visited, start, m.end)


def acting(frame: Frame, at: int) -> list[int]:
    """Who acts at an offset, if it is a body that visits."""
    acting = frame.subjects_at(at)
    found = [_as_union(frame, s) for s in acting if frame.entities[s].type in _VISITORS]
    return list(_for_its_union(frame, acting, at)) or found


def _for_its_union(frame: Frame, acting: Collection[int], at: int) -> Iterator[int]:
    """甲集团|党委副书记、工会主席某某到…慰问: the firm's union, which the article names, by its chairman."""
    start = frame.sentence(at).start
    bodies = [k for k in frame.between(start, at) if frame.mentions[k].type in BODIES]
    firm = frame.owner[bodies[0]] if bodies else -1
    others = {frame.owner[k] for k in bodies} - {firm}  # who acted in an earlier sentence does so no more
    if not bodies or not others.isdisjoint(acting) or frame.entities[firm].type is not T.ENTERPRISE:
        return
    if _UNION_POST.match(frame.text, frame.mentions[bodies[0]].end, at):
        own = f"{frame.entities[firm].name}工会"
        yield from (i for i, e in enumerate(frame.entities) if e.type is T.UNION and e.name == own)


def _as_union(frame: Frame, subject: int) -> int:
    """某市人大常委会副主任、|市总工会主席某某: who goes for both goes for the union."""
    first = frame.mentions[frame.entities[subject].mentions[0]]
    if first.type is not T.INSTITUTION or not (post := _OTHER_POST.match(frame.text, first.end)):
        return subject
    unions = (k for k in frame.between(first.end, post.end()) if frame.mentions[k].type is T.UNION)
    return next((frame.owner[k] for k in unions), subject)


def _visitors(frame: Frame, sentence: Sentence, verb: re.Match[str]) -> list[int]:
    """The acting unions and institutions, else the delegation's union; none where the verb has no goal."""
    after = frame.text[verb.end() :][:4]
    if verb.group() == "深入" and _DEEP_STUDY.match(after):
        return []
    if verb.group() not in _SURE_MOTION and _NO_GOAL.match(after):
        return []
    start, at = sentence.start, verb.start()
    brought = verb.end() - 2 if verb.group().endswith("送到") else at  # 将价值8万元的用品|送到: no plan
    brought = at if verb.group().startswith("将") else brought  # |将慰问品送到: nor is this
    if is_denied(frame.text, start, at) or is_planned(frame.text, start, brought):
        return []
    if tells_of_one(frame, start, at):
        return []  # 甲工会主席告诉记者，李某…，|走进某学校
    if (taken := _taken_out(frame, start, at)) is not None:
        return taken
    if _others_go(frame, start, at) or (verb.group() == "走进" and _is_narrated(frame, start, at)):
        return []
    if _PARTICIPANTS.search(frame.text, max(start, clause_start(frame.text, at)), at):
        return [s for s in acting(frame, at) if s == frame.lead]
    if _COURSE_GOES.match(frame.text, start, at):
        return [s for s in acting(frame, at) if s == frame.lead and not _is_only_titled(frame, s)]
    if guests := _guests(frame, start):
        return guests
    opened = [k for k in frame.between(start, at)[:1] if frame.mentions[k].type is T.PERSON]
    led = delegations(frame, start, at) or led_before(frame, opened, start)
    return led or _carried(frame, sentence, at) or group_led(frame, sentence) or acting(frame, at)


def _taken_out(frame: Frame, start: int, at: int) -> list[int] | None:
    """某总工会组织200余名职工游览博览会。…，|职工们走进甲馆: their union; None where nobody was taken out."""
    if not _TAKEN_ALONG.search(frame.text, start, at):
        return None
    body = next((s.start for s in frame.scan.article.sentences if s.part is Part.BODY), 0)
    for outing in list(_OUTING.finditer(frame.text, body, at))[::-1]:
        return [s for s in acting(frame, outing.start()) if frame.entities[s].type is T.UNION]
    return None


def group_led(frame: Frame, sentence: Sentence) -> list[int]:
    """某市委常委、市总工会主席某某率队调研。…|调研组先后来到: the union whose officer leads the group."""
    if not _GROUP.match(frame.text, sentence.start):
        return []
    for earlier in reversed(frame.scan.article.sentences):
        if earlier.start < sentence.start and LED.search(frame.text, earlier.start, earlier.end):
            return delegations(frame, earlier.start, earlier.end)[:1]
    return []


def _guests(frame: Frame, at: int) -> list[int]:
    """甲总工会会见了乙工会交流团。据了解，|交流团先后参访了丙馆: whose delegation opens the sentence."""
    if not _GUESTS.match(frame.text, at):
        return []
    for k in reversed(frame.between(0, at)):
        m = frame.mentions[k]
        team = _THEIR_TEAM.match(frame.text, m.end) if m.type in _VISITORS else None
        if team is not None:  # 甲总工会副主席某某、乙总工会副主席某某率|考察团: of both
            led = delegations(frame, frame.sentence(m.start).start, team.end())
            return led if frame.owner[k] in led else [frame.owner[k]]
    return []


def _is_narrated(frame: Frame, start: int, at: int) -> bool:
    """走进某公司，机器轰鸣: nobody has been named who goes."""
    if _DELEGATION.search(frame.text, start, at):
        return False  # 某区人大常委会副主任、区总工会主席某某带队，|走进甲公司
    before = frame.text[max(start, clause_start(frame.text, at)) : at].strip()
    return not frame.subject_changes(start, at) and (not before or before.endswith("…"))


def _carried(frame: Frame, sentence: Sentence, at: int) -> list[int]:
    """甲总工会主席某某、乙总工会主席某某率团来到丙。|他们还参观了…: the whole delegation goes on."""
    before = frame.sentence(max(0, sentence.start - 1))
    if before.part is not Part.BODY or frame.subject_changes(sentence.start, at):
        return []
    led = delegations(frame, before.start, before.end)
    return led if len(led) > 1 and set(acting(frame, at)) & set(led) else []


def _others_go(frame: Frame, floor: int, at: int) -> bool:
    """…启动夏令营，80名学生|走进博物馆; “…”行动|走进甲厂: not who acts, unless he sends or takes them."""
    start = max(floor, clause_start(frame.text, at))
    here = frame.between(start, at)
    told = here or frame.between(floor, at)
    if told and _goes_itself(frame, told[-1], floor, at):
        return True
    if any(frame.mentions[k].type in HAPPENINGS for k in here):
        return not any(frame.mentions[k].type in _VISITORS for k in frame.between(start, at))
    if _outsider_goes(frame, start, at):
        return True
    return bool(_OTHERS_GO.search(frame.text, start, at)) and not _SENT.search(frame.text, start, at)


def _goes_itself(frame: Frame, k: int, start: int, at: int) -> bool:
    """由某市总工会主办的演出|走进甲厂: the happening goes, not its host."""
    m = frame.mentions[k]
    if m.type not in HAPPENINGS or frame.text[m.end : at].strip("”，"):
        return False
    return bool(_HOSTED.search(frame.text, start, m.start))


def _outsider_goes(frame: Frame, start: int, at: int) -> bool:
    """李某等人|来到法律援助中心: a person opens the clause, be it by his honours, who has no post here."""
    here = frame.between(start, at)
    while here and frame.mentions[here[0]].start == start and frame.mentions[here[0]].type is T.HONOUR:
        end = frame.mentions[here[0]].end  # 全国劳动模范、|某省工匠|窦某|走进乙厂
        start = end + frame.text.startswith(("、", "，"), end)
        here = frame.between(start, at)
    if not here or frame.mentions[here[0]].start != start or frame.mentions[here[0]].type is not T.PERSON:
        return False
    if _DELEGATION.search(frame.text, start, at):
        return False
    own = (frame.mentions[m] for m in frame.entities[frame.owner[here[0]]].mentions)
    return not any(post_before(frame.text, m.start) for m in own)


def delegations(frame: Frame, start: int, at: int) -> list[int]:
    """甲区总工会主席某某、乙区总工会主席某某一行: the unions of the posts stand for the delegation."""
    named = frame.between(start, at)
    led = [frame.owner[j] for n, j in enumerate(named) if _leads(frame, j, named[n + 1 : n + 2])]
    if not _DELEGATION.search(frame.text[start:at]):
        # 区人大常委会副主任、区总工会主席某某|调研了…: he goes for his union
        titled = [j for j in named if frame.mentions[j].type is T.INSTITUTION and _is_titled(frame, j)]
        return led if titled else []
    return led or led_before(frame, named, start)


def _is_titled(frame: Frame, k: int) -> bool:
    return bool(_TITLED.match(frame.text, frame.mentions[k].end, frame.mentions[k].end + _POST))


def _is_only_titled(frame: Frame, body: int) -> bool:
    """Is a body only named with the posts of its people: 甲工会公路工作部部长|某某?"""
    text = frame.text
    for k in frame.entities[body].mentions:
        end = frame.mentions[k].end
        people = (j for j in frame.between(end, end + 2 * _POST) if frame.mentions[j].type is T.PERSON)
        start = next((frame.mentions[j].start for j in people), end)
        if post_before(text, start) is None or CLAUSE_END.search(text, end, start):
            return False
    return True


def led_before(frame: Frame, named: list[int], start: int) -> list[int]:
    """某某一行: the union that an earlier sentence gave the person."""
    people = {frame.owner[j] for j in named if frame.mentions[j].type is T.PERSON}
    earlier = frame.between(0, start)
    for j, following in pairwise(earlier):
        if frame.owner[following] in people and _leads(frame, j, [following]):
            return [frame.owner[j]]
    return []


def _leads(frame: Frame, k: int, following: list[int]) -> bool:
    """Is it a union that stands alone (某区总工会一行), or with its post before a person?"""
    if frame.mentions[k].type is not T.UNION:
        return False
    if NO_SUBJECT_BEFORE.search(frame.text[max(0, frame.mentions[k].start - 3) : frame.mentions[k].start]):
        return False  # 带队赴|乙总工会学习，参观了…: the hosts
    if not following:  # 某区总工会|一行; not 某某一行拜会了甲、|乙总工会
        at = frame.mentions[k].start
        return not _DELEGATION.search(frame.text, frame.sentence(at).start, at)
    m, person = frame.mentions[k], frame.mentions[following[0]]
    if _ACCOMPANIES.match(frame.text, person.end):
        return False  # 市总工会副主席甲率队调研，县总工会主席|乙陪同
    return person.type is T.PERSON and not CLAUSE_END.search(frame.text, m.end, person.start)


def goals_behind(frame: Frame, p: int, end: int, kinds: Collection[EntityType] = _GOALS) -> list[int]:
    """The list of bodies and places behind the verb; what only describes one of them is passed over."""
    group: list[int] = []
    named = frame.between(p, end)
    for n, j in enumerate(named):
        m = frame.mentions[j]
        if group and frame.text[m.start - 1] in "（(":
            continue  # 甲公司（|甲|）、乙公司: the short name of the last goal
        if m.type is T.HONOUR and frame.text.startswith("、", m.end):
            break  # 慰问全国劳模、|甲厂某某: a person, whether or not his name is known
        if m.type in _PASSED and not (m.type in kinds and _is_last(frame, m, named[n + 1 :])):
            continue  # 北京市|甲厂, 全国劳模|某某创新工作室
        if n + 1 < len(named) and m.type in BODIES and _is_followed_by_room(frame, m, named[n + 1]):
            continue  # 参观某学校|“…”基地: the facility, not the body
        if n + 1 < len(named) and _is_of(frame, m, frame.mentions[named[n + 1]]):
            break  # 看望甲厂工人某某: a person, not the body
        gap = frame.text[p : m.start]
        if m.type not in kinds or not (_BETWEEN_GOALS if group else _BEFORE_GOAL).search(gap):
            break
        if group and gap.endswith("，") and _GOES_NEXT.match(frame.text, m.end):
            break  # 走访了甲厂，|乙总工会慰问组|走访了丙厂: who goes in the next clause
        if gap.endswith("在") and _AWAY.match(frame.text, m.end):
            break  # 慰问在甲厂挂职的干部
        group.append(j)
        p = m.end
    return group


def _is_last(frame: Frame, m: Mention, following: Sequence[int]) -> bool:
    """Does no longer name go on behind an area: 走进大台街道|、军庄镇, but 走进北京市|甲厂?"""
    return not following or frame.mentions[following[0]].start > m.end


def _is_followed_by_room(frame: Frame, body: Mention, following: int) -> bool:
    room = frame.mentions[following]
    return room.type is T.FACILITY and room.start == body.end and frame.text.startswith("“", room.start)


def _is_of(frame: Frame, body: Mention, person: Mention) -> bool:
    """甲厂工人|某某: does a person of the body follow?"""
    titled = _TITLED.match(frame.text, body.end, body.end + _POST)
    if person.type is not T.PERSON or (person.start - body.end > _HOLDER and not titled):
        return False
    return not CLAUSE_END.search(frame.text, body.end, person.start)
