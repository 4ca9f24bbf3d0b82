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
    """What tells less of an occasion means the one that tells more, where there is just one.

    第二届 alone is 2021年第二届, and a mention without edition and year the one that has them.
    """
    folded = dict(conferrals)
    of: dict[tuple[str, str], list[ConferralKey]] = {}
    for key in conferrals:
        of.setdefault((key.recipient, key.honour), []).append(key)
    for keys in of.values():
        for key in sorted(keys, key=lambda k: bool(k.edition) + bool(k.year), reverse=True):
            fuller = [k for k in keys if k in folded and k != key and _tells_more(k, key)]
            if len(fuller) == 1:
                support, target = folded.pop(key), folded[fuller[0]]
                target.claims.extend(support.claims)
                target.conferred_by |= support.conferred_by
    return folded


def _tells_more(one: ConferralKey, other: ConferralKey) -> bool:
    """Does it tell all that the other tells of edition and year, and more?"""
    return other.edition in ("", one.edition) and other.year in (0, one.year)
