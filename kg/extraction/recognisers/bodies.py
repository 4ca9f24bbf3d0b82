"""Enterprises, institutions, facilities and places by their head words, and the gazetteer's bodies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from kg import vocabulary
from kg.extraction.lexical.context import Context
from kg.extraction.lexical.dictionary import word_tags
from kg.extraction.lexical.literals import Endings, Literals, occurrences
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan, Word
from kg.extraction.recognisers import organs
from kg.extraction.recognisers.known_bodies import OF_CHINA, known
from kg.extraction.recognisers.names import (
    COMPANY,
    countries,
    generic,
    is_area,
    is_date_name,
    is_proper,
    left_edge,
    own_heads,
    stops,
)
from kg.extraction.recognisers.numbered_bodies import NUMBERED, numbered
from kg.model import EntityType, Mention
from kg.prefilter import Ending
from kg.vocabulary import Head

_INDUSTRY = pattern("unions", "industry")
_NUMBER_HINT = pattern("bodies", "number_hint")
_WEAK_AFTER = pattern("bodies", "weak_after")
_WEAK_ACTS = pattern("bodies", "weak_acts")
_WEAK_PARTS = pattern("bodies", "weak_parts")
_GENERIC_ALONE = pattern("bodies", "generic_alone")
_PREFIX_DESCRIPTION = pattern("bodies", "prefix_description")
_LEGAL_FORM = pattern("bodies", "legal_form")
_BRANCH_FORM = pattern("bodies", "branch_form")
_OF_FIRM = pattern("bodies", "of_firm")
_SITE_GOES_ON = pattern("bodies", "site_goes_on")
_COUNTED_BEFORE = Ending(pattern("bodies", "counted_before"))
_PROJECT_AFTER = pattern("bodies", "project_after")
_COMMITTEE = pattern("bodies", "committee")
_RIGHT_EDGE = pattern("bodies", "right_edge")
_SINGLE_HEAD_GOES_ON = pattern("bodies", "single_head_goes_on")
_SCHOOL_GOES_ON = pattern("bodies", "school_goes_on")
_PUBLIC = pattern("bodies", "public")
_OF_RANK = pattern("bodies", "of_rank")
# Houses that are buildings, but for those whose people the article names
_MUSEUMS = frozenset(("博物馆", "博物院", "纪念馆", "文化馆", "美术馆", "科技馆", "体育馆", "艺术馆"))
_STATIONS = ("机场", "火车站", "高铁站", "东站", "西站", "南站", "北站")
_TWO_ORGANS = re.compile(r"[区市县省州]委[区市县省州]政府$")
_NAME_CHARACTER = re.compile(r"[\u4e00-\u9fffA-Za-z0-9]")
# What a common facility is described by, not named: 24小时驿站, 更多驿站
_NOT_NAMING = ("建设", "小时", "更多", "若干")
# Endings that another recogniser owns, or that only join a list to its kind.
_TALKS = ("协商会", "磋商会", "会商会")
_OTHER_OWNERS = ("工会联合会", "联合工会", "工会全国委员会", "代表队", "党和政府")
# Parts of a firm that nothing names: 某某公司|车间.
_BARE_PARTS = ("车间", "车队", "班组")
_LEVELS = ("区", "县", "市", "省", "州", "盟", "旗")
_WHOLES = (*_LEVELS, "镇", "乡", "街道", "集团", "公司", "集团公司", "总公司", "总厂")
_COUNT_OPENS = re.compile(r"(?:\d+[多余]?|[多余])[处家个所座间名位条张份本册套]")
_PAIR = 2  # characters
_CLUB = 2  # words: 足球|协会
_NO_FIRM = ("学院", "大学", "学校", "医院", "协会", "委员会", "研究院", "研究所", "中心")
_NO_PARTS = ("银行", "大厦")  # of a 公司: 某局华南公司|深圳招商银行
_BEFORE_BARE = "赴到和与由在向对为往入进及、是于"  # before a name that begins there
_OUTLETS = ("店", "门店", "分店", "旗舰店", "车队", "车间", "工厂", "站区", "生产基地", "餐厅", "矿", "药房")
_SERVICES = ("队", "中心", "处", "所", "站")  # what a level's government has one of each: 市|交通|执法支队
_OWN_KINDS = ("school", "hospital", "association", "research", "centre", "media")
_CAPITAL_ZONE = "经开区"  # areas.py owns it, other cities' are places
_NUMERALS = "一二三四五六七八九十"
_SHORT_HEAD = 2  # characters: 医院, 学校; 实验小学 says which
_TRADED = ("school", "hospital", "association")  # kinds of institutions that a trade alone does not name
_PLANT_KINDS = ("government", "centre", "other")  # of heads that a firm's plants and stations have as well
_BUILT_BY_FIRMS = ("hospital", "school")  # kinds of institutions
_TOWNS = ("街道", "镇", "乡")
_LONGEST_PLAIN = 2  # words before a plain head: 在|某市|文化|广场
_TO_THERE = ("在", "于", "走进", "来到", "位于", "参观", "深入", "到", "前往", "赴")
_BRACKETS = ("（", "(")
_LONGEST_CORE = 6  # characters of a firm's name before its bracket
_PRODUCT_AND_HEAD = 2  # words
# Openings that make a name even of descriptions: 首都师范大学, 中国国际货运航空.
OF_RANK = (*OF_CHINA, "中央", "首都")
_LIST_ENDS = ("等公司", "等企业")


@dataclass(frozen=True, slots=True)
class HeadHit:
    """A head word in a clause: the index of the word that it ends."""

    index: int
    head: Head


@cache
def _by_suffix() -> Mapping[str, Head]:
    return {h.suffix: h for h in vocabulary.heads()}


@cache
def _head_words() -> Literals:
    """Any head word, so that clauses without one need no segmentation."""
    return Literals(_by_suffix())


@cache
def city_firms() -> frozenset[str]:
    """Firms that a city has one of, so that its papers call them by their trade alone: 自来水公司."""
    return frozenset(vocabulary.lines("lexicon/city_firms.txt"))


@cache
def _plain_facilities() -> frozenset[str]:
    return frozenset(vocabulary.lines("lexicon/plain_facilities.txt"))


@cache
def _no_own() -> frozenset[str]:
    return frozenset(vocabulary.lines("lexicon/not_own.txt"))


@cache
def _trades() -> frozenset[str]:
    return frozenset(vocabulary.lines("lexicon/trades.txt"))


@cache
def _visits() -> frozenset[str]:
    return frozenset(vocabulary.lines("lexicon/body_visits.txt"))


@cache
def _openers() -> frozenset[str]:
    return frozenset(vocabulary.lines("lexicon/body_openers.txt"))


def head_of(word: str, following: str) -> Head | None:
    """The longest head word that ends `word`."""
    start = _head_ends().start(word, len(word))
    head = _by_suffix()[word[start:]] if start >= 0 else None
    if head is None or len(head.suffix) > 1 or head.strength == "strong":
        return head
    if len(word) == 1 and not following:
        return None
    return None if _SINGLE_HEAD_GOES_ON.match(following) else head


@cache
def _head_ends() -> Endings:
    return Endings(_by_suffix())


def head_hits(words: tuple[Word, ...], text: str) -> list[HeadHit]:
    """All head words of a clause, in order."""
    found, heads = [], _head_ends()
    for index, word in enumerate(words):
        if heads.start(word.text, len(word.text)) < 0:
            continue
        head = head_of(word.text, text[word.end : word.end + 2])
        if head is not None:
            found.append(HeadHit(index, head))
    return found


def recognise(scan: Scan, context: Context) -> Iterator[Mention]:
    """All names that end in a head word, with their nested parts, and the gazetteer's bodies."""
    yield from known(scan, context)
    yield from organs.recognise(scan, context)
    holding = _head_words().holders(scan.text, scan.clauses)
    for a, b in scan.clauses:
        if b - a < 3 or not ((a, b) in holding or _NUMBER_HINT.search(scan.text, a, b)):
            continue
        words = scan.words(a, b)
        for hit in head_hits(words, scan.text):
            mention = _named(scan, context, words, hit)
            if mention:
                yield mention
        yield from numbered(scan, words)


