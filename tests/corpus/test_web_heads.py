"""Web pages: which line is the headline, and who is named above and below the article's box."""

from __future__ import annotations

import pytest

from kg import corpus
from kg.corpus import html
from kg.corpus.segmenter import segment
from kg.model import Page

HEAD = "南岸区总工会举办职工运动会"
BODY = (
    "<p>3月5日，南岸区总工会在滨江路举办职工运动会，来自二十家单位的一百二十名职工参加了比赛。</p>"
    "<p>区总工会副主席周建平说，活动每年举办一次，去年有八十名职工参加。</p>"
)
LINE = "<div class='info'>来源：海滨日报 作者：佟丽娜 2024-03-06</div>"


def article(body, title=HEAD):
    source = f"<html><head><title>{title}</title></head><body><div><a>首页</a></div>{body}</body></html>"
    (found,) = corpus.segment(Page("p", "p.html", html.read(source).text))
    assert found.text.endswith("去年有八十名职工参加。")
    return found


def people(found):
    return {f"{b.role} {b.name}" for b in found.bylines}


@pytest.mark.parametrize(
    "box", ["class='content'", "class='TRS_Editor'", "id='zoom'", "class='article-content'"]
)
@pytest.mark.parametrize(
    "line",
    [
        LINE,
        "<p>2024-03-06 10:12 | 撰稿：佟丽娜 | 审核：步青云 | 阅读：1234</p>",
        "<div>2024年3月6日 本报记者 佟丽娜 <a>分享</a></div>",
        "<div>本报记者 佟丽娜 2024-03-06 A08版</div>",
        "<ul><li>发布时间：2024-03-06</li><li>作者：佟丽娜</li><li>点击：12</li></ul>",
        "<div>2024年3月6日 09:21 来源：海滨日报 记者 佟丽娜 【打印】【关闭】 分享到</div>",
    ],
)
def test_the_line_between_the_headline_and_the_box(box, line):
    found = article(f"<h1>{HEAD}</h1>{line}<div {box}>{BODY}</div>")
    assert (found.headline, found.subtitle, found.date) == (HEAD, None, "2024-03-06")
    assert people(found) == {"记者 佟丽娜"}


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("<h4>本报记者 佟丽娜 本报通讯员 余小鸥</h4>", {"记者 佟丽娜", "通讯员 余小鸥"}),
        ("<p>河报融媒记者 佟丽娜 通讯员 余小鸥</p>", {"记者 佟丽娜", "通讯员 余小鸥"}),
        ("<p>江潮新闻记者 佟丽娜</p>", {"记者 佟丽娜"}),
        ("<p>——南岸区职工运动会侧记</p>", set()),
        ("<p>热线电话　官方微博</p>", set()),
    ],
)
def test_a_byline_or_a_subtitle_above_the_box(line, wanted):
    found = article(f"<h1>{HEAD}</h1>{line}<div class='text'>{BODY}</div>")
    assert (found.headline, people(found)) == (HEAD, wanted)
    assert found.subtitle == ("——南岸区职工运动会侧记" if "侧记" in line else None)


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("<p>撰稿：佟丽娜</p>", {"记者 佟丽娜"}),
        ("<p>（作者：佟丽娜）</p><p>责任编辑：王明</p>", {"记者 佟丽娜"}),
        ("<p>文字：佟丽娜　摄影：李昊　编审：王明</p>", {"记者 佟丽娜", "摄影 李昊"}),
        ("<h3>相关新闻</h3><p>（记者 佟丽娜）</p>", set()),
        ("<p>编审：王明</p>", set()),
    ],
)
def test_who_is_named_below_the_box(line, wanted):
    assert people(article(f"<h1>{HEAD}</h1><div class='content'>{BODY}</div>{line}")) == wanted


