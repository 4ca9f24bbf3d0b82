"""Honorary titles and prizes: the gazetteer, coordinated forms, local titles by form, quoted titles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg import vocabulary
from kg.extraction.context import Context
from kg.extraction.person_names import candidates
from kg.extraction.scan import Quote, Scan
from kg.model import EntityType, Mention
from kg.vocabulary import HonourEntry

# 全国和北京市劳动模范, 全国或北京市劳模, 市级和区级…: heads that share a tail
_TAILS = "劳动模范和先进工作者|劳动模范|先进工作者|劳模|五一劳动奖章|五一劳动奖状|工人先锋号|三八红旗手|三八红旗集体|模范集体|技术能手|优秀共产党员|五一巾帼标兵岗|五一巾帼标兵|劳动奖章|劳动奖状"
_COORDINATED = re.compile(rf"(全国|[\u4e00-\u9fff]{{2,3}}[省市])(?:、|和|或|与|及|以及)([\u4e00-\u9fff]{{2,3}}[省市])({_TAILS})")
# 全国劳动模范和先进工作者: one head, two tails
_TWO_TAILS = re.compile(r"(全国|[\u4e00-\u9fff]{2,3}[省市])(劳动模范|劳模|五一劳动奖章|五一劳动奖状|三八红旗手)(?:、|和|或|与|及)(先进工作者|五一劳动奖状|劳动奖状|奖状|工人先锋号|先进集体|模范集体|三八红旗集体|集体)")
_BRACKET = re.compile(r"(三八红旗手)[（(](集体)[）)]")
# 朝阳工匠, 东城工匠, 金牌工匠…: a local name and 工匠
_LOCAL = re.compile(r"(?:(?<=[“《、，。；：\s和与及第届批为获])|(?<=首届)|(?<=的)|^)([\u4e00-\u9fff]{2,4}?)(大工匠|工匠|大师|能手|首席技师|名匠)(?!精神|学院|们|论坛|讲|故事|风采|展|杯|联盟|协会|工作室)")
_QUOTE_AFTER = re.compile(r"(?:等)?(?:[\u4e00-\u9fff]{0,6}?)(?:荣誉称号|称号|荣誉|奖章|奖项|大奖|的称号|先进个人|先进集体|标兵|获得者|[一二三特]等奖|金奖|银奖|铜奖|奖)")
_QUOTE_BEFORE = re.compile(r"(?:荣获|获得|获评|荣膺|被评为|评为|被授予|授予|获|评选出|命名为|评选为|选树|当选|入选|摘得|夺得|成为|荣获了|获颁|颁发|培育|涌现出的?|斩获)(?:[\u4e00-\u9fff\d]{0,24}?)$")
_TITLE_WORDS = re.compile(r"工匠|劳模|模范|标兵|能手|先锋|红旗手|奖|榜样|楷模|大师|状元|之星|达人|名匠|先进|优秀|最美|好人|英雄|巾帼|文明|称号|示范|十佳|十大|人物|匠人|首席|骨干|之友|能人|职工之家|先锋号|文明号|示范岗|奉献|卫士|天使|尖兵|功勋|勋章|奖章|金牌")
_NOT_TITLE = re.compile(r"(?:精神|活动|行动|进校园|计划|工程|讲堂|宣讲|评选|选树|故事|课堂|助企|论坛|大赛|竞赛|杯|展|团|家|馆|室|站|赛|周|月|年)$|进(?:校园|企业|社区)")
# generic qualifiers: 大国工匠 as a wish or a class
_WISH_BEFORE = re.compile(r"(?:培养|造就|争做|争当|争创|培育|锻造|涌现|打造|学习|弘扬|成为|建设|更多|一批|一大批|新时代|向|选树|评选|推荐|致敬|宣传|各级|广大|推选|寻找|候选)(?:[\u4e00-\u9fff、]{0,8})$")
_PLAIN = frozenset(("大国工匠",))
_TEAM_TITLE = re.compile(r"集体|先锋号|单位|示范岗|文明号|文明岗|职工之家|奖状|班组(?!长)|团队|企业|组织|标兵岗|基地|家庭")
_EMPLOYER_TITLE = re.compile(
    r"([\u4e00-\u9fffA-Za-z0-9]{2,12}?(?:集团|公司|医院|大学|学院|系统|行业|厂|局|校|院|街道|镇))(?:级)?(劳动模范|劳模|先进工作者|先进生产者|优秀共产党员|技术能手|先进个人|先进集体|标兵|技术状元|金牌工人|金牌工匠)"
)
_AREA_TITLE = re.compile(
    r"((?:[\u4e00-\u9fff]{2,3}[市])?[\u4e00-\u9fff]{1,4}?(?:区|县|市))(?:级)?(五一劳动奖章|五一劳动奖状|劳动模范|劳模|先进工作者|工人先锋号|劳动奖章|劳动奖状|三八红旗手|三八红旗集体|技术能手|青年岗位能手|优秀共产党员|先进集体|模范集体|优秀教师|首席技师)"
)


def recognise(scan: Scan, context: Context) -> Iterator[Mention]:
    """All honours, whether held or only spoken of; who holds which is a matter of the relations."""
    text = scan.text
    entries = vocabulary.honours()
    taken: list[tuple[int, int]] = []
    for m in _COORDINATED.finditer(text):
        for head in (m.group(1), m.group(2)):
            for tail in (("劳动模范", "先进工作者") if m.group(3) == "劳动模范和先进工作者" else (m.group(3),)):
                entry = entries.get(head + tail)
                if entry:
                    taken.append(m.span())
                    yield _entry(scan, m.start(), m.end(), entry, "honour.coordinated", label=False)
    for m in _TWO_TAILS.finditer(text):
        tail = m.group(3)
        full = {"奖状": "五一劳动奖状", "劳动奖状": "五一劳动奖状", "集体": "三八红旗集体"}.get(tail, tail)
        entry = entries.get(m.group(1) + full)
        if entry and not text[m.start(3) - 1] == "全":
            yield _entry(scan, m.start(3), m.end(3), entry, "honour.coordinated", label=False)
    for m in _BRACKET.finditer(text):
        for name in ("全国三八红旗手", "全国三八红旗集体"):
            if text[max(0, m.start() - 2) : m.start()] == "全国" and (entry := entries.get(name)):
                yield _entry(scan, m.start(), m.end(), entry, "honour.coordinated", label=False)
    for hit in scan.hits_of("honour"):
        if any(a <= hit.start and hit.end <= b for a, b in taken):
            continue
        entry = entries[hit.text]
        if hit.text.endswith("工匠") and hit.text not in _PLAIN and text[hit.end : hit.end + 1] not in tuple("”、，。；称人的获荣和及等评选（ 精\n") + ("",):
            if hit.text != "北京大工匠":
                continue
        if re.match(r"精神|学院|论坛|大会|讲|展", text[hit.end : hit.end + 2]):
            continue
        if hit.text in _PLAIN and (_WISH_BEFORE.search(text[max(0, hit.start - 14) : hit.start]) or re.match(r"[”]?(?:进|面对面|讲|创新|论坛|、高|和高)", text[hit.end : hit.end + 4])):
            continue
        if _inside_happening(text, hit.end) and text[hit.start - 1 : hit.start] == "“" and hit.text.endswith("工匠"):
            pass  # “朝阳工匠”选树: the title is named all the same
        yield _entry(scan, hit.start, hit.end, entry, "honour.gazetteer")
    yield from _titles_of(scan, context, _AREA_TITLE, "district")
    yield from _titles_of(scan, context, _EMPLOYER_TITLE, "employer")
    yield from _local(scan, context)
    yield from _unquoted(scan)
    for quote in scan.quotes:
        if quote.mark == "“":
            yield from _quoted(scan, quote)


def _inside_happening(text: str, end: int) -> bool:
    return bool(re.match(r"”?(?:选树|评选|命名|推荐)", text[end : end + 4]))


def _entry(scan: Scan, start: int, end: int, entry: HonourEntry, rule: str, *, label: bool = True) -> Mention:
    detail = {"level": entry.level, "for_kind": entry.for_kind}
    if entry.conferrer:
        detail["conferrer"] = entry.conferrer
    return Mention(start, end, scan.text[start:end], EntityType.HONOUR, entry.name, rule, 0.95, label, detail)


def _titles_of(scan: Scan, context: Context, pattern: re.Pattern[str], level: str) -> Iterator[Mention]:
    text = scan.text
    entries = vocabulary.honours()
    for m in pattern.finditer(text):
        owner, title = m.group(1), m.group(2)
        start = m.start()
        if m.group() in entries or re.match(r"精神|们|代表|工作室|创新|宣讲|事迹|评选|先进|风采|的", text[m.end() : m.end() + 2]) and level == "employer":
            continue
        if level == "district":
            by_name = vocabulary.divisions_by_name()
            cut = next((owner[k:] for k in range(len(owner) - 1) if owner[k:] in by_name), None)
            if cut is None or cut + title in entries:
                continue
            start += len(owner) - len(cut)
            owner = cut
        else:
            a, b = scan.clause_at(start)
            words = scan.words(a, b)
            from kg.extraction.names import left_edge

            index = next((k for k, w in enumerate(words) if w.end == m.end(1)), None)
            if index is None:
                continue
            first = left_edge(words, index)
            if first > index:
                continue
            start = words[first].start
            owner = text[start : m.end(1)]
            if len(owner) < 3 or owner[:1] in "各全该本":
                continue
        if title == "劳模" and not re.match(r"获得者|称号|[”、，]?[\u4e00-\u9fff]{2,3}(?:[、，。说表介]|和|等)", text[m.end() : m.end() + 6]):
            continue  # 西城区劳模 are people, not the title
        title_full = {"劳模": "劳动模范"}.get(title, title)
        kind = "collective" if _TEAM_TITLE.search(title) else "person"
        yield Mention(start, m.end(), text[start : m.end()], EntityType.HONOUR, owner + title_full, f"honour.{level}", 0.85, True,
                      {"level": level, "for_kind": kind})


# A title without quotation behind a verb of receiving, or a system's national title anywhere.
_UNQUOTED = re.compile(
    r"(?:获评|被评为|荣获|获得|获|被授予|被认定为|被命名为|命名为|评为|授予)(?:了|过)?(?:\d{4}年度?)?(?:第[一二三四五六七八九十\d]+届|首届)?"
    r"((?:全国|国家级|中央|首都|[\u4e00-\u9fff]{2,3}[省市区县]级?|省级|市级|区级)[\u4e00-\u9fff]{2,18}?(?:先进单位|先进集体|先进个人|先进工作者|标兵|示范岗|示范单位|优秀组织奖|创新成果[一二三特]等奖|创新成果奖|科技进步[一二三]等奖|教学名师|特级教师|创新工作室|文明岗|金牌|优秀工作者))"
)
_SYSTEM = re.compile(r"全国[\u4e00-\u9fff]{2,10}系统(?:劳动模范|先进工作者|先进集体|先进个人|劳模)")


def _unquoted(scan: Scan) -> Iterator[Mention]:
    """被评为全国工会帮扶工作先进单位; 全国住房城乡建设系统劳动模范."""
    entries = vocabulary.honours()
    for pattern, group in ((_UNQUOTED, 1), (_SYSTEM, 0)):
        for m in pattern.finditer(scan.text):
            name = m.group(group)
            if name in entries or any(q.start < m.start(group) < q.end for q in scan.quotes):
                continue
            level = "national" if name.startswith(("全国", "国家", "中央")) else "city"
            yield Mention(m.start(group), m.end(group), name, EntityType.HONOUR, name, "honour.unquoted", 0.78, True,
                          {"level": level, "for_kind": "collective" if _TEAM_TITLE.search(name) or "工作室" in name else "person"})


_CLASS_WORDS = frozenset("大国 劳模 青年 优秀 能工 名师 金牌 首席 技能 企业 行业 全国 最美 身边 时代 老年 女 年轻 民间 非遗 传统 数字 智能 这些 各类 众多 一线 高级 十大".split())


def _local(scan: Scan, context: Context) -> Iterator[Mention]:
    """朝阳工匠 and the like: a division's short name with 工匠 …"""
    by_short = {n[:-1] for n in vocabulary.divisions_by_name() if len(n) >= 3 and n[-1] in "区县市"}
    entries = vocabulary.honours()
    for m in _LOCAL.finditer(scan.text):
        owner = m.group(1)
        named = any(re.match(r"[，。、；：！？（说交等]|和|与", scan.text[m.end() + n :]) for n, t in candidates(scan.text, m.end()) if t != "rare" and n == 3)
        if owner not in by_short and owner[:-1] not in by_short and not (m.group(2) == "工匠" and named and len(owner) == 2 and owner not in _CLASS_WORDS):
            continue
        if m.group() in entries:
            continue
        yield Mention(m.start(), m.end(), m.group(), EntityType.HONOUR, m.group(), "honour.local", 0.9, True,
                      {"level": "district", "for_kind": "person"})


