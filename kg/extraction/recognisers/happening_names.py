"""How the names of happenings end: heads, and how far a name goes on behind a quotation."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from kg import vocabulary
from kg.extraction.lexical.literals import Endings, Literals
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan, cut
from kg.extraction.recognisers.left_edge import left_edge
from kg.model import EntityType, Mention

SEASON = pattern("happenings", "season")
_TAIL_STOP = pattern("happenings", "tail_stop")
_PERSON_AFTER = pattern("happenings", "person_after")
_QUOTE_HEADS = pattern("happenings", "quote_head")
_JOINT = pattern("happenings", "joint")
_OWNER = pattern("happenings", "owner")
_COUPLED = pattern("happenings", "coupled")
_WORKS_SITE = pattern("happenings", "works_site")
_LIST_GOES_ON = pattern("happenings", "list_goes_on")
# How a happening is held, before its name: 举行|隆重|颁奖大会.
MANNERS = (
    "隆重", "盛大", "简短", "热烈", "一场", "一次", "一期", "一届", "新一轮", "系列", "专场", "首场", "首次",
)  # fmt: skip
# Heads so plain that a year or a verb before them names no event.
PLAIN_HEADS = frozenset(("项目", "平台", "计划", "工程", "改革", "品牌", "品牌矩阵", "服务品牌矩阵"))
_NO_SHOW = "(?![区厅位馆台板柜品览示演销评])"  # 成果展|区: a part of a show
_NOT_BEHIND = {"展": _NO_SHOW, "金": "(?!会)"}  # 助学基金|会: a foundation
_HELD_SO = re.compile("以(?!赛代|案)|采[取用]|通过")  # 活动|以讲座的形式开展
_REACH = 34  # characters behind a quotation; the longest tail of the pages seen has 31
_WORK_HEADS = ("工程", "项目", "计划", "服务", "行动")
_PLANS = re.compile(r"(?:行动|工程|活动|项目|服务)”计划(?![的书中内已累共实启等惠覆将])[一-龥]{2}")
_EVENT_ENDS = ("讲座", "展", "赛", "培训")

Tail = tuple[int, str]
"""Where a happening's name ends, and its head."""


@cache
def heads() -> tuple[tuple[str, str], ...]:
    """Head words with their type, the longest first."""
    rows = [(r["word"], r["type"]) for r in vocabulary.table("lexicon/happenings.tsv")]
    return tuple(sorted(rows, key=lambda r: (-len(r[0]), r[0])))


@cache
def head_pattern() -> re.Pattern[str]:
    """Any head word."""
    return re.compile("|".join(re.escape(w) + _NOT_BEHIND.get(w[-1], "") for w, _ in heads()))


@cache
def head_words() -> Literals:
    """Any head word, looked for in a whole text."""
    return Literals(w for w, _ in heads())


@cache
def _types() -> Mapping[str, EntityType]:
    return {word: EntityType(type_) for word, type_ in heads()}


def type_of(head: str) -> EntityType:
    """Event or programme, by the head word."""
    return _types()[head]


@cache
def _head_ends() -> Endings:
    return Endings(_types())


def head_at_end(word: str) -> str | None:
    """The longest head that ends a word."""
    start = _head_ends().start(word, len(word))
    return word[start:] if start >= 0 else None


@cache
def _tail_words() -> frozenset[str]:
    return frozenset(vocabulary.lines("lexicon/happening_stops.txt"))


def mention(scan: Scan, start: int, end: int, type_: EntityType, rule: str, confidence: float) -> Mention:
    """A happening that is called what the text says."""
    start += scan.text[start : start + 1] in _DASHES  # 1949年5月2日|-|某工会第六次代表大会
    return Mention(start, end, scan.text[start:end], type_, scan.text[start:end], rule, confidence)


def tail(text: str, at: int) -> Tail | None:
    """The longest happening that continues at `at`: 主题职工技能竞赛, 暨…活动."""
    stop, limit = at, min(len(text), at + _REACH)
    while stop < limit and not _TAIL_STOP.match(text, stop):
        stop += 1
    reached = at
    for word in cut(text[at:stop]):
        ends = word in _tail_words() and not is_coupled(text, reached)
        if ends and not head_pattern().match(text, reached):  # 现场 ends a name, 现场会 is in it
            if word == "现场" and head_pattern().match(text, reached + len(word)):
                reached += len(word)
                continue  # 现场|展示会
            stop = reached
            break
        reached += len(word)
    best = None
    for m in head_pattern().finditer(text, at, stop):
        # 养老护理员、家政服务员职业技能大赛: a 、 inside is allowed
        if "、" in text[at : m.start()] and m.start() - at > 20:
            continue
        if m.group() in _WORK_HEADS and _PERSON_AFTER.match(text, m.end()):
            continue  # 首席工程|师
        if m.group() == "计划" and m.start() == at and _PLANS.search(text, max(0, at - 3), m.end() + 2):
            continue  # “暖冬行动”计划|慰问职工500人
        if m.group() in _WORK_HEADS and _WORKS_SITE.search(text, at, m.end()):
            continue  # “…”线路工程: what is being built
        if best and m.group() == "品牌" and m.start() == best[0] and best[1].endswith("赛"):
            break  # “某某杯”职工技能比赛|品牌: the contest is what is held
        if best and _HELD_SO.match(text, best[0]):
            break  # “…”活动|以讲座的形式开展: in what way it is held
        best = (m.end(), m.group())
        if _LIST_GOES_ON.search(text, m.start(), m.end() + 1):
            break  # “…”行动、|工会法律大讲堂: two of them
    return best


def is_coupled(text: str, at: int) -> bool:
    """劳动|和|技能竞赛: does 和 join two words of one name?"""
    return any(m.start() < at < m.end() for m in _COUPLED.finditer(text, max(0, at - 4), at + 6))


def plain_tail(text: str, at: int) -> Tail | None:
    """Heads too plain to name a happening without a quotation: “一卡通”借阅服务, “匠心进百企”巡回宣讲."""
    m = _QUOTE_HEADS.match(text, at)
    if not m or _JOINT.search(m.group()):
        return None
    return m.end(), "讲座" if m.group().endswith(_EVENT_ENDS) else "活动"

_OWNER_REACH = 120  # characters: text without marks is not read again for every name in it
_DASHES = ("-", "–", "—", "－", "―")
_MEETING_BEFORE = re.compile("(?:会议|[大全]会)、")  # 甲会第一次全体会议、|甲会第二届…: another one's name


def owner_start(scan: Scan, start: int) -> int:
    """The body right before an edition belongs to the name: 北京市交通运输工会第四届委员会…"""
    a = scan.clause_at(start - 1)[0] if start else start
    a = max(a, start - _OWNER_REACH)
    a = max((a, *(m.end() for m in _MEETING_BEFORE.finditer(scan.text, a, start))))
    words = scan.words(a, start) if a < start else ()
    if not words or not _OWNER.search(words[-1].text):
        return start
    first = left_edge(words, len(words) - 1)
    if first == len(words) - 1 and words[first].text == "系统":
        return start  # 全系统|第五届健步走: whose it is, the name does not say
    return words[first].start if first < len(words) else start
