"use strict";
// Search by name, alias and pinyin, with a list that the arrow keys walk through.
ukg.search = (() => {
  const { byId, el, fill } = ukg.dom;
  const { nodes } = ukg.data;
  const field = byId("search");
  const list = byId("hits");
  const MOST = 12;
  const [NEAR, SLIP, LIKE] = [5, 0.75, 0.5]; // as kg/similar.py has them
  let hits = [];
  let active = -1;

  const plain = (text) => text.normalize("NFKC").toLowerCase().replace(/[\s·“”"《》（）()]/g, "");

  /** 0 is the best; Infinity is no hit. */
  function rank(node, wanted) {
    let best = Infinity;
    [nodes.label[node], ...nodes.aliases[node]].forEach((name, i) => {
      const text = plain(name);
      const [initials, full] = nodes.keys[node][i].split(" ");
      const found =
        text === wanted ? 0 : text.startsWith(wanted) ? 1 : text.includes(wanted) ? 2
        : initials === wanted || full === wanted ? 3 : initials.startsWith(wanted) ? 4 : full.startsWith(wanted) ? 5 : initials.includes(wanted) && wanted.length > 1 ? 6 : Infinity;
      best = Math.min(best, found + (i ? 0.5 : 0));
    });
    return best;
  }

  function find(query) {
    const wanted = plain(query);
    if (!wanted) return [];
    const found = [];
    for (let node = 0; node < nodes.size; node++) {
      const score = rank(node, wanted);
      if (score < Infinity) found.push([score, node]);
    }
    return sorted(found, MOST);
  }

  function sorted(found, most) {
    found.sort((a, b) => a[0] - b[0] || nodes.articles[b[1]] - nodes.articles[a[1]] || a[1] - b[1]);
    return found.slice(0, most).map(([, node]) => node);
  }

  /** How many characters two names have in common, in the same order. */
  function common(one, other) {
    let row = new Array(other.length + 1).fill(0);
    for (const letter of one) {
      const next = [0];
      for (let i = 0; i < other.length; i++) next.push(letter === other[i] ? row[i] + 1 : Math.max(row[i + 1], next[i]));
      row = next;
    }
    return row[other.length];
  }

  /** Where nothing is found: names that differ by a slip or hold all that was written, else somewhat similar ones. */
  function similar(query) {
    const wanted = plain(query);
    const found = [];
    for (let node = 0; wanted.length > 1 && node < nodes.size; node++) {
      const likeness = Math.max(...[nodes.label[node], ...nodes.aliases[node]].map((name) => {
        const text = plain(name);
        const both = common(wanted, text);
        return (2 * both) / (wanted.length + text.length) + (both === wanted.length);
      }));
      if (likeness >= LIKE) found.push([-likeness, node]);
    }
    const slips = found.filter(([likeness]) => -likeness >= SLIP);
    return sorted(slips.length ? slips : found, NEAR);
  }

  function show() {
    hits = find(field.value);
    active = hits.length ? 0 : -1;
    const empty = !hits.length && field.value.trim() !== "";
    if (empty) hits = similar(field.value); // offered, but none is taken by Enter alone
    const head = empty && el("li", { class: "hits__none", role: "presentation", text: ukg.i18n.t(hits.length ? "similar" : "noHits") });
    fill(list, head, hits.map(row));
    open(hits.length > 0 || empty);
    mark();
  }

  function row(node, i) {
    const type = ukg.data.types.get(nodes.group[node]);
    const wanted = plain(field.value);
    const alias = plain(nodes.label[node]).includes(wanted) ? null : nodes.aliases[node].find((name) => plain(name).includes(wanted));
    return el(
      "li", { id: `hit-${i}`, role: "option", class: "hit", onpointerdown: (event) => event.preventDefault(), onclick: () => choose(i) },
      ukg.shapes.icon(type.shape, ukg.theme.ofType(type.id)),
      el("span", { class: "hit__name", chinese: nodes.label[node] }),
      el("span", { class: "hit__more", text: ukg.data.beside(node) || alias || ukg.data.typeName(type.id) }),
    );
  }

  function mark() {
    const items = list.querySelectorAll(".hit");
    items.forEach((item, i) => item.setAttribute("aria-selected", String(i === active)));
    if (active >= 0) field.setAttribute("aria-activedescendant", `hit-${active}`);
    else field.removeAttribute("aria-activedescendant");
    if (items[active]) items[active].scrollIntoView({ block: "nearest" });
  }

  function open(yes) {
    list.hidden = !yes;
    field.setAttribute("aria-expanded", String(yes));
  }

  function choose(i) {
    if (hits[i] === undefined) return;
    open(false);
    field.value = nodes.label[hits[i]];
    field.blur();
    ukg.state.set({ view: "graph" });
    ukg.main.select(hits[i], true);
  }

  function key(event) {
    if (event.isComposing) return; // an input method is still at work
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (steps[event.key] && hits.length) {
      active = active < 0 && event.key === "ArrowUp" ? hits.length - 1 : (active + steps[event.key] + hits.length) % hits.length;
      mark();
      event.preventDefault();
    } else if (event.key === "Enter") choose(active);
    else if (event.key === "Escape") {
      open(false);
      field.blur();
    }
  }

  function start() {
    field.addEventListener("input", show);
    field.addEventListener("focus", () => field.select());
    field.addEventListener("keydown", key);
    field.addEventListener("blur", () => open(false));
    // another page sent a word to look for: #find=…
    const sent = new URLSearchParams(location.hash.slice(1)).get("find");
    if (!sent) return;
    field.value = sent;
    field.focus();
    show();
  }

  return { start, find, similar, field };
})();
