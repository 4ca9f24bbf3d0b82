"""Names formed like no word: a common surname and two characters, which no sentence has by chance."""

from __future__ import annotations

from kg.extraction.lexical.dictionary import word_tags
from kg.extraction.lexical.patterns import pattern
from kg.extraction.people.person_names import frequency, no_names
from kg.extraction.people.person_spot import Spot, given_characters, given_words

NO_NAME_CLOSES = pattern("people", "no_name_closes")
NO_SUBJECT = pattern("people", "no_subject")
_BODY_WORD = pattern("people", "body_before_word")
_SELDOM_GIVEN = 50
_OFTEN_SURNAMES = "何于任常成安时"  # words too, yet surnames of many: 何志明
_OFTEN = 3000  # 国华 91, 光明 2000; 和平 9000, 健康 9000


def formed_like_no_other(spot: Spot) -> bool:
    """A common surname and two characters that make up no word, neither among themselves nor with it."""
    if spot.length != 3 or spot.tier != "common" or spot.known:
        return False
    often = spot.name[0] in _OFTEN_SURNAMES and set(spot.name[1:]) <= given_characters()
    if spot.verb_surname and not often:
        return False
    if frequency(spot.name[:2]) or plain_given(spot.name):
        return False
    if NO_SUBJECT.search(spot.name) or NO_NAME_CLOSES.search(spot.name) or spot.crosses:
        return False
    return not _names_body(spot.text, spot.name)


def plain_given(name: str) -> bool:
    """Is the given name a word, and none that is a name too: 玉兰?"""
    given = name[1:]
    if given in given_words() or (frequency(given) < _OFTEN and set(given) <= given_characters()):
        return False
    return frequency(given) > _SELDOM_GIVEN and (given in no_names() or word_tags().get(given) != "nr")


def _names_body(text: str, name: str) -> bool:
    """Does it stand before 公司, 集团 anywhere: the short name of a firm?"""
    at = text.find(name)
    while at >= 0:
        if _BODY_WORD.match(text, at + len(name)):
            return True
        at = text.find(name, at + len(name))
    return False
