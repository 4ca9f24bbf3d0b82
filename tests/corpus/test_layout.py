"""Patterns as data: examples hold, a mistake is named by file and line, a layout is added without code."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.corpus import layout, segment
from kg.corpus.layout import read
from kg.corpus.segmenter import cut
from kg.errors import VocabularyError
from kg.model import Page
from kg.vocabulary import ontology_path

MAIN = ontology_path("layout.toml")
DOC = Path(__file__).resolve().parents[2] / "docs" / "layout.md"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[[pattern]]\npart = "chrome"\nmatch = "a("\nexample = ["a"]', "no regular expression"),
        ('\n\n[[pattern]]\npart = "crome"\nmatch = "a"\nexample = ["a"]', "'crome' is none of"),
        ('[[pattern]]\npart = "chrome"\nmatch = "a"\nexample = ["b"]', "does not match"),
        ('[[pattern]]\npart = "chrome"\nmatch = "a"\nexample = ["a"]\ncounterexample = ["a"]', "matches"),
        ('[[pattern]]\npart = "chrome"\nmatch = "a"', "'example' is missing"),
        ('[[pattern]]\npart = "chrome"\nmatch = "(?P<x>a)"\nexample = ["a"]', "named groups"),
        ('[[block]]\nbegin = "a"\nend = "b"\nlines = 0\nexample = ["a", "b"]', "'lines'"),
        ('[[block]]\nbegin = "a"\nend = "b"\nlines = 3\nexample = ["a"]', "two lines"),
        ("[[pattern]\n", "layout-x.toml"),
        ("[html]\nbody = ['p']", "'body' is none of"),
        ("[html]\ndrop = 'p'", "list of CSS selectors"),
        ("[pattern]\npart = 'chrome'", "[[pattern]]"),
    ],
)
def test_mistakes_are_named_by_file_and_line(tmp_path, text, words):
    path = tmp_path / "layout-x.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(VocabularyError) as caught:
        read([MAIN, path])
    message = str(caught.value)
    assert words in message and "layout-x.toml" in message and "\n" not in message
    lines = enumerate(text.splitlines(), 1)
    headers = [i for i, line in lines if re.match(r"\[\[(pattern|block)\]\]$", line)]
    if headers and "[[pattern]\n" not in text:
        assert f"layout-x.toml:{headers[0]}:" in message


def test_another_papers_layout_is_added_without_code(tmp_path):
    """The example of docs/layout.md, taken from there."""
    fenced = re.findall(r"```(?:toml|text)\n(.*?)```", DOC.read_text(encoding="utf-8"), re.DOTALL)
    example, page_text = fenced[:2]
    path = tmp_path / "layout-river.toml"
    path.write_text(example, encoding="utf-8")
    page = Page("p", "p.txt", page_text)
    before = segment(page)
    after = cut(page, read([MAIN, path]))
    assert [a.headline for a in after] == ["船厂工会为焊工送清凉"]
    assert [b.name for b in after[0].bylines] == ["江一帆"] and after[0].date == "2024-07-03"
    assert before != after


def test_the_packaged_layout_loads_once():
    assert layout.load() is layout.load()


def test_a_pages_head_ends_before_its_first_article() -> None:
    first = "江城工会送温暖\n本报讯（记者 李明）江城市总工会日前看望困难职工，送去慰问金五万元。"
    second = "船厂工会办夜校\n本报讯（记者 王芳）船厂工会日前办起夜校，一百二十名焊工听了课。"
    head = "上一篇 下一篇 放大 缩小 默认"
    text = f"第02版:综合新闻\n江城工会送温暖\n返回目录 版面导航\n\n{first}\n\n第03版:工会\n{head}\n{second}\n"
    found = [article.headline for article in segment(Page("page", "page.txt", text))]
    assert found == ["江城工会送温暖", "船厂工会办夜校"]


@pytest.mark.parametrize(
    "row",
    [
        "热合曼·阿依（女，维吾尔族）　江海航运集团新疆物流分公司调度员",
        "王丽华（女，中共党员）　江海航运集团新疆物流分公司客运调度室调度员",
        "王丽华　江海航运集团新疆物流分公司党委书记，客运调度室调度员兼任值班主任",
    ],
)
def test_a_row_with_a_comma_ends_no_list(row: str) -> None:
    below = "郑伟　江海航运集团修造厂车间主任\n陈　立　江海航运集团工程师"
    rows = f"黎海生　江海航运集团远洋运输公司船长\n{row}\n{below}"
    report = "港口职工读书忙\n\n本报讯（记者 王小明）近日，江海港口公司办读书会。\n"
    text = f"江海航运集团2023年度先进个人名单\n\n{rows}\n\n{report}"
    first, second = segment(Page("page", "page.txt", text))
    assert "陈　立" in first.text and "陈　立" not in second.text
    assert (second.headline, second.kicker) == ("港口职工读书忙", None)


def test_a_paragraph_with_a_comma_is_no_row() -> None:
    body = "王丽华　从江海航运集团远洋运输公司调来，她在客运调度室里守着电话机一坐就是十二年"
    text = f"调度室里的姑娘\n\n{body}\n\n从不出错。同事们都佩服她。\n"
    (article,) = segment(Page("page", "page.txt", text))
    assert article.headline == "调度室里的姑娘"
