"""某某大赛|决赛 … 本届大赛共有…: the contest itself, where the text goes on to tell of it as a whole.

A final that has a name of its own (大赛焊工决赛), or of which alone is told, stays what it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan
from kg.model import EntityType, Mention

_FINAL = pattern("happenings", "bare_final")
_AS_WHOLE = pattern("happenings", "contest_as_whole")

def of_whole_contests(scan: Scan, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, the only contest whose final is named under its own name."""
    finals = {m.name for m in mentions if m.type is EntityType.EVENT and _FINAL.search(m.name)}
    contests = {m.name for m in mentions if m.type is EntityType.EVENT and m.name.endswith("赛")} - finals
    contests -= {_FINAL.sub("", name) for name in finals}
    told = len(finals) == 1 and not contests and _AS_WHOLE.search(scan.text)
    return [_whole(m) if told and m.name in finals else m for m in mentions]


def _whole(m: Mention) -> Mention:
    end = _FINAL.search(m.name)
    return replace(m, name=m.name[: end.start()]) if end else m
