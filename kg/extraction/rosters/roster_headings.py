"""Headings of lists: which honour they announce, of which year and edition, and if it is only proposed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from kg import vocabulary
from kg.corpus.when import year_digits
from kg.extraction.lexical.context import Context
from kg.extraction.lexical.literals import Endings
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Hit, Quote, Scan
from kg.extraction.recognisers.names import is_area
from kg.extraction.recognisers.quoted_honours import TEAM_TITLE, TITLE_WORDS, of_longer
from kg.extraction.rosters.roster_cells import plain_name
from kg.extraction.rosters.roster_sections import is_group, is_own_title, level
from kg.extraction.rosters.roster_units import has_organ
from kg.model import Mention
from kg.prefilter import finditer, quick

_NUMERAL = "[一二三四五六七八九十]"
NUMBERING = re.compile(
    rf"[\s　]*(?:[（(](?:{_NUMERAL}|\d){{1,3}}[)）][、.．\s]*|{_NUMERAL}{{1,3}}[、.．]|第{_NUMERAL}+[、：:]"
    r"|附(?:件|表|录)?[一二三四五六七八九十\d]{0,3}[：:.．、\s　]+"
    r"|\d{1,3}(?:[.．、)）](?!\d)|[\s　]+(?=[^\d]))"
    r"|(?:[①-⑳㈠-㈩⑴-⒇❶-❿⓫-⓴⓵-⓾➀-➓]|(?:N[Oo]|no)[.．]\s?\d{1,3}(?=\D))[\s　.．、:：丨｜|]*"
    r"|[●■◆◇▲★☆○◎□△▼▶►※·•\-—*#>]+)?[\s　]*"
)
# （6名）, （共8名，按姓氏笔画排序）, 6人：
_COUNT = quick(
    r"[\s　]*[（(][共计]?[\s\d０-９一二三四五六七八九十百]*余?[名个人家位项件]?[^（）()]{0,16}[)）]"
    r"[\s　：:]*$|[\s　]*共?\d+[名个人家位][\s　：:]*$|[：:][\s　]*$"
)
# 某市劳动奖章|（12名）, 某市劳动奖章|获得者：
_COUNTED = re.compile(
    rf"[（(][共计]?(?:\d+|{_NUMERAL}+)[名个人家位][^（）()]{{0,16}}[)）]$|(?:获得者)?[：:]$"
)
_OF_FIRM = re.compile(r"(?:公司|集团|[厂矿院校局所处站社]|大学|中学|小学|幼儿园|中心|银行|工会)[)）]")
_WHO = r"(?:集体|个人|单位|班组|人选|对象|代表|人)"
_HOLDERS = quick(
    rf"(?:荣誉)?(?:称号)?(?:获得者|获奖者|荣获者|(?:候选|推荐|提名|获奖|表彰|入选){_WHO}+|人选|荣誉称号|称号)$"
)
_TAIL = quick(
    rf"(?:(?:荣誉称号|称号|奖项)?(?:获得者|获奖者|荣获者|获奖|入选者?|拟?表彰|拟?推荐|候选|提名|拟授予){_WHO}*"
    r"(?:和[集体个人单位]{2})?)?(?:予以|进行)?(?:名单|光荣榜|公示|公布|揭晓|出炉|一览表?|名录|花名册|评选结果|结果|(?<=者)简介)+$"
    r"|(?:拟?表彰|拟?推荐|候选)(?:集体|个人|单位|班组|人选|对象|代表)+予以$|的(?:单位|集体|个人|职工|同志|班组|企业)?(?:分别)?(?:是|有|为|包括)$"
)
_LEAD = quick(
    r"^(?:[\u4e00-\u9fff]{2,20}?(?:总工会|工会|委员会|人民政府|联合会|办公室|[局厅]))??(?:关于)?(?:同意|决定)?拟?(?:命名|表彰|授予|评选|推荐|公布|荣获|获得|获评|获|被授予|追授|申报)+"
    r"(?:[下以][列下](?:同志|单位|集体))?"
)
_YEARS = r"(\d{4})(?:[—\-–~至]+\d{4})?年?度?"
_ALWAYS = "历[年届次]来?"
_YEAR = quick(_YEARS)
# of 2022—2023年度 the second, in which it is awarded
_YEAR_OF = re.compile(
    r"(?<!\d)(?:19[5-9]\d|20\d\d|[一二][九〇○零][一二三四五六七八九〇○零]{2}(?=年))(?!\d)"
    r"(?!\s*年?度?\s*[-—－–~～至]{1,2}\s*(?:19|20)\d\d)"
)
_EDITION = re.compile(r"(?:第[一二三四五六七八九十百\d]{1,4}|首)([届批次])")
_OPENING = quick(r"[\s　“《【\[]+|(?:现|兹)将")
_PROPOSED = pattern("rosters", "proposed")
_PROPOSAL = pattern("rosters", "proposal")
_SHOWN = pattern("rosters", "shown")
_SHOWN_BELOW = pattern("rosters", "shown_below")
_FINAL = pattern("rosters", "final")
_DECIDED = pattern("rosters", "decided")
_CONFER = re.compile(r"授予|命名|评为|表彰")
_RANK = quick(r"[特一二三]等奖|[金银铜]奖|优秀奖|优胜奖|(?:优秀)?组织奖")
_TELLS_OF = pattern("rosters", "tells_of")
_WITH_HOLDERS = pattern("rosters", "with_holders")
_NOMINEE = pattern("rosters", "nominee")
_SPACED = pattern("rosters", "spaced")
_AREA_TITLE = pattern("honours", "area_title")
_PRIZE = pattern("honours", "contest_prize")
_TOLD_CONTEST = pattern("rosters", "told_contest")
_PROSE_MARK = re.compile("[，。；！？]")
_AND = re.compile(r"[、及暨]|(?<![祥温])和(?![谐平睦顺美])")
_SECOND = quick(
    r"(?:称号)?[和、及暨](先进工作者|先进生产者|劳动模范|劳动英雄|模范集体|先进集体|五一劳动奖状|五一劳动奖章"
    r"|工人先锋号|劳动奖状|劳动奖章)"
)
_NO_TITLE = pattern("rosters", "no_title_before")
# Titles that mean nothing without who gives them: 先进个人, 优秀工会工作者, 模范职工之家.
_BARE = re.compile(
    r"先进|优秀|优胜|示范|模范|劳动模范|五一|工人先锋号|三八|职工之家|标兵|十佳|最佳|最美|技术|岗位|青年|劳动奖"
)
_GROUPS = frozenset(("先进集体和个人", "先进个人和集体", "先进典型", "劳模", "工匠", "先进模范", "劳模先进"))
_PRIZE_PARTS = frozenset(
    ("团体奖", "个人奖", "集体奖", "单项奖", "综合奖", "团体奖项", "个人奖项", "集体奖项", "单项奖项")
)
_GROUP_ENDS = ("系统", "行业", "类别", "领域")
_PERSON_ENDS = ("者", "个人", "人", "子", "员")
_LONGEST = 48  # characters of a heading
_SHORT = 10  # characters of a group's heading: 企业职工（12名）
# what stands before a title, in any order: 关于表彰, 2016年度, 第二届, 甲工会等2个基层工会
_OPENINGS = (_LEAD, _YEAR, _EDITION, _OPENING, pattern("rosters", "one_of_many"))


@cache
def _title_words() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, vocabulary.lines("lexicon/roster_titles.txt"))) + "|奖$")


@cache
def _title_ends() -> tuple[str, ...]:
    return ("”", *vocabulary.lines("lexicon/roster_title_ends.txt"))


@dataclass(frozen=True, slots=True)
class Title:
    """An honour that a heading names, as a span of the article text."""

    start: int
    end: int
    name: str
    level: str
    for_kind: str  # person, collective, both
    conferrer: str | None


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands over entries."""

    start: int
    end: int
    titles: tuple[Title, ...] = ()
    year: str | None = None
    edition: str | None = None
    proposed: bool = False
    confers: int | None = None  # offset of 授予 in a sentence that leads to the list
    level: int = -1  # how deep it stands by its number in Chinese numerals; -1 without
    own: bool = False  # it names something of its own, which may be no honour


