"""Reports from the sites of city unions: some of a list, brackets, a city's trade, who goes and hosts."""

from __future__ import annotations

import pytest

from kg.extraction.page import read_page
from kg.model import Page
from tests.extraction.articles import honoured, names, posts_held, said


def measured(body: str) -> set[str]:
    """"subject: measure value" of the figures of an article."""
    found = set()
    text = f"工会服务进基层\n\n本报讯（记者 李明）{body}\n"
    for reading in read_page(Page("page", "page.txt", text)).readings:
        for f in reading.facts:
            if f.predicate == "observation":
                told = f"{f.attributes['measure']} {f.attributes['value']:g}"
                found.add(f"{reading.entities[f.subject].name}: {told}")
    return found


PUPILS = "近日，滨江市总工会召开座谈会。焊工王建国带出张志强、李秀兰、赵铁军"
MODEL = "全国劳动模范"


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (f"{PUPILS}……他们中的多人曾荣获{MODEL}称号。", set()),
        (f"{PUPILS}等徒弟。他们中有3人被授予{MODEL}称号。", set()),
        (f"{PUPILS}……这些职工中有人荣获{MODEL}称号。", set()),
        (f"{PUPILS}……其中两名被授予{MODEL}称号。", set()),
        # all of them, or one who stands out among them
        ("焊工王建国、李秀兰两人均荣获全国劳动模范称号。", {("王建国", MODEL), ("李秀兰", MODEL)}),
        ("焊工王建国在他们中表现最好，荣获全国劳动模范称号。", {("王建国", MODEL)}),
    ],
)
def test_some_of_those_who_are_listed_are_not_all(text: str, people: set[tuple[str, str]]) -> None:
    assert honoured(text) == people


TITLE = "“滨江工匠”"


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (f"市委、市政府对王建国、李秀兰等10名首届{TITLE}予以表彰。", {"王建国", "李秀兰"}),
        (f"大会对王建国、李秀兰等10名{TITLE}获得者进行了通报表扬。", {"王建国", "李秀兰"}),
        (f"大会对10名{TITLE}予以表彰，王建国、李秀兰参加。", set()),
        (f"大会对王建国、李秀兰等10名{TITLE}候选人进行考察。", set()),
        (f"大会对{TITLE}评选进行部署，对王建国提出表扬。", set()),
    ],
)
def test_those_whom_a_meeting_praises_with_their_title(text: str, people: set[str]) -> None:
    assert {who for who, _ in honoured(f"近日，滨江市总工会召开表彰大会。{text}")} == people
    assert said(f"近日，滨江市总工会召开表彰大会。{text}", "conferredBy") == set()


@pytest.mark.parametrize(
    ("body", "figures"),
    [
        # what stands in a bracket is measured there
        (
            "平谷区总工会共有会员5.3万人（其中农民工会员2.1万人）。",
            {"平谷区总工会: 会员 53000", "平谷区总工会: 农民工会员 21000"},
        ),
        (
            "平谷区总工会有职工5300人(其中男性2800人,女性2500人)。",
            {"平谷区总工会: 职工 5300", "平谷区总工会: 男性 2800", "平谷区总工会: 女性 2500"},
        ),
        # 镇属 is no town
        (
            "平谷区总工会走访40多家镇属企业。",
            {"平谷区总工会: 镇属企业 40"},
        ),
        # a city's trade, a place in a table
        ("滨江市总工会召开会议。今年前8个月，全市快递业务量完成2620.9万件；业务收入完成2.8亿元。", set()),
        ("滨江市总工会召开会议。3县快递业务量排在全省15位。", set()),
        ("滨江市总工会新建工会企业28家。", {"滨江市总工会: 新建工会企业 28"}),
    ],
)
def test_measures(body: str, figures: set[str]) -> None:
    assert measured(body) == figures


CONTEST = "近日，“匠心杯”职工技能大赛举行"


@pytest.mark.parametrize(
    ("body", "values"),
    [
        (f"{CONTEST}。王建国、李秀兰、赵志强三位荣获三等奖。", set()),
        (f"{CONTEST}，王建国、李秀兰等6人从64名选手中脱颖而出。", {"“匠心杯”职工技能大赛 64"}),
        (f"{CONTEST}，来自29个省、自治区、直辖市的64名选手参加。", {
            "“匠心杯”职工技能大赛 29", "“匠心杯”职工技能大赛 64",
        }),
    ],
)  # fmt: skip
def test_a_number_that_only_counts_the_names_before_it(body: str, values: set[str]) -> None:
    assert said(body, "observation") == values


HALL = "平谷区恒远教育基地"


@pytest.mark.parametrize(
    ("body", "facts"),
    [
        # who came to the opening does not go with the course
        (
            "全市工会干部培训班在平谷区工匠学院举办。密云区总工会组织部部长王建国、昌平区总工会主席李秀兰出席开班式。"
            f"本次培训班围绕依法治会，邀请专家授课，并组织参观{HALL}。",
            set(),
        ),
        (
            f"平谷区总工会举办工会干部培训班。培训期间还组织参观了{HALL}。",
            {f"平谷区总工会 {HALL}"},
        ),
        (f"平谷区总工会举办工会干部培训班。随后，区总工会走访了{HALL}。", {f"平谷区总工会 {HALL}"}),
    ],
)
def test_a_course_goes_with_its_host(body: str, facts: set[str]) -> None:
    assert said(body, "visits") == facts


