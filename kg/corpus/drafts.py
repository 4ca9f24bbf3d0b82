"""Articles in the making: paragraphs out of columns, people out of credits."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.corpus import bylines
from kg.corpus.bylines import Person
from kg.corpus.classify import Classified, is_closed
from kg.corpus.layout import Layout
from kg.corpus.lines import Line
from kg.corpus.piece import Piece, join

_PICTURE = re.compile(r"(?:上|下|左|右|大|小)?图(?:为|[①-⑨]|[一二三四1-9]?[：:])")
_BULLETS = frozenset("▲△●○■□◆◇★☆▶•")


@dataclass(slots=True)
class Paragraph:
    """Pieces of one paragraph (columns part it), or a line that stands alone."""

    pieces: list[Piece]
    alone: bool = False
    signed: bool = False  # a credit ends it, with which no column cuts it

    @property
    def piece(self) -> Piece:
        return join(self.pieces)

    @property
    def is_open(self) -> bool:
        return not (self.alone or self.signed) and not is_closed(self.pieces[-1].text)


def _shows(text: str, layout: Layout) -> bool:
    credit = bylines.ending(text, layout)
    return _PICTURE.match(text) is not None or (credit is not None and credit.picture)


def on_page(line: Line, people: Sequence[Person]) -> list[Person]:
    """The people with page offsets."""
    return [(role, name, *line.piece.page_span(start, end)) for role, name, start, end in people]


@dataclass(slots=True)
class Draft:
    """An article in the making."""

    heads: list[Classified] = field(default_factory=list)
    series: list[Classified] = field(default_factory=list)  # heads above an editor's note
    paragraphs: list[Paragraph] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)  # page offsets
    authors: list[Person] = field(default_factory=list)  # of a web page's line about source and author
    notes: list[Line] = field(default_factory=list)  # an editor's note that stands above the heads
    date: str | None = None
    signed: str | None = None  # the day below a document's text
    opened: bool = False  # by 本报讯 or a byline
    bylined: bool = False  # by a line of its own under the headline
    sourced: bool = False  # a web page's line about source and day stands below the headline
    publisher: str = ""  # whom such a line names as the source
    closed: bool = False  # by a credit, a jump, the edition's footer
    picture: bool = False
    listed: bool = False  # a list
    document: bool = False  # a decision or a notice, which its lists belong to
    placed: bool = False  # the last line names a place, whose part of a round-up follows
    annexed: bool = False  # it counts its annexes, which may stand below its signature
    subheads: int = 0

    @property
    def is_open(self) -> bool:
        """Was the last paragraph cut, so that the next line may go on with it?"""
        return bool(self.paragraphs) and self.paragraphs[-1].is_open and not self.closed

    @property
    def announces(self) -> bool:
        """Does the last paragraph end with a colon, so that a list or a quotation follows?"""
        return bool(self.paragraphs) and self.paragraphs[-1].pieces[-1].text[-1] in "：:"

    def told(self) -> str:
        """The text of a report so far, its heads first."""
        return "\n".join([*(c.text for c in self.heads), *(p.piece.text for p in self.paragraphs)])

    def led(self, layout: Layout) -> bool:
        """Does the body begin as news do: 近日, 7月12日?"""
        return bool(self.paragraphs) and layout.opens("lead", self.paragraphs[0].pieces[0].text) > 0

    def is_captioned(self, layout: Layout) -> bool:
        """Is what stands between the headline and 本报讯 no more than the picture's caption?"""
        few = len(self.paragraphs) <= layout.limits["caption"] and not self.subheads
        if not few or not self.heads or self.closed or self.listed:
            return False
        return not self.opened or self.is_pictured(layout)

    def is_pictured(self, layout: Layout) -> bool:
        """Do all paragraphs so far say what a picture shows: 图为比赛现场。 某某 摄?"""
        return all(_shows(p.pieces[0].text, layout) for p in self.paragraphs)

    @property
    def names(self) -> frozenset[str]:
        return frozenset(name for _, name, _, _ in self.people)

    def credit(self, line: Line, people: Sequence[Person], picture: bool) -> None:
        """Take over the people of a credit that stands in the line."""
        self.people += on_page(line, people)
        self.picture = self.picture or picture

    def everyone(self) -> list[Person]:
        """All who reported, each once; the web page's author only if the article names nobody so."""
        found: dict[tuple[str, str], Person] = {}
        for person in [*self.people, *(p for p in self.authors if p[1] not in self.names)]:
            found.setdefault(person[:2], person)
        return list(found.values())

    def body(self, line: Line) -> None:
        """A paragraph, or what a column break cut off the last one."""
        if self.is_open and not line.indent and line.text[0] not in _BULLETS:
            self.paragraphs[-1].pieces.append(line.piece)
        else:
            self.paragraphs.append(Paragraph([line.piece]))

    def alone(self, lines: Sequence[Line]) -> None:
        """Lines that are a paragraph each: sub-headings, entries of a list."""
        self.paragraphs += [Paragraph([line.piece], alone=True) for line in lines]
