"""JSON lines: one article or page a line, with text and what is known about it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
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
    given = list(data)
    data = {_plain(key): value for key, value in reversed(data.items())}  # of two spellings the first counts
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


def _whole(data: dict[str, Any], text: str) -> str:
    """Title, kicker, subtitle and author in front of the text, where it does not hold them itself."""
    title = _first(data, "title")
    if not title or "".join(title.split()) in "".join(text[:400].split()):
        return text
    author = _first(data, "author")
    rows = [_first(data, "kicker"), f"# {title}", _first(data, "subtitle")]
    if author and author not in text:
        rows.append(f"作者：{author}")
    return "\n\n".join(row for row in [*rows, text] if row)


def _first(data: dict[str, Any], name: str) -> str | None:
    for key in KEYS[name]:
        value = data.get(key)
        if isinstance(value, list) and all(isinstance(v, str) for v in value):
            value = " ".join(value)
        if isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
        if isinstance(value, str) and value.strip():
            return value.encode("utf-8", "replace").decode("utf-8")
    return None
