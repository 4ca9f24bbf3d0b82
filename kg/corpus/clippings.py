"""The head of a page that a web clipper saved as Markdown: title, day and source between dashes."""

from __future__ import annotations

import re

from kg.corpus.layout import load
from kg.corpus.when import find_date

_HEAD = re.compile(
    r"\A\ufeff?---[ \t]*\r?\n(?P<rows>(?:[^\n]{0,2000}\n){1,60}?)---[ \t]*(?:\r?\n|\Z)"
)
# lists of values, or keys that no paper's own archive has
_CLIPPED = re.compile(r"(?m)^(?:published|created|clipped|saved|date saved)[ \t]*:|^[ \t]+-[ \t]")
_TITLE = re.compile(r"(?m)^title[ \t]*:[ \t]*[\"']?(?P<title>[^\r\n]*?)[\"']?[ \t]*\r?$")
_PUBLISHED = re.compile(r"(?m)^(?:published|pubdate|date)[ \t]*:[ \t]*[\"']?(?P<day>[^\r\n\"']+)")
_HEADING = re.compile(r"\s*#{1,2}[ \t]+\S")
_SITE = re.compile(r"[ ]*[-_|｜][ ]*[^-_|｜]{2,16}$")
_PLAIN = re.compile(r"[^\r\n]")


def unframed(text: str) -> tuple[str, str | None]:
    """The text, as long as before, with no more of its head than a title that it lacks; its day.

    >>> text, day = unframed("---\\ntitle: 工会送茶\\npublished: 2025-07-02\\n---\\n昨天，工会送茶。")
    >>> text.split(), day
    (['工会送茶', '昨天，工会送茶。'], '2025-07-02')
    """
    head = _HEAD.match(text)
    if head is None or not _CLIPPED.search(head["rows"]):
        return text, None
    body = text[head.end() :]
    blank = _PLAIN.sub(" ", head.group())
    named = _TITLE.search(head.group())
    title = _SITE.sub("", named["title"]) if named else ""
    headed = _HEADING.match(body) is not None or body.lstrip().startswith(title)
    if named is not None and title and not headed and not load().is_("chrome", title):
        at = named.start("title")
        blank = blank[:at] + title + blank[at + len(title) :]
    day = _PUBLISHED.search(head["rows"])
    return blank + body, find_date(day["day"]) if day else None
