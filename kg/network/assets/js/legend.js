"use strict";
// The legend is the filter: each class with its shape, its colour and how many of it are drawn.
ukg.legend = (() => {
  const { byId, el, fill } = ukg.dom;
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
