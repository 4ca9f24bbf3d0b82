"""命名12家工会工作示范单位。甲公司获评“示范单位”: a bare title means the fuller one counted before.

So does one in the headline whose full name the body has: “大工匠”受表彰, 11名“恒远大工匠”; an area's title
may be told with its 区 or without it: “怀柔劳动奖章”, 怀柔区第三届劳动奖章.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from kg.extraction.lexical.literals import occurrences
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan
from kg.extraction.recognisers.left_edge import left_edge
from kg.model import EntityType, Mention

_BARE = pattern("relations_names", "bare_honour")
_COUNT = re.compile(r"(?:\d+|[一二三四五六七八九十百]+)余?[家个名位]$")
_OF_AREA = re.compile(r"(?P<area>[\u4e00-\u9fff]{2,3})[区县市](?P<title>[\u4e00-\u9fff“”]{3,})")
_QUOTED = "honour.quoted"
_LONGEST = 24  # characters of a title
_REACH = 6  # characters of a count


def bare_honours(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    """The mentions, each bare title under the full name that the text has for it."""
    names = dict.fromkeys(m.name for m in mentions if m.type is EntityType.HONOUR)
    quoted = {m.name for m in mentions if m.rule == _QUOTED}
    return [
        replace(m, name=full, label=False)
        if (full := _full(scan, m, mentions) or _in_headline(scan, m, names) or _as_quoted(m, quoted))
        else m
        for m in mentions
    ]


def _in_headline(scan: Scan, title: Mention, names: Iterable[str]) -> str | None:
    """“大工匠”受表彰: the one longer title of the article that ends so."""
    if title.rule != _QUOTED or title.start >= scan.body_start:
        return None
    longer = [name for name in names if name.endswith(title.name) and name != title.name]
    return longer[0] if len(longer) == 1 else None


def _as_quoted(title: Mention, quoted: Collection[str]) -> str | None:
    """怀柔区劳动奖章 of which the article has “怀柔劳动奖章”: as it quotes it."""
    if title.type is not EntityType.HONOUR or title.name in quoted:
        return None
    for name in quoted:
        for one, other in ((title.name, name), (name, title.name)):
            found = _OF_AREA.fullmatch(one)
            if found is not None and found["area"] + found["title"] == other:
                return name
    return None


def _full(scan: Scan, title: Mention, mentions: Sequence[Mention]) -> str | None:
    if title.type is not EntityType.HONOUR or not _BARE.fullmatch(title.name):
        return None
    for start, end in reversed(list(occurrences(title.name, scan.text[: title.start]))):
        clause, _ = scan.clause_at(start)
        words = [w for w in scan.words(clause, end) if w.end <= end]
        first = left_edge(words, len(words) - 1) if words else 0
        at = words[first].start if first < len(words) else end
        counted = _COUNT.search(scan.text, max(0, at - _REACH), at)
        if counted and len(title.name) + 2 < end - at <= _LONGEST:
            return scan.text[at:end]
    return None
