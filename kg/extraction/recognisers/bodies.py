"""Enterprises, institutions, facilities and places by their head words, and the gazetteer's bodies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg import vocabulary
from kg.extraction.lexical.context import Context
from kg.extraction.lexical.dictionary import word_frequencies
from kg.extraction.lexical.literals import occurrences
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan, Word
from kg.extraction.recognisers import organs
from kg.extraction.recognisers.body_names import makes_name
from kg.extraction.recognisers.city_zones import city_zone
from kg.extraction.recognisers.head_words import HeadHit, head_hits, head_words
from kg.extraction.recognisers.known_bodies import is_firm, known
from kg.extraction.recognisers.left_edge import left_edge
from kg.extraction.recognisers.names import (
    COMPANY,
    NAME_CHARACTER,
    has_rare,
    is_area,
    is_proper,
    posts,
    stops,
)
from kg.extraction.recognisers.numbered_bodies import numbered
from kg.extraction.recognisers.own_zones import own_zones
from kg.extraction.recognisers.told_kinds import is_of_firm, is_public_institution, is_shop
from kg.extraction.recognisers.weak_heads import may_end
from kg.extraction.recognisers.zones import CAPITAL_FORMS
from kg.model import EntityType, Mention
from kg.prefilter import finditer

_NUMBER_HINT = pattern("bodies", "number_hint")
_SHORT_HOSPITAL = pattern("bodies", "short_hospital")
_PHASE = pattern("bodies", "phase")
_OF_FIRM = pattern("bodies", "of_firm")
_WHICH_ONE = pattern("bodies", "which_one")
_ON_FLOOR = pattern("bodies", "on_floor")
_MALLS = ("商业城", "商城", "商场", "商厦", "百货大楼", "购物广场", "大楼", "酒店", "超市")
_TEAM_BEHIND = pattern("bodies", "team_behind")
_THEME_AFTER = pattern("bodies", "theme_after")
# Houses that are buildings, but for those whose people the article names
_MUSEUMS = frozenset(("博物馆", "博物院", "纪念馆", "文化馆", "美术馆", "科技馆", "体育馆", "艺术馆"))
_ROOMS_OF_CHAINS = ("驿站", "服务站", "站点", "服务点", "之家", "书屋", "小屋", "母婴室", "港湾")
_WORKS_OF_FIRMS = ("转运站", "中转站", "换热站")  # a firm's own part behind its name, else a site
_MALL = "购物中心"
_STATIONS = ("机场", "火车站", "高铁站", "东站", "西站", "南站", "北站")
_OF_TRADES = ("行业", "产业工会", "产业联盟", "产业协会")  # behind a kind of firm
_LEAGUES = ("工会联合会", "联合工会")
_OF_SCHOOLS = ("联盟", "联合体")  # behind a kind of school: “卓越大学联盟”
_NO_PARTS = ("银行", "大厦")  # of a 公司: 某局华南公司|深圳招商银行
_BEFORE_BARE = "赴到和与由在向对为往入进及、是于"  # before a name that begins there
_PLANT_KINDS = ("government", "centre", "other")  # of heads that a firm's plants and stations have as well
_BUILT_BY_FIRMS = ("hospital", "school")  # kinds of institutions
_TOWNS = ("街道", "镇", "乡")
_TEAMS = ("车间", "工区", "班组", "大队", "中队")
_NO_VILLAGE = ("村", "社区", *_TEAMS)  # before a village's name: what is no part of it
_PART_OF_ZONE = re.compile(r"[（(](?P<area>[\u4e00-\u9fff]{2,3})(?:片区|部分)?[)）]")
_QUOTED_BEFORE = re.compile(r"“[\u4e00-\u9fff]{2,12}”$")
_DASHES = frozenset("-－—–")
_REGIONS = ("华东", "华北", "华中", "华南", "东北", "西北", "西南")
_BRACKETS = ("（", "(")
_CLOSING = ("）", ")")
_A_WORD = 150  # the dictionary's count of a word: 工艺 2,692, 员工 3,748
_LEAST_QUOTED = 2  # words
_LONGEST_CORE = 6  # characters of a firm's name before its bracket


@cache
def city_firms() -> frozenset[str]:
    """Firms that a city has one of, so that its papers call them by their trade alone: 自来水公司."""
    return frozenset(vocabulary.lines("lexicon/city_firms.txt"))


def recognise(scan: Scan, context: Context) -> Iterator[Mention]:
    """All names that end in a head word, with their nested parts, and the gazetteer's bodies."""
    yield from known(scan, context)
    for m in finditer(_SHORT_HOSPITAL, scan.text):
        kind, name = {"kind": "hospital"}, m.group()
        yield Mention(*m.span(), name, EntityType.INSTITUTION, name, "institution.head", 0.85, True, kind)
    yield from organs.recognise(scan, context)
    holding = head_words().holders(scan.text, scan.clauses)
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
    if head.strength != "strong" and not may_end(scan.text, words, hit):
        return None
    first = 0 if _is_quoted_whole(scan.text, words, index) else left_edge(words, index)
    first = _from_whole_word(words, first, index)
    if head.suffix in ("村", "社区"):
        places = (k for k in range(index - 1, first - 1, -1) if words[k].text.endswith(_NO_VILLAGE))
        first = next((k + 1 for k in places), first)  # 省级文明村|罗家村, 双报到社区|瑞祥社区, 车间|柳村
    elif head.type in ("place", "facility"):
        teams = (k for k in range(index - 1, first - 1, -1) if words[k].text.endswith(_TEAMS))
        first = next((k + 1 for k in teams), first)  # 绿化三大队|天安门广场
    if head.suffix in ("村", "社区") and not any(w.text.endswith(_TOWNS) for w in words[first:index]):
        first = _behind_district(words, first, index)
    first = _behind_dash(words, first, index, head.suffix)
    first = _with_whole(words, _before_bracket(words, first), index)
    first = _in_open_bracket(words, first, index)
    if first < index and words[first].text.startswith("中国"):  # 中国教育工会|某某大学委员会
        first = next((k + 1 for k in range(first, index) if words[k].text.endswith("工会")), first)
    if head.type == "enterprise" and (city := _of_city(scan, context, words, index)):
        word = words[index]
        name = city + word.text
        return Mention(
            word.start, word.end, word.text, EntityType.ENTERPRISE, name, "enterprise.context", 0.75
        )
    if first > index or not makes_name(scan, words, first, hit):
        return None
    if head.suffix in _NO_PARTS:
        before = range(index - 1, first, -1)
        firms = (k for k in before if words[k].text.endswith("公司") or is_firm(words[k].text))
        first = next((k + 1 for k in firms), first)  # 甲公司|招商银行, 中建三局|中国银行
    if head.type == "enterprise" and words[first].text in ("共青团", "中共"):
        first += 1  # 共青团|某某公司|委员会, 中共|某某厂|支部
    if head.type == "enterprise" and scan.text.startswith(_OF_TRADES, words[index].end):
        return None  # 某镇民宿|行业工会联合会
    if head.type == "enterprise" and scan.text.startswith(_LEAGUES, words[index].end):
        trade = not head.suffix.endswith(COMPANY)
        if trade and words[index - 1].text.endswith((*_TOWNS, "县", "区", "市")):
            return None  # 某镇茶业|工会联合会
    if head.kind == "school" and scan.text.startswith(_OF_SCHOOLS, words[index].end):
        return None
    if head.type == "enterprise":
        first = _behind_county(words, first, index)
    elif head.kind in _BUILT_BY_FIRMS:
        first = _behind_firm(words, first, index)
    start, end = words[first].start, words[index].end
    if head.suffix == "项目部" and (quoted := _QUOTED_BEFORE.search(scan.text, max(0, start - 16), start)):
        start = quoted.start()  # “陇电入鲁”|线路工程3标段项目部
    if head.type in ("place", "facility") and (phase := _PHASE.match(scan.text, end)):
        end = phase.end()
    if head.suffix == "大学" and (seat := _PART_OF_ZONE.match(scan.text, end)) and _is_seat(seat["area"]):
        end = seat.end()  # 中国地质大学|（北京）: two universities share the name
    name = scan.text[start:end]
    if head.type == "enterprise" and "某" in scan.text and f"某{name}" in scan.text:
        return None  # 某|早教公司, and 早教公司 later on: a party that nobody can tell
    kind = {"kind": head.kind} if head.kind else {}
    if head.type == "facility" and _is_team(scan.text, start, end):
        return None  # “海员俱乐部”志愿服务队
    if head.type == "facility" and (own := _behind_areas(words, first, index)):
        start, lies_in = words[own].start, words[own - 1].text
        kind, name = {**kind, "district": lies_in}, scan.text[start:end]
        return Mention(start, end, name, EntityType.FACILITY, name, "facility.head", 0.9, True, kind)
    if words[first].text == "千伏" or (head.type == "enterprise" and _is_theme(scan.text, start, end)):
        return None  # 110|千伏变电站: by its voltage alone
    level = words[first].text
    if level in vocabulary.LEVELS and index > first:
        owner = organs.owner(context, level, start)
        if owner is None:
            return None
        full = owner + (name[1:] if owner.endswith(level) else name)
        return Mention(start, end, name, EntityType(head.type), full, f"{head.type}.context", 0.8, True, kind)
    may_be_plant = head.kind in _PLANT_KINDS if head.type == "institution" else head.suffix in _WORKS_OF_FIRMS
    plant = may_be_plant and _OF_FIRM.match(name)
    works = head.type == "place" and head.suffix.endswith("园") and is_firm(words[first].text)
    of_firm = head.type == "institution" and head.kind in _PLANT_KINDS and is_of_firm(scan.text, name)
    shop = head.suffix == _MALL and is_shop(scan.text, name)
    if plant or works or of_firm or shop:
        return Mention(start, end, name, EntityType.ENTERPRISE, name, "enterprise.head", 0.85, True, {})
    if head.suffix.endswith(_STATIONS) and head.type == "facility" and organs.manned(scan.text, start, end):
        return Mention(start, end, name, EntityType.ENTERPRISE, name, "enterprise.head", 0.85, True, {})
    staffed = head.suffix in _MUSEUMS and organs.staffed(scan.text, name)
    if staffed or (head.type == "facility" and is_public_institution(scan.text, name)):
        return Mention(start, end, name, EntityType.INSTITUTION, name, "institution.head", 0.85, True, {})
    confidence = 0.9 if head.strength == "strong" else 0.75
    if head.type == "place":
        start = words[_behind_district(words, first, index)].start
        name = scan.text[start:end]
        if any(name[k:] in vocabulary.divisions_by_name() for k in range(len(name) - 2)):
            return None  # 上海市|浦东新区: areas.py owns them
        if name in CAPITAL_FORMS or city_zone(name) or name.endswith(tuple(own_zones(context))):
            return None  # 合肥经开区, 云港保税区: areas.py owns them
    part_of = _PART_OF_ZONE.match(scan.text, end) if head.suffix == "临空经济区" else None
    if part_of and is_area(part_of["area"]):
        end = part_of.end()  # 某某国际机场临空经济区|（廊坊）
        name = scan.text[start:end]
    if head.suffix.endswith(_MALLS) and _ON_FLOOR.match(scan.text, end):
        start = words[_behind_street(words, first, index)].start  # 云岭镇|恒远商业城|4至5层
        name = scan.text[start:end]
        return Mention(start, end, name, EntityType.FACILITY, name, "facility.head", 0.85, True, {})
    if head.suffix.endswith(_ROOMS_OF_CHAINS) and (which := _WHICH_ONE.match(scan.text, end)):
        end = which.end()  # 某县工会户外劳动者服务站点|（南桥站）
        name = scan.text[start:end]
    return Mention(start, end, name, EntityType(head.type), name, f"{head.type}.head", confidence, True, kind)