def title_of(honour: Mention) -> Title:
    """An honour of the running text as a list's title."""
    said = honour.detail
    level, kind = said.get("level", ""), said.get("for_kind", "both")
    return Title(honour.start, honour.end, honour.name, level, kind, said.get("conferrer"))


def strip_number(text: str, start: int, end: int) -> int:
    """Where a line begins behind its number or bullet."""
    m = NUMBERING.match(text, start, end)
    return m.end() if m and m.end() < end else start


def is_heading(text: str, number: str) -> bool:
    """Does a line (without its number) announce an honour or a group of entries?"""
    if _SPACED.fullmatch(text):
        text = "".join(text.split())
    counted = next(finditer(_COUNT, text), None)
    bare = (text[: counted.start()] if counted else text).strip(" \u3000【】[]")
    if counted and bare.endswith("工作室") and _OF_FIRM.search(counted.group()):
        return False  # 王某创新工作室（甲公司）: a row, with who runs it
    if not 2 <= len(bare) <= _LONGEST or re.search(r"[。！？；]", bare):
        return False
    if bare.strip("“”") in vocabulary.honours() or _RANK.fullmatch(bare) or _PRIZE.fullmatch(bare):
        return True
    if len(bare) <= _SHORT and bare.endswith(_GROUP_ENDS):
        return True
    if counted and counted.group().strip("：: \u3000"):
        numbered = len(bare) <= _SHORT and re.search(rf"\d|{_NUMERAL}", counted.group())
        if _title_words().search(bare) or numbered:
            return not plain_name("".join(bare.split()))
    core = _HOLDERS.sub("", _TAIL.sub("", bare)).strip("《》 　")
    if _TAIL.search(bare):
        return bare.count("、") < 4
    ordered = re.search(_NUMERAL, number) is not None
    if (ordered or counted) and is_own_title(core):
        return True
    core = core.strip("“” 　")
    if re.search(r"[，：:\t　|]|\s{2}", core) or not _title_words().search(core) or not _ends_title(core):
        return False
    known = _honours().start(core, len(core)) >= 0
    return known or ordered or not has_organ(core) or is_honour(core)


