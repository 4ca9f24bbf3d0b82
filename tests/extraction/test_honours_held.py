"""Who holds an honour: by a row of honours, as one of several, as the giver's or the contest's text says."""

from __future__ import annotations

import pytest

from kg.extraction.page import read_page
from kg.model import Page
from tests.extraction.articles import honoured

ROOM = "陶国华创新工作室"
PAGE = "滨江职工受到表彰\n\n本报讯（记者 李明）{}\n"


def given(text: str) -> set[str]:
    """Who gives an honour on a page."""
    return {
        reading.entities[f.object].name
        for reading in read_page(Page("page", "page.txt", text)).readings
        for f in reading.facts
        if f.predicate == "conferredBy" and f.object is not None
    }


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


def test_a_row_of_honours_belongs_to_the_one_who_opens_it() -> None:
    text = (
        "焊工陶国华说，他很高兴。荣誉一年年写进他的荣誉簿：2007年被评为恒远公司年度先进个人，2009年获恒远集团颁发的“金焊枪”奖，"
        "2011年当选恒远公司劳动竞赛先进个人，2012年被滨江市总工会评为“滨江先锋”，2013年获首都劳动奖章，"
        "2014年获全国五一劳动奖章，并由滨江日报社、中华全国总工会评为“全国十佳最美职工”，2015年5月被国务院授予“全国劳动模范”称号。"
    )
    assert {honour for who, honour in honoured(PAGE.format(text)) if who == "陶国华"} == {
        "恒远公司年度先进个人",
        "金焊枪奖",
        "恒远公司劳动竞赛先进个人",
        "滨江先锋",
        "首都劳动奖章",
        "全国五一劳动奖章",
        "全国十佳最美职工",
        "全国劳动模范",
    }


@pytest.mark.parametrize(
    ("text", "honour"),
    [
        ("陶国华被评为北京铁路局安全标兵。", "北京铁路局安全标兵"),
        ("陶国华获得恒远机械厂技术革新能手称号。", "恒远机械厂技术革新能手"),
        ("焊工陶国华2011年获恒远集团授予的“安全之星”称号。", "安全之星"),
        ("焊工陶国华获悉恒远集团颁发的“安全之星”奖停办。", ""),
        ("陶国华当选恒远公司劳动竞赛委员会委员，先进个人吴晓燕发言。", ""),
        ("焊工陶国华得到恒远集团领导的年度先进个人表扬。", ""),
    ],
)
def test_a_title_of_the_employer(text: str, honour: str) -> None:
    expected = {("陶国华", honour)} if honour else set()
    assert {held for held in honoured(PAGE.format(text)) if held[0] == "陶国华"} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("滨江区总工会捧回组织团体一等奖。", {("滨江区总工会", "组织团体一等奖")}),
        (
            "滨江第一机床厂、滨江第二机床厂同获企业组团体一等奖。",
            {("滨江第一机床厂", "企业组团体一等奖"), ("滨江第二机床厂", "企业组团体一等奖")},
        ),
        ("个人特等奖得主陶国华说，很高兴。", {("陶国华", "个人特等奖")}),
        ("焊工陶国华斩获焊工组银奖。", {("陶国华", "焊工组银奖")}),
        ("滨江第一机床厂包揽团体金奖。", {("滨江第一机床厂", "团体金奖")}),
        ("滨江第一机床厂摘得个人特等奖1个、一等奖3个。", set()),
        ("焊工陶国华获得一等奖。", set()),
        ("比赛设团体一等奖，评出个人一等奖3名。焊工陶国华说，很高兴。", set()),
        ("焊工陶国华获团体一等奖。", set()),
    ],
)
def test_a_prize_that_names_its_class(text: str, expected: set[tuple[str, str]]) -> None:
    assert honoured(PAGE.format(text)) == expected


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("10名“滨江工匠”各有绝活：焊工陶国华干了20年；有“铁娘子”之称的吴晓燕有专利。", {"陶国华", "吴晓燕"}),
        ("10名“滨江工匠”登台讲述：焊工陶国华说，要多练；钳工吴晓燕说，要多学。", set()),
        ("10名“滨江工匠”各有绝活：“我们都是一线职工。”焊工陶国华说。", set()),
        ("10名“滨江工匠”各有绝活：焊工陶国华和徒弟王建国干了20年；钳工吴晓燕攒下41项专利。", set()),
    ],
)
def test_holders_told_in_turn(text: str, who: set[str]) -> None:
    assert {holder for holder, honour in honoured(PAGE.format(text)) if honour == "滨江工匠"} == who


