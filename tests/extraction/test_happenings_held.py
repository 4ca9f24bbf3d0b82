"""Happenings as announcements and reports of contests tell of them: kinds, themes, hosts, venues, winners."""

from __future__ import annotations

import pytest

from tests.extraction.articles import names, said


@pytest.mark.parametrize(
    "head",
    ["登山节", "徒步行", "公益行", "喜乐汇", "文体节", "首映礼", "棋牌赛", "啤酒节", "揭幕式", "盛典"],
)
def test_kinds_of_events_are_known_by_their_heads(head: str) -> None:
    assert ("event", f"“春风里”{head}") in names(f"近日，平谷区总工会举办“春风里”{head}，吸引560名职工参加。")


@pytest.mark.parametrize(
    ("text", "present", "absent"),
    [
        # the owner before the year, behind a verb of holding; then a short name says enough
        ("近日，由校团委主办的东湖大学2025年春季登山节在体育馆举行。", "event:东湖大学2025年春季登山节", ""),
        ("近日，平谷区总工会举办北京恒远集团2025年运动会。", "event:北京恒远集团2025年运动会", ""),
        ("近日，职工们参加了由平谷区总工会组织的平谷区2025年健步走活动。", "平谷区2025年健步走活动", ""),
        ("近日，王建国参与的北京恒远公司2025年重点工程开工。", "", "重点工程"),
        ("近日，平谷区总工会2025年工作要点印发。", "", "event"),
        # what was done in a year is no name
        ("平谷区总工会自2021年组建这支服务队以来，服务职工300人。", "", "服务队"),
        ("平谷区总工会2021年组建职工志愿服务队，服务职工300人。", "programme:职工志愿服务队", "2021年"),
        ("平谷区总工会2021年成立大会召开。", "event:平谷区总工会2021年成立大会", ""),
        # a theme, with 以 and a verb of holding, with one of them, before what takes place
        ("近日，一场以“匠心传承”为主题的读书会在平谷区文化馆举行。", "“匠心传承”读书会", ""),
        ("近日，以“匠心传承”为主题的职工运动会在平谷区文化馆举行。", "“匠心传承”职工运动会", ""),
        ("近日，平谷区总工会开展了“以球会友”为主题的台球友谊赛。", "“以球会友”台球友谊赛", ""),
        ("近日，平谷区总工会举行了一次以“匠心传承”为主题的慰问。", "", "匠心传承"),
        ("平谷区总工会围绕以“匠心传承”为主题的思想推进工作。", "", "匠心传承"),
        # a work comes out; the ceremony is told behind it
        ("《榜样的力量》近日首发。平谷区总工会主席王建国出席首发仪式。", "event:《榜样的力量》首发仪式", ""),
        ("《榜样的力量》近日首发。平谷区总工会主席王建国出席启动仪式。", "", "榜样的力量》启动仪式"),
        # whose union meets
        ("近日，北京恒远公司召开工会第一次会员代表大会。", "event:北京恒远公司工会第一次会员代表大会", ""),
        ("近日，平谷区总工会召开工会第二次代表大会。", "", "平谷区总工会工会"),
        # a contest of the country, where someone won
        ("王建国今年在全国古籍修复技艺竞赛中夺得二等奖。", "event:全国古籍修复技艺竞赛", ""),
        ("他们登上全国高校青年教师教学竞赛的领奖台。", "event:全国高校青年教师教学竞赛", ""),
        ("王建国在全国各地举办的技艺竞赛中夺得二等奖。", "", "event"),
        # a fund is a programme, a foundation is none
        ("平谷区总工会设立“暖阳”助学基金，资助学生50名。", "programme:“暖阳”助学基金", ""),
        ("近日，“暖阳”助学基金会捐赠物资。", "", "programme"),
    ],
)
def test_names_of_happenings(text: str, present: str, absent: str) -> None:
    found = {f"{type_}:{name}" for type_, name in names(text)}
    assert not present or any(name.endswith(present) for name in found)
    assert not absent or not any(absent in name for name in found)


