"""Who is named, and what one holds, in the ways that papers of all provinces have."""

from __future__ import annotations

import pytest

from kg.extraction.page import read_page
from kg.model import Page
from tests.extraction.articles import honoured, names, statements

_SAYS = "“我很知足。”陶国华说。"


@pytest.mark.parametrize(
    ("text", "present", "absent"),
    [
        ("会议号召全体职工向李红梅学习。", "person:李红梅", "person:向李红"),
        ("全省教师要向孙月明同志学习。孙月明很高兴。", "person:孙月明", "person:要向孙月明"),
        ("职工向先进学习。会员向党组织看齐。", "", "person:向先进"),
        ("工会主席向秀丽学习归来。", "person:向秀丽", "person:秀丽"),
        ("护士长李会平等20名同志到会。", "person:李会平", "person:李会"),
        ("大家一律平等10年不变，张会说。", "", "person:张会平"),
        # rare surnames before a name that parents choose
        ("“我很知足。”巨晓明说。", "person:巨晓明", ""),
        ("“我很知足。”老晓明说。", "", "person:老晓明"),
        ("省公安厅领导吕宏明、陈志明到会。", "person:吕宏明", ""),
        ("陶国华1930年生于河北唐山，1949年进入开滦煤矿当矿工。", "person:陶国华", ""),
        ("恒远公司授予大港油田陶国华“恒远劳动模范”称号。", "person:陶国华", ""),
        # counties whose names the dictionary has for verbs
        ("奉节农商银行举办比赛。", "enterprise:奉节农商银行", ""),
        ("江苏兴化农村商业银行举办比赛。", "enterprise:江苏兴化农村商业银行", ""),
        ("农发行四川省分行举办比赛。", "enterprise:中国农业发展银行四川省分行", ""),
        ("年仅38岁的陶国华说，他很知足。", "person:陶国华", "person:年仅"),
        ("焊工年广九说，很高兴。", "person:年广九", ""),
        ("陶国华（2015年全国劳动模范）：我会努力。", "person:陶国华", ""),
        # where a name ends: before the craft that one learns, before a verb that takes no object by itself
        ("他跟着师傅陶柏林学铣工，进步很快。", "person:陶柏林", "person:陶柏"),
        ("焊工王娟学铣工，进步很快。", "person:王娟", "person:王娟学"),
        ("王娟拜师傅为师。王娟说，技术要苦练。", "person:王娟", "person:王娟拜"),
        ("焊工王娟甘当绿叶。", "person:王娟", "person:王娟甘"),
        ("焊工王学勤选择了技校。", "person:王学勤", "person:王学"),
        ("焊工王娟来看望大家。", "person:王娟", "person:王娟来"),
        ("绿化队郝进来获得个人赛一等奖。", "person:郝进来", ""),
        ("焊工张进来到现场。", "person:张进", "person:张进来"),
        # what tells of a life, before a name or behind it
        ("技校毕业的王娟来到平谷机床厂。", "person:王娟", ""),
        ("技校毕业的高材生来到平谷机床厂。", "", "person:高材生"),
        ("1998年，王娟任教于平谷小学。", "person:王娟", ""),
        ("十几年前王娟来到平谷机床厂当了一名焊工。", "person:王娟", ""),
        ("这是陶国华进入平谷机床厂工作的第29年。", "person:陶国华", ""),
        ("他拜王娟为师，苦练技术。", "person:王娟", ""),
        ("他拜高手为师，苦练技术。跟着老师学手艺。", "", "person:高手"),
        ("提起王娟，厂里的职工都佩服。", "person:王娟", ""),
        ("提起安全，厂里的职工都佩服。", "", "person:安全"),
        ("农民工出身的王娟成为平谷机床厂工会副主席。", "person:王娟", "person:王娟成"),
        ("王娟站上了全国劳模表彰大会的领奖台。", "person:王娟", ""),
        ("沈阳市劳动模范协会组织参观。", "institution:沈阳市劳动模范协会", "honour:沈阳市劳动模范"),
        ("沈阳市劳动模范陶国华到会。", "honour:沈阳市劳动模范", ""),
        (
            "新疆生产建设兵团第八师石河子市总工会举行会议。",
            "union:新疆生产建设兵团第八师石河子市总工会",
            "union:第八师石河子市总工会",
        ),
    ],
)
def test_names(text: str, present: str, absent: str) -> None:
    """Who or what a name is, and which characters before it are none of it."""
    found = {f"{kind}:{name}" for kind, name in names(text)}
    assert not present or present in found
    assert absent not in found


