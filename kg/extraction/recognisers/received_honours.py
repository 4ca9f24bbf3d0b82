"""先后获得荆楚工匠、云岭省优秀护士等荣誉: titles without quotation that the text itself calls honours."""

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
_ITEM = re.compile(r"[^、]+")
_JOINED = re.compile(r"(?:(?!以及)[^和与及])+")
_NATIONAL = ("全国", "国家", "中国", "中华", "中央")


def recognise(scan: Scan) -> Iterator[Mention]:
    """The titles that neither the gazetteer nor a form told by its level holds."""
    text, entries = scan.text, vocabulary.honours()
    for received in finditer(_RECEIVED, text):
        for start, end in _items(text, *received.span("titles")):
            title = _TITLE.fullmatch(text, start, end)
            if title is None or title["title"] in entries or _OF_LEVEL.match(text, *title.span("title")):
                continue
            start, end = title.span("title")
            within = (hit for hit in scan.hits_of("honour") if hit.start < end and start < hit.end)
            if any(hit.start != start for hit in within):
                continue  # 湘潭|全国劳动模范; but 安徽工匠|年度人物 is one title
            name = title["title"]
            level = "national" if name.startswith(_NATIONAL) else "employer"
            kind = "collective" if TEAM_TITLE.search(name) else "person"
            detail = {"level": level, "for_kind": kind}
            yield Mention(start, end, name, EntityType.HONOUR, name, "honour.received", 0.77, True, detail)


def _items(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The items of a list; 和 parts two only where both are titles: not 劳模和工匠人才创新工作室."""
    entries = vocabulary.honours()
    for item in _ITEM.finditer(text, start, end):
        joined = [m.span() for m in _JOINED.finditer(text, *item.span())]
        if len(joined) == 1 or all(_TITLE.fullmatch(text, a, b) or text[a:b] in entries for a, b in joined):
            yield from joined
