"""Which union or organ a sentence says is founded, restored or renamed: its posts are filled there."""

from __future__ import annotations

import re

from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.frame import Frame
from kg.model import BODIES, EntityType, Mention

T = EntityType
_FILE = "relations_posts"
_FOUNDS = ("成立", "组建", "建立", "恢复", "重建", "改组", "始建", "改称", "改为", "更名为", "改名为")
_SETS_UP = re.compile(r"(?![后时之以大会于])[\u4e00-\u9fff]")  # 成立|调解委员会
_FOUNDED = pattern(_FILE, "founded")
_FOUNDS_THERE = re.compile("成立|设立|组建|建立|创办|改组")


def _is_founded(frame: Frame, union: Mention) -> bool:
    """某某工会联合会|成立; 推动成立|某某工会联合会; 恢复|某县总工会; 某县总工会|恢复活动."""
    before = frame.text[max(0, union.start - 3) : union.start].removesuffix("了")
    return before.endswith(_FOUNDS) or _FOUNDED.match(frame.text, union.end) is not None


def founded_before(frame: Frame, at: int) -> int | None:
    """1973年5月，某县总工会恢复活动，王某|任主任: the union that the sentence says is founded or restored."""
    for k in reversed(frame.between(frame.sentence(at).start, at)):
        if frame.mentions[k].type is T.UNION and _is_founded(frame, frame.mentions[k]):
            return frame.owner[k]
    return None


def organ_founded(frame: Frame, at: int) -> int | None:
    """成立某县革命委员会，王某|任主任: the organ, no union, that the clause before says is set up."""
    for k in reversed(frame.between(frame.sentence(at).start, at)):
        m = frame.mentions[k]
        if m.type in BODIES:
            founded = _FOUNDED.match(frame.text, m.end)
            if founded and _SETS_UP.match(frame.text, founded.end()):
                return None  # 某医院成立|调解委员会，由王某任主任: of what it sets up
            return frame.owner[k] if m.type is T.INSTITUTION and _is_founded(frame, m) else None
    return None


def founded_since(frame: Frame, last: int, at: int) -> bool:
    """甲工会成立，王某任主席。8月，|乙工会成立，李某|任主席: is a union founded after an offset?"""
    founded = founded_last(frame, at)
    between = frame.between(last, at) if founded is not None else ()
    return any(frame.owner[k] == founded for k in between)


def founded_last(frame: Frame, at: int) -> int | None:
    """The same, where nothing else is founded behind: not 某县总工会恢复，某委员会成立，王某|任主任."""
    union = founded_before(frame, at)
    if union is None:
        return None
    named = [k for k in frame.between(frame.sentence(at).start, at) if frame.owner[k] == union]
    opens = frame.mentions[named[-1]].end
    founded = _FOUNDED.match(frame.text, opens)
    opens = founded.end() if founded else opens
    mark = frame.text[opens : opens + 1] in ("，", "；", "后", "时")
    return union if mark and not _FOUNDS_THERE.search(frame.text, opens, at) else None
