"""Contests beside the meeting on them, campaigns and plans, and whose the figures told with them are."""

from __future__ import annotations

import pytest

from tests.extraction.articles import names, said

PUSH = "6月12日，“建功新城”劳动竞赛推进会在平谷区召开。"


def happenings(text: str) -> set[str]:
    """"type:name" of all happenings and works."""
    return {f"{kind}:{name}" for kind, name in names(text) if kind in ("event", "programme", "work")}


@pytest.mark.parametrize(
    ("text", "contest"),
    [
        (PUSH + "竞赛为期3年。", "“建功新城”劳动竞赛"),
        (PUSH + "据介绍，自2022年开工以来，竞赛覆盖一线工人8700余人次。", "“建功新城”劳动竞赛"),
        (PUSH + "平谷区总工会于2019年启动该项竞赛，覆盖职工5.2万名。", "“建功新城”劳动竞赛"),
        ("今天，“平安西山”技能大赛颁奖仪式举行。大赛历时两个月。", "“平安西山”技能大赛"),
        ("今天，“暖途”货车司机关爱行动启动仪式举行。行动将持续到12月底。", "“暖途”货车司机关爱行动"),
        # two contests with one ceremony: the noun says which
        (
            "今天，平谷区2023年劳动和技能竞赛暨清河酒业第七届基酒生产技能大赛启动仪式在夏各庄镇举行。"
            "今年竞赛以“强技能”为主题。",
            "平谷区2023年劳动和技能竞赛",
        ),
        (
            "今天，西山油田上产4000万吨劳动和技能竞赛推动与交流大会在平谷区举行。5年来，竞赛产生优秀成果1283项。",
            "西山油田上产4000万吨劳动和技能竞赛",
        ),
    ],
)
def test_a_contest_told_of_beside_its_meeting(text: str, contest: str) -> None:
    found = {name for kind, name in names(text) if kind == "event"}
    assert contest in found
    assert any(name.startswith(contest) and name != contest for name in found)


@pytest.mark.parametrize(
    "text",
    [
        PUSH,
        PUSH + "会议表彰了先进集体30个。",
        PUSH + "平谷区总工会副主席王建国宣布竞赛启动。",
        PUSH + "竞赛组委会负责人介绍了情况。",
        PUSH + "各单位要广泛开展竞赛，提升技能。",
        "今天，“暖途”货车司机关爱行动启动仪式举行。活动现场，志愿者发放了礼包。",
    ],
)
def test_no_contest_beside_a_meeting_without_a_word_of_it(text: str) -> None:
    assert len({name for kind, name in names(text) if kind in ("event", "programme")}) == 1


@pytest.mark.parametrize(
    ("text", "present"),
    [
        ("近日，平谷区总工会实施工会驿站提质攻坚行动，推进驿站建设。", "programme:工会驿站提质攻坚行动"),
        ("平谷区总工会为落实职工文体活动助推计划，举办比赛。", "programme:职工文体活动助推计划"),
        ("平谷区总工会将护理员纳入职工技能素质提升计划，举办培训班。", "programme:职工技能素质提升计划"),
        ("平谷区总工会将以“工会服务提升年”为抓手，开展竞赛。", "programme:工会服务提升年"),
        ("首趟“临工号”返乡专列载着1026名务工人员驶出站台。", "programme:“临工号”返乡专列"),
        ("平谷区总工会联合开行“工会爱心专列”5趟，助力返乡。", "programme:工会爱心专列"),
        ("平谷区总工会打造“在一起”品牌矩阵，举办活动。", "programme:“在一起”品牌矩阵"),
        ("平谷区总工会开展“春送岗位、夏送清凉、金秋助学、冬送温暖”活动。", "programme:金秋助学"),
        ("创新打造“匠心杯”职工职业技能比赛品牌，全年举办76场。", "event:“匠心杯”职工职业技能比赛"),
        ("平谷区总工会参保《在职职工意外伤害互助保障计划》。", "programme:在职职工意外伤害互助保障计划"),
        ("平谷区总工会印发《在职职工意外伤害互助保障计划》。", "work:《在职职工意外伤害互助保障计划》"),
        ("平谷区总工会组建“爱心服务队”，走访企业30家。", "programme:“爱心服务队”"),
    ],
)
def test_programmes_by_what_they_do(text: str, present: str) -> None:
    assert present in happenings(text)


