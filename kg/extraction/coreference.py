"""Which mentions of an article mean the same thing: aliases given in the text, context nouns, short forms."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from kg import vocabulary
from kg.extraction.scan import Scan, cut
from kg.model import AREAS, BODIES, EntityType, LocalEntity, Mention

T = EntityType
_ALIAS = re.compile(r"[（(，](?:以下|下文|下|以下统)?(?:简称|统称)(?:为|作)?(?:“([^”]{2,16})”|《[^》]+》|([^“”《》）)，。（(]{2,14}(?:[（(][^）)]{1,8}[）)])?))")
_BARE_UNION = re.compile(r"(?<![\u4e00-\u9fffA-Za-z0-9])(?:选举|由|据|经|在|向|对|与|和|为|是|获|，)?(集团公司|集团|公司|银行|学校|医院|农场|校|院|段|局|分公司)(工会)(?!员工会|会员|联合会|小组|干部|组织|工作|系统)|(?<=选举)(集团|公司|医院|学校|段)(工会)(?!员工会|会员|联合会|小组|干部|组织|工作|系统)")
_BARE_FEDERATED = re.compile(r"(?<![\u4e00-\u9fff])(?:为|向|由|在|据)?((?:该|本)?(?:行业|楼宇|商圈)?(?:工会联合会|联合工会|联合会))(?=主席|副主席|将|会员|成立|第[一二三]|已|还|组织|召开|表示|，|还将|揭牌|授牌)|(?<=任|选|为)工会联合会(?=主席|副主席|揭牌|授牌)")
_DEPARTMENT = re.compile(
    r"(?!工会|党委|总经理|党支部)[\u4e00-\u9fff\d]{1,7}(?:部|科|室|队|组|班组|车间|教研室|工区|项目部|护理部|系|园区|大气科|分院|窗口|中队|支队|大队|急救站|服务站|站)"
    r"(?=[、，。；）]|等|荣?获|被|共同|联合|和|与|工会|承办|主办|协办|在|的|$)"
)
_NO_DEPARTMENT = re.compile(r"[在的了和与由是为以从向对把被将到]|职工|干部|队伍|活动|全部|内部|一线|部分|进入|组织|来到|走进")
_DEMONSTRATIVE = re.compile(
    r"(?:该|本|我)(集团公司|集团|公司|企业|银行|学校|校|大学|学院|医院|院|所|中心|厂|局|委|街道|地区|镇|乡|社区|村|协会|单位)(工会委员会|工会)?(?!员工会|会员)"
)
_NOUN_TYPES: dict[str, tuple[EntityType, ...]] = {
    "集团公司": (T.ENTERPRISE,), "集团": (T.ENTERPRISE,), "公司": (T.ENTERPRISE,), "企业": (T.ENTERPRISE,), "银行": (T.ENTERPRISE,),
    "厂": (T.ENTERPRISE,), "学校": (T.INSTITUTION,), "校": (T.INSTITUTION,), "大学": (T.INSTITUTION,), "学院": (T.INSTITUTION,),
    "医院": (T.INSTITUTION,), "院": (T.INSTITUTION,), "所": (T.INSTITUTION,), "中心": (T.INSTITUTION, T.ENTERPRISE), "局": (T.INSTITUTION,),
    "委": (T.INSTITUTION,), "协会": (T.INSTITUTION,), "街道": (T.SUBDISTRICT,), "地区": (T.SUBDISTRICT,), "镇": (T.SUBDISTRICT,), "乡": (T.SUBDISTRICT,),
    "农场": (T.ENTERPRISE,), "社区": (T.PLACE,), "村": (T.PLACE,), "单位": (T.ENTERPRISE, T.INSTITUTION),
}
_KIND_ENDING = {
    "集团": "集团", "集团公司": "集团", "银行": "银行", "学校": "学|校|中学|小学|高中|职高|幼儿园", "校": "学|校|中学|小学|学院|高中|职高|幼儿园", "大学": "大学", "学院": "学院",
    "医院": "医院", "院": "院", "所": "所", "中心": "中心", "局": "局", "委": "委|委员会", "厂": "厂", "协会": "协会",
    "街道": "街道", "地区": "地区", "镇": "镇", "乡": "乡", "社区": "社区", "村": "村",
}
# Which mention wins where two cross (higher first).
_PRIORITY = {T.UNION: 9, T.WORK: 10, T.EVENT: 6, T.PROGRAMME: 6, T.HONOUR: 7, T.PERSON: 5, T.INSTITUTION: 4, T.ENTERPRISE: 4, T.FACILITY: 4,
             T.DISTRICT: 3, T.SUBDISTRICT: 3, T.PLACE: 2}
# What may stand inside a longer mention of a type.
_INSIDE: dict[EntityType, frozenset[EntityType]] = {
    T.UNION: frozenset({T.DISTRICT, T.SUBDISTRICT, T.ENTERPRISE, T.INSTITUTION, T.PLACE, T.UNION}),
    T.ENTERPRISE: frozenset({T.DISTRICT, T.ENTERPRISE, T.INSTITUTION, T.SUBDISTRICT, T.PLACE}),
    T.INSTITUTION: frozenset({T.DISTRICT, T.ENTERPRISE, T.INSTITUTION, T.SUBDISTRICT, T.PLACE, T.UNION}),
    T.FACILITY: frozenset({T.DISTRICT, T.SUBDISTRICT, T.ENTERPRISE, T.INSTITUTION, T.PLACE, T.UNION, T.PERSON}),
    T.PLACE: frozenset({T.DISTRICT, T.SUBDISTRICT}),
    T.SUBDISTRICT: frozenset({T.DISTRICT}),
    T.EVENT: frozenset({T.DISTRICT, T.UNION, T.ENTERPRISE, T.INSTITUTION, T.HONOUR, T.SUBDISTRICT, T.FACILITY}),
    T.PROGRAMME: frozenset({T.DISTRICT, T.UNION, T.ENTERPRISE, T.INSTITUTION, T.HONOUR, T.SUBDISTRICT, T.FACILITY}),
    T.WORK: frozenset({T.DISTRICT}),
    T.HONOUR: frozenset({T.DISTRICT}),
    T.PERSON: frozenset(),
    T.DISTRICT: frozenset(),
}


def prune(mentions: Sequence[Mention]) -> list[Mention]:
    """Drop duplicates, crossings and what cannot stand inside a longer mention."""
    best: dict[tuple[int, int, EntityType, str], Mention] = {}
    for m in mentions:
        key = (m.start, m.end, m.type, m.name)
        if key not in best or best[key].confidence < m.confidence:
            best[key] = m
    ordered = sorted(best.values(), key=lambda m: (not _listed(m), -_PRIORITY[m.type], -(m.end - m.start), m.start, -m.confidence, m.name))
    kept: list[Mention] = []
    for m in ordered:
        if all(_compatible(m, k) for k in kept if k.start < m.end and m.start < k.end):
            kept.append(m)
    return sorted(kept, key=lambda m: (m.start, -m.end, m.type.value, m.name))


def _listed(m: Mention) -> bool:
    """Mentions of list lines are exact: they win over all that crosses or holds them."""
    return m.rule.startswith("roster.")


def _compatible(m: Mention, k: Mention) -> bool:
    if _listed(k) and not _listed(m) and k.type is not T.HONOUR and m.start <= k.start and k.end <= m.end:
        return (m.type is T.UNION and k.type is not T.PERSON) and m.end > k.end
    if m.rule == "programme.season" and k.type in (T.PROGRAMME, T.EVENT) and k.end - k.start > 12:
        return True
    if (m.start, m.end) == (k.start, k.end):
        return m.type == k.type and m.rule == k.rule  # one span, several names: a coordination
    if k.start <= m.start and m.end <= k.end:
        if k.type is T.UNION and (m.type is T.UNION and m.end == k.end and "coordinated" not in k.rule or m.type in (T.ENTERPRISE, T.INSTITUTION) and k.name in vocabulary.federations()):
            return False
        return m.type in _INSIDE.get(k.type, frozenset()) and not (
            m.type == k.type and m.start > k.start and m.type in BODIES and k.rule != "union.coordinated" and m.type is not T.UNION
        )
    if m.start <= k.start and k.end <= m.end:
        return k.type in _INSIDE.get(m.type, frozenset())
    return "coordinated" in k.rule or "coordinated" in m.rule


def complete(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    """Add the mentions that lean on others: announced aliases, 该公司, short forms of a longer name."""
    mentions = _announced(scan, mentions)
    mentions = _repeated(scan, mentions)
    mentions = _short_cores(scan, mentions)
    mentions = _demonstratives(scan, mentions)
    return _departments(scan, mentions)


def _free(mentions: Sequence[Mention]) -> Callable[[int, int], bool]:
    spans = [(m.start, m.end) for m in mentions]

    def free(start: int, end: int) -> bool:
        return all(b <= start or end <= a or (start <= a and b <= end and (b - a) < (end - start)) for a, b in spans)

    return free


def _announced(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    """（以下简称“经开区”): the alias means what ends right before the bracket."""
    text, out = scan.text, list(mentions)
    for m in _ALIAS.finditer(text):
        alias = m.group(1) or m.group(2)
        if not alias:
            continue
        before = [k for k in mentions if k.end <= m.start() and not re.search(r"[，。；]", text[k.end : m.start()]) and m.start() - k.end <= 24]
        if not before or m.group(0)[1:].startswith("《"):
            continue
        gap_end = max(k.end for k in before)
        owner = min((k for k in before if k.end == gap_end), key=lambda k: k.start)
        if text[gap_end : m.start()].startswith("（") and len(before) > 1:
            # 甲（乙）（以下简称丙）: the name before the brackets is the owner
            earlier = [k for k in before if text[k.end : k.end + 1] == "（"]
            owner = min(earlier, key=lambda k: k.start) if earlier else owner
        if owner.type not in BODIES | {T.DISTRICT, T.PLACE, T.EVENT, T.PROGRAMME, T.FACILITY, T.WORK}:
            continue
        free = _free(out)
        for occurrence in re.finditer(re.escape(alias), text):
            if occurrence.start() < m.end() and occurrence.start() > m.start():
                continue
            end = occurrence.end()
            after = text[end : end + 2]
            if owner.type is not T.UNION and (after == "工会" or after == "总工"):
                continue
            out = [k for k in out if not (occurrence.start() <= k.start and k.end <= end and k.type in BODIES | AREAS)]
            if free(occurrence.start(), end) or True:
                out.append(Mention(occurrence.start(), end, alias, owner.type, owner.name, "alias.announced", 0.95, True, owner.detail))
    return out


def _repeated(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    """A happening learnt behind its verb is found again where it stands without one."""
    text, out = scan.text, list(mentions)
    free = _free(mentions)
    surfaces = {m.text: m for m in mentions if m.type in (T.EVENT, T.PROGRAMME) and len(m.text) >= 6 and "\n" not in m.text and m.label}
    for surface, owner in sorted(surfaces.items()):
        for found in re.finditer(re.escape(surface), text):
            if free(found.start(), found.end()):
                out.append(replace(owner, start=found.start(), end=found.end(), rule="happening.repeat"))
    return out


def _short_cores(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    """北京城建园林集团 taught, 城建园林 found: the name without area and head, where it stands free."""
    text, out = scan.text, list(mentions)
    by_name = vocabulary.divisions_by_name()
    seen: dict[str, Mention] = {}
    for m in mentions:
        if m.type not in (T.ENTERPRISE, T.INSTITUTION) or not m.rule.endswith((".head", ".numbered", ".of_union")):
            continue
        core = m.name
        for k in range(min(6, len(core) - 2), 1, -1):
            if core[:k] in by_name or core[:k] + "市" in by_name:
                core = core[k:]
                break
        head = next((h for h in _enterprise_heads() if core.endswith(h) and len(core) - len(h) >= 2), None)
        if head is None:
            continue
        core = core[: -len(head)]
        if 2 <= len(core) <= 8 and core not in by_name:
            seen.setdefault(core, m)
    free = _free(mentions)
    for core, owner in sorted(seen.items()):
        if core in _too_plain() or (len(core) == 2 and owner.type is T.INSTITUTION):
            continue
        for found in re.finditer(re.escape(core), text):
            if not free(found.start(), found.end()):
                continue
            after = text[found.end() : found.end() + 2]
            if len(core) <= 3 and not re.match(r"职工|员工|工会|党委|一线|产品|公司|集团|的|、|，", after):
                continue
            out.append(Mention(found.start(), found.end(), core, owner.type, owner.name, "short.core", 0.7, True, owner.detail))
    return out


@cache
def _too_plain() -> frozenset[str]:
    from kg.extraction.names import generic

    return generic()


@cache
def _enterprise_heads() -> tuple[str, ...]:
    return tuple(h.suffix for h in vocabulary.heads() if h.type == "enterprise")


def _demonstratives(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    """该公司, 该校工会, 该区: the last fitting name before; never a label."""
    text, out = scan.text, list(mentions)
    for m in _BARE_UNION.finditer(text):
        noun = m.group(1) or m.group(3)
        start, end = (m.start(1), m.end(2)) if m.group(1) else (m.start(3), m.end(4))
        kinds = [k for k in _KIND_ENDING.get(noun, noun).split("|") if k]
        earlier = [k for k in mentions if k.end <= start and k.type in (T.ENTERPRISE, T.INSTITUTION) and any(k.name.endswith(e) for e in kinds)]
        unions = [k for k in mentions if k.end <= start and k.type is T.UNION and any(k.name.removesuffix("工会").endswith(e) for e in kinds)]
        if any(a.start <= start and end <= a.end for a in mentions if a.type is T.UNION):
            continue
        own = {k.name for k in mentions if k.end <= start and k.type is T.UNION and not k.name.endswith("总工会")}
        if len(own) == 1 and noun in ("公司", "集团", "医院", "学校", "校", "院"):
            only = next(k for k in mentions if k.type is T.UNION and k.name in own)
            out.append(Mention(start, end, text[start:end], T.UNION, only.name, "context.bare", 0.78, len(noun) > 1, only.detail))
        elif earlier:
            best = earlier[-1] if noun != "集团" else min((k for k in earlier), key=lambda k: len(k.name))
            out.append(Mention(start, end, text[start:end], T.UNION, best.name + "工会", "context.bare", 0.78, len(noun) > 1, {}))
        elif unions:
            out.append(Mention(start, end, text[start:end], T.UNION, unions[-1].name, "context.bare", 0.72, len(noun) > 1, unions[-1].detail))
    for m in _BARE_FEDERATED.finditer(text):
        earlier = [k for k in mentions if k.end <= m.start() and k.type is T.UNION and k.name.endswith(("工会联合会", "联合工会"))]
        if earlier and not any(a.start <= m.start() < a.end for a in mentions if a.type is T.UNION):
            names = {k.name for k in earlier}
            best = earlier[-1] if len(names) > 1 else earlier[0]
            out.append(Mention(m.start(), m.end(), m.group(), T.UNION, best.name, "context.federated", 0.75, False, best.detail))
    for m in _DEMONSTRATIVE.finditer(text):
        noun, union = m.group(1), m.group(2)
        types = _NOUN_TYPES[noun]
        ending = re.compile(f"(?:{_KIND_ENDING[noun]})$") if noun in _KIND_ENDING else None
        before = [k for k in mentions if k.end <= m.start()]
        owners = [k for k in before if k.type in types and (ending is None or ending.search(k.name))]
        main = [k for k in owners if _prominent(scan, k)]
        if main and noun in ("公司", "集团", "集团公司", "企业", "医院", "学校", "校", "中心", "院"):
            recent = [k for k in owners if m.start() - k.end < 60 and scan.article.sentence_at(k.start) == scan.article.sentence_at(m.start())]
            owners = recent or main
        if union:
            unions = [k for k in before if k.type is T.UNION and any(u in k.name for u in (noun, *(_KIND_ENDING.get(noun, "").split("|"))) if u)]
            if unions:
                out.append(Mention(m.start(), m.end(), m.group(), T.UNION, unions[-1].name, "context.demonstrative", 0.75, False, unions[-1].detail))
                continue
            if owners:
                owner = owners[-1]
                out.append(Mention(m.start(), m.end(), m.group(), T.UNION, owner.name + "工会", "context.demonstrative", 0.7, False, {"of": owner.name}))
            continue
        if owners and text[m.end() : m.end() + 2] not in ("员工", "工会"):
            owner = owners[-1]
            out.append(replace(owner, start=m.start(), end=m.end(), text=m.group(), rule="context.demonstrative", confidence=0.7, label=False))
    return out


def _departments(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    """北京京安医院|护理部, 集团公司|人力资源部: a part that acts or is honoured under its body's name."""
    text, out = scan.text, list(mentions)
    outer: dict[int, Mention] = {}
    for m in mentions:
        if m.type in (T.ENTERPRISE, T.INSTITUTION) and (m.end not in outer or m.start < outer[m.end].start):
            outer[m.end] = m
    free = _free(mentions)
    for end, body in sorted(outer.items()):
        found = _DEPARTMENT.match(text, end)
        if not found or _NO_DEPARTMENT.search(found.group()) or re.search(r"\d+个|[一二三四五六七八九十多各]个", found.group()) or _broken(found.group()) or not free(body.start, found.end()):
            continue
        name = body.name + found.group()
        out.append(Mention(body.start, found.end(), text[body.start : found.end()], T.INSTITUTION, name, "institution.department", 0.75, body.label, {"kind": "other"}))
    for m in re.finditer(r"(?<=[与和、合])(?:联合)?([\u4e00-\u9fff]{2,5}(?:部|处|科))(?=共同|联合|举办|开展|主办|承办|组织|启动)", text):
        unions = [k for k in mentions if k.end <= m.start() and k.type is T.UNION and not k.name.endswith("总工会")]
        if unions and free(m.start(1), m.end(1)) and not _NO_DEPARTMENT.search(m.group(1)) and not _broken(m.group(1)):
            name = re.sub(r"(?:联合工会|工会委员会|工会)$", "", unions[-1].name) + m.group(1)
            out.append(Mention(m.start(1), m.end(1), m.group(1), T.INSTITUTION, name, "institution.department", 0.7, True, {"kind": "other"}))
    for m in re.finditer(r"(?:(?<=联合)|(?<=[与和、])|(?<![\u4e00-\u9fff]))(?:该)?(集团公司|集团|公司|学校|医院|院)([\u4e00-\u9fff]{2,7}(?:部|处|科|室))(?=[、，。和与]|共同|联合|主办|承办|举办|开展)", text):
        owners = [k for k in mentions if k.end <= m.start() and k.type in _NOUN_TYPES[m.group(1)] and re.search(f"(?:{_KIND_ENDING.get(m.group(1), m.group(1))})$", k.name)]
        if owners and not _NO_DEPARTMENT.search(m.group(2)):
            name = owners[-1].name + m.group(2)
            out.append(Mention(m.start(), m.end(), m.group(), T.INSTITUTION, name, "institution.department", 0.72, True, {"kind": "other"}))
    return out


