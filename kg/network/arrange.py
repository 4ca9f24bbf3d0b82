"""Measures and positions written onto a network, once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from kg.network import layout, measures

if TYPE_CHECKING:
    import networkx as nx

BACKBONE_ALPHA = 0.05


def arrange(graph: nx.Graph[str]) -> None:
    """Add to each node degree, strength, betweenness, community, x, y; to each edge alpha, backbone."""
    for pair, alpha in measures.disparity(graph).items():
        graph.edges[pair].update(alpha=alpha, backbone=alpha < BACKBONE_ALPHA)
    columns: dict[str, Mapping[str, float]] = {
        "degree": measures.degree(graph),
        "strength": measures.strength(graph),
        "betweenness": measures.betweenness(graph),
        "community": measures.communities(graph),
    }
    for node, data in graph.nodes(data=True):
        data.update({name: values[node] for name, values in columns.items()})
    for node, (x, y) in layout.positions(graph).items():
        graph.nodes[node].update(x=x, y=y)
    graph.graph["arranged"] = True


def arranged(graph: nx.Graph[str]) -> nx.Graph[str]:
    """`graph` itself if it has been arranged, else an arranged copy."""
    if graph.graph.get("arranged"):
        return graph
    copy = graph.copy()
    arrange(copy)
    return copy
