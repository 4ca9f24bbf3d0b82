"""Happenings in quotation: “…”技能竞赛, 以“…”为主题的活动, “…”宣讲团, standing programmes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg import vocabulary
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Quote, Scan
from kg.extraction.recognisers.happening_names import (
    MANNERS,
    PLAIN_HEADS,
    SEASON,
    Tail,
    head_at_end,
    head_pattern,
    mention,
    owner_start,
    plain_tail,
    tail,
    type_of,
)
from kg.extraction.recognisers.happening_owners import called_area
from kg.extraction.recognisers.known_bodies import is_firm
from kg.extraction.recognisers.names import stops
from kg.model import EntityType, Mention

_SLOGAN = pattern("happenings", "slogan")
_HOLDS_ANOTHER = pattern("happenings", "holds_another")
_ABOUT_WORK = pattern("happenings", "about_work")
_THEMED = pattern("happenings", "themed")
_THEME_AFTER = pattern("happenings", "theme_after")
_THEMED_OBJECT = pattern("happenings", "themed_object")
_THEME_BEFORE = pattern("happenings", "theme_before")
_TITLE_AFTER = pattern("happenings", "title_after")
_BRAND_HEAD = pattern("happenings", "brand_head")
_COUNTED_TEAM = pattern("happenings", "counted_team")
_BY_MEANS = pattern("happenings", "by_means")
_OIL_PLATFORM = pattern("happenings", "oil_platform")
_PLATFORM_OF_FIRM = pattern("happenings", "platform_of_firm")
_TEAM = pattern("happenings", "team")
_ROOM = pattern("happenings", "room")
_STANDING = pattern("happenings", "standing")
_STANDING_BEFORE = pattern("happenings", "standing_before")
_STANDING_AFTER = pattern("happenings", "standing_after")
_LESSON = pattern("happenings", "lesson")
_BODY_BEFORE = pattern("happenings", "body_before")
_INTO = pattern("happenings", "into")
_CELEBRATING = pattern("happenings", "celebrating")
_EDITION_BEFORE = pattern("happenings", "edition_before")
_YEAR_OF_EVENT = pattern("happenings", "year_of_event")
_YEAR_AND_AREA = pattern("happenings", "year_and_area")
_CALLED = pattern("happenings", "called")
_ONE_OF_LIST = pattern("happenings", "one_of_list")
_INTRODUCED = pattern("happenings", "introduced")
_IS_RUN = pattern("happenings", "is_run")
_BEGUN = pattern("happenings", "begun")
_NO_PROGRAMME = pattern("happenings", "no_programme")
_MECHANISM_AFTER = pattern("happenings", "mechanism_after")
_JOINED_QUOTE = pattern("happenings", "joined_quote")
_GIVING = pattern("happenings", "giving")
_YEAR_AND_TOPIC = pattern("happenings", "year_and_topic")
_TOPIC_BEFORE = pattern("happenings", "topic_before")
_TOPIC_REACH = 16  # characters: a verb and what it is about
_TITLED = pattern("happenings", "titled")
_TITLED_BEFORE = pattern("happenings", "titled_before")
_OWN_CEREMONY = pattern("happenings", "own_ceremony")
_STRONG_VERB = pattern("happenings", "strong_verb")
_DESCRIBING = pattern("happenings", "describing")
_LIST_MEMBER = pattern("happenings", "list_member")
_OF_STAFF = pattern("happenings", "of_staff")
_OPENED = re.compile(r".{0,8}(?:20\d\d年|第[一二三四五六七八九十]+届)")
_WORD = 4  # characters before a single quoted one that make a word with it
_LEAST_TITLE = 6  # characters of an event's whole name in quotation
_LEAST_SHORT = 5  # of one whose head says more than 大会, 活动
_LEAST_SAID = 2  # characters before such a head
_LEAST, _MOST = 3, 12  # characters of a programme's name alone in quotation
_TAKES_PLACE = pattern("happenings", "happens")
_LONG_GAP = 28  # characters behind a quotation, of what then takes place
_MANNER = re.compile(r"^[^·，]{1,4}式$")  # “订单式”培训, “一站式”服务: in what way, no name
_HOLIDAY = pattern("happenings", "holiday")
_COUNTED = re.compile(r"\d+[个项大]|^[两三四五六七八九十]+[个项大]")  # “甲”“乙”|3个竞赛项目
_AND_SUCH = re.compile("等(?!级|候|你|您)")  # “三期”保护|等法律咨询: of a list, no name
_GENERAL = re.compile("各[级类种项式]|一系列|多[种项]|形式多样|丰富多彩")
_SENTENCE_END = re.compile(r"[。！？；]$")
_LONGEST = 40
_LONGEST_CALLED = 24  # characters of a name that its kind stands beside: two lines of a slogan


def recognise(scan: Scan) -> Iterator[Mention]:
    """All happenings whose name holds a quotation or is one."""
    text = scan.text
    for quote in scan.quotes:
        if quote.mark == "《":
            yield from _of_work(scan, quote)
        if quote.mark != "“" or _SENTENCE_END.search(quote.inner) or len(quote.inner) > _LONGEST:
            continue
        before = text[max(0, quote.start - 12) : quote.start].rpartition("\n")[2]
        of_theme = _THEMED_OBJECT.match(text, quote.end)
        if of_theme and _is_of_theme(text, before, of_theme.end()):
            yield from _themed(text, quote, of_theme.end())
            continue
        themed = _THEMED.match(text[quote.end : quote.end + 40])
        if themed and before.endswith("以"):
            yield from _themed(text, quote, quote.end + themed.end())
            continue
        joined = _JOINED_QUOTE.match(text, quote.end)
        found = tail(text, joined.end() if joined else quote.end) or plain_tail(text, quote.end)
        if found and _belongs(text, quote.end, found):
            yield from _headed(scan, quote, found)
            yield from _paired(scan, quote, found)
        elif not _SLOGAN.search(quote.inner) and not (
            before.endswith("以") and _THEME_AFTER.match(text, quote.end)
        ):
            yield from _bare(scan, quote, before)


def _is_of_theme(text: str, before: str, at: int) -> bool:
    """举办|以“…”为主题的读书会, 以“…”为主题的|读书会在某地举行: does a theme say which happening it is?"""
    found = tail(text, at)
    if found is None:
        return False
    held = _THEME_BEFORE.search(before) is not None
    return held or (before.endswith("以") and _TAKES_PLACE.match(text, found[0]) is not None)


def _of_work(scan: Scan, quote: Quote) -> Iterator[Mention]:
    """《工会法》知识竞赛, 第二届《某某之春》文艺会演: what is held about a work, or under such a name."""
    found = tail(scan.text, quote.end)
    if found and _ABOUT_WORK.fullmatch(scan.text[quote.end : found[0] - len(found[1])]):
        head = found[1]
        if type_of(head) is EntityType.EVENT or head.endswith("活动"):
            yield mention(scan, _prefix(scan, quote.start), found[0], type_of(head), "happening.quoted", 0.85)


def _themed(text: str, quote: Quote, at: int) -> Iterator[Mention]:
    """以“…”为主题开展|职工运动会: the theme and the head behind the verb are the name."""
    found = tail(text, at)
    if not found:
        return
    type_ = type_of(found[1])
    surface, theme = text[quote.start : found[0]], text[quote.start : quote.end]
    name = theme + text[at : found[0]]
    head = text[at : found[0]]
    if _GENERAL.match(head):
        return  # 以“…”为主题，全区计划开展|各级各类竞赛: many, no single one
    alias = {} if head.startswith("主题") else {"alias": f"{theme}主题{head}"}
    yield Mention(quote.start, found[0], surface, type_, name, "happening.themed", 0.85, False, alias)
    yield Mention(quote.start, quote.end, theme, type_, name, "happening.themed", 0.8, True)


def _belongs(text: str, at: int, found: Tail) -> bool:
    """Is what stands between the quotation and the head part of one name?"""
    end, head = found
    gap = text[at : end - len(head)]
    first = head_pattern().search(text, at, end)
    lead = text[at : first.start()] if first else gap
    if _HOLDS_ANOTHER.match(text, at, end):
        return False  # “职工之家”|举办讲座
    if "…" in text[at:end]:
        return False  # “…”“…”……发布仪式上
    if gap.startswith("、") or _AND_SUCH.search(gap) or "，" in gap:
        return False
    if _SLOGAN.search(lead) or _COUNTED.search(gap):
        return False
    if len(gap) <= _LONG_GAP and _TAKES_PLACE.match(text, end):
        return True  # “…”海外建设项目引领性劳动和技能竞赛主题宣讲|活动|在甲地举办
    return len(gap) <= 16 or "暨" in gap or gap.startswith("——") or bool(_OPENED.match(gap))


def _headed(scan: Scan, quote: Quote, found: Tail) -> Iterator[Mention]:
    """“…” and a head behind it."""
    end, head = found
    ceremony = _OWN_CEREMONY.search(scan.text, quote.end, end)
    if ceremony and ceremony.group().startswith(("开幕", "闭幕")):
        end = ceremony.start()  # “…”职工书画展|开幕式
        head = head_at_end(scan.text[quote.end : end]) or head
    gap = scan.text[quote.end : end - len(head)]
    if _TITLE_AFTER.match(scan.text, quote.end, end) or _MANNER.search(quote.inner):
        return
    if len(quote.inner) <= _LEAST and _DESCRIBING.search(scan.text, max(0, quote.start - 8), quote.start):
        return  # 名副其实的|“秒杀”课程, 打造更多|“金字”品牌
    if is_firm(quote.inner) and _PLATFORM_OF_FIRM.match(scan.text, quote.end):
        return  # 与“饿了么”平台共建: the firm itself
    if (head == "平台" and _OIL_PLATFORM.search(quote.inner)) or _BY_MEANS.fullmatch(quote.inner):
        return
    if gap and _BRAND_HEAD.match(head) and _SLOGAN.search(quote.inner):
        return
    start = _prefix(scan, _first_of_pair(scan, quote, head))
    if len(quote.inner) == 1 and start == quote.start:
        return  # 暖“新”行动: one character plays on a word, of which no name is known
    edition = _EDITION_BEFORE.search(scan.text[max(0, quote.start - 8) : quote.start])
    short = scan.text[quote.start - len(edition.group()) : end] if edition else ""
    year = _YEAR_AND_TOPIC.search(scan.text, start, quote.start)
    if year and year.start() > start:
        short = scan.text[year.start() : end]  # 滨江区|2023年园林养护“…”技能竞赛
    if start == quote.start and (topic := _topic_start(scan, start)) < start:
        start, short = topic, scan.text[start:end]
    named = mention(scan, start, end, type_of(head), "happening.quoted", 0.9)
    # without whose it is, the name is another of its names
    yield replace(named, detail={"alias": short}) if short and short != named.name else named
    if _STRONG_VERB.search(scan.text[max(0, start - 6) : start]):
        yield from _listed(scan, end)


def _topic_start(scan: Scan, start: int) -> int:
    """启动|集体协商“集中要约行动”: between a verb of holding and a quotation, what it is about."""
    topic = _TOPIC_BEFORE.search(scan.text, max(0, start - _TOPIC_REACH), start)
    if topic is None:
        return start
    words = [w for w in scan.words(*scan.clause_at(start - 1)) if topic.start("topic") <= w.start < start]
    whole = bool(words) and words[0].start == topic.start("topic")
    plain = any(w.text in stops() or w.text in MANNERS for w in words)
    return words[0].start if whole and not plain else start


def _listed(scan: Scan, at: int) -> Iterator[Mention]:
    """开展“…”行动|、工会法律大讲堂和会员普惠活动: the happenings that follow in the list."""
    while (member := _LIST_MEMBER.match(scan.text, at)) is not None:
        head = head_at_end(member.group(1))
        if head is None or head in PLAIN_HEADS or len(member.group(1)) < len(head) + 4:
            return
        yield mention(scan, *member.span(1), type_of(head), "programme.chain", 0.7)
        at = member.end()


def _first_of_pair(scan: Scan, quote: Quote, head: str) -> int:
    """第四届“甲工匠”|“乙工匠”发布仪式: two quotations in the name of one event."""
    if type_of(head) is EntityType.EVENT:
        return next((q.start for q in scan.quotes if q.mark == "“" and q.end == quote.start), quote.start)
    return quote.start


def _paired(scan: Scan, quote: Quote, found: Tail) -> Iterator[Mention]:
    """“劳模号”|“工匠号”地铁专列: the quotation right before shares the head."""
    before = next((q for q in scan.quotes if q.mark == "“" and q.end == quote.start), None)
    if before is not None and len(before.inner) <= _MOST and type_of(found[1]) is EntityType.PROGRAMME:
        surface = scan.text[before.start : before.end]
        name = surface + scan.text[quote.end : found[0]]
        yield Mention(before.start, before.end, surface, type_of(found[1]), name, "happening.quoted", 0.8)


def _bare(scan: Scan, quote: Quote, before: str) -> Iterator[Mention]:
    """A quotation that is the name of a team or of a standing programme."""
    text, programme = scan.text, EntityType.PROGRAMME
    if _TEAM.search(quote.inner):
        if _COUNTED_TEAM.search(before):
            return
        yield mention(scan, owner_start(scan, quote.start), quote.end, programme, "programme.team", 0.85)
        return
    if _ROOM.match(quote.inner[-2:]):
        return
    head = head_at_end(quote.inner)
    edition = _EDITION_BEFORE.search(before)
    held = before[: edition.start()] if edition else before
    whole = head and head not in PLAIN_HEADS and (edition or _is_titled(quote.inner, head))
    if head and whole and (_TITLED.match(text, quote.end) or _TITLED_BEFORE.search(held)):
        yield from _titled(scan, quote, type_of(head), len(edition.group()) if edition else 0)
        return
    called = _CALLED.search(before) or _ONE_OF_LIST.match(text, quote.end)
    if called and not _STANDING.search(quote.inner) and _LEAST <= len(quote.inner) <= _LONGEST_CALLED:
        if not _NO_PROGRAMME.search(quote.inner) and not SEASON.search(quote.inner):
            yield mention(scan, quote.start + 1, quote.end - 1, programme, "programme.introduced", 0.68)
        return
    if not _STANDING.search(quote.inner):
        named = _LEAST <= len(quote.inner) <= _MOST and not _NO_PROGRAMME.search(quote.inner)
        told = _INTRODUCED.search(before) or (named and _is_run(scan, quote))
        if named and told and not _MECHANISM_AFTER.match(text, quote.end):
            yield mention(scan, quote.start + 1, quote.end - 1, programme, "programme.introduced", 0.68)
        return
    if before.endswith("的") and _STANDING.fullmatch(quote.inner):
        return  # 思想政治的“引领站”、为民办实事的“服务站”: a picture
    of_body = _LESSON.search(quote.inner) and _BODY_BEFORE.search(before)
    if (topic := _topic_start(scan, quote.start)) < quote.start:
        of_topic = mention(scan, topic, quote.end, programme, "programme.standing", 0.75)
        yield replace(of_topic, detail={"alias": quote.inner})
        return
    shown = _STANDING_BEFORE.search(before) or _BEGUN.search(before) or _STANDING_AFTER.match(text, quote.end)
    if not (called or of_body or shown):
        return
    into = _INTO.match(text, quote.end)
    if into:
        yield mention(scan, quote.start, into.end(), programme, "programme.standing", 0.8)
    elif not SEASON.search(quote.inner):  # 春送岗位、夏送清凉 … are found one by one
        yield mention(scan, quote.start + 1, quote.end - 1, programme, "programme.standing", 0.75)


def _is_run(scan: Scan, quote: Quote) -> bool:
    """打造的“技能夜市”…。“技能夜市”|由县总工会牵头: quoted again, with who runs it or how often."""
    if _ROOM.search(quote.inner):
        return False
    same = [q for q in scan.quotes if q.inner == quote.inner and q.mark == quote.mark]
    return len(same) > 1 and any(_IS_RUN.match(scan.text, q.end) for q in same)


def _titled(scan: Scan, quote: Quote, type_: EntityType, edition: int) -> Iterator[Mention]:
    """举办“劳模故事分享会”, 举办|第十届“师徒擂台赛”: so many characters before the quotation say which."""
    if not edition:
        yield mention(scan, quote.start + 1, quote.end - 1, type_, "happening.titled", 0.8)
        return
    named = mention(scan, quote.start - edition, quote.end, type_, "happening.titled", 0.8)
    yield replace(named, detail={"alias": quote.inner})


def _is_titled(inner: str, head: str) -> bool:
    """小哥恳谈会, 最美工匠发布仪式; not 座谈会, 职工大会."""
    short = len(inner) >= _LEAST_SHORT and len(head) > _LEAST_SAID and len(inner) - len(head) >= _LEAST_SAID
    return short or len(inner) >= _LEAST_TITLE


def _played(text: str, start: int) -> int:
    """举办|爱“递”奉献…活动: one quoted character plays on the word that it stands in."""
    for opened in range(start - 1, max(0, start - _WORD) - 1, -1):
        if _STRONG_VERB.search(text, max(0, opened - 6), opened):
            return opened
    return start


def _prefix(scan: Scan, start: int) -> int:
    """首届“…”, 第三届“…”, 2021年杭州市“…”: what stands before is in the name; so is 庆 and its body."""
    text = scan.text
    celebrating = _CELEBRATING.search(text[max(0, start - 2) : start])
    if celebrating:
        opened = start - len(celebrating.group())
        year = _YEAR_OF_EVENT.search(text, max(0, opened - 5), opened)
        return owner_start(scan, year.start() if year else opened)
    edition = _EDITION_BEFORE.search(text[max(0, start - 8) : start])
    if edition:
        return owner_start(scan, start - len(edition.group()))
    holiday = _HOLIDAY.match(text, start)
    if holiday:
        return start if _GIVING.match(text, holiday.end()) else owner_start(scan, start)
    year = _YEAR_AND_AREA.search(text[max(0, start - 18) : start])
    if year and year.group(1) in vocabulary.divisions_by_name():
        return start - len(year.group())
    if text[start + 2 : start + 3] == "”":
        return _played(text, start)
    cup = _OF_STAFF.search(text, max(0, start - 6), start)
    if cup and text[start : start + 12].partition("”")[0].endswith("杯"):
        owned = owner_start(scan, cup.start())
        if owned == cup.start():
            return start
        year = _YEAR_OF_EVENT.search(text, max(0, owned - 5), owned)
        return year.start() if year else owned  # 2013年|延庆区职工|“某某杯”征文比赛
    topic = _YEAR_AND_TOPIC.search(text[max(0, start - 16) : start])
    if topic and topic.group(1)[-1] not in "省市区县":
        opened = start - len(topic.group())
        first = start - len(topic.group(1))
        words = [w for w in scan.words(*scan.clause_at(opened)) if first <= w.start < start]
        if not any(w.text in stops() for w in words):
            area = called_area(text, opened)  # 滨江区|2023年园林养护“…”技能竞赛
            return opened if area is None else area
    return start
