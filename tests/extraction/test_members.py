"""Whose part a body is by its list, its railway or the areas of the names; bodies of zones and towns."""

from __future__ import annotations

import pytest

from kg.resolution.background import parent_of
from tests.extraction.articles import mentions, names, said


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        # depots of the bureau of the item, else of the only one; a station beside a depot is one of them
        ("中国铁路郑州局集团有限公司工会在郑州客运段、郑州东站设立驿站。",
         {"郑州客运段 中国铁路郑州局集团有限公司", "郑州东站 中国铁路郑州局集团有限公司"}),
        ("郑州铁路局工会慰问洛阳机务段；兰州铁路局工会慰问银川供电段。",
         {"洛阳机务段 郑州铁路局", "银川供电段 兰州铁路局"}),
        ("太原铁路局6人榜上有名。他们是：大同工务段王建国、太原客运段李秀兰。",
         {"大同工务段 太原铁路局", "太原客运段 太原铁路局"}),
        ("郑州铁路局、兰州铁路局召开会议。会后，银川供电段职工参加座谈。", set()),
        ("郑州铁路局召开会议，郑州煤矿集团职工参加。", set()),
        # a firm's branches by their areas
        ("国网福建省电力公司召开会议，国网南平供电公司、国网福建电科院参加。",
         {"国网南平供电公司 国网福建省电力公司", "国网福建电科院 国网福建省电力公司"}),
        ("国网福建省电力公司召开会议，国网长治供电公司参加。", set()),
        ("国网福建省电力公司召开会议，国网福州供电公司闽侯县供电公司参加。",
         {"国网福州供电公司闽侯县供电公司 国网福州供电公司", "国网福州供电公司 国网福建省电力公司"}),
        # by their trade alone, in a list that opens with a part
        ("青山油田公司办赛。青山油田采油一厂、采气二厂、井下作业公司等17家单位参赛。",
         {"青山油田采油一厂 青山油田公司", "采气二厂 青山油田公司", "井下作业公司 青山油田公司"}),
        ("青山油田公司办赛。青山油田采油一厂、天成机械公司参赛。", {"青山油田采油一厂 青山油田公司"}),
        ("青山油田公司办赛。井下作业公司参赛。", set()),
    ],
)  # fmt: skip
def test_parts_of_a_whole_that_their_names_alone_do_not_give(text: str, parts: set[str]) -> None:
    assert said(text, "subOrganizationOf") == parts


@pytest.mark.parametrize(
    ("union", "unions", "above"),
    [
        ("中国铁路兰州局集团有限公司工会", [], "中华全国铁路总工会"),
        ("兰州机务段工会", [], None),
        ("北京建筑大学工会", ["北京市教育工会"], "北京市教育工会"),
        ("中国矿业大学（北京）工会", ["北京市教育工会"], "北京市教育工会"),
        ("北京建筑大学工会", [], None),
        ("南京大学工会", ["北京市教育工会"], None),
    ],
)
def test_unions_below_those_of_the_railways_and_of_education(
    union: str, unions: list[str], above: str | None
) -> None:
    parent = parent_of(union, {}, unions)
    assert (parent.name if parent else None) == above


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("云港保税区总工会召开会议。", "district"),
        ("云港保税区管委会召开会议。", "place"),
        ("宣汉县总工会到普川经济开发区走访，普川经济开发区总工会参加。", "district"),
        ("宣汉县总工会到普川经济开发区走访。", "place"),
        ("广州市增城区总工会到增城经济技术开发区走访，增城经济技术开发区总工会参加。", "place"),
    ],
)
def test_a_zone_with_a_federation_of_its_own_is_a_district(text: str, kind: str) -> None:
    zones = {type_ for type_, name in names(text) if name.endswith(("保税区", "开发区"))}
    assert zones == {kind}