def _behind_street(words: tuple[Word, ...], first: int, index: int) -> int:
    """云岭镇|恒远商业城, 里|水|镇|梦汇商业城: where the name begins behind its town."""
    towns = (k + 1 for k in range(index - 1, first - 1, -1) if words[k].text.endswith(_TOWNS))
    return next(towns, first)


def _is_seat(area: str) -> bool:
    return is_area(area) or area in _REGIONS


def _is_theme(text: str, start: int, end: int) -> bool:
    """“书香石化”读书会: the theme of a happening, which the text calls nobody."""
    if text[start - 1 : start] != "“" or not _THEME_AFTER.match(text, end):
        return False
    return text.count(text[start:end]) == text.count(f"“{text[start:end]}”")


def _is_team(text: str, start: int, end: int) -> bool:
    """“海员俱乐部”志愿服务队: what a team is called, in quotation."""
    return text[start - 1 : start] == "“" and _TEAM_BEHIND.match(text, end) is not None


def _is_quoted_whole(text: str, words: tuple[Word, ...], index: int) -> bool:
    """“某市总工会进城务工人员服务中心”: what opens with an area and ends in a head is one name."""
    start, end = words[0].start, words[index].end
    marked = text[start - 1 : start] == "“" and text[end : end + 1] == "”" and index == len(words) - 1
    if not marked or index <= _LEAST_QUOTED or not is_area(words[0].text):
        return False
    return not any(w.text in stops() for w in words)


