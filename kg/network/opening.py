"""What the page opens on: all of a small network, of a large one the most reported and their best links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.network.measures import telling

if TYPE_CHECKING:
    import networkx as nx

# beyond either the page opens on the core and unfolds the rest on demand
MAX_NODES = 3_000
MAX_EDGES = 5_000
CORE_NODES = 2_000
CORE_EDGES = 4_000


def folded(graph: nx.Graph[str]) -> bool:
    """Is the network too large to be seen at once?"""
    return len(graph) > MAX_NODES or graph.number_of_edges() > MAX_EDGES


def core_nodes(graph: nx.Graph[str]) -> frozenset[str]:
    """The nodes that the page opens on. Nodes have their `strength`."""
    if not folded(graph) or len(graph) <= CORE_NODES:
        return frozenset(graph)
    famous = sorted(graph, key=lambda node: (-graph.nodes[node]["articles"], -graph.nodes[node]["strength"]))
    return frozenset(famous[:CORE_NODES])


def core(graph: nx.Graph[str]) -> nx.Graph[str]:
    """Those nodes with all edges between them."""
    from kg.network.connect import cut

    nodes = core_nodes(graph)
    return graph if len(nodes) == len(graph) else cut(graph, nodes)


def core_edges(graph: nx.Graph[str]) -> set[int]:
    """Positions of the edges that the page opens on. Edges have their `alpha`."""
    if not folded(graph):
        return set(range(graph.number_of_edges()))
    kept = {frozenset(edge[:2]) for edge in telling(core(graph), CORE_EDGES)}
    return {i for i, edge in enumerate(graph.edges()) if frozenset(edge) in kept}
