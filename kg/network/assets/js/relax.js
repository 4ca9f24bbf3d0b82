"use strict";
// A neighbourhood on its own gets a picture of its own: the same forces as the whole, for these nodes.
ukg.relax = (() => {
  const { data } = ukg;
  const { nodes, edges } = data;
  const home = { x: [...nodes.x], y: [...nodes.y] };
  const MOST = 260; // nodes; beyond that the places of the whole stay
  const STEPS = 220;
  let moved = [];

  /** Put all nodes back to their places in the whole. */
  function restore() {
    for (const node of moved) [nodes.x[node], nodes.y[node]] = [home.x[node], home.y[node]];
    moved = [];
  }

  /** Lay out some nodes anew around `centres`, which stay in the middle. */
  function apply(visible, centres) {
    const list = [...visible.nodes];
    if (list.length < 3 || list.length > MOST) return;
    const place = start(list, centres);
    const at = new Map(list.map((node, i) => [node, i]));
    const pairs = [...visible.edges].map((edge) => [at.get(edges.from[edge]), at.get(edges.to[edge]), 0.35 + ukg.look.share(edge)]);
    const fixed = new Set(centres.map((node) => at.get(node)));
    const length = 38 * data.meta.far;
    for (let step = 0; step < STEPS; step++) turn(place, pairs, fixed, length, length * 1.5 * (1 - step / STEPS));
    even(place);
    list.forEach((node, i) => ([nodes.x[node], nodes.y[node]] = place[i].map(Math.round)));
    moved = list;
  }

  // from where they stand in the whole, drawn closer; no chance is involved
  function start(list, centres) {
    const middle = centres.map((node) => [home.x[node], home.y[node]]);
    const [cx, cy] = [0, 1].map((axis) => middle.reduce((sum, point) => sum + point[axis], 0) / middle.length);
    const draw = (gap) => Math.sign(gap) * Math.sqrt(Math.abs(gap)) * 9;
    return list.map((node, i) => {
      if (centres.includes(node)) return [centres.indexOf(node) * 160 - (centres.length - 1) * 80, 0];
      return [draw(home.x[node] - cx) + Math.cos(i * 2.4) * 8, draw(home.y[node] - cy) + Math.sin(i * 2.4) * 8];
    });
  }

  // the far-flung drawn in, the crowd around the centre opened up: radii move halfway to an even disc
  function even(place) {
    const radius = place.map(([x, y]) => Math.hypot(x, y));
    const order = [...radius.keys()].sort((a, b) => radius[a] - radius[b] || a - b);
    const reach = radius[order[Math.floor(order.length * 0.9)]];
    order.forEach((i, rank) => {
      const factor = radius[i] > 0 ? (radius[i] + Math.sqrt(rank / order.length) * reach) / 2 / radius[i] : 1;
      place[i] = place[i].map((value) => value * factor);
    });
  }

  function turn(place, pairs, fixed, length, most) {
    const force = place.map(([x, y]) => [-x * 0.02, -y * 0.03]);
    for (let i = 0; i < place.length; i++) {
      for (let j = 0; j < i; j++) {
        const [dx, dy] = [place[i][0] - place[j][0], place[i][1] - place[j][1]];
        const push = (length * length) / (dx * dx + dy * dy + 1);
        force[i][0] += dx * push;
        force[i][1] += dy * push;
        force[j][0] -= dx * push;
        force[j][1] -= dy * push;
      }
    }
    for (const [i, j, weight] of pairs) {
      const [dx, dy] = [place[i][0] - place[j][0], place[i][1] - place[j][1]];
      // an edge to the centre says little here: everything has one
      const pull = ((fixed.has(i) || fixed.has(j) ? 0.3 : 0.5) * weight * Math.hypot(dx, dy)) / length / 6;
      force[i][0] -= dx * pull;
      force[i][1] -= dy * pull;
      force[j][0] += dx * pull;
      force[j][1] += dy * pull;
    }
    force.forEach(([fx, fy], i) => {
      if (fixed.has(i)) return;
      const size = Math.hypot(fx, fy) || 1;
      const step = Math.min(size, most) / size;
      place[i][0] += fx * step;
      place[i][1] += fy * step;
    });
  }

  return { apply, restore };
})();
