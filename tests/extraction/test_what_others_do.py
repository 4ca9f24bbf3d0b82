"""What a text says of others: no deed, post, gift or figure of whoever acted before."""

from __future__ import annotations

import pytest

from tests.extraction.articles import names, said

OPENING = "近日，平谷区总工会召开会议。"
CONTEST = "近日，平谷区总工会举办平谷区职工技能大赛。"


@pytest.mark.parametrize(
    ("text", "givers"),
    [
        # who asks another to confer
        ("第一名选手将由平谷区财贸工会按程序向北京市总工会申报授予“首都劳动奖章”。", {"北京市总工会"}),
        ("第一名选手由平谷区财贸工会报请北京市总工会授予“首都劳动奖章”。", {"北京市总工会"}),
        ("对第一名选手，北京恒远机械公司将报请北京市总工会授予“首都劳动奖章”称号。", {"北京市总工会"}),
        ("对第一名选手，北京恒远机械公司将提请北京市总工会授予“首都劳动奖章”称号。", {"北京市总工会"}),
        # who confers himself
        ("近日，由平谷区工商联推荐，北京市总工会授予王建国“首都劳动奖章”称号。", {"北京市总工会"}),
        ("王建国被北京市总工会授予“首都劳动奖章”。", {"北京市总工会"}),
    ],
)
def test_who_asks_for_an_honour_does_not_confer_it(text: str, givers: set[str]) -> None:
    assert {f"首都劳动奖章 {giver}" for giver in givers} == {
        fact for fact in said(OPENING + text, "conferredBy") if fact.startswith("首都劳动奖章")
    }


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("平谷区总工会指导成立平谷区快递行业联合工会。王建国当选为联合工会首任主席。", True),
        ("平谷区总工会指导成立平谷区快递行业联合工会。56岁的王建国当选为该联合工会主席。", True),
        ("平谷区总工会召开会议。王建国当选为联合工会首任主席。", False),
    ],
)
def test_the_first_chairman_of_a_federated_union(text: str, held: bool) -> None:
    found = said("近日，" + text, "holdsPost")
    assert found == ({"王建国 平谷区快递行业联合工会"} if held else set())


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("仁怀市委副书记、市人民政府市长王建国出席。", "仁怀市人民政府"),
        ("仁怀市委常委、市人社局局长王建国出席。", "仁怀市人社局"),
        ("遵义市委常委、市人社局局长王建国出席。", "遵义市人社局"),
        ("仁怀市委副书记李秀兰，市人社局局长王建国出席。", "遵义市人社局"),
    ],
)
def test_whose_city_a_bare_level_means_behind_a_county_citys_post(text: str, body: str) -> None:
    assert f"王建国 {body}" in said("近日，遵义市总工会召开会议。" + text, "holdsPost")


@pytest.mark.parametrize(
    ("text", "organizes"),
    [
        (OPENING + "夏各庄镇成立联合党支部，通过“北斗星通”平台传达精神。", set()),
        (OPENING + "区总工会创新举措，通过“北斗星通”平台服务职工。", set()),
        (OPENING + "会议传达学习中国工会成立100周年庆祝大会上的重要讲话。", set()),
        ("近日，平谷区总工会打造“北斗星通”平台。", {"平谷区总工会 “北斗星通”平台"}),
    ],
)
def test_a_means_or_a_speech_is_not_held(text: str, organizes: set[str]) -> None:
    assert said(text, "organizes") == organizes


@pytest.mark.parametrize(
    ("text", "visited"),
    [
        ("随后，中外海员代表走进平谷区博物馆。", False),
        ("随后，职工代表先后走进平谷区博物馆。", False),
        ("随后，区总工会组织劳模代表走进平谷区博物馆。", True),
        ("随后，区总工会代表团走进平谷区博物馆。", True),
    ],
)
def test_delegates_go_themselves(text: str, visited: bool) -> None:
    found = said("近日，平谷区总工会慰问海员。" + text, "visits")
    assert found == ({"平谷区总工会 平谷区博物馆"} if visited else set())


@pytest.mark.parametrize(
    ("text", "issued"),
    [
        ("技术员王建国、李秀兰合作撰写《操作手册》。", False),
        ("工会干部王建国编写了《操作手册》。", False),
        ("党委工作部刘晓景撰写《操作手册》获奖。", False),
        ("王建国带领工会干部编写了《操作手册》。", True),
        ("工会编写了《操作手册》。", True),
    ],
)
def test_what_a_person_writes(text: str, issued: bool) -> None:
    assert said(OPENING + text, "issues") == ({"平谷区总工会 《操作手册》"} if issued else set())


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("“暖心家园”计划在各级工会和亿万职工中广受好评。", set()),
        ("获得竞赛第二名至第九名的赵大山等8名选手受到表彰。", set()),
        ("决赛中，5个职业（工种）比赛一等奖的选手亮相。", set()),
        ("白酒产业是平谷区的支柱产业，白酒企业从业人员达10万余人。", set()),
        ("参建的21家单位，创造了160项施工纪录。", {21}),
        ("职工们对本书中收录的10位工匠的事迹进行诵读。", set()),
        ("大赛设5个工种，吸引21家单位参加，决出一等奖3名。", {5, 21, 3}),
        ("大赛吸引了赵大山等8名选手参加。", {8}),
    ],
)
def test_figures_of_others(text: str, values: set[int]) -> None:
    assert {int(fact.rsplit(" ", 1)[1]) for fact in said(CONTEST + text, "observation")} == values


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("决赛在北京恒远纺织有限公司和北京天成文化有限公司成功举办。", False),
        ("北京恒远纺织有限公司和北京天成文化有限公司成功举办决赛。", True),
    ],
)
def test_two_venues_do_nothing_together(text: str, together: bool) -> None:
    found = said(OPENING + text, "cooperatesWith")
    assert found == ({"北京恒远纺织有限公司 北京天成文化有限公司"} if together else set())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("环卫工人“夏战酷暑、冬战严寒”的精神值得学习。", "夏战"),
        ("疗养地点在省工人汤山疗养院。", "汤山"),
        ("他在28日交通运输部举行的发布会上作了介绍。", "28日交通运输部"),
        ("平谷区总工会始终锚定集团“促发展”战略。", "锚定集团"),
    ],
)
def test_words_that_are_no_names(text: str, name: str) -> None:
    assert name not in {found for _, found in names(OPENING + text)}


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("贵州恒远酒厂（集团）公司参加。", set()),
        ("恒远酒业集团包装有限公司和恒远酒业集团参加。", {"恒远酒业集团包装有限公司 恒远酒业集团"}),
    ],
)
def test_a_firms_legal_form_makes_no_part(text: str, whole: set[str]) -> None:
    assert said(OPENING + text, "subOrganizationOf") == whole


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("第七届“书香平谷”读书活动", "第三届“花开平谷 书香平谷”读书季系列活动", False),
        ("2022年“书香平谷”职工阅读活动", "2023年“书香平谷”职工阅读活动", False),
        ("“书香平谷”职工阅读活动", "2023年“书香平谷”职工阅读活动", True),
    ],
)
def test_happenings_of_two_editions_are_two(first: str, second: str, one: bool) -> None:
    text = f"近日，平谷区总工会开展{first}。5月，夏各庄镇总工会参加了{second}。"
    found = {name for kind, name in names(text) if kind in ("event", "programme")}
    assert (len(found) == 1) == one
