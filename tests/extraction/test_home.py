"""Where an article is at home: whose 市总工会 is meant on a page that other cities stand on too."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kg.extraction.page import read_page
from kg.model import Page

CITIES = ("常州", "宁波", "株洲", "宜宾", "洛阳")
LEADERS = ("李建国", "张志明", "王文华", "赵永平", "孙立军")
LEADS = {
    "event": "{0}市第三届职工技能大赛开赛\n\n日前，该项大赛在{0}市举行。市总工会副主席{1}出席开幕式。",
    "union": "{0}市总工会慰问困难职工\n\n本报讯（记者 王小明）昨日，{0}市总工会开展送温暖活动。"
    "市总工会主席{1}一行走访了多家企业。",
    "place": "{0}表彰一批劳模\n\n4月28日，{0}召开“五一”表彰大会。市总工会主席{1}主持会议。",
}
NINGBO = "宁波日报　2023年5月6日　星期六　第3版\n\n" + LEADS["union"].format("宁波", "李建国")
NINGBO += "\n\n海曙区总工会举办运动会\n\n本报讯（记者 王小明）昨日，海曙区总工会举办职工运动会。\n\n"


def held(text: str) -> Iterator[tuple[str, str]]:
    """The posts of a page, article by article: who, and at which union."""
    for reading in read_page(Page("p", "p.txt", text)).readings:
        names = [entity.name for entity in reading.entities]
        for fact in reading.facts:
            if fact.predicate == "holdsPost" and fact.object is not None:
                yield names[fact.subject], names[fact.object]


@pytest.mark.parametrize("lead", LEADS)
@pytest.mark.parametrize("count", [2, 3, 5])
def test_articles_gathered_from_several_cities_are_each_at_home(lead: str, count: int) -> None:
    told = list(zip(CITIES[:count], LEADERS, strict=False))
    page = "\n\n".join(LEADS[lead].format(*one) for one in told)
    assert list(held(page)) == [(leader, f"{city}市总工会") for city, leader in told]


@pytest.mark.parametrize(("paper", "home"), [("", None), ("常州工人报 2023年5月6日\n\n", "常州市总工会")])
def test_an_article_without_a_place_among_those_of_several_cities(paper: str, home: str | None) -> None:
    """Nobody's, unless the paper tells whose page it is."""
    told = zip(CITIES, LEADERS, strict=True)
    page = paper + "\n\n".join(LEADS["union"].format(*one) for one in told)
    page += "\n\n职工书画展开幕\n\n本报讯（记者 王小明）昨日，职工书画展开幕，市总工会副主席钱立新到场致辞。"
    found = dict(held(page)).get("钱立新")
    assert found == home


def test_a_city_named_later_does_not_tell_what_stood_before() -> None:
    told = zip(CITIES, LEADERS, strict=True)
    page = "\n\n".join(LEADS["union"].format(*one) for one in told)
    page += (
        "\n\n第二届会员代表大会\n\n杭州市第二届工会会员代表大会昨日举行。市总工会主席钱立新作报告。\n"
        "双鸭山市的代表随后发言，双鸭山的矿工、双鸭山的教师都说好，双鸭山市今后再派人来。"
    )
    assert dict(held(page))["钱立新"] == "杭州市总工会"


@pytest.mark.parametrize("lead", LEADS)
def test_news_from_another_city_on_a_city_s_page(lead: str) -> None:
    assert list(held(NINGBO + LEADS[lead].format("绍兴", "王强")))[-1] == ("王强", "绍兴市总工会")


@pytest.mark.parametrize(
    "article",
    [
        "我市与绍兴市总工会签约\n\n本报讯 昨日，市总工会与绍兴市总工会签约，市总工会主席李建国出席。",
        "绍兴市总工会考察团来访\n\n本报讯 昨日，绍兴市总工会考察团来访，市总工会主席李建国接待。",
        "60名劳模在黄山疗休养\n\n本报讯（记者 王小明）昨日，60名劳模来到黄山市，市总工会主席李建国看望大家。",
    ],
)
def test_what_the_page_s_own_city_does_with_another(article: str) -> None:
    assert set(held(NINGBO + article)) == {("李建国", "宁波市总工会")}


@pytest.mark.parametrize("city", ["余姚市", "莱州市", "浏阳市"])
def test_a_county_s_city_is_meant_where_no_other_is_named(city: str) -> None:
    page = f"{city}举办职工技能大赛\n\n日前，{city}第三届职工技能大赛举行。市总工会副主席李建国出席开幕式。"
    assert list(held(page)) == [("李建国", f"{city}总工会")]


def test_the_city_above_a_county_is_meant_in_its_own_paper() -> None:
    page = NINGBO + "余姚市举办技能大赛\n\n日前，余姚市职工技能大赛举行。市总工会副主席王强出席开幕式。"
    assert list(held(page))[-1] == ("王强", "宁波市总工会")


_CITIES = "\n\n".join(
    f"{city}市总工会慰问职工\n\n本报讯（记者 王晓）昨日，{city}市总工会慰问职工。"
    for city in ("宁波", "绍兴", "台州")
)


def test_the_city_that_an_article_names_first_on_a_province_s_page() -> None:
    told = "2月27日，记者从嘉兴市工会工作会议上获悉，市委副书记李建国出席。余姚市总工会发言。"
    report = f"工会竞赛有了品牌\n\n本报讯（记者 王晓）{told}"
    assert ("李建国", "嘉兴市委") in set(held(f"{_CITIES}\n\n{report}"))
