"""Lists of names and notices as they are printed: counts of the honoured, rows of results, appointments."""

from __future__ import annotations

import pytest

from kg.extraction.page import read_page
from kg.model import Page
from tests.extraction.articles import honoured, names, posts_held, said, statements

# -- whose the numbers are ----------------------------------------------------------------------

COUNTS = {
    "of one's own province, told of a meeting": (
        "近日，全国先进女职工集体和个人表彰大会在北京举行。我省8个女职工集体和8名个人分别荣获全国五一巾帼标兵岗"
        "和全国五一巾帼标兵。",
        set(),
    ),
    "of a city by its short name": (
        "近日，全国工会系统先进集体表彰大会在北京举行。33个单位分获全国工会系统先进集体称号。重庆1单位、3人光荣上榜。",
        {"全国工会系统先进集体表彰大会 33"},
    ),
    "of the whole country, told by a city's union": (
        "滨江区总工会走访职工。据悉，全国共有1221人荣获全国五一劳动奖章，其中农民工98人。",
        set(),
    ),
    "but of the country's own union": (
        "中华全国总工会召开大会。今年，全国共有1221人荣获全国五一劳动奖章，其中农民工98人。",
        {"中华全国总工会 1221", "中华全国总工会 98"},
    ),
    "of a firm with two kinds of honoured": (
        "近日，全国五一巾帼奖表彰大会在北京召开。恒远集团有3个集体、4名个人榜上有名。",
        {"恒远集团 3", "恒远集团 4"},
    ),
    "what a union gives in a second clause": (
        "近日，全国五一巾帼奖表彰大会召开。中华全国总工会授予450个集体全国五一巾帼标兵岗称号，"
        "授予440名个人全国五一巾帼标兵称号。",
        {"中华全国总工会 450", "中华全国总工会 440"},
    ),
    "parts of those who are no one's": (
        "4月28日，全国劳动模范和先进工作者表彰大会举行。今年上海市共有112人获得表彰。"
        "据了解，这112人中，企业职工有65人，农民工17人。",
        set(),
    ),
    "parts of those who took part": (
        "近日，滨江区第三届职工技能大赛举行，120名选手参赛。这120名选手中，女选手有45名。",
        {"滨江区第三届职工技能大赛 120", "滨江区第三届职工技能大赛 45"},
    ),
    "those who take part in a contest, told at the meeting that commends": (
        "近日，滨江区“安康杯”竞赛活动表彰大会举行。全区共有796家企事业单位、99897名职工参加竞赛活动。",
        {"滨江区 796", "滨江区 99897"},
    ),
    "of the city that a bureau tells of": (
        "记者从重庆市农委获悉，重庆市有8人近日荣获“全国农业劳动模范”称号，另有7人被评为“全国农业先进工作者”。",
        set(),
    ),
    "of one's own province among those whom ministries commend": (
        "近日，教育部表彰了500个“全国教育系统先进集体”，其中，我省有28人获得“全国模范教师”称号。",
        {"教育部 500"},
    ),
    "of a province that has so many honoured": (
        "近日，全国五一劳动奖表彰大会在北京举行，表彰全国五一劳动奖状255个。其中湖南省获得全国五一劳动奖状的集体有7家，"
        "获得全国五一劳动奖章的个人有34位。",
        {"全国五一劳动奖表彰大会 255"},
    ),
    "two who were named": (
        "会上，平谷区医院急诊科、恒远机械有限公司装配车间2个集体被授予全国工人先锋号。",
        set(),
    ),
    "people named, of whom it is told where they come": (
        "平谷区总工会公布名单。恒远机械有限公司工程师王建国、平谷区医院护士李秀兰等7人，进入“平谷区五一劳动奖章”行列。",
        set(),
    ),
    "those who were named": (
        "会上，平谷区医院等10个集体为“十佳平谷区巾帼标兵岗”，王秀兰等10名个人为“十佳平谷区巾帼标兵”。",
        set(),
    ),
}


