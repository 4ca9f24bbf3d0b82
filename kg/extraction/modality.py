"""Is an act done, planned or denied? What stands right before its verb tells."""

from __future__ import annotations

from collections.abc import Mapping

from kg.extraction.patterns import pattern
from kg.model import Value

_PLANNED = pattern("relations_acts", "planned")
_DENIED = pattern("relations_acts", "denied")
_WINDOW = 16  # 将于5月中旬在…: so much may stand between the sign and the verb


def is_denied(text: str, floor: int, at: int) -> bool:
    """Does the text before a verb (from `floor` on) say that the act did not take place?"""
    return bool(_DENIED.search(text[max(floor, at - _WINDOW) : at]))


def is_planned(text: str, floor: int, at: int) -> bool:
    """Does it say that the act is still to come?"""
    return bool(_PLANNED.search(text[max(floor, at - _WINDOW) : at]))


def of_plan(planned: bool) -> Mapping[str, Value]:
    """The attributes of a fact that is planned, or not."""
    return {"modality": "planned"} if planned else {}
