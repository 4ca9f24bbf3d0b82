"""Who received which honour by a verb: 荣获, 被授予, 被评为; 授予X“…”称号; rosters are in rosters.py."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.frame import Frame
from kg.extraction.titles import EDITION as _EDITION
from kg.model import BODIES, EntityType, Fact, Value

T = EntityType
_RECEIVE = re.compile(
    r"荣获|获得|获评|荣膺|获颁|获授|被授予|被评为|被评选为|被命名为|获封|摘得|夺得|当选为?|入选|获(?=[“全首北国省市中]|\d)|荣立|拿下|捧回|先后获|被[\u4e00-\u9fff、“”（）]{2,24}?(?:授予|评为|命名为|评选为)"
)
_CONFER = re.compile(r"授予|表彰为?|命名|评选出|评出")
_NOT_REAL = re.compile(r"拟|候选|申报|有望|希望|争取|争创|争当|争做|将(?:被)?$|可|未(?:能)?$|没有|力争|推荐|推选为?(?:候选)?|提名|符合条件|为目标|曾申请|有机会|若|如果|不(?:再)?$|优先|资格|公示")
_PLURAL = re.compile(r"(?:\d+|[一二两三四五六七八九十百]+)余?[名位个人家](?!.*“)|等?优秀职工")


def verbal(frame: Frame) -> Iterator[Fact]:
    """Awards that a verb states."""
    text = frame.text
    honours = [k for k in frame.outer if frame.mentions[k].type is T.HONOUR]
    done: set[int] = set()
    for k in honours:
        mention = frame.mentions[k]
        sentence = frame.sentence(mention.start)
        before = text[sentence.start : mention.start]
        verbs = list(_RECEIVE.finditer(before))
        if verbs:
            verb = verbs[-1]
            gap = before[verb.end() :]
            if _gap_ok(gap):
                at = sentence.start + verb.start()
                yield from _received(frame, k, at, verb.group(), sentence.start)
                done.add(k)
                continue
        confers = list(_CONFER.finditer(before))
        if confers and k not in done:
            yield from _conferred(frame, k, sentence.start + confers[-1].start(), sentence.start + confers[-1].end())


def _gap_ok(gap: str) -> bool:
    """Between verb and title: other titles, editions, years; no new clause."""
    if len(gap) > 80:
        return False
    return not re.search(r"[；。]|，(?!“|全国|首都|北京|第|并|荣获|获|省|市|还|同时|被)", gap) and not re.search(r"的(?:[\u4e00-\u9fff]{0,4})(?:职工|企业|团队|代表|同志)", gap)


def _attributes(frame: Frame, k: int, verb_at: int) -> dict[str, Value]:
    mention = frame.mentions[k]
    start = mention.start
    text = frame.text
    while text[start - 1 : start] == "“":
        start -= 1
    attributes: dict[str, Value] = {}
    edition = _EDITION.search(text[max(0, start - 7) : start])
    if edition:
        value = edition.group(1)
        attributes["year" if re.match(r"\d{4}", value) else "edition"] = value[:4] if re.match(r"\d{4}", value) else value
    if "year" not in attributes:
        year = re.search(r"(\d{4})年(?:\d{1,2}月)?[，,]?[^，。；]{0,12}$", text[max(0, verb_at - 24) : verb_at])
        if year:
            attributes["year"] = year.group(1)
    return attributes


def _received(frame: Frame, k: int, at: int, verb: str, sentence_start: int) -> Iterator[Fact]:
    text, mention = frame.text, frame.mentions[k]
    clause_start = max(text.rfind(c, 0, at) for c in "，。；！？\n") + 1
    if _NOT_REAL.search(text[max(sentence_start, at - 8) : at]) or _NOT_REAL.search(text[at : mention.start][:3]):
        return
    if re.match(r"[”]?(?:等)?(?:荣誉)?(?:称号)?(?:的)?(?:候选|提名|推荐|资格)", text[mention.end : mention.end + 10]):
        return
    attributes = _attributes(frame, k, at)
    conferrers: list[int] = []
    if verb.startswith("被"):
        inner = [j for j in frame.between(at, at + len(verb)) if frame.mentions[j].type in BODIES]
        conferrers = [frame.owner[j] for j in inner]
    recipients = _recipients(frame, at, clause_start, sentence_start, mention)
    collective = frame.entities[frame.owner[k]].detail.get("for_kind") == "collective"
    for j in recipients:
        entity = frame.entities[frame.owner[j]]
        if entity.type is T.PERSON and collective:
            continue
        extra: dict[str, Value] = dict(attributes)
        if conferrers:
            extra["conferred_by"] = float(conferrers[0])
        yield Fact("awarded", frame.owner[j], frame.owner[k], min(frame.mentions[j].start, mention.start), mention.end, "honour.verb", 0.9, extra)
    for body in conferrers:
        yield Fact("conferredBy", frame.owner[k], body, at, mention.end, "conferred.passive", 0.88)


def _recipients(frame: Frame, at: int, clause_start: int, sentence_start: int, honour: object) -> list[int]:
    """Who received: the list right before the verb, else the person whom the sentence is about."""
    text = frame.text
    clause = [j for j in frame.between(clause_start, at) if frame.mentions[j].type in BODIES | {T.PERSON}]
    people = [j for j in clause if frame.mentions[j].type is T.PERSON]
    if people:
        # a list 甲、乙、丙 before the verb may reach over commas
        first = frame.mentions[people[0]].start
        group = list(people)
        earlier = [j for j in frame.between(sentence_start, first) if frame.mentions[j].type is T.PERSON]
        while earlier and re.fullmatch(r"[、，和与][^，。；]{0,40}", text[frame.mentions[earlier[-1]].end : frame.mentions[group[0]].start]) and text[frame.mentions[earlier[-1]].end] in "、和与":
            group.insert(0, earlier.pop())
        return group
    between = text[clause_start:at]
    bodies = [j for j in clause if frame.mentions[j].end <= at]
    if bodies:
        last = frame.mentions[bodies[-1]]
        tail = text[last.end : at]
        if re.fullmatch(r"(?:等(?:\d+余?[家个]?[\u4e00-\u9fff]{0,8})?|分别|先后|均|还|也|曾|已|共同|近日|今年|日前|一举|成功|连续|连年|凭借[\u4e00-\u9fff]{0,12}|再次|双双|\d{4}年|[，、]|近年来|工会)*", tail):
            group = [bodies[-1]]
            for j in reversed(bodies[:-1]):
                if text[frame.mentions[j].end : frame.mentions[group[0]].start] in ("、", "和", "与"):
                    group.insert(0, j)
                else:
                    break
            return group
        return []
    if re.search(r"\d+[名位个人家]|[一二两三四五六七八九十]+[名位个人家]|的|职工|他们|企业|单位|者", between) and not re.search(r"他|她", between):
        return []
    # no name in the clause: the person of the sentence, or the one that the paragraph goes on about
    found = [j for j in frame.between(sentence_start, at) if frame.mentions[j].type is T.PERSON]
    if found:
        return found[-1:] if len({frame.owner[j] for j in found}) == 1 else []
    everyone = {frame.owner[j] for j in frame.outer if frame.mentions[j].type is T.PERSON}
    if re.search(r"(?:他|她|先后|曾|还|并|年|个人|本人|也|多次|\n)", text[max(0, sentence_start - 1) : at]):
        paragraph_start = text.rfind("\n", 0, sentence_start) + 1
        near = [j for j in frame.between(max(paragraph_start, sentence_start - 160), sentence_start) if frame.mentions[j].type is T.PERSON]
        if near and len({frame.owner[j] for j in near}) == 1:
            return near[-1:]
        lead = [j for j in frame.outer if frame.mentions[j].type is T.PERSON]
        if len(everyone) == 1 and lead:
            return lead[:1]
        if frame.protagonist is not None and not (near and re.search(r"他|她", text[sentence_start:at]) and frame.owner[near[-1]] != frame.protagonist):
            return [j for j in lead if frame.owner[j] == frame.protagonist][:1]
        if near and re.search(r"他|她", text[sentence_start:at]):
            return near[-1:]
    return []


def _conferred(frame: Frame, k: int, verb_start: int, verb_end: int) -> Iterator[Fact]:
    """市总工会授予张三、李四等“…”称号."""
    text, mention = frame.text, frame.mentions[k]
    gap = text[verb_end : mention.start]
    if len(gap) > 160 or _NOT_REAL.search(text[max(0, verb_start - 6) : verb_start]):
        return
    recipients = [j for j in frame.between(verb_end, mention.start) if frame.mentions[j].type in BODIES | {T.PERSON}]
    people = [j for j in recipients if frame.mentions[j].type is T.PERSON]
    chosen = people or recipients
    attributes = _attributes(frame, k, verb_start)
    givers = frame.subjects_at(verb_start) if verb_start else ()
    sentence = frame.sentence(verb_start)
    stated = [frame.owner[j] for j in frame.between(sentence.start, verb_start) if frame.mentions[j].type in BODIES]
    collective = frame.entities[frame.owner[k]].detail.get("for_kind") == "collective"
    for j in chosen:
        if frame.entities[frame.owner[j]].type is T.PERSON and collective:
            continue
        yield Fact("awarded", frame.owner[j], frame.owner[k], verb_start, mention.end, "honour.conferred", 0.88, attributes)
    for giver in givers:
        if giver in stated and chosen:
            yield Fact("conferredBy", frame.owner[k], giver, verb_start, mention.end, "conferred.active", 0.82)
