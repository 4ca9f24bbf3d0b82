"""Short names that the article takes up again: …13号线的葛明。… 毕业后，葛明进入地铁公司.

What stands beside a name changes from place to place; beside a part of a longer word it does not.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.people.given import weight_alone
from kg.extraction.people.person_acting import PLACES_BEFORE
from kg.extraction.people.person_cues import is_led
from kg.extraction.people.person_form import names_body
from kg.extraction.people.person_names import frequency, opens_word
from kg.extraction.people.person_spot import Spot, ends_phrase

_USUAL = -1.0  # the weight of 明 alone is -0.5, that of 刚 0.0


def returns(spot: Spot) -> bool:
    """A usual surname and given name, no word, that stands here as one who acts and elsewhere otherwise."""
    if spot.tier != "common" or spot.length != 2 or spot.verb_surname or spot.crosses:
        return False
    if frequency(spot.name) or weight_alone(spot.name[1]) < _USUAL:
        return False
    if not is_led(spot) or spot.before[-1:] in PLACES_BEFORE:
        return False
    if not (ends_phrase(spot.text, spot.end) or opens_word(spot.text, spot.end)):
        return False
    beside = [*_beside(spot.text, spot.name)]
    lefts, rights = {left for left, _ in beside}, {right for _, right in beside}
    return min(len(lefts), len(rights)) > 1 and not names_body(spot.text, spot.name)


def _beside(text: str, name: str) -> Iterator[tuple[str, str]]:
    """The characters at either side, place by place; what is no Han character counts as one."""
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        left, right = text[at - 1 : at], text[end : end + 1]
        yield (left if _is_han(left) else "", right if _is_han(right) else "")
        at = text.find(name, end)


def _is_han(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"