@pytest.mark.parametrize(("body", "found"), COUNTS.values(), ids=COUNTS)
def test_numbers_of_honoured(body: str, found: set[str]) -> None:
    assert said(body, "observation") == found


# -- who has the honour -------------------------------------------------------------------------

HOLDERS = {
    "the only one": (
        "恒远机械有限公司是全区唯一荣获全国五一劳动奖状的企业。",
        {("恒远机械有限公司", "全国五一劳动奖状")},
    ),
    "none where nobody is said to have it": (
        "恒远机械有限公司是全区唯一没有荣获全国五一劳动奖状的企业。",
        set(),
    ),
    "who stands for a part of them": (
        "28人荣获全国五一劳动奖章，其中恒远机械有限公司焊工王建国等11人经铁路推荐，天成电子有限公司质检员李秀兰等17人"
        "经地方推荐。",
        {("王建国", "全国五一劳动奖章"), ("李秀兰", "全国五一劳动奖章")},
    ),
    "no part that has no name": (
        "10人荣获全国五一劳动奖章，其中女职工3人。恒远机械有限公司焊工王建国等3人参加会议。",
        set(),
    ),
    "a gap before the mark": (
        "平谷区西坝小学王建国 、密云区升坪小学李秀兰获评全国模范教师。",
        {("王建国", "全国模范教师"), ("李秀兰", "全国模范教师")},
    ),
}


@pytest.mark.parametrize(("body", "found"), HOLDERS.values(), ids=HOLDERS)
def test_holders(body: str, found: set[tuple[str, str]]) -> None:
    assert honoured(f"工会表彰先进\n\n本报讯（记者 李明）{body}\n") == found


def test_a_clause_that_leads_to_a_list_ends_behind_the_honour() -> None:
    rows = "王建国 恒远机械有限公司 焊工\n李秀兰 天成电子有限公司 质检员\n赵志强 平谷区医院 护士\n"
    text = f"平谷区表彰先进\n\n近日，平谷区总工会公布评选结果。\n荣获平谷区五一劳动奖章的是：\n{rows}"
    assert {honour for _, honour in honoured(text)} == {"平谷区五一劳动奖章"}


def test_a_list_of_proposed_names_its_honour() -> None:
    text = (
        "2023年平谷区五一劳动奖章拟表彰对象公示\n\n"
        "根据工作安排，现将2023年平谷区五一劳动奖章拟表彰对象予以公示。公示时间：2023年4月10日至4月14日。\n"
        "王建国 男 汉族 恒远机械有限公司焊工\n李秀兰 女 回族 天成电子有限公司质检员\n"
    )
    found = [e.name for r in read_page(Page("page", "page.txt", text)).readings for e in r.entities]
    assert [name for name in found if "奖章" in name] == ["平谷区五一劳动奖章"]
    assert honoured(text) == set()


def test_who_receives_in_a_decision_gives_nothing() -> None:
    text = (
        "平谷区总工会关于表彰2022年度先进工会的决定\n\n各基层工会：\n"
        "经研究，决定授予恒远机械有限公司工会等3个单位“2022年度先进基层工会”称号，"
        "授予王建国等4名同志“2022年度优秀工会工作者”称号。\n2022年度优秀工会工作者名单\n"
        "王建国 恒远机械有限公司工会主席\n李秀兰 平谷区医院工会干事\n赵志强 平谷区第一小学工会副主席\n"
    )
    readings = read_page(Page("page", "page.txt", text)).readings
    givers = {
        r.entities[f.object].name
        for r in readings for f in r.facts if f.predicate == "conferredBy" and f.object is not None
    }  # fmt: skip
    assert "恒远机械有限公司工会" not in givers


