"""Headings of lists: which honour they announce, of which year and edition, and whether it is only proposed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg import vocabulary
from kg.extraction.context import Context
from kg.extraction.honours import _TEAM_TITLE, _TITLE_WORDS
from kg.extraction.names import is_area
from kg.extraction.roster_cells import plain_name
from kg.extraction.roster_units import has_organ
from kg.extraction.scan import Scan

NUMBERING = re.compile(
    r"[\s　]*(?:[（(][一二三四五六七八九十\d]{1,3}[)）][、.．\s]*|[一二三四五六七八九十]{1,3}[、.．]|第[一二三四五六七八九十]+[、：:]|\d{1,3}(?:[.．、)）](?!\d)|[\s　]+(?=[^\d]))"
    r"|[①-⑳㈠-㈩⑴-⒇]|[●■◆▲★☆○◎□△▼▶►※·•\-—*#>]+)?[\s　]*"
)
_COUNT = re.compile(r"[\s　]*[（(](?:共|计)?[\s\d０-９一二三四五六七八九十百]*(?:余)?(?:名|个|人|家|位|户|项|件)?[^（）()]{0,16}[)）][\s　：:]*$|[\s　]*(?:共)?\d+[名个人家位][\s　：:]*$|[：:][\s　]*$")
_TAIL = re.compile(
    r"(?:(?:荣誉称号|称号|奖项)?(?:获得者|获奖者|荣获者|获奖|入选者?|表彰|拟?推荐|候选|提名|拟表彰|拟授予)(?:集体|个人|单位|班组|人选|对象|代表|人)*(?:和[集体个人单位]{2})?)?"
    r"(?:名单|光荣榜|公示|公布|揭晓|出炉|一览表?|名录|花名册|评选结果|结果)+$"
)
_HOLDERS = re.compile(r"(?:荣誉)?(?:称号)?(?:获得者|获奖者|荣获者|获奖名单|候选人|候选集体|候选单位|推荐人选|推荐对象|推荐集体|提名人选|人选|获奖个人|获奖集体|获奖单位|表彰对象|推荐单位|推荐班组|候选班组|荣誉称号|称号)$")
_LEAD = re.compile(r"^(?:关于)?(?:同意|决定)?(?:拟)?(?:命名|表彰|授予|评选|推荐|公布|荣获|获得|获评|获|被授予|追授|申报)+(?:下列同志|以下同志|以下单位|下列单位|以下集体|下列集体)?")
_YEAR = re.compile(r"(\d{4})(?:[—\-–~至]+(\d{4}))?年?度?")
_EDITION = re.compile(r"第[一二三四五六七八九十百\d]{1,4}[届批次]|首届|首批")
_PROPOSED = re.compile(r"候选|推荐|拟|公示|提名|入围|申报|初评")
_CONFER = re.compile(r"授予|命名|评为|表彰")
_RANK = re.compile(r"(?:特|一|二|三)等奖|金奖|银奖|铜奖|优秀奖|优胜奖|优秀组织奖|组织奖")
_PLAIN_TITLE = re.compile(r"奖章|奖状|奖$|先锋号|标兵|模范|能手|红旗手|工匠|先进|优秀|状元|之星|职工之家|职工小家|文明号|示范岗|榜样|楷模|大师|劳模|巾帼|匠|最美|十佳|之友|达人|文明岗|积极分子|工作者|金牌|首席|带头人|创新工作室")


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


def strip_number(text: str, start: int, end: int) -> int:
    """Where a line begins behind its number or bullet."""
    m = NUMBERING.match(text, start, end)
    return m.end() if m and m.end() < end else start


def is_heading(text: str, number: str) -> bool:
    """Does a line (without its number) announce an honour or a group of entries?"""
    counted = _COUNT.search(text)
    bare = text[: counted.start()] if counted else text
    bare = bare.strip(" \u3000【】[]")
    if not 2 <= len(bare) <= 48 or re.search(r"[。！？；]", bare):
        return False
    if bare.strip("“”") in vocabulary.honours() or _RANK.fullmatch(bare) or (bare.endswith(_GROUP_ENDS) and len(bare) <= 10):
        return True
    if counted and counted.group().strip("：: \u3000") and (_PLAIN_TITLE.search(bare) or (len(bare) <= 10 and re.search(r"\d|[一二三四五六七八九十]", counted.group()))):
        return not plain_name(bare)
    listed = _TAIL.search(bare)
    core = _HOLDERS.sub("", _TAIL.sub("", bare)).strip("“”《》 　")
    if listed and listed.group() and core != bare:
        return bare.count("、") < 4
    if re.search(r"[，：:\t　|]|\s{2}", core) or not _PLAIN_TITLE.search(core) or not _title_ending(core):
        return False
    return bool(re.search("[一二三四五六七八九十]", number)) or not has_organ(core) or core.endswith(tuple(vocabulary.honours()))


_GROUP_ENDS = ("系统", "行业", "类别", "领域")


def _title_ending(core: str) -> bool:
    return core.endswith(("”", "者", "手", "章", "状", "号", "奖", "兵", "匠", "模", "范", "星", "家", "岗", "人", "师", "员", "子", "室", "体", "位", "组", "元", "样", "友", "业", "模", "队", "工", "杰", "青年", "集体", "个人", "职工", "模范", "区", "村", "院校", "家庭", "项目", "成果", "案例", "基地")) or core in vocabulary.honours()


def read(scan: Scan, context: Context, start: int, end: int, headline: Heading | None) -> Heading:
    """The heading that stands in [start, end)."""
    text = scan.text[start:end]
    year = _YEAR.search(text) if re.search(r"\d{4}[^\d]", text + " ") else None
    edition = _EDITION.search(text)
    return Heading(
        start, end, tuple(_titles(scan, context, start, end, headline)),
        (year.group(1) if year and "1949" < year.group(1) < "2100" else None) or (headline.year if headline else None),
        edition.group() if (edition and edition.group()[-1] == "届") or (edition and edition.group() == "首届") else None,
        bool(_PROPOSED.search(text)) or bool(headline and headline.proposed),
        next((start + m.start() for m in _CONFER.finditer(text)), None),
    )


def _titles(scan: Scan, context: Context, start: int, end: int, headline: Heading | None) -> Iterator[Title]:
    """Titles of the gazetteer; else the heading's own words."""
    entries = vocabulary.honours()
    known = [h for h in scan.hits_of("honour") if start <= h.start and h.end <= end]
    known = [h for h in known if not re.match(r"工作室|精神|先进|创新", scan.text[h.end : h.end + 3])]
    for hit in known:
        entry = entries[hit.text]
        yield Title(hit.start, hit.end, entry.name, entry.level, entry.for_kind, entry.conferrer)
        second = _SECOND.match(scan.text, hit.end, end)
        other = entries.get(_area(hit.text) + second.group(1)) if second else None
        if second and other:  # 全国劳动模范和先进工作者: two titles, one area
            yield Title(second.start(1), second.end(1), other.name, other.level, other.for_kind, other.conferrer)
    if known:
        return
    quoted = [q for q in scan.quotes if q.mark == "“" and start <= q.start and q.end <= end]
    for quote in quoted:
        if _TITLE_WORDS.search(quote.inner):
            yield _own(scan, context, quote.start + 1, quote.end - 1, headline)
    if quoted or end - start > 48 or (headline is None and not _PLAIN_TITLE.search(scan.text[start:end])):
        return
    a, b = _core(scan.text, start, end)
    if b - a >= 3 and _PLAIN_TITLE.search(scan.text[a:b]) and (headline is not None or _title_ending(scan.text[a:b])):
        if _RANK.fullmatch(scan.text[a:b]):
            name = _contest(scan.article.headline) + scan.text[a:b]
            yield Title(a, b, name, "employer", "both", None)
        elif re.search(r"[、和及暨]", scan.text[a:b]):
            yield from _coordinated(scan, context, a, b, headline)
        elif scan.text[a:b] not in _GROUPS:
            yield _own(scan, context, a, b, headline)


