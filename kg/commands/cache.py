"""`kg cache`: what earlier builds kept."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from kg import cache


def run(arguments: Namespace) -> int:
    """Tells about the cache of an output folder, or clears it."""
    path = Path(arguments.output) / cache.FILE_NAME
    found = cache.clear(path) if arguments.what == "clear" else cache.info(path)
    done = "cleared: " if arguments.what == "clear" else ""
    print(f"{done}{path.as_posix()}: {found.pages:,} pages, {found.bytes / 1e6:.1f} MB")
    return 0
