"""Bodies whose people serve or play where a happening goes on: 活动现场，甲医院医护人员为骑手测血压."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.modality import is_planned
from kg.extraction.relations.other_days import is_another_day
from kg.extraction.relations.participation import body_sentences
from kg.extraction.relations.rules import fact
from kg.extraction.relations.subjects import bodies_before
from kg.model import BODIES, HAPPENINGS, EntityType, Fact, Sentence

_FILE = "relations_happenings"
_NAME = 4  # characters behind a trade in which the name of one of them begins
_AT_EVENT = pattern(_FILE, "at_event")
_SERVES = pattern(_FILE, "serves_there")
_PLAYS = pattern(_FILE, "plays_there")
_TAKEN_IN = pattern(_FILE, "taken_in")


def sentences_there(frame: Frame, event: int) -> Iterator[Sentence]:
    """活动现场，…。…。: what the paragraphs set at a happening say, from where they tell so on."""
    at: int | None = None  # the paragraph
    for sentence in body_sentences(frame):
        if _AT_EVENT.match(frame.text[sentence.start : sentence.end]):
            at = sentence.paragraph
        if sentence.paragraph == at and not is_another_day(frame, event, sentence):
            yield sentence


def serving(frame: Frame) -> Iterator[Fact]:
    """活动现场，|甲医院|的医护人员…。|乙中心|值班律师还就…: in the paragraph that is set at the happening."""
    event = frame.main_event
    if event is None:
        return
    for sentence in sentences_there(frame, event):
        for k in frame.between(sentence.start, sentence.end):
            m = frame.mentions[k]
            serves = _SERVES.match(frame.text, m.end, sentence.end) if m.type in BODIES else None
            if serves is None or not frame.named_before(event, m.start):
                continue
            if frame.of_type(EntityType.PERSON, m.end, serves.end() + _NAME):
                continue  # 甲医院护士长|王某|给孩子们上课: she is there, for herself
            if is_planned(frame.text, sentence.start, m.start):
                continue
            for j in bodies_before(frame, m.end, sentence.start):
                if frame.owner[j] != frame.lead:
                    yield fact("join.units", frame.owner[j], event, frame.mentions[j].start, serves.end())


def playing(frame: Frame) -> Iterator[Fact]:
    """职工们观看了|甲剧团|送上的演出: who plays at the article's event."""
    event = frame.main_event
    if event is None or frame.entities[event].type is not EntityType.EVENT:
        return
    for sentence in body_sentences(frame):
        for k in frame.between(sentence.start, sentence.end):
            m = frame.mentions[k]
            plays = _PLAYS.match(frame.text, m.end, sentence.end) if m.type in BODIES else None
            if plays and frame.named_before(event, m.start) and not is_another_day(frame, event, sentence):
                yield fact("join.units", frame.owner[k], event, m.start, plays.end())


def taken_in(frame: Frame) -> Iterator[Fact]:
    """甲集团工会组织|乙矿工会、丙矿工会|开展“…”活动: those who carry it out for another."""
    for sentence in body_sentences(frame):
        named = frame.between(sentence.start, sentence.end)
        for n, k in enumerate(named[1:], 1):
            m, body = frame.mentions[k], frame.mentions[named[n - 1]]
            if m.type not in HAPPENINGS or body.type not in BODIES:
                continue
            if _TAKEN_IN.fullmatch(frame.text, body.end, m.start) is None:
                continue
            group = bodies_before(frame, body.end, sentence.start)
            start = frame.mentions[group[0]].start if group else 0
            if not frame.text.endswith(("组织", "组织了"), sentence.start, start):
                continue
            if not is_planned(frame.text, sentence.start, start - 2):
                for j in group:
                    yield fact("join.units", frame.owner[j], frame.owner[k], start, m.end)
