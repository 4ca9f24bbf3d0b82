"""What real sites set around and within an article: teasers, copies, bars, signatures; none is its text."""

from __future__ import annotations

import pytest

from kg import corpus
from kg.corpus import html, read
from kg.model import Page
from tests.corpus.test_site_pages import BODY, HEAD, MORE, articles, only, people

WHOLE = f"{HEAD}\n{BODY}\n{MORE}"


@pytest.mark.parametrize(
    "line",
    [
        "南岸区总工会简介 南岸区总工会是全区各级工会的领导机关,代表职工的利益。一、主要职能... 更多>",
        "南岸区总工会是党联系职工群众的桥梁和纽带…[详细]",
        "[首页] | [新闻] | [劳模]",
        "第02版：工会 2015年05月05日 星期二",
        "团青、工会园地",
        "新闻资讯 News",
        "社文报道",
    ],
)
def test_a_line_above_the_headline(line):
    found = only(line, "", HEAD, "", BODY, MORE)
    assert (found.headline, found.kicker, found.text) == (HEAD, None, WHOLE)


@pytest.mark.parametrize(
    "line",
    [
        "南 岸 网 版 权 所 有 ,未 经 书 面 授 权 禁 止 使 用",
        "2023-09-07 1 1 滨江日报 content_38352.html 1 南岸区总工会举办职工运动会 /enpproperty-->",
        "附件下载",
        "浏览本网主页,建议将电脑显示屏的分辨率调为1024*768",
        "[保存]     [全文浏览]      [ ]      [打印]     [我要留言]",
        "**上一篇:** [南岸区总工会副主席方大川走访](x) **下一篇:** [全国劳动模范孙立业:一把焊枪走天下](y)",
        "上一篇文章：南岸区总工会副主席方大川走访慰问困难职工家庭并送上慰问金和慰问品",
    ],
)
def test_a_line_below_the_text(line):
    assert only(HEAD, "", BODY, MORE, "", line).text == WHOLE


def test_how_many_looked_parts_no_subtitle():
    sub = "——南岸区职工运动会侧记"
    found = only(HEAD, "文章来源:", "发布时间:2025-04-25", "浏览人数:22", sub, BODY, MORE)
    assert (found.headline, found.subtitle, found.date) == (HEAD, sub, "2025-04-25")


@pytest.mark.parametrize(
    ("foot", "kept"),
    [("作者:记者 佟丽娜   编辑:余洁", False), ("来源:滨江日报  作者:佟丽娜\n返回", False), ("", True)],
)
def test_the_first_paragraph_once_more_below_the_foot(foot, kept):
    found = only(HEAD, "", BODY, MORE, *foot.split("\n"), BODY)
    assert (found.text.count("滨江路") == 2) is kept
    assert people(found) == (set() if kept else {"记者 佟丽娜"})


def test_a_summary_run_together_above_its_paragraphs():
    said = "“去年来了八十人，今年多了四十人，明年我们打算把场地搬到体育馆去，让更多的人来参加。”"
    cut = "简介" + BODY + said[:20]
    assert only(HEAD, cut, BODY, said, MORE).text == f"{HEAD}\n{BODY}\n{said}\n{MORE}"


def test_a_summary_that_the_site_cut_goes_on_in_no_paragraph():
    cut = "导读:3月5日,公司职工代表参加区总工会在滨江路举办的职工运动会,认真聆听了两位滨江工匠的"
    found = only(HEAD, "来源:未知 发布日期:2021-07-16", cut, "周建平现任滨江船厂一车间主任。" + MORE)
    assert f"{cut}\n周建平" in found.text


def test_what_is_said_between_paragraphs_is_no_headline():
    said = ("“师傅,喝碗绿豆汤。”", "“免费的吗?”", "“免费的,工会给大家准备的。”")
    (found,) = articles(HEAD, BODY, *said, MORE)
    assert found.text == "\n".join((HEAD, BODY, *said, MORE))
    assert only("“免费的吗?”", "", BODY, MORE).headline == "“免费的吗?”"


