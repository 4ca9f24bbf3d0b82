"""Teams by whose they are: 房山区|劳模工匠宣讲团, 青岛市总工会|职工法律服务团."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan
from kg.extraction.recognisers.happening_names import mention, owner_start
from kg.model import EntityType, Mention
from kg.prefilter import finditer

_OWN_TEAM = pattern("happenings", "own_team")
_COUNTED_TEAM = pattern("happenings", "counted_team")
_NUMBER = 8  # characters before a team in which so many of them are counted
# whose the text tells elsewhere: 全区, 区总工会
_OF_CONTEXT = re.compile("[全我该本][国省市区县镇街校厂院]|[省市区县镇](?:总工会|工会)?")


def recognise(scan: Scan) -> Iterator[Mention]:
    """The teams that stand right behind the area or the body whose they are."""
    for m in finditer(_OWN_TEAM, scan.text):
        start = owner_start(scan, m.start())
        opened = start - scan.text.startswith("“", start - 1)
        counted = _COUNTED_TEAM.search(scan.text, max(0, opened - _NUMBER), opened)
        if start < m.start() and not counted and not _OF_CONTEXT.match(scan.text, start):
            yield mention(scan, start, m.end(), EntityType.PROGRAMME, "programme.own_team", 0.75)
