"""Rolls of honour as web sites print them: columns without gaps, rows in one line, who of a place has it."""

from __future__ import annotations

import pytest

from kg.extraction.page import read_page
from kg.extraction.rosters.roster_numbers import numbered_rows
from kg.model import Page
from tests.extraction.articles import honoured, posts_held

_NEWS = "云岭职工受表彰\n\n本报讯（记者 王明）"
_MODEL = "全国优秀农民工"

HONOURED: dict[str, tuple[str, set[tuple[str, str]]]] = {
    "rows without a gap, below how many are ours": (
        _NEWS + f"近日，全国944人被授予“{_MODEL}”荣誉称号。\n\n其中，云岭有3人登榜，分别是：\n\n"
        "云岭金鹰股份有限公司织布操作工丁一楠；\n\n云岭重工有限公司班组长吴晓燕；\n\n云岭县凌波水产经营部创办人赵铁军\n",
        {(who, _MODEL) for who in ("丁一楠", "吴晓燕", "赵铁军")},
    ),
    "not of candidates": (
        _NEWS + f"近日，“{_MODEL}”拟表彰名单公示。\n\n其中，云岭有3人入选，分别是：\n\n"
        "云岭金鹰股份有限公司织布操作工丁一楠；\n\n云岭重工有限公司班组长吴晓燕；\n\n云岭县凌波水产经营部创办人赵铁军\n",
        set(),
    ),
    "nor of those who took part": (
        _NEWS + f"近日，全国944人被授予“{_MODEL}”荣誉称号。\n\n云岭有3人参加大会，分别是：\n\n"
        "云岭金鹰股份有限公司织布操作工丁一楠；\n\n云岭重工有限公司班组长吴晓燕；\n\n云岭县凌波水产经营部创办人赵铁军\n",
        set(),
    ),
    "in the sentence, of the title in the name of the selection": (
        _NEWS + "第20届全国青年文明号评选结果近日揭晓，云岭2家单位榜上有名，"
        "分别是云岭机场集团有限公司地面服务分公司阳光服务室、云岭钢铁有限公司热轧车间。\n",
        {
            ("云岭机场集团有限公司地面服务分公司阳光服务室", "全国青年文明号"),
            ("云岭钢铁有限公司热轧车间", "全国青年文明号"),
        },
    ),
    "titles in corner brackets, as papers in traditional characters have them": (
        _NEWS + "最终评选出2位「云岭最美职工」，分别是：云岭公司班长丁一楠，云岭机床有限公司焊工吴晓燕。\n",
        {(who, "云岭最美职工") for who in ("丁一楠", "吴晓燕")},
    ),
    "after votes, a showing and what else the selection had": (
        _NEWS + "经过层层推荐、媒体公示等环节，最终评选出2位“云岭最美职工”，"
        "分别是：云岭公司班长丁一楠，云岭机床有限公司焊工吴晓燕。\n",
        {(who, "云岭最美职工") for who in ("丁一楠", "吴晓燕")},
    ),
    "whom a selection brought forth": (
        _NEWS + "最终评选出2022年“云岭最美职工”，他们是：云岭公司班长丁一楠，云岭机床有限公司焊工吴晓燕。\n",
        {(who, "云岭最美职工") for who in ("丁一楠", "吴晓燕")},
    ),
    "not whom it brought forth as candidates": (
        _NEWS + "最终评选出候选“云岭最美职工”，他们是：云岭公司班长丁一楠，云岭机床有限公司焊工吴晓燕。\n",
        set(),
    ),
    "units as a city's advanced ones": (
        _NEWS + "哈尔滨市政府授予滨江锅炉厂、星光机器厂等122个单位为哈尔滨市先进单位荣誉称号。\n",
        {(who, "哈尔滨市先进单位") for who in ("滨江锅炉厂", "星光机器厂")},
    ),
    "not who is only called one": (_NEWS + "滨江锅炉厂是远近闻名的哈尔滨市先进单位。\n", set()),
    "not while they are shown": (
        _NEWS + "现将2位“云岭最美职工”予以公示，分别是：云岭公司班长丁一楠，云岭机床有限公司焊工吴晓燕。\n",
        set(),
    ),
    "as the year's people of a title": (
        _NEWS + "这2名“三晋工匠”年度人物分别是云岭公司班长丁一楠、云岭机床有限公司焊工吴晓燕。"
        "另有赵铁军、孙海峰等20人获“三晋工匠”年度人物提名奖。\n",
        {(who, "三晋工匠") for who in ("丁一楠", "吴晓燕")},
    ),
    "so many teachers as the year's": (
        _NEWS + "经评议，学校评选赵铁军、吴晓燕、孙海峰等3名教师为2018年“十佳教师”。\n",
        {(who, "十佳教师") for who in ("赵铁军", "吴晓燕", "孙海峰")},
    ),
    "the chief engineer's post holds no name": (
        "2022年滨江区劳动模范名单\n\n滨江钢管公司党委委员、总工程师\n滨江热电公司车间主任丁一楠\n滨江机床厂焊工吴晓燕\n",
        {(who, "滨江区劳动模范") for who in ("丁一楠", "吴晓燕")},
    ),
    "a person among collectives has not what these have": (
        "光荣榜\n\n滨江区工人先锋号\n滨江钢管公司一车间主任周培\n滨江热电公司\n滨江机床厂质检组\n",
        {("滨江热电公司", "滨江区工人先锋号"), ("滨江机床厂质检组", "滨江区工人先锋号")},
    ),
}


