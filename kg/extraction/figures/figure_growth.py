"""Growth: by how much what is counted has grown, as a figure beside its level or alone."""

from __future__ import annotations

import re

from kg.extraction.figures.measure_before import noun_before
from kg.extraction.figures.quantities import Quantity

# 参赛人数同比增加12.6%, 覆盖率提高18个百分点: by how much what is named has grown
_GROWN = re.compile(
    r"(?P<n>(?!(?<=\d)[年月日])[\u4e00-\u9fff]{2,12}?(?:数|量|额|值|率|占比|比例|收入|利润|工资|效益|成本|满意度))"
    r"(?P<by>(?:[同环]?比[^，。；\d]{0,6}?|较[^，。；\d]{0,6}?|平均|年均|又|再|共|累计)*(?:增长|增加|提高|提升|上升|上涨|下降|减少|降低))了?$"
)
_LEVEL_AFTER = re.compile("，?(?:已|则)?(?:达|增|升|降|为)")  # 入会率提高6个百分点，|达到92%
_GAP = re.compile(r"[^，。；\d]{0,8}，[^，。；\d]{3,20}")  # 214|项成果，同比增加|39项
_ADDED = ("新增", "净增")  # by how much something has grown, no level


def growth(text: str, low: int, share: Quantity) -> str:
    """参赛人数同比增加 of 参赛人数同比增加|12.6%; "" where the level is told behind it."""
    if _LEVEL_AFTER.match(text, share.end):
        return ""
    grown = _GROWN.search(text, low, share.begins)
    return noun_before(grown["n"]) + grown["by"] if grown else ""


def growth_of(text: str, earlier: tuple[Quantity, str] | None, quantity: Quantity) -> str:
    """会员比去年底增加 of 会员8.4万人，比去年底增加|5200人|; "" where that did not grow."""
    if earlier is None or not goes_with(text, earlier[0], quantity):
        return ""
    noun = "" if earlier[1].startswith(_ADDED) else noun_before(earlier[1])
    return noun + quantity.grown if noun and quantity.kind in ("ratio", earlier[0].kind) else ""


def goes_with(text: str, before: Quantity, quantity: Quantity) -> bool:
    """Does nothing but how it has grown stand between a figure and its growth?"""
    return _GAP.fullmatch(text, before.end, quantity.start) is not None
