"use strict";
// Which nodes and edges pass the reader's choices.
ukg.filter = (() => {
  const { data } = ukg;
  const { nodes, edges, adjacency } = data;
  const UNFOLD = 200; // edges of one node drawn at once

  /** The weight of an edge by the chosen measure, counted within the chosen years. */
  function value(edge, state = ukg.state.get()) {
    if (state.measure !== "weight") return edges[state.measure][edge];
    return inYears(edge, state);
  }

  function inYears(edge, { from, to, undated } = ukg.state.get()) {
    const all = edges.weight[edge];
    if (!from && !to && undated) return all;
    let dated = 0;
    let inside = 0;
    const years = edges.years[edge];
    for (let i = 0; i < years.length; i += 2) {
      dated += years[i + 1];
      if ((!from || years[i] >= from) && (!to || years[i] <= to)) inside += years[i + 1];
    }
    return inside + (undated ? all - dated : 0);
  }

  /** Does an article of this year pass? 0 is an unknown year. */
  function yearPasses(year, { from, to, undated } = ukg.state.get()) {
    return year ? (!from || year >= from) && (!to || year <= to) : undated;
  }

  const articlePasses = (article, state) => yearPasses(data.meta.years[article], state);
  const classPasses = (node, state = ukg.state.get()) => !state.hidden.includes(nodes.group[node]);

  /** Is a fact about the two ends drawn: one that an article of the chosen years states? */
  function isFact(edge, state = ukg.state.get()) {
    return state.layer !== "cooccurrence" && edges.told[edge].some((article) => articlePasses(article, state));
  }

  function edgePasses(edge, state = ukg.state.get()) {
    if (!classPasses(edges.from[edge], state) || !classPasses(edges.to[edge], state)) return false;
    const stated = isFact(edge, state);
    if (stated && state.stated) return true; // whatever its weight
    if (!stated && (state.layer === "fact" || !inYears(edge, state))) return false;
    return state.min === 0 || value(edge, state) >= state.min;
  }

  /** Nodes and edges to draw, as sets of positions. */
  function visible(state = ukg.state.get()) {
    const candidates = pool(state);
    const shownEdges = new Set();
    const joined = new Set();
    for (const edge of candidates.edges) {
      if (!edgePasses(edge, state)) continue;
      shownEdges.add(edge);
      joined.add(edges.from[edge]);
      joined.add(edges.to[edge]);
    }
    const shownNodes = new Set();
    for (const node of candidates.nodes) {
      if (joined.has(node) || (state.alone && classPasses(node, state) && reported(node, state))) shownNodes.add(node);
    }
    const chosen = data.position.get(state.node);
    if (chosen !== undefined && classPasses(chosen, state)) shownNodes.add(chosen);
    return state.focus && centres(state).length ? around(state, shownNodes, shownEdges) : { nodes: shownNodes, edges: shownEdges };
  }

  /** The articles of the chosen years in which some of these nodes stand. */
  function within(list, state = ukg.state.get()) {
    const found = new Set();
    for (const node of list) for (const article of nodes.within[node]) if (articlePasses(article, state)) found.add(article);
    return found;
  }

  /** Does an article of the chosen years tell of a node? What only background knowledge tells has no date. */
  const reported = (node, state) => (nodes.within[node].length ? within([node], state).size > 0 : yearPasses(0, state));

  const narrowing = ["hidden", "min", "from", "to", "undated", "stated", "layer"];

  /** Do the reader's choices leave anything out? */
  const isNarrowed = (state) => narrowing.some((key) => String(state[key]) !== String(ukg.state.defaults[key]));

  /** All of a small network; of a large one the backbone, or what the filters leave of all, and what has been unfolded. */
  function pool(state) {
    if (!data.meta.folded) return { nodes: nodes.id.keys(), edges: edges.from.keys() };
    const some = new Set(isNarrowed(state) ? remembered(state) : backbone());
    for (const id of new Set([...state.unfolded, state.node])) {
      const node = data.position.get(id);
      if (node !== undefined) for (const edge of strongest(node)) some.add(edge);
    }
    const chosen = ends(state.edge);
    if (chosen && data.between(...chosen) >= 0) some.add(data.between(...chosen));
    const held = endsOf(some);
    if (state.alone) for (const node of passing(state).alone.slice(0, Math.max(0, endsOf(backbone()).size - held.size))) held.add(node);
    return { nodes: held, edges: some };
  }

  function endsOf(some) {
    const held = new Set();
    for (const edge of some) held.add(edges.from[edge]).add(edges.to[edge]);
    return held;
  }

  let core = null;
  const backbone = () => (core = core || [...edges.core.keys()].filter((edge) => edges.core[edge]));

  /** What `make` finds for these choices, kept until they change. */
  function kept(make) {
    let last = { key: "", found: null };
    return (state) => {
      const key = JSON.stringify([...narrowing, "measure"].map((name) => state[name]));
      if (last.key !== key) last = { key, found: make(state) };
      return last.found;
    };
  }

  const remembered = kept((state) => filled(state));

  /** All that the choices let through: how many links, and the nodes without one, the most reported first. */
  const passing = kept((state) => {
    const some = [...edges.from.keys()].filter((edge) => edgePasses(edge, state));
    const joined = endsOf(some);
    const alone = [...nodes.id.keys()].filter((node) => !joined.has(node) && classPasses(node, state) && reported(node, state));
    return { links: some.length, alone: alone.sort((a, b) => nodes.articles[b] - nodes.articles[a] || a - b) };
  });

  /** What passes but is not drawn: are there links, and how many nodes without any? A neighbourhood leaves out on purpose. */
  function left(shown, state = ukg.state.get()) {
    if (state.focus && centres(state).length) return { links: false, alone: 0 };
    const { links, alone } = passing(state);
    return { links: links > shown.edges.size, alone: alone.filter((node) => !shown.nodes.has(node)).length };
  }

  /** What passes of the backbone, filled up with what else passes: first so that more names come in, then more links. */
  function filled(state) {
    const found = backbone().filter((edge) => edgePasses(edge, state));
    const held = endsOf(found);
    const most = endsOf(backbone()).size;
    const rest = heaviest([...edges.core.keys()].filter((edge) => !edges.core[edge] && edgePasses(edge, state)), state);
    for (const isNew of [true, false]) {
      for (const edge of rest) {
        if (found.length >= core.length) return found;
        const fresh = [edges.from[edge], edges.to[edge]].filter((node) => !held.has(node));
        if (isNew !== fresh.length > 0 || held.size + fresh.length > most) continue;
        for (const node of fresh) held.add(node);
        found.push(edge);
      }
    }
    return found;
  }

  /** Stated facts first, then by the weight in the chosen years, then by how much is reported of the ends. */
  function heaviest(list, state) {
    const told = (edge) => nodes.articles[edges.from[edge]] + nodes.articles[edges.to[edge]];
    const worth = new Map(list.map((edge) => [edge, isFact(edge, state) * 1e9 + inYears(edge, state) * 1e5 + told(edge)]));
    return list.sort((a, b) => worth.get(b) - worth.get(a) || edges.npmi[b] - edges.npmi[a] || a - b);
  }

  function strongest(node) {
    return [...adjacency[node]].sort((a, b) => edges.weight[b] - edges.weight[a] || a - b).slice(0, UNFOLD);
  }

  function around(state, shownNodes, shownEdges) {
    const middle = centres(state);
    const near = new Set(middle);
    for (const edge of shownEdges) {
      if (middle.includes(edges.from[edge])) near.add(edges.to[edge]);
      if (middle.includes(edges.to[edge])) near.add(edges.from[edge]);
    }
    return {
      nodes: new Set([...shownNodes].filter((node) => near.has(node))),
      edges: new Set([...shownEdges].filter((edge) => near.has(edges.from[edge]) && near.has(edges.to[edge]))),
    };
  }

  /** What is selected, as nodes. */
  const centres = (state) => ends(state.edge) || [data.position.get(state.node)].filter((node) => node !== undefined);

  /** The two nodes of an edge as the address names it ("id~id"), or null. */
  function ends(text) {
    const found = text.split("~").map((id) => data.position.get(id));
    return found.length === 2 && found.every((node) => node !== undefined) ? found : null;
  }

  return { visible, value, inYears, ends, centres, edgePasses, yearPasses, classPasses, isFact, isNarrowed, within, reported, left };
})();
