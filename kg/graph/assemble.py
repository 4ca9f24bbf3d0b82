"""A resolved corpus as the blocks of `graph.ttl`: subjects, and what is said of them, by the ontology.

The blocks come in the order of the file (`kg.graph.order`) and spelt as it spells them, so that they
are written as they come, whatever their number. No blank nodes; nothing is read but the corpus.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain

from kg.graph import terms
from kg.graph.iris import Iris
from kg.graph.literals import boolean, chinese, date, decimal, integer, number, plain
from kg.graph.order import by_name, natural
from kg.graph.records import ConferralKey, PassageKey, PostKey, Support, both_ways, gather, quote
from kg.graph.terms import BASE, INSTITUTION_KINDS, KINDS, SYMMETRIC
from kg.model import AREAS, Article, Claim, Corpus, Entity, EntityType, Page
from kg.passages import runs

UKG, DIRECT = terms.UKG.spelt("ukg"), terms.DIRECT.spelt("ukg")
DCTERMS, ORG, PROV = terms.DCTERMS.spelt("dcterms"), terms.ORG.spelt("org"), terms.PROV.spelt("prov")
RDF, SCHEMA, SKOS = terms.RDF.spelt("rdf"), terms.SCHEMA.spelt("schema"), terms.SKOS.spelt("skos")
A = "a"  # rdf:type
OBSERVATION = "observation"
_CLASS = {type_: UKG[node.value.removeprefix(terms.UKG.iri)] for type_, node in terms.CLASS_OF.items()}

Pair = tuple[str, str]
"""Predicate and object; pairs of one predicate stand together."""
Block = tuple[str, str, str]
"""Kind, subject, and what is said of it, each thing once, as Turtle has it."""


def stated(pairs: Iterable[Pair]) -> str:
    """Predicates and objects; what follows under the same predicate is listed."""
    parts: list[str] = []
    last = ""
    for predicate, object_ in pairs:
        if predicate != last:
            parts.append(f" ;\n  {predicate} {object_}" if last else f"{predicate} {object_}")
            last = predicate
        else:
            parts.append(f", {object_}" if predicate == A else f",\n    {object_}")
    return "".join(parts)


# Claims, figures and passages are four fifths of a graph, and all of one shape.
_PLACE = stated(
    (term, "%s")
    for term in (UKG.inArticle, UKG.start, UKG.end, UKG.quote, UKG.rule, UKG.confidence, UKG.evidence)
)
_CLAIM = stated(((A, UKG.Claim), (RDF.subject, "%s"), (RDF.predicate, "%s"), (RDF.object, "%s")))
_PASSAGE = stated(
    ((A, UKG.Passage), *((term, "%s") for term in (UKG.inArticle, UKG.start, UKG.end, UKG.quote)))
)
_PASSAGES = 1 << 16
"""Passages whose addresses are kept at hand: what one asks for again it mostly asks for soon."""


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
        self._passage_at = lru_cache(_PASSAGES)(self._passage_at)  # type: ignore[method-assign]

    def blocks(self, provenance: Mapping[str, str] | None) -> Iterator[Block]:
        yield from self._entities()
        yield from self._articles()
        dates: dict[str, set[str | None]] = defaultdict(set)
        for article in self.corpus.articles:
            dates[article.page].add(article.date)
        for page in sorted(self.corpus.pages, key=lambda page: by_name(page.id)):
            yield "page", self.iris.of("page", page.id), stated(_page(page, dates[page.id]))
        names = {byline.name for article in self.corpus.articles for byline in article.bylines}
        for name in sorted(names, key=by_name):
            yield "reporter", self.iris.of("reporter", name), stated(_reporter(name))
        yield from self._records()
        yield from self._evidence()
        if provenance is not None:
            yield from self._build(provenance)

    def _records(self) -> Iterator[Block]:
        records = gather(self.corpus)
        posts = {key: self._post_node(key) for key in records.posts}
        for post in sorted(posts, key=lambda key: (natural(key.person), posts[key])):
            yield "post", posts[post], stated(self._post(post, records.posts[post]))
        awards = {key: self._conferral_node(key) for key in records.conferrals}
        for award in sorted(awards, key=lambda key: (natural(key.recipient), awards[key])):
            yield "conferral", awards[award], stated(self._conferral(award, records.conferrals[award]))

    def _evidence(self) -> Iterator[Block]:
        """Figures, statements, passages: article by article, so that no more than one article's are held."""
        names = sorted(self.claims, key=by_name)
        for name in names:
            figures = [claim for claim in self.claims[name] if claim.predicate == OBSERVATION]
            for node, claim in self._placed(figures):
                yield "observation", node, f"{stated(self._observation(claim))} ;\n  {self._place(claim)}"
        for name in names:
            claims = both_ways(claim for claim in self.claims[name] if claim.predicate != OBSERVATION)
            for node, claim in self._placed(claims):
                yield "claim", node, f"{self._claim(claim)} ;\n  {self._place(claim)}"
        for name in names:
            passages = {self._passage_of(claim) for claim in self.claims[name]}
            named = {PassageKey(key.article, *span) for key, _ in passages for span in key.antecedents}
            passages |= {(key, self._passage_node(key)) for key in named}
            for key, node in sorted(passages, key=lambda one: (one[0].start, one[1])):
                yield "passage", node, self._passage(key)

    def _placed(self, claims: Iterable[Claim]) -> Iterator[tuple[str, Claim]]:
        """Each claim of an article with its node; of two equal statements the surer one."""
        best: dict[str, Claim] = {}
        for claim in claims:
            node = self._claim_node(claim)
            known = best.get(node)
            if known is None or known.confidence < claim.confidence:
                best[node] = claim
        yield from sorted(best.items(), key=lambda one: (one[1].start, one[0]))

    def _passage_of(self, claim: Claim) -> tuple[PassageKey, str]:
        """The passage of a claim and its node: its sentences; without one, the place that it names."""
        if 0 <= claim.sentence < len(self.articles[claim.article].sentences):
            return self._passage_at(claim.article, claim.sentence, claim.beside)
        key = PassageKey(claim.article, claim.start, claim.end)
        return key, self._passage_node(key)

    def _passage_at(self, name: str, sentence: int, beside: tuple[int, ...]) -> tuple[PassageKey, str]:
        article = self.articles[name]
        told = article.sentences[sentence].start
        spans = runs(article, (sentence, *beside))
        (own,) = (span for span in spans if span[0] <= told < span[1])
        antecedents = tuple(article.to_page(*span) for span in spans if span != own)
        key = PassageKey(name, *article.to_page(*own), antecedents)
        return key, self._passage_node(key)

    def _entities(self) -> Iterator[Block]:
        """Class by class."""
        direct: dict[str, set[tuple[str, str]]] = defaultdict(set)
        for claim in self.corpus.claims:
            if claim.object is not None:
                direct[claim.subject].add((claim.predicate, claim.object))
                if claim.predicate in SYMMETRIC:
                    direct[claim.object].add((claim.predicate, claim.subject))
        by_kind: dict[str, list[Entity]] = defaultdict(list)
        for entity in self.corpus.entities:
            by_kind[entity.id.partition("/")[0]].append(entity)
        for kind in KINDS:
            for entity in sorted(by_kind.get(kind, ()), key=lambda entity: by_name(entity.id)):
                told = self._entity(entity, sorted(direct.get(entity.id, ())))
                yield kind, self.iris.node(entity.id), stated(told)

    def _articles(self) -> Iterator[Block]:
        mentioned: dict[str, list[str]] = defaultdict(list)
        for entity in self.corpus.entities:
            for article in entity.articles:
                mentioned[article].append(entity.id)
        for told in sorted(self.corpus.articles, key=lambda article: by_name(article.id)):
            yield "article", self.iris.of("article", told.id), stated(self._article(told, mentioned[told.id]))

    def _entity(self, entity: Entity, direct: Iterable[tuple[str, str]]) -> Iterator[Pair]:
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
        places = (passage.start, passage.end, *chain.from_iterable(passage.antecedents))
        return self.iris.hashed("passage", passage.article, *places)

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
        for _, passage in dict.fromkeys(map(self._passage_of, support.claims)):
            yield UKG.evidence, passage

    def _observation(self, claim: Claim) -> Iterator[Pair]:
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

    def _claim(self, claim: Claim) -> str:
        assert claim.object is not None  # only figures have none
        node = self.iris.node
        return _CLAIM % (node(claim.subject), DIRECT[claim.predicate], node(claim.object))

    def _place(self, claim: Claim) -> str:
        return _PLACE % (
            self.iris.of("article", claim.article),
            integer(claim.start),
            integer(claim.end),
            chinese(claim.quote),
            plain(claim.rule),
            decimal(round(claim.confidence, 4)),
            self._passage_of(claim)[1],
        )

    def _passage(self, passage: PassageKey) -> str:
        told = _PASSAGE % (
            self.iris.of("article", passage.article),
            integer(passage.start),
            integer(passage.end),
            chinese(quote(self.pages[self.articles[passage.article].page], passage)),
        )
        named = (PassageKey(passage.article, *span) for span in passage.antecedents)
        links = stated((UKG.antecedent, self._passage_node(key)) for key in named)
        return f"{told} ;\n  {links}" if links else told

    def _build(self, provenance: Mapping[str, str]) -> Iterator[Block]:
        version, vocabulary = provenance.get("version", ""), provenance.get("vocabulary", "")
        build = self.iris.hashed("build", version, vocabulary)
        program = self.iris.of("software", f"unionkg-{version}")
        pages = (self.iris.of("page", page.id) for page in self.corpus.pages)
        about = (
            (A, PROV.Activity),
            (UKG.vocabularyHash, plain(vocabulary)),
            (PROV.wasAssociatedWith, program),
            *((PROV.used, page) for page in pages),
        )
        yield "build", build, stated(about)
        agent = ((A, PROV.SoftwareAgent), (SCHEMA.softwareVersion, plain(version)))
        yield "software", program, stated(agent)
        yield "graph", self.iris.node("graph"), stated(((A, PROV.Entity), (PROV.wasGeneratedBy, build)))


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


def _page(page: Page, dates: Collection[str | None]) -> Iterator[Pair]:
    """A page; where it names no day itself, that of all its articles dates it."""
    yield A, UKG.Page
    yield DCTERMS.identifier, plain(page.id)
    yield DCTERMS.source, plain(page.source)
    only = next(iter(dates)) if len(dates) == 1 else None
    if day := page.date or only:
        yield SCHEMA.datePublished, date(day)
    if page.number:
        yield UKG.pageNumber, plain(page.number)
    if page.sha256:
        yield UKG.sha256, plain(page.sha256)
