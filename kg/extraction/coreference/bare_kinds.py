"""人社局、|技师学院, 公交集团: what an area has one of, by its kind alone where one such name is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kg import vocabulary
from kg.extraction.coreference.pruning import Free
from kg.extraction.lexical.literals import occurrences
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan
from kg.extraction.recognisers.head_words import head_of
from kg.extraction.recognisers.names import city_names, own_heads
from kg.model import EntityType, Mention
from kg.prefilter import finditer

_BEFORE = pattern("coreference", "bare_kind_before")
_AFTER = pattern("coreference", "bare_kind_after")
_COMMITTEE = pattern("coreference", "zone_committee")
_TRADE_BODY = pattern("coreference", "trade_body")
_ZONE = pattern("coreference", "zone")
_KINDS = (EntityType.INSTITUTION, EntityType.FACILITY, EntityType.ENTERPRISE)
_LEAST = 4  # characters of a kind: 技师学院, 融媒体中心; 医院 and 学校 point back to any
_OF_TRADE = {
    "行业工会": (EntityType.UNION, ("工会", "工会委员会", "工会联合会")),
    "行业协会": (EntityType.INSTITUTION, ("协会",)),
}
_REACH = 6  # characters before a kind that show that it opens a name


def bare_kinds(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    """The mentions, and each kind alone that one of them only is of: 甲市技师学院 … 、|技师学院|举办."""
    owners = _owners(mentions)
    out, free = list(mentions), Free(mentions) if owners else None
    for kind, owner in sorted(owners.items()):
        for start, end in occurrences(kind, scan.text):
            clean = _BEFORE.search(scan.text, max(0, start - _REACH), start)
            if free and clean and not _AFTER.match(scan.text, end) and free(start, end):
                said = replace(owner, start=start, end=end, text=kind, label=False)
                out.append(replace(said, rule="short.kind", confidence=0.75))
    return [*out, *_zone_committees(scan, mentions), *_of_trade(scan, mentions)]


def _of_trade(scan: Scan, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """行业工会|主席, 行业协会|会长: where the article has named one of a trade, and only one."""
    free = Free(mentions)
    for m in finditer(_TRADE_BODY, scan.text):
        type_, heads = _OF_TRADE[m["kind"]]
        named = [k for k in mentions if k.type is type_ and "行业" in k.name and k.name.endswith(heads)]
        named = [k for k in named if not (m.start() <= k.start and k.end <= m.end())]
        before = [k for k in named if k.end <= m.start()]
        if before and len({k.name for k in named}) == 1 and free(*m.span("kind")):
            start, end = m.span("kind")
            said = replace(before[0], start=start, end=end, text=m["kind"], label=False)
            yield replace(said, rule="short.kind", confidence=0.75)


def _zone_committees(scan: Scan, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """某开发区党工委委员、|管委会副主任: of the zone that the sentence has named last."""
    for m in finditer(_COMMITTEE, scan.text):
        sentence = scan.article.sentence_at(m.start())
        near = (k.name for k in mentions if sentence.start <= k.start and k.end <= m.start())
        zones = [found["zone"] for name in near if (found := _ZONE.match(name))]
        if zones:
            name, detail = zones[-1] + m.group(), {"kind": "government"}
            yield Mention(
                m.start(), m.end(), m.group(), EntityType.INSTITUTION, name, "short.zone", 0.78, False, detail
            )


def _owners(mentions: Sequence[Mention]) -> Mapping[str, Mention]:
    """What each kind means, where an area and the kind are the one name that ends in it."""
    named = [m for m in mentions if m.type in _KINDS]
    owners: dict[str, Mention] = {}
    for m in named:
        head = head_of(m.name, "")
        if head is None or len(head.suffix) < _LEAST:
            continue
        area = m.name.removesuffix(head.suffix)
        trade = m.type is EntityType.ENTERPRISE
        if area not in (city_names() if trade else vocabulary.divisions_by_name()):
            continue
        if trade and head.suffix not in own_heads():
            continue  # 北京|公交集团: a city's own, not 北京|机械公司
        if len({k.name for k in named if k.name.endswith(head.suffix) and k.name != head.suffix}) == 1:
            owners.setdefault(head.suffix, m)
    return owners
