"""Whose a happening is, told by the way: whoever announces its results, or does its work since it began."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.figures.figure_clauses import clause_start
from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.rules import fact
from kg.model import BODIES, HAPPENINGS, EntityType, Fact, Part

_FILE = "relations_happenings"
_RESULT = pattern(_FILE, "result_behind")
_ANNOUNCES = pattern(_FILE, "announces")
_SINCE = pattern(_FILE, "since")
_ITS_WORK = pattern(_FILE, "its_work")
_CARES = pattern(_FILE, "visiting")
_CLAUSE = 40  # characters between a body and what it announces


def announced(frame: Frame) -> Iterator[Fact]:
    """甲工会日前公布|“金点子”评选|结果: the results of what it holds itself."""
    for k in frame.outer:
        m = frame.mentions[k]
        sentence = frame.sentence(m.start)
        if m.type not in HAPPENINGS or sentence.part is not Part.BODY or not _RESULT.match(frame.text, m.end):
            continue
        if any(inner.type is EntityType.HONOUR for _, inner in frame.inside(m)):
            continue  # 公布|首都劳动奖章评选|结果: an honour, which is awarded
        near = frame.between(max(sentence.start, m.start - _CLAUSE), m.start)
        body = next((j for j in reversed(near) if frame.mentions[j].type in BODIES), None)
        if body is not None and _ANNOUNCES.fullmatch(frame.text, frame.mentions[body].end, m.start):
            yield fact("organize.told", frame.owner[body], frame.owner[k], frame.mentions[body].start, m.end)


def since_begun(frame: Frame) -> Iterator[Fact]:
    """今年|“送清凉”活动|启动以来，|甲工会|共筹集资金…: a programme of care, and who works in it."""
    for k in frame.outer:
        m = frame.mentions[k]
        sentence = frame.sentence(m.start)
        if m.type is not EntityType.PROGRAMME or sentence.part is not Part.BODY:
            continue
        since = _SINCE.match(frame.text, m.end)
        if since is None or not _CARES.search(m.name) or _someone_before(frame, m.start):
            continue
        here = frame.between(since.end(), since.end() + 1)
        union = next((j for j in here if frame.mentions[j].type is EntityType.UNION), None)
        if union is not None and _ITS_WORK.match(frame.text, frame.mentions[union].end, sentence.end):
            end = frame.mentions[union].end
            yield fact("organize.told", frame.owner[union], frame.owner[k], m.start, end)


def _someone_before(frame: Frame, at: int) -> bool:
    """甲公司|开展“送清凉”活动期间，乙总工会…: does another open the clause, whose it is?"""
    here = frame.between(clause_start(frame.text, at), at)
    return any(frame.mentions[j].type in BODIES for j in here)
