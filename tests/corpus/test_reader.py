"""Files, folders, archives and standard input as they come."""

from __future__ import annotations

import base64
import io
import json
import re
import sys
import zipfile
from pathlib import Path

import pytest

from kg import corpus
from kg.corpus import archive, records, sources
from kg.corpus.radicals import as_characters
from kg.errors import DoubtfulInputError, InputError
from kg.model import Page
from tests.corpus.tiny_pdf import column, pdf

TEXT = "某区总工会举行职工运动会\n\n本报讯（记者 王芳）近日，某区总工会举行职工运动会，32家单位参加。\n"


def pages(*paths, **options):
    found = list(corpus.read(paths, **options))
    return [p for p in found if isinstance(p, Page)], [str(e) for e in found if isinstance(e, InputError)]


def one(path, **options):
    good, bad = pages(path, **options)
    assert not bad and len(good) == 1
    return good[0]


@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8 with BOM"),
        ("gb18030", "gb18030"),
        ("gbk", "gb18030"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
    ],
)
def test_encodings_are_found_and_named(tmp_path, codec, name):
    (tmp_path / "a.txt").write_bytes(TEXT.encode(codec))
    page = one(tmp_path / "a.txt")
    assert (page.text, page.encoding) == (TEXT, name)


def test_sounds_in_brackets_behind_characters_are_no_part_of_the_text(tmp_path):
    """Copies of web pages have them; （含快递员） and 5(kg) stay."""
    told = "據(jù)台北市總工會，職(zhí)員動(dòng)力(lì)會(huì)議在工(gōng)廠（含快遞員）舉行，來了5(kg)米。\n"
    (tmp_path / "a.txt").write_text(told * 2, encoding="utf-8")
    (tmp_path / "b.txt").write_text("近日，某厂(shǒu)工会开会（含快递员）。\n", encoding="utf-8")
    found, said = pages(tmp_path)
    assert [p.text for p in found] == [
        "据台北市总工会，职员动力会议在工厂（含快递员）举行，来了5(kg)米。\n" * 2,
        "近日，某厂(shǒu)工会开会（含快递员）。\n",
    ]
    assert len(said) == 2 and "sounds of characters" in said[0]


def test_traditional_characters_are_read_in_simplified_ones_at_the_same_offsets(tmp_path):
    text = "台北市總工會召開會議，會員代表們來到現場。這是他們的大會，也是我國工人的節日。\n" * 3
    (tmp_path / "a.txt").write_bytes(text.encode("big5"))
    (tmp_path / "b.txt").write_bytes(text.encode("gb18030"))
    (tmp_path / "c.txt").write_bytes(text.encode("utf-8"))
    read = "台北市总工会召开会议，会员代表们来到现场。这是他们的大会，也是我国工人的节日。\n" * 3
    assert [(p.text, p.encoding) for p in pages(tmp_path)[0]] == [
        (read, "big5hkscs"), (read, "gb18030"), (read, "utf-8"),
    ]  # fmt: skip
    assert len(read) == len(text)
    said = pages(tmp_path)[1]
    assert len(said) == 3
    assert all("traditional characters" in line for line in said)


def test_line_breaks_are_kept_and_counted(tmp_path):
    text = TEXT.replace("\n", "\r\n")
    (tmp_path / "a.txt").write_bytes(text.encode())
    page = one(tmp_path / "a.txt")
    assert page.text == text
    (article,) = corpus.segment(page)
    assert page.text[slice(*article.to_page(0, len(article.headline)))] == article.headline


def test_a_copy_cut_within_a_character_is_read(tmp_path):
    (tmp_path / "a.txt").write_bytes(TEXT.encode()[:-3])
    assert one(tmp_path / "a.txt").text == TEXT[:-2]


