"""Happenings, rooms and visits told of by the way: parts, ends, plans, sources, who runs what."""

from __future__ import annotations

import pytest

from tests.extraction.articles import names, said

_OPENED = "5月8日，平谷区工会工作会议召开，区委书记李秀兰出席。"
_ADVICE = "5月8日，平谷区总工会举办“安全护航”宣传活动。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # two areas with one tail are one subject; what each does by itself is no co-operation
        ("近日，平谷区和密云区总工会送文化下乡，为职工送去演出。", set()),
        ("元旦前夕，平谷区和密云区总工会分别走访慰问困难职工。", set()),
        ("近日，平谷区和密云区总工会联合举办职工运动会。", {"平谷区总工会 密云区总工会"}),
        ("近日，平谷区总工会召开会议，并与密云区总工会联合推出培训。", {"平谷区总工会 密云区总工会"}),
        # several hold one happening at one place
        (
            "8月6日，平谷区总工会、密云区总工会在北京恒远汽车有限公司举行劳动竞赛开赛仪式。",
            {"平谷区总工会 密云区总工会"},
        ),
        ("8月6日，平谷区总工会、密云区总工会在各自辖区举行劳动竞赛开赛仪式。", set()),
        ("平谷区总工会、密云区总工会还在农村大集上设立咨询点。", set()),
        (
            "3月5日，平谷区总工会、密云区总工会于当天下午在恒远酒店举办联谊活动。",
            {"平谷区总工会 密云区总工会"},
        ),
        # whom a delegation meets where it goes
        (
            "近日，平谷区总工会副主席王建国带队赴密云区，与密云区总工会开展结对交流活动。",
            {"平谷区总工会 密云区总工会"},
        ),
        ("近日，平谷区总工会副主席王建国带队赴密云区，与密云区总工会职工合影。", set()),
        # officers sign for both
        (
            "区快递行业工会主席王建国与区快递协会会长李秀兰在合同上签字。",
            {"平谷区快递行业工会 平谷区快递协会"},
        ),
    ],
)
def test_who_acts_with_whom(text: str, expected: set[str]) -> None:
    assert said(text, "cooperatesWith", headline="平谷区快递行业签合同") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a part of a series is held, not the series
        (
            "近日，作为“中国梦·劳动美”系列活动之一的“书香平谷”读书会由平谷区总工会举办。",
            {"平谷区总工会 “书香平谷”读书会"},
        ),
        ("近日，“书香平谷”读书会由平谷区总工会举办。", {"平谷区总工会 “书香平谷”读书会"}),
        # a channel has the news; whoever did it
        ("据平谷区总工会微信公众号消息，5月6日，举办“匠心杯”职工技能大赛。", set()),
        # whose results they are
        (
            "近日，平谷区总工会公布2021年度“匠心杯”职工创新成果评选结果。",
            {"平谷区总工会 2021年度“匠心杯”职工创新成果评选"},
        ),
        ("近日，平谷区总工会获得2021年度“匠心杯”职工创新成果评选结果通报。", set()),
        # a union does its work in a programme of care
        (
            "今年“夏送清凉”活动启动以来，平谷区总工会共筹集资金38万元。",
            {"平谷区总工会 “夏送清凉”活动"},
        ),
        ("今年“夏送清凉”活动启动以来，恒远集团共投入资金38万元。", set()),
        ("“夏送清凉”活动启动以来，平谷区总工会获得表彰。", set()),
    ],
)
def test_who_holds_it(text: str, expected: set[str]) -> None:
    assert said(text, "organizes") == expected


def test_a_congress_of_the_school_is_that_of_the_one_named() -> None:
    text = "近日，东湖大学第七次教职工代表大会暨第八次工会会员代表大会在体育馆举行。"
    head = "学校第七次教职工代表大会暨第八次工会会员代表大会闭幕"
    held = said(text, "organizes", headline=head)
    assert held == {"东湖大学 东湖大学第七次教职工代表大会暨第八次工会会员代表大会"}


