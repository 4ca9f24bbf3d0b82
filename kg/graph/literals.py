"""Literals in one fixed lexical form each, so that the same value is always the same bytes."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

import pyoxigraph as ox

from kg.graph.terms import XSD
from kg.model import Value

_YEAR = re.compile(r"\d{4}")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def chinese(text: str) -> ox.Literal:
    """Prose of the page: names, headlines, quotes."""
    return ox.Literal(text, language="zh")


@lru_cache(maxsize=4096)
def plain(text: str) -> ox.Literal:
    """A value that queries compare: posts, units, rules, codes."""
    return ox.Literal(text)


@lru_cache(maxsize=4096)
def integer(value: int) -> ox.Literal:
    """An xsd:integer."""
    return ox.Literal(str(value), datatype=XSD.integer)


def number(value: float) -> ox.Literal:
    """An integer where the value is one, else a decimal without exponent."""
    if float(value).is_integer():
        return integer(int(value))
    return decimal(value)


@lru_cache(maxsize=4096)
def decimal(value: float) -> ox.Literal:
    """An xsd:decimal, never with an exponent."""
    text = format(Decimal(repr(float(value))), "f")
    return ox.Literal(text if "." in text else text + ".0", datatype=XSD.decimal)


def boolean(value: bool) -> ox.Literal:
    """An xsd:boolean."""
    return ox.Literal("true" if value else "false", datatype=XSD.boolean)


def date(text: str) -> ox.Literal:
    """An xsd:date where the text is one, else the text itself (a page can misprint its date)."""
    return ox.Literal(text, datatype=XSD.date) if _DATE.fullmatch(text) else plain(text)


def year_of(value: Value | None) -> int | None:
    """The year in "2022", "2022年" or 2022.0; None where there is none."""
    if value is None or isinstance(value, bool):
        return None
    if isinstance(value, float | int):
        return int(value)
    match = _YEAR.search(value)
    return int(match.group()) if match else None
