"""Happenings as papers tell of them: their whole names, who is there, who holds them, their figures."""

from __future__ import annotations

import pytest

from tests.extraction.articles import names, said


@pytest.mark.parametrize(
    ("text", "present", "absent"),
    [
        # a meeting that honours several kinds: brackets and 、 belong to its name
        (
            "近日，2021年度丰台区全国及北京市劳动模范（先进工作者）、北京市模范集体表彰大会在丰台文化馆召开。",
            "event:2021年度丰台区全国及北京市劳动模范（先进工作者）、北京市模范集体表彰大会",
            "event:北京市模范集体表彰大会",
        ),
        (
            "近日，平谷区2023年庆“五一”暨劳动模范、先进工作者（先进集体）表彰大会召开。",
            "event:平谷区2023年庆“五一”暨劳动模范、先进工作者（先进集体）表彰大会",
            "",
        ),
        ("平谷区总工会走访劳动模范（先进工作者）、模范集体代表，并召开表彰大会。", "", "event"),
        ("近日，平谷区总工会召开会议，部署劳模评选、先进集体表彰大会等工作。", "", "event"),
        # whose year it is stands before the year
        (
            "日前，平谷区物流产业工会2022年度工作会议暨先进集体、先进个人表彰会举行。",
            "event:平谷区物流产业工会2022年度工作会议暨先进集体、先进个人表彰会",
            "event:2022年度工作会议暨先进集体、先进个人表彰会",
        ),
        (
            "近日，记者从平谷区总工会2024年工作会议上获悉，全市新建工会1200家。",
            "event:平谷区总工会2024年工作会议",
            "",
        ),
        ("浙江省总工会2022年度全委会议召开。", "event:浙江省总工会2022年度全委会议", ""),
        (
            "4月28日，海州市连云区2022年度先进集体、先进个人表彰大会召开。",
            "event:海州市连云区2022年度先进集体、先进个人表彰大会",
            "",
        ),
        ("日前，大理州2022年快递行业职工技能竞赛举行。", "event:大理州2022年快递行业职工技能竞赛", ""),
        (
            "劳模在滨城市亭湖区2024年庆祝“五一”国际劳动节暨劳模事迹宣讲会上讲述了故事。",
            "event:滨城市亭湖区2024年庆祝“五一”国际劳动节暨劳模事迹宣讲会",
            "",
        ),
        (
            "北京恒远机械有限公司（以下简称“恒远机械”）2024年职工代表大会召开。",
            "event:北京恒远机械有限公司2024年职工代表大会",
            "",
        ),
        (
            "平谷区总工会2024年元旦春节送温暖活动启动仪式举行。",
            "event:平谷区总工会2024年元旦春节送温暖活动启动仪式",
            "",
        ),
        # a body that acted in the year has its own clause
        (
            "平谷区总工会2023年开展“五小”创新成果评审会。",
            "event:“五小”创新成果评审会",
            "event:平谷区总工会2023年开展“五小”创新成果评审会",
        ),
        ("平谷区总工会2021年举办劳动竞赛300场。", "", "event"),
    ],
)
def test_the_whole_name_of_a_meeting(text: str, present: str, absent: str) -> None:
    found = {f"{type_}:{name}" for type_, name in names(text)}
    assert set(present.split()) <= found
    assert not set(absent.split()) & (found | {row.split(":")[0] for row in found})


