"""The wheel carries all that it needs: installed in a clean environment, it builds outside the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT, SAMPLES, SampleBuild


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    # the build backend is at hand (a dev dependency): no isolated environment to download
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (found,) = folder.glob("*.whl")
    return found


def test_wheel_holds_ontology_and_templates(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder, inside in (("ontology", "kg/ontology"), ("kg/network/assets", "kg/network/assets")):
        files = [p for p in (ROOT / folder).rglob("*") if p.is_file()]
        assert files
        missing = {f"{inside}/{p.relative_to(ROOT / folder).as_posix()}" for p in files} - names
        assert not missing
    assert not [name for name in names if name.startswith("tests/")]


def test_wheel_builds_outside_the_checkout(wheel: Path, tmp_path: Path, sample_build: SampleBuild) -> None:
    clean = tmp_path / "environment"
    venv.create(clean, with_pip=False)
    scripts = clean / ("Scripts" if os.name == "nt" else "bin")
    python = scripts / ("python.exe" if os.name == "nt" else "python")
    pip = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        str(python),
        "install",
        "--quiet",
        "--no-index",
        "--no-deps",
    ]
    subprocess.run([*pip, str(wheel)], check=True)
    where = [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    site = Path(subprocess.run(where, capture_output=True, text=True, check=True).stdout.strip())
    # our wheel alone is new; what it depends on is taken from this environment
    (site / "dependencies.pth").write_text(f"{sysconfig.get_path('purelib')}\n", encoding="utf-8")
    where = [str(python), "-c", "import kg; print(kg.__file__)"]
    imported = subprocess.run(where, cwd=tmp_path, capture_output=True, text=True, check=True).stdout.strip()
    assert Path(imported).is_relative_to(site)
    command = [str(scripts / "kg"), "build", str(SAMPLES), "-o", "out", "--no-cache"]
    done = subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    for name in ("graph.ttl", "network.html", "index.html", "review.csv"):
        assert (tmp_path / "out" / name).read_bytes() == (sample_build.folder / name).read_bytes(), name
