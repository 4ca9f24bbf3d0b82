"""What the page as a whole says about its headlines: lists of them, Markdown levels."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise, takewhile

from kg.corpus import bylines
from kg.corpus.classify import HEADS, Classified, Kind, is_source
from kg.corpus.layout import DASHES, Layout

_MIN_TITLE = 5  # a shorter text may stand in chrome by chance
_MIN_GLUED = 10  # characters of a headline, which the line may cut
_MAX_SEARCH = 50_000_000  # characters compared: far above any page, far below what takes a second
_REPORTS = 2  # sections with a credit of their own; one may be a box in a long report
# what a site sets below its articles, never a paper: the beginnings of others, cut off
_RECOMMENDS = re.compile(
    r"[\u4e00-\u9fff]{2}推荐|猜[您你]喜欢|大家都?在[看读搜]|推荐(?:新闻|内容|资讯|阅读|文章)"
)
_CUT_OFF = re.compile(r"(?:\.{3,}|…)[”\"]?$")
_TEASER = 3  # lines of one: its headline in two at most, then its text
_SITE = re.compile(r"[-_|｜—][^，。]{2,24}")  # 某厂职工夜校开课-工会-某某网
_TEXT = frozenset({Kind.BODY, Kind.OPENER})
_TOLD = _TEXT | {Kind.CREDIT}
_LONGEST = 100  # characters of a window's title
_PARTS = re.compile("[；;|｜丨]")  # what a digest's name sets between its articles
_SUMMED = 2  # headlines in a digest's name
_GREETING = 100  # characters below it at most
_FRAME = 4  # lines: source, day and author stand between a heading and the document


def squeeze(text: str) -> str:
    """A headline without its white space, to compare."""
    return "".join(text.split())


def listed_titles(found: Sequence[Classified]) -> frozenset[str]:
    """Headlines that the edition itself names: in its list of them, in a line of chrome with name and day."""
    titles = {squeeze(c.text) for c in found if c.listed}
    chrome = "\n".join(squeeze(c.text) for c in found if c.kind is Kind.CHROME and not c.listed)
    heads = {squeeze(c.text) for c in found if c.kind is Kind.HEAD}
    if len(chrome) * len(heads) <= _MAX_SEARCH:
        titles |= {h for h in heads if len(h) >= _MIN_TITLE and h in chrome}
    return frozenset(titles)


def without_lists(found: Sequence[Classified]) -> list[Classified]:
    """Headlines that stand once more in front of their body are navigation where they stand first."""
    found = _without_summary(_recommended(_said_once(_without_window(_without_glued(found)))))
    keys = [squeeze(c.text) if c.kind is Kind.HEAD and len(c.text) >= 4 else "" for c in found]
    count = Counter(filter(None, keys))
    near = [bool(k) and count[k] > 1 and _body_near(found, i) for i, k in enumerate(keys)]
    for number in _listing(keys, near):
        near[number] = False
    headed = {k for k, n in zip(keys, near, strict=True) if n}
    return [
        replace(item, kind=Kind.CHROME, listed=True) if key in headed and not close else item
        for item, key, close in zip(found, keys, near, strict=True)
    ]


def _listing(keys: Sequence[str], near: Sequence[bool]) -> list[int]:
    """The titles of a list right above the first article: each heads, apart from the others, a text below.

    Two columns' names that stand above every article come again together.
    """
    below: dict[str, int] = {}
    again = [0] * len(keys)  # where a head stands next above a text
    for number in range(len(keys) - 1, -1, -1):
        again[number] = below.get(keys[number], 0) if keys[number] else 0
        if near[number]:
            below[keys[number]] = number
    found: list[int] = []
    for headed, run in groupby(range(len(keys)), key=lambda number: bool(keys[number])):
        titles = [number for number in run if again[number]] if headed else []
        places = sorted(again[number] for number in titles)
        if len(titles) > 1 and all(b - a > 1 for a, b in pairwise(places)):
            found += titles
    return found


def _said_once(found: Sequence[Classified]) -> list[Classified]:
    """A document's title that repeats the heading of its web page, which is the headline."""
    result = list(found)
    heading, at = "", 0
    for number, item in enumerate(found):
        if item.kind in HEADS and item.line.level:
            heading, at = squeeze(item.text), number
            continue
        if item.kind is not Kind.HEAD or number - at > _FRAME or squeeze(item.text) != heading:
            continue
        if all(c.kind in (Kind.META, Kind.CHROME) for c in found[at + 1 : number]):
            result[number] = replace(item, kind=Kind.CHROME)
    return result


