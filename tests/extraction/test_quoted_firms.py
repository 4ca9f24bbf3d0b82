"""Firms whose trade name stands in quotation marks, and posts behind owners that nobody recognises."""

from __future__ import annotations

import pytest

from kg.extraction.page import read_page
from kg.model import Page
from tests.extraction.articles import names, posts_held

FIRMS = [
    ("上海“万福祥”有限公司工会主席王建国发言。", "上海“万福祥”有限公司"),
    ("北京“稻花楼”食品有限公司党委书记王建国发言。", "北京“稻花楼”食品有限公司"),
    ("“江底捞”餐饮公司经理王建国发言。", "“江底捞”餐饮公司"),
    ('天津"不理人"集团股份有限公司工会主席王建国发言。', "天津“不理人”集团股份有限公司"),
    ("重庆「李君记」火锅食品有限公司招工。", "重庆“李君记”火锅食品有限公司"),
    ("广州‘皇中皇’肉食品有限公司总经理王建国发言。", "广州‘皇中皇’肉食品有限公司"),
    ("上海市浦东新区“万福祥”集团公司招工。", "上海市浦东新区“万福祥”集团公司"),
    ("苏州“望月楼”酒店工会成立。", "苏州“望月楼”酒店"),
    ("成都“龙抄手”食品有限公司龙泉分公司招工。", "成都“龙抄手”食品有限公司龙泉分公司"),
]
NO_FIRMS = [
    "“金秋助学”惠及纺织公司职工。",
    "“法律课堂”走进云岭矿山机械有限公司。",
    "公司被评为“金牌”食品有限公司。",
    "清理“僵尸”公司职工档案。",
    "“专精特新”企业恒远公司工会成立。",
    "“大国工匠”北京公交集团职工参加。",
    "“随手拍”是该公司工会的品牌。",
    "“安康杯”食品公司经理说。",
    "“夜市”商场员工参加。",
    "法律门诊“把脉”老厂职工。",
]


@pytest.mark.parametrize(("text", "firm"), FIRMS)
def test_a_firm_bears_its_quoted_name(text: str, firm: str) -> None:
    found = _of_page(f"会议\n\n本报讯（记者 王小明）{text}")
    assert ("enterprise", firm) in found
    assert (("union", firm + "工会") in found) == ("工会" in text)


@pytest.mark.parametrize("text", NO_FIRMS)
def test_what_is_praised_or_done_in_quotation_names_no_firm(text: str) -> None:
    assert not any("“" in name for kind, name in names(text) if kind in ("enterprise", "union"))


def test_no_village_of_a_firm_s_trade_name() -> None:
    found = names("平谷区总工会走访“杏花村”酒业集团有限公司。")
    assert ("enterprise", "“杏花村”酒业集团有限公司") in found
    assert not any(kind == "place" for kind, _ in found)


OPENING = "送清凉\n\n本报讯（记者 王小明）近日，江苏恒通纺织有限公司工会召开座谈会。"


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("北京“稻花楼”食品有限公司工会主席王建国发言。",
         {("王建国", "北京“稻花楼”食品有限公司工会", "主席")}),
        ("“云来登”董事长王建国、工会主席李秀兰参加。", set()),
        ("随后董事长王建国、工会主席李秀兰参加。", {("李秀兰", "江苏恒通纺织有限公司工会", "主席")}),
    ],
)  # fmt: skip
def test_an_unknown_owner_s_officer_is_not_the_body_s_named_before(
    text: str, held: set[tuple[str, str, str]]
) -> None:
    assert posts_held(OPENING + text + "\n") == held


CHOSEN = "职代会\n\n本报讯（记者 王小明）近日，江苏恒通纺织有限公司工会召开第三次会员代表大会。"


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("选举仓库保管员王建国为工会主席。", {"仓库保管员", "主席"}),
        ("选举王建国为主席。推选车间主任李秀兰为副主席。", {"主席", "车间主任", "副主席"}),
        ("大家补选财务科长王建国为女职工委员会主任。", {"财务科长", "女职工委员会主任"}),
        ("选举李秀兰为主席，推荐质检科科长王建国为副主席。", {"主席", "质检科科长", "副主席"}),
        ("选举王建国为女工主任。", {"女工主任"}),
    ],
)
def test_no_title_begins_with_a_verb_of_choosing(text: str, titles: set[str]) -> None:
    assert {title for _, _, title in posts_held(CHOSEN + text + "\n")} == titles


def test_a_chosen_officer_is_of_the_union_and_a_manager_of_the_firm() -> None:
    held = posts_held(CHOSEN + "选举王建国为主席。推选车间主任李秀兰为副主席，任命赵志强为副总经理。\n")
    assert ("李秀兰", "江苏恒通纺织有限公司工会", "副主席") in held
    assert ("李秀兰", "江苏恒通纺织有限公司", "副主席") not in held
    assert ("赵志强", "江苏恒通纺织有限公司工会", "副总经理") not in held


@pytest.mark.parametrize(
    ("text", "absent", "present"),
    [
        ("平谷区举办港口村晚。", "港口村", ""),
        ("职工高唱石门村歌。", "石门村", ""),
        ("台江村BA开赛。", "台江村", ""),
        ("平谷区总工会走访港口村，村晚开演。", "", "港口村"),
        ("平谷区总工会在港口村晚上放电影。", "", "港口村"),
        ("大兴区镇域经济发展。", "大兴区镇", "大兴区"),
    ],
)
def test_words_of_a_village_s_doings_name_none(text: str, absent: str, present: str) -> None:
    found = {name for _, name in names(text)}
    assert absent not in found
    assert not present or present in found


HEADS = ["游新景 | {}", "谢师恩：{}", "谈心得 {}", "{} | 游新景"]


@pytest.mark.parametrize("head", HEADS)
def test_a_column_in_a_head_is_no_person(head: str) -> None:
    body = "\n\n本报讯（记者 王小明）近日，平谷区总工会慰问职工。"
    assert not any(kind == "person" for kind, _ in _of_page(head.format("平谷区总工会慰问职工") + body))


@pytest.mark.parametrize("head", ["王建国 | {}", "王建国：{}", "{} | 王建国"])
def test_a_person_of_a_head_is_told_of_below_it(head: str) -> None:
    body = "\n\n本报讯（记者 王小明）王建国是平谷区总工会主席。"
    assert ("person", "王建国") in _of_page(head.format("三十年如一日") + body)


def _of_page(text: str) -> set[tuple[str, str]]:
    page = read_page(Page("page", "page.txt", text + "\n"))
    return {(e.type.value, e.name) for reading in page.readings for e in reading.entities}


def test_a_reform_is_not_held() -> None:
    page = read_page(Page("page", "page.txt", "改革\n\n本报讯 全国总工会推动“三全育人”改革。\n"))
    assert not any(f.predicate == "organizes" for reading in page.readings for f in reading.facts)
