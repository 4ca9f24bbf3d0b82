"""What names themselves say: the body of a union, the whole of a part, the district."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg import vocabulary
from kg.extraction.frame import Frame
from kg.model import BODIES, EntityType, Fact, LocalEntity, Mention

T = EntityType
_PART = re.compile(r"工会|总工会")
_AREA_TAIL = re.compile(r"(?:街道|地区|镇|乡|社区|村|区|县|市|省|行业|商圈|园区|楼宇|科学城|开发区|商务区|自治区|大厦|市场)$")


def union_of(frame: Frame) -> Iterator[Fact]:
    """203所工会 -> 203所: the body that a union's name holds."""
    for index, entity in enumerate(frame.entities):
        if entity.type is not T.UNION:
            continue
        for m in entity.mentions:
            union = frame.mentions[m]
            body = _core_body(frame, union)
            if body is not None and body != index:
                yield Fact("unionOf", index, body, union.start, union.end, "unionOf.name", min(0.95, union.confidence))
                break


def _core_body(frame: Frame, union: Mention) -> int | None:
    head = re.search(r"(?:总工会|工会联合会|联合工会|工会委员会|工会)$", union.text)
    if head is None:
        return None
    core_end = union.end - len(head.group())
    for k, m in frame.inside(union):
        if m.end == core_end and m.start == union.start and m.type in (T.ENTERPRISE, T.INSTITUTION):
            return frame.owner[k]
    core = union.name.removesuffix(head.group())
    for index, entity in enumerate(frame.entities):
        if entity.type in (T.ENTERPRISE, T.INSTITUTION) and (entity.name == core or union.text.removesuffix(head.group()) in entity.aliases):
            return index
    return None


def part_of(frame: Frame) -> Iterator[Fact]:
    """北京公交集团鸿运物业管理中心 -> 北京公交集团: a name that opens with another body's name."""
    for index, entity in enumerate(frame.entities):
        if entity.type not in (T.ENTERPRISE, T.INSTITUTION):
            continue
        best: tuple[int, int, Mention] | None = None
        for m in entity.mentions:
            mention = frame.mentions[m]
            for k, inner in frame.inside(mention):
                if inner.start == mention.start and inner.type in (T.ENTERPRISE, T.INSTITUTION) and frame.owner[k] != index:
                    length = inner.end - inner.start
                    if best is None or length > best[0]:
                        best = (length, frame.owner[k], mention)
        if best is None:
            for other, candidate in enumerate(frame.entities):
                if other != index and candidate.type in (T.ENTERPRISE, T.INSTITUTION) and entity.name.startswith(candidate.name) and len(entity.name) - len(candidate.name) >= 2:
                    if best is None or len(candidate.name) > best[0]:
                        best = (len(candidate.name), other, frame.mentions[entity.mentions[0]])
        if best is None:
            group = _group_of(frame, entity)
            if group is not None and group != index:
                yield Fact("subOrganizationOf", index, group, frame.mentions[entity.mentions[0]].start, frame.mentions[entity.mentions[0]].end, "part.group", 0.75)
        if best:
            yield Fact("subOrganizationOf", index, best[1], best[2].start, best[2].end, "part.name", 0.9)


def _group_of(frame: Frame, entity: LocalEntity) -> int | None:
    """住总第一开发建设公司 -> 北京住总集团: a name that opens with the core of a group of the article."""
    for other, candidate in enumerate(frame.entities):
        if candidate.type is not T.ENTERPRISE or not candidate.name.endswith("集团"):
            continue
        core = re.sub(r"^(?:北京市?|中国)", "", candidate.name).removesuffix("集团")
        if len(core) >= 2 and entity.name.startswith(core) and len(entity.name) > len(core) + 3 and not entity.name.startswith(core + "集团"):
            return other
    return None


