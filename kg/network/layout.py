"""Positions computed before the page is opened: the same graph gives the same integers.

igraph places each connected part by itself; the parts are then packed around the largest one and
nodes that would overlap are pushed apart. Of a large network this is done with what the page opens on;
the others stand beside the one that binds them most. Units are those of the page at scale 1 (CSS pixels).
"""

from __future__ import annotations

import math
import random
from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from kg.network import opening
from kg.network.measures import SEED, affinity, telling

if TYPE_CHECKING:
    import networkx as nx
    import numpy as np
    from numpy.typing import NDArray

    Points = NDArray[np.float64]

Point = tuple[int, int]

SPACING = 80.0  # mean distance of neighbours: room for a node and half a label
MARGIN = 15.0  # between the rims of two nodes
TELLING = 2.5  # edges a node that shape the picture
WEAK = 0.6  # the pull of all others together
APART = 0.4  # radii of the whole that the far-flung stand beyond it
WHOLE = 1_400  # nodes; a larger part is drafted by its communities
_SPREAD = 300  # parts that find their place along the spiral
GOLDEN = 2.399963  # the golden angle: what turns by it spreads evenly
_WIDE = 1.3  # a screen is wider than high


def positions(graph: nx.Graph[str]) -> dict[str, Point]:
    """Where each node of `graph` stands; the centre of what the page opens on is the origin, y points down.

    Nodes have their `strength`, edges their `alpha` (see `kg.network.arrange`).
    """
    if not len(graph):
        return {}
    places = _laid_out(opening.core(graph))
    return places if len(places) == len(graph) else _joined(graph, places)


def _laid_out(graph: nx.Graph[str]) -> dict[str, Point]:
    import numpy as np

    index = {node: i for i, node in enumerate(graph)}
    edges, weights = _binding(graph, index)
    placed = [(members, _place(part)) for members, part in _components(len(index), edges, weights)]
    points = np.zeros((len(index), 2))
    for members, local in placed:
        points[members] = local
    radii = np.array(list(sizes(graph).values()))
    for members, local in placed:
        points[members] = _pushed_apart(local, radii[members])
    for (members, _), centre in zip(placed, _pack([points[members] for members, _ in placed]), strict=True):
        points[members] += centre
    points -= (points.max(axis=0) + points.min(axis=0)) / 2
    rounded = np.rint(points).astype(int).tolist()
    return {node: (x, y) for node, (x, y) in zip(graph, rounded, strict=True)}


def _joined(graph: nx.Graph[str], places: Mapping[str, Point]) -> dict[str, Point]:
    """The places and those of all other nodes: around the neighbour that binds them most, ring by ring.

    What hangs together but not with the placed gathers in the corner below them.
    """
    found = dict(places)
    corner = (max(x for x, _ in places.values()), max(y for _, y in places.values()))
    guests: Counter[str] = Counter()
    waiting = [node for node in graph if node not in found]
    while waiting:
        hosts = {node: host for node in waiting if (host := _host(graph, node, found)) is not None}
        for node, host in hosts.items():
            guests[host] += 1
            away, turn = SPACING / 2 * math.sqrt(guests[host] + 1), guests[host] * GOLDEN
            x, y = found[host]
            found[node] = round(x + away * math.cos(turn)), round(y + away * math.sin(turn))
        if not hosts:
            found[waiting[0]] = corner
        waiting = [node for node in waiting if node not in found]
    return {node: found[node] for node in graph}


def _host(graph: nx.Graph[str], node: str, placed: Mapping[str, Point]) -> str | None:
    """The placed neighbour that binds a node most, the first among equals."""
    near = ((other, edge) for other, edge in graph.adj[node].items() if other in placed)
    return max(near, key=lambda one: affinity(one[1]), default=(None, {}))[0]


def sizes(graph: nx.Graph[str]) -> dict[str, float]:
    """The radius of each node as the page first draws it: the area follows the number of articles."""
    most = max((data["articles"] for _, data in graph.nodes(data=True)), default=0) or 1
    far = magnification(len(graph))
    return {
        node: far * (4.5 + 12 * math.sqrt(data["articles"] / most)) for node, data in graph.nodes(data=True)
    }


def magnification(nodes: int) -> float:
    """A large network is seen from further away: its marks grow by the square root of the distance."""
    return round(min(2.6, math.sqrt(max(1.0, math.sqrt(nodes) * SPACING / 900))), 3)


def _binding(graph: nx.Graph[str], index: dict[str, int]) -> tuple[list[tuple[int, int]], list[float]]:
    """The edges with the strength of their pull.

    The most telling ones shape the picture; the rest, which a long list of names makes by the
    hundred, only keep together what belongs together. Both pull less at a node that has many.
    """
    strong = {(a, b) for a, b, _ in telling(graph, round(TELLING * len(index)))}
    near = Counter(node for pair in strong for node in pair)
    edges, weights = [], []
    for a, b, data in graph.edges(data=True):
        edges.append((index[a], index[b]))
        if (a, b) in strong:
            weights.append((1 + affinity(data)) / math.sqrt(near[a] * near[b]))
        else:
            weights.append(WEAK / math.sqrt(len(graph.adj[a]) * len(graph.adj[b])))
    return edges, weights


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
    if n <= WHOLE:
        found = part.layout_fruchterman_reingold(
            weights="weight", niter=700 if n <= 500 else 400, seed=_scattered(n, math.sqrt(n)), grid="nogrid"
        )
    else:
        # the fast grid variant untangles badly from nowhere, but refines well
        found = part.layout_fruchterman_reingold(
            weights="weight", niter=150, seed=_by_community(part), grid="grid", start_temp=math.sqrt(n) / 25
        )
    points = np.array(found.coords)
    points -= points.mean(axis=0)
    points = _lying(_evened(points))
    spread = math.sqrt(float((points**2).sum(axis=1).mean())) or 1.0
    # a disc of even density with n nodes has this root mean square radius
    scaled: Points = points * (SPACING * math.sqrt(n / (2 * math.pi)) / spread)
    return scaled