def _from_whole_word(words: tuple[Word, ...], first: int, index: int) -> int:
    """焊接工|艺|工作室, 护理员|工|协会: no name begins with half of a word, the other half in a post."""
    if not 0 < first == index - 1 or len(words[first].text) != 1:
        return first
    if words[first - 1].end != words[first].start:
        return first
    post, other = words[first - 1].text, words[first].text
    halved = len(post) > 1 and post in posts() and word_frequencies().get(post[-1] + other, 0) >= _A_WORD
    return left_edge(words, first - 1) if halved else first


def _of_city(scan: Scan, context: Context, words: tuple[Word, ...], index: int) -> str | None:
    """赴|自来水公司: the city whose only firm of the trade is called by it alone throughout the article."""
    word, city = words[index], context.home.city
    if word.text not in city_firms() or city in (None, "北京市"):
        return None
    bare = all(not NAME_CHARACTER.match(scan.text[a - 1]) or scan.text[a - 1] in _BEFORE_BARE
               for a, _ in occurrences(word.text, scan.text) if a)  # fmt: skip
    return city if bare else None


def _with_whole(words: tuple[Word, ...], first: int, index: int) -> int:
    """武汉|天河机场|地|服|公司|站|坪|服务部: a part begins where its firm's name does."""
    firm = next((k for k in range(first, index) if words[k].text.endswith(("公司", "集团"))), None)
    return first if firm is None else min(first, left_edge(words, firm))


