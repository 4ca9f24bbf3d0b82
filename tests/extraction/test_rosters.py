"""Lists of honoured people and collectives: one case a format, each read to the last cell."""

from __future__ import annotations

import pytest

from kg.extraction.page import read_page
from kg.extraction.rosters.roster_cells import plain_name
from kg.extraction.rosters.roster_entries import entries_of
from kg.extraction.rosters.roster_headings import is_heading, strip_number
from kg.extraction.rosters.roster_model import Expected
from kg.extraction.rosters.roster_units import split
from kg.model import EntityType, Page, Reading
from tests.extraction.articles import statements

BODIES = (EntityType.ENTERPRISE, EntityType.INSTITUTION, EntityType.UNION)


def _readings(text: str) -> tuple[Reading, ...]:
    return read_page(Page("page", "page.txt", text)).readings


def _rows(text: str) -> set[tuple[str, str, str, str]]:
    """(person or collective, employer, title, honour) of everything that the lists of a page state."""
    rows = set()
    for reading in _readings(text):
        name = [e.name for e in reading.entities]
        work: dict[int, tuple[str, str]] = {}
        awards: dict[int, str] = {}
        for f in reading.facts:
            if not f.rule.startswith("roster.") or f.object is None:
                continue
            if f.predicate == "holdsPost":
                work[f.subject] = (name[f.object], str(f.attributes["title"]))
            elif f.predicate == "employedBy":
                work.setdefault(f.subject, (name[f.object], ""))
            elif f.predicate == "awarded":
                awards[f.subject] = name[f.object]
        for k in sorted(work.keys() | awards.keys()):
            rows.add((name[k], *work.get(k, ("", "")), awards.get(k, "")))
    return rows


