from __future__ import annotations

import dataclasses
import re
from pathlib import Path
from urllib.parse import unquote

import networkx as nx
import pytest

from kg.commands.build import summary
from kg.corpus import left_out
from kg.model import Claim, Corpus, EntityType, ReviewItem
from kg.network import chinese, cooccurrence, report
from kg.outputs import Written
from kg.pipeline import BuildResult
from tests.conftest import ROOT
from tests.network import synthetic
from tests.network.conftest import Tab

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
    assert names(root) == {"全市总工会": [{"甲区总工会": ["丙街道总工会"]}, "乙区总工会"]}
    assert root.size == 3


def test_the_better_attested_parent_wins() -> None:
    corpus = unions(*[("丙街道总工会", "甲区总工会")] * 2, ("丙街道总工会", "乙区总工会"))
    assert [names(root) for root in report.union_tree(corpus)] == [{"甲区总工会": ["丙街道总工会"]}]


def test_a_union_without_parent_and_member_is_listed_apart() -> None:
    corpus = unions(*[("丙街道总工会", "甲区总工会")] * 2, ("丙街道总工会", "乙区总工会"))
    _, _, section = report.html(corpus, cooccurrence(corpus)).partition('<section id="unions">')
    tree, _, alone = section.partition("</section>")[0].partition("未见上下级的工会")
    assert ">乙区总工会<" in alone and ">乙区总工会<" not in tree
    assert ">甲区总工会<" in tree and ">甲区总工会<" not in alone
    number = sum(entity.type is EntityType.UNION for entity in corpus.entities)
    assert f'<span class="count">{number}</span></h2>' in tree


def test_a_ring_is_cut() -> None:
    corpus = unions(
        ("甲区总工会", "乙区总工会"), ("乙区总工会", "丙街道总工会"), ("丙街道总工会", "甲区总工会")
    )
    (root,) = report.union_tree(corpus)
    assert root.size == 2


def test_every_link_leads_to_a_node(city: Corpus, city_graph: nx.Graph, tmp_path: Path) -> None:
    report.write(city, city_graph, tmp_path / "index.html")
    text = (tmp_path / "index.html").read_text(encoding="utf-8")
    links = re.findall(r'href="network\.html#(?:node|edge)=([^"&]+)', text)
    assert len(links) > 40
    assert {unquote(end) for link in links for end in link.split("~")} <= set(city_graph)
    assert not re.search(r'(?:src|href)="(?!network\.html|data:|#)', text)


def test_every_source_leads_to_the_fact_and_its_sentence(
    tab: Tab, city: Corpus, city_graph: nx.Graph, city_page: Path
) -> None:
    path = city_page.with_name("index.html")
    report.write(city, city_graph, path)
    text = path.read_text(encoding="utf-8")
    for name in ("honours", "figures"):
        rows = re.findall(r"<tr><th scope=\"row\">.*?</tr>", section(text, name), re.DOTALL)
        assert rows and all(re.search(r'href="network\.html#(edge|node)=[^"]+&amp;at=', row) for row in rows)
        tab.open(path)
        source = tab.page.locator(f"#{name} .source a").first
        headline = source.text_content()
        source.click()
        cutting = tab.panel.locator(".fact[open] .cutting").first
        cutting.wait_for()
        assert cutting.locator("cite").text_content() == headline


@pytest.mark.parametrize(
    "tab", [{"width": 1400}, {"phone": True, "width": 390, "height": 800}], indirect=True
)
def test_long_tables_show_their_rest_on_demand(tab: Tab, tmp_path: Path) -> None:
    name, honour = "很长很长的某某市某某区总工会职工服务中心", "某某省五一劳动奖章先进集体荣誉称号"
    people = [f"王{i:02d}" for i in range(40)]
    things = [(EntityType.PERSON, who) for who in people]
    story = ("某某市某某区总工会隆重表彰先进个人", [f"{name}、{'、'.join(people)}获{honour}。"], None)
    made = synthetic.build([(EntityType.INSTITUTION, name), (EntityType.HONOUR, honour), *things], [story])
    claims = [
        Claim("awarded", f"person/{who}", f"honour/{honour}", "page-00000-1", 0, 1, "", 1, "test", 1.0)
        for who in people
    ]
    corpus = dataclasses.replace(made, claims=tuple(claims))
    report.write(corpus, cooccurrence(corpus), tmp_path / "index.html")
    tab.open(tmp_path / "index.html")
    rows = tab.page.locator("#honours tbody tr:visible")
    assert rows.count() == report.FIRST_ROWS
    assert tab.js("document.documentElement.scrollWidth <= innerWidth")
    assert all(rows.nth(i).bounding_box()["height"] < 100 for i in range(3))
    tab.page.locator("#honours .more").click()
    assert rows.count() == 40
    assert tab.page.locator("#honours .more").count() == 0