@pytest.mark.parametrize(
    "text",
    [
        "平谷区总工会将清理欠薪纳入重点工作计划，解决15件。",
        "平谷区总工会制定职工培训计划，推进产业工人队伍建设改革。",
        "平谷区总工会以“职工满意”为抓手，以“提质增效”为目标。",
        "平谷区总工会今年开行返乡专列、专车86趟（次）。",
        "副主席宣布启动，并向11支“工人突击队”授旗。",
        "平谷区总工会组建5支“工会志愿服务队”，走访企业20家。",
        "西山油服平谷分公司“西山石油921”平台、西山工程平谷制造基地获称号。",
        "近年来，“互联网+”蓬勃发展，平谷区总工会推出“互联网+”服务。",
        "今年，赛事以“强技能”为主题，全区计划开展各级各类竞赛356项。",
    ],
)
def test_no_programme(text: str) -> None:
    assert not happenings(text)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        # of the contest, not of the meeting that promotes it
        (
            PUSH + "竞赛为期3年，包括安全生产等7个专题赛。"
            "启动一年来，北江机械厂、东江纺织厂等17家单位1.1万名职工参赛，征集合理化建议2346条。",
            {f"“建功新城”劳动竞赛 {value}" for value in (7, 17, 11000, 2346)},
        ),
        (PUSH + "竞赛为期3年。启动一年来，平谷区总工会投入资金30万元。", {"平谷区总工会 300000"}),
        (PUSH + "平谷区总工会启动该项竞赛，由640余个竞赛分项组成。", {"“建功新城”劳动竞赛 640"}),
        # of the union, not of its meeting
        (
            "2月8日，平谷区总工会召开一届九次全委会。会议听取了报告。北江机械厂装配班组荣获北京市工人先锋号。\n"
            "会议明确，2024年将联合区人社局举办职业技能竞赛12项。",
            {"平谷区总工会 12"},
        ),
        ("2月8日，平谷区总工会召开一届九次全委会。会议要求，各级工会要新建职工之家200个。", set()),
        # the part of a town is called after no firm
        ("2023年，平谷区总工会将聚焦京东高铁新城等重点任务，开展竞赛20场。", {"平谷区总工会 20"}),
        ("平谷区总工会与京东座谈。京东投入资金300万元。", {"京东 3e+06"}),
        # another area's figures
        ("德城区总工会慰问快递员。今年以来，德州市在新业态领域新建工会组织215家，发展会员1.86万人。", set()),
        ("江西省总工会启动返乡行动。据悉，江西各级工会今年将投入资金1100万元。", {"江西省总工会 1.1e+07"}),
        ("1月14日，江西省总工会启动返乡行动。南昌市各级工会今年已投入资金100万元。", set()),
        # kinds of unions are counted
        (
            "近年来，西安市总工会建立了制度。截至目前，全市货车司机工会组建187个；"
            "网约车司机工会组建2个，工会会员60人。",
            {"西安市总工会 187", "西安市总工会 2", "西安市总工会 60"},
        ),
        # whom a train carries, for whom a course is held
        ("江西省总工会派人送行。“临工号”返乡专列载着1026名务工人员驶出站台。", {"“临工号”返乡专列 1026"}),
        ("平谷区总工会邀请医师为30余名快递员开展了一场“情绪急救”微课堂。", {"“情绪急救”微课堂 30"}),
        # what is taught in has its own courses and learners; money is its founder's
        (
            "平谷区总工会开办“工友夜校”，推出无人机操控等12门课程，首批学员达380人。",
            {"工友夜校 12", "工友夜校 380"},
        ),
        ("平谷区总工会开办“工友夜校”，投入资金30万元。", {"平谷区总工会 300000"}),
        # who opens a contest, what one achieved there
        (
            "11月6日，15名职工挥舞起扫帚，开始清扫路面，拉开了平谷区“靓化西山”清扫技能比武大赛的序幕。",
            {"“靓化西山”清扫技能比武大赛 15"},
        ),
        (
            "3月7日，平谷区总工会举行“绽芳华”趣味运动会，66名职工参加。教师李小红以186个的成绩夺得冠军。",
            {"“绽芳华”趣味运动会 66"},
        ),
        # what is so every year at least
        ("平谷区总工会每年投入建设资金均在1500万元以上。", {"平谷区总工会 1.5e+07"}),
        ("平谷区总工会推动建站，每座驿站与10名以上骑手结对。", set()),
        # 本 inside another word points at nothing
        (
            "近日，平谷区总工会召开第二次代表大会。"
            "平谷区总工会表示，将做优强基固本“五项工程”，计划新建职工之家60个。",
            {"平谷区总工会 60"},
        ),
        # areas that are named, not counted
        ("平谷区总工会在滨河、兴谷2个街道增设驿站26家。", {"平谷区总工会 26"}),
    ],
)
def test_whose_figure_it_is(text: str, figures: set[str]) -> None:
    assert said(text, "observation") == figures


def test_the_headline_leaves_out_the_holiday() -> None:
    text = "3月7日，平谷区总工会举行庆“三八”“绽芳华”趣味运动会，66名职工参加。"
    found = said(text, "observation", headline="平谷区总工会举行“绽芳华”趣味运动会")
    assert found == {"庆“三八”“绽芳华”趣味运动会 66"}


def test_the_headline_s_contest_is_the_one_below() -> None:
    text = "日前，平谷区第四届职工棋牌比赛结束，370多名职工参加了比赛。"
    assert said(text, "observation", headline="平谷职工棋牌赛落幕") == {"平谷区第四届职工棋牌比赛 370"}
