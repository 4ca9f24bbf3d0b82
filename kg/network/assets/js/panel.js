"use strict";
// The panel: what is known about the selected node or edge, and the sentences that say so.
ukg.panel = (() => {
  const { byId, el, fill } = ukg.dom;
  const { t, part } = ukg.i18n;
  const { data } = ukg;
  const { nodes, edges } = data;
  const panel = byId("panel");
  // as phone.css has it
  const phone = window.matchMedia("(max-width: 720px), (max-width: 1000px) and (orientation: portrait)");

  /** The pixels that the panel covers: left, right, top, bottom. On paper it stands below the picture. */
  function inset() {
    if (panel.hidden || ukg.theme.paper.matches) return [0, 0, 0, 0];
    return phone.matches ? [0, 0, 0, panel.offsetHeight] : [0, panel.offsetWidth + 16, 0, 0];
  }

  function render() {
    const state = ukg.state.get();
    const pair = ukg.filter.ends(state.edge);
    const node = data.position.get(state.node);
    const content = pair ? ofEdge(...pair) : node !== undefined ? ofNode(node) : state.node || state.edge ? unknown(state.node || state.edge) : null;
    const hadFocus = panel.contains(document.activeElement);
    panel.hidden = !content;
    document.body.classList.toggle("has-panel", Boolean(content));
    if (!content) return close();
    fill(panel, bar(state), el("div", { class: "panel__body" }, content.slice(0, 2), ukg.filter.isNarrowed(state) && el("p", { class: "note", text: t("filtered") }), content.slice(2)));
    panel.querySelector(".panel__body").scrollTop = 0;
    const told = panel.querySelector(".fact[open]");
    if (told) told.scrollIntoView({ block: "center" });
    if (byKeyboard || hadFocus) panel.focus({ preventScroll: true });
  }

  // who came by the keyboard goes on in the panel, and back to where they were when it closes
  let byKeyboard = false;
  let opener = null;
  document.addEventListener("click", (event) => {
    byKeyboard = event.detail === 0;
    if (!panel.contains(event.target)) opener = byKeyboard ? event.target : null;
  }, { capture: true });

  function close() {
    fill(panel);
    if (opener && opener.isConnected) opener.focus();
    opener = null;
  }

  function bar(state) {
    return el(
      "div", { class: "panel__bar" },
      el("button", { type: "button", class: "tool", id: "back", text: `← ${t("back")}`, onclick: ukg.state.back }),
      ukg.filter.centres(state).length > 0 && el("button", { type: "button", class: "tool", id: "focus", "aria-pressed": String(state.focus), text: t(state.focus ? "unfocus" : "focus"), onclick: () => ukg.state.set({ focus: !state.focus }) }),
      data.meta.folded && data.position.has(state.node) && !state.unfolded.includes(state.node) && el("button", { type: "button", class: "tool", id: "unfold", text: t("unfold"), onclick: () => ukg.main.unfold(data.position.get(state.node)) }),
      el("button", { type: "button", class: "tool tool--icon", id: "close", "aria-label": t("close"), text: "×", onclick: () => ukg.state.set({ node: "", edge: "", focus: false }) }),
    );
  }

  function numbers(pairs) {
    return el("dl", { class: "numbers" }, pairs.map(([term, value, title = ""]) => el("div", { title }, el("dt", { text: term }), el("dd", { text: value }))));
  }

  function section(heading, count, ...children) {
    return el("section", {}, el("h3", {}, heading, count !== null && el("span", { class: "count", text: count })), children);
  }

  function kind(node) {
    const type = data.types.get(nodes.group[node]);
    return el("p", { class: "kind" }, ukg.shapes.icon(type.shape, ukg.theme.ofType(type.id)), [data.typeName(type.id), data.beside(node), nodes.honoured[node] > 0 && t("isHonoured")].filter(Boolean).join(" · "));
  }

  function ofNode(node) {
    const statements = ukg.facts.ofNode(node);
    return [
      el("header", {}, kind(node), el("h2", { chinese: nodes.label[node] }), nodes.aliases[node].length > 0 && el("p", { class: "aliases", chinese: nodes.aliases[node].join("、") })),
      numbers([
        [t("articles"), nodes.articles[node]],
        [t("mentions"), nodes.mentions[node]],
        [t("degree"), nodes.degree[node], ukg.i18n.hint("degree")],
        [t("betweenness"), (nodes.betweenness[node] * 100).toFixed(1) + "%", ukg.i18n.hint("betweenness")],
      ]),
      ...statements.map(([heading, list, all]) => section(heading, part(list.length, all), ukg.quote.list(list, (item) => item, { class: "facts" }, 8))),
      neighbours(node),
      articles(node),
    ];
  }

  /** The address names what is not here: say so, with what may have been meant. */
  function unknown(id) {
    const name = id.split("~")[0].split("/").pop();
    const found = ukg.search.find(name);
    const near = (found.length ? found : ukg.search.similar(name)).map(ukg.facts.name);
    return [
      el("h2", { chinese: name }),
      el("p", { class: "note", role: "alert", text: t("unknown", id) }),
      near.length > 0 && section(t("maybe"), null, ukg.quote.list(near, (item) => item, {})),
    ];
  }

  function neighbours(node) {
    const order = [(edge) => ukg.filter.value(edge), (edge) => edges.facts[edge].length, (edge) => edges.sentences[edge], (edge) => edges.npmi[edge], (edge) => -edge];
    const list = data.adjacency[node].filter((edge) => ukg.filter.edgePasses(edge)).sort((a, b) => order.reduce((found, by) => found || by(b) - by(a), 0));
    const all = data.adjacency[node].length;
    if (!all) return null;
    const value = (edge) => Math.max(ukg.filter.value(edge), 0);
    const top = Math.max(...list.map(value)) || 1;
    const row = (edge) => {
      const near = data.other(edge, node);
      const [shared, pair] = [ukg.filter.inYears(edge), `${nodes.label[node]} — ${nodes.label[near]}`];
      const open = el("button", { type: "button", class: "weight", title: pair, "aria-label": `${pair}: ${shared}`, onclick: () => ukg.main.selectEdge(edge, true) }, el("span", { class: "weight__bar" }), el("span", { class: "weight__number", text: shared || "—" }));
      open.firstChild.style.width = `${Math.round((56 * value(edge)) / top)}px`;
      return el("div", { class: "neighbour" }, ukg.facts.name(near), open);
    };
    return section(t("neighbours"), part(list.length, all), ukg.quote.list(list, row, { class: "neighbours" }, 10));
  }

  function articles(node) {
    const all = ukg.evidence.of(node);
    if (!all.length) return null;
    const list = all.filter(([number]) => ukg.evidence.passes(number));
    const item = ([number, ...lines]) => {
      const box = el("details", { class: "cutting" }, el("summary", {}, ukg.quote.source(number)));
      box.addEventListener("toggle", () => {
        if (box.open && box.children.length === 1) box.append(...lines.map((line) => ukg.quote.sentence(number, line, [node])));
      });
      return box;
    };
    return section(t("articlesOf"), part(list.length, all.length), ukg.quote.list(list, item, { class: "cuttings" }, 10));
  }

  function ofEdge(one, other) {
    const edge = data.between(one, other);
    const stated = ukg.facts.between(one, other);
    const places = ukg.evidence.both(one, other).filter(({ article }) => ukg.evidence.passes(article));
    const cutting = ({ article, lines }) => el("div", { class: "cutting" }, ukg.quote.source(article), lines.map((line) => ukg.quote.sentence(article, line, [one, other])));
    const group = (heading, list) => list.length > 0 && section(heading, list.reduce((sum, { lines }) => sum + lines.length, 0), ukg.quote.list(list, cutting, { class: "cuttings" }, 10));
    return [
      el("header", { class: "pair" }, kind(one), el("h2", {}, ukg.facts.name(one)), kind(other), el("h2", {}, ukg.facts.name(other))),
      edge >= 0 && numbers([
        [t("articles"), edges.articles[edge]],
        [t("sentences"), edges.sentences[edge], ukg.i18n.hint("sentences")],
        ["NPMI", edges.npmi[edge].toFixed(2), ukg.i18n.hint("npmi")],
        ["G²", edges.llr[edge].toFixed(1), ukg.i18n.hint("llr")],
      ]),
      stated.length > 0 && section(t("facts"), stated.length, el("div", { class: "facts" }, stated)),
      group(t("together"), places.filter((place) => place.together)),
      group(t("apart"), places.filter((place) => !place.together)),
    ];
  }

  return { render, inset, phone };
})();
