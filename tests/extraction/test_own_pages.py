"""Pages of a school, a mining group, a county: what they call their own parts, and who goes where."""

from __future__ import annotations

import pytest

from kg.extraction.coreference.happening_forms import is_short_happening
from kg.extraction.page import read_page
from kg.model import Page
from kg.resolution.background import parent_of
from tests.extraction.articles import names, said

# a text, the entities that it must yield, and those that it must not
ROWS = [
    # groups of China in one word of the dictionary; mines by their number
    ("中国平煤集团党委副书记王建国到会。", "enterprise:中国平煤集团", ""),
    ("阳河集团工会主席王建国到二矿、十二矿走访。", "enterprise:阳河集团二矿 enterprise:阳河集团十二矿", ""),
    ("阳河集团召开会议。阳河股份八矿职工王建国曾在原八矿、六矿工作。",
     "enterprise:阳河股份八矿 enterprise:阳河集团六矿", "enterprise:阳河集团八矿"),
    ("阳河集团工会慰问职工，十矿工会配备棉衣。",
     "union:阳河集团十矿工会 enterprise:阳河集团十矿", "union:十矿工会"),
    ("阳河集团、恒远集团工会走访二矿。", "", "enterprise:阳河集团二矿 enterprise:恒远集团二矿"),
    ("阳河电力公司工会走访二矿。", "", "enterprise:阳河电力公司二矿"),
    ("阳河集团工会慰问首山一矿职工，一矿工受伤。", "enterprise:首山一矿", "enterprise:阳河集团一矿"),
    # a name before a verb with 着
    ("恒远公司职工张建成握着记者的手。", "person:张建成", "person:张建"),
    ("恒远公司职工王志成拉着记者的手。", "person:王志成", "person:王志"),
    ("恒远公司职工史军骑着车来了。", "person:史军", "person:史军骑"),
    ("恒远公司职工李军成了劳模。", "person:李军", "person:李军成"),
    # cups with their year and whose they are
    ("由甲省总工会主办的2013年黑龙江省高校教职工“校长杯”羽毛球比赛举行。",
     "event:2013年黑龙江省高校教职工“校长杯”羽毛球比赛", "event:“校长杯”羽毛球比赛"),
    ("平谷区总工会组织企业职工“工会杯”篮球赛。", "event:“工会杯”篮球赛", ""),
    # send-offs
    ("平谷区总工会举行欢送仪式，欢送医护人员。", "event:欢送仪式", ""),
    ("平谷区总工会举行援疆医护人员欢送仪式，副主席王芳出席。", "", "event:欢送仪式"),
    ("平谷区总工会参加欢送仪式，欢送医护人员。", "", "event"),
    # malls by their people; works that share their head; zones beside counties
    ("恒远购物中心店长王建国到会。", "enterprise:恒远购物中心", "facility"),
    ("平谷区总工会在恒远购物中心举行活动。", "facility:恒远购物中心", "enterprise"),
    ("平谷区总工会走访双台、得胜、宝丰等7个供电所。",
     "enterprise:双台供电所 enterprise:得胜供电所 enterprise:宝丰供电所", "enterprise:双台"),
    ("平谷区总工会走访双台、得胜、宝丰等地。", "", "enterprise:双台供电所"),
    ("来自安龙县等8个县市和云湖新区的代表参赛。", "district:云湖新区", "place:云湖新区"),
    ("安龙县职工和云湖新区的代表参赛。", "place:云湖新区", "district:云湖新区"),
    # what ends and begins no name
    ("恒远公司队力压天成公司队夺冠。", "enterprise:恒远公司 enterprise:天成公司",
     "enterprise:恒远公司队力压天成公司队"),
    ("会议增补恒远公司教师王建国为委员。", "enterprise:恒远公司", "enterprise:增补恒远公司"),
    ("平谷区建成骑手友好商圈6个。", "", "place"),
    ("平谷区茶业专业合作社联合社成立。", "enterprise:平谷区茶业专业合作社联合社", ""),
    ("黔西南州体育局、黔西南州总工会主办，州体育局局长王婷到会。",
     "institution:黔西南布依族苗族自治州体育局", "institution:黔西南州体育局"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "has", "lacks"), ROWS)
