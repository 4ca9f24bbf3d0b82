"""以他名字命名的|劳模创新工作室: a workshop called after the person told of, under that person's name."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan
from kg.model import EntityType, Mention
from kg.prefilter import finditer

T = EntityType
_CALLED = pattern("coreference", "room_called_after")
_REACH = 60  # characters before a pronoun in which the person it means is named


def called_rooms(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    """The mentions, and each such workshop."""
    out = list(mentions)
    for m in finditer(_CALLED, scan.text):
        start, end = m.span("room")
        crossed = [k for k in mentions if k.type is T.FACILITY and k.start < end and start < k.end]
        person = None if crossed else _person(scan, mentions, m.start(), m["who"])
        if person is not None:
            text, name = scan.text[m.start() : end], person + m["room"].removeprefix(person)
            out.append(Mention(m.start(), end, text, T.FACILITY, name, "facility.called", 0.8, label=False))
    return out


def _person(scan: Scan, mentions: Sequence[Mention], at: int, who: str) -> str | None:
    """The only person who is named between the beginning of the sentence before and the pronoun."""
    people = [m for m in mentions if m.type is T.PERSON]
    if who not in ("他", "她", "其"):
        return next((m.name for m in people if m.text == who), None)
    here = scan.article.sentence_at(at)
    before = scan.article.sentence_at(max(0, here.start - 1))
    for begin in (here.start, before.start):
        named = {m.name for m in people if max(begin, at - _REACH) <= m.start < at}
        if named:
            return named.pop() if len(named) == 1 else None
    return None
