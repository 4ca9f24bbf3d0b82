"""Figures of a whole area: 芜湖市现有工人11.3万人, 全市共有书屋51个, 江西各级工会将投入…."""

from __future__ import annotations

import re

from kg.extraction.figures.figure_clauses import clause_start, sentence_start
from kg.extraction.figures.figure_scene import Scene
from kg.extraction.figures.quantities import Quantity
from kg.extraction.lexical.patterns import pattern
from kg.extraction.recognisers.names import city_names
from kg.model import EntityType

_AREA_HAS = pattern("figure_subjects", "area_has")
_SHORT_AREA_HAS = pattern("figure_subjects", "short_area_has")
_UNIONS_OF_AREA = pattern("figure_subjects", "unions_of_area")
_WHOLE_AREA = pattern("figure_subjects", "whole_area")
_CENTRE = "中华全国总工会"
_OF_THE_COUNTRY = ("中华", "中国", "全国")
_OF_FIRMS = ("公司工会", "集团工会", "厂工会", "矿工会", "医院工会", "学校工会", "大学工会")
_OF_TOWNS = tuple(kind + head for kind in ("镇", "乡", "街道") for head in ("总工会", "工会", "工会联合会"))
_BELOW = {"省": ("市总工会", "州总工会", "区总工会", "县总工会"), "市": ("区总工会", "县总工会")}
_OF_PROVINCES = ("省总工会", "自治区总工会")


def area_that_has(scene: Scene, quantity: Quantity, topic: int | None) -> str | None:
    """芜湖市现有工人11.3万人, where another's union is told of: the city or province whose figure it is."""
    area = _area_of_clause(scene, quantity)
    short = _SHORT_AREA_HAS.match(scene.article.text, clause_start(scene.article.text, quantity.begins))
    if area is None and short is not None and short["area"] in city_names():
        area = short  # 徐州|有8家站点上榜, behind what the centre's federation did
    if area is None or topic is None:
        return None if area is None else area["area"]
    subject = scene.entities[topic]
    beside = subject.type in (EntityType.UNION, EntityType.ENTERPRISE)
    named = subject.name.startswith(area["area"])
    if subject.type is EntityType.UNION and not subject.name.endswith("总工会"):
        named = False  # 德州市水利工会…。|德州此次|新增7个
    return None if named or not beside else area["area"]


def _area_of_clause(scene: Scene, quantity: Quantity) -> re.Match[str] | None:
    """德州市新建工会215家，|发展会员1.86万人: the last area that a clause of the sentence opens with."""
    text, low = scene.article.text, sentence_start(scene.article.text, quantity.begins)
    at = start = clause_start(text, quantity.begins)
    while True:
        unions = _UNIONS_OF_AREA.match(text, at)
        area = unions if unions and _is_area(scene, unions["area"]) else _AREA_HAS.match(text, at)
        if area is not None or at <= low:
            break
        at = clause_start(text, at - 1)
    if area is None or at == start:
        return area
    return None if any(area.end() <= m.start < quantity.begins for m, _ in scene.marks) else area


def _is_area(scene: Scene, name: str) -> bool:
    """江西|各级工会: a city, or what an article's federation is named after?"""
    return name.removesuffix("市") in city_names() or told_of_area(scene, name) is not None


def level_told_of(text: str, quantity: Quantity) -> str | None:
    """市 of 目前，|全市|共有职工书屋51个, 藏书3万册: the area that the sentence tells of."""
    told = list(_WHOLE_AREA.finditer(text, sentence_start(text, quantity.begins), quantity.begins))
    return (told[-1]["level"] or told[-1]["whole"]) if told else None


def is_beside(scene: Scene, topic: int, level: str) -> bool:
    """Does the topic not speak for the level: 中华全国总工会, a district's or a firm's union, for a city?"""
    name = scene.entities[topic].name
    if level == "国":
        return name.endswith("工会") and not name.startswith(_OF_THE_COUNTRY)
    if name == _CENTRE or (level != "省" and name.endswith(_OF_PROVINCES)):
        return True
    if name.endswith(_BELOW.get(level, ())):
        return True  # 镇海区总工会…。|全市|各级工会共有
    return level != "区" and name.endswith((*_OF_FIRMS, *_OF_TOWNS))


def told_of_level(scene: Scene, level: str) -> tuple[int, str] | None:
    """The article's only federation of the level."""
    found = {e for _, e in scene.marks if scene.entities[e].name.endswith(f"{level}总工会")}
    return (found.pop(), "observation.area") if len(found) == 1 else None


def told_of_area(scene: Scene, area: str) -> tuple[int, str] | None:
    """What a city or province has is told of its federation, where the article names it."""
    names = {f"{area}{kind}总工会" for kind in ("", "市", "省")}
    named = (e for _, e in scene.marks if scene.entities[e].name in names)
    found = next(named, None)
    return None if found is None else (found, "observation.area")
