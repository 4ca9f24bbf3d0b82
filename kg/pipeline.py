"""From a folder of pages to the graph, the network and the tables: the whole way, in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from kg import corpus as corpus_stage
from kg.errors import InputError
from kg.extraction.page import read_page
from kg.model import Corpus, Page, PageReading
from kg.resolution.resolve import resolve

if TYPE_CHECKING:
    import networkx
    import rdflib


@dataclass(frozen=True)
class BuildResult:
    """What a build made, in memory. The graphs are made when first asked for."""

    corpus: Corpus
    problems: tuple[InputError, ...]
    duplicates: int

    @cached_property
    def graph(self) -> rdflib.Graph:
        """The knowledge graph as an rdflib Graph."""
        from kg.graph import to_rdflib
        from kg.graph.assemble import triples

        return to_rdflib(triples(self.corpus))

    @cached_property
    def network(self) -> networkx.Graph[str]:
        """The co-occurrence network as a networkx Graph."""
        from kg.network import cooccurrence

        return cooccurrence(self.corpus)


def build(paths: Iterable[str | Path], *, date: str | None = None, read: Callable[[Page], PageReading] = read_page) -> BuildResult:
    """Read, segment, recognise, relate and resolve all pages under `paths`."""
    problems: list[InputError] = []
    readings: list[PageReading] = []
    for page in corpus_stage.read(paths, date=date):
        if isinstance(page, InputError):
            problems.append(page)
        else:
            readings.append(read(page))
    return BuildResult(resolve(readings), tuple(problems), 0)