def test_names(text: str, has: str, lacks: str) -> None:
    found = {f"{kind}:{name}" for kind, name in names(text)}
    kinds = {entity.partition(":")[0] for entity in found}
    assert set(has.split()) <= found
    assert not set(lacks.split()) & (found | kinds)


# a text, what it must say (of the properties), and what it must not
SAID = [
    ("恒远集团党委副书记、工会主席王建国到天成厂走访慰问职工。恒远集团工会出资。",
     "visits", "恒远集团工会 天成厂", True),
    ("恒远集团党委书记王建国到天成厂走访慰问职工。恒远集团工会出资。",
     "visits", "恒远集团工会 天成厂", False),
    ("平谷区青云村党支部书记王建国到会。", "holdsPost", "王建国 青云村", True),
    ("平谷区夏各庄镇党委书记王建国到会。", "holdsPost", "王建国 夏各庄镇", False),
    ("为表彰先进，平谷区总工会授予恒远厂等20个单位平谷区五一劳动奖状；授予李秀兰平谷区五一劳动奖章。",
     "conferredBy", "平谷区五一劳动奖章 平谷区总工会", True),
    ("会议表彰了恒远厂、平谷区总工会等20家，授予恒远厂“平谷先进单位”称号。",
     "conferredBy", "平谷先进单位 平谷区总工会", False),
    ("平谷区总工会举办“书香”读书分享会。恒远厂班长王建国应邀分享读书体会。",
     "participatesIn", "王建国 “书香”读书分享会", True),
    ("平谷区第三届运动会将于5月1日举行。4月20日，平谷区总工会举行欢送仪式，为运动员送行。区总工会主席王芳出席。",
     "participatesIn", "王芳 平谷区第三届运动会", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "property_", "fact", "stated"), SAID)
def test_facts(text: str, property_: str, fact: str, stated: bool) -> None:
    assert (fact in said(text, property_)) is stated


def test_measure_ends_before_a_verb_that_a_shorter_one_would_halve() -> None:
    text = "平谷区总工会为236名农民工协调解决车票。"
    page = Page("p", "p.txt", f"工会服务进基层\n\n本报讯（记者 李明）{text}\n")
    facts = [f for reading in read_page(page).readings for f in reading.facts]
    assert [f.attributes["measure"] for f in facts if f.predicate == "observation"] == ["农民工"]


@pytest.mark.parametrize(
    ("short", "full", "same"),
    [
        ("学校第七届教代会暨第十四届工代会第三次会议",
         "东湖大学第七届教职工代表大会暨第十四届工会会员代表大会第三次会议", True),
        ("公司第三届职代会", "恒远公司第三届职工代表大会", True),
        ("学校第七届教代会", "东湖大学第八届教职工代表大会", False),
        ("公司第三届职代会第一次会议", "恒远公司第三届职工代表大会第二次会议", False),
        ("第七届教代会", "东湖大学第七届教职工代表大会暨第十四届工会会员代表大会", False),
    ],
)  # fmt: skip
def test_congresses(short: str, full: str, same: bool) -> None:
    assert is_short_happening(short, full) is same


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("东湖大学运动会由校机关分工会承办。", {"东湖大学", "东湖大学机关分工会"}),
        ("东湖大学召开会议，学校后勤集团班长王建国到会。", {"东湖大学", "东湖大学后勤集团"}),
        ("东湖大学召开会议，各高校后勤集团参加。", {"东湖大学"}),
        ("东湖大学召开会议，校各分工会参加。", {"东湖大学"}),
    ],
)
def test_parts_of_a_school(text: str, found: set[str]) -> None:
    assert {name for kind, name in names(text) if kind != "person" and kind != "event"} == found


@pytest.mark.parametrize(
    ("union", "parent"),
    [
        ("碑林区外卖配送行业工会联合会", "碑林区总工会"),
        ("外卖配送行业工会联合会", "文艺路街道总工会"),
        ("碑林区云岭市场联合工会", "文艺路街道总工会"),
    ],
)
def test_trade_union_of_a_district(union: str, parent: str) -> None:
    found = parent_of(union, {}, ["文艺路街道总工会"])
    assert found is not None
    assert found.name == parent
