"""What a person founds himself: no body that was told of before has founded it."""

from __future__ import annotations

from kg.extraction.figures.figure_clauses import clause_start
from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.frame import Frame
from kg.model import EntityType

_FILE = "relations_acts"
_FOUNDS = pattern(_FILE, "founds")
_HE_FOUNDS = pattern(_FILE, "he_founds")
_HELPED = ("为", "给", "替", "帮", "助", "持", "让", "以")  # 为|李某|成立“…”, 以|李某|命名


def founded_by_person(frame: Frame, at: int, floor: int) -> bool:
    """甲区总工会慰问职工。李某牵头|成立“李某创新工作室”: is a person the subject of the verb's clause?

    Where a body takes over in that clause (区总工会主席李某牵头|成立…), he acts for it.
    """
    start = max(floor, clause_start(frame.text, at))
    if any(taken.who for taken in frame.subject_changes(start, at)):
        return False
    if _HE_FOUNDS.fullmatch(frame.text, start, at):
        return True
    named = frame.between(start, at)
    last = frame.mentions[named[-1]] if named else None
    if last is None or last.type is not EntityType.PERSON:
        return False
    if frame.text[last.start - 1 : last.start] in _HELPED:
        return False
    return last.end == at or _FOUNDS.fullmatch(frame.text, last.end, at) is not None