FORMATS = {
    "bullets before names, bureaus of an area, long crafts, a hospital's nickname in a bracket": (
        """“滨江工匠”名单公布

本报讯（记者 李明）滨江市总工会近日公布“滨江工匠”名单。名单如下：

●丁一楠 滨江市农业农村局土肥站站长

●吴晓燕 浙江恒沃科技有限公司试制部数控机床技能师

●赵铁军（市二医）

●孙海峰 东岭视讯（吴江）有限公司钳工
""",
        {
            ("丁一楠", "滨江市农业农村局", "土肥站站长", "滨江工匠"),
            ("吴晓燕", "浙江恒沃科技有限公司", "试制部数控机床技能师", "滨江工匠"),
            ("赵铁军", "", "", "滨江工匠"),
            ("孙海峰", "东岭视讯（吴江）有限公司", "钳工", "滨江工匠"),
        },
    ),
    "the clause that confers leads to the list, behind the story of how they were found": (
        """滨江区命名首批“滨江工匠”

本报讯（记者 李明）滨江区总工会日前发文，命名3名职工为首批“滨江工匠”。活动经资格审查、公示等环节。名单如下：

丁一楠 浙江恒沃科技有限公司装配钳工

吴晓燕（女） 浙江东岭中学科学教师

赵铁军 浙江恒沃科技有限公司焊工
""",
        {
            ("丁一楠", "浙江恒沃科技有限公司", "装配钳工", "滨江工匠"),
            ("吴晓燕", "浙江东岭中学", "科学教师", "滨江工匠"),
            ("赵铁军", "浙江恒沃科技有限公司", "焊工", "滨江工匠"),
        },
    ),
    "columns of full-width spaces, padded names, remarks": (
        """2024年首都劳动奖章获得者名单

丁　楠（女）　北京恒沃农业科技有限公司　育种研究室主任
王　磊　　　　北京天航地服有限公司　　　行李装卸员
乌　兰（女，蒙古族）　北京潮白医院　　　急诊科护士长
欧阳晓峰　　　北京优鲜供应链有限公司　　副总经理
""",
        {
            ("丁楠", "北京恒沃农业科技有限公司", "育种研究室主任", "首都劳动奖章"),
            ("王磊", "北京天航地服有限公司", "行李装卸员", "首都劳动奖章"),
            ("乌兰", "北京潮白医院", "急诊科护士长", "首都劳动奖章"),
            ("欧阳晓峰", "北京优鲜供应链有限公司", "副总经理", "首都劳动奖章"),
        },
    ),
    "commas, rows without a full stop": (
        """2023年首都劳动奖章获得者名单

张建国，北京首钢冷轧薄板有限公司，轧钢工
李　敏（女），北京同仁堂科技发展股份有限公司，副总经理
欧阳海，中国石化北京燕山分公司炼油一厂，高级技师
王秀英（女，回族），北京市海淀区中关村第一小学，党支部书记、校长
买买提·吐尔逊（维吾尔族），北京新发地农副产品批发市场，保安队长
""",
        {
            ("张建国", "北京首钢冷轧薄板有限公司", "轧钢工", "首都劳动奖章"),
            ("李敏", "北京同仁堂科技发展股份有限公司", "副总经理", "首都劳动奖章"),
            ("欧阳海", "中国石化北京燕山分公司炼油一厂", "高级技师", "首都劳动奖章"),
            ("王秀英", "北京市海淀区中关村第一小学", "党支部书记、校长", "首都劳动奖章"),
            ("买买提·吐尔逊", "北京新发地农副产品批发市场", "保安队长", "首都劳动奖章"),
        },
    ),
    "unit and post in one column": (
        """朝阳区“最美职工”光荣榜

①刘芳　北京朝阳医院护士
②阿依古丽·买买提（女，维吾尔族）　北京新疆大厦餐饮部厨师
③乌兰　呼家楼中心小学教师
④仇英俊　北京望京新兴产业区综合开发有限公司物业部维修工
""",
        {
            ("刘芳", "北京朝阳医院", "护士", "最美职工"),
            ("阿依古丽·买买提", "北京新疆大厦", "餐饮部厨师", "最美职工"),
            ("乌兰", "呼家楼中心小学", "教师", "最美职工"),
            ("仇英俊", "北京望京新兴产业区综合开发有限公司", "物业部维修工", "最美职工"),
        },
    ),
    "collectives, and a slogan below them": (
        """2022年平谷区五一劳动奖状获得者名单

◇北京恒远机械有限公司
◇北京天润食品有限公司
◇平谷区恒安医院

劳动最光荣　劳动最崇高　劳动最伟大
向平谷区先进集体致敬！
""",
        {
            ("北京恒远机械有限公司", "", "", "平谷区五一劳动奖状"),
            ("北京天润食品有限公司", "", "", "平谷区五一劳动奖状"),
            ("平谷区恒安医院", "", "", "平谷区五一劳动奖状"),
        },
    ),
    "unit before name, sections by trade": (
        """第二届“石景山工匠”名单

（一）制造业

北京首钢股份有限公司　　李卫东
北京首钢自动化信息技术有限公司　　何　平

（二）服务业

石景山区古城街道环卫所　　环卫工人　　王桂兰
北京石景山游乐园　　设备部经理　　高　峰
""",
        {
            ("李卫东", "北京首钢股份有限公司", "", "石景山工匠"),
            ("何平", "北京首钢自动化信息技术有限公司", "", "石景山工匠"),
            ("王桂兰", "石景山区古城街道环卫所", "环卫工人", "石景山工匠"),
            ("高峰", "北京石景山游乐园", "设备部经理", "石景山工匠"),
        },
    ),
    "numbered sections, collectives and people": (
        """通州区2022年度先进集体和先进个人表彰名单

一、先进集体（3个）

1. 北京市通州区潞河医院急诊科
2. 北京通州自来水有限公司管网维修班
3. 通州区永顺镇总工会

二、先进个人（4名）

1. 赵 刚 北京通州自来水有限公司 管道工
2. 钱多多 通州区永顺镇总工会 副主席
3. 孙立 北京市通州区潞河医院 主任医师
4. 端木磊 北京物美商业集团股份有限公司通州分公司 收银员
""",
        {
            ("北京市通州区潞河医院急诊科", "", "", "通州区先进集体"),
            ("北京通州自来水有限公司管网维修班", "", "", "通州区先进集体"),
            ("通州区永顺镇总工会", "", "", "通州区先进集体"),
            ("赵刚", "北京通州自来水有限公司", "管道工", "通州区先进个人"),
            ("钱多多", "通州区永顺镇总工会", "副主席", "通州区先进个人"),
            ("孙立", "北京市通州区潞河医院", "主任医师", "通州区先进个人"),
            ("端木磊", "北京物美商业集团股份有限公司通州分公司", "收银员", "通州区先进个人"),
        },
    ),
    "brackets behind the names, in one paragraph": (
        """第四届“顺义工匠”名单

（共8名，按姓氏笔画排序）

卫东升（北京北奔汽车制造有限公司）、邓燕飞（顺义区杨镇第一中学）、石琳（女，北京天航地服有限公司）
""",
        {
            ("卫东升", "北京北奔汽车制造有限公司", "", "顺义工匠"),
            ("邓燕飞", "顺义区杨镇第一中学", "", "顺义工匠"),
            ("石琳", "北京天航地服有限公司", "", "顺义工匠"),
        },
    ),
    "unit: names": (
        """2024年怀柔区五一劳动奖章名单

北京怀柔水务有限公司：张强、刘德志
怀柔区第一中学：陈静
北京红螺食品有限公司：宋玉兰、何平、胡建军
怀柔区融媒体中心：高山
""",
        {
            ("张强", "北京怀柔水务有限公司", "", "怀柔区五一劳动奖章"),
            ("刘德志", "北京怀柔水务有限公司", "", "怀柔区五一劳动奖章"),
            ("陈静", "怀柔区第一中学", "", "怀柔区五一劳动奖章"),
            ("宋玉兰", "北京红螺食品有限公司", "", "怀柔区五一劳动奖章"),
            ("何平", "北京红螺食品有限公司", "", "怀柔区五一劳动奖章"),
            ("胡建军", "北京红螺食品有限公司", "", "怀柔区五一劳动奖章"),
            ("高山", "怀柔区融媒体中心", "", "怀柔区五一劳动奖章"),
        },
    ),
    "two columns a line, unions": (
        """丰台区优秀工会工作者名单

张　丽　　丰台区方庄地区总工会　　　　李卫国　　北京丰台医院工会委员会
王　芳　　丰台区方庄地区总工会　　　　司马光　　丰台区卢沟桥街道总工会
""",
        {
            ("张丽", "", "", "丰台区优秀工会工作者"),
            ("李卫国", "", "", "丰台区优秀工会工作者"),
            ("王芳", "", "", "丰台区优秀工会工作者"),
            ("司马光", "", "", "丰台区优秀工会工作者"),
        },
    ),
    "collectives in two columns under districts": (
        """北京市工人先锋号名单

海淀区

北京市海淀医院急诊科　　　　　　　　　北京超市发连锁股份有限公司双榆树店
北京市第十九中学数学教研组　　　　　　北京海淀置业集团有限公司物业一部

经开区

京东方科技集团股份有限公司成膜科
""",
        {
            ("北京市海淀医院急诊科", "", "", "北京市工人先锋号"),
            ("北京超市发连锁股份有限公司双榆树店", "", "", "北京市工人先锋号"),
            ("北京市第十九中学数学教研组", "", "", "北京市工人先锋号"),
            ("北京海淀置业集团有限公司物业一部", "", "", "北京市工人先锋号"),
            ("京东方科技集团股份有限公司成膜科", "", "", "北京市工人先锋号"),
        },
    ),
    "names only": (
        """延庆区优秀志愿者名单

张强　刘德志　陈静　宋玉兰
何平　胡建军　丁　一　乌兰
""",
        {
            (name, "", "", "延庆区优秀志愿者")
            for name in ("张强", "刘德志", "陈静", "宋玉兰", "何平", "胡建军", "丁一", "乌兰")
        },
    ),
    "a table with a head, candidates only": (
        """2020年北京市劳动模范和先进工作者推荐人选公示名单

序号	姓名	性别	民族	工作单位及职务
1	刘建华	男	汉族	北京首农食品集团有限公司乳品加工工
2	马晓燕	女	回族	北京市昌平区回龙观医院护理部主任
3	那英杰	男	满族	北京昌平科技园发展集团有限公司董事长
""",
        {
            ("刘建华", "北京首农食品集团有限公司", "乳品加工工", ""),
            ("马晓燕", "北京市昌平区回龙观医院", "护理部主任", ""),
            ("那英杰", "北京昌平科技园发展集团有限公司", "董事长", ""),
        },
    ),
    "candidates of several honours": (
        """首都劳动奖状、首都劳动奖章推荐对象公示名单

首都劳动奖状推荐单位：北京城建集团有限责任公司、北京银行股份有限公司

首都劳动奖章推荐人选

周志强　北京公交集团第三客运分公司87路车队驾驶员
吴海霞（女）　北京环卫集团机扫公司　保洁员
郑　军　北京地铁运营有限公司运营一分公司　列车司机
""",
        {
            ("周志强", "北京公交集团第三客运分公司", "87路车队驾驶员", ""),
            ("吴海霞", "北京环卫集团机扫公司", "保洁员", ""),
            ("郑军", "北京地铁运营有限公司运营一分公司", "列车司机", ""),
        },
    ),
    "rows in an article of news, behind a colon": (
        """平谷区“桃乡工匠”名单出炉

本报讯（通讯员 王艳）日前，平谷区总工会公布首届“桃乡工匠”名单，10名职工上榜。他们是：
刘保国 北京平谷区大华山镇大桃专业合作社 农艺师
田　野 北京市平谷区刘家店镇政府 林业站站长
郭　靖 北京谷丰农业科技有限公司 技术总监
""",
        {
            ("刘保国", "北京平谷区大华山镇大桃专业合作社", "农艺师", "桃乡工匠"),
            ("田野", "北京市平谷区刘家店镇政府", "林业站站长", "桃乡工匠"),
            ("郭靖", "北京谷丰农业科技有限公司", "技术总监", "桃乡工匠"),
        },
    ),
    "in running text: the sentence says who received what": (
        """北京市总工会表彰先进

本报讯（记者 张三丰）近日，北京市总工会印发通报，授予周志强（北京公交集团）、吴
海霞（北京环卫集团）、郑军（北京地铁运营有限公司）首都劳动奖章。
""",
        {
            ("周志强", "北京公交集团", "", ""),
            ("吴海霞", "北京环卫集团", "", ""),
            ("郑军", "北京地铁运营有限公司", "", ""),
        },
    ),
    "people by sex and birth, each line a sentence": (
        """首都劳动奖章获得者简介

张建国，男，汉族，1975年3月出生，中共党员，北京首钢冷轧薄板有限公司轧钢作业区作业长。
李敏，女，满族，1980年5月出生，北京同仁堂科技发展股份有限公司副总经理。
欧阳海，男，1983年出生，中国石化北京燕山分公司高级技师。
""",
        {
            ("张建国", "北京首钢冷轧薄板有限公司", "轧钢作业区作业长", "首都劳动奖章"),
            ("李敏", "北京同仁堂科技发展股份有限公司", "副总经理", "首都劳动奖章"),
            ("欧阳海", "中国石化北京燕山分公司", "高级技师", "首都劳动奖章"),
        },
    ),
    "short lives: name, sex, age, post, then sentences": (
        """河北省五一劳动奖章获得者简介

丁一楠 男 52岁 石家庄恒沃药厂四车间主任 1993年以来，他带领职工改造罐体12台。
吴晓燕　女　45岁　石家庄市潮白棉纺织厂织布工　她创造了连续多年无疵布的纪录。
孙海峰 男 38岁 东岭县柳树乡农民 多年来，他义务修路。
""",
        {
            ("丁一楠", "石家庄恒沃药厂", "四车间主任", "河北省五一劳动奖章"),
            ("吴晓燕", "石家庄市潮白棉纺织厂", "织布工", "河北省五一劳动奖章"),
            ("孙海峰", "", "", "河北省五一劳动奖章"),
        },
    ),
    "an honour, a colon and those who have it, in a report": (
        """我省受表彰的集体和个人

本报讯（记者 李明）记者近日从省总工会获悉，我省一批集体和个人受到全国总工会表彰。

全国五一劳动奖状：浙江恒沃酒业股份有限公司、东岭自治州人民医院；

全国五一劳动奖章：丁一楠（女，苗族，云溪县古树村竹编艺人）、吴晓燕（女，潮白市公交公司驾驶员）；

全国工人先锋号：浙江潮白煤业有限公司大湾煤矿综采一队。
""",
        {
            ("浙江恒沃酒业股份有限公司", "", "", "全国五一劳动奖状"),
            ("东岭自治州人民医院", "", "", "全国五一劳动奖状"),
            ("丁一楠", "", "", "全国五一劳动奖章"),
            ("吴晓燕", "潮白市公交公司", "驾驶员", "全国五一劳动奖章"),
            ("浙江潮白煤业有限公司大湾煤矿综采一队", "", "", "全国工人先锋号"),
        },
    ),
    "an honour and a colon, the rest below": (
        """我省受表彰的个人

本报讯（记者 李明）记者近日从省总工会获悉，我省一批个人受到全国总工会表彰。

全国五一劳动奖章：丁一楠（滨江机械厂）
吴晓燕（滨江纺织公司）
李静（滨江公交公司）
赵大海（滨江煤业公司）
""",
        {
            ("丁一楠", "滨江机械厂", "", "全国五一劳动奖章"),
            ("吴晓燕", "滨江纺织公司", "", "全国五一劳动奖章"),
            ("李静", "滨江公交公司", "", "全国五一劳动奖章"),
            ("赵大海", "滨江煤业公司", "", "全国五一劳动奖章"),
        },
    ),
    "two columns, a name that ends as a rank does, one unit for several": (
        """青岛市五一劳动奖章获得者名单（4名）

王亚军 青岛恒沃街道办事处城管科科长　　李　静 青岛潮白医院消化科副主任
刘建国、赵红梅（均为青岛东岭科技公司）
""",
        {
            ("王亚军", "青岛恒沃街道办事处", "城管科科长", "青岛市五一劳动奖章"),
            ("李静", "青岛潮白医院", "消化科副主任", "青岛市五一劳动奖章"),
            ("刘建国", "青岛东岭科技公司", "", "青岛市五一劳动奖章"),
            ("赵红梅", "青岛东岭科技公司", "", "青岛市五一劳动奖章"),
        },
    ),
    "works and their authors": (
        """“班组的一天”征文揭晓

本报讯 市总工会“班组的一天”征文近日揭晓。

获 奖 名 单

一等奖

夜班的灯火（作者：滨江恒沃环保有限公司 丁一楠）

二等奖

师傅的工具箱——记车间里的老劳模（作者：滨江潮白公交公司二分公司乘务员吴晓燕）

扫街人（作者：滨江市东岭区环卫中心 孙 强）
""",
        {
            ("丁一楠", "滨江恒沃环保有限公司", "", "“班组的一天”征文一等奖"),
            ("吴晓燕", "滨江潮白公交公司二分公司", "乘务员", "“班组的一天”征文二等奖"),
            ("孙强", "滨江市东岭区环卫中心", "", "“班组的一天”征文二等奖"),
        },
    ),
    "a decision, its addressees and annexes": (
        """关于表彰2019年度青岛市五一劳动奖章和先进女职工的决定

各区、市总工会，市直各产业工会：

经研究，决定对下列个人予以表彰。

附件：1.青岛市五一劳动奖章名单
2.青岛市先进女职工名单

青岛市总工会
2019年4月25日

附件1
青岛市“五一”劳动奖章名单（3名）
丁一楠 青岛恒沃港务有限公司桥吊司机
赵 磊（青岛一矿机械集团）
牛建库 青岛东岭公交集团有限公司38路驾驶员

附件2
青岛市先进女职工名单
吴晓燕、孙秀兰 青岛潮白食品集团有限公司
""",
        {
            ("丁一楠", "青岛恒沃港务有限公司", "桥吊司机", "青岛市五一劳动奖章"),
            ("赵磊", "青岛一矿机械集团", "", "青岛市五一劳动奖章"),
            ("牛建库", "青岛东岭公交集团有限公司", "38路驾驶员", "青岛市五一劳动奖章"),
            ("吴晓燕", "青岛潮白食品集团有限公司", "", "青岛市先进女职工"),
            ("孙秀兰", "青岛潮白食品集团有限公司", "", "青岛市先进女职工"),
        },
    ),
    "names right behind their post, banks by their short name, and where to write": (
        """2024年滨江市“最美职工”名单

丁一楠 滨江恒沃环保有限公司焊工
滨江潮白公交公司 高级技师吴晓燕
孙强 邮储银行
滨江市环卫中心 驾驶员 赵磊

联系地址：滨江市东岭路8号
联系人：孙强
""",
        {
            ("丁一楠", "滨江恒沃环保有限公司", "焊工", "最美职工"),
            ("吴晓燕", "滨江潮白公交公司", "高级技师", "最美职工"),
            ("孙强", "中国邮政储蓄银行", "", "最美职工"),
            ("赵磊", "滨江市环卫中心", "驾驶员", "最美职工"),
        },
    ),
    "prizes of a contest that the headline only tells of": (
        """滨江市总工会公布宣讲比赛结果

评选出一等奖1名，二等奖2名，并设优秀组织奖。现将评选结果公布如下：

一等奖：
丁一楠 滨江恒沃环保有限公司
二等奖：
吴晓燕 滨江潮白公交公司
孙强 滨江市东岭区环卫中心
优秀组织奖：
东岭区总工会
""",
        {
            ("丁一楠", "滨江恒沃环保有限公司", "", ""),
            ("吴晓燕", "滨江潮白公交公司", "", ""),
            ("孙强", "滨江市东岭区环卫中心", "", ""),
            ("东岭区总工会", "", "", "优秀组织奖"),
        },
    ),
    "unions that are honoured, in a system of a city": (
        """滨江市卫生健康系统优秀工会名单

滨江市第一医院工会
滨江市妇幼保健院工会
东岭县人民医院工会
""",
        {
            ("滨江市第一医院工会", "", "", "滨江市卫生健康系统优秀工会"),
            ("滨江市妇幼保健院工会", "", "", "滨江市卫生健康系统优秀工会"),
            ("东岭县人民医院工会", "", "", "滨江市卫生健康系统优秀工会"),
        },
    ),
    "the winners of a contest whose name has quotation marks": (
        """2023年滨江市“安康杯”竞赛优胜单位名单

滨江钢管有限公司
滨江市第一医院
滨江机床厂工会
""",
        {
            ("滨江钢管有限公司", "", "", "滨江市“安康杯”竞赛优胜单位"),
            ("滨江市第一医院", "", "", "滨江市“安康杯”竞赛优胜单位"),
            ("滨江机床厂工会", "", "", "滨江市“安康杯”竞赛优胜单位"),
        },
    ),
    "cadres of unions": (
        """滨江市优秀工会主席名单

丁一楠　滨江钢管有限公司
吴晓燕　滨江市第一医院
赵志强　滨江机床厂
""",
        {
            ("丁一楠", "滨江钢管有限公司", "", "滨江市优秀工会主席"),
            ("吴晓燕", "滨江市第一医院", "", "滨江市优秀工会主席"),
            ("赵志强", "滨江机床厂", "", "滨江市优秀工会主席"),
        },
    ),
    "studios with who runs them in brackets, by town": (
        """关于命名2023年度滨江职工科技创新英才工作室的决定

附件

2023年度滨江职工科技创新英才工作室名单（3个）

青溪镇（2个）

丁一楠创新工作室（滨江钢管有限公司）

吴晓燕新材料创新工作室（滨江市第一医院）
""",
        {
            ("丁一楠创新工作室", "", "", "滨江职工科技创新英才工作室"),
            ("吴晓燕新材料创新工作室", "", "", "滨江职工科技创新英才工作室"),
        },
    ),
    "studios with who leads them, of which body": (
        """2023年滨江市劳模创新工作室名单

序号　　工作室名称　　领衔人　　所在单位
1　　丁一楠劳模创新工作室　　丁一楠　　滨江钢管有限公司
2　　吴晓燕劳模创新工作室　　吴晓燕　　滨江市第一医院
3　　赵志强劳模创新工作室　　赵志强　　滨江机床厂
""",
        {
            ("丁一楠劳模创新工作室", "", "", "滨江市劳模创新工作室"),
            ("吴晓燕劳模创新工作室", "", "", "滨江市劳模创新工作室"),
            ("赵志强劳模创新工作室", "", "", "滨江市劳模创新工作室"),
            ("丁一楠", "滨江钢管有限公司", "", ""),
            ("吴晓燕", "滨江市第一医院", "", ""),
            ("赵志强", "滨江机床厂", "", ""),
        },
    ),
    "a column of honours and one of their years, an empty cell, a row without a year": (
        """滨江市历年劳动模范、先进工作者名录

序号	姓名	性别	工作单位	职务	获得何种称号	命名时间
1	王建国	男	滨江橡胶厂	车工	全国劳动模范	1979年
2	李秀兰	女	滨江纺织厂		沈阳市特等劳动模范	1982
3	赵铁军	男	滨江水泥厂	厂长	全国先进生产者	
""",
        {
            ("王建国", "滨江橡胶厂", "车工", "全国劳动模范"),
            ("李秀兰", "滨江纺织厂", "", "沈阳市特等劳动模范"),
            ("赵铁军", "滨江水泥厂", "厂长", "全国先进生产者"),
        },
    ),
    "a table in Markdown with a column of honours": (
        """# 滨江市历年劳动模范、先进工作者名单

| 姓名 | 单位 | 荣誉称号 | 时间 |
|---|---|---|---|
| 王建国 | 滨江橡胶厂 | 全国三八红旗手 | 1979年 |
| 李秀兰 | 滨江纺织厂 | 全国先进生产者 | 1956年 |
""",
        {("王建国", "滨江橡胶厂", "", "全国三八红旗手"), ("李秀兰", "滨江纺织厂", "", "全国先进生产者")},
    ),
    "where people come from is nobody they work for": (
        """全国劳动模范名录

孙桂芝，女，1935年生，河北沧县人
王铁山，男，山东掖县人，天津第六棉纺织厂保全工
李秀兰，女，籍贯：四川成都，成都量具刃具厂检验工
赵铁军 男 原籍湖南湘潭 哈尔滨锅炉厂焊工
钱立本，男，河北唐山，唐山市机务段工人
""",
        {
            ("孙桂芝", "", "", "全国劳动模范"),
            ("王铁山", "天津第六棉纺织厂", "保全工", "全国劳动模范"),
            ("李秀兰", "成都量具刃具厂", "检验工", "全国劳动模范"),
            ("赵铁军", "哈尔滨锅炉厂", "焊工", "全国劳动模范"),
            ("钱立本", "唐山市机务段", "工人", "全国劳动模范"),
        },
    ),
    "two rows of name and sex below a list's title": (
        """云南省劳动模范名单

马玉龙，男，楚雄运输公司驾驶员
段思梅，女，景谷县糖厂厂长
""",
        {
            ("马玉龙", "楚雄运输公司", "驾驶员", "云南省劳动模范"),
            ("段思梅", "景谷县糖厂", "厂长", "云南省劳动模范"),
        },
    ),
    "two rows that full stops end": (
        """云南省劳动模范名单

马玉龙，男，回族，楚雄运输公司驾驶员。
段思梅，女，彝族，景谷县糖厂厂长。
""",
        {
            ("马玉龙", "楚雄运输公司", "驾驶员", "云南省劳动模范"),
            ("段思梅", "景谷县糖厂", "厂长", "云南省劳动模范"),
        },
    ),
    "a table whose heads are set apart": (
        """滨江市历年劳动模范登记表

姓 名 单 位 职 务 称 号 年 份
王建国 恒远机械厂 焊工 全国先进生产者 1956
李秀兰 天成纺织厂 挡车工 全国劳动模范 1989
赵铁军 滨江水泥厂 厂长 沈阳市劳动模范 1985
""",
        {
            ("王建国", "恒远机械厂", "焊工", "全国先进生产者"),
            ("李秀兰", "天成纺织厂", "挡车工", "全国劳动模范"),
            ("赵铁军", "滨江水泥厂", "厂长", "沈阳市劳动模范"),
        },
    ),
}


