"""Figures beside those who honour and give: whom a union honoured, in whose name a person gives."""

from __future__ import annotations

from kg.extraction.figures.figure_clauses import clause_start, sentence_start
from kg.extraction.figures.figure_scene import Scene
from kg.extraction.figures.quantities import Quantity
from kg.extraction.lexical.patterns import pattern
from kg.model import EntityType

_CONFERRED_BY = pattern("figure_subjects", "conferred_by")
_CONFERS = pattern("figure_subjects", "confers")
_CONFERRED = pattern("figure_subjects", "conferred")
_DECIDES = pattern("figure_subjects", "decides")
_GIVEN = pattern("figure_subjects", "given")
_NAMED_AS = pattern("figure_subjects", "named_as")
_ALLIED_LIST = pattern("figure_subjects", "allied_list")
_ALLIED = pattern("figure_subjects", "allied")
_BEHALF = pattern("figure_subjects", "behalf")
_HOSTS_COUNTED = pattern("figure_subjects", "hosts_counted")
_GIVERS = (EntityType.ENTERPRISE, EntityType.INSTITUTION)


def is_example(scene: Scene, topic: int, quantity: Quantity) -> bool:
    """Is the topic the one that stands for those who are counted: 甲厂工会|等12个单位?"""
    return any(e == topic and m.end == quantity.begins - 1 for m, e in scene.marks)


def is_allied(scene: Scene, quantity: Quantity) -> bool:
    """甲工会联合|乙、丙等8家单位|成立联盟: are its partners named, whom the number closes?"""
    text = scene.article.text
    if quantity.kind != "body" or not _ALLIED.match(text, quantity.end):
        return False
    return _ALLIED_LIST.search(text, clause_start(text, quantity.begins), quantity.begins) is not None


def is_given(scene: Scene, quantity: Quantity, topic: int | None) -> bool:
    """授予|甲厂|等6个单位“…”，授予王某等|4名|同志“…”: does the topic receive what a decision gives?"""
    text, start = scene.article.text, clause_start(scene.article.text, quantity.begins)
    if text[quantity.begins - 1] == "等" and _NAMED_AS.match(text, quantity.end):
        return True
    if not _GIVEN.search(text, start, quantity.begins):
        return False
    low = sentence_start(text, start)
    named = [m for m, e in scene.marks if e == topic and low <= m.start and m.end <= quantity.begins]
    return bool(named) and bool(_GIVEN.search(text, low, named[-1].start))


def is_of_hosts(text: str, quantity: Quantity) -> bool:
    """由省总工会主办，甲、乙等|7家单位承办: how many host, no figure of the first of them."""
    return text[quantity.begins - 1] == "等" and _HOSTS_COUNTED.match(text, quantity.end) is not None


def on_behalf(scene: Scene, quantity: Quantity) -> int | None:
    """某银行行长李某|代表该行|捐款50万元: the body in whose name a person gives."""
    text, start = scene.article.text, clause_start(scene.article.text, quantity.begins)
    behalf = _BEHALF.search(text, start, quantity.begins)
    if behalf is None or quantity.kind != "money":
        return None
    bodies = [(m, e) for m, e in scene.marks if start <= m.start and m.end <= quantity.begins]
    if not behalf["own"]:
        return next((e for m, e in bodies if m.start == behalf.end()), None)
    before = [e for m, e in bodies if m.end <= behalf.start() and m.type in _GIVERS]
    return before[0] if before else None


def confers(scene: Scene, quantity: Quantity) -> bool:
    """|省总工会|同时授予90家单位…: does a union open the clause, and honour so many?"""
    text, start = scene.article.text, clause_start(scene.article.text, quantity.begins)
    unions = (m for m, _ in scene.marks if m.start == start and m.type is EntityType.UNION)
    if any(_CONFERS.fullmatch(text, m.end, quantity.begins) for m in unions):
        return True
    # 某某工会决定，|授予李某等8名同志…; 某某工会授予450个集体…，|授予450名个人…
    low = sentence_start(text, start)
    before = (m for m, _ in scene.marks if low <= m.start < start and m.type is EntityType.UNION)
    return bool(_CONFERRED.match(text, start)) and any(_DECIDES.match(text, m.end, start) for m in before)


def conferring(scene: Scene, quantity: Quantity) -> int | None:
    """20人被甲公司授予…: so many of its own that the firm honoured."""
    if quantity.kind not in ("person", "body", "thing"):
        return None
    by = _CONFERRED_BY.match(scene.article.text, quantity.end)
    if by is None:
        return None
    firms = (e for m, e in scene.marks if m.start == by.end() and m.type is EntityType.ENTERPRISE)
    return next(firms, None)
