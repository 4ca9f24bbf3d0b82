"""The shapes of rows: numbered, of one width, with a dash, the name right behind the post, in a paragraph."""

from __future__ import annotations

import pytest

from kg import corpus
from kg.extraction.rosters.roster_cells import cells
from kg.extraction.rosters.roster_items import item_rows
from kg.model import Page
from tests.extraction.articles import honoured, statements

PEOPLE = (
    ("丁一楠", "滨江恒远纺织厂", "焊工"),
    ("吴燕", "滨江第一医院", "护士长"),
    ("赵铁军", "东岭供电公司", "党支部书记、经理"),
    ("孙丽", "柳荫实验小学", "教师"),
    ("李国栋", "潮白钢铁集团有限公司", "班长"),
    ("周海燕", "东岭化工有限公司", "操作工"),
)
MEDAL = "滨江市五一劳动奖章"
ALL = {(name, MEDAL) for name, *_ in PEOPLE}
POSTS = {(name, "holdsPost", body, post) for name, body, post in PEOPLE}
TITLE = "2019年滨江市五一劳动奖章获得者名单\n"
DECISION = (
    "滨江市总工会关于表彰2019年滨江市五一劳动奖章的决定\n各县区总工会：\n"
    "    经研究，决定授予下列同志滨江市五一劳动奖章。\n"
)


def _rows(form: str, joint: str = "\n") -> str:
    """A row for each of the people: n number, who name, body, post."""
    rows = (form.format(n=n, who=who, body=body, post=post) for n, (who, body, post) in enumerate(PEOPLE, 1))
    return joint.join(rows) + "\n"


def _lines(page: str) -> list[str]:
    """The lines of a page of one article."""
    (article,) = corpus.segment(Page("page", "page.txt", page))
    return article.text.split("\n")


@pytest.mark.parametrize("form", ["{n}.{who} {body}{post}", "{n}、{who}　{body}{post}", "{n}. {body}　{who}"])
def test_numbered_rows_below_the_one_annex_are_no_annexes(form):
    page = DECISION + "    附件：2019年滨江市五一劳动奖章获得者名单\n" + _rows(form)
    assert honoured(page) >= ALL


def test_annexes_that_are_counted_are_no_rows():
    annexes = "    附件：1.滨江市五一劳动奖章获得者名单\n2.滨江市第一医院护理部名册\n3.李国栋事迹材料\n"
    assert not any("李国栋" in line for line in _lines(DECISION + annexes))


def test_a_post_goes_on_to_where_the_name_begins():
    said = statements(TITLE + _rows("{body}{post}{who}"))
    assert said >= POSTS
    assert {who for who, property_, *_ in said if property_ == "awarded"} == {who for who, *_ in PEOPLE}


def test_a_surname_is_no_end_of_a_post():
    rows = "滨江第一医院护士常娜娜\n滨江第一医院主任任燕\n东岭供电公司主管管建国\n"
    assert {who for who, _ in honoured(TITLE + rows)} == {"常娜娜", "任燕", "管建国"}


@pytest.mark.parametrize(
    "form",
    [
        "{n}. {body}　{who}", "■{who}　{body}", "{who} {body}", "{who}（{body}）", "{who}\t{body}",
        "{body}　{who}",
    ],
)
def test_rows_of_about_one_width_are_no_columns_of_print(form):
    bodies = ("滨江第一医院", "潮白第二医院", "东岭实验小学", "柳荫实验中学")
    people = [f"{who[0]}{given}" for who, *_ in PEOPLE for given in ("志强", "秀英", "海峰")]
    rows = [form.format(n=n, who=who, body=bodies[n % 4]) for n, who in enumerate(people, 1)]
    assert _lines("滨江市劳动模范名单\n" + "\n".join(rows) + "\n") == ["滨江市劳动模范名单", *rows]


def test_bodies_of_about_one_width_are_no_columns_of_print():
    plants = ("恒远", "潮白", "东岭", "华源")
    bodies = [f"滨江{plant}纺织有限公司细纱车间{crew}班" for plant in plants for crew in "甲乙丙丁"]
    assert _lines("工人先锋号名单\n" + "\n".join(bodies) + "\n") == ["工人先锋号名单", *bodies]


def test_prose_with_names_is_set_in_columns():
    told = (
        "滨江市总工会近日表彰了一批先进。丁一楠 滨江恒远纺织厂的焊工，吴燕 滨江第一医院的护士长，"
        "赵铁军 东岭供电公司的班长，都在表彰之列。"
    ) * 6
    lines = [told[k : k + 19] for k in range(0, len(told), 19)]
    assert len(_lines("滨江市表彰一批先进\n\n" + "\n".join(lines) + "\n")) == 2