def _broken(part: str) -> bool:
    """Does a word that cannot stand in a name break the part?"""
    from kg.extraction.names import is_verbal, stops

    return any((w in stops() and len(w) > 1) or is_verbal(w) for w in cut(part))


def _prominent(scan: Scan, mention: Mention) -> bool:
    """Does the headline name the body (or open with its short name), or the text more than twice?"""
    return mention.name in scan.article.headline or mention.text in scan.article.headline or scan.text.count(mention.text) >= 3


@cache
def _abbreviations() -> tuple[tuple[str, str], ...]:
    rows = [(r["full"], r["short"]) for r in vocabulary.table("lexicon/abbreviations.tsv")]
    return tuple(sorted(rows, key=lambda r: -len(r[0])))


def short_key(name: str) -> str:
    """A name with its words in their short forms."""
    for full, short in _abbreviations():
        name = name.replace(full, short)
    name = re.sub(r"第([一二三四五六七八九十]+)[\u4e00-\u9fff]{0,4}(公司|工厂|分公司|项目部)", r"\1\2", name)
    return re.sub(r"[“”\"‘’（）()\s《》]", "", name)


def _without_area(name: str) -> str:
    by_name = vocabulary.divisions_by_name()
    for k in range(min(8, len(name) - 2), 1, -1):
        if name[:k] in by_name or (name[:k] in ("北京", "首都", "中国", "全国") and len(name) - k >= 4):
            return name[k:]
    return name


