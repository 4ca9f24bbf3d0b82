"""Features, disputes, letters and comments of a union's paper: what names nobody, what is nobody's."""

from __future__ import annotations

import pytest

from kg.extraction.page import read_page
from kg.model import Page
from tests.extraction.articles import names, said


@pytest.mark.parametrize(
    ("text", "present", "absent"),
    [
        # an adverb with its 地, whether the dictionary knows it or not
        ("工作人员淡定地说：“没有。”", "", "person:淡定地"),
        ("教练宁静地看着我们。", "", "person:宁静"),
        ("调解员张大地说，会好的。", "person:张大地", ""),
        # a verb and whom it gets
        ("成立维权中心，花钱聘律师义务讨公道。", "", "person:花钱聘"),
        ("花建成律师说，要依法维权。", "person:花建成", ""),
        # the works, not a worker of a trade that ends in 工
        ("技术难度最高的水电工程白鹤滩水电站建成。", "", "person:程白鹤"),
        ("水电工程志强走进车间。", "person:程志强", ""),
        # one whom nobody can tell by it, and another name for one
        ("李先生透露，收入不稳定。", "", "person:李先生"),
        ("“我已经出院。”王立新（化名）说。王立新很高兴。", "", "person:王立新"),
        ("李志强（应受访者要求使用化名）说，很好。", "", "person:李志强"),
        ("王立新（左一）说，很好。", "person:王立新", ""),
        # 用工行为 holds no bank
        ("签订劳动合同而无用工行为的，劳动关系未建立。", "", "enterprise:中国工商银行"),
        ("工行北京分行到会。", "enterprise:中国工商银行北京分行", ""),
        # where a name begins: behind a count of things, a verb, the other party
        ("我只好到单位找到一张旧午报。", "", "institution:一张旧午报"),
        ("目的是为了方便卢沟桥农场职工出行。", "enterprise:卢沟桥农场", "enterprise:方便卢沟桥农场"),
        ("王国华诉重庆恒远商贸有限责任公司确认劳动关系案", "enterprise:重庆恒远商贸有限责任公司", ""),
        # descriptions that name no body
        ("他是一家第三方公司的员工。", "", "enterprise:第三方公司"),
        ("一审法院认为，二审法院维持原判。", "", "institution:一审法院"),
        ("认真落实股份公司关于送温暖的要求。", "", "enterprise:股份公司"),
        ("长江股份公司到会。", "enterprise:长江股份公司", ""),
        ("平谷区首家区域性网约车行业工会联合会成立。", "", "union:平谷区域性网约车行业工会联合会"),
        ("交流了出租车行业工会工作经验。", "", "union:出租车行业工会"),
        ("平谷区出租车行业工会工作有成效。", "union:平谷区出租车行业工会", ""),
        ("各省（区、市）交通（运输）工会参加。", "", "union:交通（运输）工会"),
        ("福建省工业（国防）工会到会。", "union:福建省工业（国防）工会", ""),
        ("王女士入职某早教公司。早教公司表示，没有违法。", "", "enterprise:早教公司"),
        ("我国第一座大型国营百货商店开业。", "", "enterprise:第一座大型国营百货商店"),
        ("他自学大学本科学历。", "", "institution:自学大学"),
        ("恒远厂工会号召各分会学习。", "union:恒远厂工会", "union:恒远厂工会号召各分会"),
        ("恒远公司工会第一分会到会。", "union:恒远公司工会第一分会", ""),
        # posts cut in two, and whom a cue or the number of all shows
        ("看到作用，王主席感慨地说，很好。", "", "person:王主"),
        ("爱心人士杨秀珍、刘德礼送去了棉衣。", "person:杨秀珍", ""),
        ("副刊编辑是曹志新老师，他很热情。", "person:曹志新", ""),
        ("他是许多同志的榜样。", "", "person:许多"),
        ("恒远公司王建国、长江公司李红2人荣登榜单。", "person:李红", ""),
        ("全国职工周平均工作时间为49小时，恐怕非快递小哥莫属。", "", "person:周平均"),
        ("恐怕非快递小哥莫属。", "", "person:莫属"),
        ("立即带上5名工人冲进雨中，疏通防洪渠。", "", "person:冲进雨中"),
        # a place that is called so, a verb before a part of a firm or between two
        ("物美集团联想桥店营业员陈娟获奖。", "enterprise:物美集团", "enterprise:联想"),
        ("联想公司员工到会。", "enterprise:联想公司", ""),
        ("恒远总承包公司工会走进十分公司慰问。", "enterprise:恒远总承包公司十分公司", ""),
        ("小吴调到了药材公司（药材公司归百货公司领导）。", "", "enterprise:药材公司归百货公司"),
        ("针对反映突出的“加班文化盛行”等“痛点”，提出举措。", "", "programme:加班文化盛行"),
        # where a happening's name ends
        ("“遵纪守法”活动以公益讲座的形式开展。", "programme:“遵纪守法”活动", ""),
        # slogans and words in quotation that only describe
        ("在全市营造“学工匠、做工匠”的氛围。", "", "honour:学工匠"),
        ("他被授予“平谷工匠、平谷能手”称号。", "honour:平谷能手", ""),
        ("这就是名副其实的“秒杀”课程。", "", "programme:“秒杀”课程"),
        ("平谷区总工会打造更多“金字”品牌。", "", "programme:“金字”品牌"),
        ("平谷区总工会推出“暖心”课程。", "programme:“暖心”课程", ""),
    ],
)  # fmt: skip
def test_names(text: str, present: str, absent: str) -> None:
    found = {f"{type_}:{name}" for type_, name in names(text)}
    assert not present or present in found
    assert absent not in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # of all houses of a kind, of those who play, of where the honoured are from, of a workroom
        ("据司法部统计，2023年全国法律援助机构共办理案件48万件，为54万名农民工讨薪。", set()),
        ("据平谷区总工会统计，今年区总工会共办实事48件。", {"平谷区总工会 48"}),
        ("平谷区环卫中心篮球队在2010年成立。球队中16名职工积极训练。", set()),
        ("平谷区总工会表彰30名“平谷工匠”。这30名“平谷工匠”来自28个职业。", {"平谷区总工会 30"}),
        (
            "平谷区总工会到厂调研。作为主力的李明劳模创新工作室，通过创新解决难题，累计发表论文40多篇。",
            set(),
        ),
        ("据中国消费者协会统计，去年全国消协组织共受理投诉98万件。", set()),
        # what a party of a dispute owes, those who are named, what is not yet
        ("平谷区人民法院判令公司赔偿王某3万元。", set()),
        ("平谷区人民法院为农民工追回欠薪300万元。", {"平谷区人民法院 3e+06"}),
        ("平谷区总工会表彰王建国、李红、赵强3人。", set()),
        ("平谷区总工会主席王建国3次到厂。", set()),
        ("在第三届平谷工匠交流大会前夕，平谷区总工会公布名单，56名工匠上榜。", {"平谷区总工会 56"}),
        ("平谷区总工会走访13家农民工相对集中的项目工地。", {"平谷区总工会 13"}),
        ("恒远公司工会开展技术创新，累计发表论文40多篇。", {"恒远公司工会 40"}),
    ],
)  # fmt: skip
def test_figures(text: str, expected: set[str]) -> None:
    assert said(text, "observation") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who only guides holds nothing
        ("由平谷区体育局和平谷区总工会指导的“暖蜂”活动昨日举行发布会。", set()),
        ("由平谷区总工会主办的“暖蜂”活动昨日启动。", {"平谷区总工会 “暖蜂”活动"}),
        (
            "“暖蜂”活动由平谷区体育局和平谷区总工会共同组织。",
            {"平谷区体育局 “暖蜂”活动", "平谷区总工会 “暖蜂”活动"},
        ),
        (
            "恒远公司开展“暖蜂”活动。同时住房城乡建设局法规科开展“法治微课堂”。",
            {"恒远公司 “暖蜂”活动"},
        ),
        # where something is built, and what people found with their workrooms
        ("恒远公司建机制。王建国与李红的创新工作室结对成立“绿网”联盟，联盟在长江公司打造示范点。", set()),
        ("恒远公司成立“绿网”联盟。", {"恒远公司 “绿网”联盟"}),
        # a house that opens the sentence has its rooms
        ("李明创新工作室迎来长江电厂人员。目前，李明创新工作室占地500平方米，建有“匠心”展厅。", set()),
        ("恒远公司建有“匠心”展厅。", {"恒远公司 “匠心”展厅"}),
        # what others are asked to hold, what a judgment undoes
        ("恒远厂工会主席王建国到厂。他提出意见，并要求设立阅览点，适时举办“读报”知识竞赛。", set()),
        ("平谷区人民法院判决，由公司撤销对王某作出的《岗位通知书》。", set()),
        ("平谷区人民法院近日发布《劳动争议白皮书》。", {"平谷区人民法院 《劳动争议白皮书》"}),
        # what the writer himself had printed
        ("在平谷区政协工作会上，大家鼓励我。2010年10月，我自费出版了《北坡小记》一书。", set()),
        ("平谷区政协的工作会上，大家鼓励我。平谷区政协出版了《北坡小记》。", {"平谷区政协 《北坡小记》"}),
    ],
)  # fmt: skip
def test_who_acts(text: str, expected: set[str]) -> None:
    found = {line for line in said(text, "organizes", "runs", "issues") if "工作会" not in line}
    assert found == expected


