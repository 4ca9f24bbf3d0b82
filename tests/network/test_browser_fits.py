"""The page in a real browser: the key to its marks, and how it fits phones, small screens and paper."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import networkx as nx
import pytest

from kg import views
from kg.model import Corpus, EntityType
from kg.network import cooccurrence, counting, opening, page, report
from kg.network.arrange import arranged
from tests.network import synthetic
from tests.network.conftest import Tab
from tests.network.driving import drawn, label, top

PHONE = {"phone": True, "width": 390, "height": 844}


def test_the_key_says_what_rims_arrows_and_lines_mean(opened: Tab) -> None:
    assert opened.page.locator("#marks li").all_text_contents() == [
        "获得过荣誉",
        "事实，颜色随所述类别",
        "共现，同句者色深",
    ]
    opened.page.click("#language")
    assert opened.page.locator("#marks li").first.text_content() == "has been honoured"


def test_the_key_leaves_out_what_the_network_has_not(tab: Tab, city: Corpus, tmp_path: Path) -> None:
    silent = replace(city, claims=())
    page.write(silent, cooccurrence(silent), tmp_path / "n.html")
    tab.open(tmp_path / "n.html")
    assert tab.page.locator("#marks li").all_text_contents() == ["共现，同句者色深"]


def test_the_colours_of_communities_are_named(opened: Tab) -> None:
    named = opened.page.locator("#communities")
    assert not named.is_visible()
    opened.page.select_option("#choose-color", "community")
    first = named.locator("button").first
    counts = [int(text.replace(",", "")) for text in named.locator(".count").all_text_contents()]
    assert sum(counts) == opened.js("nodes.length")
    group = opened.js("ukg.data.nodes.community.indexOf(0)")
    colour = opened.js(f"ukg.theme.ofNode({group})")
    assert first.locator("circle").get_attribute("fill") == colour
    name = first.locator(".legend__name").text_content()
    first.click()
    assert opened.panel.locator("h2").text_content() == name
    opened.page.select_option("#choose-color", "type")
    assert not named.is_visible()


@pytest.mark.parametrize("tab", [PHONE], indirect=True)
def test_a_drawer_closes_by_a_touch_beside_it_by_escape_and_by_a_selection(opened: Tab) -> None:
    drawer, button = opened.page.locator("#controls"), opened.page.locator("#show-controls")
    button.tap()
    assert drawer.is_visible() and button.get_attribute("aria-expanded") == "true"
    opened.page.touchscreen.tap(200, 150)
    assert not drawer.is_visible() and button.get_attribute("aria-expanded") == "false"
    assert not opened.panel.is_visible()  # what lay below was not meant
    button.tap()
    opened.page.keyboard.press("Escape")
    assert not drawer.is_visible()
    button.tap()
    opened.js(f"ukg.main.select({top(opened)})")
    assert not drawer.is_visible() and opened.panel.is_visible()


SHARE = """
() => {
  const { y1, y2 } = ukg.canvas.box(ukg.canvas.drawn.nodes);
  return ((y2 - y1) * ukg.canvas.view().scale) / ukg.canvas.holder.clientHeight;
}
"""
PROPORTION = """
() => {
  const { x1, x2, y1, y2 } = ukg.canvas.box(ukg.canvas.drawn.nodes);
  return (y2 - y1) / (x2 - x1);
}
"""


@pytest.mark.parametrize("tab", [PHONE], indirect=True)
def test_an_upright_screen_is_used_in_its_height(opened: Tab) -> None:
    assert opened.page.evaluate(SHARE) > 0.7
    assert opened.page.evaluate(PROPORTION) > 1.3


def test_a_wide_screen_keeps_the_picture_as_it_was_laid_out(opened: Tab, city_graph: nx.Graph) -> None:
    for axis in "xy":
        expected = [data[axis] for _, data in arranged(city_graph).nodes(data=True)]
        assert opened.js(f"ukg.data.nodes.{axis}") == expected


SUMMARY = "1,999 / 7,698 个节点 · 4,000 / 82,271 条连线 · 589 / 685 篇报道"
CUT = "(part) => document.querySelector(part).scrollWidth - document.querySelector(part).clientWidth"


@pytest.mark.parametrize("tab", [{"width": 1024}, {"width": 1280}], indirect=True)
def test_title_and_summary_have_room_beside_the_search(opened: Tab) -> None:
    opened.page.evaluate("(text) => { document.getElementById('summary').textContent = text; }", SUMMARY)
    search = opened.page.locator(".search").bounding_box()
    for part in (".bar__title span", "#summary"):
        assert opened.page.evaluate(CUT, part) <= 1
        box = opened.page.locator(part).bounding_box()
        assert box["x"] + box["width"] <= search["x"] and box["y"] + box["height"] <= 56


SHORTEST = """
() => {
  const { nodes, edges } = ukg.data;
  const gap = (edge, axis) => nodes[axis][edges.from[edge]] - nodes[axis][edges.to[edge]];
  const length = (edge) => Math.hypot(gap(edge, "x"), gap(edge, "y"));
  return [...ukg.canvas.drawn.edges].reduce((a, b) => (length(b) < length(a) ? b : a));
}
"""


def test_a_link_of_a_large_network_is_not_shown_from_too_near(tab: Tab, metropolis: Path) -> None:
    tab.open(metropolis)
    tab.page.emulate_media(reduced_motion="reduce")
    tab.js(f"ukg.main.selectEdge({tab.page.evaluate(SHORTEST)}, true)")
    assert tab.js("ukg.data.meta.far") > 1.5
    assert tab.js("network.getScale() * ukg.data.meta.far") <= 0.95


@pytest.mark.parametrize("tab", [{"dark": True}], indirect=True)
def test_paper_gets_the_picture_and_what_is_open_in_black_on_white(opened: Tab) -> None:
    opened.js("ukg.main.select(ukg.data.edges.from[ukg.data.edges.facts.findIndex((facts) => facts.length)])")
    opened.panel.locator(".fact summary").first.evaluate("(summary) => summary.click()")
    opened.page.emulate_media(media="print")
    opened.page.wait_for_timeout(200)
    for part in (".search", ".tools", ".zoom", "#sliders", "#choices"):
        assert not opened.page.locator(part).first.is_visible()
    for part in ("#legend", "#marks", "#network", "#panel", ".fact[open] blockquote"):
        assert opened.page.locator(part).first.is_visible()
    picture, panel = (opened.page.locator(part).bounding_box() for part in ("#network", "#panel"))
    assert panel["y"] >= picture["y"] + picture["height"]  # below, not over it
    assert opened.js("getComputedStyle(document.body).color") == "rgb(36, 41, 47)"
    assert opened.js("ukg.theme.name()") == "light"
    canvas = opened.page.locator(".vis-network canvas")
    assert canvas.evaluate("(e) => getComputedStyle(e).objectFit") == "contain"
    opened.page.emulate_media(media="screen")
    opened.page.wait_for_timeout(200)
    assert opened.js("ukg.theme.name()") == "dark"
    assert opened.panel.locator(".fact[open] blockquote").first.is_visible()


def test_paper_gets_the_table_where_that_is_open(opened: Tab) -> None:
    opened.page.click("#view")
    opened.page.emulate_media(media="print")
    assert opened.page.locator("#table tbody tr").last.is_visible()
    assert not opened.page.locator("#network").is_visible()
    assert opened.page.locator(".table__body").evaluate("(e) => getComputedStyle(e).overflowY") == "visible"


def test_the_report_prints_the_rows_on_show(
    tab: Tab, city: Corpus, city_graph: nx.Graph, tmp_path: Path
) -> None:
    report.write(city, city_graph, tmp_path / "index.html")
    tab.open(tmp_path / "index.html")
    tab.page.emulate_media(media="print")
    assert not tab.page.locator(".contents").is_visible()
    rows = tab.page.locator("#people tbody tr:visible")
    assert rows.count() == report.FIRST_ROWS
    tab.page.emulate_media(media="screen")
    tab.page.locator("#people .more").click()
    tab.page.emulate_media(media="print")
    assert rows.count() > report.FIRST_ROWS


BACKBONE = "[...ukg.data.edges.core.keys()].filter((edge) => ukg.data.edges.core[edge])"

BETWEEN_PEOPLE = """(edge) => {
  const { nodes, edges } = ukg.data;
  return nodes.group[edges.from[edge]] === "person" && nodes.group[edges.to[edge]] === "person";
}"""


def test_filters_of_a_large_network_choose_from_all_of_it(tab: Tab, metropolis: Path) -> None:
    tab.open(metropolis)
    whole, backbone = tab.js("[...ukg.canvas.drawn.edges].sort()"), tab.js(f"{BACKBONE}.sort()")
    assert whole == backbone
    left = tab.js(f"{BACKBONE}.filter({BETWEEN_PEOPLE})")
    tab.page.locator(".legend__type[data-type=person] + .legend__only").evaluate("(button) => button.click()")
    people, links = drawn(tab)
    assert tab.js("[...ukg.canvas.drawn.nodes].every((node) => ukg.data.nodes.group[node] === 'person')")
    assert links > len(left) and people > 100
    assert people <= opening.CORE_NODES and links <= len(backbone)
    assert tab.js("[...ukg.canvas.drawn.edges].every((edge) => ukg.filter.edgePasses(edge))")
    tab.page.click("#reset")
    assert tab.js("[...ukg.canvas.drawn.edges].sort()") == whole


def test_the_table_of_a_large_network_finds_names_that_are_not_drawn(tab: Tab, metropolis: Path) -> None:
    tab.open(metropolis)
    hidden = tab.js("ukg.data.adjacency.findIndex((e, i) => e.length && !ukg.canvas.drawn.nodes.has(i))")
    tab.page.click("#view")
    caption, field = tab.page.locator("#table caption"), tab.page.locator("#table input")
    assert "只列图中所画" in caption.text_content()
    field.fill(label(tab, hidden))
    assert "只列图中所画" not in caption.text_content()
    tab.page.locator("#table tbody").get_by_text(label(tab, hidden), exact=True).first.click()
    assert tab.panel.locator("h2").first.text_content() == label(tab, hidden)
    tab.page.locator("[data-tab=edges]").click()
    assert "只列图中所画" in caption.text_content()


TABLETS = [{"width": 1000, "height": 700}, {"width": 820, "height": 600}, {"width": 760, "height": 1000}]


@pytest.mark.parametrize("tab", TABLETS, indirect=True)
def test_on_a_tablet_the_picture_keeps_room_beside_the_panel(opened: Tab) -> None:
    assert not opened.page.locator("#controls").is_visible()
    opened.js(f"ukg.main.select({top(opened)}, true)")
    opened.page.wait_for_timeout(500)
    view = opened.js("ukg.canvas.view()")
    assert view["clear"] >= 400 and view["floor"] >= 400
    panel = opened.panel.bounding_box()
    assert panel["x"] + panel["width"] <= opened.page.viewport_size["width"]
    opened.page.click("#show-controls")
    assert opened.page.locator("#min-weight").is_visible()
    opened.page.keyboard.press("Escape")
    assert not opened.page.locator("#controls").is_visible()


@pytest.mark.parametrize("tab", [{"width": w, "height": 800} for w in (1440, 1000, 820)], indirect=True)
def test_the_summary_is_not_cut(opened: Tab) -> None:
    for _ in range(2):
        assert opened.page.locator("#summary").evaluate("(small) => small.scrollWidth <= small.clientWidth")
        opened.page.click("#language")


def test_few_of_many_are_drawn_larger_and_what_lacks_is_said(tab: Tab, metropolis: Path) -> None:
    tab.open(metropolis)
    left, folded = tab.page.locator("#left"), tab.page.locator("#folded")
    assert folded.is_visible() and tab.js("ukg.look.far()") == tab.js("ukg.data.meta.far")
    honours = tab.js("ukg.data.nodes.group.filter((group) => group === 'honour').length")
    tab.page.hover("[data-type=honour]")
    tab.page.click("[data-type=honour] + .legend__only")
    shown, links = drawn(tab)
    assert shown < honours and links
    assert not folded.is_visible()  # all its links are drawn
    assert tab.js("ukg.look.far() / ukg.data.meta.far") >= 1.5
    assert tab.js("nodes.get().every(({ id, size }) => size === ukg.look.radius(ukg.data.position.get(id)))")
    assert str(honours - shown) in (left.text_content() or "")
    left.locator("button").click()
    assert drawn(tab) == (honours, links)
    assert not left.is_visible()
    assert tab.page.locator("[data-type=honour] .count").text_content() == str(honours)
    tab.page.click("#reset")
    assert tab.js("ukg.look.far()") == tab.js("ukg.data.meta.far") and folded.is_visible()
    assert tab.complaints == []


def test_a_neighbourhood_is_not_told_what_it_leaves_out(tab: Tab, metropolis: Path) -> None:
    tab.open(metropolis)
    tab.js(f"ukg.main.select({top(tab)})")
    tab.page.click("#focus")
    assert not tab.page.locator("#left").is_visible() and not tab.page.locator("#folded").is_visible()


def test_a_long_text_is_said_to_count_by_paragraph(tab: Tab, tmp_path: Path) -> None:
    people = [(EntityType.PERSON, f"第{n:04}人") for n in range(counting.CROWD + 1)]
    corpus = synthetic.build(people, [("章", [f"{name}到会。" * 2 for _, name in people], None)])
    page.write(corpus, cooccurrence(corpus), tmp_path / "n.html")
    tab.open(tmp_path / "n.html")
    assert "1 篇长文" in (tab.page.locator("#parted").text_content() or "")


def test_an_unsure_fact_is_marked(tab: Tab, city: Corpus, tmp_path: Path) -> None:
    subject = city.claims[0].subject
    about = [claim for claim in city.claims if subject in (claim.subject, claim.object)]
    for confidence in (views.SURE, views.SURE - 0.1):
        claims = tuple(replace(claim, confidence=confidence) for claim in about)
        path = tmp_path / f"{confidence:.1f}.html"
        page.write(replace(city, claims=claims), cooccurrence(city), path)
        tab.open(path, f"#node={subject}")
        tags = tab.panel.locator(".tag--doubt").all_text_contents()
        assert len(tags) == (0 if confidence >= views.SURE else tab.panel.locator(".fact").count())
        assert set(tags) <= {"存疑 0.60"}
    tab.panel.locator(".fact summary").first.click()
    told = tab.panel.locator(".fact .rule").first
    told.wait_for()  # sentences are made a moment after the fact is opened
    assert "把握 0.60" in (told.text_content() or "")


# how far the outermost nodes reach beyond the picture's left and right edge
BEYOND = """
() => {
  const view = ukg.canvas.view();
  const box = ukg.canvas.box(ukg.canvas.drawn.nodes);
  return Math.max(-(box.x1 * view.scale + view.left), box.x2 * view.scale + view.left - view.width);
}
"""


def test_a_window_of_another_size_shows_all_again_unless_the_reader_zoomed(opened: Tab) -> None:
    def resized(width: int) -> float:
        opened.page.set_viewport_size({"width": width, "height": 700})
        opened.page.wait_for_timeout(1000)
        return float(opened.page.evaluate(BEYOND))

    assert resized(1500) < 0
    assert resized(1100) < 0
    for _ in range(4):
        opened.page.click("#zoom-in")
    assert resized(1300) > 0
    opened.page.click("#fit")
    assert resized(1200) < 0
