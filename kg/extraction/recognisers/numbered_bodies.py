"""Bodies named by a number: 航天科工二院203所, 203所, 北京第十二中学."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan, Word
from kg.extraction.recognisers.left_edge import left_edge
from kg.extraction.recognisers.names import generic, stops
from kg.model import EntityType, Mention
from kg.prefilter import may_match

NUMBERED = pattern("bodies", "numbered")
_NUMBERED_NAME = pattern("bodies", "numbered_name")
_NUMBERED_ONLY = pattern("bodies", "numbered_only")
_NUMBERED_OWNER = pattern("bodies", "numbered_owner")
# a count behind what is counted: 建成工匠学院|146所; an academy's institutes have numbers as names
_COUNTED = re.compile(
    r"(?:学校|(?<!科)学院|大学|中学|小学|幼儿园|托儿所|[敬养]老院|卫生[院室]|驿站|食堂)\d+所$"
)
# A number alone ends before these characters: 203所|有, 一院|长
_NUMBER_GOES_ON = ("长", "校", "士", "有", "需", "街", "路", "巷", "胡")


def numbered(scan: Scan, words: tuple[Word, ...]) -> Iterator[Mention]:
    """航天科工二院203所, 203所, 北京第十二中学."""
    text = scan.text
    if not may_match(NUMBERED, text, words[0].start, words[-1].end):
        return
    for index, word in enumerate(words):
        tail = text[max(words[0].start, word.end - 8) : word.end]
        m = NUMBERED.search(tail)
        if not m or not _NUMBERED_NAME.search(m.group()):
            continue
        opening = word.end - len(m.group())
        # the number may be a word of its own: 八|矿
        first = left_edge(words, next((k for k in range(index) if words[k].start == opening), index))
        start = words[first].start if first <= index else opening
        name = text[start : word.end]
        if first == index and first > 0:
            before = words[first - 1].text
            if before in generic() or before not in stops():
                continue
        if _COUNTED.search(name):
            continue
        owner = text[start : word.end - len(m.group())]
        if first < index and re.search(r"\d所$", name) and not _NUMBERED_OWNER.search(owner):
            continue
        if text[word.end : word.end + 1] in _NUMBER_GOES_ON or len(name) > 24 or _NUMBERED_ONLY.match(name):
            continue
        kind = {"kind": "research"} if name.endswith(("所", "院")) else {}
        type_ = EntityType.INSTITUTION if kind else EntityType.ENTERPRISE
        yield Mention(start, word.end, name, type_, name, "body.numbered", 0.85, True, kind)
