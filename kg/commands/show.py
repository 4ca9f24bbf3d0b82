"""`kg show`: what each stage made of a page."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from kg import corpus as corpus_stage
from kg.commands import common
from kg.errors import NO_ARTICLE, InputError, QueryError
from kg.model import EntityType, Page, PageReading
from kg.packing import unpacked_page
from kg.similar import offered
from kg.views import LONG, article_rows, entity_rows, fact_rows, mention_rows
from kg.workers import read_pages

Row = dict[str, Any]

_VIEWS: Mapping[str, Callable[[PageReading], Iterator[Row]]] = {
    "articles": article_rows,
    "mentions": mention_rows,
    "entities": entity_rows,
    "facts": fact_rows,
}
_SIFTED: Mapping[str, tuple[str, ...]] = {
    "about": tuple(_VIEWS),
    "relation": ("facts",),
    "type": ("mentions", "entities"),
    "min_confidence": ("mentions", "entities", "facts"),
    "limit": tuple(_VIEWS),
    "full": ("facts",),
}
"""Which options go with what is shown."""


def run(arguments: Namespace) -> int:
    """Prints the rows of one stage, page by page."""
    relation = common.relation(arguments.relation)
    given = [option for option in _SIFTED if getattr(arguments, option)]
    asked = [option for option in given if option != "full"]
    for option in given:
        if arguments.what not in _SIFTED[option]:
            kinds = ", ".join(_SIFTED[option])
            raise QueryError(f"--{option.replace('_', '-')} goes with kg show {kinds}")
    if arguments.type not in (None, *EntityType):
        raise QueryError(f"no such type {arguments.type!r}: one of {', '.join(EntityType)}")
    if arguments.what == "text":
        return _texts(arguments)
    problems: list[InputError] = []
    names: set[str] = set()
    left = arguments.limit
    shown = found = 0
    for item in read_pages(_pages(arguments, problems)):
        if isinstance(item, InputError):
            problems.append(item)
            continue
        page = unpacked_page(item)
        if not page.readings:
            problems.append(InputError(f"{page.page.source}: {NO_ARTICLE}"))
        shown += bool(page.readings)
        names |= _names(page) if arguments.about else set()
        rows = list(_rows(page, arguments))
        about = _about(page, rows, arguments.about)
        about = [row for row in about if arguments.type in (None, row.get("type"))]
        fitting = [row for row in about if _fits(row, relation, arguments.min_confidence)][:left]
        found += len(fitting)
        if arguments.format == "jsonl":
            print(common.json_lines(fitting), end="")
        elif fitting or not asked:
            print(_page(page, arguments.what, fitting, len(rows)), end="")
        if left is not None:
            left -= len(fitting)
            if left == 0:
                break
    common.tell_problems(problems)
    if not shown:
        return common.NOTHING_DONE
    if asked and not found:
        if arguments.about and arguments.about not in names:
            near = offered(arguments.about, names)
            raise InputError(f"nothing on these pages is called {arguments.about}{near}")
        raise InputError(f"no {arguments.what} on these pages are as asked for")
    return common.code(problems)


def _rows(page: PageReading, arguments: Namespace) -> Iterator[Row]:
    if arguments.what == "facts" and arguments.format == "table" and not arguments.full:
        return fact_rows(page, LONG)
    return _VIEWS[arguments.what](page)


def _names(page: PageReading) -> set[str]:
    return {name for reading in page.readings for e in reading.entities for name in (e.name, *e.aliases)}


def _about(page: PageReading, rows: list[Row], name: str | None) -> list[Row]:
    """The rows that concern what bears the name, or has it as an alias, in their article."""
    if name is None:
        return rows
    meant = {
        (reading.article.id, entity.name)
        for reading in page.readings
        for entity in reading.entities
        if name in (entity.name, *entity.aliases)
    }
    articles = {article for article, _ in meant}

    def fits(row: Row) -> bool:
        if "article" not in row:  # a row about an article
            return row["id"] in articles
        return any((row["article"], row.get(place)) in meant for place in ("name", "subject", "object"))

    return [row for row in rows if fits(row)]


def _fits(row: Row, relation: str | None, min_confidence: float) -> bool:
    return relation in (None, row.get("property")) and row.get("confidence", 1.0) >= min_confidence


def _texts(arguments: Namespace) -> int:
    """The text that all offsets count in; of one page nothing but the text."""
    problems: list[InputError] = []
    pages = list(_pages(arguments, problems))
    if arguments.format == "jsonl":
        print(common.json_lines({"page": p.id, "source": p.source, "text": p.text} for p in pages), end="")
    else:
        for page in pages:
            print(f"== {page.source}\n" * (len(pages) > 1) + page.text, end="\n" * (len(pages) > 1))
    common.tell_problems(problems)
    if not pages:
        return common.NOTHING_DONE
    return common.code(problems)


def _pages(arguments: Namespace, problems: list[InputError]) -> Iterator[Page]:
    for page in corpus_stage.read(arguments.pages, date=common.day(arguments.date)):
        if isinstance(page, InputError):
            problems.append(page)
        else:
            yield page


def _page(reading: PageReading, what: str, rows: list[Row], number: int) -> str:
    """A head line with the page's name, then its rows, of which there may be more."""
    page = reading.page
    count = f"{len(rows)} {what}" if len(rows) == number else f"{len(rows)} of {number} {what}"
    about = ", ".join(filter(None, (page.date, page.number and f"page {page.number}", count)))
    head = f"== {page.source} ({about})\n"
    if what == "articles":
        return head + "".join(map(_article, rows)) + "\n"
    if what == "facts":
        return head + "".join(map(_fact, rows)) + "\n"
    if not rows:
        return head + "\n"
    columns = [name for name in rows[0] if name != "page"]
    return head + common.table(columns, ([row[name] for name in columns] for row in rows)) + "\n"


def _article(row: Row) -> str:
    """A few lines an article: where it stands, its heads, its first and last words."""
    offsets, about = f"{row['start']}–{row['end']}", [row["kind"], f"{row['sentences']} sentences"]
    if row["date"]:
        about.append(row["date"])
    heads = ((name, row[name]) for name in ("column_head", "kicker", "headline", "subtitle") if row[name])
    lines = [
        f"{row['id']}  [{offsets}]  {', '.join(about)}",
        *(f"    {name.replace('_', ' '):<11} {text}" for name, text in heads),
        *([f"    {'by':<11} {row['by']}"] if row["by"] else []),
        f"    {'begins':<11} {row['begins']}",
        f"    {'ends':<11} {row['ends']}",
    ]
    return "\n".join([*lines, ""])


def _fact(row: Row) -> str:
    """The statement, then the sentence with subject and object marked."""
    target = row["object"] if row["object"] is not None else row["value"]
    more = f"  ({row['more']})" if row["more"] else ""
    return (
        f"{row['article']}  {row['subject']} —{row['property']}→ {target}{more}\n"
        f"    {row['sentence']}\n"
        f"    {row['rule']}  {row['confidence']:.2f}  [{row['start']}–{row['end']}]\n"
    )
