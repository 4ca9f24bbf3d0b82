"""Trade unions: 总工会, 工会, 工会联合会, 联合工会, 工会委员会, with the bodies that their names hold."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from operator import attrgetter

from kg import vocabulary
from kg.extraction.lexical.context import Context
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan, Word
from kg.extraction.people.person_names import surname_at
from kg.extraction.recognisers.coordinated_unions import JOINTS, counted_areas, listed_areas, sharing_tail
from kg.extraction.recognisers.county_streets import county_of_street
from kg.extraction.recognisers.head_words import head_of
from kg.extraction.recognisers.left_edge import left_edge
from kg.extraction.recognisers.names import is_area
from kg.extraction.recognisers.union_cores import FEDERATED, TRADE_CORE, TWO_HAN, is_of_words, names_union
from kg.extraction.recognisers.union_names import (
    CENTRE,
    add_place,
    federation_aliases,
    full_name,
    is_known_area,
    of_level,
    union_mention,
)
from kg.extraction.recognisers.zones import zone_before
from kg.model import EntityType, Mention, Part
from kg.prefilter import finditer

_HEAD = pattern("unions", "head")
_NATIONAL_COMMITTEE = pattern("unions", "national_committee")
_OF_CHINA = pattern("unions", "of_china")
_NOT_AFTER = pattern("unions", "not_after")
_OF_TRADE = pattern("unions", "of_trade")
_SITE_AFTER = pattern("unions", "site_after")
_STATION = pattern("unions", "station")
_STREET = pattern("unions", "street")
_NO_AREA = pattern("areas", "not_subdistrict")
_SHORT = pattern("unions", "short")
_AREA_SHORT = pattern("unions", "area_short")
_AREA_PLAIN = pattern("unions", "area_plain")
_LEVEL_UNION = pattern("unions", "level_union")
_LEVEL_CORE = pattern("unions", "level_core")
_LEVEL_HEAD = pattern("unions", "level_head")
_LEVEL_OF_BODY = pattern("unions", "level_of_body")
_LEVEL_OFFICER = pattern("unions", "level_officer")
_LEVEL_LEAGUE = pattern("unions", "level_league")
_AREA_ALIAS = pattern("unions", "area_alias")
_BRACKETED = pattern("unions", "bracketed")
_SEVERAL_AREAS = pattern("unions", "several_areas")
_COUNTED_BEFORE = pattern("unions", "counted_before")
_COUNTED_BEHIND = pattern("unions", "counted_behind")
_JOINED_BEFORE = pattern("unions", "joined_before")
_VILLAGE_CORE = pattern("unions", "village_core")
_LISTED_INDUSTRY = pattern("unions", "listed_industry")
_CITY_FEDERATION = pattern("unions", "city_federation")
_SESSION_LEAD = pattern("unions", "session_lead")
_CORPS = pattern("unions", "corps")
_CORPS_CITY = re.compile(r"第?[一二三四五六七八九十]{1,3}师[\u4e00-\u9fff]{2,4}市")
_UNION = re.compile(r"总?工会")
_AREA_ORGAN = pattern("unions", "area_organ")
_LEVEL_ORGAN = pattern("unions", "level_organ")
_ALL_HEADS = ("工会", "工联会", "工总会")  # one of them is in every head
_EARLIER = "工会联合会"  # what a federation was called up to the sixties
_LEAGUES = ("工会联委会", "工会联合会")  # of trades, in a town or in the country
_NATIONAL = ("中华全国", "中国", "全国", "中央")  # 全国铁路总工会
_LONGEST_AREA = 5  # characters of a county that no gazetteer has
_INITIALS = 4  # areas: the longest row of their first signs
_SAME_OFFICER = 20  # characters of posts between a city and the union of the same officer
_APPOINTED = pattern("unions", "appointed")
_JOINED_LEVEL = re.compile(r"[和与及][区县市省]")
_TIME_AND_LEVEL = re.compile("[期年月日春夏秋冬初末底]县")
_LEVEL_POINTED = re.compile(r"[该本我][区市县省旗镇乡]")
_BARE_BEFORE = re.compile(r"[^\u4e00-\u9fff]$|[该本由向与和对将使为在]$|(?:目前|筹建|成立|加入)$")
_COUNTED_THINGS = re.compile(r"\d+[多余]?[张份本册套枚幅件](?=全国|各)")
_COUNTED_AS = re.compile(r"(?:[\d一二三四五六七八九十余多]+|(?<=[\d一二三四五六七八九十余多]))人为")
_YEAR = re.compile(r"(?:19|20)\d\d年?(?=[\u4e00-\u9fff]{2})")
_NUMERALS = frozenset("一二三四五六七八九〇")
_DASHES = frozenset("-—－·")  # 办实事-|工会服务进工地: no name goes before
_SESSION_TAIL = pattern("unions", "session_tail")
_FULL_HEADS = {"工联会": "工会联合会"}
_POINTING = ("", "该", "本", "我")
_PAIR = 2  # characters: no province
_begin = attrgetter("start")


def recognise(scan: Scan, context: Context) -> Iterator[Mention]:
    """All unions that the text names or means by context."""
    text = scan.text
    yield from _of_area_alias(scan, context)
    yield from _of_short_area(scan, context)
    yield from _of_plain_area(scan)
    yield from counted_areas(scan, context)
    yield from listed_areas(scan, context)
    yield from _bracketed(scan)
    for hit in scan.hits_of("federation"):
        national = federation_aliases()[hit.text] if hit.text.startswith(_NATIONAL) else CENTRE
        if national != CENTRE:
            yield union_mention(scan, hit.start, hit.end, national, "union.federation", 0.95)
    for m in finditer(_OF_CHINA, text):
        yield union_mention(scan, m.start(), m.end(), "中华全国总工会", "union.context", 0.85, label=False)
    committees = list(finditer(_NATIONAL_COMMITTEE, text))
    federated: list[str] = []  # 工会联合会 named so far, which 工联会 alone means
    for m in committees:
        yield union_mention(scan, m.start(), m.end(), m.group(), "union.form", 0.93)
    for a, b in scan.clauses:
        if not any(word in text[a:b] for word in _ALL_HEADS):
            continue
        if any(a <= m.start() and m.end() == b for m in committees):
            continue
        words = scan.words(a, b)
        for m in _HEAD.finditer(text, a, b):
            if _COUNTED_BEHIND.match(text, m.end()):
                continue  # 快递行业工会联合会|12家
            if not _NOT_AFTER.match(text, m.end()) and not text.endswith(("《", "工会"), 0, m.start()):
                found = list(_at(scan, context, words, m))
                yield from found
                federated += (u.name for u in found if u.name.endswith(FEDERATED))
                bare = not found and m.group() == "工联会" and bool(federated)
                if bare and _BARE_BEFORE.search(text, max(0, m.start() - 2), m.start()):
                    last = federated[-1]
                    yield union_mention(scan, m.start(), m.end(), last, "union.short", 0.8, label=False)
    for m in finditer(_SHORT, text):
        name = of_level(context, m.group()[0], m.start())
        if name:
            yield union_mention(scan, m.start(), m.end(), name, "union.short", 0.9, label=m.group() == "全总")


def _of_short_area(scan: Scan, context: Context) -> Iterator[Mention]:
    """太原市总|对…进行了指导, 类乌齐县总|捐赠."""
    found = list(finditer(_AREA_SHORT, scan.text))
    areas = {hit.end: hit for hit in scan.hits_of("area")} if found else {}
    for m in found:
        hit = areas.get(m.start())
        if hit is not None and hit.text in vocabulary.divisions_by_name():
            name = full_name(context, hit.text, "总工会", hit.start)
            yield union_mention(scan, hit.start, m.end(), name.name, "union.short", 0.85, detail=name.detail)


def _of_plain_area(scan: Scan) -> Iterator[Mention]:
    """|山东工会|依法为民工撑腰: a headline says a province's or city's federation so."""
    for m in finditer(_AREA_PLAIN, scan.text):
        names = {d.name for d in vocabulary.divisions_by_short_name().get(m["area"], ()) if d.wide}
        if len(names) == 1 and scan.article.sentence_at(m.start()).part is not Part.BODY:
            name = f"{next(iter(names))}总工会"
            yield union_mention(scan, m.start("area"), m.end(), name, "union.short", 0.8)


def _of_area_alias(scan: Scan, context: Context) -> Iterator[Mention]:
    """经开区总工会, CBD工会, 浏阳经开区总工会."""
    for m in finditer(_AREA_ALIAS, scan.text):
        head = _UNION.match(scan.text, m.end())
        if head is None:
            continue
        start, area = zone_before(context, m.end()) or (m.start(), m.group())
        confidence = 0.9 if start == m.start() else 0.85
        yield union_mention(
            scan, start, head.end(), f"{area}总工会", "union.alias", confidence, detail={"covers": area}
        )


def _bracketed(scan: Scan) -> Iterator[Mention]:
    """北京经济技术开发区（以下简称经开区）总工会, …）物流行业工会联合会."""
    by_name = vocabulary.divisions_by_name()
    for m in finditer(_BRACKETED, scan.text):
        before = m.group(1)
        area = next((before[k:] for k in range(len(before) - 2) if before[k:] in by_name), None)
        if area:
            name = area + ("总工会" if m["head"] == "工会" else m["head"])
            yield union_mention(
                scan, m.end(1) - len(area), m.end(), name, "union.bracket", 0.9,
                label=False, detail={"covers": area} if name.endswith("总工会") else {},
            )  # fmt: skip


def _at(scan: Scan, context: Context, words: tuple[Word, ...], m: re.Match[str]) -> Iterator[Mention]:
    """The union whose head stands at `m`."""
    text, end = scan.text, m.end()
    index = bisect_right(words, m.start(), key=_begin) - 1
    if index < 0 or m.start() >= words[index].end:
        return
    if (industry := _LISTED_INDUSTRY.search(text, max(0, m.start() - 8), m.start())) is not None:
        above = _federation_before(scan, context, industry.start())
        if above is not None:  # 北京市总工会、|服务工会; 北京市总工会|教育工会
            area, start = above
            full = area + industry.group() + m.group()
            yield union_mention(scan, start, end, full, "union.listed", 0.8, label=False)
            return
    # the word may hold more than the head: 工会干部, 企业工会, 总工会
    first = _first_word(scan, words, index, m)
    start = words[first].start if first <= index else m.start()
    if first > index or (first == index and words[index].start == m.start()):
        start = m.start()
    start += _behind_appointed(text[start : m.start()])
    if joined := _JOINED_BEFORE.search(text, start, m.start()):
        start = joined.end()
    if _JOINED_LEVEL.fullmatch(text, start, m.start()) and TWO_HAN.match(text, max(0, start - 2)):
        start += 1  # 县工商联|和|县总工会
    if _TIME_AND_LEVEL.fullmatch(text, start, m.start()):
        start += 1  # 此期|县工会, 是年冬|县工会
    if start == m.start() and _points_at_level(text, start):
        start -= 2  # |该区|总工会: one word, which opens no name
    while text[start] in _NUMERALS and text[start - 1] in _NUMERALS:
        start -= 1  # 一三|一队|工会
    if counted := _COUNTED_THINGS.match(text, start, m.start()):
        start = counted.end()  # 300张|全国工会电子职工书屋读书卡
    if counted := _COUNTED_AS.match(text, start, m.start()):
        start = counted.end()  # 聘请甲等6|人为|县总工会法律顾问
    if year := _YEAR.match(text, start, m.start()):
        start = year.end()  # 2024|东莞工会“…”活动
    core = text[start : m.start()]
    if m.group() == "工会" and text.startswith("会员", end) and _OF_TRADE.search(core):
        return  # 全区货车司机|工会会员达4126人: no union of theirs is told of
    federation = m.group() == "总工会"
    if not federation and _SITE_AFTER.match(text, end):
        yield from _station(scan, context, start, m)
        return
    if federation and _STREET.search(core):
        yield from _station(scan, context, start, m)  # 某某镇总工会|职工服务站, beside the union
    if federation and core in _POINTING:
        if text.startswith("、", m.start() - 1):
            yield from _by_level(scan, context, start, m, None)
        return
    if federation and core.endswith("全国"):  # 领导|中华全国总工会
        start = m.start() - (4 if core.endswith("中华全国") else 2)
        yield union_mention(scan, start, end, "中华全国总工会", "union.federation", 0.98)
        return
    level = _level_of(text[start:end], core) if federation else None
    if m.group() == _EARLIER and (league := _LEVEL_LEAGUE.fullmatch(core)):
        level = league["level"]
    if level or not core:
        yield from _by_level(scan, context, start, m, level)
        return
    if not federation and (of_body := _LEVEL_OF_BODY.match(core)):
        name = of_level(context, of_body.group(1), m.start())
        if name and (core[0] in "该本我" or _LEVEL_OFFICER.match(text, start - 1)):
            yield union_mention(scan, start, end, name, "union.context", 0.7, label=False)
        return
    unknown = federation and (
        (core[-1] in "县市" and (len(core) > _LONGEST_AREA or is_of_words(core[:-1])))
        or (core[-1] == "省" and len(core) == _PAIR)  # 经|省总工会
    )
    if unknown and not any(start <= hit.start < m.start() for hit in scan.hits_of("area")):
        yield from _by_level(scan, context, m.start() - 1, m, core[-1])  # 甲某考进|县总工会
        return
    if federation:
        start, core = _area_only(text, words, first, index, m.start())
        if core in ("师市", "师"):  # a division of the corps named before
            start, core = m.start() - len(core), _corps_before(text, m.start()) or core
            if core in ("师市", "师"):
                return
            name = f"{core}总工会"
            yield union_mention(scan, start, end, name, "union.context", 0.75, label=False)
            return
        if division := _CORPS.search(text, max(0, start - 13), start):  # 第八师|石河子市总工会
            start, core = division.start(), text[division.start() : m.start()]
    if not federation and _is_of_initials(context, core):
        return
    if core and core[-1] not in _DASHES and names_union(scan, words, first, index, core, m.group()):
        yield from _named(scan, context, words, first, start, m)


def _corps_before(text: str, at: int) -> str | None:
    """What 师市|总工会 means: the corps' division and its city that were named last."""
    found = [m.group() for m in _CORPS_CITY.finditer(text, 0, at)]
    return found[-1] if found else None


