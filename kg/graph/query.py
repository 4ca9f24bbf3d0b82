"""Questions to a graph file: free SPARQL and the named queries of `ontology/queries/`.

A named query is plain SPARQL with its question in Chinese and English in its head. Its parameters
are `VALUES ?union_label { UNDEF }` lines: as it stands the query asks about everything, and a
given value is put there as an escaped literal. So every file runs unchanged in any SPARQL engine.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice
from pathlib import Path

import pyoxigraph as ox

from kg import vocabulary
from kg.errors import InputError, QueryError
from kg.graph import naming
from kg.graph.store import open_store
from kg.graph.table import Cell, Table
from kg.graph.terms import KINDS, PREFIXES, XSD, data_prefixes
from kg.similar import offered
from kg.vocabulary import ontology_path

__all__ = ["NamedQuery", "Parameter", "Table", "named", "read_query", "run", "run_named", "run_on"]

_PARAMETER = re.compile(
    r"#\s*param\s+([a-z][a-z-]*)\s+(label|district|text|told|year|month|number)\s*:\s*(.+?)\s*\|\s*(.+)"
)
_PREFIX_LINE = re.compile(r"@prefix\s+([^:\s]*):\s*<([^>]*)>\s*\.")
_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")
_MAX_MESSAGE = 200
_TOLD = ("text", "told")
_NAMES = ("label", "district")
"""Kinds of parameters that a name is given for."""
_TIMES = {
    "year": (re.compile(r"[12][0-9]{3}"), "a year such as 2024"),
    "month": (re.compile(r"[12][0-9]{3}(-(0[1-9]|1[0-2]))?"), "a year such as 2024 or month such as 2024-05"),
}
"""Kinds of parameters that a time is given for: its form, and how an error tells of it."""
_TERM = re.compile(r"(?<![\w?$-])ukg:(\w+)")
_NOT_NAMES = re.compile(r"""<[^<>\s]*>|("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|#[^\n]*""")
"""Addresses, strings (the group) and comments."""
_TEXT = re.compile(r"""(?:"([^"\\\n]*)"|'([^'\\\n]*)')(@zh\b)?(?!@|\^\^)""")
"""A text in a query, plain or tagged as Chinese."""
_BEARER = r"^(\s*)(\?\w+)(?= (?:[^.\n]*; )?skos:prefLabel\|skos:altLabel \?{}\b)"
"""Where a query tells what bears a parameter's name."""
_HEAD = re.compile(r"(?:\s*(?:PREFIX\s+\S*\s*<[^<>]*>|BASE\s*<[^<>]*>|#[^\n]*))*\s*(\w+)", re.IGNORECASE)
_FORMS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")


