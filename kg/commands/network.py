"""`kg network`: the network, or a part of it, in the format that the file's ending names."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from kg import naming
from kg.commands import common
from kg.errors import InputError
from kg.explain import names_of
from kg.graph.naming import ambiguous
from kg.similar import offered

_PAGES = (".html", ".htm")


def run(arguments: Namespace) -> int:
    """Builds, cuts out, writes."""
    from kg import network
    from kg.network import export, page

    target = Path(arguments.output)
    if (ending := target.suffix.lower()) not in (*_PAGES, *export.FORMATS):
        raise export.unwritable(target, (_PAGES[0], *export.FORMATS))
    result = common.build(arguments)
    graph = network.cooccurrence(
        result.corpus,
        window=arguments.window,
        min_weight=arguments.min_weight,
        arranged=arguments.around is None,
    )
    if arguments.around is not None:
        found = naming.bearers(result.corpus, arguments.around)
        if namesakes := naming.namesakes(result.corpus, arguments.around):
            drawn = f"drawn is what lies around {namesakes[0]}"
            common.tell_problems([ambiguous(arguments.around, namesakes, drawn)])
        try:
            graph = network.ego(graph, found[0].id if found else arguments.around, arguments.depth)
        except KeyError:
            near = offered(arguments.around, names_of(result.corpus)) or ": see kg show entities"
            raise InputError(f"no entity named {arguments.around} on these pages{near}") from None
    if ending in _PAGES:
        page.write(result.corpus, graph, target, title=arguments.around or "")
        files = [target]
    else:
        files = export.write(graph, target)
    names = ", ".join(file.as_posix() for file in files)
    print(f"{len(graph)} nodes, {graph.number_of_edges()} links, written to {names}")
    return common.code(result.problems, result.unmatched)
