"""A resolved corpus as the blocks of `graph.ttl`: subjects, and what is said of them, by the ontology.

The blocks come in the order of the file (`kg.graph.order`) and spelt as it spells them, so that they
are written as they come, whatever their number. No blank nodes; nothing is read but the corpus.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from kg.graph import terms
from kg.graph.iris import Iris
from kg.graph.literals import boolean, chinese, date, decimal, integer, number, plain
from kg.graph.order import by_name, natural
from kg.graph.records import ConferralKey, PassageKey, Passages, PostKey, Support, both_ways, gather, quote
from kg.graph.terms import BASE, INSTITUTION_KINDS, KINDS
from kg.model import AREAS, Article, Claim, Corpus, Entity, EntityType, Page

UKG, DIRECT = terms.UKG.spelt("ukg"), terms.DIRECT.spelt("ukg")
DCTERMS, ORG, PROV = terms.DCTERMS.spelt("dcterms"), terms.ORG.spelt("org"), terms.PROV.spelt("prov")
RDF, SCHEMA, SKOS = terms.RDF.spelt("rdf"), terms.SCHEMA.spelt("schema"), terms.SKOS.spelt("skos")
A = "a"  # rdf:type
OBSERVATION = "observation"
_CLASS = {type_: UKG[node.value.removeprefix(terms.UKG.iri)] for type_, node in terms.CLASS_OF.items()}

Pair = tuple[str, str]
"""Predicate and object; pairs of one predicate stand together."""
Block = tuple[str, str, Iterable[Pair]]
"""Kind, subject, and what is said of it, each thing once."""


def blocks(
    corpus: Corpus, *, base: str = BASE, provenance: Mapping[str, str] | None = None
) -> Iterator[Block]:
    """The graph of a corpus, each subject once.

    `provenance` states the build: "version" of the program and "vocabulary" (its hash). Without it
    the graph holds no build activity.
    """
    return _Assembler(corpus, Iris(base)).blocks(provenance)


class _Assembler:
    """Holds what the parts of one graph share: the corpus, its records and the IRIs."""

    def __init__(self, corpus: Corpus, iris: Iris) -> None:
        self.corpus = corpus
        self.iris = iris
        self.pages = {page.id: page for page in corpus.pages}
        self.articles = {article.id: article for article in corpus.articles}
        self.claims: dict[str, list[Claim]] = defaultdict(list)  # by article
        for claim in corpus.claims:
            self.claims[claim.article].append(claim)

    def blocks(self, provenance: Mapping[str, str] | None) -> Iterator[Block]:
        yield from self._entities()
        yield from self._articles()
        for page in sorted(self.corpus.pages, key=lambda page: by_name(page.id)):
            yield "page", self.iris.of("page", page.id), _page(page)
        names = {byline.name for article in self.corpus.articles for byline in article.bylines}
        for name in sorted(names, key=by_name):
            yield "reporter", self.iris.of("reporter", name), _reporter(name)
        yield from self._records()
        yield from self._evidence()
        if provenance is not None:
            yield from self._build(provenance)

    def _records(self) -> Iterator[Block]:
        records = gather(self.corpus)
        for post in sorted(records.posts, key=lambda key: (natural(key.person), self._post_node(key))):
            yield "post", self._post_node(post), self._post(post, records.posts[post])
        for award in sorted(
            records.conferrals, key=lambda key: (natural(key.recipient), self._conferral_node(key))
        ):
            support = records.conferrals[award]
            yield "conferral", self._conferral_node(award), self._conferral(award, support)

    def _evidence(self) -> Iterator[Block]:
        """Figures, statements, passages: article by article, so that no more than one article's are held."""
        names = sorted(self.claims, key=by_name)
        for name in names:
            figures = [claim for claim in self.claims[name] if claim.predicate == OBSERVATION]
            for node, claim, passage in self._placed(name, figures):
                yield "observation", node, self._observation(claim, passage)
        for name in names:
            stated = both_ways(claim for claim in self.claims[name] if claim.predicate != OBSERVATION)
            for node, claim, passage in self._placed(name, stated):
                yield "claim", node, self._claim(claim, passage)
        for name in names:
            passages = Passages(self.articles[name])
            keys = {passages.of(claim) for claim in self.claims[name]}
            for _, node, key in sorted((key.start, self._passage_node(key), key) for key in keys):
                yield "passage", node, self._passage(key)

    def _placed(self, name: str, claims: Iterable[Claim]) -> Iterator[tuple[str, Claim, str]]:
        """Each claim of an article with its node and its passage's; of two equal statements the surer one."""
        best: dict[str, Claim] = {}
        for claim in claims:
            node = self._claim_node(claim)
            known = best.get(node)
            if known is None or known.confidence < claim.confidence:
                best[node] = claim
        passages, node_of = Passages(self.articles[name]), cache(self._passage_node)
        for node, claim in sorted(best.items(), key=lambda one: (one[1].start, one[0])):
            yield node, claim, node_of(passages.of(claim))

    def _entities(self) -> Iterator[Block]:
        """Class by class."""
        stated: dict[str, list[Claim]] = defaultdict(list)
        for claim in both_ways(self.corpus.claims):
            stated[claim.subject].append(claim)
        by_kind: dict[str, list[Entity]] = defaultdict(list)
        for entity in self.corpus.entities:
            by_kind[entity.id.partition("/")[0]].append(entity)
        for kind in KINDS:
            for entity in sorted(by_kind.get(kind, ()), key=lambda entity: by_name(entity.id)):
                yield kind, self.iris.node(entity.id), self._entity(entity, stated.get(entity.id, ()))

    def _articles(self) -> Iterator[Block]:
        mentioned: dict[str, list[str]] = defaultdict(list)
        for entity in self.corpus.entities:
            for article in entity.articles:
                mentioned[article].append(entity.id)
        for told in sorted(self.corpus.articles, key=lambda article: by_name(article.id)):
            yield "article", self.iris.of("article", told.id), self._article(told, mentioned[told.id])

    def _entity(self, entity: Entity, stated: Iterable[Claim]) -> Iterator[Pair]:
        direct = sorted({(claim.predicate, claim.object) for claim in stated if claim.object is not None})
        if entity.type is EntityType.PERSON and any(p == "awarded" for p, _ in direct):
            yield A, UKG.HonouredPerson
        yield A, _CLASS[entity.type]
        yield SKOS.prefLabel, chinese(entity.name)
        for alias in entity.aliases:
            if alias != entity.name:
                yield SKOS.altLabel, chinese(alias)
        yield from _details(entity)
        for predicate, object_ in direct:
            yield DIRECT[predicate], self.iris.node(object_)

    def _article(self, article: Article, mentioned: Iterable[str]) -> Iterator[Pair]:
        of = self.iris.of
        yield A, UKG.Article
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
        others = {other.rpartition("-")[0] for other in article.also_in} - {article.page}
        for page in sorted(others & self.pages.keys()):
            yield UKG.alsoOnPage, of("page", page)
        if article.date:
            yield SCHEMA.datePublished, date(article.date)
        for name in sorted({byline.name for byline in article.bylines}):
            yield UKG.reportedBy, of("reporter", name)
        for entity in sorted(mentioned):
            yield SCHEMA.mentions, self.iris.node(entity)

    def _claim_node(self, claim: Claim) -> str:
        where = (claim.article.rpartition("-")[0], claim.start, claim.end, claim.rule)
        if claim.object is not None:
            return self.iris.hashed("claim", *where, claim.subject, claim.predicate, claim.object)
        figure = (claim.attributes.get("measure"), claim.attributes.get("value"))
        return self.iris.hashed("observation", *where, claim.subject, *figure)

    def _passage_node(self, passage: PassageKey) -> str:
        return self.iris.hashed("passage", passage.article, passage.start, passage.end)

    def _post_node(self, key: PostKey) -> str:
        return self.iris.hashed("post", key.person, key.body, key.title, key.former)

    def _conferral_node(self, key: ConferralKey) -> str:
        return self.iris.hashed("conferral", key.recipient, key.honour, key.edition, key.year)

    def _post(self, key: PostKey, support: Support) -> Iterator[Pair]:
        yield A, UKG.PostHolding
        yield ORG.member, self.iris.node(key.person)
        yield ORG.organization, self.iris.node(key.body)
        yield UKG.postTitle, plain(key.title)
        yield UKG.former, boolean(key.former)
        for time in sorted(support.times):
            yield UKG.timeText, plain(time)
        yield from self._support(support)

    def _conferral(self, key: ConferralKey, support: Support) -> Iterator[Pair]:
        yield A, UKG.Conferral
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
        for node in dict.fromkeys(self._claim_node(claim) for claim in support.claims):
            yield UKG.claim, node
        for passage in dict.fromkeys(Passages(self.articles[c.article]).of(c) for c in support.claims):
            yield UKG.evidence, self._passage_node(passage)

    def _observation(self, claim: Claim, passage: str) -> Iterator[Pair]:
        attributes = claim.attributes
        yield A, UKG.Observation
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
        yield from self._place(claim, passage)

    def _claim(self, claim: Claim, passage: str) -> Iterator[Pair]:
        yield A, UKG.Claim
        yield RDF.subject, self.iris.node(claim.subject)
        yield RDF.predicate, DIRECT[claim.predicate]
        if claim.object is not None:
            yield RDF.object, self.iris.node(claim.object)
        yield from self._place(claim, passage)

    def _place(self, claim: Claim, passage: str) -> tuple[Pair, ...]:
        return (
            (UKG.inArticle, self.iris.of("article", claim.article)),
            (UKG.start, integer(claim.start)),
            (UKG.end, integer(claim.end)),
            (UKG.quote, chinese(claim.quote)),
            (UKG.rule, plain(claim.rule)),
            (UKG.confidence, decimal(round(claim.confidence, 4))),
            (UKG.evidence, passage),
        )

    def _passage(self, passage: PassageKey) -> tuple[Pair, ...]:
        return (
            (A, UKG.Passage),
            (UKG.inArticle, self.iris.of("article", passage.article)),
            (UKG.start, integer(passage.start)),
            (UKG.end, integer(passage.end)),
            (UKG.quote, chinese(quote(self.pages[self.articles[passage.article].page], passage))),
        )

    def _build(self, provenance: Mapping[str, str]) -> Iterator[Block]:
        version, vocabulary = provenance.get("version", ""), provenance.get("vocabulary", "")
        build = self.iris.hashed("build", version, vocabulary)
        program = self.iris.of("software", f"unionkg-{version}")
        pages = (self.iris.of("page", page.id) for page in self.corpus.pages)
        yield (
            "build",
            build,
            (
                (A, PROV.Activity),
                (UKG.vocabularyHash, plain(vocabulary)),
                (PROV.wasAssociatedWith, program),
                *((PROV.used, page) for page in pages),
            ),
        )
        yield "software", program, ((A, PROV.SoftwareAgent), (SCHEMA.softwareVersion, plain(version)))
        yield "graph", self.iris.node("graph"), ((A, PROV.Entity), (PROV.wasGeneratedBy, build))


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


def _reporter(name: str) -> tuple[Pair, ...]:
    return (A, UKG.Person), (A, UKG.Reporter), (SKOS.prefLabel, chinese(name))


def _page(page: Page) -> Iterator[Pair]:
    yield A, UKG.Page
    yield DCTERMS.identifier, plain(page.id)
    yield DCTERMS.source, plain(page.source)
    if page.date:
        yield SCHEMA.datePublished, date(page.date)
    if page.number:
        yield UKG.pageNumber, plain(page.number)
    if page.sha256:
        yield UKG.sha256, plain(page.sha256)