def test_the_year_of_birth_is_not_that_of_the_honour() -> None:
    text = (
        "第四届“平谷工匠”名单揭晓\n\n1、王建国，男，1975年8月出生，恒远机械有限公司首席技师；\n"
        "2、李秀兰，女，1982年3月出生，天成电子有限公司高级技师；\n"
        "3、赵志强，男，1979年1月生，平谷区古建公司木工。\n"
    )
    facts = [f for r in read_page(Page("page", "page.txt", text)).readings for f in r.facts]
    awards = [f for f in facts if f.predicate == "awarded"]
    assert len(awards) == 3
    assert not any("year" in f.attributes for f in awards)


# -- rows ---------------------------------------------------------------------------------------


def test_results_and_schooling_are_no_units() -> None:
    text = (
        "平谷区劳动模范推荐名单\n\n王建国，男，汉族，1970年1月出生，中共党员，大专学历，恒远机械有限公司焊工。\n"
        "李秀兰，女，满族，1981年6月出生，群众，本科学历，天成电子有限公司质检部部长。\n"
    )
    assert posts_held(text) == {
        ("王建国", "恒远机械有限公司", "焊工"),
        ("李秀兰", "天成电子有限公司", "质检部部长"),
    }
    text = (
        "平谷区第六届职工运动会成绩公告\n\n男子100米\n第一名 王建国 夏各庄镇代表队 11秒8\n"
        "第二名 赵志强 平谷区医院代表队 12秒1\n第三名 周文斌 平谷区税务局代表队 12秒4\n"
    )
    assert posts_held(text) == set()
    assert ("赵志强", "employedBy", "平谷区医院", "") in statements(text)


@pytest.mark.parametrize(
    "rows",
    [
        "王建国创新工作室（恒远机械有限公司）\n李秀兰创新工作室（平谷区医院）\n赵志强创新工作室（天成电子有限公司）\n",
        "王建国创新工作室　　恒远机械有限公司\n李秀兰创新工作室　　平谷区医院\n"
        "赵志强创新工作室　　天成电子有限公司\n",
        "王建国创新工作室 恒远机械有限公司\n李秀兰创新工作室 平谷区医院\n赵志强创新工作室 天成电子有限公司\n",
        "1 王建国创新工作室 王建国 恒远机械有限公司\n2 李秀兰创新工作室 李秀兰 平谷区医院\n"
        "3 赵志强创新工作室 赵志强 天成电子有限公司\n",
    ],
)
def test_a_workshop_is_run_by_the_firm_in_its_row(rows: str) -> None:
    readings = read_page(Page("page", "page.txt", f"2023年平谷区劳模创新工作室名单\n\n{rows}")).readings
    runs = {
        (r.entities[f.subject].name, r.entities[f.object].name)
        for r in readings for f in r.facts if f.predicate == "runs" and f.object is not None
    }  # fmt: skip
    assert runs == {
        ("恒远机械有限公司", "王建国创新工作室"),
        ("平谷区医院", "李秀兰创新工作室"),
        ("天成电子有限公司", "赵志强创新工作室"),
    }


def test_the_score_behind_a_unit_is_none_of_its_name() -> None:
    text = (
        "校工会举办趣味赛\n\n5月16日，平谷学院工会举办“趣味两项赛”。\n“趣味两项赛”比赛结果如下：\n"
        "男子组第一名：教学分工会 成绩：7.87\n男子组第二名：科研分工会 成绩：20.81\n"
        "女子组第一名：后勤分工会 成绩：26.70\n"
    )
    found = [e.name for r in read_page(Page("page", "page.txt", text)).readings for e in r.entities]
    assert {"教学分工会", "科研分工会"} <= set(found)
    assert not any("成绩" in name for name in found)


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ("王建国（桃园镇来龙村）\n李秀兰（密云区信访局）\n赵志强（京山小学）\n孙小梅（西坝小学）\n", set()),
        ("密云区：\n王建国（桃园镇总工会）\n李秀兰（密云区信访局）\n赵志强（京山小学）\n", {"桃园镇 密云区"}),
    ],
)
def test_a_district_of_another_row(rows: str, found: set[str]) -> None:
    readings = read_page(Page("page", "page.txt", f"职工代表名单\n\n{rows}")).readings
    placed = {
        f"{r.entities[f.subject].name} {r.entities[f.object].name}"
        for r in readings for f in r.facts if f.predicate == "inDistrict" and f.object is not None
    }  # fmt: skip
    assert {p for p in placed if p.startswith("桃园镇 ")} == found


