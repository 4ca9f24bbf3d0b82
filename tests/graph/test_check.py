"""Every shape finds its fault, and both ways of checking find the same."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest
from pyshacl import validate
from rdflib import RDF, Graph, Namespace

from kg.errors import InputError, VocabularyError
from kg.graph.check import check, check_auto, check_fast, conforms
from kg.graph.shapes import Shapes
from kg.graph.terms import PREFIXES, data_prefixes
from kg.vocabulary import ontology_path
from tests.conftest import SampleBuild

CLAIM = "SELECT ?c { ?c a ukg:Claim ; rdf:predicate ukg:issues }"
# The shape that must be found, and an update that breaks it.
FAULTS = [
    ("Entity-name", "DELETE WHERE { union:中华全国总工会 skos:prefLabel ?x }"),
    ("Entity-name", 'INSERT DATA { person:何建民 skos:prefLabel "何建明"@zh }'),
    ("Entity-alias", 'INSERT DATA { person:何建民 skos:altLabel "He"@en }'),
    ("Entity-alias", 'INSERT DATA { person:孙小雨 skos:altLabel "孙小雨"@zh }'),
    ("OneKind", "INSERT DATA { district:清河区 a ukg:Place }"),
    ("Union-parent", "INSERT DATA { union:清河区总工会 ukg:parentUnion union:中华全国总工会 }"),
    ("Union-of", "INSERT DATA { union:清河区总工会 ukg:unionOf district:清河区 }"),
    ("Union-covers", "INSERT DATA { union:清河区总工会 ukg:covers enterprise:星海集团 }"),
    ("UnionTree", "INSERT DATA { union:北京市总工会 ukg:parentUnion union:南河街道总工会 }"),
    ("UnionTree", "INSERT DATA { union:星海集团工会 ukg:parentUnion union:星海集团工会 }"),
    (
        "OrganizationTree",
        "INSERT DATA { enterprise:星海集团 ukg:subOrganizationOf enterprise:星海科技公司 }",
    ),
    ("Place-code", 'INSERT DATA { subdistrict:南河街道 ukg:divisionCode "1101" }'),
    ("Honour-level", 'INSERT DATA { honour:清河工匠 ukg:honourLevel "street" }'),
    ("Honour-for", 'INSERT DATA { honour:清河工匠 ukg:forKind "collective" }'),
    ("Honour-conferrer", "INSERT DATA { honour:清河工匠 ukg:conferredBy person:林秀兰 }"),
    ("Institution-kind", "DELETE WHERE { institution:北京大学附属医院 ukg:institutionKind ?x }"),
    ("HonouredPerson-awarded", "INSERT DATA { person:何建民 a ukg:HonouredPerson }"),
    ("Awarded", "DELETE DATA { person:赵铁柱 a ukg:HonouredPerson }"),
    ("Awarded-honour", "INSERT DATA { person:孙小雨 ukg:awarded work:《新就业形态劳动者服务手册》 }"),
    ("CollectiveHonour", "INSERT DATA { person:孙小雨 ukg:awarded honour:首都劳动奖状 }"),
    ("PersonalHonour", "INSERT DATA { enterprise:星海科技公司 ukg:awarded honour:北京大工匠 }"),
    ("InDistrict", "INSERT DATA { facility:清河区文化宫 ukg:inDistrict place:北京市 }"),
    ("SubOrganization", "INSERT DATA { enterprise:星海科技公司 ukg:subOrganizationOf union:清河区总工会 }"),
    ("HoldsPost", "INSERT DATA { person:林秀兰 ukg:holdsPost district:清河区 }"),
    ("EmployedBy", "INSERT DATA { person:赵铁柱 ukg:employedBy union:星海集团工会 }"),
    ("Organizes", "INSERT DATA { union:清河区总工会 ukg:organizes facility:清河区文化宫 }"),
    ("ParticipatesIn", "INSERT DATA { person:孙小雨 ukg:participatesIn honour:清河工匠 }"),
    ("HeldAt", "INSERT DATA { event:第三届职工运动会 ukg:heldAt person:林秀兰 }"),
    ("Issues", "INSERT DATA { union:清河区总工会 ukg:issues honour:清河工匠 }"),
    ("Visits", "INSERT DATA { union:清河区总工会 ukg:visits person:孙小雨 }"),
    ("Runs", "INSERT DATA { enterprise:星海集团 ukg:runs enterprise:星海科技公司 }"),
    ("CooperatesWith", "INSERT DATA { union:清河区总工会 ukg:cooperatesWith place:北京市 }"),
    ("BothWays", "INSERT DATA { union:星海集团工会 ukg:cooperatesWith union:清河区总工会 }"),
    ("DirectTriple", "INSERT DATA { union:星海集团工会 ukg:visits union:清河区总工会 }"),
    ("PostHolding", "DELETE DATA { person:何建民 ukg:holdsPost union:北京市总工会 }"),
    (
        "PostHolding-person",
        "INSERT { ?p org:member person:林秀兰 } WHERE { ?p org:member person:何建民 }",
    ),
    (
        "PostHolding-body",
        "DELETE WHERE { ?p org:organization institution:清河区人大常委会 }",
    ),
    ("PostHolding-title", 'DELETE WHERE { ?p ukg:postTitle "党组成员" }'),
    ("PostHolding-former", "DELETE WHERE { ?p ukg:former true }"),
    ("PostHolding-time", 'INSERT { ?p ukg:timeText "" } WHERE { ?p a ukg:PostHolding }'),
    (
        "PostHolding-evidence",
        "DELETE { ?p ukg:claim ?c } WHERE { ?p ukg:claim ?c ; org:member person:赵铁柱 }",
    ),
    ("PostRecorded", "INSERT DATA { person:孙小雨 ukg:holdsPost enterprise:星海科技公司 }"),
    ("Conferral", "DELETE DATA { person:赵铁柱 ukg:awarded honour:全国劳动模范 }"),
    (
        "Conferral-recipient",
        "DELETE { ?x ukg:recipient ?y } WHERE { ?x ukg:honour honour:首都劳动奖状 ; ukg:recipient ?y }",
    ),
    (
        "Conferral-honour",
        "INSERT { ?x ukg:honour honour:清河工匠 } WHERE { ?x ukg:honour honour:全国五一劳动奖章 }",
    ),
    ("Conferral-edition", 'INSERT { ?x ukg:edition "" } WHERE { ?x ukg:edition ?y }'),
    ("Conferral-year", "DELETE { ?x ukg:year 2021 } INSERT { ?x ukg:year 21 } WHERE { ?x ukg:year 2021 }"),
    (
        "Conferral-conferrer",
        "INSERT { ?x ukg:conferredBy person:林秀兰 } WHERE { ?x ukg:honour honour:清河工匠 }",
    ),
    (
        "Conferral-evidence",
        "DELETE { ?x ukg:claim ?c } WHERE { ?x ukg:claim ?c ; ukg:honour honour:北京大工匠 }",
    ),
    ("AwardRecorded", "INSERT DATA { union:星海集团工会 ukg:awarded honour:首都劳动奖状 }"),
    (
        "Observation-about",
        "INSERT { ?x schema:observationAbout union:南河街道总工会 } WHERE { ?x schema:value 20 }",
    ),
    ("Observation-measure", "DELETE { ?x ukg:measure ?m } WHERE { ?x schema:value 20 ; ukg:measure ?m }"),
    (
        "Observation-value",
        'DELETE { ?x schema:value 120 } INSERT { ?x schema:value "120" } WHERE { ?x schema:value 120 }',
    ),
    (
        "Observation-unit",
        "DELETE { ?x schema:unitText ?u } WHERE { ?x schema:value 20 ; schema:unitText ?u }",
    ),
    ("Observation-modality", 'INSERT { ?x ukg:modality "maybe" } WHERE { ?x schema:value 20 }'),
    ("Claim", "DELETE DATA { union:清河区总工会 ukg:visits facility:南河街道服务站 }"),
    (
        "Claim-subject",
        f"INSERT {{ ?c rdf:subject union:星海集团工会 }} WHERE {{ {{ {CLAIM} }} }}",
    ),
    (
        "Claim-predicate",
        f"INSERT {{ ?c rdf:predicate ukg:reportedBy }} WHERE {{ {{ {CLAIM} }} }}",
    ),
    ("Claim-object", f'INSERT {{ ?c rdf:object "x" }} WHERE {{ {{ {CLAIM} }} }}'),
    ("Evidence-rule", f"DELETE {{ ?c ukg:rule ?r }} WHERE {{ {{ {CLAIM} }} ?c ukg:rule ?r }}"),
    ("Evidence-confidence", f"INSERT {{ ?c ukg:confidence 1.5 }} WHERE {{ {{ {CLAIM} }} }}"),
    ("Evidence-passage", f"DELETE {{ ?c ukg:evidence ?r }} WHERE {{ {{ {CLAIM} }} ?c ukg:evidence ?r }}"),
    ("Passage-antecedent", "INSERT { ?p ukg:antecedent page:p1 } WHERE { ?p ukg:antecedent ?a }"),
    ("Located-article", f"INSERT {{ ?c ukg:inArticle page:p1 }} WHERE {{ {{ {CLAIM} }} }}"),
    (
        "Located-start",
        f"DELETE {{ ?c ukg:start ?r }} INSERT {{ ?c ukg:start 9999 }} "
        f"WHERE {{ {{ {CLAIM} }} ?c ukg:start ?r }}",
    ),
    ("Located-end", f'INSERT {{ ?c ukg:end "x"^^xsd:integer }} WHERE {{ {{ {CLAIM} }} }}'),
    ("Located-quote", f'INSERT {{ ?c ukg:quote "" }} WHERE {{ {{ {CLAIM} }} }}'),
    ("Article", "INSERT DATA { article:p1-1 schema:mentions reporter:马晓光 }"),
    ("Article-headline", "DELETE WHERE { article:p1-2 schema:headline ?x }"),
    ("Article-page", "INSERT DATA { article:p1-2 schema:isPartOf article:p1-1 }"),
    ("Article-date", 'INSERT DATA { article:p1-2 schema:datePublished "2023-02-30"^^xsd:date }'),
    ("Article-reporter", "INSERT DATA { article:p1-2 ukg:reportedBy person:林秀兰 }"),
    ("Page", 'INSERT DATA { page:p2 a ukg:Page ; dcterms:identifier "p1" ; dcterms:source "x" }'),
    ("Page-identifier", 'INSERT DATA { page:p3 a ukg:Page ; dcterms:source "x" }'),
    ("Page-source", 'INSERT DATA { page:p4 a ukg:Page ; dcterms:identifier "p4" }'),
]
HEAD = "".join(f"PREFIX {p}: <{iri}>\n" for p, iri in (PREFIXES | data_prefixes()).items())


def broken(graph: Path, target: Path, *updates: str) -> Path:
    store = ox.Store()
    store.bulk_load(path=str(graph), format=ox.RdfFormat.TURTLE)
    for update in updates:
        store.update(HEAD + update)
    quads = (ox.Quad(q.subject, q.predicate, q.object) for q in store)
    ox.serialize((q.triple for q in quads), str(target), ox.RdfFormat.TURTLE)
    return target


@pytest.mark.parametrize(("shape", "update"), FAULTS)
def test_a_fault_is_found(shape: str, update: str, small_graph: Path, tmp_path: Path) -> None:
    findings = check_fast(broken(small_graph, tmp_path / "graph.ttl", update))
    assert shape in {finding.shape for finding in findings}


def test_every_shape_has_a_fault_that_is_tried() -> None:
    shapes = {check.shape.partition("#")[2] for check in Shapes.load().checks}
    assert shapes == {shape for shape, _ in FAULTS}


def test_both_ways_agree_on_all_faults_at_once(small_graph: Path, tmp_path: Path) -> None:
    graph = broken(small_graph, tmp_path / "graph.ttl", *(update for _, update in FAULTS))
    findings = check_fast(graph)
    assert len(findings) > len(FAULTS)
    assert findings == check(graph)


def test_pyshacl_without_our_shortcut_agrees(small_graph: Path, tmp_path: Path) -> None:
    graph = broken(small_graph, tmp_path / "graph.ttl", *(update for _, update in FAULTS))
    sh = Namespace("http://www.w3.org/ns/shacl#")
    data = Graph().parse(graph)
    _, report, _ = validate(
        data,
        shacl_graph=Graph().parse(ontology_path("shapes.ttl")),
        ont_graph=Graph().parse(ontology_path("unionkg.ttl")),
    )
    found = {
        (str(report.value(r, sh.sourceShape)).partition("#")[2], str(report.value(r, sh.focusNode)))
        for r in report.subjects(RDF.type, sh.ValidationResult)
    }
    assert found == {(finding.shape, finding.node) for finding in check_fast(graph)}


def test_a_sound_graph_conforms(small_graph: Path) -> None:
    assert check(small_graph) == check_fast(small_graph) == []


def test_the_sample_graph_conforms(sample_build: SampleBuild) -> None:
    assert check_auto(sample_build.graph) == []


def test_a_finding_names_the_thing_and_the_rule(small_graph: Path, tmp_path: Path) -> None:
    update = "INSERT DATA { union:清河区总工会 ukg:parentUnion union:中华全国总工会 }"
    findings = check_fast(broken(small_graph, tmp_path / "graph.ttl", update))
    line = next(str(finding) for finding in findings if finding.shape == "Union-parent")
    assert line == (
        "violation: 清河区总工会 – a union has at most one parent, which is a union "
        "(一个工会至多有一个上级工会，上级也是工会) [Union-parent]"
    )
    assert not conforms(findings)


def test_a_warning_does_not_fail_a_graph(small_graph: Path, tmp_path: Path) -> None:
    update = """INSERT DATA { enterprise:星海科技公司 ukg:awarded honour:北京大工匠 .
      conferral:x a ukg:Conferral ; ukg:recipient enterprise:星海科技公司 ; ukg:honour honour:北京大工匠 ;
        ukg:claim claim:x }
      ; INSERT { claim:x ?p ?o ; rdf:subject enterprise:星海科技公司 }
      WHERE { ?c rdf:object honour:北京大工匠 ; ?p ?o FILTER(?p != rdf:subject) }"""
    findings = check_fast(broken(small_graph, tmp_path / "graph.ttl", update))
    assert [finding.severity for finding in findings] == ["warning"]
    assert conforms(findings)


def test_a_constraint_that_the_fast_way_does_not_know_raises(small_graph: Path) -> None:
    shapes = Shapes.load()
    shapes.store.update(
        "INSERT DATA { <https://w3id.org/unionkg/shapes#Runs> <http://www.w3.org/ns/shacl#equals> <x:y> }"
    )
    with pytest.raises(VocabularyError, match="sh:equals"):
        _ = shapes.checks


@pytest.mark.parametrize("check_it", [check, check_fast, check_auto])
def test_what_is_no_graph_is_told_in_one_line(check_it: object, tmp_path: Path) -> None:
    (tmp_path / "bad.ttl").write_text("<a> <b", encoding="utf-8")
    for name in ("bad.ttl", "missing.ttl"):
        with pytest.raises(InputError, match=name) as raised:
            check_it(tmp_path / name)  # type: ignore[operator]
        assert "\n" not in str(raised.value)