def _contest(headline: str) -> str:
    """The contest of which a rank is the first: its name in the headline."""
    line = _YEAR.sub("", headline, count=1)
    for pattern in (_TAIL, _HOLDERS):
        line = pattern.sub("", line)
    return line.strip("“”《》 　")


_SECOND = re.compile(r"(?:称号)?[和、及暨](先进工作者|模范集体|先进集体|五一劳动奖状|五一劳动奖章|工人先锋号|劳动奖状|劳动奖章)")


def _area(title: str) -> str:
    return next((a for a in ("全国", "首都", "中央企业") if title.startswith(a)), "") or _owner(title)


_GROUPS = frozenset(("先进集体和个人", "先进个人和集体", "先进典型", "劳模", "工匠", "先进模范", "劳模先进"))


def _core(text: str, start: int, end: int) -> tuple[int, int]:
    """The title's own span: without number, count, year, edition and 获得者名单."""
    a, b = strip_number(text, start, end), end
    while True:
        piece = text[a:b]
        tail = _COUNT.search(piece) or _TAIL.search(piece) or _HOLDERS.search(piece)
        lead = _LEAD.match(piece) or _YEAR.match(piece) or _EDITION.match(piece) or re.match(r"[\s　“《【\[]+", piece)
        if tail and tail.group() and tail.start() > 0:
            b = a + tail.start()
        elif lead and lead.group() and lead.end() < len(piece):
            a += lead.end()
        elif piece[-1:] in tuple("”》】] 　") and piece[:-1]:
            b -= 1
        else:
            return a, b


