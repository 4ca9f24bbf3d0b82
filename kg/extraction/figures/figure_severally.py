"""Figures given one by one: 甲、乙、丙|分别捐款5万元、3万元、2万元, to each its own in order."""

from __future__ import annotations

import re

from kg.extraction.figures.figure_clauses import BREAK, clause_start, sentence_start
from kg.extraction.figures.figure_scene import Scene
from kg.extraction.figures.quantities import Quantity

_SEVERALLY = re.compile(r"分别|各自")
_PARTS = re.compile(r"、|以及|[和及](?=[^、和及]*\d)")
_JOINS = "、和与及"
_DIGIT = re.compile(r"\d")
_BARE = re.compile(r"[、和及]*|以及")


def severally(scene: Scene, quantity: Quantity) -> tuple[int | None] | None:
    """Whose a figure of such a row is; (None,) where the row has not as many figures as bodies."""
    text, begins = scene.article.text, quantity.begins
    told = list(_SEVERALLY.finditer(text, sentence_start(text, begins), begins))
    members = _members(scene, told[-1].start()) if told else []
    if len(members) < 2 or _takes_over(scene, told[-1].end(), begins):
        return None
    start = max(clause_start(text, begins), told[-1].end())
    end = next((i for i in range(quantity.end, len(text)) if text[i] in BREAK), len(text))
    parts = _PARTS.split(text[start:end])
    if len(parts) != len(members) or not all(map(_DIGIT.search, parts)):
        return (None,)
    return (members[len(_PARTS.findall(text[start : quantity.end]))],)


def goes_on_severally(text: str, before: Quantity, quantity: Quantity) -> bool:
    """分别捐款5万元|、|3万元: does a figure of such a row stand alone behind the one before?"""
    if not _BARE.fullmatch(text[before.end : quantity.begins]):
        return False
    return _SEVERALLY.search(text, clause_start(text, before.begins), before.begins) is not None


def _members(scene: Scene, end: int) -> list[int | None]:
    """The bodies of the list that ends at an offset; one without a recogniser makes a list of nobody."""
    found: list[int | None] = []
    while True:
        mention = next(((m, e) for m, e in scene.marks if m.end == end), None)  # the longest comes first
        if mention is None:
            return [None, *found] if found else []
        found.insert(0, mention[1])
        end = mention[0].start - 1
        if end < 0 or scene.article.text[end] not in _JOINS:
            return found


def _takes_over(scene: Scene, start: int, end: int) -> bool:
    """Does a body open a clause behind the row?"""
    text = scene.article.text
    return any(start <= m.start < end and clause_start(text, m.start) == m.start for m, _ in scene.marks)
