from __future__ import annotations

import dataclasses
import json
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from kg.errors import OutputError
from kg.model import Corpus, EntityType, Segment
from kg.network import cooccurrence, evidence, opening, page, pinyin, twins
from tests.network import synthetic

EVIL = "</script><img src=x onerror=alert(1)>“工会”&amp;{{ 1 }}"


class Elements(HTMLParser):
    """All start tags, and the text of the JSON blocks."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.blocks: dict[str, str] = {}
        self._open = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append((tag, given))
        self._open = given.get("id") or "" if given.get("type") == "application/json" else ""

    def handle_endtag(self, tag: str) -> None:
        self._open = ""

    def handle_data(self, data: str) -> None:
        if self._open:
            self.blocks[self._open] = self.blocks.get(self._open, "") + data


@pytest.fixture(scope="module")
def elements(city_page: Path) -> Elements:
    return Elements(city_page.read_text(encoding="utf-8"))


def test_the_page_asks_for_nothing(elements: Elements) -> None:
    for tag, given in elements.tags:
        assert tag not in {"iframe", "object", "embed", "base"}
        assert not (given.get("src") or "")
        assert (given.get("href") or "data:,").startswith("data:")


def test_the_page_is_well_formed(city_page: Path, elements: Elements) -> None:
    text = city_page.read_text(encoding="utf-8")
    assert text.lower().startswith("<!doctype html>")
    tags = [tag for tag, _ in elements.tags]
    assert tags.count("h1") == 1 and tags.count("title") == 1
    ids = [given["id"] for _, given in elements.tags if "id" in given]
    assert len(ids) == len(set(ids))
    assert ("html", {"lang": "zh-CN", "data-theme": "light"}) in elements.tags


def test_the_data_are_those_of_the_graph(elements: Elements, city_graph: nx.Graph) -> None:
    data = json.loads(elements.blocks["ukg-graph"])
    assert data["nodes"]["id"] == list(city_graph)
    ends = zip(data["edges"]["from"], data["edges"]["to"], strict=True)
    ids = data["nodes"]["id"]
    assert [(ids[a], ids[b]) for a, b in ends] == list(city_graph.edges)
    assert not data["meta"]["folded"]


def test_chinese_stands_as_it_is(city_page: Path) -> None:
    assert "总工会" in city_page.read_text(encoding="utf-8")
    assert not re.search(
        r"\\u[4-9][0-9a-f]{3}", city_page.read_text(encoding="utf-8").split("ukg-graph")[1][:9999]
    )


def test_evil_names_cannot_leave_their_block() -> None:
    names = [(EntityType.UNION, EVIL), (EntityType.PERSON, "王小明")]
    corpus = synthetic.build(names, [(EVIL, [f"王小明来到{EVIL}。"], None)])
    found = Elements(page.html(corpus, cooccurrence(corpus), title=EVIL))
    assert "img" not in {tag for tag, _ in found.tags}
    assert json.loads(found.blocks["ukg-graph"])["nodes"]["label"].count(EVIL) == 1
    assert json.loads(found.blocks["ukg-evidence"])["articles"][0][1] == EVIL


def test_every_mark_holds_a_name(city: Corpus) -> None:
    index = {entity.id: i for i, entity in enumerate(city.entities)}
    found = evidence.collect(city, index)
    marks = 0
    for *_, sentences in found["articles"]:
        for text, _, flat in sentences:
            for node, start, end in zip(flat[::3], flat[1::3], flat[2::3], strict=True):
                assert text[start:end] == city.entities[node].name
                marks += 1
    assert marks == len(city.occurrences)
    assert len(found["claims"]) == len(city.claims)


def test_marks_count_as_javascript_does() -> None:
    names = [(EntityType.PERSON, "𠮷野"), (EntityType.UNION, "甲工会")]
    corpus = synthetic.build(names, [("头", ["𠮷野见𠮷野与甲工会。"], None)])
    index = {e.id: i for i, e in enumerate(corpus.entities)}
    ((*_, sentences),) = evidence.collect(corpus, index)["articles"]
    text, _, flat = sentences[0]
    units = text.encode("utf-16-le")
    for start, end in zip(flat[1::3], flat[2::3], strict=True):
        assert units[2 * start : 2 * end].decode("utf-16-le") in {"𠮷野", "甲工会"}


def test_a_name_across_a_column_break_is_marked() -> None:
    corpus = synthetic.build([(EntityType.UNION, "甲区总工会")], [("头", ["近日甲区总工会部署。"], None)])
    article, (occurrence, *_) = corpus.articles[0], corpus.occurrences
    cut = occurrence.start - article.segments[0].page_start + 2
    (whole,) = article.segments
    split = (
        Segment(0, whole.page_start, cut),
        Segment(cut, whole.page_start + cut + 2, whole.length - cut),  # a blank line in the page
    )
    moved = dataclasses.replace(occurrence, end=occurrence.end + 2)
    corpus = dataclasses.replace(
        corpus, articles=(dataclasses.replace(article, segments=split),), occurrences=(moved,)
    )
    ((*_, sentences),) = evidence.collect(corpus, {"union/甲区总工会": 0})["articles"]
    text, _, (_, start, end) = sentences[0]
    assert text[start:end] == "甲区总工会"


@pytest.mark.parametrize(
    ("name", "initials", "full"),
    [
        ("朝阳区总工会", "cyqzgh", "chaoyangquzonggonghui"),
        ("58集团", "58jt", "58jituan"),
        ("“暖心”行动", "nxxd", "nuanxinxingdong"),
        ("重庆银行", "cqyh", "chongqingyinhang"),
    ],
)
def test_pinyin_keys(name: str, initials: str, full: str) -> None:
    assert pinyin.keys(name) == f"{initials} {full}"


def test_namesakes_are_told_apart() -> None:
    corpus = synthetic.twins()
    assert twins.distinctions(corpus) == {
        "union/朝阳区总工会": "北京市",
        "union/长春市朝阳区总工会": "长春市",
    }
    plain = dataclasses.replace(
        corpus, entities=tuple(dataclasses.replace(e, detail={}) for e in corpus.entities)
    )
    # where nothing else is known, the headlines
    assert set(twins.distinctions(plain).values()) == {"甲", "乙"}


def test_a_large_network_opens_on_its_backbone() -> None:
    corpus = synthetic.corpus(3200)
    graph = cooccurrence(corpus)
    core = opening.core_edges(graph)
    ends = {node for i, edge in enumerate(graph.edges) if i in core for node in edge}
    assert 1000 < len(ends) <= opening.CORE_NODES
    assert 1000 < len(core) <= opening.CORE_EDGES + opening.CORE_NODES


def test_a_plain_graph_is_arranged_on_the_way(city: Corpus) -> None:
    graph = cooccurrence(city, arranged=False)
    page.html(city, graph)
    assert "x" not in next(iter(graph.nodes(data=True)))[1]


def test_writing_is_whole_or_not_at_all(city: Corpus, city_graph: nx.Graph, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("", encoding="utf-8")
    with pytest.raises(OutputError):
        page.write(city, city_graph, tmp_path / "taken" / "network.html")
    page.write(city, city_graph, tmp_path / "新" / "network.html")
    assert [path.name for path in (tmp_path / "新").iterdir()] == ["network.html"]


def test_the_pyvis_network_is_a_pyvis_network(city: Corpus, city_graph: nx.Graph) -> None:
    net: Any = page.network(city, city_graph)
    assert len(net.nodes) == net.num_nodes() == len(city_graph)
    assert {edge["from"] for edge in net.edges} <= set(net.node_ids)


@pytest.mark.parametrize("path", sorted((page.assets() / "js").iterdir()), ids=lambda path: path.name)
def test_scripts_are_strict_small_and_make_no_markup(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith('"use strict";\n')
    assert len(text.splitlines()) <= 300
    for way in (
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
        "fetch(",
        "https:",
    ):
        assert way not in text


def test_every_asset_is_used() -> None:
    assert {path.stem for path in (page.assets() / "js").iterdir()} == set(page.SCRIPTS)
    assert {path.stem for path in (page.assets() / "css").iterdir()} == {*page.STYLES, "report"}


@pytest.mark.skipif(shutil.which("node") is None, reason="node is not installed")
def test_scripts_parse() -> None:
    for name in page.SCRIPTS:
        subprocess.run(["node", "--check", page.assets() / "js" / f"{name}.js"], check=True)
