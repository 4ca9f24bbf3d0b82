"""Reports of unions outside the capital: several in one account, whose 市委 it is, words that are no name."""

from __future__ import annotations

import pytest

from kg.extraction.page import read_page
from kg.model import Page
from tests.extraction.articles import names, posts_held, said

GAMES = "近日，蕉城区总工会举办“迎春杯”职工游泳大赛"
SWIM = "“迎春杯”职工游泳大赛"


@pytest.mark.parametrize(
    ("body", "figures"),
    [
        # the next act of the same union, the next union
        (GAMES + "；组织38名劳模参观纪念馆。", {"蕉城区总工会 38"}),
        (GAMES + "。古田县总工会为5户困难职工送去1000元慰问金。", {"古田县总工会 5", "古田县总工会 1000"}),
        (
            GAMES + "。周宁县总工会开展“金融杯”业务知识竞赛，6支代表队参赛。",
            {"“金融杯”业务知识竞赛 6"},
        ),
        (
            "宁德市总工会举办“健康杯”职工运动会，14支队伍参赛。蕉城区总工会举办“迎春杯”游泳大赛；"
            "组织38名劳模参观。古田县总工会为5户职工送去慰问品。",
            {"“健康杯”职工运动会 14", "蕉城区总工会 38", "古田县总工会 5"},
        ),
        # what goes on to be told of the contest
        (GAMES + "；36支代表队、300名选手参赛。", {f"{SWIM} 36", f"{SWIM} 300"}),
        (GAMES + "，300名职工参加。", {f"{SWIM} 300"}),
    ],
)
def test_figures_of_an_account_of_several_unions(body: str, figures: set[str]) -> None:
    assert said(body, "observation") == figures


@pytest.mark.parametrize(
    ("body", "facts"),
    [
        (
            "近日，古田县总工会开展慰问；与县武警中队开展“军民鱼水”共建活动；举办“中秋杯”职工篮球赛。",
            {
                "古田县总工会 “军民鱼水”共建活动",
                "古田县武警中队 “军民鱼水”共建活动",
                "古田县总工会 “中秋杯”职工篮球赛",
            },
        ),
        # a subject of two is one of two behind the semicolon too
        (
            "近日，古田县总工会与屏南县总工会联合举办“迎春杯”职工象棋赛；举办“中秋杯”职工篮球赛。",
            {
                "古田县总工会 “迎春杯”职工象棋赛",
                "屏南县总工会 “迎春杯”职工象棋赛",
                "古田县总工会 “中秋杯”职工篮球赛",
                "屏南县总工会 “中秋杯”职工篮球赛",
            },
        ),
    ],
)
def test_a_partner_is_one_up_to_the_semicolon(body: str, facts: set[str]) -> None:
    assert said(body, "organizes") == facts


@pytest.mark.parametrize(
    ("body", "places"),
    [
        (GAMES + "；组织志愿者在百花社区开展“洁净家园”清扫活动。", {"“洁净家园”清扫活动 百花社区"}),
        (GAMES + "，比赛在百花社区举行。", {f"{SWIM} 百花社区"}),
    ],
)
def test_a_place_behind_a_semicolon(body: str, places: set[str]) -> None:
    assert said(body, "heldAt") == places


_AT = "市委常委王建国、市总工会主席李秀兰出席会议。"


@pytest.mark.parametrize(
    ("body", "facts"),
    [
        (
            "记者从娄底市工会工作会议上获悉，市总工会将打造“一县一特”竞赛。\n" + _AT,
            {"王建国 娄底市工会工作会议", "李秀兰 娄底市工会工作会议"},
        ),
        ("近日，娄底市总工会举办“一县一特”竞赛，1万名职工参赛。" + _AT, set()),
        (
            "近日，娄底市总工会召开劳动竞赛推进会。" + _AT,
            {"王建国 娄底市总工会劳动竞赛推进会", "李秀兰 娄底市总工会劳动竞赛推进会"},
        ),
        (
            "近日，娄底市总工会举办“一县一特”竞赛。市总工会主席李秀兰出席开幕式。",
            {"李秀兰 “一县一特”竞赛"},
        ),
    ],
)
def test_a_meeting_is_no_contest(body: str, facts: set[str]) -> None:
    found = {fact.replace("娄底市总工会劳动", "劳动") for fact in said(body, "participatesIn")}
    assert found == {fact.replace("娄底市总工会劳动", "劳动") for fact in facts}


_OFFICERS = "台州市总工会副主席王建国，市委常委李秀兰出席会议，市总工会主席赵志强作报告。"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("近日，临海市工会第九次代表大会召开。" + _OFFICERS, "临海市委"),
        ("近日，台州市总工会到临海市工会第九次代表大会现场指导。" + _OFFICERS, "台州市委"),
        ("来源：临海市人民政府\n\n近日，全市工会代表大会召开。临海市各级工会参加。" + _OFFICERS, "临海市委"),
        ("近日，莱芜市总工会召开会议。市委常委李秀兰出席会议。", "莱芜市委"),
    ],
)
def test_whose_party_committee_it_is(text: str, body: str) -> None:
    assert ("李秀兰", body, "常委") in posts_held(f"全市工会代表大会召开\n{text}\n")


