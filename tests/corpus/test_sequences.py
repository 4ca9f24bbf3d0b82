"""Articles of every kind below one another: each pair is parted, however the blank lines stand."""

from __future__ import annotations

from itertools import permutations

import pytest

from kg.corpus import segment
from kg.model import Page

# kind: headline, lines; where there is no headline, the page's own words name the article
ARTICLES: dict[str, tuple[str, tuple[str, ...]]] = {
    "report": (
        "丰台区职工技能大赛开赛",
        (
            "丰台区职工技能大赛开赛",
            "本报讯（记者 王小明）9月1日，丰台区总工会举办的职工技能大赛在丰台技师学院举行，百名选手参加。",
            "比赛设焊工、钳工等5个工种，历时三天。区总工会主席李建国到场观摩。",
        ),
    ),
    "report signed at its end": (
        "株洲纺织集团工会送清凉到车间",
        (
            "株洲纺织集团工会送清凉到车间",
            "7月15日，株洲纺织集团工会干部来到织布车间，把绿豆汤和毛巾送到挡车工手中。",
            "据了解，今年夏天集团工会已投入12万元用于防暑降温。（赵明 钱芳）",
        ),
    ),
    "report below a kicker": (
        "宜宾市总工会帮扶困难职工",
        (
            "投入资金300万元",
            "宜宾市总工会帮扶困难职工",
            "本报讯 （通讯员 周文）近日，宜宾市总工会启动困难职工帮扶行动，首批300户家庭领到了慰问金。",
            "这项行动将持续到年底。",
        ),
    ),
    "feature": (
        "把职工的事放在心上",
        (
            "把职工的事放在心上",
            "——记丰台区总工会困难职工帮扶中心",
            "■本报记者 孙丽",
            "“有困难，找帮扶中心。”在丰台区，这句话几乎每位职工都知道。三年来，帮扶中心接待职工来访两千余人次。",
            "一本台账记冷暖",
            "走进帮扶中心的接待大厅，墙上挂着一本厚厚的台账。每一户困难职工家庭的情况，都清清楚楚地写在上面。",
            "一条热线连你我",
            "2019年，帮扶中心开通了职工热线。热线开通以来，已经为职工解答问题六百多个。",
        ),
    ),
    "profile": (
        "炉火映红三十年",
        (
            "炉火映红三十年",
            "——记全国劳动模范、丰台钢铁公司炼钢工周建军",
            "炉前温度高，一个班下来，工作服能拧出水来。这样的日子，周建军过了三十年。",
            "1990年，20岁的周建军进厂当了一名炉前工。师傅说，炼钢靠的是眼力和手上的准头。他每天最早来，最晚走。",
            "2010年，周建军被评为丰台市劳动模范；2015年，他荣获全国劳动模范称号。",
        ),
    ),
    "card": (
        "欧青莲：弧光里的电焊花",
        (
            "欧青莲：弧光里的电焊花",
            "欧青莲，女，1966年生，中共党员，株洲车辆公司组装车间电焊班班长。2004年被评为中央企业劳动模范。",
            "1983年，17岁的欧青莲分配到株洲车辆厂学电焊时，看着瘦弱的她，师傅们不无担心。几年下来，她成了厂里的技术能手。",
        ),
    ),
    "essay": (
        "让奋斗者有奔头",
        (
            "让奋斗者有奔头",
            "□陈思远",
            "五月的风里，满是劳动的味道。街头巷尾，环卫工人挥动扫帚；工地车间，建设者挥洒汗水。",
            "奋斗者值得尊重，更应有奔头。这就要求我们在收入、保障、晋升上多想办法，让实干者得实惠。",
            "只有这样，劳动光荣才不会是一句空话。",
        ),
    ),
    "letter": (
        "试用期被辞退能要补偿吗？",
        (
            "试用期被辞退能要补偿吗？",
            "编辑同志：",
            "我今年3月入职一家物流公司，约定试用期两个月。4月底，公司以不适合岗位为由将我辞退。请问，我能要求补偿吗？",
            "读者 刘强",
            "刘强读者：",
            "根据劳动合同法的规定，用人单位在试用期内解除劳动合同，应当向劳动者说明理由。不能证明你不符合录用条件的，应当支付赔偿金。",
            "律师 何敏",
        ),
    ),
    "picture": (
        "车间里的“清凉课”",
        (
            "车间里的“清凉课”",
            "7月20日，宜宾机床厂工会请来医生，在车间里为职工讲解防暑急救知识。图为医生为职工测量血压。",
            "本报记者 吴涛 摄",
        ),
    ),
    "picture signed in its caption": (
        "工地上的生日会",
        (
            "工地上的生日会",
            "7月20日，在宜宾地铁三号线工地，项目部工会为当月过生日的32名农民工举办集体生日会。 吴涛 摄",
        ),
    ),
    "list": (
        "宜宾市五一劳动奖章获得者名单",
        (
            "宜宾市五一劳动奖章获得者名单",
            "张　明　宜宾机床厂钳工",
            "李　芳　宜宾纺织公司挡车工",
            "王国强　宜宾公交公司驾驶员",
            "赵秀兰　宜宾市第一医院护士长",
            "孙志远　宜宾中学教师",
        ),
    ),
    "document": (
        "关于命名2023年“宜宾工匠”的决定",
        (
            "关于命名2023年“宜宾工匠”的决定",
            "各区总工会，各产业工会：",
            "为弘扬工匠精神，宜宾市总工会决定，授予张明等5名同志2023年“宜宾工匠”称号。",
            "希望受到命名的同志珍惜荣誉，再接再厉。",
            "宜宾市总工会",
            "2023年9月8日",
        ),
    ),
    "interview": (
        "“工会要当好娘家人”",
        (
            "“工会要当好娘家人”",
            "——访丰台区总工会主席李建国",
            "记者：今年区总工会的重点工作是什么？",
            "李建国：我们将把维权服务放在首位，在全区新建职工服务站20个。",
            "记者：如何服务新就业形态劳动者？",
            "李建国：我们成立了快递行业工会联合会，已吸收会员3000余人。",
        ),
    ),
    "web page": (
        "宜宾电厂召开职代会",
        (
            "宜宾电厂召开职代会",
            "来源：宜宾日报　发布时间：2023-03-05",
            "3月3日，宜宾电厂第十届职工代表大会第二次会议召开，120名职工代表参加会议。",
            "会议听取并审议了厂长工作报告。厂工会主席马卫东主持会议。",
        ),
    ),
    "story": (
        "母亲的工作服",
        (
            "母亲的工作服",
            "刘晓燕",
            "母亲在纺织厂做了一辈子挡车工。她的工作服洗得发白，却总是熨得平平整整。",
            "小时候，我常在厂门口等她下班。远远地看见一片蓝色涌出来，我总能一眼认出她。",
            "如今母亲退休了，那件工作服还挂在衣柜里。",
        ),
    ),
    "feature signed at its end": (
        "快递小哥有了自己的家",
        (
            "快递小哥有了自己的家",
            "宜宾市快递行业工会联合会成立一年间",
            "“有了工会，心里踏实多了。”说起一年来的变化，快递员冯磊打开了话匣子。",
            "冯磊2018年入行，每天骑车奔波十多个小时。去年9月，市快递行业工会联合会成立，他成了第一批会员。",
            "一年来，联合会建起36个爱心驿站，为1200名快递员上了意外伤害保险。",
            "本报记者 孙丽/文 吴涛/摄",
        ),
    ),
    "comment": (
        "别让休息权成为“纸上权利”",
        (
            "别让休息权成为“纸上权利”",
            "近来，有职工反映，所在企业以各种理由不让休年假。休息休假是劳动者的法定权利，不容打折。",
            "落实休息权，既要靠企业自觉，也要靠监察执法。工会组织应当理直气壮地为职工说话。",
            "（作者单位：丰台区总工会）",
        ),
    ),
    "group": (
        "他们为城市点灯",
        (
            "他们为城市点灯",
            "——走近宜宾供电公司抢修班的四位师傅",
            "■本报记者 孙丽",
            "每到夏天，宜宾供电公司抢修班的电话就响个不停。记者走近其中的两位师傅。",
            "陈志刚：",
            "三十年不关手机",
            "陈志刚今年52岁，干抢修三十年，手机从来不关。",
            "吴建华：",
            "徒弟们的好榜样",
            "吴建华带出了15名徒弟，其中6人当上了班长。",
        ),
    ),
    "report with subtitle": (
        "小账本管出大服务",
        (
            "丰台区总工会推行“三步工作法”",
            "小账本管出大服务",
            "五年服务职工12万人次",
            "本报讯 （记者 王小明）日前，丰台区总工会推行的“三步工作法”在全市推广。",
            "这一做法始于2018年，已在全区42个街镇工会推开。",
        ),
    ),
    "report without dateline": (
        "2023年宜宾市“最美职工”揭晓",
        (
            "2023年宜宾市“最美职工”揭晓",
            "4月25日，2023年宜宾市“最美职工”发布仪式在市工人文化宫举行，10名职工获此殊荣。",
            "他们中有公交驾驶员、护士、教师，也有来自建筑工地的农民工。",
        ),
    ),
}
# a list below a decision is its annex; a web page holds one article; the others are beyond us
NOT_PARTED = {
    ("document", "list"),
    ("list", "card"),
    ("web page", "card"),
    *((first, "feature signed at its end") for first in ("list", "web page")),
}
# nothing but the line about its author shows that it is another's text, which is not enough below these
UNSIGNED = ("profile", "card", "picture signed in its caption", "document", "interview", "web page",
            "report without dateline")


