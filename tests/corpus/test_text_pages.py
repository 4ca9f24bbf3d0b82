"""Texts of web pages as they are crawled: the site's lines above, between and below the article's."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg import corpus
from kg.model import Article, Page

BODY = "7月17日，江岸区总工会走访了三个环卫班组，送去毛巾、茶叶和遮阳帽，区总工会主席李明华参加慰问。"
MORE = "走访中，李明华叮嘱班组长错开高温时段，把歇脚的时间留给大家，并把驿站的饮水机添到了六台。"
HEAD = "江岸区总工会慰问环卫工人"
OPENED = f"本报讯（记者 张小丽）{BODY}"
SOURCE = "发布时间：2019-07-18 来源：江岸区总工会"


def read(text: str) -> list[Article]:
    return list(corpus.segment(Page("p", "p.txt", text)))


def heads(text: str) -> list[tuple[str | None, str, str | None]]:
    return [(a.kicker, a.headline, a.subtitle) for a in read(text)]


def dated(text: str, folder: Path) -> list[str | None]:
    (folder / "p.txt").write_text(text, encoding="utf-8")
    return [a.date for p in corpus.read([folder]) if isinstance(p, Page) for a in corpus.segment(p)]


@pytest.mark.parametrize(
    ("above", "below", "date"),
    [
        ("今天是：2026年11月22日 星期日", "", None),
        ("欢迎您访问青溪工会网 今天是 2026年11月22日 星期日 农历十月十三", "", None),
        ("今天是2026年11月22日 星期日", SOURCE, "2019-07-18"),
        ("青溪工人报 2026年11月22日 星期日", "", "2026-11-22"),
        ("电子报阅读机\n2026-11-22\n星期日", "日期:07-18\n字号:", None),
        ("电子报阅读机\n2026-07-18\n星期六", "日期:7-18\n字号:", "2026-07-18"),
        ("2026-11-22\n星期日", "时间：上午", "2026-11-22"),
    ],
)
def test_the_day_on_which_a_page_was_looked_at_is_not_that_of_its_article(above, below, date, tmp_path):
    assert dated(f"{above}\n\n{HEAD}\n\n{below}\n\n{OPENED}\n", tmp_path) == [date]


@pytest.mark.parametrize(
    "line",
    [
        "您的位置: 青溪街道总工会",
        "> 2013年春运报道 > 2013春运消息",
        "国内 | 国际 | 社会 | 军事 | 评论",
        "青溪首页 > 青溪号 > 正文 申请入驻",
        "欢迎您访问青溪工会网 今天是 2026年11月22日 星期日",
        "新闻动态 新闻聚焦",
        "青溪网",
        "江岸区人民政府",
        "国内统一刊号:CN00-0000 青溪日报社出版新闻热线:(0000)0000000 广告热线:000-00000000",
        "青溪网首页时政评论国际军事社会财经企业工会维权就业论坛博客理论人物网视图画体育汽车文化",
        f"{HEAD}-工会-青溪网",
        f"{HEAD}_江岸日报",
        "资源详情",
    ],
)
def test_a_sites_line_above_the_headline_is_no_kicker(line):
    page = f"{line}\n\n{HEAD}\n\n2019-07-18 10:20 来源:江岸日报\n\n{BODY}\n{MORE}\n"
    assert heads(page) == [(None, HEAD, None)]


@pytest.mark.parametrize("line", ["江岸国家电网", "江岸区总工会", "三伏天里送清凉"])
def test_what_is_no_sites_name_stays_in_the_head(line):
    (article,) = read(f"{line}\n\n{HEAD}\n\n2019-07-18 10:20 来源:江岸日报\n\n{BODY}\n{MORE}\n")
    assert line in (article.kicker, article.headline) or article.headline.startswith(line)


@pytest.mark.parametrize(
    "line",
    [
        "分享至",
        "0",
        "0\n分享至",
        "242阅读\n0回复",
        "2019-07-18江岸日报",
        "1\n听新闻",
        "-\n发布时间：2019年7月18日",
        "2019-07-18 qingxi840",
        "来自:江岸日报 作者:综合新闻 访问量:1216",
        "（资料图片仅供参考）",
        "2019-07-18 江岸日报\n关键词:",
    ],
)
def test_buttons_and_counters_between_headline_and_text_are_neither(line):
    (article,) = read(f"{HEAD}\n\n{line}\n\n{BODY}\n{MORE}\n")
    assert (article.kicker, article.headline, article.subtitle) == (None, HEAD, None)
    assert article.text == f"{HEAD}\n{BODY}\n{MORE}"


@pytest.mark.parametrize(
    ("below", "kept"),
    [
        ("新闻推荐\n\n渡口修船厂开出夜校\n\n本报讯（记者 王大江）渡口修船厂为青工开夜校，车间里...", False),
        ("新闻推荐\n\n王大江在渡口教青工焊船板，带出了六名徒弟，车间...\n\n青溪新闻，有料。", False),
        ("猜你喜欢\n\n渡口修船厂开出夜校\n\n渡口修船厂为青工开出夜校，近日，车间里…\n相关推荐", False),
        ("新闻推荐\n\n渡口修船厂开出夜校\n\n本报讯（记者 王大江）修船厂为青工开出夜校，三十人报名。", True),
    ],
)
def test_the_beginning_of_another_article_below_a_sites_recommendation_is_no_text(below, kept):
    found = read(f"{HEAD}\n\n{OPENED}\n\n{below}\n")
    assert found[0].headline == HEAD
    assert any("夜校" in a.text or "渡口" in a.text for a in found) is kept


def test_a_page_below_the_recommendation_is_read():
    teaser = "新闻推荐\n\n渡口修船厂开出夜校\n\n渡口修船厂为青工开出夜校，近日，车间里..."
    other = f"青溪县总工会开办托管班\n\n{SOURCE}\n\n{MORE}\n"
    found = [a.headline for a in read(f"{HEAD}\n\n{OPENED}\n\n{teaser}\n\n{other}")]
    assert found == [HEAD, "青溪县总工会开办托管班"]


def test_a_text_that_a_page_has_twice_is_read_once():
    credit = "本报记者 张小丽 摄"
    assert [a.text for a in read(f"{HEAD}\n{OPENED}\n\n{OPENED}\n×\n")] == [f"{HEAD}\n{BODY}"]
    (article,) = read(f"{HEAD}\n\n{BODY}\n{MORE}\n{credit}\n\n{BODY}\n{MORE}\n{credit}\n")
    assert article.text == f"{HEAD}\n{BODY}\n{MORE}"
    assert [b.name for b in article.bylines] == ["张小丽"]


def test_the_same_text_below_another_headline_is_another_article():
    found = [a.headline for a in read(f"{HEAD}\n{OPENED}\n\n三个环卫班组收到茶叶\n{OPENED}\n")]
    assert found == [HEAD, "三个环卫班组收到茶叶"]
    (article,) = read(f"{HEAD}\n\n{BODY}\n{MORE}\n{BODY}\n")
    assert article.text.count(BODY) == 2  # not all of it again


@pytest.mark.parametrize("dash", ["——", "――", "--"])
def test_a_subtitle_on_the_headlines_line(dash):
    head = f"焊花里的三十年,他没有歇过 {dash}记全国劳动模范王大江"
    expected = [(None, "焊花里的三十年,他没有歇过", f"{dash}记全国劳动模范王大江")]
    assert heads(f"{head}\n\n{SOURCE}\n\n{BODY}\n{MORE}\n") == expected
    assert heads(f"# {head}\n\n{BODY}\n{MORE}\n") == expected


def test_a_row_with_dashes_is_one_line():
    stations = enumerate(("渡口站区", "青溪站区", "江岸站区"), 1)
    rows = [f"{n}    {station}    ——    某市工人先锋号" for n, station in stations]
    (article,) = read("\n".join(["某市工人先锋号对象公示", *rows]) + "\n")
    assert article.text.split("\n")[1:] == rows


def test_dashes_within_a_headline_do_not_part_it():
    head = "“劳动最美”——江岸区职工歌会落幕"
    assert heads(f"{head}\n\n{SOURCE}\n\n{BODY}\n{MORE}\n") == [(None, head, None)]


def test_a_subtitle_below_the_line_of_source_and_day():
    page = f"开拓中求新 求新中破题\n{SOURCE}\n分享到: 更多\n\n——江岸区总工会服务职工巡礼\n\n{BODY}\n{MORE}\n"
    assert heads(page) == [(None, "开拓中求新 求新中破题", "——江岸区总工会服务职工巡礼")]
    captioned = page.replace("——江岸区总工会服务职工巡礼", "李明华在班组里发茶叶")
    assert heads(captioned) == [(None, "开拓中求新 求新中破题", None)]


def test_a_headline_of_two_lines_of_print_above_source_and_day():
    head = "“劳动创造幸福”——江岸区庆祝五一国际劳动节职工主题晚会举行 江岸区十二名职工被授予五一劳动奖章"
    assert heads(f"新闻动态\n\n{head}\n\n{SOURCE}\n\n{OPENED}\n") == [(None, head, None)]
    long = head.replace(" ", "")
    assert (None, long, None) not in heads(f"新闻动态\n\n{long}\n\n{SOURCE}\n\n{OPENED}\n")


def test_a_place_below_the_first_headline_heads_a_part():
    page = (
        "心系万家 情暖万家\n\n——全省各级工会送温暖纪实\n\n榆林\n\n图为看望服装公司职工。 李明 摄\n\n"
        f"汉中\n\n{BODY}\n\n西安\n\n{MORE}\n"
    )
    assert heads(page)[0] == (None, "心系万家 情暖万家", "——全省各级工会送温暖纪实")
    one = f"心系万家 情暖万家\n\n——全省工会送温暖走进\n\n榆林\n\n{BODY}\n\n{MORE}\n"
    assert heads(one)[0][2] == "——全省工会送温暖走进榆林"


@pytest.mark.parametrize(
    ("line", "headline"),
    [
        ("本报记者随江岸区总工会一行 马不停蹄 从渡口直飞青溪讨薪", True),
        ("本报记者 王大江 走进夜班车间 看焊花", True),
        ("记者体验快递员的一天 王大江 张小丽", True),
        ("随州日报记者 王大江", False),
        ("随队记者 王大江", False),
        ("从化融媒记者 王大江", False),
        ("本报记者 王大江 通讯员 张小丽", False),
    ],
)
def test_what_reporters_did_is_a_headline(line, headline):
    first = f"{line}\n\n{OPENED}\n" if headline else f"{HEAD}\n\n{line}\n\n{BODY}\n"
    (article,) = read(first)
    assert article.headline == (line if headline else HEAD)
    assert ("王大江" in [b.name for b in article.bylines]) is not headline


@pytest.mark.parametrize(
    ("line", "count"),
    [("记录是为了更好地出发！新的一年，我们已经出发……", 1), ("劳动者的光影之约，新的一年我们还在路上……", 2)],
)
def test_two_sentences_that_trail_off_are_no_headline(line, count):
    above = f"{HEAD}\n{SOURCE}\n\n　　{BODY}\n\n　　{MORE}\n\n　　{line}\n\n　　王大江\n\n"
    assert len(read(f"{above}　　7月3日，在船坞采访焊工。\n\n　　7月26日，青溪职工歌会现场。\n")) == count


def test_the_first_words_of_another_article_are_none():
    page = f"{HEAD}\n\n{OPENED}（王大江）\n\n渡口：小蓝莓 大产业\n　　青溪网7月9日电 夏日时节，青溪网\n"
    assert [a.headline for a in read(page)] == [HEAD]
    whole = page.replace("夏日时节，青溪网", "夏日时节，蓝莓熟了。")
    assert [a.headline for a in read(whole)] == [HEAD, "渡口：小蓝莓 大产业"]


@pytest.mark.parametrize("mark", ["本版导读", "今日导读：", "标题导航"])
def test_items_below_the_name_of_a_contents_are_headlines_of_the_page(mark):
    items = "\n".join(f"- {title}" for title in ("图片新闻", HEAD, "精减“陪检”", "青溪启动防汛指挥系统"))
    page = f"{mark}\n{items}\n技能培训 牵线搭桥\n{HEAD}\n{OPENED}\n{MORE}\n"
    assert heads(page) == [("技能培训 牵线搭桥", HEAD, None)]
    assert heads(page.replace(mark, f"{MORE}\n"))[0] != ("技能培训 牵线搭桥", HEAD, None)


def test_whom_those_belong_to_who_are_named_at_the_foot():
    signed = "江岸集团\n市政工程有限公司\n文 字:张小丽\n摄 影:王大江 李 江\n编 辑:周山\n客服热线:\n"
    (article,) = read(f"{BODY}\n{MORE}\n{signed}")
    assert [b.name for b in article.bylines] == ["张小丽", "王大江", "李江"]
    other = f"{HEAD}\n{OPENED}\n渡口修船厂开出夜校\n本报记者 王大江\n{MORE}\n"
    assert [a.headline for a in read(other)] == [HEAD, "渡口修船厂开出夜校"]


@pytest.mark.parametrize(
    "sender",
    ["（青溪街道总工会）", "(区总工会 青溪总工会)", "（江岸集团工会、江岸区融媒体中心）", "（总工会宣教部）"],
)
def test_who_sent_a_text_in_stands_below_it(sender):
    below = "渡口修船厂开出夜校\n7月3日，渡口修船厂为青工开出夜校，三十人报名。"
    page = f"{HEAD}\n{BODY}\n{MORE}\n{sender}\n\n{below}\n"
    assert heads(page) == [(None, HEAD, None), (None, "渡口修船厂开出夜校", None)]
    assert all("（青" not in a.text and "(区" not in a.text for a in read(page))


def test_where_people_of_a_list_work_stays_in_it():
    rows = "王大江\n（渡口修船厂工会）\n李江\n（江岸集团工会）\n"
    (article,) = read(f"江岸区先进个人名单\n\n{rows}")
    assert "（渡口修船厂工会）" in article.text


@pytest.mark.parametrize(("line", "count"), [("公　告", 2), ("倡议书", 2), ("慰问信", 2), ("有热水", 1)])
def test_two_words_that_head_a_notice(line, count):
    below = "各班组的工友请到驿站领取毛巾，驿站每天早上六点开门，晚上十点关门。"
    page = f"{HEAD}\n{OPENED}\n\n{line}\n\n{below}\n"
    assert len(read(page)) == count


@pytest.mark.parametrize("line", ["• 上一篇:渡口修船厂开出夜校", "print  close  top", "News Republic"])
def test_the_pages_neighbours_are_no_heads(line):
    page = f"{HEAD}\n{OPENED}\n{line}\n青溪县总工会开办托管班\n{OPENED.replace('江岸', '青溪')}\n"
    assert heads(page) == [(None, HEAD, None), (None, "青溪县总工会开办托管班", None)]


def test_an_agencys_dateline_below_the_text_closes_the_article():
    page = (
        f"{HEAD}\n本报讯（记者 王明）{BODY}\n{MORE}\n据新华社南京5月6日电\n\n"
        "山西：工会帮农民工追回欠薪\n1月26日，拿到工资的农民工在工会服务中心门口合影留念\n"
        "1月26日，工会服务中心的工作人员正在发放追回的工资。\n新华社记者 李海燕 摄\n"
    )
    assert [a.headline for a in read(page)] == [HEAD, "山西：工会帮农民工追回欠薪"]


@pytest.mark.parametrize("place", ["山西：", "太原　"])
def test_a_placed_line_below_white_space_heads_what_a_day_opens(place):
    page = f"{HEAD}\n本报讯（记者 王明）{BODY}\n{MORE}\n\n{place}工会帮农民工追回欠薪\n1月26日，{BODY}\n"
    assert len(read(page)) == 2
    inside = f"{HEAD}\n本报讯（记者 王明）{BODY}\n{MORE}\n\n工会帮农民工追回欠薪\n1月26日，{BODY}\n"
    assert len(read(inside)) == 1


def test_what_somebody_said_is_the_headline():
    said, told = "“在这打工的人谁不知道这一天”", "沈阳职工维权日坚持十一年，成工会服务品牌"
    page = f"{said}\n{told}\n本报讯（记者 王明）{BODY}\n{MORE}\n"
    assert heads(page) == [(None, said, told)]


RECORD = (
    "标题：{head}\n副标题：送去毛巾和茶叶\n作者：张小丽\n来源：江岸日报\n"
    "日期：2019-07-18\n版次：03\n字数：512\n正文：\n{body}\n"
)
OTHER = "江岸区总工会办职工运动会"


@pytest.mark.parametrize("record", [RECORD, re.sub(r"(?m)^([\u4e00-\u9fff]+)：", r"【\1】", RECORD)])
def test_records_of_a_database_are_articles_with_head_day_and_author(record: str) -> None:
    found = read("\n".join(record.format(head=head, body=BODY) for head in (HEAD, OTHER)))
    assert [(a.headline, a.subtitle, a.date) for a in found] == [
        (HEAD, "送去毛巾和茶叶", "2019-07-18"), (OTHER, "送去毛巾和茶叶", "2019-07-18"),
    ]  # fmt: skip
    assert [[b.name for b in a.bylines] for a in found] == [["张小丽"], ["张小丽"]]
    assert all("版次" not in a.text and "正文" not in a.text for a in found)


def test_a_label_without_a_text_below_is_no_record() -> None:
    assert [head for _, head, _ in heads(f"{HEAD}\n\n{BODY}\n\n标题：某某杯征文\n\n{MORE}\n")] == [HEAD]


@pytest.mark.parametrize("form", ["{number}. {head}", "【{head}】"])
def test_titles_with_numbers_or_in_brackets(form: str) -> None:
    titles = [form.format(number=n, head=head) for n, head in enumerate((HEAD, OTHER), 1)]
    assert heads("\n\n".join(f"{title}\n\n{BODY}\n\n{MORE}" for title in titles)) == [
        (None, HEAD, None), (None, OTHER, None),
    ]  # fmt: skip


def test_numbers_within_an_article_are_its_parts() -> None:
    parts = "\n\n".join(f"{n}. 把服务送到一线\n\n{MORE}" for n in (1, 2))
    assert [head for _, head, _ in heads(f"{HEAD}\n\n{BODY}\n\n{parts}\n")] == [HEAD]


@pytest.mark.parametrize("column", ["速览", "· 连线 ·", "工运速览", "新闻速递"])
def test_a_columns_name_above_a_signed_brief(column: str) -> None:
    found = read(f"{HEAD}\n\n{OPENED}\n\n{column}\n\n船厂路街道新建工会28家\n\n{MORE}（张小兰）\n")
    assert [a.headline for a in found] == [HEAD, "船厂路街道新建工会28家"]
    assert [[b.name for b in a.bylines] for a in found] == [["张小丽"], ["张小兰"]]


def test_a_report_below_one_that_the_page_cuts_short() -> None:
    cut = OPENED.removesuffix("慰问。")
    found = read(f"{HEAD}\n\n{cut}\n\n江岸志愿服务大篷车进船厂\n\n{BODY}（张小兰 摄）\n")
    assert [a.headline for a in found] == [HEAD, "江岸志愿服务大篷车进船厂"]
    assert len(read(f"{HEAD}\n\n{cut}\n\n江岸志愿服务大篷车进船厂\n\n{MORE}\n")) == 1


def test_a_digest_is_none_of_its_articles() -> None:
    digest = f"工运速览丨船厂职工夜校开课；{HEAD}\n\n今日多云。播音丨本报主播\n"
    below = f"\n{HEAD}\n\n{BODY}\n\n船厂夜校第五期开课了\n\n{OPENED}\n"
    assert [a.headline for a in read(digest + below)] == [HEAD, "船厂夜校第五期开课了"]


@pytest.mark.parametrize("address", ["www.qingxi.com", "https://gh.qingxi.gov.cn"])
def test_who_wrote_behind_the_sites_address(address: str) -> None:
    (found,) = read(f"{HEAD}\n\n{address}　2012年9月14日　来源：江岸工运报　记者 王小明\n\n{BODY}\n")
    assert [b.name for b in found.bylines] == ["王小明"]
