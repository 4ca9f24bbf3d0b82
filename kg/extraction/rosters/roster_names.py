"""Which cells of a row are people's names: what their form leaves open is told by the cells around."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extraction.rosters.roster_cells import Cell, Kind
from kg.extraction.rosters.roster_model import Expected
from kg.extraction.rosters.roster_units import OCCUPATION, is_department

_NEUTRAL = ("系统", "行业", "口", "类", "领域", "机关", "部门", "职工", "方面", "同志")


def settled(row: Sequence[Cell], expected: Expected) -> list[Cell]:
    """The cells of a row without notes and areas; those that may be names are decided."""
    if expected is Expected.COLLECTIVE:
        decided = [_of_collective(row, i) for i in range(len(row))]
    else:
        decided = _of_people(row, expected)
    return [cell for cell in decided if cell.kind not in (Kind.NOTE, Kind.AREA)]


def _of_people(row: Sequence[Cell], expected: Expected) -> list[Cell]:
    """The cells of a row about people, or about both."""
    sure = sum(c.kind is Kind.PERSON for c in row)
    out: list[Cell] = []
    for i, cell in enumerate(row):
        kind = cell.kind
        if kind is Kind.MAYBE and _is_name(row, i, sure, expected):
            kind = Kind.PERSON
        elif kind is Kind.PERSON and sure > 1 and _is_occupation(row, i):
            kind = Kind.POST
        elif kind is Kind.PERSON and cell.mark == "（" and out and out[-1].kind is Kind.PERSON:
            kind = Kind.NOTE  # 王某（市二医）
        out.append(cell if kind is cell.kind else replace(cell, kind=kind))
    return out


def _of_collective(row: Sequence[Cell], i: int) -> Cell:
    """A cell of a row about a collective: what looks like a name is one only beside a body."""
    cell = row[i]
    if cell.kind not in (Kind.PERSON, Kind.MAYBE) or _is_head(row, i):
        return cell
    opens = cell.kind is Kind.PERSON and i + 1 < len(row) and row[i + 1].kind is Kind.BODY
    beside = opens and row[i + 1].mark == " " and all(c.kind is Kind.NOTE for c in row[:i])
    return replace(cell, kind=Kind.NOTE if beside else Kind.OTHER)


def _is_head(row: Sequence[Cell], i: int) -> bool:
    """某厂注塑班（班长：丁楠）, 某校工会　丁楠: the name behind a collective, of who leads it."""
    if row[i].kind is not Kind.PERSON:
        return False
    if row[i].mark == "、":  # （成员：甲、乙）
        return i > 0 and row[i - 1].kind is Kind.PERSON and _is_head(row, i - 1)
    before = next((c for c in reversed(row[:i]) if c.kind not in (Kind.NOTE, Kind.POST, Kind.PERSON)), None)
    return before is not None and (before.kind is Kind.BODY or is_department(before.text))


def _is_occupation(row: Sequence[Cell], i: int) -> bool:
    """刘二柱 管网工: what looks like a name with the surname 管 is what the person before does."""
    following = row[i + 1] if i + 1 < len(row) else None
    behind = row[i - 1].kind in (Kind.PERSON, Kind.NOTE, Kind.BODY) if i else False
    opens = following is not None and following.kind in (Kind.BODY, Kind.NOTE)
    return len(row[i].text) == 3 and OCCUPATION.fullmatch(row[i].text) is not None and behind and not opens


def _is_name(row: Sequence[Cell], i: int, sure: int, expected: Expected) -> bool:
    """Is a cell of two to four characters (乌兰, 高峰) the name that the line needs?"""
    cell = row[i]
    following = row[i + 1] if i + 1 < len(row) else None
    if is_group(cell.text):
        return False
    plain = (Kind.PERSON, Kind.MAYBE, Kind.NOTE, Kind.AREA)
    labelled = row[0].kind is Kind.AREA and row[1 % len(row)].mark == "："  # 青溪县：丁楠　乌兰
    if (sure >= 2 or (sure and labelled)) and all(c.kind in plain for c in row):
        return True  # a row of names
    if following is None:
        # 单位 姓名: the last cell, where no other is a name
        before = [c.kind for c in row[:i]]
        wanted = sure == 0 and expected is Expected.PERSON
        return wanted and Kind.BODY in before[:1] and Kind.MAYBE not in before
    if following.kind is Kind.NOTE and not following.text[0].isdigit():
        return True  # 乌兰（女，蒙古族）
    listed = cell.mark in ("、", "；", "：") or (sure > 0 and not i)
    if listed and following.mark == "（" and following.kind is Kind.BODY:
        return True
    first = all(c.kind is Kind.AREA for c in row[:i])  # 上海：江源 甲中学教师
    if not first or following.kind not in (Kind.BODY, Kind.POST, Kind.OTHER):
        return False
    if following.kind is Kind.OTHER and expected is not Expected.PERSON:
        return False  # 海棠花溪：繁花似锦: neither cell has a form
    if sure == 0 or _two_columns(row):
        return True
    return expected is Expected.PERSON and following.kind is not Kind.OTHER


def _two_columns(row: Sequence[Cell]) -> bool:
    """Two persons a line: 乌兰 甲公司 王磊 乙公司."""
    kinds = [c.kind for c in row]
    wanted = [Kind.BODY, Kind.PERSON, Kind.BODY]
    return any(kinds[k : k + 3] == wanted for k in range(1, len(kinds)))


def is_group(text: str) -> bool:
    """教育系统, 农口: a heading of a part of the list."""
    return len(text) <= 6 and text.endswith(_NEUTRAL)
