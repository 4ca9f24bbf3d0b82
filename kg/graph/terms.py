"""The closed set of terms that the graph uses: a misspelt term raises at once.

The names are fixed by `ontology/unionkg.ttl`; a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.model import AREAS, BODIES, EMPLOYERS, HAPPENINGS, EntityType

BASE = "https://w3id.org/unionkg/id/"


class Terms:
    """A closed namespace of pyoxigraph nodes: `UKG.holdsPost`, `UKG["holdsPost"]`."""

    def __init__(self, iri: str, names: str) -> None:
        self.iri = iri
        self._nodes = {name: ox.NamedNode(iri + name) for name in names.split()}

    def spelt(self, prefix: str) -> Spelt:
        """The same terms as Turtle spells them."""
        return Spelt({name: f"{prefix}:{name}" for name in self._nodes})

    def __getitem__(self, name: str) -> ox.NamedNode:
        try:
            return self._nodes[name]
        except KeyError:
            raise KeyError(f"<{self.iri}> has no term {name!r} here") from None

    def __getattr__(self, name: str) -> ox.NamedNode:
        if name.startswith("_"):  # asked for by copy and pickle before `_nodes` exists
            raise AttributeError(name)
        try:
            return self[name]
        except KeyError as error:
            raise AttributeError(str(error)) from None

    def __contains__(self, name: object) -> bool:
        return name in self._nodes

    def __iter__(self) -> Iterator[str]:
        return iter(self._nodes)


class Spelt:
    """The terms of a namespace as Turtle spells them: `.holdsPost` is "ukg:holdsPost"."""

    def __init__(self, names: dict[str, str]) -> None:
        self._names = names
        self.__dict__.update(names)  # without `__getattr__`: every triple asks for terms

    def __getitem__(self, name: str) -> str:
        return self._names[name]

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> str: ...


DIRECT = Terms(
    "https://w3id.org/unionkg/ontology#",
    """parentUnion unionOf covers inDistrict subOrganizationOf holdsPost employedBy awarded conferredBy
    organizes participatesIn heldAt issues visits cooperatesWith runs""",
)
"""The properties between two entities that a claim can state."""

_T = EntityType
_UNION, _DISTRICT, _PERSON, _HONOUR = {_T.UNION}, {_T.DISTRICT}, {_T.PERSON}, {_T.HONOUR}
_FACILITY, _WORK = {_T.FACILITY}, {_T.WORK}
JOINS: Mapping[str, tuple[Set[EntityType], Set[EntityType]]] = {
    "parentUnion": (_UNION, _UNION),
    "unionOf": (_UNION, EMPLOYERS),
    "covers": (_UNION, AREAS),
    "inDistrict": (BODIES | AREAS | _FACILITY, _DISTRICT),
    "subOrganizationOf": (EMPLOYERS, EMPLOYERS),
    "holdsPost": (_PERSON, BODIES),
    "employedBy": (_PERSON, EMPLOYERS),
    "awarded": (_PERSON | BODIES | HAPPENINGS | _FACILITY | _WORK, _HONOUR),
    "conferredBy": (_HONOUR, BODIES),
    "organizes": (BODIES, HAPPENINGS),
    "participatesIn": (_PERSON | BODIES, HAPPENINGS),
    "heldAt": (HAPPENINGS, AREAS | _FACILITY | BODIES),
    "issues": (BODIES, _WORK),
    "visits": (BODIES, BODIES | _FACILITY),
    "cooperatesWith": (BODIES, BODIES),
    "runs": (BODIES, _FACILITY),
}
"""What each of them joins: the kinds of its subject and of its object, as the ontology has them."""

UKG = Terms(
    DIRECT.iri,
    " ".join(DIRECT)
    + """
    Body Union Enterprise Institution Person HonouredPerson Honour Place District Subdistrict Event
    Programme Facility Work Article Page Reporter PostHolding Conferral Observation Claim Passage
    InstitutionKind
    institutionKind honourLevel forKind divisionCode
    kicker subtitle columnHead articleKind alsoOnPage reportedBy
    postTitle former recipient honour edition year
    measure fromValue timeText modality approximation
    inArticle start end quote rule confidence evidence antecedent claim
    pageNumber sha256 vocabularyHash
    school hospital government party association media research centre other""",
)
RDF = Terms("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "type subject predicate object Statement")
SKOS = Terms("http://www.w3.org/2004/02/skos/core#", "prefLabel altLabel Concept")
SCHEMA = Terms(
    "https://schema.org/",
    "headline isPartOf datePublished mentions observationAbout value unitText softwareVersion",
)
ORG = Terms("http://www.w3.org/ns/org#", "member organization")
PROV = Terms(
    "http://www.w3.org/ns/prov#",
    "Activity Entity SoftwareAgent used wasAssociatedWith wasGeneratedBy",
)
DCTERMS = Terms("http://purl.org/dc/terms/", "identifier source")
XSD = Terms("http://www.w3.org/2001/XMLSchema#", "integer decimal boolean date string")

SYMMETRIC = frozenset({"cooperatesWith"})

INSTITUTION_KINDS = (
    "school",
    "hospital",
    "government",
    "party",
    "association",
    "media",
    "research",
    "centre",
    "other",
)

CLASS_OF = {
    EntityType.UNION: UKG.Union,
    EntityType.DISTRICT: UKG.District,
    EntityType.SUBDISTRICT: UKG.Subdistrict,
    EntityType.PLACE: UKG.Place,
    EntityType.ENTERPRISE: UKG.Enterprise,
    EntityType.INSTITUTION: UKG.Institution,
    EntityType.PERSON: UKG.Person,
    EntityType.HONOUR: UKG.Honour,
    EntityType.EVENT: UKG.Event,
    EntityType.PROGRAMME: UKG.Programme,
    EntityType.FACILITY: UKG.Facility,
    EntityType.WORK: UKG.Work,
}

PREFIXES = {
    "ukg": UKG.iri,
    "rdf": RDF.iri,
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": XSD.iri,
    "skos": SKOS.iri,
    "schema": SCHEMA.iri,
    "org": ORG.iri,
    "prov": PROV.iri,
    "dcterms": DCTERMS.iri,
}

KINDS = (
    *(kind.value for kind in EntityType),
    "article",
    "page",
    "reporter",
    "post",
    "conferral",
    "observation",
    "claim",
    "passage",
    "build",
    "software",
)
"""First path segment of every data IRI; each is a prefix of its own in Turtle (`union:朝阳区总工会`)."""


def data_prefixes(base: str = BASE) -> dict[str, str]:
    """Prefix to namespace for the data under `base`; `id` is the base itself."""
    return {"id": base} | {kind: f"{base}{kind}/" for kind in KINDS}
