"""`kg show`: what each stage made of a page."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from kg import corpus as corpus_stage
from kg.commands import common
from kg.errors import InputError
from kg.model import Page, PageReading
from kg.packing import unpacked_page
from kg.views import article_rows, entity_rows, fact_rows, mention_rows
from kg.workers import read_pages

Row = dict[str, Any]

_VIEWS: Mapping[str, Callable[[PageReading], Iterator[Row]]] = {
    "articles": article_rows,
    "mentions": mention_rows,
    "entities": entity_rows,
    "facts": fact_rows,
}


def run(arguments: Namespace) -> int:
    """Prints the rows of one stage, page by page."""
    if arguments.what == "text":
        return _texts(arguments)
    problems: list[InputError] = []
    shown = 0
    for item in read_pages(_pages(arguments, problems)):
        if isinstance(item, InputError):
            problems.append(item)
            continue
        page = unpacked_page(item)
        if not page.readings:
            problems.append(InputError(f"{page.page.source}: no article found on this page"))
        rows = list(_VIEWS[arguments.what](page))
        shown += bool(page.readings)
        if arguments.format == "jsonl":
            print(common.json_lines(rows), end="")
        else:
            print(_page(page, arguments.what, rows), end="")
    common.tell_problems(problems)
    if not shown:
        return common.NOTHING_DONE
    return common.SOME_BAD if problems else 0


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
    return common.SOME_BAD if problems else 0


def _pages(arguments: Namespace, problems: list[InputError]) -> Iterator[Page]:
    for page in corpus_stage.read(arguments.pages, date=common.day(arguments.date)):
        if isinstance(page, InputError):
            problems.append(page)
        else:
            yield page


def _page(reading: PageReading, what: str, rows: list[Row]) -> str:
    """A head line with the page's name, then its rows."""
    page = reading.page
    about = ", ".join(filter(None, (page.date, page.number and f"page {page.number}", f"{len(rows)} {what}")))
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
