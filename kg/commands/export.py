"""`kg export`: a graph in another form."""

from __future__ import annotations

from argparse import Namespace

from kg import collecting
from kg.errors import OutputError
from kg.graph.export import FORMATS, export


def run(arguments: Namespace) -> int:
    """Writes the export and names its files."""
    if arguments.to not in FORMATS:
        offered = "; ".join(f"{name}: {form.what}" for name, form in FORMATS.items())
        raise OutputError(f"no export format {arguments.to!r}. {offered}")
    with collecting.paused():
        files = export(arguments.graph, arguments.to, arguments.output, not arguments.no_bom)
    for path in files:
        print(f"written: {path} ({path.stat().st_size:,} bytes)")
    return 0
