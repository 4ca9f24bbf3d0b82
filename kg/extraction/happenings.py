"""Events and programmes: by quotation and head, by edition, by verb and head, by the season's 送…"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg import vocabulary
from kg.extraction.context import Context
from kg.extraction.names import generic, stops
from kg.extraction.scan import Quote, Scan, Word, cut
from kg.model import EntityType, Mention

_SEASON = re.compile(r"(?<!新)[春夏秋冬]送(?:岗位|清凉|助学|温暖|健康|安康|文化|关爱)")
_EDITION = re.compile(r"(?:第[一二三四五六七八九十百\d]{1,4}[届次]|首届|(?:19|20)\d\d年度?(?!以来|至|来|间|初|底|末|上|下|[，、。]))")
# a happening begins after these words, and one that is named after a verb stands right behind it
_VERB = re.compile(
    r"(?:开展了?|举办了?|举行了?|召开了?|组织了?|启动了?|主办|承办|参加了?|参与了?|实施了?|推出了?|深化|打造了?|创新|做实|做优做强|开设了?|发起了?|出席了?|推进|进行了?|迎来了?|成立了?|"
    r"组建了?|走进|落实|持续|联合|在|从|开启了?|设立了?|组织开展了?|开展的|举办的|举行的|召开的|启动的|组织的|主办的|的)$"
)
_STRONG_VERB = re.compile(r"(?:开展了?|举办了?|举行了?|召开了?|组织了?|启动了?|主办了?|承办了?|组织开展了?|举办的|召开的|开展的|启动的|组织的|主办的|举行的|承办的|参加了?|出席了?|近日|日前)$")
_INNER_STANDING = re.compile(
    r"(?:行动|计划|工程|大讲堂|讲堂|课堂|公开课|接待日|开放日|服务日|服务月|服务周|服务年|宣传周|宣传月|进企业|进校园|进社区|进工地|进车间|进班组|进基层|进万家|进家庭|进机关|助企行|行|十送|宣讲团|讲师团|服务队|"
    r"学堂|下午茶|电影夜|议事会|托管班|训练营|体验营|沙龙|云剧场|市集|擂台赛|送清凉|送温暖|送岗位|送健康|送文化|送法|送安康|送关爱|大礼包|直通车|夜校|义诊|普法|讲师团|文化节|服务站|报销|体检|大篷车|平安返岗|暖冬|暖心)$"
)
_TAIL_STOP = re.compile(r"[，。；：！？\n“”《》（）()]|为主题|为契机|为主线|为抓手")
_TAIL_WORDS = frozenset("等 和 与 的 在 中 上 已 将 是 圆满 正式 顺利 成功 走进 开进 来到 近日 日前 举行 召开 开幕 启动仪式上 期间 现场 当天 结束 结束后 后 时 以来 为 了 由 对 向 让 使 获 获得".split())
_SLOGAN = re.compile(r"精神|思想|理念|意识|目标|问题|难题|作用|优势|娘家|公里|温度|力量|获得感|格局|模式|机制|体系|氛围")
_THEME = re.compile(r"以$")


@cache
def _heads() -> tuple[tuple[str, str], ...]:
    rows = [(r["word"], r["type"]) for r in vocabulary.table("lexicon/happenings.tsv")]
    return tuple(sorted(rows, key=lambda r: (-len(r[0]), r[0])))


@cache
def _head_pattern() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(w) for w, _ in _heads()))


@cache
def _head_types() -> dict[str, str]:
    return dict(_heads())


@cache
def _known_names() -> dict[str, str]:
    """Nationwide programmes by form; 送温暖 and 送清凉 are too plain without a quotation and are left to the other rules."""
    rows = vocabulary.table("gazetteer/programmes.tsv")
    return {f: r["name"] for r in rows for f in (r["name"], *r["aliases"].split(";")) if f and f not in ("送温暖", "送清凉")}


@cache
def _known() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(_known_names(), key=lambda n: (-len(n), n)))))


def type_of(name: str) -> EntityType | None:
    """The type that a name's head says, if it has one."""
    for word, type_ in _heads():
        if name.endswith(word):
            return EntityType(type_)
    return None


def recognise(scan: Scan, context: Context) -> Iterator[Mention]:
    """All happenings that have a name or are clearly individuated."""
    text = scan.text
    for quote in scan.quotes:
        if quote.mark == "“":
            yield from _quoted(scan, quote)
    for m in _known().finditer(text):
        yield Mention(m.start(), m.end(), m.group(), EntityType.PROGRAMME, _known_names()[m.group()], "programme.gazetteer", 0.85)
    for m in _SEASON.finditer(text):
        yield Mention(m.start(), m.end(), m.group(), EntityType.PROGRAMME, m.group(), "programme.season", 0.9)
    yield from _chains(scan)
    for m in _EDITION.finditer(text):
        yield from _edition(scan, m)
    for a, b in scan.clauses:
        if _head_pattern().search(text, a, b):
            words = scan.words(a, b)
            yield from _after_verb(scan, words)
            yield from _as_subject(scan, words)


