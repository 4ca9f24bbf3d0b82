"""The Spark engine gives the bytes of the local one. Needs the extra `spark` and Java."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.cli import main
from tests.conftest import SAMPLES, SampleBuild


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("address", [str(SAMPLES), SAMPLES.as_uri()])
def test_spark_and_local_give_the_same_bytes(
    address: str, tmp_path: Path, sample_build: SampleBuild, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
    options = ["-o", str(tmp_path), "--engine", "spark", "--master", "local[2]"]
    assert main(["build", address, *options]) == 0
    for name in ("graph.ttl", "network.html", "index.html", "review.csv"):
        assert (tmp_path / name).read_bytes() == (sample_build.folder / name).read_bytes(), name
