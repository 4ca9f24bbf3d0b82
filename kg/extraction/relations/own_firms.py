"""Firms called after a district by its short name: 通州开关厂, 四川苍溪嘉陵水电公司."""

from __future__ import annotations

from functools import cache

from kg import vocabulary
from kg.extraction.recognisers.names import provinces
from kg.vocabulary import short_name

_FIRMS = ("厂", "公司", "集团", "合作社")
_LIES_IN_SEVERAL = ("国际机场", "机场")  # 大兴机场
_LONGER = (1, 2)  # characters of a wider area's name behind the district's: 大兴|安岭


def is_called_after(firm: str, district: str) -> bool:
    """Does a firm's name open with the district's, if need be behind that of its province?

    Not 辽宁朝阳机械厂 with 朝阳区 of Beijing, nor 大兴安岭林业公司 with 大兴区.
    """
    short = short_name(district)
    province = next((p for p in provinces() if firm.startswith(p)), "")
    name = firm.removeprefix(province)
    if not (firm.endswith(_FIRMS) and name.startswith(short)):
        return False
    wider = any(name[: len(short) + k] in _wide() for k in _LONGER)
    if wider or name.startswith(_LIES_IN_SEVERAL, len(short)):
        return False
    rows = vocabulary.divisions_by_name().get(district, ())
    return not province or any(d.province.startswith(province) for d in rows)


@cache
def _wide() -> frozenset[str]:
    """The short names of provinces, cities and prefectures."""
    names = {d.name for d in vocabulary.divisions() if d.wide}
    return frozenset(names | {short_name(n) for n in names} | {n.removesuffix("地区") for n in names})
