"""The named queries: the same answers in two engines, parameters, the store kept beside a graph."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

from kg.cli import main
from kg.errors import InputError, QueryError
from kg.explain import from_corpus, from_graph
from kg.graph import naming, turtle
from kg.graph import store as stores
from kg.graph.query import mistagged, named, parse, read_query, run, run_named, run_on, unknown_terms
from kg.graph.store import load
from kg.graph.table import FORMATS, Table, display_width, guarded
from kg.graph.terms import BASE
from kg.pipeline import build
from kg.similar import similar
from tests.conftest import ROOT, SampleBuild
from tests.graph.expected_answers import EXPECTED, answer
from tests.graph.test_check import broken

NAMES = sorted(named())
# With a name given these answer more than without, or turn a pair round.
MORE_WITH_A_NAME = ("honours-in-both", "together")
# Parameters of each kind that the small graph can answer, one example a query.
EXAMPLES = {
    "holders": {"honour": "全国五一劳动奖章", "person": "赵铁柱", "year": "2023"},
    "holders-by-edition": {"honour": "北京大工匠", "edition": "第二届", "year": "2021"},
    "honours-by-employer": {"employer": "星海集团"},
    "honours-in-both": {"first": "全国劳动模范", "second": "北京大工匠"},
    "collectives": {"honour": "首都劳动奖状", "year": "2019"},
    "conferrers": {"honour": "北京大工匠"},
    "honours-in-district": {"district": "清河区"},
    "leaders": {"union": "北京市清河区总工会", "year": "2023"},
    "officers": {"body": "清河区总工会", "year": "2023-05"},
    "posts": {"person": "林秀兰"},
    "below": {"union": "北京市总工会"},
    "above": {"union": "南河街道总工会"},
    "bodies-in-district": {"district": "清河区", "kind": "Enterprise"},
    "unions-in-district": {"district": "清河区"},
    "union-body-group": {"group": "星海集团"},
    "union-of": {"body": "北京大学附属医院", "district": "清河区"},
    "group-members": {"group": "星海集团"},
    "district-profile": {"district": "清河区"},
    "figures": {"about": "清河区总工会", "year": "2023"},
    "stations-by-district": {"district": "清河区"},
    "growth": {"measure": "工会驿站"},
    "largest": {"unit": "家"},
    "organizers": {"happening": "第三届职工运动会"},
    "programme": {"programme": "暖心行动"},
    "venue-events": {"venue": "清河区文化宫"},
    "participants": {"happening": "暖心行动"},
    "visits": {"visitor": "清河区总工会"},
    "partners": {"body": "星海集团"},
    "facilities": {"body": "星海集团"},
    "reporter-articles": {"reporter": "马晓光"},
    "mentions": {"name": "赵铁柱"},
    "evidence": {"about": "赵铁柱"},
    "low-confidence": {"below": "0.46"},
    "together": {"name": "清河区总工会"},
}


def rows_by_rdflib(graph: rdflib.Graph, text: str) -> list[tuple[object, ...]]:
    def plain(term: object) -> object:
        if term is None:
            return None
        value = term.toPython() if isinstance(term, rdflib.Literal) else term
        if isinstance(value, bool):
            return value
        return float(value) if isinstance(value, int | float) or hasattr(value, "quantize") else str(value)

    return sorted((tuple(map(plain, row)) for row in graph.query(text)), key=repr)


def rows_by_oxigraph(table: Table) -> list[tuple[object, ...]]:
    def plain(value: object) -> object:
        return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else value

    return sorted((tuple(map(plain, row)) for row in table.values()), key=repr)


@pytest.fixture(scope="session")
def in_rdflib(small_graph: Path, sample_build: SampleBuild) -> dict[str, rdflib.Graph]:
    return {
        "small": rdflib.Graph().parse(small_graph),
        "sample": rdflib.Graph().parse(sample_build.graph),
    }


@pytest.fixture(scope="session")
def in_oxigraph(small_graph: Path, sample_build: SampleBuild) -> dict[str, ox.Store]:
    return {"small": load(small_graph), "sample": load(sample_build.graph)}


@pytest.mark.parametrize("which", ["small", "sample"])
@pytest.mark.parametrize("name", NAMES)
def test_both_engines_and_the_stored_answer_agree(
    name: str, which: str, in_rdflib: dict[str, rdflib.Graph], in_oxigraph: dict[str, ox.Store]
) -> None:
    query = named()[name]
    table = run_on(in_oxigraph[which], query.text)
    assert rows_by_oxigraph(table) == rows_by_rdflib(in_rdflib[which], query.text)
    stored = (EXPECTED / which / f"{name}.csv").read_text(encoding="utf-8")
    assert answer(table) == stored, "if that is right: python -m tests.graph.expected_answers"


@pytest.mark.parametrize("name", [name for name in NAMES if name != "contradictions"])  # has its own test
def test_every_query_finds_something_in_the_small_graph(name: str, small_graph: Path) -> None:
    assert run_named(small_graph, name).rows


@pytest.mark.parametrize("name", [name for name in NAMES if named()[name].parameters])
def test_parameters_narrow_the_answer(
    name: str, small_graph: Path, in_rdflib: dict[str, rdflib.Graph]
) -> None:
    values = EXAMPLES[name]
    assert set(values) == {parameter.name for parameter in named()[name].parameters}
    everything = rows_by_oxigraph(run_named(small_graph, name))
    chosen = run_named(small_graph, name, values)
    assert chosen.rows
    assert set(rows_by_oxigraph(chosen)) <= set(everything) or name in MORE_WITH_A_NAME
    assert rows_by_oxigraph(chosen) == rows_by_rdflib(in_rdflib["small"], named()[name].bound(values))


@pytest.mark.parametrize("name", NAMES)
def test_a_query_states_its_question_and_uses_its_parameters(name: str) -> None:
    query = named()[name]
    assert query.zh.endswith("？") and query.en.endswith("?")
    assert query.text.count("UNDEF") == len(query.parameters)
    for parameter in query.parameters:
        assert f"VALUES ?{parameter.variable} {{ UNDEF }}" in query.text
        assert parameter.zh and parameter.en
    rdflib.Graph().query(query.text)  # stands alone: all prefixes are declared in the file


def test_there_are_thirty_competency_questions() -> None:
    assert len(NAMES) >= 30
    assert len({query.group for query in named().values()}) == 6


@given(st.text())
def test_a_value_is_never_read_as_sparql(value: str) -> None:
    value = value.encode("utf-8", "replace").decode()
    text = named()["leaders"].bound({"union": value})
    store = ox.Store()
    assert run_on(store, text).rows == ()
    store.add(
        ox.Quad(
            ox.NamedNode("x:u"),
            ox.NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel"),
            ox.Literal(value, language="zh"),
        )
    )
    block = text[text.index("VALUES") : text.index("}", text.index("VALUES ?union_label {") + len(value)) + 1]
    assert block.startswith("VALUES ?union_label { ")
    asked = f"SELECT ?u {{ VALUES ?l {{ {ox.Literal(value, language='zh')} }} ?u ?p ?l }}"
    assert len(run_on(store, asked).rows) == 1


@pytest.mark.parametrize("value", ['x"@zh } #', "x\\", "“引号”", "a\nb", "} . ?s ?p ?o . {", "x'''"])
def test_what_would_break_out_of_a_literal_does_not(value: str, small_graph: Path) -> None:
    with pytest.raises(QueryError, match="nothing in the graph is called"):
        run_named(small_graph, "leaders", {"union": value})


def test_names_are_understood_in_the_forms_that_the_manual_shows(sample_build: SampleBuild) -> None:
    text = (ROOT / "docs" / "queries.md").read_text(encoding="utf-8")
    forms = re.findall(r"`--union (\S+)`", text)
    assert len(forms) == 2
    first, second = (run_named(sample_build.graph, "below", {"union": form}).rows for form in forms)
    assert first == second
    assert first


def test_the_evidence_about_an_event_and_of_a_figure(small_graph: Path) -> None:
    rows = run_named(small_graph, "evidence", {"about": "第三届职工运动会"}).values()
    assert {row[1] for row in rows} >= {"organizes", "heldAt"}
    union = run_named(small_graph, "evidence", {"about": "清河区总工会"}).values()
    assert ("清河区总工会", "工会驿站", "120 家") in {row[:3] for row in union}


_HISTORY = """
@prefix ukg: <https://w3id.org/unionkg/ontology#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix org: <http://www.w3.org/ns/org#> . @prefix schema: <https://schema.org/> . @prefix : <x:> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
:u a ukg:Union ; skos:prefLabel "平江县总工会"@zh .
:p1 skos:prefLabel "李国强"@zh . :p2 skos:prefLabel "张伟民"@zh . :p3 skos:prefLabel "王秀珍"@zh .
:h1 org:organization :u ; org:member :p1 ; ukg:postTitle "主席" ; ukg:former true ;
  ukg:timeText "1990年3月—1998年5月" .
