"""JSON lines and tables: one article or page a line or row, with text and what is known about it."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import StringIO
from typing import Any

from kg.corpus.when import find_date
from kg.errors import InputError

KEYS = {
    "text": ("text", "content", "body", "articlebody", "article", "fulltext", "正文", "内容", "全文"),
    "title": ("title", "headline", "标题", "题目"),
    "kicker": ("kicker", "引题"),
    "subtitle": ("subtitle", "副题", "副标题"),
    "author": ("author", "authors", "byline", "作者", "记者"),
    "date": ("date", "published", "datepublished", "publishdate", "pubdate", "日期", "发布时间", "发布日期"),
    "source": ("source", "url", "link", "来源", "链接"),
    "page": ("page", "pagenumber", "版面", "版次"),
    "id": ("id",),
}
"""The keys of a record, in small letters and without _ and -; the first that holds something counts."""
_OTHER_COLUMNS = ("body", "article")  # of a table they hold names, as those of kg export do
MAX_LINE = 16 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Record:
    """A page out of a line."""

    text: str
    date: str | None = None
    source: str | None = None
    number: str | None = None
    id: str | None = None
    line: int = 0


def records(text: str, label: str) -> Iterator[Record | InputError]:
    """The records of a .jsonl file; one error for each line that is none."""
    found = False
    for number, line in enumerate(_lines(text), 1):
        if not line.strip():
            continue
        found = True
        try:
            yield _record(line, number)
        except InputError as error:
            yield InputError(f"{label}:{number}: {error}")
    if not found:
        yield InputError(f"{label}: no records: put one JSON object with a \"text\" on each line")


def rows(text: str, label: str) -> Iterator[Record | InputError]:
    """The records of a .csv or .tsv file, whose first row names the columns; errors where no text is."""
    if not has_text(text):
        names = ", ".join(key for key in KEYS["text"] if key not in _OTHER_COLUMNS)
        raise InputError(f"{label}: no column with the text: name it ({names}), or save the text as .txt")
    try:
        cells = _cells(text)
    except csv.Error as error:
        raise InputError(f"{label}: no table ({error}): save it anew as CSV (UTF-8)") from None
    for number, row in enumerate(cells, 2):  # as a spreadsheet counts: the first row holds the names
        named = {key: value for key, value in row.items() if isinstance(key, str)}
        if not any(named.values()):
            continue
        try:
            yield _from(named, number)
        except InputError as error:
            yield InputError(f"{label}:{number}: {error}")


def _cells(text: str) -> list[dict[str | Any, str | Any]]:
    """The rows below the names; an article is longer than the usual limit of a cell, which holds for all."""
    usual = csv.field_size_limit(MAX_LINE)
    try:
        return list(_table(text))
    finally:
        csv.field_size_limit(usual)


def has_text(text: str) -> bool:
    """Has the table a column of texts: does its first row name one?"""
    try:
        names = _table(text).fieldnames or ()
    except csv.Error:  # a quotation mark without its end
        return False
    return any(_plain(name) in KEYS["text"] and _plain(name) not in _OTHER_COLUMNS for name in names)


def _table(text: str) -> csv.DictReader[str]:
    text = text.lstrip("\ufeff\r\n")
    head = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=head.count)
    return csv.DictReader(StringIO(text, newline=""), delimiter=delimiter)


def _lines(text: str) -> Iterator[str]:
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield text[start:end]
        start = end + 1


def _record(line: str, number: int) -> Record:
    if len(line) > MAX_LINE:
        raise InputError("the line is too long: split the record")
    try:
        data = json.loads(line)
    except (ValueError, RecursionError):
        raise InputError("not a JSON object: mend or remove the line") from None
    if not isinstance(data, dict):
        raise InputError("not a JSON object: mend or remove the line")
    return _from(data, number)


def _from(data: Mapping[str, Any], number: int) -> Record:
    """The record of a JSON object or of a table's row."""
    given = list(data)
    # of two spellings the first counts
    data = {_plain(key): value for key, value in reversed(list(data.items()))}
    text = _first(data, "text")
    if not text:
        raise InputError(
            f'no "text" in this record ({_some(given)}): it is looked for under {", ".join(KEYS["text"])}'
        )
    date = _first(data, "date")
    return Record(
        text=_whole(data, text),
        date=find_date(date) if date else None,
        source=_first(data, "source"),
        number=_first(data, "page"),
        id=_first(data, "id"),
        line=number,
    )


def _plain(key: str) -> str:
    return key.strip().lower().replace("_", "").replace("-", "")


def _some(keys: list[str]) -> str:
    """The first keys of a record, for a message."""
    shown = [key if len(key) <= 20 else f"{key[:20]}…" for key in keys[:8]]
    return f"its keys: {', '.join(shown)}" + (" …" if len(keys) > 8 else "") if keys else "it has no keys"


def _whole(data: Mapping[str, Any], text: str) -> str:
    """Title, kicker, subtitle and author in front of the text, where it does not hold them itself."""
    title = _first(data, "title")
    if not title or "".join(title.split()) in "".join(text[:400].split()):
        return text
    author = _first(data, "author")
    rows = [_first(data, "kicker"), f"# {title}", _first(data, "subtitle")]
    if author and author not in text:
        rows.append(f"作者：{author}")
    return "\n\n".join(row for row in [*rows, text] if row)


def _first(data: Mapping[str, Any], name: str) -> str | None:
    for key in KEYS[name]:
        value = data.get(key)
        if isinstance(value, list) and all(isinstance(v, str) for v in value):
            value = " ".join(value)
        if isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
        if isinstance(value, str) and value.strip():
            return value.encode("utf-8", "replace").decode("utf-8")
    return None