@pytest.mark.parametrize("case", FORMATS)
def test_a_format_is_read_to_the_last_cell(case: str) -> None:
    text, rows = FORMATS[case]
    assert _rows(text) == rows


@pytest.mark.parametrize("case", FORMATS)
def test_a_list_names_no_further_people_and_other_rules_stay_out(case: str) -> None:
    text, rows = FORMATS[case]
    for reading in _readings(text):
        people = {e.name for e in reading.entities if e.type is EntityType.PERSON}
        assert people <= {row[0] for row in rows}
        rules = {f.rule.split(".")[0] for f in reading.facts if f.predicate in ("holdsPost", "employedBy")}
        assert rules <= {"roster"}


def test_mentions_quote_the_article() -> None:
    for text, _ in FORMATS.values():
        for reading in _readings(text):
            for m in reading.mentions:
                assert m.text == reading.article.text[m.start : m.end]


def test_year_and_edition_come_from_the_heading_or_the_headline() -> None:
    found = {}
    for case in ("numbered sections, collectives and people", "unit before name, sections by trade"):
        for reading in _readings(FORMATS[case][0]):
            found[case[:8]] = next(dict(f.attributes) for f in reading.facts if f.predicate == "awarded")
    assert found == {"numbered": {"year": "2022"}, "unit bef": {"edition": "第二届"}}