def test_bodies_of_such_a_zone_lie_in_it() -> None:
    text = "云港保税区总工会联合区人社局、云港保税区妇联举办竞赛，滨海新区总工会到会。"
    assert said(text, "inDistrict") == {
        "云港保税区总工会 云港保税区", "云港保税区人社局 云港保税区", "云港保税区妇联 云港保税区",
        "滨海新区总工会 滨海新区",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("通州区云湖镇总工会会同镇司法所、镇商会走访企业。", {"云湖镇司法所", "云湖镇商会"}),
        ("朝阳区云湖街道召开会议，街道商会会长王建国到会。", {"云湖街道商会"}),
        ("江阳县云湖乡总工会联合乡卫生院义诊。", {"云湖乡卫生院"}),
        ("通州区云湖镇、马坊镇总工会联合镇司法所办班。", set()),  # of either
        ("通州区总工会走进企业，镇司法所派人参加。", set()),  # of none that is named
        ("通州区云湖镇总工会邀请各镇商会参加。", set()),
        ("通州区云湖镇总工会在镇政府门口义诊。", set()),
    ],
)
def test_bodies_of_the_town_at_hand(text: str, found: set[str]) -> None:
    assert {name for type_, name in names(text) if type_ == "institution"} == found


@pytest.mark.parametrize(
    ("text", "union"),
    [
        ("香河县总工会到会。在云湖镇，镇总工会主席王建国到会。", "香河县云湖镇总工会"),
        ("香河县马坊镇总工会到会。在云湖镇，镇总工会主席王建国到会。", "香河县云湖镇总工会"),
        ("香河县马坊镇总工会到会。驿站设在云湖镇，镇总工会主席王建国到会。", "香河县马坊镇总工会"),
    ],
)
def test_the_federation_of_the_town_that_is_told_of(text: str, union: str) -> None:
    assert said(text, "holdsPost") == {f"王建国 {union}"}


@pytest.mark.parametrize(
    ("text", "found", "missed"),
    [
        # 中 opens a firm's name where nothing goes before it
        ("恒远公司工会、中恒沙材料公司工会获奖。", "enterprise:中恒沙材料公司", "enterprise:恒沙材料公司"),
        ("活动中恒沙材料公司获奖。", "enterprise:恒沙材料公司", "enterprise:中恒沙材料公司"),
        # platforms' names in other uses
        ("全部驿站录入高德地图。", "", "enterprise:高德"),
        ("建设京东高铁新城。", "", "enterprise:京东"),
        ("推广网上理赔“零跑腿”。", "", "enterprise:零跑"),
        ("慰问京东骑手、高德司机。", "enterprise:高德", ""),
        # a city's own firm by its trade, whatever words follow
        ("来自北京公交集团的驾驶员参加，公交集团党委常委王建国到会。", "enterprise:北京公交集团", ""),
        # who is brought into a place is no part of a body
        ("镇总工会把江城医院专家请进驿站，开展义诊。",
         "institution:江城医院", "institution:江城医院专家请进驿站"),
        # a depot behind a person of a list
        ("大同工务段线路工白玉和、侯马北供电段电工裴卫军获奖。", "enterprise:侯马北供电段", "person:侯马北"),
        # a room of its own name
        ("恒远公司“王建国劳模创新工作室”被命名为北京市职工创新工作室。",
         "facility:王建国劳模创新工作室", "institution:恒远公司“王建国劳模创新工作室”"),
        ("天湖区群团工作部部长王建国到会。", "institution:天湖区群团工作部", ""),
    ],
)  # fmt: skip
def test_the_edges_of_names(text: str, found: str, missed: str) -> None:
    has = {f"{type_}:{name}" for type_, name in names(text)}
    assert found in has or not found
    assert missed not in has


def test_a_city_s_firm_by_its_trade_alone_is_none_where_two_are_told_of() -> None:
    text = "北京公交集团、南京公交集团参赛，公交集团党委书记王建国到会。"
    assert "公交集团" not in {m.text for m in mentions(text)}


@pytest.mark.parametrize(
    ("text", "rooms"),
    [
        ("天湖中心驿站、临港职工服务驿站获评“天湖区最美驿站”。", 2),
        ("恒远公司“王建国创新工作室”、天成公司“李秀兰创新工作室”被命名为北京市职工创新工作室。", 2),
        ("工会走访天湖中心驿站，临港职工服务驿站获评“天湖区最美驿站”。", 1),
    ],
)
def test_a_list_of_rooms_is_honoured(text: str, rooms: int) -> None:
    assert len(said(text, "awarded")) == rooms
