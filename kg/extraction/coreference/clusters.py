"""Which mentions of an article mean the same thing: one entity for a name and its short forms."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import TypeVar

from kg import vocabulary
from kg.extraction.coreference.hosts import hosts
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan
from kg.extraction.recognisers.names import city_names
from kg.model import BODIES, EntityType, LocalEntity, Mention, Part

_LOCAL_HOSPITAL = pattern("coreference", "local_hospital")
_NUMBERED_HOSPITAL = pattern("coreference", "numbered_hospital")
_NUMBERED_PART = pattern("coreference", "numbered_part")
_NUMBERED_FIRM = pattern("coreference", "numbered_firm")
_MARKS = pattern("coreference", "marks")
_AREA_SUFFIX = re.compile(r"^([\u4e00-\u9fff]{2,4}?)[区县市](?=第|首届)")
_PLAIN_EDGES = re.compile(r"^(?:大型|主题|系列)+|(?<=[\u4e00-\u9fff]{2})活动$")
_QUOTED = re.compile(r"“([^”]+)”")
_QUOTE_MARKS = str.maketrans("", "", "“”")
# One class for both: a happening may be met as an event and as a programme.
_CLASS = {EntityType.EVENT: "happening", EntityType.PROGRAMME: "happening"}
_NEVER_SHORT = frozenset(("person", "honour", "district", "work"))
_BODY_KINDS = frozenset(("enterprise", "institution"))
# Heads behind a quotation that say no more than that it is a happening.
_PLAIN_HEADS = frozenset(("", "活动", "行动", "主题活动", "系列活动", "计划", "工程", "品牌", "项目"))
# Sessions in full and as headlines have them; the longest first.
_SESSION_WORDS = (
    ("全体委员会议", "全会"),
    ("全体扩大会议", "全会"),
    ("全体（扩大）会议", "全会"),
    ("全委扩大会议", "全会"),
    ("全委（扩大）会议", "全会"),
    ("教职工代表大会", "教代会"),
    ("职工代表大会", "职代会"),
    ("会员代表大会", "会代会"),
    ("全体会议", "全会"),
    ("全委会议", "全会"),
    ("全委会", "全会"),
    ("委员会", ""),
    ("第", ""),
)
_ASSEMBLY = "全会"
_SESSION = re.compile(r"[一二三四五六七八九十]届[一二三四五六七八九十]+次")
_EDITION = re.compile(r"第[一二三四五六七八九十百\d]+届|首届")
_AUTONOMOUS = re.compile(r"(?<=[\u4e00-\u9fff]{2})[\u4e00-\u9fff]{1,8}族自治(?=[县州旗]$)")
_ETHNIC = re.compile(r"(?<=[\u4e00-\u9fff]{2})[\u4e00-\u9fff]{1,8}族(?=乡$)")  # 太源畲族乡 is 太源乡
_OTHER_YEAR = re.compile(r"(?:去年|前年|往年|往届|上一?届|此前几[年届]|前几[年届])[^。；！？\n]*$")
_CLAUSE = 30  # characters before a happening that may date it
_OF_ALL = re.compile(r"^全[省市区县]")  # 全市第二届技能大赛 in the headline, 临江市第二届技能大赛 below it
_NATION = re.compile(r"中华全国|中国|全国|国家")  # 贵州省律师协会 is not 中华全国律师协会
_OWNER = 4  # characters in which two names' owners agree: 首旅集团, 齐齐哈尔
_STAGE = pattern("coreference", "stage")
_PART_OF_CONTEST = pattern("coreference", "part_of_contest")
_MEETINGS = ("推进会", "总结会", "座谈会", "交流会", "部署会", "动员会", "发布会", "表彰会", "现场会")
_PLAIN_CONTEST = "技能赛"  # so short a head does not say which of several contests for one cup it is
_LONG_HEADLINE = 9  # characters: so many in order, and the last, leave no doubt
_LEAST_LEFT_OUT = 6  # characters: a shorter name is no description

_IN_HEADLINES = ("enterprise", "union")
_LEAST_UNION = 4  # characters: 中心工会
_LEAST_FIRM = 3  # characters: 大连港
_LEFT_OUT = 4  # characters that a headline leaves out of a firm's name
_GROUP_TAILS = ("公司", "总公司", "集团", "集团公司", "集团有限公司")
_LEGAL_TAILS = ("集团", "公司", "集团公司", "有限公司", "集团有限公司", "总公司", "股份有限公司")

Key = tuple[str, str]
K = TypeVar("K")
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
    if m.type not in _CLASS or _EDITION.search(m.name):
        return False
    if not _OTHER_YEAR.search(scan.text, max(0, m.start - _CLAUSE), m.start):
        return False
    others = {o.name for o in mentions if o.type in _CLASS and _EDITION.search(o.name)}
    return any(_is_short_of("happening", m.name, name) for name in others)


def _leaders(scan: Scan, mentions: Sequence[Mention], keys: list[Key]) -> dict[Key, Key]:
    """Each short form with the longer name that it is a form of."""
    leader: dict[Key, Key] = {}
    for key, owner in _bracketed(scan, mentions):
        leader.setdefault(key, owner)
    held_by = hosts(scan, mentions)
    for key in sorted(keys, key=lambda k: (len(k[1]), k[1])):
        found = _owner_of(key, keys) if key not in leader else None
        # “送温暖”行动 of 甲区总工会 is not what 乙市总工会 calls “冬季送温暖”活动
        if found and not _of_others(held_by.get(key[1]), held_by.get(found[1])):
            leader[key] = found
    for key, owner in _headline_forms(scan, mentions, keys):
        leader.setdefault(key, owner)
    _follow_bodies(leader, keys)
    return leader


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
        found = [o for o in keys if o[0] == kind and o in told and _is_headline_name(name, o[1])]
        if len(found) == 1:
            yield key, found[0]


def _is_headline_name(short: str, full: str) -> bool:
    """兰州炼化总厂 of 兰州黄河炼化总厂, 大连港 of 大连港集团."""
    short, full = short.removesuffix("工会"), full.removesuffix("工会")
    if len(short) < _LEAST_FIRM or len(short) >= len(full) or short[:2] != full[:2]:
        return False
    if full.startswith(short):
        return full[len(short) :] in _LEGAL_TAILS
    left_out = len(full) - len(short)
    return short[-1] == full[-1] and left_out <= _LEFT_OUT and all_in(short, full) and "第" not in full


def followed(target: Mapping[K, K], key: K) -> K:
    """Where a chain of links ends that begins at `key`; a ring ends where it closes."""
    seen = {key}
    while key in target and target[key] not in seen:
        key = target[key]
        seen.add(key)
    return key


def _follow_bodies(leader: dict[Key, Key], keys: Sequence[Key]) -> None:
    """A union follows its body: 甲公司工会 is 某集团甲公司工会 where the bodies are one."""
    for key in keys:
        kind, name = key
        if kind != "union" or key in leader or not name.endswith("工会") or name.endswith("总工会"):
            continue
        core = name.removesuffix("工会")
        group = ("union", core.removesuffix("公司") + "工会")
        if core.endswith("集团公司") and group in keys:
            leader[key] = group  # 公交集团公司工会 beside 公交集团工会
            continue
        for body in ("enterprise", "institution"):
            owner = leader.get((body, core))
            if owner and owner[1] != core:
                leader[key] = ("union", owner[1] + "工会")


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
    if kind in _NEVER_SHORT:
        return None
    found = [other for other in keys if _may_own(kind, name, other) and _is_short_of(kind, name, other[1])]
    if len(found) == 1:
        return found[0]
    if kind == "enterprise" and len({short_key(o[1]).removesuffix("公司") for o in found}) == 1:
        return max(found, key=lambda o: (len(o[1]), o[1]))  # 国家电网公司, 国家电网有限公司
    if found and kind in ("union", "happening"):
        # 高井村工会 of 高碑店地区高井村工会: all candidates agree on the longest
        longest = max(found, key=lambda o: len(o[1]))
        if all(_bare(longest[1]).endswith(_bare(o[1])) for o in found):
            return longest
    return None


def _may_own(kind: str, name: str, other: Key) -> bool:
    if other[0] != kind and not (kind in _BODY_KINDS and other[0] in _BODY_KINDS):
        return False
    return other != (kind, name) and (len(other[1]) > len(name) or kind == "happening")


def _bare(name: str) -> str:
    return name.translate(_QUOTE_MARKS)


def _is_short_of(kind: str, name: str, other: str) -> bool:
    """Is one name a short form of the other, by what this kind of name leaves out?"""
    plain, bare = _bare(name), _bare(other)
    if kind == "happening" and not _OF_ALL.match(bare):
        plain = _OF_ALL.sub("", plain)
    longer = bare.endswith(plain) and len(bare) > len(plain)
    if kind == "happening":
        return _is_short_happening(name, other, plain, longer)
    if kind in ("subdistrict", "place"):
        return longer or (kind == "subdistrict" and _ETHNIC.sub("", bare) == plain)
    if kind == "union" and _is_short_union(plain, bare):
        return True
    if longer:
        return len(plain) >= 4 and _leaves_out(kind, plain, bare[: -len(plain)])
    if kind == "union":
        return False
    if kind == "institution" and _is_numbered_hospital(plain, bare):
        return True
    a, b = short_key(_without_area(plain)), short_key(_without_area(bare))
    if _of_other_area(plain, bare):
        return False
    if len(a) >= 3 and a == b:
        return True
    if kind == "enterprise" and _is_group_of(plain, bare):
        return True
    by_county = (_with_short_county(b), _with_short_county(short_key(bare)))
    if kind == "institution" and len(a) > 3 and not a.endswith("医院") and a in by_county:
        return True  # 密云职校 of 北京市密云区职业学校, 平度法院; but 朝阳医院 is not 朝阳区医院
    return len(a) >= 4 and b.endswith(a) and len(b) > len(a) and kind != "enterprise"


def _is_group_of(plain: str, full: str) -> bool:
    """鞍钢 of 鞍钢集团公司, 恒远电缆 of 安徽恒远电缆集团有限公司."""
    if full.removeprefix(plain) in _GROUP_TAILS:
        return True
    return len(plain) > _LEAST_FIRM and _without_area(full).removeprefix(plain) in _GROUP_TAILS


def _of_other_area(one: str, other: str) -> bool:
    """河北建工集团, 北京建工集团: does each open with an area or the nation, and not with the same?"""
    areas = [name.removesuffix(_without_area(name)) or _NATION.match(name) for name in (one, other)]
    return all(areas) and one[:2] != other[:2]


def _is_numbered_hospital(plain: str, full: str) -> bool:
    """江医三院 of 江城大学第三医院: the first character and the number tell; 市二医院 of 市第二人民医院."""
    local = _LOCAL_HOSPITAL.fullmatch(plain)
    if local:
        return full == f"{local['area']}第{local['number']}人民医院"
    short = _NUMBERED_HOSPITAL.fullmatch(plain)
    return bool(short) and full.startswith(plain[0]) and full.endswith(f"第{plain[-2]}医院")


def _is_short_union(plain: str, bare: str) -> bool:
    """朝阳区工会, 朝阳工会, 经开区总工会, 恭城县总工会: an area's federation as headlines have it."""
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
    return core != area and short_key(core) == short_key(_AUTONOMOUS.sub("", area))