def test_a_column_of_years_dates_its_rows_and_not_the_years_of_birth() -> None:
    (reading,) = _readings(
        "全国劳动模范名单\n\n姓名\t出生年月\t工作单位及职务\t授予时间\n"
        "王建国\t1935.5\t滨江橡胶厂车工\t1979年\n李秀兰\t1940.7\t滨江纺织厂挡车工\t1989年\n"
    )
    years = {f.attributes.get("year") for f in reading.facts if f.predicate == "awarded"}
    assert years == {"1979", "1989"}


def test_without_a_column_of_years_the_headings_year_counts() -> None:
    (reading,) = _readings(
        "2024年表彰名单\n\n姓名\t工作单位\t荣誉称号\n"
        "王建国\t滨江橡胶厂\t全国劳动模范\n李秀兰\t滨江纺织厂\t全国三八红旗手\n"
    )
    years = [f.attributes.get("year") for f in reading.facts if f.predicate == "awarded"]
    assert years == ["2024", "2024"]


_COLUMN_OF_HONOURS = """咸阳市五一劳动奖获奖名单

| 姓名 | 单位 | 职务 | {column} |
| --- | --- | --- | --- |
| 王建国 | 咸阳橡胶有限公司 | 车间主任 | 市五一劳动奖章 |
| 李秀兰 | 咸阳市第二医院 | 护士长 | 市五一劳动奖章 |
"""


