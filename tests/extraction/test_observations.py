"""Observations of small articles: whom a figure is about, and which figures are none.

A row: the body, the entities named in it as "type name", and the expected "subject value" pairs. The
sentences are made up in the manner of the genre; cities and years vary on purpose.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest

from kg.extraction.figures.measures import measure
from kg.extraction.figures.observations import relate
from kg.extraction.figures.quantities import find
from kg.extraction.lexical.context import Context
from kg.extraction.lexical.home import home_of
from kg.extraction.lexical.scan import Scan
from kg.extraction.relations.frame import Frame
from kg.extraction.relations.rules import rules
from kg.model import Article, EntityType, Fact, LocalEntity, Mention, Part, Segment, Sentence


def make_article(body: str, headline: str = "职工活动举行", kind: str = "news") -> Article:
    text = f"{headline}\n{body}"
    sentences = [Sentence(0, len(headline), 0, Part.HEADLINE)]
    offset = len(headline) + 1
    for number, paragraph in enumerate(body.split("\n"), 1):
        for match in re.finditer(r"[^。！？]+[。！？]?”?", paragraph):
            sentences.append(Sentence(offset + match.start(), offset + match.end(), number))
        offset += len(paragraph) + 1
    return Article(
        "p", 1, headline, None, None, kind, (), None, text, (Segment(0, 0, len(text)),), tuple(sentences)
    )


def name_entities(text: str, names: Sequence[str]) -> tuple[list[Mention], list[LocalEntity]]:
    """Mentions and entities of "type name/alias/alias" rows, by search."""
    mentions: list[Mention] = []
    entities = []
    for row in names:
        kind, _, forms = row.partition(" ")
        name, *aliases = forms.split("/")
        mine = []
        for form in (name, *aliases):
            for match in re.finditer(re.escape(form), text):
                if not any(mentions[i].start < match.end() and match.start() < mentions[i].end for i in mine):
                    mine.append(len(mentions))
                    mentions.append(Mention(*match.span(), form, EntityType(kind), name, "test"))
        entities.append(LocalEntity(EntityType(kind), name, tuple(aliases), tuple(mine), 1.0))
    return mentions, entities


def observe(body: str, names: Sequence[str], **options: str) -> tuple[list[Fact], list[LocalEntity], Article]:
    article = make_article(body, **options)
    mentions, entities = name_entities(article.text, names)
    scan = Scan(article)
    frame = Frame(scan, Context(scan, home_of([scan])), mentions, entities)
    return (
        relate(article, mentions, entities, frame.figure_subject_at, frame.elsewhere),
        entities,
        article,
    )


CASES = [
    # what the works earns is the works', though its union tells of it
    (
        "恒远机械厂工会主席说，今年全厂实现利税312万元。1996年，工厂产值达到800万元。",
        ["union 恒远机械厂工会", "enterprise 恒远机械厂"],
        ["恒远机械厂 3120000", "恒远机械厂 8000000"],
    ),
    (
        "恒远机械厂工会今年收到合理化建议312条。",
        ["union 恒远机械厂工会", "enterprise 恒远机械厂"],
        ["恒远机械厂工会 312"],
    ),
    # the grammatical subject, carried over clauses and sentences
    (
        "5年来，武侯区累计建会单位从2300家增加至5100家，工会会员达21万人。",
        ["district 武侯区"],
        ["武侯区 5100", "武侯区 210000"],
    ),
    (
        "今年以来，西湖区总工会走访慰问职工3200余人次，发放慰问品1800份。\n此外，建成户外劳动者驿站46家。",
        ["union 西湖区总工会"],
        ["西湖区总工会 3200", "西湖区总工会 1800", "西湖区总工会 46"],
    ),
    (
        "截至目前，洪山区共有劳模创新工作室58家，已完成攻关项目230余项。",
        ["district 洪山区"],
        ["洪山区 58", "洪山区 230"],
    ),
    (
        "据历下区总工会主席王某介绍，调解中心自2019年成立以来，累计调解案件1260件，成功率达81%。",
        ["union 历下区总工会", "institution 调解中心"],
        ["调解中心 1260", "调解中心 81"],
    ),
    # the place that a sentence opens with: who acted elsewhere acts there only where the text says so
    (
        "近日，宁波市总工会慰问职工300人。在江西，各级工会建成驿站870家。在湖南，长沙市总工会发放清凉包560个。",
        ["union 宁波市总工会", "union 长沙市总工会"],
        ["宁波市总工会 300", "长沙市总工会 560"],
    ),
    (
        "昨天，宁波市总工会派出慰问组。在湖南长沙，慰问组走访企业17家。",
        ["union 宁波市总工会"],
        ["宁波市总工会 17"],
    ),
    # a second happening has its own figures, known or not
    (
        "近日，洪山区书画展开幕，展出作品260幅。次日，洪山区文艺汇演在剧场举行，430名职工登台。",
        ["district 洪山区", "event 洪山区书画展", "event 洪山区文艺汇演"],
        ["洪山区书画展 260", "洪山区文艺汇演 430"],
    ),
    (
        "近日，洪山区书画展开幕，展出作品260幅。随后，职工合唱比赛在剧场举行，16支队伍同台。",
        ["district 洪山区", "event 洪山区书画展"],
        ["洪山区书画展 260"],
    ),
    (
        "近日，洪山区书画展开幕，430名职工参加。次日，560名职工参加。",
        ["district 洪山区", "event 洪山区书画展"],
        ["洪山区书画展 430"],
    ),
    (
        "近日，洪山区书画展开幕，展出作品260幅。随后，展出书法作品135幅。",
        ["district 洪山区", "event 洪山区书画展"],
        ["洪山区书画展 260", "洪山区书画展 135"],
    ),
    # whom a union bought something for took no part in its campaign
    (
        "近日，“暖夏行动”启动。恒远集团工会已为项目部680名工人购买保险。",
        ["programme “暖夏行动”", "union 恒远集团工会"],
        ["恒远集团工会 680"],
    ),
    # no one's: the size of a house, the sum of what several gave, what is beside one of the honoured
    (
        "洪山区总工会投资1.2亿元改建俱乐部，建筑面积1.6万平方米。",
        ["union 洪山区总工会"],
        ["洪山区总工会 120000000"],
    ),
    (
        "恒远集团捐赠牛奶2000箱，天成集团捐赠面包5000箱，总价值36万元。",
        ["enterprise 恒远集团", "enterprise 天成集团"],
        ["恒远集团 2000", "天成集团 5000"],
    ),
    (
        "恒远集团捐赠牛奶2000箱、面包5000箱，总价值36万元。",
        ["enterprise 恒远集团"],
        ["恒远集团 2000", "恒远集团 5000", "恒远集团 360000"],
    ),
    (
        "大会决定授予洪山区总工会等6个单位先进集体称号，授予李某等4名同志先进个人称号。",
        ["union 洪山区总工会"],
        [],
    ),
    (
        "洪山区职工踊跃参加“夺金杯”竞赛。为树典型，洪山区总工会决定，授予李某等8名同志能手称号。",
        ["event “夺金杯”竞赛", "union 洪山区总工会"],
        ["洪山区总工会 8"],
    ),
    # the unions of an area open the next clause
    (
        "洪山区总工会举行仪式。“暖冬行动”送温暖，洪山区各级工会年年不断线，共拿出资金560万元。",
        ["programme “暖冬行动”", "union 洪山区总工会"],
        ["洪山区总工会 5600000"],
    ),
    # in whose name a person gives, and with whom a union does
    (
        "恒远银行行长李秀兰代表该行向洪山区总工会捐款56万元。",
        ["enterprise 恒远银行", "person 李秀兰", "union 洪山区总工会"],
        ["恒远银行 560000"],
    ),
    (
        "恒远银行行长李秀兰向洪山区总工会捐款56万元。",
        ["enterprise 恒远银行", "person 李秀兰", "union 洪山区总工会"],
        [],
    ),
    ("洪山区总工会联合某公司捐赠棉衣1300件。", ["union 洪山区总工会"], ["洪山区总工会 1300"]),
    ("洪山区总工会依托帮扶站点36家。", ["union 洪山区总工会"], []),
    # congresses: who attends; to which delegates leave; what a press conference reports
    (
        "江西省工会第十四次代表大会将于5月8日召开，会期3天。出席会议的代表团18个，特邀代表约60名。",
        ["union 江西省总工会", "event 江西省工会第十四次代表大会"],
        ["江西省工会第十四次代表大会 18", "江西省工会第十四次代表大会 60"],
    ),
    (
        "江西省总工会为即将赴京参加中国工会第十二次全国代表大会的26名代表送行。",
        ["union 江西省总工会", "event 中国工会第十二次全国代表大会"],
        ["江西省总工会 26"],
    ),
    (
        "江西省总工会召开工会会员情况新闻发布会，农民工会员有210万人。",
        ["union 江西省总工会", "event 工会会员情况新闻发布会"],
        ["江西省总工会 2100000"],
    ),
    # what goes on with the last item of a row
    (
        "近日，城东街道工会开展慰问；河西街道工会举办义诊活动。活动发放药包350个。",
        ["union 城东街道工会", "union 河西街道工会"],
        ["河西街道工会 350"],
    ),
    # so many people without a measure word
    (
        "江西省总工会介绍，截至去年底，全省共有1.2亿元经费。江西省目前已有235.4万农民工加入工会。",
        ["union 江西省总工会"],
        ["江西省总工会 120000000", "江西省总工会 2354000"],
    ),
    (
        "沈阳机床集团工会投入80余万元，为一线班组购置空调120台。",
        ["union 沈阳机床集团工会"],
        ["沈阳机床集团工会 800000", "沈阳机床集团工会 120"],
    ),
    (
        "和平区总工会将投入300万元，计划新建驿站30个。",
        ["union 和平区总工会"],
        ["和平区总工会 3000000", "和平区总工会 30"],
    ),
    (
        "完工后，42名工人被宏达建筑公司拖欠工资87.6万元。",
        ["enterprise 宏达建筑公司"],
        ["宏达建筑公司 876000"],
    ),
    # who took part, prizes, works: the happening
    (
        "近日，玄武区总工会举办2021年叉车工技能大赛，来自全区28家企业的96名选手同台竞技。",
        ["union 玄武区总工会", "event 2021年叉车工技能大赛"],
        ["2021年叉车工技能大赛 28", "2021年叉车工技能大赛 96"],
    ),
    (
        "昨日，长安大学工会举行第五届教职工健步走，500余名教职工参加。最终决出一等奖3名、二等奖6名。",
        ["union 长安大学工会", "event 第五届教职工健步走"],
        ["第五届教职工健步走 500", "第五届教职工健步走 3", "第五届教职工健步走 6"],
    ),
    (
        "“书香工厂”读书会日前在洛阳轴承厂启动，近百名职工到场聆听。",
        ["event “书香工厂”读书会", "enterprise 洛阳轴承厂"],
        ["“书香工厂”读书会 100"],
    ),
    (
        "近日，职工摄影展在市文化宫开幕。此次展出的180余幅作品均出自一线职工之手。",
        ["event 职工摄影展", "facility 市文化宫"],
        ["职工摄影展 180"],
    ),
    # the honoured of an area; what was done on the day; another city's figures
    (
        "近日，玄武区总工会举办表彰大会。会上发布名单：玄武区1人获全国五一劳动奖章，3个集体获全国工人先锋号。",
        ["union 玄武区总工会", "event 表彰大会", "district 玄武区"],
        ["玄武区 1", "玄武区 3"],
    ),
    (
        "日前，玄武区总工会开展“送法进站”行动，志愿者在候车大厅设点，当天接受咨询130余人次。",
        ["union 玄武区总工会", "programme “送法进站”行动"],
        ["“送法进站”行动 130"],
    ),
    ("江苏省总工会在常州市调研。常州市现有产业工人90万人。", ["union 江苏省总工会"], []),
    ("近日，玄武区总工会推出新计划，最高互助金额20万元。", ["union 玄武区总工会"], []),
    # a list of figures goes on; votes are the meeting's
    (
        "近日，职工书画展开幕。此次展览展出书法作品160幅，美术作品70幅，其中获奖作品38幅。",
        ["event 职工书画展"],
        ["职工书画展 160", "职工书画展 70", "职工书画展 38"],
    ),
    (
        "日前，恒通机械厂第六届职工代表大会召开，方案以182票赞成获得通过。",
        ["event 恒通机械厂第六届职工代表大会", "enterprise 恒通机械厂"],
        ["恒通机械厂第六届职工代表大会 182"],
    ),
    (
        "荆门市东宝区总工会举行网络评选，总票数达到320票。",
        ["union 荆门市东宝区总工会"],
        [],
    ),
    # the time of a happening; what has just been founded; items of a numbered list
    (
        "江汉区总工会宣教部说，读书月期间，还计划举办名家讲座6场。",
        ["union 江汉区总工会", "event 读书月"],
        ["读书月 6"],
    ),
    (
        "近日，雨花区总工会指导成立了雨花区货运行业联合工会，发展会员412人。",
        ["union 雨花区总工会", "union 雨花区货运行业联合工会"],
        ["雨花区货运行业联合工会 412"],
    ),
    (
        "鼓楼区总工会承诺：1. 为300名职工体检，由康华医院承接；2. 为2万名职工续保；3. 建设食堂12家。",
        ["union 鼓楼区总工会", "institution 康华医院"],
        ["鼓楼区总工会 300", "鼓楼区总工会 20000", "鼓楼区总工会 12"],
    ),
    # a list that is an object, and a rumour, and what kind of firm
    (
        "天河区总工会吸纳快风速运、蓝箭配送等9家企业入会，25人以上企业全部建会。",
        ["union 天河区总工会", "enterprise 蓝箭配送"],
        ["天河区总工会 9"],
    ),
    (
        "“职工扫码先交99元，过期不候。”近日，一则消息在网上流传。白云区总工会称不实。",
        ["union 白云区总工会"],
        [],
    ),
    # the happening that the clause points at
    (
        "2016年起，河西区总工会实施“求学圆梦”行动。该行动累计资助职工4300名，投入资金900余万元。",
        ["union 河西区总工会", "programme “求学圆梦”行动"],
        ["“求学圆梦”行动 4300", "“求学圆梦”行动 9000000"],
    ),
    (
        "高新区总工会连续举办“巧手杯”花艺大赛。2020年，该项赛事吸引超千人报名。",
        ["union 高新区总工会", "event “巧手杯”花艺大赛"],
        ["“巧手杯”花艺大赛 1000"],
    ),
    (
        "市总工会推出“骑手安心”保障计划，首批将覆盖3000名骑手。",
        ["union 市总工会", "programme “骑手安心”保障计划"],
        ["“骑手安心”保障计划 3000"],
    ),
    # an account in an article about an event stays with the body
    (
        "近日，南山区总工会举办集体入会仪式，200余名骑手现场入会。\n今年以来，南山区总工会已发展会员4600人。",
        ["union 南山区总工会", "event 集体入会仪式"],
        ["集体入会仪式 200", "南山区总工会 4600"],
    ),
    # a meeting: its report's figures are not its participants
    (
        "近日，云岩区工会第七次代表大会召开，180名代表参加会议。五年来，云岩区总工会培育工匠60名。",
        ["event 云岩区工会第七次代表大会", "union 云岩区总工会"],
        ["云岩区工会第七次代表大会 180", "云岩区总工会 60"],
    ),
    # a list of examples is no subject
    (
        "近日，涧西区总工会开展走访，先后为一拖集团、中信重工等6家企业送去清凉。",
        ["union 涧西区总工会", "enterprise 一拖集团", "enterprise 中信重工"],
        ["涧西区总工会 6"],
    ),
    # a kind of station named with its district
    (
        "截至目前，江汉区暖心驿站已从2019年的110家增加至426家。",
        ["district 江汉区", "facility 江汉区暖心驿站"],
        ["江汉区 426"],
    ),
    # what a union's speaker tells of the body is the body's, what he tells of the union the union's
    (
        "恒远机械公司工会主席李某介绍，公司320名职工中有287人注册。",
        ["union 恒远机械公司工会", "enterprise 恒远机械公司"],
        ["恒远机械公司 320", "恒远机械公司 287"],
    ),
    (
        "恒远机械公司工会主席李某说，公司现有门店68个，工会已建成驿站136个。",
        ["union 恒远机械公司工会", "enterprise 恒远机械公司"],
        ["恒远机械公司 68", "恒远机械公司工会 136"],
    ),
    # a sentence that a happening opens is about it
    (
        "某区总工会召开“五一”表彰大会。\n“江城工匠”选树活动今年3月启动，由某区总工会发起，460人报名参选。",
        ["union 某区总工会", "event “五一”表彰大会", "programme “江城工匠”选树活动"],
        ["“江城工匠”选树活动 460"],
    ),
    # no body is named yet: the opening tells of its contest
    (
        "近日，滨江区职工合唱比赛决赛上演，14个节目从初赛的75个节目中脱颖而出。\n比赛由滨江区总工会主办。",
        ["event 滨江区职工合唱比赛", "union 滨江区总工会"],
        ["滨江区职工合唱比赛 14", "滨江区职工合唱比赛 75"],
    ),
    (
        "某市总工会已建立乡镇联合工会35家，社区联合工会122家。",
        ["union 某市总工会"],
        ["某市总工会 35", "某市总工会 122"],
    ),
    # what a city has is its federation's, wherever that is named
    (
        "截至目前，泉城市已建成驿站2100个，其中示范驿站12个。\n泉城市总工会拨付了经费。",
        ["union 泉城市总工会"],
        ["泉城市总工会 2100", "泉城市总工会 12"],
    ),
    (
        "泉城市职工服务中心派人验收驿站。截至目前，已验收26家。",
        ["institution 泉城市职工服务中心"],
        ["泉城市职工服务中心 26"],
    ),
    ("某区总工会走访企业百家、慰问职工万名。", ["union 某区总工会"], ["某区总工会 100", "某区总工会 10000"]),
    # a party under its leader acts for the union
    ("思明区总工会党组书记陈某一行走访企业5家。", ["union 思明区总工会"], ["思明区总工会 5"]),
    # 其中 goes on with the subject of the figure before it
    (
        "滨江区总工会推出服务清单。恒远炼油厂形成成果214项，其中12项获奖。",
        ["union 滨江区总工会", "enterprise 恒远炼油厂"],
        ["恒远炼油厂 214", "恒远炼油厂 12"],
    ),
    # a clause about those it serves, the subject behind it
    (
        "对符合条件的4600名骑手，滨江区总工会免费体检。",
        ["union 滨江区总工会"],
        ["滨江区总工会 4600"],
    ),
    # a relative clause opens the sentence before its subject
    (
        "位于滨江新区的恒远机械公司，现有员工320名。",
        ["enterprise 恒远机械公司"],
        ["恒远机械公司 320"],
    ),
    # what others made stays the subject
    (
        "恒远学院由恒远集团工会牵头，设5个专业。",
        ["institution 恒远学院", "union 恒远集团工会"],
        ["恒远学院 5"],
    ),
    # a part that no recogniser knows acts, not the union above it
    ("滨江区总工会所属疗养院接待劳模680人。", ["union 滨江区总工会"], []),
    # named in a list, not counted
    (
        "恒远公司甲班、天成公司乙班等10个班组上榜。",
        ["enterprise 恒远公司", "enterprise 天成公司"],
        [],
    ),
    ("恒远纺织厂最初只有职工80人，如今已发展到1300人。", ["enterprise 恒远纺织厂"], ["恒远纺织厂 1300"]),
    ("恒远纺织厂工会由26名会员选举产生。", ["union 恒远纺织厂工会"], []),
    # a place that the text turns to; its own federation speaks on
    (
        "近日，金华市总工会推广夜校。义乌市是全省的先进典型。在其420家企业中，开班的有360家。",
        ["union 金华市总工会", "district 义乌市"],
        ["义乌市 420", "义乌市 360"],
    ),
    (
        "近日，金华市总工会推广夜校。义乌市是全省的先进典型。金华市总工会投入资金30万元。",
        ["union 金华市总工会", "district 义乌市"],
        ["金华市总工会 300000"],
    ),
    (
        "近日，滨江区总工会推广夜校。滨江区是科技强区。已开课36门。",
        ["union 滨江区总工会", "district 滨江区"],
        ["滨江区总工会 36"],
    ),
    # a place without an entity: nobody's
    ("近日，江西省总工会推广夜校。赣州市是先进典型。已开课36门。", ["union 江西省总工会"], []),
    # all of the area, told of before its only federation is named
    (
        "夜校推进会近日召开。截至6月，全市已开课360门。会上，金华市总工会作了部署。",
        ["union 金华市总工会"],
        ["金华市总工会 360"],
    ),
    # whom a union honours, though at a meeting
    (
        "近日，江西省庆祝五一表彰大会举行。江西省总工会同时授予90家单位奖状。",
        ["event 江西省庆祝五一表彰大会", "union 江西省总工会"],
        ["江西省总工会 90"],
    ),
    # with partners, who are counted apart; 工会同时 is no 会同
    (
        "今年以来，滨江区总工会联合恒远公司、天成公司等企业新建驿站48处。",
        ["union 滨江区总工会", "enterprise 恒远公司", "enterprise 天成公司"],
        ["滨江区总工会 48"],
    ),
    ("滨江区总工会同时投入资金30万元。", ["union 滨江区总工会"], ["滨江区总工会 300000"]),
    (
        "滨江区总工会走进12所学校。滨江区总工会慰问502所的职工。",
        ["union 滨江区总工会"],
        ["滨江区总工会 12"],
    ),
    # a firm without its name: the only one of the paragraph, be it a federation that speaks
    (
        "近日，滨江区总工会公布名单。\n恒远公司经理李某获奖章。在他的带动下，企业新增生产线16条，更新设备86台。",
        ["union 滨江区总工会", "enterprise 恒远公司"],
        ["恒远公司 16", "恒远公司 86"],
    ),
    (
        "近日，滨江区总工会走访恒远公司等企业。企业达到120家。",
        ["union 滨江区总工会", "enterprise 恒远公司"],
        ["滨江区总工会 120"],
    ),
    (
        "恒远公司工会举办座谈。公司现有职工320人。",
        ["union 恒远公司工会"],
        ["恒远公司工会 320"],
    ),
    # two bodies act: neither's; a union takes over again
    (
        "滨江区总工会与滨江区法院签约。此前，两家单位共调解案件86件。目前，滨江区总工会新建驿站12家。",
        ["union 滨江区总工会", "institution 滨江区法院"],
        ["滨江区总工会 12"],
    ),
    # a union right behind the happening that is pointed at
    (
        "近日，“夏送清凉”活动启动。此次送清凉活动滨江区总工会筹资6万元。",
        ["programme “夏送清凉”活动", "union 滨江区总工会"],
        ["滨江区总工会 60000"],
    ),
    (
        "近日，滨江区总工会启动“夏送清凉”活动。此次送清凉活动筹资6万元。",
        ["programme “夏送清凉”活动", "union 滨江区总工会"],
        ["“夏送清凉”活动 60000"],
    ),
    # 该 points to a body here, though a happening's noun or a verb like one follows
    (
        "近日，“滨江联谊”活动举行。去年以来，该矿工会举办联谊活动26场。",
        ["event “滨江联谊”活动", "union 滨江煤矿工会/该矿工会"],
        ["滨江煤矿工会 26"],
    ),
    (
        "近日，滨江区总工会启动“春风”计划。该计划筹集资金86万元。",
        ["union 滨江区总工会", "programme “春风”计划"],
        ["“春风”计划 860000"],
    ),
    # an account since a year, beside a contest
    (
        "近日，滨江技能大赛举行。恒远公司工会主席说，公司自2019年起发放津贴，已有86名焊工晋升。",
        ["event 滨江技能大赛", "union 恒远公司工会", "enterprise 恒远公司"],
        ["恒远公司 86"],
    ),
    # what a county has is its federation's, not the union's of one firm
    (
        "近日，滨江县总工会传来消息，恒远公司工会挂牌，至此，该县工会达到143家。",
        ["union 滨江县总工会", "union 恒远公司工会"],
        ["滨江县总工会 143"],
    ),
    ("恒远公司工会举办培训，至此，工会培训职工143人。", ["union 恒远公司工会"], ["恒远公司工会 143"]),
    # what some of its unions did together
    (
        "江西省总工会部署工作。赣江等12个县区总工会共筹集资金86万元。",
        ["union 江西省总工会"],
        ["江西省总工会 12"],
    ),
    # a noun of what was named, and the institution that the topic is
    (
        "近日，滨江区总工会宣讲团走进校园。滨江区总工会介绍，宣讲团已宣讲86场。",
        ["union 滨江区总工会", "programme 滨江区总工会宣讲团"],
        ["滨江区总工会宣讲团 86"],
    ),
    (
        "近日，恒远大学第三届话剧节开幕。恒远大学介绍，话剧节共创作剧目42部。",
        ["institution 恒远大学", "event 恒远大学第三届话剧节"],
        ["恒远大学第三届话剧节 42"],
    ),
    (
        "滨江工匠学院举行揭牌仪式，学院将开设课程16门。",
        ["institution 滨江工匠学院"],
        ["滨江工匠学院 16"],
    ),
    # who takes part in a contest, whatever its telling calls it
    (
        "近日，恒远公司技能大赛举行，6支队伍一较高下。",
        ["enterprise 恒远公司", "event 恒远公司技能大赛"],
        ["恒远公司技能大赛 6"],
    ),
    # a title in quotation marks among many
    (
        "近日，恒远公司工会总结“五小”活动。职工提出的“节能”等12条建议被采纳。",
        ["union 恒远公司工会"],
        ["恒远公司工会 12"],
    ),
    # a person whom the union goes to see does not act
    (
        "江西省总工会开办夜校。\n日前慰问货车司机王强，送去慰问品36份。",
        ["union 江西省总工会", "person 王强"],
        ["江西省总工会 36"],
    ),
    # whom a union serves took no part; those whom a happening itself serves did
    (
        "近日，“滨江帮扶”活动举行。滨江区总工会投入8万元，为260名职工开办培训班。",
        ["union 滨江区总工会", "event “滨江帮扶”活动"],
        ["滨江区总工会 80000", "滨江区总工会 260"],
    ),
    (
        "近日，滨江区总工会组建的“送教下矿”小分队来到滨江煤矿，为68名矿工送去图书。",
        ["union 滨江区总工会", "programme “送教下矿”小分队", "enterprise 滨江煤矿"],
        ["“送教下矿”小分队 68"],
    ),
    (
        "近日，滨江区总工会推出“滨江守护”计划，为3000名入会骑手缴纳保费。",
        ["union 滨江区总工会", "programme “滨江守护”计划"],
        ["滨江区总工会 3000"],
    ),
    # two figures of one value in a sentence
    (
        "近日，“江州杯”技能大赛举行，评出三等奖3个，优秀班组3个。",
        ["event “江州杯”技能大赛"],
        ["“江州杯”技能大赛 3", "“江州杯”技能大赛 3"],
    ),
    # what a meeting honours, by its noun or where nobody else acts
    (
        "近日，江州市庆祝劳动节大会在江州召开。大会共表彰劳动奖状46个、劳动奖章192个。",
        ["event 江州市庆祝劳动节大会"],
        ["江州市庆祝劳动节大会 46", "江州市庆祝劳动节大会 192"],
    ),
    (
        "近日，江州市庆祝劳动节大会在江州召开，表彰劳动奖状46个、先进班组19个。",
        ["event 江州市庆祝劳动节大会"],
        ["江州市庆祝劳动节大会 46", "江州市庆祝劳动节大会 19"],
    ),
    # in what a contest is parted; whom those who are counted come to
    (
        "近日，恒远公司工会承办了江州市焊工竞赛，共设手工焊等4个工种。",
        ["union 恒远公司工会", "event 江州市焊工竞赛"],
        ["江州市焊工竞赛 4"],
    ),
    (
        "近日，恒远公司工会成立，213名职工代表参加第一次会员代表大会。",
        ["union 恒远公司工会", "event 第一次会员代表大会"],
        ["第一次会员代表大会 213"],
    ),
    # the first of its kind is no figure of its district
    (
        "日前，鄞州区首家外卖行业工会——鄞州区外卖行业工会联合会成立，430名骑手入会。",
        ["district 鄞州区", "union 鄞州区外卖行业工会联合会"],
        ["鄞州区外卖行业工会联合会 430"],
    ),
]


@pytest.mark.parametrize(("body", "names", "expected"), CASES)
def test_subject_and_value(body: str, names: list[str], expected: list[str]) -> None:
    facts, entities, article = observe(body, names)
    assert [f"{entities[f.subject].name} {f.attributes['value']:g}" for f in facts] == [
        f"{row.split(' ')[0]} {float(row.split(' ')[1]):g}" for row in expected
    ]
    for fact in facts:
        assert fact.object is None
        assert fact.rule.startswith("observation.")
        assert 0 < fact.confidence < 1
        assert re.search(r"\d|[一二两三四五六七八九十百千万]", article.text[fact.start : fact.end])


NOTHING = [
    # what an area has is not what the centre's federation has, nor are its honoured a federation's
    (
        "中华全国总工会发布名单。九江有8家站点榜上有名。",
        ["union 中华全国总工会", "union 九江市总工会"],
    ),
    # a paper reports
    ("据江州日报报道，截至目前，全市工会会员达59万人。", ["institution 江州日报"]),
    # for whom someone speaks, who was honoured, what each was given, a place, a group without a name
    ("江西省总工会举办大会，南昌市总工会主席代表全省11个市总工会致辞。", ["union 江西省总工会"]),
    ("江西省总工会发布名单。荣获工人先锋号的集体有恒远公司一车间等26家。", ["union 江西省总工会"]),
    ("大会举行后，江西省总工会发放了3000元、2000元不等的助学金。", ["union 江西省总工会"]),
    ("江西省总工会发布报告。仅在南昌就有骑手50万名。", ["union 江西省总工会"]),
    ("江西省工人文化宫迎来喜讯。这支年轻的团队已演出60场。", ["institution 江西省工人文化宫"]),
    ("四位劳模走进校园，三人作了发言。", ["union 某区总工会"]),  # no subject
    ("某区总工会主席介绍，演出分三个篇章。", ["union 某区总工会"]),  # arranges the text
    ("驿站日均接待80余人次，某区总工会每天派人。", ["union 某区总工会"]),  # per day
    ("李强先后完成技术革新92项，获专利26项。", ["person 李强"]),  # a person's
    ("某区总工会表彰职工。\n从业多年的李强出车2.3万次。", ["union 某区总工会", "person 李强"]),
    ("某区总工会一行来到企业，一名职工说。", ["union 某区总工会"]),
    ("某区总工会在“十四五”期间落实中央八项规定精神。", ["union 某区总工会"]),
    ("城建二院203所工会开展活动。", ["union 城建二院203所工会"]),
    ("某区总工会开展“五送”活动，落实“3+N”模式。", ["union 某区总工会"]),
    ("某区总工会经过三轮协商，分两次付清。", ["union 某区总工会"]),
    ("某区总工会新增驿站，较去年增加14个。", ["union 某区总工会"]),
    ("某区总工会围绕6个方面出台办法。", ["union 某区总工会"]),
    ("评委从技能、效率等4个方面打分。某区总工会主办。", ["union 某区总工会"]),
    # whoever is named only later, or only attends, is not what is counted
    ("表彰大会上，33个单位受到表彰。\n其中，某厂工会获评先进。", ["union 某厂工会"]),
    (
        "某省总工会党组成员、副主席李某出席大会并颁奖。\n产品已推广到全球50个国家。",
        ["union 某省总工会", "person 李某"],
    ),
]


NOTHING += [
    ("洪山区总工会评选工匠，原计划评20名。", ["union 洪山区总工会"]),
    ("江西省总工会部署工作，分20批进行。", ["union 江西省总工会"]),
    ("江西省总工会部署工作。事故由去年的4起降为零。", ["union 江西省总工会"]),
    # others' numbers: each of them, several in turn, a crowd that came together, what is so every year
    ("江西省总工会部署工作。各市（区、县）共表彰劳模5300人。", ["union 江西省总工会"]),
    ("江西省总工会部署工作。赣州、吉安、宜春三市分别新建驿站64个、118个。", ["union 江西省总工会"]),
    ("江西省总工会部署工作。来自各条战线的3000多名职工从四面八方汇集到八一广场。", ["union 江西省总工会"]),
    ("除每年召开1次代表大会外，江西省总工会部署工作。", ["union 江西省总工会"]),
    ("和平镇总工会揭牌。该镇现有企业213家。", ["union 和平镇总工会"]),
    # a firm without a name, of several or of none; what one made, told without him
    ("江西省总工会公布名单。获奖者是返乡青年。企业新增生产线16条，产值达3亿元。", ["union 江西省总工会"]),
    (
        "江西省总工会走访恒远公司、天成公司。企业新增生产线16条。",
        ["union 江西省总工会", "enterprise 恒远公司", "enterprise 天成公司"],
    ),
    ("江西省总工会走访恒远公司等企业。企业新增岗位160个。", ["union 江西省总工会", "enterprise 恒远公司"]),
    # building works, and a house named with its district
    ("江西省总工会部署工作。即将动工的江城工人文化宫改造工程拟投资6亿元。", ["union 江西省总工会"]),
    ("滨江区南部职工之家设立在创新园，面积3600平方米。", ["district 滨江区"]),
    # one trade's unions, a school and a firm without a name
    ("江西省总工会部署工作。省建设交通工会系统新建工会1127个。", ["union 江西省总工会"]),
    ("江西省总工会部署工作。学院计划培训工人6000人次。", ["union 江西省总工会"]),
    ("江西省总工会部署工作。这家建厂64年的老厂将搬迁，涉及职工873人。", ["union 江西省总工会"]),
    # what is compared; a level of unions is no county
    ("江西省总工会部署工作，较去年同期分别增长145人次和13.8万元。", ["union 江西省总工会"]),
    ("截至2月，滨江县级以上工会共下拨86万元。", ["district 滨江县"]),
    # what one proposal brought, what one receives
    (
        "恒远公司工会征集建议。工程师提出的“以旧代新”建议，一年节约钢材86吨。",
        ["union 恒远公司工会"],
    ),
    ("江西省总工会开展助学。新生领到2600元助学金。", ["union 江西省总工会"]),
    # a person behind his trade, what is his, his workroom
    ("江西省总工会开办夜校。\n滨江镇李庄村学员王强今年增收2.6万元。", ["union 江西省总工会", "person 王强"]),
    ("江西省总工会公布名单。由他主持的工程，合格率均为100%。", ["union 江西省总工会"]),
    ("江西省总工会公布名单。王强工作室就是典型，该工作室致力于攻关，获得专利26项。", ["union 江西省总工会"]),
    ("近日，职工表彰大会举行，王强作报告。他的面馆已开了6家分店。", ["event 职工表彰大会", "person 王强"]),
    # who was told of before; the size of a thing
    ("江西省总工会公布名单。这26位劳动者年轻有为。", ["union 江西省总工会"]),
    ("江西省总工会走访工地，工人们卸下了40吨的构件。", ["union 江西省总工会"]),
    ("江西省总工会公布名单。22岁，创立的果品电商获得800万元投资。", ["union 江西省总工会"]),
    # who was named, not counted
    ("恒远公司举行座谈会。恒远公司王建国等56人榜上有名。", ["enterprise 恒远公司"]),
    # an area's on another's list, whom the list names
    ("江西省总工会公布“赣鄱工匠”名单，洪江市5人上榜。", ["union 江西省总工会"]),
    ("江西省总工会公布名单，衡阳共有15人入围，6个班组获评。", ["union 江西省总工会"]),
    # a station since it opened, a village, a school without a name; what its head tells
    ("洪山区总工会走访驿站。站点自去年6月投用以来，已服务骑手3.6万人次。", ["union 洪山区总工会"]),
    ("洪山区总工会走访职工。村里有困难户36户。", ["union 洪山区总工会"]),
    ("洪山区总工会走访职工。学校今年招收学生360名。", ["union 洪山区总工会"]),
    (
        "洪山区总工会走访职工。服务站负责人王强介绍，每天接待骑手60人次。",
        ["union 洪山区总工会", "person 王强"],
    ),
    # partners that are named
    (
        "洪山区总工会联合江岸区总工会、恒远公司等8家单位，成立联盟。",
        ["union 洪山区总工会", "union 江岸区总工会", "enterprise 恒远公司"],
    ),
    ("洪山区总工会依托工运史馆开展教育。馆内累计接待参观者3万余人次。", ["union 洪山区总工会"]),
    # hosts of a contest without a name, and in what it is parted
    (
        "大赛由洪山区总工会主办，江岸区总工会、恒远公司等7家单位承办。",
        ["union 洪山区总工会", "union 江岸区总工会", "enterprise 恒远公司"],
    ),
    ("洪山区总工会举办职工技能大赛，设焊工等6个工种。", ["union 洪山区总工会"]),
]


@pytest.mark.parametrize(("body", "names"), NOTHING)
def test_no_observation(body: str, names: list[str]) -> None:
    assert observe(body, names)[0] == []


def test_attributes() -> None:
    body = "5年来，武侯区累计建会单位从2300家增加至5100余家。"
    (fact,), _, article = observe(body, ["district 武侯区"])
    assert fact.attributes == {
        "measure": "建会单位",
        "value": 5100.0,
        "unit": "家",
        "from_value": 2300.0,
        "time": "5年来",
        "modality": "done",
        "approximation": "余",
    }
    assert article.text[fact.start : fact.end] == "武侯区累计建会单位从2300家增加至5100余家"


@pytest.mark.parametrize(
    ("body", "time"),
    [
        ("洪山区总工会成立于2016年，现有会员870人。", None),
        ("洪山区总工会2016年成立，现有会员870人。", None),
        ("自2016年成立以来，洪山区总工会帮扶职工87人。", "自2016年成立以来"),
        ("今年1至10月，洪山区总工会接待来访2360人次。", "今年1至10月"),
        ("一九八七年，洪山区总工会慰问职工三百二十人。", "一九八七年"),
    ],
)
def test_the_time_of_a_figure(body: str, time: str | None) -> None:
    (fact,), _, _ = observe(body, ["union 洪山区总工会"])
    assert fact.attributes.get("time") == time


def test_as_many_figures_as_years_have_one_each() -> None:
    body = "洪山区总工会2022年、2023年分别发放助学金36万元、45万元。"
    facts, _, _ = observe(body, ["union 洪山区总工会"])
    told = [(fact.attributes["value"], fact.attributes["time"]) for fact in facts]
    assert told == [(360000, "2022年"), (450000, "2023年")]
    body = "洪山区总工会2021年、2022年、2023年分别发放助学金36万元、45万元。"
    facts, _, _ = observe(body, ["union 洪山区总工会"])
    assert {fact.attributes["time"] for fact in facts} == {"2021年、2022年、2023年"}


def test_planned() -> None:
    (fact,), _, _ = observe("今年，和平区总工会将新建驿站30个。", ["union 和平区总工会"])
    assert (fact.attributes["modality"], fact.attributes["time"]) == ("planned", "今年")


@pytest.mark.parametrize(
    ("said", "modality"),
    [
        ("托管班计划招收180名职工子女。", "planned"),
        ("托管班共招收180名职工子女，现接受报名。", "planned"),
        ("面向社会公开招聘工会工作者15名。", "planned"),
        ("夜校招生名额60个。", "planned"),
        ("托管班招收了180名职工子女。", "done"),
        ("已面向社会招聘工会工作者15名。", "done"),
        ("举办招聘活动30场，欢迎职工报名。", "done"),
        ("“春苗”计划招收学员60名。", "done"),
    ],
)
def test_who_is_sought_is_planned(said: str, modality: str) -> None:
    (fact,), _, _ = observe(f"和平区总工会{said}", ["union 和平区总工会"])
    assert fact.attributes["modality"] == modality


def test_the_district_that_has_winners_on_another_list_is_told_of() -> None:
    body = "洪山区总工会走访职工。江西省总工会公布名单，洪江市5人上榜，其中洪山区有2个班组获评。"
    facts, entities, _ = observe(body, ["union 洪山区总工会", "union 江西省总工会", "district 洪山区"])
    assert [(entities[f.subject].name, f.attributes["value"]) for f in facts] == [("洪山区", 2)]


def test_the_headline_and_a_repeated_figure_yield_one() -> None:
    body = "截至目前，江宁区新就业形态劳动者会员9.7万人。\n近年来，江宁区总工会发力，9.7万名劳动者入会。"
    facts, entities, _ = observe(
        body, ["district 江宁区", "union 江宁区总工会"], headline="江宁区9.7万名劳动者入会"
    )
    assert [(entities[f.subject].name, f.attributes["value"]) for f in facts] == [("江宁区", 97000.0)]


def test_a_figure_inside_a_name_is_none() -> None:
    assert (
        observe("近日，“百名讲师进千家企业”30场宣讲启动。", ["programme “百名讲师进千家企业”30场宣讲"])[0]
        == []
    )


MEASURES = [
    ("送去40盒藿香正气水。", "藿香正气水"),
    ("配发15部无线对讲机。", "无线对讲机"),
    ("送去500条蚕丝被、", "蚕丝被"),
    ("发动300名职工对企业提建议", "职工"),
    # a verb behind its object, a bracket before the number, what a sum received is
    ("货车司机工会组建86个", "货车司机工会"),
    # what the help is given in, 等 of a prize's name, 一共
    ("在金秋助学、大病救助等方面帮扶农民工86名", "帮扶农民工"),
    ("表彰86名技能比赛的一等奖选手", "技能比赛的一等奖选手"),
    ("表彰86名焊工等职工", "焊工"),
    ("全县劳模一共86人", "劳模"),
    ("准备在滨江景区建设3处", "建设"),
    ("就读高等院校（含本科、专科）86名", "就读高等院校"),
    ("困难职工得到86万元的资助", "资助"),
    ("仅花费2.6万元", "花费"),
    ("拨付86万元工会经费", "工会经费"),
    ("借阅图书5300册次", "借阅图书"),
    ("筹措资金，合计86万元", "资金"),
    ("发放抗击特大洪涝自然灾害工作专项资金和物资86万元", "特大洪涝自然灾害工作专项资金和物资"),
    ("除帮助讨回工资86万元外", "帮助讨回工资"),
    ("慰问外卖骑手86名", "慰问外卖骑手"),
    # a verb of the list across two words, verbs that are part of a noun, adverbs before the number
    ("企业更新设备86台", "更新设备"),
    ("引进全新设备86台", "引进全新设备"),
    ("优秀组织奖4个", "优秀组织奖"),
    ("个人参与奖4个", "个人参与奖"),
    ("获得奖牌4枚", "获得奖牌"),
    ("法律监督组织4个", "法律监督组织"),
    ("发明创造1.2万项", "发明创造"),
    ("创新工作室仅4家", "创新工作室"),
    ("获得300万元风险投资……他说", "风险投资"),
    ("建成暖心驿站5432家", "暖心驿站"),
    ("惠及职工334万人次", "惠及职工"),
    ("共走访企事业单位29家", "走访企事业单位"),
    ("50余家非公高科技企业", "非公高科技企业"),
    ("工会会员从73万人增加至126.7万人", "工会会员"),
    ("其中新就业形态劳动者会员9.7万人", "新就业形态劳动者会员"),
    ("聘请专职律师45名", "专职律师"),
    ("12名来自传统手工业等行业的东城工匠", "东城工匠"),
    ("吸引超千人报名", "报名人数"),
    ("80名职工参赛", "参赛职工"),
    ("培育“昌平工匠”40名", "昌平工匠"),
    ("获奖一线职工占比达72%", "获奖一线职工占比"),
    ("新建工会组织1900余家", "新建工会组织"),  # not all there are
    ("新发展会员6.4万人", "新发展会员"),
    ("累计发展会员4860名", "发展会员"),
    ("32个基层工会的职工参加", "基层工会"),
    ("为28个村的困难职工办实事", "村"),
    ("建成36个工会的服务阵地", "工会的服务阵地"),
    ("吸纳货车司机会员300名", "吸纳货车司机会员"),
    ("会员发展到4860名", "会员"),
    ("发展会员单位48家", "会员单位"),
    ("60余名职工听完讲座后返回", "职工"),
    ("13家企业带来农产品", "带来农产品的企业"),
    ("38个摊位前人头攒动", "摊位"),
    ("57名学员取得初级证书", "取得初级证书的学员"),
    ("为57名学员送去初级证书", "学员"),
    ("已有22个社区全部建立了联合会", "建立联合会的社区"),
    ("已开设电商直播、茶艺等课程46节", "课程"),
    ("推动解决停车难、充电难等问题61个", "推动解决问题"),
    ("为班组添置图书2100册", "添置图书"),
    ("12名来自陶艺、木雕等行业的工匠到场", "工匠"),
    ("组成5支慰问小分队", "慰问小分队"),
    ("为职工挽回经济损失1.2亿元", "挽回经济损失"),
    ("62个公共区域职工之家", "公共区域职工之家"),
    ("发放3200万元帮扶资金", "帮扶资金"),
    ("初步达成就业意向315人", "就业意向"),
    ("86人达成就业意向", "达成就业意向"),
    ("达成用工协议12份", "用工协议"),
    ("组织18名骑手代表面对面协商", "骑手代表"),
    ("与8名快递员一对一谈心", "快递员"),
    ("举办读书分享会、经典诵读等活动40余场", "活动"),
    ("河南滨江电子有限公司现有员工3600名", "员工"),
    ("推介岗位56个", "岗位"),
    ("为员工讨回补偿金168万元", "讨回补偿金"),
    ("12名护士随车服务", "护士"),
    ("开展职工体检8批次", "职工体检"),
    ("举办3期同类培训", "同类培训"),
    ("累计投入资金350余万元高标准建设爱心驿站", "累计投入资金"),
    ("副主席李某一行9人到某县学习", "一行人数"),
    ("吸纳1.5万余名快递外卖配送员入会", "入会快递外卖配送员"),
    ("为1300名职工做“法律体检”", "职工"),
    ("向各码头工会赠送图书1.2万册", "赠送图书"),
    ("已有236名女工学会这一先进工作法", "女工"),
    ("现有在档困难职工87名", "在档困难职工"),
    ("4200家企（事）业单位参加比赛", "企（事）业单位"),
    ("会员人数发展到3.4万人", "会员人数"),
    ("全国五一劳动奖章获得者7人", "全国五一劳动奖章获得者"),
    ("设立了12项帮扶救助基金", "帮扶救助基金"),
    ("帮助320名困难职工家庭子女圆了大学梦", "困难职工家庭子女"),
    ("送去1000元慰问金及米、面、油", "慰问金"),
    ("救助其8000元", "救助"),
    ("慰问百余名骑手、保洁员等为代表的新就业形态劳动者", "新就业形态劳动者"),
    ("评审出三等奖6个", "三等奖"),
    ("我市4个集体分获荣誉", "集体"),
    ("某类竞赛共87人次参加", "参加某类竞赛"),
    ("将慰问金送到88名特困女职工手中", "特困女职工"),
    ("10万余人次参加了各级各类大练兵和大比武", "参加了各级各类大练兵和大比武"),
    ("为30家企事业单位职工送去饮料", "企事业单位"),
    ("表彰10名全心全意依靠职工办企业的优秀领导干部和科技人员", "优秀领导干部和科技人员"),
    ("慰问5名长期患病职工", "长期患病职工"),
    ("来到工地等10个高温现场", "高温现场"),
    ("赠送价值4万元的防暑降温用品", "防暑降温用品"),
    ("依法产生会员代表，共计359位", "会员代表"),
    ("向困难群众、农牧民工等20人发放慰问金", "困难群众、农牧民工"),
    ("课程包括测量、机电、安全等6门", "课程"),
    ("服务站将增加到15个", "服务站"),
    ("34支团队进入决赛", "团队"),
    ("李某以222票当选", "得票"),
    ("全厂4280名职工的工资、工时有了保证", "职工"),
    ("展示30余项创新成果和感人的心路历程", "创新成果"),
    ("12对嘉宾牵手成功", "嘉宾"),
    ("举办名家讲座4场", "名家讲座"),
    ("300余名师生面对面交流", "师生"),
    ("全省140个县（市、区）工会建立中心", "建立中心的县（市、区）工会"),
    ("带领86家民宿、430名从业人员抱团发展。", "从业人员"),
    ("帮助300名职工创业增收。", "职工"),
    ("培训30名职工创业导师。", "职工创业导师"),
]


@pytest.mark.parametrize(
    ("text", "honour", "expected"),
    [
        ("3个集体荣获首都劳动奖状", "首都劳动奖状", "首都劳动奖状集体"),
        ("授予350名职工首都劳动奖章", "首都劳动奖章", "首都劳动奖章职工"),
        ("37个班组被区总工会授予“某区工人先锋号”称号", "某区工人先锋号", "某区工人先锋号班组"),
        ("涌现出3名全国劳动模范", "全国劳动模范", "全国劳动模范"),
        ("三人将申报首都劳动奖章", "首都劳动奖章", "将申报首都劳动奖章"),
    ],
)
def test_the_measure_names_the_honour_that_was_given(text: str, honour: str, expected: str) -> None:
    start = text.index(honour)
    (quantity,) = find(text)
    assert measure(text, quantity, 0, len(text), [(start, start + len(honour))]) == expected


def test_a_measure_without_a_noun_takes_that_of_the_figure_before() -> None:
    body = "洪山区总工会收到合理化建议1370条，采纳306条；建成市、区两级工作室74家，其中市级21家。"
    facts, _, _ = observe(body, ["union 洪山区总工会"])
    measures = [fact.attributes["measure"] for fact in facts]
    assert measures == ["合理化建议", "采纳合理化建议", "市、区两级工作室", "市级工作室"]


def test_what_has_come_to_a_number_is_told_apart_from_it() -> None:
    body = "洪山区总工会建成工会驿站320座，较去年新增28座；有会员32万人，比上年净增2.8万人，比前年增加4万人。"
    facts, _, _ = observe(body, ["union 洪山区总工会"])
    told = [(fact.attributes["measure"], fact.attributes["value"]) for fact in facts]
    assert told == [("工会驿站", 320), ("新增工会驿站", 28), ("会员", 320000), ("净增会员", 28000)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "洪山区总工会签订区域性合同32份，覆盖企业452家；签订行业性合同7份，覆盖企业92家。",
            ["区域性合同", "区域性合同覆盖企业", "行业性合同", "行业性合同覆盖企业"],
        ),
        (
            "洪山区总工会评出团体一等奖1个，二等奖2个；个人一等奖4名，二等奖8名。",
            ["团体一等奖", "团体二等奖", "个人一等奖", "个人二等奖"],
        ),
        # told but once it stays as short as it stands
        ("洪山区总工会签订区域性合同32份，覆盖企业452家。", ["区域性合同", "覆盖企业"]),
    ],
)
def test_a_measure_told_twice_says_what_it_goes_with(body: str, expected: list[str]) -> None:
    facts, _, _ = observe(body, ["union 洪山区总工会"])
    assert [fact.attributes["measure"] for fact in facts] == expected


LEFT_OUT = [  # body, "subject measure value" of each figure
    # a verb of reaching is no measure: what changed stands in the clause before
    ("洪山区总工会农民工会员较五年前翻了两番，达到6.2万人。", ["洪山区总工会 农民工会员 62000"]),
    ("洪山区总工会“暖冬”资金比去年增加120万元，达到760万元。", ["洪山区总工会 “暖冬”资金 7600000"]),
    ("洪山区总工会职工入会率同比提高6个百分点，达到92%。", ["洪山区总工会 职工入会率 92"]),
    ("洪山区总工会新建书屋36家，累计达136家。", ["洪山区总工会 新建书屋 36", "洪山区总工会 书屋 136"]),
    ("洪山区总工会2021年建成书屋36家，2022年达到47家。", ["洪山区总工会 书屋 36", "洪山区总工会 书屋 47"]),
    ("洪山区总工会表彰先进。优秀班组，全区还有132个。", ["洪山区 优秀班组 132"]),
    ("洪山区总工会原计划建站50个，实际建成62个。", ["洪山区总工会 建站 62"]),
    ("洪山区总工会完成改造26处，新增36处。", ["洪山区总工会 完成改造 26", "洪山区总工会 新增 36"]),
    ("洪山区总工会带着礼包来了。这批礼包由洪山区总工会购置，共1260份。", ["洪山区总工会 礼包 1260"]),
    # nor is the subject's own name
    (
        "洪山区总工会建成驿站12个，汉阳区总工会建成18个。",
        ["洪山区总工会 驿站 12", "汉阳区总工会 驿站 18"],
    ),
    (
        "洪山区总工会捐款56万元，其中恒远集团30万元、汉阳区总工会20万元。",
        ["洪山区总工会 捐款 560000", "恒远集团 捐款 300000", "汉阳区总工会 捐款 200000"],
    ),
    # words that stay whole: 以上, 人均; what goes on with the whole, not with its part
    (
        "洪山区总工会建成驿站46个，三星级以上9个。",
        ["洪山区总工会 驿站 46", "洪山区总工会 三星级以上驿站 9"],
    ),
    (
        "洪山区总工会发放福利，人均582元，户均1260元。",
        ["洪山区总工会 人均发放福利 582", "洪山区总工会 户均发放福利 1260"],
    ),
    (
        "洪山区总工会发放救助金每人2600元，共计46万元。",
        ["洪山区总工会 每人发放救助金 2600", "洪山区总工会 发放救助金 460000"],
    ),
    (
        "洪山区总工会资助学生126名，每人3600元，合计45.36万元。",
        ["洪山区总工会 资助学生 126", "洪山区总工会 资助 453600"],
    ),
    (
        "洪山区总工会建成驿站215个，其中全天驿站38个，今年还将新建40个。",
        ["洪山区总工会 驿站 215", "洪山区总工会 全天驿站 38", "洪山区总工会 驿站 40"],
    ),
    # 共 of a word, and 共 of a sum
    (
        "洪山区总工会再建共享阵地26处，打造共富工坊36个，共建单位达45家，共建设书屋6个。",
        [
            "洪山区总工会 共享阵地 26",
            "洪山区总工会 共富工坊 36",
            "洪山区总工会 共建单位 45",
            "洪山区总工会 书屋 6",
        ],
    ),
    ("洪山区总工会共建职工之家26家。", ["洪山区总工会 职工之家 26"]),
    # partners are named, whom it goes to are counted
    ("洪山区总工会走访恒远集团等8家企业。", ["洪山区总工会 企业 8"]),
    # a station of many
    (
        "洪山区总工会建成驿站126个，驿站累计服务职工360人次。",
        ["洪山区总工会 驿站 126", "洪山区总工会 服务职工 360"],
    ),
    ("洪山区总工会下拨经费共36万元至基层。", ["洪山区总工会 下拨经费 360000"]),
    # those that are made to do something are counted, not what they are to do
    ("洪山区总工会带领320名从业人员抱团发展。", ["洪山区总工会 从业人员 320"]),
    ("洪山区总工会帮助36名困难职工家庭就业。", ["洪山区总工会 困难职工家庭 36"]),
    # one by one, and to each the same
    (
        "洪山区总工会建成之家、书屋、驿站分别为12个、23个和34个。",
        ["洪山区总工会 之家 12", "洪山区总工会 书屋 23", "洪山区总工会 驿站 34"],
    ),
    (
        "洪山区总工会、汉阳区总工会各选派选手36名。",
        ["洪山区总工会 选派选手 36", "汉阳区总工会 选派选手 36"],
    ),
    (
        "洪山区总工会、汉阳区总工会各有选手36名、45名。",
        ["洪山区总工会 选手 36", "汉阳区总工会 选手 45"],
    ),
    (
        "洪山区总工会先后投入资金36万元、45万元。",
        ["洪山区总工会 投入资金 360000", "洪山区总工会 投入资金 450000"],
    ),
    # a sum right behind those whom it was given to
    (
        "洪山区总工会慰问困难职工126人45.36万元。",
        ["洪山区总工会 慰问困难职工 126", "洪山区总工会 慰问困难职工 453600"],
    ),
    ("洪山区总工会有会员126人，45.36万元。", ["洪山区总工会 会员 126"]),
    (
        "洪山区总工会新建工会126家、发展会员2600人。",
        ["洪山区总工会 新建工会 126", "洪山区总工会 发展会员 2600"],
    ),
    # growth: of what the clause names, where its level is not told
    ("恒远集团去年出口额同比增长11.3%。", ["恒远集团 出口额同比增长 11.3"]),
    ("洪山区总工会职工入会率比去年提高5.2个百分点。", ["洪山区总工会 职工入会率比去年提高 5.2"]),
    ("洪山区总工会接待职工126人，同比增长11.3%。",
     ["洪山区总工会 接待职工 126", "洪山区总工会 接待职工同比增长 11.3"]),
    ("洪山区总工会会员已达2.4万人，比去年底增加5200人。",
     ["洪山区总工会 会员 24000", "洪山区总工会 会员比去年底增加 5200"]),
    ("洪山区总工会评出成果214项，同比增加39项，其中金奖5项。",
     ["洪山区总工会 成果 214", "洪山区总工会 成果同比增加 39", "洪山区总工会 金奖 5"]),
    # of each of several, of another thing, of nothing told
    ("洪山区总工会接待职工126人，调解案件57件，同比分别增长8%和6.5%。",
     ["洪山区总工会 接待职工 126", "洪山区总工会 调解案件 57"]),
    ("洪山区总工会招收职工子女926名，比去年增加5个班。", ["洪山区总工会 招收职工子女 926"]),
    ("洪山区总工会会员比去年增加1800人。", []),
    ("洪山区总工会慰问职工126人，职工满意度达98%。",
     ["洪山区总工会 慰问职工 126", "洪山区总工会 职工满意度 98"]),
    # so many a day, where the body serves them; a number of phone calls, not of a phone
    ("洪山区总工会日均接待职工126人。", ["洪山区总工会 接待职工 126"]),
    ("洪山区总工会每天派出126人。", []),
    ("洪山区总工会接听咨询电话1.2万个。", ["洪山区总工会 接听咨询电话 12000"]),
    ("洪山区总工会开通热线12351。", []),
    ("洪山区总工会结成师徒对子126对。", ["洪山区总工会 结成师徒对子 126"]),
    ("洪山区总工会课程学习人次突破6万。", ["洪山区总工会 课程学习人次 60000"]),
    # a price
    ("洪山区总工会推出观影优惠，电影票9.9元一张。", []),
]


@pytest.mark.parametrize(("body", "expected"), LEFT_OUT)
def test_what_a_measure_leaves_out(body: str, expected: list[str]) -> None:
    names = ["union 洪山区总工会", "union 汉阳区总工会", "enterprise 恒远集团", "district 洪山区"]
    facts, entities, _ = observe(body, names)
    told = [f"{entities[f.subject].name} {f.attributes['measure']} {f.attributes['value']:g}" for f in facts]
    assert sorted(told) == sorted(f"{r.rpartition(' ')[0]} {float(r.split(' ')[2]):g}" for r in expected)


def test_who_was_named_long_before_is_less_surely_meant() -> None:
    body = "洪山区总工会走访企业36家。此外，建成驿站26个。工作得到好评。今年以来，组织培训14场。"
    facts, _, _ = observe(body, ["union 洪山区总工会"])
    trust = rules()["observation.topic"]
    assert [fact.confidence for fact in facts] == [trust.trust(case) for case in ("", "before", "earlier")]
    assert trust.trust() > trust.trust("before") > trust.trust("earlier")


def test_what_was_done_with_what_was_counted_says_of_what() -> None:
    body = "洪山区总工会职工提出合理化建议210件，实现105件，推广12件。"
    facts, _, _ = observe(body, ["union 洪山区总工会"])
    told = [fact.attributes["measure"] for fact in facts]
    assert told == ["提出合理化建议", "实现合理化建议", "推广合理化建议"]


def test_a_list_closed_by_the_next_number_is_no_part_of_what_is_counted() -> None:
    body = "洪山区总工会表彰了5个先进集体和李强、杨小军等12名先进个人，28个村的困难职工得到帮扶46次。"
    facts, _, _ = observe(body, ["union 洪山区总工会"])
    told = [fact.attributes["measure"] for fact in facts]
    assert told[:2] == ["先进集体", "先进个人"]
    assert "村的困难职工得到帮扶" not in told


def test_what_a_meeting_did_is_not_told_of_who_spoke_there() -> None:
    spoke = "洪山区总工会作交流发言，大会表彰先进个人12名。"
    held = "洪山区总工会召开大会，大会表彰先进个人12名。"
    assert observe(spoke, ["union 洪山区总工会"])[0] == []
    assert [f.attributes["value"] for f in observe(held, ["union 洪山区总工会"])[0]] == [12]


def test_a_sum_of_what_was_told_per_head_is_of_the_same() -> None:
    facts, _, _ = observe("洪山区总工会资助学生36名，每名助学金3000元，计10.8万元。", ["union 洪山区总工会"])
    assert facts[-1].attributes["measure"] == "助学金"


def test_what_is_new_stays_new_in_a_list_and_visits_are_no_members() -> None:
    body = "五年来，洪山区总工会新发展基层工会720家、会员16.3万人。此外，服务农民工16.3万人次。"
    facts, _, _ = observe(body, ["union 洪山区总工会"])
    told = [(fact.attributes["measure"], fact.attributes["unit"]) for fact in facts]
    assert told == [("新发展基层工会", "家"), ("新发展会员", "人"), ("服务农民工", "人次")]


@pytest.mark.parametrize(("text", "expected"), MEASURES)
def test_measure(text: str, expected: str) -> None:
    quantity = find(text)[-1]
    assert measure(text, quantity, 0, len(text)) == expected
