"""Which of the mentions that overlap stand: nested names stay, crossings and duplicates go."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from kg import vocabulary
from kg.extraction.lexical.patterns import pattern
from kg.extraction.recognisers.names import city_names
from kg.extraction.recognisers.quoted_firms import RULES as QUOTED_FIRM
from kg.model import BODIES, EntityType, Mention

T = EntityType
# Which mention wins where two cross (higher first).
_PRIORITY = {
    T.WORK: 10, T.UNION: 9, T.HONOUR: 7, T.EVENT: 6, T.PROGRAMME: 6, T.PERSON: 5,
    T.INSTITUTION: 4, T.ENTERPRISE: 4, T.FACILITY: 4, T.DISTRICT: 3, T.SUBDISTRICT: 3, T.PLACE: 2,
}  # fmt: skip
_AREAS = frozenset({T.DISTRICT, T.SUBDISTRICT})
_OWNERS = _AREAS | {T.ENTERPRISE, T.INSTITUTION}
_HOSTS = _OWNERS | {T.PLACE, T.UNION}
# What may stand inside a longer mention of a type.
_INSIDE: dict[EntityType, frozenset[EntityType]] = {
    T.UNION: _HOSTS,
    T.ENTERPRISE: _OWNERS | {T.PLACE},
    T.INSTITUTION: _HOSTS,
    T.FACILITY: _HOSTS | {T.PERSON},
    T.PLACE: _AREAS,
    T.SUBDISTRICT: frozenset({T.DISTRICT}),
    T.EVENT: _OWNERS | {T.UNION, T.HONOUR, T.FACILITY, T.WORK},
    T.PROGRAMME: _OWNERS | {T.UNION, T.HONOUR, T.FACILITY, T.WORK},
    T.WORK: frozenset({T.DISTRICT}),
    T.HONOUR: frozenset({T.DISTRICT}),
}
_BRANCH = pattern("bodies", "branch_tail")
_OWN_TAIL = pattern("bodies", "own_tail")
_ADMINISTRATION = pattern("bodies", "administration")
_SITE_OFFICE = pattern("bodies", "site_office")
_HEADED = pattern("bodies", "headed")
_TRADE_GOES_ON = pattern("bodies", "trade_goes_on")
_TRADE = 2  # characters of what a firm digs
_DECREE = pattern("works", "decree")
_OF_BODY = ("关于", "印发", "转发")  # 《某市总工会|关于…的意见》: whose it is
_LONGEST_SHORT = 5  # characters: a firm's short name; a longer one has a head of its own
_STRETCH = 64  # characters
_ZONES = ("科学城", "大学城")
_AIRPORT_ZONE = ("临空经济区", "空港经济区")
_LONG_CHAIN = 12  # a happening longer than this may list the season's programmes


def prune(mentions: Sequence[Mention]) -> list[Mention]:
    """Drop duplicates, crossings and what cannot stand inside a longer mention."""
    best: dict[tuple[int, int, EntityType, str], Mention] = {}
    for m in mentions:
        key = (m.start, m.end, m.type, m.name)
        if key not in best or best[key].confidence < m.confidence:
            best[key] = m
    kept: list[Mention] = []
    around: dict[int, list[Mention]] = {}  # what is kept, by the stretches of text that it lies in
    for m in sorted(best.values(), key=_precedence):
        stretches = range(m.start // _STRETCH, (m.end - 1) // _STRETCH + 1)
        if _fits(m, around, stretches):
            kept.append(m)
            for stretch in stretches:
                around.setdefault(stretch, []).append(m)
    return sorted(kept, key=lambda m: (m.start, -m.end, m.type.value, m.name))


def _fits(m: Mention, around: Mapping[int, Sequence[Mention]], stretches: range) -> bool:
    """May it stay beside all that it overlaps?"""
    start, end = m.start, m.end
    for stretch in stretches:
        for k in around.get(stretch, ()):  # a loop: a generator would cost as much as the question
            if k.start < end and start < k.end and not _compatible(m, k):
                return False
    return True


def _precedence(m: Mention) -> tuple[bool, bool, int, int, int, float, str]:
    """List lines first, a tagger's guesses last; between them by type and length."""
    guessed = m.rule.startswith("tagger.")
    return (not _listed(m), guessed, -_priority(m), m.start - m.end, m.start, -m.confidence, m.name)


def _priority(m: Mention) -> int:
    """A firm by its legal form goes before the person whose name it holds: 新郎希努尔集团股份有限公司.

    So does a zone that is called after the airport it lies at: 某某国际机场|临空经济区.
    """
    if m.type is T.PLACE and m.text.endswith(_AIRPORT_ZONE):
        return _PRIORITY[T.PERSON]
    legal = m.type is T.ENTERPRISE and m.text.endswith("有限公司")
    return _PRIORITY[T.EVENT] if legal else _PRIORITY[m.type]


def _listed(m: Mention) -> bool:
    """Mentions of list lines are exact: they win over all that crosses or holds them."""
    return m.rule.startswith("roster.")


