"""Who only tells of 他, or does something with him: a colleague, master, pupil, child or leader.

同事孟某回忆，他…; 徒弟秦某跟|他|学了八年; “他最爱琢磨。”车间主任孟某说: who 他 is, was named before.
"""

from __future__ import annotations

import re

from kg.extraction.figures.figure_clauses import clause_start
from kg.extraction.lexical.patterns import pattern
from kg.extraction.people.titles import post_before
from kg.extraction.relations.frame import Frame
from kg.model import EntityType

_FILE = "relations_witnesses"
_WITH_HIM = pattern(_FILE, "with_him")
_TELLS_OF_HIM = pattern(_FILE, "tells_of_him")
_RELATED_BEFORE = pattern(_FILE, "related_before")
_TELLS = pattern(_FILE, "tells")
_HIM = pattern(_FILE, "him")
_QUOTED_BEFORE = re.compile(r"”[^“”，。；：！？\n]{0,16}$")
_RELATION = 6  # characters of 师傅, 的老同事 before a name
_BEFORE = 20  # characters: a closing quotation mark and a post before a name
_QUOTE = 160  # characters of what is quoted before its speaker
_NEAR = 160  # so far back in the paragraph stands the one who is told of


def is_witness(frame: Frame, k: int, at: int) -> bool:
    """Does a person speak of 他, or stand in a clause with him, so that what is told at an offset is not his?

    In his own sentence it is, where no 他 opens the clause: 徒弟秦某跟他学了八年，|2012年获得….
    """
    text, m = frame.text, frame.mentions[k]
    here = frame.sentence(at).start
    if m.start >= here and not _HIM.search(text, max(here, clause_start(text, at)), at):
        return False
    if _WITH_HIM.match(text, m.end):
        return True
    related = _RELATED_BEFORE.search(text, max(0, m.start - _RELATION), m.start) is not None
    if _TELLS_OF_HIM.match(text, m.end):
        return related or (post_before(text, m.start) is not None and _another_before(frame, k))
    quoted = _QUOTED_BEFORE.search(text, max(0, m.start - _BEFORE), m.start)
    if quoted is None or not _TELLS.match(text, m.end):
        return False
    opened = text.rfind("“", max(0, quoted.start() - _QUOTE), quoted.start())
    return opened >= 0 and _HIM.search(text, opened, quoted.start()) is not None


def _another_before(frame: Frame, k: int) -> bool:
    """Has the paragraph named another person shortly before this one's clause?"""
    at = clause_start(frame.text, frame.mentions[k].start)
    paragraph = frame.text.rfind("\n", 0, at) + 1
    return any(
        frame.mentions[j].type is EntityType.PERSON and frame.owner[j] != frame.owner[k]
        for j in frame.between(max(paragraph, at - _NEAR), at)
    )
