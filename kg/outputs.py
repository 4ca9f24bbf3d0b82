"""The files of a build, written whole or not at all."""

from __future__ import annotations

import csv
import io
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from kg import views
from kg.errors import OutputError
from kg.model import Claim, Corpus, ReviewItem
from kg.pipeline import BuildResult

GRAPH, NETWORK, REPORT, REVIEW = "graph.ttl", "network.html", "index.html", "review.csv"
SURE = 0.7
"""Below it about one fact in five is wrong (docs/evaluation.md): those are worth a look one by one."""
_BUILDING = ".building-"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Written:
    """A file that a build wrote."""

    path: Path
    bytes: int


def write(result: BuildResult, folder: str | Path, *, network: bool = True) -> list[Written]:
    """Writes graph, network page, report and review list to `folder`; all of them or none.

    Without `network` the two pages of an earlier build are removed: the folder holds one build.
    """
    folder = Path(folder)
    with _staging(folder) as staging:
        _graph(result, staging / GRAPH)
        (staging / REVIEW).write_bytes(review_csv(result.corpus))
        if network:
            from kg.network import page, report

            page.write(result.corpus, result.network, staging / NETWORK)
            report.write(result.corpus, result.network, staging / REPORT)
        names = [name for name in (REPORT, NETWORK, GRAPH, REVIEW) if (staging / name).is_file()]
        written = [Written(folder / name, (staging / name).stat().st_size) for name in names]
        for name in names:
            (staging / name).replace(folder / name)
        if not network:
            for name in (NETWORK, REPORT):
                (folder / name).unlink(missing_ok=True)
    return written


def prepare(folder: str | Path) -> Path:
    """Makes sure, before the work begins, that the folder can be written to; OutputError if not."""
    folder = Path(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / f"{_BUILDING}{os.getpid()}"
        probe.mkdir(exist_ok=True)
        probe.rmdir()
    except OSError as error:
        raise OutputError(_cannot(folder, error)) from None
    return folder


def _graph(result: BuildResult, path: Path) -> None:
    import kg
    from kg.graph import turtle
    from kg.graph.terms import BASE
    from kg.vocabulary import vocabulary_hash

    base = result.base or BASE
    provenance = {"version": kg.__version__, "vocabulary": vocabulary_hash()}
    turtle.write(result.corpus, path, base=base, provenance=provenance)


def doubts(corpus: Corpus) -> list[ReviewItem]:
    """What resolution was in doubt about, then the facts that no evidence makes surer than `SURE`."""
    best: dict[object, Claim] = {}
    for claim in corpus.claims:
        known = best.setdefault(claim.statement, claim)
        if claim.confidence > known.confidence:
            best[claim.statement] = claim
    names = {entity.id: entity.name for entity in corpus.entities}
    unsure = [
        ReviewItem(
            "unsure fact",
            names[claim.subject],
            names[claim.object] if claim.object else views.figure(claim.attributes),
            f"{claim.predicate}, {claim.confidence:.2f} by {claim.rule}: {claim.quote}",
            claim.article,
        )
        for claim in best.values()
        if claim.confidence < SURE
    ]
    return [*corpus.review, *unsure]


def review_csv(corpus: Corpus) -> bytes:
    """What a person should look at, as a table that spreadsheets open in UTF-8."""
    headlines = {article.id: article.headline for article in corpus.articles}
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(("kind", "subject", "other", "reason", "article", "headline"))
    for item in doubts(corpus):
        row = (
            item.kind,
            item.subject,
            item.other,
            item.reason,
            item.article,
            headlines.get(item.article, ""),
        )
        writer.writerow([_guarded(cell) for cell in row])
    return buffer.getvalue().encode("utf-8-sig", "replace")


def _guarded(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: what pages say is data."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


@contextmanager
def _staging(folder: Path) -> Iterator[Path]:
    """A folder inside `folder` (so on the same disk) that is gone afterwards."""
    staging = folder / f"{_BUILDING}{os.getpid()}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _sweep(folder)
        staging.mkdir(exist_ok=True)
        yield staging
    except OSError as error:
        raise OutputError(_cannot(folder, error)) from None
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _sweep(folder: Path) -> None:
    """Removes what killed builds left behind."""
    for left in folder.glob(f"{_BUILDING}*"):
        number = left.name.removeprefix(_BUILDING)
        if number.isdigit() and not _alive(int(number)):
            shutil.rmtree(left, ignore_errors=True)


def _alive(process: int) -> bool:
    if os.name != "posix":
        return True  # signal 0 would end the process there; the folder is small, let it lie
    with suppress(PermissionError):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return False
    return True


def _cannot(folder: Path, error: OSError) -> str:
    return f"{folder}: cannot be written ({error.strerror or error}): choose another folder with -o"
