"""What many tests share: the sample pages, and one build of them."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import pytest

# Left out where the extra `spark` is not installed; .ci/run installs it and runs them.
collect_ignore = [] if find_spec("pyspark") else ["test_spark.py"]

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "tests" / "samples" / "pages"
GOLD = ROOT / "tests" / "samples" / "gold"


@dataclass(frozen=True)
class SampleBuild:
    """The output folder of `kg build tests/samples/pages`, and what it printed."""

    folder: Path
    printed: str

    @property
    def graph(self) -> Path:
        return self.folder / "graph.ttl"


@pytest.fixture(scope="session")
def sample_build(tmp_path_factory: pytest.TempPathFactory) -> SampleBuild:
    """One build of the sample pages for all tests that only read it."""
    import contextlib
    import io

    from kg.cli import main

    folder = tmp_path_factory.mktemp("samples") / "output"
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        code = main(["build", str(SAMPLES), "-o", str(folder), "--jobs", "1"])
    assert code == 0
    return SampleBuild(folder, printed.getvalue())
