"""`kg check`: a graph against the shapes of the ontology."""

from __future__ import annotations

from argparse import Namespace

from kg.cli import SOME_BAD
from kg.graph import check


def run(arguments: Namespace) -> int:
    """Prints the findings; 1 where a shape is violated."""
    ask = check.check_fast if arguments.fast else check.check_auto
    findings = ask(arguments.graph)
    for finding in findings[: arguments.limit]:
        print(finding)
    if len(findings) > arguments.limit:
        print(f"… and {len(findings) - arguments.limit} more (--limit {len(findings)} shows all)")
    violations = sum(finding.severity == "violation" for finding in findings)
    warnings = len(findings) - violations
    verdict = "conforms to the shapes" if not violations else _counted(violations, "violation")
    print(f"{arguments.graph}: {verdict}" + (f", {_counted(warnings, 'warning')}" if warnings else ""))
    return SOME_BAD if violations else 0


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
