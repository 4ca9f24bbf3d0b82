"""The build as a library call, its cache, its processes, and what a killed build leaves behind."""

from __future__ import annotations

import csv
import io
import os
import pickle
import signal
import sqlite3
import subprocess
import sys
import time
import zlib
from collections.abc import Sequence
from pathlib import Path

import pytest

import kg
from kg import cache, outputs, views, vocabulary, workers
from kg.cache import Cache, key_of
from kg.errors import InputError, OutputError
from kg.extraction.page import read_page
from kg.model import EntityType, PackedPage, Page, PageReading, Part
from kg.packing import details, dumps, loads, packed_page, unpacked_page
from kg.workers import read_pages
from tests.conftest import ROOT, SAMPLES, SampleBuild

STORY = (
    "{name}慰问快递员\n"
    "本报讯（记者 王小明）昨天，{name}主席李建国来到东华门街道，慰问了快递员。"
    "{name}为他们送去了慰问品，并听取了他们的意见和建议。\n"
)
NAMES = ("东城区总工会", "西城区总工会", "朝阳区总工会", "海淀区总工会")


def _pages(folder: Path, number: int = 4) -> Path:
    folder.mkdir(exist_ok=True)
    for n in range(number):
        (folder / f"page{n:03}.txt").write_text(
            STORY.format(name=NAMES[n % 4]) + f"第{n}条\n", encoding="utf-8"
        )
    return folder


def _graph(folder: Path) -> bytes:
    return (folder / "graph.ttl").read_bytes()


# ---- the public surface ----


def test_public_names_are_these() -> None:
    assert kg.__all__ == [
        "Article",
        "BuildResult",
        "Claim",
        "Corpus",
        "Entity",
        "EntityType",
        "InputError",
        "OutputError",
        "Page",
        "PageReading",
        "QueryError",
        "UnionKGError",
        "VocabularyError",
        "__version__",
        "build",
        "query",
        "write",
    ]
    assert all(getattr(kg, name) is not None for name in kg.__all__)
    with pytest.raises(AttributeError, match="no attribute 'bild'"):
        kg.bild  # type: ignore[attr-defined]  # noqa: B018


def test_build_gives_graph_network_entities_and_facts(tmp_path: Path) -> None:
    result = kg.build([_pages(tmp_path / "pages")], window="sentence")
    assert "union/东城区总工会" in {entity.id for entity in result.entities}
    union = f"https://w3id.org/unionkg/id/{'union/东城区总工会'}"
    assert union in {str(subject) for subject in result.graph.subjects()}
    assert "union/东城区总工会" in result.network
    assert result.network.graph["window"] == "sentence"
    assert {claim.predicate for claim in result.facts} >= {"holdsPost"}
    assert len(result.articles) == 4
    files = kg.write(result, tmp_path / "out")
    assert [file.path.name for file in files] == ["index.html", "network.html", "graph.ttl", "review.csv"]
    answer = kg.query(tmp_path / "out" / "graph.ttl", "ASK { ?u a ukg:Union }")
    assert answer.values() == ((True,),)


