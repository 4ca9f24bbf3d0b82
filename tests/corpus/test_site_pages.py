"""Saved web pages as plain text: what a site sets around an article is neither headline nor kicker."""

from __future__ import annotations

import pytest

from kg import corpus
from kg.model import Page

HEAD = "南岸区总工会举办职工运动会"
BODY = "3月5日,南岸区总工会在滨江路举办职工运动会,来自二十家单位的一百二十名职工参加了比赛。"
MORE = "区总工会副主席周建平说,活动每年举办一次,去年有八十名职工参加。"


def articles(*rows):
    return corpus.segment(Page("p", "p.txt", "\n".join(rows) + "\n"))


def only(*rows):
    (found,) = articles(*rows)
    return found


def people(found):
    return {f"{b.role} {b.name}" for b in found.bylines}


@pytest.mark.parametrize(
    "line",
    [
        "欢迎光临滨江资讯网!",
        "您好，欢迎访问南岸区总工会网站！ 登录 | 注册",
        "首页 | 工会概况 | 工会活动 | 通知公告",
        "设为首页 加入收藏 邮箱登录 网上信访",
        "人民政府网站  |  省委  |  省人大  |  省政府",
        "Labor Union",
        "NEWS CENTER",
        "当前访问量:",
        "热门关键字: 劳动 维权",
        "返回列表 发布新帖",
        "查看: 18|回复: 0",
        "新闻推荐",
        "1744 期 / 第1版:1",
        "（资料图）",
        "手机上看新闻",
        "正文",
    ],
)
def test_a_sites_line_above_the_headline(line):
    found = only(line, "", HEAD, "", BODY, MORE)
    assert (found.headline, found.kicker, found.subtitle) == (HEAD, None, None)
    assert found.text.endswith("八十名职工参加。")


@pytest.mark.parametrize("line", ["焊花里的 ABB 班组", "欢迎来到职工之家", "滨江工匠 与船同行"])
def test_a_kicker_is_no_sites_line(line):
    found = only(line, HEAD, "", BODY, MORE)
    assert line in (found.kicker, found.headline)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("【来源: | 发布日期:2021-03-06 】", "2021-03-06"),
        ("（来源：南岸区总工会 发布时间：2021-03-06）", "2021-03-06"),
        ("宣教部 | 2021-03-06 |", "2021-03-06"),
        ("©原创   03-06 16:39   记者:佟丽娜", None),
        ("今天是 2024年11月15日 星期五", None),
        ("今天是：2024年11月15日 星期五 农历 十月十五日", None),
    ],
)
def test_a_line_of_source_and_day(line, day):
    found = only(HEAD, "", line, "", BODY, MORE)
    assert (found.headline, found.kicker, found.subtitle, found.date) == (HEAD, None, None, day)
    assert people(found) == ({"记者 佟丽娜"} if "佟丽娜" in line else set())


def test_a_section_named_again_is_no_kicker():
    found = only("工会", "", "Trade Union", "", "工会", "", HEAD, "", BODY, MORE)
    assert (found.headline, found.kicker) == (HEAD, None)
    found = only("医院新闻", "医院新闻", HEAD, "", BODY, MORE)
    assert (found.headline, found.kicker) == (HEAD, None)


def test_a_headline_above_its_subtitle_is_no_section():
    found = only("工会新闻", "船坞里的工匠风采", "——南岸船厂职工技能比赛侧记", "", BODY, MORE)
    assert (found.headline, found.subtitle) == ("船坞里的工匠风采", "——南岸船厂职工技能比赛侧记")


def test_the_line_that_stands_twice_is_the_headline():
    below = "全区职工参赛率达93%"
    found = only("渡口旁的赛场", "2021-03-06 10:20", "渡口旁的赛场", below, "", BODY, MORE)
    assert (found.headline, found.kicker, found.subtitle) == ("渡口旁的赛场", None, below)
    found = only("凝心聚力 同场竞技", "渡口旁的赛场", "2021-03-06 10:20", "", "渡口旁的赛场", "", BODY, MORE)
    assert found.headline == "渡口旁的赛场"


def test_what_a_picture_shows_is_no_headline():
    shown = "图为唐小满和职工运动队队员们合影"
    found = only(HEAD, "发布时间:2021-03-06 09:36", shown, "滨江新闻记者 佟丽娜", BODY, MORE)
    assert (found.headline, people(found)) == (HEAD, {"记者 佟丽娜"})
    assert shown not in found.text
    assert shown in only(HEAD, "", shown, "", "2021年3月6日").text  # all that the page says


def test_the_bar_of_a_tables_cell_ends_no_headline():
    assert only(HEAD + " |", "---|", "2021年3月6日 13:23 滨江快报 |", BODY, MORE).headline == HEAD


@pytest.mark.parametrize(
    "opening",
    [
        "滨江石油网消息:(通讯员 佟丽娜)",
        "滨江客户端、南岸网3月6日消息 (通讯员 佟丽娜)",
        "南岸网3月6日讯据滨江晚报报道(通讯员 佟丽娜)",
    ],
)
def test_a_dateline_of_a_site(opening):
    found = only(HEAD, "", opening + BODY, MORE)
    assert people(found) == {"通讯员 佟丽娜"}
    assert found.text.split("\n")[1].startswith("3月5日")


