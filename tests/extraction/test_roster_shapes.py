"""The shapes that rows have: numbered annexes, rows of one width, posts right before the name, rows in a line."""

from __future__ import annotations

import pytest

from kg import corpus
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
    assert ALL <= honoured(page)


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
    ["{n}. {body}　{who}", "■{who}　{body}", "{who} {body}", "{who}（{body}）", "{who}\t{body}", "{body}　{who}"],
)
def test_rows_of_about_one_width_are_no_columns_of_print(form):
    bodies = ("滨江第一医院", "潮白第二医院", "东岭实验小学", "柳荫实验中学")
    people = [f"{who[0]}{given}" for who, *_ in PEOPLE for given in ("志强", "秀英", "海峰")]
    rows = [form.format(n=n, who=who, body=bodies[n % 4]) for n, who in enumerate(people, 1)]
    assert _lines("滨江市劳动模范名单\n" + "\n".join(rows) + "\n") == ["滨江市劳动模范名单", *rows]


def test_bodies_of_about_one_width_are_no_columns_of_print():
    bodies = [f"滨江{name}纺织厂细纱{crew}班" for name in ("恒远", "潮白", "东岭", "华源") for crew in "甲乙丙丁"]
    assert _lines("滨江市工人先锋号名单\n" + "\n".join(bodies) + "\n") == ["滨江市工人先锋号名单", *bodies]


def test_prose_with_names_is_set_in_columns():
    told = (
        "滨江市总工会近日表彰了一批先进。丁一楠 滨江恒远纺织厂的焊工，吴燕 滨江第一医院的护士长，"
        "赵铁军 东岭供电公司的班长，都在表彰之列。"
    ) * 6
    lines = [told[k : k + 19] for k in range(0, len(told), 19)]
    assert len(_lines("滨江市表彰一批先进\n\n" + "\n".join(lines) + "\n")) == 2


def test_names_that_print_parts_are_whole():
    block = "丁一楠　吴晓燕　赵铁军　孙海峰　李国栋　周建平　陈晓东　周海燕　吴建平　郑爱国　孙丽华　王建军　张文彬　"
    given = (block * 6).replace("　", "、")
    lines = [given[k : k + 23] for k in range(0, len(given), 23)]
    page = "滨江市五一劳动奖章获得者名单\n" + "\n".join(lines) + "\n"
    assert {who for who, _ in honoured(page)} == set(block.split())
