"""Short names of headlines: is one the name of a firm or a union that the body of the article has in full?"""

from __future__ import annotations

from functools import cache

from kg import vocabulary
from kg.extraction.coreference.happening_forms import all_in
from kg.extraction.lexical.patterns import pattern
from kg.extraction.recognisers.names import city_names, generic, short_counties
from kg.vocabulary import short_name

_FULL = pattern("coreference", "union_of_part")
_HEAD = "工会"
_LEAST = 2  # characters of the part's name
_AREA = (4, 3, 2)  # characters of the short name of a city or a county
_LEAST_FIRM = 3  # characters: 大连港
_LEFT_OUT = 4  # characters that a headline leaves out of a firm's name
_LEGAL_TAILS = ("集团", "公司", "集团公司", "有限公司", "集团有限公司", "总公司", "股份有限公司")


def is_headline_name(short: str, full: str) -> bool:
    """兰州炼化总厂 of 兰州黄河炼化总厂, 大连港 of 大连港集团."""
    short, full = short.removesuffix(_HEAD), full.removesuffix(_HEAD)
    if len(short) < _LEAST_FIRM or len(short) >= len(full) or short[:2] != full[:2]:
        return False
    if full.startswith(short):
        return full[len(short) :] in _LEGAL_TAILS
    left_out = len(full) - len(short)
    return short[-1] == full[-1] and left_out <= _LEFT_OUT and all_in(short, full) and "第" not in full


def is_union_of_part(short: str, full: str) -> bool:
    """重庆茶园工会 of 重庆市南岸区茶园新区总工会: a part of a city by its own name without its kind.

    No county of another name may stand before the part.
    """
    whole = _FULL.fullmatch(full)
    if whole is None or not short.endswith(_HEAD) or short.endswith(("总工会", "联合工会")):
        return False
    area, part = _split(short.removesuffix(_HEAD))
    if len(part) < _LEAST or part in generic() or whole["part"] != part:
        return False
    named = [name for name in _areas() if name in whole["above"]]
    return not area or not named or any(short_name(name) == area for name in named) or area in city_names()


def _split(name: str) -> tuple[str, str]:
    """重庆|茶园, 平谷|马坊: the area that the short name opens with, and the rest."""
    for length in _AREA:
        area = name[:length]
        if len(name) >= length + _LEAST and (area in city_names() or area in short_counties()):
            return area, name[length:]
    return "", name


@cache
def _areas() -> frozenset[str]:
    return frozenset(d.name for d in vocabulary.divisions() if d.level == "county")
