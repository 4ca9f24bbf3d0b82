"""Facts that pages as scraped from web sites give and must not give: whose act it is, what is no name."""

from __future__ import annotations

import pytest

from kg.extraction.page import read_page
from kg.model import Page
from tests.extraction.articles import names

_MEET = "第五届职工运动会"


def told(body):
    """(property, subject, attributes) of an article's facts."""
    text = f"工会服务进基层\n\n本报讯（记者 李明）{body}\n"
    return [
        (fact.predicate, reading.entities[fact.subject].name, dict(fact.attributes))
        for reading in read_page(Page("page", "page.txt", text)).readings
        for fact in reading.facts
    ]


@pytest.mark.parametrize(
    ("text", "present", "absent"),
    [
        # 由甲在乙举办: the one behind 在 is where it is held
        ("近日，由江岸市总工会在江岸船厂举办的第五届职工运动会落幕。", "江岸市总工会", "江岸船厂"),
        ("近日，由江岸市总工会于江岸船厂主办的第五届职工运动会落幕。", "江岸市总工会", "江岸船厂"),
        ("职工参加了由市里在江岸船厂举办的第五届职工运动会。", "", "江岸船厂"),
        ("近日，由江岸市总工会、江岸船厂举办的第五届职工运动会落幕。", "江岸市总工会 江岸船厂", ""),
        ("近日，由江岸船厂举办的第五届职工运动会在江岸市文化宫落幕。", "江岸船厂", "江岸市文化宫"),
    ],
)
def test_who_holds_it_where_a_place_stands_between(text, present, absent):
    holders = {who for what, who, _ in told(text) if what == "organizes"}
    assert set(present.split()) <= holders
    assert not set(absent.split()) & holders


@pytest.mark.parametrize(
    ("text", "takes_part"),
    [
        ("江岸市总工会主席周建平看望参加第五届职工运动会的选手代表。", False),
        ("江岸市总工会主席周建平慰问正在参加第五届职工运动会的焊工。", False),
        ("江岸市总工会主席周建平看望选手后，出席第五届职工运动会。", True),
        ("江岸市总工会主席周建平出席第五届职工运动会的闭幕式。", True),
        ("江岸市总工会主席周建平看望职工并参加第五届职工运动会。", True),
    ],
)
def test_who_sees_those_that_take_part(text, takes_part):
    facts = told(f"江岸市总工会举办{_MEET}。{text}")
    found = any((what, who) == ("participatesIn", "周建平") for what, who, _ in facts)
    assert found is takes_part


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("南岸区开展“三月女人天，靓丽女工行”活动。", "中国工商银行"),
        ("“沪杭宁合”四市职工技协在南京召开工作会议。", "南京市职工技协"),
        ("听全国劳模谈产改，大家深受启发。", "谈产改"),
        ("环卫中心负责北山街、南山路、杨家堤等24条道路。", "杨家堤"),
        ("户外劳动者在启动仪式上演唱歌曲。", "启动仪式"),
        ("江岸市总工会充分利用工会职工服务中心开展帮扶。", "充分利用工会职工服务中心"),
    ],
)
def test_what_is_no_name(text, name):
    assert name not in {found for _, found in names(text)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("工行江城支行与南岸区总工会签约，工行职工很高兴。", "中国工商银行江城支行"),
        ("全国劳模谈志强很高兴。", "谈志强"),
        ("王大江、李小山等24名职工获奖。", "李小山"),
    ],
)
def test_what_is_one_all_the_same(text, name):
    assert name in {found for _, found in names(text)}


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("江岸市总工会明确提出努力实现2027年底全市服务站点达到150个。", "planned"),
        ("经过努力，江岸市总工会2020年底实现全市服务站点达到150个。", "done"),
    ],
)
def test_what_is_striven_for_is_planned(text, modality):
    assert [more["modality"] for what, _, more in told(text) if what == "observation"] == [modality]


def test_a_federations_outpost_is_no_street_office():
    text = "省总榆林地区办事处召开交流会，神木县工会介绍了经验。"
    assert {who for what, who, _ in told(text) if what == "inDistrict"} == {"神木县总工会"}