_CHAIN = re.compile(r"((?:[\u4e00-\u9fff“”]{3,14}、)+[\u4e00-\u9fff“”]{3,14})等(?:[\u4e00-\u9fff]{0,6})(?:品牌|活动|行动|项目|计划|工程)")


def _chains(scan: Scan) -> Iterator[Mention]:
    """冬送温暖、夏送清凉、职工互助保障等服务品牌: one known member makes the others programmes."""
    for m in _CHAIN.finditer(scan.text):
        parts = m.group(1).split("、")
        if not any(_SEASON.search(p) for p in parts):
            continue
        at = m.start()
        for k, part in enumerate(parts):
            bare = part.strip("“”")
            if not _SEASON.search(part) and k > 0 and 3 <= len(bare) <= 10:
                start = at + part.index(bare)
                yield _mention(scan, start, start + len(bare), EntityType.PROGRAMME, "programme.chain", 0.7)
            at += len(part) + 1


def _mention(scan: Scan, start: int, end: int, type_: EntityType, rule: str, confidence: float, name: str | None = None) -> Mention:
    surface = scan.text[start:end]
    return Mention(start, end, surface, type_, name or surface, rule, confidence)


def _tail(text: str, at: int) -> tuple[int, str] | None:
    """(end, head) of the longest happening that continues at `at`: 主题职工技能竞赛, 暨…活动."""
    stop = at
    limit = min(len(text), at + 34)
    while stop < limit and not _TAIL_STOP.match(text, stop):
        stop += 1
    reached = at
    for word in cut(text[at:stop]):
        if word in _TAIL_WORDS:
            stop = reached
            break
        reached += len(word)
    # 养老护理员、家政服务员职业技能大赛: a 、 inside is allowed
    best = None
    for m in _head_pattern().finditer(text, at, stop):
        if "、" in text[at : m.start()] and len(text[at : m.start()]) > 20:
            continue
        if re.match(r"师|队员|员|家|者", text[m.end() : m.end() + 1]) and m.group() in ("工程", "项目", "计划", "服务", "行动"):
            continue  # 首席工程|师
        best = (m.end(), m.group())
    return best


def _quoted(scan: Scan, quote: Quote) -> Iterator[Mention]:
    text, inner = scan.text, quote.inner
    if re.search(r"[。！？；]$", inner) or len(inner) > 40:
        return
    before = text[max(0, quote.start - 12) : quote.start]
    themed = re.match(r"为(?:活动)?主题的?，?(?:[^，。；]{0,12}?)(?:开展|举办|举行|组织|启动)了?", text[quote.end : quote.end + 40])
    if themed and _THEME.search(before[-1:]):
        at = quote.end + themed.end()
        tail = _tail(text, at)
        if tail:
            type_ = EntityType(_head_types()[tail[1]])
            name = text[quote.start : quote.end] + text[at : tail[0]]
            yield Mention(quote.start, tail[0], text[quote.start : tail[0]], type_, name, "happening.themed", 0.85, False)
            yield Mention(quote.start, quote.end, text[quote.start : quote.end], type_, name, "happening.themed", 0.8, True)
        return
    tail = _tail(text, quote.end) or _quote_only(text, quote.end)
    gap = text[quote.end : tail[0] - len(tail[1])] if tail else ""
    first_head = _head_pattern().search(text, quote.end, tail[0]) if tail else None
    lead_gap = text[quote.end : first_head.start()] if first_head else gap
    if tail and "、" not in gap[:1] and not re.search(r"[，]", gap) and not _SLOGAN.search(lead_gap) and (len(gap) <= 16 or "暨" in gap):
        if re.match(r"(?:荣誉)?称号|获得者|先进", gap):
            return
        type_ = EntityType(_head_types()[tail[1]])
        end = tail[0]
        start = _prefix(scan, quote.start)
        if re.match(r"品牌|平台|项目$", tail[1]) and tail[1] in _head_types() and gap and _SLOGAN.search(inner):
            return
        yield _mention(scan, start, end, type_, "happening.quoted", 0.9)
        if type_ is EntityType.PROGRAMME and tail[1] in ("行动", "活动", "计划", "工程"):
            return
        return
    if _SLOGAN.search(inner):
        return
    if re.search(r"(?:宣讲团|讲师团|服务队|突击队|联盟|小分队|宣讲队|先锋队|艺术团|合唱团)$", inner):
        yield _mention(scan, _owner_start(scan, quote.start), quote.end, EntityType.PROGRAMME, "programme.team", 0.85)
        return
    facility = re.match(r"(?:驿站|之家|家园|书屋|站|馆|室|中心)$", inner[-2:])
    if facility:
        return
    standing = _INNER_STANDING.search(inner)
    if standing and (re.search(r"(?:开展|启动|举办|实施|推出|打造|创新|组织|做实|做好|深化|以|、|”|通过|持续|提供|涌现出|品牌|开设|叫响|参加|参与|的|办好|读完|推出了?|设立)$", before) or re.match(r"进(?:企业|校园|社区|工地|车间|班组|基层|万家|机关)|服务|系列|专场|慰问|开讲|开课|开班|启动|上线|开播|走进|举行|第[一二三四五六七八九十\d]+[季期场]|如期|收官|授课", text[quote.end :])):
        end = quote.end
        follow = re.match(r"进(?:企业|校园|社区|工地|车间|班组|基层|万家|机关)", text[quote.end :])
        if follow:
            end += follow.end()
            yield _mention(scan, quote.start, end, EntityType.PROGRAMME, "programme.standing", 0.8)
        else:
            for at, part in _parts(quote, standing):
                yield _mention(scan, at, at + len(part), EntityType.PROGRAMME, "programme.standing", 0.75)


