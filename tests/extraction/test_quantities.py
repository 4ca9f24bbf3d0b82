"""Figures in text: (text, expected) rows; expected = value, unit, and what else the row names."""

from __future__ import annotations

import pytest

from kg.extraction.figures.numerals import parse, parse_han
from kg.extraction.figures.quantities import find

FIGURES = [
    ("新增会员1.7万人", 17000, "人"),
    ("发放物资近百件", 100, "件"),
    ("收到稿件百余篇", 100, "篇"),
    ("千余名职工", 1000, "名"),
    ("上千名观众", 1000, "名"),
    ("2.1万余场活动", 21000, "场"),
    ("50余家企业", 50, "家"),
    ("接待万余人次", 10000, "人次"),
    ("投入550余万元", 5_500_000, "元"),
    ("减免3亿元", 300_000_000, "元"),
    ("1.2亿元", 120_000_000, "元"),
    ("覆盖率达95%", 95, "%"),
    ("满意率达９８．５％", 98.5, "%"),
    ("入会率达百分之九十五", 95, "%"),
    ("入会率达百分之九十八点五", 98.5, "%"),
    ("百分之零点八的职工", 0.8, "%"),
    ("节约资金十二点三万元", 123_000, "元"),
    ("产量增长一点五倍", 1.5, "倍"),
    ("早晨八点五十人集合", 50, "人"),  # the time of day is no decimal
    ("上午八点三万人集会", 30_000, "人"),
    ("晚八点二十名职工到场", 20, "名"),
    ("超过八成", 80, "%"),
    ("占三分之一", 0.333, None),
    ("十二名选手", 12, "名"),
    ("两名职工", 2, "名"),
    ("二十三个班组", 23, "个"),
    ("三百二十户家庭", 320, "户"),
    ("两千余名", 2000, "名"),
    ("十余家", 10, "家"),
    ("资助2万3千余人次", 23000, "人次"),
    ("金额达3千余万元", 30_000_000, "元"),
    ("十几名", 10, "名"),
    ("共419名（个）职工和班组", 419, "名（个）"),
    ("会员12,345人", 12345, "人"),
    ("１２家单位", 12, "家"),
    ("节约资金两干八百元", 2800, "元"),  # 干 for 千, as print recognition reads it
    ("会员3 540人", 3540, "人"),
    ("职工１２ ４８０人", 12480, "人"),
    ("发展会员2O0人", 200, "人"),
    ("共有会员l20人", 120, "人"),
    ("阅读量突破10万。", 100_000, None),
    ("实现师徒结对260对，明年再结", 260, "对"),  # its noun stands before the number
    ("赠送锦旗达3面。", 3, "面"),
    ("已拥有2.8亿会员", 280_000_000, "人"),
    ("吸引近40万农民工入会", 400_000, "人"),
    ("会员数达126.7万，", 1_267_000, None),
    ("一等奖1名", 1, "名"),
    ("一等奖一名", 1, "名"),
    ("二等奖各两名", 2, "名"),
    ("绿化面积2.3万平方米", 23000, "平方米"),
    ("志愿服务时长达3.2万小时", 32000, "小时"),
    ("在22趟列车上", 22, "趟"),
    ("开课48讲", 48, "讲"),
    ("200双手套", 200, "双"),
    ("12对师徒", None, None),
    ("30对新人", 30, "对"),
    ("走进43所学校", 43, "所"),
]


@pytest.mark.parametrize(("text", "value", "unit"), FIGURES)
def test_value_and_unit(text: str, value: float | None, unit: str | None) -> None:
    found = find(text)
    if value is None:
        assert len(found) <= 1
        return
    assert [(q.value, q.unit) for q in found] == [(value, unit)]
    (quantity,) = found
    assert 0 <= quantity.begins <= quantity.start < quantity.end <= len(text)


