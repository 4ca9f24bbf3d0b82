"""At which level an honour is given: by its giver, by its own name, or by nothing that the page tells."""

from __future__ import annotations

import pytest

from kg.extraction.page import read_page
from kg.extraction.recognisers.honour_levels import by_name, level_of
from kg.model import EntityType, Page

PAGE = "职工受到表彰\n\n本报讯（记者 李明）{}\n"


def levels(text: str) -> dict[str, str | None]:
    """The honours of a page with their levels."""
    return {
        entity.name: entity.detail.get("level")
        for reading in read_page(Page("page", "page.txt", PAGE.format(text))).readings
        for entity in reading.entities
        if entity.type is EntityType.HONOUR
    }


@pytest.mark.parametrize(
    ("honour", "level"),
    [
        ("荆楚工匠", "province"),
        ("三秦工匠", "province"),
        ("八闽工匠年度人物", "province"),
        ("江淮杰出工匠", "province"),
        ("海河工匠", "city"),  # 天津, as the contract has the municipalities
        ("巴渝工匠", "city"),
        ("鹏城工匠", "city"),
        ("姑苏工匠", None),  # of 苏州 or of its district
        ("龙城工匠", None),  # of five cities
        ("张家港工匠", "district"),
        ("扬州市十佳工人", "city"),
        ("杭州市西湖区金牌班组", "district"),
        ("省级技能大师", "province"),
        ("全国煤炭行业技能大师", "national"),
        ("中国恒远集团劳动模范", "employer"),
        ("扬州市第一医院先进个人", "employer"),
        ("扬州市清河镇先进个人", None),
        ("扬州市乡村振兴先进个人", "city"),
        ("最美职工之星", None),
        ("市场先锋", None),
        ("首都教育先锋先进集体", "city"),
    ],
)
def test_what_a_title_s_own_name_tells(honour: str, level: str | None) -> None:
    assert by_name(honour) == level


def test_an_area_of_two_levels_is_the_one_of_the_page_s_province() -> None:
    found = [by_name("朝阳十佳工匠", where) for where in (None, "北京市", "辽宁省")]
    assert found == [None, "district", None]  # in 辽宁 a city and its county


@pytest.mark.parametrize(
    ("giver", "level"),
    [
        ("中华全国总工会", "national"),
        ("山东省人民政府", "province"),
        ("天津市总工会", "city"),
        ("长春市朝阳区总工会", "district"),
        ("恒远集团工会", None),
    ],
)
def test_a_giver_s_level(giver: str, level: str | None) -> None:
    assert level_of(giver) == level


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("焊工陶国华获得第四届“荆楚工匠”称号。", {"荆楚工匠": "province"}),
        ("焊工陶国华获得“金牌员工”称号。", {"金牌员工": None}),
        ("焊工陶国华被江苏省总工会授予“工会之友”称号。", {"工会之友": "province"}),
        ("焊工陶国华被恒远机械有限公司授予“金牌员工”称号。", {"金牌员工": "employer"}),
        ("比赛中恒远机械有限公司获得优秀组织奖。", {"优秀组织奖": None}),
    ],
)
def test_a_level_is_told_or_stays_open(text: str, expected: dict[str, str | None]) -> None:
    assert levels(text) == expected