def _parts(quote: Quote, standing: re.Match[str]) -> list[tuple[int, str]]:
    if _SEASON.search(quote.inner):
        return []  # 春送岗位、夏送清凉 … are found one by one
    return [(quote.start + 1, quote.inner)]


_QUOTE_HEADS = re.compile(r"[\u4e00-\u9fff]{0,6}?(?:服务|巡回宣讲|宣讲|课程|专项|直播|培训|志愿服务|系列活动|套餐|大礼包|专场|夜校|讲座|展|赛)(?=[，。；、”）]|在|的|等|$|已|将|和)")


def _quote_only(text: str, at: int) -> tuple[int, str] | None:
    """Heads too plain to name a happening without a quotation: “一卡通”借阅服务, “匠心进百企”巡回宣讲."""
    m = _QUOTE_HEADS.match(text, at)
    if not m or re.search(r"[的了和与在]", m.group()):
        return None
    head = "讲座" if m.group().endswith(("讲座", "展", "赛", "培训")) else "活动"
    return m.end(), head


_PREFIX_NAME = re.compile(r"[\u4e00-\u9fff]{2,14}$")


def _prefix(scan: Scan, start: int) -> int:
    """首届“…”, 第三届“…” and the owner before a quoted name of a team stay with it."""
    m = re.search(r"(?:庆祝|纪念|喜迎|迎|欢度|庆)$", scan.text[max(0, start - 2) : start])
    if m:
        return _owner_start(scan, start - len(m.group()))
    m = re.search(r"(?:第[一二三四五六七八九十百\d]{1,4}[届次]|首届|20\d\d年度?)$", scan.text[max(0, start - 8) : start])
    if m:
        return start - len(m.group())
    year = re.search(r"20\d\d年度?([\u4e00-\u9fff]{2,4}[省市区县])$", scan.text[max(0, start - 12) : start])
    if year and year.group(1) in vocabulary.divisions_by_name():
        return start - len(year.group())
    return start


def _edition(scan: Scan, m: re.Match[str]) -> Iterator[Mention]:
    """朝阳区工会第十五次代表大会, 第十一届教职工亲子主题活动, 首届东城工匠推荐评选."""
    text = scan.text
    at = m.end()
    if text[at : at + 1] == "“":
        return  # the quotation's rule takes it
    stop = at
    while stop < min(len(text), at + 30) and not re.match(r"[，。；：！？\n“”《（(]|(?:在|上|中|将|是|圆满|正式|顺利|举行|召开|开幕|的|等|闭幕|启动|揭晓|获得)", text[stop:]):
        stop += 1
    best = None
    for h in _head_pattern().finditer(text, at, stop):
        best = h
    if best is None or re.search(r"参加|出席|列席|召开|举行|听取|审议|选举", text[at : best.start()]):
        return
    again = re.match(r"第[一二三四五六七八九十\d]+次(?:全体)?会议", text[best.end() : best.end() + 12])
    best_end = best.end() + (len(again.group()) if again else 0)
    year = not m.group().startswith(("第", "首"))
    if year and len(text[at:best_end]) < 6:
        return
    start = m.start()
    committee = re.match(r"委员会第[一二三四五六七八九十]+次", text[at : at + 12])
    if not year or committee:
        start = _owner_start(scan, start)
    if best.group() in ("平台", "项目", "工程", "计划", "改革", "联盟") and year:
        return
    yield _mention(scan, start, best_end, EntityType(_head_types()[best.group()]), "event.edition", 0.88)


