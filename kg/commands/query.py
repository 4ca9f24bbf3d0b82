"""`kg query`: a question to a graph file."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence

from kg.commands import common
from kg.errors import QueryError
from kg.graph import query

_FILES = (".rq", ".sparql")


def run(arguments: Namespace) -> int:
    """Prints the answer, or the list of named queries."""
    if arguments.list:
        print(listing(), end="")
        return 0
    if arguments.graph is None:
        raise QueryError("which graph? kg query output/graph.ttl -q 'SELECT …' (or --list)")
    if (arguments.sparql is None) == (arguments.query is None):
        raise QueryError("give one query: -q TEXT, a FILE.rq, or a name from kg query --list")
    name = arguments.query
    if name is not None and not name.endswith(_FILES) and name in query.named():
        answer = query.run_named(arguments.graph, name, parameters(arguments.extra), arguments.limit)
    else:
        if arguments.extra:
            raise QueryError(f"no such argument: {arguments.extra[0]} (parameters go with named queries)")
        if name is not None and not name.endswith(_FILES):
            raise QueryError(query.unknown(name))
        text = arguments.sparql if name is None else query.read_query(name)
        answer = query.run(arguments.graph, text, arguments.limit)
        common.tell_problems(query.unknown_terms(text) or query.mistagged(arguments.graph, text, answer))
    print(answer.format(arguments.format), end="")
    return 0


def parameters(words: Sequence[str]) -> dict[str, str]:
    """`--union 朝阳区总工会 --year=2023` as a mapping."""
    values: dict[str, str] = {}
    rest = list(words)
    while rest:
        word = rest.pop(0)
        name, equals, value = word.removeprefix("--").partition("=")
        if not word.startswith("--") or not name:
            raise QueryError(f"no such argument: {word}")
        if not equals:
            if not rest:
                raise QueryError(f"--{name} needs a value")
            value = rest.pop(0)
        values[name] = value
    return values


def listing() -> str:
    """The named queries by group, with their questions and parameters."""
    lines: list[str] = []
    group = ""
    for one in query.named().values():
        if one.group != group:
            group = one.group
            lines += [*([""] if lines else []), group]
        offered = " ".join(f"[--{p.name} …]" for p in one.parameters)
        lines += [f"  {one.name} {offered}".rstrip(), f"      {one.zh}", f"      {one.en}"]
    return "\n".join([*lines, ""])
