"""One thing under two names: cups without their marks, streets by their side, contests by their final."""

from __future__ import annotations

import pytest

from kg.extraction.coreference.happening_forms import is_short_happening
from tests.extraction.articles import names


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("青石杯焊工大赛", "2024年青溪省“青石杯”焊工职业技能竞赛"),
        ("第三届青石杯焊工技能赛", "青溪集团第三届“青石杯”焊工职业技能竞赛"),
        ("青石杯职工技能大赛决赛", "第六届“青石杯”职工技能大赛"),
        ("青石杯安全竞赛", "青溪县“青石杯”安全知识竞赛"),
    ],
)
def test_a_cup_without_its_marks(short: str, full: str) -> None:
    assert is_short_happening(short, full)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("青石杯焊工大赛", "2024年青溪省“青石杯”电工职业技能竞赛"),
        ("明珠杯焊工大赛", "2024年青溪省“青石杯”焊工职业技能竞赛"),
        ("第二届青石杯焊工大赛", "第三届“青石杯”焊工职业技能竞赛"),
        ("青石杯焊工大赛总结会", "“青石杯”焊工职业技能竞赛"),
        ("“青石杯”焊工大赛", "“明珠杯”焊工职业技能竞赛"),
    ],
)
def test_another_contest_of_a_cup(one: str, other: str) -> None:
    assert not is_short_happening(one, other)


def test_the_session_of_another_committee() -> None:
    own, other = "第十四届委员会第一次全体会议", "第十四届经费审查委员会第一次全体会议"
    assert not is_short_happening(f"青溪区总工会{own}", f"青溪区总工会{other}")
    assert not is_short_happening(own, f"青溪区总工会{other}")
    assert is_short_happening(own, f"青溪区总工会{own}")
    assert is_short_happening("第十四届经审委第一次全体会议", "青溪区总工会第十四届经审委第一次全体会议")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("永定门外街道总工会慰问骑手。永外街道总工会主席李明远说好。", {"永定门外街道总工会"}),
        ("天通苑北街道总工会办讲座，天北街道总工会副主席李明远出席。", {"天通苑北街道总工会"}),
        ("永定门外街道总工会、朝外街道总工会慰问骑手。", {"永定门外街道总工会", "朝外街道总工会"}),
        ("天通苑北街道总工会、天南街道总工会办讲座。", {"天通苑北街道总工会", "天南街道总工会"}),
    ],
)
def test_a_street_by_its_side(text: str, found: set[str]) -> None:
    unions = {name for kind, name in names(text) if kind == "union"}
    assert {name.rpartition("区")[2] for name in unions if name.endswith("街道总工会")} == found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "青溪集团第六届职工技能大赛决赛日前举行。本届大赛有1260名职工参加初赛、复赛。",
            "青溪集团第六届职工技能大赛",
        ),
        ("青溪集团第六届职工技能大赛决赛日前举行，40人参加。", "青溪集团第六届职工技能大赛决赛"),
        (
            "青溪集团第六届职工技能大赛焊工决赛日前举行。本届大赛有1260名职工参加初赛。",
            "青溪集团第六届职工技能大赛焊工决赛",
        ),
    ],
)
def test_a_contest_that_is_told_of_as_a_whole(text: str, name: str) -> None:
    assert {n for kind, n in names(text) if kind == "event"} == {name}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("八届三次职代会暨2018年工作会议", "青溪重工第八届职工代表大会第三次会议暨2018年工作会议"),
        ("青溪食品集团工会一届四次全委会", "北京青溪食品集团有限公司工会第一届委员会第四次全体会议"),
        ("青溪大学第十二届教职工气排球赛", "“喜迎校庆”第十二届教职工气排球赛决赛"),
    ],
)
def test_a_session_and_an_edition_in_full(one: str, other: str) -> None:
    assert is_short_happening(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("八届二次职代会", "青溪重工第八届职工代表大会第三次会议"),
        ("江岸食品集团工会一届四次全委会", "北京青溪食品集团有限公司工会第一届委员会第四次全体会议"),
        ("青溪大学第十二届教职工气排球赛", "江岸大学“喜迎校庆”第十二届教职工气排球赛"),
        ("青溪大学第十一届教职工气排球赛", "“喜迎校庆”第十二届教职工气排球赛"),
    ],
)
def test_other_sessions_and_editions(one: str, other: str) -> None:
    assert not is_short_happening(one, other)
