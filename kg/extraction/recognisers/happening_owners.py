"""Whose a happening is: the body or the area that stands before its edition or its year."""

from __future__ import annotations

import re
from functools import cache

from kg import vocabulary
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan
from kg.extraction.recognisers.happening_names import owner_start
from kg.extraction.recognisers.names import is_area
from kg.model import EntityType, Mention

_AT = "从在于为"  # 记者从|甲公司2024年工作会议上获悉
_OWNER_OF_YEAR = re.compile("(?:工会|联合会|集团|公司|医院|大学|学院|协会|系统)$")
_ACTS_IN_YEAR = pattern("happenings", "acts_in_year")
_OPENING = pattern("happenings", "opening")
_AREA_BEFORE_YEAR = pattern("happenings", "area_before_year")
_STRONG_VERB = pattern("happenings", "strong_verb")
_CALLS = re.compile("(?:胜利|隆重|顺利|成功|正式)?(?:召开|举行|举办)了?$")
_UNION = re.compile("(?<!总)工会(?:联合会|委员会)?$")  # whose congress is 某工会第一次代表大会
_CONGRESS = re.compile("(?:第[一二三四五六七八九十]{1,3}[次届]|首[次届])(?:工会)?(?:会员)?代表大会")
_FIRM = re.compile("(?:集团|公司|医院|大学|学院)$")
_VERB_REACH = 6  # characters before a name in which its verb ends
_LONGEST_AREAS = 14  # characters of province, city and county before an event's year


def owned_year(scan: Scan, start: int, at: int, end: int) -> int | None:
    """甲产业工会|2021年度工作会议: where the body begins that stands before the year."""
    if _ACTS_IN_YEAR.search(scan.text, at, end):
        return None
    opened = owner_start(scan, start)
    if opened == start or not _OWNER_OF_YEAR.search(scan.text, opened, start):
        return None
    whole = opened in (0, scan.clause_at(opened)[0]) or opens_sentence(scan, opened)
    held = _STRONG_VERB.search(scan.text, max(0, opened - _VERB_REACH), opened)  # 主办的|甲大学2025年登山节
    return opened if whole or held or scan.text[opened - 1] in _AT else None


@cache
def _short_prefectures() -> frozenset[str]:
    """红河州 of 红河哈尼族彝族自治州: a prefecture by the first two characters of its name, and 州."""
    names = (d.name for d in vocabulary.divisions() if d.name.endswith("自治州"))
    return frozenset(name[:2] + "州" for name in names)


def is_called_area(area: str) -> bool:
    """Is it an area, be it a prefecture by its short name?"""
    return is_area(area) or area in _short_prefectures()


def called_area(text: str, year: int) -> int | None:
    """Where the area begins that stands right before a year, if one does."""
    area = _AREA_BEFORE_YEAR.search(text, max(0, year - 6), year)
    return area.start("area") if area and is_called_area(area["area"]) else None


def of_announced(scan: Scan, bracket: re.Match[str], start: int, end: int, type_: EntityType) -> Mention:
    """某某乳业公司（以下简称“某某乳业”）工会|第四次会员代表大会: the full name, without the bracket."""
    opened = owner_start(scan, bracket.start())
    kept = bracket.start("kept") if bracket["kept"] else bracket.end()
    name = scan.text[opened : bracket.start()] + scan.text[kept:end]
    return Mention(opened, end, scan.text[opened:end], type_, name, "event.edition", 0.88)


def firm_that_calls(scan: Scan, start: int) -> str:
    """甲公司 of 甲公司召开|工会第一次会员大会: whose union meets, which the clause says by its subject."""
    return _that_calls(scan, start, _FIRM)


def union_that_calls(scan: Scan, start: int, end: int) -> str:
    """某县搬运工会 of 某县搬运工会召开|第一次代表大会; a federation's congress is 某县工会第一次代表大会."""
    if not _CONGRESS.fullmatch(scan.text, start, end):
        return ""
    return _that_calls(scan, start, _UNION).removesuffix("委员会")


def _that_calls(scan: Scan, start: int, body: re.Pattern[str]) -> str:
    called = _CALLS.search(scan.text, max(0, start - 8), start)
    firm = owner_start(scan, called.start()) if called else start
    named = called and body.search(scan.text, firm, called.start())
    return scan.text[firm : called.start()] if called and named else ""


def quoted_from(scan: Scan, start: int, end: int) -> int | None:
    """Where a quotation begins that holds areas and then the name found, and nothing else."""
    whole = next((q for q in scan.quotes if q.mark == "“" and q.start < start and q.end == end + 1), None)
    words = scan.words(whole.start + 1, start) if whole and start - whole.start <= _LONGEST_AREAS else ()
    return words[0].start if words and all(is_area(w.text) for w in words) else None


def opens_sentence(scan: Scan, start: int) -> bool:
    """职工书画展|日前开幕: nothing before it, or a time alone?"""
    opening = scan.article.sentence_at(start).start
    time = scan.text[opening:start].rstrip("，")
    return not time or _OPENING.fullmatch(time) is not None
