"""Traditional characters: the rules and word lists are in simplified ones and find hardly anything there."""

from __future__ import annotations

# the same frequent characters in both scripts
_TRADITIONAL = frozenset("總會職員動產業勞團議區們這來時為說國發與個學長單組織機關")
_SIMPLIFIED = frozenset("总会职员动产业劳团议区们这来时为说国发与个学长单组织机关")
_SAMPLE = 20_000
_LEAST = 5  # characters: a name or a signature alone is no page


def is_traditional(text: str) -> bool:
    """Is the text as a whole in traditional characters?"""
    sample = text[:_SAMPLE]
    traditional = sum(map(_TRADITIONAL.__contains__, sample))
    return traditional >= _LEAST and traditional > sum(map(_SIMPLIFIED.__contains__, sample))
