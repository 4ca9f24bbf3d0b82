"""Campaigns and plans without quotation marks, by the verb before them: 实施|工会驿站提质攻坚行动|."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan
from kg.extraction.recognisers.happening_names import mention
from kg.model import EntityType, Mention
from kg.prefilter import finditer

_CAMPAIGN = pattern("happenings", "campaign")


def recognise(scan: Scan) -> Iterator[Mention]:
    """What a verb of carrying out has for its object, if its words say for whom and what it does."""
    for m in finditer(_CAMPAIGN, scan.text):
        yield mention(scan, *m.span("name"), EntityType.PROGRAMME, "programme.campaign", 0.7)