_CONTEST = "近日，滨江区总工会举办“匠心杯”职工技能大赛。"


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("区总工会主席王建国、副主席李秀兰到场。", {"王建国", "李秀兰"}),
        ("区委副书记王建国赴会，全国劳动模范李秀兰到场祝贺。", {"王建国", "李秀兰"}),
        ("区委副书记王建国亮相开幕式，全国劳动模范李秀兰现场助阵。", {"王建国", "李秀兰"}),
        ("平谷区教委、平谷区总工会有关领导也到了现场。", {"平谷区教委", "平谷区总工会"}),
        ("顺丰、邮政等15家快递品牌的150余名职工代表赴会。", {"顺丰", "邮政"}),
        ("登台的四位先进是：王建国、李秀兰、赵志强和孙小梅。", {"王建国", "李秀兰", "赵志强", "孙小梅"}),
        ("作报告的两名劳模分别是王建国和李秀兰，他们讲述了师傅赵志强的故事。", {"王建国", "李秀兰"}),
        ("代表选手宣读倡议书的，是焊工王建国。", {"王建国"}),
        ("北京恒远机械有限公司、北京天成电子有限公司等队跻身前八名。",
         {"北京恒远机械有限公司", "北京天成电子有限公司"}),
        ("北京恒远机械有限公司、北京天成电子有限公司同获团体一等奖。",
         {"北京恒远机械有限公司", "北京天成电子有限公司"}),
        # no one who is there
        ("去年，急救员王建国及时到场救人。", set()),
        ("焊工王建国曾亮相电视节目。", set()),
        ("事发后，焊工王建国赶到场后报警。", set()),
    ],
)  # fmt: skip
def test_who_is_there(text: str, there: set[str]) -> None:
    event = "“匠心杯”职工技能大赛"
    assert said(_CONTEST + text, "participatesIn") == {f"{who} {event}" for who in there}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("闭幕式设在滨江区体育馆。", {"滨江区体育馆"}),
        ("开幕式选在滨江区文化馆，颁奖仪式安排在东湖公园。", {"滨江区文化馆", "东湖公园"}),
        ("赛事在滨江区文化宫举行。", {"滨江区文化宫"}),
        ("大赛在滨江区文化馆决出名次。", {"滨江区文化馆"}),
        ("驿站设在滨江区体育馆。", set()),
        ("职工之家选在滨江区文化馆。", set()),
    ],
)
def test_where_it_is_held(text: str, places: set[str]) -> None:
    event = "“匠心杯”职工技能大赛"
    assert said(_CONTEST + text, "heldAt") == {f"{event} {place}" for place in places}


