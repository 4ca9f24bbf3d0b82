"""What each recogniser must find and must not find, over all concepts, as rows of a table.

A row is a text, the entities that it must yield, and those that it must not (`type:name`; a type
alone stands for any entity of it). The cities are real, the people and bodies are not.
"""

from __future__ import annotations

import pytest

from kg.extraction.page import read_page
from kg.model import Page
from tests.extraction.articles import mentions, names

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
    ("1973年5月武福堂当选平谷区总工会主席。", "person:武福堂", ""),
    ("2023年高技能人才队伍建设获得表彰。", "", "person"),
    ("书法家王建国为职工写春联。", "person:王建国", ""),
    ("恒远集团有限责任公司工会联合公司安环部举办知识竞赛。", "institution:恒远集团有限责任公司安环部",
     "institution:恒远集团有限责任公司公司安环部"),
    ("近日，羊城工匠、北京恒远机械有限公司焊工王建国授课。", "honour:羊城工匠", ""),
    ("援藏干部李秀兰回到平谷区。", "person:李秀兰", ""),
    ("企业家高度评价平谷区总工会的工作。", "", "person"),
    ("68岁的全国劳动模范常德明把奖章捐了。", "person:常德明", ""),
    ("周桂生是临江酒业集团制曲车间主任，也带徒弟。", "person:周桂生", ""),
    ("市总工会副主席孟繁荣陪同调研。", "person:孟繁荣", "person:孟繁"),
    ("“楼长”金顺子是朝鲜族。外孙女宋玉梅从学校回来了。", "person:金顺子 person:宋玉梅", ""),
    ("欧阳清走老线。欧阳清说，舍不得。欧阳清的徒弟来了。欧阳清笑了。", "person:欧阳清", "person:欧阳清走"),
    # areas: 市 of a county's city whose prefecture is only named in passing; names with a numeral
    ("崇州市总工会主席宋红来到成都恒远家具公司崇州分公司。市委书记宋明慰问。",
     "institution:崇州市委", "institution:成都市委"),
    ("江山市总工会办班，衢州市总工会主席宋红授课。市教育局参加。",
     "institution:江山市教育局", "institution:衢州市教育局"),
    ("衢州市总工会办班，江山市总工会主席宋红授课。市教育局参加。",
     "institution:衢州市教育局", "institution:江山市教育局"),
    ("江山市总工会、龙游县总工会办班，衢州市总工会派员。市教育局参加。", "", "institution:江山市教育局"),
    ("近日，衢州市办班，江山市总工会参加。市教育局参加。", "institution:衢州市教育局", ""),
    ("二七区总工会、五家渠市总工会获奖。", "union:二七区总工会 union:五家渠市总工会", ""),
    ("天全县总工会与两区总工会座谈。", "union:天全县总工会", "union:两区总工会"),
    ("深圳市市场监督管理局、宁波市市政局参加。",
     "institution:深圳市市场监督管理局 institution:宁波市市政局", ""),
    # development areas of a city are districts, whatever their form
    ("成都高新区总工会、合肥市经开区总工会获奖。",
     "union:成都高新区总工会 district:成都高新区 union:合肥经济技术开发区总工会 district:合肥经济技术开发区",
     "place"),
    ("活动在天津保税区、昆山高新区举行。", "district:天津保税区 place:昆山高新区", "district:昆山高新区"),
    ("大鹏新区总工会、西安高新区人社局参加。",
     "district:大鹏新区 institution:西安高新区人社局 district:西安高新区", "place"),
    ("他们到湖北示范区、未来科技园区参观。", "", "district"),
    ("已建立快递行业工会联合会12家，货车司机工会3个。", "", "union"),
    ("大兴区快递行业工会联合会成立。", "union:大兴区快递行业工会联合会", ""),
    ("临江大学工会主席步青云汇报职工书屋情况。", "person:步青云", "facility"),
    ("市总工会命名12家新就业形态劳动者工会工作示范单位。恒远公司获评“示范单位”。",
     "honour:新就业形态劳动者工会工作示范单位", "honour:示范单位"),
    # events that open their sentence, however short; plants that someone goes to; edges of names
    ("职工叉车大赛近日举行。", "event:职工叉车大赛", ""),
    ("近日，职工书画展在区文化馆开幕。", "event:职工书画展", ""),
    ("职工大会近日召开。篮球赛近日举行。", "", "event"),
    ("大兴区职工技能节近日开幕。", "event:大兴区职工技能节", ""),
    ("区工会主席宋红到北京金隅大兴工厂调研。", "enterprise:北京金隅大兴工厂", ""),
    ("慰问组到北京同仁堂大兴工厂慰问。", "enterprise:北京同仁堂大兴工厂", "enterprise:同仁堂"),
    ("永荣矿业公司、中梁山煤电气公司获奖。", "enterprise:中梁山煤电气公司", "enterprise:梁山煤电气公司"),
    ("龚守田考进县总工会。", "person:龚守田", "union"),
    ("上海市浦东新区总工会举办活动。", "union:浦东新区总工会 district:浦东新区", "place"),
    ("增城经济技术开发区总工会举办活动。", "union:增城经济技术开发区总工会", "district"),
    # people: profiles of people with names of two characters, names before 向 and 主讲
    ("王芳是大兴区人民医院护士，2018年获奖。毛力1998年参加工作。", "person:王芳 person:毛力", ""),
    ("金秋是大兴区职工最忙的时候。", "", "person"),
    ("市人社局局长方圆向获奖者表示祝贺。", "person:方圆", "person:方圆向"),
    ("讲座由临江大学教授佟佳宁主讲。", "person:佟佳宁", "person:佟佳宁主"),
    ("大会选举裘力、宋红梅为副主席。裘力、甘雨虹当选委员。", "person:裘力 person:甘雨虹", ""),
    ("市总工会命名一批单位。恒远公司获评“示范单位”。", "honour:示范单位", ""),
    # people: a place before a plain kind of body is none, nor is a firm's foreign name
    ("京煤集团工会副主席宋红、木城涧煤矿党委书记钱军参加。",
     "person:钱军 enterprise:木城涧煤矿", "person:木城涧"),
    ("区总工会副主席宋红、马家堡水厂厂长钱立参加。", "person:钱立 enterprise:马家堡水厂", "person:马家堡"),
    ("区总工会副主席宋红、高碑店中学校长孙利参加。", "person:孙利 institution:高碑店中学", "person:高碑店"),
    ("电子科技大学、中国海洋大学、黑龙江八一农垦大学获奖。",
     "institution:电子科技大学 institution:中国海洋大学", "institution:农垦大学"),
    ("宋红毕业于长安大学。中央网信办、中央和国家机关工委印发通知。",
     "institution:长安大学 institution:中央网信办 institution:中央和国家机关工委",
     "institution:国家机关工委"),
    ("授予索菲亚家居（成都）公司质检员宋红等10人奖章。",
     "enterprise:索菲亚家居（成都）公司", "person:索菲亚"),
    ("会议决定由宋建国出任院长。", "person:宋建国", ""),
    ("北京市总工会四级主任科员宋珂、一级警长钱明参加。", "person:宋珂 person:钱明", ""),
    ("在郑州恒远集团有限公司结构件车间，焊工宋红很忙。该公司工会副主席钱瑞说。",
     "union:郑州恒远集团有限公司工会", "union:郑州恒远集团有限公司结构件车间工会"),
    ("他到临江电缆集团有限公司调研，集团工会主席宋红陪同。", "union:临江电缆集团有限公司工会", ""),
    # people: the years of a life in a bracket, sex and people behind a name without a Han surname
    ("何金宝（1926—1998），山西平定人。武福堂（1931— ），河北井陉人。", "person:何金宝 person:武福堂", ""),
    ("规划（2021—2025年）发布，高铁站（1926年建）完工。", "", "person"),
    ("岩温罕，男，傣族，1940年生。小组长，男，傣族。", "person:岩温罕", "person:小组长"),
    ("3月，李成德接任县总工会主席。", "person:李成德", ""),
    ("昆明市总工会表彰先进。省工会联合会来人祝贺。", "union:昆明市总工会 union:云南省总工会", ""),
    ("高新区工会联合会成立。", "union:高新区工会联合会", "union:高新区总工会"),
    # people: before a year of their lives, before 作, 致 and 谈 with what goes on; what a headline tells of
    ("佟淑贞1956年被评为劳动模范。", "person:佟淑贞", ""),
    ("宋光明一九五八年至一九六四年任工会主席。", "person:宋光明", ""),
    ("恒通达2015年产值翻番。", "", "person"),
    ("纺织厂工会主席谭芳作经验介绍，副主席孟磊致开幕词。", "person:谭芳 person:孟磊", "person:谭芳作"),
    ("第二棉纺厂工会主席解思源陪同。", "person:解思源", ""),
    ("市总工会主席解决问题出席会议。", "", "person"),
    ("郑州三棉工会举办比赛。", "union:郑州三棉工会", ""),
    ("市总工会主席周作人讲话。", "person:周作人", "person:周作"),
    ("记临江纺织机械厂工会主席宋玉梅", "union:临江纺织机械厂工会", "union:记临江纺织机械厂工会"),
    ("原恒远机械厂工会主席孟磊来了。", "union:恒远机械厂工会", "union:原恒远机械厂工会"),
    # people: names in other spellings, their parts alone, lists behind an area or a firm's name with 的
    ("政协主席阿依肯·满吾尔到会。巴合提·尧力达什说。", "person:阿依肯·满吾尔 person:巴合提·尧力达什", ""),
    ("学员帕提古丽·吾守尔加入工会，帕提古丽说很高兴。", "person:帕提古丽·吾守尔", "person:帕提古丽"),
    ("医生扎西加木措、校长次仁加布到会。", "person:扎西加木措 person:次仁加布", "person:次仁"),
    ("此外，我市孟艳芳、钱杰、宋丽萍等16人获奖。", "person:孟艳芳 person:钱杰 person:宋丽萍", ""),
    ("恒远速运的钱岚，每天跑200公里。天成集团的高层，很高兴。", "person:钱岚", "person:高层"),
    ("最年长的是钱建福。这里最重要的是安全。", "person:钱建福", "person:安全"),
    ("宋伟成，恒远船厂第四代焊将。", "person:宋伟成", ""),
    ("辅导员孟啸……全国优秀党务工作者钱红讲述经历。", "person:孟啸 person:钱红", ""),
    ("恒远公司高级技师傅伟民说，技师傅明白。", "person:傅伟民", "person:傅明白"),
    ("活动邀请了自治区劳动模范宋健明。南宁市总工会主办。", "honour:广西壮族自治区劳动模范", ""),
    ("宋臻、钱忠尧等10名“最美快递小哥”受到表彰。", "honour:最美快递小哥 person:宋臻", ""),
    ("获得“全国技术能手”“甲省先进好师傅”、工程师称号的宋某。", "honour:甲省先进好师傅", ""),
    ("班子成员：工会主席占秀丽、副主席宋红到会。宋主席关心地说道。", "person:占秀丽", "person:关心地"),
    ("前三名：宋原鹏、钱天晓、孟文杰、农荣星。", "person:农荣星", ""),
    ("最终钱海龙等5人获得一等奖。", "person:钱海龙", ""),
    ("获奖的是宋军、钱笑冰、斯朗旺扎、孟小利、宋少铭。", "person:斯朗旺扎", "person:旺扎"),
    ("有着“女焊神”称号的宋景兰说。", "", "honour"),
    ("“全国煤炭行业技能大师”钱敏新说。", "honour:全国煤炭行业技能大师", ""),
    ("55岁的乌兰是局长。乌兰多年来种树。", "person:乌兰", "person:乌兰多年"),
    ("牧民图门格日乐说。", "person:图门格日乐", ""),
    ("区领导李春平、陈刚、王海涛、宋兵出席活动。", "person:李春平 person:陈刚", ""),
    ("恒远速运公司737机队副驾驶钱勤金说。", "person:钱勤金", ""),
    ("于庆某被评为感动滨江人物。", "honour:感动滨江人物", ""),
    # unions of the 1950s
    (
        "中国煤矿工会大同矿务局委员会、中国海员工会上海区委员会到会。",
        "union:中国煤矿工会大同矿务局委员会 union:中国海员工会上海区委员会",
        "institution",
    ),
    ("道外区工会办事处主任孟磊到厂祝贺。", "union:道外区工会办事处", ""),
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
    ("近日，恒远集团与甲地的天成锻造有限公司签约。", "enterprise:恒远集团 enterprise:天成锻造有限公司", ""),
    ("山西绿能电池公司招工。", "enterprise:山西绿能电池公司", ""),
    ("北京奔腾汽车有限公司工会送清凉。", "union:北京奔腾汽车有限公司工会", ""),
    ("武侯区网约送餐行业工会联合会成立。", "union:武侯区网约送餐行业工会联合会", ""),
    ("密云区十里堡镇王各庄村工会联合会换届。", "union:密云区十里堡镇王各庄村工会联合会", ""),
    ("临江大学医学院分工会组织登山。", "union:临江大学医学院分工会", ""),
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
    # people: between a body and the post there, the first of several behind 有; heat is nobody
    ("南昌市总工会宋海涛副主席、钱立本部长一行到场。", "person:宋海涛", ""),
    ("其中有宋维忠、钱德宝、高永葆等全国劳模。", "person:宋维忠 person:钱德宝", ""),
    ("工会慰问高温天坚守一线的职工。", "", "person"),
    # unions: by short names behind a province, beside an organ, of a part of the county; descriptions
    ("浙江临海总工会、珠海香洲区工会到场。", "union:临海市总工会 union:香洲区总工会", ""),
    ("茂县县委常委、总工会主席宋玉梅出席。", "union:茂县总工会", ""),
    ("竹溪县总工会发来贺信，县工业园区工会联合会成立。", "union:竹溪县工业园区工会联合会", ""),
    ("各盟市工会、自治区产业工会设分会场，垦区基层工会参加。", "", "union"),
    (
        "恩施州总工会走访恩施市，州总工会主席宋玉梅、州体育局局长钱健到场。",
        "union:恩施土家族苗族自治州总工会 institution:恩施土家族苗族自治州体育局",
        "institution:州体育局",
    ),
    ("阿克苏市下雪了，地区工会送来棉衣。", "union:阿克苏地区总工会", ""),
    ("翁源县总工会慰问，翁源经济开发区工联会举办运动会。", "union:翁源经济开发区工会联合会", ""),
    ("贵阳市总工会慰问，市公交集团工会参加。", "union:贵阳市公交集团工会", "union:市公交集团工会"),
    ("沙依巴克区副区长王攀、沙区总工会主席宋玉梅到场。", "union:沙依巴克区总工会", ""),
    ("安康地区工会表彰了镇坪县总工会。", "union:安康地区工会", "subdistrict"),
    (
        "贵州省委组织部、省委网信办、省经贸委联合举办。",
        "institution:贵州省委网信办 institution:贵州省经贸委",
        "",
    ),
    # people: dotted names, and how a text calls whom it has named
    (
        "市政协副主席古丽其娜·沙吾尔说。保洁员吐尼沙克孜·衣马木说。",
        "person:古丽其娜·沙吾尔 person:吐尼沙克孜·衣马木",
        "",
    ),
    ("杜主席说，很好。", "", "person"),
    ("省总工会决定授予滕王阁建工集团股份有限公司奖状。", "enterprise:滕王阁建工集团股份有限公司", "person"),
    # happenings: so many are no single one; happenings about a work
    ("郑州市总工会开展了三届郑州大工匠评选活动。", "", "event"),
    ("丰台区总工会举办《工会法》知识竞赛。", "event:《工会法》知识竞赛 work:《工会法》", ""),
    ("慰问组走访慰问了环卫工人、交通警察、企业职工等一线劳动者。", "", "enterprise"),
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
    # people: adverbs and verbs behind a post, words that the dictionary takes for names
    ("主席曾先后五次下井。记者曾采访过老矿工。", "", "person"),
    # what stands before a body and is none of its name
    ("活动很多，比如平谷区医院开展了义诊。", "institution:平谷区医院", "institution:比如平谷区医院"),
    ("昨天上午北京恒远机械有限公司开工。", "enterprise:北京恒远机械有限公司", ""),
    ("后来北京恒远机械有限公司工会办起夜校。", "union:北京恒远机械有限公司工会", ""),
    ("这里是央企北京恒远机械有限公司的车间。", "enterprise:北京恒远机械有限公司", ""),
    ("协会奖励北京恒远机械有限公司三万元。", "enterprise:北京恒远机械有限公司", ""),
    ("比如县总工会办起夜校。", "union:比如县总工会", ""),
    ("保洁员王磊像往常一样来到岗位。", "person:王磊", "person:王磊像"),
    ("保洁员李娜研发了新工具。", "person:李娜", "person:李娜研"),
    ("保洁员赵敏晚上回到班组。", "person:赵敏", "person:赵敏晚"),
    ("保洁员张伟却不这样想。", "person:张伟", "person:张伟却"),
    ("保洁员陈静亲自来到现场。", "person:陈静", "person:陈静亲"),
    ("保洁员王磊刚下班。", "person:王磊", "person:王磊刚"),
    ("保洁员刘志明说，他不累。", "person:刘志明", "person:刘志"),
    ("保洁员秦立新来到现场。", "person:秦立新", "person:秦立"),
    ("工会主席尚汝成为获奖选手颁奖。", "person:尚汝成", "person:尚汝"),
    ("工会主席孔令先在会上讲话。", "person:孔令先", "person:孔令"),
    ("钳工佟立志、哈飞工业铆装钳工计一凡等领衔。", "person:计一凡", "person:哈飞"),
    ("驾驶员连正常休息都保证不了。医生向患者介绍用药。", "", "person"),
    ("主任商量过几次，不要秘书代劳。", "", "person"),
    ("市总工会副主席曾繁荣陪同调研。", "person:曾繁荣", ""),
    ("农民专家陈述己见。用人工林木加工成粉条的机器。", "", "person"),
    ("许多人说，大学的建筑学教授讲得好。", "", "person"),
    ("经理周二晚表示，奖金已发。创作人员边看样片边修改。", "", "person"),
    # people: the right edge, dotted names
    ("局长李东映出席开工仪式。", "person:李东映", "person:李东"),
    ("会长钱敢今天上午到访。", "person:钱敢", "person:钱敢今"),
    ("焊工宋大成洗完澡就走。", "person:宋大成", "person:宋大"),
    ("外方经理玛丽·恩斯特日前来访。", "person:玛丽·恩斯特", "person:玛丽·恩斯特日"),
    ("球星卡洛·托尼和罗西到场。汉斯·穆勒公司参展。", "person:卡洛·托尼", "person:汉斯·穆勒"),
    # people: kin and standing; the subject of a clause; one of several
    ("代表团团长宋祖望、发明人钱永民发了言。", "person:宋祖望 person:钱永民", ""),
    ("任命宋晓沛为车间党支部书记，免去钱占林的工会主席职务。", "person:宋晓沛 person:钱占林", ""),
    ("就这样，宋晓莲在同事的目光里走上台。", "person:宋晓莲", ""),
    ("满头是汗的钱俊生坚持看完。以林树桐为组长的小组到了。", "person:钱俊生 person:林树桐", ""),
    ("像宋廷江、钱国忠那样为大家跑腿。", "person:宋廷江 person:钱国忠", ""),
    ("由宋晓雨领衔的工作室揭牌，钱立群主持会议。", "person:宋晓雨 person:钱立群", ""),
    ("本报记者宋晓雨、通讯员钱立群报道。陈小姐昨天来过。", "", "person"),
    ("阳光照在塔上，金灿灿显得好看。房价能不能再降？", "", "person"),
    ("通捷远、万联达、鲁顺达等企业的司机成了会员。", "", "person"),
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
    # honours: two in one name, one under several names, of the 全总 without 全国
    ("被授予全国先进生产者和全国劳动模范称号。", "honour:全国先进生产者 honour:全国劳动模范", ""),
    ("被授予全国先进生产者和全国劳动模范称号。", "", "honour:全国先进生产者和全国劳动模范"),
    ("被评为全国工会先进个人和优秀工会干部。", "honour:全国工会先进个人 honour:全国优秀工会干部", ""),
    ("赵铁军被授予江苏省节能和环保标兵称号。", "honour:江苏省节能和环保标兵", ""),
    ("赵铁军获首届“杭州市大工匠”称号。", "honour:杭州大工匠", "honour:杭州市大工匠"),
    ("赵铁军获得全国总工会颁发的“五一”劳动奖章。", "honour:全国五一劳动奖章", "honour:五一劳动奖章"),
    ("全国总工会授予赵铁军五一劳动奖章。", "honour:全国五一劳动奖章 person:赵铁军", ""),
    ("先获湖南省五一劳动奖章，又获五一劳动奖章。", "honour:湖南省五一劳动奖章", "honour:全国五一劳动奖章"),
    # 经开区 is Beijing's on a page that something shows to be Beijing's
    ("今年，经开区总工会举办比赛。", "union:经开区总工会", "union:北京经济技术开发区总工会 district"),
    ("首都职工关注经开区总工会。", "union:北京经济技术开发区总工会 district:北京经济技术开发区", ""),
    ("荣华街道、博兴街道和经开区总工会举办比赛。", "union:北京经济技术开发区总工会", ""),
    ("经开区总工会举办“安康杯”竞赛，首都职工关注。", "union:北京经济技术开发区总工会", ""),
    # happenings: with the area before the year, of exemplary people; a house's floor; two levels of unions
    ("陕西省2020年竞赛动员大会举行。", "event:陕西省2020年竞赛动员大会", "event:2020年竞赛动员大会"),
    ("举办“新岗位”先进人物事迹报告会。", "event:“新岗位”先进人物事迹报告会", ""),
    ("授牌仪式在职工文体活动中心二楼举行。", "facility:职工文体活动中心", "facility:职工文体活动中心二楼"),
    ("表彰在组织国家重大活动中涌现的集体。", "", "programme event"),
    ("包头市、昆都仑区两级总工会慰问职工。", "union:包头市总工会 union:昆都仑区总工会", ""),
    ("四川省财贸轻化纺工会主办比赛。", "union:四川省财贸轻化纺工会", "enterprise"),
    ("麦子店街道　第五届职工运动会开幕", "event:麦子店街道第五届职工运动会", ""),
    ("征文共设“身边的劳模”、“劳模伴我行”、“劳模心声”6个主题。", "", "honour"),
    # a session of the committee is no part of the body's name
    ("选举产生了青山交投集团第一届工会委员会。", "enterprise:青山交投集团", "enterprise:青山交投集团第一届"),
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
    # a city of the county's rank; where the city above is named, 市总工会 is that one's
    ("义乌市总工会走访企业。市总工会主席参加。市总还送去清凉包。", "union:义乌市总工会", "union:市总工会"),
    ("海宁市总工会走访企业。嘉兴市总工会副主席沈若溪参加。市总工会拨款50万元。", "union:嘉兴市总工会", ""),
    ("江滨街道党工委、办事处和街道总工会主办。", "union:江滨街道总工会", "union:街道总工会"),
    ("德清县云岭镇党委联合镇总工会慰问职工。", "union:德清县云岭镇总工会", "union:镇总工会"),
    ("余杭区仓前街道某某小镇揭牌，街道总工会到场。", "union:余杭区仓前街道总工会", ""),
    ("望江街道工会服务站向会员发放绿豆。", "institution:望江街道工会服务站", "union:望江街道工会"),
    ("某某大厦工会服务站揭牌。", "", "institution"),
    ("锡常镇工会联手。锡山区、常熟市、镇海区参加。", "", "union:锡常镇工会"),
    ("创新推进会暨成都市教育工会工作室授牌仪式举行。", "union:成都市教育工会", ""),
    ("成都市总工会建立村级灵活就业人员联合工会122家。", "union:成都市总工会", ""),
    ("村级灵活就业人员联合工会有122家。", "", "union"),
    ("武进区现有企业工会3200家。", "district:武进区", "union"),
    ("大赛由靖边县总工会和县人社局主办。", "union:靖边县总工会 institution:靖边县人社局", "district:和县"),
    ("安徽省和县总工会举办培训班。", "union:和县总工会", ""),
    ("各单位在主要街道挂出条幅。", "", "subdistrict"),
    ("比赛在昌平区会议中心羽毛球馆开打。", "facility:昌平区会议中心羽毛球馆", "facility:昌平区会议中心"),
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
    ("恒远检测认证有限公司的职工来到现场。", "enterprise:恒远检测认证有限公司", ""),
    ("方远（集团）有限公司运营部送来慰问品。", "enterprise:方远（集团）有限公司", "enterprise:方远（集团"),
    ("劳动部、建设部联合发文。", "institution:劳动部 institution:建设部", ""),
    ("这家公司监察部转发了通知。", "", "institution:监察部"),
    ("李政先生来到现场，曾老先生也来了。", "person:李政", "person:曾老"),
    ("王俊教授获评优秀教师，王氏医生说很多。", "person:王俊", "person:王氏"),
    ("恒远公司副总陈志明说，活动很好。", "person:陈志明", ""),
    ("记者来到恒福（泉州）服装有限公司。", "enterprise:恒福（泉州）服装有限公司", ""),
    ("中国铁路沈阳局与中铁恒远隧道局结对。", "enterprise:中国铁路沈阳局集团有限公司", ""),
    ("合作社的学员揣宁说，青工谷枫以一篇短文夺魁。", "person:揣宁 person:谷枫", "person:谷枫以"),
    ("泉州市人才交流中心主任走访企业。", "institution:泉州市人才交流中心", ""),
    ("浙江省粘接技术协会送来图书。", "institution:浙江省粘接技术协会", ""),
    ("泉州市会计学会举办讲座。", "institution:泉州市会计学会", ""),
    ("任建军，男，工学学士，现为恒远机械有限公司车间主任。", "person:任建军 enterprise:恒远机械有限公司", ""),
    ("周立明：男，回族，恒远机械有限公司技术员。", "person:周立明", ""),
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
    ("《炉火正红》一书首发式在职工之家举行。", "event:《炉火正红》首发式 work:《炉火正红》", ""),
    ("她当选中国工会十八大代表。", "event:中国工会第十八次全国代表大会", ""),
    ("大家学习中国工会十八大精神。", "", "event"),
    ("省总工会召开“匠心筑梦”现场交流会。", "event:“匠心筑梦”现场交流会", ""),
    ("为期三天的全市工会主席培训班在绿湖饭店结业。", "event:全市工会主席培训班", ""),
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
    # the honoured collectives of a list are whole, whatever they end with; not where a post or a verb stands
    (
        "恒远机械股份有限公司铸造车间熔炼工部、天成物流有限公司北港物流公路港、江湾燃气公司长输维护大队等7个集体荣获全国工人先锋号。",
        "institution:恒远机械股份有限公司铸造车间熔炼工部 institution:天成物流有限公司北港物流公路港 "
        "institution:江湾燃气公司长输维护大队",
        "person",
    ),
    (
        "在全国工人先锋号方面，恒远机械股份有限公司综合岗位、天成物流有限公司46路受表彰。",
        "institution:恒远机械股份有限公司综合岗位 institution:天成物流有限公司46路",
        "",
    ),
    (
        "恒远机械股份有限公司综合岗位、天成物流有限公司46路的职工见到了全国工人先锋号的代表。",
        "",
        "institution:恒远机械股份有限公司综合岗位",
    ),
    (
        "恒远机械股份有限公司焊工宋景兰、天成物流有限公司装配组荣获全国工人先锋号。",
        "person:宋景兰",
        "institution:恒远机械股份有限公司焊工宋景兰",
    ),
    # firms: no name of trades alone, one by the nation's energy, no shop before 事业部
    ("宜兴恒祥漂染实业有限公司工会获奖。", "enterprise:宜兴恒祥漂染实业有限公司", "enterprise:实业有限公司"),
    ("国能滨江煤化工有限责任公司工会获奖。", "enterprise:国能滨江煤化工有限责任公司", ""),
    ("恒远百货股份有限公司超市事业部获奖。", "", "enterprise:恒远百货股份有限公司超市"),
    ("恒远重工九桥公司工会获奖。", "", "enterprise:桥公司"),
    # villages: no shop before one; ceremonies: no talk that breaks off before them
    ("探伤车间柳树村的瓜熟了。", "", "place:车间柳树村"),
    ("绿化三大队天安门广场特养班组获奖。", "", "place:大队天安门广场"),
    ("肖红梅被授予滨江市五一巾帼奖。肖红梅被授予苏州市五一巾帼奖。", "honour:苏州市五一巾帼奖", ""),
    ("“我的绝活是打铁”“机场将于今年9月30日前通航”……发布仪式在北京举行。", "", "event"),
    # people: an item of a list of those who hold a title, in a paragraph below the colon too
    (
        "荣获全国五一巾帼标兵的是：恒远监狱李婷、滨江大学赵小华、恒远公司技术中心吴梅。",
        "person:李婷 person:赵小华 person:吴梅",
        "",
    ),
    ("荣获全国五一劳动奖章的职工包括：\n沈江公司赵小华、恒远集团李梅。", "person:赵小华 person:李梅", ""),
    # firms: two characters at the clause's start, but for what only leads to a name
    ("选手来自机床厂工会、再峰公司工会、天成公司工会。", "union:再峰公司工会", "union:峰公司工会"),
    ("图书馆的事，据三公司工会说已办好。", "", "union:据三公司工会"),
    ("望江县总工会主办大赛，县委办工会、县卫生局工会获奖。", "union:望江县委办工会", "institution:望江县委"),
    # honours: without quotation, by those who hold it
    ("获得滨江市职业道德建设十佳单位的是：大成商店。", "honour:滨江市职业道德建设十佳单位", ""),
    # unions: no district before a name that opens with its province
    (
        "授予四川省都江堰虹口乡工会称号，四川省彭州市总工会主席郑玉华出席。",
        "union:四川省都江堰虹口乡工会",
        "union:彭州市四川省都江堰虹口乡工会",
    ),
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
    ("截至目前，太原市总已带动各级工会组织劳动竞赛。", "union:太原市总工会", ""),
    ("泗洪县总工会主席李涛来我市考察，我市总工会主席陪同。", "union:泗洪县总工会", "union:宿迁市总工会"),
    ("茂名军分区司令员汤金华出席开幕式。", "institution:茂名军分区 person:汤金华", ""),
    ("平谷区总工会组织职工文艺骨干走进工厂。", "", "person:文艺骨"),
    ("平江县云岭镇货车司机联合工会成立。", "union:平江县云岭镇货车司机联合工会", ""),
    ("各地组建货车司机联合工会。", "", "union"),
    # areas: Beijing's names elsewhere, cities that look like townships
    ("四川省广元市苍溪县永宁镇的瓜熟了。", "subdistrict:永宁镇 district:苍溪县", "district:延庆区"),
    ("塔城地区工会干部来到景德镇。", "", "subdistrict"),
    ("海西州德令哈市河西街道的职工来了。", "subdistrict:河西街道 district:德令哈市", ""),
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
    # bodies: words of the sentence before a name, and clauses that are none
    (
        "正巧临江市曲江通讯技术发展中心派人来厂。",
        "institution:临江市曲江通讯技术发展中心",
        "institution:正巧",
    ),
    (
        "应中国纺织工程学会邀请，代表们到会。",
        "institution:中国纺织工程学会",
        "institution:应中国纺织工程学会",
    ),
    (
        "但北京顺捷运输有限公司没有停工。",
        "enterprise:北京顺捷运输有限公司",
        "enterprise:但北京顺捷运输有限公司",
    ),
    ("他办起铺山镇农业技术服务公司，经营良种。", "enterprise:铺山镇农业技术服务公司", ""),
    (
        "她来到私营企业远帆食品有限公司。",
        "enterprise:远帆食品有限公司",
        "enterprise:私营企业远帆食品有限公司",
    ),
    ("安全生产主要靠学校，女儿要考大学，他跑工厂。", "", "institution enterprise"),
    ("大力加强党委班子建设，紧紧围绕市委工作。", "", "institution:大力加强党委 institution:紧紧围绕市委"),
    # bodies: descriptions, trades, counted ones; adjectives and ranks
    ("他进了一家制衣厂，后来又到跨国公司、饲料厂和电脑公司做工。", "", "enterprise"),
    ("全县数十家煤焦厂和许多木材厂停产，所在公司受罚。", "", "enterprise"),
    ("全县有纺织、印染、化工等18家企业。", "", "enterprise"),
    ("公司成立了篮球队和棋牌协会，试点学校增加。", "", "institution"),
    ("全省12个征收分局、4所师范学校达标。", "", "institution"),
    ("由此增进了群众对乡镇党委的信赖。", "", "institution"),
    ("职工得到美的享受，也喝小米粥。", "", "enterprise"),
    ("美的集团的职工来到首都师范大学。", "enterprise:美的 institution:首都师范大学", ""),
    ("远山钢铁集团召开大会，炼铁厂的职工发言。", "enterprise:炼铁厂", ""),
    # bodies: heads of trades and services
    ("兰考县总工会走访县水泥厂，厂里捐款。", "enterprise:兰考县水泥厂", ""),
    ("职工来到漯川市农科所和漯川中心血站。", "institution:漯川中心血站", ""),
    ("武江钢铁公司程山铁矿的党员捐款。", "enterprise:武江钢铁公司程山铁矿", ""),
    ("全国少年儿童文化艺术委员会主办了晚会。", "institution:全国少年儿童文化艺术委员会", ""),
    ("马鞍山市和县总工会走访职工。", "union:和县总工会", ""),
    ("昨日，江州市总工会和县总工会走访职工。", "", "union:和县总工会"),
    (
        "江州市总工会和县委宣传部、省教育考试院走访职工。",
        "",
        "institution:和县委宣传部 institution:北京市省教育考试院",
    ),
    # bodies: the trade of a city, a county's short name that opens with a pronoun, short runs, bare parts
    ("市总工会与徐州农商银行、大连造船厂签约。", "enterprise:徐州农商银行 enterprise:大连造船厂", ""),
    ("慰问组来到河间木材公司、任丘石化设备厂。", "enterprise:任丘石化设备厂", "enterprise:丘石化设备厂"),
    ("市总工会慰问了北京京能热电公司职工。", "enterprise:北京京能热电公司", "enterprise:热电公司"),
    ("慰问组来到云岭食品公司车间。", "enterprise:云岭食品公司", "enterprise:云岭食品公司车间"),
    ("近日，兰州市人民政府办公厅下发通知。", "institution:兰州市人民政府办公厅", ""),
    ("市总工会慰问了西固区环卫处职工。", "institution:西固区环卫处", ""),
    # facilities: made over, put somewhere, right behind a school; no verb in quotation
    ("公司把仓库改造成“信号书吧”。", "facility:信号书吧", ""),
    ("劳模参观了山河技师学院“焊花实训基地”。", "facility:焊花实训基地", ""),
    ("区总工会“串站”收集问题。", "", "facility"),
    # people: given names that are words, a body's 的 before the name, titles that come to it
    ("滨江重工集团的胡铁军、远山机械厂的段国华走上台。", "person:胡铁军 person:段国华", ""),
    ("蒋国华捧回了“滨江工匠”的奖杯。", "person:蒋国华", ""),
    ("作为车间主任，段国华常去学校讲课。", "person:段国华", ""),
    ("滨江市总工会为段国华颁发证书。", "person:段国华", ""),
    ("白犀牛穿过街道，向前进发。", "", "person"),
    ("近日，周大福推出新品，马栏山迎来游客。", "", "person"),
    ("苏州工匠季文静走进校园。", "person:季文静 honour:苏州工匠", ""),
    # bodies of the nation, a province, a county's city; departments; federations by short names
    ("检察院、人社部门与工会联动。", "", "institution:人力资源和社会保障部"),
    (
        "贵州省律师协会服务站揭牌，中华全国律师协会发来贺信。",
        "institution:贵州省律师协会 institution:中华全国律师协会",
        "",
    ),
    ("宜都市人民检察院与宜都市总工会座谈，市司法局参加。", "institution:宜都市司法局", ""),
    ("工会主席宋艳会签了协作办法。", "person:宋艳", "person:宋艳会"),
    ("湖北省总工会开会，省总经技部部长宋玉梅宣读通知。区总经理到会。", "union:湖北省总工会", ""),
    ("三公司东乡项目部开工。", "", "subdistrict"),
    ("四川省机电冶煤工会主席到会。", "union:四川省机电冶煤工会", "enterprise"),
    ("澳门工会联合总会来访。", "union:澳门工会联合总会", "union:澳门工会"),
    ("粤港澳大湾区工会合作。荔湾区总工会到会。", "union:荔湾区总工会", "union:粤港澳大湾区工会"),
    ("该公司响应湖北省政府号召。", "institution:湖北省政府", ""),
    ("近日，28名选手举行了一场手工木工职业技能竞赛。", "event:手工木工职业技能竞赛", ""),
    # bodies and happenings: the court of a county by its short name, all of a city's, two names behind a verb
    ("平度市人民法院来人。平度法院收到来信。", "institution:平度市人民法院", "institution:平度法院"),
    ("昨天，区总工会举办劳动争议工作室揭牌暨工作部署会。", "event:劳动争议工作室揭牌暨工作部署会", ""),
    ("该院召开劳动争议诉调对接工作联席会议。", "event:劳动争议诉调对接工作联席会议", ""),
    ("省总工会举办了一系列技术比武。", "", "event"),
    ("8位浙江劳模先进代表出席大会。", "", "honour"),
    ("恳谈会在北京正式拉开帷幕。", "place:北京市", ""),
    # people: given names that open with a word of function, a generation in quotation, a card with a rank
    ("恒远机械公司焊工宋其涛，钳工柳从武荣获奖章。", "person:宋其涛 person:柳从武", ""),
    ("恒远机械公司产量高于其他，高从事工作。", "", "person"),
    ("掌握专利的“80后”宋茹；人称“滨江铁娘子”的柳冬妮。", "person:宋茹", ""),
    ("宋园园，主任医师，滨江市第一医院外科主任。", "person:宋园园", ""),
    # bodies: institutes of joined sciences, a museum with its people, firms of rare characters behind a city
    ("滨江大学材料科学与工程学院开课。", "institution:滨江大学材料科学与工程学院", ""),
    ("滨江市博物馆文物修复师宋玉梅说，值得。", "institution:滨江市博物馆", "facility"),
    ("职工参观了滨江市博物馆。", "facility:滨江市博物馆", "institution"),
    ("郑州圆方集团党委书记宋玉梅说，值得。", "enterprise:郑州圆方集团", "enterprise:方集团"),
    ("中铁山桥集团有限公司的职工来了。", "enterprise:中铁山桥集团有限公司", ""),
    ("兴安盟林业和草原局局长宋玉梅出席。", "institution:兴安盟林业和草原局", ""),
    # honours: two titles of one level in a list, a title with a bracket
    (
        "成员由获得全国劳动模范和先进工作者、全国道德模范等荣誉称号的职工组成。",
        "honour:全国劳动模范 honour:全国先进工作者",
        "honour:全国劳动模范和先进工作者",
    ),
    ("宋玉梅获得平谷区先进生产（工作）者。", "honour:平谷区先进生产（工作）者", ""),
    ("宋玉梅荣获全国五一巾帼奖章、全国五一巾帼标兵。", "honour:全国五一巾帼奖章 honour:全国五一巾帼标兵", ""),
    # people: 于 and a year behind a name, who is told to be the hero, 从 in a given name
    ("宋玉梅于2013年当选滨江市总工会副主席。", "person:宋玉梅", ""),
    ("他就是宋仁峰，恒远机械集团的一名普通焊工。", "person:宋仁峰", ""),
    ("市总工会党组书记柳从福主持会议。", "person:柳从福", ""),
    # bodies: behind 走访中, a county's short name that is a word too, a joined science's school
    ("平谷区总工会走访慰问中区总工会领导与劳模交谈。", "union:平谷区总工会", "union:中区总工会"),
    ("大足石刻研究院的职工来了。", "institution:大足石刻研究院", "institution:石刻研究院"),
    ("环境科学与工程学院宋玉梅获评“先锋”称号。", "institution:环境科学与工程学院", ""),
    # a province that says so is at home; associations of two trades; hospitals by number; given names with 其
    ("甘肃省卫生学校的选手赴北京参赛。比赛由省总工会主办。", "union:甘肃省总工会", ""),
    ("比赛由漯河市总工会主办，市餐饮与饭店行业协会承办。", "institution:漯河市餐饮与饭店行业协会", ""),
    ("宜春市第二人民医院、宜春市二医院。", "institution:宜春市第二人民医院", "institution:宜春市二医院"),
    ("总工会副主席徐其林出席活动。", "person:徐其林", ""),
    ("成渝地区双城经济圈第五届餐饮行业技能竞赛举行。", "event:成渝地区双城经济圈第五届餐饮行业技能竞赛", ""),
    ("锡山区总工会驻江苏行知律师事务所服务站揭牌。", "institution:江苏行知律师事务所", ""),
    (
        "全市第二届技能大赛举行。临江市第二届技能大赛落幕。",
        "event:临江市第二届技能大赛",
        "event:全市第二届技能大赛",
    ),
    # areas and organs: a county of peoples by its short name, two organs in one word
    ("宽城自治县总工会慰问职工。", "district:宽城满族自治县 union:宽城满族自治县总工会", ""),
    ("由芦溪县委县政府主办。", "institution:芦溪县委 institution:芦溪县政府", "institution:芦溪县委县政府"),
    # institutions behind a bare level, behind a short name, in lists that name their division once
    ("漯河市总工会开会。市第二人民医院举办培训班。", "institution:漯河市第二人民医院", ""),
    ("漯河市总工会开会。市餐饮行业协会举办培训班。", "institution:漯河市餐饮行业协会", ""),
    ("漯河市总工会开会。市重点中学的教师来了。", "", "institution"),
    ("漯河市总工会开会。由市营商和项目服务局主办。", "", "institution:漯河市营商和项目服务局"),
    ("漯河市总工会开会。由市住房和城市更新局主办。", "institution:漯河市住房和城市更新局", ""),
    ("滨州市总工会派人到市公安局，送去清凉。", "institution:滨州市公安局", ""),
    ("宝山区人大、政法委、法院、司法局参与。", "institution:宝山区法院 institution:宝山区司法局", ""),
    ("高邮市总工会副主席顾林，教体局局长俞群参加。", "institution:高邮市教体局", ""),
    ("由阳新县总工会、文旅局主办，文化馆承办。", "institution:阳新县文化馆", ""),
    ("仙居县总工会开会。仙居消防救援大队的战士来了。", "institution:仙居县消防救援大队", ""),
    ("由临夏州人社局主办，州妇联协办。临夏州总工会开会。", "institution:临夏回族自治州妇联", ""),
    ("奈曼旗总工会、团旗委、旗妇联举办联谊。", "institution:共青团奈曼旗委", ""),
    ("安徽省总和省高级人民法院召开联席会议。", "union:安徽省总工会 institution:安徽省高级人民法院", ""),
    # unions of a level, of several areas, of a part; sessions and members' counts are no names
    ("盂县总工会开会。县教育工会举办培训班。", "union:盂县教育工会", ""),
    ("洞头区总工会开会。区渔业工会联合会举办培训班。", "union:洞头区渔业工会联合会", ""),
    ("西藏自治区总工会开会。自治区农林气象工会来了。", "union:西藏自治区农林气象工会", ""),
    ("同安区、思明区、湖里区工会获奖。", "union:同安区总工会 union:湖里区总工会", ""),
    ("会议选举产生了第一届青云工业园工会联合会主席。", "union:青云工业园工会联合会", ""),
    ("平原县交通运输局工会窗口服务中心分会获奖。", "union:平原县交通运输局工会窗口服务中心分会", ""),
    ("仙居县税务局工会委员会发展工会会员69名。", "", "union:仙居县税务局工会委员会发展工会"),
    ("市总工会副主席带领市直单位工会主席调研。", "", "union:市直单位工会"),
    ("临江市货运行业工会联合会成立，目前工联会有成员12家。", "union:临江市货运行业工会联合会", ""),
    ("第八师石河子市总工会举办培训班。", "union:第八师石河子市总工会", ""),
    # towns: function words that open them, those of zones and of a district's short name
    ("富阳区里山镇总工会举办培训班。", "subdistrict:里山镇 union:富阳区里山镇总工会", ""),
    ("鄂托克旗阿尔巴斯苏木的职工来了。", "subdistrict:阿尔巴斯苏木", ""),
    ("成都高新区西园街道总工会开展活动。", "subdistrict:西园街道", "subdistrict:高新区西园街道"),
    ("石狮市永宁镇总工会主办。", "subdistrict:永宁镇 union:石狮市永宁镇总工会", "district:延庆区"),
    ("木垒县总工会举办竞赛。", "district:木垒哈萨克自治县", ""),
    # honours: a title behind another one in quotation, no pronoun in a title
    ("宋玉梅被评为“突击手标兵”“青年标兵”，很高兴。", "honour:突击手标兵 honour:青年标兵", ""),
    ("滨江市总工会授予他们市级五一劳动奖章。", "", "honour:他们市级五一劳动奖章"),
    # bodies: posts inside names, a trade with a verb, research of a city; what stands behind names
    ("云南省畜牧兽医科学院院长宋玉梅说，值得。", "institution:云南省畜牧兽医科学院", ""),
    ("甘肃送变电工程有限公司焊工宋玉梅说，值得。", "enterprise:甘肃送变电工程有限公司", ""),
    ("广州市市政工程设计研究总院的职工来了。", "institution:广州市市政工程设计研究总院", ""),
    ("施工队队长郑祥发名列其中。", "person:郑祥发", "person:郑祥"),
    ("市总工会认定宋国庆等200人为滨江工匠。", "person:宋国庆", ""),
    ("区总工会走进安徽恒远电缆集团有限公司。恒远电缆职工来了。", "", "enterprise:恒远电缆"),
    # firms by their trade, numerals in their names, parts and mines of groups, banks of a list
    ("市总工会走访慰问东岭煤电，送去清凉。东岭煤电工人很高兴。", "enterprise:东岭煤电", ""),
    ("恒发棉纺织荣获省五一劳动奖状。", "enterprise:恒发棉纺织", ""),
    ("涉及食品加工、毛衫纺织、机械制造等行业。", "", "enterprise"),
    ("太原恒顺万利酒店管理有限公司获奖。", "enterprise:太原恒顺万利酒店管理有限公司", ""),
    ("温岭市总工会和温岭市新华书店开课。", "enterprise:温岭市新华书店", "enterprise:新华书店"),
    ("温岭市海洋与渔业局开课。", "institution:温岭市海洋与渔业局", ""),
    ("甲公司副总经理芮东升分别代表职工方和企业方签字。", "person:芮东升", "person:方和"),
    ("县总工会帮河南蓝海物流有限公司司机要回工资。", "enterprise:河南蓝海物流有限公司", ""),
    ("城发集团董事长宋玉梅出席。", "enterprise:城发集团", ""),
    ("来到河东焦煤北岭矿业东沟煤矿。", "enterprise:河东焦煤北岭矿业东沟煤矿 enterprise:河东焦煤北岭矿业", ""),
    ("海原县供电公司继电保护班获先进集体称号。", "enterprise:海原县供电公司继电保护班", ""),
    ("海原县供电公司培训班被评为优秀。", "", "enterprise:海原县供电公司培训班"),
    ("建行辽宁省分行铁西支行、江苏省分行玄武支行获表彰。", "enterprise:中国建设银行江苏省分行玄武支行", ""),
    ("中国机械冶金建材职工技术协会发文。", "", "enterprise"),
    ("活动在吉林长春收官。", "", "facility"),
    ("授予滨江老街坊茶行工人先锋号称号。", "enterprise:滨江老街坊茶行", ""),
    ("海南航空、天津航空、翔鹰航空三家航空公司参赛。", "enterprise:海南航空 enterprise:翔鹰航空", ""),
    ("如东县、海安市等地9家企业参加。", "", "enterprise"),
    ("临江机场党委书记宋玉梅出席。", "enterprise:临江机场", "facility:临江机场"),
    ("航空工业宏飞的职工来了。", "enterprise:航空工业宏飞", ""),
    ("进入滨江恒远有限公司当细纱车间的挡车工。", "enterprise:滨江恒远有限公司", "institution"),
    (
        "由共青团恒远汽车有限公司委员会承办。",
        "enterprise:恒远汽车有限公司",
        "enterprise:共青团恒远汽车有限公司",
    ),
    ("记者专程到江南集团采访。", "enterprise:江南集团", ""),
    ("芜湖市总工会赴自来水公司慰问。芜湖市民点赞。", "enterprise:芜湖市自来水公司", ""),
    ("芜湖市总工会赴合肥自来水公司慰问。芜湖市民点赞。", "", "enterprise:芜湖市自来水公司"),
    ("北京同福升粮油有限公司来了。同福升很忙。", "enterprise:北京同福升粮油有限公司", "enterprise:同福升"),
    ("来到滨江石努尔集团股份有限公司慰问。", "enterprise:滨江石努尔集团股份有限公司", "person"),
    ("中建二局第三建筑工程有限公司来了，中建二局三公司员工很高兴。", "", "enterprise:中建二局三公司"),
    # happenings, houses and rooms: ranks and pictures name none, parts of shows, slogans before names
    ("滨江镇临水社区户外劳动者服务站点启用。", "facility:滨江镇临水社区户外劳动者服务站点", ""),
    ("该站获评全国“最美户外劳动者服务站点”。", "", "facility"),
    ("活动在临江市会议展览中心举行。", "facility:临江市会议展览中心", "event"),
    ("把驿站打造成思想政治的“引领站”、为民办实事的“服务站”。", "", "programme"),
    ("下一步镇总工会将扩大覆盖面。", "", "subdistrict"),
    ("由甲区总工会主办的“同心·逐梦”工会之夜晚会。“书香工会·悦读”分享会举行。", "", "union:书香工会"),
    ("甲建设公司来到甲建设公司杭州石桥医院慰问。", "institution:杭州石桥医院", ""),
    ("展会设“匠心”创新成果展区，观众很多。", "", "event"),
    (
        "由平谷区总工会主办的“百年逐梦”——庆祝建党100周年平谷职工书画展开幕式举行。",
        "event:“百年逐梦”——庆祝建党100周年平谷职工书画展",
        "",
    ),
    ("平谷区总工会在区图书馆一层大厅举办“送福”活动。", "institution:平谷区图书馆", "facility"),
    ("志愿者在省级文明村石家村服务。", "place:石家村", "place:省级文明村石家村"),
    ("举办了这次征答赛活动，大家很高兴。", "", "programme"),
    ("公司于大礼堂举办“马到功成”先进表彰晚会。", "event:“马到功成”先进表彰晚会", ""),
    (
        "平谷区总工会开会。区总工会2011年“金秋助学”发放仪式举行。",
        "event:平谷区总工会2011年“金秋助学”发放仪式",
        "",
    ),
    # Beijing: lists of federations and organs, a town's offices, groups of workers, edges of names
    ("东城、朝阳、丰台等区总工会参加。", "union:东城区总工会 union:丰台区总工会", "enterprise"),
    ("该赛由天津市、河北省两地总工会举办。", "union:天津市总工会 union:河北省总工会", ""),
    ("北京市总工会、教育工会相关领导出席。", "union:北京市教育工会", ""),
    ("平谷区总工会、人社局联合发文。", "institution:平谷区人社局", ""),
    ("朝阳区望京街道工委、办事处联合举办文化节。", "institution:朝阳区望京街道办事处", ""),
    ("近日，平谷区马坊镇机关工会组织健步走。", "union:平谷区马坊镇机关工会", ""),
    ("先后走访慰问环卫工人、保安员、公交司机等。", "", "enterprise"),
    ("北京市总工会慰问公交职工。", "", "person"),
    ("中国金融工会全国委员会主席宋玉梅参加。", "union:中国金融工会全国委员会", "institution"),
    ("她在平时项目部里忙。镇域内奥远之光汽车有限公司来了。", "enterprise:奥远之光汽车有限公司", "facility"),
    ("宋玉梅走访了李宁、吴远志、朱伟平、于新山和陈尔升六位劳模。", "person:李宁 person:陈尔升", ""),
    ("北京滨城合作发展基金会捐款。", "institution:北京滨城合作发展基金会", "institution:发展基金会"),
    # branches of banks, venues before an adverb, courts of a region, 会签 behind a union
    ("建行河北省分行与省总工会签约。", "enterprise:中国建设银行河北省分行", ""),
    ("中国建设银行道里支行行长宋玉梅到会。", "enterprise:中国建设银行道里支行 person:宋玉梅", ""),
    ("大会在嘉定区工人文化宫顺利召开。", "facility:嘉定区工人文化宫", "facility:嘉定区工人文化宫顺利"),
    ("广西壮族自治区总工会联合自治区高级人民法院发文。", "institution:广西壮族自治区高级人民法院", ""),
    ("在对优胜者嘉奖后，大会结束。", "", "person"),
    # dashes, sentences that open no name, unknown organs, names that end in other characters
    ("----恒远能源北岭九矿工会。", "enterprise:恒远能源北岭九矿", "union:----恒远能源北岭九矿工会"),
    ("该省会员占全省工会会员的两成。江苏省不断完善乡镇工会体制。", "", "union"),
    ("儿子在外地上大学，她在当地上中学。", "", "institution"),
    ("要建设绿色低碳发展示范区。", "", "place"),
    ("把滨海新区党和政府的关怀送到家。", "district:滨海新区", "institution"),
    ("滨海新区总工会部署工作，新区工会慰问职工。", "union:滨海新区总工会", "union:新区工会"),
    ("州委办、州政府办、州政法委、州委组织部等单位参观。", "", "enterprise institution"),
    ("来到国网四川省电力公司四川电力调度控制中心。", "", "enterprise:国网四川省电力公司四川电力"),
    ("大会听取了主任穆丽所作的报告。", "person:穆丽", "person:穆丽所"),
    ("县总工会主席沙丽塔娜提·对山说。", "person:沙丽塔娜提·对山", "person:沙丽塔娜"),
    ("教师热孜婉古丽·麦麦提说。", "person:热孜婉古丽·麦麦提", "person:热孜"),
    ("政协主席努尔兰·阿不都满金，副书记何忠友出席。", "person:努尔兰·阿不都满金", "person:努尔兰·阿不都"),
    ("拜城县总工会、团县委、县妇联举办歌会。", "institution:共青团拜城县委", "institution:团县委"),
    ("湖北省总工会联合团省委举办联谊会。", "institution:共青团湖北省委", "institution:团省委"),
    ("滨江镇快递工联会成立了。", "union:滨江镇快递工会联合会", ""),
    ("荣获全国五一劳动奖状的先进集体有", "honour:全国五一劳动奖状", "honour:全国五一劳动奖状的先进集体"),
    ("省总工会表彰了在竞赛中夺魁的职工为“福建省金牌工人”，大家很高兴。", "honour:福建省金牌工人", ""),
    ("区总工会巡视员江 孝 善带队调研，主席李 明陪同。", "person:江孝善 person:李明", ""),
    ("授予10个集体“北京市工人先锋号荣誉”。", "honour:北京市工人先锋号", "honour:北京市工人先锋号荣誉"),
    ("他荣获全国优秀教师、全国师德标兵等荣誉称号。", "honour:全国师德标兵", ""),
    # organs behind a federation, a city's own companies, regions' unions, counts and shops that open no firm
    ("西夏区总工会联合人社局、工商联举办竞赛。", "institution:西夏区人社局 institution:西夏区工商联", ""),
    ("驻马店市总工会、市公交公司承办。", "enterprise:驻马店市公交公司", ""),
    ("新疆金融工会主任宋玉梅到会。", "union:新疆金融工会", ""),
    ("新疆银保监局副巡视员宋玉梅到会。", "institution:新疆银保监局", ""),
    ("全区有6000多处快递网点。", "", "enterprise"),
    ("仪式在百货大楼社区举行。", "", "enterprise"),
    ("滨江市总工会法工部部长宋玉梅到会。", "union:滨江市总工会 person:宋玉梅", ""),
    # names: one with 在, two characters before those who were honoured; titles of one's own area
    ("徐在山是恒远公司董事长，2015年退休。", "person:徐在山", ""),
    ("陈文、任振余等8人被评为北京市劳动模范。", "person:陈文 person:任振余", ""),
    ("赵雁飞的话语铿锵有力。", "person:赵雁飞", ""),
    ("10位“滨河最美职工”分别是：恒远公司宋国庆。", "honour:滨河最美职工", "honour:最美职工"),
    ("宋玉梅获得了十大杰出青年医生称号。", "honour:十大杰出青年医生", ""),
    ("宋玉梅被评为省国资系统三八红旗手。", "honour:省国资系统三八红旗手", ""),
    # the place that a sentence opens with, the unions of the country
    ("北京市总工会慰问职工。山东工会依法维权。", "", "union:山东省总工会"),  # in a headline only
    ("北京市总工会慰问职工。在湖南，省总工会拨款。", "union:湖南省总工会", ""),
    ("北京市总工会慰问职工。在湖南长沙，市人社局到场。", "institution:长沙市人社局", ""),
    ("北京市总工会慰问职工。在湖南长沙，市总工会拨款。", "union:长沙市总工会", ""),
    ("北京市总工会来访。天津市人大常委会副主任、市总工会主席陈大同接待。", "union:天津市总工会", ""),
    ("天津市人大常委会副主任陈大同，北京市总工会和市总工会主席李明。", "", "union:天津市总工会"),
    ("北京市总工会来访。湖南省政协副主席、省总工会主席陈大同接待。", "union:湖南省总工会", ""),
    ("河北省涿州市人大常委会副主任、市总工会主席陈大同到场。", "union:涿州市总工会", "union:保定市总工会"),
    ("朝阳区总工会慰问职工。在四川，区总工会到场。", "", "union:四川区总工会"),
    ("截至6月底，中国工会会员总数达3亿人。", "union:中华全国总工会", ""),
    ("他学习中国工会章程。", "", "union"),
    ("菏泽黄河河务局技师宋玉梅发言。", "institution:菏泽黄河河务局", ""),
    # words behind a group, doubled verbs, a craft, a post's own words are no people
    ("职工文化筹建工地上热火朝天。工会为农民工花钱聘律师。", "", "person"),
    ("驿站供快递员、骑手喝喝水、充充电、歇歇脚。", "", "person"),
    ("手工木匠吴国华荣获滨江工匠称号。", "person:吴国华", "person:木匠吴"),
    ("党员石榴籽驿站、员工安居房、职工安康驿站、书记万里行、职工牛奶费。", "", "person"),
    ("劳模康养基地揭牌，工会干部于日前走访，为环卫工易地安家。", "", "person"),
    ("宋玉梅赢得理事长宝座。大会举行理事长暨理、监事改选。", "", "person:宝座 person:暨理"),
    ("职工高兴华律师荣获首都劳动奖章，教师濮阳晴参加。", "person:高兴华 person:濮阳晴", ""),
    # first names by characters that seldom spell a sound
    ("吴任重、沁丹·阿旺晋美、鼎福·艾则孜、李明等出席。", "person:沁丹·阿旺晋美 person:鼎福·艾则孜", ""),
    ("副主席沁丹·阿旺晋美讲话，赛依福·艾则孜副委员长主持。", "person:沁丹·阿旺晋美 person:赛依福·艾则孜", ""),
    ("职工热依古丽·吐尔逊荣获奖章。", "person:热依古丽·吐尔逊", "person:热依古丽·吐尔逊荣"),
    ("徒弟们围着赵宏玉问个不停。", "person:赵宏玉", ""),
    ("获奖的高宏玉十分激动。", "person:高宏玉", ""),
    ("护士周晓梅盛姜糖水。", "person:周晓梅", ""),
    ("常轩刚先后获得全国劳动模范等称号。", "person:常轩刚", ""),
    ("手握九项专利的周立生，是车间里的老师傅。", "person:周立生", ""),
    ("青岛市总工会为李红梅颁发五一劳动奖章。李红梅手捧五一劳动奖章。", "honour:青岛市五一劳动奖章", ""),
    ("青岛市总工会授予李红梅五一劳动奖章。王明获全国五一劳动奖章。", "", "honour:青岛市五一劳动奖章"),
    ("临江市第一中学办赛，临江一中工会主席王明到场。", "union:临江市第一中学工会", "union:临江一中工会"),
    ("昨天来我校为张洁慧老师颁奖。", "person:张洁慧", ""),
    ("“80后”闫茹手握专利。", "person:闫茹", ""),
    ("“90后”小伙唱起歌，“80后”成长史。", "", "person:成长"),
    ("创始人刘哲干了20年，电工李强做了三年学徒。", "person:刘哲 person:李强", ""),
    ("在第二届工会交流大会暨首届工匠论坛开幕式上，职工发言。", "event:第二届工会交流大会暨首届工匠论坛", ""),
    ("京津冀协同发展劳动和技能竞赛启动。", "event:京津冀协同发展劳动和技能竞赛", ""),
    ("各级工会广泛开展劳动和技能竞赛，参赛职工30万人。", "", "event"),
    ("宋扬明确表示没有这回事。", "", "person:宋扬明"),
    ("全县推广“大改形、强拉枝、巧施肥”技术。", "", "person:强拉枝"),
    ("来自安永华明会计师事务所的职工参加活动。", "", "person:安永华"),
    ("护理员唐古梅朵分获第二名。", "", "person:唐古梅"),
    ("慰问组走进埇桥区朱仙庄矿机修厂。", "", "person:朱仙庄"),
    # the League's committee is not the Party's; organs of the years from 2000 on, other words behind them
    ("由平江县政府、团县委主办，县委常委宋光明出席。", "institution:共青团平江县委 institution:平江县委", ""),
    ("绥化市总工会、市工信委、市交委、市职教社协办。", "institution:绥化市工信委 institution:绥化市交委", ""),
    ("绥化市总工会、市职教社协办，市城乡建委参加。", "institution:绥化市城乡建委", "subdistrict"),
    ("绥化市重点办好三件事，全市经济局面良好，市委托管的企业来了。", "", "institution"),
    # a firm of the country with a trade over 与; groups by area and trade, a firm so called is none yet
    ("中国资源与环境股份有限公司获奖。", "enterprise:中国资源与环境股份有限公司", ""),
    ("来自阜新矿业集团的职工到会。", "enterprise:阜新矿业集团", ""),
    ("来自阜新矿业集团的职工到会，阜新快递公司没有来。", "", "enterprise:阜新快递公司"),
    # schools in short, but no level of schooling; squares of a county
    ("比赛在丽水中专举行，丽水二职高参赛。", "institution:丽水中专 institution:丽水二职高", ""),
    ("他是丽水中专学历，丽水中专毕业生。", "", "institution"),
    ("青县总工会来到县文化广场、县人民公园。", "facility:青县文化广场 facility:青县人民公园", ""),
    ("青县总工会来到某某广场、一个文化广场。", "", "facility"),
    # edges: what is pointed at, times of day, a preposition, descriptions, a city before its street
    ("滨江农场工会很忙。这次活动农场工会到场。", "union:滨江农场工会", "union:活动农场工会"),
    ("埇桥区总工会慰问职工，26日上午区总工会到场。", "union:埇桥区总工会", "union:上午区总工会"),
    ("北仑区总工会和宁波大碶街道总工会到场。", "union:北仑区大碶街道总工会", "union:宁波大碶街道总工会"),
    ("北仑区总工会到场，为大碶街道工会联合会授牌。", "union:北仑区大碶街道工会联合会", ""),
    ("浙江省宁波市北仑区小港开发区总工会到场。", "union:北仑区小港开发区总工会", ""),
    ("爱心商家恒远药店到场，爱心企业家协会没有来。", "enterprise:恒远药店", "enterprise:爱心商家恒远药店"),
    ("助推集团公司建设，新空港六大产业园发展。", "", "enterprise place"),
    # no names: who sits in a union, a house of rank, so many contests of a year
    ("会议选举产生了绥化市快递行业工会联合会第一届工会委员会。", "", "union:绥化市快递行业工会联合会工会"),
    ("两个所被评为市公司模范职工之家。青县总工会。", "", "facility"),
    ("2010年单位相继开展了安全知识竞赛、变电知识竞赛等活动。", "", "event"),
    ("恒远大厦楼宇工会联合会召开首届大会。", "", "event"),
    ("安装公司代表队获奖。", "", "enterprise"),
    # happenings: areas before the year in a quotation, a span of years, the level, the province in a headline
    ("在“绥化市北林区2015年度工会知识竞赛”中夺冠。", "event:绥化市北林区2015年度工会知识竞赛", ""),
    ("绥化市2017―2018年度重点工程劳动竞赛启动。", "event:绥化市2017―2018年度重点工程劳动竞赛", ""),
    ("安徽省煤炭行业钻工竞赛举行。2025年省煤炭行业钻工竞赛落幕。", "", "event:2025年省煤炭行业钻工竞赛"),
    ("浙江丽水市首届职工运动会开赛。丽水市首届职工运动会在校园举行。", "", "event:浙江丽水市首届职工运动会"),
    # short forms: a union by the town's level, a county's short name, two spellings, a zone's committee
    ("青县云岭乡举行首届运动会。本次运动会由乡工会牵头。", "union:云岭乡工会", ""),
    ("“安康杯”知识竞赛开赛。工会举办“安康杯”知识竞赛活动。", "programme:“安康杯”知识竞赛活动", "event"),
    ("峨边恒远公司工会到会。峨边彝族自治县恒远公司工会发言。", "", "union:峨边恒远公司工会"),
    ("厦门沄禾社区来了。仪式在厦门市沄禾社区举行，沄禾社区很热闹。", "", "place:厦门沄禾社区 place:沄禾社区"),
    ("崇川经济开发区党工委委员、管委会副主任宋光明到会。", "institution:崇川经济开发区管委会", ""),
    ("崇川区委书记、管委会大楼到了。", "", "institution:崇川区管委会"),
    ("张家港市快递行业联合工会成立，市中医院的医生来了。", "institution:张家港市中医院", ""),
    # faculties over 与, what a school's union is where its faculties' are named, a house in quotation
    ("文学与新闻传播学院参赛。", "institution:文学与新闻传播学院", "institution:新闻传播学院"),
    ("“红楼”是“厦门市总工会进城务工人员服务中心”。", "institution:厦门市总工会进城务工人员服务中心", ""),
    ("它被辟为厦门市职工服务中心。", "institution:厦门市职工服务中心", ""),
    ("从化市云岭镇总工会职工服务站揭牌。", "institution:从化市云岭镇总工会职工服务站", ""),
    ("努力创建“安全之家”。参观了爱心妈妈小屋、母婴小屋等。", "", "facility"),
    ("创建“工友之家”。", "facility:工友之家", ""),
    # of provinces named equally often the one whose federation is; 纪委书记 in a list of a body's posts
    ("湖南省总工会宋光明、省卫生工会钱岚看望医疗队。黄冈很好。", "union:湖南省卫生工会", ""),
    ("湖南省总工会副主席宋光明、恒远医院院长钱岚、纪委书记孟磊到会。", "", "institution:湖南省纪委"),
    ("陕西高校女教职工运动会开幕。她参加省高校女教职工运动会。", "", "event:省高校女教职工运动会"),
    # unions of the country, of a county of a people, of a group beside its parts'
    ("全国铁路总工会举行集会。", "union:中华全国铁路总工会", "union:铁路总工会"),
    ("木垒县总工会办赛。昌吉回族自治州木垒县总工会办赛。", "", "union:木垒县总工会"),
    ("恒远集团成立。恒远集团第一项目部工会策划，集团工会推进。", "union:恒远集团工会", ""),
    # teams of workshops, houses of a county, several short forms of one house, two contests
    ("恒远设备有限公司铸造车间熔炼工部受表彰。", "institution:恒远设备有限公司铸造车间熔炼工部", ""),
    ("恒远集团有限公司滨城车站客运车间客运值班员宋光明到会。", "", "enterprise:恒远集团有限公司滨城车站客运"),
    ("把党委政府的关怀送到。", "", "institution"),
    ("青县总工会到县环卫大队、县百货大楼慰问。", "enterprise:青县百货大楼", ""),
    ("泰安市工人文化宫到了。工人文化宫承办，泰安工人文化宫协办。", "", "facility:工人文化宫"),
    ("举办西宁市首届职工飞镖大赛和首届职工投篮大赛。", "event:西宁市首届职工飞镖大赛", ""),
    ("全国总工会文工团来了。全总文工团很好。", "institution:全国总工会文工团", "institution:全总文工团"),
    ("设在石家庄市正定新区中建五局中国银行数据中心。", "", "enterprise:石家庄市正定新区中建五局中国银行"),
    ("山西焦煤西山煤电官岭矿就安全进行调研。", "enterprise:山西焦煤西山煤电官岭矿", ""),
    ("国铁集团到会，中国国家铁路集团有限公司发言。", "", "enterprise:国铁集团"),
    # teams by their shift's part, post offices, a bureau of two trades, a numeral before one character
    ("恒远水泥有限公司品质处获奖。", "enterprise:恒远水泥有限公司品质处", ""),
    ("恒远环境有限公司作业部一中心滨西路班组获奖。", "enterprise:恒远环境有限公司作业部一中心滨西路班组", ""),
    ("恒远公司的职工在班组，恒远公司的技术部和质检组到会。", "enterprise:恒远公司", "institution"),
    ("峡江县分公司云岭邮政所获奖。", "enterprise:峡江县分公司云岭邮政所", ""),
    ("贵州省有色金属和核工业地质勘查局到会。", "institution:贵州省有色金属和核工业地质勘查局", ""),
    ("锦江区社会组织发展基金会到会。", "institution:锦江区社会组织发展基金会", "institution:发展基金会"),
    ("恒远工业九桥公司到会，来了九家公司。", "enterprise:恒远工业九桥公司", ""),
    ("宁启复线电化项目经理部电力副经理宋光明到会。", "person:宋光明", "enterprise"),
    ("恒远粮食购销储备有限公司到会，全省各地总工会参加。", "enterprise:恒远粮食购销储备有限公司", "union"),
    ("储备有限公司来了。恒远公司收购滨江机械公司。", "enterprise:滨江机械公司", "enterprise:储备有限公司"),
    ("它获全国总工会支持建设的劳模工匠创新工作室。服务性劳模创新工作室。", "", "honour facility"),
    # works and shops of a county, a town and a city by their trade alone
    ("禄丰县印刷厂、禄丰县酒厂增产。", "enterprise:禄丰县印刷厂 enterprise:禄丰县酒厂", ""),
    ("禄丰县粮站、禄丰县盐矿获奖。", "enterprise:禄丰县粮站 enterprise:禄丰县盐矿", ""),
    ("禄丰县缝纫社工会主席宋光明到会。", "enterprise:禄丰县缝纫社 union:禄丰县缝纫社工会", ""),
    ("楚雄市印刷厂来了，金山镇粮站也来了。", "enterprise:楚雄市印刷厂 enterprise:金山镇粮站", ""),
    (
        "昆明酒厂增产。昆明市商店很多，山西煤矿多，各县酒厂多。",
        "enterprise:昆明酒厂",
        "enterprise:昆明市商店 enterprise:山西煤矿",
    ),
    ("德清县总工会成立。县酒厂增产。", "enterprise:德清县酒厂", ""),
    # counties of two characters: not out of two words; names of former counties, and what only looks like one
    ("德清县总工会成立。李家兴代理县总工会主席。", "union:德清县总工会", "union:理县总工会 district:理县"),
    ("工会促成县政府拨款。国道县境内畅通。代县长宋光明讲话。", "person:宋光明", "district"),
    ("四川理县总工会办赛。山西省代县县长宋光明到会。", "union:理县总工会 district:代县", ""),
    ("他们从容县出发。", "district:容县", ""),
    (
        "绍兴县总工会办赛，遂宁县总工会参加。",
        "union:绍兴县总工会 union:遂宁县总工会",
        "district:兴县 district:宁县",
    ),
    ("吴县总工会主席宋光明到会，无锡县酒厂获奖。", "union:吴县总工会 district:无锡县", "union:吴县市总工会"),
    ("乡乡通县公路，振兴县域经济，兼任县总工会主席。通县总工会办赛。", "district:通县", "district:振兴县"),
    ("绍兴县办赛。绍兴酒厂获奖，绍兴总工会办赛。", "union:绍兴市总工会 enterprise:绍兴酒厂", ""),
    # works by a code in digits, and names that open with a numeral
    (
        "国营四三三厂厂长宋光明、国营二〇一厂厂长钱岚到会。",
        "enterprise:国营四三三厂 enterprise:国营二〇一厂",
        "",
    ),
    (
        "五七〇三厂、八五三农场工会、853农场获奖。",
        "enterprise:五七〇三厂 union:八五三农场工会 enterprise:853农场",
        "enterprise:〇三厂",
    ),
    (
        "国营第五四一厂获奖，云南二〇九地质队到会。",
        "enterprise:国营第五四一厂 institution:云南二〇九地质队",
        "",
    ),
    ("来了三百家厂，三四个厂增产，一九八四年农场丰收，2005农场增产。", "", "enterprise"),
    (
        "一平浪煤矿工会办赛。二七车辆厂增产。",
        "union:一平浪煤矿工会 enterprise:二七车辆厂",
        "enterprise:平浪煤矿 enterprise:车辆厂",
    ),
    ("有一煤矿停产，五一工厂放假。", "", "enterprise"),
    # works that are pointed at or described
    ("恒远集团三分厂获奖。三分厂工会主席宋光明到会。", "union:恒远集团三分厂工会", ""),
    ("分厂工会主席宋光明说，总厂工会支持。", "person:宋光明", "union"),
    ("工厂工会主席宋光明说，第一季度全厂职工增产。", "person:宋光明", "union enterprise"),
    ("禄丰县老厂获奖，去年本矿增产，各厂工会办赛。", "", "union enterprise"),
    (
        "恒远公司上海工厂工会、武汉钢铁总厂三分厂工会获奖。",
        "union:恒远公司上海工厂工会 union:武汉钢铁总厂三分厂工会",
        "",
    ),
]


