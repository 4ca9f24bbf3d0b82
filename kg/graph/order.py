"""The order of `graph.ttl`: kinds as in `terms.KINDS`; what has a place by the place, all else by name."""

from __future__ import annotations

import re
from functools import lru_cache

_DIGITS = re.compile(r"\d+")


@lru_cache(maxsize=100_000)
def natural(text: str) -> str:
    """A sort key by which article 2 comes before article 10."""
    return _DIGITS.sub(lambda m: m.group().zfill(12), text)


def by_name(name: str) -> tuple[str, str]:
    """A sort key as `natural`, whatever zeros a number is written with."""
    return natural(name), name
