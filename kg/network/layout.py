"""Positions computed before the page is opened: the same graph gives the same integers.

igraph places each connected part by itself; the parts are then packed around the largest one and
nodes that would overlap are pushed apart. Units are those of the page at scale 1 (CSS pixels).
"""

from __future__ import annotations

import math
import random
from typing import TYPE_CHECKING, Any

from kg.network.measures import SEED, affinity, disparity

if TYPE_CHECKING:
    import networkx as nx
    import numpy as np
    from numpy.typing import NDArray

    Points = NDArray[np.float64]

SPACING = 74.0  # mean distance of neighbours: room for a node and half a label
CLEARANCE = 34.0  # no two nodes stand nearer than this
SPARSE_ABOVE = 4_000  # edges; beyond that the backbone alone decides the layout
_SPREAD = 300  # parts that find their place along the spiral
_SPIRAL_TRIES = 4_000


def positions(graph: nx.Graph[str]) -> dict[str, tuple[int, int]]:
    """Where each node of `graph` stands; the centre of all is the origin, y points down."""
    import numpy as np

    if not len(graph):
        return {}
    index = {node: i for i, node in enumerate(graph)}
    edges, weights = _binding(graph, index)
    parts = _components(len(index), edges, weights)
    placed = [(members, _place(part)) for members, part in parts]
    centres = _pack([_radius(points) for _, points in placed])
    points = np.zeros((len(index), 2))
    for (members, local), centre in zip(placed, centres, strict=True):
        points[members] = local + centre
    points = _pushed_apart(points)
    points -= (points.max(axis=0) + points.min(axis=0)) / 2
    rounded = np.rint(points).astype(int).tolist()
    return {node: (x, y) for node, (x, y) in zip(graph, rounded, strict=True)}


def _binding(graph: nx.Graph[str], index: dict[str, int]) -> tuple[list[tuple[int, int]], list[float]]:
    """The edges that shape the layout: all of a small graph, of a large one the most telling."""
    edges = list(graph.edges(data=True))
    if len(edges) > SPARSE_ABOVE:
        telling = disparity(graph)
        edges.sort(key=lambda e: (telling[e[0], e[1]], -affinity(e[2]), index[e[0]], index[e[1]]))
        kept = edges[: max(SPARSE_ABOVE, len(index))]
        # the best edge of every node joins the others to the backbone
        seen = {node for a, b, _ in kept for node in (a, b)}
        for edge in edges:
            if edge[0] not in seen or edge[1] not in seen:
                kept.append(edge)
                seen.update(edge[:2])
        edges = kept
    return [(index[a], index[b]) for a, b, _ in edges], [math.sqrt(affinity(d)) for _, _, d in edges]


def _components(n: int, edges: list[tuple[int, int]], weights: list[float]) -> list[tuple[list[int], Any]]:
    """Connected parts as igraph graphs, largest first, each with the indices of its nodes."""
    import igraph  # type: ignore[import-untyped]

    whole = igraph.Graph(n=n, edges=edges)
    whole.es["weight"] = weights
    members = sorted(whole.connected_components(), key=lambda group: (-len(group), group[0]))
    # induced_subgraph keeps ascending vertex order, so members are sorted to match
    return [(sorted(group), whole.induced_subgraph(sorted(group))) for group in members]


def _place(part: Any) -> Points:
    """One connected part: force-directed, centred, scaled to the same density as every other."""
    import igraph
    import numpy as np

    n = part.vcount()
    if n == 1:
        return np.zeros((1, 2))
    if n == 2:
        return np.array([[-SPACING / 2, 0.0], [SPACING / 2, 0.0]])
    igraph.set_random_number_generator(random.Random(SEED))
    chance = random.Random(SEED)
    start = [[chance.uniform(-1, 1) * math.sqrt(n), chance.uniform(-1, 1) * math.sqrt(n)] for _ in range(n)]
    rounds = 700 if n <= 500 else 400 if n <= 1_500 else 250
    found = part.layout_fruchterman_reingold(
        weights="weight", niter=rounds, seed=start, grid="nogrid" if n <= 1_200 else "grid"
    )
    points = np.array(found.coords)
    points -= points.mean(axis=0)
    points = _evened(points)
    spread = math.sqrt(float((points**2).sum(axis=1).mean())) or 1.0
    # a disc of even density with n nodes has this root mean square radius
    scaled: Points = points * (SPACING * math.sqrt(n / (2 * math.pi)) / spread)
    return scaled


