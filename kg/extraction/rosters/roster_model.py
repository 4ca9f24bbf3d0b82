"""What a list line says: people with unit and post, honoured collectives, who leads them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kg.model import EntityType


class Expected(StrEnum):
    """What the heading in force lets one expect."""

    PERSON = "person"
    COLLECTIVE = "collective"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Span:
    """A name in the article text; `name` is without padding."""

    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class Employer:
    """A body of a line, by its span, with its type and kind."""

    span: Span
    type: EntityType
    kind: str


@dataclass(frozen=True, slots=True)
class Further:
    """A post that one holds at another body than the entry's own: 市政协|委员."""

    span: Span
    body: Employer | None  # None where the recognisers alone tell what the organ is
    title: str


@dataclass(frozen=True, slots=True)
class Head:
    """Who leads a collective, by the name in brackets or in a column beside it: （班长：丁楠）."""

    span: Span
    title: str  # empty where the line does not tell


@dataclass(frozen=True, slots=True)
class Entry:
    """What a line says of one person, or of one collective (then `person` is None)."""

    start: int
    end: int
    person: Span | None
    body: Employer | None
    title: str = ""
    team: Span | None = None  # the honoured part of `body`
    further: tuple[Further, ...] = ()
    heads: tuple[Head, ...] = ()  # who leads the collective
