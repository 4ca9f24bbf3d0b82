"""Names formed like no word: a common surname and two characters, which no sentence has by chance."""

from __future__ import annotations

from functools import lru_cache

from kg.extraction.lexical.dictionary import word_tags
from kg.extraction.lexical.patterns import pattern
from kg.extraction.people.given import weight
from kg.extraction.people.person_cues import is_led
from kg.extraction.people.person_names import frequency, given_words, no_names, surname_at
from kg.extraction.people.person_spot import Spot, given_characters
from kg.prefilter import Ending

NO_NAME_CLOSES = pattern("people", "no_name_closes")
NO_SUBJECT = pattern("people", "no_subject")
_BODY_WORD = pattern("people", "body_before_word")
_NAMES_THING = pattern("people", "names_thing")
_ACT_THIRD = pattern("people", "act_third")  # 李兰|献花
_SETS_OUT = pattern("people", "sets_out")
_LED_BEFORE = Ending(pattern("people", "led_before"))
_SELDOM_GIVEN = 50
OFTEN_SURNAMES = "何于任常成安时"  # words too, yet surnames of many: 何志明
_OFTEN = 3000  # 国华 91, 光明 2000; 和平 9000, 健康 9000


_OFTEN_WORD = 100  # the dictionary's count: 明确 6,000
_RARE_PLACE = 300  # the same of a place that few articles name: 吴国 174, 黄河 3,241
_SURE_GIVEN = 3.0  # the weight of characters that are a given name, whatever the first one may end
_USUAL = 1.0  # the weight of a usual given name: 国华 1.5
_LINKS = "由让将经同以在有向和"  # surnames, but links far more often
_HARDLY, _WORDED = 5, 200  # the dictionary's count: 台启 3, 启明 25; 小宝 119
_CALLED_SO = "老长"  # 老|晓明: how one is called
_SHORT_QUOTE = 24  # characters
_LIKELY = 2.0  # on the pages read, 19 of 20 spans of this weight that no other rule took were people
_LIKELY_TOLD = 0.0  # 攒下四项专利的|周立生，: what he did stands before the name


def likely(text: str, at: int) -> bool:
    """Do the two characters behind a surname tell by themselves that they are a given name?"""
    enough = _LIKELY_TOLD if text[at - 1 : at] == "的" and text[at + 3 : at + 4] == "，" else _LIKELY
    sure = len(given := text[at + 1 : at + 3]) == 2 and weight(given) >= enough
    return sure and not (_NAMES_THING.match(text, at + 3) or _ACT_THIRD.match(text, at + 2))


def likely_name(spot: Spot) -> bool:
    """徒弟们围着|赵宏玉|问: a name that its own characters show, where a word ends before it."""
    if not likely(spot.text, spot.start) or not formed_like_no_other(spot):
        return False
    led = is_led(spot) or spot.post or spot.occupation or bool(_LED_BEFORE.search(spot.before))
    if not led or _in_short_quote(spot):
        return False
    return frequency(spot.text[spot.end - 1 : spot.end + 1]) < _OFTEN_WORD  # 宋扬|明确表示


def _in_short_quote(spot: Spot) -> bool:
    """“大改形、强拉枝、巧施肥”: the words of a method, a slogan."""
    return any(q.start < spot.start < q.end and q.end - q.start < _SHORT_QUOTE for q in spot.scan.quotes)


def formed_like_no_other(spot: Spot) -> bool:
    """A common surname and two characters that make up no word, neither among themselves nor with it.

    Or a compound one and two that are usual in names: 欧阳春兰, not 东方|红旗.
    """
    if spot.length == 4 and spot.tier == "compound":
        return _formed_compound(spot)
    if spot.length != 3 or spot.tier != "common" or spot.known:
        return False
    often = spot.name[0] in OFTEN_SURNAMES and set(spot.name[1:]) <= given_characters()
    if spot.verb_surname and not often:
        return False
    if opens_with_word(spot.name) or plain_given(spot.name):
        return False
    if NO_SUBJECT.search(spot.name) or NO_NAME_CLOSES.search(spot.name) or spot.crosses:
        return False
    return not names_body(spot.text, spot.name)


def rare_but_sure(spot: Spot) -> bool:
    """占鸿儒|说, 巨晓明|说: a rare surname, and two characters that parents choose and that are no word."""
    given = spot.name[1:]
    if not spot.rare or spot.length != 3 or weight(given) < _SURE_GIVEN or spot.verb_surname:
        return False
    if spot.name[0] in _CALLED_SO:
        return False
    return not (frequency(spot.name[:2]) or frequency(given) >= _OFTEN or spot.crosses or spot.known)


def rare_and_given(spot: Spot) -> bool:
    """技师|占小宝|应邀, 老工人|台启明，: a surname that is a word else, a given name that is none."""
    given = spot.name[1:]
    if not spot.rare or spot.length != 3 or weight(given) < _SURE_GIVEN:
        return False
    if spot.name[0] in _LINKS + _CALLED_SO:
        return False
    worded = frequency(spot.name[:2]) > _HARDLY or frequency(given) > _WORDED
    return not (worded or spot.crosses or spot.known)


def is_led_by_link_surname(spot: Spot) -> bool:
    """和彦峰|率调研组, 来晓燕|走访: a surname that is a link, and what is a given name and nothing else.

    Not 和|李明|率队, 和|职工|走访: a whole name or a word behind the link.
    """
    given = spot.name[1:]
    if not spot.verb_surname or spot.length != 3 or not _SETS_OUT.match(spot.text, spot.end):
        return False
    whole = surname_at(given, 0)
    return weight(given) >= _SURE_GIVEN and not frequency(given) and (whole is None or whole[1] == "rare")


def _formed_compound(spot: Spot) -> bool:
    surname, given = spot.name[:2], spot.name[2:]
    usual = word_tags().get(surname, "nr").startswith("nr") and set(given) <= given_characters()
    plain = frequency(given) >= _OFTEN and given not in given_words()
    return usual and not (plain or spot.known or spot.crosses) and not names_body(spot.text, spot.name)


def opens_with_word(name: str) -> bool:
    """Are surname and first character a word, and neither a name (王平|安) nor a rare place (吴国|华)?"""
    tag, count = word_tags().get(name[:2], ""), frequency(name[:2])
    if tag.startswith("nr") and (name[1:] in given_words() or weight(name[1:]) >= _SURE_GIVEN):
        return False  # 赵国栋, though 赵国 is a name too
    return count > (_RARE_PLACE if tag == "ns" and weight(name[1:]) >= _USUAL else 0)  # not 高丽|营


def plain_given(name: str) -> bool:
    """Is the given name a word, and none that is a name too: 玉兰?"""
    given = name[1:]
    if given in given_words() or (frequency(given) < _OFTEN and set(given) <= given_characters()):
        return False
    return frequency(given) > _SELDOM_GIVEN and (given in no_names() or word_tags().get(given) != "nr")


@lru_cache(maxsize=256)  # a list may name one person a thousand times
def names_body(text: str, name: str) -> bool:
    """Does it stand before 公司, 集团 anywhere: the short name of a firm?"""
    at = text.find(name)
    while at >= 0:
        if _BODY_WORD.match(text, at + len(name)):
            return True
        at = text.find(name, at + len(name))
    return False