def _evened(points: Points) -> Points:
    """Draw the far-flung in and open up the crowded middle: radii move halfway to an even disc."""
    import numpy as np

    radius: Points = np.hypot(points[:, 0], points[:, 1])
    order = np.argsort(radius, kind="stable")
    rank = np.empty(len(radius))
    rank[order] = np.arange(len(radius)) + 0.5
    even = np.sqrt(rank / len(radius)) * np.quantile(radius, 0.9)
    evened: Points = points * ((radius + even) / 2 / np.maximum(radius, 1e-9))[:, None]
    return evened


def _radius(points: Points) -> float:
    import numpy as np

    return float(np.hypot(points[:, 0], points[:, 1]).max()) + SPACING * 0.6


def _pack(radii: list[float]) -> list[Points]:
    """Centres for circles, largest first: each as near to the middle as it fits, along a spiral."""
    import numpy as np

    centres: list[Points] = []
    outer = 0.0
    spread = [radius for radius in radii if radius > SPACING][:_SPREAD]
    for i, radius in enumerate(spread):
        centre = _free(radius, np.array(centres).reshape(-1, 2), np.array(radii[:i]))
        centres.append(centre)
        outer = max(outer, float(np.hypot(*centre)) + radius)
    # what stands alone or almost so: rows of a grid below the picture
    step = 2 * SPACING
    columns = max(6, int(outer * 2 / step))
    for i in range(len(radii) - len(spread)):
        row, column = divmod(i, columns)
        centres.append(np.array([(column - (columns - 1) / 2) * step, outer + (row + 1) * step]))
    return centres


def _free(radius: float, taken: Points, radii: Points) -> Points:
    """The first place on a spiral from the middle where a circle touches none of those `taken`."""
    import numpy as np

    if not len(taken):
        return np.zeros(2)
    turn = np.arange(_SPIRAL_TRIES)
    away = radii[0] + radius + turn * SPACING * 0.06
    angle = turn * 2.399963  # the golden angle spreads the tries evenly
    tries = np.stack([1.25 * away * np.cos(angle), away * np.sin(angle)], axis=1)
    gaps = np.hypot(*(tries[:, None, :] - taken[None, :, :]).transpose(2, 0, 1)) - radii[None, :]
    fits = (gaps >= radius).all(axis=1)
    best: Points = tries[int(np.argmax(fits))] if fits.any() else tries[-1]
    return best


def _pushed_apart(points: Points, rounds: int = 40) -> Points:
    """Move nodes that are nearer than CLEARANCE away from each other, both by half of what lacks."""
    import numpy as np

    points = points.copy()
    # equal points have no direction to part in: a fixed, tiny shift for each
    turn = np.arange(len(points)) * 2.399963
    points += np.stack([np.cos(turn), np.sin(turn)], axis=1) * 0.01
    for _ in range(rounds):
        one, other = _near(points, CLEARANCE)
        gap = points[one] - points[other]
        distance = np.hypot(gap[:, 0], gap[:, 1])
        close = distance < CLEARANCE
        if not close.any():
            break
        one, other, gap, distance = one[close], other[close], gap[close], distance[close]
        push = gap * ((CLEARANCE * 1.02 - distance) / 2 / np.maximum(distance, 1e-6))[:, None]
        for axis in (0, 1):
            points[:, axis] += np.bincount(one, push[:, axis], len(points))
            points[:, axis] -= np.bincount(other, push[:, axis], len(points))
    return points


def _near(points: Points, reach: float) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Candidate pairs: nodes of the same or of adjoining squares of side `reach`."""
    import numpy as np

    cell = np.floor(points / reach).astype(np.int64)
    cell -= cell.min(axis=0)
    width = int(cell[:, 1].max()) + 3
    key = cell[:, 0] * width + cell[:, 1]
    order = np.argsort(key, kind="stable")
    ranked = key[order]
    ones, others = [], []
    for step in (0, 1, width - 1, width, width + 1):  # half of the nine squares: each pair once
        begin = np.searchsorted(ranked, ranked + step, "left")
        end = np.searchsorted(ranked, ranked + step, "right")
        for offset in range(int((end - begin).max(initial=0))):
            has = begin + offset < end
            one, other = order[has], order[(begin + offset)[has]]
            keep = one < other if step == 0 else np.ones(len(one), dtype=bool)
            ones.append(one[keep])
            others.append(other[keep])
    return np.concatenate(ones), np.concatenate(others)