def _scattered(n: int, reach: float) -> list[list[float]]:
    chance = random.Random(SEED)
    return [[chance.uniform(-reach, reach), chance.uniform(-reach, reach)] for _ in range(n)]


def _by_community(part: Any) -> list[list[float]]:
    """A first draft of a large part: its communities placed as a whole, the members around them."""
    import igraph

    found = part.community_leiden(objective_function="modularity", weights="weight", n_iterations=5)
    membership, members = found.membership, found.sizes()  # each access copies the whole list
    coarse = igraph.Graph(n=len(found), edges=[])
    ties: dict[tuple[int, int], float] = {}
    for edge in part.es:
        pair = tuple(sorted((membership[edge.source], membership[edge.target])))
        if pair[0] != pair[1]:
            ties[pair[0], pair[1]] = ties.get((pair[0], pair[1]), 0.0) + edge["weight"]
    coarse.add_edges(list(ties))
    heavy = [math.sqrt(weight) for weight in ties.values()]
    count = len(found)
    centres = coarse.layout_fruchterman_reingold(
        weights=heavy or None, niter=800, seed=_scattered(count, math.sqrt(count)), grid="nogrid"
    ).coords
    # a coarse step must hold an average community
    step = math.sqrt(part.vcount() / count)
    chance = random.Random(SEED)
    start = []
    for vertex in range(part.vcount()):
        group = membership[vertex]
        away = 0.5 * math.sqrt(members[group] * chance.random())
        angle = chance.uniform(0, 2 * math.pi)
        x, y = centres[group]
        start.append([x * step + away * math.cos(angle), y * step + away * math.sin(angle)])
    return start


def _evened(points: Points) -> Points:
    """Draw the far-flung in and open up the crowded middle: radii move at least halfway to an even disc."""
    import numpy as np

    radius: Points = np.hypot(points[:, 0], points[:, 1])
    order = np.argsort(radius, kind="stable")
    rank = np.empty(len(radius))
    rank[order] = np.arange(len(radius)) + 0.5
    rim = np.quantile(radius, 0.9)
    even = np.sqrt(rank / len(radius)) * rim
    # half of a small excess stays, of a large one no more than what still shows that it stands apart
    kept = np.tanh((radius - even) / (2 * APART * rim)) * APART * rim if rim else radius - even
    evened: Points = points * ((even + kept) / np.maximum(radius, 1e-9))[:, None]
    return evened


def _lying(points: Points) -> Points:
    """Turned so that the longest extent lies across, as a screen does."""
    import numpy as np

    x, y = points[:, 0], points[:, 1]
    turn = -0.5 * math.atan2(2 * float((x * y).sum()), float((x * x - y * y).sum()))
    turned: Points = np.stack(
        [x * math.cos(turn) - y * math.sin(turn), x * math.sin(turn) + y * math.cos(turn)], axis=1
    )
    return turned


def _pack(parts: list[Points]) -> list[Points]:
    """Where the parts go, largest first: each as near to the middle as its outline fits."""
    import numpy as np

    taken: set[tuple[int, int]] = set()
    centres: list[Points] = []
    spread = [part for part in parts if len(part) > 1][:_SPREAD]
    ring = _spiral(len(spread) * 40 + 4_000)
    for part in spread:
        outline = {(int(x), int(y)) for x, y in np.floor(part / SPACING)}
        x, y = next(
            ((x, y) for x, y in ring if not any((x + a, y + b) in taken for a, b in outline)), ring[-1]
        )
        # one empty square all around keeps the parts visibly apart
        taken |= {(x + a + i, y + b + j) for a, b in outline for i in (-1, 0, 1) for j in (-1, 0, 1)}
        centres.append(np.array([x, y]) * SPACING)
    # what stands alone or almost so: rows below the picture
    below = max((y for _, y in taken), default=0) + 2
    columns = max(6, max((x for x, _ in taken), default=0))
    for i in range(len(parts) - len(spread)):
        row, column = divmod(i, columns)
        centres.append(np.array([2 * column - columns + 1, below + row]) * SPACING)
    return centres


def _spiral(tries: int) -> list[tuple[int, int]]:
    """Squares from the middle outwards, in an oval that is wider than high."""
    turns = ((math.sqrt(i) * 0.9, i * GOLDEN) for i in range(tries))
    return [(round(_WIDE * away * math.cos(a)), round(away * math.sin(a))) for away, a in turns]


def _pushed_apart(points: Points, radii: Points, rounds: int = 60) -> Points:
    """Move nodes that touch away from each other, both by half of what lacks."""
    import numpy as np

    points = points.copy()
    # equal points have no direction to part in: a fixed, tiny shift for each
    turn = np.arange(len(points)) * GOLDEN
    points += np.stack([np.cos(turn), np.sin(turn)], axis=1) * 0.01
    reach = float(2 * radii.max() + MARGIN)
    for _ in range(rounds):
        one, other = _near(points, reach)
        gap = points[one] - points[other]
        distance = np.hypot(gap[:, 0], gap[:, 1])
        lack = radii[one] + radii[other] + MARGIN - distance
        close = lack > 0.5
        if not close.any():
            break
        one, other, gap = one[close], other[close], gap[close]
        push = gap * (lack[close] * 0.5 / np.maximum(distance[close], 1e-6))[:, None]
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
