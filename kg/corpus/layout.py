"""The layout patterns of `ontology/layout*.toml`, loaded once, checked and compiled."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from kg.errors import VocabularyError
from kg.prefilter import Edge, begins, compiled
from kg.vocabulary import ontology_path, table

WHOLE_LINE = (
    "letter", "banner", "chrome", "meta", "jump", "note", "notice", "column", "subhead", "list-title",
    "half-headline", "subject", "occasion", "slogan", "label", "addressees", "document",
    "bare-list-title", "section", "nameless", "numeral", "card", "card-head", "announced", "venue",
    "scene", "signature", "digest", "pictured",
)
LINE_START = ("note-lead", "dateline", "lead", "figure-first", "subtitle", "byline-prefix")
HTML = ("drop", "content", "kicker", "title", "heading", "subtitle", "author", "date")
DASHES = "—―─－"  # ——记…: a subtitle opens with one
LIMITS = ("headline", "kicker_stack", "caption", "quote")


@dataclass(frozen=True, slots=True)
class Block:
    """Chrome that runs from one line to another, at most `lines` lines."""

    name: str
    begin: re.Pattern[str]
    end: re.Pattern[str]
    lines: int


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """All patterns, compiled: one alternation a part."""

    parts: Mapping[str, re.Pattern[str]]
    blocks: tuple[Block, ...]
    roles: Mapping[str, str]  # role word as printed -> role recorded
    marks: Mapping[str, bool]  # 摄, 文, 报道 -> is it about the picture
    leads: str
    bodies: str
    nobody: frozenset[str]
    staff: frozenset[str]  # who works on a page, as a word alone: 审核, 排版
    surnames: frozenset[str]
    common_surnames: frozenset[str]  # those that tell a name by themselves
    compound_surnames: frozenset[str]
    limits: Mapping[str, int]
    html: Mapping[str, tuple[str, ...]]  # drop, content, title … -> CSS selectors

    def is_(self, part: str, text: str) -> bool:
        """Does the whole text match the part?"""
        return _openings(self, part)[text[:1]] and self.parts[part].fullmatch(text) is not None

    def opens(self, part: str, text: str) -> int:
        """The length of the match at the beginning of the text, 0 if there is none."""
        match = self.parts[part].match(text)
        return match.end() if match else 0


@cache
def _openings(layout: Layout, part: str) -> Edge:
    """What the lines of a part can begin with: most lines of a page are none of them."""
    return begins(layout.parts[part])


@cache
def load() -> Layout:
    """The layout of the packaged ontology folder: layout.toml and all layout-*.toml beside it."""
    main = ontology_path("layout.toml")
    return read([main, *sorted(main.parent.glob("layout-*.toml"))])


def read(paths: list[Path]) -> Layout:
    """Read and check the given files; the first must hold the [byline] and [limits] tables."""
    patterns: dict[str, list[str]] = {part: [] for part in (*WHOLE_LINE, *LINE_START)}
    blocks: list[Block] = []
    roles: dict[str, str] = {}
    marks: dict[str, bool] = {}
    words: dict[str, Any] = {"leads": "", "bodies": "", "nobody": [], "staff": []}
    limits: dict[str, int] = {}
    html: dict[str, tuple[str, ...]] = dict.fromkeys(HTML, ())
    for path in paths:
        file = _File(path)
        for number, row in enumerate(file.rows("pattern")):
            part, source = _check_pattern(file, number, row)
            patterns[part].append(source)
        blocks += [_block(file, number, row) for number, row in enumerate(file.rows("block"))]
        byline = file.data.get("byline", {})
        roles |= byline.get("roles", {})
        marks |= byline.get("marks", {})
        for key, value in byline.get("words", {}).items():
            words[key] = words[key] + value
        limits |= file.data.get("limits", {})
        for key, value in file.data.get("html", {}).items():
            html[_html_key(file, key, value)] += tuple(value)
    missing = [name for name in LIMITS if not isinstance(limits.get(name), int)]
    if missing:
        raise VocabularyError(f"{paths[0].name}: [limits] lacks a whole number for {missing[0]!r}")
    surnames = table("gazetteer/surnames.tsv")
    return Layout(
        parts={part: _union(found) for part, found in patterns.items()},
        blocks=tuple(blocks),
        roles=roles,
        marks=marks,
        leads=words["leads"],
        bodies=words["bodies"],
        nobody=frozenset(words["nobody"]),
        staff=frozenset(words["staff"]),
        surnames=frozenset(r["surname"] for r in surnames if len(r["surname"]) == 1),
        common_surnames=frozenset(r["surname"] for r in surnames if r["tier"] == "common"),
        compound_surnames=frozenset(r["surname"] for r in surnames if len(r["surname"]) == 2),
        limits=limits,
        html=html,
    )


def _html_key(file: _File, key: str, value: object) -> str:
    if key not in HTML:
        raise VocabularyError(f"{file.path.name}: [html] {key!r} is none of {', '.join(HTML)}")
    if not isinstance(value, list) or not all(isinstance(v, str) and v.strip() for v in value):
        raise VocabularyError(f"{file.path.name}: [html] {key!r} must be a list of CSS selectors")
    return key


def _union(sources: list[str]) -> re.Pattern[str]:
    return compiled("|".join(f"(?:{source})" for source in sources) or r"(?!)")


class _File:
    """One layout file and the line numbers of its tables."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.text = path.read_text(encoding="utf-8")
        try:
            self.data = tomllib.loads(self.text)
        except tomllib.TOMLDecodeError as error:
            raise VocabularyError(f"{path.name}: {error}") from None

    def rows(self, name: str) -> list[dict[str, Any]]:
        rows = self.data.get(name, [])
        if not isinstance(rows, list):
            raise VocabularyError(f"{self.path.name}: [{name}] must be written [[{name}]]")
        return rows

    def error(self, name: str, number: int, message: str) -> VocabularyError:
        headers = [i for i, line in enumerate(self.text.splitlines(), 1) if line.strip() == f"[[{name}]]"]
        where = headers[number] if number < len(headers) else 1
        return VocabularyError(f"{self.path.name}:{where}: {message}")


