"""Who holds the ceremony that opens or closes a happening holds the happening too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.organising import organizes, organizes_by
from kg.model import HAPPENINGS, Fact

_OF_OPENING = pattern("relations_happenings", "ceremony_of")
_MARKS = re.compile("[“”《》 ]")


def opened_by_hosts(frame: Frame) -> Iterator[Fact]:
    """甲工会、乙局举行|“…”宣传活动启动仪式|: the campaign is theirs, where the article names it by itself."""
    opened = dict(_opened(frame))
    if not opened:
        return
    for rule in (organizes, organizes_by):
        for stated in rule(frame):
            if stated.object in opened:
                yield replace(stated, object=opened[stated.object])


def _opened(frame: Frame) -> Iterator[tuple[int, int]]:
    """Each ceremony with the happening that it opens or closes."""
    named = {_MARKS.sub("", e.name): i for i, e in enumerate(frame.entities) if e.type in HAPPENINGS}
    for name, ceremony in named.items():
        tail = _OF_OPENING.search(name)
        if tail is not None and (happening := named.get(name[: tail.start()])) is not None:
            yield ceremony, happening
