"""The place that a text turns to: 江山市是先进典型。|在其1078家企业中…: what follows is told of it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from kg.extraction.figures.figure_clauses import clause_start, sentence_start
from kg.extraction.figures.figure_scene import Scene
from kg.extraction.figures.quantities import Quantity
from kg.extraction.lexical.patterns import pattern
from kg.extraction.recognisers.names import is_area
from kg.model import HAPPENINGS, EntityType
from kg.vocabulary import short_name

_PLACE_TOLD = pattern("figure_subjects", "place_told")
_SITE_BESIDE = pattern("figure_subjects", "site_beside")
_OF_WHOLE = re.compile("[全我本][省市区县州]")
_JOINS = "、和与及"
_SITE_COUNTED = pattern("figure_subjects", "site_counted")
_WHOLE_PLACE = pattern("figure_subjects", "whole_place")


class _Place(NamedTuple):
    """A place that a sentence is about: where its name stands, and where what tells so ends."""

    start: int
    end: int
    told: int


@lru_cache(maxsize=8)
def _places(text: str) -> tuple[_Place, ...]:
    """The places that the sentences of a text are about; kept, as every figure of an article asks."""
    found = (m for m in _PLACE_TOLD.finditer(text) if is_area(m["area"]))
    return tuple(_Place(*m.span("area"), m.end()) for m in found)


def turned_to(scene: Scene, quantity: Quantity, topic: int | None) -> tuple[int | None] | None:
    """The place that the paragraph has turned to since the topic was named; (None,) if it is no district."""
    if topic is None or not _speaks_for_area(scene, topic):
        return None
    text, begins = scene.article.text, quantity.begins
    paragraph = text.rfind("\n", 0, begins) + 1
    turns = [place for place in _places(text) if paragraph <= place.start and place.told <= begins]
    if not turns:
        return None
    end = turns[-1].end
    area = text[turns[-1].start : end]
    if _is_of(scene, topic, area):
        return None
    if any(end < m.start < begins and m.type not in HAPPENINGS for m, _ in scene.marks):
        return None
    whole = _WHOLE_PLACE.match(text, clause_start(text, begins), begins)
    if whole and not area.endswith(whole["level"]):
        return None  # 江山市是…。全省已建…
    here = (e for m, e in scene.marks if m.end == end and m.type is EntityType.DISTRICT)
    return (next(here, None),)


def of_site(scene: Scene, quantity: Quantity, topic: int | None) -> tuple[int | None] | None:
    """甲镇总工会到会。|乙镇职工捐款2万元, 国贸大厦有企业118家: the town's own union; (None,) without one.

    A facility's figures are no union's. 暖心驿站已建成120家: its kind is counted, whosoever it is.
    """
    text, begins = scene.article.text, quantity.begins
    opened = sentence_start(text, begins)
    named = [(m, e) for m, e in scene.sites if opened <= m.start and m.end <= begins]
    named = [(m, e) for m, e in named if _opens_clause(scene, m.start)]
    if not named or topic is None:
        return None
    site, entity = named[-1]
    last = _end_of_list(scene, site.end)
    if any(last <= m.start and m.end <= begins for m, _ in scene.marks):
        return None
    if _SITE_BESIDE.match(text, last) or _SITE_COUNTED.fullmatch(text, last, begins):
        return None
    if _OF_WHOLE.search(text, last, begins):
        return None  # 水果湖街道的做法在|全区|推广，共培育146名
    if scene.entities[topic].type is not EntityType.UNION:
        return None
    if site.type is EntityType.FACILITY or last > site.end:
        return (None,)
    town = scene.entities[entity].name
    if town in scene.entities[topic].name:
        return None
    unions = {e for m, e in scene.marks if m.type is EntityType.UNION and _is_of_town(scene, e, town)}
    return (unions.pop(),) if len(unions) == 1 else (None,)


def _end_of_list(scene: Scene, end: int) -> int:
    """Where the list ends that goes on behind a town: 甲镇|、乙镇和丙镇|共捐款2万元."""
    for m, _ in scene.sites:
        if m.start == end + 1 and scene.article.text[end] in _JOINS:
            end = m.end
    return end


def _opens_clause(scene: Scene, at: int) -> bool:
    """Does a name open a clause, but for its county?"""
    start = clause_start(scene.article.text, at)
    county = (m for m, _ in scene.marks if m.type is EntityType.DISTRICT)
    return start == at or any(m.start == start and m.end == at for m in county)


def _is_of_town(scene: Scene, union: int, town: str) -> bool:
    """眉县横渠镇总工会, of 横渠镇?"""
    head = scene.entities[union].name.partition(town)[2]
    return head in ("总工会", "工会", "工会联合会")


def _speaks_for_area(scene: Scene, topic: int) -> bool:
    """Is the topic a federation or a district, of which a place may be another?"""
    subject = scene.entities[topic]
    return subject.type is EntityType.DISTRICT or subject.name.endswith("总工会")


def _is_of(scene: Scene, topic: int, area: str) -> bool:
    """Is the topic the place itself or its federation: 江山市是…, of 江山市总工会?"""
    name = scene.entities[topic].name
    return area in name or f"{short_name(area)}总工会" in name