@pytest.mark.parametrize(
    ("credit", "wanted"),
    [
        ("（记者佟丽娜李小鸥）", {"记者 佟丽娜", "记者 李小鸥"}),
        ("（通讯员佟丽娜李小鸥 记者王明）", {"通讯员 佟丽娜", "通讯员 李小鸥", "记者 王明"}),
        ("（通讯员成都铁路公安）", set()),
        ("（记者欧阳海燕）", {"记者 欧阳海燕"}),
        ("（佟丽娜）⑥", {"记者 佟丽娜"}),
        ("（文/宣教部 佟丽娜 图/办公室 李小鸥）", {"记者 佟丽娜", "摄影 李小鸥"}),
    ],
)
def test_a_credit_at_the_end(credit, wanted):
    assert people(only(HEAD, "", BODY, MORE, "", credit)) == wanted


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("2021年03月06日 00:00 佟丽娜 点击:[]", {"记者 佟丽娜"}),
        ("佟丽娜 发布时间:2021-03-06 12:21:00来源: 滨江网", {"记者 佟丽娜"}),
        ("2021年03月06日 00:00 学院 点击:[]", set()),
        ("2021-03-06 作者:系统管理 来源:滨江网", set()),
    ],
)
def test_the_author_beside_the_day(line, wanted):
    assert people(only(HEAD, line, "", BODY, MORE)) == wanted


def test_a_summary_above_the_dateline_opens_the_article():
    found = only(HEAD, "来源：滨江网", "摘要：" + BODY, "滨江网讯 （记者 佟丽娜）" + BODY, MORE)
    assert (found.headline, people(found)) == (HEAD, {"记者 佟丽娜"})
    other = "本报讯（记者 佟丽娜）去年，船厂的焊工也建起了自己的球队，还请来教练。"
    further = ("船厂的球队打进了决赛，厂里的焊工坐满了看台。", "散场以后，大家约好明年再来。")
    assert len(articles(HEAD, "", BODY, MORE, *further, "", other)) == 2


def test_captions_and_a_credit_close_the_page():
    rows = (HEAD, "", "本网讯 " + BODY, MORE, "", "现场统计票数", "", "周建平作为代表表态")
    assert people(only(*rows, "(供稿 宣教部 佟丽娜,摄影 李小鸥)")) == {"记者 佟丽娜", "摄影 李小鸥"}
    assert people(only(*rows, "李小鸥 摄")) == {"摄影 李小鸥"}


def test_a_short_bodys_name_above_what_it_does_is_half_a_headline():
    found = only("石油公司", "慰问滨江渡口困难职工", "本报讯 " + BODY, MORE)
    assert found.headline == "石油公司慰问滨江渡口困难职工"
    found = only("石油公司", "渡口又添了一座职工书屋", "本报讯 " + BODY, MORE)
    assert found.headline == "渡口又添了一座职工书屋"


def test_a_teaser_above_the_text_is_no_article():
    opening = "滨江网讯 " + BODY[:-1]
    found = only(HEAD, "", "广告位", "", opening[:44] + "…", "", opening + "。", MORE)
    assert (found.headline, found.kicker, people(found)) == (HEAD, None, set())
    assert found.text.count("滨江路") == 1


def test_a_text_that_stands_twice_is_one_article():
    opening = "本报讯（记者 佟丽娜）" + BODY
    found = only(HEAD, "", opening, MORE, "", opening, MORE)
    assert (found.text.count("滨江路"), people(found)) == (1, {"记者 佟丽娜"})
    assert only(HEAD, "", BODY, MORE, BODY).text.count("滨江路") == 2  # a refrain may be meant


def test_a_caption_with_its_credit_parts_no_article():
    found = only(HEAD, "", BODY, "", "运动会现场 滨江区总工会供图", "", MORE)
    assert found.text == f"{HEAD}\n{BODY}\n{MORE}"
    assert "记者来到比赛现场" in only(HEAD, "", BODY, "", "记者来到比赛现场", "", MORE).text


@pytest.mark.parametrize(
    "line", ["滨江日报社 出版 国内统一刊号:CN00-0000 代号00-1", "您的位置: 媒体聚焦", "滨江网 正文"]
)
def test_the_publisher_and_the_place_on_the_site(line):
    found = only(line, HEAD, "", BODY, MORE)
    assert (found.headline, found.kicker) == (HEAD, None)


def test_whose_site_it_is_is_no_kicker():
    found = only("滨江船业集团", "", "", "", HEAD, "", BODY, MORE)
    assert (found.headline, found.kicker) == (HEAD, None)
    assert only("滨江船业集团", "为焊工开办夜校", "", BODY, MORE).headline == "滨江船业集团为焊工开办夜校"