_CLASS = {T.EVENT: "happening", T.PROGRAMME: "happening"}


def entities(scan: Scan, mentions: Sequence[Mention]) -> tuple[list[LocalEntity], list[Mention]]:
    """Cluster the mentions; returns the entities and the mentions in their final order."""
    mentions = sorted(mentions, key=lambda m: (m.start, -m.end, m.type.value, m.name))
    groups: dict[tuple[str, str], list[int]] = {}
    for i, m in enumerate(mentions):
        groups.setdefault((_CLASS.get(m.type, m.type.value), m.name), []).append(i)
    keys = list(groups)
    leader: dict[tuple[str, str], tuple[str, str]] = {}
    for key, owner_key in _bracketed(scan, mentions):
        leader.setdefault(key, owner_key)
    for key in sorted(keys, key=lambda k: (len(k[1]), k[1])):
        if key in leader:
            continue
        owner = _owner_of(key, keys, scan, mentions, groups)
        if owner:
            leader[key] = owner
    _follow_bodies(leader, keys)
    merged: dict[tuple[str, str], list[int]] = {}
    for key in keys:
        top, seen = key, {key}
        while top in leader and leader[top] not in seen:
            top = leader[top]
            seen.add(top)
        merged.setdefault(top, []).extend(groups[key])
    return [_entity(key, sorted(ids), mentions) for key, ids in sorted(merged.items(), key=lambda kv: min(kv[1]))], list(mentions)


