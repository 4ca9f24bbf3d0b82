"""Trade unions: 总工会, 工会, 工会联合会, 联合工会, 工会委员会, with the bodies that their names hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg import vocabulary
from kg.extraction.bodies import head_of, own_heads
from kg.extraction.context import Context
from kg.extraction.names import generic, is_area, left_edge
from kg.extraction.scan import Scan, Word, word_tags
from kg.model import EntityType, Mention
from kg.vocabulary import short_name

HEAD = re.compile(r"总工会|工会联合会|联合工会|工会委员会|工会(?!联合会|委员会)")
# 工会 that opens another word or belongs to a description is no union's name.
_NOT_AFTER = re.compile(r"法(?!规)|法》|界|系统(?!工会)|式")
_COUNTED = re.compile(r"((?:[\u4e00-\u9fff]{2,3}、)*[\u4e00-\u9fff]{2,3}(?:和|与)?[\u4e00-\u9fff]{2,3})(?:[两二三四五六七八九十]|\d+)(区|县|市)总工会")
_SHORT = re.compile(r"(?<![\u4e00-\u9fff])(?:市总|区总|县总|省总|全总)(?!部|工会|体|裁|经|量|数|计|共|是|局|结|公司|面|人|产)|(?<=[、，和与及由经向在据受])(?:市总|区总|省总|全总)(?!部|工会|体|裁|经|量|数|计|共|局|公司|产)")
_LEVEL_UNION = re.compile(r"(?:该|本|我|全)?(区|市|县|省|旗|镇|乡|街道|地区|自治区)总工会$")
_AREA_TAIL = re.compile(r"(街道|地区|镇|乡|社区|村|区|县|市)$")
_LEVEL_BEFORE = re.compile(r"(?:[\u4e00-\u9fff]{2,}?(?:自治区|省|市|区|县|旗|自治州|州|盟))$")
_COMMITTEE = re.compile(r"(?:第[一二三四五六七八九十]+届)?(?:委员会|经费审查委员会|女职工委员会)")


@cache
def _generic() -> frozenset[str]:
    return frozenset(vocabulary.lines("lexicon/union_generic.txt"))


_AREA_ALIAS = re.compile(r"(?:北京)?经开区(?=总?工会)|(?<![A-Za-z])CBD(?=总?工会)")
_BRACKETED = re.compile(r"([\u4e00-\u9fff]{3,14})[（(](?:以下)?简称[^（）()]{2,16}[）)](总工会|工会)")


def recognise(scan: Scan, context: Context) -> Iterator[Mention]:
    """All unions that the text names or means by context."""
    text = scan.text
    for m in _AREA_ALIAS.finditer(text):
        head = re.match(r"总?工会", text[m.end() :])
        area = "北京经济技术开发区" if "经开" in m.group() and context.home.province in ("北京市", None) else m.group()
        if head:
            yield _mention(scan, m.start(), m.end() + len(head.group()), f"{area}总工会", "union.alias", 0.9, detail={"covers": area})
    for m in _COUNTED.finditer(text):
        at = m.start()
        for part in re.split(r"([、和与])", m.group(1)):
            for k in range(max(len(part) - 1, 0)):
                area = part[k:] + m.group(2)
                if area in vocabulary.divisions_by_name():
                    detail = {"covers": area}
                    _place(context, area, detail)
                    yield _mention(scan, at + k, at + len(part), f"{area}总工会", "union.coordinated", 0.85, label=False, detail=detail)
                    break
            at += len(part)
    for m in _BRACKETED.finditer(text):
        area = next((m.group(1)[k:] for k in range(len(m.group(1)) - 2) if m.group(1)[k:] in vocabulary.divisions_by_name()), None)
        if area:
            yield _mention(scan, m.start(1) + len(m.group(1)) - len(area), m.end(), f"{area}总工会", "union.bracket", 0.9, label=False, detail={"covers": area})
    for a, b in scan.clauses:
        if "工会" not in text[a:b]:
            continue
        words = scan.words(a, b)
        for m in HEAD.finditer(text, a, b):
            if _NOT_AFTER.match(text, m.end()) or text[m.start() - 1 : m.start()] == "《":
                continue
            yield from _at(scan, context, words, m)
    for m in _SHORT.finditer(text):
        name = _level(context, m.group()[0], m.start())
        if name:
            yield _mention(scan, m.start(), m.end(), name, "union.short", 0.9, label=m.group() == "全总")


def _mention(
    scan: Scan, start: int, end: int, name: str, rule: str, confidence: float, *, label: bool = True,
    detail: dict[str, str] | None = None,
) -> Mention:
    return Mention(start, end, scan.text[start:end], EntityType.UNION, name, rule, confidence, label, detail or {})


def _at(scan: Scan, context: Context, words: tuple[Word, ...], m: re.Match[str]) -> Iterator[Mention]:
    text, end = scan.text, m.end()
    index = next((k for k, w in enumerate(words) if w.start <= m.start() < w.end), None)
    if index is None:
        return
    # the word may hold more than the head: 工会干部, 企业工会, 总工会
    prefix = text[words[index].start : m.start()]
    first = left_edge(words, index)
    start = words[first].start if first <= index else m.start()
    core = text[start : m.start()]
    if first > index or (first == index and not prefix):
        core, start = "", m.start()
    federation = m.group() == "总工会"
    if federation and core in ("", "该", "本", "我"):
        return
    if federation and core in ("全国", "中华全国"):
        yield _mention(scan, start, end, "中华全国总工会", "union.federation", 0.98)
        return
    level = _LEVEL_UNION.fullmatch(text[start:end]) if federation else None
    if level is None and federation and re.search(r"(?:^|[该本我])(?:区|市|县|省)$", core) and len(core) <= 2:
        level = re.search(r"(区|市|县|省)总工会$", text[start:end])
    if level:
        name = _level(context, level.group(1), m.start())
        if name:
            area, detail = name.removesuffix("总工会"), {}
            _place(context, area, detail)
            yield _mention(scan, start, end, name, "union.context", 0.85, label=False, detail=detail)
        return
    if not core:
        return
    if not federation and (level_core := re.fullmatch(r"(?:该|本|我)?(区|市|县|省)", core)):
        name = _level(context, level_core.group(1), m.start())
        if name and core[0] in "该本我":
            yield _mention(scan, start, end, name, "union.context", 0.7, label=False)
        return
    if federation:
        start, core = _area_only(text, words, first, index, m.start())
        if not core:
            return
    if _is_generic(core, words[first : index + 1], federation) or (not federation and m.group() == "工会" and not _plausible(scan, words, first, index, core)):
        return
    start, core = _drop_city(text, start, core)
    if not core:
        return
    yield from _coordinated(scan, context, words, first, start, m)
    name, label, confidence, detail = _canonical(context, core, m.group(), start)
    yield _mention(scan, start, end, name, "union.form", confidence, label=label, detail=detail)


def _area_only(text: str, words: tuple[Word, ...], first: int, index: int, end: int) -> tuple[int, str]:
    """A federation is one of areas: drop what stands before the run of areas (新一届|昌平区, 产生|昌平区)."""
    k = index if words[index].end <= end and words[index].start < end and not HEAD.search(words[index].text) else index - 1
    if re.search(r"\d+个|[各多两]个|[两二三四五六七八九十\d][区县市]$", text[words[first].start : end]):
        return end, ""
    if k < first:
        return words[first].start, text[words[first].start : end]
    if not is_area(words[k].text):
        return words[first].start, text[words[first].start : end]
    while k - 1 >= first and is_area(words[k - 1].text):
        k -= 1
    if k > 0 and re.search(r"\d+个$|[各多两]$|[一二三四五六七八九十]+个$", text[words[0].start : words[k].start]):
        return end, ""
    if text[words[k].start : end] in ("街道", "地区"):
        return words[first].start, text[words[first].start : end]
    return words[k].start, text[words[k].start : end]


def _plausible(scan: Scan, words: tuple[Word, ...], first: int, index: int, core: str) -> bool:
    """Does the core of X工会 name a body: by its head, by an area, as a known name, or as a rare word at a clean start?"""
    if head_of(core[-8:], "") is not None or _AREA_TAIL.search(core) or re.search(r"(?:行业|系统|分会|基层|总部|本部|机关|\d所|[一二三四五六七八九十]院|科学城|集团|公司|段|站|队|所|校|厂|矿|院)$", core):
        return not re.match(r"(?:新业态|新就业形态)", core) and "新业态" not in core
    if core + "工会" in _federation_aliases() or re.match(r"[市区县省](?:教育|金融|交通|建筑|建设|卫生|医务|机关|财贸|轻工|纺织|化工|能源|机械|冶金|邮电|电力|服务|园林|科研|文化|农林|国防|工业|产业|教科文卫|商贸|旅游|国资|直)", core):
        return True
    if core in _known_bodies() or (is_area(words[first].text) and words[first].text in vocabulary.divisions_by_name()):
        return True
    inside = [w for w in words[first : index + 1] if w.end <= words[first].start + len(core)]
    rare = any(len(w.text) == 1 and not word_tags().get(w.text, "").startswith(("v", "a", "d", "p", "f")) or not word_tags().get(w.text) or word_tags()[w.text].startswith(("nr", "nz")) for w in inside)
    clean = first == 0 or words[first - 1].text in _OPEN
    return len(core) <= 8 and clean and (rare or scan.text.count(core) > scan.text.count(core + "工会"))


_OPEN = frozenset("与 和 及 由 据 在 向 对 被 为 联合 近日 日前 随后 目前 其中 以及 同 会同".split())


@cache
def _known_bodies() -> frozenset[str]:
    return frozenset(f for r in vocabulary.table("gazetteer/bodies.tsv") for f in (r["name"], *r["aliases"].split(";")) if f)


# An industry union of an area: 北京市教育工会, 南京市建设工会, 省能源化学工会
_INDUSTRY = re.compile(
    r"(?:[\u4e00-\u9fff]{2,8}?[省市区县]|自治区)(?:市直|直属|省直|区直)?(?:教育|金融|交通|运输|建筑|建设|住建|城建|卫生|医务|医药|机关|事业|财贸|轻工|纺织|化工|能源|化学|地质|机械|机电|冶金|建材|邮电|电力|服务|园林|绿化|科研|文化|政法|农林|水利|气象|海员|铁路|民航|国防|工业|产业|教科文卫|教科文卫体|体育|商贸|旅游|快递|物流|货运|系统|行业|国资|市政|公用|烟草|石油|石化|煤炭|电子|信息|通信|科技|直属机关|（国防）){1,4}"
)


def _is_generic(core: str, words: tuple[Word, ...], federation: bool) -> bool:
    if core in _generic() or core in generic():
        return True
    if re.search(r"\d{4}年|^[一二三四五六七八九十\d]+[个家名]", core):
        return True
    if (federation and core in vocabulary.divisions_by_name()) or core + "工会" in _federation_aliases() or _INDUSTRY.fullmatch(core):
        return False
    if len(core) == 1:
        return True
    head = head_of(core[-6:], "")
    if not federation and is_area(words[0].text) and len(core) > len(words[0].text) + 2 and head is not None and (head.type == "institution" or head.suffix in own_heads()):
        return False
    if not federation and is_area(words[0].text) and len(core) > len(words[0].text) + 2 and re.search(r"业|行业|系统", core[-4:]):
        return False
    named = [w for w in words if w.text not in _generic() and w.text not in generic() and not HEAD.fullmatch(w.text)]
    if not named or (not federation and all(is_area(w.text) for w in named) and len(named) < len([w for w in words if not HEAD.fullmatch(w.text)])):
        return True
    return federation and not re.search(r"[\u4e00-\u9fff]{2,}", core)


def _drop_city(text: str, start: int, core: str) -> tuple[int, str]:
    """首都, 全国 and other leading descriptions that the walk has kept."""
    for lead in ("各级", "所属", "基层"):
        if core.startswith(lead):
            return start + len(lead), core[len(lead) :]
    return start, core


def _level(context: Context, level: str, offset: int) -> str | None:
    if level == "全":
        return "中华全国总工会"
    if level == "市":
        if context.city_union:
            return context.city_union
        district = context.district_at(offset, "市")
        return f"{district}总工会" if district else None
    if level == "省" or level == "自治区":
        return context.province_union
    if level in ("区", "县", "旗"):
        district = context.district_at(offset, level)
        return f"{district}总工会" if district else None
    # 街道总工会, 地区总工会, 镇总工会: the last such union or area named before
    found = None
    for m in re.finditer(r"[\u4e00-\u9fff]{2,5}?" + re.escape(level) + r"(?=总工会)", context.scan.text[:offset]):
        if m.group()[:-len(level)][-1:] not in ("该", "的"):
            found = m
    if found is None:
        return None
    a, b = context.scan.clause_at(found.start())
    words = context.scan.words(a, b)
    index = next((k for k, w in enumerate(words) if w.end >= found.end()), None)
    if index is None:
        return None
    first = left_edge(words, index)
    area = context.scan.text[words[first].start : found.end()] if first <= index else found.group()
    return _canonical(context, area, "总工会", found.start())[0]


def _canonical(context: Context, core: str, head: str, offset: int) -> tuple[str, bool, float, dict[str, str]]:
    """The union's full name in this article, whether the surface is a label, confidence, details."""
    by_name = vocabulary.divisions_by_name()
    detail: dict[str, str] = {}
    area = next((d for d in by_name.get(core, ()) if d.level != "subdistrict"), None)
    if area is not None:
        # 朝阳区工会 = 朝阳区总工会
        detail["covers"] = core
        if core in context.twins and (city := context.city_of_twin(core, offset)):
            division = next(d for d in by_name[core] if d.city == city)
            detail.update(code=division.code, city=city)
            return f"{city}{core}总工会", True, 0.95, detail
        _place(context, core, detail)
        return f"{core}总工会", True, 0.97 if head == "总工会" else 0.85, detail
    # 北京市朝阳区总工会, 南京市鼓楼区总工会: city and district
    for k in range(2, len(core) - 1):
        if core[:k] in by_name and core[k:] in by_name and any(d.city == core[:k] or d.province == core[:k] for d in by_name[core[k:]]):
            detail.update(covers=core[k:], city=core[:k])
            if core[k:] in context.twins:
                return f"{core}总工会", True, 0.97, detail
            return f"{core[k:]}总工会", True, 0.97, detail
    if head == "总工会" or _AREA_TAIL.search(core):
        division = next((d for d in by_name.get(core, ()) if d.level == "subdistrict"), None)
        inside = next((core[:k] for k in range(len(core) - 2, 1, -1) if core[:k] in by_name), None)
        if inside and any(d.level == "county" for d in by_name[inside]):
            detail["district"] = inside
            if core[len(inside) :].endswith(("街道", "地区", "镇", "乡")):
                detail["covers"] = core[len(inside) :]
            return core + head, True, 0.95, detail
        rows = [d for d in by_name.get(core, ()) if d.level == "subdistrict"]
        focus = context.district_at(offset + 1)
        if division and len(rows) >= 1:
            county = focus if any(d.county == focus or (d.county and focus and short_name(d.county) == short_name(focus)) for d in rows) else (rows[0].county if len(rows) == 1 else None)
            if county and context.home.province in ("北京市", None):
                detail.update(district=county, covers=core)
                return f"{county}{core}{head}", True, 0.95, detail
        if focus and core.endswith(("街道", "地区", "镇", "乡")):
            detail.update(district=focus, covers=core)
            return f"{focus}{core}{head}", True, 0.85, detail
        return core + head, True, 0.9, detail
    street = next((n for n in _subdistrict_names() if core.startswith(n)), None)
    if street:
        rows = by_name[street]
        focus = context.district_at(offset + 1)
        county = focus if any(d.county == focus for d in rows) else rows[0].county if len(rows) == 1 else None
        if county and context.home.province in ("北京市", None):
            detail["district"] = county
    if re.search(r"行业|产业|商圈|园区|楼宇|市场|小微", core):
        inside = next((core[:k] for k in range(len(core) - 2, 1, -1) if core[:k] in by_name and any(d.level == "county" for d in by_name[core[:k]])), None)
        if inside:
            detail["district"] = inside
    if context.home.province in ("北京市", None) and (federation := _federation_aliases().get(core + head)):
        return federation, True, 0.93, detail
    level_core = re.fullmatch(r"(市|省|区|县)((?:教育|金融|交通运输|交通|建筑|建设|卫生|医务|机关|财贸|轻工|纺织|化工|能源化学|机械|冶金|邮电|电力|服务|园林|科研|文化|农林水利|国防|工业|产业|教科文卫|商贸|旅游|快递行业|货运行业|国资|国资系统|直机关|直属机关){1,2}|[\u4e00-\u9fff]{2,8}(?:系统|行业))", core)
    if level_core:
        level = level_core.group(1)
        owner = context.home.city if level == "市" else context.home.province if level == "省" else context.district_at(offset, level)
        if owner:
            return owner + level_core.group(2) + head, True, 0.85, detail
    strong = head_of(core[-6:], "") is not None or is_area(core)
    return core + head, True, 0.92 if strong else 0.8, detail