GAMES = "“匠心杯”职工技能大赛"


@pytest.mark.parametrize(
    ("body", "facts"),
    [
        # a paper about a contest, the party's own congress
        (f"平谷区总工会制定实施{GAMES}实施方案。", set()),
        ("平谷区总工会主席王建国指出，今年下半年我们党将召开第二十次全国代表大会。", set()),
        (f"平谷区总工会今年将举办{GAMES}。", {f"平谷区总工会 {GAMES}"}),
        # a second host without 的, 中共 before a committee
        (
            f"由平谷区总工会、中共平谷区委主办，平谷区工商联和平谷区医院共同承办{GAMES}在文化馆举行。",
            {f"{body} {GAMES}" for body in ("平谷区总工会", "平谷区委", "平谷区工商联", "平谷区医院")},
        ),
    ],
)
def test_who_holds_what(body: str, facts: set[str]) -> None:
    assert said(body, "organizes") == facts


def test_a_ceremony_of_publishing_publishes_nothing() -> None:
    body = "近日，由平谷区总工会主办的“平谷工匠”发布仪式举行。发布仪式由歌舞《海湾》拉开序幕。"
    assert said(body, "issues") == set()
    assert said("近日，平谷区总工会发布《职工手册》。", "issues") == {"平谷区总工会 《职工手册》"}


def test_who_is_given_something_does_not_act() -> None:
    body = (
        "近日，平谷区总工会副主席王建国一行开展送温暖慰问活动。慰问组先后为困难劳模代表李秀兰发放慰问金9000元，"
        "为困难职工代表赵志强发放慰问金1000元。"
    )
    assert said(body, "participatesIn") == {"王建国 送温暖慰问活动"}


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        # a department of one's own
        (
            "平谷区总工会组织部部长王建国、女工委主任李秀兰、办公室主任赵志强参加会议。",
            {("王建国", "组织部部长"), ("李秀兰", "女工委主任"), ("赵志强", "办公室主任")},
        ),
        (
            "平谷区总工会组织部部长王建国、副部长李秀兰参加会议。",
            {("王建国", "组织部部长"), ("李秀兰", "组织部副部长")},
        ),
        (
            "平谷区总工会三级调研员王建国、经审办主任李秀兰参加会议。",
            {("王建国", "三级调研员"), ("李秀兰", "经审办主任")},
        ),
    ],
)
def test_posts_listed_with_their_departments(text: str, posts: set[tuple[str, str]]) -> None:
    assert {(who, post) for who, body, post in posts_held(text) if body == "平谷区总工会"} == posts


def test_a_house_that_nobody_recognised_has_its_own_head() -> None:
    text = "入选的有：滨江市博物馆修复组组长王建国，明德剪纸体验馆馆长李秀兰。"
    assert {who for who, _, post in posts_held(text) if post == "馆长"} == set()


@pytest.mark.parametrize(
    ("text", "union"),
    [
        ("近日，各产业工会、中央和国家机关工会联合会的代表参加会议。", "中央和国家机关工会联合会"),
        ("近日，中央国家机关工会联合会召开会议。", "中央和国家机关工会联合会"),
    ],
)
def test_the_central_organs_union(text: str, union: str) -> None:
    assert {name for kind, name in names(text) if kind == "union"} == {union}


def test_words_that_open_no_name() -> None:
    text = "平谷区总工会花钱聘律师为农民工讨公道，走访了劳模孙国民和困难职工王建国。"
    assert {name for kind, name in names(text) if kind == "person"} == {"孙国民", "王建国"}


def test_the_body_that_publishes_tells_the_district() -> None:
    page = (
        "夏日抗高温,工会送清凉\n\n发布机构: 广元市昭化区总工会 发布时间: 2018-08-01 字体: [ ]\n\n"
        "7月31日,区总工会常务副主席王建国一行慰问高温下的工人,送去工会的关爱。\n"
    )
    assert ("王建国", "昭化区总工会", "常务副主席") in posts_held(page)


