"use strict";
// The sentences behind nodes and edges. They stand at the end of the file and are read at the first use,
// so the picture does not wait for them.
ukg.evidence = (() => {
  let store = null;

  function load() {
    if (store) return store;
    const { articles, claims } = JSON.parse(ukg.dom.byId("ukg-evidence").textContent);
    const standing = Array.from({ length: ukg.data.nodes.size }, () => []); // node → [[article, sentences…]…]
    articles.forEach(([, , , , , sentences], article) => {
      sentences.forEach(([, , marks], sentence) => {
        for (let i = 0; i < marks.length; i += 3) note(standing[marks[i]], article, sentence);
      });
    });
    const stated = Array.from({ length: ukg.data.nodes.size }, () => []);
    claims.forEach(([, subject, object], claim) => {
      stated[subject].push(claim);
      if (object >= 0 && object !== subject) stated[object].push(claim);
    });
    store = { articles, claims, standing, stated };
    return store;
  }

  function note(list, article, sentence) {
    const last = list[list.length - 1];
    if (!last || last[0] !== article) list.push([article, sentence]);
    else if (last[last.length - 1] !== sentence) last.push(sentence);
  }

  /** An article for display. */
  function article(number) {
    const [id, headline, date, page, source] = load().articles[number];
    return { id, headline, date, page, source };
  }

  /** Is an article of the chosen years? */
  const passes = (number) => ukg.filter.yearPasses(Number(article(number).date.slice(0, 4)));

  /** Is this the sentence that the address names: "article.number"? */
  const isAt = (number, line) => ukg.state.get().at === `${article(number).id}.${sentence(number, line)[1]}`;

  const sentence = (number, line) => load().articles[number][5][line];

  /** Where a node stands: [[article, sentence, …], …]. */
  const of = (node) => load().standing[node];

  /** Where two nodes stand together: per article the sentences with both, or else those with either. */
  function both(one, other) {
    const theirs = new Map(of(other).map(([number, ...lines]) => [number, lines]));
    const found = [];
    for (const [number, ...lines] of of(one)) {
      if (!theirs.has(number)) continue;
      const shared = lines.filter((line) => theirs.get(number).includes(line));
      const either = [...new Set([lines[0], theirs.get(number)[0]])].sort((a, b) => a - b);
      found.push({ article: number, together: shared.length > 0, lines: shared.length ? shared : either });
    }
    return found.sort((a, b) => b.together - a.together || a.article - b.article);
  }

  function claim(number) {
    const [predicate, subject, object, where, line, attributes, confidence, rule, start, end, ...beside] = load().claims[number];
    const lines = [line, ...beside].sort((a, b) => a - b); // all that one needs to check it
    return { number, predicate, subject, object, article: where, line, lines, attributes, confidence, rule, span: [start, end] };
  }

  const claimsOf = (node) => load().stated[node].map(claim);
  const claimsBetween = (a, b) => claimsOf(a).filter(({ subject, object }) => subject === b || object === b);

  return { article, passes, isAt, sentence, of, both, claimsOf, claimsBetween };
})();
