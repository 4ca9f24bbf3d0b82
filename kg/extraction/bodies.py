"""Enterprises, institutions, facilities and places by their head words; organs of a division."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg import vocabulary
from kg.extraction.context import Context
from kg.extraction.names import generic, is_area, is_proper, left_edge, stops
from kg.extraction.scan import Scan, Word, word_tags
from kg.model import EntityType, Mention
from kg.vocabulary import Head

_NUMBERED = re.compile(r"(?:\d{2,4}|[一二三四五六七八九十]{1,3}|第[一二三四五六七八九十百]{1,4})(?:所|院|厂|医院|中学|小学|中|分公司|研究所|研究院)$")
# What may follow a weak head so that it still ends a name.
_WEAK_AFTER = re.compile(r"总?工会|职工|员工|党委|党总支|党支部|团委|[^，。；、\s]{0,2}(?:总经理|董事长|厂长|经理|书记|主任|站长|队长|车间)|(?:劳动|技能)竞赛|项目部|分公司|有限")
_GENERIC_ALONE = re.compile(
    r"^(?:工业园区|科技园区|产业园区|开发区|工作室|创新工作室|职工之家|暖心驿站|驿站|服务站|职工书屋|实训基地|教育基地|社区|村|小区|新城|商务区|公园|广场|"
    r"大厦|大楼|俱乐部|委员会|服务中心|党委|党组|党支部|党总支|工委|领导小组|协调小组|志愿服务队)$"
)
_PREFIX_DESCRIPTION = re.compile(r"^(?:职工|会员|劳模|工匠|劳模工匠|爱心|暖心|户外劳动者|职工小家|创新|技能|工会|心灵|农民工|司机|骑手|书香|和谐|模范|星级|标准化|示范|公共区域|区级|市级|省级|国家级|级)+(?:驿站|服务站|之家|职工之家|书屋|职工书屋|工作室|创新工作室|基地|实训基地|教育基地|中心|服务中心|活动中心|俱乐部|小组|小屋|体验馆|阵地|站点|大厅|展厅|联盟|联合会|协会|实验室|学校|学院|暖心驿站|爱心驿站|母婴关爱室|爱心妈咪小屋)$")


@dataclass(frozen=True, slots=True)
class HeadHit:
    """A head word in a clause: the index of the word that it ends."""

    index: int
    head: Head


@cache
def _by_suffix() -> dict[str, Head]:
    return {h.suffix: h for h in vocabulary.heads()}


def head_of(word: str, following: str) -> Head | None:
    """The longest head word that ends `word`."""
    table = _by_suffix()
    for k in range(len(word)):
        head = table.get(word[k:])
        if head is not None:
            if head.strength == "weak" and len(head.suffix) == 1 and k == 0 and following[:1] in "于以员署分长士方位在理置罚":
                return None
            return head
    return None


def head_hits(words: tuple[Word, ...], text: str) -> list[HeadHit]:
    """All head words of a clause, in order."""
    found = []
    for index, word in enumerate(words):
        head = head_of(word.text, text[word.end : word.end + 2])
        if head is not None:
            found.append(HeadHit(index, head))
    return found


def recognise(scan: Scan, context: Context) -> Iterator[Mention]:
    """All names that end in a head word, with their nested parts, and the gazetteer's bodies."""
    yield from _known(scan)
    yield from _organs(scan, context)
    for m in _STREET_ORGAN.finditer(scan.text):
        a, b = scan.clause_at(m.start())
        words = scan.words(a, m.end(1))
        first = left_edge(words, len(words) - 1) if words else 0
        if words and first < len(words):
            start = words[first].start
            yield Mention(start, m.end(), scan.text[start : m.end()], EntityType.INSTITUTION, scan.text[start : m.end()], "institution.street", 0.88, True,
                          {"kind": "party" if "工委" in m.group() or "党委" in m.group() else "government"})
    table_heads = re.compile("|".join(re.escape(h.suffix) for h in vocabulary.heads()) + r"|\d所|[一二三四五六七八九十]院")
    for a, b in scan.clauses:
        if b - a < 3 or not table_heads.search(scan.text, a, b):
            continue
        words = scan.words(a, b)
        for hit in head_hits(words, scan.text):
            mention = _named(scan, context, words, hit)
            if mention:
                yield mention
        yield from _numbered(scan, words)