@pytest.mark.parametrize("column", ["荣誉", "表彰类别", "获奖类别", "奖章名称", "获得荣誉情况"])
def test_a_column_of_honours_says_more_than_the_headline(column: str) -> None:
    (reading,) = _readings(_COLUMN_OF_HONOURS.format(column=column))
    honours = [e.name for e in reading.entities if e.type is EntityType.HONOUR]
    awards = [f for f in reading.facts if f.predicate == "awarded"]
    assert (honours, len(awards)) == (["咸阳市五一劳动奖章"], 2)
    assert {f.attributes["title"] for f in reading.facts if "title" in f.attributes} == {"车间主任", "护士长"}


@pytest.mark.parametrize("column", ["拟授荣誉", "拟授予称号", "推荐称号", "拟表彰类别"])
def test_nobody_has_what_a_column_proposes(column: str) -> None:
    (reading,) = _readings(_COLUMN_OF_HONOURS.format(column=column))
    assert not [f for f in reading.facts if f.predicate == "awarded"]


def test_two_titles_in_one_headline_are_given_to_nobody() -> None:
    text = FORMATS["a table with a head, candidates only"][0].replace("推荐人选公示名单", "名单")
    assert {row[3] for row in _rows(text)} == {""}


_HONOURED = """{headline}

{prose}

一、青溪市五一劳动奖状（2个）
青溪长风纺织有限公司
青溪市第二医院

二、青溪市五一劳动奖章（2名）
丁一楠 青溪恒沃科技有限公司装配钳工
吴晓燕（女） 青溪市东岭中学教师

三、青溪市先进集体（2个）
青溪长风纺织有限公司细纱车间
青溪恒沃科技有限公司总装班
{end}
"""


@pytest.mark.parametrize(
    ("headline", "prose", "honoured"),
    [
        ("2015年青溪市五一劳动奖表彰名单", "现将表彰名单予以公布。公示时间为4月2日至8日。", True),
        ("2015年青溪市五一劳动奖获得者名单", "经基层推荐、审核、公示，现将名单公布如下。", True),
        ("2015年青溪市五一劳动奖名单", "经公示无异议，决定授予下列单位和个人称号。", True),
        ("2015年青溪市五一劳动奖名单", "从50名候选人中评出的先进公布如下。公示期间未收到异议。", True),
        ("2015年青溪市五一劳动奖拟表彰名单", "现将名单公布如下。", False),
        ("2015年青溪市五一劳动奖评选结果公示", "现将评选结果公布如下。", False),
        ("2015年青溪市五一劳动奖表彰名单", "现将名单公示如下。如有异议，请向市总工会反映。", False),
        ("2015年青溪市五一劳动奖名单", "现将拟授予称号的名单公布如下。", False),
    ],
)
def test_a_list_tells_if_its_people_have_the_honour(headline: str, prose: str, honoured: bool) -> None:
    rows = _rows(_HONOURED.format(headline=headline, prose=prose, end=""))
    assert {bool(row[3]) for row in rows} == {honoured}


_SIGNED = ("青溪市总工会\n2015年4月29日", "青溪市总工会", "青溪市总工会　2015年4月29日")


@pytest.mark.parametrize("end", _SIGNED)
def test_the_body_on_the_last_line_signs(end: str) -> None:
    text = _HONOURED.format(headline="2015年青溪市五一劳动奖表彰名单", prose="现将名单公布如下。", end=end)
    assert "青溪市总工会" not in {row[0] for row in _rows(text)}


def test_a_body_like_those_above_it_is_the_last_row() -> None:
    text = _HONOURED.format(headline="青溪市五一劳动奖表彰名单", prose="名单如下。", end="青溪市林业局工会")
    assert "青溪市林业局工会" in {row[0] for row in _rows(text)}


def test_judges_win_nothing() -> None:
    text = """清河区第三届职工技能大赛落幕

本报讯（记者 李明）近日，清河区第三届职工技能大赛落幕，获奖名单如下。
一等奖：王建国（北京恒远机械有限公司）
二等奖：李秀兰（清河区医院）
三等奖：周海燕（清河区第一中学）
优秀组织奖：北京远山集团、清河区医院
评委：张明远、陈立新
"""
    (reading,) = _readings(text)
    found = {(f.predicate, reading.entities[f.subject].name) for f in reading.facts}
    assert {n for p, n in found if p == "participatesIn"} == {"王建国", "李秀兰", "周海燕"}
    assert {n for p, n in found if p == "awarded"} == {"北京远山集团", "清河区医院"}


def test_prose_yields_no_roster() -> None:
    text = """朝阳区总工会走访企业

本报讯（记者 李明）昨日，朝阳区总工会主席张艳革一行走访北京小米科技有限责任公司、京东集团和美团，看望职工。
“我们要把服务送到职工身边。”张艳革说，今年将新建20个驿站。
"""
    rules = {m.rule for reading in _readings(text) for m in reading.mentions}
    assert not any(rule.startswith(("roster.", "listed.")) for rule in rules)


@pytest.mark.parametrize(
    ("cell", "body", "type_"),
    [
        ("北京北奔汽车制造有限公司总装车间高级技师", "北京北奔汽车制造有限公司", "enterprise"),
        ("国信电缆集团顺义分公司", "国信电缆集团顺义分公司", "enterprise"),
        ("北京公交集团第三客运分公司87路车队驾驶员", "北京公交集团第三客运分公司", "enterprise"),
        ("首都医科大学附属北京安贞医院心内科主任医师", "首都医科大学附属北京安贞医院", "institution"),
        ("中国农业大学动物医学院教授", "中国农业大学", "institution"),
        ("北京市公安局大兴分局庞各庄派出所民警", "北京市公安局大兴分局庞各庄派出所", "institution"),
        ("国家税务总局北京市石景山区税务局第一税务所所长", "国家税务总局北京市石景山区税务局", "institution"),
        ("顺义区赵全营镇板桥村党支部书记", "顺义区赵全营镇板桥村党支部", "institution"),
        ("北京市西城区展览路街道办事处副主任", "北京市西城区展览路街道办事处", "institution"),
        ("顺义区赵全营镇农机站", "顺义区赵全营镇农机站", "institution"),
        ("北京市通州区档案馆", "北京市通州区档案馆", "institution"),
        ("北京华天饮食控股集团有限公司峨嵋酒家", "北京华天饮食控股集团有限公司峨嵋酒家", "enterprise"),
        ("顺义区仁和镇总工会职工帮扶中心", "顺义区仁和镇总工会职工帮扶中心", "institution"),
        ("北京天航地服有限公司工会", "北京天航地服有限公司工会", "union"),
        ("美团", "美团", "enterprise"),
        ("滨江区运河文化广场管理处绿化队队长", "滨江区运河文化广场管理处", "institution"),
        ("滨江区东塔街道办事处社区服务中心主任", "滨江区东塔街道办事处社区服务中心", "institution"),
        ("恒远汽车总装工厂焊接车间领班", "恒远汽车总装工厂", "enterprise"),
        ("江苏恒沃冷链有限公司技术顾问", "江苏恒沃冷链有限公司", "enterprise"),
    ],
)
def test_a_unit_is_cut_behind_the_body(cell: str, body: str, type_: str) -> None:
    unit = split(cell)
    assert (cell[: unit.body], unit.type.value) == (body, type_)


