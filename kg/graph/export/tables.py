"""The tables that a person wants in a spreadsheet: one row a person, union, award, post, figure …"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import unquote

import pyoxigraph as ox

from kg.graph.export.lookup import Lookup, Value
from kg.graph.order import by_name
from kg.passages import GAP

Cell = Value | None
SEPARATOR = "；"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with its name in two languages."""

    name: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class _Plan:
    """A sheet: which things it lists, and the paths to what it tells of them.

    A path begins with the column it starts from, `x` is the thing itself. Where a path leads nowhere
    there is no row, unless the column's name ends in `?`; where it leads to several there are as many
    rows. A column that begins with `_` is only there to start from.
    """

    title: str
    classes: tuple[str, ...]
    columns: Mapping[str, str]
    order: tuple[str, ...]
    lists: Mapping[str, str]  # all that a path leads to, in one cell
    without: str = ""  # a class that is left out


_REPORT = {
    "date?": "_a schema:datePublished",
    "headline": "_a schema:headline",
    "_page": "_a schema:isPartOf",
    "page": "_page dcterms:identifier",
    "source": "_page dcterms:source",
    "article": "_a",
}
"""Where something is reported; `article` is the key to the sheet of articles."""
_REPORTS = {
    "first_date": "^schema:mentions/schema:datePublished",
    "last_date": "^schema:mentions/schema:datePublished",
    "articles": "^schema:mentions/schema:headline",
    "article_ids": "^schema:mentions",
}
_PLANS: Mapping[str, _Plan] = {
    "people": _Plan(
        "人物",
        ("ukg:Person",),
        {"name": "x skos:prefLabel"},
        ("name",),
        {
            "other_names": "skos:altLabel",
            "honours": "ukg:awarded/skos:prefLabel",
            "posts": "^org:member",
            "employers": "ukg:employedBy/skos:prefLabel",
            "takes_part_in": "ukg:participatesIn/skos:prefLabel",
            **_REPORTS,
        },
        without="ukg:Reporter",
    ),
    "unions": _Plan(
        "工会",
        ("ukg:Union",),
        {"name": "x skos:prefLabel"},
        ("name",),
        {
            "other_names": "skos:altLabel",
            "parent": "ukg:parentUnion/skos:prefLabel",
            "parent_background": "^rdf:subject",
            "union_of": "ukg:unionOf/skos:prefLabel",
            "district": "ukg:inDistrict/skos:prefLabel",
            "officers": "^org:organization",
            "organizes": "ukg:organizes/skos:prefLabel",
            "honours": "ukg:awarded/skos:prefLabel",
            **_REPORTS,
        },
    ),
    "bodies": _Plan(
        "企业与机构",
        ("ukg:Enterprise", "ukg:Institution"),
        {"name": "x skos:prefLabel", "class": "x"},
        ("name",),
        {
            "other_names": "skos:altLabel",
            "belongs_to": "ukg:subOrganizationOf/skos:prefLabel",
            "union": "^ukg:unionOf/skos:prefLabel",
            "district": "ukg:inDistrict/skos:prefLabel",
            "honours": "ukg:awarded/skos:prefLabel",
            **_REPORTS,
        },
    ),
    "posts": _Plan(
        "任职",
        ("ukg:PostHolding",),
        {
            "person": "x org:member/skos:prefLabel",
            "title": "x ukg:postTitle",
            "body": "x org:organization/skos:prefLabel",
            "former": "x ukg:former",
            "_c": "x ukg:claim",
            "confidence": "_c ukg:confidence",
            "rule": "_c ukg:rule",
            "_a": "_c ukg:inArticle",
            "sentence": "_c ukg:evidence",
            **_REPORT,
        },
        ("person", "body", "title", "page", "headline", "sentence"),
        {"since": "ukg:timeText"},
    ),
    "awards": _Plan(
        "授奖",
        ("ukg:Conferral",),
        {
            "recipient": "x ukg:recipient/skos:prefLabel",
            "_h": "x ukg:honour",
            "honour": "_h skos:prefLabel",
            "level?": "_h ukg:honourLevel",
            "edition?": "x ukg:edition",
            "year?": "x ukg:year",
            "conferred_by?": "x ukg:conferredBy/skos:prefLabel",
            "_c": "x ukg:claim",
            "confidence": "_c ukg:confidence",
            "rule": "_c ukg:rule",
            "_a": "_c ukg:inArticle",
            "sentence": "_c ukg:evidence",
            **_REPORT,
        },
        ("honour", "recipient", "page", "headline", "sentence"),
        {
            "posts": "ukg:recipient/^org:member",
            "employers": "ukg:recipient/ukg:employedBy/skos:prefLabel",
        },
    ),
    "figures": _Plan(
        "数据",
        ("ukg:Observation",),
        {
            "about": "x schema:observationAbout/skos:prefLabel",
            "measure": "x ukg:measure",
            "approximation?": "x ukg:approximation",
            "value": "x schema:value",
            "unit?": "x schema:unitText",
            "from?": "x ukg:fromValue",
            "time?": "x ukg:timeText",
            "modality": "x ukg:modality",
            "confidence": "x ukg:confidence",
            "quote": "x ukg:quote",
            "sentence": "x ukg:evidence",
            "_a": "x ukg:inArticle",
            **_REPORT,
        },
        ("about", "measure", "value", "page"),
        {},
    ),
    "evidence": _Plan(
        "出处",
        ("ukg:Claim",),
        {
            "subject": "x rdf:subject/skos:prefLabel",
            "property": "x rdf:predicate",
            "object": "x rdf:object/skos:prefLabel",
            "confidence": "x ukg:confidence",
            "rule": "x ukg:rule",
            "background": "x ukg:rule",
            "quote": "x ukg:quote",
            "sentence": "x ukg:evidence",
            "_a": "x ukg:inArticle",
            **_REPORT,
            "start": "x ukg:start",
            "end": "x ukg:end",
        },
        ("page", "start", "end", "subject", "property", "object"),
        {
            "title": "^ukg:claim/ukg:postTitle",
            "former": "^ukg:claim/ukg:former",
            "since": "^ukg:claim/ukg:timeText",
            "edition": "^ukg:claim/ukg:edition",
            "year": "^ukg:claim/ukg:year",
        },
    ),
    "articles": _Plan(
        "报道",
        ("ukg:Article",),
        {
            "article": "x",
            "headline": "x schema:headline",
            "kicker?": "x ukg:kicker",
            "subtitle?": "x ukg:subtitle",
            "kind": "x ukg:articleKind",
            "date?": "x schema:datePublished",
            "_page": "x schema:isPartOf",
            "page": "_page dcterms:identifier",
            "source": "_page dcterms:source",
        },
        ("page",),
        {"reporters": "ukg:reportedBy/skos:prefLabel"},
    ),
}


