"""Who holds an honour: by a row of honours, as one of several, as the giver's or the contest's text says."""

from __future__ import annotations

import pytest

from tests.extraction.articles import honoured

PAGE = "滨江职工受到表彰\n\n本报讯（记者 李明）{}\n"


@pytest.mark.parametrize(
    ("text", "honour"),
    [
        ("几位北京市劳动模范也走在队伍里。恒远机械有限公司工会主席陶国华就是其中一位。", "北京市劳动模范"),
        ("3位全国劳动模范走上讲台，恒远机械有限公司焊工陶国华是其中之一。", "全国劳动模范"),
        ("不少“滨江工匠”也来了，陶国华便是其中的一员。", "滨江工匠"),
        ("会场里坐着多位首都劳动奖章获得者，其中就有恒远机械有限公司焊工陶国华。", "首都劳动奖章"),
        ("10人被授予“滨江工匠”称号，焊工陶国华就是其中之一。", "滨江工匠"),
        ("30名全国劳动模范与职工结对，陶国华就是其中一名职工。", ""),
        ("多位“滨江工匠”的徒弟也来了，陶国华就是其中一位。", ""),
        ("几位北京市劳动模范走在前面，近百名职工跟着。陶国华就是其中一位。", ""),
        ("3名“滨江工匠”候选人登台，陶国华就是其中之一。", ""),
        ("在“滨江工匠”评选中，陶国华就是其中一位。", ""),
    ],
)
def test_one_of_several_who_hold_an_honour(text: str, honour: str) -> None:
    expected = {("陶国华", honour)} if honour else set()
    assert {held for held in honoured(PAGE.format(text)) if held[0] == "陶国华"} == expected
