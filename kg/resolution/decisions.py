"""The table of a reader's decisions: its lines, and what is wrong with one."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kg.errors import InputError
from kg.graph.terms import DIRECT
from kg.model import EntityType

ACTIONS = (
    "same", "not same", "rename", "retype", "drop", "add alias",
    "drop fact", "former post", "add fact", "set",
)  # fmt: skip
_COLUMNS = ("action", "name", "type", "target", "note", "property", "value", "article")
_PARTS = ("title", "year", "edition", "about", "measure", "value", "unit", "time", "modality")
"""Of a fact, which `set` sets beside what it is related to."""
LEVEL = "level"
"""Of an honour itself, which `set` sets too: its line has no target."""
HONOUR_LEVELS = ("national", "province", "city", "district", "employer", "none")
_NEEDS_TARGET = frozenset(ACTIONS) - {"drop"}
_SPACE = re.compile(r"\s+")
_GUARDED = re.compile(r"^'(?=[=+\-@])")


@dataclass(frozen=True, slots=True)
class Correction:
    """One line of the table."""

    action: str
    name: str
    type: EntityType | None
    target: str
    note: str
    where: str  # "corrections.csv:7", for messages
    property: str = ""  # of a fact: a property's local name, any where it is empty
    value: str = ""  # a title, a year …
    article: str = ""  # of add fact: where it is said


@dataclass(frozen=True, slots=True)
class Decisions:
    """A table: the lines that decide something, and how many do not."""

    lines: tuple[Correction, ...] = ()
    undecided: int = 0  # without an action

    def __iter__(self) -> Iterator[Correction]:
        return iter(self.lines)


class TableError(InputError):
    """Lines of a table that cannot be understood, one message each."""

    def __init__(self, messages: Sequence[str]) -> None:
        super().__init__("; ".join(messages))
        self.messages = tuple(messages)


def read(path: Path) -> Decisions:
    """The lines of a table with comma, semicolon or tab; TableError has all lines that are wrong.

    A line without an action decides nothing: so review.csv is such a table, filled in or not.
    """
    text = _text(path)
    head = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = next((d for d in ("\t", ";") if d in head), ",")
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    missing = {"action", "name"} - {(column or "").strip().lower() for column in reader.fieldnames or ()}
    if missing:
        raise InputError(
            f"{path}: no column {min(missing)!r}: the first line must name {', '.join(_COLUMNS)}"
        )
    found: list[Correction] = []
    wrong: list[str] = []
    undecided = 0
    for number, row in _rows(reader, path):
        action = row.get("action", "")
        if not action:
            undecided += any(row.values())
        elif not action.startswith("#"):
            try:
                found.append(_correction(row, f"{path.name}:{number}"))
            except InputError as error:
                wrong.append(str(error))
    if wrong:
        raise TableError(wrong)
    return Decisions(tuple(found), undecided)


def _rows(reader: csv.DictReader[str], path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows with the line of the file on which each ends: there may be empty lines between them."""
    for row in _read(reader, path):
        cells = {(k or "").strip().lower(): _clean(v) for k, v in row.items() if isinstance(v, str)}
        yield reader.line_num, cells


def _read(reader: csv.DictReader[str], path: Path) -> Iterator[dict[str, str]]:
    try:
        yield from reader
    except csv.Error as error:
        raise InputError(f"{path}:{reader.line_num}: {error}: is a quotation mark left open?") from None


def _text(path: Path) -> str:
    """The table as text: spreadsheets save it as UTF-8, in the Chinese code page or ("Unicode") as UTF-16.

    Not by `kg.corpus.decode`, which asks how prose reads: a table may hold a few rare names only.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: corrections cannot be read ({error.strerror}): check the file") from None
    for codec in ("utf-8-sig", "gb18030", "utf-16"):
        with suppress(UnicodeDecodeError):
            return data.decode(codec)
    raise InputError(f"{path}: corrections are in no known encoding: save the table as CSV UTF-8")


def _clean(cell: str) -> str:
    """The cell without needless space, and without the apostrophe that keeps it from being a formula."""
    return _GUARDED.sub("", _SPACE.sub(" ", cell).strip())


def _correction(row: Mapping[str, str], where: str) -> Correction:
    action = row.get("action", "").lower().replace("_", " ").replace("-", " ")
    if action not in ACTIONS:
        raise InputError(f"{where}: no such action {action!r}: one of {', '.join(ACTIONS)}")
    if not row.get("name"):
        raise InputError(f"{where}: {action!r} needs a name")
    property_ = _property(row.get("property", ""), where)
    if property_ == LEVEL and row.get("value", "").lower() not in HONOUR_LEVELS:
        raise InputError(f"{where}: the value of level is one of {', '.join(HONOUR_LEVELS)}")
    if action in _NEEDS_TARGET and property_ != LEVEL and not row.get("target"):
        raise InputError(f"{where}: {action!r} needs a target")
    type_ = _type(row.get("type", ""), where)
    if action == "retype":
        _type(row["target"], where)
    if action == "set" and property_ in _PARTS and not row.get("value"):
        raise InputError(f"{where}: the new {property_} stands in the column value")
    if action == "former post" and property_ not in ("", "holdsPost"):
        raise InputError(f"{where}: 'former post' goes with holdsPost")
    if action in ("set", "add fact") and not property_:
        raise InputError(f"{where}: {action!r} needs a property")
    if property_ in (*_PARTS, LEVEL) and action != "set":
        raise InputError(f"{where}: {property_} goes with 'set'")
    if property_ == "observation" and action == "set":
        raise InputError(f"{where}: of a figure 'set' sets about, measure, value, unit, time or modality")
    about = (row["name"], type_, row.get("target", ""), row.get("note", ""))
    return Correction(action, *about, where, property_, row.get("value", ""), row.get("article", ""))


def _property(name: str, where: str) -> str:
    known = {word.lower(): word for word in (*DIRECT, "observation", *_PARTS, LEVEL)}
    found = known.get(name.removeprefix("ukg:").lower()) if name else ""
    if found is None:
        raise InputError(f"{where}: no such property {name!r}: one of {', '.join(known.values())}")
    return found


def _type(name: str, where: str) -> EntityType | None:
    if not name:
        return None
    try:
        return EntityType(name.lower())
    except ValueError:
        raise InputError(f"{where}: no such type {name!r}: one of {', '.join(EntityType)}") from None
