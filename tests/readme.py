"""The commands of README.md: run as they stand there, their output written back on request.

python -m tests.readme        # writes the present output into README.md
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.conftest import ROOT

README = ROOT / "README.md"
_CONSOLE = re.compile(r"```console\n(.*?)```", re.DOTALL)
_SECONDS = re.compile(r"\d+\.\d s")


def commands() -> list[str]:
    """Every command line of a console block, in order."""
    text = README.read_text(encoding="utf-8")
    return [
        line[2:] for block in _CONSOLE.findall(text) for line in block.splitlines() if line.startswith("$ ")
    ]


def prepare(folder: Path) -> None:
    """The files that the commands expect in the folder they run in."""
    shutil.copytree(ROOT / "tests" / "samples", folder / "tests" / "samples")
    table = re.search(r"```csv\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    assert table is not None
    (folder / "corrections.csv").write_text(table.group(1), encoding="utf-8")


def run(command: str, folder: Path) -> tuple[int, str]:
    """Exit code and output of one line; `| head -N` and `| grep -E …` are understood without a shell."""
    words = shlex.split(command)
    parts: list[list[str]] = [[]]
    for word in words:
        if word == "|":
            parts.append([])
        else:
            parts[-1].append(word)
    program = parts[0]
    assert program[0] == "kg" or program[:2] == ["python", "-m"], command
    module = program[2:] if program[0] == "python" else ["kg", *program[1:]]
    done = subprocess.run(
        [sys.executable, "-m", *module],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )
    text = done.stdout.decode("utf-8") + done.stderr.decode("utf-8")
    for name, *options in parts[1:]:
        text = "".join(_filtered(name, options, text.splitlines(keepends=True)))
    return done.returncode, text


def _filtered(name: str, options: list[str], lines: list[str]) -> Iterator[str]:
    if name == "head":
        yield from lines[: int(options[0].removeprefix("-"))]
    elif name == "grep":
        yield from (line for line in lines if re.search(options[-1], line))
    else:
        raise AssertionError(f"no such filter here: {name}")


def _written(block: str, folder: Path) -> str:
    pieces = []
    for line in block.splitlines():
        if line.startswith("$ "):
            code, text = run(line[2:], folder)
            assert code == 0, f"{line}\n{text}"
            pieces.append(f"{line}\n{_SECONDS.sub('2.1 s', text)}")
    return "```console\n" + "\n".join(piece.strip("\n") + "\n" for piece in pieces) + "```"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        prepare(Path(name))
        text = README.read_text(encoding="utf-8")
        README.write_text(_CONSOLE.sub(lambda m: _written(m.group(1), Path(name)), text), encoding="utf-8")
