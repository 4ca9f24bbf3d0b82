"""我市举行|欢送仪式|，: a send-off or a welcome, which needs no other name where it is the only one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan
from kg.extraction.recognisers.happening_names import mention
from kg.model import EntityType, Mention, Part
from kg.prefilter import finditer

_SEND_OFF = pattern("happenings", "send_off")


def send_offs(scan: Scan, named: Sequence[Mention]) -> Iterator[Mention]:
    """The send-off of an article, unless one of its happenings is called so with more words."""
    told = [m for m in finditer(_SEND_OFF, scan.text) if _in_body(scan, m.start())]
    if len(told) != 1:
        return
    start, end = told[0].span("name")
    kind = told[0]["kind"]
    if not any(kind in m.text for m in named):
        yield mention(scan, start, end, EntityType.EVENT, "happening.send_off", 0.7)


def _in_body(scan: Scan, at: int) -> bool:
    return scan.article.sentence_at(at).part is Part.BODY
