"""Nodes and relationships for `neo4j-admin database import` (headers by its documentation)."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox

from kg.graph.export.links import links, nodes
from kg.graph.files import write_atomically
from kg.graph.table import guarded

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NODE_HEAD = ("iri:ID", "name", "aliases:string[]", "articles:int", ":LABEL")
_LINK_HEAD = (":START_ID", ":END_ID", "claims:int", "confidence:double", ":TYPE")


def write_neo4j_csv(store: ox.Store, folder: Path, bom: bool = False) -> list[Path]:
    """`nodes.csv` and `relationships.csv` for an importer, so without a mark; aliases are parted by ";"."""
    entities = nodes(store)
    known = {node.iri for node in entities}
    rows = (
        (
            n.iri,
            guarded(n.name),
            guarded(";".join(a.replace(";", "；") for a in n.aliases)),
            n.articles,
            n.kind,
        )
        for n in entities
    )
    relations = (
        (k.source, k.target, k.claims, k.confidence, relation_type(k.predicate))
        for k in links(store)
        if k.source in known and k.target in known
    )
    return [
        _file(folder / "nodes.csv", _NODE_HEAD, rows),
        _file(folder / "relationships.csv", _LINK_HEAD, relations),
    ]


def relation_type(predicate: str) -> str:
    """holdsPost as Neo4j's users write it: HOLDS_POST."""
    return _HUMP.sub("_", predicate).upper()


def _file(path: Path, head: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> Path:
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(rows)
    write_atomically(path, buffer.getvalue())
    return path
