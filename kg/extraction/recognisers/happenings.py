"""Events and programmes: by edition, by verb and head, by the season's 送…, by the gazetteer.

Those in quotation stand in quoted_happenings.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from kg import vocabulary
from kg.extraction.lexical.context import Context
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan, Word
from kg.extraction.recognisers import (
    campaigns,
    finals,
    happening_teams,
    listed_contests,
    meeting_contests,
    quoted_happenings,
)
from kg.extraction.recognisers.happening_bounds import (
    first_of_object,
    first_of_subject,
    openers,
    topics,
    verbs_in_names,
)
from kg.extraction.recognisers.happening_names import (
    MANNERS,
    PLAIN_HEADS,
    SEASON,
    head_at_end,
    head_pattern,
    head_words,
    mention,
    owner_start,
    tail,
    type_of,
)
from kg.extraction.recognisers.happening_owners import (
    called_area,
    firm_that_calls,
    of_announced,
    opens_sentence,
    owned_year,
    quoted_from,
    union_that_calls,
)
from kg.extraction.recognisers.names import generic, is_area
from kg.extraction.recognisers.send_offs import send_offs
from kg.model import EntityType, Mention
from kg.prefilter import finditer

_EDITION = pattern("happenings", "edition")
_SPACES = (" ", "\u3000")
_HEADLINE_OWNER = re.compile("(?:街道|地区|[省市区县镇乡]|集团|公司|总工会|大学|学院)$")
_EDITION_STOP = pattern("happenings", "edition_stop")
_STRONG_VERB = pattern("happenings", "strong_verb")
_MEETING_VERB = pattern("happenings", "meeting_verb")
_YEAR_VERB = pattern("happenings", "year_verb")
_APOSTROPHES = "’‘'′"  # before a year, as some papers set it: ’2015职工运动会
_LEAST_NAMED = 6  # characters behind such a verb
_HELD_JOINTLY = pattern("happenings", "held_jointly")
_ENDS = re.compile(r"[，。；、\s]|$|[上中]，")
_JOINED = pattern("happenings", "joined")
_HALF_OF_QUOTE = re.compile(r"“[^”。；]{4}[ 　·•]|“[^”。；]{2,12}[ 　·•][^”。；]{4}”")
_JUBILEE = pattern("happenings", "jubilee")
_MUTUAL_AID = pattern("happenings", "mutual_aid")
_AGAIN = pattern("happenings", "again")
_OWN_CEREMONY = pattern("happenings", "own_ceremony")
_SECTION = pattern("happenings", "section")
_ANNOUNCED_OWNER = pattern("happenings", "announced_owner")
_ASSEMBLY_OF = pattern("happenings", "assembly_of")
_BROUGHT = pattern("happenings", "brought")
_YEAR_OF_EVENT = pattern("happenings", "year_of_event")
_GAME = pattern("happenings", "game")
_MEMBER = pattern("happenings", "event_member")
_COMMITTEE = pattern("happenings", "committee")
_HAPPENS = pattern("happenings", "happens")
_CONGRESS = pattern("happenings", "congress")
_PLACED = pattern("happenings", "placed")
_FIRST_SHOW = pattern("happenings", "first_show")
_CONTEST_WON = pattern("happenings", "contest_won")
_FIRST_TOLD = pattern("happenings", "first_told")
_HONOURING = pattern("happenings", "honouring")
_HONOURING_OPENS = pattern("happenings", "honouring_opens")
_RITUAL = pattern("happenings", "ritual")
_OPENING = pattern("happenings", "opening")
_NO_OPENING = pattern("happenings", "no_opening")
_TWO_NAMES = pattern("happenings", "two_names")
_RUN_UP = re.compile(r"办(?:起了?|了.{0,2})$")
_POINTS = re.compile("(?:[这那][场次届项个回]?|此[次届项]|本[次届]|该项)")
_AT_AFTER = re.compile(r"上(?!海)|中(?![心央国])")
_DATED = re.compile(r"\d{4}年\d{1,2}月(?:\d{1,2}日)?")
# Too plain without a quotation; left to the other rules.
_PLAIN_NAMES = frozenset(("送温暖", "送清凉"))
_NAMED_BY_HEAD = frozenset(("送温暖工作", "职工代表大会", "入会仪式"))
# With an edition and nothing else they name no happening.
_ANY_CONTEST = frozenset(("大会", "大赛", "比赛", "竞赛", "活动", "会议", "论坛", "项目", "演练"))
_NUMBERED = re.compile("第[一二三四五六七八九十百]{1,4}[届次]")
_PLAIN_NAME = 2  # characters
# Heads that a year makes no event of: 2021年重点项目
_NO_EDITION = frozenset(("平台", "项目", "工程", "计划", "改革", "联盟"))
_REACH_OF_ONE, _REACH = 30, 54  # characters behind an edition; 暨 joins a second name to the first
_OFTEN = re.compile(r"多年|每年|历年|累计|多次|每月|每周|各类|系列")
_SO_MANY = re.compile(r"一系列|(?:[一两二三四五六七八九十]+|多|数)[期场次个项届]")
_CLAUSE_MARKS = "，。；：！？\n"
_LEAST_EVENT, _LONGEST_EVENT = 7, 30  # characters of an event that opens its clause
_SHOWS = ("展", "节", "运动会")  # 职工|书画展
_SHORT_EVENT = 5  # of one that opens its sentence
_LONGEST_NAME = 70  # characters: two names, joined by 暨, with their quotations
_THIS_AREA = frozenset(("该省", "该市", "该区", "该县", "该镇", "该街道"))
_POINTING = ("这次", "此次", "本次", "该次", "本届", "这项", "该项", "这一")
_CONTESTS = ("赛", "比武", "大比拼")
_LISTED_BEHIND = re.compile("[、和与及等]")
_OF_AREA = re.compile("全[国省市区县州旗镇乡]")
_LEAST_OF_AREA = 8  # characters: 全区|工会工作会议
_LEAST_TOLD = 2  # characters of words that say which
_LEAST_OF_PLAIN = 5  # of words each of which says little
_NOT_EVENT_AFTER = ("方案", "通知", "现场", "要求")


@cache
def _known_names() -> Mapping[str, str]:
    """Nationwide programmes by form."""
    rows = vocabulary.by_form("gazetteer/programmes.tsv")
    return {form: row["name"] for form, row in rows.items() if form not in _PLAIN_NAMES}


@cache
def _known() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(_known_names(), key=lambda n: (-len(n), n)))))


@cache
def _undistinctive() -> frozenset[str]:
    """Words that do not say which event it is."""
    return generic() | frozenset(vocabulary.lines("lexicon/happening_generic.txt"))


def recognise(scan: Scan, context: Context) -> Iterator[Mention]:
    """All happenings that have a name or are clearly individuated, contests beside their meetings too."""
    found = finals.of_whole_contests(scan, tuple(_named(scan)))
    yield from found
    yield from meeting_contests.beside_meetings(scan, found)
    yield from send_offs(scan, found)


def _named(scan: Scan) -> Iterator[Mention]:
    text = scan.text
    yield from quoted_happenings.recognise(scan)
    yield from happening_teams.recognise(scan)
    yield from campaigns.recognise(scan)
    yield from listed_contests.recognise(scan)
    for m in finditer(_known(), text):
        name = _known_names()[m.group()]
        yield Mention(m.start(), m.end(), m.group(), EntityType.PROGRAMME, name, "programme.gazetteer", 0.85)
    for m in finditer(SEASON, text):
        if _HALF_OF_QUOTE.fullmatch(text, text.rfind("“", 0, m.start()), m.end() + 1):
            continue  # “春送岗位| 职等你来”直播带岗活动: half of another's name
        yield mention(scan, m.start(), m.end(), EntityType.PROGRAMME, "programme.season", 0.9)
    for m in finditer(_JUBILEE, text):
        year = _YEAR_OF_EVENT.search(text, max(0, m.start() - 5), m.start())
        start = year.start() if year else owner_start(scan, m.start())
        yield mention(scan, start, m.end(), EntityType.EVENT, "event.jubilee", 0.85)
    for m in finditer(_MUTUAL_AID, text):
        yield mention(scan, m.start(), m.end(), EntityType.PROGRAMME, "programme.mutual_aid", 0.85)
    for form in (_HONOURING, _HONOURING_OPENS):
        for m in finditer(form, text):
            yield mention(scan, *m.span("name"), EntityType.EVENT, "event.honouring", 0.8)
    for m in finditer(_CONGRESS, text):
        name = f"中国工会第{m['number']}次全国代表大会"
        yield Mention(m.start(), m.end(), m.group(), EntityType.EVENT, name, "event.congress", 0.85)
    for m in (*finditer(_FIRST_SHOW, text), *finditer(_FIRST_TOLD, text)):
        # the work stays a mention of its own: the event begins behind it
        start, end = m.span("show")
        name = m["work"] + m["show"]
        yield Mention(start, end, m["show"], EntityType.EVENT, name, "event.first_show", 0.82, False)
    for m in finditer(_CONTEST_WON, text):
        yield mention(scan, *m.span("name"), EntityType.EVENT, "event.at", 0.72)
    for m in finditer(_ASSEMBLY_OF, text):
        yield of_announced(scan, m, m.start(), m.end(), EntityType.EVENT)
    for m in finditer(_EDITION, text):
        yield from _edition(scan, m)
    holding = head_words().holders(text, scan.clauses)
    for a, b in scan.clauses:
        if (a, b) in holding:
            words = scan.words(a, b)
            yield from _after_verb(scan, words)
            yield from _as_subject(scan, words)
            yield from _at_contest(scan, words)
    yield from _opening(scan)
    yield from _held_jointly(scan)


def _edition(scan: Scan, m: re.Match[str]) -> Iterator[Mention]:
    """朝阳区工会第十五次代表大会, 第十一届教职工亲子主题活动, 首届东城工匠推荐评选."""
    text, at = scan.text, m.end()
    if text[at : at + 1] == "“":
        return  # the quotation's rule takes it
    stop = at
    while stop < min(len(text), at + _REACH) and not _EDITION_STOP.match(text, stop):
        stop += 1
    if "暨" not in text[at : at + _REACH_OF_ONE]:
        stop = min(stop, at + _REACH_OF_ONE)
    heads = [*head_pattern().finditer(text, at, stop)]
    while len(heads) > 1 and heads[-1].group() in _NO_EDITION:
        heads.pop()  # 第三届职业技能大赛|焊接项目
    act = _MEETING_VERB.search(text, at, heads[-1].start()) if heads else None
    if act is not None:  # 第六届技能大赛|冠军出席新闻发布会
        heads = [h for h in heads if h.group().endswith("赛") and at + _PLAIN_NAME < h.end() <= act.start()]
    last = heads[-1] if heads else None
    if last is None or _in_title(scan, m.start()):
        return
    ceremony = _OWN_CEREMONY.search(text, at, last.end()) if len(heads) > 1 else None
    if ceremony and heads[-2].end() == ceremony.start():
        last = heads[-2]  # 第二届技能大赛|闭幕式
    again = _AGAIN.match(text[last.end() : last.end() + 12])
    end = last.end() + (len(again.group()) if again else 0)
    joined = _JOINED.match(text, end)
    second = tail(text, joined.end()) if joined else None
    end = second[0] if second else end
    section = _SECTION.match(text, end) if last.group().endswith("赛") else None
    end = section.end() if section else end
    year = m.group().lstrip(_APOSTROPHES)[0].isdecimal()
    if year and _NUMBERED.search(text, at, last.start()):
        return  # 1948年|中国工会第六次会议: when it was
    start = m.start()
    owned = owned_year(scan, start, at, end) if year and last.group() not in _NO_EDITION else None
    area = called_area(text, start) if year and text[at:end] not in _ANY_CONTEST else None
    short = year and end - at < _LEAST_NAMED  # 甲区|2025年健步走: whose it is says enough
    if (short and owned is None and area is None) or (year and last.group() in _NO_EDITION):
        return
    if owned is not None:
        named = mention(scan, owned, end, type_of(last.group()), "event.edition", 0.88)
        yield replace(named, detail={"alias": text[start:end]})  # 甲公司工会|2021年度工作会议
        return
    if year and (won := _YEAR_VERB.match(text, at, last.start())) is not None:
        if end - won.end() >= _LEAST_NAMED:  # 2022年拿下|北京市铸造大赛
            yield mention(scan, won.end(), end, type_of(last.group()), "event.edition", 0.8)
        return
    plain = end - at <= _PLAIN_NAME and last.group() in _ANY_CONTEST and text[end : end + 1] != "将"
    if not year and plain and owner_start(scan, start) == start:
        return  # 首届大赛, 第二次会议: which one the text says elsewhere
    if not year or _COMMITTEE.match(text[at : at + 12]) or text.endswith("行业", 0, start):
        start = owner_start(scan, start)
        dated = _DATED.match(text, start)
        start = dated.end() if dated else start
        if not year and start == m.start() and text[start - 1 : start] in _SPACES:
            opened = owner_start(scan, start - 1)
            if opened < start - 1 and _HEADLINE_OWNER.search(text, opened, start - 1):
                said, type_ = text[opened:end], type_of(last.group())
                name = text[opened : start - 1] + text[start:end]  # 某某街道　|第五届职工运动会开幕
                yield Mention(opened, end, said, type_, name, "event.edition", 0.88)
                return
    elif (behind_mark := quoted_from(scan, start, end)) is not None:
        named = mention(scan, behind_mark, end, type_of(last.group()), "event.edition", 0.88)
        yield replace(named, detail={"alias": text[start:end]})  # “甲市乙区|2015年度业务知识竞赛”
        return
    elif (area := called_area(text, start)) is not None:
        named = mention(scan, area, end, type_of(last.group()), "event.edition", 0.88)
        yield replace(named, detail={"alias": text[start:end]})  # 陕西省|2020年劳动竞赛动员大会
        return
    if text[start : m.start()] == "工会" and (firm := firm_that_calls(scan, start)):
        name = firm + text[start:end]  # 甲公司召开|工会第一次会员大会
        yield Mention(start, end, text[start:end], type_of(last.group()), name, "event.edition", 0.85)
        return
    if union := union_that_calls(scan, start, end):
        named = mention(scan, start, end, type_of(last.group()), "event.edition", 0.85)
        yield replace(named, name=union + named.text)
        return
    announced = _ANNOUNCED_OWNER.search(text, max(0, start - 24), m.start())
    if announced:
        yield of_announced(scan, announced, start, end, type_of(last.group()))
        return
    yield mention(scan, start, end, type_of(last.group()), "event.edition", 0.88)


def _in_title(scan: Scan, at: int) -> bool:
    return any(q.mark == "《" and q.start < at < q.end for q in scan.quotes)


def _headed(scan: Scan, words: tuple[Word, ...], behind: re.Pattern[str]) -> Iterator[tuple[int, int, str]]:
    """(first word, last word, head) of each run that ends in a head of happenings before `behind`."""
    for index, word in enumerate(words):
        head = head_at_end(word.text)
        if head is None or head in PLAIN_HEADS or not behind.match(scan.text, word.end):
            continue
        yield first_of_subject(words, index), index, head


def _as_subject(scan: Scan, words: tuple[Word, ...]) -> Iterator[Mention]:
    """顺义区快递行业集体协商会议在天竺镇召开: a happening that opens its clause and then takes place."""
    for first, last, head in _headed(scan, words, _HAPPENS):
        if first > 0 and words[first - 1].text not in openers() | {"的", "由"}:
            continue
        start, end = words[first].start, words[last].end
        if words[first].text in verbs_in_names() and not opens_sentence(scan, start):
            continue  # 聚焦主业，|推进工作会议召开
        if _OWN_CEREMONY.search(scan.text, start, end):
            continue  # 技能大赛|闭幕式: the contest is found by itself
        distinctive = any(w.text not in _undistinctive() for w in words[first:last])
        opens = first > 0 or start == 0 or scan.text[start - 1] in "，。\n"
        type_ = type_of(head)
        placed = type_ is EntityType.EVENT and _PLACED.match(scan.text, end)
        said = distinctive or (placed and end - start >= len(head) + 4)
        shown = distinctive or (placed and head.endswith(_SHOWS))
        alone = shown and type_ is EntityType.EVENT and opens_sentence(scan, start)
        least = _SHORT_EVENT if alone else _LEAST_EVENT
        if least <= end - start <= _LONGEST_EVENT and (said or alone) and opens:
            yield mention(scan, start, end, type_, "event.subject", 0.75)


def _opening(scan: Scan) -> Iterator[Mention]:
    """甲院揭牌仪式暨“某某”首课在乙校举行; 某成果和“丙”成果交流活动近日举行: 暨, 和 and all."""
    text = scan.text
    for _, end in head_words().spans(text):
        if not _HAPPENS.match(text, end):
            continue
        start = end
        while start > max(0, end - _LONGEST_NAME) and text[start - 1] not in _CLAUSE_MARKS:
            start -= 1
        opened = _OPENING.match(text, start, end)  # 近日，
        start = opened.end() if opened else start
        name = text[start:end]
        two = _TWO_NAMES.search(name)
        head = head_at_end(name)
        if head and two and not _NO_OPENING.search(name) and name.count("“") == name.count("”"):
            yield mention(scan, start, end, type_of(head), "event.opening", 0.86)


def _held_jointly(scan: Scan) -> Iterator[Mention]:
    """举办|某工作室揭牌暨工作部署会: two names behind a verb of holding, whatever words they hold."""
    text = scan.text
    for m in finditer(_HELD_JOINTLY, text):
        start, end = m.span("name")
        heads = head_pattern().finditer(text, text.index("暨", start), end)
        last = [h for h in heads if _ENDS.match(text, h.end())][-1:]
        for head in last:
            yield mention(scan, start, head.end(), type_of(head.group()), "event.joint", 0.8)


def _at_contest(scan: Scan, words: tuple[Word, ...]) -> Iterator[Mention]:
    """在山东省港口行业职业技能大赛中夺得…, 从甲市工会工作会议上获悉: an area's contest or meeting."""
    for first, last, head in _headed(scan, words, _AT_AFTER):
        start, end = words[first].start, words[last].end
        if first == 0 or words[first - 1].text not in ("在", "于", "的", "从") or not 8 <= end - start <= 30:
            continue
        if is_area(words[first].text) and type_of(head) is EntityType.EVENT:
            yield mention(scan, start, end, EntityType.EVENT, "event.at", 0.72)


