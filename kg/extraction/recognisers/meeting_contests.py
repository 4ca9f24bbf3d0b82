"""Contests beside the meeting that is named after them: “甲”劳动竞赛|推进会召开。|竞赛|为期3年, ….

The meeting alone has the name; where the text goes on to tell of what the meeting is about, the noun that
it tells it with stands for the contest, whose name is the meeting's without its last words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan
from kg.model import EntityType, Mention
from kg.prefilter import finditer

_MEETING_ABOUT = pattern("happenings", "meeting_about")
_TOLD = tuple(pattern("happenings", form) for form in ("contest_told", "contest_begun", "activity_told"))
_LEAST = 5  # characters of a contest's name that say which


def beside_meetings(scan: Scan, found: Sequence[Mention]) -> Iterator[Mention]:
    """The nouns that tell of what a meeting is about, with its name."""
    meetings = [
        m for m in found
        if m.type is EntityType.EVENT and m.start >= scan.body_start and _MEETING_ABOUT.search(m.name)
    ]  # fmt: skip
    if not meetings:
        return
    for form in _TOLD:
        for told in finditer(form, scan.text):
            start, end = told.span("noun")
            name = _told_of(meetings, told["noun"], start)
            if name is None or any(m.start < end and start < m.end for m in found):
                continue
            noun = told["noun"]
            yield Mention(start, end, noun, EntityType.EVENT, name, "event.of_meeting", 0.75, False)


def _told_of(meetings: Sequence[Mention], noun: str, at: int) -> str | None:
    """The last meeting before an offset that is about such a contest: its name without the meeting."""
    before = sorted((m.end, m.end - m.start, m.name) for m in meetings if m.end <= at)
    for _, _, name in reversed(before):
        about = _MEETING_ABOUT.search(name)
        whole = name[: about.start()] if about else ""
        for part in whole.split("暨"):  # 甲竞赛暨第七届乙大赛|启动仪式: the noun says which of the two
            if part.endswith(noun) and len(part) - len(noun) >= _LEAST:
                return part
    return None
