"""Captions on lines of their own, and headlines set in two lines: what is no headline, and what is one."""

from __future__ import annotations

import pytest

from kg import corpus
from kg.model import Page

FIRST = "渡口书屋开门迎客"
BODY = "近日，江岸轮渡公司工会的渡口书屋开门，首日有两百名船工前来借书。"
SECOND = "青溪县总工会为船工送清凉"
LAST = "本报讯（记者 石磊）近日，青溪县总工会走访渡口船工，送去防暑用品。"


def headlines(*lines):
    return [a.headline for a in corpus.segment(Page("p", "p.txt", "\n".join(lines) + "\n"))]


@pytest.mark.parametrize(
    "between",
    [
        ["活动现场"],
        ["开馆仪式现场"],
        ["工会干部培训会", "书屋签约仪式现场", "职工正在挑选图书"],
        ["来源：江岸在线　时间：2023-05-06", "颁奖现场"],
        ["石磊 江小帆", "活动现场"],
        ["石磊 江小帆", "职工正在借书 石磊 摄"],
        ["文章字数：329", FIRST],
        [FIRST],
        ["本报记者 石磊", "图为书屋一角。本报记者 石磊 摄"],
    ],
)
def test_a_caption_between_headline_and_text_is_no_headline(between):
    assert headlines(FIRST, *between, BODY, "", SECOND, LAST) == [FIRST, SECOND]


@pytest.mark.parametrize("caption", ["活动现场", FIRST, FIRST + FIRST])
def test_a_caption_within_the_text_parts_no_article(caption):
    more = "书屋有图书三千册，船工凭工会会员卡借阅，每次可借两本。"
    assert headlines(FIRST, BODY, "", caption, "", more, "", SECOND, LAST) == [FIRST, SECOND]


def test_a_caption_between_two_articles_is_no_kicker():
    (first, second) = corpus.segment(Page("p", "p.txt", f"{FIRST}\n{BODY}\n\n活动现场\n{SECOND}\n{LAST}\n"))
    assert (second.headline, second.kicker) == (SECOND, None)
    assert first.headline == FIRST


@pytest.mark.parametrize("caption", ["图为书屋一角。本报记者 石磊 摄", "书屋一角 石磊 摄"])
def test_a_caption_below_the_byline_is_followed_by_the_text(caption):
    assert headlines(FIRST, "□本报记者 石磊", caption, f"本报讯 {BODY}", "", SECOND, LAST) == [FIRST, SECOND]


@pytest.mark.parametrize("headline", ["工会把图书送到渡口现场", "走进船工培训现场"])
def test_a_headline_that_ends_as_a_caption_does(headline):
    assert headlines(headline, BODY, "", SECOND, LAST) == [headline, SECOND]


def test_an_article_of_the_same_name_on_top_of_a_list_of_titles_is_kept():
    titles = [FIRST, SECOND, "摆渡人的三十年"]
    third = ["摆渡人的三十年", "本报讯 摆渡人田野今年五十二岁，在江岸渡口摆渡三十年。"]
    assert headlines(*titles, "", FIRST, LAST, "", SECOND, LAST, "", *third) == titles


def test_names_of_titles_go_on_with_a_headline_that_asks_for_them():
    upper = "江岸一批船工获命名"
    assert headlines(upper, "“江岸名匠”“江岸工匠”", LAST) == [upper + "“江岸名匠”“江岸工匠”"]
    assert upper + "县总工会主席为船工颁奖" not in headlines(upper, "县总工会主席为船工颁奖", LAST)


def test_who_wrote_below_the_text_is_no_kicker():
    _, second = corpus.segment(
        Page("p", "p.txt", f"{FIRST}\n{BODY}\n\n（ 作者：轮渡公司 2009年4月30日）\n\n{SECOND}\n{LAST}\n")
    )
    assert (second.headline, second.kicker) == (SECOND, None)


@pytest.mark.parametrize("opened", ["本报讯（记者 石磊）", ""])
def test_places_alone_part_a_round_up(opened):
    lines = [f"{opened}{text}" for text in (BODY, "2月2日，青溪县总工会在渡口公园慰问船工三百名。")]
    placed = ["汕头", "", lines[0], "", "东莞", "", lines[1], ""]
    round_up = ["各地工会把温暖送到江边", "春节前，各地工会开展送温暖活动，慰问一线职工。", "", *placed]
    assert headlines(*round_up, SECOND, LAST) == ["各地工会把温暖送到江边", SECOND]
    if opened:
        assert headlines("汕头", lines[0], "", "东莞", lines[1]) == ["汕头", "东莞"]


@pytest.mark.parametrize(
    "button", ["扫一扫在手机打开当前页 |", "【打印本页】【关闭窗口】", " 分享到：微信 微博"]
)
def test_buttons_run_on_to_a_paragraph_end_it(button):
    first, second = corpus.segment(Page("p", "p.txt", f"{FIRST}\n{BODY}{button}\n\n{SECOND}\n{LAST}\n"))
    assert (first.headline, second.headline) == (FIRST, SECOND)
    assert first.text.endswith(BODY)