def test_names_stay_text() -> None:
    bad = "</script><img src=x onerror=alert(1)>工会"
    corpus = synthetic.build([(EntityType.UNION, bad)], [("甲", [bad], None)])
    text = report.html(corpus, cooccurrence(corpus))
    assert "<img" not in text and "&lt;img" in text


def test_posts_people_articles_and_warnings_are_listed(city: Corpus, city_graph: nx.Graph) -> None:
    text = report.html(city, city_graph, warnings=["page <9>: not read"])
    assert "page &lt;9&gt;: not read" in text
    posts = {claim.statement for claim in city.claims if claim.predicate == "holdsPost"}
    assert section(text, "posts").count("<tr><t") - 1 == len(posts)
    people = [entity for entity in city.entities if entity.type is EntityType.PERSON]
    assert section(text, "people").count("<tr data-keys") == min(len(people), report.MOST_ROWS)
    assert section(text, "told").count("<cite>") == min(len(city.articles), report.MOST_ROWS)
    undated = sum(not article.date for article in city.articles)
    assert (f"{undated} of {len(city.articles)} articles bear no date" in text) == bool(undated)


def test_warnings_and_reasons_are_told_in_chinese(city: Corpus, city_graph: nx.Graph) -> None:
    left = left_out.note("pages", ["a.png", "b.png", "c.png", "t.xlsx", "x.epub", "g.json", "y.rar", "z"])
    item = ReviewItem("same name", "李秀兰", "甲厂", "two people of one name: the places differ", "a-1")
    corpus = dataclasses.replace(city, review=(item,))
    text = report.html(corpus, city_graph, warnings=[str(left), "a/b.pdf: page 3 has no text layer: use OCR"])
    assert "<li>a/b.pdf：第 3 页没有文字层" in text
    pictures = "3 张图片（a.png, b.png …）：版面请先做文字识别（OCR）"
    assert f"<li>pages：有 8 个文件未读：{pictures}；1 个工作簿（t.xlsx）：请另存为 CSV；" in text
    assert "；1 个 JSON 文件（g.json）：请一行一个对象存为 .jsonl；1 个压缩包" in text
    assert str(left) in text
    assert "<td>同名</td><td>李秀兰</td><td>甲厂</td><td>两人同名，所在地方不同" in section(text, "review")


def messages() -> set[str]:
    """What `kg.corpus` says of bad input, as its code has it, and the reasons of resolution."""
    source = "".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "kg/corpus").glob("*.py")))
    words = r"""InputError\(\s*f?"(?:\{[^}]*\}!?)*(?:: )?([^"{]{6,}[^"]*)\""""
    return {re.sub(r"\{[^}]*\}", "9", found) for found in re.findall(words, source)}


def test_every_message_of_reading_has_its_chinese() -> None:
    assert len(messages()) > 25
    english = {one for one in messages() if not chinese.warning(f"a.txt: {one}")}
    assert english == {one for one in english if one.startswith("--date")}
    people = (ROOT / "kg/resolution/people.py").read_text(encoding="utf-8")
    reasons = re.findall(r'"(two people of one name: [^"]+)"', people)
    assert reasons and all(chinese.reason(one) != one for one in reasons)


def test_an_unsure_fact_is_marked_where_it_is_listed() -> None:
    corpus = unions(("甲区总工会", "全市总工会"))
    body = corpus.claims[0].subject
    told = {"measure": "职工", "value": 20.0, "unit": "人"}
    common = {"subject": body, "predicate": "observation", "object": None, "attributes": told}
    unsure = dataclasses.replace(corpus.claims[0], confidence=0.5, **common)
    sure = dataclasses.replace(unsure, confidence=0.88, attributes={**told, "value": 30.0})
    corpus = dataclasses.replace(corpus, claims=(unsure, sure))
    figures = section(report.html(corpus, cooccurrence(corpus)), "figures")
    assert figures.count("存疑") == 1
    assert re.search(r"20人 <span[^>]*>存疑 0\.50</span>", figures)