def is_honour(text: str) -> bool:
    """2019年全国五一劳动奖章, 新都区劳动模范: an honour of the gazetteer, or of an area by its form."""
    title = _YEAR.sub("", text.strip("“” 　").removesuffix("获得者"), count=1)
    return title in vocabulary.honours() or _AREA_TITLE.fullmatch(title) is not None


def last_line(text: str, body: int) -> tuple[int, int]:
    """The last of the heads that stand before the body."""
    end = len(text[:body].rstrip())
    return text.rfind("\n", 0, end) + 1, end


def heads_section(text: str, start: int, end: int) -> bool:
    """一、某市劳动奖章（12名）, 2019年某市劳动奖章（12名）, 某市劳动奖章获得者：, above those who have it?"""
    at = strip_number(text, start, end)
    if level(text[start:at]) >= 0:
        return is_heading(text[at:end], text[start:at])
    counted = _COUNTED.search(text, at, end)
    if counted is None and start:
        counted = _TAIL.search(text[:end], at)  # below the headline: 某市劳动奖状名单
    return counted is not None and is_honour(text[at : counted.start()])


@cache
def _honours() -> Endings:
    return Endings(vocabulary.honours())


def _ends_title(core: str) -> bool:
    return core.endswith(_title_ends()) or core in vocabulary.honours()


def read(scan: Scan, context: Context, start: int, end: int, headline: Heading | None) -> Heading:
    """The heading that stands in [start, end)."""
    text = scan.text[start:end]
    year = _YEAR_OF.search(text)
    edition = _EDITION.search(text)
    a, b = _core(scan.text, start, end)
    return Heading(
        start,
        end,
        tuple(_titles(scan, context, start, end, headline)),
        (year_digits(year.group()) if year else None) or (headline.year if headline else None),
        edition.group() if edition and edition.group(1) == "届" else None,
        _is_proposed(text) or bool(headline and headline.proposed),
        next((start + m.start() for m in finditer(_CONFER, text)), None),
        level(scan.text[scan.text.rfind("\n", 0, start) + 1 : start]),
        headline is not None and _is_own(text, scan.text[a:b]),
    )


def _is_own(text: str, core: str) -> bool:
    """Do other rows begin below a heading, whatever they have: 某市书香职工名单, 团体奖?"""
    return core in _PRIZE_PARTS or (_TAIL.search(text) is not None and not is_group(core))


def follows(new: Heading, force: Heading | None) -> Heading | None:
    """The heading in force below a new one, which may name no honour: does the honour above end there?

    It ends at a heading of its own kind of number (一、某奖章, 二、某职工), and at a …名单 of something else.
    """
    if new.titles or force is None:
        return new
    ends = new.own or 0 <= new.level <= force.level
    return new if ends else force