def _coordinated(scan: Scan, context: Context, a: int, b: int, headline: Heading | None) -> Iterator[Title]:
    """顺义区优秀工会工作者和优秀工会积极分子: the first part's owner counts for the rest."""
    parts = [(a + m.start(), a + m.end()) for m in re.finditer(r"[^、和及暨]+", scan.text[a:b])]
    if not all(_title_ending(scan.text[x:y]) and _PLAIN_TITLE.search(scan.text[x:y]) for x, y in parts):
        return
    owner = _owner(scan.text[parts[0][0] : parts[0][1]])
    for x, y in parts:
        yield _own(scan, context, x, y, headline, owner)


def _owner(title: str) -> str:
    """The area or body with which a title opens."""
    for k in range(min(len(title) - 2, 12), 1, -1):
        if is_area(title[:k]) and title[k - 1] in "省市区县旗":
            return title[:k]
    m = re.match(r"[\u4e00-\u9fffA-Za-z]{2,14}?(?:集团|公司|医院|大学|学院|系统|街道|镇|局)", title)
    return m.group() if m else ""


def _own(scan: Scan, context: Context, start: int, end: int, headline: Heading | None, owner: str = "") -> Title:
    """A title in the heading's own words, its owner taken from the headline where it has none."""
    text = re.sub(r"\d{4}(?:[—\-–~至]+\d{4})?年度?|\s", "", scan.text[start:end])
    name = text
    entries = vocabulary.honours()
    if text[0] == "市" and context.home.city:
        name = context.home.city + text[1:]
    elif text[0] == "区" and (district := context.district_at(start)):
        name = district + text[1:]
    elif text[0] == "省" and context.home.province:
        name = context.home.province + text[1:]
    elif not _owner(text) and not text.startswith(("全国", "首都", "中国", "中华")):
        owner = owner or _headline_owner(scan, context)
        if owner and (owner + text in entries or _generic_title(text)):
            name = owner + text
    entry = entries.get(name)
    if entry:
        return Title(start, end, entry.name, entry.level, entry.for_kind, entry.conferrer)
    kind = "collective" if _TEAM_TITLE.search(text) and not text.endswith(("者", "个人", "人", "子", "员")) else "person"
    level = "district" if name[:1] and re.match(r"[\u4e00-\u9fff]{1,5}[区县]", name) else "employer"
    return Title(start, end, name, level, kind, None)


def _generic_title(text: str) -> bool:
    """Titles that mean nothing without who gives them: 先进个人, 优秀工会工作者, 模范职工之家."""
    return bool(re.match(r"先进|优秀|模范|劳动模范|五一|工人先锋号|三八|职工之家|标兵|十佳|最佳|最美|技术|岗位|青年|劳动奖", text))


def _headline_owner(scan: Scan, context: Context) -> str:
    line = scan.article.headline
    line = _YEAR.sub("", line, count=1)
    line = re.sub(r"^(?:关于)?(?:表彰|命名|授予|公布)?", "", line)
    return _owner(line)