:h2 org:organization :u ; org:member :p2 ; ukg:postTitle "主席" ; ukg:former true .
:h3 org:organization :u ; org:member :p3 ; ukg:postTitle "主席" ; ukg:former false ;
  ukg:timeText "1998年6月" .
:a schema:datePublished "2024-03-01"^^xsd:date .
:o1 schema:observationAbout :u ; ukg:measure "驿站" ; schema:value 1 ; ukg:modality "done" ;
  ukg:inArticle :a .
:o2 schema:observationAbout :u ; ukg:measure "驿站" ; schema:value 2 ; ukg:modality "done" ;
  ukg:inArticle :a ;
  ukg:timeText "去年" .
:o3 schema:observationAbout :u ; ukg:measure "驿站" ; schema:value 3 ; ukg:modality "done" ;
  ukg:timeText "2023年" .
:o4 schema:observationAbout :u ; ukg:measure "驿站" ; schema:value 4 ; ukg:modality "planned" ;
  ukg:inArticle :a ;
  ukg:timeText "明年" .
:o5 schema:observationAbout :u ; ukg:measure "驿站" ; schema:value 5 ; ukg:modality "done" ;
  ukg:inArticle :a ;
  ukg:timeText "2015年" .
"""


@pytest.mark.parametrize(
    ("year", "leaders", "figures"),
    [
        ("1995", {"李国强"}, set()),
        ("1998", {"李国强", "王秀珍"}, set()),
        ("1999", set(), set()),
        ("2023", set(), {2, 3}),
        ("2024", set(), {1}),
        ("2025", set(), {4}),
        (None, {"李国强", "王秀珍"}, {1, 2, 3, 4, 5}),
    ],
)
def test_a_year_asks_for_terms_and_for_figures_of_that_year(
    year: str | None, leaders: set[str], figures: set[int], tmp_path: Path
) -> None:
    graph = tmp_path / "graph.ttl"
    graph.write_text(_HISTORY, encoding="utf-8")
    asked = {} if year is None else {"year": year}
    held = run_named(graph, "leaders", {"union": "平江县总工会", **asked}).values()
    assert {row[1] for row in held} == leaders
    told = run_named(graph, "figures", {"about": "平江县总工会", **asked}).values()
    assert {row[3] for row in told} == figures


def test_a_district_may_be_given_by_its_city_or_province(tmp_path: Path) -> None:
    rows = [("榆阳区", "610802"), ("雁塔区", "610113"), ("朝阳区", "110105")]
    turtle = "@prefix ukg: <https://w3id.org/unionkg/ontology#> .\n"
    turtle += "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
    for name, code in rows:
        turtle += f'<urn:d{code}> a ukg:District ; skos:prefLabel "{name}"@zh ; ukg:divisionCode "{code}" .\n'
        turtle += f'<urn:u{code}> a ukg:Union ; skos:prefLabel "{name}总工会"@zh ; '
        turtle += f"ukg:covers <urn:d{code}> .\n"
    graph = tmp_path / "graph.ttl"
    graph.write_text(turtle, encoding="utf-8")

    def found(district: str) -> list[object]:
        return [row[0] for row in run_named(graph, "unions-in-district", {"district": district}).values()]

    assert found("榆林市") == ["榆阳区"]
    assert sorted(map(str, found("陕西省"))) == ["榆阳区", "雁塔区"]
    assert found("北京市") == ["朝阳区"]
    assert found("榆阳区") == ["榆阳区"]
    with pytest.raises(QueryError, match="nothing in the graph is called"):
        found("延安市")


def test_the_manual_s_query_counts_the_claims_that_the_build_counts(sample_build: SampleBuild) -> None:
    manual = (ROOT / "docs" / "queries.md").read_text(encoding="utf-8")
    (text,) = (q for q in re.findall(r"```sparql\n(.*?)```", manual, re.DOTALL) if "AS ?claims" in q)
    (printed,) = re.findall(r"\(([0-9,]+) claims\)", sample_build.printed)

    def count(where: str) -> int:
        ((number,),) = run(sample_build.graph, f"SELECT (COUNT(?c) AS ?n) {{ {where} }}").values()
        return int(str(number))

    assert run(sample_build.graph, text).values() == ((int(printed.replace(",", "")),),)
    figures, mirrored = count("?c a ukg:Observation"), count("?c rdf:predicate ukg:cooperatesWith") // 2
    assert count("?c a ukg:Claim") == int(printed.replace(",", "")) - figures + mirrored
    assert mirrored


def test_an_award_with_a_year_and_no_edition_is_found_by_its_year(small_graph: Path) -> None:
    rows = run_named(small_graph, "holders-by-edition", {"honour": "清河工匠"}).values()
    assert [row[:4] for row in rows] == [("清河工匠", None, 2021, "孙小雨")]
    assert {row[3] for row in run_named(small_graph, "holders-by-edition", {"year": "2021"}).values()} == {
        "孙小雨",
        "赵铁柱",
    }


def test_honours_without_a_level_have_a_row(tmp_path: Path) -> None:
    graph = tmp_path / "graph.ttl"
    graph.write_text(
        "@prefix ukg: <https://w3id.org/unionkg/ontology#> .\n"
        '<urn:a> a ukg:Honour ; ukg:honourLevel "city" . <urn:b> a ukg:Honour . <urn:c> a ukg:Honour .\n'
        "<urn:p> a ukg:Person ; ukg:awarded <urn:a>, <urn:b> . <urn:u> ukg:awarded <urn:b> .\n",
        encoding="utf-8",
    )
    assert run_named(graph, "honours-by-level").values() == (("city", 1, 1, 0), ("none", 2, 1, 1))


@pytest.mark.parametrize("name", [name for name in NAMES if named()[name].parameters])
def test_every_name_may_be_an_id(name: str, small_graph: Path) -> None:
    """The answer is that to the name: in the small graph no two share one."""
    query = named()[name]
    for parameter in query.parameters:
        if parameter.kind == "label" and parameter.name != "reporter":
            value = EXAMPLES[name][parameter.name]
            store = load(small_graph)
            (iri,) = naming.bearers(store, value)
            by_id = run_named(small_graph, name, {parameter.name: iri.removeprefix(BASE)})
            assert rows_by_oxigraph(by_id) == rows_by_oxigraph(
                run_named(small_graph, name, {parameter.name: naming.label(store, iri)})
            )
            assert f"VALUES ?{parameter.variable} " in query.about(parameter.name, iri).text
            assert query.about(parameter.name, iri).text.count(f"<{iri}>") == 1


NAMESAKES = {
    "a.txt": "扬中市总工会慰问职工\n\n5月6日，扬中市总工会慰问职工。扬中市委副书记李秀兰参加。\n",
    "b.txt": (
        "平谷区总工会举办职工歌会\n\n5月8日，平谷区总工会举办职工歌会。北京恒远机械有限公司焊工李秀兰演唱了歌曲，"
        "北京恒远机械有限公司工会组织职工参加。\n"
    ),
}


@pytest.mark.parametrize(
    ("name", "posts"),
    [
        ("李秀兰", ["焊工", "副书记"]),
        ("person/李秀兰", ["副书记"]),
        ("李秀兰（扬中市委）", ["副书记"]),  # as the network page shows the one whose id is the name
        ("李秀兰（北京恒远机械有限公司）", ["焊工"]),
        ("person/李秀兰（北京恒远机械有限公司）", ["焊工"]),
    ],
)
def test_one_of_several_namesakes(
    name: str, posts: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for file, text in NAMESAKES.items():
        (tmp_path / file).write_text(text, encoding="utf-8")
    corpus, graph = build([tmp_path]).corpus, tmp_path / "graph.ttl"
    turtle.write(corpus, graph)
    assert [row[1] for row in run_named(graph, "posts", {"person": name}).values()] == posts
    ids = {"副书记": "person/李秀兰", "焊工": "person/李秀兰（北京恒远机械有限公司）"}
    assert {one.id for one in from_graph(graph, name)} == {ids[post] for post in posts}
    assert {one.id for one in from_corpus(corpus, name)} == {ids[post] for post in posts}

    assert main(["query", str(graph), "posts", "--person", name]) == 0
    said = capsys.readouterr().err
    told = "李秀兰 is the name of 2 (person/李秀兰, person/李秀兰（北京恒远机械有限公司）): "
    all_of_them = "the answer has all of them; an id in its place means one"
    assert said == (f"kg: {told}{all_of_them}\n" if posts[1:] else "")
    drawn = tmp_path / "around.gexf"
    pages = [str(tmp_path / file) for file in NAMESAKES]
    assert main(["network", *pages, "--around", name, "-o", str(drawn)]) == 0
    said = capsys.readouterr().err
    around = "drawn is what lies around person/李秀兰; an id in its place means one"
    assert said == (f"kg: {told}{around}\n" if posts[1:] else "")
    assert ("扬中市委" in drawn.read_text(encoding="utf-8")) == ("副书记" in posts)


@pytest.mark.parametrize(
    ("ending", "options", "begins"),
    [
        (".csv", [], b"\xef\xbb\xbfname,"),
        (".tsv", [], b"\xef\xbb\xbfname\t"),
        (".csv", ["--no-bom"], b"name,"),
        (".json", [], b"{"),
        (".txt", ["--format", "csv"], b"\xef\xbb\xbfname,"),
    ],
)
def test_an_answer_in_a_file_opens_in_a_spreadsheet(
    ending: str, options: list[str], begins: bytes, small_graph: Path, tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    file = tmp_path / f"answer{ending}"
    ask = "SELECT ?name ?x { ?x a ukg:Union ; skos:prefLabel ?name } ORDER BY ?name"
    assert main(["query", str(small_graph), "-q", ask, "-o", str(file), *options]) == 0
    assert capsys.readouterr().out.endswith(f" rows, written to {file.as_posix()}\n")
    assert file.read_bytes().startswith(begins) and "清河区总工会".encode() in file.read_bytes()
    assert main(["query", str(small_graph), "-q", ask, "--format", "csv"]) == 0  # a pipe gets plain UTF-8
    assert capsys.readouterr().out.startswith("name,x\n")


def test_a_file_of_an_unknown_form_is_told(
    small_graph: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["query", str(small_graph), "leaders", "-o", str(tmp_path / "answer.xls")]) == 2
    assert "end the name in .csv, .tsv, .json, or give --format" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_only_posts_of_leading_make_an_honoured_leader(small_graph: Path) -> None:
    titles = {str(row[2]) for row in run_named(small_graph, "honoured-leaders").values()}
    assert titles and not any(title.endswith(("工", "员", "师")) for title in titles)


def test_a_name_that_is_not_there_brings_similar_ones(small_graph: Path) -> None:
    with pytest.raises(QueryError, match="'清河'; there is 清河区、清河工匠"):
        run_named(small_graph, "leaders", {"union": "清河"})


@pytest.mark.parametrize(
    ("name", "values", "message"),
    [
        ("nonesuch", {}, "no query named 'nonesuch'"),
        ("leadrs", {}, "no query named 'leadrs'; there is leaders"),
        ("leaders", {"district": "x"}, "has no parameter --district (it has --union, --year)"),
        ("works", {"x": "y"}, "it has no parameters"),
        ("low-confidence", {"below": "1; DROP"}, "--below takes a number"),
        ("leaders", {"year": "abcd"}, "--year takes a year such as 2024 or month such as 2024-05, not"),
        ("leaders", {"year": "2024-13"}, "or month such as 2024-05"),
        ("figures", {"year": "2024-05"}, "--year takes a year such as 2024, not"),
        ("bodies-in-district", {"kind": "Unions"}, "no kind in the graph is 'Unions'; there is Union"),
        ("holders", {"year": "2033"}, "no year in the graph is '2033'; there is 2023"),
        ("holders-by-edition", {"edition": "第二"}, "no edition in the graph is '第二'; there is 第二届"),
    ],
)
def test_a_wrong_name_or_parameter_is_told(
    name: str, values: dict[str, str], message: str, small_graph: Path
) -> None:
    with pytest.raises(QueryError) as raised:
        run_named(small_graph, name, values)
    assert message in str(raised.value)


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?x {",
        "SELECT ?x { ?x nope:y ?z }",
        "INSERT DATA { <x:a> <x:b> <x:c> }",
        "",
        "SELECT (NOFUNCTION(?x) AS ?y) { ?x ?p ?o }",
    ],
)
def test_what_is_not_sparql_is_told_in_one_line(text: str, small_graph: Path) -> None:
    with pytest.raises(QueryError) as raised:
        run(small_graph, text)
    message = str(raised.value)
    assert "\n" not in message and len(message) < 300


def test_a_wrong_first_word_is_told_by_name(small_graph: Path) -> None:
    with pytest.raises(QueryError, match=r"begins with 'SELEC', .*; there is SELECT"):
        run(small_graph, "PREFIX x: <x:y> # a note\nSELEC ?u { ?u a ukg:Union }")


def test_terms_that_the_ontology_lacks_are_told() -> None:
    text = """SELECT ?u { # ukg:comment
      ?u a ukg:Uniom ; ukg:parentUnions ?p , "ukg:text", <https://example.org/ukg:iri> ; ukg:covers ?c }"""
    uniom, parent = unknown_terms(text)
    assert "no ukg:Uniom; there is Union" in uniom
    assert "no ukg:parentUnions; there is parentUnion" in parent
    assert not any(unknown_terms(query.text) for query in named().values())


def test_a_text_that_is_tagged_otherwise_is_told(small_graph: Path) -> None:
    def told(text: str) -> list[str]:
        return mistagged(small_graph, text, run(small_graph, text))

    (name,) = told('SELECT ?r { ?r org:member/skos:prefLabel "赵铁柱" }')
    assert '"赵铁柱"@zh, not "赵铁柱"' in name
    assert told("SELECT (COUNT(*) AS ?n) { ?r skos:prefLabel '赵铁柱' }") == [name]
    (title,) = told('ASK { ?r ukg:postTitle "主席"@zh }')
    assert '"主席", not "主席"@zh' in title
    for fine in (
        'SELECT ?r { ?r skos:prefLabel "赵铁柱"@zh }',
        'SELECT ?r { ?r skos:prefLabel ?n FILTER(STR(?n) = "赵铁柱") }',
        'ASK { ?r skos:prefLabel "无此人" } # "赵铁柱"',
        'ASK { ?r skos:prefLabel "无此人", "赵铁柱"@en, "赵铁柱"^^xsd:string }',
    ):
        assert told(fine) == []


def test_a_name_with_a_slip_comes_before_names_inside_it() -> None:
    assert similar("清总工会", ["清", "清河总工会", "北京"]) == ["清河总工会", "清"]


def test_prefixes_of_the_graph_need_no_declaring(small_graph: Path) -> None:
    assert run(small_graph, "ASK { union:清河区总工会 a ukg:Union }").values() == ((True,),)


def test_construct_yields_triples(small_graph: Path) -> None:
    table = run(small_graph, "CONSTRUCT WHERE { ?u ukg:parentUnion ?p }", limit=2)
    assert table.columns == ("subject", "predicate", "object")
    assert len(table.rows) == 2 and table.truncated


def test_a_missing_query_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(QueryError, match=r"none\.rq"):
        read_query(tmp_path / "none.rq")


def test_a_query_without_a_question_is_refused() -> None:
    with pytest.raises(QueryError, match=r"x\.rq: no 'zh'"):
        parse("x", "# group: 1 x\n# en: What?\nSELECT * { ?s ?p ?o }")


# ---- written forms ----


def hostile() -> Table:
    rows = (
        (
            ox.Literal('=HYPERLINK("http://x")'),
            ox.Literal("-5", datatype=ox.NamedNode(stores_xsd("integer"))),
        ),
        (ox.Literal("a\tb\nc\x1b[31m", language="zh"), None),
    )
    return Table(("text", "number"), rows)


def stores_xsd(name: str) -> str:
    return f"http://www.w3.org/2001/XMLSchema#{name}"


def test_no_cell_becomes_a_formula_and_numbers_stay() -> None:
    assert hostile().format("csv").splitlines()[1] == '"\'=HYPERLINK(""http://x"")",-5'
    assert hostile().format("tsv").splitlines()[1] == '\'=HYPERLINK("http://x")\t-5'
    assert hostile().format("tsv").splitlines()[2] == "a b c\x1b[31m\t"


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@x", "\t=1", " =1", "\r=1"])
def test_formulas_are_guarded(text: str) -> None:
    assert guarded(text) == "'" + text


@pytest.mark.parametrize("text", ["朝阳区", "1-2", "“=”", ""])
def test_other_text_is_left_alone(text: str) -> None:
    assert guarded(text) == text


def test_json_is_what_sparql_prescribes() -> None:
    answer_ = json.loads(hostile().format("json"))
    assert answer_["head"]["vars"] == ["text", "number"]
    assert answer_["results"]["bindings"][0]["number"] == {
        "type": "literal",
        "value": "-5",
        "datatype": stores_xsd("integer"),
    }
    assert answer_["results"]["bindings"][1] == {
        "text": {"type": "literal", "value": "a\tb\nc\x1b[31m", "xml:lang": "zh"}
    }


def test_a_terminal_gets_no_control_characters_and_aligned_columns() -> None:
    text = hostile().format("table")
    assert "\x1b" not in text
    lines = text.splitlines()
    assert lines[-1] == "(2 rows)"


@pytest.mark.parametrize("text", ["句" * 30 + "abc", "句" * 29 + "ab", "a" * 61, "é́" * 90, "句" * 200 + "…"])
def test_a_wide_cell_is_cut_to_its_place(text: str) -> None:
    shown = Table(("text",), ((ox.Literal(text),),)).format().splitlines()[2]
    assert display_width(shown) <= 60 and (shown == text or shown.endswith("…"))


@pytest.mark.parametrize("form", FORMATS)
def test_an_empty_answer_has_its_columns(form: str) -> None:
    assert "text" in Table(("text",), ()).format(form)


def test_an_unknown_format_raises() -> None:
    with pytest.raises(ValueError, match="no such format"):
        hostile().format("xml")


# ---- the kept store ----


@pytest.fixture
def kept(small_graph: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(stores, "KEEP_FROM_BYTES", 0)
    return Path(shutil.copy(small_graph, tmp_path / "graph.ttl"))


COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"


def test_a_kept_store_answers_and_follows_the_graph(kept: Path) -> None:
    before = run(kept, COUNT).values()[0][0]
    folder = kept.with_name(".graph.ttl.store")
    assert len(list(folder.iterdir())) == 1
    assert run(kept, COUNT).values()[0][0] == before
    with kept.open("a", encoding="utf-8") as file:
        file.write("union:新 a ukg:Union .\n")
    assert run(kept, COUNT).values()[0][0] == before + 1  # type: ignore[operator]
    assert len(list(folder.iterdir())) == 1  # the old one was swept away


def test_a_damaged_store_is_built_anew(kept: Path) -> None:
    before = run(kept, COUNT).values()
    (store,) = kept.with_name(".graph.ttl.store").iterdir()
    for file in store.iterdir():
        file.write_bytes(b"damaged")
    assert run(kept, COUNT).values() == before


def test_a_folder_that_cannot_be_written_to_is_no_obstacle(kept: Path) -> None:
    kept.with_name(".graph.ttl.store").write_text("in the way", encoding="utf-8")
    assert run(kept, COUNT).rows


def test_many_at_once_get_the_same_answer(kept: Path) -> None:
    program = (
        "import sys; from kg.graph import store, query; store.KEEP_FROM_BYTES = 0; "
        f"print(query.run(sys.argv[1], '{COUNT}').values()[0][0])"
    )

    def ask(_: int) -> str:
        command = [sys.executable, "-c", program, str(kept)]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    with ThreadPoolExecutor(4) as pool:
        answers = set(pool.map(ask, range(8)))
    assert answers == {f"{run(kept, COUNT).values()[0][0]}\n"}


@pytest.mark.parametrize("content", [None, "<a> <b", "\x00\x01"])
def test_what_is_no_graph_is_told_in_one_line(content: str | None, tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=r"graph\.ttl") as raised:
        run(path, COUNT)
    assert "\n" not in str(raised.value)


def test_kg_query_starts_without_what_it_does_not_need(small_graph: Path) -> None:
    program = (
        "import sys; from kg.graph import query; query.run(sys.argv[1], 'ASK {}'); "
        "heavy = ('rdflib', 'pyshacl', 'networkx', 'openpyxl', 'jieba', 'numpy'); "
        "print([m for m in heavy if m in sys.modules])"
    )
    command = [sys.executable, "-c", program, str(small_graph)]
    environment = os.environ | {"PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("day", "rows"),
    [
        ("2023-05-04", [("two chairs", "清河区总工会", "林秀兰", "2023-05-04", "郑大同", "2023-05-04")]),
        ("2025-01-07", []),  # the next one, as far as the reports tell
        ("", []),
    ],
)
def test_two_chairs_only_at_one_time(
    day: str, rows: list[tuple[str, ...]], small_graph: Path, tmp_path: Path
) -> None:
    second = "?a schema:mentions person:郑大同 ; a ukg:Article"
    date = f'INSERT {{ ?a schema:datePublished "{day}"^^xsd:date }} WHERE {{ {second} }}'
    graph = broken(small_graph, tmp_path / "graph.ttl", *([date] if day else []))
    answer = run_named(graph, "contradictions")
    assert answer.columns[3:5] == ("first_from", "first_to")
    assert [(*row[:3], *row[4:6], row[7]) for row in answer.values()] == rows


@pytest.mark.parametrize(("past", "rows"), [("2022-01-01", 1), ("2024-01-01", 0)])
def test_a_post_that_is_past_and_held_later(past: str, rows: int, small_graph: Path, tmp_path: Path) -> None:
    """林秀兰 chairs the union by the report of 2023-05-04."""
    report = f'article:p9-1 schema:datePublished "{past}"^^xsd:date . passage:p9 ukg:inArticle article:p9-1 .'
    post = (
        'post:p9 org:member person:林秀兰 ; org:organization union:清河区总工会 ; ukg:postTitle "主席" ; '
        "ukg:former true ; ukg:evidence passage:p9 ."
    )
    graph = broken(small_graph, tmp_path / "graph.ttl", f"INSERT DATA {{ {report} {post} }}")
    found = run_named(graph, "contradictions").values()
    assert [row[0] for row in found] == ["held and past"] * rows
