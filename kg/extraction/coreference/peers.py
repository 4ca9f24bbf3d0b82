"""甲医院工会主席、乙医院工会主席|等兄弟医院|负责人到会: guests of the kind of the article's own body.

院, 校, 公司 mean the host behind them, however near the guests are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from kg.extraction.lexical.patterns import pattern
from kg.model import Mention
from kg.prefilter import finditer

_PEERS = pattern("coreference", "peers")
_HOST_BEFORE = pattern("coreference", "host_of_peers")
_CLAUSE = "，。；：！？\n"


def but_peers(text: str, mentions: Iterable[Mention], at: int) -> Iterator[Mention]:
    """The mentions that a bare noun at an offset may mean: no guests of a clause that is over."""
    spans = [(start, end) for start, end in _peers(text) if not start <= at <= end]
    yield from (m for m in mentions if not any(start <= m.start < end for start, end in spans))


@lru_cache(maxsize=16)  # asked for every bare noun of an article
def _peers(text: str) -> tuple[tuple[int, int], ...]:
    """The clauses that list them, from behind the verb that has a host before it."""
    found = []
    for m in finditer(_PEERS, text):
        start = max(text.rfind(mark, 0, m.start()) for mark in _CLAUSE) + 1
        hosts = [h.end() for h in _HOST_BEFORE.finditer(text, start, m.start())]
        found.append((max([start, *hosts]), m.end()))
    return tuple(found)
