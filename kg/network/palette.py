"""Names, colours and shapes of the classes; names of the properties; one place for page and exports.

Hue alone cannot tell twelve classes apart for every reader, so related classes share a shape and
differ in hue and lightness within it. The hues follow Okabe & Ito and Tol, whose sets were made for
colour-blind readers; each has a lighter twin for the dark theme.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.model import EntityType


@dataclass(frozen=True, slots=True)
class Look:
    """How a class is shown."""

    zh: str
    en: str
    shape: str  # a vis-network shape: dot, square, triangle, triangleDown, diamond, star, hexagon
    light: str
    dark: str


LOOKS: dict[EntityType, Look] = {
    EntityType.UNION: Look("工会", "Unions", "dot", "#b8322a", "#f0796b"),
    EntityType.PERSON: Look("人物", "People", "dot", "#1f6fb2", "#6fb5ee"),
    EntityType.ENTERPRISE: Look("企业", "Enterprises", "square", "#0f7f73", "#45bfae"),
    EntityType.INSTITUTION: Look("机构", "Institutions", "square", "#7a5195", "#bb96d8"),
    EntityType.HONOUR: Look("荣誉", "Honours", "star", "#c98a00", "#f2c14b"),
    EntityType.EVENT: Look("活动", "Events", "diamond", "#d55e00", "#ff9a57"),
    EntityType.PROGRAMME: Look("项目", "Programmes", "diamond", "#b5477f", "#ea8fbb"),
    EntityType.DISTRICT: Look("区县", "Districts", "triangle", "#3d6b2f", "#8cc474"),
    EntityType.SUBDISTRICT: Look("街道乡镇", "Subdistricts", "triangle", "#7a9a2e", "#c0dc7a"),
    EntityType.PLACE: Look("地点", "Places", "triangleDown", "#5f6f52", "#aebfa0"),
    EntityType.FACILITY: Look("场所设施", "Facilities", "hexagon", "#7b5b3a", "#c9a37c"),
    EntityType.WORK: Look("文献作品", "Works", "hexagon", "#546473", "#a3b4c4"),
}

# a community has no name; the first ten get a colour, the rest share a grey
COMMUNITIES: tuple[tuple[str, str], ...] = (
    ("#1f6fb2", "#6fb5ee"), ("#d55e00", "#ff9a57"), ("#0f7f73", "#45bfae"), ("#b5477f", "#ea8fbb"),
    ("#c98a00", "#f2c14b"), ("#7a5195", "#bb96d8"), ("#3d6b2f", "#8cc474"), ("#b8322a", "#f0796b"),
    ("#3a8fa8", "#7fd0e6"), ("#7b5b3a", "#c9a37c"),
)  # fmt: skip
OTHER_COMMUNITIES = ("#8a8f94", "#8b9299")


@dataclass(frozen=True, slots=True)
class Wording:
    """A property read from its subject and from its object."""

    zh: str
    en: str
    zh_inverse: str
    en_inverse: str


PROPERTIES: dict[str, Wording] = {
    "parentUnion": Wording("上级工会", "parent union", "下级工会", "subordinate unions"),
    "unionOf": Wording("所属单位", "union of", "本单位工会", "its union"),
    "covers": Wording("覆盖区域", "covers", "覆盖本地的工会", "covered by"),
    "inDistrict": Wording("所在区县", "in district", "区内", "located here"),
    "subOrganizationOf": Wording("上级单位", "part of", "下属单位", "has part"),
    "holdsPost": Wording("任职", "holds post at", "任职人员", "post holders"),
    "employedBy": Wording("工作单位", "employed by", "职工", "employees"),
    "awarded": Wording("获得荣誉", "awarded", "获得者", "recipients"),
    "conferredBy": Wording("授予单位", "conferred by", "所授荣誉", "confers"),
    "organizes": Wording("举办", "organizes", "举办单位", "organized by"),
    "participatesIn": Wording("参加", "takes part in", "参加者", "participants"),
    "heldAt": Wording("举办地点", "held at", "在此举办", "held here"),
    "issues": Wording("发布", "issues", "发布单位", "issued by"),
    "visits": Wording("走访", "visits", "来访", "visited by"),
    "cooperatesWith": Wording("合作", "cooperates with", "合作", "cooperates with"),
    "runs": Wording("运营", "runs", "运营单位", "run by"),
    "observation": Wording("数据", "figures", "数据", "figures"),
}
