"""Who was elected, by the names behind the office: 选举产生第九届委员会常务委员：甲、乙、丙."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.choosing import electing
from kg.extraction.relations.employers import employer
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.rules import fact
from kg.model import AREAS, BODIES, EMPLOYERS, EntityType, Fact, Value
from kg.prefilter import finditer

_FILE = "relations_posts"
_ELECTED_LIST = pattern(_FILE, "elected_list")
_TERM_LIST = pattern(_FILE, "term_list")
_TERM_HELD = pattern(_FILE, "term_held")
_NOT_NOW = pattern(_FILE, "not_now")
_GAP = re.compile(r"[、，和及\s]{0,3}")
_REMARK = re.compile(r"[（(][^（）()]{1,12}[)）]")
_FEWEST = 2  # names: one alone is what `elections` reads
_REACH = 4


def elected(frame: Frame) -> Iterator[Fact]:
    """Each person of a list of names that an office elected to, and a colon, stand before."""
    starts = {frame.mentions[k].start: k for k in frame.outer if frame.mentions[k].type is EntityType.PERSON}
    for m in finditer(_ELECTED_LIST, frame.text):
        if _NOT_NOW.search(frame.text[max(0, m.start() - _REACH) : m.start()]):
            continue
        named = [k for k in frame.between(m.start(), m.end()) if frame.mentions[k].type in BODIES]
        body = frame.owner[named[-1]] if named else electing(frame, m.start())
        people = people_listed(frame, starts, m.end())
        if body is None or len(people) < _FEWEST:
            continue
        case = "" if named else "carried"
        attributes = {"title": m["post"]}
        for k in people:
            end = frame.mentions[k].end
            yield fact("post.list", frame.owner[k], body, m.start(), end, attributes=attributes, case=case)


def served(frame: Frame) -> Iterator[Fact]:
    """历任工会主席：王某（1952年8月—1963年4月）、李某（…）: each held it in the years behind the name."""
    starts = {frame.mentions[k].start: k for k in frame.outer if frame.mentions[k].type is EntityType.PERSON}
    for m in finditer(_TERM_LIST, frame.text):
        found = _of_terms(frame, m)
        if found is None:
            continue
        body, title = found
        for k, term in _terms(frame, starts, m.end()):
            attributes: dict[str, Value] = {"title": title, "time": term["time"]}
            if term["to"] != "今":
                attributes["former"] = True
            yield fact("post.term", frame.owner[k], body, m.start(), term.end(), attributes=attributes)


def _of_terms(frame: Frame, m: re.Match[str]) -> tuple[int, str] | None:
    """The body whose officers are listed, and the title there: 甲县|历任工会主席 of its federation."""
    clause = max(frame.text.rfind(c, 0, m.start()) for c in "，。；：！？\n") + 1
    before = frame.between(clause, m.end())
    unions = [k for k in before if frame.mentions[k].type is EntityType.UNION]
    if unions:
        return frame.owner[unions[-1]], m["post"]
    areas = [frame.mentions[k].name for k in before if frame.mentions[k].type in AREAS]
    own = (i for i, e in enumerate(frame.entities) if areas and e.name == f"{areas[-1]}总工会")
    if areas:
        return next(((i, m["post"]) for i in own), None)
    firms = [k for k in before if frame.mentions[k].type in EMPLOYERS]
    if firms or (m["own"] and not m["own"].endswith("总工会")):
        firm = frame.owner[firms[-1]] if firms else employer(frame)
        if firm is not None and frame.entities[firm].type in EMPLOYERS:
            return firm, ("工会" if "工会" in m["own"] else "") + m["post"]
    union = electing(frame, m.start())
    return None if union is None else (union, m["post"])


def _terms(
    frame: Frame, starts: Mapping[int, int], at: int
) -> Iterator[tuple[int, re.Match[str]]]:
    """The people named one behind the other, each with the years of his term."""
    while True:
        gap = _GAP.match(frame.text, at)
        k = starts.get(gap.end()) if gap else None
        term = _TERM_HELD.match(frame.text, frame.mentions[k].end) if k is not None else None
        if k is None or term is None:
            return
        yield k, term
        at = term.end()


def people_listed(frame: Frame, starts: Mapping[int, int], at: int) -> list[int]:
    """The people named one behind the other from an offset on; remarks in brackets may stand between."""
    people: list[int] = []
    while True:
        gap = _GAP.match(frame.text, at)
        k = starts.get(gap.end()) if gap else None
        if k is None:
            return people
        people.append(k)
        remark = _REMARK.match(frame.text, frame.mentions[k].end)
        at = remark.end() if remark else frame.mentions[k].end
