"""Pages of our own in layouts that the sample pages lack; and pages of any size in linear time."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from kg import corpus
from kg.corpus import bylines
from kg.corpus.headlines import lacks_predicate, lower_is_headline
from kg.corpus.layout import load
from kg.corpus.tables import is_table
from kg.model import Page

FOLDER = Path(__file__).parent / "layouts"
EXPECTED = json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))
PAGES = {p.id: p for p in corpus.read([FOLDER]) if isinstance(p, Page)}


@pytest.mark.parametrize("name", EXPECTED)
def test_layout(name):
    found = [
        {
            "headline": a.headline,
            "kicker": a.kicker,
            "subtitle": a.subtitle,
            "kind": a.kind,
            "date": a.date,
            "bylines": sorted({f"{b.role} {b.name}" for b in a.bylines}),
            "last": a.text[-10:],
            "paragraphs": a.text.count("\n") + 1,
        }
        for a in corpus.segment(PAGES[name])
    ]
    assert found == EXPECTED[name]


@pytest.mark.parametrize(
    "unit",
    [
        "近日，某区总工会开展慰问活动（含快递员）。“谢谢！”职工说。",
        "工会五号\n",
        "某区职工读书会开张\n\n近日，某区总工会开展活动。\n\n",
        "（记者 ",
        "“《（",
        "本报讯（记者 王 ",
        "第04版:工会\n",
        "王芳　　　某厂　　　焊工\n",
        "编者按\n",
        "**",
        "#",
        "> ",
    ],
)
def test_time_grows_with_length_only(unit):
    def seconds(size: int) -> float:
        page = Page("p", "p.txt", unit * (size // len(unit)))
        start = time.perf_counter()
        corpus.segment(page)
        return time.perf_counter() - start

    seconds(1000)
    small, large = seconds(40_000), seconds(320_000)
    assert large < 40 * small + 1, "eight times the text takes far more than eight times as long"


@pytest.mark.parametrize(
    ("upper", "lower", "below"),
    [
        ("江岸市总工会召开六届二次全委会", "每个乡镇都要有职工书屋", True),
        ("江岸船厂举办焊工技能竞赛", "徒弟把师傅“焊”下擂台", True),
        ("劳模风采", "渡口边的修船人", True),
        ("惠及职工1.6万人", "青溪县总工会建成心理驿站", True),
        ("爱岗敬业 争创一流", "青溪县职工运动会开赛", True),
        ("对话船厂工会主席", "“我是大伙儿选出来的”", True),
        ("光荣榜", "江岸市先进集体名单", True),
        ("船厂工会给夜班职工加了一顿热饭", "首批覆盖12个班组", False),
        ("渡口边的修船人", "——记江岸市劳动模范田野", False),
        ("青溪县职工运动会开赛", "36支代表队争夺九项冠军", False),
        ("江岸市建起骑手之家", "市总工会投入80万元", False),
        ("把渡口的故事唱成歌", "江岸轮渡公司工会举办职工歌会", False),
        ("把书送到船头上", "青溪县总工会启动“书香渡口”活动", False),
        ("甲镇6家工会“渡口驿站”挂牌", "船工、摆渡人等户外劳动者有了歇脚地", False),
        ("他用真情感动渡口", "修船工田野被授予五一劳动奖章", False),
        ("把关爱送到茶农身边", "市总工会职工服务中心“四送”暖心", True),
        ("“六暖”服务温情过节", "市总工会部署“两节”送温暖工作", True),
        ("昌平与怀来深化职工疗休养", "两地工会实现“全面结对”", False),
        ("麦子店街道职工运动会开幕", "地区800余名职工乐享运动", False),
        ("海淀新增会员6200人", "上地街道信息产业工会联合会成立 58家企业职工有了“家”", False),
    ],
)
def test_which_of_two_heads_is_the_headline(upper, lower, below):
    assert lower_is_headline(upper, lower, load()) is below


@pytest.mark.parametrize(
    ("upper", "lower", "gap", "one"),
    [
        ("两千名渡轮水手", "免费体检", 0, True),
        ("青溪县总工会", "五届三次全委会补选常委", 1, True),
        ("两千名渡轮水手", "免费体检", 1, False),
        ("渡轮水手有了书屋", "免费借阅", 0, False),
        ("江岸首个渡口书屋", "青溪县总工会送来图书", 0, False),
        ("渡口边的老师傅", "——记劳动模范田野", 0, False),
        ("县总工会全力帮扶困难职工", "一年发放资金187万元", 0, False),
        ("图片新闻", "渡口书屋", 0, False),
        ("融江街道总工会", "“渡口夜校”开课", 0, True),
        ("融江街道总工会", "青溪县茶农来取经", 0, False),
        ("融江街道总工会", "——茶农的娘家", 0, False),
    ],
)
def test_a_headline_set_in_two_lines(upper, lower, gap, one):
    assert lacks_predicate(upper, lower, gap, load()) is one


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("本报讯 通讯员漏小满报道 近日，渡口书屋开门。", ["漏小满"]),
        ("江岸日报客户端记者 石磊 通讯员 王建国 8月28日，渡口书屋开门。", ["石磊", "王建国"]),
        ("本报记者 王建国 近日从市总工会获悉，渡口书屋开门。", ["王建国"]),
        ("本报讯 石磊、江帆报道　近日，渡口书屋开门。", ["石磊", "江帆"]),
        ("本报讯 高温天里，渡口书屋开门。", []),
        ("江岸在线6月5日消息(见习记者 石磊)渡口书屋开门。", ["石磊"]),
        ("青溪讯（记者 石磊）渡口书屋开门。", ["石磊"]),
    ],
)
def test_who_reported_by_the_dateline(text, people):
    cut = bylines.opening(text, load())
    assert cut is not None
    assert [name for _, name, _, _ in cut.people] == people


def test_a_reporter_without_a_paper_may_be_whom_the_article_tells_of():
    assert bylines.opening("记者 王建国 8月28日在渡口采访。", load()) is None


def test_rows_of_names_below_each_other_are_no_authors():
    heads = "青溪县工会代表大会闭幕\n\n大会7月10日闭幕，选举产生了常务委员。\n\n名单如下：\n\n"
    rows = "云惟芳　石　磊　江一帆\n王建国　李　明　赵志强\n\n"
    (article,) = corpus.segment(Page("p", "p.txt", f"{heads}{rows}县总工会主席到会祝贺，会议7月12日结束。\n"))
    assert article.bylines == ()


@pytest.mark.parametrize(("author", "names"), [("宣教部", []), ("办公室", []), ("云惟芳", ["云惟芳"])])
def test_a_department_is_no_author(author, names):
    credit = bylines.authors(f"来源：青溪县总工会　作者：{author}", load())
    assert [name for _, name, _, _ in credit.people] == names


def test_the_sign_before_the_place_of_an_item_is_no_part_of_its_head():
    items = "▲岐山县\n本报讯 近日，县总工会为职工送清凉。\n\n▲陇县\n本报讯 7月1日，县总工会开门。\n"
    found = corpus.segment(Page("p", "p.txt", "简讯\n\n" + items))
    assert [(a.headline, a.bylines) for a in found] == [("岐山县", ()), ("陇县", ())]


@pytest.mark.parametrize(("head", "count"), [("任免", 2), ("讣告", 2), ("人事任免", 2), ("期盼", 1)])
def test_two_characters_head_a_notice(head, count):
    first = "青溪县总工会召开全委会\n\n本报讯（记者 石磊）7月10日，青溪县总工会召开全委会，部署下半年任务。"
    text = f"{first}\n\n{head}\n\n经青溪县总工会研究决定，云惟芳任办公室主任，石小磊不再担任。\n"
    assert len(corpus.segment(Page("p", "p.txt", text))) == count


_PROFILES = """全国劳模　云惟芳：三尺车厢写春秋

