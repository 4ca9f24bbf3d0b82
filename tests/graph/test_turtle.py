"""Turtle: the same triples in three readers, and quick."""

from __future__ import annotations

import shutil
import subprocess
import time
import unicodedata
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import OutputError
from kg.graph import terms, to_rdflib, turtle
from kg.graph.assemble import stated
from kg.graph.iris import Iris, encode
from kg.graph.literals import boolean, chinese, date, decimal, integer, number, plain
from kg.graph.terms import BASE, UKG, XSD
from tests.conftest import SampleBuild
from tests.graph.conftest import PROVENANCE
from tests.graph.corpora import many, small

RAPPER = shutil.which("rapper")
needs_rapper = pytest.mark.skipif(RAPPER is None, reason="rapper (raptor2-utils) is not installed")
# Text as a page can hold it: anything but surrogates, which no UTF-8 file decodes to.
TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)


def quads(text: str) -> list[ox.Quad]:
    return list(ox.parse(text, format=ox.RdfFormat.TURTLE))


def parsed(text: str) -> set[str]:
    return {str(quad.triple) for quad in quads(text)}


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
    before = turtle.dumps(many(2), provenance=PROVENANCE).split("\n\n")
    after = turtle.dumps(many(3), provenance=PROVENANCE).split("\n\n")
    changed = [block for block in before if block not in set(after)]
    # the city's federation, the shared honours and people name new claims; so does the build
    local = ("清河", "南河", "星海", "article:p1", "page:p1")
    assert not [block for block in changed if block.startswith(local)]
    assert len(changed) < len(before) / 20


def test_another_base_has_its_own_prefixes() -> None:
    text = turtle.dumps(small(), base="https://example.org/kg/")
    assert "@prefix union:       <https://example.org/kg/union/> ." in text
    assert "\nunion:清河区总工会 a ukg:Union ;" in text
    assert BASE not in text


def named(iri: str, *texts: str) -> str:
    """A document of one subject that is said to be called so."""
    pairs = [(terms.UKG.spelt("ukg").quote, text) for text in texts]
    return "".join(turtle.document([("union", iri, stated(pairs))]))


@given(TEXT, TEXT)
@settings(max_examples=300, deadline=None)
def test_whatever_a_page_says_comes_back(name: str, text: str) -> None:
    subject = Iris().of("union", name or "x")
    written = named(subject, chinese(text), plain(text))
    assert {(q.object.value, getattr(q.object, "language", None)) for q in quads(written)} == {
        (text, "zh"),
        (text, None),
    }
    assert {q.subject.value for q in quads(written)} == {address("union", name or "x")}
    # rdflib reads a carriage return within a string as it stands
    assert rdflib.Literal(text, lang="zh") in set(
        rdflib.Graph().parse(data=written, format="turtle").objects()
    )


def address(kind: str, name: str) -> str:
    """The address in full, slashes escaped."""
    return f"{BASE}{kind}/" + "%2F".join(encode(part) for part in name.split("/"))


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
    path = tmp_path / "graph.ttl"
    blocks = [
        ("union", Iris().of("union", name), stated(("ukg:quote", chinese(text)) for text in texts))
        for name in names
    ]
    path.write_text("".join(turtle.document(blocks)), encoding="utf-8", newline="\n")
    done = by_rapper(path)
    assert done.returncode == 0 and "warning" not in done.stderr.lower()
    read = {str(q.triple) for q in ox.parse(done.stdout, format=ox.RdfFormat.N_TRIPLES)}
    assert read == {
        str(ox.Triple(ox.NamedNode(address("union", name)), UKG.quote, ox.Literal(text, language="zh")))
        for name in names
        for text in texts
    }


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
    ("written", "value", "datatype"),
    [
        (integer(7), "7", XSD.integer),
        (decimal(0.95), "0.95", XSD.decimal),
        (decimal(5), "5.0", XSD.decimal),
        (number(1e-7), "0.0000001", XSD.decimal),
        (boolean(True), "true", XSD.boolean),
        (date("2022-05-01"), "2022-05-01", XSD.date),
        (date("2022年"), "2022年", XSD.string),
        (plain('"^^<x>'), '"^^<x>', XSD.string),
    ],
)
def test_literals_mean_what_they_say(written: str, value: str, datatype: ox.NamedNode) -> None:
    (quad,) = quads(named("union:x", written))
    assert quad.object == ox.Literal(value, datatype=datatype)


def test_blank_nodes_are_refused() -> None:
    triple = ox.Triple(ox.BlankNode("b"), UKG.quote, ox.Literal("x"))
    with pytest.raises(ValueError, match="named nodes and literals only"):
        to_rdflib([triple])


def test_a_failed_write_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    path.write_text("old", encoding="utf-8")

    half = replace(small(), claims=(replace(small().claims[0], predicate="unknown"),))
    with pytest.raises(KeyError):
        turtle.write(half, path)
    assert path.read_text(encoding="utf-8") == "old"
    with pytest.raises(OutputError, match=r"cannot write .*graph\.ttl"):
        turtle.write(small(), path / "graph.ttl")
    assert [file.name for file in tmp_path.iterdir()] == ["graph.ttl"]


def test_it_is_many_times_as_fast_as_rdflib() -> None:
    corpus = many(60)
    graph = to_rdflib(turtle.triples(corpus))
    ours, theirs = min(_seconds(turtle.dumps, corpus) for _ in range(3)), _seconds(graph.serialize)
    assert theirs / ours > 5  # some fifteen on a quiet machine


def _seconds(function: object, *arguments: object) -> float:
    start = time.process_time()
    function(*arguments)  # type: ignore[operator]
    return time.process_time() - start
