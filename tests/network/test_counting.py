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


def people(number: int) -> list[tuple[EntityType, str]]:
    return [(EntityType.PERSON, f"第{n:04}人") for n in range(number)]


def chapter(number: int, a_sentence: int) -> list[str]:
    """Sentences that tell of `number` people, each of `a_sentence` of them."""
    names = [name for _, name in people(number)]
    return ["、".join(names[i : i + a_sentence]) + "到会。" for i in range(0, number, a_sentence)]


@pytest.mark.parametrize("window", ["article", "paragraph"])
def test_a_chapter_links_by_paragraph(window: counting.Window) -> None:
    many = counting.CROWD + 10
    corpus = synthetic.build(people(many), [("章", chapter(many, 10), "2020-01-02")])
    graph = cooccurrence(corpus, window=window)
    pairs = by_hand(corpus, "paragraph")
    assert len(pairs) < math.comb(many, 2) / 2
    assert {tuple(sorted(edge)) for edge in graph.edges()} == set(pairs)
    assert {(d["weight"], d["articles"]) for *_, d in graph.edges(data=True)} == {(1, 1)}
    assert graph.graph["parted"] == (window == "article")


def test_a_newspaper_article_is_one_whole() -> None:
    report = chapter(counting.CROWD, 10)
    graph = cooccurrence(synthetic.build(people(counting.CROWD), [("报", report, None)]))
    assert graph.number_of_edges() == math.comb(counting.CROWD, 2) and not graph.graph["parted"]


def test_a_list_in_one_sentence_links_neighbours() -> None:
    corpus = synthetic.build(people(200), [("名单", chapter(200, 200), None)])
    for window in counting.WINDOWS:
        graph = cooccurrence(corpus, window=window)
        assert graph.number_of_edges() == 10 * math.comb(counting.RUN, 2)
        assert graph.has_edge("person/第0000人", "person/第0019人")
        assert not graph.has_edge("person/第0019人", "person/第0020人")


def test_paragraphs_that_two_share_weigh_but_are_one_article() -> None:
    many = chapter(counting.CROWD + 10, 10)
    again = "第0000人、第0001人离会。"
    corpus = synthetic.build(
        people(counting.CROWD + 10), [("章", [*many, again], "2020-01-02"), ("报", [many[0]], "2021-01-02")]
    )
    edge = cooccurrence(corpus).edges["person/第0000人", "person/第0001人"]
    assert (edge["weight"], edge["articles"], edge["sentences"]) == (3, 2, 3)
    assert (edge["years"], edge["first"], edge["last"]) == ("2020:2;2021:1", "2020-01-02", "2021-01-02")


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