云惟芳，45岁，青溪公交公司驾驶员。他每天早上五点起床，把车辆检查一遍，十年没有误过一个班次。

{head}

{opening}石小磊是南岸建筑公司木工。他干了二十年木工，做出的门窗从来没有返过工。
"""


@pytest.mark.parametrize(
    ("head", "opening", "count"),
    [
        ("省五一劳动奖章　石小磊：刨花里的人生", "", 2),
        ("石小磊：刨花里的人生", "今年50岁的", 2),
        ("徒弟：刨花里的人生", "他的徒弟", 1),
    ],
)
def test_profiles_of_one_form_on_a_page_are_an_article_each(head, opening, count):
    text = _PROFILES.format(head=head, opening=opening)
    assert len(corpus.segment(Page("p", "p.txt", text))) == count


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("(石小磊)?", ["石小磊"]),
        ("记者丨石小磊 编辑丨江远帆", ["石小磊"]),
        ("(责编：皮小波、黄田)", None),
        ("相关报道:", None),
        ("云惟芳　青溪日报社　记者", None),
        ("青溪日报社　记者　云惟芳", ["云惟芳"]),
        ("□云惟芳　青溪日报社　记者", ["云惟芳"]),
        ("▲岐山县", None),
        ("●凤翔", None),
        ("▲云惟芳", ["云惟芳"]),
    ],
)
def test_editors_are_no_reporters(text, people):
    credit = bylines.whole_line(text, load())
    assert (credit and [name for _, name, _, _ in credit.people]) == people


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("近日，东风机械厂工会为一线职工送去清凉用品。大家都说好。", "东风机械厂工会为一线职工送去清凉用品"),
        ("江岸市总工会兼职副主席，渡轮公司水手长方小舟。男，汉族，四十六岁，中共党员，是轮渡上的老水手。",
         "江岸市总工会兼职副主席，渡轮公司水手长方小舟"),
        (
            "东风机械厂工会联合青年志愿者服务队为装卸、运输、仓储、保洁和安保等岗位的一线职工送去清凉用品。",
            "东风机械厂工会联合青年志愿者服务队为装卸、运输、仓储…",
        ),
        (
            "东风机械厂工会面向全体职工及其子女举办的为期十天的“快乐一夏”暑期托管班在工人文化宫如期开班。",
            "东风机械厂工会面向全体职工及其子女举办的为期十天的“快乐一夏”…",
        ),
        (
            "东风机械厂工会联合青年志愿者服务队为坚守生产岗位的一线职工和家属送去清凉用品和慰问信。",
            "东风机械厂工会联合青年志愿者服务队为坚守生产岗位的一线职工和…",
        ),
    ],
)
def test_the_label_of_an_article_without_a_headline_says_that_it_is_cut(text, label):
    (article,) = corpus.segment(Page("p", "p.txt", f"　　{text}\n"))
    assert article.headline == label
    assert text in article.text


@pytest.mark.parametrize(
    ("head", "headline"),
    [
        ("情系职工，凝心聚力，工会工作再上新台阶", "情系职工，凝心聚力，工会工作再上新台阶"),
        ("（时政）江岸市职工运动会开幕", "江岸市职工运动会开幕"),
        ("江岸市职工运动会开幕\n新华社\n2019-05-06 16:37", "江岸市职工运动会开幕"),
        ("[图文]　江岸市职工运动会开幕\n来源：江岸工人报", "江岸市职工运动会开幕"),
    ],
)
def test_the_first_line_of_a_text_is_its_headline(head, headline):
    body = "5月4日，江岸市第六届职工运动会在市体育中心开幕，来自全市的四十支代表队、两千余名职工参加。"
    (article,) = corpus.segment(Page("p", "p.txt", f"{head}\n\n{body}\n{body}\n"))
    assert (article.headline, article.subtitle) == (headline, None)
    assert article.text == f"{headline}\n{body}\n{body}"


@pytest.mark.parametrize("mark", ["，", "。", "、", ""])
def test_a_text_as_long_as_a_book_is_read_in_parts(mark):
    text = mark.join(["江岸机械厂工会走访困难职工"] * 5000)
    articles = corpus.segment(Page("p", "p.txt", f"江岸机械厂工会志\n\n　　{text}。\n"))
    assert [a.headline for a in articles] == ["江岸机械厂工会志"] * len(articles)
    assert [a.index for a in articles] == list(range(1, len(articles) + 1))
    assert max(len(a.text) for a in articles) <= 21_000
    assert max(s.end - s.start for a in articles for s in a.sentences) <= 2_000
    assert "".join(a.text for a in articles) == f"江岸机械厂工会志\n{text}。"


def test_a_long_list_is_one_article():
    rows = "".join(f"方小舟　江岸机械厂{'第一' * (n % 7)}车间工人\n" for n in range(1500))
    (article,) = corpus.segment(Page("p", "p.txt", f"2021年江岸市先进工作者名单\n\n{rows}"))
    assert (article.kind, len(article.sentences)) == ("list", 1501)


STATISTICS = (
    "指标\t2011\t2012\t2013\n基层工会（个）\t1,205\t1,311\t1,402\n"
    "会员（万人）\t25.1\t26.3\t27.9\n女会员\t9.8\t10.2\t10.9\n"
)


@pytest.mark.parametrize(
    ("text", "table"),
    [
        (STATISTICS, True),
        (STATISTICS.replace("\t", " "), True),
        ("| " + STATISTICS.replace("\t", " | ").replace("\n", " |\n| "), True),
        (STATISTICS.replace("\t", "\n"), True),
        ("方小舟\t男\t1965\t1985\t江岸机械厂工人\n" * 5, False),
        ("1\t方小舟\t江岸机械厂\n" * 5, False),
        ("去年会员增长到25.1万人，基层工会1,205个。\n" * 5, False),
        ("", False),
    ],
)
def test_a_table_of_figures_is_no_article(text, table):
    assert is_table(text) == table
    if table:
        assert corpus.segment(Page("p", "p.txt", f"2013年江岸市工会组织情况\n\n{text}")) == ()


@pytest.mark.parametrize("section", ["江城工会新闻", "渝工要闻", "羊城工讯", "·劳模风采·", "人物", "人　物"])
def test_the_title_of_a_section_at_the_top_of_a_page_is_no_kicker(section):
    story = "南岸区总工会为职工送清凉\n\n近日，南岸区总工会走访慰问一线职工，为他们送去防暑用品。\n"
    (article,) = corpus.segment(Page("p", "p.txt", f"{section}\n\n{story}"))
    assert (article.column_head, article.kicker) == (section, None)
    assert article.headline == "南岸区总工会为职工送清凉"
    (alone,) = corpus.segment(Page("p", "p.txt", story.replace("南岸区总工会为职工送清凉", "南岸劳模风采")))
    assert alone.headline == "南岸劳模风采"


@pytest.mark.parametrize(
    "kicker", ["4项赛事 历时两月 610人参与", "百家企业结对", "千名职工参赛", "公交司机礼让"]
)
def test_a_line_of_statements_is_a_kicker_though_its_verb_could_go_on(kicker):
    body = "近日，南岸区总工会走访慰问一线职工，为他们送去防暑用品。"
    text = f"{kicker}\n\n南岸区总工会为职工送清凉\n\n{body}\n"
    (article,) = corpus.segment(Page("p", "p.txt", text))
    assert (article.kicker, article.headline) == (kicker, "南岸区总工会为职工送清凉")


ROWS = "".join(f"{name}　江岸机械厂车工\n" for name in ("王建国", "李秀英", "张志强", "赵丽华", "刘海军"))


@pytest.mark.parametrize("opened", ["本报讯（记者 方舟）", ""])
@pytest.mark.parametrize(
    ("title", "count"),
    [
        ("“江城工匠”名单", 1),
        ("“江城工匠”获得者名单（排名不分先后）", 1),
        ("获奖名单", 1),
        ("第五届“江城工匠”名单", 2),
        ("“渡口工匠”名单", 2),
    ],
)
def test_the_list_of_the_honour_that_a_report_tells_of_is_a_part_of_it(opened, title, count):
    told = f"{opened}近日，江城市总工会发布第五届“江城工匠”名单，王建国等五人获得称号。"
    text = f"江城市发布新一届工匠\n\n{told}\n\n{title}\n\n{ROWS}"
    assert len(corpus.segment(Page("p", "p.txt", text))) == count


@pytest.mark.parametrize(
    "contact", ["联系电话：010-00000000", "监督电话：010-00000000", "电子邮箱：a@example.org"]
)
@pytest.mark.parametrize(
    ("headline", "count"), [("关于江城市五一劳动奖章推荐人选的公示", 1), ("江城市职工运动会开幕", 2)]
)
def test_a_contact_does_not_end_an_announcement(contact, headline, count):
    body = "根据要求，经基层推荐、审核，拟推荐以下人员，现予公示。如有异议请向市总工会反映。"
    table = "姓名\t工作单位\n" + ROWS.replace("　", "\t")
    text = f"{headline}\n\n{body}\n\n{contact}\n\n江城市总工会\n\n2024年3月10日\n\n{table}"
    found = corpus.segment(Page("p", "p.txt", text))
    assert len(found) == count
    assert found[0].headline == headline


@pytest.mark.parametrize(
    ("caption", "count"),
    [
        ("6月11日，江城市职工龙舟赛在白湖公园举行，38支队伍参赛。图为冲线的瞬间。 曾庆摄", 3),
        ("近日，江城市职工龙舟赛在白湖公园举行，38支队伍参赛。图为冲线的瞬间。（曾庆 摄）", 3),
        ("图为6月11日读书会的现场。 曾庆摄", 2),
        ("6月11日，读书会还为职工送上图书一百册。（曾庆 摄）", 2),
    ],
)
def test_a_caption_without_a_headline_is_an_article_where_it_tells_what_happened(caption, count):
    first = "南岸区总工会举办读书会\n\n本报讯（记者 张萌）近日，南岸区总工会举办读书会，五十名职工参加。"
    last = "北岭区总工会为职工送清凉\n\n本报讯（记者 李昊）近日，北岭区总工会走访一线职工，送去防暑用品。"
    found = corpus.segment(Page("p", "p.txt", f"{first}\n\n{caption}\n\n{last}\n"))
    assert len(found) == count
    people = {b.name for b in found[0].bylines}
    assert people == ({"张萌"} if count == 3 else {"张萌", "曾庆"})
    if count == 3:
        assert (found[1].kind, [b.name for b in found[1].bylines]) == ("photo", ["曾庆"])


@pytest.mark.parametrize(
    "masthead", ["江岸工人 第2版 2024年1月25日", "江岸工运 2024年第3期", "江岸职工　2023年5月8日"]
)
def test_a_masthead_without_a_word_for_a_paper(masthead):
    text = (
        f"{masthead}\n\n县总工会召开第十四次代表大会\n选举产生新的领导机构\n\n"
        "本报讯（记者 石磊）1月24日，青溪县总工会召开第十四次代表大会。\n"
    )
    [article] = corpus.segment(Page("p", "p.txt", text))
    assert (article.headline, article.subtitle) == ("县总工会召开第十四次代表大会", "选举产生新的领导机构")
