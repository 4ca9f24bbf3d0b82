"""Names and measures whose edges fall into words: nothing of a clause, a verb or half a word is in them."""

from __future__ import annotations

import pytest

from kg.extraction.figures.measures import measure
from kg.extraction.figures.quantities import find
from tests.extraction.articles import names

NAMES = [
    # the dictionary's words hold the preposition or the verb before a name
    ("李刚毕业于金陵科技学院，如今是青溪县总工会主席。",
     "institution:金陵科技学院", "institution:于金陵科技学院"),
    ("当中南林业科技大学学生收到助学金时，大家鼓掌。",
     "institution:中南林业科技大学", "institution:当中南林业科技大学"),
    ("如云州汽车集团有限公司已成立工会。",
     "enterprise:云州汽车集团有限公司", "enterprise:如云州汽车集团有限公司"),
    ("按组织系统编制，设厂工会，分厂（科室）分工会。", "", "union"),
    ("这一阶段工会的主要工作是宣传。省历届工会都重视宣传。", "", "union"),
    ("这是继甲市之后成立的第三家设区市道路运输行业工会联合会。", "", "union"),
    ("他们连续四年被局矿区工会评为先进集体。", "", "union"),
    ("临江市道路运输行业工会联合会成立。", "union:临江市道路运输行业工会联合会", ""),
    # function characters that open a name
    ("广州各界成立“工农兵学商援助上海被难同胞联合会”。",
     "institution:工农兵学商援助上海被难同胞联合会", "institution:难同胞联合会"),
    ("走访了不老屯林业公安派出所。", "institution:不老屯林业公安派出所", "institution:老屯林业公安派出所"),
    # generic nouns, counts, trades
    ("与传统出租车公司不同，服务社不收管理费。", "", "enterprise"),
    ("罢工总指挥部成立，官网新闻中心报道。", "", "institution"),
    ("全省已建成工匠学院146所。", "", "institution"),
    ("航天科工二院203所受表彰。", "institution:航天科工二院203所", ""),
    ("在装备制造业、现代服务业等企业选树工匠。", "", "enterprise"),
    ("顺达、恒远酒业等企业参加。", "enterprise:顺达 enterprise:恒远酒业", ""),
    ("来自青溪县、云岭县等11个县区和陕飞、汉江机床等企业的职工参加。",
     "enterprise:陕飞 enterprise:汉江机床", "enterprise:云岭县等11个县区"),
    ("云岭镇卫生院医师王强等5名“云岭工匠”和中通快递云岭网点快递员李刚受到表彰。",
     "enterprise:中通快递云岭网点", "enterprise:云岭镇卫生院医师王强等5名“云岭工匠”和中通快递云岭网点"),
    ("进一步组织和领导全国煤矿工人发展煤矿工业。", "", "enterprise"),
    ("操作法在川棉系统十二个厂推广，巡游车公司响应。", "", "enterprise"),
    ("日前20个建筑工程项目部工会正式成立。", "", "union enterprise"),
    ("管理系工会小组、教务计财工会小组获奖。", "union:管理系工会小组", "enterprise"),
    ("1950年1月中共大中华橡胶总厂支部成立。", "enterprise:大中华橡胶总厂", "enterprise:中共大中华橡胶总厂"),
    ("宁波华恒铝材有限公司吴海军浙江恒可设备有限公司李凯凯获奖。",
     "enterprise:宁波华恒铝材有限公司 enterprise:浙江恒可设备有限公司", ""),
    ("安庆铜业有限公司安庆铜矿获奖。", "enterprise:安庆铜业有限公司安庆铜矿", ""),
    # a body of delegates is no building, a school no title
    ("在职工代表大会召开之前，代表们巡视。", "", "facility"),
    ("云岭市表彰先进，形成了一批“工匠学院”。", "", "honour:工匠学院"),
    # an occasion in quotation marks
    ("他获“庆祝中华人民共和国成立70周年”纪念章。", "honour:庆祝中华人民共和国成立70周年纪念章", ""),
    # no people
    ("3位代表登上人民大会堂主席台领奖，登上主席台时全场鼓掌。", "", "person"),
    ("43岁的原二棉织布工下岗后学了手艺，公示期内无异议。", "", "person"),
    ("已经和搭档把抽粪车开到了公厕旁。", "", "person"),
    ("致敬·光荣榜，回望·成绩单。", "", "person"),
    ("德国专家汉斯·穆勒建议改进工艺。", "person:汉斯·穆勒", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "present", "absent"), NAMES)
def test_no_name_holds_a_piece_of_its_sentence(text: str, present: str, absent: str) -> None:
    found = {f"{type_}:{name}" for type_, name in names(text)}
    assert set(present.split()) <= found
    gone = set(absent.split())
    assert not gone & (found | {entity.partition(":")[0] for entity in found})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # presence, at the end
        ("一线职工代表及候选人共57人参加了会议", "一线职工代表及候选人"),
        ("207名正式代表出席会议", "正式代表"),
        ("公司共有80人参加比赛", "参加比赛"),
        ("30名参赛选手", "参赛选手"),
        ("累计举办竞赛286项，带动职工参赛960万人次", "带动职工参赛"),
        # words that a measure would cut, links without a second member
        ("49名投了反对票", "投了反对票"),
        ("46家建会企业签订了工资专项集体合同", "建会企业"),
        ("每年为此投入的经费也从120万元提高到260万元", "投入的经费"),
        ("志愿者向群众发放《女职工劳动保护特别规定》等宣传资料1500余份", "宣传资料"),
        ("4个局办及下属50家重点企业", "局办"),
        ("已建职工创新工作室300家", "职工创新工作室"),
        ("来自11个县区和恒远、天成机床等企业的职工", "县区"),
        ("选出建德工匠12名", "建德工匠"),
        ("一百一十九个徒工提前转为正式工人", "徒工"),
        # what is chosen, what is given
        ("共有200人入选2025年大国工匠培育对象。", "大国工匠培育对象"),
        ("72人获评2018年度某市“首席工人”", "首席工人"),
        ("共有9家劳模工匠创新工作室光荣入选", "劳模工匠创新工作室"),
    ],
)
def test_a_measure_ends_where_its_noun_does(text: str, expected: str) -> None:
    quantities = list(find(text))
    told = quantities[-1] if text.endswith(("260万元", "960万人次")) else quantities[0]
    if text.startswith("72"):
        told = next(q for q in quantities if q.unit == "人")
    after = min((q.begins for q in quantities if q.begins > told.end), default=len(text))
    assert measure(text, told, 0, after) == expected


def test_a_form_of_address_is_no_part_of_a_measure() -> None:
    text = "授予100位同志某市五一劳动奖章"
    (quantity,) = find(text)
    start = text.index("某市")
    assert measure(text, quantity, 0, len(text), [(start, len(text))]) == "某市五一劳动奖章"
