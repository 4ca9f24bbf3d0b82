"""What pages yielded, kept in one SQLite file, so that a build reads only new and changed pages.

A row is found by a hash of all that its content depends on: the page, the vocabulary, the code of
the per-page stages. So nothing needs to be invalidated, and an outdated row is merely never found
again. The write-ahead log makes the file safe under two builds at once and under a killed one.
"""

from __future__ import annotations

import hashlib
import sqlite3
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Self

from kg.model import Page
from kg.vocabulary import vocabulary_hash

FILE_NAME = ".kg-cache.sqlite"
_PACKAGE = Path(__file__).resolve().parent
_CODE = ("model.py", "vocabulary.py", "prefilter.py", "cache.py", "packing.py", "corpus", "extraction")
_WAIT_SECONDS = 30.0  # for another build that is writing
_SPARE = 1000  # unused rows that are always tolerated


@cache
def code_version() -> str:
    """A hash over the sources of the per-page stages and what their results are kept in."""
    digest = hashlib.sha256(f"python {sys.version_info[:2]}".encode())
    for name in _CODE:
        path = _PACKAGE / name
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            digest.update(file.relative_to(_PACKAGE).as_posix().encode() + b"\0")
            digest.update(file.read_bytes() + b"\0")
    return digest.hexdigest()


def key_of(page: Page) -> bytes:
    """All that the reading of a page depends on, hashed."""
    digest = hashlib.sha256(f"{code_version()}{vocabulary_hash()}".encode())
    about = (page.id, page.source, page.date, page.number, page.encoding, page.sha256, page.site)
    digest.update(repr(about).encode("utf-8", "backslashreplace"))
    # one PDF holds many pages under one hash of the file: the text itself tells them apart
    digest.update(page.text.encode("utf-8", "surrogatepass"))
    return digest.digest()


class NoCache:
    """The cache that keeps nothing."""

    keeps = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def get(self, key: bytes) -> bytes | None:
        """The blob under a key."""
        return None

    def put(self, rows: Sequence[tuple[bytes, bytes]]) -> None:
        """Keeps blobs under their keys."""

    def close(self) -> None:
        """Ends the use."""


class Cache(NoCache):
    """The kept readings of one output folder. A cache that cannot be used keeps nothing: it is only speed."""

    keeps = True

    def __init__(self, path: Path) -> None:
        self.path = path
        self.used: set[bytes] = set()
        self.hits = 0
        self._connection = _open(path)

    def get(self, key: bytes) -> bytes | None:
        self.used.add(key)
        if self._connection is None:
            return None
        try:
            row = self._connection.execute("SELECT blob FROM readings WHERE key = ?", (key,)).fetchone()
        except sqlite3.Error:
            self._give_up()
            return None
        if row is None:
            return None
        self.hits += 1
        return bytes(row[0])

    def put(self, rows: Sequence[tuple[bytes, bytes]]) -> None:
        if self._connection is None or not rows:
            return
        try:
            with self._connection:
                self._connection.executemany("INSERT OR REPLACE INTO readings VALUES (?, ?)", rows)
        except sqlite3.Error:
            self._give_up()

    def close(self) -> None:
        if self._connection is None:
            return
        with suppress(sqlite3.Error):
            self._sweep()
        with suppress(sqlite3.Error):
            self._connection.close()
        self._connection = None

    def _sweep(self) -> None:
        """Drops what this build did not use, once that is the larger part (old code, deleted pages)."""
        assert self._connection is not None
        if not self.used:
            return
        (rows,) = self._connection.execute("SELECT count(*) FROM readings").fetchone()
        if rows <= 2 * len(self.used) + _SPARE:
            return
        keys = [key for (key,) in self._connection.execute("SELECT key FROM readings")]
        with self._connection:
            self._connection.executemany(
                "DELETE FROM readings WHERE key = ?", [(key,) for key in keys if bytes(key) not in self.used]
            )

    def _give_up(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            with suppress(sqlite3.Error):
                connection.close()


def _open(path: Path) -> sqlite3.Connection | None:
    """The opened file; a damaged one is begun anew; None where it cannot be had."""
    for attempt in (1, 2):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(path, timeout=_WAIT_SECONDS)
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("CREATE TABLE IF NOT EXISTS readings (key BLOB PRIMARY KEY, blob BLOB)")
            return connection
        except sqlite3.OperationalError:
            return None  # a folder without write access, a full disk, a lock that is not given up
        except sqlite3.DatabaseError:
            if attempt == 1:
                _remove(path)
        except OSError:
            return None
    return None


def _remove(path: Path) -> None:
    for ending in ("", "-wal", "-shm"):
        with suppress(OSError):
            path.with_name(path.name + ending).unlink()


@dataclass(frozen=True, slots=True)
class CacheInfo:
    """What a cache file holds."""

    path: Path
    pages: int
    bytes: int


def info(path: Path) -> CacheInfo:
    """Number of kept pages and size; zero where there is no cache."""
    if not path.is_file():
        return CacheInfo(path, 0, 0)
    size = sum(p.stat().st_size for p in (path, path.with_name(path.name + "-wal")) if p.is_file())
    try:
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=_WAIT_SECONDS)
        try:
            (rows,) = connection.execute("SELECT count(*) FROM readings").fetchone()
        finally:
            connection.close()
    except sqlite3.Error:
        rows = 0
    return CacheInfo(path, rows, size)


def clear(path: Path) -> CacheInfo:
    """Removes the cache; returns what it held."""
    found = info(path)
    _remove(path)
    return found
