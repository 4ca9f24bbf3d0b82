"""What a clause is about, as far as the mentions show: a plain reading of Chinese clause order.

The subject stands before its verb and is left out once it is known, so a clause without one takes the
subject of the clause before it, and a sentence without one that of the first clause before. A name after
a preposition (在, 向, 与, 据 …) is no subject; a happening in 在…中 is a topic until the next subject comes.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence

from kg.extraction.numerals import NUMERAL
from kg.extraction.times import TIME
from kg.model import BODIES, HAPPENINGS, Article, EntityType, LocalEntity, Mention

SUBJECTS = BODIES | HAPPENINGS | {EntityType.DISTRICT, EntityType.PERSON, EntityType.FACILITY}

_CLAUSE = re.compile(r"[^，。；！？：\n]+")
# What may stand before the subject of a clause without taking its place.
_ADVERB = re.compile(
    r"此外|同时|其中|另外|随后|目前|近日|日前|近期|连日来|昨[日天]|今[日天]|当[日天]|据(?:了解|悉|介绍|统计)"
    r"|记者|了解到|获悉|而|但|并且?"
    r"|此次|本次|这次|新一届|现场|活动|仪式|会议|显示|指出|介绍|表示|现任|据|来自|原|“|：|、|\s|"
    + TIME.pattern
)
_PREPOSITION = re.compile(
    r"(?:在|于|从|与|和|同|向|对|为|给|到|赴|被|把|将|按照?|根据|依托|围绕|作为|联合|会同|来自|通过|结合|针对|随着|走进|前往|来到|及|以|"
    r"、|据|是|成为|加入|参加|参与|组织|协助|推动|支持|配合|举办|开展|启动|推出|授予|获|荣获|依靠|邀请)$"
)
_LOCATIVE = re.compile(r"(?:[^，。；]{0,6})?(?:中|上|期间|现场|里|内)(?=$|[，。])")
_PAYS = re.compile(r"出资|投入|捐|拨付|给予|发放|提供|承担")
# 甲公司、乙公司等6家: examples of what is counted, no subject
_LISTED = re.compile(rf"(?:、[^，。；]{{0,30}}?)?等{NUMERAL}")


def default_subject_at(
    article: Article, mentions: Sequence[Mention], entities: Sequence[LocalEntity]
) -> Callable[[int], int | None]:
    """A function from a text offset to the entity that its clause is about, or None."""
    owner = {m: i for i, entity in enumerate(entities) for m in entity.mentions}
    outer = _outermost(mentions, owner)
    starts: list[int] = []
    topics: list[int | None] = []
    carried: int | None = None
    first: int | None = None  # the first subject of the sentence
    at = 0
    for clause in _CLAUSE.finditer(article.text):
        if clause.start() and article.text[clause.start() - 1] in "。！？\n”":
            carried, first = first if first is not None else carried, None
        while at < len(outer) and mentions[outer[at]].start < clause.start():
            at += 1
        inside = []
        for index in outer[at:]:
            if mentions[index].start >= clause.end():
                break
            inside.append(index)
        named = [(mentions[i], owner[i]) for i in inside]
        for offset, topic, stays in _subjects(article.text, clause, named):
            if not starts or starts[-1] < offset:
                starts.append(offset)
                topics.append(topic)
            if stays:
                carried = topic
                # 区人大常委会副主任、区总工会主席…: of the bodies of a post-holder the union acts
                union = entities[topic].type is EntityType.UNION
                if first is None or (union and entities[first].type is EntityType.INSTITUTION):
                    first = topic
        if not starts or starts[-1] < clause.start():
            starts.append(clause.start())
            topics.append(carried)

    def subject_at(offset: int) -> int | None:
        i = bisect_right(starts, offset) - 1
        return topics[i] if i >= 0 else None

    return subject_at


def _outermost(mentions: Sequence[Mention], owner: dict[int, int]) -> list[int]:
    """The mentions that can be a subject and lie in no longer one, in order."""
    order = sorted(
        (i for i in range(len(mentions)) if i in owner and mentions[i].type in SUBJECTS),
        key=lambda i: (mentions[i].start, -mentions[i].end),
    )
    result: list[int] = []
    end = -1
    for i in order:
        if mentions[i].start >= end:
            result.append(i)
            end = mentions[i].end
    return result


def _subjects(
    text: str, clause: re.Match[str], inside: list[tuple[Mention, int]]
) -> list[tuple[int, int, bool]]:
    """(offset, entity, does it stay the topic) of the subjects that come up in a clause."""
    found: list[tuple[int, int, bool]] = []
    for k, (mention, entity) in enumerate(inside):
        lead = text[clause.start() : mention.start]
        after = text[mention.end : clause.end()]
        if mention.type in HAPPENINGS and _LOCATIVE.match(after):
            found.append((clause.start() if not found else mention.start, entity, True))
        elif lead.endswith("被") and after.startswith(("拖欠", "克扣", "欠")):
            found.append((mention.start, entity, True))
        elif lead.endswith("由") and _PAYS.search(after):
            found.append((mention.start, entity, False))
        elif not found and _may_lead(lead) and not _LISTED.match(after):
            if after.startswith("的") and k + 1 < len(inside) and inside[k + 1][0].start == mention.end + 1:
                entity = inside[k + 1][1]
            found.append((clause.start(), entity, True))
    return found


def _may_lead(lead: str) -> bool:
    """May the name after `lead` be the clause's subject?"""
    if _PREPOSITION.search(lead):
        return False
    return not _ADVERB.sub("", lead)
