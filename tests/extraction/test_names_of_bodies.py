"""Bodies by their names: towns, zones, houses, branches, departments, and whose part or where they are."""

from __future__ import annotations

import pytest

from tests.extraction.articles import names, said

ROWS = [
    # towns: all of them are none; a word of place may open one's name, behind other words it tells a time
    ("青溪县总工会召开会议，各乡镇街道、各镇街道工会主席参加。", "union:青溪县总工会", "subdistrict"),
    ("后沙坪镇总工会办赛，职工在前柳坡镇打球。",
     "union:后沙坪镇总工会 subdistrict:前柳坡镇", "subdistrict:沙坪镇"),
    ("会议结束后云岭镇总工会走访职工。", "union:云岭镇总工会", "union:后云岭镇总工会"),
    # unions: a count before its verb, a province's byname, what is to be done
    ("区里聘请律师王强等6人为区总工会法律顾问，平谷区总工会颁发聘书。",
     "union:平谷区总工会", "union:人为区总工会"),
    ("三月春风暖，齐鲁工会情。山东省总工会印发通知。", "union:山东省总工会", "union:齐鲁工会"),
    ("各设区市总工会要选好配强工会主席。", "", "union enterprise"),
    # a zone called after a county of the article is a place in it, others with a federation are districts
    ("云阳县总工会召开会议，云阳经济开发区总工会主席参加。",
     "union:云阳经济开发区总工会 place:云阳经济开发区", "district:云阳经济开发区"),
    ("普川经济开发区总工会主席参加云阳县的会议。", "district:普川经济开发区", "place"),
    # what a builder builds, departments, teams, firms behind their zone
    ("中建二局滨江医院扩建工程项目部受表彰。", "enterprise:中建二局滨江医院扩建工程项目部", "institution"),
    ("王强是中建二局职工医院主任。", "institution:中建二局职工医院", ""),
    ("平谷集团电力调度室、平谷集团科技质量部获奖。",
     "enterprise:平谷集团", "enterprise:平谷集团电力 enterprise:平谷集团科技"),
    ("走访青溪劳动争议调解中心律师团队，慰问职工。", "", "institution:青溪劳动争议调解中心律师团队"),
    ("北京大学古建筑教研团队受表彰。", "institution:北京大学古建筑教研团队", ""),
    ("图为经开区企业北京恒沃公司质检员王强。",
     "enterprise:北京恒沃公司", "enterprise:经开区企业北京恒沃公司"),
    # what becomes a trade's is no firm; firms called by a slogan
    ("让大赛成燃气职工的课堂，慰问天成燃气职工。", "enterprise:天成燃气", "enterprise:大赛成燃气"),
    ("京仪敬业电工公司工人李明、恒沃奋进食品公司电工王强获奖。",
     "enterprise:京仪敬业电工公司 enterprise:恒沃奋进食品公司", ""),
    # a trade's union in a town is no firm's
    ("云岭镇茶业工会联合会成立。", "union:云岭镇茶业工会联合会", "enterprise"),
    # universities by their seats; firms that are listed, before their parts
    ("中国地质大学（北京）工会获奖。",
     "union:中国地质大学（北京）工会 institution:中国地质大学（北京）", "institution:中国地质大学"),
    ("北京大学（以下简称北大）召开会议。", "institution:北京大学", "institution:北京大学（以下简称北大）"),
    ("鞍钢股份炼钢总厂班长王强到会。", "enterprise:鞍钢股份 enterprise:鞍钢股份炼钢总厂", ""),
    ("他买了鞍钢股份的股票。", "", "enterprise:鞍钢股份"),
    # houses of one kind, as many as areas are named
    ("演员来自太原、大同、侯马三个工人文化宫。",
     "facility:太原工人文化宫 facility:大同工人文化宫 facility:侯马工人文化宫", "facility:工人文化宫"),
    ("职工走进东城区、西城区两个工人文化宫。",
     "facility:东城区工人文化宫 facility:西城区工人文化宫 district:东城区 district:西城区", ""),
    ("演员来自太原、大同三个工人文化宫。", "", "facility:大同工人文化宫 facility:太原工人文化宫"),
    # a house behind its province, city and county; the union's own one
    ("河北省廊坊市香河县五一路智能工会驿站启用。", "facility:五一路智能工会驿站", ""),
    # railways' bureaus in short
    ("济铁工会送欢乐到沿线。中国铁路济南局集团有限公司工会慰问职工。",
     "union:中国铁路济南局集团有限公司工会", "union:济铁工会"),
    ("南铁工会到场。中国铁路济南局集团有限公司工会慰问职工，济铁物流公司参加。",
     "union:南铁工会 enterprise:济铁物流公司", ""),
    ("中国职工保险互助会北京办事处西城区代办处开展活动。",
     "institution:中国职工保险互助会北京办事处西城区代办处", ""),
    ("公司在县分公司、市分公司、各县分公司开展活动。", "", "enterprise"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "present", "absent"), ROWS, ids=[row[0][:16] for row in ROWS])