def _after_verb(scan: Scan, words: tuple[Word, ...]) -> Iterator[Mention]:
    """举办职工书画篆刻展, 开展劳模工匠宣讲活动: a verb, at least two words that say which, a head."""
    text = scan.text
    for index, word in enumerate(words):
        head = head_at_end(word.text)
        if head is None or head in PLAIN_HEADS or not head_pattern().match(text, word.end - len(head)):
            continue  # 才艺展|演: the head of another word
        if index + 1 < len(words) and head_at_end(words[index + 1].text):
            continue  # only the last head of a run: 宣讲|活动
        i = first_of_object(text, words, index)
        if words[i].text in _THIS_AREA and i < index:
            i += 1  # 举办|该县|铅笔行业技能竞赛
        end = word.end
        opened = words[i - 1 if i and words[i - 1].text in _THIS_AREA else i].start
        while words[i].text in MANNERS and i < index:
            i += 1  # 举行|隆重|颁奖大会, 举行了|一场|技能竞赛
        start = words[i].start
        if _POINTS.match(text, start) or _RITUAL.fullmatch(text, start, end):
            continue  # 办起了|这场趣味运动会: one that is named elsewhere
        taken = text[start - 1 : start] in ("把", "将") and _BROUGHT.match(text, end)
        if i == 0 or not (taken or _STRONG_VERB.search(text[max(words[0].start, opened - 6) : opened])):
            continue
        if _RUN_UP.search(text, max(0, opened - 4), opened) and start < scan.body_start:
            continue  # 五市工会联手办起|产业工人大赛: a headline's own words for it
        game = i < index and _GAME.search(text, start, end)
        contest = head.endswith(_CONTESTS)
        meeting = head.endswith("会") and not head.startswith("大")
        if not (5 if game or contest or meeting else 6) <= end - start <= 26:
            continue
        if not game and head not in _NAMED_BY_HEAD and not _says_which(text, words[i : index + 1], head):
            continue
        if text.startswith(_POINTING, start) or text.endswith("等", start, end - len(head)):
            continue  # 这次|知识赛活动, 公益课堂|等|活动
        if _SO_MANY.match(text, start) or text[end : end + 1].isdecimal():
            continue  # 两期培训班, 相亲活动5场: so many, no single one
        if _OFTEN.search(text, max(words[0].start, start - 14), start):
            continue  # 连续多年举办联谊会
        if text[end : end + 1] != "了" and text[end : end + 2] not in _NOT_EVENT_AFTER:
            yield mention(scan, start, end, type_of(head), "event.verb", 0.65)
            yield from _listed_behind(scan, end)


