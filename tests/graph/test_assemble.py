"""The graph keeps the contract: classes, records beside direct triples, evidence, no clock."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from itertools import groupby
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import OutputError
from kg.graph.literals import number, year_of
from kg.graph.query import run
from kg.graph.terms import DIRECT, RDF, UKG
from kg.graph.turtle import triples
from kg.model import Claim, Corpus
from tests.conftest import ROOT
from tests.graph.corpora import ALL, MAY, QH, SUN, XHU, ZHAO, small

Rows = list[tuple[object, ...]]


Ask = Callable[[str, str], Rows]


@pytest.fixture(scope="module")
def ask(small_graph: Path) -> Ask:
    def answer(columns: str, pattern: str) -> Rows:
        return sorted(run(small_graph, f"SELECT {columns} {{ {pattern} }}").values(), key=repr)

    return answer


def test_every_class_and_direct_property_of_the_contract_occurs(small_triples: list[ox.Triple]) -> None:
    classes = {t.object for t in small_triples if t.predicate == RDF.type}
    expected = """Union Enterprise Institution Person HonouredPerson Honour Place District Subdistrict
      Event Programme Facility Work Article Page PostHolding Conferral Observation Claim Passage Reporter"""
    assert {UKG[name] for name in expected.split()} <= classes
    used = {t.predicate for t in small_triples}
    assert {DIRECT[name] for name in DIRECT} <= used
    internal = {name for name in UKG if name[0].islower()} - {"institutionKinds"}
    kinds = {
        "school",
        "party",
        "association",
        "media",
        "research",
        "centre",
        "other",
        "hospital",
        "government",
    }
    assert {UKG[name] for name in internal - kinds} <= used


def test_the_stream_is_grouped_by_subject_and_holds_no_blank_node(small_triples: list[ox.Triple]) -> None:
    subjects = [subject for subject, _ in groupby(triple.subject for triple in small_triples)]
    assert len(subjects) == len(set(subjects))
    assert not any(isinstance(n, ox.BlankNode) for t in small_triples for n in (t.subject, t.object))
    assert len(small_triples) == len(set(small_triples))


def test_a_reporter_is_never_a_person_of_the_story(ask: Ask) -> None:
    (row,) = ask("?r", '?r skos:prefLabel "周一"@zh ; a ukg:Reporter , ukg:Person')
    assert row == ("https://w3id.org/unionkg/id/reporter/周一",)
    assert not ask("?r", "?a schema:mentions ?r . ?r a ukg:Reporter")


def test_posts_that_a_text_chains_are_records_of_their_own(ask: Ask) -> None:
    rows = ask("?title ?former", "?r org:member person:何建民 ; ukg:postTitle ?title ; ukg:former ?former")
    assert rows == [("党组成员", False), ("副主席", False)]


def test_two_claims_of_one_post_make_one_record(ask: Ask) -> None:
    rows = ask(
        "?r ?c",
        "?r org:member person:林秀兰 ; org:organization union:清河区总工会 ; ukg:claim ?c ; ukg:evidence ?e ."
        "?c ukg:evidence ?e",
    )
    assert len({row[0] for row in rows}) == 1
    assert len({row[1] for row in rows}) == 2


def test_a_former_post_keeps_its_direct_triple(ask: Ask) -> None:
    assert ask("?r", "?r ukg:former true ; org:member ?p . ?p ukg:holdsPost union:星海集团工会")


def test_a_conferral_holds_what_the_text_states(ask: Ask) -> None:
    rows = ask("?h ?y", "?r ukg:recipient person:孙小雨 ; ukg:honour/skos:prefLabel ?h ; ukg:year ?y")
    assert rows == [("清河工匠", 2021)]
    rows = ask(
        "?b ?y", "?r ukg:honour honour:全国五一劳动奖章 ; ukg:conferredBy/skos:prefLabel ?b ; ukg:year ?y"
    )
    assert rows == [("中华全国总工会", 2023)]


def test_cooperation_is_stated_both_ways_each_with_claims(ask: Ask) -> None:
    pattern = "?c rdf:predicate ukg:cooperatesWith ; rdf:subject {} ; rdf:object {}"
    one, other = "union:清河区总工会", "enterprise:星海集团"
    assert len(ask("?c", pattern.format(one, other))) == len(ask("?c", pattern.format(other, one))) == 1


def test_a_quote_is_what_the_page_holds_there(ask: Ask) -> None:
    pages = {page.id: page.text for page in small().pages}
    rows = ask(
        "?s ?e ?q ?p",
        "?x ukg:start ?s ; ukg:end ?e ; ukg:quote ?q ; ukg:inArticle/schema:isPartOf/dcterms:identifier ?p",
    )
    assert len(rows) > 40
    for start, end, quote, page in rows:
        assert "".join(pages[page][start:end].split()) == quote


def test_a_claim_lies_in_its_sentence(ask: Ask) -> None:
    rows = ask("?q ?sentence", "?c a ukg:Claim ; ukg:quote ?q ; ukg:evidence/ukg:quote ?sentence")
    inside = [quote in sentence for quote, sentence in rows]
    assert sum(inside) / len(inside) > 0.9  # the corpus breaks one sentence over two lines


def test_the_build_is_an_activity_without_a_clock(ask: Ask) -> None:
    (row,) = ask(
        "?v ?n",
        """id:graph prov:wasGeneratedBy ?b . ?b a prov:Activity ; ukg:vocabularyHash ?v ;
           prov:wasAssociatedWith/schema:softwareVersion ?n""",
    )
    assert row == ("0123abcd", "0.1.0")
    pages = ask("?p", "?b a prov:Activity ; prov:used ?p . ?p ukg:sha256 ?hash")
    assert len(pages) == 2
    assert not any(t.predicate.value.endswith("Time") for t in triples(small(), provenance={"version": "1"}))


def test_without_provenance_there_is_no_build() -> None:
    assert not any("/build/" in str(t) for t in triples(small()))


def with_claims(*claims: Claim) -> Corpus:
    return replace(small(), claims=claims)


def award(**attributes: str | float) -> Claim:
    (claim,) = (c for c in small().claims if c.predicate == "awarded" and c.object == MAY)
    return replace(claim, attributes=attributes)


def conferrals(*claims: Claim) -> int:
    return sum(t.object == UKG.Conferral for t in triples(with_claims(*claims)))


def test_a_bare_mention_of_an_award_joins_the_dated_one() -> None:
    later = {"start": 1, "end": 2}
    assert conferrals(award(year="2021"), replace(award(), **later)) == 1
    assert conferrals(award(year="2021"), replace(award(year="2022"), **later)) == 2
    two = (award(year="2021"), replace(award(year="2022"), **later))
    assert conferrals(*two, replace(award(), start=3, end=4)) == 3


def test_the_same_claim_twice_is_one_with_the_higher_confidence() -> None:
    claim = next(c for c in small().claims if c.predicate == "visits")
    stated = list(triples(with_claims(replace(claim, confidence=0.4), replace(claim, confidence=0.8))))
    assert [t.object.value for t in stated if t.predicate == UKG.confidence] == ["0.8"]


def test_a_changed_page_changes_only_its_own_claims() -> None:
    def claims(corpus: Corpus) -> set[str]:
        return {t.subject.value for t in triples(corpus) if t.object == UKG.Claim}

    corpus = small()
    changed = replace(
        corpus,
        claims=tuple(
            replace(c, start=c.start + 1, end=c.end + 1) if c.article.startswith("p1") else c
            for c in corpus.claims
        ),
    )
    second = {c for c in claims(corpus) if c in claims(changed)}
    assert second == claims(replace(corpus, claims=tuple(c for c in corpus.claims if c.article[:2] != "p1")))


def test_an_unknown_predicate_raises() -> None:
    claim = replace(small().claims[0], predicate="holdPost")
    with pytest.raises(KeyError, match="holdPost"):
        list(triples(with_claims(claim)))


def test_a_base_that_is_no_address_is_told() -> None:
    with pytest.raises(OutputError, match="not an IRI"):
        list(triples(small(), base="not an iri"))


def test_ids_with_anything_in_them_become_addresses() -> None:
    corpus = small()
    odd = "union/A/B “工会” 100%#?"
    renamed = replace(
        corpus,
        entities=tuple(replace(e, id=odd) if e.id == QH else e for e in corpus.entities),
        claims=tuple(c for c in corpus.claims if QH not in (c.subject, c.object)),
    )
    addresses = {t.subject.value for t in triples(renamed)}
    assert "https://w3id.org/unionkg/id/union/A/B%20“工会”%20100%25%23%3F" in addresses


@pytest.mark.parametrize(
    ("value", "written"), [(5.0, "5"), (0.5, "0.5"), (1e-7, "0.0000001"), (12e9, "12000000000")]
)
def test_numbers_have_one_form(value: float, written: str) -> None:
    assert number(value) == written


@pytest.mark.parametrize(
    ("value", "year"),
    [("2021", 2021), ("2021年", 2021), (2021.0, 2021), ("去年", None), (None, None), (True, None)],
)
def test_years(value: object, year: int | None) -> None:
    assert year_of(value) == year  # type: ignore[arg-type]


def test_the_same_bytes_whatever_the_hash_seed() -> None:
    program = (
        "import hashlib; from tests.graph.corpora import small; from kg.graph import turtle;"
        "print(hashlib.sha256(turtle.dumps(small()).encode()).hexdigest())"
    )

    def digest(seed: str) -> str:
        environment = os.environ | {"PYTHONHASHSEED": seed}
        command = [sys.executable, "-c", program]
        return subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True
        ).stdout

    assert digest("1") == digest("2")


def test_the_fixture_is_what_it_says() -> None:
    ids = {entity.id for entity in small().entities}
    assert {ALL, SUN, XHU, ZHAO} <= ids
    assert all(c.subject in ids and (c.object is None or c.object in ids) for c in small().claims)