def test_names_of_bodies(text: str, present: str, absent: str) -> None:
    found = {f"{type_}:{name}" for type_, name in names(text)}
    assert set(present.split()) <= found
    gone = set(absent.split())
    assert not gone & (found | {entity.partition(":")[0] for entity in found})


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        # towns of a city's zone
        ("成都市双流区总工会开展活动；成都高新区云岭街道总工会慰问职工。",
         {"双流区总工会 双流区", "成都高新区云岭街道总工会 成都高新区", "云岭街道 成都高新区"}),
        # firms called after a county, if need be behind its province; no other province's, no wider area's
        ("苍溪县总工会表彰四川苍溪恒远水电公司、苍溪天成建筑公司。",
         {"苍溪县总工会 苍溪县", "四川苍溪恒远水电公司 苍溪县", "苍溪天成建筑公司 苍溪县"}),
        ("朝阳区总工会慰问辽宁朝阳机械厂职工。", {"朝阳区总工会 朝阳区"}),
        ("大兴区总工会慰问大兴安岭林业公司、北京大兴国际机场有限公司职工。", {"大兴区总工会 大兴区"}),
        # firms of a town, branches and banks with the county in their name
        ("平谷区总工会走访马坊镇恒沃制衣厂。",
         {"平谷区总工会 平谷区", "马坊镇 平谷区", "马坊镇恒沃制衣厂 平谷区"}),
        ("如皋市总工会来到邮政如皋长江路支局。", {"如皋市总工会 如皋市", "邮政如皋长江路支局 如皋市"}),
        ("房山区总工会慰问北京房山农村商业银行。", {"房山区总工会 房山区", "北京房山农村商业银行 房山区"}),
        # said to be one of the district's firms
        ("平谷区重点企业恒沃食品公司参加。平谷区各企业、北京天成公司参加。", {"恒沃食品公司 平谷区"}),
        # a zone called after the county
        ("云阳县总工会召开会议，云阳经济开发区总工会主席参加。",
         {"云阳县总工会 云阳县", "云阳经济开发区 云阳县", "云阳经济开发区总工会 云阳县"}),
    ],
)  # fmt: skip
def test_where_bodies_lie(text: str, facts: set[str]) -> None:
    assert said(text, "inDistrict") == facts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("中国移动新县分公司、兰考县分公司职工获奖。",
         {"中国移动新县分公司 中国移动", "中国移动兰考县分公司 中国移动"}),
        ("青溪邮政新县分公司云岭邮政所、兰考县分公司云台支局获奖。",
         {"青溪邮政新县分公司云岭邮政所 青溪邮政新县分公司", "兰考县分公司云台支局 兰考县分公司"}),
        ("河南邮政新县分公司云岭邮政所、兰考县分公司云台支局获奖。",
         {"河南邮政新县分公司云岭邮政所 河南邮政新县分公司", "河南邮政新县分公司 河南邮政",
          "兰考县分公司云台支局 兰考县分公司", "兰考县分公司 河南邮政"}),
        ("中国移动新县分公司、中国联通兰考县分公司获奖，林州市分公司职工也来了。",
         {"中国移动新县分公司 中国移动", "中国联通兰考县分公司 中国联通"}),
        ("兰考县分公司职工获奖。", set()),
        ("鞍钢股份炼钢总厂班长王强到会，鞍钢职工李明发言。", {"鞍钢股份炼钢总厂 鞍钢股份"}),
        ("中建二局滨江医院扩建工程项目部受表彰。", {"中建二局滨江医院扩建工程项目部 中建二局"}),
        ("中国石油大学（华东）工会获奖，中国石油职工参加。", set()),
    ],
)  # fmt: skip
def test_whose_parts_bodies_are(text: str, parts: set[str]) -> None:
    assert said(text, "subOrganizationOf") == parts
