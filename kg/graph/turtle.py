"""Turtle that a person can read: prefixes, one block an entity, class and label first, sorted.

The same triples in any order give the same bytes. Every kind of thing has a prefix of its own
(`union:朝阳区总工会`), because a slash in a local name would have to be escaped everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.graph.files import replacing
from kg.graph.order import natural
from kg.graph.terms import BASE, KINDS, ORG, PREFIXES, RDF, SKOS, UKG, XSD, data_prefixes

if TYPE_CHECKING:
    from kg.graph.assemble import Block

_Term = ox.Triple | ox.NamedNode | ox.BlankNode | ox.Literal
# The subset of Turtle's PN_LOCAL that needs no escape and that rdflib, pyoxigraph and Raptor agree
# on. "." may not end a name, ":" and "%" are legal but read badly: such IRIs are written in full.
_START = (
    "A-Za-z0-9_\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff"
    "\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd"
)
_LOCAL = re.compile(f"[{_START}](?:[{_START}\u00b7.-]*[{_START}\u00b7-])?")
_BARE = {
    XSD.integer.value: re.compile(r"[+-]?[0-9]+"),
    XSD.decimal.value: re.compile(r"[+-]?[0-9]*\.[0-9]+"),
    XSD.boolean.value: re.compile(r"true|false"),
}
_INTEGER = f'"^^{XSD.integer}'
_RANK = {kind: rank for rank, kind in enumerate(KINDS)}
_FIRST = {SKOS.prefLabel: 1, SKOS.altLabel: 2}
_KNOWN = 100_000  # names that are remembered: most recur soon, and a large graph has millions
_TYPE_NAME = "0a"
_PLACES = frozenset({UKG.start, UKG.inArticle, UKG.recipient, ORG.member})
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
    _write(lines(triples, base), Path(path))


def write_blocks(blocks: Iterable[Block], path: str | Path, base: str = BASE) -> None:
    """Writes blocks that come in the order of the document, each as it comes."""
    names = _Names(base)
    written = (_Block(s.value, names.kind(s.value), [names.pair(*p) for p in pairs]) for s, pairs in blocks)
    _write(_document(written, names), Path(path))


def dumps(triples: Iterable[ox.Triple], base: str = BASE) -> str:
    """The triples as one Turtle document."""
    return "".join(lines(triples, base))


def lines(triples: Iterable[ox.Triple], base: str = BASE) -> Iterator[str]:
    """The pieces of the document, in order."""
    names = _Names(base)
    return _document(sorted(_collect(triples, names).values(), key=_Block.order), names)


def _document(blocks: Iterable[_Block], names: _Names) -> Iterator[str]:
    yield from names.head()
    section = ""
    for block in blocks:
        if block.kind != section:
            section = block.kind
            if section in _HEADINGS:
                yield f"\n# ---- {_HEADINGS[section]} ----\n"
        yield block.text(names.iri(block.iri))


def _write(pieces: Iterable[str], path: Path) -> None:
    with replacing(path) as temporary, temporary.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(pieces)


def _collect(triples: Iterable[ox.Triple], names: _Names) -> dict[str, _Block]:
    """The triples as written pairs, by subject."""
    blocks: dict[str, _Block] = {}
    block = _Block("", "", [])
    for subject, predicate, object_ in triples:
        iri = subject.value
        if iri != block.iri:
            if not isinstance(subject, ox.NamedNode):
                raise ValueError(f"the graph holds named nodes and literals only, not {subject}")
            block = blocks.get(iri) or blocks.setdefault(iri, _Block(iri, names.kind(iri), []))
        block.pairs.append(names.pair(predicate, object_))
        if predicate in _PLACES:
            block.place(predicate, object_.value)
    return blocks


class _Block:
    """What is said of one subject: pairs as "<rank><predicate>\\t<object>", ready to sort."""

    __slots__ = ("about", "iri", "kind", "pairs", "start")

    def __init__(self, iri: str, kind: str, pairs: list[str]) -> None:
        self.iri = iri
        self.kind = kind
        self.pairs = pairs
        self.about = ""
        self.start = 0

    def place(self, predicate: ox.NamedNode, value: str) -> None:
        """Notes what the block is sorted by: its article and offset, or its first member."""
        if predicate != UKG.start:
            self.about = min(self.about or value, value)
        elif value.isdigit():
            self.start = int(value)

    def order(self) -> tuple[int, str, int, str]:
        """By kind; what has a place in an article by that place, all else by name."""
        return _RANK.get(self.kind, len(KINDS)), natural(self.about or self.iri), self.start, self.iri

    def text(self, subject: str) -> str:
        self.pairs.sort()
        parts: list[str] = []
        last_name = last_pair = ""
        for pair in self.pairs:
            if pair == last_pair:
                continue
            last_pair = pair
            name, _, written = pair.partition("\t")
            if name == last_name:
                parts.append(f", {written}" if name == _TYPE_NAME else f",\n    {written}")
            else:
                parts.append(f" ;\n  {name[1:]} {written}" if last_name else f"{name[1:]} {written}")
                last_name = name
        return f"\n{subject} {''.join(parts)} .\n"


class _Names:
    """How IRIs and literals are written; what recurs is worked out once."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.prefixes = PREFIXES | data_prefixes(base)
        self.of_namespace = {namespace: prefix for prefix, namespace in self.prefixes.items()}
        self.iri = lru_cache(_KNOWN)(self._iri)
        self.node = lru_cache(_KNOWN)(self._node)
        self.predicate = lru_cache(_KNOWN)(self._predicate)
        self.typed_literal = lru_cache(_KNOWN)(self._typed_literal)

    def head(self) -> Iterator[str]:
        width = max(map(len, self.prefixes)) + 1
        for prefix, namespace in self.prefixes.items():
            yield f"@prefix {prefix + ':':<{width}} <{namespace}> .\n"

    def kind(self, iri: str) -> str:
        """First path segment below the base: "union"; "" for what lies elsewhere."""
        return iri[len(self.base) :].partition("/")[0] if iri.startswith(self.base) else ""

    def pair(self, predicate: ox.NamedNode, object_: _Term) -> str:
        """Predicate and object, ready to sort. The speed of a build hangs on this."""
        if isinstance(object_, ox.Literal):
            written = str(object_)
            if written[-1] == ">":
                written = self.typed_literal(written)
        elif isinstance(object_, ox.NamedNode):
            written = self.node(object_)
        else:
            raise ValueError(f"the graph holds named nodes and literals only, not {object_}")
        return f"{self.predicate(predicate)}\t{written}"

    def _node(self, node: ox.NamedNode) -> str:
        return self._iri(node.value)

    def _predicate(self, predicate: ox.NamedNode) -> str:
        """The name after a digit that sorts class and labels first."""
        return _TYPE_NAME if predicate == RDF.type else f"{_FIRST.get(predicate, 3)}{self.node(predicate)}"

    def _typed_literal(self, written: str) -> str:
        """A typed literal in N-Triples form, shortened where Turtle has a shorter one."""
        if (
            written.endswith(_INTEGER)
            and (digits := written[1 : -len(_INTEGER)]).isdigit()
            and digits.isascii()
        ):
            return digits
        lexical, _, datatype = written.rpartition("^^<")
        datatype = datatype[:-1]
        bare = _BARE.get(datatype)
        if bare is not None and bare.fullmatch(lexical, 1, len(lexical) - 1):
            return lexical[1:-1]
        return f"{lexical}^^{self.iri(datatype)}"

    def _iri(self, value: str) -> str:
        cut = max(value.rfind("/"), value.rfind("#")) + 1
        prefix = self.of_namespace.get(value[:cut])
        if prefix is not None and _LOCAL.fullmatch(value, cut):
            return f"{prefix}:{value[cut:]}"
        return f"<{value}>"
