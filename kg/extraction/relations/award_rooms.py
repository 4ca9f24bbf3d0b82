"""Workrooms that receive an honour without their name: 成立了“王某创新工作室”，2017年，|工作室|被命名为…."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.frame import Frame
from kg.model import BODIES, EntityType

T = EntityType
_FILE = "relations_awards"
_BARE_ROOM = pattern(_FILE, "bare_room")
_ROOM_OPENS = pattern(_FILE, "room_opens")
_SINCE = pattern(_FILE, "room_since")
_ONLY_TIME = pattern(_FILE, "time_before_receiving")
_ROOM_BEGUN = pattern(_FILE, "room_begun")
_ROOM = "工作室"
_JOINT = re.compile("”?(?:、|和|与|及|以及)“?|”“")


def room_meant(frame: Frame, clause: int, at: int, floor: int) -> list[int]:
    """The room that a bare 工作室 before a verb of receiving means, or that the clause before has opened."""
    if _BARE_ROOM.match(frame.text[clause:at]):
        paragraph = frame.text.rfind("\n", 0, floor) + 1
        return _only(frame, paragraph, clause) or _only(frame, 0, clause)
    if _ROOM_OPENS.match(frame.text[floor:at]):  # 工作室2014年由甲工会牵头成立，2019年|被命名为
        return _only(frame, frame.text.rfind("\n", 0, floor) + 1, floor) or _only(frame, 0, floor)
    rooms = _rooms(frame, floor, clause)
    begun = rooms and _ROOM_BEGUN.fullmatch(frame.text, frame.mentions[rooms[-1]].end, at)
    return rooms[-1:] if begun or (rooms and _told_of(frame, rooms[-1], clause, at)) else []


def _told_of(frame: Frame, room: int, clause: int, at: int) -> bool:
    """某某工作室|成立8年来，完成…，2022年|被命名为: is the sentence about the room, and nobody else in it?"""
    end = frame.mentions[room].end
    if not (_SINCE.match(frame.text[end:clause]) and _ONLY_TIME.match(frame.text[clause:at])):
        return False
    between = (frame.mentions[j] for j in frame.between(end, at))
    return not any(m.type in BODIES or m.type is T.PERSON for m in between)


def _only(frame: Frame, start: int, end: int) -> list[int]:
    """The last mention of the one room that is named there."""
    rooms = _rooms(frame, start, end)
    return rooms[-1:] if len(frame.owners(rooms)) == 1 else []


def _rooms(frame: Frame, start: int, end: int) -> list[int]:
    named = frame.of_type(T.FACILITY, start, end)
    return [k for k in named if frame.entities[frame.owner[k]].name.rstrip("”").endswith(_ROOM)]


def rooms_listed(frame: Frame, rooms: Sequence[int]) -> list[int]:
    """甲驿站、|乙驿站|获评, 甲公司“王某工作室”、|乙公司“李某工作室”|获评: the list that ends in the last."""
    listed = list(rooms[-1:])
    for k in reversed(rooms[:-1]):
        between = frame.text[frame.mentions[k].end : frame.mentions[listed[0]].start]
        joint = _JOINT.match(between)
        if joint is None:
            break
        body, at = between[joint.end() :].rstrip("“"), frame.mentions[k].end + joint.end()
        owners = (frame.mentions[j] for j in frame.between(at, at + 1))
        if body and not any(m.text == body and m.type in BODIES for m in owners):
            break
        listed.insert(0, k)
    return listed
