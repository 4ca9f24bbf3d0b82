"""The per-page work, here or in several processes, out of the cache where it was done before.

What a page yields depends on the page and the vocabulary alone, so neither the number of
processes nor the cache shows in the result. Pages come back in the order they went in, and only
a bounded number of them is under way, however many there are.
"""

from __future__ import annotations

import os
import traceback
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack
from dataclasses import dataclass, field
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from pathlib import Path
from threading import Thread

from kg import collecting
from kg.cache import NoCache, key_of
from kg.errors import InputError, UnionKGError
from kg.model import PackedPage, Page, PageReading
from kg.packing import dumps, loads, packed_page

Outcome = PackedPage | InputError

_BATCH = 8
"""Pages read at once: more are hardly read faster, and fewer share the last ones evenly."""
_BATCH_TEXT = 65_000
"""Characters of text read at once, some 200 kB, unless one page is longer."""
_AHEAD = 3
"""Tasks waiting for each process: it never idles, and memory holds a few dozen pages only."""
_WORTH_PROCESSES = 48
"""Pages from which starting processes pays: each loads the vocabulary anew, about a second."""


@dataclass(slots=True)
class _Batch:
    """Pages that belong together: what the cache knew of them, and the rest, being read."""

    pages: list[Page]
    known: list[PackedPage | None]
    missing: list[int] = field(default_factory=list)  # positions that the cache did not know
    future: Future[list[bytes | str]] | None = None

    @property
    def unread(self) -> list[Page]:
        """The pages that the cache did not know."""
        return [self.pages[i] for i in self.missing]


def read_pages(pages: Iterable[Page], *, jobs: int = 1, cache: NoCache | None = None) -> Iterator[Outcome]:
    """What the per-page stages make of each page, in order; a page that they fail on is an error."""
    cache = cache or NoCache()
    batches = _batches(pages, cache)
    if jobs <= 1:
        for batch in batches:
            yield from _read_here(batch, cache)
        return
    yield from _read_in_processes(batches, jobs, cache)


def batched(pages: Iterable[Page]) -> Iterator[list[Page]]:
    """The pages in order, as many together as are read at once."""
    batch: list[Page] = []
    size = 0
    for page in pages:
        if batch and (len(batch) == _BATCH or size + len(page.text) > _BATCH_TEXT):
            yield batch
            batch, size = [], 0
        batch.append(page)
        size += len(page.text)
    if batch:
        yield batch


def _batches(pages: Iterable[Page], cache: NoCache) -> Iterator[_Batch]:
    for batch in batched(pages):
        known = [_known(page, cache) for page in batch]
        yield _Batch(batch, known, [i for i, reading in enumerate(known) if reading is None])


def _known(page: Page, cache: NoCache) -> PackedPage | None:
    blob = cache.get(key_of(page)) if cache.keeps else None
    readings = None if blob is None else loads(blob)
    return None if readings is None else PackedPage(page, readings)


def _read_here(batch: _Batch, cache: NoCache) -> Iterator[Outcome]:
    yield from _joined(batch, read_packed(batch.unread), cache)


def _read_in_processes(batches: Iterator[_Batch], jobs: int, cache: NoCache) -> Iterator[Outcome]:
    """A window of batches under way; processes start only when enough pages need them."""
    window = max(jobs * _AHEAD * _BATCH, _WORTH_PROCESSES)  # pages
    waiting: deque[_Batch] = deque()
    unsent = 0
    with ExitStack() as stack:
        pool: ProcessPoolExecutor | None = None
        exhausted = False
        while waiting or not exhausted:
            while not exhausted and sum(len(b.pages) for b in waiting) < window:
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
        batch.future = pool.submit(read_packed, batch.unread)


def _received(batch: _Batch, cache: NoCache) -> Iterator[Outcome]:
    assert batch.future is not None
    try:
        fresh = batch.future.result()
    except BrokenProcessPool:
        raise UnionKGError(
            "a worker process died, perhaps for want of memory: try --jobs 1 "
            "(a script that reads with several jobs needs its calls under if __name__ == '__main__')"
        ) from None
    yield from _joined(batch, fresh, cache)


def _joined(batch: _Batch, fresh: Sequence[bytes | str], cache: NoCache) -> Iterator[Outcome]:
    """The pages of a batch in order: those that the cache knew, and those read now, which it keeps."""
    unread = batch.unread
    if cache.keeps:
        new = zip(unread, fresh, strict=True)
        cache.put([(key_of(page), blob) for page, blob in new if isinstance(blob, bytes)])
    read = dict(zip(batch.missing, map(unpacked, unread, fresh), strict=True))
    for i, known in enumerate(batch.known):
        yield read[i] if known is None else known


def unpacked(page: Page, outcome: bytes | str) -> Outcome:
    """What a worker handed back of a page."""
    if isinstance(outcome, str):
        return InputError(outcome)
    readings = loads(outcome)
    if readings is None:  # damaged on the way
        (found,) = _read([page])
        return found if isinstance(found, InputError) else packed_page(found)
    return PackedPage(page, readings)


def read_packed(pages: Sequence[Page]) -> list[bytes | str]:
    """Runs in a worker: what each page yields, packed as the cache keeps it, or what went wrong."""
    return [str(o) if isinstance(o, InputError) else dumps(o.readings) for o in _read(pages)]


def _read(pages: Sequence[Page]) -> Sequence[PageReading | InputError]:
    """Reads pages at once; where that fails one by one, so that the fault stays with its page."""
    if not pages:
        return ()
    from kg.extraction import page as per_page  # loads the vocabulary: only where a page is read

    try:
        return per_page.read_pages(pages)
    except UnionKGError:
        raise
    except Exception as error:  # a fault of ours on one page must not cost the reader all the others
        if len(pages) == 1:
            return (_fault(pages[0], error),)
        return [outcome for page in pages for outcome in _read([page])]


def _fault(page: Page, error: Exception) -> InputError:
    place = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(place.filename).name}:{place.lineno}"
    return InputError(
        f"{page.source}: left out: the program failed on it "
        f"({type(error).__name__} in {where}): please report it"
    )
