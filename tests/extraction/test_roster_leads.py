"""What stands over the rows of a list or among them: the sentence before it, labels, a gallery's names."""

from __future__ import annotations

import pytest

from kg.extraction.page import read_page
from kg.extraction.rosters.roster_headings import is_honour
from kg.extraction.rosters.roster_leads import names_in
from kg.model import Page
from tests.extraction.articles import honoured, posts_held

_NEWS = "滨江区总工会表彰职工\n\n本报讯（记者 王明）"


_MODEL = "滨江区劳动模范"
LEADS = {
    "names in a line below the sentence": (
        _NEWS + "滨江区总工会授予4名职工滨江区劳动模范称号，名单如下：\n\n丁一楠 吴晓燕 赵铁军 孙海峰\n",
        {(who, _MODEL) for who in ("丁一楠", "吴晓燕", "赵铁军", "孙海峰")},
    ),
    "bare honours over rows, given to many by the first of them": (
        "滨江区总工会关于命名2016年度优秀工会工作者和模范职工之家的通报\n\n各街道总工会：\n\n"
        "经研究，滨江区总工会决定授予丁一楠等2名同志2016年度滨江区优秀工会工作者称号，"
        "授予恒远锅炉有限公司工会等2个基层工会2016年度滨江区模范职工之家称号。现予通报。\n\n"
        "滨江区优秀工会工作者\n丁一楠（女）　　柳荫街道总工会副主席\n"
        "吴晓燕　　柳荫街道总工会专职工会社会工作者\n\n"
        "滨江区模范职工之家\n1、恒远锅炉有限公司工会\n2、滨江区中医医院工会\n",
        {
            ("丁一楠", "滨江区优秀工会工作者"),
            ("吴晓燕", "滨江区优秀工会工作者"),
            ("恒远锅炉有限公司工会", "滨江区模范职工之家"),
            ("滨江区中医医院工会", "滨江区模范职工之家"),
        },
    ),
    "names behind the colon": (
        _NEWS + "近日，滨江区总工会授予3名职工滨江区劳动模范称号，他们是：丁一楠、吴晓燕、赵铁军。\n",
        {(who, _MODEL) for who in ("丁一楠", "吴晓燕", "赵铁军")},
    ),
    "not of those who are proposed": (
        _NEWS + "近日，滨江区总工会拟授予3名职工滨江区劳动模范称号，名单如下：\n\n丁一楠 吴晓燕 赵铁军\n",
        set(),
    ),
    "nor of those who were there": (
        _NEWS + "近日，滨江区总工会表彰全国五一劳动奖章获得者，出席人员名单如下：\n\n丁一楠 吴晓燕 赵铁军\n",
        set(),
    ),
    "the decision names the first and their number, the rows name all": (
        """滨江区总工会关于授予丁一楠等同志劳动模范称号的决定

各街道总工会：

经研究，滨江区总工会决定，授予丁一楠等3名同志滨江区劳动模范称号，名单如下：

丁一楠 滨江区第一医院护士

吴晓燕 滨江恒沃科技有限公司车间主任

赵铁军 滨江机械有限公司驾驶员
""",
        {(who, _MODEL) for who in ("丁一楠", "吴晓燕", "赵铁军")},
    ),
    "附： is no part of the honour's name": (
        """滨江区总工会关于命名劳动模范的决定

各街道总工会：

经研究，决定命名一批劳动模范。

附：滨江区劳动模范名单

丁一楠 滨江区第一医院护士

吴晓燕 滨江恒沃科技有限公司车间主任

赵铁军 滨江机械有限公司驾驶员
""",
        {(who, _MODEL) for who in ("丁一楠", "吴晓燕", "赵铁军")},
    ),
    "an honour and a gap before its names ends the honour of the headline": (
        """2018年度滨江区先进集体光荣榜

滨江区税务局第二税务所

滨江机械有限公司质检科

全国五一劳动奖章 丁一楠 吴晓燕

全国工人先锋号 滨江港务有限公司桥吊班
""",
        {
            ("滨江区税务局第二税务所", "滨江区先进集体"),
            ("滨江机械有限公司质检科", "滨江区先进集体"),
            ("丁一楠", "全国五一劳动奖章"),
            ("吴晓燕", "全国五一劳动奖章"),
            ("滨江港务有限公司桥吊班", "全国工人先锋号"),
        },
    ),
    "a quoted title that opens with a known one is itself": (
        """“成都工匠培育示范单位”名单

成都兴业轨道装备有限公司

成都航宇技师学院

成都川新电缆有限公司
""",
        {
            (who, "成都工匠培育示范单位")
            for who in ("成都兴业轨道装备有限公司", "成都航宇技师学院", "成都川新电缆有限公司")
        },
    ),
    "but one that ends with it, or is it, counts": (
        """第三届“成都工匠”名单

丁一楠 成都兴业轨道装备有限公司焊工

吴晓燕 成都航宇技师学院教师

赵铁军 成都川新电缆有限公司钳工
""",
        {(who, "成都工匠") for who in ("丁一楠", "吴晓燕", "赵铁军")},
    ),
}