def _named(scan: Scan, context: Context, words: tuple[Word, ...], hit: HeadHit) -> Mention | None:
    """The name that a head word ends, if there is one."""
    head, index = hit.head, hit.index
    if head.type == "subdistrict":
        return None  # areas.py owns them
    if head.strength != "strong" and not _may_end(scan.text, words, hit):
        return None
    first = left_edge(words, index)
    if head.suffix in ("村", "社区"):
        places = (k for k in range(index - 1, first - 1, -1) if words[k].text.endswith(("村", "社区")))
        first = next((k + 1 for k in places), first)  # 省级文明村|罗家村, 双报到社区|瑞祥社区
    if head.suffix in ("村", "社区") and not any(w.text.endswith(_TOWNS) for w in words[first:index]):
        first = _behind_district(words, first, index)
    first = _with_whole(words, _before_bracket(words, first), index)
    if first < index and words[first].text.startswith("中国"):  # 中国教育工会|某某大学委员会
        first = next((k + 1 for k in range(first, index) if words[k].text.endswith("工会")), first)
    if head.type == "enterprise" and (city := _of_city(scan, context, words, index)):
        word = words[index]
        name = city + word.text
        return Mention(
            word.start, word.end, word.text, EntityType.ENTERPRISE, name, "enterprise.context", 0.75
        )
    if first > index or not _is_name(scan, words, first, hit):
        return None
    if head.suffix in _NO_PARTS:
        first = next((k + 1 for k in range(index - 1, first, -1) if words[k].text.endswith("公司")), first)
    if head.type == "enterprise" and words[first].text == "共青团":
        first += 1  # 共青团|某某公司|委员会
    if head.type == "enterprise":
        first = _behind_county(scan, words, first, index)
    elif head.kind in _BUILT_BY_FIRMS:
        first = _behind_firm(words, first, index)
    start, end = words[first].start, words[index].end
    name = scan.text[start:end]
    kind = {"kind": head.kind} if head.kind else {}
    level = words[first].text
    if level in _LEVELS and index > first:
        owner = organs.owner(context, level, start)
        if owner is None:
            return None
        full = owner + (name[1:] if owner.endswith(level) else name)
        return Mention(start, end, name, EntityType(head.type), full, f"{head.type}.context", 0.8, True, kind)
    plant = head.type == "institution" and head.kind in _PLANT_KINDS and _OF_FIRM.match(name)
    works = head.type == "place" and head.suffix.endswith("园") and _is_firm(words[first].text)
    if plant or works:
        return Mention(start, end, name, EntityType.ENTERPRISE, name, "enterprise.head", 0.85, True, {})
    if head.suffix.endswith(_STATIONS) and head.type == "facility" and organs.manned(scan.text, name):
        return Mention(start, end, name, EntityType.ENTERPRISE, name, "enterprise.head", 0.85, True, {})
    if head.suffix in _MUSEUMS and organs.staffed(scan.text, name):
        return Mention(start, end, name, EntityType.INSTITUTION, name, "institution.head", 0.85, True, {})
    confidence = 0.9 if head.strength == "strong" else 0.75
    if head.type == "place":
        start = words[_behind_district(words, first, index)].start
        name = scan.text[start:end]
        if words[index].text in vocabulary.divisions_by_name():
            return None  # 上海市|浦东新区: areas.py owns them
        if head.suffix == _CAPITAL_ZONE and name.removesuffix(_CAPITAL_ZONE) in ("", "北京", "北京市"):
            return None
    return Mention(start, end, name, EntityType(head.type), name, f"{head.type}.head", confidence, True, kind)


