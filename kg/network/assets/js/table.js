"use strict";
// The same network as two tables: the way for keyboard and screen reader, and for who wants numbers.
ukg.table = (() => {
  const { byId, el, fill } = ukg.dom;
  const { t } = ukg.i18n;
  const { data } = ukg;
  const { nodes, edges } = data;
  const holder = byId("table");
  const STEP = 100;
  const view = { tab: "nodes", sort: "", down: true, filter: "", limit: STEP, made: "" };

  const button = (text, act) => el("button", { type: "button", class: "name", chinese: text, onclick: act });
  const kinds = {
    nodes: {
      rows: () => (searchesAll() ? [...nodes.id.keys()].filter((node) => ukg.filter.classPasses(node) && ukg.filter.reported(node)) : [...ukg.canvas.drawn.nodes]),
      text: (node) => [data.title(node), ...nodes.aliases[node], data.typeName(nodes.group[node])].join(" "),
      first: "articles",
      columns: [
        ["name", (node) => data.title(node), (node) => ukg.facts.name(node)],
        ["class", (node) => data.typeName(nodes.group[node])],
        ["articles", (node) => nodes.articles[node]],
        ["mentions", (node) => nodes.mentions[node]],
        ["degree", (node) => nodes.degree[node]],
        ["strength", (node) => nodes.strength[node]],
        ["betweenness", (node) => nodes.betweenness[node], (node) => nodes.betweenness[node].toFixed(4)],
        ["community", (node) => nodes.community[node] + 1],
      ],
    },
    edges: {
      rows: () => [...ukg.canvas.drawn.edges],
      text: (edge) => pair(edge),
      first: "articles",
      columns: [
        ["name", (edge) => pair(edge), (edge) => button(pair(edge), () => ukg.main.selectEdge(edge, true))],
        ["facts", (edge) => edges.facts[edge].length, (edge) => words(edge)],
        ["articles", (edge) => edges.articles[edge]],
        ["sentences", (edge) => edges.sentences[edge]],
        ["npmi", (edge) => edges.npmi[edge], (edge) => edges.npmi[edge].toFixed(3)],
        ["llr", (edge) => edges.llr[edge], (edge) => edges.llr[edge].toFixed(1)],
      ],
    },
  };

  /** Who looks for a name finds it in all of a large network, as in the search above; the rest lists what is drawn. */
  const searchesAll = () => data.meta.folded && view.tab === "nodes" && view.filter.trim() !== "";

  const pair = (edge) => `${data.title(edges.from[edge])} — ${data.title(edges.to[edge])}`;
  const words = (edge) => [...new Set(edges.facts[edge].map((fact) => data.meta.properties[fact.slice(1)]?.[ukg.i18n.index()] || fact.slice(1)))].join("、");

  function sorted(kind) {
    const wanted = view.filter.trim().toLowerCase();
    const rows = kind.rows().filter((row) => !wanted || kind.text(row).toLowerCase().includes(wanted));
    const [, value] = kind.columns.find(([key]) => key === (view.sort || kind.first));
    const keyed = rows.map((row) => [value(row), row]);
    keyed.sort(([a, i], [b, j]) => (typeof a === "number" ? a - b : a.localeCompare(b, "zh")) * (view.down ? -1 : 1) || i - j);
    return keyed.map(([, row]) => row);
  }

  function render() {
    const shown = ukg.state.get().view === "table";
    holder.hidden = !shown;
    byId("view").dataset.text = shown ? "graph" : "table";
    byId("view").textContent = t(shown ? "graph" : "table");
    if (!shown) return;
    view.made = `${ukg.canvas.drawn.nodes.size} ${ukg.canvas.drawn.edges.size}`;
    const body = el("div", { class: "table__body" });
    const field = el("input", { type: "search", "aria-label": t("filterRows"), placeholder: t("filterRows"), value: view.filter, oninput: (event) => {
      Object.assign(view, { filter: event.target.value, limit: STEP });
      rows(body);
    } });
    fill(holder, el("div", { class: "table__bar" }, el("div", { role: "tablist", class: "tabs" }, tab("nodes"), tab("edges")), field), body);
    rows(body);
  }

  function tab(name) {
    return el("button", { type: "button", role: "tab", class: "tool", "data-tab": name, "aria-selected": String(view.tab === name), text: t(name), onclick: () => {
      Object.assign(view, { tab: name, sort: "", down: true, limit: STEP });
      render();
      holder.querySelector(`[data-tab="${name}"]`).focus();
    } });
  }

  function rows(body) {
    const kind = kinds[view.tab];
    const list = sorted(kind);
    const head = kind.columns.map(([key]) => {
      const current = key === (view.sort || kind.first);
      return el("th", { scope: "col", "aria-sort": current ? (view.down ? "descending" : "ascending") : "none" }, el("button", { type: "button", text: t(key), title: ukg.i18n.hint(key), onclick: () => sort(key, current, body) }));
    });
    const cells = (row) => kind.columns.map(([, value, make], i) => el(i ? "td" : "th", i ? {} : { scope: "row" }, make ? make(row) : value(row)));
    const some = list.slice(0, view.limit);
    const more = el("button", { type: "button", class: "more", text: `${t("more")} ${Math.min(STEP, list.length - some.length)}`, hidden: some.length === list.length, onclick: () => {
      view.limit += STEP;
      rows(body);
    } });
    fill(body, el("table", {}, el("caption", { text: t(data.meta.folded && !searchesAll() ? "rowsDrawn" : "rows", ...[some, list].map(({ length }) => length.toLocaleString("en"))) }), el("thead", {}, el("tr", {}, head)), el("tbody", {}, some.map((row) => el("tr", {}, cells(row))))), more);
  }

  function sort(key, current, body) {
    Object.assign(view, { sort: key, down: current ? !view.down : key !== "name" && key !== "class" });
    rows(body);
    body.querySelector('[aria-sort]:not([aria-sort="none"]) button').focus();
  }

  /** Make the table anew where its rows or its words have changed; else the keyboard keeps its place. */
  function update(changed) {
    const now = `${ukg.canvas.drawn.nodes.size} ${ukg.canvas.drawn.edges.size}`;
    const stale = changed.has("view") || changed.has("lang") || changed.has("theme") || now !== view.made;
    if (stale && (changed.has("view") || ukg.state.get().view === "table")) render();
  }

  return { render, update };
})();
