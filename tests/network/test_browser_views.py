"""The page in a real browser: views, addresses, pictures, tables, keyboards, phones, large networks."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any
from urllib.parse import quote
from xml.etree import ElementTree

import pytest

from kg.model import Corpus, EntityType
from kg.network import cooccurrence, opening, page
from tests.network import synthetic
from tests.network.conftest import Tab
from tests.network.driving import PLACE, click, drawn, label, top

EVIL = "</script><img src=x onerror=alert(1)>工会"


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


def test_a_link_to_what_is_not_there_says_so(tab: Tab, city: Corpus, city_page: Path) -> None:
    name = next(e.name for e in city.entities if e.type is EntityType.UNION)
    tab.open(city_page, f"#node=person/{name}&edge=a~b&hide=nothing&min=x&by=weight")
    assert drawn(tab)[0] > 100
    assert f"person/{name}" in (tab.panel.locator("[role=alert]").text_content() or "")
    tab.panel.locator(".name", has_text=name).first.click()
    assert tab.panel.locator("h2").text_content() == name
    assert tab.complaints == []


IN_VIEW = """
(node) => {
  const view = ukg.canvas.view();
  const { x, y } = ukg.scene.point(node, view);
  return x > 0 && x < view.clear && y > 0 && y < view.height;
}
"""


def test_a_new_address_on_an_open_page_moves_the_view(opened: Tab) -> None:
    opened.page.emulate_media(reduced_motion="reduce")
    far = [opened.js(f"ukg.data.nodes.x.indexOf(Math.{end}(...ukg.data.nodes.x))") for end in ("min", "max")]
    for node in far:
        opened.js(f"void (location.hash = 'node=' + encodeURIComponent(ukg.data.nodes.id[{node}]))")
        opened.page.wait_for_timeout(200)
        assert opened.panel.locator("h2").text_content() == label(opened, node)
        assert opened.page.evaluate(IN_VIEW, node)
    assert opened.js("network.getScale()") > 0.8
    opened.page.go_back()
    opened.page.wait_for_timeout(200)
    assert opened.page.evaluate(IN_VIEW, far[0])


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


def test_the_pictures_leave_out_what_the_panel_covers(opened: Tab) -> None:
    """Beside an open panel nothing is drawn, so a picture of the whole window had an empty strip there."""
    opened.js(f"ukg.main.select({top(opened)})")
    assert opened.panel.is_visible()
    clear, whole = opened.js("[ukg.canvas.view().clear, ukg.canvas.view().width]")
    with opened.page.expect_download() as waiting:
        opened.page.click("#save-png")
    (width,) = struct.unpack(">I", Path(waiting.value.path()).read_bytes()[16:20])
    assert width == 2 * clear < 2 * whole
    with opened.page.expect_download() as waiting:
        opened.page.click("#save-svg")
    assert ElementTree.parse(waiting.value.path()).getroot().get("width") == str(clear)


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
    opened.page.locator(".still").wait_for(state="visible")
    opened.page.mouse.up()
    opened.page.locator(".still").wait_for(state="hidden")
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


PLACED = """
() => {
  const view = ukg.canvas.view();
  const context = document.createElement("canvas").getContext("2d");
  const lit = ukg.scene.lit();
  const ranked = ukg.canvas.drawn.ranked.filter((node) => !lit || lit.nodes.has(node));
  const points = ranked.map((node) => ukg.scene.point(node, view));
  const placed = ukg.labels.place(context, points, view, new Set(lit ? lit.chosen : []), lit ? lit.nodes : undefined);
  const boxes = placed.map((label) => {
    context.font = (label.kind === "big" ? "600 14px " : "12px ") + ukg.labels.FAMILY;
    const half = context.measureText(label.text).width / 2;
    return { x1: label.x - half, x2: label.x + half, y1: label.y - 6, y2: label.y + 6 };
  });
  const covered = (point) => boxes.some((box) => box.x1 < point.x && point.x < box.x2 && box.y1 < point.y && point.y < box.y2);
  const inside = points.filter(({ x, y }) => x > 0 && y > 0 && x < view.clear && y < view.floor);
  return {
    placed: placed.map((label) => label.node),
    inside: inside.map((point) => point.node),
    covered: inside.filter(covered).map((point) => point.node),
    communities: inside.map((point) => ukg.data.nodes.community[point.node]),
  };
}
"""  # noqa: E501


@pytest.mark.parametrize(
    "tab", [{"width": 1400}, {"phone": True, "width": 390, "height": 800}], indirect=True
)
def test_labels_keep_off_nodes_and_name_every_cluster(opened: Tab) -> None:
    found = opened.page.evaluate(PLACED)
    assert len(found["covered"]) < len(found["inside"]) / 6
    named = {opened.js(f"ukg.data.nodes.community[{node}]") for node in found["placed"]}
    crowds = {c for c in found["communities"] if found["communities"].count(c) > 2}
    assert crowds <= named


@pytest.mark.parametrize(
    "tab", [{"width": 1400}, {"phone": True, "width": 390, "height": 800}], indirect=True
)
def test_the_selected_and_its_neighbours_are_named_first(opened: Tab) -> None:
    node = opened.js("ukg.data.adjacency.findIndex((edges) => edges.length > 6 && edges.length < 14)")
    opened.page.emulate_media(reduced_motion="reduce")  # the view is there at once
    opened.js(f"ukg.main.select({node}, true)")
    found = opened.page.evaluate(PLACED)
    assert found["placed"][0] == node and node not in found["covered"]
    assert set(found["placed"]) >= set(found["inside"]) and len(found["inside"]) > 6


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


def test_the_title_speaks_the_language_and_names_stay_chinese(opened: Tab) -> None:
    heading = opened.page.locator("h1 span").first
    assert opened.js("document.title") == heading.text_content() == page.TITLE
    opened.page.click("#language")
    assert opened.js("document.title") == heading.text_content() == "Trade union network"
    opened.js(f"ukg.main.select({top(opened)}, true)")
    for chinese in ("h2", "blockquote", "cite", ".name"):
        for found in opened.panel.locator(chinese).all():
            assert found.get_attribute("lang") == "zh-CN"


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


ROOM_FOR_HINT = """
() => {
  const field = document.getElementById("search");
  const style = getComputedStyle(field, "::placeholder");
  const context = document.createElement("canvas").getContext("2d");
  context.font = `${style.fontSize} ${style.fontFamily}`;
  const padding = 2 * parseFloat(getComputedStyle(field).paddingLeft);
  return field.clientWidth - padding - context.measureText(field.placeholder).width;
}
"""


@pytest.mark.parametrize("tab", [{"phone": True, "width": 360, "height": 740}], indirect=True)
def test_the_search_hint_fits_on_a_phone(opened: Tab) -> None:
    for _ in range(2):
        assert opened.page.evaluate(ROOM_FOR_HINT) >= 0
        opened.page.tap("#language")


def test_a_large_network_unfolds(tab: Tab, metropolis: Path) -> None:
    tab.open(metropolis)
    nodes, edges = drawn(tab)
    assert nodes <= opening.CORE_NODES and edges <= opening.CORE_EDGES + opening.CORE_NODES
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
