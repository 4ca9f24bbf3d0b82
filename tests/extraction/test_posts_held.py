"""Which posts who holds where: posts that two share, several bodies before one name, own departments."""

from __future__ import annotations

import pytest

from kg.extraction.page import read_page
from kg.model import Page
from tests.extraction.articles import posts_held, statements

PAGE = "滨江区总工会慰问一线职工\n\n本报讯（记者 李明）{}\n"


@pytest.mark.parametrize(
    ("posts", "second"),
    [
        ("全总副主席、书记处书记", "副主席、书记处书记"),
        ("全总书记处书记", "书记处书记"),
        ("全总副主席、书记处书记、党组成员", "副主席、书记处书记、党组成员"),
        ("全总党组书记、副主席、书记处第一书记", None),
        ("全总主席", None),
    ],
)
def test_posts_that_several_hold_are_told_of_each(posts: str, second: str | None) -> None:
    held = posts_held(PAGE.format(f"{posts}陶国华、吴晓燕参加慰问。"))
    assert ("陶国华", "中华全国总工会", posts.removeprefix("全总")) in held
    assert {post for who, _, post in held if who == "吴晓燕"} == ({second} if second else set())


@pytest.mark.parametrize(
    ("posts", "shared"),
    [
        ("副总经理", True),
        ("党委常委、副总经理", True),
        ("副董事长", True),
        ("总经理", False),
    ],
)
def test_deputies_of_a_firm(posts: str, shared: bool) -> None:
    held = posts_held(PAGE.format(f"恒远机械有限公司{posts}陶国华、吴晓燕到会。"))
    assert ("陶国华", "恒远机械有限公司", posts) in held
    assert (("吴晓燕", "恒远机械有限公司", posts) in held) is shared


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "滨江区总工会党组书记、常务副主席，区政协工会界别召集人陶国华到场。",
            {("滨江区总工会", "党组书记、常务副主席"), ("滨江区政协", "工会界别召集人")},
        ),
        (
            "滨江区人大常委会副主任，区总工会党组书记、主席陶国华到场。",
            {("滨江区人大常委会", "副主任"), ("滨江区总工会", "党组书记、主席")},
        ),
        ("全总办公厅主任陶国华到场。", {("中华全国总工会", "办公厅主任")}),
        ("会议召集人陶国华宣布开会。", set()),
    ],
)
def test_one_fact_for_each_body(text: str, expected: set[tuple[str, str]]) -> None:
    held = posts_held(PAGE.format(text))
    assert {(body, post) for who, body, post in held if who == "陶国华"} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "志愿者来到恒远集团甲江大桥九标项目部。在项目部，21岁的实习测量员陶国华很高兴；来自忠县的钢筋工吴晓燕也来了。",
            {("陶国华", "测量员"), ("吴晓燕", "钢筋工")},
        ),
        ("志愿者来到恒远集团甲江大桥九标项目部。在项目部，民警陶国华讲解安全；志愿者吴晓燕唱歌。", set()),
        (
            "志愿者来到恒远集团一号项目部和天成集团二号项目部。在项目部，测量员陶国华很高兴。",
            set(),
        ),
    ],
)
def test_people_of_a_project_office(text: str, expected: set[tuple[str, str]]) -> None:
    held = posts_held(PAGE.format(text))
    assert {(who, post) for who, body, post in held if body.endswith("项目部")} == expected


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("中建一局滨江医院项目的钢筋工陶国华说，很高兴。", "中建一局"),
        ("在此施工的是中铁二局北京地铁12-8标项目，工人近百名。项目经理陶国华介绍了进展。", "中铁二局"),
        ("中铁二局和中建一局的两个项目开工。项目经理陶国华介绍了进展。", ""),
        ("中建一局参观滨江医院项目的职工陶国华说，很高兴。", ""),
        ("恒远集团承建的滨江医院项目的钢筋工陶国华说，很高兴。", ""),
    ],
)
def test_people_of_a_project(text: str, firm: str) -> None:
    found = {body for who, property_, body, _ in statements(PAGE.format(text)) if who == "陶国华"}
    assert found == ({firm} if firm else set())


def _related(text: str, property_: str) -> set[tuple[str, str]]:
    """(subject, object) of a property on a page."""
    return {
        (reading.entities[f.subject].name, reading.entities[f.object].name)
        for reading in read_page(Page("page", "page.txt", PAGE.format(text))).readings
        for f in reading.facts
        if f.predicate == property_ and f.object is not None
    }


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ("中铁建工西南公司", "中铁建工"),
        ("顺丰华北公司", "顺丰"),
        ("中铁建工第二分公司", "中铁建工"),
        ("中铁建工北京有限公司", ""),
        ("顺丰速运", ""),
    ],
)
def test_a_group_and_its_region(part: str, whole: str) -> None:
    found = {w for p, w in _related(f"区总工会来到{part}慰问。", "subOrganizationOf") if p == part}
    assert found == ({whole} if whole else set())


@pytest.mark.parametrize(
    ("text", "union", "body"),
    [
        (
            "区总工会来到北京恒远机械有限公司。恒远机械有限公司是试点单位。公司工会主席陶国华介绍经验。",
            "北京恒远机械有限公司工会",
            "北京恒远机械有限公司",
        ),
        (
            "滨江区医院（滨江区急救中心）工会举办活动。滨江区医院工会主席陶国华介绍经验。",
            "滨江区医院（滨江区急救中心）工会",
            "滨江区医院（滨江区急救中心）",
        ),
    ],
)
def test_the_union_of_a_body_told_in_two_ways(text: str, union: str, body: str) -> None:
    assert (union, body) in _related(text, "unionOf")
    assert ("陶国华", union, "主席") in posts_held(PAGE.format(text))
    assert _related(text, "subOrganizationOf") == set()


_CONGRESS = "营口市工会代表大会召开。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            _CONGRESS + "市委副书记、市长高明亮出席。市委常委李红梅代表市委、市政府致辞。",
            {
                ("高明亮", "营口市委", "副书记"),
                ("高明亮", "营口市政府", "市长"),
                ("李红梅", "营口市委", "常委"),
            },
        ),
        # no government is named
        (_CONGRESS + "市委副书记、市长高明亮出席。", {("高明亮", "营口市委", "副书记")}),
        # a district's head is not the city's
        (
            _CONGRESS + "市委常委、区长高明亮出席。市政府发来贺信。",
            {("高明亮", "营口市委", "常委")},
        ),
        (
            "协商会由新河镇羊毛衫行业工会与新河镇羊毛衫行业协会举行。行业工会主席王金明与行业协会会长李新民签字。",
            {("王金明", "新河镇羊毛衫行业工会", "主席"), ("李新民", "新河镇羊毛衫行业协会", "会长")},
        ),
        # two of one kind
        (
            "协商会由新河镇羊毛衫行业工会与泽国镇水泵行业工会举行。行业工会主席王金明签字。",
            set(),
        ),
        (
            "大赛由成都市青白江区人力资源和社会保障局举办。区人社局局长陈志明出席。",
            {("陈志明", "成都市青白江区人力资源和社会保障局", "局长")},
        ),
    ],
)
def test_heads_of_areas_and_of_trades(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert posts_held(f"职工大会召开\n\n本报讯（记者 丁楠）{text}\n") == expected
