"""Which posts who holds where: posts that two share, several bodies before one name, own departments."""

from __future__ import annotations

import pytest

from tests.extraction.articles import posts_held

PAGE = "滨江区总工会慰问一线职工\n\n本报讯（记者 李明）{}\n"


@pytest.mark.parametrize(
    ("posts", "second"),
    [
        ("全总副主席、书记处书记", "副主席、书记处书记"),
        ("全总书记处书记", "书记处书记"),
        ("全总副主席、书记处书记、党组成员", "副主席、书记处书记、党组成员"),
        ("全总党组书记、副主席、书记处第一书记", None),
        ("全总主席", None),
    ],
)
def test_posts_that_several_hold_are_told_of_each(posts: str, second: str | None) -> None:
    held = posts_held(PAGE.format(f"{posts}陶国华、吴晓燕参加慰问。"))
    assert ("陶国华", "中华全国总工会", posts.removeprefix("全总")) in held
    assert {post for who, _, post in held if who == "吴晓燕"} == ({second} if second else set())


@pytest.mark.parametrize(
    ("posts", "shared"),
    [
        ("副总经理", True),
        ("党委常委、副总经理", True),
        ("副董事长", True),
        ("总经理", False),
    ],
)
def test_deputies_of_a_firm(posts: str, shared: bool) -> None:
    held = posts_held(PAGE.format(f"恒远机械有限公司{posts}陶国华、吴晓燕到会。"))
    assert ("陶国华", "恒远机械有限公司", posts) in held
    assert (("吴晓燕", "恒远机械有限公司", posts) in held) is shared


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "滨江区总工会党组书记、常务副主席，区政协工会界别召集人陶国华到场。",
            {("滨江区总工会", "党组书记、常务副主席"), ("滨江区政协", "工会界别召集人")},
        ),
        (
            "滨江区人大常委会副主任，区总工会党组书记、主席陶国华到场。",
            {("滨江区人大常委会", "副主任"), ("滨江区总工会", "党组书记、主席")},
        ),
        ("全总办公厅主任陶国华到场。", {("中华全国总工会", "办公厅主任")}),
        ("会议召集人陶国华宣布开会。", set()),
    ],
)
def test_one_fact_for_each_body(text: str, expected: set[tuple[str, str]]) -> None:
    held = posts_held(PAGE.format(text))
    assert {(body, post) for who, body, post in held if who == "陶国华"} == expected
