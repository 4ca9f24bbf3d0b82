"""A reader's decisions, applied after resolution: a table that outlives every rebuild.

    action       name            type    target              note     property   value
    same         市政路桥集团     enterprise  北京市政路桥集团有限公司   same house, see page 3
    not same     张伟            person  张伟（南郊农场）        another man
    rename       垡头总工会       union   垡头地区总工会
    retype       职工之家                 facility
    drop         先进事迹
    add alias    北京市总工会             京工
    drop fact    张伟            person  朝阳区总工会          guest only  holdsPost
    drop fact    张伟            person  朝阳区总工会                   holdsPost  副主席
    former post  张伟            person  海淀区总工会          until 2019
    add fact     张伟            person  海淀区总工会                   holdsPost  主席
    set          张伟            person  海淀区总工会                   title      副主任=副主席
    set          张伟            person  全国劳动模范                   year       2015
    set          荆楚工匠         honour                           level      province
    set          经开区总工会     union   district/雅安市雨城区          inDistrict
    set          衢州市总工会     union   单建工会企业                   about      江山市
    set          衢州市总工会     union   达到: 8600000 元                  measure    慰问资金
    add fact     衢州市总工会     union   职工: 200 人                  observation 2023年

A name is an entity's name, its id ("union/朝阳区总工会") or, where nothing bears it as name, an
alias; quotation marks do not count. Each line works on what the lines before it made. The note is
kept with the entity. The target of `drop fact` is the other thing, or a figure's measure or value,
or both as review.csv has them; without a property all facts between the two go. The value is a
post's title where only that post is meant (`drop fact`, `former post`), what an added fact tells
beside its two things (a post's title, an award's year or edition), and what `set` puts in the place
of the old, of one among several as `old=new`. Facts are in `kg.resolution.facts`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from kg.model import Corpus, EntityType
from kg.resolution import facts
from kg.resolution.decisions import Correction, Decisions, read
from kg.resolution.identity import squeeze
from kg.resolution.state import State, noted, with_aliases

__all__ = ["Correction", "Decisions", "apply", "read"]

_SPACE = re.compile(r"\s+")


def apply(corpus: Corpus, corrections: Iterable[Correction]) -> tuple[Corpus, tuple[str, ...]]:
    """The corrected corpus, and a message for every line that met nothing or could not be done."""
    lines = tuple(corrections)
    if not lines:
        return corpus, ()
    state = State.of(corpus)
    unmatched = []
    for line in lines:
        if message := _ACTIONS[line.action](state, line):
            unmatched.append(f"{line.where}: {line.action} {line.name}: {message}")
    return state.corpus(corpus), tuple(unmatched)


def _same(state: State, line: Correction) -> str | None:
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
        merged = with_aliases(merged, other.name, *other.aliases)
        merged = replace(
            merged,
            articles=tuple(dict.fromkeys((*merged.articles, *other.articles))),
            confidence=max(merged.confidence, other.confidence),
            detail={**other.detail, **merged.detail},
        )
        del state.entities[other.id]
        state.redirect(other.id, target.id)
    state.entities[target.id] = noted(merged, line)
    return None


def _not_same(state: State, line: Correction) -> str | None:
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
            page = state.articles[occurrence.article].page
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
    state.entities[new_id] = noted(own, line)

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


def _rename(state: State, line: Correction) -> str | None:
    entity = state.one(line.name, line.type)
    if isinstance(entity, str):
        return entity
    new_id = f"{entity.type.value}/{line.target}"
    if new_id in state.entities and new_id != entity.id:
        return f"{new_id} exists: use same"
    renamed = with_aliases(replace(entity, id=new_id, name=line.target), entity.name)
    state.replace(entity, noted(renamed, line))
    return None


def _retype(state: State, line: Correction) -> str | None:
    entity = state.one(line.name, line.type)
    if isinstance(entity, str):
        return entity
    type_ = EntityType(line.target.lower())
    new_id = f"{type_.value}/{entity.id.partition('/')[2]}"
    if new_id == entity.id:
        return f"it is of type {type_} already"
    if new_id in state.entities:
        return f"{new_id} exists: use same"
    state.replace(entity, noted(replace(entity, id=new_id, type=type_), line))
    return None


def _drop(state: State, line: Correction) -> str | None:
    found = state.find(line.name, line.type)
    if not found:
        return str(state.one(line.name, line.type))
    for entity in found:
        del state.entities[entity.id]
        state.redirect(entity.id, None)
    return None


def _add_alias(state: State, line: Correction) -> str | None:
    entity = state.one(line.name, line.type)
    if isinstance(entity, str):
        return entity
    if line.target in (entity.name, *entity.aliases):
        return f"{line.target} is a name of it already"
    state.entities[entity.id] = noted(with_aliases(entity, line.target), line)
    return None


_ACTIONS: Mapping[str, Callable[[State, Correction], str | None]] = {
    "same": _same,
    "not same": _not_same,
    "rename": _rename,
    "retype": _retype,
    "drop": _drop,
    "add alias": _add_alias,
    "drop fact": facts.drop,
    "former post": facts.former,
    "add fact": facts.add,
    "set": facts.set_right,
}
