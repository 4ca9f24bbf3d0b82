"""What shows that characters are a person's name in a list: the items beside it, how many they are."""

from __future__ import annotations

import re
from functools import cache

from kg.extraction.lexical.patterns import pattern
from kg.extraction.people.person_cues import (
    AMONG_BEFORE,
    BODY_BEFORE,
    ELECT_BEFORE,
    GROUP_NAMED,
    LINKS,
    LINKS_IN_LIST,
    is_led,
)
from kg.extraction.people.person_form import (
    NO_NAME_CLOSES,
    NO_SUBJECT,
    formed_like_no_other,
    opens_with_word,
    plain_given,
)
from kg.extraction.people.person_names import (
    among_many,
    candidates,
    frequency,
    in_list,
    is_word,
    opens_names,
    surname_at,
)
from kg.extraction.people.person_spot import Spot, ends_phrase, given_characters
from kg.extraction.people.titles import post_before
from kg.extraction.recognisers.names import own_heads
from kg.prefilter import Ending

_MANY_AFTER = pattern("people", "many_after")
_BODIES_AFTER = pattern("people", "bodies_after")
_ACTS_AFTER = pattern("people", "acts_after")
_PAIR_AFTER = pattern("people", "pair_after")
_PAIR_HONOURED = pattern("people", "pair_honoured")
_COUNTED_AFTER = pattern("people", "counted_after")
_PLACES_AFTER = pattern("people", "places_after")
_LEADERS_BEFORE = Ending(pattern("people", "leaders_before"))
_LIST_GOES_ON = re.compile(r"[、等（和]|[两三四五六七八九十\d]+[位名]")  # …和陈某|六位劳模
_TWO_AND_MORE = re.compile("、[\u4e00-\u9fff]{3}等")
_HEAD_ENDS = ("别是", "别为", "别有", "次是", "次为")  # 10位工匠分别是|张明
_COUNTED_BEFORE = Ending(pattern("people", "counted_before"))
_CLOSES_COUNTED = re.compile("(?:[、和与][\u4e00-\u9fff]{2,3}){1,4}[，。]")
_LINKS_TO_NAMES = ("有", "了", "是", "为", "由", "对", "向", "给", "到", "问", "望", "访")


@cache
def _heads() -> tuple[str, ...]:
    """供电段, 公交集团: what makes a body's name of a place before it."""
    return tuple(sorted(own_heads()))


def listed(spot: Spot) -> bool:
    """The next item of a list whose last item is a name."""
    linked = spot.after_name and spot.text[spot.start - 1 : spot.start] in LINKS_IN_LIST
    if linked and _of_places(spot):
        return False
    if linked and spot.text.startswith(_heads(), spot.end):
        return False  # 线路工王某、|云河北|供电段李某
    if linked and spot.place and spot.text[spot.start - 1] == "、":
        return spot.speaks or spot.strong_after or bool(_ACTS_AFTER.match(spot.text, spot.end))
    formed = not spot.rare or spot.strong_after
    if linked and not formed and spot.length == 3 and not spot.verb_surname:
        worded = frequency(spot.name[:2]) or frequency(spot.name[1:])
        formed = not worded and ends_phrase(spot.text, spot.end)
    return linked and not spot.known and formed and not spot.crosses


def _of_places(spot: Spot) -> bool:
    """途经河岸路、|大草坪|、白米屯等地: is it a list of places?"""
    return spot.text.startswith((*LINKS_IN_LIST, "等"), spot.end) and spot.after(_PLACES_AFTER, 60)


def counted(spot: Spot) -> bool:
    """毛某某等13人获…, 的刘某等50人荣获…: one named for many."""
    formed = not spot.known and not spot.rare and not spot.crosses and spot.tier == "common"
    led = spot.post or spot.clean or spot.before.endswith((*LINKS, "了"))
    led = led or bool(AMONG_BEFORE.search(spot.before) or ELECT_BEFORE.search(spot.before))
    return formed and led and spot.after(_COUNTED_AFTER, 28)


def pair(spot: Spot) -> bool:
    """张三、李四等10名职工; 张三、李四等8人被评为."""
    if spot.length == 2 and spot.clean and spot.tier == "common" and not spot.known and not spot.crosses:
        return spot.after(_PAIR_HONOURED, 28)
    formed = spot.clean and spot.length == 3 and spot.tier != "rare" and not spot.known
    return formed and spot.after(_PAIR_AFTER, 44) and not spot.crosses