@pytest.mark.parametrize(
    ("text", "held"),
    [
        # two titles in one breath, slogans before a title, trades, editions
        ("陶国华被授予全国生产能手称号和全国五一劳动奖章。", {"全国生产能手", "全国五一劳动奖章"}),
        ("陶国华获得“中国梦·劳动美”最美职工称号。", {"最美职工"}),
        ("陶国华拿下“全国能源化学系统五一劳动奖章”。", {"全国能源化学系统五一劳动奖章"}),
        ("陶国华荣获全国建设系统五一劳动奖章、全国金融五一劳动奖章。",
         {"全国建设系统五一劳动奖章", "全国金融五一劳动奖章"}),
        ("陶国华获中国农业发展银行五一劳动奖章。" + _SAYS, {"中国农业发展银行五一劳动奖章"}),
        ("云南省第二十一届劳动模范陶国华走上讲台，介绍了自己的经验。", {"云南省劳动模范"}),
        ("上海市首届“五一”劳动奖章获得者陶国华走上讲台，介绍了自己的经验。", {"上海市五一劳动奖章"}),
        # verbs
        ("陶国华戴上了全国五一劳动奖章。" + _SAYS, {"全国五一劳动奖章"}),
        ("陶国华收获了全国五一劳动奖章、浙江工匠等荣誉。" + _SAYS, {"全国五一劳动奖章", "浙江工匠"}),
        ("陶国华同志被追认为全国劳动模范。" + _SAYS, {"全国劳动模范"}),
        ("陶国华成了山西省最年轻的全国劳动模范。" + _SAYS, {"全国劳动模范"}),
        ("徒弟们成了全国技术能手。" + _SAYS, set()),
        ("陶国华带出的5名徒弟被评为全国技术能手。" + _SAYS, set()),
        ("陶国华作为天津市劳动模范接受表彰。" + _SAYS, {"天津市劳动模范"}),
        ("陶国华作为天津市劳动模范评选的负责人到会。" + _SAYS, set()),
        ("陶国华（2015年全国劳动模范）：我会努力。", {"全国劳动模范"}),
        ("陶国华获得全国先进工作者荣誉称号。" + _SAYS, {"全国先进工作者"}),
        ("陶国华当选第二届“我最喜爱的人民警察”。" + _SAYS, {"我最喜爱的人民警察"}),
        # where it was, between the one and the verb
        ("陶国华，在去年的表彰大会上荣获“全国最美职工”称号。" + _SAYS, {"全国最美职工"}),
        ("陶国华，在班组里的职工荣获“全国最美职工”称号。" + _SAYS, set()),
    ],
)  # fmt: skip
def test_what_one_holds(text: str, held: set[str]) -> None:
    """The honours of one person."""
    assert {honour for who, honour in honoured(text) if who == "陶国华"} == held


@pytest.mark.parametrize(
    ("text", "held"),
    [
        # who hands it over has it not
        ("副市长李红梅给陶国华戴上了全国劳动模范奖章。" + _SAYS, {("陶国华", "全国劳动模范")}),
        # each item of a list its own
        (
            "荣誉簿上写着：陶国华，2005年全国劳动模范；孙月明，2010年全国先进工作者。" + _SAYS,
            {("陶国华", "全国劳动模范"), ("孙月明", "全国先进工作者")},
        ),
        # another name in brackets
        (
            "中车唐山公司（原唐山机车车辆厂）荣获全国五一劳动奖状。",
            {("中车唐山公司", "全国五一劳动奖状")},
        ),
        ("中车唐山公司（唐山）荣获全国五一劳动奖状。", {("中车唐山公司", "全国五一劳动奖状")}),
    ],
)
def test_who_holds_it(text: str, held: set[tuple[str, str]]) -> None:
    """Whose an honour is."""
    assert honoured(text) == held