def _of_city(scan: Scan, context: Context, words: tuple[Word, ...], index: int) -> str | None:
    """赴|自来水公司: the city whose only firm of the trade is called by it alone throughout the article."""
    word, city = words[index], context.home.city
    if word.text not in city_firms() or city in (None, "北京市"):
        return None
    bare = all(not _NAME_CHARACTER.match(scan.text[a - 1]) or scan.text[a - 1] in _BEFORE_BARE
               for a, _ in occurrences(word.text, scan.text) if a)  # fmt: skip
    return city if bare else None


def _with_whole(words: tuple[Word, ...], first: int, index: int) -> int:
    """武汉|天河机场|地|服|公司|站|坪|服务部: a part begins where its firm's name does."""
    firm = next((k for k in range(first, index) if words[k].text.endswith(("公司", "集团"))), None)
    return first if firm is None else min(first, left_edge(words, firm))


def _before_bracket(words: tuple[Word, ...], first: int) -> int:
    """福|如|（|天门|）|服装有限公司: the clause up to a name's bracket belongs to it."""
    if first >= len(words) or words[first].text not in _BRACKETS or first == 0:
        return first
    short = words[first].start - words[0].start <= _LONGEST_CORE
    return 0 if short and words[0].text not in stops() else len(words)


def _is_name(scan: Scan, words: tuple[Word, ...], first: int, hit: HeadHit) -> bool:
    """Do the words from `first` to the head make a name: proper, complete, no description?"""
    head, index = hit.head, hit.index
    start, end = words[first].start, words[index].end
    name = scan.text[start:end]
    if name.endswith(_OTHER_OWNERS) or (head.kind == "school" and _SCHOOL_GOES_ON.match(scan.text, end)):
        return False
    if name.endswith("集团控股") and scan.text.startswith("的", end):
        return False  # 由某某集团|控股的甲公司
    if name[0] in "（(" or (name[0] == "制" and scan.text[start - 1 : start] == "人"):
        return False  # 职工|（劳模）创新工作室: a part of a word; 5人|制足球场
    if name.endswith(_TALKS):
        return False  # 议事协|商会: a meeting
    if head.suffix == "示范区" and not (is_area(words[first].text) or _rare(words[first : first + 1])):
        return False  # 建设绿色低碳发展|示范区: what a place is to become
    if head.suffix == "分会" and ("工会" in name or not name.removesuffix("分会").rpartition("会")[1]):
        return False  # 机电|分会: of a union; but 某协会|月季分会
    if head.suffix.endswith("队") and scan.text.startswith("员", end):
        return False  # 雪域|地质队|员
    if "工会" in name and scan.text.startswith("分会", end):
        return False  # 某局工会服务中心|分会
    if words[first].text in _LEVELS and first < index and words[first + 1].text in (*_BRACKETS, "总"):
        return False  # 三个市|（州）工人文化宫, 市|总|会议室
    if _TWO_ORGANS.search(name):
        return False  # 某县委|县政府
    if _COUNT_OPENS.match(name):
        return False  # 6000多处|快递网点
    if head.type == "enterprise" and scan.text.startswith(("社区", "小区"), end):
        return False  # 百货大楼|社区
    if head.type == "enterprise" and "工会" in name:
        return False  # 全国工会|电子|职工书屋
    if name.count("（") != name.count("）"):
        return False  # 上海某某（集团|）有限公司
    if first < index and head.suffix in _BARE_PARTS and words[index - 1].text.endswith(COMPANY):
        return False  # 某某公司|车间: no shop of its own name
    if head.suffix in _BARE_PARTS and not _placed(words[first:index]):
        return False  # 运转|车间
    if not 3 <= len(name) <= 32 or _GENERIC_ALONE.search(name) or _PREFIX_DESCRIPTION.match(name):
        return False
    if not _is_proper(words, first, hit) or _of_project(scan.text, end, hit.head):
        return False
    if head.type in ("place", "facility") and _SITE_GOES_ON.match(scan.text, end):
        return False  # 五一公园|站
    if head.type == "place" and head.suffix in ("村", "社区") and (len(name) > 8 or name[0] in "各全该每"):
        return False
    if _LEGAL_FORM.match(scan.text, end) or _COMMITTEE.search(name):
        return False  # 北京恒沃农业|科技有限公司 goes on
    if _BRANCH_FORM.match(scan.text, end) and not name.endswith(("公司", "集团")):
        return False
    if head.type == "facility" and _OF_RANK.search(name):
        return False  # 最美|户外劳动者服务站点, 某局|全国劳模工匠创新工作室
    plain = head.suffix in _plain_facilities() and not _names_facility(words[first:index])
    if plain and not _is_the_area_s(words, first, index):
        return False
    if makes([w.text for w in words[first : index + 1]]):
        return False
    of_group = head.suffix.endswith("厂") and "集团" in scan.text  # its plants go by their trade: 炼铁厂
    if not of_group and _only_trade(words[first : index + 1], head):
        return False
    body = head.type in ("enterprise", "institution")
    if body and _is_one_of_many(scan.text, start) and not _rare(words[first:index]):
        return False
    if head.strength != "strong":
        if not _weak_fits(scan, words, first, hit):
            return False
        if len(head.suffix) == 1 and head.suffix not in ("厂", "店", "矿") and not NUMBERED.search(name):
            return False
    return not name.endswith(_LIST_ENDS)


