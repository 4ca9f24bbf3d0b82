"""Do the words before a head make up the name of a body, or a description of it?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from kg import vocabulary
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan, Word
from kg.extraction.recognisers.everyday import tells_only
from kg.extraction.recognisers.head_words import HeadHit, by_suffix
from kg.extraction.recognisers.known_bodies import OF_CHINA
from kg.extraction.recognisers.names import (
    COMPANY,
    NAME_CHARACTER,
    TOWNSHIPS,
    countries,
    ends_in_code,
    generic,
    has_rare,
    is_area,
    is_date_name,
    is_proper,
    own_heads,
    stops,
    word_list,
)
from kg.extraction.recognisers.numbered_bodies import NUMBERED
from kg.extraction.recognisers.trades import makes, only_trade, trades
from kg.extraction.recognisers.weak_heads import weak_fits
from kg.prefilter import Ending
from kg.vocabulary import Head

_GENERIC_ALONE = pattern("bodies", "generic_alone")
_PREFIX_DESCRIPTION = pattern("bodies", "prefix_description")
_LEGAL_FORM = pattern("bodies", "legal_form")
_BRANCH_FORM = pattern("bodies", "branch_form")
_SITE_GOES_ON = pattern("bodies", "site_goes_on")
_COUNTED_BEFORE = Ending(pattern("bodies", "counted_before"))
_PROJECT_AFTER = pattern("bodies", "project_after")
_COMMITTEE = pattern("bodies", "committee")
_NO_VILLAGE_NAME = pattern("areas", "no_village_name")
_SCHOOL_GOES_ON = pattern("bodies", "school_goes_on")
_PUBLIC = pattern("bodies", "public")
_OF_RANK = pattern("bodies", "of_rank")
_COUNTED_BEHIND = pattern("bodies", "counted_behind")
_TWO_ORGANS = re.compile(r"[区市县省州]委[区市县省州]政府$")
# What a common facility is described by, not named: 24小时驿站, 更多驿站
_NOT_NAMING = ("建设", "小时", "更多", "若干")
# Endings that another recogniser owns, or that only join a list to its kind.
_TALKS = ("协商会", "磋商会", "会商会")
_OTHER_OWNERS = ("工会联合会", "联合工会", "工会全国委员会", "代表队", "党和政府")
# Parts of a firm that nothing names: 某某公司|车间.
_BARE_PARTS = ("车间", "车队", "班组", "子公司")
_PROCESSES = ("铸造", "印染", "针织", "电气")  # what a workshop does as well as a firm
_COUNT_OPENS = re.compile(r"(?:\d+[多余]?|[多余])[处家个所座间名位条张份本册套]")
_CLASSIFIERS = frozenset("条座个家所栋幢间处片块支辆项份类种")
_POINTERS = "这那哪每各某该此一两几数多"
_REGISTERED = ("有限公司", "责任公司")  # legal forms
_OF_LEVEL = ("公司", "集团", "百货大楼", "新华书店", "商业城")  # own heads that a bare level may have
_COUNTED_GREAT = re.compile(r"[两三四五六七八九十几\d]大$")
_STUDENTS = re.compile("生(?![命物态科化产理医药])")  # 大学|生活动中心, not 大学|生命学院
_PLACE_GOES_ON = ("社区", "小区", "村", "庄", "胡同")  # 草厂|村
_PAIR = 2  # characters
_SERVICES = ("队", "中心", "处", "所", "站")  # what a level's government has one of each: 市|交通|执法支队
_OWN_KINDS = ("school", "hospital", "association", "research", "centre", "media")
_NUMERALS = "一二三四五六七八九十"
_SHORT_HEAD = 2  # characters: 医院, 学校; 实验小学 says which
_LONGEST_PLAIN = 2  # words before a plain head: 在|某市|文化|广场
_TO_THERE = ("在", "于", "走进", "来到", "位于", "参观", "深入", "到", "前往", "赴")
_SQUADS = tuple(of + n + "中" for of in ("大队", "支队") for n in "一二三四五六七八九十")
_COUNTY_LEVELS = ("县", "旗", "镇", "乡")
_COUNTIES = ("县", "区", "市", "旗")
_OWN_HOSPITAL = ("县", "旗", "区")
_NATIONWIDE = "中华全国"
_LONGEST_VILLAGE = 8  # characters
_LONGEST_CODE = 5  # words: 第|五|七|〇|三
_LIST_ENDS = ("等公司", "等企业")


@cache
def _plain_facilities() -> frozenset[str]:
    return frozenset(vocabulary.lines("lexicon/plain_facilities.txt"))


@cache
def _no_own() -> frozenset[str]:
    return frozenset(vocabulary.lines("lexicon/not_own.txt"))


def makes_name(scan: Scan, words: tuple[Word, ...], first: int, hit: HeadHit) -> bool:
    """Do the words from `first` to the head make a name: proper, complete, no description?"""
    head, index = hit.head, hit.index
    start, end = words[first].start, words[index].end
    name = scan.text[start:end]
    if name[-2:] in word_list("pointed_works"):
        return False  # 第一季度|全厂, 某县|老厂
    if name.endswith(_OTHER_OWNERS) or (head.kind == "school" and _SCHOOL_GOES_ON.match(scan.text, end)):
        return False
    if len(name) == len(head.suffix) + 1 and scan.text.startswith(tuple(_NUMERALS), start - 1, start):
        return False  # 甲工业九|桥公司
    if scan.text.startswith("事业部", end) and not name.endswith(COMPANY):
        return False  # 甲公司超市|事业部: a part of the firm by its trade
    if head.kind == "school" and name.endswith(_SQUADS) and scan.text.startswith("队", end):
        return False  # 交警大队|一中|队
    if name.endswith("集团控股") and scan.text.startswith("的", end):
        return False  # 由某某集团|控股的甲公司
    if name.startswith("工会") and head.kind == "association":
        return False  # 由|工会共青团妇联|干部学校承办
    if head.suffix in _PROCESSES and scan.text.startswith("车间", end):
        return False  # 某某铸造|车间: the workshop's kind, no firm
    if words[first].text == "部":
        return False  # 项目经理|部|电力|副经理
    if name[0] in "（(" or (name[0] == "制" and scan.text[start - 1 : start] == "人"):
        return False  # 职工|（劳模）创新工作室: a part of a word; 5人|制足球场
    if name.endswith(_TALKS):
        return False  # 议事协|商会: a meeting
    if head.suffix == "示范区" and not (is_area(words[first].text) or has_rare(words[first : first + 1])):
        return False  # 建设绿色低碳发展|示范区: what a place is to become
    if head.suffix == "分会" and ("工会" in name or not name.removesuffix("分会").rpartition("会")[1]):
        return False  # 机电|分会: of a union; but 某协会|月季分会
    if head.suffix.endswith("队") and scan.text.startswith("员", end):
        return False  # 雪域|地质队|员
    if "工会" in name and scan.text.startswith("分会", end):
        return False  # 某局工会服务中心|分会
    behind = words[first + 1].text if first < index else ""
    if words[first].text in vocabulary.LEVELS and behind in ("（", "(", "总"):
        return False  # 三个市|（州）工人文化宫, 市|总|会议室
    if index > first and _COUNTED_GREAT.search(words[index - 1].text):
        return False  # 新空港|六大|产业园
    if _TWO_ORGANS.search(name):
        return False  # 某县委|县政府
    if _COUNT_OPENS.match(name) or (words[first].text in _CLASSIFIERS and _points(scan.text, start)):
        return False  # 6000多处|快递网点, 这|条|隧道
    if head.suffix == "大学" and _STUDENTS.match(scan.text, end):
        return False  # 青云校区|大学|生活动中心
    if head.type == "enterprise" and scan.text.startswith(_PLACE_GOES_ON, end):
        return False  # 百货大楼|社区, 草厂|村
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
    if head.type == "place" and head.suffix in ("村", "社区") and _is_no_village(name):
        return False
    if _LEGAL_FORM.match(scan.text, end) or _COMMITTEE.search(name):
        return False  # 北京恒沃农业|科技有限公司 goes on
    if _BRANCH_FORM.match(scan.text, end) and not name.endswith(("公司", "集团")):
        return False
    if head.type == "facility" and _OF_RANK.search(name):
        return False  # 最美|户外劳动者服务站点, 某局|全国劳模工匠创新工作室
    if head.suffix in _plain_facilities() and _COUNTED_BEHIND.match(scan.text, end):
        return False  # 某区总工会职工书屋|达126家
    if head.type == "enterprise" and name.startswith(_NATIONWIDE):
        return False  # 中华全国铁路|职工代表会议: no firm
    plain = head.suffix in _plain_facilities() and not _names_facility(words[first:index])
    if plain and not _is_the_area_s(words, first, index):
        return False
    if first + 1 == index and words[index].text == head.suffix and tells_only(words, first, head.suffix):
        return False  # 丰富|公司
    if makes([w.text for w in words[first : index + 1]]):
        return False
    of_group = head.suffix.endswith("厂") and "集团" in scan.text  # its plants go by their trade: 炼铁厂
    if not of_group and only_trade(words[first : index + 1], head):
        return False
    body = head.type in ("enterprise", "institution")
    of_level = index - first == 1 and words[first].text in vocabulary.LEVELS  # 3所|区医院
    if body and _is_one_of_many(scan.text, start) and (of_level or not has_rare(words[first:index])):
        return False
    if head.strength != "strong":
        if not weak_fits(scan, words, first, hit):
            return False
        if len(head.suffix) == 1 and head.suffix not in ("厂", "店", "矿") and not NUMBERED.search(name):
            return False
    return not name.endswith(_LIST_ENDS)


def _is_no_village(name: str) -> bool:
    """革命老区山村, 民主|路社区: a description, or what is left of a longer name."""
    return len(name) > _LONGEST_VILLAGE or name[0] in "各全该每" or bool(_NO_VILLAGE_NAME.search(name))


def _points(text: str, at: int) -> bool:
    """这|条|隧道, 3|座|大桥: does a pointer or a numeral stand before a classifier?"""
    before = text[max(0, at - 1) : at]
    return before in _POINTERS or before.isdecimal() if before else False


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
    if ends_in_code("".join(w.text for w in core[-_LONGEST_CODE:]), figures=head.type == "enterprise"):
        return True
    if head.suffix == "分公司" and all(w.text in vocabulary.divisions_by_name() for w in core):
        return core[-1].text.endswith(_COUNTIES)  # 云溪县|分公司: of the firm that the text is about
    if core[0].text in OF_CHINA and len(core) == 1 and _names_group(words[index].text, head.suffix):
        return True
    if core[0].text in OF_CHINA:
        # 中国|劳动|关系|学院, 国家|能源|投资|集团, 中国|软件|与|技术|服务|股份有限公司
        return len(core) > 1 and (head.type == "institution" or head.suffix.endswith(("集团", *_REGISTERED)))
    inner = words[index].text.removesuffix(head.suffix)
    named_by_head = len(inner) > 1 and inner not in generic() and inner not in stops()
    if len(core) == 1 and words[index].text == "医院" and core[0].text in _OWN_HOSPITAL:
        return True  # 县|医院; a city has more than one
    if len(core) == 1 and _is_one_of_its_kind(core[0].text, words[index].text):
        return True
    wide = is_area(core[0].text) or core[0].text in countries()
    if wide and (len(core) > 1 or named_by_head):
        return True  # 北京市|珐琅厂
    if head.type == "facility" and _is_the_area_s(words, first, index):
        return True
    if is_area(core[0].text) and _is_group_of_trade("".join(w.text for w in words[first + 1 : index + 1])):
        return True
    if core[0].text not in vocabulary.LEVELS:
        return False
    # 县|洗煤厂, 区|妇幼|保健|中心: context tells the county
    of_level = len(core) == 1 or _is_public(words, first, index)
    own = head.suffix in own_heads() and head.suffix.endswith(_OF_LEVEL)  # 市|公交公司, 县|百货大楼
    if of_level and (len(core) > 1 or named_by_head or own or words[index].text[:2] in trades()):
        return True
    return _is_level_own(words[first + 1 : index + 1], head)


def _names_group(word: str, suffix: str) -> bool:
    """中国|平煤集团, 中国|医药集团: the dictionary has a group's name, or its trade, in one word."""
    inner = word.removesuffix(suffix)
    return suffix == "集团" and len(inner) > 1 and inner not in generic() and inner not in stops()


