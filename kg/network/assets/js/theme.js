"use strict";
// Light and dark, and every colour that is drawn rather than styled.
ukg.theme = (() => {
  const { data } = ukg;
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const paper = window.matchMedia("print"); // is white
  const ink = {
    light: { paper: "#faf8f4", ink: "#24292f", halo: "rgba(250,248,244,.9)", veil: "rgba(250,248,244,.8)", edge: [88, 92, 96], strong: "#24292f", ring: "#c98a00" },
    dark: { paper: "#15181c", ink: "#e8e6e1", halo: "rgba(21,24,28,.88)", veil: "rgba(21,24,28,.8)", edge: [170, 176, 182], strong: "#f2f0ea", ring: "#f2c14b" },
  };
  // facts take the colour of the class that they speak about
  const families = {
    awarded: "honour", conferredBy: "honour", holdsPost: "person", employedBy: "person", parentUnion: "union",
    unionOf: "union", covers: "union", inDistrict: "district", subOrganizationOf: "enterprise", organizes: "event",
    participatesIn: "event", heldAt: "facility", issues: "work", visits: "union", cooperatesWith: "enterprise", runs: "facility",
  };
  const name = () => (paper.matches ? "light" : ukg.state.get().theme || (system.matches ? "dark" : "light"));
  const colors = () => ink[name()];

  function apply() {
    document.documentElement.dataset.theme = name();
  }

  function ofType(type) {
    return data.types.get(type)[name()];
  }

  function ofNode(node) {
    if (ukg.state.get().color === "type") return ofType(data.nodes.group[node]);
    const pair = data.meta.communities[data.nodes.community[node]] || data.meta.otherCommunities;
    return pair[name() === "dark" ? 1 : 0];
  }

  function ofFact(predicate) {
    return ofType(families[predicate] || "work");
  }

  return { name, colors, apply, ofType, ofNode, ofFact, system, paper };
})();
