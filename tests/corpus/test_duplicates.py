from __future__ import annotations

import re

import pytest

from kg.corpus import fold_duplicates, segment
from kg.extraction.page import read_pages
from kg.model import PackedPage, Page, PageReading, Reading
from kg.packing import packed_page

BODY = (
    "本报讯（记者 王芳）近日，某区总工会举行职工运动会，来自三十二家单位的四百余名职工参加拔河和接力赛。"
    "区总工会副主席李强说，今年还将举办书画展和歌咏比赛，让更多职工走出办公室，动起来、乐起来。"
    "据了解，该区现有职工文体协会十八个，会员一万两千人，全年开展活动二百场。\n"
)
OTHER = (
    "本报讯（记者 赵敏）昨天，另一个区的快递员领到了工会送来的清凉包，里面有毛巾、藿香正气水、冰袖和遮阳帽。"
    "站点负责人介绍，高温天气里每天备有绿豆汤和西瓜，小哥们随时可以进来歇脚、充电、加热饭菜。\n"
)


def reading(name: str, text: str) -> PackedPage:
    page = Page(name, f"{name}.txt", text)
    return packed_page(PageReading(page, tuple(Reading(a, (), (), ()) for a in segment(page))))


def test_print_and_web_are_one_article_with_both_sources():
    web = "# 某区职工运动会开赛\n\n" + BODY.replace("，", ",").replace("本报讯", "中工网讯 ")
    found, copies = fold_duplicates([
        reading("print", "某区举行职工运动会\n\n" + BODY + "\n小哥领到清凉包\n\n" + OTHER),
        reading("web", web),
        reading("other", "另一篇\n\n" + OTHER.replace("昨天", "今天").replace("毛巾", "水杯")),
    ])  # fmt: skip
    assert [copy.source for copy in copies] == ["web.txt", "other.txt"]
    headlines = [[r.article.headline for r in p.readings] for p in found]
    assert headlines == [["某区举行职工运动会", "小哥领到清凉包"], [], []]
    first = found[0].readings[0].article
    assert first.also_in == ("web-1",) and first.sources == ("print.txt", "web.txt")
    assert [p.page.id for p in found] == ["print", "web", "other"]


def test_the_whole_text_is_kept_not_the_one_that_was_cut():
    cut = reading("a", "某区举行职工运动会\n\n" + BODY[:110])
    whole = reading("b", "某区举行职工运动会\n\n" + BODY)
    found, copies = fold_duplicates([cut, whole])
    assert len(copies) == 1 and not found[0].readings and found[1].readings[0].article.also_in == ("a-1",)


def test_different_articles_stay():
    pages = [reading("a", "一\n\n" + BODY), reading("b", "二\n\n" + OTHER)]
    assert fold_duplicates(pages) == (tuple(pages), ())
    assert fold_duplicates([]) == ((), ())


def test_set_phrases_of_short_captions_are_no_duplicate():
    caption = "近日，某区总工会慰问一线职工。\n本报记者 王芳 摄影报道\n"
    pages = [reading("a", "慰问\n\n" + caption), reading("b", "慰问\n\n" + caption)]
    assert fold_duplicates(pages)[1] == ()


YEARLY = (
    "（{day}）青溪县总工会在县工人文化宫召开表彰大会，{count}名先进工作者和{groups}个先进集体受到表彰。"
    "大会由县总工会主席{chair}主持，县直各单位工会干部和职工代表参加大会，与会人员听取了全年工作的报告。"
    "过去一年，全县各级工会共走访困难职工{families}户，发放慰问金{money}万元，办理法律援助案件{cases}件。\n"
)
_CHAIR = "方小舟"
LAST = YEARLY.format(day="12月20日", count=35, groups=12, chair=_CHAIR, families=820, money="41.6", cases=57)
THIS = YEARLY.format(day="12月18日", count=38, groups=14, chair=_CHAIR, families=905, money="52.3", cases=61)


def folded(*texts: str) -> list[str]:
    pages = [reading(name, text) for name, text in zip("abcdef", texts, strict=False)]
    return [copy.source for copy in fold_duplicates(pages)[1]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (LAST, THIS),
        (LAST, THIS[:-40]),
        ("2005年12月21日\n\n" + LAST, "2006年12月19日\n\n" + THIS),
        ("2005年12月21日\n\n" + LAST, "2006年12月19日\n\n" + LAST.replace("35名", "36名")),
        (LAST, LAST.replace("35名", "32名").replace("820户", "830户").replace("57件", "61件")),
        (LAST, LAST.replace("过去一年", "2005年，").replace("35名", "36名")),
        (LAST.replace("青溪县", "江岸区"), LAST),
    ],
)  # fmt: skip
def test_the_same_wording_with_other_numbers_is_another_article(one, other):
    headline = "青溪县总工会表彰先进\n\n"
    assert folded(headline + one, headline + other) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (LAST, LAST),
        (LAST, LAST.replace("57件", "51件")),  # a slip
        (LAST, LAST.replace("（12月20日）", "昨天，")),
        (LAST, LAST[:120]),
        ("2005年12月21日\n\n" + LAST, "2006年8月5日\n\n" + LAST),  # put on the web later
        (LAST, LAST.replace("820", "８２０").replace("905", "９０５")),
    ],
)  # fmt: skip
def test_a_copy_may_have_a_slip_or_lack_something(one, other):
    headline = "青溪县总工会表彰先进\n\n"
    assert folded(headline + one, headline + other) == ["b.txt"]


def test_one_wording_of_two_bodies_is_two_articles():
    text = (
        "{}工会开展送清凉活动\n\n本报讯 近日，{}工会开展送清凉活动，把毛巾、绿豆汤和防暑药品送到班组，"
        "叮嘱大家注意防暑，做好劳动保护，合理安排作息时间。职工们纷纷表示，要以更大的干劲投入生产，完成全年任务。\n"
    )
    pages = [Page(name, f"{name}.txt", text.format(name, name)) for name in ("江岸机械厂", "青峰造纸厂")]
    _, copies = fold_duplicates([packed_page(reading) for reading in read_pages(pages)])
    assert copies == ()


def test_without_numbers_a_year_later_is_another_article():
    text = "送清凉\n\n" + re.sub(r"[三四一十八两二百]+[家名个千万余人场]+", "", BODY)
    assert folded("2011年7月1日\n\n" + text, "2012年7月2日\n\n" + text) == []
    assert folded("2011年7月1日\n\n" + text, "2011年7月3日\n\n" + text) == ["b.txt"]
