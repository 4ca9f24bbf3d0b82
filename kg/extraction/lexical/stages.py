"""Where a sentence says that what it tells of happens: 在广东，省总工会…; 湖南长沙，夜色渐浓.

A stage is in force for its sentence, and for those behind it in the paragraph until one names
another area. 省总工会 and 该市 mean what lies there; who acted before it acts there no more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from kg import vocabulary
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Hit, Scan
from kg.vocabulary import Division, short_name

_SET_BEFORE = pattern("areas", "set_before")
_SET_CLOSES = pattern("areas", "set_closes")
_OFFICE = pattern("areas", "office")
_CLAUSE_END = re.compile("[，。；！？\n]")
_HEAD = 10  # characters: the longest opening of a sentence before its place


@dataclass(frozen=True, slots=True)
class Stage:
    """The place that is told of in [start, end); a city-province is its own city."""

    start: int
    end: int
    province: str
    city: str | None
    county: str | None

    def holds(self, name: str) -> bool:
        """Is it a name of the innermost area: 朝阳区总工会, but not 北京市总工会, of 北京市朝阳区?"""
        inner = self.county or self.city or self.province
        openings = {"", self.province, self.city or "", self.province + (self.city or "")} - {inner}
        return any(name.startswith((o + inner, o + short_name(inner))) for o in openings)


def stages(scan: Scan) -> tuple[Stage, ...]:
    """All stages of an article, in order."""
    hits = list(scan.hits_of("area"))
    found: list[Stage] = []
    for first, hit in enumerate(hits):
        opened = _SET_BEFORE.search(scan.text, max(0, hit.start - _HEAD), hit.start)
        if opened and (stage := _stage(scan, hits[first:], by_word=bool(opened["in"]))):
            if found and found[-1].end > stage.start:
                found[-1] = replace(found[-1], end=stage.start)
            found.append(stage)
    return tuple(found)


def offices(scan: Scan) -> tuple[Stage, ...]:
    """天津市|人大常委会副主任、市总工会主席: the posts of one person, whose bodies are of one place."""
    found = []
    for hit in scan.hits_of("area"):
        row = _division((hit.text,)) if _OFFICE.match(scan.text, hit.end) else None
        if row and row.level != "county":  # whose 县总工会 is the last county named
            clause = _CLAUSE_END.search(scan.text, hit.end)
            found.append(_of_row(row, hit.start, clause.start() if clause else len(scan.text)))
    return tuple(found)


def county_offices(scan: Scan) -> tuple[Stage, ...]:
    """青溪市|委副书记、市人民政府市长: the same of a city of the county's rank, up to the next area named."""
    found = []
    for hit in scan.hits_of("area"):
        city = hit.text.endswith("市") and _OFFICE.match(scan.text, hit.end)
        row = _division((hit.text,)) if city else None
        if row and row.level == "county":
            clause = _CLAUSE_END.search(scan.text, hit.end)
            later = (h.start for h in scan.hits_of("area") if h.start >= hit.end)
            end = min(clause.start() if clause else len(scan.text), next(later, len(scan.text)))
            found.append(_of_row(row, hit.start, end))
    return tuple(found)


def stage_at(found: Sequence[Stage], offset: int) -> Stage | None:
    """The stage in force at an offset."""
    return next((stage for stage in found if stage.start <= offset < stage.end), None)


def _stage(scan: Scan, hits: Sequence[Hit], *, by_word: bool) -> Stage | None:
    """The stage that the first of some hits opens, if nothing but areas stands in its phrase."""
    chain = list(_chain(hits))
    end = chain[-1].end
    if not _SET_CLOSES.match(scan.text, end):
        return None
    if len(chain) == 1 and not by_word and scan.text[end] not in "：】—":
        return None  # 北京，…: an address, no stage
    row = _division(tuple(hit.text for hit in chain))
    if row is None:
        return None
    return _of_row(row, chain[0].start, _end(scan, hits, end, row.province))


def _of_row(row: Division, start: int, end: int) -> Stage:
    city = row.city
    if row.level == "city" or (row.level == "province" and row.name.endswith("市")):
        city = row.name
    return Stage(start, end, row.province, city, row.name if row.level == "county" else None)


def _chain(hits: Sequence[Hit]) -> Iterator[Hit]:
    """广东|深圳: the areas that stand one behind the other."""
    at = hits[0].start
    for hit in hits:
        if hit.start != at:
            return
        yield hit
        at = hit.end


def _division(areas: tuple[str, ...]) -> Division | None:
    """The division of the last area of a chain, where those before it leave one only."""
    rows = [d for d in _rows(areas[-1]) if d.level != "subdistrict"]
    for wider in areas[:-1]:
        rows = [d for d in rows if wider in _names_above(d)]
    places = {(d.province, d.city, d.name): d for d in rows}
    return next(iter(places.values())) if len(places) == 1 else None


@lru_cache(maxsize=1024)
def _rows(area: str) -> tuple[Division, ...]:
    """The divisions of a name; of a short one the provinces and cities: 广东, 深圳."""
    if known := vocabulary.divisions_by_name().get(area):
        return known
    return tuple(d for d in vocabulary.divisions_by_short_name().get(area, ()) if d.wide)


def _names_above(row: Division) -> tuple[str, ...]:
    above = (row.province, row.city or row.province)
    return (*above, *map(short_name, above))


def _end(scan: Scan, hits: Sequence[Hit], at: int, province: str) -> int:
    """Where the stage ends: with its paragraph, or before the first sentence that names an area elsewhere."""
    paragraph = scan.text.find("\n", at)
    paragraph = paragraph if paragraph >= 0 else len(scan.text)
    first = scan.article.sentence_at(at).end
    for hit in hits:
        if hit.start >= paragraph:
            break
        if hit.start >= first and not any(d.province == province for d in _rows(hit.text)):
            return scan.article.sentence_at(hit.start).start
    return paragraph