@pytest.mark.parametrize("tail", ["宋青", " 宋青", "李小丽 王大江"])
def test_names_behind_the_last_stop_sign_the_article(tail):
    found = only(HEAD, "", BODY, MORE + tail)
    assert people(found) == {f"记者 {name}" for name in tail.split()}
    assert found.text == WHOLE


@pytest.mark.parametrize("tail", ["完", "谢谢大家", "青溪", "工会", "未完待续"])
def test_other_words_behind_the_last_stop_sign_nothing(tail):
    assert people(only(HEAD, "", BODY, MORE + tail)) == set()


def test_a_byline_has_none_behind_the_last_stop():
    found = only(HEAD, "", f"本报讯（记者 佟丽娜）{BODY}", MORE + "宋青")
    assert people(found) == {"记者 佟丽娜"}


@pytest.mark.parametrize(
    "opening",
    ["云上南岸报道:(记者 佟丽娜)", "南岸融媒消息（通讯员 佟丽娜）", "滨江电视台报道（全媒体记者 佟丽娜）"],
)
def test_who_reports_in_front_of_the_bracket(opening):
    found = only(HEAD, "", opening + BODY, MORE)
    assert {b.name for b in found.bylines} == {"佟丽娜"}
    assert found.text == WHOLE


@pytest.mark.parametrize("label", ["【世界新要闻】", "天天快播:", "环球微资讯！"])
def test_the_label_of_a_site_that_copies_is_no_part_of_the_headline(label):
    assert only(label + HEAD, "", BODY, MORE).headline == HEAD


@pytest.mark.parametrize("headline", ["【一线播报】南岸区总工会办运动会", "每日快走一万步 职工乐在其中"])
def test_a_papers_own_label_stays(headline):
    assert only(headline, "", BODY, MORE).headline == headline


def test_what_a_paper_signs_with_is_nobody():
    assert people(only(HEAD, "", BODY, f"{MORE}(恭讯)")) == set()


def test_a_bar_behind_the_signature():
    assert people(only(HEAD, "", BODY, f"{MORE}(佟丽娜) |")) == {"记者 佟丽娜"}


def test_pen_names_of_a_round_up():
    found = only("工会动态", f"▲{BODY} (江舟 小雨)", f"▲{MORE} (方小舟)")
    assert people(found) == {"记者 江舟", "记者 小雨", "记者 方小舟"}


def test_a_window_of_two_headlines_is_no_column():
    upper, lower = "用劳动托起滨江梦", "滨江船厂三名职工获江岸市五一劳动奖章"
    found = only(f"{upper} {lower}", upper, lower, "", BODY, MORE)
    assert (found.column_head, found.kicker, found.headline) == (None, upper, lower)


def test_an_item_without_a_headline_is_called_without_its_mark():
    assert only(f"△{BODY}").headline == "南岸区总工会在滨江路举办职工运动会"


def test_an_old_issue_is_of_the_day_in_its_address(tmp_path):
    page = tmp_path / "page.txt"
    rows = [HEAD, "", "2023年08月11日", "", BODY, MORE, "", "http://paper.example.com/m/content/1987-01/13/9.html"]
    page.write_text("\n".join(rows), encoding="utf-8")
    (found,) = read([page])
    assert corpus.segment(found)[0].date == "1987-01-13"
    page.write_text("\n".join(rows[:-1]), encoding="utf-8")
    (found,) = read([page])
    assert corpus.segment(found)[0].date == "2023-08-11"


def test_an_editions_table_names_headline_and_subtitle():
    source = (
        "<html><body><table><tr><td class='font01'><strong>春水绿波 万人同行</strong></td></tr>"
        "<tr><td class='font02'>南岸区总工会举办职工健步走活动</td></tr>"
        f"<tr><td><founder-content><p>本报讯 {BODY}</p><p>{MORE}</p></founder-content></td></tr>"
        "</table></body></html>"
    )
    (found,) = corpus.segment(Page("p", "p.html", html.read(source).text))
    assert (found.kicker, found.headline) == (None, "春水绿波 万人同行")
    assert found.subtitle == "南岸区总工会举办职工健步走活动"
