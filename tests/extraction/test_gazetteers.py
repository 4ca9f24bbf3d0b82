"""Local gazetteers and histories of unions: what was founded and renamed, who headed it, how large it was."""

from __future__ import annotations

import pytest

from kg.extraction.page import read_page
from kg.model import EntityType, Page
from tests.extraction.articles import names, posts_held, said


def _said(text: str, *properties: str, headline: str = "云岭县工会史") -> set[str]:
    return said(text, *properties, headline=headline)


def _unions(text: str) -> set[str]:
    return {name for type_, name in names(text) if type_ == "union"}


def _people(text: str) -> set[str]:
    return {name for type_, name in names(text) if type_ == "person"}


# -- who headed what was founded -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "1950年3月，云岭城关烟业工会成立，王建国任主席。8月，云岭县总工会在城郊成立，李秀兰任主席。",
            {"王建国 云岭城关烟业工会", "李秀兰 云岭县总工会"},
        ),
        (
            "1952年，云岭县工会第一次代表大会召开，王建国当选为主席。同年，建立云岭县教育工会，李秀兰任主席。",
            {"王建国 云岭县总工会", "李秀兰 云岭县教育工会"},
        ),
        (
            "1953年9月，两县合署后，成立云岭县总工会，设主席1人，副主席3人，主席赵铁军。",
            {"赵铁军 云岭县总工会"},
        ),
        (  # nothing else is founded: the post stays with the union told of
            "1951年5月，云岭县总工会成立，王建国任主席。1953年改选，李秀兰任主席。",
            {"王建国 云岭县总工会", "李秀兰 云岭县总工会"},
        ),
    ],
)
def test_posts_are_of_the_union_founded_last(body: str, expected: set[str]) -> None:
    found = {fact.replace("云岭县工会", "云岭县总工会") for fact in _said(body, "holdsPost")}
    assert expected <= found and len(found) == len(expected)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("建国以来，王建国、李秀兰、赵铁军等先后任云岭县工会主席或主任。", {"王建国", "李秀兰", "赵铁军"}),
        ("1989年1月，总局批准王建国为云岭水泥厂工会主席。", {"王建国"}),
        (
            "民主选举王建国（挑水工人）、姜海生（漆工）、李志强（皮匠）、赵铁军（船工）4人为云岭县总工会委员。",
            {"王建国", "姜海生", "李志强", "赵铁军"},
        ),
        ("总局批准成立云岭县总工会。", set()),
    ],
)
def test_how_officers_are_told(body: str, expected: set[str]) -> None:
    assert {fact.split()[0] for fact in _said(body, "holdsPost")} == expected


def test_the_national_congress_elects_for_the_national_federation() -> None:
    body = "大会选举产生中国工会第十届执行委员会，王建国当选为主席。"
    assert _said(body, "holdsPost") == {"王建国 中华全国总工会"}


# -- how large it was ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "1951年4月，云岭县召开工会会员代表大会，正式成立云岭县工会联合会，辖基层工会66个，会员1313人。",
            {"云岭县工会联合会 66", "云岭县工会联合会 1313"},
        ),
        (
            "云岭县总工会成立。1951年5月，成立云岭县教育工会筹委会，与邮局合署办公，至7月发展会员340名。",
            {"云岭县教育工会 340"},
        ),
        ("云岭县总工会成立。1953年改称云岭县工会联合会，会员380名。", {"云岭县工会联合会 380"}),
        # members of something that nobody knows are no union's
        ("云岭县烟业工会成立。1938年，成立工人抗敌协会（称工抗），有会员250多人。", set()),
        # who makes up a committee is no measure
        ("云岭县总工会委员会由王建国、李秀兰、赵铁军3人组成。", set()),
    ],
)
def test_figures_are_of_what_is_founded(body: str, expected: set[str]) -> None:
    found = {fact for fact in _said(body, "observation") if not fact.endswith((" 0", " 1"))}
    assert found == expected


def test_a_congress_behind_its_date_has_its_delegates() -> None:
    body = "云岭县总工会成立。1951年4月26日至28日，栖东县首次工会代表大会于马陵召开，与会代表93名。"
    assert _said(body, "observation") == {"栖东县首次工会代表大会 93"}


def test_what_a_union_does_after_its_congress_is_its_own() -> None:
    body = "1979年11月，云岭县工会第三次代表大会之后，云岭县总工会帮助35个基层工会建立职工之家。"
    assert not any(fact.startswith("云岭县工会第三次代表大会") for fact in _said(body, "observation"))


