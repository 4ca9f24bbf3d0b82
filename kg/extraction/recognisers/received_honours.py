"""先后获得荆楚工匠、云岭省优秀护士等荣誉: titles without quotation that the text itself calls honours.

Neither does one need a quotation that opens with the body that gives it (当选|恒远公司劳动竞赛先进个人), nor
a prize that names the class of its contest (捧回|组织团体一等奖); a bare 一等奖 is a place, told of contests.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg import vocabulary
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan
from kg.extraction.recognisers.quoted_honours import TEAM_TITLE
from kg.model import EntityType, Mention
from kg.prefilter import finditer

_RECEIVED = pattern("honours", "received")
_TITLE = pattern("honours", "received_title")
_OF_LEVEL = pattern("honours", "level_title")
_OWN_TITLE = pattern("honours", "own_title")
_CLASSED_PRIZE = pattern("honours", "classed_prize")
_ITEM = re.compile(r"[^、]+")
_JOINED = re.compile(r"(?:(?!以及)[^和与及])+")


def recognise(scan: Scan) -> Iterator[Mention]:
    """The titles that neither the gazetteer nor a form told by its level holds."""
    text, entries = scan.text, vocabulary.honours()
    for received in finditer(_RECEIVED, text):
        for start, end in _items(text, *received.span("titles")):
            title = _TITLE.fullmatch(text, start, end)
            if title is None or title["title"] in entries or _OF_LEVEL.match(text, *title.span("title")):
                continue
            if "或" in title["title"]:
                continue  # 全国劳动模范或先进工作者: two titles, which the gazetteer holds
            start, end = title.span("title")
            within = (hit for hit in scan.hits_of("honour") if hit.start < end and start < hit.end)
            if any(hit.start != start for hit in within):
                continue  # 湘潭|全国劳动模范; but 安徽工匠|年度人物 is one title
            name = title["title"]
            yield _mention(start, end, name, 0.77)
    for own in finditer(_OWN_TITLE, text):
        start, end = own.span("title")
        within = (hit for hit in scan.hits_of("honour") if start <= hit.start and hit.end <= end)
        if not any(within):
            yield _mention(start, end, own["title"], 0.8, "employer")
    for prize in finditer(_CLASSED_PRIZE, text):
        group = "won" if prize["won"] else "held"
        yield _mention(*prize.span(group), prize[group], 0.78)


def _mention(start: int, end: int, name: str, confidence: float, level: str = "") -> Mention:
    kind = "collective" if TEAM_TITLE.search(name) or "团体" in name else "person"
    if name.endswith("奖") and kind == "person" and "个人" not in name:
        kind = "both"
    detail = {"for_kind": kind, **({"level": level} if level else {})}
    return Mention(start, end, name, EntityType.HONOUR, name, "honour.received", confidence, True, detail)


def _items(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The items of a list; 和 parts two only where both are titles: not 劳模和工匠人才创新工作室."""
    entries = vocabulary.honours()
    for item in _ITEM.finditer(text, start, end):
        joined = [m.span() for m in _JOINED.finditer(text, *item.span())]
        if len(joined) == 1 or all(_TITLE.fullmatch(text, a, b) or text[a:b] in entries for a, b in joined):
            yield from joined