@pytest.mark.parametrize("gap", [1, 2])
@pytest.mark.parametrize("second", ARTICLES)
def test_an_article_begins_below_one_of_any_kind(second: str, gap: int) -> None:
    for first, (above, lines) in ARTICLES.items():
        if first == second or (first, second) in NOT_PARTED or (second == "comment" and first in UNSIGNED):
            continue
        below, further = ARTICLES[second]
        text = "\n\n".join(lines) + "\n" * (gap + 1) + "\n\n".join(further)
        found = ["".join(a.headline.split()) for a in segment(Page("p", "p.txt", text))]
        assert found == [above, below], (first, second)


# what a firm's or a school's site puts up: no dateline, no credit, headlines that name nobody
OF_SITES: dict[str, tuple[str, ...]] = {
    "officers": (
        "青溪市新域智能科技有限公司工会成立",
        "2014年12月7日",
        "2014年12月7日，青溪市新域智能科技有限公司工会成立，经提名确定，工会主席：卢强；组织委员：朱丽红。",
    ),
    "contest": (
        "以比促学 以比代教——东江公司劳动竞赛圆满落幕",
        "11月6日，随着一声哨响，15名职工挥舞起手中的扫帚，拉开了东江公司清道技能比武大赛的序幕。",
        "在赛场一边，职工们争分夺秒。最终，来自东江作业区的张忻以自己多年的工作经验获得了个人一等奖。",
    ),
    "school": (
        "我校组织收看劳模进校园直播活动",
        "为深入学习劳模精神，4月3日，由省总工会等部门联合举办的劳模进校园活动在青溪举行，我校师生集中收看。",
    ),
    "plan": (
        "“幸福四季汇”之环古城河徒步行",
        "为进一步帮助园区职工了解本地的历史，园区总工会结合“金秋助学”活动，将于8月26日举办环古城河徒步行。",
        "报名的职工请在8月20日前同园区总工会联系，徒步行的路线图和须知将另行公布，欢迎大家踊跃参加。",
    ),
}  # fmt: skip


