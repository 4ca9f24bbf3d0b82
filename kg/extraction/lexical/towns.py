"""In which county of an article a town lies that is named without one; which town a sentence tells of."""

from __future__ import annotations

from kg.extraction.lexical.context import Context
from kg.extraction.lexical.literals import occurrences
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan

_TOWN_SET = pattern("areas", "town_set")


def county_of_town(context: Context, town: str, offset: int) -> str | None:
    """甲县|乙镇 anywhere in the article: 乙镇 is 甲县's everywhere; else by the county where it comes first.

    Of two counties that have a town of the name (城关镇) only the one right before an offset tells.
    """
    text = context.scan.text
    behind = {at + len(name): name for at, name in context.counties}
    named = {name for end, name in behind.items() if text.startswith(town, end)}
    if len(named) == 1:
        return named.pop()
    if named:
        return behind.get(offset)
    opened = min(behind, default=0)
    first = next((at for at, _ in occurrences(town, text) if opened <= at <= offset), offset)
    return context.district_at(first + 1)


def town_told_of(scan: Scan, kind: str, offset: int) -> tuple[int, int] | None:
    """在云岭镇，|镇总工会: where the town stands that the paragraph has last said it tells of."""
    here = scan.article.sentence_at(offset)
    told = (s for s in scan.article.sentences if s.paragraph == here.paragraph and s.start <= here.start)
    opened = (_TOWN_SET.match(scan.text, s.start, offset) for s in told)
    spans = [found.span("town") for found in opened if found and found["kind"] == kind]
    return spans[-1] if spans else None
