"""Python's garbage collector, kept from walking through millions of objects that all stay.

What a build makes holds no cycles, so the collector finds nothing, but looks through all of it
again and again: a third of the time of a large build.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_SELDOM = (200_000, 50, 1_000)
"""Thresholds of a worker: libraries do make cycles, so it collects, but not after every few names."""


@contextmanager
def paused() -> Iterator[None]:
    """No collection in this block, unless the caller runs without it anyway."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def seldom() -> None:
    """Fewer collections for the rest of this process."""
    gc.set_threshold(*_SELDOM)
