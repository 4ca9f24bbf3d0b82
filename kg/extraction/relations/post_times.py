"""Since when a post is held, where the sentence that appoints someone says so: 1952年，王某任主席."""

from __future__ import annotations

from dataclasses import replace

from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.frame import Frame
from kg.model import Fact
from kg.prefilter import Ending, finditer

_FILE = "relations_posts"
_APPOINTS = pattern(_FILE, "appoints")
_TIME = Ending(pattern(_FILE, "post_time"))
_BEGINS = frozenset(("post.elected", "post.career", "post.chosen"))
_REACH = 64  # characters before the verb


def dated(frame: Frame, stated: Fact) -> Fact:
    """The fact with the time that the text gives for the beginning of its post, if it gives one."""
    if stated.rule not in _BEGINS:
        return stated
    start = frame.sentence(stated.end - 1).start
    verb = max((m.start() for m in finditer(_APPOINTS, frame.text, start, stated.end)), default=None)
    if verb is None:
        return stated
    time = _TIME.search(frame.text[max(start, verb - _REACH) : verb])
    return replace(stated, attributes={**stated.attributes, "time": time["time"]}) if time else stated
