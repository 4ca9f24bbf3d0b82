from __future__ import annotations

import csv
import io
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pytest

from kg.errors import OutputError
from kg.model import EntityType
from kg.network import cooccurrence, export
from tests.network import synthetic

VIZ = "{http://www.gexf.net/1.2draft/viz}"


def test_gexf_reads_back_with_places_and_colours(city_graph: nx.Graph, tmp_path: Path) -> None:
    (path,) = export.write(city_graph, tmp_path / "network.gexf")
    back = nx.read_gexf(path)
    assert set(back) == set(city_graph) and back.number_of_edges() == city_graph.number_of_edges()
    node = next(iter(city_graph))
    viz = back.nodes[node]["viz"]
    assert viz["position"]["x"] == city_graph.nodes[node]["x"]
    assert viz["position"]["y"] == -city_graph.nodes[node]["y"]  # Gephi's y points up
    assert back.nodes[node]["label"] == city_graph.nodes[node]["label"]
    root = ElementTree.parse(path).getroot()
    assert len(list(root.iter(f"{VIZ}color"))) == len(city_graph)


def test_no_file_holds_a_clock(city_graph: nx.Graph) -> None:
    assert b"lastmodified" not in export.gexf(city_graph)


def test_graphml_reads_back(city_graph: nx.Graph, tmp_path: Path) -> None:
    (path,) = export.write(city_graph, tmp_path / "network.graphml")
    back = nx.read_graphml(path)
    node = next(iter(city_graph))
    assert {"x", "y", "r", "g", "b", "size", "label", "community"} <= back.nodes[node].keys()
    assert back.number_of_edges() == city_graph.number_of_edges()


def test_csv_are_two_tables_for_gephi(city_graph: nx.Graph, tmp_path: Path) -> None:
    nodes, edges = export.write(city_graph, tmp_path / "network.csv")
    assert (nodes.name, edges.name) == ("network.nodes.csv", "network.edges.csv")
    rows = list(csv.DictReader(io.StringIO(nodes.read_text(encoding="utf-8"))))
    assert {row["Id"] for row in rows} == set(city_graph)
    assert {"Label", "x", "y", "color", "community"} <= rows[0].keys()
    assert {row["honoured"] for row in rows} == {"true", "false"}
    first = next(csv.DictReader(io.StringIO(edges.read_text(encoding="utf-8"))))
    assert list(first)[:4] == ["Source", "Target", "Type", "Weight"]


def test_marks_and_control_characters_do_not_break_a_file(tmp_path: Path) -> None:
    names = [(EntityType.WORK, '=HYPERLINK("x")\x07&<b>'), (EntityType.PERSON, "王小明")]
    graph = cooccurrence(synthetic.build(names, [("甲", ['王小明发布=HYPERLINK("x")\x07&<b>。'], None)]))
    for ending in (".gexf", ".graphml"):
        (path,) = export.write(graph, tmp_path / f"n{ending}")
        ElementTree.parse(path)
    rows = list(csv.DictReader(io.StringIO(export.nodes_csv(graph).decode())))
    assert any(row["Label"].startswith("'=HYPERLINK") for row in rows)


def test_an_unknown_ending_is_one_line(city_graph: nx.Graph, tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"network\.xlsx: cannot write \.xlsx"):
        export.write(city_graph, tmp_path / "network.xlsx")


def test_an_unwritable_place_is_one_line(city_graph: nx.Graph, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(OutputError, match="cannot be written"):
        export.write(city_graph, tmp_path / "file" / "network.gexf")
