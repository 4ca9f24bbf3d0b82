"""The stage *connect*: a corpus → its co-occurrence network with the stated facts as a second layer."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from kg.model import Claim, Corpus, Entity
from kg.network import association, counting
from kg.network.counting import Window

if TYPE_CHECKING:
    import networkx as nx

ALIAS_SEPARATOR = " | "


def cooccurrence(
    corpus: Corpus, *, window: Window = "article", min_weight: int = 1, arranged: bool = True
) -> nx.Graph[str]:
    """The weighted network of all entities of `corpus`.

    Nodes are entity ids. An edge joins two entities that share a `window` at least `min_weight`
    times or about which a fact is stated; a window with more than `counting.CROWD` names is taken
    part by part (the attribute `parted` of the graph says in how many articles). All attributes are
    scalars, so every networkx writer takes the graph as it is:

    * node: label, type, aliases, mentions, articles, first, last, honoured;
    * edge: weight (windows shared), articles, sentences, npmi, llr, first, last, years, layer
      (cooccurrence, fact, both), facts ("subject predicate object; …"), predicates.

    With `arranged`, measures and positions are added too (see `kg.network.arrange`).
    """
    import networkx as nx

    graph: nx.Graph[str] = nx.Graph(window=window, min_weight=min_weight)
    _add_nodes(graph, corpus)
    _add_shared(graph, corpus, window, min_weight)
    _add_facts(graph, corpus.claims)
    if arranged:
        from kg.network.arrange import arrange

        arrange(graph)
    return graph


def ego(graph: nx.Graph[str], around: str, depth: int = 1) -> nx.Graph[str]:
    """The part of `graph` within `depth` steps of `around` (an id, a label or an alias), laid out anew."""
    import networkx as nx

    from kg.network.arrange import arrange

    if depth < 0:
        raise ValueError(f"depth must not be negative: {depth}")
    centre = find(graph, around)
    part = cut(graph, nx.single_source_shortest_path_length(graph, centre, cutoff=depth))
    part.graph.update(around=centre, depth=depth)
    arrange(part)
    return part


def cut(graph: nx.Graph[str], nodes: Collection[str]) -> nx.Graph[str]:
    """`nodes` and the edges between them, in the order of `graph`.

    networkx's own subgraph lists its nodes in the order of a set, which differs from run to run.
    """
    import networkx as nx

    part: nx.Graph[str] = nx.Graph(**graph.graph)
    part.add_nodes_from((n, dict(data)) for n, data in graph.nodes(data=True) if n in nodes)
    part.add_edges_from(
        (a, b, dict(data)) for a, b, data in graph.edges(data=True) if a in nodes and b in nodes
    )
    return part


def find(graph: nx.Graph[str], name: str) -> str:
    """The node that `name` means: by id, else by label, else by alias; raises KeyError."""
    if name in graph:
        return name
    for wanted in (lambda d: d["label"] == name, lambda d: name in d["aliases"].split(ALIAS_SEPARATOR)):
        found = [n for n, data in graph.nodes(data=True) if wanted(data)]
        if found:
            # several things may bear one name: the one that is written about most
            return min(found, key=lambda n: (-graph.nodes[n]["articles"], n))
    raise KeyError(f"no entity named {name}")


def _add_nodes(graph: nx.Graph[str], corpus: Corpus) -> None:
    mentions = Counter(occurrence.entity for occurrence in corpus.occurrences)
    honoured = {claim.subject for claim in corpus.claims if claim.predicate == "awarded"}
    dates = {article.id: article.date or "" for article in corpus.articles}
    for entity in corpus.entities:
        known = sorted(filter(None, (dates.get(a, "") for a in entity.articles)))
        graph.add_node(entity.id, **_node(entity, mentions[entity.id], entity.id in honoured, known))


def _node(entity: Entity, mentions: int, honoured: bool, dates: list[str]) -> dict[str, Any]:
    return {
        "label": entity.name,
        "type": entity.type.value,
        "aliases": ALIAS_SEPARATOR.join(entity.aliases),
        "mentions": mentions,
        "articles": len(entity.articles),
        "first": dates[0] if dates else "",
        "last": dates[-1] if dates else "",
        "honoured": honoured,
    }


def _add_shared(graph: nx.Graph[str], corpus: Corpus, window: Window, min_weight: int) -> None:
    ids = [entity.id for entity in corpus.entities]
    index = {name: i for i, name in enumerate(ids)}
    rows = counting.incidence(corpus, window, index)
    found = counting.pairs(rows)
    keep = found.count >= min_weight
    key, weight = found.key[keep], found.count[keep]
    low, high = key // rows.size, key % rows.size
    graph.graph.update(windows=rows.windows, parted=rows.parted)
    if not len(key):
        return
    often = counting.frequencies(rows)
    bond = association.npmi(weight, often[low], often[high], rows.windows)
    surprise = association.log_likelihood(weight, often[low], often[high], rows.windows)
    articles = sentences = weight
    if window != "article" or rows.parted:
        whole = rows if window == "article" else counting.incidence(corpus, "article", index)
        articles = counting.lookup(counting.pairs_by_article(whole), key)
    if window != "sentence":
        sentences = counting.lookup(counting.pairs(counting.incidence(corpus, "sentence", index)), key)
    years = _years(rows, key)
    columns = zip(
        low.tolist(), high.tolist(), weight.tolist(), articles.tolist(), sentences.tolist(),
        bond.round(4).tolist(), surprise.round(2).tolist(),
        found.first[keep].tolist(), found.last[keep].tolist(), strict=True,
    )  # fmt: skip
    for i, (a, b, w, in_articles, in_sentences, p, g, first, last) in enumerate(columns):
        graph.add_edge(
            ids[a], ids[b], weight=w, articles=in_articles, sentences=in_sentences, npmi=p, llr=g,
            first=counting.iso(first), last=counting.iso(last), years=years[i],
            layer="cooccurrence", facts="", predicates="",
        )  # fmt: skip


def _years(rows: counting.Incidence, key: counting.Ints) -> list[str]:
    """Per pair its weight year by year, as "2018:2;2019:1"; windows without a date are left out."""
    parts: list[list[str]] = [[] for _ in range(len(key))]
    for year, table in sorted(counting.pairs_by_year(rows).items()):
        if year:
            for i, count in enumerate(counting.lookup(table, key).tolist()):
                if count:
                    parts[i].append(f"{year}:{count}")
    return [";".join(part) for part in parts]


def _add_facts(graph: nx.Graph[str], claims: tuple[Claim, ...]) -> None:
    stated: dict[tuple[str, str], set[tuple[str, str, str]]] = defaultdict(set)
    for claim in claims:
        if claim.object and claim.object != claim.subject and {claim.subject, claim.object} <= graph.nodes:
            pair = min(claim.subject, claim.object), max(claim.subject, claim.object)
            stated[pair].add((claim.subject, claim.predicate, claim.object))
    for (a, b), facts in sorted(stated.items()):
        if not graph.has_edge(a, b):
            graph.add_edge(
                a, b, weight=0, articles=0, sentences=0, npmi=0.0, llr=0.0, first="", last="", years="",
            )  # fmt: skip
        edge = graph.edges[a, b]
        edge["layer"] = "both" if edge["weight"] else "fact"
        edge["facts"] = "; ".join(
            f"{graph.nodes[subject]['label']} {predicate} {graph.nodes[target]['label']}"
            for subject, predicate, target in sorted(facts)
        )
        edge["predicates"] = ";".join(sorted({predicate for _, predicate, _ in facts}))
