"""Full dates in chrome, addresses and file names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

_SPELT = re.compile(r"(?<!\d)((?:19|20)\d{2})\s*(?:年|[-/.])\s*(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})(?!\d)")
# 12.09.2014, as some web sites' software has it: with dots the day stands first
_DAY_FIRST = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.((?:19|20)\d{2})(?![\d.])")

# 1983年10月19日|~29日: how long something went on
_TO_ANOTHER = re.compile(r"日?\s*[~～至到—–－-]{1,2}\s*(?:\d{1,2}月)?\d{1,2}日")

# the day on which a page was looked at, as many sites set it above theirs
TODAY = re.compile(r"今天是|现在是|今日[是:：]|当前(?:时间|日期)|欢迎")
# 日期:05-08, below the headline of a reader of electronic papers, whose own day has a year
_YEARLESS = re.compile(r"日期\s*[:：]\s*(\d{1,2})[-./月](\d{1,2})日?")

_ADDRESS = re.compile(r"https?://\S+/(?:content|html)/((?:19|20)\d{2})-(\d{2})/(\d{2})/\S+")

_ONES = "〇一二三四五六七八九"
_WIDE_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")
_HAN_DIGITS = str.maketrans("〇○零Ｏ０一二三四五六七八九", "00000123456789")
_YEAR = re.compile(r"[12]\d{3}")
_SMALL = {("", "十", "二十", "三十")[n // 10] + _ONES[n % 10].strip("〇"): n for n in range(1, 32)}
_IN_NUMERALS = re.compile(
    r"([一二][〇○零Ｏ０0一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日"
)


def in_digits(text: str) -> str:
    """The text with days like 一九五七年五月一日 or ２０１４年５月１日 in plain digits."""
    return _IN_NUMERALS.sub(_digits, text.translate(_WIDE_DIGITS))


def _digits(match: re.Match[str]) -> str:
    year, month, day = match.groups()
    if month not in _SMALL or day not in _SMALL:
        return match.group()
    return f"{year.translate(_HAN_DIGITS)}年{_SMALL[month]}月{_SMALL[day]}日"


def year_digits(text: str) -> str | None:
    """The year that opens a text, in digits: 1956, 一九五六年度; None where none does."""
    plain = text[:4].translate(_HAN_DIGITS)
    return plain if _YEAR.fullmatch(plain) else None


def find_date(text: str) -> str | None:
    """The first full date in the text as YYYY-MM-DD; 今天是…, above a web page, is the day it was read.

    >>> find_date("2023年10月2日"), find_date("原标题:某大会(1983年10月19日~29日,北京)")
    ('2023-10-02', None)
    """
    if TODAY.search(text):
        return None
    plain = in_digits(text)
    for match in _SPELT.finditer(plain):
        found = valid_date(*match.groups())
        if found and not _TO_ANOTHER.match(plain, match.end()):
            return found
    turned = _DAY_FIRST.search(text)
    return valid_date(*reversed(turned.groups())) if turned else None


def yearless(lines: Iterable[str]) -> str | None:
    """Month and day of publication, where a line of its own tells them without a year: 日期:05-08.

    An old issue's page names the day on which it was set up, and its own in its address alone.

    >>> yearless(["电子报阅读机", "2026-01-03", "日期:5-8"])
    '05-08'
    >>> yearless(["2023年08月11日", "http://paper.example.com/content/1987-01/13/3.html"])
    '1987-01-13'
    """
    days: set[str] = set()
    for line in lines:
        if line.startswith("日期") and (told := _YEARLESS.fullmatch(line)):
            return f"{int(told[1]):02}-{int(told[2]):02}"
        if line.startswith("http") and (told := _ADDRESS.fullmatch(line)):
            days.add("-".join(told.groups()))
    return days.pop() if len(days) == 1 else None


def published(line: str, told: str | None) -> str | None:
    """The day of publication in a line of chrome: not today's, nor one other than is told without its year.

    >>> published("今天是2026年1月3日", None), published("2026-01-03", "05-08"), published("2026-01-03", None)
    (None, None, '2026-01-03')
    """
    found = find_date(line)
    return found if told is None or (found or "").endswith(told) else None


def valid_date(year: str, month: str, day: str) -> str | None:
    """The date as YYYY-MM-DD, None if there is no such day."""
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
