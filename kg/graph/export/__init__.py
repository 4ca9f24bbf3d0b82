"""A graph file in other forms: for other programs, spreadsheets, network tools and databases."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

import pyoxigraph as ox

from kg.errors import OutputError
from kg.graph.store import open_store


@dataclass(frozen=True, slots=True)
class Format:
    """A form of export: which function of which module writes it, and to what."""

    module: str  # below kg.graph.export; imported when it is needed
    suffix: str  # of the file; "" for a folder
    what: str


FORMATS = {
    "csv": Format("sheets", "", "tables for a spreadsheet, a file each"),
    "gexf": Format("networks", ".gexf", "entities and statements for Gephi (kg network: co-occurrence)"),
    "graphml": Format("networks", ".graphml", "entities and statements for Gephi, yEd, Cytoscape, igraph"),
    "jsonld": Format("rdf", ".jsonld", "the graph as JSON-LD"),
    "neo4j-csv": Format("neo4j", "", "nodes and relationships for neo4j-admin import"),
    "ntriples": Format("rdf", ".nt", "the graph as sorted N-Triples"),
    "trig": Format("rdf", ".trig", "the graph, and what each article states as a graph of its own"),
    "xlsx": Format("sheets", ".xlsx", "the same tables as one Excel workbook"),
}

Writer = Callable[[ox.Store, Path, bool], list[Path]]


def export(graph_path: str | Path, to: str, out: str | Path | None = None, bom: bool = True) -> list[Path]:
    """Writes the graph in a form of `FORMATS` and returns the files written.

    `out` is a file, or a folder where the form has several files; beside the graph if not told.
    `bom` puts a byte order mark before tables in CSV, without which Excel garbles Chinese.
    """
    form = FORMATS.get(to)
    if form is None:
        raise OutputError(f"no export format {to!r}: one of {', '.join(FORMATS)}")
    graph = Path(graph_path)
    target = Path(out) if out is not None else graph.with_name(_default_name(graph, to, form))
    if form.suffix and target.is_dir():
        target = target / _default_name(graph, to, form)
    if not form.suffix and target.is_file():
        raise OutputError(f"{target} is a file; {to} writes a folder")
    if target.resolve() == graph.resolve():
        raise OutputError(f"{target}: an export does not replace the graph itself")
    write: Writer = getattr(import_module(f"kg.graph.export.{form.module}"), f"write_{to.replace('-', '_')}")
    return write(open_store(graph), target, bom)


def _default_name(graph: Path, to: str, form: Format) -> str:
    return f"{graph.stem}{form.suffix}" if form.suffix else f"{graph.stem}-{to}"