def test_an_edition_inside_a_title_is_the_award_s() -> None:
    """云南省|第二十一届|劳动模范."""
    page = Page("page", "page.txt", "陶国华荣获云南省第二十一届劳动模范称号。")
    (reading,) = read_page(page).readings
    assert [f.attributes.get("edition") for f in reading.facts if f.predicate == "awarded"] == ["第二十一届"]


@pytest.mark.parametrize(
    ("text", "works"),
    [
        # one of the firm's people, by name and then by trade
        ("在湘潭电机厂，有一位名叫陶国华的焊工，无人不晓。", {("湘潭电机厂", ""), ("湘潭电机厂", "焊工")}),
        ("湘潭电机厂有个钳工叫陶国华，爱钻研。", {("湘潭电机厂", ""), ("湘潭电机厂", "钳工")}),
        ("湘潭电机厂有个叫陶国华的主任，爱钻研。", set()),
        # ways of coming to work
        ("退伍后，陶国华被安置到芜湖市公交公司，成了一名驾驶员。", {("芜湖市公交公司", "")}),
        ("陶国华大学毕业后来到湘潭电机厂，从一名技术员干起。", {("湘潭电机厂", "")}),
        ("1992年，陶国华招工进入开滦煤矿，从事采煤工作。", {("开滦煤矿", "")}),
        ("陶国华1931年出生在上海，13岁起在国棉十七厂工作。", {("国棉十七厂", "")}),
        ("昨日，陶国华安排到湘潭电机厂参观。", set()),
        ("自1993年毕业，分配到湘潭电机厂工作开始，陶国华一干就是25年。", {("湘潭电机厂", "")}),
        ("自1993年进入湘潭电机厂以来，陶国华一直当焊工。", {("湘潭电机厂", "")}),
        ("自1993年来到湘潭电机厂调研以来，陶国华多次指导。", set()),
        ("2003年，李红梅进入湘潭电机厂后，陶国华带她。", set()),
        # by what one becomes there, as whose successor, for how long, by whom one is taken
        ("陶国华走出技校，走进湘潭电机厂，成为一名学徒工。", {("湘潭电机厂", "")}),
        ("1992年，陶国华进入湘潭电机厂成为一名车工。", {("湘潭电机厂", "")}),
        ("1980年，陶国华顶替父亲进了湘潭电机厂。", {("湘潭电机厂", "")}),
        ("1998年至2003年，陶国华任教于湘潭中学。", {("湘潭中学", "")}),
        ("1992年，陶国华进入湘潭电机有限公司（以下简称湘电）当了一名铣工。", {("湘潭电机有限公司", "")}),
        ("退休后，陶国华被湘潭电机厂返聘，带出了20名徒弟。", {("湘潭电机厂", "")}),
        ("进入湘潭电机厂工作30年来，陶国华一直当焊工。", {("湘潭电机厂", "")}),
        ("陶国华先后在湘潭电机厂、湘潭钢厂工作。", {("湘潭电机厂", ""), ("湘潭钢厂", "")}),
        ("陶国华先后来到湘潭电机厂、湘潭钢厂慰问。", set()),
        ("劳模陶国华走进湘潭电机厂，成为一名志愿讲解员。", set()),
        ("陶国华到湘潭电机厂当了一天装卸工。", set()),
        ("陶国华让妻子进入湘潭电机厂当了一名保洁员。", set()),
        ("陶国华被湘潭电机厂录取。", set()),
        ("2009年毕业后，陶国华考入湘潭医科大学，师从李教授。", set()),
        # a mine by its short name, another firm by its trade, where the context leaves no doubt
        ("1984年，陶国华进入朔山矿，成为一名绞车司机。", {("朔山矿", "")}),
        ("1984年，陶国华招工到开滦唐山矿，当了一名采煤工。", {("开滦唐山矿", "")}),
        ("1984年，陶国华被分配到朔山矿。", {("朔山矿", "")}),
        ("2015年，陶国华来到恒远物流当快递员。", {("恒远物流", "")}),
        ("1984年，陶国华进入该矿，成为一名绞车司机。", set()),
        ("1984年，陶国华进入电力，成为一名线路工。", set()),
        ("陶国华来到朔山矿，走访了职工。", set()),
        # what one does with another word before it, where the scene is set
        (
            "镜头转向西南。在昆明车辆段，车辆电工陶国华正在修理板卡。",
            {("昆明车辆段", ""), ("昆明车辆段", "车辆电工")},
        ),
        ("镜头转向西南。在昆明车辆段，慰问电工陶国华的人很多。", set()),
        # whose head one is where the team alone is named; whose people 她 is one of; former staff
        (
            "溪洛渡项目部焊工班被评为全国工人先锋号，班长陶国华很高兴。",
            {("溪洛渡项目部焊工班", ""), ("溪洛渡项目部焊工班", "班长"), ("溪洛渡项目部", ""),
             ("溪洛渡项目部", "焊工班班长")},
        ),
        ("溪洛渡项目部焊工班和钳工班获得奖励，湘潭电机厂职工到会。班长陶国华很高兴。", set()),
        ("学员陶国华说，她所在的汉中金橘源合作社卖出柑橘180吨。", {("汉中金橘源合作社", "")}),
        ("陶国华说，他们所在的汉中金橘源合作社卖出柑橘180吨。", set()),
        ("原贵阳钢厂工人陶国华今年88岁了。", {("贵阳钢厂", "")}),
        # no mayor is his city's employee
        ("舞钢市人民政府副市长陶国华主持会议。", {("舞钢市人民政府", "副市长")}),
        # ways of coming to a post
        ("陶国华走上中国一拖集团工会主席岗位后，跑遍了车间。", {("中国一拖集团工会", "主席")}),
        ("2003年，陶国华走上工作岗位。", set()),
        ("农民工陶国华当选为首位安吉县昌硕街道总工会兼职副主席。", {("安吉县昌硕街道总工会", "兼职副主席")}),
        (
            "陶国华曾任兰州炼油厂工会宣传干事、工会副主席。",
            {("兰州炼油厂工会", "宣传干事、副主席")},
        ),
        (
            "如今，陶国华已成长为湘潭电机厂的技能大师。",
            {("湘潭电机厂", ""), ("湘潭电机厂", "技能大师")},
        ),
        ("陶国华从一名临时工干到了大亚湾核电公司工会主席。", {("大亚湾核电公司工会", "主席")}),
        ("陶国华带领员工做到主席台前。", set()),
        ("陶国华，这位蚌埠卷烟厂的普通维修工，爱钻研。", {("蚌埠卷烟厂", ""), ("蚌埠卷烟厂", "维修工")}),
        # a short name in brackets, part of the firm with 向 in it, ways of saying who one is
        ("湘潭电机有限公司（以下简称“湘电”）的一名铣工陶国华走上讲台。" + _SAYS,
         {("湘潭电机有限公司", ""), ("湘潭电机有限公司", "铣工")}),
        ("陶国华是湘潭电机有限公司（以下简称“湘电”）总装车间主任。",
         {("湘潭电机有限公司", ""), ("湘潭电机有限公司", "总装车间主任")}),
        ("他叫陶国华，是湘潭电机厂转向架制造中心一名焊工。",
         {("湘潭电机厂", ""), ("湘潭电机厂", "转向架制造中心焊工")}),
        ("陶国华同志系湘潭电机厂总装班班长。", {("湘潭电机厂", ""), ("湘潭电机厂", "总装班班长")}),
        ("陶国华负责的控制系统由湘潭电机厂班长安装。", set()),
        ("陶国华从学徒工成长为湘潭电机厂首席技师。", {("湘潭电机厂", ""), ("湘潭电机厂", "首席技师")}),
        ("陶国华培养的徒弟由学徒成长为湘潭电机厂首席技师。", set()),
        ("2011年4月，陶国华离开了工厂，成为湘潭市政府参事。", {("湘潭市政府", "参事")}),
        ("陶国华的徒弟进步很快，成为湘潭电机厂班长。", set()),
        ("陶国华受聘担任湘潭大学兼职教授、硕士生导师。", {("湘潭大学", "兼职教授、硕士生导师")}),
        ("2016年，湘潭大学聘陶国华为客座教授。", {("湘潭大学", "客座教授")}),
        ("湘潭电机厂聘任陶国华为首席技师。", {("湘潭电机厂", ""), ("湘潭电机厂", "首席技师")}),
        ("陶国华先后被湘潭大学、长沙学院聘为兼职教授。",
         {("湘潭大学", "兼职教授"), ("长沙学院", "兼职教授")}),
        ("1986年，陶国华走进湘潭电机厂的大门，成为一名车工。", {("湘潭电机厂", "")}),
        ("陶国华走进湘潭电机厂的大门，与职工交流。", set()),
        # the post behind the name
        (
            "新沂市人民医院陶国华副主任医师、丰县中医院李红梅护士长获奖。",
            {("新沂市人民医院", ""), ("新沂市人民医院", "副主任医师")},
        ),
    ],
)
def test_where_one_works(text: str, works: set[tuple[str, str]]) -> None:
    """The body and the post of one person, without a post where one is employed."""
    stated = (row for row in statements(text + _SAYS) if row[0] == "陶国华" and row[1] != "awarded")
    assert {(body, post) for _, _, body, post in stated} == works


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("中国教育工会北京大学委员会举办职工活动。", {("中国教育工会北京大学委员会", "北京大学")}),
        ("中国教育工会全国委员会举办职工活动。", set()),
        ("恒远银行工会工作委员会举办职工活动。", {("恒远银行工会工作委员会", "恒远银行")}),
        ("恒远银行常州分行工会工委举办职工活动。", {("恒远银行常州分行工会工委", "恒远银行常州分行")}),
    ],
)
def test_whose_union_it_is(text: str, bodies: set[tuple[str, str]]) -> None:
    """The body that a union's name holds, whatever ends it."""
    (reading,) = read_page(Page("page", "page.txt", text + _SAYS)).readings
    name = [e.name for e in reading.entities]
    found = {(name[f.subject], name[f.object or 0]) for f in reading.facts if f.predicate == "unionOf"}
    assert found == bodies


