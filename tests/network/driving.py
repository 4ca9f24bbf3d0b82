"""What the browser tests do and ask over and over."""

from __future__ import annotations

from tests.network.conftest import Tab

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
