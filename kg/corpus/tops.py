"""What stands at the top of a page: its headlines' list, a slogan, a section's title, a site's name."""

from __future__ import annotations

import re

from kg.corpus.classify import HEADS, Classified, Kind
from kg.corpus.layout import Layout
from kg.corpus.when import find_date

_CONTENTS = re.compile(
    r"(?:本版|今日|本期)(?:导读|新闻|目录|标题|要目|要闻)[:：]?|标题导航|版面(?:目录|概览|导航)"
)
_ABOUT = frozenset({Kind.CHROME, Kind.META})
# 大河网, not 国家电网 or 上网
_SITE = re.compile(r"[\u4e00-\u9fff]{1,10}(?:(?<![上联入互电铁管路])网|网站|在线|资讯|客户端|融媒体?|政府)")


def topped(found: list[Classified], layout: Layout) -> list[Classified]:
    """The lines, with what stands above the first headline told apart from it."""
    return _sections(_banners(_contents(found), layout), layout)


def _contents(found: list[Classified]) -> list[Classified]:
    """Items of a Markdown list below 本版导读: the headlines of the page."""
    listed = False
    for number, item in enumerate(found):
        listed = item.line.item if listed else False
        if listed:
            found[number] = Classified(item.line, Kind.CHROME, listed=True)
        listed = listed or (item.kind is not Kind.BODY and _CONTENTS.fullmatch(item.text) is not None)
    return found


def _banners(found: list[Classified], layout: Layout) -> list[Classified]:
    """A slogan is a banner at the top of the page, where another headline follows it."""
    result = list(found)
    for number, item in enumerate(found):
        if item.kind in _ABOUT:
            continue
        if item.kind is not Kind.HEAD or not layout.is_("banner", item.text):
            break
        if item.line.level and number + 1 < len(found) and found[number + 1].kind is Kind.META:
            break  # a web page's headline
        follower = next((f for f in found[number + 1 :] if f.kind not in _ABOUT), None)
        if follower is None or follower.kind not in HEADS:
            break
        result[number] = Classified(item.line, Kind.BANNER)
    return result


def _sections(found: list[Classified], layout: Layout) -> list[Classified]:
    """The title of a section at the top of a page (江城工会新闻, 人物), above another headline.

    Or the name of a site (青溪网), where a line with the day stands below that headline.
    """
    told = [n for n, c in enumerate(found) if c.kind not in {*_ABOUT, Kind.BANNER}][:2]
    if len(told) == 2 and all(found[n].kind in (Kind.HEAD, Kind.COLUMN) for n in told):
        first = found[told[0]]
        names = (first.text, *first.text.split())  # 新闻动态 新闻聚焦
        section = layout.is_("section", names[0]) or all(layout.is_("section", name) for name in names[1:])
        if first.kind is Kind.HEAD and (section or _is_site(found, *told)):
            return [*found[: told[0]], Classified(first.line, Kind.COLUMN), *found[told[0] + 1 :]]
    return found


def _is_site(found: list[Classified], number: int, below: int) -> bool:
    """Is the line a site's name, apart from a headline that a line with the day follows?"""
    if _SITE.fullmatch(found[number].text) is None or not found[below].line.gap:
        return False
    under = found[below + 1 : below + 2]
    return any(c.kind is Kind.META and find_date(c.text) is not None for c in under)