def test_a_room_that_holds_something_names_no_event() -> None:
    text = "近日，平谷区总工会“职工之家”举办讲座，300名职工参加。"
    assert not {name for type_, name in names(text) if type_ == "event"}
    assert ("event", "“职工之家”读书讲座") in names("近日，平谷区总工会举办“职工之家”读书讲座。")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a meeting has ended, and another, without a name of its own, is told of
        (f"{_OPENED}会后，平谷区接着召开劳模座谈会，劳模王建国发言。", {"李秀兰 平谷区工会工作会议"}),
        (f"{_OPENED}会议上，劳模王建国发言。", {"李秀兰 平谷区工会工作会议", "王建国 平谷区工会工作会议"}),
        ("北京市工会第十五次代表大会后，平谷区总工会组织学习，区总工会主席王建国作辅导报告。", set()),
        (
            "5月6日，“匠心杯”职工技能大赛举行。比赛结束后，随即举行颁奖仪式，区总工会主席王建国为获奖选手颁奖。",
            {"王建国 “匠心杯”职工技能大赛"},
        ),
        # nobody was yet at what is planned
        (
            "平谷区总工会与密云区总工会签订协议，平谷区总工会主席王建国致辞。"
            "根据协议，双方将于9月共同举办首届“平密杯”焊工技能大赛。",
            set(),
        ),
        # seated on the platform; a report of the last committee; witnesses
        (
            "5月8日，东湖大学第七次教职工代表大会召开。平谷区总工会主席王建国，校长赵志强等在主席台就座。",
            {"王建国 东湖大学第七次教职工代表大会", "赵志强 东湖大学第七次教职工代表大会"},
        ),
        (
            "5月8日，平谷区工会第八次代表大会召开。区总工会主席王建国代表区总工会第七届委员会所作的题为《奋进》的工作报告获得通过。",
            {"王建国 平谷区工会第八次代表大会"},
        ),
        # bodies whose people serve there
        (
            f"{_ADVICE}活动现场，平谷区医院的医护人员为骑手测血压。",
            {"平谷区医院 “安全护航”宣传活动"},
        ),
        (f"{_ADVICE}平谷区医院的医护人员常年为骑手测血压。", set()),
        (f"{_ADVICE}活动现场，平谷区医院医生王建国说，要多喝水。", {"王建国 “安全护航”宣传活动"}),
        (
            f"{_ADVICE}活动现场，平谷区医院护士长王建国给骑手们上了一堂急救课。",
            {"王建国 “安全护航”宣传活动"},
        ),
        # bodies whose people act, by what they do
        (
            "5月8日，平谷区总工会举办“匠心”职工朗诵会，恒远机械公司、天成电子公司等16家单位的职工登台。",
            {"恒远机械公司 “匠心”职工朗诵会", "天成电子公司 “匠心”职工朗诵会"},
        ),
        (
            "5月8日，平谷区总工会举办“迎新春”联欢会，职工们观看了平谷区梆子剧团送上的专场演出。",
            {"平谷区梆子剧团 “迎新春”联欢会"},
        ),
        ("5月8日，平谷区总工会举办“迎新春”联欢会，职工们收到恒远机械公司送上的慰问品。", set()),
        (
            "5月8日，“匠心杯”台球友谊赛举行。恒远机械公司、天成电子公司进入四强。",
            {"恒远机械公司 “匠心杯”台球友谊赛", "天成电子公司 “匠心杯”台球友谊赛"},
        ),
        (
            "2月1日，平谷区平台算法协商恳谈会举行。由平谷区总工会、平谷区人社局组成的指导组全程参加。",
            {"平谷区总工会 平谷区平台算法协商恳谈会", "平谷区人社局 平谷区平台算法协商恳谈会"},
        ),
        (
            "5月8日，平谷区总工会组织恒远煤矿工会、天成煤矿工会开展“亲情嘱安”协管活动。",
            {"恒远煤矿工会 “亲情嘱安”协管活动", "天成煤矿工会 “亲情嘱安”协管活动"},
        ),
        ("5月8日，平谷区总工会要求恒远煤矿工会、天成煤矿工会开展“亲情嘱安”协管活动。", set()),
        (
            "5月8日，恒远公司举行“名师带高徒”签约仪式，全国劳动模范王建国等16位师傅与29名青工结成对子。",
            {"王建国 “名师带高徒”签约仪式"},
        ),
        # members of a team
        ("近日，平谷区总工会“红色班车”宣讲团成员、全国劳动模范王建国走进车间。", {"王建国 “红色班车”宣讲团"}),
        ("近日，平谷区总工会“红色班车”宣讲团走进车间，成员们与王建国交谈。", set()),
    ],
)
def test_who_was_there(text: str, expected: set[str]) -> None:
    assert said(text, "participatesIn") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # even a plain name is that of the one at its place, or of the one that somebody runs
        (
            "近日，珞南街道总工会在洪山广场党群服务中心开设“骑手驿站”。",
            {"珞南街道总工会 骑手驿站"},
        ),
        ("近日，平谷区总工会在各社区开设“骑手驿站”。", set()),
        ("近日，平谷区总工会在桃园社区开设“骑手驿站”12个。", set()),
        (
            "由北京恒远公司投资建设、平谷区总工会负责日常管理的“司机之家”近日启用。",
            {"北京恒远公司 司机之家", "平谷区总工会 司机之家"},
        ),
        (
            "“暖蜂驿站”由平谷区总工会投资建设，恒远物流公司工会负责日常管理。",
            {"平谷区总工会 暖蜂驿站", "恒远物流公司工会 暖蜂驿站"},
        ),
        ("“暖蜂驿站”由平谷区总工会投资建设，恒远物流公司工会负责施工。", {"平谷区总工会 暖蜂驿站"}),
        # when it was, and what others gave for it
        ("“暖蜂驿站”很受欢迎。驿站2014年由恒远集团工会牵头成立。", {"恒远集团工会 暖蜂驿站"}),
        (
            "“暖蜂驿站”由平谷区总工会投资90万元、恒远公司提供场地建成。",
            {"平谷区总工会 暖蜂驿站"},
        ),
        # this is what somebody set up
        (
            "“暖蜂驿站”近日启用，这是平谷区总工会依托建设银行平谷支行建起的第38个驿站。",
            {"平谷区总工会 暖蜂驿站"},
        ),
        ("“暖蜂驿站”近日启用，这里是平谷区总工会建起的第38个驿站的起点。", set()),
        # the later ones of a list
        (
            "近日，平谷区总工会在恒远集团建成“阳光书屋”、“暖心小屋”和“健康小站”。",
            {"平谷区总工会 阳光书屋", "平谷区总工会 暖心小屋", "平谷区总工会 健康小站"},
        ),
    ],
)
def test_who_runs_it(text: str, expected: set[str]) -> None:
    assert said(text, "runs") == expected


def test_goods_that_are_taken_somewhere_are_no_plan() -> None:
    text = "近日，平谷区总工会将慰问品送到北京恒远机械有限公司、天成快递分拣中心。"
    assert "平谷区总工会 北京恒远机械有限公司" in said(text, "visits")
    assert said("近日，平谷区总工会表示，将送到北京恒远机械有限公司一批图书。", "visits") == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a scene behind a time, behind a semicolon, and of him who leads
        (
            "近日，在恒远集团、天成公司，平谷区总工会主席王建国一行慰问了困难职工。",
            {"平谷区总工会 恒远集团", "平谷区总工会 天成公司"},
        ),
        (
            "近日，平谷区总工会主席王建国到基层调研。在恒远集团，他详细询问生产情况；在天成公司，王建国看望了劳模李秀兰。",
            {"平谷区总工会 恒远集团", "平谷区总工会 天成公司"},
        ),
        ("近日，平谷区总工会召开会议。在恒远集团，他详细询问生产情况。", set()),
        ("近日，在恒远集团，职工们围着机器忙碌。", set()),
    ],
)
def test_scenes_of_a_visit(text: str, expected: set[str]) -> None:
    assert said(text, "visits") == expected