@pytest.mark.parametrize("stray", [b"\xff", b"\xfe\x00", b"\x00"])
@pytest.mark.parametrize("codec", ["utf-8", "gb18030"])
def test_a_stray_byte_does_not_change_the_encoding(tmp_path, codec, stray):
    (tmp_path / "a.txt").write_bytes(TEXT.encode(codec) + stray)
    page = one(tmp_path)
    assert (page.encoding, page.text[: len(TEXT)]) == (codec, TEXT)


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\n", "empty"),
        ("binary.txt", bytes(range(256)) * 20, "binary"),
        ("misread.txt", TEXT.encode().decode("gb18030", "replace").encode(), "broken when it was converted"),
        ("latin.txt", TEXT.encode().decode("latin-1").encode(), "broken when it was converted"),
        ("gbk_latin.txt", TEXT.encode("gbk").decode("latin-1").encode(), "broken when it was converted"),
        ("broken.pdf", b"%PDF-1.4 nothing", "no PDF"),
        ("broken.zip", b"PK\x03\x04 nothing", "not a zip"),
        ("empty.html", b"<html><body><script>x</script></body></html>", "without text"),
        ("broken.jsonl", b"{nothing}\n", "not a JSON object"),
        ("list.jsonl", b'["text"]\n', "not a JSON object"),
        ("no_text.jsonl", b'{"title": "x"}\n', 'no "text"'),
    ],
)
def test_bad_files_give_one_line_and_the_others_are_read(tmp_path, name, data, words):
    (tmp_path / name).write_bytes(data)
    (tmp_path / "good.txt").write_text(TEXT, encoding="utf-8")
    good, bad = pages(tmp_path)
    assert [p.id for p in good] == ["good"]
    assert len(bad) == 1 and words in bad[0] and name in bad[0] and "\n" not in bad[0]


def test_missing_and_odd_paths(tmp_path):
    (tmp_path / "none").mkdir()
    good, bad = pages(tmp_path / "nowhere", tmp_path / "none", "\0")
    assert not good and len(bad) == 3
    assert "no such file" in bad[0] and "no pages in this folder" in bad[1]
    assert all("\n" not in b for b in bad)


@pytest.mark.parametrize("name", ["graph.ttl", "graph.nt"])
def test_a_graph_is_no_page(tmp_path, name):
    (tmp_path / name).write_text('id:a skos:prefLabel "某区总工会"@zh .\n', encoding="utf-8")
    good, (message,) = pages(tmp_path / name)
    assert not good
    assert message.startswith(f"{name}: a graph, not a page")
    assert f"-g {name}" in message


def test_links_that_lead_back_are_not_followed(tmp_path):
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (inner / "p.txt").write_text(TEXT, encoding="utf-8")
    (inner / "up").symlink_to(tmp_path)
    (inner / "self").symlink_to(inner)
    (tmp_path / "lost.txt").symlink_to(tmp_path / "gone.txt")
    good, bad = pages(tmp_path)
    assert [p.id for p in good] == ["p"]
    assert len(bad) == 1 and "leads nowhere" in bad[0]


def test_odd_names_and_clashes_make_stable_ids(tmp_path):
    names = ["2024 年 5月.txt", "..odd..txt", "a/p.txt", "b/p.txt", "b/p.md", "p.txt", "[x] (1)&'\".txt"]
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    (tmp_path / ".hidden.txt").write_text(TEXT, encoding="utf-8")
    first, bad = pages(tmp_path)
    again, _ = pages(tmp_path)
    assert not bad and first == again
    ids = [p.id for p in first]
    assert len(set(ids)) == len(ids)
    assert {"2024_年_5月", "p", "b-p"} <= set(ids)
    assert all(p.source.startswith(tmp_path.name + "/") for p in first)


