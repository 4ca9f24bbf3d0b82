"""In which county of an article a town lies that is named without one."""

from __future__ import annotations

from kg.extraction.lexical.context import Context
from kg.extraction.lexical.literals import occurrences


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