def _of_project(text: str, end: int, head: Head) -> bool:
    """杭州某医院|项目工会, 某某铁路|项目部: a project is named after what it builds; a firm has projects."""
    built = head.kind in ("school", "hospital")
    builds = head.suffix.endswith(("公司", "集团", "局", "院", "厂", "研究所")) and not built
    return head.type != "facility" and not builds and _PROJECT_AFTER.match(text, end) is not None


def _is_proper(words: tuple[Word, ...], first: int, hit: HeadHit) -> bool:
    """Does a word name the body, or a dictionary word hold name and head in one (协和医院, 清华大学)?"""
    head, index = hit.head, hit.index
    core = words[first:index]
    if not core:
        inner = words[index].text[: -len(head.suffix)]
        plain = not inner or inner in generic() or inner in stops()
        return not plain
    if len(core) == _PAIR and head.suffix.startswith("集团") and _is_short_pair(core):
        return True  # 交|发|集团, 城|发|集团
    if is_proper(core, area_counts=head.type != "enterprise" or head.suffix in own_heads()):
        return True
    if is_date_name(core[-1].text, words[index].text):
        return True
    if core[0].text in OF_CHINA:
        # 中国|劳动|关系|学院, 国家|能源|投资|集团
        return len(core) > 1 and (head.type == "institution" or head.suffix.endswith("集团"))
    inner = words[index].text.removesuffix(head.suffix)
    named_by_head = len(inner) > 1 and inner not in generic() and inner not in stops()
    wide = is_area(core[0].text) or core[0].text in countries()
    if wide and (len(core) > 1 or named_by_head):
        return True  # 北京市|珐琅厂
    if head.type == "facility" and _is_the_area_s(words, first, index):
        return True
    if core[0].text not in _LEVELS:
        return False
    # 县|洗煤厂, 区|妇幼|保健|中心: context tells the county
    of_level = len(core) == 1 or _is_public(words, first, index)
    own = head.suffix in own_heads() and head.suffix.endswith(("公司", "集团"))  # 市|公交公司
    if of_level and (len(core) > 1 or named_by_head or own or words[index].text[:2] in _trades()):
        return True
    return _is_level_own(words[first + 1 : index + 1], head)