def _follow_bodies(leader: dict[tuple[str, str], tuple[str, str]], keys: Sequence[tuple[str, str]]) -> None:
    """A union follows its body: 北京轨道公司工会 is 中铁十六局集团北京轨道公司工会 where the bodies are one."""
    for key in keys:
        if key[0] != "union" or key in leader or not key[1].endswith("工会") or key[1].endswith("总工会"):
            continue
        core = key[1].removesuffix("工会")
        for kind in ("enterprise", "institution"):
            owner = leader.get((kind, core))
            if owner and owner[1] != core and owner[1].endswith(core):
                leader[key] = ("union", owner[1] + "工会")


def _bracketed(scan: Scan, mentions: Sequence[Mention]) -> list[tuple[tuple[str, str], tuple[str, str]]]:
    """北京联合大学艺术学院（北京非物质文化遗产学院）: the name in brackets is another name of the body before."""
    ends = {m.end: m for m in mentions if m.type in BODIES}
    found = []
    for m in mentions:
        owner = ends.get(m.start - 1)
        if owner and m.type is owner.type and scan.text[m.start - 1] in "（(" and scan.text[m.end : m.end + 1] in ("）", ")") and m.name != owner.name:
            found.append(((_CLASS.get(m.type, m.type.value), m.name), (_CLASS.get(owner.type, owner.type.value), owner.name)))
    return found


