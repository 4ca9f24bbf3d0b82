"""What stands right before a name: the cues that the rules for people ask for."""

from __future__ import annotations

import re
from functools import cache

from kg.extraction.lexical.patterns import pattern
from kg.extraction.people.person_spot import (
    BEHIND_POST,
    DATE_BEFORE,
    NOT_HAN,
    OCCUPATION_BEFORE,
    Spot,
    posts_before,
)
from kg.prefilter import Edge, Ending, ends

BODY_BEFORE = Ending(pattern("people", "body_before"))
STAFF_OF = Ending(pattern("people", "staff_of"))
AREA_BEFORE = Ending(pattern("people", "area_before"))
AGED_BEFORE = Ending(pattern("people", "aged_before"))
ELECT_BEFORE = Ending(pattern("people", "elect_before"))
LEADER_BEFORE = Ending(pattern("people", "leader_before"))
MET_BEFORE = Ending(pattern("people", "met_before"))
TIME_BEFORE = Ending(pattern("people", "time_before"))
TOLD_OF_BEFORE = Ending(pattern("people", "told_of_before"))
AMONG_BEFORE = re.compile(r"(?:最终|其中|包括)$")
GROUP_NAMED = re.compile(r"(?:领导|成员)$")
LINKS = ("的", "和", "与", "由", "对", "向", "及", "据", "在", "为", "是", "以", "给", "请")
LINKS_BEFORE_TITLE = "的和与由对向及据请为给随继跟让替是"
_LINKS_TO_SUBJECT = "的和与对从在到由把被让向给像令以"
LINKS_IN_LIST = ("、", "和", "与")


def is_led(spot: Spot) -> bool:
    """Does nothing stand before it, no quotation mark either, or a link to a subject?"""
    return (spot.clean and not spot.before.endswith("“")) or spot.before[-1:] in _LINKS_TO_SUBJECT


@cache
def cue_before() -> Edge:
    """The characters right before a name without which no rule applies, save those of what follows it.

    A rule asks for a clean opening, a link, or words before the name; what no rule asks for needs no look.
    """
    links = re.compile(f"[了{''.join((*LINKS, LINKS_BEFORE_TITLE, _LINKS_TO_SUBJECT, *LINKS_IN_LIST))}]")
    posts = re.compile("|".join(map(re.escape, sorted(posts_before().lasts))))
    words = (
        *(BEHIND_POST, OCCUPATION_BEFORE, AGED_BEFORE, DATE_BEFORE),
        *(ELECT_BEFORE, BODY_BEFORE, STAFF_OF, LEADER_BEFORE, AREA_BEFORE),
        *(MET_BEFORE, TIME_BEFORE, TOLD_OF_BEFORE),
    )
    return ends(NOT_HAN, links, AMONG_BEFORE, GROUP_NAMED, posts, *(word.pattern for word in words))
