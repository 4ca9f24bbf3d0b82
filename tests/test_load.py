"""`kg load` against a real server: the one of PyPI's `oxigraph`, started on loopback."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.cli import main
from tests.conftest import SampleBuild


def _program() -> str | None:
    beside = Path(sys.executable).with_name("oxigraph")
    return str(beside) if beside.exists() else shutil.which("oxigraph")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    program = _program()
    if program is None:
        pytest.skip("no oxigraph server here (pip install oxigraph)")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    folder = tmp_path_factory.mktemp("store")
    command = [program, "serve", "--location", str(folder), "--bind", f"127.0.0.1:{port}"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        address = f"http://127.0.0.1:{port}"
        for _ in range(100):
            try:
                urllib.request.urlopen(address, timeout=5).close()
                break
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.1)
        yield address
        process.terminate()


def _count(server: str, pattern: str = "?s ?p ?o") -> int:
    request = urllib.request.Request(
        f"{server}/query",
        data=f"SELECT (COUNT(*) AS ?n) {{ {pattern} }}".encode(),
        headers={"Content-Type": "application/sparql-query", "Accept": "application/sparql-results+json"},
    )
    with urllib.request.urlopen(request, timeout=30) as answer:
        return int(json.load(answer)["results"]["bindings"][0]["n"]["value"])


def test_load_replaces_and_adds(
    server: str, sample_build: SampleBuild, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    import pyoxigraph as ox

    store = ox.Store()
    store.bulk_load(path=str(sample_build.graph), format=ox.RdfFormat.TURTLE)
    graph, to = str(sample_build.graph), f"{server}/store"
    for _ in range(2):  # the second takes the place of the first
        assert main(["load", graph, "--to", to]) == 0
        assert _count(server) == len(store)
    assert "default graph" in capsys.readouterr().out
    named = "GRAPH <https://example.org/g> { ?s ?p ?o }"
    assert main(["load", graph, "--to", to, "--named", "https://example.org/g"]) == 0
    assert _count(server, named) == len(store)
    more = tmp_path / "more.ttl"
    more.write_text(
        "<https://example.org/a> <https://example.org/b> <https://example.org/c> .", encoding="utf-8"
    )
    assert main(["load", str(more), "--to", to, "--named", "https://example.org/g", "--add"]) == 0
    assert _count(server, named) == len(store) + 1


def test_a_refusal_is_one_line(server: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = tmp_path / "bad.ttl"
    bad.write_text("this is not Turtle", encoding="utf-8")
    assert main(["load", str(bad), "--to", f"{server}/store"]) == 2
    assert "refused: 400" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["x.csv", "--to", "http://127.0.0.1:9/store"], "not a file to load"),
        (["missing.ttl", "--to", "http://127.0.0.1:9/store"], "missing.ttl"),
        (["GRAPH", "--to", "file:///etc"], "not the address of a server"),
        (["GRAPH", "--to", "http://127.0.0.1:9/store"], "cannot be reached"),
    ],
)
def test_mistakes(
    arguments: list[str], words: str, sample_build: SampleBuild, capsys: pytest.CaptureFixture[str]
) -> None:
    given = [str(sample_build.graph) if a == "GRAPH" else a for a in arguments]
    assert main(["load", *given]) == 2
    error = capsys.readouterr().err
    assert words in error
    assert len(error.splitlines()) == 1
