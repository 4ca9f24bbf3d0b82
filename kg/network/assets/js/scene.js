"use strict";
// The view as a list of lines, shapes and labels in screen pixels: for the selection, PNG and SVG.
ukg.scene = (() => {
  const { data } = ukg;
  const { nodes, edges } = data;

  const point = (node, view) => ({
    node,
    x: nodes.x[node] * view.scale + view.left,
    y: nodes.y[node] * view.scale + view.top,
    radius: ukg.look.radius(node) * view.scale,
  });

  function line(edge, view) {
    const from = point(edges.from[edge], view);
    const to = point(edges.to[edge], view);
    const { rgb, opacity } = ukg.look.color(edge);
    return { edge, from, to, width: Math.max(ukg.look.width(edge) * view.scale, 0.35), rgb, opacity, way: ukg.look.direction(edge) };
  }

  function outside({ from, to }, view, margin) {
    return (
      Math.max(from.x, to.x) < -margin || Math.min(from.x, to.x) > view.width + margin ||
      Math.max(from.y, to.y) < -margin || Math.min(from.y, to.y) > view.height + margin
    );
  }

  /** What the selection lights up: the chosen nodes, their drawn neighbours, the edges between. */
  function lit(state = ukg.state.get()) {
    const { drawn } = ukg.canvas;
    const pair = ukg.filter.ends(state.edge);
    const node = data.position.get(state.node);
    if (pair) {
      const edge = data.between(...pair);
      return { chosen: pair, nodes: new Set(pair), edges: edge >= 0 ? [edge] : [] };
    }
    if (node === undefined) return null;
    const near = data.adjacency[node].filter((edge) => drawn.edges.has(edge));
    return { chosen: [node], nodes: new Set([node, ...near.map((edge) => data.other(edge, node))]), edges: near };
  }

  function lines(context, list, strengthen = 1) {
    for (const { from, to, width, rgb, opacity, way } of list) {
      context.globalAlpha = Math.min(1, opacity * strengthen);
      context.strokeStyle = rgb;
      context.fillStyle = rgb;
      context.lineWidth = width;
      context.beginPath();
      context.moveTo(from.x, from.y);
      context.lineTo(to.x, to.y);
      context.stroke();
      if (way) {
        const tip = arrow(way > 0 ? from : to, way > 0 ? to : from, width);
        context.beginPath();
        tip.forEach(([x, y], i) => context[i ? "lineTo" : "moveTo"](x, y));
        context.fill();
      }
    }
    context.globalAlpha = 1;
  }

  /** The three corners of an arrow's head that touches the node at `to`. */
  function arrow(from, to, width) {
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
    const size = 3 + width * 1.8;
    const [x, y] = [to.x - dx * to.radius, to.y - dy * to.radius];
    return [
      [x, y],
      [x - dx * size - dy * size * 0.45, y - dy * size + dx * size * 0.45],
      [x - dx * size + dy * size * 0.45, y - dy * size - dx * size * 0.45],
    ];
  }

  function shapes(context, list, chosen = []) {
    const { paper, strong, ring } = ukg.theme.colors();
    for (const { node, x, y, radius } of list) {
      const picked = chosen.includes(node);
      context.beginPath();
      ukg.shapes.trace(context, data.types.get(nodes.group[node]).shape, x, y, radius);
      context.fillStyle = ukg.theme.ofNode(node);
      context.fill();
      context.lineWidth = picked ? 2.5 : nodes.honoured[node] ? ringWidth(radius) : 1;
      context.strokeStyle = picked ? strong : nodes.honoured[node] ? ring : paper;
      context.stroke();
    }
  }

  function labels(context, view, only = null) {
    const { drawn, looked } = ukg.canvas;
    const some = only && !ukg.state.get().focus ? drawn.ranked.filter((node) => only.nodes.has(node)) : drawn.ranked;
    const list = some.map((node) => point(node, view));
    const wanted = new Set([...looked(), ...(only ? only.chosen : [])]);
    return ukg.labels.place(context, list, view, wanted, only ? only.nodes : new Set());
  }

  /** A ring around every person and body that has been honoured; as wide as its node can bear. */
  function rings(context, list) {
    context.strokeStyle = ukg.theme.colors().ring;
    for (const { node, x, y, radius } of list) {
      if (!nodes.honoured[node]) continue;
      context.lineWidth = ringWidth(radius);
      context.beginPath();
      ukg.shapes.trace(context, data.types.get(nodes.group[node]).shape, x, y, radius);
      context.stroke();
    }
  }

  const ringWidth = (radius) => Math.min(2.5, radius * 0.28);

  /** Veil, selection and labels over a picture that vis has drawn. */
  function overlay(context, view) {
    rings(context, points(ukg.canvas.drawn.nodes, view));
    const found = lit();
    if (found) {
      veil(context, view);
      lines(context, found.edges.map((edge) => line(edge, view)), 1.6);
      shapes(context, points(found.nodes, view), found.chosen);
    }
    ukg.labels.paint(context, labels(context, view, found));
  }

  // a neighbourhood on its own needs no veil: everything in it belongs to the selection
  function veil(context, view) {
    if (ukg.state.get().focus) return;
    context.fillStyle = ukg.theme.colors().veil;
    context.fillRect(0, 0, view.width, view.height);
  }

  /** The picture without labels, as vis and the veil would leave it. */
  function ground(context, view) {
    const { drawn } = ukg.canvas;
    const found = lit();
    lines(context, [...drawn.edges].map((edge) => line(edge, view)).filter((item) => !outside(item, view, 0)));
    shapes(context, points(drawn.nodes, view));
    if (!found) return;
    veil(context, view);
    lines(context, found.edges.map((edge) => line(edge, view)), 1.6);
    shapes(context, points(found.nodes, view), found.chosen);
  }

  const inside = ({ x, y, radius }, view) => x > -radius && y > -radius && x < view.width + radius && y < view.height + radius;
  const points = (list, view) => [...list].map((node) => point(node, view)).filter((item) => inside(item, view));

  /** Everything in view, for the picture files. */
  function whole(context, view) {
    const { drawn } = ukg.canvas;
    const found = ukg.state.get().focus ? null : lit();
    const shown = found || { nodes: drawn.nodes, edges: [...drawn.edges] };
    const all = (list) => [...list].map((edge) => line(edge, view)).filter((item) => !outside(item, view, 30));
    return {
      lines: all(shown.edges),
      strengthen: found ? 1.6 : 1,
      points: points(shown.nodes, view),
      chosen: (lit() || { chosen: [] }).chosen,
      labels: labels(context, view, found),
    };
  }

  return { overlay, ground, whole, lines, shapes, arrow, point, lit, ringWidth };
})();
