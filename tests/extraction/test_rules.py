"""The relation rules of the vocabulary: each says what its examples say, and the code emits no others."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest

from kg.errors import VocabularyError
from kg.extraction.page import read_page
from kg.extraction.relations import rules
from kg.graph.terms import DIRECT
from kg.model import Claim, Page
from kg.packing import packed_page
from kg.resolution.resolve import resolve

ROOT = Path(__file__).resolve().parents[2]
POSITIVE = [(r.name, e) for r in rules.rules().values() for e in r.positive]
NEGATIVE = [(r.name, e) for r in rules.rules().values() for e in r.negative]

# Branches of figure_subjects.py for subjects that `Frame.figure_subject_at` never gives.
UNREACHED = frozenset(("observation.area", "observation.party"))


@cache
def _claims(text: str) -> tuple[tuple[str, Claim], ...]:
    """("property subject object", claim) of all that a page with this article says."""
    page = Page("page", "page.txt", f"工会服务进基层\n\n本报讯（记者 李明）{text}\n")
    corpus = resolve([packed_page(read_page(page))])
    name = {entity.id: entity.name for entity in corpus.entities}
    found = []
    for claim in corpus.claims:
        object_ = f"{claim.attributes['value']:g}" if claim.object is None else name[claim.object]
        found.append((f"{claim.predicate} {name[claim.subject]} {object_}", claim))
    return tuple(found)


@pytest.mark.parametrize(("name", "example"), POSITIVE, ids=[f"{n}: {e.text}" for n, e in POSITIVE])
def test_a_rule_says_what_its_example_says(name: str, example: rules.Example) -> None:
    said = _claims(example.text)
    assert set(example.statements) <= {statement for statement, _ in said}
    assert any(claim.rule == name for statement, claim in said if statement in example.statements)


@pytest.mark.parametrize(("name", "example"), NEGATIVE, ids=[f"{n}: {e.text}" for n, e in NEGATIVE])
def test_a_rule_does_not_say_what_its_counterexample_does_not(name: str, example: rules.Example) -> None:
    assert not set(example.statements) & {statement for statement, _ in _claims(example.text)}


def _emitted() -> set[str]:
    """The rule names that stand as strings where facts and claims are made."""
    found = set()
    for path in sorted((ROOT / "kg" / "extraction").rglob("*.py")) + sorted(
        (ROOT / "kg" / "resolution").glob("*.py")
    ):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        relates = "relations.rules" in path.read_text(encoding="utf-8") or path.name == "figure_subjects.py"
        apart = {id(c) for n in ast.walk(tree) if isinstance(n, ast.Compare) for c in n.comparators}
        for node in ast.walk(tree):  # the rules of mentions are none of relations
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("_mention", "Mention"):
                apart |= {id(inner) for inner in ast.walk(node)}
        for node in ast.walk(tree):
            strings = (
                ast.walk(node)
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Fact"
                else ()
            )
            strings = (node,) if relates else strings
            for string in strings:
                if (
                    isinstance(string, ast.Constant)
                    and isinstance(string.value, str)
                    and id(string) not in apart
                ):
                    head, _, tail = string.value.partition(".")
                    if head.isalpha() and tail.isalpha() and head.isascii() and tail.isascii():
                        found.add(string.value)
    return found


def test_every_rule_of_the_code_stands_in_the_file_and_no_other() -> None:
    assert _emitted() == set(rules.rules())


def test_rules_state_properties_of_the_ontology() -> None:
    for rule in rules.rules().values():
        assert rule.fact == "observation" or DIRECT[rule.fact]
        assert rule.why
        assert rule.pattern
        assert rule.positive or rule.name in UNREACHED


def test_figures_and_rosters_have_the_confidence_that_the_file_states() -> None:
    for name, example in POSITIVE:
        if name.startswith(("roster.", "observation.")):
            found = {claim.confidence for _, claim in _claims(example.text) if claim.rule == name}
            stated = rules.rule(name)
            assert found and found <= {stated.confidence, *stated.cases.values()}


def test_an_unknown_rule_or_case_raises() -> None:
    with pytest.raises(VocabularyError, match=r"no rule \['organize.wish'\]"):
        rules.rule("organize.wish")
    with pytest.raises(VocabularyError, match="has no case 'wish'"):
        rules.rule("organize.verb").trust("wish")


GOOD = """
["a.b"]
fact = "organizes"
pattern = "甲"
confidence = 0.5
why = "so"
positive = []
"""


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (GOOD.replace("0.5", "5"), r"rules.toml:2: .*between 0.0 and 1.0"),
        (GOOD.replace('why = "so"\n', ""), r"rules.toml:2: .*lacks why"),
        (GOOD + "wish = 1\n", r"rules.toml:2: .*does not take wish"),
        (GOOD.replace("[]", '[{ text = "甲" }]'), r"rules.toml:2: .*an example is"),
        (GOOD + "=\n", r"rules.toml: .*line 8"),
        ("a = 1\n", r"rules.toml:1: a is no table"),
    ],
)
def test_a_mistake_is_reported_with_its_line(text: str, message: str) -> None:
    with pytest.raises(VocabularyError, match=message):
        rules.parse(text)


def test_the_table_of_the_docs_is_current() -> None:
    page = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    assert page.endswith(rules.table())
