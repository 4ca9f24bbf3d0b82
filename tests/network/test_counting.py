from __future__ import annotations

import math
from collections import Counter
from itertools import combinations

import numpy as np
import pytest

from kg.model import Corpus, EntityType
from kg.network import association, cooccurrence, counting
from tests.network import synthetic


def by_hand(corpus: Corpus, unit: str) -> Counter[tuple[str, str]]:
    """The plain way: a set of names per window, all pairs of each."""
    sentences = {article.id: article.sentences for article in corpus.articles}
    windows: dict[tuple[object, ...], set[str]] = {}
    for o in corpus.occurrences:
        part = {"article": 0, "sentence": o.sentence, "paragraph": sentences[o.article][o.sentence].paragraph}
        windows.setdefault((o.article, part[unit]), set()).add(o.entity)
    return Counter(pair for names in windows.values() for pair in combinations(sorted(names), 2))


@pytest.mark.parametrize("unit", counting.WINDOWS)
@pytest.mark.parametrize("size", [20, 200, 1000])
def test_pairs_are_those_of_the_plain_count(unit: counting.Window, size: int) -> None:
    corpus = synthetic.corpus(size)
    graph = cooccurrence(corpus, window=unit, arranged=False)
    weights = {tuple(sorted((a, b))): d["weight"] for a, b, d in graph.edges(data=True) if d["weight"]}
    assert weights == dict(by_hand(corpus, unit))
    articles, sentences = by_hand(corpus, "article"), by_hand(corpus, "sentence")
    for a, b, data in graph.edges(data=True):
        pair = min(a, b), max(a, b)
        if data["weight"]:
            assert (data["articles"], data["sentences"]) == (articles[pair], sentences[pair])


def test_small_chunks_count_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    corpus = synthetic.corpus(200)
    rows = counting.incidence(corpus, "article", {e.id: i for i, e in enumerate(corpus.entities)})
    whole = counting.pairs(rows)
    monkeypatch.setattr(counting, "_CHUNK", 7)
    parts = counting.pairs(rows)
    for name in ("key", "count", "first", "last"):
        assert np.array_equal(getattr(whole, name), getattr(parts, name))


def test_unknown_window_is_named() -> None:
    with pytest.raises(ValueError, match="'page'"):
        cooccurrence(synthetic.corpus(20), window="page")  # type: ignore[arg-type]


def test_an_empty_corpus_has_an_empty_network() -> None:
    assert len(cooccurrence(Corpus((), (), (), (), ()))) == 0


def test_dates_and_years_of_an_edge() -> None:
    names = [(EntityType.UNION, "甲区总工会"), (EntityType.PERSON, "王小明")]
    text = "甲区总工会主席王小明出席。"
    corpus = synthetic.build(
        names,
        [
            ("一", [text], "2019-05-01"),
            ("二", [text], "2018-07-16"),
            ("三", [text], "2019-01-02"),
            ("四", [text], None),
        ],
    )
    edge = cooccurrence(corpus).edges["person/王小明", "union/甲区总工会"]
    assert edge["weight"] == 4
    assert (edge["first"], edge["last"], edge["years"]) == ("2018-07-16", "2019-05-01", "2018:1;2019:2")


def test_min_weight_leaves_facts() -> None:
    corpus = synthetic.corpus(200)
    graph = cooccurrence(corpus, min_weight=3)
    light = [d for *_, d in graph.edges(data=True) if d["weight"] < 3]
    assert light and all(d["layer"] == "fact" and d["facts"] for d in light)


def test_npmi_and_log_likelihood_by_the_book() -> None:
    together, one, other, n = 8, 10, 16, 100
    p = together / n
    expected = math.log(p / (one / n * other / n)) / -math.log(p)
    table = [[8, 2], [8, 82]]
    rows, columns = [10, 90], [16, 84]
    g2 = 2 * sum(
        table[i][j] * math.log(table[i][j] / (rows[i] * columns[j] / n)) for i in (0, 1) for j in (0, 1)
    )
    arrays = [np.array([value]) for value in (together, one, other)]
    assert association.npmi(*arrays, n)[0] == pytest.approx(expected)
    assert association.log_likelihood(*arrays, n)[0] == pytest.approx(g2)


@pytest.mark.parametrize(
    ("together", "one", "other", "expected"),
    [(100, 100, 100, 0.0), (1, 1, 1, 1.0), (10, 100, 10, 0.0)],
    ids=["everywhere", "never apart", "one of them everywhere"],
)
def test_npmi_at_the_edges(together: int, one: int, other: int, expected: float) -> None:
    arrays = [np.array([value]) for value in (together, one, other)]
    assert association.npmi(*arrays, 100)[0] == pytest.approx(expected)


def test_a_district_that_is_everywhere_binds_less_than_a_rare_pair() -> None:
    corpus = synthetic.build(
        [(EntityType.DISTRICT, "乙区"), (EntityType.PERSON, "李文博"), (EntityType.HONOUR, "大工匠")],
        [("甲", ["乙区李文博获评大工匠。"], None)] * 2 + [("甲", ["乙区又有新进展。"], None)] * 8,
    )
    graph = cooccurrence(corpus)
    rare = graph.edges["person/李文博", "honour/大工匠"]
    common = graph.edges["person/李文博", "district/乙区"]
    assert rare["weight"] == common["weight"] == 2
    assert rare["npmi"] == 1.0 and common["npmi"] == 0.0
