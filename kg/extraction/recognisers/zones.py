"""经开区, a development zone: of the city named before it, else Beijing's in Beijing's papers."""

from __future__ import annotations

from kg.extraction.lexical.context import Context
from kg.extraction.recognisers.names import city_names
from kg.extraction.recognisers.union_names import is_known_area

CAPITAL_ZONE = "北京经济技术开发区"
CAPITAL_FORMS = ("经开区", "北京经开区", "北京市经开区")
_ZONE = "经开区"
_CITY = (4, 3, 2)  # characters


def zone_before(context: Context, end: int) -> tuple[int, str] | None:
    """Where the zone begins that ends at an offset, and its full name: 浏阳经开区|, in Beijing 经开区|."""
    text = context.scan.text
    if not text.endswith(_ZONE, 0, end):
        return None
    start = end - len(_ZONE)
    for length in _CITY:
        city = text[max(0, start - length) : start]
        if len(city) == length and (
            city in city_names() or is_known_area(city) or is_known_area(city + "市")
        ):
            return start - length, f"{city}经济技术开发区"
    return (start, CAPITAL_ZONE) if context.in_capital else None
