"""How figures hang together: what tells two of one measure apart, and whose the parts of a whole are.

合同325份，覆盖企业4524家；协议74份，覆盖企业928家: only a measure that is told twice of one subject, with
different values, takes what it goes with from the figure before it; a total beside its parts is then no
second sum of the same. 这112人中，企业职工65人: the parts are of whom the whole is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from kg.extraction.figures.figure_clauses import sentence_start
from kg.extraction.figures.figure_scene import Scene
from kg.extraction.figures.measures import LONGEST
from kg.extraction.figures.quantities import Quantity
from kg.extraction.lexical.patterns import pattern

_DEPENDS = pattern("measures", "depends")
_GRADE = pattern("measures", "grade")
_FIRST_PART = pattern("measures", "first_part")
_THOSE = pattern("measures", "those")
_AMONG = pattern("measures", "among")
_ENDS = "；。！？\n"


class Told(NamedTuple):
    """A figure with its measure and its subject."""

    quantity: Quantity
    phrase: str
    subject: int
    rule: str


def is_part_of(scene: Scene, whole: Quantity, quantity: Quantity) -> bool:
    """全国共有1221人获…，|其中农民工98人: of no one, if the whole is no one's and nobody else is named."""
    named = any(whole.end <= m.start < quantity.begins for m, _ in scene.marks)
    return not named and _AMONG.fullmatch(scene.article.text, whole.end, quantity.begins) is not None


def whole_of_part(
    text: str, told: Sequence[Told], quantity: Quantity
) -> tuple[tuple[int, str] | None] | None:
    """这112人中，企业职工65人: the subject and rule of the 112, (None,) if they are no one's."""
    low = sentence_start(text, quantity.begins)
    at = text.find("这", low, quantity.begins)
    those = _THOSE.match(text, at, quantity.begins) if at >= 0 else None
    if those is None:
        return None
    wholes = [t for t in told if t.quantity.value == float(those["n"])]
    return ((wholes[-1].subject, wholes[-1].rule) if wholes else None,)


def qualified(text: str, told: Sequence[Told]) -> list[Told]:
    """The figures, those of a measure told twice of one subject with what they go with."""
    values: dict[tuple[int, str], set[float]] = defaultdict(set)
    for figure in told:
        values[figure.subject, figure.phrase].add(figure.quantity.value)
    twice = {key for key, found in values.items() if len(found) > 1}
    return [
        t._replace(phrase=_qualified(text, told, i)) if (t.subject, t.phrase) in twice else t
        for i, t in enumerate(told)
    ]


def _qualified(text: str, told: Sequence[Told], i: int) -> str:
    """覆盖企业 behind 区域性合同325份，; 二等奖 behind 团体一等奖1个，."""
    phrase, end = told[i].phrase, told[i].quantity.begins
    for k in range(i - 1, -1, -1):
        earlier = told[k]
        gap = text[earlier.quantity.end : end]
        if any(mark in gap for mark in _ENDS) or earlier.subject != told[i].subject:
            break
        end = earlier.quantity.begins
        if _DEPENDS.match(phrase):
            if not _DEPENDS.match(earlier.phrase):
                return _joined(earlier.phrase, phrase)
        elif _GRADE.fullmatch(phrase) and (head := _GRADE.search(earlier.phrase)) and head.start():
            return _joined(earlier.phrase[: head.start()], phrase)
        elif not _GRADE.fullmatch(phrase):
            break
    return phrase


def _joined(head: str, phrase: str) -> str:
    """The two as one measure, the first without its second half if it is long; else the measure alone."""
    for part in (head, _FIRST_PART.sub("", head)):
        if len(part + phrase) <= LONGEST:
            return part + phrase
    return phrase
