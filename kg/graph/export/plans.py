"""Which sheets there are, which things each lists, and what it tells of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Plan:
    """A sheet: which things it lists, and the paths to what it tells of them.

    A path begins with the column it starts from, `x` is the thing itself. Where a path leads nowhere
    there is no row, unless the column's name ends in `?`; where it leads to several there are as many
    rows. A column that begins with `_` is only there to start from.
    """

    title: str
    classes: tuple[str, ...]
    columns: Mapping[str, str]
    order: tuple[str, ...]
    lists: Mapping[str, str]  # all that a path leads to, in one cell
    without: str = ""  # a class that is left out


_REPORT = {
    "date?": "_a schema:datePublished",
    "headline": "_a schema:headline",
    "_page": "_a schema:isPartOf",
    "page": "_page dcterms:identifier",
    "source": "_page dcterms:source",
    "article": "_a",
}
"""Where something is reported; `article` is the key to the sheet of articles."""
_REPORTS = {
    "first_date": "^schema:mentions/schema:datePublished",
    "last_date": "^schema:mentions/schema:datePublished",
    "articles": "^schema:mentions/schema:headline",
    "article_ids": "^schema:mentions",
}
PLANS: Mapping[str, Plan] = {
    "people": Plan(
        "人物",
        ("ukg:Person",),
        {"name": "x skos:prefLabel"},
        ("name",),
        {
            "other_names": "skos:altLabel",
            "honours": "ukg:awarded/skos:prefLabel",
            "posts": "^org:member",
            "employers": "ukg:employedBy/skos:prefLabel",
            "takes_part_in": "ukg:participatesIn/skos:prefLabel",
            **_REPORTS,
        },
        without="ukg:Reporter",
    ),
    "unions": Plan(
        "工会",
        ("ukg:Union",),
        {"name": "x skos:prefLabel"},
        ("name",),
        {
            "other_names": "skos:altLabel",
            "parent": "ukg:parentUnion/skos:prefLabel",
            "parent_background": "^rdf:subject",
            "union_of": "ukg:unionOf/skos:prefLabel",
            "district": "ukg:inDistrict/skos:prefLabel",
            "officers": "^org:organization",
            "organizes": "ukg:organizes/skos:prefLabel",
            "honours": "ukg:awarded/skos:prefLabel",
            **_REPORTS,
        },
    ),
    "bodies": Plan(
        "企业与机构",
        ("ukg:Enterprise", "ukg:Institution"),
        {"name": "x skos:prefLabel", "class": "x"},
        ("name",),
        {
            "other_names": "skos:altLabel",
            "belongs_to": "ukg:subOrganizationOf/skos:prefLabel",
            "union": "^ukg:unionOf/skos:prefLabel",
            "district": "ukg:inDistrict/skos:prefLabel",
            "honours": "ukg:awarded/skos:prefLabel",
            **_REPORTS,
        },
    ),
    "honours": Plan(
        "荣誉",
        ("ukg:Honour",),
        {"name": "x skos:prefLabel", "level?": "x ukg:honourLevel", "for?": "x ukg:forKind"},
        ("name",),
        {
            "other_names": "skos:altLabel",
            "conferred_by": "ukg:conferredBy/skos:prefLabel",
            "people": "^ukg:awarded",
            "collectives": "^ukg:awarded",
            **_REPORTS,
        },
    ),
    "activities": Plan(
        "活动与项目",
        ("ukg:Event", "ukg:Programme"),
        {"name": "x skos:prefLabel", "class": "x"},
        ("name",),
        {
            "other_names": "skos:altLabel",
            "organizers": "^ukg:organizes/skos:prefLabel",
            "participants": "^ukg:participatesIn/skos:prefLabel",
            "held_at": "ukg:heldAt/skos:prefLabel",
            **_REPORTS,
        },
    ),
    "facilities": Plan(
        "场所设施",
        ("ukg:Facility",),
        {"name": "x skos:prefLabel"},
        ("name",),
        {
            "other_names": "skos:altLabel",
            "run_by": "^ukg:runs/skos:prefLabel",
            "district": "ukg:inDistrict/skos:prefLabel",
            "held_here": "^ukg:heldAt/skos:prefLabel",
            "visited_by": "^ukg:visits/skos:prefLabel",
            **_REPORTS,
        },
    ),
    "works": Plan(
        "文献作品",
        ("ukg:Work",),
        {"name": "x skos:prefLabel"},
        ("name",),
        {"other_names": "skos:altLabel", "issued_by": "^ukg:issues/skos:prefLabel", **_REPORTS},
    ),
    "posts": Plan(
        "任职",
        ("ukg:PostHolding",),
        {
            "person": "x org:member/skos:prefLabel",
            "title": "x ukg:postTitle",
            "body": "x org:organization/skos:prefLabel",
            "former": "x ukg:former",
            "_c": "x ukg:claim",
            "claim": "_c",
            "confidence": "_c ukg:confidence",
            "rule": "_c ukg:rule",
            "_a": "_c ukg:inArticle",
            "sentence": "_c ukg:evidence",
            **_REPORT,
        },
        ("person", "body", "title", "page", "headline", "sentence"),
        {"since": "ukg:timeText"},
    ),
    "awards": Plan(
        "授奖",
        ("ukg:Conferral",),
        {
            "recipient": "x ukg:recipient/skos:prefLabel",
            "_h": "x ukg:honour",
            "honour": "_h skos:prefLabel",
            "level?": "_h ukg:honourLevel",
            "edition?": "x ukg:edition",
            "year?": "x ukg:year",
            "conferred_by?": "x ukg:conferredBy/skos:prefLabel",
            "_c": "x ukg:claim",
            "claim": "_c",
            "confidence": "_c ukg:confidence",
            "rule": "_c ukg:rule",
            "_a": "_c ukg:inArticle",
            "sentence": "_c ukg:evidence",
            **_REPORT,
        },
        ("honour", "recipient", "page", "headline", "sentence"),
        {
            "posts": "ukg:recipient/^org:member",
            "employers": "ukg:recipient/ukg:employedBy/skos:prefLabel",
        },
    ),
    "figures": Plan(
        "数据",
        ("ukg:Observation",),
        {
            "about": "x schema:observationAbout/skos:prefLabel",
            "measure": "x ukg:measure",
            "approximation?": "x ukg:approximation",
            "value": "x schema:value",
            "unit?": "x schema:unitText",
            "from?": "x ukg:fromValue",
            "time?": "x ukg:timeText",
            "modality": "x ukg:modality",
            "confidence": "x ukg:confidence",
            "quote": "x ukg:quote",
            "sentence": "x ukg:evidence",
            "_a": "x ukg:inArticle",
            **_REPORT,
        },
        ("about", "measure", "value", "page"),
        {},
    ),
    "evidence": Plan(
        "出处",
        ("ukg:Claim",),
        {
            "subject": "x rdf:subject/skos:prefLabel",
            "property": "x rdf:predicate",
            "object": "x rdf:object/skos:prefLabel",
            "confidence": "x ukg:confidence",
            "rule": "x ukg:rule",
            "background": "x ukg:rule",
            "quote": "x ukg:quote",
            "sentence": "x ukg:evidence",
            "_a": "x ukg:inArticle",
            **_REPORT,
            "start": "x ukg:start",
            "end": "x ukg:end",
        },
        ("page", "start", "end", "subject", "property", "object"),
        {
            "title": "^ukg:claim/ukg:postTitle",
            "former": "^ukg:claim/ukg:former",
            "since": "^ukg:claim/ukg:timeText",
            "edition": "^ukg:claim/ukg:edition",
            "year": "^ukg:claim/ukg:year",
        },
    ),
    "articles": Plan(
        "报道",
        ("ukg:Article",),
        {
            "article": "x",
            "headline": "x schema:headline",
            "kicker?": "x ukg:kicker",
            "subtitle?": "x ukg:subtitle",
            "kind": "x ukg:articleKind",
            "date?": "x schema:datePublished",
            "_page": "x schema:isPartOf",
            "page": "_page dcterms:identifier",
            "source": "_page dcterms:source",
        },
        ("page",),
        {"reporters": "ukg:reportedBy/skos:prefLabel"},
    ),
}
