"""Sentences about another day, or another happening, than that of the article's main one."""

from __future__ import annotations

from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.frame import Frame
from kg.model import HAPPENINGS, Part, Sentence

_FILE = "relations_happenings"
_ANOTHER_REPORT = pattern(_FILE, "another_report")
_DAY = pattern(_FILE, "day_opens")
_HELD_BEFORE = pattern(_FILE, "held_before")


def held_in(frame: Frame, sentence: Sentence, at: int) -> int | None:
    """某总工会举行|“劳模宣讲”活动|，窦某…讲述: the last happening that the sentence says is held."""
    named = (k for k in frame.between(sentence.start, at) if frame.mentions[k].type in HAPPENINGS)
    held = [k for k in named if _HELD_BEFORE.search(frame.text, sentence.start, frame.mentions[k].start)]
    return frame.owner[held[-1]] if held else None


def is_another_day(frame: Frame, event: int, sentence: Sentence) -> bool:
    """4月2日，某总工会开讲“云课堂”。|4月3日，窦某走进乙厂: does it open with another day than the event's?

    Or as another report: 又讯, 另讯.
    """
    if _ANOTHER_REPORT.match(frame.text, sentence.start):
        return True
    day = _DAY.match(frame.text, sentence.start)
    if day is None:
        return False
    named = (frame.sentence(frame.mentions[k].start) for k in frame.entities[event].mentions)
    told = [s for s in named if s.part is Part.BODY]
    # what only the headline names is told of in the first sentence
    told = told or [s for s in frame.scan.article.sentences if s.part is Part.BODY][:1]
    days = [_DAY.match(frame.text, s.start) for s in told if s.start <= sentence.start]
    return bool(days) and all(d is not None and d["day"] != day["day"] for d in days)
