"""Words of posts and editions: what ends in a post, which posts lead, which words are none."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from kg.corpus.when import year_digits
from kg.extraction.lexical.patterns import pattern
from kg.extraction.recognisers.names import posts
from kg.model import Mention, Value

LEADING = pattern("relations_posts", "leading")
GROUP_WORD = pattern("relations_posts", "group_word")
EDITION = pattern("relations_posts", "edition")
_EDITION_INSIDE = re.compile(r"首[届批]|第[一二三四五六七八九十\d]{1,3}[届批]")
_YEAR_AND_EDITION = re.compile(r"(?P<year>\d{4})年度?(?P<edition>[首第].+)")
EDITION_REACH = 13
"""Characters before a title in which its edition stands: 2015年度第二十一届."""
_ONES = ("", *"一二三四五六七八九")
_ORDINAL = re.compile(r"第(?P<number>\d{1,2}|[一二三四五六七八九十]{1,3})(?P<kind>[届批次])")


@cache
def _post_lengths() -> Mapping[str, tuple[int, ...]]:
    """How long post words are that end in a character, longest first."""
    found: dict[str, set[int]] = {}
    for word in posts():
        found.setdefault(word[-1], set()).add(len(word))
    return {c: tuple(sorted(lengths, reverse=True)) for c, lengths in found.items()}


def posts_before(text: str, end: int) -> list[str]:
    """All post words that end at an offset, longest first."""
    lengths = _post_lengths().get(text[end - 1 : end], ())
    return [word for n in lengths if n <= end and (word := text[end - n : end]) in posts()]


def post_before(text: str, end: int) -> str | None:
    """The longest post word that ends at an offset."""
    return next(iter(posts_before(text, end)), None)


def occasion(edition: str) -> dict[str, Value]:
    """第二届 as the edition of an award, 2023年度 as its year, 2021年第二届 as both."""
    if (both := _YEAR_AND_EDITION.fullmatch(edition)) is not None:
        return {"year": both["year"], "edition": plain_edition(both["edition"])}
    if (year := year_digits(edition)) is not None:
        return {"year": year}
    return {"edition": plain_edition(edition)} if edition else {}


def edition_inside(mention: Mention) -> str:
    """云南省|第二十一届|劳动模范: an edition that stands inside a title and is none of its name."""
    found = _EDITION_INSIDE.search(mention.text)
    return found.group() if found and found.group() not in mention.name else ""


def plain_edition(edition: str) -> str:
    """首届 for 第一届 and 第1届, 第二十届 for 第20届: papers write one edition in several ways."""
    ordinal = _ORDINAL.fullmatch(edition)
    if ordinal is None:
        return edition
    number = ordinal["number"]
    if number.isdigit():
        if not int(number):
            return edition
        tens, ones = divmod(int(number), 10)
        number = ("" if tens == 0 else "十" if tens == 1 else _ONES[tens] + "十") + _ONES[ones]
    return f"首{ordinal['kind']}" if number == "一" else f"第{number}{ordinal['kind']}"