# -- appointments -------------------------------------------------------------------------------

APPOINTED = {
    "by a people's congress": (
        "会议任命李秀兰、赵志强为平谷区人民法院审判员，免去孙小梅的平谷区人民检察院副检察长、检察员职务。",
        {
            ("李秀兰", "平谷区人民法院", "审判员"),
            ("赵志强", "平谷区人民法院", "审判员"),
            ("孙小梅", "平谷区人民检察院", "副检察长、检察员"),
        },
    ),
    "on trial": (
        "经研究，决定：王建国任平谷区总工会组织部部长（试用期一年）。",
        {("王建国", "平谷区总工会", "组织部部长")},
    ),
    "the deputies of the chair who opens the sentence": (
        "平谷区人大常委会主任王建国主持会议，副主任李秀兰、赵志强出席会议。",
        {
            ("王建国", "平谷区人大常委会", "主任"),
            ("李秀兰", "平谷区人大常委会", "副主任"),
            ("赵志强", "平谷区人大常委会", "副主任"),
        },
    ),
    "who acts in the office's place": (
        "会议决定任命李秀兰同志为平谷区人民政府副区长、代理区长。",
        {("李秀兰", "平谷区人民政府", "副区长、代理区长")},
    ),
    "not of those who stand behind": (
        "平谷区总工会主席王建国，区监察委员会、区人民法院、区人民检察院负责人，区政府办公室相关负责同志列席会议。",
        {("王建国", "平谷区总工会", "主席")},
    ),
    "no deputies of another": (
        "平谷区委副书记王建国出席会议，副区长李秀兰主持会议。",
        {("王建国", "平谷区委", "副书记")},
    ),
}


@pytest.mark.parametrize(("body", "found"), APPOINTED.values(), ids=APPOINTED)
def test_appointments(body: str, found: set[tuple[str, str, str]]) -> None:
    assert posts_held(f"平谷区召开会议\n\n本报讯（记者 李明）{body}\n") == found


def test_the_verb_of_holding_a_post_is_no_surname() -> None:
    assert ("person", "任恒远") not in names("孙小梅同志任恒远公司经理。")
    assert ("person", "任建国") in names("会议选举任建国同志为主席。")
    assert ("person", "梁村") not in names("劳动模范：王尚远（庙宇镇长梁村）、熊远兵（长沙镇齐圣村）。")


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("会上，平谷区总工会举行宪法宣誓仪式。", set()),
        ("近日，平谷区总工会举行新党员入党仪式暨表彰大会。", {"平谷区总工会 新党员入党仪式暨表彰大会"}),
    ],
)
def test_rituals(body: str, found: set[str]) -> None:
    assert said(body, "organizes") == found


def test_who_is_nominated_has_another_prize() -> None:
    found = names("会上公布了“滨江最美职工”和“滨江最美职工”提名奖名单，授予王建国“滨江最美职工”称号。")
    assert {("honour", "滨江最美职工"), ("honour", "滨江最美职工提名奖")} <= found


@pytest.mark.parametrize("area", ["内蒙古自治区", "全区", "河北省"])
def test_the_year_in_an_events_name_is_whole(area: str) -> None:
    text = f"12月25日，2022年度{area}“最美职工”发布暨颁奖典礼在某地举行。"
    assert ("event", f"2022年度{area}“最美职工”发布暨颁奖典礼") in names(text)
