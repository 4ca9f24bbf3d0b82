"""来自甲分公司的张某、|工程公司|的李某、|客服中心|的王某: parts of one firm, in a list of whom they send.

One item of the list is known as a part of the article's only firm; the plain names of the others are then
parts of it too, here and wherever they stand alone (第二热力厂、工程公司分列二、三位).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extraction.coreference.pruning import Free
from kg.extraction.lexical.literals import occurrences
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan
from kg.extraction.recognisers.names import is_area
from kg.model import BODIES, EntityType, Mention

T = EntityType
_ITEM = pattern("coreference", "sending_part")
_OFFICE = pattern("coreference", "sending_office")
_LINKS = "、和与及"
_INSIDE = re.compile("(?<!来自)(?<![和与及由在对到赴往])(?<=[\u4e00-\u9fff])$")  # of a longer word
_LONGEST = 12  # characters of an item before its person
_OWN = "enterprise.own_part"


@dataclass(frozen=True, slots=True)
class _Item:
    """A part and the person whom it sends; where the list's item begins and ends."""

    begin: int
    start: int
    part: str
    end: int


def listed_parts(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    """The mentions and the parts that such lists show."""
    found: dict[str, str] = {}
    for chain in _chains(scan, mentions):
        for part, firm in _parts(chain, mentions):
            found.setdefault(part, firm)
    if not found:
        return mentions
    made = [m for part, firm in sorted(found.items()) for m in _wherever(scan, mentions, part, firm)]
    spans = {(m.start, m.end) for m in made}
    return [*(m for m in mentions if m.type not in BODIES or (m.start, m.end) not in spans), *made]


def _chains(scan: Scan, mentions: Sequence[Mention]) -> Iterator[list[_Item]]:
    """Runs of items that follow each other: …的张某、…的李某."""
    chain: list[_Item] = []
    for person in sorted((m for m in mentions if m.type is T.PERSON), key=lambda m: m.start):
        said = _ITEM.search(scan.text, max(0, person.start - _LONGEST), person.start)
        if said is None:
            continue
        item = _Item(said.start(), said.start("part"), said["part"], person.end)
        if chain and not (scan.text[chain[-1].end] in _LINKS and item.begin <= chain[-1].end + 1):
            yield chain
            chain = []
        chain.append(item)
    yield chain


def _parts(chain: Sequence[_Item], mentions: Sequence[Mention]) -> Iterator[tuple[str, str]]:
    """The parts of a chain that no mention holds, with the firm that the others are of.

    Not where an item is another body: 自来水公司的王某 beside 朝阳分公司的李某.
    """
    own = {(m.start, m.end): m.name for m in mentions if m.rule == _OWN}
    firms = set()
    for item in chain:
        name = own.get((item.start, item.start + len(item.part)), "")
        if name.endswith(item.part) and name != item.part:
            firms.add(name.removesuffix(item.part))
    if len(firms) != 1:
        return
    (firm,) = firms
    bodies = [m for m in mentions if m.type in BODIES]
    free = []
    for item in chain:
        end = item.start + len(item.part)
        crossed = [m for m in bodies if m.start < end and item.start < m.end]
        if any(not m.name.startswith(firm) for m in crossed):
            return
        if not crossed and not any(is_area(item.part[:k]) for k in (2, 3)):
            free.append(item.part)
    yield from ((part, firm) for part in free)


def _wherever(scan: Scan, mentions: Sequence[Mention], part: str, firm: str) -> Iterator[Mention]:
    """The part where it stands free, and no longer name ends with it."""
    free = Free([m for m in mentions if m.type in BODIES])
    office = _OFFICE.search(part) is not None
    type_, detail = (T.INSTITUTION, {"kind": "other"}) if office else (T.ENTERPRISE, {})
    for start, end in occurrences(part, scan.text):
        if free(start, end) and not _INSIDE.search(scan.text[max(0, start - 2) : start]):
            yield Mention(start, end, part, type_, firm + part, "enterprise.listed_part", 0.72, True, detail)