def _is_one_of_its_kind(area: str, works: str) -> bool:
    """禄丰县|酒厂, 金山镇|粮站, 县|汽车站, 昆明|纱厂, 阳泉|煤矿: works or a shop of which an area has one."""
    if works not in word_list("county_works"):
        return False
    if area in _COUNTY_LEVELS or (is_area(area) and area.endswith(TOWNSHIPS)):
        return True
    full = vocabulary.divisions_by_name().get(area, ())
    if any(d.level == "county" for d in full):
        return True
    cities = (d for d in (*full, *vocabulary.divisions_by_short_name().get(area, ())) if d.wide)
    kinds = "厂" if area.endswith("市") else "厂矿场"  # 阳泉|煤矿; a city's mines, 某市煤矿, are many
    return works.endswith(tuple(kinds)) and any(d.name.endswith("市") for d in cities)


def _is_group_of_trade(name: str) -> bool:
    """临江|矿业集团有限公司: behind an area a trade and 集团 are a name, a trade and 公司 are not yet."""
    trade, group, _ = name.partition("集团")
    head = by_suffix().get(trade)
    return bool(group) and (trade in trades() or (head is not None and head.strength in ("weak", "trade")))


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
    return has_rare(core) or any(is_area(w.text) or w.text.endswith(COMPANY) for w in core)


def _is_short_pair(core: Sequence[Word]) -> bool:
    """交|发: two characters, each short for a word, that no dictionary has together."""
    plain = stops() | generic()
    return all(len(w.text) == 1 and NAME_CHARACTER.match(w.text) and w.text not in plain for w in core)


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
    one = area in vocabulary.LEVELS or is_area(area) or area.endswith("经开区")
    shared = [w.text for w in words[first + 1 : index] if w.text.endswith("工会")]
    rest = (w.text for w in words[first + 1 : index])
    if is_area(area) and shared and all(w in generic() or w.endswith("工会") for w in rest):
        return True  # 某某区|总工会|司机之家
    common = all(w.text in generic() for w in words[first + 1 : index])  # 在|常州|文化|广场
    return index - first <= _LONGEST_PLAIN and one and common and words[first - 1].text in _TO_THERE


def _is_one_of_many(text: str, start: int) -> bool:
    """Is what begins at an offset counted or pointed at: 一家|制衣厂, 12个|征收分局?"""
    return _COUNTED_BEFORE.search(text[max(0, start - 3) : start]) is not None
