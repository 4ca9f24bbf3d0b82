"""One measurement a process: `python -m bench.tasks NAME JSON` prints a JSON object.

A fresh process for each keeps imports, caches and memory of one from showing in another. Seconds
are CPU time of this process where one core is measured, else time on the clock.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable
from contextlib import contextmanager
from itertools import combinations
from pathlib import Path
from typing import Any

Result = dict[str, Any]


class Watch:
    """CPU and clock seconds of a block."""

    cpu = 0.0
    clock = 0.0


@contextmanager
def watch() -> Any:
    """Measures a block."""
    found = Watch()
    cpu, clock = time.process_time(), time.perf_counter()
    yield found
    found.cpu, found.clock = time.process_time() - cpu, time.perf_counter() - clock


def _texts(folder: str) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted(Path(folder).iterdir())]


def _warm() -> None:
    """Loads the vocabulary, so that it is not counted as page work."""
    import kg
    from bench.texts import PAGES

    kg.build([PAGES])


def pages_to_graph(folder: str, jobs: int) -> Result:
    """Text to graph file, stage by stage, without the network page; start-up of this process apart."""
    from kg import collecting, pipeline
    from kg.graph import turtle

    _warm()
    collecting.seldom()
    ticks: list[float] = []
    with watch() as reading:
        readings, _ = pipeline.read(
            [folder], jobs=jobs, progress=lambda *_: ticks.append(time.perf_counter())
        )
    pages = len(readings)  # the list is emptied by the next step
    with watch() as resolving:
        result = pipeline.finish(readings)
    with watch() as writing:
        turtle.write(result.corpus, Path(folder).with_suffix(".ttl"))
    stages = {"read": reading, "resolve": resolving, "write": writing}
    return {
        "pages": pages,
        "articles": len(result.articles),
        "entities": len(result.entities),
        "claims": len(result.facts),
        **{f"{name}_cpu": stage.cpu for name, stage in stages.items()},
        **{f"{name}_clock": stage.clock for name, stage in stages.items()},
        "cpu": sum(stage.cpu for stage in stages.values()),
        # without the start of the processes: from a third of the pages on
        "steady_pages_per_second": (len(ticks) - len(ticks) // 3) / (ticks[-1] - ticks[len(ticks) // 3 - 1]),
        "clock": sum(stage.clock for stage in stages.values()),
    }


def jieba_cut(folder: str) -> Result:
    """Words of the same text."""
    import jieba

    jieba.setLogLevel(60)
    jieba.initialize()
    texts = _texts(folder)
    with watch() as found:
        words = sum(1 for text in texts for _ in jieba.cut(text))
    return {"cpu": found.cpu, "words": words}


def jieba_posseg(folder: str) -> Result:
    """Words with their tags."""
    import jieba
    from jieba import posseg

    jieba.setLogLevel(60)
    jieba.initialize()
    texts = _texts(folder)
    list(posseg.cut(texts[0][:200]))
    with watch() as found:
        words = sum(1 for text in texts for _ in posseg.cut(text))
    return {"cpu": found.cpu, "words": words}


def lac(folder: str) -> Result:
    """LAC's words with their tags, where it is installed."""
    try:
        from LAC import LAC  # type: ignore[import-not-found]
    except ImportError:
        return {"missing": "LAC is not installed"}
    tagger = LAC(mode="lac")
    texts = _texts(folder)
    tagger.run(texts[0][:200])
    with watch() as found:
        words = sum(len(tagger.run(line)[0]) for text in texts for line in text.splitlines() if line.strip())
    return {"cpu": found.cpu, "words": words}


def turtle_writing(folder: str) -> Result:
    """Our Turtle from a corpus, and rdflib's serialiser on the graph of the same triples."""
    import kg
    from kg.graph import to_rdflib, turtle

    corpus = kg.build([folder]).corpus
    with watch() as ours:
        text = turtle.dumps(corpus)
    made = list(turtle.triples(corpus))
    graph = to_rdflib(made)
    with watch() as theirs:
        graph.serialize(format="turtle")
    return {"triples": len(made), "bytes": len(text.encode()), "ours": ours.cpu, "rdflib": theirs.cpu}


