"use strict";
// Sliders and choices beside the picture.
ukg.controls = (() => {
  const { byId, el, fill } = ukg.dom;
  const { t, part } = ukg.i18n;
  const { data } = ukg;
  const STEPS = 24;

  /** The values a weight slider stops at: every value of a short range, else quantiles. */
  function stops(measure) {
    const values = [...new Set(data.edges[measure])].filter((value) => value > 0).sort((a, b) => a - b);
    if (values.length <= STEPS) return [0, ...values.slice(measure === "weight" ? 1 : 0)];
    const all = [...data.edges[measure]].filter((value) => value > 0).sort((a, b) => a - b);
    const picked = Array.from({ length: STEPS }, (_, i) => all[Math.floor(((i + 1) / (STEPS + 1)) ** 0.7 * (all.length - 1))]);
    return [...new Set([0, ...picked])];
  }

  function slider(id, label, list, value, show, change) {
    const at = Math.max(0, list.filter((stop) => stop <= value).length - 1);
    const output = el("output", { for: id, text: show(list[at]) });
    const input = el("input", { id, type: "range", min: 0, max: list.length - 1, step: 1, value: at, "aria-valuetext": show(list[at]) });
    let waiting = 0;
    input.addEventListener("input", () => {
      const stop = list[Number(input.value)];
      output.textContent = show(stop);
      input.setAttribute("aria-valuetext", show(stop));
      cancelAnimationFrame(waiting);
      waiting = requestAnimationFrame(() => change(stop));
    });
    return el("div", { class: "slider" }, el("label", { for: id, text: label }), output, input);
  }

  function sliders() {
    const state = ukg.state.get();
    const list = stops(state.measure);
    const show = (value) => (value === 0 ? (state.measure === "weight" ? "≥ 1" : "—") : `≥ ${value}`);
    const name = state.measure === "weight" ? t(`weight_${data.meta.window}`) : t(state.measure);
    const made = [slider("min-weight", name, list, state.min, show, (min) => ukg.state.set({ min }))];
    if (ukg.state.get().layer !== "cooccurrence") made.push(check("stated"));
    if (data.years.length > 1) made.push(...yearSliders(state));
    made.push(check("alone"));
    fill(byId("sliders"), made);
  }

  function check(key) {
    const input = el("input", { type: "checkbox", id: key, checked: ukg.state.get()[key], onchange: () => ukg.state.set({ [key]: input.checked }) });
    return el("label", { class: "check" }, input, t(key));
  }

  function yearSliders(state) {
    const { years } = data;
    const [first, last] = [years[0], years[years.length - 1]];
    const all = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    const set = (from, to) => ukg.state.set({ from: from === first ? 0 : from, to: to === last ? 0 : to });
    const now = () => [ukg.state.get().from || first, ukg.state.get().to || last];
    return [
      slider("from-year", `${t("years")} ≥`, all, state.from || first, String, (year) => set(Math.min(year, now()[1]), now()[1])),
      slider("to-year", `${t("years")} ≤`, all, state.to || last, String, (year) => set(now()[0], Math.max(year, now()[0]))),
      check("undated"),
    ];
  }

  function choice(key, values, label) {
    const state = ukg.state.get();
    const options = values.map(([value, text]) => el("option", { value, text, title: ukg.i18n.hint(value), selected: state[key] === value }));
    const select = el("select", { id: `choose-${key}`, onchange: (event) => ukg.state.set(key === "measure" ? { measure: event.target.value, min: 0 } : { [key]: event.target.value }) }, options);
    return el("div", { class: "choice" }, el("label", { for: `choose-${key}`, text: label }), select);
  }

  function choices() {
    const measures = ["articles", "degree", "strength", "betweenness", "same"].map((value) => [value, t(value)]);
    fill(byId("choices"), [
      choice("measure", [["weight", t(`weight_${data.meta.window}`)], ["npmi", t("npmi")], ["llr", t("llr")]], t("measure")),
      choice("layer", ["all", "cooccurrence", "fact"].map((value) => [value, t(`layer_${value}`)]), t("layer")),
      choice("color", ["type", "community"].map((value) => [value, t(`color_${value}`)]), t("color")),
      choice("size", measures, t("size")),
    ]);
  }

  function render(changed = null) {
    if (!changed || changed.has("lang") || changed.has("measure") || changed.has("layer") || keysChanged(changed)) sliders();
    if (!changed || ["lang", "measure", "layer", "color", "size"].some((key) => changed.has(key))) choices();
    const { drawn } = ukg.canvas;
    const articles = ukg.filter.within(drawn.nodes).size;
    const counts = [[drawn.nodes.size, data.nodes.size], [drawn.edges.size, data.edges.size], [articles, data.meta.years.length]].map(([some, all]) => part(some, all));
    byId("summary").textContent = byId("summary").title = t("summary", ...counts);
    byId("nothing").hidden = drawn.nodes.size > 0;
    notes();
  }

  /** What the picture leaves out, or counts in a way of its own. */
  function notes() {
    const { links, alone } = ukg.filter.left(ukg.canvas.drawn);
    const note = (id, shown, words) => {
      byId(id).hidden = !shown;
      (byId(id).querySelector("span") || byId(id)).textContent = words;
    };
    note("folded", data.meta.folded && links, t("folded"));
    note("parted", data.meta.parted > 0, t(`parted_${data.meta.window}`, data.meta.parted.toLocaleString("en")));
    note("left", alone > 0, t(ukg.state.get().alone ? "leftMany" : "left", alone.toLocaleString("en")));
    byId("left").querySelector("button").hidden = ukg.state.get().alone;
  }

  // a slider in the hand is not replaced; one that something else moved is
  function keysChanged(changed) {
    const held = document.activeElement && document.activeElement.closest("#sliders");
    return !held && ["min", "from", "to", "undated", "stated", "alone"].some((key) => changed.has(key));
  }

  byId("left").querySelector("button").addEventListener("click", () => ukg.state.set({ alone: true }));

  return { render };
})();