@pytest.mark.parametrize(
    ("row", "names"),
    [
        ("丁　楠　王　磊　　欧阳　锋", ["丁楠", "王磊", "欧阳锋"]),
        ("李 小 明　北京潮白医院", ["李小明"]),
        ("王　磊　男　汉　北京潮白医院　医生", ["王磊"]),
        ("刘二柱 管网工", ["刘二柱"]),
        ("李建设 北京昌平公共交通有限公司 修理工", ["李建设"]),
        ("北京市海淀医院", []),
        ("喜迎佳节 在线K歌", []),
        ("杏花春雨：草长莺飞", []),
        ("李建设 高远（衡阳）产业园发展有限责任公司铜品检首席技术专家", ["李建设"]),
        ("李建设、王磊（北京潮白医院）", ["李建设", "王磊"]),
        ("汉斯·穆勒（德国） 北京优鲜供应链有限公司 质检顾问", ["汉斯·穆勒"]),
        ("男子单打第一名：王磊（北京潮白医院）　第二名：黄河（北京优鲜供应链有限公司）", ["王磊", "黄河"]),
    ],
)
def test_names_of_a_row(row: str, names: list[str]) -> None:
    entries = entries_of(row, 0, len(row), Expected.ANY)
    assert [e.person.name for e in entries if e.person] == names


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("全国五一劳动奖章（1名）", True),
        ("一、先进集体（3个）", True),
        ("首都劳动奖章获得者名单", True),
        ("【北京市工人先锋号】", True),
        ("教育系统", True),
        ("一等奖", True),
        ("体育道德风尚奖", True),
        ("北京天航地服有限公司", False),
        ("王磊（3）", False),
        ("王 磊（某集团一矿）", False),
        ("丁楠　北京恒沃农业科技有限公司　育种研究室主任", False),
        ("北京优鲜供应链有限公司张三创新工作室", False),
    ],
)
def test_headings(line: str, heading: bool) -> None:
    at = strip_number(line, 0, len(line))
    assert is_heading(line[at:], line[:at]) is heading


OFFICES = {
    "several posts in a row, and party posts": (
        """滨江市总工会领导班子

党组书记、主席：丁一楠

党组成员、副主席：李红梅（女） 赵志强（7月任职）

经审委主任　孙小梅

二级调研员：周强
""",
        {
            "党组书记、主席": "丁一楠",
            "党组成员、副主席": "李红梅 赵志强",
            "经审委主任": "孙小梅",
            "二级调研员": "周强",
        },
    ),
    "a year book's chapter, below the name of its author": (
        """滨江年鉴2011 工会

【概况】 2010年，滨江市总工会下辖基层工会1200个，会员12万人。

【送温暖】 1月，滨江市总工会慰问困难职工800人。（王小丫）

【工会领导名单】

主　席　丁一楠

副主席　李红梅　赵志强（女）、孙小梅（7月任职）
""",
        {"主席": "丁一楠", "副主席": "李红梅 赵志强 孙小梅"},
    ),
    "a remark between the heading and the names, several lines of names": (
        """滨江市总工会第八届委员会常务委员名单
（共5名，按姓氏笔画为序）

丁一楠　　李红梅　　赵志强
孙小梅　　周　强
""",
        {"常务委员": "丁一楠 李红梅 赵志强 孙小梅 周强"},
    ),
    "names below an office's own line": (
        """滨江市总工会第八届委员会选举结果

主　席：丁一楠
副主席：李红梅　赵志强
孙小梅　周　强
经费审查委员会主任：吴　芳
常委：
丁一楠　李红梅　赵志强
""",
        {
            "主席": "丁一楠",
            "副主席": "李红梅 赵志强 孙小梅 周强",
            "经费审查委员会主任": "吴芳",
            "常委": "丁一楠 李红梅 赵志强",
        },
    ),
    "the meeting in the remark names the union": (
        """选举结果
（滨江市总工会第七届委员会第一次全体会议选举产生）

主  席：丁一楠
副主席：李红梅　赵志强（兼职）
常  委：丁一楠　李红梅　吴　芳
""",
        {"主席": "丁一楠", "副主席": "李红梅", "兼职副主席": "赵志强", "常委": "丁一楠 李红梅 吴芳"},
    ),
}


@pytest.mark.parametrize("case", OFFICES)
def test_offices_by_lists(case: str) -> None:
    text, wanted = OFFICES[case]
    held = set()
    for reading in _readings(text):
        name = [e.name for e in reading.entities]
        for f in reading.facts:
            if f.rule == "roster.office" and f.object is not None and name[f.object] == "滨江市总工会":
                held.add((name[f.subject], str(f.attributes["title"])))
    assert held == {(name, title) for title, names in wanted.items() for name in names.split()}


def test_offices_of_a_term_that_is_over_are_former() -> None:
    text = """云岭市总工会历届领导成员

第一届（1950年3月—1953年5月）
主席　丁一楠
副主席　吴晓燕　孙海峰（女）

第二届（1953年5月至今）
主　席：赵　磊
"""
    (reading,) = _readings(text)
    name = [e.name for e in reading.entities]
    held = {
        name[f.subject]: (f.attributes["title"], "former" in f.attributes)
        for f in reading.facts
        if f.predicate == "holdsPost"
    }
    assert held == {
        "丁一楠": ("主席", True),
        "吴晓燕": ("副主席", True),
        "孙海峰": ("副主席", True),
        "赵磊": ("主席", False),
    }


_HELD = {
    "丁一楠": ("主席", "1950年3月—1953年5月", True),
    "吴晓燕": ("主席", "1953年5月—1957年2月", True),
    "赵磊": ("副主席", "1957年2月至今", False),
}
HOLDERS = {
    "a table": """云岭市总工会历任领导名录

姓名\t职务\t任职时间
丁一楠\t主席\t1950年3月—1953年5月
吴晓燕\t主席\t1953年5月—1957年2月
赵磊\t副主席\t1957年2月至今
""",
    "a table whose columns gaps part, with remarks for some": """云岭市总工会历任领导名录

序号 姓名 性别 职务 任职时间 备注
1 丁一楠 男 主席 1950年3月—1953年5月 兼任
2 吴晓燕 女 主席 1953年5月—1957年2月
3 赵磊 男 副主席 1957年2月至今
""",
    "which committee, its years, the office": """云岭市总工会历任领导名录

第一届（1950年3月—1953年5月）主席　丁一楠
第二届（1953年5月—1957年2月）主席　吴晓燕
第三届（1957年2月至今）副主席　赵　磊
""",
    "the years and the office behind the name": """云岭市总工会历任领导名录

丁一楠　1950年3月—1953年5月任主席
吴晓燕　1953年5月—1957年2月任主席
赵磊　1957年2月至今任副主席
""",
    "offices as columns": """云岭市总工会历届领导班子

届次\t主席\t副主席\t任期
第一届\t丁一楠\t\t1950年3月—1953年5月
第二届\t吴晓燕\t\t1953年5月—1957年2月
第三届\t\t赵磊\t1957年2月至今
""",
    "an office, its holders with their years": """云岭市总工会历任领导名录

主席：丁一楠（1950年3月—1953年5月）、吴晓燕（1953年5月—1957年2月）
副主席：赵磊（1957年2月至今）
""",
}


