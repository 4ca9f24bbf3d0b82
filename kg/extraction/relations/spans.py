"""Where the mentions of an article stand: what all relation rules look up by offset."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extraction.lexical.context import Context
from kg.extraction.lexical.lazy import lazy
from kg.extraction.lexical.scan import Scan
from kg.model import EntityType, LocalEntity, Mention, Sentence


@dataclass(frozen=True)
class Spans:
    """An article's scan, mentions and entities, indexed. Offsets are text offsets."""

    scan: Scan
    context: Context
    mentions: Sequence[Mention]
    entities: Sequence[LocalEntity]

    @property
    def text(self) -> str:
        return self.scan.text

    @lazy
    def owner(self) -> tuple[int, ...]:
        """Index of the entity of each mention."""
        owner = [0] * len(self.mentions)
        for index, entity in enumerate(self.entities):
            for mention in entity.mentions:
                owner[mention] = index
        return tuple(owner)

    @lazy
    def outer(self) -> tuple[int, ...]:
        """Indices of the mentions that stand in no longer one, in text order."""
        found: list[int] = []
        last: tuple[int, int] | None = None
        reach = -1
        order = sorted(
            range(len(self.mentions)), key=lambda k: (self.mentions[k].start, -self.mentions[k].end)
        )
        for k in order:
            m = self.mentions[k]
            if m.end > reach or (m.start, m.end) == last:
                found.append(k)
                last = (m.start, m.end)
                reach = max(reach, m.end)
        return tuple(found)

    @lazy
    def _outer_starts(self) -> tuple[int, ...]:
        return tuple(self.mentions[k].start for k in self.outer)

    @lazy
    def _starts(self) -> tuple[int, ...]:
        return tuple(m.start for m in self.mentions)

    @lazy
    def ending_at(self) -> dict[int, list[int]]:
        """Outer mentions by their end offset."""
        found: dict[int, list[int]] = {}
        for k in self.outer:
            found.setdefault(self.mentions[k].end, []).append(k)
        return found

    def inside(self, mention: Mention) -> Iterator[tuple[int, Mention]]:
        """Mentions within another's span, with their indices."""
        a, b = bisect_left(self._starts, mention.start), bisect_left(self._starts, mention.end)
        for k in range(a, b):
            m = self.mentions[k]
            if m.end <= mention.end and (m.start, m.end) != (mention.start, mention.end):
                yield k, m

    def between(self, start: int, end: int) -> list[int]:
        """Outer mentions that start in [start, end), in order."""
        a, b = bisect_left(self._outer_starts, start), bisect_left(self._outer_starts, end)
        return list(self.outer[a:b])

    def of_type(self, type_: EntityType, start: int, end: int) -> list[int]:
        """Those of one type."""
        return [k for k in self.between(start, end) if self.mentions[k].type is type_]

    def sentence(self, offset: int) -> Sentence:
        """The sentence at an offset."""
        return self.scan.article.sentence_at(offset)

    def owners(self, mentions: Sequence[int]) -> tuple[int, ...]:
        """The entities of some mentions, each once, in order."""
        return tuple(dict.fromkeys(self.owner[k] for k in mentions))