def test_problems_are_listed_and_the_rest_is_built(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    result = kg.build([tmp_path / "empty.txt", tmp_path / "missing", _pages(tmp_path / "pages")])
    assert [type(problem) for problem in result.problems] == [InputError, InputError]
    assert len(result.articles) == 4


def test_a_page_that_the_program_fails_on_costs_that_page_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kg.extraction import page as per_page

    real = per_page.read_pages

    def fails(pages: Sequence[Page]) -> list[PageReading]:
        if any(page.id == "page001" for page in pages):
            raise ZeroDivisionError("a fault")
        return real(pages)

    monkeypatch.setattr(per_page, "read_pages", fails)
    result = kg.build([_pages(tmp_path / "pages")])
    assert len(result.articles) == 3
    (problem,) = result.problems
    assert "page001.txt: left out" in str(problem)
    assert "ZeroDivisionError" in str(problem)


def test_the_size_of_a_batch_does_not_show(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = _pages(tmp_path / "pages", 12)
    for name in ("page004.txt", "page007.txt"):
        (pages / name).write_bytes(b"")
    results = []
    for number, text in ((1, 65_000), (5, 65_000), (8, 65_000), (100, 1), (100, 150)):
        monkeypatch.setattr(workers, "_BATCH", number)
        monkeypatch.setattr(workers, "_BATCH_TEXT", text)
        result = kg.build([pages])
        results.append((result.corpus, [str(problem) for problem in result.problems]))
    assert all(result == results[0] for result in results)
    assert len(results[0][0].articles) == 10
    assert len(results[0][1]) == 2


def test_batches_are_bounded_by_pages_and_by_text() -> None:
    short = [Page(str(n), f"{n}.txt", "工会") for n in range(20)]
    assert [len(batch) for batch in workers.batched(short)] == [8, 8, 4]
    long = [Page(str(n), f"{n}.txt", "工会" * size) for n, size in enumerate((9, 20_000, 20_000, 90_000, 9))]
    batches = list(workers.batched(long))
    assert [len(batch) for batch in batches] == [2, 1, 1, 1]
    assert [page for batch in batches for page in batch] == long
    assert list(workers.batched([])) == []


# ---- the cache ----


def test_adding_editing_deleting_a_page_gives_the_bytes_of_a_clean_build(tmp_path: Path) -> None:
    pages = _pages(tmp_path / "pages", 6)
    kept = tmp_path / "cache.sqlite"

    def same() -> None:
        with_cache, clean = kg.build([pages], cache=kept), kg.build([pages])
        assert with_cache == clean
        outputs.write(with_cache, tmp_path / "a", network=False)
        outputs.write(clean, tmp_path / "b", network=False)
        assert _graph(tmp_path / "a") == _graph(tmp_path / "b")

    same()
    assert cache.info(kept).pages == 6
    (pages / "new.txt").write_text(STORY.format(name="丰台区总工会"), encoding="utf-8")
    same()
    (pages / "page002.txt").write_text(STORY.format(name="通州区总工会"), encoding="utf-8")
    same()
    (pages / "page003.txt").unlink()
    same()


def test_only_what_changed_is_read_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = _pages(tmp_path / "pages", 5)
    kg.build([pages], cache=tmp_path / "c")
    seen: list[str] = []
    real = workers._read

    def counted(pages: Sequence[Page]) -> Sequence[workers.Outcome]:
        seen.extend(page.id for page in pages)
        return real(pages)

    monkeypatch.setattr(workers, "_read", counted)
    kg.build([pages], cache=tmp_path / "c")
    assert seen == []
    (pages / "page001.txt").write_text(STORY.format(name="通州区总工会"), encoding="utf-8")
    kg.build([pages], cache=tmp_path / "c")
    assert seen == ["page001"]


def test_the_key_holds_all_that_a_reading_depends_on(monkeypatch: pytest.MonkeyPatch) -> None:
    page = Page("a", "a.txt", "text", date=None, sha256="0")
    others = [
        Page("b", "a.txt", "text", sha256="0"),
        Page("a", "b.txt", "text", sha256="0"),
        Page("a", "a.txt", "other", sha256="0"),
        Page("a", "a.txt", "text", sha256="0", site="江岸工会网"),
        Page("a", "a.txt", "text", date="2024-01-01", sha256="0"),
        Page("a", "a.txt", "text", number="2", sha256="0"),
    ]
    keys = {key_of(page), *map(key_of, others)}
    assert len(keys) == 7
    monkeypatch.setattr(cache, "vocabulary_hash", lambda: "another")
    assert key_of(page) not in keys
    monkeypatch.undo()
    monkeypatch.setattr(cache, "code_version", lambda: "another")
    assert key_of(page) not in keys


def test_a_query_is_no_part_of_the_vocabulary_and_a_word_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "queries").mkdir()
    (tmp_path / "lexicon").mkdir()
    monkeypatch.setattr(vocabulary, "own_root", lambda: tmp_path)
    hash_of = vocabulary.vocabulary_hash.__wrapped__
    before = hash_of()
    (tmp_path / "queries" / "mine.rq").write_text("SELECT * {}", encoding="utf-8")
    assert hash_of() == before
    (tmp_path / "lexicon" / "posts.txt").write_text("总调度长", encoding="utf-8")
    assert hash_of() != before


def test_a_damaged_cache_is_only_slower(tmp_path: Path) -> None:
    pages = _pages(tmp_path / "pages")
    clean = kg.build([pages])
    path = tmp_path / "cache.sqlite"
    path.write_bytes(b"this is no database" * 100)
    assert kg.build([pages], cache=path) == clean
    assert cache.info(path).pages == 4
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("UPDATE readings SET blob = x'00ff'")
    connection.close()
    assert kg.build([pages], cache=path) == clean
    path.unlink()
    path.mkdir()  # cannot be opened at all
    assert kg.build([pages], cache=path) == clean


def test_a_cache_from_elsewhere_runs_no_code(tmp_path: Path) -> None:
    class Evil:
        def __reduce__(self) -> tuple[object, ...]:
            return os.mkdir, (str(tmp_path / "harm"),)

    assert loads(zlib.compress(pickle.dumps((Evil(),)))) is None
    assert not (tmp_path / "harm").exists()


def test_readings_survive_the_cache() -> None:
    page = Page("p", "p.txt", STORY.format(name="东城区总工会"))
    (packed,) = read_pages([page])
    assert isinstance(packed, PackedPage)
    assert unpacked_page(packed) == read_page(page)
    kept = loads(dumps(read_page(page).readings))
    assert kept is not None and unpacked_page(PackedPage(page, kept)) == read_page(page)


def test_places_are_those_of_the_page() -> None:
    page = Page("p", "p.txt", STORY.format(name="东城区总工会"))
    (packed,) = packed_page(read_page(page)).readings
    article, bulk = packed.article, details(packed)
    for mention, (start, end, sentence) in zip(bulk.mentions, bulk.mention_places, strict=True):
        assert (start, end) == article.to_page(mention.start, mention.end)
        assert article.sentences[sentence] == article.sentence_at(mention.start)
    for fact, (start, end, sentence, beside) in zip(bulk.facts, bulk.fact_places, strict=True):
        assert (start, end) == article.to_page(fact.start, fact.end)
        assert article.sentences[sentence] == article.sentence_at(fact.end - 1)
        assert sentence not in beside


def test_unused_rows_go_once_they_are_the_larger_part(tmp_path: Path) -> None:
    path = tmp_path / "c"
    with Cache(path) as kept:
        kept.put([(n.to_bytes(4, "big"), b"x") for n in range(1500)])
        kept.get((1).to_bytes(4, "big"))
    assert cache.info(path).pages == 1


def test_two_builds_at_once_share_a_cache(tmp_path: Path) -> None:
    pages = _pages(tmp_path / "pages", 40)
    command = [sys.executable, "-m", "kg", "build", str(pages), "-o", str(tmp_path / "out"), "--no-network"]
    both = [
        subprocess.Popen([*command, "--jobs", "1"], cwd=ROOT, stdout=subprocess.DEVNULL) for _ in range(2)
    ]
    assert [process.wait(timeout=60) for process in both] == [0, 0]
    clean = kg.build([pages])
    outputs.write(clean, tmp_path / "clean", network=False)
    assert _graph(tmp_path / "out") == _graph(tmp_path / "clean")
    assert cache.info(tmp_path / "out" / cache.FILE_NAME).pages == 40


# ---- processes ----


def test_processes_do_not_show_in_the_result(tmp_path: Path) -> None:
    pages = _pages(tmp_path / "pages", 70)
    (pages / "page005.txt").write_bytes(b"")
    alone, shared = kg.build([pages]), kg.build([pages], jobs=2, cache=tmp_path / "c")
    assert [str(p) for p in alone.problems] == [str(p) for p in shared.problems]
    assert alone.corpus == shared.corpus
    again = kg.build([pages], jobs=2, cache=tmp_path / "c")
    assert again.corpus == alone.corpus


# ---- whole or not at all ----


@pytest.mark.skipif(os.name != "posix", reason="kills a process the POSIX way")
def test_a_killed_build_leaves_the_old_output(tmp_path: Path) -> None:
    pages, out = _pages(tmp_path / "pages", 60), tmp_path / "out"
    result = kg.build([pages / "page000.txt"])
    outputs.write(result, out, network=False)
    before = _graph(out)
    outputs.write(kg.build([pages]), tmp_path / "clean", network=False)
    after = _graph(tmp_path / "clean")
    command = [sys.executable, "-m", "kg", "build", str(pages), "-o", str(out), "--jobs", "2"]
    for pause in (0.3, 1.2, 2.4):
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
        time.sleep(pause)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert _graph(out) in (before, after)
    assert subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=False).returncode == 0
    assert _graph(out) == after
    assert not list(out.glob(".building-*"))


