"use strict";
// Everything put together: what happens when a choice changes, and what the buttons and keys do.
ukg.main = (() => {
  const { byId } = ukg.dom;
  const { data, state, canvas } = ukg;
  const { nodes, edges } = data;
  const edgeName = (edge) => `${nodes.id[edges.from[edge]]}~${nodes.id[edges.to[edge]]}`;

  /** Select a node; `show` brings it into view. */
  function select(node, show = false) {
    state.set({ node: nodes.id[node], edge: "" });
    if (show) revealSelected();
  }

  function selectEdge(edge, show = false) {
    state.set({ edge: edgeName(edge), node: "" });
    if (show) revealSelected();
  }

  const neighboursDrawn = (node) => data.adjacency[node].filter((edge) => canvas.drawn.edges.has(edge)).map((edge) => data.other(edge, node));

  /** Bring nodes into view, all of them or at least the ones that matter. */
  function reveal(list, centre = list) {
    const view = canvas.view();
    const box = canvas.box(list);
    const small = Math.max((box.x2 - box.x1) * view.scale, (box.y2 - box.y1) * view.scale);
    canvas.frame(small > Math.max(view.width, view.height) * 1.5 ? canvas.box(centre) : box, true, Math.max(view.scale, 0.9 / ukg.look.far()));
  }

  /** Draw all neighbours of a node of a large network. */
  function unfold(node) {
    const { unfolded } = state.get();
    if (data.meta.folded && !unfolded.includes(nodes.id[node])) state.set({ unfolded: [...unfolded, nodes.id[node]] });
  }

  const redraws = ["hidden", "min", "from", "to", "undated", "stated", "alone", "layer", "measure", "focus", "unfolded", "node", "edge"];
  const restyles = ["color", "size", "measure", "layer", "theme", "from", "to", "undated"];
  const tells = ["node", "edge", "at", "lang", "theme", "focus", "measure", "unfolded", "hidden", "min", "from", "to", "undated", "stated", "layer"];

  /** `arrived`: by the address, not by a hand on this page; then the selection comes into view. */
  function update(changed, arrived = false) {
    ukg.motion.rest();
    if (changed.has("lang")) ukg.i18n.apply(state.get().lang);
    if (changed.has("theme")) ukg.theme.apply();
    if (tells.some((key) => changed.has(key))) ukg.panel.render();
    if (changed.has("node") || changed.has("edge") || changed.has("view")) drawer(false);
    if (redraws.some((key) => changed.has(key))) redraw(changed);
    if (restyles.some((key) => changed.has(key))) canvas.restyle();
    ukg.legend.render();
    ukg.controls.render(changed);
    ukg.table.update(changed);
    if (arrived && (changed.has("node") || changed.has("edge"))) revealSelected();
  }

  function revealSelected() {
    const chosen = ukg.filter.centres(state.get());
    if (!chosen.length || state.get().focus) return;
    reveal(chosen.length === 1 ? [...chosen, ...neighboursDrawn(chosen[0])] : chosen, chosen);
  }

  function redraw(changed) {
    const now = state.get();
    const visible = ukg.filter.visible();
    const moves = changed.has("focus") || (now.focus && (changed.has("node") || changed.has("edge")));
    if (moves) {
      ukg.relax.restore();
      if (now.focus) ukg.relax.apply(visible, ukg.filter.centres(now));
    }
    canvas.apply(visible, moves);
    if (moves) canvas.fit(true);
  }

  function keys(event) {
    // a slider and a box to tick are inputs, too, but nobody types into them
    const typing = /^(SELECT|TEXTAREA)$/.test(event.target.tagName) || (event.target.tagName === "INPUT" && !/^(range|checkbox)$/.test(event.target.type));
    if (event.key === "/" && !typing) {
      event.preventDefault();
      ukg.search.field.focus();
    } else if (event.key === "Escape" && document.body.classList.contains("has-controls")) drawer(false);
    else if (event.key === "Escape" && !typing) state.back();
    else if (event.target === canvas.holder) move(event);
  }

  function move(event) {
    const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const view = canvas.view();
    if (steps[event.key]) {
      const [x, y] = steps[event.key].map((step) => (step * 80) / view.scale);
      const centre = network.getViewPosition();
      canvas.place({ position: { x: centre.x + x, y: centre.y + y } });
    } else if (event.key === "+" || event.key === "=") zoom(1.3);
    else if (event.key === "-") zoom(1 / 1.3);
    else if (event.key === "0") canvas.fit(true);
    else return;
    event.preventDefault();
  }

  const zoom = (factor) => canvas.place({ scale: Math.min(8, Math.max(0.02, network.getScale() * factor)) });

  function buttons() {
    const act = (id, listener) => byId(id).addEventListener("click", listener);
    act("view", () => state.set({ view: state.get().view === "table" ? "graph" : "table" }));
    act("reset", () => {
      const { lang, theme } = state.get();
      state.set({ ...state.defaults, lang, theme });
      ukg.search.field.value = "";
      canvas.fit(true);
    });
    act("save-png", ukg.picture.png);
    act("save-svg", ukg.picture.vector);
    act("language", () => state.set({ lang: state.get().lang === "zh" ? "en" : "zh" }));
    act("theme", () => state.set({ theme: ukg.theme.name() === "dark" ? "light" : "dark" }));
    act("zoom-in", () => zoom(1.4));
    act("zoom-out", () => zoom(1 / 1.4));
    act("fit", () => canvas.fit(true));
    act("show-controls", () => drawer(!document.body.classList.contains("has-controls")));
    byId("stage").addEventListener("pointerdown", () => drawer(false), { capture: true });
  }

  /** On a phone the choices are a drawer over the picture, which a touch beside it closes. */
  function drawer(open) {
    document.body.classList.toggle("has-controls", open);
    byId("show-controls").setAttribute("aria-expanded", String(open));
  }

  function start() {
    ukg.theme.apply();
    ukg.i18n.apply(state.get().lang);
    const network = canvas.start();
    // the names under which pyvis pages have them
    Object.assign(window, { network, nodes: canvas.sets.nodes, edges: canvas.sets.edges });
    ukg.legend.render();
    ukg.controls.render();
    ukg.pick.start(network);
    ukg.motion.start(network);
    ukg.search.start();
    buttons();
    canvas.fit();
    state.listen(update);
    document.addEventListener("keydown", keys);
    ukg.theme.system.addEventListener("change", () => update(new Set(["theme"])));
    ukg.theme.paper.addEventListener("change", printed);
    if (state.get().view === "table") ukg.table.render();
    if (state.get().node || state.get().edge) opened();
  }

  // the picture is drawn for paper, and then for the screen again; the panel keeps what stands open in it
  function printed() {
    ukg.motion.rest();
    ukg.legend.render();
    canvas.restyle();
  }

  // a link led to a node or an edge: its panel needs the evidence, which stands behind this script
  function opened() {
    document.addEventListener("DOMContentLoaded", () => {
      ukg.panel.render();
      if (state.get().focus) redraw(new Set(["focus"]));
      revealSelected();
    });
  }

  return { start, select, selectEdge, unfold };
})();
ukg.main.start();
