"""Every command as a user types it: what it prints, what it says when something is wrong."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from kg import views
from kg.cli import main
from kg.graph.export import FORMATS
from tests.conftest import GOLD, ROOT, SAMPLES, SampleBuild

PAGE = SAMPLES / "s1_beijing_plain.txt"
STORY = (
    "东城区总工会慰问快递员\n"
    "本报讯（记者 王小明）昨天，东城区总工会主席李建国来到东华门街道，慰问了快递员。"
    "东城区总工会为他们送去了慰问品，并听取了他们的意见和建议。\n"
)


def run(*arguments: object) -> int:
    return main([str(a) for a in arguments])


def one_line(text: str) -> str:
    """The only line on the error stream, as the user sees it."""
    lines = text.splitlines()
    assert len(lines) == 1, lines
    assert lines[0].startswith("kg: ")
    return lines[0]


def kg(*arguments: object, **more: object) -> subprocess.CompletedProcess[bytes]:
    """The program in a process of its own."""
    command = [sys.executable, "-m", "kg", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=False, **more)  # type: ignore[call-overload]


# ---- build ----


def test_build_writes_its_files_and_says_where_to_look(sample_build: SampleBuild) -> None:
    names = {path.name for path in sample_build.folder.iterdir() if not path.name.startswith(".")}
    assert names == {"graph.ttl", "network.html", "index.html", "review.csv"}
    assert (sample_build.folder / "review.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    first = sample_build.printed.splitlines()[0]
    assert first.startswith("6 pages, 32 articles")
    for word in ("工会 Unions", "上级工会 parent union", "index.html", "kg query"):
        assert word in sample_build.printed


def test_hints_work_as_they_are_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "page.txt"
    page.write_text(STORY, encoding="utf-8")

    def hint() -> str:
        assert run("build", page, "-o", tmp_path / "out", "--no-network") == 0
        return next(line for line in capsys.readouterr().out.splitlines() if line.startswith("ask:"))

    monkeypatch.setattr(sys, "argv", [".venv/bin/kg", "build"])  # as make demo starts it
    monkeypatch.setenv("PATH", str(tmp_path))
    assert hint().startswith("ask:  .venv/bin/kg query ")
    (tmp_path / "kg").touch(mode=0o755)  # an environment that is active
    assert hint().startswith("ask:  kg query ")


def test_build_without_network_removes_the_pages_of_an_earlier_build(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "page.txt"
    page.write_text(STORY, encoding="utf-8")
    out = tmp_path / "out"
    assert run("build", page, "-o", out) == 0
    assert (out / "network.html").exists()
    assert run("build", page, "-o", out, "--no-network") == 0
    assert sorted(p.name for p in out.iterdir() if p.suffix != ".sqlite") == ["graph.ttl", "review.csv"]
    told = capsys.readouterr().out.rpartition("written to")[2]
    assert "removed (--no-network): index.html, network.html of an earlier build" in told
    assert run("build", page, "-o", out, "--no-network") == 0
    assert "index.html" not in capsys.readouterr().out.rpartition("written to")[2]


def test_base_and_date_reach_the_graph(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "page.txt"
    page.write_text(STORY, encoding="utf-8")
    options = ("--base", "https://example.org/kg/", "--date", "2024-05-01", "--no-network", "--no-cache")
    assert run("build", page, "-o", tmp_path / "out", *options) == 0
    text = (tmp_path / "out" / "graph.ttl").read_text(encoding="utf-8")
    assert "<https://example.org/kg/union/>" in text
    assert '"2024-05-01"' in text
    assert "w3id.org/unionkg/id" not in text
    assert not (tmp_path / "out" / ".kg-cache.sqlite").exists()


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.txt", b"", ["empty.txt", "empty"]),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 4, ["picture.txt"]),
        ("blank.txt", "　\n \n".encode(), ["blank.txt"]),
        ("digits.txt", b"1234\n", ["digits.txt", "no article"]),
    ],
)
def test_a_bad_page_is_one_line_and_the_others_are_built(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, content: bytes, words: list[str]
) -> None:
    bad, good = tmp_path / name, tmp_path / "good.txt"
    bad.write_bytes(content)
    good.write_text(STORY, encoding="utf-8")
    assert run("build", bad, good, "-o", tmp_path / "out", "--no-network") == 1
    line = one_line(capsys.readouterr().err)
    assert all(word in line for word in words), line
    assert "东城区总工会" in (tmp_path / "out" / "graph.ttl").read_text(encoding="utf-8")
    # alone it leaves nothing to build, and what was built before stays
    before = (tmp_path / "out" / "graph.ttl").read_bytes()
    assert run("build", bad, "-o", tmp_path / "out", "--no-network") == 2
    assert "nothing was built" in capsys.readouterr().err
    assert (tmp_path / "out" / "graph.ttl").read_bytes() == before


def test_a_build_never_reads_what_a_build_wrote(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("page.txt").write_text(STORY, encoding="utf-8")
    for _ in range(2):
        assert run("build", ".", "-o", "output") == 0
        assert run("network", ".", "-o", "around.html") == 0  # a page among the pages, known by its mark
        Path("output/notes.txt").write_text(STORY, encoding="utf-8")
    assert capsys.readouterr().out.count("1 page, 1 article,") == 2
    with zipfile.ZipFile("all.zip", "w") as archive:
        archive.write("page.txt")
        archive.write("output/network.html")
    assert run("build", "all.zip", "-o", "other", "--no-network") == 0
    assert "1 page, 1 article," in capsys.readouterr().out
    # the folder itself may be asked for: what lies beside the files of the build are pages
    assert run("build", "output", "-o", "third", "--no-network") == 0
    assert run("build", "around.html", "-o", "third", "--no-network") == 2
    assert "around.html: a page that kg wrote" in capsys.readouterr().err


@pytest.mark.parametrize("what", ["articles", "mentions", "entities", "facts"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_build_never_reads_what_kg_show_wrote(
    what: str, encoding: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "page.txt"
    page.write_text(STORY, encoding="utf-8")
    assert run("show", what, page) == 0
    kept = tmp_path / "kept.txt"
    kept.write_text(capsys.readouterr().out, encoding=encoding)
    assert run("build", tmp_path, "-o", tmp_path / "out", "--no-network") == 0
    assert "1 page, 1 article," in capsys.readouterr().out
    assert run("show", what, kept) == 2
    assert "kept.txt: a page that kg wrote" in capsys.readouterr().err
    kept.write_text("== 简讯 (3) ==\n" + STORY, encoding=encoding)  # a page of its own
    assert run("show", what, kept) == 0


def test_missing_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("build", tmp_path / "nowhere", "-o", tmp_path / "out") == 2
    first, second = capsys.readouterr().err.splitlines()
    assert "nowhere: no such file or folder" in first
    assert second.startswith("kg: nothing was built")


def test_unwritable_output(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    assert run("build", PAGE, "-o", tmp_path / "file" / "out") == 2
    line = one_line(capsys.readouterr().err)
    assert "file/out: cannot be written" in line
    assert "-o" in line


def test_wrong_date(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("build", PAGE, "-o", tmp_path, "--date", "May 1st") == 2
    assert "--date May 1st: not a day" in one_line(capsys.readouterr().err)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "COMMAND"),
        (["dance"], "dance"),
        (["build"], "PAGES"),
        (["build", "x", "--jobs", "0"], "whole number"),
        (["build", "x", "--min-confidence", "2"], "from 0 to 1"),
        (["build", "x", "--base", "example"], "address"),
        (["build", "x", "--nonsense"], "--nonsense"),
        (["show", "dreams", "x"], "dreams"),
    ],
)
def test_wrong_usage_is_one_line(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert words in one_line(capsys.readouterr().err)


def test_min_confidence_leaves_statements_out_and_entities_in(
    tmp_path: Path, sample_build: SampleBuild, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("build", SAMPLES, "-o", tmp_path, "--no-network", "--min-confidence", "0.95") == 0
    entities = "SELECT (COUNT(*) AS ?n) { ?e skos:prefLabel ?l MINUS { ?e a ukg:Reporter } }"
    claims = "SELECT ?x { ?c a ukg:Claim ; ukg:confidence ?x }"

    def ask(graph: Path, query: str) -> list[str]:
        capsys.readouterr()
        assert run("query", graph, "-q", query, "--format", "csv") == 0
        return capsys.readouterr().out.splitlines()[1:]

    assert ask(tmp_path / "graph.ttl", entities) == ask(sample_build.graph, entities)
    left = ask(tmp_path / "graph.ttl", claims)
    assert 0 < len(left) < len(ask(sample_build.graph, claims))
    assert min(map(float, left)) >= 0.95


def test_spark_without_pyspark(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "pyspark", None)
    assert run("build", PAGE, "-o", tmp_path, "--engine", "spark") == 2
    assert "pip install 'unionkg[spark]'" in one_line(capsys.readouterr().err)


# ---- query ----

ASK = "SELECT ?l { ?u a ukg:Union ; skos:prefLabel ?l } ORDER BY ?l"


def test_query_formats(sample_build: SampleBuild, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("query", sample_build.graph, "-q", ASK, "--limit", 2) == 0
    table = capsys.readouterr().out
    assert table.startswith("l\n---")
    assert "more left out" in table
    assert run("query", sample_build.graph, "-q", ASK, "--format", "csv") == 0
    rows = list(csv.reader(io.StringIO(capsys.readouterr().out)))
    assert rows[0] == ["l"]
    assert ["丰台区总工会"] in rows
    assert run("query", sample_build.graph, "-q", ASK, "--format", "tsv") == 0
    assert "丰台区总工会\n" in capsys.readouterr().out
    assert run("query", sample_build.graph, "-q", ASK, "--format", "json") == 0
    answer = json.loads(capsys.readouterr().out)
    assert {"l": {"type": "literal", "value": "丰台区总工会", "xml:lang": "zh"}} in answer["results"][
        "bindings"
    ]


def test_query_file(tmp_path: Path, sample_build: SampleBuild, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "unions.rq"
    file.write_text(ASK, encoding="utf-8")
    assert run("query", sample_build.graph, file) == 0
    assert "丰台区总工会" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nowhere.ttl", "-q", ASK], "nowhere.ttl"),
        (["GRAPH", "-q", "SELECT nonsense"], "not SPARQL"),
        (["GRAPH", "-q", "SELECT * { ?s nope:x ?o }"], "a prefix is not declared; known are ukg: rdf: "),
        (["GRAPH", "no-such-query"], "--list"),
        (["GRAPH", "nowhere.rq"], "nowhere.rq"),
        (["GRAPH"], "-q"),
        ([], "which graph"),
        (["GRAPH", "-q", ASK, "--union", "x"], "--union"),
    ],
)
def test_wrong_queries(
    arguments: list[str], words: str, sample_build: SampleBuild, capsys: pytest.CaptureFixture[str]
) -> None:
    given = [str(sample_build.graph) if a == "GRAPH" else a for a in arguments]
    assert main(["query", *given]) == 2
    assert words in one_line(capsys.readouterr().err)


def test_a_file_that_is_no_graph(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "x.ttl"
    file.write_text("not Turtle", encoding="utf-8")
    assert run("query", file, "-q", ASK) == 2
    assert "x.ttl: not a graph" in one_line(capsys.readouterr().err)


# ---- show, explain, evaluate, network, cache ----


def test_show_articles_names_the_cuts(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("show", "articles", PAGE) == 0
    text = capsys.readouterr().out
    assert "(7 articles)" in text
    assert "headline    丰台区总工会织密户外劳动者服务网" in text
    assert "begins      三九寒天" in text
    assert "渴能喝水、冷能取暖、累能歇脚”。" in text


@pytest.mark.parametrize("what", ["articles", "mentions", "entities", "facts"])
def test_show_as_json_lines_quotes_the_page(what: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("show", what, PAGE, "--format", "jsonl") == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert rows
    page = PAGE.read_bytes().decode("utf-8")
    for row in rows:
        if what == "mentions":
            quoted = "".join(page[row["start"] : row["end"]].split())
            assert quoted == "".join(row["text"].split())
        if what == "facts":
            assert row["rule"]
            assert 0 < row["confidence"] <= 1


def test_show_text_is_what_the_offsets_count_in(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    headline, body = STORY.splitlines()
    web = tmp_path / "page.html"
    web.write_text(f"<nav>首页 新闻</nav><h1>{headline}</h1>\n<p>{body}</p>", encoding="utf-8")
    assert run("show", "text", web) == 0
    text = capsys.readouterr().out
    assert "首页" not in text
    assert run("show", "text", web, "--format", "jsonl") == 0
    assert json.loads(capsys.readouterr().out)["text"] == text
    assert run("show", "mentions", web, "--format", "jsonl") == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert rows
    assert all(text[row["start"] : row["end"]] == row["text"] for row in rows)
    (tmp_path / "more.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "empty.txt").touch()
    assert run("show", "text", tmp_path) == 1
    assert capsys.readouterr().out.count("\n== ") == 1  # a head line for each of two pages


def test_show_facts_marks_subject_and_object(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("show", "facts", PAGE) == 0
    text = capsys.readouterr().out
    assert "看丹街道 —inDistrict→ 丰台区" in text
    assert "【丰台区】〔看丹街道〕" in text


def test_show_takes_the_options_of_the_other_commands(capsys: pytest.CaptureFixture[str]) -> None:
    def rows(what: str, *options: str) -> list[dict[str, object]]:
        assert run("show", what, PAGE, "--format", "jsonl", *options) == 0
        return [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    posts = rows("facts", "--relation", "任职")
    assert posts and posts == [row for row in rows("facts") if row["property"] == "holdsPost"]
    for name in ("holdsPost", "ukg:holdsPost", "holds post at"):
        assert rows("facts", "--relation", name) == posts
    sure = rows("facts", "--relation", "holdsPost", "--min-confidence", "0.9")
    assert 0 < len(sure) < len(posts)
    assert rows("facts", "--relation", "holdsPost", "--min-confidence", "0.9", "--limit", "2") == sure[:2]
    about = rows("facts", "--about", "冯雪莲")
    assert about and all("冯雪莲" in (row["subject"], row["object"]) for row in about)
    assert {row["name"] for row in rows("mentions", "--about", "冯雪莲")} == {"冯雪莲"}
    assert {row["id"] for row in rows("articles", "--about", "冯雪莲")} == {row["article"] for row in about}
    assert run("show", "facts", PAGE, "--about", "冯雪莲", "--limit", "1") == 0
    assert " (1 of " in capsys.readouterr().out.splitlines()[0]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["facts", PAGE, "--relation", "holds"], "no such relation 'holds': one of parentUnion"),
        (["mentions", PAGE, "--relation", "holdsPost"], "--relation goes with kg show facts"),
        (["articles", PAGE, "--min-confidence", "0.5"], "--min-confidence goes with kg show mentions"),
        (["text", PAGE, "--limit", "3"], "--limit goes with kg show"),
        (["facts", PAGE, "--about", "丰台总工会"], "丰台总工会; there is 丰台区总工会"),
        (["facts", PAGE, "--about", "丰台区总工会", "--relation", "awarded"], "no facts on these pages"),
    ],
)
def test_show_says_why_there_is_nothing(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("show", *arguments) == 2
    assert words in one_line(capsys.readouterr().err)


LONG_STORY = (
    "甲区总工会慰问职工\n　　本报讯（记者 王小明）昨天，甲区总工会主席李建国在区内几家企业的"
    "车间、食堂和宿舍里走了一圈，"
    "听取了一线职工对夏季劳动保护、饮用水和休息时间的意见，随后把两千份清凉用品交到东风机械厂工会主席张海燕手里。\n"
)


def test_long_sentences_are_shortened_around_what_matters(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "page.txt"
    page.write_text(LONG_STORY, encoding="utf-8")
    for command in (["show", "facts", page, "--about", "张海燕"], ["explain", "张海燕", page]):
        assert run(*command) == 0
        short = capsys.readouterr().out
        assert run(*command, "--full") == 0
        full = capsys.readouterr().out
        assert "食堂和宿舍" in full and "食堂和宿舍" not in short
        assert "张海燕" in short and "…" in short and "…" not in full
    assert run("show", "facts", page, "--format", "jsonl") == 0
    assert "食堂和宿舍" in capsys.readouterr().out  # for programs nothing is shortened


@pytest.mark.parametrize(
    ("text", "telling", "expected"),
    [
        ("一二三四五", [], "一二三四五"),
        ("一二三四五六七八九十", [], "一二三四五六…"),
        ("一二三四五六七八九十", [(4, 6)], "…三四五六七八…"),
        ("一二三四五六七八九十", [(0, 1), (9, 10)], "一二三…八九十"),
        ("一二三四五六七八九十", [(0, 4), (5, 9)], "一二三四五六七八九…"),  # never less than what tells
    ],
)
def test_shortened(text: str, telling: list[tuple[int, int]], expected: str) -> None:
    assert views.shortened(text, telling, 6) == expected


def test_show_a_bad_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty.txt").touch()
    assert run("show", "facts", tmp_path / "empty.txt") == 2
    assert "empty.txt" in one_line(capsys.readouterr().err)


def test_explain_from_pages_and_from_the_graph(
    sample_build: SampleBuild, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("explain", "丰台区总工会", PAGE) == 0
    text = capsys.readouterr().out
    assert text.startswith("丰台区总工会  (union)  union/丰台区总工会")
    assert "union.form" in text
    assert "丰台区总工会 parentUnion 北京市总工会" in text
    assert run("explain", "union/丰台区总工会", "-g", sample_build.graph) == 0
    text = capsys.readouterr().out
    assert "pages/s1_beijing_plain.txt" in text
    (row,) = (line for line in text.splitlines() if line.startswith("丰台区总工会 inDistrict 丰台区"))
    assert row.split()[3:7] == ["district.name", "0.97", "s1_beijing_plain-1", "59–65"]
    assert row.endswith("丰台区总工会织密户外劳动者服务网")
    assert text.startswith("丰台区总工会  (union)  union/丰台区总工会")
    assert "丰台区总工会 parentUnion 北京市总工会" in text


def test_explain_one_relation(sample_build: SampleBuild, capsys: pytest.CaptureFixture[str]) -> None:
    for place in (("-g", sample_build.graph), (SAMPLES,)):
        assert run("explain", "北京市总工会", *place, "--limit", "2") == 0
        text = capsys.readouterr().out
        assert " statements: parentUnion " in text and ", visits 2" in text and " (2 of " in text
        # what articles say stands before what is supposed
        assert "background." not in text
        assert run("explain", "北京市总工会", *place, "--relation", "走访") == 0
        text = capsys.readouterr().out
        assert "2 statements\n" in text and "顺达速运大望路营业部" in text
        assert "mention" not in text and "headline" not in text
        assert run("explain", "北京市总工会", *place, "--relation", "visits", "--min-confidence", "0.9") == 0
        assert "no statements" in capsys.readouterr().out


def test_explain_an_unknown_name(sample_build: SampleBuild, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("explain", "火星总工会", "-g", sample_build.graph) == 2
    assert "火星总工会" in one_line(capsys.readouterr().err)
    for place in (("-g", sample_build.graph), (PAGE,)):
        assert run("explain", "丰台区工会", *place) == 2
        assert "; there is 丰台区" in one_line(capsys.readouterr().err)
        assert run("explain", "看丹街到", *place) == 2
        assert "看丹街道" in one_line(capsys.readouterr().err)
    assert run("explain", "火星总工会") == 2
    assert "-g" in one_line(capsys.readouterr().err)


def test_evaluate(tmp_path: Path, sample_build: SampleBuild, capsys: pytest.CaptureFixture[str]) -> None:
    errors = tmp_path / "errors.tsv"
    assert run("evaluate", sample_build.graph, GOLD, "--errors", errors) == 0
    assert "title exact" in capsys.readouterr().out
    assert all(len(line.split("\t")) == 4 for line in errors.read_text(encoding="utf-8").splitlines())
    assert run("evaluate", sample_build.graph, GOLD, "--format", "json") == 0
    assert json.loads(capsys.readouterr().out)["article"]["F1"] == 1.0
    assert run("evaluate", sample_build.graph, tmp_path / "nowhere") == 2
    assert "nowhere" in one_line(capsys.readouterr().err)
    gold = {"page": "elsewhere", "articles": []}
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "elsewhere.json").write_text(json.dumps(gold), encoding="utf-8")
    assert run("evaluate", sample_build.graph, tmp_path / "gold") == 2
    streams = capsys.readouterr()
    assert "none of the 1 pages" in streams.err and "elsewhere" in streams.err and streams.out == ""
    one = sorted(GOLD.glob("*.json"))[0]
    (tmp_path / "gold" / one.name).write_bytes(one.read_bytes())
    assert run("evaluate", sample_build.graph, tmp_path / "gold") == 0
    assert "1 of 2 pages" in one_line(capsys.readouterr().err)


def test_network_around_a_name(
    tmp_path: Path, sample_build: SampleBuild, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "around.gexf"
    assert run("network", PAGE, "--around", "丰台区总工会", "-o", target) == 0
    assert "丰台区总工会" in target.read_text(encoding="utf-8")
    assert run("network", PAGE, "--around", "火星总工会", "-o", target) == 2
    assert "火星总工会" in one_line(capsys.readouterr().err)
    assert run("network", sample_build.graph, "-o", target) == 2
    assert "graph.ttl: a graph, not a page" in capsys.readouterr().err
    assert run("network", PAGE, "-o", tmp_path / "x.doc") == 2
    assert ".gexf" in one_line(capsys.readouterr().err)


def test_cache_info_and_clear(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("build", PAGE, "-o", tmp_path, "--no-network") == 0
    capsys.readouterr()
    assert run("cache", "info", tmp_path) == 0
    assert " 1 pages" in capsys.readouterr().out
    assert run("cache", "info", tmp_path / "nowhere") == 2
    assert "nowhere: no such folder" in one_line(capsys.readouterr().err)
    assert run("cache", "clear", tmp_path) == 0
    assert run("cache", "info", tmp_path) == 0
    assert " 0 pages" in capsys.readouterr().out.splitlines()[-1]


# ---- the program as a process ----


def test_version() -> None:
    import kg as package

    assert kg("--version").stdout.decode().strip() == f"kg {package.__version__}"


@pytest.mark.parametrize("encoding", ["cp1252", "gbk", "ascii"])
def test_output_is_utf8_on_any_console(encoding: str) -> None:
    done = kg("show", "articles", PAGE, env={**os.environ, "PYTHONIOENCODING": encoding})
    assert done.returncode == 0
    assert "丰台区总工会" in done.stdout.decode("utf-8")


def test_pages_from_standard_input(tmp_path: Path) -> None:
    done = kg("show", "articles", "-", input=STORY.encode("utf-8"))
    assert "东城区总工会慰问快递员" in done.stdout.decode("utf-8")


def test_a_reader_that_leaves_early_is_no_error() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "kg", "show", "facts", str(SAMPLES)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""


HEAVY = ("jieba", "pyvis", "pandas", "networkx", "numpy", "rdflib", "pdfminer", "sqlite3", "multiprocessing")


def _imported(*arguments: object) -> set[str]:
    """The top-level modules that a command imports; how long it takes is measured by `make bench`."""
    env = {**os.environ, "PYTHONPROFILEIMPORTTIME": "1"}
    done = kg(*arguments, env=env)
    assert done.returncode == 0
    lines = done.stderr.decode("utf-8").splitlines()
    return {line.rpartition("|")[2].strip().partition(".")[0] for line in lines if "import time:" in line}


def test_help_imports_no_more_than_it_needs() -> None:
    assert not _imported("--help") & {*HEAVY, "pyoxigraph"}


def test_query_imports_no_more_than_it_needs(sample_build: SampleBuild) -> None:
    imported = _imported("query", sample_build.graph, "-q", "ASK { ?s a ukg:Union }")
    assert "pyoxigraph" in imported
    assert not imported & set(HEAVY)


COMMANDS = ("build", "query", "show", "explain", "evaluate", "check", "export", "load", "network", "cache")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([command, "--help"])
    assert stopped.value.code == 0
    assert f"example: kg {command}" in " ".join(capsys.readouterr().out.split())


def test_a_page_in_traditional_characters_is_told_but_no_failure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "a.txt"
    page.write_text(
        "朝陽區總工會召開會議\n\n本報訊（記者 王芳）近日，朝陽區總工會召開會議，會員代表們來到現場。\n" * 3,
        encoding="utf-8",
    )
    assert run("build", page, "-o", tmp_path / "out", "--no-network") == 0
    assert "traditional characters" in capsys.readouterr().err
    for what in ("facts", "text"):
        assert run("show", what, page) == 0
        assert "traditional characters" in capsys.readouterr().err


def test_a_mistake_in_the_corrections_is_told_before_the_pages_are_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "mine.csv"
    table.write_text("action,name\nfrobnicate,某区总工会\n", encoding="utf-8")
    missing = tmp_path / "no-such-page.txt"
    assert run("build", missing, "-o", tmp_path / "out", "--corrections", table) == 2
    said = capsys.readouterr().err
    assert "mine.csv:2" in said and "no-such-page" not in said


def test_a_folder_is_no_graph(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("query", tmp_path, "leaders") == 2
    assert "graph.ttl" in capsys.readouterr().err


def test_show_only_names_of_a_type(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("show", "mentions", PAGE, "--type", "person", "--format", "jsonl") == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert rows and {row["type"] for row in rows} == {"person"}
    assert run("show", "mentions", PAGE, "--type", "persons") == 2
    assert "no such type 'persons'" in one_line(capsys.readouterr().err)
    assert run("show", "facts", PAGE, "--type", "person") == 2
    assert "--type goes with kg show mentions, entities" in one_line(capsys.readouterr().err)


@pytest.mark.parametrize(
    ("asked", "offered"), [("gephi", {"gexf", "graphml"}), ("Excel", {"xlsx"}), ("pdf", set(FORMATS))]
)
def test_an_export_by_the_name_of_a_program_is_led_to_its_format(
    asked: str, offered: set[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("export", tmp_path / "graph.ttl", "--to", asked) == 2
    told = capsys.readouterr().err.partition("there is ")[2]
    assert {part.partition(":")[0] for part in told.split("; ")} == offered


@pytest.mark.parametrize("name", ["net.foo", "net"])
def test_an_ending_that_no_network_has_is_told_before_the_pages_are_read(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("network", tmp_path / "no-such-page.txt", "-o", tmp_path / name) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert f"{name}: cannot write" in line
    assert line.endswith("one of .html, .gexf, .graphml, .csv")
