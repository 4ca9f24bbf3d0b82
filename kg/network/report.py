"""index.html: what was found, on one static page that leads into the network page."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from kg.model import Claim, Corpus, Entity, EntityType, Value
from kg.network import chinese, twins
from kg.network.arrange import arranged
from kg.network.files import write_text
from kg.network.page import asset, assets
from kg.network.palette import LOOKS, PROPERTIES
from kg.views import SURE

if TYPE_CHECKING:
    import networkx as nx

MOST_ROWS = 1_000  # of a table, of what is reported most; the rest is in the graph and on the network page
FIRST_ROWS = 12  # of these before "show all"
TOP = 20

Renown = Callable[[Entity], tuple[int, int, int, str]]
Row = dict[str, Any]
Facts = dict[str, list[list[Claim]]]
"""By predicate the facts, each as the claims that state it."""


@dataclass(frozen=True, slots=True)
class Branch:
    """A union in the tree, with what stands under it."""

    entity: Entity
    branches: tuple[Branch, ...]
    background: bool = False  # no article says that it stands there

    @property
    def size(self) -> int:
        """Unions below this one."""
        return sum(1 + branch.size for branch in self.branches)

    def members(self) -> Iterator[Entity]:
        """This one and all below it."""
        yield self.entity
        for branch in self.branches:
            yield from branch.members()

    @property
    def supposed(self) -> int:
        """How many, with this one, stand where they do by background knowledge."""
        return self.background + sum(branch.supposed for branch in self.branches)


def write(
    corpus: Corpus,
    graph: nx.Graph[str],
    path: Path,
    *,
    title: str = "",
    network: str = "network.html",
    warnings: Sequence[str] = (),
) -> None:
    """Write the report to `path`; `network` is the address of the network page beside it."""
    write_text(Path(path), html(corpus, graph, title=title, network=network, warnings=warnings))


def html(
    corpus: Corpus,
    graph: nx.Graph[str],
    *,
    title: str = "",
    network: str = "network.html",
    warnings: Sequence[str] = (),
) -> str:
    """The report as text; `warnings` are what the build could not read or do."""
    from jinja2 import Environment, FileSystemLoader

    def link(entity: Entity) -> str:
        return f"{quote(network)}#node={_address(entity.id)}"

    def place(claim: Claim) -> str:
        """Where the network page shows the fact, its sentence open."""
        ends = [_address(name) for name in (claim.subject, claim.object) if name]
        shown = f"{'edge' if len(ends) == 2 else 'node'}={'~'.join(ends)}"
        return f"{quote(network)}#{shown}&at={_address(claim.article)}.{claim.sentence}"

    environment = Environment(
        loader=FileSystemLoader(str(assets())), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters.update(link=link, place=place, reason=chinese.reason, warned=chinese.warning)
    environment.globals["looks"] = {type_.value: look for type_, look in LOOKS.items()}
    return environment.get_template("report.html").render(
        title=title or "工会知识图谱",
        network=quote(network),
        first=FIRST_ROWS,
        sure=SURE,
        warnings=warnings,
        beside=twins.distinctions(corpus),
        styles=[asset("css/theme.css"), asset("css/report.css")],
        **_content(corpus, arranged(graph)),
    )


def _address(name: str) -> str:
    """A name for an address; Chinese stays as it is, a third of the size of its escapes."""
    return re.sub(r"[^\w/.-]+", lambda found: quote(found.group(), safe=""), name)


def _content(corpus: Corpus, graph: nx.Graph[str]) -> dict[str, Any]:
    entities = {entity.id: entity for entity in corpus.entities}
    facts = _facts(corpus.claims)
    honours = _honours(facts, entities)
    figures = _figures(facts, entities)
    renown = _renown(corpus)
    posts = _posts(facts, entities, renown)
    people = _people(corpus, facts, entities)
    files = {page.id: page.source for page in corpus.pages}
    articles = _articles(corpus, files)
    roots = union_tree(corpus)
    placed = {entity.id for root in roots for entity in root.members()}
    alone = [e for e in corpus.entities if e.type is EntityType.UNION and e.id not in placed]
    return {
        "numbers": _numbers(corpus, graph, sum(map(len, facts.values()))),
        "undated": sum(not article.date for article in corpus.articles),
        "articles": {article.id: article for article in corpus.articles},
        "files": files,
        "classes": _classes(corpus.entities, renown),
        "leading": _leading(corpus.entities, graph, renown),
        "properties": _properties(facts),
        "posts": _most(posts, lambda row: (renown(row["body"]), renown(row["who"]))),
        "posts_number": len(posts),
        "people": _most(people, lambda row: renown(row["who"])),
        "people_number": len(people),
        "told": _most(articles, lambda row: -row["facts"]),
        "told_number": len(articles),
        "honours": _most(honours, lambda row: (renown(row["honour"]), renown(row["who"]))),
        "honours_number": len(honours),
        "figures": _most(figures, lambda row: renown(row["about"])),
        "figures_number": len(figures),
        "roots": roots,
        "alone": sorted(alone, key=renown),
        "unions": len(placed) + len(alone),
        "supposed_number": sum(root.supposed for root in roots),
        "review": corpus.review[:MOST_ROWS],
        "review_number": len(corpus.review),
        "partial": max(map(len, (posts, people, articles, honours, figures))) > MOST_ROWS,
    }


def _most(rows: list[Row], rank: Callable[[Row], Any]) -> list[Row]:
    """As many rows as a table takes, those of lowest rank, in the order in which they stand."""
    if len(rows) <= MOST_ROWS:
        return rows
    kept = sorted(range(len(rows)), key=lambda number: rank(rows[number]))[:MOST_ROWS]
    return [rows[number] for number in sorted(kept)]


def _numbers(corpus: Corpus, graph: nx.Graph[str], facts: int) -> list[tuple[str, str, str]]:
    dates = sorted({article.date for article in corpus.articles if article.date})
    span = f"{dates[0]} – {dates[-1]}" if len(dates) > 1 else "".join(dates)
    rows = [
        ("版面", "pages", f"{len(corpus.pages):,}"),
        ("报道", "articles", f"{len(corpus.articles):,}"),
        ("实体", "entities", f"{len(corpus.entities):,}"),
        ("事实", "facts", f"{facts:,}"),
        ("出处", "claims", f"{len(corpus.claims):,}"),
        ("共现连线", "links", f"{graph.number_of_edges():,}"),
        ("日期", "dates", span),
    ]
    return [row for row in rows if row[2]]


def _classes(entities: Iterable[Entity], renown: Renown) -> list[tuple[EntityType, int, list[Entity]]]:
    """Each class that occurs, with its number and its most reported members."""
    members: dict[EntityType, list[Entity]] = defaultdict(list)
    for entity in entities:
        members[entity.type].append(entity)
    return [
        (type_, len(members[type_]), sorted(members[type_], key=renown)[:5])
        for type_ in LOOKS
        if members[type_]
    ]


def _leading(
    entities: Iterable[Entity], graph: nx.Graph[str], renown: Renown
) -> list[tuple[Entity, dict[str, Any]]]:
    return [
        (entity, graph.nodes[entity.id])
        for entity in sorted(entities, key=renown)[:TOP]
        if entity.id in graph
    ]


def _renown(corpus: Corpus) -> Renown:
    """An order: in most articles first, of equals what most is stated of, then what is named most often."""
    stated = Counter(name for claim in corpus.claims for name in (claim.subject, claim.object) if name)
    named = Counter(occurrence.entity for occurrence in corpus.occurrences)

    def order(entity: Entity) -> tuple[int, int, int, str]:
        return -len(entity.articles), -stated[entity.id], -named[entity.id], entity.id

    return order


def _facts(claims: Iterable[Claim]) -> Facts:
    """The facts by predicate, each as the claims that state it, in the order of the corpus."""
    places: dict[tuple[Any, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        places[claim.statement].append(claim)
    facts: Facts = defaultdict(list)
    for group in places.values():
        facts[group[0].predicate].append(group)
    return facts


def _properties(facts: Facts) -> list[tuple[str, str, int, int]]:
    """Each property with its facts, and how many of them no article states."""
    ordered = sorted(facts, key=lambda name: (-len(facts[name]), name))
    return [
        (
            PROPERTIES[name].zh if name in PROPERTIES else name,
            name,
            len(facts[name]),
            sum(all(map(_supposed, claims)) for claims in facts[name]),
        )
        for name in ordered
    ]


def _supposed(claim: Claim) -> bool:
    """Is it background knowledge, which the article only gave the occasion for?"""
    return claim.rule.startswith("background.")


def _told(
    told: Iterable[Sequence[Claim]],
    entities: Mapping[str, Entity],
    what: str,
    how: str,
    tell: Callable[[Claim], str],
) -> list[dict[str, Any]]:
    """A row a fact: who, `what` it is of, and `how` by all that its claims tell."""
    return [
        {
            "who": entities[claims[0].subject],
            what: entities[claims[0].object],
            how: "；".join(dict.fromkeys(filter(None, map(tell, claims)))),
            "claims": claims,
        }
        for claims in told
        if claims[0].object is not None
    ]


def _posts(facts: Facts, entities: Mapping[str, Entity], renown: Renown) -> list[dict[str, Any]]:
    """Who holds which post, body by body: unions first, of them those that are reported most."""
    rows = _told(facts["holdsPost"], entities, "body", "title", _post)
    places = {type_: number for number, type_ in enumerate(LOOKS)}
    return sorted(rows, key=lambda row: (places[row["body"].type], *renown(row["body"]), row["who"].id))


def _post(claim: Claim) -> str:
    title = _text(claim.attributes.get("title"))
    return f"原{title}" if claim.attributes.get("former") else title


def _people(corpus: Corpus, facts: Facts, entities: Mapping[str, Entity]) -> list[dict[str, Any]]:
    """All people by their pronunciation, with the bodies they belong to and what they received."""
    from kg.network import pinyin

    bodies: dict[str, dict[str, None]] = defaultdict(dict)
    honours: dict[str, dict[str, None]] = defaultdict(dict)
    for predicates, found in ((("holdsPost", "employedBy"), bodies), (("awarded",), honours)):
        for predicate in predicates:
            for claim, *_ in facts[predicate]:
                if claim.object is not None:
                    found[claim.subject][entities[claim.object].name] = None
    people = [entity for entity in corpus.entities if entity.type is EntityType.PERSON]
    rows = [
        {
            "who": entity,
            "bodies": "、".join(bodies[entity.id]),
            "honours": "、".join(honours[entity.id]),
            "keys": pinyin.keys(entity.name),
        }
        for entity in people
    ]
    return sorted(rows, key=lambda row: (row["keys"].rpartition(" ")[2], row["who"].id))


def _articles(corpus: Corpus, files: Mapping[str, str]) -> list[dict[str, Any]]:
    """The articles by date, the undated last, with how much was found in each and where else it stands."""
    facts = Counter(claim.article for claim in corpus.claims if not _supposed(claim))
    rows = [
        {
            "article": article,
            "facts": facts[article.id],
            "copies": [source for source in article.sources if source != files[article.page]],
        }
        for article in corpus.articles
    ]
    return sorted(rows, key=lambda row: row["article"].date or "~")


def _honours(facts: Facts, entities: Mapping[str, Entity]) -> list[dict[str, Any]]:
    """Who received what: a row a fact, with the occasions that are told."""
    rows = _told(facts["awarded"], entities, "honour", "when", _occasion)
    return sorted(rows, key=lambda row: (row["honour"].id, row["who"].id))


def _occasion(claim: Claim) -> str:
    return " · ".join(filter(None, (_text(claim.attributes.get(name)) for name in ("edition", "year"))))


def _figures(facts: Facts, entities: Mapping[str, Entity]) -> list[dict[str, Any]]:
    return [
        {
            "about": entities[claims[0].subject],
            "measure": _text(claims[0].attributes.get("measure")),
            "value": _figure(claims[0].attributes),
            "when": _text(claims[0].attributes.get("time")),
            "planned": claims[0].attributes.get("modality") == "planned",
            "claims": claims,
        }
        for claims in facts["observation"]
    ]


def _figure(given: Mapping[str, Value]) -> str:
    """从1.7万家增加至7.1万家 as "17,000 → 71,000家"; 约, 超 stand before the number, 余, 多 behind it."""
    about = _text(given.get("approximation"))
    before, after = ("", about) if about in {"余", "多"} else (about, "")
    start = given.get("from_value")
    way = f"{_text(start)} → " if start not in (None, "") else ""
    return f"{way}{before}{_text(given.get('value'))}{after}{_text(given.get('unit'))}"


def _text(value: Value | None) -> str:
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, float):
        return f"{value:,.10g}"
    return str(value)


def union_tree(corpus: Corpus) -> tuple[Branch, ...]:
    """The unions under their parents; those with neither parent nor child are left out.

    A union with two stated parents stands under the better attested one; a ring is cut.
    """
    unions = {e.id: e for e in corpus.entities if e.type is EntityType.UNION}
    renown = _renown(corpus)
    said = {(c.subject, c.object) for c in corpus.claims if c.predicate == "parentUnion" and not _supposed(c)}
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for claim in corpus.claims:
        if claim.predicate == "parentUnion" and claim.subject in unions and claim.object in unions:
            votes[claim.subject][claim.object] += 1
    parent: dict[str, str] = {}
    for child, found in sorted(votes.items()):
        chosen = min(found, key=lambda name: (-found[name], name))
        if not _above(chosen, child, parent):
            parent[child] = chosen
    children: dict[str, list[str]] = defaultdict(list)
    for child, above in parent.items():
        children[above].append(child)

    def branch(name: str) -> Branch:
        below = sorted(children.get(name, ()), key=lambda child: renown(unions[child]))
        background = name in parent and (name, parent[name]) not in said
        return Branch(unions[name], tuple(branch(child) for child in below), background)

    roots = [branch(name) for name in children if name not in parent]
    return tuple(sorted(roots, key=lambda root: (-root.size, root.entity.id)))


def _above(start: str, wanted: str, parent: Mapping[str, str]) -> bool:
    """Does the way up from `start` pass `wanted`?"""
    name: str | None = start
    while name is not None:
        if name == wanted:
            return True
        name = parent.get(name)
    return False