def _federation_before(scan: Scan, context: Context, at: int) -> tuple[str, int] | None:
    """The city or province of the federation right before an offset, and where the industry union begins.

    A list may join the two (北京市总工会、|服务工会), or one name holds both (北京市总工会|教育工会).
    """
    listed = scan.text[at - 1 : at] in JOINTS
    said = _CITY_FEDERATION.search(scan.text, max(0, at - 12), at - listed)
    if said is None:
        return None
    area, opened = said["area"], said.start()
    if area in ("市", "省"):
        home = context.home_at(at)
        meant = home.city if area == "市" else home.province
    else:
        k = next((k for k in range(len(area) - 2) if is_known_area(area[k:])), None)
        meant, opened = (None, at) if k is None else (area[k:], opened + k)
    return None if meant is None else (meant, at if listed else opened)


def _first_word(scan: Scan, words: tuple[Word, ...], index: int, m: re.Match[str]) -> int:
    """Index of the first word of the union whose head stands at `m`; behind the head if there is none.

    The core that ends right before the head may reach further left than a walk from the head: 北京奔腾|
    汽车|有限公司|工会 as the firm does, a trade (网约|送餐|行业) and a village (某镇|王各庄村) as one name.
    """
    first = left_edge(words, index)
    if words[first - 1].text == "全国" and 0 < first <= index and m.group().endswith(_LEAGUES):
        return first - 1  # 全国|城市轨道交通企业工会联委会
    if index == 0 or words[index].start != m.start():
        return first
    core = TRADE_CORE.search(scan.text, words[0].start, m.start()) or _VILLAGE_CORE.search(
        scan.text, words[0].start, m.start()
    )
    if core is None:
        head = head_of(words[index - 1].text, "")
        wider = left_edge(words, index - 1) if head is not None and head.strength == "strong" else index
        if words[min(wider, index)].text.startswith(("该", "本", "我", "全", "各")):
            return first  # 该厂|工会
    else:
        opening = next((k for k in range(index) if words[k].start == core.start()), index)
        wider = min(opening, left_edge(words, opening)) if opening < index else index
    return min(first, wider)


