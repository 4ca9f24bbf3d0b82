"""在甲矿和乙矿，调研组分别参观了|丙工作室和丁工作室: each place has the room that is named in its turn."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.rules import fact
from kg.extraction.relations.visiting import goals_behind
from kg.model import EMPLOYERS, EntityType, Fact, Part
from kg.prefilter import finditer

_EACH = pattern("relations_acts", "shown_each")
_OPENS = ("在", "走进", "来到", "到")
_ROOMS = frozenset((EntityType.FACILITY,))
_BEHIND = "、和与及，"
_FEWEST = 2


def runs_shown(frame: Frame) -> Iterator[Fact]:
    """Places that open a sentence and as many rooms behind 分别参观, in the same order."""
    for shown in finditer(_EACH, frame.text):
        sentence = frame.sentence(shown.start())
        said = frame.text[sentence.start : shown.start()].lstrip()
        opens = next((word for word in _OPENS if said.startswith(word)), None)
        if sentence.part is not Part.BODY or opens is None:
            continue
        begin = shown.start() - len(said)
        owners = goals_behind(frame, begin + len(opens), shown.start(), EMPLOYERS)
        rooms = goals_behind(frame, shown.end(), sentence.end, _ROOMS)
        bare = all(frame.text[frame.mentions[k].end] in _BEHIND for k in owners)  # not 甲集团|六家煤矿
        if bare and len(owners) == len(rooms) >= _FEWEST:
            for owner, room in zip(owners, rooms, strict=True):
                end = frame.mentions[room].end
                yield fact("run.each", frame.owner[owner], frame.owner[room], begin, end)
