"""Lists on a page: which lines head one, where its rows end, and which article it belongs to.

A list may be an article of its own, go on with the one above (获奖名单 below the report), or be followed by a
second one with a title of its own. What a single row looks like is told in `roster`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.corpus import documents, roster
from kg.corpus.boundaries import is_prose, is_sole
from kg.corpus.classify import Classified, Kind
from kg.corpus.drafts import Draft
from kg.corpus.evidence import WIDE_GAP, Context
from kg.corpus.layout import DASHES, Layout
from kg.corpus.navigation import squeeze

_PROPOSED = re.compile(r"拟|候选|推荐|人选|公示")
_ROWS = 2  # one row alone may be who wrote what the headline tells


def is_list(
    run: Sequence[Classified], follow: Classified | None, current: Draft | None, layout: Layout
) -> bool:
    """Does a run of short lines hold a list, or its title above a line of names: 某某委员会名单?"""
    texts = [c.text for c in run]
    if roster.is_roster(texts, layout) or _goes_on(texts, current, layout):
        return True
    if current is None and follow is None and _is_whole_list(texts, layout):
        return True
    if follow is None or follow.kind is not Kind.BODY or not layout.is_("list-title", run[0].text):
        return False
    return current is not None and bool(current.paragraphs) and not current.announces


def _is_whole_list(texts: Sequence[str], layout: Layout) -> bool:
    """Does a page hold no more than an honour and those who have it, however few?"""
    head, *rows = texts
    if len(rows) < _ROWS:
        return roster.is_names(texts[-1], layout)
    told = rows if len(rows) == _ROWS or roster.is_row(rows[-1], layout) else rows[:-1]  # 让我们向他们学习
    return not roster.is_row(head, layout) and all(roster.is_row(row, layout) for row in told)


def _goes_on(texts: Sequence[str], current: Draft | None, layout: Layout) -> bool:
    """Are these the rows of a list whose title a web page's line about source and day parts from them?"""
    if current is None or current.paragraphs:
        return False
    titled = any(layout.is_("list-title", c.text) for c in current.heads)
    return titled and any(roster.is_entry(text, layout) for text in texts)


def heads_offices(run: Sequence[Classified], layout: Layout) -> bool:
    """【工会领导名单】 above 主席　某某: what closes a year book's chapter, below who wrote it."""
    head, *rows = run
    section = head.kind is Kind.COLUMN or layout.is_("list-title", head.text)
    return section and bool(rows) and all(roster.is_office(c.text, layout) for c in rows)


def heads_rows(run: Sequence[Classified], follow: Classified | None, layout: Layout) -> bool:
    """某市先进名单, then 一、某市劳动奖章（12名）, above a row that looks like prose: 王丽，女，某厂焊工?"""
    rowed = follow is not None and follow.kind is Kind.BODY and roster.is_entry(follow.text, layout)
    return rowed and layout.is_("list-title", run[0].text)


def next_heading(
    found: Sequence[Classified], start: int, end: int, current: Draft | None, context: Context
) -> int | None:
    """Where a heading stands below the rows of a list, which belong to what is above it."""
    rows = range(start + 1, end)
    if context.parted and current is not None and not context.is_apart(found[start]):
        return next((k for k in rows if context.is_apart(found[k])), None)
    heading = next((k for k in rows if context.is_heading(found[k])), None)
    if heading is None or not roster.is_roster([c.text for c in found[start:heading]], context.layout):
        return None
    return heading


def rows_end(run: Sequence[Classified], follow: Classified | None, layout: Layout) -> int:
    """The number of lines up to and with the last row of a list."""
    last = roster.last_entry([c.text for c in run], layout)
    if last > 1 and run[last - 1].text[0] in DASHES and not roster.is_entry(run[last - 2].text, layout):
        last = roster.last_entry([c.text for c in run[: last - 2]], layout)  # ——记某厂: below a headline
    told = follow is not None and (follow.kind is Kind.OPENER or is_prose(follow, layout))
    if told and not (
        roster.is_tabular(run[-1].text)
        or roster.is_numbered(run[-1].text)
        or (len(run) > 1 and roster.is_officer(run[-1].text) and roster.is_officer(run[-2].text))
    ):
        return min(last, len(run) - 1)  # what stands above 本报讯 is its headline, whatever it looks like
    return last


def list_heads(rows: Sequence[Classified], current: Draft | None, context: Context) -> int:
    """How many lines head a new list; 0 if its rows go on with what stands above them."""
    layout = context.layout
    for number, item in enumerate(rows[: layout.limits["kicker_stack"]]):
        if layout.is_("list-title", item.text):
            second = rows[number + 1 : number + 2]
            return number + 1 + sum(layout.is_("list-title", c.text) for c in second)
        if roster.is_entry(item.text, layout):
            break
    if not rows or roster.is_entry(rows[0].text, layout):
        return 0
    if current is None or current.closed or context.is_heading(rows[0]):
        return 1
    fresh = rows[0].line.gap >= WIDE_GAP or squeeze(rows[0].text) in context.titles
    return int(fresh and not current.announces and not current.listed)


def heads_next(item: Classified, current: Draft, context: Context) -> bool:
    """A second list with a title of its own (but a title below a title heads a section)."""
    if not current.paragraphs or belongs_above(item, current, context):
        return False
    return context.layout.is_("list-title", item.text) or context.is_heading(item)


def belongs_above(item: Classified, current: Draft | None, context: Context) -> bool:
    """Is the title of a list a part of the article above it, as in a decision with its annexes?"""
    layout = context.layout
    if current is None or context.is_heading(item) or layout.is_("document", item.text):
        return False
    if documents.is_next(item, current, layout):
        return False
    named = layout.is_("bare-list-title", item.text)  # 名单: it says of nothing by itself whose
    if named and current.paragraphs and not current.listed:
        return True
    told = bool(current.paragraphs) and not current.closed
    # 二、某市劳动奖章: a further part; 获奖名单: of what the report tells
    part = roster.PART.match(item.text) is not None and item.text.lstrip("（(")[0] != "一"
    heads = "\n".join(c.text for c in current.heads) if current.sourced else ""
    bare = not current.listed and roster.is_told(item.text, current.told(), heads)
    # 关于推荐…的公示, then 拟推荐…名单: what the notice shows
    shown = _PROPOSED.search(item.text) is not None and any(
        "公示" in c.text and layout.is_("document", c.text) for c in current.heads
    )
    return (told and (part or bare or shown)) or current.document or is_sole([item], current, context)
