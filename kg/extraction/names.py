"""Where a name begins: the walk to the left from the word that ends it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from kg import vocabulary
from kg.extraction.scan import Word, word_tags

NUMERAL = re.compile(r"^(?:[\d０-９.,，万亿余]+|[一二两三四五六七八九十百千]+)[个家名位条项场次届年月日人余多支批所座处起]?[余多]?[个家名位]?$")
# 203所, 二院, 第一医院: numbers that are part of a name stand right before such a head.
NUMBERED_HEAD = re.compile(r"^(?:所|院|厂|局|公司|医院|中学|小学|中|师|团|处|队|工厂|研究所|实验室|分公司|项目部|建筑|建)")
LATIN = re.compile(r"^[A-Za-z0-9·&\-]+$")
# Heads before which a verb may belong to the name when an area opens it: 东城区推进…改革协调小组.
_COMPANY = ("公司", "集团", "厂")
TASK_HEADS = ("小组", "专班", "指挥部", "促进会", "联席会议", "联盟", "联合会", "服务队", "宣讲团")
AREA_END = re.compile(r"(?:自治区|省|市|区|县|旗|州)$")


@cache
def stops() -> frozenset[str]:
    """Words that cannot stand inside a name."""
    return frozenset(vocabulary.lines("lexicon/boundaries.txt"))


@cache
def name_verbs() -> frozenset[str]:
    """Verbs that do stand in names of bodies: 出租公司, 设计院, 强制隔离戒毒所."""
    return frozenset(vocabulary.lines("lexicon/name_verbs.txt"))


@cache
def generic() -> frozenset[str]:
    """Words that alone make no name."""
    return frozenset(vocabulary.lines("lexicon/generic.txt"))


@cache
def posts() -> frozenset[str]:
    """Post words."""
    return frozenset(vocabulary.lines("lexicon/posts.txt"))


@cache
def area_names() -> frozenset[str]:
    """Full and short names of provinces and cities, full names of counties, Beijing's subdistricts."""
    names = set()
    for d in vocabulary.divisions():
        names.add(d.name)
        if d.level in ("province", "city"):
            names.add(vocabulary.short_name(d.name))
    return frozenset(names)


def is_area(word: str) -> bool:
    """Is the word a division's name, or does it look like one (X街道, X镇)?"""
    return word in area_names() or (len(word) >= 3 and word.endswith(("街道", "地区", "镇", "乡")))


def left_edge(words: Sequence[Word], head: int) -> int:
    """Index of the first word of the name whose last word is `words[head]`.

    Walks left until a word that cannot be part of a name, then trims leading descriptions up to
    the first area or proper word. Returns `head` + 1 if nothing is left.
    """
    i = head
    while i > 0:
        word = words[i - 1].text
        if _stops_here(word, words, i):
            break
        i -= 1
    if i > 1 and is_area(words[i - 2].text) and _is_verbal(words[i - 1].text) and words[head].text.endswith(_COMPANY) and i <= head and (
        i == 2 or words[i - 3].text in stops()
    ):
        i -= 2  # 北京|启动|力|科技公司: a company name may open with a verb behind its city
    if i > 1 and words[head].text.endswith(TASK_HEADS) and (is_area(words[i - 2].text) or words[i - 2].text in ("区", "市", "县", "省")):
        # the verb belongs to the name: 东城区推进产业工人队伍建设改革协调小组
        if words[i - 1].text in _TASK_VERBS:
            i -= 2
    return _trim(words, i, head)


# A single function character between two parts of a rare name: 天航地服, 中和同.
_AMBIGUOUS = frozenset("地得过着之同达为和中原经及新通未")
_VERBAL = ("v", "d", "p", "c", "r", "u", "y", "ad", "i", "e", "o", "z", "vd", "vi", "zg")
# What 联合 may open inside a name; elsewhere it is the verb.
_UNION_WORDS = ("大学", "会", "工会", "航空", "重工", "党", "体", "利华", "收割", "科技", "信用", "水泥", "国")


