"""Which mentions of an article mean the same thing: one entity for a name and its short forms."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import TypeVar

from kg import vocabulary
from kg.extraction.coreference.firm_forms import is_by_character, is_short_firm
from kg.extraction.coreference.happening_forms import EDITION, QUOTED, is_short_happening
from kg.extraction.coreference.headline_names import is_headline_name, is_union_of_part
from kg.extraction.coreference.hosts import hosts
from kg.extraction.coreference.numbered_forms import is_numbered_hospital, is_numbered_school
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.reading_text import without_quotes
from kg.extraction.lexical.scan import Scan
from kg.extraction.recognisers.names import city_names, is_area
from kg.model import BODIES, EntityType, LocalEntity, Mention, Part

_NUMBERED_PART = pattern("coreference", "numbered_part")
_NUMBERED_FIRM = pattern("coreference", "numbered_firm")
_MARKS = pattern("coreference", "marks")
_TWO_NAMES = pattern("coreference", "two_names")
_OTHER_PARTY = pattern("coreference", "other_party")
_SECOND_NAME = pattern("coreference", "second_name")
# One class for both: a happening may be met as an event and as a programme.
_CLASS = {EntityType.EVENT: "happening", EntityType.PROGRAMME: "happening"}
_NEVER_SHORT = frozenset(("person", "honour", "district", "work"))
_BODY_KINDS = frozenset(("enterprise", "institution"))
_AUTONOMOUS = re.compile(r"(?<=[\u4e00-\u9fff]{2})[\u4e00-\u9fff]{1,8}族自治(?=[县州旗]$)")
_COMMUNITY_UNION = re.compile("(?:社区|村|商圈|楼宇)工会$")
_ETHNIC = re.compile(r"(?<=[\u4e00-\u9fff]{2})[\u4e00-\u9fff]{1,8}族(?=乡$)")  # 太源畲族乡 is 太源乡
_PARTING = ("集团", "有限合伙")
_OTHER_YEAR = re.compile(r"(?:去年|前年|往年|往届|上一?届|此前几[年届]|前几[年届])[^。；！？\n]*$")
_CLAUSE = 30  # characters before a happening that may date it
_NATION = re.compile(r"中华全国|中国|全国|国家")  # 贵州省律师协会 is not 中华全国律师协会
_IN_HEADLINES = ("enterprise", "union")
_LEAST_UNION = 4  # characters: 中心工会
_LONGEST_AREA = 11  # characters: 黔西南布依族苗族自治州
_LEAST_ZONE = 5  # characters: 滨海高新区
_BARE_ZONES = ("经开区", "高新区", "开发区", "保税区", "综保区", "经济开发区", "工业园区")
_LEAST_FIRM = 3  # characters: 大连港
_AREA_LENGTHS = range(3, 10)  # characters
_LONGEST_COUNTY = 15  # characters
_TWO = 2  # characters of a city's short name
# Kinds whose short forms go with the longest of several names.
_CHAINED = ("union", "happening", "place", "facility", "institution")
_GROUP_TAILS = ("公司", "总公司", "集团", "集团公司", "集团有限公司")

K = TypeVar("K")
Key = tuple[str, str]
"""Class and name of a cluster."""


def _key(mention: Mention) -> Key:
    return _CLASS.get(mention.type, mention.type.value), mention.name


def entities(scan: Scan, mentions: Sequence[Mention]) -> tuple[list[LocalEntity], list[Mention]]:
    """Cluster the mentions; returns the entities and the mentions in their final order."""
    mentions = sorted(mentions, key=lambda m: (m.start, -m.end, m.type.value, m.name))
    mentions = [m for m in mentions if not _of_other_year(scan, m, mentions)]
    groups: dict[Key, list[int]] = {}
    for i, m in enumerate(mentions):
        groups.setdefault(_key(m), []).append(i)
    leader = _leaders(scan, mentions, list(groups))
    merged: dict[Key, list[int]] = {}
    for key, ids in groups.items():
        merged.setdefault(followed(leader, key), []).extend(ids)
    ordered = sorted(merged.items(), key=lambda item: min(item[1]))
    return [_entity(key, sorted(ids), mentions) for key, ids in ordered], mentions


def _of_other_year(scan: Scan, m: Mention, mentions: Sequence[Mention]) -> bool:
    """去年就参加过|亲子活动 beside 第十一届亲子活动: that of another year, which has no name here."""
    if m.type not in _CLASS or EDITION.search(m.name):
        return False
    if not _OTHER_YEAR.search(scan.text, max(0, m.start - _CLAUSE), m.start):
        return False
    others = {o.name for o in mentions if o.type in _CLASS and EDITION.search(o.name)}
    return any(is_short_happening(m.name, name) for name in others)


def _leaders(scan: Scan, mentions: Sequence[Mention], keys: list[Key]) -> dict[Key, Key]:
    """Each short form with the longer name that it is a form of."""
    leader: dict[Key, Key] = {}
    for key, owner in _bracketed(scan, mentions):
        leader.setdefault(key, owner)
    # 浙江衢州市首届运动会, below it 衢州市首届运动会
    plain = {k: (k[0], _behind_province(k[1])) for k in keys if k[0] == "happening"}
    wider = {key: short for key, short in plain.items() if short[1] and short in plain}
    leader.update(wider)
    held_by, free = hosts(scan, mentions), [k for k in keys if k not in wider]
    for key in sorted(keys, key=lambda k: (len(k[1]), k[1])):
        found = _owner_of(key, free) if key not in leader else None
        # “送温暖”行动 of 甲区总工会 is not what 乙市总工会 calls “冬季送温暖”活动
        if found and not _of_others(held_by.get(key[1]), held_by.get(found[1])):
            leader[key] = found
    for key, owner in _of_two_names(keys):
        leader.setdefault(key, owner)
    for key, owner in _headline_forms(scan, mentions, keys):
        leader.setdefault(key, owner)
    _follow_bodies(leader, keys, mentions)
    return leader


def _of_two_names(keys: Sequence[Key]) -> Iterator[tuple[Key, Key]]:
    """某某局工会 beside 某某局（某某办）工会: one body, whose other name stands in the bracket.

    Not where the bracket holds an area, which parts two: 某某大学（北京） is not 某某大学.
    """
    present = set(keys)
    for kind, name in keys:
        bracket = _TWO_NAMES.search(name) if kind in ("union", "institution") else None
        if bracket is None or is_area(bracket["other"]) or bracket["other"] in _PARTING:
            continue
        short = (kind, name[: bracket.start()] + name[bracket.end() :])
        if short in present:
            yield short, (kind, name)


def _of_others(some: Collection[str] | None, others: Collection[str] | None) -> bool:
    """Are both of known hosts, and none is of both?"""
    return bool(some and others) and not set(some or ()) & set(others or ())


def _headline_forms(
    scan: Scan, mentions: Sequence[Mention], keys: Sequence[Key]
) -> Iterator[tuple[Key, Key]]:
    """大连港工会 in the headline, 大连港集团工会 below it: a firm or its union that the body names in full.

    The headline leaves out words; the body never calls it so, and names one alone that it can be.
    """
    body = next((s.start for s in scan.article.sentences if s.part is Part.BODY), 0)
    told = {_key(m) for m in mentions if m.start >= body}
    for key in keys:
        kind, name = key
        if key in told or kind not in _IN_HEADLINES or name.endswith("总工会"):
            continue
        found = [o for o in keys if o[0] == kind and o in told and is_headline_name(name, o[1])]
        if kind == "union" and not found:
            found = [o for o in keys if o[0] == kind and o in told and is_union_of_part(name, o[1])]
        if len(found) == 1:
            yield key, found[0]


def followed(target: Mapping[K, K], key: K) -> K:
    """Where a chain of links ends that begins at `key`; a ring ends where it closes."""
    seen = {key}
    while key in target and target[key] not in seen:
        key = target[key]
        seen.add(key)
    return key


def _follow_bodies(leader: dict[Key, Key], keys: Sequence[Key], mentions: Sequence[Mention]) -> None:
    """A union follows its body: 甲公司工会 is 某集团甲公司工会 where the bodies are one.

    So does 农行甲支行工会, whose 农行甲支行 has been read as 中国农业银行甲支行.
    """
    meant = {m.text: m.name for m in mentions if m.type.value in _BODY_KINDS and m.name != m.text}
    for key in keys:
        kind, name = key
        if kind != "union" or key in leader or not name.endswith("工会") or name.endswith("总工会"):
            continue
        core = name.removesuffix("工会")
        group = ("union", core.removesuffix("公司") + "工会")
        own = ("union", meant.get(core, core) + "工会")
        if own != key and own in keys:
            leader[key] = own
            continue
        if core.endswith("集团公司") and group in keys:
            leader[key] = group  # 公交集团公司工会 beside 公交集团工会
            continue
        for body in ("enterprise", "institution"):
            owner = leader.get((body, core))
            if owner and owner[1] != core:
                full = ("union", owner[1] + "工会委员会")
                leader[key] = full if full in keys else ("union", owner[1] + "工会")


def _bracketed(scan: Scan, mentions: Sequence[Mention]) -> Iterator[tuple[Key, Key]]:
    """北京联合大学艺术学院（北京非物质文化遗产学院）: the name in brackets is another."""
    text = scan.text
    ends = {m.end: m for m in mentions if m.type in BODIES}
    for m in mentions:
        owner = ends.get(m.start - 1)
        if owner is None or m.type is not owner.type or m.name == owner.name:
            continue
        if text[m.start - 1] in "（(" and text[m.end : m.end + 1] in ("）", ")"):
            yield _key(m), _key(owner)


def _owner_of(key: Key, keys: Sequence[Key]) -> Key | None:
    """The longer name in this article that `key` is a short form of, if exactly one is."""
    kind, name = key
    if kind == "district":
        full = [o for o in keys if o[0] == kind and o[1] != name and _AUTONOMOUS.sub("", o[1]) == name]
        return full[0] if len(full) == 1 else None  # 石柱县 of 石柱土家族自治县
    if kind in _NEVER_SHORT or (kind == "place" and name in vocabulary.lines("lexicon/countries.txt")):
        return None  # 俄罗斯 is not 白俄罗斯
    found = [other for other in keys if _may_own(kind, name, other) and _is_short_of(kind, name, other[1])]
    if len(found) == 1:
        return found[0]
    if kind == "enterprise" and len({short_key(o[1]).removesuffix("公司") for o in found}) == 1:
        return max(found, key=lambda o: (len(o[1]), o[1]))  # 国家电网公司, 国家电网有限公司
    if kind == "enterprise" and found:
        # 薄板厂 of 鞍钢薄板厂, which is 鞍山钢铁公司薄板厂 itself
        whole = max(found, key=lambda o: len(o[1]))
        if all(o == whole or is_by_character(o[1], whole[1]) for o in found):
            return whole
    if found and kind in _CHAINED:
        # 高井村工会 of 高碑店地区高井村工会: all candidates agree on the longest
        longest = max(found, key=lambda o: len(o[1]))
        if all(o == longest or _agrees(kind, o[1], longest[1]) for o in found):
            return longest
    return None


def _agrees(kind: str, name: str, longest: str) -> bool:
    """Is one candidate of a short form itself a form of the longest one?"""
    ends = kind not in _BODY_KINDS and without_quotes(longest).endswith(without_quotes(name))
    return ends or (kind != "union" and _is_short_of(kind, name, longest))


def _may_own(kind: str, name: str, other: Key) -> bool:
    if other[0] != kind and not (kind in _BODY_KINDS and other[0] in _BODY_KINDS):
        return False
    return other != (kind, name) and (len(other[1]) > len(name) or kind == "happening")


def _is_short_of(kind: str, name: str, other: str) -> bool:
    """Is one name a short form of the other, by what this kind of name leaves out?"""
    if kind == "happening":
        return is_short_happening(name, other)
    plain, bare = without_quotes(name), without_quotes(other)
    if (kind == "union" or kind in _BODY_KINDS) and "（" in bare and _SECOND_NAME.sub("", bare) == plain:
        return True  # 某市园林绿化局工会 of 某市园林绿化局（首都绿化办）工会
    longer = bare.endswith(plain) and len(bare) > len(plain)
    if kind in ("subdistrict", "place"):
        one_city = kind == "place" and (_says_city_short(plain, bare) or _is_short_zone(plain, bare))
        return longer or one_city or (kind == "subdistrict" and _ETHNIC.sub("", bare) == plain)
    if kind == "union" and _is_short_union(plain, bare):
        return True
    if kind == "enterprise" and is_short_firm(plain, bare):
        return True
    if kind == "institution" and is_by_character(plain, bare):
        return True
    if longer:
        return len(plain) >= 4 and _leaves_out(kind, plain, bare[: -len(plain)])
    if kind == "union":
        return False
    if kind == "institution" and (is_numbered_hospital(plain, bare) or is_numbered_school(plain, bare)):
        return True
    a, b = short_key(_without_area(plain)), short_key(_without_area(bare))
    if kind == "institution" and short_key(plain) == b and a != b:
        return True  # 青白江区人社局 of 成都市青白江区人力资源和社会保障局
    if _of_other_area(plain, bare):
        return False
    if (len(a) >= 3 and a == b) or (kind == "institution" and short_key(plain) == short_key(bare)):
        return True  # 大兴区法院 of 大兴区人民法院
    if kind == "enterprise" and (_is_group_of(plain, bare) or plain == _behind_short_county(bare)):
        return True
    by_county = (_with_short_county(b), _with_short_county(short_key(bare)))
    if kind == "institution" and len(a) > 3 and not a.endswith("医院") and a in by_county:
        return True  # 密云职校 of 北京市密云区职业学校, 平度法院; but 朝阳医院 is not 朝阳区医院
    return len(a) >= 4 and b.endswith(a) and len(b) > len(a) and kind != "enterprise"


def _says_city_short(plain: str, full: str) -> bool:
    """厦门翔鹭社区 of 厦门市翔鹭社区: the same place behind one city."""
    rest = _without_area(plain)
    return rest not in (plain, "") and rest == _without_area(full) and plain[:_TWO] == full[:_TWO]


def _is_short_zone(plain: str, full: str) -> bool:
    """滨海高新区 of 天津滨海高新技术产业开发区: the zone behind its city, its kind in short."""
    if not plain.endswith("区") or len(plain) < _LEAST_ZONE:
        return False
    return short_key(plain) in (short_key(full), short_key(_without_area(full)))


def _is_bare_zone(plain: str, full: str) -> bool:
    """经开区 of 临江经济技术开发区: the zone by its kind alone, where no other of the kind is named."""
    ends = full.endswith(plain) or short_key(full).endswith(plain)
    return plain in _BARE_ZONES and full != plain and ends


def _is_group_of(plain: str, full: str) -> bool:
    """鞍钢 of 鞍钢集团公司, 恒远电缆 of 安徽恒远电缆集团有限公司."""
    if full.removeprefix(plain) in _GROUP_TAILS:
        return True
    return len(plain) > _LEAST_FIRM and _without_area(full).removeprefix(plain) in _GROUP_TAILS


def _of_other_area(one: str, other: str) -> bool:
    """河北建工集团, 北京建工集团: does each open with an area or the nation, and not with the same?"""
    areas = [name.removesuffix(_without_area(name)) or _NATION.match(name) for name in (one, other)]
    return all(areas) and one[:2] != other[:2]


def _is_short_union(plain: str, bare: str) -> bool:
    """朝阳区工会, 朝阳工会, 经开区总工会, 恭城县总工会: an area's federation as headlines have it."""
    cores = plain.removesuffix("工会"), bare.removesuffix("工会")
    if plain.endswith("工会") and (is_numbered_school(*cores) or is_numbered_hospital(*cores)):
        return True
    if _COMMUNITY_UNION.search(plain) and bare.endswith(plain + "联合会"):
        return True  # 平安里社区工会 in the headline, 甲区平安里社区工会联合会 below it
    if plain.endswith("工联会"):
        return short_key(plain) == short_key(bare)
    if bare.endswith("工会委员会") and plain.endswith("工会"):
        return bare.removesuffix("委员会").endswith(plain) and len(plain) > _LEAST_UNION
    if not bare.endswith("总工会"):
        return False
    area = bare.removesuffix("总工会")
    core = plain.removesuffix("总工会").removesuffix("工会")
    if core == plain:
        return False
    if not plain.endswith("总工会") and area in (core, core + "区", core + "县", core + "市"):
        return True
    if area[:-1] == core and area[-1] in "区县市旗":
        return True  # 普陀总工会 of 普陀区总工会
    if _is_short_zone(core, area) or _is_bare_zone(core, area):
        return True
    return core != area and short_key(core) == short_key(_AUTONOMOUS.sub("", area))


