"""Classified lines grouped into article drafts: where an article begins and what belongs to it.

The evidence is layout only: a dateline or byline below a short line, a credit above it, the white
space around it, Markdown levels, the edition's own list of headlines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from kg.corpus import bylines, documents, roster
from kg.corpus.classify import Classified, Kind, is_closed
from kg.corpus.drafts import Draft, Paragraph, on_page
from kg.corpus.evidence import WIDE_GAP, Context, are_parted, begins, tells_of_picture
from kg.corpus.headlines import is_placed, names
from kg.corpus.layout import Layout
from kg.corpus.lines import Line
from kg.corpus.navigation import has_sole_heading, headline_level, listed_titles, squeeze, without_lists
from kg.corpus.when import find_date

RUN = frozenset({Kind.HEAD, Kind.COLUMN, Kind.NOTE})
_CHROME_LINES = 8
_TITLE = 10  # a shorter line above a web page's line about source and day may be the site's name
_BULLETS = "●■◆○•▲★"
_BRACKET = re.compile(r"[（(][^（）()]{3,40}[)）]")
# （梅雪琴） or (记者 甲 通讯员 乙) or an end mark behind the last sentence: nothing of the article follows it
_SIGNED = re.compile(
    r"[。！？”][（(](?:记者|通讯员)?[\s　]*[\u4e00-\u9fff]{2,4}(?:[\s　、]+[\u4e00-\u9fff]{2,4}){0,3}[)）]$"
    r"|[。！？”）)]\s*[□■◆]$"
)
# 某区总工会大力弘扬劳模|精神、劳动精神…: what stands above it is no sub-heading
_LIST_OPENS = re.compile(r"[\u4e00-\u9fff]{1,4}、")
_PLACED = 3  # headlines that begin with the place: fewer may be chance
_BELOW = frozenset({Kind.BODY, Kind.CREDIT})
_NOTE_PARAGRAPHS = 3  # a longer note is an article of its own


def group(found: Sequence[Classified], layout: Layout) -> list[Draft]:
    """The drafts of a page, in order."""
    found = documents.without_annex_lists(without_lists(found), layout)
    level = headline_level(found, layout)
    context = Context(
        layout,
        level,
        listed_titles(found),
        any(c.kind is Kind.OPENER for c in found),
        sum(c.kind is Kind.HEAD and is_placed(c.text) for c in found) >= _PLACED,
        has_sole_heading(found, level),
        are_parted(found, layout),
    )
    return _Grouper(found, context).run()


class _Grouper:
    """Walks the lines once."""

    def __init__(self, found: Sequence[Classified], context: Context) -> None:
        self.found = found
        self.context = context
        self.layout = context.layout
        self.drafts: list[Draft] = []
        self.current: Draft | None = None
        self.date: str | None = None
        self.authors: list[bylines.Person] = []  # of a line about source and author above the first headline
        self.held: list[Classified] = []  # heads and note of a series, for the article that follows
        self.notes: list[Line] = []
        self.boundary = False  # has a new record of a digital edition begun

    def run(self) -> list[Draft]:
        number = 0
        while number < len(self.found):
            end = self._past(number, RUN)
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

    def _past(self, number: int, kinds: frozenset[Kind]) -> int:
        while number < len(self.found) and self.found[number].kind in kinds:
            number += 1
        return number

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
        past = self._past(end, frozenset({Kind.BODY}))
        if past - end > _NOTE_PARAGRAPHS or past == len(self.found) or self.found[past].kind not in RUN:
            return 0
        follow = self._past(past, RUN)
        if follow == len(self.found) or self.found[follow].kind not in (Kind.OPENER, Kind.CREDIT, Kind.BODY):
            return 0
        self.held = [c for c in self.found[start:end] if c.kind is not Kind.NOTE]
        self.notes = [c.line for c in self.found[end:past]]
        if self.current is not None:
            self.current.closed = True
        return past

    def _begin(self, heads: Sequence[Classified]) -> Draft:
        self.current = Draft(heads=list(heads), series=self.held, date=self.date, notes=self.notes)
        self.current.authors, self.authors = self.authors, []
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
        if current.listed and roster.is_entry(item.text, self.layout):
            current.alone([item.line])
        else:
            self._paragraph(item.line)

    def _paragraph(self, line: Line) -> None:
        """A paragraph; none goes on behind a credit, which no stop follows: …送清凉。/ 某某 摄."""
        draft = self._draft()
        draft.body(line)
        if draft.is_open and bylines.ending(line.text, self.layout):
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
        return self.current is not None and bool(self.current.paragraphs)

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
        if current is not None and self._boxed(current):
            current.listed = False  # the report of the headline above the box
        elif current is None or (current.paragraphs and not self._captioned(current)):
            current = self._begin([])
        current.opened = True
        # 新华社南京2006年12月29日电
        current.date = current.date or find_date(item.text[: item.opening.start])
        current.credit(item.line, item.opening.people, False)
        body = item.line.piece.cut(item.opening.start)
        if body:  # a paragraph of its own, whatever stands above it
            current.paragraphs.append(Paragraph([body]))

    def _boxed(self, current: Draft) -> bool:
        """Do rows of officers alone stand between a headline, which is no list's, and 本报讯?"""
        if not current.listed or current.opened or current.closed or not current.paragraphs:
            return False
        rows = [p.pieces[0].text for p in current.paragraphs]
        return roster.is_officer(rows[-1]) and not any(
            self.layout.is_("list-title", c.text) for c in current.heads
        )

    def _captioned(self, current: Draft) -> bool:
        """Is what stands between the headline and 本报讯 no more than the picture's caption?"""
        few = len(current.paragraphs) <= self.layout.limits["caption"] and not current.subheads
        return few and bool(current.heads) and not (current.opened or current.closed or current.listed)

    def _credit(self, item: Classified) -> None:
        assert item.credit is not None
        draft = self._draft()
        draft.credit(item.line, item.credit.people, item.credit.picture)
        if draft.paragraphs:
            draft.closed = True
        else:
            draft.opened = draft.bylined = True

    def _chrome(self, item: Classified) -> None:
        current = self.current
        if current is not None and documents.is_annex(item):
            current.document = True
        self.boundary = self.boundary or item.boundary
        found = find_date(item.text)
        if found and current is not None and current.document and current.paragraphs:
            current.signed = found
        elif found:
            under = current is not None and not current.paragraphs and len(self.drafts) > 1
            if item.kind is Kind.CHROME or not under:
                self.date = found  # a line of source and day under a later headline dates that article alone
            if current is not None and (current.date is None or not current.paragraphs):
                current.date = found
        if current is None:
            self.authors += on_page(item.line, item.credit.people) if item.credit is not None else []
            return
        if item.kind is Kind.META and item.credit is not None:
            current.authors += on_page(item.line, item.credit.people)
        going_on = current.is_open or current.document
        if current.paragraphs and not (going_on or documents.is_contact(item, current.heads, self.layout)):
            current.closed = True

    # ------------------------------------------------------------ runs of short lines

    def _run(self, start: int, end: int) -> None:
        head, *below = self.found[start:end]
        if self._is_level_head(head) and any(c.line.item for c in below):  # a heading and its list
            first = next(k for k in range(start + 1, end) if self.found[k].line.item)
            self._run(start, first)
            start = first
        if further := self._next_heading(start, end):
            self._run(start, further)
            start = further
        start += self._items(self.found[start:end])
        run = self.found[start:end]
        headed = end
        end = self._over_chrome(end)
        sourced = any(c.kind is Kind.META for c in self.found[headed:end])
        follow = self.found[end] if end < len(self.found) else None
        if self._continues(run, follow):
            self._paragraph(run[0].line)
            run = run[1:]
        if not run:
            return
        if len(run) > 1 and run[0].kind is Kind.HEAD and self._heads_items(run[-1], follow):
            self._inside(run[:-1], None)
            run = run[-1:]
        if self._is_caption(run, follow):
            return
        if roster.is_roster([c.text for c in run], self.layout) or self._titles_list(run, follow):
            self._roster(run, follow, end)
        elif (sourced and not self._is_sole(run)) or self._begins(run, follow, end) or self._heads_parts(end):
            self._begin(run).sourced = end > headed or (follow is not None and follow.kind is Kind.META)
        else:
            self._inside(run, follow)

    def _next_heading(self, start: int, end: int) -> int | None:
        """Where a heading stands below the rows of a list, which belong to what is above it."""
        rows = range(start + 1, end)
        if self.context.parted and self.current is not None and not self.found[start].line.gap:
            return next((k for k in rows if self.found[k].line.gap), None)
        heading = next((k for k in rows if self._is_level_head(self.found[k])), None)
        if heading is None or not roster.is_roster([c.text for c in self.found[start:heading]], self.layout):
            return None
        return heading

    def _is_caption(self, run: Sequence[Classified], follow: Classified | None) -> bool:
        """A line between a web page's line about source and day and the body: what the picture shows."""
        current = self.current
        if current is None or not current.sourced or current.paragraphs or len(run) > 1:
            return False
        if run[0].kind is not Kind.HEAD or run[0].line.level or len(current.heads[-1].text) < _TITLE:
            return False
        waiting = len(self.drafts) > 1 and not self.drafts[-2].paragraphs  # one title of a list of them
        return not waiting and follow is not None and follow.kind in (Kind.BODY, Kind.OPENER)

    def _items(self, run: Sequence[Classified]) -> int:
        """The number of Markdown list items that the run begins with; they belong to the article above."""
        items = list(takewhile(lambda c: c.line.item, run))
        if not items or self.current is None or self.current.closed:
            return 0
        self.current.alone([c.line for c in items])
        return len(items)

    def _titles_list(self, run: Sequence[Classified], follow: Classified | None) -> bool:
        """某某委员会名单, a line of names below it: a list without a line to a person."""
        if follow is None or follow.kind is not Kind.BODY or not self.layout.is_("list-title", run[0].text):
            return False
        current = self.current
        return current is not None and bool(current.paragraphs) and not current.announces

    def _over_chrome(self, end: int) -> int:
        """Chrome between headline and body is no more than that; between records it is a boundary."""
        past = end
        while past < len(self.found) and past - end < _CHROME_LINES and (
            self.found[past].kind in (Kind.CHROME, Kind.META) and not self.found[past].boundary
        ):
            past += 1
        bodied = past < len(self.found) and self.found[past].kind in (Kind.BODY, Kind.OPENER, Kind.CREDIT)
        return past if bodied else end

    def _roster(self, run: Sequence[Classified], follow: Classified | None, end: int) -> None:
        last = roster.last_entry([c.text for c in run], self.layout)
        if follow is not None and follow.kind is Kind.OPENER and not (
            roster.is_tabular(run[-1].text)
            or roster.is_numbered(run[-1].text)
            or (len(run) > 1 and roster.is_officer(run[-1].text) and roster.is_officer(run[-2].text))
        ):
            last = min(last, len(run) - 1)  # what stands above 本报讯 is its headline, whatever it looks like
        tail = run[last:] if last < len(run) and self._begins(run[last:], follow, end) else ()
        rows = run[: len(run) - len(tail)]
        above = bool(rows) and self._belongs_above(rows[0])
        heads = 0 if above else self._list_heads(rows)
        if heads:
            self._begin(rows[:heads]).listed = True
        draft = self._draft()
        draft.listed = draft.listed or (not draft.opened and bool(rows))
        for number, item in enumerate(rows[heads:]):
            if (number or not above) and self._is_next_list(item, draft):
                draft = self._begin([item])
                draft.listed = True
            else:
                draft.alone([item.line])
        if tail:
            self._begin(tail)

    def _list_heads(self, rows: Sequence[Classified]) -> int:
        """How many lines head a new list; 0 if its rows go on with what stands above them."""
        current, layout = self.current, self.layout
        for number, item in enumerate(rows[: layout.limits["kicker_stack"]]):
            if layout.is_("list-title", item.text):
                second = rows[number + 1 : number + 2]
                return number + 1 + sum(layout.is_("list-title", c.text) for c in second)
            if roster.is_entry(item.text, layout):
                break
        if not rows or roster.is_entry(rows[0].text, layout):
            return 0
        if current is None or current.closed or self._is_level_head(rows[0]):
            return 1
        fresh = rows[0].line.gap >= WIDE_GAP or squeeze(rows[0].text) in self.context.titles
        return int(fresh and not current.announces and not current.listed)

    def _is_next_list(self, item: Classified, draft: Draft) -> bool:
        """A second list with a title of its own (but a title below a title heads a section)."""
        if not draft.paragraphs or self._belongs_above(item):
            return False
        return self.layout.is_("list-title", item.text) or self._is_level_head(item)

    def _belongs_above(self, item: Classified) -> bool:
        """Is the title of a list a part of the article above it, as in a decision with its annexes?"""
        current = self.current
        if current is None or self._is_level_head(item) or self.layout.is_("document", item.text):
            return False
        told = bool(current.paragraphs) and not current.closed
        # 二、某市劳动奖章: a further part; 获奖名单: of what the report tells
        part = roster.PART.match(item.text) is not None and item.text.lstrip("（(")[0] != "一"
        bare = not current.listed and (
            self.layout.is_("bare-list-title", item.text) or roster.is_told(item.text, current.told())
        )
        return (told and (part or bare)) or current.document or self._is_sole([item])

    def _is_level_head(self, item: Classified) -> bool:
        return 0 < item.line.level <= self.context.level

    def _continues(self, run: Sequence[Classified], follow: Classified | None) -> bool:
        """Does the first line of the run go on with the paragraph that a column cut?"""
        if self.current is None or not self.current.is_open:
            return False
        first = run[0]
        if self._is_level_head(first) or first.line.indent or roster.is_tabular(first.text):
            return False
        if len(run) > 1:
            return _is_half(first.text)
        if follow is not None and follow.kind in (Kind.OPENER, Kind.CREDIT):
            return first.text[-1] in "！？!?…”" and is_closed(first.text) and follow.kind is Kind.CREDIT
        return first.line.gap < (1 if self.context.parted else WIDE_GAP)

    def _begins(self, run: Sequence[Classified], follow: Classified | None, end: int) -> bool:
        """Is the run the head of a new article?"""
        if follow is None or not run:
            return False
        if follow.kind is Kind.OPENER:
            return True
        if self._is_sole(run):
            return False
        level = any(self._is_level_head(c) for c in run)
        current = self.current
        if follow.kind is Kind.CREDIT:
            goes_on = current is not None and current.is_open and follow.credit and follow.credit.picture
            return level or not goes_on
        if follow.kind not in (Kind.BODY, Kind.META, Kind.JUMP):
            return level
        if current is None or level or any(squeeze(c.text) in self.context.titles for c in run):
            return True
        if not current.paragraphs:
            return bool(current.heads) and all(c.kind is Kind.COLUMN for c in current.heads)
        if run[0].kind is Kind.COLUMN and len(run) > 1:
            return True
        if self.layout.is_("notice", run[0].text):
            return True
        if self._heads_items(run[0], follow) or self._is_salutation(follow):
            return True
        if current.listed and len(run) == 1 and self._is_prose(follow):
            return True
        if _SIGNED.search(current.paragraphs[-1].pieces[-1].text) and len(run) <= 3:
            return True
        return begins(self.found, run, end, current, self.context)

    def _heads_parts(self, end: int) -> bool:
        """Does a numbered part follow the first head, but for the line of source and day: 一、…?"""
        past = self._past(end, frozenset({Kind.CHROME, Kind.META}))
        if self.current is not None or not 0 < past - end < _CHROME_LINES or past == len(self.found):
            return False
        return self.found[past].kind is Kind.HEAD and roster.PART.match(self.found[past].text) is not None

    def _is_sole(self, run: Sequence[Classified]) -> bool:
        """Does the article above own the page's one heading, so that the run is a part of it?"""
        headed = self.current is not None and any(self._is_level_head(c) for c in self.current.heads)
        return headed and self.context.sole and not any(self._is_level_head(c) for c in run)

    def _heads_items(self, head: Classified, follow: Classified | None) -> bool:
        """一句话新闻, then ●…"""
        return follow is not None and follow.text[0] in _BULLETS and self.layout.is_("column", head.text)

    def _is_salutation(self, follow: Classified) -> bool:
        """编辑同志：, with which a letter begins; 各区总工会：, with which a document does."""
        letter = follow.text[-1] in "：:" and self.layout.is_("letter", follow.text)
        return letter or documents.addresses(follow, self.layout)

    def _is_prose(self, follow: Classified) -> bool:
        """Does a paragraph open as a report does: 日前，…? Below a list it belongs to the next article."""
        return "。" in follow.text and self.layout.opens("lead", follow.text) > 0

    def _inside(self, run: Sequence[Classified], follow: Classified | None) -> None:
        """Sub-headings, or the first words of a paragraph that a column cut."""
        draft = self.current
        if draft is None or not draft.paragraphs:
            return
        ended = draft.closed or _SIGNED.search(draft.paragraphs[-1].pieces[-1].text)
        if ended and (follow is None or follow.kind is not Kind.BODY):
            return
        last = run[-1]
        cut = follow is not None and follow.kind is Kind.BODY and not follow.line.indent and (
            "，" in last.text or (names(last.text) and _LIST_OPENS.match(follow.text) is not None)
        )
        draft.alone([c.line for c in (run[:-1] if cut else run)])
        if cut:
            draft.body(last.line)
        else:
            draft.subheads += 1


def _is_half(text: str) -> bool:
    """A line that only the end of a sentence can be."""
    opened = sum(text.count(s) for s in "“（《「")
    closed = sum(text.count(s) for s in "”）》」")
    return closed > opened or (text[-1] in "！？…" and "，" in text) or ("，" in text and len(text) > 30)
