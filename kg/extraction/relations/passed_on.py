"""Meetings elsewhere whose word is passed on here: nobody of the article is at them."""

from __future__ import annotations

from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.spans import Spans
from kg.model import Mention

_SPIRIT = pattern("relations_happenings", "spirit")


def passed_on(spans: Spans, m: Mention) -> bool:
    """甲召开全委会，传达学习|乙全会|、丙全会精神: does its spirit stand behind it, or behind its list?"""
    return _SPIRIT.match(spans.text, m.end) is not None