def test_a_failure_while_writing_leaves_the_old_output(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kg.network import report

    result = kg.build([_pages(tmp_path / "pages")])
    outputs.write(result, tmp_path / "out", network=False)
    before = _graph(tmp_path / "out")

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(report, "write", full)
    with pytest.raises(OutputError, match="No space left"):
        outputs.write(kg.build([SAMPLES]), tmp_path / "out")
    assert _graph(tmp_path / "out") == before
    assert not list((tmp_path / "out").glob(".building-*"))


def test_review_list_opens_in_a_spreadsheet(tmp_path: Path) -> None:
    from dataclasses import replace

    from kg.model import ReviewItem

    result = kg.build([_pages(tmp_path / "pages")])
    corpus = replace(result.corpus, review=(ReviewItem("same name", "=1+1", "李", "why", "page000-1"),))
    text = outputs.review_csv(replace(result, corpus=corpus))
    assert text.startswith(b"\xef\xbb\xbfaction,name,type,target,note,property,value,kind,reason")
    assert ",'=1+1,person,'=1+1,,,,same name,why: 李,,,东城区总工会慰问快递员,page000-1".encode() in text
    why = "two people of one name: the places differ"
    corpus = replace(corpus, review=(replace(corpus.review[0], reason=why),))
    text = outputs.review_csv(replace(result, corpus=corpus))
    assert f"两人同名，所在地方不同 · {why}: 李".encode() in text


def test_the_review_list_is_a_table_of_corrections_to_be_filled_in(tmp_path: Path) -> None:
    given = kg.build([SAMPLES])
    table = tmp_path / "decided.csv"
    table.write_bytes(outputs.review_csv(given))
    untouched = kg.build([SAMPLES], corrections=table)
    assert not untouched.unmatched and untouched.facts == given.facts
    rows = list(csv.DictReader(io.StringIO(table.read_text(encoding="utf-8-sig"))))
    for row in rows:
        row["action"] = "drop fact" if row["kind"] == "unsure fact" else "same"
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, outputs.REVIEW_COLUMNS)
        writer.writeheader()
        writer.writerows(rows)
    decided = kg.build([SAMPLES], corrections=table)
    assert rows and not decided.unmatched
    assert not outputs.doubts(decided)