def _is_level_own(words: Sequence[Word], head: Head) -> bool:
    """市|第二|人民|医院, 省|律师协会: behind its level what an institution is for names it."""
    house = head.type == "facility" and head.suffix not in _plain_facilities()
    own = house or head.kind in _OWN_KINDS or (head.kind == "government" and head.suffix.endswith(_SERVICES))
    inner = words[-1].text.removesuffix(head.suffix)
    if not own or head.strength == "weak" or any(w.text in _no_own() for w in words[:-1]):
        return False
    if len(words) > 1:
        return True
    said = len(head.suffix) > _SHORT_HEAD or head.suffix[0] in _NUMERALS  # 市|实验小学, 县|一中
    named = said or len(inner) > 1 or (inner and head.kind == "hospital")
    return bool(named) and inner not in _no_own()


def _placed(core: Sequence[Word]) -> bool:
    """Does an area, a firm or a rare word stand before a shop or a team?"""
    return _rare(core) or any(is_area(w.text) or w.text.endswith(COMPANY) for w in core)


def _is_short_pair(core: Sequence[Word]) -> bool:
    """交|发: two characters, each short for a word, that no dictionary has together."""
    plain = stops() | generic()
    return all(len(w.text) == 1 and _NAME_CHARACTER.match(w.text) and w.text not in plain for w in core)