def _behind_dash(words: tuple[Word, ...], first: int, index: int, suffix: str) -> int:
    """外文学院|-|美术学院联队: a dash joins two of one kind to a team, no name goes over it."""
    dashes = (k for k in range(index - 1, first, -1) if words[k].text in _DASHES)
    return next((k + 1 for k in dashes if words[k - 1].text.endswith(suffix)), first)


def _in_open_bracket(words: tuple[Word, ...], first: int, index: int) -> int:
    """富某某|（|昌平热力公司|）|获二等奖: what stands in a bracket still open begins in it."""
    marks = (k for k in range(index, first - 1, -1) if words[k].text in (*_BRACKETS, *_CLOSING))
    last = next(marks, None)
    return first if last is None or words[last].text in _CLOSING else last + 1


def _before_bracket(words: tuple[Word, ...], first: int) -> int:
    """福|如|（|天门|）|服装有限公司: the clause up to a name's bracket belongs to it, or what names there."""
    if first >= len(words) or words[first].text not in _BRACKETS or first == 0:
        return first
    short = words[first].start - words[0].start <= _LONGEST_CORE
    verbal = any(len(w.text) > 1 and w.text in stops() for w in words[:first])  # 职工|走访了|（
    if short and not verbal and words[0].text not in stops():
        return 0
    core = left_edge(words, first - 1)  # 的|有|中联|品检|（|福建|）|检测服务有限公司
    short = core < first and words[first].start - words[core].start <= _LONGEST_CORE
    named = short and words[first - 1].text not in stops()
    return core if named and is_proper(words[core:first], area_counts=False) else len(words)


def _behind_county(words: tuple[Word, ...], first: int, index: int) -> int:
    """通州区|中建二局安装公司: the county says where a firm of national rank is at work, not its name."""
    if first >= index:
        return first
    area, following, by_name = words[first].text, words[first + 1].text, vocabulary.divisions_by_name()
    if area in by_name and area.endswith(("区", "县", "市")):
        works = words[index].text == "项目部" and not any(w.text.endswith("公司") for w in words[first:index])
        county = any(d.level == "county" for d in by_name[area])
        project = works and county and index - first > 1  # 遂川县|西线高速公路项目部
        return first + 1 if project or is_firm(following) else first
    for k in range(first, index):
        following = words[k + 1].text
        if words[k].text.endswith(_TOWNS) and following not in by_name:
            # 马驹桥镇|北京某某有限公司, 漷县镇|通州开关厂
            return k + 1 if is_area(following) or following + "区" in by_name else first
    return first


def _behind_areas(words: tuple[Word, ...], first: int, index: int) -> int | None:
    """沈阳市|和平区|青山森林公园: behind a city and its county a house with a name of its own; else None."""
    k = first
    while k < index and words[k].text in vocabulary.divisions_by_name() and words[k].text[-1] in "省市区县":
        k += 1
    rest = words[k:index]
    shared = any(w.text.endswith(_TOWNS) for w in words[k : index + 1]) or _of_the_union(words, k, index)
    proper = has_rare(rest) or is_proper(rest[:1], area_counts=False)
    return k if k - first > 1 and rest and proper and not shared else None


def _of_the_union(words: tuple[Word, ...], first: int, index: int) -> bool:
    """香河县|总工会|驿站, but 香河县|五一路|工会|驿站: is a house the union's, with no name before that?"""
    union = next((k for k in range(first, index + 1) if words[k].text.endswith("工会")), None)
    if union is None:
        return False
    own = words[first:union]
    return not own or not (has_rare(own) or is_proper(own[:1], area_counts=False))


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