@pytest.mark.parametrize(
    "title", ["基层动态_海滨市总工会", "工会动态", "海滨市总工会", "要闻", "机关党建_海滨工会网"]
)
@pytest.mark.parametrize("head", ["<h2>{}</h2>", "<h3>{}</h3>", "<div class='title'>{}</div>", "<h1>{}</h1>"])
@pytest.mark.parametrize("line", ["", LINE])
def test_a_title_that_names_a_column_is_no_headline(title, head, line):
    body = f"<div class='art'>{head.format(HEAD)}{line}<div class='content'>{BODY}</div></div>"
    assert article(body, title).headline == HEAD


def test_the_heading_above_the_text_is_the_headline_and_not_another_title():
    body = f"<h2>{HEAD}</h2><div class='content'>{BODY}</div>"
    assert article(body, "一百二十名职工赛出风采").headline == HEAD
    site = f"<h1>海滨市总工会</h1><h2>{HEAD}</h2>{LINE}<div class='content'>{BODY}</div>"
    assert article(site, "海滨市总工会-工会要闻").headline == HEAD
    boxed = f"<div><h3>本周推荐的栏目</h3></div><div class='news_title'>{HEAD}</div><div>{BODY}</div>"
    assert article(boxed, "海滨市总工会 基层工会").headline == HEAD


@pytest.mark.parametrize(
    ("head", "line"),
    [
        ("<h3>{}</h3><h4>全市职工踊跃参加</h4>", LINE),
        ("<p class='title'>{}</p><p class='futi'>全市职工踊跃参加</p>", "<p class='date'>2024-03-06</p>"),
    ],
)
def test_each_of_several_articles_on_a_page_is_one(head, line):
    heads = ["海滨市总工会召开全委会", "四方联动 法润百企", HEAD]
    items = "".join(f"<div>{head.format(text)}{line}<div>{BODY}</div></div>" for text in heads)
    page = html.read(f"<title>工会要闻_海滨市总工会</title><body><div class='main'>{items}</div></body>")
    found = corpus.segment(Page("p", "p.html", page.text))
    assert [(a.headline, a.subtitle) for a in found] == [(text, "全市职工踊跃参加") for text in heads]


def test_a_profile_above_short_reports_keeps_its_headline():
    top = f"<h1>{HEAD}</h1><h2>——记全国劳动模范佟丽娜</h2>{LINE}<div id='content'>{BODY}</div>"
    items = "".join(f"<h3>{n}家驿站亮灯</h3>{LINE}{BODY}" for n in (12, 30))
    page = html.read(f"<title>{HEAD}_海滨工会网</title><body>{top}<h3>各地动态</h3>{items}</body>")
    found = corpus.segment(Page("p", "p.html", page.text))
    assert [a.headline for a in found] == [HEAD, "12家驿站亮灯", "30家驿站亮灯"]
    assert (found[0].subtitle, found[0].column_head) == ("——记全国劳动模范佟丽娜", None)


def test_a_heading_far_above_the_text_is_the_headline():
    between = "".join(f"<p>第{n}项说明</p>" for n in range(15)) + "<h3>本周推荐的栏目</h3>"
    assert article(f"<h1>{HEAD}</h1>{between}<div class='content'>{BODY}</div>").headline == HEAD


def test_a_title_without_a_heading_is_the_headline():
    assert article(f"<div class='content'>{BODY}</div>", HEAD + "_海滨市总工会").headline == HEAD


