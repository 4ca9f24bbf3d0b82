"""Weak heads, everyday words that may end a name: 西山|煤电, 鞍山|钢铁, 国网|浙江|电力."""

from __future__ import annotations

import re
from functools import cache

from kg import vocabulary
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan, Word
from kg.extraction.recognisers.head_words import HeadHit
from kg.extraction.recognisers.known_bodies import OF_CHINA, is_firm
from kg.extraction.recognisers.names import COMPANY, has_rare, is_area, own_heads, short_counties
from kg.extraction.recognisers.trades import is_plain, trades
from kg.prefilter import Ending

_INDUSTRY = pattern("unions", "industry")
_WEAK_AFTER = pattern("bodies", "weak_after")
_WEAK_ACTS = pattern("bodies", "weak_acts")
_WEAK_PARTS = pattern("bodies", "weak_parts")
_COUNTY_TRADE = pattern("bodies", "county_trade")
_DEPARTMENT = pattern("bodies", "weak_department")
_RIGHT_EDGE = pattern("bodies", "right_edge")
_JOINED_BEFORE = Ending(pattern("bodies", "joined_before"))
_JOINED_SURELY = Ending(pattern("bodies", "joined_surely"))
_JOINED_BEHIND = pattern("bodies", "joined_behind")
_MAKES = re.compile(r"[让使令把将变][^，。；：！？\n]{1,10}$")
_MADE_REACH = 10  # characters before a name where such a verb stands
_MARKS = ("，", "。", "；")
_JOINED_REACH = 5  # characters of such a verb
_NO_FIRM = ("学院", "大学", "学校", "医院", "协会", "委员会", "研究院", "研究所", "中心", "车站")
_WHOLE = (*COMPANY, "研究院", "设计院", "电科院", "供电局", "铁路局")  # whole before a department's name
_OUTLETS = ("店", "门店", "分店", "旗舰店", "车队", "车间", "工厂", "站区", "生产基地", "餐厅", "矿", "药房")
_MINING = tuple(does + "矿" for does in "采选探开洗掘")


@cache
def _visits() -> frozenset[str]:
    return frozenset(vocabulary.lines("lexicon/body_visits.txt"))


@cache
def _openers() -> frozenset[str]:
    return frozenset(vocabulary.lines("lexicon/body_openers.txt"))


def may_end(text: str, words: tuple[Word, ...], hit: HeadHit) -> bool:
    """Does what follows a weak head let a name end there? Asked first, for it is asked of every such word."""
    end = words[hit.index].end
    if _RIGHT_EDGE.match(text, end) or _WEAK_AFTER.match(text, end):
        return True
    if hit.head.type != "enterprise":
        return False
    by_group = hit.index > 1 and is_firm(words[hit.index - 2].text)  # 国网|浙江|电力
    told = _WEAK_ACTS.match(text, end) or _WEAK_PARTS.match(text, end) or _JOINED_BEHIND.match(text, end)
    return by_group or told is not None


def weak_fits(scan: Scan, words: tuple[Word, ...], first: int, hit: HeadHit) -> bool:
    """A weak head ends a name where a union, a post or a mark follows and the name opens cleanly."""
    index, trade = hit.index, hit.head.strength == "trade" or hit.head.suffix in trades()
    text, end, start = scan.text, words[index].end, words[first].start
    if text.startswith("工会", end) and _INDUSTRY.fullmatch(text[start:end]):
        return False  # 江苏省国防科技|工会: an industry's
    if text.startswith("工会", end) and text.endswith("全国", 0, start):
        return False  # 全国|机冶建材|工会
    if text.endswith(_MINING, start, end):
        return False  # 甲铁矿|采矿|车间: what a mine does
    firm = hit.head.type == "enterprise"
    core = words[first:index]
    if core and core[-1].text == "成" and _MAKES.search(text, max(0, start - _MADE_REACH), core[-1].start):
        return False  # 让大赛|成|燃气|职工的课堂
    part = any(w.text.endswith((*_NO_FIRM, *COMPANY, "矿") if trade else _NO_FIRM) for w in core)
    if firm and hit.head.suffix not in _OUTLETS and part:
        return False  # 某某技师学院|机电, 某某公司动力厂|热电, 某某煤矿|机电队
    if firm and core and core[-1].text.endswith(_WHOLE) and _DEPARTMENT.match(text, end):
        return False  # 某某集团|科技|质量部
    if trade and core and all(w.text in OF_CHINA or is_plain(w.text) for w in core):
        return False  # 中国|机械|冶金|建材
    if len(core) == 1 and core[0].text in short_counties() and _COUNTY_TRADE.match(text, core[0].end):
        return False  # 密云|园林|职工: who works in the trade there
    by_area = firm and all(is_area(w.text) for w in core)
    if _WEAK_AFTER.match(text, end) and (not by_area or text.startswith(("工会", "党委"), end)):
        return True
    of_group = firm and index - first > 1 and is_firm(words[first].text) and is_area(words[first + 1].text)
    if of_group and not any(w.text.endswith(COMPANY) for w in core):
        return True  # 国网|浙江|电力; not 国网|四川省|电力公司|四川|电力|调度控制中心
    acts = firm and (_WEAK_ACTS.match(text, end) or _WEAK_PARTS.match(text, end))
    if firm and core and _is_joined(text, start, end) and (hit.head.suffix == "矿" or not by_area):
        return by_area or has_rare(core)
    if by_area:
        return bool(acts) or _is_city_s_own(text, words, first, hit)  # 鞍山|钢铁|被授予
    if not acts and not _RIGHT_EDGE.match(text, end):
        return False
    opening = words[first - 1].text if first else ""
    visited = firm and opening in _visits()
    if first and not visited and opening not in _openers():
        return False
    shown = acts or visited
    if not shown and hit.head.strength == "trade":
        return False  # 食品加工、毛衫|纺织、机械制造
    listed = text[start - 1 : start] in "、与和及" or text[end : end + 1] in "、" or first > 0
    return bool(shown or listed) and has_rare(core)


def _is_joined(text: str, start: int, end: int) -> bool:
    """分配到|朔山矿|工作, 进入|朔山矿|，成为一名绞车司机: whom someone came to work for."""
    verb = text[max(0, start - _JOINED_REACH) : start]
    if _JOINED_BEHIND.match(text, end):
        return _JOINED_BEFORE.search(verb) is not None
    return text[end : end + 1] in _MARKS and _JOINED_SURELY.search(verb) is not None


def _is_city_s_own(text: str, words: tuple[Word, ...], first: int, hit: HeadHit) -> bool:
    """走访|贵阳|公交|，, 武汉|地铁|职工: a trade of which a city has one firm, visited or with its staff."""
    end = words[hit.index].end
    if hit.head.suffix not in own_heads():
        return False
    before = first - 1 - (first > 1 and words[first - 1].text == "了")  # 慰问|了|贵阳|公交
    visited = before >= 0 and words[before].text in _visits() and _RIGHT_EDGE.match(text, end)
    return bool(visited) or text.startswith(("职工", "员工"), end)
