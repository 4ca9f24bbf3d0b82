"""Where an honour of a list ends, whose it is, and what on a list is no row: one page a case."""

from __future__ import annotations

import pytest

from kg.extraction.page import read_page
from kg.extraction.rosters.roster_entries import entries_of
from kg.extraction.rosters.roster_model import Expected
from kg.extraction.rosters.roster_sections import is_own_title, level
from kg.model import Page
from tests.extraction.articles import honoured, posts_held

AWARDS = {
    "a section of the same kind of number ends the honour above": (
        """2024年云岭市表彰名单

一、云岭市五一劳动奖状

云岭市自来水有限公司

二、云岭市劳动竞赛优胜单位

滨江机械有限公司

三、云岭市厂务公开民主管理示范单位

云岭市第二医院

四、其他

云岭市渡口小学
""",
        {
            ("云岭市自来水有限公司", "云岭市五一劳动奖状"),
            ("滨江机械有限公司", "云岭市劳动竞赛优胜单位"),
            ("云岭市第二医院", "云岭市厂务公开民主管理示范单位"),
        },
    ),
    "so it does for people; a quoted title may be one": (
        """2024年云岭市表彰名单

一、云岭市五一劳动奖章

丁一楠　滨江机械有限公司焊工

二、云岭市书香职工

吴晓燕　云岭市渡口小学教师

三、“港城师傅”

孙海峰　滨江机械有限公司钳工

四、云岭市“暖心师傅”

赵磊　云岭市第二医院护士
""",
        {
            ("丁一楠", "云岭市五一劳动奖章"),
            ("吴晓燕", "云岭市书香职工"),
            ("孙海峰", "港城师傅"),
            ("赵磊", "云岭市“暖心师傅”"),
        },
    ),
    "parts of a list by trade or kind keep the honour of the headline": (
        """2024年云岭市五一劳动奖章名单

一、企业职工（2名）

丁一楠　滨江机械有限公司焊工

二、机关事业单位

吴晓燕　云岭市渡口小学教师
""",
        {("丁一楠", "云岭市五一劳动奖章"), ("吴晓燕", "云岭市五一劳动奖章")},
    ),
    "a list of something else ends it": (
        """云岭市总工会关于2024年表彰的通报

附件1

云岭市五一劳动奖状名单

云岭市自来水有限公司

滨江机械有限公司

附件2

云岭市厂务公开示范单位名单

云岭市第二医院

云岭市渡口小学
""",
        {
            ("云岭市自来水有限公司", "云岭市五一劳动奖状"),
            ("滨江机械有限公司", "云岭市五一劳动奖状"),
            ("云岭市第二医院", "云岭市厂务公开示范单位"),
            ("云岭市渡口小学", "云岭市厂务公开示范单位"),
        },
    ),
    "who signs the decision above its list receives nothing": (
        """关于命名2024年云岭市工人先锋号的决定

各县总工会：

市总工会、市人社局决定，授予下列2个集体“云岭市工人先锋号”称号。

云岭市总工会办公室

云岭市人力资源和社会保障局

2024年4月24日

云岭市工人先锋号名单

云岭市渡口小学语文组

云岭市第二医院急诊科
""",
        {("云岭市渡口小学语文组", "云岭市工人先锋号"), ("云岭市第二医院急诊科", "云岭市工人先锋号")},
    ),
    "the lines that count the annexes head nothing, and who signs below them receives nothing": (
        """关于表彰2024年度先进单位的决定

各区县总工会：

经研究，决定表彰一批先进单位。

附件1：云岭市五一劳动奖状名单
附件2：云岭市工人先锋号名单

中共云岭市委组织部
云岭市总工会
云岭市人力资源和社会保障局
2024年4月24日

附件1

云岭市五一劳动奖状名单

云岭市自来水有限公司
滨江机械有限公司
""",
        {("云岭市自来水有限公司", "云岭市五一劳动奖状"), ("滨江机械有限公司", "云岭市五一劳动奖状")},
    ),
    "a federation does not receive the honours of its own area": (
        """关于表彰2024年度先进单位的决定

各区县总工会：

经研究，决定授予云岭市渡口小学等2个单位“云岭市五一劳动奖状”。

附件1：云岭市五一劳动奖状名单
附件2：云岭市五一劳动奖章名单

云岭市总工会
2024年4月24日

附件1

云岭市五一劳动奖状名单

云岭市渡口小学
滨江机械有限公司

附件2

云岭市五一劳动奖章名单

丁一楠　滨江机械有限公司焊工
""",
        {
            ("云岭市渡口小学", "云岭市五一劳动奖状"),
            ("滨江机械有限公司", "云岭市五一劳动奖状"),
            ("丁一楠", "云岭市五一劳动奖章"),
        },
    ),
    "an annex whose title stands right above its list": (
        """关于表彰2024年度先进单位的决定

各区县总工会：

经研究，决定表彰一批先进单位。

附件1：云岭市五一劳动奖状名单
云岭市渡口小学
滨江机械有限公司

附件2：云岭市五一劳动奖章名单
丁一楠　滨江机械有限公司焊工
吴晓燕　云岭市渡口小学教师
""",
        {
            ("云岭市渡口小学", "云岭市五一劳动奖状"),
            ("滨江机械有限公司", "云岭市五一劳动奖状"),
            ("丁一楠", "云岭市五一劳动奖章"),
            ("吴晓燕", "云岭市五一劳动奖章"),
        },
    ),
    "unions below the prose that are no signers have the honour": (
        """云岭市模范职工之家名单

云岭市总工会日前公布名单。

东塔区总工会

西渡区总工会

二、云岭市模范职工小家

滨江机械有限公司工会
""",
        {
            ("东塔区总工会", "云岭市模范职工之家"),
            ("西渡区总工会", "云岭市模范职工之家"),
            ("滨江机械有限公司工会", "云岭市模范职工小家"),
        },
    ),
    "the head of a contest's group wins nothing": (
        """云岭市银行业职工技能大赛获奖名单

点钞组

一等奖：丁一楠　东塔银行云岭分行

三等奖：吴晓燕　西渡银行

翻打传票组

一等奖：孙海峰　东塔银行云岭分行

团体奖

第一名：西渡银行
""",
        {
            ("丁一楠", "云岭市银行业职工技能大赛一等奖"),
            ("吴晓燕", "云岭市银行业职工技能大赛三等奖"),
            ("孙海峰", "云岭市银行业职工技能大赛一等奖"),
        },
    ),
    "a trip of the honoured": (
        """云南省劳模代表团名单

团长：段海云　江城区总工会主席

成员：王建国　江城区渡口小学教师
""",
        set(),
    ),
    "who publishes the list is no part of the honour": (
        """白银市总工会公布2024年市级模范职工之家名单

白银市渡口小学工会

白银市第二医院工会
""",
        {("白银市渡口小学工会", "白银市模范职工之家"), ("白银市第二医院工会", "白银市模范职工之家")},
    ),
    "an area with 和 in its name": (
        """2023年和田市五一劳动奖章名单

丁一楠　和田市渡口小学教师

吴晓燕　和田市第二医院护士
""",
        {("丁一楠", "和田市五一劳动奖章"), ("吴晓燕", "和田市五一劳动奖章")},
    ),
    "a union's committee is a row, no heading of offices": (
        """2024年云岭市模范职工之家名单

东塔供应链有限公司工会委员会

滨江机械有限公司工会委员会
""",
        {
            ("东塔供应链有限公司工会委员会", "云岭市模范职工之家"),
            ("滨江机械有限公司工会委员会", "云岭市模范职工之家"),
        },
    ),
    "two titles of one area": (
        """呼和浩特市优秀工会工作者和优秀工会积极分子名单

呼和浩特市优秀工会工作者

丁一楠　呼和浩特市渡口小学教师

呼和浩特市优秀工会积极分子

吴晓燕　呼和浩特市第二医院护士
""",
        {("丁一楠", "呼和浩特市优秀工会工作者"), ("吴晓燕", "呼和浩特市优秀工会积极分子")},
    ),
}


