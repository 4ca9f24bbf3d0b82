"""The graph of the small corpus, for all tests that only read it."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.graph import turtle
from tests.graph.corpora import small

PROVENANCE = {"version": "0.1.0", "vocabulary": "0123abcd"}


@pytest.fixture(scope="session")
def small_triples() -> list[ox.Triple]:
    return list(turtle.triples(small(), provenance=PROVENANCE))


@pytest.fixture(scope="session")
def small_graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("small") / "graph.ttl"
    turtle.write(small(), path, provenance=PROVENANCE)
    return path
