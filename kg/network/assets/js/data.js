"use strict";
// The network as it came from Python: columns by position, and the few indices that the page needs.
ukg.data = (() => {
  const { meta, nodes, edges } = JSON.parse(ukg.dom.byId("ukg-graph").textContent);
  nodes.size = nodes.id.length;
  edges.size = edges.from.length;

  const BAR = 80; // pixels above the picture
  const STRETCH = 1.6; // at most: clusters stay clusters
  if (window.innerWidth < window.innerHeight) turn();

  const position = new Map(nodes.id.map((id, i) => [id, i]));
  const adjacency = Array.from({ length: nodes.size }, () => []);
  for (let e = 0; e < edges.size; e++) {
    adjacency[edges.from[e]].push(e);
    adjacency[edges.to[e]].push(e);
  }
  const types = new Map(meta.types.map(([id, zh, en, shape, light, dark]) => [id, { id, names: [zh, en], shape, light, dark }]));
  const years = collectYears();

  function collectYears() {
    const found = new Set(nodes.within.flat().map((article) => meta.years[article]));
    found.delete(0); // without a date
    return [...found].sort((a, b) => a - b);
  }

  // a screen that is higher than wide sees the picture turned, and drawn out where it leaves room
  function turn() {
    [nodes.x, nodes.y] = [nodes.y, nodes.x];
    const extent = (places) => places.reduce(([low, high], place) => [Math.min(low, place), Math.max(high, place)], [0, 0]);
    const [width, height] = [nodes.x, nodes.y].map(extent).map(([low, high]) => high - low || 1);
    const factor = Math.min(STRETCH, Math.max(1, ((window.innerHeight - BAR) * width) / (window.innerWidth * height)));
    nodes.y = nodes.y.map((place) => Math.round(place * factor));
  }

  const other = (edge, node) => (edges.from[edge] === node ? edges.to[edge] : edges.from[edge]);
  const typeName = (id) => types.get(id).names[ukg.i18n.index()];

  /** What tells a node from others of its class and name, or nothing: "长春市". */
  const beside = (node) => meta.beside[node] || "";

  /** A name that no other node of the class bears: "朝阳区总工会（长春市）". */
  const title = (node) => nodes.label[node] + (beside(node) && `（${beside(node)}）`);

  /** The edge between two nodes, or -1. */
  function between(a, b) {
    const found = adjacency[a].find((edge) => other(edge, a) === b);
    return found === undefined ? -1 : found;
  }

  return { meta, nodes, edges, position, adjacency, types, years, other, between, typeName, beside, title };
})();
