"""Corrections of what is stated: facts dropped, added, set right."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from kg import views
from kg.extraction.figures.figure_scene import ABOUT
from kg.graph.terms import JOINS
from kg.model import Article, Claim, Entity, EntityType, Value
from kg.resolution import employment, figure_facts
from kg.resolution.decisions import LEVEL, Correction
from kg.resolution.state import State, noted

ADDED, SET = "correction.added", "correction.set"
"""The rules of claims that a reader made or altered."""
_POST = "holdsPost"
_KINDS = frozenset(kind.value for kind in EntityType)
_YEAR = re.compile(r"((?:19|20)\d{2})年?")


def drop(state: State, line: Correction) -> str | None:
    """The facts between `name` and `target` go, with all that is said for them; of posts those in `value`."""
    return employment.following(state, lambda: _altered(state, line, lambda claim: None))


def former(state: State, line: Correction) -> str | None:
    """What the person held at the body it holds no more."""
    posts = replace(line, property=_POST)
    return employment.following(
        state, lambda: _altered(state, posts, lambda claim: _with(claim, former=True))
    )


def set_right(state: State, line: Correction) -> str | None:
    """One thing about a fact is otherwise: its title, year, edition, whom a figure is about, its object."""
    if line.property == LEVEL:
        return _level(state, line)
    if line.property not in _PARTS:
        return _another_object(state, line)
    old, equals, new = line.value.partition("=")
    old, new = (old.strip(), new.strip()) if equals else ("", old)
    if equals and not (old and new):
        return f"{line.value} lacks what is {'before' if new else 'behind'} the sign ="
    if line.property == "about":
        return _another_owner(state, line, new)
    if line.property in figure_facts.PARTS:
        figures = replace(line, property=figure_facts.OBSERVATION, value=old)
        return _figure_set(state, figures, line.property, new)
    if line.property == "year":
        year = _YEAR.fullmatch(new)
        if year is None:
            return f"{new} is no year"
        new = year[1]
    facts = replace(line, property=_PARTS[line.property], value=old)
    if line.property == "title" and not old and len(held := _held(state, facts)) > 1:
        return f"there are {' and '.join(held)}: write the one and the new one as old=new"
    return _altered(state, facts, lambda claim: _by_reader(_with(claim, **{line.property: new})))


def _level(state: State, line: Correction) -> str | None:
    """An honour is given at another level than its name or giver seemed to tell, or at none known."""
    honour = state.one(line.name, line.type or EntityType.HONOUR)
    if isinstance(honour, str):
        return honour
    if honour.type is not EntityType.HONOUR:
        return f"{honour.name} is of type {honour.type}: only an honour has a level"
    detail = {name: told for name, told in honour.detail.items() if name != LEVEL}
    level = line.value.lower()
    detail |= {LEVEL: level} if level != "none" else {}
    if detail == honour.detail:
        return f"its level is {level} already"
    state.entities[honour.id] = noted(replace(honour, detail=detail), line)
    return None


def _another_owner(state: State, line: Correction, name: str) -> str | None:
    """A figure is about another thing, which its id makes where no page names it."""
    owner = _one_or_new(state, name)
    if isinstance(owner, str):
        return owner
    if owner.type not in ABOUT:
        return f"{owner.name} is of type {owner.type}: a figure is about {' or '.join(sorted(ABOUT))}"
    figures = replace(line, property=figure_facts.OBSERVATION, value="")
    known = owner.id in state.entities
    state.entities[owner.id] = owner
    wrong = _altered(state, figures, lambda claim: _by_reader(replace(claim, subject=owner.id)))
    if wrong and not known:
        del state.entities[owner.id]
    return wrong


def _figure_set(state: State, line: Correction, name: str, new: str) -> str | None:
    """A figure's measure, value, unit, time or modality is otherwise; of several the line must say which."""
    part = figure_facts.part(name, new)
    entity = state.one(line.name, line.type)
    if isinstance(part, str) or isinstance(entity, str):
        return part if isinstance(part, str) else str(entity)
    state.settle()
    meant = _between(state, entity, line)
    if isinstance(meant, str):
        return meant
    claims = [c for c in (state.claims[n] for n in meant.claims) if _split(c, line.value)[0] is not None]
    figures = sorted({views.figure(claim.attributes) for claim in claims})
    if len(figures) > 1:
        return f"there are {' and '.join(figures)}: target the one that is meant"
    return _altered(state, line, lambda claim: _by_reader(_with(claim, **dict((part,)))))


def _held(state: State, line: Correction) -> tuple[str, ...]:
    """The titles of the posts that a line means."""
    entity = state.one(line.name, line.type)
    if isinstance(entity, str):
        return ()
    state.settle()
    meant = _between(state, entity, line)
    if isinstance(meant, str) or meant.value:
        return ()
    return tuple(dict.fromkeys(title for n in sorted(meant.claims) for title in titles(state.claims[n])))


_PARTS: Mapping[str, str] = {
    "title": _POST, "year": "awarded", "edition": "awarded",
    **dict.fromkeys(("about", *figure_facts.PARTS), figure_facts.OBSERVATION),
}  # fmt: skip
"""What `set` can set, and in which facts."""