def _is_verbal(word: str) -> bool:
    if len(word) < 2 or word in name_verbs():
        return False
    tag = word_tags().get(word, "")
    if tag == "i" and len(word) < 4:
        return False
    return tag in _VERBAL


_TASK_VERBS = frozenset(("推进", "促进", "推动", "落实", "实施", "关心", "建设", "构建", "支持", "服务"))


def _stops_here(word: str, words: Sequence[Word], i: int) -> bool:
    if word == "联合" and not words[i].text.startswith(_UNION_WORDS):
        return True
    if word == "所" and i >= 2 and re.search(r"\d{3}$|院$|研究$", words[i - 2].text):
        return False  # 203|所|工会
    if word in _AMBIGUOUS and i >= 2 and len(words[i].text) == 1 and any(
        is_area(w.text) for w in words[max(0, i - 4) : i - 1]
    ) and not any(w.text in stops() for w in words[max(0, i - 4) : i - 1] if not is_area(w.text)):
        return False
    if word in _AMBIGUOUS and i == 1 and len(words[1].text) == 1:
        return False  # 中|科|睿|芯|公司, 未|蓝|传媒 at the clause's start
    if word == "中" and re.match(r"[科铁建海粮石化电信航核船车交冶煤钢铝旅广影储纺]", words[i].text):
        return False
    if word in _AMBIGUOUS and i >= 2 and len(words[i - 2].text) == 1 and (words[i - 2].text not in stops() or (i == 2 and words[0].text in _AMBIGUOUS)) and (
        i == 2 or words[i - 3].text in stops()
    ):
        return False  # 京|原|客运段: the name begins with the single character before
    if _is_verbal(word) and not is_area(word):
        return True
    if word in stops():
        # a single character between name characters is not always a function word: 华为, 中和, 同仁;
        # the segmentation keeps the known ones whole, so the rest are boundaries
        return True
    if NUMERAL.match(word) and not NUMBERED_HEAD.match(words[i].text):
        return not LATIN.match(word) or len(word) > 4 or (i - 2 >= 0 and words[i - 2].text in stops())
    return word in posts() and len(word) >= 2 and word not in ("代表", "教师", "职工", "工人", "职员", "会计", "律师", "员工", "环卫工人", "演员", "记者", "编辑", "理事", "指挥", "设计师", "调解员", "讲师", "护士", "消防员", "医师", "司机", "快递员")


_LEADING = frozenset(
    "各级 各 全 本 该 新 原 某 一些 多 地方 基层 上级 相关 有关 企业 单位 行业 著名 知名 重点 龙头 头部 大型 国有 民营 非公 "
    "高科技 互联网 辖区 区内 当地 附近 周边 区属 市属 省属 所属 下属 直属 全市 全区 全国 全省 首批 部分 平台 电商 快递 外卖 "
    "职工 员工 会员 劳模 工匠 农民工 单位 定点 机构 成员 用人 建会 女 人 年 月 日 后 前 时 中 里 上 下 内 外 次 名 位 个 家 场 期 届".split()
)


def _trim(words: Sequence[Word], i: int, head: int) -> int:
    """Drop leading descriptions: 行业龙头企业北京小米科技 -> 北京小米科技."""
    for k in range(i, head):
        if is_area(words[k].text) and k > i and all(w.text in _LEADING or w.text in generic() for w in words[i:k]):
            i = k
            break
    while i < head and words[i].text in _LEADING:
        i += 1
    return i


def is_proper(words: Sequence[Word], *, area_counts: bool = True) -> bool:
    """Does the run hold a word that names, not only describes?"""
    for word in words:
        text = word.text
        if is_area(text):
            if area_counts:
                return True
            continue
        if text in generic() or NUMERAL.match(text) or _is_verbal(text):
            continue
        if len(text) == 1 and word_tags().get(text, "").startswith(("v", "a", "d", "p")) and len(words) > 1:
            continue
        return True
    return False
