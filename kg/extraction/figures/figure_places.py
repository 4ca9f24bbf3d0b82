"""The place that a text turns to: 江山市是先进典型。|在其1078家企业中…: what follows is told of it."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from kg.extraction.figures.figure_clauses import clause_start
from kg.extraction.figures.figure_scene import Scene
from kg.extraction.figures.quantities import Quantity
from kg.extraction.lexical.patterns import pattern
from kg.extraction.recognisers.names import is_area
from kg.model import HAPPENINGS, EntityType
from kg.vocabulary import short_name

_PLACE_TOLD = pattern("figure_subjects", "place_told")
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


def _speaks_for_area(scene: Scene, topic: int) -> bool:
    """Is the topic a federation or a district, of which a place may be another?"""
    subject = scene.entities[topic]
    return subject.type is EntityType.DISTRICT or subject.name.endswith("总工会")


def _is_of(scene: Scene, topic: int, area: str) -> bool:
    """Is the topic the place itself or its federation: 江山市是…, of 江山市总工会?"""
    name = scene.entities[topic].name
    return area in name or f"{short_name(area)}总工会" in name
