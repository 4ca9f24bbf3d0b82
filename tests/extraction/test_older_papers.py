"""How older papers write: happenings in title marks, works by one character, 五厂家工会."""

from __future__ import annotations

import pytest

from kg.extraction.coreference.firm_forms import is_by_character
from tests.extraction.articles import names, said


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("青溪市总工会召开了《青溪市企业管理工作经验交流会》。", "青溪市企业管理工作经验交流会"),
        ("近日，青溪市总工会举办《青年职工读书演讲比赛》，李小红获一等奖。", "青年职工读书演讲比赛"),
        ("青溪市总工会主办《青溪市首届职工艺术节》。", "青溪市首届职工艺术节"),
        ("出席《全省工会财务工作会议》的代表到青溪县总工会参观。", "全省工会财务工作会议"),
        ("青溪市总工会举办第二届《我爱我厂》演讲会。", "第二届《我爱我厂》演讲会"),
    ],
)
def test_a_happening_in_title_marks(text: str, event: str) -> None:
    found = names(text)
    assert ("event", event) in found
    assert not [name for kind, name in found if kind == "work"]


@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("青溪市总工会编印《青溪市企业管理工作经验交流会文集》。", "《青溪市企业管理工作经验交流会文集》"),
        ("青溪市总工会组织观看《中国诗词大会》。", "《中国诗词大会》"),
        ("青溪市总工会组织参加《职工技能大赛》的录制。", "《职工技能大赛》"),
        ("青溪市总工会举办首届《劳动法》知识竞赛。", "《劳动法》"),
        ("青溪市总工会举行《工人运动史》首发式。", "《工人运动史》"),
    ],
)
def test_a_title_stays_a_work(text: str, work: str) -> None:
    assert ("work", work) in names(text)


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("武钢", "武汉钢铁公司"),
        ("攀钢", "攀枝花钢铁集团公司"),
        ("鞍钢第二薄板厂", "鞍山钢铁公司第二薄板厂"),
        ("宝铁分局", "宝鸡铁路分局"),
    ],
)
def test_works_by_the_first_character_of_their_city(short: str, full: str) -> None:
    assert is_by_character(short, full)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("鞍钢", "马鞍山钢铁公司"),
        ("鞍钢", "鞍山市机械总厂"),
        ("鞍钢第一炼铁厂", "鞍山钢铁公司第二炼铁厂"),
        ("太铁分局", "太原钢铁公司"),
        ("重铁分局", "成都铁路分局"),
        ("太钢", "太原铁路局"),
    ],
)
def test_other_works(one: str, other: str) -> None:
    assert not is_by_character(one, other)


def test_a_part_by_the_short_name_of_its_whole() -> None:
    text = "鞍山钢铁公司第二薄板厂工会委员会办讲座。鞍钢第二薄板厂工会推广，鞍钢工会介绍第二薄板厂的做法。"
    found = names(text)
    firms = {name for kind, name in found if kind == "enterprise"}
    assert firms == {"鞍山钢铁公司", "鞍山钢铁公司第二薄板厂"}


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        ("△青原县总工会抓整顿。△东湾地区六厂家工会联合举办第三届“东湾杯”篮球赛。", set()),
        ("△青原县总工会抓整顿。△江北区部分企业工会联合召开“双增双节”经验交流会。", set()),
        ("青原县总工会举办第三届“东湾杯”篮球赛。", {"青原县总工会 第三届“东湾杯”篮球赛"}),
        ("青原县总工会抓整顿，近日举办第三届“东湾杯”篮球赛。", {"青原县总工会 第三届“东湾杯”篮球赛"}),
    ],
)
def test_unions_that_are_only_counted(text: str, hosts: set[str]) -> None:
    assert said(text, "organizes") == hosts


@pytest.mark.parametrize(
    ("text", "congress"),
    [
        ("青溪县纺织厂工会召开第二次会员代表大会。", "青溪县纺织厂工会第二次会员代表大会"),
        ("青溪县机械厂工会委员会召开首届会员代表大会。", "青溪县机械厂工会首届会员代表大会"),
        ("青溪县总工会召开第五次代表大会。", "第五次代表大会"),  # usually called 青溪县工会第五次代表大会
        ("青溪县纺织厂工会召开首届职工代表大会。", "首届职工代表大会"),  # of the works
        ("青溪县纺织厂工会主席李明远出席第七次代表大会。", "第七次代表大会"),
    ],
)
def test_the_congress_that_a_union_calls(text: str, congress: str) -> None:
    assert {name for kind, name in names(text) if kind == "event"} == {congress}


def test_entries_of_a_chronicle_keep_their_figures() -> None:
    games = "2月，青溪县总工会举办第一届职工冬季运动会，340名运动员参加。"
    savings = "本年，全县31个基层工会建立互助储金会，有805人参加。"
    found = said(f"\n{games}\n\n{savings}\n", "observation", headline="1956年大事记")
    assert "第一届职工冬季运动会 340" in found
    assert not {"第一届职工冬季运动会 31", "第一届职工冬季运动会 805"} & found
    found = said(f"{games}本届运动会共有805人参加。", "observation", headline="1956年大事记")
    assert "第一届职工冬季运动会 805" in found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("青溪县总工会发出通知，来自青溪棉纺厂、远山机械厂等11家企业的下岗职工开业。", set()),
        ("青溪县总工会发出通知，人均月收入不足100元的特困职工领到补助。", set()),
        ("青溪县总工会走访青溪棉纺厂、远山机械厂等11家企业。", {"青溪县总工会 11"}),
        ("青溪县总工会筹集资金1000元。", {"青溪县总工会 1000"}),
    ],
)
def test_where_people_are_from_and_what_they_earn(text: str, found: set[str]) -> None:
    assert said(text, "observation") == found
