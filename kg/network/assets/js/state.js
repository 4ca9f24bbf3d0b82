"use strict";
// What the reader has chosen. It stands in the address after #, so a view can be sent to others.
ukg.state = (() => {
  const defaults = {
    node: "", edge: "", at: "", focus: false, unfolded: [], hidden: [], measure: "weight", min: 0, from: 0, to: 0,
    undated: true, stated: true, alone: false, layer: "all", color: "type", size: "articles", theme: "", lang: "zh", view: "graph",
  };
  const names = { unfolded: "open", hidden: "hide", measure: "by", undated: "undated" };
  // a choice of these is a step that "back" undoes; the others only replace the address
  const steps = new Set(["node", "edge", "focus", "view"]);
  const listeners = [];
  let current = { ...defaults, ...read() };
  let depth = 0;

  function read() {
    const found = {};
    const given = new URLSearchParams(location.hash.slice(1).replace(/\+/g, "%2B"));
    for (const [key, value] of Object.entries(defaults)) {
      const text = given.get(names[key] || key);
      if (text === null) continue;
      if (Array.isArray(value)) found[key] = text ? text.split("|") : [];
      else if (typeof value === "boolean") found[key] = text === "1";
      else if (typeof value === "number") found[key] = Number(text) || 0;
      else found[key] = text;
    }
    return found;
  }

  function write() {
    const parts = [];
    for (const [key, value] of Object.entries(defaults)) {
      const mine = current[key];
      if (String(mine) === String(value)) continue;
      const text = Array.isArray(mine) ? mine.join("|") : typeof mine === "boolean" ? (mine ? "1" : "0") : String(mine);
      parts.push(`${names[key] || key}=${encodeURIComponent(text).replace(/%(2F|7E|2C)/g, decodeURIComponent)}`);
    }
    return `#${parts.join("&")}`;
  }

  function tell(before, arrived) {
    const changed = new Set(Object.keys(defaults).filter((key) => String(before[key]) !== String(current[key])));
    if (changed.size) for (const listener of listeners) listener(changed, arrived);
    return changed;
  }

  /** Change some choices and tell all listeners which ones. */
  function set(changes) {
    const before = current;
    const place = "node" in changes || "edge" in changes ? { at: "" } : {}; // of the selection before
    current = { ...current, ...place, ...changes };
    const changed = tell(before, false);
    if (!changed.size) return;
    const address = write();
    if ([...changed].some((key) => steps.has(key))) {
      depth += 1;
      history.pushState(depth, "", address);
    } else history.replaceState(depth, "", address);
  }

  // the reader pressed back, changed the address, or followed a link into this page
  function follow() {
    const before = current;
    depth = Number(history.state) || 0;
    current = { ...defaults, ...read() };
    tell(before, true);
  }
  window.addEventListener("popstate", follow);

  return {
    get: () => current,
    set,
    defaults,
    listen: (listener) => listeners.push(listener),
    canGoBack: () => depth > 0,
    back: () => (depth > 0 ? history.back() : set({ node: "", edge: "", focus: false })),
  };
})();