def test_that_firm_is_no_site() -> None:
    text = "恒远公司工会开展活动。平谷项目部、密云项目部送去西瓜。该公司工会还慰问了职工。"
    assert ("union", "恒远公司工会") in names(text)
    assert ("union", "密云项目部工会") not in names(text)


@pytest.mark.parametrize(
    ("byline", "people"),
    [
        ("临江新闻网讯(记者\n王建国) ", {("记者", "王建国")}),
        ("本报讯（记者 王建国\n通讯员 李红梅）", {("记者", "王建国"), ("通讯员", "李红梅")}),
        ("本报讯（记者 王建国）", {("记者", "王建国")}),
    ],
)
def test_byline_cut_by_a_line_break(byline: str, people: set[tuple[str, str]]) -> None:
    page = Page("page", "page.txt", f"工会服务进基层\n\n{byline}近日，平谷区总工会慰问职工。\n")
    (reading,) = read_page(page).readings
    assert {(b.role, b.name) for b in reading.article.bylines} == people
    assert "王建国" not in reading.article.text


def test_headline_that_ends_in_a_papers_kind() -> None:
    page = Page("page", "page.txt", "我和女儿都爱看晚报\n\n我与晚报的缘分可追溯到2006年。我常去报亭。\n")
    (reading,) = read_page(page).readings
    assert reading.article.headline == "我和女儿都爱看晚报"


@pytest.mark.parametrize(
    ("below", "body", "author"),
    [
        ("平谷机床厂工会 李红梅", "他守护着油井。十年里，他从未离开。", "李红梅"),
        ("平谷机床厂工会 李红梅", "李红梅守护着油井。十年里，她从未离开。", ""),
        ("平谷机床厂工会 李红梅", "恒远公司 王建国\n长江公司 赵志强", ""),
    ],
)
def test_author_below_the_headline(below: str, body: str, author: str) -> None:
    """Who is told of below has not written it, nor is a row of a list signed."""
    page = Page("page", "page.txt", f"大山里的守井人\n\n{below}\n\n{body}\n")
    (reading,) = read_page(page).readings
    assert [b.name for b in reading.article.bylines] == ([author] if author else [])