def _known(scan: Scan) -> Iterator[Mention]:
    rows = {}
    for row in vocabulary.table("gazetteer/bodies.tsv"):
        for form in (row["name"], *row["aliases"].split(";")):
            if form:
                rows[form] = row
    for hit in scan.hits_of("body"):
        row = rows[hit.text]
        a, b = scan.clause_at(hit.start)
        words = scan.words(a, b)
        if not any(w.start == hit.start for w in words) or not any(w.end == hit.end for w in words):
            continue  # cut out of another word
        if hit.text == "教育部" and scan.text[hit.start - 2 : hit.start] in ("宣传", "文化", "培训"):
            continue
        if row["type"] == "enterprise" and (site := _SITE.match(scan.text, hit.end)):
            end = site.end()
            yield Mention(hit.start, end, scan.text[hit.start : end], EntityType.ENTERPRISE, scan.text[hit.start : end], "enterprise.site", 0.8, True, {})
        if row["type"] == "enterprise" and re.match(r"集团|股份|有限|公司", scan.text[hit.end :]):
            continue  # the longer name is found by its head
        if row["type"] == "enterprise" and re.match(r"[\u4e00-\u9fff]{0,6}(?:银行|公司|集团)", scan.text[hit.end :]) and hit.text.endswith("行"):
            continue
        yield Mention(
            hit.start, hit.end, hit.text, EntityType(row["type"]), row["name"], "body.gazetteer", 0.95, True,
            {"kind": row["kind"]} if row["kind"] else {},
        )


_STREET_ORGAN = re.compile(r"[\u4e00-\u9fff]{2,6}?(街道|地区|镇|乡)(?:党工委|工委|党委|办事处|政府)")


# A platform's or chain's own site: 美团北七家配送站, 京东物流亦庄分拣中心.
_SITE = re.compile(r"(?![\u4e00-\u9fff]{0,8}(?:在|为|与|和|的|等|向|给))[\u4e00-\u9fff]{2,8}?(?:配送站|转运中心|分拣中心|营业部|分部|网点|旗舰店|站点|片区|店|站)(?=[，。、；）\n骑员站店客经负工]|和|与|等|的|$)")


@cache
def _organ_pattern() -> re.Pattern[str]:
    organs = sorted(vocabulary.lines("lexicon/government.txt"), key=lambda o: (-len(o), o))
    return re.compile("(?:" + "|".join(map(re.escape, organs)) + ")")


_LEVEL = {"区": "区县市旗", "县": "县", "市": "", "省": "", "旗": "旗"}


def _organs(scan: Scan, context: Context) -> Iterator[Mention]:
    """朝阳区人社局 as named, 区人社局 and 市人力社保局 by the article's district and city."""
    text = scan.text
    for m in _organ_pattern().finditer(text):
        before = text[max(0, m.start() - 12) : m.start()]
        area = next(
            (before[-k:] for k in range(min(12, len(before)), 1, -1) if before[-k:] in _full_areas()), None
        )
        organ = m.group()
        if organ in ("区委", "市委", "县委", "省委") and area is None:
            # 区委, 市委: the organ's first character is the level itself
            level, rest, start = organ[0], organ[1:], m.start()
            if start and text[start - 1] in "地社园小城郊辖校社园":
                continue
        elif area is None:
            if before[-1:] not in tuple("区县市省") or before[-2:] in _NOT_LEVEL:
                continue
            level, rest, start = before[-1], organ, m.start() - 1
        else:
            name = area + (organ[1:] if organ[0] == area[-1] else organ)
            if text[m.end() : m.end() + 1] == "员" and organ.endswith("委"):
                continue
            yield _organ(text, m.start() - len(area), m.end(), name, 0.95, _kind(organ), True)
            continue
        owner = _owner(context, level, start)
        if owner is None or (text[m.end() : m.end() + 1] == "员" and organ.endswith("委")):
            continue
        name = owner + rest if owner[-1:] == level else owner + level + rest
        yield _organ(text, start, m.end(), name, 0.85, _kind(organ), False)


_NOT_LEVEL = frozenset(("地区", "社区", "园区", "小区", "城市", "城区", "郊区", "校区", "辖区", "新区", "开发区", "灾区", "区市", "各区", "两区", "全区", "都市", "超市", "门市", "山区", "战区", "商区", "厂区", "院区"))


def _owner(context: Context, level: str, offset: int) -> str | None:
    if level in ("区", "县", "旗"):
        return context.district_at(offset, level)
    if level == "市":
        return context.home.city or context.district_at(offset, "市")
    return context.home.province