@pytest.mark.parametrize(
    ("text", "giver"),
    [
        ("11名职工拿到“恒远大工匠”称号。“恒远大工匠”是恒远集团今年首次设置的荣誉。", "恒远集团"),
        ("恒远集团2006年设立“首席工人”称号。10人被授予“首席工人”称号。", "恒远集团"),
        ("滨江区总工会为获评2018年度区级先进职工之家的3家单位授牌。", "滨江区总工会"),
        ("滨江区总工会为获评市级先进职工之家的3家单位授牌。", ""),
        ("“滨江工匠”是恒远集团今年首次参加的评选。", ""),
    ],
)
def test_who_gives_an_honour(text: str, giver: str) -> None:
    assert given(PAGE.format(text)) == ({giver} if giver else set())


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("区总工会授予陶国华“金牌骑手”称号。金牌骑手吴晓燕也来了。", {"陶国华", "吴晓燕"}),
        ("区总工会授予陶国华“金牌骑手”称号。争当金牌骑手，吴晓燕说。", {"陶国华"}),
        ("区总工会授予陶国华“金牌骑手”称号。金牌骑手服务队吴晓燕到场。", {"陶国华"}),
    ],
)
def test_a_quoted_title_told_again(text: str, who: set[str]) -> None:
    assert {holder for holder, honour in honoured(PAGE.format(text)) if honour == "金牌骑手"} == who


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("恒远首批“大工匠”受表彰", "11名职工拿到“恒远大工匠”称号。", {"恒远大工匠"}),
        (
            "滨江“最美职工”受表彰",
            "他获“滨江最美职工”称号，她获“首都最美职工”称号。",
            {"滨江最美职工", "首都最美职工", "最美职工"},
        ),
        ("怀柔10人捧得“怀柔劳动奖章”", "怀柔区第三届劳动奖章获得者陶国华到场。", {"怀柔劳动奖章"}),
    ],
)
def test_one_honour_in_two_forms(title: str, text: str, expected: set[str]) -> None:
    readings = read_page(Page("page", "page.txt", f"{title}\n\n本报讯（记者 李明）{text}\n")).readings
    assert {e.name for r in readings for e in r.entities if e.type.value == "honour"} == expected


@pytest.mark.parametrize(
    ("text", "room"),
    [
        ("恒远集团成立了“陶国华创新工作室”，2017年，工作室被评为“北京市级职工创新工作室”。", ROOM),
        ("2020年，陶国华创新工作室成立，并于2023年被评为“北京市级职工创新工作室”。", ROOM),
        ("以他名字命名的“陶国华创新工作室”挂牌。该工作室次年被评为“北京市级职工创新工作室”。", ROOM),
        ("陶国华创新工作室和吴晓燕创新工作室成立。去年，工作室被评为“北京市级职工创新工作室”。", ""),
        ("陶国华创新工作室来了客人。去年，两个工作室被评为“北京市级职工创新工作室”。", ""),
    ],
)
def test_a_workroom_without_its_name(text: str, room: str) -> None:
    expected = {(room, "北京市级职工创新工作室")} if room else set()
    assert honoured(PAGE.format(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "首批“滨江工匠”中，有恒远机械有限公司首席技师陶国华、滨江机床厂装配钳工吴晓燕等。",
            {("陶国华", "滨江工匠"), ("吴晓燕", "滨江工匠")},
        ),
        ("“滨江工匠”中，有8名女性，焊工陶国华说。", set()),
        (
            "焊工陶国华干了三十年。多年的付出换来了沉甸甸的荣誉：2009年首都劳动奖章、2015年北京市劳动模范。",
            {("陶国华", "首都劳动奖章"), ("陶国华", "北京市劳动模范")},
        ),
        ("焊工陶国华说，不累。车间的墙上一年年挂满了厂里的荣誉：2009年首都劳动奖章。", set()),
        (
            "首都劳动奖状由恒远机械有限公司和滨江第一机床厂获得。",
            {("恒远机械有限公司", "首都劳动奖状"), ("滨江第一机床厂", "首都劳动奖状")},
        ),
    ],
)
def test_holders_told_from_the_honour(text: str, expected: set[tuple[str, str]]) -> None:
    assert honoured(PAGE.format(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "卢国明已是首都劳动奖章获得者，女司机孙红梅在平谷区技能大赛上夺得第二名，被平谷区总工会授予“平谷工匠”称号。",
            {("卢国明", "首都劳动奖章"), ("孙红梅", "平谷工匠")},
        ),
        (
            "焊工王建国被评为全国劳动模范，今年6月，又在上海举行的工会工作联席会议上荣膺首届“平谷工匠”。",
            {("王建国", "全国劳动模范"), ("王建国", "平谷工匠")},
        ),
        # neither who won nor anyone else is told of last
        ("师傅王建国带着徒弟李红梅参赛，大家都很努力，被平谷区总工会授予“平谷工匠”称号。", set()),
    ],
)
def test_who_won_receives_in_the_next_clause(text: str, expected: set[tuple[str, str]]) -> None:
    assert honoured(f"职工大会召开\n\n本报讯（记者 丁楠）{text}\n") == expected


