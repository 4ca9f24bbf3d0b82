"use strict";
// Facts in words: honours, posts, figures and all other statements, each with the sentence behind it.
ukg.facts = (() => {
  const { el } = ukg.dom;
  const { t } = ukg.i18n;
  const { nodes, meta } = ukg.data;

  function wording(predicate, inverse) {
    const words = meta.properties[predicate] || [predicate, predicate, `← ${predicate}`, `← ${predicate}`];
    return words[ukg.i18n.index() + (inverse ? 2 : 0)];
  }

  /** A name that leads to its node. */
  function name(node) {
    const button = el("button", { type: "button", class: "name", lang: "zh-CN", onclick: () => ukg.main.select(node, true) });
    const type = ukg.data.types.get(nodes.group[node]);
    button.append(ukg.shapes.icon(type.shape, ukg.theme.ofType(type.id)), ukg.data.title(node));
    return button;
  }

  /** The name of an entity by its id; in a part of a network it may stand outside. */
  const label = (id) => (ukg.data.position.has(id) ? nodes.label[ukg.data.position.get(id)] : id.slice(id.indexOf("/") + 1));

  function details({ predicate, attributes }) {
    const given = { ...attributes };
    const parts = [];
    if (predicate === "holdsPost" && given.title) parts.push(`${given.former ? t("former") : ""}${given.title}`);
    if (given.conferred_by) given.conferred_by = label(given.conferred_by);
    for (const key of ["edition", "year", "conferred_by", "date"]) if (given[key]) parts.push(String(given[key]));
    return parts.join(" · ");
  }

  /** What the places of one fact tell beside it: 主席；2019 · 第二届. */
  const allDetails = (group) => [...new Set(group.map(details).filter(Boolean))].join("；");

  function figure({ attributes: a }) {
    const value = `${a.approximation && !"余多".includes(a.approximation) ? a.approximation : ""}${number(a.value)}${"余多".includes(a.approximation || "-") ? a.approximation : ""}${a.unit || ""}`;
    const from = a.from_value !== undefined && a.from_value !== "" ? `${number(a.from_value)} → ` : "";
    const when = [a.time, a.modality === "planned" ? t("planned") : ""].filter(Boolean).join(" · ");
    return el("span", {}, el("span", { text: `${a.measure || ""} ` }), el("strong", { text: from + value }), el("span", { class: "muted", text: when && ` ${when}` }));
  }

  const number = (value) => (typeof value === "number" ? value.toLocaleString("en") : value === undefined ? "" : String(value));

  /** One statement that opens its evidence; `places` are the claims that state it. */
  function statement(head, places) {
    const seen = new Set();
    const distinct = places.filter(({ article, line }) => !seen.has(`${article}-${line}`) && seen.add(`${article}-${line}`));
    const box = el("details", { class: "fact", open: isTold(places) }, el("summary", {}, el("span", { class: "line" }, head, places[0].rule.startsWith("background") && el("span", { class: "tag", text: t("background") }), doubt(places))));
    // sentences are made when they are asked for
    box.addEventListener("toggle", () => {
      if (box.open && box.children.length === 1) {
        for (const claim of distinct) {
          const sure = el("p", { class: "rule", text: `${t("confidence", claim.confidence.toFixed(2))} · ${claim.rule}` });
          box.append(el("div", { class: "cutting" }, ukg.quote.passage(claim), ukg.quote.source(claim.article), sure));
        }
      }
    });
    return box;
  }

  /** A mark on a fact that no place makes sure: one of those to be looked at. */
  function doubt(places) {
    const most = Math.max(...places.map(({ confidence }) => confidence));
    return most < meta.sure && el("span", { class: "tag tag--doubt", title: t("unsureHint", meta.sure), text: t("unsure", most.toFixed(2)) });
  }

  /** Claims that say the same, together. */
  function grouped(claims, key) {
    const groups = new Map();
    for (const claim of claims) {
      const name = key(claim);
      if (!groups.has(name)) groups.set(name, []);
      groups.get(name).push(claim);
    }
    return [...groups.values()];
  }

  // what makes claims one fact, as Claim.statement has it
  const same = (claim) => JSON.stringify([claim.predicate, claim.subject, claim.object, claim.predicate === "observation" && claim.attributes]);

  // a fact that the address leads to stands open, and before the others
  const isTold = (group) => group.some(({ article, line }) => ukg.evidence.isAt(article, line));

  // of the chosen years and classes
  const passes = ({ article, subject, object }) => ukg.evidence.passes(article) && [subject, object].every((node) => node < 0 || ukg.filter.classPasses(node));

  /** The statements of a node under their headings: [[heading, elements, number without filters], …]. */
  function ofNode(node) {
    const claims = ukg.evidence.claimsOf(node);
    const sections = [
      [t("honours"), (claim) => claim.predicate === "awarded"],
      [t("posts"), (claim) => claim.predicate === "holdsPost"],
      [t("figures"), (claim) => claim.predicate === "observation"],
      [t("facts"), (claim) => !["awarded", "holdsPost", "observation"].includes(claim.predicate)],
    ];
    return sections
      .map(([heading, fits]) => {
        const all = claims.filter(fits);
        const shown = ordered(grouped(all.filter((claim) => passes(claim)), same), node);
        return [heading, shown.map((group) => statement(line(group, node), group)), grouped(all, same).length];
      })
      .filter(([, , all]) => all);
  }

  /** The same kind of statement together, the best attested first. */
  function ordered(groups, node) {
    const kind = ([claim]) => `${claim.predicate} ${claim.object === node}`;
    const size = new Map();
    for (const group of groups) size.set(kind(group), (size.get(kind(group)) || 0) + 1);
    return groups.sort((a, b) => isTold(b) - isTold(a) || size.get(kind(b)) - size.get(kind(a)) || kind(a).localeCompare(kind(b)) || b.length - a.length || a[0].number - b[0].number);
  }

  function line(group, node) {
    const [claim] = group;
    if (claim.predicate === "observation") return figure(claim);
    const inverse = claim.object === node;
    const more = allDetails(group);
    return [
      el("span", { class: "predicate", text: wording(claim.predicate, inverse) }),
      name(inverse ? claim.subject : claim.object),
      more && el("span", { class: "muted", text: more }),
    ];
  }

  /** The statements about two nodes. */
  function between(one, other) {
    return grouped(ukg.evidence.claimsBetween(one, other).filter(({ article }) => ukg.evidence.passes(article)), same).map((group) => {
      const { subject, object, predicate } = group[0];
      const more = allDetails(group);
      return statement(
        [el("span", { chinese: nodes.label[subject] }), el("span", { class: "predicate", text: wording(predicate, false) }), el("span", { chinese: nodes.label[object] }), more && el("span", { class: "muted", text: more })],
        group,
      );
    });
  }

  return { ofNode, between, name };
})();