def test_names_that_print_parts_are_whole():
    block = "丁一楠、吴晓燕、赵铁军、孙海峰、李国栋、周建平、陈晓东、周海燕、吴建平、郑爱国、孙丽华、王建军、"
    given = block * 6
    lines = [given[k : k + 23] for k in range(0, len(given), 23)]
    page = "滨江市五一劳动奖章获得者名单\n" + "\n".join(lines) + "\n"
    assert {who for who, _ in honoured(page)} == set(block.rstrip("、").split("、"))


SECTION = "2019年滨江市劳动竞赛先进名单\n\n一、滨江市五一劳动奖章（6名）\n"
COUNTED = "2019年滨江市五一劳动奖章（6名）\n"
TITLES = (TITLE, SECTION, COUNTED, DECISION + "    附件：2019年滨江市五一劳动奖章获得者名单\n")


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("form", ["{who}——{body}{post}", "{body}{post}—{who}", "{who} —— {body}{post}"])
def test_a_dash_parts_name_and_unit(title, form):
    said = statements(title + _rows(form))
    assert said >= POSTS
    assert {(who, honour) for who, property_, honour, _ in said if property_ == "awarded"} == ALL


@pytest.mark.parametrize("row", ["丁一楠——一位焊工的坚守", "丁一楠——把青春献给车间", "1998—2003"])
def test_a_dash_before_a_phrase_parts_nothing(row):
    assert [cell.text for cell in cells(row, 0, len(row))] == [row]


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize(
    ("form", "joint"),
    [
        ("{body}{post}{who}", "；"), ("{body}{post}{who}", "、"), ("{who}（{body}{post}）", "　"),
        ("{who}（{body}{post}）", "、"), ("{who}（{body}{post}）", ""), ("{who}，{body}{post}", "；"),
    ],
)  # fmt: skip
def test_rows_may_stand_in_one_paragraph(title, form, joint):
    rows = _rows(form, joint)
    for page in (title + rows, title + rows.rstrip("\n") + "。\n"):
        said = statements(page)
        assert said >= POSTS
        assert {(who, honour) for who, property_, honour, _ in said if property_ == "awarded"} == ALL


def test_a_paragraph_with_a_verb_is_no_rows():
    people = "滨江第一医院护士长吴燕、东岭供电公司班长赵铁军、柳荫实验小学教师孙丽"
    shown = "丁一楠（滨江恒远纺织厂）、吴燕（滨江第一医院）、孙丽（柳荫实验小学）"
    announced = "近日，滨江工匠揭晓，" + shown
    for told in (people + "参加活动。", announced + "当选。", "滨江工匠有" + shown + "等6人。"):
        assert item_rows(told, 0, len(told)) == []


def test_those_who_attended_have_nothing_of_what_was_given():
    page = (
        "滨江市总工会召开表彰大会\n\n本报讯（记者 王明）4月28日，滨江市总工会召开大会，"
        "向滨江市五一劳动奖章获得者颁奖。出席会议的有：\n\n" + _rows("{body}{post}{who}", "；")
    )
    assert honoured(page) == set()


@pytest.mark.parametrize("form", ["{who}，女，{body}{post}", "{who} {body}{post}；", "{who}\n{body}职工"])
@pytest.mark.parametrize("title", TITLES)
def test_a_heading_with_a_count_heads_rows_of_any_shape(title, form):
    assert honoured(title + _rows(form)) == ALL


@pytest.mark.parametrize(
    "headline", ["记滨江市劳动模范（上）", "滨江市劳动模范的一天（6）", "滨江市五一劳动奖章推荐人选（6名）"]
)
def test_a_headline_that_tells_of_an_honour_heads_no_section(headline):
    assert honoured(headline + "\n\n" + _rows("{who}　{body}{post}")) == set()


PLANTS = ("滨江恒远纺织厂动力车间", "滨江第一医院急诊科", "东岭供电公司检修班", "潮白化工有限公司财务部")
CREWS = "滨江区工人先锋号"


@pytest.mark.parametrize(
    "title",
    [
        f"2019年{CREWS}名单\n\n", f"2019年{CREWS}（4个）\n\n",
        f"我区表彰一批先进\n\n本报讯（记者 李明）4月28日，滨江区总工会公布{CREWS}名单。名单如下：\n\n",
    ],
)  # fmt: skip
@pytest.mark.parametrize("joint", ["、", "；"])
def test_bodies_may_stand_in_one_paragraph(title, joint):
    assert honoured(title + joint.join(PLANTS) + "。\n") == {(plant, CREWS) for plant in PLANTS}