@pytest.mark.parametrize("kicker", ["", "<h3>南岸区职工运动会举行</h3>"])
def test_a_byline_set_as_a_heading(kicker):
    byline = "<h4>本报记者 佟丽娜 本报通讯员 余小鸥</h4>"
    heads = f"{kicker}<h1>{HEAD}</h1><h2>——南岸区职工运动会侧记</h2>{byline}"
    found = article(f"<div id='content'>{heads}<div>{BODY}</div></div>")
    assert (found.column_head, found.headline, found.subtitle) == (None, HEAD, "——南岸区职工运动会侧记")
    assert found.kicker == ("南岸区职工运动会举行" if kicker else None)
    assert people(found) == {"记者 佟丽娜", "通讯员 余小鸥"}


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("<table><tr><td>撰稿：荆小雨　审核：步青云</td></tr></table>", {"记者 荆小雨"}),
        ("<p>（文/张萌 图/李昊）</p>", {"记者 张萌", "摄影 李昊"}),
        ("<p>（张萌/文 李昊/摄影）</p>", {"记者 张萌", "摄影 李昊"}),
        ("<p>（记者 张萌 文 通讯员 李昊 摄）</p>", {"记者 张萌", "摄影 李昊"}),
        ("<p>（张萌 文/摄）</p>", {"摄影 张萌"}),
        ("<p>记者 张萌 李昊 文/图</p>", {"记者 张萌", "记者 李昊"}),
        ("<p>[责任编辑：王明]</p>", set()),
        ("<p>【责任编辑:王明】</p>", set()),
        ("<p>（责编：王明）</p>", set()),
    ],
)
def test_who_is_named_at_the_end_of_the_text(line, wanted):
    found = article(f"<h1>{HEAD}</h1><div class='content'>{BODY}{line}</div>")
    assert people(found) == wanted


@pytest.mark.parametrize(
    "line", ["[责任编辑：王明]", "【责编:王明】", "（责任编辑：王明）", "责任编辑：王明", "（审核 王明）"]
)
def test_an_editor_behind_the_last_sentence_is_no_text(line):
    end = "</p></div>"
    found = article(f"<h1>{HEAD}</h1><div class='content'>{BODY}".removesuffix("</p>") + line + end)
    assert people(found) == set()


@pytest.mark.parametrize("head", ["<p>{}</p>", "<div><b>{}</b></div>"])
def test_a_headline_without_a_heading_above_the_line_of_source(head):
    found = article(f"{head.format(HEAD)}{LINE}<div class='content'>{BODY}</div>", "机关工会_海滨市总工会")
    assert (found.headline, people(found)) == (HEAD, {"记者 佟丽娜"})


def test_an_author_named_above_the_headline():
    body = "近日，南岸区总工会举办职工运动会，八十名职工参加。"
    text = f"2024-03-06 来源：海滨日报 作者：佟丽娜\n\n{HEAD}\n\n{body}\n"
    (found,) = corpus.segment(Page("p", "p.txt", text))
    assert (found.headline, people(found)) == (HEAD, {"记者 佟丽娜"})


ITEMS = (f"<li><a>某厂工会举办第{n}届职工运动会</a><em>03-0{n}</em></li>" for n in "2345")
MENU = f"<ul>{''.join(ITEMS)}</ul>"


@pytest.mark.parametrize(
    "between",
    [
        "<div>【打印本页】【关闭窗口】</div>",
        "<div>【字体：<a>大</a> <a>中</a> <a>小</a>】</div>",
        "<p>分享到：<a>微信</a> <a>微博</a></p>",
    ],
)
def test_buttons_between_the_day_and_the_text_are_no_headline(between):
    line = "<div>宣传教育部 2024-03-06 阅读：88次</div>"
    found = article(f"<div class='h'>{HEAD}</div>{line}{between}<div>{BODY}</div>", "江岸在线")
    assert (found.headline, found.date) == (HEAD, "2024-03-06")


def test_the_source_may_stand_below_the_day():
    line = "<div>2024-03-06 09:12</div><div>宣传教育部</div>"
    found = article(f"<div class='h'>{HEAD}</div>{line}<div id='c'>{BODY}</div>", "江岸在线")
    assert (found.headline, found.date) == (HEAD, "2024-03-06")


