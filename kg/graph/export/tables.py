"""The tables that a person wants in a spreadsheet: one row a person, union, award, post, figure …"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import unquote

import pyoxigraph as ox

from kg.graph.export.lookup import Lookup, Value
from kg.graph.export.plans import PLANS, Plan
from kg.graph.order import by_name
from kg.graph.terms import SYMMETRIC
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


def sheets(store: ox.Store) -> Iterator[Sheet]:
    """All tables of a graph."""
    graph = Lookup(store)
    for name, plan in PLANS.items():
        yield _sheet(graph, name, plan)


def _sheet(graph: Lookup, name: str, plan: Plan) -> Sheet:
    shown = [column.removesuffix("?") for column in plan.columns if not column.startswith("_")]
    left_out = set(graph.instances(plan.without)) if plan.without else set()
    things = dict.fromkeys(node for class_ in plan.classes for node in graph.instances(class_))
    sortable = []
    for node in things:
        if node in left_out or _is_mirror(graph, node):
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


def _is_mirror(graph: Lookup, node: str) -> bool:
    """Is it the second of the two claims that a symmetric statement makes, each the other way round?"""
    names = {_last(name) for name in graph.along(node, "rdf:predicate")}
    ends = graph.along(node, "rdf:subject"), graph.along(node, "rdf:object")
    return not SYMMETRIC.isdisjoint(names) and ends[1] < ends[0]


def _rows(graph: Lookup, plan: Plan, node: str) -> list[dict[str, Cell]]:
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


def _number(*, people: bool) -> Callable[[Lookup, str, str], Cell]:
    """How many people, or others, a path leads to."""

    def counted(graph: Lookup, node: str, path: str) -> Cell:
        found = set(graph.along(node, path))
        return sum(("Person" in map(_last, graph.along(one, "rdf:type"))) is people for one in found)

    return counted


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
    "people": _number(people=True),
    "collectives": _number(people=False),
    "first_date": _day(min),
    "last_date": _day(max),
    "article_ids": _ids,
}
"""Lists that are more than what a path leads to."""


_CLASSES = frozenset(("Enterprise", "Institution", "Event", "Programme"))
"""Those that share a sheet."""


def _class(graph: Lookup, node: Cell) -> Cell:
    kinds = map(_last, graph.along(str(node), "rdf:type"))
    return next((kind for kind in kinds if kind in _CLASSES), None)


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