def _without_window(found: Sequence[Classified]) -> Sequence[Classified]:
    """The title of a browser's window, the headline with the site's name, above the headline itself."""
    if not found or found[0].kind not in (Kind.HEAD, Kind.BODY) or len(found[0].text) > _LONGEST:
        return found
    title = squeeze(found[0].text)
    heads = [squeeze(c.text) for c in found[1:] if c.kind is Kind.HEAD]
    couples = {squeeze(a.text + b.text) for a, b in pairwise(found[1:]) if {a.kind, b.kind} <= HEADS}
    if title in couples:  # headline and subtitle, or kicker: it does not tell which is which
        return [replace(found[0], kind=Kind.BANNER), *found[1:]]
    if any(len(h) >= _MIN_TITLE and title.startswith(h) and _SITE.fullmatch(title, len(h)) for h in heads):
        return [replace(found[0], kind=Kind.CHROME), *found[1:]]
    return found


def _without_summary(found: Sequence[Classified]) -> Sequence[Classified]:
    """工运速览丨甲厂职工夜校开课；乙镇总工会慰问茶农: a digest above its articles, its greeting."""
    top = next((n for n, c in enumerate(found) if c.kind in HEADS), len(found))
    parts = _PARTS.split(squeeze(found[top].text)) if top < len(found) else []
    below = next((n for n in range(top + 1, len(found)) if found[n].kind in HEADS), len(found))
    greeting = sum(len(c.text) for c in found[top + 1 : below] if c.kind in _TOLD)
    heads = {squeeze(c.text) for c in found[below:] if c.kind in HEADS}
    named = any(len(part) >= _MIN_TITLE and part in heads for part in parts)
    if len(parts) < _SUMMED or greeting > _GREETING or not named:
        return found
    return [replace(c, kind=Kind.CHROME) if top <= n < below else c for n, c in enumerate(found)]


def _recommended(found: Sequence[Classified]) -> Sequence[Classified]:
    """What stands below 新闻推荐 and the beginning of another article (近日，双山街道召...) is the site's."""
    for number, item in enumerate(found):
        if item.kind is not Kind.CHROME or not _RECOMMENDS.fullmatch(item.text):
            continue
        below = found[number + 1 : number + 1 + _TEASER]
        heads = list(takewhile(lambda c: c.kind is Kind.HEAD, below))
        teaser = below[len(heads)] if len(heads) < len(below) else item
        if teaser.kind in _TEXT and _CUT_OFF.search(teaser.text):
            end = _next_dated(found, number + 1)
            return [*found[: number + 1], *_recommended(found[end:])]
    return found


def _next_dated(found: Sequence[Classified], number: int) -> int:
    """Where the next web page begins, a headline with a line of source and day below; else the end."""
    pairs = enumerate(pairwise(found[number:]), number)
    return next((n for n, (a, b) in pairs if a.kind is Kind.HEAD and is_source(b)), len(found))


def _without_glued(found: Sequence[Classified]) -> Sequence[Classified]:
    """Headlines of the issue run together in one line, above the page: navigation too."""
    keys = (squeeze(c.text) for c in found if c.kind is Kind.HEAD)
    heads = {key[:_MIN_GLUED] for key in keys if len(key) >= _MIN_GLUED}
    if not found or found[0].kind is not Kind.BODY or "。" in found[0].text:
        return found
    text = squeeze(found[0].text)
    if not any(head in text for head in heads):
        return found
    return [replace(found[0], kind=Kind.CHROME), *found[1:]]


def _body_near(found: Sequence[Classified], number: int) -> bool:
    for item in found[number + 1 : number + 4]:
        if item.kind in (Kind.BODY, Kind.OPENER, Kind.CREDIT):
            return True
        if item.kind not in HEADS and item.kind is not Kind.META:
            return False
    return False


