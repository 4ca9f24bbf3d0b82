"""Newspaper pages as PDF: the order of columns, headlines of every kind, frames and page furniture."""

from __future__ import annotations

import pytest

from kg import corpus
from tests.corpus.test_reader import one, pages
from tests.corpus.tiny_pdf import column, pdf

LEFT, MIDDLE, RIGHT, EDGE = 60, 173, 286, 399  # columns of eleven characters in 9 points, 14 points apart
WIDE = 11


def told(*sentences):
    """The sentences as print of one paragraph."""
    return "　　" + "".join(sentences)


def columns(text, top, *places, rows):
    """The text in columns of so many rows."""
    size = WIDE * rows
    parts = [(x, text[n * size : (n + 1) * size]) for n, x in enumerate(places)]
    return [line for x, part in parts for line in column(x, top, part, WIDE)]


def plain(text):
    """As the article has it: without who reports."""
    return text.partition("）")[2]


HARBOUR = told(
    "本报讯（记者 于晓）昨天，南岸区总工会把绿豆汤送到船坞，一百二十名焊工在遮阳棚下歇了歇脚。",
    "工会主席韩芳说，这样的服务还要办到秋天，让每个班组都能喝上一口热汤。",
)
LONG = HARBOUR + plain(HARBOUR)
LIBRARY = told(
    "本报讯（通讯员 沈青）近日，海滨医院工会办起职工书屋，护士们捐出三百本书，下班后在灯下静静地读。"
)
GARDEN = told(
    "本报讯（记者 江一帆）前天，北港镇总工会在屋顶开出一片菜园，三十名职工领到了自己的一小块地。"
)


def read(tmp_path, page, boxes=()):
    (tmp_path / "p.pdf").write_bytes(pdf([page], boxes=[boxes]))
    return one(tmp_path / "p.pdf")


def articles(tmp_path, page, boxes=()):
    """Headline and text without the headline of each article."""
    found = corpus.segment(read(tmp_path, page, boxes))
    return {a.headline: a.text.replace("\n", "").replace(a.headline, "", 1) for a in found}


def test_heads_set_twice_to_look_bold_are_read_once(tmp_path):
    head = [(LEFT + dx, 1000, 20, "船厂工会送清凉") for dx in (0, 0.4)]
    doubled = [*head, *column(LEFT, 970, HARBOUR, 30)]
    assert set(articles(tmp_path, doubled)) == {"船厂工会送清凉"}
    said = [(LEFT, 1000, 20, "常常送来谢谢"), *column(LEFT, 970, HARBOUR, 30)]
    assert "常常送来谢谢" in read(tmp_path, said).text  # characters that stand twice in the text stay


def test_a_slogan_across_the_page_parts_no_columns_below(tmp_path):
    page = [
        (LEFT, 1000, 12, "凝心聚力建新功　团结奋斗向未来　职工同行"),
        (LEFT, 984, 15, "船厂送清凉"),
        (MIDDLE, 984, 15, "医院办书屋"),
        *column(LEFT, 964, HARBOUR, WIDE),
        *column(MIDDLE, 964, LIBRARY, WIDE),
    ]
    found = articles(tmp_path, page)
    assert found["船厂送清凉"] == plain(HARBOUR)
    assert found["医院办书屋"] == plain(LIBRARY)


@pytest.mark.parametrize("white", [20, 7])
def test_an_article_in_columns_ends_where_articles_open_below(tmp_path, white):
    rows = 4
    below = 970 - 13 * (rows - 1) - white - 18
    page = [
        (LEFT, 1000, 20, "南岸船坞送来了夏日清凉"),
        *columns(HARBOUR, 970, LEFT, MIDDLE, RIGHT, rows=rows),
        (LEFT, below, 18, "医院办书屋"),
        (MIDDLE, below, 18, "北港镇的屋顶菜园"),
        *column(LEFT, below - 16, LIBRARY, WIDE),
        *columns(GARDEN, below - 16, MIDDLE, RIGHT, rows=3),
    ]
    found = articles(tmp_path, page)
    assert found["南岸船坞送来了夏日清凉"] == plain(HARBOUR[: 12 * WIDE])
    assert found["医院办书屋"] == plain(LIBRARY)
    assert found["北港镇的屋顶菜园"] == plain(GARDEN)


