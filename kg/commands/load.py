"""`kg load`: a graph into a SPARQL server."""

from __future__ import annotations

import os
from argparse import Namespace

from kg.load import load


def run(arguments: Namespace) -> int:
    """Sends the file; the password comes from the environment, never from the command line."""
    sent = load(
        arguments.graph,
        arguments.to,
        graph=arguments.named,
        replace=not arguments.add,
        user=arguments.user,
        password=os.environ.get("KG_PASSWORD", ""),
    )
    where = f"graph <{arguments.named}>" if arguments.named else "default graph"
    print(f"{arguments.graph}: {sent / 1e6:.1f} MB into the {where} of {arguments.to}")
    return 0
