"""Where names of bodies begin, quoted schools, zones and branches by a part of a name, listed counties."""

from __future__ import annotations

import pytest

from kg.extraction.page import read_page
from kg.model import LocalEntity, Page
from tests.extraction.articles import names

BODIES = ("institution", "union", "enterprise")


def bodies(text: str) -> set[str]:
    return {name for kind, name in names(text) if kind in BODIES}


def of_page(headline: str, text: str) -> list[LocalEntity]:
    page = Page("page", "page.txt", f"{headline}\n\n本报讯（记者 丁楠）{text}\n")
    return [e for reading in read_page(page).readings for e in reading.entities]


@pytest.mark.parametrize(
    ("text", "found", "absent"),
    [
        ("江苏苏欣快客运输有限公司职工参赛。", "江苏苏欣快客运输有限公司", "客运输有限公司"),
        ("工会还与北京启动力科技公司工会签约。", "北京启动力科技公司", "力科技公司"),
        ("近日，北京启动恒远科技公司帮扶计划。", "恒远科技公司", "北京启动恒远科技公司"),
        ("集团工会组织青山煤矿工会、超化煤矿工会开展活动。", "超化煤矿", "化煤矿"),
        ("超化煤矿工会开展活动，超千家公司参加。", "超化煤矿", "千家公司"),
        ("由发包方云岭公司、施工方银川宏业公司承担。", "银川宏业公司", "施工方银川宏业公司"),
        ("他业余时间啃完东湖大学的课程。", "东湖大学", "业余时间啃完东湖大学"),
        ("他只念过小学，后来考上东湖大学。", "东湖大学", "念过小学"),
        ("由工会共青团妇联干部学校承办，东湖大学协办。", "东湖大学", "工会共青团妇联"),
        ("自2月份起街道总工会开设健身班，去年起云岭公司参加。", "云岭公司", "起街道总工会"),
        ("东湖大学东校区分工会举办联谊活动。", "东湖大学东校区分工会", "区分工会"),
        ("东湖大学机关分工会、后勤分工会，以及部分工会主席参加。", "东湖大学机关分工会", "部分工会"),
        ("云岭铸造车间职工参加，云岭铸造厂职工也来了。", "云岭铸造厂", "云岭铸造"),
    ],
)  # fmt: skip
def test_where_a_name_begins(text: str, found: str, absent: str) -> None:
    assert found in bodies(text)
    assert absent not in bodies(text)


@pytest.mark.parametrize(
    ("text", "found", "absent"),
    [
        ("南阳市卧龙区总工会走访卧龙岗街道职工。", "卧龙岗街道", "岗街道"),
        ("一行到云岭工业园区检查指导职工之家建设工作。", "云岭工业园区", "云岭工业园区检查指导职工之家"),
        ("大兴区总工会｜暖心驿站揭牌。", "大兴区总工会", "大兴区总工会｜暖心驿站"),
    ],
)
def test_where_an_area_or_a_site_begins(text: str, found: str, absent: str) -> None:
    named = {name for _, name in names(text)}
    assert found in named
    assert absent not in named


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“小天使”幼儿园工会主席王建国发言。", {"“小天使”幼儿园", "“小天使”幼儿园工会"}),
        ("平谷区“育才”双语学校开学。", {"平谷区“育才”双语学校"}),
        ("‘康宁’妇产医院护士长李秀兰发言。", {"‘康宁’妇产医院"}),
        ("“小天使”幼儿园里笑声不断。", set()),  # nothing shows it
        ("学校被评为“平安”学校，教师满意。", set()),
        ("“流动”学校教师走进社区。", set()),
        ("“三甲”医院医生下乡。", set()),
        ("创建“示范”幼儿园教师队伍。", set()),
        ("“安康杯”医院护士竞赛。", set()),
    ],
)
def test_a_school_bears_its_quoted_name(text: str, found: set[str]) -> None:
    assert {name for name in bodies(text) if name[0] in "“‘" or "“" in name} == found