@pytest.mark.parametrize("case", HONOURED)
def test_who_is_honoured(case: str) -> None:
    text, wanted = HONOURED[case]
    assert honoured(text) == wanted


YEARS = {
    "a year before the title, told before its holders": (
        "2021年“大国工匠年度人物”在云岭揭晓。2位“大国工匠年度人物”分别是："
        "云岭公司焊接顾问丁一楠，云岭机床有限公司焊工吴晓燕。\n",
        "2021",
    ),
    "the year of somebody else's": (
        "2021年，赵铁军获评“大国工匠年度人物”。2位“大国工匠年度人物”分别是："
        "云岭公司焊接顾问丁一楠，云岭机床有限公司焊工吴晓燕。\n",
        None,
    ),
    "two years": (
        "2021年“大国工匠年度人物”和2022年“大国工匠年度人物”在云岭揭晓。"
        "2位“大国工匠年度人物”分别是：云岭公司焊接顾问丁一楠，云岭机床有限公司焊工吴晓燕。\n",
        None,
    ),
    "over rows": (
        "3月1日，2023年“大国工匠年度人物”发布活动在云岭举行。\n\n3位“大国工匠年度人物”分别是：\n\n"
        "云岭公司 焊接顾问 丁一楠\n\n"
        "云岭机床有限公司 焊工 吴晓燕\n\n云岭钢铁有限公司 炼钢工 赵志强\n",
        "2023",
    ),
}


@pytest.mark.parametrize("case", YEARS)
def test_the_year_of_a_list(case: str) -> None:
    text, year = YEARS[case]
    wanted = {"丁一楠", "吴晓燕"}
    found = {
        (reading.entities[f.subject].name, f.attributes.get("year"))
        for reading in read_page(Page("page", "page.txt", _NEWS + text)).readings
        for f in reading.facts
        if f.predicate == "awarded" and reading.entities[f.subject].name in wanted
    }
    assert found == {(who, year) for who in wanted}


def test_the_posts_of_glued_rows() -> None:
    text, _ = HONOURED["rows without a gap, below how many are ours"]
    assert posts_held(text) == {
        ("丁一楠", "云岭金鹰股份有限公司", "织布操作工"),
        ("吴晓燕", "云岭重工有限公司", "班组长"),
        ("赵铁军", "云岭县凌波水产经营部", "创办人"),
    }


_ROWS = (
    "丁一楠河北省第一医院护士长\n吴晓燕市公安局柳荫派出所民警\n"
    "赵军天津市实验小学校长\n孙海峰江洲区柳荫社区居民\n"
)


def test_names_and_units_without_a_gap() -> None:
    text = "2022年滨江区劳动模范名单\n\n" + _ROWS
    people = ("丁一楠", "吴晓燕", "赵军", "孙海峰")
    assert honoured(text) == {(who, "滨江区劳动模范") for who in people}
    assert ("丁一楠", "河北省第一医院", "护士长") in posts_held(text)
    assert ("赵军", "天津市实验小学", "校长") in posts_held(text)