@pytest.mark.parametrize(
    ("text", "union"),
    [
        ("省总工会主席李秀兰受省委委托赴新疆博州开展援疆工作，来到湖北援疆前方指挥部。", "湖北省总工会"),
        (
            "江苏省总工会干部到新疆伊犁哈萨克自治州调研。自治区总工会主席李秀兰陪同。",
            "新疆维吾尔自治区总工会",
        ),
        ("广西壮族自治区总工会召开会议。自治区总工会主席李秀兰讲话。", "广西壮族自治区总工会"),
    ],
)
def test_a_region_is_no_province(text: str, union: str) -> None:
    assert ("李秀兰", union, "主席") in posts_held(f"工会援疆\n本报讯（记者 赵明）近日，{text}\n")


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (
            "近日，商水县总工会开展活动。县委副书记王建国、县工会主席李红兵出席。",
            {("李红兵", "商水县总工会", "主席")},
        ),
        (
            "近日，中国能源化学工会副主席王建国来到集团公司调研。集团公司总经理赵志强，工会主席李红兵陪同。",
            set(),
        ),
        ("近日，商水县总工会召开县工会主席会议，各县工会主席李红兵等参加。", set()),
        (
            "近日，广东省总工会党组成员、直属机关党委书记李红兵出席会议。",
            {("李红兵", "广东省总工会", "党组成员、直属机关党委书记")},
        ),
    ],
)
def test_officers_of_a_level(text: str, post: set[tuple[str, str, str]]) -> None:
    held = posts_held(f"工会开展活动\n本报讯（记者 赵明）{text}\n")
    assert {row for row in held if row[0] == "李红兵"} == post


@pytest.mark.parametrize(
    ("body", "facts"),
    [
        (
            "珠海市总工会与贵州省总工会、佛山市总工会等31家单位分别签署了合作协议。",
            {"珠海市总工会 贵州省总工会", "珠海市总工会 佛山市总工会"},
        ),
        ("珠海市总工会、贵州省总工会、佛山市总工会分别签署了责任书。", set()),
        (
            "近日，城东区总工会携手西宁市总工会宣教部、基层部以及青海恒远公司工会启动送暖行动。",
            {"城东区总工会 西宁市总工会", "城东区总工会 青海恒远公司工会"},
        ),
    ],
)
def test_partners(body: str, facts: set[str]) -> None:
    assert said(body, "cooperatesWith") == facts


@pytest.mark.parametrize(
    "text",
    [
        "青田县总工会将为青田县高质量发展贡献工会力量。",
        "全市命名工作室97家，数量位居全国各省市工会之首。",
        "区总工会主席与各街道、乡（镇）工会主席签订责任书。",
        "各级工会全力服务中心大局。",
        "青田县总工会为即将步入大学课堂的职工子女发放助学金。",
        "青田县总工会建成用好劳模精神劳动精神工匠精神教育基地。",
        "柳东新区是重点发展的三大城市新区之一。",
        "县总工会走访精准扶贫挂点村。",
        "县交通局、市县邮政分公司及顺丰等企业代表参加。",
    ],
)
def test_words_that_are_no_name(text: str) -> None:
    known = {"青田县", "青田县总工会", "浙江省", "县总工会", "柳东新区", "顺丰", "青田县交通局"}
    assert {name for _, name in names(text)} <= known


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("平谷区职工服务中心举办讲座。", "平谷区职工服务中心"),
        ("望江精神病医院举办讲座。", "望江精神病医院"),
        ("近日，柳城县青山村举办讲座。", "青山村"),
    ],
)
def test_names_like_them(text: str, name: str) -> None:
    assert name in {found for _, found in names(text)}


@pytest.mark.parametrize(
    ("body", "measures"),
    [
        ("平谷区总工会为两家困难企业分别送去了20000元的帮扶救助金。", {"帮扶救助金"}),
        ("平谷区总工会开展两节慰问，为5户结对户送上月饼。", {"结对户"}),
        ("平谷区总工会命名了130个平谷区“劳模创新工作室”。", {"平谷区“劳模创新工作室”"}),
        ("平谷区总工会推进创建，全总命名的97家示范性劳模创新工作室中平谷获评。", {"示范性劳模创新工作室"}),
        ("平谷区总工会举办第三届“匠心杯”职工技能大赛，80名职工参加4个工种的比赛。", {"职工", "工种"}),
        ("平谷区总工会开展补贴性职业技能培训4万人次，职业院校培训10万人次。", {"补贴性职业技能培训", "培训"}),
    ],
)
def test_measures(body: str, measures: set[str]) -> None:
    found = set()
    for reading in read_page(Page("p", "p.txt", f"工会服务\n\n本报讯（记者 李明）近日，{body}\n")).readings:
        figures = (f for f in reading.facts if f.predicate == "observation")
        found |= {str(f.attributes["measure"]).removeprefix("开展").removeprefix("参加") for f in figures}
    assert found == measures


@pytest.mark.parametrize(
    ("page", "headline", "ends"),
    [
        (
            "青田县劳动竞赛启动\n来源：青田网 作者：王明\n时刻新闻\n—分享—\n"
            "4月15日，青田县总工会启动劳动竞赛。\n",
            "青田县劳动竞赛启动",
            "启动劳动竞赛。",
        ),
        (
            "青田县劳动竞赛启动\n本报讯（记者 王明）4月15日，青田县总工会启动劳动竞赛。\n\n"
            "[保存]     [全文浏览]      [ ]      [打印]     [我要留言]     [推荐朋友]\n\n"
            "青 田 网 版 权 所 有 ,未 经 书 面 授 权 禁 止 使 用\n",
            "青田县劳动竞赛启动",
            "启动劳动竞赛。",
        ),
    ],
)
def test_what_a_site_sets_around_an_article(page: str, headline: str, ends: str) -> None:
    articles = [reading.article for reading in read_page(Page("p", "p.txt", page)).readings]
    assert [a.headline for a in articles] == [headline]
    last = articles[0].sentences[-1]
    assert articles[0].text[last.start : last.end].strip().endswith(ends)