def _quoted(scan: Scan, quote: Quote) -> Iterator[Mention]:
    """“…”称号, 荣获“…”: what stands before and after decides."""
    text, inner = scan.text, quote.inner
    start, end = quote.start + 1, quote.end - 1
    entries = vocabulary.honours()
    if inner in entries or not 2 <= len(inner) <= 48 or re.search(r"[，。！？；]", inner):
        return
    after, before = text[quote.end : quote.end + 14], text[max(0, quote.start - 30) : quote.start]
    before = before[max(before.rfind(c) for c in "。！？；\n") + 1 :]
    parts = [(start + m.start(), m.group()) for m in re.finditer(r"[^、]+", inner)]
    if len(parts) > 1 and all(_TITLE_WORDS.search(p) for _, p in parts):
        for at, part in parts:  # “朝阳能手、朝阳匠心达人、朝阳工匠、朝阳大师”
            if part in entries:
                continue
            yield _title(scan, at, at + len(part), part, 0.85)
        return
    if len(inner) > 20:
        return
    if _NOT_TITLE.search(inner) and not re.search(r"(?:奖|标兵|称号|之家|小家|书屋|专家|家庭|之星|年度人物|先锋号|文明号)$", inner):
        return
    titled = _QUOTE_AFTER.match(after)
    won = _QUOTE_BEFORE.search(before)
    plain_tail = re.match(r"[、，。；等和及]|[“（]|$", after)
    if titled and (_TITLE_WORDS.search(inner) or won or "称号" in titled.group()):
        tail = ""
        m = re.match(r"(?:[\u4e00-\u9fff]{0,4}?)(先进个人|先进集体|标兵|奖章|[一二三特]等奖|奖)", after)
        if m and not re.match(r"(?:荣誉)?称号", after) and len(m.group()) <= 6 and m.group()[0] not in "的等":
            tail = m.group()
        yield _title(scan, start, end, inner + tail, 0.9, span_end=quote.end + len(tail) if tail else end, inner=inner)
    elif re.search(r"(?:培养|培育|选树|评选|命名|评出|选出|涌现)(?:出|了)?[\u4e00-\u9fff]{0,4}$", before) and re.match(r"\d+余?[名个人]", after) and _TITLE_WORDS.search(inner) and len(inner) <= 10:
        yield _title(scan, start, end, inner, 0.75)
    elif re.match(r"(?:最美|十佳|十大|金牌|优秀|模范|先进|百佳|首席|杰出)", inner) and len(inner) <= 12 and re.match(r"[、，]", after) and re.search(r"[是的，、：]$", before):
        yield _title(scan, start, end, inner, 0.72)
    elif won and plain_tail and len(inner) <= 10 and re.search(r"(?:获评|被评为|荣获|评为|授予|命名为)[\u4e00-\u9fff\d]{0,6}$", before):
        yield _title(scan, start, end, inner, 0.78)
    elif _TITLE_WORDS.search(inner) and len(inner) <= 12 and any(
        re.match(r"[，。、；说表介]|和|与|等|[\u4e00-\u9fff]{0,2}说", text[quote.end + n : quote.end + n + 3] or "，") for n, t in candidates(text, quote.end) if t != "rare"
    ) and re.search(r"[区市县省届、，和团司]$", before):
        yield _title(scan, start, end, inner, 0.75)
    elif _TITLE_WORDS.search(inner) and (
        won and plain_tail or _chained(scan, quote) or re.search(rf"(?:{_TAILS})[\u4e00-\u9fff]{{0,3}}[”]?(?:、|和|及|以及)$", before)
    ):
        yield _title(scan, start, end, inner, 0.8)


def _chained(scan: Scan, quote: Quote) -> bool:
    """One of a chain “A”“B”等…称号, or a title right before a person."""
    following = scan.text[quote.end : quote.end + 60]
    return bool(re.match(r"(?:[、和及]?“[^”]{2,20}”){1,8}(?:等)?[\u4e00-\u9fff]{0,8}?(?:称号|荣誉|先进个人|先进集体)", following))


def _title(scan: Scan, start: int, end: int, name: str, confidence: float, *, span_end: int | None = None, inner: str = "") -> Mention:
    kind = "collective" if _TEAM_TITLE.search(name) else "person"
    stop = span_end or end
    return Mention(start, stop, scan.text[start:stop], EntityType.HONOUR, name, "honour.quoted", confidence, not (span_end and span_end != end),
                   {"level": "employer", "for_kind": kind, **({"alias": inner} if inner and inner != name else {})})
