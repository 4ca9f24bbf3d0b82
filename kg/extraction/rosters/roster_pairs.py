"""Lists that set a name on one line, and unit and post on the next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.extraction.rosters import roster_headings as headings
from kg.extraction.rosters.roster_cells import plain_name
from kg.extraction.rosters.roster_entries import entries_of
from kg.extraction.rosters.roster_model import Entry, Expected

_PAIRS = 2  # names above their units, which make a layout of it
_LONGEST_NAME = 4  # characters


def with_units(text: str, run: Sequence[tuple[int, int]]) -> Mapping[int, Entry]:
    """丁楠 above 甲公司钳工: names, each with unit and post on the line below; by where they stand.

    Where a unit stands above the first name too, nothing tells whose which is.

    >>> rows = "丁一楠\\n滨江机械厂钳工\\n吴晓燕\\n潮白医院护士长"
    >>> found = with_units(rows, [(0, 3), (4, 11), (12, 15), (16, 23)])
    >>> [(entry.person.name, entry.title) for entry in found.values()]
    [('丁一楠', '钳工'), ('吴晓燕', '护士长')]
    """
    found: dict[int, Entry] = {}
    for (above, _), (start, end), (_, below) in zip([(0, 0), *run], run, run[1:], strict=False):
        at = headings.strip_number(text, start, end)
        if not at < end <= at + _LONGEST_NAME or not plain_name(text[at:end]):
            continue
        told = _posted_one(text, at, below)
        if told is not None and not found and above and _posted_one(text, above, end) is not None:
            return {}
        if told is not None:
            found[start] = told
    return found if len(found) >= _PAIRS else {}


def _posted_one(text: str, start: int, end: int) -> Entry | None:
    """The entry of a stretch that tells one person with unit and post."""
    entries = entries_of(text, start, end, Expected.PERSON)
    one = entries[0] if len(entries) == 1 else None
    return one if one is not None and one.person and one.body and one.title else None