@pytest.mark.parametrize("case", LEADS)
def test_what_leads_to_the_rows_tells_what_they_have(case: str) -> None:
    text, awards = LEADS[case]
    assert honoured(text) == awards


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("丁一楠 吴晓燕 赵铁军", 3), ("丁一楠、吴晓燕（女）、赵铁军。", 3),
        ("丁一楠 滨江机械有限公司 赵铁军", 0), ("车间 食堂 宿舍", 0),
    ],
)  # fmt: skip
def test_names_alone_fill_a_line(text: str, count: int) -> None:
    assert names_in(text, 0, len(text)) == count


@pytest.mark.parametrize(
    ("text", "honour"),
    [("2019年全国五一劳动奖章", True), ("滨江区劳动模范", True), ("滨江区工会", False), ("某职工", False)],
)
def test_an_honour_is_known_or_an_areas(text: str, honour: bool) -> None:
    assert is_honour(text) is honour


_GALLERY = """劳模风采展示

滨江市总工会近日推出一组劳模故事。

{0}丁大川{gap}滨江铁路公司线路工

2019年获全国五一劳动奖章。

{1}宋雅文{gap}滨江市第一医院护士长

先后荣获全国三八红旗手、全国先进工作者等称号。

{2}李凯{gap}滨江机械有限公司钳工

他刻苦钻研，2020年被评为全国劳动模范。
"""


@pytest.mark.parametrize("gap", ["\n\n", "\n", "　"])
@pytest.mark.parametrize("numbers", [("", "", ""), ("01 ", "02 ", "03 ")])
def test_a_name_opens_a_section_of_a_gallery(gap: str, numbers: tuple[str, str, str]) -> None:
    text = _GALLERY.format(*numbers, gap=gap)
    assert honoured(text) == {
        ("丁大川", "全国五一劳动奖章"),
        ("宋雅文", "全国三八红旗手"),
        ("宋雅文", "全国先进工作者"),
        ("李凯", "全国劳动模范"),
    }
    assert posts_held(text) == {
        ("丁大川", "滨江铁路公司", "线路工"),
        ("宋雅文", "滨江市第一医院", "护士长"),
        ("李凯", "滨江机械有限公司", "钳工"),
    }


def test_nobody_who_is_named_later_has_what_is_told_before() -> None:
    text = _NEWS + "2019年获全国五一劳动奖章。\n\n丁一楠在会上发言。\n"
    assert ("丁一楠", "全国五一劳动奖章") not in honoured(text)


def test_a_committees_members_have_their_posts_at_the_union() -> None:
    text = (
        "滨江区总工会第五届委员会选举结果\n\n主席：丁一楠\n\n副主席：吴晓燕 赵铁军\n\n"
        "常务委员会委员：丁一楠 吴晓燕 赵铁军\n\n经费审查委员会委员：孙海峰 李凯\n"
    )
    posts = posts_held(text)
    assert {body for _, body, _ in posts} == {"滨江区总工会"}
    assert ("孙海峰", "滨江区总工会", "经费审查委员会委员") in posts


def test_a_firm_whose_place_stands_in_brackets_is_no_part_of_another() -> None:
    text = "苏州市五一劳动奖章名单\n\n丁一楠　恒力石化（苏州）有限公司钳工\n\n吴晓燕　苏州市第一医院护士\n"
    (reading,) = read_page(Page("page", "page.txt", text)).readings
    assert "恒力石化" not in {e.name for e in reading.entities}