def test_all_workers_of_a_plant_are_not_its_unions() -> None:
    body = "云岭机械厂有职工86人。1952年，成立厂工会，王建国任主席。1985年，全厂有职工1280人，会员1210人。"
    assert "云岭机械厂 1280" in _said(body, "observation", headline="云岭机械厂厂史")
    assert "王建国 云岭机械厂工会" in _said(body, "holdsPost", headline="云岭机械厂厂史")


def test_a_section_is_about_the_union_that_it_names_most() -> None:
    body = (
        "1946年，云岭搬运工会成立。1951年，始建云岭县总工会。1953年，云岭县总工会改选。"
        "1963年，云岭县总工会恢复。\n\n历年召开过7次职工代表大会。"
    )
    assert _said(body, "observation", headline="第一节 工人团体") == {"云岭县总工会 7"}


# -- names of unions -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("码头工人建立中国搬运工会云岭县东湾搬运工会。", "中国搬运工会云岭县东湾搬运工会"),
        ("1951年改称中国搬运工会云岭县富源基层委员会。", "中国搬运工会云岭县富源基层委员会"),
        ("1949年2月，东北职工总会举行会议。", "东北职工总会"),
        ("云岭市历届工会代表大会共选举委员121人。", "云岭市工会"),
        ("云岭县店员工会、云岭县手工业工会先后成立。", "云岭县店员工会"),
    ],
)
def test_unions_of_the_fifties(text: str, expected: str) -> None:
    assert expected in _unions(text)


@pytest.mark.parametrize(
    "text",
    [
        "黄志强作工会工作报告，李秀兰致开幕词。",
        "区、乡、镇设立工会委员会，村设工会小组。",
        "1982年，被评为先进县工会。",
        "市职工总会主任讲话。",
    ],
)
def test_what_is_no_name_of_a_union(text: str) -> None:
    assert not _unions(text)


@pytest.mark.parametrize(
    "text",
    [
        "改组县总工会，恢复工作。", "会上市总工会号召全市职工学习。", "一、职工教育县总工会先后建立学校。",
        "后经省总工会决定，未被列入。",
    ],
)
def test_words_before_a_level_are_no_area(text: str) -> None:
    assert all(not name.startswith(("改组", "会上", "职工", "经省")) for name in _unions(text))


def test_a_trade_is_no_firm() -> None:
    assert not any(type_ == "enterprise" for type_, _ in names("云岭县东湾搬运工会成立，李秀兰参加。"))
    assert not any(type_ == "enterprise" for type_, _ in names("中华全国铁路职工代表会议召开。"))


# -- congresses ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("自1948年中国工会第六次会议起，云岭县派出代表。", {"中国工会第六次会议"}),
        (
            "将第七次全国劳动大会改称为中国工会第七次全国代表大会。",
            {"第七次全国劳动大会", "中国工会第七次全国代表大会"},
        ),
        ("王建国代表中国工会第九届执行委员会向大会作报告。", set()),
    ],
)
def test_names_of_congresses(text: str, expected: set[str]) -> None:
    assert {name for type_, name in names(text) if type_ == "event"} == expected


# -- who acts ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("中华全国总工会迁到沈阳。1949年2月5日，沈阳市职工代表2000余人响应号召，举行“二七”大会。", False),
        ("云岭县总工会开展活动。栖东县召开第一届工会会员代表大会。", False),
        ("云岭县总工会开展活动。县召开第一次工人代表会议。", False),
        ("云岭县总工会开展活动。次日，省创建和谐企业领导小组召开第三次表彰会议。", False),
        ("云岭县总工会开展活动，召开第一次工人代表会议。", True),
    ],
)
def test_no_union_acts_for_those_who_act_themselves(body: str, expected: bool) -> None:
    assert bool(_said(body, "organizes")) == expected


def test_a_federation_honours_who_holds_the_countrys_title() -> None:
    assert not _said("昨日，平谷区总工会表彰全国劳动模范王建国。", "conferredBy")
    assert _said("昨日，平谷区总工会授予王建国“平谷工匠”称号。", "conferredBy")


def test_a_committee_named_behind_its_party_acts() -> None:
    body = "苏区工会成立。民国18年6月16日，中共商城县委在祠堂召开商城县工人代表大会。"
    assert _said(body, "organizes", headline="苏区的工运") == {"商城县委 商城县工人代表大会"}


