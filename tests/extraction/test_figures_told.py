"""Whose a figure is where a contest, a zone, a lesson goes on to be told of; numbers that are nobody's."""

from __future__ import annotations

import pytest

from tests.extraction.articles import names, said

CONTEST = "近日，平谷区第五届职工技能大赛开幕。大赛由平谷区总工会主办。"
PARTED = CONTEST + "\n大赛设焊工、钳工2个赛项。"
NAME = "平谷区第五届职工技能大赛"


@pytest.mark.parametrize(
    ("body", "figures"),
    [
        (PARTED + "自6月启动以来，3200名职工参加岗位练兵。", {f"{NAME} 2", f"{NAME} 3200"}),
        (PARTED + "目前，线上练兵吸引9.3万人次参与。", {f"{NAME} 2", f"{NAME} 93000"}),
        (PARTED + "大赛将决出18名技术能手。", {f"{NAME} 2", f"{NAME} 18"}),
        # another acts, or what is told is no contest's
        (PARTED + "近年来，平谷区总工会培养选手210名。", {f"{NAME} 2", "平谷区总工会 210"}),
        ("近日，平谷区总工会召开会议。今年，参赛职工达到3000人。", {"平谷区总工会 3000"}),
        (
            "6月，平谷区总工会举办了2024年平谷区职工职业技能大赛，共有焊工、护理、咖啡师3个赛项。",
            {"2024年平谷区职工职业技能大赛 3"},
        ),
        (
            CONTEST + "近三年，平谷区总工会办比赛46场，1.2万名职工参加。",
            {"平谷区总工会 46", "平谷区总工会 12000"},
        ),
    ],
)
def test_a_contest_goes_on_to_be_told_of(body: str, figures: set[str]) -> None:
    assert said(body, "observation") == figures


@pytest.mark.parametrize(
    ("body", "figures"),
    [
        (
            "近日，大兴区总工会到平谷开发区总工会调研。据介绍，该园区现有建会企业97家。",
            {"平谷开发区总工会 97"},
        ),
        ("平谷区总工会推出“骑手课堂”，邀请律师讲授维权知识，80名骑手参加。", {"骑手课堂 80"}),
        ("平谷区总工会推出“骑手课堂”，并为80名骑手体检。", {"平谷区总工会 80"}),
        # what is spent tells what it is spent for; without a sum the campaign reaches them
        (
            "平谷区总工会投入30万元开展“送清凉”活动，覆盖职工5000人。",
            {"平谷区总工会 300000", "平谷区总工会 5000"},
        ),
        ("平谷区总工会开展“送清凉”活动，覆盖职工5000人。", {"“送清凉”活动 5000"}),
        ("平谷区总工会到工地慰问。该工地工会已发展会员80人。", set()),
        (
            "恒远公司工会自办的托管班被平谷区总工会命名为“爱心托管班”，获补助资金3万元。",
            {"恒远公司工会 30000"},
        ),
    ],
)
def test_whose_a_figure_is(body: str, figures: set[str]) -> None:
    assert said(body, "observation") == figures


@pytest.mark.parametrize(
    "told",
    [
        "驿站配有睡眠舱，可同时供40人休息。",
        "工会慰问了患者，住院自付2.6万元的李志强说。",
        "主席对工会工作提出三个希望：一是保持先进性。",
        "与社会机构每月3600元的均价不同，托管班很便宜。",
        "《劳模之歌》由北江出版社出版，收录了107位劳模。",
        "老李和22名工友因工资没有着落前来求助。",
        "主席李志强到企业调研，代表12人随行。",
        "当天，东江电子公司、北江建筑公司两家企业的工会干部观摩了会议。",
        "会议围绕民主管理、劳动保护、素质提升三项重点工作作出部署。",
        "3名金奖获得者：东江公司李志强，北江公司王建国。",
        "以他名字命名的大师工作室12年来攻克难题203项。",
    ],
)
def test_numbers_that_are_no_figures(told: str) -> None:
    assert not said("平谷区总工会召开会议。" + told, "observation")


@pytest.mark.parametrize(
    ("told", "value"),
    [
        ("为职工提供岗位1200个。", 1200),
        ("自筹资金2.6万元。", 26000),
        ("收到意见107条。", 107),
        ("带领22名职工代表参加竞赛。", 22),
        ("走访东江电子公司等12家企业。", 12),
    ],
)
def test_figures_beside_like_words(told: str, value: float) -> None:
    assert said("平谷区总工会" + told, "observation") == {f"平谷区总工会 {value:g}"}


@pytest.mark.parametrize(
    ("text", "programme"),
    [
        ("平谷区总工会2024年元旦春节“送温暖”活动在平谷启动。", "平谷区总工会2024年元旦春节“送温暖”活动"),
        (
            "各级工会将开展2025年元旦、春节期间工会送温暖行动，筹集资金。",
            "2025年元旦、春节期间工会送温暖行动",
        ),
        ("平谷区总工会组建“海燕”宣讲队，走进企业。", "“海燕”宣讲队"),
    ],
)
def test_campaigns_of_a_year_and_teams(text: str, programme: str) -> None:
    assert ("programme", programme) in names(text)


def test_the_headline_leaves_out_the_feast() -> None:
    body = "平谷区总工会2024年元旦春节“送温暖”活动在平谷启动，130余人参加。"
    found = said(body, "observation", headline="平谷区总工会送温暖活动启动")
    assert found == {"平谷区总工会2024年元旦春节“送温暖”活动 130"}


def test_no_campaign_of_a_list() -> None:
    text = "工会现场解答劳动合同、“三期”保护等法律咨询63人次。"
    assert not {name for kind, name in names(text) if kind == "programme"}


def test_who_reaches_an_aim_does_not_hold_the_contest() -> None:
    aim = "近日，东江油田公司增产200万吨劳动竞赛启动。"
    work = "近日，东江油田公司大干100天劳动竞赛启动。"
    assert not said(aim, "organizes")
    assert said(work, "organizes") == {"东江油田公司 东江油田公司大干100天劳动竞赛"}


@pytest.mark.parametrize(
    ("body", "figures"),
    [
        # places in a contest
        (CONTEST + "天成公司代表队、永泰公司代表队分列二、三名。", set()),
        (CONTEST + "来自区内的8支代表队共24名选手将一决雌雄。", {f"{NAME} 8", f"{NAME} 24"}),
        # a rate of the area's firms is no firm's
        (
            "平谷区总工会召开会议。恒远集团有限公司获奖。目前，企业集体合同签订率达到95%。",
            {"平谷区总工会 95"},
        ),
        ("恒远集团有限公司获奖。目前，企业有职工3000人。", {"恒远集团有限公司 3000"}),
        # firms that form unions are not at the event
        (
            CONTEST + "经平谷区总工会批准，19家在区内开展业务的快递企业组建了工会。",
            {"平谷区总工会 19"},
        ),
    ],
)
def test_ranks_rates_and_firms_that_form_unions(body: str, figures: set[str]) -> None:
    assert said(body, "observation") == figures
