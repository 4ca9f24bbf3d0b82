"""`kg query`: a question to a graph file."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from kg.commands import common
from kg.errors import OutputError, QueryError
from kg.graph import query
from kg.graph.files import write_atomically
from kg.graph.table import FORMATS, Table

_FILES = (".rq", ".sparql")
_SHEETS = ("csv", "tsv")


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
        given = parameters(arguments.extra)
        answer = query.run_named(arguments.graph, name, given, arguments.limit)
        common.tell_problems(query.ambiguities(arguments.graph, name, given))
    else:
        if arguments.extra:
            raise QueryError(f"no such argument: {arguments.extra[0]} (parameters go with named queries)")
        if name is not None and not name.endswith(_FILES):
            raise QueryError(query.unknown(name))
        text = arguments.sparql if name is None else query.read_query(name)
        answer = query.run(arguments.graph, text, arguments.limit)
        common.tell_problems(query.unknown_terms(text) or query.mistagged(arguments.graph, text, answer))
    if arguments.output is None:
        print(answer.format(arguments.format or "table"), end="")
    else:
        _write(answer, Path(arguments.output), arguments.format, bom=not arguments.no_bom)
    return 0


def _write(answer: Table, path: Path, form: str | None, *, bom: bool) -> None:
    """The answer as a file; Excel takes a table for UTF-8 by the byte order mark alone."""
    form = form or path.suffix.lower().removeprefix(".")
    if form not in FORMATS:
        endings = ", ".join(f".{one}" for one in FORMATS if one != "table")
        raise OutputError(f"{path}: what form? end the name in {endings}, or give --format")
    write_atomically(path, answer.format(form), "utf-8-sig" if bom and form in _SHEETS else "utf-8")
    rows = f"{len(answer.rows):,} row{'' if len(answer.rows) == 1 else 's'}"
    print(f"{rows}{', more left out' * answer.truncated}, written to {path.as_posix()}")


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
