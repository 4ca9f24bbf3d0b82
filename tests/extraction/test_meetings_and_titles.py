"""Who demands at a meeting, who holds a title before a description, which area's contest it is."""

from __future__ import annotations

import pytest

from tests.extraction.articles import names, said

_MEETING = "近日，平谷区总工会召开平谷区工会工作推进会。"


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("近日，平谷区2023年街区整理“金剪子”技能竞赛举行。", "平谷区2023年街区整理“金剪子”技能竞赛"),
        ("由滨江区2023年度物业“匠心杯”技能竞赛组委会主办。", "滨江区2023年度物业“匠心杯”技能竞赛"),
        # no word of the name, or no area's
        ("近日，前来参观平谷区2024年铸造行业“振兴杯”技能大赛的职工很多。", "2024年铸造行业“振兴杯”技能大赛"),
        ("近日，恒远公司2024年铸造行业“振兴杯”技能大赛举行。", "2024年铸造行业“振兴杯”技能大赛"),
    ],
)  # fmt: skip
def test_an_area_before_the_year_of_a_quoted_contest(text: str, event: str) -> None:
    assert ("event", event) in names(text)


@pytest.mark.parametrize("trade", ["园林", "物流", "市政"])
def test_the_staff_of_a_trade_in_a_county_are_no_firm_s(trade: str) -> None:
    assert not [name for type_, name in names(f"密云{trade}职工比拼绝活") if type_ == "enterprise"]
    assert ("enterprise", "鞍山钢铁") in names("鞍山钢铁职工比拼绝活")
    assert ("enterprise", f"密云{trade}公司") in names(f"密云{trade}公司职工比拼绝活")


@pytest.mark.parametrize(
    ("told", "joins"),
    [
        ("平谷区委副书记李红军对全区工会工作提出三点要求。", True),
        ("区委副书记李红军对做好今年的工会工作提出四点意见。", True),
        ("区总工会主席李红军就下一步工作提出三点希望。", True),
        # at another time, on a visit, passed on
        ("此前，平谷区委副书记李红军曾对全区工会工作提出要求。", False),
        ("平谷区委副书记李红军多次对工会工作提出要求。", False),
        ("5月3日，市总工会主席李红军到平谷调研，对工会工作提出三点要求。", False),
        ("会议传达了市委书记李红军对工会工作提出的三点要求。", False),
        ("区总工会主席李红军提出要求的职工很多。", False),
    ],
)
def test_who_puts_forward_demands_at_a_meeting_takes_part(told: str, joins: bool) -> None:
    assert ("李红军 平谷区工会工作推进会" in said(_MEETING + told, "participatesIn")) is joins


def test_demands_are_put_forward_at_no_contest() -> None:
    text = "近日，平谷区总工会举办“匠心杯”职工技能大赛。平谷区总工会主席李红军对安全工作提出三点要求。"
    assert said(text, "participatesIn") == set()


@pytest.mark.parametrize(
    ("told", "holds"),
    [
        ("全国劳动模范、扎根山区三十年的乡村教师王建国发言。", {"全国劳动模范"}),
        ("全国劳动模范之一、铺架“人间彩虹”的桥梁专家王建国发言。", {"全国劳动模范"}),
        ("全国劳动模范、首都劳动奖章获得者、站岗的环卫工王建国发言。", {"全国劳动模范", "首都劳动奖章"}),
        # others, or what they are like
        ("全国劳动模范、李秀兰的徒弟王建国发言。", set()),
        ("全国劳动模范李建军、师从他的焊工王建国发言。", set()),
        ("全国劳动模范、先进工作者的代表王建国发言。", set()),
        ("5名全国劳动模范、扎根一线的焊工王建国发言。", set()),
        ("全国劳动模范和扎根一线的焊工王建国发言。", set()),
    ],
)
def test_a_description_between_titles_and_their_holder(told: str, holds: set[str]) -> None:
    facts = said(f"会上，{told}", "awarded")
    assert {fact.split()[1] for fact in facts if fact.startswith("王建国 ")} == holds


@pytest.mark.parametrize("opening", ["此次获得授牌的分别是", "获得授牌的分别是", "此次获授牌的分别为"])
def test_whom_a_plaque_is_given(opening: str) -> None:
    text = f"平谷区总工会为两家“平谷区模范职工之家”授牌。{opening}平谷区医院工会、北京恒远公司工会。"
    assert said(text, "awarded") == {
        "平谷区医院工会 平谷区模范职工之家",
        "北京恒远公司工会 平谷区模范职工之家",
    }
    assert said(text.replace("获得授牌", "未获得授牌").replace("获授牌", "未获授牌"), "awarded") == set()


@pytest.mark.parametrize(
    "committee", [f"平谷区{x}" for x in ("人大社会建设委员会", "人大财经委员会", "政协提案委员会")]
)
def test_a_committee_of_a_congress_does_not_name_the_congress(committee: str) -> None:
    found = names(f"近日，平谷区总工会召开座谈会。{committee}主任李红军参加。")
    assert {name for type_, name in found if type_ == "institution"} == {committee}
    delegate = names("近日，平谷区总工会召开座谈会。平谷区人大代表李红军参加，平谷区政协提案受到关注。")
    assert {("institution", "平谷区人大"), ("institution", "平谷区政协")} <= delegate


def test_two_meetings_joined_by_one_word_are_one_event() -> None:
    event = "恒远集团母婴关爱室（妈咪屋）建设推进会及女职工委员培训会"
    assert ("event", event) in names(f"近日，{event}在平谷区文化馆举办。")
    apart = names("近日，平谷区职工之家建设推进会和女职工委员培训会在平谷区文化馆举办。")
    assert not [name for type_, name in apart if type_ == "event" and "推进会和" in name]
