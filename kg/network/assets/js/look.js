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

  const { far } = data.meta; // marks of a large network are larger, as it is seen from further away

  /** Area, not radius, follows the measure. */
  function radius(node) {
    return far * plainRadius(node);
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

  const width = (edge) => far * ((isFact(edge) ? 1.5 : 0.7) + 2.6 * share(edge));

  const { isFact } = ukg.filter;

  function color(edge) {
    if (isFact(edge)) return { rgb: ukg.theme.ofFact(edges.facts[edge][0].slice(1)), opacity: 0.75 };
    const [r, g, b] = ukg.theme.colors().edge;
    // names that share a sentence stand out from names that only share an article; from afar lines are thin
    return { rgb: `rgb(${r},${g},${b})`, opacity: (edges.sentences[edge] ? 0.34 : Math.min(0.12 * far, 0.24)) + 0.3 * share(edge) };
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

  return { radius, share, width, color, direction, ranked };
})();
