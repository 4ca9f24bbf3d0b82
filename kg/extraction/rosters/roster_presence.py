"""Who takes part by a list: delegates and presidium of a congress, those who won at a contest."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.rules import fact
from kg.extraction.rosters.roster_headings import is_rank
from kg.extraction.rosters.roster_lines import Line, Roster
from kg.model import EntityType, Fact

T = EntityType
_DELEGATES = pattern("rosters", "delegates")
_ORGAN_LABEL = pattern("rosters", "organ_label")
_NOT_THERE = pattern("rosters", "proposed")
_CONTEST = pattern("relations_happenings", "contest")
_CONGRESS = pattern("rosters", "congress")


def present(frame: Frame, roster: Roster) -> Iterator[Fact]:
    """The people of a list of delegates at its congress, the winners of a list at its contest."""
    event = frame.main_event
    if event is None or not roster.lines:
        return
    name, over = frame.entities[event].name, frame.text[: frame.scan.body_start]
    if _CONGRESS.search(name) and _DELEGATES.search(over) and not _NOT_THERE.search(over):
        for line in roster.lines:
            yield from _people(frame, line, event, "roster.delegate")
        for m in _ORGAN_LABEL.finditer(frame.text, frame.scan.body_start):  # 大会秘书长：某某
            for k in frame.between(m.end(), m.end("names")):
                if frame.mentions[k].type is T.PERSON:
                    end = frame.mentions[k].end
                    yield fact("roster.delegate", frame.owner[k], event, m.start("office"), end)
    elif _CONTEST.search(name):
        for line in roster.lines:
            heading = line.heading
            if heading is not None and heading.proposed:
                continue
            if line.placed or (heading is not None and is_rank(frame.text, heading)):
                yield from _people(frame, line, event, "roster.won")


def _people(frame: Frame, line: Line, event: int, rule: str) -> Iterator[Fact]:
    """Everyone whom a line names."""
    people = {entry.person.start for entry in line.entries if entry.person}
    for k in frame.between(line.start, line.end):
        m = frame.mentions[k]
        if m.type is T.PERSON and m.start in people:
            yield fact(rule, frame.owner[k], event, m.start, m.end)