def _owner_of(
    key: tuple[str, str], keys: list[tuple[str, str]], scan: Scan, mentions: Sequence[Mention], groups: dict[tuple[str, str], list[int]]
) -> tuple[str, str] | None:
    """The longer name in this article that `key` is a short form of, if exactly one is."""
    kind, name = key
    if kind in ("person", "honour", "district", "work"):
        return None
    plain = re.sub(r"[“”]", "", name)
    found = []
    for other in keys:
        if other[0] != kind and not (kind in ("enterprise", "institution") and other[0] in ("enterprise", "institution")):
            continue
        if len(other[1]) <= len(name) and kind != "happening":
            continue
        if other != key and _is_short_of(kind, plain, name, other[1]):
            found.append(other)
    if len(found) == 1:
        return found[0]
    if found and kind in ("union", "happening"):
        # 高井村工会 of 高碑店地区高井村工会: all candidates agree on the longest
        longest = max(found, key=lambda o: len(o[1]))
        if all(re.sub(r"[“”]", "", longest[1]).endswith(re.sub(r"[“”]", "", o[1])) for o in found):
            return longest
    return None


def _is_short_of(kind: str, plain: str, name: str, other: str) -> bool:
    bare = re.sub(r"[“”]", "", other)
    if kind == "happening":
        inner = re.search(r"“([^”]+)”", name)
        other_inner = re.search(r"“([^”]+)”", other)
        if inner and other_inner and other != name:
            same, part = inner.group(1) == other_inner.group(1), inner.group(1) in other_inner.group(1) and len(inner.group(1)) >= 3
            if same and _compatible_heads(name, other):
                return (len(other), other) > (len(name), name)
            return part and not same
        if other_inner and other_inner.group(1) == plain:
            return True
        return len(plain) >= 5 and bare.endswith(plain) and len(bare) > len(plain)
    if kind in ("subdistrict", "place"):
        return bare.endswith(plain) and len(bare) > len(plain)
    if kind == "union" and bare == plain.removesuffix("工会") + "总工会" and not plain.endswith("总工会"):
        return True
    if bare.endswith(plain) and len(bare) > len(plain):
        rest = bare[: -len(plain)]
        core = plain.removesuffix("工会")
        return len(plain) >= 4 and (kind == "union" or len(core) >= 3 or rest in vocabulary.divisions_by_name())
    if kind == "union":
        return False
    a, b = short_key(_without_area(plain)), short_key(_without_area(bare))
    if len(a) >= 3 and a == b:
        return True
    return len(a) >= 4 and b.endswith(a) and len(b) > len(a) and kind != "enterprise"


