"""Bodies of the labour movement's history, posts there, and people and posts that town papers tell of."""

from __future__ import annotations

import pytest

from kg.extraction.page import read_page
from kg.model import Page
from tests.extraction.articles import honoured, names, posts_held

PAGE = "滨江区总工会慰问一线职工\n\n本报讯（记者 李明）{}\n"


def _entities(body: str) -> set[tuple[str, str]]:
    readings = read_page(Page("page", "page.txt", PAGE.format(body))).readings
    return {(e.type.value, e.name) for reading in readings for e in reading.entities}


@pytest.mark.parametrize(
    ("body", "type_", "name"),
    [
        ("1921年，中国劳动组合书记部在上海成立。", "institution", "中国劳动组合书记部"),
        ("劳动组合书记部长沙分部领导罢工。", "institution", "中国劳动组合书记部长沙分部"),
        ("安源路矿工人俱乐部有会员7000人。", "institution", "安源路矿工人俱乐部"),
        ("省港罢工委员会通过决议。", "institution", "省港罢工委员会"),
        ("全国海员总工会发布宣言。", "union", "全国海员总工会"),
        ("湖南全省工团联合会支援罢工。", "union", "湖南全省工团联合会"),
        ("滨江区工人俱乐部今天开放。", "facility", "滨江区工人俱乐部"),
    ],
)
def test_bodies_of_the_labour_movement(body: str, type_: str, name: str) -> None:
    found = _entities(body)
    assert (type_, name) in found
    assert ("person", "沙分部") not in found


@pytest.mark.parametrize(
    ("body", "held"),
    [
        ("1921年，中国劳动组合书记部在上海成立，陶国华任主任。", {("陶国华", "中国劳动组合书记部", "主任")}),
        ("省港罢工委员会成立，陶国华任委员长。", {("陶国华", "省港罢工委员会", "委员长")}),
        ("滨江区职工技术协会由陶国华任会长。", {("陶国华", "滨江区职工技术协会", "会长")}),
        # of a branch that nobody knows, of what a body sets up
        (
            "书记部北方分部由陶国华任主任，天山分部由吴晓燕任主任。",
            {("陶国华", "中国劳动组合书记部北方分部", "主任")},
        ),
        ("区总工会联合滨江区人民医院成立调解委员会，由陶国华任主任。", set()),
        (
            "陶国华先后任安源路矿工人俱乐部主任、全国海员总工会主席。",
            {("陶国华", "安源路矿工人俱乐部", "主任"), ("陶国华", "全国海员总工会", "主席")},
        ),
        (
            "经滨江区总工会推荐，陶国华加入了刚成立的临江区网约配送行业工会联合会，并当选为兼职副主席。",
            {("陶国华", "临江区网约配送行业工会联合会", "兼职副主席")},
        ),
    ],
)
def test_who_heads_what_is_founded(body: str, held: set[tuple[str, str, str]]) -> None:
    assert posts_held(PAGE.format(body)) == held


@pytest.mark.parametrize(
    ("body", "held"),
    [
        ("滨江区总工会干部陶国华深入企业。", {("陶国华", "滨江区总工会", "干部")}),
        ("滨江区总工会组织部干部陶国华说。", {("陶国华", "滨江区总工会", "组织部干部")}),
        ("陶国华调任青山钢铁厂工会干部。", {("陶国华", "青山钢铁厂工会", "干部")}),
        ("青山钢铁厂干部陶国华说。滨江区总工会干部职工参加。", set()),
        ("沧县县委办主任陶国华出席。", {("陶国华", "沧县县委", "县委办主任")}),
        ("滨江区总工会党组织书记陶国华说。", {("陶国华", "滨江区总工会", "党组织书记")}),
        # a post behind one who but works there is not of that firm, unless each firm has it
        ("恒远机械厂的陶国华，书记秘书、宣传部部长吴晓燕的代表发言。", set()),
        ("恒远机械厂的陶国华，工会主席吴晓燕参加。", {("吴晓燕", "恒远机械厂", "工会主席")}),
        # a branch is no department of the whole
        ("顺丰速运光华路营业部快递员陶国华说。", {("陶国华", "顺丰速运光华路营业部", "快递员")}),
        (
            "沧县旧州镇党委书记陶国华到会，镇党委副书记吴晓燕主持，镇党委高度重视。",
            {("陶国华", "沧县旧州镇党委", "书记"), ("吴晓燕", "沧县旧州镇党委", "副书记")},
        ),
        ("得月轩党委书记陶国华介绍，工会主席吴晓燕陪同。", set()),
    ],
)
def test_posts_of_staff_committees_and_branches(body: str, held: set[tuple[str, str, str]]) -> None:
    assert posts_held(PAGE.format(body)) == held


