"""`kg explain`: all that is known of one name, and why."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Sequence

from kg.commands import common
from kg.errors import InputError, QueryError
from kg.explain import Explanation, from_corpus, from_graph, names_in, names_of, rules
from kg.similar import offered


def run(arguments: Namespace) -> int:
    """Explains from a graph or from pages."""
    if bool(arguments.graph) == bool(arguments.pages):
        raise QueryError("where from? give PAGES, or a graph with -g output/graph.ttl")
    if arguments.graph:
        found = from_graph(arguments.graph, arguments.name)
        names = [] if found else names_in(arguments.graph)
        code = 0
    else:
        corrections = common.decisions(arguments)
        readings, problems = common.read(arguments)
        by = rules(readings)
        result = common.finish(arguments, readings, problems, corrections)
        found = from_corpus(result.corpus, arguments.name, by)
        names = names_of(result.corpus)
        code = common.code(result)
    if not found:
        near = offered(arguments.name, names) or ": kg show entities lists what was found"
        raise InputError(f"nothing is called {arguments.name}{near}")
    print("\n".join(_text(one, arguments.limit) for one in found), end="")
    return code


def _text(one: Explanation, limit: int) -> str:
    lines = [f"{one.name}  ({one.type})  {one.id}\n"]
    if one.aliases:
        lines.append(f"  also: {' | '.join(one.aliases)}\n")
    if one.note:
        lines.append(f"  note: {one.note}\n")
    if one.articles:
        lines += _section("articles", ("article", "headline", "date", "file"), one.articles, limit)
    else:
        lines += _section("mentions", ("article", "place", "text", "rule", "sentence"), one.mentions, limit)
    columns = ("statement", "rule", "confidence", "article", "place", "sentence")
    lines += _section("statements", columns, one.statements, limit)
    return "".join(lines)


def _section(title: str, columns: Sequence[str], rows: Sequence[Iterable[object]], limit: int) -> list[str]:
    if not rows:
        return [f"\nno {title}\n"]
    left = f" ({limit} of {len(rows)}; --limit shows more)" if len(rows) > limit else ""
    noun = title.removesuffix("s") if len(rows) == 1 else title
    return [f"\n{len(rows)} {noun}{left}\n", common.table(columns, [list(row) for row in rows[:limit]])]
