"""Exports keep what the graph says, hold no formula and no hour, and say what went wrong."""

from __future__ import annotations

import csv
import io
import json
import re
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import networkx as nx
import openpyxl
import pyoxigraph as ox
import pytest
import rdflib

from kg.cli import main
from kg.errors import InputError, OutputError
from kg.graph import turtle
from kg.graph.export import FORMATS, export
from kg.graph.export.neo4j import relation_type
from kg.graph.export.sheets import csv_text
from kg.graph.export.tables import Sheet
from kg.graph.order import by_name
from kg.graph.store import open_store
from kg.graph.table import display_width
from kg.graph.terms import PREFIXES, XSD, data_prefixes
from tests.graph.corpora import many
from tests.graph.test_check import broken

RDF_FORMS = {"jsonld": "json-ld", "ntriples": "nt"}


def read_csv(path: Path, encoding: str = "utf-8-sig") -> list[dict[str, str]]:
    with path.open(encoding=encoding, newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of rdflib against itself
@pytest.mark.parametrize("to", RDF_FORMS)
def test_the_same_triples_in_another_syntax(to: str, small_graph: Path, tmp_path: Path) -> None:
    (path,) = export(small_graph, to, tmp_path / "out")
    assert set(rdflib.Graph().parse(path, format=RDF_FORMS[to])) == set(rdflib.Graph().parse(small_graph))


def test_json_ld_is_read_by_pyoxigraph_too(small_graph: Path, tmp_path: Path) -> None:
    (path,) = export(small_graph, "jsonld", tmp_path / "out.jsonld")
    read = {str(quad.triple) for quad in ox.parse(path=str(path), format=ox.RdfFormat.JSON_LD)}
    assert read == {str(quad.triple) for quad in ox.parse(path=str(small_graph))}


def test_json_ld_reads_well(small_graph: Path, tmp_path: Path) -> None:
    (path,) = export(small_graph, "jsonld", tmp_path / "out.jsonld")
    things = {thing["@id"]: thing for thing in json.loads(path.read_text(encoding="utf-8"))["@graph"]}
    assert things["union:北京市总工会"] == {
        "@id": "union:北京市总工会",
        "@type": ["ukg:Union"],
        "skos:prefLabel": {"@value": "北京市总工会", "@language": "zh"},
        "skos:altLabel": {"@value": "市总工会", "@language": "zh"},
        "ukg:parentUnion": {"@id": "union:中华全国总工会"},
    } | {"@type": "ukg:Union"}


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_trig_holds_each_article_s_statements(small_graph: Path, tmp_path: Path) -> None:
    (path,) = export(small_graph, "trig", tmp_path / "out.trig")
    dataset = rdflib.Dataset().parse(data=path.read_text(encoding="utf-8"), format="trig")
    store = ox.Store()
    store.bulk_load(path=str(path), format=ox.RdfFormat.TRIG)
    assert len(list(store.named_graphs())) == 4
    stated = store.query(
        "SELECT ?g { GRAPH ?g { ?person ukg:holdsPost union:星海集团工会 } }",
        prefixes=PREFIXES | data_prefixes(),
    )
    assert [solution[0].value for solution in stated] == ["https://w3id.org/unionkg/id/article/p1-2"]
    assert len(dataset.default_graph) == len(rdflib.Graph().parse(small_graph))


def test_the_tables_say_what_a_person_asks(small_graph: Path, tmp_path: Path) -> None:
    export(small_graph, "csv", tmp_path)
    people = {row["name"]: row for row in read_csv(tmp_path / "people.csv")}
    assert "马晓光" not in people  # a reporter
    zhao = people["赵铁柱"]
    assert zhao["honours"] == "全国五一劳动奖章；全国劳动模范；北京大工匠"
    assert zhao["posts"] == "星海集团工会 主席（原）"
    assert zhao["employers"] == "星海集团"
    unions = {row["name"]: row for row in read_csv(tmp_path / "unions.csv")}
    assert unions["清河区总工会"]["parent"] == "北京市总工会"
    assert unions["清河区总工会"]["officers"] == "林秀兰 主席；郑大同 主席"
    bodies = {row["name"]: row for row in read_csv(tmp_path / "bodies.csv")}
    assert bodies["星海科技公司"]["belongs_to"] == "星海集团"
    assert bodies["星海科技公司"]["union"] == "星海科技公司工会"
    figures = read_csv(tmp_path / "figures.csv")
    assert [(f["value"], f["from"], f["modality"]) for f in figures] == [
        ("20", "", "planned"),
        ("120", "30", "done"),
    ]
    awards = {(row["recipient"], row["honour"]): row for row in read_csv(tmp_path / "awards.csv")}
    assert awards["赵铁柱", "全国五一劳动奖章"]["conferred_by"] == "中华全国总工会"
    assert awards["赵铁柱", "全国五一劳动奖章"]["posts"] == "星海集团工会 主席（原）"
    assert awards["赵铁柱", "全国五一劳动奖章"]["employers"] == "星海集团"
    assert awards["孙小雨", "清河工匠"]["year"] == "2021"
    evidence = read_csv(tmp_path / "evidence.csv")
    assert {"subject", "property", "object", "sentence", "page", "start", "end"} <= set(evidence[0])
    holding = next(row for row in evidence if row["subject"] == "赵铁柱" and row["property"] == "holdsPost")
    assert (holding["title"], holding["former"], holding["background"]) == ("主席", "true", "false")
    same = ("confidence", "rule", "sentence", "article")
    posts = read_csv(tmp_path / "posts.csv")
    (post,) = (row for row in posts if row["person"] == "赵铁柱" and row["former"] == "true")
    assert [post[column] for column in same] == [holding[column] for column in same]
    dated = next(row for row in evidence if row["property"] == "organizes" and row["date"])
    assert dated["date"] == "2023-05-04"
    assert next(row for row in evidence if row["object"] == "清河工匠")["year"] == "2021"
    assert unions["清河区总工会"]["parent_background"] == "true"
    posts = {
        (row["person"], row["body"], row["title"]): row["former"] for row in read_csv(tmp_path / "posts.csv")
    }
    for name in ("posts", "awards", "figures", "evidence", "articles"):
        assert all(row["source"].endswith(".txt") for row in read_csv(tmp_path / f"{name}.csv")), name
    assert posts["赵铁柱", "星海集团工会", "主席"] == "true"


def test_honours_activities_facilities_and_works_have_sheets(small_graph: Path, tmp_path: Path) -> None:
    export(small_graph, "csv", tmp_path)

    def sheet(name: str) -> dict[str, dict[str, str]]:
        return {row["name"]: row for row in read_csv(tmp_path / f"{name}.csv")}

    honour = sheet("honours")["北京大工匠"]
    assert (honour["level"], honour["for"], honour["conferred_by"]) == ("city", "person", "北京市总工会")
    assert (honour["people"], honour["collectives"]) == ("1", "0")
    assert sheet("honours")["首都劳动奖状"]["collectives"] == "1"
    games = sheet("activities")["第三届职工运动会"]
    assert (games["class"], games["organizers"]) == ("Event", "清河区总工会")
    assert games["participants"] == "北京大学附属医院工会；星海集团工会"
    assert (games["held_at"], games["first_date"]) == ("清河区文化宫", "2023-05-04")
    assert sheet("activities")["“暖心行动”"]["participants"] == "孙小雨"
    assert sheet("facilities")["清河区文化宫"]["held_here"] == "第三届职工运动会"
    assert sheet("facilities")["南河街道服务站"]["run_by"] == "星海集团"
    assert sheet("works")["《新就业形态劳动者服务手册》"]["issued_by"] == "清河区总工会"


def test_posts_and_awards_lead_to_their_evidence(small_graph: Path, tmp_path: Path) -> None:
    """A claim of two posts is one row of evidence and two of posts: the address of the claim joins them."""
    export(small_graph, "csv", tmp_path)
    evidence = {row["iri"]: row for row in read_csv(tmp_path / "evidence.csv")}
    for name, who, what in (("posts", "person", "body"), ("awards", "recipient", "honour")):
        for row in read_csv(tmp_path / f"{name}.csv"):
            claim = evidence[row["claim"]]
            assert (row[who], row[what], row["sentence"]) == (
                claim["subject"], claim["object"], claim["sentence"],
            )  # fmt: skip


def test_a_symmetric_statement_is_one_row_of_evidence(small_graph: Path, tmp_path: Path) -> None:
    export(small_graph, "csv", tmp_path)
    pairs = [
        frozenset((row["subject"], row["object"], row["article"]))
        for row in read_csv(tmp_path / "evidence.csv")
        if row["property"] == "cooperatesWith"
    ]
    assert pairs and len(pairs) == len(set(pairs))


def test_a_byte_order_mark_tells_excel_the_encoding(small_graph: Path, tmp_path: Path) -> None:
    assert main(["export", str(small_graph), "--to", "csv", "-o", str(tmp_path / "with")]) == 0
    assert main(["export", str(small_graph), "--to", "csv", "-o", str(tmp_path / "without"), "--no-bom"]) == 0
    assert (tmp_path / "with" / "people.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    marked, bare = (tmp_path / folder / "people.csv" for folder in ("with", "without"))
    assert read_csv(marked) == read_csv(bare, "utf-8")
    (nodes, _) = export(small_graph, "neo4j-csv", tmp_path / "neo4j")  # no spreadsheet reads these
    assert nodes.read_bytes().startswith(b"iri:ID")


def test_text_that_looks_like_a_formula_is_not_run(small_graph: Path, tmp_path: Path) -> None:
    update = 'INSERT DATA { person:何建民 skos:altLabel "=cmd|x"@zh , "\\u0001@x"@zh }'
    graph = broken(small_graph, tmp_path / "graph.ttl", update)
    export(graph, "csv", tmp_path / "csv")
    (he,) = (row for row in read_csv(tmp_path / "csv" / "people.csv") if row["name"] == "何建民")
    assert not he["other_names"].startswith("=")
    assert csv_text(Sheet("x", "x", ("a", "b"), (("=1+1", -1),))) == "a,b\n'=1+1,-1\n"
    (book,) = export(graph, "xlsx", tmp_path / "book.xlsx")
    for sheet in openpyxl.load_workbook(book):
        assert all(cell.data_type != "f" for row in sheet for cell in row)
    for to in ("graphml", "gexf"):
        (path,) = export(graph, to, tmp_path / to)
        assert "\x01" not in path.read_text(encoding="utf-8")


def test_the_workbook_has_the_same_tables(small_graph: Path, tmp_path: Path) -> None:
    (path,) = export(small_graph, "xlsx", tmp_path / "book.xlsx")
    export(small_graph, "csv", tmp_path)
    book = openpyxl.load_workbook(path)
    assert book.sheetnames[0] == "人物 people"
    for title in book.sheetnames:
        rows = read_csv(tmp_path / f"{title.split()[1]}.csv")
        assert book[title].max_row == len(rows) + 1
        assert book[title].freeze_panes == "A2"


def columns(sheet: Any) -> list[str]:
    """The columns of a worksheet, which stand behind their Chinese names."""
    return [cell.value.split()[1] for cell in sheet[1]]


def test_heads_of_a_workbook_are_in_chinese_too_and_wide_enough(small_graph: Path, tmp_path: Path) -> None:
    (path,) = export(small_graph, "xlsx", tmp_path / "book.xlsx")
    export(small_graph, "csv", tmp_path)
    for sheet in openpyxl.load_workbook(path):
        plain = (tmp_path / f"{sheet.title.split()[1]}.csv").read_text("utf-8-sig").splitlines()[0].split(",")
        assert columns(sheet) == plain
        for cell in sheet[1]:
            assert re.fullmatch("[一-鿿]+ [a-z_]+", cell.value)
            assert sheet.column_dimensions[cell.column_letter].width > display_width(cell.value)


def test_years_and_truth_values_of_evidence_are_no_texts(small_graph: Path, tmp_path: Path) -> None:
    (path,) = export(small_graph, "xlsx", tmp_path / "book.xlsx")
    book = openpyxl.load_workbook(path)
    for title, column, kind in (
        ("出处 evidence", "former", bool),
        ("出处 evidence", "year", int),
        ("工会 unions", "parent_background", bool),
    ):
        place = columns(book[title]).index(column)
        found = {type(row[place].value) for row in book[title].iter_rows(min_row=2)}
        assert found == {kind, type(None)}
    place = columns(book["出处 evidence"]).index("edition")
    assert str in {type(row[place].value) for row in book["出处 evidence"].iter_rows(min_row=2)}


def test_articles_stand_in_the_order_of_their_numbers() -> None:
    assert sorted(["p2-1", "p1-10", "p1-9", "p1-1"], key=by_name) == ["p1-1", "p1-9", "p1-10", "p2-1"]


def test_dates_are_dates_in_a_workbook_and_articles_have_a_key(small_graph: Path, tmp_path: Path) -> None:
    old = f"INSERT DATA {{ article:p1-1 schema:datePublished '1899-12-31'^^<{XSD.date.value}> }}"
    none = f"INSERT DATA {{ article:p1-2 schema:datePublished '1999-02-31'^^<{XSD.date.value}> }}"
    undated = "DELETE WHERE { ?a schema:datePublished ?d }"
    graph = broken(small_graph, tmp_path / "graph.ttl", undated, old, none)
    (path,) = export(graph, "xlsx", tmp_path / "odd.xlsx")
    sheet = openpyxl.load_workbook(path)["报道 articles"]
    heads = columns(sheet)
    dates = {row[0].value: row[heads.index("date")].value for row in sheet.iter_rows(min_row=2)}
    assert (dates["p1-1"], dates["p1-2"]) == ("1899-12-31", "1999-02-31")  # no workbook has such days

    (path,) = export(small_graph, "xlsx", tmp_path / "book.xlsx")
    book = openpyxl.load_workbook(path)
    keys = {row[0].value for row in book["报道 articles"].iter_rows(min_row=2)}
    days = []
    for title in ("任职 posts", "授奖 awards", "数据 figures", "出处 evidence"):
        sheet = book[title]
        heads = columns(sheet)
        rows = list(sheet.iter_rows(min_row=2))
        assert {row[heads.index("article")].value for row in rows} <= keys
        days += [row[heads.index("date")] for row in rows if row[heads.index("date")].value]
    assert days and all(day.is_date for day in days)
    people = {row["name"]: row for row in read_csv(export(small_graph, "csv", tmp_path)[0])}
    assert set(people["赵铁柱"]["article_ids"].split("；")) <= keys
    assert people["林秀兰"]["first_date"] == people["林秀兰"]["last_date"] == "2023-05-04"


def test_tables_read_each_property_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Joined by the engine of queries, the tables of some hundred pages took minutes."""
    looked: list[object] = []

    class Counted:
        """A store that can be looked into and not be queried."""

        def __init__(self, path: Path) -> None:
            self._store = open_store(path)

        def quads_for_pattern(self, *pattern: object) -> Iterator[object]:
            looked.append(pattern)
            return self._store.quads_for_pattern(*pattern)  # type: ignore[arg-type]

    monkeypatch.setattr("kg.graph.export.open_store", Counted)
    counts = []
    for pages in (2, 20):
        graph = tmp_path / f"graph{pages}.ttl"
        turtle.write(many(pages), graph)
        looked.clear()
        export(graph, "csv", tmp_path / f"tables{pages}")
        counts.append(len(looked))
    assert counts[0] == counts[1] > 0


def test_no_export_holds_the_hour(small_graph: Path, tmp_path: Path) -> None:
    def all_bytes(folder: Path) -> dict[str, bytes]:
        for to, form in FORMATS.items():
            export(small_graph, to, folder / f"{to}{form.suffix}")
        files = sorted(path for path in folder.rglob("*") if path.is_file())
        return {str(path.relative_to(folder)): path.read_bytes() for path in files}

    first = all_bytes(tmp_path / "first")
    time.sleep(2.1)  # the clock of a zip archive counts in twos
    assert first == all_bytes(tmp_path / "second")
    year = str(time.gmtime().tm_year).encode()
    core = zipfile.ZipFile(io.BytesIO(first["xlsx.xlsx"])).read("docProps/core.xml")
    assert year not in core and not re.search(rb"lastmodifieddate", first["gexf.gexf"])


@pytest.mark.parametrize("to", ["graphml", "gexf"])
def test_network_tools_read_it(to: str, small_graph: Path, tmp_path: Path) -> None:
    (path,) = export(small_graph, to, tmp_path / f"out.{to}")
    graph = {"graphml": nx.read_graphml, "gexf": nx.read_gexf}[to](path)
    union = "https://w3id.org/unionkg/id/union/清河区总工会"
    assert graph.nodes[union]["label"] == "清河区总工会"
    assert graph.nodes[union]["kind"] == "Union"
    edges = graph.get_edge_data(union, "https://w3id.org/unionkg/id/union/北京市总工会")
    assert [edge["label"] for edge in edges.values()] == ["parentUnion"]
    assert not any("reporter/" in node for node in graph)


def test_neo4j_tables(small_graph: Path, tmp_path: Path) -> None:
    nodes, relations = export(small_graph, "neo4j-csv", tmp_path)
    known = {row["iri:ID"]: row for row in read_csv(nodes)}
    assert known["https://w3id.org/unionkg/id/union/清河区总工会"][":LABEL"] == "Union"
    rows = read_csv(relations)
    assert {row[":START_ID"] for row in rows} | {row[":END_ID"] for row in rows} <= set(known)
    assert "HOLDS_POST" in {row[":TYPE"] for row in rows}
    assert relation_type("subOrganizationOf") == "SUB_ORGANIZATION_OF"


def test_beside_the_graph_if_not_told_where(small_graph: Path, tmp_path: Path) -> None:
    graph = tmp_path / "mine.ttl"
    graph.write_bytes(small_graph.read_bytes())
    assert export(graph, "jsonld") == [tmp_path / "mine.jsonld"]
    assert export(graph, "neo4j-csv")[0].parent == tmp_path / "mine-neo4j-csv"
    assert export(graph, "graphml", tmp_path) == [tmp_path / "mine.graphml"]


def test_what_cannot_be_done_is_told(small_graph: Path, tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="no export format 'pdf'"):
        export(small_graph, "pdf", tmp_path / "x")
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(OutputError, match="is a file"):
        export(small_graph, "csv", tmp_path / "file")
    with pytest.raises(OutputError, match="cannot write"):
        export(small_graph, "jsonld", tmp_path / "file" / "below.jsonld")
    with pytest.raises(OutputError, match="does not replace"):
        export(small_graph, "jsonld", small_graph)
    with pytest.raises(InputError, match="no such graph"):
        export(tmp_path / "none.ttl", "jsonld", tmp_path / "x")
