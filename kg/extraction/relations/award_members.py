"""Who is one of several that hold an honour: 几位北京市劳动模范走在队伍里。|王某|就是其中一位."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.figures.figure_clauses import clause_start
from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.award_copulas import NOT_REAL
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.recipients import may_hold
from kg.extraction.relations.rules import fact
from kg.model import EntityType, Fact

T = EntityType
_FILE = "relations_awards"
_ONE_OF_THEM = pattern(_FILE, "one_of_them")
_AMONG_THEM = pattern(_FILE, "among_them")
_MEMBER_ENDS = pattern(_FILE, "member_ends")
_GROUP_BEFORE = pattern(_FILE, "group_of_holders")
_NOT_THE_HOLDERS = pattern(_FILE, "not_the_holders")
_OTHER_GROUP = pattern(_FILE, "other_group")
_IN_TURN = pattern(_FILE, "in_turn")
_GROUP_OPENS = pattern(_FILE, "group_opens")
_AMONG_FOLLOW = pattern(_FILE, "among_follow")
_AMONG_ITEM = pattern(_FILE, "among_item")
_AMONG_NUMBERED = pattern(_FILE, "among_numbered")
_AND_SO_MANY = pattern(_FILE, "and_so_many")
_AMONG = ("，其中", "”", "称号", "荣誉", "获得者")
_AMONG_LINK = ("、", "和", "以及")
_LEAD = 40  # characters: 其中就有, a firm and a post before the name
_COUNT = 16  # characters before an honour that say how many hold it


def one_of_holders(frame: Frame) -> Iterator[Fact]:
    """The person behind a sentence or clause that tells of several who hold one honour and of nobody else."""
    text = frame.text
    for j in frame.outer:
        person = frame.mentions[j]
        if person.type is not T.PERSON:
            continue
        said = frame.sentence(person.start)
        begin = max(said.start, clause_start(text, person.start))
        led = _AMONG_THEM.search(text, max(begin, person.start - _LEAD), person.start)
        if led is None and not _ONE_OF_THEM.match(text, person.end):
            continue
        if led is not None and not _MEMBER_ENDS.match(text, person.end):
            continue
        k = _held_by_several(frame, led.start() if led else begin, said.start)
        if k is not None and may_hold(frame, j, k):
            start = frame.mentions[k].start
            yield fact("honour.is", frame.owner[j], frame.owner[k], start, person.end)


def told_in_turn(frame: Frame) -> Iterator[Fact]:
    """10名“甲市工匠”各有绝活：焊工王某…；有…之称的李某…: each item behind the colon tells of one of them."""
    text = frame.text
    for k in frame.outer:
        honour = frame.mentions[k]
        if honour.type is not T.HONOUR:
            continue
        said = frame.sentence(honour.start)
        opened = _IN_TURN.match(text, honour.end)
        if opened is None or opened.end() >= said.end:
            continue
        if not _GROUP_OPENS.fullmatch(text, said.start, honour.start):
            continue
        yield from _each_holds(frame, _one_each(frame, opened.end(), said.end), k)


def several_of_holders(frame: Frame) -> Iterator[Fact]:
    """107位|全国劳动模范|，其中有“铁人”王某、甲厂焊工李某等: people listed behind the number of holders."""
    text = frame.text
    for k in frame.outer:
        honour = frame.mentions[k]
        if honour.type is not T.HONOUR or not text.startswith(_AMONG, honour.end):
            continue
        listed = _AMONG_FOLLOW.match(text, honour.end)
        opened = listed or _AMONG_NUMBERED.match(text, honour.end)
        if opened is None:
            continue
        said = frame.sentence(honour.start).start
        counted = _GROUP_BEFORE.search(text, max(said, honour.start - _COUNT), honour.start)
        if not counted or NOT_REAL.search(text, max(said, clause_start(text, honour.start)), honour.start):
            continue
        named = _named_among(frame, opened.end()) if listed else _stand_for(frame, opened.end())
        yield from _each_holds(frame, named, k)


def _each_holds(frame: Frame, people: Sequence[int], k: int) -> Iterator[Fact]:
    """The honour before them for each of the people who may hold it."""
    start = frame.mentions[k].start
    for j in people:
        if may_hold(frame, j, k):
            yield fact("honour.is", frame.owner[j], frame.owner[k], start, frame.mentions[j].end)


def _named_among(frame: Frame, at: int) -> list[int]:
    """The people of a list, each with no more than what he is before the name; at least two."""
    text, found = frame.text, list[int]()
    end = frame.sentence(at).end
    for j in frame.between(at, end):
        person = frame.mentions[j]
        if person.type is not T.PERSON:
            continue
        if not _AMONG_ITEM.fullmatch(text, at, person.start):
            break
        found.append(j)
        link = next((mark for mark in _AMONG_LINK if text.startswith(mark, person.end)), None)
        if link is None:
            ends = text[person.end : person.end + 1] in ("等", "，", "。", "；")
            return found if ends and len(found) > 1 else []
        at = person.end + len(link)
    return []


def _stand_for(frame: Frame, at: int) -> list[int]:
    """甲厂焊工|王某|等11人经铁路推荐，乙段司机|李某|等17人…: who opens a clause and stands for so many."""
    text, end = frame.text, frame.sentence(at).end
    people = (j for j in frame.between(at, end) if frame.mentions[j].type is T.PERSON)
    numbered = (j for j in people if _AND_SO_MANY.match(text, frame.mentions[j].end))
    starts = ((j, max(at, clause_start(text, frame.mentions[j].start))) for j in numbered)
    return [j for j, start in starts if _AMONG_ITEM.fullmatch(text, start, frame.mentions[j].start)]


def _one_each(frame: Frame, start: int, end: int) -> list[int]:
    """The people of items that semicolons part, where no item names two and at least two name one."""
    found: list[int] = []
    while start < end:
        stop = frame.text.find("；", start, end)
        stop = end if stop < 0 else stop
        people = [j for j in frame.between(start, stop) if frame.mentions[j].type is T.PERSON]
        if len(frame.owners(people)) > 1:
            return []
        found += people[:1]
        start = stop + 1
    return found if len(found) > 1 else []


def _held_by_several(frame: Frame, end: int, start: int) -> int | None:
    """The only honour of this sentence up to an offset, else of the one before; nobody else is told of."""
    text = frame.text
    honours = frame.of_type(T.HONOUR, start, end)
    if not honours and start and text[start - 1] != "\n":
        start = frame.sentence(start - 1).start
        honours = frame.of_type(T.HONOUR, start, end)
    if len(frame.owners(honours)) != 1:
        return None
    k = honours[-1]
    honour = frame.mentions[k]
    if not _GROUP_BEFORE.search(text, max(start, honour.start - _COUNT), honour.start):
        return None
    if _NOT_THE_HOLDERS.match(text[honour.end : end]) or _OTHER_GROUP.search(text, honour.end, end):
        return None
    if NOT_REAL.search(text, max(start, clause_start(text, honour.start)), honour.start):
        return None
    named = any(frame.mentions[i].type is T.PERSON for i in frame.between(honour.end, end))
    return None if named else k
