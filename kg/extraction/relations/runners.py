"""Who runs what another built or paid for: 由甲公司投资、乙总工会负责日常管理的“司机之家”."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.issuing import facility_before
from kg.extraction.relations.modality import is_denied, is_planned
from kg.extraction.relations.rules import fact
from kg.extraction.relations.subjects import bodies_before
from kg.model import BODIES, EntityType, Fact, Part
from kg.prefilter import finditer

_RUNS_TOO = pattern("relations_acts", "runs_too")
_OTHER_PART = pattern("relations_acts", "other_part")
_BUILT_IT = pattern("relations_acts", "built_it")
_THIS_IS = pattern("relations_acts", "this_is")
_SET_UP_HERE = pattern("relations_acts", "set_up_here")


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


def set_up_here(frame: Frame) -> Iterator[Fact]:
    """“…”驿站启用，这是|甲总工会|建起的第38个驿站: the last facility of that kind in the paragraph."""
    for k in frame.outer:
        m = frame.mentions[k]
        sentence = frame.sentence(m.start)
        if m.type not in BODIES or sentence.part is not Part.BODY:
            continue
        here = _SET_UP_HERE.match(frame.text, m.end, sentence.end)
        group = bodies_before(frame, m.end, sentence.start) if here else []
        start = frame.mentions[group[0]].start if group else m.start
        if here is None or not _THIS_IS.search(frame.text, max(0, sentence.start - 1), start):
            continue
        told = (j for j in reversed(frame.between(0, start)) if _is_told_here(frame, j, m.start))
        fitting = [j for j in told if frame.mentions[j].name.rstrip("”").endswith(here["word"])][:1]
        for j in group if fitting else ():
            yield fact("run.is", frame.owner[j], frame.owner[fitting[0]], start, here.end())


def _is_told_here(frame: Frame, k: int, at: int) -> bool:
    """Is it a facility of the same paragraph?"""
    same = frame.sentence(frame.mentions[k].start).paragraph == frame.sentence(at).paragraph
    return same and frame.mentions[k].type is EntityType.FACILITY
