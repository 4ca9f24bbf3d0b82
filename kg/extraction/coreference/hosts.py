"""Who holds a happening by what its sentence says: which of the unions' standing campaigns are one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from kg import vocabulary
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan
from kg.model import BODIES, HAPPENINGS, Mention, Part

_OF_ALL_UNIONS = pattern("coreference", "of_all_unions")
_ALL = "各工会"


def hosts(scan: Scan, mentions: Sequence[Mention]) -> Mapping[str, frozenset[str]]:
    """Campaign name -> the bodies right before it in its sentences: 甲区总工会 …“送温暖”行动, 各街道工会….

    Only campaigns that every union has under the same words; what the headline says is left out.
    """
    found: dict[str, set[str]] = {}
    for m in mentions:
        if m.type not in HAPPENINGS or not is_standing(m.name):
            continue
        sentence = scan.article.sentence_at(m.start)
        before = [b for b in mentions if b.type in BODIES and sentence.start <= b.start and b.end <= m.start]
        last = max(before, key=lambda b: (b.end, b.start - b.end), default=None)
        at = last.end if last else sentence.start
        if sentence.part is not Part.BODY:
            continue
        if _OF_ALL_UNIONS.search(scan.text, at, m.start):
            found.setdefault(m.name, set()).add(_ALL)
        elif last is not None:
            found.setdefault(m.name, set()).add(last.name)
    return {name: frozenset(who) for name, who in found.items()}


def is_standing(name: str) -> bool:
    """Is it, or does it hold, one of the campaigns that all unions have?"""
    return any(word in name for word in _standing())


@cache
def _standing() -> tuple[str, ...]:
    return tuple(row["name"] for row in vocabulary.table("gazetteer/programmes.tsv"))
