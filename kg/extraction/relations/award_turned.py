"""Honours told from the honour's side: 全国劳动模范得主是焊工王某, 首都劳动奖状由某公司摘得."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.lexical.patterns import pattern
from kg.extraction.people.titles import post_before
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.recipients import may_hold, occasion_of
from kg.extraction.relations.rules import fact
from kg.extraction.relations.subjects import bodies_before
from kg.model import BODIES, EntityType, Fact

T = EntityType
_FILE = "relations_awards"
_HOLDER_IS = pattern(_FILE, "holder_is")
_WON_BY = pattern(_FILE, "won_by")
_AS_ONE = pattern(_FILE, "as_one")
_ONE_ENDS = pattern(_FILE, "one_ends")
_NOT_REAL = pattern(_FILE, "not_real")
_OWN_TITLES = re.compile("[^，。；：！？“”\n的]{2,30}")
_OPENS_WITH = 40  # characters behind: a firm and a post before the name
_AS_BEFORE = 30  # characters before an honour
_HOLDERS = BODIES | {T.PERSON}


def turned(frame: Frame) -> Iterator[Fact]:
    """The recipient behind an honour; 已有 or 拟 before the honour leaves it out."""
    for k in frame.outer:
        honour = frame.mentions[k]
        if honour.type is not T.HONOUR:
            continue
        said = frame.sentence(honour.start)
        if _NOT_REAL.search(frame.text, said.start, honour.start):
            continue
        named = _named(frame, honour.end)
        for who in _winners(frame, honour.end) if named is None else [named]:
            if may_hold(frame, who, k):
                end = max(honour.end, frame.mentions[who].end)
                yield fact("honour.turned", frame.owner[who], frame.owner[k], honour.start, end)


def opening_person(frame: Frame, at: int) -> int | None:
    """甲厂焊工|王某|继续带徒: the person with whose firm and post, or with whom, a clause opens."""
    near = frame.between(at, at + _OPENS_WITH)
    who = next((j for j in near if frame.mentions[j].type is T.PERSON), None)
    if who is None:
        return None
    start = frame.mentions[who].start
    titled = _OWN_TITLES.fullmatch(frame.text, at, start) and post_before(frame.text, start) is not None
    return who if start == at or titled else None


def as_holder(frame: Frame) -> Iterator[Fact]:
    """作为新一批“甲市工匠”，|乙厂焊工王某|…: whom the clause opens with behind an honour that he has."""
    for k in frame.outer:
        honour = frame.mentions[k]
        if honour.type is not T.HONOUR:
            continue
        floor = max(frame.sentence(honour.start).start, honour.start - _AS_BEFORE)
        opens = _AS_ONE.search(frame.text, floor, honour.start)
        ends = _ONE_ENDS.match(frame.text, honour.end)
        who = opening_person(frame, ends.end()) if opens and ends else None
        if who is not None and may_hold(frame, who, k):
            start, end = honour.start, frame.mentions[who].end
            told = occasion_of(frame, k, honour.start)
            yield fact("honour.turned", frame.owner[who], frame.owner[k], start, end, attributes=told)


def _named(frame: Frame, at: int) -> int | None:
    """得主是市公安局某大队中队长|胡某: the person, else the only body, that ends the clause."""
    m = _HOLDER_IS.match(frame.text, at)
    if m is None:
        return None
    within = frame.between(m.end("verb"), m.end())
    people = [j for j in within if frame.mentions[j].type is T.PERSON]
    bodies = [j for j in within if frame.mentions[j].type in BODIES and frame.mentions[j].end == m.end()]
    if people:
        return people[0] if frame.mentions[people[0]].end == m.end() else None
    return bodies[0] if len(frame.owners(bodies)) == 1 else None


def _winners(frame: Frame, at: int) -> list[int]:
    """由|某公司|摘得, 由|甲公司和乙镇政府|获得: the list of bodies or the name right before the verb."""
    m = _WON_BY.match(frame.text, at)
    if m is None:
        return []
    bodies = bodies_before(frame, m.end("who"), m.start("who"))
    if len(bodies) > 1:
        return bodies
    before = [
        j
        for j in frame.between(m.start("who"), m.end("who"))
        if frame.mentions[j].type in _HOLDERS and frame.mentions[j].end == m.end("who")
    ]
    return [min(before, key=lambda j: frame.mentions[j].start)] if before else []
