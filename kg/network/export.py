"""The network as files for other programs: GEXF, GraphML and CSV, with positions and colours.

No file holds a clock: networkx stamps its GEXF with the day, which is taken out again.
"""

from __future__ import annotations

import csv
import io
import math
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import OutputError
from kg.model import EntityType
from kg.network.arrange import arranged
from kg.network.files import write_bytes
from kg.network.palette import LOOKS

if TYPE_CHECKING:
    import networkx as nx

FORMATS = (".gexf", ".graphml", ".csv")
# what XML 1.0 cannot hold, not even escaped
_UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(graph: nx.Graph[str], path: Path) -> list[Path]:
    """Write `graph` in the format that the ending of `path` names; returns the files written.

    CSV are two files, `<name>.nodes.csv` and `<name>.edges.csv`, headed as Gephi reads them.
    """
    path = Path(path)
    graph = arranged(graph)
    match path.suffix.lower():
        case ".gexf":
            contents = {path: gexf(graph)}
        case ".graphml":
            contents = {path: graphml(graph)}
        case ".csv":
            contents = {
                path.with_suffix(".nodes.csv"): nodes_csv(graph),
                path.with_suffix(".edges.csv"): edges_csv(graph),
            }
        case _:
            raise unwritable(path, FORMATS)
    for target, content in contents.items():
        write_bytes(target, content)
    return list(contents)


def unwritable(path: Path, endings: Sequence[str]) -> OutputError:
    """What to say of a file whose ending is none of these."""
    return OutputError(
        f"{path}: cannot write {path.suffix.lower() or 'a file without ending'}; one of {', '.join(endings)}"
    )


def gexf(graph: nx.Graph[str]) -> bytes:
    """GEXF 1.2 with viz positions, colours and sizes."""
    from xml.etree import ElementTree

    from networkx.readwrite.gexf import GEXFWriter

    dressed = _bare(graph)
    for node, data in graph.nodes(data=True):
        red, green, blue = _rgb(data["type"])
        place = {"x": float(data["x"]), "y": float(-data["y"]), "z": 0.0}
        dressed.nodes[_clean(node)]["viz"] = {
            "color": {"r": red, "g": green, "b": blue, "a": 1.0},
            "position": place,
            "size": _size(data),
        }
    writer = GEXFWriter(version="1.2draft")
    writer.add_graph(dressed)
    root = writer.xml
    for meta in root.iter():
        meta.attrib.pop("lastmodifieddate", None)
    text: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return text


def graphml(graph: nx.Graph[str]) -> bytes:
    """GraphML; Gephi takes x, y, size, r, g, b from the attributes of these names."""
    from networkx.readwrite.graphml import GraphMLWriter

    dressed = _bare(graph)
    for node, data in graph.nodes(data=True):
        red, green, blue = _rgb(data["type"])
        dressed.nodes[_clean(node)].update(
            x=float(data["x"]), y=float(-data["y"]), size=_size(data), r=red, g=green, b=blue
        )
    out = io.BytesIO()
    writer = GraphMLWriter(graph=dressed, encoding="utf-8", prettyprint=True)
    writer.dump(out)
    return out.getvalue()


def nodes_csv(graph: nx.Graph[str]) -> bytes:
    """One row a node: Id, Label, then all attributes, colour as #rrggbb."""

    def rows() -> Iterator[dict[str, Any]]:
        for node, data in graph.nodes(data=True):
            row = {"Id": node, "Label": data["label"], **data, "color": LOOKS[EntityType(data["type"])].light}
            yield {**row, "y": -data["y"], "size": _size(data)}

    return _csv(rows(), skip={"label"})


def edges_csv(graph: nx.Graph[str]) -> bytes:
    """One row an edge: Source, Target, Type, Weight, then all attributes."""
    rows = (
        {"Source": a, "Target": b, "Type": "Undirected", "Weight": data["weight"], **data}
        for a, b, data in graph.edges(data=True)
    )
    return _csv(rows, skip={"weight"})


def _csv(rows: Iterator[dict[str, Any]], skip: set[str]) -> bytes:
    out = io.StringIO(newline="")
    writer: csv.DictWriter[str] | None = None
    for row in rows:
        if writer is None:
            names = [name for name in row if name not in skip]
            writer = csv.DictWriter(out, names, extrasaction="ignore", lineterminator="\n")
            writer.writeheader()
        writer.writerow({name: _cell(value) for name, value in row.items()})
    return out.getvalue().encode("utf-8", "replace")


def _cell(value: Any) -> Any:
    """A label that begins like a formula must not become one; true and false as elsewhere."""
    if isinstance(value, bool):
        return str(value).lower()
    return f"'{value}" if isinstance(value, str) and value[:1] in tuple("=+-@") else value


def _bare(graph: nx.Graph[str]) -> nx.Graph[str]:
    """A copy of what the XML formats can hold: scalars, without control characters, no x and y yet."""
    import networkx as nx

    copy: nx.Graph[str] = nx.Graph()
    for node, data in graph.nodes(data=True):
        copy.add_node(_clean(node), **{k: _clean(v) for k, v in data.items() if k not in {"x", "y"}})
    for a, b, data in graph.edges(data=True):
        copy.add_edge(_clean(a), _clean(b), **{k: _clean(v) for k, v in data.items()})
    return copy


def _clean(value: Any) -> Any:
    return _UNWRITABLE.sub("\ufffd", value) if isinstance(value, str) else value


def _rgb(type_: str) -> tuple[int, int, int]:
    color = LOOKS[EntityType(type_)].light
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def _size(data: dict[str, Any]) -> float:
    return round(6 + 6 * math.sqrt(data["articles"]), 2)
