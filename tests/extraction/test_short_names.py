"""Short names: those that return, where they end, and what beside them shows them."""

from __future__ import annotations

import pytest

from tests.extraction.articles import names


def people(text: str) -> set[str]:
    return {name for kind, name in names(text) if kind == "person"}


@pytest.mark.parametrize("name", ["葛明", "葛强", "冯静", "曹磊"])
def test_a_name_that_returns_beside_other_words(name: str) -> None:
    text = f"他就是地铁13号线的{name}。1985年从技校毕业后，{name}进入青溪地铁公司，当上电动列车司机。"
    assert name in people(text)


@pytest.mark.parametrize(
    "text",
    [
        "材料由段工会保管。段工会主席说，段工会今年有新打算。",  # 段|工会
        "青溪金华集团办了食堂，金华集团的职工说好。金华集团还有宿舍。",
        "青溪华强公司办了食堂，厂里的华强牌电机好。华强，好牌子。",  # a firm's
    ],
)
def test_no_name_in_what_returns(text: str) -> None:
    assert not people(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("青溪公司工会主席许强围坐在职工中间听意见。", "许强"),
        ("密源公司总经理鲁红向46名职工代表通报情况。", "鲁红"),
        ("区总工会常务副主席唐洋作题为《启航》的报告。", "唐洋"),
        ("餐饮公司总经理邓玲为“夜班补贴”的事来谈。", "邓玲"),
        ("69岁的老劳模史军骑着一辆旧摩托来到车间。", "史军"),
        ("青溪公司工会主席钱多多为职工送来清凉包。", "钱多多"),
        ("青溪公司工会主席马建兵为职工送来清凉包。", "马建兵"),
        ("青溪公司工会主席吴新领到了奖状。", "吴新"),
    ],
)
def test_where_a_name_ends(text: str, name: str) -> None:
    assert name in people(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1.林海，青溪电气有限公司数控车工，高级技师。", {"林海"}),
        ("（3）欧阳雪，青溪大学建筑学院教授，省三八红旗手。", {"欧阳雪"}),
        ("公司工会成立，工会主席：卢强； 组织委员：吴成龙； 女工委员：黄莎", {"卢强", "吴成龙", "黄莎"}),
        ("公司工会成立，工会主席：待定；办公地点：东方大厦", set()),
        ("徒弟里，杨硕成了房山线探伤班班长。", {"杨硕"}),
        ("邢悦今年当上了东丽区总工会的律师。", {"邢悦"}),
        ("区总工会主席陈波同“劳模讲师团”一起来到厂里。", {"陈波"}),
        ("区总工会党组书记、常务副主席关平向环卫职工道了辛苦。", {"关平"}),
        ("东江公司每年走访慰问区武警七支队官兵。", set()),
        ("活动增进了东江公司与武警官兵间的感情。", set()),
    ],
)
def test_who_is_told_by_what_stands_beside(text: str, found: set[str]) -> None:
    assert people(text) == found
