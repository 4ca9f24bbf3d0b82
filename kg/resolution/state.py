"""The corpus while the lines of a table of corrections work on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from kg.model import Article, Claim, Corpus, Entity, EntityType, Occurrence
from kg.resolution.decisions import Correction
from kg.resolution.identity import squeeze


@dataclass(slots=True)
class State:
    """The corpus while lines work on it: entities by id, and for every old id the present one."""

    entities: dict[str, Entity]
    articles: Mapping[str, Article]
    texts: Mapping[str, str]  # page text by page id
    occurrences: list[Occurrence]
    claims: list[Claim]
    now: dict[str, str | None] = field(default_factory=dict)  # None: dropped

    @classmethod
    def of(cls, corpus: Corpus) -> State:
        texts = {page.id: page.text for page in corpus.pages}
        articles = {article.id: article for article in corpus.articles}
        entities = {entity.id: entity for entity in corpus.entities}
        return cls(entities, articles, texts, list(corpus.occurrences), list(corpus.claims))

    def find(self, name: str, type_: EntityType | None) -> list[Entity]:
        """By id, else by name, else by alias, else by what an id ends in: 李秀兰（扬中市委）."""
        if name in self.entities:
            return [self.entities[name]]
        wanted = squeeze(name)
        fitting = [e for e in self.entities.values() if type_ in (None, e.type)]
        return (
            [e for e in fitting if e.name == name]
            or [e for e in fitting if name in e.aliases]
            or [e for e in fitting if wanted in map(squeeze, (e.name, *e.aliases))]
            or [e for e in fitting if e.id.partition("/")[2] == name]
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
        if new in self.now:  # an earlier line took this id from another thing
            self.settle()
        for key, value in self.now.items():
            if value == old:
                self.now[key] = new
        self.now[old] = new

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


def noted(entity: Entity, line: Correction) -> Entity:
    """The entity with the line's note, after notes that it has."""
    if not line.note:
        return entity
    notes = [entity.detail.get("note", ""), line.note]
    return replace(entity, detail={**entity.detail, "note": "; ".join(dict.fromkeys(filter(None, notes)))})


def with_aliases(entity: Entity, *names: str) -> Entity:
    """The entity with more names."""
    return replace(entity, aliases=tuple(sorted({*entity.aliases, *names} - {entity.name, ""})))
