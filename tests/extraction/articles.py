"""Short texts as articles, for the tests of the recognisers."""

from __future__ import annotations

from kg.extraction.lexical.context import Context
from kg.extraction.lexical.home import home_of
from kg.extraction.lexical.scan import Scan
from kg.extraction.page import read_page
from kg.extraction.recognise import recognise
from kg.model import Article, LocalEntity, Mention, Page, Segment, Sentence

Said = set[tuple[str, str, str, str]]
"""Subject, property, object, post."""


def article(text: str) -> Article:
    """An article of one sentence, without headline and bylines."""
    return Article(
        "t", 1, "", None, None, "news", (), None, text,
        (Segment(0, 0, len(text)),), (Sentence(0, len(text), 0),),
    )  # fmt: skip


def _read(text: str) -> tuple[list[LocalEntity], list[Mention]]:
    scan = Scan(article(text))
    frame = recognise([Context(scan, home_of([scan]))])[0]
    return list(frame.entities), list(frame.mentions)


def mentions(text: str) -> list[Mention]:
    """All mentions of a text, hashable ones without details."""
    return [_plain(m) for m in _read(text)[1]]


def _plain(m: Mention) -> Mention:
    return Mention(m.start, m.end, m.text, m.type, m.name, m.rule, m.confidence, m.label)


def names(text: str) -> set[tuple[str, str]]:
    """(type, name) of all entities of a text."""
    return {(e.type.value, e.name) for e in _read(text)[0]}


def statements(text: str) -> Said:
    """(subject, property, object, post) of who on a page received what, and who works where as what."""
    found: Said = set()
    for reading in read_page(Page("page", "page.txt", text)).readings:
        name = [e.name for e in reading.entities]
        for f in reading.facts:
            if f.object is not None and f.predicate in ("awarded", "holdsPost", "employedBy"):
                found.add((name[f.subject], f.predicate, name[f.object], str(f.attributes.get("title", ""))))
    return found


def honoured(text: str) -> set[tuple[str, str]]:
    """(subject, honour)."""
    return {(who, honour) for who, property_, honour, _ in statements(text) if property_ == "awarded"}


def posts_held(text: str) -> set[tuple[str, str, str]]:
    """(person, body, post)."""
    return {(who, body, post) for who, property_, body, post in statements(text) if property_ == "holdsPost"}


def said(body: str, *properties: str, headline: str = "工会服务进基层") -> set[str]:
    """"subject property object" of an article, or "subject value" for its figures."""
    text = f"{headline}\n\n本报讯（记者 李明）{body}\n"
    found = set()
    for reading in read_page(Page("page", "page.txt", text)).readings:
        name = [e.name for e in reading.entities]
        for f in reading.facts:
            if f.predicate not in properties:
                continue
            object_ = f"{f.attributes['value']:g}" if f.object is None else name[f.object]
            found.add(f"{name[f.subject]} {object_}")
    return found
