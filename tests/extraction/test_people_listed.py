"""Who is named behind odd given names, by number, by nickname, behind a label; what is no name."""

from __future__ import annotations

import pytest

from tests.extraction.articles import honoured, names, statements

PAGE = "职工活动多姿多彩\n\n本报讯（记者 丁楠）{}\n"


def _people(text: str) -> set[str]:
    return {name for kind, name in names(text) if kind == "person"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a form of address shows that characters which no given name has belong to one
        ("滨江恒远公司总经理陶仁其同志到会。", {"陶仁其"}),
        ("滨江恒远公司总经理陶仁，其同志很多。", {"陶仁"}),
        ("恭喜陶国华先生当选。", {"陶国华"}),
        ("恭喜老先生当选。", set()),
        ("滨江市总工会 陶国华副主席到场。", {"陶国华"}),
        ("恒远集团控股领导陶连生为环卫工人盛饭。", {"陶连生"}),
        # how many they are
        ("在陶早红、成家宝、吴庭健3名困难职工家中，大家谈得很好。", {"陶早红", "成家宝", "吴庭健"}),
        ("他们向大同、阳泉、晋城3位干部介绍情况。", set()),
        ("我带的两个助理，陶悦和石磊，都很优秀。", {"陶悦", "石磊"}),
        ("我们有两个目标，安全和生产，都很重要。", set()),
        ("前三名则被恒远公司包揽，依次是韩雪、陶图、杨柳。", {"韩雪", "陶图", "杨柳"}),
        ("产品依次是高粱、白茶、陈醋。", set()),
        # how they are called
        ("其中有“小巷总理”陶巧珍、“电力一哥”苏华、“幸福使者”王永清等人。", {"陶巧珍", "苏华", "王永清"}),
        ("“红旗”高扬、“绿色”发展。", set()),
        # a rare surname, a given name that is a word
        ("外卖骑手蒲小勇正给手机充电。", {"蒲小勇"}),
        ("外卖骑手满意地笑了。", set()),
        ("滨江市环卫处职工陶金花去年很忙。", {"陶金花"}),
        ("钢筋班班长杭天就农民工入会进行座谈。", {"杭天"}),
        ("班长安排就近入学。", set()),
        # what is none
        ("请滨江市人民医院的专家来巡诊。", set()),
        ("刚出锅的汤圆和姜茶端上了桌。", set()),
        ("职工古丽娜尔·买买提赛后说，很高兴。", {"古丽娜尔·买买提"}),
        ("滨江恒远公司首席财务官陶国华表示，会支持。", {"陶国华"}),
        ("联系人：陶学军（县总工会权益保障部部长）", {"陶学军"}),
    ],
)
def test_names(text: str, expected: set[str]) -> None:
    assert _people(text) == expected


def _held(text: str) -> set[tuple[str, str, str]]:
    """(who, where, post) of a page."""
    found = statements(PAGE.format(text))
    return {(who, where, post) for who, what, where, post in found if what == "holdsPost"}


