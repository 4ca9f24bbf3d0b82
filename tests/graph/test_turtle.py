"""Turtle: the same triples in three readers, in any order the same bytes, and quick."""

from __future__ import annotations

import random
import shutil
import subprocess
import time
import unicodedata
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st

import kg
from kg.errors import OutputError
from kg.graph import to_rdflib, turtle
from kg.graph.assemble import blocks, triples
from kg.graph.iris import Iris, encode
from kg.graph.terms import BASE, UKG
from tests.conftest import SAMPLES, SampleBuild
from tests.graph.conftest import PROVENANCE
from tests.graph.corpora import many, small

RAPPER = shutil.which("rapper")
needs_rapper = pytest.mark.skipif(RAPPER is None, reason="rapper (raptor2-utils) is not installed")
# Text as a page can hold it: anything but surrogates, which no UTF-8 file decodes to.
TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)


def parsed(text: str) -> set[str]:
    return {str(quad.triple) for quad in ox.parse(text, format=ox.RdfFormat.TURTLE)}


def by_rapper(path: Path) -> subprocess.CompletedProcess[str]:
    command = [str(RAPPER), "-i", "turtle", "-o", "ntriples", str(path)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def test_the_same_triples_come_back(small_triples: list[ox.Triple], small_graph: Path) -> None:
    text = small_graph.read_text(encoding="utf-8")
    assert parsed(text) == {str(triple) for triple in small_triples}
    assert set(rdflib.Graph().parse(small_graph)) == set(to_rdflib(small_triples))


@needs_rapper
@pytest.mark.parametrize("which", ["small", "sample"])
def test_raptor_reads_it_without_a_warning(which: str, small_graph: Path, sample_build: SampleBuild) -> None:
    path = small_graph if which == "small" else sample_build.graph
    done = by_rapper(path)
    assert done.returncode == 0
    assert "warning" not in done.stderr.lower() and "error" not in done.stderr.lower()
    read = {str(q.triple) for q in ox.parse(done.stdout, format=ox.RdfFormat.N_TRIPLES)}
    assert read == parsed(path.read_text(encoding="utf-8"))


def test_rdflib_reads_it_without_a_warning(
    sample_build: SampleBuild, caplog: pytest.LogCaptureFixture
) -> None:
    rdflib.Graph().parse(sample_build.graph)
    assert not caplog.records


def test_any_order_gives_the_same_bytes(small_triples: list[ox.Triple]) -> None:
    shuffled = [*small_triples, *small_triples[:50]]
    random.Random(1).shuffle(shuffled)
    assert turtle.dumps(shuffled) == turtle.dumps(small_triples)


def test_blocks_come_in_the_order_of_the_document(tmp_path: Path) -> None:
    for number, corpus in enumerate((small(), many(12), kg.build([SAMPLES]).corpus)):
        path = tmp_path / f"{number}.ttl"
        turtle.write_blocks(blocks(corpus, provenance=PROVENANCE), path)
        assert path.read_text(encoding="utf-8") == turtle.dumps(triples(corpus, provenance=PROVENANCE))


def test_it_reads_well(small_graph: Path) -> None:
    text = small_graph.read_text(encoding="utf-8")
    assert (
        """
union:清河区总工会 a ukg:Union ;
  skos:prefLabel "清河区总工会"@zh ;
  skos:altLabel "北京市清河区总工会"@zh ;
  ukg:cooperatesWith enterprise:星海集团 ;
"""
        in text
    )
    assert "person:赵铁柱 a ukg:HonouredPerson, ukg:Person ;\n" in text
    assert "<https://w3id.org/unionkg/id/programme/“暖心行动”> a ukg:Programme ;\n" in text
    assert "# ---- 人物 People ----" in text
    assert "_:" not in text and "[]" not in text


def test_a_page_more_changes_only_what_it_adds() -> None:
    before = turtle.dumps(triples(many(2), provenance=PROVENANCE)).split("\n\n")
    after = turtle.dumps(triples(many(3), provenance=PROVENANCE)).split("\n\n")
    changed = [block for block in before if block not in set(after)]
    # the city's federation, the shared honours and people name new claims; so does the build
    local = ("清河", "南河", "星海", "article:p1", "page:p1")
    assert not [block for block in changed if block.startswith(local)]
    assert len(changed) < len(before) / 20


def test_another_base_has_its_own_prefixes() -> None:
    text = turtle.dumps(triples(small(), base="https://example.org/kg/"), "https://example.org/kg/")
    assert "@prefix union:       <https://example.org/kg/union/> ." in text
    assert "\nunion:清河区总工会 a ukg:Union ;" in text
    assert BASE not in text


@given(TEXT, TEXT)
@settings(max_examples=300, deadline=None)
def test_whatever_a_page_says_comes_back(name: str, text: str) -> None:
    iris = Iris()
    triple = ox.Triple(iris.of("union", name or "x"), UKG.quote, ox.Literal(text, language="zh"))
    written = turtle.dumps([triple, ox.Triple(triple.subject, UKG.quote, ox.Literal(text))])
    assert len(parsed(written)) == 2
    assert str(triple) in parsed(written)
    read = set(rdflib.Graph().parse(data=written, format="turtle").objects())
    # rdflib reads a carriage return within a string as it stands
    assert rdflib.Literal(text, lang="zh") in read


@needs_rapper
def test_raptor_reads_whatever_a_page_says(tmp_path: Path) -> None:
    names = [
        "a b",
        "“引”",
        "a/b",
        "a.b.",
        ".",
        "..",
        "100%",
        "a#b?c",
        "[x]",
        "<x>",
        "·",
        "-x",
        "é𠮷",
        "\u202e",
        "x\\y",
    ]
    texts = [*names, '"', "\\", "\n", "\r", "\t", "\x01", "'''", '"""', "\u2028", "\x7f", "\ufeff"]
    stated = [
        ox.Triple(Iris().of("union", name), UKG.quote, ox.Literal(text, language="zh"))
        for name in names
        for text in texts
    ]
    path = tmp_path / "graph.ttl"
    turtle.write(stated, path)
    done = by_rapper(path)
    assert done.returncode == 0 and "warning" not in done.stderr.lower()
    read = {str(q.triple) for q in ox.parse(done.stdout, format=ox.RdfFormat.N_TRIPLES)}
    assert read == {str(triple) for triple in stated}


@given(TEXT, TEXT)
def test_two_names_never_share_an_address(one: str, other: str) -> None:
    if one != other:
        assert Iris().of("union", one) != Iris().of("union", other) or encode(one) == encode(other)
        assert encode(one) != encode(other)


@given(TEXT)
def test_an_address_holds_only_what_it_may(name: str) -> None:
    encoded = encode(name)
    ox.NamedNode(BASE + encoded)
    assert not any(unicodedata.category(c) in ("Cc", "Zl", "Zp") for c in encoded)
    assert not set(encoded) & set(' <>"{}|^`\\')


@pytest.mark.parametrize(
    ("literal", "written"),
    [
        (ox.Literal("007", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#integer")), "007"),
        (ox.Literal("0.95", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#decimal")), "0.95"),
        (
            ox.Literal("5", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#decimal")),
            '"5"^^xsd:decimal',
        ),
        (ox.Literal("true", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#boolean")), "true"),
        (
            ox.Literal("1", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#boolean")),
            '"1"^^xsd:boolean',
        ),
        (
            ox.Literal("x", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#integer")),
            '"x"^^xsd:integer',
        ),
        (ox.Literal('"^^<x>'), '"\\"^^<x>"'),
    ],
)
def test_short_forms_only_where_they_mean_the_same(literal: ox.Literal, written: str) -> None:
    triple = ox.Triple(ox.NamedNode(BASE + "union/x"), UKG.quote, literal)
    text = turtle.dumps([triple])
    assert f"ukg:quote {written} ." in text
    assert parsed(text) == {str(triple)}


def test_blank_nodes_are_refused() -> None:
    triple = ox.Triple(ox.BlankNode("b"), UKG.quote, ox.Literal("x"))
    with pytest.raises(ValueError, match="named nodes and literals only"):
        turtle.dumps([triple])
    with pytest.raises(ValueError, match="named nodes and literals only"):
        to_rdflib([triple])


def test_a_failed_write_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    path.write_text("old", encoding="utf-8")

    def failing() -> object:
        yield ox.Triple(ox.NamedNode(BASE + "union/x"), UKG.quote, ox.Literal("x"))
        raise RuntimeError

    with pytest.raises(RuntimeError):
        turtle.write(failing(), path)  # type: ignore[arg-type]
    assert path.read_text(encoding="utf-8") == "old"
    with pytest.raises(OutputError, match=r"cannot write .*graph\.ttl"):
        turtle.write([], path / "graph.ttl")
    assert [file.name for file in tmp_path.iterdir()] == ["graph.ttl"]


def test_it_is_many_times_as_fast_as_rdflib() -> None:
    stated = list(triples(many(60)))
    graph = to_rdflib(stated)
    ours, theirs = min(_seconds(turtle.dumps, stated) for _ in range(3)), _seconds(graph.serialize)
    assert theirs / ours > 5  # about ten on a quiet machine


def _seconds(function: object, *arguments: object) -> float:
    start = time.process_time()
    function(*arguments)  # type: ignore[operator]
    return time.process_time() - start
