"""区委副书记某某对工会工作提出三点要求: whether demands are put forward at the meeting that is told of."""

from __future__ import annotations

import re

from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.frame import Frame
from kg.model import EntityType

_FILE = "relations_happenings"
_DEMANDS = pattern(_FILE, "demands")
_ELSEWHERE = pattern(_FILE, "demands_elsewhere")
_MEETING = pattern(_FILE, "meeting_proper")


def demands_elsewhere(frame: Frame, event: int, start: int, verb: re.Match[str]) -> bool:
    """在调研时|提出三点要求: are demands, if it is such a verb, put forward at no meeting, or elsewhere?"""
    if _DEMANDS.search(verb.group()) is None:
        return False
    entity = frame.entities[event]
    met = entity.type is EntityType.EVENT and _MEETING.search(entity.name) is not None
    return not met or _ELSEWHERE.search(frame.text, start, verb.start()) is not None
