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
# 评出| 36 |对师徒: in running text nothing is set in columns, so a space on both sides of a number or
# of letters parts nothing
_IN_PROSE = re.compile(
    rf"(?:(?<=[{_HAN}”》）]) |(?<=[，。、；：“”《》（）]) ?)[0-9A-Za-z][0-9A-Za-z.,%+-]*"
    rf"(?: (?=[{_HAN}“《（])|(?=[，。、；：”》）]))"
)
_PROSE = re.compile(r"[，。；].*[，。；]")
# 甲| (集团)| 股份有限公司, 乙 |(北港)有限公司
_FORM = "(?:有限|股份|责任|集团|控股|公司)"
_BRACKET = re.compile(rf"(?<=[{_HAN}]) ?[（(][{_HAN}]{{2,6}}[)）] ?(?={_FORM})")
# 甲公司、| 乙公司: behind a mark that parts what a list names
_BEHIND_MARK = re.compile(rf"(?<=[、，]) (?=[{_HAN}“])")
# 西坝小学王某| 、升子坪小学李某: no mark stands behind a gap
_BEFORE_MARK = re.compile(rf"(?<=[{_HAN}”》）)]) (?=[、，。；])")
# 记    者：, 一 审：: the labels of a footer, set to one width
_LABELS = (
    "记者", "通讯员", "作者", "编辑", "责编", "责任编辑", "美编", "美术编辑", "主编", "总编", "总编辑",
    "执行主编", "编审", "审核", "审校", "审签", "校对", "校审", "终校", "初审", "复审", "终审", "一审",
    "二审", "三审", "一校", "二校", "三校", "签发", "监制", "总监制", "统筹", "策划", "总策划", "制作",
    "排版", "版式", "设计", "摄影", "摄像", "剪辑", "供稿", "撰稿", "撰文", "来源", "稿源", "文字",
    "图片", "图文", "编发", "值班编委", "值班主任", "值班总编", "新媒体编辑",
)  # fmt: skip
_GAP = "[ \u3000]{0,6}"
_ANY_LABEL = "|".join(map(_GAP.join, sorted(_LABELS, key=len, reverse=True)))
_LABEL = re.compile(
    rf"(?:^|(?<=[ \u3000（(]))(?:{_ANY_LABEL}){_GAP}(?=[：:丨│｜|∣︱／/])"
)
_PATTERNS = (_NUMBER, _BRACKET, _BEHIND_MARK, _BEFORE_MARK, _LABEL)
_SPACES = (" ", "\u3000")


def close_up(piece: Piece) -> Piece:
    """The piece without such spaces: 授予 200 个单位 as 授予200个单位."""
    text = piece.text
    if not any(space in text for space in _SPACES):
        return piece
    patterns = (*_PATTERNS, _IN_PROSE) if _PROSE.search(text) else _PATTERNS
    gaps = sorted({gap for pattern in patterns for m in pattern.finditer(text) for gap in _gaps(m)})
    if not gaps:
        return piece
    starts = [0, *(gap + 1 for gap in gaps)]
    return join(piece.cut(a, b) for a, b in zip(starts, [*gaps, len(text)], strict=True) if a < b)


def _gaps(m: re.Match[str]) -> list[int]:
    """Where the spaces of a match stand."""
    return [i for i in range(m.start(), m.end()) if m.string[i] in _SPACES]
