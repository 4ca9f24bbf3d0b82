"""到|八矿|、|十二矿|走访: mines by their number alone, of the one mining group that the article names.

A numbered mine that the article names with its firm (平煤股份八矿) is meant by its number; any other is the
group's own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan
from kg.model import BODIES, EntityType, Mention
from kg.prefilter import finditer

T = EntityType
_MINE = pattern("coreference", "own_mine")
_GROUP = pattern("coreference", "mining_group")
_UNION = "工会"


def own_mines(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    """The mentions, and the mines by their number with their unions."""
    found = list(_found(scan, mentions))
    spans = {(m.start, m.end) for m in found}
    return [*(m for m in mentions if m.type not in BODIES or (m.start, m.end) not in spans), *found]


def _found(scan: Scan, mentions: Sequence[Mention]) -> Iterator[Mention]:
    bodies: list[Mention] = []
    for hit in finditer(_MINE, scan.text):
        bodies = bodies or [m for m in mentions if m.type in BODIES]
        start, end = hit.span()
        union = end + len(_UNION) if scan.text.startswith(_UNION, end) else end
        inside = (k for k in bodies if k.start < end and start < k.end)
        if any((k.start, k.end) not in ((start, end), (start, union)) for k in inside):
            continue
        name = _named(bodies, hit.group())
        if name is None:
            continue
        yield Mention(start, end, hit.group(), T.ENTERPRISE, name, "enterprise.own", 0.75)
        if union > end:
            text = scan.text[start:union]
            yield Mention(start, union, text, T.UNION, name + _UNION, "union.own", 0.75)


def _named(bodies: Sequence[Mention], mine: str) -> str | None:
    """The mine's full name: as the article has it elsewhere, else behind the only group's."""
    firms = {m.name for m in bodies if m.type is T.ENTERPRISE}
    same = {name for name in firms if name.endswith(mine) and _GROUP.fullmatch(name.removesuffix(mine))}
    groups = {name for name in firms if _GROUP.fullmatch(name)}
    groups = {name for name in groups if not any(name != g and name.startswith(g) for g in groups)}
    if same:
        return next(iter(same)) if len(same) == 1 else None
    return next(iter(groups)) + mine if len(groups) == 1 else None
