"""Names that only what a person has or does shows: 何静的妻子, 在何静看来, 记者见到何静时.

They are short, or hold a word that parents choose, so that their form alone would not do.
"""

from __future__ import annotations

from kg.extraction.lexical.dictionary import word_tags
from kg.extraction.lexical.patterns import pattern
from kg.extraction.people.given import weight_alone
from kg.extraction.people.person_cues import LINKS_IN_LIST, MET_BEFORE, TIME_BEFORE, is_led
from kg.extraction.people.person_form import (
    NO_NAME_CLOSES,
    NO_SUBJECT,
    OFTEN_SURNAMES,
    formed_like_no_other,
    opens_with_word,
)
from kg.extraction.people.person_names import candidates, frequency, given_words
from kg.extraction.people.person_rules import HANDED_AFTER
from kg.extraction.people.person_spot import Spot, given_characters
from kg.prefilter import Ending

_PERSON_ONLY = pattern("people", "person_only")
_VIEW_AFTER = pattern("people", "view_after")
TAKES_ON = pattern("people", "takes_on")
_MET_AFTER = pattern("people", "met_after")
_TOLD_OF = Ending(pattern("people", "told_of"))
_WIN_TOGETHER = pattern("people", "win_together")
_WORKSHOP_AFTER = pattern("people", "workshop_after")
PLACES_BEFORE = ("从", "在", "到", "由", "以")  # what stands there is a body or a place more often
_REACH = 24  # characters behind a name that tell of the person
_NO_LAST = "工员师匠手级总氏姓老小"  # 金工师傅, 王氏医生
_OFTEN = 3000  # the dictionary's count of a word that no given name is: 文化 35,000


def formed(spot: Spot) -> bool:
    """A usual surname, and characters that make up no word with it: 何静, 龙卫东, 张新华."""
    given = spot.name[1:]
    usual = set(given) <= given_characters() or given in given_words()
    often = spot.name[0] in OFTEN_SURNAMES and usual  # 何静, 于海洋
    if spot.tier != "common" or spot.known or spot.crosses or (spot.verb_surname and not often):
        return False
    if NO_NAME_CLOSES.search(spot.name) or NO_SUBJECT.search(spot.name):
        return False
    if spot.length == 2:
        named = word_tags().get(spot.name, "nr").startswith("nr")
        return named and weight_alone(given) >= -1 and given not in _NO_LAST
    chosen = given in given_words() or frequency(given) < _OFTEN
    return spot.length == 3 and chosen and not opens_with_word(spot.name)


def acts_alone(spot: Spot) -> bool:
    """何静的妻子, 2018年，何静进入…工作: what follows is said of no body and no thing."""
    if spot.before[-1:] in PLACES_BEFORE:  # 从武钢技校毕业, but 在何静看来
        return spot.after(_VIEW_AFTER, _REACH) and formed(spot)
    led = is_led(spot) or TIME_BEFORE.search(spot.before) is not None
    return led and spot.after(_PERSON_ONLY, _REACH) and formed(spot)


def met(spot: Spot) -> bool:
    """只见何静正在…, 据何静介绍, 由何静担任, 为何静颁发: whom one meets, names, cites, charges, honours."""
    if spot.before[-1:] == "由" and spot.after(TAKES_ON, _REACH):
        return formed(spot)
    if spot.before[-1:] in ("为", "向", "给") and spot.after(HANDED_AFTER, _REACH):
        return formed(spot)
    if MET_BEFORE.search(spot.before) and spot.after(_MET_AFTER, _REACH):
        return formed(spot)
    return spot.speaks and bool(_TOLD_OF.search(spot.before)) and formed(spot)


def wins_with_next(spot: Spot) -> bool:
    """何静、赵俊明分别获得…: the next name is formed like no other, and they win together."""
    if not is_led(spot) or not formed(spot) or not _joined(spot):
        return False
    at = spot.end + 1
    return any(length == 3 and _is_name(spot, at) for length, _ in candidates(spot.text, at))


def _joined(spot: Spot) -> bool:
    """Does one more name follow, and that they win?"""
    linked = spot.text[spot.end : spot.end + 1] in LINKS_IN_LIST
    return linked and bool(_WIN_TOGETHER.match(spot.text, spot.end + 4))


def _is_name(spot: Spot, at: int) -> bool:
    tier = candidates(spot.text, at)[0][1]
    return formed_like_no_other(Spot(spot.scan, at, 3, tier, set(), frozenset()))


def has_workshop(spot: Spot) -> bool:
    """何静创新工作室: a workshop has the name of a person, short as it may be."""
    named = spot.clean and spot.length == 2 and spot.after(_WORKSHOP_AFTER, _REACH)
    return named and formed(spot)
