"""At which level an honour is given, where the text says who gives it: 被山东省总工会授予“…”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from kg import vocabulary
from kg.model import EntityType, Fact, LocalEntity

_UNKNOWN = "employer"  # what a title has by its form alone
_GIVERS = ("总工会", "人民政府", "政府")
_OF_DIVISION = {"province": "province", "city": "city", "county": "district"}
_LONGEST_AREA = 12
# 台州市第一医院|先进个人, 台州市机电职业技术学院…: its own employees' title
_OF_BODY = re.compile(r"公司|集团|医院|学校|学院|大学|中学|小学|[^小]厂|银行|[局院所站]|街道|[镇乡村]")
_CENTRE = frozenset(("中华全国总工会", "国务院"))


def settled(entities: Sequence[LocalEntity], facts: Sequence[Fact]) -> tuple[LocalEntity, ...]:
    """The entities, honours whose form tells no level with that of the body that gives them."""
    found: dict[int, str] = {}
    for fact in facts:
        if fact.predicate == "conferredBy" and fact.object is not None:
            honour, level = entities[fact.subject], level_of(entities[fact.object].name)
            if level and honour.type is EntityType.HONOUR and honour.detail.get("level") == _UNKNOWN:
                found.setdefault(fact.subject, level)
    for k, entity in enumerate(entities):
        open_ = entity.type is EntityType.HONOUR and entity.detail.get("level") == _UNKNOWN
        if open_ and k not in found and (level := _by_name(entity.name)):
            found[k] = level
    if not found:
        return tuple(entities)
    levels = (found.get(k) for k in range(len(entities)))
    return tuple(
        e if level is None else replace(e, detail={**e.detail, "level": level})
        for e, level in zip(entities, levels, strict=True)
    )


@cache
def _by_name(honour: str) -> str | None:
    """台州市|金牌班组: the level of the area that a title opens with, unless a body of that area gives it."""
    by_name = vocabulary.divisions_by_name()
    area = ""
    for _ in range(2):  # 杭州市|西湖区
        rest = honour[len(area) : len(area) + _LONGEST_AREA]
        area += next((rest[:k] for k in range(len(rest), 2, -1) if rest[:k] in by_name), "")
    if not area or _OF_BODY.search(honour, len(area)):
        return None
    return level_of(area + _GIVERS[0])


@cache
def level_of(giver: str) -> str | None:
    """The level of a federation or a government: 崂山区总工会 district, 山东省人民政府 province."""
    if giver in _CENTRE:
        return "national"
    area = next((giver.removesuffix(end) for end in _GIVERS if giver.endswith(end)), "")
    levels = {d.level for d in vocabulary.divisions_by_name().get(area, ())}
    if not levels and len(area) > 3:  # 长春市|朝阳区
        by_name = vocabulary.divisions_by_name()
        levels = {d.level for k in (3, 4) if area[:k] in by_name for d in by_name.get(area[k:], ())}
    known = [_OF_DIVISION[level] for level in ("province", "city", "county") if level in levels]
    return known[0] if known else None