def in_district(frame: Frame) -> Iterator[Fact]:
    """朝阳区总工会 -> 朝阳区; a subdistrict by the gazetteer or the district that stands before it."""
    districts = {e.name: i for i, e in enumerate(frame.entities) if e.type is T.DISTRICT}
    if not districts:
        return
    forms = {f: i for i, e in enumerate(frame.entities) if e.type is T.DISTRICT for f in (e.name, *e.aliases) if len(f) >= 3}
    shorts = {vocabulary.short_name(n): i for n, i in districts.items() if n[-1] in "区县市"}
    for index, entity in enumerate(frame.entities):
        if entity.type not in BODIES | {T.FACILITY, T.SUBDISTRICT, T.PLACE}:
            continue
        mention = frame.mentions[entity.mentions[0]]
        found = None
        names = (entity.name, *entity.aliases)
        for name, district in forms.items():
            if any(n.startswith(name) or re.match(rf"[\u4e00-\u9fff]{{2,3}}[市省]{re.escape(name)}", n) for n in names):
                found = (district, "district.name", 0.96)
                break
            if entity.type in BODIES and name in entity.name and not entity.name.endswith("总工会"):
                found = (district, "district.inside", 0.85)
                break
        if found is None and entity.detail.get("district") in districts:
            found = (districts[entity.detail["district"]], "district.context", 0.88)
        if found is None and (
            entity.type in (T.INSTITUTION, T.PLACE, T.FACILITY) or _BRANCH.search(entity.name)
        ):
            anywhere = bool(_BRANCH.search(entity.name))
            short = next(
                (s for s in shorts if len(s) >= 2 and (re.match(rf"(?:北京市?)?{re.escape(s)}", entity.name) or (anywhere and s in entity.name)) and len(entity.name) > len(s) + 2),
                None,
            )
            if short:
                found = (shorts[short], "district.short", 0.8)
        if found is None and entity.type in (T.FACILITY, T.PLACE, T.INSTITUTION):
            found = _by_subdistrict(frame, index, districts)
        if found is None:
            found = _placed(frame, index, forms)
        if found is None and len(districts) == 1 and _local(entity):
            found = (next(iter(districts.values())), "district.only", 0.75)
        if found:
            yield Fact("inDistrict", index, found[0], mention.start, mention.end, found[1], found[2])


# Branches and sites whose names hold a district's short name: 国网北京平谷供电公司, 圆通速递密云分部.
_BRANCH = re.compile(r"(?:分公司|支行|分行|支公司|分局|分店|供电公司|网点|营业部|分部|转运中心|分拣中心|配送站|营业所|校区|院区|分院|分中心|店)(?:工会)?$")


def _placed(frame: Frame, index: int, forms: dict[str, int]) -> tuple[int, str, float] | None:
    """A place right behind its district (海淀区中关村…设计园); a body that the text says lies there (位于丰台区的…)."""
    entity = frame.entities[index]
    if entity.type is T.SUBDISTRICT:
        return None
    for m in entity.mentions:
        start = frame.mentions[m].start
        before = frame.text[max(0, start - 22) : start]
        for form, district in forms.items():
            where = re.search(re.escape(form) + r"(?:[\u4e00-\u9fff]{2,5}(?:街道|地区|镇|乡))?(?:的)?$", before)
            if where and (entity.type in (T.PLACE, T.FACILITY) or re.search(r"位于|地处|坐落", before[: where.start()][-6:])):
                return district, "district.before", 0.82
    return None


def _local(entity: LocalEntity) -> bool:
    """A place below the county, or a union of one (社区, 村, 大厦): it lies in the only district that the article names."""
    if entity.type is T.PLACE:
        return entity.name not in vocabulary.divisions_by_name()
    return entity.type is T.UNION and bool(re.search(r"(?:社区|村|街道|地区|镇|乡|大厦|楼宇|商圈|园区|科技园|市场|行业)(?:工会联合会|联合工会|工会|总工会)", entity.name))


def _by_subdistrict(frame: Frame, index: int, districts: dict[str, int]) -> tuple[int, str, float] | None:
    """朝外街道“链空间”: a place whose name opens with a subdistrict lies in its district."""
    entity = frame.entities[index]
    for other in frame.entities:
        if other.type is T.SUBDISTRICT and entity.name.startswith(other.name) and other.detail.get("district") in districts:
            return districts[other.detail["district"]], "district.subdistrict", 0.85
    return None
