"""Classified lines grouped into article drafts: where an article begins and what belongs to it.

The evidence is layout only: a dateline or byline below a short line, a credit above it, the white
space around it, Markdown levels, the edition's own list of headlines.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.corpus import bylines, roster
from kg.corpus.classify import Classified, Kind, is_closed
from kg.corpus.layout import Layout
from kg.corpus.lines import Line
from kg.corpus.piece import Piece, join

RUN = frozenset({Kind.HEAD, Kind.COLUMN, Kind.NOTE})
# what must come together before a short line without a dateline below it begins an article
_ENOUGH = 3


@dataclass(slots=True)
class Paragraph:
    """Pieces of one paragraph (columns part it), or a line that stands alone."""

    pieces: list[Piece]
    alone: bool = False

    @property
    def piece(self) -> Piece:
        return join(self.pieces)

    @property
    def is_open(self) -> bool:
        return not self.alone and not is_closed(self.pieces[-1].text)


@dataclass(slots=True)
class Draft:
    """An article in the making."""

    heads: list[Classified] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)
    people: list[tuple[str, str, int, int]] = field(default_factory=list)  # page offsets
    opened: bool = False  # by 本报讯 or a byline
    closed: bool = False  # by a credit, a jump, the edition's footer
    picture: bool = False
    listed: bool = False  # a roster
    subheads: int = 0

    @property
    def is_open(self) -> bool:
        return bool(self.paragraphs) and self.paragraphs[-1].is_open and not self.closed

    def credit(self, line: Line, people: Sequence[bylines.Person], picture: bool) -> None:
        for role, name, start, end in people:
            self.people.append((role, name, *line.piece.page_span(start, end)))
        self.picture = self.picture or picture


@dataclass(frozen=True, slots=True)
class Context:
    """What is known of the page as a whole."""

    layout: Layout
    level: int  # the Markdown level of its headlines, 0 for none
    titles: frozenset[str]  # headlines by the edition's own list
    openers: bool  # do bodies on this page begin with 本报讯


def group(found: Sequence[Classified], layout: Layout) -> list[Draft]:
    """The drafts of a page, in order."""
    found = _without_lists(found)
    context = Context(
        layout,
        _headline_level(found),
        frozenset(squeeze(c.text) for c in found if c.listed),
        any(c.kind is Kind.OPENER for c in found),
    )
    return _Grouper(found, context).run()


def squeeze(text: str) -> str:
    """A headline without its white space, to compare."""
    return "".join(text.split())


def _without_lists(found: Sequence[Classified]) -> list[Classified]:
    """Headlines that stand once more in front of their body are navigation where they stand first."""
    last: dict[str, int] = {}
    count: dict[str, int] = {}
    for number, item in enumerate(found):
        if item.kind is Kind.HEAD and len(item.text) >= 4:
            key = squeeze(item.text)
            count[key] = count.get(key, 0) + 1
            if _body_near(found, number) or key not in last:
                last[key] = number
    return [
        Classified(item.line, Kind.CHROME, listed=True)
        if item.kind is Kind.HEAD and count.get(squeeze(item.text), 0) > 1
        and last[squeeze(item.text)] != number and not _body_near(found, number)
        else item
        for number, item in enumerate(found)
    ]


def _body_near(found: Sequence[Classified], number: int) -> bool:
    following = found[number + 1 : number + 4]
    for item in following:
        if item.kind in (Kind.BODY, Kind.OPENER, Kind.CREDIT):
            return True
        if item.kind not in RUN and item.kind is not Kind.META:
            return False
    return False


def _headline_level(found: Sequence[Classified]) -> int:
    leveled = [(i, c.line.level) for i, c in enumerate(found) if c.line.level and c.kind in RUN]
    if not leveled:
        return 0
    direct = [level for i, level in leveled if i + 1 < len(found) and found[i + 1].kind is Kind.OPENER]
    if direct:
        return min(direct)
    lowest = min(level for _, level in leveled)
    tops = [i for i, level in leveled if level == lowest]
    # one top heading over several others is the page's title, not an article's
    if len(tops) == 1 and tops[0] + 1 < len(found) and found[tops[0] + 1].line.level > lowest:
        rest = [level for _, level in leveled if level > lowest]
        return min(rest) if len(rest) > 1 else lowest
    return lowest


class _Grouper:
    """Walks the lines once."""

    def __init__(self, found: Sequence[Classified], context: Context) -> None:
        self.found = found
        self.context = context
        self.drafts: list[Draft] = []
        self.current: Draft | None = None

    def run(self) -> list[Draft]:
        number = 0
        while number < len(self.found):
            item = self.found[number]
            if item.kind in RUN:
                end = number
                while end < len(self.found) and self.found[end].kind in RUN:
                    end += 1
                self._run(number, end)
                number = end
            else:
                self._single(item)
                number += 1
        return self.drafts

    def _begin(self, heads: Sequence[Classified]) -> Draft:
        self.current = Draft(heads=list(heads))
        self.drafts.append(self.current)
        return self.current

    def _draft(self) -> Draft:
        return self.current if self.current is not None else self._begin([])

    def _single(self, item: Classified) -> None:
        line, current = item.line, self.current
        if item.kind is Kind.BODY:
            if current is None or (current.closed and current.paragraphs and self._starts_anew(item)):
                current = self._begin([])
            self._body(current, line)
        elif item.kind is Kind.OPENER:
            assert item.opening is not None
            if current is None or current.paragraphs:
                current = self._begin([])
            current.opened = True
            current.credit(line, item.opening.people, False)
            body = line.piece.cut(item.opening.start)
            if body:
                current.paragraphs.append(Paragraph([body]))
        elif item.kind is Kind.CREDIT:
            assert item.credit is not None
            draft = self._draft()
            draft.credit(line, item.credit.people, item.credit.picture)
            draft.closed = bool(draft.paragraphs)
            draft.opened = draft.opened or not draft.paragraphs
        elif item.kind is Kind.JUMP and current is not None and current.paragraphs:
            current.closed = current.closed or "转" in item.text
        elif item.kind in (Kind.CHROME, Kind.META) and current is not None and not current.is_open:
            current.closed = current.closed or bool(current.paragraphs)

    def _starts_anew(self, item: Classified) -> bool:
        return item.line.indent or len(item.text) > self.context.layout.limits["headline"]

    def _body(self, draft: Draft, line: Line) -> None:
        if draft.is_open and not line.indent:
            draft.paragraphs[-1].pieces.append(line.piece)
        else:
            draft.paragraphs.append(Paragraph([line.piece]))

    def _run(self, start: int, end: int) -> None:
        run = list(self.found[start:end])
        follow = self.found[end] if end < len(self.found) else None
        if len(run) >= roster.MIN_LINES and roster.is_roster([c.text for c in run], self.context.layout):
            self._roster(run, follow, end)
            return
        keep = self._continuation(run, follow)
        if keep:
            self._body(self._draft(), run[0].line)
            run = run[1:]
            if not run:
                return
        if self._begins(run, follow, end):
            self._begin(run)
        elif follow is not None or self.current is not None:
            self._inside(run, follow)

    def _is_level_head(self, item: Classified) -> bool:
        return 0 < item.line.level <= self.context.level

    def _roster(self, run: list[Classified], follow: Classified | None, end: int) -> None:
        texts = [c.text for c in run]
        head, tail = roster.bounds(texts, self.context.layout)
        if self.current is None or (head and self._fresh(run[0])):
            self._begin(run[:head])
        elif head:
            self._inside(run[:head], None)
        draft = self._draft()
        draft.listed = True
        if follow is None or not self._begins(run[tail:], follow, end):
            tail = len(run)
        draft.paragraphs += [Paragraph([c.line.piece], alone=True) for c in run[head:tail]]
        if tail < len(run):
            self._begin(run[tail:])

    def _fresh(self, item: Classified) -> bool:
        current = self.current
        return current is None or current.closed or self._is_level_head(item) or item.line.gap >= 3 or (
            bool(current.paragraphs) and not current.is_open and not current.listed
            and item.line.gap > 1 and self._titled(item.text)
        )

    def _titled(self, text: str) -> bool:
        return text.endswith(("名单", "名单公布", "光荣榜", "公示", "公告", "名录"))

    def _continuation(self, run: Sequence[Classified], follow: Classified | None) -> bool:
        """Does the first line of the run go on with the paragraph that a column cut?"""
        if self.current is None or not self.current.is_open:
            return False
        if self._is_level_head(run[0]) or run[0].line.indent:
            return False
        text = run[0].text
        if text[-1] in "！？!?…”" and is_closed(text) and len(run) == 1 and not _opens(follow):
            return True
        if len(run) == 1 and follow is not None and follow.kind is Kind.BODY:
            return run[0].line.gap < 3
        if len(run) == 1:
            return not _opens(follow)
        return _half(text)

    def _begins(self, run: Sequence[Classified], follow: Classified | None, end: int) -> bool:
        """Is the run the head of a new article?"""
        if follow is None or not run:
            return False
        if follow.kind is Kind.OPENER:
            return True
        if follow.kind is Kind.CREDIT and not self._picture_end(follow):
            return True
        if follow.kind not in (Kind.BODY, Kind.META, Kind.JUMP):
            return any(self._is_level_head(c) for c in run)
        current = self.current
        if current is None or any(self._is_level_head(c) for c in run):
            return True
        if any(squeeze(c.text) in self.context.titles for c in run):
            return True
        if not current.paragraphs:
            return False
        return self._evidence(run, follow, end, current) >= _ENOUGH

    def _picture_end(self, follow: Classified) -> bool:
        current = self.current
        return current is not None and current.is_open and follow.credit is not None and follow.credit.picture

    def _evidence(self, run: Sequence[Classified], follow: Classified, end: int, current: Draft) -> int:
        layout = self.context.layout
        first = run[0]
        score = 3 if current.closed else 0
        score += 2 if first.line.gap >= 3 else 0
        score += 2 if layout.opens("lead", follow.text) else 0
        score += 1 if len(run) > 1 else 0
        score += 1 if max(len(c.text) for c in run) >= 15 else 0
        paragraphs, credited, picture = self._section(end)
        if credited:
            short = picture and paragraphs <= layout.limits["caption"]
            score += 3 if short or current.people else 1
        if layout.is_("subhead", first.text) or first.text[-1] in "？?":
            score -= 3
        if first.kind is Kind.NOTE:
            score += 2
        score -= min(current.subheads, 1)
        score -= 1 if self.context.openers and current.opened else 0
        return score

    def _section(self, start: int) -> tuple[int, bool, bool]:
        """The paragraphs up to the next short line, and whether a credit ends them."""
        number = start
        while number < len(self.found) and self.found[number].kind is Kind.BODY:
            number += 1
        if number < len(self.found) and self.found[number].kind is Kind.CREDIT:
            credit = self.found[number].credit
            return number - start, True, credit is not None and credit.picture
        cut = bylines.ending(self.found[number - 1].text, self.context.layout) if number > start else None
        return number - start, cut is not None, cut is not None and cut.picture

    def _inside(self, run: Sequence[Classified], follow: Classified | None) -> None:
        """Sub-headings and list lines of the article they stand in."""
        draft = self.current
        if draft is None:
            return
        if follow is None and not draft.paragraphs:
            return
        draft.paragraphs += [Paragraph([c.line.piece], alone=True) for c in run]
        draft.subheads += 1


def _opens(follow: Classified | None) -> bool:
    return follow is not None and follow.kind in (Kind.OPENER, Kind.CREDIT)


def _half(text: str) -> bool:
    """A line that only the end of a sentence can be."""
    opened = sum(text.count(s) for s in "“（《「")
    closed = sum(text.count(s) for s in "”）》」")
    return closed > opened or (text[-1] in "！？…" and "，" in text) or ("，" in text and len(text) > 30)
