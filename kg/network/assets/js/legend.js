"use strict";
// The legend is the filter: each class with its shape, its colour and how many of it are drawn.
// Below it stands what the other marks mean, and whose the colours are where they tell communities apart.
ukg.legend = (() => {
  const { byId, el, svg, fill } = ukg.dom;
  const { data } = ukg;
  const holder = byId("legend");

  function count(nodes) {
    const counts = new Map();
    for (const node of nodes) counts.set(data.nodes.group[node], (counts.get(data.nodes.group[node]) || 0) + 1);
    return counts;
  }

  const totals = count(data.nodes.id.keys());
  const present = [...data.types.keys()].filter((type) => totals.has(type));

  function render() {
    const { hidden, color } = ukg.state.get();
    const drawn = count(ukg.canvas.drawn.nodes);
    fill(holder, present.map((type) => {
      const { shape } = data.types.get(type);
      const off = hidden.includes(type);
      const [shown, all] = [drawn.get(type) || 0, totals.get(type)];
      const tint = color === "type" ? ukg.theme.ofType(type) : "currentColor";
      return el(
        "li", {},
        el("button", { type: "button", role: "checkbox", class: "legend__type", "data-type": type, "aria-checked": String(!off), onclick: () => toggle(type) },
          ukg.shapes.icon(shape, tint),
          el("span", { class: "legend__name", text: data.typeName(type) }),
          el("span", { class: "count", text: ukg.i18n.part(shown, all) })),
        el("button", { type: "button", class: "legend__only", text: only(type) ? ukg.i18n.t("showAll") : ukg.i18n.t("only"), "aria-label": `${ukg.i18n.t("only")} ${data.typeName(type)}`, onclick: () => ukg.state.set({ hidden: only(type) ? [] : present.filter((other) => other !== type) }) }),
      );
    }));
    marks();
    communities(color === "community");
  }

  /** What rims, arrows and lines mean, of those that this network has. */
  function marks() {
    const { ring, edge } = ukg.theme.colors();
    const grey = `rgb(${edge})`;
    const line = (y, attributes) => svg("path", { d: `M1 ${y}h14`, "stroke-width": 1.6, fill: "none", ...attributes });
    const found = [
      ["markHonoured", data.nodes.honoured.some(Boolean), svg("circle", { cx: 8, cy: 8, r: 5, fill: "none", stroke: ring, "stroke-width": 2.4 })],
      ["markFact", data.edges.facts.some((facts) => facts.length), line(8, { d: "M1 8h9M9 4.500 15 8 9 11.500z", stroke: ukg.theme.ofFact("holdsPost"), fill: ukg.theme.ofFact("holdsPost") })],
      ["markTogether", data.edges.size > 0, line(5, { stroke: grey }), line(11, { stroke: grey, "stroke-opacity": 0.35 })],
    ];
    fill(byId("marks"), found.filter(([, present]) => present).map(([word, , ...drawing]) => {
      const icon = svg("svg", { viewBox: "0 0 16 16", width: 14, height: 14, "aria-hidden": "true", class: "icon" });
      icon.append(...drawing);
      return el("li", {}, icon, ukg.i18n.t(word));
    }));
  }

  /** Each coloured community by its weightiest node, which a click selects. */
  function communities(shown) {
    const section = byId("communities");
    section.hidden = !shown;
    if (!shown) return;
    const groups = new Map(); // in the order of their numbers, which is that of their size
    const coloured = data.meta.communities.length;
    for (const node of ukg.canvas.drawn.ranked) {
      const group = Math.min(data.nodes.community[node], coloured);
      if (!groups.has(group)) groups.set(group, [node, 0]);
      groups.get(group)[1] += 1;
    }
    const ordered = [...groups].sort(([a], [b]) => a - b);
    fill(section.querySelector("ul"), ordered.map(([group, [node, count]]) => {
      const icon = ukg.shapes.icon("dot", ukg.theme.ofNode(node));
      const number = el("span", { class: "count", text: count.toLocaleString("en") });
      if (group === coloured) return el("li", { class: "legend__type" }, icon, el("span", { class: "legend__name", text: ukg.i18n.t("others") }), number);
      return el("li", {}, el("button", { type: "button", class: "legend__type", title: data.title(node), onclick: () => ukg.main.select(node, true) }, icon, el("span", { class: "legend__name", chinese: data.title(node) }), number));
    }));
  }

  function only(type) {
    const { hidden } = ukg.state.get();
    return present.length > 1 && hidden.length === present.length - 1 && !hidden.includes(type);
  }

  function toggle(type) {
    const { hidden } = ukg.state.get();
    ukg.state.set({ hidden: hidden.includes(type) ? hidden.filter((other) => other !== type) : [...hidden, type] });
    // the list has been made anew: the keyboard stays where it was
    holder.querySelector(`[data-type="${type}"]`).focus();
  }

  return { render };
})();
