"""Expressions of time beside figures: 5年来, 截至目前, 自2015年成立以来, 到2027年, 一周时间内."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.extraction.figures.numerals import NUMERAL
from kg.prefilter import Ending, finditer, quick

_YEAR = r"(?:(?:19|20)\d{2}|一九[〇○零一二三四五六七八九]{2}|二[〇○零][〇○零一二三四五六七八九]{2})年"
_COUNT = r"(?:\d{1,2}|[一二两三四五六七八九十]{1,3})(?:余|多)?(?:年|个月|天|周)"
_DAY = r"(?:\d{1,2}月)?(?:\d{1,2}日)?(?:上半年|下半年|年?[底初末]|度|全年)?"
_QUARTER = r"(?:\d{1,2}月(?:\d{1,2}日)?|上半年|下半年|年底|底|初|[前第]?[一二三四]季度|前\d个月|全年)?"

REACH = 240
"""How far back in a sentence a word of time or plan is looked for: keeps lists without a stop linear."""

TIME = quick(
    rf"(?:今年|去年|前年|当年|{_YEAR})?的?"
    r"(?:前\d{1,2}个月|\d{1,2}月?(?:至|到|[-—－–~～]{1,2})\d{1,2}月(?:份|底|初|中旬)?)"
    rf"|截至(?:目前|今年|去年|{_YEAR}|\d{{1,2}}月)?{_DAY}"
    rf"|(?:自|从)[^，。；！？\n]{{1,16}}?(?:以来|至今)"
    rf"|(?:自|从){_YEAR}{_DAY}(?:起|开始)|(?:自|从)\d{{1,2}}月(?:\d{{1,2}}日|初|底|中旬)?(?:起|开始)"
    rf"|(?:{_YEAR}|今年|去年|近年|党的[^，。；\n]{{2,4}}大|“?十[一二三四五]五”?|开展|成立|启动|实施|入[夏冬汛秋春])"
    r"[^，。；\n]{0,6}以来"
    rf"|(?:近|过去|最近|未来|今后|连续|这|短短)?(?:的)?{_COUNT}(?:以来|来|间|时间内|之内|内|中)"
    rf"|(?:近|过去|最近|未来|今后|连续){_COUNT}"
    rf"|(?:到|至)?{_YEAR}{_DAY}(?![、和](?:19|20)\d\d年|“?元旦|“?春节|“?国庆|“?中秋|“?两节)"
    r"|(?:近|这)?几年来|近年来|连日来|多年来|历年来|长期以来|下一步|接下来"
    rf"|(?:今年|去年|明年|前年){_QUARTER}"
    r"|年内|年底前|全年|上半年|下半年|当年|本月|上月(?!饼)|本年度|本届|上届"
    rf"|(?:(?:{_YEAR}|今年|去年)的?)?(?:“?(?:元旦|国庆|中秋|五一)”?[、和])?"
    r"“?(?:两节|双节|春节|节日|暑假|暑期|国庆|五一|元旦|端午|中秋|假期|高温|疫情|防汛)”?期间"
    rf"|{_YEAR}(?:[、和]{_YEAR})+"
    r"|“?十[一二三四五]五”?(?:期间|时期)|(?<!不)(?:目前|当前)|\d{1,2}月(?:\d{1,2}日)?(?:以来|起)?"
)
_AHEAD = quick(r"未来|今后|明年|下一步|接下来|[到至]20")
_SINCE = re.compile(r"[从自由]")
# 成立于2016年，现有会员870人: the year of the founding dates no figure
_FOUNDED = re.compile(
    r"(?:成立|创[建办立]|始建|组建|建成|筹建|挂牌|诞生|建立|开业|投产|设立|兴建|建校|建厂|成军|出?生|毕业)(?:于|在)$"
)
_NOW = re.compile(r"，现(?:有|在|共|设|拥有|任|管)")
# 1995年|至2011年: a span of years, no plan
_RANGE = Ending(re.compile(r"(?:\d{4}年?|\d[月日])(?:度|初|底|末)?$"))
# 比2012年提高6个百分点, 与2020年相比: what is compared with dates nothing
_COMPARED = Ending(re.compile(r"[比较与同]$"))
# 截至6月底，…; 五年来，…: a frame of time, which holds for what is counted behind it
_FRAME = re.compile(r"^(?:[^，]{0,8}(?:统计|显示|介绍|了解|悉)，)?(?P<time>[^，]{2,16})，")
_STANDS = re.compile(r"^截至|(?:以来|年来)$")
# 农民工会员达7210万人; 覆盖单位655.1万个
_COUNTS_ON = re.compile(
    r"^[^，；]{0,24}(?:达到?|共有?|共计|累计|总数|总计|已[建有发设]|覆盖|涵盖|建[成有立]|组建|拥有|新增|发展|其中|有)[^，；]{0,10}"
    r"(?:，[^，；]{0,24}(?:达到?|共有?|共计|累计|总数|总计|已[建有发设]|覆盖|涵盖|建[成有立]|组建|拥有|新增|发展|其中|有|占)[^，；]{0,10}){0,4}$"
)
_OF_A_FIGURE = re.compile(rf"的{NUMERAL}")


@lru_cache(maxsize=16)
def _times(sentence: str, offset: int) -> tuple[re.Match[str], ...]:
    """The expressions of time before an offset; kept, as they are asked for twice for every figure."""
    return tuple(finditer(TIME, sentence, max(0, offset - REACH), offset))


def time_before(sentence: str, offset: int) -> str | None:
    """The nearest expression of time that ends before `offset` in a sentence."""
    time = None
    for match in _times(sentence, offset):
        # 从2019年的310家增加至1226家: that year dates the earlier value only
        founded = _FOUNDED.search(sentence, max(0, match.start() - 6), match.start())
        if founded or _OF_A_FIGURE.match(sentence, match.end()) or _is_beside(sentence, match, offset):
            continue
        time = None if _NOW.search(sentence, match.end(), offset) else match.group()
    return time


def _is_beside(sentence: str, match: re.Match[str], offset: int) -> bool:
    """Is it what the figure is compared with, or in brackets that close before it: （其中当年新建210个）?"""
    between = sentence[match.end() : offset]
    closed = between.count("）") > between.count("（")
    return closed or bool(_COMPARED.search(sentence[max(0, match.start() - 2) : match.start()]))


def frame_of(sentence: str) -> str | None:
    """The time that a sentence opens with and that what follows it goes on with: 截至2013年6月底，."""
    opened = _FRAME.match(sentence)
    time = TIME.fullmatch(opened["time"]) if opened else None
    return time.group() if time and _STANDS.search(time.group()) else None


def has_time(sentence: str) -> bool:
    """Has the sentence a time of its own?"""
    return next(finditer(TIME, sentence), None) is not None


def goes_on(sentence: str, offset: int) -> bool:
    """Does a sentence do nothing but count up to an offset: 农民工会员达|7210万人?"""
    return _COUNTS_ON.match(sentence[:offset]) is not None


def ahead_before(sentence: str, offset: int) -> int:
    """Where the last expression of the future before `offset` ends, or -1: 到2027年, 未来五年."""
    last = -1
    for match in _times(sentence, offset):
        since = _SINCE.search(sentence, max(0, match.start() - 8), match.start())
        spans = _RANGE.search(sentence[max(0, match.start() - 8) : match.start()])
        if _AHEAD.match(match.group()) and not (since or spans):
            last = match.end()
    return last