def _place(context: Context, area: str, detail: dict[str, str]) -> None:
    """City and code of the county that a federation covers, where the context tells."""
    division = context.division(area)
    if division and division.level == "county":
        detail["code"] = division.code
        if division.city:
            detail["city"] = division.city


@cache
def _federation_aliases() -> dict[str, str]:
    return {alias: f.name for f in vocabulary.federations().values() for alias in (f.name, *f.aliases)}


@cache
def _subdistrict_names() -> tuple[str, ...]:
    return tuple(sorted({d.name for d in vocabulary.divisions() if d.level == "subdistrict"}))


def _coordinated(
    scan: Scan, context: Context, words: tuple[Word, ...], first: int, start: int, m: re.Match[str]
) -> Iterator[Mention]:
    """建外街道和团结湖街道快递（外卖）行业联合工会: the first area has the tail as well."""
    if first < 2 or words[first - 1].text not in ("和", "与", "及", "、"):
        return
    left, own = words[first - 2], next((w for w in words[first:] if w.end <= m.start() and _AREA_TAIL.search(w.text)), None)
    if own is None or m.group() == "总工会":
        return
    a, b = _AREA_TAIL.search(left.text), _AREA_TAIL.search(own.text)
    if not a or not b or a.group() != b.group() or not is_area(left.text):
        return
    tail = scan.text[own.end : m.end()]
    if len(tail) <= len(m.group()):
        return
    name, _, confidence, detail = _canonical(context, left.text + tail[: -len(m.group())], m.group(), left.start)
    yield _mention(scan, left.start, m.end(), name, "union.coordinated", min(confidence, 0.85), label=False, detail=detail)
