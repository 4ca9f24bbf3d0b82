"""Parents of unions that follow from what is known, beside the examples of the rules."""

from __future__ import annotations

from pathlib import Path

import pytest

import kg
from kg.resolution.background import parent_of

_COMMUNITY = "锦江区三圣街道幸福联合社区工会联合会"


@pytest.mark.parametrize("detail", [{}, {"district": "锦江区", "city": "成都市"}])
@pytest.mark.parametrize(
    ("street", "is_parent"),
    [
        ("成华区猛追湾街道总工会", False),
        ("成都市成华区猛追湾街道总工会", False),
        ("锦江区三圣街道总工会", True),
    ],
)
def test_a_street_of_another_district_is_nobodys_parent(
    street: str, is_parent: bool, detail: dict[str, str]
) -> None:
    parent = parent_of(_COMMUNITY, detail, [_COMMUNITY, street])
    assert (parent is not None and parent.name == street) is is_parent


@pytest.mark.parametrize(
    ("union", "above"),
    [
        ("东莞市大岭山镇总工会", "东莞市总工会"),
        ("嘉峪关市峪泉镇总工会", "嘉峪关市总工会"),
        ("广州市石楼镇总工会", None),  # of one of its districts, which is not told
    ],
)
def test_a_town_stands_right_below_a_city_that_has_no_districts(union: str, above: str | None) -> None:
    parent = parent_of(union, {}, [])
    assert (parent.name if parent else None) == above


@pytest.mark.parametrize(
    ("union", "above"),
    [
        ("赤峰市能源化学地质工会", "赤峰市总工会"),
        ("八师总工会", "新疆生产建设兵团总工会"),
        ("第四师可克达拉市总工会", "新疆生产建设兵团总工会"),
        ("临江市第三师范学校工会", None),
        ("兵团第八师某某团工会", None),
    ],
)
def test_industries_of_cities_and_divisions_of_the_corps(union: str, above: str | None) -> None:
    parent = parent_of(union, {}, [])
    assert (parent.name if parent else None) == above


TWINS = (
    "南京市鼓楼区总工会一行来到福州市鼓楼区总工会交流。"
    "在福州市鼓楼区东街街道总工会，大家参观了驿站。"
)


def test_each_of_two_districts_of_one_name_has_its_own_bodies(tmp_path: Path) -> None:
    page = f"两个鼓楼区工会牵手\n\n本报讯（记者 丁楠）近日，{TWINS}\n"
    (tmp_path / "page.txt").write_text(page, encoding="utf-8")
    claims = {(c.predicate, c.subject, c.object) for c in kg.build([tmp_path]).corpus.claims}
    for city in ("南京市", "福州市"):
        assert ("inDistrict", f"union/{city}鼓楼区总工会", f"district/{city}鼓楼区") in claims
    street = "union/福州市鼓楼区东街街道总工会"
    above = {o for p, s, o in claims if (p, s) == ("parentUnion", street)}
    assert above == {"union/福州市鼓楼区总工会"}
