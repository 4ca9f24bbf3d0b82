"""Measures of a network: communities, degree, strength, betweenness, disparity backbone.

The heavy ones run in igraph with a fixed seed; networkx stays the interface.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import networkx as nx

SEED = 20180716
EXACT_BETWEENNESS = 3_000  # nodes; exact counting grows with nodes x edges
PIVOTS = 400  # sources sampled beyond that
FAINT = 0.05  # the affinity a pair keeps when it stands together no more than by chance


def affinity(edge: dict[str, Any]) -> float:
    """How strongly an edge binds, for communities and layout: the count, damped by association.

    Without the damping the districts, which stand beside everything, pull the whole into one heap.
    """
    stated = 1.0 if edge["facts"] else 0.0
    return float(edge["weight"]) * max(float(edge["npmi"]), FAINT) + stated


def degree(graph: nx.Graph[str]) -> dict[str, int]:
    """Number of neighbours."""
    return dict(graph.degree())


def strength(graph: nx.Graph[str]) -> dict[str, int]:
    """Sum of the weights of a node's edges."""
    total = dict.fromkeys(graph, 0)
    for a, b, data in graph.edges(data=True):
        total[a] += data["weight"]
        total[b] += data["weight"]
    return total


def betweenness(graph: nx.Graph[str]) -> dict[str, float]:
    """Share of the shortest paths that run through a node; from sampled sources in a large graph."""
    n = len(graph)
    plain = to_igraph(graph)
    if n <= EXACT_BETWEENNESS:
        values, share = plain.betweenness(directed=False), 1.0
    else:
        sources = sorted(random.Random(SEED).sample(range(n), PIVOTS))
        values, share = plain.betweenness(directed=False, sources=sources), PIVOTS / n
    most = share * (n - 1) * (n - 2) / 2 or 1.0
    return {node: round(min(value / most, 1.0), 6) for node, value in zip(graph, values, strict=True)}


def communities(graph: nx.Graph[str]) -> dict[str, int]:
    """Leiden communities by modularity, numbered from 0 by size (ties by their first member)."""
    if not graph.number_of_edges():
        return {node: i for i, node in enumerate(graph)}
    plain = to_igraph(graph)
    weights = [affinity(data) for _, _, data in graph.edges(data=True)]
    _seed_igraph()
    found = plain.community_leiden(objective_function="modularity", weights=weights, n_iterations=10)
    members: dict[int, list[int]] = {}
    for i, group in enumerate(found.membership):
        members.setdefault(group, []).append(i)
    ranked = sorted(members.values(), key=lambda group: (-len(group), group[0]))
    number = {i: rank for rank, group in enumerate(ranked) for i in group}
    return {node: number[i] for i, node in enumerate(graph)}


def disparity(graph: nx.Graph[str]) -> dict[tuple[str, str], float]:
    """Per edge the significance of its weight (Serrano et al. 2009): small means backbone.

    The chance that a random split of a node's strength over its edges gives this edge so much;
    the smaller value of both ends counts. An edge of weight 0 (a mere fact) has 1.
    """
    total, others = strength(graph), {node: n - 1 for node, n in degree(graph).items()}
    result: dict[tuple[str, str], float] = {}
    for a, b, data in graph.edges(data=True):
        chance = 1.0
        for node in (a, b):
            if total[node] and others[node]:
                chance = min(chance, (1 - data["weight"] / total[node]) ** others[node])
        result[a, b] = round(chance, 6)
    return result


def to_igraph(graph: nx.Graph[str]) -> Any:
    """The bare structure in igraph, nodes and edges in the order of `graph`."""
    import igraph  # type: ignore[import-untyped]

    index = {node: i for i, node in enumerate(graph)}
    return igraph.Graph(n=len(index), edges=[(index[a], index[b]) for a, b in graph.edges()])


def _seed_igraph() -> None:
    import igraph

    igraph.set_random_number_generator(random.Random(SEED))


def telling(graph: nx.Graph[str], most: int) -> list[tuple[str, str, dict[str, Any]]]:
    """The edges to keep of a large graph: every node's best, then facts, then by their `alpha`."""
    order = {node: i for i, node in enumerate(graph)}
    edges = sorted(
        graph.edges(data=True),
        key=lambda e: (not e[2]["facts"], e[2]["alpha"], -affinity(e[2]), order[e[0]], order[e[1]]),
    )
    best: dict[str, tuple[str, str]] = {}
    for a, b, data in sorted(edges, key=lambda e: -affinity(e[2])):
        del data
        best.setdefault(a, (a, b))
        best.setdefault(b, (a, b))
    first = set(best.values())
    return sorted(edges, key=lambda e: (e[0], e[1]) not in first)[: max(most, len(first))]