def _station(scan: Scan, context: Context, start: int, m: re.Match[str]) -> Iterator[Mention]:
    """望江街道工会|服务站: a street's own, which acts like a body; those of firms and buildings are sites."""
    tail = _STATION.match(scan.text, m.end())
    core = scan.text[start : m.start()]
    if tail is None or not _STREET.search(core) or _NO_AREA.search(core):
        return
    found = full_name(context, core, m.group(), start)
    text = scan.text[start : tail.end()]
    detail = {"kind": "centre"} | {k: v for k, v in found.detail.items() if k == "district"}
    yield Mention(
        start, tail.end(), text, EntityType.INSTITUTION, text, "institution.centre", 0.92, True, detail
    )


def _is_of_initials(context: Context, core: str) -> bool:
    """锡常镇|工会 over a text of 锡山区, 常熟市 and 镇海区: several unions by their areas' first signs."""
    signs = {name[0] for _, name in context.counties}
    return 2 <= len(core) <= _INITIALS and len(set(core)) == len(core) and signs.issuperset(core)


def _points_at_level(text: str, at: int) -> bool:
    """Does a demonstrative with a level end at an offset: 该区, 本市?"""
    return at >= 2 and _LEVEL_POINTED.fullmatch(text, at - 2, at) is not None


def _level_of(surface: str, core: str) -> str | None:
    """The level of a federation that is named by it alone: 区总工会, 该市总工会."""
    found = _LEVEL_UNION.fullmatch(surface)
    if found is None and len(core) <= 2 and _LEVEL_CORE.search(core):
        found = _LEVEL_HEAD.search(surface)
    return found.group(1) if found else None


