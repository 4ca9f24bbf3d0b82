"""Compares what `segment` makes of a page with its gold annotation. Run it for a table:

    python -m tests.corpus.gold PAGES_DIR GOLD_DIR
"""

from __future__ import annotations

import difflib
import json
import re
import sys
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from kg import corpus
from kg.model import Article, Page

FIELDS = ("article", "title", "kicker", "subtitle", "byline", "role", "kind", "date", "begins", "ends")


def squeeze(text: str | None) -> str:
    text = unicodedata.normalize("NFKC", text or "")
    return re.sub(r"[\s“”\"'‘’《》〈〉()（）·•,，。、—\-－*#]", "", text).lower()


@dataclass
class Score:
    """Right, missed and wrong by field; `errors` says which."""

    right: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    def f1(self, name: str) -> float:
        right = self.right[name]
        total = 2 * right + self.missed[name] + self.wrong[name]
        return 2 * right / total if total else 1.0

    def check(self, name: str, where: str, wanted: object, found: object) -> None:
        if wanted == found:
            self.right[name] += 1
            return
        self.errors.append(f"{where}: {name}: wanted {wanted!r}, found {found!r}")
        if wanted not in (None, ""):
            self.missed[name] += 1
        if found not in (None, ""):
            self.wrong[name] += 1


def compare(page: Page, articles: tuple[Article, ...], gold: dict, score: Score) -> None:
    """Add one page to the score."""
    wanted_all = gold["articles"]
    likeness_all = ((_alike(g, a), -i, -j) for i, g in enumerate(wanted_all) for j, a in enumerate(articles))
    pairs = sorted(likeness_all, reverse=True)
    match: dict[int, int] = {}
    for likeness, i, j in pairs:
        if likeness > 0.6 and -i not in match and -j not in match.values():
            match[-i] = -j
    for i, wanted in enumerate(gold["articles"]):
        where = f"{page.id} {wanted['id']} {wanted['title'][:12]}"
        if i not in match:
            score.missed["article"] += 1
            score.errors.append(f"{where}: no such article")
            for name in ("title", "byline", "begins", "ends"):
                score.missed[name] += 1
            continue
        score.right["article"] += 1
        _fields(page, articles[match[i]], wanted, where, score)
    for j, article in enumerate(articles):
        if j not in match.values():
            score.wrong["article"] += 1
            score.errors.append(f"{page.id}: spurious article {article.index} {article.headline!r}")


def _alike(gold: dict, article: Article) -> float:
    title = difflib.SequenceMatcher(None, squeeze(gold["title"]), squeeze(article.headline)).ratio()
    begins = squeeze(gold["begins"])[-8:]
    return title + (0.5 if begins and begins in squeeze(article.text) else 0)


def _fields(page: Page, article: Article, gold: dict, where: str, score: Score) -> None:
    score.check("title", where, squeeze(gold["title"]), squeeze(article.headline))
    score.check("kicker", where, squeeze(gold["kicker"]), squeeze(article.kicker))
    score.check("subtitle", where, squeeze(gold["subtitle"]), squeeze(article.subtitle))
    score.check("kind", where, gold["kind"], article.kind)
    if gold.get("date"):
        score.check("date", where, gold["date"], article.date)
    wanted = {name for _, name in gold["bylines"]}
    found = {b.name for b in article.bylines}
    score.right["byline"] += len(wanted & found)
    score.missed["byline"] += len(wanted - found)
    score.wrong["byline"] += len(found - wanted)
    if wanted != found:
        score.errors.append(f"{where}: byline: wanted {sorted(wanted)}, found {sorted(found)}")
    else:
        roles = sorted({(b.role, b.name) for b in article.bylines})
        score.check("role", where, sorted({(r, n) for r, n in gold["bylines"]}), roles)
    body = article.text.split("\n")[bool(article.kicker) + bool(article.headline) + bool(article.subtitle) :]
    # gold keeps the dateline in `begins`: the body must begin inside it or right after
    start = squeeze(page.text).find(squeeze(gold["begins"]))
    # an editor's note, which gold leaves out, may stand above
    body = [line for line in body if not line.startswith(("编者按", "开栏语"))] or body
    head = squeeze(body[0])[:6] if body else ""
    window = squeeze(page.text)[start : start + 90]
    score.check("begins", where, True, (bool(head) and head in window) or f"{body[:1]}"[:40])
    end = squeeze(gold["ends"])[-6:]
    score.check("ends", where, end, squeeze(body[-1])[-len(end) :] if body else "")


def run(pages: Path, gold: Path) -> Score:
    """The score over a folder of gold files."""
    score = Score()
    read = {p.id: p for p in corpus.read([pages]) if isinstance(p, Page)}
    for path in sorted(gold.glob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        page = read[data["page"]]
        compare(page, corpus.segment(page), data, score)
    return score


def main() -> None:
    score = run(Path(sys.argv[1]), Path(sys.argv[2]))
    for name in FIELDS:
        counts = f"{score.right[name]:4} right {score.missed[name]:3} missed {score.wrong[name]:3} wrong"
        print(f"{name:9} {score.f1(name):.3f}  {counts}")
    print(*score.errors, sep="\n")


if __name__ == "__main__":
    main()
