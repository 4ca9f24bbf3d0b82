"""永外街道 of 永定门外街道, 天北街道 of 天通苑北街道: streets that their article also names in full.

The short name keeps the first character and the side (外, 北); the street and all that is called after it
go by the full name. A name that is a street's own elsewhere is none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg import vocabulary
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan
from kg.model import EntityType, Mention

_SHORT = pattern("coreference", "short_street")
_MOST = 3  # characters that the short name leaves out


def short_streets(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    """The mentions, each that opens with a street's short name under the full one."""
    full = _full_names(mentions)
    return [_renamed(m, full) for m in mentions] if full else mentions


def _full_names(mentions: Sequence[Mention]) -> Mapping[str, str]:
    """The full name of each short one, where the article names one only that it can be of."""
    streets = {m.name for m in mentions if m.type is EntityType.SUBDISTRICT}
    found = {}
    for short in sorted(streets):
        of = [name for name in streets if _is_short(short, name)]
        if len(of) == 1 and short not in vocabulary.divisions_by_name():
            found[short] = of[0]
    return found


def _is_short(short: str, name: str) -> bool:
    said = _SHORT.fullmatch(short)
    if said is None or not name.endswith(said["side"] + said["kind"]) or not name.startswith(said["first"]):
        return False
    return 0 < len(name) - len(short) <= _MOST


def _renamed(m: Mention, full: Mapping[str, str]) -> Mention:
    short = next((s for s in full if s in m.name and full[s] not in m.name), None)
    if short is None or m.type in (EntityType.WORK, EntityType.PERSON, EntityType.HONOUR):
        return m
    detail = {key: full.get(value, value) for key, value in m.detail.items()}
    return replace(m, name=m.name.replace(short, full[short]), detail=detail)