@pytest.mark.parametrize("case", HOLDERS)
def test_all_holders_of_an_office_with_their_years(case: str) -> None:
    (reading,) = _readings(HOLDERS[case])
    name = [e.name for e in reading.entities]
    held = {
        name[f.subject]: (f.attributes["title"], f.attributes["time"], "former" in f.attributes)
        for f in reading.facts
        if f.predicate == "holdsPost" and f.object is not None and name[f.object] == "云岭市总工会"
    }
    assert held == _HELD
    others = (EntityType.ENTERPRISE, EntityType.INSTITUTION, EntityType.PERSON)
    assert {e.name for e in reading.entities if e.type in others} == {*_HELD}


_CONGRESSES = {
    "term and offices on one line": (
        "第一届（1953年4月）　主席：丁一楠　副主席：吴晓燕、赵磊\n"
        "第二届（1957年6月）　主席：孙海峰　副主席：赵磊、钱大海（女）\n"
    ),
    "no gap behind the bracket": (
        "第一届（1953年4月）主席：丁一楠 副主席：吴晓燕、赵磊\n"
        "第二届（1957年6月）主席：孙海峰 副主席：赵磊、钱大海\n"
    ),
    "a table of congresses": (
        "届次　召开时间　代表人数　主席　副主席\n"
        "第一届　1953年4月　186　丁一楠　吴晓燕、赵磊\n第二届　1957年6月　213　孙海峰　赵磊、钱大海（女）\n"
    ),
}


@pytest.mark.parametrize("case", _CONGRESSES)
def test_a_congress_and_its_officers_on_one_line(case: str) -> None:
    (reading,) = _readings(f"云岭市总工会历届主席一览表\n{_CONGRESSES[case]}")
    name = [e.name for e in reading.entities]
    assert {(e.type, e.name) for e in reading.entities if e.type is not EntityType.PERSON} == {
        (EntityType.UNION, "云岭市总工会")
    }
    held = {
        (name[f.subject], str(f.attributes["title"]), str(f.attributes["time"]))
        for f in reading.facts
        if f.predicate == "holdsPost" and f.object is not None and name[f.object] == "云岭市总工会"
    }
    assert held == {
        ("丁一楠", "主席", "1953年4月"),
        ("吴晓燕", "副主席", "1953年4月"),
        ("赵磊", "副主席", "1953年4月"),
        ("孙海峰", "主席", "1957年6月"),
        ("赵磊", "副主席", "1957年6月"),
        ("钱大海", "副主席", "1957年6月"),
    }


def test_a_heading_with_its_years_changes_the_body() -> None:
    text = """历年主席名录
云岭专区工会办事处（1952～1968）
主任：丁一楠
云岭地区工人代表大会（1969～1973）
主任：吴晓燕
云岭地区职工总会（1945～1949）
会长：赵磊
云岭市总工会（1979年至今）
主席：孙海峰　副主席：钱大海
"""
    assert _held(text) == {
        ("丁一楠", "云岭专区工会办事处", "主任", True),
        ("吴晓燕", "云岭地区工人代表大会", "主任", True),
        ("赵磊", "云岭地区职工总会", "会长", True),
        ("孙海峰", "云岭市总工会", "主席", False),
        ("钱大海", "云岭市总工会", "副主席", False),
    }


def test_all_holders_of_the_office_that_the_heading_names() -> None:
    rows = "丁一楠（1950年3月—1953年5月）\n吴晓燕（1953年5月—1957年2月）\n"
    (reading,) = _readings(f"云岭市总工会历任主席\n\n{rows}")
    titles = [f.attributes["title"] for f in reading.facts if f.predicate == "holdsPost"]
    assert titles == ["主席", "主席"]


@pytest.mark.parametrize(
    "text",
    [
        "云岭市总工会历任主席\n\n丁一楠（1921年—1998年）\n吴晓燕（1925年—2001年）\n",  # lives
        "云岭市劳动模范名录\n\n姓名 职务 任职时间\n丁一楠 厂长 1950年—1953年\n吴晓燕 主席 1953年—1957年\n",
    ],
)
def test_years_that_are_not_of_an_office_of_the_union(text: str) -> None:
    (reading,) = _readings(text)
    assert not [f for f in reading.facts if f.predicate == "holdsPost"]


def test_an_honour_told_behind_a_post_is_no_part_of_it() -> None:
    row = "滨江机械厂机修工，1979年被评为云岭市劳动模范。"
    text = f"云岭市劳动模范名录\n丁一楠，男，1931年生，{row}\n吴晓燕，女，1929年生，{row}\n"
    (reading,) = _readings(text)
    assert [f.attributes["title"] for f in reading.facts if f.predicate == "holdsPost"] == ["机修工"] * 2


def _held(text: str) -> set[tuple[str, str, str, bool]]:
    """Person, body, title and whether the post is former, of every post."""
    (reading,) = _readings(text)
    name = [e.name for e in reading.entities]
    return {
        (name[f.subject], name[f.object], str(f.attributes["title"]), "former" in f.attributes)
        for f in reading.facts
        if f.predicate == "holdsPost" and f.object is not None
    }


_NAMES_AND_UNITS = (
    "丁一楠", "滨江机械厂钳工", "吴晓燕", "云岭市中心医院护士长", "孙海峰", "潮白公交公司驾驶员",
)  # fmt: skip


@pytest.mark.parametrize(
    ("order", "held"),
    [
        ((0, 1, 2, 3, 4, 5), {("丁一楠", "钳工"), ("吴晓燕", "护士长"), ("孙海峰", "驾驶员")}),
        ((1, 0, 3, 2, 5, 4), set[tuple[str, str]]()),  # whose the unit above is, nothing tells
    ],
)
def test_names_above_their_units(order: tuple[int, ...], held: set[tuple[str, str]]) -> None:
    rows = "\n\n".join(_NAMES_AND_UNITS[k] for k in order)
    (reading,) = _readings(f"三人获表彰\n\n近日，名单公布，三人上榜。\n\n云岭省五一劳动奖章\n\n{rows}\n")
    name = [e.name for e in reading.entities]
    posts = [f for f in reading.facts if f.predicate == "holdsPost"]
    assert {(name[f.subject], f.attributes["title"]) for f in posts} == held
    assert sum(f.predicate == "awarded" for f in reading.facts) == 3


def test_the_title_of_a_table_below_prose_is_no_union() -> None:
    prose = "1973年，全县有基层工会87个。云岭县教育工会成立于1951年6月，1985年有会员3207人，占职工的九成。"
    rows = "年份　基层工会　会员\n1951　15　1203\n1957　62　6841\n1965　81　9520\n1985　236　28300\n"
    (reading,) = _readings(f"云岭县工会会员\n{prose}\n1951～1985年云岭县工会组织情况表\n{rows}")
    unions = {e.name for e in reading.entities if e.type is EntityType.UNION}
    assert "云岭县教育工会" in unions
    assert not any("情况表" in name for name in unions)


def test_a_list_of_all_committees_is_no_body() -> None:
    first = "第一届委员会（1950年3月—1953年5月）\n主席：丁一楠\n副主席：吴晓燕、赵磊\n"
    second = "第二届委员会（1953年5月—1957年2月）\n主席：吴晓燕\n副主席：赵磊、孙海峰\n"
    text = f"云岭市总工会历届委员会\n{first}{second}"
    (reading,) = _readings(text)
    assert EntityType.INSTITUTION not in {e.type for e in reading.entities}
    held = [f.attributes for f in reading.facts if f.predicate == "holdsPost"]
    assert len(held) == 6
    assert all(attributes["former"] for attributes in held)


