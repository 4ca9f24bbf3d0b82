"use strict";
// What the pointer means: the nearest node within a finger's or a pointer's reach, else the nearest edge.
ukg.pick = (() => {
  const { data, dom } = ukg;
  const { nodes, edges } = data;
  const tip = dom.byId("tip");
  let waiting = 0;
  let over = null;

  function at(x, y, reach) {
    const view = ukg.canvas.view();
    const node = nearestNode(x, y, view, reach);
    if (node !== null) return { node };
    const edge = nearestEdge(x, y, view, reach * 0.7);
    return edge === null ? null : { edge };
  }

  /** Only what is lit up can be picked while something is selected; then everything else. */
  function pools() {
    const lit = ukg.scene.lit();
    const all = ukg.canvas.drawn;
    return lit ? [{ nodes: lit.nodes, edges: lit.edges }, all] : [all];
  }

  function nearestNode(x, y, view, reach) {
    for (const pool of pools()) {
      let best = null;
      let least = Infinity;
      for (const node of pool.nodes) {
        const point = ukg.scene.point(node, view);
        const gap = Math.hypot(point.x - x, point.y - y) - point.radius;
        if (gap < least && gap < Math.max(reach - point.radius, 2)) [best, least] = [node, gap];
      }
      if (best !== null) return best;
    }
    return null;
  }

  function nearestEdge(x, y, view, reach) {
    for (const pool of pools()) {
      let best = null;
      let least = reach;
      for (const edge of pool.edges) {
        const gap = distance(x, y, edges.from[edge], edges.to[edge], view);
        if (gap < least) [best, least] = [edge, gap];
      }
      if (best !== null) return best;
    }
    return null;
  }

  function distance(x, y, from, to, { scale, left, top }) {
    const [ax, ay] = [nodes.x[from] * scale + left, nodes.y[from] * scale + top];
    const [dx, dy] = [nodes.x[to] * scale + left - ax, nodes.y[to] * scale + top - ay];
    const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
    return Math.hypot(x - ax - along * dx, y - ay - along * dy);
  }

  function click({ pointer, event }) {
    const touch = event.pointerType === "touch";
    const found = at(pointer.DOM.x, pointer.DOM.y, touch ? 22 : 11);
    if (!found) ukg.state.set({ node: "", edge: "", focus: false });
    else if (found.node !== undefined) ukg.main.select(found.node);
    else ukg.main.selectEdge(found.edge);
  }

  function hover(event) {
    const box = ukg.canvas.holder.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => show(event.buttons ? null : at(x, y, 11), x, y));
  }

  function show(found, x, y) {
    ukg.canvas.holder.classList.toggle("is-over", Boolean(found));
    const name = found && (found.node !== undefined ? data.title(found.node) : `${data.title(edges.from[found.edge])} — ${data.title(edges.to[found.edge])}`);
    tip.hidden = !name;
    if (!name) return;
    if (over !== name) tip.textContent = over = name;
    const right = x > ukg.canvas.holder.clientWidth - tip.offsetWidth - 24;
    tip.style.transform = `translate(${Math.round(right ? x - tip.offsetWidth - 12 : x + 14)}px,${Math.round(y + 16)}px)`;
  }

  function start(network) {
    network.on("click", click);
    network.on("doubleClick", ({ pointer }) => {
      const found = at(pointer.DOM.x, pointer.DOM.y, 11);
      if (found && found.node !== undefined) ukg.main.unfold(found.node);
    });
    ukg.canvas.holder.addEventListener("pointermove", (event) => event.pointerType === "mouse" && hover(event));
    ukg.canvas.holder.addEventListener("pointerleave", () => {
      cancelAnimationFrame(waiting);
      show(null);
    });
  }

  return { start, at };
})();
