"""Spaces that only set numbers and brackets apart from the characters beside them: 200 个单位, 三院306 所.

Web pages and magazines set them, newspapers do not, and no name or figure is read across one. A space
that parts columns (王某 男 52岁, 12 焊工) is none of these: a unit or a numbered body has to follow.
"""

from __future__ import annotations

import re

from kg.corpus.piece import Piece, join

_HAN = r"\u4e00-\u9fff"
_UNITS = (
    "[年月日号届期次批级路岁名位人个家户场件份项台套支条间座所厂院矿线班组万亿千百余多元倍吨亩米平公小分天种类]"
    "|车间|分厂|工区|中学|小学|部队"
)
# 表彰| 200| 个单位, 三院|306| 所; 男 |52| 岁: the gap behind a column stays
_NUMBER = re.compile(
    rf"(?:^|(?<=[男女] )|(?<=[{_HAN}，、。：；（“])(?<![男女]) ?)\d[\d.,]*%? (?=(?:{_UNITS}))"
)
# 甲| (集团)| 股份有限公司, 乙 |(北港)有限公司
_FORM = "(?:有限|股份|责任|集团|控股|公司)"
_BRACKET = re.compile(rf"(?<=[{_HAN}]) ?[（(][{_HAN}]{{2,6}}[)）] ?(?={_FORM})")
# 甲公司、| 乙公司: behind a mark that parts what a list names
_BEHIND_MARK = re.compile(rf"(?<=[、，]) (?=[{_HAN}“])")
_PATTERNS = (_NUMBER, _BRACKET, _BEHIND_MARK)


def close_up(piece: Piece) -> Piece:
    """The piece without such spaces: 授予 200 个单位 as 授予200个单位."""
    text = piece.text
    if " " not in text:
        return piece
    gaps = sorted({gap for pattern in _PATTERNS for m in pattern.finditer(text) for gap in _gaps(m)})
    if not gaps:
        return piece
    starts = [0, *(gap + 1 for gap in gaps)]
    return join(piece.cut(a, b) for a, b in zip(starts, [*gaps, len(text)], strict=True) if a < b)


def _gaps(m: re.Match[str]) -> list[int]:
    """Where the single spaces of a match stand."""
    return [i for i in range(m.start(), m.end()) if m.string[i] == " "]
