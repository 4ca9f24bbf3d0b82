"""Venues in lists, projects, stations, zones, task bodies, bodies of two names: what is found, what is not.

A row is a text, the entities that it must yield, and those that it must not (`type:name`; a type alone
stands for any entity of it). The cities are real, the bodies and sites are not.
"""

from __future__ import annotations

import pytest

from kg.extraction.page import read_page
from kg.model import Page
from tests.extraction.articles import names

ROWS: list[tuple[str, str, str]] = [
    # plain names: of the many the one at the place before it, or one that is told to be opened
    ("石景山区首钢园“司机之家”启用。该“司机之家”由区总工会建设。",
     "facility:石景山区首钢园“司机之家”", ""),
    ("在云岭高速服务区“司机之家”，老魏说到家了。", "facility:云岭高速服务区“司机之家”", ""),
    ("大家参观了平谷区妇幼保健院“妈咪小屋”。", "facility:平谷区妇幼保健院“妈咪小屋”", ""),
    ("位于平谷区云岭路的“爱心驿站”揭牌。", "facility:爱心驿站", ""),
    ("平谷区总工会推进产业园“司机之家”建设。", "", "facility"),
    ("平谷区总工会在各园区“司机之家”慰问司机。", "", "facility"),
    ("平谷区总工会在12个园区“司机之家”慰问司机。", "", "facility"),
    ("平谷区总工会走进“司机之家”。", "", "facility"),
    # sights in lists: some end as sights do, one is surely a name
    ("职工们分批走进中国馆、永宁阁、园林小镇、植物馆和世界馆，看各国庭院。",
     "facility:中国馆 facility:永宁阁 facility:园林小镇 facility:植物馆 facility:世界馆", ""),
    ("大家参观了孔子馆、水晶宫、月光塔和海洋馆。", "facility:孔子馆 facility:海洋馆", ""),
    ("职工们参观了图书馆、荣誉馆、展览馆和文化馆。", "", "facility institution"),
    ("大家走进办公楼、宿舍楼、教学楼，慰问职工。", "", "facility"),
    ("大家走进幼儿园、产业园、家园，慰问职工。", "", "facility place"),
    ("大家走进植物馆。", "", "facility"),
    # venues at each of which something is set up
    ("北下关街道总工会在数码大厦和富海国际港各设一个发放点。", "facility:数码大厦 facility:富海国际港", ""),
    ("平谷区总工会在云岭公园和恒远中心分别举行比赛。", "facility:云岭公园 facility:恒远中心", ""),
    ("平谷区总工会在车站、码头和机场各设一个服务点。", "", "facility"),
    ("平谷区总工会在恒远公司和云岭大厦各设一个服务点。", "facility:云岭大厦", "facility:恒远公司"),
    ("恒基大厦、绿岭中心、云山SOHO相继成立楼宇联合工会。",
     "facility:恒基大厦 facility:绿岭中心 facility:云山SOHO", ""),
    ("平谷区总工会在绿岭中心成立楼宇工会。", "", "facility:平谷区总工会在绿岭中心"),
    # transfer stations and the like: a firm's behind its name
    ("志愿者前往马家楼垃圾分选转运站和大屯垃圾转运站，为职工拍照。",
     "facility:马家楼垃圾分选转运站 facility:大屯垃圾转运站", ""),
    ("平谷区总工会慰问北京恒远集团云岭转运站的职工。", "enterprise:北京恒远集团云岭转运站", "facility"),
    ("镜头对准转运站里的笑脸", "", "facility"),
    # no name holds a sum or a headline's verb
    ("丰台区总工会投资110万元改造俱乐部坑洼不平的足球场。", "union:丰台区总工会", "facility"),
    ("平谷区总工会花费两百万元修缮望江文化馆。", "facility:望江文化馆", ""),
    ("占地300平方米望江博物馆开馆。", "facility:望江博物馆", ""),
    ("平谷区总工会来到110千伏云岭变电站。", "", "facility:千伏云岭变电站"),
    ("十万鲜花扮靓世界公园，花灯装点望江公园。", "facility:世界公园 facility:望江公园", ""),
    ("大连市劳动公园开放。职工来到劳动公园。", "facility:大连市劳动公园", "facility:劳动公园"),
    ("职工在和平公园管理处开会。", "", "facility:和平公园"),
    # verbs and everyday words before 镇
    ("平谷区总工会把一桶桶冰镇绿豆汤送到工地，一箱箱冰镇饮料发给大家。", "", "subdistrict"),
    ("区总工会领导给予好评，希望镇里从服务入手。", "", "subdistrict"),
    ("岐山县希望镇总工会走访。", "subdistrict:希望镇", ""),
    ("团结镇里有一家工厂。", "subdistrict:团结镇", ""),
    # projects: of a firm, of a place, of a quarter's renewal
    ("其中北京X80R1保障房安置项目被授予“全国工人先锋号”。", "facility:北京X80R1保障房安置项目", ""),
    ("正在施工的是中铁二局北京地铁12-8标项目，工人来自各地。",
     "facility:中铁二局北京地铁12-8标项目 enterprise:中铁二局", "enterprise:北京地铁"),
    ("中建八局雄安高铁站项目的工人参加培训。", "facility:中建八局雄安高铁站项目",
     "facility:中建八局雄安高铁站"),
    ("北辛安棚户区改造项目是民生工程。", "programme:北辛安棚户区改造项目", "facility"),
    ("平谷区老旧小区改造项目启动。全市棚户区改造项目完工。公司承建的安置房项目有三个。", "",
     "facility programme"),
    ("北京恒远集团职工技能培训项目启动。北京恒远集团劳模工作站项目开工。", "", "facility"),
    ("北京恒远公司工会走进云岭站一体化项目。", "", "facility:北京恒远公司工会走进云岭站一体化项目"),
    ("中建二局一公司顺义板桥项目工会成立。", "enterprise:中建二局一公司顺义板桥项目", "facility"),
    ("志愿者走进安置房工地。竞赛在行政办公区工地举行。", "", "facility"),
    # task bodies: what they are for may be told in verbs
    ("看望了通州区疫情密接次密接人员转运工作专班。", "institution:通州区疫情密接次密接人员转运工作专班", ""),
    ("平谷区返乡人员登记排查工作专班成立。", "institution:平谷区返乡人员登记排查工作专班", ""),
    ("平谷区总工会牵头成立新业态入会工作专班。", "", "institution"),
    # what the text says that a house or a centre is
    ("丰台工人俱乐部位于文体路58号，是丰台区总工会下属的事业单位。", "institution:丰台工人俱乐部",
     "facility"),
    ("丰台工人俱乐部是丰台区的地标。", "facility:丰台工人俱乐部", "institution"),
    ("平谷区总工会来到云岭环境服务中心。云岭环境服务中心隶属于北京恒远集团机扫公司。",
     "enterprise:云岭环境服务中心", "institution"),
    ("云岭环境服务中心是北京恒远公司的客户。", "institution:云岭环境服务中心", "enterprise:云岭环境服务中心"),
    # two names of one body
    ("活动来到北京恒远集团固废物流公司。北京固废物流有限公司有职工2300人。",
     "enterprise:北京恒远集团固废物流公司", "enterprise:北京固废物流有限公司"),
    ("北京恒远集团物业管理公司和北京物业管理有限公司参加。",
     "enterprise:北京恒远集团物业管理公司 enterprise:北京物业管理有限公司", ""),
    ("平谷区农业农村局（乡村振兴局）工会办班。区农业农村局工会主席讲话。",
     "union:平谷区农业农村局（乡村振兴局）工会", "union:平谷区农业农村局工会"),
    # stations, service areas, houses in parks, zones
    ("志愿服务队到北京站、丰台站义务帮客，疗休养团从北京朝阳站出发。",
     "facility:北京站 facility:丰台站 facility:北京朝阳站", ""),
    ("巡回演出首站在南京站举行。他从车站出发，在服务站举行活动。", "", "facility"),
    ("京台高速齐河服务区“司机之家”里很热闹。高速公路服务区人多。", "facility:京台高速齐河服务区", ""),
    ("他先后参与天坛祈年殿、北海公园阐福寺的修缮。", "facility:天坛祈年殿 facility:北海公园阐福寺", ""),
    ("大兴机场临空经济区工会联合会举办竞赛。首发式在台湖演艺小镇举行，大家走访了浆洗街文创街区。",
     "place:大兴机场临空经济区 place:台湖演艺小镇 place:浆洗街文创街区", "facility"),
    ("打造文旅小镇、历史文化街区，改造老旧街区。", "", "place"),
    ("平谷区总工会在马坊物流基地设立“小哥茶歇站”。国家先进制造业基地建成。", "place:马坊物流基地",
     "place:国家先进制造业基地"),
    # dams, sites of stations, rooms for those whom they serve
    ("劳模们来到密云水库白河主坝参观，走访新机场线磁各庄站工地。",
     "facility:密云水库白河主坝 facility:磁各庄站工地", ""),
    ("在金光路骑手驿站休息。全区建成骑手驿站20个。", "facility:金光路骑手驿站", "facility:骑手驿站"),
    ("在和平大道城市书房举办读书会。全区建成城市书房20座。", "facility:和平大道城市书房",
     "facility:城市书房"),
    # behind a city and its county a house of its own name
    ("在沈阳市和平区青山森林公园，花果园湿地公园开放。贵阳市南明区云岭体育馆开放。",
     "facility:青山森林公园 facility:云岭体育馆 district:和平区", ""),
    ("福州市仓山区工人文化宫揭牌。西宁市城西区虎台街道总工会职工书屋开放。",
     "facility:福州市仓山区工人文化宫", "facility:工人文化宫"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "there", "not_there"), ROWS)
