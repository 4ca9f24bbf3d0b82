"""北京京安医院|护理部, 集团公司|人力资源部: a part that acts or is honoured under its body's name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from kg.extraction.coreference.context_nouns import context_nouns, endings
from kg.extraction.coreference.pruning import Free, longest_at_ends
from kg.extraction.lexical.patterns import pattern
from kg.extraction.lexical.scan import Scan, cut
from kg.extraction.recognisers.names import is_verbal, stops
from kg.model import EMPLOYERS, EntityType, Mention
from kg.prefilter import finditer

T = EntityType
_DEPARTMENT = pattern("coreference", "department")
_UNION_GROUP = pattern("coreference", "union_group")
_PART_OF_UNION = pattern("coreference", "part_of_union")
_NO_DEPARTMENT = pattern("coreference", "no_department")
_COUNTED = pattern("coreference", "counted")
_INSIDE = pattern("coreference", "department_inside")
_TEAMS = ("队", "大队", "中队", "支队", "班", "组", "站", "中心", "车间", "段", "工区", "工部")
_PROJECT = pattern("coreference", "project")
_COLLEGE = pattern("coreference", "college")
_LINK = re.compile("[与和及]")
_JOINT = pattern("coreference", "joint_department")
_TAKEN_ALONG = pattern("coreference", "union_and_department")
_ALONG = len("联合")
_OF_FIRM = ("公司", "集团", "厂", "矿", "医院", "学校", "中学", "小学", "大学", "学院", "银行")
_OWNED = pattern("coreference", "owned_department")
_WORKPLACE = pattern("coreference", "workplace")
_VILLAGE_ORGAN = pattern("coreference", "village_organ")
_OWN_NOUN = re.compile("^[该本]?(?:公司|集团|工厂|医院|学校|学院|中心)")
_UNION_TAIL = pattern("coreference", "union_tail")


def departments(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    """The mentions and the departments that stand on them."""
    free = Free(mentions)
    return [
        *mentions,
        *_behind_body(scan, mentions, free),
        *_projects(scan, mentions),
        *_beside_union(scan, mentions, free),
        *_of_noun(scan, mentions),
        *_of_village(scan, mentions),
    ]


def _mention(
    scan: Scan, start: int, end: int, name: str, confidence: float, *, label: bool = True
) -> Mention:
    return Mention(
        start, end, scan.text[start:end], T.INSTITUTION, name, "institution.department", confidence,
        label, {"kind": "other"},
    )  # fmt: skip


def _behind_body(scan: Scan, mentions: Sequence[Mention], free: Free) -> Iterator[Mention]:
    """护理部 right behind the longest name that ends there."""
    beside = Free([m for m in mentions if m.type is not T.UNION])
    unions = {m.end for m in mentions if m.type is T.UNION}
    for end, body in longest_at_ends(mentions, EMPLOYERS):
        if group := _UNION_GROUP.match(scan.text, end):
            if group.end() not in unions and not _broken(group["part"]) and beside(body.start, group.end()):
                yield from _union_group(scan, body, group)
            continue
        found = _DEPARTMENT.match(scan.text, end)
        if not found or _COUNTED.search(found.group()) or _broken(found.group()):
            continue
        # 某某集团|总承包部|工会: the union's name holds the part
        room = beside if scan.text.startswith("工会", found.end()) else free
        if room(body.start, found.end()):
            yield part(scan, body, found.end())
            if inner := _INSIDE.match(found.group()):
                yield part(scan, body, end + inner.end())


def _union_group(scan: Scan, body: Mention, group: re.Match[str]) -> Iterator[Mention]:
    """某某集团|第二管网所工会三分会: a group of a body's union, and the part that it is of."""
    surface = scan.text[body.start : group.end()]
    name = body.name + group.group()
    yield Mention(body.start, group.end(), surface, T.UNION, name, "union.group", 0.8, body.label)
    if _PART_OF_UNION.fullmatch(group["part"]):
        yield part(scan, body, group.end("part"))


