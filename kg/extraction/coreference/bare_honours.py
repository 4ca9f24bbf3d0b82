"""命名12家工会工作示范单位。甲公司获评“示范单位”: a bare title means the fuller one counted before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extraction.lexical.literals import occurrences
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan
from kg.extraction.recognisers.left_edge import left_edge
from kg.model import EntityType, Mention

_BARE = pattern("relations_names", "bare_honour")
_COUNT = re.compile(r"(?:\d+|[一二三四五六七八九十百]+)余?[家个名位]$")
_LONGEST = 24  # characters of a title
_REACH = 6  # characters of a count


def bare_honours(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    """The mentions, each bare title under the full name that the text has counted before it."""
    return [replace(m, name=full, label=False) if (full := _full(scan, m, mentions)) else m for m in mentions]


def _full(scan: Scan, title: Mention, mentions: Sequence[Mention]) -> str | None:
    if title.type is not EntityType.HONOUR or not _BARE.fullmatch(title.name):
        return None
    for start, end in reversed(list(occurrences(title.name, scan.text[: title.start]))):
        clause, _ = scan.clause_at(start)
        words = [w for w in scan.words(clause, end) if w.end <= end]
        first = left_edge(words, len(words) - 1) if words else 0
        at = words[first].start if first < len(words) else end
        counted = _COUNT.search(scan.text, max(0, at - _REACH), at)
        if counted and len(title.name) + 2 < end - at <= _LONGEST:
            return scan.text[at:end]
    return None
