"""What speaks for a short line without a dateline below it being the headline of a new article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from kg.corpus import bylines, roster
from kg.corpus.classify import Classified, Kind
from kg.corpus.drafts import Draft
from kg.corpus.headlines import is_placed, names
from kg.corpus.layout import DASHES, Layout
from kg.corpus.navigation import has_sole_heading, headline_level, listed_titles, squeeze

_PICTURE = re.compile(r"供图[）)]?$")  # of a body: 某大学工会供图
WIDE_GAP = 3  # blank lines where a picture stood, or between articles
_ENOUGH = 3  # every sign alone can deceive: a sub-heading can be long, 近日 can open any paragraph
_TELLING = 10
# no body: all of them, as sub-headings have it
_ANY_BODY = re.compile(
    r"(?:各级|各地|各|基层|下属|所属|全[省市区县州盟旗])(?:各级|基层)?(?:总工会|工会|企业|公司|医院|学校)"
)
_LISTING = re.compile(r"[，,、；]|[：:].*[：:]")
_COLON = re.compile(r"[：:]")  # 省直机关：某某勘测院
# “三、二、一！”8月18日，…: the day behind the first words
_DATED = re.compile(r"[。！？”，…](?:近日|日前|昨天|昨日|今天|\d{1,2}月\d{1,2}日)")
# 6月11日，…举行。图为冲线的瞬间。 某某摄: the sentence before tells what happened
_CAPTION = re.compile(r"[^。]{10,}。[\s　]*(?:图为|这是)")
_FIRST = 60
_PARAGRAPH = 40  # characters; a shorter line may be the rest of one
_PLACED = 3  # headlines that begin with the place: fewer may be chance
_FEW_OF = 20  # one gap of so many may be wider
_PARTED = 2  # fewer blank lines, or pairs of paragraphs, may be chance
_TEXT = (Kind.BODY, Kind.OPENER)
_NEWS = (Kind.OPENER, Kind.META, Kind.CREDIT)
# 全国劳模　王某：三尺车厢写春秋: whom a profile's headline tells of
_HERO = re.compile(r"(?:^|.*[ 　”》者模章匠范])(?P<who>[\u4e00-\u9fff]{2,4})[：:][^：:]{4,}")
# 王某，女，汉族；王某，1966年5月出生; 王某，48岁; behind a label too: 【人物档案】王某
_CARD = re.compile(
    r"(?:【[^】]{2,6}】|\[[^\]]{2,6}\])?[ 　]*([\u4e00-\u9fff·]{2,10})[，,、（( 　]{1,2}"
    r"(?=[男女]|\d{2}岁|今年\d{2}岁|(?:19|20)\d\d年|[\u4e00-\u9fff]{1,3}族[，,]|中共|党员|现[任为年系]|生于)"
)
_HERO_FIRST = 24  # characters of the body in which the name stands: 今年45岁的王某
_COMPLETE = 3  # paragraphs: what opens a feature has fewer
_SAYING = 8  # characters: a headline that says something, on a page of reports
_LONG = 15  # sub-headings are mostly shorter, headlines mostly not


@dataclass(frozen=True, slots=True)
class Context:
    """What is known of the page as a whole."""

    layout: Layout
    level: int  # the Markdown level of its headlines, 0 for none
    titles: frozenset[str]  # headlines by the edition's own list
    openers: bool  # do bodies on this page begin with 本报讯
    placed: bool  # do its headlines begin with the place
    sole: bool  # has it one heading: a web page of one article
    usual: int  # blank lines between its paragraphs: the most that all but a few of them have
    parted: bool  # do more stand between its articles
    reporting: bool  # do the texts below most of its short lines say first when it happened

    @classmethod
    def of(cls, found: Sequence[Classified], layout: Layout) -> Context:
        """What the lines of a page tell of it."""
        level = headline_level(found, layout)
        bare = list(_without_pictures(found, layout))
        gaps = _paragraph_gaps(found)
        usual = gaps[-1 - len(gaps) // _FEW_OF] if gaps else 0
        return cls(
            layout,
            level,
            listed_titles(found),
            any(c.kind is Kind.OPENER for c in found),
            sum(c.kind is Kind.HEAD and is_placed(c.text) for c in found) >= _PLACED,
            has_sole_heading(found, level, layout),
            usual,
            _are_parted(bare, usual, len(gaps), layout),
            _are_reports(bare, layout),
        )

    def is_apart(self, item: Classified) -> bool:
        """Do more blank lines stand above it than between paragraphs, on a page that parts articles so?"""
        return self.parted and item.line.gap > self.usual

    def names(self, heads: Sequence[Classified]) -> bool:
        """Does the edition's own list of headlines hold one of the lines?"""
        return any(squeeze(c.text) in self.titles for c in heads)

    def is_heading(self, item: Classified) -> bool:
        """Is it a Markdown heading of the headlines' level, or of one above?"""
        return 0 < item.line.level <= self.level


def _paragraph_gaps(found: Sequence[Classified]) -> list[int]:
    """The blank lines between paragraphs, fewest first."""
    return sorted(b.line.gap for a, b in pairwise(found) if a.kind in _TEXT and b.kind is Kind.BODY)


