"""The tables that a person wants in a spreadsheet: one row a person, union, award, post, figure …"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from kg.graph.table import value
from kg.graph.terms import PREFIXES

Cell = str | int | float | bool | None
SEPARATOR = "；"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with its name in two languages."""

    name: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


# A sheet is a query for its rows; a column in _LISTS is filled with all values of a path, joined.
_SHEETS: Mapping[str, tuple[str, str]] = {
    "people": (
        "人物",
        """SELECT ?x ?name { ?x a ukg:Person ; skos:prefLabel ?name
           FILTER NOT EXISTS { ?x a ukg:Reporter } } ORDER BY ?name ?x""",
    ),
    "unions": ("工会", "SELECT ?x ?name { ?x a ukg:Union ; skos:prefLabel ?name } ORDER BY ?name ?x"),
    "bodies": (
        "企业与机构",
        """SELECT ?x ?name ?class { VALUES ?c { ukg:Enterprise ukg:Institution }
           ?x a ?c ; skos:prefLabel ?name .
           BIND(STRAFTER(STR(?c), "#") AS ?class) } ORDER BY ?name ?x""",
    ),
    "posts": (
        "任职",
        """SELECT ?person ?title ?body ?former ?date ?sentence ?headline ?page ?source {
             ?r a ukg:PostHolding ; org:member/skos:prefLabel ?person ; ukg:postTitle ?title ;
               org:organization/skos:prefLabel ?body ; ukg:former ?former ; ukg:evidence ?e .
             ?e ukg:quote ?sentence ; ukg:inArticle ?a .
             ?a schema:headline ?headline ; schema:isPartOf ?p .
             ?p dcterms:identifier ?page ; dcterms:source ?source .
             OPTIONAL { ?a schema:datePublished ?date } }
           ORDER BY ?person ?body ?title ?page ?headline ?sentence""",
    ),
    "awards": (
        "授奖",
        """SELECT ?recipient ?honour ?level ?edition ?year ?conferred_by ?date
             ?sentence ?headline ?page ?source {
             ?r a ukg:Conferral ; ukg:recipient/skos:prefLabel ?recipient ; ukg:honour ?h ; ukg:evidence ?e .
             ?h skos:prefLabel ?honour .
             OPTIONAL { ?h ukg:honourLevel ?level }
             OPTIONAL { ?r ukg:edition ?edition }
             OPTIONAL { ?r ukg:year ?year }
             OPTIONAL { ?r ukg:conferredBy/skos:prefLabel ?conferred_by }
             ?e ukg:quote ?sentence ; ukg:inArticle ?a .
             ?a schema:headline ?headline ; schema:isPartOf ?p .
             ?p dcterms:identifier ?page ; dcterms:source ?source .
             OPTIONAL { ?a schema:datePublished ?date } }
           ORDER BY ?honour ?recipient ?page ?headline ?sentence""",
    ),
    "figures": (
        "数据",
        """SELECT ?about ?measure ?approximation ?value ?unit ?from ?time ?modality
             ?date ?confidence ?quote ?sentence ?headline ?page ?source {
             ?o a ukg:Observation ; schema:observationAbout/skos:prefLabel ?about ; ukg:measure ?measure ;
               schema:value ?value ; ukg:modality ?modality ; ukg:quote ?quote ; ukg:confidence ?confidence ;
               ukg:evidence/ukg:quote ?sentence ; ukg:inArticle ?a .
             OPTIONAL { ?o schema:unitText ?unit }
             OPTIONAL { ?o ukg:fromValue ?from }
             OPTIONAL { ?o ukg:timeText ?time }
             OPTIONAL { ?o ukg:approximation ?approximation }
             ?a schema:headline ?headline ; schema:isPartOf ?p .
             ?p dcterms:identifier ?page ; dcterms:source ?source .
             OPTIONAL { ?a schema:datePublished ?date } }
           ORDER BY ?about ?measure ?value ?page ?o""",
    ),
    "evidence": (
        "出处",
        """SELECT ?x ?subject ?property ?object ?confidence ?rule ?background
             ?quote ?sentence ?date ?headline ?page ?source ?start ?end {
             ?x a ukg:Claim ; rdf:subject/skos:prefLabel ?subject ; rdf:predicate ?predicate ;
               rdf:object/skos:prefLabel ?object ; ukg:confidence ?confidence ; ukg:rule ?rule ;
               ukg:quote ?quote ; ukg:start ?start ; ukg:end ?end ;
               ukg:evidence/ukg:quote ?sentence ; ukg:inArticle ?a .
             BIND(STRAFTER(STR(?predicate), "#") AS ?property)
             BIND(STRSTARTS(?rule, "background.") AS ?background)
             ?a schema:headline ?headline ; schema:isPartOf ?p .
             ?p dcterms:identifier ?page ; dcterms:source ?source .
             OPTIONAL { ?a schema:datePublished ?date } }
           ORDER BY ?page ?start ?end ?subject ?property ?object ?x""",
    ),
    "articles": (
        "报道",
        """SELECT ?x ?headline ?kicker ?subtitle ?kind ?date ?page ?source {
             ?x a ukg:Article ; schema:headline ?headline ; ukg:articleKind ?kind ; schema:isPartOf ?p .
             ?p dcterms:identifier ?page ; dcterms:source ?source .
             OPTIONAL { ?x ukg:kicker ?kicker }
             OPTIONAL { ?x ukg:subtitle ?subtitle }
             OPTIONAL { ?x schema:datePublished ?date } }
           ORDER BY ?page ?x""",
    ),
}
_LISTS: Mapping[str, Mapping[str, str]] = {
    "people": {
        "other_names": "skos:altLabel",
        "honours": "ukg:awarded/skos:prefLabel",
        "posts": "",  # not a path: see _posts
        "employers": "ukg:employedBy/skos:prefLabel",
        "takes_part_in": "ukg:participatesIn/skos:prefLabel",
        "articles": "^schema:mentions/schema:headline",
    },
    "unions": {
        "other_names": "skos:altLabel",
        "parent": "ukg:parentUnion/skos:prefLabel",
        "parent_background": "",  # see _BACKGROUND
        "union_of": "ukg:unionOf/skos:prefLabel",
        "district": "ukg:inDistrict/skos:prefLabel",
        "officers": "",  # see _officers
        "organizes": "ukg:organizes/skos:prefLabel",
        "honours": "ukg:awarded/skos:prefLabel",
        "articles": "^schema:mentions/schema:headline",
    },
    "bodies": {
        "other_names": "skos:altLabel",
        "belongs_to": "ukg:subOrganizationOf/skos:prefLabel",
        "union": "^ukg:unionOf/skos:prefLabel",
        "district": "ukg:inDistrict/skos:prefLabel",
        "honours": "ukg:awarded/skos:prefLabel",
        "articles": "^schema:mentions/schema:headline",
    },
    "evidence": {
        "title": "^ukg:claim/ukg:postTitle",
        "former": "^ukg:claim/ukg:former",
        "edition": "^ukg:claim/ukg:edition",
        "year": "^ukg:claim/ukg:year",
    },
    "articles": {"reporters": "ukg:reportedBy/skos:prefLabel"},
}
_POSTS = """SELECT ?x (CONCAT(STR(?body), " ", ?title, IF(?former, "（原）", "")) AS ?text) {
  ?r org:member ?x ; org:organization/skos:prefLabel ?body ; ukg:postTitle ?title ; ukg:former ?former }"""
