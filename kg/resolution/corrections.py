"""A reader's decisions, applied after resolution: a table that outlives every rebuild.

    action       name            type    target              note     property
    same         市政路桥集团     enterprise  北京市政路桥集团有限公司   same house, see page 3
    not same     张伟            person  张伟（南郊农场）        another man
    rename       垡头总工会       union   垡头地区总工会
    retype       职工之家                 facility
    drop         先进事迹
    add alias    北京市总工会             京工
    drop fact    张伟            person  朝阳区总工会          guest only  holdsPost
    former post  张伟            person  海淀区总工会          until 2019

A name is an entity's name, its id ("union/朝阳区总工会") or, where nothing bears it as name, an
alias; quotation marks do not count. Each line works on what the lines before it made. The note is
kept with the entity. The target of `drop fact` is the other thing, or a figure's measure or value,
or both as review.csv has them; without a property all facts between the two go.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from kg import views
from kg.model import Claim, Corpus, Entity, EntityType, Occurrence
from kg.resolution.decisions import Correction, Decisions, read
from kg.resolution.identity import squeeze

__all__ = ["Correction", "Decisions", "apply", "read"]

_SPACE = re.compile(r"\s+")


def apply(corpus: Corpus, corrections: Iterable[Correction]) -> tuple[Corpus, tuple[str, ...]]:
    """The corrected corpus, and a message for every line that met nothing or could not be done."""
    lines = tuple(corrections)
    if not lines:
        return corpus, ()
    state = _State.of(corpus)
    unmatched = []
    for line in lines:
        if message := _ACTIONS[line.action](state, line):
            unmatched.append(f"{line.where}: {line.action} {line.name}: {message}")
    return state.corpus(corpus), tuple(unmatched)


@dataclass(slots=True)
class _State:
    """The corpus while lines work on it: entities by id, and for every old id the present one."""

    entities: dict[str, Entity]
    texts: Mapping[str, str]  # page text by page id
    occurrences: list[Occurrence]
    claims: list[Claim]
    now: dict[str, str | None] = field(default_factory=dict)  # None: dropped

    @classmethod
    def of(cls, corpus: Corpus) -> _State:
        texts = {page.id: page.text for page in corpus.pages}
        return cls({e.id: e for e in corpus.entities}, texts, list(corpus.occurrences), list(corpus.claims))

    def find(self, name: str, type_: EntityType | None) -> list[Entity]:
        """By id, else by name, else by alias."""
        if name in self.entities:
            return [self.entities[name]]
        fitting = [e for e in self.entities.values() if type_ in (None, e.type)]
        return (
            [e for e in fitting if e.name == name]
            or [e for e in fitting if name in e.aliases]
            or [e for e in fitting if squeeze(name) in map(squeeze, (e.name, *e.aliases))]
        )

    def one(self, name: str, type_: EntityType | None) -> Entity | str:
        """The entity meant, or why none is."""
        found = self.find(name, type_)
        if len(found) == 1:
            return found[0]
        if not found:
            kind = f" of type {type_}" if type_ else ""
            return f"no entity{kind} is called {name}"
        return f"{name} may be {' or '.join(sorted(e.id for e in found)[:4])}: write the id or the type"

    def replace(self, old: Entity, new: Entity) -> None:
        """Puts `new` in the place of `old`; all that spoke of the old speaks of the new."""
        del self.entities[old.id]
        self.entities[new.id] = new
        if old.id != new.id:
            self.redirect(old.id, new.id)

    def redirect(self, old: str, new: str | None) -> None:
        for key, value in self.now.items():
            if value == old:
                self.now[key] = new
        self.now[old] = new
        if new is not None:
            self.now.pop(new, None)

    def settle(self) -> None:
        """Carries the present ids into occurrences and claims."""
        if self.now:
            self.occurrences = [o for o in map(self._moved, self.occurrences) if o is not None]
            self.claims = [c for c in map(self._restated, self.claims) if c is not None]
            self.now = {}

    def _moved(self, occurrence: Occurrence) -> Occurrence | None:
        new = self.now.get(occurrence.entity, occurrence.entity)
        if new is None or new == occurrence.entity:
            return None if new is None else occurrence
        return replace(occurrence, entity=new)

    def _restated(self, claim: Claim) -> Claim | None:
        subject = self.now.get(claim.subject, claim.subject)
        object_ = None if claim.object is None else self.now.get(claim.object, claim.object)
        if subject is None or (claim.object is not None and object_ is None) or subject == object_:
            return None
        attributes = dict(claim.attributes)
        conferrer = attributes.get("conferred_by")
        if isinstance(conferrer, str) and conferrer in self.now:
            new = self.now[conferrer]
            if new is None:
                del attributes["conferred_by"]
            else:
                attributes["conferred_by"] = new
        return replace(claim, subject=subject, object=object_, attributes=attributes)

    def corpus(self, old: Corpus) -> Corpus:
        self.settle()
        return replace(
            old,
            entities=tuple(self.entities[i] for i in sorted(self.entities)),
            occurrences=tuple(self.occurrences),
            claims=tuple(self.claims),
        )


def _noted(entity: Entity, line: Correction) -> Entity:
    """The entity with the line's note, after notes that it has."""
    if not line.note:
        return entity
    notes = [entity.detail.get("note", ""), line.note]
    return replace(entity, detail={**entity.detail, "note": "; ".join(dict.fromkeys(filter(None, notes)))})