def is_rank(text: str, heading: Heading) -> bool:
    """一等奖：, 优秀组织奖（3个）: a place or a prize of the article's contest."""
    return any(_RANK.fullmatch(text, title.start, title.end) for title in heading.titles)


def _is_proposed(heading: str) -> bool:
    return bool(_PROPOSED.search(heading) or (_SHOWN.search(heading) and not _FINAL.search(heading)))


def only_proposed(heading: str, prose: str) -> bool:
    """What the prose over a list says of those on it; the heading tells if they have the honour."""
    if _DECIDED.search(prose):
        return False
    shown = _SHOWN_BELOW.search(prose) and not _FINAL.search(heading + prose)
    return bool(shown or _PROPOSAL.search(prose))


def _titles(
    scan: Scan, context: Context, start: int, end: int, headline: Heading | None
) -> Iterator[Title]:
    """Titles of the gazetteer, else quoted ones, else the heading's own words; none of 记某市劳模（上）."""
    if _TELLS_OF.match(scan.text, start, end):
        return
    if end - start <= _LONGEST and _WITH_HOLDERS.search(scan.text, start, end):
        return  # a paragraph that leads to a list may tell of it besides
    known = [h for h in scan.hits_of("honour") if start <= h.start and h.end <= end]
    quoted = [q for q in scan.quotes if q.mark == "“" and start <= q.start and q.end <= end]
    known = [h for h in known if not _NO_TITLE.match(scan.text, h.end) and not of_longer(scan.text, h)]
    known = [h for h in known if not any(_opens(quote, h) for quote in quoted)]
    for hit in known:
        yield from _known(scan, hit, end)
    if known:
        return
    for quote in quoted:
        if TITLE_WORDS.search(quote.inner):
            title = _own(scan, context, quote.start + 1, quote.end - 1)
            nominee = _NOMINEE.match(scan.text, title.end, end)
            yield replace(title, end=nominee.end(), name=title.name + "提名奖") if nominee else title
    if any(TITLE_WORDS.search(quote.inner) for quote in quoted) or end - start > _LONGEST:
        return  # “安康杯”竞赛优胜单位 is a title, not the quotation
    a, b = _core(scan.text, start, end)
    core = scan.text[a:b]
    marked = f"“{core}”" if any(q.start == a - 1 and q.end == b + 1 for q in quoted) else core
    if headline is not None and _is_section(scan.text, start, end) and is_own_title(marked):
        closed = "“" in core and "”" not in core and scan.text.startswith("”", b)  # 某市“港城师傅”
        yield _own(scan, context, a, b + closed)
        return
    if quoted and headline is not None:
        return
    if _PRIZE.fullmatch(core):
        yield Title(a, b, core, "", "both", None)
        return
    named = len(core) >= 3 and core not in _GROUPS and core not in _PRIZE_PARTS
    if not named or not _title_words().search(core) or _PROSE_MARK.search(core):
        return  # 评出一等奖1名，…现将结果公布如下
    if headline is None and not _ends_title(core):
        return
    if _RANK.fullmatch(core):
        contest = _contest(scan.article.headline)
        if not _TOLD_CONTEST.search(contest):  # 某县总工会举办歌手大赛: no name of a contest
            yield Title(a, b, contest + core, "", "both", None)
    elif _AND.search(core, len(owner_of(core))):
        yield from _coordinated(scan, context, a, b)
    else:
        yield _own(scan, context, a, b)


def _opens(quote: Quote, hit: Hit) -> bool:
    """“|成都工匠|培育示范单位”: is the gazetteer's honour the first words of a longer title?"""
    inside = quote.start < hit.start and hit.end < quote.end - 1
    return inside and quote.inner.endswith(_title_ends()) and not quote.inner.endswith(hit.text)


def _is_section(text: str, start: int, end: int) -> bool:
    """二、某市书香职工, 某市书香职工（3名）, 某市书香职工名单: is it said that rows of its own follow?"""
    number = text[text.rfind("\n", 0, start) + 1 : start]
    piece = text[start:end]
    return level(number) >= 0 or any(tail.search(piece) for tail in (_COUNT, _TAIL))