_OFFICERS = """SELECT ?x (CONCAT(STR(?person), " ", ?title, IF(?former, "（原）", "")) AS ?text) {
  ?r org:organization ?x ; org:member/skos:prefLabel ?person ; ukg:postTitle ?title ; ukg:former ?former }"""


# True where no article states the parent: it follows from background knowledge alone.
_BACKGROUND = """SELECT ?x (STR(SUM(IF(STRSTARTS(?rule, "background."), 0, 1)) = 0) AS ?text) {
  ?claim rdf:predicate ukg:parentUnion ; rdf:subject ?x ; ukg:rule ?rule } GROUP BY ?x"""
_QUERIES = {"posts": _POSTS, "officers": _OFFICERS, "parent_background": _BACKGROUND}


def sheets(store: ox.Store) -> Iterator[Sheet]:
    """All tables of a graph."""
    for name, (title, query) in _SHEETS.items():
        columns, rows = _select(store, query)
        lists = {column: _joined(store, path, column) for column, path in _LISTS.get(name, {}).items()}
        if columns[0] == "x":  # the node itself, only there to find its lists
            filled = (
                (*row[1:], *(found.get(str(row[0]), "") for found in lists.values()), row[0]) for row in rows
            )
            yield Sheet(name, title, (*columns[1:], *lists, "iri"), tuple(filled))
        else:
            yield Sheet(name, title, columns, tuple(rows))


def _joined(store: ox.Store, path: str, column: str) -> dict[str, str]:
    query = _QUERIES.get(column, f"SELECT ?x (STR(?value) AS ?text) {{ ?x {path} ?value }}")
    found: dict[str, set[str]] = {}
    for iri, text in _select(store, query)[1]:
        found.setdefault(str(iri), set()).add(str(text))
    return {iri: SEPARATOR.join(sorted(texts)) for iri, texts in found.items()}


def _select(store: ox.Store, query: str) -> tuple[tuple[str, ...], list[tuple[Cell, ...]]]:
    answer = store.query(query, prefixes=PREFIXES)
    assert isinstance(answer, ox.QuerySolutions)
    columns = tuple(variable.value for variable in answer.variables)
    return columns, [tuple(value(cell) for cell in solution) for solution in answer]
