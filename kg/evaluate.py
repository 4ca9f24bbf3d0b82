"""A graph against gold annotations: precision, recall and F1 of articles, entities and facts.

The graph is read by the names of the ontology only, as any user would. What a gold file lists
under "optional" counts neither way. Names are compared without quotation marks, brackets, spaces.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from kg import gold as gold_stage
from kg.gold import Gold
from kg.graph.scores import Evaluation, Miss
from kg.graph.stated import OBSERVATION, FactKey, SystemArticle, SystemGraph, norm, read_graph
from kg.graph.terms import SYMMETRIC

# The line between an event and a programme is thin: the gold takes either for the other.
_ALIKE = {"event": "happening", "programme": "happening"}
_SAME_TITLE = 0.5  # similarity from which two headlines mean the same article
_PARENT = "parentUnion"


def evaluate(
    graph_path: str | Path, gold_dir: str | Path, pages: Iterable[str] | None = None
) -> dict[str, dict[str, float]]:
    """Scores by name ("entity", "fact:holdsPost" …): P, R, F1, tp, fp, fn."""
    return assess(graph_path, gold_dir, pages).scores()


def errors(graph_path: str | Path, gold_dir: str | Path, pages: Iterable[str] | None = None) -> list[Miss]:
    """Every miss and every spurious item."""
    return assess(graph_path, gold_dir, pages).errors


def assess(graph_path: str | Path, gold_dir: str | Path, pages: Iterable[str] | None = None) -> Evaluation:
    """Scores and errors in one pass; `pages` limits it to those page ids."""
    graph = read_graph(Path(graph_path))
    only = None if pages is None else set(pages)
    evaluation = Evaluation()
    for gold in gold_stage.pages(Path(gold_dir)):
        if only is None or gold["page"] in only:
            evaluation.pages += 1
            if gold["page"] not in graph.pages:
                evaluation.absent.append(gold["page"])
            _page(evaluation, graph, gold)
    return evaluation


def table(scores: Mapping[str, Mapping[str, float]]) -> str:
    """The scores as aligned lines."""
    return "".join(
        f"{name:28s} P {row['P']:.3f}  R {row['R']:.3f}  F1 {row['F1']:.3f}   "
        f"tp {row['tp']} fp {row['fp']} fn {row['fn']}\n"
        for name, row in scores.items()
    )


def errors_table(misses: Iterable[Miss]) -> str:
    """One tab-separated line an error."""
    return "".join(f"{m.where}\t{m.what}\t{m.gold}\t{m.system}\n" for m in misses)


# ---- the gold ----


def _kind(type_: str) -> str:
    return _ALIKE.get(type_, type_)


def _names(entity: Gold) -> set[str]:
    return {norm(entity["name"]), *map(norm, entity.get("aliases", []))}


def _fact_key(predicate: str, subject: str, object_: Any) -> FactKey:
    if predicate in SYMMETRIC:
        return (predicate, *sorted((subject, object_)))
    return (predicate, subject, object_)


def _gold_fact(fact: Gold) -> FactKey:
    if fact["p"] == OBSERVATION:
        return (OBSERVATION, fact["s"], float(fact["value"]))
    return _fact_key(fact["p"], fact["s"], fact["o"])


# ---- comparing ----


def _page(evaluation: Evaluation, graph: SystemGraph, gold: Gold) -> None:
    system = graph.pages.get(gold["page"], {})
    matched = match_articles(gold["articles"], system)
    for index, article in enumerate(gold["articles"]):
        iri = matched.get(index)
        evaluation.hit(iri is not None, "article")
        found = system[iri] if iri is not None else SystemArticle()
        _Comparison(evaluation, graph, f"{gold['page']}/{article['id']}", article, found).run(iri is not None)
    evaluation.counts["article"].fp += len(system) - len(matched)


def match_articles(gold: Sequence[Gold], system: Mapping[str, SystemArticle]) -> dict[int, str]:
    """Gold articles to the graph's, by likeness of the headlines, the likest first."""
    pairs = sorted(
        (
            (difflib.SequenceMatcher(None, norm(g["title"]), norm(s.title)).ratio(), index, iri)
            for index, g in enumerate(gold)
            for iri, s in system.items()
        ),
        reverse=True,
    )
    matched: dict[int, str] = {}
    for ratio, index, iri in pairs:
        if ratio >= _SAME_TITLE and index not in matched and iri not in matched.values():
            matched[index] = iri
    return matched


def pair_up(
    gold: Sequence[Gold], system: Iterable[str], graph: SystemGraph, *, same_type: bool
) -> dict[str, str]:
    """Gold ids to the graph's entities, one to one: equal names first, then equal aliases."""
    candidates = sorted(system)
    paired: dict[str, str] = {}
    used: set[str] = set()
    for by_name_alone in (True, False):
        for entity in gold:
            if entity["id"] in paired:
                continue
            wanted = {norm(entity["name"])} if by_name_alone else _names(entity)
            for iri in candidates:
                if iri in used or not graph.labels[iri] & wanted:
                    continue
                if same_type and _kind(entity["type"]) not in map(_kind, graph.types[iri]):
                    continue
                paired[entity["id"]] = iri
                used.add(iri)
                break
    return paired


