"""Sentences as spans: never cut inside quotes, brackets or a book title."""

from __future__ import annotations

import re
from collections.abc import Iterator

_MARK = re.compile(r"[。！？!?…；]|[“『「《（(【\[]|[”』」》）)】\]]")
_OPEN = {"“": "”", "『": "』", "「": "」", "《": "》", "（": "）", "(": ")", "【": "】", "[": "]"}
_CLOSE = frozenset(_OPEN.values())
_END = frozenset("。！？!?…")
# a quotation and who says it are one sentence
_SPEAKER = re.compile(
    r"[^。！？“”]{0,40}?(?:说|表示|道|介绍|告诉|坦言|称|认为|感慨|回忆|强调|指出)[^。！？“”]{0,12}[。！？，：:]"
)
_LONGEST = 2_000  # characters; a longer text without an end is cut at a clause: what reads it compares pairs
_CLAUSE_END = re.compile(r"[；;，,、\s]")


def spans(text: str, quote_limit: int) -> Iterator[tuple[int, int]]:
    """The sentences of one paragraph, in order, without outer white space."""
    start = 0
    for end in _ends(text, quote_limit):
        yield from _trimmed(text, start, end)
        start = end
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > _LONGEST:
        marks = _CLAUSE_END.finditer(text, start, start + _LONGEST)
        cut = max((m.end() for m in marks), default=start + _LONGEST)
        yield from _trimmed(text, start, cut)
        start = cut
        while text[start].isspace():
            start += 1
    if start < end:
        yield start, end


def _ends(text: str, quote_limit: int) -> Iterator[int]:
    stack: list[tuple[str, int]] = []  # the closing sign waited for, and where it opened
    ready = 0  # the end of a possible sentence inside what has just closed
    skip = 0
    for match in _MARK.finditer(text):
        sign, at = match.group(), match.start()
        if at < skip:
            continue
        if sign in _OPEN:
            stack.append((_OPEN[sign], at))
        elif sign in _CLOSE:
            if any(sign == waited for waited, _ in stack):
                while stack.pop()[0] != sign:
                    pass
            if not stack and ready == at and sign in "”』」":
                end = _after_closers(text, at + 1)
                if not _SPEAKER.match(text, end, end + 60):
                    skip = end
                    yield end
                ready = 0
            elif ready == at:
                ready = at + 1
        elif sign in _END:
            end = at + 1
            while end < len(text) and text[end] in _END:
                end += 1
            if not stack or at - stack[0][1] > quote_limit:
                skip = _after_closers(text, end) if not stack else end
                yield skip
            else:
                skip, ready = end, end


def _after_closers(text: str, at: int) -> int:
    while at < len(text) and text[at] in "”』」）)】":
        at += 1
    return at
