from __future__ import annotations

import dataclasses

import networkx as nx
import pytest

from kg.model import Claim, Corpus, EntityType
from kg.network import cooccurrence, ego, find
from tests.network import synthetic


def with_fact(corpus: Corpus, predicate: str, subject: str, target: str | None) -> Corpus:
    article = corpus.articles[0]
    start, end = article.to_page(article.sentences[1].start, article.sentences[1].end)
    claim = Claim(predicate, subject, target, article.id, start, end, "", 1, "test", 1.0)
    return dataclasses.replace(corpus, claims=(*corpus.claims, claim))


@pytest.fixture
def small() -> Corpus:
    return synthetic.build(
        [
            (EntityType.UNION, "甲区总工会"),
            (EntityType.UNION, "全市总工会"),
            (EntityType.PERSON, "王小明"),
            (EntityType.HONOUR, "大工匠"),
        ],
        [
            ("甲", ["甲区总工会主席王小明到场。", "大工匠登台。"], "2020-01-02"),
            ("乙", ["全市总工会部署。"], None),
        ],
    )


def test_nodes_carry_what_the_corpus_knows(small: Corpus) -> None:
    graph = cooccurrence(with_fact(small, "awarded", "person/王小明", "honour/大工匠"))
    assert graph.nodes["person/王小明"] | {"x": 0, "y": 0} == {
        "label": "王小明", "type": "person", "aliases": "", "mentions": 1, "articles": 1,
        "first": "2020-01-02", "last": "2020-01-02", "honoured": True,
        "degree": 2, "strength": 2, "betweenness": 0.0, "community": 0, "x": 0, "y": 0,
    }  # fmt: skip
    assert set(graph) == {entity.id for entity in small.entities}


def test_facts_are_a_second_layer(small: Corpus) -> None:
    corpus = with_fact(small, "parentUnion", "union/甲区总工会", "union/全市总工会")
    corpus = with_fact(corpus, "holdsPost", "person/王小明", "union/甲区总工会")
    graph = cooccurrence(corpus)
    mere = graph.edges["union/甲区总工会", "union/全市总工会"]
    assert (mere["layer"], mere["weight"]) == ("fact", 0)
    assert mere["facts"] == "甲区总工会 parentUnion 全市总工会"
    assert graph.edges["person/王小明", "union/甲区总工会"]["layer"] == "both"
    assert graph.edges["person/王小明", "honour/大工匠"]["layer"] == "cooccurrence"


def test_a_fact_about_itself_or_a_figure_makes_no_edge(small: Corpus) -> None:
    before = cooccurrence(small).number_of_edges()
    corpus = with_fact(small, "cooperatesWith", "union/甲区总工会", "union/甲区总工会")
    assert (
        cooccurrence(with_fact(corpus, "observation", "union/甲区总工会", None)).number_of_edges() == before
    )


def test_all_attributes_are_scalars(city_graph: nx.Graph) -> None:
    rows = [d for _, d in city_graph.nodes(data=True)] + [d for *_, d in city_graph.edges(data=True)]
    assert {type(value) for row in rows for value in row.values()} <= {str, int, float, bool}


def test_ego_is_what_lies_within_reach(city_graph: nx.Graph) -> None:
    centre = max(city_graph, key=lambda n: city_graph.nodes[n]["degree"])
    for depth in (0, 1, 2):
        part = ego(city_graph, city_graph.nodes[centre]["label"], depth)
        assert set(part) == set(nx.ego_graph(city_graph, centre, radius=depth))
        assert part.graph["around"] == centre and part.graph["arranged"]
    assert part.nodes[centre] is not city_graph.nodes[centre]


def test_names_are_found_by_id_label_and_alias(city_graph: nx.Graph) -> None:
    node = next(n for n, d in city_graph.nodes(data=True) if d["aliases"] and d["type"] == "enterprise")
    data = city_graph.nodes[node]
    assert find(city_graph, node) == node
    for name in (data["label"], data["aliases"].split(" | ")[0]):
        found = find(city_graph, name)
        assert name in (city_graph.nodes[found]["label"], *city_graph.nodes[found]["aliases"].split(" | "))
    with pytest.raises(KeyError, match="无此工会"):
        find(city_graph, "无此工会")
    with pytest.raises(ValueError, match="negative"):
        ego(city_graph, node, -1)
