"""The cells of a list line: where it is cut, and whether a cell is a person, a body, a post or a note."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from kg import vocabulary
from kg.extraction.names import is_area
from kg.extraction.people import is_word, surname_at
from kg.extraction.people_facts import post_before
from kg.extraction.roster_units import has_organ, is_unit

HAN = "\u4e00-\u9fff"
_DOTTED = re.compile(rf"[{HAN}]{{1,10}}(?:[·•・.．][{HAN}]{{1,10}}){{1,3}}")
_FIGURE = re.compile(
    r"(?:约|共)?[\d０-９./年月日\-—~至]+(?:周?岁|[名位个人]|出生|生)?|[a-zA-Z]|[一二三四五六七八九十\d]+级[工]?|第[一二三四五六七八九十\d]+名?"
)
# 丁　楠: gaps inside a padded name are narrow; wider ones part columns.
_PAD = 4


class Kind(StrEnum):
    """What a cell holds."""

    PERSON = "person"
    MAYBE = "maybe"  # two to four characters that are a name where the line wants one
    BODY = "body"
    POST = "post"
    NOTE = "note"
    AREA = "area"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as a span of the article text; `mark` is what parts it from the cell before."""

    start: int
    end: int
    mark: str  # "", " ", "，", "、", "；", "：", "（"
    text: str  # without white space
    kind: Kind = Kind.OTHER


_MARKS = {",": "，", ";": "；", ":": "：", "(": "（", "|": " ", "｜": " ", "\t": " ", "\u3000": " ", "/": "、", "）": " ", ")": " "}
_SEPARATOR = re.compile(r"[\s|｜，,；;、：:/（()）]")


@cache
def notes() -> frozenset[str]:
    """Remarks beside a name: 女, 蒙古族, 中共党员."""
    return frozenset(vocabulary.lines("lexicon/roster_notes.txt"))


@cache
def columns() -> frozenset[str]:
    """Heads of columns: 姓名, 单位."""
    return frozenset(vocabulary.lines("lexicon/roster_columns.txt"))


def is_note(text: str) -> bool:
    """Is it a remark on a person or a bare figure?"""
    return text in notes() or text in columns() or _FIGURE.fullmatch(text) is not None


def cells(text: str, start: int, end: int) -> list[Cell]:
    """The cells of [start, end), each with the kind that its form alone suggests."""
    return [replace(c, kind=_kind(c)) for c in _joined(text, list(_raw(text, start, end)))]


def _raw(text: str, start: int, end: int) -> Iterator[Cell]:
    at, mark, i = start, "", start
    inner = 0  # brackets that belong to a name
    while i <= end:
        char = text[i] if i < end else "\n"
        cut = bool(_SEPARATOR.match(char))
        if cut and char in "（(" and _bracket_in_name(text, at, i, end):
            inner, cut = inner + 1, False
        elif cut and char in "）)" and inner:
            inner, cut = inner - 1, False
        elif cut and char.isspace() and text[i - 1 : i].isascii() and text[i - 1 : i].isalpha() and text[i + 1 : i + 2].isascii() and text[i + 1 : i + 2].isalpha():
            cut = False
        if cut:
            if i > at:
                yield Cell(at, i, mark, text[at:i])
                mark = ""
            new = _MARKS.get(char, char if char in "，；、：（" else " ")
            mark = new if not mark or new != " " else mark
            at = i + 1
        i += 1


def _bracket_in_name(text: str, at: int, i: int, end: int) -> bool:
    """北京恒沃（集团）有限公司: short, no remark, and the name goes on right behind."""
    m = re.compile(rf"[（(]([{HAN}A-Za-z]{{1,8}})[)）](?=[{HAN}])").match(text, i, end)
    return bool(m) and i > at and not is_note(m.group(1)) and not plain_name(text[at:i]) and m is not None and not plain_name(m.group(1))


def _joined(text: str, raw: list[Cell]) -> list[Cell]:
    """Single characters that narrow gaps part are one name: 丁　楠, 李 小 明, 欧阳　锋."""
    out: list[Cell] = []
    i = 0
    while i < len(raw):
        j = i + 1
        while (
            j < len(raw) and raw[j].mark == " " and len(raw[j].text) == 1 and j - i < 3 and _han(raw[j].text)
            and raw[j].start - raw[j - 1].end <= _PAD and not (raw[j].text in "男女" and j - i > 1)
            and (len(raw[i].text) == 1 or (j == i + 1 and _compound(raw[i].text)))
            and not (j - i == 2 and surname_at(raw[j].text, 0) and j + 1 < len(raw) and len(raw[j + 1].text) == 1 and raw[j + 1].mark == " ")
        ):
            j += 1
        first, last = raw[i], raw[j - 1]
        if (j > i + 1 and _han(first.text) and (surname_at(first.text, 0) or len(out) == 0 or out[-1].mark == "") and not is_note(first.text + "族")) or (j > i + 1 and _han(first.text) and surname_at(first.text, 0)):
            out.append(Cell(first.start, last.end, first.mark, "".join(c.text for c in raw[i:j]), Kind.PERSON))
        else:
            out.append(first)
            j = i + 1
        i = j
    return out


def _han(text: str) -> bool:
    return re.fullmatch(rf"[{HAN}]+", text) is not None


def _compound(text: str) -> bool:
    found = surname_at(text, 0)
    return found is not None and found[1] == "compound" and len(text) == 2


def plain_name(text: str) -> bool:
    """Has the text the form of a person's name with a known surname, and is it no everyday word?"""
    if _DOTTED.fullmatch(text):
        return True
    found = surname_at(text, 0)
    if not found or not _han(text) or is_note(text) or is_word(text):
        return False
    length, _ = found
    if not 1 <= len(text) - length <= 2 or len(text) < 2:
        return False
    post = post_before(text, len(text))
    if post is not None and (len(text) > 2 or post == text):
        return False
    return not (len(text) > 2 and is_unit(text)) and not is_area(text)


def _kind(cell: Cell) -> Kind:
    text = cell.text
    if cell.kind is Kind.PERSON:
        return cell.kind
    if is_note(text):
        return Kind.NOTE
    if is_area(text) or _is_region(text):
        return Kind.AREA
    if plain_name(text):
        return Kind.PERSON
    post = post_before(text, len(text))
    if post is not None and not has_organ(text[: -len(post)]):
        return Kind.POST
    if has_organ(text) or (len(text) >= 4 and is_unit(text)):
        return Kind.BODY
    if 2 <= len(text) <= 4 and _han(text) and not is_unit(text):
        return Kind.MAYBE
    return Kind.OTHER


@cache
def _regions() -> frozenset[str]:
    return frozenset(vocabulary.short_name(d.name) for d in vocabulary.divisions() if d.level in ("province", "city"))


def _is_region(text: str) -> bool:
    return text in _regions() or text in ("市直", "区直", "省直", "市直机关", "省直机关", "区属")