def test_collectives_are_not_cut_into_names_and_units() -> None:
    rows = "方圆北京科技有限公司\n金龙上海客车有限公司\n江南天津纺织厂\n"
    found = {who for who, _ in honoured("2022年滨江区先进集体名单\n\n" + rows)}
    assert found == {"方圆北京科技有限公司", "金龙上海客车有限公司", "江南天津纺织厂"}


def test_where_someone_is_from_is_no_name() -> None:
    rows = "敬业奉献模范\n" + _ROWS + "助人为乐模范\n周海燕（已故）新河北人，最美志愿者\n"
    assert "新河北人" not in {who for who, _ in honoured("第四届滨江市道德模范名单\n\n" + rows)}


NUMBERED = {
    "people with units": (
        "2022年滨江区劳动模范名单\n\n1.丁一楠 滨江公司车工 2.吴晓燕 滨江厂主任 3.赵铁军 滨江医院医生\n",
        {(who, "滨江区劳动模范") for who in ("丁一楠", "吴晓燕", "赵铁军")},
    ),
    "names alone": (
        "2022年滨江区劳动模范名单\n\n1.丁一楠 2.吴晓燕 3.赵铁军 4.孙海峰\n",
        {(who, "滨江区劳动模范") for who in ("丁一楠", "吴晓燕", "赵铁军", "孙海峰")},
    ),
    "bodies": (
        "2022年滨江区模范集体名单\n\n1.滨江玻璃工业有限公司 2.滨江福光股份有限公司 3.滨江奔腾汽车有限公司\n",
        {
            (who, "滨江区模范集体")
            for who in ("滨江玻璃工业有限公司", "滨江福光股份有限公司", "滨江奔腾汽车有限公司")
        },
    ),
    "behind their headings": (
        "滨江区总工会表彰先进\n\n一、滨江区劳动模范 1、丁一楠（滨江公司车工）；2、吴晓燕（滨江厂主任）；"
        "3、赵铁军（滨江医院医生）\n二、滨江区先进集体 1、滨江公司；2、滨江厂工会\n",
        {
            *((who, "滨江区劳动模范") for who in ("丁一楠", "吴晓燕", "赵铁军")),
            ("滨江公司", "滨江区先进集体"),
            ("滨江厂工会", "滨江区先进集体"),
        },
    ),
    "titles of examples": (
        "近日，20家企业被命名为“全国和谐劳动关系创建示范企业”，"
        "2个园区被命名为“全国和谐劳动关系创建示范工业园区”。\n\n"
        "（一）全国和谐劳动关系创建示范企业\n"
        "1.滨江玻璃工业有限公司 2.滨江福光股份有限公司 3.滨江奔腾汽车有限公司\n"
        "（二）全国和谐劳动关系创建示范工业园区\n1.滨江市软件园 2.滨江高新产业园\n",
        {
            ("滨江玻璃工业有限公司", "全国和谐劳动关系创建示范企业"),
            ("滨江福光股份有限公司", "全国和谐劳动关系创建示范企业"),
            ("滨江奔腾汽车有限公司", "全国和谐劳动关系创建示范企业"),
            ("滨江市软件园", "全国和谐劳动关系创建示范工业园区"),
            ("滨江高新产业园", "全国和谐劳动关系创建示范工业园区"),
        },
    ),
    "not what is asked of bodies": (
        "滨江区劳动模范名单\n\n滨江区总工会要求：1.滨江公司做好宣传；2.滨江厂做好服务；3.滨江医院做好体检。\n",
        set(),
    ),
}


@pytest.mark.parametrize("case", NUMBERED)
def test_numbered_rows_in_one_line(case: str) -> None:
    text, wanted = NUMBERED[case]
    assert honoured(text) == wanted


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        ("1.丁楠 2.吴燕 3.赵军", 3),
        ("4、丁楠 5、吴燕 6、赵军", 3),
        ("先进个人 1.丁楠 2.吴燕", 3),
        ("1.丁楠 3.吴燕 7.赵军", 0),
        ("5.丁楠 6.吴燕", 0),
        ("增长1.5倍 2.3倍 3.1倍", 0),
        ("1.丁楠来了。 2.吴燕走了。 3.赵军说好。", 0),
    ],
)
def test_which_numbers_part_rows(line: str, rows: int) -> None:
    assert len(numbered_rows(line, 0, len(line))) == rows