def _leaves_out(kind: str, plain: str, rest: str) -> bool:
    if _OTHER_PARTY.search(rest):
        return False  # 太和县委 is not 共青团太和县委
    return kind == "union" or len(plain.removesuffix("工会")) >= 3 or rest in vocabulary.divisions_by_name()


@cache
def _abbreviations() -> tuple[tuple[str, str], ...]:
    rows = [(r["full"], r["short"]) for r in vocabulary.table("lexicon/abbreviations.tsv")]
    return tuple(sorted(rows, key=lambda r: -len(r[0])))


@lru_cache(maxsize=65536)
def short_key(name: str) -> str:
    """A name with its words in their short forms."""
    name = _NUMBERED_FIRM.sub(r"\1公司", name)
    for full, short in _abbreviations():
        name = name.replace(full, short)
    return _MARKS.sub("", _NUMBERED_PART.sub(r"\1\2", name))


@cache
def _leading_areas() -> frozenset[str]:
    """Provinces and cities without 省, 市, which a firm's short name leaves out."""
    return city_names() | {"首都", "中国", "全国"}


@lru_cache(maxsize=65536)
def _without_area(name: str) -> str:
    by_name = vocabulary.divisions_by_name()
    for k in range(min(_LONGEST_AREA, len(name) - 2), 1, -1):
        if name[:k] in by_name or (name[:k] in _leading_areas() and len(name) - k >= 4):
            return name[k:]
    return name