def test_columns_go_on_below_a_picture(tmp_path):
    upper, lower = HARBOUR[: 6 * WIDE], HARBOUR[6 * WIDE :]
    page = [
        (LEFT, 1000, 20, "南岸船坞送来了清凉"),
        *column(LEFT, 970, upper[: 3 * WIDE], WIDE), *column(LEFT, 820, upper[3 * WIDE :], WIDE),
        *column(MIDDLE, 970, lower[: 3 * WIDE], WIDE), *column(MIDDLE, 820, lower[3 * WIDE :], WIDE),
    ]  # fmt: skip
    assert articles(tmp_path, page)["南岸船坞送来了清凉"] == plain(HARBOUR)
    caption = [(LEFT + 70, 840, 8, "南岸船坞的遮阳棚下")]
    assert articles(tmp_path, page + caption)["南岸船坞送来了清凉"].startswith(plain(HARBOUR))


def test_a_short_head_in_the_middle_column_stands_over_all_three(tmp_path):
    page = [
        (MIDDLE + 10, 1000, 20, "船坞清凉"),
        (MIDDLE + 25, 984, 9, "本报记者 于晓"),
        *columns(HARBOUR, 960, LEFT, MIDDLE, RIGHT, rows=3),
    ]
    assert articles(tmp_path, page)["船坞清凉"].endswith(plain(HARBOUR))


def test_heads_over_their_own_columns_keep_them(tmp_path):
    page = [
        (LEFT, 1000, 20, "船坞清凉"),
        (RIGHT, 1000, 20, "医院书屋"),
        *columns(HARBOUR, 970, LEFT, MIDDLE, rows=5),
        *column(RIGHT, 970, LIBRARY, WIDE),
    ]
    found = articles(tmp_path, page)
    assert found["医院书屋"] == plain(LIBRARY)
    assert found["船坞清凉"] == plain(HARBOUR[: 10 * WIDE])


def test_text_goes_on_in_the_column_beside_the_head(tmp_path):
    page = [
        (LEFT, 1060, 20, "海滨医院办起了职工书屋"),
        *columns(LIBRARY, 1030, LEFT, MIDDLE, RIGHT, rows=2),
        (LEFT, 970, 20, "船坞送来夏日清凉"),
        *columns(HARBOUR, 944, LEFT, MIDDLE, rows=3),
        *column(RIGHT, 974, HARBOUR[6 * WIDE :], WIDE),
    ]
    assert articles(tmp_path, page)["船坞送来夏日清凉"] == plain(HARBOUR)


def test_the_longest_column_keeps_its_end(tmp_path):
    page = [
        (LEFT, 1000, 12, "凝心聚力建新功　团结奋斗向未来　职工同行"),
        (LEFT, 984, 15, "船厂送清凉"),
        (MIDDLE, 984, 15, "医院办书屋"),
        *column(LEFT, 964, LONG, WIDE),
        *column(MIDDLE, 964, LIBRARY, WIDE),
    ]
    assert articles(tmp_path, page)["船厂送清凉"] == plain(LONG)


def test_a_framed_article_within_another_is_read_by_itself(tmp_path):
    inner = [(MIDDLE, 960, 14, "医院办书屋"), *column(MIDDLE, 944, LIBRARY, WIDE)]
    outer = [
        (LEFT, 1000, 20, "南岸船坞送来了夏日清凉"),
        *columns(LONG, 970, LEFT, rows=9),
        *column(MIDDLE, 870, LONG[9 * WIDE :], WIDE),
    ]
    box = (MIDDLE - 4, 880, 108, 96)
    found = articles(tmp_path, outer + inner, [box])
    assert found["医院办书屋"] == plain(LIBRARY)
    assert found["南岸船坞送来了夏日清凉"] == plain(LONG)