def _compatible(m: Mention, k: Mention) -> bool:
    """May `m` stay beside `k`, which it overlaps and which is kept?"""
    holds, held = m.start <= k.start and k.end <= m.end, k.start <= m.start and m.end <= k.end
    if _listed(k) and not _listed(m) and k.type is not T.HONOUR and holds:
        return m.type is T.UNION and k.type is not T.PERSON and m.end > k.end
    if _is_of_row(m, k):
        return True
    if holds and held:
        if k.rule in ("union.coordinated", "facility.coordinated") and m.type in _AREAS:
            return True  # 花垣县 in 花垣县、永顺县总工会: the area stands whole
        return m.type == k.type and m.rule == k.rule  # one span, several names: a coordination
    if held:
        return _may_nest(m, k)
    if holds and m.type is T.FACILITY and k.type is T.HONOUR:
        # “某某大工匠”工作站, but “某市示范工作室” is the title itself, 全国劳模|某某创新工作室 is a person's
        return m.end - k.end > 1 and (m.rule == "facility.quoted" or not m.text.endswith("工作室"))
    if holds and m.type is T.HONOUR and k.type is T.UNION:
        return m.start == k.start  # “甘肃省工会|帮扶示范车间”
    if holds:
        return k.type in _INSIDE.get(m.type, frozenset())
    return "coordinated" in k.rule or "coordinated" in m.rule


def _is_of_row(m: Mention, k: Mention) -> bool:
    """“春送岗位、夏送清凉、金秋助学、冬送温暖”活动: is it one of those that a happening is called after?"""
    if k.type not in (T.PROGRAMME, T.EVENT) or k.end - k.start <= _LONG_CHAIN:
        return False
    if m.rule != "programme.gazetteer":
        return m.rule == "programme.season"
    beside = k.text[m.start - k.start - 1 : m.start - k.start] + k.text[m.end - k.start : m.end - k.start + 1]
    return "、" in beside and all(mark in "“、”" for mark in beside)


def _may_nest(inner: Mention, outer: Mention) -> bool:
    """May a mention stand inside a longer one that is kept?"""
    if outer.type is T.UNION:
        if inner.type is T.INSTITUTION and inner.end == outer.end:
            return False  # 中国纺织工会|哈尔滨市委员会
        if inner.type is T.UNION and inner.end == outer.end and "coordinated" not in outer.rule:
            return False
        if inner.type in (T.ENTERPRISE, T.INSTITUTION) and outer.name in vocabulary.federations():
            return False
    if outer.rule in QUOTED_FIRM and inner.type not in _AREAS and inner.rule not in QUOTED_FIRM:
        return False  # “杏花村”酒业有限公司: no village
    rest = outer.text[inner.end - outer.start :]
    if outer.type is T.WORK and inner.type is T.HONOUR:
        return bool(_DECREE.search(outer.text))  # 《关于授予王某“某市工匠”称号的决定》
    if outer.type is T.WORK and inner.type in BODIES:
        return inner.start == outer.start + 1 and rest.startswith(_OF_BODY)
    if inner.type is outer.type is T.PLACE:  # 怀柔科学城|创新小镇
        return inner.start == outer.start and inner.text.endswith(_ZONES)
    if inner.type is T.FACILITY and outer.rule == "facility.placed":
        return True  # 齐河服务区|“司机之家”
    if inner.type not in _INSIDE.get(outer.type, frozenset()):
        return False
    if inner.start == outer.start and (_is_own_name(inner, outer, rest) or _is_cut(inner, outer, rest)):
        return False
    if inner.type is T.ENTERPRISE and outer.type is T.INSTITUTION and inner.start > outer.start:
        return False  # 北京大学|首钢|医院
    if inner.type is T.PLACE and outer.type is T.INSTITUTION and _SITE_OFFICE.fullmatch(rest):
        return False  # 文化广场|管理处
    # a body inside one of its own type opens it (the group of a subsidiary) or is no name
    same = inner.type == outer.type and inner.type in BODIES and inner.type is not T.UNION
    return not (same and inner.start > outer.start and outer.rule != "union.coordinated")


def longest_at_ends(mentions: Sequence[Mention], types: Collection[EntityType]) -> list[tuple[int, Mention]]:
    """The longest mention of some types at each offset where one ends, in the order of the text."""
    longest: dict[int, Mention] = {}
    for m in mentions:
        if m.type in types and (m.end not in longest or m.start < longest[m.end].start):
            longest[m.end] = m
    return sorted(longest.items())


class Free:
    """The spans that mentions leave free; a mention may be held whole by a longer span."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._spans = [(m.start, m.end) for m in mentions]

    def __call__(self, start: int, end: int) -> bool:
        for a, b in self._spans:
            if a < end and start < b and not (start <= a and b <= end and b - a < end - start):
                return False
        return True


def _is_own_name(inner: Mention, outer: Mention, rest: str) -> bool:
    """北京奔驰|汽车有限公司, 圆通|速递: a short name is no parent of its own full one; a branch has one."""
    short = inner.rule == "body.gazetteer" and inner.type is T.ENTERPRISE and not inner.text.endswith("集团")
    if short and outer.type in (T.ENTERPRISE, T.INSTITUTION):
        return is_full_name(inner.text, inner.text + rest)
    return inner.type is outer.type is T.INSTITUTION and bool(_ADMINISTRATION.match(rest))


def _is_cut(inner: Mention, outer: Mention, rest: str) -> bool:
    """北京崔村|果香农业专业合作社, 甲市煤矿|机械技工学校: a name's first words, no name of their own."""
    if inner.type is T.PLACE and outer.type is T.ENTERPRISE and inner.text.endswith("村"):
        return any(inner.text.startswith(city) for city in city_names())
    of_school = inner.type is T.ENTERPRISE and outer.type is T.INSTITUTION
    return of_school and bool(_TRADE_GOES_ON.match(inner.text[-_TRADE:] + rest))


def is_full_name(short: str, name: str) -> bool:
    """京东方 and 京东方|科技集团股份有限公司, 德邦 and 德邦|快递: one firm, not a part and its whole."""
    if len(short) > _LONGEST_SHORT or _HEADED.search(short) or not name.startswith(short):
        return False
    rest = name[len(short) :]
    return bool(_OWN_TAIL.fullmatch(rest)) and not _BRANCH.search(rest)
