"""Visits told as scenes: 在甲厂，某市总工会慰问组向职工送上慰问品; 随着甲厂走访完毕; 图为慰问组在甲公司."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.modality import is_denied, is_planned
from kg.extraction.relations.rules import fact
from kg.extraction.relations.subjects import bodies_before
from kg.extraction.relations.visiting import LED, acting, delegations, goals_behind, group_led, led_before
from kg.model import EntityType, Fact, Part, Sentence
from kg.prefilter import finditer

T = EntityType
_FILE = "relations_acts"
_SCENE = pattern(_FILE, "scene")
_SCENE_TIME = pattern(_FILE, "scene_time")
_LEADER_SCENE = pattern(_FILE, "leader_scene")
_VISITED_LAST = pattern(_FILE, "visited_last")
_PICTURED = pattern(_FILE, "pictured_visit")
_CARES = pattern(_FILE, "pictured_care")
_SEMICOLON = re.compile("；")


def visits_scene(frame: Frame) -> Iterator[Fact]:
    """在甲厂、乙厂，|某市总工会慰问组向职工送上慰问品: where a sentence opens, its delegation is."""
    for sentence, start in _scenes(frame):
        comma = frame.text.find("，", start, sentence.end)
        goals = goals_behind(frame, start + 1, comma)
        acts = goals and _SCENE.match(frame.text, frame.mentions[goals[-1]].end, sentence.end)
        led = [] if acts or not goals else _led_there(frame, frame.mentions[goals[-1]].end, sentence)
        for visitor in led:
            for j in goals:
                if frame.owner[j] != visitor:
                    yield fact("visit.scene", visitor, frame.owner[j], start, frame.mentions[j].end)
        if not acts or is_planned(frame.text, start, acts.end()):
            continue
        led = delegations(frame, start, acts.end()) or group_led(frame, sentence)
        for visitor in led or acting(frame, acts.end()):
            for j in goals:
                if frame.owner[j] != visitor:
                    yield fact("visit.scene", visitor, frame.owner[j], start, acts.end())


def _scenes(frame: Frame) -> Iterator[tuple[Sentence, int]]:
    """Where 在 opens a scene: at the start of a sentence, be it behind a time, or behind its semicolons."""
    for sentence in frame.scan.article.sentences:
        if sentence.part is Part.BODY:
            marks = (m.end() for m in _SEMICOLON.finditer(frame.text, sentence.start, sentence.end))
            for at in (sentence.start, *marks):
                opened = _SCENE_TIME.match(frame.text, at, sentence.end)
                if opened is not None:
                    yield sentence, opened.end()


def _led_there(frame: Frame, at: int, sentence: Sentence) -> list[int]:
    """甲总工会主席王某率调研组…。在乙公司，|王某与职工共同揭牌: the union whose group he has led before."""
    there = _LEADER_SCENE.match(frame.text, at, sentence.end)
    if not there or is_planned(frame.text, at, there.end()) or is_denied(frame.text, at, there.end()):
        return []
    leader = frame.of_type(T.PERSON, *there.span("leader"))
    he = there["leader"] in ("他", "她")
    if not he and (not leader or frame.mentions[leader[0]].start != there.start("leader")):
        return []
    for earlier in frame.scan.article.sentences:
        if earlier.start < sentence.start and LED.search(frame.text, earlier.start, earlier.end):
            named = frame.of_type(T.PERSON, earlier.start, earlier.end)
            people = frame.owners(named)
            if he and len(people) == 1:
                return led_before(frame, named, sentence.start)  # 在丙公司，|他|详细询问: the one who leads
            if not he and frame.owner[leader[0]] in people:
                return led_before(frame, leader, sentence.start)
    return []


def visits_ended(frame: Frame) -> Iterator[Fact]:
    """随着|甲厂、乙医院和丙站|走访完毕: the visits of who acts, or of the article's union."""
    for ended in finditer(_VISITED_LAST, frame.text):
        sentence = frame.sentence(ended.start())
        goals = bodies_before(frame, ended.start(), sentence.start) if sentence.part is Part.BODY else []
        start = frame.mentions[goals[0]].start if goals else 0
        if not goals or not frame.text.endswith("随着", 0, start):
            continue
        lead = [frame.lead] if frame.lead is not None else []
        for visitor in acting(frame, start) or [s for s in lead if frame.entities[s].type is T.UNION]:
            for j in goals:
                if frame.owner[j] != visitor:
                    yield fact("visit.scene", visitor, frame.owner[j], start, ended.end())


def visits_pictured(frame: Frame) -> Iterator[Fact]:
    """图为7月10日，某市总工会慰问组在|甲公司|为职工送上饮料: the union named there, or that acted."""
    for shown in finditer(_PICTURED, frame.text):
        sentence = frame.sentence(shown.start())
        goals = goals_behind(frame, shown.end(), sentence.end) if sentence.part is Part.BODY else []
        if not goals or not _CARES.match(frame.text, frame.mentions[goals[-1]].end, sentence.end):
            continue
        named = [k for k in frame.between(*shown.span()) if frame.mentions[k].type is T.UNION]
        for visitor in frame.owners(named) or acting(frame, shown.start()):
            for j in goals:
                if frame.owner[j] != visitor:
                    yield fact("visit.scene", visitor, frame.owner[j], shown.start(), frame.mentions[j].end)
