"""What stands around the box of a web page's article: its headline above, who wrote it above or below.

Rows are lines of the page's text, headings with their marks (#).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from kg.corpus import bylines
from kg.corpus.layout import DASHES, Layout
from kg.corpus.when import find_date

NEAR = 12  # rows above the text among which the headline stands: kicker, source, buttons between
_BELOW = 8  # rows below the text among which its author stands
STYLED = 5  # the level given to what a page calls a title, where it is no heading
_RANKS = 3  # levels that count: a lower heading may be a box's, or what the page's style calls a title
_HEADLINE = range(5, 61)  # characters
_PARTS = 2  # of a headline that blanks part; more are a menu
_SOURCE = 12  # characters of an office or a paper
_PROSE = re.compile(r"[^。]{20,}[，。；]|。")
_MARK = re.compile(r"(#{1,6}) (?=\S)")
_NOT_HEADLINES = ("column", "section", "chrome", "meta", "subhead", "jump", "note")
# the name of a site or of a body: 某市总工会, 江岸工会网
_SITE_NAME = re.compile(
    r"^[\u4e00-\u9fff]{2,16}(?:网|网站|总工会|工会|官网|门户|平台|频道|委员会|政府|首页|日报|人报|工报|午报)$"
)

# what no body is called: 珠宝主播有了自己的工会, 畲乡建起毛竹产业工会
_TOLD = re.compile(
    r"[了着把被]|自己的|建起|成立|诞生|走[进近]|加入|组建|建立|入会|入驻|爱上|感谢|找(?=工会)|有(?=工会)|我[的和与]|对话|回复|致信"
)


def is_site(text: str) -> bool:
    """Is it the name of a site or of a body, not a headline that ends with a body?"""
    return _SITE_NAME.search(text) is not None and _TOLD.search(text) is None


def above(before: Sequence[str], inner: Sequence[str]) -> list[str]:
    """The rows right above the first sentence: those before the box, and the first ones within it."""
    rows = [row for row in before if row]
    for row in inner:
        if _PROSE.search(row):
            break
        rows += [row] if row else []
    return rows[-NEAR:]


def heading(rows: Sequence[str], layout: Layout) -> str:
    """The heading of the highest level among the rows, of several the last; "" if there is none.

    Low levels count alike, for pages choose them by their look; right above another a higher one heads it.
    """
    found: list[tuple[int, int, str]] = []
    for number, row in enumerate(rows):
        mark = _MARK.match(row)
        if mark and is_headline(text := row[mark.end() :].strip(), layout):
            found.append((number, len(mark.group(1)), text))
    top = min((min(level, _RANKS) for _, level, _ in found), default=0)
    best = [entry for entry in found if min(entry[1], _RANKS) == top]
    while len(best) > 1 and best[-2][0] == best[-1][0] - 1 and best[-2][1] < best[-1][1] < STYLED:
        best.pop()  # 四方联动 法润百企, with 我县启动… in smaller letters below
    return best[-1][2] if best else ""


def above_source(rows: Sequence[str], layout: Layout) -> str:
    """The row right above the line about source and day, where no heading stands there; "" if it is none.

    Buttons may stand between (【打印本页】), and the source may have a row of its own below the day.
    """
    filled = [_MARK.sub("", row, count=1).strip() for row in rows if row]
    told, dated = len(filled), False
    while told:
        row = filled[told - 1]
        if _tells(row, layout):
            dated = True
        elif not layout.is_("chrome", row) and not (told > 1 and _is_source(row, filled[told - 2], layout)):
            break
        told -= 1
    row = filled[told - 1] if dated and told else ""
    return row if row and len(row.split()) <= _PARTS and is_headline(row, layout) else ""


def _is_source(row: str, above: str, layout: Layout) -> bool:
    """Is a row the source of an article whose day stands above it: 2018-05-09 / 宣传教育部?"""
    return len(row) <= _SOURCE and _tells(above, layout) and find_date(above) is not None


def is_headline(text: str, layout: Layout) -> bool:
    """Can the text be an article's headline: neither a column's or a site's name nor a credit?"""
    if len(text) not in _HEADLINE or text[0] in DASHES or text[-1] == "。":
        return False
    if is_site(text) or bylines.whole_line(text, layout) is not None:
        return False
    return not any(layout.is_(part, text) for part in _NOT_HEADLINES)


def is_column(title: str, layout: Layout) -> bool:
    """Is the title a column's or a site's name: 基层动态, 江城市总工会?"""
    return is_site(title) or layout.is_("column", title) or layout.is_("section", title)


def credits(rows: Sequence[str], headline: str, layout: Layout) -> list[str]:
    """The rows between the headline and the text that tell source, author and day, or are its subtitle."""
    plain = [_MARK.sub("", row, count=1).strip() for row in rows]
    wanted = "".join(headline.split())
    places = [n for n, row in enumerate(plain) if wanted and "".join(row.split()) == wanted]
    first = places[-1] + 1 if places else max(0, len(plain) - NEAR)
    told = [row for row in plain[first:] if row and (_tells(row, layout) or row[0] in DASHES)]
    return told[-NEAR:]


def authors(rows: Iterable[str], layout: Layout) -> list[str]:
    """The first rows below the text that name who wrote it: 撰稿：…, （作者：…）."""
    found: list[str] = []
    for row in _first(rows):
        if row.startswith("#"):
            break
        credit = bylines.whole_line(row, layout) or bylines.authors(row, layout)
        if credit is not None and credit.people and (credit.roles or credit.marks):
            found.append(row)
    return found


def _first(rows: Iterable[str]) -> Iterator[str]:
    filled = (row for row in rows if row)
    return (row for row, _ in zip(filled, range(_BELOW), strict=False))


def _tells(row: str, layout: Layout) -> bool:
    if layout.is_("meta", row):
        return True
    credit = bylines.whole_line(row, layout)
    return credit is not None and bool(credit.people)
