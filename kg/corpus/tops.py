"""What stands above headlines: at a page's top its contents, a slogan, names of sections and sites.

江城工会新闻 / 人物 / 江城工会新闻: none of them is the kicker of the headline below.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kg.corpus import bylines
from kg.corpus.classify import HEADS, Classified, Kind
from kg.corpus.headlines import is_body
from kg.corpus.layout import Layout
from kg.corpus.lines import Line
from kg.corpus.navigation import squeeze
from kg.corpus.when import find_date

_APART = frozenset({Kind.CHROME, Kind.META})
_TOLD = frozenset({Kind.BODY, Kind.OPENER, Kind.CREDIT})
_NAMES = (Kind.HEAD, Kind.COLUMN)
_CONTENTS = re.compile(
    r"(?:本版|今日|本期)(?:导读|新闻|目录|标题|要目|要闻)[:：]?|标题导航|版面(?:目录|概览|导航)"
)
# 大河网, not 国家电网 or 上网
_SITE = re.compile(r"[\u4e00-\u9fff]{1,10}(?:(?<![上联入互电铁管路])网|网站|在线|资讯|客户端|融媒体?|政府)")
_TITLE = re.compile(r"题\s*[:：]\s*(?=[^。]{4,60}$)")
_NEAR = 8  # lines of a web page between its headline and the text
_WORD = 5  # characters
_WIDE = 2  # blank lines
_WHOLE_TOP = 3  # lines: a headline, what stands below, the text
_LINES = 4  # of a stack: a site's section, its part, once more, and the headline


def settled(found: Sequence[Classified], layout: Layout) -> list[Classified]:
    """The lines, with what stands above the first headline told apart from it."""
    return _signed(_sections(_banners(_again(_contents(_titled(found))), layout), layout), layout)


def _signed(found: list[Classified], layout: Layout) -> list[Classified]:
    """某厂工会 张三 between the first headline and running text that does not tell of him: who wrote it."""
    told = [n for n, c in enumerate(found) if c.kind not in _APART][:3]
    if len(told) < _WHOLE_TOP:
        return found
    head, below, text = (found[n] for n in told)
    if head.kind is not Kind.HEAD or below.kind is not Kind.HEAD or text.kind is not Kind.BODY:
        return found
    credit = bylines.unit_and_name(below.text, layout) if "。" in text.text else None
    name = credit.people[0][1] if credit else ""
    if credit is None or any(name in c.text for n, c in enumerate(found) if n != told[1]):
        return found
    result = list(found)
    result[told[1]] = Classified(below.line, Kind.CREDIT, credit=credit)
    return result


def _titled(found: Sequence[Classified]) -> list[Classified]:
    """新华社某地5月2日电 题：… alone on a line: the headline, where it does not stand above already."""
    result: list[Classified] = []
    for item in found:
        named = _TITLE.match(item.text, item.opening.start) if item.opening is not None else None
        if named is None:
            result.append(item)
            continue
        title = squeeze(item.text[named.end() :])
        above = any(title in squeeze(c.text) for c in result[-_NEAR:] if c.kind is Kind.HEAD)
        credit = bylines.Credit(item.opening.people, False, True, 0) if item.opening else None
        result.append(Classified(item.line, Kind.META, credit=credit))
        if not above:
            line = item.line
            result.append(Classified(Line(line.piece.cut(named.end()), line.gap, False, 0), Kind.HEAD))
    return result


def _again(found: Sequence[Classified]) -> list[Classified]:
    """致敬劳动者 礼赞新时代 above several headlines of a page: a column's name over each of its articles."""
    places: dict[str, list[int]] = {}
    for number, (item, head, text) in enumerate(zip(found, found[1:], found[2:], strict=False)):
        if item.kind is head.kind is Kind.HEAD and text.kind in _TOLD and item.line.level == head.line.level:
            places.setdefault(squeeze(item.text), []).append(number)
    result = list(found)
    for name, numbers in places.items():
        below = {squeeze(found[number + 1].text) for number in numbers}
        if len(name) > _WORD and 1 < len(numbers) == len(below) and not any(
            found[number - 1].kind is Kind.HEAD for number in numbers if number
        ):
            for number in numbers:
                result[number] = Classified(found[number].line, Kind.COLUMN)
    return result