def _known(scan: Scan, hit: Hit, end: int) -> Iterator[Title]:
    entries = vocabulary.honours()
    entry = entries[hit.text]
    nominee = _NOMINEE.match(scan.text, hit.end, end)
    if nominee:
        name = entry.name + "提名奖"
        yield Title(hit.start, nominee.end(), name, entry.level, entry.for_kind, entry.conferrer)
        return
    yield Title(hit.start, hit.end, entry.name, entry.level, entry.for_kind, entry.conferrer)
    second = _SECOND.match(scan.text, hit.end, end)
    other = entries.get(_area(hit.text) + second.group(1)) if second else None
    if second and other:  # 全国劳动模范和先进工作者: two titles, one area
        yield Title(second.start(1), second.end(1), other.name, other.level, other.for_kind, other.conferrer)


def _contest(headline: str) -> str:
    """The contest of which a rank is the first: its name in the headline."""
    line = _YEAR.sub("", headline, count=1)
    for described in (_TAIL, _HOLDERS):
        line = described.sub("", line)
    line = line.strip("《》 　")
    return line[1:-1] if line[:1] == "“" and line[-1:] == "”" else line


def _area(title: str) -> str:
    return next((a for a in ("全国", "首都", "中央企业") if title.startswith(a)), "") or owner_of(title)


def _core(text: str, start: int, end: int) -> tuple[int, int]:
    """The title's own span: without number, count, year, edition and 获得者名单."""
    a, b = strip_number(text, start, end), end
    while True:
        piece = text[a:b]
        tail = _COUNT.search(piece) or _TAIL.search(piece) or _HOLDERS.search(piece)
        lead = next((m for opening in _OPENINGS if (m := opening.match(piece))), None)
        if tail and tail.group() and tail.start() > 0:
            b = a + tail.start()
        elif lead and lead.group() and lead.end() < len(piece):
            a += lead.end()
        elif piece[-1:] in tuple("”》】] 　\n") and piece[:-1]:
            b -= 1
        else:
            return a, b


def _coordinated(scan: Scan, context: Context, a: int, b: int) -> Iterator[Title]:
    """顺义区优秀工会工作者和优秀工会积极分子: the first part's owner counts for the rest."""
    joints = [a, *(a + m.end() for m in _AND.finditer(scan.text[a:b], len(owner_of(scan.text[a:b])))), b + 1]
    parts = [(x, y - 1) for x, y in pairwise(joints) if x < y - 1]
    names = [scan.text[x:y] for x, y in parts]
    if any("\n" in name for name in names):
        return  # 先进工作者推荐人选公示名单|劳动模范（3名）: the headline and the first section
    if all(_ends_title(name) and _title_words().search(name) for name in names):
        owner = owner_of(names[0])
        for x, y in parts:
            yield _own(scan, context, x, y, owner)


def owner_of(title: str) -> str:
    """The area or body with which a title opens."""
    for k in range(min(len(title) - 2, 12), 1, -1):
        if is_area(title[:k]) and title[k - 1] in "省市区县旗":
            return title[:k]
    m = re.match(r"[\u4e00-\u9fffA-Za-z]{2,14}?(?:集团|公司|医院|大学|学院|系统|街道|镇|局)", title)
    return m.group() if m else ""


def _own(scan: Scan, context: Context, start: int, end: int, owner: str = "") -> Title:
    """A title in the heading's own words, its owner taken from the headline where it has none."""
    text = re.sub(rf"{_YEARS}|\s|{_ALWAYS}", "", scan.text[start:end])
    name = _full_name(scan, context, text, start, owner)
    entry = vocabulary.honours().get(name)
    if entry:
        return Title(start, end, entry.name, entry.level, entry.for_kind, entry.conferrer)
    collective = TEAM_TITLE.search(text) and not text.endswith(_PERSON_ENDS)
    return Title(start, end, name, "", "collective" if collective else "person", None)


def _full_name(scan: Scan, context: Context, text: str, start: int, owner: str) -> str:
    home = context.home
    levels = {"市": home.city, "区": context.district_at(start), "省": home.province}
    if text[:1] in levels and (area := levels[text[0]]):
        return area + text[1:].removeprefix("级")
    if owner_of(text) or text.startswith(("全国", "首都", "中国", "中华")):
        return text
    headline = re.sub(rf"^(?:关于)?(?:表彰|命名|授予|公布)?|{_YEARS}|{_ALWAYS}", "", scan.article.headline)
    owner = owner or owner_of(headline)
    return owner + text if owner + text in vocabulary.honours() or _BARE.match(text) else text