def headline_level(found: Sequence[Classified], layout: Layout) -> int:
    """The Markdown level of the page's headlines; 0 where there is no Markdown."""
    leveled = [
        (i, c.line.level)
        for i, c in enumerate(found)
        if c.line.level and c.kind in HEADS and c.text[0] not in DASHES  # ——记…: a subtitle
    ]
    if not leveled:
        return 0
    direct = [
        _above_subtitle(found, i)
        for i, _ in leveled
        if i + 1 < len(found) and found[i + 1].kind is Kind.OPENER
    ]
    below = _reports_below(found, layout)
    if direct:
        return max(below, min(direct))
    lowest = min(level for _, level in leveled)
    if below > lowest:
        return below
    tops = [i for i, level in leveled if level == lowest]
    # one top heading right above another is the page's title, not an article's
    if len(tops) == 1 and tops[0] + 1 < len(found) and found[tops[0] + 1].line.level > lowest:
        rest = [level for _, level in leveled if level > lowest]
        return min(rest) if len(rest) > 1 else lowest
    return lowest


def owning_level(found: Sequence[Classified]) -> int:
    """The highest Markdown level with a heading right above text, no section; 0: there is none.

    A subtitle (——记…) may stand between, at a level of its own.
    """
    subtitles = {i for i, c in enumerate(found) if c.line.level and c.text[0] in DASHES}
    told = [c for i, c in enumerate(found) if c.kind not in (Kind.META, Kind.CHROME) and i not in subtitles]
    return min(
        (a.line.level for a, b in pairwise(told) if a.line.level and b.kind in _TOLD),
        default=0,
    )


def _reports_below(found: Sequence[Classified], layout: Layout) -> int:
    """The level below the first whose sections are reports, most with a dateline, a day or a credit; or 0.

    # 某会开幕, text, ## 某队夺冠, text （某某）, ## …: the first headline is set larger, as in print.
    """
    own: dict[int, list[bool]] = {}
    levels = [item.line.level for item in found if item.kind in HEADS]
    level, lower, told, report = 0, 0, 0, False
    for item in (*found, None):
        if item is not None and item.kind in HEADS and item.line.level > level > 0 == told:
            lower = lower or item.line.level  # a subtitle, or the first headline below the page's title
            continue
        if item is None or (item.kind in HEADS and item.line.level):
            if level and told:
                own.setdefault(level, [])
                titled = lower and levels.count(level) == 1  # a page's title is the only one of its level
                own.setdefault(lower if titled else level, []).append(report)
            level, lower, told, report = (item.line.level if item is not None else 0), 0, 0, False
        elif item.kind in (Kind.OPENER, Kind.CREDIT, Kind.BODY):
            report = report or _is_report(item, told, layout)
            told += 1
    deeper = (level for level in sorted(own)[1:] if len(own[level]) >= _REPORTS)
    return next((level for level in deeper if sum(own[level]) * 2 > len(own[level])), 0)


def _is_report(item: Classified, number: int, layout: Layout) -> bool:
    """Does a line of a section show that it is one: 本报讯, 近日 at its beginning, its writer at its end?"""
    if item.kind is Kind.OPENER or (not number and layout.opens("lead", item.text) > 0):
        return True
    credit = item.credit if item.kind is Kind.CREDIT else bylines.ending(item.text, layout)
    return credit is not None and not (number and credit.picture)


def _above_subtitle(found: Sequence[Classified], number: int) -> int:
    """The headline's level: what stands right below a heading of the second level or lower is its subtitle.

    The first level is the page's title as often.
    """
    level = found[number].line.level
    above = found[number - 1].line.level if number else 0
    return above if 1 < above < level else level


def has_sole_heading(found: Sequence[Classified], level: int, layout: Layout) -> bool:
    """Has one heading of the level all the page's text below it, as a web page of one article has?

    What a site sets above it (# 新闻中心) has a heading below it before any text. 本周工会动态 is a digest's.
    """
    text = frozenset((Kind.BODY, Kind.OPENER))
    heading, over_text = "", set()
    for item in found:
        if item.kind in HEADS and 0 < item.line.level <= level:
            heading = "" if layout.is_("digest", item.text) else squeeze(item.text)
        elif item.kind in text:
            over_text.add(heading)
    return len(over_text) == 1 and "" not in over_text