def test_posts_at_other_bodies_are_not_of_the_lines_own() -> None:
    text = """咸宁市劳动模范名单

丁一楠　咸宁市政协副主席、市总工会主席、滨江机械厂厂长
吴晓燕　滨江机械厂党委书记、滨江机械厂工会主席，咸宁市企业家协会会长
孙海峰　咸宁市第二医院原副院长、骨科主任
滨江城建集团董事长、市政协委员　赵磊
钱大海　滨江纺织公司副总经理、咸宁市青年联合会副主席（兼）候选人
"""
    assert _held(text) == {
        ("丁一楠", "咸宁市政协", "副主席", False),
        ("丁一楠", "咸宁市总工会", "主席", False),
        ("丁一楠", "滨江机械厂", "厂长", False),
        ("吴晓燕", "滨江机械厂", "党委书记、工会主席", False),
        ("吴晓燕", "咸宁市企业家协会", "会长", False),
        ("孙海峰", "咸宁市第二医院", "副院长、骨科主任", True),
        ("赵磊", "咸宁市政协", "委员", False),
        ("赵磊", "滨江城建集团", "董事长", False),
        ("钱大海", "滨江纺织公司", "副总经理", False),
    }


@pytest.mark.parametrize(
    "span", ["2022—2023年度", "2022-2023年度", "2022年度—2023年度", "2022年至2023年", "2023年度"]
)
def test_an_honour_of_two_years_is_of_the_second(span):
    rows = "".join(f"{name}　滨江机械厂车工\n" for name in ("丁一楠", "吴晓燕", "孙国强", "赵丽华", "刘海军"))
    (reading,) = _readings(f"{span}滨江市五一劳动奖章名单\n\n{rows}")
    years = [f.attributes.get("year") for f in reading.facts if f.predicate == "awarded"]
    assert years == ["2023"] * 5


@pytest.mark.parametrize(
    "remark",
    [
        "（2013年6月26日滨江区工会第五次代表大会、滨江区总工会第五届委员会第一次全体会议、"
        "滨江区总工会第五届经费审查委员会第一次全体会议选举产生）",
        "2013年6月26日滨江区总工会第五届经费审查委员会第一次全体会议选举产生",
    ],
)
def test_a_remark_on_the_election_is_no_body(remark: str) -> None:
    text = f"滨江区总工会第五届委员会及领导机构名单\n{remark}\n主　席：丁一楠\n副主席：吴晓燕、赵铁军\n"
    reading = _readings(text)[0]
    names = [e.name for e in reading.entities]
    assert {e.name for e in reading.entities if e.type is EntityType.UNION} == {"滨江区总工会"}
    held = {(names[f.subject], f.attributes["title"]) for f in reading.facts if f.predicate == "holdsPost"}
    assert held == {("丁一楠", "主席"), ("吴晓燕", "副主席"), ("赵铁军", "副主席")}
    assert "滨江区总工会第五届经费审查委员会第一次全体会议" in names


@pytest.mark.parametrize("phrase", ["焊花里的青春", "二十年坚守一线", "匠心照亮生产线"])
def test_the_phrase_of_a_profiles_headline_is_no_unit(phrase):
    row = f"李建国：{phrase}"
    assert [e.body for e in entries_of(row, 0, len(row), Expected.PERSON)] == [None]


def test_a_unit_behind_a_name_and_a_colon_is_one():
    (entry,) = entries_of("李建国：江岸轧钢厂焊工", 0, 11, Expected.PERSON)
    assert entry.body is not None and entry.body.span.name == "江岸轧钢厂"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("一把锤·一颗心", False), ("守初心·担使命", False), ("中国梦·劳动美", False),
        ("阿布力·阿布拉", True), ("买买提·艾力", True),
    ],
)
def test_two_phrases_with_a_dot_are_no_name(text, name):
    assert plain_name(text) is name


@pytest.mark.parametrize("number", ["No.1 ", "NO.12 ", "❶", "① ", "⓶ "])
def test_numbers_of_web_accounts_are_stripped(number):
    text = f"{number}李建国 江岸船厂焊工"
    assert strip_number(text, 0, len(text)) == len(number)


def test_a_lead_that_no_stop_ends_is_no_row():
    rows = _rows(
        "2025年全国劳动模范名单\n\n近日，全国表彰大会举行，江岸2名个人获全国表彰，一起来认识他们👇\n\n"
        "李建国 江岸船厂焊工\n王秀英 江岸供电公司检修工\n张明 江岸市中心医院医生\n"
    )
    assert {row[0] for row in rows} == {"李建国", "王秀英", "张明"}


def test_rows_that_a_call_closes_are_a_list():
    rows = _rows("湖南省劳动模范风采\n\n李建国 江岸船厂焊工\n\n王秀英 江岸供电公司检修工\n\n让我们向他们学习")
    assert rows == {
        ("李建国", "江岸船厂", "焊工", "湖南省劳动模范"),
        ("王秀英", "江岸供电公司", "检修工", "湖南省劳动模范"),
    }


@pytest.mark.parametrize(
    "told",
    [
        "发布2023年滨江区五一劳动奖章名单，3人获此荣誉。名单如下：",
        "公布滨江区五一劳动奖章名单。获奖名单如下：",
    ],
)
def test_a_lead_gives_the_honour_that_it_names_by_its_form(told):
    rows = _rows(
        f"滨江区表彰一批先进个人\n\n本报讯（记者 方舟）近日，滨江区总工会{told}\n\n"
        "李建国 江岸船厂\n王秀英 江岸供电公司\n张明 江岸市中心医院\n"
    )
    assert {(row[0], row[-1]) for row in rows} == {
        (name, "滨江区五一劳动奖章") for name in ("李建国", "王秀英", "张明")
    }


def _employers(text: str) -> set[tuple[str, str]]:
    (reading,) = read_page(Page("p", "p.txt", text)).readings
    names = [entity.name for entity in reading.entities]
    return {
        (names[f.subject], names[f.object])
        for f in reading.facts
        if f.object is not None and f.predicate in ("employedBy", "holdsPost")
    }


@pytest.mark.parametrize("count", ["", "（2人）"])
def test_a_unit_above_its_peoples_names_employs_them(count):
    rows = f"江岸船厂{count}\n李建国　王秀英\n江岸供电公司{count}\n张明\n"
    told = _employers(f"2023年滨江区劳动模范名单\n\n{rows}")
    assert told == {("李建国", "江岸船厂"), ("王秀英", "江岸船厂"), ("张明", "江岸供电公司")}
    parted = _employers(f"2023年滨江区表彰名单\n\n一、滨江区劳动模范\n{rows}二、滨江区技术能手\n{rows}")
    assert parted == told


def test_units_above_units_are_honoured_and_employ_nobody():
    rows = "江岸船厂\n江岸供电公司\n江岸市中心医院\n李建国　王秀英\n张明\n"
    assert _employers(f"2023年滨江区先进名单\n\n{rows}") == set()
    names = "市直机关\n李建国　王秀英\n教育系统\n张明\n"
    assert _employers(f"2023年滨江区劳动模范名单\n\n{names}") == set()


def test_a_slogan_beside_a_name_is_no_employer() -> None:
    """Of a feature's parts, headed by whom they tell of and what he says."""
    text = "他们的故事\n\n王建国：\n依靠聪明才智创造奇迹\n\n李秀兰：\n职工的牵挂就是我的牵挂\n"
    assert not {said for said in statements(text) if said[1] == "employedBy"}
