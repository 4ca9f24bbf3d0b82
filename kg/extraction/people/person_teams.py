"""Names that may be words, where only a person can stand: 甲市代表队高原、…获奖, 35岁的快递员江山."""

from __future__ import annotations

from kg.extraction.lexical.dictionary import word_tags
from kg.extraction.lexical.patterns import pattern
from kg.extraction.people.person_names import acts, frequency, verb_opens
from kg.extraction.people.person_spot import Spot
from kg.prefilter import Ending

TEAM_BEFORE = Ending(pattern("people", "team_before"))
_TEAM_NEXT = pattern("people", "team_next")
_WINS = pattern("people", "team_wins")
_AGED_WORKER = Ending(pattern("people", "aged_worker_before"))
_REACH = 60  # characters behind a name in which its list wins
_EVERY_DAY = 5000  # the dictionary's count of a word too common to be a name: 成绩 6,000


def of_team(spot: Spot) -> bool:
    """洛阳代表队高原、新乡代表队秦志刚包揽…: who wins with those of other teams, one each."""
    if spot.tier != "common" or spot.verb_surname or not TEAM_BEFORE.search(spot.before):
        return False
    if spot.known and not _may_be_name(spot):
        return False
    listed = _TEAM_NEXT.match(spot.text, spot.end) is not None and _next_wins(spot)
    return listed or (not spot.known and spot.after(_WINS, _REACH) and not spot.crosses)


def _next_wins(spot: Spot) -> bool:
    clause = spot.text[spot.end : spot.end + _REACH]
    return _WINS.search(clause.partition("；")[0].partition("。")[0]) is not None


def aged_worker(spot: Spot) -> bool:
    """42岁的货车司机向前进|领到: whom an age and what one does tell; any word may be his name."""
    if spot.tier != "common" or not _AGED_WORKER.search(spot.before):
        return False
    told = spot.speaks or verb_opens(spot.text, spot.end) or acts(spot.text, spot.end) or spot.marked
    return told and (not spot.known or _may_be_name(spot)) and spot.whole_words


def _may_be_name(spot: Spot) -> bool:
    """高原, 江山: a noun or a place's name of two characters, which is not said every day."""
    noun = word_tags().get(spot.name, "")[:1] == "n"
    return spot.length == 2 and noun and frequency(spot.name) < _EVERY_DAY
