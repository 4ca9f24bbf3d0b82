"""Dates as the text gives them, resolved only as far as the day of publication allows."""

from __future__ import annotations

import re
from datetime import date, timedelta

_YEARS = {"去年": -1, "上年": -1, "前年": -2, "今年": 0, "本年": 0, "本年度": 0, "明年": 1, "后年": 2}
_DAYS = {
    "今天": 0, "今日": 0, "昨天": -1, "昨日": -1, "前天": -2, "前日": -2, "明天": 1, "明日": 1, "后天": 2,
}
_MONTHS = {"本月": 0, "上月": -1, "上个月": -1, "这个月": 0, "下月": 1, "下个月": 1}
_MONTH_AND_DAY = r"(\d{1,2})月(?:(\d{1,2})[日号])?"
_FULL = re.compile(
    rf"((?:19|20)\d{{2}})(?:\s*年\s*(?:{_MONTH_AND_DAY})?|[-/.](\d{{1,2}})[-/.](\d{{1,2}})(?!\d))"
)
_YEAR_WORD = re.compile(rf"({'|'.join(sorted(_YEARS, key=len, reverse=True))})的?(?:{_MONTH_AND_DAY})?")
_MONTH_WORD = re.compile(rf"({'|'.join(sorted(_MONTHS, key=len, reverse=True))})的?(?:(\d{{1,2}})[日号])?")
_MONTH_DAY = re.compile(_MONTH_AND_DAY)
_DAY_WORD = re.compile("|".join(_DAYS))
_DAY = re.compile(r"(\d{1,2})[日号]")
# an issue reports what was, seldom what will be: a day later than this after the issue is of the year before
_AHEAD = timedelta(days=120)


def resolve(text: str, issue_date: str | None) -> str | None:
    """YYYY, YYYY-MM or YYYY-MM-DD for a date expression; None where the text or the issue leaves it open.

    近日 and 日前 stay open for ever; 昨天, 今年3月, 7月12日 need the day of publication.
    """
    full = _FULL.search(text)
    if full:
        year, month, day, other_month, other_day = (int(g) if g else None for g in full.groups())
        return _iso(year, month or other_month, day or other_day)
    issue = _day(issue_date)
    if issue is None:
        return None
    word = _YEAR_WORD.search(text)
    if word:
        month, day = (int(g) if g else None for g in word.groups()[1:])
        return _iso(issue.year + _YEARS[word.group(1)], month, day)
    month_word = _MONTH_WORD.search(text)
    if month_word:
        shifted = issue.year * 12 + issue.month - 1 + _MONTHS[month_word.group(1)]
        day = int(month_word.group(2)) if month_word.group(2) else None
        return _iso(shifted // 12, shifted % 12 + 1, day)
    plain = _MONTH_DAY.search(text)
    if plain:
        return _nearest(issue, int(plain.group(1)), int(plain.group(2)) if plain.group(2) else None)
    day_word = _DAY_WORD.search(text)
    if day_word:
        return (issue + timedelta(days=_DAYS[day_word.group()])).isoformat()
    only_day = _DAY.search(text)
    if only_day and int(only_day.group(1)) <= issue.day:
        return _iso(issue.year, issue.month, int(only_day.group(1)))
    return None


def _nearest(issue: date, month: int, day: int | None) -> str | None:
    """Of the issue's year, or of the year before where that lies far ahead: 12月28日 in January."""
    try:
        candidate = date(issue.year, month, day or 1)
    except ValueError:
        return None
    year = issue.year - 1 if candidate - issue > _AHEAD else issue.year
    return _iso(year, month, day)


def _iso(year: int | None, month: int | None = None, day: int | None = None) -> str | None:
    if year is None or not 1900 <= year <= 2100:
        return None
    if month is None:
        return f"{year:04}"
    try:
        found = date(year, month, day or 1)
    except ValueError:
        return None
    return found.isoformat() if day else f"{year:04}-{month:02}"


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
