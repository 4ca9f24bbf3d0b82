"""A graph file against the shapes of the ontology, and findings that a person understands.

`check` asks pySHACL, the reference; `check_fast` asks the same of pyoxigraph, for large graphs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import InputError
from kg.graph.shapes import SHAPES, Shapes
from kg.graph.store import open_store
from kg.graph.terms import BASE, PREFIXES
from kg.vocabulary import ontology_path

if TYPE_CHECKING:
    import rdflib

REFERENCE_UP_TO_BYTES = 4_000_000
"""Up to this size pySHACL answers within about half a minute."""
_MAX_LABEL = 40
_ABOUT = (
    *("org:member", "ukg:recipient", "rdf:subject", "schema:observationAbout"),
    *("rdf:predicate", "org:organization", "ukg:honour", "rdf:object", "ukg:postTitle", "ukg:measure"),
)
"""What a record without a name of its own is about, in the order of a sentence."""

Raw = tuple[str, str, str | None]  # shape, node, value
"""What an engine finds: IRIs, and the value at fault as IRI or text."""


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing that does not hold, in words."""

    severity: str  # violation, warning
    shape: str  # local name of the broken shape: "Union-parent"
    name: str  # the thing at fault by name
    node: str  # its IRI
    value: str  # the value at fault by name; "" where something is missing
    message: str
    message_zh: str

    def __str__(self) -> str:
        at_fault = f": {self.value}" if self.value else ""
        return f"{self.severity}: {self.name}{at_fault} – {self.message} ({self.message_zh}) [{self.shape}]"


def check(graph_path: str | Path) -> list[Finding]:
    """What pySHACL finds in a graph file; empty where all shapes hold."""
    shapes = Shapes.load()
    return _findings(open_store(graph_path), shapes, _by_pyshacl(Path(graph_path)))


def check_fast(graph_path: str | Path) -> list[Finding]:
    """The same findings by SPARQL."""
    shapes = Shapes.load()
    store = open_store(graph_path)
    return _findings(store, shapes, _by_sparql(store, shapes))


def check_auto(graph_path: str | Path) -> list[Finding]:
    """pySHACL's findings where it answers soon, else those of the fast way."""
    try:
        small = Path(graph_path).stat().st_size <= REFERENCE_UP_TO_BYTES
    except OSError as error:
        raise InputError(f"{graph_path}: cannot be read ({error.strerror or error})") from None
    return check(graph_path) if small else check_fast(graph_path)


def conforms(findings: Iterable[Finding]) -> bool:
    """Whether nothing worse than a warning was found."""
    return all(finding.severity != "violation" for finding in findings)


def _by_sparql(store: ox.Store, shapes: Shapes) -> Iterator[Raw]:
    for check_ in shapes.checks:
        answer = store.query(check_.query, prefixes=PREFIXES)
        assert isinstance(answer, ox.QuerySolutions)
        has_value = len(answer.variables) > 1
        for solution in answer:
            yield check_.shape, _text(solution["this"]), _text(solution["value"]) if has_value else None


def _text(term: object) -> str:
    return str(getattr(term, "value", ""))


def _by_pyshacl(path: Path) -> Iterator[Raw]:
    import rdflib
    from pyshacl import validate

    sh = rdflib.Namespace("http://www.w3.org/ns/shacl#")
    graph = _prepared_graph()
    try:
        graph.parse(path, format="turtle")
    except Exception as error:  # rdflib's parsers raise many things
        raise InputError(f"{path}: not Turtle ({' '.join(str(error).split())[:200]})") from None
    # The class tree has to be in the data graph; done here, because pySHACL's own way of mixing it
    # in makes a plain copy of the graph.
    graph.parse(ontology_path("unionkg.ttl"), format="turtle")
    shapes = rdflib.Graph().parse(ontology_path("shapes.ttl"), format="turtle")
    _, report, _ = validate(graph, shacl_graph=shapes, inplace=True)
    assert isinstance(report, rdflib.Graph)
    for result in report.subjects(rdflib.RDF.type, sh.ValidationResult):
        component = report.value(result, sh.sourceConstraintComponent)
        counted = component in (sh.MinCountConstraintComponent, sh.MaxCountConstraintComponent)
        value = report.value(result, sh.value)
        shape, focus = report.value(result, sh.sourceShape), report.value(result, sh.focusNode)
        yield str(shape), str(focus), None if counted or value is None else str(value)


def _prepared_graph() -> rdflib.Graph:
    """A graph that parses each query text once.

    pySHACL asks every SPARQL constraint anew for every node, and rdflib spends nine tenths of that
    on parsing: 44 s became 2 s on a graph of 11k triples.
    """
    import rdflib
    from rdflib.plugins.sparql import prepareQuery

    class PreparedGraph(rdflib.Graph):
        prepared: dict[str, rdflib.plugins.sparql.sparql.Query]

        def query(self, query_object: object, *args: object, **kwargs: object) -> rdflib.query.Result:
            if isinstance(query_object, str):
                if query_object not in self.prepared:
                    names = kwargs.get("initNs") or dict(self.namespaces())
                    self.prepared[query_object] = prepareQuery(query_object, initNs=names)  # type: ignore[arg-type]
                query_object = self.prepared[query_object]
            return super().query(query_object, *args, **kwargs)  # type: ignore[arg-type]

    graph = PreparedGraph()
    graph.prepared = {}
    return graph


def _findings(store: ox.Store, shapes: Shapes, found: Iterable[Raw]) -> list[Finding]:
    """Each fault once, by name; violations before warnings."""
    return sorted(
        {
            Finding(
                severity=shapes.severity(shape),
                shape=shape.removeprefix(SHAPES),
                name=name_of(store, node),
                node=node,
                # a SPARQL constraint without a value of its own reports the node itself
                value="" if value in (None, node) else _shown(store, str(value)),
                message=shapes.message(shape, "en"),
                message_zh=shapes.message(shape, "zh"),
            )
            for shape, node, value in found
        }
    )


def name_of(store: ox.Store, iri: str) -> str:
    """What a person would call a node: its name, or for a record what it is about."""
    if label := _label(store, iri):
        return label
    parts = [_shown(store, part) for path in _ABOUT for part in _values(store, f"<{iri}> {path} ?x")]
    quotes = _values(store, f"<{iri}> ukg:quote ?x")
    parts += [f"“{_shortened(quote)}”" for quote in quotes[:1]]
    return " ".join(parts) or _short_iri(iri)


def _shown(store: ox.Store, value: str) -> str:
    """An IRI by name, a text shortened."""
    if "://" not in value:
        return _shortened(value)
    return _label(store, value) or _short_iri(value)


def _label(store: ox.Store, iri: str) -> str:
    for path in ("skos:prefLabel", "schema:headline", "dcterms:identifier"):
        if names := _values(store, f"<{iri}> {path} ?x"):
            return names[0]
    return ""


def _values(store: ox.Store, pattern: str) -> list[str]:
    answer = store.query(f"SELECT DISTINCT ?x {{ {pattern} }}", prefixes=PREFIXES)
    assert isinstance(answer, ox.QuerySolutions)
    return sorted(_text(solution[0]) for solution in answer)


def _short_iri(iri: str) -> str:
    if iri.startswith(BASE):
        return iri.removeprefix(BASE)
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri


def _shortened(text: str) -> str:
    return text if len(text) <= _MAX_LABEL else text[: _MAX_LABEL - 1] + "…"
