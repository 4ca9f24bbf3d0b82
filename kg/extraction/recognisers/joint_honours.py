"""Two titles in one breath, 全国先进生产者和全国劳动模范, and the medals that the 全总 gives without 全国."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg import vocabulary
from kg.extraction.lexical.home import CAPITAL
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.reading_text import without_quotes
from kg.extraction.lexical.scan import Scan
from kg.extraction.recognisers.honour_levels import level_of
from kg.model import EntityType, Mention
from kg.prefilter import finditer

_TITLE_TAIL = pattern("honours", "title_tail")
_TITLE_LEVEL = pattern("honours", "title_level")
_TITLE_OPENS = pattern("honours", "title_opens")
_CENTRAL_MEDAL = pattern("honours", "central_medal")
_LOCAL_MEDAL = pattern("honours", "local_medal")
_BARE_MEDAL = pattern("honours", "bare_medal")
_LEVEL_MEDAL = pattern("honours", "level_medal")
_MORE_TITLES = pattern("honours", "more_titles")
_LOCAL_GIVER = re.compile("[省市区县州盟旗]总(?:工会)?|自治区总(?:工会)?")
_AND = re.compile("以及|[和与及暨]")


def titles_in(name: str) -> list[tuple[int, int, str]]:
    """The titles that a name holds, with their spans in it and their full names; none where it is one.

    A title without a level has that of the first: 滨江市优秀班组和|优秀职工.
    """
    spans, start = [], 0
    for m in _AND.finditer(name):
        spans.append((start, m.start()))
        start = m.end()
    spans.append((start, len(name)))
    if len(spans) == 1 or not all(_TITLE_TAIL.search(name, a, b) for a, b in spans):
        return []
    opens = _TITLE_OPENS.search(name, 1, spans[0][1])
    shared = name[: opens.start()] if opens else ""
    level = _TITLE_LEVEL.match(shared)
    found = []
    for k, (a, b) in enumerate(spans):
        own = k == 0 or _TITLE_LEVEL.match(name, a, b) or not _TITLE_OPENS.match(name, a, b)
        trade = shared[level.end() :] if level else ""
        lead = level.group() if level and trade and trade in name[a:b] else shared
        found.append((a, b, name[a:b] if own else lead + name[a:b]))
    return found


def end_of_titles(text: str, end: int) -> int:
    """全国工会先进集体|和先进个人: where the titles end that go on behind one and lean on its name."""
    more = _MORE_TITLES.match(text, end)
    return more.end() if more else end


def medals(scan: Scan) -> Iterator[Mention]:
    """全国总工会颁发的|五一劳动奖章, and the bare medal of its article where no other level is named."""
    text = scan.text
    central = {m.span("title") for m in finditer(_CENTRAL_MEDAL, text)}
    if not central:
        yield from _local_medals(text)
        return
    entries = vocabulary.honours()
    levels = {m["level"] for m in finditer(_LEVEL_MEDAL, text)}
    for start, end in sorted(central | {m.span("title") for m in finditer(_BARE_MEDAL, text)}):
        told = (start, end) in central
        if not told and (levels - {"全国"} or _LOCAL_GIVER.search(text)):
            continue  # of which level it is nobody can tell
        entry = entries["全国" + without_quotes(text[start:end])]
        detail = {"level": entry.level, "for_kind": entry.for_kind, "conferrer": entry.conferrer or ""}
        sure, said = 0.97 if told else 0.85, text[start:end]
        yield Mention(
            start, end, said, EntityType.HONOUR, entry.name, "honour.medal", sure, True, detail
        )


def _local_medals(text: str) -> Iterator[Mention]:
    """滨江市总工会授予张老师|五一劳动奖章: the area's, as every bare medal where no level is named."""
    given = {m.span("title"): _area_of(m["area"]) for m in finditer(_LOCAL_MEDAL, text)}
    areas = {area for area in given.values() if area}
    if len(areas) != 1 or any(_LEVEL_MEDAL.finditer(text)):
        return
    (area,) = areas
    giver = f"{area}总工会"
    for start, end in sorted(given.keys() | {m.span("title") for m in finditer(_BARE_MEDAL, text)}):
        title = without_quotes(text[start:end])
        kind = "person" if title.endswith("章") else "collective"
        detail = {"level": level_of(giver) or "", "for_kind": kind, "conferrer": giver}
        sure = 0.95 if (start, end) in given else 0.8
        said = text[start:end]
        yield Mention(start, end, said, EntityType.HONOUR, area + title, "honour.medal", sure, True, detail)


def _area_of(words: str) -> str | None:
    """日前|滨江市: the longest division that ends some words; not Beijing, whose medal is 首都劳动奖章."""
    by_name = vocabulary.divisions_by_name()
    area = next((words[k:] for k in range(len(words) - 1) if words[k:] in by_name), None)
    return None if area == CAPITAL else area
