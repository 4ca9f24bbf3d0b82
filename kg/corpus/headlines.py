"""Which of two lines above an article is its headline: the upper one or the lower one.

The other is a subtitle or a kicker.

Nothing but the words tells them apart in plain text. Each sign has a weight; the weights were set on
the 70 such pairs of the three real pages, the sample pages and the fresh pages (59 of them right).
"""

from __future__ import annotations

import re
from functools import cache

from kg import vocabulary
from kg.corpus.layout import Layout

_BODY = re.compile(
    r"(?<![区市省县校院司团])[\u4e00-\u9fff]{2,}(?:总工会|工会|集团|公司|医院|大学|学院|街道|镇|矿|厂|法院)"
)
_BODY_ONLY = re.compile(r"[\u4e00-\u9fff]{2,14}(?:工会|集团|公司|医院|学校|大学)")
# 区总工会 without its district: the line above has named it
_RELATIVE = re.compile(r"^(?:区|市|省|县|集团|公司|校|院)(?:总工会|工会|总)")
_FIGURE_FIRST = re.compile(
    r"^(?:今年|共|覆盖|涉及|单个|已|建成|全年|上半年|累计|惠及|首批|设在|下半年|年内|明年|未来|\d)"
)
_SESSION = re.compile(r"召开[^，。]{4,}(?:会议|大会|全会|全委会)$")
_WORDS_TOO = frozenset(("安康", "和平", "新华"))  # divisions whose short names are words
_OPENS_SUBTITLE = "—―─－-（("
_NEAR_HOME = "首都|经开区|亦庄"


def lower_is_headline(upper: str, lower: str, layout: Layout, *, kicked: bool = False) -> bool:
    """Is the lower line the headline? `kicked`: a kicker stands above both, so the upper one may be.

    A body or place in one line only speaks for that line, an announced session (…大会召开) above and a
    figure first for the other; a couplet is rather beside the headline than the headline itself.
    """
    if lower[0] in _OPENS_SUBTITLE:
        return False
    weight = 0
    if layout.is_("kicker", upper):
        weight += 5
    elif _SESSION.search(upper):
        weight += 3
    if upper[-1] in "：:" or _BODY_ONLY.fullmatch(upper):
        weight += 6
    if layout.opens("subtitle", lower):
        weight -= 2
    weight += 2 * bool(_FIGURE_FIRST.match(upper)) - bool(_FIGURE_FIRST.match(lower))
    if _RELATIVE.match(lower) and _names(upper):
        weight -= 3
    if _RELATIVE.match(upper):
        weight += 2
    if _names(lower) and not _names(upper):
        weight += 3
    if _names(upper) and not _names(lower):
        weight -= 2
    weight += 2 * (_is_couplet(upper) - _is_couplet(lower))
    return weight > 3 if kicked else weight >= 0


def is_slogan(text: str, layout: Layout) -> bool:
    """Is it the page's running slogan rather than a kicker: 致敬劳动者 礼赞新时代?"""
    return layout.is_("banner", text) or (_is_couplet(text) and not any(c.isdigit() for c in text))


def _names(text: str) -> bool:
    """Does it name a place or a body?"""
    text = _RELATIVE.sub("", text)
    return bool(_places().search(text) or _BODY.search(text))


def _is_couplet(text: str) -> bool:
    return len(text.split()) > 1


@cache
def _places() -> re.Pattern[str]:
    """Provinces, cities and counties by their short names."""
    names = {
        vocabulary.short_name(d.name) for d in vocabulary.divisions() if d.level != "subdistrict"
    } - _WORDS_TOO
    ordered = sorted((n for n in names if len(n) >= 2), key=lambda n: (-len(n), n))
    return re.compile("|".join([*map(re.escape, ordered), _NEAR_HOME]))