NO_FIGURES = [
    "共有职工一百六 十三人",  # a torn numeral
    "节约资金两 千八百元",
    "干部一干人等",
    "一类竞赛和三类竞赛",
    "对本届大赛前三名的选手",
    "比分为3对，",  # no couples before the number
    "百万职工技能大赛",
    "10万职工大练兵",
    "2023年3月5日上午9时",
    "第十五次代表大会",
    "首届东城工匠",
    "第一届",
    "第20届全国质量奖",
    "45岁的他",
    "电话12345678",
    "东铁营横七条12号",
    "京工发〔2022〕15号",
    "党的二十大精神",
    "“十四五”收官",
    "“3+N”党工共建",
    "“七有”目标和“五性”需求",
    "“五小”活动",
    "中央八项规定精神",
    "全国三八红旗手",
    "全国五一劳动奖章",
    "航天科工二院203所工会",
    "58集团",
    "一线职工",
    "一行来到",
    "一次次走访",
    "一名职工",
    "一位外卖小哥",
    "参与观摩的一家企业",
    "N95口罩",
    "数百名职工",
    "几十名",
    "三四百人",
    "五六名",
    "200元至500元",
    "3-5名",
    "前10名的选手",
    "第3名",
    "千家万户",
    "百家争鸣",
    "万人签名",
    "三位一体",
    "两个维护",
    "四个意识",
    "24小时驿站",
    "经过4个多小时",
    "两个多月",
    "10月21日",
    "2013年2月",
    "6·30",
    "5号线",
    "3号楼",
    "5G网络",
    "三里屯街道",
    "八里庄",
    "六里桥",
    "三级联动",
    "二次奖励",
    "119消防日",
    "5部门联合印发",
    "一等奖",
    "双十一",
    "百年奋斗",
    "较去年增加14个",
    "同比增长5倍",
]


@pytest.mark.parametrize("text", NO_FIGURES)
def test_what_is_no_figure(text: str) -> None:
    assert find(text) == ()


CHANGES = [
    ("建会单位从1.7万家增加至7.1万家", 71000, 17000),
    ("会员由5万人提高到6.2万人", 62000, 50000),
    ("暖心驿站已从2019年的310家增加至1226家", 1226, 310),
    ("驿站由96个增至目前的187个", 187, 96),
    ("持证人数从120人到500人", 500, 120),
    ("经费从82万元提高到156万元", 1_560_000, 820_000),
    ("欠薪案件由300件下降到80件", 80, 300),
    ("从1.7万增加至7.1万家", 71000, 17000),
    ("废品率由百分之四点三下降到百分之二点六", 2.6, 4.3),
    ("合格率由百分之九十二提高到百分之九十八点五", 98.5, 92),
    ("利润由三点二亿元增加到五点六亿元", 560_000_000, 320_000_000),
]


@pytest.mark.parametrize(("text", "value", "origin"), CHANGES)
def test_earlier_value(text: str, value: float, origin: float) -> None:
    assert [(q.value, q.from_value) for q in find(text)] == [(value, origin)]


TIMES = [
    ("5年来，新增会员300人", "5年来", "done"),
    ("截至目前，共有驿站365个", "截至目前", "done"),
    ("2015年以来，举办活动近百场", "2015年以来", "done"),
    ("10年间，该计划累计投入550余万元", "10年间", "done"),
    ("从2021年至今，馆内接待万余人次", "从2021年至今", "done"),
    ("一周时间内共有4109人参加", "一周时间内", "done"),
    ("自2018年成立以来，受理案件3800件", "自2018年成立以来", "done"),
    ("连日来，慰问职工1000人次", "连日来", "done"),
    ("今年将新建驿站20个", "今年", "planned"),
    ("今年要再办基地12个", "今年", "planned"),
    ("市总工会要再办12个基地", None, "planned"),
    ("到1990年底将办16个基地", "到1990年底", "planned"),
    ("他将办公室12张桌子送给学校", None, "done"),
    ("力争到2027年建成50个驿站", "到2027年", "planned"),
    ("未来三年，计划培训职工5万人次", "未来三年", "planned"),
    ("计划培训职工500人次", None, "planned"),
    ("计划生育协会慰问职工500人次", None, "done"),
    ("区总工会将于年内结合实际培训职工500人次", "年内", "planned"),
    ("下一步，区总工会将组织讲座30场", "下一步", "planned"),
    ("他将3000份慰问品送到职工手中", None, "done"),
    ("预计惠及职工2万人", None, "planned"),
    ("拟投入800万元", None, "planned"),
    ("会议要求，各级工会要新建驿站200个", None, "planned"),
    ("要求各级工会走访职工不少于500人次", None, "planned"),
    ("《办法》规定，每年培训职工1000人次", None, "planned"),
    ("主席张某表示，要培训职工800人次", None, "planned"),
    ("希望各级工会帮助职工500名就业", None, "planned"),
    ("市总工会将给予每家工作室5万元", None, "planned"),
    ("按照上级要求，区总工会走访职工300人次", None, "done"),
    ("区总工会主要走访职工300人次", None, "done"),
    ("号召全市9万名职工学习他", None, "done"),
    ("将3000份慰问品送到职工手中", None, "done"),
    ("自7月20日起走访职工300人次", "自7月20日起", "done"),
    ("该计划惠及职工500人", None, "done"),
    ("市总将继续发力，目前已建成驿站300个", "目前", "done"),
    ("节日即将到来，80名职工包粽子", None, "done"),
    ("2022年，培训300人；2023年，培训500人", "2022年", "done"),
    ("2016年元旦、春节期间，筹资80万元", "2016年元旦、春节期间", "done"),
    ("2015年、2016年，筹资80万元", "2015年、2016年", "done"),
    ("去年全年，参保职工3万人", "去年全年", "done"),
    ("积极争取到帮扶资金20万元", None, "done"),
    ("争取到2020年建成50个驿站", "到2020年", "planned"),
    ("1995年至2011年，拿出资金5900万元", "至2011年", "done"),
    ("今年要新发展会员8000人", "今年", "planned"),
    ("年内还要新建26个驿站", "年内", "planned"),
    ("今年主要走访企业30家", "今年", "done"),
    ("2021年建成多家，2022年达到210家", "2022年", "done"),
    ("较去年新增28个", None, "done"),
    ("截至2022年年底，会员6万人", "截至2022年年底", "done"),
    ("比2019年净增不少，现驿站达30家", None, "done"),
    ("截至6月底，培训多场（其中当年新办），覆盖企业30家", "截至6月底", "done"),
]


