"""The ontology is whole, documented, and the one that the code uses."""

from __future__ import annotations

import re
from pathlib import Path

import owlrl
import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection

from kg.graph import ontology_page
from kg.graph.query import run
from kg.graph.terms import CLASS_OF, DIRECT, INSTITUTION_KINDS, JOINS, UKG
from kg.model import EntityType
from kg.vocabulary import ontology_path
from tests.conftest import ROOT

TERMS = Namespace(UKG.iri)
DCTERMS_SOURCE = URIRef("http://purl.org/dc/terms/source")
RESERVED = tuple(str(n) for n in (RDF, RDFS, OWL))
LITERALS = (RDF.langString, RDFS.Literal)


@pytest.fixture(scope="module")
def ontology() -> Graph:
    return Graph().parse(ontology_path("unionkg.ttl"), format="turtle")


def own_terms(ontology: Graph) -> list[URIRef]:
    return sorted({s for s in ontology.subjects() if isinstance(s, URIRef) and s.startswith(UKG.iri)})


def test_the_code_and_the_ontology_know_the_same_terms(ontology: Graph) -> None:
    defined = {term.removeprefix(UKG.iri) for term in own_terms(ontology)}
    assert defined - {"institutionKinds"} == set(UKG)


def test_every_term_is_labelled_described_and_sourced_in_two_languages(ontology: Graph) -> None:
    for term in own_terms(ontology):
        for predicate in (RDFS.label, RDFS.comment):
            texts = [o for o in ontology.objects(term, predicate) if isinstance(o, Literal)]
            assert sorted(text.language or "" for text in texts) == ["en", "zh"], (term, predicate)
        assert (term, SKOS.example, None) in ontology, term
        assert (term, DCTERMS_SOURCE, None) in ontology, term


def test_every_property_has_a_domain_and_a_range(ontology: Graph) -> None:
    open_range = {UKG.recipient.value, UKG.fromValue.value}  # whatever was honoured; any number
    for kind in (OWL.ObjectProperty, OWL.DatatypeProperty):
        for term in ontology.subjects(RDF.type, kind):
            if str(term).startswith(UKG.iri):
                assert (term, RDFS.domain, None) in ontology, term
                assert (term, RDFS.range, None) in ontology or str(term) in open_range, term


def test_the_code_joins_what_the_ontology_says(ontology: Graph) -> None:
    kinds = {kind: TERMS[str(node.value).rpartition("#")[2]] for kind, node in CLASS_OF.items()}

    def told(term: URIRef, predicate: URIRef) -> set[EntityType]:
        (node,) = ontology.objects(term, predicate)
        classes = set(Collection(ontology, u)) if (u := ontology.value(node, OWL.unionOf)) else {node}
        return {k for k, c in kinds.items() if classes & set(ontology.transitive_objects(c, RDFS.subClassOf))}

    assert set(JOINS) == set(DIRECT)
    for name, (subjects, objects) in JOINS.items():
        assert told(TERMS[name], RDFS.domain) == subjects, name
        assert told(TERMS[name], RDFS.range) == objects, name


