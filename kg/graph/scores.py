"""Counts of hits and errors, and the precision, recall and F1 that follow from them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(slots=True)
class Count:
    """True and false positives and false negatives."""

    tp: int = 0
    fp: int = 0
    fn: int = 0

    def row(self) -> dict[str, float]:
        """The counts with precision, recall and F1."""
        return _row(_ratio(self.tp, self.tp + self.fp), _ratio(self.tp, self.tp + self.fn), self)


@dataclass(frozen=True, slots=True, order=True)
class Miss:
    """Something missed or spurious: where, what kind, the gold's words, the graph's words."""

    where: str
    what: str
    gold: str
    system: str


@dataclass(slots=True)
class Evaluation:
    """All counts, the list of errors, and the links between graph and gold."""

    counts: defaultdict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    errors: list[Miss] = field(default_factory=list)
    links: list[tuple[str, tuple[str, str]]] = field(default_factory=list)
    pages: int = 0  # of the gold
    absent: list[str] = field(default_factory=list)  # those that the graph does not know

    def hit(self, found: bool, *keys: str) -> None:
        for key in keys:
            self.counts[key].tp += found
            self.counts[key].fn += not found

    def spurious(self, *keys: str) -> None:
        for key in keys:
            self.counts[key].fp += 1

    def scores(self) -> dict[str, dict[str, float]]:
        """The rows of the report by name, entity resolution last."""
        rows = {name: count.row() for name, count in sorted(self.counts.items())}
        if self.links:
            rows["resolution B3"] = _b_cubed(self.links)
        return rows


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _row(precision: float, recall: float, count: Count) -> dict[str, float]:
    f1 = _ratio(2 * precision * recall, precision + recall)
    return {
        "P": round(precision, 4),
        "R": round(recall, 4),
        "F1": round(f1, 4),
        "tp": count.tp,
        "fp": count.fp,
        "fn": count.fn,
    }


def _b_cubed(links: Sequence[tuple[str, tuple[str, str]]]) -> dict[str, float]:
    """Entity resolution: B-cubed over the correctly found (article, entity) pairs."""
    by_system: defaultdict[str, set[int]] = defaultdict(set)
    by_gold: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    for index, (system, gold) in enumerate(links):
        by_system[system].add(index)
        by_gold[gold].add(index)
    shared = [(len(by_system[s] & by_gold[g]), len(by_system[s]), len(by_gold[g])) for s, g in links]
    precision = sum(both / system for both, system, _ in shared) / len(links)
    recall = sum(both / gold for both, _, gold in shared) / len(links)
    return _row(precision, recall, Count(tp=len(links)))