def add(state: State, line: Correction) -> str | None:
    """A fact that the pages state and no rule read; its evidence is the sentence that names both."""
    if line.property == figure_facts.OBSERVATION:
        return _add_figure(state, line)
    ends = _ends(state, line)
    if isinstance(ends, str):
        return ends
    entity, other = ends
    attributes = _told(line)
    if isinstance(attributes, str):
        return attributes
    place = _evidence(state, entity.id, other.id, line.article)
    if isinstance(place, str):
        return place
    claim = _claim(line.property, entity.id, other.id, attributes, *place)
    if any(_states_all(known, claim) for known in state.claims):
        return "that is stated already"
    state.entities[other.id] = other
    state.entities[entity.id] = noted(entity, line)
    state.claims.append(claim)
    return None


def _add_figure(state: State, line: Correction) -> str | None:
    """A figure that the pages tell and no rule read; its id makes a subject that no page names."""
    entity = state.one(line.name, line.type)
    entity = _one_or_new(state, line.name) if isinstance(entity, str) else entity
    if isinstance(entity, str):
        return entity
    if entity.type not in ABOUT:
        return f"{entity.name} is of type {entity.type}: a figure is about {' or '.join(sorted(ABOUT))}"
    attributes = figure_facts.told(line)
    if isinstance(attributes, str):
        return attributes
    state.settle()
    place = figure_facts.evidence(state, entity.id, line)
    if isinstance(place, str):
        return place
    same = (c for c in state.claims if c.object is None and c.subject == entity.id)
    if any(views.figure(claim.attributes) == views.figure(attributes) for claim in same):
        return "that is stated already"
    state.entities[entity.id] = noted(entity, line)
    state.claims.append(_claim(line.property, entity.id, None, attributes, *place))
    return None


def _states_all(known: Claim, claim: Claim) -> bool:
    if known.statement != claim.statement or not set(titles(claim)) <= set(titles(known)):
        return False
    return {**claim.attributes, "title": ""}.items() <= {**known.attributes, "title": ""}.items()


# ---- the facts that a line means ----


@dataclass(frozen=True, slots=True)
class _Meant:
    """Which claims a line is about, and of posts which titles."""

    claims: frozenset[int]
    value: str


def _altered(state: State, line: Correction, change: Callable[[Claim], Claim | None]) -> str | None:
    """Puts what `change` makes of them in the place of the facts that the line means."""
    entity = state.one(line.name, line.type)
    if isinstance(entity, str):
        return entity
    state.settle()
    meant = _between(state, entity, line)
    if isinstance(meant, str):
        return meant
    claims: list[Claim] = []
    touched = False
    for number, claim in enumerate(state.claims):
        if number not in meant.claims:
            claims.append(claim)
            continue
        part, rest = _split(claim, meant.value)
        if part is not None:
            touched = True
            changed = change(part)
            claims += [changed] if changed is not None else []
        if rest is not None:
            claims.append(rest)
    if not touched:
        return f"there is no {meant.value} between it and {line.target}"
    state.claims = claims
    state.entities[entity.id] = noted(entity, line)
    return None


def _between(state: State, entity: Entity, line: Correction) -> _Meant | str:
    """The claims that state a fact between the entity and `target`, or why there are none.

    Of a post the title may stand in the place of the body, alone or behind it.
    """
    others = {other.id for other in state.find(line.target, None)}
    fitting = [(i, c) for i, c in enumerate(state.claims) if line.property in ("", c.predicate)]
    found = frozenset(i for i, claim in fitting if _states(claim, entity.id, others, line.target))
    if found:
        return _Meant(found, line.value)
    posts = [(i, c) for i, c in fitting if c.predicate == _POST and c.subject == entity.id]
    for title in dict.fromkeys(title for _, claim in posts for title in titles(claim)):
        held = {i: str(c.object) for i, c in posts if title in titles(c)}
        exact = {i: b for i, b in held.items() if line.target == f"{state.entities[b].name} {title}"}
        if exact:
            return _Meant(frozenset(exact), title)
        if line.target == title:
            bodies = sorted({state.entities[body].name for body in held.values()})
            if len(bodies) > 1:
                return f"it is {title} of {' and of '.join(bodies)}: target the body, and {title} as value"
            return _Meant(frozenset(held), title)
    kind = f"{line.property} " if line.property else ""
    return f"there is no fact {kind}between it and {line.target}"


def _states(claim: Claim, entity: str, others: set[str], target: str) -> bool:
    if claim.object is None:
        attributes = claim.attributes
        measure, value = str(attributes.get("measure")), f"{attributes.get('value', 0):.10g}"
        return claim.subject == entity and target in (measure, value, views.figure(attributes))
    pair = {claim.subject, claim.object}
    return entity in pair and not others.isdisjoint(pair - {entity})


