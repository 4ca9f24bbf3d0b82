"""Posts of a life: which are past, by the word before them, by their years, by what came next."""

from __future__ import annotations

import pytest

from kg.extraction.page import read_page
from kg.model import Page

ROWS: list[tuple[str, dict[str, bool]]] = [
    ("原平谷区总工会主席、现任平谷区政协副主席王建国到会。", {"平谷区总工会": True, "平谷区政协": False}),
    ("现任平谷区政协副主席、原平谷区总工会主席王建国到会。", {"平谷区总工会": True, "平谷区政协": False}),
    ("原平谷区总工会主席，现平谷区政协副主席王建国到会。", {"平谷区总工会": True, "平谷区政协": False}),
    ("王建国卸任平谷区总工会主席，去了外地。", {"平谷区总工会": True}),
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
    # the years of a life, a heading with the name, who is transferred
    ("王建国（1926—1998），山西平定人。1950年任平谷机床厂厂长。", {"平谷机床厂": True}),
    ("平谷区总工会主席王建国调任区政协副主席。", {"平谷区总工会": True, "平谷区政协": False}),
    ("平谷区总工会主席王建国因工作需要调离。", {"平谷区总工会": True}),
    ("平谷区总工会主席王建国调研平谷机床厂。", {"平谷区总工会": False}),
    # 历任 and 先后任 before a list, 现任 behind it; 此前 and 不再
    (
        "王建国历任平谷机床厂厂长、平谷区文化局局长、平谷区总工会常务副主席，现任平谷区政协副主席。",
        {"平谷机床厂": True, "平谷区文化局": True, "平谷区总工会": True, "平谷区政协": False},
    ),
    ("王建国先后担任平谷机床厂厂长、平谷区文化局局长、平谷区总工会主席。",
     {"平谷机床厂": True, "平谷区文化局": True, "平谷区总工会": False}),
    (
        "会议任命王建国为平谷区文化局局长，此前他任平谷区总工会副主席。",
        {"平谷区文化局": False, "平谷区总工会": True},
    ),
    (
        "焊工李秀兰任平谷区文化局局长，王建国同志不再担任平谷区总工会主席。",
        {"平谷区文化局": False, "平谷区总工会": True},
    ),
    # what stands beside 原, but for what one is today
    ("平谷区总工会原主席、党组书记王建国到会。", {"平谷区总工会": True}),
    ("恒远大学教授艾明获奖，比他年长的是原恒大校长王建国。", {"恒远大学": True}),
    # the steps of a life, whose sentences name nobody
    (
        "王建国，1945年11月生。历任平谷机床厂副厂长，平谷区总工会主席等。1993年1月任平谷区政协副主席。",
        {"平谷机床厂": True, "平谷区总工会": True, "平谷区政协": False},
    ),
    (
        "王建国，男，1952年3月生。1974年至1979年平谷机床厂技术员、团委书记，平谷区总工会副主席。"
        "1979年至今平谷区政协副主席。",
        {"平谷机床厂": True, "平谷区总工会": True, "平谷区政协": False},
    ),
    (
        "王建国，男，1952年3月生。1990年3月任平谷机床厂厂长。1990年9月当选为平谷区政协委员。",
        {"平谷机床厂": False, "平谷区政协": False},
    ),
    (
        "王建国，男，1952年3月生。2010年至今，平谷区总工会主席、副主席多次慰问职工。工会看望历任平谷区总工会主席。",
        {},
    ),
    (
        "王建国，男，1952年3月生，平谷机床厂工人。1995年，李秀兰退休。1998年任平谷区总工会主席。",
        {"平谷区总工会": False},
    ),
    ("王建国（1915年9月—1975年5月），男，北京人，1958年当选为平谷区政协委员。", {"平谷区政协": True}),
    ("平谷区总工会主席王建国到会。1993年1月任平谷区政协副主席的李秀兰讲话。", {"平谷区总工会": False}),
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


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "平谷区总工会召开代表大会。王建国当选为区总工会八届委员会主席。同时选举产生了新一届经审委员会，李秀兰当选为主任。",
            {"王建国": "主席", "李秀兰": "经审委员会主任"},
        ),
        (
            "平谷区总工会举行会员代表大会和理、监事改选，王建国以222票比113票胜出，当选第4届理事长。",
            {"王建国": "理事长"},
        ),
        ("平谷区总工会指导成立家政协会，李秀兰当选理事长。", {}),
    ],
)
def test_titles_of_the_elected(text: str, titles: dict[str, str]) -> None:
    page = Page("page", "page.txt", f"职工之家的故事\n\n本报讯（记者 李明）{text}\n")
    (reading,) = read_page(page).readings
    found = {
        reading.entities[f.subject].name: f.attributes["title"]
        for f in reading.facts
        if f.predicate == "holdsPost"
    }
    assert found == titles