@pytest.mark.parametrize("case", AWARDS)
def test_who_received_what(case: str) -> None:
    text, awards = AWARDS[case]
    assert honoured(text) == awards


POSTS = {
    "who leads a team that is honoured": (
        """2024年云岭市金牌班组名单

滨江机械有限公司注塑班（班长：项林）

云岭市第二医院急诊科（护士长 赵敏）

云岭市公交集团一车队（联系人：李建国，电话：88213456）

滨江港务有限公司桥吊班（班组长：周文华，成员：李莉、王芳）
""",
        {
            ("项林", "滨江机械有限公司注塑班", "班长"),
            ("赵敏", "云岭市第二医院急诊科", "护士长"),
            ("周文华", "滨江港务有限公司桥吊班", "班组长"),
        },
        4,
    ),
    "a column of chairs beside unions": (
        """# 2024年云岭市模范职工之家名单

| 序号 | 单位 | 工会主席 |
|---|---|---|
| 1 | 云岭市渡口小学工会 | 项林 |
| 2 | 云岭市公交集团工会 | 王小明 |
""",
        {("项林", "云岭市渡口小学工会", "主席"), ("王小明", "云岭市公交集团工会", "主席")},
        2,
    ),
    "names beside teams, parted by tabs; the chair of a union has no post at a team": (
        """2024年云岭市工人先锋号名单

序号\t单位\t工会主席
1\t云岭市第二医院急诊科\t项林
2\t云岭市公交集团一车队\t王小明
3\t云岭市自来水有限公司抢修班\t李建国
""",
        set(),
        3,
    ),
    "a role before the colon is no unit": (
        """云岭市代表团名单

团长：段海云  江城区总工会主席

副团长：保正刚（回族）  云岭市人大常委会副主任

联络员：赵敏  云岭市第二医院护士长
""",
        {
            ("段海云", "江城区总工会", "主席"),
            ("保正刚", "云岭市人大常委会", "副主任"),
            ("赵敏", "云岭市第二医院", "护士长"),
        },
        0,
    ),
    "what was given is no unit and no post": (
        """云岭市职工爱心捐款名单

邸凤山  5000元

隋丽娟（云岭市第二医院护士）　　2000元

滨江石化工程有限公司　200000元

赵海波　渡口机械有限公司30,000元
""",
        {("隋丽娟", "云岭市第二医院", "护士")},
        0,
    ),
    "offices of a union's committees": (
        """云岭市总工会第五届委员会组成人员名单

主席：王建国

副主席：李小明　赵敏

经费审查委员会

主任：鲍淑珍

云岭市总工会第五届女职工委员会

主任：周文华

委员：李莉　王芳
""",
        {
            ("王建国", "云岭市总工会", "主席"),
            ("李小明", "云岭市总工会", "副主席"),
            ("赵敏", "云岭市总工会", "副主席"),
            ("鲍淑珍", "云岭市总工会", "经费审查委员会主任"),
            ("周文华", "云岭市总工会", "女职工委员会主任"),
            ("李莉", "云岭市总工会", "女职工委员会委员"),
            ("王芳", "云岭市总工会", "女职工委员会委员"),
        },
        0,
    ),
    "a reporter among the honoured, and an area behind the sex that opens like a story": (
        """2024年自贡市五一劳动奖章名单

符永华　自贡市渡口小学　校长

云惟芳　自贡日报社　记者

邹光蓉 女 自贡市第二医院护士
""",
        {
            ("符永华", "自贡市渡口小学", "校长"),
            ("云惟芳", "自贡日报社", "记者"),
            ("邹光蓉", "自贡市第二医院", "护士"),
        },
        3,
    ),
    "names without a Han surname in a sentence": (
        """云岭市总工会表彰先进

本报讯（记者 王小明）日前，云岭市总工会召开大会。
先进个人：娜仁花（云岭市第二医院护士）、王建国（云岭市渡口小学校长）、李敏（云岭市公交集团驾驶员）。
""",
        {
            ("娜仁花", "云岭市第二医院", "护士"),
            ("王建国", "云岭市渡口小学", "校长"),
            ("李敏", "云岭市公交集团", "驾驶员"),
        },
        0,
    ),
}


