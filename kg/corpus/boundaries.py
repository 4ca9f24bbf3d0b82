"""Where an article begins or ends for certain, by its lines alone; `evidence` weighs what is left open.

A dateline or a credit below a short line, a heading of the headlines' level, a headline that the edition's
own list names; against these, a page whose one heading owns all that stands below it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.corpus import bylines, documents, roster
from kg.corpus.classify import Classified, Kind, is_closed
from kg.corpus.drafts import Draft
from kg.corpus.evidence import WIDE_GAP, Context, begins
from kg.corpus.layout import Layout
from kg.corpus.navigation import squeeze

_CHROME = frozenset({Kind.CHROME, Kind.META})
_CHROME_LINES = 8
_TOLD = frozenset({Kind.BODY, Kind.OPENER})
_BULLETS = "●■◆○•▲★"
# （梅雪琴） or (记者 甲 通讯员 乙) or an end mark behind the last sentence: nothing of the article follows it
_SIGNED = re.compile(
    r"[。！？”][（(](?:记者|通讯员)?[\s　]*[\u4e00-\u9fff]{2,4}(?:[\s　、]+[\u4e00-\u9fff]{2,4}){0,3}[)）]$"
    r"|[。！？”）)]\s*[□■◆]$"
)
_FEW = 3  # lines: more below a signed article may be a list that goes on
_LONG = 30  # characters: a headline is shorter


def is_headline(
    found: Sequence[Classified],
    run: Sequence[Classified],
    end: int,
    current: Draft | None,
    context: Context,
) -> bool:
    """Is the run of short lines before `found[end]` the head of a new article?"""
    if not run or end == len(found):
        return False
    follow = found[end]
    if follow.kind is Kind.OPENER or any(c.resumed for c in run):
        return True
    if is_sole(run, current, context) or (run[0].part and current is not None and current.paragraphs):
        return False
    level = any(context.is_heading(c) for c in run)
    if follow.kind is Kind.CREDIT:
        if not level and all(c.kind not in _TOLD for c in found[end:]):
            return False  # whom those belong to who are named at the foot of the page
        goes_on = current is not None and current.is_open and follow.credit and follow.credit.picture
        return level or not (goes_on or _closes(found, end, current))
    if follow.kind not in (Kind.BODY, Kind.META, Kind.JUMP):
        return level
    if current is None or level or any(squeeze(c.text) in context.titles for c in run):
        return True
    if not current.paragraphs:
        return bool(current.heads) and all(c.kind is Kind.COLUMN for c in current.heads)
    if context.names(current.heads) and follow.kind is Kind.BODY and run[0].kind is Kind.HEAD:
        return False  # the edition's list names the headline above, and this one not: a sub-heading
    return (
        (run[0].kind is Kind.COLUMN and len(run) > 1)
        or context.layout.is_("notice", run[0].text)
        or heads_items(run[0], follow, context.layout)
        or _is_salutation(follow, context.layout)
        or (current.listed and len(run) == 1 and is_prose(follow, context.layout))
        or (is_signed(current) and len(run) <= _FEW)
        or begins(found, run, end, current, context)
    )


def _closes(found: Sequence[Classified], number: int, current: Draft | None) -> bool:
    """Is the credit, of who wrote and who took the pictures, the page's last line: below captions alone?"""
    credit = found[number].credit
    if credit is None or current is None or not current.paragraphs or not credit.marks:
        return False
    wrote = any(role != "摄影" for role, *_ in credit.people)
    return wrote and all(c.kind in _CHROME for c in found[number + 1 :])


def is_sole(run: Sequence[Classified], current: Draft | None, context: Context) -> bool:
    """Does the article above own the page's one heading, so that the run is a part of it?"""
    headed = current is not None and any(context.is_heading(c) for c in current.heads)
    return headed and context.sole and not any(context.is_heading(c) for c in run)


def heads_items(head: Classified, follow: Classified | None, layout: Layout) -> bool:
    """一句话新闻, then ●…"""
    return follow is not None and follow.text[0] in _BULLETS and layout.is_("column", head.text)


def _is_salutation(follow: Classified, layout: Layout) -> bool:
    """编辑同志：, with which a letter begins; 各区总工会：, with which a document does."""
    letter = follow.text[-1] in "：:" and layout.is_("letter", follow.text)
    return letter or documents.addresses(follow, layout)


def is_prose(follow: Classified, layout: Layout) -> bool:
    """Does a paragraph open as a report does: 日前，…? Below a list it belongs to the next article."""
    return "。" in follow.text and layout.opens("lead", follow.text) > 0


def is_signed(draft: Draft) -> bool:
    """Does its last paragraph end with its reporter's name in brackets, or with an end mark?"""
    return _SIGNED.search(draft.paragraphs[-1].pieces[-1].text) is not None


def continues(
    run: Sequence[Classified], follow: Classified | None, current: Draft | None, context: Context
) -> bool:
    """Does the first line of the run go on with the paragraph that a column cut?"""
    if current is None or not current.is_open:
        return False
    first = run[0]
    if context.is_heading(first) or first.part or first.line.indent or roster.is_tabular(first.text):
        return False
    if len(run) > 1:
        return _is_half(first.text)
    if follow is not None and follow.kind in (Kind.OPENER, Kind.CREDIT):
        return first.text[-1] in "！？!?…”" and is_closed(first.text) and follow.kind is Kind.CREDIT
    if follow is not None and not is_closed(first.text) and _is_report(follow, context.layout):
        return False  # 某厂职工夜校开课, and below it 7月31日，…。（张三 摄）: the article above is cut short
    return not context.is_apart(first) and first.line.gap < WIDE_GAP


def _is_report(follow: Classified, layout: Layout) -> bool:
    """Is a paragraph a whole report, from its day to the name of who wrote it or took its picture?"""
    credit = bylines.ending(follow.text, layout) if is_prose(follow, layout) else None
    return credit is not None and bool(credit.people)


def _is_half(text: str) -> bool:
    """A line that only the end of a sentence can be."""
    opened = sum(text.count(s) for s in "“（《「")
    closed = sum(text.count(s) for s in "”）》」")
    return closed > opened or (text[-1] in "！？…" and "，" in text) or ("，" in text and len(text) > _LONG)


def past(found: Sequence[Classified], number: int, kinds: frozenset[Kind]) -> int:
    """The first line from `number` on that is of none of some kinds."""
    while number < len(found) and found[number].kind in kinds:
        number += 1
    return number


def past_chrome(found: Sequence[Classified], end: int) -> int:
    """Chrome between headline and body is no more than that; between records it is a boundary."""
    behind = end
    while behind < len(found) and behind - end < _CHROME_LINES and (
        found[behind].kind in _CHROME and not found[behind].boundary
    ):
        behind += 1
    bodied = behind < len(found) and found[behind].kind in (Kind.BODY, Kind.OPENER, Kind.CREDIT)
    return behind if bodied else end


def heads_parts(found: Sequence[Classified], end: int, current: Draft | None) -> bool:
    """Does a numbered part follow the first head, but for the line of source and day: 一、…?"""
    behind = past(found, end, _CHROME)
    if current is not None or not 0 < behind - end < _CHROME_LINES or behind == len(found):
        return False
    return found[behind].kind is Kind.HEAD and roster.PART.match(found[behind].text) is not None
