"""Chronicles (大事记): entries one below another, each of its own day, with their years above them."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.corpus.when import year_digits
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan
from kg.model import Part

_FILE = "relations_happenings"
_CHRONICLE = pattern(_FILE, "chronicle")
_ENTRY = pattern(_FILE, "entry_opens")
_FEWEST = 3  # entries that are a chronicle by their days alone
_NUMERAL = "(?:(?:19|20)[0-9]{2}|[一二][〇○零九][〇○零一二三四五六七八九]{2})年"
_YEAR = re.compile(rf"(?<![0-9]){_NUMERAL}")
_YEAR_OPENS = re.compile(rf"(?m)^[\s　]*({_NUMERAL})(?=$|[\s　\d一二三四五六七八九十])")


@lru_cache(maxsize=64)
def is_chronicle(scan: Scan) -> bool:
    """Does the headline say so, or does every one of several paragraphs open with its day?"""
    if _CHRONICLE.search(scan.text, 0, scan.body_start):
        return True
    first: dict[int, int] = {}
    for s in scan.article.sentences:
        if s.part is Part.BODY:
            first.setdefault(s.paragraph, s.start)
    return len(first) >= _FEWEST and all(_ENTRY.match(scan.text, start) for start in first.values())


def year_at(scan: Scan, at: int) -> str | None:
    """The year of the entry at an offset: of a line above it (2021年), else the headline's one year."""
    if not is_chronicle(scan):
        return None
    above = [m.group(1) for m in _YEAR_OPENS.finditer(scan.text, scan.body_start, at)]
    named = above[-1:] or sorted(set(_YEAR.findall(scan.text, 0, scan.body_start)))
    return year_digits(named[0]) if len(named) == 1 else None
