"use strict";
// How big a node and how wide an edge is, by the chosen measures. Units of the network, not of the screen.
ukg.look = (() => {
  const { data } = ukg;
  const { nodes, edges } = data;
  const SMALL = 4.5;
  const LARGE = 16.5;
  const most = new Map();
  const larger = (a, b) => Math.max(a, b);

  function largest(table, measure) {
    if (!most.has(measure)) most.set(measure, table[measure].reduce(larger, 0) || 1);
    return most.get(measure);
  }

  const ROOMY = 1.2; // times the size that marks have at scale 1: as large they get on the screen, at most
  const CROWDED = 0.35; // share of marks that may touch their neighbours
  let room = 1;

  /** How much larger than life marks are: in a large network, seen from afar, and where few of many are drawn. */
  const far = () => data.meta.far * room;

  /** Fit the marks to what is drawn: among few there is room for larger ones. Did their size change? */
  function settle({ nodes: shown }) {
    const before = room;
    room = 1;
    const { focus } = ukg.state.get(); // a neighbourhood has a layout of its own
    const spare = Math.min(ROOMY / (data.meta.far * ukg.canvas.whole()), Math.sqrt(data.meta.open / Math.max(shown.size, 1)));
    // in steps, so that a selection, which draws a few more, leaves them as they are
    if (!focus && spare > ROOMY) room = Math.max(4, Math.round(4 * Math.min(spare, gaps([...shown])))) / 4;
    return room !== before;
  }

  /** By how much all marks can grow until `CROWDED` of them touch the nearest. */
  function gaps(list) {
    const radii = list.map(radius);
    const found = list.map((one, i) => {
      let least = Infinity;
      list.forEach((other, j) => {
        if (i !== j) least = Math.min(least, Math.hypot(nodes.x[one] - nodes.x[other], nodes.y[one] - nodes.y[other]) / (radii[i] + radii[j]));
      });
      return least;
    });
    return found.sort((a, b) => a - b)[Math.floor(CROWDED * found.length)] || 1;
  }

  /** Area, not radius, follows the measure. */
  function radius(node) {
    return far() * plainRadius(node);
  }

  function plainRadius(node) {
    const measure = ukg.state.get().size;
    if (measure === "same") return 9;
    return SMALL + (LARGE - SMALL) * Math.sqrt(Math.max(nodes[measure][node], 0) / largest(nodes, measure));
  }

  /** 0..1: how far an edge is on the way from the lightest to the heaviest. */
  function share(edge) {
    const { measure } = ukg.state.get();
    const least = measure === "weight" ? 1 : 0;
    const range = Math.max(largest(edges, measure) - least, 1e-9);
    return Math.sqrt(Math.max(edges[measure][edge] - least, 0) / range);
  }

  const width = (edge) => far() * ((isFact(edge) ? 1.5 : 0.7) + 2.6 * share(edge));

  const { isFact } = ukg.filter;

  function color(edge) {
    if (isFact(edge)) return { rgb: ukg.theme.ofFact(edges.facts[edge][0].slice(1)), opacity: 0.75 };
    const [r, g, b] = ukg.theme.colors().edge;
    // names that share a sentence stand out from names that only share an article; from afar lines are thin
    return { rgb: `rgb(${r},${g},${b})`, opacity: (edges.sentences[edge] ? 0.34 : Math.min(0.12 * data.meta.far, 0.24)) + 0.3 * share(edge) };
  }

  /** 1 towards the second end, -1 towards the first, 0 without arrow. */
  function direction(edge) {
    if (!isFact(edge)) return 0;
    const ways = new Set(edges.facts[edge].map((fact) => fact[0]));
    return ways.size === 2 ? 0 : ways.has(">") ? 1 : -1;
  }

  /** Nodes from the weightiest down, by the chosen size. */
  function ranked(drawn) {
    const { size } = ukg.state.get();
    const measure = size === "same" ? "strength" : size;
    return [...drawn].sort((a, b) => nodes[measure][b] - nodes[measure][a] || nodes.strength[b] - nodes.strength[a] || a - b);
  }

  return { settle, far, radius, share, width, color, direction, ranked };
})();