def _with_aliases(entity: Entity, *names: str) -> Entity:
    return replace(entity, aliases=tuple(sorted({*entity.aliases, *names} - {entity.name, ""})))


def _same(state: _State, line: Correction) -> str | None:
    """All that `name` means becomes one with what `target` means, under the target's name."""
    type_ = line.type
    found = state.find(line.name, type_)
    if not found:
        return str(state.one(line.name, type_))
    if line.target == line.name:  # several of one name: all are one
        if len(found) == 1:
            return f"only one entity is called {line.name}"
        target, rest = found[0], found[1:]
    else:
        candidates = state.find(line.target, type_) or state.find(line.target, None)
        if len(candidates) != 1:
            return str(state.one(line.target, type_))
        target = candidates[0]
        rest = [e for e in found if e.id != target.id]
    if not rest:
        return "they are one already"
    merged = target
    for other in rest:
        merged = _with_aliases(merged, other.name, *other.aliases)
        merged = replace(
            merged,
            articles=tuple(dict.fromkeys((*merged.articles, *other.articles))),
            confidence=max(merged.confidence, other.confidence),
            detail={**other.detail, **merged.detail},
        )
        del state.entities[other.id]
        state.redirect(other.id, target.id)
    state.entities[target.id] = _noted(merged, line)
    return None


def _not_same(state: _State, line: Correction) -> str | None:
    """Where only `target` (an alias of `name`) stands, another thing is meant: it becomes its own entity."""
    entity = state.one(line.name, line.type)
    if isinstance(entity, str):
        return entity
    names = {squeeze(alias): alias for alias in entity.aliases}
    target = names.get(squeeze(line.target))
    if target is None and squeeze(line.target) == squeeze(entity.name):  # written the other way round
        target = names.get(squeeze(line.name))
    if target is None:
        return f"{line.target} is no alias of it: they are apart already"
    new_id = f"{entity.type.value}/{target}"
    if new_id in state.entities:
        return f"{new_id} exists beside it"
    state.settle()
    forms: dict[str, set[str]] = defaultdict(set)
    for occurrence in state.occurrences:
        if occurrence.entity == entity.id:
            page = occurrence.article.rpartition("-")[0]
            quoted = state.texts.get(page, "")[occurrence.start : occurrence.end]
            forms[occurrence.article].add(_SPACE.sub("", quoted))
    # the target may stand beside words that stand for it (该公司), but not beside the other's own names
    others = {entity.name, *entity.aliases} - {target}
    moved = {article for article, texts in forms.items() if target in texts and not texts & others}
    if not moved:
        return f"no article names {target} without {entity.name}"
    kept = tuple(a for a in entity.articles if a not in moved)
    if not kept:
        return f"{entity.name} is named in no other article: use rename"
    state.entities[entity.id] = replace(
        entity, articles=kept, aliases=tuple(a for a in entity.aliases if a != target)
    )
    own = replace(
        entity,
        id=new_id,
        name=target,
        aliases=(),
        articles=tuple(a for a in entity.articles if a in moved),
    )
    state.entities[new_id] = _noted(own, line)

    def moves(id_: str | None, article: str) -> bool:
        return id_ == entity.id and article in moved

    state.occurrences = [
        replace(o, entity=new_id) if moves(o.entity, o.article) else o for o in state.occurrences
    ]
    state.claims = [
        replace(
            c,
            subject=new_id if moves(c.subject, c.article) else c.subject,
            object=new_id if moves(c.object, c.article) else c.object,
        )
        for c in state.claims
    ]
    return None