@pytest.mark.parametrize(("text", "present", "absent"), ROWS, ids=[row[0][:16] for row in ROWS])
def test_recognisers(text: str, present: str, absent: str) -> None:
    found = {f"{type_}:{name}" for type_, name in names(text)}
    found_or_type = found | {row.split(":")[0] for row in found}
    assert set(present.split()) <= found
    assert not set(absent.split()) & found_or_type


LEVELS = [
    ("近日，崂山区总工会表彰先进，授予青溪化工公司工会“十佳职工之家”称号。", "十佳职工之家", "district"),
    ("吕凤英2006年被江苏省总工会授予“江淮好工友”称号。", "江淮好工友", "province"),
    ("北京市朝阳区总工会请第一届“朝阳工匠”电工王建国讲课。", "朝阳工匠", "district"),
    ("近日，焊装班荣获“台州市金牌班组”称号。", "台州市金牌班组", "city"),
    ("近日，王建国荣获“台州市机床集团先进个人”称号。", "台州市机床集团先进个人", "employer"),
    ("辽宁省朝阳市总工会请第一届“朝阳工匠”电工王建国讲课。", "朝阳工匠", "city"),
]


@pytest.mark.parametrize(("text", "honour", "level"), LEVELS)
def test_the_level_of_an_honour(text: str, honour: str, level: str) -> None:
    page = Page("page", "page.txt", f"职工之家的故事\n\n本报讯（记者 李明）{text}\n")
    (reading,) = read_page(page).readings
    assert {e.detail.get("level") for e in reading.entities if e.name == honour} == {level}


