"""Branches of a workers' palace, each called after its town: 甲区工人文化宫里水宫; 里水宫, 大沥宫已启用.

One that is named with the whole house shows what the others are, which go by the town and 宫 alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.lexical.literals import occurrences
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan
from kg.extraction.recognisers.left_edge import left_edge
from kg.model import EntityType, Mention
from kg.prefilter import finditer

_FILE = "facilities"
_WITH_HOUSE = pattern(_FILE, "branch_of_house")
_ALONE = pattern(_FILE, "branch_alone")


def recognise(scan: Scan) -> Iterator[Mention]:
    """The branches that stand behind their house, and where they stand alone, with their sisters."""
    full: dict[str, str] = {}
    for m in finditer(_WITH_HOUSE, scan.text):
        words = scan.words(*scan.clause_at(m.start()))
        head = next((k for k, w in enumerate(words) if w.end == m.end("house")), None)
        if head is None or (first := left_edge(words, head)) > head:
            continue
        start, end = words[first].start, m.end()
        if start > m.start("house"):
            continue
        name = scan.text[start:end]
        full.setdefault(m["branch"], name)
        yield Mention(start, end, name, EntityType.FACILITY, full[m["branch"]], "facility.branch", 0.92)
        town = m["branch"][:-1] + m["house"]  # in headlines: 里水|工人文化宫
        for at, stop in occurrences(town, scan.text):
            yield _alone(town, at, stop, full[m["branch"]])
    for m in finditer(_ALONE, scan.text) if full else ():
        yield _alone(m["branch"], *m.span("branch"), full.get(m["branch"], m["branch"]))


def _alone(text: str, start: int, end: int, name: str) -> Mention:
    return Mention(start, end, text, EntityType.FACILITY, name, "facility.branch", 0.9)