def _leaves_out(kind: str, plain: str, rest: str) -> bool:
    return kind == "union" or len(plain.removesuffix("工会")) >= 3 or rest in vocabulary.divisions_by_name()


@cache
def _nationwide() -> frozenset[str]:
    """Names of programmes that every union has; 送温暖 and 送清凉 are words as well."""
    rows = vocabulary.by_form("gazetteer/programmes.tsv")
    return frozenset(form.translate(_QUOTE_MARKS) for form in rows) - {"送温暖", "送清凉"}


def _is_short_happening(name: str, other: str, plain: str, longer: bool) -> bool:
    """“X”活动 of “X”行动, X of “X”行动, a name without its opening."""
    inner, other_inner = _QUOTED.search(name), _QUOTED.search(other)
    core = inner.group(1) if inner else plain
    # “安康杯”竞赛总结部署会 says by itself which one it is
    told = inner is not None and len(name.rsplit("”", 1)[-1]) >= _LEAST_LEFT_OUT
    if core in _nationwide() and not told and _bare(other).removeprefix(core) not in _PLAIN_HEADS:
        return False  # 金秋助学 is no short name of one year's or one district's
    if inner and other_inner and other != name:
        mine, theirs = inner.group(1), other_inner.group(1)
        if mine != theirs:
            # “某某能手”评选 of “某某行业某某能手”评选, but not of “某某行业某某能手”颁奖暨文艺演出
            return mine in theirs and len(mine) >= 3 and "暨" not in other
        if _compatible_heads(name, other):
            return (len(other), other) > (len(name), name)
        return False
    if other_inner and other_inner.group(1) == plain:
        return True
    if len(plain) >= 5 and (longer or _bare(other).startswith((plain + "暨", plain + "活动"))):
        return True  # 第二届交流大会 of 第二届交流大会|暨论坛
    stage = _STAGE.search(plain)
    if stage and _without_suffix(plain[: stage.start()]) == _without_suffix(_bare(other)):
        return True  # 第十届比赛|决赛 beside 第十届比赛
    contest = _bare(other)
    if contest.endswith("赛") and plain.startswith(contest) and _PART_OF_CONTEST.match(plain[len(contest) :]):
        return True  # 第六届职业技能大赛|焊接项目决赛
    if _is_headline_form(plain, _bare(other)):
        return True
    return not inner and (_same_session(plain, _bare(other)) or _left_out(plain, _bare(other)))


