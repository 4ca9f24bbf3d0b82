"""The unit of a list line: where the body ends and its department, the title or the team begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg import vocabulary
from kg.extraction.bodies import head_of
from kg.extraction.names import generic
from kg.extraction.people_facts import post_before
from kg.model import EntityType
from kg.vocabulary import Head

T = EntityType
_UNION = re.compile(r"(?:总工会|工会联合会|联合工会|工会委员会|工会)$")
# Heads behind which the name of a subsidiary may begin: 国信电缆集团|顺义分公司, 首都医科大学|附属…医院.
_PARENT = re.compile(r"(?:集团|公司|大学|总工会|[安税教管务]局|分局|卫生健康委|银行|研究院|科学院)$")
# What goes on behind a short name without naming another body: 中国邮政|集团有限公司.
CONTINUED = re.compile(r"集团|股份|有限|控股|公司|总公司")
_LEGAL = re.compile(r"(?:集团|控股|股份|有限|责任|总)*(?:公司|集团)$")
# Weak heads that end a name on a list line all the same: a branch, a shop, a school of a group.
_BRANCHES = ("店", "馆", "矿", "校", "园", "院")
# Ends that tell an institution or a shop where no head word does: 档案馆, 殡仪馆, 水文站.
_INSTITUTIONS = ("馆", "院", "站", "所", "局", "处", "校", "委", "会", "中心", "园", "署", "司", "队", "库", "社")
# Parts of an enterprise that are plants or branches of it; crews, sections and counters are teams.
_PLANTS = ("车间", "项目部", "中心", "分厂", "工厂", "营业厅", "门市", "门店", "基地", "码头", "工区")
_PARTY = re.compile(r"(?<=[村区])(?:党委|党总支|党支部|居委会|居民委员会|村委会|村民委员会)(?=(?:副?书记|委员|副?主任)$)")
_SECTION = re.compile(r"第[一二三四五六七八九十\d]+[\u4e00-\u9fff]{0,4}[所科处]$")  # 石景山区税务局|第一税务所
_MIN_CORE = 2  # characters before a head: 北大|医院 is a name, 医院 is none


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit cell taken apart; offsets count in the cell's text."""

    body: int  # the body is text[:body]
    title: int  # the post with its department is text[title:]; == len(text) where there is none
    type: EntityType
    kind: str
    tail: str  # the department or team behind the body, without the post


@cache
def departments() -> tuple[str, ...]:
    """Ends of departments and teams, longest first."""
    return tuple(sorted(vocabulary.lines("lexicon/roster_departments.txt"), key=lambda w: (-len(w), w)))


@cache
def _organs() -> frozenset[str]:
    return frozenset(vocabulary.lines("lexicon/roster_organs.txt"))


def is_department(text: str) -> bool:
    """Does the text end as a department or a team does?"""
    return text.endswith(departments()) and not text.endswith(tuple(_organs()))


def is_unit(text: str) -> bool:
    """Does the text end as a body, a department or a team does?"""
    return head_of(text, "") is not None or is_department(text) or _UNION.search(text) is not None


def has_organ(text: str) -> bool:
    """Does a body's name open the text?"""
    return next(_organ_ends(text), None) is not None


def _organ_ends(text: str) -> Iterator[tuple[int, Head | None]]:
    """(end, head) of every place where a body may end, from left to right; no head for a union."""
    found = False
    for end in range(_MIN_CORE + 1, len(text) + 1):
        union = _UNION.search(text, 0, end)
        if union:
            if union.start() >= _MIN_CORE and text[: union.start()] not in generic():
                found = True
                yield end, None
            continue
        head = head_of(text[:end], text[end : end + 2])
        if head is None or end - len(head.suffix) < _MIN_CORE:
            continue
        if (head.strength == "weak" and not text[:end].endswith(_BRANCHES)) or head.type == "subdistrict" or (found and is_department(text[:end])):
            continue  # behind a company or a hospital a centre is its department
        found = True
        yield end, head


