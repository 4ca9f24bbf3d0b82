"""教育工会|主席: an area's industry union by its trade alone, and its branches, where one is named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kg.extraction.coreference.pruning import Free
from kg.extraction.lexical.literals import occurrences
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan
from kg.extraction.recognisers.union_names import opening_division
from kg.model import EntityType, Mention

_BEFORE = pattern("coreference", "bare_kind_before")
_AFTER = pattern("coreference", "bare_union_after")
_BRANCH = pattern("coreference", "union_branch")
_TRADES = pattern("unions", "only_industries")
_HEAD = "工会"
_LONGEST = 14  # characters of a branch behind its union
_REACH = 6  # characters before a union that show that it opens a name


def bare_unions(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    """The mentions, and each industry union by its trade alone: 甲区教育工会 … 、|教育工会|主席."""
    owners = _owners(mentions)
    return [*mentions, *_bare(scan, mentions, owners)] if owners else mentions


def _bare(scan: Scan, mentions: Sequence[Mention], owners: Mapping[str, Mention]) -> Iterator[Mention]:
    free = Free([m for m in mentions if m.type is EntityType.UNION])
    for trade, owner in sorted(owners.items()):
        for start, end in occurrences(trade, scan.text):
            if not _BEFORE.search(scan.text, max(0, start - _REACH), start) or not free(start, end):
                continue
            said = replace(owner, start=start, end=end, text=trade, label=False, rule="short.trade")
            if branch := _BRANCH.match(scan.text[end : end + _LONGEST]):  # 教育工会|民办学校分会
                text, name = scan.text[start : end + branch.end()], owner.name + branch.group()
                yield replace(said, end=end + branch.end(), text=text, name=name, confidence=0.75)
            elif not _AFTER.match(scan.text, end):
                yield replace(said, confidence=0.78)


def _owners(mentions: Sequence[Mention]) -> Mapping[str, Mention]:
    """What each trade's union means, where the article names one of the trade."""
    named: dict[str, dict[str, Mention]] = {}
    for m in mentions:
        if m.type is EntityType.UNION and m.name.endswith(_HEAD) and (trade := _trade(m.name)):
            named.setdefault(trade + _HEAD, {}).setdefault(m.name, m)
    return {trade: next(iter(unions.values())) for trade, unions in named.items() if len(unions) == 1}


def _trade(name: str) -> str | None:
    """The trade between an area and 工会: 江苏省|能源化学|工会."""
    core = name.removesuffix(_HEAD)
    trade = core.removeprefix(opening_division(core) or core)
    return trade if _TRADES.fullmatch(trade) else None
