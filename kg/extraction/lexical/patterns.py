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
from typing import Any

from kg.errors import VocabularyError
from kg.prefilter import quick
from kg.vocabulary import Source, sources

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
    """All entries of `patterns/<file>.toml`; VocabularyError names file and line.

    A user's file of the same name extends the packaged one: alternatives (`any`) and examples are
    added, `seq` takes the packaged one's place, other entries are new.
    """
    merged: dict[str, dict[str, Any]] = {}
    places: dict[str, str] = {}
    origins = sources(f"patterns/{file}.toml")
    for origin in origins:
        for key, (place, table) in _tables(origin).items():
            places[key] = place
            merged[key] = _extended(merged[key], table) if key in merged else table
    own = any(origin.own for origin in origins)
    found: dict[str, Entry] = {}
    for key, table in merged.items():
        raw = "|".join(table["any"]) if "any" in table else "".join(table["seq"])
        regex = _NAME.sub(lambda m: _named(m, found), raw)
        if own:  # the packaged ones are compiled by the tests: here it would double the time to start
            _check(regex, f"{places[key]}: [{key}]")
        examples = tuple(table.get("yes", ())), tuple(table.get("no", ()))
        found[key] = Entry(key, table.get("why", ""), regex, *examples)
    return found


def _check(regex: str, place: str) -> None:
    try:
        re.compile(regex)
    except re.error as error:
        raise VocabularyError(f"{place}: {error}") from error


def _tables(origin: Source) -> dict[str, tuple[str, dict[str, Any]]]:
    """The entries of one file, each with its place for errors."""
    text = origin.path.read_text(encoding="utf-8")
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise VocabularyError(f"{origin.label}: {error}") from error
    found = {}
    for key, table in tables.items():
        place = f"{origin.label}:{_line(text, key)}"
        if not isinstance(table, dict) or not ("any" in table) ^ ("seq" in table) or set(table) - _KEYS:
            raise VocabularyError(f"{place}: [{key}] takes why, either any or seq, yes and no")
        found[key] = (place, table)
    return found


def _extended(table: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    kept = {k: v for k, v in table.items() if k not in ("any", "seq")}
    if "any" in own:
        kept["any"] = [*table.get("any", ["".join(table.get("seq", ()))]), *own["any"]]
    else:
        kept["seq"] = own["seq"]
    for examples in ("yes", "no"):
        kept[examples] = [*table.get(examples, ()), *own.get(examples, ())]
    return kept


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
        return quick(entries(file)[name].regex)
    except KeyError:
        raise VocabularyError(f"ontology/patterns/{file}.toml: no entry [{name}]") from None


def source(file: str, name: str) -> str:
    """The regular expression of an entry, to be built into a larger one."""
    return entries(file)[name].regex
