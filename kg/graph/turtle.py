"""Turtle that a person can read: prefixes, one block an entity, class and label first.

Every kind of thing has a prefix of its own (`union:朝阳区总工会`), because a slash in a local name would
have to be escaped everywhere. There are no blank nodes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from kg.graph.assemble import Block, blocks
from kg.graph.files import replacing
from kg.graph.terms import BASE, PREFIXES, data_prefixes
from kg.model import Corpus

if TYPE_CHECKING:
    import pyoxigraph as ox

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


def write(
    corpus: Corpus, path: str | Path, *, base: str = BASE, provenance: Mapping[str, str] | None = None
) -> None:
    """Writes the graph of a corpus to `path`, each block as it comes, or leaves what was there."""
    with replacing(Path(path)) as temporary, temporary.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(document(blocks(corpus, base=base, provenance=provenance), base))


def dumps(corpus: Corpus, *, base: str = BASE, provenance: Mapping[str, str] | None = None) -> str:
    """The graph of a corpus as one Turtle document."""
    return "".join(document(blocks(corpus, base=base, provenance=provenance), base))


def triples(
    corpus: Corpus, *, base: str = BASE, provenance: Mapping[str, str] | None = None
) -> Iterator[ox.Triple]:
    """The graph of a corpus triple by triple: what a reader of the file finds, in its order."""
    import pyoxigraph as ox

    text = dumps(corpus, base=base, provenance=provenance)
    return (quad.triple for quad in ox.parse(text, format=ox.RdfFormat.TURTLE))


def document(blocks: Iterable[Block], base: str = BASE) -> Iterator[str]:
    """The pieces of the document, in the order of the blocks."""
    prefixes = PREFIXES | data_prefixes(base)
    width = max(map(len, prefixes)) + 1
    for prefix, namespace in prefixes.items():
        yield f"@prefix {prefix + ':':<{width}} <{namespace}> .\n"
    section = ""
    for kind, subject, stated in blocks:
        if kind != section:
            section = kind
            if section in _HEADINGS:
                yield f"\n# ---- {_HEADINGS[section]} ----\n"
        yield f"\n{subject} {stated} .\n"
