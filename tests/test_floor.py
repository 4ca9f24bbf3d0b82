"""The quality that a change must not fall below, on the sample pages."""

from __future__ import annotations

import pytest

from kg.evaluate import evaluate
from tests.conftest import GOLD, SampleBuild

# F1 by row of `kg evaluate`. Raised as the reading gets better, never lowered.
FLOORS = {
    "article": 1.0,
    "title exact": 1.0,
    "byline": 1.0,
    "entity": 0.96,
    "entity main": 0.97,
    "fact": 0.92,
    "fact:holdsPost": 0.90,
    "fact:parentUnion": 0.96,
    "fact:inDistrict": 0.98,
    "fact:observation": 0.93,
    "resolution B3": 0.99,
}


@pytest.fixture(scope="module")
def scores(sample_build: SampleBuild) -> dict[str, dict[str, float]]:
    return evaluate(sample_build.graph, GOLD)


@pytest.mark.parametrize(("row", "floor"), FLOORS.items())
def test_floor(row: str, floor: float, scores: dict[str, dict[str, float]]) -> None:
    assert scores[row]["F1"] >= floor, f"{row}: {scores[row]}"