QUERIES = {
    "unions by district": """
        SELECT ?d (COUNT(?u) AS ?n) { ?u a ukg:Union ; ukg:inDistrict ?d } GROUP BY ?d ORDER BY DESC(?n)""",
    "posts with titles": """SELECT ?p ?b ?t { ?h org:member ?p ; org:organization ?b ; ukg:postTitle ?t }""",
    "honours by number": """
        SELECT ?h (COUNT(?x) AS ?n) { ?x ukg:awarded ?h } GROUP BY ?h ORDER BY DESC(?n)""",
    "evidence of awards": """SELECT ?s ?q { ?c rdf:predicate ukg:awarded ; rdf:subject ?s ; ukg:quote ?q }""",
    "ancestors": """SELECT ?u ?t { ?u ukg:parentUnion+ ?t }""",
}


def querying(graph: str) -> Result:
    """Reading a graph file and five questions: the store that `kg query` uses, and rdflib."""
    import pyoxigraph as ox
    import rdflib

    from kg.graph.terms import PREFIXES

    found: Result = {"bytes": Path(graph).stat().st_size, "queries": {}}
    with watch() as ours:
        store = ox.Store()
        store.bulk_load(path=graph, format=ox.RdfFormat.TURTLE)
    with watch() as theirs:
        other = rdflib.Graph().parse(graph)
    found["parse"] = {"ours": ours.cpu, "rdflib": theirs.cpu}
    for name, text in QUERIES.items():
        with watch() as ours:
            rows = len(list(store.query(text, prefixes=PREFIXES)))  # type: ignore[arg-type]
        with watch() as theirs:
            others = len(list(other.query(text, initNs=PREFIXES)))
        if rows != others:
            raise AssertionError(f"{name}: {rows} rows here, {others} in rdflib")
        found["queries"][name] = {"rows": rows, "ours": ours.cpu, "rdflib": theirs.cpu}
    return found


def pair_counting(folder: str) -> Result:
    """Pairs of entities that share an article: arrays, and a Counter of tuples."""
    import kg
    from kg.network import counting

    corpus = kg.build([folder]).corpus
    index = {entity.id: i for i, entity in enumerate(corpus.entities)}
    with watch() as ours:
        found = counting.pairs(counting.incidence(corpus, "article", index))
    with watch() as theirs:
        articles: dict[str, set[str]] = {}
        for o in corpus.occurrences:
            articles.setdefault(o.article, set()).add(o.entity)
        pairs = Counter(pair for names in articles.values() for pair in combinations(sorted(names), 2))
    if len(pairs) != len(found.key):
        raise AssertionError(f"{len(found.key)} pairs in arrays, {len(pairs)} in the Counter")
    return {"pairs": sum(pairs.values()), "distinct": len(pairs), "ours": ours.cpu, "counter": theirs.cpu}


def command(arguments: list[str]) -> Result:
    """A whole `kg` command, start-up and all, in this process."""
    import contextlib
    import io

    from kg.cli import main

    with watch() as found, contextlib.redirect_stdout(io.StringIO()):
        code = main(arguments)
    return {"code": code, "clock": found.clock}


TASKS: dict[str, Callable[..., Result]] = {
    task.__name__: task
    for task in (
        pages_to_graph,
        jieba_cut,
        jieba_posseg,
        lac,
        turtle_writing,
        querying,
        pair_counting,
        command,
    )
}


def _peak_mb() -> float:
    """The most memory that this process and the largest of its children held."""
    unit = 1 if sys.platform == "darwin" else 1024  # Linux counts in kB
    own, children = (
        resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return (own + children) * unit / 1e6


if __name__ == "__main__":
    outcome = TASKS[sys.argv[1]](**json.loads(sys.argv[2]))
    print(json.dumps({**outcome, "peak_mb": round(_peak_mb(), 1)}))
