"""Classified lines grouped into article drafts, in one walk from line to line.

The evidence is layout only: `boundaries` tells where an article begins, `lists` which list belongs to it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from kg.corpus import bylines, documents, roster
from kg.corpus.boundaries import (
    continues,
    heads_items,
    heads_parts,
    is_headline,
    is_signed,
    is_sole,
    past,
    past_chrome,
)
from kg.corpus.classify import HEADS, Classified, Kind, is_period
from kg.corpus.drafts import Draft, Paragraph, on_page
from kg.corpus.evidence import Context, is_caption, shows, tells_of_picture
from kg.corpus.headlines import is_place, names
from kg.corpus.layout import DASHES, Layout
from kg.corpus.lines import Line
from kg.corpus.lists import (
    belongs_above,
    heads_next,
    heads_offices,
    heads_rows,
    is_list,
    list_heads,
    next_heading,
    rows_end,
)
from kg.corpus.repeats import SUMMARY
from kg.corpus.when import find_date, published, yearless

_PART = re.compile(r"(?:[一二三四五六七八九十]{1,3}|\d{1,2})、|[（(][一二三四五六七八九十]{1,3}[）)]")
_SENTENCE = 15  # characters of a line that says something
_SUMMARY = 40  # characters: no column of print is as wide
_TITLE = 10  # a shorter line above a web page's line about source and day may be the site's name
_PLACES = 2  # lines: a headline and a place's name; names of places on a page
_BRACKET = re.compile(r"[（(][^（）()]{3,40}[)）]")
# 某区总工会大力弘扬劳模|精神、劳动精神…: what stands above it is no sub-heading
_LIST_OPENS = re.compile(r"[\u4e00-\u9fff]{1,4}、")
_BELOW = frozenset({Kind.BODY, Kind.CREDIT})
_ABOUT = frozenset({Kind.META, Kind.CHROME})
_NOTE_PARAGRAPHS = 3  # a longer note is an article of its own


def group(found: Sequence[Classified], layout: Layout) -> list[Draft]:
    """The drafts of a page, in order."""
    found = documents.without_annex_lists(found, layout)
    return _Grouper(found, Context.of(found, layout)).run()


def _announces(text: str) -> bool:
    """区总工会帮扶困难职工，做到“五个一”：, below the headline of a web page: its first words."""
    return text[-1] in "：:" and len(text) >= _SENTENCE


class _Grouper:
    """Walks the lines once."""

    def __init__(self, found: Sequence[Classified], context: Context) -> None:
        self.found = found
        self.context = context
        self.layout = context.layout
        self.drafts: list[Draft] = []
        self.current: Draft | None = None
        self.date: str | None = None
        self.yearless = yearless(c.text for c in found if c.kind in _ABOUT)
        self.authors: list[bylines.Person] = []  # of a line about source and author above the first headline
        self.publisher = ""  # of the same line
        self.held: list[Classified] = []  # heads and note of a series, for the article that follows
        self.notes: list[Line] = []
        self.boundary = False  # has a new record of a digital edition begun

    def run(self) -> list[Draft]:
        number = 0
        while number < len(self.found):
            end = past(self.found, number, HEADS)
            held = self._note(number, end)
            if held:
                number = held
            elif end > number:
                self._run(number, end)
                number = end
            else:
                self._single(self.found[number])
                number += 1
        return self.drafts

    def _note(self, start: int, end: int) -> int:
        """An editor's note that stands before the headline it belongs to; where it ends, or 0."""
        if end == len(self.found) or self.found[end].kind is not Kind.BODY:
            return 0
        fresh = self.current is not None and not self.current.paragraphs and not self.boundary
        if start == end and fresh:
            return 0  # it stands between headline and body
        alone = end > start and self.found[end - 1].kind is Kind.NOTE
        if not alone and not self.layout.opens("note-lead", self.found[end].text):
            return 0
        after = past(self.found, end, frozenset({Kind.BODY}))
        levels = [c.line.level for c in (self.found[end - 1], *self.found[after : after + 1])]
        if alone and levels[0] and len(set(levels)) == 1 < len(levels):
            return 0  # ## 开栏语, of the headlines' level: an article of its own
        if after - end > _NOTE_PARAGRAPHS or after == len(self.found) or self.found[after].kind not in HEADS:
            return 0
        follow = past(self.found, after, HEADS)
        if follow == len(self.found) or self.found[follow].kind not in (Kind.OPENER, Kind.CREDIT, Kind.BODY):
            return 0
        self.held = [c for c in self.found[start:end] if c.kind is not Kind.NOTE]
        self.notes = [c.line for c in self.found[end:after]]
        if self.current is not None:
            self.current.closed = True
        return after

    def _begin(self, heads: Sequence[Classified]) -> Draft:
        self.current = Draft(heads=list(heads), series=self.held, date=self.date, notes=self.notes)
        self.current.authors, self.authors = self.authors, []
        self.current.publisher, self.publisher = self.publisher, ""
        self.held, self.notes = [], []
        self.boundary = False
        self.drafts.append(self.current)
        return self.current

    def _draft(self) -> Draft:
        return self.current if self.current is not None else self._begin([])

    # ------------------------------------------------------------ lines that are no head

    def _single(self, item: Classified) -> None:
        match item.kind:
            case Kind.BODY:
                self._body(item)
            case Kind.OPENER:
                self._opener(item)
            case Kind.CREDIT:
                self._credit(item)
            case Kind.JUMP:
                self._jump(item)
            case Kind.CHROME | Kind.META:
                self._chrome(item)

    def _body(self, item: Classified) -> None:
        current = self.current
        if current is None or self.boundary:
            current = self._begin([])
        if self._is_resumed(item) or self._is_picture(item):
            current = self._begin([])
        if not current.paragraphs and documents.addresses(item, self.layout):
            current.document = True
            return  # whom it is sent to says nothing of them
        listed = current.listed and roster.is_entry(item.text, self.layout)
        if listed or item.alone or (is_period(item.text) and not current.is_open):
            current.alone([item.line])
        else:
            self._paragraph(item.line)

    def _paragraph(self, line: Line) -> None:
        """A paragraph; none goes on behind a credit, which no stop follows: …送清凉。/ 某某 摄."""
        draft = self._draft()
        draft.body(line)
        cut = len(line.text) >= _SUMMARY and SUMMARY.match(line.text)  # 导读：…, as far as the site shows it
        if draft.is_open and (cut or bylines.ending(line.text, self.layout)):
            draft.paragraphs[-1].signed = True

    def _jump(self, item: Classified) -> None:
        if self.current is None or not self.current.paragraphs:
            return
        if "接" in item.text:
            self._begin([item])
        elif "转" in item.text:
            self.current.closed = True

    def _is_resumed(self, item: Classified) -> bool:
        """（上接第1版） in front of a body without a headline: the rest of another page's article."""
        jump = _BRACKET.match(item.text)
        if not jump or "接" not in jump.group() or not self.layout.is_("jump", jump.group()):
            return False
        current = self.current
        return current is not None and bool(current.paragraphs) and not current.is_pictured(self.layout)

    def _is_picture(self, item: Classified) -> bool:
        """A picture's caption without a headline, between two articles of which the first has an opening."""
        current = self.current
        if current is None or not current.opened or not current.paragraphs or current.is_open:
            return False
        if self.context.sole or current.listed or not tells_of_picture(item.text, self.layout):
            return False
        number = next(n for n, c in enumerate(self.found) if c is item) + 1
        return number == len(self.found) or self.found[number].kind not in _BELOW

    def _opener(self, item: Classified) -> None:
        assert item.opening is not None
        current = self.current
        body = item.line.piece.cut(item.opening.start)
        if not body and current is not None and current.paragraphs and not self._is_awaited(current):
            current.closed = True  # 据新华社南京5月6日电, below the last paragraph: whose news it was
            return
        if current is not None and self._boxed(current):
            current.listed = False  # the report of the headline above the box
        elif current is None or (current.paragraphs and not self._is_awaited(current)):
            current = self._begin([])
        current.placed = False
        current.opened = True
        # 新华社南京2006年12月29日电
        current.date = current.date or find_date(item.text[: item.opening.start])
        current.credit(item.line, item.opening.people, False)
        if body:  # a paragraph of its own, whatever stands above it
            current.paragraphs.append(Paragraph([body]))

    def _is_awaited(self, current: Draft) -> bool:
        """Does 本报讯 go on with the draft: below a caption or summary alone, below a place of a round-up?"""
        summed = len(current.paragraphs) == 1 and SUMMARY.match(current.paragraphs[0].pieces[0].text)
        return current.placed or bool(summed) or current.is_captioned(self.layout)

    def _boxed(self, current: Draft) -> bool:
        """Do rows of officers alone stand between a headline, which is no list's, and 本报讯?"""
        if not current.listed or current.opened or current.closed or not current.paragraphs:
            return False
        rows = [p.pieces[0].text for p in current.paragraphs]
        return roster.is_officer(rows[-1]) and not any(
            self.layout.is_("list-title", c.text) for c in current.heads
        )

    def _credit(self, item: Classified) -> None:
        assert item.credit is not None
        draft = self._draft()
        draft.credit(item.line, item.credit.people, item.credit.picture)
        if draft.paragraphs:
            shown = item.credit.picture and draft.is_captioned(self.layout)
            draft.closed = not shown or not draft.is_pictured(self.layout)
        else:
            draft.opened = True
            draft.bylined = bool(item.credit.people)

    def _chrome(self, item: Classified) -> None:
        current = self.current
        if current is not None and documents.is_annex(item):
            current.document = current.annexed = True
        self.boundary = self.boundary or item.boundary
        found = published(item.text, self.yearless)
        if found and current is not None and current.document and current.paragraphs:
            current.signed = found
        elif found:
            if item.kind is Kind.CHROME or current is None or current.paragraphs:
                self.date = found
            elif self.date != found:
                self.date = None  # a line of source and day under a headline dates that article alone
            if current is not None and (current.date is None or not current.paragraphs):
                current.date = found
        publisher = bylines.publisher(item.text)
        if current is None:
            self.authors += on_page(item.line, item.credit.people) if item.credit is not None else []
            self.publisher = publisher or self.publisher
            return
        if publisher and not current.paragraphs:
            current.publisher = publisher
        if item.kind is Kind.META and item.credit is not None:
            current.authors += on_page(item.line, item.credit.people)
        going_on = current.is_open or current.document
        if current.paragraphs and not (going_on or documents.is_contact(item, current.heads, self.layout)):
            current.closed = True

    # ------------------------------------------------------------ runs of short lines

    def _run(self, start: int, end: int) -> None:
        head, *below = self.found[start:end]
        if self.context.is_heading(head) and any(c.line.item for c in below):  # a heading and its list
            first = next(k for k in range(start + 1, end) if self.found[k].line.item)
            self._run(start, first)
            start = first
        if further := next_heading(self.found, start, end, self.current, self.context):
            self._run(start, further)
            start = further
        start += self._items(self.found[start:end])
        start += self._signature(self.found[start:end])
        run = self.found[start:end]
        headed = end
        end = past_chrome(self.found, end)
        sourced = any(c.kind is Kind.META for c in self.found[headed:end])
        follow = self.found[end] if end < len(self.found) else None
        if continues(run, follow, self.current, self.context):
            self._paragraph(run[0].line)
            run = run[1:]
        if not run:
            return
        if len(run) > 1 and run[0].kind is Kind.HEAD and heads_items(run[-1], follow, self.layout):
            self._run(start, headed - 1)
            run = run[-1:]
        if self._is_subtitle(run) or self._is_caption(run, follow):
            return
        rounded = self._is_rounded_up(run)
        if rounded:
            self._begin(run[:-1])
        if rounded or self._is_placed(run):
            self._draft().alone([run[-1].line])
            self._draft().placed = True
            return
        dated = sourced or (follow is not None and follow.kind is Kind.META)
        if dated and documents.signs(run, self.current):
            self._draft().alone([c.line for c in run])
            return
        if is_list(run, follow, self.current, self.layout):
            self._roster(run, follow, end)
        elif (
            (sourced and not is_sole(run, self.current, self.context))
            or self._begins(run, end)
            or heads_parts(self.found, end, self.current)
        ):
            framed = any(not shows(c.text, self.layout) for c in self.found[headed:end])
            self._headed(run, follow).sourced = framed or dated
        else:
            self._inside(run, follow)

    def _headed(self, run: Sequence[Classified], follow: Classified | None) -> Draft:
        """A new draft; 一、… or 个人简介 below its headline heads a part of the text."""
        last = len(run)
        while last > 1 and self.layout.is_("card-head", run[last - 1].text):
            last -= 1
        while follow is not None and follow.kind is Kind.BODY and last > 1 and (
            _PART.match(run[last - 1].text) and not _PART.match(run[0].text)
        ):
            last -= 1
        draft = self._begin(run[:last])
        if last < len(run):
            draft.alone([c.line for c in run[last:]])
        return draft

    def _is_caption(self, run: Sequence[Classified], follow: Classified | None) -> bool:
        """A line between a web page's line about source and day and the body: what the picture shows."""
        current = self.current
        if current is None or not current.sourced or current.paragraphs or len(run) > 1:
            return False
        if run[0].kind is not Kind.HEAD or run[0].line.level or len(current.heads[-1].text) < _TITLE:
            return False
        if run[0].text[-1] in "：:":
            return False  # 区总工会做到“五个一”：
        waiting = len(self.drafts) > 1 and not self.drafts[-2].paragraphs  # one title of a list of them
        return not waiting and follow is not None and follow.kind in (Kind.BODY, Kind.OPENER, Kind.CREDIT)

    def _is_subtitle(self, run: Sequence[Classified]) -> bool:
        """——记某某: a subtitle below the line of source and day; it joins the headline above."""
        current = self.current
        if current is None or not current.sourced or current.paragraphs or run[0].text[0] not in DASHES:
            return False
        if len(run) > 1 and not self.layout.is_("subhead", run[-1].text):
            return False
        current.heads.append(run[0])
        current.alone([c.line for c in run[1:]])
        return True

    def _is_rounded_up(self, run: Sequence[Classified]) -> bool:
        """A page's first headline with a place's name below it, which is a part's, as others on it are."""
        if self.current is not None or len(run) < _PLACES or run[-1].line.level:
            return False
        if not is_place(run[-1].text):
            return False
        return sum(c.kind is Kind.HEAD and is_place(c.text) for c in self.found) >= _PLACES

    def _is_placed(self, run: Sequence[Classified]) -> bool:
        """A place's name alone, within an article with a headline: the part of a round-up on it."""
        current = self.current
        if current is None or not current.paragraphs or current.listed or not is_place(run[0].text):
            return False
        return len(run) == 1 and not run[0].line.level and any(len(c.text) >= _TITLE for c in current.heads)

    def _items(self, run: Sequence[Classified]) -> int:
        """The number of Markdown list items that the run begins with; they belong to the article above."""
        items = list(takewhile(lambda c: c.line.item, run))
        if not items or self.current is None or self.current.closed:
            return 0
        self.current.alone([c.line for c in items])
        return len(items)

    def _signature(self, run: Sequence[Classified]) -> int:
        """1 where the run begins with who wrote or answered the letter above: 律师 张三; it closes that."""
        if not run or self.current is None or not self.current.paragraphs or self.current.is_open:
            return 0
        if run[0].line.level or not self.layout.is_("signature", run[0].text):
            return 0
        self.current.alone([run[0].line])
        self.current.closed = True
        return 1

    def _roster(self, run: Sequence[Classified], follow: Classified | None, end: int) -> None:
        last = len(run) if heads_rows(run, follow, self.layout) else rows_end(run, follow, self.layout)
        tail = run[last:] if self._begins(run[last:], end) else ()
        rows = run[: len(run) - len(tail)]
        above = bool(rows) and belongs_above(rows[0], self.current, self.context)
        heads = 0 if above else list_heads(rows, self.current, self.context)
        if heads:
            self._begin(rows[:heads]).listed = True
        draft = self._draft()
        draft.listed = draft.listed or (not draft.opened and bool(rows))
        for number, item in enumerate(rows[heads:]):
            if (number or not above) and heads_next(item, draft, self.context):
                draft = self._begin([item])
                draft.listed = True
            else:
                draft.alone([item.line])
        if tail:
            self._begin(tail)

    def _begins(self, run: Sequence[Classified], end: int) -> bool:
        return is_headline(self.found, run, end, self.current, self.context)

    def _inside(self, run: Sequence[Classified], follow: Classified | None) -> None:
        """Sub-headings, or the first words of a paragraph that a column cut."""
        draft = self.current
        if draft is not None and not draft.paragraphs and _announces(run[-1].text):
            draft.body(run[-1].line)
            return
        if draft is None or not draft.paragraphs:
            return
        ended = (draft.closed or is_signed(draft)) and not heads_offices(run, self.layout)
        if ended and (follow is None or follow.kind is not Kind.BODY):
            return
        last = run[-1]
        cut = follow is not None and follow.kind is Kind.BODY and not follow.line.indent and (
            "，" in last.text or (names(last.text) and _LIST_OPENS.match(follow.text) is not None)
        )
        draft.alone([c.line for c in (run[:-1] if cut else run)])
        if cut:
            draft.body(last.line)
        elif not all(is_caption(c, self.layout) for c in run):
            draft.subheads += 1
