"""The evaluation counts as the team's scorer does, and as stored for a small gold file."""

from __future__ import annotations

import copy
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

import kg
from kg import cli
from kg.errors import InputError
from kg.evaluate import assess, errors, errors_table, evaluate, norm, table
from kg.gold import GoldError
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


OPTIONAL = ("articles", 0, "optional")


def documented() -> tuple[str, str]:
    """Page and gold of docs/gold.md."""
    manual = (ROOT / "docs" / "gold.md").read_text(encoding="utf-8")
    page, gold = re.findall(r"```(?:text|json)\n(.*?)```", manual, re.DOTALL)
    return page, gold


def test_the_manual_s_gold_is_scored(tmp_path: Path) -> None:
    page, gold = documented()
    (tmp_path / "notice.txt").write_text(page, encoding="utf-8")
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "notice.json").write_text(gold, encoding="utf-8")
    turtle.write(kg.build([tmp_path / "notice.txt"]).corpus, tmp_path / "graph.ttl")
    scores = evaluate(tmp_path / "graph.ttl", tmp_path / "gold")
    assert {name: scores[name]["F1"] for name in ("article", "byline", "entity", "fact")} == dict.fromkeys(
        ("article", "byline", "entity", "fact"), 1.0
    )
    assert not errors(tmp_path / "graph.ttl", tmp_path / "gold")


@pytest.mark.parametrize(
    ("where", "key", "value", "told"),
    [
        ((), "page", None, "no key 'page'"),
        ((), "articles", {}, "'articles' is {}, not a list"),
        (("articles", 0), "title", None, "article a1: no key 'title'"),
        (("articles", 0), "id", None, "article 1: no key 'id'"),
        (("articles", 0), "bylines", [["记者"]], "article a1: byline ['记者']: write [role, name]"),
        (("articles", 0), "optional", [], ""),
        (("articles", 0), "optional", [1], "article a1: 'optional' is no object {…}"),
        (("articles", 0), "facts", "x", "article a1: 'facts' is no list"),
        (("articles", 0, "entities", 1), "name", None, "article a1: entity e2: no key 'name'"),
        (("articles", 0, "entities", 1), "id", "e1", "entity e1: that id is another entity's too"),
        (("articles", 0, "entities", 1), "type", "people", "article a1: entity e2: no such type 'people'"),
        (("articles", 0, "facts", 1), "p", None, "article a1: fact 2: no key 'p'"),
        (("articles", 0, "facts", 0), "p", "holdPost", "no such property 'holdPost'; there is holdsPost"),
        (("articles", 0, "facts", 0), "o", "e9", "fact 1: 'o' is 'e9', which is no entity's id"),
        ((*OPTIONAL, "facts", 1), "value", "320", "optional fact 2: 'value' is '320', not a number"),
        ((*OPTIONAL, "facts", 1), "value", None, "optional fact 2: no key 'value'"),
    ],
)
def test_a_mistake_in_the_gold_is_told_in_one_line(
    graph: Path, tmp_path: Path, where: tuple[str | int, ...], key: str, value: object, told: str
) -> None:
    gold = copy.deepcopy(json.loads(documented()[1]))
    place = gold
    for step in where:
        place = place[step]
    if value is None:
        del place[key]
    else:
        place[key] = value
    (tmp_path / "notice.json").write_text(json.dumps(gold, ensure_ascii=False), encoding="utf-8")
    if not told:
        evaluate(graph, tmp_path)
        return
    with pytest.raises(GoldError) as raised:
        evaluate(graph, tmp_path)
    assert any(m.startswith(f"{tmp_path}/notice.json: ") and told in m for m in raised.value.messages)
    assert not any("\n" in message for message in raised.value.messages)


def test_every_mistake_is_told_and_nothing_is_counted(
    graph: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.json").write_text('{"page": "p1", "articles": [', encoding="utf-8")
    without_title = '{"page": "p1", "articles": [{"id": "a1", "entities": []}]}'
    (tmp_path / "b.json").write_text(without_title, encoding="utf-8")
    (tmp_path / "c.json").write_text("[]", encoding="utf-8")
    assert cli.main(["evaluate", str(graph), str(tmp_path)]) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert output.err.splitlines() == [
        f"kg: {tmp_path}/a.json: line 1: no JSON (Expecting value)",
        f"kg: {tmp_path}/b.json: article a1: no key 'title'",
        f"kg: {tmp_path}/c.json: no object {{…}} with page and articles",
        f"kg: {tmp_path}: 3 mistakes in the gold; nothing was counted (docs/gold.md: its form)",
    ]
