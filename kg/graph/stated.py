"""What a graph file states about each article, as the evaluation compares it with the gold."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from kg.errors import InputError
from kg.graph.store import load
from kg.graph.terms import CLASS_OF, PREFIXES, UKG

FactKey = tuple[Any, ...]  # (predicate, subject, object); (…, value) for an observation
OBSERVATION = "observation"

_IGNORED = re.compile(r"[\s“”\"'‘’《》〈〉()（）·•,，。、—\-－]")
_TYPE_OF = {node.value: type_.value for type_, node in CLASS_OF.items()}


@dataclass(slots=True)
class SystemArticle:
    """An article as the graph has it."""

    title: str = ""
    entities: set[str] = field(default_factory=set)
    facts: list[FactKey] = field(default_factory=list)
    bylines: set[str] = field(default_factory=set)


@dataclass(slots=True)
class SystemGraph:
    """What a graph says, by article; labels are normalised."""

    pages: defaultdict[str, dict[str, SystemArticle]]
    labels: defaultdict[str, set[str]]
    types: defaultdict[str, set[str]]
    parents: defaultdict[str, set[str]]


def norm(text: str | None) -> str:
    """A name as compared: compatibility forms folded, marks and spaces gone."""
    return _IGNORED.sub("", unicodedata.normalize("NFKC", text or "")).lower()


def read_graph(path: Path) -> SystemGraph:
    """The parts of a graph file that are scored."""
    try:
        store = load(path)
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror or error})") from None
    graph = SystemGraph(defaultdict(dict), defaultdict(set), defaultdict(set), defaultdict(set))
    for entity, label in _select(store, "?a skos:prefLabel|skos:altLabel ?b"):
        graph.labels[entity].add(norm(label))
    for entity, class_ in _select(store, "?a a ?b"):
        if class_ in _TYPE_OF:
            graph.types[entity].add(_TYPE_OF[class_])
    articles: dict[str, SystemArticle] = {}
    by_page = "?b a ukg:Article ; schema:isPartOf/dcterms:identifier ?a ; schema:headline ?c"
    for page, article, headline in _select(store, by_page, "?a ?b ?c"):
        graph.pages[page][article] = articles[article] = SystemArticle(headline)
    for article, entity in _select(store, "?a schema:mentions ?b"):
        if article in articles:
            articles[article].entities.add(entity)
    for article, name in _select(store, "?a ukg:reportedBy/skos:prefLabel ?b"):
        if article in articles:
            articles[article].bylines.add(norm(name))
    _read_facts(store, articles)
    for child, parent in _select(store, "?a ukg:parentUnion ?b"):
        graph.parents[child].add(parent)
    return graph


def _read_facts(store: ox.Store, articles: Mapping[str, SystemArticle]) -> None:
    claims = """?st rdf:subject ?b ; rdf:predicate ?c ; rdf:object ?d ; ukg:evidence/ukg:inArticle ?a
                FILTER(!isLiteral(?d))"""
    for article, subject, predicate, object_ in _select(store, claims, "?a ?b ?c ?d"):
        if article in articles and predicate.startswith(UKG.iri):
            articles[article].facts.append((predicate.removeprefix(UKG.iri), subject, object_))
    figures = """?st a ukg:Observation ; schema:observationAbout ?b ; schema:value ?c ;
                   ukg:evidence/ukg:inArticle ?a
                 OPTIONAL { ?st ukg:fromValue ?d }"""
    for article, subject, value, _ in _select(store, figures, "?a ?b ?c ?d"):
        if article in articles:
            articles[article].facts.append((OBSERVATION, subject, float(value)))


def _select(store: ox.Store, pattern: str, variables: str = "?a ?b") -> Iterator[tuple[str, ...]]:
    answer = store.query(f"SELECT DISTINCT {variables} {{ {pattern} }}", prefixes=PREFIXES)
    assert isinstance(answer, ox.QuerySolutions)
    for solution in answer:
        yield tuple(getattr(term, "value", "") for term in solution)
