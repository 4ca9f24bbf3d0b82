"""What a city's union paper tells of a scene in passing: no account of a union, no person, no title."""

from __future__ import annotations

import pytest

from tests.extraction.articles import names, said

UNION = "近日，平谷区总工会新建驿站12个。"


@pytest.mark.parametrize(
    ("body", "values"),
    [
        # what somebody has just done, what stands in a room, what hands are tried on, how many fit in
        (UNION + "刚刚跑完30单的外卖配送员小赵正在休息。", {12}),
        (UNION + "送完了45件的快递小哥走进驿站。", {12}),
        (UNION + "一旁的14块展板写满了服务内容。", {12}),
        (UNION + "墙上挂着6面锦旗。", {12}),
        (UNION + "比赛中，选手们对80株月季进行修剪，对20台水泵进行检修。", {12}),
        (UNION + "驿站可以同时容纳80人休息。", {12}),
        # the union's own accounts
        (UNION + "平谷区总工会送完清凉包300份。", {12, 300}),
        (UNION + "平谷区总工会对120家企业进行走访。", {12, 120}),
        (UNION + "平谷区总工会制作展板14块。", {12, 14}),
    ],
)
def test_a_scene_is_no_account(body: str, values: set[int]) -> None:
    assert said(body, "observation") == {f"平谷区总工会 {value}" for value in values}


@pytest.mark.parametrize(
    ("text", "found", "missed"),
    [
        (
            "就拿北京恒远印刷有限公司来说，工会送去图书。",
            {("enterprise", "北京恒远印刷有限公司")},
            {("enterprise", "拿北京恒远印刷有限公司")},
        ),
        (
            "平谷区总工会权益部部长王秀兰代表区三方介绍方案。",
            {("person", "王秀兰")},
            {("person", "区三方")},
        ),
        ("平谷区总工会主席区三妹介绍情况。", {("person", "区三妹")}, set()),
        (
            "平谷区3人被授予全国劳动模范或先进工作者称号。",
            {("honour", "全国劳动模范")},
            {("honour", "全国劳动模范或先进工作者")},
        ),
        ("职工们领到了自己的“最美笑脸照”。", set(), {("honour", "最美笑脸照")}),
        ("职工们领到了“最美职工”奖章。", {("honour", "最美职工")}, set()),
        ("平谷区总工会和街乡园区工会参加座谈。", {("union", "平谷区总工会")}, {("union", "街乡园区工会")}),
        ("平谷区总工会和望江园区工会参加座谈。", {("union", "望江园区工会")}, set()),
    ],
)
def test_words_beside_a_name_are_no_part_of_it(
    text: str, found: set[tuple[str, str]], missed: set[tuple[str, str]]
) -> None:
    said_names = {(kind, name.removeprefix("平谷区")) for kind, name in names(text)} | names(text)
    assert found <= said_names
    assert not missed & said_names