def _contents(found: Sequence[Classified]) -> list[Classified]:
    """Items of a Markdown list below 本版导读: the headlines of the page."""
    result, listed = list(found), False
    for number, item in enumerate(found):
        listed = item.line.item if listed else False
        if listed:
            result[number] = Classified(item.line, Kind.CHROME, listed=True)
        listed = listed or (item.kind is not Kind.BODY and _CONTENTS.fullmatch(item.text) is not None)
    return result


def _banners(found: Sequence[Classified], layout: Layout) -> list[Classified]:
    """A slogan is a banner at the top of the page, where another headline follows it."""
    result = list(found)
    for number, item in enumerate(found):
        if item.kind in _APART:
            continue
        if item.kind is not Kind.HEAD or not layout.is_("banner", item.text):
            break
        if item.line.level and number + 1 < len(found) and found[number + 1].kind is Kind.META:
            break  # a web page's headline
        follower = next((f for f in found[number + 1 :] if f.kind not in _APART), None)
        if follower is None or follower.kind not in HEADS:
            break
        result[number] = Classified(item.line, Kind.BANNER)
    return result


def _sections(found: list[Classified], layout: Layout) -> list[Classified]:
    """The names of sections at the top of a page (江城工会新闻, 人物), above another headline."""
    told = [n for n, c in enumerate(found) if c.kind not in _APART and c.kind is not Kind.BANNER]
    result = list(found)
    for number, below in pairwise(told[:_LINES]):
        item, follower = found[number], found[below]
        if item.kind not in _NAMES or follower.kind not in _NAMES:
            break
        if item.kind is Kind.HEAD:
            named = _is_section(item.text, layout) or (number == told[0] and _is_first(found, number, below))
            if not named or (number != told[0] and layout.opens("subtitle", follower.text)):
                break  # a headline above its subtitle
            result[number] = Classified(item.line, Kind.COLUMN)
    return result


def _is_section(text: str, layout: Layout) -> bool:
    """新闻动态, 新闻动态 新闻聚焦: the name of a section, or several."""
    names = [name for name in text.split() if not name.isascii()]  # 新闻资讯 News
    several = len(text.split()) > 1 and bool(names)
    return layout.is_("section", text) or (several and all(layout.is_("section", n) for n in names))


def _is_first(found: Sequence[Classified], number: int, below: int) -> bool:
    """Is the first line, apart from the headline below it, whose site it is, or one of its sections?"""
    return (
        _owns(found[number], found[below]) or _labels(found, number, below) or _is_site(found, number, below)
    )


def _owns(item: Classified, follower: Classified) -> bool:
    """江城船厂, blank lines, the headline: whose site it is."""
    return follower.line.gap >= _WIDE and is_body(item.text)


def _labels(found: Sequence[Classified], number: int, below: int) -> bool:
    """人物春秋, a blank line, the headline, its line of source and day: a word names a site's section."""
    item, follower = found[number], found[below]
    if len(item.text) > _WORD or item.line.level or follower.kind is not Kind.HEAD or not follower.line.gap:
        return False
    sourced = below + 1 < len(found) and found[below + 1].kind is Kind.META
    return sourced and len(follower.text) > 2 * _WORD and item.text.isalpha()


def _is_site(found: Sequence[Classified], number: int, below: int) -> bool:
    """青溪网, a blank line, the headline, a line with its day."""
    if _SITE.fullmatch(found[number].text) is None or not found[below].line.gap:
        return False
    under = found[below + 1 : below + 2]
    return any(c.kind is Kind.META and find_date(c.text) is not None for c in under)
