"""A graph file as a pyoxigraph store; a large one is loaded once and kept beside the file.

The kept store lies in `.<name>.store/<key>/`, where the key is a hash of the file's bytes, so that
a changed graph is never answered from an old store. It is built in a folder of its own and moved
into place: two programs that start at once both get a whole store.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import time
from pathlib import Path

import pyoxigraph as ox

from kg.errors import InputError

KEEP_FROM_BYTES = 4_000_000
"""From about 50k triples on, opening a kept store is quicker than reading the Turtle again."""
_ABANDONED_AFTER_SECONDS = 3600


def open_store(graph_path: str | Path) -> ox.Store:
    """The graph as a store to read from; InputError says what is wrong with the file."""
    path = Path(graph_path)
    if path.is_dir():
        raise InputError(f"{path}: a folder: name the graph in it, {path.as_posix()}/graph.ttl")
    try:
        if path.stat().st_size < KEEP_FROM_BYTES:
            return load(path)
        kept = kept_store(path)
    except FileNotFoundError:
        raise InputError(f"{path}: no such graph") from None
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror or error})") from None
    if kept is not None:
        try:
            return ox.Store.read_only(str(kept))
        except (OSError, RuntimeError):  # swept away just now, or damaged: the graph itself is at hand
            shutil.rmtree(kept, ignore_errors=True)
    return load(path)


def load(path: Path) -> ox.Store:
    """A store in memory."""
    store = ox.Store()
    _fill(store, path)
    return store


def kept_store(path: Path) -> Path | None:
    """The folder of the kept store, built if need be; None where it cannot be kept."""
    root = path.with_name(f".{path.name}.store")
    target = root / _key(path)
    if target.is_dir():
        return target
    building = root / f"building-{os.getpid()}"
    try:
        shutil.rmtree(building, ignore_errors=True)
        building.mkdir(parents=True)
    except OSError:
        return None  # a folder that cannot be written to: every question loads the graph anew
    try:
        store = ox.Store(str(building))
        _fill(store, path)
        store.optimize()
        store.flush()
        del store  # gives up the lock
        building.rename(target)
        _sweep(root, keep=target)
    except OSError:
        return target if target.is_dir() else None  # another program was quicker, or the disk is full
    finally:
        shutil.rmtree(building, ignore_errors=True)
    return target


def _fill(store: ox.Store, path: Path) -> None:
    suffix = path.suffix.lower().lstrip(".")
    form = ox.RdfFormat.from_extension(suffix) or ox.RdfFormat.TURTLE
    try:
        store.bulk_load(path=str(path), format=form)
    except SyntaxError as error:
        raise InputError(f"{path}: not a graph ({' '.join(str(error).split())})") from None


def _key(path: Path) -> str:
    digest = hashlib.blake2b(ox.__version__.encode(), digest_size=12)
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def _sweep(root: Path, keep: Path) -> None:
    """Removes the stores of older states of the graph, and what a killed program left half built."""
    for old in root.iterdir():
        half_built = old.name.startswith("building-")
        if old != keep and (not half_built or time.time() - old.stat().st_mtime > _ABANDONED_AFTER_SECONDS):
            shutil.rmtree(old, ignore_errors=True)
