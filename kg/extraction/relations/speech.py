"""Whose doing is told in speech: what a firm's man says, or an officer of someone, is not the union's."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.figures.figure_clauses import clause_start
from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.spans import Spans
from kg.model import EntityType, Mention

T = EntityType
_TELLS = pattern("relations_witnesses", "tells")
_FIRMS_MAN = pattern("relations_witnesses", "firms_man")
_SUBJECT_BEHIND = pattern("relations_witnesses", "subject_behind")
_NO_SUBJECT = pattern("relations_witnesses", "no_subject")
_QUOTE = 160  # characters from a figure to the end of its quotation
_SPEAKER = 30  # characters from there to the speaker's name
_FIRMS = (T.ENTERPRISE, T.INSTITUTION)
_OF_UNION = "工会"
_OPENS = "，：“”"
_NOUN = 2  # characters: 医院, 公司, 商场 at the end of a name


def outsider_tells(spans: Spans, start: int, offset: int) -> tuple[int | None] | None:
    """河南某公司经理阎某说：“|收到简历60份”: does a man of no union tell it, before it or behind?

    With the body that he tells of by its noun: 商场经理牟某说，|商场|现有职工190人.
    """
    before = [m for m in _people(spans, start, offset) if _tells_itself(spans, m)]
    speaker = before[-1] if before else _speaker_behind(spans, offset)
    if speaker is None or not _is_outsider(spans, speaker):
        return None
    return (_own_firm(spans, speaker, offset),)


def _own_firm(spans: Spans, speaker: Mention, offset: int) -> int | None:
    """The speaker's firm, if what he tells opens with its noun; one named before, if he has a noun only."""
    start = clause_start(spans.text, speaker.start)
    here = [k for k in spans.between(start, speaker.start) if spans.mentions[k].type in _FIRMS]
    unnamed = _FIRMS_MAN.search(spans.text, start, speaker.start)
    if not here and unnamed is not None:
        before = (k for k in spans.between(0, start) if spans.mentions[k].type in _FIRMS)
        here = [k for k in before if spans.mentions[k].name.endswith(unnamed["noun"])]
    if not here:
        return None
    noun = spans.mentions[here[-1]].name[-_NOUN:]
    opens = (spans.text.rfind(f"{mark}{noun}", speaker.end, offset) for mark in (*_OPENS, "该", "我们"))
    return spans.owner[here[-1]] if max(opens) >= 0 else None


def tells_of_one(spans: Spans, start: int, offset: int) -> bool:
    """某工会主席告诉记者，李某是首钢职工，|走进12所学校: does speech from `start` on turn to someone?"""
    told = False
    for m in _people(spans, start, offset):
        opens = spans.text[m.start - 1] in _OPENS
        if told and opens and _SUBJECT_BEHIND.match(spans.text, m.end) and not _tells_itself(spans, m):
            return True
        told = told or _tells_itself(spans, m)
    return False


def _tells_itself(spans: Spans, m: Mention) -> bool:
    return _TELLS.match(spans.text, m.end) is not None


def _people(spans: Spans, start: int, end: int) -> Iterator[Mention]:
    return (m for k in spans.between(start, end) if (m := spans.mentions[k]).type is T.PERSON)


def _speaker_behind(spans: Spans, offset: int) -> Mention | None:
    """“一晚上就收到简历|60份。”河南某公司经理|阎某|说: who said what is quoted around an offset."""
    close = spans.text.find("”", offset, offset + _QUOTE)
    if close < 0 or spans.text.find("“", offset, close) >= 0 or "\n" in spans.text[offset:close]:
        return None
    speaker = next(_people(spans, close, close + _SPEAKER), None)
    if speaker is None or clause_start(spans.text, speaker.start) > close:
        return None
    return speaker if _tells_itself(spans, speaker) else None


def _is_outsider(spans: Spans, speaker: Mention) -> bool:
    """Is he of a firm and of no union, by what stands before his name, here or where he was named before?"""
    if (here := _says_outsider(spans, speaker)) is not None:
        return here
    named = (m for k, m in enumerate(spans.mentions) if m.type is T.PERSON and m.name == speaker.name)
    return next((said for m in named if (said := _says_outsider(spans, m)) is not None), False)


def _says_outsider(spans: Spans, m: Mention) -> bool | None:
    """Does the clause before a name tell that he is of a firm, not of a union? None where neither."""
    start = max(clause_start(spans.text, m.start), spans.text.rfind("”", 0, m.start) + 1)
    before = spans.text[start : m.start]
    if _OF_UNION in before or any(spans.mentions[k].type is T.UNION for k in spans.between(start, m.start)):
        return False
    if any(spans.mentions[k].type in _FIRMS for k in spans.between(start, m.start)):
        return None if _NO_SUBJECT.match(before) else True
    return True if _FIRMS_MAN.search(before) else None
