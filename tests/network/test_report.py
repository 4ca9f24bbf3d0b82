from __future__ import annotations

import dataclasses
import re
from pathlib import Path
from urllib.parse import unquote

import networkx as nx

from kg.commands.build import summary
from kg.model import Claim, Corpus, EntityType
from kg.network import cooccurrence, report
from kg.outputs import Written
from kg.pipeline import BuildResult
from tests.network import synthetic

UNIONS = ["全市总工会", "甲区总工会", "乙区总工会", "丙街道总工会", "独立公司工会"]


def unions(*parents: tuple[str, str]) -> Corpus:
    corpus = synthetic.build(
        [(EntityType.UNION, name) for name in UNIONS], [("甲", ["、".join(UNIONS) + "共同参加。"], None)]
    )
    article = corpus.articles[0]
    claims = tuple(
        Claim("parentUnion", f"union/{a}", f"union/{b}", article.id, 0, 1, "", 1, "test", 1.0)
        for a, b in parents
    )
    return dataclasses.replace(corpus, claims=claims)


def names(branch: report.Branch) -> object:
    return (
        {branch.entity.name: [names(child) for child in branch.branches]}
        if branch.branches
        else branch.entity.name
    )


def test_the_tree_stands_by_parents() -> None:
    corpus = unions(
        ("甲区总工会", "全市总工会"), ("乙区总工会", "全市总工会"), ("丙街道总工会", "甲区总工会")
    )
    (root,) = report.union_tree(corpus)
    assert names(root) == {"全市总工会": ["乙区总工会", {"甲区总工会": ["丙街道总工会"]}]}
    assert root.size == 3


def test_the_better_attested_parent_wins() -> None:
    corpus = unions(*[("丙街道总工会", "甲区总工会")] * 2, ("丙街道总工会", "乙区总工会"))
    assert [names(root) for root in report.union_tree(corpus)] == [{"甲区总工会": ["丙街道总工会"]}]


def test_a_ring_is_cut() -> None:
    corpus = unions(
        ("甲区总工会", "乙区总工会"), ("乙区总工会", "丙街道总工会"), ("丙街道总工会", "甲区总工会")
    )
    (root,) = report.union_tree(corpus)
    assert root.size == 2


def test_every_link_leads_to_a_node(city: Corpus, city_graph: nx.Graph, tmp_path: Path) -> None:
    report.write(city, city_graph, tmp_path / "index.html")
    text = (tmp_path / "index.html").read_text(encoding="utf-8")
    links = re.findall(r'href="network\.html#node=([^"]+)"', text)
    assert len(links) > 40
    assert {unquote(link) for link in links} <= set(city_graph)
    assert not re.search(r'(?:src|href)="(?!network\.html|data:)', text)


def test_names_stay_text() -> None:
    bad = "</script><img src=x onerror=alert(1)>工会"
    corpus = synthetic.build([(EntityType.UNION, bad)], [("甲", [bad], None)])
    text = report.html(corpus, cooccurrence(corpus))
    assert "<img" not in text and "&lt;img" in text


def test_figures_read_as_in_the_paper() -> None:
    given = {"measure": "企业", "value": 71000.0, "from_value": 17000.0, "unit": "家", "approximation": "余"}
    assert report._figure(given) == "17,000 → 71,000余家"
    assert report._figure({"value": 200.0, "unit": "名", "approximation": "近"}) == "近200名"


def section(text: str, name: str) -> str:
    (part,) = re.findall(rf'<section id="{name}">(.*?)</section>', text, re.DOTALL)
    return str(part)


def test_facts_are_counted_alike_everywhere(city: Corpus, city_graph: nx.Graph) -> None:
    """A fact stated twice is one: on the terminal, in the report's head, in its table and in its rows."""
    award = next(claim for claim in city.claims if claim.predicate == "awarded")
    figure = next(claim for claim in city.claims if claim.predicate == "observation")
    again = dataclasses.replace(award, attributes={"year": "2019"})
    corpus = dataclasses.replace(city, claims=(*city.claims, again, figure))
    text = report.html(corpus, city_graph)
    terminal = summary(BuildResult(corpus), [Written(Path("graph.ttl"), 1)], 1.0)
    (stated,) = re.findall(r"facts  (\d+)", terminal)
    (header,) = re.findall(r'<span lang="en">facts</span></dt><dd>([\d,]+)</dd>', text)
    counts = re.findall(r'<code>(\w+)</code></td><td class="number">(\d+)</td>', section(text, "facts"))
    assert int(stated) == int(header.replace(",", "")) == sum(int(number) for _, number in counts)
    for predicate, name in (("awarded", "honours"), ("observation", "figures")):
        assert section(text, name).count("<tr><t") - 1 == int(dict(counts)[predicate])
    assert "第二届 · 2021；2019" in text