def part(scan: Scan, body: Mention, end: int) -> Mention:
    """The part of a body that ends at an offset: a firm where work is done, else an office."""
    name = body.name + scan.text[body.end : end]
    made = _mention(scan, body.start, end, name, 0.75, label=body.label)
    works = body.type is T.ENTERPRISE and _WORKPLACE.search(name)
    return replace(made, type=T.ENTERPRISE, detail={}) if works else made


def _projects(scan: Scan, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """中铁建工西南公司|四号线一期九标项目部; 中国农业大学|食品科学与营养学院: a long name."""
    for end, body in longest_at_ends(mentions, EMPLOYERS):
        part = (_PROJECT if body.type is T.ENTERPRISE else _COLLEGE).match(scan.text, end)
        if part is None or (body.type is T.INSTITUTION and not body.name.endswith("大学")):
            continue
        plain = _LINK.sub("", part.group())
        if any(w in stops() and len(w) > 1 for w in cut(part.group())) or _NO_DEPARTMENT.search(plain):
            continue
        made = _mention(scan, body.start, part.end(), body.name + part.group(), 0.75, label=body.label)
        yield replace(made, type=body.type, detail={} if body.type is T.ENTERPRISE else {"kind": "school"})


def _beside_union(scan: Scan, mentions: Sequence[Mention], free: Free) -> Iterator[Mention]:
    """某集团工会和|人力部|共同举办: the department is of the union's body."""
    for m in finditer(_JOINT, scan.text):
        unions = [
            k for k in mentions
            if k.end <= m.start() and k.type is T.UNION and not k.name.endswith("总工会")
        ]  # fmt: skip
        if unions and free(*m.span(1)) and not _broken(m.group(1)):
            name = _UNION_TAIL.sub("", unions[-1].name) + _OWN_NOUN.sub("", m.group(1))  # 公司|安环部
            yield _mention(scan, m.start(1), m.end(1), name, 0.7)
    for m in finditer(_TAKEN_ALONG, scan.text):
        unions = [k for k in mentions if k.end == m.start() - _ALONG and k.type is T.UNION]
        cores = {_UNION_TAIL.sub("", k.name) for k in unions}
        if len(cores) == 1 and (core := cores.pop()).endswith(_OF_FIRM) and not _broken(m.group(1)):
            yield _mention(scan, *m.span(1), core + _OWN_NOUN.sub("", m.group(1)), 0.7)


def _of_noun(scan: Scan, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """集团|人力资源部: the department of the last body of that kind."""
    for m in finditer(_OWNED, scan.text):
        noun, part = filter(None, m.groups())
        owners = [
            k for k in mentions
            if k.end <= m.start() and k.type in context_nouns()[noun].types and k.name.endswith(endings(noun))
        ]  # fmt: skip
        if owners and not _NO_DEPARTMENT.search(part):
            yield _mention(scan, m.start(), m.end(), owners[-1].name + part, 0.72)


def _of_village(scan: Scan, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """西营村|党支部, 新兴社区|居委会: the organ of the longest name of a village or a community."""
    places = [m for m in mentions if m.text.endswith(("村", "社区"))]
    for end, village in longest_at_ends(places, (T.PLACE,)):
        organ = _VILLAGE_ORGAN.match(scan.text, end)
        if organ:
            detail = {"kind": "party" if organ.group().startswith("党") else "government"}
            made = _mention(scan, village.start, organ.end(), village.name + organ.group(), 0.8)
            yield replace(made, detail=detail)


def _broken(part: str) -> bool:
    """Does a word that cannot stand in a name break the part?"""
    if _NO_DEPARTMENT.search(part):
        return True
    words = cut(part)
    if any(w in stops() and len(w) > 1 for w in words):
        return True
    # 张家湾|清扫|队, 救护|大队: what a team does may stand right before its kind
    return any(is_verbal(w) and following not in _TEAMS for w, following in pairwise((*words, "")))