@pytest.mark.parametrize("case", POSTS)
def test_who_has_which_post(case: str) -> None:
    text, posts, awards = POSTS[case]
    assert posts_held(text) == posts
    assert len(honoured(text)) == awards


def test_a_notice_of_appointments_has_no_rows() -> None:
    text = """云岭市总工会任免名单

任命：

罗健生同志任云岭市工人文化宫主任

邓美珠为云岭市职工服务中心副主任

免去：

赵铁军的云岭市总工会办公室副主任职务
"""
    (reading,) = read_page(Page("page", "page.txt", text)).readings
    assert not any(word in e.name for e in reading.entities for word in ("同志", "为云岭", "的云岭", "职务"))


def test_a_studios_honour_is_not_the_title_in_its_name() -> None:
    text = """扬州市总工会命名工作室

本报讯（记者 王小明）日前，扬州市总工会决定命名“丁一楠工作室”等5个工作室为扬州市劳模创新工作室。
"""
    (reading,) = read_page(Page("page", "page.txt", text)).readings
    assert "扬州市劳动模范" not in {e.name for e in reading.entities}


@pytest.mark.parametrize(
    ("number", "depth"), [("一、", 0), ("十二、", 0), ("（三）", 1), ("(三)", 1), ("1.", -1), ("", -1)]
)
def test_level(number: str, depth: int) -> None:
    assert level(number) == depth


@pytest.mark.parametrize(
    ("heading", "own"),
    [
        ("云岭市劳动竞赛优胜单位", True),
        ("云岭市厂务公开示范单位", True),
        ("书香职工", True),
        ("企业职工", False),
        ("云岭市直单位", False),
        ("云岭市企业职工", False),
        ("云岭市自来水公司抢修班组", False),
    ],
)
def test_own_titles(heading: str, own: bool) -> None:
    assert is_own_title(heading) is own


@pytest.mark.parametrize(
    ("row", "collectives", "heads"),
    [
        ("云岭市第二医院急诊科　项林", ["云岭市第二医院急诊科"], ["项林"]),
        ("云岭市第二医院 急诊科", ["云岭市第二医院急诊科"], []),
        ("滨江机械有限公司、金桥、云岭市第二医院", ["滨江机械有限公司", "金桥", "云岭市第二医院"], []),
        ("项林　云岭市第二医院急诊科", ["云岭市第二医院急诊科"], []),
    ],
)
def test_collectives_of_a_row(row: str, collectives: list[str], heads: list[str]) -> None:
    entries = entries_of(row, 0, len(row), Expected.COLLECTIVE)
    assert [(e.team or e.body.span).name for e in entries if e.body] == collectives
    assert [head.span.name for e in entries for head in e.heads] == heads
