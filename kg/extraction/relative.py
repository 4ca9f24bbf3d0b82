"""集团|车桥公司, 乡|家政服务行业协会: names that open with a noun for what they are a part of.

The noun means a name of the article, as in 该集团 (`context_nouns`); the part is called by its full name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extraction.context_nouns import context_nouns, endings
from kg.extraction.person_names import is_word
from kg.extraction.scan import Scan
from kg.model import BODIES, EntityType, Mention

# Nouns that open such a name; the longer ones first.
_WHOLES = ("集团公司", "集团", "公司", "街道", "地区", "镇", "乡")


def relative(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    """The mentions, each that opens with a noun under the name of the thing that the noun means."""
    out = []
    for m in mentions:
        noun = next((n for n in _WHOLES if m.name.startswith(n)), None) if m.type in BODIES else None
        owner = _owner(noun, m, mentions) if noun else None
        out.append(m if owner is None or noun is None else replace(m, name=owner + m.name.removeprefix(noun)))
    return out


def _owner(noun: str, part: Mention, mentions: Sequence[Mention]) -> str | None:
    """The name that the noun means: of a group the shortest, else the last one before."""
    if is_word(part.name[: len(noun) + 1]) or part.name == noun:  # 镇江市, 乡村振兴局
        return None
    kinds = endings(noun)
    known = [
        k.name
        for k in mentions
        if k.end <= part.start and context_nouns()[noun].fits(k) and k.name.endswith(kinds)
    ]
    if not known:
        return None
    group = part.type is not EntityType.UNION and noun.startswith("集团")
    return min(known, key=len) if group else known[-1]
