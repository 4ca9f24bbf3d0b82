"""The same input gives the same bytes: whatever the hash seed, the processes, the order in memory."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, SAMPLES, SampleBuild

FILES = ("graph.ttl", "network.html", "index.html", "review.csv")


@pytest.mark.parametrize(("seed", "jobs"), [("1", "1"), ("2718", "2")])
def test_same_bytes(seed: str, jobs: str, tmp_path: Path, sample_build: SampleBuild) -> None:
    command = [sys.executable, "-m", "kg", "build", str(SAMPLES), "-o", str(tmp_path), "--no-cache"]
    environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": "Pacific/Apia", "LC_ALL": "C"}
    done = subprocess.run(
        [*command, "--jobs", jobs], cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, check=False
    )
    assert done.returncode == 0
    for name in FILES:
        assert (tmp_path / name).read_bytes() == (sample_build.folder / name).read_bytes(), name