_NOTICE = (
    "平谷区总工会将于8月26日举办“书香润心”读书会，欢迎职工报名。\n\n"
    "主办{mark} 平谷区总工会\n\n承办单位：北京恒远集团工会、平谷区图书馆\n\n时间: 2024-08-26\n\n{venue}"
)


@pytest.mark.parametrize(
    ("body", "hosts", "venues"),
    [
        (
            _NOTICE.format(mark="方:", venue="地点: 平谷区文化馆"),
            {"平谷区总工会", "北京恒远集团工会", "平谷区图书馆"},
            {"平谷区文化馆"},
        ),
        (
            _NOTICE.format(mark="单位：", venue="【活动地点】平谷区文化馆"),
            {"平谷区总工会", "北京恒远集团工会", "平谷区图书馆"},
            {"平谷区文化馆"},
        ),
        # a page's footer: who makes the page, and its address
        (
            "平谷区总工会举办“书香润心”读书会，300名职工参加。\n\n主办：平谷区图书馆\n"
            "地址：平谷区文化馆 邮编：101200",
            {"平谷区总工会"},
            set(),
        ),
        (
            "平谷区总工会举办“书香润心”读书会，300名职工参加。\n\n报名地点：平谷区文化馆",
            {"平谷区总工会"},
            set(),
        ),
    ],
)
def test_lines_of_an_announcement(body: str, hosts: set[str], venues: set[str]) -> None:
    assert said(body, "organizes") == {f"{host} “书香润心”读书会" for host in hosts}
    assert said(body, "heldAt") == {f"“书香润心”读书会 {venue}" for venue in venues}


_CONTEST = "近日，平谷区第二届职工运动会举行。"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("团体总分前三名依次为北京恒远公司、天成公司和平谷区医院。", "北京恒远公司 天成公司 平谷区医院"),
        ("男单前三名分别为王建国、李志强和赵铁军。", "王建国 李志强 赵铁军"),
        ("焊工前三名则被恒远公司包揽，依次是王建国、李志强、赵铁军。", "恒远公司 王建国 李志强 赵铁军"),
        ("北京恒远公司代表队、北京天成公司代表队分列二、三位。", "北京恒远公司 北京天成公司"),
        ("北京恒远公司、北京天成公司共计15支队伍参加了比赛。", "北京恒远公司 北京天成公司"),
        ("平谷区教育工会首次组队参加。", "平谷区教育工会"),
        ("一等奖奖金为平谷区总工会提供的1000元。", ""),
        ("北京恒远公司、北京天成公司共计捐款15万元。", ""),
    ],
)
def test_who_takes_part_in_a_contest(text: str, who: str) -> None:
    expected = {f"{name} 平谷区第二届职工运动会" for name in who.split()}
    assert said(_CONTEST + text, "participatesIn") == expected


def test_the_last_contest_of_a_series_is_what_people_take_part_in() -> None:
    found = said(
        "11月6日，平谷公司2014年“美丽平谷”清道技能比武大赛举行。\n\n最终，来自恒远公司的王建国获得个人一等奖。\n\n"
        "大赛落下帷幕，也为平谷公司2014年系列劳动竞赛画上圆满句号。",
        "participatesIn",
        headline="平谷公司2014年劳动竞赛圆满落幕",
    )
    assert found == {"王建国 平谷公司2014年“美丽平谷”清道技能比武大赛"}


def test_people_lead_a_visit_of_a_warm_winter() -> None:
    text = (
        "平谷区总工会的“暖冬行动”启动了。12月13日，区总工会主席王建国、副主席李秀兰一行走进平谷区医院，"
        "送去慰问品。"
    )
    assert said(text, "participatesIn") == {"王建国 暖冬行动", "李秀兰 暖冬行动"}


