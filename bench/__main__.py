"""All measurements in one run: a table on the screen, and the same as JSON.

python -m bench [--sizes 10 100 1000 10000] [--pages 300] [--json bench.json]
"""

from __future__ import annotations

import argparse
import json
import platform
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench import texts

Row = tuple[str, str, str]  # what, measured, compared
REPEATS = 3


def task(name: str, **arguments: Any) -> dict[str, Any]:
    """One measurement in a process of its own."""
    command = [sys.executable, "-m", "bench.tasks", name, json.dumps(arguments)]
    done = subprocess.run(
        command, cwd=texts.ROOT, capture_output=True, text=True, encoding="utf-8", check=False
    )
    if done.returncode != 0:
        raise SystemExit(f"{name} failed:\n{done.stderr}")
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def median(name: str, key: str, **arguments: Any) -> dict[str, Any]:
    """The run of several whose `key` is the middle one."""
    runs = sorted((task(name, **arguments) for _ in range(REPEATS)), key=lambda run: run[key])
    return runs[len(runs) // 2]


def reading(folder: Path, size: int, found: dict[str, Any]) -> Iterator[Row]:
    """Text to graph on one core and two; taggers on the same text."""
    one = median("pages_to_graph", "cpu", folder=str(folder), jobs=1)
    two = median("pages_to_graph", "clock", folder=str(folder), jobs=2)
    found["one core"], found["two processes"] = one, two
    speed = size / 1e6 / one["cpu"]
    yield (
        "text to graph, one core",
        f"{one['pages'] / one['cpu']:.0f} pages/s, {speed:.3f} MB/s",
        f"read {one['read_cpu']:.1f} s, resolve {one['resolve_cpu']:.1f} s, write {one['write_cpu']:.1f} s",
    )
    one_speed, two_speed = one["steady_pages_per_second"], two["steady_pages_per_second"]
    what = "per-page work, two processes"
    yield what, f"{two_speed:.0f} pages/s", f"{two_speed / one_speed:.2f}× one ({one_speed:.0f} pages/s)"
    for name, label in (("jieba_cut", "jieba.cut"), ("jieba_posseg", "jieba.posseg"), ("lac", "LAC")):
        other = task(name, folder=str(folder))
        found[label] = other
        if "missing" in other:
            yield label, "–", other["missing"]
        else:
            theirs = size / 1e6 / other["cpu"]
            yield f"{label} on the same text", f"{theirs:.3f} MB/s", f"we are at {speed / theirs:.1f}×"


def writing(folder: Path, found: dict[str, Any]) -> Iterator[Row]:
    """Turtle, queries, pairs, each beside the usual way."""
    turtle = median("turtle_writing", "ours", folder=str(folder))
    found["turtle"] = turtle
    ratio = turtle["rdflib"] / turtle["ours"]
    what = f"Turtle of {turtle['triples']:,} triples"
    yield what, f"{turtle['ours']:.2f} s", f"rdflib {turtle['rdflib']:.1f} s, {ratio:.0f}×"
    asked = task("querying", graph=str(folder.with_suffix(".ttl")))
    found["querying"] = asked
    parse = asked["parse"]
    ratio = parse["rdflib"] / parse["ours"]
    yield "reading the graph file", f"{parse['ours']:.2f} s", f"rdflib {parse['rdflib']:.1f} s, {ratio:.0f}×"
    for name, one in asked["queries"].items():
        ratio = one["rdflib"] / max(one["ours"], 1e-6)
        here, there = one["ours"] * 1e3, one["rdflib"] * 1e3
        yield f"  {name} ({one['rows']:,} rows)", f"{here:.1f} ms", f"rdflib {there:.0f} ms, {ratio:.0f}×"
    pairs = median("pair_counting", "ours", folder=str(folder))
    found["pairs"] = pairs
    ratio = pairs["counter"] / pairs["ours"]
    what = f"counting {pairs['pairs']:,} pairs"
    yield what, f"{pairs['ours']:.3f} s", f"Counter {pairs['counter']:.2f} s, {ratio:.0f}×"


def scaling(work: Path, sizes: list[int], found: dict[str, Any]) -> Iterator[Row]:
    """Time and memory of a whole build, by the number of pages."""
    found["sizes"] = {}
    first: float | None = None
    for size in sizes:
        folder = work / f"pages{size}"
        texts.write(folder, size)
        arguments = ["build", str(folder), "-o", str(work / f"out{size}"), "--no-network", "--no-cache"]
        run = task("command", arguments=arguments)
        found["sizes"][size] = run
        each = run["clock"] / size
        compared = ""
        if size >= 1000:
            first = first or each
            compared = f"{each / first:.2f}× per page of {min(s for s in sizes if s >= 1000):,} pages"
        measured = f"{run['clock']:.1f} s, {each * 1e3:.1f} ms a page, {run['peak_mb']:.0f} MB"
        yield f"kg build, {size:,} pages", measured, compared


def changing(work: Path, size: int, found: dict[str, Any]) -> Iterator[Row]:
    """A build after one page of many has changed."""
    folder, out = work / "changing", work / "changing-out"
    texts.write(folder, size)
    arguments = ["build", str(folder), "-o", str(out), "--no-network"]
    full = task("command", arguments=arguments)
    changed = sorted(folder.iterdir())[size // 2]
    changed.write_text(changed.read_text(encoding="utf-8").replace("慰问", "看望"), encoding="utf-8")
    again = task("command", arguments=arguments)
    found["changed"] = {"full": full, "again": again}
    share = again["clock"] / full["clock"]
    yield f"one changed page of {size:,}", f"{again['clock']:.1f} s", f"{share:.0%} of {full['clock']:.1f} s"


def starting(found: dict[str, Any], graph: Path) -> Iterator[Row]:
    """From the shell to the first answer."""
    import time

    query = ["query", str(graph), "-q", "ASK { ?s a ukg:Union }"]
    for name, arguments in (("kg --help", ["--help"]), ("kg query", query)):
        times = []
        for _ in range(5):
            started = time.perf_counter()
            subprocess.run(
                [sys.executable, "-m", "kg", *arguments], cwd=texts.ROOT, capture_output=True, check=True
            )
            times.append(time.perf_counter() - started)
        found[name] = statistics.median(times)
        yield f"start of {name}", f"{found[name]:.2f} s", ""


def main() -> None:
    """Runs all, prints the table, writes the JSON."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10, 100, 1000, 10000])
    parser.add_argument("--pages", type=int, default=300, help="pages of the comparisons (default: 300)")
    parser.add_argument(
        "--changed", type=int, default=1000, help="pages of which one is changed (default: 1000)"
    )
    parser.add_argument("--json", type=Path, default=Path("bench.json"))
    arguments = parser.parse_args()
    found: dict[str, Any] = {"python": platform.python_version(), "machine": platform.machine()}
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        folder = work / "pages"
        size = texts.write(folder, arguments.pages)
        found["text"] = {"pages": arguments.pages, "bytes": size}
        print(f"{arguments.pages} pages, {size / 1e6:.2f} MB of text\n")
        small = work / "small"
        texts.write(small, 6)
        for rows in (
            reading(folder, size, found),
            writing(folder, found),
            starting(found, folder.with_suffix(".ttl")),
            changing(work, arguments.changed, found),
            scaling(work, sorted(arguments.sizes), found),
        ):
            for what, measured, compared in rows:
                print(f"{what:<36}{measured:<34}{compared}", flush=True)
    arguments.json.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"\nwritten to {arguments.json}")


if __name__ == "__main__":
    main()