@pytest.mark.parametrize("order", [*permutations(OF_SITES)], ids="-".join)
def test_more_white_space_than_between_paragraphs_parts_articles(order: tuple[str, ...]) -> None:
    text = "\n\n\n".join("\n\n".join(OF_SITES[kind]) for kind in order)
    found = ["".join(a.headline.split()) for a in segment(Page("p", "p.txt", text))]
    assert found == ["".join(OF_SITES[kind][0].split()) for kind in order]


def test_an_editors_note_with_a_heading_of_the_headlines_level_is_an_article() -> None:
    note = "表彰大会日前召开，城东区有3人获评全国劳动模范。从今天起，本版陆续讲述他们的故事。"
    body = "李国强在炉前工作了30年。2025年4月，他获评全国劳动模范。"
    set_apart = f"## 开栏语\n\n{note}\n\n## 炉火照亮的三十年\n\n{body}\n"
    above = f"开栏语\n\n{note}\n\n## 炉火照亮的三十年\n\n{body}\n\n## 绿豆汤送到工地\n\n{body}\n"
    assert [a.headline for a in segment(Page("p", "p.md", set_apart))] == ["开栏语", "炉火照亮的三十年"]
    assert [a.headline for a in segment(Page("p", "p.md", above))] == ["炉火照亮的三十年", "绿豆汤送到工地"]


def test_a_heading_with_text_of_its_own_tells_that_its_level_holds_headlines() -> None:
    body = "4月28日，表彰大会在青溪市劳动人民文化宫举行，百名职工受到表彰。"
    text = f"# 市总工会表彰先进\n\n{body}\n\n# 致敬，最闪亮的人\n\n## 大会举行\n\n本报讯（记者 丁楠）{body}\n"
    found = [(a.headline, a.subtitle) for a in segment(Page("p", "p.md", text))]
    assert found == [("市总工会表彰先进", None), ("致敬，最闪亮的人", "大会举行")]
