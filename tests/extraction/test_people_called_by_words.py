"""People whose names are words, and words of titles that look like names."""

from __future__ import annotations

import pytest

from kg.extraction.page import read_page
from kg.model import EntityType, Page
from tests.extraction.articles import names


def people(text: str) -> set[str]:
    return {name for kind, name in names(text) if kind == "person"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("洛阳代表队刘明胜、郑州代表队高原、新乡代表队秦志远包揽个人前三名。", {"刘明胜", "高原", "秦志远"}),
        ("青溪公司代表队江山、临江公司代表队李明远分获一等奖。", {"江山", "李明远"}),
        ("8人成为高级技师，刘畅获得“首都劳动奖章”。", {"刘畅"}),
        ("8人成为高级技师，高峰捧回了全国五一劳动奖章。", {"高峰"}),
        ("42岁的货车司机向前进领到了工会会员证。", {"向前进"}),
        ("35岁的快递员江山领到了工会会员证。", {"江山"}),
        ("40岁的焊工江水生说。", {"江水生"}),
        ("原青溪水泥厂窑工郝明林拉着医生的手说。", {"郝明林"}),
    ],
)
def test_a_name_that_is_a_word(text: str, found: set[str]) -> None:
    assert people(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "各代表队成绩、名次如下，青溪代表队成功夺得第一名，临江代表队全力冲刺获奖。",
        "青溪代表队高原反应严重，未能获奖。",
        "42岁的货车司机向大家介绍经验。",
        "35岁的快递员成功报名，35岁的外卖员高温天里送餐，35岁的电工安全意识强。",
        "江苏获得全国劳动模范称号的有3人，安全获得重视。",
        "5人被集团授予“蓝焰状元”称号。工会主席介绍，“蓝焰杯”创办于2004年。",
        "“金星杯”演讲比赛在青溪举行，她荣获“金星班组长”称号。",
    ],
)
def test_no_name_in_words(text: str) -> None:
    assert not people(text)


def test_a_title_called_after_a_person_leaves_him_his_name() -> None:
    assert people("“李明创新工作室”负责人李明说好，他被授予“李明式职工”称号。") == {"李明"}


@pytest.mark.parametrize(
    ("head", "body", "found"),
    [
        ("裔宛如", "裔宛如是新中国第一代全国劳动模范，15岁进厂。裔宛如小组成立。", True),
        ("怀国明", "怀国明（1929—2011）青溪人。1953年，怀国明小组成立。", True),
        ("裔宛如", "车间里有裔宛如牌机器。裔宛如牌机器很好。", False),
        ("石榴籽", "石榴籽家园建成。石榴籽驿站很大。", False),
        ("高温下", "高温下，工人很累。高温下的工地很忙。", False),
        ("经济师", "经济师是一种职称，经济师考试每年举行。", False),
    ],
)
def test_the_headline_is_the_name_whose_life_is_told(head: str, body: str, found: bool) -> None:
    (reading,) = read_page(Page("p", "p.txt", f"{head}\n\n{body}\n")).readings
    assert (head in {e.name for e in reading.entities if e.type is EntityType.PERSON}) is found
