"""A resolved corpus as a stream of triples by the ontology.

The stream is grouped by subject, in the order of `graph.ttl` (`kg.graph.order`), so that it can be
written as it comes, whatever its length. No blank nodes; nothing is read but the corpus.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

import pyoxigraph as ox

from kg.graph.iris import Iris
from kg.graph.literals import boolean, chinese, date, decimal, integer, number, plain
from kg.graph.order import natural
from kg.graph.records import ConferralKey, PassageKey, PlacedClaim, PostKey, Records, Support, gather, quote
from kg.graph.terms import (
    BASE,
    CLASS_OF,
    DCTERMS,
    DIRECT,
    INSTITUTION_KINDS,
    KINDS,
    ORG,
    PROV,
    RDF,
    SCHEMA,
    SKOS,
    UKG,
)
from kg.model import AREAS, Article, Claim, Corpus, Entity, EntityType, Page

T = TypeVar("T")
Pair = tuple[ox.NamedNode, ox.NamedNode | ox.Literal]
Block = tuple[ox.NamedNode, Iterable[Pair]]
"""A subject and what is said of it, read once; the same pair can come twice."""


def blocks(
    corpus: Corpus, *, base: str = BASE, provenance: Mapping[str, str] | None = None
) -> Iterator[Block]:
    """The graph of a corpus, each subject once.

    `provenance` states the build: "version" of the program and "vocabulary" (its hash). Without it
    the graph holds no build activity.
    """
    return _Assembler(corpus, Iris(base)).blocks(provenance)


def triples(
    corpus: Corpus, *, base: str = BASE, provenance: Mapping[str, str] | None = None
) -> Iterator[ox.Triple]:
    """The same, triple by triple."""
    for subject, pairs in blocks(corpus, base=base, provenance=provenance):
        for predicate, object_ in dict.fromkeys(pairs):
            yield ox.Triple(subject, predicate, object_)


class _Assembler:
    """Holds what the parts of one graph share: the corpus, its records and the IRIs."""

    def __init__(self, corpus: Corpus, iris: Iris) -> None:
        self.corpus = corpus
        self.iris = iris
        self.pages = {page.id: page for page in corpus.pages}
        self.page_of = {article.id: article.page for article in corpus.articles}
        self.records: Records = gather(corpus)
        self.claim_nodes = [self._claim_node(placed.claim) for placed in self.records.claims]
        self.direct: dict[str, set[tuple[str, str]]] = {}
        for placed in self.records.claims:
            claim = placed.claim
            if claim.object is not None:
                self.direct.setdefault(claim.subject, set()).add((claim.predicate, claim.object))

    def blocks(self, provenance: Mapping[str, str] | None) -> Iterator[Block]:
        yield from self._entities()
        yield from self._articles()
        for page in self._sorted(self.corpus.pages, lambda page: self.iris.of("page", page.id)):
            yield self.iris.of("page", page.id), _page(page)
        names = {byline.name for article in self.corpus.articles for byline in article.bylines}
        for name in self._sorted(names, lambda name: self.iris.of("reporter", name)):
            yield self.iris.of("reporter", name), _reporter(name)
        yield from self._posts()
        yield from self._conferrals()
        observations = [self._claim_node(placed.claim) for placed in self.records.observations]
        for node, placed in self._placed(observations, self.records.observations):
            yield node, self._observation(placed)
        for node, placed in self._placed(self.claim_nodes, self.records.claims):
            yield node, self._claim(placed)
        yield from self._passages()
        if provenance is not None:
            yield from self._build(provenance)

    def _entities(self) -> Iterator[Block]:
        """Class by class."""
        by_kind: dict[str, list[Entity]] = defaultdict(list)
        for entity in self.corpus.entities:
            by_kind[entity.id.partition("/")[0]].append(entity)
        for kind in KINDS:
            for entity in self._sorted(by_kind.get(kind, ()), lambda entity: self.iris.node(entity.id)):
                yield self.iris.node(entity.id), self._entity(entity)

    def _articles(self) -> Iterator[Block]:
        mentioned = self._mentioned()
        for article in self._sorted(self.corpus.articles, lambda one: self.iris.of("article", one.id)):
            yield self.iris.of("article", article.id), self._article(article, mentioned.get(article.id, ()))

    def _posts(self) -> Iterator[Block]:
        def place(key: PostKey) -> tuple[str, str]:
            return natural(self.iris.node(key.person).value), self._post_node(key).value

        for key in sorted(self.records.posts, key=place):
            yield self._post_node(key), self._post(key, self.records.posts[key])

    def _conferrals(self) -> Iterator[Block]:
        def place(key: ConferralKey) -> tuple[str, str]:
            return natural(self.iris.node(key.recipient).value), self._conferral_node(key).value

        for key in sorted(self.records.conferrals, key=place):
            yield self._conferral_node(key), self._conferral(key, self.records.conferrals[key])

    def _passages(self) -> Iterator[Block]:
        passages: dict[str, set[PassageKey]] = defaultdict(set)
        for placed in (*self.records.claims, *self.records.observations):
            passages[self._article_order(placed.claim.article)].add(placed.passage)
        for article in sorted(passages):
            nodes = [(key.start, self._passage_node(key), key) for key in passages[article]]
            for _, node, key in sorted(nodes, key=lambda one: (one[0], one[1].value)):
                yield node, self._passage(key)

    def _placed(
        self, nodes: Iterable[ox.NamedNode], claims: Iterable[PlacedClaim]
    ) -> Iterator[tuple[ox.NamedNode, PlacedClaim]]:
        """Each claim node once, by its place; of two equal statements in one place the surer one."""
        articles: dict[str, list[tuple[ox.NamedNode, PlacedClaim]]] = defaultdict(list)
        for node, placed in zip(nodes, claims, strict=True):
            articles[self._article_order(placed.claim.article)].append((node, placed))
        for article in sorted(articles):
            best: dict[str, tuple[ox.NamedNode, PlacedClaim]] = {}
            for node, placed in articles[article]:
                known = best.get(node.value)
                if known is None or known[1].claim.confidence < placed.claim.confidence:
                    best[node.value] = node, placed
            yield from sorted(best.values(), key=lambda one: (one[1].claim.start, one[0].value))

    def _article_order(self, article: str) -> str:
        return natural(self.iris.of("article", article).value)

    def _sorted(self, items: Iterable[T], node: Callable[[T], ox.NamedNode]) -> list[T]:
        """Things by their names, article 2 before article 10."""

        def key(item: T) -> tuple[str, str]:
            iri = node(item).value
            return natural(iri), iri

        return sorted(items, key=key)

    def _mentioned(self) -> dict[str, list[str]]:
        mentioned: dict[str, list[str]] = {}
        for entity in self.corpus.entities:
            for article in entity.articles:
                mentioned.setdefault(article, []).append(entity.id)
        return mentioned

    def _entity(self, entity: Entity) -> Iterator[Pair]:
        direct = sorted(self.direct.get(entity.id, ()))
        yield RDF.type, CLASS_OF[entity.type]
        if entity.type is EntityType.PERSON and any(p == "awarded" for p, _ in direct):
            yield RDF.type, UKG.HonouredPerson
        yield SKOS.prefLabel, chinese(entity.name)
        for alias in entity.aliases:
            if alias != entity.name:
                yield SKOS.altLabel, chinese(alias)
        yield from _details(entity)
        for predicate, object_ in direct:
            yield DIRECT[predicate], self.iris.node(object_)

    def _article(self, article: Article, mentioned: Iterable[str]) -> Iterator[Pair]:
        of = self.iris.of
        yield RDF.type, UKG.Article
        yield SCHEMA.headline, chinese(article.headline)
        for term, text in (
            (UKG.kicker, article.kicker),
            (UKG.subtitle, article.subtitle),
            (UKG.columnHead, article.column_head),
        ):
            if text:
                yield term, chinese(text)
        yield UKG.articleKind, plain(article.kind)
        yield SCHEMA.isPartOf, of("page", article.page)
        for other in article.also_in:
            page = other.rpartition("-")[0]
            if page in self.pages and page != article.page:
                yield UKG.alsoOnPage, of("page", page)
        if article.date:
            yield SCHEMA.datePublished, date(article.date)
        for name in sorted({byline.name for byline in article.bylines}):
            yield UKG.reportedBy, of("reporter", name)
        for entity in sorted(mentioned):
            yield SCHEMA.mentions, self.iris.node(entity)

    def _claim_node(self, claim: Claim) -> ox.NamedNode:
        where = (claim.article.rpartition("-")[0], claim.start, claim.end, claim.rule)
        if claim.object is not None:
            return self.iris.hashed("claim", *where, claim.subject, claim.predicate, claim.object)
        figure = (claim.attributes.get("measure"), claim.attributes.get("value"))
        return self.iris.hashed("observation", *where, claim.subject, *figure)

    def _passage_node(self, passage: PassageKey) -> ox.NamedNode:
        return self.iris.hashed("passage", passage.article, passage.start, passage.end)

    def _post_node(self, key: PostKey) -> ox.NamedNode:
        return self.iris.hashed("post", key.person, key.body, key.title, key.former)

    def _conferral_node(self, key: ConferralKey) -> ox.NamedNode:
        return self.iris.hashed("conferral", key.recipient, key.honour, key.edition, key.year)

    def _post(self, key: PostKey, support: Support) -> Iterator[Pair]:
        yield RDF.type, UKG.PostHolding
        yield ORG.member, self.iris.node(key.person)
        yield ORG.organization, self.iris.node(key.body)
        yield UKG.postTitle, plain(key.title)
        yield UKG.former, boolean(key.former)
        yield from self._support(support)

    def _conferral(self, key: ConferralKey, support: Support) -> Iterator[Pair]:
        yield RDF.type, UKG.Conferral
        yield UKG.recipient, self.iris.node(key.recipient)
        yield UKG.honour, self.iris.node(key.honour)
        if key.edition:
            yield UKG.edition, plain(key.edition)
        if key.year:
            yield UKG.year, integer(key.year)
        for body in sorted(support.conferred_by):
            yield UKG.conferredBy, self.iris.node(body)
        yield from self._support(support)

    def _support(self, support: Support) -> Iterator[Pair]:
        for number_ in support.claims:
            yield UKG.claim, self.claim_nodes[number_]
            yield UKG.evidence, self._passage_node(self.records.claims[number_].passage)

    def _observation(self, placed: PlacedClaim) -> Iterator[Pair]:
        claim = placed.claim
        attributes = claim.attributes
        yield RDF.type, UKG.Observation
        yield SCHEMA.observationAbout, self.iris.node(claim.subject)
        yield UKG.measure, plain(str(attributes.get("measure", "")))
        yield SCHEMA.value, number(float(attributes["value"]))
        yield SCHEMA.unitText, plain(str(attributes.get("unit", "")))
        if (from_value := attributes.get("from_value")) not in (None, ""):
            yield UKG.fromValue, number(float(from_value))
        for term, name in ((UKG.timeText, "time"), (UKG.approximation, "approximation")):
            if attributes.get(name):
                yield term, plain(str(attributes[name]))
        yield UKG.modality, plain(str(attributes.get("modality") or "done"))
        yield from self._place(placed)

    def _claim(self, placed: PlacedClaim) -> Iterator[Pair]:
        claim = placed.claim
        yield RDF.type, UKG.Claim
        yield RDF.subject, self.iris.node(claim.subject)
        yield RDF.predicate, DIRECT[claim.predicate]
        if claim.object is not None:
            yield RDF.object, self.iris.node(claim.object)
        yield from self._place(placed)

    def _place(self, placed: PlacedClaim) -> Iterator[Pair]:
        claim = placed.claim
        yield UKG.inArticle, self.iris.of("article", claim.article)
        yield UKG.start, integer(claim.start)
        yield UKG.end, integer(claim.end)
        yield UKG.quote, chinese(claim.quote)
        yield UKG.rule, plain(claim.rule)
        yield UKG.confidence, decimal(round(claim.confidence, 4))
        yield UKG.evidence, self._passage_node(placed.passage)

    def _passage(self, passage: PassageKey) -> Iterator[Pair]:
        yield RDF.type, UKG.Passage
        yield UKG.inArticle, self.iris.of("article", passage.article)
        yield UKG.start, integer(passage.start)
        yield UKG.end, integer(passage.end)
        yield UKG.quote, chinese(quote(self.pages[self.page_of[passage.article]], passage))

    def _build(self, provenance: Mapping[str, str]) -> Iterator[Block]:
        version, vocabulary = provenance.get("version", ""), provenance.get("vocabulary", "")
        build = self.iris.hashed("build", version, vocabulary)
        program = self.iris.of("software", f"unionkg-{version}")
        yield (
            build,
            [
                (RDF.type, PROV.Activity),
                (UKG.vocabularyHash, plain(vocabulary)),
                (PROV.wasAssociatedWith, program),
                *((PROV.used, self.iris.of("page", page.id)) for page in self.corpus.pages),
            ],
        )
        yield program, [(RDF.type, PROV.SoftwareAgent), (SCHEMA.softwareVersion, plain(version))]
        yield self.iris.node("graph"), [(RDF.type, PROV.Entity), (PROV.wasGeneratedBy, build)]


def _details(entity: Entity) -> Iterator[Pair]:
    """What only one class of entities has."""
    detail = entity.detail
    if entity.type is EntityType.INSTITUTION:
        kind = detail.get("kind", "")
        yield UKG.institutionKind, UKG[kind if kind in INSTITUTION_KINDS else "other"]
    if entity.type is EntityType.HONOUR:
        if level := detail.get("level"):
            yield UKG.honourLevel, plain(level)
        if for_kind := detail.get("for_kind"):
            yield UKG.forKind, plain(for_kind)
    if entity.type in AREAS and (code := detail.get("code")):
        yield UKG.divisionCode, plain(code)


def _reporter(name: str) -> Iterator[Pair]:
    yield RDF.type, UKG.Person
    yield RDF.type, UKG.Reporter
    yield SKOS.prefLabel, chinese(name)


def _page(page: Page) -> Iterator[Pair]:
    yield RDF.type, UKG.Page
    yield DCTERMS.identifier, plain(page.id)
    yield DCTERMS.source, plain(page.source)
    if page.date:
        yield SCHEMA.datePublished, date(page.date)
    if page.number:
        yield UKG.pageNumber, plain(page.number)
    if page.sha256:
        yield UKG.sha256, plain(page.sha256)
