"""Paths -> the files below them, lazily, in a stable order, whatever their names are."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from kg.corpus import left_out
from kg.errors import InputError

TEXT = frozenset({".txt", ".text", ".md", ".markdown"})
HTML = frozenset({".html", ".htm", ".xhtml", ".shtml"})
MHTML = frozenset({".mhtml", ".mht"})
TABLES = frozenset({".csv", ".tsv"})
KNOWN = TEXT | HTML | MHTML | TABLES | {".pdf", ".jsonl", ".ndjson", ".zip"}
WORD = frozenset({".doc", ".docx", ".wps", ".rtf", ".odt"})
GRAPHS = frozenset({".ttl", ".nt", ".nq", ".n3", ".trig", ".rdf", ".jsonld"})
MAX_BYTES = 64 * 1024 * 1024  # a year of a daily's pages is smaller; a larger file is none of ours
_MAX_DEPTH = 40
_BESIDE = ("_files", ".files")  # pictures, scripts and frames of a page saved as a whole


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read: where it lies, and what it is called in the graph."""

    path: Path | None  # None: standard input
    label: str  # relative POSIX path, or "-"
    asked: bool = False  # named by the user (and not found in a folder)

    @property
    def name(self) -> PurePosixPath:
        return PurePosixPath(self.label)

    def data(self) -> bytes:
        """The bytes; InputError if they cannot be read or are too many."""
        if self.path is None:
            data = sys.stdin.buffer.read(MAX_BYTES + 1)
        else:
            try:
                if self.path.stat().st_size > MAX_BYTES:
                    raise InputError(f"{self.label}: over {MAX_BYTES >> 20} MB: split the file")
                data = self.path.read_bytes()
            except OSError as error:
                raise InputError(f"{self.label}: cannot be read ({_why(error)}): check the file") from None
        if len(data) > MAX_BYTES:
            raise InputError(f"{self.label}: over {MAX_BYTES >> 20} MB: split the input")
        return data


def is_beside(folder: str, names: Collection[str]) -> bool:
    """Is it the folder that a browser fills beside a page: a_files or a.files, by a.html?"""
    stem = next((folder.removesuffix(end) for end in _BESIDE if folder.endswith(end)), "")
    return bool(stem) and any(stem + ending in names for ending in HTML)


def walk(
    paths: Iterable[str | Path], leave_out: str | Path | None = None
) -> Iterator[Source | InputError]:
    """All files under the paths, in order; folders by name, links to folders above left out.

    The folder `leave_out` is not entered from a folder above it: a build does not read what it writes.
    """
    closed = None if leave_out is None else Path(leave_out).resolve()
    for path in paths:
        if str(path) == "-":
            yield Source(None, "-", asked=True)
            continue
        root = Path(path)
        label = _label(root)
        try:
            is_folder, is_file = root.is_dir(), root.is_file()
        except (OSError, ValueError) as error:
            yield InputError(f"{_printable(path)}: cannot be read ({_why(error)}): check the path")
            continue
        if is_folder:
            yield from _folder(root, label, closed)
        elif is_file:
            yield _refused(label) or Source(root, label, asked=True)
        elif root.exists():
            yield InputError(f"{_printable(path)}: neither a file nor a folder: leave it out")
        else:
            yield InputError(f"{_printable(path)}: no such file or folder: check the path")


def word_file(label: str) -> InputError:
    """What is said of a file in `WORD`: pages may well be meant by it, so it is not passed over."""
    return InputError(f"{label}: a file of a word processor: save it as plain text or as a web page")


def _refused(label: str) -> InputError | None:
    """Why a file that the user names is no page, where its ending tells."""
    suffix = PurePosixPath(label).suffix.lower()
    if suffix in WORD:
        return word_file(label)
    if suffix in GRAPHS:
        return InputError(
            f"{label}: a graph, not a page: give the pages it was built from"
            f" (kg explain NAME -g {label} and kg query {label} ask a graph)"
        )
    if suffix not in KNOWN and (advice := left_out.advice(label)):
        return InputError(f"{label}: {advice}")
    return None


@dataclass(frozen=True, slots=True)
class _LeftOut:
    """A file that is not read, as a folder's note names it."""

    name: str


def _folder(root: Path, label: str, closed: Path | None) -> Iterator[Source | InputError]:
    empty, others = True, []
    for item in _below(root, label, frozenset({root.resolve()}), closed):
        if isinstance(item, _LeftOut):
            others.append(item.name.removeprefix(f"{label}/"))
            continue
        empty = False
        yield item
    if others:
        yield left_out.note(label, others)
    if empty:
        kinds = " ".join(sorted(KNOWN))
        yield InputError(f"{_printable(root)}: no pages in this folder (files are read that end in {kinds})")


def _below(
    folder: Path, label: str, above: frozenset[Path], closed: Path | None
) -> Iterator[Source | InputError | _LeftOut]:
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda e: e.name)
    except OSError as error:
        yield InputError(f"{label}: the folder cannot be read ({_why(error)}): check its rights")
        return
    names = frozenset(entry.name for entry in found)
    for entry in found:
        if entry.name.startswith(".") or is_beside(entry.name, names):
            continue
        path, inner = folder / entry.name, f"{label}/{_printable(entry.name)}"
        try:
            if entry.is_dir():
                real = path.resolve()
                if real in above or real == closed or len(above) > _MAX_DEPTH:
                    continue  # a link that leads back up: what it holds is read once
                yield from _below(path, inner, above | {real}, closed)
            elif entry.is_file():
                suffix = path.suffix.lower()
                if suffix in KNOWN:
                    yield Source(path, inner)
                elif suffix in WORD and not entry.name.startswith("~$"):  # the mark of an open file
                    yield word_file(inner)
                elif left_out.has_ending(entry.name):
                    if left_out.is_worth_telling(entry.name):
                        yield _LeftOut(inner)
                elif found_page := left_out.may_be_page(_head(path)):
                    yield Source(path, inner)
                elif found_page is False:
                    yield _LeftOut(inner)
            elif entry.is_symlink():
                yield InputError(f"{inner}: the link leads nowhere: remove it or mend it")
        except OSError as error:
            yield InputError(f"{inner}: cannot be read ({_why(error)}): check the file")


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(left_out.HEAD)


def _label(path: Path) -> str:
    """The path as the graph names it: never a path of this machine, never out of the folder."""
    if path.is_absolute() or ".." in path.parts:
        name = path.name if path.name not in ("", "..") else path.resolve().name
        return _printable(name or "pages")
    return _printable(path.as_posix()) if path.parts else _printable(path.resolve().name)


def _printable(name: str | Path) -> str:
    """A name without what would break a line or a terminal."""
    text = str(name).encode("utf-8", "replace").decode("utf-8")
    return "".join(c if c.isprintable() else "\ufffd" for c in text)


def _why(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error).split("\n")[0]
