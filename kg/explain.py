"""All that a corpus or a graph holds about one name: where it stands, what is stated, by which rule."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

from kg.model import Article, Claim, Corpus, Entity, PackedPage
from kg.naming import bearers
from kg.packing import details
from kg.passages import GAP, excerpt
from kg.views import figure, more, shortened

_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Statement:
    """What one sentence states of the entity."""

    text: str
    relation: str
    rule: str
    confidence: float
    article: str
    date: str  # of the article, where it has one
    place: str
    sentence: str
    words: tuple[str, ...]  # that tell it: names, a figure's measure and value

    @property
    def supposed(self) -> bool:
        """Is it background knowledge, which the sentence only gave the occasion for?"""
        return self.rule.startswith("background.")


@dataclass(frozen=True, slots=True)
class Explanation:
    """One entity with its evidence, ready to print."""

    id: str
    type: str
    name: str
    aliases: tuple[str, ...]
    note: str
    mentions: tuple[tuple[str, str, str, str, str], ...]  # article, place, text, rule, sentence
    articles: tuple[tuple[str, str, str, str], ...]  # of a graph: article, headline, date, file
    statements: tuple[Statement, ...]  # what articles state, then what is supposed


Place = tuple[str, int, int]  # article, page offsets


def rules(readings: Iterable[PackedPage]) -> dict[Place, str]:
    """The rule that found the name at each place."""
    found: dict[Place, str] = {}
    for page in readings:
        for reading in page.readings:
            bulk = details(reading)
            for mention, (start, end, _) in zip(bulk.mentions, bulk.mention_places, strict=True):
                found[reading.article.id, start, end] = f"{mention.rule} {mention.confidence:.2f}"
    return found


def names_of(corpus: Corpus) -> list[str]:
    """All names and aliases of a corpus."""
    return [name for entity in corpus.entities for name in (entity.name, *entity.aliases)]


def names_in(path: str | Path) -> list[str]:
    """All names and aliases in a graph file, but those of reporters."""
    from kg.graph.query import run

    query = "SELECT DISTINCT ?n { ?e skos:prefLabel|skos:altLabel ?n MINUS { ?e a ukg:Reporter } }"
    return [str(name) for (name,) in run(path, query).values()]


def from_corpus(corpus: Corpus, name: str, by: Mapping[Place, str] | None = None) -> list[Explanation]:
    """What a corpus knows of all entities that bear the name (or id), the most reported first."""
    by_id = {e.id: e for e in corpus.entities}
    articles = {a.id: a for a in corpus.articles}
    texts = {p.id: p.text for p in corpus.pages}

    def explain(entity: Entity) -> Explanation:
        mentions = []
        for o in corpus.occurrences:
            if o.entity == entity.id:
                article = articles[o.article]
                quoted = _SPACE.sub("", texts.get(article.page, "")[o.start : o.end])
                rule = (by or {}).get((o.article, o.start, o.end), "")
                sentence = _sentence(article, o.sentence)
                mentions.append((o.article, f"{o.start}–{o.end}", quoted, rule, sentence))
        claims = [c for c in corpus.claims if entity.id in (c.subject, c.object)]
        return Explanation(
            entity.id,
            entity.type.value,
            entity.name,
            entity.aliases,
            entity.detail.get("note", ""),
            tuple(mentions),
            (),
            _ordered(
                Statement(
                    _statement(c, by_id),
                    c.predicate,
                    c.rule,
                    c.confidence,
                    c.article,
                    articles[c.article].date or "",
                    f"{c.start}–{c.end}",
                    _SPACE.sub(" ", excerpt(articles[c.article], c.sentences)),
                    _words(c, by_id),
                )
                for c in claims
            ),
        )

    return [explain(e) for e in bearers(corpus, name)]


def around(words: Iterable[str], sentence: str) -> str:
    """The sentence; of a long one what stands around the words, or around the most of each that is there."""
    places = []
    for word in words:
        found = SequenceMatcher(None, sentence, word, autojunk=False).find_longest_match()
        if found.size >= min(2, len(word)) and found.size:
            places.append((found.a, found.a + found.size))
    return shortened(sentence, places)


def _ordered(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    return tuple(sorted(statements, key=lambda one: one.supposed))


def _sentence(article: Article, number: int) -> str:
    sentence = article.sentences[number]
    return _SPACE.sub(" ", article.text[sentence.start : sentence.end]).strip()


def _statement(claim: Claim, entities: dict[str, Entity]) -> str:
    subject = entities[claim.subject].name
    if claim.object is None:
        return f"{subject} {figure(claim.attributes)}"
    attributes = {k: v for k, v in claim.attributes.items() if k != "conferred_by"}
    rest = more(attributes)
    return f"{subject} {claim.predicate} {entities[claim.object].name}" + (f" ({rest})" if rest else "")


def _words(claim: Claim, entities: dict[str, Entity]) -> tuple[str, ...]:
    names = [entities[name].name for name in (claim.subject, claim.object) if name is not None]
    return (*names, claim.quote) if claim.object is None else tuple(names)


def _told(record: Sequence[str]) -> str:
    """What a record tells beside its names, as a corpus' statements have it."""
    title, former, edition, year = record
    rest = more({"title": title, "former": former == "true", "edition": edition, "year": year})
    return f" ({rest})" if rest else ""


