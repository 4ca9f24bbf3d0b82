"""Holders told of one by one below their title: 命名10人为“甲市工匠”，现将事迹刊登如下。 1.王某，…"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.award_copulas import NOT_REAL
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.recipients import may_hold, occasion_of
from kg.extraction.relations.rules import fact
from kg.model import EntityType, Fact

T = EntityType
_FILE = "relations_awards"
_CARDS_FOLLOW = pattern(_FILE, "cards_follow")
_GIVEN_BEFORE = pattern(_FILE, "given_before_cards")
_CARD = re.compile(r"\n[ 　]*(?:[（(]?\d{1,3}[)）.．、]{1,2}[ 　]?)?")
_CARD_NAMED = re.compile(r"(?:同志|（[^（）\n]{1,12}）)?(?:[，：]|[ 　]*[|｜][ 　]*|[ 　]+(?=[一-龥]{4}))")
_FEWEST = 2  # cards


def carded(frame: Frame) -> Iterator[Fact]:
    """Whoever opens a paragraph of the run below the sentence that gives the one title it names."""
    text = frame.text
    for k in frame.outer:
        honour = frame.mentions[k]
        follow = _CARDS_FOLLOW.match(text, honour.end) if honour.type is T.HONOUR else None
        if follow is None:
            continue
        start = frame.sentence(honour.start).start
        if not _GIVEN_BEFORE.search(text, start, honour.start) or NOT_REAL.search(text, start, follow.end()):
            continue
        if len(frame.owners(frame.of_type(T.HONOUR, start, follow.end()))) != 1:
            continue
        people = _carded(frame, follow.end())
        attributes = occasion_of(frame, k, honour.start)
        for j in people if len(people) >= _FEWEST else ():
            if may_hold(frame, j, k):
                who, what, end = frame.owner[j], frame.owner[k], frame.mentions[j].end
                yield fact("honour.list", who, what, honour.start, end, attributes=attributes)


def _carded(frame: Frame, at: int) -> list[int]:
    """The people who open the paragraphs from an offset on, one behind the other."""
    starts = {frame.mentions[j].start: j for j in frame.outer if frame.mentions[j].type is T.PERSON}
    found: list[int] = []
    while card := _CARD.match(frame.text, at):
        j = starts.get(card.end())
        if j is None or not _CARD_NAMED.match(frame.text, frame.mentions[j].end):
            break
        found.append(j)
        at = frame.text.find("\n", card.end())
        if at < 0:
            break
    return found
