"""Whether a figure stands in a stretch of the text in which another acts, or something else is done.

甲区总工会举办职工大赛；|组织38名劳模参观。|乙县总工会为5户职工送米面: an account of several unions, one
behind the other. The contest that the first of them holds has none of the figures behind.
"""

from __future__ import annotations

from kg.extraction.figures.figure_clauses import sentence_start
from kg.extraction.figures.figure_scene import Scene
from kg.extraction.figures.quantities import Quantity
from kg.extraction.lexical.patterns import pattern
from kg.model import EntityType

_STOPS = "；。\n"
_TIME = 12  # characters of a time before it
_NEXT_ACT = pattern("figure_happenings", "next_act")


def of_another_stretch(scene: Scene, happening: int, quantity: Quantity) -> bool:
    """Does the stretch of a figure open with another union than the happening's, or with another act?"""
    text = scene.article.text
    named = [m for m, e in scene.marks if e == happening and m.end <= quantity.begins]
    start = _start(text, quantity.begins)
    if not named or named[-1].start >= start:
        return False
    doer = _opening_union(scene, _start(text, named[-1].start))
    doer = _opening_union(scene, sentence_start(text, named[-1].start)) if doer is None else doer
    other = _opening_union(scene, start)
    if other is not None:
        return doer is not None and doer != other
    return text[start - 1] == "；" and _NEXT_ACT.match(text, start) is not None


def _start(text: str, at: int) -> int:
    """Where the stretch begins that an offset stands in."""
    return max(text.rfind(mark, 0, at) for mark in _STOPS) + 1


def _opening_union(scene: Scene, start: int) -> int | None:
    """The union that a stretch opens with, be it behind a time: 近日，|甲区总工会."""
    comma = scene.article.text.find("，", start, start + _TIME)
    opens = (start, comma + 1 if comma >= 0 else start)
    unions = (e for m, e in scene.marks if m.start in opens and m.type is EntityType.UNION)
    return next(unions, None)
