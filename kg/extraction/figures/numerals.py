"""Numerals as Chinese papers write them: 1.7万, 550余万, 千余, 三百二十.

Only a cut-out numeral is parsed here; where one stands in a text is the business of `quantities`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from kg.prefilter import quick

DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
HAN = r"[零〇一二两三四五六七八九十百千万亿]+"
SCALE = r"万亿|千万|百万|十万|亿|万|千|百"
MORE = r"余|多|几|来"

MIXED = rf"\d+万\d千(?:{MORE})?|\d+[百千](?:{MORE})[万亿]"

HAN_POINT = rf"(?<![早晚晨午上日天])(?:{HAN})点[零〇一二三四五六七八九]+(?![十百千])"
"""百分之|四点三: so written, a number may also be the time of day (八点三); the context decides."""

_POINTED = rf"{HAN_POINT}(?:(?=倍|个百分点)|[万亿])"
NUMERAL = (
    rf"(?:{MIXED}|{_POINTED}|(?:{DIGITS})(?:{MORE})?(?:{SCALE})?(?:{MORE})?"
    rf"|(?:{HAN})(?:(?:{MORE})[万亿]?)?)"
)
"""The pattern of a numeral, without groups: for use in other patterns, then `parse`."""

_ARABIC = re.compile(rf"(?P<n>{DIGITS})(?P<m>{MORE})?(?P<s>{SCALE})?(?P<k>{MORE})?")
# 2万2千余, 2千余万
_MIXED = re.compile(
    rf"(?P<w>\d+)万(?P<q>\d)千(?P<k>{MORE})?|(?P<n>\d+)(?P<h>[百千])(?P<m>{MORE})(?P<s>[万亿])"
)
_HAN = re.compile(rf"(?P<n>{HAN})(?:(?P<m>{MORE})(?P<s>[万亿])?)?")
_HAN_POINT = re.compile(rf"(?P<n>{HAN})点(?P<f>[零〇一二三四五六七八九]+)(?P<s>[万亿])?")
_UNIT = "一二两三四五六七八九"
_SECTION = re.compile(
    rf"(?:(?P<q>[{_UNIT}])?千)?[零〇]?(?:(?P<b>[{_UNIT}])?百)?[零〇]?(?:(?P<s>[{_UNIT}])?十)?[零〇]?(?P<g>[{_UNIT}])?"
)
_DIGIT = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_BARE = frozenset({"百", "千", "万", "亿", "百万", "千万", "十万"})

# A character for a character, so that offsets hold.
_FULL_WIDTH = re.compile("[０-９．％]")
_WIDE = str.maketrans("０１２３４５６７８９．％", "0123456789.%")

# What print recognition makes of a numeral, a character for a character: 两|干|八百, 2|O|0人, l|20人
_MISREAD = quick(
    r"(?<=[二两三四五六七八九十\d])干(?=[一二三四五六七八九零〇余多]?[百余多]|[元人名个斤公吨户件套台册篇项条万])"
    r"|(?<=\d)[OoＯ](?=[\dOoＯ人名个元家户件项])|(?<=\d)[lI](?=\d)|(?<![A-Za-z\d])[lI](?=\d{2}[\d人名个元家户件项])"
)
_READ = {"干": "千", "l": "1", "I": "1"}
# 3| |540人: a gap where a comma parts the thousands
_THOUSANDS = quick(r"(?<![\dA-Za-z.])(?<!\d )(\d{1,3}) (?=\d{3}(?![\d. ]))")

_LARGE = 1e6  # 595.94亿: so large a product has digits of no meaning behind the point


@dataclass(frozen=True, slots=True)
class Numeral:
    """A parsed numeral. `bare` is a power of ten without a digit: 百 in 近百, 千 in 千余."""

    value: float
    approximation: str | None  # 余, 多, 几, 来
    bare: bool
    han: bool


def narrow(text: str) -> str:
    """Full-width digits, point and percent sign as half-width ones; the length stays the same.

    What print recognition misread is put right where it is plain.

    >>> narrow("会员３ 540人，两干八百元，2O0人")
    '会员3,540人，两千八百元，200人'
    """
    text = text.translate(_WIDE) if _FULL_WIDTH.search(text) else text
    text = _MISREAD.sub(lambda m: _READ.get(m.group(), "0"), text)
    return _THOUSANDS.sub(r"\1,", text)


@lru_cache(maxsize=4096)
def parse(text: str) -> Numeral | None:
    """The value of a numeral, or None where it has no single one (三四百, 二〇二三)."""
    if match := _ARABIC.fullmatch(text):
        value = float(match["n"].replace(",", "")) * _scale(match["s"] or "")
        return Numeral(round(value, 6 if value < _LARGE else 2), match["m"] or match["k"], False, False)
    if match := _MIXED.fullmatch(text):
        if match["w"]:
            return Numeral(int(match["w"]) * 10_000 + int(match["q"]) * 1000, match["k"], False, False)
        return Numeral(float(int(match["n"]) * _scale(match["h"] + match["s"])), match["m"], False, False)
    if match := _HAN.fullmatch(text):
        number = parse_han(match["n"])
        if number is None:
            return None
        value = float(number * _scale(match["s"] or ""))
        return Numeral(value, match["m"], match["n"] in _BARE, True)
    if match := _HAN_POINT.fullmatch(text):
        whole = 0 if match["n"] in ("零", "〇") else parse_han(match["n"])
        if whole is None:
            return None
        value = float(f"{whole}.{''.join(str(_DIGIT[c]) for c in match['f'])}") * _scale(match["s"] or "")
        return Numeral(round(value, 6 if value < _LARGE else 2), None, False, True)
    return None


def parse_han(text: str) -> int | None:
    """An integer in Chinese characters, by place value; None if it is not one: 三四百, 十百."""
    total = 0
    rest = text
    for mark in ("亿", "万"):
        head, found, tail = rest.partition(mark)
        if not found:
            continue
        if not head and tail:
            return None  # 亿万, 万千: a great many
        section = _section(head) if head else 1
        if section is None:
            return None
        total += section * _SCALES[mark]
        rest = tail
    if not rest:
        return total or None
    section = _section(rest)
    return None if section is None else total + section


def _section(text: str) -> int | None:
    match = _SECTION.fullmatch(text)
    if match is None or not text.strip("零〇"):
        return None
    total = _DIGIT[match["g"]] if match["g"] else 0
    for group, mark in (("q", "千"), ("b", "百"), ("s", "十")):
        if mark in text:
            total += _DIGIT[match[group] or "一"] * _SCALES[mark]
    return total


def _scale(marks: str) -> int:
    product = 1
    for mark in marks:
        product *= _SCALES[mark]
    return product