_ENTITY = """
SELECT DISTINCT ?e ?type ?name {
  VALUES ?given { %s }
  { ?e skos:prefLabel ?given }
  UNION { ?e skos:altLabel ?given FILTER NOT EXISTS { ?o skos:prefLabel ?given } }
  UNION { VALUES ?e { %s } ?e skos:prefLabel ?name }
  ?e a ?type ; skos:prefLabel ?name FILTER(?type != ukg:HonouredPerson && ?type != ukg:Reporter)
} ORDER BY ?e"""
_ALIASES = "SELECT ?alias { %s skos:altLabel ?alias } ORDER BY ?alias"
_ARTICLES = """
SELECT ?article ?headline ?date ?file {
  ?article schema:mentions %s ; schema:headline ?headline ; schema:isPartOf/dcterms:source ?file .
  OPTIONAL { ?article schema:datePublished ?date }
} ORDER BY ?article"""
_CLAIMS = """
SELECT ?subject ?predicate ?object ?title ?former ?edition ?year
       ?rule ?confidence ?article ?date ?start ?end ?sentence ?from ?passage {
  { ?c rdf:subject %s } UNION { ?c rdf:object %s }
  ?c rdf:subject/skos:prefLabel ?subject ; rdf:predicate ?predicate ; rdf:object/skos:prefLabel ?object ;
     ukg:rule ?rule ; ukg:confidence ?confidence ; ukg:inArticle ?article ; ukg:start ?start ; ukg:end ?end ;
     ukg:evidence ?passage . ?passage ukg:quote ?sentence ; ukg:start ?from .
  OPTIONAL { ?post ukg:claim ?c ; ukg:postTitle ?title ; ukg:former ?former }
  OPTIONAL { ?c (^ukg:claim/ukg:edition)+ ?edition }
  OPTIONAL { ?c (^ukg:claim/ukg:year)+ ?year }
  OPTIONAL { ?article schema:datePublished ?date }
} ORDER BY ?article ?start ?end ?predicate ?subject ?object ?title"""
_FIGURES = """
SELECT ?measure ?value ?unit ?rule ?confidence ?article ?date ?start ?end ?sentence ?from ?passage {
  ?c schema:observationAbout %s ; ukg:measure ?measure ; schema:value ?value ; ukg:rule ?rule ;
     ukg:confidence ?confidence ; ukg:inArticle ?article ; ukg:start ?start ; ukg:end ?end ;
     ukg:evidence ?passage . ?passage ukg:quote ?sentence ; ukg:start ?from .
  OPTIONAL { ?c schema:unitText ?unit }
  OPTIONAL { ?article schema:datePublished ?date }
} ORDER BY ?article ?start ?end"""

_ANTECEDENTS = "SELECT ?from ?said { %s ukg:antecedent ?a . ?a ukg:start ?from ; ukg:quote ?said }"


def from_graph(path: str | Path, name: str) -> list[Explanation]:
    """What a graph file states of all entities that bear the name (or id); articles stand for mentions."""
    import pyoxigraph as ox

    from kg.graph import naming
    from kg.graph.query import prefixes_of, run_on
    from kg.graph.store import open_store
    from kg.graph.terms import BASE, PREFIXES, data_prefixes

    store = open_store(path)
    prefixes = PREFIXES | data_prefixes() | prefixes_of(path)
    base = prefixes.get("id", BASE)

    def ask(text: str) -> Sequence[tuple[str, ...]]:
        rows = run_on(store, text, None, prefixes).rows
        return [tuple("" if cell is None else cell.value for cell in row) for row in rows]

    def local(iri: str) -> str:
        return iri.removeprefix(base).partition("/")[2] if iri.startswith(base) else re.split("[/#]", iri)[-1]

    @cache
    def whole(said: str, first: str, passage: str) -> str:
        named = ask(_ANTECEDENTS % ox.NamedNode(passage))
        return GAP.join(text for _, text in sorted((int(at), text) for at, text in ((first, said), *named)))

    given = str(ox.Literal(name, language="zh"))
    own = _node(base, name)
    if not naming.bearers(store, name) and (one := naming.meant(store, base, name)):
        own = str(ox.NamedNode(one))
    explanations = []
    for iri, type_, label in ask(_ENTITY % (given, own)):
        node = str(ox.NamedNode(iri))
        claims = [
            Statement(
                f"{s} {local(p)} {o}{_told(told)}",
                local(p),
                rule,
                float(sure),
                local(article),
                date,
                f"{start}–{end}",
                whole(said, first, passage),
                (s, o),
            )
            for s, p, o, *told, rule, sure, article, date, start, end, said, first, passage in ask(
                _CLAIMS % (node, node)
            )
        ]
        figures = [
            Statement(
                f"{label} {measure}: {value} {unit}",
                "observation",
                rule,
                float(confidence),
                local(article),
                date,
                f"{start}–{end}",
                whole(sentence, first, passage),
                (label, sentence[int(start) - int(first) : int(end) - int(first)]),
            )
            for (
                measure, value, unit, rule, confidence, article, date, start, end, sentence, first, passage,
            ) in ask(_FIGURES % node)
        ]
        explanations.append(
            Explanation(
                iri.removeprefix(base),
                local(type_).lower(),
                label,
                tuple(alias for (alias,) in ask(_ALIASES % node)),
                "",
                (),
                tuple(
                    (local(article), headline, date, file)
                    for article, headline, date, file in ask(_ARTICLES % node)
                ),
                _ordered(claims + figures),
            )
        )
    return explanations


def _node(base: str, name: str) -> str:
    """The id as a node, where the name can be one; a node that nothing is said of otherwise."""
    import pyoxigraph as ox

    from kg.graph.iris import encode

    return str(ox.NamedNode(base + (encode(name) if re.match(r"[a-z]+/\S", name) else "none")))