def _compatible_heads(name: str, other: str) -> bool:
    """“X”活动 and “X”行动 are one; “X”竞赛 and “X”宣讲团 are not."""
    a, b = name.rsplit("”", 1)[-1], other.rsplit("”", 1)[-1]
    plain = ("", "活动", "行动", "主题活动", "系列活动", "计划", "工程", "品牌", "项目")
    return a in plain or b in plain or a.endswith(b) or b.endswith(a) or a[-2:] == b[-2:]


def _entity(key: tuple[str, str], ids: list[int], mentions: Sequence[Mention]) -> LocalEntity:
    group = [mentions[i] for i in ids]
    own = [m for m in group if m.name == key[1]]
    best = max(own or group, key=lambda m: (m.confidence, len(m.text), -m.start))
    aliases = {m.name for m in group} | {m.text for m in group if m.label} | {m.detail["alias"] for m in group if "alias" in m.detail}
    for m in group:
        inner = re.fullmatch(r"“([^”]+)”", m.text)
        if inner:
            aliases.add(inner.group(1))
    aliases.discard(key[1])
    detail: dict[str, str] = {}
    for m in sorted(group, key=lambda m: m.confidence):
        detail.update(m.detail)
    detail.pop("alias", None)
    return LocalEntity(best.type, key[1], tuple(sorted(a for a in aliases if a)), tuple(ids), max(m.confidence for m in group), detail)
