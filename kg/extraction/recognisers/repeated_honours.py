"""A title that the article has quoted as one, told again: 拿到“某某大工匠”称号。50名|某某大工匠|各有绝活."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extraction.lexical.literals import occurrences
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan
from kg.model import Mention

_ACTIVITY = pattern("honours", "activity_after")
_NO_TITLE_AFTER = pattern("honours", "no_title_after")
_WISHED = pattern("honours", "wish_before")
_TITLE_OF_PEOPLE = pattern("honours", "title_of_people")
_OWN_NAME = pattern("honours", "title_name_goes_on")
_LEAST = 4  # characters of a title that is told again without quotation
_SURE = 0.78  # of the quotation that shows the title
_AGAIN = 0.8
_BEFORE = 12


def repeated(scan: Scan, quoted: Sequence[Mention]) -> Iterator[Mention]:
    """The other places of titles that stand whole in a quotation."""
    text = scan.text
    titles = {m.text: m for m in quoted if m.label and m.text == m.name and m.confidence >= _SURE}
    taken = {(m.start, m.end) for m in quoted}
    for title, first in titles.items():
        for start, end in occurrences(title, text):
            if (start, end) not in taken and _is_told(scan, title, start, end):
                yield replace(first, start=start, end=end, rule="honour.repeated", confidence=_AGAIN)


def _is_told(scan: Scan, title: str, start: int, end: int) -> bool:
    """Is it the whole of a quotation, or, of a title of people, no part of a longer name, and no wish?"""
    text = scan.text
    if text[start - 1 : start] == "“" and text[end : end + 1] == "”":
        return not _NO_TITLE_AFTER.match(text, end + 1) and not _ACTIVITY.match(text, end + 1)
    if len(title) < _LEAST or not _TITLE_OF_PEOPLE.search(title):
        return False
    if any(q.start < start and end < q.end for q in scan.quotes):
        return False
    if _WISHED.search(text, max(0, start - _BEFORE), start) or _NO_TITLE_AFTER.match(text, end):
        return False
    return not _ACTIVITY.match(text, end) and not _OWN_NAME.match(text, end)
