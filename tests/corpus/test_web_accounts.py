"""Articles of web accounts: what frames them, what parts them, what they are decorated with."""

from __future__ import annotations

import pytest

from kg import corpus
from kg.corpus import bylines
from kg.corpus.layout import load
from kg.model import Page

HEAD = "青溪县总工会慰问职工"
BODY = "7月1日，青溪县总工会慰问一线职工。"


def cut(text: str):
    return corpus.segment(Page("p", "p.txt", text))


@pytest.mark.parametrize(
    "numbers",
    [
        ("01", "02"), ("PART.01", "PART.02"), ("❶", "❷"), ("①", "②"), ("➀", "➁"), ("㈠", "㈡"),
        ("1", "2"), ("一", "二"),
    ],
)  # fmt: skip
def test_numbers_on_lines_of_their_own_count_the_parts_of_one_article(numbers):
    first, second = numbers
    (found,) = cut(
        f"{HEAD}\n\n连日来，青溪县总工会送清凉。\n\n{first}\n\n走进江岸船厂车间送清凉的一天\n\n7月1日，慰问组走进船厂。"
        f"\n\n{second}\n\n走进工地\n\n7月2日，慰问组走进渡口。\n\n编辑：肖晴"
    )
    assert found.headline == HEAD
    assert found.text.endswith("走进工地\n7月2日，慰问组走进渡口。")
    assert first not in found.text.split()


def test_a_dateline_below_a_number_begins_an_article():
    report = "渡口开课\n\n本报讯（记者 王路）渡口开课。"
    found = cut(f"{HEAD}\n\n{BODY}\n\n01\n\n{report}\n\n02\n\n船厂开课\n\n{BODY}")
    assert [a.headline for a in found][:2] == [HEAD, "渡口开课"]


def test_pictographs_and_keycaps_are_no_text():
    (found,) = cut(f"{HEAD}\n\n1️⃣ 7月1日，工会走进📌江岸船厂，慰问🏅全国劳动模范李建国，一起来看他👇。")
    assert found.text == f"{HEAD}\n7月1日，工会走进江岸船厂，慰问全国劳动模范李建国，一起来看他。"
    start, end = found.segments[-1].page_start, found.segments[-1].length
    assert end and start  # its offsets are the page's


def test_the_papers_own_marks_stay():
    (found,) = cut(f"{HEAD}\n\n★ 7月1日，工会走进江岸船厂，慰问职工①。")
    assert "★" in found.text and "①" in found.text


def test_profiles_headed_by_a_name_and_a_phrase_are_articles_of_their_own():
    page = (
        "江岸工匠故事三则\n\n李建国：焊花里的青春\n\n李建国是江岸船厂焊工，从业三十年。"
        "\n\n王秀英：巷子里的光\n\n王秀英是江岸供电公司检修工，从业二十年。"
    )
    assert [a.headline for a in cut(page)] == ["李建国：焊花里的青春", "王秀英：巷子里的光"]


def test_a_name_and_a_phrase_above_another_story_head_a_part():
    page = f"{HEAD}\n\n{BODY}\n\n李建国：谢谢大家\n\n活动持续到傍晚。\n\n王秀英：还会再来\n\n茶水备得很足。"
    assert [a.headline for a in cut(page)] == [HEAD]


@pytest.mark.parametrize(
    "line",
    [
        "↑点击上方“咸阳市总工会”关注我们", "点击蓝字 关注我们", "👆点击蓝字，关注我们", "泰安工会/2025-06-03",
        "衡阳工会", "衡阳市总工会", "原创 工小宣 泰安工会 昨天", "泰安工会 6月3日 18:00",
        "衡阳工会 2025-07-02 18:00 湖南", "泰安工会\n2025-06-03",
    ],
)  # fmt: skip
def test_the_account_around_the_headline_is_no_head(line):
    pages = [f"{HEAD}\n\n{line}\n\n{BODY}"]
    pages += [f"{line}\n\n{HEAD}\n\n{BODY}"] if "关注" in line else []
    for page in pages:
        (found,) = cut(page)
        assert (found.headline, found.kicker, found.subtitle) == (HEAD, None, None)


