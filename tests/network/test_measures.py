from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import networkx as nx
import numpy as np
import pytest

from kg.network import cooccurrence, layout, measures, opening
from kg.network.arrange import BACKBONE_ALPHA
from tests.network import synthetic

ROOT = Path(__file__).resolve().parents[2]


def test_betweenness_is_that_of_networkx(city_graph: nx.Graph) -> None:
    expected = nx.betweenness_centrality(city_graph)
    assert measures.betweenness(city_graph) == pytest.approx(expected, abs=1e-5)


def test_sampled_betweenness_finds_the_same_brokers(
    city_graph: nx.Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    exact = measures.betweenness(city_graph)
    monkeypatch.setattr(measures, "EXACT_BETWEENNESS", 10)
    monkeypatch.setattr(measures, "PIVOTS", 100)
    sampled = measures.betweenness(city_graph)
    top = sorted(exact, key=exact.__getitem__)[-5:]
    assert len(set(top) & set(sorted(sampled, key=sampled.__getitem__)[-8:])) >= 4


def test_communities_are_those_that_are_there() -> None:
    graph = nx.Graph()
    for group in ("甲", "乙", "丙"):
        members = [f"{group}{i}" for i in range(6 if group == "丙" else 5)]
        graph.add_edges_from((a, b) for a in members for b in members if a < b)
    graph.add_edges_from([("甲0", "乙0"), ("乙0", "丙0")])
    nx.set_edge_attributes(graph, {e: {"weight": 1, "npmi": 0.5, "facts": ""} for e in graph.edges})
    found = measures.communities(graph)
    assert {n for n, c in found.items() if c == 0} == {n for n in graph if n[0] == "丙"}
    assert len(set(found.values())) == 3


def test_the_disparity_filter_keeps_what_stands_out() -> None:
    graph = nx.star_graph([f"n{i}" for i in range(21)])
    nx.set_edge_attributes(graph, 1, "weight")
    graph.edges["n0", "n1"]["weight"] = 30
    alpha = measures.disparity(graph)
    assert alpha["n0", "n1"] == pytest.approx((1 - 30 / 49) ** 19, abs=1e-6)
    assert [edge for edge, value in alpha.items() if value < BACKBONE_ALPHA] == [("n0", "n1")]


def test_every_node_has_its_place_and_none_touch(city_graph: nx.Graph) -> None:
    points = np.array([(d["x"], d["y"]) for _, d in city_graph.nodes(data=True)])
    radii = np.array(list(layout.sizes(city_graph).values()))
    gaps = np.hypot(*(points[:, None] - points[None]).transpose(2, 0, 1)) - radii[:, None] - radii[None]
    np.fill_diagonal(gaps, 99)
    assert gaps.min() > -1
    assert all(isinstance(d["x"], int) for _, d in city_graph.nodes(data=True))


@pytest.mark.parametrize("size", [0, 1, 2, 3])
def test_tiny_networks_have_a_layout(size: int) -> None:
    graph = nx.Graph()
    graph.add_nodes_from([f"n{i}" for i in range(size)], articles=1)
    assert len(layout.positions(graph)) == size


def test_the_longest_extent_lies_across(city_graph: nx.Graph) -> None:
    points = np.array(list(layout.positions(opening.core(city_graph)).values()), dtype=float)
    upright = points[:, ::-1] * [1, 2]
    for given in (points, upright):
        lying = layout._lying(given - given.mean(axis=0))
        wide, high = lying.var(axis=0)
        assert wide >= high and abs((lying[:, 0] * lying[:, 1]).mean()) < 1e-6 * wide
        assert np.allclose(np.hypot(*lying.T), np.hypot(*(given - given.mean(axis=0)).T))


def test_a_large_layout_is_drafted_by_communities(monkeypatch: pytest.MonkeyPatch) -> None:
    graph = cooccurrence(synthetic.corpus(200))
    monkeypatch.setattr(layout, "WHOLE", 50)
    assert layout.positions(graph) == layout.positions(graph)


def test_of_a_large_network_the_core_is_laid_out_and_the_others_stand_beside_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(opening, "MAX_NODES", 100)
    monkeypatch.setattr(opening, "CORE_NODES", 60)
    graph = cooccurrence(synthetic.corpus(200))
    graph.add_edge("lone/a", "lone/b", **dict.fromkeys(("weight", "npmi"), 1), facts="", alpha=1.0)
    for node in ("lone/a", "lone/b"):
        graph.nodes[node].update(articles=0, strength=0)
    core, places = opening.core(graph), layout.positions(graph)
    assert len(core) == 60 and places.keys() == set(graph)
    assert layout.positions(core) == {node: places[node] for node in core}
    others = [node for node in graph if node not in core and graph.adj[node].keys() & core.nodes]
    reach = layout.SPACING * len(others) ** 0.5
    for node in others:
        hosts = [places[host] for host in graph.adj[node] if host in core]
        assert 0 < min(np.hypot(*np.subtract(places[node], host)) for host in hosts) <= reach
    assert places["lone/a"] != places["lone/b"]


def test_the_same_bytes_whatever_the_hash_seed(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from tests.network import synthetic\n"
        "from kg.network import cooccurrence, opening, page, report, export\n"
        "corpus = synthetic.corpus(300); graph = cooccurrence(corpus); out = Path(sys.argv[1])\n"
        "page.write(corpus, graph, out / 'network.html'); report.write(corpus, graph, out / 'index.html')\n"
        "opening.MAX_NODES, opening.CORE_NODES, opening.CORE_EDGES = 100, 80, 120\n"
        "page.write(corpus, cooccurrence(corpus), out / 'folded.html')\n"
        "for end in ('gexf', 'graphml', 'csv'): export.write(graph, out / f'network.{end}')\n"
    )
    builds = []
    for seed in ("1", "2"):
        out = tmp_path / seed
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
        subprocess.run([sys.executable, "-c", script, str(out)], check=True, env=environment)
        builds.append({path.name: path.read_bytes() for path in sorted(out.iterdir())})
    assert len(builds[0]) == 7
    assert builds[0] == builds[1]
