"""Publication date and page number: from chrome on the page, an address, a file name."""

from __future__ import annotations

import re

from kg.corpus.layout import load
from kg.corpus.when import find_date, valid_date

_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)")
_SLASHED = re.compile(r"(?<!\d)((?:19|20)\d{2})[-/_.]?(\d{2})[-/_.](\d{2})(?!\d)")
_CHINESE = re.compile(r"(?<!\d)((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日")
_NUMBER_IN_TEXT = re.compile(r"第?\s*([A-Z]?\d{1,5})\s*版")
_NUMBER_IN_NAME = re.compile(
    r"(?:19|20)\d{2}[-_/.]?\d{2}[-_/.]?\d{2}[-_/](?:page|node|p|第)?_?([A-D]?\d{1,2})(?!\d)", re.IGNORECASE
)
_HEAD = 4000  # chrome that dates a page stands at its top …
_TAIL = 1500  # … or at its foot
_MAX_LINE = 200


def from_name(name: str) -> tuple[str | None, str | None]:
    """Date and page number out of a path or a web address."""
    number = _NUMBER_IN_NAME.search(name)
    for pattern in (_CHINESE, _SLASHED, _COMPACT):
        for match in pattern.finditer(name):
            date = valid_date(*match.groups())
            if date:
                return date, number.group(1).zfill(2) if number else None
    return None, None


def from_text(text: str) -> tuple[str | None, str | None]:
    """Date and page number out of the page's chrome."""
    layout = load()
    date = number = None
    parts = [text[:_HEAD]] if len(text) <= _HEAD + _TAIL else [text[:_HEAD], text[-_TAIL:]]
    for line in (line.strip() for part in parts for line in part.splitlines()):
        if not line or len(line) > _MAX_LINE or not ("版" in line or any(c.isdigit() for c in line)):
            continue
        if not (layout.is_("chrome", line) or layout.is_("meta", line)):
            continue
        date = date or find_date(line)
        match = _NUMBER_IN_TEXT.search(line)
        number = number or (_short(match.group(1)) if match else None)
    return date, number


def _short(number: str) -> str:
    """00002 and 2 are page 02."""
    return number.lstrip("0").zfill(2) if number.isdigit() else number
