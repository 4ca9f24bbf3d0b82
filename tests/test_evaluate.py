"""The evaluation counts as the team's scorer does, and as stored for a small gold file."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.evaluate import assess, errors, errors_table, evaluate, norm, table
from kg.graph import turtle
from tests.conftest import GOLD, ROOT, SampleBuild
from tests.graph.corpora import small

OWN_GOLD = ROOT / "tests" / "graph" / "gold"
STORED = OWN_GOLD / "counts"
SCORER = ROOT.parent / "shared" / "tools" / "score.py"


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("small") / "graph.ttl"
    turtle.write(small(), path)
    return path


def test_the_counts_are_those_that_were_stored(graph: Path) -> None:
    stored = json.loads((STORED / "scores.json").read_text(encoding="utf-8"))
    assert evaluate(graph, OWN_GOLD) == stored


def test_the_errors_are_those_that_were_stored(graph: Path) -> None:
    stored = (STORED / "errors.tsv").read_text(encoding="utf-8").splitlines()
    assert sorted(errors_table(errors(graph, OWN_GOLD)).splitlines()) == sorted(stored)


def agree_with_the_scorer(graph: Path, gold: Path, folder: Path) -> None:
    scores, misses = folder / "scores.json", folder / "errors.tsv"
    command = [sys.executable, SCORER, graph, gold, "--json", scores, "--errors", misses]
    printed = subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8")
    found = assess(graph, gold)
    assert found.scores() == json.loads(scores.read_text(encoding="utf-8"))
    assert table(found.scores()) == printed
    listed = misses.read_text(encoding="utf-8").splitlines()
    assert sorted(errors_table(found.errors).splitlines()) == sorted(listed)


def test_the_team_s_scorer_counts_the_same(graph: Path, tmp_path: Path) -> None:
    if SCORER.exists():  # elsewhere the stored counts above, which it made, stand in for it
        agree_with_the_scorer(graph, OWN_GOLD, tmp_path)


def test_the_team_s_scorer_counts_the_same_on_the_samples(sample_build: SampleBuild, tmp_path: Path) -> None:
    if SCORER.exists():
        agree_with_the_scorer(sample_build.graph, GOLD, tmp_path)


def test_only_the_pages_asked_for(graph: Path) -> None:
    assert evaluate(graph, OWN_GOLD, pages=["p1"]) == evaluate(graph, OWN_GOLD)
    assert evaluate(graph, OWN_GOLD, pages=["p9"]) == {}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“北京大工匠”", "北京大工匠"),
        ("Ｆ公司（集团）", "f公司集团"),
        ("工会 联合会", "工会联合会"),
        (None, ""),
    ],
)
def test_names_that_count_as_the_same(one: str | None, other: str) -> None:
    assert norm(one) == norm(other)


def test_what_cannot_be_scored_is_told(graph: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no gold annotations"):
        evaluate(graph, tmp_path)
    (tmp_path / "bad.json").write_text("{}", encoding="utf-8")
    with pytest.raises(InputError, match=r"bad\.json"):
        evaluate(graph, tmp_path)
    with pytest.raises(InputError, match=r"none\.ttl"):
        evaluate(tmp_path / "none.ttl", OWN_GOLD)
