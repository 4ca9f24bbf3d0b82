"""The relation rules as data: what a rule states, how its pattern reads, how far it is to be trusted.

`ontology/patterns/rules.toml` has one table for each rule name that a fact or a claim carries:

    ["organize.by"]
    fact = "organizes"                       # a property of the ontology
    pattern = "由{bodies}主办{happening}"     # for the reader: slots over recognised mentions
    confidence = 0.86                        # read by the code
    cases = { planned = 0.6 }                # other confidences, where the rule knows weaker evidence
    why = "…"
    positive = [{ text = "…", says = ["organizes 甲 乙"] }]
    negative = [{ text = "…", not = ["organizes 甲 乙"] }]

A statement of an example is property, subject and object, parted by spaces; tests run them all
through the program.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from kg.errors import VocabularyError
from kg.model import Fact, Value
from kg.vocabulary import ontology_path

_FILE = "patterns/rules.toml"
_KEYS = frozenset(("fact", "pattern", "confidence", "cases", "why", "positive", "negative"))
_NEEDED = frozenset(("fact", "pattern", "confidence", "why", "positive"))


@dataclass(frozen=True, slots=True)
class Example:
    """A short text in the genre's language, and what it must (or must not) be read to say."""

    text: str
    statements: tuple[str, ...]  # "property subject object"


@dataclass(frozen=True, slots=True)
class Rule:
    """One relation rule: its property, its readable pattern, its confidences, its examples."""

    name: str
    fact: str
    pattern: str
    confidence: float
    why: str
    cases: Mapping[str, float] = field(default_factory=dict, hash=False)
    positive: tuple[Example, ...] = ()
    negative: tuple[Example, ...] = ()

    def trust(self, case: str = "") -> float:
        """The confidence of the rule, or of one of its cases; VocabularyError for a case it has not."""
        if not case:
            return self.confidence
        try:
            return self.cases[case]
        except KeyError:
            raise VocabularyError(f"ontology/{_FILE}: [{self.name!r}] has no case {case!r}") from None


@cache
def rules() -> Mapping[str, Rule]:
    """All rules by name, in the order of the file."""
    return parse(ontology_path(_FILE).read_text(encoding="utf-8"))


def parse(text: str) -> Mapping[str, Rule]:
    """The rules of a file's text; VocabularyError names file and line of a mistake."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise VocabularyError(f"ontology/{_FILE}: {error}") from error
    return {
        name: _rule(name, table, f"ontology/{_FILE}:{_line(text, name)}") for name, table in tables.items()
    }


def _rule(name: str, table: object, where: str) -> Rule:
    if not isinstance(table, dict):
        raise VocabularyError(f"{where}: {name} is no table")
    if unknown := sorted(set(table) - _KEYS):
        raise VocabularyError(f"{where}: [{name!r}] does not take {', '.join(unknown)}")
    if missing := sorted(_NEEDED - set(table)):
        raise VocabularyError(f"{where}: [{name!r}] lacks {', '.join(missing)}")
    cases = table.get("cases", {})
    for number in (table["confidence"], *cases.values()):
        if not isinstance(number, float) or not 0 < number <= 1:
            raise VocabularyError(
                f"{where}: [{name!r}]: a confidence lies between 0.0 and 1.0, not {number!r}"
            )
    return Rule(
        name=name,
        fact=table["fact"],
        pattern=table["pattern"],
        confidence=table["confidence"],
        why=table["why"],
        cases=dict(cases),
        positive=_examples(table.get("positive", []), "says", f"{where}: [{name!r}]"),
        negative=_examples(table.get("negative", []), "not", f"{where}: [{name!r}]"),
    )


def _examples(rows: object, key: str, where: str) -> tuple[Example, ...]:
    if not isinstance(rows, list) or any(not isinstance(r, dict) or set(r) != {"text", key} for r in rows):
        raise VocabularyError(f"{where}: an example is {{ text = …, {key} = […] }}")
    return tuple(Example(row["text"], tuple(row[key])) for row in rows)


def _line(text: str, name: str) -> int:
    at = text.find(f'["{name}"]')
    return text.count("\n", 0, max(at, 0)) + 1


def rule(name: str) -> Rule:
    """A rule by its name; VocabularyError where the file has none."""
    try:
        return rules()[name]
    except KeyError:
        raise VocabularyError(f"ontology/{_FILE}: no rule [{name!r}]") from None


def fact(
    name: str,
    subject: int,
    object_: int | None,
    start: int,
    end: int,
    *,
    attributes: Mapping[str, Value] | None = None,
    case: str = "",
) -> Fact:
    """A fact as its rule states it: property and confidence stand in the file."""
    stated = rule(name)
    return Fact(stated.fact, subject, object_, start, end, name, stated.trust(case), attributes or {})


def table() -> str:
    """The rules as a Markdown table, as it stands in `docs/rules.md`."""
    rows = ["| rule | states | pattern | confidence | example |", "|---|---|---|---|---|"]
    for each in rules().values():
        cases = "".join(f", {case} {number:g}" for case, number in each.cases.items())
        example = "".join(f"{e.text} → {'; '.join(e.statements)}" for e in each.positive[:1])
        confidence = f"{each.confidence:g}{cases}"
        cells = (each.name, each.fact, each.pattern, confidence, " ".join(example.split()))
        rows.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    return "\n".join(rows) + "\n"
