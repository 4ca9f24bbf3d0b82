"""The measure before a figure: 暖心驿站 of 建成|暖心驿站|5432家, 惠及职工 of |惠及职工|334万人次."""

from __future__ import annotations

import re

from kg.extraction.figures.figure_verbs import verbs, verbs_end
from kg.extraction.figures.times import TIME
from kg.extraction.lexical.dictionary import word_tags
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import cut

_LEAD = pattern("measures", "lead")
_END = pattern("measures", "end")
_OWNER = pattern("measures", "owner")
_ACTOR = pattern("measures", "actor")
_MEANS = pattern("measures", "means")
_BROUGHT = pattern("measures", "brought")
_AS_NOUN = pattern("measures", "as_noun")
_LISTED = pattern("measures", "listed")
_FOR_WHOM = pattern("measures", "for_whom")
_RISEN = pattern("measures", "risen")
_COMPRISES = pattern("measures", "comprises")
_GAINED = pattern("measures", "gained")
_BUILT = pattern("measures", "built")
_NOMINAL = frozenset("nabjls")  # noun, adjective, attribute, short form, idiom, place (户外)


def noun_before(left: str) -> str:
    """The noun (or verb and noun) that stands before the number."""
    phrase = _END.sub("", _RISEN.sub("", _END.sub("", left)))
    if listed := _COMPRISES.fullmatch(phrase):
        phrase = listed["n"]
    times = list(TIME.finditer(phrase))
    if times:
        phrase = phrase[times[-1].end() :]
    phrase = _MEANS.sub("", phrase)
    phrase = phrase[max((m.end() for m in _BROUGHT.finditer(phrase)), default=0) :]
    if (built := _BUILT.search(phrase)) and is_nominal(own := _LEAD.sub("", built["n"])):
        return own  # 职工书屋|已建成12家
    start, serve = 0, None
    for match in verbs().pattern.finditer(phrase):
        role = verbs().role[match.group()]
        if role == "noun" or _is_of_noun(phrase, match) or _is_in_title(phrase, match.start()):
            continue
        if match.group() == "为" and not match.start():
            continue  # 为|班组添置
        if match.end() == len(phrase) and role == "make" and is_nominal(phrase[start : match.start()]):
            phrase = phrase[: match.start()]  # 司机工会|组建187个
            break
        if match.end() == len(phrase):
            serve = match.start() if serve is None else serve
        elif role in ("make", "link"):
            # 新发展会员, 发展会员 are not all the members
            start, serve = match.start() if _GAINED.match(phrase, match.start()) else match.end(), None
        elif serve is None:
            serve = match.start()
    if serve is not None:
        start = serve
    phrase = _OWNER.sub("", phrase[start:])
    if listed := _LISTED.match(phrase):
        phrase = phrase[: verbs_end(phrase)] + listed["n"]
    elif _FOR_WHOM.match(phrase):
        phrase = _from_verb(phrase)
    return _LEAD.sub("", phrase).strip("“ ")


def is_nominal(phrase: str) -> bool:
    """Is it all nouns: 货车司机工会; not 准备在景区?"""
    tags = [word_tags().get(word, "n" if len(word) > 1 else "x") for word in cut(phrase)]
    return bool(tags) and tags[-1] == "n" and all(t[0] in _NOMINAL or t == "vn" for t in tags)


def _is_in_title(phrase: str, at: int) -> bool:
    """《实施特别规定》|宣传单: does a verb stand in the title of a paper?"""
    return phrase.rfind("《", 0, at) > phrase.rfind("》", 0, at)


def _is_of_noun(phrase: str, verb: re.Match[str]) -> bool:
    """获得|者, 组建|率, 优秀组织|奖; 法律监督|组织, a body where a noun or verb stands before it."""
    if _ACTOR.match(phrase, verb.end()) or _AS_NOUN.match(phrase, verb.end()):
        return True
    if verb.group() != "组织" or verb.end() < len(phrase) or not verb.start():
        return False
    return word_tags().get(cut(phrase[: verb.start()])[-1], "x")[0] in "nv"


def _from_verb(phrase: str) -> str:
    """为班组|添置图书, 在主要街道|挂出条幅."""
    words, at, start = cut(phrase), 0, 0
    for word in words[:-1]:
        if len(word) > 1 and word_tags().get(word, "x") == "v":
            start = at
        at += len(word)
    return phrase[start:]
