"""Sentences about another day, or another happening, than that of the article's main one."""

from __future__ import annotations

from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.frame import Frame
from kg.model import HAPPENINGS, Mention, Part, Sentence

_FILE = "relations_happenings"
_ANOTHER_REPORT = pattern(_FILE, "another_report")
_DAY = pattern(_FILE, "day_opens")
_HELD_BEFORE = pattern(_FILE, "held_before")
_OVER = pattern(_FILE, "over")
_WILL_HOLD = pattern(_FILE, "will_hold")
_ANOTHER_HELD = pattern(_FILE, "another_held")


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


def is_over(frame: Frame, m: Mention) -> bool:
    """中国工会十八大|闭幕后，甲工会召开传达会: has the happening ended before what is told next?"""
    return _OVER.match(frame.text, m.end) is not None


def another_held(frame: Frame, start: int, at: int) -> bool:
    """会后，某区接着召开|劳模座谈会|，王某发言: is a meeting held that is none of those with a mention?"""
    held = _ANOTHER_HELD.search(frame.text, start, at)
    if held is None:
        return False
    named = frame.between(*held.span("another"))
    return not any(frame.mentions[k].type in HAPPENINGS for k in named)


def is_to_come(frame: Frame, event: int) -> bool:
    """双方将于9月共同举办|首届“…”大赛|: is it only ever told of as planned, so that nobody was at it yet?"""
    named = [frame.mentions[k] for k in frame.entities[event].mentions]
    sentences = [frame.sentence(m.start) for m in named]
    return bool(named) and all(
        s.part is Part.BODY and _WILL_HOLD.search(frame.text, s.start, m.start)
        for m, s in zip(named, sentences, strict=True)
    )