def _are_parted(found: Sequence[Classified], usual: int, paragraphs: int, layout: Layout) -> bool:
    """Do more blank lines stand above mostly lines above 本报讯 or 近日，… than between paragraphs?

    Sub-headings may have white space above them too, but seldom a dateline or a day below.
    """
    news = [
        above is Kind.CREDIT or below.kind in _NEWS or _reports(head, below, layout)
        for above, head, below in _headed(found, usual)
    ]
    shown = usual > 0 or paragraphs >= _PARTED  # else hardly an article has two paragraphs
    least = _PARTED if shown else _PARTED + 1
    return sum(news) >= least and 2 * sum(news) >= len(news)


def _are_reports(found: Sequence[Classified], layout: Layout) -> bool:
    """Do the texts below the page's short lines, but for the first, mostly open as reports do: 近日，…?"""
    below = [b for a, b in pairwise(found) if a.kind is Kind.HEAD and b.kind is Kind.BODY][1:]
    dated = sum(_is_dated(item, layout) for item in below)
    return dated >= _PARTED and 3 * dated >= 2 * len(below)


def _headed(found: Sequence[Classified], usual: int) -> Iterator[tuple[Kind, Classified, Classified]]:
    """The short lines with more white space above them than a paragraph, what is above, the text below.

    Of several in a row the last: who wrote the article above may stand before the next one's headline.
    """
    runs = [list(run) for _, run in groupby(found, key=lambda c: c.kind is Kind.HEAD)]
    for before, heads, (below, *_) in zip([[], *runs], runs, runs[1:], strict=False):
        apart = [number for number, c in enumerate(heads) if c.kind is Kind.HEAD and c.line.gap > usual]
        if apart:
            above = [*before, *heads[: apart[-1]]]
            yield above[-1].kind if above else Kind.CHROME, heads[apart[-1]], below


def _reports(head: Classified, below: Classified, layout: Layout) -> bool:
    """Does the text say when it happened, or the headline of a paragraph where or who did it?"""
    if below.kind is not Kind.BODY:
        return False
    return _is_dated(below, layout) or (len(below.text) >= _PARAGRAPH and _tells(head, layout))


def _is_dated(item: Classified, layout: Layout) -> bool:
    """Does a report say first, or after a few words, when it happened?"""
    return layout.opens("lead", item.text) > 0 or _DATED.search(item.text, 0, _FIRST) is not None


def begins(
    found: Sequence[Classified], run: Sequence[Classified], end: int, current: Draft, context: Context
) -> bool:
    """Is the run of short lines before `found[end]` (a body) the head of a new article?"""
    layout, first = context.layout, run[0]
    follow = found[_below_pictures(found, end, layout)]
    lead = layout.opens("lead", follow.text) > 0
    score = 3 if current.closed else 0
    score += 4 if context.is_apart(first) else 2 if first.line.gap >= WIDE_GAP else 0
    score += 2 if lead else 0
    score += 1 if not lead and _DATED.search(follow.text, 0, _FIRST) else 0
    score += 2 if lead and not current.opened and current.led(layout) else 0
    score += 2 if context.reporting and not lead and len(first.text) >= _SAYING else 0
    score += 1 if len(run) > 1 else 0
    score += 1 if max(len(c.text) for c in run) >= _LONG else 0
    score += 4 if len(run) > 1 and run[1].text[0] in DASHES and len(run[1].text) >= _TELLING else 0
    score += 2 if first.kind is Kind.NOTE else 0
    headed = not (current.is_open or current.listed) and len(follow.text) >= _PARAGRAPH
    score += 3 if headed and any(_tells(c, layout) for c in run) else 0
    placed = context.placed and is_placed(first.text)
    placed = placed or _tells_of_next(found, run, end, current, layout)
    apart = first.line.gap > 0 and is_placed(first.text)
    score += 4 if placed else 2 if apart else 0
    score += _credited(found, end, current, layout)
    score -= 3 if layout.is_("subhead", first.text) or first.text[-1] in "？?" else 0
    announced = current.announces and not _follows_rows(found, run[0], end)
    parted = context.is_apart(first) and len(follow.text) >= _PARAGRAPH
    row = roster.is_row(first.text, layout) and not (placed or parted or apart)  # 钟某某：一支画笔绘瓷彩
    told = len(run) > 1 and first.text[-1] in "：:"  # 获得各工种第一名的是：, and who they are
    score -= 4 if announced or row or told else 0
    score -= min(current.subheads, 1)
    score -= 1 if context.openers and current.opened else 0
    # a web page holds one article; what stands below a document without a day belongs to it
    score -= 2 if current.sourced or (current.document and not current.signed) else 0
    return score >= _ENOUGH


def _is_picture(item: Classified, layout: Layout) -> bool:
    """骑手领取清凉包。 某某 摄: a short line with who took the picture."""
    if item.kind is not Kind.BODY or len(item.text) > _FIRST:
        return False
    credit = bylines.ending(item.text, layout)
    return credit is not None and credit.picture