def _owner_start(scan: Scan, start: int) -> int:
    """The body right before an edition belongs to the name: 北京市交通运输工会第四届委员会…"""
    from kg.extraction.names import left_edge

    a, _ = scan.clause_at(start - 1) if start else (start, start)
    words = scan.words(a, start) if a < start else ()
    if not words or not re.search(r"(?:工会|总工会|集团|公司|医院|大学|学院|局|区|市|县|省|街道|镇|委员会|协会|系统)$", words[-1].text):
        return start
    first = left_edge(words, len(words) - 1)
    return words[first].start if first < len(words) else start


_HAPPENS = re.compile(r"(?:在[^，。；]{2,24}?)?(?:隆重|正式|成功|圆满|顺利|如期|盛大)?(?:举行|召开|举办|开幕|启动|落幕|收官|开班|闭幕|开赛|打响|揭幕)")
_OPENING = frozenset("近日 日前 昨日 昨天 今天 日 月 年 上午 下午 当天 随后 记者 获悉".split())


def _as_subject(scan: Scan, words: tuple[Word, ...]) -> Iterator[Mention]:
    """顺义区快递行业集体协商会议在天竺镇召开: a happening that opens its clause and then takes place."""
    text = scan.text
    for index, word in enumerate(words):
        head = next((w for w, _ in _heads() if word.text.endswith(w)), None)
        if head is None or not _HAPPENS.match(text, word.end) or head in ("项目", "平台", "工程", "品牌", "计划", "改革"):
            continue
        i = index
        while i > 0 and words[i - 1].text not in stops() and words[i - 1].text not in _OPENING and not re.fullmatch(r"\d+", words[i - 1].text):
            i -= 1
        if i > 0 and not (words[i - 1].text in _OPENING or words[i - 1].text in ("的", "由")):
            continue
        start, surface = words[i].start, text[words[i].start : word.end]
        plain = [w.text for w in words[i:index] if w.text not in generic() and w.text not in _EVENT_GENERIC]
        if 7 <= len(surface) <= 30 and plain and (i > 0 or text[start - 1 : start] in "，。\n" or start == 0):
            yield _mention(scan, start, word.end, EntityType(_head_types()[head]), "event.subject", 0.75)


def _after_verb(scan: Scan, words: tuple[Word, ...]) -> Iterator[Mention]:
    """举办职工书画篆刻展, 开展劳模工匠宣讲活动: a verb, at least two words that say which, a head."""
    text = scan.text
    types = _head_types()
    for index, word in enumerate(words):
        head = next((w for w, _ in _heads() if word.text.endswith(w)), None)
        if head is None:
            continue
        # only the last head of a run: 宣讲|活动
        if index + 1 < len(words) and any(words[index + 1].text.endswith(w) for w, _ in _heads()):
            continue
        i = index
        while i > 0 and words[i - 1].text not in stops() and not _EDITION.search(words[i - 1].text) and not re.search(r"\d", words[i - 1].text):
            i -= 1
        start, end = words[i].start, word.end
        before = text[max(words[0].start, start - 6) : start]
        at_clause_start = i == 0
        if not _STRONG_VERB.search(before) or at_clause_start:
            continue
        core = [w.text for w in words[i : index + 1]]
        surface = text[start:end]
        if not 6 <= len(surface) <= 26 or head in ("项目", "平台", "计划", "工程", "改革", "品牌"):
            continue
        specific = [w for w in core[:-1] if w not in generic() and w not in _EVENT_GENERIC]
        if (len(specific) < 1 or sum(len(w) for w in specific) < 2) and head not in ("送温暖工作", "职工代表大会"):
            continue
        if text[end : end + 1] in ("了",) or text[end : end + 2] in ("方案", "通知", "现场", "要求"):
            continue
        yield _mention(scan, start, end, EntityType(types[head]), "event.verb", 0.65)


_EVENT_GENERIC = frozenset(
    "慰问 走访 学习 交流 调研 座谈 专题 主题 系列 专项 集中 现场 视频 全体 全市 全区 年度 工作 推进 动员 部署 总结 启动 一线 相关 各类 各种 丰富多彩 形式多样 特色 文体 文化 体育 "
    "宣传 教育 培训 服务 关爱 公益 志愿 志愿服务 实践 检查 督导 参观 庆祝 纪念 庆 迎 此次 本次 帮扶 救助 群众性 送 进 大 小 经验 业务 技能 技术 劳动 职业 岗位 练兵 等 多 场 次 主题教育 集体 民主 组织 生活 党日 团建 拓展 户外 读书 节 日常 专场 大型 重要 第二 季度 例 年 月 日".split()
)