def _without_suffix(name: str) -> str:
    """临江第二届大赛 in the headline, 临江区第二届大赛 below it."""
    return _AREA_SUFFIX.sub(r"\1", name)


def _is_headline_form(plain: str, other: str) -> bool:
    """首旅集团财务技能大赛 of 首旅集团第六届财会职业技能大赛: one body's contest, as the headline has it."""
    if _EDITION.search(plain) or not _EDITION.search(other):
        return False
    contests = plain.endswith("赛") and other.endswith("赛")
    return contests and len(plain) < len(other) and plain[:_OWNER] == other[:_OWNER]


def _same_session(plain: str, other: str) -> bool:
    """芜湖市总工会十七届五次全委会 of 芜湖市总工会第十七届委员会第五次全体会议; either may lack its owner."""
    a, b = session_key(plain), session_key(other)
    session = _SESSION.search(b)
    if session and not _SESSION.search(a) and a.endswith(_ASSEMBLY):  # 某区总工会全委会, as headlines have it
        owner, kind = a[: -len(_ASSEMBLY)], b[session.end() :]
        return kind == _ASSEMBLY and b[: session.start()] in ("", owner)
    if not _SESSION.search(a) or not session or (len(plain), plain) >= (len(other), other):
        return False
    return b.endswith(a) or a.endswith(b)


