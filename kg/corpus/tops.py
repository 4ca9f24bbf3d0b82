"""What stands at the top of a page, above its first headline: a slogan, the names of sections.

江城工会新闻 / 人物 / 江城工会新闻: none of them is the kicker of the headline below.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.corpus.classify import HEADS, Classified, Kind
from kg.corpus.layout import Layout

_APART = frozenset({Kind.CHROME, Kind.META})
_NAMES = (Kind.HEAD, Kind.COLUMN)
_LINES = 4  # of a stack: a site's section, its part, once more, and the headline


def settled(found: Sequence[Classified], layout: Layout) -> list[Classified]:
    """The lines, with the slogans and the names of sections at the top as what they are."""
    return _sections(_banners(found, layout), layout)


def _banners(found: Sequence[Classified], layout: Layout) -> list[Classified]:
    """A slogan is a banner at the top of the page, where another headline follows it."""
    result = list(found)
    for number, item in enumerate(found):
        if item.kind in (Kind.CHROME, Kind.META):
            continue
        if item.kind is not Kind.HEAD or not layout.is_("banner", item.text):
            break
        if item.line.level and number + 1 < len(found) and found[number + 1].kind is Kind.META:
            break  # a web page's headline
        follower = next((f for f in found[number + 1 :] if f.kind not in (Kind.CHROME, Kind.META)), None)
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
            named = layout.is_("section", item.text)
            if not named or (number != told[0] and layout.opens("subtitle", follower.text)):
                break  # a headline above its subtitle
            result[number] = Classified(item.line, Kind.COLUMN)
    return result
