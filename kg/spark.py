"""The per-page work on Spark, for more pages than one machine should read.

What a page yields depends on the page and the vocabulary alone, so it makes no difference where it
is read: the graph has the same bytes. Pages may lie wherever Spark reads (hdfs://, s3a://, file://).
The machines of the cluster need unionkg installed: `pip install unionkg` in the Python that
PYSPARK_PYTHON names. What all pages share (resolution, the graph) is done by the program itself.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import unquote, urlsplit

from kg.errors import InputError
from kg.model import Page
from kg.workers import Outcome, batched, read_packed, unpacked

_AT_ONCE = 4096  # pages sent to the cluster together: bounds the memory of this process
_TASKS_A_CORE = 4  # pages differ in length; smaller tasks share the last ones evenly
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)


@dataclass(frozen=True)
class Cluster:
    """A running Spark context, and a folder of this machine for what lies elsewhere."""

    context: Any
    folder: Path

    def fetched(self, paths: Sequence[str]) -> list[str]:
        """The paths, with what Spark alone can reach copied to this machine under the same names."""
        return [str(self._fetch(path)) if _ADDRESS.match(path) else path for path in paths]

    def _fetch(self, address: str) -> Path:
        from py4j.protocol import Py4JJavaError

        top = self.folder / (PurePosixPath(unquote(urlsplit(address).path)).name or "pages")
        try:
            if self._is_folder(address):
                address = address.rstrip("/")
                # the pattern reaches two levels of folders: a year's folder with its months
                patterns = [p for p in (f"{address}/*", f"{address}/*/*") if self._exists(p)]
                for pattern in patterns:
                    for name, data in self.context.binaryFiles(pattern).toLocalIterator():
                        _put(top / _below(name, address), data)
            else:
                for _, data in self.context.binaryFiles(address).toLocalIterator():
                    _put(top, data)
        except Py4JJavaError as error:
            reason = str(error.java_exception).splitlines()[0][:200]
            raise InputError(f"{address}: Spark cannot read it ({reason})") from None
        if not top.exists():
            raise InputError(f"{address}: Spark finds no pages there")
        return top

    def _is_folder(self, address: str) -> bool:
        path, system = self._at(address)
        return bool(system.exists(path) and system.getFileStatus(path).isDirectory())

    def _exists(self, pattern: str) -> bool:
        path, system = self._at(pattern)
        return any(status.isFile() for status in system.globStatus(path) or ())

    def _at(self, address: str) -> tuple[Any, Any]:
        path = self.context._jvm.org.apache.hadoop.fs.Path(address)
        return path, path.getFileSystem(self.context._jsc.hadoopConfiguration())

    def read_pages(self, pages: Iterable[Page]) -> Iterator[Outcome]:
        """What the per-page stages make of each page, in order, read on the cluster."""
        rest = iter(pages)
        while batch := list(islice(rest, _AT_ONCE)):
            tasks = min(len(batch), self.context.defaultParallelism * _TASKS_A_CORE)
            packed = self.context.parallelize(batch, tasks).mapPartitions(_read_partition)
            found = packed.toLocalIterator(prefetchPartitions=True)
            for page, outcome in zip(batch, found, strict=True):
                yield unpacked(page, outcome)


@contextmanager
def cluster(master: str) -> Iterator[Cluster]:
    """A Spark application on `master` (local[2], spark://host:7077, yarn …), ended with the block."""
    try:
        from pyspark import SparkConf, SparkContext
    except ImportError:
        raise InputError("--engine spark needs pyspark: pip install 'unionkg[spark]'") from None
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    conf = SparkConf().setMaster(master).setAppName("unionkg")
    conf.set("spark.ui.enabled", "false").set("spark.ui.showConsoleProgress", "false")
    conf.set("spark.driver.maxResultSize", "0")
    try:
        context = SparkContext(conf=conf)
    except Exception as error:  # whatever Java reports: no Java, no master, a wrong address
        reason = " ".join(str(error).split())[:200]
        raise InputError(f"--master {master}: Spark does not start ({reason})") from None
    context.setLogLevel("ERROR")
    try:
        with tempfile.TemporaryDirectory(prefix="unionkg-") as name:
            yield Cluster(context, Path(name))
    finally:
        context.stop()


def _read_partition(pages: Iterator[Page]) -> Iterator[bytes | str]:
    """Runs on the cluster."""
    for batch in batched(pages):
        yield from read_packed(batch)


def _below(name: str, address: str) -> str:
    """The part of a file's address below its folder's: Spark may spell the front differently."""
    folder = unquote(urlsplit(address).path).rstrip("/")
    path = unquote(urlsplit(name).path)
    inside = (
        path[path.index(folder) + len(folder) :].lstrip("/") if folder in path else PurePosixPath(path).name
    )
    if ".." in PurePosixPath(inside).parts:
        raise InputError(f"{name}: not below {address}")
    return inside


def _put(target: Path, data: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)