@pytest.mark.parametrize("word", [EntityType.UNION, Part.BODY])
def test_words_of_the_model_pickle_as_their_values_in_every_python(word: EntityType | Part) -> None:
    """Python 3.11.2 pickles an enumeration's member by way of getattr, which no cache file may name."""
    assert word.__reduce_ex__(5) == (type(word), (str(word),))


def test_facts_that_nothing_makes_sure_are_in_the_review_list(sample_build: SampleBuild) -> None:
    from kg.graph import query

    text = (sample_build.folder / "review.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    unsure = {(row["name"], row["target"]) for row in rows if row["kind"] == "unsure fact"}
    assert ("大兴区总工会", "大兴公交场站") in unsure
    assert all(0 < float(row["reason"].split()[1]) < views.SURE for row in rows)
    # the query shows the same band, and a fact that is surer elsewhere once more
    shown = query.run_named(sample_build.graph, "low-confidence").rows
    relations = {pair for pair in unsure if ": " not in pair[1]}  # the others are figures
    assert relations < unsure
    assert relations <= {(str(row[1].value), str(row[3].value)) for row in shown if row[1] and row[3]}


@pytest.mark.skipif(os.name != "posix", reason="no SIGTERM")
def test_a_build_that_is_ended_puts_its_things_away(tmp_path: Path) -> None:
    out = tmp_path / "out"
    command = [sys.executable, "-m", "kg", "build", "-", "-o", str(out), "--jobs", "2"]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT)
    while not out.exists():  # it waits for standard input now, or soon
        assert process.poll() is None
        time.sleep(0.05)
    time.sleep(0.5)
    process.send_signal(signal.SIGTERM)
    _, told = process.communicate(timeout=60)
    assert process.returncode == 143
    assert told.decode("utf-8") == "kg: ended from outside; what was there before is unchanged\n"
    assert not [path.name for path in out.iterdir() if path.name.endswith(("-shm", "-wal"))]
