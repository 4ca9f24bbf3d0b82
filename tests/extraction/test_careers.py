"""Posts of a life: which are past, by the word before them, by their years, by what came next."""

from __future__ import annotations

import pytest

from kg.extraction.page import read_page
from kg.model import Page

ROWS: list[tuple[str, dict[str, bool]]] = [
    ("原平谷区总工会主席、现任平谷区政协副主席王建国到会。", {"平谷区总工会": True, "平谷区政协": False}),
    ("现任平谷区政协副主席、原平谷区总工会主席王建国到会。", {"平谷区总工会": True, "平谷区政协": False}),
    ("原平谷区总工会主席，现平谷区政协副主席王建国到会。", {"平谷区总工会": True, "平谷区政协": False}),
    ("1962年至1971年，王建国任平谷机床厂工会主席。", {"平谷机床厂工会": True}),
    ("一九五八年至一九六四年，王建国任平谷机床厂工会主席。", {"平谷机床厂工会": True}),
    ("王建国2010年至今任平谷区总工会主席。", {"平谷区总工会": False}),
    ("王建国1980年任平谷机床厂工会主席，1995年退休。", {"平谷机床厂工会": True}),
    (
        "王建国2005年任平谷机床厂工会主席，2012年当选平谷区总工会主席。",
        {"平谷机床厂工会": True, "平谷区总工会": False},
    ),
    ("王建国2005年任平谷区总工会主席，2010年再次当选主席。", {"平谷区总工会": False}),
    ("王建国2019年任平谷区总工会主席。", {"平谷区总工会": False}),
    ("劳动模范王建国同志因病逝世。王建国1980年任平谷区总工会主席。", {"平谷区总工会": True}),
    ("平谷机床厂工会办了夜校。原厂工会主席王建国讲课。", {"平谷机床厂工会": True}),
    (
        "王建国，男，1927年7月生，生前系平谷机床厂工会主席，平谷区总工会副主席、党组成员。",
        {"平谷机床厂工会": True, "平谷区总工会": True},
    ),
    ("劳动模范王建国同志因病逝世。王建国生前系平谷机床厂工会主席。", {"平谷机床厂工会": True}),
    ("1.王建国，男，35岁，系平谷区总工会副主席。", {"平谷区总工会": False}),
]


@pytest.mark.parametrize(("text", "posts"), ROWS, ids=[text for text, _ in ROWS])
def test_posts_that_are_past(text: str, posts: dict[str, bool]) -> None:
    page = Page("page", "page.txt", f"职工之家的故事\n\n本报讯（记者 李明）{text}\n")
    (reading,) = read_page(page).readings
    found = {
        reading.entities[f.object].name: bool(f.attributes.get("former"))
        for f in reading.facts
        if f.predicate == "holdsPost" and f.object is not None
    }
    assert found == posts


def test_a_former_officer_in_the_next_clause_is_not_elected() -> None:
    text = "平谷区总工会换届，王建国当选主席，赵志强当选副主席，原主席李秀兰不再任职。"
    page = Page("page", "page.txt", f"职工之家的故事\n\n本报讯（记者 李明）{text}\n")
    (reading,) = read_page(page).readings
    titles = {
        reading.entities[f.subject].name: (f.attributes["title"], bool(f.attributes.get("former")))
        for f in reading.facts
        if f.predicate == "holdsPost"
    }
    assert titles["李秀兰"] == ("主席", True)
    assert titles["赵志强"] == ("副主席", False)