def _left_out(plain: str, other: str) -> bool:
    """集团职工技能大赛 of 集团第八届职工职业技能大赛: the same head, the same words, some left out."""
    same = 2 if len(plain) < _LONG_HEADLINE else 1  # …总结部署会 of …总结部署视频会
    if len(plain) < _LEAST_LEFT_OUT or plain[-same:] != other[-same:] or plain[-2:] in _PLAIN_HEADS:
        return False
    return len(plain) < len(other) and all_in(plain, other)


def all_in(short: str, long: str) -> bool:
    """Do the characters of one stand in the other, in their order?"""
    rest = iter(long)
    return all(character in rest for character in short)


@lru_cache(maxsize=4096)
def session_key(name: str) -> str:
    """The short form that headlines use of the session of a committee or congress."""
    for full, short in _SESSION_WORDS:
        name = name.replace(full, short)
    return name


def _compatible_heads(name: str, other: str) -> bool:
    """“X”活动 and “X”行动 are one; “X”竞赛 and “X”宣讲团 are not."""
    a, b = (n.rsplit("”", 1)[-1].strip() for n in (name, other))
    if _is_meeting_of(a, b) or _is_meeting_of(b, a):
        return False  # “X”行动 and “X”行动三年总结推进会
    if a in _PLAIN_HEADS or b in _PLAIN_HEADS:
        return True
    # 征文评选 in the headline, 主题征文评选活动 below it
    a, b = _PLAIN_EDGES.sub("", a), _PLAIN_EDGES.sub("", b)
    if a.endswith("赛") and b.endswith("赛") and len(a) > len(_PLAIN_CONTEST) and all_in(a, b):
        return True  # “某某杯”护理技能赛 in the headline, “某某杯”护理员职业技能竞赛 below it
    if a[-1:] == b[-1:] == "会" and len(a) >= _LEAST_LEFT_OUT and all_in(a, b):
        return True  # 竞赛总结部署会 in the headline, 竞赛总结部署视频会 below it
    both = name.endswith("活动") and other.endswith("活动")
    opens = both and (a.startswith(b) or b.startswith(a))  # 书法公益|志愿服务活动, below it 书法公益|活动
    return opens or a.endswith(b) or b.endswith(a) or a[-2:] == b[-2:]


def _is_meeting_of(longer: str, head: str) -> bool:
    """Does a head say a meeting on what the other head says?"""
    return len(head) >= 2 and longer.startswith(head) and longer.endswith(_MEETINGS) and longer != head


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
    for k in range(min(8, len(name) - 2), 1, -1):
        if name[:k] in by_name or (name[:k] in _leading_areas() and len(name) - k >= 4):
            return name[k:]
    return name


def _with_short_county(name: str) -> str:
    """密云区职校 -> 密云职校."""
    for k in (3, 4):
        if name[:k] in vocabulary.divisions_by_name() and name[k - 1] in "区县市":
            return name[: k - 1] + name[k:]
    return name


def _entity(key: Key, ids: list[int], mentions: Sequence[Mention]) -> LocalEntity:
    group = [mentions[i] for i in ids]
    own = [m for m in group if m.name == key[1]]
    best = max(own or group, key=lambda m: (m.confidence, len(m.text), -m.start))
    aliases = {m.name for m in group} | {m.text for m in group if m.label}
    aliases |= {m.detail["alias"] for m in group if "alias" in m.detail}
    aliases |= {inner.group(1) for m in group if (inner := _QUOTED.fullmatch(m.text))}
    detail: dict[str, str] = {}
    for m in sorted(group, key=lambda m: m.confidence):
        detail.update(m.detail)
    detail.pop("alias", None)
    names = tuple(sorted(a for a in aliases if a and a != key[1]))
    return LocalEntity(best.type, key[1], names, tuple(ids), max(m.confidence for m in group), detail)