TAKEN_FOR_GRANTED = "\n\n## 送清凉\n\n本报讯 7月15日，{}总工会主席陶源来到车间。"


@pytest.mark.parametrize(
    ("line", "level", "union"),
    [
        ("# 今日长兴 2019-07-16", "县", "长兴县总工会"),
        ("# 浏阳日报 2019年7月16日 星期二", "市", "浏阳市总工会"),
        ("# 海沧新闻", "区", "海沧区总工会"),
        ("2019-07-16 来源：长兴县总工会", "县", "长兴县总工会"),
        ("# 昌邑通讯", "市", ""),  # there are two
        ("2019-07-16 来源：光明日报", "区", ""),  # words before they are counties
        ("# 前进报", "区", ""),
        ("# 光明区工会", "区", "光明区总工会"),
        ("# 今日长兴举办活动", "县", ""),
    ],
)
def test_a_county_is_at_home_in_its_own_paper(line: str, level: str, union: str) -> None:
    page = Page("p", "p.md", line + TAKEN_FOR_GRANTED.format(level))
    found = {e.name for r in read_page(page).readings for e in r.entities if e.type.value == "union"}
    assert found == ({union} if union else set())


def test_the_name_of_the_site_tells_where_a_web_page_is_at_home() -> None:
    page = Page("p", "p.html", TAKEN_FOR_GRANTED.format("市").strip(), site="酒泉市总工会")
    (reading,) = read_page(page).readings
    assert "酒泉市总工会" in {e.name for e in reading.entities}