def test_paths_out_of_the_folder_do_not_reach_the_graph(tmp_path, monkeypatch):
    (tmp_path / "in").mkdir()
    (tmp_path / "p.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path / "in")
    assert one("../p.txt").source == "p.txt"
    assert one(tmp_path / "p.txt").source == "p.txt"
    monkeypatch.chdir(tmp_path)
    assert one("./p.txt").source == "p.txt"


def test_standard_input_is_read_by_what_it_holds(monkeypatch):
    html = f"<html><body><h1>标题在此</h1><p>{TEXT.splitlines()[2]}</p></body></html>"
    lines = b'{"text": "x\\u4e00"}\n{"text": "y"}\n'
    for data, number in ((TEXT.encode(), 1), (html.encode(), 1), (lines, 2)):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        good, bad = pages("-")
        assert len(good) == number and not bad
        assert good[0].id.startswith("stdin") and good[0].source.startswith("-")


def test_json_lines(tmp_path):
    rows = [
        {"title": "某区开会", "text": TEXT.splitlines()[2], "date": "2024-05-06", "author": "李强"},
        {"id": "own id", "content": TEXT, "url": "https://example.org/2023/11/02/x.htm"},
    ]
    lines = [*map(json.dumps, rows), "not json\n"]
    (tmp_path / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    good, bad = pages(tmp_path / "a.jsonl")
    assert [p.id for p in good] == ["a-1", "own_id"] and good[0].date == "2024-05-06"
    assert len(bad) == 1 and "a.jsonl:3" in bad[0]
    (article,) = corpus.segment(good[0])
    assert article.headline == "某区开会" and {b.name for b in article.bylines} == {"王芳", "李强"}
    assert [p.source for p in good] == ["a.jsonl:1", "a.jsonl:2 (https://example.org/2023/11/02/x.htm)"]
    assert good[1].date == "2023-11-02"


@pytest.mark.parametrize("key", ["Text", "BODY", "articleBody", "full_text", "正文", "全文"])
def test_the_text_of_a_record_under_other_keys(tmp_path, key):
    record = {"Title": "某区开会", key: TEXT.splitlines()[2], "publish-date": "2024-05-06"}
    (tmp_path / "a.jsonl").write_text(json.dumps(record), encoding="utf-8")
    page = one(tmp_path / "a.jsonl")
    assert page.date == "2024-05-06"
    (article,) = corpus.segment(page)
    assert article.headline == "某区开会"


def test_a_record_without_a_text_names_the_keys(tmp_path):
    (tmp_path / "a.jsonl").write_text('{"heading": "x", "story": "y"}\n', encoding="utf-8")
    good, (message,) = pages(tmp_path / "a.jsonl")
    assert not good
    assert "its keys: heading, story" in message
    assert "looked for under text, content, body" in message


def test_the_manual_lists_the_keys_of_records():
    text = (Path(__file__).parents[2] / "docs" / "input.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\w+) \| (.+?) \|", text, re.MULTILINE)
    listed = {name: tuple(key.strip("`") for key in keys.split(", ")) for name, keys in rows if "`" in keys}
    assert listed == records.KEYS


def test_zip_archives(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as z:
        z.writestr("b/p.txt", TEXT)
        z.writestr("a/p.txt", TEXT)
        z.writestr("../../up.txt", TEXT)
        z.writestr("__MACOSX/x.txt", TEXT)
        z.writestr("cover.jpg", b"\xff\xd8")
        z.writestr("inner.zip", b"PK")
        z.writestr("bad.txt", b"")
    good, bad = pages(tmp_path)
    names = ["a/p.txt", "b/p.txt", "up.txt"]
    assert sorted(p.source for p in good) == [f"{tmp_path.name}/a.zip!{name}" for name in names]
    assert len({p.id for p in good}) == 3
    assert len(bad) == 3 and any("within an archive" in b for b in bad) and any("empty" in b for b in bad)
    assert any("1 file left out: 1 picture (cover.jpg)" in b for b in bad)


@pytest.mark.parametrize("packed", [False, True])
def test_files_that_are_left_out_are_told_once_with_what_to_do(tmp_path, packed):
    """What is no page by nature (a style sheet, a licence, hidden files) is passed over in silence."""
    other = TEXT.replace("运动会", "读书会").replace("32", "41")
    names = "王建国 李秀兰\n赵志强 周文斌\n"
    texts = {"a.txt": TEXT, "无后缀": other, "20210304": names, "2021.12.3": TEXT.replace("某", "甲")}
    binary = bytes(range(256)) * 8
    left = ("table.xlsx", "d/scan1.png", "scan2.JPG", "scan3.tif", "x.rar", "part0")
    odd = dict.fromkeys(left, binary)
    silent = {"a.css": b"p {}", ".DS_Store": binary, "LICENSE": b"Permission is granted. " * 20, "g.ttl": b""}
    silent["_SUCCESS"] = b""
    files = {name: text.encode() for name, text in texts.items()} | odd | silent
    folder = tmp_path / "in"
    folder.mkdir()
    if packed:
        with zipfile.ZipFile(folder / "a.zip", "w") as z:
            for name, data in files.items():
                z.writestr(name, data)
    for name, data in () if packed else files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(data)
    good, bad = pages(folder)
    ends = [p.source.removeprefix("in/").removeprefix("a.zip!") for p in good]
    assert sorted(ends) == sorted(texts)
    assert {p.id for p in good} == {"a", "无后缀", "20210304", "2021.12.3"}
    assert bad == [
        f"in{'/a.zip' * packed}: 6 files left out: "
        "3 pictures (d/scan1.png, scan2.JPG …): of a page run OCR"
        " and give the text; 1 workbook (table.xlsx): save the sheet as CSV; 1 archive (x.rar): unpack, or"
        " pack as .zip; 1 other file (part0): of a text end the name in .txt"
    ]
    assert all(isinstance(e, Page | DoubtfulInputError) for e in corpus.read([folder]))  # no failure


def test_a_file_that_is_named_is_told_of_by_its_ending(tmp_path):
    (tmp_path / "a.xlsx").write_bytes(b"PK\x03\x04")
    assert pages(tmp_path / "a.xlsx")[1] == ["a.xlsx: a workbook: save the sheet as CSV"]


def test_files_of_a_word_processor_are_named_and_the_others_read(tmp_path):
    (tmp_path / "a.docx").write_bytes(b"PK\x03\x04")
    (tmp_path / "~$a.docx").write_bytes(b"lock")
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as z:
        z.writestr("b.DOC", b"\xd0\xcf")
        z.writestr("b.txt", TEXT)
    good, bad = pages(tmp_path)
    assert len(good) == 2
    assert [line.split(":")[0].removeprefix(f"{tmp_path.name}/") for line in bad] == ["a.docx", "a.zip!b.DOC"]
    assert all("save it as plain text" in line for line in bad)
    assert "save it as plain text" in pages(tmp_path / "a.docx")[1][0]


def test_a_zip_bomb_is_refused_without_unpacking(tmp_path):
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("a.txt", b"\0" * 30_000_000)
    good, bad = pages(tmp_path)
    assert not good and len(bad) == 1 and "bomb" in bad[0]


def test_a_member_larger_than_its_header_says_is_cut_off(tmp_path, monkeypatch):
    monkeypatch.setattr(archive, "MAX_BYTES", 1000)
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as z:
        z.writestr("a.txt", TEXT * 50)
    good, bad = pages(tmp_path)
    assert not good and len(bad) == 1 and "a.zip!a.txt" in bad[0]


def test_too_large_files_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(sources, "MAX_BYTES", 100)
    (tmp_path / "a.txt").write_text(TEXT * 9, encoding="utf-8")
    good, bad = pages(tmp_path)
    assert not good and len(bad) == 1 and "split" in bad[0]


@pytest.mark.parametrize(
    ("name", "date", "number"),
    [
        ("20240201_04.txt", "2024-02-01", "04"),
        ("2024-02/01/node_3.txt", "2024-02-01", "03"),
        ("2024-02-01.txt", "2024-02-01", None),
        ("2024年2月1日.txt", "2024-02-01", None),
        ("2024/02/01/p.txt", "2024-02-01", None),
        ("2024/2/1/p.txt", "2024-02-01", None),
        ("2024年/2月1日.txt", "2024-02-01", None),
        ("2024-2-1.txt", "2024-02-01", None),
        ("2024/2/1.txt", None, None),  # the first file of February
        ("2024/p.txt", None, None),  # a year is no day
        ("20241301_04.txt", None, None),
        ("content_120021.txt", None, None),
        ("000_194fc6a5f0ea7734.txt", None, None),
    ],
)
def test_day_and_number_by_name(tmp_path, name, date, number):
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_text(TEXT, encoding="utf-8")
    good, _ = pages(tmp_path)
    assert (good[0].date, good[0].number) == (date, number)


def test_the_page_states_its_day_before_name_and_option(tmp_path):
    text = "第04版:工会\n3上一版 下一版4\n3上一篇 2018年7月16日 放大 缩小 默认\n\n" + TEXT
    (tmp_path / "20240201.txt").write_text(text, encoding="utf-8")
    (tmp_path / "20240202.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "x.txt").write_text(TEXT, encoding="utf-8")
    good, _ = pages(tmp_path, date="2020-01-01")
    assert [p.date for p in good] == ["2018-07-16", "2024-02-02", "2020-01-01"]
    assert [p.number for p in good] == ["04", None, None]
    assert corpus.segment(good[0])[0].date == "2018-07-16"
    assert pages(tmp_path, date="gestern")[1] == ["--date gestern: not a day: write it as YYYY-MM-DD"]


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("（2021年12月3日）", "2021-12-03"),
        ("江城工人报 方小舟 2019-07-18", "2019-07-18"),
        ("县总工会宣教部　方小舟　2019年7月18日", "2019-07-18"),
        ("来源：江城工人报 作者：方小舟 2019-07-18", "2019-07-18"),
        ("一九五七年五月一日　星期三　第三版", "1957-05-01"),
        ("2018-04-28 方小舟 江城工会", "2018-04-28"),
        ("2011/6/12 源自:江城学习网 【字体:", "2011-06-12"),
        ("2024-10-11　江城工人报　字号：[大 中 小] 分享到:", "2024-10-11"),
        ("2024年2月1日 放大 缩小 默认　第03版:工会　字号:[大 中 小] 分享到:", "2024-02-01"),
        ("江城新闻网 2019年7月18日 点击：12", "2019-07-18"),
        ("2019年7月18日　江城日报", "2019-07-18"),
        ("12.09.2014  12:53", "2014-09-12"),
        ("发稿时间:2019-07-18", "2019-07-18"),
        ("【2019-07-18】", "2019-07-18"),
        ("2019-07-18 浏览 12 次", "2019-07-18"),
        ("原载《江城工人报》2019年7月18日第4版", "2019-07-18"),
        ("（江城工人报 2019年7月18日）", "2019-07-18"),
        ("江城工人报 / 2019-07-18", "2019-07-18"),
        ("二0一九年七月十八日", "2019-07-18"),
    ],
)
@pytest.mark.parametrize("web", [False, True])
def test_a_line_with_the_day_dates_its_article_and_is_no_subtitle(tmp_path, line, date, web):
    headline, *_, body = TEXT.splitlines()
    text = f"<h1>{headline}</h1><p>{line}</p><p>{body}</p>" if web else f"{headline}\n{line}\n{body}\n"
    (tmp_path / f"a.{'html' if web else 'txt'}").write_text(text, encoding="utf-8")
    (article,) = corpus.segment(one(tmp_path))
    assert (article.kicker, article.headline, article.subtitle) == (None, headline, None)
    assert article.date == date


@pytest.mark.parametrize(
    ("line", "second"), [("2014-10-10 14:22 来源：江城网", None), ("第6版 2014-10-10", "2014-10-10")]
)
def test_a_line_of_source_below_the_first_headline_dates_no_other_article(tmp_path, line, second):
    headline, *_, body = TEXT.splitlines()
    other = f"卢沟桥医院护士沙龙开讲\n\n{body.replace('近日', '昨天')}\n"
    first = f"{headline}\n{line}\n{body}\n" if second is None else f"{line}\n\n{headline}\n\n{body}\n"
    (tmp_path / "a.txt").write_text(f"{first}\n{other}", encoding="utf-8")
    assert [a.date for a in corpus.segment(one(tmp_path))] == ["2014-10-10", second]


def test_a_line_with_the_day_between_two_articles_dates_the_article_below_it_alone(tmp_path):
    *_, body = TEXT.splitlines()
    dated = f"卢沟桥医院护士沙龙开讲\n\n发布时间: 2022-10-30\n{body}\n"
    (tmp_path / "a.txt").write_text(f"{TEXT.strip()}\n\n{dated}\n{TEXT.strip()}\n", encoding="utf-8")
    page = one(tmp_path)
    assert page.date is None
    assert [a.date for a in corpus.segment(page)] == [None, "2022-10-30", None]


def test_the_full_day_of_a_dateline_dates_the_article(tmp_path):
    headline, *_ = TEXT.splitlines()
    body = "新华社长沙2006年3月29日电（记者 于晓）目前已有四十万名农民工加入工会组织，比年初增加一成。"
    (tmp_path / "a.txt").write_text(f"{headline}\n{body}\n", encoding="utf-8")
    (article,) = corpus.segment(one(tmp_path))
    assert (article.date, [b.name for b in article.bylines]) == ("2006-03-29", ["于晓"])


def test_the_day_of_a_web_page_stands_above_the_article(tmp_path):
    headline, *_, body = TEXT.splitlines()
    line = "2013年10月12日 10:31 来源:江城日报 参与互动(0)"
    above = f'<div>首页</div><h1>{headline}</h1><div class="left-t">{line}</div>'
    page = f'<html><body>{above}<div class="zw"><p>{body * 4}</p></div></body></html>'
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    assert one(tmp_path).date == "2013-10-12"


def newspaper():
    body = "　　本报讯（记者 于晓）昨天，丰台区总工会召开会议，部署今年的劳动竞赛，三十二家企业的主席参加并发言。"  # noqa: E501
    more = "　　本报讯（通讯员 沈青）近日，卢沟桥医院工会举办护士沙龙，邀请北京市劳动模范韩芳分享经验。"
    return [
        (60, 1070, 8, "2024年5月8日 星期三 第04版 工会"),
        (60, 1000, 24, "丰台区总工会部署劳动竞赛"),
        *column(60, 970, body[:30], 15),
        *column(215, 970, body[30:], 15),
        (500, 1000, 18, "卢沟桥医院护士沙龙开讲"),
        *column(500, 970, more, 20),
    ]


def test_pdf_columns_in_reading_order(tmp_path):
    (tmp_path / "p.pdf").write_bytes(pdf([newspaper()]))
    page = one(tmp_path / "p.pdf")
    assert (page.id, page.date, page.number) == ("p", "2024-05-08", "04")
    first, second = corpus.segment(page)
    assert (first.headline, second.headline) == ("丰台区总工会部署劳动竞赛", "卢沟桥医院护士沙龙开讲")
    assert [b.name for a in (first, second) for b in a.bylines] == ["于晓", "沈青"]
    assert "部署今年的劳动竞赛，三十二家企业的主席参加并发言。" in first.text
    assert second.text.endswith("分享经验。")


def test_pdf_pages_are_pages_and_one_without_text_is_said(tmp_path):
    (tmp_path / "p.pdf").write_bytes(pdf([newspaper(), [], newspaper()]))
    good, bad = pages(tmp_path / "p.pdf")
    assert [p.id for p in good] == ["p-p1", "p-p3"]
    assert len(bad) == 1 and "page 2 has no text layer" in bad[0]


def browser_page(place, rows, *, head="11/22/26, 5:45 AM", foot="https://www.example.org/art/12.html"):
    """A page as a browser prints it: day, hour and title above, address and place below, in small type."""
    frame = [(24, 1080, 8, head), (300, 1080, 8, "送健康-海滨工会网"), (24, 20, 8, foot), (740, 20, 8, place)]
    told = [(40, 1000 - 30 * n, 14, row) for n, row in enumerate(rows)]
    return [*(part for part in frame if part[3]), *told]


FIRST = [
    "南岸区总工会送健康到工地",
    "　　3月5日，南岸区总工会走进建筑工地，为一百二十名职工免费体检，送去防暑药品，工会干部",
    "还为职工送上健康手册。三月以来，区总工会已经走进八个工地，服务职工九百六十人次，大家说",
]
SECOND = ["这样的服务办到了心坎上。"]


@pytest.mark.parametrize("form", ["{}/2", "{} of 2", "第{}页 共2页"])
def test_a_print_of_a_browser_is_one_page_without_its_frame(tmp_path, form):
    printed = [browser_page(form.format(n), rows) for n, rows in ((1, FIRST), (2, SECOND))]
    (tmp_path / "p.pdf").write_bytes(pdf(printed))
    page = one(tmp_path / "p.pdf")
    assert page.id == "p"
    frame = ("11/22", "example", "海滨工会网", form.format(1), form.format(2))
    assert not any(word in page.text for word in frame)
    (article,) = corpus.segment(page)
    assert article.headline == "南岸区总工会送健康到工地"
    assert article.text.endswith("大家说这样的服务办到了心坎上。")


def test_two_prints_in_one_file_are_two_pages_and_a_small_last_page_is_known(tmp_path):
    printed = [browser_page("1/2", FIRST), browser_page("2/2", ["好。"]), browser_page("1/1", SECOND)]
    (tmp_path / "p.pdf").write_bytes(pdf(printed))
    assert [p.id for p in pages(tmp_path / "p.pdf")[0]] == ["p-p1", "p-p3"]
    assert not any("example" in p.text or "11/22" in p.text for p in pages(tmp_path / "p.pdf")[0])


def test_pages_without_the_hour_of_a_print_stay_pages(tmp_path):
    papers = [browser_page(f"{n}/2", [*FIRST, *SECOND], head="", foot="") for n in (1, 2)]
    (tmp_path / "p.pdf").write_bytes(pdf(papers))
    assert len(pages(tmp_path / "p.pdf")[0]) == 2


def test_pdf_radicals_are_the_characters_they_stand_for():
    printed = "⼀名职⼯⻓期在⻄城区总⼯会⼯作"
    assert as_characters(printed) == "一名职工长期在西城区总工会工作"
    assert as_characters("⼾外劳动者在戶籍地") == "户外劳动者在户籍地"  # by way of a glyph that two share


def test_reading_is_lazy(tmp_path):
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text(TEXT, encoding="utf-8")
    found = corpus.read([tmp_path, Path("nowhere")])
    assert next(found).id == "0"


@pytest.mark.parametrize(
    "paper", ["滨江时讯 2021-04-30 第1版", "滨江区总工会 2019-02-25 第2版", "滨江资讯 2018-11-29"]
)
def test_a_masthead_is_no_headline_whatever_the_paper(tmp_path, paper):
    (tmp_path / "a.md").write_text(f"# {paper}\n\n## {TEXT}", encoding="utf-8")
    assert [a.headline for a in corpus.segment(one(tmp_path / "a.md"))] == ["某区总工会举行职工运动会"]


def test_a_byline_without_a_space_before_the_day_is_no_headline(tmp_path):
    body = "本报讯(记者王芳玲) 12月11日，由某市总工会主办的艺术节在某某文化宫拉开帷幕，近千名职工观看了演出。"
    (tmp_path / "a.md").write_text(f"## 职工文化艺术节开幕\n\n{body}\n", encoding="utf-8")
    (article,) = corpus.segment(one(tmp_path / "a.md"))
    assert [b.name for b in article.bylines] == ["王芳玲"]
    assert article.text.split("\n")[-1].startswith("12月11日")


SAVED = (
    "<html><head><title>某区总工会举行职工运动会</title></head><body><h1>某区总工会举行职工运动会</h1>"
    "<p>近日，某区总工会举行职工运动会，三十二家单位的职工参加了比赛，工会干部到场加油。</p></body></html>"
)


@pytest.mark.parametrize("folder", ["a_files", "a.files"])
@pytest.mark.parametrize("packed", [False, True])
def test_what_a_browser_saves_beside_a_page_is_left_out(tmp_path, folder, packed):
    names = ["a.html", f"{folder}/saved_resource.html", f"{folder}/in/frame.html", "b_files/c.html"]
    if packed:
        with zipfile.ZipFile(tmp_path / "z.zip", "w") as made:
            for name in names:
                made.writestr(f"05/{name}", SAVED)
    for name in () if packed else names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(SAVED, encoding="utf-8")
    good, bad = pages(tmp_path)
    assert [p.source.rsplit("/", 1)[-1] for p in good] == ["a.html", "c.html"]
    assert not bad


def letter(text, charset, declared):
    """A page as a browser saves it in one file."""
    body = base64.encodebytes(text.encode(charset)).decode()
    kind = f"text/html; charset={charset}" if declared else "text/html"
    return (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://www.example.org/art/2024-03/06/c_1.html\r\n"
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="--b--"\r\n\r\n'
        f"----b--\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: base64\r\n\r\n{body}\r\n"
        "----b--\r\nContent-Type: text/html\r\n\r\n<p>advert of a frame</p>\r\n----b----\r\n"
    ).encode()


@pytest.mark.parametrize("name", ["a.mhtml", "a.mht", "a"])
@pytest.mark.parametrize(("charset", "declared"), [("utf-8", False), ("gb2312", True), ("gb2312", False)])
def test_a_web_page_saved_in_one_file(tmp_path, name, charset, declared):
    (tmp_path / name).write_bytes(letter(SAVED, charset, declared))
    page = one(tmp_path / name)
    assert (page.id, page.date) == ("a", "2024-03-06")
    (article,) = corpus.segment(page)
    assert article.headline == "某区总工会举行职工运动会"
    assert "advert" not in page.text


def test_a_letter_without_a_web_page_is_said(tmp_path):
    (tmp_path / "a.mhtml").write_bytes(letter("", "utf-8", True).replace(b"text/html", b"image/png"))
    good, bad = pages(tmp_path)
    assert not good and "no web page in this file" in bad[0]


TABLE = """标题,正文,日期,来源
工会送清凉,"近日，县总工会慰问职工，
送上清凉用品。",2024-01-02,江岸日报
工会办赛,"1月3日，县总工会办赛，600人参加。",2024-01-04,江岸日报
,,,
,,2024-01-05,江岸日报
"""


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", TABLE.encode("utf-8-sig")),
        ("a.csv", TABLE.replace(",", ";").encode("gb18030")),
        ("a.tsv", TABLE.replace(",", "\t").encode("utf-16")),
    ],
)
def test_a_table_has_an_article_a_row(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    good, bad = pages(tmp_path / name)
    assert [(p.id, p.source, p.date, p.site) for p in good] == [
        ("a-2", f"{name}:2 (江岸日报)", "2024-01-02", "江岸日报"),
        ("a-3", f"{name}:3 (江岸日报)", "2024-01-04", "江岸日报"),
    ]  # fmt: skip
    assert good[0].text == "# 工会送清凉\n\n近日，县总工会慰问职工，\n送上清凉用品。"
    (message,) = bad
    assert message.startswith(f"{name}:5: no \"text\"")


def test_a_table_without_texts_is_named_where_it_was_asked_for(tmp_path: Path) -> None:
    (tmp_path / "files.csv").write_text("name,pages\na,3\n", encoding="utf-8")
    (tmp_path / "posts.csv").write_text("person,body,article\n王建国,甲公司,a-1\n", encoding="utf-8")
    (tmp_path / "a.txt").write_text("近日，县总工会慰问职工。", encoding="utf-8")
    good, bad = pages(tmp_path)
    assert ([p.id for p in good], bad) == (["a"], [])
    good, (message,) = pages(tmp_path / "files.csv")
    assert not good and "no column with the text" in message


def test_a_table_with_a_long_cell_or_an_open_quotation_mark(tmp_path: Path) -> None:
    (tmp_path / "long.csv").write_text("正文\n" + "县总工会慰问职工。" * 20_000 + "\n", encoding="utf-8")
    (tmp_path / "open.csv").write_text('"正文\n' + "慰问\n" * 100_000, encoding="utf-8")
    good, bad = pages(tmp_path / "long.csv")
    assert [p.id for p in good] == ["long-2"] and not bad
    good, (message,) = pages(tmp_path / "open.csv")
    assert not good and "no column with the text" in message