@dataclass(frozen=True, slots=True)
class Parameter:
    """An option of a named query; its kind: label (a name), district, text, told, year, month or number.

    A month may be a year as well. A text is one that the answers hold, word for word, under the parameter's
    name; so is what is told, a number too, which need not be told everywhere. A district may be given by the
    city or province that it lies in: then all of those are asked about.
    """

    name: str
    kind: str
    zh: str
    en: str

    @property
    def variable(self) -> str:
        """The SPARQL variable: `union` is `?union_label`, `min-confidence` `?min_confidence`."""
        ending = "_label" if self.kind in _NAMES else "_asked" if self.kind == "told" else ""
        return self.column + ending

    @property
    def column(self) -> str:
        """The column of the answers that shows what a text may be."""
        return self.name.replace("-", "_")

    def literal(self, value: str) -> ox.Literal:
        """The value as a term; never pasted as text."""
        if self.kind in _NAMES:
            return ox.Literal(value, language="zh")
        if self.kind == "number":
            if not _NUMBER.fullmatch(value):
                raise QueryError(f"--{self.name} takes a number, not {value!r}")
            return ox.Literal(value, datatype=XSD.decimal)
        if self.kind in _TIMES:
            form, example = _TIMES[self.kind]
            if not form.fullmatch(value):
                raise QueryError(f"--{self.name} takes {example}, not {value!r}")
        return ox.Literal(value)


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A competency question: its name, its wording in two languages, its parameters, its SPARQL."""

    name: str
    group: str
    zh: str
    en: str
    parameters: tuple[Parameter, ...]
    text: str

    def about(self, name: str, iri: str) -> NamedQuery:
        """The query about that one of the things which bear the name that the parameter is given."""
        place = re.compile(_BEARER.format({p.name: p for p in self.parameters}[name].variable), re.MULTILINE)
        return replace(self, text=place.sub(rf"\1VALUES \2 {{ {ox.NamedNode(iri)} }} \2", self.text))

    def bound(self, values: Mapping[str, str | Sequence[str]]) -> str:
        """The SPARQL with the given parameters filled in; of several values of one any may fit."""
        known = {parameter.name: parameter for parameter in self.parameters}
        text = self.text
        for name, value in values.items():
            if name not in known:
                offered = ", ".join(f"--{p}" for p in known) or "no parameters"
                raise QueryError(f"query {self.name} has no parameter --{name} (it has {offered})")
            parameter = known[name]
            open_place = f"VALUES ?{parameter.variable} {{ UNDEF }}"
            if open_place not in text:
                raise QueryError(f"query {self.name} has no place for --{name}")
            given = (value,) if isinstance(value, str) else value
            literals = " ".join(str(parameter.literal(one)) for one in given)
            filled = f"VALUES ?{parameter.variable} {{ {literals} }}"
            text = text.replace(open_place, filled)
        return text


@cache
def named() -> Mapping[str, NamedQuery]:
    """The queries that ship with the program, by name, in the order of their groups."""
    queries = [parse(path.stem, path.read_text(encoding="utf-8")) for path in _query_files()]
    return {query.name: query for query in sorted(queries, key=lambda q: (q.group, q.name))}


def _query_files() -> list[Path]:
    return sorted(ontology_path("queries").glob("*.rq"))


def parse(name: str, text: str) -> NamedQuery:
    """A named query from its file; the head's comments say what it asks."""
    head: dict[str, str] = {}
    parameters = []
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        if match := _PARAMETER.fullmatch(line.strip()):
            parameters.append(Parameter(*match.groups()))
        else:
            key, _, value = line.lstrip("# ").partition(":")
            head[key.strip()] = value.strip()
    missing = [key for key in ("group", "zh", "en") if not head.get(key)]
    if missing:
        raise QueryError(f"ontology/queries/{name}.rq: no {missing[0]!r} in its head")
    return NamedQuery(name, head["group"], head["zh"], head["en"], tuple(parameters), text)


def read_query(source: str | Path) -> str:
    """The text of a .rq file."""
    try:
        return Path(source).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(f"{source}: cannot be read ({error})") from None


def run(graph_path: str | Path, query_text: str, limit: int | None = None) -> Table:
    """The answer of a graph file to a SPARQL query; prefixes of the file need no declaring."""
    return run_on(open_store(graph_path), query_text, limit, _prefixes(graph_path))


def run_named(
    graph_path: str | Path, name: str, values: Mapping[str, str] | None = None, limit: int | None = None
) -> Table:
    """The answer of a graph file to one of the named queries.

    A name that nothing in the graph bears is a QueryError that offers similar names.
    """
    queries = named()
    if name not in queries:
        raise QueryError(unknown(name))
    query, values = queries[name], values or {}
    store = open_store(graph_path)
    inside = {
        p.name: _districts_in(store, values[p.name])
        for p in query.parameters
        if p.kind == "district" and p.name in values
    }
    prefixes = _prefixes(graph_path)
    given = dict(values)
    for parameter in query.parameters:
        value = values.get(parameter.name)
        if parameter.kind == "label" and value is not None and (iri := _one(store, prefixes["id"], value)):
            query, given[parameter.name] = query.about(parameter.name, iri), naming.label(store, iri)
    values = given
    filled = {name: (value, *inside.get(name, ())) for name, value in values.items()}
    answer = run_on(store, query.bound(filled), limit, prefixes)
    if not answer.rows:
        for parameter in query.parameters:
            asked = parameter.kind in _NAMES and parameter.name in values
            if asked and not inside.get(parameter.name):
                _known_or_raise(store, values[parameter.name])
            if parameter.kind in _TOLD and parameter.name in values:
                _told_or_raise(store, query, parameter, values[parameter.name])
    return answer


