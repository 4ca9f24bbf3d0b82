"""From page text to logical lines: white space and Markdown marks off, wrapped lines rejoined."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.corpus.piece import Piece, from_page, join
from kg.corpus.spacing import close_up

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
# Markdown that carries no text: heading marks, quotes, emphasis, images, link targets, rules
_HEADING = re.compile(r"(?!#[^#\s]{1,20}#)(#{1,6})[ \t　]*(?=\S)|>[ \t　]*")  # #话题# is a tag
_MARKS = re.compile(
    r"!\[[^\]\n]{0,200}\]\([^)\n]{0,500}\)|\*\*+|__+|(?<=\])\([^)\s]{1,500}\)"
    r"|&nbsp;|[\u200b\u200c\u200d\ufeff\u2060]|\\(?=[*_#])"
    # pictographs of a web account: 📌, 👇, 1️⃣ with its digit; ★, ■ and ① are the papers' own marks
    r"|[0-9#*]\ufe0f?\u20e3|[\U0001f000-\U0001f0ff\U0001f170-\U0001f1ff\U0001f300-\U0001faff\U000e0020-\U000e007f]"
    r"|[\u2600-\u2604\u2607-\u26ff\u2700-\u2775\u2794-\u27bf\u2b05-\u2b1a\u2b1d-\u2b5f]"
    r"|[\u2191\u2193\u2196-\u2199\u21e6-\u21e9\u23cf-\u23ff\u3030\u303d\ufe0e\ufe0f\u20e3]"
)
_ITEM = re.compile(r"[-*+] (?=\S)")
_EMPHASIS = re.compile(r"([*_])(?=[^*_\s])[^*_]+\1\s*$")  # a line in italics
_BOLD = re.compile(r"(\*\*|__)[^*_]+\1[ \t　]*$")
_PIPES = frozenset("| \t　")
_BLANK = frozenset(" \t　\xa0\ufeff\u200b\u2060")
_RULE = re.compile(r"[-=*_~—─━·.|\s]{3,}$")
# lines are taken for wrapped print columns when most of those with a line right below are as long as each
# other, and none is long
_END = re.compile(r"[。！？!?…][”’』」]?(?:[（(][^（）()]{2,30}[)）])?$|[）)]$")
_HALF_WIDE = re.compile(r"[\x20-\x7e]")
# a row of a list, which goes on with no line above: 1.…, ■…, columns, a name and who that is, unit and name
_NAME = r"(?:[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff][ 　][\u4e00-\u9fff]|[\u4e00-\u9fff]+(?:·[\u4e00-\u9fff]+)+)"
_TOLD = r"[\u4e00-\u9fff（）()、\d]{5,}"
_ROW = re.compile(
    r"\d{1,3}[.．、](?!\d)|[（(]\d{1,3}[)）]|[①-⑳■●◆★▲○□◇]|[^\t]*\t"
    rf"|{_NAME}(?:[ 　]*[（(][^（）()]{{1,20}}[)）])?(?:[ 　]+|[，,][男女][，,]|[:：—]+){_TOLD}$"
    rf"|{_NAME}[ 　]*[（(][^（）()，。]{{5,}}[)）]$|{_TOLD}[ 　]+{_NAME}$"
)
_MARKED = re.compile(r"[，。；：、！？“”《》（）,]|\S[ 　]+\S")  # as about every line of prose or of names is
_MARKED_SHARE = 0.25  # of the full lines; a list of bodies has no mark at all
_NARROW = 3  # characters that a line of the column can hold more, where they are narrow
# 本报讯（记者|张三）近日，…: a byline whose bracket the next line closes
_OPEN_BYLINE = re.compile(r"[^（）()。，]{0,20}[（(][^（）()。，]{0,10}(?:记者|通讯员)[^（）()。，]{0,40}$")
_CLOSES_BYLINE = re.compile(r"[^（）()。，]{1,40}[）)]")
_ROLE = re.compile(r"(?:记者|通讯员|实习生|摄影)")
_INDENTED = 0.08  # share of indented lines where paragraphs are set so
_WRAP_MAX, _WRAP_MIN_LINES, _WRAP_SHARE = 60, 12, 0.5


@dataclass(frozen=True, slots=True)
class Line:
    """A logical line: its text without marks, and how it stood on the page."""

    piece: Piece
    gap: int  # blank lines above
    indent: bool  # opens with white space, as a paragraph does
    level: int  # Markdown heading level, 0 for none
    item: bool = False  # of a Markdown list
    bold: bool = False  # from its first to its last character

    @property
    def text(self) -> str:
        return self.piece.text


def lines(text: str) -> list[Line]:
    """The lines of a page that hold text, in order."""
    found = _physical(text)
    found = _unwrap(found) if _is_wrapped(found) else found
    return [_closed(line) for line in _bracketed(found)]


def _bracketed(found: list[Line]) -> list[Line]:
    """The lines, a byline that a line break cuts in its bracket with the line that closes it."""
    result: list[Line] = []
    for line in found:
        last = result[-1] if result else None
        if last and _CLOSES_BYLINE.match(line.text) and _OPEN_BYLINE.fullmatch(last.text):
            parted = " " if _ROLE.match(line.text) else ""
            result[-1] = replace(last, piece=join((last.piece, line.piece), parted))
        else:
            result.append(line)
    return result


def _closed(line: Line) -> Line:
    piece = close_up(line.piece)
    return line if piece is line.piece else replace(line, piece=piece)


def _physical(text: str) -> list[Line]:
    result: list[Line] = []
    position = gap = 0
    for match in _LINE.finditer(text):
        gap += max(0, _breaks(text, position, match.start()) - 1)
        position = match.end()
        line = _line(text, match.start(), match.end(), gap)
        if line is None:
            gap += 1
        else:
            result.append(line)
            gap = 0
    return result


def _breaks(text: str, start: int, end: int) -> int:
    """The number of line breaks in a run of break characters."""
    run = text[start:end]
    return len(run) - run.count("\r\n")


def _line(text: str, start: int, end: int, gap: int) -> Line | None:
    first = start
    while first < end and text[first] in _BLANK:
        first += 1
    indent = "　" in text[start:first] or first - start >= 2 or text.startswith(" " * 2, start)
    level = 0
    while match := _HEADING.match(text, first, end):
        if match.end() == first:
            break
        level = len(match.group(1) or "") or level
        first = match.end()
    if text[first : first + 1] == "|":  # a row of a Markdown table, or a picture's caption in one
        first, end = _unpiped(text, first, end)
    if first >= end or _RULE.match(text, first, end):
        return None
    item = _ITEM.match(text, first, end) is not None
    if item:
        first, indent = first + 2, True
    if emphasis := _EMPHASIS.match(text, first, end):
        first, end = first + 1, emphasis.start() + len(emphasis.group().rstrip()) - 1
    bold = _BOLD.match(text[first:end]) is not None
    spans: list[tuple[int, int]] = []
    at = first
    for match in _MARKS.finditer(text, first, end):
        spans.append((at, match.start()))
        at = match.end()
    spans.append((at, end))
    piece = from_page(text, spans).cut(0)
    return Line(piece, gap, indent, level, item, bold) if piece else None


def _unpiped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _PIPES:
        start += 1
    while end > start and text[end - 1] in _PIPES:
        end -= 1
    return start, end


def _is_wrapped(found: list[Line]) -> bool:
    """Is this print with a line break at the end of every column line?"""
    lengths = sorted(map(_width, found))
    if len(lengths) < _WRAP_MIN_LINES:
        return False
    width = lengths[int(len(lengths) * 0.9)]
    inner = [(line, below) for line, below in pairwise(found) if below.gap == 0 and not below.indent]
    full = [
        line for line, below in inner if width * 0.9 <= _width(line) <= width * 1.1 and not _is_row(below)
    ]
    return (
        12 <= width <= _WRAP_MAX
        and len(full) >= max(len(inner) * _WRAP_SHARE, _WRAP_MIN_LINES / 2)
        and sum(_MARKED.search(line.text) is not None for line in full) >= len(full) * _MARKED_SHARE
    )


def _is_row(line: Line) -> bool:
    """Is it a row of a list by its form, which no column cut off the line above?"""
    return _ROW.match(line.text) is not None


def _width(line: Line) -> int:
    """As set: a paragraph's first line is shorter by the two places of its indent."""
    return len(line.text) + 2 * line.indent


