"""Every pattern of ontology/patterns finds its `yes` examples and none of its `no` examples."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg import vocabulary
from kg.errors import VocabularyError
from kg.extraction.lexical import patterns

# rules.toml holds the relation rules, which have a form and a test of their own.
FILES = sorted(p.stem for p in (vocabulary.ontology_root() / "patterns").glob("*.toml") if p.stem != "rules")


@pytest.mark.parametrize("file", FILES)
def test_examples(file: str) -> None:
    wrong = []
    for entry in patterns.entries(file).values():
        wrong += [(entry.name, "yes", text) for text in entry.yes if not re.search(entry.regex, text)]
        wrong += [(entry.name, "no", text) for text in entry.no if re.search(entry.regex, text)]
    assert wrong == []


@pytest.mark.parametrize("file", FILES)
def test_each_entry_says_why_and_shows_it(file: str) -> None:
    lacking = [e.name for e in patterns.entries(file).values() if not e.why or not (e.yes or e.no)]
    assert lacking == []


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of the user's own, in force while the test runs."""
    (tmp_path / "patterns").mkdir()
    monkeypatch.setattr(vocabulary, "own_root", lambda: tmp_path)
    patterns.entries.cache_clear()
    yield tmp_path
    patterns.entries.cache_clear()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('[speech]\nwhy = "no alternatives"\n', 1),
        ('\n[speech]\nany = ["说"]\nseq = ["说"]\n', 2),
        ('# a comment\n\n[speech]\nany = ["说"]\nword = "x"\n', 3),
        ('\n\n\n[broken]\nany = ["(说"]\n', 4),
        ('[speech]\nany = ["说"\nwhy = 1\n', None),
    ],
)
def test_a_broken_file_is_reported_with_its_line(own: Path, text: str, line: int | None) -> None:
    (own / "patterns" / "people.toml").write_text(text, encoding="utf-8")
    with pytest.raises(VocabularyError) as caught:
        patterns.entries("people")
    place = "UNIONKG_ONTOLOGY/patterns/people.toml:"
    assert str(caught.value).startswith(f"{place}{line}: [" if line else place)
    assert line or re.search(r"line \d", str(caught.value))


def test_own_entries_extend(own: Path) -> None:
    (own / "patterns" / "people.toml").write_text(
        '[speech]\nany = ["吐露"]\nyes = ["李明远吐露"]\n\n[mine]\nwhy = "new"\nseq = ["{speech}", "了"]\n',
        encoding="utf-8",
    )
    found = patterns.entries("people")
    assert re.search(found["speech"].regex, "吐露") and re.search(found["speech"].regex, "表示")
    assert re.search(found["mine"].regex, "吐露了")


def test_a_missing_entry_is_reported() -> None:
    with pytest.raises(VocabularyError, match="no entry"):
        patterns.pattern("people", "no_such_entry")
