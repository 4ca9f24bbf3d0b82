"""Literals as Turtle spells them, in one fixed form each: the same value is always the same bytes."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from kg.model import Value

_YEAR = re.compile(r"\d{4}")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_SPECIAL = re.compile(r'["\\\x00-\x1f\x7f]')
_SHORT = {'"': r"\"", "\\": r"\\", "\t": r"\t", "\b": r"\b", "\n": r"\n", "\r": r"\r", "\f": r"\f"}


def chinese(text: str) -> str:
    """Prose of the page: names, headlines, quotes."""
    return f'"{_escaped(text)}"@zh'


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """A value that queries compare: posts, units, rules, codes."""
    return f'"{_escaped(text)}"'


def _escaped(text: str) -> str:
    return _SPECIAL.sub(_escape, text) if _SPECIAL.search(text) else text


def _escape(found: re.Match[str]) -> str:
    return _SHORT.get(found.group()) or f"\\u{ord(found.group()):04X}"


def integer(value: int) -> str:
    """An xsd:integer."""
    return str(value)


def number(value: float) -> str:
    """An integer where the value is one, else a decimal without exponent."""
    if float(value).is_integer():
        return integer(int(value))
    return decimal(value)


@lru_cache(maxsize=4096)
def decimal(value: float) -> str:
    """An xsd:decimal, never with an exponent."""
    text = format(Decimal(repr(float(value))), "f")
    return text if "." in text else text + ".0"


def boolean(value: bool) -> str:
    """An xsd:boolean."""
    return "true" if value else "false"


def date(text: str) -> str:
    """An xsd:date where the text is one, else the text itself (a page can misprint its date)."""
    return f'"{text}"^^xsd:date' if _DATE.fullmatch(text) else plain(text)


def year_of(value: Value | None) -> int | None:
    """The year in "2022", "2022年" or 2022.0; None where there is none."""
    if value is None or isinstance(value, bool):
        return None
    if isinstance(value, float | int):
        return int(value)
    match = _YEAR.search(value)
    return int(match.group()) if match else None
