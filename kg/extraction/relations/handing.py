"""Honours handed over, gone to, decreed, announced: who gives and who receives, beside the plain verb."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.award_copulas import NOT_REAL
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.recipients import RECIPIENTS, may_hold, occasion_of
from kg.extraction.relations.rules import fact
from kg.model import BODIES, EntityType, Fact

T = EntityType
_FILE = "relations_awards"
HANDED_REACH = 100
_OCCASION = 16  # characters between 把 and a title: 2023年度第一届“
_GIVER_BEHIND = pattern(_FILE, "giver_behind")
_GOES_TO = pattern(_FILE, "goes_to")
_GIVEN_OF = pattern(_FILE, "given_of")
_GONE_TO_MANY = pattern(_FILE, "gone_to_many")
_GIVES = pattern(_FILE, "gives")
_PUBLISHED_ENDS = pattern(_FILE, "published_ends")
_PRESENTED = pattern(_FILE, "presented")
_PRESENTED_LEVEL = pattern(_FILE, "presented_level")
_LEVEL = 2  # characters: 区级


def given_by(frame: Frame, k: int) -> Iterator[Fact]:
    """“甲市工匠”|由市总工会评选; 是省总工会授予一线职工的称号: the bodies behind, of which it says so."""
    mention = frame.mentions[k]
    opened = _GIVER_BEHIND.match(frame.text, mention.end)
    p = opened.end() if opened else None
    bodies: list[int] = []
    for j in frame.between(p, p + HANDED_REACH) if p is not None else ():
        if frame.mentions[j].start != p or frame.mentions[j].type not in BODIES:
            break
        bodies.append(j)
        p = frame.mentions[j].end + (frame.text[frame.mentions[j].end] in "、和与")
    if bodies and _GIVES.match(frame.text, frame.mentions[bodies[-1]].end):
        for j in bodies:
            end = frame.mentions[j].end
            yield fact("conferred.active", frame.owner[k], frame.owner[j], mention.start, end)


def gone_to(frame: Frame, k: int) -> Iterator[Fact]:
    """“甲市工匠”称号授予了|乙厂工人王某、丙厂李某; 将“…”证书颁发给|王某: who stands behind the verb.

    Who acts where the title is what 把 has; 授予4人，分别是|乙厂工人王某: the list where it is counted first.
    """
    mention = frame.mentions[k]
    gone = _GONE_TO_MANY.match(frame.text, mention.end) or _GOES_TO.match(frame.text, mention.end)
    if gone is None or NOT_REAL.search(frame.text, max(0, mention.start - 6), gone.end()):
        return
    yield from _giving(frame, k, gone.end())
    stops = "。；！？\n" if gone.group()[-1] in "是为：:" else "，。；！？\n"
    stop = min(i for c in stops if (i := f"{frame.text}\n".find(c, gone.end())) >= 0)
    found = [j for j in frame.between(gone.end(), stop) if frame.mentions[j].type in RECIPIENTS]
    people = [j for j in found if frame.mentions[j].type is T.PERSON]
    for j in people or [j for j in found if frame.mentions[j].start == gone.end()]:
        if may_hold(frame, j, k):
            attributes = occasion_of(frame, k, mention.start)
            end = frame.mentions[j].end
            yield fact(
                "honour.conferred", frame.owner[j], frame.owner[k], mention.start, end, attributes=attributes
            )


def _giving(frame: Frame, k: int, end: int) -> Iterator[Fact]:
    """市总工会|把“甲市工匠”称号授予: the body of the sentence that does so."""
    mention = frame.mentions[k]
    taken = _GIVEN_OF.search(frame.text, max(0, mention.start - _OCCASION), mention.start)
    if taken is None:
        return
    stated = {frame.owner[j] for j in frame.between(frame.sentence(mention.start).start, taken.start())}
    for giver in frame.subjects_at(taken.start()):
        if giver in stated and frame.entities[giver].type in BODIES:
            yield fact("conferred.active", frame.owner[k], giver, taken.start(), end)


def handed(frame: Frame, k: int, start: int, end: int) -> Iterator[Fact]:
    """为张三、李四|颁发了“…”证书: the people between, where they are named and nothing else stands there."""
    found = [j for j in frame.between(start, end) if frame.mentions[j].type in RECIPIENTS]
    people = [j for j in found if frame.mentions[j].type is T.PERSON] or found
    named = "".join(frame.text[frame.mentions[j].start : frame.mentions[j].end] for j in people)
    if not people or named != re.sub("[、和及]", "", frame.text[start:end]):
        return
    for j in people:
        if may_hold(frame, j, k):
            attributes = occasion_of(frame, k, start)
            at = frame.mentions[k].end
            yield fact("honour.conferred", frame.owner[j], frame.owner[k], start, at, attributes=attributes)


def these(frame: Frame, k: int, count: str, floor: int, at: int) -> Iterator[Fact]:
    """来到甲厂工会和乙厂工会，为这|两|家“…”授牌: the list just named, if it has so many members."""
    number = int(count) if count.isdigit() else "零一二三四五六七八九十".find(count.replace("两", "二"))
    found = [j for j in frame.between(floor, at) if frame.mentions[j].type in RECIPIENTS][-number:]
    linked = all(
        frame.text[frame.mentions[a].end : frame.mentions[b].start] in ("、", "和", "与", "及")
        for a, b in pairwise(found)
    )
    if number < 2 or not linked or len(frame.owners(found)) != number:
        return
    for j in found:
        if may_hold(frame, j, k):
            start, end = frame.mentions[j].start, frame.mentions[k].end
            yield fact("honour.conferred", frame.owner[j], frame.owner[k], start, end)


def presented_by(frame: Frame, k: int) -> Iterator[Fact]:
    """甲区总工会…为获评|区级|先进职工之家的3家单位授牌: the acting federation of that level gives it."""
    start, end = frame.mentions[k].start, frame.mentions[k].end
    floor = frame.sentence(start).start
    opened = start + _LEVEL if frame.text.startswith("级", start + 1) else start  # “区级先进职工之家”
    said = _PRESENTED_LEVEL.search(frame.text, max(floor, start - HANDED_REACH), opened)
    if said is None or not _PRESENTED.match(frame.text, end):
        return
    stated = {frame.owner[j] for j in frame.between(floor, said.start())}
    for giver in frame.subjects_at(said.start()):
        if giver in stated and frame.entities[giver].name.endswith(said["level"] + "总工会"):
            yield fact("conferred.active", frame.owner[k], giver, said.start(), end)


def published(frame: Frame, k: int, verb: int) -> Iterator[Fact]:
    """甲、乙联合发布2017年“…”: who announces an honour with its holders gives it."""
    if not _PUBLISHED_ENDS.match(frame.text, frame.mentions[k].end):
        return
    if NOT_REAL.search(frame.text, max(0, verb - 6), verb):
        return
    before = frame.between(frame.sentence(verb).start, verb)
    stated = {frame.owner[j] for j in before if frame.mentions[j].type in BODIES}
    for giver in frame.subjects_at(verb):
        if giver in stated:
            yield fact("conferred.active", frame.owner[k], giver, verb, frame.mentions[k].end)


def decreed(frame: Frame) -> Iterator[Fact]:
    """某市总工会下发《关于授予…某市工匠称号的决定》: who issues it gives the honour in its title."""
    for k in frame.outer:
        work = frame.mentions[k]
        if work.type is not T.WORK:
            continue
        inside = list(frame.inside(work))
        honours = [j for j, m in inside if m.type is T.HONOUR]
        if not honours:
            continue
        opens = work.start + 1
        own = next((frame.owner[j] for j, m in inside if m.start == opens and m.type in BODIES), None)
        start = frame.sentence(work.start).start
        stated = {frame.owner[j] for j in frame.between(start, work.start)}
        acting = [giver for giver in frame.subjects_at(work.start) if giver in stated]
        for giver in [own] if own is not None else acting:
            if frame.entities[giver].type in BODIES:
                for honour in frame.owners(honours):
                    yield fact("conferred.active", honour, giver, work.start, work.end)
