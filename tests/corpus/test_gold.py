"""Segmentation against gold: the sample pages, and pages written by others."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.corpus.gold import run

TESTS = Path(__file__).resolve().parents[1]
# the floor that must hold; what is reached is higher
FLOORS = {
    "samples": {"article": 1.0, "title": 1.0, "byline": 1.0, "kicker": 0.97, "subtitle": 1.0, "ends": 1.0},
    "fresh1": {"article": 0.97, "title": 0.97, "byline": 0.97, "kicker": 0.95, "subtitle": 0.97},
    "fresh2": {"article": 0.97, "title": 0.97, "byline": 0.97},
    "fresh5": {"article": 0.98, "title": 0.98, "byline": 0.98},
    "fresh6": {"article": 0.98, "title": 0.98, "byline": 0.96},
}


@pytest.mark.parametrize("folder", FLOORS)
def test_floor_against_gold(folder):
    pages, gold = TESTS / folder / "pages", TESTS / folder / "gold"
    if not any(gold.glob("*.json")):
        pytest.skip(f"no gold in {folder}")
    score = run(pages, gold)
    low = {name: round(score.f1(name), 3) for name, floor in FLOORS[folder].items() if score.f1(name) < floor}
    assert not low, "\n".join([str(low), *score.errors])
