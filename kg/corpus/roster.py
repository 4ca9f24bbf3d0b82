"""List pages: honour, name and employer line by line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.corpus import bylines
from kg.corpus.layout import Layout

MIN_LINES = 5  # fewer short lines in a row are a stack of headlines or sub-headings
_SHARE = 0.5
_PARTS = re.compile(r"[\s　,，、:：（）()|｜]+")
_NUMBER = re.compile(r"(?:\d{1,3}|[（(]\d{1,3}[)）])[.．、\s　]")


def is_entry(text: str, layout: Layout) -> bool:
    """A line of a list: numbered, a person with a body, or a body alone."""
    if _NUMBER.match(text):
        return True
    parts = [p for p in _PARTS.split(text) if p]
    if not parts:
        return False
    named = bylines.is_name(parts[0], layout, strict=True) or bylines.is_name(parts[-1], layout, strict=True)
    if named:
        return True
    return len(parts) == 1 and parts[0][-1] in layout.bodies + "组班间段"


def is_roster(texts: Sequence[str], layout: Layout) -> bool:
    """Are most of these lines entries?"""
    return sum(is_entry(t, layout) for t in texts) >= len(texts) * _SHARE


def bounds(texts: Sequence[str], layout: Layout) -> tuple[int, int]:
    """Where the heads end and where the lines after the last entry begin."""
    entries = [i for i, t in enumerate(texts) if is_entry(t, layout)]
    head = min(entries[0], 3) if entries else 0
    return head, (entries[-1] + 1 if entries else len(texts))
