"""The page in a real browser, from disk, without any network; clicks are those of a mouse."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest

from kg.model import Claim, EntityType
from kg.network import cooccurrence, page
from tests.network import synthetic
from tests.network.conftest import Tab
from tests.network.driving import CLEAR_EDGE, COLOURS, click, drawn, label, top


def test_it_opens_without_a_request_or_a_complaint(opened: Tab, city_page: Path) -> None:
    assert opened.requests == [city_page.as_uri()]
    assert opened.complaints == []
    colours = opened.page.evaluate(COLOURS)
    assert colours > 50


def test_an_idle_page_redraws_nothing(opened: Tab) -> None:
    opened.js("window.count = 0; network.on('beforeDrawing', () => window.count++); true")
    size = opened.js("document.querySelector('.vis-network canvas').height")
    opened.page.wait_for_timeout(1200)
    assert opened.js("window.count") == 0
    assert opened.js("document.querySelector('.vis-network canvas').height") == size


@pytest.mark.parametrize("way", ["label", "alias", "initials", "pinyin"])
def test_search_finds_by_every_name(opened: Tab, way: str) -> None:
    node = opened.js(
        "ukg.data.nodes.group.findIndex((g, i) => g === 'union' && ukg.data.nodes.aliases[i].length)"
    )
    initials, full = opened.js(f"ukg.data.nodes.keys[{node}][0].split(' ')")
    query = {"label": label(opened, node), "alias": opened.js(f"ukg.data.nodes.aliases[{node}][0]"),
             "initials": initials, "pinyin": full}[way]  # fmt: skip
    opened.page.click("#search")
    opened.page.keyboard.type(query)
    names = opened.page.locator(".hit__name").all_text_contents()
    assert label(opened, node) in names
    for _ in range(names.index(label(opened, node))):
        opened.page.keyboard.press("ArrowDown")
    opened.page.keyboard.press("Enter")
    assert opened.panel.locator("h2").text_content() == label(opened, node)
    assert opened.page.locator("#search").get_attribute("aria-expanded") == "false"


@pytest.mark.parametrize("query", ["王芳", "wangfang", "wf"])
def test_search_puts_a_whole_name_before_longer_ones(query: str, tab: Tab, tmp_path: Path) -> None:
    people = [(EntityType.PERSON, name) for name in ("王芳", "王芳菲", "李强")]
    told = ["王芳菲和李强来了。"], None
    corpus = synthetic.build(people, [("甲", *told), ("乙", *told), ("丙", ["王芳和李强来了。"], None)])
    page.write(corpus, cooccurrence(corpus), tmp_path / "n.html")
    tab.open(tmp_path / "n.html")
    tab.page.fill("#search", query)
    assert tab.page.locator(".hit__name").all_text_contents() == ["王芳", "王芳菲"]


def test_search_tells_namesakes_apart(tab: Tab, tmp_path: Path) -> None:
    corpus = synthetic.twins()
    page.write(corpus, cooccurrence(corpus), tmp_path / "n.html")
    tab.open(tmp_path / "n.html")
    tab.page.fill("#search", "朝阳区总工会")
    rows = tab.page.locator(".hit").all_text_contents()
    assert sorted(rows) == ["朝阳区总工会北京市", "朝阳区总工会长春市"]
    tab.page.locator(".hit", has_text="长春市").click()
    assert "长春市" in (tab.panel.locator(".kind").first.text_content() or "")


@pytest.mark.parametrize("slip", ["left out", "doubled", "mistaken", "only some of it"])
def test_search_offers_near_names(opened: Tab, slip: str) -> None:
    node = opened.js("ukg.data.nodes.group.indexOf('union')")
    name = label(opened, node)
    query = {"left out": name[:2] + name[3:], "doubled": name[:2] + name[1:], "mistaken": "啊" + name[1:],
             "only some of it": name[0] + name[2] + name[-1]}[slip]  # fmt: skip
    opened.page.fill("#search", query)
    opened.page.locator(".hits__none").wait_for()
    names = opened.page.locator(".hit__name").all_text_contents()
    assert name in names and len(names) <= 5
    opened.page.keyboard.press("Enter")  # a guess is not taken for an answer
    assert not opened.panel.is_visible()
    for _ in range(names.index(name) + 1):
        opened.page.keyboard.press("ArrowDown")
    opened.page.keyboard.press("Enter")
    assert opened.panel.locator("h2").text_content() == name


def test_search_says_when_there_is_nothing(opened: Tab) -> None:
    opened.page.fill("#search", "没有这个名字")
    assert opened.page.locator(".hits__none").is_visible()


def test_a_click_on_a_node_tells_all_about_it(opened: Tab) -> None:
    node = top(opened)
    click(opened, "node", node)
    assert opened.panel.is_visible()
    assert opened.panel.locator("h2").text_content() == label(opened, node)
    assert opened.panel.locator(".neighbour").count() == min(
        opened.js(f"ukg.data.adjacency[{node}].length"), 10
    )
    opened.panel.locator("details.cutting summary").first.click()
    mark = opened.panel.locator("details.cutting mark").first
    assert mark.text_content() == label(opened, node)


def test_a_click_on_an_edge_shows_the_sentences_with_both_names(opened: Tab) -> None:
    edge = opened.page.evaluate(CLEAR_EDGE)
    click(opened, "edge", edge)
    names = [opened.js(f"ukg.data.nodes.label[ukg.data.edges.{end}[{edge}]]") for end in ("from", "to")]
    assert opened.panel.locator("h2").all_text_contents() == names
    quotes = opened.panel.locator(".cuttings blockquote")
    assert quotes.count() > 0
    assert set(names) <= set(opened.panel.locator("mark").all_text_contents())
    assert "第" in (opened.panel.locator(".source").first.text_content() or "")


def test_who_gave_an_award_is_named_not_addressed(tab: Tab, tmp_path: Path) -> None:
    people = [(EntityType.PERSON, "王小明"), (EntityType.HONOUR, "甲奖"), (EntityType.UNION, "乙省总工会")]
    corpus = synthetic.build(people, [("头", ["王小明获乙省总工会甲奖。"], None)])
    award = Claim(
        "awarded", "person/王小明", "honour/甲奖", "page-00000-1", 0, 1, "", 1, "test", 1.0,
        {"year": "2006", "conferred_by": "union/乙省总工会"},
    )  # fmt: skip
    page.write(dataclasses.replace(corpus, claims=(award,)), cooccurrence(corpus), tmp_path / "n.html")
    tab.open(tmp_path / "n.html", "#node=person/王小明")
    assert "2006 · 乙省总工会" in (tab.panel.locator(".fact summary").text_content() or "")


def test_an_undated_article_is_named_by_its_file(tab: Tab, tmp_path: Path) -> None:
    corpus = synthetic.build([(EntityType.PERSON, "王小明")], [("甲", ["王小明来了。"], None)])
    page.write(corpus, cooccurrence(corpus), tmp_path / "n.html")
    tab.open(tmp_path / "n.html", "#node=person/王小明")
    assert tab.panel.locator(".source span").text_content() == "日期不详 · 第01版 · page-00000.txt"


def test_a_fact_marks_the_mention_that_is_meant(tab: Tab, tmp_path: Path) -> None:
    names = [(EntityType.PERSON, "王小明"), (EntityType.UNION, "甲总工会")]
    sentence = "甲总工会的职工来了，甲总工会主席王小明到场，甲总工会致谢。"
    corpus = synthetic.build(names, [("头", [sentence], None)])
    here = corpus.pages[0].text.index("甲总工会主席")
    post = Claim(
        "holdsPost", "person/王小明", "union/甲总工会", "page-00000-1", here, here + 9, "", 1, "test", 1.0
    )
    page.write(dataclasses.replace(corpus, claims=(post,)), cooccurrence(corpus), tmp_path / "n.html")
    tab.open(tmp_path / "n.html", "#node=person/王小明")
    tab.panel.locator(".fact summary").first.click()
    quote = tab.panel.locator(".fact blockquote").first
    quote.wait_for()
    assert quote.locator("mark").all_text_contents() == ["甲总工会", "王小明"]
    before = quote.evaluate("(quote) => quote.firstChild.textContent")
    assert before == "甲总工会的职工来了，"


def test_a_fact_shows_the_sentence_that_names_whom_it_means(tab: Tab, tmp_path: Path) -> None:
    names = [(EntityType.PERSON, "王小明"), (EntityType.HONOUR, "全国劳动模范")]
    body = ["王小明是焊工。", "这一行苦。", "车间里热。", "他2020年获全国劳动模范称号。"]
    corpus = synthetic.build(names, [("头", body, None)])
    who, what, article = "person/王小明", "honour/全国劳动模范", "page-00000-1"
    here = corpus.pages[0].text.index("他2020年")
    award = Claim("awarded", who, what, article, here, here + 13, "", 4, "test", 1.0, beside=(1,))
    page.write(dataclasses.replace(corpus, claims=(award,)), cooccurrence(corpus), tmp_path / "n.html")
    tab.open(tmp_path / "n.html", "#node=person/王小明")
    tab.panel.locator(".fact summary").first.click()
    quote = tab.panel.locator(".fact blockquote").first
    quote.wait_for()
    assert quote.text_content() == "王小明是焊工。…他2020年获全国劳动模范称号。"
    assert quote.locator("mark").all_text_contents() == ["王小明", "全国劳动模范"]


def test_an_edge_with_a_fact_states_it(opened: Tab) -> None:
    edge = opened.js("ukg.data.edges.facts.findIndex((facts) => facts.length)")
    opened.js(f"ukg.main.selectEdge({edge}, true)")
    fact = opened.panel.locator(".fact").first
    fact.locator("summary").click()
    fact.locator("blockquote").first.wait_for()  # drawn when the browser tells that it has opened


def test_a_click_beside_everything_closes_the_panel(opened: Tab) -> None:
    click(opened, "node", top(opened))
    opened.page.mouse.click(300, 820)
    opened.page.wait_for_timeout(400)
    assert not opened.panel.is_visible()


def test_the_legend_filters_and_counts(opened: Tab) -> None:
    before = drawn(opened)
    row = opened.page.locator(".legend__type[data-type=union]")
    unions = opened.js(
        "[...ukg.canvas.drawn.nodes].filter((n) => ukg.data.nodes.group[n] === 'union').length"
    )
    assert (row.locator(".count").text_content() or "").startswith(str(unions))
    row.click()
    row = opened.page.locator(".legend__type[data-type=union]")
    assert row.get_attribute("aria-checked") == "false"
    after = drawn(opened)
    assert after[0] <= before[0] - unions and after[1] < before[1]
    row.press("Space")
    assert drawn(opened) == before


def test_only_one_class_and_all_again(opened: Tab) -> None:
    before = drawn(opened)
    opened.page.locator(".legend li", has_text="工会").first.hover()
    opened.page.locator(".legend__only").first.click()
    assert opened.js("new Set([...ukg.canvas.drawn.nodes].map((n) => ukg.data.nodes.group[n])).size") == 1
    opened.page.locator(".legend__only").first.click()
    assert drawn(opened) == before


def test_the_weight_slider_takes_light_edges_away(opened: Tab) -> None:
    before = drawn(opened)
    opened.page.focus("#min-weight")
    opened.page.keyboard.press("ArrowRight")
    opened.page.wait_for_timeout(100)
    assert drawn(opened)[1] < before[1]
    assert opened.js(
        "(() => { const { weight, facts } = ukg.data.edges;"
        " return [...ukg.canvas.drawn.edges].every((e) => weight[e] >= 2 || facts[e].length); })()"
    )
    assert "min=2" in opened.js("location.hash")


def test_facts_can_be_held_to_the_weight_too(opened: Tab) -> None:
    opened.js("ukg.state.set({ min: 2, stated: false })")
    assert opened.js(
        "[...ukg.canvas.drawn.edges].length > 0"
        " && [...ukg.canvas.drawn.edges].every((e) => ukg.data.edges.weight[e] >= 2)"
    )
    assert not opened.page.locator("#stated").is_checked()


SOME_YEARS = """
() => {
  ukg.state.set({ from: 2020, undated: false, alone: true });
  const { nodes, edges, meta } = ukg.data;
  const { drawn } = ukg.canvas;
  const inside = (article) => meta.years[article] >= 2020;
  const articles = new Set([...drawn.nodes].flatMap((node) => nodes.within[node].filter(inside)));
  const shared = (edge) => edges.years[edge].some((year, i) => i % 2 === 0 && year >= 2020);
  return {
    nodes: [...drawn.nodes].every((node) => nodes.within[node].some(inside)),
    edges: [...drawn.edges].every((edge) => shared(edge) || edges.told[edge].some(inside)),
    all: nodes.within.filter((list) => list.some(inside)).length === drawn.nodes.size,
    counts: [[drawn.nodes, nodes], [drawn.edges, edges], [articles, { size: meta.years.length }]]
      .map(([some, all]) => `${some.size} / ${all.size}`),
  };
}
"""


def test_what_is_shown_counted_and_listed_is_of_the_chosen_years(opened: Tab) -> None:
    found = opened.page.evaluate(SOME_YEARS)
    assert found["nodes"] and found["edges"] and found["all"]
    assert re.findall(r"\d+ / \d+", opened.page.locator("#summary").text_content() or "") == found["counts"]
    old = opened.js(
        "[...ukg.canvas.drawn.nodes].find((n) => ukg.data.nodes.within[n]"
        ".some((a) => ukg.data.meta.years[a] < 2020))"
    )
    opened.js(f"ukg.main.select({old}, true)")
    days = opened.panel.locator(".cuttings .source span").all_text_contents()
    assert days and all(day >= "2020" for day in days)
    heading = opened.panel.locator("section:last-of-type h3 .count").text_content() or ""
    assert heading.startswith(f"{len(days)} / ")
    assert opened.panel.locator(".neighbour").count() == min(
        opened.js(f"ukg.data.adjacency[{old}].filter((e) => ukg.canvas.drawn.edges.has(e)).length"), 10
    )


def test_a_fact_of_another_year_is_not_drawn(tab: Tab, tmp_path: Path) -> None:
    things = [(EntityType.PERSON, "王小明"), (EntityType.UNION, "甲工会"), (EntityType.UNION, "乙工会")]
    made = synthetic.build(
        things,
        [("头", ["王小明见甲工会。"], "1988-05-01"), ("头", ["甲工会见乙工会。"], "2019-05-01")],
    )
    # the person's post is told in 1988 only, though both stand in no later article together
    post = Claim("holdsPost", "person/王小明", "union/乙工会", "page-00000-1", 0, 1, "", 1, "background", 1.0)
    corpus = dataclasses.replace(made, claims=(post,))
    page.write(corpus, cooccurrence(corpus), tmp_path / "n.html")
    tab.open(tmp_path / "n.html", "#from=2008&undated=0")
    labels = tab.js("[...ukg.canvas.drawn.nodes].map((n) => ukg.data.nodes.label[n]).sort()")
    assert labels == ["乙工会", "甲工会"] and drawn(tab)[1] == 1


def test_a_slash_leads_to_the_search_from_a_slider_too(opened: Tab) -> None:
    opened.page.locator("#min-weight").focus()
    opened.page.keyboard.press("/")
    assert opened.js("document.activeElement.id") == "search"
    assert opened.page.locator("#choose-size option[value=betweenness]").get_attribute("title")


def test_the_year_sliders_count_within_the_years(opened: Tab) -> None:
    before = drawn(opened)
    opened.page.focus("#from-year")
    for _ in range(4):
        opened.page.keyboard.press("ArrowRight")
    opened.page.wait_for_timeout(100)
    opened.page.uncheck("#undated")
    assert drawn(opened)[1] < before[1]
    assert opened.js(
        "(() => { const { weight, years } = ukg.data.edges; return [...ukg.canvas.drawn.edges]"
        ".every((e) => !weight[e] || years[e].some((year, i) => i % 2 === 0 && year >= 2020)); })()"
    )


@pytest.mark.parametrize(
    ("choice", "value"),
    [
        ("measure", "npmi"),
        ("layer", "fact"),
        ("color", "community"),
        ("size", "betweenness"),
        ("size", "same"),
    ],
)
def test_choices_redraw(opened: Tab, choice: str, value: str) -> None:
    shown = (
        "nodes.get().map((n) => [n.size, n.color.background]).join() + edges.get().map((e) => e.width).join()"
    )
    before = opened.js(shown)
    opened.page.select_option(f"#choose-{choice}", value)
    assert opened.js(shown) != before
    assert opened.complaints == []
