"""Figures given one by one: 甲、乙、丙|分别捐款5万元、3万元、2万元, to each its own in order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extraction.figures.figure_clauses import BREAK, clause, clause_start, sentence_start
from kg.extraction.figures.figure_scene import Scene
from kg.extraction.figures.measure_before import noun_before
from kg.extraction.figures.quantities import Quantity

_SEVERALLY = re.compile(
    r"(?:[也则还又均都就]|已经?)*(?:分别|各自)|各(?=[有得获派出为发捐投拿赠奖筹拨建培]|提供|安排|选派|组织)"
)
_IN_TURN = re.compile("先后|依次|逐年")
_PARTS = re.compile(r"、|以及|[和及](?=[^、和及]*\d)")
_JOINS = "、和与及"
_UNKNOWN = re.compile(r"[、和与及](?P<n>[^、和与及，。；：\d]{4,24})$")
# 职工之家、职工书屋分别为|12个和23个
_LIST_OF_NOUNS = re.compile(
    r"(?P<list>[^，。；\d]{2,60}?[、和及与][^，。；\d]{2,20}?)(?:数量?|总数)?"
    r"分别(?:已|新|约|近|超|共|累计|为|是|有|达到?|增至|建成|突破|超过)*(?=\d)"
)
_LINKS = re.compile(r"、|以及|[和及与]")
_DIGIT = re.compile(r"\d")
_YEARS = re.compile(r"(?:19|20)\d\d年")
_BARE = re.compile(r"[、和及]*|以及")


def severally(scene: Scene, quantity: Quantity) -> tuple[int | None, ...] | None:
    """Whose a figure of such a row is; (None,) where the row has not as many figures as bodies.

    甲、乙|各出资100万元: it is of all of them.
    """
    text, begins = scene.article.text, quantity.begins
    told = list(_SEVERALLY.finditer(text, sentence_start(text, begins), begins))
    members = _members(scene, told[-1].start()) if told else []
    if len(members) < 2 or _takes_over(scene, told[-1].end(), begins):
        return None
    start = max(clause_start(text, begins), told[-1].end())
    end = next((i for i in range(quantity.end, len(text)) if text[i] in BREAK), len(text))
    parts = _PARTS.split(text[start:end])
    if told[-1].group() == "各" and len(parts) == 1:
        return tuple(members)
    if len(parts) != len(members) or not all(map(_DIGIT.search, parts)):
        return (None,)
    return (members[len(_PARTS.findall(text[start : quantity.end]))],)


def goes_on_severally(text: str, before: Quantity, quantity: Quantity) -> bool:
    """分别捐款5万元|、|3万元, 先后投入…: does a figure of such a row stand alone behind the one before?"""
    if not _BARE.fullmatch(text[before.end : quantity.begins]):
        return False
    low = clause_start(text, before.begins)
    return any(way.search(text, low, before.begins) for way in (_SEVERALLY, _IN_TURN))


def measured_severally(text: str, found: Sequence[Quantity], i: int, low: int) -> str:
    """书屋 of 职工之家、书屋分别为12个、|23个|: what is counted, listed before in the same order; or ""."""
    start, end = clause(text, found[i].begins, found[i].end)
    told = _LIST_OF_NOUNS.match(text, max(start, low), found[i].begins + 1)
    if told is None:
        return ""
    first = last = i
    while first and told.end() <= found[first - 1].begins:
        first -= 1
    while last + 1 < len(found) and found[last + 1].begins < end:
        last += 1
    nouns = [noun_before(part) for part in _LINKS.split(told["list"])]
    return nouns[i - first] if len(nouns) == last - first + 1 and all(nouns) else ""


def dated_severally(text: str, found: Sequence[Quantity], i: int) -> Quantity:
    """2022年、2023年|分别发放30万元、|45万元: with its own year, where there are as many of both."""
    quantity = found[i]
    years = _YEARS.findall(quantity.time_text or "")
    low = clause_start(text, quantity.begins)
    if len(years) < 2 or not _SEVERALLY.search(text, low, quantity.begins):
        return quantity
    first = last = i
    while first and _BARE.fullmatch(text, found[first - 1].end, found[first].begins):
        first -= 1
    while last + 1 < len(found) and _BARE.fullmatch(text, found[last].end, found[last + 1].begins):
        last += 1
    whole = last - first + 1 == len(years) and low <= found[first].begins
    return replace(quantity, time_text=years[i - first]) if whole else quantity


def all_named(scene: Scene, quantity: Quantity) -> bool:
    """甲工会、乙工会|2家|单位, 甲厂车间、乙厂班组|2个|集体: are those named whom the number counts?"""
    named = _members(scene, quantity.begins) if quantity.kind in ("body", "thing") else []
    return len(named) > 1 and len(named) == quantity.value and None not in named


def people_named(scene: Scene, quantity: Quantity) -> bool:
    """甲厂王某、乙厂李某|2人|荣登榜单, 李某|3次|到厂: are they named right before it, or is it his?"""
    return quantity.kind != "money" and quantity.begins in scene.people_end


def _members(scene: Scene, end: int) -> list[int | None]:
    """The bodies of the list that ends at an offset, None for one that no recogniser knows."""
    found: list[int | None] = []
    low = clause_start(scene.article.text, end)
    while True:
        mention = next(((m, e) for m, e in scene.marks if m.end == end), None)  # the longest comes first
        unknown = _UNKNOWN.search(scene.article.text, low, end) if mention is None and found else None
        if mention is None and unknown is None:
            return [None, *found] if found else []
        found.insert(0, mention[1] if mention else None)
        end = (mention[0].start if mention else unknown.start("n") if unknown else 0) - 1
        if end < 0 or scene.article.text[end] not in _JOINS:
            return found


def _takes_over(scene: Scene, start: int, end: int) -> bool:
    """Does a body open a clause behind the row?"""
    text = scene.article.text
    return any(start <= m.start < end and clause_start(text, m.start) == m.start for m, _ in scene.marks)
