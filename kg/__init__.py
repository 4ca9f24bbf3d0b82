"""unionkg: the knowledge graph of the trade unions, from their newspapers.

import kg
result = kg.build(["pages/"])
result.graph      # an rdflib Graph
result.network    # a networkx Graph
result.entities   # typed objects, with result.facts and result.articles
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.errors import InputError, OutputError, QueryError, UnionKGError, VocabularyError
    from kg.graph.query import run as query
    from kg.model import Article, Claim, Corpus, Entity, EntityType, Page, PageReading
    from kg.outputs import write
    from kg.pipeline import BuildResult, build

    __version__: str

# Where each public name lives: a module is imported when the name is first asked for, so that
# `kg --help` need not load a graph store.
_PUBLIC = {
    "build": ("kg.pipeline", "build"),
    "write": ("kg.outputs", "write"),
    "query": ("kg.graph.query", "run"),
    "BuildResult": ("kg.pipeline", "BuildResult"),
    "Article": ("kg.model", "Article"),
    "Claim": ("kg.model", "Claim"),
    "Corpus": ("kg.model", "Corpus"),
    "Entity": ("kg.model", "Entity"),
    "EntityType": ("kg.model", "EntityType"),
    "Page": ("kg.model", "Page"),
    "PageReading": ("kg.model", "PageReading"),
    "InputError": ("kg.errors", "InputError"),
    "OutputError": ("kg.errors", "OutputError"),
    "QueryError": ("kg.errors", "QueryError"),
    "UnionKGError": ("kg.errors", "UnionKGError"),
    "VocabularyError": ("kg.errors", "VocabularyError"),
}

__all__ = [
    "Article",
    "BuildResult",
    "Claim",
    "Corpus",
    "Entity",
    "EntityType",
    "InputError",
    "OutputError",
    "Page",
    "PageReading",
    "QueryError",
    "UnionKGError",
    "VocabularyError",
    "__version__",
    "build",
    "query",
    "write",
]


def __getattr__(name: str) -> Any:
    if name == "__version__":
        value: Any = _version()
    elif name in _PUBLIC:
        module, attribute = _PUBLIC[name]
        value = getattr(import_module(module), attribute)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("unionkg")
    except PackageNotFoundError:  # run from a checkout that is not installed
        return "0+unknown"
