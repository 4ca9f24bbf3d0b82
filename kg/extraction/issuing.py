"""Who issues a work, who runs a facility."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.frame import Frame
from kg.extraction.modality import is_denied, is_planned, of_plan
from kg.extraction.patterns import pattern
from kg.extraction.rules import fact
from kg.model import BODIES, EntityType, Fact, Part

T = EntityType
_FILE = "relations_acts"
_ISSUE = pattern(_FILE, "issue")
_RUN = pattern(_FILE, "run")
_CLAUSE_END = re.compile(r"[，；。]")
# Widths seen on pages: 联合印发 and a date before a title; a list of stations before the last one's name.
_ISSUE_WINDOW, _ISSUE_GAP = 24, 12
_RUN_WINDOW, _RUN_GAP = 40, 4


def issues(frame: Frame) -> Iterator[Fact]:
    """甲、乙联合印发《…》, and the works that follow in one list."""
    text = frame.text
    done: dict[int, tuple[tuple[int, ...], bool]] = {}  # mention of a work -> who issued it; is it planned
    for k in frame.outer:
        m = frame.mentions[k]
        if m.type is not T.WORK or frame.sentence(m.start).part is not Part.BODY:
            continue
        previous = frame.ending_at.get(m.start - 1, ())[:1] if text[m.start - 1 : m.start] in "、和与" else ()
        if previous and previous[0] in done:
            done[k] = done[previous[0]]
            start, (issuers, planned) = frame.mentions[previous[0]].start, done[k]
            attributes, case = of_plan(planned), "planned" if planned else ""
            for issuer in issuers:
                yield fact(
                    "issue.chain", issuer, frame.owner[k], start, m.end, attributes=attributes, case=case
                )
            continue
        floor = frame.sentence(m.start).start
        at = _verb(frame, _ISSUE, max(floor, m.start - _ISSUE_WINDOW), m.start)
        if at is None or m.start - at[1] > _ISSUE_GAP or is_denied(text, floor, at[0]):
            continue
        issuers = tuple(s for s in frame.subjects_at(at[0]) if frame.entities[s].type in BODIES)
        planned = is_planned(text, floor, at[0])
        done[k] = issuers, planned
        attributes, case = of_plan(planned), "planned" if planned else ""
        for issuer in issuers:
            start = frame.evidence_start(issuer, floor, at[0])
            yield fact("issue.verb", issuer, frame.owner[k], start, m.end, attributes=attributes, case=case)


def runs(frame: Frame) -> Iterator[Fact]:
    """甲建成“…”驿站: the facility that a body set up."""
    for k in frame.outer:
        m = frame.mentions[k]
        if m.type is not T.FACILITY or frame.sentence(m.start).part is not Part.BODY:
            continue
        floor = frame.sentence(m.start).start
        at = _verb(frame, _RUN, max(floor, m.start - _RUN_WINDOW), m.start)
        if at is None or is_denied(frame.text, floor, at[0]):
            continue
        gap = frame.text[at[1] : m.start]
        if len(gap) > _RUN_GAP and "、" not in gap and "”" not in gap:
            continue  # only a list may stand between verb and facility
        planned = is_planned(frame.text, floor, at[0])
        attributes, case = of_plan(planned), "planned" if planned else ""
        for owner in frame.subjects_at(at[0]):
            if frame.entities[owner].type in BODIES:
                start = frame.evidence_start(owner, floor, at[0])
                yield fact("run.verb", owner, frame.owner[k], start, m.end, attributes=attributes, case=case)


def _verb(frame: Frame, verbs: re.Pattern[str], start: int, end: int) -> tuple[int, int] | None:
    """The span of the last verb in [start, end), if its clause reaches to the end."""
    found = list(verbs.finditer(frame.text, start, end))
    if not found or _CLAUSE_END.search(frame.text, found[-1].end(), end):
        return None
    return found[-1].span()
