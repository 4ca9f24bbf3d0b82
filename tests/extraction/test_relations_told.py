"""Who is at what, goes where, holds, runs and receives what, in the wordings that reports have for it."""

from __future__ import annotations

import pytest

from tests.extraction.articles import honoured, names, posts_held, said

_CONTEST = "近日，平谷区总工会举办“匠心杯”职工技能大赛。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "会议结束。\n2名北京市劳动模范：北京恒远机械有限公司班长王建国，北京天成电子有限公司绕线工李秀兰。"
            "1个北京市模范集体：北京天成电子有限公司质检班。",
            {
                ("王建国", "北京市劳动模范"),
                ("李秀兰", "北京市劳动模范"),
                ("北京天成电子有限公司质检班", "北京市模范集体"),
            },
        ),
        (
            "平谷区总工会走访了2位全国劳动模范：北京恒远机械有限公司焊工王建国、平谷区医院护士李秀兰。",
            {("王建国", "全国劳动模范"), ("李秀兰", "全国劳动模范")},
        ),
        # to be chosen, or put up for it
        ("北京市总工会将评选10名北京大工匠：王建国、李秀兰等参选。", set()),
        ("平谷区总工会公示了2名北京大工匠：候选人王建国、李秀兰。", set()),
        # among those whom the title just announced honours
        (
            "第四届“平谷工匠”名单近日揭晓。北京恒远机械有限公司焊工王建国、平谷区医院护士李秀兰均在其列。",
            {("王建国", "平谷工匠"), ("李秀兰", "平谷工匠")},
        ),
        ("第四届“平谷工匠”候选人名单公示。北京恒远机械有限公司焊工王建国均在其列。", set()),
        # planned, and only put up for
        ("竞赛将决出18名能手，授予恒远机械集团公司“五一劳动奖章”，并推荐申报火车头奖章。", set()),
        (
            "近日，平谷区总工会授予王建国“平谷工匠”称号，并择优推荐申报首都劳动奖章。",
            {("王建国", "平谷工匠")},
        ),
        (
            "近日，平谷区总工会授予王建国“平谷工匠”称号，授予李秀兰首都劳动奖章。",
            {("王建国", "平谷工匠"), ("李秀兰", "首都劳动奖章")},
        ),
    ],
)
def test_honours_of_counted_lists_and_of_plans(text: str, expected: set[tuple[str, str]]) -> None:
    assert honoured(f"工会表彰先进\n\n本报讯（记者 李明）{text}\n") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # whose word is passed on is another meeting
            "平谷区总工会召开七届三次全委（扩大）会议，传达学习北京市总工会十四届六次全委会议、"
            "中华全国总工会十八届二次执委会议精神。区总工会主席王建国出席会议并讲话。",
            {"王建国 七届三次全委（扩大）会议"},
        ),
        (
            "8月10日，平谷区总工会召开会议，传达学习北京市总工会十四届六次全委会议精神。"
            "区总工会主席王建国出席会议并讲话。",
            set(),
        ),
        (
            "近日，平谷区总工会主席王建国出席北京市总工会十四届六次全委会议。",
            {"王建国 北京市总工会十四届六次全委会议"},
        ),
        (  # people of named bodies with whom others talk there
            f"{_CONTEST}10名劳模与恒远机械公司、天成电子公司等企业的150名青年职工交流。",
            {"恒远机械公司 “匠心杯”职工技能大赛", "天成电子公司 “匠心杯”职工技能大赛"},
        ),
        (f"{_CONTEST}平谷区医院与恒远机械公司、天成电子公司等企业签订合同，150名职工领到了礼包。", set()),
        # where in the picture one stands
        (
            f"{_CONTEST}图为全国劳动模范王建国（左二）展示样件。",
            {"王建国 “匠心杯”职工技能大赛"},
        ),
        (f"{_CONTEST}图为全国劳动模范王建国（已故）的照片。", set()),
        # judges
        (
            f"{_CONTEST}本届大赛由恒瑞家具厂木工班班长王建国作为裁判兼大赛指导。",
            {"王建国 “匠心杯”职工技能大赛"},
        ),
        (f"{_CONTEST}王建国常年担任裁判，带出36名徒弟。", set()),
        (
            f"{_CONTEST}徒弟李秀兰夺得第一名。王建国担任产业导师，每月到校授课。",
            {"李秀兰 “匠心杯”职工技能大赛"},
        ),
        # an honoured person is only named to the honour
        ("在平谷区总工会日前召开的第五届三次全委会议上，焊工王建国被授予“平谷工匠”称号。", set()),
        # the lecture that its own sentence tells of
        (
            f"{_CONTEST}旺泉街道总工会推出“小哥课堂”，邀请民警王建国讲解交通安全知识。",
            {"王建国 小哥课堂"},
        ),
    ],
)
def test_who_is_at_what(text: str, expected: set[str]) -> None:
    assert said(text, "participatesIn") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "在平谷区总工会日前召开的第五届三次全委会议上，恒远机械公司工会被授予“先进单位”称号。",
            {"平谷区总工会 第五届三次全委会议"},
        ),
        (
            "6月28日，平谷区总工会联合区司法局，在世纪广场举行“法润百企”法律宣传活动启动仪式。"
            "“法润百企”法律宣传活动将持续到年底。",
            {
                f"{body} “法润百企”法律宣传活动{ceremony}"
                for body in ("平谷区总工会", "平谷区司法局")
                for ceremony in ("", "启动仪式")
            },
        ),
        (  # the firm of which its union's officer tells
            "近日，北京恒远集团13名职工受表彰。北京恒远集团工会主席王建国表示，"
            "集团将成立“恒远劳模宣讲团”。",
            {"北京恒远集团 “恒远劳模宣讲团”"},
        ),
        (
            "近日，北京恒远集团13名职工受表彰。北京恒远集团工会主席王建国介绍，"
            "工会举办了“劳模进班组”活动20场。",
            {"北京恒远集团工会 “劳模进班组”活动"},
        ),
        # a site's union without its name acts, not who visits
        ("平谷区总工会走访慰问。该项目工会自去年成立以来，组织开展“五比一创”劳动竞赛3轮。", set()),
    ],
)
def test_who_holds_what(text: str, expected: set[str]) -> None:
    assert said(text, "organizes") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "平谷区人大常委会副主任、区总工会主席王建国带队，走进恒远机械有限公司、平谷区医院，送去慰问品。",
            {"平谷区总工会 恒远机械有限公司", "平谷区总工会 平谷区医院"},
        ),
        (
            "平谷区总工会将保温杯、护膝等慰问品，陆续送至恒远机械有限公司、平谷区医院等四个点位。",
            {"平谷区总工会 恒远机械有限公司", "平谷区总工会 平谷区医院"},
        ),
        (
            "平谷区总工会将500份慰问品送至平谷区医院。",
            {"平谷区总工会 平谷区医院"},
        ),
        ("走进恒远机械有限公司，机器轰鸣。平谷区总工会送来了慰问品。", set()),
        (
            "平谷区总工会主席王建国率调研组走访企业。调研组还在恒远机械有限公司召开座谈会。",
            {"平谷区总工会 恒远机械有限公司"},
        ),
        (
            "平谷区总工会主席王建国率调研组走访企业。在恒远机械有限公司，王建国与职工为工作室揭牌。",
            {"平谷区总工会 恒远机械有限公司"},
        ),
        # where it meets, without a delegation that goes there, and where a reporter is
        ("平谷区总工会在恒远机械有限公司召开座谈会。", set()),
        ("平谷区总工会召开座谈会。在恒远机械有限公司，记者与职工参观车间。", set()),
    ],
)
def test_who_goes_where(text: str, expected: set[str]) -> None:
    assert said(text, "visits") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "平谷区总工会在城区建成“工会驿站”29个，其中滨江路驿站最受欢迎。",
            {"平谷区总工会 滨江路驿站"},
        ),
        ("平谷区总工会走访了29个工会驿站，其中滨江路驿站最受欢迎。", set()),
        ("平谷区总工会将建成“工会驿站”29个，其中滨江路驿站最大。", set()),
        # another body's, which its name tells
        (
            "平谷区总工会建成劳模创新工作室18家，其中恒远机械公司王建国劳模创新工作室最大。",
            {"恒远机械公司 恒远机械公司王建国劳模创新工作室"},
        ),
    ],
)
def test_which_of_several_is_run(text: str, expected: set[str]) -> None:
    assert said(text, "runs") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "平谷职业技术学院聘请全国劳动模范王建国担任产业导师。",
            {("王建国", "平谷职业技术学院", "产业导师")},
        ),
        ("平谷职业技术学院聘请王建国为校外导师。", {("王建国", "平谷职业技术学院", "校外导师")}),
        # of a body without its name, planned, or for a contest
        ("平谷区总工会召开会议。学校聘请王建国担任德育导师。", set()),
        ("平谷职业技术学院将聘请王建国担任产业导师。", set()),
        ("为备战省赛，平谷区总工会专门聘请退休教授王建国担任指导教师。", set()),
        # behind a semicolon, of whom the name there tells
        (
            "李秀兰曾获中华技能大奖；王建国系全国劳动模范，现任平谷区总工会兼职副主席。",
            {("王建国", "平谷区总工会", "兼职副主席")},
        ),
        ("李秀兰和王建国曾获中华技能大奖，现任平谷区总工会兼职副主席。", set()),
    ],
)
def test_posts_given_and_held(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert posts_held(f"工会服务进基层\n\n本报讯（记者 李明）{text}\n") == expected


@pytest.mark.parametrize(
    ("text", "there"),
    [
        (
            "平谷区总工会召开平谷区快递工会代表大会。密云区总工会主席王建国，怀柔区医院工会主席等兄弟医院工会负责人参加会议。",
            {"王建国 平谷区快递工会代表大会"},
        ),
        (
            "平谷区总工会召开平谷区快递工会代表大会。密云区总工会主席王建国，怀柔区医院工会主席说，要参加培训。",
            set(),
        ),
    ],
)
def test_a_name_before_officers_without_one(text: str, there: set[str]) -> None:
    assert {fact for fact in said(text, "participatesIn") if "王建国" in fact} == there


def test_a_title_of_people_like_someone_is_none() -> None:
    text = "恒远集团工会主席王建国说，要培养更多像李红梅一样的港口工匠。"
    assert ("honour", "港口工匠") not in names(text)
    assert ("honour", "兵团劳动模范") in names("李红梅是兵团劳动模范。")