OURS = "# 我校教师获奖\n\n5月10日，市总工会主席张建国来我校为周文静老师颁奖，校工会主席吴海燕到场。\n"


@pytest.mark.parametrize(
    ("site", "named"),
    [
        ("临江市第一中学", {"临江市第一中学", "临江市第一中学工会"}),
        ("临江市第一中学官方网站", {"临江市第一中学", "临江市第一中学工会"}),
        ("临江日报", set()),
        ("临江市中医院", set()),
        ("", set()),
    ],
)
def test_our_school_is_the_one_whose_site_it_is(site: str, named: set[str]) -> None:
    (reading,) = read_page(Page("p", "p.html", OURS, site=site)).readings
    bodies = {e.name for e in reading.entities if e.type.value in ("institution", "union")}
    assert {name for name in bodies if "中学" in name or "医院" in name or "日报" in name} == named


OCCASIONS = [
    ("2009年9月10日，焊工赵铁军被评为全国劳动模范。", {("2009", "")}),
    ("焊工赵铁军1956年、1959年两次被评为全国劳动模范。", {("1956", ""), ("1959", "")}),
    ("1956年、1959年，焊工赵铁军先后在甲会和乙会上被授予全国劳动模范称号。", {("1956", ""), ("1959", "")}),
    ("1956年、1959年、1978年，焊工赵铁军被授予全国先进生产者和全国劳动模范称号。", {("", "")}),
    ("焊工赵铁军获得第一届“北京大工匠”称号。", {("", "首届")}),
    ("焊工赵铁军获得第20届“北京大工匠”称号。", {("", "第二十届")}),
]