@pytest.mark.parametrize(
    "told",
    [
        "{word}主办方有三家：滨江区总工会、滨江区教委和北京恒远机械有限公司。",
        "{word}的主办单位是滨江区总工会、滨江区教委、北京恒远机械有限公司。",
        "{word}由滨江区总工会、滨江区教委、北京恒远机械有限公司主办。",
        "{word}由滨江区总工会联合滨江区教委和北京恒远机械有限公司开展。",
        "{word}的主办单位为滨江区总工会，承办单位为滨江区教委、北京恒远机械有限公司。",
    ],
)
@pytest.mark.parametrize(
    ("opening", "words"),
    [
        ("近日，“匠心杯”职工技能大赛在滨江区体育馆开赛。", ("大赛", "此次活动", "赛事")),
        ("昨日，“书香工会”主题发布会在滨江区文化馆举行。", ("发布会", "据悉，本次活动")),
        ("“把微笑带回家”大型公益活动昨天来到滨江中学。", ("活动", "该活动")),
    ],
)
def test_hosts_told_later_hold_it_together(opening: str, words: tuple[str, ...], told: str) -> None:
    hosts = ("滨江区总工会", "滨江区教委", "北京恒远机械有限公司")
    for word in words:
        held = said(opening + told.format(word=word), "organizes")
        assert {row.split(" ")[0] for row in held} == set(hosts)
        together = said(opening + told.format(word=word), "cooperatesWith")
        assert {f"{hosts[0]} {other}" for other in hosts[1:]} <= together


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        # prizes are the winner's
        ("近日，首届班组长管理技能大赛落幕，平谷区摘得个人特等奖1个、一等奖3个。", {"平谷区 1", "平谷区 3"}),
        ("近日，平谷区第五届职工运动会落幕。北京恒远机械有限公司代表队表现出色，共获金牌3枚、银牌2枚。",
         {"北京恒远机械有限公司 3", "北京恒远机械有限公司 2"}),
        ("近日，平谷区第五届职工运动会落幕，产生金牌30枚。王建国夺得金牌2枚。",
         {"平谷区第五届职工运动会 30"}),
        ("近日，平谷区第五届职工运动会落幕，北京恒远机械有限公司和平谷区医院共夺得金牌3枚。", set()),
        ("近日，平谷区第五届职工运动会落幕，60人获得一等奖。", {"平谷区第五届职工运动会 60"}),
        # what people of several bodies make up
        ("平谷区总工会看望了平谷区防汛工作专班。这个专班由平谷区政法委牵头，平谷区卫健委、平谷区交通局等部门的"
         "20余人组成，出动车辆600余车次。", {"平谷区防汛工作专班 20", "平谷区防汛工作专班 600"}),
        ("平谷区卫健委、平谷区交通局等部门的20余人组成服务队，服务居民3000人次。", set()),
        # others of a list acted in between
        ("平谷区总工会派出服务队。黄松峪乡总工会、平谷镇总工会为职工义诊。112名社工组成服务队。",
         {"平谷区总工会 112"}),
        # building works
        ("近日，平谷区总工会举办“送福回家”慰问农民工活动。区总工会相关负责人介绍，北湖改造项目是平谷区的民生工程，"
         "占地约142公顷，规划建筑规模约218万平方米，建成后，2.59万人的居住条件将得到改善。", set()),
        ("近日，平谷区总工会走进东湖新城建设工地。东湖新城占地56公顷，总投资23亿元。"
         "平谷区总工会发放毛巾1200条。", {"平谷区总工会 1200"}),
        ("近日，平谷区总工会推出“暖心驿家”关爱项目。该项目总投资56万元。", {"“暖心驿家”关爱项目 560000"}),
        # 该工会 is the one that acts, not the one whose officer spoke
        ("近日，北京恒远机械有限公司工会开展送清凉活动。平谷区总工会副主席王建国到场指导。该工会还发放毛巾2300条。",
         {"北京恒远机械有限公司工会 2300"}),
        ("近日，平谷区总工会走访北京恒远机械有限公司工会，该工会现有会员3400人。",
         {"北京恒远机械有限公司工会 3400"}),
        # no figures
        ("“两节”期间，平谷区总工会主席王建国提出三点意见。针对这两类人，工会建立了机制。", set()),
        ("近日，平谷区总工会举办“暖心”送温暖活动，慰问主要面向这两类人，四类群体都建了档。", set()),
        ("近日，“匠心杯”职工技能大赛开赛。大赛将持续到5月，预计服务职工5600人次。",
         {"“匠心杯”职工技能大赛 5600"}),
    ],
)  # fmt: skip
def test_whose_figure_it_is(text: str, figures: set[str]) -> None:
    assert said(text, "observation") == figures


def test_the_headline_s_union_is_meant() -> None:
    text = "近日，夏各庄镇总工会启动服务月。平谷区总工会副主席王建国说，要贴近职工。该工会发展会员3400人。"
    found = said(text, "observation", headline="平谷区夏各庄镇总工会为职工义诊")
    assert found == {"平谷区夏各庄镇总工会 3400"}


_FORUM = "7月28日，在第二届工匠交流大会暨工匠论坛上，长三角协同发展技能竞赛启动。"


def test_a_contest_is_meant_where_a_forum_is_told_of_too() -> None:
    contest = "长三角协同发展技能竞赛"
    hosts = "竞赛从2023年办到2025年，由江苏省总工会、浙江省总工会分别牵头主办。"
    assert said(_FORUM + hosts, "organizes") == {f"江苏省总工会 {contest}", f"浙江省总工会 {contest}"}
    there = "江苏省总工会主席王建国、浙江省总工会主席李秀兰参加启动仪式。"
    assert said(_FORUM + there, "participatesIn") == {f"王建国 {contest}", f"李秀兰 {contest}"}


def test_who_learns_elsewhere_is_not_at_the_meeting() -> None:
    text = "近日，平谷区总工会第二届六次会员代表大会召开。去年，515名职工参加了园林绿化行业技能培训。"
    assert "平谷区总工会第二届六次会员代表大会 515" not in said(text, "observation")
    text = "近日，平谷区总工会第二届六次会员代表大会召开，213名代表参加了会议。"
    assert said(text, "observation") == {"平谷区总工会第二届六次会员代表大会 213"}