def _split(claim: Claim, value: str) -> tuple[Claim | None, Claim | None]:
    """What of a claim the value means, and what it does not: a claim may state several posts."""
    if not value:
        return claim, None
    if claim.predicate != _POST:
        told = {f"{v:.10g}" if isinstance(v, float) else str(v) for v in claim.attributes.values()}
        return (claim, None) if value in told else (None, claim)
    wanted = _listed(value)
    taken = [title for title in titles(claim) if title in wanted]
    left = [title for title in titles(claim) if title not in wanted]
    if not taken or not left:
        return (claim, None) if taken else (None, claim)
    return _with(claim, title="、".join(taken)), _with(claim, title="、".join(left))


def titles(claim: Claim) -> tuple[str, ...]:
    """The posts that a claim states: 党组书记、主席 are two."""
    return _listed(str(claim.attributes.get("title", "")))


def _listed(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.strip() for part in text.split("、") if part.strip()))


# ---- altering and making ----


def _with(claim: Claim, **attributes: Value) -> Claim:
    return replace(claim, attributes={**claim.attributes, **attributes})


def _by_reader(claim: Claim) -> Claim:
    return replace(claim, rule=SET, confidence=1.0)


def _another_object(state: State, line: Correction) -> str | None:
    """What `name` is related to by the property is `target`."""
    ends = _ends(state, line)
    if isinstance(ends, str):
        return ends
    entity, other = ends
    own = [c for c in state.claims if c.subject == entity.id and c.predicate == line.property]
    own = [claim for claim in own if _split(claim, line.value)[0] is not None]
    before = sorted({str(claim.object) for claim in own})
    if not before:
        return f"it has no {line.property} {line.value}".rstrip() + ": use add fact"
    if before == [other.id]:
        return f"its {line.property} is {other.name} already"
    if len(before) > 1:
        names = " and ".join(state.entities[id_].name for id_ in before)
        return f"its {line.property} is {names}: drop fact takes one away"
    state.entities[other.id] = other
    now = replace(line, target=before[0])

    def there(claim: Claim) -> Claim:
        return _by_reader(replace(claim, object=other.id))

    return employment.following(
        state,
        lambda: _altered(state, now, there),
        lambda drawn: there(drawn) if other.type in JOINS[drawn.predicate][1] else None,
    )


def _ends(state: State, line: Correction) -> tuple[Entity, Entity] | str:
    """The subject and the object that a line gives, or why not."""
    entity = state.one(line.name, line.type)
    if isinstance(entity, str):
        return entity
    other = _one_or_new(state, line.target)
    if isinstance(other, str):
        return other
    if other.id == entity.id:
        return "it is the same thing"
    for end, kinds in zip((entity, other), JOINS[line.property], strict=True):
        if end.type not in kinds:
            wanted = " or ".join(sorted(kinds))
            return f"{end.name} is of type {end.type}: {line.property} takes {wanted} there"
    state.settle()
    return entity, other


def _one_or_new(state: State, name: str) -> Entity | str:
    """The entity meant; a thing that no page names is made where its id is written: district/新华区."""
    found = state.one(name, None)
    kind, slash, own = name.partition("/")
    own = own.strip()
    if isinstance(found, str) and not slash and not state.find(name, None):
        return f"{found}: its id (event/{name}, union/{name} …) makes it"
    if not (isinstance(found, str) and slash and own and kind in _KINDS):
        return found
    return state.entities.get(f"{kind}/{own}") or Entity(f"{kind}/{own}", EntityType(kind), own, (), (), 1.0)


def _told(line: Correction) -> Mapping[str, Value] | str:
    """The attributes that the value of an added fact tells."""
    if line.property == _POST:
        posts = "、".join(_listed(line.value))
        return {"title": posts} if posts else "a post needs its title in the column value"
    if line.property == "awarded":
        year = _YEAR.fullmatch(line.value)
        return {"year": year[1]} if year else {"edition": line.value} if line.value else {}
    return f"{line.property} has no value" if line.value else {}


def _evidence(state: State, entity: str, other: str, article: str) -> tuple[Article, int] | str:
    """Article and sentence that name both; where none does, the first that names the entity."""
    if article and article not in state.articles:
        return f"there is no article {article}"
    named: dict[tuple[str, int], set[str]] = {}
    for occurrence in state.occurrences:
        if occurrence.entity in (entity, other) and article in ("", occurrence.article):
            named.setdefault((occurrence.article, occurrence.sentence), set()).add(occurrence.entity)
    if article and not named:
        return f"article {article} names neither"
    if not named:
        return "no article names it"
    where, sentence = max(named, key=lambda place: (len(named[place]), entity in named[place]))
    return state.articles[where], sentence


def _claim(
    property_: str,
    subject: str,
    object_: str | None,
    attributes: Mapping[str, Value],
    article: Article,
    number: int,
) -> Claim:
    sentence = article.sentences[number]
    return Claim(
        property_,
        subject,
        object_,
        article.id,
        *article.to_page(sentence.start, sentence.end),
        quote="".join(article.text[sentence.start : sentence.end].split()),
        sentence=number,
        rule=ADDED,
        confidence=1.0,
        attributes=attributes,
    )