_UNION = "恒远机械有限公司工会"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"6月3日，{_UNION}成立，经投票确定，工会主席：陶国华； 组织委员：吴晓燕；女工委员：周丽",
            {("陶国华", _UNION, "主席"), ("吴晓燕", _UNION, "组织委员"), ("周丽", _UNION, "女工委员")},
        ),
        (
            f"{_UNION}召开第三次会员代表大会，选举产生新一届委员会。主席：陶国华，副主席：吴晓燕、周建平。",
            {("陶国华", _UNION, "主席"), ("吴晓燕", _UNION, "副主席"), ("周建平", _UNION, "副主席")},
        ),
        (f"{_UNION}举办职工运动会，组长：陶国华，副组长：吴晓燕。", set()),
        (f"{_UNION}成立竞赛领导小组，组长：陶国华，副组长：吴晓燕。", set()),
        # an association fills its own posts
        (
            "滨江市劳模协会召开第三次会员代表大会，陶国华当选名誉会长，吴晓燕当选新一届会长。",
            {("陶国华", "滨江市劳模协会", "名誉会长"), ("吴晓燕", "滨江市劳模协会", "会长")},
        ),
        ("滨江市劳模协会前来观摩，陶国华当选会长。", set()),
        # 的 before a post of a union
        ("陶国华今年当上了滨江市总工会的签约律师。", {("陶国华", "滨江市总工会", "签约律师")}),
        ("近日，滨江市总工会的志愿者陶国华来到社区。", set()),
        # what one wants for the firm is none
        ("为丰富公司员工的生活，运动会举行，总经理陶国华出席。", set()),
    ],
)
def test_posts(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert _held(text) == expected


@pytest.mark.parametrize(
    ("text", "employer"),
    [
        (
            "记者：您怎么走上这条路的？\n陶国华：那年我毕业，先在滨江市人民法院做了两年书记员。\n陶国华说，很好。",
            "滨江市人民法院",
        ),
        ("记者：您怎么看？\n陶国华：我们厂三百人。吴晓燕在滨江市人民法院做了两年书记员。", ""),
        ("记者：有何打算？\n陶国华：区总工会在滨江市人民法院设立工作站。", ""),
    ],
)
def test_who_answers_tells_of_himself(text: str, employer: str) -> None:
    found = {(who, where) for who, what, where, _ in statements(PAGE.format(text)) if what == "employedBy"}
    assert {where for who, where in found if who == "陶国华"} == ({employer} if employer else set())


_CARDS = "\n1.陶国华，恒远机械有限公司焊工，从业20年。\n2.吴晓燕，滨江市人民医院护士长。"
_TABLE = (
    "\n工种 名次 姓名 单位\n焊工 第一名 陶国华 恒远机械有限公司"
    "\n焊工 第二名 吴晓燕 滨江市水务集团\n电工 第一名 周建平 滨江市供电公司"
)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("滨江市总工会命名10人为首届“滨江工匠”，现将部分人选事迹摘要刊登如下。" + _CARDS, "陶国华 吴晓燕"),
        ("滨江市总工会推荐2人为“滨江工匠”候选人，现将候选人事迹公布如下：" + _CARDS, ""),
        ("滨江市总工会命名10名职工为首届“滨江工匠”。请看工地上的他们。" + _CARDS, ""),
        ("各工种第一名由滨江市总工会授予“滨江工匠”称号，现将前两名公布如下：" + _TABLE, "陶国华 周建平"),
        ("前三名选手被授予“滨江工匠”称号，名单如下：" + _TABLE, "陶国华 吴晓燕 周建平"),
        ("书中有107位“滨江工匠”获得者，其中有“电力一哥”陶巧珍、恒远公司焊工吴晓燕等人。", "陶巧珍 吴晓燕"),
        ("滨江有3名“滨江工匠”，其中有陶国华的徒弟吴晓燕、周建平的师傅。", ""),
        ("领班陶国华夺冠，获颁“滨江工匠”证书及奖金。", "陶国华"),
        ("工作室由滨江市总工会创建，领衔人陶国华现任工长，是“滨江工匠”获得者。吴晓燕来学习。", "陶国华"),
    ],
)
def test_holders(text: str, who: str) -> None:
    found = honoured(PAGE.format(text))
    assert {name for name, honour in found if honour == "滨江工匠"} == set(who.split())


def test_two_of_whom_a_clause_tells_receive_one_each() -> None:
    told = "焊工陶国华、钳工吴晓燕师出同门，都曾在滨江技师学院进修，2021年分获滨江工匠和北京市劳动模范称号。"
    assert honoured(PAGE.format(told)) == {("陶国华", "滨江工匠"), ("吴晓燕", "北京市劳动模范")}


def test_a_trade_in_brackets_is_no_employer() -> None:
    told = "10名“滨江工匠”是：陶国华（工业涂装工）、吴晓燕（环卫机扫工）、周建平（恒远机械厂焊工）。"
    found = {(who, where) for who, what, where, _ in statements(PAGE.format(told)) if what == "employedBy"}
    assert found == {("周建平", "恒远机械厂")}


@pytest.mark.parametrize(
    ("text", "honour", "there"),
    [
        ("驿站已被滨江市总工会命名为“最美工会驿站”。", "最美工会驿站", True),
        ("大家来到“最美工会驿站”。", "最美工会驿站", False),
        ("省总工会授予她河北省五一劳动奖章。", "她河北省五一劳动奖章", False),
        ("焊工陶国华被评为河北省交通大工匠。", "河北省交通大工匠", True),
        ("会上表彰一批“十佳护士”。", "十佳护士", True),
    ],
)
def test_titles(text: str, honour: str, there: bool) -> None:
    assert (("honour", honour) in names(text)) is there