@pytest.mark.parametrize(
    ("upper", "kicker"),
    [
        ("船厂厂长唐小满在职代会上说", "船厂厂长唐小满在职代会上说"),
        ("周建平在区总工会全委会上强调", "周建平在区总工会全委会上强调"),
        ("船厂职工听渡口老人的小说", None),
    ],
)
def test_who_said_it_stands_above_what_was_said(upper, kicker):
    found = only(upper, "", "保证每季度向职工汇报一次", "", "本报讯 " + BODY, MORE, "", "（佟丽娜） ?")
    assert found.kicker == kicker
    assert people(found) == {"记者 佟丽娜"}


def test_all_unions_are_no_body_of_a_headline():
    opening = "本报记者 佟丽娜"
    found = only(opening, BODY, "各级工会系统发挥特色促协商", MORE + BODY)
    assert "各级工会系统发挥特色促协商" in found.text
    assert len(articles(opening, BODY, "船厂工会为焊工开办夜校送教材", MORE + BODY)) == 2


def test_the_author_of_the_words():
    assert people(only(HEAD, "", BODY, MORE, "文案 | 佟丽娜", "排版 | 王明")) == {"记者 佟丽娜"}


def test_a_title_behind_the_dateline():
    title = "“渡口就是家”——南岸船工采访录"
    opening = "新华社滨江5月2日电 题:" + title
    found = only(opening, "新华社记者佟丽娜、李小鸥", BODY, MORE)
    assert (found.headline, people(found)) == (title, {"记者 佟丽娜", "记者 李小鸥"})
    assert found.text == f"{title}\n{BODY}\n{MORE}"
    found = only(title, "2019-05-02 15:01:15 来源: 滨江网", opening, "新华社记者佟丽娜", BODY, MORE)
    assert (found.headline, found.date, found.text) == (title, "2019-05-02", f"{title}\n{BODY}\n{MORE}")
    found = only(HEAD, "", "新华社滨江5月2日电 题字由船工完成。" + BODY, MORE)
    assert "题字由船工完成" in found.text


@pytest.mark.parametrize("line", ["Qzone", "关注滨江网", "新浪微博", "评论 0人参与,0条评论", "搜索 繁体"])
def test_where_to_share_is_no_headline(line):
    rows = (HEAD, "2019-05-02 15:01:15 来源: 滨江网", line, "", "滨江网记者 佟丽娜", BODY, MORE)
    assert (only(*rows).headline, people(only(*rows))) == (HEAD, {"记者 佟丽娜"})


def test_a_line_between_the_source_and_the_credit_is_a_caption():
    found = only(HEAD, "2019-05-02 15:01 来源: 滨江网", "船工们在起跑线上", "滨江网记者 佟丽娜", BODY, MORE)
    assert (found.headline, people(found)) == (HEAD, {"记者 佟丽娜"})


def test_labels_as_items_of_a_list():
    found = only(HEAD, "", "• 发布时间:2021-03-06", "• 来源:滨江网", "• 打印", "", BODY, MORE)
    assert (found.headline, found.subtitle, found.date) == (HEAD, None, "2021-03-06")


def test_a_summary_that_the_text_repeats_is_left_out():
    found = only(HEAD, "来源：滨江网", "摘要：" + BODY[:-1], "", BODY, MORE)
    assert found.text == f"{HEAD}\n{BODY}\n{MORE}"
    other = "摘要：渡口的船工组成球队，与码头的搬运工同场竞技，赢得满堂喝彩，区总工会为他们颁奖送花。"
    assert other in only(HEAD, "来源：滨江网", other, "", BODY, MORE).text


def test_a_numbered_part_below_the_headline_is_no_subtitle():
    found = only("渡口船工的好榜样有哪些", "", "1、唐小满", "", BODY, "", "2、周建平", "", MORE)
    assert (found.headline, found.subtitle) == ("渡口船工的好榜样有哪些", None)
    assert "1、唐小满" in found.text


def test_a_line_that_announces_is_no_caption():
    line = "为做好困难职工帮扶工作，区总工会做到“五个一”："
    below = "一次走访。组织干部深入企业走访职工家庭，听取意见建议。"
    found = only(HEAD, "2019-08-14 | 来源：区总工会", line, below)
    assert found.text.split("\n")[1].startswith(line)


def test_a_word_above_a_sourced_headline_is_a_section():
    rows = ("", "摆渡人家四十年不熄的灯", "", "2016-11-03 来源：滨江网", "", BODY, MORE)
    assert only("人物春秋", *rows).kicker is None
    assert only("致敬劳动者", "摆渡人家四十年不熄的灯", "", "本报讯 " + BODY, MORE).kicker == "致敬劳动者"


def test_the_writer_behind_a_bar_beside_the_day():
    line = "文/佟丽娜　　发布时间：2014年5月6日　　阅读：231"
    found = only("企业文化 / 职工之家", "", HEAD, "", line, BODY, MORE)
    assert (found.headline, found.kicker, found.date) == (HEAD, None, "2014-05-06")
    assert people(found) == {"记者 佟丽娜"}
