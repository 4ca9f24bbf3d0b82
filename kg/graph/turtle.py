"""Turtle that a person can read: prefixes, one block an entity, class and label first, sorted.

The same triples in any order give the same bytes. Every kind of thing has a prefix of its own
(`union:朝阳区总工会`), because a slash in a local name would have to be escaped everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

import pyoxigraph as ox

from kg.graph.files import write_atomically
from kg.graph.terms import BASE, KINDS, PREFIXES, RDF, SKOS, UKG, XSD, data_prefixes

Object = ox.NamedNode | ox.Literal
Pairs = dict[ox.NamedNode, list[Object]]

# The subset of Turtle's PN_LOCAL that needs no escape and that rdflib, pyoxigraph and Raptor agree
# on. "." may not end a name, ":" and "%" are legal but read badly: such IRIs are written in full.
_START = (
    "A-Za-z0-9_\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff"
    "\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd"
)
_LOCAL = re.compile(f"[{_START}](?:[{_START}\u00b7.-]*[{_START}\u00b7-])?")
_DIGITS = re.compile(r"\d+")
_BARE = {
    XSD.integer: re.compile(r"[+-]?[0-9]+"),
    XSD.decimal: re.compile(r"[+-]?[0-9]*\.[0-9]+"),
    XSD.boolean: re.compile(r"true|false"),
}
_RANK = {kind: rank for rank, kind in enumerate(KINDS)}
_FIRST = {RDF.type: 0, SKOS.prefLabel: 1, SKOS.altLabel: 2}
_HEADINGS = {
    "union": "工会 Unions",
    "district": "区县 Districts",
    "subdistrict": "街道、乡镇 Subdistricts",
    "place": "地点 Places",
    "enterprise": "企业 Enterprises",
    "institution": "机构 Institutions",
    "person": "人物 People",
    "honour": "荣誉 Honours",
    "event": "活动 Events",
    "programme": "项目 Programmes",
    "facility": "场所 Facilities",
    "work": "作品 Works",
    "article": "报道 Articles",
    "page": "版面 Pages",
    "reporter": "记者 Reporters",
    "post": "任职 Posts",
    "conferral": "授奖 Conferrals",
    "observation": "数据 Observations",
    "claim": "陈述与出处 Claims",
    "passage": "原句 Passages",
    "build": "构建 The build",
    "software": "程序 The program",
}


def write(triples: Iterable[ox.Triple], path: str | Path, base: str = BASE) -> None:
    """Writes the triples to `path`, or leaves what was there."""
    write_atomically(Path(path), dumps(triples, base))


def dumps(triples: Iterable[ox.Triple], base: str = BASE) -> str:
    """The triples as one Turtle document."""
    return "".join(lines(triples, base))


def lines(triples: Iterable[ox.Triple], base: str = BASE) -> Iterator[str]:
    """The pieces of the document, in order."""
    blocks: dict[ox.NamedNode, Pairs] = {}
    for triple in triples:
        subject, object_ = triple.subject, triple.object
        if not isinstance(subject, ox.NamedNode) or not isinstance(object_, Object):
            raise ValueError(f"the graph holds named nodes and literals only, not {triple}")
        blocks.setdefault(subject, {}).setdefault(triple.predicate, []).append(object_)
    writer = _Writer(base)
    yield from writer.head()
    section = None
    for subject in sorted(blocks, key=lambda node: writer.order(node, blocks[node])):
        kind = writer.kind(subject)
        if kind != section:
            section = kind
            if kind in _HEADINGS:
                yield f"\n# ---- {_HEADINGS[kind]} ----\n"
        yield writer.block(subject, blocks[subject])


class _Writer:
    def __init__(self, base: str) -> None:
        self.base = base
        self.prefixes = PREFIXES | data_prefixes(base)
        self.names = {namespace: prefix for prefix, namespace in self.prefixes.items()}
        self.iri = lru_cache(maxsize=None)(self._iri)
        self.rank = lru_cache(maxsize=None)(_predicate_rank)

    def head(self) -> Iterator[str]:
        width = max(map(len, self.prefixes)) + 1
        for prefix, namespace in self.prefixes.items():
            yield f"@prefix {prefix + ':':<{width}} <{namespace}> .\n"

    def kind(self, node: ox.NamedNode) -> str:
        """First path segment below the base: "union"; "" for what lies elsewhere."""
        value = node.value
        return value[len(self.base) :].partition("/")[0] if value.startswith(self.base) else ""

    def order(self, node: ox.NamedNode, pairs: Pairs) -> tuple[object, ...]:
        """By kind; what has a place in an article by that place, all else by name."""
        rank = _RANK.get(self.kind(node), len(KINDS))
        if UKG.inArticle in pairs:
            start = min((int(o.value) for o in pairs.get(UKG.start, ())), default=0)
            return (rank, _natural(pairs[UKG.inArticle][0].value), start, node.value)
        return (rank, _natural(node.value), 0, node.value)

    def block(self, subject: ox.NamedNode, pairs: Pairs) -> str:
        parts = []
        for predicate in sorted(pairs, key=self.rank):
            name = "a" if predicate == RDF.type else self.iri(predicate)
            objects = dict.fromkeys(pairs[predicate])
            if len(objects) == 1:
                parts.append(f"{name} {self.term(next(iter(objects)))}")
                continue
            written = sorted(map(self.term, objects), key=_natural)
            joiner = ", " if predicate == RDF.type else ",\n    "
            parts.append(f"{name} {joiner.join(written)}")
        return f"\n{self.iri(subject)} " + " ;\n  ".join(parts) + " .\n"

    def term(self, term: Object) -> str:
        if isinstance(term, ox.NamedNode):
            return self.iri(term)
        bare = _BARE.get(term.datatype)
        if bare is not None and bare.fullmatch(term.value):
            return term.value
        if term.language or term.datatype == XSD.string:
            return str(term)
        lexical = str(ox.Literal(term.value))
        return f"{lexical}^^{self.iri(term.datatype)}"

    def _iri(self, node: ox.NamedNode) -> str:
        value = node.value
        cut = max(value.rfind("/"), value.rfind("#")) + 1
        prefix = self.names.get(value[:cut])
        if prefix is not None and _LOCAL.fullmatch(value, cut):
            return f"{prefix}:{value[cut:]}"
        return f"<{value}>"


def _predicate_rank(predicate: ox.NamedNode) -> tuple[int, str]:
    return _FIRST.get(predicate, len(_FIRST)), predicate.value


@lru_cache(maxsize=200_000)
def _natural(text: str) -> tuple[str, str]:
    """A sort key by which article 2 comes before article 10."""
    return _DIGITS.sub(lambda m: m.group().zfill(12), text), text
