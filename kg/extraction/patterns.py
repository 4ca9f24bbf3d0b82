"""Patterns as data: the regular expressions of `ontology/patterns/*.toml`, compiled once.

A file has one owner among the recognisers or relation rules. Each entry is a table:

    [speech]
    why = "verbs of speech behind a name"
    any = ["说", "表示", "介绍"]          # alternatives, joined by |
    # or: seq = ["…", "…"]                # pieces, joined as they stand
    yes = ["张艳革表示"]                   # must be found in these (run as a test)
    no = ["表示层"]                        # must not be found in these

`{name}` in a piece stands for another entry of the file (as a group); `{HAN}` for a Han character.
Braces of the regex language are written as they are: only a known name is replaced.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.errors import VocabularyError
from kg.vocabulary import ontology_path

HAN = "[\u4e00-\u9fff]"
_NAME = re.compile(r"\{([a-zA-Z_][a-zA-Z_0-9]*)\}")
_KEYS = frozenset(("why", "any", "seq", "yes", "no"))


@dataclass(frozen=True, slots=True)
class Entry:
    """One pattern with its reason and its examples."""

    name: str
    why: str
    regex: str
    yes: tuple[str, ...]
    no: tuple[str, ...]


@cache
def entries(file: str) -> Mapping[str, Entry]:
    """All entries of `ontology/patterns/<file>.toml`; VocabularyError names file and line."""
    name = f"patterns/{file}.toml"
    text = ontology_path(name).read_text(encoding="utf-8")
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise VocabularyError(f"ontology/{name}: {error}") from error
    found: dict[str, Entry] = {}
    for key, table in tables.items():
        where = f"ontology/{name}:{_line(text, key)}"
        if not isinstance(table, dict) or not ("any" in table) ^ ("seq" in table) or set(table) - _KEYS:
            raise VocabularyError(f"{where}: [{key}] takes why, either any or seq, yes and no")
        raw = "|".join(table["any"]) if "any" in table else "".join(table["seq"])
        regex = _NAME.sub(lambda m: _named(m, found), raw)
        try:
            re.compile(regex)
        except re.error as error:
            raise VocabularyError(f"{where}: [{key}]: {error}") from error
        found[key] = Entry(key, table.get("why", ""), regex, tuple(table.get("yes", ())), tuple(table.get("no", ())))
    return found


def _named(m: re.Match[str], found: Mapping[str, Entry]) -> str:
    if m.group(1) == "HAN":
        return HAN
    entry = found.get(m.group(1))
    return m.group() if entry is None else f"(?:{entry.regex})"


def _line(text: str, key: str) -> int:
    at = text.find(f"[{key}]")
    return text.count("\n", 0, max(at, 0)) + 1


@cache
def pattern(file: str, name: str) -> re.Pattern[str]:
    """A compiled pattern; VocabularyError where the file has no such entry."""
    try:
        return re.compile(entries(file)[name].regex)
    except KeyError:
        raise VocabularyError(f"ontology/patterns/{file}.toml: no entry [{name}]") from None


def source(file: str, name: str) -> str:
    """The regular expression of an entry, to be built into a larger one."""
    return entries(file)[name].regex
