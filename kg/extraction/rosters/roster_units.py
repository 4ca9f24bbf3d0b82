"""The unit of a list line: where the body ends and its department, the title or the team begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg import vocabulary
from kg.extraction.lexical.patterns import pattern
from kg.extraction.people.titles import post_before
from kg.extraction.recognisers.head_words import head_of
from kg.extraction.recognisers.names import generic
from kg.model import EntityType
from kg.prefilter import quick
from kg.vocabulary import Head

T = EntityType
_UNION = re.compile(r"(?:总工会|工会联合会|联合工会|工会委员会|工会)$")
# Heads behind which the name of a subsidiary may begin: 国信电缆集团|顺义分公司, 首都医科大学|附属…医院.
_PARENT = quick(r"(?:集团|公司|大学|总工会|[安税教管务]局|分局|卫生健康委|银行|研究院|科学院)$")
# What goes on behind a short name without naming another body: 中国邮政|集团有限公司, 北京大学|城.
# 恒力石化|（苏州）有限公司 is another firm's name too.
CONTINUED = quick(
    r"集团|股份|有限|控股|公司|总公司|责任|[城生路]|[（(][\u4e00-\u9fff]{2,6}[)）](?:集团|股份|有限|控股|责任|总?公司)"
)
_LEGAL = quick(r"(?:集团|控股|股份|有限|责任|总)*(?:公司|集团)$")
_OF_AREA = quick(r"[省市县区旗州盟镇乡][\u4e00-\u9fff]{2,10}局$")  # 获嘉县农业农村局
# Weak heads that end a name on a list line all the same: a shop, a mine, a school of a group.
_BRANCHES = ("店", "馆", "矿", "校", "工厂")
# Ends that tell an institution where no head word does: 档案馆, 殡仪馆, 水文站.
_INSTITUTIONS = (
    "馆", "院", "站", "所", "局", "处", "校", "委", "会", "中心", "园", "署", "司", "队", "库", "社",
)
# Parts of an enterprise that are plants or branches of it; crews, sections and counters are teams.
_PLANTS = (
    "车间", "项目部", "运行部", "作业部", "站", "中心", "分厂", "工厂", "营业厅", "门市", "门店", "基地",
    "码头", "工区",
)  # fmt: skip
_WORKPLACE = pattern("coreference", "workplace")
_LOCAL = ("党委", "党总支", "党支部", "居委会", "居民委员会", "村委会", "村民委员会")
_PARTY = quick(rf"(?<=[村区])(?:{'|'.join(_LOCAL)})(?=(?:(?:副?书记|委员|副?主任)|)$)")
# 石景山区税务局|第一税务所: an office of a government body by number is its section.
_SECTION = re.compile(r"第[一二三四五六七八九十\d]+[\u4e00-\u9fff]{0,4}[所科处]")
_CREW = r"[\u4e00-\u9fff\d“”]{2,10}(?:队|班|组|科|室|部|处|车间)$"
_CREW_BEHIND = re.compile(rf"(?:(?<=.{{3}}[局所院站馆社厂])|(?<=.{{3}}中心)){_CREW}")
# Occupations that the list of posts lacks end so: 轧钢作业区作业长, 管网工.
OCCUPATION = re.compile(r"(?:[\u4e00-\u9fff]{1,24})(?:[长员工师手匠]|顾问|专家)$")
# The office that keeps a place is a body, not a department of it: 甲文化广场|管理处, 乙社区|服务中心.
_KEEPER = quick(
    r"(?:广场|景区|公园|陵园|社区|村|街道|办事处|园区|商圈|林场|工会)(?:(?:管理|服务|运营)中心|管理[处所站]|服务站|管委会)$"
)
_OWN_NAMES = ("全国总工会", "中华全国总工会")
_MIN_CORE = 2  # characters before a head: 北大|医院 is a name, 医院 is none


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit cell taken apart; offsets count in the cell's text."""

    body: int  # the body is text[:body]; what follows is its department and the post
    type: EntityType
    kind: str


@cache
def _departments() -> tuple[str, ...]:
    return tuple(vocabulary.lines("lexicon/roster_departments.txt"))


@cache
def _organs() -> tuple[str, ...]:
    return tuple(vocabulary.lines("lexicon/roster_organs.txt"))


def is_department(text: str) -> bool:
    """Does the text end as a department or a team does?"""
    return text.endswith(_departments()) and not text.endswith(_organs())


def is_unit(text: str) -> bool:
    """Does the text end as a body, a department or a team does?"""
    return head_of(text, "") is not None or is_department(text) or _UNION.search(text) is not None


def is_strong_unit(text: str) -> bool:
    """As `is_unit`, but not by a weak head: 李建设 may be a name."""
    head = head_of(text, "")
    return is_unit(text) and (head is None or head.strength == "strong" or len(head.suffix) == 1)


