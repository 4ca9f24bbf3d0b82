from __future__ import annotations

from kg.corpus import fold_duplicates, segment
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
    found, number = fold_duplicates([
        reading("print", "某区举行职工运动会\n\n" + BODY + "\n小哥领到清凉包\n\n" + OTHER),
        reading("web", web),
        reading("other", "另一篇\n\n" + OTHER.replace("昨天", "今天").replace("毛巾", "水杯")),
    ])  # fmt: skip
    assert number == 2
    headlines = [[r.article.headline for r in p.readings] for p in found]
    assert headlines == [["某区举行职工运动会", "小哥领到清凉包"], [], []]
    first = found[0].readings[0].article
    assert first.also_in == ("web-1",) and first.sources == ("print.txt", "web.txt")
    assert [p.page.id for p in found] == ["print", "web", "other"]


def test_the_whole_text_is_kept_not_the_one_that_was_cut():
    cut = reading("a", "某区举行职工运动会\n\n" + BODY[:110])
    whole = reading("b", "某区举行职工运动会\n\n" + BODY)
    found, number = fold_duplicates([cut, whole])
    assert number == 1 and not found[0].readings and found[1].readings[0].article.also_in == ("a-1",)


def test_different_articles_stay():
    pages = [reading("a", "一\n\n" + BODY), reading("b", "二\n\n" + OTHER)]
    assert fold_duplicates(pages) == (tuple(pages), 0)
    assert fold_duplicates([]) == ((), 0)


def test_set_phrases_of_short_captions_are_no_duplicate():
    caption = "近日，某区总工会慰问一线职工。\n本报记者 王芳 摄影报道\n"
    pages = [reading("a", "慰问\n\n" + caption), reading("b", "慰问\n\n" + caption)]
    assert fold_duplicates(pages)[1] == 0
