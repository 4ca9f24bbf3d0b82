"""Articles whose headlines a page sets in one form: ■…, 【…】, bold lines, 一、… below a digest's title.

A report's sub-headings have one form too. They stand below a headline of another form and say little;
headlines stand first on their page, or below a digest's title (工会简讯), name a body or head a dated report.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.corpus.headlines import names
from kg.corpus.layout import Layout
from kg.corpus.lines import Line

_SIGN = re.compile(r"([■□●◆◇▲△★☆▼▶►])[\s　]*(?=[^\s　])")
_COUNTED = re.compile(
    r"(?:(\d{1,2})(?:[．、]|\.(?!\d))|([一二三四五六七八九十]{1,3})、|[（(]([一二三四五六七八九十]{1,3})[）)])"
    r"[ 　]*(?=\S)"
)
_INLINE = re.compile(r"【([^【】。，]{8,40})】[ 　]*(?=[^【]{20})")
_BRACKETED = re.compile(r"【[^【】。，：:]{8,}】")
_DATED = re.compile(r"[。！？”，…](?:近日|日前|昨天|昨日|今天|\d{1,2}月\d{1,2}日)")
_COUNT = "一二三四五六七八九十"
_MASTHEAD = re.compile(r".{2,12}(?:日报|午报|晚报|时报|工人报|劳动报|早报|周刊)(?:\s.*|.*\d.*)?")
_FIRST = 60  # characters of a report in which it says when
_LEAST = 2  # heads of one form
_HEAD = 44  # characters of one
_TELLING = 10  # characters of one that says much; a sub-heading is mostly shorter
_BELOW = 4  # lines from a head to its text: subtitle, byline
_ABOVE = 3  # lines above the first: a masthead, a digest's title and its day
_PROSE = 30  # characters of a paragraph


@dataclass(frozen=True, slots=True)
class _Head:
    """A line that heads a text: its form, what counts it, and where its words and its text begin."""

    form: str
    count: int
    start: int
    end: int  # of its words; what stands behind is text


def formed(found: Sequence[Line], layout: Layout) -> list[Line]:
    """The lines, headlines of one form without its marks as headings.

    >>> from kg.corpus.layout import load
    >>> from kg.corpus.lines import lines
    >>> told = "近日，某区总工会为坚守在一线的职工送去清凉用品，职工们说这个夏天不再难熬。"
    >>> page = f"■江城总工会慰问一线职工\\n{told}\\n■青溪总工会举办职工运动会\\n{told}"
    >>> [(x.level, x.text[:6]) for x in formed(lines(page), load())]
    [(1, '江城总工会慰'), (0, '近日，某区总'), (1, '青溪总工会举'), (0, '近日，某区总')]
    """
    titles = [number for number, line in enumerate(found) if line.level]
    if len(titles) > 1:
        return list(found)
    heads = _heads(found)
    for form, count in Counter(head.form for head in heads.values()).most_common():
        rows = {number: head for number, head in heads.items() if head.form == form}
        if count >= _LEAST and _are_headlines(found, rows, titles, layout):
            return list(_levelled(found, rows, layout))
    return list(found)


def _levelled(found: Sequence[Line], rows: dict[int, _Head], layout: Layout) -> Iterator[Line]:
    """The lines with headlines as headings, a digest's title above them as one of a higher level."""
    first = min(rows)
    title = next((n for n in range(first) if found[n].level or layout.is_("digest", found[n].text)), None)
    for number, line in enumerate(found):
        if number == title:
            yield replace(line, level=1)
        else:
            yield from _parted(line, rows.get(number), 1 if title is None else 2)


def _heads(found: Sequence[Line]) -> dict[int, _Head]:
    """The lines that have a form."""
    return {n: head for n, line in enumerate(found) if not line.level and (head := _head(line)) is not None}


def _head(line: Line) -> _Head | None:
    text = line.text
    if inline := _INLINE.match(text):
        return _Head("inline", 0, 1, inline.end(1))
    if len(text) > _HEAD or "。" in text:
        return None
    if _BRACKETED.fullmatch(text):
        return _Head("【】", 0, 1, len(text) - 1)
    if sign := _SIGN.match(text):
        return _Head(sign[1], 0, sign.end(), len(text))
    if count := _COUNTED.match(text):
        form, value = next((f, v) for f, v in zip(("1.", "一、", "（一）"), count.groups(), strict=True) if v)
        number = int(value) if value.isdecimal() else _COUNT.find(value) + 1
        return _Head(form, number, count.end(), len(text))
    return _Head("bold", 0, 0, len(text)) if line.bold else None


def _are_headlines(
    found: Sequence[Line], rows: dict[int, _Head], titles: Sequence[int], layout: Layout
) -> bool:
    """Do the lines of one form head an article each?"""
    first, counts = min(rows), [head.count for head in rows.values()]
    above = [line.text for line in found[:first]]
    digest = any(layout.is_("digest", text) for text in above)
    counted = any(counts)
    if counted and (counts != list(range(1, len(counts) + 1)) or not digest):
        return False
    if titles and (titles[0] > first or not digest):
        return False
    if len(above) > _ABOVE or not all(digest or _MASTHEAD.fullmatch(text) for text in above):
        return False
    if any(_is_prose(line) for line in found[:first]):
        return False
    telling = [_tells(found, number, head, layout) for number, head in rows.items()]
    others = telling if digest else telling[1:]
    return None not in telling and 2 * sum(map(bool, others)) > len(others)


def _tells(found: Sequence[Line], number: int, head: _Head, layout: Layout) -> bool | None:
    """Does it name a body or head a dated report? None: no text stands below."""
    line = found[number]
    text = line.text[head.start : head.end]
    below = line.text[head.end + 1 :].lstrip() if head.form == "inline" else _text_below(found, number)
    if not below:
        return None
    dated = layout.opens("lead", below) > 0 or _DATED.search(below, 0, _FIRST) is not None
    return len(text) >= _TELLING and (dated or names(text))


def _text_below(found: Sequence[Line], number: int) -> str:
    return next((line.text for line in found[number + 1 : number + _BELOW] if _is_prose(line)), "")


def _is_prose(line: Line) -> bool:
    return len(line.text) > _PROSE and "。" in line.text


def _parted(line: Line, head: _Head | None, level: int) -> Iterator[Line]:
    """The line, or its headline as a heading and what stands behind it on the same line."""
    if head is None:
        yield line
        return
    yield replace(line, piece=line.piece.cut(head.start, head.end), level=level)
    if head.form == "inline":
        yield replace(line, piece=line.piece.cut(head.end + 1), gap=0, indent=True)
