"use strict";
// The picture: vis-network draws and moves it; what is drawn is what the filter lets through.
ukg.canvas = (() => {
  const { data, dom } = ukg;
  const { nodes, edges } = data;
  const holder = dom.byId("network");
  const drawn = { nodes: new Set(), edges: new Set(), ranked: [] };
  const sets = { nodes: new vis.DataSet(), edges: new vis.DataSet() };
  let looked = new Set(); // nodes that are looked at: selected, hovered
  let network = null;
  let entire = 0;
  let fitted = false; // shows the screen all, as nobody has moved it since?

  const options = {
    autoResize: true,
    physics: { enabled: false },
    layout: { improvedLayout: false },
    nodes: { font: { size: 0 }, borderWidth: 1, labelHighlightBold: false, chosen: false },
    edges: { smooth: false, chosen: false, selectionWidth: 0, hoverWidth: 0, arrowStrikethrough: true },
    interaction: { selectable: false, hover: false, dragNodes: false, zoomSpeed: 0.7, tooltipDelay: 1e9 },
  };

  function node(i) {
    const fill = ukg.theme.ofNode(i);
    return {
      id: nodes.id[i],
      label: undefined,
      x: nodes.x[i],
      y: nodes.y[i],
      shape: data.types.get(nodes.group[i]).shape,
      size: ukg.look.radius(i),
      color: { background: fill, border: ukg.theme.colors().paper },
    };
  }

  function edge(i) {
    const { rgb, opacity } = ukg.look.color(i);
    const way = ukg.look.direction(i);
    const arrow = { enabled: true, scaleFactor: 0.38 };
    return {
      id: i,
      from: nodes.id[edges.from[i]],
      to: nodes.id[edges.to[i]],
      width: ukg.look.width(i),
      color: { color: rgb, opacity, inherit: false },
      arrows: way > 0 ? { to: arrow } : way < 0 ? { from: arrow } : "",
    };
  }

  function start() {
    apply(ukg.filter.visible());
    network = new vis.Network(holder, { nodes: sets.nodes, edges: sets.edges }, options);
    network.on("afterDrawing", annotate);
    for (const event of ["zoom", "dragStart"]) network.on(event, () => (fitted = false));
    network.on("resize", () => setTimeout(refit)); // vis places its own view right behind
    holder.querySelector("canvas").removeAttribute("tabindex");
    return network;
  }

  /** Draw exactly these nodes and edges; `moved` if nodes may stand elsewhere than before. */
  function apply(wanted, moved = false) {
    const resized = ukg.look.settle(wanted);
    exchange(sets.nodes, drawn.nodes, wanted.nodes, node, (i) => nodes.id[i]);
    exchange(sets.edges, drawn.edges, wanted.edges, edge, (i) => i);
    if (moved) sets.nodes.update([...wanted.nodes].map((i) => ({ id: nodes.id[i], x: nodes.x[i], y: nodes.y[i] })));
    drawn.nodes = wanted.nodes;
    drawn.edges = wanted.edges;
    drawn.ranked = ukg.look.ranked(wanted.nodes);
    if (resized && network) restyle();
    else if (network) network.redraw();
  }

  function exchange(set, before, after, make, id) {
    const gone = [...before].filter((i) => !after.has(i));
    const fresh = [...after].filter((i) => !before.has(i));
    if (gone.length) set.remove(gone.map(id));
    if (fresh.length) set.add(fresh.map(make));
  }

  /** Colours, sizes or widths changed: every drawn thing anew. */
  function restyle() {
    drawn.ranked = ukg.look.ranked(drawn.nodes);
    sets.nodes.update([...drawn.nodes].map(node));
    sets.edges.update([...drawn.edges].map(edge));
    network.redraw();
  }

  // on top of what vis has drawn: the veil with the selection, then the labels
  function annotate(context) {
    const element = holder.querySelector("canvas");
    const ratio = element.width / element.clientWidth;
    context.save();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    ukg.scene.overlay(context, view());
    context.restore();
  }

  /** The view in CSS pixels: screen = world * scale + (left, top). */
  function view() {
    const scale = network.getScale();
    const centre = network.getViewPosition();
    const width = holder.clientWidth;
    const height = holder.clientHeight;
    const [, right, , bottom] = ukg.panel.inset(); // the panel covers the rest
    return { scale, width, height, clear: width - right, floor: height - bottom, left: width / 2 - centre.x * scale, top: height / 2 - centre.y * scale };
  }

  /** Show a box of the network, clear of the panel; marks of a large network are larger, so they are kept further away. */
  function frame(box, animate = false, closest = 1.4 / ukg.look.far()) {
    fitted = false;
    const [left, right, top, bottom] = ukg.panel.inset();
    const width = Math.max(holder.clientWidth - left - right, 80);
    const height = Math.max(holder.clientHeight - top - bottom, 80);
    const scale = Math.min(closest, fitting(box, width, height));
    const position = {
      x: (box.x1 + box.x2) / 2 + (right - left) / 2 / scale,
      y: (box.y1 + box.y2) / 2 + (bottom - top) / 2 / scale,
    };
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    network.moveTo({ position, scale, animation: animate && !still ? { duration: 320, easingFunction: "easeInOutQuad" } : false });
  }

  const fitting = (box, width, height) => Math.min(width / (box.x2 - box.x1 + 120), height / (box.y2 - box.y1 + 120));

  /** The scale at which the screen holds the whole network. */
  const whole = () => (entire = entire || fitting(box(nodes.id.keys()), holder.clientWidth, holder.clientHeight));

  function box(list) {
    const found = { x1: Infinity, x2: -Infinity, y1: Infinity, y2: -Infinity };
    for (const i of list) {
      found.x1 = Math.min(found.x1, nodes.x[i]);
      found.x2 = Math.max(found.x2, nodes.x[i]);
      found.y1 = Math.min(found.y1, nodes.y[i]);
      found.y2 = Math.max(found.y2, nodes.y[i]);
    }
    return found.x1 <= found.x2 ? found : { x1: -200, x2: 200, y1: -200, y2: 200 };
  }

  function fit(animate = false) {
    frame(box(drawn.nodes), animate);
    fitted = true;
  }

  /** A window of another size shows all again, where it did before. */
  function refit() {
    entire = 0;
    if (fitted) fit();
  }

  /** Where the reader moves or zooms to. */
  function place(where) {
    fitted = false;
    network.moveTo({ ...where, animation: false });
  }

  function look(list) {
    looked = new Set(list);
    network.redraw();
  }

  return { start, apply, restyle, view, whole, frame, box, fit, place, look, drawn, sets, holder, looked: () => looked };
})();
