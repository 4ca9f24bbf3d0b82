"""Web pages printed to PDF by a browser: its lines at top and foot, and their place among the pages.

Browsers print the day with the hour and the page's title above, the address and 2/3 below, in small type.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.corpus.fragments import Fragment

_SMALL = 0.9  # times the body size: what is set larger is text
_DAY = re.compile(
    r"\d{1,4}(?:[/.-]|年)\d{1,2}(?:[/.-]|月)\d{1,4}日?,?\s*(?:[上下]午)?\s*\d{1,2}:\d{2}(?::\d{2})?(?:\s*[AaPp][Mm])?"
)
_ADDRESS = re.compile(r"[^\s:：]{2,6}://\S+|(?:[\w-]+\.){1,4}(?:cn|com|net|org)(?:/\S*)?")
_PLACE = re.compile(
    r"(\d{1,4})\s*(?:/|of)\s*(\d{1,4})|(?:Page|第)\s*(\d{1,4})\s*页?\s*(?:of|[，,（(]?\s*共)\s*(\d{1,4})\s*页?[)）]?"
)


def without_running_lines(
    found: Sequence[Fragment], body: float
) -> tuple[list[Fragment], tuple[int, int] | None]:
    """The page without the browser's lines at top and foot, and its place in the print, where it is one."""
    edges = (min(found, key=lambda f: f.top), max(found, key=lambda f: f.bottom))
    lines = [[f for f in found if f.top < edge.bottom and f.bottom > edge.top] for edge in edges]
    places = [place for line in lines for f in line if (place := _place(f.text))]
    printed = bool(places) and any(_DAY.fullmatch(f.text) for line in lines for f in line)
    dropped = [
        f
        for line in lines
        if (printed or all(f.size < _SMALL * body for f in line))
        and any(p.fullmatch(f.text) for f in line for p in (_DAY, _ADDRESS, _PLACE))
        for f in line
    ]
    return [f for f in found if f not in dropped], places[-1] if printed else None


def _place(text: str) -> tuple[int, int] | None:
    """2/3, 第2页 共3页."""
    match = _PLACE.fullmatch(text)
    if match is None:
        return None
    number, total = (int(n) for n in match.groups() if n)
    return (number, total) if number <= total else None
