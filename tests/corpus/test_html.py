"""Web pages: the heads and the body, nothing of the chrome."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg import corpus
from kg.corpus import html
from kg.model import Page

FOLDER = Path(__file__).parent / "html"
EXPECTED = json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", EXPECTED)
def test_article_of_a_web_page(name):
    wanted = EXPECTED[name]
    (page,) = corpus.read([FOLDER / f"{name}.html"])
    (article,) = corpus.segment(page)
    heads = {"title": article.headline, "kicker": article.kicker, "subtitle": article.subtitle}
    assert heads == {name: wanted[name] for name in heads}
    assert article.date == wanted["date"]
    assert sorted({b.name for b in article.bylines}) == sorted(wanted["bylines"])
    assert [w for w in wanted["keeps"] if w not in article.text] == []
    assert [w for w in wanted["drops"] if w in article.text] == []


def test_deep_and_broken_markup_is_read():
    deep = "<div>" * 20000 + "近日，某区总工会召开会议，布置今年的工作。" + "</div>" * 3
    assert "近日，某区总工会召开会议" in html.read(deep).text
    assert html.read("<p>甲<b>乙</p>丙</b>").text
    assert html.read("").text == ""


def test_a_title_that_names_the_paper_is_no_headline():
    page = html.read(
        "<html><head><title>海滨工人报-数字报-第02版-工会-2021年05月12日</title></head><body>"
        "<p>百名护士竞技忙</p><p>5月11日，海滨市护理技能大赛在市第一医院举行，126名护士参赛。</p></body></html>"
    )
    assert page.text.startswith("百名护士竞技忙")
    assert page.date == "2021-05-12"


@pytest.mark.parametrize("title", ["江岸茶厂召开工会成立大会", "江岸茶厂召开工会成立大会-江岸茶厂网"])
@pytest.mark.parametrize("beside", ["", "<p>首批会员三百人</p>"])
def test_a_headline_that_a_sentence_repeats_is_kept(title, beside):
    page = html.read(
        f"<html><head><title>{title}</title></head><body><table><tr><td><h1>江岸茶厂召开工会成立大会</h1>"
        f"{beside}"
        "<div>2021-11-29 来源：江岸茶厂</div><div id='zoom'><p>　　为发挥工会的桥梁纽带作用，11月29日下午，"
        "江岸茶厂召开工会成立大会暨第一届委员选举大会。</p><p>　　三百名职工参加大会。</p></div></td>"
    )
    assert page.text.startswith("# 江岸茶厂召开工会成立大会\n")
    assert page.text.count("# ") == 1 and ("首批" in page.text) == bool(beside)


@pytest.mark.parametrize("title", ["江岸茶厂召开", "江岸茶厂召开…", "江岸茶厂召开工会成立大会"])
def test_a_title_that_is_cut_is_the_heading(title):
    page = html.read(
        f"<html><head><title>{title}</title></head><body><h1>江岸茶厂召开工会成立大会</h1>"
        "<div><p>　　29日下午，江岸茶厂召开工会成立大会，三百名职工参加。</p></div></body></html>"
    )
    assert page.text.startswith("# 江岸茶厂召开工会成立大会\n") and page.text.count("#") == 1


def test_a_headline_that_begins_with_annex_is_none():
    text = "附件厂工会举办职工运动会\n\n本报讯 近日，附件厂工会举办职工运动会，200名职工参加。\n"
    page = Page("p", "p.txt", text)
    assert [a.headline for a in corpus.segment(page)] == ["附件厂工会举办职工运动会"]


def test_a_page_of_tables_alone_is_kept_whole():
    rows = "".join(f"<tr><td>{n}</td><td>张建{n}</td><td>江岸机械厂</td></tr>" for n in "国民华军")
    page = html.read(
        "<html><head><title>先进工作者名单</title></head><body><ul><li><a>首页</a></li><li><a>通知公告</a></li></ul>"
        f"<h1>先进工作者名单</h1><table><caption>全市先进工作者</caption>{rows}</table>"
        "<div>版权所有：江岸市总工会</div></body></html>"
    )
    assert "通知公告" not in page.text
    named = [line.split()[1] for line in page.text.split("\n") if "机械厂" in line]
    assert named == ["张建国", "张建民", "张建华", "张建军"]


@pytest.mark.parametrize(
    ("head", "site"),
    [
        ("<title>走访困难职工_江岸市总工会</title>", "江岸市总工会"),
        ('<title>走访困难职工</title><meta property="og:site_name" content="江岸工会网">', "江岸工会网"),
        ("<title>走访困难职工</title>", ""),
    ],
)
def test_the_name_of_the_site(head, site):
    body = "<body><h1>走访困难职工</h1><p>1月15日，市总工会走访困难职工，送去慰问金。</p></body>"
    assert html.read(f"<html><head>{head}</head>{body}</html>").site == site


def test_several_articles_on_one_page():
    record = (
        '<div class="bar"><a>上一篇</a> <a>下一篇</a> 2019年5月14日 放大 缩小 默认</div>'
        '<p class="yinti">{0}</p><p class="founder-title">{1}</p>'
        '<div id="ozoom"><p>　　本报讯（记者 {2}）{3}</p></div>'
    )
    told = [
        ("三年建站41座", "南岭区总工会让路上职工歇歇脚", "何以宁"),
        ("首批会员410名", "南岭家政工会成立", "方圆"),
        ("八支队伍同台", "南岭公交职工比武", "杜若"),
    ]
    body = "5月13日，南岭区总工会举办活动，来自全区的260名职工参加。大家都说这样的活动办到了心坎上。"
    source = "".join(record.format(*row, body) for row in told)
    title = "<title>海滨工人报多媒体数字版-第04版:工会</title>"
    page = html.read(f"<html><head>{title}</head><body>{source}</body></html>")
    articles = corpus.segment(Page("p", "p.html", page.text))
    assert [(a.kicker, a.headline, [b.name for b in a.bylines]) for a in articles] == [
        (kicker, headline, [name]) for kicker, headline, name in told
    ]


def test_one_heading_owns_the_page_and_its_short_lines():
    lines = (
        "<h1>南岭机修班有位“老把式”</h1><div>2021-05-12 10:20 来源：南岭新闻网</div>"
        "<p>（原标题：南岭机修班有位“老把式”）</p>"
        "<p>近日，南岭矿业集团机修班班长方圆退休。三十年来，他带出了26名徒弟，其中4人成了技师。</p>"
        "<p>一把扳手用了二十年</p>"
        "<p>5月10日，方圆把自己的工具箱交给了徒弟，箱里的扳手是他进厂那年领的，柄上刻着日期。</p>"
        "<p>#工匠故事#</p><h3>热点博客</h3><p>矿区的春天来了</p>"
        "<p>5月11日，有读者在留言里说，自己也曾在矿上工作过多年，看到照片想起了当年的师傅。</p>"
    )
    cut = 'content="南岭机修班有位"'  # the attribute ends at the page's own quotation mark
    head = f'<title>南岭机修班有位“老把式”_南岭新闻网</title><meta property="og:title" {cut}>'
    page = html.read(f"<html><head>{head}</head><body><div>{lines}</div></body></html>")
    (article,) = corpus.segment(Page("p", "p.html", page.text))
    assert article.headline == "南岭机修班有位“老把式”"
    assert "原标题" not in article.text and "26名徒弟" in article.text


def _table(rows: str) -> list[str]:
    page = html.read(
        "<html><head><title>先进工作者名单</title></head><body><h1>先进工作者名单</h1>"
        f"<table>{rows}</table></body></html>"
    )
    return [" ".join(line.split()) for line in page.text.split("\n") if line]


def test_blocks_in_cells_are_no_lines():
    rows = "".join(
        f"<tr><td><p>张建{n}</p></td><td><div>江岸<br>机械厂</div></td><td><p><span>钳工</span></p></td></tr>"
        for n in "国民"
    )
    assert _table(rows)[1:] == ["张建国 江岸 机械厂 钳工", "张建民 江岸 机械厂 钳工"]


def test_a_cell_over_several_rows_stands_in_each():
    rows = (
        "<tr><td>张建国</td><td rowspan='2'><p>江岸机械厂</p></td><td>钳工</td></tr>"
        "<tr><td>张建民</td><td>车工</td></tr>"
        "<tr><td rowspan=2>李红</td><td>江岸医院</td><td rowspan=2>护士</td></tr>"
        "<tr><td>江岸卫校</td></tr>"
    )
    assert _table(rows)[1:] == [
        "张建国 江岸机械厂 钳工", "张建民 江岸机械厂 车工", "李红 江岸医院 护士", "李红 江岸卫校 护士",
    ]  # fmt: skip


def test_a_table_that_lays_out_a_page_keeps_its_paragraphs():
    text = "近日，江岸机械厂工会举办职工运动会，两百名职工参加了比赛，场面热烈。"
    rows = f"<tr><td><p>往期回顾</p></td><td><p>{text}</p><p>{text * 3}</p></td></tr>"
    assert _table(rows)[-2:] == [text, text * 3]


@pytest.mark.parametrize(
    "headline", ["珠宝主播有了自己的工会", "畲乡建起毛竹产业工会", "快递小哥走进工会", "工作室揭牌"]
)
def test_a_headline_that_ends_with_a_body_or_that_a_caption_repeats(headline: str) -> None:
    told = "日前，瑞丽市珠宝直播行业工会联合会成立，首批吸收会员2300人，覆盖16家基地，会议选举产生了委员会。"
    text = f"<p>今年新增会员两千人</p><p>{told}</p><p>{headline}</p>"
    source = f"<title>{headline}</title><h1>{headline}</h1><div class='article'>{text}</div>"
    assert html.read(source).text.startswith(f"# {headline}\n")


def test_a_page_of_a_paper_with_several_articles():
    """Each with its text in an element of the edition's; the subtitle is a lower heading."""
    body = "7月17日，江岸区总工会走访了三个环卫班组，送去毛巾、茶叶和遮阳帽。" * 3
    page = "".join(
        f"<div class=art><h3>{head}</h3>{below}<founder-content><p>{body * times}</p></founder-content></div>"
        for head, below, times in (
            ("江岸区总工会慰问环卫工人", "<h4>推进会在船厂路召开</h4>", 6),
            ("为返乡民工“送法护航”", "", 1),
        )
    )
    listed = "<ul><li><a>江岸区总工会慰问环卫工人</a></li><li><a>为返乡民工“送法护航”</a></li></ul>"
    text = html.read(f"<body><table><tr><td>{listed}</td><td>{page}</td></tr></table></body>").text
    found = corpus.segment(Page("p", "p.html", text))
    assert [(a.headline, a.subtitle) for a in found] == [
        ("江岸区总工会慰问环卫工人", "推进会在船厂路召开"),
        ("为返乡民工“送法护航”", None),
    ]
