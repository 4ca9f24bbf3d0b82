"""Entities and the statements between them, as network tools and databases want them."""

from __future__ import annotations

from dataclasses import dataclass

import pyoxigraph as ox

from kg.graph.terms import CLASS_OF, PREFIXES


@dataclass(frozen=True, slots=True, order=True)
class Node:
    """An entity with its class and names."""

    iri: str
    kind: str  # "Union"
    name: str
    aliases: tuple[str, ...]
    articles: int


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """A direct statement with the weight of its evidence."""

    source: str
    predicate: str
    target: str
    claims: int
    confidence: float


_CLASSES = " ".join(str(node) for node in CLASS_OF.values())
_NODES = f"""SELECT ?x ?class ?name (COUNT(DISTINCT ?article) AS ?articles) {{
  VALUES ?c {{ {_CLASSES} }} ?x a ?c ; skos:prefLabel ?name . MINUS {{ ?x a ukg:Reporter }}
  BIND(STRAFTER(STR(?c), "#") AS ?class)
  OPTIONAL {{ ?article schema:mentions ?x }}
}} GROUP BY ?x ?class ?name ORDER BY ?x"""
_ALIASES = "SELECT ?x ?alias { ?x skos:altLabel ?alias } ORDER BY ?alias"
_LINKS = """SELECT ?s ?predicate ?o (COUNT(DISTINCT ?claim) AS ?claims) (MAX(?confidence) AS ?best) {
  ?claim rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; ukg:confidence ?confidence .
  BIND(STRAFTER(STR(?p), "#") AS ?predicate)
} GROUP BY ?s ?predicate ?o ORDER BY ?s ?predicate ?o"""


def nodes(store: ox.Store) -> list[Node]:
    """All entities, by address."""
    aliases: dict[str, list[str]] = {}
    for iri, alias in _rows(store, _ALIASES):
        aliases.setdefault(iri, []).append(alias)
    return [
        Node(iri, kind, name, tuple(aliases.get(iri, ())), int(articles))
        for iri, kind, name, articles in _rows(store, _NODES)
    ]


def links(store: ox.Store) -> list[Link]:
    """All direct statements, by source, property and target."""
    return [Link(s, p, o, int(claims), float(best)) for s, p, o, claims, best in _rows(store, _LINKS)]


def _rows(store: ox.Store, query: str) -> list[tuple[str, ...]]:
    answer = store.query(query, prefixes=PREFIXES)
    assert isinstance(answer, ox.QuerySolutions)
    return [tuple(str(getattr(cell, "value", "")) for cell in solution) for solution in answer]
