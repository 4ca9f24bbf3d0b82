"""Corrections of figures: what a reader says of the number's measure, value, unit, time, modality."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kg.extraction.figures.numerals import narrow, parse
from kg.extraction.figures.quantities import DONE, PLANNED
from kg.model import Article, Value
from kg.resolution.decisions import Correction
from kg.resolution.state import State

OBSERVATION = "observation"
PARTS = ("measure", "value", "unit", "time", "modality")
"""What `set` can set of a figure, beside whom it is about."""
_FIGURE = re.compile(r"(?P<measure>[^:：]+)[:：] ?(?P<number>-?[\d.,]+ ?[百千万亿]*) ?(?P<unit>\S*)")
_SPACE = re.compile(r"\s+")


def part(name: str, text: str) -> tuple[str, Value] | str:
    """A part of a figure as an attribute: "value", "1.2万" → ("value", 12000.0); or why it is none."""
    if name == "value":
        value = _number(text)
        return f"{text} is no number" if value is None else ("value", value)
    if name == "modality" and text not in (DONE, PLANNED):
        return f"a figure's modality is {DONE} or {PLANNED}, not {text}"
    return name, text


def told(line: Correction) -> Mapping[str, Value] | str:
    """The attributes of an added figure: the target is "职工: 200 人", the value a time, planned or both."""
    figure = _FIGURE.fullmatch(line.target)
    value = _number(figure["number"]) if figure else None
    if figure is None or value is None:
        return f"{line.target} is no figure: write measure, colon, number and unit (职工: 200 人)"
    attributes: dict[str, Value] = {"measure": figure["measure"].strip(), "value": value, "modality": DONE}
    if figure["unit"]:
        attributes["unit"] = figure["unit"]
    said = [word for word in _SPACE.split(line.value) if word]
    if PLANNED in said:
        attributes["modality"] = PLANNED
    if time := "".join(word for word in said if word not in (DONE, PLANNED)):
        attributes["time"] = time
    return attributes


def _number(text: str) -> float | None:
    numeral = parse(narrow(text.replace(" ", "")))
    return numeral.value if numeral else None


def evidence(state: State, entity: str, line: Correction) -> tuple[Article, int] | str:
    """The sentence that names the entity and holds the number; else one that does either."""
    if line.article and line.article not in state.articles:
        return f"there is no article {line.article}"
    named = {(o.article, o.sentence) for o in state.occurrences if o.entity == entity}
    where = [line.article] if line.article else list(dict.fromkeys(a for a, _ in sorted(named)))
    places = list(_places(state, where))
    if not places:
        return "no article names it: write the article in its column"
    found = _FIGURE.fullmatch(line.target)
    number = found["number"].strip() if found else ""

    def fits(place: tuple[str, int]) -> int:
        sentence = state.articles[place[0]].sentences[place[1]]
        said = narrow(state.articles[place[0]].text[sentence.start : sentence.end])
        return 2 * bool(re.search(rf"(?<![\d.]){re.escape(number)}(?![\d.])", said)) + (place in named)

    best = max(places, key=fits)
    return (state.articles[best[0]], best[1]) if fits(best) else f"article {best[0]} does not tell of it"


def _places(state: State, articles: list[str]) -> Iterator[tuple[str, int]]:
    for article in articles:
        yield from ((article, i) for i in range(len(state.articles[article].sentences)))
