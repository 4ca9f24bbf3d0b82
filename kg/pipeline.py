"""From pages to the corpus, the graph and the network: the whole way, in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from kg import corpus as corpus_stage
from kg.cache import Cache, NoCache
from kg.corpus.duplicates import Copy
from kg.corpus.tables import is_table
from kg.errors import NO_ARTICLE, InputError
from kg.model import Article, Claim, Corpus, Entity, PackedPage, Page
from kg.resolution import corrections as corrections_stage
from kg.resolution.resolve import drained, resolve
from kg.workers import Outcome, read_pages

if TYPE_CHECKING:
    import networkx
    import rdflib

    from kg.network.counting import Window

T = TypeVar("T")
Progress = Callable[[int, str], None]
"""Told after every page: how many are done, and the name of the last one."""
Engine = Callable[[Iterable[Page]], Iterator[Outcome]]
"""Reads pages somewhere, in order."""


@dataclass(frozen=True)
class BuildResult:
    """What a build made, in memory. The graphs are made when first asked for."""

    corpus: Corpus
    problems: tuple[InputError, ...] = ()
    duplicates: tuple[Copy, ...] = ()  # which articles were folded into others
    unmatched: tuple[str, ...] = ()  # corrections that met nothing, one message each
    corrected: int = 0  # corrections that were applied
    undecided: int = 0  # lines of the table of corrections without an action
    base: str | None = None
    window: Window = "article"

    @property
    def entities(self) -> tuple[Entity, ...]:
        """All entities, sorted by id."""
        return self.corpus.entities

    @property
    def facts(self) -> tuple[Claim, ...]:
        """All statements with their evidence, in corpus order."""
        return self.corpus.claims

    @property
    def articles(self) -> tuple[Article, ...]:
        """All articles, in corpus order."""
        return self.corpus.articles

    @cached_property
    def facts_by_statement(self) -> Mapping[tuple[Any, ...], Claim]:
        """Every fact once (`Claim.statement`), with the claim that says most for it."""
        best: dict[tuple[Any, ...], Claim] = {}
        for claim in self.corpus.claims:
            statement = claim.statement
            known = best.setdefault(statement, claim)
            if claim.confidence > known.confidence:
                best[statement] = claim
        return best

    @cached_property
    def graph(self) -> rdflib.Graph:
        """The knowledge graph as an rdflib Graph."""
        from kg.graph import to_rdflib
        from kg.graph.terms import BASE
        from kg.graph.turtle import triples

        base = self.base or BASE
        return to_rdflib(triples(self.corpus, base=base), base)

    @cached_property
    def network(self) -> networkx.Graph[str]:
        """The co-occurrence network as a networkx Graph."""
        from kg.network import cooccurrence

        return cooccurrence(self.corpus, window=self.window)


def build(
    paths: Iterable[str | Path],
    *,
    date: str | None = None,
    jobs: int = 1,
    cache: str | Path | None = None,
    corrections: str | Path | None = None,
    min_confidence: float = 0.0,
    base: str | None = None,
    window: Window = "article",
    progress: Progress | None = None,
) -> BuildResult:
    """Reads all pages under `paths` into one corpus; what cannot be read is listed in `problems`.

    `jobs` processes share the per-page work and `cache` names a file that keeps its results; the
    outcome depends on neither. `corrections` is a table of a reader's decisions; statements below
    `min_confidence` are left out. `date` is the day of pages that state none.
    """
    decisions = corrections_stage.read(Path(corrections)) if corrections is not None else None
    readings, problems = read(paths, date=date, jobs=jobs, cache=cache, progress=progress)
    return finish(
        readings,
        problems,
        decisions=decisions,
        min_confidence=min_confidence,
        base=base,
        window=window,
    )


def read(
    paths: Iterable[str | Path],
    *,
    date: str | None = None,
    jobs: int = 1,
    cache: str | Path | None = None,
    progress: Progress | None = None,
    engine: Engine | None = None,
    leave_out: str | Path | None = None,
) -> tuple[list[PackedPage], list[InputError]]:
    """What is done page by page: the readings in order, and what could not be read.

    `engine` does the work in the place of local processes (`kg.spark`); it goes without the cache.
    `leave_out` is a folder that is not read where it lies below one of the paths.
    """
    unreadable: list[InputError] = []
    failed: list[InputError] = []
    pages = _good(corpus_stage.read(paths, date=date, leave_out=leave_out), unreadable)
    with Cache(Path(cache)) if cache is not None and engine is None else NoCache() as kept:
        read_all = engine or partial(read_pages, jobs=jobs, cache=kept)
        outcomes = _watched(read_all(pages), progress)
        readings = list(_good(outcomes, failed))
    empty = [_no_article(reading.page) for reading in readings if not reading.readings]
    return readings, [*unreadable, *failed, *empty]


def finish(
    readings: list[PackedPage],
    problems: Iterable[InputError] = (),
    *,
    decisions: corrections_stage.Decisions | None = None,
    min_confidence: float = 0.0,
    base: str | None = None,
    window: Window = "article",
) -> BuildResult:
    """What is done with all pages together: duplicates, resolution, corrections, the threshold.

    The list is emptied on the way, to make room for what comes of it.
    """
    folded, duplicates = corpus_stage.fold_duplicates(readings)
    readings[:] = folded
    del folded
    corpus = resolve(drained(readings))
    decisions = decisions or corrections_stage.Decisions()
    corpus, unmatched = corrections_stage.apply(corpus, decisions)
    corpus = _sure(corpus, min_confidence)
    return BuildResult(
        corpus,
        tuple(problems),
        duplicates,
        unmatched,
        corrected=len(decisions.lines) - len(unmatched),
        undecided=decisions.undecided,
        base=base,
        window=window,
    )


def _good(items: Iterable[T | InputError], problems: list[InputError]) -> Iterator[T]:
    """The items; what could not be read goes to `problems`."""
    for item in items:
        if isinstance(item, InputError):
            problems.append(item)
        else:
            yield item


def _watched(outcomes: Iterable[Outcome], progress: Progress | None) -> Iterator[Outcome]:
    for number, outcome in enumerate(outcomes, 1):
        if progress is not None:
            progress(number, outcome.page.source if isinstance(outcome, PackedPage) else "")
        yield outcome


def _no_article(page: Page) -> InputError:
    if is_table(page.text):
        return InputError(
            f"{page.source}: a table of figures without running text: kg reads figures from sentences only"
        )
    return InputError(f"{page.source}: {NO_ARTICLE} (kg show articles)")


def _sure(corpus: Corpus, min_confidence: float) -> Corpus:
    """The corpus without statements below the threshold; entities stay."""
    if min_confidence <= 0:
        return corpus
    return replace(corpus, claims=tuple(c for c in corpus.claims if c.confidence >= min_confidence))
