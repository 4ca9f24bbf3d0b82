"""Who is asked to a happening, and the bodies whose unnamed leaders attend it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.modality import is_planned
from kg.extraction.relations.participation import body_sentences, happening_meant, happens, told_here
from kg.extraction.relations.rules import fact
from kg.extraction.relations.subjects import bodies_before
from kg.model import BODIES, EntityType, Fact, Part
from kg.prefilter import finditer

T = EntityType
_FILE = "relations_happenings"
_AT_EVENT = pattern(_FILE, "at_event")
_CLAUSE_MARK = re.compile(r"[，。；：]")
_INVITED = pattern(_FILE, "invited")
_INVITED_UNITS = pattern(_FILE, "invited_units")
_OFFICIALS = pattern(_FILE, "officials")
_OFFICIALS_ATTEND = pattern(_FILE, "officials_attend")
_ATTENDED = re.compile("(?:活动|[会式赛演])$")  # no standing 工程, 计划, 热线
_ATTENDS = re.compile("出席|参加|参与|列席|到[会场]|赴会|与会|[来赶]?到了?现场")


def invited(frame: Frame) -> Iterator[Fact]:
    """邀请全国劳动模范甲、律师乙…授课: whom a body asks to the sentence's happening, or to the article's."""
    for sentence in body_sentences(frame):
        for verb in _INVITED.finditer(frame.text, sentence.start, sentence.end):
            near = [j for j in frame.between(sentence.start, sentence.end) if happens(frame, j)]
            event = frame.owner[near[0]] if near else frame.main_event
            if event is None or not (near or told_here(frame, event, sentence)):
                continue
            end = verb.end()
            for j in frame.between(verb.end(), sentence.end):
                m = frame.mentions[j]
                if _CLAUSE_MARK.search(frame.text, end, m.start):
                    break
                if m.type is T.PERSON:
                    yield fact("join.invited", frame.owner[j], event, verb.start(), m.end)
                    end = m.end


def invited_units(frame: Frame) -> Iterator[Fact]:
    """活动中，市总工会邀请了|甲医院和乙公司|开展健康服务: bodies that serve or play at the happening."""
    event = frame.main_event
    if event is None or not _ATTENDED.search(frame.entities[event].name):
        return
    for asked in finditer(_INVITED_UNITS, frame.text):
        sentence = frame.sentence(asked.start())
        group = bodies_before(frame, _end_of_bodies(frame, asked), asked.start("who"))
        near = [j for j in frame.between(sentence.start, sentence.end) if happens(frame, j)]
        others = [j for j in near if frame.owner[j] != event]
        if sentence.part is not Part.BODY or others or not group:
            continue
        if is_planned(frame.text, sentence.start, asked.start()):
            continue
        if frame.mentions[group[0]].start == asked.start("who") and told_here(frame, event, sentence):
            for j in group:
                yield fact("join.invited", frame.owner[j], event, asked.start(), asked.end())


def _end_of_bodies(frame: Frame, asked: re.Match[str]) -> int:
    """Where the last body ends of those who are asked."""
    named = [frame.mentions[j] for j in frame.between(*asked.span("who"))]
    return max((m.end for m in named if m.type in BODIES), default=asked.start("who"))


def officials(frame: Frame) -> Iterator[Fact]:
    """甲总工会、乙局有关领导，丙大学相关负责人参加会议: bodies whose unnamed leaders attend."""
    for m in finditer(_OFFICIALS, frame.text):
        sentence = frame.sentence(m.start())
        group = bodies_before(frame, m.start(), sentence.start) if sentence.part is Part.BODY else []
        if not group:
            continue
        attend = _OFFICIALS_ATTEND.match(frame.text, m.end(), sentence.end)
        verb = _ATTENDS.match(frame.text, attend.start("verb")) if attend else None
        target = happening_meant(frame, verb, sentence.start, sentence.end) if verb else None
        if verb is None and _AT_EVENT.match(frame.text[sentence.start : sentence.end]):
            target = frame.main_event  # 启动仪式上，甲总工会、乙局相关负责人|向劳模赠书
        end = verb.end() if verb else m.end()
        for j in group if target is not None else ():
            yield fact("join.units", frame.owner[j], target, frame.mentions[group[0]].start, end)