def _compile(file: _File, table: str, number: int, row: dict[str, Any], key: str) -> re.Pattern[str]:
    source = row.get(key)
    if not isinstance(source, str) or not source:
        raise file.error(table, number, f"{key!r} is missing")
    try:
        return re.compile(source)
    except re.error as error:
        raise file.error(table, number, f"{key!r} is no regular expression: {error}") from None


def _check_pattern(file: _File, number: int, row: dict[str, Any]) -> tuple[str, str]:
    part = row.get("part")
    if part not in WHOLE_LINE and part not in LINE_START:
        known = ", ".join((*WHOLE_LINE, *LINE_START))
        raise file.error("pattern", number, f"part {part!r} is none of {known}")
    pattern = _compile(file, "pattern", number, row, "match")
    if pattern.groupindex:
        raise file.error("pattern", number, "named groups are not used here: write (?:…)")
    test = pattern.fullmatch if part in WHOLE_LINE else pattern.match
    if not row.get("example"):
        raise file.error("pattern", number, "an 'example' is missing")
    for text in row["example"]:
        if not test(text):
            raise file.error("pattern", number, f"the example {text!r} does not match")
    for text in row.get("counterexample", ()):
        if test(text):
            raise file.error("pattern", number, f"the counterexample {text!r} matches")
    return str(part), pattern.pattern


def _block(file: _File, number: int, row: dict[str, Any]) -> Block:
    begin, end = (_compile(file, "block", number, row, key) for key in ("begin", "end"))
    lines = row.get("lines")
    if not isinstance(lines, int) or lines < 1:
        raise file.error("block", number, "'lines' must be a whole number above 0")
    example = row.get("example", [])
    if len(example) != 2 or not begin.fullmatch(example[0]) or not end.fullmatch(example[1]):
        raise file.error("block", number, "'example' must be two lines that begin and end the block")
    return Block(str(row.get("name", "")), begin, end, lines)
