"""Writes the expected answers of the named queries: python -m tests.graph.expected_answers

They are what the queries answer on a build of the sample pages (`expected/sample/`) and on the
small corpus made by hand (`expected/small/`). Read the difference before you commit it.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import pyoxigraph as ox

from kg.graph import turtle
from kg.graph.query import Table, named, run_on
from kg.graph.store import load
from kg.pipeline import build
from tests.conftest import SAMPLES
from tests.graph.corpora import small

EXPECTED = Path(__file__).parent / "expected"


def answer(table: Table) -> str:
    """An answer as CSV, its rows in an order that does not hang on the engine."""
    head, *rows = table.format("csv").splitlines(keepends=True)
    return "".join([head, *sorted(rows)])


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        graph = Path(folder) / "graph.ttl"
        for name, corpus in (("small", small()), ("sample", build([SAMPLES]).corpus)):
            turtle.write(corpus, graph)
            _write(EXPECTED / name, load(graph))


def _write(folder: Path, store: ox.Store) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.csv"):
        old.unlink()
    for name, query in named().items():
        (folder / f"{name}.csv").write_text(answer(run_on(store, query.text)), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