def _one(store: ox.Store, base: str, name: str) -> str | None:
    """The address of the thing that no name but an id or a fuller name means."""
    return None if naming.bearers(store, name) else naming.meant(store, base, name)


def ambiguities(graph_path: str | Path, name: str, values: Mapping[str, str]) -> list[str]:
    """What to say of the names given to a query that several things of a class bear."""
    store, base = open_store(graph_path), _prefixes(graph_path)["id"]
    asked = [values[p.name] for p in named()[name].parameters if p.kind == "label" and p.name in values]
    found = ((value, naming.namesakes(store, base, value)) for value in dict.fromkeys(asked))
    return [naming.ambiguous(value, ids, "the answer has all of them") for value, ids in found if ids]


def _districts_in(store: ox.Store, area: str) -> Sequence[str]:
    """榆阳区, 神木市 of 榆林市: the graph's districts by whose code they lie in a city or province."""
    rows = vocabulary.divisions_by_name().get(area, ())
    whole = next((d.code for d in rows if d.wide), None)
    if whole is None:
        return ()
    code = whole.removesuffix("00").removesuffix("00")  # 610800: a city's; 610000: a province's
    coded = f"?d a ukg:District ; ukg:divisionCode ?code FILTER(STRSTARTS(?code, {ox.Literal(code)}))"
    labels = run_on(store, f"SELECT ?name {{ {coded} ?d skos:prefLabel ?name }} ORDER BY ?name")
    return [str(name) for (name,) in labels.values()]


def unknown(name: str) -> str:
    """What to say of a name that no query bears."""
    return f"no query named {name!r}{offered(name, named())} (kg query --list shows all, or give a .rq file)"


def unknown_terms(query_text: str) -> list[str]:
    """What to say of the names under `ukg:` in a query that the ontology does not have.

    SPARQL itself answers nothing where a class or property is misspelt.
    """
    terms = ontology_terms()
    asked = dict.fromkeys(_TERM.findall(_NOT_NAMES.sub(" ", query_text)))
    return [
        f"the ontology has no ukg:{name}{offered(name, terms)} (docs/ontology.md lists all)"
        for name in asked
        if name not in terms
    ]


def mistagged(graph_path: str | Path, query_text: str, answer: Table) -> list[str]:
    """What to say of texts that an empty answer may be owed to: to SPARQL "京" and "京"@zh are two.

    Only of those that the graph has in the other way and not in this.
    """
    if any(cell not in (None, 0, False) for row in answer.values() for cell in row):
        return []
    store = open_store(graph_path)

    def known(literal: ox.Literal) -> bool:
        return next(store.quads_for_pattern(None, None, literal), None) is not None

    messages = []
    for found in dict.fromkeys(_TEXT.findall(_NOT_NAMES.sub(lambda m: m[1] or " ", query_text))):
        text, tag = found[0] or found[1], found[2]
        plain, chinese = ox.Literal(text), ox.Literal(text, language="zh")
        written, other = (chinese, plain) if tag else (plain, chinese)
        if text and known(other) and not known(written):
            kind = "plain texts (titles of posts, measures, units)" if tag else "names and quotes"
            messages.append(f"the graph has {other}, not {written}: {kind} stand there so")
    return messages


@cache
def ontology_terms() -> frozenset[str]:
    """The local names of the ontology's classes, properties and concepts."""
    text = ontology_path("unionkg.ttl").read_text(encoding="utf-8")
    return frozenset(_TERM.findall(_NOT_NAMES.sub(" ", text)))


