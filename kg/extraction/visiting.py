"""Where a happening is held; who visits whom."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.frame import Frame
from kg.extraction.modality import is_denied
from kg.extraction.patterns import pattern
from kg.extraction.rules import fact
from kg.model import AREAS, BODIES, HAPPENINGS, EntityType, Fact, Part, Sentence

T = EntityType
_FILE = "relations_acts"
_HELD = pattern(_FILE, "held")
_VISIT = pattern(_FILE, "visit")
_DEEP_STUDY = pattern(_FILE, "deep_study")
_NO_GOAL = pattern(_FILE, "no_goal")
_BETWEEN_GOALS = pattern(_FILE, "between_goals")
_BEFORE_GOAL = pattern(_FILE, "before_goal")
_DELEGATION = pattern(_FILE, "delegation")
_CLAUSE_END = re.compile(r"[，。；]")
_VENUES = (BODIES | AREAS | {T.FACILITY}) - {T.UNION}
_GOALS = BODIES | {T.FACILITY}
_VISITORS = (T.UNION, T.INSTITUTION)
# Verbs that have a goal whatever word it opens with.
_SURE_MOTION = ("来到", "走进")


def held_at(frame: Frame) -> Iterator[Fact]:
    """…在城奥大厦开幕; 在劲松职高常营校区组织开展…竞赛."""
    text = frame.text
    for k in frame.outer:
        m = frame.mentions[k]
        if m.type not in _VENUES:
            continue
        sentence = frame.sentence(m.start)
        if sentence.part is not Part.BODY or not _stands_behind(frame, k, "在于"):
            continue
        if m.type in AREAS and frame.between(m.end, m.end + 1):
            continue  # 在岐山县|蔡家坡镇召开: the narrower place
        verb = _HELD.match(text[m.end : m.end + 24])
        before = [j for j in frame.between(sentence.start, m.start) if frame.mentions[j].type in HAPPENINGS]
        behind = [j for j in frame.between(m.end, sentence.end) if frame.mentions[j].type in HAPPENINGS]
        if not verb or not (before or behind):
            continue
        happening = before[-1] if before else behind[0]
        span = frame.mentions[happening]
        start, end = min(m.start, span.start), max(m.end + verb.end(), span.end)
        yield fact("held.at", frame.owner[happening], frame.owner[k], start, end)


def _stands_behind(frame: Frame, k: int, marks: str) -> bool:
    """Does a mark stand before a place, but for the areas that it lies in: 在|平谷区|黄松峪乡|某公园?"""
    start = frame.mentions[k].start
    while True:
        wider = next((j for j in frame.ending_at.get(start, ()) if frame.mentions[j].type in AREAS), None)
        if wider is None:
            return frame.text[max(0, start - 1) : start] in tuple(marks)
        start = frame.mentions[wider].start


def visits(frame: Frame) -> Iterator[Fact]:
    """平谷区总工会…一行先后来到甲、乙、丙等: each that is named."""
    for sentence in frame.scan.article.sentences:
        if sentence.part is not Part.BODY:
            continue
        for verb in _VISIT.finditer(frame.text, sentence.start, sentence.end):
            visitors = _visitors(frame, sentence, verb)
            goals = _goals(frame, verb.end(), sentence.end) if visitors else []
            for visitor in visitors:
                start = frame.evidence_start(visitor, sentence.start, verb.start())
                for j in goals:
                    if frame.owner[j] != visitor:
                        yield fact("visit.verb", visitor, frame.owner[j], start, frame.mentions[j].end)


def _visitors(frame: Frame, sentence: Sentence, verb: re.Match[str]) -> list[int]:
    """The acting unions and institutions, else the delegation's union; none where the verb has no goal."""
    after = frame.text[verb.end() :][:4]
    if verb.group() == "深入" and _DEEP_STUDY.match(after):
        return []
    if verb.group() not in _SURE_MOTION and _NO_GOAL.match(after):
        return []
    if is_denied(frame.text, sentence.start, verb.start()):
        return []
    led = _delegations(frame, sentence.start, verb.start())
    acting = [s for s in frame.subjects_at(verb.start()) if frame.entities[s].type in _VISITORS]
    return led or acting


def _delegations(frame: Frame, start: int, at: int) -> list[int]:
    """甲区总工会主席某某、乙区总工会主席某某一行: the unions of the posts stand for the delegation."""
    if not _DELEGATION.search(frame.text[start:at]):
        return []
    named = frame.between(start, at)
    return [frame.owner[j] for n, j in enumerate(named) if _leads(frame, j, named[n + 1 : n + 2])]


def _leads(frame: Frame, k: int, following: list[int]) -> bool:
    """Is it a union that stands alone (某区总工会一行), or with its post before a person?"""
    if frame.mentions[k].type is not T.UNION:
        return False
    if not following:
        return True
    m, person = frame.mentions[k], frame.mentions[following[0]]
    return person.type is T.PERSON and not _CLAUSE_END.search(frame.text, m.end, person.start)


def _goals(frame: Frame, p: int, end: int) -> list[int]:
    """The list of bodies and places behind the verb; areas between them (北京市|甲厂) are passed over."""
    group: list[int] = []
    for j in frame.between(p, end):
        m = frame.mentions[j]
        if m.type in AREAS:
            continue
        gap = frame.text[p : m.start]
        if m.type not in _GOALS or not (_BETWEEN_GOALS if group else _BEFORE_GOAL).search(gap):
            break
        group.append(j)
        p = m.end
    return group