def sheets(store: ox.Store) -> Iterator[Sheet]:
    """All tables of a graph."""
    graph = Lookup(store)
    for name, plan in _PLANS.items():
        yield _sheet(graph, name, plan)


def _sheet(graph: Lookup, name: str, plan: _Plan) -> Sheet:
    shown = [column.removesuffix("?") for column in plan.columns if not column.startswith("_")]
    left_out = set(graph.instances(plan.without)) if plan.without else set()
    things = dict.fromkeys(node for class_ in plan.classes for node in graph.instances(class_))
    sortable = []
    for node in things:
        if node in left_out:
            continue
        lists = [_LISTED.get(column, _joined)(graph, node, path) for column, path in plan.lists.items()]
        for row in _rows(graph, plan, node):
            for column in shown:
                if made := _MADE.get(column):
                    row[column] = made(graph, row[column])
            key = [(isinstance(row[column], str), row[column]) for column in plan.order]
            sortable.append((key, by_name(node), (*(row[column] for column in shown), *lists, node)))
    sortable.sort(key=lambda item: item[:2])
    return Sheet(name, plan.title, (*shown, *plan.lists, "iri"), tuple(row for _, _, row in sortable))


def _rows(graph: Lookup, plan: _Plan, node: str) -> list[dict[str, Cell]]:
    """What the columns of a thing hold, a row for every way to fill them."""
    rows: list[dict[str, Cell]] = [{"x": node}]
    for column, path in plan.columns.items():
        start, _, way = path.partition(" ")
        name = column.removesuffix("?")
        filled = []
        for row in rows:
            origin = row[start]
            assert origin is not None
            ends: Sequence[Cell] = graph.along(origin, way) if way else (origin,)
            if not ends and column.endswith("?"):
                ends = (None,)
            filled += [{**row, name: end} for end in ends[1:]]
            if ends:
                row[name] = ends[0]
                filled.append(row)
        rows = filled
    if len(rows) > 1:
        rows.sort(key=lambda row: list(map(str, row.values())))
    return rows