class _Comparison:
    """One gold article against one article of the graph."""

    def __init__(
        self, evaluation: Evaluation, graph: SystemGraph, where: str, gold: Gold, system: SystemArticle
    ) -> None:
        self.evaluation, self.graph, self.where = evaluation, graph, where
        self.gold, self.system = gold, system
        optional = gold.get("optional") or {}
        self.required: list[Gold] = gold["entities"]
        self.allowed: list[Gold] = optional.get("entities") or []
        self.facts = {_gold_fact(f) for f in gold.get("facts", [])}
        self.allowed_facts = {_gold_fact(f) for f in optional.get("facts") or []}
        self.entities = {e for e in system.entities if graph.types[e]}

    def run(self, matched: bool) -> None:
        self._title(matched)
        self._bylines()
        all_gold = [*self.required, *self.allowed]
        strict = pair_up(all_gold, self.entities, self.graph, same_type=True)
        loose = pair_up(all_gold, self.entities, self.graph, same_type=False)
        self._entities(strict, loose)
        self._facts(self._identities(strict, loose))

    def _error(self, what: str, gold: object, system: object) -> None:
        self.evaluation.errors.append(Miss(self.where, what, str(gold), str(system)))

    def _title(self, matched: bool) -> None:
        exact = matched and norm(self.system.title) == norm(self.gold["title"])
        self.evaluation.hit(exact, "title exact")
        self.evaluation.counts["title exact"].fp += matched and not exact
        if not exact:
            self._error("title", self.gold["title"], self.system.title)

    def _bylines(self) -> None:
        wanted = {norm(name) for _, name in self.gold.get("bylines", [])}
        count = self.evaluation.counts["byline"]
        count.tp += len(wanted & self.system.bylines)
        count.fn += len(wanted - self.system.bylines)
        count.fp += len(self.system.bylines - wanted)

    def _entities(self, strict: Mapping[str, str], loose: Mapping[str, str]) -> None:
        evaluation = self.evaluation
        for entity in self.required:
            hit = entity["id"] in strict
            main = ("entity main",) if entity.get("salience") == "main" else ()
            evaluation.hit(hit, "entity", f"entity:{entity['type']}", *main)
            evaluation.hit(entity["id"] in loose, "entity untyped")
            if hit:
                evaluation.links.append((strict[entity["id"]], (entity["type"], norm(entity["name"]))))
            else:
                self._error(f"missed {entity['type']}", entity["name"], "")
        for iri in sorted(self.entities):
            if iri not in strict.values():
                type_ = min(self.graph.types[iri])
                evaluation.spurious("entity", f"entity:{type_}")
                self._error(f"spurious {type_}", "", "/".join(sorted(self.graph.labels[iri])[:3]))
            if iri not in loose.values():
                evaluation.spurious("entity untyped")

    def _identities(self, strict: Mapping[str, str], loose: Mapping[str, str]) -> dict[str, str]:
        """The graph's entities to gold ids, by any type.

        A fact may reach an entity that the article does not mention: a parent, a conferring body.
        """
        identity = {iri: id_ for id_, iri in strict.items()}
        for id_, iri in loose.items():
            identity.setdefault(iri, id_)
        reached = {end for fact in self.system.facts for end in fact[1:] if isinstance(end, str)}
        reached |= {parent for entity in self.entities for parent in self.graph.parents[entity]}
        known = set(identity.values())
        rest = [entity for entity in (*self.required, *self.allowed) if entity["id"] not in known]
        unknown = {iri for iri in reached if iri not in identity and self.graph.types[iri]}
        for id_, iri in pair_up(rest, unknown, self.graph, same_type=False).items():
            identity.setdefault(iri, id_)
        return identity

    def _system_facts(self, identity: Mapping[str, str]) -> set[FactKey]:
        def known(iri: str) -> str:
            return identity.get(iri, iri)

        facts: set[FactKey] = set()
        for predicate, subject, object_ in self.system.facts:
            if predicate == OBSERVATION:
                facts.add((OBSERVATION, known(subject), object_))
            elif predicate != _PARENT:
                facts.add(_fact_key(predicate, known(subject), known(object_)))
        # The hierarchy is judged on the graph's own triples, wherever they come from.
        for entity in self.entities:
            facts |= {(_PARENT, known(entity), known(p)) for p in self.graph.parents[entity]}
        return facts

    def _facts(self, identity: Mapping[str, str]) -> None:
        found = self._system_facts(identity)
        names = {entity["id"]: entity["name"] for entity in (*self.required, *self.allowed)}
        spent: set[FactKey] = set()
        for fact in sorted(self.facts, key=repr):
            hit = fact in found
            if not hit and fact[0] == OBSERVATION:
                # The same figure on a subject that the gold allows as well.
                other = [f for f in sorted(self.allowed_facts - spent, key=repr) if f in found]
                other = [f for f in other if f[0] == OBSERVATION and f[2] == fact[2]]
                hit = bool(other)
                spent |= set(other[:1])
            self.evaluation.hit(hit, "fact", f"fact:{fact[0]}")
            if not hit:
                self._error(f"missed {fact[0]}", names.get(fact[1], fact[1]), names.get(fact[2], fact[2]))
        for fact in sorted(found - self.facts - self.allowed_facts, key=repr):
            if not self._excused(fact):
                self.evaluation.spurious("fact", f"fact:{fact[0]}")
                self._error(f"spurious {fact[0]}", self._shown(fact[1], names), self._shown(fact[2], names))

    def _excused(self, fact: FactKey) -> bool:
        """A fact about an optional entity, or a parent for a union whose parent the gold leaves open."""
        optional = {entity["id"] for entity in self.allowed}
        if any(end in optional for end in fact[1:] if isinstance(end, str)):
            return True
        children = {f[1] for f in self.facts if f[0] == _PARENT}
        return fact[0] == _PARENT and fact[1] not in children

    def _shown(self, end: object, names: Mapping[str, str]) -> object:
        if not isinstance(end, str):
            return end
        return names.get(end) or min(self.graph.labels.get(end, ()), default=end)