@pytest.mark.parametrize(
    "line",
    [
        "一起来看👇", "- END -", "我知道你在看哟", "转载请注明来源", "点击“阅读原文”了解更多", "点个在看",
        "素材来源丨江岸船厂集团工会", "来源/江岸船厂集团工会", "▼",
    ],
)  # fmt: skip
def test_what_stands_below_is_no_text(line):
    (found,) = cut(f"{HEAD}\n\n{BODY}\n\n{line}")
    assert found.text == f"{HEAD}\n{BODY}"


@pytest.mark.parametrize("column", ["工匠故事（第12期）", "【劳模风采】⑫"])
def test_a_series_with_its_number_is_a_column(column):
    (found,) = cut(f"{column}\n\n贺志坚：毫厘之间写匠心\n\n人物名片\n\n▼\n\n贺志坚第一个到岗，检查设备。")
    assert (found.headline, found.column_head) == ("贺志坚：毫厘之间写匠心", column)


def test_a_card_is_text_of_the_profile():
    (found,) = cut(
        "李建国：二十年坚守一线\n\n姓名：李建国\n性别：男\n单位：江岸船厂\n职务：钳工班班长\n主要荣誉：某省劳动模范（2021年）"
        "\n\n李建国第一个到岗，检查设备。"
    )
    assert found.headline == "李建国：二十年坚守一线"
    assert "\n职务：钳工班班长\n" in found.text


def test_cards_of_several_people_are_rows():
    rows = "\n".join(f"姓名：{name}\n单位：江岸船厂\n职务：钳工" for name in ("李建国", "王秀英", "张明"))
    assert [a.kind for a in cut(f"2025年江岸工匠名单\n{rows}")] == ["list"]


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("图文：谭果 周密", ["记者 谭果", "记者 周密"]),
        ("原创 宋晓晴", ["记者 宋晓晴"]),
        ("撰稿：办公室", []),
        ("作者：宣教部", []),
        ("▲市总工会副主席刘亚平（左二）看望罗红兵", []),
        ("撰稿：谭果", ["记者 谭果"]),
    ],
)
def test_who_reported(line, people):
    (found,) = cut(f"{HEAD}\n\n{BODY}\n\n{line}")
    assert [f"{b.role} {b.name}" for b in found.bylines] == people


@pytest.mark.parametrize("word", ["宣教部", "办公室", "左二", "前三"])
def test_offices_and_places_in_a_picture_are_no_names(word):
    assert not bylines.is_name(word, load(), strict=False)


def test_a_clipped_page_has_title_and_day_in_its_head(tmp_path):
    text = (
        '---\ntitle: "青溪县总工会慰问职工"\nsource: "https://example.org/a"\n'
        'author:\n  - "[[青溪工会]]"\npublished: 2025-07-02\n'
        "created: 2025-08-01\ndescription: 连日来，工会送清凉。\ntags:\n  - clippings\n---\n" + BODY
    )
    file = tmp_path / "a.md"
    file.write_text(text, encoding="utf-8")
    (page,) = corpus.read([file])
    assert isinstance(page, Page) and len(page.text) == len(text) and page.date == "2025-07-02"
    (found,) = corpus.segment(page)
    assert (found.headline, found.text) == (HEAD, f"{HEAD}\n{BODY}")


def test_the_headline_of_a_clipped_page_is_its_own(tmp_path):
    file = tmp_path / "a.md"
    file.write_text(f"---\ntitle: 首页\ncreated: 2025-08-01\n---\n# {HEAD}\n\n{BODY}\n", encoding="utf-8")
    (page,) = corpus.read([file])
    assert isinstance(page, Page)
    assert [a.headline for a in corpus.segment(page)] == [HEAD]


def test_the_head_of_an_archives_page_names_the_paper_not_the_headline(tmp_path):
    file = tmp_path / "a.md"
    head = "---\ntitle: 江岸工报 2025年5月7日 第03版 工会\ntags:\n  - 工会\n---\n"
    file.write_text(f"{head}{HEAD}\n\n{BODY}\n", encoding="utf-8")
    (page,) = corpus.read([file])
    assert isinstance(page, Page)
    assert [a.headline for a in corpus.segment(page)] == [HEAD]