def _by_level(
    scan: Scan, context: Context, start: int, m: re.Match[str], level: str | None
) -> Iterator[Mention]:
    name = _beside_its_area(scan, context, start, level) if level in ("市", None) else None
    organ = _LEVEL_ORGAN.search(scan.text, max(0, start - _SAME_OFFICER), start) if level is None else None
    level = organ.group(1) or organ.group(2) if organ else level
    name = name or (of_level(context, level, m.start()) if level else None)
    if name:
        detail: dict[str, str] = {}
        add_place(context, name.removesuffix("总工会"), detail)
        if m.group() == _EARLIER:  # 县工会联合会
            detail["alias"] = name.removesuffix("总工会") + m.group()
        yield union_mention(scan, start, m.end(), name, "union.context", 0.85, label=False, detail=detail)


def _beside_its_area(scan: Scan, context: Context, start: int, level: str | None) -> str | None:
    """瑞丽市委常委、|市总工会主席, 茂县县委常委、|总工会主席: the area whose organ he sits in too."""
    known = vocabulary.divisions_by_name()
    named = ((h.start, h.text) for h in scan.hits_of("area") if h.end <= start and h.text in known)
    for at, name in reversed(context.counties if level else list(named)):
        end = at + len(name)
        if (level is None or name.endswith(level)) and end <= start <= end + _SAME_OFFICER:
            own = _AREA_ORGAN.fullmatch(scan.text, end, start)
            return full_name(context, name, "总工会", at).name if own else None
    return None


