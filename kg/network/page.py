"""network.html: one file that opens from disk without any request.

pyvis holds the network and renders our template (`assets/network.html`) with vis-network inlined
from its own package. What pyvis would get wrong (see docs/network.md) is set right here.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg import views
from kg.model import Corpus
from kg.network import evidence, layout, opening, palette, pinyin, twins
from kg.network.arrange import arranged
from kg.network.files import write_text

if TYPE_CHECKING:
    import networkx as nx

TITLE = "工会知识图谱 · 共现网络"  # i18n.js has it in both languages
VIS = "lib/vis-9.1.2/vis-network.min.js"
# order matters: a file may use what the ones before it define
STYLES = ("theme", "frame", "controls", "panel", "table", "phone", "print")
SCRIPTS = (
    "dom", "i18n", "data", "state", "theme", "filter", "shapes", "look", "labels", "scene", "relax", "canvas",
    "motion", "pick", "evidence", "quote", "facts", "panel", "search", "legend", "controls", "table",
    "picture", "main",
)  # fmt: skip
NODE_FIELDS = (
    "id", "label", "group", "x", "y", "aliases", "keys", "articles", "mentions", "degree", "strength",
    "betweenness", "community", "honoured", "within",
)  # fmt: skip
EDGE_FIELDS = (
    "from", "to", "weight", "articles", "sentences", "npmi", "llr", "years", "facts", "told", "core",
)  # fmt: skip


def write(corpus: Corpus, graph: nx.Graph[str], path: Path, *, title: str = "") -> None:
    """Write the interactive page of `graph`, with the evidence of `corpus`, to `path`."""
    write_text(Path(path), html(corpus, graph, title=title))


def html(corpus: Corpus, graph: nx.Graph[str], *, title: str = "") -> str:
    """The page as text; the same input gives the same text."""
    graph = arranged(graph)
    net = network(corpus, graph)
    index = {node: i for i, node in enumerate(graph)}
    net.templateEnv.globals.update(
        title=title or TITLE,
        own_title=bool(title),
        meta=_meta(corpus, graph),
        node_fields=NODE_FIELDS,
        edge_fields=EDGE_FIELDS,
        evidence=evidence.collect(corpus, index),
        styles=[asset(f"css/{name}.css") for name in STYLES],
        scripts=[asset(f"js/{name}.js") for name in SCRIPTS],
    )
    text: str = net.generate_html("network.html")
    return text


def network(corpus: Corpus, graph: nx.Graph[str]) -> Any:
    """The pyvis network behind the page, for who wants to go on in pyvis."""
    # pyvis imports IPython: more than a second that only this function has to spend
    from jinja2 import ChoiceLoader, Environment, FileSystemLoader
    from pyvis.network import Network  # type: ignore[import-untyped]

    net = Network(height="100%", width="100%", cdn_resources="in_line")
    theirs = FileSystemLoader(net.template_dir)
    ours = FileSystemLoader(str(assets()))
    net.templateEnv = Environment(loader=ChoiceLoader([ours, theirs]), autoescape=True)
    net.templateEnv.filters.update(json=embedded, columns=columns)
    # the source, not a template: a brace in a script means what it says there
    net.templateEnv.globals.update(vis=theirs.get_source(net.templateEnv, VIS)[0])
    net.path = "network.html"
    net.options = {"physics": {"enabled": False}}
    net.nodes = list(_nodes(corpus, graph))
    net.edges = list(_edges(corpus, graph))
    net.node_ids = [node["id"] for node in net.nodes]
    return net


def assets() -> Path:
    """The folder of templates, styles and scripts."""
    return Path(str(resources.files("kg.network") / "assets"))


def asset(name: str) -> str:
    """The text of one file of the assets."""
    return (assets() / name).read_text(encoding="utf-8")


def embedded(value: Any) -> Any:
    """JSON for a script element: Chinese as it is, nothing that could end the element or open a tag."""
    from markupsafe import Markup

    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e"))


def columns(
    rows: list[dict[str, Any]], names: Iterable[str], ids: Iterable[str] = ()
) -> dict[str, list[Any]]:
    """Rows as columns: half the size. With `ids`, the ends of edges become positions in them."""
    table = {name: [row[name] for row in rows] for name in names}
    index = {name: i for i, name in enumerate(ids)}
    for end in ("from", "to"):
        if end in table:
            table[end] = [index[name] for name in table[end]]
    return table


def _nodes(corpus: Corpus, graph: nx.Graph[str]) -> Iterable[dict[str, Any]]:
    entities = {entity.id: entity for entity in corpus.entities}
    number = _numbered(corpus)
    for node, data in graph.nodes(data=True):
        entity = entities.get(node)
        names = list(entity.aliases) if entity else []
        yield {
            "id": node,
            "label": data["label"],
            "group": data["type"],
            "x": data["x"],
            "y": data["y"],
            "aliases": names,
            "keys": [pinyin.keys(name) for name in (data["label"], *names)],
            "articles": data["articles"],
            "mentions": data["mentions"],
            "degree": data["degree"],
            "strength": data["strength"],
            "betweenness": data["betweenness"],
            "community": data["community"],
            "honoured": int(data["honoured"]),
            "within": [number[article] for article in entity.articles] if entity else [],
        }


def _edges(corpus: Corpus, graph: nx.Graph[str]) -> Iterable[dict[str, Any]]:
    core = opening.core_edges(graph)
    number = _numbered(corpus)
    stated: dict[tuple[str, str, str | None], set[int]] = defaultdict(set)
    for claim in corpus.claims:
        stated[claim.subject, claim.predicate, claim.object].add(number[claim.article])
    for i, (a, b, data) in enumerate(graph.edges(data=True)):
        years = [part.split(":") for part in data["years"].split(";") if part]
        facts = [
            (way + predicate, stated[subject, predicate, target])
            for predicate in data["predicates"].split(";")
            for way, subject, target in ((">", a, b), ("<", b, a))
            if (subject, predicate, target) in stated
        ]
        yield {
            "from": a,
            "to": b,
            "weight": data["weight"],
            "articles": data["articles"],
            "sentences": data["sentences"],
            "npmi": round(data["npmi"], 3),
            "llr": round(data["llr"], 1),
            "years": [int(number) for year in years for number in year],
            # a stated fact in short: ">holdsPost" from the first end to the second, "<…" against it
            "facts": [fact for fact, _ in facts],
            # and the articles that state them
            "told": sorted(set[int]().union(*(places for _, places in facts))),
            "core": int(i in core),
        }


def _numbered(corpus: Corpus) -> dict[str, int]:
    return {article.id: i for i, article in enumerate(corpus.articles)}


def _by_position(graph: nx.Graph[str], texts: Mapping[str, str]) -> dict[int, str]:
    return {i: texts[node] for i, node in enumerate(graph) if node in texts}


def _meta(corpus: Corpus, graph: nx.Graph[str]) -> dict[str, Any]:
    properties: Mapping[str, palette.Wording] = palette.PROPERTIES
    return {
        "window": graph.graph.get("window", "article"),
        "pages": len(corpus.pages),
        "years": [int(article.date[:4]) if article.date else 0 for article in corpus.articles],
        "folded": opening.folded(graph),
        "parted": graph.graph.get("parted", 0),
        "sure": views.SURE,
        "beside": _by_position(graph, twins.distinctions(corpus)),
        "open": len(opening.core_nodes(graph)),
        "far": layout.magnification(len(opening.core_nodes(graph))),
        "types": [
            [type_.value, look.zh, look.en, look.shape, look.light, look.dark]
            for type_, look in palette.LOOKS.items()
        ],
        "communities": palette.COMMUNITIES,
        "otherCommunities": palette.OTHER_COMMUNITIES,
        "properties": {
            name: [word.zh, word.en, word.zh_inverse, word.en_inverse] for name, word in properties.items()
        },
    }
