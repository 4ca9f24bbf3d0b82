"""Full dates in chrome, addresses and file names."""

from __future__ import annotations

import re
from datetime import date

_SPELT = re.compile(r"(?<!\d)((?:19|20)\d{2})\s*(?:年|[-/.])\s*(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})(?!\d)")


def find_date(text: str) -> str | None:
    """The first full date in the text as YYYY-MM-DD."""
    for match in _SPELT.finditer(text):
        found = valid_date(*match.groups())
        if found:
            return found
    return None


def valid_date(year: str, month: str, day: str) -> str | None:
    """The date as YYYY-MM-DD, None if there is no such day."""
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