def test_no_meeting_is_held_in_who_leads_it() -> None:
    body = "1946年12月1日，大连市总工会在中共旅大地委的领导下召开旅大职工第一次代表大会。"
    assert not _said(body, "heldAt")


@pytest.mark.parametrize(
    ("body", "value"),
    [
        ("云岭手表厂1956年产值26,8万元。", "80000"),
        ("这次大会，是把我国建设成为四个现代化强国的动员大会。", "4"),
        ("1953年，云岭县总工会开展增产节约竞赛，860人参赛。1956年，评出先进生产者56人。", "增产节约竞赛 56"),
        ("云岭县总工会开会。滨江市总工会主席王建国一行6人来考察。", "云岭县总工会 6"),
        ("邮电、酒厂、教育、金融等单位先后建立30个基层委员会。", "30"),
        ("记者从省第十届劳动模范表彰大会上获悉，云岭市有38个集体获奖。", "38"),
    ],
)
def test_what_is_no_figure_of_the_subject(body: str, value: str) -> None:
    assert not any(f" {fact}".endswith(f" {value}") for fact in _said(body, "observation"))


# -- people --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县总工会副主席王芳、李大海、赵爱珍、周正营参加仪式。", {"王芳", "李大海", "赵爱珍", "周正营"}),
        ("市委常委席志强、李大海、赵爱珍、周正营出席。", {"席志强", "李大海", "赵爱珍", "周正营"}),
        ("工人罢工，向资方提出实行8小时工作制。", set()),
        ("黄烟工人在上海、六安等地工人运动的影响下罢工。", set()),
    ],
)
def test_names_next_to_posts_and_prepositions(text: str, expected: set[str]) -> None:
    assert _people(text) == expected


# -- lists of holders ----------------------------------------------------------------------------


def test_a_line_without_office_follows_the_one_above() -> None:
    text = (
        "云岭县总工会领导人\n\n1967年7月，云岭县总工会停止活动。\n领导人如下：\n主 任 冯志昌 1967.7-1969.5\n"
        "杨浩明 1969.5-1972.1※②\n副主任 崔 明 1967.8 任\n冯延华 1969.5 任(女)\n"
        "李书海 主任(兼) 1972.1~1973.5\n"
    )
    assert posts_held(text) == {
        ("冯志昌", "云岭县总工会", "主任"),
        ("杨浩明", "云岭县总工会", "主任"),
        ("崔明", "云岭县总工会", "副主任"),
        ("冯延华", "云岭县总工会", "副主任"),
        ("李书海", "云岭县总工会", "主任"),
    }


def test_delegates_of_a_congress_are_no_officers() -> None:
    text = (
        "云岭市历届工会代表\n\n云岭市总工会选举代表。\n1953年5月中国工会第七次会议代表宋建武；\n"
        "1978年10月中国工会第九次会议代表尹志坤；\n"
    )
    assert not posts_held(text)


# -- chronicles and papers -----------------------------------------------------------------------


def test_an_entry_is_at_its_own_ceremony() -> None:
    text = (
        "大 事 记\n\n1日，滨江市总工会举行升国旗仪式。市总工会主席陈立新讲话。\n\n"
        "9日，滨江市总工会召开厂务公开办公室主任会议。\n\n"
        "10日，滨江市总工会举行“彩虹行动”捐赠活动仪式。市总工会主席陈立新出席仪式。\n"
    )
    (reading,) = read_page(Page("page", "page.txt", text)).readings
    name = [e.name for e in reading.entities]
    facts = [f for f in reading.facts if f.predicate == "participatesIn"]
    joined = {name[f.object] for f in facts if f.object is not None}
    assert any("彩虹行动" in n for n in joined)
    assert not any("主任会议" in n for n in joined)


def test_a_report_in_a_papers_name_is_of_its_city() -> None:
    text = (
        "市总工会成立80周年\n\nhttp://www.example.com.cn 2006年04月29日03:03 重庆商报\n\n"
        "本报讯（记者 李明）昨日，市总工会在人民大礼堂举行纪念仪式及五一庆祝活动，市总工会主席王建国参加。"
        "市总工会成立以来，为维护全市职工的利益、增强职工团结作出了重要努力。\n\n"
        "北京、上海、四川等地总工会发来贺电，成都总工会主席专门赶来祝贺。\n"
    )
    (reading,) = read_page(Page("page", "page.txt", text)).readings
    unions = {e.name for e in reading.entities if e.type is EntityType.UNION}
    assert "重庆市总工会" in unions
