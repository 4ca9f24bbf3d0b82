"""`kg explain`: all that is known of one name, and why."""

from __future__ import annotations

from argparse import Namespace
from collections import Counter
from collections.abc import Iterable, Sequence

from kg.commands import common
from kg.errors import InputError, QueryError
from kg.explain import Explanation, around, from_corpus, from_graph, names_in, names_of, rules
from kg.similar import offered


def run(arguments: Namespace) -> int:
    """Explains from a graph or from pages."""
    relation = common.relation(arguments.relation)
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
        code = common.code(result.problems, result.unmatched)
    if not found:
        near = offered(arguments.name, names) or ": kg show entities lists what was found"
        raise InputError(f"nothing is called {arguments.name}{near}")
    print("\n".join(_text(one, arguments, relation) for one in found), end="")
    return code


def _text(one: Explanation, arguments: Namespace, relation: str | None) -> str:
    limit, full, sure = arguments.limit, arguments.full, arguments.min_confidence
    lines = [f"{one.name}  ({one.type})  {one.id}\n"]
    if one.aliases:
        lines.append(f"  also: {' | '.join(one.aliases)}\n")
    if one.note:
        lines.append(f"  note: {one.note}\n")
    if relation is None:
        lines += _where(one, limit, full)
    told = [s for s in one.statements if relation in (None, s.relation) and s.confidence >= sure]
    columns = ("statement", "rule", "confidence", "article", "date", "place", "sentence")
    rows = [
        (s.text, s.rule, s.confidence, s.article, s.date, s.place, _sentence(s.sentence, s.words, full))
        for s in told[:limit]
    ]
    kinds = Counter(s.relation for s in told).most_common()
    about = ", ".join(f"{name} {number}" for name, number in kinds) if len(kinds) > 1 else ""
    lines += _section("statements", columns, rows, len(told), about)
    return "".join(lines)


def _where(one: Explanation, limit: int, full: bool) -> list[str]:
    """The articles that name it, as far as is known the very places."""
    if one.articles:
        columns: Sequence[str] = ("article", "headline", "date", "file")
        return _section("articles", columns, one.articles[:limit], len(one.articles))
    columns = ("article", "place", "text", "rule", "sentence")
    rows = [(*row, _sentence(said, (row[2],), full)) for *row, said in one.mentions[:limit]]
    return _section("mentions", columns, rows, len(one.mentions))


def _sentence(said: str, words: Iterable[str], full: bool) -> str:
    return said if full else around(words, said)


def _section(
    title: str, columns: Sequence[str], rows: Sequence[Iterable[object]], number: int, about: str = ""
) -> list[str]:
    if not rows:
        return [f"\nno {title}\n"]
    noun = title.removesuffix("s") if number == 1 else title
    left = f" ({len(rows)} of {number}; --limit shows more)" if number > len(rows) else ""
    return [f"\n{number} {noun}{about and f': {about}'}{left}\n", common.table(columns, map(list, rows))]
