"""The graph in other RDF syntaxes: N-Triples, JSON-LD, TriG. Sorted, so that two can be compared."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from kg.graph.files import write_atomically
from kg.graph.terms import BASE, PREFIXES, RDF, XSD, data_prefixes

Node = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple


def write_ntriples(store: ox.Store, path: Path, bom: bool = False) -> list[Path]:
    """One triple a line, sorted."""
    write_atomically(path, "".join(f"{line}\n" for line in sorted({f"{quad.triple} ." for quad in store})))
    return [path]


def write_trig(store: ox.Store, path: Path, bom: bool = False) -> list[Path]:
    """Everything in the default graph, and in a graph named by each article what it states."""
    answer = store.query(
        """SELECT DISTINCT ?s ?p ?o ?a {
             ?claim rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; ukg:inArticle ?a }""",
        prefixes=PREFIXES,
    )
    assert isinstance(answer, ox.QuerySolutions)
    stated = [ox.Quad(s, p, o, a) for s, p, o, a in answer]
    quads = [*sorted(set(store), key=_order), *sorted(stated, key=_order)]
    prefixes = PREFIXES | data_prefixes(base_of(store))
    written = ox.serialize(quads, format=ox.RdfFormat.TRIG, prefixes=prefixes)
    assert written is not None
    write_atomically(path, written.decode("utf-8"))
    return [path]


def _order(quad: ox.Quad) -> tuple[str, str, str, str]:
    return str(quad.graph_name), str(quad.subject), str(quad.predicate), str(quad.object)


def write_jsonld(store: ox.Store, path: Path, bom: bool = False) -> list[Path]:
    """One object a thing, names shortened by a context."""
    prefixes = PREFIXES | data_prefixes(base_of(store))
    namer = _Namer(prefixes)
    things: dict[str, dict[str, Any]] = {}
    for quad in sorted(store, key=_order):
        name = namer.name(quad.subject)
        thing = things.setdefault(name, {"@id": name})
        if quad.predicate == RDF.type:
            thing.setdefault("@type", []).append(namer.name(quad.object))
        else:
            thing.setdefault(namer.name(quad.predicate), []).append(namer.value(quad.object))
    graph = [{key: _single(value) for key, value in thing.items()} for thing in things.values()]
    document = {"@context": {"@version": 1.1, **prefixes}, "@graph": graph}
    write_atomically(path, json.dumps(document, ensure_ascii=False, indent=1) + "\n")
    return [path]


def _single(value: Any) -> Any:
    return value[0] if isinstance(value, list) and len(value) == 1 else value


class _Namer:
    def __init__(self, prefixes: dict[str, str]) -> None:
        self.namespaces = sorted(
            ((iri, prefix) for prefix, iri in prefixes.items()), key=lambda n: -len(n[0])
        )

    def name(self, node: Node) -> str:
        if isinstance(node, ox.BlankNode):
            return str(node)
        iri = getattr(node, "value", "")
        for namespace, prefix in self.namespaces:
            rest = iri[len(namespace) :]
            if iri.startswith(namespace) and rest and not rest.startswith("//"):
                return f"{prefix}:{rest}"
        return str(iri)

    def value(self, node: Node) -> Any:
        if not isinstance(node, ox.Literal):
            return {"@id": self.name(node)}
        if node.language:
            return {"@value": node.value, "@language": node.language}
        if node.datatype == XSD.string:
            return node.value
        if node.datatype == XSD.boolean and node.value in ("true", "false"):
            return node.value == "true"
        if node.datatype == XSD.integer and str(int(node.value)) == node.value:
            return int(node.value)
        return {"@value": node.value, "@type": self.name(node.datatype)}


def base_of(store: ox.Store) -> str:
    """What the addresses of the data begin with, as a page shows it."""
    answer = store.query("SELECT ?p { ?p a ukg:Page } ORDER BY ?p LIMIT 1", prefixes=PREFIXES)
    assert isinstance(answer, ox.QuerySolutions)
    for solution in answer:
        return str(getattr(solution[0], "value", BASE)).rpartition("page/")[0] or BASE
    return BASE