def split(text: str) -> Unit:
    """北京北奔汽车制造有限公司总装车间高级技师 -> body, department, post."""
    organ = _PARTY.search(text)
    if organ:  # 板桥村党支部|书记: on a list line the village's party branch is the body
        return Unit(organ.end(), organ.end(), T.INSTITUTION, "party" if organ.group().startswith("党") else "other", "")
    post = post_before(text, len(text))
    stop = len(text) - len(post) if post else len(text)
    ends = [(e, h) for e, h in _organ_ends(text) if e <= stop]
    ends = list(_outermost(text, ends))
    if not ends:
        return _without_organ(text, stop)
    end, head = ends[-1]
    if head is None:
        return Unit(end, _title(stop, end, text), T.UNION, "", text[end:stop])
    type_, kind = _type(head)
    return Unit(end, _title(stop, end, text), type_, kind, text[end:stop])


def _title(stop: int, end: int, text: str) -> int:
    return end if stop < len(text) else len(text)


def _outermost(text: str, ends: list[tuple[int, Head | None]]) -> Iterator[tuple[int, Head | None]]:
    """The ends that go on a body's name; a school's 学院 or a hospital's 中心 is its department."""
    previous: tuple[int, Head | None] | None = None
    for end, head in ends:
        if previous is not None and head is not None and text[: previous[0]].endswith("大学") and head.suffix.endswith(("学院", "学校")):
            if not re.search(r"附属|附", text[previous[0] : end]):
                continue
        if previous is not None and previous[1] is not None and previous[1].kind == "government" and _SECTION.fullmatch(text[previous[0] : end]):
            continue
        previous = (end, head)
        yield end, head


def _without_organ(text: str, stop: int) -> Unit:
    """A station, an office, a brand: known by its last word only, or not at all."""
    end = stop
    small = re.compile(r"(?<=.{3}[局所院站馆社])[\u4e00-\u9fff\d“”]{2,10}(?:队|班|组|科|室|部|处|车间)$").search(text, 0, stop)
    if small is None:
        small = re.compile(r"(?<=.{3}中心)[\u4e00-\u9fff\d“”]{2,10}(?:队|班|组|科|室|部|处|车间)$").search(text, 0, stop)
    if small is not None:
        end = small.start()
    head = head_of(text[:end], "")
    tail = text[end:stop]
    title = end if stop < len(text) else len(text)
    if head is None:
        known = is_department(text[:end]) or text[:end].endswith(_INSTITUTIONS)
        return Unit(end, title, T.INSTITUTION if known else T.ENTERPRISE, "other" if known else "", tail)
    if head.type == "subdistrict":
        return Unit(end, title, T.SUBDISTRICT, "", tail)
    if is_department(text[:end]) and head.type != "institution":
        return Unit(end, title, T.INSTITUTION, "other", tail)
    type_, kind = _type(head)
    return Unit(end, title, type_, kind, tail)


def _type(head: Head) -> tuple[EntityType, str]:
    if head.type == "enterprise":
        return T.ENTERPRISE, ""
    if head.type == "place" and head.suffix in ("社区", "村"):
        return T.PLACE, ""
    return T.INSTITUTION, head.kind or "other"  # who works for a museum works for an institution


def parents(text: str) -> Iterator[tuple[int, EntityType, str]]:
    """(end, type, kind) of the bodies with whose names a body's name opens."""
    body = len(text)
    for end, head in _organ_ends(text):
        if end >= body or not _PARENT.search(text[:end]):
            continue
        rest = text[end:body]
        if len(rest) < 2 or _LEGAL.fullmatch(rest) or rest.startswith(("有限", "股份", "控股", "集团", "公司", "责任", "城", "生", "路")):
            continue
        if head is None:
            yield end, T.UNION, ""
        else:
            type_, kind = _type(head)
            yield end, type_, kind


def part_type(body: EntityType, tail: str) -> tuple[EntityType, str]:
    """Type and kind of an honoured part: a workshop is a plant of its company, a crew or a counter a team."""
    if body is T.ENTERPRISE and tail.endswith(_PLANTS):
        return T.ENTERPRISE, ""
    head = head_of(tail, "")
    return T.INSTITUTION, head.kind if head and head.type == "institution" and head.kind else "other"
