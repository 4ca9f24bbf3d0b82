"""A graph as tables need it: what stands at the end of a path from a node.

A path is written as in SPARQL: `ukg:evidence/ukg:quote`, `^ukg:claim/ukg:year`. Each property is read
from the store once; joins are then looked up, whatever the size of the graph. (The engine chooses the
order of its joins by itself: for a sheet with ten of them it took minutes.)
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import date

import pyoxigraph as ox

from kg.graph.table import value
from kg.graph.terms import PREFIXES, XSD

Value = str | int | float | bool | date
"""A literal; the address of a node is a text."""
_NODES = (ox.NamedNode, ox.BlankNode)


class Lookup:
    """The properties of a graph, each read when it is first asked for."""

    def __init__(self, store: ox.Store) -> None:
        self._store = store
        self._steps: dict[str, Mapping[Value, list[Value]]] = {}

    def instances(self, class_: str) -> list[str]:
        """The addresses of all things of a class, in order."""
        quads = self._store.quads_for_pattern(None, _node("rdf:type"), _node(class_))
        return sorted(quad.subject.value for quad in quads if isinstance(quad.subject, _NODES))

    def along(self, node: Value, path: str) -> list[Value]:
        """What the path leads to, as often as it does."""
        found = [node]
        for step in path.split("/"):
            known = self._step(step)
            if len(found) == 1:  # as nearly always
                found = known.get(found[0], [])
            else:
                found = [end for one in found for end in known.get(one, ())]
        return found

    def _step(self, step: str) -> Mapping[Value, list[Value]]:
        if step not in self._steps:
            pairs = (
                (quad.subject.value, _plain(quad.object))
                for quad in self._store.quads_for_pattern(None, _node(step.removeprefix("^")), None)
                if isinstance(quad.subject, _NODES) and isinstance(quad.object, (*_NODES, ox.Literal))
            )
            back = step.startswith("^")
            self._steps[step] = _grouped((end, start) for start, end in pairs) if back else _grouped(pairs)
        return self._steps[step]


def _grouped(pairs: Iterable[tuple[Value, Value]]) -> Mapping[Value, list[Value]]:
    found: dict[Value, list[Value]] = {}
    for start, end in pairs:
        found.setdefault(start, []).append(end)
    return found


def _plain(term: ox.NamedNode | ox.BlankNode | ox.Literal) -> Value:
    if isinstance(term, ox.Literal) and term.datatype == XSD.date:
        with suppress(ValueError):
            return date.fromisoformat(term.value)
    plain = value(term)
    assert plain is not None
    return plain


def _node(name: str) -> ox.NamedNode:
    prefix, _, local = name.partition(":")
    return ox.NamedNode(PREFIXES[prefix] + local)
