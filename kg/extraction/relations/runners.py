"""Who runs what another built or paid for: 由甲公司投资、乙总工会负责日常管理的“司机之家”."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.issuing import facility_before
from kg.extraction.relations.modality import is_denied, is_planned
from kg.extraction.relations.rules import fact
from kg.extraction.relations.subjects import bodies_before
from kg.model import EntityType, Fact, Part
from kg.prefilter import finditer

_RUNS_TOO = pattern("relations_acts", "runs_too")
_OTHER_PART = pattern("relations_acts", "other_part")
_BUILT_IT = pattern("relations_acts", "built_it")


def runs_too(frame: Frame) -> Iterator[Fact]:
    """…、|乙总工会|负责日常管理的“…”; “…”由甲改造，|乙|负责运营."""
    for verb in finditer(_RUNS_TOO, frame.text):
        sentence = frame.sentence(verb.start())
        group = bodies_before(frame, verb.start(), sentence.start) if sentence.part is Part.BODY else []
        start = frame.mentions[group[0]].start if group else sentence.start
        if not group or not _OTHER_PART.search(frame.text, sentence.start, start):
            continue
        if is_denied(frame.text, sentence.start, start) or is_planned(frame.text, sentence.start, start):
            continue
        facility = _named_behind(frame, verb.end()) if verb["of"] else None
        end = verb.end() if facility is None else frame.mentions[facility].end
        run = frame.owner[facility] if facility is not None else _told_before(frame, sentence.start, start)
        if run is None:
            continue
        for k in (*_builders(frame, start, sentence.start), *group):
            yield fact("run.by", frame.owner[k], run, frame.mentions[k].start, end)


def _builders(frame: Frame, at: int, floor: int) -> list[int]:
    """由|甲|投资建设、乙负责管理的: who set up what stands before those who run it."""
    built = _BUILT_IT.search(frame.text, floor, at)
    return bodies_before(frame, built.start(), floor) if built else []


def _named_behind(frame: Frame, at: int) -> int | None:
    """负责管理的|“司机之家”: the mention of a facility that begins at an offset, within its quotation too."""
    near = frame.between(at, at + 2)
    return next((k for k in near if frame.mentions[k].type is EntityType.FACILITY), None)


def _told_before(frame: Frame, floor: int, at: int) -> int | None:
    """“…”驿站|由甲改造，乙负责管理: the facility that the sentence opens with."""
    by = frame.text.find("由", floor, at)
    return facility_before(frame, floor, by) if by >= 0 else None