def has_organ(text: str) -> bool:
    """Does a body's name open the text?"""
    return next(_organ_ends(text), None) is not None


def _organ_ends(text: str) -> Iterator[tuple[int, Head | None]]:
    """(end, head) of every place where a body may end, from left to right; no head for a union."""
    last = 0
    for end in range(_MIN_CORE + 1, len(text) + 1):
        if text.startswith("队", end) and text[end - 1] in "中大小支":
            continue  # 交警大队一中|队中队长 is no school
        union = _UNION.search(text, 0, end)
        head = None if union else head_of(text[:end], text[end : end + 2])
        if union is not None:
            whole = text[:end] in _OWN_NAMES
            ends = whole or (union.start() >= _MIN_CORE and text[: union.start()] not in generic())
        else:
            ends = head is not None and _ends_name(text[:end], head, last)
        if ends:
            if head is None or head.type != "place":
                last = end  # of 文化广场|管理处 the second is the body, not its department
            yield end, head


def _ends_name(text: str, head: Head, last: int) -> bool:
    """May the head end a body here? Behind a body (that ends at `last`) a centre is its department."""
    start = len(text) - len(head.suffix)
    if start < _MIN_CORE or head.type == "subdistrict" or text.endswith("农村"):
        return False  # 农业农村|局
    if _KEEPER.search(text):
        return True
    if head.strength != "strong" and not text.endswith(_BRANCHES) and not _OF_AREA.search(text):
        return False
    return last <= 0 or start < last or not is_department(text)


def split(text: str) -> Unit:
    """北京北奔汽车制造有限公司总装车间高级技师 -> the company, by the last head that is no department's."""
    organ = _PARTY.search(text)
    if organ:  # 板桥村党支部|书记: on a list line the village's party branch is the body
        return Unit(organ.end(), T.INSTITUTION, "party" if organ.group().startswith("党") else "other")
    post = post_before(text, len(text))
    stop = len(text) - len(post) if post else len(text)
    ends = list(_outermost(text, stop))
    if not ends:
        return _without_organ(text, stop)
    end, head = ends[-1]
    tail = text[end:stop]
    if tail and not post and not is_department(tail) and not OCCUPATION.fullmatch(tail):
        end = len(text)  # 华天饮食控股集团有限公司峨嵋酒家: a shop without a head word
    if head is None:
        return Unit(end, T.UNION, "")
    return Unit(end, *_type(head))


def _outermost(text: str, stop: int) -> Iterator[tuple[int, Head | None]]:
    """The ends that go on a body's name; a university's 学院 or a bureau's first office are departments."""
    at, before = 0, None
    for end, head in _organ_ends(text):
        if end > stop:
            return
        part = text[at:end]
        college = head is not None and head.suffix.endswith(("学院", "学校")) and "附" not in part
        if text[:at].endswith("大学") and college:
            continue
        if before is not None and before.kind == "government" and _SECTION.fullmatch(part):
            continue
        at, before = end, head
        yield end, head


def _without_organ(text: str, stop: int) -> Unit:
    """A station, an office, a brand: known by its last word only, or not at all."""
    crew = _CREW_BEHIND.search(text, 0, stop)
    end = crew.start() if crew else stop
    name = text[:end]
    head = head_of(name, "")
    if head is not None and head.type == "subdistrict":
        return Unit(end, T.SUBDISTRICT, "")
    if head is not None and (head.type == "institution" or not is_department(name)):
        return Unit(end, *_type(head))
    if not name.endswith("车队") and (is_department(name) or name.endswith(_INSTITUTIONS)):
        return Unit(end, T.INSTITUTION, "other")
    return Unit(end, T.ENTERPRISE, "")


def _type(head: Head) -> tuple[EntityType, str]:
    if head.type == "enterprise":
        return T.ENTERPRISE, ""
    if head.type == "place" and head.suffix in ("社区", "村"):
        return T.PLACE, ""
    return T.INSTITUTION, head.kind or "other"  # who works for a museum works for an institution


def parents(text: str) -> Iterator[tuple[int, EntityType, str]]:
    """(end, type, kind) of the bodies with whose names a body's name opens."""
    for end, head in _organ_ends(text):
        rest = text[end:]
        if len(rest) < 2 or not _PARENT.search(text[:end]):
            continue
        if _LEGAL.fullmatch(rest) or CONTINUED.match(rest):
            continue
        if head is None:
            yield end, T.UNION, ""
        else:
            yield end, *_type(head)


def part_type(body: EntityType, tail: str) -> tuple[EntityType, str]:
    """Type and kind of an honoured part: a firm's workshop, crew or counter is a firm, its office is not."""
    if body is T.ENTERPRISE and (tail.endswith(_PLANTS) or _WORKPLACE.search(tail)):
        return T.ENTERPRISE, ""
    head = head_of(tail, "")
    return T.INSTITUTION, head.kind if head and head.type == "institution" and head.kind else "other"
