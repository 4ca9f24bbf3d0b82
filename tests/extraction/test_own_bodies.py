"""Bodies of the one school, hospital or depot of an article, which it calls by their kind alone."""

from __future__ import annotations

import pytest

from kg.extraction.page import read_page
from kg.model import Page
from tests.extraction.articles import honoured, names, statements


def bodies(text: str) -> set[str]:
    return {name for kind, name in names(text) if kind in ("institution", "union", "enterprise")}


def parts_of(text: str) -> set[tuple[str, str]]:
    """(part, whole) of a page that holds the text alone."""
    page = Page("page", "page.txt", f"职工活动多姿多彩\n\n本报讯（记者 丁楠）{text}\n")
    return {
        (reading.entities[f.subject].name, reading.entities[f.object].name)
        for reading in read_page(page).readings
        for f in reading.facts
        if f.predicate == "subOrganizationOf" and f.object is not None
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "由校团委牵头、校工会、体育教研部、本科生院等单位协办的东湖大学登山节举行。",
            {"东湖大学", "东湖大学团委", "东湖大学工会", "东湖大学体育教研部", "东湖大学本科生院"},
        ),
        ("东湖大学运动会由校学工处和后勤保障部承办。", {"东湖大学", "东湖大学学工处", "东湖大学后勤保障部"}),
        ("东湖大学登山节在岳山校区举行。", {"东湖大学", "东湖大学岳山校区"}),
        ("青溪医院举办讲座，院团委协办。", {"青溪医院", "青溪医院团委"}),
        (  # its own colleges leave the university the only school
            "由校团委主办，外国语学院承办的东湖大学辩论赛举行。",
            {"东湖大学", "东湖大学团委", "东湖大学外国语学院"},
        ),
        (
            "青溪关车辆段工会举办竞赛，酒泉运用车间获团体冠军。",
            {"青溪关车辆段", "青溪关车辆段工会", "青溪关车辆段酒泉运用车间"},
        ),
    ],
)
def test_bodies_of_the_only_school(text: str, found: set[str]) -> None:
    assert bodies(text) == found


@pytest.mark.parametrize(
    ("text", "no"),
    [
        ("东湖大学与西山学院签约，校团委组织了活动。", "东湖大学团委"),  # of either
        ("东湖大学迎新，校门口、校园内张灯结彩。", "东湖大学门口"),
        ("东湖大学运动会由校工会、东海公司人力部联合举办。", "东湖大学东海公司人力部"),
        ("东湖大学运动会由校工会、各部联合举办。", "东湖大学各部"),
        ("东湖大学校团委书记刘云来了。", "东湖大学校团委"),
        ("青溪关车辆段工会举办竞赛，检修运用车间获冠军。", "青溪关车辆段检修运用车间"),  # no place
        ("青溪关车辆段和云山机务段举办竞赛，酒泉运用车间获冠军。", "青溪关车辆段酒泉运用车间"),  # of either
    ],
)
def test_no_body_of_the_school(text: str, no: str) -> None:
    assert no not in bodies(text)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("东晨公司办赛。来自东晨作业区的张忻获奖。", ("东晨作业区", "东晨公司")),
        ("北京恒远工业大学信息学部的教师来了。", ("北京恒远工业大学信息学部", "北京恒远工业大学")),
    ],
)
def test_sections_of_a_whole(text: str, whole: tuple[str, str]) -> None:
    assert whole in parts_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "东晨公司办赛。来自北山作业区的张忻获奖。",  # of whom the text does not say
        "东晨公司办赛。东晨小学的师生来了。",
    ],
)
def test_no_sections(text: str) -> None:
    assert not parts_of(text)


def test_what_someone_does_is_no_body() -> None:
    text = "新命名的3名“青溪工匠”是：屠林（工业涂装工）、王军（环卫机扫工）、翟敏（无线电装接工）。"
    assert not bodies(text)


_GUESTS = "青溪市第三医院工会主席、青溪矿务集团总医院工会主席等兄弟医院工会负责人到会。"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "青溪市妇幼保健院工会第三届会员代表大会召开。" + _GUESTS + "院党委书记李红梅致辞。",
            ("李红梅", "holdsPost", "青溪市妇幼保健院", "党委书记"),
        ),
        (
            "青溪市妇幼保健院工会第三届会员代表大会召开。" + _GUESTS + "院长王志强讲话。",
            ("王志强", "holdsPost", "青溪市妇幼保健院", "院长"),
        ),
        (
            "恒远集团工会召开大会。天成公司、永泰公司等12家兄弟单位到会。公司党委书记李红梅致辞。",
            ("李红梅", "holdsPost", "恒远集团", "党委书记"),
        ),
        (
            "恒远集团工会召开大会。经费审查委员会主任李红梅作报告。",
            ("李红梅", "holdsPost", "恒远集团工会", "经费审查委员会主任"),
        ),
    ],
)
def test_officers_are_the_hosts_not_of_a_guest(text: str, said: tuple[str, str, str, str]) -> None:
    assert said in statements(f"职工大会召开\n\n本报讯（记者 丁楠）{text}\n")


@pytest.mark.parametrize(
    "text",
    [
        "平谷区总工会召开大会。经费审查委员会主任李红梅作报告。",
        "恒远集团召开大会。职工带来了工会副主席李红梅编排的节目。",
    ],
)
def test_a_post_without_a_body_stays_open(text: str) -> None:
    found = statements(f"职工大会召开\n\n本报讯（记者 丁楠）{text}\n")
    assert not {who for who, _, what, _ in found if who == "李红梅" and what.endswith("工会")}


def test_an_honour_is_the_hosts_not_a_guests() -> None:
    text = f"青溪市妇幼保健院工会召开大会。{_GUESTS}五年来，院工会获得“江苏省模范职工之家”称号。"
    found = honoured(f"职工大会召开\n\n本报讯（记者 丁楠）{text}\n")
    assert found == {("青溪市妇幼保健院工会", "江苏省模范职工之家")}
