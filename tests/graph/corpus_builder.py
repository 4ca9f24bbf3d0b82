"""Builds articles, entities and claims from texts and quotes, with true offsets."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping

from kg.model import (
    Article,
    Byline,
    Claim,
    Entity,
    EntityType,
    Page,
    Part,
    Segment,
    Sentence,
    Value,
)

_NUMBERS = re.compile(r"[^。\n]+。?")


def plain_article(page: Page, index: int, headline: str, body: tuple[str, ...], **extra: object) -> Article:
    """An article whose lines stand in the page as given; sentences end at 。."""
    lines = (headline, *body)
    text = "\n".join(lines)
    segments, sentences, offset = [], [], 0
    for number, line in enumerate(lines):
        segments.append(Segment(offset, page.text.index(line), len(line)))
        for match in _NUMBERS.finditer(line):
            part = Part.BODY if number else Part.HEADLINE
            sentences.append(Sentence(offset + match.start(), offset + match.end(), number, part))
        offset += len(line) + 1
    fields: dict[str, object] = {
        "kicker": None,
        "subtitle": None,
        "kind": "news",
        "bylines": (),
        "date": None,
    }
    return Article(
        page=page.id,
        index=index,
        headline=headline,
        text=text,
        segments=tuple(segments),
        sentences=tuple(sentences),
        **(fields | extra),  # type: ignore[arg-type]
    )


def plain_page(id_: str, text: str, **extra: str) -> Page:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Page(id_, f"pages/{id_}.txt", text, sha256=digest, **extra)  # type: ignore[arg-type]


def byline(page: Page, role: str, name: str) -> Byline:
    start = page.text.index(name)
    return Byline(role, name, start, start + len(name))


def sentence_of(told: Article, quote: str) -> int:
    """Which sentence of an article holds the beginning of a quote."""
    return told.sentences.index(told.sentence_at(told.text.index(quote)))


class Builder:
    def __init__(self, pages: tuple[Page, ...], articles: tuple[Article, ...]) -> None:
        self.pages = {page.id: page for page in pages}
        self.articles = {article.id: article for article in articles}
        self.claims: list[Claim] = []

    def claim(
        self,
        article: str,
        quote: str,
        subject: str,
        predicate: str,
        object_: str | None,
        *,
        rule: str = "",
        confidence: float = 0.9,
        beside: str = "",
        **attributes: Value,
    ) -> None:
        told = self.articles[article]
        offset = told.text.index(quote)
        start, end = told.to_page(offset, offset + len(quote))
        page = self.pages[told.page].text
        self.claims.append(
            Claim(
                predicate=predicate,
                subject=subject,
                object=object_,
                article=article,
                start=start,
                end=end,
                quote="".join(page[start:end].split()),
                sentence=sentence_of(told, quote),
                rule=rule or f"{predicate}.hand",
                confidence=confidence,
                attributes=attributes,
                beside=(sentence_of(told, beside),) if beside else (),
            )
        )


def entities_of(
    rows: Mapping[str, tuple[str, str, tuple[str, ...], Mapping[str, str]]],
) -> tuple[Entity, ...]:
    return tuple(
        Entity(
            id_,
            EntityType(id_.partition("/")[0]),
            name,
            aliases,
            tuple(filter(None, articles.split("|"))),
            0.9,
            detail,
        )
        for id_, (name, articles, aliases, detail) in sorted(rows.items())
    )