def test_who_is_not_recognised_gives_no_honour_away() -> None:
    page = (
        "劳模走访\n\n日前，滨江市总工会主席王建国带队走访劳模代表。\n"
        "滨江电气有限公司的高志结中学毕业后来本市务工，2010年获评“全国劳动模范”。王建国对他表示慰问。\n"
    )
    assert honoured(page) == set()


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        # a cadre of a county's city, then its 市; the city whose union alone is named
        (
            "舞钢市职工运动会开幕。平顶山市总工会副主席王建国，舞钢市正县级干部李秀兰、市政协副主席赵志强、"
            "市总工会主席周文斌出席。",
            {"王建国": "平顶山市总工会", "赵志强": "舞钢市政协", "周文斌": "舞钢市总工会"},
        ),
        (
            "会议在市总工会召开，市总工会副主席王建国出席。平顶山市、南阳市、信阳市、驻马店市、汝州市为一个赛区，"
            "由平顶山市总工会承办。",
            {"王建国": "平顶山市总工会"},
        ),
    ],
)
def test_which_city_is_meant(text: str, bodies: dict[str, str]) -> None:
    assert {who: body for who, body, _ in posts_held(text)} == bodies


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("近日，常州市总工会举办宣讲会，在宁高校工会、市教育局直属学校工会主席参加。", {"宁高校工会"}),
        ("近日，武进区牛塘镇召开大会，牛塘全镇各级工会参加。", {"牛塘全镇"}),
        ("近日，盐边县新县城的户外劳动者服务站揭牌。", {"新县"}),
        ("近日，金坛区总工会与产改企业工会座谈。", {"产改企业工会"}),
    ],
)
def test_no_names(text: str, absent: set[str]) -> None:
    assert not {name for _, name in names(text)} & absent


def test_a_neighbours_name_is_not_of_the_only_district() -> None:
    body = "贡井区总工会走访沿滩高新技术产业园区工会联合会、桃园社区联合工会。"
    assert said(body, "inDistrict") == {
        "贡井区总工会 贡井区", "桃园社区 贡井区", "桃园社区联合工会 贡井区",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("body", "who"),
    [
        (f"{CONTEST}。活动播放劳模王建国的事迹短片，宣讲员宣讲一等奖获得者李秀兰的从业故事。", set()),
        (f"{CONTEST}。大赛一等奖获得者李秀兰说，很激动。", {"李秀兰"}),
    ],
)
def test_whose_story_is_told_does_not_take_part(body: str, who: set[str]) -> None:
    assert {fact.split()[0] for fact in said(body, "participatesIn")} == who


@pytest.mark.parametrize(
    ("body", "figures"),
    [
        ("平谷区总工会召开会议。目前，户外劳动者驿站累计建成12家。", {"平谷区总工会: 户外劳动者驿站 12"}),
        ("平谷区总工会召开会议。区总工会累计建成驿站50个。", {"平谷区总工会: 驿站 50"}),
        ("平谷区总工会编印《一座城的匠心》。这部作品记录了20位劳模的奋斗故事。", set()),
    ],
)
def test_what_was_built_and_what_a_book_tells_of(body: str, figures: set[str]) -> None:
    assert measured(body) == figures


@pytest.mark.parametrize(
    ("body", "facts"),
    [
        (f"平谷区总工会召开会议。校长王建国指出，大力开展{GAMES}是重要途径。要广泛开展{GAMES}。", set()),
        (f"平谷区总工会主席王建国介绍，区总工会开展了{GAMES}。", {f"平谷区总工会 {GAMES}"}),
    ],
)
def test_what_a_speaker_asks_for_is_not_held(body: str, facts: set[str]) -> None:
    assert said(body, "organizes") == facts


RULES = "《陕西省实施女职工劳动保护特别规定》"


@pytest.mark.parametrize(
    ("body", "facts"),
    [
        (f"长安区总工会将省政府常务会议通过的{RULES}印制了15000份。", set()),
        ("长安区总工会还将督促企事业单位积极签订《女职工专项集体合同》。", set()),
        ("长安区总工会联合印发《职工帮扶办法》。", {"长安区总工会 《职工帮扶办法》"}),
    ],
)
def test_whose_paper_it_is(body: str, facts: set[str]) -> None:
    assert said(body, "issues") == facts


@pytest.mark.parametrize(
    ("body", "figures"),
    [
        (f"长安区总工会发放{RULES}宣传单3000多份。", {"长安区总工会: 宣传单 3000"}),
        ("长安区总工会召开会议。今年1-10月份，我区共完成快递业务量6395万件。", set()),
        ("长安区总工会对高中、高校学生分别给予5000元和6000元助学金。", set()),
        ("长安区总工会累计服务快递员、送餐员等4.6万人次。", {"长安区总工会: 服务快递员、送餐员等 46000"}),
    ],
)
def test_figures_of_papers_trades_and_kinds(body: str, figures: set[str]) -> None:
    assert measured(body) == figures


def test_all_unions_act_and_none_by_itself() -> None:
    body = "安庆市总工会主席王建国指出，全市各级工会和广大职工践行理念，扎实开展“匠心杯”劳动竞赛。"
    assert said(body, "organizes") == set()


def test_who_hands_over_a_certificate_holds_no_medal() -> None:
    text = "副主席王建国为荣获2025年滨江市五一劳动奖章及劳动竞赛先进个人的职工送上证书。"
    assert honoured(text) == set()


def test_a_list_of_places_holds_no_people() -> None:
    text = "路线从三甲屯出发，途经河岸路、大草坪、白米屯、白米屯后山（登山）等地，王建国参加。"
    assert {name for kind, name in names(text) if kind == "person"} <= {"王建国"}
