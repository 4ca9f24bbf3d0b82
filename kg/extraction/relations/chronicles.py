"""Chronicles (大事记) and sections of gazetteers (第一节 工人组织): no articles about one happening.

The entries of a chronicle are each of their own day, with their years above them; a section tells the history
of the union that it names most.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from kg.corpus.when import year_digits
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan
from kg.extraction.relations.spans import Spans
from kg.model import EntityType, Part

_FILE = "relations_happenings"
_CHRONICLE = pattern(_FILE, "chronicle")
_ENTRY = pattern(_FILE, "entry_opens")
_SECTION = pattern(_FILE, "section")
_NAMED = 3  # times at least, and twice as often as any other
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


def told_in_section(spans: Spans) -> int | None:
    """The union that a gazetteer's section is about: the one that it names most by far."""
    scan = spans.scan
    if not _SECTION.search(scan.text, 0, scan.body_start):
        return None
    unions = (k for k in spans.outer if spans.mentions[k].type is EntityType.UNION)
    ranked = Counter(spans.owner[k] for k in unions).most_common(2)
    if not ranked or ranked[0][1] < _NAMED or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    return ranked[0][0]
