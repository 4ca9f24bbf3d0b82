"""What follows from the fixed background: parents of unions, districts of subdistricts, conferring bodies.

Each such statement is a claim with a rule "background.…", the mention that led to it as its place,
and a lower confidence. Sources: the hierarchy of the federations and the conferring bodies as the
guidelines' background section states them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from kg import vocabulary
from kg.model import Claim, Entity, EntityType, Reading

T = EntityType
_CITY_INDUSTRY = re.compile(r"^(?:北京市)[\u4e00-\u9fff（）()]{2,8}工会$")
_CONFERRERS = {
    "全国五一劳动奖章": "中华全国总工会",
    "全国五一劳动奖状": "中华全国总工会",
    "全国工人先锋号": "中华全国总工会",
    "首都劳动奖章": "北京市总工会",
    "首都劳动奖状": "北京市总工会",
    "北京大工匠": "北京市总工会",
}
_GRASSROOTS = re.compile(r"(?:街道|地区|镇|乡)(?=总工会$)")


def background(
    readings: Sequence[Reading], of_local: Mapping[tuple[int, int], str], entities: Mapping[str, Entity]
) -> tuple[list[Entity], list[Claim]]:
    """Entities that only the background names, and the claims that it supports."""
    made: dict[str, Entity] = {}
    claims: list[Claim] = []
    for i, reading in enumerate(readings):
        stated = {f.subject for f in reading.facts if f.predicate == "parentUnion"}
        for k, local in enumerate(reading.entities):
            if local.type is T.UNION and k not in stated:
                parent, rule, confidence = parent_of(local.name, local.detail, [e.name for e in reading.entities if e.type is T.UNION])
                if parent and parent != local.name:
                    claims += _chain(reading, k, of_local[i, k], parent, rule, confidence, entities, made)
            elif local.type is T.HONOUR and local.name in _CONFERRERS:
                body = _entity(_CONFERRERS[local.name], entities, made)
                claims.append(_claim(reading, k, "conferredBy", of_local[i, k], body, "background.conferrer", 0.8))
            elif local.type is T.SUBDISTRICT and local.detail.get("district") and not any(
                f.predicate == "inDistrict" and f.subject == k for f in reading.facts
            ):
                district = next(
                    (of_local[i, n] for n, e in enumerate(reading.entities) if e.type is T.DISTRICT and e.name == local.detail["district"]),
                    None,
                )
                target = district or _district(local.detail["district"], entities, made)
                claims.append(_claim(reading, k, "inDistrict", of_local[i, k], target, "background.division", 0.85))
    return list(made.values()), claims


def _chain(
    reading: Reading, local: int, child: str, parent: str, rule: str, confidence: float,
    entities: Mapping[str, Entity], made: dict[str, Entity],
) -> list[Claim]:
    claims = []
    for _ in range(4):
        parent_id = _entity(parent, entities, made)
        if parent_id == child:
            break
        claims.append(_claim(reading, local, "parentUnion", child, parent_id, rule, confidence))
        if parent_id not in made:
            break  # the parent's own chain is made where its article names it
        child, (next_parent, rule, confidence) = parent_id, parent_of(parent, {}, [])
        if not next_parent:
            break
        parent = next_parent
    return claims


def parent_of(name: str, detail: Mapping[str, str], unions: Sequence[str]) -> tuple[str | None, str, float]:
    """(parent, rule, confidence) of a union by its name; `unions` are those that the article names."""
    federations = vocabulary.federations()
    if name in federations:
        return federations[name].parent, "background.federation", 0.9
    by_name = vocabulary.divisions_by_name()
    core = name.removesuffix("总工会")
    if core != name and core in by_name:
        return _federation_parent(core, detail)
    district = detail.get("district")
    grassroots = _GRASSROOTS.search(name)
    if district and grassroots:
        return f"{district}总工会", "background.subdistrict", 0.88
    if district:
        inside = [u for u in unions if _GRASSROOTS.search(u) and _area(u) and _area(u) in name and u != name]
        if inside:
            return max(inside, key=len), "background.community", 0.8
        streets = [u for u in unions if _GRASSROOTS.search(u)]
        if len(streets) == 1 and re.search(r"(?:社区|村|大厦|楼宇|商圈)(?:工会联合会|联合工会|工会)$", name) and not re.search(r"街道|地区|镇|乡", name):
            return streets[0], "background.community", 0.75
        return f"{district}总工会", "background.local", 0.7
    inside = [u for u in unions if _GRASSROOTS.search(u) and _area(u) and _area(u) in name and u != name]
    if inside:
        return max(inside, key=len), "background.community", 0.75
    streets = [u for u in unions if _GRASSROOTS.search(u)]
    if len(streets) == 1 and streets[0] != name and re.search(r"(?:社区|村|大厦|楼宇|商圈|园区|市场|行业)(?:工会联合会|联合工会|工会)$", name):
        return streets[0], "background.community", 0.75
    groups = [u for u in unions if u != name and u.endswith("工会") and not u.endswith("总工会") and name.startswith(u.removesuffix("工会")) and len(u) > 4]
    if groups:
        return max(groups, key=len), "background.group", 0.75
    if _CITY_INDUSTRY.match(name) and name.removesuffix("工会").removeprefix("北京市") not in by_name:
        return "北京市总工会", "background.industry", 0.75
    return None, "", 0.0


def _area(union: str) -> str:
    """常营地区 of 朝阳区常营地区总工会."""
    core = union.removesuffix("总工会")
    by_name = vocabulary.divisions_by_name()
    for k in range(len(core) - 2, 1, -1):
        if core[:k] in by_name and not core[:k].endswith(("街道", "地区", "镇", "乡")):
            return core[k:]
    return core


def _federation_parent(core: str, detail: Mapping[str, str]) -> tuple[str | None, str, float]:
    rows = vocabulary.divisions_by_name()[core]
    levels = {d.level for d in rows}
    if "province" in levels:
        return "中华全国总工会", "background.federation", 0.9
    if "city" in levels:
        return f"{rows[0].province}总工会", "background.federation", 0.85
    code = detail.get("code")
    known = [d for d in rows if d.code == code] or ([d for d in rows if d.city == detail.get("city")] if detail.get("city") else [])
    row = known[0] if known else rows[0] if len(rows) == 1 else next((d for d in rows if d.province == "北京市"), None)
    if row is None or not row.city:
        return None, "", 0.0
    return f"{row.city}总工会", "background.federation", 0.88


def _entity(name: str, entities: Mapping[str, Entity], made: dict[str, Entity]) -> str:
    identifier = f"union/{name}"
    if identifier not in entities and identifier not in made:
        federation = vocabulary.federations().get(name)
        made[identifier] = Entity(identifier, T.UNION, name, federation.aliases if federation else (), (), 0.8, {})
    return identifier


def _district(name: str, entities: Mapping[str, Entity], made: dict[str, Entity]) -> str:
    identifier = f"district/{name}"
    if identifier not in entities and identifier not in made:
        rows = [d for d in vocabulary.divisions_by_name().get(name, ()) if d.level == "county"]
        row = next((d for d in rows if d.province == "北京市"), rows[0] if len(rows) == 1 else None)
        made[identifier] = Entity(identifier, T.DISTRICT, name, (), (), 0.8, {"code": row.code} if row else {})
    return identifier


def _claim(reading: Reading, local: int, predicate: str, subject: str, object_: str, rule: str, confidence: float) -> Claim:
    mention = reading.mentions[reading.entities[local].mentions[0]]
    article = reading.article
    start, end = article.to_page(mention.start, mention.end)
    quote = re.sub(r"\s", "", article.text[mention.start : mention.end])
    sentence = article.sentences.index(article.sentence_at(mention.start))
    return Claim(predicate, subject, object_, article.id, start, end, quote, sentence, rule, confidence, {})