@pytest.mark.parametrize(
    ("text", "there"),
    [
        # on its podium, as its champion, not as who has taught the winner
        ("焊工陶国华站上了全国劳模表彰大会的领奖台。", {"全国劳模表彰大会"}),
        ("焊工陶国华再次登上第七届全国职工职业技能大赛最高领奖台。", {"第七届全国职工职业技能大赛"}),
        ("焊工陶国华成为第六届全国职工职业技能大赛冠军。", {"第六届全国职工职业技能大赛"}),
        (
            "陶国华作为第六届全国职工职业技能大赛冠军出席平谷区总工会新闻发布会。" + _SAYS,
            {"第六届全国职工职业技能大赛", "平谷区总工会新闻发布会"},
        ),
        ("作为第六届全国职工职业技能大赛冠军，焊工陶国华很激动。", {"第六届全国职工职业技能大赛"}),
        ("焊工陶国华指导的徒弟在第六届全国职工职业技能大赛上夺冠。", set()),
    ],
)
def test_where_one_took_part(text: str, there: set[str]) -> None:
    """The meetings and contests of one person."""
    page = Page("page", "page.txt", f"职工之家的故事\n\n本报讯（记者 李明）{text}\n")
    (reading,) = read_page(page).readings
    name = [e.name for e in reading.entities]
    stated = (f for f in reading.facts if f.predicate == "participatesIn" and f.object is not None)
    assert {name[f.object] for f in stated if f.object is not None and name[f.subject] == "陶国华"} == there


def test_a_meeting_s_honour_is_nobody_s() -> None:
    """登上|全国劳模表彰大会|的领奖台 tells of no title by itself."""
    assert honoured("焊工陶国华登上全国劳模表彰大会的领奖台。") == set()


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("县总工会主席和彦峰率调研组深入基层。", "和彦峰"),
        ("县总工会副主席来晓燕走访了困难职工。", "来晓燕"),
        ("县总工会常务副主席傲日其楞出席会议。", "傲日其楞"),
        ("工作室先后走出了布威热比亚、李红梅等26名技术能手。", "布威热比亚"),
        ("班组培养出古丽娜尔、王志强等技术骨干。", "古丽娜尔"),
    ],
)
def test_names_behind_a_post_and_among_those_trained(text: str, person: str) -> None:
    assert ("person", person) in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "县总工会主席和副主席率队到场。",
        "县总工会主席和职工代表深入基层。",
        "县总工会书记和志愿者率队慰问。",
        "这趟列车走出了阿拉坦、呼和浩特等城市。",
    ],
)
def test_links_and_places_are_no_names(text: str) -> None:
    assert not [name for kind, name in names(text) if kind == "person"]
