"""What README.md tells is true: its commands run, its Python runs, its links lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.cli import _parser
from tests import readme
from tests.conftest import ROOT

TEXT = readme.README.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("readme")
    readme.prepare(folder)
    # commands further down ask the graph that the first one builds
    code, text = readme.run(readme.commands()[0], folder)
    assert code == 0, text
    return folder


@pytest.mark.parametrize("command", readme.commands()[1:])
def test_command_runs(command: str, folder: Path) -> None:
    code, text = readme.run(command, folder)
    assert code == 0, text
    assert text.strip()


def test_first_command_is_the_build() -> None:
    assert readme.commands()[0].startswith("kg build tests/samples/pages")


def test_every_command_of_the_program_is_shown() -> None:
    choices = next(a.choices for a in _parser()._actions if a.dest == "command")
    assert choices is not None
    missing = [name for name in choices if not re.search(rf"\bkg {name}\b", TEXT)]
    assert not missing


def test_python_runs(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(folder)
    (code,) = re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL)
    exec(compile(code, "README.md", "exec"), {})
    assert capsys.readouterr().out == "True True\n"


def test_nothing_is_installed_outside_of_an_environment() -> None:
    assert not re.search(r"^(?:sudo )?pip3? install", TEXT, re.MULTILINE)
    assert ".venv/bin/pip install ." in TEXT


def test_make_targets_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"^make (\w+)", TEXT, re.MULTILINE):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\(([^)#:]+)\)", TEXT))))
def test_link_leads_somewhere(link: str) -> None:
    assert (ROOT / link).exists()
