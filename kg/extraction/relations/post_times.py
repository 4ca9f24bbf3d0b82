"""Since when a post is held, where the sentence that appoints someone says so: 1952年，王某任主席."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kg.corpus.when import year_digits
from kg.extraction.lexical.patterns import pattern
from kg.extraction.relations.frame import Frame
from kg.model import Fact, Value
from kg.prefilter import Ending, finditer

_FILE = "relations_posts"
_APPOINTS = pattern(_FILE, "appoints")
_TIME = Ending(pattern(_FILE, "post_time"))
_OF_ONE = pattern(_FILE, "post_of_one")
_BEGINS = frozenset(("post.elected", "post.career", "post.chosen"))
_REACH = 64  # characters before the verb


def dated(frame: Frame, facts: Iterable[Fact]) -> list[Fact]:
    """The facts of an article, posts with the time of their beginning, where the text gives one.

    Of several who followed each other in a post that one alone holds, all but the last held it before.
    """
    stated = [_with_time(frame, fact) for fact in facts]
    last: dict[tuple[int | None, Value], tuple[str, int]] = {}
    for fact in stated:
        if year := _year(fact):
            post = fact.object, fact.attributes["title"]
            last[post] = max(last.get(post, (year, fact.subject)), (year, fact.subject))
    return [
        _followed(fact, *last[fact.object, fact.attributes["title"]]) if _year(fact) else fact
        for fact in stated
    ]


def _with_time(frame: Frame, stated: Fact) -> Fact:
    if stated.rule not in _BEGINS:
        return stated
    start = frame.sentence(stated.end - 1).start
    verb = max((m.start() for m in finditer(_APPOINTS, frame.text, start, stated.end)), default=None)
    if verb is None:
        return stated
    time = _TIME.search(frame.text[max(start, verb - _REACH) : verb])
    return replace(stated, attributes={**stated.attributes, "time": time["time"]}) if time else stated


def _year(fact: Fact) -> str | None:
    """The year from which one alone holds the post, as digits."""
    time, title = fact.attributes.get("time"), str(fact.attributes.get("title"))
    return year_digits(str(time)) if time and fact.predicate == "holdsPost" and _OF_ONE.match(title) else None


def _followed(fact: Fact, year: str, holder: int) -> Fact:
    """The fact as a former post, where another came to hold it in a later year."""
    if holder == fact.subject or year == _year(fact):
        return fact
    return replace(fact, attributes={**fact.attributes, "former": True})
