"""Figures whose own words name the bearer, numbers that are nobody's, measures cut at their right ends."""

from __future__ import annotations

import pytest

from kg.extraction.page import read_page
from kg.model import Page
from tests.extraction.articles import said

CEREMONY = "4月28日，通州区庆祝“五一”国际劳动节暨劳模表彰大会召开。"
MEETING = "通州区庆祝“五一”国际劳动节暨劳模表彰大会"
UNIONS = "平谷区总工会推进建会，全区新建工会320家。"
CAMPAIGN = "10月1日，恒远建设公司工会开展“送清凉”活动。"
OFFICE = "近日，经开区总工会举行揭牌仪式。"
TALKS = "近日，南法信镇总工会指导恒远建设公司召开工资集体协商会议。"


def measures(body: str) -> set[str]:
    """"measure value" of an article's figures."""
    page = Page("page", "page.txt", f"工会服务进基层\n\n本报讯（记者 李明）{body}\n")
    readings = read_page(page).readings
    facts = [f for r in readings for f in r.facts if f.predicate == "observation"]
    return {f"{f.attributes['measure']} {f.attributes['value']:g}" for f in facts}


@pytest.mark.parametrize(
    ("body", "figures"),
    [
        # whose honoured they are, though a meeting is told of
        (CEREMONY + "其中，恒远建设公司共有6个集体荣获北京市工人先锋号。", {"恒远建设公司 6"}),
        (
            CEREMONY + "恒远建设公司有3人荣获首都劳动奖章，获评北京市劳动模范的有13人。",
            {"恒远建设公司 3", "恒远建设公司 13"},
        ),
        (CEREMONY + "320名职工代表参加大会。", {f"{MEETING} 320"}),
        # an example, until the text goes back to all of them
        (UNIONS + "以恒远物流公司为例，去年职工提出合理化建议86条。", {"平谷区 320", "恒远物流公司 86"}),
        (UNIONS + "就拿峪口镇来说，今年新建工会21家。", {"平谷区 320"}),
        (
            UNIONS + "以恒远物流公司为例，去年提出建议86条。目前，全区共有会员4.6万人。",
            {"平谷区 320", "恒远物流公司 86", "平谷区 46000"},
        ),
        (UNIONS + "工会以赛代练，培训职工300人。", {"平谷区 320", "平谷区总工会 300"}),
        # a site that no recogniser knows
        (CAMPAIGN + "正在施工的是通州文化中心项目，有近百名工人在现场作业。", set()),
        (CAMPAIGN + "300名职工参加活动。", {"“送清凉”活动 300"}),
        # a park beside its zone, a town that has firms
        ("北京经济技术开发区恒远生物医药园现有企业87家、职工4300余人。", set()),
        ("北京经济技术开发区现有企业87家。", {"北京经济技术开发区 87"}),
        (OFFICE + "恒远工业园内有企业120家，职工3.2万人。", set()),
        (
            "在通州区货车司机工会联合会成立仪式上，司机王某领到会员卡。马驹桥镇聚集着京东、安博等86家企业。",
            set(),
        ),
        ("近日，大兴区总工会召开推进会。在恒远汽车公司，职工之家有12个。", {"恒远汽车公司 12"}),
        ("近日，大兴区总工会走访企业。在恒远汽车公司，慰问组送上清凉包120个。", {"大兴区总工会 120"}),
        # pay that two sides agree on
        (TALKS + "双方最终达成一致：2017年职工工资平均增长6.5%。", {"恒远建设公司 6.5"}),
        (TALKS + "职工方代表提出了工资平均增长8%的协商内容。", set()),
    ],
)
def test_the_bearer_that_its_own_words_name(body: str, figures: set[str]) -> None:
    assert said(body, "observation") == figures