def _listed_behind(scan: Scan, at: int) -> Iterator[Mention]:
    """举办全市职工篮球赛|、全市职工乒乓球赛及校企对接签约仪式: events of a list that no 等 closes."""
    found = []
    while (member := _MEMBER.match(scan.text, at)) is not None:
        head = head_at_end(member["name"])
        if head is None or type_of(head) is not EntityType.EVENT or len(member["name"]) < len(head) + 4:
            return
        found.append(mention(scan, *member.span("name"), EntityType.EVENT, "event.verb", 0.65))
        at = member.end()
    if scan.text.startswith(("，", "。", "；"), at):
        yield from found


def _says_which(text: str, words: Sequence[Word], head: str) -> bool:
    """消防|技能比武, 全区|工会工作会议: do the words before a head say which happening it is?"""
    before, end = words[:-1], words[-1].end
    if sum(len(w.text) for w in before if w.text not in _undistinctive()) >= _LEAST_TOLD:
        return True
    if type_of(head) is EntityType.EVENT and sum(len(w.text) for w in before) >= _LEAST_OF_PLAIN:
        return True  # 非公企业民主管理|现场推进会: plain words, but so many
    if head.endswith(_CONTESTS) and any(w.text in topics() for w in before):
        return not _LISTED_BEHIND.match(text, end)  # 开展消防技能比武|、厨艺比赛等活动: no single one
    of_area = bool(before) and _OF_AREA.match(words[0].text) is not None
    return of_area and head.endswith("会议") and end - words[0].start >= _LEAST_OF_AREA