def test_heads_set_downwards_are_a_line_each(tmp_path):
    lines = ((LEFT, 20, "船坞送来夏日清凉"), (LEFT + 24, 12, "百余名焊工喝上绿豆汤"))
    down = [(x, 1000 - 1.1 * size * n, size, c) for x, size, line in lines for n, c in enumerate(line)]
    text = read(tmp_path, [*down, *columns(HARBOUR, 1000, MIDDLE, RIGHT, rows=7)]).text
    assert text.startswith("## 船坞送来夏日清凉\n\n百余名焊工喝上绿豆汤\n\n本报讯")


def test_a_rule_parts_heads_that_nearly_touch(tmp_path):
    page = [
        (LEFT, 1000, 20, "船坞清凉来"),
        (MIDDLE, 1000, 20, "医院书屋"),
        *column(LEFT, 970, HARBOUR, WIDE),
        *column(MIDDLE, 970, LIBRARY, WIDE),
    ]
    rule = (MIDDLE - 7, 700, 0.5, 320)
    assert set(articles(tmp_path, page, [rule])) == {"船坞清凉来", "医院书屋"}


def test_kicker_headline_and_subtitle_of_other_sizes_are_lines_of_their_own(tmp_path):
    page = [
        (LEFT, 1040, 14, "烈日下的一百二十碗汤"),
        (LEFT, 1010, 24, "南岸区总工会把清凉"),
        (LEFT, 980, 24, "送到船坞"),
        (LEFT, 960, 12, "遮阳棚还要撑到秋天"),
        *column(LEFT, 930, HARBOUR, 30),
    ]
    (article,) = corpus.segment(read(tmp_path, page))
    assert (article.kicker, article.headline, article.subtitle) == (
        "烈日下的一百二十碗汤", "南岸区总工会把清凉送到船坞", "遮阳棚还要撑到秋天",
    )  # fmt: skip


def test_the_page_s_head_and_foot_belong_to_no_column(tmp_path):
    page = [
        (LEFT, 1075, 20, "03"),
        (LEFT + 40, 1075, 8, "2024年5月8日 星期三"),
        (RIGHT, 1075, 16, "江城工友报"),
        (LEFT, 1040, 20, "南岸船坞清凉"),
        (RIGHT, 1040, 18, "医院书屋"),
        *columns(HARBOUR, 1010, LEFT, MIDDLE, rows=5),
        *column(RIGHT, 1010, LIBRARY, WIDE),
        (LEFT, 800, 7, "社址：江城市解放路一号　邮编：100000　电话：12345678"),
    ]
    text = read(tmp_path, page).text
    assert text.index("江城工友报") < text.index("南岸船坞清凉")
    assert text.index("社址") > text.index("医院书屋")
    assert read(tmp_path, page).date == "2024-05-08"


def test_a_wide_space_in_a_line_is_no_gutter(tmp_path):
    page = [
        (LEFT, 1000, 20, "南岸船坞里送来了清凉"),
        (LEFT, 970, 9, "　　本报讯"), (LEFT + 55, 970, 9, "（记者 于晓）昨天，南岸区总"),
        *column(LEFT, 957, "工会把绿豆汤送到船坞，一百二十名焊工在遮阳棚下歇了歇脚，说说笑笑。", 19),
    ]  # fmt: skip
    text = articles(tmp_path, page)["南岸船坞里送来了清凉"]
    assert text.endswith("南岸区总工会把绿豆汤送到船坞，一百二十名焊工在遮阳棚下歇了歇脚，说说笑笑。")


