"""Rows in one paragraph: 甲厂焊工丁楠；乙院护士吴燕；丙校教师赵军。 or 丁楠（甲厂）　吴燕（乙院）."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.extraction.people.titles import post_before
from kg.extraction.rosters.roster_entries import entries_of
from kg.extraction.rosters.roster_model import Expected
from kg.extraction.rosters.roster_units import OCCUPATION, has_organ, is_unit

_HAN = "\u4e00-\u9fff"
_PROSE = re.compile(r"[。！？：:]")
_LONGEST = 2400  # characters of a paragraph of rows
_LEAST = 3  # rows
_LONGEST_ROW = 100  # characters of a person's row; of prose, which has no row, the parts grow longer
_JOINT = re.compile(r"[；;]\s*")
_LIGHT_JOINT = re.compile(r"[、，,]\s*")
# 丁楠（甲厂）|　|吴燕（乙院）
_BEHIND_BRACKET = re.compile(rf"(?<=[)）])[、，；;\s]*(?=[{_HAN}·]{{2,12}}[ 　]?[（(])")
_BRACKETED = re.compile(
    rf"(?:[{_HAN}·]{{2,12}}|[{_HAN}][ 　][{_HAN}])[（(](?:[^（）()]|[（(][^（）()]*[)）]){{4,60}}[)）]"
)
Span = tuple[int, int]


def item_rows(text: str, start: int, end: int) -> list[Span]:
    """The rows of a paragraph that holds nothing else; nothing where one part of it is no row.

    >>> text = "滨江机械厂焊工丁一楠；潮白医院护士吴燕；柳荫中学教师赵军。"
    >>> [text[a:b] for a, b in item_rows(text, 0, len(text))]
    ['滨江机械厂焊工丁一楠', '潮白医院护士吴燕', '柳荫中学教师赵军']
    """
    end -= text[end - 1] in "。；;"
    if end - start > _LONGEST or _PROSE.search(text, start, end):
        return []
    bracketed = [(a, b) for a, b in _parts(text, start, end, _BEHIND_BRACKET) if a < b]
    if len(bracketed) >= _LEAST and all(_BRACKETED.fullmatch(text, a, b) for a, b in bracketed):
        return bracketed if all(_is_row(text, row) for row in bracketed) else []
    parts = list(_parts(text, start, end, _JOINT))
    light = list(_parts(text, start, end, _LIGHT_JOINT)) if len(parts) == 1 else []
    for rows, fits in ((_up_to_names(text, light) or parts, _is_row), (light or parts, _is_collective)):
        if len(rows) >= _LEAST and all(fits(text, row) for row in rows):
            return rows
    return []


def in_one_paragraph(text: str, run: Sequence[Span]) -> bool:
    """Do rows stand in one line of the text, with their marks between?"""
    return len(run) > 1 and "\n" not in text[run[0][0] : run[-1][1]]


def _parts(text: str, start: int, end: int, joint: re.Pattern[str]) -> Iterator[Span]:
    cuts = [(start, start), *(m.span() for m in joint.finditer(text, start, end)), (end, end)]
    yield from ((left[1], right[0]) for left, right in pairwise(cuts))


def _up_to_names(text: str, parts: list[Span]) -> list[Span]:
    """甲公司书记、经理丁楠、乙厂焊工吴燕: the parts up to and with the next name make a row."""
    rows: list[Span] = []
    begun = -1
    for start, end in parts:
        begun = start if begun < 0 else begun
        if end - begun > _LONGEST_ROW:
            return []
        if _is_row(text, (begun, end)):
            rows.append((begun, end))
            begun = -1
    return rows if begun < 0 else []


def _is_collective(text: str, row: Span) -> bool:
    """A body, or a part of one, and nothing else: 甲厂动力车间."""
    if not has_organ(text[slice(*row)]) or not is_unit(text[slice(*row)]):
        return False
    found = entries_of(text, *row, Expected.COLLECTIVE)
    return len(found) == 1 and not found[0].person and not found[0].heads and (
        (found[0].start, found[0].end) == row
    )


def _is_row(text: str, row: Span) -> bool:
    """One person with a body, of whom the row tells from its first character to its last."""
    found = entries_of(text, *row, Expected.PERSON)
    one = found[0] if len(found) == 1 else None
    if one is None or one.person is None or one.body is None or not is_unit(one.body.span.name):
        return False  # 近日，…揭晓，丁楠（甲厂）
    if one.title and not (post_before(one.title, len(one.title)) or OCCUPATION.fullmatch(one.title)):
        return False  # 等10人当选
    first = min(one.person.start, one.body.span.start)
    return first == row[0] and max(one.person.end, one.end) >= row[1] - 1
