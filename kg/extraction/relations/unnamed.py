"""Clauses about someone whom nobody has named: 他的徒弟去年|获得…, 他的爱人是护士长，曾|荣获….

What such a clause tells is not told of the one who was named before.
"""

from __future__ import annotations

from kg.extraction.figures.figure_clauses import BREAK, clause_start
from kg.extraction.lexical.patterns import pattern
from kg.extraction.people.person_names import frequency, whole_word
from kg.extraction.relations.frame import Frame
from kg.model import EntityType

_FILE = "relations_witnesses"
_KIN_ACTS = pattern(_FILE, "kin_acts")
_HE_ACTS = pattern(_FILE, "he_acts")
_KIN_OF_ALONE = pattern(_FILE, "kin_of_alone")
_TELLS = pattern(_FILE, "tells")
_HIM = pattern(_FILE, "him")
_SEX = {"他": pattern(_FILE, "woman_of_kin"), "她": pattern(_FILE, "man_of_kin")}  # who is not meant by it
_KIN = 2  # characters of kin right before a name: 妻子, 大姐
_NAME = 3  # characters
_LINK = 3000  # the dictionary's count of a surname that is a word of its own: 应 16,000


def another_acts(frame: Frame, floor: int, at: int) -> bool:
    """Is the last subject before an offset, from `floor` on, someone without a name?

    A clause of his own (他的徒弟…), the clause before (他的妻子是护士长，|曾获…), or one that may open with
    a name that nothing shows to be one (倪晓芸苦练技术，|被评为…).
    """
    text, begin = frame.text, at
    while True:
        end, begin = begin, max(floor, clause_start(text, begin))
        kin = _KIN_ACTS.match(text, begin, end)
        behind = kin.end() if kin else begin
        named = [k for k in frame.between(behind, end) if frame.mentions[k].type is EntityType.PERSON]
        if kin is not None and not named:
            return True if kin["whose"] else end == at or _follows(text, end, at)
        if any(_KIN_OF_ALONE.match(text, frame.mentions[k].end, end) for k in named[-1:]):
            return True  # 贺长林的徒弟|荣获
        if named or kin is not None or _HE_ACTS.match(text, begin, end):
            return False
        if _may_be_name(frame, begin):
            return True
        if begin <= floor:
            return False
        begin -= 1


def kin_told_before(frame: Frame, at: int) -> bool:
    """他的妻子李梅是护士。|去年被评为…: may a sentence without a subject go on about kin of the one before?

    Not where kin only tell of him (妻子说，他…), nor where 他 is of the other sex.
    """
    text, start = frame.text, frame.sentence(at).start
    if not start or text[start - 1] not in "。！？":
        return False
    before = frame.sentence(start - 1).start
    kin = _KIN_ACTS.match(text, before, start)
    if kin is None:
        return False
    named = [k for k in frame.between(kin.end(), start) if frame.mentions[k].type is EntityType.PERSON]
    end = kin.end()
    if named and frame.mentions[named[0]].start == end:
        end = frame.mentions[named.pop(0)].end
    if named or _TELLS.match(text, end) or _HIM.search(text, end, start):
        return False
    he = _HIM.search(text, start, at)
    return he is None or _SEX[he.group()].search(kin.group()) is None


def is_of_other_sex(frame: Frame, k: int, at: int) -> bool:
    """他的妻子|李梅|是护士。2019年他…: is a person named as kin whom the sentence's 他 does not mean?"""
    he = _HIM.search(frame.text, frame.sentence(at).start, at)
    start = frame.mentions[k].start
    return he is not None and _SEX[he.group()].search(frame.text, max(0, start - _KIN), start) is not None


def _follows(text: str, end: int, at: int) -> bool:
    """Does the clause that ends there stand right before the one of an offset?"""
    return not any(mark in text[end + 1 : at] for mark in BREAK)


def _may_be_name(frame: Frame, at: int) -> bool:
    """Do a common surname and two characters open a clause that make up no word?"""
    option = whole_word(frame.scan, at)
    if option is None or option[1] != "common" or frequency(frame.text[at]) > _LINK:
        return False
    return not (frequency(frame.text[at : at + 2]) or frequency(frame.text[at + 1 : at + _NAME]))
