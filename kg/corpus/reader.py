"""Paths -> pages, lazily and in a stable order; each bad input yields one InputError."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.corpus.decode import decode
from kg.errors import InputError
from kg.model import Page

SUFFIXES = frozenset({".txt", ".md", ".markdown"})


def read(paths: Iterable[str | Path], *, date: str | None = None) -> Iterator[Page | InputError]:
    """The pages of the given files and folders."""
    seen: set[str] = set()
    for path in paths:
        for file in _files(Path(path)):
            if isinstance(file, InputError):
                yield file
                continue
            try:
                data = file.read_bytes()
                text, encoding = decode(data, file.as_posix())
            except InputError as error:
                yield error
                continue
            name = file.stem
            if name in seen:
                name = f"{file.parent.name}-{name}"
            seen.add(name)
            yield Page(name, file.as_posix(), text, encoding, date, None, hashlib.sha256(data).hexdigest())


def _files(path: Path) -> Iterator[Path | InputError]:
    if path.is_file():
        yield path
    elif path.is_dir():
        yield from sorted(p for p in path.rglob("*") if p.is_file() and p.suffix.lower() in SUFFIXES)
    else:
        yield InputError(f"{path}: no such file or folder: check the path")