@pytest.mark.parametrize(
    "beside", ["<h1 class='logo'>江岸发布</h1>", "<div>江岸发布　今天是2026年11月22日 星期日</div>"]
)
def test_the_site_in_the_title_and_above_the_page_is_no_headline(beside):
    found = article(f"{beside}<h3>{HEAD}</h3>{LINE}<div id='zoom'>{BODY}</div>", "江岸发布")
    assert found.headline == HEAD


@pytest.mark.parametrize(
    "line",
    ["<div>市总工会<span>2024-03-06</span> <a>我要评论</a></div>", "<div>本站 2024年3月6日</div>"],
)
def test_the_day_is_that_of_the_article(line):
    above = f"<div>欢迎光临 2026年11月22日</div><div class='x'><h3>通知公告</h3>{MENU}</div>"
    source = f"<html><body>{above}<div><h2>{HEAD}</h2>{line}<div id='c'>{BODY}</div></div></body></html>"
    page = html.read(source)
    assert page.date == "2024-03-06"


def test_lists_of_links_beside_the_article_are_left_out():
    source = f"<div><div>{MENU}</div><h2>{HEAD}</h2>{LINE}<div id='c'>{BODY}</div>{MENU}</div>"
    assert "某厂" not in html.read(f"<body>{source}</body>").text
    few = f"<p>相关：<a>某厂工会举办运动会</a></p>{BODY}"
    assert "某厂" in html.read(f"<body><div><h2>{HEAD}</h2><div id='c'>{few}</div></div></body>").text


LONG = "望江镇5家工会“暖心驿站”挂牌成立 惠及地区环卫工人、交通警察、协管员、快递员等户外劳动者"
NEWS = "近日，望江镇总工会在镇域内挂牌成立暖心驿站，并已正式投入使用，职工们纷纷点赞。"


def test_a_long_headline_above_a_day_alone_and_a_dateline() -> None:
    text = f"您所在的位置：新闻 > 工会 > 正文\n\n{LONG}\n\n2018-07-11\n\n本报讯（记者 李明）{NEWS}\n"
    [article] = segment(Page("page", "page.txt", text))
    assert article.headline == LONG


LISTED = "第07版:经开区\n3上一版  下一版4\n\n望江区总工会 多种形式慰问职工\n{other}\n\n版面导航\n\n"
LISTED += "3上一期\n2020年1月23日 放大 缩小 默认\n望江区总工会 多种形式慰问职工\n\n"
LISTED += "岁月不居，时节如流。{news}\n\n4000余份慰问品送到望江一线职工手中\n\n1月14日至20日，{news}\n"


@pytest.mark.parametrize(
    ("other", "count"), [("", 1), ("4000余份慰问品送到望江一线职工手中", 2)]
)
def test_what_the_editions_list_does_not_name_is_a_sub_heading(other: str, count: int) -> None:
    page = Page("page", "page.txt", LISTED.format(other=other, news=NEWS))
    assert len(segment(page)) == count


@pytest.mark.parametrize("credit", ["□本报记者 张小丽 文/图", "**本报记者** 张小丽"])
def test_a_sole_heading_without_text_of_its_own_is_the_pages(credit: str) -> None:
    """# 劳模风采, a line, ## …, its author: the headings below it are the headlines."""
    told = f"{credit}\n\n车间里，王建国弯下腰，听了听机床的声音。他是北京恒远机械公司的钳工，今年46岁。\n\n"
    for between in ("", "人物·口述\n\n"):
        page = Page("p", "p.md", f"# 劳模风采\n\n{between}## 听声音的人\n\n{told}## 绣花的焊工\n\n{told}")
        assert [a.headline for a in segment(page)] == ["听声音的人", "绣花的焊工"]
    # sub-headings below a headline, a lead and the author of all
    rest = told.partition("车间里，")[2]
    parts = f"## 学艺\n\n{told}## 传艺\n\n{rest}## 收徒\n\n{rest}"
    page = Page("p", "p.md", f"# 听声音的人\n\n人物·口述\n\n{parts}")
    assert len(segment(page)) == 1