def _behind_appointed(surface: str) -> int:
    """张桂林为|区总工会副主席, 赵彦军代表|区总工会: how much of the run is who acts, and his verb."""
    named = _APPOINTED.match(surface)
    return named.end() if named and surname_at(surface, 0) else 0


def _named(
    scan: Scan, context: Context, words: tuple[Word, ...], first: int, start: int, m: re.Match[str]
) -> Iterator[Mention]:
    """The union that begins at `start`, and the one that shares its tail."""
    start = _behind_lead(scan.text, start, m.start())
    core = scan.text[start : m.start()]
    if not core:
        return
    yield from sharing_tail(scan, context, words, first, m)
    zone = core.endswith("经开区") and is_known_area(core.removesuffix("经开区"))
    if zone:  # 浏阳|经开区总工会
        core = core.removesuffix("经开区") + "经济技术开发区"
    head = _FULL_HEADS.get(m.group(), m.group())
    if (session := _SESSION_TAIL.search(core)) is not None and len(core) > len(session.group()):
        core, head = core[: session.start()], head.removesuffix("委员会")  # 某集团|第一届工会委员会
        if core.endswith(("工会", *FEDERATED)):
            return  # 某行业工会联合会|第一届工会委员会: who sits in it, no union
    found = full_name(context, core, head, start)
    yield union_mention(
        scan, start, m.end(), found.name, "union.form", found.confidence,
        label=found.label, detail=found.detail,
    )  # fmt: skip


def _area_only(text: str, words: tuple[Word, ...], first: int, index: int, end: int) -> tuple[int, str]:
    """A federation is one of areas: drop what stands before the run of areas (新一届|昌平区, 产生|昌平区)."""
    word, whole = words[index], words[first].start
    inside = word.end <= end and word.start < end and not _HEAD.search(word.text)
    k = index if inside else index - 1
    by_name = vocabulary.divisions_by_name()
    others = (w.text for w in words[first : index + 1] if w.end <= end and w.text not in by_name)
    if _SEVERAL_AREAS.search(text[whole:end]) and _SEVERAL_AREAS.search("".join(others)):
        return end, ""  # not 二七区
    if k < first or not is_area(words[k].text):
        return whole, text[whole:end]
    county = county_of_street(words, k, index)  # 浦东新区|金|杨|新村街道
    k = k if county is None else county
    while k - 1 >= first and is_area(words[k - 1].text):
        k -= 1
    if k > 0 and _COUNTED_BEFORE.search(text[words[0].start : words[k].start]):
        return end, ""
    start = whole if text[words[k].start : end] in ("街道", "地区") else words[k].start
    return start, text[start:end]


def _behind_lead(text: str, start: int, end: int) -> int:
    """Where the core begins behind a leading description that the walk has kept: 各级, 所属."""
    if session := _SESSION_LEAD.match(text, start, end):
        return session.end()
    for lead in vocabulary.lines("lexicon/union_leads.txt"):
        if text.startswith(lead, start, end):
            return start + len(lead)
    return start