def _rename(state: _State, line: Correction) -> str | None:
    entity = state.one(line.name, line.type)
    if isinstance(entity, str):
        return entity
    new_id = f"{entity.type.value}/{line.target}"
    if new_id in state.entities and new_id != entity.id:
        return f"{new_id} exists: use same"
    renamed = _with_aliases(replace(entity, id=new_id, name=line.target), entity.name)
    state.replace(entity, _noted(renamed, line))
    return None


def _retype(state: _State, line: Correction) -> str | None:
    entity = state.one(line.name, line.type)
    if isinstance(entity, str):
        return entity
    type_ = EntityType(line.target.lower())
    new_id = f"{type_.value}/{entity.id.partition('/')[2]}"
    if new_id == entity.id:
        return f"it is of type {type_} already"
    if new_id in state.entities:
        return f"{new_id} exists: use same"
    state.replace(entity, _noted(replace(entity, id=new_id, type=type_), line))
    return None


def _drop(state: _State, line: Correction) -> str | None:
    found = state.find(line.name, line.type)
    if not found:
        return str(state.one(line.name, line.type))
    for entity in found:
        del state.entities[entity.id]
        state.redirect(entity.id, None)
    return None


def _drop_fact(state: _State, line: Correction) -> str | None:
    """The facts between `name` and `target` go, with all that is said for them."""
    meant = _between(state, line)
    if isinstance(meant, str):
        return meant
    state.claims = [claim for i, claim in enumerate(state.claims) if i not in meant]
    return None


def _former_post(state: _State, line: Correction) -> str | None:
    """What the person held at the body it holds no more."""
    meant = _between(state, replace(line, property="holdsPost"))
    if isinstance(meant, str):
        return meant
    state.claims = [
        replace(claim, attributes={**claim.attributes, "former": True}) if i in meant else claim
        for i, claim in enumerate(state.claims)
    ]
    return None


def _between(state: _State, line: Correction) -> set[int] | str:
    """The numbers of the claims that state a fact between `name` and `target`, or why there are none."""
    entity = state.one(line.name, line.type)
    if isinstance(entity, str):
        return entity
    state.settle()
    others = {other.id for other in state.find(line.target, None)}

    def states(claim: Claim) -> bool:
        if line.property not in ("", claim.predicate):
            return False
        if claim.object is None:
            attributes = claim.attributes
            measure, value = str(attributes.get("measure")), f"{attributes.get('value'):g}"
            figure = (measure, value, views.figure(attributes))
            return claim.subject == entity.id and line.target in figure
        pair = (claim.subject, claim.object)
        return entity.id in pair and not others.isdisjoint(set(pair) - {entity.id})

    found = {i for i, claim in enumerate(state.claims) if states(claim)}
    if not found:
        kind = f"{line.property} " if line.property else ""
        return f"there is no fact {kind}between it and {line.target}"
    state.entities[entity.id] = _noted(entity, line)
    return found


def _add_alias(state: _State, line: Correction) -> str | None:
    entity = state.one(line.name, line.type)
    if isinstance(entity, str):
        return entity
    if line.target in (entity.name, *entity.aliases):
        return f"{line.target} is a name of it already"
    state.entities[entity.id] = _noted(_with_aliases(entity, line.target), line)
    return None


_ACTIONS: Mapping[str, Callable[[_State, Correction], str | None]] = {
    "same": _same,
    "not same": _not_same,
    "rename": _rename,
    "retype": _retype,
    "drop": _drop,
    "add alias": _add_alias,
    "drop fact": _drop_fact,
    "former post": _former_post,
}
