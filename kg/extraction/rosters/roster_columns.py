"""Tables whose first row names the columns: what each is of, 姓名 单位 荣誉称号 授予时间 推荐单位."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from itertools import pairwise

from kg.extraction.lexical.patterns import pattern
from kg.extraction.recognisers.names import word_list
from kg.extraction.rosters.roster_cells import plain_name
from kg.extraction.rosters.roster_units import has_organ

Span = tuple[int, int]
_A_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_BRACKET = re.compile(r"[（(][^（）()]{0,12}[)）]$")
_MARKS = "\t|｜"
_FRAME = re.compile(r"\s*[|｜](?P<row>.*)[|｜]\s*$")
_SOFT = re.compile(r"\S+")
_WIDE = re.compile(r"\S+(?:[ \u3000]\S+)*")
_LONGEST = 12  # characters of a column's head
_LONGEST_LINE = 120
_CLOSING = 2  # columns of honour and year at a row's end
_FEWEST = 2  # columns of a table


class Role(StrEnum):
    """What a column holds."""

    PERSON = "person"
    EITHER = "either"  # people or collectives
    UNIT = "unit"
    WORK = "work"  # units with posts
    COLLECTIVE = "collective"
    LEADER = "leader"  # who leads the row's body, as the head says: 工会主席, 班长
    POST = "post"
    SPONSOR = "sponsor"
    HONOUR = "honour"
    PROPOSED = "proposed"  # the honour that each row is to have
    YEAR = "year"
    RANK = "rank"
    FIGURE = "figure"
    ASIDE = "aside"  # sex, day of birth, telephone
    OPEN = "open"


_SUBJECTS = (Role.PERSON, Role.EITHER, Role.COLLECTIVE, Role.UNIT, Role.WORK)
_BY_HEAD = (
    (Role.HONOUR, "honour_column"), (Role.PROPOSED, "proposed_column"), (Role.YEAR, "year_column"),
    (Role.PERSON, "person_column"), (Role.EITHER, "either_column"), (Role.LEADER, "team_head"),
    (Role.SPONSOR, "sponsor_column"), (Role.UNIT, "unit_column"), (Role.COLLECTIVE, "collective_column"),
    (Role.POST, "post_column"), (Role.RANK, "rank_column"),
)  # fmt: skip
_TRADE = re.compile("(?:竞赛|参赛|比赛)?(?:职业|工种)")


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table: what each holds, and what its head calls it."""

    roles: tuple[Role, ...]
    heads: tuple[str, ...]
    hard: bool  # tabs or bars part the columns, so that an empty one counts

    @property
    def counts(self) -> bool:
        """Is it a table of figures, whose rows name nobody?"""
        figures = self.roles.count(Role.FIGURE)
        named = any(role in (Role.PERSON, Role.EITHER, Role.LEADER) for role in self.roles)
        return figures > 0 and not named and (figures > 1 or not any(r in _SUBJECTS for r in self.roles))

    @property
    def own(self) -> bool:
        """Do the rows say which honour they have or are to have, or since when?"""
        return not {Role.HONOUR, Role.YEAR, Role.PROPOSED}.isdisjoint(self.roles)

    @property
    def contest(self) -> bool:
        """Are the rows of those who took part in a contest: 名次 姓名 成绩, 参赛单位?"""
        return Role.RANK in self.roles or any(head.startswith("参赛") for head in self.heads)

    @property
    def period(self) -> int:
        """How many columns are about one: 2 of 姓名 单位 姓名 单位."""
        count = len(self.heads)
        lengths = (n for n in range(2, count) if count % n == 0)
        return next((n for n in lengths if self.heads == self.heads[:n] * (count // n)), count)

    def at(self, role: Role) -> int:
        """The first column that holds this; -1 for none."""
        return self.roles.index(role) if role in self.roles else -1


@dataclass(frozen=True, slots=True)
class Own:
    """What a row says itself: the part that names its honours, where a column does, and the year."""

    honours: Span | None
    year: str | None
    dated: bool  # has the table a column of years? Else the heading's year counts.
    end: int  # where what is told of the person ends: before honour and year at the row's end
    proposed: bool = False  # has the table a column of honours that nobody has yet?


def columns_of(text: str, start: int, end: int) -> Columns | None:
    """The columns that a table's first row names: 姓名 单位 荣誉称号 授予时间.

    >>> columns_of("姓名\\t单位\\t荣誉称号\\t时间", 0, 13).roles
    (<Role.PERSON: 'person'>, <Role.UNIT: 'unit'>, <Role.HONOUR: 'honour'>, <Role.YEAR: 'year'>)
    """
    if end - start > _LONGEST_LINE:
        return None
    hard = any(mark in text[start:end] for mark in _MARKS)
    heads = _whole(["".join(text[a:b].split()) for a, b in row_cells(text, start, end, hard=hard)])
    if len(heads) < _FEWEST or max(map(len, heads)) > _LONGEST:
        return None
    roles = [role_of(head) for head in heads]
    known = sum(role is not Role.OPEN for role in roles)
    sure = known == len(roles) if len(roles) == _FEWEST else known * 2 > len(roles)
    about = any(role in (*_SUBJECTS, Role.LEADER, Role.FIGURE, Role.SPONSOR) for role in roles)
    return Columns(tuple(_settled(roles, heads)), tuple(heads), hard) if sure and about else None


@cache
def role_of(head: str) -> Role:
    """What a column holds by its head alone.

    >>> role_of("职务（工种）"), role_of("推荐单位"), role_of("会员（万人）")
    (<Role.POST: 'post'>, <Role.SPONSOR: 'sponsor'>, <Role.FIGURE: 'figure'>)
    """
    if pattern("rosters", "figure_column").match(head):
        return Role.FIGURE
    bare = _BRACKET.sub("", head)
    for form in (head, bare, bare.removesuffix("名称")):
        for role, name in _BY_HEAD:
            if (m := pattern("rosters", name).fullmatch(form)) is not None:
                if role is Role.UNIT and has_organ(form.removesuffix("工会")):
                    return Role.OPEN  # 某厂工会　某院工会: two bodies, no heads
                return Role.WORK if m.groupdict().get("post") else role
    return Role.ASIDE if bare in word_list("roster_columns") else Role.OPEN


def _settled(roles: list[Role], heads: Sequence[str]) -> list[Role]:
    """The roles of a table's columns, where one is told by the others.

    A contest's 工种 is what was competed in; who proposed is the row's body where no other column is.
    """
    first = next((i for i, role in enumerate(roles) if role in (Role.PERSON, Role.EITHER)), -1)
    contest = Role.RANK in roles or "奖项" in heads
    for i, (role, head) in enumerate(zip(roles, heads, strict=True)):
        if role is Role.POST and _TRADE.fullmatch(_BRACKET.sub("", head)) and (contest or i < first):
            roles[i] = Role.ASIDE
    if not any(role in (*_SUBJECTS, Role.LEADER, Role.OPEN) for role in roles):
        roles = [Role.UNIT if role is Role.SPONSOR else role for role in roles]
    return roles


def _whole(heads: list[str]) -> list[str]:
    """姓 名 单 位: heads whose two characters are set apart."""
    whole: list[str] = []
    for head in heads:
        if whole and len(head) == len(whole[-1]) == 1 and (whole[-1] + head) in word_list("roster_columns"):
            whole[-1] += head
        else:
            whole.append(head)
    return whole


def row_of(text: str, start: int, end: int, columns: Columns) -> list[Span] | None:
    """The cells of a row that is cut as the head of its table is; None for any other.

    One cell alone is a heading within the table.
    """
    row = _aligned(text, list(row_cells(text, start, end, hard=columns.hard)), columns)
    if sum(bool(text[a:b].strip()) for a, b in row) < _FEWEST:
        return None
    if len(row) == len(columns.roles):
        return row
    if columns.hard:
        return None
    wide = [m.span() for m in _WIDE.finditer(text, start, end)]
    return wide if len(wide) == len(columns.roles) else None


def own_of(text: str, start: int, end: int, columns: Columns) -> Own:
    """What a row of a table holds in the columns of honour and year.

    A row that is not cut as the head is has its honours anywhere, and no year.
    """
    row = _aligned(text, list(row_cells(text, start, end, hard=columns.hard)), columns)
    count, honour, dated = len(columns.roles), columns.at(Role.HONOUR), columns.at(Role.YEAR)
    fits = columns.hard or len(row) == count
    honours: Span | None = None
    stop = end
    if honour >= 0:
        found = row[honour] if honour < len(row) else (end, end)
        honours = found if fits else (start, end)
        stop = found[0] if fits and honour >= count - _CLOSING else end
    year = None
    if fits and 0 <= dated < len(row):
        year = _A_YEAR.search(text, *row[dated])
    proposed = Role.PROPOSED in columns.roles
    return Own(honours, year.group(1) if year else None, dated >= 0, stop, proposed)


def _aligned(text: str, row: list[Span], columns: Columns) -> list[Span]:
    """With the empty cells that opened the row, which the page's text has lost: the names tell by place."""
    lost, person = len(columns.roles) - len(row), columns.at(Role.PERSON)
    if not columns.hard or not 0 < lost <= person or person - lost >= len(row):
        return row
    names = [plain_name("".join(text[slice(*cell)].split())) for cell in row]
    if not names[person - lost] or (person < len(row) and names[person]):
        return row
    start = row[0][0]
    return [(start, start)] * lost + row


def merged(text: str, own: Own, above: Own | None, columns: Columns) -> Own:
    """A row whose first columns are empty, as merged cells are, has the honour of the row above.

    An empty cell behind the names says that the row has none.
    """
    honour = columns.at(Role.HONOUR)
    first = min((k for k, role in enumerate(columns.roles) if role in _SUBJECTS), default=-1)
    empty = own.honours is not None and not text[slice(*own.honours)].strip()
    if above is None or not empty or not columns.hard or not 0 <= honour < first:
        return own
    return replace(own, honours=above.honours)


def row_cells(text: str, start: int, end: int, *, hard: bool) -> list[Span]:
    """The cells of a table's line, parted by tabs and bars, or by gaps."""
    if not hard:
        return [m.span() for m in _SOFT.finditer(text, start, end)]
    framed = _FRAME.match(text, start, end)  # | 姓名 | 单位 |
    start, end = framed.span("row") if framed else (start, end)
    marks = [i for i in range(start, end) if text[i] in _MARKS]
    return [(a + 1, b) for a, b in pairwise((start - 1, *marks, end))]
