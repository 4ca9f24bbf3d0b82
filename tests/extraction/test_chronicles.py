"""Chronicles (大事记): each entry is of its own day, and has its year from above."""

from __future__ import annotations

import pytest

from kg.extraction.page import read_page
from kg.model import Page, Reading


def _reading(text: str) -> Reading:
    (reading,) = read_page(Page("page", "page.txt", text)).readings
    return reading


def _facts(text: str, predicate: str) -> set[tuple[str, str, object]]:
    reading = _reading(text)
    name = [e.name for e in reading.entities]
    return {
        (name[f.subject], name[f.object], f.attributes.get("year"))
        for f in reading.facts
        if f.predicate == predicate and f.object is not None
    }


@pytest.mark.parametrize("title", ["滨江市总工会2022年大事记", "工会动态"])
@pytest.mark.parametrize("day", ["1月11日，", "同日，", "是月　"])
def test_an_entrys_people_join_no_other_entrys_meeting(title: str, day: str) -> None:
    text = (
        f"{title}\n\n1月6日，滨江市总工会召开九届五次全委会。\n\n"
        f"{day}滨江市总工会副主席姚启东为职工志愿服务队授旗。\n\n3月1日，滨江市总工会成立维权中心。\n"
    )
    assert not _facts(text, "participatesIn")


def test_an_entrys_own_meeting_is_joined() -> None:
    text = (
        "滨江市总工会大事记\n\n1月6日，滨江市总工会召开九届五次全委会，市总工会主席陈立新作工作报告。\n\n"
        "1月11日，滨江市总工会副主席姚启东为职工志愿服务队授旗。\n"
    )
    assert {who for who, _, _ in _facts(text, "participatesIn")} == {"陈立新"}


def test_news_of_one_day_is_no_chronicle() -> None:
    text = (
        "滨江市总工会召开全委会\n\n本报讯（记者 李明）1月6日，滨江市总工会召开九届五次全委会。\n\n"
        "滨江市总工会副主席姚启东为职工志愿服务队授旗。\n"
    )
    assert {who for who, _, _ in _facts(text, "participatesIn")} == {"姚启东"}


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("滨江市总工会2022年大事记\n\n4月28日　滨江市公交集团获全国五一劳动奖状。\n", {"2022"}),
        (
            "滨江市总工会大事记\n\n2021年\n\n4月28日　滨江市公交集团获全国五一劳动奖状。\n\n"
            "二〇二二年\n\n4月28日　滨江市地铁集团获全国五一劳动奖状。\n",
            {"2021", "2022"},
        ),
        ("滨江市总工会大事记\n\n4月28日　滨江市公交集团获全国五一劳动奖状。\n", {None}),
        ("滨江市公交集团2022年工作回顾\n\n4月28日　滨江市公交集团获全国五一劳动奖状。\n", {None}),
    ],
)
def test_the_year_above_an_entry_dates_its_honours(text: str, years: set[str | None]) -> None:
    assert {year for _, _, year in _facts(text, "awarded")} == years


@pytest.mark.parametrize("opening", ["是月　", "同日，", "4月　", "上旬 ", "十月　"])
def test_what_opens_behind_the_entrys_time_is_counted(opening: str) -> None:
    told = f"{opening}滨江市快递行业工会联合会成立，覆盖企业63家，发展会员870人。"
    reading = _reading(f"滨江市总工会大事记\n\n{told}\n")
    counted = {reading.entities[f.subject].name for f in reading.facts if f.predicate == "observation"}
    assert counted == {"滨江市快递行业工会联合会"}


def test_a_text_that_opens_without_a_headline_ends() -> None:
    """What stands before the text's first clause is looked for no further."""
    reading = _reading("2010年，滨江区总工会下辖基层工会1200个，会员12万人。")
    assert {f.attributes["value"] for f in reading.facts if f.predicate == "observation"} == {1200, 120000}