def test_the_lines_of_a_curriculum() -> None:
    page = Page(
        "page",
        "page.txt",
        """王建国简历

王建国，男，汉族，1960年5月生，江苏南通人。

1978.09-1982.07　恒远大学学生
1982.07-1990.03　平谷机床厂技术员、车间主任
1990.03—2001.05　平谷机床厂副厂长、党委书记
2001.05—　平谷区总工会副主席、党组成员
""",
    )
    (reading,) = read_page(page).readings
    found = {
        (reading.entities[f.object].name, f.attributes["title"], bool(f.attributes.get("former")))
        for f in reading.facts
        if f.predicate == "holdsPost" and f.object is not None
    }
    assert found == {
        ("平谷机床厂", "技术员、车间主任", True),
        ("平谷机床厂", "副厂长、党委书记", True),
        ("平谷区总工会", "副主席、党组成员", False),
    }


TIMES: list[tuple[str, dict[str, str | None]]] = [
    (
        "王建国2005年任平谷机床厂工会主席，2012年当选平谷区总工会主席。",
        {"平谷机床厂工会": "2005年", "平谷区总工会": "2012年"},
    ),
    ("1974年至1979年，王建国任平谷机床厂工会主席。", {"平谷机床厂工会": "1974年至1979年"}),
    ("一九五六年，王建国任平谷机床厂工会主席。", {"平谷机床厂工会": "一九五六年"}),
    ("2012年6月，平谷区总工会召开全委会，选举王建国为主席。", {"平谷区总工会": "2012年6月"}),
    ("2016年起，王建国担任平谷区总工会主席。", {"平谷区总工会": "2016年起"}),
    # a year of something else dates no post
    ("王建国1980年进厂，现任平谷区总工会主席。", {"平谷区总工会": None}),
    ("王建国1952年入党，任平谷区总工会主席。", {"平谷区总工会": None}),
    ("截至2020年，平谷区总工会主席由王建国兼任。", {"平谷区总工会": None}),
    ("王建国，男，1979年生，平谷机床厂班长。", {"平谷机床厂": None}),
    ("2020年5月，平谷区总工会主席王建国走访职工。", {"平谷区总工会": None}),
]


@pytest.mark.parametrize(("text", "expected"), TIMES, ids=[text for text, _ in TIMES])
def test_since_when_a_post_is_held(text: str, expected: dict[str, str | None]) -> None:
    page = Page("page", "page.txt", f"工会工作者的一生\n\n本报讯（记者 李明）{text}\n")
    (reading,) = read_page(page).readings
    names = [entity.name for entity in reading.entities]
    times = {
        names[fact.object]: fact.attributes.get("time")
        for fact in reading.facts
        if fact.predicate == "holdsPost" and fact.object is not None
    }
    assert times == expected


@pytest.mark.parametrize(
    ("text", "former"),
    [
        (
            "1998年，王建国任平谷机床厂厂长。2006年，赵志强任平谷机床厂厂长。",
            {"王建国": True, "赵志强": False},
        ),
        (
            "1998年，王建国任平谷机床厂副厂长。2006年，赵志强任平谷机床厂副厂长。",
            {"王建国": False, "赵志强": False},
        ),
        (
            "1998年，王建国任平谷机床厂厂长。2006年，赵志强任北京恒远机械有限公司厂长。",
            {"王建国": False, "赵志强": False},
        ),
    ],
)
def test_who_was_followed_in_a_post_that_one_alone_holds(text: str, former: dict[str, bool]) -> None:
    page = Page("page", "page.txt", f"职工之家的故事\n\n本报讯（记者 李明）{text}\n")
    (reading,) = read_page(page).readings
    assert former == {
        reading.entities[fact.subject].name: bool(fact.attributes.get("former"))
        for fact in reading.facts
        if fact.predicate == "holdsPost"
    }


def _stated(text: str, predicate: str) -> set[tuple[str, str]]:
    (reading,) = read_page(Page("page", "page.txt", text)).readings
    names = [e.name for e in reading.entities]
    found = [f for f in reading.facts if f.predicate == predicate and f.object is not None]
    return {(names[f.subject], names[f.object]) for f in found if f.object is not None}