def test_sites(text: str, there: str, not_there: str) -> None:
    found = {f"{type_}:{name}" for type_, name in names(text)}
    types = {entity.partition(":")[0] for entity in found}
    assert set(there.split()) <= found
    assert not [entity for entity in not_there.split() if entity in found or entity in types]


@pytest.mark.parametrize(
    ("body", "named"),
    [
        ("海淀区各街道工会的活动陆续展开。清河街道工会分给会员绿豆。", False),
        ("海淀区清河街道总工会、海淀区北下关街道总工会慰问职工。", False),
        ("海淀区海淀街道工会慰问职工。", True),
        ("海淀区总工会慰问职工。", True),
    ],
)
def test_a_headline_s_streets_of_a_district_are_no_street(body: str, *, named: bool) -> None:
    page = read_page(Page("p", "p.txt", f"海淀街道工会送清凉也送政策\n\n本报讯（记者 安宁）{body}\n"))
    found = {e.name for r in page.readings for e in r.entities}
    assert ("海淀街道" in found) is named


@pytest.mark.parametrize(
    ("before", "going", "seen"),
    [
        ("平谷区总工会组织200余名职工游览博览会。", "两天里，职工们分批走进望江博物馆。", True),
        ("平谷区总工会组织30名劳模开展疗休养活动，", "劳模们来到望江博物馆参观。", True),
        ("平谷区总工会组织职工参加比赛。", "职工们走进望江博物馆。", False),
        ("平谷区总工会组织200余名职工游览博览会。", "80名学生走进望江博物馆。", False),
    ],
)
def test_a_union_visits_what_its_people_are_taken_to(before: str, going: str, *, seen: bool) -> None:
    page = read_page(Page("p", "p.txt", f"职工走进博览会\n\n本报讯（记者 安宁）近日，{before}{going}\n"))
    visits = {
        (r.entities[f.subject].name, r.entities[f.object].name)
        for r in page.readings
        for f in r.facts
        if f.predicate == "visits" and f.object is not None
    }
    assert (("平谷区总工会", "望江博物馆") in visits) is seen


def test_a_project_that_has_a_union_is_the_firm_s_part() -> None:
    text = "中建二局顺义云岭项目放电影。近日，中建二局三公司顺义云岭项目工会为工人放映影片。"
    found = {name for type_, name in names(text) if type_ == "enterprise" and name.endswith("项目")}
    assert found == {"中建二局三公司顺义云岭项目"}
    assert not [name for type_, name in names(text) if type_ == "facility"]
