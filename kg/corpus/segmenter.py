"""Page -> articles: the last step, from drafts to objects of the model."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from kg.corpus import bylines, sentences
from kg.corpus.captions import without_captions
from kg.corpus.classify import Classified, classify, is_closed
from kg.corpus.drafts import Draft, Paragraph
from kg.corpus.forms import formed
from kg.corpus.grouping import group
from kg.corpus.heads import Heads, resolve
from kg.corpus.labels import titled
from kg.corpus.layout import Layout, load
from kg.corpus.lines import lines
from kg.corpus.navigation import headline_level, listed_titles, owning_level, without_lists
from kg.corpus.parts import carded, noticed, numbered
from kg.corpus.piece import EMPTY, Piece, join
from kg.corpus.repeats import without_repeats
from kg.corpus.roster import is_signed_work
from kg.corpus.senders import without_senders
from kg.corpus.spoken import without_speech
from kg.corpus.tables import is_table
from kg.corpus.tops import settled
from kg.model import Article, Byline, Page, Part, Sentence

_JUMP_AT_END = re.compile(r"[（(][^（）()]{3,40}[)）]\s*$")
_JUMP_AT_START = re.compile(r"[（(][^（）()]{3,40}[)）]")
_PROFILE_HEAD = re.compile(r"[—―\-－]{1,2}\s*记")
_LIST_ROWS = 5  # an article with as many single lines, and mostly such, is a list
_MARK = re.compile(r"^[■□●◆◇▲△★▼▽◎○☆][\s　]*")  # of an item
_CLAUSE = 8  # 3月6日 or 近日 says nothing of the article
# what a report says before what happened: 记者从某区总工会获悉，为…，进一步…，春节来临之际
_LEADS_IN = re.compile(
    r"[ 　]*(?:(?:近日|日前|昨天|昨日|今天)?[^，]{0,6}(?:记者|笔者).{0,24}(?:获悉|了解到|看到|悉)$"
    r"|据.{2,16}(?:介绍|了解|消息)$"
    r"|为(?:了|进一步|切实|深入|全面|更好|认真|大力|有效|积极|贯彻|落实|推动|推进|加强|弘扬|庆祝|纪念|迎接|丰富|提升"
    r"|提高|增强|保障|打造|营造|做好|鼓励|激发|帮助|促进|让|使)|进一步|切实|在.{4,30}(?:之后|后|之际)$|.{2,16}(?:来临|到来|前夕|将至|临近|之际)$)"
)
_LONG_CLAUSE = 30  # a headline is rarely longer
_BREAK = re.compile(r"[、\s—]|(?<=[”》）)])|(?=[“《（(])")  # where a clause may be cut, not within a word
_HALF_CLAUSE = 12  # characters of a clause that may be a part of the subject
_SENTENCE = re.compile(r"[^。；！？;!?]{1,44}(?=[。；！？;!?]|$)")
_ENTRY = re.compile(r"【([^】。，]{2,30})】[\s　]*(?=\S)")  # 【概况】 2010年，…: of a year book's chapter
_BOOK = 20_000  # characters: longer than any article of a newspaper
_LOST_BODY = 20  # text without a headline that is shorter is left-over chrome


def segment(page: Page) -> tuple[Article, ...]:
    """The articles of a page, in order; pure."""
    return cut(page, load())


def cut(page: Page, layout: Layout) -> tuple[Article, ...]:
    """The articles of a page by the given layout."""
    classified = settled(classify(titled(formed(lines(page.text), layout)), layout), layout)
    found = without_repeats(without_lists(without_speech(_told(classified, layout))))
    found = without_captions(without_senders(found), layout)
    drafts = group(found, layout)
    titles = listed_titles(found)
    level = headline_level(found, layout)
    level = min(level, owning_level(found) or level)
    articles: list[Article] = []
    for draft in drafts:
        heads = resolve(draft.heads, titles, level, layout)
        articles += _articles(page, len(articles) + 1, draft, heads, layout)
    return tuple(articles)


def _told(found: Sequence[Classified], layout: Layout) -> list[Classified]:
    """The lines, with those of parts, cards and announcements as what they are."""
    return noticed(carded(numbered(found, layout), layout), layout)


def _articles(page: Page, index: int, draft: Draft, heads: Heads, layout: Layout) -> Iterator[Article]:
    """The article of a draft: one, or of a text as long as a book one for each part of it."""
    column = join([*(c.line.piece for c in draft.series), *([heads.column] if heads.column else [])], " ")
    body = [p for p in (_paragraph(paragraph, draft, layout) for paragraph in draft.paragraphs) if p]
    short = sum(len(p.text) for p in body) < _LOST_BODY
    if not body or (short and (not heads.headline or (draft.opened and not is_closed(body[-1].text)))):
        return  # left-over chrome, or the first words of another page's article: 某社3月9日电 夏日时节，某
    if not (draft.listed or any(draft.everyone())):
        body[-1] = _signed(body[-1], draft, layout)
    body = [line.piece for line in draft.notes] + body
    parts = [(heads.kicker, Part.KICKER), (heads.headline, Part.HEADLINE), (heads.subtitle, Part.SUBTITLE)]
    rows = [(piece, part) for piece, part in parts if piece]
    kind = _kind(draft, heads, len(body), layout)
    if kind == "list" and is_table("\n".join(piece.text for piece in body)):
        return
    people = sorted({Byline(role, name, start, end) for role, name, start, end in draft.everyone()},
                    key=lambda b: (b.start, b.end))
    rowed = kind == "list" or sum(p.alone for p in draft.paragraphs) > len(draft.paragraphs) / 2
    parts_of_body = [body] if rowed else _of_length(body, layout)  # rows need the heading of their list
    for number, paragraphs in enumerate(parts_of_body):
        rows = [*([] if number else rows), *((piece, Part.BODY) for piece in paragraphs)]
        text = join((piece for piece, _ in rows), "\n")
        yield Article(
            page=page.id,
            index=index + number,
            headline=heads.headline.text or _first_clause(paragraphs[0].text),
            kicker=heads.kicker.text or None,
            subtitle=heads.subtitle.text or None,
            kind=kind,
            bylines=tuple(people),
            date=draft.date or page.date or draft.signed,
            text=text.text,
            segments=text.runs,
            sentences=tuple(_sentences(rows, layout)),
            column_head=column.text or None,
            publisher=draft.publisher,
        )


def _of_length(body: Sequence[Piece], layout: Layout) -> Iterator[list[Piece]]:
    """The paragraphs, those of a book in parts: time grows with the square of what is read together."""
    part: list[Piece] = []
    length = 0
    for paragraph in body:
        for piece in _shortened(paragraph, layout):
            if part and length + len(piece.text) > _BOOK:
                yield part
                part, length = [], 0
            part.append(piece)
            length += len(piece.text)
    yield part


def _shortened(paragraph: Piece, layout: Layout) -> Iterator[Piece]:
    """The paragraph, or one that is as long as a book in parts of whole sentences."""
    if len(paragraph.text) <= _BOOK:
        yield paragraph
        return
    first = last = 0
    for start, end in sentences.spans(paragraph.text, layout.limits["quote"]):
        if end - first > _BOOK:
            yield paragraph.cut(first, last)
            first = start
        last = end
    yield paragraph.cut(first)


def _first_clause(text: str) -> str:
    """What stands for the headline of an article that has none (the rest of another page's)."""
    text = _MARK.sub("", text)
    if entry := _ENTRY.match(text):
        return entry.group(1)
    clauses = [c for c in re.split(r"[，。；：！？,;:!?]", text[:200]) if c]
    telling = (c for c in clauses if len(c) >= _CLAUSE and not _LEADS_IN.match(c))
    clause = next(telling, clauses[0] if clauses else text)
    if len(clause) < _HALF_CLAUSE and (whole := _SENTENCE.match(text, text.find(clause))):
        return whole.group()  # 某某协会会长，某某公司董事长张三: the posts before the name
    if len(clause) <= _LONG_CLAUSE:
        return clause
    breaks = [found.start() for found in _BREAK.finditer(clause[: _LONG_CLAUSE + 1], _CLAUSE)]
    return clause[: breaks[-1] if breaks else _LONG_CLAUSE] + "…"


def _sentences(rows: Iterable[tuple[Piece, Part]], layout: Layout) -> Iterable[Sentence]:
    at = 0
    for number, (piece, part) in enumerate(rows):
        if part is Part.BODY:
            for start, end in sentences.spans(piece.text, layout.limits["quote"]):
                yield Sentence(at + start, at + end, number, part)
        else:
            yield Sentence(at, at + len(piece.text), number, part)
        at += len(piece.text) + 1


def _paragraph(paragraph: Paragraph, draft: Draft, layout: Layout) -> Piece:
    """The paragraph's text; the author of a row (我身边的劳模（作者：某某 张三）) is what the row tells."""
    row = paragraph.alone and is_signed_work(paragraph.piece.text)
    return paragraph.piece if row else _stripped(paragraph.piece, draft, layout)


def _stripped(piece: Piece, draft: Draft, layout: Layout) -> Piece:
    """The paragraph without jumps and the credits at its end, which go to the draft."""
    match = _JUMP_AT_START.match(piece.text)
    if match and layout.is_("jump", match.group()):
        piece = piece.cut(match.end())
    for _ in range(3):
        tail = _JUMP_AT_END.search(piece.text, max(0, len(piece.text) - 60))
        if tail and layout.is_("jump", tail.group().strip()):
            piece = piece.cut(0, tail.start())
            continue
        cut = bylines.reprinted(piece.text, layout) or bylines.ending(piece.text, layout)
        if cut is None:
            break
        for role, name, start, end in cut.people:
            draft.people.append((role, name, *piece.page_span(start, end)))
        draft.picture = draft.picture or cut.picture
        piece = piece.cut(0, cut.end)
    return piece if piece else EMPTY


def _signed(piece: Piece, draft: Draft, layout: Layout) -> Piece:
    """The last paragraph without the names that sign the article, which go to the draft."""
    cut = bylines.signature(piece.text, layout)
    if cut is None:
        return piece
    draft.people += [(role, name, *piece.page_span(start, end)) for role, name, start, end in cut.people]
    return piece.cut(0, cut.end)


def _kind(draft: Draft, heads: Heads, paragraphs: int, layout: Layout) -> str:
    rows = sum(p.alone for p in draft.paragraphs)
    if draft.listed or (draft.opened and rows >= _LIST_ROWS and rows > paragraphs / 2):
        return "list"
    if draft.picture and not draft.opened and paragraphs <= layout.limits["caption"]:
        return "photo"
    sectioned = draft.subheads >= 2 and not draft.opened
    return "profile" if _PROFILE_HEAD.match(heads.subtitle.text) or draft.bylined or sectioned else "news"
