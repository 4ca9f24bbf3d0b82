"""`kg cache`: what earlier builds kept."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from kg import cache
from kg.errors import InputError


def run(arguments: Namespace) -> int:
    """Tells about the cache of an output folder, or clears it."""
    folder = Path(arguments.output)
    if not folder.is_dir():
        raise InputError(f"{folder}: no such folder: give the output folder of a build")
    path = folder / cache.FILE_NAME
    found = cache.clear(path) if arguments.what == "clear" else cache.info(path)
    done = "cleared: " if arguments.what == "clear" else ""
    print(f"{done}{path.as_posix()}: {found.pages:,} pages, {found.bytes / 1e6:.1f} MB")
    return 0
