"""The files of a build, written whole or not at all."""

from __future__ import annotations

import csv
import io
import os
import shutil
from collections import Counter
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from kg import views
from kg.errors import OutputError
from kg.model import Article, Claim, EntityType, ReviewItem
from kg.network import chinese
from kg.passages import excerpt
from kg.pipeline import BuildResult

GRAPH, NETWORK, REPORT, REVIEW = "graph.ttl", "network.html", "index.html", "review.csv"
PICTURES = (REPORT, NETWORK)
REVIEW_COLUMNS = (
    "action", "name", "type", "target", "note", "property", "value",
    "kind", "reason", "sentence", "date", "headline", "article",
)  # fmt: skip
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
        (staging / REVIEW).write_bytes(review_csv(result))
        if network:
            from kg.network import page, report

            page.write(result.corpus, result.network, staging / NETWORK)
            warnings = [" ".join(str(line).split()) for line in (*result.problems, *result.unmatched)]
            report.write(result.corpus, result.network, staging / REPORT, warnings=warnings)
        names = [name for name in (REPORT, NETWORK, GRAPH, REVIEW) if (staging / name).is_file()]
        written = [Written(folder / name, (staging / name).stat().st_size) for name in names]
        for name in names:
            (staging / name).replace(folder / name)
        if not network:
            for name in PICTURES:
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


def doubts(result: BuildResult) -> int:
    """How many cases the review list has: what resolution was in doubt about, and facts below `SURE`."""
    return len(result.corpus.review) + len(_unsure(result))


def _unsure(result: BuildResult) -> list[Claim]:
    """Of each fact that nothing makes sure the claim that says most for it."""
    return [claim for claim in result.facts_by_statement.values() if claim.confidence < views.SURE]


def _why(claim: Claim) -> str:
    return f"{claim.predicate}, {claim.confidence:.2f} by {claim.rule}: {claim.quote}"


def review_csv(result: BuildResult) -> bytes:
    """What a person should look at: a table of corrections that lacks only the actions.

    For spreadsheets, so in UTF-8 with a mark. The columns of a correction come first, then why and where.
    """
    corpus = result.corpus
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(REVIEW_COLUMNS)
    articles = {article.id: article for article in corpus.articles}
    entities = {entity.id: entity for entity in corpus.entities}
    rows = [_namesakes(item, entities) for item in corpus.review]
    bearers = Counter((entity.type, entity.name) for entity in corpus.entities)
    for claim in _unsure(result):
        subject = entities[claim.subject]
        rows.append(
            {
                **_open_fact(claim, articles[claim.article]),
                "name": subject.name if bearers[subject.type, subject.name] == 1 else subject.id,
                "type": subject.type.value,
                "target": entities[claim.object].name if claim.object else views.figure(claim.attributes),
            }
        )
    for row in rows:
        article = articles.get(row["article"])
        if article is not None:
            row |= {"headline": article.headline, "date": article.date or ""}
        writer.writerow([_guarded(row.get(column, "")) for column in REVIEW_COLUMNS])
    return buffer.getvalue().encode("utf-8-sig", "replace")


def _namesakes(item: ReviewItem, known: Collection[str]) -> dict[str, str]:
    """Two people of one name: who finds them to be one writes `same`."""
    first = f"person/{item.subject}"
    second = f"{first}（{item.other}）"
    return {
        "name": second if second in known else item.subject,
        "type": EntityType.PERSON.value,
        "target": first if first in known else item.subject,
        "kind": item.kind,
        "reason": " · ".join(dict.fromkeys((chinese.reason(item.reason), item.reason))) + f": {item.other}",
        "article": item.article,
    }


def _open_fact(claim: Claim, article: Article) -> dict[str, str]:
    """An unsure fact: who finds it wrong writes `drop fact`."""
    return {
        "property": claim.predicate,
        "value": str(claim.attributes.get("title", "")) if claim.predicate == "holdsPost" else "",
        "kind": "unsure fact",
        "reason": _why(claim),
        "article": claim.article,
        "sentence": "".join(excerpt(article, claim.sentences).split()),
    }


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
