"""Which facilities are told of among several that a body set up: 建成驿站29个，其中|滨江路驿站|…."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.modality import is_denied, is_planned, plan_goes_on
from kg.extraction.relations.rules import fact
from kg.model import BODIES, EntityType, Fact, Part
from kg.prefilter import finditer

_BUILT = pattern("relations_acts", "built_several")
_KIND = 2  # characters that tell what kind of facility it is: 驿站, 作室


def built_several(frame: Frame) -> Iterator[Fact]:
    """甲区总工会建成“工会驿站”29个，其中|滨江路驿站|获评…: one of that kind, so it is of who built them."""
    for built in finditer(_BUILT, frame.text):
        sentence = frame.sentence(built.start())
        here = frame.between(built.end(), built.end() + 1)
        if sentence.part is not Part.BODY or not here or frame.mentions[here[0]].start != built.end():
            continue
        facility = frame.mentions[here[0]]
        if facility.type is not EntityType.FACILITY or not facility.name.endswith(built["kind"][-_KIND:]):
            continue
        if any(m.type in BODIES for _, m in frame.inside(facility)):
            continue  # 其中|甲公司李某创新工作室|: the firm's, whoever helped
        floor, at = sentence.start, built.start()
        if is_denied(frame.text, floor, at) or is_planned(frame.text, floor, at):
            continue
        if plan_goes_on(frame.text, floor, at):
            continue
        for owner in frame.subjects_at(at):
            if frame.entities[owner].type in BODIES:
                start = frame.evidence_start(owner, floor, at)
                yield fact("run.verb", owner, frame.owner[here[0]], start, facility.end)
