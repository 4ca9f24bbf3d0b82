"""The recipes of docs/vocabulary.md: what a user adds is recognised; a chosen tagger is heard."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import VocabularyError
from kg.extraction.recognisers import taggers
from tests.extraction.articles import mentions, names

OWN = {
    "gazetteer/honours.tsv": (
        "name\taliases\tlevel\tfor_kind\tconferrer\n运河工匠\t大运河工匠\tcity\tperson\t\n"
    ),
    "gazetteer/bodies.nanjing.tsv": "name\ttype\tkind\taliases\n晨曦出行\tenterprise\t\t晨曦打车\n",
    "lexicon/posts.txt": "总调度长\n",
    "lexicon/heads.tsv": "suffix\ttype\tkind\tstrength\n绣坊\tenterprise\t\tstrong\n",
    "patterns/people.toml": '[speech]\nany = ["吐露"]\nyes = ["李明远吐露"]\n',
}
ADDED = [
    ("他是大运河工匠获得者。", "honour", "运河工匠"),
    ("昨天，总调度长钱若溪来到车间。", "person", "钱若溪"),
    ("扬州锦澜绣坊成立了工会。", "enterprise", "扬州锦澜绣坊"),
    ("工会干部走访了晨曦打车的司机。", "enterprise", "晨曦出行"),
    ("“这里真好。”李澜吐露。", "person", "李澜"),
]
PROGRAM = """
import sys
from tests.extraction.articles import mentions, names
for text in sys.argv[1:]:
    print(";".join(sorted(f"{t}:{n}" for t, n in names(text))))
"""


def _recognised(texts: list[str], **environment: str) -> subprocess.CompletedProcess[str]:
    root = str(Path(__file__).parents[2])
    return subprocess.run(
        [sys.executable, "-c", PROGRAM, *texts],
        env={**os.environ, "PYTHONPATH": root, "PYTHONUTF8": "1", **environment},
        capture_output=True, text=True, encoding="utf-8", timeout=120,
    )  # fmt: skip


def test_recipes(tmp_path: Path) -> None:
    for name, text in OWN.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    run = _recognised([text for text, _, _ in ADDED], UNIONKG_ONTOLOGY=str(tmp_path))
    assert run.returncode == 0, run.stderr
    for (_, type_, name), line in zip(ADDED, run.stdout.splitlines(), strict=True):
        assert f"{type_}:{name}" in line.split(";")


def test_without_the_folder_they_are_not_known() -> None:
    for text, type_, name in ADDED:
        assert (type_, name) not in names(text)


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("lexicon/posts.txt", "总调度长\n总调度长\n", "UNIONKG_ONTOLOGY/lexicon/posts.txt:2: "),
        ("lexicon/heads.tsv", "# mine\nsuffix\tcolour\n", "UNIONKG_ONTOLOGY/lexicon/heads.tsv:2: "),
    ],
)
def test_mistakes_are_reported_by_file_and_line(tmp_path: Path, name: str, text: str, message: str) -> None:
    (tmp_path / "lexicon").mkdir()
    (tmp_path / name).write_text(text, encoding="utf-8")
    run = _recognised(["全国劳动模范王小明说"], UNIONKG_ONTOLOGY=str(tmp_path))
    assert run.returncode != 0
    assert message in run.stderr


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    run = _recognised(["无"], UNIONKG_ONTOLOGY=str(tmp_path / "none"))
    assert "no such folder" in run.stderr


TEXT = "随后，大家谈了很久。隔壁王小明说，杭州市总工会办得好。"


def test_the_jieba_tagger_adds_and_gives_way() -> None:
    plain = names(TEXT)
    # in a process of its own: a tagger is loaded once a process
    run = _recognised([TEXT], UNIONKG_TAGGER="jieba")
    tagged = {tuple(found.split(":", 1)) for found in run.stdout.strip().split(";")}
    assert plain <= tagged, run.stderr
    assert ("person", "王小明") in tagged - plain


class _EntryPoint:
    """An installed tagger."""

    @staticmethod
    def load() -> taggers.Tagger:
        return lambda text: [(0, 2, "facility")]


class _EntryPoints(dict[str, _EntryPoint]):
    names = frozenset({"mine"})


def test_an_entry_point(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(taggers, "entry_points", lambda group: _EntryPoints(mine=_EntryPoint()))
    monkeypatch.setenv("UNIONKG_TAGGER", "mine")
    taggers._loaded.cache_clear()
    assert ("facility", "这里") in names("这里很安静。")
    taggers._loaded.cache_clear()


def test_an_unknown_tagger_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UNIONKG_TAGGER", "nobody")
    with pytest.raises(VocabularyError, match="no such tagger"):
        names("这里很安静。")


def test_no_tagger_by_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("UNIONKG_TAGGER", raising=False)
    assert not any(m.rule.startswith("tagger.") for m in mentions(TEXT))
