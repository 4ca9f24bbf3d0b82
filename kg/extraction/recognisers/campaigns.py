"""Programmes without quotation marks: by the verb before them, by the known ones beside them.

实施|工会驿站提质攻坚行动|; 冬送温暖、夏送清凉、|职工互助保障|等服务品牌.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan
from kg.extraction.recognisers.happening_names import SEASON, mention, owner_start
from kg.model import EntityType, Mention
from kg.prefilter import finditer

_CAMPAIGN = pattern("happenings", "campaign")
_FEAST_GIVING = pattern("happenings", "feast_giving")
_CHAIN = pattern("happenings", "chain")


def recognise(scan: Scan) -> Iterator[Mention]:
    """What a verb of carrying out has for its object, if its words say for whom and what it does."""
    for m in finditer(_CAMPAIGN, scan.text):
        yield mention(scan, *m.span("name"), EntityType.PROGRAMME, "programme.campaign", 0.7)
    for m in finditer(_FEAST_GIVING, scan.text):
        start = owner_start(scan, m.start())
        named = mention(scan, start, m.end(), EntityType.PROGRAMME, "programme.feast", 0.9)
        yield replace(named, detail={"alias": m.group()}) if start < m.start() else named
    yield from _chains(scan)


def _chains(scan: Scan) -> Iterator[Mention]:
    """冬送温暖、夏送清凉、职工互助保障等服务品牌: one known member makes the others programmes."""
    for m in finditer(_CHAIN, scan.text):
        parts = m.group(1).split("、")
        if not any(SEASON.search(p) for p in parts):
            continue
        at = m.start()
        for k, part in enumerate(parts):
            bare = part.strip("“”")
            if not SEASON.search(part) and k > 0 and 3 <= len(bare) <= 10:
                start = at + part.index(bare)
                yield mention(scan, start, start + len(bare), EntityType.PROGRAMME, "programme.chain", 0.7)
            at += len(part) + 1
