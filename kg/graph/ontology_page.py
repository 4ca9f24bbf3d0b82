"""The pages in `docs/` that are made from `ontology/`: python -m kg.graph.ontology_page

`docs/ontology.md` lists every term, `docs/queries.md` every named query. What is written by hand in
a page stands above the line `<!-- generated -->` and is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

import pyoxigraph as ox

from kg.graph.query import named
from kg.graph.shapes import Shapes
from kg.graph.terms import PREFIXES, UKG
from kg.vocabulary import ontology_path

MARK = "<!-- generated: python -m kg.graph.ontology_page -->"
_OWL = "http://www.w3.org/2002/07/owl#"
_PREFIXES = PREFIXES | {
    "owl": _OWL,
    "foaf": "http://xmlns.com/foaf/0.1/",
    "wd": "http://www.wikidata.org/entity/",
}
_SECTIONS = (
    ("Classes 类", "owl:Class"),
    ("Relations 关系", "owl:ObjectProperty"),
    ("Values 属性", "owl:DatatypeProperty"),
    ("Kinds of institution 机构类别", "ukg:InstitutionKind"),
)

# reserved words of OWL 2 DL, of which the ontology may say nothing itself
_RDF = {
    "rdf:subject": ("所陈述关系的主语。", "The subject of the claimed statement."),
    "rdf:predicate": ("所陈述的关系，如 ukg:holdsPost。", "Its property, such as ukg:holdsPost."),
    "rdf:object": ("所陈述关系的宾语。", "Its object."),
}


class _Ontology:
    def __init__(self, path: Path) -> None:
        self.store = ox.Store()
        self.store.bulk_load(path=str(path), format=ox.RdfFormat.TURTLE)

    def select(self, pattern: str, variables: str = "?x") -> list[tuple[ox.NamedNode | ox.Literal, ...]]:
        query = f"SELECT DISTINCT {variables} {{ {pattern} }} ORDER BY {variables}"
        answer = self.store.query(query, prefixes=_PREFIXES)
        assert isinstance(answer, ox.QuerySolutions)
        return [tuple(t for t in row if isinstance(t, ox.NamedNode | ox.Literal)) for row in answer]

    def terms(self, kind: str) -> list[ox.NamedNode]:
        found = (row[0] for row in self.select(f"?x a {kind}") if row)
        return [t for t in found if isinstance(t, ox.NamedNode) and t.value.startswith(UKG.iri)]

    def text(self, term: ox.NamedNode, predicate: str, language: str) -> str:
        pattern = f"{term} {predicate} ?x FILTER(LANG(?x) = '{language}')"
        return " ".join(row[0].value for row in self.select(pattern))

    def values(self, term: ox.NamedNode, predicate: str) -> list[str]:
        """Names of what a term is linked to; the members of a union or of a list of values too."""
        direct = f"{term} {predicate} ?x FILTER(ISIRI(?x) || ISLITERAL(?x))"
        member = f"{term} {predicate} ?y . ?y (owl:unionOf|owl:oneOf)/rdf:rest*/rdf:first ?x"
        return [_name(row[0]) for pattern in (direct, member) for row in self.select(pattern) if row]


def _name(term: ox.NamedNode | ox.Literal) -> str:
    if isinstance(term, ox.Literal):
        return f'"{term.value}"' if not term.language else term.value
    for prefix, namespace in _PREFIXES.items():
        if term.value.startswith(namespace):
            return f"{prefix}:{term.value.removeprefix(namespace)}"
    return term.value


def ontology_text() -> str:
    """The generated part of docs/ontology.md."""
    ontology = _Ontology(ontology_path("unionkg.ttl"))
    return "\n".join([*_borrowed_section(ontology), *_term_sections(ontology), *_shape_section()]) + "\n"


def _borrowed_section(ontology: _Ontology) -> Iterator[str]:
    """The properties of other vocabularies that data carry, with the classes that have them."""
    rows = [("ukg:Claim", term, zh, en) for term, (zh, en) in _RDF.items()]
    for (term,) in ontology.select("?x schema:domainIncludes ?y"):
        assert isinstance(term, ox.NamedNode)
        zh, en = (ontology.text(term, "rdfs:comment", language) for language in ("zh", "en"))
        rows.append((", ".join(ontology.values(term, "schema:domainIncludes")), _name(term), zh, en))
    yield "\n## Borrowed properties 借用的属性\n"
    yield "| property | of | is |\n| --- | --- | --- |"
    for classes, name, zh, en in sorted(rows):
        yield f"| `{name}` | {classes} | {zh}<br>{en} |"


def _term_sections(ontology: _Ontology) -> Iterator[str]:
    for title, kind in _SECTIONS:
        yield f"\n## {title}"
        for term in ontology.terms(kind):
            yield from _term(ontology, term)


def _term(ontology: _Ontology, term: ox.NamedNode) -> Iterator[str]:
    labels = [ontology.text(term, "rdfs:label", language) for language in ("zh", "en")]
    yield f"\n### {_name(term)}\n\n**{labels[0]}** · {labels[1]}\n"
    yield f"{ontology.text(term, 'rdfs:comment', 'zh')}<br>"
    yield f"{ontology.text(term, 'rdfs:comment', 'en')}\n"
    rows = {
        "from": ontology.values(term, "rdfs:domain"),
        "to": ontology.values(term, "rdfs:range"),
        "is a kind of": ontology.values(term, "rdfs:subClassOf|rdfs:subPropertyOf"),
        "inverse of": ontology.values(term, "owl:inverseOf"),
        "see": [_link(v) for v in ontology.values(term, "skos:closeMatch|skos:broadMatch")],
        "example": ontology.values(term, "skos:example"),
        "source": ontology.values(term, "dcterms:source"),
    }
    plain = ("see", "example", "source")
    for name, values in rows.items():
        if values:
            written = values if name in plain else [f"`{value}`" for value in values]
            yield f"* {name}: {', '.join(v.strip(chr(34)) if name in plain else v for v in written)}"


def _link(name: str) -> str:
    prefix, _, local = name.partition(":")
    return f"[{name}](https://www.wikidata.org/entity/{local})" if prefix == "wd" else name


def _shape_section() -> Iterator[str]:
    shapes = Shapes.load()
    broken = sorted({check.shape for check in shapes.checks})
    yield "\n## Shapes 约束\n"
    yield f"`kg check` holds a graph against {len(broken)} rules (`ontology/shapes.ttl`).\n"
    yield "| shape | rule | 规则 |\n| --- | --- | --- |"
    for shape in broken:
        mark = "" if shapes.severity(shape) == "violation" else " (warning)"
        name = shape.partition("#")[2]
        yield f"| {name}{mark} | {shapes.message(shape, 'en')} | {shapes.message(shape, 'zh')} |"


def queries_text() -> str:
    """The generated part of docs/queries.md."""
    lines: list[str] = []
    group = ""
    for query in named().values():
        if query.group != group:
            group = query.group
            lines.append(f"\n## {group}\n\n| query | asks | parameters |\n| --- | --- | --- |")
        options = "<br>".join(f"`--{p.name}` {p.zh}，{p.en}" for p in query.parameters)
        link = f"[{query.name}](../ontology/queries/{query.name}.rq)"
        lines.append(f"| {link} | {query.zh}<br>{query.en} | {options} |")
    return "\n".join(lines) + "\n"


def _page(generated: Callable[[], str]) -> Callable[[str], str]:
    """A page with its hand-written head kept and the rest made anew."""

    def renewed(old: str) -> str:
        return f"{old.partition(MARK)[0]}{MARK}\n{generated()}"

    return renewed


PAGES: Mapping[str, Callable[[str], str]] = {
    "ontology.md": _page(ontology_text),
    "queries.md": _page(queries_text),
}


def renew(folder: Path, pages: Iterable[str] = PAGES) -> None:
    """Writes the pages anew."""
    for name in pages:
        path = folder / name
        old = path.read_text(encoding="utf-8") if path.exists() else ""
        path.write_text(PAGES[name](old), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    renew(Path(__file__).parents[2] / "docs")
