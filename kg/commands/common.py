"""What several commands share: building from arguments, telling problems, tables."""

from __future__ import annotations

import json
import os
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.cli import NOTHING_DONE, SOME_BAD
from kg.errors import DoubtfulInputError, InputError, QueryError
from kg.network.palette import PROPERTIES

if TYPE_CHECKING:
    from kg.model import PackedPage
    from kg.pipeline import BuildResult, Engine, Progress
    from kg.resolution.decisions import Decisions


def build(arguments: Namespace, output: Path | None = None) -> BuildResult:
    """The build that the arguments ask for, with progress on a terminal and one line a problem."""
    corrections = decisions(arguments)  # first: a mistake in the table is told before the pages are read
    readings, problems = read(arguments, output)
    return finish(arguments, readings, problems, corrections)


def read(arguments: Namespace, output: Path | None = None) -> tuple[list[PackedPage], list[InputError]]:
    """What each page yielded, and what could not be read (told here, one line each).

    `output` is the folder that the command writes: the cache lies there, and no pages do.
    """
    from kg import pipeline
    from kg.cache import FILE_NAME

    with progress() as tell, _engine(arguments) as (paths, engine):
        readings, problems = pipeline.read(
            paths,
            date=day(arguments.date),
            jobs=arguments.jobs or cores(),
            cache=None if arguments.no_cache or output is None else output / FILE_NAME,
            progress=tell,
            engine=engine,
            leave_out=output,
        )
    tell_problems(problems)
    if not any(reading.readings for reading in readings):
        raise InputError("nothing was built: no page with an article among the input")
    return readings, problems


def decisions(arguments: Namespace) -> Decisions | None:
    """The reader's decisions that --corrections names; where there are none in it, that is told."""
    if not arguments.corrections:
        return None
    from kg.resolution import corrections
    from kg.resolution.decisions import TableError

    try:
        found = corrections.read(Path(arguments.corrections))
    except TableError as error:
        if len(error.messages) == 1:
            raise
        tell_problems(error.messages)
        wrong = f"{len(error.messages)} lines to be mended"
        raise InputError(f"{arguments.corrections}: {wrong}; nothing was done") from None
    if not found.lines:
        tell_problems([f"{arguments.corrections}: no line has an action: nothing is corrected"])
    return found


def finish(
    arguments: Namespace,
    readings: list[PackedPage],
    problems: list[InputError],
    corrections: Decisions | None,
) -> BuildResult:
    """The corpus of the readings, corrected as the arguments ask; the list is emptied."""
    from kg import pipeline

    result = pipeline.finish(
        readings,
        problems,
        decisions=corrections,
        min_confidence=arguments.min_confidence,
        base=getattr(arguments, "base", None),
        window=getattr(arguments, "window", "article"),
    )
    tell_problems(result.unmatched)
    return result


@contextmanager
def _engine(arguments: Namespace) -> Iterator[tuple[list[str], Engine | None]]:
    """Where the pages are read from and by what: here, or on the Spark cluster that --master names."""
    if getattr(arguments, "engine", "local") == "local":
        yield arguments.pages, None
        return
    from kg import spark

    with spark.cluster(arguments.master) as there:
        yield there.fetched(arguments.pages), there.read_pages


def code(problems: Iterable[InputError], unmatched: Sequence[object] = ()) -> int:
    """The exit code where something was read: what the reader should know of a page is no failure."""
    failed = any(not isinstance(problem, DoubtfulInputError) for problem in problems)
    return SOME_BAD if failed or unmatched else 0


def tell_problems(problems: Iterable[object]) -> None:
    """One line each on the error stream."""
    for problem in problems:
        print(f"kg: {' '.join(str(problem).split())}", file=sys.stderr)


def day(text: str | None) -> str | None:
    """A day as given with --date; InputError if it is none."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise InputError(f"--date {text}: not a day: write it as YYYY-MM-DD") from None


def cores() -> int:
    """The cores that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not every system can tell
        return os.cpu_count() or 1


@contextmanager
def progress() -> Iterator[Progress | None]:
    """A line that counts pages, where someone is watching."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import Progress as Bar
    from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn

    console = Console(stderr=True)
    columns = (
        SpinnerColumn(),
        TextColumn("{task.completed} pages"),
        TimeElapsedColumn(),
        TextColumn("{task.description}"),
    )
    with Bar(*columns, console=console, transient=True) as bar:
        task = bar.add_task("", total=None)

        def tell(number: int, name: str) -> None:
            bar.update(task, completed=number, description=escape(name))

        yield tell


def relation(given: str | None) -> str | None:
    """The property that --relation names: holdsPost, its English wording or its Chinese one."""
    if given is None:
        return None
    names = {
        word.lower(): name
        for name, wording in PROPERTIES.items()
        for word in (name, wording.zh, wording.en, wording.en.replace(" ", ""))
    }
    found = names.get(given.removeprefix("ukg:").lower())
    if found is None:
        raise QueryError(f"no such relation {given!r}: one of {', '.join(PROPERTIES)}")
    return found


def table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Columns aligned by display width (a Chinese character takes two)."""
    from kg.graph.table import display_width

    cells = [list(columns), *([_cell(value) for value in row] for row in rows)]
    widths = [max(map(display_width, column)) for column in zip(*cells, strict=True)]
    cells.insert(1, ["-" * width for width in widths])
    lines = (
        "  ".join(text + " " * (width - display_width(text)) for text, width in zip(row, widths, strict=True))
        for row in cells
    )
    return "".join(line.rstrip() + "\n" for line in lines)


def _cell(value: object) -> str:
    text = "" if value is None else f"{value:.2f}" if isinstance(value, float) else str(value)
    return "".join(c if c.isprintable() else " " for c in text)


def json_lines(rows: Iterable[dict[str, Any]]) -> str:
    """One object a line."""
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


__all__ = [
    "NOTHING_DONE",
    "SOME_BAD",
    "build",
    "code",
    "cores",
    "day",
    "decisions",
    "finish",
    "json_lines",
    "progress",
    "read",
    "relation",
    "table",
    "tell_problems",
]
