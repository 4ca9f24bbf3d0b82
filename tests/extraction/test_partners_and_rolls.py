"""Partners that are malls or platforms, rolls of places and people, houses of towns, colleges, teams."""

from __future__ import annotations

import pytest

from tests.extraction.articles import names, said

_LIST = "恒远百货、望江世界城、第一食品商店、云岭广场等8家单位"


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        (
            f"平谷区总工会联合长安路沿线的{_LIST}，成立“爱心商家联盟”。",
            {"恒远百货", "望江世界城", "第一食品商店", "云岭广场"},
        ),
        ("平谷区总工会携手辖区内的云岭广场、望江天地等5家商户推出“暖心餐”活动。", {"云岭广场", "望江天地"}),
        ("平谷区总工会与“饿了么”平台联合举办比赛。", {"饿了么"}),
        ("平谷区总工会与恒远物业共同运营驿站。", {"恒远物业"}),
        (
            "平谷区总工会、密云区总工会联合恒远公司、天成公司举办比赛。",
            {"密云区总工会", "恒远公司", "天成公司"},
        ),
        # where something is held, nobody acts
        ("平谷区总工会在云岭广场、恒远百货等8家单位设立驿站。", set()),
        ("平谷区总工会、密云区总工会联合在云岭广场、望江广场等地开展宣传。", {"密云区总工会"}),
        ("各级工会与小区物业共建驿站，平谷区总工会表示感谢。", set()),
    ],
)
def test_who_acts_with_a_union(text: str, partners: set[str]) -> None:
    """A mall in a list of partners is a firm; a platform is the firm that runs it."""
    assert said(text, "cooperatesWith") == {f"平谷区总工会 {partner}" for partner in partners}


@pytest.mark.parametrize(
    ("text", "type_", "name", "there"),
    [
        ("平谷区总工会与“货拉拉”平台签约。", "enterprise", "货拉拉", True),
        ("平谷区总工会与“货拉拉”平台签约。", "programme", "“货拉拉”平台", False),
        ("平谷区总工会推出“工匠云”平台。", "programme", "“工匠云”平台", True),
        ("“骑手之家”面积约80平方米，由恒远公司建设。", "facility", "骑手之家", True),
        ("全区“骑手之家”面积不等，由恒远公司建设。", "facility", "骑手之家", False),
        ("顺德区工人文化宫云岭宫启用，望江宫、东山宫正在建设。", "facility", "望江宫", True),
        ("职工走进望江宫、东山宫参观。", "facility", "望江宫", False),
        ("服务中心位于云岭镇恒远商业城4至5层。", "facility", "恒远商业城", True),
        ("云岭镇恒远商业城工会成立。", "enterprise", "云岭镇恒远商业城", True),
        ("南海区沂水镇职工参加活动。", "subdistrict", "沂水镇", True),
        ("职工走进古北水镇参观。", "subdistrict", "古北水镇", False),
        ("广州市天河区总工会、天河南街道总工会走访职工。", "subdistrict", "天河南街道", True),
        ("广州市天河区总工会、天河南街道总工会走访职工。", "subdistrict", "南街道", False),
        ("上飞装备制造有限公司总装车间主任王建国说。", "enterprise", "上飞装备制造有限公司", True),
        ("会上恒远有限公司介绍了经验。", "enterprise", "恒远有限公司", True),
        ("西青经济技术开发区总工会走访职工。", "district", "西青经济技术开发区", True),
        ("攀枝花望江高新技术产业开发区职工服务中心开放。", "district", "攀枝花望江高新技术产业开发区", True),
        ("攀枝花望江工业园区职工服务中心开放。", "district", "攀枝花望江工业园区", False),
        ("恒远港集团工会组织“海员俱乐部”志愿服务队登船。", "facility", "海员俱乐部", False),
        ("恒远港集团工会在天津港海员俱乐部举行活动。", "facility", "天津港海员俱乐部", True),
        ("望江理工大学召开会议，外国语学院教师王建国发言。", "institution", "望江理工大学外国语学院", True),
        ("望江大学与东湖大学签约，外国语学院教师王建国发言。", "institution", "外国语学院", True),
        ("望江理工大学召开会议，中关村学院教师王建国发言。", "institution", "中关村学院", True),
    ],
)
def test_what_is_named(text: str, type_: str, name: str, *, there: bool) -> None:
    """Houses, zones, towns and firms by their whole names."""
    assert ((type_, name) in names(text)) is there


_PLACES = "云岭街道暖蜂驿站、望江社区暖蜂驿站、中建四局东山馆项目暖蜂驿站"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"平谷区总工会日前公布2023年“最美户外驿站”名单，多家上榜。平谷入选的3个驿站是：{_PLACES}。",
            {f"{name} 最美户外驿站" for name in _PLACES.split("、")},
        ),
        (f"平谷区总工会日前公布2023年“最美户外驿站”候选名单。入围的3个驿站是：{_PLACES}。", set()),
        (
            "平谷区总工会命名表彰首届“十佳工会主席”。王建国、李秀兰等10人上榜，每人获得5000元。",
            {"王建国 十佳工会主席", "李秀兰 十佳工会主席"},
        ),
        ("平谷区总工会将评选“十佳工会主席”。王建国、李秀兰等10人参加座谈。", set()),
    ],
)
def test_who_stands_on_a_roll(text: str, expected: set[str]) -> None:
    """Places and people whose title the sentence before gives."""
    assert said(text, "awarded") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("云岭驿站位于恒远大厦1楼，由平谷区总工会建成。", {"平谷区总工会 云岭驿站"}),
        ("驿站位于恒远大厦1楼，由平谷区总工会建成。", set()),
        ("“骑手之家”面积约80平方米，由平谷区总工会与美团共建。", {"平谷区总工会 骑手之家", "美团 骑手之家"}),
    ],
)
def test_what_is_run_lies_in_no_other(text: str, expected: set[str]) -> None:
    """A house in which a station lies is not what was built."""
    assert said(text, "runs") == expected