def test_justified_print_shows_its_spaces(tmp_path):
    """Each character set by itself, a hair apart; less than half a character is a space."""
    row = "（记者 于晓）昨天，南岸区总工会把绿豆汤送到船坞。"
    places, x = [], 60.0
    for c in row:
        if c == " ":
            x += 4.0
            continue
        places.append((x, 900, 9, c))
        x += 9.4
    page = [(60, 950, 20, "南岸船坞送清凉"), *places]
    assert row in read(tmp_path, page).text


def document(*rows, foot="", head=""):
    """A page of one column as a word processor sets it."""
    frame = [(300, 40, 12, foot), (300, 1080, 9, head)]
    text = [(70, 1000 - 28 * n, 16, row) for n, row in enumerate(rows)]
    return [*(part for part in frame if part[3]), *text]


def texts(tmp_path, *sheets):
    (tmp_path / "p.pdf").write_bytes(pdf(sheets))
    return [page.text for page in pages(tmp_path / "p.pdf")[0]]


ROWS = (
    "　　昨天，南岸区总工会把绿豆汤送到船坞，一百二十名焊工在遮阳棚下歇了歇",
    "脚。工会主席韩芳说，这样的服务还要办到秋天，让每个班组都能喝上一口热汤",
    "，也让新来的学徒认识认识师傅。下个月，工会还要请医生到船坞来，为大家量",
)
REST = "血压、讲防暑。"


@pytest.mark.parametrize(
    "rows",
    [
        (REST, *ROWS),  # in mid-sentence
        (ROWS[1], REST),  # a line as long as the column
        ("　　大家都说好。", *ROWS),  # a paragraph
    ],
)
def test_a_document_that_goes_on_overleaf_is_one_page(tmp_path, rows):
    (text,) = texts(tmp_path, document(*ROWS, head="江城市总工会"), document(*rows, head="江城市总工会"))
    assert text.count("江城市总工会") == 1
    assert text.replace("\n", "").endswith("".join(rows).replace("　", ""))


@pytest.mark.parametrize("form", ["- {} -", "—{}—", "{}", "第{}页"])
def test_numbers_at_the_foot_hold_a_document_together_and_are_not_read(tmp_path, form):
    sheets = [document(*ROWS[:2], REST, foot=form.format(n)) for n in (1, 2)]
    sheets[1].append((200, 1040, 24, "获奖名单"))
    (text,) = texts(tmp_path, *sheets)
    assert form.format(2) not in text.splitlines()


def test_pages_that_open_with_a_head_or_are_set_in_columns_stay_pages(tmp_path):
    headed = [document(*ROWS, REST), [(200, 1040, 24, "医院办书屋"), *document(*ROWS)]]
    assert len(texts(tmp_path, *headed)) == 2
    paper = columns(HARBOUR, 970, LEFT, MIDDLE, RIGHT, rows=3)
    assert len(texts(tmp_path, paper, paper)) == 2
    assert len(texts(tmp_path, document(*ROWS), paper)) == 2


def ruled(rows, widths, *, top=900, high=24):
    """The cells' texts, and their boxes."""
    places = [60 + sum(widths[:n]) for n in range(len(widths))]
    lines = [(top - high * n, row) for n, row in enumerate(rows)]
    texts = [(x + 4, y + 8, 10, text) for y, row in lines for x, text in zip(places, row, strict=True)]
    boxes = [(x, y, w, high) for y, _ in lines for x, w in zip(places, widths, strict=True)]
    return texts, boxes


def test_a_ruled_table_is_read_row_by_row(tmp_path):
    named = (("江一帆", "南岸船厂焊工"), ("韩芳", "海滨医院护士"), ("于晓", "北港码头"))
    rows = [("序号", "姓名", "单位"), *((str(n), *row) for n, row in enumerate(named, 1))]
    cells, boxes = ruled(rows, (40, 80, 200))
    page = [(100, 1000, 20, "江城市五一劳动奖章名单"), *cells]
    lines = read(tmp_path, page, boxes).text.split("\n\n")
    assert lines[1:] == ["\t".join(row) for row in rows]
    across = [(60, y, 320, 0.5) for y in (828, 852, 876, 900, 924)]
    down = [(x, 828, 0.5, 96) for x in (60, 100, 180, 380)]
    assert read(tmp_path, page, across + down).text.split("\n\n")[1:] == lines[1:]


