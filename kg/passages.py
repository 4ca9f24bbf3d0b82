"""The sentences by which one checks a statement: the one that says it, and those that name whom and what.

他2015年获得首都劳动奖章 says it, the sentence before names him; a row of a list names one who holds what the
heading names. Sentences that follow each other are one passage, others are told apart with … between.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from kg.model import Article, Fact, Mention, Part, Reading

GAP = "…"
"""Between passages that do not follow each other."""
_POINTING = ("context.demonstrative", "context.bare")  # rules of 该公司, 厂工会: they name nobody
_BETWEEN = 1  # sentences between two needed ones that are told with them
_SHORT = 120  # characters of them
_SLACK = 12  # characters of a page between sentences that are none of the text: line breaks, a stray number
_SUFFIXES = "省市区县镇乡"


def needed(reading: Reading) -> Callable[[Fact], tuple[int, tuple[int, ...]]]:
    """For the facts of a reading: the sentence that tells one, and the others that one needs beside it."""
    article = reading.article
    starts = [sentence.start for sentence in article.sentences]
    naming: dict[int, tuple[int, ...]] = {}  # by entity: the sentences that name it
    told: dict[tuple[int, int, int, int | None], tuple[int, tuple[int, ...]]] = {}

    def at(offset: int) -> int:
        return max(bisect_right(starts, offset) - 1, 0)

    def names(entity: int) -> tuple[int, ...]:
        if entity not in naming:
            mentions = (reading.mentions[m] for m in reading.entities[entity].mentions)
            naming[entity] = tuple(sorted({at(m.start) for m in mentions if _names(m)}))
        return naming[entity]

    def find(fact: Fact) -> tuple[int, tuple[int, ...]]:
        key = (fact.start, fact.end, fact.subject, fact.object)
        if key not in told:
            last = at(fact.end - 1)
            rest = {at(fact.start)} - {last}
            for entity in (fact.subject, fact.object):
                if entity is not None:
                    rest |= _missing(article, names(entity), reading.entities[entity].name, {last, *rest})
            told[key] = last, tuple(sorted(_with_gaps(article, {last, *rest}) - {last}))
        return told[key]

    return find


def excerpt(article: Article, sentences: Iterable[int]) -> str:
    """The sentences as one reads them."""
    return GAP.join(article.text[start:end].strip() for start, end in runs(article, sentences))


def runs(article: Article, sentences: Iterable[int]) -> list[tuple[int, int]]:
    """Text offsets of the passages that some sentences make."""
    found: list[tuple[int, int]] = []
    last = -2
    for number in sorted(set(sentences)):
        sentence = article.sentences[number]
        if number == last + 1 and _unbroken(article, found[-1][0], sentence.end):
            found[-1] = found[-1][0], sentence.end
        else:
            found.append((sentence.start, sentence.end))
        last = number
    return found


def _names(mention: Mention) -> bool:
    return mention.rule not in _POINTING


def _missing(article: Article, naming: Sequence[int], name: str, known: set[int]) -> set[int]:
    """The sentence that names an entity, where the known ones do not: the nearest before, else the next."""
    if not naming or not known.isdisjoint(naming):
        return set()
    short = name[:-1] if len(name) > 2 and name[-1] in _SUFFIXES else name
    if any(short in article.text[article.sentences[k].start : article.sentences[k].end] for k in known):
        return set()  # 朝阳区 in 朝阳区总工会
    before = bisect_right(naming, max(known))
    return {naming[before - 1] if before else naming[0]}


def _with_gaps(article: Article, sentences: set[int]) -> set[int]:
    """Two sentences with a short one between are told with it."""
    filled = set(sentences)
    for one, other in pairwise(sorted(sentences)):
        between = article.sentences[one + 1 : other]
        if len(between) <= _BETWEEN and sum(s.end - s.start for s in between) <= _SHORT:
            filled.update(range(one + 1, other))
    return filled


def _unbroken(article: Article, start: int, end: int) -> bool:
    """Does the page have between two text offsets what the article has, and nothing else?"""
    first, last = article.sentence_at(start), article.sentence_at(end - 1)
    if first.part is not Part.BODY and last.part is not first.part:
        return False  # a headline, and the body below its byline
    page_start, page_end = article.to_page(start, end)
    inside = article.text[start:end]
    return 0 < page_end - page_start <= len(inside) + inside.count("\n") + _SLACK
