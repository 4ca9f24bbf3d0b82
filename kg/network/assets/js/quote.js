"use strict";
// A sentence as the reader sees it: the names looked at are marked, with headline, date and page.
ukg.quote = (() => {
  const { el } = ukg.dom;
  const { t } = ukg.i18n;

  /**
   * A sentence with the names of `wanted` nodes marked in the colours of their classes.
   * Where it tells a fact, at `span`, of each node only the mention that is meant: the nearest.
   */
  function sentence(article, line, wanted, span = [0, 0]) {
    const [text, , marks] = ukg.evidence.sentence(article, line);
    let spans = [];
    for (let i = 0; i < marks.length; i += 3) {
      if (wanted.includes(marks[i]) && marks[i + 2] > marks[i + 1]) spans.push([marks[i + 1], marks[i + 2], marks[i]]);
    }
    if (span[1]) spans = wanted.flatMap((node) => nearest(spans.filter(([, , marked]) => marked === node), span));
    spans.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    const quote = el("blockquote", { lang: "zh-CN" });
    let done = 0;
    for (const [start, end, node] of spans) {
      if (start < done) continue; // a name within a name that is marked already
      const mark = el("mark", { text: text.slice(start, end) });
      mark.style.setProperty("--mark", ukg.theme.ofType(ukg.data.nodes.group[node]));
      quote.append(text.slice(done, start), mark);
      done = end;
    }
    quote.append(text.slice(done));
    return quote;
  }

  /** The sentence that tells a fact, with those that name whom it means; … where others lie between. */
  function passage({ article, line, lines, subject, object, span }) {
    const quote = el("blockquote", { lang: "zh-CN" });
    let last = null;
    for (const one of lines) {
      const [, number] = ukg.evidence.sentence(article, one);
      if (last !== null) quote.append(number > last + 1 ? "…" : /[。！？”]$/.test(quote.textContent) ? "" : " "); // a heading and its row
      quote.append(...sentence(article, one, [subject, object], one === line ? span : undefined).childNodes);
      last = number;
    }
    return quote;
  }

  /** The one of the places that lies in the span or nearest to it, as a list. */
  function nearest(places, [from, to]) {
    const distance = ([start, end]) => Math.max(from - start, end - to, 0);
    const best = Math.min(...places.map(distance));
    return places.filter((place) => distance(place) === best).slice(0, 1);
  }

  /** Headline, date, page, file. */
  function source(number) {
    const { headline, date, page, source: file } = ukg.evidence.article(number);
    const printed = page && (document.documentElement.lang === "en" ? `${t("page")} ${page}` : `第${page}${t("page")}`);
    return el(
      "p", { class: "source", title: file },
      el("cite", { chinese: headline }),
      el("span", { text: [date || t("undatedArticle"), printed, file.split(/[/!]/).pop()].filter(Boolean).join(" · ") }),
    );
  }

  /** A list that shows its first items and the others on demand. */
  function list(items, make, props, first = 12) {
    const holder = el("ul", props);
    let done = 0;
    const button = el("button", { type: "button", class: "more", onclick: more });
    function more() {
      const next = items.slice(done, done === 0 ? first : done + 50);
      holder.append(...next.map((item) => el("li", {}, make(item))));
      done += next.length;
      button.textContent = `${t("more")} ${items.length - done}`;
      button.hidden = done >= items.length;
    }
    more();
    return [holder, button];
  }

  return { sentence, passage, source, list };
})();
