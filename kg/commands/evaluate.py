"""`kg evaluate`: a graph against gold annotations."""

from __future__ import annotations

import json
from argparse import Namespace
from pathlib import Path

from kg import evaluate
from kg.commands import common
from kg.errors import InputError
from kg.gold import GoldError
from kg.graph.files import write_atomically
from kg.graph.scores import Evaluation

_NAMED = 5  # absent pages that are told by name


def run(arguments: Namespace) -> int:
    """Prints the scores; writes the errors if asked to."""
    found = _assessed(arguments)
    if found.absent:
        names = ", ".join(found.absent[:_NAMED]) + " …" * (len(found.absent) > _NAMED)
        if len(found.absent) == found.pages:
            raise InputError(
                f"{arguments.graph}: none of the {found.pages} pages of {arguments.gold} is in it ({names}): "
                "build it of the pages that were annotated"
            )
        common.tell_problems(
            [f"{len(found.absent)} of {found.pages} pages of {arguments.gold} are not in the graph ({names})"]
        )
    if arguments.errors:
        write_atomically(Path(arguments.errors), evaluate.errors_table(found.errors))
    if arguments.format == "json":
        print(json.dumps(found.scores(), ensure_ascii=False, indent=1))
    else:
        print(evaluate.table(found.scores()), end="")
    return 0


def _assessed(arguments: Namespace) -> Evaluation:
    try:
        return evaluate.assess(arguments.graph, arguments.gold)
    except GoldError as error:
        if len(error.messages) == 1:
            raise
        common.tell_problems(error.messages)
        wrong = f"{len(error.messages)} mistakes in the gold; nothing was counted (docs/gold.md: its form)"
        raise InputError(f"{arguments.gold}: {wrong}") from None