@pytest.mark.parametrize(
    ("headline", "text", "union", "short"),
    [
        ("重庆茶园工会送清凉", "重庆经开区茶园新区总工会慰问职工。",
         "重庆经开区茶园新区总工会", "重庆茶园工会"),
        ("云溪桃园工会送清凉", "平江县桃园镇工会联合会慰问职工。", "平江县桃园镇工会联合会", ""),
        ("经开区工会送清凉", "南阳市经开区总工会慰问职工。", "南阳经济技术开发区总工会", "经开区工会"),
        ("送清凉", "南阳高新区总工会慰问职工，高新区工会主席王建国参加。", "南阳高新区总工会", "高新区工会"),
        ("送清凉", "南阳高新区总工会慰问职工，经开区工会主席王建国参加。", "南阳高新区总工会", ""),
    ],
)  # fmt: skip
def test_a_part_of_a_union_s_name(headline: str, text: str, union: str, short: str) -> None:
    found = {e.name: set(e.aliases) for e in of_page(headline, text) if e.type.value == "union"}
    assert union in found
    if short:
        assert list(found) == [union]
        assert short in found[union]
    else:
        assert not found[union] & {"云溪桃园工会", "经开区工会"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("漳州市总工会为龙海、长泰、漳浦等11个县（市、区）法院授牌。", {"龙海区", "长泰区", "漳浦县"}),
        ("台州市总工会指导三门、玉环等地建站。", {"三门县", "玉环市"}),
        ("南通市总工会：南通市（含海安、如皋、如东、启东）会员。",
         {"海安市", "如皋市", "如东县", "启东市"}),
        ("北京市总工会：他走遍海淀、石景山两区。", {"海淀区", "石景山区"}),
        ("来自和平、前进、光明等单位的职工参加。", set()),
        ("王海、李江、张平等3人获奖。", set()),
        ("由团结、友谊、进步等3个区队组成。", set()),
    ],
)  # fmt: skip
def test_counties_of_one_city_in_a_list(text: str, found: set[str]) -> None:
    assert {name for kind, name in names(text) if kind == "district"} == found


ABOUT = "由东湖大学工会主办的气排球赛举行。"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{ABOUT}机关一分工会获冠军。", {"东湖大学机关一分工会"}),
        (f"{ABOUT}土木与建筑学院分工会、图书馆分工会获亚军。",
         {"东湖大学土木与建筑学院分工会", "东湖大学土木与建筑学院",
          "东湖大学图书馆分工会", "东湖大学图书馆"}),
        (f"{ABOUT}各学院分工会参加，共28个分工会。", set()),
        ("由恒远公司工会主办的气排球赛举行。机关一分工会获冠军。", set()),
    ],
)  # fmt: skip
def test_branches_of_the_only_university(text: str, found: set[str]) -> None:
    assert {n for n in bodies(text) if n.startswith("东湖大学")} - {"东湖大学", "东湖大学工会"} == found


@pytest.mark.parametrize(
    ("text", "placed"),
    [
        ("通州区总工会慰问北京友谊医院通州院区职工。", {"北京友谊医院通州院区"}),
        ("顺义区总工会慰问北京现代顺义工厂职工。", {"北京现代顺义工厂"}),
        ("昌平区总工会慰问北京地铁昌平线西二旗站职工。", set()),
        ("大兴区总工会慰问北京大兴国际机场海关职工。", set()),
    ],
)
def test_a_branch_lies_where_it_is_called_after(text: str, placed: set[str]) -> None:
    page = Page("page", "page.txt", f"送清凉\n\n本报讯（记者 丁楠）{text}\n")
    found = {
        reading.entities[f.subject].name
        for reading in read_page(page).readings
        for f in reading.facts
        if f.predicate == "inDistrict"
    }
    assert {name for name in found if not name.endswith("总工会")} == placed


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("珠海市总工会慰问职工，香洲区总工会和高新区总工会参加。", "珠海高新区"),
        ("泉州市总工会慰问职工，泉州开发区总工会参加。", "泉州开发区"),
        ("泉州市总工会慰问职工，泉州台商投资区总工会参加。", "泉州台商投资区"),
        ("昆山市总工会慰问职工，高新区总工会参加。", ""),  # of a county
        ("珠海市总工会慰问职工，高新区职工参加。", ""),
        ("珠海市总工会开发区域职工服务，泉州开发区域市场。", ""),
    ],
)
def test_a_zone_of_the_city_that_is_told_of(text: str, zone: str) -> None:
    found = names(text)
    zones = {n for k, n in found if k == "district" and n.endswith(("新区", "开发区", "投资区"))}
    assert zones == {zone} - {""}
    assert not zone or ("union", f"{zone}总工会") in found