def test_frames_around_articles_are_no_table(tmp_path):
    page = [
        (LEFT, 1000, 20, "船坞清凉"), (MIDDLE, 1000, 20, "医院书屋"),
        *column(LEFT, 970, LONG, WIDE), *column(MIDDLE, 970, LIBRARY, WIDE),
        (LEFT, 720, 20, "屋顶菜园"), *column(LEFT, 690, GARDEN, WIDE), *column(MIDDLE, 720, LONG, WIDE),
    ]  # fmt: skip
    boxes = [(x - 5, y, 110, high) for x in (LEFT, MIDDLE) for y, high in ((745, 280), (550, 195))]
    found = articles(tmp_path, page, boxes)
    assert found["船坞清凉"] == plain(LONG)
    assert "\t" not in read(tmp_path, page, boxes).text


def test_rows_of_a_list_stay_rows_though_one_is_as_long_as_any(tmp_path):
    rows = ["南岸船坞供电所继电保护二班", "北港镇公安局交通警察大队特勤中队", "江岸市公共汽车公司101路线队"]
    lines = [(LEFT, 970 - 13 * n, 9, row) for n, row in enumerate(rows)]
    page = [(LEFT, 1000, 20, "江岸市工人先锋号名单"), *lines]
    assert [line for line in read(tmp_path, page).text.split("\n") if line][1:] == rows


def test_a_row_that_fills_its_column_goes_on(tmp_path):
    wide, short = "赵山 江岸市第九建筑公司副经理", "钱雅 第六中学教师"
    rows = [wide[:WIDE], wide[WIDE:], short]
    below = 970 - 13 * (len(HARBOUR) // WIDE + 3)
    page = [
        (LEFT, 1000, 20, "南岸船坞送来了清凉"),
        *column(LEFT, 970, HARBOUR, WIDE),
        *((LEFT, below - 13 * n, 9, row) for n, row in enumerate(rows)),
    ]
    assert read(tmp_path, page).text.split("\n")[-3:] == [wide, "", short]


def test_the_head_of_a_framed_article_is_read_first_though_a_column_stays_empty(tmp_path):
    head = "北港镇的屋顶菜园"
    box = [(MIDDLE + 40, 1000, 20, head), *columns(HARBOUR, 970, LEFT, MIDDLE, RIGHT, rows=2)]
    other = column(LEFT, 800, LONG + LONG, WIDE)
    found = articles(tmp_path, [*box, *other], boxes=[(LEFT - 10, 940, EDGE + 110 - LEFT, 90)])
    assert found[head].startswith(plain(HARBOUR[: 6 * WIDE]))


def test_the_short_last_line_of_a_head_over_columns_belongs_to_it(tmp_path):
    page = [
        (LEFT, 1000, 16, "江岸区首都劳动奖章推荐"),
        (LEFT, 980, 16, "名单公示"),
        *columns(HARBOUR, 960, LEFT, MIDDLE, rows=4),
    ]
    assert "## 江岸区首都劳动奖章推荐名单公示" in read(tmp_path, page).text


def test_names_stay_apart_where_a_line_ends_between_them(tmp_path):
    lines = [(LEFT + 18, "于占江 马骁 石磊"), (LEFT, "刘子扬 孙桂芝 李文涛"), (LEFT, "王伟 吴敏 丁楠")]
    rows = [(x, 970 - 13 * n, 9, row) for n, (x, row) in enumerate(lines)]
    text = read(tmp_path, [(LEFT, 1000, 20, "江岸区总工会委员"), *rows]).text
    assert text.split("\n")[-1].split() == " ".join(row for _, row in lines).split()