def _is_public(words: Sequence[Word], first: int, index: int) -> bool:
    """妇幼|保健|中心: a county's institution that is called by what it is for."""
    return _PUBLIC.search("".join(w.text for w in words[first + 1 : index + 1])) is not None


def _names_facility(core: Sequence[Word]) -> bool:
    """Is there a proper word, the area aside, before a head as common as 驿站?"""
    if any(w.text in _NOT_NAMING for w in core):
        return False
    return is_proper([w for w in core if not is_area(w.text)], area_counts=False)


def _is_the_area_s(words: Sequence[Word], first: int, index: int) -> bool:
    """在|市|职工之家: of the area that the context tells."""
    area = words[first].text
    one = area in _LEVELS or is_area(area) or area.endswith("经开区")
    shared = [w.text for w in words[first + 1 : index] if w.text.endswith("工会")]
    rest = (w.text for w in words[first + 1 : index])
    if is_area(area) and shared and all(w in generic() or w.endswith("工会") for w in rest):
        return True  # 某某区|总工会|司机之家
    common = all(w.text in generic() for w in words[first + 1 : index])  # 在|常州|文化|广场
    return index - first <= _LONGEST_PLAIN and one and common and words[first - 1].text in _TO_THERE


def _is_firm(word: str) -> bool:
    """Is it an enterprise of the gazetteer: 三元食品|北京工业园 is a plant of its own?"""
    row = vocabulary.by_form("gazetteer/bodies.tsv").get(word)
    return row is not None and row["type"] == "enterprise"


def _behind_county(scan: Scan, words: tuple[Word, ...], first: int, index: int) -> int:
    """通州区|中建二局安装公司: the county says where a firm of national rank is at work, not its name."""
    if first >= index:
        return first
    area, following, by_name = words[first].text, words[first + 1].text, vocabulary.divisions_by_name()
    if area in by_name and area.endswith(("区", "县", "市")):
        works = words[index].text == "项目部" and not any(w.text.endswith("公司") for w in words[first:index])
        county = any(d.level == "county" for d in by_name[area])
        project = works and county and index - first > 1  # 遂川县|西线高速公路项目部
        return first + 1 if project or _is_firm(following) else first
    for k in range(first, index):
        following = words[k + 1].text
        if words[k].text.endswith(_TOWNS) and following not in by_name:
            # 马驹桥镇|北京某某有限公司, 漷县镇|通州开关厂
            return k + 1 if is_area(following) or following + "区" in by_name else first
    return first


def _behind_firm(words: tuple[Word, ...], first: int, index: int) -> int:
    """某建设分公司|杭州树兰医院: a firm at work on what has its own area in its name."""
    firms = (k for k in range(first + 1, index) if words[k - 1].text.endswith(COMPANY))
    return next((k for k in firms if is_area(words[k].text)), first)


def _behind_district(words: tuple[Word, ...], first: int, index: int) -> int:
    """海淀区|中关村集成电路设计园: the district stands before the place, not in its name."""
    by_name = vocabulary.divisions_by_name()
    while first < index and words[first].text in by_name:
        following = words[first + 1]
        village = 3 if words[index].text in ("村", "社区") else 4  # 珠山区|三宝村
        if following.end - following.start < 2 or words[index].end - following.start < village:
            break
        first += 1
    return first


def _may_end(text: str, words: tuple[Word, ...], hit: HeadHit) -> bool:
    """Does what follows a weak head let a name end there? Asked first, for it is asked of every such word."""
    end = words[hit.index].end
    if _RIGHT_EDGE.match(text, end) or _WEAK_AFTER.match(text, end):
        return True
    if hit.head.type != "enterprise":
        return False
    by_group = hit.index > 1 and _is_firm(words[hit.index - 2].text)  # 国网|浙江|电力
    return by_group or bool(_WEAK_ACTS.match(text, end) or _WEAK_PARTS.match(text, end))


