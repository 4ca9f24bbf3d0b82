"""Claims gathered into the records of the graph: posts, conferrals, observations, passages.

A record is what the graph says once; the claims say where. Two claims of one post make one
`Post` with two passages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kg.graph.literals import year_of
from kg.graph.terms import SYMMETRIC
from kg.model import Claim, Corpus, Page


@dataclass(frozen=True, slots=True, order=True)
class PassageKey:
    """The sentences of a page that say something, and those apart from them that name whom or what they mean.

    Offsets are page offsets.
    """

    article: str
    start: int
    end: int
    antecedents: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class PostKey:
    """One person, one body, one title; a former post is another record."""

    person: str
    body: str
    title: str
    former: bool


@dataclass(frozen=True, slots=True, order=True)
class ConferralKey:
    """One recipient, one honour, one occasion as far as the text tells it."""

    recipient: str
    honour: str
    edition: str
    year: int  # 0 where the text states none

    @property
    def bare(self) -> bool:
        return not self.edition and not self.year


@dataclass(slots=True)
class Support:
    """The claims behind a record, and what else they state."""

    claims: list[Claim] = field(default_factory=list)
    conferred_by: set[str] = field(default_factory=set)
    times: set[str] = field(default_factory=set)  # since when a post is held, as the texts have it


@dataclass(frozen=True, slots=True)
class Records:
    """The posts and conferrals of a corpus, each in the order of its key."""

    posts: dict[PostKey, Support]
    conferrals: dict[ConferralKey, Support]


def titles(claim: Claim) -> tuple[str, ...]:
    """The posts that a claim states: 党组书记、主席 are two."""
    stated = str(claim.attributes.get("title", "")).strip()
    return tuple(dict.fromkeys(part.strip() for part in stated.split("、") if part.strip()))


def gather(corpus: Corpus) -> Records:
    """The records that the claims of a corpus make."""
    return Records(_posts(corpus.claims), _conferrals(corpus.claims))


def both_ways(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Every claim, and after a symmetric one its mirror."""
    for claim in claims:
        yield claim
        if claim.predicate in SYMMETRIC and claim.object is not None:
            yield Claim(
                predicate=claim.predicate,
                subject=claim.object,
                object=claim.subject,
                article=claim.article,
                start=claim.start,
                end=claim.end,
                quote=claim.quote,
                sentence=claim.sentence,
                rule=claim.rule,
                confidence=claim.confidence,
                attributes=claim.attributes,
                beside=claim.beside,
            )


def quote(page: Page, passage: PassageKey) -> str:
    """What the page holds there, white space aside."""
    return "".join(page.text[passage.start : passage.end].split())


def _posts(claims: Iterable[Claim]) -> dict[PostKey, Support]:
    posts: dict[PostKey, Support] = {}
    for claim in claims:
        if claim.predicate != "holdsPost" or claim.object is None:
            continue
        former = bool(claim.attributes.get("former", False))
        for title in titles(claim):
            support = posts.setdefault(PostKey(claim.subject, claim.object, title, former), Support())
            support.claims.append(claim)
            if time := claim.attributes.get("time"):
                support.times.add(str(time))
    return dict(sorted(posts.items()))


def _conferrals(claims: Iterable[Claim]) -> dict[ConferralKey, Support]:
    conferrals: dict[ConferralKey, Support] = {}
    for claim in claims:
        if claim.predicate != "awarded" or claim.object is None:
            continue
        edition = str(claim.attributes.get("edition", "") or "")
        year = year_of(claim.attributes.get("year")) or 0
        support = conferrals.setdefault(ConferralKey(claim.subject, claim.object, edition, year), Support())
        support.claims.append(claim)
        if conferred_by := claim.attributes.get("conferred_by"):
            support.conferred_by.add(str(conferred_by))
    return dict(sorted(_fold(conferrals).items()))


def _fold(conferrals: dict[ConferralKey, Support]) -> dict[ConferralKey, Support]:
    """A mention without edition and year means the one that has them, where there is just one."""
    dated: dict[tuple[str, str], list[ConferralKey]] = {}
    for key in conferrals:
        if not key.bare:
            dated.setdefault((key.recipient, key.honour), []).append(key)
    folded = {key: support for key, support in conferrals.items() if not key.bare}
    for key, support in conferrals.items():
        if not key.bare:
            continue
        same = dated.get((key.recipient, key.honour), [])
        if len(same) != 1:
            folded[key] = support
            continue
        target = folded[same[0]]
        target.claims.extend(support.claims)
        target.conferred_by |= support.conferred_by
    return folded
