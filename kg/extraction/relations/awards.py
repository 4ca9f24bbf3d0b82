"""Awards that a verb states, honour by honour: which verb reaches it, and what it says of it.

荣获 and 被授予 are read in `award_received`, 授予X“…”称号 in `award_conferred`; lists in `award_lists`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extraction.figures.figure_clauses import clause_start
from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations import handing
from kg.extraction.relations.award_conferred import conferred
from kg.extraction.relations.award_copulas import said_to_be
from kg.extraction.relations.award_received import received
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.handing import HANDED_REACH
from kg.extraction.relations.recipients import RECEIVE, RECIPIENTS, may_hold
from kg.extraction.relations.rules import fact
from kg.extraction.relations.subjects import bodies_before
from kg.model import BODIES, EntityType, Fact

T = EntityType
_FILE = "relations_awards"
_CONFER = pattern(_FILE, "confer")
_NOT_YET_AFTER = pattern(_FILE, "not_yet_after")
_NEW_CLAUSE = pattern(_FILE, "new_clause")
_HOLDERS_BETWEEN = pattern(_FILE, "holders_between")
_BARE_VERB = pattern(_FILE, "bare_verb")
_OF_GIVER = pattern(_FILE, "of_giver")
_HOLDER_UNIT = pattern(_FILE, "holder_unit")
_HANDED = pattern(_FILE, "handed")
_PUBLISHED = pattern(_FILE, "published")
_PRESENTED = pattern(_FILE, "presented")
_PRESENTED_TO = pattern(_FILE, "presented_to")
_THESE_HOLDERS = pattern(_FILE, "these_holders")
_HOLDERS_FOLLOW = pattern(_FILE, "holders_follow")
_PRAISED = pattern(_FILE, "praised")
_PRAISED_WHOM = pattern(_FILE, "praised_whom")
_TITLES_BETWEEN = 80
_PROPOSED = pattern(_FILE, "only_proposed")
_TITLE_LINK = re.compile("”?[、和]“?")
_HOLDER_MARK = re.compile("”?(?:称号)?(?:获得者|得主)?")
_PARTED = re.compile("[，；]|[荣]?获|被|当选")


def verbal(frame: Frame) -> Iterator[Fact]:
    """Awards that a verb states."""
    for k in frame.outer:
        mention = frame.mentions[k]
        if mention.type is not T.HONOUR:
            continue
        start = frame.sentence(mention.start).start
        yield from _beside(frame, k, start)
        if _HOLDERS_FOLLOW.match(frame.text, mention.end):
            continue  # 获“…”提名奖的有张三等13人: see award_lists
        before = frame.text[start : mention.start]
        verbs = list(RECEIVE.finditer(before))
        if not verbs or verbs[-1].end() < len(before):
            verbs = sorted((*verbs, *_bare_verbs(frame, start, before)), key=lambda m: m.start())
        reached = verbs and _reaches(before[verbs[-1].end() :])
        if reached and _introduces(frame, k, start + verbs[-1].end()):
            reached = False
        if reached and not _given(frame, k, start, verbs[-1]):
            yield from received(frame, k, start + verbs[-1].start(), verbs[-1].group(), start)
            continue
        begin = max(0, len(before) - HANDED_REACH)
        handed = _HANDED.search(before, begin)
        if handed is None and _PRESENTED.match(frame.text, mention.end):
            handed = _PRESENTED_TO.search(before, begin)
            these = _THESE_HOLDERS.search(before, begin)
            if these:
                yield from handing.these(frame, k, these["count"], start, start + these.start())
                continue
        if handed:
            yield from handing.handed(frame, k, start + handed.start("who"), start + handed.end("who"))
            continue
        praised = _PRAISED.match(frame.text, mention.end) and _PRAISED_WHOM.search(before)
        if praised:  # 对某某、某某等10名首届|“甲工匠”|予以表彰
            given = conferred(frame, k, start + praised.start(), start + praised.start("who"))
            yield from (f for f in given if f.predicate == "awarded")  # no giver by that
            continue
        conferring = list(_CONFER.finditer(before))
        if conferring and _is_passive(verbs, conferring[-1]):
            continue  # 甲被授予“…”，乙厂的全国劳动模范丙: whoever stands between has nothing from that verb
        if conferring and not _NOT_YET_AFTER.match(frame.text[mention.end : mention.end + 10]):
            yield from conferred(frame, k, start + conferring[-1].start(), start + conferring[-1].end())
            continue
        published = _PUBLISHED.search(before)
        if published:
            yield from handing.published(frame, k, start + published.start())
        yield from said_to_be(frame, k, start)


def _bare_verbs(frame: Frame, start: int, before: str) -> Iterator[re.Match[str]]:
    """曾获|湖南省劳动模范、全国技术能手: 获 right before an honour, this one or one that stands before it."""
    end = start + len(before)
    honours = {frame.mentions[j].start for j in frame.of_type(T.HONOUR, start, end + 1)}
    return (m for m in _BARE_VERB.finditer(before) if start + m.end() in honours)


def _reaches(gap: str) -> bool:
    """Between verb and title: other titles, editions, years; no new clause."""
    if _PROPOSED.search(gap):
        return False  # 授予“…”称号，并推荐参评|首都劳动奖章
    return len(gap) <= _TITLES_BETWEEN and not _NEW_CLAUSE.search(gap) and not _HOLDERS_BETWEEN.search(gap)


def _introduces(frame: Frame, k: int, verb_end: int) -> bool:
    """王某获“…”称号，|全国技术能手、甲市劳动模范|李某发言: honours before the name that opens a clause."""
    text, begin = frame.text, clause_start(frame.text, frame.mentions[k].start)
    if begin <= verb_end or text[begin - 1] != "，":
        return False
    end = frame.mentions[k].end
    while (following := _title_behind(frame, end)) is not None:
        end = following
    holder = _HOLDER_MARK.match(text, end)
    end = holder.end() if holder else end
    named = any(frame.mentions[j].start == end for j in frame.of_type(T.PERSON, end, end + 1))
    return named and not _PARTED.search(text, begin, frame.mentions[k].start)


def _title_behind(frame: Frame, end: int) -> int | None:
    """Where the honour ends that a list of titles goes on with."""
    link = _TITLE_LINK.match(frame.text, end)
    if link is None:
        return None
    titles = (frame.mentions[j] for j in frame.of_type(T.HONOUR, link.end(), link.end() + 1))
    return next((m.end for m in titles if m.start == link.end()), None)


def _is_passive(received: Sequence[re.Match[str]], conferred: re.Match[str]) -> bool:
    """被市总工会|授予: whom the verb honours stands before it."""
    return any(m.group().startswith("被") and m.end() == conferred.end() for m in received)


def _given(frame: Frame, k: int, start: int, verb: re.Match[str]) -> bool:
    """由市总工会授予|张三|“…”称号: the recipient stands behind the verb."""
    if not verb.group().startswith("由"):
        return False
    behind = frame.between(start + verb.end(), frame.mentions[k].start)
    return any(frame.mentions[j].type in RECIPIENTS for j in behind)


def _beside(frame: Frame, k: int, floor: int) -> Iterator[Fact]:
    """市总工会颁发的“…”: who gives it; 首都劳动奖状获得单位某集团: which body holds it."""
    text, mention = frame.text, frame.mentions[k]
    for j in reversed(frame.between(floor, mention.start)[-4:]):
        giver = frame.mentions[j]
        if giver.type in BODIES and _OF_GIVER.match(text[giver.end : mention.start]):
            for i in bodies_before(frame, giver.end, floor):
                start = frame.mentions[i].start
                yield fact("conferred.active", frame.owner[k], frame.owner[i], start, mention.end)
            break
    yield from handing.given_by(frame, k)
    yield from handing.presented_by(frame, k)
    yield from handing.gone_to(frame, k)
    yield from _namesake(frame, k)
    held = _HOLDER_UNIT.match(text, mention.end)
    if held and frame.entities[frame.owner[k]].detail.get("for_kind") != "person":
        for j in frame.between(held.end(), held.end() + 1):
            if frame.mentions[j].type in BODIES and frame.mentions[j].start == held.end():
                end = frame.mentions[j].end
                yield fact("honour.apposition", frame.owner[j], frame.owner[k], mention.start, end)
                return


def _namesake(frame: Frame, k: int) -> Iterator[Fact]:
    """全国劳模|王某创新工作室: he after whom the workshop is named holds it."""
    end = frame.mentions[k].end
    rooms = (frame.mentions[j] for j in frame.of_type(T.FACILITY, end, end + 1))
    for room in rooms:
        for j, person in frame.inside(room):
            if room.start == end == person.start and person.type is T.PERSON and may_hold(frame, j, k):
                start = frame.mentions[k].start
                yield fact("honour.apposition", frame.owner[j], frame.owner[k], start, person.end)