@pytest.mark.parametrize(("text", "occasions"), OCCASIONS)
def test_year_and_edition_of_an_award(text: str, occasions: set[tuple[str, str]]) -> None:
    reading = read_page(Page("p", "p.md", f"## 焊工赵铁军的故事\n\n{text}\n")).readings[0]
    awarded = [dict(f.attributes) for f in reading.facts if f.predicate == "awarded"]
    assert {(str(a.get("year", "")), str(a.get("edition", ""))) for a in awarded} == occasions


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("绥化市总工会联合人社局、技师学院办赛。绥化市技师学院院长宋光明到会。", "绥化市技师学院"),
        ("比赛在技师学院举行。绥化市技师学院、恒远技师学院参赛。", ""),  # there are two
        ("各技师学院系统的人来了。绥化市技师学院参赛。", ""),
    ],
)
def test_a_kind_alone_means_the_only_one_named(text: str, meant: str) -> None:
    found = {m.name for m in mentions(text) if m.text == "技师学院"}
    assert found == ({meant} if meant else set())


def test_a_school_s_union_is_not_its_faculty_s() -> None:
    faculties = "甲文学院、乙文学院工会联袂举办运动会。校工会主席宋光明到会。"
    one = "恒远学院工会举办运动会。校工会主席宋光明到会。"
    assert {m.name for m in mentions(one) if m.text == "校工会"} == {"恒远学院工会"}
    assert not [m for m in mentions(faculties) if m.text == "校工会"]