@pytest.mark.parametrize(("text", "time", "modality"), TIMES)
def test_time_and_modality(text: str, time: str | None, modality: str) -> None:
    quantity = find(text)[0]
    assert (quantity.time_text, quantity.modality) == (time, modality)


@pytest.mark.parametrize(
    ("text", "approximation"),
    [
        ("近200名", "近"),
        ("约30人", "约"),
        ("超5000名", "超"),
        ("50余家", "余"),
        ("1000多人次", "多"),
        ("95%以上", "以上"),
        ("20人左右", "左右"),
        ("逾万名职工", "逾"),
        ("28名", None),
        ("不少于50场", "不少于"),
    ],
)
def test_approximation(text: str, approximation: str | None) -> None:
    assert [q.approximation for q in find(text)] == [approximation]


@pytest.mark.parametrize(
    ("text", "rate"), [("每人500元", True), ("日均接待80余人次", True), ("共发放500元", False)]
)
def test_rate(text: str, rate: bool) -> None:
    assert [q.rate for q in find(text)] == [rate]


def test_a_frame_of_time_holds_for_what_is_counted_behind_it() -> None:
    text = (
        "截至2019年底，会员达5万人。农民工会员有2万人。区总工会慰问职工30人。覆盖单位80家。\n"
        "五年来，新建驿站9家。2021年培训60人。累计惠及职工70人。"
    )
    dated = [(q.value, q.time_text) for q in find(text)]
    frame = "截至2019年底"
    assert dated == [
        (50000, frame), (20000, frame), (30, None), (80, frame), (9, "五年来"), (60, "2021年"), (70, None)
    ]  # fmt: skip


def test_what_was_reached_stands_beside_the_plan() -> None:
    for text in ("计划建会60家，实际建会72家", "计划建会60家（实际建成72家）", "计划建会60家；实建72家"):
        assert [(q.value, q.modality) for q in find(text)] == [(60, "planned"), (72, "done")]
    assert find("将结合实际，力争建会60家")[0].modality == "planned"


def test_above_is_said_of_round_numbers_only() -> None:
    assert [q.approximation for q in find("慰问组送上3000元，上千名职工受益")] == [None, "上"]


def test_offsets_hold_over_sentences() -> None:
    text = "会员增至３０家。\n建成驿站20个，慰问200人次！"
    assert [text[q.start : q.end] for q in find(text)] == ["３０家", "20个", "200人次"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("一百二十八", 128),
        ("两万三千", 23000),
        ("三百零五", 305),
        ("十", 10),
        ("百", 100),
        ("三四百", None),
        ("一亿", 10**8),
    ],
)
def test_chinese_numerals(text: str, value: int | None) -> None:
    assert parse_han(text) == value


def test_numeral_with_approximation() -> None:
    numeral = parse("550余万")
    assert numeral is not None
    assert (numeral.value, numeral.approximation, numeral.bare) == (5_500_000, "余", False)
