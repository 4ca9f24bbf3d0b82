"""What the per-page stages made of a page, as plain rows for people to look at."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from kg.model import Article, Fact, Mention, PageReading, Part, Reading, Sentence, Value

Row = dict[str, Any]

SURE = 0.7
"""Below it more than one fact in four is wrong (docs/evaluation.md): those are worth a look one by one."""
_EDGE = 24  # characters of an article's first and last words: enough to see a wrong cut
_SPACE = re.compile(r"\s+")
SURE = 0.7
"""Below it more than one fact in four is wrong (docs/evaluation.md): those are worth a look one by one."""
LONG = 50
"""Characters of a sentence that a terminal shows well: it takes two columns each."""


def article_rows(page: PageReading) -> Iterator[Row]:
    """The articles: where they stand, what was taken for their heads, how they begin and end."""
    for reading in page.readings:
        article = reading.article
        start, end = _extent(article)
        body = [s for s in article.sentences if s.part is Part.BODY]
        yield {
            "page": page.page.id,
            "id": article.id,
            "start": start,
            "end": end,
            "kind": article.kind,
            "date": article.date,
            "column_head": article.column_head,
            "kicker": article.kicker,
            "headline": article.headline,
            "subtitle": article.subtitle,
            "by": " ".join(f"{b.role}{b.name}" for b in article.bylines),
            "sentences": len(article.sentences),
            "begins": _clip(_text(article, body[0]), head=True) if body else "",
            "ends": _clip(_text(article, body[-1]), head=False) if body else "",
        }


def mention_rows(page: PageReading) -> Iterator[Row]:
    """The names found, with what each stands for and the rule that found it. Offsets are of the page."""
    for reading in page.readings:
        for mention in reading.mentions:
            start, end = reading.article.to_page(mention.start, mention.end)
            yield {
                "page": page.page.id,
                "article": reading.article.id,
                "start": start,
                "end": end,
                "text": mention.text,
                "type": mention.type.value,
                "name": mention.name,
                "rule": mention.rule,
                "confidence": mention.confidence,
            }


def entity_rows(page: PageReading) -> Iterator[Row]:
    """The things that each article names."""
    for reading in page.readings:
        for entity in reading.entities:
            yield {
                "page": page.page.id,
                "article": reading.article.id,
                "type": entity.type.value,
                "name": entity.name,
                "aliases": " | ".join(entity.aliases),
                "mentions": len(entity.mentions),
                "confidence": entity.confidence,
                "detail": more(entity.detail),
            }


def fact_rows(page: PageReading, most: int | None = None) -> Iterator[Row]:
    """The statements, with the sentence in which subject 〔…〕 and object 【…】 are marked.

    Of a sentence of more than `most` characters, what stands around them.
    """
    for reading in page.readings:
        entities = reading.entities
        for fact in reading.facts:
            start, end = reading.article.to_page(fact.start, fact.end)
            attributes = {k: v for k, v in fact.attributes.items() if k not in ("value", "unit", "measure")}
            if isinstance(conferrer := attributes.get("conferred_by"), float):
                attributes["conferred_by"] = entities[int(conferrer)].name
            yield {
                "page": page.page.id,
                "article": reading.article.id,
                "subject": entities[fact.subject].name,
                "property": fact.predicate,
                "object": None if fact.object is None else entities[fact.object].name,
                "value": figure(fact.attributes) if fact.object is None else None,
                "more": more(attributes),
                "start": start,
                "end": end,
                "rule": fact.rule,
                "confidence": fact.confidence,
                "sentence": marked(reading, fact, most),
            }


def figure(attributes: Mapping[str, Value]) -> str:
    """A figure in words: 职工 2.1e4 → "职工: 21000 人"."""
    value = attributes.get("value", "")
    number = f"{value:.10g}" if isinstance(value, float) else str(value)
    return f"{attributes.get('measure', '')}: {number} {attributes.get('unit', '')}".strip()


def more(attributes: Mapping[str, object]) -> str:
    """The rest of a statement: "title 主席, former"."""
    parts = []
    for name, value in attributes.items():
        if value is True:
            parts.append(name)
        elif value not in (None, "", False):
            parts.append(f"{name} {value:.10g}" if isinstance(value, float) else f"{name} {value}")
    return ", ".join(parts)


def marked(reading: Reading, fact: Fact, most: int | None = None) -> str:
    """The sentence of a fact, its subject in 〔〕 and its object in 【】 where they stand in it."""
    article = reading.article
    first = article.sentence_at(fact.start)
    last = article.sentence_at(fact.end - 1)
    start, end = first.start, max(last.end, fact.end)
    spans: list[tuple[int, int, str]] = []
    for entity, brackets in ((fact.subject, "〔〕"), (fact.object, "【】")):
        if entity is None:
            continue
        mention = _nearest(reading, entity, fact, start, end)
        if mention is not None:
            spans.append((mention.start, mention.end, brackets))
    text, position = "", start
    telling = []
    for from_, to, brackets in sorted(spans):
        if from_ < position:  # one name inside the other: the outer one is marked
            continue
        text += article.text[position:from_]
        telling.append((len(text), len(text) + to - from_ + 2))
        text += brackets[0] + article.text[from_:to] + brackets[1]
        position = to
    if fact.object is None and fact.start >= position:  # a figure is told by its evidence
        telling.append((len(text) + fact.start - position, len(text) + fact.end - position))
    text += article.text[position:end]
    return _SPACE.sub(" ", text if most is None else shortened(text, telling, most)).strip()


def shortened(text: str, telling: Iterable[tuple[int, int]], most: int = LONG) -> str:
    """The text around its telling places, about `most` characters of it, with … for what is left out."""
    if len(text) <= most:
        return text
    spans = sorted(telling) or [(0, 0)]
    for around in range(most, -1, -1):
        kept: list[list[int]] = []
        for start, end in spans:
            start, end = max(0, start - around), min(len(text), end + around)
            if kept and start <= kept[-1][1] + 1:  # … would be as long as what it stands for
                kept[-1][1] = max(kept[-1][1], end)
            else:
                kept.append([start, end])
        if sum(end - start for start, end in kept) <= most:
            break
    edges = [0, *(edge for piece in kept for edge in piece), len(text)]
    gaps = ["…" if before < after else "" for before, after in zip(edges[::2], edges[1::2], strict=True)]
    return gaps[0] + "".join(text[start:end] + gap for (start, end), gap in zip(kept, gaps[1:], strict=True))


def _nearest(reading: Reading, entity: int, fact: Fact, start: int, end: int) -> Mention | None:
    """The entity's mention within [start, end) that lies nearest to the evidence, inside it if one does."""
    mentions = [reading.mentions[m] for m in reading.entities[entity].mentions]
    inside = [m for m in mentions if start <= m.start and m.end <= end]
    return min(inside, key=lambda m: max(fact.start - m.start, m.end - fact.end, 0), default=None)


def _extent(article: Article) -> tuple[int, int]:
    """From the article's first character on the page to its last."""
    if not article.segments:
        return 0, 0
    return (
        min(s.page_start for s in article.segments),
        max(s.page_start + s.length for s in article.segments),
    )


def _text(article: Article, sentence: Sentence) -> str:
    return _SPACE.sub(" ", article.text[sentence.start : sentence.end]).strip()


def _clip(text: str, *, head: bool) -> str:
    if len(text) <= _EDGE:
        return text
    return text[:_EDGE] + "…" if head else "…" + text[-_EDGE:]
