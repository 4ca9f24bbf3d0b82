"""The titles of those who are elected, appointed or dismissed."""

from __future__ import annotations

import pytest

from kg.extraction.page import read_page
from kg.model import Page

_MEETS = "平谷区总工会召开会议，"
ROWS: list[tuple[str, dict[str, str]]] = [
    # which committee it is; 委员 of 委员会 is no post
    ("选举王秀珍为第三届委员会主席、李大鹏为副主席。", {"王秀珍": "主席", "李大鹏": "副主席"}),
    ("选举王秀珍为第四届工会委员会主席，李大鹏为第四届委员会委员。", {"王秀珍": "主席", "李大鹏": "委员"}),
    ("选举王秀珍、李大鹏等15人为委员。", {"王秀珍": "委员", "李大鹏": "委员"}),
    # one post, told of the union, though the article names its office
    ("平谷区总工会办公室主任王秀珍到会。", {"王秀珍": "办公室主任"}),
    ("王秀珍任平谷区总工会组织部部长。", {"王秀珍": "组织部部长"}),
    # who presides is no name of a meeting
    ("平谷区总工会第五届委员会主席王秀珍主持会议。", {"王秀珍": "主席"}),
    # officers by the way, the dead; a federation that nobody names
    ("平谷区总工会副主席（兼职）、平谷区第一小学教师王芳到会。", {"王芳": "副主席"}),
    ("已故平谷区总工会主席王秀珍的家人到会。", {"王秀珍": "主席 former"}),
    ("平谷区马坊镇党委副书记、总工会主席王芳到会。", {}),
    # verbs behind a short name that opens the sentence
    ("王芳被任命为平谷区总工会副主席。", {"王芳": "副主席"}),
    ("王芳由平谷区总工会副主席升任主席。", {"王芳": "主席"}),
    ("王秀珍被提拔为平谷区总工会副主席。", {"王秀珍": "副主席"}),
    ("王秀珍被返聘为平谷区总工会顾问。", {"王秀珍": "顾问"}),
    ("李娜接替王芳出任平谷区总工会主席。", {"李娜": "主席"}),
    ("王芳被推荐为平谷区总工会副主席人选。", {}),
    # the verbs of choosing
    ("增选王秀珍为平谷区总工会副主席、常委。", {"王秀珍": "副主席、常委"}),
    ("推举王秀珍为副主席候选人，选举李大鹏为副主席人选。", {}),
    # a department of the body
    ("任命王秀珍为宣教部部长，李大鹏为办公室主任。", {"王秀珍": "宣教部部长", "李大鹏": "办公室主任"}),
    # the post that one leaves for another
    (
        "任命王秀珍为经审委主任，免去其平谷区总工会办公室主任职务。",
        {"王秀珍": "经审委主任 办公室主任 former"},
    ),
    ("免去王秀珍平谷区总工会主席职务。", {"王秀珍": "主席 former"}),
    ("王秀珍辞去平谷区总工会主席职务。", {"王秀珍": "主席 former"}),
    ("王秀珍担任过平谷区总工会副主席。", {"王秀珍": "副主席 former"}),
    ("平谷区总工会主席候选人王秀珍到会。", {}),
    # words between the body and the post: which of its chairs one is
    ("平谷区总工会首任主席王秀珍到会。", {"王秀珍": "主席"}),
    ("平谷区总工会女副主席王秀珍到会。", {"王秀珍": "副主席"}),
    ("平谷区总工会第三任主席王秀珍到会。", {"王秀珍": "主席"}),
    ("平谷区总工会代主席王秀珍到会。", {"王秀珍": "代主席"}),
    ("平谷区总工会候任主席王秀珍到会。", {}),
    ("平谷区总工会退休老主席王秀珍到会。", {"王秀珍": "主席 former"}),
    ("已退休的平谷区总工会主席王秀珍到会。", {"王秀珍": "主席 former"}),
    # a clause with 的 before the name, a bracket behind it
    ("时任平谷区总工会主席的王秀珍到会。", {"王秀珍": "主席 former"}),
    ("卸任平谷区总工会主席的王秀珍到会。", {"王秀珍": "主席 former"}),
    ("刚刚当选平谷区总工会主席的王秀珍到会。", {"王秀珍": "主席"}),
    ("从平谷区总工会主席岗位上退下来的王秀珍到会。", {"王秀珍": "主席 former"}),
    ("从平谷区总工会主席任上离休的王秀珍到会。", {"王秀珍": "主席 former"}),
    ("王秀珍（时任平谷区总工会主席）到会。", {"王秀珍": "主席 former"}),
    ("王秀珍时任平谷区总工会主席，她到了会。", {"王秀珍": "主席 former"}),
]


@pytest.mark.parametrize(("text", "titles"), ROWS, ids=[row[0][:16] for row in ROWS])
def test_titles(text: str, titles: dict[str, str]) -> None:
    page = read_page(Page("page", "page.txt", f"工会召开会议\n\n本报讯（记者 李明）{_MEETS}{text}\n"))
    found: dict[str, list[str]] = {}
    for reading in page.readings:
        for fact in reading.facts:
            if fact.predicate == "holdsPost" and reading.entities[fact.object or 0].name == "平谷区总工会":
                title = f"{fact.attributes['title']}{' former' * bool(fact.attributes.get('former'))}"
                found.setdefault(reading.entities[fact.subject].name, []).append(title)
    assert {name: " ".join(said) for name, said in found.items()} == titles
