"""What a measure holds at its edges that is none of it: cut words, links without a second member, attendance.

职工代表 of 职工代表|参加了会议, 议题 of 议题|平, 反对票 of 反对|票, 首席工人 of 获评2018年度某市“|首席工人.
"""

from __future__ import annotations

import re

from kg.extraction.figures.quantities import Quantity
from kg.extraction.lexical.dictionary import word_tags
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import cut
from kg.extraction.people.person_names import frequency
from kg.vocabulary import surnames

_EDGE_FIRST = pattern("measures", "edge_first")
_EDGE_LAST = pattern("measures", "edge_last")
_ATTENDS = pattern("measures", "attends")
_MADE_TO = pattern("measures", "made_to")
_ATTENDANTS = pattern("measures", "attendants")
_DID = pattern("measures", "did")
_CHOSEN_AS = pattern("measures", "chosen_as")
_GIVEN_QUOTED = re.compile(r"[^，。；、“”]{0,24}“(?P<n>[^“”，。；]{2,16})”")
# 王某、|李某等; …部|张某等
_LAST_NAMED = tuple(
    re.compile(f"{before}(?P<n>[\u4e00-\u9fff]{{2,3}})等$")
    for before in ("(?:^|[、和与，：])", "[部委会司局院校厂队团]")
)
_REACH = 24  # characters behind a number in which a measure's last word may go on
_SHORTEST_BUILT = 3  # characters: 建|驿站
_LEAST = 2  # characters of a measure
_CLAUSE_END = re.compile(r"[，。；、：！？“”（）\n]|$")


def without_edges(text: str, quantity: Quantity, phrase: str) -> str:
    """The measure without what its edges hold; the phrase itself, where nothing would be left."""
    if chosen := _CHOSEN_AS.match(text, quantity.end):
        return chosen["n"] if phrase == "入选" else phrase  # 200人入选|大国工匠培育对象
    kept = _quoted(text, quantity, phrase)
    kept = _in_whole_words(text, quantity.end, kept)
    kept = _EDGE_FIRST.sub("", kept)
    if len(kept) > _SHORTEST_BUILT and cut(kept)[0] == "建":
        kept = kept[1:]  # 已|建|职工创新工作室; not 建德|工匠
    if did := _DID.match(kept):
        kept = did["n"] or did["whole"]
    kept = _without_attendance(kept)
    kept = _EDGE_LAST.sub("", kept)
    return kept if len(kept) >= _LEAST else phrase


def names_one(left: str) -> bool:
    """王某、|李某|等6人, 某某书记部|张某|等26人, not 快递员、骑手等: names say nothing of what is counted."""
    found = (last["n"] for pattern_ in _LAST_NAMED if (last := pattern_.search(left)))
    return any(name[0] in surnames() and not frequency(name) for name in found)


def whole_words(phrase: str, longest: int) -> str:
    """The beginning of a phrase in whole words."""
    kept = ""
    for word in cut(phrase):
        if len(kept + word) > longest:
            break
        kept += word
    return kept or phrase[:longest]


def _quoted(text: str, quantity: Quantity, phrase: str) -> str:
    """72人获评2018年度某市“|首席工人”: what the quotation holds that the measure only opens."""
    if phrase.count("“") == phrase.count("”"):
        return phrase
    given = _GIVEN_QUOTED.match(text, quantity.end) if phrase.endswith("“") else None
    return given["n"] if given else re.sub("[“”]", "", phrase)


def _in_whole_words(text: str, at: int, phrase: str) -> str:
    """反对|票 goes on to the noun's end, 议题平|等 back to where its last word begins."""
    if not phrase or not text.startswith(phrase, at):
        return phrase
    mark = _CLAUSE_END.search(text, at + len(phrase), at + len(phrase) + _REACH)
    end = 0
    for word in cut(text[at : mark.start() if mark else at + len(phrase) + _REACH]):
        if end < len(phrase) < end + len(word):
            noun = word_tags().get(word, "x").startswith("n")
            return phrase[:end] + word if noun else phrase[:end] or phrase
        end += len(word)
    return phrase


def _without_attendance(phrase: str) -> str:
    """职工代表|参加了会议: people are counted, not their presence; 合唱团|参加展演 counts its people."""
    attends = _ATTENDS.search(phrase)
    if attends is None or _MADE_TO.match(phrase):
        return phrase
    before = phrase[: attends.start()]
    if _ATTENDANTS.search(before):
        return before
    return phrase[attends.start() :].replace("了", "") if before else phrase.replace("了", "")