def test_all_that_is_used_is_declared(ontology: Graph) -> None:
    """What OWL 2 DL asks for, as far as it can be told by reading: typed, apart, nothing reserved."""
    declared = {
        kind: set(ontology.subjects(RDF.type, kind))
        for kind in (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
    }
    kinds = list(declared.values())
    assert not any(a & b for i, a in enumerate(kinds) for b in kinds[i + 1 :])
    for predicate in (RDFS.subClassOf, OWL.disjointWith):
        for classes in (ontology.subjects(predicate), ontology.objects(None, predicate)):
            assert set(classes) <= declared[OWL.Class]
    properties = declared[OWL.ObjectProperty] | declared[OWL.DatatypeProperty]
    for predicate in (RDFS.subPropertyOf, OWL.inverseOf):
        assert set(ontology.objects(None, predicate)) <= properties
    assert set(ontology.subjects(RDFS.range)) | set(ontology.subjects(RDFS.domain)) <= properties
    used = {p for p in ontology.predicates() if not str(p).startswith(RESERVED)}
    assert used <= properties | declared[OWL.AnnotationProperty]
    built_in = {RDFS.label, RDFS.comment}
    assert not any(str(c).startswith(RESERVED) for c in declared[OWL.Class] if isinstance(c, URIRef))
    for range_ in ontology.objects(None, RDFS.range):
        if isinstance(range_, URIRef):
            assert range_ in declared[OWL.Class] or str(range_).startswith(str(XSD_)) or range_ in LITERALS
    assert built_in


XSD_ = "http://www.w3.org/2001/XMLSchema#"


def test_a_reasoner_finds_no_contradiction(ontology: Graph, small_graph: Path) -> None:
    graph = Graph().parse(small_graph)
    for triple in ontology:
        graph.add(triple)
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    errors = set(graph.objects(None, URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")))
    assert not errors
    # what the alignments promise to users of other vocabularies
    org = Namespace("http://www.w3.org/ns/org#")
    foaf = Namespace("http://xmlns.com/foaf/0.1/")
    base = Namespace("https://w3id.org/unionkg/id/")
    assert (base["union/清河区总工会"], RDF.type, org.FormalOrganization) in graph
    assert (base["union/清河区总工会"], org.subOrganizationOf, base["union/北京市总工会"]) in graph
    assert (base["person/林秀兰"], org.memberOf, base["union/清河区总工会"]) in graph
    assert (base["person/赵铁柱"], RDF.type, foaf.Person) in graph
    organizer = URIRef("https://schema.org/organizer")
    assert (base["event/第三届职工运动会"], organizer, base["union/清河区总工会"]) in graph


def test_the_contract_s_kinds_of(ontology: Graph) -> None:
    schema = Namespace("https://schema.org/")
    org = Namespace("http://www.w3.org/ns/org#")
    expected = {
        "Union": {org.FormalOrganization, schema.WorkersUnion},
        "Enterprise": {org.FormalOrganization, schema.Corporation},
        "HonouredPerson": {TERMS.Person},
        "Honour": {SKOS.Concept},
        "District": {TERMS.Place, schema.AdministrativeArea},
        "Subdistrict": {TERMS.Place, schema.AdministrativeArea},
        "Facility": {schema.Place},
        "PostHolding": {org.Membership},
        "Observation": {schema.Observation},
        "Claim": {URIRef("http://www.w3.org/ns/prov#Entity")},
    }
    for name, above in expected.items():
        assert above <= set(ontology.transitive_objects(TERMS[name], RDFS.subClassOf)), name
    assert {str(node.value) for node in CLASS_OF.values()} <= {str(t) for t in own_terms(ontology)}
    assert {TERMS[kind] for kind in INSTITUTION_KINDS} == set(
        ontology.subjects(RDF.type, TERMS.InstitutionKind)
    )
    assert {TERMS[name] for name in DIRECT} <= set(ontology.subjects(RDF.type, OWL.ObjectProperty))


def test_the_borrowed_properties_are_those_of_the_data(small_graph: Path) -> None:
    listed = {
        name: set(classes.split(", "))
        for name, classes in re.findall(r"^\| `([a-z]+:\w+)` \| (.+?) \|", _manual(), re.MULTILINE)
    }
    borrowed = "FILTER(!STRSTARTS(STR(?p), STR(ukg:)))"
    used = run(small_graph, f"SELECT DISTINCT ?p ?c {{ ?s ?p ?o ; a ?c {borrowed} }}")
    above = {"Union": "Body", "Enterprise": "Body", "Institution": "Body", "HonouredPerson": "Person"}
    above |= {"Reporter": "Person", "District": "Place", "Subdistrict": "Place"}
    found: dict[str, set[str]] = {}
    for p, c in ((ontology_page._name(p), ontology_page._name(c)) for p, c in used.rows if p and c):
        prefix, _, local = c.partition(":")
        found.setdefault(p, set()).add(f"{prefix}:{above.get(local, local)}")
    del found["rdf:type"]
    assert found.keys() == listed.keys()
    for name, classes in found.items():
        assert classes <= listed[name], name


def _manual() -> str:
    return (ROOT / "docs" / "ontology.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("text", re.findall(r"```sparql\n(.*?)```", _manual(), re.DOTALL))
def test_the_examples_of_the_manual_find_something(text: str, small_graph: Path) -> None:
    assert run(small_graph, text).rows


@pytest.mark.parametrize("page", ontology_page.PAGES)
def test_the_pages_in_docs_are_current(page: str) -> None:
    committed = (ROOT / "docs" / page).read_text(encoding="utf-8")
    assert committed == ontology_page.PAGES[page](committed), "python -m kg.graph.ontology_page"