def _with_short_county(name: str) -> str:
    """密云区职校 -> 密云职校."""
    for k in (3, 4):
        if name[:k] in vocabulary.divisions_by_name() and name[k - 1] in "区县市":
            return name[: k - 1] + name[k:]
    return name


def _behind_province(name: str) -> str:
    """浙江衢州市首届职工技能运动会 -> 衢州市首届职工技能运动会; "" where no area stands behind a province."""
    by_name = vocabulary.divisions_by_name()
    for province in _provinces():
        rest = name.removeprefix(province)
        if rest != name and any(d.province.startswith(province[:_TWO]) for k in _AREA_LENGTHS
                                for d in by_name.get(rest[:k], ())):  # fmt: skip
            return rest
    return ""


@cache
def _provinces() -> tuple[str, ...]:
    """The provinces in full and in short, the longer ones first."""
    full = [d.name for d in vocabulary.divisions() if d.level == "province"]
    return tuple(sorted({*full, *map(vocabulary.short_name, full)}, key=lambda p: (-len(p), p)))


@lru_cache(maxsize=65536)
def _behind_short_county(name: str) -> str:
    """峨边彝族自治县大电公司 -> 峨边大电公司, as headlines have it."""
    by_name = vocabulary.divisions_by_name()
    for k in range(min(_LONGEST_COUNTY, len(name) - 1), 2, -1):
        if any(d.level == "county" for d in by_name.get(name[:k], ())):
            return vocabulary.short_name(_AUTONOMOUS.sub("", name[:k])) + name[k:]
    return ""


def _entity(key: Key, ids: list[int], mentions: Sequence[Mention]) -> LocalEntity:
    group = [mentions[i] for i in ids]
    own = [m for m in group if m.name == key[1]]
    best = max(own or group, key=lambda m: (m.confidence, len(m.text), -m.start))
    aliases = {m.name for m in group} | {m.text for m in group if m.label}
    aliases |= {m.detail["alias"] for m in group if "alias" in m.detail}
    aliases |= {inner.group(1) for m in group if (inner := QUOTED.fullmatch(m.text))}
    detail: dict[str, str] = {}
    for m in sorted(group, key=lambda m: m.confidence):
        detail.update(m.detail)
    detail.pop("alias", None)
    if best.type is EntityType.SUBDISTRICT and len({m.detail.get("district", "") for m in group} - {""}) > 1:
        detail.pop("district", None)  # 甲县城关镇、乙县城关镇: two of one name
    names = tuple(sorted(a for a in aliases if a and a != key[1]))
    return LocalEntity(best.type, key[1], names, tuple(ids), max(m.confidence for m in group), detail)
