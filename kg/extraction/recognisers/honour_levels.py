"""At which level an honour is given, where its recogniser does not tell: by who gives it, by its own name.

被山东省总工会授予“…” is the province's, 三秦工匠 and 临江市金牌班组 are of the area that the name opens with,
某某公司安全标兵 is the firm's own. What neither giver nor name tells stays open: a level is never guessed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from kg import vocabulary
from kg.extraction.lexical.home import Home
from kg.extraction.lexical.patterns import pattern
from kg.model import EntityType, Fact, LocalEntity

_GIVERS = ("总工会", "人民政府", "政府")
_OF_DIVISION = {"province": "province", "city": "city", "county": "district"}
_LONGEST_AREA = 12
_OF_BODY = pattern("honours", "of_body")
_OF_SMALLER = pattern("honours", "of_smaller")
_OF_NATION = pattern("honours", "of_nation")
_LEVEL_SAID = pattern("honours", "level_said")
_BYNAMED = pattern("honours", "bynamed")
_PROVINCE = dict.fromkeys("省自", "province")
_SAID = {"国": "national", **_PROVINCE, "市": "city", **dict.fromkeys("区县", "district")}
_CAPITAL = "首都"
_CENTRE = frozenset(("中华全国总工会", "国务院"))


def settled(entities: Sequence[LocalEntity], facts: Sequence[Fact], home: Home) -> tuple[LocalEntity, ...]:
    """The entities, honours without a level with that of the body that gives them or of their name."""
    found: dict[int, str] = {}
    for fact in facts:
        if fact.predicate == "conferredBy" and fact.object is not None:
            giver = entities[fact.object]
            level = "employer" if giver.type is EntityType.ENTERPRISE else level_of(giver.name)
            if level and _is_open(entities[fact.subject]):
                found.setdefault(fact.subject, level)
    for k, entity in enumerate(entities):
        if k not in found and _is_open(entity) and (level := by_name(entity.name, home.province)):
            found[k] = level
    if not found:
        return tuple(entities)
    levels = (found.get(k) for k in range(len(entities)))
    return tuple(
        e if level is None else replace(e, detail={**e.detail, "level": level})
        for e, level in zip(entities, levels, strict=True)
    )


def _is_open(entity: LocalEntity) -> bool:
    return entity.type is EntityType.HONOUR and not entity.detail.get("level")


@cache
def by_name(honour: str, province: str | None = None) -> str | None:
    """The level that a title's own words tell; `province` is the page's, where several areas share a name."""
    if _OF_NATION.match(honour):
        return "national"
    by_full_name = vocabulary.divisions_by_name()
    area = ""
    for _ in range(2):  # 杭州市|西湖区
        rest = honour[len(area) : len(area) + _LONGEST_AREA]
        area += next((rest[:k] for k in range(len(rest), 2, -1) if rest[:k] in by_full_name), "")
    if _OF_BODY.search(honour, len(area)):
        return "employer"
    if honour.startswith(_CAPITAL):
        return "city"  # 首都教育先锋
    if _OF_SMALLER.search(honour, len(area)):
        return None
    if area:
        return level_of(area + _GIVERS[0])
    if said := _LEVEL_SAID.match(honour):
        return _SAID[said["level"][0]]
    bynamed = _BYNAMED.fullmatch(honour)
    return _of_short(bynamed["area"], province) if bynamed else None


def _of_short(area: str, province: str | None) -> str | None:
    """三秦|工匠, 清河|工匠: of an area by its short name, where all that bear it here are of one level."""
    byname = vocabulary.area_bynames().get(area)
    if byname is not None:
        return level_of(byname + _GIVERS[0]) if byname else None
    rows = list(_called(area))
    here = [level for level, where in rows if where == province]
    levels = set(here or (level for level, _ in rows))
    return levels.pop() if len(levels) == 1 else None


def _called(area: str) -> Iterator[tuple[str, str]]:
    """Level and province of all divisions that a short name may mean."""
    for d in vocabulary.divisions_by_short_name().get(area, ()):
        if d.level in _OF_DIVISION:
            municipality = d.level == "province" and d.name.endswith("市")
            yield ("city" if municipality else _OF_DIVISION[d.level]), d.province


@cache
def level_of(giver: str) -> str | None:
    """The level of a federation or a government: 崂山区总工会 district, 山东省人民政府 province."""
    if giver in _CENTRE:
        return "national"
    area = next((giver.removesuffix(end) for end in _GIVERS if giver.endswith(end)), "")
    rows = vocabulary.divisions_by_name().get(area, ())
    if not rows and len(area) > 3:  # 长春市|朝阳区
        by_full_name = vocabulary.divisions_by_name()
        parted = (k for k in range(2, len(area) - 1) if area[:k] in by_full_name)
        rows = tuple(d for k in parted for d in by_full_name.get(area[k:], ()))
    levels = {d.level for d in rows}
    if "province" in levels and area.endswith("市"):
        return "city"  # the municipalities
    known = [_OF_DIVISION[level] for level in ("province", "city", "county") if level in levels]
    return known[0] if known else None
