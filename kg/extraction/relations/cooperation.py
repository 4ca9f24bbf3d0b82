"""Who acts together: 甲联合乙、丙, 甲与乙共同, 在甲和乙的共同努力下."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.modality import is_denied
from kg.extraction.relations.organising import bodies_behind
from kg.extraction.relations.rules import fact
from kg.extraction.relations.subjects import bodies_before
from kg.model import BODIES, EntityType, Fact, Part, Sentence
from kg.prefilter import finditer

_HELD_THERE = re.compile(
    "(?:成功|隆重|顺利|同时|分别|圆满|正式|同步|先后|火热)*(?:举[办行]|召开|开[展幕赛营]|闭幕|落幕|收官|启动)"
)
_FILE = "relations_acts"
_UNDER = pattern(_FILE, "together_under")
_NO_LEAD_BEFORE = pattern(_FILE, "no_lead_before")
_ALLY = pattern(_FILE, "ally")
_AND_PARTNER = pattern(_FILE, "and_partner")
_WITH_PARTNER = pattern(_FILE, "with_partner")
_ANNOUNCED = pattern("relations_subjects", "announced")
_REACH = 48  # characters behind the last partner that may tell what they do together
_JOINT_ACT = pattern(_FILE, "joint_act")
_SIGNS = pattern(_FILE, "signs")
_HOLDER_BETWEEN = pattern("relations_subjects", "holder_between")
_BY = re.compile(r"[并]?由?")
_LINK_BEFORE = re.compile(r"(?:、|，|和|与|及|以及)$")
_LEAD_ROLE = pattern(_FILE, "lead_role")
_PART_ROLE = pattern(_FILE, "part_role")
_WITH_ACT = pattern(_FILE, "with_act")
_BOTH = pattern(_FILE, "both")
_THIRD = pattern(_FILE, "third_party")
_BOTH_THEN = pattern(_FILE, "both_then")
_PART_OF_BODY = pattern(_FILE, "part_of_body")
_BY_TOGETHER = pattern(_FILE, "by_together")
_EACH_ALONE = pattern(_FILE, "each_alone")
_SIGNS_WITH_EACH = pattern(_FILE, "signs_with_each")
_SEVERALLY = re.compile(r"(?:分别|依次|对应|两两)(?:与|和|同|跟)")
_HOSTS_ARE = pattern("relations_happenings", "hosts_are")
_HOST_IS = pattern("relations_happenings", "host_is")
_EACH_ITS_OWN = ("签", "组建")  # 甲、乙等83家企业签订…: each with its own union


def cooperates(frame: Frame) -> Iterator[Fact]:
    """A subject of several bodies with 联合, 共同 …: the lead with each partner."""
    for sentence in frame.scan.article.sentences:
        if sentence.part is not Part.BODY:
            continue
        bodies = [k for k in frame.between(sentence.start, sentence.end) if frame.mentions[k].type in BODIES]
        severally = _SEVERALLY.search(frame.text, sentence.start, sentence.end)
        left = bodies_before(frame, severally.start(), sentence.start) if severally else []
        if severally and len(left) > 1:
            yield from _severally(frame, left, severally.end(), sentence.end)
            continue
        yield from _joined(frame, sentence)
        yield from _under(frame, sentence, bodies)
        yield from _subject(frame, sentence, bodies)
        yield from _both(frame, sentence)
        yield from _roles(frame, sentence)
        yield from _hosts(frame, sentence)


def signed(frame: Frame) -> Iterator[Fact]:
    """甲院检察长张某与乙总工会主席李某|签署协议: the bodies for which they sign."""
    for verb in finditer(_SIGNS, frame.text):
        sentence = frame.sentence(verb.start())
        parties = signers(frame, verb.start(), sentence.start) if sentence.part is Part.BODY else []
        for k in parties[1:]:
            if frame.owner[k] != frame.owner[parties[0]]:
                start = frame.mentions[parties[0]].start
                yield fact("together.signed", frame.owner[parties[0]], frame.owner[k], start, verb.end())


def signers(frame: Frame, at: int, floor: int) -> list[int]:
    """The mentions of the bodies whose officers stand before a verb, if there are two and more of them."""
    named = [k for k in frame.between(floor, at) if frame.mentions[k].type in BODIES | {EntityType.PERSON}]
    found: list[int] = []
    while len(named) > 1 and frame.mentions[named[-1]].type is EntityType.PERSON:
        person, body = frame.mentions[named.pop()], frame.mentions[named[-1]]
        link = _LINK_BEFORE.search(frame.text, max(floor, at - 2), at) if found else None
        post = _HOLDER_BETWEEN.fullmatch(frame.text[body.end : person.start])
        if body.type not in BODIES or person.end != (link.start() if link else at) or not post:
            break
        posts = []
        while named and frame.mentions[named[-1]].type in BODIES:
            posts.append(named.pop())  # 市人大常委会副主任、|市总工会主席: another post of his
        unions = [k for k in posts if frame.mentions[k].type is EntityType.UNION]
        if len(posts) > 1 and len(unions) != 1:
            break  # for which of them he signs, the text does not tell
        found.insert(0, (unions or posts)[0])
        at = frame.mentions[posts[-1]].start
    return found if len(frame.owners(found)) > 1 else []


def _both(frame: Frame, sentence: Sentence) -> Iterator[Fact]:
    """甲一行来到乙，|双方签订协议; 甲、乙办了比赛。|两家工会将合作: the only two that can be meant."""
    said = _BOTH.search(frame.text, sentence.start, sentence.end)
    if said is None:
        return
    here = _bodies(frame, sentence.start, said.start())
    begin = sentence.start
    if not here:
        begin = frame.sentence(max(0, sentence.start - 1)).start
        listed = _bodies(frame, begin, sentence.start)
        gaps = [frame.text[frame.mentions[a].end : frame.mentions[b].start] for a, b in pairwise(listed)]
        here = listed if gaps and all(gap in ("、", "和", "与") for gap in gaps) else []
    if len(here) != 2 or len(frame.owners(here)) != 2 or _THIRD.search(frame.text, begin, said.end()):
        return
    between = frame.text[frame.mentions[here[0]].end : frame.mentions[here[1]].start]
    if ("、" in between and len(between) > 1) or _PART_OF_BODY.match(frame.text, frame.mentions[here[1]].end):
        return  # 甲一行先后参观了某街道职工之家、|乙|职工小家，双方…: who is visited is not who signs
    first, second = frame.owners(here)
    yield fact("together.both", first, second, frame.mentions[here[0]].start, said.end())


def _severally(frame: Frame, left: Sequence[int], at: int, limit: int) -> Iterator[Fact]:
    """甲、乙|分别与|丙、丁|结对: two lists of one length are pairs in their order; to one alone go all."""
    text, right, p = frame.text, list[int](), at
    for k in _bodies(frame, at, limit):
        gap = text[p : frame.mentions[k].start]
        if gap if not right else not _AND_PARTNER.search(gap):
            break
        right.append(k)
        p = frame.mentions[k].end
    act = _WITH_ACT.match(text, p, limit) or _JOINT_ACT.match(text[p : min(limit, p + _REACH)])
    if not act or len(right) not in (1, len(left)):
        return
    for n, k in enumerate(left):
        partner = right[n % len(right)]
        if frame.owner[k] != frame.owner[partner]:
            start, end = frame.mentions[left[0]].start, frame.mentions[right[-1]].end
            yield fact("together.severally", frame.owner[k], frame.owner[partner], start, end)


def _roles(frame: Frame, sentence: Sentence) -> Iterator[Fact]:
    """由|甲主办、|乙和丙|承办: who leads, with each that does its part."""
    for role in _LEAD_ROLE.finditer(frame.text, sentence.start, sentence.end):
        leads = bodies_before(frame, role.start(), sentence.start)
        p: int | None = role.end() if leads else None
        while p is not None:
            group, end = _doing_part(frame, p, sentence.end)
            for k in group:
                if frame.owner[k] != frame.owner[leads[0]]:
                    start = frame.mentions[leads[0]].start
                    yield fact("together.roles", frame.owner[leads[0]], frame.owner[k], start, end)
            # 甲主办，乙承办|，丙、丁协办
            p = end + 1 if group and frame.text.startswith(("，", "、"), end) else None


def _hosts(frame: Frame, sentence: Sentence) -> Iterator[Fact]:
    """主办方有四家：|甲、乙和丙; 主办单位为甲，承办单位为|乙: the first host with each of the others."""
    called: list[int] = []
    for said in _HOSTS_ARE.finditer(frame.text, sentence.start, sentence.end):
        called += bodies_behind(frame, said.end())
    for said in _HOST_IS.finditer(frame.text, sentence.start, sentence.end):
        called += bodies_before(frame, said.start(), sentence.start)
    called = sorted(dict.fromkeys(called))
    for k in called[1:]:
        if frame.owner[k] != frame.owner[called[0]]:
            start, end = frame.mentions[called[0]].start, frame.mentions[k].end
            yield fact("together.roles", frame.owner[called[0]], frame.owner[k], start, end)


def _doing_part(frame: Frame, p: int, limit: int) -> tuple[list[int], int]:
    """乙和丙|承办: the bodies of a list that begins at an offset and does its part, and where that ends."""
    begin, group = p, list[int]()
    for k in _bodies(frame, begin, limit):
        gap = frame.text[p : frame.mentions[k].start]
        if gap and not (group and _AND_PARTNER.search(gap)) and not (not group and _BY.fullmatch(gap)):
            break
        group.append(k)
        p = frame.mentions[k].end
    part = _PART_ROLE.match(frame.text, p, limit)
    return (group, part.end()) if group and part else ([], begin)


def _bodies(frame: Frame, start: int, end: int) -> list[int]:
    return [k for k in frame.between(start, end) if frame.mentions[k].type in BODIES]


def _joined(frame: Frame, sentence: Sentence) -> Iterator[Fact]:
    """Partners that join a subject which acts already: 甲…，与乙、丙联合举办."""
    for at, who, _ in frame.subject_changes(sentence.start, sentence.end):
        here = frame.between(at, sentence.end)
        opening = [frame.owner[k] for k in here if frame.mentions[k].start == at]
        if len(who) < 2 or not here or who[0] in opening:
            continue  # 平谷区、密云区总工会|送清凉: one subject of two, where 平谷区 names the area too
        ends = [frame.mentions[k].end for k in here if frame.owner[k] in who]
        if not ends:
            continue  # …；|组织游园: the lead alone again, however many it is
        end = max(ends)
        start = frame.evidence_start(who[0], sentence.start, at)
        for partner in who[1:]:
            yield fact("together.partner", who[0], partner, start, end)


def _under(frame: Frame, sentence: Sentence, bodies: Sequence[int]) -> Iterator[Fact]:
    """在甲、乙和丙的共同努力下."""
    shared = _UNDER.search(frame.text, sentence.start, sentence.end)
    group = [k for k in bodies if shared and frame.mentions[k].end <= shared.start()]
    if not shared or not group:
        return
    lead = group[0]
    for k in group[1:]:
        yield fact(
            "together.under", frame.owner[lead], frame.owner[k], frame.mentions[lead].start, shared.end()
        )


def _subject(frame: Frame, sentence: Sentence, bodies: Sequence[int]) -> Iterator[Fact]:
    """The first body of the sentence that has partners, with each of them."""
    for n, k in enumerate(bodies):
        group = _partners(frame, bodies, n, sentence.end)
        if not group:
            continue
        start, end = frame.mentions[k].start, frame.mentions[group[-1]].end
        if frame.text.endswith("在", 0, start) and _HELD_THERE.match(frame.text, end):
            continue  # 决赛在|甲公司和乙公司|成功举办: two venues
        for j in group:
            if frame.owner[j] != frame.owner[k]:
                yield fact("together.subject", frame.owner[k], frame.owner[j], start, end)
        return


def _listed(text: str, start: int, end: int) -> bool:
    """甲|、乙和丙|联合: does nothing but a list stand between the lead and the verb of alliance?"""
    return not re.search("[，。；：]", text[start:end])


def _partners(frame: Frame, bodies: Sequence[int], n: int, end: int) -> list[int]:
    """The bodies that act with bodies[n]: 甲联合乙、丙, 甲与乙共同, 甲、乙联合."""
    text, lead = frame.text, frame.mentions[bodies[n]]
    if _NO_LEAD_BEFORE.search(text[max(0, lead.start - 3) : lead.start]):
        return []
    group: list[int] = []
    p = lead.end
    allied = linked = False
    for j in bodies[n + 1 :]:
        m = frame.mentions[j]
        gap = _ANNOUNCED.sub("", text[p : m.start])
        if not group and is_denied(text, p, m.start):
            break  # 甲未与|乙签订协议
        if not allied and (not group or _listed(text, lead.end, p)) and _ALLY.search(gap):
            allied = True  # 甲联合|丙, 甲、乙联合|丙
        elif not group and _WITH_PARTNER.search(gap):
            linked = True
        elif not _AND_PARTNER.search(gap) and (group or not _WITH_PARTNER.search(gap)):
            break
        group.append(j)
        p = m.end
    hosted = text[lead.start - 1 : lead.start] == "由"  # one thing, whose years or parts they share
    if linked and len(group) > 1 and _SIGNS_WITH_EACH.match(text, p, end):
        return group  # 甲与|乙、丙等31家单位|分别签署协议
    if not group or (not (allied or hosted) and _EACH_ALONE.match(text, p, end)):
        return []
    joint = _JOINT_ACT.match(_ANNOUNCED.sub("", text[p : min(end, p + _REACH)]))
    counted = joint and joint.group()[:1] == "等" and joint.group()[1:2].isdigit()
    if joint and counted and not linked and any(act in joint.group() for act in _EACH_ITS_OWN):
        return []
    together = linked and _WITH_ACT.match(text, p, end)
    if hosted:
        together = together or _BY_TOGETHER.match(text, p, end)
    return group if allied or joint or together or _BOTH_THEN.match(text, p, end) else []
