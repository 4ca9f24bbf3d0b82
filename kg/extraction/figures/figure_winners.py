"""Prizes: 甲区斩获一等奖2个 is the figure of the one who won, not of the contest."""

from __future__ import annotations

from kg.extraction.figures.figure_clauses import clause_start, sentence_start
from kg.extraction.figures.figure_scene import Scene
from kg.extraction.figures.quantities import Quantity
from kg.extraction.lexical.patterns import pattern
from kg.model import HAPPENINGS

_WINS = pattern("figure_subjects", "wins")
_WINNER_SAID = pattern("figure_subjects", "winner_said")
_GETS = pattern("figure_subjects", "gets")
_HONOURS = pattern("figure_subjects", "honours_by")
_JOINT = tuple("、和与及")


def winner(scene: Scene, quantity: Quantity, phrase: str) -> tuple[int | None] | None:
    """Who won so many prizes; (None,) if the text says no name of a body or district, None if nobody wins."""
    text, low = scene.article.text, sentence_start(scene.article.text, quantity.begins)
    if quantity.kind not in ("thing", "person") and quantity.unit not in ("个", "项"):
        return None
    start = clause_start(text, quantity.begins)
    won = list(_WINS.finditer(text, start, quantity.begins))
    if not won:
        return None
    before = [(m, e) for m, e in scene.marks if low <= m.start and m.end <= won[0].start()]
    before = [(m, e) for m, e in before if m.type not in HAPPENINGS]
    here = [(m, e) for m, e in before if m.start >= start]
    said = _WINNER_SAID.fullmatch(text, here[-1][0].end if here else start, won[0].start())
    if here:
        joint = here[-1][0].start and text[here[-1][0].start - 1] in _JOINT
        return (None,) if joint or said is None else (here[-1][1],)
    if said is None:
        return (None,)  # 选手李某|夺得金牌2枚
    opening = [e for m, e in before if clause_start(text, m.start) == m.start]
    return (opening[-1],) if opening else None


def got_from(scene: Scene, quantity: Quantity, topic: int | None) -> bool:
    """甲托管班被|省总工会|命名为“…”，获补助资金3万元: is the topic the one who gives it?"""
    text, start = scene.article.text, clause_start(scene.article.text, quantity.begins)
    if topic is None or not _GETS.match(text, start, quantity.begins):
        return False
    low = sentence_start(text, start)
    named = [m for m, e in scene.marks if e == topic and low <= m.start and m.end <= start]
    passive = bool(named) and text.endswith("被", low, named[-1].start)
    return passive and _HONOURS.match(text, named[-1].end) is not None