def _places(line: Line) -> float:
    """The same where digits and letters take half a place."""
    return _width(line) - len(_HALF_WIDE.findall(line.text)) / 2


def _unwrap(found: list[Line]) -> list[Line]:
    at = int(len(found) * 0.9)
    width, places = sorted(map(_width, found))[at], sorted(map(_places, found))[at]

    def is_full(line: Line) -> bool:
        reaches = _width(line) >= width * 0.9 or _places(line) >= places * 0.9
        return reaches and _width(line) <= width + _NARROW  # a longer line was not set in the column

    indented = sum(line.indent for line in found) >= len(found) * _INDENTED
    result: list[list[Line]] = []
    for number, line in enumerate(found):
        last = result[-1][-1] if result else None
        goes_on = (
            last is not None and line.gap == 0 and not line.indent and not line.level and not last.level
            and is_full(last) and not _is_row(line)
        )
        if goes_on and indented:
            below = found[number + 1] if number + 1 < len(found) else None
            goes_on = _in_paragraph(result) and not _is_apart(result[-1][-1], line, below, is_full(line))
        if goes_on:
            result[-1].append(line)
        else:
            result.append([line])
    return [_joined(group) for group in result]


def _in_paragraph(groups: list[list[Line]]) -> bool:
    """Where paragraphs are indented: is the last group one, or the rest of one that a column cut?"""
    first = groups[-1][0]
    if first.indent or len(groups) == 1:
        return first.indent
    above = groups[-2]
    return first.gap > 0 and (above[0].indent or len(above) > 1) and not _ended(above[-1])


def _is_apart(last: Line, line: Line, below: Line | None, full: bool) -> bool:
    """Where paragraphs are indented: is the line below an ended one a headline, not a paragraph's last?"""
    short = not full or below is None or below.indent or below.gap > 0
    return _ended(last) and short and not _ended(line)


def _ended(line: Line) -> bool:
    """Does it end as a sentence does, or with a credit in brackets?"""
    return _END.search(line.text) is not None


def _joined(group: list[Line]) -> Line:
    first = group[0]
    if len(group) == 1:
        return first
    return Line(join(line.piece for line in group), first.gap, first.indent, first.level)
