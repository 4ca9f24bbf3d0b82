"""The entities and their statements for network tools: GraphML and GEXF."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from kg.graph.export.links import links, nodes
from kg.graph.files import write_atomically

if TYPE_CHECKING:
    import networkx

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_DAY = re.compile(r' lastmodifieddate="[^"]*"')


def write_graphml(store: ox.Store, path: Path, bom: bool = False) -> list[Path]:
    """GraphML: nodes by address, edges by property."""
    import networkx

    return _written(networkx.write_graphml, store, path)


def write_gexf(store: ox.Store, path: Path, bom: bool = False) -> list[Path]:
    """GEXF for Gephi."""
    import networkx

    return _written(networkx.write_gexf, store, path)


def _written(writer: Any, store: ox.Store, path: Path) -> list[Path]:
    buffer = io.BytesIO()
    writer(network(store), buffer, encoding="utf-8", prettyprint=True)
    # networkx writes the day of the export into GEXF; the same graph is to give the same bytes
    write_atomically(path, _DAY.sub("", buffer.getvalue().decode("utf-8"), count=1))
    return [path]


def network(store: ox.Store) -> networkx.MultiDiGraph[str]:
    """A directed network: an edge a direct statement."""
    import networkx

    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for node in nodes(store):
        graph.add_node(
            node.iri,
            label=_xml(node.name),
            kind=node.kind,
            aliases=_xml("；".join(node.aliases)),
            articles=node.articles,
        )
    for link in links(store):
        if link.source in graph and link.target in graph:
            graph.add_edge(
                link.source,
                link.target,
                key=link.predicate,
                label=link.predicate,
                weight=link.claims,
                confidence=link.confidence,
            )
    return graph


def _xml(text: str) -> str:
    return _NOT_IN_XML.sub("", text)