@cache
def _full_areas() -> frozenset[str]:
    names: set[str] = set()
    for d in vocabulary.divisions():
        names.add(d.name)
        if d.level == "county" and d.city:
            names.add(d.city + d.name)
        if d.level == "subdistrict" and d.county:
            names.add(d.county + d.name)
    return frozenset(names)


def _kind(organ: str) -> str:
    head = head_of(organ, "")
    if head and head.type == "institution" and head.kind not in ("other", ""):
        return head.kind
    if organ.endswith("委") and len(organ) <= 2 or organ.startswith("委") or "党" in organ[:2] or organ in ("纪委", "区委", "市委", "县委", "省委"):
        return "party"
    return "government"


_FACILITY_ORGANS = ("博物馆", "文化馆", "文化宫", "俱乐部", "影剧院", "体育馆", "体育中心", "纪念馆")


def _organ(text: str, start: int, end: int, name: str, confidence: float, kind: str, label: bool) -> Mention:
    if name.endswith(_FACILITY_ORGANS):
        return Mention(start, end, text[start:end], EntityType.FACILITY, name, "facility.organ", confidence, label, {})
    if name.endswith("供电公司"):
        return Mention(start, end, text[start:end], EntityType.ENTERPRISE, name, "enterprise.organ", confidence, label, {})
    return Mention(start, end, text[start:end], EntityType.INSTITUTION, name, "institution.organ", confidence, True, {"kind": kind})


def _named(scan: Scan, context: Context, words: tuple[Word, ...], hit: HeadHit) -> Mention | None:
    head, index = hit.head, hit.index
    if head.type == "subdistrict":
        return None  # areas.py owns them
    first = left_edge(words, index)
    if first > index:
        return None
    start, end = words[first].start, words[index].end
    name = scan.text[start:end]
    core = words[first:index]
    inner = words[index].text[: -len(head.suffix)]  # 出租|公司 in one word
    if name.endswith(("工会联合会", "联合工会", "代表队")) or (head.kind == "school" and re.match(r"街道|路|桥|社区|南|北", scan.text[end : end + 2])):
        return None
    if not 3 <= len(name) <= 32 or _GENERIC_ALONE.match(name) or _PREFIX_DESCRIPTION.match(name):
        return None
    if not core and (not inner or inner in generic() or inner in stops()):
        if not (inner and _segmented_name(inner, head)):
            return None
    proper = is_proper(core, area_counts=head.type != "enterprise" or head.suffix in OWN_HEADS) or (bool(inner) and not core) or (
        len(core) > 0 and is_area(core[0].text) and len(core) > 1)
    if not proper and not (inner and inner not in generic() and not core):
        return None
    if head.type == "place" and head.suffix in ("村", "社区") and (len(name) > 8 or name[0] in "各全该每"):
        return None
    if _LEGAL_FORM.match(scan.text, end) or _COMMITTEE.search(name):
        return None  # 北京恒沃农业|科技有限公司 goes on
    if head.suffix in _PLAIN_FACILITIES and any(w.text in ("建设", "小时", "更多", "若干") for w in core):
        return None
    if head.suffix in _PLAIN_FACILITIES and not is_proper([w for w in core if not is_area(w.text)], area_counts=False):
        return None
    if head.strength == "weak":
        if not _weak_fits(scan, words, first, index):
            return None
        if len(head.suffix) == 1 and head.suffix not in ("厂", "店") and not _NUMBERED.search(name):
            return None
    if name.endswith(("等公司", "等企业")):
        return None
    kind = {"kind": head.kind} if head.kind else {}
    level = words[first].text
    if level in ("区", "县", "市", "省") and index > first:
        owner = _owner(context, level, start)
        if owner is None:
            return None
        full = owner + (name[1:] if owner.endswith(level) else name)
        return Mention(start, end, name, EntityType(head.type), full, f"{head.type}.context", 0.8, True, kind)
    confidence = 0.9 if head.strength == "strong" else 0.75
    if head.type == "place":  # 海淀区|中关村集成电路设计园: the district stands before the place, not in its name
        while first < index and words[first].text in vocabulary.divisions_by_name() and words[first + 1].end - words[first + 1].start >= 2 and words[index].end - words[first + 1].start >= 4:
            first += 1
        start, name = words[first].start, scan.text[words[first].start : end]
    return Mention(start, end, name, EntityType(head.type), name, f"{head.type}.head", confidence, True, kind)


