"""The page in a real browser, from disk, without any network; clicks are those of a mouse."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any
from urllib.parse import quote
from xml.etree import ElementTree

import pytest

from kg.model import Corpus, EntityType
from kg.network import cooccurrence, page
from tests.network import synthetic
from tests.network.conftest import Tab

EVIL = "</script><img src=x onerror=alert(1)>工会"

# where a drawn node or the middle of an edge stands on the screen
PLACE = """
([kind, which]) => {
  const view = ukg.canvas.view();
  const box = ukg.canvas.holder.getBoundingClientRect();
  const nodes = kind === "node" ? [which] : [ukg.data.edges.from[which], ukg.data.edges.to[which]];
  const points = nodes.map((node) => ukg.scene.point(node, view));
  const mean = (axis) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  return [box.left + mean("x"), box.top + mean("y")];
}
"""
# an edge whose middle no node and no other edge comes near, and a node in the clear
CLEAR_EDGE = """
() => {
  const view = ukg.canvas.view();
  const box = ukg.canvas.holder;
  return [...ukg.canvas.drawn.edges].find((edge) => {
    const [a, b] = [ukg.data.edges.from[edge], ukg.data.edges.to[edge]].map((n) => ukg.scene.point(n, view));
    const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
    if (x < 60 || y < 60 || x > box.clientWidth - 60 || y > box.clientHeight - 60) return false;
    const found = ukg.pick.at(x, y, 11);
    return found && found.edge === edge;
  });
}
"""


COLOURS = """
() => {
  const canvas = document.querySelector(".vis-network canvas");
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  const found = new Set();
  for (let i = 0; i < data.length; i += 4) found.add((data[i] << 16) | (data[i + 1] << 8) | data[i + 2]);
  return found.size;
}
"""


@pytest.fixture
def opened(tab: Tab, city_page: Path) -> Tab:
    return tab.open(city_page)


def click(tab: Tab, kind: str, which: int) -> None:
    x, y = tab.page.evaluate(PLACE, [kind, which])
    tab.page.mouse.click(x, y)
    tab.page.wait_for_timeout(400)  # vis waits for a second click


def top(tab: Tab) -> int:
    return int(tab.js("ukg.canvas.drawn.ranked[0]"))


def label(tab: Tab, node: int) -> str:
    return str(tab.js(f"ukg.data.nodes.label[{node}]"))


def drawn(tab: Tab) -> tuple[int, int]:
    counts = tab.js("[nodes.length, edges.length]")
    assert counts == tab.js("[ukg.canvas.drawn.nodes.size, ukg.canvas.drawn.edges.size]")
    return counts[0], counts[1]


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


def test_an_edge_with_a_fact_states_it(opened: Tab) -> None:
    edge = opened.js("ukg.data.edges.facts.findIndex((facts) => facts.length)")
    opened.js(f"ukg.main.selectEdge({edge}, true)")
    fact = opened.panel.locator(".fact").first
    fact.locator("summary").click()
    assert fact.locator("blockquote").count() >= 1


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


def test_focus_shows_the_neighbourhood_and_back(opened: Tab) -> None:
    before = drawn(opened)
    node = top(opened)
    click(opened, "node", node)
    places = opened.js("network.getPositions()")
    opened.page.click("#focus")
    near = opened.js(f"new Set(ukg.data.adjacency[{node}].map((e) => ukg.data.other(e, {node}))).size")
    assert drawn(opened)[0] == near + 1
    assert "focus=1" in opened.js("location.hash")
    opened.page.click("#back")
    opened.page.wait_for_timeout(200)
    assert drawn(opened) == before
    assert opened.js("network.getPositions()") == places
    opened.page.click("#back")
    opened.page.wait_for_timeout(200)
    assert not opened.panel.is_visible()


def test_the_address_brings_the_view_back(opened: Tab, city_page: Path) -> None:
    opened.page.click("#language")
    opened.page.click("#theme")
    opened.page.locator(".legend__type[data-type=work]").click()
    opened.page.select_option("#choose-color", "community")
    opened.page.focus("#min-weight")
    opened.page.keyboard.press("ArrowRight")
    opened.page.wait_for_timeout(100)
    opened.js(f"ukg.main.select({top(opened)}, true)")
    state, counts = opened.js("JSON.stringify(ukg.state.get())"), drawn(opened)
    hash_ = opened.js("location.hash")
    opened.page.goto("about:blank")
    opened.open(city_page, hash_)
    assert opened.js("JSON.stringify(ukg.state.get())") == state
    assert drawn(opened) == counts
    assert opened.panel.locator("h2").count() == 1
    assert opened.js("document.documentElement.dataset.theme") == "dark"
    assert opened.js("document.documentElement.lang") == "en"


def test_a_link_from_the_report_opens_the_panel(tab: Tab, city: Corpus, city_page: Path) -> None:
    entity = max(city.entities, key=lambda e: len(e.articles))
    tab.open(city_page, f"#node={quote(entity.id, safe='/')}")
    assert tab.panel.locator("h2").text_content() == entity.name


def test_a_link_to_what_is_not_there_does_no_harm(tab: Tab, city_page: Path) -> None:
    tab.open(city_page, "#node=union/没有&edge=a~b&hide=nothing&min=x&by=weight")
    assert drawn(tab)[0] > 100
    assert tab.complaints == []


def test_the_pictures_are_not_empty(opened: Tab) -> None:
    with opened.page.expect_download() as waiting:
        opened.page.click("#save-png")
    png = Path(waiting.value.path()).read_bytes()
    width, height = struct.unpack(">II", png[16:24])
    assert png[:8] == b"\x89PNG\r\n\x1a\n" and width > 2000 and height > 1500 and len(png) > 50_000
    with opened.page.expect_download() as waiting:
        opened.page.click("#save-svg")
    root = ElementTree.parse(waiting.value.path()).getroot()
    names = [text.text for text in root.iter("{http://www.w3.org/2000/svg}text")]
    assert label(opened, top(opened)) in names
    assert len(list(root.iter("{http://www.w3.org/2000/svg}line"))) > 100


def test_the_table_serves_the_keyboard(opened: Tab) -> None:
    opened.page.focus("#view")
    opened.page.keyboard.press("Enter")
    table = opened.page.locator("#table")
    assert table.is_visible()
    opened.page.locator("[data-tab=edges]").press("Enter")
    rows = table.locator("tbody tr")
    assert rows.count() == 100
    counts = [int(text) for text in table.locator("tbody td:nth-child(3)").all_text_contents()]
    assert counts == sorted(counts, reverse=True)
    name = rows.first.locator("button").text_content()
    rows.first.locator("button").press("Enter")
    assert " — ".join(opened.panel.locator("h2").all_text_contents()) == name
    assert opened.js("document.activeElement.id") == "panel"
    opened.page.locator("#close").press("Enter")
    assert opened.js("document.activeElement.textContent") == name


def test_the_keyboard_moves_the_picture(opened: Tab) -> None:
    opened.page.focus("#network")
    before = opened.js("JSON.stringify(network.getViewPosition()) + network.getScale()")
    opened.page.keyboard.press("ArrowRight")
    opened.page.keyboard.press("+")
    assert opened.js("JSON.stringify(network.getViewPosition()) + network.getScale()") != before
    opened.page.keyboard.press("/")
    assert opened.js("document.activeElement.id") == "search"


def test_dragging_and_the_wheel_move_the_picture(opened: Tab) -> None:
    x, y = opened.js("network.getViewPosition().x"), opened.js("network.getScale()")
    opened.page.mouse.move(700, 820)
    opened.page.mouse.down()
    opened.page.mouse.move(600, 800, steps=6)
    assert opened.page.locator(".still").is_visible()
    opened.page.mouse.up()
    assert not opened.page.locator(".still").is_visible()
    assert opened.js("network.getViewPosition().x") == pytest.approx(x + 100 / y, abs=8 / y)
    opened.page.mouse.wheel(0, -300)
    opened.page.wait_for_timeout(400)
    assert opened.js("network.getScale()") > y
    assert not opened.page.locator(".still").is_visible()
    click(opened, "node", top(opened))
    assert opened.panel.is_visible()


OVERLAPS = """
() => {
  const view = ukg.canvas.view();
  const context = document.createElement("canvas").getContext("2d");
  const points = ukg.canvas.drawn.ranked.map((node) => ukg.scene.point(node, view));
  const placed = ukg.labels.place(context, points, view, new Set());
  const boxes = placed.map((label) => {
    context.font = (label.kind === "big" ? "600 14px " : "12px ") + ukg.labels.FAMILY;
    const width = context.measureText(label.text).width;
    return [label.x - width / 2, label.x + width / 2, label.y - 7, label.y + 7];
  });
  let overlaps = 0;
  boxes.forEach((a, i) => boxes.slice(0, i).forEach((b) => {
    if (a[0] < b[1] && b[0] < a[1] && a[2] < b[3] && b[2] < a[3]) overlaps++;
  }));
  return [placed.length, overlaps];
}
"""


@pytest.mark.parametrize("scale", [0.3, 0.8, 2.0])
def test_labels_do_not_overlap_at_any_scale(opened: Tab, scale: float) -> None:
    opened.js(f"network.moveTo({{ scale: {scale}, animation: false }})")
    count, overlaps = opened.page.evaluate(OVERLAPS)
    assert count > 3
    assert overlaps == 0


def test_evil_names_stay_text(tab: Tab, tmp_path: Path) -> None:
    names = [(EntityType.UNION, EVIL), (EntityType.PERSON, "王小明"), (EntityType.PERSON, "李文博")]
    corpus = synthetic.build(names, [(EVIL, [f"王小明、李文博到访{EVIL}。"], None)])
    page.write(corpus, cooccurrence(corpus), tmp_path / "n.html", title=EVIL)
    tab.open(tmp_path / "n.html")
    node = tab.js(f"ukg.data.nodes.label.indexOf({EVIL!r})")
    tab.page.fill("#search", "img")
    assert tab.page.locator(".hit__name").first.text_content() == EVIL
    tab.page.keyboard.press("Enter")
    assert tab.panel.locator("h2").text_content() == EVIL
    tab.js(f"ukg.main.selectEdge(ukg.data.adjacency[{node}][0], true)")
    assert EVIL in tab.panel.locator("mark").all_text_contents()
    tab.page.click("#view")
    assert tab.js("document.querySelectorAll('img').length") == 0
    assert tab.js("document.title") == EVIL
    assert tab.complaints == [] and len(tab.requests) == 1


def test_both_languages_have_all_words(opened: Tab) -> None:
    for _ in range(2):
        texts = opened.js("[...document.querySelectorAll('[data-text]')].map((e) => e.textContent)")
        assert all(texts)
        opened.page.click("#language")
    assert opened.js("document.documentElement.lang") == "zh-CN"


@pytest.mark.parametrize("tab", [{"dark": True}], indirect=True)
def test_the_system_chooses_the_theme(opened: Tab) -> None:
    assert opened.js("document.documentElement.dataset.theme") == "dark"
    opened.page.click("#theme")
    assert opened.js("getComputedStyle(document.body).backgroundColor") == "rgb(250, 248, 244)"


CONTRAST = """
() => {
  const style = getComputedStyle(document.documentElement);
  const light = (name) => {
    const hex = style.getPropertyValue(name).trim().slice(1);
    const [r, g, b] = [0, 2, 4].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255)
      .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const pairs = [["--ink", "--paper"], ["--ink", "--card"], ["--muted", "--paper"], ["--muted", "--card"],
    ["--muted", "--hover"], ["--accent", "--card"], ["--accent", "--hover"]];
  return Math.min(...pairs.map(([a, b]) => {
    const [x, y] = [light(a), light(b)].sort((p, q) => q - p);
    return (x + 0.05) / (y + 0.05);
  }));
}
"""


@pytest.mark.parametrize("tab", [{"dark": True}, {"dark": False}], indirect=True)
def test_text_has_contrast(opened: Tab) -> None:
    assert opened.page.evaluate(CONTRAST) >= 4.5


@pytest.mark.parametrize("tab", [{"phone": True, "width": 390, "height": 844}], indirect=True)
def test_a_phone_gets_drawers(opened: Tab) -> None:
    assert not opened.page.locator("#controls").is_visible()
    opened.page.tap("#show-controls")
    assert opened.page.locator("#controls").is_visible()
    opened.page.tap("#show-controls")
    x, y = opened.page.evaluate(PLACE, ["node", top(opened)])
    opened.page.touchscreen.tap(x, y)
    opened.page.wait_for_timeout(500)
    box = opened.panel.bounding_box()
    assert box["x"] == 0 and box["width"] == 390 and box["y"] > 300
    assert opened.js("document.documentElement.scrollWidth") <= 390
    assert opened.complaints == []


@pytest.fixture(scope="module")
def metropolis(tmp_path_factory: pytest.TempPathFactory) -> Path:
    corpus = synthetic.corpus(3200)
    path = tmp_path_factory.mktemp("large") / "network.html"
    page.write(corpus, cooccurrence(corpus), path)
    return path


def test_a_large_network_unfolds(tab: Tab, metropolis: Path) -> None:
    tab.open(metropolis)
    nodes, edges = drawn(tab)
    assert nodes <= page.CORE_NODES and edges <= page.CORE_EDGES + page.CORE_NODES
    assert tab.page.locator("#folded").is_visible()
    hidden: Any = tab.js(
        "ukg.data.adjacency.findIndex((e, i) => e.length > 2 && !ukg.canvas.drawn.nodes.has(i))"
    )
    tab.page.fill("#search", label(tab, hidden))
    tab.page.keyboard.press("Enter")
    near = tab.js(f"ukg.data.adjacency[{hidden}].map((e) => ukg.data.other(e, {hidden}))")
    assert all(tab.js(f"ukg.canvas.drawn.nodes.has({node})") for node in [hidden, *near])
    tab.page.click("#unfold")
    tab.page.click("#close")
    assert tab.js(f"ukg.canvas.drawn.nodes.has({hidden})")
    assert "open=" in tab.js("location.hash")
    assert tab.complaints == []


def test_an_empty_network_says_so(tab: Tab, tmp_path: Path) -> None:
    corpus = Corpus((), (), (), (), ())
    page.write(corpus, cooccurrence(corpus), tmp_path / "n.html")
    tab.open(tmp_path / "n.html")
    assert tab.page.locator("#nothing").is_visible()
    assert tab.complaints == []