def _known_or_raise(store: ox.Store, label: str) -> None:
    wanted = f"VALUES ?wanted {{ {ox.Literal(label, language='zh')} }}"
    labelled = "?e skos:prefLabel|skos:altLabel"
    if run_on(store, f"ASK {{ {wanted} {labelled} ?wanted }}").values() == ((True,),):
        return
    names = (str(name) for (name,) in run_on(store, f"SELECT DISTINCT ?x {{ {labelled} ?x }}").values())
    raise QueryError(f"nothing in the graph is called {label!r}{offered(label, names)}")


def _told_or_raise(store: ox.Store, query: NamedQuery, parameter: Parameter, value: str) -> None:
    """A QueryError where the query, asked about everything, has other texts under the parameter's name."""
    everything = run_on(store, named()[query.name].text)
    at = everything.columns.index(parameter.column)
    told = {str(row[at]) for row in everything.values() if row[at] is not None}
    if told and value not in told:
        raise QueryError(f"no {parameter.name} in the graph is {value!r}{offered(value, sorted(told))}")


def _prefixes(graph_path: str | Path) -> Mapping[str, str]:
    return PREFIXES | data_prefixes() | prefixes_of(graph_path)


def run_on(
    store: ox.Store, query_text: str, limit: int | None = None, prefixes: Mapping[str, str] | None = None
) -> Table:
    """The answer of an open store."""
    prefixes = PREFIXES if prefixes is None else prefixes
    try:
        answer = store.query(query_text, prefixes=dict(prefixes))
        if isinstance(answer, ox.QueryBoolean):
            truth = ox.Literal(str(bool(answer)).lower(), datatype=XSD.boolean)
            return Table(("answer",), ((truth,),), prefixes=prefixes)
        if isinstance(answer, ox.QueryTriples):
            columns: tuple[str, ...] = ("subject", "predicate", "object")
            rows: Iterable[tuple[Cell, ...]] = ((t.subject, t.predicate, t.object) for t in answer)
        else:
            columns = tuple(variable.value for variable in answer.variables)
            rows = _solutions(answer)
        taken = tuple(islice(rows, None if limit is None else limit + 1))
    except (SyntaxError, ValueError) as error:
        why = _misread(query_text) or _one_line(error, prefixes)
        raise QueryError(f"the query is not SPARQL: {why}") from None
    except (OSError, RuntimeError) as error:
        raise QueryError(f"the query cannot be answered: {_one_line(error)}") from None
    truncated = limit is not None and len(taken) > limit
    return Table(columns, taken[:limit] if truncated else taken, truncated, prefixes)


def _solutions(answer: ox.QuerySolutions) -> Iterator[tuple[Cell, ...]]:
    for solution in answer:
        yield tuple(solution)


def prefixes_of(graph_path: str | Path) -> dict[str, str]:
    """The prefixes that a Turtle file declares at its top."""
    prefixes: dict[str, str] = {}
    try:
        with Path(graph_path).open(encoding="utf-8") as file:
            for line in file:
                if match := _PREFIX_LINE.match(line):
                    prefixes[match.group(1)] = match.group(2)
                elif line.strip() and not line.startswith("#"):
                    break
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{graph_path}: cannot be read ({error})") from None
    return prefixes


def _misread(query_text: str) -> str:
    """Where the first word is wrong the engine complains of the next one."""
    found = _HEAD.match(query_text)
    word = found.group(1) if found else ""
    if word.upper() in _FORMS:
        return ""
    near = offered(word.upper(), _FORMS) if word else ""
    return f"it begins with {word!r}, a question with {', '.join(_FORMS[:-1])} or {_FORMS[-1]}{near}"


def _one_line(error: Exception, prefixes: Iterable[str] = ()) -> str:
    text = " ".join(str(error).split())
    if "Prefix not found" in text:
        place = ":".join(text.split(":")[:2])
        known = " ".join(f"{prefix}:" for prefix in prefixes if prefix not in KINDS)
        return f"{place}: a prefix is not declared; known are {known} and one a kind of data (union: …)"
    return text if len(text) <= _MAX_MESSAGE else text[:_MAX_MESSAGE] + " …"
