"""Teams: 甲局、乙局等部门的20余人|组成专班 is a figure of the team, of none of those who sent the people."""

from __future__ import annotations

from kg.extraction.figures.figure_clauses import clause_start, sentence_start
from kg.extraction.figures.figure_scene import ABOUT, Scene
from kg.extraction.figures.quantities import Quantity
from kg.extraction.lexical.patterns import pattern
from kg.model import BODIES

_FORM = pattern("figure_subjects", "form")


def formed(scene: Scene, quantity: Quantity) -> tuple[int | None] | None:
    """What so many people or bodies make up: named behind, or before 由; (None,) if no name says it."""
    text, begins = scene.article.text, quantity.begins
    form = _FORM.match(text, quantity.end) if quantity.kind in ("person", "body") else None
    start, low = clause_start(text, begins), sentence_start(text, begins)
    senders = [m for m, _ in scene.marks if start <= m.start and m.end <= begins and m.type in BODIES]
    if form is None or not senders or senders[0].end == begins:
        return None
    behind = [e for m, e in scene.marks if m.start == form.end() and m.type in ABOUT]
    before = [e for m, e in scene.marks if low <= m.start and text.startswith("由", m.end, begins)]
    return (next(iter(behind or before), None),)