def test_bodies_in_a_report_have_nothing_of_what_it_tells():
    page = (
        f"滨江市总工会召开大会\n\n本报讯（记者 李明）4月28日，滨江市总工会召开大会，为{CREWS}颁奖。\n\n"
        + "、".join(PLANTS) + "。\n\n大会要求，各级工会要学习先进。\n"
    )  # fmt: skip
    assert honoured(page) == set()


def test_the_first_of_several_lists_has_its_own_honour():
    page = (
        "2019年滨江市五一表彰名单\n\n滨江市五一劳动奖状名单\n\n滨江第一医院\n东岭供电公司\n柳荫实验小学\n\n"
        "滨江市五一劳动奖章名单\n\n" + _rows("{who}　{body}{post}")
    )
    bodies = {(body, "滨江市五一劳动奖状") for body in ("滨江第一医院", "东岭供电公司", "柳荫实验小学")}
    assert honoured(page) == bodies | ALL


def test_a_rank_may_be_the_first_column():
    page = (
        "滨江市第三届职工技能大赛获奖名单\n\n一等奖　丁一楠　滨江恒远纺织厂\n二等奖　吴燕　滨江第一医院\n"
        "二等奖　孙丽　柳荫实验小学\n"
    )
    contest = "滨江市第三届职工技能大赛"
    ranks = (("丁一楠", "一等奖"), ("吴燕", "二等奖"), ("孙丽", "二等奖"))
    assert honoured(page) == {(who, contest + rank) for who, rank in ranks}


def test_unions_in_two_columns_are_no_heads_of_a_table():
    home = "滨江市模范职工之家"
    page = f"2019年{home}名单\n柳荫实验小学工会　　滨江第一医院工会\n东岭公交公司工会　　滨江纺织厂工会\n"
    unions = ("柳荫实验小学工会", "滨江第一医院工会", "东岭公交公司工会", "滨江纺织厂工会")
    assert honoured(page) == {(union, home) for union in unions}


def test_a_merged_cell_before_the_names_holds_for_the_rows_below():
    medal, model = "全国五一劳动奖章", "全国劳动模范"
    rows = f"奖项\t姓名\t单位\n{medal}\t丁一楠\t恒远纺织厂\n\t吴燕\t第一医院\n{model}\t孙丽\t柳荫小学\n"
    for page in (rows, "| " + rows.rstrip("\n").replace("\t", " | ").replace("\n", " |\n| ") + " |\n"):
        found = honoured("2019年滨江市五一表彰名单\n\n" + page)
        assert found == {("丁一楠", medal), ("吴燕", medal), ("孙丽", model)}


def test_an_empty_cell_behind_the_names_says_that_there_is_none():
    medal = "全国五一劳动奖章"
    rows = f"姓名\t单位\t荣誉称号\n丁一楠\t恒远纺织厂\t{medal}\n吴燕\t第一医院\t\n孙丽\t柳荫小学\t{medal}\n"
    assert honoured("2019年滨江市职工名单\n\n" + rows) == {("丁一楠", medal), ("孙丽", medal)}


@pytest.mark.parametrize("title", ["临江市五一劳动奖章获得者疗休养人员名单", "劳模工匠宣讲团成员名单"])
@pytest.mark.parametrize("form", ["{who}　{body}{post}", "{who}——{body}{post}", "{body}{post}{who}"])
def test_what_is_done_with_the_honoured_gives_no_honour(title, form):
    assert honoured(title + "\n\n" + _rows(form)) == set()


@pytest.mark.parametrize(
    "form",
    [
        "【{who}】{body}{post}", "{who}【{body}{post}】", "{who}[{body}{post}]", "{who}〔{body}{post}〕",
        "{who}同志　{body}{post}", "{body}{post}{who}同志", "{who}（女，汉族）\n{body}{post}",
    ],
)  # fmt: skip
def test_brackets_of_any_kind_and_comrades(form):
    said = statements(TITLE + _rows(form))
    assert said >= POSTS
    assert {(who, honour) for who, property_, honour, _ in said if property_ == "awarded"} == ALL


def test_comrades_without_a_name_are_nobody():
    assert [cell.text for cell in cells("下列同志 全体同志", 0, 9)] == ["下列同志", "全体同志"]


def test_a_name_without_a_usual_surname_is_no_employer_behind_an_area():
    said = statements(TITLE + "滨江区：丁一楠　吴晓燕\n东城区：赵铁军　乌兰\n")
    assert {(who, property_) for who, property_, *_ in said} == {
        (who, "awarded") for who in ("丁一楠", "吴晓燕", "赵铁军", "乌兰")
    }


def test_a_unit_in_brackets_is_no_remark():
    assert honoured(TITLE + "丁一楠（恒远机械厂）\n吴燕（第二医院）\n孙丽（第三小学）\n") == {
        (who, MEDAL) for who in ("丁一楠", "吴燕", "孙丽")
    }