def dated(text: str) -> set[tuple[str, str, str, str]]:
    """Who holds what, of which year and edition."""
    return {
        (
            reading.entities[f.subject].name,
            reading.entities[f.object].name,
            str(f.attributes.get("year", "")),
            str(f.attributes.get("edition", "")),
        )
        for reading in read_page(Page("page", "page.txt", PAGE.format(text))).readings
        for f in reading.facts
        if f.predicate == "awarded" and f.object is not None
    }


MODEL, MEDAL, MASTER = "全国劳动模范", "首都劳动奖章", "北京大工匠"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("焊工陶国华到会，他是2021年第二届北京大工匠、2019年首都劳动奖章获得者。",
         {(MASTER, "2021", "第二届"), (MEDAL, "2019", "")}),
        ("陶国华今年50岁。他是2021年第二届北京大工匠、2019年首都劳动奖章获得者。",
         {(MASTER, "2021", "第二届"), (MEDAL, "2019", "")}),
        ("1979年全国劳动模范、84岁的陶国华讲述了当年的故事。", {(MODEL, "1979", "")}),
        ("到会的有2020年首都劳动奖章获得者、今年58岁的陶国华。", {(MEDAL, "2020", "")}),
        ("陶国华（1979年全国劳动模范、2019年首都劳动奖章获得者、2021年第二届“北京大工匠”）出席。",
         {(MODEL, "1979", ""), (MEDAL, "2019", ""), (MASTER, "2021", "第二届")}),
        ("陶国华1979年被评为全国劳动模范，2019年获得首都劳动奖章，2021年又荣获第二届“北京大工匠”称号，大家向他学习。",
         {(MODEL, "1979", ""), (MEDAL, "2019", ""), (MASTER, "2021", "第二届")}),
    ],
)  # fmt: skip
def test_each_of_several_awards_has_its_own_year(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert {(what, *when) for who, what, *when in dated(text) if who == "陶国华"} == expected


@pytest.mark.parametrize(
    "text",
    [
        "陶国华是恒远机械有限公司焊工。他带出27个徒弟，有9人成为高级技师，1人获得全国劳动模范称号。",
        "陶国华是恒远机械有限公司焊工。27个徒弟中，9人成为高级技师，小刘获得全国劳动模范称号。",
        "陶国华是恒远机械有限公司焊工，徒弟中多人获得首都劳动奖章。",
        "陶国华是恒远机械有限公司焊工，所在班组荣获全国工人先锋号。",
        "陶国华的师傅是全国劳动模范、84岁的葛立春。",
        "会上有人说起全国劳动模范，84岁的陶国华听得入神。",
    ],
)
def test_what_others_hold_is_not_his(text: str) -> None:
    assert {held for held in honoured(PAGE.format(text)) if held[0] != "葛立春"} == set()


@pytest.mark.parametrize("owned", ["旗下", "旗下的", "所属", "下属"])
def test_a_group_before_the_firm_does_not_part_honours_from_their_holder(owned: str) -> None:
    text = f"活动邀请了“全国劳动模范”“青溪工匠”、青溪投资集团{owned}天成旅游集团高级技师赵明伟作报告。"
    assert {("赵明伟", "全国劳动模范"), ("赵明伟", "青溪工匠")} <= honoured(text)
