"""From the resolved corpus to triples, and from triples to files, answers and findings."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kg.graph.terms import BASE, PREFIXES, data_prefixes

if TYPE_CHECKING:
    import pyoxigraph as ox
    import rdflib

__all__ = ["to_rdflib"]


def to_rdflib(triples: Iterable[ox.Triple], base: str = BASE) -> rdflib.Graph:
    """The same triples as an rdflib Graph, with the prefixes of `graph.ttl` bound."""
    import pyoxigraph as ox
    import rdflib

    graph = rdflib.Graph(bind_namespaces="none")
    for prefix, namespace in (PREFIXES | data_prefixes(base)).items():
        graph.bind(prefix, namespace)
    nodes: dict[ox.NamedNode, rdflib.URIRef] = {}

    def node(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> rdflib.URIRef:
        if not isinstance(term, ox.NamedNode):
            raise ValueError(f"the graph holds named nodes and literals only, not {term}")
        found = nodes.get(term)
        if found is None:
            found = nodes[term] = rdflib.URIRef(term.value)
        return found

    def term(value: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> rdflib.term.Node:
        if not isinstance(value, ox.Literal):
            return node(value)
        if value.language:
            return rdflib.Literal(value.value, lang=value.language)
        if value.datatype.value == str(rdflib.XSD.string):
            return rdflib.Literal(value.value)
        return rdflib.Literal(value.value, datatype=node(value.datatype))

    graph.addN((node(t.subject), node(t.predicate), term(t.object), graph) for t in triples)
    return graph
