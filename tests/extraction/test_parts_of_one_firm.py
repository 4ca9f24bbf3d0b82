"""Parts that an article's firm sends, and workshops that go by the person told of."""

from __future__ import annotations

import pytest

from tests.extraction.articles import honoured, names, said


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "青溪热力集团办大赛。来自朝阳分公司的李建业、第二热力厂的宋丽华、工程公司的马明远、客服中心的"
            "陶明分获第一名。团体赛中，第二热力厂、工程公司获奖。",
            {"朝阳分公司", "第二热力厂", "工程公司", "客服中心"},
        ),
        (
            "青山钢铁集团办运动会。来自炼钢厂的李明远、物流公司的王建华分获冠亚军。",
            {"炼钢厂", "物流公司"},
        ),
    ],
)
def test_parts_in_a_list_of_whom_they_send(text: str, parts: set[str]) -> None:
    firm = text.partition("办")[0]
    found = {name for kind, name in names(text) if kind == "enterprise"}
    assert found == {firm, *(firm + part for part in parts)}


@pytest.mark.parametrize(
    "text",
    [
        "临江市总工会办运动会。来自工程公司的李明远、物流公司的王建华分获冠亚军。",  # no firm
        "青山集团办运动会。来自电力公司的李明远、临江自来水公司的王建华、炼钢厂的李建业获奖。",  # others too
        "青山集团办运动会。来自炼钢厂的李明远获奖，工程公司的王建华说好。",  # no list
    ],
)
def test_no_parts_of_a_firm(text: str) -> None:
    found = {name for _, name in names(text)}
    assert not any(name.endswith(("集团工程公司", "集团物流公司", "集团电力公司")) for name in found)


def test_a_guest_s_firm_is_not_the_one_told_of() -> None:
    text = (
        "湖南青岭矿业有限责任公司工会办发布会，湘南有色集团工会副主席廖明到会。选矿厂工会获一等奖。"
    )
    assert ("union", "湖南青岭矿业有限责任公司选矿厂工会") in names(text)


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "青石汽车有限公司工会主席邵明介绍，公司工会联合人力资源部利用周末办班。",
            {"青石汽车有限公司工会 青石汽车有限公司人力资源部"},
        ),
        (
            "青石汽车有限公司工会联合公司安全环保处在车间举办竞赛。",
            {"青石汽车有限公司工会 青石汽车有限公司安全环保处"},
        ),
        ("海淀区教育工会联合体卫艺处利用周末办班。", set()),
        ("临江市总工会联合宣传部通过网络办班。", set()),
    ],
)
def test_an_office_that_its_union_takes_along(body: str, found: set[str]) -> None:
    assert said(body, "cooperatesWith") == found


@pytest.mark.parametrize(
    ("text", "rooms"),
    [
        ("曹明庆是省劳模，以他名字命名的劳模创新工作室成立8年来攻关73项。", {"曹明庆劳模创新工作室"}),
        ("以李明远的名字命名的创新工作室揭牌，车间主任李明远说好。", {"李明远创新工作室"}),
        ("车间主任李明远说，以其姓名命名的“李明远创新工作室”揭牌。", {"李明远创新工作室"}),
        ("车间主任李明远、班长王建华是师徒，以他名字命名的创新工作室成立了。", set()),
        ("车间主任李明远说，以他名字命名的操作法在全厂的工作室推广。", set()),
    ],
)
def test_a_workshop_called_after_someone(text: str, rooms: set[str]) -> None:
    assert {name.strip("“”") for kind, name in names(text) if kind == "facility"} == rooms


_TITLE = "临江市示范创新工作室"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            f"门口挂着“李明远创新工作室”的牌子。工作室2014年由青溪重机工会牵头成立，2019年被临江市总工会命名为“{_TITLE}”。",
            "李明远创新工作室",
        ),
        (
            f"李明远创新工作室成立8年来，攻关73项，带徒26名，2022年被临江市总工会命名为“{_TITLE}”。",
            "李明远创新工作室",
        ),
        (
            f"李明远创新工作室成立8年来，青溪公司节约成本，2022年被临江市总工会命名为“{_TITLE}”。",
            "青溪公司",
        ),
    ],
)
def test_the_workshop_received_it(text: str, who: str) -> None:
    assert honoured(f"一个人带出一群人\n\n本报讯（记者 李明）{text}\n") == {(who, _TITLE)}


def test_the_backbone_of_a_group_is_its_part() -> None:
    text = "青岭矿业有限公司是湘南有色集团的骨干企业，现有职工2100人。"
    assert said(text, "subOrganizationOf") == {"青岭矿业有限公司 湘南有色集团"}
    assert not said("青岭矿业有限公司是湘南有色集团的合作企业。", "subOrganizationOf")


@pytest.mark.parametrize(
    ("told", "union"),
    [
        ("恒远集团徐州公司工会召开大会，", "恒远集团工会"),
        ("恒远集团徐州公司工会召开大会。恒远集团、天成公司派人参加。", "恒远集团工会"),
        ("恒远集团有限责任公司东城分公司工会召开大会，", "恒远集团有限责任公司工会"),
        ("恒远集团有限公司工会召开大会，", "恒远集团有限公司工会"),
        ("恒远集团工会和恒远集团徐州公司工会召开大会，", "恒远集团工会"),
        ("青山发电厂工会召开大会，", None),  # of a group that is not named
        ("青山物流公司工会召开大会，", None),
    ],
)
def test_the_union_of_the_group_is_not_that_of_its_part(told: str, union: str | None) -> None:
    posts = said(f"{told}集团工会副主席詹晓琴出席。", "holdsPost")
    assert posts == ({f"詹晓琴 {union}"} if union else set())