# What carries a name on behind a head: legal forms, and further parts up to them.
_LEGAL_FORM = re.compile(r"(?:[\u4e00-\u9fff]{0,6})(?:集团有限公司|股份有限公司|有限责任公司|有限公司)|公司|集团(?!工会|党委)|厂")
_COMMITTEE = re.compile(r"第[一二三四五六七八九十]+届|(?:经费审查|女职工|筹备|评审|工会|执行)委员会$|^(?:党和|大中|干中|能圆)")
# Heads that say the trade of a city's own company: 北京公交集团, 南京地铁公司 are names.
OWN_HEADS = frozenset("公交集团 地铁公司 水务集团 燃气集团 供电公司 电力公司 新华书店 银行 自来水集团 热力集团 客运段 车务段 机务段 工务段 电务段 供电段 车辆段 发电厂 热电厂".split())
_PLAIN_FACILITIES = frozenset("驿站 暖心驿站 爱心驿站 服务站 职工之家 职工书屋 书屋 工作室 活动站 基地 教育基地 实训基地 户外劳动者服务站 心灵驿站 母婴关爱室 爱心妈咪小屋 站点 阵地 食堂 展厅 俱乐部 广场 公园 会议室 小区 社区 村".split())
_RIGHT_EDGE = re.compile(r"[，。；：！？、”）)\s\n]|$|和|与|及|等|的|在|将|为|也|还|已|正|近日|日前")


def _weak_fits(scan: Scan, words: tuple[Word, ...], first: int, index: int) -> bool:
    """A weak head ends a name where a union, a post or a mark follows and the name opens cleanly."""
    text, end, start = scan.text, words[index].end, words[first].start
    if _WEAK_AFTER.match(text, end):
        return True
    if not _RIGHT_EDGE.match(text, end):
        return False
    joined = first == 0 or words[first - 1].text in _OPENERS
    before = text[start - 1 : start]
    return joined and (before in "、与和及" or text[end : end + 1] in "、" or first > 0) and _rare(words[first:index])


_OPENERS = frozenset("与 和 及 联合 来到 走进 走访 慰问 前往 携手 会同 邀请 在 由 被 对 向 到 同".split())


def _rare(core: tuple[Word, ...]) -> bool:
    """Is a word of the core no everyday word (顺达, 未蓝, 恒远)?"""
    return any(len(w.text) == 1 or not word_tags().get(w.text) or word_tags()[w.text].startswith(("nr", "nz", "ns")) for w in core if not is_area(w.text) and re.match(r"[\u4e00-\u9fffA-Za-z0-9]", w.text))


def _segmented_name(inner: str, head: Head) -> bool:
    """A dictionary word that holds name and head in one: 华为技术有限公司, 协和医院, 清华大学."""
    return len(inner) >= 2 and inner not in generic() and inner not in stops()


def _numbered(scan: Scan, words: tuple[Word, ...]) -> Iterator[Mention]:
    """航天科工二院203所, 203所, 北京第十二中学."""
    for index, word in enumerate(words):
        tail = scan.text[max(words[0].start, word.end - 8) : word.end]
        m = _NUMBERED.search(tail)
        if not m or not re.search(r"(?:\d所|\d厂|\d院|[一二三四五六七八九十]院)$", m.group()):
            continue
        first = left_edge(words, index)
        start = words[first].start if first <= index else word.end - len(m.group())
        name = scan.text[start : word.end]
        if first <= index and words[index].start - start == 0 and first > 0 and (words[first - 1].text in generic() or words[first - 1].text not in stops()):
            continue
        if first < index and not re.search(r"(?:院|部|集团|科工|科技|公司|局|军|医院|大学)$", scan.text[start : word.end - len(m.group())]) and re.search(r"\d所$", name):
            continue
        if scan.text[word.end : word.end + 1] in ("长", "校", "士", "有", "有的", "需") or len(name) > 24:
            continue
        if re.fullmatch(r"[一二三四五六七八九十]+[院所厂]", name):
            continue
        kind = "research" if name.endswith(("所", "院")) else ""
        type_ = EntityType.INSTITUTION if kind else EntityType.ENTERPRISE
        yield Mention(start, word.end, name, type_, name, "body.numbered", 0.85, True, {"kind": kind} if kind else {})
