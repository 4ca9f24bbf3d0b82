"""The network page beside plain pyvis: the same graph, the same browser, no network.

    python bench/network.py [--nodes 200 1000 3000 10000] [--defaults] [--json FILE]

For each size: seconds until the first picture stands, milliseconds a frame while the view is
dragged, size of the file. "pyvis" is pyvis with in-line resources and the positions given, which
is its best case; with --defaults also pyvis as it comes, live physics and all, which is given up
after a minute.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from kg.network import cooccurrence, evidence, page  # noqa: E402
from tests.network import browsers, synthetic  # noqa: E402

GIVE_UP = 60  # seconds

# notes when the frame with the first strokes on a canvas has been handed to the screen
FIRST_DRAW = """
(() => {
  const plain = CanvasRenderingContext2D.prototype.stroke;
  CanvasRenderingContext2D.prototype.stroke = function (...given) {
    CanvasRenderingContext2D.prototype.stroke = plain;
    requestAnimationFrame(() => requestAnimationFrame(() => (window.firstDraw = performance.now())));
    return plain.apply(this, given);
  };
})();
"""
# one step of a drag in every frame, in a circle; the browser runs without a frame limit
DRAG = """
(steps) => new Promise((done) => {
  const frames = [];
  let last = performance.now();
  const tick = (now) => {
    frames.push(now - last);
    last = now;
    const angle = frames.length / 9;
    const at = { clientX: 700 + 160 * Math.sin(angle), clientY: 450 + 120 * (1 - Math.cos(angle)) };
    const kind = { pointerId: 1, pointerType: "mouse", isPrimary: true, buttons: 1, bubbles: true };
    const move = new PointerEvent("pointermove", { ...at, ...kind, button: -1 });
    document.querySelector(".vis-network canvas").dispatchEvent(move);
    if (frames.length > steps) done(frames.slice(1));
    else requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
})
"""
UNLIMITED = ["--disable-frame-rate-limit", "--disable-gpu-vsync"]


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--nodes", type=int, nargs="+", default=[200, 1_000, 3_000, 10_000])
    parser.add_argument("--defaults", action="store_true", help="also pyvis with live physics")
    parser.add_argument("--json", type=Path, help="write the figures to this file too")
    options = parser.parse_args()
    rows = list(measured(options.nodes, options.defaults))
    heads = ("nodes", "edges", "MB", "build s", "draw s", "pan ms", "p95 ms")
    print(f"{'page':<18}" + "".join(f"{head:>8}" for head in heads))
    for row in rows:
        first = f"{row['first']:.2f}" if row["first"] else f"> {GIVE_UP}"
        pan = f"{row['pan']:.1f}" if row["pan"] else "-"
        worst = f"{row['worst']:.1f}" if row["worst"] else "-"
        size = f"{row['bytes'] / 1e6:.2f}"
        cells = (row["nodes"], row["edges"], size, f"{row['build']:.2f}", first, pan, worst)
        print(f"{row['page']:<18}" + "".join(f"{cell:>8}" for cell in cells))
    if options.json:
        options.json.write_text(json.dumps(rows, indent=1), encoding="utf-8")


def measured(sizes: list[int], defaults: bool) -> Iterator[dict[str, Any]]:
    """One row a page and size."""
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            corpus = synthetic.corpus(size)
            graph = cooccurrence(corpus)
            makers = {"unionkg": lambda path, c=corpus, g=graph: page.write(c, g, path)}
            makers["pyvis, positions"] = lambda path, g=graph: plain(g, path, physics=False)
            if defaults:
                makers["pyvis, defaults"] = lambda path, g=graph: plain(g, path, physics=True)
            for name, make in makers.items():
                path = Path(folder) / f"{size}.html"
                began = time.perf_counter()
                make(path)
                row = {"page": name, "nodes": len(graph), "edges": graph.number_of_edges()}
                row |= {"build": time.perf_counter() - began, "bytes": path.stat().st_size}
                yield row | opened(path)
            index = {node: i for i, node in enumerate(graph)}
            held = len(str(page.embedded(evidence.collect(corpus, index))).encode())
            print(
                f"# {size} nodes: the evidence within unionkg's page is {held / 1e6:.2f} MB", file=sys.stderr
            )


def plain(graph: Any, path: Path, *, physics: bool) -> None:
    """What a user of pyvis writes: add_node and add_edge, everything in line."""
    from pyvis.network import Network

    net = Network(height="800px", width="100%", cdn_resources="in_line")
    for node, data in graph.nodes(data=True):
        place = {} if physics else {"x": data["x"], "y": data["y"]}
        net.add_node(node, label=data["label"], group=data["type"], value=data["articles"], **place)
    # add_edge looks through all edges each time; the list takes the same dictionaries
    net.edges = [
        {"from": a, "to": b, "value": data["weight"], "title": f"{data['articles']}"}
        for a, b, data in graph.edges(data=True)
    ]
    if not physics:
        net.options = {"physics": {"enabled": False}, "layout": {"improvedLayout": False}}
    path.write_text(net.generate_html(), encoding="utf-8")


def opened(path: Path, rounds: int = 3) -> dict[str, float | None]:
    """First draw (the best of some rounds: other load only adds) and frames while dragging."""
    firsts: list[float] = []
    with browsers.page(args=UNLIMITED) as tab:
        tab.add_init_script(FIRST_DRAW)
        for _ in range(rounds):
            tab.goto(path.as_uri(), wait_until="commit")
            try:
                tab.wait_for_function("window.firstDraw", timeout=GIVE_UP * 1000)
            except Exception:
                return {"first": None, "pan": None, "worst": None}
            firsts.append(tab.evaluate("window.firstDraw") / 1000)
        tab.wait_for_timeout(800)
        frames = dragged(tab)
    frames.sort()
    return {"first": min(firsts), "pan": statistics.mean(frames), "worst": frames[int(len(frames) * 0.95)]}


def dragged(tab: Any) -> list[float]:
    """The lengths of the frames while the view is dragged."""
    tab.mouse.move(700, 450)
    tab.mouse.down()
    tab.mouse.move(705, 452)
    frames: list[float] = tab.evaluate(DRAG, 120)
    tab.mouse.up()
    return frames


if __name__ == "__main__":
    main()
