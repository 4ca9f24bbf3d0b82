"""Whom a name means in a graph: who bears it, or which one a fuller name or an id picks out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

import pyoxigraph as ox

from kg.graph.iris import encode
from kg.graph.terms import PREFIXES
from kg.model import EntityType

_FULLER = re.compile(r"(.+)（(.+)）")
_ID = re.compile(rf"({'|'.join(EntityType)})/\S.*")
_MOST = 4  # namesakes that a message names
_BEARERS = """SELECT DISTINCT ?e ?name {{
  VALUES ?given {{ {name} }} ?e skos:prefLabel|skos:altLabel ?given ; skos:prefLabel ?name
}} ORDER BY ?e"""
_BESIDE = """SELECT DISTINCT ?e {{
  ?e skos:prefLabel {name} .
  {{ ?e ?property ?other . ?other skos:prefLabel {mark} }}
  UNION {{ ?article schema:mentions ?e ; schema:headline {mark} }}
}}"""


def bearers(store: ox.Store, name: str) -> list[str]:
    """The addresses of all things that have the name as label or as another name."""
    return [e for e, _ in _ask(store, _BEARERS.format(name=_text(name)))]


def meant(store: ox.Store, base: str, name: str) -> str | None:
    """The address of the one thing that an id means, or a name with what tells it from its namesakes.

    person/李秀兰 is an id; 李秀兰（扬中市委） ends one, or is how the network page shows her of that body.
    """
    ids = [name] if _ID.fullmatch(name) else [f"{type_}/{name}" for type_ in EntityType]
    found = [iri for id_ in ids if label(store, iri := base + encode(id_))]
    if not found and (fuller := _FULLER.fullmatch(name)):
        own, mark = map(_text, fuller.groups())
        found = [e for (e,) in _ask(store, _BESIDE.format(name=own, mark=mark))]
    return found[0] if len(found) == 1 else None


def namesakes(store: ox.Store, base: str, name: str) -> Sequence[str]:
    """The ids of the things of one class that bear the name, where they are several."""
    by_class: dict[str, list[str]] = defaultdict(list)
    for iri in bearers(store, name):
        local = iri.removeprefix(base)
        by_class[local.partition("/")[0]].append(local)
    return next((ids for ids in by_class.values() if len(ids) > 1), ())


def ambiguous(name: str, ids: Sequence[str], answered: str) -> str:
    """What to say of a name that several things bear; `answered`: which of them the answer is about."""
    some = ", ".join(ids[:_MOST]) + " …" * (len(ids) > _MOST)
    return f"{name} is the name of {len(ids)} ({some}): {answered}; an id in its place means one"


def label(store: ox.Store, iri: str) -> str:
    """The name of a thing; "" of what is none."""
    found = _ask(store, f"SELECT ?name {{ {ox.NamedNode(iri)} skos:prefLabel ?name }} LIMIT 1")
    return found[0][0] if found else ""


def _text(name: str) -> str:
    return str(ox.Literal(name, language="zh"))


def _ask(store: ox.Store, query: str) -> list[tuple[str, ...]]:
    answer = store.query(query, prefixes=PREFIXES)
    assert isinstance(answer, ox.QuerySolutions)
    return [tuple(getattr(cell, "value", "") for cell in row) for row in answer]
