"""`kg evaluate`: a graph against gold annotations."""

from __future__ import annotations

import json
from argparse import Namespace
from pathlib import Path

from kg import evaluate
from kg.graph.files import write_atomically


def run(arguments: Namespace) -> int:
    """Prints the scores; writes the errors if asked to."""
    found = evaluate.assess(arguments.graph, arguments.gold)
    if arguments.errors:
        write_atomically(Path(arguments.errors), evaluate.errors_table(found.errors))
    if arguments.format == "json":
        print(json.dumps(found.scores(), ensure_ascii=False, indent=1))
    else:
        print(evaluate.table(found.scores()), end="")
    return 0
