"""Gold annotations: one JSON file a page, checked before anything is counted (docs/gold.md shows one)."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from kg.errors import InputError
from kg.graph.stated import OBSERVATION
from kg.graph.terms import CLASS_OF
from kg.network.palette import PROPERTIES
from kg.similar import offered

Gold = Mapping[str, Any]

_TYPES = tuple(type_.value for type_ in CLASS_OF)
_REQUIRED = {"id": str, "title": str, "entities": list}
_LISTS = ("bylines", "facts")


class GoldError(InputError):
    """Annotations that cannot be compared, one message for each mistake."""

    def __init__(self, messages: Sequence[str]) -> None:
        super().__init__("; ".join(messages))
        self.messages = tuple(messages)


def pages(folder: Path) -> Iterator[Gold]:
    """The annotated pages of a folder by file name; GoldError has all mistakes of all files."""
    paths = sorted(folder.glob("*.json"))
    if not paths:
        raise InputError(f"{folder}: no gold annotations (*.json) there")
    found, wrong = [], []
    for path in paths:
        gold = _read(path)
        if isinstance(gold, str):
            wrong.append(f"{path}: {gold}")
            continue
        wrong += (f"{path}: {mistake}" for mistake in _of_page(gold))
        found.append(gold)
    if wrong:
        raise GoldError(wrong)
    yield from found


def _read(path: Path) -> Any:
    """What the file holds, or why it cannot be read."""
    try:
        return _object(json.loads(path.read_text(encoding="utf-8-sig")))
    except json.JSONDecodeError as error:
        return f"line {error.lineno}: no JSON ({error.msg})"
    except (OSError, UnicodeDecodeError) as error:
        return f"cannot be read ({error})"


def _object(content: Any) -> Any:
    return content if isinstance(content, dict) else "no object {…} with page and articles"


def _of_page(gold: Gold) -> Iterator[str]:
    yield from _wrong_keys(gold, {"page": str, "articles": list}, "")
    articles = gold.get("articles")
    for number, article in enumerate(articles if isinstance(articles, list) else (), 1):
        if not isinstance(article, dict):
            yield f"article {number}: no object {{…}}"
            continue
        yield from (f"article {article.get('id', number)}: {mistake}" for mistake in _of_article(article))


def _of_article(article: Gold) -> Iterator[str]:
    yield from _wrong_keys(article, _REQUIRED, "")
    optional = article.get("optional") or {}
    if not isinstance(optional, dict):
        yield "'optional' is no object {…}"
        optional = {}
    for key in _LISTS:
        if not isinstance(article.get(key, []), list):
            yield f"{key!r} is no list"
    for byline in _listed(article, "bylines"):
        if not (isinstance(byline, list) and len(byline) == 2 and isinstance(byline[1], str)):
            yield f"byline {byline!r}: write [role, name]"
    ids: set[str] = set()
    for entities in (_listed(article, "entities"), _listed(optional, "entities")):
        for number, entity in enumerate(entities, 1):
            yield from _of_entity(entity, number, ids)
    for where, facts in (("fact", _listed(article, "facts")), ("optional fact", _listed(optional, "facts"))):
        for number, fact in enumerate(facts, 1):
            yield from (f"{where} {number}: {mistake}" for mistake in _of_fact(fact, ids))


def _of_entity(entity: Any, number: int, ids: set[str]) -> Iterator[str]:
    if not isinstance(entity, dict):
        yield f"entity {number}: no object {{…}}"
        return
    where = f"entity {entity.get('id', number)}: "
    yield from _wrong_keys(entity, {"id": str, "type": str, "name": str}, where)
    if (type_ := entity.get("type")) is not None and type_ not in _TYPES:
        yield f"{where}no such type {type_!r}{offered(str(type_), _TYPES)} (all: {', '.join(_TYPES)})"
    aliases = entity.get("aliases") or []
    if not (isinstance(aliases, list) and all(isinstance(alias, str) for alias in aliases)):
        yield f"{where}'aliases' is no list of names"
    if isinstance(id_ := entity.get("id"), str):
        if id_ in ids:
            yield f"{where}that id is another entity's too"
        ids.add(id_)


def _of_fact(fact: Any, ids: Collection[str]) -> Iterator[str]:
    if not isinstance(fact, dict):
        yield "no object {…}"
        return
    property_ = fact.get("p")
    ends = ("s",) if property_ == OBSERVATION else ("s", "o")
    yield from _wrong_keys(fact, dict.fromkeys(("p", *ends), str), "")
    if isinstance(property_, str) and property_ not in PROPERTIES:
        yield f"no such property {property_!r}{offered(property_, PROPERTIES)} (all: {', '.join(PROPERTIES)})"
    for end in ends:
        if isinstance(fact.get(end), str) and fact[end] not in ids:
            yield f"{end!r} is {fact[end]!r}, which is no entity's id in this article"
    if property_ == OBSERVATION and not _is_number(value := fact.get("value")):
        yield f"'value' is {value!r}, not a number" if "value" in fact else "no key 'value'"


def _wrong_keys(content: Gold, wanted: Mapping[str, type], where: str) -> Iterator[str]:
    for key, kind in wanted.items():
        if key not in content:
            yield f"{where}no key {key!r}"
        elif not isinstance(content[key], kind) or content[key] == "":
            yield f"{where}{key!r} is {content[key]!r}, not a {'list' if kind is list else 'text'}"


def _listed(content: Gold, key: str) -> list[Any]:
    found = content.get(key)
    return found if isinstance(found, list) else []


def _is_number(content: object) -> bool:
    return isinstance(content, int | float) and not isinstance(content, bool)
