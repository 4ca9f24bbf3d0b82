"""What each recogniser must find and must not find, over all concepts, as rows of a table.

A row is a text, the entities that it must yield, and those that it must not (`type:name`; a type
alone stands for any entity of it). The cities are real, the people and bodies are not.
"""

from __future__ import annotations

import pytest

from tests.extraction.articles import names

ROWS: list[tuple[str, str, str]] = [
    # people: posts, speech, lists, chains of posts
    ("杭州市总工会主席沈若溪出席活动。", "person:沈若溪 union:杭州市总工会", ""),
    ("“这里真暖和。”骑手马向东说。", "person:马向东", ""),
    ("党组书记、主席林海青，常务副主席周克勤参加座谈。", "person:林海青 person:周克勤", ""),
    ("全国劳动模范钱立本走进校园。", "person:钱立本 honour:全国劳动模范", ""),
    ("电焊工贾长庚、质检员宋玉梅、装配工赵铁军获奖。", "person:贾长庚 person:宋玉梅 person:赵铁军", ""),
    ("青岛市总工会副主席欧阳清介绍了情况。", "person:欧阳清", ""),
    ("王树森（左）向职工讲解技术要领。", "person:王树森", ""),
    ("驾驶员白小云，女，1986年出生。", "person:白小云", ""),
    ("技师高远航说，徒弟们进步很快。高师傅笑了。", "person:高远航", "person:高师傅"),
    ("会议选举何思远为工会主席。", "person:何思远", ""),
    ("农民工俄木伍嘎荣获奖项。", "person:俄木伍嘎", ""),
    ("会上，阿依古丽·买买提获得表彰。", "person:阿依古丽·买买提", ""),
    # people: names without a Han surname, names that are words, what follows a name
    ("外卖骑手那顺向同伴演示。护理员格桑卓玛以98.5分夺冠。", "person:那顺 person:格桑卓玛", ""),
    ("浆洗工热依汗·库尔班被评为标兵。", "person:热依汗·库尔班", "person:浆洗工热依汗·库尔班"),
    ("自治区总工会副主席宝音巴特尔说，要常来。", "person:宝音巴特尔", ""),
    ("日方总经理佐藤健一在合同上签字。", "person:佐藤健一", ""),
    ("巴音镇的职工来了。扎西德勒！", "", "person"),
    ("中心指派律师徐州、谢丽代理此案。", "person:徐州", ""),
    ("女职工林岚以96.5分的成绩夺冠。", "person:林岚", "person:林岚以"),
    ("工会主席陶源受厂长委托作说明。", "person:陶源", "person:陶源受"),
    ("职工代表盐城参加比赛。“司机之家”启用。", "", "person"),
    ("盛通快递东营业部的段清、远大纺织公司的贺光明列第二、三名。", "person:段清 person:贺光明", ""),
    ("市工信局局长沙建民出席会议。", "person:沙建民", ""),
    ("68岁的全国劳动模范常德明把奖章捐了。", "person:常德明", ""),
    ("周桂生是临江酒业集团制曲车间主任，也带徒弟。", "person:周桂生", ""),
    ("市总工会副主席孟繁荣陪同调研。", "person:孟繁荣", "person:孟繁"),
    ("“楼长”金顺子是朝鲜族。外孙女宋玉梅从学校回来了。", "person:金顺子 person:宋玉梅", ""),
    ("欧阳清走老线。欧阳清说，舍不得。欧阳清的徒弟来了。欧阳清笑了。", "person:欧阳清", "person:欧阳清走"),
    # people: long lists, items of lists of holders, those whom a body introduces
    (
        "钱维国、宋工、柳小琴、高庆春、巨远林、苏敏等15位同志当选。",
        "person:宋工 person:柳小琴 person:高庆春 person:巨远林 person:苏敏",
        "",
    ),
    ("职工走遍了柳溪、青果、白沙、南口四个镇。", "", "person"),
    ("青年要立志明大德、成大才、担大任。", "", "person"),
    ("会议推选宋玉梅、钱健为书记处书记。", "person:钱健", "person:钱健为"),
    ("工会主席钱锋为获奖代表颁奖。", "person:钱锋", "person:钱锋为"),
    ("纪委书记赵学和主持会议。", "person:赵学和", "person:赵学"),
    ("“临江名匠”分别为临江供电公司宋敬清、恒远公司李栋梁。", "person:宋敬清 person:李栋梁", ""),
    ("20名职工分别是：快递员孟根其德，电工宋玉梅。", "person:孟根其德", ""),
    ("女工部部长孙燕说，局长孙新海主持会议。", "person:孙燕 person:孙新海", ""),
    ("来自恒远机械有限公司的宋招娣，从事焊接28年。", "person:宋招娣", ""),
    ("曾任恒远机械有限公司工会主席的宋光爱说，舍不得。", "person:宋光爱", ""),
    ("宋冬生，恒远造船集团焊工。", "person:宋冬生", ""),
    ("恒远铝材有限公司宋海军、天成锻造有限公司钱友军获得第三名。", "person:宋海军", ""),
    ("自治区政协主席努尔兰·阿不都拉出席会议。", "person:努尔兰·阿不都拉", ""),
    ("近日，北京建工集团有限责任公司举办大赛，邀请河北建工集团观摩。", "enterprise:河北建工集团", ""),
    ("德国专家汉斯·穆勒建议返厂大修。", "person:汉斯·穆勒", ""),
    (
        "近日，北京永济水务集团召开大会，集团海淀营业所副所长康宁发言。",
        "enterprise:北京永济水务集团海淀营业所", "",
    ),
    (
        "西城区什刹海街道举办仪式，街道餐饮行业工会联合会主席鲁小燕发言。",
        "union:什刹海街道餐饮行业工会联合会", "",
    ),
    ("维修班班长李阳借着手电筒的光查看零部件。", "person:李阳", "person:李阳借"),
    (
        "来自中建一局、中建八局5家建筑集团的60名选手参赛。",
        "enterprise:中建八局", "enterprise:中建八局5家建筑集团",
    ),
    ("董事长龙日江措介绍了经验。院长次旺罗布说，要努力。", "person:龙日江措 person:次旺罗布", ""),
    # people: by their age, behind 是, behind a nickname; words behind a post, by what is done
    ("66岁的钱望山屏住呼吸，收住最后一刀。", "person:钱望山", ""),
    ("同来休养的钱兰芝52岁，爱说爱笑。", "person:钱兰芝", ""),
    ("班组现任班长是钱红。", "person:钱红", ""),
    ("展台前站着“超人”钱留海、技师宋玉梅等人。", "person:钱留海", ""),
    ("区总工会为钱正宏等“十大金牌工人”颁奖。", "person:钱正宏 honour:十大金牌工人", ""),
    ("恒远公司工会副主席江流到场旁听。", "person:江流", ""),
    ("安全员庄严荣获一等奖。", "person:庄严", ""),
    ("由工艺美术师钱泰和讲授技法。", "person:钱泰和", "person:钱泰"),
    ("会长宋玉梅敲开班长钱壮家的门。", "person:钱壮", "person:钱壮家"),
    ("恒远站骑手阿不力孜·明当选副主席。", "person:阿不力孜·明", ""),
    ("大会选举燃料部采样工钱欢为工会副主席。", "person:钱欢", ""),
    ("活动带动职工和家人、亲友参与。选手包揽前六名。", "", "person"),
    ("代表们向全省职工发出倡议。公司钳工班获奖。", "", "person"),
    # people: characters that only look like names
    ("深入学习贯彻党的二十大精神。", "", "person"),
    ("大力弘扬劳模精神、工匠精神。", "", "person honour"),
    ("职工的幸福感、获得感、安全感不断提升。", "", "person"),
    ("广大职工高质量完成任务。", "", "person"),
    ("石景山的职工走进文化宫。", "", "person"),
    ("方法得当，成效明显。", "", "person"),
    ("保安员和保洁员都来了。", "", "person"),
    ("项目经理部全力以赴。", "", "person"),
    # honours: in apposition, by the area's byname, nominee prizes, prizes of contests
    ("全国教书育人楷模、滨江大学教授李慕白发言。", "honour:全国教书育人楷模", ""),
    ("钳工赵铁军是首届八闽工匠。", "honour:八闽工匠", ""),
    ("赵铁军去年获第六届“杭州工匠”提名奖。", "honour:杭州工匠提名奖", "honour:杭州工匠"),
    ("文昌街道总工会获优秀组织奖。", "honour:优秀组织奖", ""),
    ("会上颁发了金牌职工奖、十佳金点子奖。", "honour:金牌职工奖 honour:十佳金点子奖", ""),
    # honours in quotation: by the edition, by what someone is said to be, applied for
    ("赵铁军是江苏省劳动模范、第二批“金陵大工匠”。", "honour:金陵大工匠", ""),
    ("赵铁军是恒远集团“十大专家型工人”、“国企楷模”，拥有7项专利。", "honour:国企楷模", ""),
    ("区总工会为他申报了“滨江最美劳动者”，他落选了。", "honour:滨江最美劳动者", ""),
    ("区里举办“建功滨江金牌工人”颁奖暨文艺演出。", "", "honour"),
    ("大家参观了芜湖市劳模工匠馆。", "", "honour"),
    ("全国铁路劳模赵铁军退休了。", "honour:全国铁路劳动模范", ""),
    ("6名“最美园丁”获褒奖。", "", "honour:最美园丁获褒奖"),
    ("全国卫生健康防控救治工作先进个人、护士长宋玉梅当选。", "honour:全国卫生健康防控救治工作先进个人", ""),
    ("该托管班去年入选“全国工会爱心托管班”，名额更多了。", "honour:全国工会爱心托管班", ""),
    # unions: levels, nested names, coordination, context
    ("浙江省总工会印发通知。", "union:浙江省总工会", ""),
    ("全总要求各级工会做好服务。", "union:中华全国总工会", ""),
    ("成都市总工会启动活动。市总工会将投入500万元。", "union:成都市总工会", "union:市总工会"),
    ("瑞丽市委常委、市总工会主席沈若溪出席。", "union:瑞丽市总工会", ""),
    ("凉山州总工会举办培训班。", "union:凉山彝族自治州总工会", "union:凉山州总工会"),
    ("朝阳区总工会走访企业。区总工会还送去清凉物资。", "union:朝阳区总工会", "union:区总工会"),
    ("南京市鼓楼区总工会和福州市鼓楼区总工会结对。", "union:南京市鼓楼区总工会 union:福州市鼓楼区总工会", ""),
    ("建外街道和团结湖街道快递行业联合工会成立。", "union:团结湖街道快递行业联合工会", ""),
    ("东城区和西城区总工会共同主办。", "union:西城区总工会", ""),
    ("金陵船舶集团工会送来慰问品。", "union:金陵船舶集团工会 enterprise:金陵船舶集团", ""),
    ("广州市教育工会组织教师疗休养。", "union:广州市教育工会", ""),
    ("基层工会要建在企业。各级工会都行动起来。", "", "union"),
    ("企业工会组织职工参加竞赛。", "", "union"),
    ("全市16个区总工会参加。", "", "union:16个区总工会"),
    ("修改后的工会法明确了这一点。", "", "union"),
    ("中华全国总工会副主席到会。", "union:中华全国总工会", ""),
    ("武汉市洪山区总工会主席李慕白表示。", "union:洪山区总工会 person:李慕白", ""),
    # bodies: heads, organs, numbered institutes, known names
    ("苏州恒远机械有限公司新建职工书屋。", "enterprise:苏州恒远机械有限公司", ""),
    ("记者来到顺达物流集团。", "enterprise:顺达物流集团", ""),
    ("西安明德医院的护士获奖。", "institution:西安明德医院", ""),
    ("重庆江北实验中学举办比赛。", "institution:重庆江北实验中学", ""),
    ("海淀区人社局发布通知。", "institution:海淀区人社局", ""),
    ("海淀区召开会议，区人社局负责人参加。", "institution:海淀区人社局", "institution:区人社局"),
    ("人力资源社会保障部等印发意见。", "institution:人力资源和社会保障部", ""),
    ("航天科工二院203所承担任务。", "institution:航天科工二院203所", ""),
    ("这家公司的员工很多。", "", "enterprise"),
    ("有关企业和医院都参加了。", "", "enterprise institution"),
    ("社区服务中心很热闹。", "", "institution"),
    ("一家有限公司成立了工会。", "", "enterprise"),
    ("走访了美团、顺丰等企业。", "enterprise:美团", ""),
    # pointing words and announced forms
    (
        "宁波海川电器有限公司成立工会。该公司有职工800人。",
        "enterprise:宁波海川电器有限公司",
        "enterprise:该公司",
    ),
    (
        "宁波海川电器有限公司（以下简称“海川电器”）召开大会。海川电器工会主席讲话。",
        "enterprise:宁波海川电器有限公司",
        "enterprise:海川电器",
    ),
    (
        "北京经济技术开发区（以下简称“经开区”）职工参赛。",
        "district:北京经济技术开发区",
        "district:经开区",
    ),
    # areas
    ("活动在朝阳区举行。", "district:朝阳区", ""),
    ("来自江苏、安徽的选手参加比赛。", "place:江苏省", ""),
    ("东城区东华门街道的居民来了。", "subdistrict:东华门街道 district:东城区", ""),
    ("京津冀地区的职工参加。", "", "subdistrict"),
    ("各街道都设立了服务站。", "", "subdistrict"),
    # honours
    ("他获得全国五一劳动奖章。", "honour:全国五一劳动奖章", ""),
    ("全国和浙江省劳动模范代表参加。", "honour:全国劳动模范 honour:浙江省劳动模范", ""),
    ("她被评为“最美环卫工人”。", "honour:最美环卫工人", ""),
    ("班组荣获“工人先锋号”称号。", "honour:工人先锋号", ""),
    ("他是洪山区劳动模范。", "honour:洪山区劳动模范", ""),
    ("培养更多大国工匠。", "", "honour"),
    ("四位劳模讲述了故事。", "", "honour"),
    ("首届“海河工匠杯”技能大赛开幕。", "", "honour"),
    # happenings
    ("冬送温暖、夏送清凉是工会的品牌。", "programme:冬送温暖 programme:夏送清凉", ""),
    ("“工匠大讲堂”活动持续开展。", "programme:“工匠大讲堂”活动", ""),
    ("工会第十二次代表大会召开。", "event:工会第十二次代表大会", ""),
    ("昨天，大家开展活动。", "", "event programme"),
    ("弘扬“主人翁”精神。", "", "programme event"),
    # facilities
    ("“暖蜂驿站”正式启用。", "facility:暖蜂驿站", ""),
    ("聂远山创新工作室揭牌。聂远山创新工作室有五人。", "facility:聂远山创新工作室", ""),
    ("街道设立了暖心驿站。", "", "facility"),
    # works
    ("读书会共读《长江之歌》。", "work:《长江之歌》", ""),
    ("《工人日报》作了报道。", "", "work"),
    ("他们下发了《通知》。", "", "work"),
    (
        "印发《关于加强技能培训的意见》（以下简称《意见》）。《意见》提出目标。",
        "work:《关于加强技能培训的意见》",
        "work:《意见》",
    ),
    ("职工可在“惠工生活”APP上报名。", "work:“惠工生活”APP", ""),
    # happenings: sessions, games, lessons, mutual aid
    ("苏州市总工会十六届五次全委（扩大）会议召开。", "event:苏州市总工会十六届五次全委（扩大）会议", ""),
    ("青田县快递行业工会联合会一届二次全委会召开。", "event:青田县快递行业工会联合会一届二次全委会", ""),
    ("苏州市总工会举办职工象棋赛。", "event:职工象棋赛", ""),
    ("苏州市总工会“灯下夜校”座无虚席。", "programme:灯下夜校", ""),
    ("苏州市总工会走进“灯下书吧”。", "", "programme"),
    # happenings: whole names in quotation, sections, second names, lists, small words inside
    (
        "由区总工会承办的“2018年泥瓦工技能比赛”开赛。",
        "event:2018年泥瓦工技能比赛",
        "event:2018年泥瓦工技能比赛开赛",
    ),
    ("区总工会还举办了“4·26专场就业招聘会”。", "event:4·26专场就业招聘会", ""),
    ("第二届长三角职工技能大赛“起重工”决赛落幕。", "event:第二届长三角职工技能大赛“起重工”决赛", ""),
    (
        "“凝聚力量”江阴市2019年全国、省五一劳动奖颁奖大会召开。",
        "event:“凝聚力量”江阴市2019年全国、省五一劳动奖颁奖大会",
        "",
    ),
    ("2016年庆祝“五一”国际劳动节暨表彰大会召开。", "event:2016年庆祝“五一”国际劳动节暨表彰大会", ""),
    ("市总工会举办“建功沿江名匠”颁奖暨庆“五一”文艺演出。", "event:“建功沿江名匠”颁奖暨庆“五一”文艺演出", ""),
    (
        "2017年贵阳市网上劳动和技能竞赛总结表彰暨劳模创新示范工作室命名大会举行。",
        "event:2017年贵阳市网上劳动和技能竞赛总结表彰暨劳模创新示范工作室命名大会",
        "",
    ),
    (
        "市总工会开展“双维护”行动、职工法律大讲堂和会员服务卡普惠活动。",
        "programme:“双维护”行动 programme:职工法律大讲堂 programme:会员服务卡普惠活动",
        "programme:“双维护”行动、职工法律大讲堂",
    ),
    (
        "省总工会打造的“劳动号”“巧匠号”地铁专列上线。",
        "programme:“劳动号”地铁专列 programme:“巧匠号”地铁专列",
        "",
    ),
    ("区总工会把夏日送清凉活动办到了工地。", "programme:夏日送清凉活动", ""),
    ("市总工会举办爱“递”千里暨“小哥”集中入会活动。", "programme:爱“递”千里暨“小哥”集中入会活动", ""),
    (
        "临江区第二届职工技能大赛闭幕式在文化宫举行。",
        "event:临江区第二届职工技能大赛",
        "event:临江区第二届职工技能大赛闭幕式",
    ),
    ("本届大赛延续首届大赛的经验。", "", "event"),
    (
        "恒远乳业有限公司（以下简称“恒远乳业”）工会第三次会员代表大会召开。",
        "event:恒远乳业有限公司工会第三次会员代表大会",
        "",
    ),
    ("孟州“服务日”办起招聘会。", "", "event programme"),
    ("医生来到“川电入沪”线路工程湖北2标段项目部。", "", "programme"),
    # facilities: a quotation with 里 behind it
    ("张山镇的“雪季能量站”里热气腾腾。", "facility:雪季能量站", ""),
    ("职工续保在职职工住院医疗互助保障计划。", "programme:在职职工住院医疗互助保障计划", ""),
    # honours: told by their level, with the level before the quotation, closed by 称号
    ("成都市总工会召开座谈会，省劳动模范宋玉梅发言。", "honour:四川省劳动模范", ""),
    ("成都市总工会召开座谈会，市劳模钱立本在会上发言。", "honour:成都市劳动模范", ""),
    ("成都市总工会慰问省劳模12名，市劳模、工匠代表出席。", "", "honour"),
    ("成都市总工会表彰先进，钱立本获市五一劳动奖章。", "honour:成都市五一劳动奖章", ""),
    ("吴玉英获全国“五一劳动奖章”。", "honour:全国五一劳动奖章", ""),
    ("赵铁军荣获临江大都工匠称号。", "honour:临江大都工匠", ""),
    ("工作室获评广东省劳模和工匠人才创新工作室。", "", "honour:广东省劳动模范"),
    ("徐玉华被授予“临江市优秀工会积极分子称号”。", "honour:临江市优秀工会积极分子", ""),
    # unions: of terms, which name none; the centre behind a verb
    ("宋蓉当选为公司第一届工会委员会主席。", "", "union"),
    ("对宋兆同志领导中华全国总工会以来的工作给予评价。", "union:中华全国总工会", ""),
    # venues: any name before a sure verb of holding
    ("职工技能大赛在江湾一号仓举行。", "facility:江湾一号仓", ""),
    ("职工技能大赛在热烈的掌声中落幕。", "", "facility"),
    ("职工技能大赛在苏州市吴江区举行。", "", "facility"),
    # facilities that bodies set up together
    ("夏溪镇总工会与恒远餐饮公司共建的“司机之家”启用。", "facility:司机之家", ""),
    ("会议强调建好“司机之家”。", "", "facility"),
    # bodies: the whole that a part's name opens with, parts under a union's name, committees of a named area
    ("工人在恒远矿业集团青石岭煤矿上班。", "enterprise:恒远矿业集团", ""),
    ("恒远建设集团工程总承包部工会送来凉茶。", "enterprise:恒远建设集团工程总承包部", ""),
    ("活动由共青团浙江省委主办。", "institution:共青团浙江省委", ""),
    # unions: of a body with its short form in brackets, organs
    ("恒远机械有限公司（以下简称“恒远”）工会获奖。", "union:恒远机械有限公司工会", ""),
    ("苏州市总工会女职工委员会举办讲座。", "union:苏州市总工会女职工委员会", ""),
    ("苏州市总工会女职工委员会主任李慕白讲话。", "", "union:苏州市总工会女职工委员会"),
    # unions that point back by their level
    ("涪城区总工会召开会议。两年来，该区总工会新建驿站8个。", "union:涪城区总工会", "union:该区总工会"),
    (
        "朝阳区小关街道总工会来了。这让街道总工会很忙。街道总工会选出楼长。",
        "union:朝阳区小关街道总工会",
        "union:朝阳区街道总工会",
    ),
    # areas: no townships, villages behind their town, states, a city behind its province, sides
    ("企业走遍沿边乡镇，开通平安返乡专列。", "", "subdistrict"),
    ("昌平区南口镇云岭村的瓜熟了。", "place:云岭村", ""),
    ("南口镇总工会走进所属村。", "", "place"),
    ("工程师来自越南，会说英语。", "place:越南", "place:英国"),
    ("邀请河北省承德市的选手参赛。", "place:承德市", ""),
    ("急救中心东区分中心的车来了。", "", "district"),
    # heads of sites
    ("恒远国际中心成立工会。", "facility:恒远国际中心", ""),
    ("赛事由南京市体育总会主办。", "institution:南京市体育总会", ""),
    # builders, railways, oil fields, firms of the trades that are verbs
    ("中铁九局长白山项目部慰问职工。", "enterprise:中铁九局长白山项目部 enterprise:中铁九局", ""),
    (
        "中交一航局三公司工会来了。",
        "union:中交一航局三公司工会 enterprise:中交一航局三公司",
        "union:航局三公司工会",
    ),
    ("锦州铁路局工会主席赵铁军说。", "enterprise:锦州铁路局 union:锦州铁路局工会", ""),
    ("松原油田勘探公司、川北钻探公司参赛。", "enterprise:川北钻探公司", ""),
    ("恒远建工集团南湖新区一期土建三标项目部开工。", "enterprise:恒远建工集团南湖新区一期土建三标项目部", ""),
    ("走进中铁九局江城铁路项目部。", "enterprise:中铁九局江城铁路项目部", "enterprise:中铁九局江城铁路"),
    ("恒远建工集团滨江第二医院项目工会获奖。", "", "institution:恒远建工集团滨江第二医院"),
    (
        "在密云区中建六局安装公司的工地上。",
        "enterprise:中建六局安装公司",
        "enterprise:密云区中建六局安装公司",
    ),
    # parts of firms and of institutions
    ("恒远热力集团平江养护中心的职工来了。", "enterprise:恒远热力集团平江养护中心", ""),
    ("恒远热力公司供冷运行部荣获奖牌。", "enterprise:恒远热力公司供冷运行部", ""),
    (
        "滨江大学食品与生物工程学院的教师获奖。",
        "institution:滨江大学食品与生物工程学院",
        "institution:生物工程学院",
    ),
    ("平江县人民法院南坪人民法庭设立窗口。", "institution:平江县人民法院南坪人民法庭", ""),
    ("顺丰速运临江分部货车司机林海青来了。", "enterprise:顺丰速运临江分部", ""),
    ("饿了么南湖店站骑手林海青来了。", "enterprise:饿了么南湖店站", "enterprise:饿了么南湖店"),
    ("恒远集团东山煤矿、西沟煤矿停产了。", "enterprise:恒远集团西沟煤矿", "enterprise:西沟煤矿"),
    ("云岭镇南坪村党支部书记林海青说。", "institution:云岭镇南坪村党支部", ""),
    (
        "山西省能源局与平江县金融服务办公室合作。",
        "institution:山西省能源局 institution:平江县金融服务办公室",
        "",
    ),
    ("老张记烤鸭店门口排起队。", "enterprise:老张记烤鸭店", ""),
    # names whose characters are verbs, adverbs and numbers to the dictionary
    ("由新达地农产品批发市场承办。", "enterprise:新达地农产品批发市场", "enterprise:农产品批发市场"),
    ("江城总工会、国网楚原送变电公司参加。", "enterprise:国网楚原送变电公司", "enterprise:变电公司"),
    ("来到欣通之星（武汉）汽车服务有限公司。", "enterprise:欣通之星（武汉）汽车服务有限公司", ""),
    ("昨天，车开进江西某地，来新公司工作的人多了。", "", "enterprise"),
    ("郑州市五一公园和八一小学都到了。", "institution:八一小学", ""),
    # parts: teams, courts, colleges, branches without their firm
    ("平江县环卫中心东湾清扫队获奖。", "institution:平江县环卫中心东湾清扫队", ""),
    (
        "恒远煤业集团救护大队三中队夺冠。",
        "institution:恒远煤业集团救护大队三中队 institution:恒远煤业集团救护大队",
        "",
    ),
    ("平江县人民法院东湾法庭法官走进企业。", "institution:平江县人民法院东湾法庭", ""),
    ("中国农业大学继续教育学院招生。", "institution:中国农业大学继续教育学院", ""),
    (
        "江城地铁集团工会举办比赛。运营分公司、第三分公司职工参赛。",
        "enterprise:江城地铁集团运营分公司 enterprise:江城地铁集团第三分公司",
        "enterprise:运营分公司",
    ),
    (
        "恒远工程局有限公司（以下简称“恒远工程”）城东项目部开班。",
        "enterprise:恒远工程城东项目部",
        "enterprise:城东项目部",
    ),
    # organs that share a list's division, bureaus of two fields, departments of provinces
    (
        "洪山区园林绿化局、教育局和体育局主办。",
        "institution:洪山区教育局 institution:洪山区体育局",
        "institution:教育局",
    ),
    ("洪山区文化旅游和广播电视局主办。", "institution:洪山区文化旅游和广播电视局", ""),
    ("湖北省经济和信息化厅主办。", "institution:湖北省经济和信息化厅", ""),
    ("洪山区职工技协杯竞赛开赛。", "", "institution:洪山区职工技协"),
    ("洪山区召开会议，区教育局工会参加。", "union:洪山区教育局工会", "union:区教育局工会"),
    # sites: the office that runs them, firms behind their town, descriptions
    ("洪山区东湾文化广场管理处开会。", "institution:洪山区东湾文化广场管理处", "place:东湾文化广场"),
    ("来到云岭镇北京恒远机械有限公司。", "enterprise:北京恒远机械有限公司", ""),
    ("先后来到建筑工地、食品厂、柿饼厂等地慰问。", "", "enterprise"),
    ("民办幼儿园和公立医院都参加。银行短信发到手机银行。", "", "institution enterprise"),
    ("它被命名为“市级职工创新工作室”。建成区级职工创新工作室20家。", "", "facility"),
    ("在武汉市洪山区三元村的作坊里。", "place:三元村", ""),
    ("平江县东湾乡、南坪乡、石乡和云岭镇参加。", "subdistrict:石乡", ""),
    ("平江县云岭镇长湾村的路修好了。", "subdistrict:云岭镇", ""),
    # verbs and dates before a name
    ("他正在读江城开放大学。", "institution:江城开放大学", "institution:读江城开放大学"),
    ("2009年4月3日平江机务段成立。", "enterprise:平江机务段", "enterprise:3日平江机务段"),
    ("全区78所中小学参加。首届委员会成立。", "", "institution"),
    # unions: bodies that only the union's name shows, centres, industries
    ("云岭铜业工会与恒远集团华南大区工会结对。", "enterprise:云岭铜业 enterprise:恒远集团华南大区", ""),
    ("江北物流园工会和白云楼宇工会成立。", "", "enterprise"),
    ("重庆市国防科技工会召开会议。", "union:重庆市国防科技工会", "enterprise"),
    ("北京金融工会举办比赛。", "union:北京金融工会", ""),
    ("平煤集团八矿工会获奖。", "union:平煤集团八矿工会", ""),
    ("沧州市总工会困难职工帮扶中心开门了。", "institution:沧州市总工会困难职工帮扶中心", ""),
    ("白云大厦工会服务站揭牌。", "", "union"),
    ("沧州、衡水、邢台总工会负责人参加。", "union:沧州市总工会 union:邢台市总工会", "union:邢台总工会"),
    ("辽宁省大连市沙河口区总工会和区人社局主办。", "union:沙河口区总工会 institution:沙河口区人社局", ""),
    ("浏阳经开区总工会开办夜校。", "union:浏阳经济技术开发区总工会", "union:北京经济技术开发区总工会"),
    ("市旗两级工会、五省区总工会联手。", "", "union"),
    (
        "江城大学第三医院护士长林海青说，江医三院工会来了。",
        "union:江城大学第三医院工会",
        "institution:江医三院",
    ),
    ("太原市总对联合会的工作进行了指导。太原市总人口增加。", "union:太原市总工会", ""),
    ("平江县云岭镇货车司机联合工会成立。", "union:平江县云岭镇货车司机联合工会", ""),
    ("各地组建货车司机联合工会。", "", "union"),
    # areas: Beijing's names elsewhere, cities that look like townships
    ("四川省广元市苍溪县永宁镇的瓜熟了。", "subdistrict:永宁镇 district:苍溪县", "district:延庆区"),
    ("塔城地区工会干部来到景德镇。", "", "subdistrict"),
    # happenings that open their clause: of two names, with a quotation inside, of several kinds of people
    (
        "6月1日，江城职业学院揭牌仪式暨“江城工匠”首场公开课在江城大厦举行。",
        "programme:江城职业学院揭牌仪式暨“江城工匠”首场公开课",
        "",
    ),
    (
        "江城高校青年教师科研成果和“工匠讲台”建设成果交流会近日在清华大学举行。",
        "event:江城高校青年教师科研成果和“工匠讲台”建设成果交流会",
        "",
    ),
    (
        "在日前举行的江城市劳动模范和先进工作者表彰大会上，甲班组受到表彰。",
        "event:江城市劳动模范和先进工作者表彰大会",
        "",
    ),
    ("首届江城特色工匠集中展示活动今天开幕。", "event:首届江城特色工匠集中展示活动", ""),
    ("区总工会办起该区乒乓球行业职工技能竞赛。", "event:乒乓球行业职工技能竞赛", ""),
    ("区总工会推出服务项目“年夜饭送到岗”，受到欢迎。", "programme:年夜饭送到岗", ""),
    ("“百姓读书人”、“午间琴声”等特色项目受欢迎。", "programme:百姓读书人 programme:午间琴声", ""),
    ("“最后一公里”等项目问题得到解决。", "", "programme"),
    # workshops behind their body, halls in a list, stops of a line
    (
        "江城重工集团刘长山创新工作室揭牌。",
        "facility:江城重工集团刘长山创新工作室 enterprise:江城重工集团",
        "",
    ),
    ("大家参观了彩虹小屋、清江村村史馆。", "facility:彩虹小屋 facility:清江村村史馆", "place:清江村村"),
    ("记者在江城地铁2号线清江桥站看到。", "facility:清江桥站", ""),
    ("比赛在延庆区会展中心羽毛球馆开打。", "facility:延庆区会展中心羽毛球馆", ""),
    ("花垣县、永顺县总工会签订协议。", "district:花垣县 district:永顺县", ""),
]


@pytest.mark.parametrize(("text", "present", "absent"), ROWS, ids=[row[0][:16] for row in ROWS])
def test_recognisers(text: str, present: str, absent: str) -> None:
    found = {f"{type_}:{name}" for type_, name in names(text)}
    found_or_type = found | {row.split(":")[0] for row in found}
    assert set(present.split()) <= found
    assert not set(absent.split()) & found_or_type
