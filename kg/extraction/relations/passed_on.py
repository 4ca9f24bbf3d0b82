"""Meetings elsewhere, whose word is passed on here or whose guests come: nobody of the article is at them."""

from __future__ import annotations

from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.spans import Spans
from kg.model import Mention

_SPIRIT = pattern("relations_happenings", "spirit")
_COME_FOR = pattern("relations_happenings", "come_for")
_GUESTS_OF = pattern("relations_happenings", "guests_of")


def passed_on(spans: Spans, m: Mention) -> bool:
    """甲召开全委会，传达学习|乙全会|、丙全会精神: does its spirit stand behind it, or behind its list?"""
    return _SPIRIT.match(spans.text, m.end) is not None


def is_of_guests(spans: Spans, m: Mention) -> bool:
    """宴请来我国参加|某庆祝典礼|和某大会的各国代表团: does it only say why the guests have come?"""
    if not _GUESTS_OF.match(spans.text, m.end):
        return False
    return _COME_FOR.search(spans.text, spans.sentence(m.start).start, m.start) is not None
