"""Tables whose head names the columns: who of a row is honoured, who works where, who is nobody in it."""

from __future__ import annotations

import pytest

from kg.extraction.rosters.roster_columns import Role, columns_of, role_of
from tests.extraction.articles import statements

_COOK = ("周大勇", "employedBy", "滨江望海宾馆", "")
TABLES = {
    "who proposed a collective is not honoured": (
        """云岭市五一劳动奖状名单

序号	单位名称	推荐单位
1	云岭锦绣服装有限公司	江城区总工会
2	云岭市第二医院	云岭市卫生健康工会
""",
        {
            ("云岭锦绣服装有限公司", "awarded", "云岭市五一劳动奖状", ""),
            ("云岭市第二医院", "awarded", "云岭市五一劳动奖状", ""),
        },
    ),
    "nor where the column stands first, with the collective in two cells": (
        """云岭市工人先锋号名单

主管部门	单位	集体名称
江城区总工会	云岭锦绣服装有限公司	裁剪车间
市交通运输局	云岭市公交集团	云岭市公交集团一车队
""",
        {
            ("云岭锦绣服装有限公司裁剪车间", "awarded", "云岭市工人先锋号", ""),
            ("云岭市公交集团一车队", "awarded", "云岭市工人先锋号", ""),
        },
    ),
    "who proposed alone is whom the row is about": (
        """云岭市五一劳动奖状名单

序号	申报单位	联系电话
1	云岭锦绣服装有限公司	87654321
2	云岭市第二医院	87654322
""",
        {
            ("云岭锦绣服装有限公司", "awarded", "云岭市五一劳动奖状", ""),
            ("云岭市第二医院", "awarded", "云岭市五一劳动奖状", ""),
        },
    ),
    "who proposed before a person, the post in a column of its own": (
        """云岭市五一劳动奖章名单

序号	推荐单位	姓名	工作单位	职务（工种）
1	江城区总工会	王丽君	云岭锦绣蜀绣坊	刺绣工
2	江北区总工会	李国强	云岭航宇技师学院	教师
""",
        {
            ("王丽君", "awarded", "云岭市五一劳动奖章", ""),
            ("王丽君", "employedBy", "云岭锦绣蜀绣坊", ""),
            ("王丽君", "holdsPost", "云岭锦绣蜀绣坊", "刺绣工"),
            ("李国强", "awarded", "云岭市五一劳动奖章", ""),
            ("李国强", "employedBy", "云岭航宇技师学院", ""),
            ("李国强", "holdsPost", "云岭航宇技师学院", "教师"),
        },
    ),
    "who proposed before a person, unit and post in one cell, names that are words": (
        """云岭市五一劳动奖章名单

所属工会	姓名	工作单位及职务
江城区总工会	平安	云岭锦绣服装有限公司裁剪工
市教育工会	高原	云岭第三中学教师
江城区总工会	沈丽	云岭清风茶坊茶艺师
江城区总工会	冯玉兰	云岭蜀绣坊刺绣工
""",
        {
            ("平安", "awarded", "云岭市五一劳动奖章", ""),
            ("平安", "employedBy", "云岭锦绣服装有限公司", ""),
            ("平安", "holdsPost", "云岭锦绣服装有限公司", "裁剪工"),
            ("高原", "awarded", "云岭市五一劳动奖章", ""),
            ("高原", "employedBy", "云岭第三中学", ""),
            ("高原", "holdsPost", "云岭第三中学", "教师"),
            ("冯玉兰", "awarded", "云岭市五一劳动奖章", ""),  # who knows where the unit ends
            ("沈丽", "awarded", "云岭市五一劳动奖章", ""),
            ("沈丽", "employedBy", "云岭清风茶坊", ""),
            ("沈丽", "holdsPost", "云岭清风茶坊", "茶艺师"),
        },
    ),
    "post before name before unit": (
        """云岭市代表名单

职务	姓名	单位
钳工	李国强	云岭机床厂
护士长	王丽君	云岭市第二医院
""",
        {
            ("李国强", "employedBy", "云岭机床厂", ""),
            ("李国强", "holdsPost", "云岭机床厂", "钳工"),
            ("王丽君", "employedBy", "云岭市第二医院", ""),
            ("王丽君", "holdsPost", "云岭市第二医院", "护士长"),
        },
    ),
    "what was competed in is nobody's employer": (
        """云岭市职工技能大赛获奖名单

工种	奖项	姓名	单位
中式烹调师	一等奖	周大勇	滨江望海宾馆
焊工	一等奖	李国强	滨江机械有限公司
""",
        {_COOK, ("李国强", "employedBy", "滨江机械有限公司", "")},
    ),
    "nor with the place in the last column": (
        """云岭市职工技能大赛获奖名单

工种	姓名	单位	名次
中式烹调师	周大勇	滨江望海宾馆	第一名
焊工	李国强	滨江机械有限公司	第二名
""",
        {_COOK, ("李国强", "employedBy", "滨江机械有限公司", "")},
    ),
    "the honour in the first column": (
        """云岭市总工会表彰名单

荣誉称号	推荐单位	姓名	工作单位
全国五一劳动奖章	江城区总工会	王丽君	滨江纺织厂
全国三八红旗手	江北区总工会	李秀兰	滨江机床厂
""",
        {
            ("王丽君", "awarded", "全国五一劳动奖章", ""),
            ("王丽君", "employedBy", "滨江纺织厂", ""),
            ("李秀兰", "awarded", "全国三八红旗手", ""),
            ("李秀兰", "employedBy", "滨江机床厂", ""),
        },
    ),
    "chairs beside unions": (
        """江城区工会通讯录

工会	主席	电话
江城区教育工会	王丽君	87654321
江城区环卫工会	李国强	87654322
江城区卫生工会	周大勇	87654323
""",
        {
            ("王丽君", "holdsPost", "江城区教育工会", "主席"),
            ("李国强", "holdsPost", "江城区环卫工会", "主席"),
            ("周大勇", "holdsPost", "江城区卫生工会", "主席"),
        },
    ),
    "two people to a row": (
        """云岭市五一劳动奖章名单

姓名	单位	姓名	单位
王丽君	滨江纺织厂	李国强	滨江机床厂
""",
        {
            ("王丽君", "awarded", "云岭市五一劳动奖章", ""),
            ("王丽君", "employedBy", "滨江纺织厂", ""),
            ("李国强", "awarded", "云岭市五一劳动奖章", ""),
            ("李国强", "employedBy", "滨江机床厂", ""),
        },
    ),
    "figures by area name nobody": (
        """云岭市工会会员情况一览

区	基层工会（个）	会员（万人）
江城区	1200	15.2
江北区	1500	18.6
""",
        set(),
    ),
}


@pytest.mark.parametrize("case", TABLES)
def test_a_row_says_what_its_columns_are_of(case: str) -> None:
    text, said = TABLES[case]
    assert statements(text) == said


@pytest.mark.parametrize(
    ("head", "role"),
    [
        ("推荐单位", Role.SPONSOR), ("选送单位", Role.SPONSOR), ("主管部门", Role.SPONSOR),
        ("所属单位", Role.UNIT), ("参赛单位", Role.UNIT), ("单位名称", Role.UNIT), ("单位及职务", Role.WORK),
        ("推荐对象", Role.EITHER), ("姓名", Role.PERSON), ("工会主席", Role.LEADER), ("联系人", Role.ASIDE),
        ("会员（万人）", Role.FIGURE), ("职务（工种）", Role.POST), ("王丽君", Role.OPEN),
    ],
)  # fmt: skip
def test_a_columns_role_is_told_by_its_head(head: str, role: Role) -> None:
    assert role_of(head) is role


@pytest.mark.parametrize("row", ["王丽君 工会主席", "云岭市公交集团 工会主席", "单位：云岭市公交集团"])
def test_a_row_is_no_head(row: str) -> None:
    assert columns_of(row, 0, len(row)) is None
