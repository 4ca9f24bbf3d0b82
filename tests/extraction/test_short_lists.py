"""Short rolls of honour, as web sites have them: few rows, long rows, a line about source and day above."""

from __future__ import annotations

import pytest

from kg.corpus import html
from kg.extraction.page import read_page
from kg.model import Page

NAMES = "丁一楠 吴晓燕 赵志强 孙海峰 李国栋 周建平 陈晓东 周海燕 吴建平 郑爱国 孙丽华 王建军 张文彬"
SOURCES = (
    "来源：滨江工会网 时间：2023-11-20",
    "发布时间：2018-05-02",
    "时间：2018-11-20 点击：320",
    "索引号：51010-2023-0087　滨工发〔2023〕46号　时间：2023年11月20日　浏览：903",
    "成文日期：2023年11月20日　有效性：有效",
)


def _awards(text: str) -> list[tuple[str, str, object]]:
    """(who, what, year) of all that the page says anyone received, in text order."""
    found = []
    for reading in read_page(Page("page", "page.txt", text)).readings:
        name = [e.name for e in reading.entities]
        facts = sorted(reading.facts, key=lambda f: f.start)
        found += [
            (name[f.subject], name[f.object], f.attributes.get("year"))
            for f in facts
            if f.predicate == "awarded" and f.object is not None
        ]
    return found


def _given(
    names: str, honour: str = "滨江市劳动模范", year: str | None = None
) -> list[tuple[str, str, object]]:
    return [(name, honour, year) for name in names.split()]


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize(
    ("rows", "names"),
    [
        ("丁一楠 滨江市人民医院护士\n\n吴晓燕 滨江钢管有限公司车间主任", "丁一楠 吴晓燕"),
        ("丁一楠 吴晓燕 赵志强 孙海峰 李国栋 周建平", "丁一楠 吴晓燕 赵志强 孙海峰 李国栋 周建平"),
        ("丁一楠 吴晓燕\n\n赵志强 孙海峰", "丁一楠 吴晓燕 赵志强 孙海峰"),
        ("丁一楠\n吴晓燕\n赵志强", "丁一楠 吴晓燕 赵志强"),
    ],
)
def test_a_line_about_source_and_day_parts_no_list_from_its_title(source: str, rows: str, names: str) -> None:
    text = f"2018年滨江市劳动模范光荣榜\n\n{source}\n\n{rows}\n"
    assert _awards(text) == _given(names, year="2018")


def test_the_same_on_a_web_page() -> None:
    rows = "".join(f"<p>{name}</p>" for name in ("丁一楠 滨江市人民医院护士", "吴晓燕 滨江市税务局科长"))
    page = html.read(
        "<html><head><title>2018年滨江市劳动模范光荣榜_滨江工会网</title></head><body>"
        f"<h1>2018年滨江市劳动模范光荣榜</h1><div>{SOURCES[0]}</div>"
        f"<div class='content'>{rows}</div></body></html>"
    )
    assert _awards(page.text) == _given("丁一楠 吴晓燕", year="2018")


def test_honours_before_a_colon_below_the_source() -> None:
    rows = "全国五一劳动奖章：丁一楠、吴晓燕\n\n全国劳动模范：赵志强、孙海峰"
    assert _awards(f"2018年光荣榜\n\n{SOURCES[1]}\n\n{rows}\n") == [
        *_given("丁一楠 吴晓燕", "全国五一劳动奖章", "2018"),
        *_given("赵志强 孙海峰", "全国劳动模范", "2018"),
    ]


@pytest.mark.parametrize("mark", [" ", "、", "　"])
@pytest.mark.parametrize(
    ("before", "behind"), [("", ""), ("", "。"), ("南岸区：", "。"), ("教育系统（13名）：", "")]
)
def test_a_line_of_names_may_be_long(mark: str, before: str, behind: str) -> None:
    line = before + mark.join(NAMES.split()) + behind
    assert _awards(f"滨江市劳动模范光荣榜\n\n{line}\n") == _given(NAMES)


def test_a_long_line_of_names_ends_no_list() -> None:
    row = NAMES.replace(" ", "、")
    rows = ("全国劳动模范", "石佳慧、郎文林", "全国先进工作者", row, "全国五一劳动奖章", "段世英、冯大勇")
    assert _awards("\n\n".join(["2020年光荣榜", *rows])) == [
        *_given("石佳慧 郎文林", "全国劳动模范", "2020"),
        *_given(NAMES, "全国先进工作者", "2020"),
        *_given("段世英 冯大勇", "全国五一劳动奖章", "2020"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "2021年滨江工匠\n石佳慧、郎文林\n段世英、冯大勇",
        "2021年“滨江工匠”：石佳慧、郎文林、段世英、冯大勇",
        "2021年滨江工匠\n\n石佳慧 郎文林 段世英 冯大勇",
    ],
)
def test_a_page_of_an_honour_and_its_holders_needs_no_word_for_list(text: str) -> None:
    assert _awards(text) == _given("石佳慧 郎文林 段世英 冯大勇", "滨江工匠", "2021")


def test_names_below_a_headline_are_still_its_reporters() -> None:
    body = "近日，滨江市总工会慰问了一线职工，送去清凉用品三百份。"
    text = f"滨江市总工会慰问一线职工\n\n石佳慧 郎文林\n\n{body}\n"
    (reading,) = read_page(Page("page", "page.txt", text)).readings
    assert {b.name for b in reading.article.bylines} == {"石佳慧", "郎文林"}


@pytest.mark.parametrize("bar", "｜|丨│／：")
def test_who_worked_on_a_page_wins_nothing(bar: str) -> None:
    rows = ("丁一楠 滨江市人民医院护士", "吴晓燕 滨江市税务局科长", "赵志强 滨江市第一中学教师")
    credits = ("编辑{}付小雨", "责编{}郑凯文", "审核{}彭建国", "排版{}陈小鱼", "校对{}何小平")
    text = "\n\n".join(["2023年滨江工匠名单", *rows, *(c.format(bar) for c in credits)])
    assert _awards(text) == _given("丁一楠 吴晓燕 赵志强", "滨江工匠", "2023")