def is_caption(item: Classified, layout: Layout) -> bool:
    """职工领取慰问品, alone on a line: what a picture shows."""
    return item.kind is Kind.HEAD and not item.line.level and shows(item.text, layout)


def shows(text: str, layout: Layout) -> bool:
    """Does a line say what a picture shows?"""
    return layout.is_("scene", text) or layout.is_("pictured", text)


def _without_pictures(found: Sequence[Classified], layout: Layout) -> Iterator[Classified]:
    """The lines without what tells of pictures, between a headline and its text or alone in the text."""
    headed = False
    for item in found:
        if is_caption(item, layout):
            continue
        if headed and (item.kind is Kind.CHROME or _is_picture(item, layout)):
            continue
        headed = item.kind is Kind.HEAD
        yield item


def _below_pictures(found: Sequence[Classified], number: int, layout: Layout) -> int:
    """The text below what tells of the headline's pictures."""
    for at in range(number, min(number + layout.limits["caption"], len(found) - 1)):
        if found[at + 1].kind is not Kind.BODY or not _is_picture(found[at], layout):
            return at
    return number


def tells_of_picture(text: str, layout: Layout) -> bool:
    """Is it a caption that says what happened: 6月11日，…举行。图为冲线的瞬间。 某某摄?"""
    if not (layout.opens("lead", text) and _CAPTION.search(text)):
        return False
    credit = bylines.ending(text, layout)
    return credit is not None and credit.picture


def _tells(item: Classified, layout: Layout) -> bool:
    """Does the line say much and name a place or a body? A sub-heading seldom does."""
    text = item.text
    row = _LISTING.search(text) or (_COLON.search(text) and text[-1] in layout.bodies)
    plain = not row and not layout.is_("list-title", text)
    return len(text) >= _TELLING and plain and names(_ANY_BODY.sub("", text))


def _tells_of_next(
    found: Sequence[Classified], run: Sequence[Classified], end: int, current: Draft, layout: Layout
) -> bool:
    """全国劳模　甲：…, a body about 甲, 全国劳模　乙：…, a body about 乙: profiles of one form on a page.

    So too where the body opens with one's card: 甲，男，…, below a report, another such card or anything
    complete. Below a few words, cards are the parts of a feature, unless a line heads them: 个人简介.
    """
    follow = found[end]
    if who := _carded(run, follow.text, layout):
        if who in current.told():
            return False
        headed = len(run) > 1 and layout.is_("card-head", run[-1].text)
        if headed or current.closed or (current.opened and not current.bylined):
            return True
        if run[0].text.strip("【】[] ：:") == who:
            return False  # a name alone may head one of a list of cards
        first = current.paragraphs[0].piece.text
        if _carded(current.heads, first, layout):
            return True
        return len(current.paragraphs) >= _COMPLETE or not any(
            _carded([head], body.text, layout) for head, body in pairwise(found[end:])
        )
    above = [m["who"] for c in current.heads if (m := _HERO.fullmatch(c.text))]
    below = [m["who"] for c in run if (m := _HERO.fullmatch(c.text))]
    told = bool(below) and below[-1] in follow.text[:_HERO_FIRST]
    told = told and bylines.is_name(below[-1], layout, strict=True)
    first = current.paragraphs[0].piece.text[:_HERO_FIRST] if current.paragraphs else ""
    return told and bool(above) and above[-1] in first and above[-1] != below[-1]


def _carded(heads: Sequence[Classified], body: str, layout: Layout) -> str:
    """Whose card the body opens with, 王某，女，1966年生, if the heads name them; else nothing."""
    who = _CARD.match(body)
    if who is None or not bylines.is_name(who[1], layout, strict=True):
        return ""
    return who[1] if any(who[1] in c.text for c in heads) else ""


def _follows_rows(found: Sequence[Classified], head: Classified, end: int) -> bool:
    """Do short lines stand before the run: the list that was announced?"""
    number = next(n for n in range(end - 1, -1, -1) if found[n] is head)
    return number > 0 and found[number - 1].kind is Kind.HEAD


def _credited(found: Sequence[Classified], start: int, current: Draft, layout: Layout) -> int:
    """A credit at the end of the section below speaks for an article of its own."""
    number = start
    while number < len(found) and found[number].kind is Kind.BODY:
        number += 1
    paragraphs = number - start
    credit: bylines.Credit | bylines.Cut | None = None
    if number < len(found) and found[number].kind is Kind.META and _PICTURE.search(found[number].text):
        return 3 if paragraphs <= layout.limits["caption"] else 0
    if number < len(found) and layout.is_("signature", found[number].text):
        return 4 if current.people else 1  # below a reporter's text somebody else's
    if number < len(found) and found[number].kind is Kind.CREDIT:
        credit = found[number].credit
    elif paragraphs:
        credit = bylines.ending(found[number - 1].text, layout)
    if credit is None:
        return 0
    others = bool(current.people) and current.names.isdisjoint(name for _, name, _, _ in credit.people)
    if credit.picture and paragraphs <= layout.limits["caption"]:
        return 4 if others else 3
    return 4 if others else 2 if current.people else 1