def test_where_something_is_held_is_not_who_holds_it() -> None:
    text = "平谷区总工会在平谷区第二中学开办“朝阳”托管班。"
    assert said(text, "organizes") == {"平谷区总工会 “朝阳”托管班"}
    assert said(text, "heldAt") == {"“朝阳”托管班 平谷区第二中学"}
    text = "近日，在平谷区总工会、平谷区妇联举办的“朝阳”故事会上，职工登台。"
    assert said(text, "organizes") == {"平谷区总工会 “朝阳”故事会", "平谷区妇联 “朝阳”故事会"}


def test_a_themed_event_that_takes_place_is_not_held_by_whoever_acted_before() -> None:
    text = "近日，平谷区总工会获评先进。4月17日，一场以“匠心传承”为主题的读书会在平谷区文化馆举行。"
    assert said(text, "organizes") == set()


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        # who came, right behind the number of sessions
        ("平谷区总工会举办技能培训班12期600人。", {"平谷区总工会 12", "平谷区总工会 600"}),
        ("平谷区总工会走访困难企业36家420户。", {"平谷区总工会 36"}),
        ("“平谷工匠”选树活动至今已产生4批共47人。", {"“平谷工匠”选树活动 4", "“平谷工匠”选树活动 47"}),
        # what a congress collected
        (
            "平谷公司第四届职工代表大会召开。大会共征集提案147件，立案92件。",
            {"平谷公司第四届职工代表大会 147", "平谷公司第四届职工代表大会 92"},
        ),
        ("平谷公司第四届职工代表大会召开。该公司累计征集提案147件。", {"平谷公司 147"}),
        # 集团公司工会 is no 集团
        (
            "北京恒远集团工会主席王建国说，2016年起，集团公司工会推行提案制，8年来收到建议5200条。",
            {"北京恒远集团工会 5200"},
        ),
        ("北京恒远集团现有职工5600人。", {"北京恒远集团 5600"}),
        # what a plant did is not its first congress's
        (
            "1985年，平谷第二轧钢厂开了第一次职工代表大会。十三年来，该厂先后召开职代会26次。",
            {"平谷第二轧钢厂 26"},
        ),
        # what a city has is no figure of a firm
        ("恒远出行与平谷区总工会共建驿站。此前上海市共有3020户个体出租车。", set()),
        ("恒远公司在滨江市共有职工3020人。", {"恒远公司 3020"}),
        # a sum of those listed is no figure of the first
        ("近日，平谷区总工会举办拔河比赛。北京恒远公司、平谷区医院等共12支队伍参赛。", set()),
    ],
)
def test_whose_figures(text: str, figures: set[str]) -> None:
    assert said(text, "observation") == figures


@pytest.mark.parametrize(
    ("ceremony", "met"),
    [("启动仪式", "2025年平谷区职工技能大赛启动仪式"), ("闭幕式", "2025年平谷区职工技能大赛")],
)
def test_the_ceremony_that_begins_a_contest_is_an_event_of_its_own(ceremony: str, met: str) -> None:
    text = (
        f"5月6日，2025年平谷区职工技能大赛{ceremony}在平谷区影剧院举行。平谷区总工会副主席王建国主持{ceremony}。"
        "北京恒远集团、平谷机床厂等6家企业负责人参加。\n\n"
        f"{ceremony}上，来自北京恒远集团的80名职工代表参加了宣誓。\n\n"
        "2025年平谷区职工技能大赛由平谷区总工会主办。"
    )
    facts = said(text, "heldAt", "participatesIn", headline="2025年平谷区职工技能大赛启动")
    assert facts == {
        f"{met} 平谷区影剧院",
        f"王建国 {met}",
        f"北京恒远集团 {met}",
        f"平谷机床厂 {met}",
    }
    assert said(text, "organizes") == {"平谷区总工会 2025年平谷区职工技能大赛"}
