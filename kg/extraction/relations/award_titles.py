"""Holders of a title that stands apart from the verb, the only one there: …名单公布，王某获此殊荣."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.award_copulas import NOT_REAL
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.modality import is_planned
from kg.extraction.relations.recipients import may_hold, occasion_of, recipients, year_before, years_before
from kg.extraction.relations.rules import fact
from kg.model import HAPPENINGS, EntityType, Fact, Value
from kg.prefilter import finditer

T = EntityType
_FILE = "relations_awards"
_MADE_IT = pattern(_FILE, "made_it")
_TITLE_OUT = pattern(_FILE, "title_out")
_TITLE_GIVEN = pattern(_FILE, "title_given")
_TITLE_NEW = pattern(_FILE, "title_new")
_GIVEN_OUT = pattern(_FILE, "given_out")
_SAME_TITLE = pattern(_FILE, "same_title")
_TITLE_NEAR = 120


def same_title(frame: Frame) -> Iterator[Fact]:
    """全国五一劳动奖章名单公布，甲厂工人王某等9人获此殊荣: the only title named shortly before."""
    for m in finditer(_SAME_TITLE, frame.text):
        sentence = frame.sentence(m.start()).start
        paragraph = frame.text.rfind("\n", 0, m.start()) + 1
        own = frame.of_type(T.HONOUR, sentence, m.start())
        near = max(paragraph, sentence - _TITLE_NEAR), m.start()
        titles = own if len(frame.owners(own)) == 1 else frame.of_type(T.HONOUR, *near)
        unreal = NOT_REAL.search(frame.text, max(sentence, m.start() - 8), m.start())
        if unreal or len(frame.owners(titles)) != 1:
            continue
        for j in recipients(frame, m.start(), sentence):
            if may_hold(frame, j, titles[-1]):
                start = frame.mentions[j].start
                years: list[Value | None] = [*years_before(frame.text, m.start())]
                for year in years or [year_before(frame.text, m.start())]:
                    dated: dict[str, Value] = {} if year is None else {"year": year}
                    honour = frame.owner[titles[-1]]
                    yield fact("honour.verb", frame.owner[j], honour, start, m.end(), attributes=dated)


def made_it(frame: Frame) -> Iterator[Fact]:
    """“某市工匠”名单揭晓，|焊工王某等10人入选: the only title of the sentence or of the one before.

    在全国工人先锋号方面，|甲厂、乙公司上榜; 新增7个“某省模范职工之家”，|甲厂工会上榜: the title is its topic.
    """
    for m in finditer(_MADE_IT, frame.text):
        sentence = frame.sentence(m.start()).start
        titles = _told_there(frame, sentence, m.start())
        told = sentence
        among = frame.text.startswith("其中", sentence)
        if not titles and sentence:
            told = frame.sentence(sentence - 1).start
            titles = _told_there(frame, told, sentence)
        if len(frame.owners(titles)) != 1 or NOT_REAL.search(frame.text, told, m.start()):
            continue
        if told < sentence and not among and not _goes_on(frame, sentence, m):
            continue
        last = titles[-1]
        title = frame.mentions[last]
        out = _TITLE_OUT.match(frame.text, title.end)
        if told < sentence and not is_planned(frame.text, told, title.start):
            out = out or _TITLE_GIVEN.search(frame.text, told, title.start)
        if told == sentence or among:
            out = out or _TITLE_NEW.search(frame.text, told, title.start)
        if not out and not (among and told < sentence and _GIVEN_OUT.search(frame.text, told, sentence)):
            continue
        attributes = occasion_of(frame, last, sentence)
        for j in recipients(frame, m.start(), sentence):
            if may_hold(frame, j, last) and frame.mentions[j].start > title.end:
                who, honour = frame.owner[j], frame.owner[last]
                yield fact("honour.verb", who, honour, title.start, m.end(), attributes=attributes)


def _told_there(frame: Frame, start: int, end: int) -> list[int]:
    """The honours of a stretch, that of “某市工匠”选树 too."""
    near = (frame.mentions[j] for j in frame.between(start, end))
    within = [j for h in near if h.type in HAPPENINGS for j, m in frame.inside(h) if m.type is T.HONOUR]
    return sorted({*frame.of_type(T.HONOUR, start, end), *within})


def _goes_on(frame: Frame, sentence: int, made: re.Match[str]) -> bool:
    """“某市工匠”揭晓。|王某等10人入选。: is the next sentence about nothing else that one is chosen for?"""
    other = any(frame.mentions[j].type in HAPPENINGS for j in frame.between(sentence, made.start()))
    return not other and not made.group().endswith(("获奖", "表彰"))