@pytest.mark.parametrize(
    ("body", "present", "absent"),
    [
        ("首席技师占小宝应邀作报告。", "占小宝", ""),
        ("看望退休老工人台启明，送去慰问金。", "台启明", ""),
        ("恒远公司的解晓军被授予称号。", "解晓军", ""),
        ("职工占多数，恒远公司的解决方案获奖。", "", "占多数"),
        ("区总工会主席廉永和专程到家中看望职工。", "廉永和", "廉永"),
        ("东湖公园牛青、西湖公园丁一帆并列二等奖。", "丁一帆", ""),
        ("镇总工会干部包村建会。", "", "包村"),
        ("陶国华、吴晓燕、孙月明、陈志明、李红梅五人为提名奖获得者。", "李红梅", ""),
        ("区总工会命名“李红梅（京绣）技能大师工作室”。", "李红梅", ""),
        ("区总工会命名两个“景泰蓝工作室”。", "", "景泰蓝"),
    ],
)
def test_people_whom_town_papers_name(body: str, present: str, absent: str) -> None:
    people = {name for type_, name in _entities(body) if type_ == "person"}
    assert not present or present in people
    assert absent not in people


@pytest.mark.parametrize(
    ("body", "holders"),
    [
        ("陶国华、吴晓燕、孙月明三人为“最美职工”提名奖获得者。", {"陶国华", "吴晓燕", "孙月明"}),
        ("陶国华、吴晓燕等五人为“滨江工匠”提名奖获得者。", {"陶国华", "吴晓燕"}),
        ("陶国华、吴晓燕二人为“滨江工匠”评选出力。", set()),
    ],
)
def test_people_counted_before_what_they_hold(body: str, holders: set[str]) -> None:
    assert {who for who, _ in honoured(PAGE.format(body))} == holders


def test_a_workshop_with_its_craft_in_brackets() -> None:
    found = names("区总工会命名“李红梅（京绣）技能大师工作室”为示范工作室。")
    assert ("facility", "李红梅（京绣）技能大师工作室") in found


def test_the_second_union_of_a_department_is_of_no_firm() -> None:
    found = _entities("校部第二工会组织学习，出租公司工会开展活动。")
    assert ("union", "校部第二工会") in found
    assert not {name for type_, name in found if type_ == "enterprise"}
    assert ("union", "出租公司工会") not in found


def test_a_column_of_the_leaders_honours() -> None:
    rows = "\n".join(
        (
            "滨江市总工会关于命名2021年度滨江市劳模工匠创新工作室的决定\n",
            "现将名单公布如下：\n",
            "序号\t工作室名称\t所在单位\t领衔人\t领衔人荣誉\t推荐单位\n",
            "1\t陶国华创新工作室\t恒远机械有限公司\t陶国华\t全国劳动模范\t东城区总工会\n",
            "2\t吴晓燕创新工作室\t滨江市中医院\t吴晓燕\t首都劳动奖章\t西城区总工会\n",
        )
    )
    held = honoured(rows)
    assert {("陶国华", "全国劳动模范"), ("吴晓燕", "首都劳动奖章")} <= held
    assert ("吴晓燕", "全国劳动模范") not in held
