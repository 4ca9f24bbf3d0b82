"""`kg export`: a graph in another form."""

from __future__ import annotations

from argparse import Namespace

from kg import collecting
from kg.errors import OutputError
from kg.graph.export import FORMATS, export


def run(arguments: Namespace) -> int:
    """Writes the export and names its files."""
    if arguments.to not in FORMATS:
        told = {name: f"{name}: {form.what}" for name, form in FORMATS.items()}
        # who asks for gephi or excel gets those of that program alone
        meant = [line for line in told.values() if arguments.to.lower() in line.lower()]
        raise OutputError(f"no export format {arguments.to!r}; there is {'; '.join(meant or told.values())}")
    with collecting.paused():
        files = export(arguments.graph, arguments.to, arguments.output, not arguments.no_bom)
    for path in files:
        print(f"written: {path} ({path.stat().st_size:,} bytes)")
    return 0
