"""Villages that share a head, contests in a list, plans called by a quotation, and what one person earns."""

from __future__ import annotations

import pytest

from tests.extraction.articles import names, said


def found(text: str, *kinds: str) -> set[str]:
    return {name for kind, name in names(text) if kind in kinds}


@pytest.mark.parametrize(
    ("text", "unions"),
    [
        ("来自靠山村、黑水村工会的职工参加。", {"靠山村工会", "黑水村工会"}),
        ("东台村、西台村、南台村工会参加。", {"东台村工会", "西台村工会", "南台村工会"}),
        ("东关社区和西关社区工会参加。", {"东关社区工会", "西关社区工会"}),
        ("走进李庄村、红星公司工会慰问。", {"红星公司工会"}),
        ("红旗镇、李庄村工会参加。", {"李庄村工会"}),
    ],
)
def test_villages_that_share_a_head(text: str, unions: set[str]) -> None:
    assert found(text, "union") == unions


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "过去一年，祁阳市缝纫工技能大赛、蓝山县箱包制作工技能大赛、道县脐橙栽培技能竞赛轮番登场。",
            {"祁阳市缝纫工技能大赛", "蓝山县箱包制作工技能大赛", "道县脐橙栽培技能竞赛"},
        ),
        (
            "密云区茶艺师技能竞赛和平谷区焊工技能比武相继举办。",
            {"密云区茶艺师技能竞赛", "平谷区焊工技能比武"},
        ),
        ("茶艺师技能竞赛、焊工技能比武轮番登场。", set()),
        ("平谷区茶艺师技能竞赛、职工歌咏比赛轮番登场。", set()),
    ],
)
def test_contests_in_a_list(text: str, events: set[str]) -> None:
    assert found(text, "event") == events


@pytest.mark.parametrize(
    "text",
    [
        "实施“青泽工匠”培育计划、“暖心副中心”服务计划，新建驿站30家。",
        "区总工会建设“幸福港湾”关爱行动。",
        "推进“运河工匠”人才培养工程。",
    ],
)
def test_a_plan_is_no_place_and_no_title(text: str) -> None:
    assert not found(text, "facility", "honour")


def test_a_title_beside_its_plan() -> None:
    text = "实施“运河工匠”培育计划，李明远获评“运河工匠”。建成“幸福港湾”，职工李明远说好。"
    assert found(text, "honour") == {"运河工匠"}


@pytest.mark.parametrize(
    ("body", "figures"),
    [
        ("青溪县总工会办培训班。“学完还能去上班，每月能挣3500元。”", set()),
        ("青溪县总工会帮扶职工300人，学员说：“跑一单能赚15元。”", {"青溪县总工会 300"}),
        ("青溪县总工会每月发放补贴3500元。", {"青溪县总工会 3500"}),
    ],
)
def test_what_one_person_earns(body: str, figures: set[str]) -> None:
    assert said(body, "observation") == figures


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("北京李庄村红果农业专业合作社理事长王明远说好。", "北京李庄村"),
        ("竞赛在郑州煤矿机械高级技工学校落幕。", "郑州煤矿"),
    ],
)
def test_the_first_words_of_a_name_are_no_name(text: str, cut: str) -> None:
    assert cut not in found(text, "place", "enterprise")


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("走进青溪钢铁集团技师学院。", "青溪钢铁集团"),
        ("走进大屯煤矿中心医院。", "大屯煤矿"),
        ("昌平区高滩村茶叶专业合作社获奖。", "昌平区高滩村"),
    ],
)
def test_a_whole_that_its_part_opens_with(text: str, whole: str) -> None:
    assert whole in found(text, "place", "enterprise")