def test_a_parent_that_no_article_states_is_marked() -> None:
    corpus = unions(("甲区总工会", "全市总工会"), ("乙区总工会", "全市总工会"))
    supposed = dataclasses.replace(corpus.claims[0], rule="background.federation")
    corpus = dataclasses.replace(corpus, claims=(supposed, corpus.claims[1]))
    (root,) = report.union_tree(corpus)
    assert {branch.entity.name: branch.background for branch in root.branches} == {
        "甲区总工会": True,
        "乙区总工会": False,
    }
    assert section(report.html(corpus, cooccurrence(corpus)), "unions").count('class="tag"') == 1


def test_of_equals_the_one_most_is_stated_of_comes_first() -> None:
    corpus = unions(("丙街道总工会", "乙区总工会"))
    first = min(corpus.entities, key=report._renown(corpus))
    assert first.name in ("丙街道总工会", "乙区总工会")


def test_the_filter_leaves_what_holds_all_its_words(
    tab: Tab, city: Corpus, city_graph: nx.Graph, city_page: Path
) -> None:
    path = city_page.with_name("index.html")
    report.write(city, city_graph, path)
    tab.open(path)
    rows = tab.page.locator("#people tbody tr:visible")
    name = tab.page.locator("#people tbody th").first.text_content().strip()
    tab.page.fill("#filter", name)
    tab.page.wait_for_function("document.body.classList.contains('filtering')")
    assert rows.count() and all(name in rows.nth(i).text_content() for i in range(rows.count()))
    tab.page.fill("#filter", "")
    tab.page.wait_for_function("!document.body.classList.contains('filtering')")
    assert rows.count() > 1


def test_the_filter_opens_the_tree_down_to_what_fits(tab: Tab, tmp_path: Path) -> None:
    corpus = unions(
        ("甲区总工会", "全市总工会"), ("乙区总工会", "全市总工会"), ("丙街道总工会", "甲区总工会")
    )
    report.write(corpus, cooccurrence(corpus), tmp_path / "index.html")
    tab.open(tmp_path / "index.html")

    def seen(filter_: str) -> list[str]:
        tab.page.fill("#filter", filter_)
        tab.page.wait_for_timeout(100)
        return [text.strip() for text in tab.page.locator("#unions .tree a:visible").all_text_contents()]

    before = seen("")
    assert before == ["全市总工会", "甲区总工会", "乙区总工会"]
    assert seen("丙街道") == ["全市总工会", "甲区总工会", "丙街道总工会"]
    assert tab.page.locator("#filtered").text_content() != "0 行"
    assert seen("甲区") == ["全市总工会", "甲区总工会"]
    tab.page.locator("#unions summary", has_text="甲区").click(position={"x": 3, "y": 8})
    assert tab.page.locator("#unions .tree a:visible").last.text_content() == "丙街道总工会"
    assert seen("") == before


def test_a_table_that_is_cut_has_what_is_reported_most_and_leads_on(
    tab: Tab, city: Corpus, city_graph: nx.Graph, city_page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(report, "MOST_ROWS", 20)
    path = city_page.with_name("index.html")
    report.write(city, city_graph, path)
    people = sorted((e for e in city.entities if e.type is EntityType.PERSON), key=report._renown(city))
    assert len(people) > 20
    shown = section(path.read_text(encoding="utf-8"), "people")
    assert set(re.findall(r'node=person/[^"]+">([^<]+)</a>', shown)) == {e.name for e in people[:20]}
    assert f"{len(people) - 20} more in graph.ttl" in shown
    tab.open(path)
    tab.page.locator("#people .more").click()
    assert tab.page.locator("#people tbody tr:visible").count() == 20
    tab.page.fill("#filter", people[-1].name)
    tab.page.locator("#beyond a").click()
    tab.page.wait_for_url("**/network.html*")
    assert people[-1].name in tab.page.locator(".hit__name").all_text_contents()


def test_a_filter_that_leaves_nothing_says_so(
    tab: Tab, city: Corpus, city_graph: nx.Graph, city_page: Path
) -> None:
    path = city_page.with_name("index.html")
    report.write(city, city_graph, path)
    tab.open(path)
    assert not tab.page.locator("#beyond").is_visible()
    tab.page.fill("#filter", "没有这个<b>名字")
    tab.page.locator("#beyond").wait_for()
    assert "没有符合的行" in tab.page.locator("#beyond").text_content()
    assert tab.page.locator("#beyond q").text_content() == "没有这个<b>名字"
    assert tab.complaints == []


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
