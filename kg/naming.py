"""Whom a name means in a corpus: who bears it, or which one a fuller name or an id picks out."""

from __future__ import annotations

from kg.model import Corpus, Entity
from kg.network.twins import distinctions


def bearers(corpus: Corpus, name: str) -> list[Entity]:
    """The entities of the id, else of the name, else of the alias, the most reported first.

    Else the one of several namesakes whose id ends so, or that the network page shows so: 李秀兰（扬中市委）.
    """
    entities = corpus.entities
    found = (
        [e for e in entities if e.id == name]
        or [e for e in entities if e.name == name]
        or [e for e in entities if name in e.aliases]
        or [e for e in entities if e.id.partition("/")[2] == name]
        or _shown_as(corpus, name)
    )
    return sorted(found, key=lambda e: (-len(e.articles), e.id))


def namesakes(corpus: Corpus, name: str) -> list[str]:
    """The ids of the entities of one class that a name means, where they are several."""
    found = bearers(corpus, name)
    alike = [e.id for e in found if e.type is found[0].type]
    return alike if len(alike) > 1 else []


def _shown_as(corpus: Corpus, name: str) -> list[Entity]:
    if "（" not in name:
        return []
    marks = distinctions(corpus)
    return [e for e in corpus.entities if e.id in marks and f"{e.name}（{marks[e.id]}）" == name]