def _weak_fits(scan: Scan, words: tuple[Word, ...], first: int, hit: HeadHit) -> bool:
    """A weak head ends a name where a union, a post or a mark follows and the name opens cleanly."""
    index, trade = hit.index, hit.head.strength == "trade" or hit.head.suffix in _trades()
    text, end, start = scan.text, words[index].end, words[first].start
    if text.startswith("工会", end) and _INDUSTRY.fullmatch(text[start:end]):
        return False  # 江苏省国防科技|工会: an industry's
    if text.startswith("工会", end) and text.endswith("全国", 0, start):
        return False  # 全国|机冶建材|工会
    firm = hit.head.type == "enterprise"
    core = words[first:index]
    part = any(w.text.endswith((*_NO_FIRM, *COMPANY) if trade else _NO_FIRM) for w in core)
    if firm and hit.head.suffix not in _OUTLETS and part:
        return False  # 某某技师学院|机电, 某某公司动力厂|热电
    if trade and core and all(w.text in OF_CHINA or is_plain(w.text) for w in core):
        return False  # 中国|机械|冶金|建材
    by_area = firm and all(is_area(w.text) for w in core)
    if _WEAK_AFTER.match(text, end) and (not by_area or text.startswith(("工会", "党委"), end)):
        return True
    of_group = firm and index - first > 1 and _is_firm(words[first].text) and is_area(words[first + 1].text)
    if of_group and not any(w.text.endswith(COMPANY) for w in core):
        return True  # 国网|浙江|电力; not 国网|四川省|电力公司|四川|电力|调度控制中心
    acts = firm and (_WEAK_ACTS.match(text, end) or _WEAK_PARTS.match(text, end))
    if by_area:
        return bool(acts)  # 鞍山|钢铁|被授予
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
    return bool(shown or listed) and _rare(core)


def makes(words: Sequence[str]) -> bool:
    """柿饼|厂, 乐器|厂: what a factory makes names none."""
    if len(words) != _PRODUCT_AND_HEAD or words[1] != "厂":
        return False
    return len(words[0]) > 1 and word_tags().get(words[0], "") in ("n", "v", "vn")


def _only_trade(words: Sequence[Word], head: Head) -> bool:
    """电视|广播|公司, 美容|学校: a firm or a school of which only the trade is told."""
    if head.suffix == "学院" or (head.type != "enterprise" and head.kind not in _TRADED):
        return False  # a university's 机械工程学院
    if head.kind == "association" and len(words) > _CLUB:
        return False  # 家政|服务|行业协会
    if words[0].text.startswith(OF_RANK) or (len(words) > 1 and words[0].text in _WHOLES):
        return False  # 首都|师范|大学, 市|水泥厂
    inner = words[-1].text.removesuffix(head.suffix)
    return all(is_plain(w.text) for w in words[:-1]) and (not inner or is_plain(inner))


def is_plain(word: str) -> bool:
    """Is it a trade or a description, or two of them in one word (金融证券)?"""
    head = _by_suffix().get(word)
    if word in _trades() or word in generic() or (head is not None and head.strength == "strong"):
        return True
    if len(word) > 2 and word.endswith(("性", "制", "级")):
        return True  # 全国性, 合作制
    return len(word) == 4 and is_plain(word[:2]) and is_plain(word[2:])


def _is_one_of_many(text: str, start: int) -> bool:
    """Is what begins at an offset counted or pointed at: 一家|制衣厂, 12个|征收分局?"""
    return _COUNTED_BEFORE.search(text[max(0, start - 3) : start]) is not None


def _rare(core: Sequence[Word]) -> bool:
    """Is a word of the core no everyday word (顺达, 未蓝, 恒远)?"""
    tags = word_tags()
    for word in core:
        if is_area(word.text) or not _NAME_CHARACTER.match(word.text):
            continue
        tag = tags.get(word.text)
        if len(word.text) == 1 or not tag or tag.startswith(("nr", "nz", "ns")):
            return True
    return False