def among_names(spot: Spot) -> bool:
    """An item of a list of several names."""
    if _of_places(spot) or _begins_in_post(spot):
        return False
    if in_list(spot.scan, spot.start, spot.end) and not spot.known and not spot.rare:
        return True
    opened = spot.clean or spot.before.endswith("了") or bool(ELECT_BEFORE.search(spot.before))
    linked = opened or spot.text[spot.start - 1 : spot.start] in LINKS_IN_LIST
    formed = linked and bool(_LIST_GOES_ON.match(spot.text, spot.end))
    return formed and among_many(spot.scan, spot.start, spot.end) and not spot.crosses


def _begins_in_post(spot: Spot) -> bool:
    """副主|席|王芳、…: is the surname the end of the post before a name?"""
    behind = spot.start + 1
    post = post_before(spot.text, behind)
    return post is not None and len(post) > 1 and bool(surname_at(spot.text, behind))


def opens_list(spot: Spot) -> bool:
    """其中有|周某某、刘某某、徐某某等, 慰问了|周某某、…: the first of several names."""
    if spot.known or spot.rare or spot.crosses or spot.plain_given:
        return False
    led = spot.before.endswith(_LINKS_TO_NAMES) or GROUP_NAMED.search(spot.before)  # 区领导|周某某、…
    if not led:
        return False
    two = formed_like_no_other(spot) and _next_is_name(spot) and _TWO_AND_MORE.match(spot.text, spot.end)
    return opens_names(spot.text, spot.end) or bool(two)  # 表彰了|张某某、李某某等劳动模范


def counted_apart(spot: Spot) -> bool:
    """两个助理，|邢某和石某，都是…: the first of those whom a number and what they are stand before."""
    if spot.known or spot.rare or spot.crosses or not _COUNTED_BEFORE.search(spot.before):
        return False
    return bool(_CLOSES_COUNTED.match(spot.text, spot.end))


def behind_leaders(spot: Spot) -> bool:
    """市领导|王某某、刘某某|会见, 厂领导|陈某、周某某: the first of the leaders that are named."""
    if spot.known or spot.rare or spot.crosses or not _LEADERS_BEFORE.search(spot.before):
        return False
    if spot.verb_surname and not set(spot.name[1:]) <= given_characters():
        return False
    if spot.text[spot.end : spot.end + 1] not in LINKS_IN_LIST:
        return formed_like_no_other(spot)
    item = next(iter(candidates(spot.text, spot.end + 1)), None)
    if item is None or item[1] == "rare":
        return False
    return not any(is_word(spot.text[spot.end + 1 : spot.end + 1 + n]) for n in (2, 3))


def ends_item(spot: Spot) -> bool:
    """10位工匠分别是：供电公司张明远、…: the end of an item of a list of people."""
    if not spot.ends_item or spot.known or spot.plain_given or spot.crosses:
        return False
    if NO_NAME_CLOSES.search(spot.name):
        return False
    led = spot.post or spot.occupation or spot.clean or bool(BODY_BEFORE.search(spot.before))
    led = led or (spot.tier == "common" and spot.before.endswith(_HEAD_ENDS))
    return led if spot.rare or spot.length == 2 else led or spot.whole_words


def one_of_several(spot: Spot) -> bool:
    """梁某某、韩某某等; 张某某等艺术家: the next item is a name of the same form, or how many they are."""
    if not is_led(spot) or not formed_like_no_other(spot):
        return False
    if _MANY_AFTER.match(spot.text, spot.end):
        return spot.whole_words
    return _next_is_name(spot) and spot.whole_words and not spot.after(_BODIES_AFTER, 60)


def _next_is_name(spot: Spot) -> bool:
    """Does another name of three characters, or one with a compound surname, follow in the list?"""
    at = spot.end + 1
    options = candidates(spot.text, at)
    if spot.text[spot.end : at] not in LINKS_IN_LIST or not options:
        return False
    if options[0][1] == "compound":
        return any(_LIST_GOES_ON.match(spot.text, at + length) for length, _ in options)
    if (3, "common") not in options:
        return False
    name = spot.text[at : at + 3]
    worded = opens_with_word(name) or plain_given(name) or is_word(name)
    return not worded and not NO_SUBJECT.search(name) and not NO_NAME_CLOSES.search(name)
