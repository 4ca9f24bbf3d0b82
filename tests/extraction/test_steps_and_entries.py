"""Rolls of honour and chronicles: what opens a name, who acts in an entry, whose post it is."""

from __future__ import annotations

import pytest

from kg.extraction.page import read_page
from kg.model import Page

LEAD = "职工之家传来好消息\n\n"

# sentence, names that are there, names that are not
NAMES: list[tuple[str, set[str], set[str]]] = [
    ("王建国1956年就获得了全国先进生产者称号。", {"全国先进生产者"}, {"了全国先进生产者"}),
    ("2021年平谷区职业技能大赛设47个比赛工种，300名选手参加。", {"2021年平谷区职业技能大赛"}, set()),
    ("2021年平谷区设计大赛举行。", {"2021年平谷区设计大赛"}, set()),
    ("1949年5月2日-中国工会第六次全国代表大会在北京召开。", {"中国工会第六次全国代表大会"}, set()),
    ("会前，平谷区委书记王建中等会见获奖代表。", {"王建中"}, {"王建"}),
    ("会前，平谷区委书记王会平等出席活动。", {"王会平"}, {"王会"}),
    ("我区接着召开表彰大会，代自治区总工会颁发了奖牌。", set(), {"代自治区总工会"}),
]

# sentence, parts of facts (subject, predicate, object) that are stated, and that are not
FACTS: list[tuple[str, list[str], list[str]]] = [
    (
        "王建国1917年考入北京大学中文系，组织讲演团。1922年任总部主任，起草《劳工大纲》。",
        [], ["employedBy", "issues"],
    ),
    ("王建国考入平谷机床厂当钳工。", ["王建国 employedBy 平谷机床厂"], []),
    (
        "平谷区总工会今年成立。1922年5月1日至6日，在广州召开第一次全国劳动大会。",
        [], ["organizes 第一次全国劳动大会"],
    ),
    (
        "平谷区总工会今年换届。5月6日，平谷区总工会在广州召开第一次全国劳动大会。",
        ["平谷区总工会 organizes 第一次全国劳动大会"], [],
    ),
    (
        "平谷区工商联主席王建国参加了开幕式。大会通过了《工人公约》《告全区工人书》。",
        [], ["平谷区工商联 issues"],
    ),
    (
        "平谷区总工会召开会员代表大会。大会通过了《工人公约》《告全区工人书》。",
        ["平谷区总工会 issues 《工人公约》", "平谷区总工会 issues 《告全区工人书》"], [],
    ),
    (
        "经群众推荐、平谷区劳动竞赛委员会审定等环节，产生了10位首届“平谷工匠”。",
        [], ["平谷区劳动竞赛委员会 observation"],
    ),
    (
        "平谷机床厂钳工王建国，荆州古船保护中心研究馆员李秀兰当选。",
        ["王建国 holdsPost 平谷机床厂"], ["李秀兰 holdsPost"],
    ),
    ("平谷机床厂厂长王建国、副厂长李秀兰到会。", ["李秀兰 holdsPost 平谷机床厂"], []),
]  # fmt: skip


def _read(sentence: str) -> tuple[set[str], list[str]]:
    result = read_page(Page("p", "p.txt", LEAD + sentence + "\n"))
    names, facts = set[str](), list[str]()
    for article in result.readings:
        names |= {e.name for e in article.entities}
        for f in article.facts:
            held = article.entities[f.object].name if f.object is not None else ""
            facts.append(f"{article.entities[f.subject].name} {f.predicate} {held}")
    return names, facts


@pytest.mark.parametrize(("sentence", "present", "absent"), NAMES)
def test_what_opens_and_ends_a_name(sentence: str, present: set[str], absent: set[str]) -> None:
    names, _ = _read(sentence)
    assert present <= names
    assert not absent & names


@pytest.mark.parametrize(("sentence", "stated", "unstated"), FACTS)
def test_who_acts_and_where_the_post_is(sentence: str, stated: list[str], unstated: list[str]) -> None:
    _, facts = _read(sentence)
    assert all(any(part in f for f in facts) for part in stated), facts
    assert not any(part in f for f in facts for part in unstated), facts
