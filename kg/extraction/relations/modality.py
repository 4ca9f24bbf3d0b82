"""Is an act done, planned or denied? What stands right before its verb tells."""

from __future__ import annotations

from collections.abc import Mapping

from kg.extraction.lexical.patterns import pattern
from kg.model import Value

_PLANNED = pattern("relations_acts", "planned")
_PLAN_GOES_ON = pattern("relations_acts", "plan_goes_on")
_DENIED = pattern("relations_acts", "denied")
_DEMANDED = pattern("relations_acts", "demanded")
_DOCUMENT_DEMANDS = pattern("relations_acts", "document_demands")
_HAPPENED = pattern("relations_acts", "happened")
_WINDOW = 16  # 将于5月中旬在…: so much may stand between the sign and the verb


def is_denied(text: str, floor: int, at: int) -> bool:
    """Does the text before a verb (from `floor` on) say that the act did not take place?"""
    return bool(_DENIED.search(text[max(floor, at - _WINDOW) : at]))


def is_planned(text: str, floor: int, at: int) -> bool:
    """Does it say that the act is still to come?"""
    return bool(_PLANNED.search(text[max(floor, at - _WINDOW) : at]))


def plan_goes_on(text: str, floor: int, at: int) -> bool:
    """将通过举行甲大会、|召开乙座谈会: is the act one of several that are still to come?

    `floor` is where the verb's subject stands: whatever others plan says nothing of it.
    """
    return bool(_PLAN_GOES_ON.search(text, floor, at))


def is_demanded(text: str, floor: int, at: int) -> bool:
    """Are others asked for it in the sentence from `floor` on: 要求各级工会开展…?"""
    return bool(_DEMANDED.search(text, floor, at))


def demands_go_on(text: str, floor: int, at: int) -> bool:
    """《通知》要求，…。在企业开展…: does the paragraph go on with what a document asks for?"""
    paragraph = text.rfind("\n", 0, floor) + 1
    told = paragraph < floor and _DOCUMENT_DEMANDS.search(text, paragraph, floor)
    return bool(told) and not _HAPPENED.search(text, floor, at)


def of_plan(planned: bool) -> Mapping[str, Value]:
    """The attributes of a fact that is planned, or not."""
    return {"modality": "planned"} if planned else {}
