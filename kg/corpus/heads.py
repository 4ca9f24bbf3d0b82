"""A stack of short lines parted into column head, kicker, headline and subtitle."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.corpus.classify import Classified, Kind
from kg.corpus.headlines import is_slogan, lacks_predicate, lower_is_headline
from kg.corpus.layout import Layout
from kg.corpus.navigation import squeeze
from kg.corpus.piece import EMPTY, Piece, join

_PAIRS = ("“”", "（）", "《》", "()", "【】")
_SCRAP = 4  # no headline is as short; such a line is the rest of the one above
_HALF = 9  # in large type a column holds no more: two such lines are one headline
_AUTHOR = re.compile(r"[\u4e00-\u9fff]{4,20}[工员师长席任生记][ 　]+[\u4e00-\u9fff]{2,3}")  # 船厂钳工 张三
_WINS = re.compile(r"[获授评][\u4e00-\u9fff]{0,2}$|荣膺$|入选$|命名为?$")  # 一批能工巧匠获命名, and below it
_NAMES = re.compile(r"(?:“[^”]+”)+")  # “江岸名匠”“江岸工匠”
_BAR = re.compile(r"[\s　|｜]*[|｜][\s　|｜]*$")  # the end of a table's cell
_SIGN = re.compile(r"[■□●◆◇▲△★]+[\s　]*(?=\S{2})")
# an agency's mark of the section: (时政)…, [图文]…
_SECTION = re.compile(
    r"[（(\[【](?:时政|要闻|快讯|图文|组图|图片?|社会|经济|国内|国际|教育|科技|文化|体育|财经|法治|人物|特写|综述|述评|视频"
    r"|两会|[受授]权发布|新华视点|新华调查|滚动新闻|独家|原创|转载|推荐|置顶|热点)[)）\]】][ 　]*(?=\S{4})"
    # how sites that copy news label them: 【世界新要闻】, 天天快播:
    r"|[【\[]?(?:世界|全球|环球|天天|每日|当前|今日|焦点|最新|即时|独家|视焦点)"
    r"(?:新要闻|要闻|热闻|快讯|时讯|速讯|短讯|(?:新|快|热|微)?资讯|快报|快播|快看|速看|速读|看点|微速讯|微头条|微动态"
    r"|[热新]?消息|观热点|热文|热头条)[】\]]?[:：丨|!！]?[ 　]*(?=\S{6})"
)
_DASHES = "—―─"


@dataclass(frozen=True, slots=True)
class Heads:
    """The parts of an article's head; each a piece of the page, possibly empty."""

    column: Piece = EMPTY
    kicker: Piece = EMPTY
    headline: Piece = EMPTY
    subtitle: Piece = EMPTY


def resolve(stack: Sequence[Classified], titles: frozenset[str], level: int, layout: Layout) -> Heads:
    """Which line is what; `level` is the Markdown level of the page's headlines."""
    column: list[Piece] = []
    rest = list(stack)
    while len(rest) > 1 and (rest[0].kind in (Kind.COLUMN, Kind.NOTE) or _is_section(rest, level)):
        column.append(rest.pop(0).line.piece)
    if not rest:
        return Heads()
    top = _by_title(rest, titles) or _by_level(rest) or _by_form(rest, layout)
    first, last = top
    before, after = rest[:first], rest[last:]
    kicker = before[slice(*_spans(before, layout)[-1])] if before else []
    if kicker and (kicker[0].kind is Kind.COLUMN or layout.is_("banner", kicker[0].text)):
        kicker = []
    column += [c.line.piece for c in before[: len(before) - len(kicker)]]
    return Heads(
        column=join(column, " "),
        kicker=join(c.line.piece for c in kicker),
        headline=_bare(join(c.line.piece for c in rest[first:last])),
        subtitle=join(c.line.piece for c in after),
    )


def _is_section(stack: Sequence[Classified], level: int) -> bool:
    """# 工会新闻 above ## 某队夺冠: a heading above the headline's level with one of that level below it."""
    return 0 < stack[0].line.level < level and any(c.line.level >= level for c in stack[1:])


def _bare(headline: Piece) -> Piece:
    """The headline without its section, or the sign that sets it apart: ■某院护士长走进班组."""
    if bar := _BAR.search(headline.text):
        headline = headline.cut(0, bar.start())
    sign = _SIGN.match(headline.text) or _SECTION.match(headline.text)
    return headline.cut(sign.end()) if sign else headline


def _by_title(stack: Sequence[Classified], titles: frozenset[str]) -> tuple[int, int] | None:
    for length in (3, 2, 1):  # half a headline stands in the list too, as part of the whole
        for first in range(len(stack) - length + 1):
            if squeeze("".join(c.text for c in stack[first : first + length])) in titles:
                return first, first + length
    return None


def _by_level(stack: Sequence[Classified]) -> tuple[int, int] | None:
    levels = [c.line.level for c in stack if c.line.level]
    if not levels:
        return None
    top = min(levels)
    numbers = [i for i, c in enumerate(stack) if c.line.level == top]
    return (numbers[-1], numbers[-1] + 1)


def _spans(stack: Sequence[Classified], layout: Layout) -> list[tuple[int, int]]:
    """The heads of the stack, each of one line or more."""
    spans: list[tuple[int, int]] = []
    for number, item in enumerate(stack):
        if spans and _goes_on(stack[spans[-1][0] : number], item, layout):
            spans[-1] = (spans[-1][0], number + 1)
        else:
            spans.append((number, number + 1))
    return spans


def _by_form(stack: Sequence[Classified], layout: Layout) -> tuple[int, int]:
    spans = _spans(stack, layout)
    if len(spans) > 1 and _is_halved(stack[: spans[1][1]], layout):
        spans[:2] = [(0, spans[1][1])]
    while len(spans) > 1 and _is_below(stack[spans[-1][0]].text, layout):
        spans.pop()
    if len(spans) == 1:
        return spans[0]
    upper, lower = ("".join(c.text for c in stack[first:last]) for first, last in spans[-2:])
    kicked = len(spans) > 2 and not is_slogan(stack[spans[-3][0]].text, layout)
    below = lower_is_headline(upper, lower, layout, kicked=kicked)
    return spans[-1] if below else spans[-2]


def _is_below(text: str, layout: Layout) -> bool:
    """In brackets, the first number of a list, or who wrote it: no headline."""
    return text[0] in "（(" or layout.is_("subhead", text) or _AUTHOR.fullmatch(text) is not None


def _goes_on(above: Sequence[Classified], item: Classified, layout: Layout) -> bool:
    """Is the line the rest of a headline that was set in two lines?"""
    text = "".join(c.text for c in above)
    unclosed = any(text.count(p[0]) > text.count(p[1]) for p in _PAIRS)
    half = unclosed or layout.is_("half-headline", text) or len(item.text) <= _SCRAP
    half = half or (_WINS.search(text) is not None and _NAMES.fullmatch(item.text) is not None)
    if text[0] in _DASHES and item.line.gap == 0:
        half = half or item.text[0] not in _DASHES
    if item.line.gap == 0 and layout.is_("bare-list-title", item.text):
        return True  # 某市2024年度“某某工匠”, 拟认定人选名单
    return (half and item.line.gap <= 1) or lacks_predicate(text, item.text, item.line.gap, layout)


def _is_halved(lines: Sequence[Classified], layout: Layout) -> bool:
    """Are the first lines of a stack one headline in two short lines?"""
    return len(lines) == 2 and lines[1].line.gap == 0 and all(
        _SCRAP < len(c.text) <= _HALF and not layout.is_("label", c.text) for c in lines
    )