@pytest.mark.parametrize(
    ("body", "figures"),
    [
        (
            "香洲区总工会、金湾区总工会和斗门区总工会也分别投入80万元、45万元、30万元。",
            {"香洲区总工会 800000", "金湾区总工会 450000", "斗门区总工会 300000"},
        ),
        (  # the second of the list has no recogniser
            "恒远银行、恒远集团抽水蓄能筹建处、恒远新能源公司分别捐款5万元、3万元、2万元。",
            {"恒远银行 50000", "恒远新能源公司 20000"},
        ),
        # all were named
        (
            "近日，密云区总工会召开会议。恒远集团工会、恒通公司工会、密云区教育工会3家单位作了交流发言。",
            set(),
        ),
        ("近日，密云区总工会召开会议，恒远集团工会等12家单位参加。", {"密云区总工会 12"}),
        (
            "去年，汉中市总工会投入经费286万元，勉县总工会等5个单位被命名为“陕西省模范县级工会”。",
            {"汉中市总工会 2.86e+06"},
        ),
        (
            "1月25日，鲁南恒远集团有限公司第八届职工代表大会第三次会议召开。过去一年，集团完成产值38亿元。",
            {"鲁南恒远集团有限公司 3.8e+09"},
        ),
        # what was founded goes on to be told of
        (
            "通州区总工会推动成立通州区物流行业工会联合会，首批覆盖企业31家，吸收会员2264人。",
            {"通州区物流行业工会联合会 31", "通州区物流行业工会联合会 2264"},
        ),
        (
            "通州区总工会成立通州区物流行业工会联合会，吸收会员2264人，走访物流企业152家。",
            {"通州区物流行业工会联合会 2264", "通州区总工会 152"},
        ),
        ("通州区总工会将开展“建功通州”劳动竞赛，年内计划发展会员3000人。", {"通州区总工会 3000"}),
        # those who are given something, or whom somebody visits, do not act
        (
            "首周，通州区总工会先后走进鹿海园社区、北京宏图电器厂和美菜网亦庄仓，开展义诊5场。",
            {"通州区总工会 5"},
        ),
        (
            "去年，邵阳市总工会开展竞赛196场，其中邵东市总工会承办的五金技能大赛成为品牌。提出建议9800条。",
            {"邵阳市总工会 196", "邵阳市总工会 9800"},
        ),
        # what is counted goes on with the campaign, though an area is named in between
        (
            "宝鸡市总工会举行“建功新时代”劳动竞赛开赛仪式。该活动共申报项目136项，均为该市重点项目，"
            "预计参赛职工8万人。",
            {"“建功新时代”劳动竞赛开赛仪式 136", "“建功新时代”劳动竞赛开赛仪式 80000"},
        ),
        ("**经开区**　“亦企学堂”技能培训班4月10日开班，首期学员60人。", {"“亦企学堂”技能培训班 60"}),
    ],
)
def test_lists_and_what_goes_on(body: str, figures: set[str]) -> None:
    assert said(body, "observation") == figures


@pytest.mark.parametrize(
    "body",
    [
        "恒远热电公司“王建军工作室”研发的滤网清洗装置，每年可节约资金260万元。",
        "近日，芗城区总工会设立工作室。其中，芗城区某食品公司41名女工因搬迁拿不到补偿。",
        "恒远公司工会牵头建立“王建军工作室”，王建军担任负责人，带领团队完成小改小革34项。",
        "近日，芦淞区总工会举办大赛。恒远公司王建军、安泰公司李卫东分别获得2个工种的第一名。",
        "近日，通州区总工会开夜校。晚上七点，恒远公司的教室里，40多名女工正在学习检验知识。",
        "近日，通州区总工会开展救助。纺织女工王丽华去年做手术，拿到补助1.81万元。",
        "近日，通州区总工会公布名单，每家获得5万元资金。",
        "近日，铁西区总工会帮扶企业。这家建厂64年的老厂将迁往沈北新区，涉及职工873人。",
    ],
)
def test_nobodys_figures(body: str) -> None:
    assert said(body, "observation") == set()


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("恒远公司工会推行师徒制，帮企业把员工流失率从20%降到8%。", {"员工流失率 8"}),
        ("恒远公司工会通过开展夜校将员工流失率从20%降到8%。", {"员工流失率 8"}),
        ("恒远公司工会召开代表大会，应到代表210名，实到203名。", {"应到代表 210", "实到 203"}),
        ("通州区总工会举办“巧手课堂”活动，60余名女职工共聚一堂。", {"女职工 60"}),
        ("通州区总工会举办健步走活动，320人参加了此次活动。", {"参加活动 320"}),
        ("通州区总工会配发装有20种急救物品的医疗急救包300个。", {"医疗急救包 300"}),
        ("通州区总工会为职工提供理发、磨刀等8项便民服务。", {"便民服务 8"}),
        ("恒远公司工会介绍，2017年职工工资平均增长6.5%。", {"职工工资平均增长 6.5"}),
        (
            "恒远公司工会成立于2018年，所辖基层工会由9家增加到34家，会员达到7215人。",
            {"所辖基层工会 34", "会员 7215"},
        ),
    ],
)
def test_measures(body: str, expected: set[str]) -> None:
    assert measures(body) == expected
