"""`kg build`: pages in, files out, a short summary."""

from __future__ import annotations

import shutil
import sys
import time
from argparse import Namespace
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from pathlib import Path

from kg import collecting, outputs
from kg.commands import common
from kg.corpus.duplicates import Copy
from kg.errors import DoubtfulInputError, InputError
from kg.network.palette import LOOKS, PROPERTIES
from kg.outputs import Written
from kg.pipeline import BuildResult

_COPIES = 5  # folded articles that are named
_HEADLINE = 30


def run(arguments: Namespace) -> int:
    """Builds, writes, sums up."""
    started = time.perf_counter()
    folder = outputs.prepare(arguments.output)
    if arguments.corrections and Path(arguments.corrections).resolve() == (folder / outputs.REVIEW).resolve():
        raise InputError(
            f"{arguments.corrections} is written anew by this build: "
            "save your decisions under another name, as corrections.csv"
        )
    with collecting.paused():
        result = common.build(arguments, folder)
        earlier = [name for name in outputs.PICTURES if arguments.no_network and (folder / name).is_file()]
        files = outputs.write(result, folder, network=not arguments.no_network)
    print(summary(result, files, time.perf_counter() - started, earlier), end="")
    return common.code(result.problems, result.unmatched)


def summary(
    result: BuildResult, files: list[Written], seconds: float, removed: Sequence[str] = ()
) -> str:
    """What was found, what was written or removed, where to look next."""
    corpus = result.corpus
    classes = Counter(entity.type for entity in corpus.entities)
    facts = result.facts_by_statement
    properties = Counter(predicate for predicate, *_ in facts)
    notes = sum(isinstance(problem, DoubtfulInputError) for problem in result.problems)
    heads = [
        _count(len(corpus.pages), "page"),
        _count(len(corpus.articles), "article"),
        *([f"{_count(len(result.duplicates), 'duplicate')} folded"] if result.duplicates else []),
        *([_count(len(result.problems) - notes, "problem")] if len(result.problems) > notes else []),
        *([_count(notes, "note")] if notes else []),
        f"{seconds:.1f} s",
    ]
    left = [(f"{LOOKS[t].zh} {LOOKS[t].en}", classes[t]) for t in LOOKS if classes[t]]
    right = [
        (f"{word.zh} {word.en}", properties[name]) for name, word in PROPERTIES.items() if properties[name]
    ]
    return "\n".join(
        (
            ", ".join(heads),
            *_folded(result.duplicates, {f.path.name for f in files}),
            *_corrections(result),
            "",
            _side_by_side(
                (f"entities  {sum(classes.values())}", left),
                (f"facts  {len(facts)}  ({len(corpus.claims)} claims)", right),
            ),
            f"written to {files[0].path.parent.as_posix()}/: "
            + ", ".join(f"{f.path.name} ({_size(f.bytes)})" for f in files),
            *([f"removed (--no-network): {', '.join(removed)} of an earlier build"] if removed else []),
            *_next_steps(result, [f.path for f in files]),
            "",
        )
    )


def _corrections(result: BuildResult) -> list[str]:
    """What came of the table of corrections, where one with actions was given."""
    if not (result.corrected or result.unmatched):
        return []
    parts = [f"{_count(result.corrected, 'correction')} applied"]
    if result.unmatched:
        parts.append(f"{len(result.unmatched):,} not")
    if result.undecided:
        parts.append(f"{_count(result.undecided, 'line')} without an action")
    return [", ".join(parts)]


def _folded(copies: Sequence[Copy], written: Container[str]) -> Iterator[str]:
    """Which articles were folded into which; of many, where it is told."""
    for copy in copies[:_COPIES]:
        yield f"  {copy.source}: {_shortened(copy.headline)}: as in {copy.kept}"
    if len(copies) > _COPIES:
        where = f"ukg:alsoOnPage in {outputs.GRAPH}"
        if outputs.REPORT in written:
            where = f"报道 in {outputs.REPORT}, {where}"
        yield f"  and {len(copies) - _COPIES:,} more: {where}"


def _shortened(text: str) -> str:
    return text if len(text) <= _HEADLINE else text[: _HEADLINE - 1] + "…"


def _next_steps(result: BuildResult, files: list[Path]) -> list[str]:
    graph = next(path for path in files if path.name == outputs.GRAPH).as_posix()
    steps = [f"ask:  {program()} query {graph} --list"]
    report = next((path for path in files if path.name == outputs.REPORT), None)
    if report is not None:
        steps.insert(0, f"look: open {report.as_posix()} in a browser")
    if cases := outputs.doubts(result):
        doubts = _count(cases, "doubtful case")
        steps.append(f"mend: {doubts} in {outputs.REVIEW} ({program()} build --corrections FILE)")
    return steps


def program() -> str:
    """What starts the program once more: `kg`, or the path it was started by where no kg is on PATH."""
    started = Path(sys.argv[0])
    if started.stem == "kg" and shutil.which("kg") is None:
        return started.as_posix()
    return "kg"


def _side_by_side(left: tuple[str, list[tuple[str, int]]], right: tuple[str, list[tuple[str, int]]]) -> str:
    from kg.graph.table import display_width

    def column(title: str, rows: list[tuple[str, int]]) -> list[str]:
        width = max((display_width(name) for name, _ in rows), default=0)
        return [
            title,
            *(f"  {name}{' ' * (width - display_width(name))}  {number:>6}" for name, number in rows),
        ]

    one, two = column(*left), column(*right)
    width = max(map(display_width, one)) + 4
    lines = []
    for n in range(max(len(one), len(two))):
        first = one[n] if n < len(one) else ""
        second = two[n] if n < len(two) else ""
        lines.append((first + " " * (width - display_width(first)) + second).rstrip())
    return "\n".join(lines) + "\n"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _size(number: int) -> str:
    return f"{number / 1e6:.1f} MB" if number >= 1e6 else f"{max(1, round(number / 1e3))} kB"
