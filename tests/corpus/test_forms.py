"""Several articles on a page whose headlines have one form; captions, frames and jumps beside headlines."""

import pytest

from kg import corpus
from kg.model import Page

FIRST, SECOND, THIRD = "江城总工会慰问一线船工", "青溪总工会举办职工运动会", "三百名骑手有了“娘家”"
TOLD = "近日，江城市总工会为坚守在渡口的职工送去清凉用品，职工们说这个夏天不再难熬。"
MORE = "活动将持续到八月底，覆盖全市三十个渡口。"
ALL = [FIRST, SECOND, THIRD]


def articles(*lines, name="p.txt"):
    return list(corpus.segment(Page("p", name, "\n".join(lines) + "\n")))


def headlines(*lines):
    return [a.headline for a in articles(*lines)]


@pytest.mark.parametrize("form", ["■{}", "●{}", "**{}**", "【{}】"])
def test_headlines_of_one_form_head_an_article_each(form):
    assert headlines(*(line for head in ALL for line in (form.format(head), TOLD, MORE))) == ALL


@pytest.mark.parametrize("title", ["工会简讯", "各区工会动态", "# 一周工会要闻", "工会工作动态（第12期）"])
@pytest.mark.parametrize("form", ["{0}．{1}", "{0}、{1}", "**{0}. {1}**", "{2}、{1}"])
def test_a_digest_counts_its_articles(title, form):
    rows = [form.format(n, head, "一二三"[n - 1]) for n, head in enumerate(ALL, 1)]
    found = articles(title, "", *(line for row in rows for line in (row, TOLD, MORE, "")))
    assert [a.headline for a in found] == ALL
    assert all(a.kicker is None for a in found)


def test_headlines_in_brackets_on_the_line_of_their_text():
    found = articles(*(line for head in ALL for line in (f"【{head}】{TOLD}", MORE)))
    assert [a.headline for a in found] == ALL
    assert all(a.text.endswith(MORE) for a in found)


@pytest.mark.parametrize(
    "parts",
    [
        ("一、送清凉", "二、送健康", "三、送岗位"),
        ("■做法", "■成效", "■启示"),
        ("**把课堂搬上船**", "**把书送到家**", "**把心贴得近**"),
        ("【背景】", "【做法】", "【成效】"),
    ],
)
def test_parts_of_one_report_head_no_articles(parts):
    body = "工会干部走遍了全市的渡口，把船工们的需要一条一条记在本子上。"
    assert headlines(FIRST, TOLD, *(line for part in parts for line in (part, body))) == [FIRST]


@pytest.mark.parametrize("jump", ["{}（上接第1版）", "（上接第1版）{}", "{}(紧接第二版)"])
def test_a_headline_with_a_jump_begins_an_article(jump):
    body = "活动现场气氛热烈，船工们围坐一堂说起各自的打算，并约定来年再见。"
    found = articles(FIRST, f"本报讯（记者 石磊）{TOLD}（下转第2版）", jump.format(THIRD), body)
    assert [a.headline for a in found] == [FIRST, THIRD]


@pytest.mark.parametrize(
    "stack",
    [
        ["等待分配任务", "志愿者正在整理物资"],
        ["慰问现场", "合影留念"],
        ["工会干部走进车间", "职工领取慰问品"],
    ],
)
def test_captions_stacked_below_a_headline_are_no_part_of_it(stack):
    found = articles(FIRST, *stack, TOLD, MORE, "", SECOND, TOLD)
    assert [(a.headline, a.kicker, a.subtitle) for a in found] == [
        (FIRST, None, None), (SECOND, None, None)
    ]
    assert not any(line in found[0].text for line in stack)


def test_a_line_of_what_people_do_may_be_a_subtitle():
    (found,) = articles(FIRST, "工会干部走进车间", TOLD)
    assert found.subtitle == "工会干部走进车间"


def test_a_caption_with_its_credit_below_each_headline_joins_no_articles():
    rows = [line for head in ALL for line in (head, "职工领取慰问品。记者 石磊 摄", TOLD, MORE, "")]
    assert headlines(*rows) == ALL


def test_a_columns_name_over_each_article_is_no_headline():
    rows = [line for head in ALL for line in ("致敬劳动者　礼赞新时代", head, TOLD, MORE, "")]
    assert headlines(*rows) == ALL


@pytest.mark.parametrize(
    ("tail", "authors"),
    [
        ("（原标题：江城船工迎来清凉）（来源：江城日报 石磊）", ["石磊"]),
        ("（原标题：江城船工迎来清凉）", []),
        ("（来源：江城日报）", []),
    ],
)
def test_what_a_site_writes_behind_a_text_it_took_over(tail, authors):
    (found,) = articles(FIRST, TOLD, MORE + tail)
    assert found.text.endswith(MORE)
    assert [b.name for b in found.bylines] == authors


def test_a_line_of_day_and_source_run_on_to_the_text():
    (found,) = articles(FIRST, f"时间:2025-07-24 19:50:00 来源:江城网 {TOLD}", MORE)
    assert found.date == "2025-07-24"
    assert f"\n{TOLD}" in found.text
    assert "2025-07-24" not in found.text


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("记者从江城市总工会获悉，全市新建渡口驿站三十座。", "全市新建渡口驿站三十座"),
        ("为进一步关心船工生活，江城市总工会走访了三个渡口。", "江城市总工会走访了三个渡口"),
        ("中秋节来临之际，江城市总工会走访了三个渡口。", "江城市总工会走访了三个渡口"),
        ("为人民服务的老船工石磊，昨天回到了青溪渡口。", "为人民服务的老船工石磊，昨天回到了青溪渡口"),
    ],
)
def test_the_clause_that_stands_for_a_missing_headline(text, headline):
    (found,) = articles(text, MORE)
    assert found.headline == headline
