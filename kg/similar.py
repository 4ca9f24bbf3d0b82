"""Names like one that nothing bears, for the message that says so."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

_SLIP = 0.75  # 北京总工会 for 北京市总工会: a character left out, doubled or mistaken
_LIKE = 0.5  # of two names of four characters, two in common


def similar(name: str, names: Iterable[str], most: int = 5) -> list[str]:
    """Names that differ by a slip, then those that hold the name or that it holds, the shortest first.

    Where there are none, those that are somewhat like it.
    """
    known = sorted(set(names))
    slips = get_close_matches(name, known, most, _SLIP)
    inside = sorted((n for n in known if name in n or n in name), key=lambda n: (len(n), n))
    return list(dict.fromkeys((*slips, *inside)))[:most] or get_close_matches(name, known, most, _LIKE)


def offered(name: str, names: Iterable[str]) -> str:
    """What a message adds: "; there is 清河区、清河工匠", or nothing."""
    found = "、".join(similar(name, names))
    return f"; there is {found}" if found else ""
