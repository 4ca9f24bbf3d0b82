"""JSON lines: one article or page a line, with text and what is known about it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from kg.corpus.when import find_date
from kg.errors import InputError

_TEXT = ("text", "content", "body", "正文", "内容")
_TITLE = ("title", "headline", "标题")
_KICKER = ("kicker", "引题")
_SUBTITLE = ("subtitle", "副题")
_DATE = ("date", "published", "datePublished", "publish_date", "日期", "发布时间")
_SOURCE = ("source", "url", "link", "来源")
_AUTHOR = ("author", "authors", "byline", "作者")
_NUMBER = ("page", "page_number", "版面", "版次")
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
    text = _first(data, _TEXT)
    if not text:
        raise InputError('no "text": add it or remove the line')
    date = _first(data, _DATE)
    identifier = data.get("id")
    page = _first(data, _NUMBER)
    return Record(
        text=_whole(data, text),
        date=find_date(date) if date else None,
        source=_first(data, _SOURCE),
        number=page,
        id=str(identifier) if isinstance(identifier, str | int) and str(identifier).strip() else None,
        line=number,
    )


def _whole(data: dict[str, Any], text: str) -> str:
    """Title, kicker, subtitle and author in front of the text, where it does not hold them itself."""
    title = _first(data, _TITLE)
    if not title or "".join(title.split()) in "".join(text[:400].split()):
        return text
    author = _first(data, _AUTHOR)
    rows = [_first(data, _KICKER), f"# {title}", _first(data, _SUBTITLE)]
    if author and author not in text:
        rows.append(f"作者：{author}")
    return "\n\n".join(row for row in [*rows, text] if row)


def _first(data: dict[str, Any], keys: tuple[str, ...]) -> str | None:
    for key in keys:
        value = data.get(key)
        if isinstance(value, list) and all(isinstance(v, str) for v in value):
            value = " ".join(value)
        if isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
        if isinstance(value, str) and value.strip():
            return value.encode("utf-8", "replace").decode("utf-8")
    return None