def test_a_heading_names_whom_the_life_below_is_of() -> None:
    text = "王建国\n\n男，1935年生，平谷机床厂厂长。1956年被评为全国先进生产者。\n"
    assert _stated(text, "holdsPost") == {("王建国", "平谷机床厂")}
    assert _stated(text, "awarded") == {("王建国", "全国先进生产者")}


def test_a_life_without_a_name_is_of_nobody_else() -> None:
    text = (
        "名人录孙桂芝\n\n女，1935年生，平谷机床厂车工。1956年被评为全国先进生产者。\n"
        "王建国\n男，1940年生，平谷纺织厂厂长。1979年被评为北京市劳动模范。\n"
    )
    assert _stated(text, "awarded") == {("王建国", "北京市劳动模范")}


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "平谷机床厂召开工会会员大会，王建国当选为工会主席，赵志强当选为副主席。",
            {"王建国": "工会主席", "赵志强": "工会副主席"},
        ),
        (
            "平谷机床厂召开工会会员大会，选举王建国为主席、赵志强为副主席。",
            {"王建国": "工会主席", "赵志强": "工会副主席"},
        ),
        ("1950年，工人王建国到平谷机床厂任车间主任。", {"王建国": "车间主任"}),
        ("平谷机床厂任务管理科科长王建国到会。", {"王建国": "任务管理科科长"}),
        (
            "恒远钢铁集团有限公司开会。集团公司总经理王建国、集团公司党委副书记李建强、集团办公室主任赵志强参加。",
            {"王建国": "总经理", "李建强": "党委副书记", "赵志强": "办公室主任"},
        ),
        (
            "国网滨江供电公司开会。变电检修中心继电保护班班长王建国、第二变电运维中心自动化班副班长李建强发言。",
            {"王建国": "变电检修中心继电保护班班长", "李建强": "第二变电运维中心自动化班副班长"},
        ),
    ],
)
def test_the_title_of_a_post(text: str, titles: dict[str, str]) -> None:
    page = Page("page", "page.txt", f"职工之家的故事\n\n本报讯（记者 李明）{text}\n")
    (reading,) = read_page(page).readings
    held = [f for f in reading.facts if f.predicate == "holdsPost"]
    assert {reading.entities[f.subject].name: f.attributes["title"] for f in held} == titles


def test_the_years_of_a_term() -> None:
    text = "平谷区总工会历任主席：王建国（1952年8月—1963年4月）、赵志强（1984年3月至今）。"
    page = Page("page", "page.txt", f"职工之家的故事\n\n本报讯（记者 李明）{text}\n")
    (reading,) = read_page(page).readings
    held = [f.attributes for f in reading.facts if f.predicate == "holdsPost"]
    assert [(a["time"], bool(a.get("former"))) for a in held] == [
        ("1952年8月—1963年4月", True),
        ("1984年3月至今", False),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "恒远机械厂首席技师王建国爱钻研。1992年，他从技校毕业后进入恒远机械厂，2001年任炉前班班长，"
            "2015年升任铸造车间主任。",
            [("炉前班班长", True), ("铸造车间主任", False)],
        ),
        (
            "王建国是恒远机械厂的职工，先后当过管道工、维修队队长，2011年升任维修所所长。",
            [("管道工", True), ("维修队队长", True), ("维修所所长", False)],
        ),
        ("王建国是恒远机械厂职工。2010年，他考入北京工业大学，2014年任班长。", []),
        ("焊工王建国2010年进入恒远机械厂。2014年任村党支部书记。", []),
    ],
)
def test_steps_without_a_body_are_of_the_firm_where_one_worked_then(
    text: str, told: list[tuple[str, bool]]
) -> None:
    page = Page("page", "page.txt", f"工会服务进基层\n\n本报讯（记者 李明）{text}\n")
    reading = read_page(page).readings[0]
    steps = (f for f in reading.facts if f.rule == "post.career")
    assert [(f.attributes["title"], bool(f.attributes.get("former"))) for f in steps] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("王建国是恒远机械厂的一名设备点检员。", {"设备点检员"}),
        ("王建国是恒远盐场的一名烧盐工，爱钻研。", {"烧盐工"}),
        ("王建国是恒远造船厂的老铆工。", {"铆工"}),
        ("王建国是恒远造船厂的一名90后女工。", set()),
        ("王建国是恒远造船厂的一位老党员。", set()),
    ],
)
def test_what_kind_of_worker_one_is_is_not_of_the_occupation(text: str, told: set[str]) -> None:
    page = Page("page", "page.txt", f"工会服务进基层\n\n本报讯（记者 李明）{text}\n")
    reading = read_page(page).readings[0]
    assert {f.attributes["title"] for f in reading.facts if f.predicate == "holdsPost"} == told
