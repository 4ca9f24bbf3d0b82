"""Names of people and organisations beside general taggers, on annotated pages.

    python -m bench.names [--pages FOLDER --gold FOLDER]

Names only, as any tagger can give them: per article, the distinct strings marked as people and as
organisations (unions, enterprises, institutions). A string is right if it is a form of a name of the
gold; a name of the gold is found if one of its forms is marked. Names that the gold leaves open count
for nothing. LAC is measured where it is installed.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import kg
from kg.corpus import segment
from kg.extraction.page import read_page
from kg.model import Article, EntityType, Page

Names = Mapping[str, set[str]]  # kind -> strings
Marked = Callable[[Page], list[Names]]  # the strings that a tagger marks, by article
KINDS: Mapping[str, frozenset[EntityType]] = {
    "people": frozenset({EntityType.PERSON}),
    "organisations": frozenset({EntityType.UNION, EntityType.ENTERPRISE, EntityType.INSTITUTION}),
}
SAMPLES = Path("tests/samples")


def ours(page: Page) -> list[Names]:
    """The strings that this program marks, by article."""
    return [
        {
            kind: {
                m.text for m in reading.mentions if m.type in types and (m.label or plain(m.text) == m.name)
            }
            for kind, types in KINDS.items()
        }
        for reading in read_page(page).readings
    ]


def by_words(tag: Callable[[str], Iterator[tuple[str, str]]], person: str, body: str) -> Marked:
    """The strings of a tagger whose words carry these tags, by article."""

    def marked(page: Page) -> list[Names]:
        found: list[Names] = []
        for article in segment(page):
            names: dict[str, set[str]] = {kind: set() for kind in KINDS}
            for line in article.text.splitlines():
                for word, mark in tag(line):
                    if mark.startswith(person) and len(word) > 1:
                        names["people"].add(word)
                    elif mark.startswith(body) and len(word) > 1:
                        names["organisations"].add(word)
            found.append(names)
        return found

    return marked


def jieba_tagger() -> Marked:
    """jieba.posseg: nr and nt."""
    import jieba
    from jieba import posseg

    jieba.setLogLevel(60)
    return by_words(lambda line: ((pair.word, pair.flag) for pair in posseg.cut(line)), "nr", "nt")


def lac_tagger() -> Marked | None:
    """LAC: PER and ORG; None where it is not installed."""
    try:
        from LAC import LAC  # type: ignore[import-not-found]
    except ImportError:
        return None
    tagger = LAC(mode="lac")
    return by_words(
        lambda line: zip(*tagger.run(line), strict=True) if line.strip() else iter(()), "PER", "ORG"
    )


def forms(entity: Mapping[str, Any]) -> set[str]:
    """The name and the aliases of an entity of the gold, without quotation marks and blanks."""
    return {plain(form) for form in (entity["name"], *entity.get("aliases", ()))}


def plain(text: str) -> str:
    """A string as it is compared."""
    return "".join(c for c in text if c not in "“”\"' 　")


def score(marked: Marked, pages: Path, gold: Path) -> dict[str, tuple[float, float, float]]:
    """Precision, recall and F1 by kind."""
    counts = {kind: [0, 0, 0] for kind in KINDS}  # right, marked, of the gold; found is counted apart
    found = dict.fromkeys(KINDS, 0)
    for page in kg.corpus.read([pages]):
        path = gold / f"{page.id}.json" if isinstance(page, Page) else None
        if path is None or not path.exists() or not isinstance(page, Page):
            continue
        by_title = {plain(a["title"]): a for a in json.loads(path.read_text(encoding="utf-8"))["articles"]}
        for article, names in zip(segment(page), marked(page), strict=True):
            wanted = by_title.get(plain(article.headline))
            if wanted is not None:
                _count(article, names, wanted, counts, found)
    return {kind: _ratios(*counts[kind], found[kind]) for kind in KINDS}


def _count(
    article: Article,
    names: Names,
    wanted: Mapping[str, Any],
    counts: dict[str, list[int]],
    found: dict[str, int],
) -> None:
    optional = wanted.get("optional") or {}
    for kind, types in KINDS.items():
        kinds = {t.value for t in types}
        required = [forms(e) for e in wanted["entities"] if e["type"] in kinds]
        required = [f for f in required if any(form in plain(article.text) for form in f)]
        known = set().union(*required) if required else set()
        left_open = set().union(*(forms(e) for e in optional.get("entities", ())), set())
        strings = {plain(name) for name in names[kind]} - (left_open - known)
        counts[kind][0] += len(strings & known)
        counts[kind][1] += len(strings)
        counts[kind][2] += len(required)
        found[kind] += sum(bool(f & strings) for f in required)


def _ratios(right: int, marked: int, wanted: int, found: int) -> tuple[float, float, float]:
    precision, recall = right / max(marked, 1), found / max(wanted, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", type=Path, default=SAMPLES / "pages")
    parser.add_argument("--gold", type=Path, default=SAMPLES / "gold")
    options = parser.parse_args()
    print(f"{'':<14}" + "".join(f"{kind + ' P':>18}{'R':>6}{'F1':>6}" for kind in KINDS))
    lac = lac_tagger()
    taggers = [("unionkg", ours), ("jieba.posseg", jieba_tagger()), *([("LAC", lac)] if lac else [])]
    for name, marked in taggers:
        found = score(marked, options.pages, options.gold)
        print(f"{name:<14}" + "".join(f"{p:>18.2f}{r:>6.2f}{f:>6.2f}" for p, r, f in found.values()))
    if lac is None:
        print("LAC is not installed")


if __name__ == "__main__":
    main()