def _joined(graph: Lookup, node: str, path: str) -> Cell:
    """All that a path leads to; a year or a truth value that is alone stays one."""
    ends = set(graph.along(node, path))
    if len(ends) == 1 and isinstance(end := next(iter(ends)), (bool, int)):
        return end
    return SEPARATOR.join(sorted(map(_text, ends)))


def _text(content: Value) -> str:
    return str(content).lower() if isinstance(content, bool) else str(content)


def _ids(graph: Lookup, node: str, path: str) -> Cell:
    return SEPARATOR.join(sorted({_last(end) for end in graph.along(node, path)}, key=by_name))


def _posts(other: str) -> Callable[[Lookup, str, str], Cell]:
    """The posts of a person with their bodies, of a body with their people."""

    def listed(graph: Lookup, node: str, path: str) -> Cell:
        return SEPARATOR.join(
            sorted(
                {
                    f"{name} {title}{'（原）' if former else ''}"
                    for post in graph.along(node, path)
                    for name in graph.along(post, other)
                    for title in graph.along(post, "ukg:postTitle")
                    for former in graph.along(post, "ukg:former")
                }
            )
        )

    return listed


def _background(graph: Lookup, node: str, path: str) -> Cell:
    """True where no article states the parent: it follows from background knowledge alone."""
    rules = [
        str(rule)
        for claim in graph.along(node, path)
        if any(_last(name) == "parentUnion" for name in graph.along(claim, "rdf:predicate"))
        for rule in graph.along(claim, "ukg:rule")
    ]
    return all(map(_supposed, rules)) if rules else None


def _day(choose: Callable[[Iterable[date]], date]) -> Callable[[Lookup, str, str], Cell]:
    def found(graph: Lookup, node: str, path: str) -> Cell:
        days = [day for day in graph.along(node, path) if isinstance(day, date)]
        return choose(days) if days else None

    return found


def _supposed(rule: Cell) -> bool:
    return str(rule).startswith("background.")


def _last(address: Cell) -> str:
    """What names a thing or a property in its address: `p1-2`, `holdsPost`."""
    return unquote(re.split("[/#]", str(address))[-1])


_LISTED: Mapping[str, Callable[[Lookup, str, str], Cell]] = {
    "posts": _posts("org:organization/skos:prefLabel"),
    "officers": _posts("org:member/skos:prefLabel"),
    "parent_background": _background,
    "first_date": _day(min),
    "last_date": _day(max),
    "article_ids": _ids,
}
"""Lists that are more than what a path leads to."""


def _class(graph: Lookup, node: Cell) -> Cell:
    kinds = map(_last, graph.along(str(node), "rdf:type"))
    return next((kind for kind in kinds if kind in ("Enterprise", "Institution")), None)


def _excerpt(graph: Lookup, passage: Cell) -> Cell:
    """What a passage says, with those that name whom or what it only refers to, in the text's order."""
    told = (str(passage), *map(str, graph.along(str(passage), "ukg:antecedent")))
    pieces = [(*graph.along(one, "ukg:start"), *graph.along(one, "ukg:quote")) for one in told]
    return GAP.join(str(text) for _, text in sorted(pieces))


_MADE: Mapping[str, Callable[[Lookup, Cell], Cell]] = {
    "class": _class,
    "property": lambda _, address: _last(address),
    "background": lambda _, rule: _supposed(rule),
    "article": lambda _, address: _last(address),
    "sentence": _excerpt,
}
"""Columns that tell more than what a path leads to."""
