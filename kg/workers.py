"""The per-page work, here or in several processes, out of the cache where it was done before.

What a page yields depends on the page and the vocabulary alone, so neither the number of
processes nor the cache shows in the result. Pages come back in the order they went in, and only
a bounded number of them is under way, however many there are.
"""

from __future__ import annotations

import os
import traceback
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import islice
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from pathlib import Path
from threading import Thread

from kg import collecting
from kg.cache import NoCache, dumps, key_of, loads
from kg.errors import InputError, UnionKGError
from kg.model import Page, PageReading

Outcome = PageReading | InputError

_CHUNK = 16
"""Pages a task: enough to hide the cost of sending them, few enough to share the last ones evenly."""
_AHEAD = 3
"""Tasks waiting for each process: it never idles, and memory holds a few dozen pages only."""
_WORTH_PROCESSES = 48
"""Pages from which starting processes pays: each loads the vocabulary anew, about a second."""


@dataclass(slots=True)
class _Batch:
    """Pages that belong together: what the cache knew of them, and the rest, being read."""

    pages: list[Page]
    blobs: list[bytes | None]
    missing: list[int] = field(default_factory=list)  # positions that the cache did not know
    future: Future[list[bytes | str]] | None = None


def read_pages(pages: Iterable[Page], *, jobs: int = 1, cache: NoCache | None = None) -> Iterator[Outcome]:
    """What the per-page stages make of each page, in order; a page that they fail on is an error."""
    cache = cache or NoCache()
    batches = _batches(iter(pages), cache)
    if jobs <= 1:
        for batch in batches:
            yield from _read_here(batch, cache)
        return
    yield from _read_in_processes(batches, jobs, cache)


def _batches(pages: Iterator[Page], cache: NoCache) -> Iterator[_Batch]:
    while chunk := list(islice(pages, _CHUNK)):
        blobs = [cache.get(key_of(page)) for page in chunk]
        yield _Batch(chunk, blobs, [i for i, blob in enumerate(blobs) if blob is None])


def _read_here(batch: _Batch, cache: NoCache) -> Iterator[Outcome]:
    for page, blob in zip(batch.pages, batch.blobs, strict=True):
        kept = None if blob is None else loads(blob)
        if kept is not None:
            yield PageReading(page, kept)
            continue
        reading = _read_page(page)
        if cache.keeps and isinstance(reading, PageReading):
            cache.put([(key_of(page), dumps(reading.readings))])
        yield reading


def _read_in_processes(batches: Iterator[_Batch], jobs: int, cache: NoCache) -> Iterator[Outcome]:
    """A window of batches under way; processes start only when enough pages need them."""
    waiting: deque[_Batch] = deque()
    unsent = 0
    with ExitStack() as stack:
        pool: ProcessPoolExecutor | None = None
        exhausted = False
        while waiting or not exhausted:
            while not exhausted and len(waiting) < max(jobs * _AHEAD, _WORTH_PROCESSES // _CHUNK):
                batch = next(batches, None)
                if batch is None:
                    exhausted = True
                    break
                waiting.append(batch)
                unsent += len(batch.missing)
                if pool is None and unsent >= _WORTH_PROCESSES:
                    pool = _pool(stack, jobs)
                if pool is not None:
                    for one in waiting:
                        _send(one, pool)
            if not waiting:
                return
            batch = waiting.popleft()
            unsent -= 0 if batch.future else len(batch.missing)
            yield from _received(batch, cache) if batch.future else _read_here(batch, cache)


def _pool(stack: ExitStack, jobs: int) -> ProcessPoolExecutor:
    # Spawned, not forked: the same on every system, and safe beside the threads of a caller.
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_begin)
    stack.callback(pool.shutdown, wait=True, cancel_futures=True)
    return pool


def _begin() -> None:
    """Runs first in a worker."""
    collecting.seldom()
    # a killed build must not leave processes that wait for it for ever
    parent = parent_process()
    if parent is not None:
        Thread(target=_leave_after, args=(parent.sentinel,), daemon=True).start()


def _leave_after(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)


def _send(batch: _Batch, pool: ProcessPoolExecutor) -> None:
    if batch.future is None and batch.missing:
        batch.future = pool.submit(read_packed, [batch.pages[i] for i in batch.missing])


def _received(batch: _Batch, cache: NoCache) -> Iterator[Outcome]:
    assert batch.future is not None
    try:
        fresh = dict(zip(batch.missing, batch.future.result(), strict=True))
    except BrokenProcessPool:
        raise UnionKGError("a worker process died, perhaps for want of memory: try --jobs 1") from None
    cache.put([(key_of(batch.pages[i]), blob) for i, blob in fresh.items() if isinstance(blob, bytes)])
    for i, page in enumerate(batch.pages):
        outcome = fresh.get(i, batch.blobs[i])
        yield _read_page(page) if outcome is None else unpacked(page, outcome)


def unpacked(page: Page, outcome: bytes | str) -> Outcome:
    """The reading of a page out of what a worker (or the cache) handed back."""
    if isinstance(outcome, str):
        return InputError(outcome)
    kept = loads(outcome)
    return _read_page(page) if kept is None else PageReading(page, kept)


def read_packed(pages: list[Page]) -> list[bytes | str]:
    """Runs in a worker: what each page yields, packed as the cache keeps it, or what went wrong."""
    outcomes = (_read_page(page) for page in pages)
    return [str(o) if isinstance(o, InputError) else dumps(o.readings) for o in outcomes]


def _read_page(page: Page) -> Outcome:
    from kg.extraction.page import read_page  # loads the vocabulary: only where a page is read

    try:
        return read_page(page)
    except UnionKGError:
        raise
    except Exception as error:  # a fault of ours on one page must not cost the reader all the others
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(place.filename).name}:{place.lineno}"
        return InputError(
            f"{page.source}: left out: the program failed on it "
            f"({type(error).__name__} in {where}): please report it"
        )
